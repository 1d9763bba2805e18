"""Labels that a line break cuts, in lines without bars, and the figures beside their pieces.

What stands beside the beginning of a label is its row's, though the label is
known by its rest only: `行政许  74⏎可`. Columns too narrow for a figure break it as
well: `行政事  4045.8⏎业性收  944⏎费`. What then stands beside two pieces, one below
the other, are parts of one figure, or two of which no one knows the right one:
neither is read by itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.characters.widths import width_of
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.words.figures import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

# No row has as many figures, broken or not.
_MOST_CELLS = 64

# What stands in the middle of a column may be a place to the left or the right of it, here counted twice.
_OFF_MIDDLE = 2


class Piece(NamedTuple):
    """A piece of a label, all but the last."""

    at: int
    """How many items stood before it."""
    start: int
    end: int
    line: int


def completes_above(items: list[Item], piece: Piece, label: Item, line: int) -> bool:
    """Put a *label* whose rest, on *line*, stands right below its figures before them, where its last *piece* begins.

    Where it ended, such figures would be the row's above it. They stand beside its
    beginning or, several of them, on a line between this and the rest.
    """
    figures = items[piece.at :]
    if not figures or line - 1 not in {piece.line, piece.line + 1} or (line - 1 > piece.line and len(figures) == 1):
        return False
    if any(item.kind is not Kind.CELL or item.line != line - 1 for item in figures):
        return False
    items.insert(piece.at, Item(Kind.LABEL, label.text, label.table, piece.start, piece.end, piece.line, -1))
    return True


def join_broken_figures(items: list[Item], pieces: Sequence[Piece], line: int, source: str) -> bool:
    """Make one of the figures beside the *pieces* of a label and its rest, on *line*, what stands one below another.

    Gives whether any did. Where they do not stand as in columns, none of them can be read.
    """
    first = pieces[0].at
    labels = [at for at in range(first, len(items)) if items[at].kind is Kind.LABEL]
    end = labels[1] if len(labels) > 1 else len(items)
    lines = {line, *(piece.line for piece in pieces)}
    cells = [item for item in items[first:end] if item.kind is Kind.CELL and item.line in lines]
    if len(cells) > _MOST_CELLS or len({cell.line for cell in cells}) <= 1:
        return False
    columns = _columns(cells, source)
    if len(columns) == len(cells):
        return False
    joined = [column[0][0]._replace(text=" ".join(cell.text for cell, _ in column)) for column in columns]
    if not _are_aligned(columns):
        joined = [cell._replace(text=f"{cell.text}{UNREADABLE}") for cell in joined]
    beside = next((piece for piece in pieces if piece.line == joined[0].line), pieces[0])
    label = items[labels[0]]._replace(start=beside.start, end=beside.end, line=beside.line)
    others = [item for item in items[first:end] if item.kind is not Kind.LABEL and item not in cells]
    items[first:end] = [label, *joined, *others]
    return True


_Placed: TypeAlias = "tuple[Item, tuple[int, int]]"
"""A cell, and where it begins and ends on a screen."""


def _columns(cells: Sequence[Item], source: str) -> list[list[_Placed]]:
    """*cells* by columns, each with what stands below it on other lines."""
    columns: list[list[_Placed]] = []
    for cell in cells:
        start, end = _extent(cell, source)
        above = [
            column
            for column in columns
            if column[-1][0].line < cell.line and column[-1][1][0] < end and start < column[-1][1][1]
        ]
        if len(above) == 1:
            above[0].append((cell, (start, end)))
        else:
            columns.append([(cell, (start, end))])
    return columns


def _are_aligned(columns: Sequence[Sequence[_Placed]]) -> bool:
    """Whether what stands below others does so at their left, their right or their middle, and nothing by itself."""
    first_line = columns[0][0][0].line
    pairs = [(above[1], below[1]) for column in columns for above, below in pairwise(column)]
    left = all(above[0] == below[0] for above, below in pairs)
    right = all(above[1] == below[1] for above, below in pairs)
    middle = all(abs(sum(above) - sum(below)) <= _OFF_MIDDLE for above, below in pairs)
    return (left or right or middle) and all(column[0][0].line == first_line for column in columns)


def _extent(cell: Item, source: str) -> tuple[int, int]:
    begin = source.rfind("\n", 0, cell.start) + 1
    start = sum(map(width_of, source[begin : cell.start]))
    return start, start + cell.end - cell.start
