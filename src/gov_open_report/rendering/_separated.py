"""Tables with a row a line and a separator between cells: tabs, and Markdown's pipes."""

from gov_open_report.rendering._grid import Cell, Grid, Kind, places
from gov_open_report.rendering._style import Spans, Style

_NOTHING = Cell("", Kind.HEAD)


def tabs(grid: Grid, style: Style) -> list[str]:
    """Put a tab between the cells of a row."""
    return ["\t".join(cell.text for cell in row) for row in _rows(grid, style)]


def pipes(grid: Grid, style: Style) -> list[str]:
    """Write a table of Markdown, the first row of the form for its head."""
    rows = _rows(grid, style)
    # Markdown drops what is wider than the head.
    width = max(map(len, rows))
    rows[0] = [*rows[0], *[_NOTHING] * (width - len(rows[0]))]
    head, *body = (f"| {' | '.join(_escaped(cell, style) for cell in row)} |" for row in rows)
    return [head, f"|{'|'.join([' --- '] * width)}|", *body]


def _rows(grid: Grid, style: Style) -> list[list[Cell]]:
    if style.spans is Spans.DROPPED:
        return [list(row) for row in grid]
    repeated = style.spans is Spans.REPEATED
    return [[cell if begins or repeated else _NOTHING for cell, begins in line] for line in places(grid)]


def _escaped(cell: Cell, style: Style) -> str:
    return "<br>".join(piece.replace("|", r"\|") for piece in cell.wrapped(style.label_width))
