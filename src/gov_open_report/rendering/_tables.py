"""The three tables of a report, as the form prints them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Final

from gov_open_report.form import FORMS, DisclosureRow, RequestsRow, Table
from gov_open_report.models import Report, Value
from gov_open_report.rendering._grid import Cell, Grid, Kind
from gov_open_report.rendering._style import Style

_DISCLOSURE_COLUMNS: Final = 3
"""Columns for the figures of table two; the last figure of a row takes what is left."""

_LABEL_COLUMNS: Final = 3
"""Columns for the labels of table three: as many as the numbering has levels."""

_YUAN: Final = "__YUAN"
"""What ends the terminal of a head that gives an amount in 元."""

_PLACES_OF_YUAN: Final = 4


def disclosure(report: Report, style: Style) -> Grid:
    """Return table two: a caption, heads and rows for each block."""
    grid: Grid = []
    rows = FORMS[report.edition].disclosure
    for (item, _), block in groupby(rows, lambda row: (row.item, row.cells)):
        caption = style.word(Table.DISCLOSURE, item)
        grid.append([Cell(caption, Kind.HEAD, columns=1 + _DISCLOSURE_COLUMNS)])
        members = list(block)
        heads = [style.terminal(Table.DISCLOSURE, cell.terminal) for cell in members[0].cells]
        words = [style.word(Table.DISCLOSURE, head) for head in heads]
        corner = style.word(Table.DISCLOSURE, "CORNER")
        grid.append([Cell(corner, Kind.HEAD), *_widened(Cell(text, Kind.HEAD) for text in words)])
        grid += [_disclosure_row(row, heads, report, style) for row in members]
    return grid


def _disclosure_row(row: DisclosureRow, heads: Sequence[str], report: Report, style: Style) -> list[Cell]:
    label = Cell(style.word(Table.DISCLOSURE, row.terminal), Kind.LABEL)
    printed = (
        _figure(report, path, style, in_yuan=head.endswith(_YUAN)) for path, head in zip(row.paths, heads, strict=True)
    )
    return [label, *_widened(printed)]


def _widened(cells: Iterable[Cell]) -> list[Cell]:
    """Let the last cell span what is left of the columns."""
    *rest, last = cells
    return [*rest, last._replace(columns=_DISCLOSURE_COLUMNS - len(rest))]


def requests(report: Report, style: Style) -> Iterator[Grid]:
    """Yield table three: once, or a page of it after another, each with the heads."""
    rows = FORMS[report.requests_edition].requests
    size = style.rows_per_page or len(rows)
    heads = _requests_heads(report, style)
    for first in range(0, len(rows), size):
        page = rows[first : first + size]
        yield [*heads, *_requests_rows(page, report, style)]


def _requests_heads(report: Report, style: Style) -> Grid:
    heads = FORMS[report.requests_edition].columns
    words = (style.word(Table.REQUESTS, head.terminal) for head in heads)
    first, *middle, last = (Cell(text, Kind.HEAD) for text in words)

    def head(terminal: str, columns: int, rows: int = 1) -> Cell:
        return Cell(style.word(Table.REQUESTS, terminal), Kind.HEAD, columns, rows)

    return [
        [head("CORNER", _LABEL_COLUMNS, 3), head("APPLICANTS", len(heads))],
        [first._replace(rows=2), head("ORGANISATIONS", len(middle)), last._replace(rows=2)],
        middle,
    ]


def _requests_rows(rows: Sequence[RequestsRow], report: Report, style: Style) -> Iterator[list[Cell]]:
    """Yield the lines of *rows*; labels that span rows end where those end."""
    results = [row for row in rows if row.level]
    before: str | None = None
    for row in rows:
        line: list[Cell] = []
        if results and row is results[0]:
            line.append(Cell(style.word(Table.REQUESTS, "GROUP_RESULTS"), Kind.GROUP, rows=len(results)))
        if row.group is not None and row.group != before:
            size = sum(other.group == row.group for other in rows)
            line.append(Cell(style.word(Table.REQUESTS, row.group), Kind.GROUP, rows=size))
        before = row.group
        label = style.word(Table.REQUESTS, row.terminal)
        yield [
            *line,
            Cell(label, Kind.LABEL, columns=_LABEL_COLUMNS - row.level),
            *(_figure(report, path, style) for path in row.paths),
        ]


def disputes(report: Report, style: Style) -> Grid:
    """Return table four: one row of fifteen figures under three lines of heads."""
    form = FORMS[report.requests_edition]
    results = [Cell(style.word(Table.DISPUTES, head.terminal), Kind.HEAD) for head in form.dispute_columns]
    top: list[Cell] = []
    middle: list[Cell] = []
    bottom: list[Cell] = []
    for group, members in groupby(form.blocks, lambda block: block.group):
        blocks = list(members)
        heads = [Cell(style.word(Table.DISPUTES, block.terminal), Kind.HEAD, len(results)) for block in blocks]
        if group is None:
            top += heads
            middle += (cell._replace(rows=2) for _ in blocks for cell in results)
        else:
            top.append(Cell(style.word(Table.DISPUTES, group), Kind.HEAD, len(results) * len(blocks)))
            middle += heads
            bottom += results * len(blocks)
    figures = [_figure(report, path, style) for block in form.blocks for path in block.paths]
    return [top, middle, bottom, figures]


def _figure(report: Report, path: str, style: Style, *, in_yuan: bool = False) -> Cell:
    value: Value = attrgetter(path)(report)
    if value is None:
        return Cell(style.blank, Kind.FIGURE)
    if isinstance(value, Decimal):
        # As it is printed: a Decimal may come out as 0E-7 or 1E+3 otherwise.
        return Cell(f"{_as_yuan(value) if in_yuan else value:f}", Kind.FIGURE)
    return Cell(str(value), Kind.FIGURE)


def _as_yuan(amount: Decimal) -> Decimal:
    """Return an *amount* of 万元 in 元, to the last digit whatever the precision of the context."""
    sign, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int)  # an amount is finite
    return Decimal((sign, digits, exponent + _PLACES_OF_YUAN))
