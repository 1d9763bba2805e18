"""What a line without bars holds: figures, with their signs, units and remarks, and what is none."""

from __future__ import annotations

from typing import Final

import pytest

from gov_open_report.wording import grammar_text, wordings
from texts.scanned import scanned

_GAP: Final = " " * 70
"""More than what is remembered of one line for the next may hold."""

# Of each line where it stands, how many cells wide it is, and what is on it: labels, cells, text, and pages' numbers.
_CASES: Final = {
    "figures behind a label": (
        "1.属于国家秘密 5 0  / - 1,208",
        """
0-23: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; C 11-12 0; C 14-15 /; C 16-17 -; C 18-23 1,208
        """,
    ),
    "a label of which another goes on, beside a third": (
        "（六）其他 1.属于国家秘密 5",
        """
0-16: L 1-5 ROW_UNDIVIDED requests whole; L 6-14 ROW_STATE_SECRET requests whole; C 15-16 5
        """,
    ),
    "a figure at a label that makes another beginning with it": (
        "2其他结果纠正 5",
        """
0-9: C 0-1 2; L 1-5 COLUMN_OTHER disputes whole; C 8-9 5
        """,
    ),
    "figures joined to the rests of labels that a line break has cut": (
        "只计这一情形，不计其他情形）53 0 39理结果   提供",
        """
0-29: C 14-16 53; C 17-18 0; C 19-21 39
        """,
    ),
    "words for a blank": (
        "1.属于国家秘密 无 不适用 5",
        """
0-16: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 无; C 11-14 不适用; C 15-16 5
        """,
    ),
    "a figure with its unit": (
        "1.属于国家秘密 5 件 6件 7  件 8 万元",
        """
0-25: L 0-8 ROW_STATE_SECRET requests whole; C 9-12 5件; C 13-15 6件; C 16-17 7; C 21-25 8万元
        """,
    ),
    "a figure with its remark": (
        "1.属于国家秘密 5（含3 件） 6",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 9-16 5(含3件); C 17-18 6
        """,
    ),
    "a remark that does not close": (
        "1.属于国家秘密 5（含3 件 6",
        """
0-17: L 0-15 ROW_STATE_SECRET requests misread; C 16-17 6
        """,
    ),
    "a remark of words": (
        "1.属于国家秘密 5（见下） 6",
        """
0-16: L 0-8 ROW_STATE_SECRET requests whole; C 9-14 5(见下); C 15-16 6
        """,
    ),
    "a sign before figures": (
        "1.属于国家秘密 +5 -6 - 7",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 9-11 +5; C 12-14 -6; C 15-16 -; C 17-18 7
        """,
    ),
    "a lone figure": (
        "1.属于国家秘密 5\n6\n\n7\n8件",
        """
0-10: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5
11-12 stray: C 11-12 6
14-15 gap: C 14-15 7
16-18 stray: C 16-18 8件
        """,
    ),
    "a lone figure with a space": (
        "1.属于国家秘密\n 6 \n/\n-\n",
        """
0-8: L 0-8 ROW_STATE_SECRET requests whole
9-12 stray: C 10-11 6
13-14 stray: C 13-14 /
15-16 stray: C 15-16 -
        """,
    ),
    "a unit on a line of its own": (
        "本年收费金额（单位：万元）\n行政事业性收费 5\n万元\n件",
        """
0-13: L 0-13 COLUMN_FEE_AMOUNT disclosure whole
14-23: L 14-21 ROW_FEES disclosure whole; C 22-26 5万元
24-26
27-28
        """,
    ),
    "a unit without a figure above": (
        "1.属于国家秘密\n万元",
        """
0-8: L 0-8 ROW_STATE_SECRET requests whole
9-11
        """,
    ),
    "a unit two lines below": (
        "1.属于国家秘密 5\n\n万元",
        """
0-10: L 0-8 ROW_STATE_SECRET requests whole; C 9-14 5万元
12-14 gap
        """,
    ),
    "the number of a page": (
        "- 4 -\n第4页\n第 4 页 共 9 页\n4/9\nPage 4 of 9\n·4·\n4 / 9 页",
        """
0-5: P 0-5 - 4 -
6-9: P 6-9 第4页
10-21: P 10-21 第 4 页 共 9 页
22-25: P 22-25 4/9
26-37: P 26-37 Page 4 of 9
38-41: P 38-41 ·4·
42-49: C 42-43 4; C 44-45 /; C 46-47 9; T 48-49 页
        """,
    ),
    "a note": (
        "注：其中3件为上年度结转。\n（备注）5\n说明 5\n填表说明：1.属于国家秘密 5\n注册 5",
        """
0-13: T 0-13 注其中3件为上年度结转
14-19: T 14-19 备注5
20-24: T 20-24 说明5
25-40: T 25-40 填表说明1属于国家秘密5
41-45: T 41-43 注册; T 44-45 5
        """,
    ),
    "a rule": (
        "----\n====\n|---|---|\n: : :\n-\n***",
        """
0-4
5-9
10-19
20-25
26-27 stray: C 26-27 -
28-31
        """,
    ),
    "digits with marks": (
        "2-\n,312,312\n5。\n“5”\n（5）",
        """
0-2 stray: C 0-2 2-
3-11 stray: C 3-11 ,312,312
12-14
15-18 stray: C 15-18 5
19-22 stray: C 19-22 (5)
        """,
    ),
    "an unreadable figure": (
        "1.属于国家秘密 5x 12约 3.1415.9 二5",
        """
0-27: T 0-27 1属于国家秘密5x12约314159二5
        """,
    ),
    "a long unreadable figure": (
        ("5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        """
0-91: T 0-91 5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
    ),
    "quoted figures": (
        "1.属于国家秘密 ‘5’ \"6\" '7' 8",
        """
0-22: L 0-8 ROW_STATE_SECRET requests whole; C 10-19 5""6"'7; C 21-22 8
        """,
    ),
    "thousands": (
        "1.属于国家秘密 1,208 12 208 1，208",
        """
0-27: L 0-8 ROW_STATE_SECRET requests whole; C 9-14 1,208; C 15-17 12; C 18-21 208; C 22-27 1,208
        """,
    ),
    "digits of other scripts": (
        "1.属于国家秘密 ٣ ５ ²",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 ٣; C 11-12 5; C 13-14 ²
        """,
    ),
    "a figure in words": (
        "1.属于国家秘密 五 十",
        """
0-12: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 五; C 11-12 十
        """,
    ),
    "figures in words before others and behind": (
        "一 1.属于国家秘密 二 5 三百件 6 四 柳林",
        """
0-25: L 2-10 ROW_STATE_SECRET requests whole; C 11-12 二; C 13-14 5; C 15-18 三百件; C 19-20 6; T 21-25 四柳林
        """,
    ),
    "money": (
        "行政事业性收费 5 万元 6.5万元 7元",
        """
0-21: L 0-7 ROW_FEES disclosure whole; C 8-12 5万元; C 13-18 6.5万元; C 19-21 7元
        """,
    ),
    "figures that nothing tells apart": (
        "1.属于国家秘密5 62.重复申请",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-9 5; C 10-11 6; L 11-17 ROW_REPEATED requests whole
        """,
    ),
    "far apart: an unreadable figure without a label": (
        f"5{_GAP}x",
        """
0-72: C 0-1 5; C 71-72 x
        """,
    ),
    "an unreadable figure alone": (
        "5x\n5月\n5月5日 6",
        """
0-2 stray: C 0-2 5x
3-5: T 3-5 5月
6-12: T 6-10 5月5日; T 11-12 6
        """,
    ),
    "a figure of seventy-nine characters": (
        "5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        """
0-79 stray: C 0-79 5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
    ),
    "a figure of eighty characters": (
        "5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        """
0-80: T 0-80 5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
    ),
    "a note in brackets": (
        "（备注：1.属于国家秘密 5）\n（1.属于国家秘密） 5",
        """
0-15: T 0-15 备注1属于国家秘密5
16-28: L 16-26 ROW_STATE_SECRET requests whole; C 27-28 5
        """,
    ),
    "a unit below one of several rows": (
        "规章 7 3 41\n行政事业性收费 5\n万元",
        """
0-9: L 0-2 ROW_RULES disclosure whole; C 3-4 7; C 5-6 3; C 7-9 41
10-19: L 10-17 ROW_FEES disclosure whole; C 18-22 5万元
20-22
        """,
    ),
    "yuan apart from its figure": (
        "行政事业性收费 5 元 6",
        """
0-13: L 0-7 ROW_FEES disclosure whole; C 8-11 5元; C 12-13 6
        """,
    ),
    "ten thousands apart from their figure": (
        "行政事业性收费 5 万 6",
        """
0-13: L 0-7 ROW_FEES disclosure whole; C 8-11 5万; C 12-13 6
        """,
    ),
    "marks of a page among figures": (
        "1.属于国家秘密 <b></b> 5 1<b></b>2 <i>7</i> 6<b></b>7件 柳<b></b>林",
        """
0-58: L 0-8 ROW_STATE_SECRET requests whole; C 17-18 5; C 19-28 12; C 29-37 7; C 38-48 67件; T 49-58 柳林
        """,
    ),
    "a figure inside a remark": (
        "1.属于国家秘密 5（含 3 件） 6（含 2 件）7",
        """
0-27: L 0-8 ROW_STATE_SECRET requests whole; C 9-17 5(含3件); C 18-26 6(含2件); C 26-27 7
        """,
    ),
    "a figure with words behind a remark": (
        "1.属于国家秘密 5（含 3 件）7年 6",
        """
0-21: L 0-8 ROW_STATE_SECRET requests whole; C 9-17 5(含3件); T 17-19 7年; T 20-21 6
        """,
    ),
    "words behind a remark": (
        "1.属于国家秘密 5（含 3 件）甲 6（含 2 件）[1] 7（含 1 件）8",
        """
0-40: L 0-8 ROW_STATE_SECRET requests whole; C 9-17 5(含3件); C 19-27 6(含2件); C 31-39 7(含1件); C 39-40 8
        """,
    ),
    "a letter before figures": (
        "甲 5 1.属于国家秘密 6",
        """
0-14: T 0-1 甲; C 2-3 5; L 4-12 ROW_STATE_SECRET requests whole; C 13-14 6
        """,
    ),
    "two letters before figures": (
        "甲乙 5 1.属于国家秘密 6",
        """
0-15: T 0-2 甲乙; T 3-4 5; L 5-13 ROW_STATE_SECRET requests whole; C 14-15 6
        """,
    ),
    "a letter among figures": (
        "1.属于国家秘密 5 甲 6",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; T 11-12 甲; C 13-14 6
        """,
    ),
    "two letters among figures": (
        "1.属于国家秘密 5 甲乙 6",
        """
0-15: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; T 11-13 甲乙; T 14-15 6
        """,
    ),
    "a figure before the first and the last of Chinese characters": (
        "5㐀\n5鿿",
        """
0-2: T 0-2 5㐀
3-5: T 3-5 5鿿
        """,
    ),
    "a figure behind a colon, with its unit": (
        "行政事业性收费：12 万元",
        """
0-13: L 0-7 ROW_FEES disclosure whole; C 8-13 12万元
        """,
    ),
    "a figure with a letter between two labels": (
        "1.属于国家秘密5X2.重复申请",
        """
0-16: T 0-16 1属于国家秘密5X2重复申请
        """,
    ),
    "far apart: a unit at the end of a line": (
        f"规章{_GAP}行政事业性收费5万元\n规章 7",
        """
0-82: L 0-2 ROW_RULES disclosure whole; L 72-79 ROW_FEES disclosure whole; C 79-82 5万元
83-87: L 83-85 ROW_RULES disclosure whole; C 86-87 7
        """,
    ),
    "a line of what is not seen": (
        "1.属于国家秘密 5\n\u200b\n7\n8",
        """
0-10: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5
13-14 gap: C 13-14 7
15-16 stray: C 15-16 8
        """,
    ),
    "a unit below a lone figure": (
        "行政事业性收费\n5\n万元",
        """
0-7: L 0-7 ROW_FEES disclosure whole
8-9: C 8-12 5万元
10-12
        """,
    ),
    "marks of a page before a label": (
        "<b></b> 规章 7",
        """
0-12: L 8-10 ROW_RULES disclosure whole; C 11-12 7
        """,
    ),
    "a letter and words among figures": (
        "1.属于国家秘密 5 甲 6 柳林 7",
        """
0-19: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; T 11-12 甲; C 13-14 6; T 15-17 柳林; T 18-19 7
        """,
    ),
    "a remark that closes on the next line": (
        "规章 5（含 3 件\n行政许可 6） 7",
        """
0-10: T 0-6 规章5含; T 7-10 3件
11-20: L 11-15 ROW_LICENSING disclosure whole; C 16-18 6); C 19-20 7
        """,
    ),
    "a remark behind what is no figure": (
        "规章 5 6x（含 3 件） 7",
        """
0-16: L 0-2 ROW_RULES disclosure whole; C 3-4 5; T 5-9 6x含; T 10-11 3; T 15-16 7
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES)
def test_a_line_is_labels_and_figures(text: str, expected: str) -> None:
    """
    In the order in which they stand; of what is left over, nothing that may be a figure is lost.
    """
    assert expected.replace("\n    ", " ").strip().split("\n") == scanned(text)


_UNBARRED: Final = f"{'0 ' * 24}\n"
"""Figures enough that a bar or two below them part no cells."""


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("行政强制 |", ["LC"]),
        ("行政强制 | |", ["LCC"]),
        ("| 行政强制 |", ["TLC"]),
        ("| 行政强制 3", ["CLC"]),
        ("行政许可 | 行政强制", ["LTL"]),
        ("1 0 0 0 0 0 1 |", ["CCCCCCCT"]),
        ("| 1 0 0 0 0 0 1 |", ["TCCCCCCCT"]),
        ("1 0 0 0 | 0 0 1", ["CCCCCCCC"]),
        ("1 0 0 0 0 1 |", ["CCCCCCC"]),
        ("| |", ["TT"]),
        ("行政强制\n| |", ["L", "TT"]),
    ],
)
def test_a_bar_in_a_line_without_cells_is_one_only_where_it_may_be_a_figure(text: str, kinds: list[str]) -> None:
    """
    Not before a label without figures, nor beside a row that has all of its own.
    """
    lines = [line.partition(": ")[2] for line in scanned(_UNBARRED + text)[1:]]
    assert kinds == ["".join(item[0] for item in line.split("; ")) for line in lines]


