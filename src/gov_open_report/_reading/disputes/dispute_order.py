"""In which order the heads and the blocks of table four come, and the figures behind each.

The form has three blocks, of reconsideration and of litigation with it and without it, and the same five heads in each.
Where a text names them otherwise, or blocks have figures of their own, a figure is of the block that it stands behind.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.disputes.dispute_row import COLUMNS, HEADS
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.disputes.dispute_row import Found
    from gov_open_report._reading.lines.items import Item

_BLOCKS = tuple(block.terminal for block in FORMS[Edition.FORM_2021].blocks)
_ABOVE_COLUMNS = {terminal: place for place, terminal in enumerate((_BLOCKS[0], "LITIGATION", *_BLOCKS[1:]))}

# The heads of one block, and of all.
_HEADS_IN_ORDER = {BLOCK: [*COLUMNS], CELLS: [*COLUMNS] * len(_BLOCKS)}


def lowest_heads(heads: list[Item]) -> list[Item]:
    """Give those of the lowest line if it has all fifteen, as where what spans lines is said in each of them; else all.

    A frame may say it again in the same cell, `('行政复议', '总计', '总计')`.
    """
    last = heads[-1].line if heads else 0
    lowest = [head for head in heads if head[5] == last]
    if len(lowest) > CELLS:
        lowest = [*{(head.column, head.text): head for head in lowest if head.column >= 0}.values()]
    return lowest if len(lowest) == CELLS else heads


def cells_of_blocks(segments: Sequence[Segment]) -> list[Item] | None:
    """Give fifteen cells where each block, or each head of each block, has its own behind it."""
    if _are_one_run(segments):
        return None
    owning = [(terminal, cells) for terminal, _, cells in segments if terminal in _BLOCKS and cells]
    by_block = dict(owning)
    if len(owning) == len(by_block) == len(_BLOCKS) and all(len(cells) == BLOCK for cells in by_block.values()):
        return [cell for block in _BLOCKS for cell in by_block[block]]
    by_column = [(terminal, cells) for terminal, _, cells in segments if terminal in HEADS]
    if [terminal for terminal, _ in by_column] != _HEADS_IN_ORDER[CELLS]:
        return None
    own = [cells for _, cells in by_column]
    if not all(len(cells) == 1 for cells in own):
        inner = [cells for n, cells in enumerate(own) if n % BLOCK != BLOCK - 1]
        own = own[BLOCK - 1 :: BLOCK]
        if any(inner) or any(len(cells) != BLOCK for cells in own):
            return None
    return None if _has_blocks_astray(segments) else [cell for cells in own for cell in cells]


def are_blocks_astray(segments: Sequence[Segment], labels: Sequence[Item], found: Found) -> bool:
    """Tell whether blocks, or the figures behind them, come in another order than the form's."""
    if not _are_one_run(segments) and (
        _has_blocks_astray(segments) or _are_side_by_side(segments) or _has_heads_of_others(segments, found)
    ):
        return True
    return _blocks_out_of_order(labels, one_a_line=max(found.of_lines.values(), default=0) == 1)


def _are_one_run(segments: Sequence[Segment]) -> bool:
    """Whether all cells stand behind one label, mostly behind the last head: then no block has its own."""
    return sum(1 for segment in segments if segment[2]) <= 1


def are_heads_out_of_order(heads: Sequence[Item]) -> bool:
    """Tell whether all heads of the three blocks, or of one for all, are there, and not in the order of the form."""
    names, in_order = [head[1] for head in heads], _HEADS_IN_ORDER.get(len(heads))
    # Mostly they are in order.
    if names == in_order:
        return False
    if BLOCK < len({head.line for head in heads}) == len(heads) <= CELLS:
        # Those that are cut may lack; of those side by side, pieces do not come in the order of the heads.
        following = iter(_HEADS_IN_ORDER[CELLS])
        return not all(name in following for name in names)
    return in_order is not None and all(head.whole for head in heads)


def _has_blocks_astray(segments: Sequence[Segment]) -> bool:
    """Whether blocks with figures behind them come in another order than the form's, or one of them twice."""
    owners: list[str] = []
    owner = ""
    for terminal, _, cells in segments:
        owner = terminal if terminal in _BLOCKS else owner
        # Heads of its own may stand between a block and its figures.
        if owner and cells and (terminal == owner or owners[-1:] != [owner]) and any(cell.text for cell in cells):
            owners.append(owner)
    return owners != [block for block in _BLOCKS if block in owners]


def _are_side_by_side(segments: Sequence[Segment]) -> bool:
    """Whether blocks stand beside each other, and the heads are rows: each has figures once, and most more than one."""
    owned = [(terminal, sum(1 for cell in cells if cell.text)) for terminal, _, cells in segments if terminal in HEADS]
    rows = [(terminal, count) for terminal, count in owned if count]
    return len(dict(rows)) == len(rows) and sum(1 < count <= len(_BLOCKS) for _, count in rows) > len(_BLOCKS)


def _has_heads_of_others(segments: Sequence[Segment], found: Found) -> bool:
    """Whether heads between two figures are not those of what stands behind them: on a page it may be of any block.

    Lines of a block or more are rows.
    """
    if not found.figures or max(found.of_lines.values()) >= BLOCK:
        return False
    heads, behind = 0, []
    for terminal, _, cells in segments:
        heads += terminal in HEADS
        figures = sum(1 for cell in cells if cell.text)
        if figures:
            behind.append((heads, figures))
            heads = 0
    # A whole row stands behind all heads; the number of a page may be among these.
    has_row = max(figures for _, figures in behind) >= CELLS
    return not has_row and any(heads and abs(heads - figures) > 1 for heads, figures in behind[1:])


def _blocks_out_of_order(labels: Sequence[Item], *, one_a_line: bool) -> bool:
    """Whether labels of blocks are not in the form's order: right beside each other, or anywhere, *one_a_line*.

    In other texts they often are not one below the other. Heads may be said again.
    """
    places = [_ABOVE_COLUMNS[label[1]] for label in labels if label[1] in _ABOVE_COLUMNS]
    if places == sorted(places):
        return False
    if one_a_line:
        first = [*dict.fromkeys(places)]
        return first != sorted(first)
    return any(
        right.text in _ABOVE_COLUMNS
        and left.text in _ABOVE_COLUMNS
        and left.line == right.line
        and (left.whole or left.misread)
        and (right.whole or right.misread)
        and _ABOVE_COLUMNS[left.text] > _ABOVE_COLUMNS[right.text]
        for left, right in pairwise(labels)
    )
