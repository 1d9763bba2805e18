"""Where an export goes: a stream, a file that can be gone on with, or a Parquet file, which is whole or not there."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final, TypeAlias

from attrs import frozen

from gov_open_report import Report
from gov_open_report._command.command import UsageError
from gov_open_report._command.finding import same_name
from gov_open_report._command.resuming import FILE, Written, written
from gov_open_report._display import plain
from gov_open_report.exports import FileFormat, Shape, open_writer, to_json
from gov_open_report.exports._writers import csv_field

Put: TypeAlias = Callable[[Report, str], None]
"""Writes a report with the name of its file; it is in the output when this returns, but in Parquet."""

_NOTHING: Final = Written(frozenset(), 0)


@frozen
class Output:
    """Where to write, and how."""

    target: str | None
    """The path of a file; ``None`` for standard output."""

    form: FileFormat
    shape: Shape
    bom: bool

    @property
    def is_resumable(self) -> bool:
        """Whether an export that was interrupted can go on."""
        return self.target is not None and self.form is not FileFormat.PARQUET and not _is_special(self.target)

    def already(self) -> Written:
        """Return what an export before this one has written.

        Raises:
            UsageError: If it cannot be gone on with.
            OSError: If it cannot be read.
        """
        if not self.is_resumable or self.target is None:
            msg = "--resume needs a file that can be added to: -o OUT, in csv or jsonl; a parquet file is written whole"
            raise UsageError(msg)
        try:
            return written(Path(self.target), self.form, self.shape)
        except FileNotFoundError:
            return _NOTHING
        except ValueError as error:
            msg = (
                f"cannot go on with {plain(self.target)}: {error}; "
                "give --format and --shape as before, or leave --resume out to write the file anew"
            )
            raise UsageError(msg) from None

    def key(self, name: str) -> str:
        """Return how the file *name* stands in the output, in one spelling for all that mean the same."""
        label = _label(name)
        return same_name(csv_field(label) if self.form is FileFormat.CSV else label)

    @contextmanager
    def open(self, have: Written = _NOTHING) -> Iterator[Put]:
        """Open it for reports, behind those that it is known to *have*; what it has else is lost.

        Whatever ends the writing, a file ends with a whole report, and a file in
        Parquet is what it was before.

        Raises:
            UsageError: If format, shape and options do not go together.
            ImportError: If what this format or shape needs is not installed.
            OSError: If it cannot be written.
        """
        if self.shape is Shape.REPORTS:
            # What it needs may not be installed: known before anything is overwritten.
            to_json(Report())
        if self.target is None:
            with self._stream(sys.stdout.buffer) as put:
                yield put
        elif self.form is FileFormat.PARQUET:
            with self._whole(Path(self.target)) as put:
                yield put
        elif _is_special(self.target):
            with Path(self.target).open("wb") as stream, self._stream(stream) as put:
                yield put
        else:
            with self._file(Path(self.target), have.end) as put:
                yield put

    @contextmanager
    def _stream(self, stream: IO[bytes], *, append: bool = False) -> Iterator[Put]:
        with open_writer(
            stream, self.form, shape=self.shape, labels=[FILE], bom=self.bom, append=append
        ) as writer:

            def put(report: Report, name: str) -> None:
                writer.write(report, _label(name))
                stream.flush()

            stream.flush()
            yield put

    @contextmanager
    def _file(self, path: Path, begin: int) -> Iterator[Put]:
        """Write to *path*, behind its first bytes up to *begin*."""
        end = begin
        stream = path.open("r+b" if begin else "wb")
        try:
            try:
                stream.seek(begin)
                stream.truncate()
                with self._stream(stream, append=bool(begin)) as put:
                    end = stream.tell()

                    def put_and_count(report: Report, name: str) -> None:
                        nonlocal end
                        put(report, name)
                        end = stream.tell()

                    yield put_and_count
            finally:
                stream.close()
        except BaseException:
            # Such as an interrupt or a full disk amid a report.
            with suppress(OSError):
                os.truncate(path, end)
            raise

    @contextmanager
    def _whole(self, path: Path) -> Iterator[Put]:
        """Write beside *path*, and put it there when it is whole."""
        if _is_special(str(path)):
            msg = f"parquet needs a file, and {plain(str(path))} is none"
            raise UsageError(msg)
        # What a link leads to is replaced, not the link.
        path = Path(os.path.realpath(path))
        part = path.with_name(f"{path.name}.part")
        try:
            with open_writer(part, self.form, shape=self.shape, labels=[FILE]) as writer:
                yield lambda report, name: writer.write(report, _label(name))
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise


def _is_special(name: str) -> bool:
    """Return whether *name* is there and is no file, such as a pipe or a device."""
    path = Path(name)
    return path.exists() and not path.is_file()


def _label(name: str) -> str:
    r"""Return *name* as it stands in the output; bytes of it that are no text as ``\\xff``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
