"""Table three where the white space of a page cuts it into blocks.

Tools that follow white space give such a table in blocks with empty lines
between them, `pdftotext` first of all: some columns beside the labels, the
others behind, or the rows down to the end of a page. A block is a rectangle of
the table, told row by row. It stands at the upper left of what is still free;
what is right of it and as high comes next, and then what is below.

What is left to choose is the width of each block, and one empty line that may
be too many or too few. If rows, columns and balances all add up in one way
alone, all places are told. So they are if all sums hold but for one figure, a
misprint where the row and the column cross that fail by as much; it stays open.

That columns come from left to right no sum can tell. So labels must stand beside
the figures on the left, or heads over a block that has just as many columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.places.evidence import HEADS, WIDTH, adds_up, in_form_order
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests.columns import Table, closed
from gov_open_report._reading.requests.short_names import are_named_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.evidence import Row
    from gov_open_report.form import Form

# How many empty lines may be too many or too few.
_DOUBTS = 1

# Steps before nothing is told. Of 67 pages that were cut so and are told, none took as many.
_STEPS = 4000

# More figures than tables two, three and four have together are not of one report.
_MOST_FIGURES = 400

_OTHER_TABLES = frozenset({"disclosure", "disputes"})

_COLUMNS = {head: column for column, head in enumerate(HEADS)}


class Arrangement(NamedTuple):
    """The rows that blocks make, in the form's order."""

    rows: list[list[Item]]
    values: list[list[int]]
    misprint: tuple[int, int] | None
    """Row and column of the figure that would have to be another for all sums to hold; None if they do."""


class _Block(NamedTuple):
    """Figures with no empty line between them."""

    figures: Sequence[Item]
    heads: frozenset[int]
    """The columns whose heads stand among them."""


class _Figures(NamedTuple):
    """The figures of blocks, one behind the other."""

    items: list[Item]
    values: list[int]
    line_ends: list[int]
    """How many figures stand before the end of each line; so with blocks."""
    block_ends: list[int]
    heads: dict[int, frozenset[int]]
    """By the first figure of a block: the columns whose heads stand among it."""


class _Free(NamedTuple):
    """What of the table is still free, its upper left part first."""

    top: int
    bottom: int
    left: int
    right: int
    rest: _Free | None


class _Amiss(NamedTuple):
    """What is not as it should be."""

    empty_lines: int
    rows: int
    """Those that do not add up."""
    columns: int
    """So with columns."""


class _Step(NamedTuple):
    """What is to be put where: so many figures from one on, in so many columns of what is free."""

    first: int
    size: int
    width: int
    free: _Free
    amiss: _Amiss


def arrangement_of(rows: Sequence[Row], orphans: Sequence[Item], form: Form, scan: Scan) -> Arrangement | None:
    """Give the rows of table three, if its figures make them in blocks, and in one way. Bounded.

    *rows* and *orphans* have all figures that may be of the table; others may be among them. Nothing
    is told where labels are out of order, or stand beside figures of another row: other figures may be, too.
    """
    figures = sorted([*orphans, *(figure for row in rows for figure in row.figures)], key=lambda item: item.start)
    labelled = [row for row in rows if row.index >= 0]
    size = WIDTH * len(form.requests)
    levels = [row.level for row in form.requests]
    if not size <= len(figures) <= _MOST_FIGURES or not in_form_order([row.index for row in labelled], levels):
        return None
    blocks, own = _blocks(figures, scan)
    stretches = list(_stretches(blocks, size))
    if len(own) < len(blocks):
        stretches += _stretches(own, size)
    found = _only_way(stretches, Table.of(form))
    if found is None or not all(_fits(row, found) for row in labelled):
        return None
    by_index = {row.index: row for row in labelled}
    firsts = {index: figures[0] for index, figures in enumerate(found.rows)}
    if are_named_otherwise(firsts, by_index, firsts.keys() - by_index.keys(), form, scan):
        return None
    from_the_left = any(_beside_label(row) for row in labelled) or any(
        block.heads == _columns_of(block, found) for block in blocks
    )
    return found if from_the_left else None


def _beside_label(row: Row) -> list[int]:
    """Where the figures start that stand behind a row's label on its line."""
    return [] if row.label is None else [item.start for item in row.figures if item.line == row.label.line]


