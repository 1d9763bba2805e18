"""Reports in Arrow, and in the frames and files that come of it."""

from __future__ import annotations

import re
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Final

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import arrow
from gov_open_report.exports import COLUMNS, ROW_COLUMNS, Shape, open_writer, record, rows
from gov_open_report.models import Applicants, Disclosure2021, FeesCharged, Report, Requests
from texts.built import built_reports, fewer, odd_amounts

_EXAMPLES: Final = sorted((Path(__file__).parents[1] / "docs" / "examples").iterdir())
_MONEY: Final = {"disclosure.fees.amount", "disclosure.procurement.amount"}
_TEXTS: Final = [path.read_text("utf-8") for path in _EXAMPLES]
_COUNT: Final = "requests.received.total"


def _reports() -> list[Report]:
    return [gor.parse(text) for text in _TEXTS]


def _whole(value: object) -> object:
    """
    What a text is without halves of surrogate pairs.
    """
    return re.sub("[\ud800-\udfff]", "\ufffd", value) if isinstance(value, str) else value


def test_columns_have_their_types() -> None:
    """
    Counts are nullable whole numbers, money is decimal, days are days.
    """
    types = {field.name: field.type for field in arrow.schema()}
    assert list(COLUMNS) == list(types)
    cells = {name: kind for name, kind in types.items() if "." in name}
    assert _MONEY == {name for name, kind in cells.items() if kind == pa.decimal128(38, 18)}
    assert {pa.int64()} == {kind for name, kind in cells.items() if name not in _MONEY}
    assert (pa.date32(), pa.int64(), pa.string()) == (types["period_start"], types["year"], types["title"])
    assert list(ROW_COLUMNS) == arrow.rows_schema().names


@fewer
@given(st.lists(built_reports(), max_size=3))
def test_a_table_holds_the_records(reports: list[Report]) -> None:
    """
    Every value as it is, but for halves of surrogate pairs.
    """
    found = arrow.table(reports).to_pylist()
    for expected, line in zip([record(report) for report in reports], found, strict=True):
        assert {name: _whole(value) for name, value in expected.items()} == line


def test_a_table_of_rows_holds_the_rows() -> None:
    """
    Values of either kind are decimals there.
    """
    reports = _reports()
    assert [row for report in reports for row in rows(report)] == arrow.rows_table(reports).to_pylist()


def test_no_reports_make_an_empty_table() -> None:
    """
    With all its columns.
    """
    assert (0, len(COLUMNS)) == arrow.table([]).shape
    assert (0, len(ROW_COLUMNS)) == arrow.rows_table([]).shape


@fewer
@given(built_reports(odd_amounts))
def test_what_does_not_fit_is_refused_and_never_rounded(report: Report) -> None:
    """
    Either the table holds the very amount, or the error names its column.
    """
    amounts = {name: value for name, value in record(report).items() if name in _MONEY}
    said = ""
    try:
        (line,) = arrow.table([report]).to_pylist()
    except ValueError as error:
        said = str(error)
    else:
        assert amounts == {name: line[name] for name in amounts}
    assert not said or any(f"fits decimal128(38, 18) in {name}, got " in said for name in amounts)


@pytest.mark.parametrize("amount", ["0.000000000000000001", "99999999999999999999", "9999999999.999999999999999999"])
def test_the_longest_amounts_that_are_read_fit(amount: str) -> None:
    """
    Up to 20 digits before the point and 18 behind it.
    """
    report = Report(disclosure=Disclosure2021(fees=FeesCharged(Decimal(amount))))
    assert [Decimal(amount)] == arrow.table([report]).column("disclosure.fees.amount").to_pylist()


def test_a_count_beyond_64_bits_is_refused() -> None:
    """
    Nobody prints one; the error says which and where.
    """
    report = Report(requests=Requests(received=Applicants(total=2**63)))
    with pytest.raises(ValueError, match=rf"fits int64 in {_COUNT}, got {2**63}"):
        arrow.table([report])
    stream = BytesIO()
    with open_writer(stream, "parquet") as writer, pytest.raises(ValueError, match=_COUNT):
        writer.write(report)
    assert 0 == pq.read_table(BytesIO(stream.getvalue())).num_rows


def test_pandas_keeps_whole_numbers_and_money() -> None:
    """
    A column with blanks is no float, and money is no float either.
    """
    frame = arrow.table([*_reports(), Report()]).to_pandas(types_mapper=pd.ArrowDtype)
    assert "int64[pyarrow]" == str(frame.dtypes[_COUNT])
    assert "decimal128(38, 18)[pyarrow]" == str(frame.dtypes["disclosure.fees.amount"])
    assert 64 + 132 + 53 == frame[_COUNT].sum()
    assert frame[_COUNT].isna().tolist() == [False, False, False, True]
    amounts = frame["disclosure.fees.amount"]
    assert Decimal("0.86") + Decimal("318.4207") == amounts.sum()


