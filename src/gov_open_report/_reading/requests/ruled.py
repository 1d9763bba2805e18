"""Places in ruled lines: which cells behind a label are its seven.

A ruled line keeps its blanks, yet a row rarely has exactly seven cells behind
its label: a label that spans columns leaves blanks behind it, a converter adds
a column at the end, a page break drops one. What the other rows of the same
stretch of lines look like tells these apart; what no other row bears out is
left open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from gov_open_report._reading.cells.cells import count_of, plain_counts, read_cell
from gov_open_report._reading.lines.items import ends_text, stray_below
from gov_open_report._reading.places.evidence import (
    HEADS,
    INNER_HEADS,
    WIDTH,
    Row,
    adds_up,
    adds_up_with_blanks,
    has_total_before_sign,
    may_add_up,
    runs_together,
)
from gov_open_report._reading.places.filled_up import joins_cells
from gov_open_report._reading.words.added import COUNTED
from gov_open_report.form import Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

PlaceOfLabel: TypeAlias = "tuple[int, int, int]"
"""How many cells a row's line has, in which of them its label is, and the row's level."""

# So many rows of one width are no chance: a cell lost makes a row as wide as another of its level.
_ENOUGH_ROWS = 3

_SIGN_AND_DIGITS = re.compile(r"[-/]+ [ \0]*[0-9]+")

_FIRST_HEAD = HEADS[0]
_ALL_HEADS = frozenset(HEADS)
_OUTER_HEADS = frozenset({_FIRST_HEAD, HEADS[-1]})

# The level of a row inside a group. A label spans as many columns more as its level is less, and may leave them blank.
LEAF = 2

# A stretch with so many columns more than all others is cut otherwise, and has not a label's column more.
CUT_OTHERWISE = 2


def fix_ruled(rows: Sequence[Row], levels: Sequence[int], scan: Scan) -> None:
    """Fix the places of ruled *rows* that the ruling fixes. *levels* are those of the form's rows."""
    ruled = [row for row in rows if row.ruled and row.label is not None and row.index >= 0]
    if all(map(_is_whole, ruled)):
        # Where nothing is blank, lost or put in, there is nothing to compare.
        for row in ruled:
            row.fixed = row.cells
        return
    odd = are_odd(_places_of_labels(ruled, levels, scan), scan)
    whole = _Spare(rows, levels, odd=odd)
    found = list(_sevens(rows, levels, whole, scan, odd=odd))
    # Where some rows are short, blanks at line ends were lost, and seven cells may be six and a split one.
    short = any(seven is None and len(row.cells) < WIDTH for row, seven, _ in found) and not _keeps_ends(found)
    for row, seven, like in found:
        # With a column of units, the seven may be those a column further to the right.
        if seven is None or any(cell.text in COUNTED for cell in row.cells):
            continue
        torn = _is_torn(row, scan)
        # What goes on in another block may be another row's, where one has changed its place.
        in_blocks = row.label is not None and row.cells[-1].end > scan.lines[row.label.line].end
        if (short or torn or in_blocks) and not may_add_up(seven):
            continue
        if (torn and any(not cell.text for cell in seven)) or _are_cut_by_words(seven, scan):
            continue
        # Where blanks at line ends are lost, one that is there is no cell: a separator ends the line.
        if short and row.figures and not seven[-1].text:
            continue
        if not like.bears_out(row, levels[row.index]) and not _is_likely(seven, short=short):
            continue
        if len(row.cells) > WIDTH and seven[-1].text and has_total_before_sign(seven, exactly=False):
            continue
        row.fixed = _mended(seven)


def _are_cut_by_words(seven: Sequence[Item], scan: Scan) -> bool:
    """Whether a sign and digits share a cell, `- 2`, and the row does not add up: words of a page have drawn columns.

    The digits may be the first of the figure in the next column. Without a space they are a count below zero.
    """
    shared = any(_SIGN_AND_DIGITS.fullmatch(scan.folded, cell.start, cell.end) for cell in seven)
    return (shared and not adds_up_with_blanks(seven)) or joins_cells(seven, scan.folded)


def _is_whole(row: Row) -> bool:
    """Whether a row has seven figures, no other cell, and adds up."""
    if not len(row.cells) == len(row.figures) == WIDTH:
        return False
    counts = plain_counts([figure[1] for figure in row.figures])
    return counts is not None and adds_up(counts)


