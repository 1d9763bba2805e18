"""What a report says besides its tables, and in which layout those were."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Layout, Origin
from gov_open_report._reading.reader import read as read_text
from texts.figures import seeded
from texts.layouts import LAYOUTS
from texts.reports import report

_THIRD: Final = "三、收到和处理政府信息公开申请情况\n"
_LAST: Final = "五、存在的主要问题及改进情况\n"
_ROW: Final = "1.属于国家秘密 1 0 0 0 0 0 1\n"
_ALONE: Final = "1.属于国家秘密\n2.重复申请\n3.其他\n"
_TABS: Final = next(way for way in LAYOUTS if way.name == "tabs_ragged")


def test_a_report_says_whose_it_is_and_of_which_year() -> None:
    """
    With its title, its period and its sections in order, each with the characters that look alike repaired.
    """
    read = gor.parse(
        "云溪县林业局2023年政府信息公开工作年度报告\n本报告的统计期限为2023年1月1日至2023年12月31日。\n"
        f"一、总体情况\n⼈⺠满意。\n{_THIRD}{_ROW}{_LAST}好。\n"
    )
    assert ("云溪县林业局", 2023) == (read.authority, read.year)
    assert "云溪县林业局2023年政府信息公开工作年度报告" == read.title
    assert (date(2023, 1, 1), date(2023, 12, 31)) == read.period
    assert [1, 3, 5] == [section.number for section in read.sections]
    assert ["人民满意。", "", "好。"] == [section.text for section in read.sections]
    assert 1 == read.requests.outcomes.denied.state_secret.total


@pytest.mark.parametrize(
    ("line", "is_prose"),
    [
        pytest.param("柳林路上山里水边", True, id="eight letters"),
        pytest.param("柳林路上山里水", False, id="seven letters"),
        pytest.param("柳林路，上山，里水边", True, id="eight letters between commas"),
        pytest.param("柳林路上 山里水边", True, id="on both sides of a space"),
        pytest.param("柳林路上 5 山里水", True, id="with a figure"),
        pytest.param("3.其他 5 柳林路上山里水边", False, id="beside a label"),
        pytest.param("柳林路上山里水边 | 松林路上山里水边", False, id="between bars"),
        pytest.param("柳林路\n松林路\n梅林路", False, id="on three lines"),
    ],
)
def test_lines_of_words_above_a_table_are_what_its_section_says(line: str, is_prose: bool) -> None:  # noqa: FBT001 - expected
    """
    Shorter ones are pieces of labels, and what stands beside labels is none of it.
    """
    read = gor.parse(f"{_THIRD}{line}\n{_ROW}{_LAST}")
    (section,) = (section for section in read.sections if section.number == 3)
    assert is_prose == bool(section.text)
    other = gor.parse(f"{_THIRD}{line}\n其中有若干件是由下属单位转来的。\n{_ROW}{_LAST}")
    assert "其中有若干件是由下属单位转来的。" in other.sections[0].text
    assert is_prose == (len(other.sections[0].text) > len("其中有若干件是由下属单位转来的。"))


def _bars(figures: int, line: str = "| {} |\n") -> str:
    return line.format(" | ".join(["1.属于国家秘密", *["7"] * figures]))


@pytest.mark.parametrize(
    ("table", "layout"),
    [
        pytest.param(_bars(7), Layout.PIPES, id="bars"),
        pytest.param("1.属于国家秘密 │ 7 │ 7 │ 7 │ 7 │ 7 │ 7 │ 42\n", Layout.PIPES, id="bars of a box"),
        pytest.param("1.属于国家秘密\t7\t7\t7\t7\t7\t7\t42\n", Layout.TABS, id="tabs"),
        pytest.param("<tr><td>1.属于国家秘密</td><td>7</td><td>7</td></tr>\n", Layout.HTML, id="tags"),
        pytest.param(_bars(4) + "3.其他 1 2 3 4\n", Layout.WHITESPACE, id="bars around half of the figures"),
        pytest.param(_bars(5) + "3.其他 1 2 3 4\n", Layout.PIPES, id="bars around most of them"),
        pytest.param("| 7 |\n" * 5 + "3.其他 1 2 3 4\n", Layout.PIPES, id="bars around one cell"),
        pytest.param("3.其他\n" + "1\n" * 7, Layout.LINES, id="lines of figures"),
        pytest.param("3.其他\n" + "1\n" * 79 + "1 " * 21 + "\n", Layout.WHITESPACE, id="four of five on their own"),
        pytest.param("3.其他\n" + "1\n" * 80 + "1 " * 20 + "\n", Layout.LINES, id="more than four of five"),
        pytest.param("1.属于国家秘密\n2.重复申请\n3.其他 1 0\n", Layout.WHITESPACE, id="most rows blank"),
        pytest.param(f"{_ALONE}1 0 1 0 1 0 1\n", Layout.WHITESPACE, id="as many figures together as a row has"),
        pytest.param(f"{_ALONE}1 0 1 0 1 0 1 0\n", Layout.COLUMN_BLOCKS, id="more than a row has"),
        pytest.param(f"{_ROW}{_ROW}{_ALONE}1 0 1 0 1 0 1 0\n", Layout.WHITESPACE, id="more in few of the rows"),
        pytest.param(
            "1.属于国家秘密1000001\n3.其他 1 0 1\n", Layout.WHITESPACE, id="half of the figures right behind labels"
        ),
        pytest.param("1.属于国家秘密10\n2.重复申请00\n3.其他 1\n", Layout.RUN_TOGETHER, id="most right behind labels"),
        pytest.param("1.属于国家秘密\n", Layout.WHITESPACE, id="no figures"),
    ],
)
def test_the_layout_is_that_of_most_figures(table: str, layout: Layout) -> None:
    """
    By what stands between them, and between them and their labels.
    """
    assert layout is gor.parse(f"{_THIRD}{table}{_LAST}").layout


@pytest.mark.parametrize("layout", [layout for layout in Layout if layout is not Layout.HTML])
def test_blanks_leave_the_layout_what_it_is(layout: Layout) -> None:
    """
    Rows that have no figures are not those of columns, nor are few figures run together.
    """
    text = gor.render(gor.parse(report(seeded("2021", 3, "totals"), _TABS).text), layout=layout)
    assert layout is gor.parse(text).layout


_SECOND: Final = "二、主动公开政府信息情况\n"
_CELLS: Final = " | 1 | 0 | 0 | 2 | 0 | 0 |"
_OPEN: Final = f"1.属于国⏎家秘密{_CELLS}\n2.重复⏎申请{_CELLS}\n3.其⏎他{_CELLS}\n"


@pytest.mark.parametrize("mark", ["\n", ""], ids=["broken", "whole"])
@pytest.mark.parametrize(("above", "below"), [("| 一 | 二 |\n" * 40, ""), ("", "| 一 | 二 |\n" * 40)])
def test_bars_outside_of_the_tables_say_nothing_of_those_within(above: str, below: str, mark: str) -> None:
    """
    Where these have none at their sides, one at the end opens a last cell, that is blank.
    """
    read = read_text(f"一、总体情况\n{above}{_SECOND}{_THIRD}{_OPEN.replace('⏎', mark)}{_LAST}{below}")
    for name in ("denied.state_secret", "declined.repeated"):
        cells = [cell for cell in read.cells() if cell.path.startswith(f"requests.outcomes.{name}.")]
        assert [1, 0, 0, 2, 0, 0, None] == [cell.value for cell in cells]
        assert Origin.BLANK is cells[-1].origin


def test_a_row_that_keeps_its_line_breaks_is_read_as_one_that_has_none() -> None:
    """
    Whether a bar at the end of a line closes a table, too, is told by its rows and not by its lines.
    """
    labels = ("1.属于国⏎家秘密", "2.重复⏎申请", "3.其⏎他")
    rows = "".join(f"| {label}{_CELLS} 3\n" for label in labels) + f"| 1.信访举报投诉类申请{_CELLS}\n"
    broken, whole = (read_text(f"{_SECOND}{_THIRD}{rows.replace('⏎', mark)}{_LAST}") for mark in "\n ")
    assert whole.requests == broken.requests
    assert 3 == broken.requests.outcomes.declined.repeated.total
    assert [cell.origin for cell in whole.cells()] == [cell.origin for cell in broken.cells()]


def test_a_break_that_is_written_out_is_a_space_in_a_text_of_many_lines() -> None:
    """
    It is none of a page's lines, whose figures it would part; and nothing moves for it.
    """
    prose = "".join(f"第{number}项工作已经完成。\n" for number in range(1, 12))
    text = f"一、总体情况\n{prose}{_THIRD}1.属于国家秘密 1 0 0 0 0\\n0 1\n{_LAST}好。\n"
    read = gor.parse(text)
    assert 1 == read.requests.outcomes.denied.state_secret.total
    spans = [read.cell(f"requests.outcomes.denied.state_secret.{name}").span for name in ("natural_person", "total")]
    assert ["1", "1"] == [span.of(text) for span in spans if span]
    assert _LAST.strip() == read.sections[-1].heading


def test_what_is_said_to_be_a_report_need_not_look_like_one() -> None:
    """
    And all else is refused that does not.
    """
    with pytest.raises(gor.NotAReportError):
        read_text("柳林")
    assert "柳林" == read_text("柳林", is_report=True).source


def test_a_report_has_the_text_that_it_was_read_from() -> None:
    """
    As it was given, for what is said of it refers to it.
    """
    text = f"⼆、总体情况\n&lt;好\u3000\n{_THIRD}{_ROW}{_LAST}"
    assert text == read_text(text).source


@pytest.mark.parametrize("between", [" | ", "\t"])
def test_rows_whose_cells_keep_their_line_breaks_are_read(between: str) -> None:
    """
    As one line each, whatever bars stand in what is said above the tables.
    """
    cells = between.join("1002003")
    rows = "".join(f"{label}{between}{cells}\n" for label in ("1.属于国\n家秘密", "2.重复\n申请", "3.其\n他"))
    above = "| 一 | 二 |\n| 三 | 四 |\n| 五 | 六 |\n| 七 | 八 |\n"
    read = gor.parse(f"一、总体情况\n{above}{_THIRD}{rows}{_LAST}")
    row = read.requests.outcomes.declined.repeated
    assert (1, 0, 2, 3) == (row.natural_person, row.business, row.public_welfare, row.total)
    assert read.requests.outcomes.denied.state_secret == row == read.requests.outcomes.other.other
