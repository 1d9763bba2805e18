"""Reports as flat records, as tidy rows, and in files of either."""

from __future__ import annotations

import csv
import json
from contextlib import suppress
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.exports import (
    COLUMNS,
    ROW_COLUMNS,
    FileFormat,
    Shape,
    from_json,
    open_writer,
    record,
    rows,
    source_sha256,
)
from gov_open_report.form import FORMS, Edition, paths
from gov_open_report.models import Disclosure2021, FeesCharged, Origin, Provenance, Report
from texts.built import built_reports, everything, fewer

_EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "examples"


def _read(name: str) -> Report:
    return gor.parse((_EXAMPLES / name).read_text("utf-8"))


def _both() -> list[Report]:
    return [_read("lansha-education-2020.md"), _read("yunting-water-2023.txt")]


@pytest.mark.parametrize("edition", list(Edition))
def test_columns_are_those_of_both_editions_in_form_order(edition: Edition) -> None:
    """
    The cells of either edition stand in its own order; there are no others.
    """
    own = FORMS[edition].paths
    assert list(own) == [column for column in COLUMNS if column in set(own)]
    assert len(set(COLUMNS)) == len(COLUMNS)
    every = {path for form in FORMS.values() for path in form.paths}
    assert every == {column for column in COLUMNS if "." in column}


def test_rows_of_one_edition_stand_beside_those_of_the_other() -> None:
    """
    What one edition divides stands where the other has it whole.
    """
    at = {column: number for number, column in enumerate(COLUMNS)}
    assert at["disclosure.rules.total_disclosed"] + 1 == at["disclosure.rules.issued"]
    assert at["requests.outcomes.other.other.total"] + 1 == at["requests.outcomes.other.undivided.natural_person"]
    assert at["requests.outcomes.other.undivided.total"] + 1 == at["requests.outcomes.total.natural_person"]
    assert at["disclosure.licensing.decisions"] < at["disclosure.other_services.previous_items"]
    assert at["disclosure.other_services.decisions"] < at["disclosure.penalties.previous_items"]


@fewer
@given(built_reports())
def test_a_record_holds_every_cell_and_no_other_figure(report: Report) -> None:
    """
    The values of cells(), and None under the paths that the editions lack.
    """
    made = record(report)
    assert list(COLUMNS) == list(made)
    cells = {cell.path: cell.value for cell in report.cells()}
    assert cells == {path: made[path] for path in paths(report.edition, report.requests_edition)}
    assert {None} >= {value for column, value in made.items() if "." in column and column not in cells}
    assert (report.title, report.authority, report.year) == (made["title"], made["authority"], made["year"])
    assert report.period == (made["period_start"] and (made["period_start"], made["period_end"]))
    assert len(report.diagnostics) == made["diagnostics"]
    assert source_sha256(report.source) == made["source_sha256"]


def test_a_record_says_what_the_report_says() -> None:
    """
    Figures, dates and names of an example.
    """
    made = record(_read("yunting-water-2023.txt"))
    expected = {
        "title": "云汀县水利局2023年政府信息公开工作年度报告",
        "authority": "云汀县水利局",
        "year": 2023,
        "period_start": date(2023, 1, 1),
        "period_end": date(2023, 12, 31),
        "edition": "2021",
        "layout": "tabs",
        "errors": 0,
        "diagnostics": 0,
        "disclosure.fees.amount": Decimal("318.4207"),
        "disclosure.procurement.amount": None,
        "requests.received.total": 53,
    }
    assert expected == {name: made[name] for name in expected}
    text = (_EXAMPLES / "yunting-water-2023.txt").read_text("utf-8")
    damaged = gor.parse(text.replace("行政处罚\t27", "行政处罚\t若干"))
    assert (1, 1) == (record(damaged)["errors"], record(damaged)["diagnostics"])


@fewer
@given(built_reports())
def test_rows_are_the_cells(report: Report) -> None:
    """
    One for each, in form order, with origin, raw text, span and note.
    """
    made = list(rows(report))
    for row, cell in zip(made, report.cells(), strict=True):
        assert list(ROW_COLUMNS) == list(row)
        assert (cell.path, cell.value, cell.raw, cell.note) == (row["path"], row["value"], row["raw"], row["note"])
        assert cell.origin == row["origin"]
        span = None if cell.span is None else (cell.span.start, cell.span.end)
        assert span == (None if row["start"] is None else (row["start"], row["end"]))
        own = report.edition if cell.path.startswith("disclosure.") else report.requests_edition
        assert own == row["edition"]


