"""Labels of the form in a stretch of text, and cells of ruled lines: whole, cut, wrapped, misread."""

from __future__ import annotations

from typing import Final

import pytest

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.grids import Ruling, cells_of, merged_row, ruling
from gov_open_report._reading.words.labels import find_labels, find_misread, is_fragment
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

# What is longer is read without a memory, and must be read alike.
_LONG: Final = "甲" * 50


def _found(text: str) -> list[tuple[str, str, bool]]:
    """The labels in a text: its words, its terminal, whether it is misread."""
    squeezed = squeeze(fold(text))
    stretch = find_labels(squeezed)
    found = [(squeezed[each.start : each.end], each.wording.terminal, each.misread) for each in stretch.labels]
    ranges = sorted([*((each.start, each.end) for each in stretch.labels), *stretch.rest])
    assert [0, *(end for _, end in ranges)] == [*(start for start, _ in ranges), len(squeezed)] if squeezed else True
    return found


def _rest(text: str) -> tuple[list[str], int]:
    squeezed = squeeze(fold(text))
    stretch = find_labels(squeezed)
    return [squeezed[start:end] for start, end in stretch.rest], stretch.strange


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1.属于国家秘密", [("1属于国家秘密", "ROW_STATE_SECRET", False)]),
        ("1、 属于国家 秘密", [("1属于国家秘密", "ROW_STATE_SECRET", False)]),
        ("属于国家秘密", [("属于国家秘密", "ROW_STATE_SECRET", False)]),
        ("（一）予以公开", [("一予以公开", "ROW_GRANTED", False)]),
        ("属于国家秘密属于行政执法案卷", [
            ("属于国家秘密", "ROW_STATE_SECRET", False),
            ("属于行政执法案卷", "ROW_ENFORCEMENT_FILE", False),
        ]),
        ("甲1.属于国家秘密乙", [("1属于国家秘密", "ROW_STATE_SECRET", False)]),
        (f"{_LONG}1.属于国家秘密", [("1属于国家秘密", "ROW_STATE_SECRET", False)]),
        ("规章", [("规章", "ROW_RULES", False)]),
        ("甲乙丙", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_label_is_found_wherever_it_stands(text: str, labels: list[tuple[str, str, bool]]) -> None:
    """
    By itself, beside another, with its ordinal or without, and with other words around it.
    """
    assert labels == _found(text)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1.属于国家秘密4.保护第三方合", [
            ("1属于国家秘密", "ROW_STATE_SECRET", False),
            ("4保护第三方合", "ROW_THIRD_PARTY_RIGHTS", False),
        ]),
        ("4.保护第三方合5.属于三类内部事务信息", [
            ("4保护第三方合", "ROW_THIRD_PARTY_RIGHTS", False),
            ("5属于三类内部事务信息", "ROW_INTERNAL_AFFAIRS", False),
        ]),
        ("4.保护第三方甲乙丙", []),
        ("4.保护第三方合法权益", [("4保护第三方合法权益", "ROW_THIRD_PARTY_RIGHTS", False)]),
        ("4.保护第三方", [("4保护第三方", "ROW_THIRD_PARTY_RIGHTS", False)]),
        ("2.没有现", [("2没有现", "ROW_CREATION_REQUIRED", False)]),
        ("甲1.属于", [("1属于", "ROW_STATE_SECRET", False)]),
        ("甲4.保护第三方", [("4保护第三方", "ROW_THIRD_PARTY_RIGHTS", False)]),
        ("其他对外管理", []),
    ],
)  # fmt: skip
def test_a_label_that_is_cut_is_known_by_its_beginning(text: str, labels: list[tuple[str, str, bool]]) -> None:
    """
    Before another or at the end; where it is all that there is, its rest is looked for on the next line.
    """
    assert labels == _found(text)


@pytest.mark.parametrize(
    ("text", "label", "misread"),
    [
        ("甲4.保护第三方台法权益", "4保护第三方台法权益", True),
        ("甲5.属于三类内部亊务信息", "5属于三类内部亊务信息", True),
        ("甲5.属于三类内部事信息", "5属于三类内部事信息", True),
        ("甲5.属于三类内部的事务信息", "5属于三类内部的事务信息", True),
        ("甲5.属于三类内部亊物信息", "5属于三类内部亊物信息", True),
        ("甲5.属于三某内部亊务信息", None, False),
        ("甲5.属于某类内部亊务信息", None, False),
        ("甲4.保护弟三方合法", None, False),
        ("甲4.保护第三方合去权益乙丙", "4保护第三方合去权益", True),
        ("甲4.保护第三方合法又益乙丙", "4保护第三方合法又益", True),
        ("甲4.保护第三方合法权又乙丙", None, False),
    ],
)
def test_a_label_with_a_wrong_character_further_on_is_that_label(
    text: str,
    label: str | None,
    misread: bool,  # noqa: FBT001 - expected
) -> None:
    """
    Another, two others, one too few, one too many; but not in two places, where the label is short.
    """
    found = _found(text)
    assert ([] if label is None else [(label, misread)]) == [(words, wrong) for words, _, wrong in found]


