"""Table four in lines that keep columns by spaces: which figures stand under which of its fifteen heads.

A figure may stand near two heads. Blocks add up, blanks left out, and a blank has
a width of its own; where several ways are left, only the cells that have the same
content in all of them are told.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.anchors import columns_of, dispute_heads
from gov_open_report._reading.block_readings import BLOCK, CELLS
from gov_open_report._reading.evidence import adds_up_with_blanks
from gov_open_report._reading.items import Item, Kind, ends_text
from gov_open_report._reading.positions import in_characters, on_screen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.items import Scan

# Ways that are compared; there are as many as this only where figures stand between their heads.
_MOST_WAYS = 200

# So many figures by themselves may stand under the heads by chance.
_ENOUGH = 4


def cells_near_heads(figures: Sequence[Item], scan: Scan) -> list[Item | None] | None:
    """Give the content of each of the fifteen cells, blanks included; None for those that may have another.

    None at all where nothing can be told so. *figures* stand on one line, not ruled. Bounded.
    """
    if not _ENOUGH <= len(figures) <= CELLS or ends_text(figures[-1], scan.source):
        return None
    heads = dispute_heads(scan, figures[0].line)
    ways: list[list[Item]] = []
    for measure in (in_characters, on_screen) if heads else ():
        columns = columns_of([heads], measure, scan)
        if columns is None:
            continue
        for way in _ways(figures, [columns.near(measure(figure, scan)) for figure in figures]):
            if len(ways) == _MOST_WAYS:
                return None
            ways.append(way)
    if not ways:
        return None
    told = [cells[0] if all(cell == cells[0] for cell in cells) else None for cells in zip(*ways, strict=True)]
    return told if any(told) else None


def _ways(figures: Sequence[Item], near: Sequence[frozenset[int]]) -> Iterator[list[Item]]:
    """The fifteen cells in each way to have *figures* in a column *near* them, from left to right, that adds up."""
    gaps = [after.start - before.end for before, after in pairwise(figures)]
    blank = Item(Kind.CELL, "", "", figures[0].start, figures[0].start, figures[0].line, -1)
    stack: list[list[Item]] = [[]]
    placed = [0]
    while stack:
        cells, count = stack.pop(), placed.pop()
        at = len(cells)
        if at and at % BLOCK == 0 and not adds_up_with_blanks(cells[-BLOCK:]):
            continue
        if at == CELLS:
            if count == len(figures):
                yield cells
            continue
        if count < len(figures) and at in near[count]:
            # A blank between two figures has a width of its own.
            beside = at and cells[-1].text
            if count == 0 or beside or gaps[count - 1] > 1:
                stack.append([*cells, figures[count]])
                placed.append(count + 1)
        if count == len(figures) or any(column > at for column in near[count]):
            stack.append([*cells, blank])
            placed.append(count)