def _fits(row: Row, found: Arrangement) -> bool:
    """Whether the figures beside a row's label are its first, and all that it has if its places are known."""
    if row.fixed and _counts(row.fixed) != found.values[row.index]:
        return False
    beside = _beside_label(row)
    return beside == [item.start for item in found.rows[row.index][: len(beside)]]


def _columns_of(block: _Block, found: Arrangement) -> set[int]:
    """The columns in which the figures of a block are."""
    starts = {item.start for item in block.figures}
    return {column for row in found.rows for column, item in enumerate(row) if item.start in starts}


def _only_way(stretches: Sequence[_Figures], table: Table) -> Arrangement | None:
    """The only way to put any of the stretches together, or with one misprint if there is none without."""
    for misprints in (0, 1):
        budget = Budget(_STEPS)
        found = [way for figures in stretches for way in _Search(figures, table, misprints).run(budget)]
        if budget.ran_out:
            return None
        if found:
            return found[0] if all(way.values == found[0].values for way in found) else None
    return None


def _counts(items: Sequence[Item]) -> list[int]:
    """The counts that figures are; -1, which fits nowhere, for what is none."""
    counts = [count_of(item.text) for item in items]
    return [-1 if count is None else count for count in counts]


def _blocks(figures: Sequence[Item], scan: Scan) -> tuple[list[_Block], list[_Block]]:
    """The blocks of the text, and those among which no other table's label stands."""
    # Empty lines above each line.
    gaps = list(accumulate(line.after_gap for line in scan.lines))
    foreign: set[int] = set()
    heads: dict[int, set[int]] = {}
    for label in scan.labels:
        gap = gaps[label.line]
        if label.table in _OTHER_TABLES:
            foreign.add(gap)
        elif label.text in _COLUMNS:
            heads.setdefault(gap, set()).add(_COLUMNS[label.text])
    by_gap: dict[int, list[Item]] = {}
    for item in figures:
        by_gap.setdefault(gaps[item.line], []).append(item)
    blocks = {gap: _Block(items, frozenset(heads.get(gap, ()))) for gap, items in by_gap.items()}
    return list(blocks.values()), [block for gap, block in blocks.items() if gap not in foreign]


def _stretches(blocks: Sequence[_Block], size: int) -> Iterator[_Figures]:
    """Blocks one behind the other that have *size* figures together, each of them a count."""
    before = list(accumulate((len(block.figures) for block in blocks), initial=0))
    places = {count: at for at, count in enumerate(before)}
    for at, count in enumerate(before):
        end = places.get(count + size)
        if end is None:
            continue
        items = [item for block in blocks[at:end] for item in block.figures]
        values = _counts(items)
        if min(values) < 0:
            continue
        line_ends = [n for n, (left, right) in enumerate(pairwise(items), start=1) if left.line != right.line]
        block_ends = [total - count for total in before[at + 1 : end + 1]]
        heads = {total - count: block.heads for total, block in zip(before[at:end], blocks[at:end], strict=True)}
        yield _Figures(items, values, [*line_ends, size], block_ends, heads)


