"""Which figures of table four have their places by where they stand.

Nothing here tries what sums allow: a sum that does not hold makes a place
doubtful, and one that holds gives none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import accumulate, combinations, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from gov_open_report._reading.cells.cells import count_of, plain_counts
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.lines.items import ends_text, say_the_same
from gov_open_report._reading.places.evidence import WIDTH, adds_up_with_blanks, may_add_up, may_be_total, runs_together
from gov_open_report._reading.places.filled_up import with_a_cell_back
from gov_open_report._reading.places.positions import place_under_heads, run_rightwards
from gov_open_report._reading.words.figures import has_ideograph
from gov_open_report._reading.words.vocabulary import vocabulary
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

COLUMNS = tuple(head.terminal for head in FORMS[Edition.FORM_2021].dispute_columns)
"""The heads of a block, the same in both editions."""

HEADS = frozenset(COLUMNS)
"""The same, to tell them from other labels."""

_ENDS = range(BLOCK, CELLS + 1, BLOCK)

# So many lines that end in a blank show that a tool has put a column behind all others, and so many rows that are
# short that blanks at their ends are lost.
_ENOUGH_LINES = 3

_FIGURE_AND_SIGN = re.compile(r"[0-9]\s+[/／—–－-]\s*$")


class Found(NamedTuple):
    """What the text has of the table, in reading order."""

    scan: Scan
    heads: list[Item]
    """Labels of columns."""
    cells: list[Item]
    figures: list[Item]
    """The cells that are not blank."""
    of_lines: Mapping[int, int]
    """How many figures each line has, by line, in the order of *figures*."""

    @classmethod
    def of(cls, scan: Scan, heads: list[Item], cells: list[Item]) -> Found:
        """Tell the figures among *cells*."""
        figures = [cell for cell in cells if cell.text]
        of_lines: dict[int, int] = {}
        for figure in figures:
            of_lines[figure.line] = of_lines.get(figure.line, 0) + 1
        return cls(scan, heads, cells, figures, of_lines)

    @property
    def widest_heads(self) -> int:
        """Cells of the widest ruled line that has heads; 0 where none has. Linear."""
        # Columns and texts by number, since there are many labels.
        labels = [label for label in self.scan.labels if label[6] >= 0 and label[1] in HEADS]
        return max([self.scan.lines[label.line].width for label in labels], default=0)


def has_figure_above(found: Found) -> bool:
    """Whether figures stand above the row that has most of them: they may be of any of its places.

    Sums cannot tell, for they do not change when two parts change places.
    """
    most = max(found.of_lines.values(), default=0)
    return most > BLOCK and found.of_lines[found.figures[0].line] < most


def has_heads_below(found: Found, heads: Sequence[Item]) -> bool:
    """Whether the row stands above another printing of all *heads* that has one: it may be of another year, or body."""
    if len(heads) < 2 * CELLS or not found.figures:
        return False
    is_between = heads[CELLS - 1].end <= found.figures[0].start < heads[-CELLS].start
    return is_between and found.cells[-1].start > heads[-1].start


def has_heads_too_late(found: Found) -> bool:
    """Whether a head stands behind more figures than there are cells before its own: some of these are of later heads.

    As many more may be there as the table has too many.
    """
    starts = [figure.start for figure in found.figures]
    if len(found.of_lines) == 1 or not starts or not found.heads or found.heads[-1].start < starts[0]:
        return False
    cell, late = CELLS, False
    too_many = max(0, len(starts) - CELLS)
    for head in reversed(found.heads):
        cell = next((at for at in reversed(range(cell)) if COLUMNS[at % BLOCK] == head[1]), 0)
        late |= bisect_left(starts, head.start) > cell + too_many
    return late


def has_lines_in_any_order(found: Found) -> bool:
    """Whether figures stand on lines of which nothing tells in which order they come.

    Lines right below each other, where others stand apart, are a box of text, in which a tool may have them in any
    order; and so it may have boxes, where the heads stand side by side and each figure by itself.
    """
    if len(found.of_lines) == 1:
        return False
    lines: dict[int, list[Item]] = {line: [] for line in found.of_lines}
    for figure in found.figures:
        lines[figure.line].append(figure)
    named = {label.line for label in found.scan.labels}
    together = [
        below == above + 1 and not found.scan.lines[below].after_gap and named.isdisjoint((above, below))
        for above, below in pairwise(lines)
    ]
    side_by_side = max(Counter(head.line for head in found.heads).values(), default=0) >= BLOCK
    are_parted = side_by_side and len(lines) > 2 * BLOCK
    if all(together) or not (are_parted or any(together)):
        return False
    boxes = [0] * len(lines) if are_parted else [0, *accumulate(not is_one for is_one in together)]
    return _add_up_in_another_order(list(lines.values()), boxes)


def _add_up_in_another_order(lines: Sequence[Sequence[Item]], boxes: Sequence[int]) -> bool:
    """Whether two lines that are in one of *boxes* may be exchanged: all blocks add up so, or figures lack."""
    count = sum(map(len, lines))
    for first, second in combinations(range(len(lines)), 2):
        if boxes[first] == boxes[second] and not say_the_same(lines[first], lines[second]):
            order = [*lines]
            order[first], order[second] = lines[second], lines[first]
            if count != CELLS or not _failing([figure.text for line in order for figure in line]):
                return True
    return False


def heads_added(found: Found, first: Item) -> list[Item]:
    """Give the words that no head is made of and that stand between the *first* label and the figures.

    They may be heads of some of these: 合计, or a result of the body's own, which comes once in each block then.
    """
    end = found.figures[0].start if found.figures else first.end
    words = [text for text in found.scan.texts if first.start < text.start < end and len(text.text) > 1]
    known = _characters()
    return [word for word in words if any(has_ideograph(each) and each not in known for each in word.text)]


@cache
def _characters() -> frozenset[str]:
    """What the table's heads are written with."""
    return frozenset("".join(text for text, wording in vocabulary().exact.items() if wording.table in {"disputes", ""}))


