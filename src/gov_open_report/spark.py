"""Texts in a Spark frame to records, where one machine is not enough. Needs the extra ``spark``."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from gov_open_report._extras import refuse_without

try:
    import pyarrow as pa
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
except ImportError as error:
    refuse_without("spark", error)

from gov_open_report.arrow import parse_batch, parsed_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["parse_frame"]


def parse_frame(frame: "DataFrame", *, column: str = "text") -> "DataFrame":
    """Return *frame* with the texts in *column* read, as ``arrow.parse_batch`` does: a row for each.

    Nothing is read until the result is asked for, and then wherever Spark runs,
    a batch at a time; the library has to be installed there. The names of cells
    have points in them, which Spark wants in backquotes:
    ```col("`requests.received.total`")```.

    Raises:
        ValueError: As ``arrow.parsed_schema``.
    """
    made = parsed_schema(to_arrow_schema(frame.schema), column=column)
    return frame.mapInArrow(partial(_parse_batches, column=column), from_arrow_schema(made))


def _parse_batches(batches: Iterable[pa.RecordBatch], column: str) -> Iterator[pa.RecordBatch]:
    return (parse_batch(batch, column=column) for batch in batches)