@pytest.mark.parametrize(
    ("marks", "last"),
    [*((marks, "C3 13-13") for marks in ("**", "__", "***", "**  ")), ("*", "C3 13-14 *"), ("**X", "C3 13-16 **X")],
)
def test_marks_of_markdown_before_a_heading_are_the_headings(marks: str, last: str) -> None:
    """
    And no cell of the row above, where a text is one line.
    """
    text = f"1.属于国家秘密|5|6|{marks}四、行政"
    at = text.index("四")
    row, heading = scanned(text, [(at, at + 4, 4)])
    assert (last, f"{at}-{at + 4} gap: H {at}-{at + 4} 4") == (row.rpartition("; ")[2], heading)


_UNITS: Final = grammar_text("cells").partition("?unit: ")[2].partition("\n")[0].split(" | ")


@pytest.mark.parametrize("unit", [wordings("cells")[name] for name in _UNITS])
def test_every_unit_of_the_grammar_is_told_behind_a_figure(unit: str) -> None:
    """
    On a line and between bars, and between labels without any space.
    """
    end = 10 + len(unit)
    assert f"C 9-{end} 5{unit}" == scanned(f"1.属于国家秘密 5{unit}")[0].rpartition("; ")[2]
    assert f"C1 9-{end} 5{unit}" == scanned(f"1.属于国家秘密|5{unit}")[0].rpartition("; ")[2]
    assert f"; C 8-{end - 1} 5{unit}; " in scanned(f"1.属于国家秘密5{unit}2.重复申请")[0]