class _Search:
    """All ways to put blocks together to a table that adds up, but for so many misprints."""

    def __init__(self, figures: _Figures, table: Table, misprints: int) -> None:
        self._figures = figures
        self._table = table
        self._misprints = misprints
        self._values = [[0] * WIDTH for _ in table.rows]
        self._items = [[figures.items[0]] * WIDTH for _ in table.rows]

    def run(self, budget: Budget) -> Iterator[Arrangement]:
        """Yield each way."""
        whole = _Free(0, len(self._table.rows), 0, WIDTH, None)
        steps = list(self._steps(0, whole, _Amiss(0, 0, 0)))
        while steps and budget.spend():
            step = steps.pop()
            amiss = self._put(step)
            if amiss is None:
                continue
            free = _free_behind(step)
            if free is not None:
                steps += self._steps(step.first + step.size, free, amiss)
            elif not self._misprints:
                yield self._arrangement(None)
            elif amiss[1:] == (1, 1) and (misprint := self._misprint()) is not None:
                yield self._arrangement(misprint)

    def _arrangement(self, misprint: tuple[int, int] | None) -> Arrangement:
        return Arrangement([[*row] for row in self._items], [[*row] for row in self._values], misprint)

    def _steps(self, first: int, free: _Free, amiss: _Amiss) -> Iterator[_Step]:
        """What may be put at the upper left: whole lines, and rows that end where a line does."""
        line_ends, block_ends = self._figures.line_ends, self._figures.block_ends
        own = bisect_right(block_ends, first)
        doubted = amiss._replace(empty_lines=amiss.empty_lines + 1)
        ends = [(block_ends[own], amiss)]
        if amiss.empty_lines < _DOUBTS:
            within = line_ends[bisect_right(line_ends, first) : bisect_left(line_ends, block_ends[own])]
            ends += [(end, doubted) for end in (*within, *block_ends[own + 1 : own + 2])]
        for end, what in ends:
            size = end - first
            breaks = {at - first for at in line_ends[bisect_right(line_ends, first) : bisect_right(line_ends, end)]}
            for width in range(1, free.right - free.left + 1):
                height, odd = divmod(size, width)
                if height == 1 and end > block_ends[own]:
                    continue  # the same as two blocks side by side
                has_figure_a_line = height > 1 and len(breaks) == size
                if has_figure_a_line and (width > 1 or end < block_ends[own]):
                    continue  # a box of lines with a figure each has columns in any order
                if not odd and height <= free.bottom - free.top and breaks.issuperset(range(width, size, width)):
                    yield _Step(first, size, width, free, what)

    def _put(self, step: _Step) -> _Amiss | None:
        """Put a step's figures into their places; what is amiss then, and None if that is too much."""
        figures, (top, _, left, *_) = self._figures, step.free
        empty_lines, rows_amiss, columns_amiss = step.amiss
        columns, numbers = slice(left, left + step.width), range(left, left + step.width)
        heads = figures.heads.get(step.first, frozenset())
        if len(heads) == step.width and not heads.issuperset(numbers):
            return None
        for at in range(step.first, step.first + step.size, step.width):
            row = top + (at - step.first) // step.width
            self._values[row][columns] = figures.values[at : at + step.width]
            self._items[row][columns] = figures.items[at : at + step.width]
            if columns.stop == WIDTH and not adds_up(self._values[row]) and not (left == 0 and self._turn(row)):
                rows_amiss += 1
                if rows_amiss > self._misprints:
                    return None
        bottom = top + step.size // step.width
        columns_amiss += sum(self._is_amiss(column, top, bottom) for column in numbers)
        return None if columns_amiss > self._misprints else _Amiss(empty_lines, rows_amiss, columns_amiss)

    def _turn(self, row: int) -> bool:
        """Put what a line break parts in a row the other way round, if it then adds up.

        Of a row whose label goes over lines, the figures on the right may come first.
        """
        items = self._items[row]
        turned = [
            items[at:] + items[:at]
            for at in range(1, WIDTH)
            if items[at].line != items[at - 1].line and self._values[row][at - 1] * 2 == sum(self._values[row])
        ]
        if len(turned) != 1:
            return False
        self._items[row] = turned[0]
        self._values[row] = _counts(turned[0])
        return True

    def _is_amiss(self, column: int, top: int, bottom: int) -> bool:
        """Whether a sum of a column fails that is complete with the rows from *top* to *bottom*."""
        table = self._table
        if bottom > table.carried_out:
            # A misprint in the row of totals upsets both sums, and this says so once.
            return not self._holds(column)
        # With a misprint it may be the balance that fails.
        return not self._misprints and top <= table.total < bottom and not self._has_total(column)

    def _holds(self, column: int) -> bool:
        """Whether a column has its total and its balance."""
        return closed(self._table, self._values, self._table.total, column)

    def _has_total(self, column: int) -> bool:
        return closed(self._table, self._values, self._table.outcomes[0], column)

    def _misprint(self) -> tuple[int, int] | None:
        """Where the row and the column cross that fail, if another figure there would make all sums hold."""
        row = next(row for row in self._table.rows if not adds_up(self._values[row]))
        column = next(column for column in range(WIDTH) if not self._holds(column))
        printed = self._values[row]
        surplus = sum(printed[:-1]) - printed[-1]
        true = printed[column] + (surplus if column == WIDTH - 1 else -surplus)
        self._values[row] = [*printed[:column], true, *printed[column + 1 :]]
        borne_out = true >= 0 and self._holds(column)
        self._values[row] = printed
        return (row, column) if borne_out else None


def _free_behind(step: _Step) -> _Free | None:
    """What is free behind a step."""
    top, bottom, left, right, rest = step.free
    end = top + step.size // step.width
    if end < bottom:
        rest = _Free(end, bottom, left, right, rest)
    if left + step.width < right:
        rest = _Free(top, end, left + step.width, right, rest)
    return rest