@pytest.mark.parametrize(
    ("text", "rest", "strange"),
    [
        ("1.属于国家秘密", [], 0),
        ("1.属于国家秘密甲乙", ["甲乙"], 2),
        ("甲乙1.属于国家秘密7", ["甲乙", "7"], 2),
        ("甲乙1.属于国家秘密丙", ["甲乙", "丙"], 3),
        ("甲乙1.属于国家秘密", ["甲乙"], 2),
        ("属于国", ["属于国"], 0),
        ("国家秘", ["国家秘"], 0),
        ("国家甲", ["国家甲"], 3),
        ("123", ["123"], 0),
        ("其他对外管理", ["其他对外管理"], 0),
    ],
)
def test_what_is_no_label_is_the_rest(text: str, rest: list[str], strange: int) -> None:
    """
    It is strange where it is no piece of any wording, and no digits.
    """
    assert (rest, strange) == _rest(text)


def test_a_piece_of_a_wording_is_known() -> None:
    """
    Digits are a piece as well.
    """
    assert is_fragment("国家秘密")
    assert is_fragment("123")
    assert not is_fragment("国家机密")


def test_a_label_of_a_usual_length_is_looked_for_once() -> None:
    """
    Reports share their labels; what is longer is not kept, for there is no end to how long it may be.
    """
    assert find_labels("甲1属于国家秘密") is find_labels("甲1属于国家秘密")
    assert find_labels(_LONG) is not find_labels(_LONG)


def test_a_short_label_may_stand_inside_another() -> None:
    """
    The ordinal before 其他 may be a figure, and the rest the beginning of another label.
    """
    assert [("其他对外管理服务事项", "ROW_OTHER_SERVICES", False)] == _found("3其他对外管理服务事项")
    assert [("其他结果", "COLUMN_OTHER", False)] == _found("2其他结果纠正")
    assert [("申请人逾期不缴费", "ROW_FEE_OVERDUE", False)] == _found("1申请人逾期不缴费")
    assert [("3其他", "ROW_OTHER", False)] == [
        (words, terminal[:9], wrong) for words, terminal, wrong in _found("3.其他")
    ]


@pytest.mark.parametrize(
    ("text", "terminal"),
    [
        ("1.属于国家秘密", "ROW_STATE_SECRET"),
        ("1.属于国豕秘密", "ROW_STATE_SECRET"),
        ("1.厲于国豕秘密", None),
        ("4.保护弟三方台法权益", "ROW_THIRD_PARTY_RIGHTS"),
        ("5.属于三类内部亊物信息", "ROW_INTERNAL_AFFAIRS"),
        ("8.属于行政奎询事项", "ROW_ADMINISTRATIVE_INQUIRY"),
        ("予以公开", "ROW_GRANTED"),
        ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请" + "甲" * 13, "ROW_FEE_OVERDUE"),
        ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请" + "甲" * 14, None),
        ("8.属于行政查询事项" + "甲" * 7, "ROW_ADMINISTRATIVE_INQUIRY"),
        ("8.属于行政查询事项" + "甲" * 8, None),
        ("甲乙丙丁戊己庚", None),
        ("2.没有现成", None),
        ("其他", None),
        ("属于类信息", None),
        ("1.属于国家秘密" * 7, None),
    ],
)
def test_a_misread_label_is_the_one_that_it_is_likest(text: str, terminal: str | None) -> None:
    """
    If it is markedly less like any other.
    """
    found = find_misread(squeeze(fold(text)))
    assert terminal == (None if found is None else found.terminal)


def test_every_row_with_one_character_misread_is_that_row_or_none() -> None:
    """
    Wherever the character stands: never another row.
    """
    known = 0
    for wording in vocabulary().rows:
        for at in range(len(wording.text)):
            found = find_misread(f"{wording.text[:at]}某{wording.text[at + 1 :]}")
            assert found is None or found.terminal == wording.terminal
            known += found is not None
    assert 0.9 * sum(len(wording.text) for wording in vocabulary().rows) < known


