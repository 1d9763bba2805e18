"""What fifteen figures of table four may be besides themselves, where a blank among them makes that doubtful."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.disputes.block_readings import CELLS
from gov_open_report._reading.disputes.dispute_row import adds_up, adds_up_better, has_spare_column, is_possible
from gov_open_report._reading.places.filled_up import with_a_cell_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.disputes.dispute_row import Found
    from gov_open_report._reading.lines.items import Item


def rivals_of(found: Found) -> list[list[Item]]:
    """Give the other ways to read fifteen figures, with a blank that the text has or has lost."""
    if len(found.figures) == CELLS and found.figures[0].column < 0:
        return _with_a_lost_blank(found)
    return _with_a_blank(found)


def _with_a_blank(found: Found) -> list[list[Item]]:
    """Those with a blank that makes the line of the figures wider than the heads.

    It may be a cell of the form's, if one of the figures was doubled or cut in two and all blocks may add up
    without it as well.
    """
    scan = found.scan
    # A figure above or below the row, as of a page, is not of it.
    row = next((line for line, count in found.of_lines.items() if count == CELLS), None)
    if row is None or len(found.cells) <= CELLS or scan.lines[row].width == found.widest_heads:
        return []
    cells = [cell for cell in found.cells if cell.line == row]
    if not cells[-1].text and has_spare_column(scan, row):
        cells.pop()
    return [rival for rival in _joined(cells) if is_possible(rival)] if len(cells) == CELLS + 1 else []


def _joined(cells: Sequence[Item]) -> Iterator[list[Item]]:
    """The cells with two neighbouring figures as one: one that was said twice, or cut in two."""
    for at, (left, right) in enumerate(pairwise(cells)):
        if left.text and right.text:
            for whole in [left.text] * (left.text == right.text) + [left.text + right.text]:
                yield [*cells[:at], left._replace(text=whole), *cells[at + 2 :]]


def _with_a_lost_blank(found: Found) -> list[list[Item]]:
    """Those with a blank that no bar shows, for which something else makes up, if fewer blocks fail to add up so."""
    if adds_up(found.figures):
        return []
    rivals = with_a_cell_back(found.figures, parted=False)
    return [rival for rival in rivals if is_possible(rival) and adds_up_better(rival, found.figures)]
