"""Places by line breaks: one cell a line, where a blank one keeps its lines.

Word files and many pages come as a text in which every cell ends in the same
number of line breaks, whether anything stands in it or not. Then how many steps
of so many line breaks lie between a label and a figure says which cell it is.
That blanks have kept theirs is shown by rows of table three that have different
numbers of figures, and labels behind them that are as far away.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import accumulate, pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.lines.items import Item, Kind, with_blanks
from gov_open_report._reading.places.evidence import GROUPS, OUTERMOST, WIDTH, adds_up_with_blanks, may_add_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Form

# So many rows are as long by no chance.
_ENOUGH_ROWS = 3

# So many distances are multiples of the smallest, of those between labels and figures.
_NEARLY_ALL = 0.9

# What ends the figures behind a label.
_BEHIND = frozenset({Kind.LABEL, Kind.HEADING})


class _Row(NamedTuple):
    """A row of table three, measured from the end of its label."""

    number: int
    """Which of the form's."""
    level: int
    label: Item
    figures: list[Item]
    places: tuple[int, ...]
    """How many steps to each figure."""
    breaks: int
    """How many line breaks to the label or heading behind."""
    next_level: int
    """The level of that label, -1 for a heading. Blanks stand before one if others beside it span its row as well."""


class _Run(NamedTuple):
    """What stands behind a label, with nothing but line breaks between: figures, then a label or a heading."""

    places: tuple[int, ...] | None
    """How many steps it is to each figure; None if one is at no step."""
    breaks: int
    """How many line breaks it is to what comes behind the figures."""
    behind: Item

    @property
    def is_last(self) -> bool:
        """Whether the next section begins behind the figures."""
        return self.behind.kind is Kind.HEADING


