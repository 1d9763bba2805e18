"""What keeps the figures of table four from being taken for those of the places in which they stand.

Each question here is of one thing that may have befallen the row, as that a figure stands above it or that a cell was
said twice. A sum that holds is no answer to any of them: two parts may have changed places, and add up to the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import accumulate, combinations, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.unread import has_unread_cell, read_lines
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.disputes.dispute_row import (
    COLUMNS,
    failing_blocks,
    from_left_to_right,
    order_of,
)
from gov_open_report._reading.lines.items import say_the_same
from gov_open_report._reading.places.evidence import ends_as_page_number
from gov_open_report._reading.places.filled_up import joins_cells
from gov_open_report._reading.words.added import SUM
from gov_open_report._reading.words.figures import has_ideograph
from gov_open_report._reading.words.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.disputes.dispute_row import Found
    from gov_open_report._reading.lines.items import Item

_FIGURE_AND_SIGN = re.compile(r"[0-9]\s+[/／—–－-]\s*$")

# Of so many lines with figures most are of no cell, and each would be compared with each.
_MOST_LINES = 2 * CELLS


def has_figure_above(found: Found) -> bool:
    """Whether figures stand above the row that has most of them: they may be of any of its places.

    Sums cannot tell, for they do not change when two parts change places.
    """
    most = max(found.of_lines.values(), default=0)
    return most > BLOCK and found.of_lines[found.figures[0].line] < most


def has_blank_row_above(found: Found, heads: Sequence[Item]) -> bool:
    """Tell whether a blank row is between *heads* and figures: these may be of another table, or its rest."""
    if not (found.figures and heads):
        return False
    first, last = heads[0].line, found.figures[0].line
    blank = Counter(cell.line for cell in found.cells if first < cell.line < last)
    return max(blank.values(), default=0) >= CELLS


def may_be_numbered(found: Found) -> bool:
    """Tell whether one figure, the first cell of its row, stands above a blank row: of that it is a page's number."""
    if len(found.figures) != 1 or found.cells[0].line < found.figures[0].line or not found.cells[0].text:
        return False
    below = Counter(cell.line for cell in found.cells if cell.line > found.figures[0].line)
    return max(below.values(), default=0) >= CELLS


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
    return len(lines) > _MOST_LINES or _add_up_in_another_order(list(lines.values()), boxes)


def _add_up_in_another_order(lines: Sequence[Sequence[Item]], boxes: Sequence[int]) -> bool:
    """Whether two lines that are in one of *boxes* may be exchanged: all blocks add up so, or figures lack."""
    count = sum(map(len, lines))
    for first, second in combinations(range(len(lines)), 2):
        if boxes[first] == boxes[second] and not say_the_same(lines[first], lines[second]):
            order = [*lines]
            order[first], order[second] = lines[second], lines[first]
            if count != CELLS or not failing_blocks([figure.text for line in order for figure in line]):
                return True
    return False


def heads_added(found: Found, first: Item) -> list[Item]:
    """Give the words that no head is made of and that stand between the *first* label and the figures.

    They may be heads of some of these: 合计, or a result of the body's own, which comes once in each block then. Where
    no head is 总计, 合计 behind 尚未审结 is said for it.
    """
    end = found.figures[0].start if found.figures else first.end
    words = [text for text in found.scan.texts if first.start < text.start < end and len(text.text) > 1]
    known = _characters()
    words = [word for word in words if any(has_ideograph(each) and each not in known for each in word.text)]
    if not words or any(head.text == COLUMNS[-1] for head in found.heads):
        return words
    return [word for word in words if word.text != SUM or not _is_last_head(word, found)]


def _is_last_head(word: Item, found: Found) -> bool:
    """Whether a *word* stands right behind the head that is the last but one of a block."""
    labels = found.scan.labels
    before = bisect_left(labels, word.start, key=attrgetter("start")) - 1
    return labels[before].text == COLUMNS[-2]


@cache
def _characters() -> frozenset[str]:
    """What the table's heads are written with."""
    return frozenset("".join(text for text, wording in vocabulary().exact.items() if wording.table in {"disputes", ""}))


def have_more_among(heads: Sequence[Item], added: Sequence[Item]) -> bool:
    """Tell whether words that are *added* are heads: one comes again, or stands beside *heads*, of which none lacks.

    Else it may be one of these, misread, and on a line of its own a note.
    """
    if len({word.text for word in added}) < len(added):
        return True
    lines = {head.line for head in heads} if len(heads) in {BLOCK, CELLS} else set()
    return any(word.line in lines and heads[0].start < word.start < heads[-1].start for word in added)


def number_of_line(found: Found) -> Item | None:
    """The number that a tool has put before the row: a figure to the left of every head."""
    if len(found.heads) != CELLS or not found.figures:
        return None
    lines, first, head = found.scan.lines, found.figures[0], min(found.heads, key=order_of(found.heads))
    line, above = lines[first.line], lines[head.line]
    if first.line == head.line or line.ruled != above.ruled:
        return None
    if line.ruled:
        is_left = first.column < head.column and line.width == above.width
    else:
        is_left = first.end - line.start <= head.start - above.start
    return first if is_left and from_left_to_right(found.heads, found.scan) else None


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
    return any(_FIGURE_AND_SIGN.search(source, cell.start, cell.end) for cell in odd) or (
        bool(odd) and joins_cells(found.cells, found.scan.folded)
    )


def has_strays(found: Found) -> bool:
    """Whether one line has most of the figures, though not fifteen, and each other figure a line of its own.

    These may be numbers of pages. Then more were lost, and with them taken for cells the sums may hold by chance.
    """
    counts = sorted(found.of_lines.values())
    return len(counts) > 1 and BLOCK < counts[-1] < CELLS and counts[-2] == 1


def ends_in_page_number(found: Found) -> bool:
    """Tell whether the last of fifteen figures may be the number of a page."""
    figures = found.figures
    return len(figures) == CELLS and figures[-1].column < 0 and ends_as_page_number(figures[-BLOCK:])


def hides_unread_cell(found: Found) -> bool:
    """Tell whether what stands among fewer than fifteen figures, or beside them, may be a cell that cannot be read."""
    return len(found.figures) < CELLS and has_unread_cell(found.scan, found.figures, read_lines(found.scan))
