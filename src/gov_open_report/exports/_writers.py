"""Files of reports, written one report at a time."""

import csv
import json
import os
import re
from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Literal, Protocol, Self, TypeAlias, TypeVar

from gov_open_report._extras import refuse_without
from gov_open_report._only_reports import refuse_all_but_reports
from gov_open_report.exports import _halves
from gov_open_report.exports._dicts import to_json
from gov_open_report.exports._records import COLUMNS, ROW_COLUMNS, Record, record, rows
from gov_open_report.models import Report

Target: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""A path, or a stream of bytes, which stays open."""


_Enum = TypeVar("_Enum", bound=StrEnum)


class FileFormat(StrEnum):
    """What kind of file."""

    CSV = "csv"
    """Comma-separated, one header line; spreadsheets open it."""

    JSON_LINES = "jsonl"
    """One JSON object a line."""

    PARQUET = "parquet"
    """Columns with types. Needs the extra ``arrow``."""


class Shape(StrEnum):
    """What a file has of each report."""

    RECORDS = "records"
    """One line a report: metadata and cells, as ``record`` gives them."""

    ROWS = "rows"
    """One line a cell, as ``rows`` gives them."""

    REPORTS = "reports"
    """All of it, as ``to_json`` gives it; JSON Lines only. Needs the extra ``json``."""


class Writer(Protocol):
    """Writes reports to a file; a context manager that closes it."""

    def write(self, report: Report, *labels: str) -> None:
        """Write *report*, with a text for each of the writer's labels."""

    def close(self) -> None:
        """Write what is held back, and close the file if it was opened here."""

    def __enter__(self) -> Self:
        """Return the writer."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it, so that what was written can be read, whatever went wrong."""


def open_writer(
    target: Target,
    file_format: FileFormat | str | None = None,
    *,
    shape: Shape | str = Shape.RECORDS,
    labels: Sequence[str] = (),
    bom: bool = False,
    append: bool = False,
) -> Writer:
    """Open *target* for reports; memory does not grow with their number.

    The *file_format* of a path is told by its suffix if not given. *labels* name
    columns that stand before all others, such as the file that a report is from;
    ``write`` takes their texts. *bom* begins a CSV with a byte order mark, without
    which Excel takes UTF-8 for another encoding. *append* goes on behind what a
    CSV or JSON Lines has already, which is taken to be of the same shape and labels.

    What goes to a path is held back in part until ``close``, and so is Parquet. In CSV, a text that a
    spreadsheet would run as a formula has an apostrophe before it. In CSV and
    Parquet, which are UTF-8, half of a surrogate pair is U+FFFD.

    Raises:
        ValueError: If the format is not told, or cannot have this shape or option.
    """
    form = _file_format(target, file_format)
    shape = _one_of(Shape, shape)
    if shape is Shape.REPORTS and form is not FileFormat.JSON_LINES:
        msg = f"whole reports are written as {FileFormat.JSON_LINES}, not as {form}"
        raise ValueError(msg)
    if bom and form is not FileFormat.CSV:
        msg = f"a byte order mark is for csv, not for {form}"
        raise ValueError(msg)
    if append and form is FileFormat.PARQUET:
        msg = f"{form} is written whole, and cannot be appended to"
        raise ValueError(msg)
    columns = (*labels, *(ROW_COLUMNS if shape is Shape.ROWS else COLUMNS))
    if len(set(columns)) < len(columns):
        msg = f"labels are of columns that are not there yet, each once, got {', '.join(labels)}"
        raise ValueError(msg)
    if form is FileFormat.CSV:
        return _CsvWriter(target, shape, tuple(labels), bom=bom, append=append)
    if form is FileFormat.JSON_LINES:
        return _JsonLinesWriter(target, shape, tuple(labels), append=append)
    try:
        from gov_open_report.exports._parquet import ParquetWriter  # noqa: PLC0415  # imports pyarrow
    except ImportError as error:
        refuse_without("arrow", error)
    return ParquetWriter(target, shape, tuple(labels))


def _file_format(target: Target, given: FileFormat | str | None) -> FileFormat:
    if given is not None:
        return _one_of(FileFormat, given)
    suffix = Path(target).suffix.removeprefix(".").lower() if isinstance(target, str | os.PathLike) else ""
    try:
        return FileFormat(suffix)
    except ValueError:
        msg = f"the format of {target!r} is not told by its name, give one of {', '.join(FileFormat)}"
        raise ValueError(msg) from None


