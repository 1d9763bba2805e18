"""The three tables as a page shows them: the form's own, under its official words, and whether their sums hold."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from gov_open_report import _form_grid
from gov_open_report._form_grid import Place, Role, Words
from gov_open_report.form import FORMS, Form, IdentityKind, Table
from gov_open_report.models import Report
from gov_open_report.wording import official, section_heading


class Label(NamedTuple):
    """A cell with words of the form."""

    text: str
    columns: int = 1
    rows: int = 1
    scope: Role = Role.COLUMN
    """What it labels, as HTML has it."""


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
    *dispute_heads, figures = map(_labelled, _form_grid.disputes(form))
    return (
        Grid(Table.DISCLOSURE, section_heading(Table.DISCLOSURE), (), _disclosure(FORMS[report.edition]), ()),
        Grid(
            Table.REQUESTS,
            section_heading(Table.REQUESTS),
            tuple(map(_labelled, _form_grid.requests_heads(form))),
            tuple(
                (*_labelled(line), End(IdentityKind.ROW, row.name))
                for row, line in zip(form.requests, _form_grid.requests(form.requests, form), strict=True)
            ),
            tuple(
                tuple(End(kind, head.name) for head in form.columns)
                for kind in (IdentityKind.COLUMN, IdentityKind.BALANCE)
            ),
        ),
        Grid(
            Table.DISPUTES,
            section_heading(Table.DISPUTES),
            tuple(dispute_heads),
            (figures,),
            (tuple(End(IdentityKind.DISPUTE, block.name, len(form.dispute_columns)) for block in form.blocks),),
        ),
    )


def _disclosure(form: Form) -> tuple[Row, ...]:
    return tuple(map(_labelled, _form_grid.disclosure(form.disclosure)))


def _labelled(row: Iterable[Words | Place]) -> tuple[Label | Place, ...]:
    """Put the official words into *row*."""
    return tuple(
        Label(official(cell.table, cell.terminal), cell.columns, cell.rows, cell.role)
        if isinstance(cell, Words)
        else cell
        for cell in row
    )
