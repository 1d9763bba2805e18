"""Table two in lines that keep columns by spaces, where a row has fewer figures than cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.figures import seeded
from texts.form import EDITIONS, Edition
from texts.judge import wrong
from texts.layouts import LAYOUTS
from texts.reports import report

_HEADS: Final = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
_LABELS: Final = ("规章", "行政规范性文件")
_STEP: Final = 16


def _line(cells: Sequence[str], *, by: str = "start", step: int = _STEP) -> str:
    """Cells in columns of characters, each lined up with its head *by* its start, end or centre."""
    line = cells[0]
    for at, (cell, head) in enumerate(zip(cells[1:], _HEADS[1:], strict=True), 1):
        room = len(head) - len(cell)
        line = line.ljust(step * at + {"start": 0, "end": room, "centre": room // 2}[by]) + cell if cell else line
    return line


def _read(*rows: Sequence[str], by: str = "start", tail: str = "", step: int = _STEP) -> gor.Report:
    lines = [_line((label, *cells), by=by, step=step) + tail for label, cells in zip(_LABELS, rows, strict=True)]
    text = ["二、主动公开政府信息情况", "第二十条第（一）项", _line(_HEADS, step=step), *lines]
    return gor.parse("\n".join([*text, "三、收到和处理政府信息公开申请情况", ""]))


def _values(report: gor.Report) -> list[object]:
    return [cell.value for cell in report.cells() if cell.path.startswith(("disclosure.rules", "disclosure.normative"))]


_NUMBERS: Final = [None, 4, 30, 7, None, 120]


@pytest.mark.parametrize("by", ["start", "end", "centre"])
def test_a_figure_stands_under_its_head(by: str) -> None:
    """
    Lined up by whichever side, if all are by the same.
    """
    assert _values(_read(("", "4", "30"), ("7", "", "120"), by=by)) == _NUMBERS


def test_a_cell_without_a_figure_may_have_lost_it() -> None:
    """
    As there is no sum: it has no value, and that is said.
    """
    report = _read(("", "4", "30"), ("7", "", "120"))
    unseen = ["disclosure.rules.issued", "disclosure.normative_documents.repealed"]
    assert [report.cell(path).origin for path in unseen] == [Origin.MISSING] * 2
    told = {path for problem in report.diagnostics if problem.code == Code.CELL_MISSING for path in problem.paths}
    assert told.issuperset(unseen)


@pytest.mark.parametrize("rows", [[("", "4", ""), ("7", "", "120")], [("5", "4", ""), ("7", "", "120")]])
def test_a_row_that_ends_in_a_blank_may_have_moved(rows: list[Sequence[str]]) -> None:
    """
    With a figure lost before them, those behind it would stand under other heads.
    """
    assert _values(_read(*rows)) == [None, None, None, *_NUMBERS[3:]]


def test_a_row_that_is_as_long_as_its_heads_has_not_moved() -> None:
    """
    Where lines are filled up with spaces.
    """
    heads = _line(_HEADS)
    lines = [_line(("规章", "", "4", "")), _line(("行政规范性文件", "7", "", "120"))]
    above = ["二、主动公开政府信息情况", "第二十条第（一）项", heads]
    below = "三、收到和处理政府信息公开申请情况\n"
    for length, read in ((len(heads), 4), (len(heads) - 1, None)):
        text = "\n".join([*above, *(line.ljust(length) for line in lines), below])
        assert _values(gor.parse(text)) == [None, read, None, *_NUMBERS[3:]]


@pytest.mark.parametrize(
    ("rows", "others"),
    [
        pytest.param([("", "", ""), ("7", "", "120")], [None, None, None], id="two figures are too few"),
        pytest.param([("", "4", "30"), ("     7", "", "120")], [None, None, None], id="one stands under no head"),
        pytest.param([("", "4", "30 柳林路上山水"), ("7", "3", "120")], [7, 3, 120], id="words stand beside one"),
    ],
)
def test_figures_that_are_few_or_stand_elsewhere_tell_nothing(
    rows: list[Sequence[str]], others: list[int | None]
) -> None:
    """
    They may be there by chance.
    """
    assert _values(_read(*rows)) == [None, None, None, *others]


def test_a_row_that_has_all_figures_must_stand_under_its_heads_as_well() -> None:
    """
    Else the columns are not where the heads are.
    """
    assert _values(_read(("3", "4", "30"), ("7", "", "120"))) == [3, 4, 30, 7, None, 120]
    assert _values(_read(("3", "   4", "30"), ("7", "", "120")))[3:] == [None, None, None]


def test_where_places_counted_otherwise_are_under_other_heads_nothing_is_told() -> None:
    """
    In columns as wide as on a screen a blank takes twice the characters of its head, and the figure behind it seems
    to be a column further.
    """
    heads = "信息内容              本年新制作数量   本年新公开数量   对外公开总数量"
    rows = "规章                                   4\n规范性文件            7                                 12"
    text = f"二、主动公开政府信息情况\n第二十条第（一）项\n{heads}\n{rows}\n三、收到和处理政府信息公开申请情况\n"
    assert _values(gor.parse(text))[:3] == [None, None, None]


@pytest.mark.parametrize(("room", "last"), [(20, 11), (21, None)])
def test_a_figure_exactly_under_its_head_is_under_no_other_that_it_would_be_near_counted_otherwise(
    room: int, last: int | None
) -> None:
    """
    A place beside it, it may be either's: on a screen it stands exactly under the second.
    """
    heads = "信息内容    本年制发件数 本年废止件数 现行有效件数"
    rows = f"规章{' ' * room}11\n行政规范性文件 109    489    597"
    text = f"二、主动公开政府信息情况\n第二十条第（一）项\n{heads}\n{rows}\n三、收到和处理政府信息公开申请情况\n"
    assert _values(gor.parse(text)) == [None, None, last, 109, 489, 597]


def test_a_spanned_cell_that_is_said_again_is_no_figure_of_the_row() -> None:
    """
    Where its head is said again as well, two figures may be one.
    """
    heads = "信息内容    采购项目数量    采购总金额    采购总金额"
    for row, expected in (("            251    251", [None, None]), ("    3    251    251", [3, 251])):
        report = gor.parse(
            f"二、主动公开政府信息情况\n第二十条第（九）项\n{heads}\n政府集中采购{row}\n三、收到和处理政府信息公开申请情况\n"
        )
        assert [report.cell(f"disclosure.procurement.{name}").value for name in ("projects", "amount")] == expected


_BELOW: Final = ["第二十条第（五）项", "信息内容        本年处理决定数量", "行政许可        5", "行政处罚        12"]


@pytest.mark.parametrize(
    ("figures", "is_open"),
    [
        pytest.param("3  2238                           5", True, id="a figure in two, beside a blank"),
        pytest.param("3223            0  0", True, id="a zero said twice"),
        pytest.param("3               22              5", False, id="each under its own"),
    ],
)
def test_a_figure_that_stands_under_another_head_is_not_of_its_own(figures: str, *, is_open: bool) -> None:
    """
    Where the other rows have each of theirs under a head: then there is a blank, and one was said twice or split.
    """
    lines = [_line(_HEADS), _line(("规章", "1", "2", "3")), f"行政规范性文件         {figures}", *_BELOW]
    text = ["二、主动公开政府信息情况", "第二十条第（一）项", *lines, "三、收到和处理政府信息公开申请情况", ""]
    values = _values(gor.parse("\n".join(text)))
    assert [1, 2, 3] == values[:3]
    assert ([None] * 3 == values[3:]) is is_open


def test_where_few_rows_stand_under_heads_none_is_said_to_leave_them() -> None:
    """
    A tool that keeps no columns has figures anywhere.
    """
    lines = [_line(_HEADS), "规章 1 2 3", "行政规范性文件         3  2238                           5"]
    text = ["二、主动公开政府信息情况", "第二十条第（一）项", *lines, "三、收到和处理政府信息公开申请情况", ""]
    assert [1, 2, 3, 3, 2238, 5] == _values(gor.parse("\n".join(text)))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("          322  38                           5", [None, None, None], id="a figure in two"),
        pytest.param("              0            38             5", [0, 38, 5], id="columns"),
        pytest.param("            2 1 1", [2, 1, 1], id="no columns"),
    ],
)
def test_two_figures_nearer_than_heads_are_no_two_columns(row: str, expected: list[int | None]) -> None:
    """
    To the right of columns that are wider than their heads, no figure stands under its own.
    """
    lines = [
        "二、主动公开政府信息情况",
        "第二十条第（一）项",
        "信息内容        本年制发件数  本年废止件数  现行有效件数",
        "规章                        0           512             0",
        f"行政规范性文件{row}",
        "三、收到和处理政府信息公开申请情况",
        "",
    ]
    assert [0, 512, 0, *expected] == _values(gor.parse("\n".join(lines)))


def test_figures_that_as_many_spaces_part_as_their_heads_stand_in_no_columns() -> None:
    """
    Then some are nearer to each other than heads are, which are longer.
    """
    lines = [
        "二、主动公开政府信息情况",
        "第二十条第（一）项",
        "信息内容    本年制发件数    本年废止件数    现行有效件数",
        "规章    4    0    377",
        "行政规范性文件    24567    9    78660",
        "三、收到和处理政府信息公开申请情况",
        "",
    ]
    assert [4, 0, 377, 24567, 9, 78660] == _values(gor.parse("\n".join(lines)))


def test_figures_a_character_beside_their_heads_are_under_these() -> None:
    """
    As where every other line of a table has drifted: a long one ends behind its head then, though characters count.
    """
    lines = [
        "二、主动公开政府信息情况",
        "第二十条第（五）项",
        "信息内容        上一年项目数量  本年增/减    处理决定数量",
        "行政许可        0        0        199",
        "第二十条第（六）项",
        "信息内容        上一年项目数量  本年增/减    处理决定数量",
        "行政处罚        10690    0        6",
        "第二十条第（九）项",
        "信息内容        采购项目数量   采购总金额",
        "政府集中采购       22797    72128",
        "三、收到和处理政府信息公开申请情况",
        "",
    ]
    report = gor.parse("\n".join(lines))
    paths = ("disclosure.procurement.projects", "disclosure.procurement.amount")
    assert [22797, 72128] == [report.cell(path).value for path in paths]


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_figure_split_beside_a_blank_is_not_read_where_columns_are_aligned_to_the_right(edition: Edition) -> None:
    """
    Of three columns; of two, both halves may stand in their own.
    """
    way = next(way for way in LAYOUTS if way.name == "columns_right")
    for seed in range(12):
        figures, random = seeded(edition, seed, "some"), Random(seed)
        source = report(figures, way)
        places = [place for place in source.places if place.name.startswith(("disclosure.rules", "disclosure.norm"))]
        beside_blanks = [
            place
            for place, after in pairwise(places)
            if len(place.of(source.text)) > 1 and not after.of(source.text) and after.name[:18] == place.name[:18]
        ]
        for place in beside_blanks:
            cut = random.randrange(place.start + 1, place.end)
            read = gor.parse(f"{source.text[:cut]}  {source.text[cut:]}")
            assert {} == wrong(read, figures)