def number_of_line(found: Found) -> Item | None:
    """The number that a tool has put before the row: a figure to the left of every head."""
    if len(found.heads) != CELLS or not found.figures:
        return None
    lines, first, head = found.scan.lines, found.figures[0], min(found.heads, key=_order_of(found.heads))
    line, above = lines[first.line], lines[head.line]
    if first.line == head.line or line.ruled != above.ruled:
        return None
    if line.ruled:
        is_left = first.column < head.column and line.width == above.width
    else:
        is_left = first.end - line.start <= head.start - above.start
    return first if is_left and _from_left_to_right(found.heads, found.scan) else None


def has_blanks_besides(found: Found) -> bool:
    """Whether fewer than fifteen figures have more blanks among them than one that was lost.

    A blank is a cell of the form's then, and a figure may be there twice: that sums hold with one more is chance.
    """
    return len(found.figures) < CELLS and len(found.cells) - len(found.figures) > 1


def has_block_too_wide(found: Found) -> bool:
    """Whether a line with five figures and a blank is wider than that of the heads of all blocks.

    One of these was doubled or cut in two then, and the blank is a cell: that sums hold without it is chance.
    """
    if len(found.heads) != BLOCK:
        return False
    lines = found.scan.lines
    heads = max(lines[head.line].width for head in found.heads)
    blank = {cell.line for cell in found.cells if not cell.text}
    return any(
        count == BLOCK and line in blank and lines[line].width > heads > 0 for line, count in found.of_lines.items()
    )


def holds_two(found: Found) -> bool:
    """Whether a cell holds a figure and a sign for a blank, `1 —`: then bars do not stand where cells end."""
    source = found.scan.source
    odd = [cell for cell in found.figures if not cell[1].isdigit()]
    return any(_FIGURE_AND_SIGN.search(source, cell.start, cell.end) for cell in odd)


def has_strays(found: Found) -> bool:
    """Whether one line has most of the figures, though not fifteen, and each other figure a line of its own.

    These may be numbers of pages. Then more were lost, and with them taken for cells the sums may hold by chance.
    """
    counts = sorted(found.of_lines.values())
    return len(counts) > 1 and BLOCK < counts[-1] < CELLS and counts[-2] == 1


