"""Writes reports to files and frames, and reads them back."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, assert_type

import gov_open_report as gor
from gov_open_report import exports


def kept(report: gor.Report) -> gor.Report:
    """Keep a report whole, as JSON or as a dict."""
    assert_type(exports.to_json(report, indent=2), str)
    assert_type(exports.to_dict(report), dict[str, Any])
    assert_type(exports.from_dict(exports.to_dict(report)), gor.Report)
    return exports.from_json(exports.to_json(report).encode())


def flat(report: gor.Report) -> exports.Record:
    """Make a line of a table; every value is one of five kinds."""
    made = exports.record(report)
    assert_type(made, dict[str, str | int | Decimal | date | None])
    assert_type(exports.rows(report), Iterator[exports.Record])
    assert_type(exports.COLUMNS, tuple[str, ...])
    assert_type(exports.ROW_COLUMNS, tuple[str, ...])
    assert_type(exports.source_sha256(report.source), str)
    assert_type(exports.library_version(), str | None)
    assert_type(gor.__version__, str | None)
    assert_type(exports.json_schema(), dict[str, Any])
    version: int = exports.SCHEMA_VERSION
    return {**made, "version": version}


def written(report: gor.Report, folder: Path) -> bytes:
    """Write to a path and to a stream, by name and by enum."""
    with exports.open_writer(folder / "reports.csv", labels=["file"], bom=True) as writer:
        assert_type(writer, exports.Writer)
        writer.write(report, "a.txt")
    stream = BytesIO()
    with exports.open_writer(stream, exports.FileFormat.JSON_LINES, shape=exports.Shape.ROWS) as writer:
        writer.write(report)
    return stream.getvalue()