def _one_of(kind: type[_Enum], given: str) -> _Enum:
    try:
        return kind(given)
    except ValueError:
        msg = f"expected one of {', '.join(kind)}, got {given!r}"
        raise ValueError(msg) from None


class ShapedWriter:
    """What the writers of all formats share: the target, the lines of a report, the labels."""

    def __init__(self, target: Target, shape: Shape, labels: tuple[str, ...], *, append: bool = False) -> None:
        """Open *target*, unless it is a stream."""
        self.shape = shape
        self.labels = labels
        self._ours = isinstance(target, str | os.PathLike)
        mode: Literal["ab", "wb"] = "ab" if append else "wb"
        self.stream: IO[bytes] = Path(target).open(mode) if isinstance(target, str | os.PathLike) else target  # noqa: SIM115  # closed by close

    @abstractmethod
    def write(self, report: Report, *labels: str) -> None:
        """Write *report*."""

    @abstractmethod
    def finish(self) -> None:
        """Write what is held back."""

    def close(self) -> None:
        """Write what is held back, and close the file if it was opened here."""
        try:
            self.finish()
        finally:
            if self._ours:
                self.stream.close()

    def __enter__(self) -> Self:
        """Return the writer."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def labelled(self, report: Report, labels: tuple[str, ...]) -> dict[str, str]:
        """Join the *labels* of *report* with their names.

        Raises:
            TypeError: If it is no report.
            ValueError: If there are more labels or fewer than names.
        """
        refuse_all_but_reports(report, "write")
        if labels and not self.labels:
            msg = "this writer has no labels: give their names to open_writer(labels=[…])"
            raise ValueError(msg)
        if len(labels) != len(self.labels):
            msg = f"expected a text for each label ({', '.join(self.labels)}), got {len(labels)}"
            raise ValueError(msg)
        return dict(zip(self.labels, labels, strict=True))

    def lines(self, report: Report) -> Iterable[Record]:
        """Return what a table has of *report*."""
        return rows(report) if self.shape is Shape.ROWS else [record(report)]


class _CsvWriter(ShapedWriter):
    def __init__(self, target: Target, shape: Shape, labels: tuple[str, ...], *, bom: bool, append: bool) -> None:
        super().__init__(target, shape, labels, append=append)
        self._columns = (*labels, *(ROW_COLUMNS if shape is Shape.ROWS else COLUMNS))
        encoding = "utf-8-sig" if bom and not append else "utf-8"
        # What is written has reached the stream: its owner flushes that when a report is whole.
        self._text = TextIOWrapper(self.stream, encoding, newline="", write_through=True)
        self._csv = csv.writer(self._text)
        if not append:
            self._csv.writerow(self._columns)

    def write(self, report: Report, *labels: str) -> None:
        """Write *report*; ``None`` is an empty field."""
        named = self.labelled(report, labels)
        for line in self.lines(report):
            whole = {**named, **line}
            self._csv.writerow([csv_field(whole[name]) for name in self._columns])

    def finish(self) -> None:
        """Write what is held back, and leave the stream to its owner."""
        self._text.detach()


_FORMULA: Final = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER: Final = re.compile(r"[+-]?[0-9.,]*%?")


def csv_field(value: str | int | Decimal | date | None) -> str:
    """Write *value* as a field: a text that a spreadsheet would run has an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    if not isinstance(value, str):
        return str(value)
    text = _halves.replaced(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


class _JsonLinesWriter(ShapedWriter):
    def write(self, report: Report, *labels: str) -> None:
        """Write *report*, at once; money is a string, a date is in ISO 8601."""
        named = self.labelled(report, labels)
        if self.shape is Shape.REPORTS:
            whole = to_json(report)
            self._put(f'{_json(named)[:-1]},"report":{whole}}}' if named else whole)
            return
        for line in self.lines(report):
            self._put(_json({**named, **line}))

    def _put(self, line: str) -> None:
        self.stream.write(f"{line}\n".encode())

    def finish(self) -> None:
        """Do nothing: nothing is held back."""


def _json(line: Mapping[str, Any]) -> str:
    return _halves.escaped(json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=_plain))


def _plain(value: Decimal | date) -> str:
    return format(value, "f") if isinstance(value, Decimal) else value.isoformat()