def test_polars_keeps_whole_numbers_and_money() -> None:
    """
    As pandas does.
    """
    frame = pl.from_arrow(arrow.table([*_reports(), Report()]))
    assert isinstance(frame, pl.DataFrame)
    assert (pl.Int64(), pl.Decimal(38, 18)) == (frame.schema[_COUNT], frame.schema["disclosure.fees.amount"])
    assert (pl.String(), pl.Date()) == (frame.schema["authority"], frame.schema["period_end"])
    assert 64 + 132 + 53 == frame[_COUNT].sum()
    assert 1 == frame[_COUNT].null_count()
    assert Decimal("0.86") + Decimal("318.4207") == frame["disclosure.fees.amount"].sum()


@pytest.mark.parametrize("shape", [Shape.RECORDS, Shape.ROWS])
def test_parquet_comes_back_with_its_types(shape: Shape) -> None:
    """
    What was written as it came is the table of all, labels before it.
    """
    stream = BytesIO()
    with open_writer(stream, "parquet", shape=shape, labels=("file",)) as writer:
        for path, report in zip(_EXAMPLES, _reports(), strict=True):
            writer.write(report, path.name)
    found = pq.read_table(BytesIO(stream.getvalue()))
    whole = arrow.table(_reports()) if shape is Shape.RECORDS else arrow.rows_table(_reports())
    assert whole == found.drop_columns("file")
    assert {path.name for path in _EXAMPLES} == set(found.column("file").to_pylist())


def test_parquet_is_written_in_groups() -> None:
    """
    What is held back does not grow with the number of reports.
    """
    stream = BytesIO()
    report = Report()
    with open_writer(stream, "parquet") as writer:
        for _ in range(1100):
            writer.write(report)
    file = pq.ParquetFile(BytesIO(stream.getvalue()))
    assert [500, 500, 100] == [file.metadata.row_group(at).num_rows for at in range(file.metadata.num_row_groups)]


# Batches


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
def test_a_batch_has_a_row_for_each_text(kind: pa.DataType) -> None:
    """
    Other columns stay, errors are told, a text that is null has no record.
    """
    texts = [_TEXTS[0], "关于召开防汛工作会议的通知", None, *_TEXTS[1:]]
    given_batch = pa.record_batch({"name": list("abcde"), "text": pa.array(texts, kind), "n": range(5)})
    found = arrow.parse_batch(given_batch)
    assert arrow.parsed_schema(given_batch.schema) == found.schema
    assert ["name", "n", "error", *COLUMNS] == found.schema.names
    assert (list("abcde"), list(range(5))) == (found["name"].to_pylist(), found["n"].to_pylist())
    told = "NotAReportError: no section heading and no table of the annual report form was found in the text"
    assert [None, told, "no text", None, None] == found["error"].to_pylist()
    read = [line for line in found.select(list(COLUMNS)).to_pylist() if line["edition"] is not None]
    assert [record(report) for report in _reports()] == read
    assert {None} == {value for at in (1, 2) for value in found.select(list(COLUMNS)).to_pylist()[at].values()}


def test_a_batch_keeps_no_state() -> None:
    """
    Cut in two or read again, it gives the same.
    """
    whole = pa.record_batch({"body": _TEXTS})
    once = arrow.parse_batch(whole, column="body")
    parts = [arrow.parse_batch(whole.slice(at, 1), column="body") for at in range(len(_TEXTS))]
    assert pa.Table.from_batches([once]) == pa.Table.from_batches(parts).combine_chunks()
    assert once == arrow.parse_batch(whole, column="body")
    assert 0 == arrow.parse_batch(whole.slice(0, 0), column="body").num_rows


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"texts": ["a"]}, "expected a column 'text' with the texts, got 'texts'"),
        ({}, "expected a column 'text' with the texts, got none"),
        ({"text": [b"a"]}, "expected text in column 'text', got binary: decode it first"),
        ({"text": ["a"], "year": [2023]}, "are there already, rename year"),
    ],
    ids=["none", "empty", "bytes", "taken"],
)
def test_a_batch_without_texts_is_refused(columns: dict[str, list[object]], message: str) -> None:
    """
    The message says what is there and what to do.
    """
    with pytest.raises(ValueError, match=message):
        arrow.parse_batch(pa.record_batch(columns))
