"""A report as one flat record, and as tidy rows, one for each cell.

Both have the same columns for every report, whatever its editions: those of a
frame of mixed editions are stable. A cell that the edition of a report does not
have is ``None`` in its record, as is one without a figure; which of the two it
is, and whether it is blank, missing or ambiguous, is told by the rows.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from gov_open_report._only_reports import refuse_all_but_reports
from gov_open_report._version import library_version
from gov_open_report.diagnostics import Severity
from gov_open_report.exports._stamp import source_sha256
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.models import Report

Record: TypeAlias = dict[str, str | int | Decimal | date | None]
"""A row of a table: values by column, in the order of the columns."""

METADATA: Final = (
    "title",
    "authority",
    "year",
    "period_start",
    "period_end",
    "edition",
    "requests_edition",
    "layout",
    "errors",
    "diagnostics",
    "library_version",
    "source_sha256",
)
"""The columns of a record before its cells."""

ROW_COLUMNS: Final[tuple[str, ...]] = (
    "source_sha256",
    "authority",
    "year",
    "edition",
    "path",
    "value",
    "origin",
    "raw",
    "start",
    "end",
    "note",
)
"""The columns of a tidy row, in order."""


def record(report: Report) -> Record:
    """Return *report* as one flat row: metadata, and each cell under its canonical path.

    The keys are ``COLUMNS``. ``errors`` counts the diagnostics that are errors,
    ``diagnostics`` all of them. Money is a ``Decimal`` in 万元.

    Raises:
        TypeError: If *report* is none.
    """
    refuse_all_but_reports(report, "record")
    start, end = report.period or (None, None)
    severities = Counter(problem.severity for problem in report.diagnostics)
    made: Record = dict.fromkeys(COLUMNS)
    made |= {
        "title": report.title,
        "authority": report.authority,
        "year": report.year,
        "period_start": start,
        "period_end": end,
        "edition": report.edition.value,
        "requests_edition": report.requests_edition.value,
        "layout": report.layout and report.layout.value,
        "errors": severities[Severity.ERROR],
        "diagnostics": severities.total(),
        "library_version": library_version(),
        "source_sha256": source_sha256(report.source),
    }
    made |= {cell.path: cell.value for cell in report.cells()}
    return made


def rows(report: Report) -> Iterator[Record]:
    """Give one tidy row for each cell that the editions of *report* have, in form order.

    The keys are ``ROW_COLUMNS``. ``edition`` is that of the cell's table,
    ``raw`` what the text has there, ``start`` and ``end`` its offsets in code
    points; both are ``None`` where the report was built by hand.

    Raises:
        TypeError: If *report* is none; at once.
    """
    refuse_all_but_reports(report, "rows")
    return _rows(report)


def _rows(report: Report) -> Iterator[Record]:
    digest = source_sha256(report.source)
    for cell in report.cells():
        own = report.edition if cell.path.startswith(_DISCLOSURE) else report.requests_edition
        yield {
            "source_sha256": digest,
            "authority": report.authority,
            "year": report.year,
            "edition": own.value,
            "path": cell.path,
            "value": cell.value,
            "origin": cell.origin.value,
            "raw": cell.raw,
            "start": cell.span.start if cell.span is not None else None,
            "end": cell.span.end if cell.span is not None else None,
            "note": cell.note,
        }


_DISCLOSURE: Final = f"{Table.DISCLOSURE}."


def _union() -> tuple[str, ...]:
    """Return the cells of both editions, in form order; what one edition adds stands behind its neighbour."""
    lines: dict[str, list[str]] = {}
    for edition in Edition:
        before = ""
        for row in FORMS[edition].rows:
            name = row.paths[0].rpartition(".")[0]
            if name not in lines:
                lines = _put_behind(lines, before, name)
            lines[name] += [path for path in row.paths if path not in lines[name]]
            before = name
    return tuple(path for line in lines.values() for path in line)


def _put_behind(lines: dict[str, list[str]], before: str, name: str) -> dict[str, list[str]]:
    """Return *lines* with an empty one called *name* behind that called *before*."""
    names = list(lines)
    at = names.index(before) + 1 if before else 0
    return {each: lines.get(each, []) for each in (*names[:at], name, *names[at:])}


CELLS: Final = _union()
"""The cells of both editions, in the order of the form."""

COLUMNS: Final[tuple[str, ...]] = (*METADATA, *CELLS)
"""The columns of a record, in order, for a report of any edition."""
