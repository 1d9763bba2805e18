"""Table four where nothing but its heads and one row of fifteen cells stands in its lines, as in the form.

Either the figures of each block add up, or bars or tabs part all cells, and the last of them is not blank: a cell that
was lost before it would have left it so.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.disputes.dispute_row import COLUMNS, failing_blocks
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.items import Item
    from gov_open_report._reading.told_all.form_lines import FormLine

_FIRST, *_OTHERS = FORMS[Edition.FORM_2021].blocks

# The heads of the first block are as high as the names of the others; a converter may say them again below.
_UPPER = ((_FIRST.terminal, "LITIGATION"), (*COLUMNS, *(block.terminal for block in _OTHERS)))
_ABOVE = (*chain(*_UPPER),)
_LOWEST = (COLUMNS * len(_OTHERS), COLUMNS * (CELLS // BLOCK))

DISPUTE_HEADS = (*_UPPER, _LOWEST[0])
"""What its lines of heads say, where none comes again."""

HEADS_BY_COLUMNS = (
    *(_FIRST.terminal, *COLUMNS, "LITIGATION"),
    *chain.from_iterable((block.terminal, *COLUMNS) for block in _OTHERS),
)
"""The same from left to right, each before those below it."""

DISPUTE_SIZES = (*map(len, DISPUTE_HEADS), CELLS)
"""Cells of each line of the table, where none comes again."""


def disputes_told(lines: Sequence[FormLine]) -> list[Item] | None:
    """Give the cells of the table that has these *lines*; None if they are anything but the form's."""
    *heads, row = lines
    names = tuple([line.names for line in heads])
    # Names above the table's first line may have a line each.
    if (*chain(*names[:-1]),) != _ABOVE or names[-1] not in _LOWEST:
        return None
    figures = row.contents
    is_ruled = row.width == CELLS >= max([line.width for line in lines])
    if len(figures) != CELLS or plain_counts(filter(None, figures)) is None:
        return None
    if failing_blocks(figures) if all(figures) else not (is_ruled and figures[-1]):
        return None
    return row.items(0, CELLS)
