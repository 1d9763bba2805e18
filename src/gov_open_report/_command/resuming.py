"""What the output of an interrupted export has already: told by the output itself."""

import csv
import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path
from typing import IO, Final, NamedTuple

from gov_open_report.exports import COLUMNS, ROW_COLUMNS, FileFormat, Shape

FILE: Final = "file"
"""The column that names the file of a report: the first."""


class Written(NamedTuple):
    """What an output has."""

    names: frozenset[str]
    """The texts of the column of files, of the reports that are whole."""

    end: int
    """Bytes up to the end of the last of them; what follows was cut by the interruption."""


def columns_of(shape: Shape) -> tuple[str, ...]:
    """Return the columns of an export of *shape*."""
    return FILE, *(ROW_COLUMNS if shape is Shape.ROWS else COLUMNS)


def written(path: Path, form: FileFormat, shape: Shape) -> Written:
    """Return what the CSV or JSON Lines at *path* has; memory grows with the names alone.

    Of rows the last report is taken to be cut, as nothing tells whether more of
    them were to come.

    Raises:
        OSError: If it cannot be read.
        ValueError: If it is no output of an export in this *form* and *shape*; says where.
    """
    names: set[str] = set()
    last: str | None = None
    # The beginning of the last report, and the end of its last line.
    start = end = 0
    with path.open("rb") as stream:
        for name, after in (_csv_lines if form is FileFormat.CSV else _json_lines)(stream, shape):
            if name != last:
                names |= {last} if last is not None else set()
                last, start = name, end
            end = after
    if last is None or shape is Shape.ROWS:
        return Written(frozenset(names), end if last is None else start)
    return Written(frozenset({*names, last}), end)


_Line = tuple[str | None, int]
"""The file that a line is of, ``None`` for the heads of columns, and the bytes up to its end."""


def _json_lines(stream: IO[bytes], shape: Shape) -> Iterator[_Line]:
    following = "report" if shape is Shape.REPORTS else columns_of(shape)[1]
    end = 0
    for number, line in enumerate(stream, 1):
        if not line.endswith(b"\n"):
            if not _is_part(line, _BEGINNING.encode()):
                raise _unlike(number)
            return
        end += len(line)
        try:
            text = line.decode()
            # No more than is needed: a whole report is long.
            name, at = json.JSONDecoder().raw_decode(text, len(_BEGINNING)) if text.startswith(_BEGINNING) else (0, 0)
        except (UnicodeDecodeError, JSONDecodeError):
            name, at, text = None, 0, ""
        if not isinstance(name, str) or not text.startswith(f',"{following}":', at) or not text.endswith("}\n"):
            raise _unlike(number)
        yield name, end


_BEGINNING: Final = f'{{"{FILE}":'


def _csv_lines(stream: IO[bytes], shape: Shape) -> Iterator[_Line]:
    heads = list(columns_of(shape))
    end = number = 0

    def texts() -> Iterator[str]:
        nonlocal end, number
        for line in stream:
            number += 1
            if not line.endswith(b"\n"):
                if number == 1 and not _is_part(line.removeprefix(BOM_UTF8), ",".join(heads).encode()):
                    raise _unlike(number)
                return
            end += len(line)
            try:
                yield line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                raise _unlike(number) from None

    with _long_fields():
        try:
            for at, fields in enumerate(csv.reader(texts(), strict=True)):
                if len(fields) != len(heads) or (not at and fields != heads):
                    raise _unlike(number)
                yield fields[0] if at else None, end
        except csv.Error as error:
            # A line that was cut within quotes, and everything before it is whole.
            if "unexpected end of data" not in str(error):
                raise _unlike(number) from None


def _is_part(cut: bytes, expected: bytes) -> bool:
    """Return whether the line that was *cut* may have begun, or be the beginning of what was *expected*."""
    return cut.startswith(expected) or expected.startswith(cut)


@contextmanager
def _long_fields() -> Iterator[None]:
    """Take fields of any length: what a text has at the place of a figure may be long."""
    before = csv.field_size_limit(2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _unlike(line: int) -> ValueError:
    return ValueError(f"line {line} is not as an export of this format and shape writes it")