_FRAMED: Final = Ruling(framed=True, bars="|", tabs="\t", closed=True)
_UNCLOSED: Final = Ruling(framed=True, bars="|", tabs="\t")
_OPEN: Final = Ruling(framed=False, bars="|", tabs="\t")
_UNBARRED: Final = Ruling(framed=False, bars="|", tabs="\t", barred=False)
_WIKI: Final = Ruling(framed=True, bars="||", tabs="\t", closed=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| 规章 | 7 |\n", _FRAMED),
        ("规章 | 7\n", _OPEN),
        ("规章 7\n", _FRAMED),
        ("| 规章 | 7 |\n规范 | 7\n", _OPEN),
        ("| 规章 | 7 |\n" * 3 + "规范 | 7\n", _OPEN),
        ("| 规章 | 7 |\n" * 4 + "规范 | 7\n", _FRAMED),
        ("{|\n|-\n| 规章 || 7\n|-\n| 规范 || 8\n|}\n", _WIKI),
        ("{|\n|-\n! 规章 || 7\n|-\n! 规范 || 8\n|}\n", _WIKI),
        ("\0| 规章 | 7 |\n", _FRAMED),
        ("| 规章 | 7\n" * 4, _UNCLOSED),
        ("| 规章 | 7\n\n" * 4, _UNCLOSED),
        ("\0| 规章 | 7\0\n" * 4, _UNCLOSED),
        ("| 规章 | 7\n" * 3, _FRAMED),
        ("| 规章 | 7\n" * 3 + "| 规章 | 7 |\n" * 22, _UNCLOSED),
        ("| 规章 | 7\n" * 3 + "| 规章 | 7 |\n" * 23, _FRAMED),
        ("| 规\n章 | 7 |\n" * 4, _FRAMED),
        ("规范 | 7 |\n" + "| 规\n章 | 7 |\n" * 4, _FRAMED),
        ("规范 | 7 |\n" * 2 + "| 规\n章 | 7 |\n" * 4, _OPEN),
        ("规章\t|\t7\t| 8 | 9 | 10\n", _OPEN),
        ("规章\t7\t|\n", Ruling(framed=False, bars="|", tabs="\t")),
        ("规章\t7\t|\t8\n", Ruling(framed=False, bars="|", tabs="\t", tabbed=True)),
        ("规章\t7\t|\n规章\t8\n", Ruling(framed=False, bars="|", tabs="\t", tabbed=True)),
        ("| 规章 || 7 |\n", _FRAMED),
        ("规章 |\n" + "规章 7\n" * 20, _UNBARRED),
        ("规章 |\n" + "规章 7\n" * 19, _OPEN),
        ("规章 |\n" * 5 + "规章 7\n" * 20, _UNBARRED),
        ("规章 |\n" * 6 + "规章 7\n" * 20, _OPEN),
        ("规章 | 7 |\n" + "规章 7\n" * 20, _UNBARRED),
        ("规章 | 7 | 8 |\n" + "规章 7\n" * 20, _OPEN),
        ("规章\t7\n", _FRAMED),
        ("规章\t\t7\n规范\t\t8\n", Ruling(framed=True, bars="|", tabs="\t\t", closed=True)),
        ("规章\t\t7\n规范\t8\n", _FRAMED),
        ("规章\t\t\t7\n规范\t\t8\n", _FRAMED),
        ("规章\t\t\t\t7\n规范\t\t8\n", Ruling(framed=True, bars="|", tabs="\t\t", closed=True)),
        ("规章\t7\n" + "规范\t\t8\n" * 18, _FRAMED),
        ("规章\t7\n" + "规范\t\t8\n" * 19, Ruling(framed=True, bars="|", tabs="\t\t", closed=True)),
    ],
)
def test_how_lines_are_ruled_is_told_from_most_of_them(text: str, expected: Ruling) -> None:
    """
    Bars at the sides or only between, one or two; tabs by ones or by twos.
    """
    assert expected == ruling(text, 0, len(text))
    around = "| 前 || 后\t后\n|-\n"
    assert expected == ruling(around + text + around, len(around), len(around + text))


