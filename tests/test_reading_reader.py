"""What a report says besides its tables, and in which layout those were."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Layout

_THIRD: Final = "三、收到和处理政府信息公开申请情况\n"
_LAST: Final = "五、存在的主要问题及改进情况\n"
_ROW: Final = "1.属于国家秘密 1 0 0 0 0 0 1\n"


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
        pytest.param(_bars(4) + "3.其他 1 2 3 4\n", Layout.RUN_TOGETHER, id="bars around half of the figures"),
        pytest.param(_bars(5) + "3.其他 1 2 3 4\n", Layout.PIPES, id="bars around most of them"),
        pytest.param("| 7 |\n" * 5 + "3.其他 1 2 3 4\n", Layout.PIPES, id="bars around one cell"),
        pytest.param(_ROW + "3.其他 " + "1 " * 52 + "\n", Layout.RUN_TOGETHER, id="fifty-nine figures"),
        pytest.param(_ROW + "3.其他 " + "1 " * 53 + "\n", Layout.WHITESPACE, id="sixty figures"),
        pytest.param("3.其他\n" + "1\n" * 60, Layout.LINES, id="sixty lines of figures"),
        pytest.param("3.其他\n" + "1\n" * 79 + "1 " * 21 + "\n", Layout.WHITESPACE, id="four of five on their own"),
        pytest.param("3.其他\n" + "1\n" * 80 + "1 " * 20 + "\n", Layout.LINES, id="more than four of five"),
        pytest.param("1.属于国家秘密\n3.其他\n1 0 1\n", Layout.RUN_TOGETHER, id="half of the labels without figures"),
        pytest.param("1.属于国家秘密\n2.重复申请\n3.其他\n1 0 1 0\n", Layout.COLUMN_BLOCKS, id="most of them"),
        pytest.param("1.属于国家秘密\n2.重复申请\n3.其他\n1 0 1\n", Layout.RUN_TOGETHER, id="with a figure each"),
    ],
)
def test_the_layout_is_that_of_most_figures(table: str, layout: Layout) -> None:
    """
    By what stands between them, and between them and their labels.
    """
    assert layout is gor.parse(f"{_THIRD}{table}{_LAST}").layout


def test_what_stands_in_table_two_is_no_label_of_table_three() -> None:
    """
    Where its labels stand without figures, the layout is not that of column blocks.
    """
    text = f"二、主动公开政府信息情况\n规章\n行政许可\n行政处罚\n1 2 3 4 5\n{_THIRD}{_ROW}{_LAST}"
    assert Layout.RUN_TOGETHER is gor.parse(text).layout


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
