"""Reports as Arrow tables, and texts to records a batch at a time. Needs the extra ``arrow``.

Counts are nullable ``int64`` and money is ``decimal128(38, 18)``, which holds
every figure that ``parse`` reads, of at most 15 digits and 18 decimal places,
without rounding. From a table come frames of pandas and polars with the same types.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from gov_open_report._extras import refuse_without
from gov_open_report._parsing import parse
from gov_open_report.diagnostics import ParseError
from gov_open_report.exports import COLUMNS, ROW_COLUMNS, Record, record, rows
from gov_open_report.exports._halves import replaced
from gov_open_report.form import FORMS, Measure
from gov_open_report.models import Report

try:
    import pyarrow as pa
except ImportError as error:
    refuse_without("arrow", error)

__all__ = ["MONEY", "parse_batch", "parsed_schema", "rows_schema", "rows_table", "schema", "table"]

MONEY: Final = pa.decimal128(38, 18)
"""The type of money, in 万元."""

_LARGEST: Final = 2**63 - 1
_PLACES: Final = 18
_WHOLE_DIGITS: Final = 20

_TYPES: Final = {
    "title": pa.string(),
    "authority": pa.string(),
    "period_start": pa.date32(),
    "period_end": pa.date32(),
    "edition": pa.string(),
    "requests_edition": pa.string(),
    "layout": pa.string(),
    "library_version": pa.string(),
    "source_sha256": pa.string(),
    "path": pa.string(),
    "value": MONEY,
    "origin": pa.string(),
    "raw": pa.string(),
    "note": pa.string(),
}
"""The types of columns that do not hold whole numbers, but for cells of money."""


@cache
def schema() -> pa.Schema:
    """Return the columns of ``record`` with their types."""
    return _schema(COLUMNS)


@cache
def rows_schema() -> pa.Schema:
    """Return the columns of ``rows`` with their types; a value of any kind is a decimal."""
    return _schema(ROW_COLUMNS)


def table(reports: Iterable[Report]) -> pa.Table:
    """Return one row for each of *reports*, with the columns of ``record``.

    Raises:
        ValueError: If a figure of a report built by hand does not fit its column.
    """
    return pa.Table.from_batches([batch([record(report) for report in reports], schema())])


def rows_table(reports: Iterable[Report]) -> pa.Table:
    """Return one row for each cell of *reports*, with the columns of ``rows``.

    Raises:
        ValueError: If a figure of a report built by hand does not fit its column.
    """
    return pa.Table.from_batches([batch([line for report in reports for line in rows(report)], rows_schema())])


def parsed_schema(given: pa.Schema, *, column: str = "text") -> pa.Schema:
    """Return the columns that ``parse_batch`` makes of those *given*.

    Raises:
        ValueError: If *column* is none of them, or holds no text, or another has
            the name of a column that is to be added.
    """
    if given.names.count(column) != 1:
        msg = f"expected a column {column!r} with the texts, got {', '.join(map(repr, given.names)) or 'none'}"
        raise ValueError(msg)
    kind = given.field(column).type
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)):
        msg = f"expected text in column {column!r}, got {kind}: decode it first"
        raise ValueError(msg)
    kept = [field for field in given if field.name != column]
    added = [pa.field("error", pa.string()), *schema()]
    if taken := sorted({field.name for field in kept} & {field.name for field in added}):
        msg = f"columns that are to be added are there already, rename {', '.join(taken)}"
        raise ValueError(msg)
    return pa.schema([*kept, *added])


def parse_batch(given: pa.RecordBatch, *, column: str = "text") -> pa.RecordBatch:
    """Read the text in each row of *given*: same rows, same order, the text gone, its record added.

    The other columns stay, then comes ``error``, then the columns of ``record``.
    Where a text is no report, ``error`` says why, in English, and its record is
    null; so it is where the text is null. Keeps no state, so engines may call it
    anywhere, in any order, again.

    Raises:
        ValueError: As ``parsed_schema``.
    """
    whole = parsed_schema(given.schema, column=column)
    read = [_read(text.as_py()) for text in given.column(column)]
    kept = [values for name, values in zip(given.schema.names, given.columns, strict=True) if name != column]
    errors = pa.array([found if isinstance(found, str) else None for found in read], pa.string())
    records = batch([{} if isinstance(found, str) else found for found in read], schema())
    return pa.RecordBatch.from_arrays([*kept, errors, *records.columns], schema=whole)


def _read(text: str | None) -> Record | str:
    if text is None:
        return "no text"
    try:
        return record(parse(text))
    except ParseError as error:
        return f"{type(error).__name__}: {error.message}"


def batch(lines: list[Record], columns: pa.Schema) -> pa.RecordBatch:
    """Make a batch of *lines*; a column that a line lacks is null there."""
    arrays = [pa.array([_fitting(line, field) for line in lines], field.type) for field in columns]
    return pa.RecordBatch.from_arrays(arrays, schema=columns)


def fitted(line: Record, columns: pa.Schema) -> Record:
    """Return *line* as *columns* take it.

    Raises:
        ValueError: If a figure would have to be cut or rounded.
    """
    return {field.name: _fitting(line, field) for field in columns}


def _fitting(line: Mapping[str, Any], column: pa.Field) -> str | int | Decimal | date | None:
    """Return what *line* has in *column* as its type takes it.

    Raises:
        ValueError: If it would have to be cut or rounded.
    """
    value: str | int | Decimal | date | None = line.get(column.name)
    if isinstance(value, str):
        return replaced(value)
    if isinstance(value, int) and column.type == MONEY:
        value = Decimal(value)
    if (isinstance(value, int) and not -_LARGEST <= value <= _LARGEST) or (
        isinstance(value, Decimal) and not _fits(value)
    ):
        msg = f"expected a figure that fits {column.type} in {line.get('path', column.name)}, got {value!r}"
        raise ValueError(msg)
    return value


def _fits(amount: Decimal) -> bool:
    """Say whether *amount* is held by the type of money as it is."""
    exponent = amount.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -_PLACES and amount.adjusted() < _WHOLE_DIGITS


def _schema(names: Iterable[str]) -> pa.Schema:
    money = set(_money())
    return pa.schema([(name, MONEY if name in money else _TYPES.get(name, pa.int64())) for name in names])


def _money() -> Iterator[str]:
    """Yield the paths of the cells that hold money."""
    for form in FORMS.values():
        for row in form.disclosure:
            for path, cell in zip(row.paths, row.cells, strict=True):
                if cell.measure is Measure.MONEY:
                    yield path
