"""Lines of prose that a page has wrapped, and what heads them."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor

_FULL = "全年依申请公开办结及时主动公开信息更新到位群众满意"
"""As long as the longest line around it, and longer than a line must be to be full."""


def _section(*lines: str) -> gor.Section:
    """The first section of a report, with these lines under its heading."""
    text = "\n".join(["一、总体情况", *lines, "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"])
    section = gor.parse(text + "\n").sections[0]
    assert 1 == section.number
    assert "一、总体情况" == section.heading
    return section


def _paragraphs(*lines: str) -> list[str]:
    return _section(*lines).text.split("\n")


def test_a_line_as_long_as_the_others_is_wrapped() -> None:
    """
    One that is markedly shorter ends its paragraph.
    """
    full = len(_FULL)
    assert [_FULL * 2 + "止。"] == _paragraphs(_FULL, _FULL, "止。")
    assert [_FULL + "止。", "次。"] == _paragraphs(_FULL, "止。", "次。")
    cut = -(-full * 85 // 100)
    assert [_FULL[:cut] + "止。", _FULL] == _paragraphs(_FULL[:cut], "止。", _FULL)
    assert [_FULL[: cut - 1], "止。", _FULL] == _paragraphs(_FULL[: cut - 1], "止。", _FULL)


def test_a_line_of_eighteen_characters_may_be_full() -> None:
    """
    A shorter one is not, even if none is longer.
    """
    assert ["句" * 18 + "止。"] == _paragraphs("句" * 18, "止。")
    assert ["句" * 17, "止。"] == _paragraphs("句" * 17, "止。")
    assert ["句" * 17, "止。"] == _paragraphs(f"<p>{'句' * 17}</p>", "止。")


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([_FULL, _FULL, "", _FULL], [2, 1]),
        ([_FULL, "", _FULL, _FULL], [1, 2]),
        (["", _FULL, "", _FULL, "", _FULL], [3]),
        ([_FULL, "", _FULL, "", _FULL, "", _FULL, _FULL], [5]),
        ([_FULL, "", _FULL, "", _FULL, _FULL, _FULL], [1, 1, 3]),
        ([_FULL, "", "- 3 -", "", _FULL], [2]),
        ([_FULL, "\f", _FULL], [2]),
        ([_FULL, "第 3 页 共 9 页", _FULL], [2]),
        ([_FULL, "- 3 -", _FULL, " \t", _FULL], [2, 1]),
        ([_FULL, "3", _FULL, "", "4", "", _FULL], [3]),
        ([_FULL, "", _FULL, "\f", _FULL], [1, 2]),
        ([_FULL, "\f", _FULL, "", _FULL], [2, 1]),
    ],
)
def test_empty_lines_part_paragraphs_unless_they_part_all_lines(lines: list[str], paragraphs: list[int]) -> None:
    """
    And where a page ends they say nothing.
    """
    assert [_FULL * wrapped for wrapped in paragraphs] == _paragraphs(*lines)


@pytest.mark.parametrize("above", [(), ("",), (" ",), ("　",), ("3", ""), ("", "\f", "")])
def test_what_stands_between_a_heading_and_its_words_says_nothing_of_paragraphs(above: tuple[str, ...]) -> None:
    """
    Empty lines there are not among those that part lines, with spaces in them or without.
    """
    assert [_FULL, _FULL + _FULL] == _paragraphs(*above, _FULL, "", _FULL, _FULL)


_OF_NINE: Final = ["第 3 页（共 9 页）", "第 3 页，总9页", "第 3 页/总 9 页", "第 3 页 of 9"]


@pytest.mark.parametrize(
    "line",
    [
        *("第 3 页", "第3页共9页", "- 3 -", "-3-", "~ 3 ~", "· 3 ·", "Page 3", "P3", "3 / 9", *_OF_NINE),
        *("2023", "3", "103"),
        *("2024/3/12 15:08", "2024-03-12 上午9:08:33", "3/12/24, 9:08 AM", "12.03.2024, 15:08"),
    ],
)
def test_a_line_that_is_the_number_of_a_page_is_no_prose(line: str) -> None:
    """
    Alone, or with how many there are; nor is when a browser has printed the page.
    """
    assert ([line] if line == "2023" else [""]) == _paragraphs(line)


@pytest.mark.parametrize(
    "line", ["第三页", "-三-", "①", "²", "2022/2023", "2024/3/12", "3件。", "第3页共9页，其余从略，不再一一列出。"]
)
def test_a_line_that_only_begins_like_one_is_prose(line: str) -> None:
    """
    All of it.
    """
    assert [line] == _paragraphs(line)


def test_a_line_without_anything_to_see_is_none() -> None:
    """
    What stands behind it is read.
    """
    assert ["止。", "次。"] == _paragraphs("止。", "**", "次。")
    assert ["止。", "次。"] == _paragraphs("止。", "<p></p>", "次。")
    assert ["止。"] == _paragraphs("<p></p>", "止。", "&zwnj;")


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [
        (_FULL, "（二）下一步", True),
        (f"{_FULL}。", "（二）下一步", False),
        (f"{_FULL}；", "2.下一步", False),
        (f"{_FULL}：", "二、下一步", False),
        (f"{_FULL}）", "二是下一步", False),
        (f"{_FULL}。", "2.5万人次", True),
        (f"{_FULL}。", "下一步", True),
        (f"{_FULL}", "3、下一步", True),
        (f"<p>{_FULL}。</p>", "（二）下一步", False),
        (f"{_FULL}。\t", "（二）下一步", False),
        (f"{_FULL}。其他", "（二）下一步", True),
        (f"{_FULL}。见", "（二）下一步", True),
        (f"{_FULL}。X", "（二）下一步", True),
    ],
)
def test_an_entry_of_a_list_begins_where_the_line_before_it_ended(
    before: str,
    line: str,
    joined: bool,  # noqa: FBT001 - expected
) -> None:
    """
    With a full stop or the like; otherwise it is the rest of a sentence.
    """
    above = before.strip().removeprefix("<p>").removesuffix("</p>")
    assert ([above + line] if joined else [above, line]) == _paragraphs(before, line)


@pytest.mark.parametrize(
    ("ending", "beginning", "parted"),
    [
        ("open", "data", True),
        ("20", "23年", False),
        ("20", "app", True),
        ("open", "数据", False),
        (",", "data", False),
        (",n", "data", True),
        ("n", "a数据", True),
        ("n", "a1", True),
        ("é1n", "é", False),
    ],
)
def test_words_of_latin_letters_are_parted_where_a_line_was_wrapped(
    ending: str,
    beginning: str,
    parted: bool,  # noqa: FBT001 - expected
) -> None:
    """
    No other words are.
    """
    assert [f"{_FULL}{ending}{' ' * parted}{beginning}"] == _paragraphs(f"{_FULL}{ending}", beginning)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("　　全年⼈⺠满意", "全年人民满意"),
        ("## 全年", "全年"),
        ("> 全年", "全年"),
        ("全**年**好", "全年好"),
        ("全 年 好", "全年好"),
        ("全年 2023 好", "全年 2023 好"),
        ("全年&ldquo;好&rdquo;", "全年“好”"),
        ("全年&nbsp;好", "全年好"),
        ("全年&amp;好", "全年&好"),
        ("全年&nosuch;好", "全年&nosuch;好"),
        ("全年\u200b好", "全年好"),
        ("<p>全年</p>", "全年"),
        ("open<br>data", "open data"),
        ("open<sup>1</sup>data", "open 1 data"),
        ("open<td>data</td>", "open data"),
        (r"open\r3", "open 3"),
        ("全年， “ 好 ”", "全年，“好”"),
        ("open\u00a0data", "open data"),
        ("open\u3000data", "open data"),
        ("X市", "X市"),
        ("X", "X"),
        ("# X市", "X市"),
        ("全年#>好#", "全年#>好#"),
        ("全年 data 好", "全年 data 好"),
        ("全年&lt;<b>好</b>&gt;&quot;是&quot;", '全年<好>"是"'),
    ],
)
def test_prose_is_what_a_reader_sees(line: str, seen: str) -> None:
    """
    Without marks of a page or of Markdown, and without spaces between ideographs.
    """
    assert [seen] == _paragraphs(line)


def test_sub_headings_head_what_follows_them() -> None:
    """
    Up to the next; what stands before the first is the section's alone.
    """
    lines = ["前言。", "（一）主动公开。更新及时。", "数据完整。", "（二）依申请公开", "办理及时。", "（三）管理：好。"]
    section = _section(*lines)
    assert [
        ("（一）主动公开", "更新及时。\n数据完整。"),
        ("（二）依申请公开", "办理及时。"),
        ("（三）管理", "好。"),
    ] == [(each.heading, each.text) for each in section.subsections]
    assert lines == section.text.split("\n")
    assert (
        (0, len(f"一、总体情况\n{section.text}\n")) == (section.span.start, section.span.end) if section.span else False
    )
    assert ["\n".join(lines[1:3]), "\n".join(lines[3:5]), lines[5]] == [
        f"一、总体情况\n{section.text}"[each.span.start : each.span.end] for each in section.subsections if each.span
    ]


def test_a_sub_heading_is_at_most_forty_characters() -> None:
    """
    Where no stop ends it by then, it is its ordinal.
    """
    short, long = "（一）" + "好" * 37, "（一）" + "好" * 38
    for line, heading, text in (
        (short, short, ""),
        (f"{short}。完。", short, "完。"),
        (long, "（一）", long),
        (f"{long}。完。", "（一）", f"{long}。完。"),
        (f"{long}（二）。完。", "（一）", f"{long}（二）。完。"),
    ):
        (found,) = _section(line).subsections
        assert (heading, text) == (found.heading, found.text)
    (half_width,) = _section("(一)" + "好" * 38 + "。完。").subsections
    assert "(一)好" == half_width.heading


def test_a_section_without_words_has_none() -> None:
    """
    Nor sub-headings.
    """
    section = _section("", " ", "- 3 -")
    assert ("", ()) == (section.text, section.subsections)
