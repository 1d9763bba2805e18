"""The three tables, small, for a notebook."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from gov_open_report._display import MARKS
from gov_open_report._form_grid import Place
from gov_open_report._review.grid import Grid, Label, grids
from gov_open_report._review.visible import cut, figure
from gov_open_report.arithmetic import Status, check
from gov_open_report.diagnostics import Severity
from gov_open_report.models import Cell, Origin, Report

_LONGEST_TITLE: Final = 80
"""Characters that are shown of title and body."""

_LONGEST_CELL: Final = 12
"""Characters that are shown of what a cell holds or prints."""


_LINES: Final = "border:1px solid #8886;padding:2px 6px;text-align:"
"""How a cell looks, before its alignment: a notebook brings no lines of its own, and is light or dark."""


def tables(report: Report) -> str:
    """Return the tables of *report* in HTML, with what is wrong in numbers.

    At most 60 kB in UTF-8, however long the report. Of its text there is nothing but
    title, body, and what stands in a cell instead of a figure, each cut and escaped.
    Only the core is needed: the elements are those of the standard library.
    """
    root = Element("div", {"lang": "zh"})
    title = SubElement(root, "p")
    SubElement(title, "b").text = cut(report.title or report.authority or "", _LONGEST_TITLE)
    SubElement(root, "p", {"lang": "en"}).text = _summary(report)
    cells = {cell.path: cell for cell in report.cells()}
    for grid in grids(report):
        details = SubElement(root, "details", {"open": ""})
        SubElement(details, "summary").text = grid.heading
        details.append(_table(grid, cells))
    SubElement(root, "p", {"lang": "en"}).text = _legend(cells)
    return tostring(root, encoding="unicode", method="html")


def _summary(report: Report) -> str:
    year = "year not told" if report.year is None else figure(report.year)
    checks = [each.status for each in check(report)]
    problems = [each.severity for each in report.diagnostics]
    return ", ".join(
        (
            f"{year}; edition {report.edition}",
            *(f"{severity}: {problems.count(severity)}" for severity in Severity),
            *(f"sums {status}: {checks.count(status)}" for status in Status),
        )
    )


def _table(grid: Grid, cells: dict[str, Cell]) -> Element:
    table = Element("table", {"style": "border-collapse:collapse;font-size:90%"})
    for row in (*grid.heads, *grid.body):
        line = SubElement(table, "tr")
        for one in row:
            if isinstance(one, Label):
                rows = {"rowspan": str(one.rows)} if one.rows > 1 else {}
                side = {"style": _LINES + ("left" if one.scope == "row" else "center")}
                SubElement(line, "th", _columns(one) | rows | side).text = one.text
            elif isinstance(one, Place):
                SubElement(line, "td", _columns(one) | {"style": f"{_LINES}right"}).text = _shown(cells[one.path])
    return table


def _columns(one: Label | Place) -> dict[str, str]:
    return {"colspan": str(one.columns)} if one.columns > 1 else {}


def _shown(cell: Cell) -> str:
    mark = MARKS[cell.origin][0]
    if cell.value is None:
        odd = cell.origin in {Origin.PRINTED, Origin.PLACEHOLDER}
        return f"{mark}{cut(cell.raw, _LONGEST_CELL)}" if odd else mark
    return f"{'' if cell.origin is Origin.PRINTED else mark}{cut(figure(cell.value), _LONGEST_CELL)}"


def _legend(cells: dict[str, Cell]) -> str:
    used = {cell.origin for cell in cells.values() if cell.origin is not Origin.PRINTED or cell.value is None}
    return "; ".join(f"{mark} {meaning}" for origin, (mark, meaning) in MARKS.items() if origin in used)