def test_a_heading_is_a_line_of_its_own_and_ends_what_was_begun() -> None:
    """
    Wherever it stands, but behind the end.
    """
    text = "三、收到\n第二十条第\n四、行政\n（一）项\n五、问题"
    headings = [(text.index(words), text.index(words) + 4, number) for words, number in (("三、", 3), ("四、", 4))]
    expected = ["0-4 gap: H 0-4 3", "5-10", "11-15 gap: H 11-15 4", "16-20"]
    assert expected == scanned(text, headings, end=20)
    assert expected[:3] == scanned(text, [*headings, (16, 20, 5)], end=16)


def test_a_heading_leaves_nothing_that_what_is_below_may_go_on_from() -> None:
    """
    Heads in pieces below the first row are heads of what comes, and not put before its figures.
    """
    expected = ["0-4 gap: H 0-4 3", "5-10: L 5-7 ROW_RULES disclosure whole; C 8-10 88"]
    expected.append("11-22: L 20-22 COLUMN_RESEARCH requests")
    assert expected == scanned("三、收到\n规章 88\n自然 商业 科研 机构", [(0, 4, 3)])


@pytest.mark.parametrize(("figures", "kept"), [(20_000, 20_000), (20_001, 20_001), (20_003, 20_001)])
def test_what_comes_after_too_many_figures_is_told_as_one_stretch(figures: int, kept: int) -> None:
    """
    Of twenty thousand that are all read; on lines of their own, and on one.
    """
    lines = scanned("5\n" * figures)
    assert kept == len(lines)
    at = 2 * kept
    rest = f"; T {at - 1}-{2 * figures} ……" if figures > 20_000 else ""
    assert f"{at - 2}-{at - 1} stray: C {at - 2}-{at - 1} 5{rest}" == lines[-1]
    (line,) = scanned("5 " * figures)
    assert line.count("C ") == kept
    assert line.endswith(f"C {at - 2}-{at - 1} 5{f'; T {2 * figures}-{2 * figures} ……' if figures > 20_000 else ''}")