def test_rows_tell_a_blank_from_a_lost_cell() -> None:
    """
    Both are None in a record.
    """
    text = (_EXAMPLES / "lansha-education-2020.md").read_text("utf-8")
    lost = "\n".join(line for line in text.split("\n") if "政府集中采购" not in line)
    made = {row["path"]: row for row in rows(gor.parse(lost))}
    row, blank = made["disclosure.procurement.amount"], made["requests.outcomes.unavailable.not_held.total"]
    assert (None, "missing", None, "blank") == (row["value"], row["origin"], blank["value"], blank["origin"])


# Files


def _file(
    reports: list[Report],
    file_format: FileFormat,
    shape: Shape = Shape.RECORDS,
    labels: tuple[str, ...] = (),
    *,
    bom: bool = False,
) -> bytes:
    stream = BytesIO()
    with open_writer(stream, file_format, shape=shape, labels=labels, bom=bom) as writer:
        for number, report in enumerate(reports):
            writer.write(report, *(f"{label} {number}" for label in labels))
    return stream.getvalue()


def _fields(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True)))


def test_csv_has_a_line_for_each_report() -> None:
    """
    A header, then the records; None is an empty field, money is written in full.
    """
    reports = _both()
    lines = _fields(_file(reports, FileFormat.CSV))
    expected = [{name: "" if value is None else str(value) for name, value in record(each).items()} for each in reports]
    assert expected == lines


def test_csv_begins_with_a_byte_order_mark_on_request() -> None:
    """
    Excel takes UTF-8 for UTF-8 then; nothing else changes.
    """
    plain, marked = (_file(_both(), FileFormat.CSV, bom=bom) for bom in (False, True))
    assert b"\xef\xbb\xbf" + plain == marked
    assert plain.startswith(b"title,authority,year")


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "+1+cmd", "-2+3+cmd", "@SUM(1)", "\t=1+1", "\r=1", "＝1+1", "＠x"], ids=ascii
)
def test_a_formula_in_a_csv_is_text(text: str) -> None:
    """
    An apostrophe stands before what a spreadsheet would run, wherever a text is the report's own.
    """
    cell = Provenance(text, Origin.PRINTED)
    report = Report(title=text, authority=text, provenance={"requests.received.total": cell})
    line = next(csv.DictReader(_file([report], FileFormat.CSV).decode().splitlines(keepends=True)))
    assert (f"'{text}", f"'{text}") == (line["title"], line["authority"])
    tidy = csv.DictReader(_file([report], FileFormat.CSV, Shape.ROWS).decode().splitlines(keepends=True))
    assert [f"'{text}"] == [row["raw"] for row in tidy if row["path"] == "requests.received.total"]


@pytest.mark.parametrize("text", ["-3", "+5", "-", "-1,208.50", "100%", "1=2", "局", "", "'"])
def test_other_texts_in_a_csv_stand_as_they_are(text: str) -> None:
    """
    A number with a sign is no formula.
    """
    assert text == _fields(_file([Report(title=text)], FileFormat.CSV))[0]["title"]


def test_an_odd_amount_is_written_in_digits() -> None:
    """
    No exponent, which a spreadsheet would round.
    """
    report = Report(disclosure=Disclosure2021(fees=FeesCharged(Decimal("1E-10"))))
    assert "0.0000000001" == _fields(_file([report], FileFormat.CSV))[0]["disclosure.fees.amount"]


@fewer
@given(st.lists(built_reports(), max_size=3))
def test_json_lines_hold_whole_reports(reports: list[Report]) -> None:
    """
    A line for each; every one comes back whole.
    """
    lines = _file(reports, FileFormat.JSON_LINES, Shape.REPORTS).split(b"\n")
    assert b"" == lines.pop()
    assert [everything(report) for report in reports] == [everything(from_json(line)) for line in lines]


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | str) else str(value)


@fewer
@given(built_reports())
def test_json_lines_hold_records_and_rows(report: Report) -> None:
    """
    Money and dates are strings, counts are numbers.
    """
    for shape, expected in ((Shape.RECORDS, [record(report)]), (Shape.ROWS, list(rows(report)))):
        lines = _file([report], FileFormat.JSON_LINES, shape).splitlines()
        found: list[dict[str, Any]] = [json.loads(line) for line in lines]
        for before, after in zip(expected, found, strict=True):
            assert list(before) == list(after)
            money = {name for name, value in before.items() if isinstance(value, Decimal)}
            assert {name: before[name] for name in money} == {name: Decimal(after[name]) for name in money}
            rest = before.keys() - money
            assert {name: _plain(before[name]) for name in rest} == {name: after[name] for name in rest}