class Steps:
    """How a text steps from cell to cell, as table three shows; nothing if it does not."""

    def __init__(self, scan: Scan, requests: Sequence[Segment], form: Form, end: int) -> None:
        """Look at nothing yet, since mostly nobody asks. *requests* are the segments of table three.

        *end* is where the next section begins behind the tables.
        """
        self._scan = scan
        self._requests = requests
        self._form = form
        self._end = end
        self._size = 0
        self._before_section: int | None = None

    @property
    def were_asked(self) -> bool:
        """Whether anything may have been told by the rows of table three."""
        return "rows" in self.__dict__

    @cached_property
    def rows(self) -> Mapping[int, list[Item]]:
        """The seven cells of the rows of table three that are told, by the form's number of the row. Linear."""
        return self._told() if _may_keep_blanks(self._requests) else {}

    def rows_of(self, rows: Mapping[str, tuple[Item, int, Sequence[Item]]]) -> dict[str, list[Item]]:
        """Give the cells of those of *rows* of table two that are told: by name a label, how many cells, and figures.

        Without sums a row must have as many line breaks behind its cells as all others of so many cells have, or, if
        there are none, all of another number; or before the next section as many as table three.
        """
        if not self.rows:
            return {}
        if len(self._beside_cells) < len(self._requests):
            # So may cells be that span columns, and of a row that has one twice another may be lost.
            widest = max([count for _, count, _ in rows.values()], default=0)
            rows = {name: row for name, row in rows.items() if row[1] == widest}
        runs = {name: run for name, (label, _, figures) in rows.items() if (run := self._run(label, figures))}
        over = {name: self._over(run, rows[name][1]) for name, run in runs.items()}
        usual: dict[int, list[int]] = {}
        for name, run in runs.items():
            if not run.is_last:
                usual.setdefault(rows[name][1], []).append(over[name])
        shared = {breaks[0] for breaks in usual.values() if len(breaks) > 1 == len({*breaks})}
        told = {}
        for name, run in runs.items():
            label, count, figures = rows[name]
            is_alike = len({*usual.get(count, ())}) == 1 and over[name] >= 0 and over[name] in shared
            is_whole = over[name] == self._before_section if run.is_last else is_alike
            cells = _cells(label, count, figures, run) if is_whole else None
            if cells:
                told[name] = cells
        return told

    def last_row(self, head: Item, count: int, figures: Sequence[Item]) -> list[Item] | None:
        """Give the *count* cells behind the last *head* of table four, if the next section is as far behind them."""
        run = self._run(head, figures) if self.rows else None
        if run is None or self._over(run, count) != self._before_section:
            return None
        return _cells(head, count, figures, run)

    def _over(self, run: _Run, count: int) -> int:
        """How many line breaks are left behind *count* cells, the first of which is a step behind the label."""
        return run.breaks - (1 + count) * self._size

    def _told(self) -> Mapping[int, list[Item]]:
        self._size = self._smallest()
        rows = list(self._measured()) if self._size else []
        first = _first_cells(rows)
        rows = [row for row in rows if row.level in first]
        over = {row.number: row.breaks - (first[row.level] + WIDTH) * self._size for row in rows}
        if [row.number for row in rows] != sorted(row.number for row in rows):
            return {}
        usual = _usual(rows, over)
        # There is but one row before a heading, which stands there as a row without a group would.
        regular = {row.number for row in rows if over[row.number] == usual.get(max(row.next_level, 0))}
        if not _keep_lines([row for row in rows if row.number in regular], usual):
            return {}
        told = {}
        for row in rows:
            cells = _filled(row.label, row.figures, row.places, range(first[row.level], first[row.level] + WIDTH))
            adds_up = over[row.number] > -self._size and cells and cells[-1].text and adds_up_with_blanks(cells)
            if cells and (row.number in regular or adds_up):
                told[row.number] = cells
        if not _have_totals_last(told.values()):
            return {}
        last = len(self._form.requests) - 1
        if last in told:
            self._before_section = over[last]
        return told

    def _smallest(self) -> int:
        """The fewest line breaks between labels and figures, if nearly all are that or a multiple; else 0.

        Where one line break is lost, what lies between is a multiple of fewer.
        """
        sizes = [
            breaks
            for terminal, label, cells in self._requests
            if label is not None and terminal.startswith("ROW_")
            for breaks in self._breaks([label, *cells])
            if breaks is not None
        ]
        size = min(sizes, default=0)
        fitting = sum(1 for breaks in sizes if size and not breaks % size)
        return size if fitting >= _NEARLY_ALL * len(sizes) else 0

    def _measured(self) -> Iterator[_Row]:
        """The rows that can be measured, each of which is there once."""
        form_rows = self._form.requests
        numbers = {row.terminal: number for number, row in enumerate(form_rows)}
        times = Counter(segment.terminal for segment in self._beside_cells)
        for terminal, label, cells in self._beside_cells:
            number = numbers.get(terminal)
            if number is None or label is None or times[terminal] > 1 or label.misread:
                continue
            run = self._run(label, cells)
            if run is None or run.places is None:
                continue
            text = run.behind.text
            below = numbers.get(text)
            if below not in {None, number + 1}:
                continue
            level = form_rows[below].level if below is not None else int(text in GROUPS - {OUTERMOST})
            next_level = -1 if run.is_last else level
            yield _Row(number, form_rows[number].level, label, cells, run.places, run.breaks, next_level)

    @cached_property
    def _beside_cells(self) -> Sequence[Segment]:
        """The segments of table three, of a label that is said again for each column it spans that beside the cells."""
        return [
            segment
            for segment, below in zip_longest(self._requests, self._requests[1:])
            if segment.cells or below is None or below.terminal != segment.terminal
        ]

    def _run(self, label: Item, figures: Sequence[Item]) -> _Run | None:
        """What stands behind a label; None if anything but its *figures* does before the next label or heading."""
        behind = self._behind(label)
        if behind is None:
            return None
        found = self._breaks([label, *figures, behind])
        breaks = [number for number in found if number is not None]
        if len(breaks) < len(found):
            return None
        size, to_figures = self._size, breaks[:-1]
        astray = any(not number or number % size for number in to_figures)
        if astray or any(figure.column >= 0 for figure in figures):
            return _Run(None, sum(breaks), behind)
        return _Run(tuple(accumulate([number // size for number in to_figures])), sum(breaks), behind)

    def _breaks(self, items: Sequence[Item]) -> list[int | None]:
        """How many line breaks lie between *items*; None where anything else does, as the rest of a label."""
        source, folded = self._scan.source, self._scan.folded
        gaps = [(before[4], after[3]) for before, after in pairwise(items)]
        return [_line_breaks(source[start:end], folded[start:end]) for start, end in gaps]

    def _behind(self, label: Item) -> Item | None:
        """The label or heading behind a label's cells; None if anything else is."""
        others, starts = self._others
        at = bisect_left(starts, label.end)
        if at == len(others):
            return Item(Kind.HEADING, "", "", self._end, self._end, -1, -1)
        return others[at] if others[at].kind in _BEHIND else None

    @cached_property
    def _others(self) -> tuple[list[Item], list[int]]:
        """All items but cells, and where they begin."""
        cell_kind = Kind.CELL
        others = [item for item in self._scan.items if item[0] is not cell_kind]
        return others, [item.start for item in others]


def _line_breaks(gap: str, folded: str) -> int | None:
    """How many line breaks a *gap* has, which was scanned as *folded*; None where it has more than these.

    Word's sign that ends a cell is nothing more, nor is a tag or a line's mark that was blanked.
    """
    if gap.isspace() and "\r" not in gap:
        return gap.count("\n")
    folded = folded.replace(JOIN, "")
    return folded.count("\n") if not folded or folded.isspace() else None


def _cells(label: Item, count: int, figures: Sequence[Item], run: _Run) -> list[Item] | None:
    """The *count* cells from one step behind a label on, if it and all figures stand at steps."""
    if run.places is None or label.column >= 0:
        return None
    return _filled(label, figures, run.places, range(1, count + 1))


def _filled(label: Item, figures: Sequence[Item], places: Sequence[int], cells: range) -> list[Item] | None:
    """The cells with *figures* in *places*; None if one is in no cell."""
    at = dict(zip(places, figures, strict=True))
    return with_blanks(at, cells, label.end, label.line) if at.keys() <= {*cells} else None


def _have_totals_last(rows: Iterable[Sequence[Item]]) -> bool:
    """Whether no more rows fail to add up than do, zeros left out: else 总计 is another column than the last."""
    counted = [may_add_up(cells) for cells in rows if any(cell.text.strip("0") for cell in cells)]
    return 2 * sum(counted) >= len(counted)


def _may_keep_blanks(requests: Sequence[Segment]) -> bool:
    """Whether rows have one cell a line."""
    rows = [segment for segment in requests if segment.cells and segment.terminal.startswith("ROW_")]
    return len(rows) >= _ENOUGH_ROWS and all(
        row.label is not None and row.label.line < row.cells[0].line and all(cell.column < 0 for cell in row.cells)
        for row in rows
    )


def _keep_lines(regular: Sequence[_Row], usual: Mapping[int, int]) -> bool:
    """Whether blank cells keep their lines: rows are as long with fewer figures, or labels inside others stand farther.

    Else what is not there may have left no line.
    """
    numbers = {(row.next_level, len(row.figures)) for row in regular}
    levels = range(3)
    farther = all(level in usual for level in levels) and all(usual[a] < usual[b] for a, b in pairwise(levels))
    return farther or len(numbers) > len({level for level, _ in numbers})


def _first_cells(rows: Sequence[_Row]) -> dict[int, int]:
    """How many steps behind the labels of each level the first cell is: figures stand in seven cells, and no fewer."""
    places: dict[int, set[int]] = {}
    for row in rows:
        places.setdefault(row.level, set()).update(row.places)
    return {level: min(of) for level, of in places.items() if of and max(of) - min(of) == WIDTH - 1}


def _usual(rows: Sequence[_Row], blanks: Mapping[int, int]) -> dict[int, int]:
    """How many *blanks* stand before labels of each level, if they do before enough of them and most."""
    times: dict[int, Counter[int]] = {}
    for row in rows:
        times.setdefault(row.next_level, Counter())[blanks[row.number]] += 1
    usual = {level: counts.most_common(1)[0] for level, counts in times.items()}
    return {
        level: number
        for level, (number, most) in usual.items()
        if most >= _ENOUGH_ROWS and 2 * most > times[level].total()
    }
