"""What one cell says, and what stands around a figure: the stages that read one piece of text."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

import gov_open_report as gor
from gov_open_report import Code
from gov_open_report._reading.cells.cells import BLANK, Content, plain_count, plain_counts, read_cell
from gov_open_report._reading.characters.glyphs import JOIN, SIGN, fold, fold_and_repair
from gov_open_report._reading.layouts.counted import drop_units
from gov_open_report._reading.layouts.decimals import make_whole
from gov_open_report._reading.layouts.numbering import (
    drop_column_numbers,
    drop_line_numbers,
    drop_numbers_of_names,
)
from gov_open_report._reading.words.figures import bare, unquoted
from gov_open_report.form import Measure
from gov_open_report.models import Origin
from texts.figures import seeded
from texts.judge import differing
from texts.layouts import LAYOUTS
from texts.reports import Options, report

_UNREADABLE = Content(None, Origin.PRINTED, None, Code.NOT_A_COUNT)
_TOO_LONG = Content(None, Origin.PRINTED, None, Code.NUMBER_TOO_LONG, "≤ 15")


def _repair(text: str) -> str:
    return fold_and_repair(text)[1]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0),
        ("999", 999),
        ("1000", 1000),
        ("999999999999999", 999_999_999_999_999),
        ("9999999999999999", None),  # sixteen digits
        ("007", None),
        ("01000", None),
        ("１２３", None),  # it is folded before
        ("²", None),
        ("", None),
        ("-1", None),
        ("1.0", None),
    ],
)
def test_a_plain_count_is_plain_digits(text: str, count: int | None) -> None:
    """
    Without a zero before them, and no longer than any published.
    """
    assert count == plain_count(text)


def test_counts_are_plain_only_if_all_are() -> None:
    """
    One that is none makes the row none.
    """
    assert [3, 0, 1208] == plain_counts(["3", "0", "1208"])
    assert [] == plain_counts([])
    assert plain_counts(["3", "1,208"]) is None


@pytest.mark.parametrize(
    ("raw", "measure", "content"),
    [
        ("", Measure.COUNT, BLANK),
        ("", Measure.MONEY, BLANK),
        ("12", Measure.COUNT, Content(12, Origin.PRINTED)),
        ("12", Measure.MONEY, Content(Decimal(12), Origin.PRINTED)),
        ("/", Measure.COUNT, Content(None, Origin.PLACEHOLDER, None, Code.PLACEHOLDER)),
        ("-", Measure.COUNT, Content(None, Origin.PLACEHOLDER, None, Code.PLACEHOLDER)),
        ("----", Measure.COUNT, Content(None, Origin.PLACEHOLDER, None, Code.PLACEHOLDER)),
        ("-" * 40, Measure.COUNT, Content(None, Origin.PLACEHOLDER, None, Code.PLACEHOLDER)),
        ("-" * 121, Measure.COUNT, _UNREADABLE),
        ("1,208", Measure.COUNT, Content(1208, Origin.PRINTED)),
        ("1,234,567", Measure.COUNT, Content(1_234_567, Origin.PRINTED)),
        ("999,999,999,999,999", Measure.COUNT, Content(999_999_999_999_999, Origin.PRINTED)),
        ("X---X", Measure.COUNT, _UNREADABLE),
        ("1,20", Measure.COUNT, _UNREADABLE),
        ("1,2088", Measure.COUNT, _UNREADABLE),
        ("1234,567", Measure.COUNT, _UNREADABLE),
        ("012", Measure.COUNT, _UNREADABLE),
        ("0,123", Measure.COUNT, Content(123, Origin.PRINTED)),
        ("12件", Measure.COUNT, Content(12, Origin.PRINTED)),
        ("12元", Measure.COUNT, _UNREADABLE),
        ("12万元", Measure.COUNT, _UNREADABLE),
        ("12.0", Measure.COUNT, _UNREADABLE),
        ("+3", Measure.COUNT, _UNREADABLE),
        ("-3", Measure.COUNT, _UNREADABLE),
        ("+3", Measure.CHANGE, Content(3, Origin.PRINTED)),
        ("-3", Measure.CHANGE, Content(-3, Origin.PRINTED)),
        ("-1,208", Measure.CHANGE, Content(-1208, Origin.PRINTED)),
        ("-3.5", Measure.CHANGE, _UNREADABLE),
        ("55(含自然失效29件)", Measure.COUNT, Content(55, Origin.PRINTED, "含自然失效29件", Code.NOTE_IN_CELL)),
        ("25.034", Measure.MONEY, Content(Decimal("25.034"), Origin.PRINTED)),
        ("25.034万元", Measure.MONEY, Content(Decimal("25.034"), Origin.PRINTED)),
        ("318.4207元", Measure.MONEY, _UNREADABLE),
        (
            "318.4200元",
            Measure.MONEY,
            Content(Decimal("0.03184200"), Origin.PRINTED, None, Code.UNIT_CONVERTED, "0.03184200 万元"),
        ),
        ("+25", Measure.MONEY, Content(Decimal(25), Origin.PRINTED)),
        ("-25", Measure.MONEY, _UNREADABLE),
        ("25件", Measure.MONEY, _UNREADABLE),
        ("00.5", Measure.MONEY, _UNREADABLE),
        ("0.5", Measure.MONEY, Content(Decimal("0.5"), Origin.PRINTED)),
        ("共3件", Measure.COUNT, Content(3, Origin.PRINTED)),
        ("共3", Measure.COUNT, Content(3, Origin.PRINTED)),
        ("减共3", Measure.CHANGE, _UNREADABLE),
        ("3(件)", Measure.COUNT, Content(3, Origin.PRINTED)),
        ("3件(件)", Measure.COUNT, Content(3, Origin.PRINTED, "件", Code.NOTE_IN_CELL)),
        ("3(件)", Measure.MONEY, Content(Decimal(3), Origin.PRINTED, "件", Code.NOTE_IN_CELL)),
        ("3万", Measure.COUNT, _UNREADABLE),
        ("12.5万", Measure.MONEY, Content(Decimal("12.5"), Origin.PRINTED)),
        ("999999999999999亿元", Measure.MONEY, Content(None, Origin.PRINTED, None, Code.NUMBER_TOO_LONG, "≤ 15")),
        ("共12元", Measure.MONEY, Content(None, Origin.PRINTED, None, Code.NOT_A_COUNT)),
        ("12千元", Measure.MONEY, Content(Decimal("1.2"), Origin.PRINTED, None, Code.UNIT_CONVERTED, "1.2 万元")),
        (
            "0.00012亿元",
            Measure.MONEY,
            Content(Decimal("1.20000"), Origin.PRINTED, None, Code.UNIT_CONVERTED, "1.20000 万元"),
        ),
        (
            "1.23456千元",
            Measure.MONEY,
            Content(Decimal("0.123456"), Origin.PRINTED, None, Code.UNIT_CONVERTED, "0.123456 万元"),
        ),
        ("1.234567千元", Measure.MONEY, _UNREADABLE),
        ("12百万元", Measure.MONEY, _UNREADABLE),
        ("5(含税)", Measure.MONEY, Content(Decimal(5), Origin.PRINTED, "含税", Code.NOTE_IN_CELL)),
        (
            "251000元",
            Measure.MONEY,
            Content(Decimal("25.1000"), Origin.PRINTED, None, Code.UNIT_CONVERTED, "25.1000 万元"),
        ),
        (
            "5元(含税)",
            Measure.MONEY,
            Content(Decimal("0.0005"), Origin.PRINTED, "含税", Code.UNIT_CONVERTED, "0.0005 万元"),
        ),
        ("不是数字", Measure.COUNT, _UNREADABLE),
        ("9" * 16, Measure.COUNT, _TOO_LONG),
        ("9999999999999.99", Measure.MONEY, Content(Decimal("9999999999999.99"), Origin.PRINTED)),
        ("99999999999999.99", Measure.MONEY, _TOO_LONG),
        ("9" * 5000, Measure.COUNT, _TOO_LONG),
        ("5(" + "注" * 60 + ")", Measure.COUNT, Content(5, Origin.PRINTED, "注" * 60, Code.NOTE_IN_CELL)),
        ("5(" + "注" * 118 + ")", Measure.COUNT, _UNREADABLE),
    ],
)
def test_a_cell_says_its_figure_or_that_it_has_none(raw: str, measure: Measure, content: Content) -> None:
    """
    As what the column counts: numbers, changes with a sign, or money in 万元.
    """
    read = read_cell(raw, measure)
    assert content == read
    assert type(content.value) is type(read.value)
    assert str(content.value) == str(read.value)


def test_a_cell_is_as_long_as_its_note_may_be() -> None:
    """
    A hundred and twenty characters are looked at; one more is no figure.
    """
    note = "注" * 117
    assert Content(5, Origin.PRINTED, note, Code.NOTE_IN_CELL) == read_cell(f"5({note})", Measure.COUNT)
    assert _UNREADABLE == read_cell(f"5({note}注)", Measure.COUNT)


def test_dashes_are_a_placeholder_however_long_they_are_drawn() -> None:
    """
    But a dash with something between is none.
    """
    for length in range(1, 121):
        assert Origin.PLACEHOLDER is read_cell("-" * length, Measure.COUNT).origin
    assert _UNREADABLE == read_cell("--x--", Measure.COUNT)


def test_a_bare_figure_has_no_spaces_and_nothing_unseen() -> None:
    """
    Wherever they stand, but between digits: what a space or a tab parts is no one figure.
    """
    assert "12(08)" == bare(f" 1{JOIN}2\t(  08 ) \n")
    assert ["12 08", "12\t08", "12 08件"] == [bare(each) for each in ("12  08", "12 \t08", "12 08 \t件")]
    assert "" == bare(f"{JOIN} \t")


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("7", "7"),
        ('"7"', "7"),
        ("'7'", "7"),
        ('" 7 "', "7"),
        (' ;:) "7" ', "7"),
        (":) 7 ", "7"),
        ("'" + '7"', "'" + '7"'),
        ('"7', '"7'),
        ('7"', '7"'),
        ('"', '"'),
        ("77", "77"),
        ('17"', '17"'),
        ('""', ""),
        ("x7x", "x7x"),
        ("", ""),
    ],
)
def test_a_figure_stands_within_its_quotes(content: str, seen: str) -> None:
    """
    And behind the marks that close a label; quotes that are no pair stay.
    """
    assert seen == unquoted(content)


def test_what_looks_alike_is_folded_in_its_place() -> None:
    """
    Kangxi radicals, the radicals' supplement and compatibility ideographs, and marks of every shape.
    """
    assert "人民户长门青" == _repair("⼈⺠⼾⻓⻔⻘")
    assert "人民户长门青" == fold("⼈⺠⼾⻓⻔⻘")
    # The first and the last of each block of Unicode.
    assert "一龠" == _repair("\u2f00\u2fd5")
    assert "豈" == _repair("\uf900")
    assert "丽\U0002a600" == _repair("\U0002f800\U0002fa1d")
    assert "車龍" == _repair("\uf902\uf9c4")
    assert "\U00020122" == _repair("\U0002f803")
    assert "(1,2.3)" == fold("（１，２。３）")
    assert "（１，２。３）" == _repair("（１，２。３）")
    assert "----" == fold("—–─═")
    assert "++|" == fold("┼╬│")
    assert '""' == fold("“」")
    assert "a b" == fold("a\u3000b")
    assert "a\nb" == fold("a\u2028b")
    assert f"a{JOIN}b" == fold("a\u200bb")
    assert "\t\n\n\n\n" == fold("\t\n\v\f\x1e")
    assert "! ~" == fold("！ ～")
    assert "\uff00\uff5f" == fold("\uff00\uff5f")


@pytest.mark.parametrize(
    ("plain", "marks"),
    [
        ("-", "‐‑‒–—―−﹘﹣－─━┄┅┈┉╌╍═⸺⸻"),
        ("+", "┌┐└┘├┤┬┴┼╋╒╕╘╛╞╡╤╧╪╬＋"),
        ("|", "│┃║｜￨┆┇┊┋╎╏"),
        ('"', "“”„‟‘’＂＇『』「」″′〝〞"),
        (" ", "\u00a0\u1680\u2000\u2009\u200a\u202f\u205f\u3000"),
        ("\n", "\v\f\x1c\x1d\x1e\x85\u2028\u2029"),
        (JOIN, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\0"),
        (",", "、，﹑"),
        (".", "。．"),
        ("(", "〔【［﹝（"),
        (")", "〕】］﹞）"),
    ],
)
def test_marks_of_one_meaning_are_one_mark(plain: str, marks: str) -> None:
    """
    In what is matched, and never in prose.
    """
    assert plain * len(marks) == fold(marks)
    assert marks == _repair(marks)


@pytest.mark.parametrize("mark", "、﹑")
def test_a_mark_that_parts_what_is_listed_parts_no_thousands(mark: str) -> None:
    """
    Folded to a comma, as everywhere else, it would make one figure of the number of a row and its count.
    """
    assert f"1{SIGN}163" == fold(f"1{mark}163") == fold(f"１{mark}１６３")
    assert f"12{SIGN}345{SIGN}0" == fold(f"12{mark}345{mark}0")
    assert "1,属 甲,163" == fold(f"1{mark}属 甲{mark}163")
    assert "1,163 1,163" == fold("1,163 1，163")


def test_control_characters_are_spaces() -> None:
    """
    In prose as well: Word ends a cell by one, and what is left of a space in a PDF may be another.
    """
    controls = "\x01\x02\x03\x07\x08\x0e\x1b\x1f"
    assert " " * len(controls) == fold(controls) == _repair(controls)
    assert "\t\n\n" == _repair("\t\n\n")


def test_what_can_be_typed_and_common_ideographs_stay_as_they_are() -> None:
    """
    In what is matched and in prose, whatever else is in the text.
    """
    many = "".join(map(chr, range(0x2F00, 0x2FD6)))
    kept = "".join(map(chr, [0x09, 0x0A, *range(0x20, 0x7F), *range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]))
    assert kept == fold(kept)
    assert kept == _repair(kept)
    assert kept == fold(many + kept)[len(many) :]
    assert kept == _repair(many + kept)[len(many) :]


def test_line_breaks_of_every_system_are_one() -> None:
    """
    And of one length with what they stand for.
    """
    assert "a \nb\nc\nd" == fold("a\r\nb\rc\nd")


def test_every_character_that_is_folded_is_folded_however_many_there_are() -> None:
    """
    Few kinds are replaced one by one, many at once; and what can be typed is none of them.
    """
    typed = "".join(map(chr, [0x09, 0x0A, *range(0x20, 0x7F)]))
    many = "".join(map(chr, range(0x2F00, 0x2FD6))) + "（１）" + typed
    assert fold(many).endswith(typed)
    assert [fold(character) for character in many] == list(fold(many))
    assert [_repair(character) for character in many] == list(_repair(many))
    for count in (47, 48, 49):
        assert [fold(character) for character in many[:count]] == list(fold(many[:count]))


_FRAME = "0  label  count\n1  规章  3\n2  规范性文件  4\n3  行政许可  5\n"


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        (_FRAME, "   label  count\n   规章  3\n   规范性文件  4\n   行政许可  5\n"),
        (f"二、\n{_FRAME}三、\n", "二、\n   label  count\n   规章  3\n   规范性文件  4\n   行政许可  5\n三、\n"),
        (_FRAME * 2, "   label  count\n   规章  3\n   规范性文件  4\n   行政许可  5\n" * 2),
        ("\n".join(f"{n}  规章  3" for n in range(12)), "\n".join(f"{' ' * len(str(n))}  规章  3" for n in range(12))),
        # A line or two may stand between.
        (_FRAME.replace("2  ", "续\n3\n2  "), "   label  count\n   规章  3\n续\n3\n   规范性文件  4\n   行政许可  5\n"),
        # Words need not stand behind the first lines.
        (_FRAME.replace("行政许可", "9"), "   label  count\n   规章  3\n   规范性文件  4\n   9  5\n"),
    ],
)
def test_numbers_of_lines_are_no_figures(text: str, dropped: str) -> None:
    """
    Where they count on from 0, line after line; nothing moves.
    """
    assert dropped == drop_line_numbers(text)


@pytest.mark.parametrize(
    ("line", "dropped"),
    [
        pytest.param("1  规章  3", "   规章  3", id="the next line is lost"),
        pytest.param("1  规章  3  2  规范性文件  4", "   规章  3     规范性文件  4", id="a space between"),
        pytest.param("1  规章  32  规范性文件  4", "   规章  3   规范性文件  4", id="nothing between"),
        pytest.param("1  规章  32  规章  2  规章", "   规章  32  规章  2  规章", id="it may be either of two"),
        pytest.param("1  规章  32  件", "   规章  32  件", id="a unit behind it"),
        pytest.param("1  规章  23  规范性文件", "   规章  23  规范性文件", id="another number"),
        pytest.param("1  规章  3  2  规范", "   规章  3     规范", id="the beginning of a label"),
        pytest.param("1  规章  3  2  信息内容本年", "   规章  3     信息内容本年", id="a label and more"),
        pytest.param("1  规章  3  2 规范性文件  4", "   规章  3  2 规范性文件  4", id="too close to words"),
        pytest.param("1  规章  2  4", "   规章  2  4", id="no words behind"),
    ],
)
def test_lines_count_on_where_one_was_joined_to_the_one_above(line: str, dropped: str) -> None:
    """
    Its number is no figure of the row above it, nor part of one.
    """
    text = f"0  label  count\n{line}\n3  行政许可  5\n4  行政处罚  6\n"
    assert f"   label  count\n{dropped}\n   行政许可  5\n   行政处罚  6\n" == drop_line_numbers(text)


def test_a_number_that_stands_before_its_own_line_as_well_is_a_figure() -> None:
    """
    Only what is missing below is looked for in a line, and in the line right above it.
    """
    above = "0  规章  3\n1  规章  2  规章  4\n2  规章  5  规章  6\n"
    below = "3  规章  7  4  规章  8\n5  规章  9\n6  规章  4  规章\n"
    blanked = re.sub(r"(?m)^[0-9]|(?<=7  )4", " ", above + below)
    assert blanked == drop_line_numbers(above + below)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("0  规章  3\n1  规范性文件  4\n2  行政许可  5\n", id="three lines"),
        pytest.param(_FRAME.replace("2  ", "4  ", 1).replace("3  ", "5  ", 1), id="two numbers left out"),
        pytest.param(_FRAME.replace("2  ", "1  ", 1).replace("3  ", "2  ", 1), id="a number again"),
        pytest.param(_FRAME.replace("0  ", "1  ", 1), id="from one"),
        pytest.param(_FRAME.replace("2  ", "7  ", 1), id="a gap"),
        pytest.param(_FRAME.replace("  ", " "), id="one space"),
        pytest.param(_FRAME.replace("\n", "\n" * 4), id="three lines between"),
        pytest.param(_FRAME.replace("规章", "8"), id="no words in the second"),
        pytest.param(_FRAME.replace("规范性文件", "8"), id="no words in the third"),
        pytest.param("", id="nothing"),
        pytest.param("0  规章  3\n二、\n12  件\n1  规章  3\n2  规范性文件  4\n3  行政许可  5\n", id="below a figure"),
    ],
)
def test_what_does_not_count_lines_stays(text: str) -> None:
    """
    It may be a figure and its neighbour.
    """
    assert text == drop_line_numbers(text)


def test_lines_are_numbered_anew_from_every_zero() -> None:
    """
    What stands before it, and is no count of lines, stays.
    """
    assert "0  规章\n" + "   规章  3\n" * 4 == drop_line_numbers(
        "0  规章\n" + "".join(f"{n}  规章  3\n" for n in range(4))
    )


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("| 1.0 | 20.0 |  | 3.0 | 4.0 | 5.0 | 30.0 |", "| 1   | 20   |  | 3   | 4   | 5   | 30   |"),
        ("1.0\t20.0\t\t-3.0\t24.0\n5.0\t6.0", "1  \t20  \t\t-3  \t24  \n5  \t6  "),
        ("1.0,20.0,,3.0,24.0,5.0,6.0", "1  ,20  ,,3  ,24  ,5  ,6  "),
        (
            "1.0 2.0 3.0 4.0 5.0 6.0 5.00 1.0.0 0.05 1,234.0 5.5",
            "1   2   3   4   5   6   5.00 1.0.0 0.05 1,234.0 5.5",
        ),
        ("1.0 2.0 3.0 4.0 元", "1.0 2.0 3.0 4.0 元"),
        ("1.0 2.0 3.0 4.0 5.0 6.0 5.0元 6.0% 7.0*", "1   2   3   4   5   6   5.0元 6.0% 7.0*"),
        ("1.0 2.0 3.0 4.0 5.0 6.0 NaN", "1   2   3   4   5   6   NaN"),
        (
            "1.0\0 2.0\0| 3.0 \0\n4.0 \0\0-5.0\0 6.0\0\n7.0",
            "1  \0 2  \0| 3   \0\n4   \0\0-5  \0 6  \0\n7  ",
        ),
        ("1.0\t2.0\t3.0\t4.0\t5.0\t6.0\t7.0\0\0" + "8", "1  \t2  \t3  \t4  \t5  \t6  \t7.0\0\0" + "8"),
        ('["1.0","2.0"],["3.0","4.0"],["5.0","6.0"]', '["1  ","2  "],["3  ","4  "],["5  ","6  "]'),
        ("1.0 & 2.0 & 3.0 & 4.0 & 5.0 & 6.0", "1   & 2   & 3   & 4   & 5   & 6  "),
        ("1.0 2.0 3.0 4.0", "1   2   3   4  "),
        ("1.0 2.0 3.0 4", "1.0 2.0 3.0 4"),
        ("1.00\t20.00\t\t-3.00\t24.00\n5.00\t88.50", "1   \t20   \t\t-3   \t24   \n5   \t88.50"),
        ("1.00,20.00,,3.00,24.00", "1   ,20   ,,3   ,24   "),
        ("1.00 2.00 3.00 1,234.00 4.00元", "1.00 2.00 3.00 1,234.00 4.00元"),
        ("1.000 2.000 3.000 4.000 5.000", "1.000 2.000 3.000 4.000 5.000"),
        ("1 2 3 4 5 6 7", "1 2 3 4 5 6 7"),
        (f"1.0 2.0 3.0 4.0 5.0 6.0 {'9' * 15}.0 {'9' * 16}.0", f"1   2   3   4   5   6   {'9' * 15}   {'9' * 16}.0"),
    ],
)
def test_counts_that_a_frame_made_fractions_of_are_whole(text: str, whole: str) -> None:
    """
    Where several are; nothing moves.
    """
    assert whole == make_whole(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("3件\t12人次\n", f"3{JOIN}\t12{JOIN * 2}\n", id="whose cells end"),
        pytest.param("3 件 0件|", f"3{JOIN * 2} 0{JOIN}|", id="behind spaces"),
        pytest.param("3件12件二、上年", "3 12 二、上年", id="run together with figures and labels"),
        pytest.param("0件(七)总计", "0 (七)总计", id="before a group"),
        pytest.param("5件(含2件、3件)\n", "5 (含2件、3件)\n", id="around a remark"),
        pytest.param("3件事 办理12件套\n", "3件事 办理12件套\n", id="of other words"),
    ],
)
def test_units_behind_counts_are_no_part_of_figures(text: str, plain: str) -> None:
    """
    Where many have one; nothing moves.
    """
    others, bare_others = "7项\n" * 20, f"7{JOIN}\n" * 20
    assert bare_others + plain == drop_units(others + text)
    assert text == drop_units(text)


def test_units_part_figures_that_are_run_together() -> None:
    """
    All of table four, and what is left of rows with blanks.
    """
    way = next(way for way in LAYOUTS if way.name == "together")
    counted = Options(change=lambda words: f"{words}件" if words.isdigit() else words)
    read = gor.parse(report(seeded("2021", 0), way, counted).text)
    assert {} == {
        path: found for path, found in differing(read, seeded("2021", 0)).items() if path[:10] != "disclosure"
    }


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("0\t1\t2\t3", "规章\t\t\t"),
        ("\t".join(map(str, range(15))), "规章" + "\t" * 14),
        ("\t0\t1\t2\t3", "0\t规章\t\t\t"),
        ("0 1 2 3", "0  规章"),
        ("   0    1    2    3  4  ", "0  规章  1"),
        ("| 0 | 1 | 2 | 3 |", "| 规章 | 1 | 2 | 3 |"),
        ("0 | 1 | 2 | 3", "规章 | 1 | 2 | 3"),
        ("| 0 | 1 | 2 | 3 |", "|---|---|---|---|\n| 规章 | 1 | 2 | 3 |"),
    ],
)
def test_numbers_of_columns_are_no_figures(line: str, below: str) -> None:
    """
    Where they count on from 0 above a line of as many cells, or one that is numbered.
    """
    assert f"规章 1\n{' ' * len(line)}\n{below}\n" == drop_column_numbers(f"规章 1\n{line}\n{below}\n")


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("0\t1\t2", "规章\t\t"),
        ("1\t2\t3\t4", "规章\t\t\t"),
        ("0\t1\t2\t3\t5", "规章\t\t\t\t"),
        ("0\t1\t2\t3", "规章\t\t"),
        ("0\t1\t2\t3", "规章\t\t\t\t"),
        ("0\t1\t2\t3", "\t\t\t"),
        ("0\t1\t2\t3", "4\t5\t6\t7"),
        ("0\t1\t2\t\t3", "规章\t\t\t\t"),
        ("0\t1\t2\t3\t", "规章\t\t\t\t"),
        ("规章\t0\t1\t2\t3", "规章\t\t\t\t"),
        ("\t0\t1\t2\t3", "规章\t\t\t"),
        ("\t\t0\t1\t2\t3", "规章\t\t\t\t\t"),
        ("0 1 2 3", "规章 1"),
        ("0 1 2 3", "0 规章"),
        ("0 1 2 4", "0  规章"),
        ("0 1 2 3 件", "0  规章"),
        ("| 0 | 1 | 2 |", "| 规章 | 1 | 2 |"),
        ("| 0 | 1 | 2 | 3 |", "| 规章 | 1 | 2 |"),
        ("| 0 | 1 | 2 | 3 |", "| 4 | 5 | 6 | 7 |"),
        ("| 0 | 1 | 2 | 4 |", "| 规章 | 1 | 2 | 3 |"),
        ("| 规章 | 0 | 1 | 2 | 3 |", "| 规章 | 1 | 2 | 3 | 4 |"),
    ],
)
def test_what_does_not_count_columns_stays(line: str, below: str) -> None:
    """
    It may be a row.
    """
    assert f"规章 1\n{line}\n{below}\n" == drop_column_numbers(f"规章 1\n{line}\n{below}\n")


@pytest.mark.parametrize(
    ("names", "dropped"),
    [
        (
            "|行政复议|行政复议.1|行政诉讼|行政复议.2|行政诉讼.1|",
            "|行政复议|行政复议  |行政诉讼|行政复议  |行政诉讼  |",
        ),
        ("结果维持\t结果维持.1 \n", "结果维持\t结果维持   \n"),
        ("|(一)\n|(一).1\n|5|\n|(一)|(一).1|", "|(一)\n|(一)  \n|5|\n|(一)|(一)  |"),
        ("|" + "|".join(f"总.{at}" if at else "总" for at in range(12)) + "|", f"|总{'|总  ' * 9}{'|总   ' * 2}|"),
        ("|1.其他|1.其他.1|", "|1.其他|1.其他  |"),
        ("|总|总\0.1\0|总.1\0|", "|总|总\0.1\0|总  \0|"),
    ],
)
def test_numbers_that_tell_names_of_columns_apart_are_no_part_of_these(names: str, dropped: str) -> None:
    """
    So pandas names columns whose heads are one cell, or say the same.
    """
    assert dropped == drop_numbers_of_names(names)


@pytest.mark.parametrize(
    "text",
    [
        "|行政复议.1|行政复议|",
        "|行政复议|行政复议.2|行政复议.1.|",
        "|行政复议|5|行政复议.1|",
        "行政复议 行政复议.1 \n",
        "|行政复议.01|行政复议|行政复议.01|",
        "|3|3.1|",
        "行政复议\n行政复议.1\n",
        "|  |.1|行政复议.1|",
    ],
)
def test_numbers_behind_other_names_stay(text: str) -> None:
    """
    Unless a name came as often before, in a frame between bars or tabs.
    """
    assert text == drop_numbers_of_names(text)
