"""The three tables of a report, as the form prints them."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from gov_open_report import _form_grid
from gov_open_report._form_grid import Place, Role, Words
from gov_open_report.form import FORMS, Table
from gov_open_report.models import Report, Value
from gov_open_report.rendering._grid import Cell, Grid, Kind
from gov_open_report.rendering._style import Style

_YUAN: Final = "__YUAN"
"""What ends the terminal of a head that gives an amount in 元."""

_PLACES_OF_YUAN: Final = 4

_KINDS: Final[Mapping[Role, Kind]] = MappingProxyType(
    {Role.COLUMN: Kind.HEAD, Role.COLUMNS: Kind.HEAD, Role.ROW: Kind.LABEL, Role.ROWS: Kind.GROUP}
)


def disclosure(report: Report, style: Style) -> Grid:
    """Return table two: a caption, heads and rows for each block."""
    return [_printed(row, report, style) for row in _form_grid.disclosure(FORMS[report.edition].disclosure)]


def requests(report: Report, style: Style) -> Iterator[Grid]:
    """Yield table three: once, or a page of it after another, each with the heads."""
    form = FORMS[report.requests_edition]
    size = style.rows_per_page or len(form.requests)
    heads = [_printed(row, report, style) for row in _form_grid.requests_heads(form)]
    for first in range(0, len(form.requests), size):
        page = form.requests[first : first + size]
        yield [*heads, *(_printed(row, report, style) for row in _form_grid.requests(page, form))]


def disputes(report: Report, style: Style) -> Grid:
    """Return table four: one row of fifteen figures under three lines of heads."""
    return [_printed(row, report, style) for row in _form_grid.disputes(FORMS[report.requests_edition])]


def _printed(row: Iterable[Words | Place], report: Report, style: Style) -> list[Cell]:
    return [
        Cell(style.word(cell.table, cell.terminal), _KINDS[cell.role], cell.columns, cell.rows)
        if isinstance(cell, Words)
        else _figure(cell, report, style)
        for cell in row
    ]


def _figure(place: Place, report: Report, style: Style) -> Cell:
    return Cell(_text(attrgetter(place.path)(report), place, style), Kind.FIGURE, place.columns)


def _text(value: Value, place: Place, style: Style) -> str:
    if value is None:
        return style.blank
    if isinstance(value, Decimal):
        in_yuan = style.terminal(Table.DISCLOSURE, place.head).endswith(_YUAN)
        # As it is printed: a Decimal may come out as 0E-7 or 1E+3 otherwise.
        return f"{_as_yuan(value) if in_yuan else value:f}"
    return str(value)


def _as_yuan(amount: Decimal) -> Decimal:
    """Return an *amount* of 万元 in 元, to the last digit whatever the precision of the context."""
    sign, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int)  # an amount is finite
    return Decimal((sign, digits, exponent + _PLACES_OF_YUAN))
