"""A table as a page has it: rows of cells, some of which span rows and columns."""

from enum import StrEnum
from itertools import islice
from typing import NamedTuple, TypeAlias


class Kind(StrEnum):
    """What a cell is to its table."""

    HEAD = "head"
    """Heads a column, or a block of the table."""

    GROUP = "group"
    """Labels several rows."""

    LABEL = "label"
    """Labels a row."""

    FIGURE = "figure"
    """Holds a figure, or is blank."""


class Cell(NamedTuple):
    """A cell of a page's table."""

    text: str
    """What it prints; ``""`` for a blank."""

    kind: Kind
    columns: int = 1
    rows: int = 1

    def wrapped(self, width: int | None) -> list[str]:
        """Return the text in pieces of at most *width* characters; a figure is never cut."""
        text = self.text
        if width is None or self.kind is Kind.FIGURE or not text:
            return [text]
        return [text[at : at + width] for at in range(0, len(text), width)]


Grid: TypeAlias = list[list[Cell]]
"""The rows of a table, each with the cells that begin in it."""

Place: TypeAlias = tuple[Cell, bool]
"""The cell that covers a place, and whether it begins there."""


def places(grid: Grid) -> list[list[Place]]:
    """Return the places of *grid*, row by row, as many in each row.

    Raises:
        ValueError: If the spans leave a place empty, or cover one twice.
    """
    width = sum(cell.columns for cell in grid[0])
    lines: list[list[Place | None]] = [[None] * width for _ in grid]
    for at, row in enumerate(grid):
        for cell in row:
            column = next((free for free, place in enumerate(lines[at]) if place is None), width)
            for line in islice(lines, at, at + cell.rows):
                if any(line[column : column + cell.columns]) or column + cell.columns > width:
                    msg = f"{cell.text!r} in row {at} has no room for {cell.columns} columns"
                    raise ValueError(msg)
                line[column : column + cell.columns] = [(cell, False)] * cell.columns
            lines[at][column] = cell, True
    filled = [[place for place in line if place is not None] for line in lines]
    if any(len(line) < width for line in filled):
        msg = f"the rows of a table cover {width} columns each, got {[len(line) for line in filled]}"
        raise ValueError(msg)
    return filled
