"""The form's three tables as it lays them out: rows of words and places that span rows and columns."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias

from gov_open_report.form import DisclosureRow, Form, RequestsRow, Table

LABEL_COLUMNS: Final = 3
"""Columns for the labels of table three: as many as its numbering has levels."""

_DISCLOSURE_COLUMNS: Final = 3
"""Columns for the figures of table two; the last figure of a row takes what is left."""


class Role(StrEnum):
    """What words of a table label; the values are those of ``scope`` in HTML."""

    COLUMN = "col"
    COLUMNS = "colgroup"
    ROW = "row"
    ROWS = "rowgroup"


class Words(NamedTuple):
    """A cell with words of the form."""

    table: Table
    terminal: str
    """Of the table's grammar, where the words stand."""

    role: Role
    columns: int = 1
    rows: int = 1


class Place(NamedTuple):
    """A cell with a figure."""

    path: str
    head: str
    """The terminal of the head of its column."""

    columns: int = 1


Row: TypeAlias = tuple[Words | Place, ...]
"""The cells that begin in a row of a table."""


def disclosure(rows: Sequence[DisclosureRow]) -> Iterator[Row]:
    """Yield the lines of table two: for each block a caption, heads and rows."""
    for (item, cells), block in groupby(rows, lambda row: (row.item, row.cells)):
        yield (Words(Table.DISCLOSURE, item, Role.COLUMNS, 1 + _DISCLOSURE_COLUMNS),)
        heads = [cell.terminal for cell in cells]
        corner = Words(Table.DISCLOSURE, "CORNER", Role.COLUMN)
        yield (corner, *_widened(Words(Table.DISCLOSURE, head, Role.COLUMN) for head in heads))
        for row in block:
            label = Words(Table.DISCLOSURE, row.terminal, Role.ROW)
            yield (label, *_widened(map(Place, row.paths, heads)))


def _widened(cells: Iterable[Words] | Iterable[Place]) -> Row:
    """Let the last cell span what is left of the columns."""
    *rest, last = cells
    return (*rest, last._replace(columns=_DISCLOSURE_COLUMNS - len(rest)))


def requests_heads(form: Form) -> tuple[Row, Row, Row]:
    """Return the three lines of heads of table three."""
    first, *middle, last = (Words(Table.REQUESTS, head.terminal, Role.COLUMN) for head in form.columns)
    corner = Words(Table.REQUESTS, "CORNER", Role.COLUMN, LABEL_COLUMNS, 3)
    applicants = Words(Table.REQUESTS, "APPLICANTS", Role.COLUMNS, len(form.columns))
    organisations = Words(Table.REQUESTS, "ORGANISATIONS", Role.COLUMNS, len(middle))
    return (
        (corner, applicants),
        (first._replace(rows=2), organisations, last._replace(rows=2)),
        tuple(middle),
    )


def requests(rows: Sequence[RequestsRow], form: Form) -> Iterator[Row]:
    """Yield the lines of *rows*, which follow one another in table three; labels that span rows end where those end."""
    heads = [head.terminal for head in form.columns]
    results = [row for row in rows if row.level]
    for group, members in groupby(rows, lambda row: row.group):
        block = list(members)
        for row in block:
            spans = []
            if results and row is results[0]:
                spans.append(Words(Table.REQUESTS, "GROUP_RESULTS", Role.ROWS, rows=len(results)))
            if group is not None and row is block[0]:
                spans.append(Words(Table.REQUESTS, group, Role.ROWS, rows=len(block)))
            label = Words(Table.REQUESTS, row.terminal, Role.ROW, LABEL_COLUMNS - row.level)
            yield (*spans, label, *map(Place, row.paths, heads))


def disputes(form: Form) -> tuple[Row, Row, Row, Row]:
    """Return the lines of table four: three of heads, and one of figures, block beside block."""
    results = tuple(Words(Table.DISPUTES, head.terminal, Role.COLUMN) for head in form.dispute_columns)
    top: list[Words] = []
    middle: list[Words] = []
    bottom: list[Words] = []
    for group, members in groupby(form.blocks, lambda block: block.group):
        blocks = list(members)
        heads = [Words(Table.DISPUTES, block.terminal, Role.COLUMNS, len(results)) for block in blocks]
        if group is None:
            top += heads
            middle += (head._replace(rows=2) for _ in blocks for head in results)
        else:
            top.append(Words(Table.DISPUTES, group, Role.COLUMNS, len(results) * len(blocks)))
            middle += heads
            bottom += results * len(blocks)
    places = (
        Place(path, head.terminal)
        for block in form.blocks
        for path, head in zip(block.paths, form.dispute_columns, strict=True)
    )
    return (tuple(top), tuple(middle), tuple(bottom), tuple(places))
