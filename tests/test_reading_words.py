"""Labels run together, misread and amid words: what of a line is a label, and what nothing explains."""

from __future__ import annotations

from typing import Final

import pytest

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.words.figures import digits_before_rest, digits_behind_rest
from texts.scanned import scanned

_GAP: Final = " " * 70
"""More than what is remembered of one line for the next may hold."""

# Of each line where it stands, how many cells wide it is, and what is on it: labels, cells, text, and pages' numbers.
_CASES: Final = {
    "figures and words": (
        "5 柳林路27号 6",
        """
0-10: T 0-1 5; T 2-8 柳林路27号; T 9-10 6
        """,
    ),
    "words behind figures": (
        "1.属于国家秘密 5 6 见柳林路27号",
        """
0-20: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; C 11-12 6; T 13-20 见柳林路27号
        """,
    ),
    "words before a label": (
        "另有27件 5 1.属于国家秘密 6",
        """
0-18: T 0-5 另有27件; T 6-7 5; L 8-16 ROW_STATE_SECRET requests whole; C 17-18 6
        """,
    ),
    "labels run together": (
        "1.属于国家秘密2.重复申请",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; L 8-14 ROW_REPEATED requests whole
        """,
    ),
    "labels and figures run together": (
        "1.属于国家秘密122.重复申请3",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-10 12; L 10-16 ROW_REPEATED requests whole; C 16-17 3
        """,
    ),
    "a figure run together with its label": (
        "1.属于国家秘密12 3 2.重复申请",
        """
0-19: L 0-8 ROW_STATE_SECRET requests whole; C 8-10 12; C 11-12 3; L 13-19 ROW_REPEATED requests whole
        """,
    ),
    "a comma between": (
        "1.属于国家秘密1,2,32.重复申请",
        """
0-19: L 0-8 ROW_STATE_SECRET requests whole; C 8-13 1,2,3; L 13-19 ROW_REPEATED requests whole
        """,
    ),
    "a sign between": (
        "1.属于国家秘密-122.重复申请",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-11 -12; L 11-17 ROW_REPEATED requests whole
        """,
    ),
    "words around a label": (
        "对1.属于国家秘密的答复 5",
        """
0-14: L 0-12 ROW_STATE_SECRET requests misread; C 13-14 5
        """,
    ),
    "words with a label in them": (
        "本年度共收到重复申请的告知书若干件次",
        """
0-18: T 0-18 本年度共收到重复申请的告知书若干件次
        """,
    ),
    "prose": (
        "全年发布信息二百余条，其中重复申请若干，均已答复，没有其他情况需要说明",
        """
0-35: T 0-35 全年发布信息二百余条其中重复申请若干均已答复没有其他情况需要说明
        """,
    ),
    "a misread label": (
        "1.属于国家秘蜜 5\n2.重复申清 6",
        """
0-10: L 0-8 ROW_STATE_SECRET requests misread; C 9-10 5
11-19: L 11-17 ROW_REPEATED requests misread; C 18-19 6
        """,
    ),
    "a letter like a figure": (
        "1.属于国家秘密\no\n〇 I\nO件",
        """
0-8: L 0-8 ROW_STATE_SECRET requests whole
9-10 stray: C 9-10 o
11-14: C 11-12 〇; C 13-14 I
15-17: T 15-17 O件
        """,
    ),
    "a label in other words": (
        "2.重复提交申请 5",
        """
0-10: L 0-8 ROW_REPEATED requests misread; C 9-10 5
        """,
    ),
    "a unit beside a label": (
        "1.属于国家秘密 件 5",
        """
0-12: L 0-8 ROW_STATE_SECRET requests whole; C 11-12 5
        """,
    ),
    "labels with figures on one line": (
        "规章 7 3 41 行政规范性文件 0 12 5",
        """
0-24: L 0-2 ROW_RULES disclosure whole; C 3-4 7; C 5-6 3; C 7-9 41;
    L 10-17 ROW_NORMATIVE_DOCUMENTS disclosure whole; C 18-19 0; C 20-22 12; C 23-24 5
        """,
    ),
    "spaces in labels": (
        "1. 属 于 国 家 秘 密  5",
        """
0-17: L 0-14 ROW_STATE_SECRET requests whole; C 16-17 5
        """,
    ),
    "heads and a word": (
        "自然人 商业企业 合计",
        """
0-11: L 0-3 COLUMN_NATURAL_PERSON requests whole; T 9-11 合计
        """,
    ),
    "a head and its unit": (
        "本年收费金额 （单位：万元）",
        """
0-14: L 0-14 COLUMN_FEE_AMOUNT disclosure whole
        """,
    ),
    "repeated with brackets": (
        "（1.属于国家秘密） 5",
        """
0-12: L 0-10 ROW_STATE_SECRET requests whole; C 11-12 5
        """,
    ),
    "labels and words": (
        "1.属于国家秘密 柳林 2.重复申请 5",
        """
0-20: T 0-18 1属于国家秘密柳林2重复申请; T 19-20 5
        """,
    ),
    "six strange letters beside a label": (
        "2.重复申请，请看柳林路，2.重复申请 5",
        """
0-21: T 0-19 2重复申请请看柳林路2重复申请; T 20-21 5
        """,
    ),
    "seven strange letters beside labels": (
        "2.重复申请，请看柳林路口，2.重复申请，1.属于国家秘密 5",
        """
0-31: T 7-13 请看柳林路口; L 21-29 ROW_STATE_SECRET requests whole; C 30-31 5
        """,
    ),
    "a figure with its unit between labels": (
        "1.属于国家秘密12件2.重复申请",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-11 12件; L 11-17 ROW_REPEATED requests whole
        """,
    ),
    "a figure in quotes between labels": (
        "1.属于国家秘密“12”2.重复申请",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 9-11 12; L 12-18 ROW_REPEATED requests whole
        """,
    ),
    "brackets around a figure between labels": (
        "1.属于国家秘密（12）2.重复申请",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 8-12 (12); L 12-18 ROW_REPEATED requests whole
        """,
    ),
    "a figure before a label and behind it": (
        "71.属于国家秘密8",
        """
0-10: C 0-1 7; L 1-9 ROW_STATE_SECRET requests whole; C 9-10 8
        """,
    ),
    "a mark before a figure at the beginning": (
        "-71.属于国家秘密-8-",
        """
0-13: C 0-2 -7; L 2-10 ROW_STATE_SECRET requests whole; C 10-13 -8-
        """,
    ),
    "a label with a remark": (
        "1.属于国家秘密（含3件）5",
        """
0-14: L 0-14 ROW_STATE_SECRET requests misread
        """,
    ),
    "far apart: a label": (
        f"1.属于{_GAP}国家秘密 5 6",
        """
0-82: L 0-78 ROW_STATE_SECRET requests whole; C 79-80 5; C 81-82 6
        """,
    ),
    "far apart: labels and figures": (
        f"1.属于国家秘密12{_GAP}2.重复申请3",
        """
0-87: L 0-8 ROW_STATE_SECRET requests whole; C 8-10 12; L 80-86 ROW_REPEATED requests whole; C 86-87 3
        """,
    ),
    "far apart: labels and words": (
        (f"1.属于国家秘密{_GAP}柳林路上2.重复申请 5"),
        """
0-90: T 0-88 1属于国家秘密柳林路上2重复申请; T 89-90 5
        """,
    ),
    "far apart: words": (
        f"柳林{_GAP}路",
        """
0-73: T 0-73 柳林路
        """,
    ),
    "far apart: a misread label": (
        f"1.属于{_GAP}国家秘蜜 5",
        """
0-80: L 0-78 ROW_STATE_SECRET requests misread; C 79-80 5
        """,
    ),
    "far apart: digits and marks between labels": (
        (f"1.属于国家秘密,{_GAP}7-,2.重复申请 5"),
        """
0-90: L 0-8 ROW_STATE_SECRET requests whole; C 8-82 ,7-,; L 82-88 ROW_REPEATED requests whole; C 89-90 5
        """,
    ),
    "as many strange letters as others": (
        "柳林路上山里水边田间地头2.重复申请1.属于国家秘密 5",
        """
0-28: T 0-12 柳林路上山里水边田间地头; L 18-26 ROW_STATE_SECRET requests whole; C 27-28 5
        """,
    ),
    "more strange letters than others": (
        "柳林路上山里水边田间地头沟2.重复申请1.属于国家秘密 5",
        """
0-29: T 0-27 柳林路上山里水边田间地头沟2重复申请1属于国家秘密; T 28-29 5
        """,
    ),
    "fewer strange letters than others": (
        "柳林路上山里水边田2.重复申请1.属于国家秘密 5",
        """
0-25: T 0-9 柳林路上山里水边田; L 15-23 ROW_STATE_SECRET requests whole; C 24-25 5
        """,
    ),
    "a misread label among others": (
        "本年制发件数本年止件数现行有效件数",
        """
0-17: T 0-17 本年制发件数本年止件数现行有效件数
        """,
    ),
    "a figure in quotes with its unit between labels": (
        "1.属于国家秘密“12件”2.重复申请",
        """
0-19: L 0-8 ROW_STATE_SECRET requests whole; C 9-12 12件; L 13-19 ROW_REPEATED requests whole
        """,
    ),
    "a figure that marks of a page cut between labels": (
        "1.属于国家秘密1<b></b>2件2.重复申请",
        """
0-24: L 0-8 ROW_STATE_SECRET requests whole; C 8-18 12件; L 18-24 ROW_REPEATED requests whole
        """,
    ),
    "far apart: strange letters and labels": (
        (f"柳林路上山里水边田2.重复申请{_GAP}1.属于国家秘密 5"),
        """
0-95: T 0-9 柳林路上山里水边田; L 85-93 ROW_STATE_SECRET requests whole; C 94-95 5
        """,
    ),
    "words, a label and words": (
        "柳林路 5 1.属于国家秘密 6 柳林路 7 2.重复申请 8",
        """
0-31: T 0-3 柳林路; T 4-5 5; L 6-14 ROW_STATE_SECRET requests whole; C 15-16 6; T 17-20 柳林路; T 21-22 7;
    L 23-29 ROW_REPEATED requests whole; C 30-31 8
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES)
def test_words_are_labels_or_told(text: str, expected: str) -> None:
    """
    A label stands beside nothing strange; of what is left over, nothing that may be a figure is lost.
    """
    assert expected.replace("\n    ", " ").strip().split("\n") == scanned(text)


def test_of_strange_words_two_hundred_are_held_against_labels() -> None:
    """
    Telling what they may be a misreading of is dear, and a report has some dozens.
    """
    lines = scanned("1.属于国家秘蜜\n" * 201)
    assert ["L 0-8 ROW_STATE_SECRET requests misread"] == [line.partition(": ")[2] for line in lines[:1]]
    assert all(" ROW_STATE_SECRET requests misread" in line for line in lines[:200])
    assert "1800-1808: T 1800-1808 1属于国家秘蜜" == lines[200]


def test_strange_words_are_counted_wherever_they_stand() -> None:
    """
    Those that are too long to be remembered as well.
    """
    words = "柳林路\n" * 100 + f"柳{_GAP}林路\n" * 99
    assert " misread" in scanned(f"{words}1.属于国家秘蜜")[-1]
    assert " misread" not in scanned(f"{words}柳林路\n1.属于国家秘蜜")[-1]
    assert " misread" not in scanned(f"{words}柳林路\n1.属于{_GAP}国家秘蜜")[-1]


@pytest.mark.parametrize("length", [20_000, 20_001])
def test_what_is_longer_than_any_stretch_is_kept_as_it_is(length: int) -> None:
    """
    Else it has its letters alone.
    """
    words = "字。" + "字" * (length - 2)
    kept = words if length > 20_000 else words.replace("。", "")
    kept = kept.replace("。", ".")
    assert [f"0-{length}: T 0-{length} {kept}"] == scanned(words)
    between = f"1.属于国家秘密 | {words}"
    assert [
        f"T1 11-{11 + length} {kept}" if length > 20_000 else f"C1 11-{11 + length} {words.replace('。', '.')}"
    ] == [line.rpartition("; ")[2] for line in scanned(between)]


@pytest.mark.parametrize(
    ("joined", "figure"),
    [
        ("39理结果", "39"),
        ("0果", "0"),
        ("39百", ""),
        ("39年", ""),
        ("3三安全一稳定", ""),
        ("3其他", ""),
        ("3重复", ""),
        ("3申请人情", ""),
        ("39柳", ""),
        ("39理结果6", ""),
        ("3、理结果", ""),
        ("39" + "理结果" * 17, ""),
    ],
)
def test_a_figure_ends_where_the_rest_of_a_label_is_joined_to_it(joined: str, figure: str) -> None:
    """
    Behind another figure, and unless the two may be a number in words, or a label with its ordinal.
    """
    (line,) = scanned(f"1.属于国家秘密 5 {joined} 6")
    assert (f"C 9-10 5; C 11-{11 + len(figure)} {figure};" in line) is bool(figure)
    assert figure == joined[: digits_before_rest(joined)]
    (alone,) = scanned(f"{joined} 6")
    assert ": C 0-" not in alone


@pytest.mark.parametrize(
    ("joined", "figure"),
    [
        ("只计这一情形，不计其他情形）53", "53"),
        ("理结果0", "0"),
        ("他处理   情形）53", "53"),
        ("柳 情形）53", ""),
        ("提 供 理 结 果情形）53", ""),
        ("情53", ""),
        ("情形-53", ""),
        ("情形，53", ""),
        ("只计这一53", ""),
        ("重复申请53", ""),
        ("申请人情53", ""),
        ("情柳53", ""),
    ],
)
def test_a_figure_begins_where_the_rest_of_a_label_ends(joined: str, figure: str) -> None:
    """
    Of two characters or more, and no sign between; rests of others may stand before it.
    """
    assert figure == joined[len(joined) - digits_behind_rest(fold(joined)) :]
    (line,) = scanned(f"{joined} 6")
    assert (f": C {len(joined) - len(figure)}-{len(joined)} {figure}; C " in line) is bool(figure)
