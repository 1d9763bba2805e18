"""Who reports, for which year, and under which title: what a report says of itself."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import fold_and_repair
from gov_open_report._reading.characters.markup import strip_markup
from gov_open_report._reading.sections.metadata import Metadata, read_metadata
from gov_open_report._span import Span
from texts.figures import seeded
from texts.layouts import LAYOUTS
from texts.reports import report


def _read(
    text: str, preamble_end: int | None = None, tail_start: int | None = None, end: int | None = None
) -> Metadata:
    length = len(text)
    return read_metadata(
        *fold_and_repair(text),
        length if preamble_end is None else preamble_end,
        length if end is None else end,
        length if tail_start is None else tail_start,
        length if end is None else end,
    )


@pytest.mark.parametrize(
    ("line", "title", "authority", "year"),
    [
        ("沙浦县2023年政府信息公开工作年度报告", "沙浦县2023年政府信息公开工作年度报告", "沙浦县", 2023),
        ("2023年沙浦县政府信息公开工作年度报告", "2023年沙浦县政府信息公开工作年度报告", "沙浦县", 2023),
        ("2023年度沙浦县信息公开报告", "2023年度沙浦县信息公开报告", "沙浦县", 2023),
        ("沙浦县政务公开2019年度报告", "沙浦县政务公开2019年度报告", "沙浦县", 2019),
        ("沙浦县2023年政府信息与政务公开年度报告", "沙浦县2023年政府信息与政务公开年度报告", "沙浦县", 2023),
        ("关于沙浦县2023年政府信息公开年度报告", "关于沙浦县2023年政府信息公开年度报告", "沙浦县", 2023),
        ("2023年关于沙浦县政府信息公开年度报告", "2023年关于沙浦县政府信息公开年度报告", "沙浦县", 2023),
        ("X县2023年政府信息公开年度报告", "X县2023年政府信息公开年度报告", "X县", 2023),
        ("沙浦县 - 渔业局2023年政府信息公开年度报告", "沙浦县-渔业局2023年政府信息公开年度报告", "沙浦县-渔业局", 2023),
        ("沙浦县的2023年政府信息公开年度报告", "沙浦县的2023年政府信息公开年度报告", "沙浦县", 2023),
        ("沙浦县政府信息公开年度报告(2023年)", "沙浦县政府信息公开年度报告(2023年)", "沙浦县", 2023),
        ("沙浦县二0二三年政府信息公开年度报告", "沙浦县二0二三年政府信息公开年度报告", "沙浦县", 2023),
        ("沙浦县二\u041e二O年政府信息公开年度报告", "沙浦县二\u041e二O年政府信息公开年度报告", "沙浦县", 2020),
        ("沙浦县2023年上半年政府信息公开工作报告", "沙浦县2023年上半年政府信息公开工作报告", "沙浦县", 2023),
        ("2023年第三季度沙浦县信息公开报告", "2023年第三季度沙浦县信息公开报告", "沙浦县", 2023),
        ("沙浦县政府信息公开年度报告（2023）", "沙浦县政府信息公开年度报告（2023）", "沙浦县", 2023),
        ("沙浦县2023政府信息公开年度报告", "沙浦县2023政府信息公开年度报告", "沙浦县", 2023),
        ("沙浦县政府信息公开年度报告", "沙浦县政府信息公开年度报告", "沙浦县", None),
        ("2023年政府信息公开年度报告", "2023年政府信息公开年度报告", None, 2023),
        ("1999年沙浦县政府信息公开年度报告", "1999年沙浦县政府信息公开年度报告", "沙浦县", 1999),
        ("# **沙浦县 2023 年政府信息公开年度报告**", "沙浦县2023年政府信息公开年度报告", "沙浦县", 2023),
        ("| 沙浦县2023年政府信息公开年度报告 |", "沙浦县2023年政府信息公开年度报告", "沙浦县", 2023),
        ("⼈⺠县２０２３年政府信息公开年度报告", "人民县２０２３年政府信息公开年度报告", "人民县", 2023),
    ],
)
def test_a_title_names_body_and_year(line: str, title: str, authority: str | None, year: int | None) -> None:
    """
    Wherever in it they stand, and the words between them are nobody's.
    """
    read = _read(f"{line}\n\n正文\n")
    assert (title, authority, year) == (read.title, read.authority, read.year)


_TITLE: Final = "沙浦县渔业局2023年政府信息公开工作年度报告"
_MARKED_UP: Final = "<b>沙浦县</b>渔业局"


@pytest.mark.parametrize(
    "text",
    [
        f"{_MARKED_UP}&nbsp;2023年政府信息公开<!--\n-->工作年度报告\n",
        f"<span>{_TITLE}</span>\n本报告由{_MARKED_UP}编制\n",
        f"2023年政府信息公开工作年度报告\n本报告由{_MARKED_UP}编制\n",
        f"2023年政府信息公开工作年度报告\n好。\n{_MARKED_UP}\n",
    ],
)
def test_markup_is_no_part_of_a_name(text: str) -> None:
    """
    A reader sees neither tags nor comments, and of an entity what it names.
    """
    folded, repaired = fold_and_repair(text)
    read = read_metadata(strip_markup(folded), repaired, len(text), len(text), 0, len(text))
    assert "沙浦县渔业局" == read.authority
    assert read.title in {_TITLE, _TITLE.removeprefix("沙浦县渔业局")}


@pytest.mark.parametrize(
    "line",
    [
        "《沙浦县2023年政府信息公开年度报告》编制说明",
        "本年度政府信息公开年度报告",
        "现将2023年政府信息公开年度报告",
        "（2023年政府信息公开年度报告）",
        "沙浦县,2023年政府信息公开年度报告",
        "沙浦县2023年政府信息公开年度报告如下",
        "沙浦县2023年工作年度报告",
        "沙浦县政府信息公开报告",
        "县" * 61 + "2023年政府信息公开年度报告",
        "沙浦县2023年政府信息公开" + "之" * 15 + "报告",
    ],
)
def test_a_line_that_is_more_or_less_than_a_title_is_none(line: str) -> None:
    """
    A statute, a sentence, a report of something else.
    """
    read = _read(f"{'序' * 170}\n{line}\n")
    assert (None, None, None) == (read.title, read.authority, read.year)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("沙浦县2023年政府信息公开工作年报\n", "沙浦县2023年政府信息公开工作年报"),
        ("首页 > 政府信息公开年报 > 沙浦县2023年政府信息公开年报\n", "沙浦县2023年政府信息公开年报"),
        ("沙浦县渔业局\n2023年度政府信息公开年报\n", "沙浦县渔业局2023年度政府信息公开年报"),
        ("沙浦县2023年政府信息公开年报", "沙浦县2023年政府信息公开年报"),
        ("沙浦县2023年政府信息公开年报\n沙浦县2023年政府信息公开年度报告\n", "沙浦县2023年政府信息公开年度报告"),
        ("政府信息公开年报\n沙浦县政府信息公开年报\n2023年政府信息公开年报\n", None),
        ("沙浦县按时公布2023年政府信息公开年报，共3份。\n", None),
        ("沙浦县渔业局\n2019年政府信息公开年报\n2020年政府信息公开年报\n", None),
        ("各部门2023年政府信息公开年报\n沙浦县历年政府信息公开年报（2008-2023年）\n", None),
    ],
)
def test_a_title_may_say_annual_report_in_brief_if_it_names_body_and_year(text: str, title: str | None) -> None:
    """年报 is what pages call a column as well, so a title with 年度报告 is taken before it."""
    read = _read(text)
    assert title == read.title
    assert read.year == (2023 if title else None)


@pytest.mark.parametrize(
    ("text", "title", "authority"),
    [
        ("沙浦县政府信息公开工作报告\n（2023年）\n", "沙浦县政府信息公开工作报告（2023年）", "沙浦县"),
        ("# 沙浦县政府信息公开年度报告\n\n## （2023年度）\n", "沙浦县政府信息公开年度报告（2023年度）", "沙浦县"),
        ("**沙浦县政府信息公开年度报告**\n**（2023年）**\n", "沙浦县政府信息公开年度报告（2023年）", "沙浦县"),
        ("| 沙浦县政府信息公开年度报告 |\n| （2023年） |\n", "沙浦县政府信息公开年度报告（2023年）", "沙浦县"),
        ("渔业局\n政府信息公开年度报告\n（2023年）", "渔业局政府信息公开年度报告（2023年）", "渔业局"),
        ("来源：局\n渔业局政府信息公开年度报告\n（2023年）", "渔业局政府信息公开年度报告（2023年）", "渔业局"),
        ("沙浦县2023年政府信息公开报告（公开版）\n（2023年）\n", "沙浦县2023年政府信息公开报告（公开版）", "沙浦县"),
        ("首页政府信息公开报告\n（2022年）\n沙浦县2023年政府信息公开报告\n", "沙浦县2023年政府信息公开报告", "沙浦县"),
        ("首页>政府信息公开报告\n（2022年）\n沙浦县2023年政府信息公开报告\n", "沙浦县2023年政府信息公开报告", "沙浦县"),
        ("政府信息公开工作报告\n（2022年）\n沙浦县2023年政府信息公开报告\n", "沙浦县2023年政府信息公开报告", "沙浦县"),
        ("沙浦县政府信息公开年度报告\n（2023年版）\n", "沙浦县政府信息公开年度报告", "沙浦县"),
        ("沙浦县政府信息公开年度报告\n（2023年）本年\n", "沙浦县政府信息公开年度报告", "沙浦县"),
    ],
)
def test_the_year_may_stand_in_brackets_below_the_title(text: str, title: str, authority: str) -> None:
    """
    On a line that has nothing else, and is a part of the title then.
    """
    for behind in ("", "\n一、总体情况\n"):
        read = _read(f"{text}{behind}")
        assert (title, authority) == (read.title, read.authority)
        assert read.year == (2023 if "2023" in title else None)


def test_a_year_behind_the_end_is_not_of_the_title() -> None:
    """
    Nor is that of another report.
    """
    title = "沙浦县政府信息公开年度报告"
    read = _read(f"{title}\n（2023年）\n", end=len(title) + 1)
    assert (title, None) == (read.title, read.year)


def test_a_title_is_at_most_eighty_characters() -> None:
    """
    Of body, words and year together.
    """
    body = "县" * 55
    title = f"{body}2023年政府信息公开年度报告({'附' * 8})"
    assert 80 == len(title)
    assert title == _read(f"{'序' * 170}\n{title}\n").title
    assert _read(f"{'序' * 170}\n{title[:-1]}附)\n").title is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("沙浦县渔业局\n2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县渔业局2023年\n政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("# 沙浦县渔业局\n2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县渔业局\n\n2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("# 沙浦县渔业局\n\n# 2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县 渔业\n\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("网站管理处\n\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("首页公开\n沙浦县2023年政府信息公开年度报告\n", "沙浦县2023年政府信息公开年度报告"),
        ("网站年度报告 2021年政府信息公开报告\n沙浦县2023年政府信息公开年度报告\n", "沙浦县2023年政府信息公开年度报告"),
        ("来源：渔业局\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("县" * 20 + "\n2023年政府信息公开年度报告\n", "县" * 20 + "2023年政府信息公开年度报告"),
        ("县" * 21 + "\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("县" * 20 + "X\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("# 沙浦县\n2023年政府信息公开年度报告\n", "沙浦县2023年政府信息公开年度报告"),
        ("沙\n浦县渔业局2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县渔业局X\n\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("沙浦县渔业局" + "\n" * 20 + "2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县渔业局" + "\n" * 21 + "2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("序。\n" * 30 + "沙浦县渔业局\n\n2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县渔业局\n\n2023年政府信息公开年度报告\n" + "正文。\n" * 30, "沙浦县渔业局2023年政府信息公开年度报告"),
        ("县" * 39 + "局\n\n2023年政府信息公开年度报告\n", "县" * 39 + "局2023年政府信息公开年度报告"),
        ("县" * 40 + "局\n\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("沙浦县第3渔业局\n\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("沙浦县渔业局" + "\n" * 45 + "2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        (f"沙浦县渔业局\n\n{' ' * 60}2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        (f"本页由{'沙' * 40}渔业局\n\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("沙浦县渔业\n局\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        ("发布机构\n县政府\n2023年政府信息公开年度报告\n", "县政府2023年政府信息公开年度报告"),
        ("**沙浦县渔业局**\n\n**2023年政府信息公开年度报告**\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县渔业局\n\n---\n\n2023年政府信息公开年度报告\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("| 沙浦县渔业局 |\n| --- |\n| 2023年政府信息公开年度报告 |\n", "沙浦县渔业局2023年政府信息公开年度报告"),
        ("沙浦县渔业\n\n局\n\n2023年政府信息公开年度报告\n", "2023年政府信息公开年度报告"),
        (
            "沙浦县渔业局\n首页\n沙浦县渔业局\n\n2023年政府信息公开年度报告\n本报告由沙浦县渔业局编制\n",
            "沙浦县渔业局2023年政府信息公开年度报告",
        ),
        ("沙浦县渔业局2023年政府\n信息公开工作年度报告\n", "沙浦县渔业局2023年政府信息公开工作年度报告"),
        ("沙浦县渔业局2023年\n政府信息\n公开工作报告\n", "沙浦县渔业局2023年政府信息公开工作报告"),
        ("沙浦县\n渔业局2023年\n政府信息公\n开工作报告\n", "渔业局2023年政府信息公开工作报告"),
        ("沙浦县渔业局2023年政府,\n信息公开工作报告\n", None),
        ("好。\n沙浦县渔业局2023年\n政府信息\n公开工作报告\n", "沙浦县渔业局2023年政府信息公开工作报告"),
        ("序" * 170 + "\n沙浦县渔业局2023年\n政府信息\n公开报告\n", "沙浦县渔业局2023年政府信息公开报告"),
        ("序" * 330 + "\n公告\n沙浦县2023年政府\n信息公开工作报告\n", "沙浦县2023年政府信息公开工作报告"),
        ("沙浦县渔业局。2023年政府\n信息公开工作报告\n", None),
        ("沙浦县渔业局2023年\n政府。\n信息公开工作报告\n", None),
        ("沙浦县渔业局政府信息公开工作报 告\n（2023 年度）\n", "沙浦县渔业局政府信息公开工作报告（2023年度）"),
        ("沙浦县渔业局政府信息公开工作报\n告\n（2023年）\n", "沙浦县渔业局政府信息公开工作报告（2023年）"),
        ("沙浦县渔业局2023年报告政府\n信息公开工作报告\n", None),
        ("沙浦县2023年政府信息公开年度报告 一、总体情况 好。", "沙浦县2023年政府信息公开年度报告"),
        ("见 沙浦县2023年政府信息公开年度报告 一、总体情况 好。", "沙浦县2023年政府信息公开年度报告"),
        ("依《沙浦县2023年政府信息公开年度报告》 一、总体情况 好。", None),
        (
            "政府信息公开报告\n2022年报告\n沙浦县渔业局2023年\n政府信息公开工作报告\n",
            "沙浦县渔业局2023年政府信息公开工作报告",
        ),
        ("\u200b" * 90 + "沙浦县渔业局2023年\n政府信息公开工作报告\n", "沙浦县渔业局2023年政府信息公开工作报告"),
        ("政府信息公开年度报告\n沙浦县2023年政府信息公开年度报告\n", "沙浦县2023年政府信息公开年度报告"),
        ("好。\n政府信息公开年度报告\n沙浦县2023年政府信息公开年度报告\n", "沙浦县2023年政府信息公开年度报告"),
    ],
)
def test_a_title_may_stand_on_lines_of_its_own_or_before_other_words(text: str, title: str | None) -> None:
    """
    One line before two, two before three, and words above it only if they are nothing but words.
    """
    assert title == _read(text).title
    if text.endswith("\n"):
        assert title == _read(f"{text}一、总体情况\n").title


_OF_YEARS: Final = [f"沙浦县{year}年政府信息公开年度报告" for year in (2022, 2021, 2023)]


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        pytest.param([*_OF_YEARS, "期限为2023年1月1日至12月31日", "一、总体情况"], 2023, id="below others"),
        pytest.param([*_OF_YEARS[::-1], "期限为2023年1月1日至12月31日", "一、总体情况"], 2023, id="above others"),
        pytest.param([*_OF_YEARS, "期限为2020年1月1日至12月31日", "一、总体情况"], 2022, id="none of the period"),
        pytest.param([*_OF_YEARS, "现将2021年度报告公布如下", "一、总体情况"], 2021, id="a preamble for a period"),
        pytest.param([*_OF_YEARS, "一、总体情况"], 2023, id="no period"),
        pytest.param([*_OF_YEARS[:2], "一、总体情况", _OF_YEARS[2]], 2021, id="one behind a heading"),
    ],
)
def test_of_titles_of_several_years_one_is_the_reports(lines: list[str], year: int) -> None:
    """
    A page may link the reports of other years: the period tells, or the preamble, or else it is the last of them.
    """
    text = "\n".join([*lines, ""])
    read = _read(text, text.index("一、"))
    assert (f"沙浦县{year}年政府信息公开年度报告", year) == (read.title, read.year)


def test_a_line_that_names_neither_body_nor_year_is_no_title_above_one_that_does() -> None:
    """
    Pages head their columns so. A link below the first heading is no title, nor is one of another year than the
    text's, or of several.
    """
    column = "政府信息公开年度报告"
    assert _OF_YEARS[2] == _read(f"{column}\n{_OF_YEARS[2]}\n").title
    text = f"{column}\n一、总体情况\n{_OF_YEARS[2]}\n"
    assert column == _read(text, text.index("一、")).title
    assert column == _read(f"{column}\n{_OF_YEARS[0]}\n期限为2023年1月1日至12月31日\n").title
    assert column == _read("\n".join([column, *_OF_YEARS, ""])).title


def test_a_title_without_a_year_stays_the_first_of_several() -> None:
    """
    The one below it may be a link, though it is of the year that the text says.
    """
    title = "沙浦县政府信息公开年度报告"
    read = _read(f"{title}\n{_OF_YEARS[2]}\n期限为2023年1月1日至12月31日\n")
    assert (title, 2023) == (read.title, read.year)


@pytest.mark.parametrize("words", ["现将我局2023年度政府信息公开情况报告如下", "现公布沙浦县2023年的情况"])
def test_the_preamble_names_the_year_where_nothing_else_does(words: str) -> None:
    """
    Neither title nor period.
    """
    assert 2023 == _read(f"根据条例，{words}。\n").year


@pytest.mark.parametrize("words", ["现将按2019年修订的条例编制的报告公布如下", "现发布根据2019年新修订条例编制的报告"])
def test_the_year_of_a_law_is_not_the_reports(words: str) -> None:
    """
    Which many preambles cite.
    """
    assert _read(f"{words}。\n").year is None


@pytest.mark.parametrize("blank", [" ", "\t", "\u200b"])
def test_a_title_that_goes_on_below_may_have_the_white_space_of_a_page(blank: str) -> None:
    """
    In and between its lines, up to eight hundred characters; the words of a line are fewer.
    """
    for width, found in ((320, True), (800, True), (801, False)):
        title = f"沙浦县{blank * 100}2023年\n\n{blank * (width - 118)}政府信息公开报告"
        assert width == len(title)
        assert found == (_read(f"{title}\n").title == "沙浦县2023年政府信息公开报告")
    assert _read(f"沙浦县{'某' * 80}{blank * 9}渔业局2023年\n政府信息公开报告\n").title is None


def test_a_title_stands_near_the_beginning() -> None:
    """
    Within three thousand characters of the first heading, and before the report's end.
    """
    title = "沙浦县2023年政府信息公开年度报告"
    for before, end, found in ((2_900, None, True), (2_990, None, False), (2_000, 2_010, False)):
        text = "公告" + "序" * 197 + "\n"
        text = (text * 20)[:before].rstrip("\n")[: before - 1] + "\n" + title + "\n"
        assert found == (_read(text, 0, end=end).title == title)


def test_a_title_stands_below_no_more_than_a_thousand_lines_with_its_last_character() -> None:
    """
    A page that lists more announcements than that above a report is none that was seen.
    """
    title = "沙浦县2023年政府信息公开年度报告"
    assert title == _read("公告：\n" * 999 + title + "\n").title
    assert title == _read("通知：\n" * 1_001 + title + "\n").title
    assert _read("公告：\n" * 1_000 + title + "\n").title is None
    wrapped = "沙浦县2023年政府信息公开\n年度报告\n"
    assert title == _read("公告：\n" * 999 + wrapped).title
    assert _read("公告：\n" * 1_000 + wrapped).title is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年1月1日至2023年12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年1月1日起至12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2022年11月2日到2023年3月4日", date(2022, 11, 2), date(2023, 3, 4)),
        ("２０２３年 1 月 1 日 — 2023 年 12\n月 31 日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023\u200b年1月1日至12\u200b月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年1月1日~2023年1月1日", date(2023, 1, 1), date(2023, 1, 1)),
        ("2023年13月1日至2023年12月31日。2021年1月2日至3月4日", date(2021, 1, 2), date(2021, 3, 4)),
        ("2022年1月1日至2022年2月30日。2021年1月2日至3月4日", date(2021, 1, 2), date(2021, 3, 4)),
        ("2023年2月1日至1月31日。2021年1月2日至3月4日", date(2021, 1, 2), date(2021, 3, 4)),
    ],
)
def test_the_period_is_the_first_that_the_calendar_has(text: str, first: date, last: date) -> None:
    """
    And that does not end before it begins; its year is the report's if no title says another.
    """
    before = "本报告 的\n统计期限为"
    read = _read(f"{before}{text}。")
    assert (first, last) == read.period
    middle = (first + (last - first) / 2).year
    assert middle == read.year
    assert read.said is not None
    assert middle == read.said[0]
    printed = read.said[1].of(f"{before}{text}。")
    assert printed.startswith(("2", "２"))
    assert printed.endswith("日")
    assert str(last.day) in printed


def test_a_text_may_begin_with_its_period() -> None:
    """
    Of what was cut off above it, nothing is needed.
    """
    read = _read("2023年1月1日至12月31日")
    assert ((date(2023, 1, 1), date(2023, 12, 31)), (2023, Span(0, 16))) == (read.period, read.said)


def test_without_a_period_there_is_none() -> None:
    """
    Nor where no day of the calendar is named.
    """
    assert (None, None, None) == _read("2023年")[3:]
    assert (None, None, None) == _read("2023年2月30日至2023年12月31日")[3:]


def test_a_period_stands_in_the_preamble() -> None:
    """
    Or not far behind it, and a title's year is not the period's.
    """
    period = "2023年1月1日至2023年12月31日"
    assert _read("序" * 2_970 + period, 0).period is not None
    assert _read("序" * 2_990 + period, 0).period is None
    assert _read(f"序{period}", end=10).period is None
    assert 2022 == _read(f"沙浦县2022年政府信息公开年度报告\n{period}").year


@pytest.mark.parametrize("space", ["", " ", "\u3000", "&nbsp;", "&#12288;", "&ensp;", "<b></b>"])
@pytest.mark.parametrize("water", ["水", "&#27700;", "⽔", "&#x2F54;"])
@pytest.mark.parametrize("text", ["本报告由云汀县{}利局编制\n", "云汀县{}利局\n"])
def test_a_body_is_named_as_a_reader_sees_it(text: str, water: str, space: str) -> None:
    """
    An entity is the character that it names, and that may be a space or look like another.
    """
    source = text.format(space + water)
    folded, repaired = fold_and_repair(source)
    read = read_metadata(strip_markup(folded), repaired, len(source), len(source), 0, len(source))
    assert "云汀县水利局" == read.authority


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("本报告由沙浦县渔业局根据条例编制", "沙浦县渔业局"),
        ("本年度报告是由我沙浦县渔业局编制", "沙浦县渔业局"),
        ("按照条例的规定，由沙浦县渔业局编制本报告", "沙浦县渔业局"),
        ("如有疑问,请与沙浦县渔业局办公室联系", "沙浦县渔业局"),
        ("请与沙浦县渔业局政务公开办公室联系", "沙浦县渔业局"),
        ("请致电沙浦 县渔业局咨询", "沙浦县渔业局"),
        ("请与沙浦县\t渔业局联系。本报告由沙浦县⼈⺠政府编制", "沙浦县人民政府"),
        ("好。\n沙浦县渔业局\n2024年1月9日\n", "沙浦县渔业局"),
        ("好。\n  沙浦县 渔业局  \n2024年1月9日\n", "沙浦县渔业局"),
        ("好。\n⼈⺠政府\n沙浦县⼈⺠政府\n", "沙浦县人民政府"),
        ("好。\n沙浦县,渔业局\n", None),
        ("好。\n沙浦县\n", None),
    ],
)
def test_without_a_title_the_preamble_names_the_body_or_the_signature_does(text: str, authority: str | None) -> None:
    """
    Who made it goes before whom to ask, and both before who signed it.
    """
    assert authority == _read(text, tail_start=0).authority


@pytest.mark.parametrize(
    ("title", "below", "authority"),
    [
        ("沙浦县2023年政府信息公开年度报告", "请与沙浦县人民政府办公厅联系", "沙浦县人民政府"),
        ("沙浦县2023年政府信息公开年度报告", "请与渔业局办公室联系", "沙浦县"),
        ("沙浦县渔业局2023年政府信息公开年度报告", "请与沙浦县渔业局信息中心联系", "沙浦县渔业局"),
        ("年沙浦县渔业局政府信息公开年度报告", "", "沙浦县渔业局"),
        ("年度沙浦县渔业局政府信息公开年度报告", "", "沙浦县渔业局"),
        ("沙浦县渔业局\n\n2023年政府信息公开年度报告", "请与渔业局办公室联系", "沙浦县渔业局"),
        ("沙浦县人民政府\n\n2023年政府信息公开年度报告", "请与沙浦县渔业局办公室联系", "沙浦县渔业局"),
    ],
)
def test_a_title_that_names_a_place_or_none_is_told_by_what_stands_around_it(
    title: str, below: str, authority: str
) -> None:
    """
    The preamble names the government of the place; a line above is the body's if the preamble names no other.
    """
    assert authority == _read(f"{title}\n{below}\n一、总体情况\n").authority


def test_a_signature_stands_behind_the_last_section() -> None:
    """
    Of several the last, and none of another report.
    """
    text = "沙浦县渔业局\n好。\n沙浦县水务局\n2024年1月9日\n沙浦县农业局\n2024年1月15日\n"
    assert "沙浦县农业局" == _read(text, tail_start=8).authority
    assert "沙浦县水务局" == _read(text, tail_start=8, end=28).authority
    assert _read(text, tail_start=36).authority is None
    assert "沙浦县渔业局" == _read(text, tail_start=0, end=9).authority
    far = "沙浦县渔业局\n" + "好。\n" * 1_200
    assert _read(far, tail_start=0).authority is None
    assert "沙浦县渔业局" == _read(far[:2_900], tail_start=0).authority


@pytest.mark.parametrize(
    "tail",
    [
        "友情链接\n沙浦县人民政府\n",
        "相关链接\n沙浦县人民政府\n沙浦县水务局\n",
        "收取信息处理费的机关：\n沙浦县水务局\n\n沙浦县农业局\n",
        "沙浦县水务局\n沙浦县农业局\n",
    ],
)
def test_bodies_that_are_listed_below_a_report_have_not_signed_it(tail: str) -> None:
    """
    Of several without a date nobody can say whose it is, and below links none is the report's.
    """
    assert _read(f"好。\n{tail}", tail_start=0).authority is None


@pytest.mark.parametrize("tail", ["> 沙浦县渔业局\n", "**沙浦县渔业局**\n2024年1月9日\n沙浦县水务局\n"])
def test_a_signature_may_have_marks_around_it_and_a_date_below(tail: str) -> None:
    """
    As Markdown has them; the one with a date is the report's.
    """
    assert "沙浦县渔业局" == _read(f"好。\n{tail}", tail_start=0).authority


def test_a_body_that_helped_has_not_made_the_report() -> None:
    """
    It is named before the one that has.
    """
    assert "沙浦县渔业局" == _read("本报告由沙浦县信息中心协助沙浦县渔业局编制").authority


@pytest.mark.parametrize(
    "before",
    [
        "首页 > 政府信息公开年报 > 2024年 > ",
        "首页 / 政府信息公开年报 / 2022年 / ",
        "首页 年报 ",
        "沙浦县人民政府 ",
        "# [",
        "附件2  ",
        "附件：",
        "1.",
        "01 ",
        "(3) ",
        "• ",
        "2024-01-15 ",
        "2024-01-15 10:30 ",
        "<title>",
        "2024年第1号公告",
        "《",
    ],
)
def test_what_stands_before_a_title_in_its_line_is_none_of_it(before: str) -> None:
    """
    The way through a site, a number, a date, a mark, or another body of the same place.
    """
    behind = {"# [": "](http://sp.gov.cn/a/2024.html)", "<title>": "</title>", "《": "》"}.get(before, "")
    read = _read(f"{before}{_TITLE}{behind}\n")
    assert ("沙浦县渔业局", 2023) == (read.authority, read.year)
    assert read.title == (_TITLE if "公告" not in before else f"{before}{_TITLE}")


@pytest.mark.parametrize("between", ["——", "--", " · ", " - "])
def test_a_mark_between_body_and_year_is_of_neither(between: str) -> None:
    """
    Whatever a page puts there.
    """
    read = _read(_TITLE.replace("2023", f"{between}2023") + "\n")
    assert ("沙浦县渔业局", 2023) == (read.authority, read.year)


@pytest.mark.parametrize(
    ("line", "authority", "year"),
    [
        ("沙浦县2022年援外指挥部2023年政府信息公开工作年度报告", "沙浦县援外指挥部", 2023),
        ("本溪市渔业局2023年政府信息公开工作年度报告", "本溪市渔业局", 2023),
        ("本钢街道办事处2023年政府信息公开工作年度报告", "本钢街道办事处", 2023),
        ("现代农业产业园管委会2023年政府信息公开工作年度报告", "现代农业产业园管委会", 2023),
        ("并州路街道办事处2023年政府信息公开工作年度报告", "并州路街道办事处", 2023),
        ("呼和浩特2023年政府信息公开工作年度报告", "呼和浩特", 2023),
        ("101团2023年政府信息公开工作年度报告", "101团", 2023),
        ("12345热线中心2023年政府信息公开工作年度报告", "12345热线中心", 2023),
        ("沙浦开发区、龙亭镇2023年政府信息公开工作年度报告", "沙浦开发区、龙亭镇", 2023),
        ("我局2023年政府信息公开工作年度报告", None, 2023),
        ("本单位2023年政府信息公开工作年度报告", None, None),
        ("沙浦县渔业局23年政府信息公开工作年度报告", "沙浦县渔业局", None),
        ("沙浦县渔业局、沙浦县渔业站2023年政府信息公开工作年度报告", "沙浦县渔业局、沙浦县渔业站", 2023),
        ("沙浦县渔业局关于印发2023年政府信息公开工作年度报告", "沙浦县渔业局", 2023),
        ("关于报送2023年政府信息公开工作年度报告", None, 2023),
    ],
)
def test_a_title_names_its_body_and_no_more(line: str, authority: str | None, year: int | None) -> None:
    """
    The year right before what is reported is the report's.
    """
    read = _read(f"{line}\n")
    assert (authority, year) == (read.authority, read.year)


@pytest.mark.parametrize(
    "sentence",
    [
        "1月，编制发布2022年政府信息公开工作年度报告。",
        "根据2022年政府信息公开工作年度报告评估结果，我局排名第三。",
        "按照《条例》要求，特制作2022年政府信息公开工作年度报告。",
        "根据《条例》规定，沙浦县渔业局现公布2022年政府信息公开年度报告。",
        "完成年度总结、2022年政府信息公开工作年度报告",
        "特制作2022年政府信息公开工作年度报告",
        "沙浦县渔业局现公布2022年政府信息公开工作年度报告",
    ],
)
def test_a_sentence_that_names_a_report_is_no_title(sentence: str) -> None:
    """
    Nor does it begin with the name of a body.
    """
    read = _read(f"{sentence}\n")
    assert (None, None) == (read.title, read.authority)


@pytest.mark.parametrize("before", ["附件：", "附件2：", "相关文章\n", "上一篇\n", "下一篇："])
def test_the_title_of_another_page_is_not_the_last_above_the_sections(before: str) -> None:
    """
    A page names it below its own title.
    """
    other = _TITLE.replace("2023", "2022")
    read = _read(f"{_TITLE}\n发布时间：2024-01-20\n{before}{other}\n")
    assert (_TITLE, 2023) == (read.title, read.year)


def test_a_name_with_a_date_below_is_a_signature_whatever_stands_above_it() -> None:
    """
    As behind 报送单位.
    """
    assert "沙浦县教育局" == _read("好。\n报送单位：\n沙浦县教育局\n2024年1月15日\n", tail_start=0).authority


def test_the_body_that_a_page_has_a_text_from_is_not_the_reports() -> None:
    """
    Though its name stands right above a title without one.
    """
    read = _read("文章来源：\n沙浦县融媒体中心\n2023年政府信息公开工作年度报告\n")
    assert (None, "2023年政府信息公开工作年度报告") == (read.authority, read.title)


def test_links_below_the_tables_are_no_titles() -> None:
    """
    They are of other reports.
    """
    text = report(seeded("2021", 1), LAYOUTS[0]).text.partition("\n")[2]
    read = gor.parse(f"{text}相关文章\n沙浦县水务局2022年政府信息公开工作年度报告\n")
    assert (None, 2023) == (read.title, read.year)


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("宣传月（2023年5月1日—5月31日）活动", None),
        ("机构改革前数据为2023年1月1日至2023年3月31日。统计期限自2023年1月1日至2023年12月31日。", (1, 12)),
        ("统计期限自2023年1月1日至2023年3月31日。", (1, 3)),
        ("三年行动（2021年1月1日至2023年12月31日）。", None),
        ("大数据中心于2023年3月1日至3月31日开展宣传，征求意见期限自2023年3月1日至4月1日。", None),
        ("十四五规划自2021年1月1日至2025年12月31日。统计期限自2023年1月1日至2023年12月31日。", (1, 12)),
        ("本报告中所列内容自2023年3月20日起至2023年8月1日止。", (3, 8)),
    ],
)
def test_a_period_is_of_most_of_a_year_or_said_to_be_the_reports(words: str, period: tuple[int, int] | None) -> None:
    """
    Prose tells from which day to which a campaign went.
    """
    read = _read(f"{_TITLE}\n{words}\n")
    assert period == ((read.period[0].month, read.period[1].month) if read.period is not None else None)
    assert 2023 == read.year


def test_a_period_is_of_the_year_that_most_of_its_days_are_of() -> None:
    """
    Some bodies close their books before the year ends.
    """
    assert 2023 == _read("统计期限自2022年12月26日至2023年12月25日。").year


def test_who_made_it_is_said_near_the_first_heading() -> None:
    """
    A sentence far behind it is prose.
    """
    text = "序" * 2_950 + "本报告由沙浦县渔业局编制"
    assert "沙浦县渔业局" == _read(text, 0).authority
    assert _read("序" * 50 + text, 0).authority is None
    assert "沙浦县渔业局" == _read("序" * 50 + text, 100).authority


def test_the_span_of_a_period_is_that_of_the_text() -> None:
    """
    Without what stands around it.
    """
    text = "  ** 沙浦县2023年政府信息公开年度报告 **\n期限为 2023 年1月1日至\n2023年12月31 日止"
    read = _read(text)
    assert read.said is not None
    assert "2023 年1月1日至\n2023年12月31 日" == read.said[1].of(text)
