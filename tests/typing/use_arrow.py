"""Makes Arrow tables of reports."""
# pyright: basic
# pyarrow has no types, so that whatever is made of it has none.

import pyarrow as pa

import gov_open_report as gor
from gov_open_report import arrow


def tables(report: gor.Report) -> tuple[int, int]:
    """Count the lines of both tables, whatever types Arrow itself has."""
    lines: pa.Table = arrow.table(iter([report]))
    cells: pa.Table = arrow.rows_table([report])
    assert lines.schema == arrow.schema()
    assert cells.schema == arrow.rows_schema()
    return int(lines.num_rows), int(cells.num_rows)


def batches(text: str) -> int:
    """Read a column of texts."""
    given: pa.RecordBatch = pa.record_batch({"page": [text]})
    read: pa.RecordBatch = arrow.parse_batch(given, column="page")
    assert read.schema == arrow.parsed_schema(given.schema, column="page")
    return int(read.num_rows)
