"""Tables whose cells are told by the spaces between them, with labels wrapped around figures."""

from itertools import accumulate
from typing import TypeAlias

from gov_open_report._columns import columns_of
from gov_open_report.rendering._grid import Grid, Kind, Place, places
from gov_open_report.rendering._style import Style

_Line: TypeAlias = list[tuple[int, str]]
"""Pieces of text, each with the column that it begins in."""

_GAP = 2
"""Columns of a terminal between two cells."""


def whitespace(grid: Grid, style: Style) -> list[str]:
    """Lay *grid* out as a PDF has it: columns by position, or only spaces between cells."""
    rows = places(grid)
    lines = _lines(rows, style.label_width)
    if not style.aligned:
        return [" ".join(piece for _, piece in line if piece) for line in lines]
    starts = _starts(rows, style.label_width)
    return [_placed(line, starts) for line in lines]


def _lines(rows: list[list[Place]], width: int | None) -> list[_Line]:
    """Give the lines of each row: pieces of labels, and the figures on the middle one."""
    heights = [_height(row, width) for row in rows]
    _make_room(rows, heights, width)
    firsts = [0, *accumulate(heights)]
    lines: list[_Line] = [[] for _ in range(firsts[-1])]
    for at, row in enumerate(rows):
        for column, (cell, begins) in enumerate(row):
            if begins:
                pieces = cell.wrapped(width)
                room = firsts[at + cell.rows] - firsts[at]
                top = firsts[at] + (room - len(pieces)) // 2
                for down, piece in enumerate(pieces):
                    lines[top + down].append((column, piece))
    return [sorted(line, key=lambda piece: piece[0]) for line in lines]


def _height(row: list[Place], width: int | None) -> int:
    return max(len(cell.wrapped(width)) if begins and cell.rows == 1 else 1 for cell, begins in row)


def _make_room(rows: list[list[Place]], heights: list[int], width: int | None) -> None:
    """Let the last row that a spanning label covers take what of it has no room."""
    for at, row in enumerate(rows):
        for cell, begins in row:
            if begins and cell.rows > 1:
                lacking = len(cell.wrapped(width)) - sum(heights[at : at + cell.rows])
                heights[at + cell.rows - 1] += max(0, lacking)


def _starts(rows: list[list[Place]], width: int | None) -> list[int]:
    """Give the column of a terminal that each column of the table begins in."""
    cells = [(column, cell) for row in rows for column, (cell, begins) in enumerate(row) if begins]
    widths = [1] * len(rows[0])
    # Narrow cells first: what spans columns needs only what those leave it short of.
    for column, cell in sorted(cells, key=lambda each: each[1].columns):
        spanned = slice(column, column + cell.columns)
        wanted = max(map(columns_of, cell.wrapped(width)))
        lacking = wanted - sum(widths[spanned]) - _GAP * (cell.columns - 1)
        if lacking > 0 and cell.kind is Kind.HEAD and cell.columns > 1:
            # Shared out, or the last column of a head would stand far from its figures.
            for at in range(*spanned.indices(len(widths))):
                widths[at] += -(-lacking // cell.columns)
        elif lacking > 0:
            widths[spanned.stop - 1] += lacking
    return [0, *accumulate(width + _GAP for width in widths)]


def _placed(line: _Line, starts: list[int]) -> str:
    text, reached = "", 0
    for column, piece in line:
        if piece:
            text += " " * (starts[column] - reached) + piece
            reached = starts[column] + columns_of(piece)
    return text