def fixed_places(found: Found, *, ordered: bool, full: bool) -> list[Item] | None:
    """The fifteen cells where the text fixes their places."""
    figures, cells = found.figures, found.cells
    if len(figures) == CELLS:
        return figures if _is_whole_row(found, ordered=ordered, full=full) else None
    first = next(iter(figures or cells), None)
    in_line = [cell for cell in cells if first is not None and cell.line == first.line]
    if in_line and in_line[0].column >= 0:
        return _ruled(found, in_line)
    if len(found.of_lines) != 1:
        return None
    heads = _from_left_to_right(found.heads, found.scan)
    places = place_under_heads(figures, heads, found.scan) if heads else None
    return places if places is not None and adds_up(places) else None


def fixed_by_block(found: Found) -> list[Item] | None:
    """The fifteen cells, which stand in the form's order, if each block has a ruled line as wide as that of the heads.

    One that has lost a cell may have been filled up with a blank behind the others, which stands for the total then.
    """
    lines = found.scan.lines
    # Others than the table's own, as those of table three, are named alike.
    widths = {lines[head.line].width for head in found.heads}
    for block in _blocks_of(found.cells):
        line, column = block[0].line, block[0].column
        is_row = column >= 0 and [(cell.line, cell.column) for cell in block] == [
            (line, column + at) for at in range(BLOCK)
        ]
        if not is_row or widths != {lines[line].width} or lines[line].width != column + BLOCK:
            return None
        if not block[-1].text and any(cell.text for cell in block):
            return None
    return found.cells if is_possible(found.cells) else None


def adds_up(places: Sequence[Item]) -> bool:
    """Whether every block adds up, blanks left out."""
    return all(map(adds_up_with_blanks, _blocks_of(places)))


def is_possible(places: Sequence[Item]) -> bool:
    """Whether every block may add up, whatever stands in its blanks, and no figure is two."""
    return all(map(may_add_up, _blocks_of(places))) and not runs_together(places)


def adds_up_better(way: Sequence[Item], places: Sequence[Item]) -> bool:
    """Whether fewer blocks fail to add up in another *way* to read *places*, and more add up to something.

    Each blank is taken for a zero, and zeros add up wherever they stand.
    """
    (failing, telling), (failing_before, telling_before) = map(_balance, (way, places))
    return failing < failing_before and telling > telling_before


def _balance(places: Sequence[Item]) -> tuple[int, int]:
    """How many blocks do not add up, blanks taken for zeros, and how many do to more than nothing."""
    counts = [count_of(cell.text) or 0 for cell in places]
    totals = [(sum(counts[end - BLOCK : end - 1]), counts[end - 1]) for end in _ENDS]
    failing = sum(both != total for both, total in totals)
    return failing, sum(both == total > 0 for both, total in totals)


def _blocks_of(places: Sequence[Item]) -> list[Sequence[Item]]:
    """The cells of each block."""
    return [places[at : at + BLOCK] for at in range(0, CELLS, BLOCK)]


def _is_whole_row(found: Found, *, ordered: bool, full: bool) -> bool:
    """Whether fifteen figures are the table's fifteen: all blocks add up, or nothing around them is amiss."""
    figures, scan = found.figures, found.scan
    failing = _failing([item.text for item in figures])
    if failing == 0:
        return True
    if failing > 1 and len(found.heads) != CELLS:
        # One misprint breaks one block; more may come of a number that stands under a head of its own.
        return False
    if sum(figures[0].start <= cell.start <= figures[-1].start for cell in found.cells) != CELLS:
        return False
    if not full and len({item.column for item in figures}) < CELLS:
        # Where blanks leave no trace, or figures share cells, fifteen may be fourteen and half of one.
        return False
    lines = found.of_lines
    if len(lines) == 1 and not ends_text(figures[-1], scan.source):
        has_words = any(item.line in lines for item in (*scan.labels, *scan.texts))
        if not has_words and not _is_unlike_heads(found):
            return True
    # On lines of their own, figures may have lost their order; one misprint breaks one block.
    return ordered and len(lines) in {3, CELLS} and failing == 1


def _is_unlike_heads(found: Found) -> bool:
    """Whether the figures stand in a ruled line that has lost cells, or has more than fifteen and than its heads.

    With a number of the line, or with one that was split, there may be fifteen figures all the same.
    """
    width, heads = found.scan.lines[found.figures[0].line].width, found.widest_heads
    return width < heads or max(CELLS, heads) < width