def _keeps_ends(found: Sequence[tuple[Row, list[Item] | None, _Spare]]) -> bool:
    """Whether blanks at line ends are there, and no separator behind them: then a short row has lost another cell."""
    ends = [bool(row.cells[-1].text) for row, seven, _ in found if seven is not None and len(row.cells) == WIDTH]
    return min(ends.count(False), ends.count(True)) >= _ENOUGH_ROWS


def _sevens(
    rows: Sequence[Row], levels: Sequence[int], whole: _Spare, scan: Scan, *, odd: bool
) -> Iterator[tuple[Row, list[Item] | None, _Spare]]:
    """The seven cells of each row, or None where the ruling does not tell, and what the row was compared with."""
    lines = scan.lines
    heads = [label.line for label in scan.labels if label[1] in INNER_HEADS and label.column >= 0]
    fragments = [
        (fragment, max(lines[row.label.line].width for row in fragment if row.label))
        for fragment in _fragments(rows, scan)
    ]
    widest = sorted(width for _, width in fragments)[-2:]
    drawn = _is_drawn_by_words(fragments, scan)
    edge = min(row.label.column for fragment, _ in fragments for row in fragment if row.label)
    at = 0
    for fragment, width in fragments:
        doubtful = drawn and _has_empty_column(fragment)
        spare = whole
        if doubtful or len(fragment) < whole.count:
            own = _Spare(fragment, levels, odd=odd or doubtful)
            spare = whole if not doubtful and own.is_part_of(whole) else own
        like = spare if width == widest[-1] >= widest[0] + CUT_OTHERWISE else whole
        first, end = (row.label.line for row in (fragment[0], fragment[-1]) if row.label is not None)
        headed = max((lines[line].width for line in heads[at : bisect_left(heads, first)]), default=0)
        at = bisect_left(heads, end)
        for row in fragment:
            row.narrower_than_heads = row.label is not None and lines[row.label.line].width < headed
            # Nothing of the form stands in front of a label at the edge: with a blank there, columns are others.
            set_in = levels[row.index] == 0 and row.label is not None and row.label.column > edge
            if row.narrower_than_heads or (set_in and len(row.cells) > WIDTH):
                yield row, _seven_adding_up(row.cells), like
            else:
                yield row, spare.seven(row, levels[row.index], like), like


def _is_drawn_by_words(fragments: Iterable[tuple[list[Row], int]], scan: Scan) -> bool:
    """Whether columns are where words of a page stand: a row, and heads with it, have fewer than the form."""
    short = [row.label.line for rows, _ in fragments for row in rows if row.label and len(row.cells) < WIDTH]
    if not short:
        return False
    headed = {scan.lines[label.line].width for label in scan.labels if label.column >= 0 and label.text in _ALL_HEADS}
    return any(scan.lines[line].width in headed for line in short)


def _has_empty_column(fragment: Sequence[Row]) -> bool:
    """Whether one of seven columns has no figure at all: if they are drawn by words, two of the form's may be one."""
    filled = [row.cells for row in fragment if row.figures and len(row.cells) == WIDTH]
    return any(not any(cell.text for cell in column) for column in zip(*filled, strict=True))


def _places_of_labels(rows: Sequence[Row], levels: Sequence[int], scan: Scan) -> list[PlaceOfLabel]:
    return [
        (scan.lines[row.label.line].width, row.label.column, levels[row.index])
        for row in rows
        if row.label is not None
    ]


def are_odd(labels: Sequence[PlaceOfLabel], scan: Scan) -> bool:
    """Tell whether columns are not those of the form, by where *labels* of rows and heads stand in lines as wide.

    The first and the last of the heads stand closer than seven columns do; labels
    of the rows inside groups stand in several columns; or a figure in the labels'.
    """
    lines = scan.lines
    columns = {(width, column) for width, column, _ in labels}
    foremost = [cell for cell in scan.cells if cell[6] == 0 and cell[1] and (lines[cell[5]].width, 0) in columns]
    if foremost and not all(_stand_below_other_heads(foremost, scan)):
        return True
    leaves = Counter([(width, column) for width, column, level in labels if level == LEAF])
    common = [width for (width, _), times in leaves.items() if times > 1]
    if len(set(common)) < len(common):
        return True
    widths = {width for width, _ in columns}
    last: dict[int, int] = {}
    for label in scan.labels:
        text = label[1]
        if text not in _OUTER_HEADS:
            continue
        line, column = label[5], label[6]
        if column >= 0 and lines[line].width in widths:
            if text == _FIRST_HEAD:
                last.setdefault(line, column + WIDTH - 1)
            elif last.get(line, column) != column:
                return True
    return False