@pytest.mark.parametrize(("marks", "kept"), [(19_999, 20_000), (20_000, 20_001), (20_003, 20_001)])
def test_what_comes_after_too_many_lines_is_told_as_one_stretch(marks: int, kept: int) -> None:
    """
    Twenty thousand are read to the last, though nothing stands on any of them but a mark.
    """
    lines = scanned("》\n" * marks + "5\n")
    assert kept == len(lines)
    at = 2 * kept
    assert ("……" in lines[-1]) == (marks >= 20_000)
    assert lines[-1].startswith(f"{at - 2}-{at - 1}")
    assert lines[-1].endswith(f"C {at - 2}-{at - 1} 5" if marks < 20_000 else "……")


def test_figures_of_short_lines_and_a_long_one_are_counted_together() -> None:
    """
    Twelve thousand on lines of their own, and six on one behind them, are fewer than twenty: all are read.
    """
    lines = scanned("5\n" * 12_000 + "5 " * 6_000)
    assert len(lines) == 12_001
    assert lines[-1].count("C ") == 6_000


def test_figures_behind_words_are_of_the_words_however_many_there_are() -> None:
    """
    Where a line has too many to be read, those that were read are no cells either.
    """
    (line,) = scanned("柳林路上 " + "5 " * 20_003)
    assert line.startswith("0-40011: T 0-4 柳林路上; T 5-6 5; T 7-8 5; ")
    assert "C " not in line


def test_a_unit_is_told_right_before_a_heading() -> None:
    """
    Though nothing stands between the two, as where a text is one line.
    """
    expected = ["0-6: L 0-2 ROW_RULES disclosure whole; C 3-6 5件", "6-10 gap: H 6-10 3"]
    assert expected == scanned("规章 5 件三、收到", [(6, 10, 3)])


def test_lines_of_a_long_text_are_where_they_stand() -> None:
    """
    However many thousands of characters it has.
    """
    lines = scanned(("5 " * 49 + "7\n") * 300 + ("字" * 99 + "\n") * 400)
    assert [f"{at}-{at + 99}" for at in range(0, 70_000, 100)] == [line.partition(":")[0] for line in lines]
