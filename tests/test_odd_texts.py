"""What stands around the tables, and what a text still has of the page or the program it comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code
from texts.form import HEADINGS

_WHOLE: Final = (Path(__file__).parent / "cases" / "whole.txt").read_text("utf-8").rpartition("---\n")[0]
_OTHER: Final = "没有别的情况需要说明。"
_PERIOD: Final = "2023年1月1日至2023年12月31日"


def _read(*changes: tuple[str, str]) -> gor.Report:
    text = _WHOLE
    for old, new in changes:
        assert 1 == text.count(old)
        text = text.replace(old, new)
    return gor.parse(text)


def _codes(report: gor.Report) -> set[Code]:
    return {problem.code for problem in report.diagnostics}


def test_headings_without_their_numbers_are_headings() -> None:
    """
    Where each is all that is on its line.
    """
    read = _read(*((heading, heading[2:]) for heading in HEADINGS))
    assert [heading[2:] for heading in HEADINGS] == [section.heading for section in read.sections]
    assert gor.parse(_WHOLE).disputes == read.disputes
    assert () == read.diagnostics


@pytest.mark.parametrize(
    "torn",
    [
        pytest.param("三、" + " " * 120 + "收到和处理政府信息公开申请情况", id="by a hundred spaces"),
        pytest.param("第三项：收到和处理政府信息公开\n申请情况如下表所示", id="by a line break, with more around it"),
    ],
)
def test_a_heading_that_is_torn_is_said_to_be_missing(torn: str) -> None:
    """
    The tables are told apart by their labels all the same.
    """
    read = _read((HEADINGS[2], torn))
    assert {Code.SECTION_MISSING, Code.UNEXPLAINED_TEXT} <= _codes(read)
    assert gor.parse(_WHOLE).requests == read.requests


def test_a_period_that_ends_before_it_begins_is_none() -> None:
    """
    If another is named, it is that one.
    """
    backwards = "2023年12月31日至2023年1月1日"
    assert _read((_PERIOD, backwards)).period is None
    both = _read((_PERIOD, f"{backwards}（应为{_PERIOD}）"))
    assert (date(2023, 1, 1), date(2023, 12, 31)) == both.period


def test_an_entity_that_names_nothing_stays_in_the_prose() -> None:
    """
    Beside others that are shown as what they name.
    """
    read = _read((_OTHER, "没有别的情况&bogus;，见条例&lt;第五十条&gt;。"))
    assert "没有别的情况&bogus;，见条例<第五十条>。" == read.sections[-1].text


def test_an_entity_that_names_nothing_makes_its_cell_unreadable() -> None:
    """
    In a table that is kept as tags.
    """
    report = gor.parse(_page("<td>行政许可</td><td>88&bogus;</td>"))
    assert report.cell("disclosure.licensing.decisions").value is None
    assert Code.NOT_A_COUNT in _codes(report)


def _page(licensing: str, before: str = "") -> str:
    rows = (licensing, "<td>行政处罚</td><td>19</td>", "<td>行政强制</td><td>2</td>")
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"{before}二、主动公开政府信息情况\n<table>{table}</table>\n三、收到和处理政府信息公开申请情况\n"


@pytest.mark.parametrize("before", ["", "İstanbul\n"])
@pytest.mark.parametrize(
    "licensing",
    [
        pytest.param("<td>行政许可</td><!-- <td>77</td> --><td>88</td>", id="a cell"),
        pytest.param("<td>行政许可</td><td>88<SCRIPT>7</SCRIPT></td>", id="a script"),
        pytest.param("<td>行政许可</td><td>88<style>7</style></td>", id="a style"),
        pytest.param("<td>行政许可</td><td>88</td><!-- </tr><tr><td>行政许可</td><td>77</td> -->", id="a row"),
    ],
)
def test_what_a_page_does_not_show_is_not_read(licensing: str, before: str) -> None:
    """
    Whatever characters stand elsewhere: some grow when they are made small.
    """
    report = gor.parse(_page(licensing, before))
    assert 88 == report.cell("disclosure.licensing.decisions").value
    assert {Code.UNEXPLAINED_TEXT, Code.UNEXPLAINED_FIGURES, Code.ROW_REPEATED}.isdisjoint(_codes(report))


def test_a_comment_leaves_nothing_in_the_prose() -> None:
    """
    Neither what it says nor the marks around it.
    """
    assert _OTHER == _read((_OTHER, f"{_OTHER}<!-- 待核 -->")).sections[-1].text


def test_brackets_in_prose_are_no_table() -> None:
    """
    Even several that look as if a list began there.
    """
    words = "没有['别的、['情况、['需要说明。"
    read = _read((_OTHER, words))
    assert words == read.sections[-1].text
    assert () == read.diagnostics