def _stand_below_other_heads(cells: Sequence[Item], scan: Scan) -> Iterator[bool]:
    """Of each cell whether it is below heads of another table, as table four's first figure in the same sheet."""
    # Heads of one name are in several tables.
    telling = [label for label in scan.labels if label[1] not in _ALL_HEADS]
    starts = [label[3] for label in telling]
    for cell in cells:
        at = bisect_left(starts, cell.start) - 1
        yield at >= 0 and telling[at].text.startswith("COLUMN_")


def _is_likely(seven: Sequence[Item], *, short: bool) -> bool:
    """Whether seven cells are a row's by themselves: they add up, and no blank at an end makes them seven.

    Where others are *short*, one that was split makes six cells seven, and a sign for the total does not deny it.
    """
    if not _is_filled(seven):
        return True
    if short and count_of(seven[-1].text) is None:
        return False
    return may_add_up(seven) and bool(seven[0].text and seven[-1].text)


def _mended(seven: list[Item]) -> list[Item]:
    """The cells with figures that a line break cuts made whole, if the row then adds up; else such cannot be read.

    Where what stands on the upper lines adds up by itself, it may be a row of its own, and add up with another.
    """
    if not any(" " in cell[1] for cell in seven):
        return seven
    mended = [cell._replace(text=cell.text.replace(" ", "")) for cell in seven]
    upper = [cell._replace(text=cell.text.partition(" ")[0]) for cell in seven]
    return mended if adds_up_with_blanks(mended) and not adds_up_with_blanks(upper) else seven


def _is_torn(row: Row, scan: Scan) -> bool:
    """Whether the row's last cell may go on below: a figure stands there alone, or the text ends in the cell."""
    last = row.cells[-1]
    return stray_below(scan, last.line) is not None or ends_text(last, scan.source)


def _fragments(rows: Sequence[Row], scan: Scan) -> Iterable[list[Row]]:
    """Rows whose lines follow one another without a break: a page, or a table of its own; rules are none.

    Some of *rows* are ruled.
    """
    lines = scan.lines
    # Looked for only if there are lines between that are not ruled.
    filled: set[int] = set()
    fragment: list[Row] = []
    line_before = -1
    for row in rows:
        if not row.ruled or row.label is None or row.index < 0:
            continue
        line = row.label.line
        broken = False
        for at in range(line_before + 1, line + 1):
            if lines[at].after_gap:
                broken = True
            elif not lines[at].ruled and not broken:
                filled = filled or {item.line for item in scan.items}
                broken = at in filled
        if fragment and broken:
            yield fragment
            fragment = []
        fragment.append(row)
        line_before = line
    yield fragment


