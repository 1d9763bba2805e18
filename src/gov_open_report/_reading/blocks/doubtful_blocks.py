"""Figures of a table of blocks that hardly differ from those of a misprint.

A table whose blocks are put together adds up, and so may be one that has other
blocks, where a body has exchanged two figures. A block read by row where it was
read by column has many other figures, or is no block: where few are others, these
are told by nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.blocks.taken_columns import FEWEST_CHANGED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.blocks.taken_columns import Stream


def doubtful_cells(stream: Stream, columns: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Give rows and columns of figures that are others if a block is read the other way; *columns* are their places."""
    doubtful: set[tuple[int, int]] = set()
    for start, end in zip(stream.starts, stream.ends, strict=True):
        for left in range(len(columns) - 1):
            for right in range(left + 2, len(columns) + 1):
                block = columns[left:right]
                for top, bottom in _closed(block, start, end):
                    doubtful |= {
                        (top + row, left + column)
                        for row, column in _changed(stream, [column[top:bottom] for column in block])
                    }
    return doubtful


def _closed(block: Sequence[Sequence[int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the rows from which to which the figures of a block's columns have no others between them in the text.

    Not those of some rows one by one among more: what is so for many rows is no chance.
    """
    width = len(block)
    rows = [[column[row] for column in block] for row in range(start, end)]
    # Whether the figures of a row stand behind each other, right behind those of the row above.
    goes_on = [
        row > 0
        and rows[row] == [*range(rows[row - 1][0] + width, rows[row - 1][0] + 2 * width)]
        and rows[row - 1][-1] == rows[row - 1][0] + width - 1
        for row in range(len(rows))
    ] + [False]
    for top in range(len(rows) - 1):
        least, most = min(rows[top]), max(rows[top])
        for bottom in range(top + 1, len(rows)):
            least, most = min(least, *rows[bottom]), max(most, *rows[bottom])
            if most - least + 1 > (bottom + 1 - top) * width:
                continue
            if not (all(goes_on[top + 1 : bottom + 1]) and (goes_on[top] or goes_on[bottom + 1])):
                yield start + top, start + bottom + 1


def _changed(stream: Stream, block: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Rows and columns of figures that are others if the block is read row by row, or column by column.

    None of a way in which many are others, or figures beside each other on a line would not be so in a row.
    """
    width, height = len(block), len(block[0])
    first = min(min(column) for column in block)
    changed: set[tuple[int, int]] = set()
    for across, down in ((1, width), (height, 1)):
        others = [[first + at * across + row * down for row in range(height)] for at in range(width)]
        rows = {place: row for column in others for row, place in enumerate(column)}
        here = {
            (row, at)
            for at, column in enumerate(others)
            for row, place in enumerate(column)
            if stream.counts[place] != stream.counts[block[at][row]]
        }
        if len(here) < FEWEST_CHANGED and all(
            rows.get(stream.beside.get(place, place), row) == row for place, row in rows.items()
        ):
            changed |= here
    return changed