@pytest.mark.parametrize("shape", list(Shape))
def test_labels_stand_before_the_rest(shape: Shape) -> None:
    """
    In JSON Lines of whole reports the report stands beside them, so that it fits its schema.
    """
    line = json.loads(_file(_both(), FileFormat.JSON_LINES, shape, ("file", "县")).splitlines()[0])
    assert ["file", "县"] == list(line)[:2]
    assert ("file 0", "县 0") == (line["file"], line["县"])
    if shape is Shape.REPORTS:
        assert _both()[0] == from_json(json.dumps(line["report"]))


def test_labels_have_columns_in_csv() -> None:
    """
    Before all others; a text for each is asked for.
    """
    assert ["file 0", "file 1"] == [line["file"] for line in _fields(_file(_both(), FileFormat.CSV, labels=("file",)))]
    with (
        pytest.raises(ValueError, match=r"a text for each label \(file\), got 0"),
        open_writer(BytesIO(), "csv", labels=["file"]) as writer,
    ):
        writer.write(Report())


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_who_has_no_labels_says_where_they_are_named(file_format: FileFormat) -> None:
    """
    A text that is given for one leads to where it gets its name.
    """
    with (
        pytest.raises(ValueError, match=r"this writer has no labels: give their names to open_writer\(labels=\[…\]\)"),
        open_writer(BytesIO(), file_format) as writer,
    ):
        writer.write(Report(), "a.txt")


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_the_suffix_tells_the_format(file_format: FileFormat, tmp_path: Path) -> None:
    """
    A file is closed with its writer; a stream stays open and belongs to its owner.
    """
    path = tmp_path / f"reports.{file_format.upper()}"
    stream = BytesIO()
    for target, told in ((path, None), (stream, file_format)):
        with open_writer(target, told) as writer:
            for report in _both():
                writer.write(report)
    assert path.read_bytes() == stream.getvalue()


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_what_was_written_before_an_error_can_be_read(file_format: FileFormat, tmp_path: Path) -> None:
    """
    Leaving the block by an error closes the file as leaving it by its end does.
    """
    whole, cut = tmp_path / f"whole.{file_format}", tmp_path / f"cut.{file_format}"
    for path in (whole, cut):
        with suppress(ValueError), open_writer(path) as writer:
            writer.write(_both()[0])
            if path is cut:
                writer.write(_both()[1], "a label too many")
    assert whole.read_bytes() == cut.read_bytes()


@pytest.mark.parametrize(
    ("target", "arguments", "message"),
    [
        ("reports.xlsx", {}, "not told by its name, give one of csv, jsonl, parquet"),
        ("reports", {}, "not told by its name"),
        ("reports.txt", {"file_format": "xls"}, "expected one of csv, jsonl, parquet, got 'xls'"),
        ("reports.csv", {"shape": "reports"}, "whole reports are written as jsonl, not as csv"),
        ("reports.csv", {"shape": "cells"}, "expected one of records, rows, reports, got 'cells'"),
        ("reports.jsonl", {"bom": True}, "a byte order mark is for csv, not for jsonl"),
        ("reports.csv", {"labels": ["year"]}, "columns that are not there yet, each once, got year"),
        ("reports.csv", {"labels": ["a", "a"]}, "columns that are not there yet, each once, got a, a"),
    ],
    ids=str,
)
def test_what_cannot_be_written_is_refused_before_a_file_is_made(
    target: str, arguments: dict[str, Any], message: str, tmp_path: Path
) -> None:
    """
    The message says what would do.
    """
    with pytest.raises(ValueError, match=message):
        open_writer(tmp_path / target, **arguments)
    assert not list(tmp_path.iterdir())


def test_a_stream_has_no_name_to_tell_its_format() -> None:
    """
    It has to be given.
    """
    with pytest.raises(ValueError, match="not told by its name"):
        open_writer(BytesIO())


def test_half_of_a_surrogate_pair_does_not_stop_a_file() -> None:
    """
    CSV has U+FFFD in its place, JSON an escape.
    """
    report = Report(title="甲\ud800", source="\ud83d\ude00")
    assert "甲\ufffd" == _fields(_file([report], FileFormat.CSV))[0]["title"]
    assert rb"\ud800" in _file([report], FileFormat.JSON_LINES)
