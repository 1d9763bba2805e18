"""Tables as tags, with the form's own spans."""

from html import escape

from gov_open_report.rendering._grid import Cell, Grid, Kind
from gov_open_report.rendering._style import Style


def html(grid: Grid, _: Style) -> list[str]:
    """Write a table of HTML, a row a line; all text is escaped."""
    rows = ("".join(map(_tagged, row)) for row in grid)
    return ["<table>", *(f"<tr>{row}</tr>" for row in rows), "</table>"]


def _tagged(cell: Cell) -> str:
    tag = "td" if cell.kind is Kind.FIGURE else "th"
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{tag}{columns}{rows}>{escape(cell.text)}</{tag}>"