class _Spare:
    """How many columns too many the rows of a stretch have, before and behind the seven."""

    def __init__(self, rows: Sequence[Row], levels: Sequence[int], *, odd: bool) -> None:
        ruled = [row for row in rows if row.ruled and row.cells and row.index >= 0]
        self.count = len(ruled)
        alike: dict[int, dict[int, list[Row]]] = {}
        for row in ruled:
            alike.setdefault(levels[row.index], {}).setdefault(len(row.cells), []).append(row)
        self._alike = alike
        # Of widths that are equally common, the one that comes first.
        usual = {level: max(each.items(), key=lambda item: len(item[1])) for level, each in alike.items()}
        self.widths = {level: width for level, (width, those) in usual.items() if len(those) > 1}
        """How many cells the rows of a level have."""
        leaf_width, leaves = usual.get(LEAF, (WIDTH, []))
        self.behind = _behind([row for row in ruled if not self.too_wide(row.cells, levels[row.index])], leaves)
        self.before = {
            level: spare
            for level, (width, those) in usual.items()
            if len(those) > 1 and 0 <= (spare := width - WIDTH - self.behind) <= LEAF - level
            # Where figures of as many would be cut off, the column that is spare may be behind them.
            and 2 * sum(_is_filled(row.cells[:spare]) for row in those) < len(those)
        }
        self._has_leaves = len(leaves) > 1
        self.odd = odd or (self._has_leaves and leaf_width != WIDTH + self.behind)
        """Whether columns were lost or are spare: then a blank may stand for a label's column, a cell or nothing."""

    def is_part_of(self, whole: _Spare) -> bool:
        """Whether its rows are as wide as others of their levels, and none is inside a group to tell of its columns."""
        return not self._has_leaves and all(
            whole.widths.get(level) == width and _stand_like(those, whole._alike[level][width])
            for level, each in self._alike.items()
            for width, those in each.items()
        )

    def seven(self, row: Row, level: int, whole: _Spare) -> list[Item] | None:
        """Give the seven cells of *row*, or None where the ruling does not tell."""
        cells = row.cells
        if runs_together(cells) or whole.too_wide(cells, level):
            return None
        shown_by = self if self._has_leaves else whole
        if shown_by.odd:
            return _seven_adding_up(cells)
        before = self.before.get(level)
        if before is None and self is not whole:
            before = whole.before.get(level) if self._agrees(whole) else None
        if before is None:
            before = self._alone(cells, level)
        if before is None or len(cells) != before + WIDTH + self.behind:
            return None
        if len(cells) == WIDTH:
            return cells
        kept = cells[before : before + WIDTH]
        return kept if sum(1 for cell in kept if cell.text) == len(row.figures) else None

    def bears_out(self, row: Row, level: int) -> bool:
        """Whether enough rows of a level are as wide as *row* that chance has not made them alike."""
        return len(self._alike[level].get(len(row.cells), ())) >= _ENOUGH_ROWS

    def too_wide(self, cells: Sequence[Item], level: int) -> bool:
        """Whether a row has more cells than its like, and ends in a blank: one was doubled or split."""
        return len(cells) > self.widths.get(level, len(cells)) and not cells[-1].text

    def _agrees(self, whole: _Spare) -> bool:
        return self.behind == whole.behind and all(
            whole.before.get(level, spare) == spare for level, spare in self.before.items()
        )

    def _alone(self, cells: Sequence[Item], level: int) -> int | None:
        """Columns before the seven in a row that no other row is like."""
        before = len(cells) - WIDTH - self.behind
        if before == 0:
            # A blank in front might be a spanning label's, of a row that lost a cell.
            return 0 if level == LEAF or cells[0].text or not _is_filled(cells) else None
        # Where a blank ends the row as well, the spare one may be either.
        if 0 < before <= LEAF - level and cells[before].text and cells[-1].text:
            return before
        return None


def _stand_like(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether *others*, *rows* among them, are more, and have their labels in the same column."""
    columns = {row.label.column for row in (*rows, *others) if row.label is not None}
    return len(columns) == 1 and len(others) > len(rows)


def _is_filled(cells: Sequence[Item]) -> bool:
    return any(cell.text for cell in cells)


def _behind(rows: Sequence[Row], leaves: Sequence[Row]) -> int:
    """How many columns stand empty behind the last of the seven: what most full rows say, or else all *leaves*."""
    counts: Counter[int] = Counter()
    for row in rows:
        if len(row.cells) == len(row.figures) == WIDTH:
            counts[0] += 1
            continue
        seven = _seven_figures(row.cells)
        if seven is not None:
            counts[len(row.cells) - 1 - row.cells.index(seven[-1])] += 1
    if counts:
        return counts.most_common(1)[0][0]
    spare = max(0, len(leaves[0].cells) - WIDTH) if len(leaves) >= _ENOUGH_ROWS else 0
    first_filled = any(row.cells[0].text for row in leaves)
    if not (spare and first_filled) or any(_is_filled(row.cells[WIDTH:]) for row in leaves):
        return 0
    # A row above those inside groups may have a figure there, in another cell behind its label.
    first = min(row.cells[WIDTH].column for row in leaves)
    return 0 if any(cell.text and cell.column >= first for row in rows for cell in row.cells) else spare


def _seven_adding_up(cells: Sequence[Item]) -> list[Item] | None:
    """Seven figures side by side, if there are no others, all can be read and they add up."""
    seven = _seven_figures(cells)
    return seven if seven is not None and all(map(_is_readable, seven)) and may_add_up(seven) else None


def _is_readable(cell: Item) -> bool:
    content = read_cell(cell.text, Measure.COUNT)
    return content.value is not None or content.origin is Origin.PLACEHOLDER


def _seven_figures(cells: Sequence[Item]) -> list[Item] | None:
    """Seven figures side by side, if there are no others."""
    filled = [at for at, cell in enumerate(cells) if cell.text]
    if len(filled) == WIDTH and filled[-1] - filled[0] == WIDTH - 1:
        return list(cells[filled[0] : filled[-1] + 1])
    return None
