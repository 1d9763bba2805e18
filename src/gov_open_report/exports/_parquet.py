"""Files in Parquet, a row group at a time. Needs the extra ``arrow``."""

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

from gov_open_report import arrow
from gov_open_report.exports._writers import Shape, ShapedWriter, Target
from gov_open_report.models import Report

if TYPE_CHECKING:
    from gov_open_report.exports._records import Record

_GROUP: Final = {Shape.RECORDS: 500, Shape.ROWS: 50_000}
"""Lines that are held back until they are written together."""


class ParquetWriter(ShapedWriter):
    """Writes reports as row groups; a file can be read once it is closed."""

    def __init__(self, target: Target, shape: Shape, labels: tuple[str, ...]) -> None:
        """Open *target*."""
        super().__init__(target, shape, labels)
        columns = arrow.rows_schema() if shape is Shape.ROWS else arrow.schema()
        self._schema = pa.schema([*((name, pa.string()) for name in labels), *columns])
        self._file = pq.ParquetWriter(self.stream, self._schema, compression="zstd")
        self._lines: list[Record] = []

    def write(self, report: Report, *labels: str) -> None:
        """Take *report* into the next row group."""
        named = self.labelled(report, labels)
        # Here rather than with its group, so that what does not fit is told of the report that it is in.
        self._lines += [arrow.fitted({**named, **line}, self._schema) for line in self.lines(report)]
        if len(self._lines) >= _GROUP[self.shape]:
            self._write_group()

    def finish(self) -> None:
        """Write what is held back, and the index of the file."""
        if self._lines:
            self._write_group()
        self._file.close()

    def _write_group(self) -> None:
        self._file.write_batch(arrow.batch(self._lines, self._schema))
        self._lines = []