def _ruled(found: Found, in_line: Sequence[Item]) -> list[Item] | None:
    """The fifteen of the cells of a ruled line, blanks included, if the ruling tells them."""
    scan, line = found.scan, in_line[0].line
    if any(label[5] == line and label[1] in HEADS for label in scan.labels):
        return None
    if len(found.figures) != sum(1 for cell in in_line if cell.text):
        return None
    shared = len({cell.column for cell in in_line}) < len(in_line)
    width, heads = scan.lines[line].width, found.widest_heads
    if len(in_line) == CELLS and not shared and heads <= width <= in_line[-1].column + 1:
        lost = not in_line[-1].text and has_spare_column(scan, line)
        # Without heads that say so, a row as wide as the form's by chance is told by its sums alone.
        unsure = len(found.heads) < BLOCK or _have_lost_ends(scan)
        doubtful = lost or _is_shifted(in_line) or (unsure and not adds_up(in_line))
        return None if doubtful else list(in_line)
    columns = [head.column for head in _from_left_to_right(found.heads, scan)]
    # A cell more than the heads have is one that was doubled or split, if the last is blank as well.
    if heads >= width and columns and columns == list(range(columns[0], columns[0] + CELLS)):
        kept = {cell.column: cell for cell in in_line if cell.column in columns}
        cells = list(kept.values())
        if len(cells) == CELLS and sum(1 for cell in cells if cell.text) == len(found.figures):
            return None if _is_shifted(cells) else cells
    return None


def has_spare_column(scan: Scan, line: int) -> bool:
    """Tell whether all other ruled lines with figures end in a blank: then that of *line* is no cell of the form's."""
    last = {cell.line: cell for cell in scan.cells if cell.column >= 0}
    others = {cell.line for cell in scan.cells if cell.column >= 0 and cell.text and cell.line != line}
    return len(others) >= _ENOUGH_LINES and not any(last[other].text for other in others)


def _have_lost_ends(scan: Scan) -> bool:
    """Whether rows of table three have lost blanks at the end: fifteen cells may be fourteen here, and half of one."""
    rows = (label for label in scan.labels if label.column >= 0 and label.table == "requests")
    widths = [scan.lines[row.line].width - row.column - 1 for row in rows if row.text.startswith("ROW_")]
    return sum(0 < width < WIDTH for width in widths) >= _ENOUGH_LINES


def _is_shifted(cells: Sequence[Item]) -> bool:
    """Whether the last of fifteen cells is blank because another was lost before it: with it, they cannot be."""
    if cells[-1].text:
        return False
    figures = [cell for cell in cells if cell.text]
    last = [count_of(figure.text) for figure in figures[-BLOCK + 1 :]]
    # Among zeros nothing moves that would be another figure then.
    lone = len(figures) == CELLS - 1 and bool(last[-1]) and not adds_up(cells) and may_be_total(last, exactly=False)
    return lone or not is_possible(cells) or _has_moved(cells)


def _has_moved(cells: Sequence[Item]) -> bool:
    """Whether fewer blocks fail to add up with a cell put back before the blank at the end."""
    return any(adds_up_better(way, cells) and is_possible(way) for way in with_a_cell_back(cells, parted=True))


def _from_left_to_right(heads: Sequence[Item], scan: Scan) -> list[Item]:
    """The fifteen heads as they stand over the figures; nothing if there are not exactly fifteen, each by itself."""
    if len(heads) != CELLS or len({head.column < 0 for head in heads}) > 1:
        # Heads between bars and others have no places in common.
        return []
    in_order = sorted(heads, key=_order_of(heads))
    return in_order if heads[0].column >= 0 or run_rightwards(in_order, scan) else []


def _order_of(heads: Sequence[Item]) -> Callable[[Item], Any]:
    """By what heads are told apart from left to right, or downwards where they stand between no bars.

    Every head of a later line stands to the right of those above it: litigation is divided further down.
    """
    # By column, or by line and start, which have no names here, since it is asked of every text.
    return itemgetter(6) if heads[0].column >= 0 else itemgetter(5, 3)


def _failing(texts: Sequence[str]) -> int:
    """How many blocks do not add up; one at least where a figure is no plain number."""
    numbers = plain_counts(texts) or plain_counts([text.replace(",", "") for text in texts])
    if numbers is None:
        return 1
    return sum(sum(numbers[end - BLOCK : end - 1]) != numbers[end - 1] for end in _ENDS)
