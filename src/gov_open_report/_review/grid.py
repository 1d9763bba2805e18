"""The three tables as the form prints them: rows of labels and places that span rows and columns."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias

from gov_open_report.form import FORMS, SECTIONS, Form, IdentityKind, RequestsRow, Table
from gov_open_report.models import Report
from gov_open_report.wording import official


class Label(NamedTuple):
    """A cell with words of the form."""

    text: str
    columns: int = 1
    rows: int = 1
    scope: str = "col"
    """What it labels, as HTML has it: ``col``, ``colgroup``, ``row`` or ``rowgroup``."""


class Place(NamedTuple):
    """A cell with a figure."""

    path: str
    columns: int = 1


class End(NamedTuple):
    """The end of a row, column or block, outside the form's own table: whether its sum holds."""

    kind: IdentityKind
    name: str
    columns: int = 1


Row: TypeAlias = tuple[Label | Place | End, ...]


class Grid(NamedTuple):
    """One table."""

    table: Table
    heading: str
    """The form's heading of the section that the table stands in."""

    heads: tuple[Row, ...]
    body: tuple[Row, ...]
    feet: tuple[tuple[End, ...], ...]
    """Below the table: the ends of its columns, one line for each kind of sum."""


def grids(report: Report) -> tuple[Grid, Grid, Grid]:
    """Return the tables of the editions that *report* is on."""
    form = FORMS[report.requests_edition]
    return (
        Grid(Table.DISCLOSURE, _heading(Table.DISCLOSURE), (), tuple(_disclosure(FORMS[report.edition])), ()),
        Grid(Table.REQUESTS, _heading(Table.REQUESTS), _requests_heads(form), tuple(_requests(form)), _feet(form)),
        Grid(Table.DISPUTES, _heading(Table.DISPUTES), *_disputes(form)),
    )


def _heading(table: Table) -> str:
    return f"{_ORDINALS[SECTIONS.index(table)]}、{official('report', table.name)}"


_ORDINALS: Final = "一二三四五六"

_DISCLOSURE_COLUMNS: Final = 3
"""Columns for the figures of table two; the last figure of a row takes what is left."""

LABEL_COLUMNS: Final = 3
"""Columns for the labels of table three: as many as its numbering has levels."""


def _disclosure(form: Form) -> Iterator[Row]:
    for (item, cells), rows in groupby(form.disclosure, lambda row: (row.item, row.cells)):
        yield (Label(official(Table.DISCLOSURE, item), 1 + _DISCLOSURE_COLUMNS, scope="colgroup"),)
        heads = (Label(official(Table.DISCLOSURE, cell.terminal)) for cell in cells)
        yield (Label(official(Table.DISCLOSURE, "CORNER")), *_widened(heads))
        for row in rows:
            label = Label(official(Table.DISCLOSURE, row.terminal), scope="row")
            yield (label, *_widened(Place(path) for path in row.paths))


def _widened(cells: Iterable[Label] | Iterable[Place]) -> Row:
    """Let the last cell span what is left of the columns."""
    *rest, last = cells
    return (*rest, last._replace(columns=_DISCLOSURE_COLUMNS - len(rest)))


def _requests_heads(form: Form) -> tuple[Row, ...]:
    first, *middle, last = (Label(official(Table.REQUESTS, head.terminal)) for head in form.columns)
    corner = Label(official(Table.REQUESTS, "CORNER"), LABEL_COLUMNS, 3)
    applicants = Label(official(Table.REQUESTS, "APPLICANTS"), len(form.columns), scope="colgroup")
    organisations = Label(official(Table.REQUESTS, "ORGANISATIONS"), len(middle), scope="colgroup")
    return (
        (corner, applicants),
        (first._replace(rows=2), organisations, last._replace(rows=2)),
        tuple(middle),
    )


def _requests(form: Form) -> Iterator[Row]:
    results = [row for row in form.requests if row.level]
    for group, members in groupby(form.requests, lambda row: row.group):
        rows = list(members)
        for at, row in enumerate(rows):
            spans = []
            if results and row is results[0]:
                words = official(Table.REQUESTS, "GROUP_RESULTS")
                spans.append(Label(words, rows=len(results), scope="rowgroup"))
            if group is not None and not at:
                spans.append(Label(official(Table.REQUESTS, group), rows=len(rows), scope="rowgroup"))
            yield (*spans, *_requests_row(row))


def _requests_row(row: RequestsRow) -> Row:
    label = Label(official(Table.REQUESTS, row.terminal), LABEL_COLUMNS - row.level, scope="row")
    return (label, *map(Place, row.paths), End(IdentityKind.ROW, row.name))


def _feet(form: Form) -> tuple[tuple[End, ...], ...]:
    kinds = (IdentityKind.COLUMN, IdentityKind.BALANCE)
    return tuple(tuple(End(kind, head.name) for head in form.columns) for kind in kinds)


def _disputes(form: Form) -> tuple[tuple[Row, ...], tuple[Row, ...], tuple[tuple[End, ...], ...]]:
    """Return heads, body and foot of table four: one row of figures, block beside block."""
    results = tuple(Label(official(Table.DISPUTES, head.terminal)) for head in form.dispute_columns)
    top: list[Label] = []
    middle: list[Label] = []
    bottom: list[Label] = []
    for group, members in groupby(form.blocks, lambda block: block.group):
        blocks = list(members)
        words = (official(Table.DISPUTES, block.terminal) for block in blocks)
        heads = [Label(text, len(results), scope="colgroup") for text in words]
        if group is None:
            top += heads
            middle += (head._replace(rows=2) for _ in blocks for head in results)
        else:
            top.append(Label(official(Table.DISPUTES, group), len(results) * len(blocks), scope="colgroup"))
            middle += heads
            bottom += results * len(blocks)
    body = tuple(Place(path) for block in form.blocks for path in block.paths)
    ends = tuple(End(IdentityKind.DISPUTE, block.name, len(results)) for block in form.blocks)
    return (tuple(top), tuple(middle), tuple(bottom)), (body,), (ends,)
