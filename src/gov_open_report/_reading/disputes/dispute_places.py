"""Which figures of table four have their places by where they stand.

Nothing here tries what sums allow: a sum that does not hold makes a place
doubtful, and one that holds gives none.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.disputes.dispute_row import (
    HEADS,
    adds_up,
    adds_up_better,
    blocks_of,
    failing_blocks,
    from_left_to_right,
    has_spare_column,
    is_possible,
)
from gov_open_report._reading.lines.items import ends_text
from gov_open_report._reading.places.evidence import WIDTH, may_be_total
from gov_open_report._reading.places.filled_up import with_a_cell_back
from gov_open_report._reading.places.positions import place_under_heads
from gov_open_report._reading.words.figures import has_ideograph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.disputes.dispute_row import Found
    from gov_open_report._reading.lines.items import Item, Scan

# So many rows that are short show that blanks at their ends are lost.
_ENOUGH_SHORT = 3


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
    heads = from_left_to_right(found.heads, found.scan)
    places = place_under_heads(figures, heads, found.scan)
    return places if places is not None and adds_up(places) else None


def fixed_by_block(found: Found) -> list[Item] | None:
    """The fifteen cells, which stand in the form's order, if each block has a ruled line as wide as that of the heads.

    One that has lost a cell may have been filled up with a blank behind the others, which stands for the total then.
    """
    lines = found.scan.lines
    # Others than the table's own, as those of table three, are named alike.
    widths = {lines[head.line].width for head in found.heads}
    for block in blocks_of(found.cells):
        line, column = block[0].line, block[0].column
        is_row = column >= 0 and [(cell.line, cell.column) for cell in block] == [
            (line, column + at) for at in range(BLOCK)
        ]
        if not is_row or widths != {lines[line].width} or lines[line].width != column + BLOCK:
            return None
        if not block[-1].text and any(cell.text for cell in block):
            return None
    return found.cells if is_possible(found.cells) else None


def _is_whole_row(found: Found, *, ordered: bool, full: bool) -> bool:
    """Whether fifteen figures are the table's fifteen: all blocks add up, or nothing around them is amiss."""
    figures, scan = found.figures, found.scan
    failing = failing_blocks([item.text for item in figures])
    if failing == 0:
        return True
    start = (found.heads or figures)[0].end
    # What was passed over as a row's number, `5.`, may begin the figure behind it.
    has_piece = any(start <= at < figures[-1].start for at in scan.numbers)
    # One misprint breaks one block; more may come of a number that stands under a head of its own.
    if has_piece or (failing > 1 and len(found.heads) != CELLS):
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
    return ordered and len(lines) in {3, CELLS} and failing == 1 and not _begins_with_page_number(figures, scan)


def _begins_with_page_number(figures: Sequence[Item], scan: Scan) -> bool:
    """Whether words stand behind the first of *figures* and not behind the second, as heads do below a page's end."""
    return [has_ideograph(scan.source[one.end : other.start]) for one, other in pairwise(figures[:3])] == [True, False]


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
    columns = [head.column for head in from_left_to_right(found.heads, scan)]
    # A cell more than the heads have is one that was doubled or split, if the last is blank as well.
    if heads >= width and columns and columns == list(range(columns[0], columns[0] + CELLS)):
        kept = {cell.column: cell for cell in in_line if cell.column in columns}
        cells = list(kept.values())
        if len(cells) == CELLS and sum(1 for cell in cells if cell.text) == len(found.figures):
            return None if _is_shifted(cells) else cells
    return None


def _have_lost_ends(scan: Scan) -> bool:
    """Whether rows of table three have lost blanks at the end: fifteen cells may be fourteen here, and half of one."""
    rows = (label for label in scan.labels if label.column >= 0 and label.table == "requests")
    widths = [scan.lines[row.line].width - row.column - 1 for row in rows if row.text.startswith("ROW_")]
    return sum(0 < width < WIDTH for width in widths) >= _ENOUGH_SHORT


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

