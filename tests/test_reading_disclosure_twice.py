"""Table two that is there twice: in two layouts, or with a blank in one."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code
from texts.figures import Figures, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing, disclosure_figures, wrong
from texts.layouts import LAYOUTS
from texts.marks import finish
from texts.reports import parts

_WAYS: Final = {way.name: way for way in LAYOUTS}
_SECTION: Final = "二、主动公开政府信息情况\n"
_NEXT: Final = "三、收到和处理政府信息公开申请情况\n"
_TABLE: Final = (
    "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 7 3 4\n行政规范性文件 0 12 5\n"
    "信息内容 本年处理决定数量\n行政许可 88\n信息内容 本年处理决定数量\n行政处罚 19\n行政强制 2\n"
    "信息内容 本年收费金额（单位：万元）\n行政事业性收费 31.77\n"
)


def _of_two(first: Figures, one: str, second: Figures, other: str) -> gor.Report:
    """A report with table two of the *first* figures in one layout, and then that of the *second* in another."""
    lines, behind = parts(first, _WAYS[one]), parts(second, _WAYS[other]).disclosure
    whole = [*lines.before, *lines.disclosure, *behind, *lines.requests, *lines.disputes, *lines.after, ""]
    return gor.parse(finish("\n".join(whole)).text)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(
    "other", ["together", "together_whole", "rows", "lines", "tabs_ragged", "pipes_padded", "html"]
)
@pytest.mark.parametrize("seed", range(4))
def test_behind_a_table_two_by_columns_another_is_not_taken_for_it(seed: int, other: str, edition: Edition) -> None:
    """
    The labels of both are the same, and only the second has figures beside them.
    """
    figures = seeded(edition, seed, "some")
    assert {} == wrong(_of_two(figures, "blocks", seeded(edition, seed + 100), other), figures)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("other", ["rows", "tabs_ragged"])
def test_behind_a_table_two_by_columns_the_same_is_read_by_rows(other: str, edition: Edition) -> None:
    """
    A page comes so as text, with the tables that a tool found in it.
    """
    figures = seeded(edition, 1)
    of_table_two = {path for path in differing(_of_two(figures, "blocks", figures, other), figures) if "disc" in path}
    assert set() == of_table_two


@pytest.mark.parametrize("behind", ["本年处理决定数量 5\n", "本年处理决定数量\n本年制发件数\n5\n6\n7\n"])
def test_a_figure_behind_a_head_is_another_table_only_with_others(behind: str) -> None:
    """
    It may number a page, above rows that were named before: six of these have three figures at least.
    """
    labels = "规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n"
    read = gor.parse(f"{_SECTION}{labels}{behind}{_TABLE}{_NEXT}")
    expected = "7 3 4 0 12 5 88 19 2 31.77" if "5\n6" not in behind else "- - - - - - - - - -"
    assert expected == disclosure_figures(read)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("行政处罚 19", "行政处罚", "7 3 4 0 12 5 88 - 2 31.77", id="one figure"),
        pytest.param("规章 7 3 4", "规章", "- - - 0 12 5 88 19 2 31.77", id="the first row"),
        pytest.param("行政事业性收费 31.77", "行政事业性收费", "7 3 4 0 12 5 88 19 2 -", id="the last row"),
        pytest.param("规章 7 3 4", "规章 7 4", "- - - 0 12 5 88 19 2 31.77", id="a part of a row"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_tables_two_that_are_alike_but_for_a_blank_its_row_is_open(
    old: str, new: str, expected: str, *, is_first: bool
) -> None:
    """
    Which of them is the report's nobody can tell.
    """
    tables = [_TABLE, _TABLE.replace(old, new)]
    if is_first:
        tables.reverse()
    read = gor.parse(f"{_SECTION}{''.join(tables)}{_NEXT}")
    assert expected == disclosure_figures(read)
    assert {Code.ROW_REPEATED, Code.PLACE_AMBIGUOUS} <= {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("规章 7 4\n| 规章 | 7 | 4 | 4 |\n", "- - -", id="said once for a blank"),
        pytest.param("规章 7 4\n| 规章 | 7 | | 4 |\n", "7 - 4", id="a blank"),
    ],
)
def test_a_figure_that_a_table_says_again_stands_for_no_blank_of_the_text(rows: str, expected: str) -> None:
    """
    A row that has fewer figures than cells says none of them again.
    """
    read = gor.parse(f"{_SECTION}本年制发件数\n{rows}{_NEXT}")
    assert f"{expected} - - - - - - -" == disclosure_figures(read)


def test_rows_that_are_only_named_leave_those_of_a_table_that_comes_twice_as_they_are() -> None:
    """
    A list of what the table has is no table with blanks.
    """
    labels = "规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n"
    read = gor.parse(f"{_SECTION}{labels}{_TABLE}{_TABLE}{_NEXT}")
    assert "7 3 4 0 12 5 88 19 2 31.77" == disclosure_figures(read)
