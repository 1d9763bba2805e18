"""Tables that have lost what parts their cells, or their rows."""

from gov_open_report.rendering._grid import Grid, places
from gov_open_report.rendering._style import Style


def lines(grid: Grid, style: Style) -> list[str]:
    """Put each cell on a line of its own, a wrapped label on several; a blank leaves nothing."""
    return [piece for row in grid for cell in row if cell.text for piece in cell.wrapped(style.label_width)]


def run_together(grid: Grid, _: Style) -> list[str]:
    """Put nothing at all between the cells of the table."""
    return ["".join(cell.text for row in grid for cell in row)]


def column_blocks(grid: Grid, _: Style) -> list[str]:
    """Read the table down its columns, as a program does that sees blocks of text."""
    rows = places(grid)
    found: list[str] = []
    for column in range(len(rows[0])):
        block = [cell.text for cell, begins in (row[column] for row in rows) if begins and cell.text]
        found += [*block, ""] if block else []
    return found