@pytest.mark.parametrize(
    ("line", "separator", "how", "start", "cells", "width"),
    [
        ("| 规章 | 7 |", "|", _FRAMED, 11, [" 规章 ", " 7 "], 1),
        ("  | 规章 | 7 |  ", "|", _FRAMED, 13, [" 规章 ", " 7 "], 1),
        ("| 规章 | 7 |", "|", _UNCLOSED, 11, [" 规章 ", " 7 ", ""], 1),
        ("\0| 规章 | 7 |\0", "|", _FRAMED, 12, [" 规章 ", " 7 "], 1),
        ("| 规章 | 7 |\t", "|", _FRAMED, 11, [" 规章 ", " 7 "], 1),
        ("  | 规章 | 7 |\t", "|", _FRAMED, 13, [" 规章 ", " 7 "], 1),
        ("\0| 规章 | 7 |\0\t", "|", _FRAMED, 12, [" 规章 ", " 7 "], 1),
        ("\t | 规章 | 7 |\t ", "|", _FRAMED, 13, [" 规章 ", " 7 "], 1),
        ("规章 | 7 |", "|", _FRAMED, 10, ["规章 ", " 7 "], 1),
        ("规章 | 7 |", "|", _OPEN, 10, ["规章 ", " 7 ", ""], 1),
        ("| 规章 | 7", "|", _OPEN, 10, ["", " 规章 ", " 7"], 1),
        ("| 规章 || 7 ||", "|", _WIKI, 11, [" 规章 ", " 7 ", ""], 2),
        ("| 规章 || 7 |", "|", _WIKI, 11, [" 规章 ", " 7 |"], 2),
        ("规章\t7\t", "\t", _FRAMED, 10, ["规章", "7", ""], 1),
        (" 规章\t\t7", "\t", Ruling(framed=True, bars="|", tabs="\t\t", closed=True), 10, [" 规章", "7"], 2),
    ],
)
def test_a_ruled_line_is_cut_into_its_cells(
    line: str, separator: str, how: Ruling, start: int, cells: list[str], width: int
) -> None:
    """
    Blank ones too; bars at the sides of a frame are no cells.
    """
    assert (start, cells, width) == cells_of(line, 10, separator, how)


def test_a_line_of_bars_alone_is_cut_so_far() -> None:
    """
    What comes behind the last cell that counts stays together.
    """
    _, cells, _ = cells_of("\t" * 30_000, 0, "\t", _FRAMED)
    assert 20_001 == len(cells)
    assert "\t" * 10_000 == cells[-1]


def _merged(text: str) -> tuple[list[str], int] | None:
    merged = merged_row(text, 0, len(text), _FRAMED)
    if merged is None:
        return None
    cells, end = merged
    return ["".join(text[a:b].strip() for a, b in parts) for parts in cells], end


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| 属于国 | 1 |\n| 家秘密 |   |\n|---|---|\n| 甲 | 2 |\n", ["属于国家秘密", "1"]),
        ("| 属于国 | 1 |\n| 家秘密 |   |\n没有栏线\n", ["属于国家秘密", "1"]),
        ("| 属于国 | 1 |\n|---|---|\n", None),
        ("| 属于国 | 1 |\n| 家秘密 |\n", None),
        ("| 1.属于国家秘密 | 1 |\n| 2.其他法律行政法规禁止公开 | 2 |\n", None),
        ("| 属于国家秘密 | 属于行政执法案卷 | 甲 |\n|  |  | 乙 |\n", None),
        (f"| {'甲' * 60} | 1 |\n| 乙 | |\n", [f"{'甲' * 60}乙", "1"]),
        ("| 信息内容 |\n| 7 |\n| 规章 |\n", ["信息内容7规章"]),
        ("".join(("| 自然人 " * 4, "|\n", "| 7 " * 4, "|\n")), ["自然人7"] * 4),
        ("".join(("| 自然人 " * 5, "|\n", "| 7 " * 5, "|\n")), None),
        ("".join(("| 7 " * 6, "|\n", "| 7 " * 6, "|\n")), ["77"] * 6),
    ],
)
def test_a_row_of_a_grid_goes_on_to_the_next_rule(text: str, cells: list[str] | None) -> None:
    """
    Unless it is several rows, or heads and the row below them: then its rules only frame it.
    """
    found = _merged(text)
    assert cells == (None if found is None else found[0])


def test_a_row_of_a_grid_ends_with_its_last_line() -> None:
    """
    What follows is not its own.
    """
    text = "| 属于国 | 1 |\n| 家秘密 |   |\n|---|---|\n"
    merged = _merged(text)
    assert merged is not None
    assert "| 家秘密 |   |" == text[: merged[1]].rpartition("\n")[2]
    assert merged_row(text, 0, text.index("\n"), _FRAMED) is None
