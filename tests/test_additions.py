"""What bodies add to the form, and pages put between: none of it is in a cell of the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from gov_open_report.form import FORMS
from texts.form import REQUESTS, requests_paths

_Cells = Sequence[str]

_CORNER: Final = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_INNER: Final = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")

_FIGURES: Final[Mapping[str, _Cells]] = {
    "received": ("33", "2", "0", "0", "1", "0"),
    "carried_in": ("1", "0", "0", "0", "0", "0"),
    "outcomes.granted": ("15", "2", "0", "0", "0", "0"),
    "outcomes.unavailable.not_held": ("12", "0", "0", "0", "1", "0"),
    "outcomes.declined.repeated": ("3", "0", "0", "0", "0", "0"),
    "outcomes.total": ("30", "2", "0", "0", "1", "0"),
    "carried_out": ("4", "0", "0", "0", "0", "0"),
}
"""Rows of table three without their totals; the others are nought."""


def _rows(of_row: Callable[[int, _Cells], _Cells], figures: Mapping[str, _Cells] = _FIGURES) -> list[str]:
    """A line for each row of table three, with what *of_row* makes of its number and its six figures."""
    return [
        "\t".join([row.label, *of_row(number, figures.get(row.name, ("0",) * 6))])
        for number, row in enumerate(REQUESTS["2021"], 1)
    ]


def _read(heads: Sequence[_Cells], rows: Sequence[str]) -> gor.Report:
    lines = ["\t".join(cells) for cells in heads]
    end = ["五、存在的主要问题及改进情况", "无。"]
    return gor.parse("\n".join(["三、收到和处理政府信息公开申请情况", *lines, *rows, *end]))


def _values(read: gor.Report) -> set[object]:
    return {read.cell(path).value for row in REQUESTS["2021"] for path in requests_paths(row.name)}


def _is_right(read: gor.Report) -> bool:
    """Whether all is as in the figures, but for totals."""
    return all(
        [read.cell(path).value for path in requests_paths(name)[:6]] == list(map(int, cells))
        for name, cells in _FIGURES.items()
    )


_HEADS: Final = ((_CORNER, "申请人情况"), ("自然人", "法人或其他组织", "总计"), _INNER)


def test_totals_that_are_blank_take_no_figure_with_them() -> None:
    """
    Where nothing was added.
    """
    assert _is_right(_read(_HEADS, _rows(lambda _, six: [*six, ""])))


@pytest.mark.parametrize(
    ("heads", "of_row"),
    [
        *(
            pytest.param([*_HEADS[:2], (*_INNER, head)], lambda _, six: [*six, "3", ""], id=f"a sum of some, {head}")
            for head in ("小计", "合计", "法人小计")
        ),
        pytest.param(
            [*_HEADS[:2], (*_INNER, "小计")], lambda _, six: [*six, str(sum(map(int, six)))], id="a head of no column"
        ),
        pytest.param(
            [(_CORNER, "行次", "申请人情况"), _HEADS[1], (*_INNER, "小计")],
            lambda number, six: [str(number), *six, "3", ""],
            id="a sum beside numbers of rows",
        ),
        pytest.param(
            [(_CORNER, "", "申请人情况"), _HEADS[1], (*_INNER, "小计")],
            lambda number, six: [str(number), *six, "3", ""],
            id="a sum beside numbers under no head",
        ),
        pytest.param(
            [*_HEADS[:2], ("小计", *_INNER)], lambda _, six: [six[0], "3", *six[1:], ""], id="a sum before the others"
        ),
        pytest.param(
            [("", "自然人", *_INNER, "小计", "总计")], lambda _, six: [*six, "3", ""], id="a sum in one line of heads"
        ),
        pytest.param(
            [(_CORNER, "申请人情况", "上年总计"), *_HEADS[1:]], lambda _, six: [*six, "5"], id="another total"
        ),
        pytest.param(
            [_HEADS[0], ("总计", "自然人", "法人或其他组织"), _INNER], lambda _, six: ["", *six], id="totals in front"
        ),
    ],
)
def test_a_column_that_the_form_does_not_have_there_is_no_other(
    heads: Sequence[_Cells], of_row: Callable[[int, _Cells], _Cells]
) -> None:
    """
    Blanks make as many cells of it as the form has; nothing is read then, and it is said.
    """
    read = _read(heads, _rows(of_row))
    assert _values(read) == {None}
    assert {Code.PLACE_AMBIGUOUS} <= {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize("separator", ["\t", " "])
def test_a_row_that_comes_again_has_its_total_first_as_the_others_have(separator: str) -> None:
    """
    What the other rows show of it holds for both.
    """
    rows = _rows(lambda _, six: [str(sum(map(int, six))), *six])
    heads = [_HEADS[0], ("合计", "自然人", "法人或其他组织"), _INNER]
    read = _read(heads, [row.replace("\t", separator) for row in [rows[0], *rows]])
    assert {None} == {read.cell(path).value for path in requests_paths("received")}


@pytest.mark.parametrize("with_totals", [True, False])
@pytest.mark.parametrize(
    ("heads", "added"),
    [
        pytest.param([(_CORNER, "行次", "申请人情况"), *_HEADS[1:]], str, id="numbers of rows"),
        pytest.param([("", "行次", "申请人情况"), *_HEADS[1:]], str, id="under a blank corner"),
        pytest.param([("行次", "申请人情况"), *_HEADS[1:]], str, id="under no corner"),
        pytest.param([("", "行次", "自然人", *_INNER, "总计")], str, id="in one line of heads"),
        pytest.param([(_CORNER, "序", "申请人情况"), *_HEADS[1:]], str, id="under one character"),
        pytest.param([(_CORNER, "No.", "申请人情况"), *_HEADS[1:]], str, id="under other letters"),
        pytest.param([(_CORNER, "行次（1）", "申请人情况"), *_HEADS[1:]], str, id="under a number"),
        pytest.param([(_CORNER, "指标代码", "申请人情况"), *_HEADS[1:]], "1{:02}".format, id="codes"),
        pytest.param([(_CORNER, "单位", "申请人情况"), *_HEADS[1:]], lambda _: "件", id="units"),
        pytest.param([(_CORNER, "", "申请人情况"), *_HEADS[1:]], lambda _: "份", id="units under no head"),
    ],
)
def test_numbers_and_units_before_the_figures_of_each_row_are_none_of_them(
    heads: Sequence[_Cells], added: Callable[[int], str], *, with_totals: bool
) -> None:
    """
    Blanks make as many cells of it as the form has; the figures stand behind such a column all the same.
    """
    rows = _rows(lambda number, six: [added(number), *six, str(sum(map(int, six))) if with_totals else ""])
    read = _read(heads, rows)
    assert _is_right(read)
    totals = [read.cell(requests_paths(name)[6]).value for name in _FIGURES]
    assert totals == [sum(map(int, six)) if with_totals else None for six in _FIGURES.values()]


def test_a_blank_row_with_a_number_is_blank() -> None:
    """
    Its number is no figure of it either.
    """
    blank = ("",) * 6
    figures = dict(_FIGURES) | {"outcomes.denied.state_secret": blank}
    rows = _rows(lambda number, six: [str(number), *six, "" if six is blank else str(sum(map(int, six)))], figures)
    read = _read(_HEADS, rows)
    assert _is_right(read)
    origins = {read.cell(path).origin for path in requests_paths("outcomes.denied.state_secret")}
    assert origins == {Origin.BLANK}


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(lambda number: str(number + (number > 9)), id="one that was left out"),
        pytest.param(lambda number: "甲" if number == 3 else str(number), id="one that is none"),
        pytest.param(lambda number: f"{number:05}", id="too long"),
    ],
)
def test_figures_that_are_no_numbers_of_rows_are_none_of_the_form_either(number: Callable[[int], str]) -> None:
    """
    With those of the form they are one too many.
    """
    read = _read([(_CORNER, "甲乙", "申请人情况"), *_HEADS[1:]], _rows(lambda at, six: [number(at), *six, ""]))
    assert _values(read) == {None}


@pytest.mark.parametrize(
    ("heads", "of_row"),
    [
        pytest.param(
            [*_HEADS[:2], (*_INNER, "小计")],
            lambda _, six: [*six, str(sum(map(int, six[1:]))), str(sum(map(int, six)))],
            id="a sum of some",
        ),
        pytest.param(
            [(_CORNER, "申请人情况", "上年总计"), *_HEADS[1:]],
            lambda number, six: [*six, str(sum(map(int, six))), str(7 * number)],
            id="another total",
        ),
        pytest.param(
            _HEADS, lambda number, six: [*six, str(7 * number), str(sum(map(int, six)))], id="figures under no head"
        ),
        pytest.param(
            _HEADS, lambda _, six: [*six, str(sum(map(int, six))), str(sum(map(int, six)))], id="totals said twice"
        ),
    ],
)
def test_a_column_more_is_told_where_without_it_all_adds_up(
    heads: Sequence[_Cells], of_row: Callable[[int, _Cells], _Cells]
) -> None:
    """
    Nothing is blank then, and the figures of that column are said to be of no place.
    """
    read = _read(heads, _rows(of_row))
    assert _is_right(read)
    assert [read.cell(requests_paths(name)[6]).value for name in _FIGURES] == [36, 1, 17, 13, 3, 33, 4]
    assert Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}


def test_a_column_more_that_the_totals_count_is_not_told_by_one_of_zeros() -> None:
    """
    Without that all adds up as it does with it; the one that the form lacks stands among the others.
    """
    figures = dict.fromkeys(("received", "outcomes.granted", "outcomes.total"), ("33", "2", "0", "4", "1", "5"))
    heads = (*_HEADS[:2], (*_INNER[:2], "机关事业单位", *_INNER[2:]))
    rows = _rows(
        lambda _, six: [*six[:3], "7" * ("1" in six), *six[3:], str(sum(map(int, six)) + 7 * ("1" in six))], figures
    )
    assert _values(_read(heads, [row.replace("\t\t", "\t0\t") for row in rows])) == {None}


def test_a_column_more_is_not_told_where_two_may_be_it() -> None:
    """
    One that says the first again, behind another: of these, each may be the one that the form does not have.
    """
    figures = dict.fromkeys(("received", "outcomes.granted", "outcomes.total"), ("1", "2", "0", "0", "0", "0"))
    read = _read(_HEADS, _rows(lambda _, six: [*six[:2], six[0], *six[2:], str(sum(map(int, six)))], figures))
    for name in figures:
        assert [read.cell(path).value for path in requests_paths(name)] == [None, None, 0, 0, 0, 0, 3]


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param([("项目", "申请人情况"), *_HEADS[1:]], id="of the labels"),
        pytest.param([(_CORNER, "申请人情况", "备注"), *_HEADS[1:]], id="behind the last"),
        pytest.param([(_CORNER, "Col2", "申请人情况"), *_HEADS[1:]], id="of a tool"),
        pytest.param([(_CORNER, "申请人情况", "总计"), ("自然人", "法人或其他组织"), _INNER], id="a total above"),
        pytest.param([_HEADS[0], ("自然人", "法人或其万他组织", "总计"), _INNER], id="misread"),
        pytest.param([*_HEADS[:2], (*_INNER[:3], "法律服元务机构", "其他")], id="misread among the inner ones"),
        pytest.param([(_CORNER, "3份", "申请人情况"), *_HEADS[1:]], id="with digits"),
    ],
)
def test_other_words_among_heads_leave_the_table_as_it_is(heads: Sequence[_Cells]) -> None:
    """
    They are no columns' of figures.
    """
    assert _is_right(_read(heads, _rows(lambda _, six: [*six, str(sum(map(int, six)))])))


def test_a_second_table_of_the_form_gives_the_first_no_figures() -> None:
    """
    Of the year before, where all sums hold, while they cannot be seen to in one with blanks.
    """
    other = {"received": ("7", "2", "0", "0", "0", "0"), "outcomes.granted": ("7", "2", "0", "0", "0", "0")}
    other["outcomes.total"] = other["received"]
    wide = _rows(lambda _, six: ["", "", *[cell if cell != "0" else "" for cell in six], str(sum(map(int, six)) or "")])
    full = _rows(lambda _, six: [*six, str(sum(map(int, six)))], other)
    read = _read(_HEADS, [*wide, "上年度（2022年）：", *("\t".join(cells) for cells in _HEADS), *full])
    received = [read.cell(path).value for path in requests_paths("received")]
    assert all(value in {None, true} for value, true in zip(received, (33, 2, None, None, 1, None, 36), strict=True))


def test_rows_that_only_the_second_of_two_tables_has_are_of_neither() -> None:
    """
    It may be of another year, which the body has left out of its own.
    """
    own = _rows(lambda _, six: [*six, str(sum(map(int, six)))])
    other = _rows(lambda number, _: [str(number), *["0"] * 5, str(number)])
    heads = ["\t".join(cells) for cells in _HEADS]
    read = _read(_HEADS, [*own[:9], *own[11:], *heads, *other])
    assert _values(read) == {None}
    # A page's end may say a row or two again.
    again = _values(_read(_HEADS, [*own[:9], *heads, *own[7:]]))
    assert again == {0, 1, 2, 3, 4, 12, 13, 15, 17, 30, 33, 36}


@pytest.mark.parametrize("name", ["小计", "合计"])
@pytest.mark.parametrize("separator", ["\t", " ", "|", "\n"])
def test_a_row_that_sums_up_a_group_is_not_the_blank_one_above_it(name: str, separator: str) -> None:
    """
    The rows around it are read, if their places are told; of it, it is said that it is none of the form's.
    """
    blank = ("",) * 6
    figures = dict(_FIGURES) | {"outcomes.denied.administrative_inquiry": blank}
    rows = _rows(lambda _, six: [] if six is blank else [*six, str(sum(map(int, six)))], figures)
    at = next(at for at, row in enumerate(rows) if "8.属于行政查询事项" in row)
    rows[at + 1 : at + 1] = [f"{name}\t7\t0\t0\t1\t0\t0\t8"]
    read = _read(_HEADS, [row.replace("\t", separator) for row in rows])
    for row, six in _FIGURES.items():
        values = [read.cell(path).value for path in requests_paths(row)]
        assert values in ([*map(int, six), sum(map(int, six))], [None] * 7)
    above = [read.cell(path).value for path in requests_paths("outcomes.denied.administrative_inquiry")]
    assert above == [None] * 7
    assert {Code.UNEXPLAINED_FIGURES, Code.UNEXPLAINED_TEXT} & {problem.code for problem in read.diagnostics}


def test_a_total_of_another_year_is_none_between_spaces_either() -> None:
    """
    It stands in columns there, where blank totals leave it in their place.
    """
    heads = (
        f"{_CORNER:40}{'申请人情况':32}上年总计",
        f"{'':68}{'自然人':8}{'法人或其他组织':32}总计",
        f"{'':76}{'  '.join(_INNER)}",
    )
    rows = [row.replace("\t", "     ") for row in _rows(lambda number, six: [*six, str(number)])]
    assert _values(_read([(line,) for line in heads], rows)) == {None}
    others = [(line.replace("上年总计", ""),) for line in heads]
    assert _values(_read(others, rows)) != {None}


def test_rows_that_come_again_in_pieces_leave_the_others_as_they_are() -> None:
    """
    A tool that finds a table beside the page's text cuts some of its rows; that is no second table.
    """
    rows = _rows(lambda _, six: [*six, str(sum(map(int, six)))])
    pieces = [row.rpartition("\t")[0] for row in rows if "33" in row or "15" in row or "12" in row or "30" in row]
    read = _read(_HEADS, [*rows, *pieces])
    assert len(pieces) > 3
    assert [read.cell(path).value for path in requests_paths("carried_out")] == [4, 0, 0, 0, 0, 0, 4]


def test_rows_that_only_one_of_two_tables_two_has_are_of_neither() -> None:
    """
    A body may have left those out that are zero.
    """
    rows = {"规章": 3, "行政规范性文件": 3, "行政许可": 1, "行政处罚": 1, "行政强制": 1, "行政事业性收费": 1}

    def table(first: int, left_out: str = "") -> str:
        return "\n".join(
            "\t".join([name, *(str(first + at) for at in range(count))])
            for name, count in rows.items()
            if name != left_out
        )

    end = "\n三、收到和处理政府信息公开申请情况\n"
    twice = gor.parse(f"二、主动公开政府信息情况\n{table(40)}\n{table(70, '规章')}{end}")
    assert {cell.value for cell in twice.cells() if cell.path.startswith("disclosure.")} == {None}
    once = gor.parse(f"二、主动公开政府信息情况\n{table(40)}\n{table(40, '规章')}{end}")
    assert once.cell("disclosure.rules.issued").value == 40


@pytest.mark.parametrize("share", ["48.6%", "50%"])
def test_a_share_behind_six_figures_is_none_of_seven(share: str) -> None:
    """
    One of them is blank then, and leaves no trace in a line of spaces.
    """
    rows = [row.replace("\t", " ") for row in _rows(lambda _, six: [*six, str(sum(map(int, six)))])]
    rows[2] = f"（一）予以公开 15 2 0 0 0 17 {share}"
    read = _read([(*_HEADS[1][:1], *_INNER, "总计")], rows)
    granted = [read.cell(path) for path in requests_paths("outcomes.granted")]
    assert all(cell.origin is not Origin.PRINTED for cell in granted)


_FIFTEEN: Final = [path for block in FORMS[gor.Edition.FORM_2021].blocks for path in block.paths]
_REVIEWS: Final = "行政复议\t"

_FOUR: Final = (
    "一、总体情况\n无。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
    "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n"
    + "\t".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
)


@pytest.mark.parametrize(
    "own",
    [
        pytest.param([""] * 15, id="which is blank"),
        pytest.param(["", "", "", "1", *[""] * 11], id="which is blank but for a figure"),
    ],
)
def test_a_table_four_above_another_is_not_the_reports_own(own: _Cells) -> None:
    """
    Whatever the other holds; heads that a page's end says again have no row behind them, or no figures between.
    """
    other = "2\t0\t2\t1\t5\t8\t2\t1\t5\t16\t4\t0\t0\t4\t8"
    heads = _FOUR[_FOUR.index(_REVIEWS) :]
    end = "\n五、存在的主要问题及改进情况\n无。\n"
    below = "\t".join(own)
    read = gor.parse(f"{_FOUR}\n{other}\n{heads}\n{below}{end}")
    assert {read.cell(path).value for path in _FIFTEEN} == {None}
    for again in (f"{heads}\n{other}", f"{other}\n{heads}"):
        read = gor.parse(f"{_FOUR}\n{again}{end}")
        assert [read.cell(path).value for path in _FIFTEEN] == list(map(int, other.split()))


@pytest.mark.parametrize("again", [True, False])
def test_a_row_of_table_four_below_a_blank_one_is_not_the_reports_own(*, again: bool) -> None:
    """
    With the heads again between them or not: its own is blank, or the other holds what its cells have no room for.
    """
    full = "2\t0\t2\t1\t5\t8\t2\t1\t5\t16\t4\t0\t0\t4\t8"
    heads = f"{_FOUR[_FOUR.index(_REVIEWS) :]}\n" if again else ""
    end = "\n五、存在的主要问题及改进情况\n无。\n"

    def below(blanks: int) -> gor.Report:
        return gor.parse("\n".join([_FOUR, "\t" * (blanks - 1), f"{heads}{full}{end}"]))

    read = below(15)
    assert {read.cell(path).value for path in _FIFTEEN} == {None}
    assert {path for problem in read.diagnostics for path in problem.paths} >= set(_FIFTEEN)
    # With fewer it is no row of the table, and above the heads Markdown has one.
    above = gor.parse(_FOUR.replace(_REVIEWS, "\t" * 14 + f"\n{_REVIEWS}") + f"\n{heads}{full}{end}")
    for read in (below(14), above):
        assert [read.cell(path).value for path in _FIFTEEN] == list(map(int, full.split()))


def test_heads_of_table_four_between_tabs_and_spaces_are_in_no_order_together() -> None:
    """
    Where one line of them has lost its columns, a figure is not before all of them, as the number of a line is.
    """
    heads = "结果维持  结果纠正  其他结果  尚未审结  总计"
    ends = (11, 21, 31, 41, 47, 65, 75, 85, 95, 101, 113, 123, 133, 143, 149)
    figures = (0, 86, 107, 74, 267, 0, 0, 0, 0, 0, 70, 0, 0, 0, 70)
    row = ""
    for figure, place in zip(figures, ends, strict=True):
        row += str(figure).rjust(place - len(row))
    lines = [
        f"   行政复议{'':46}行政诉讼",
        f"   {heads}  未经复议直接起诉\t复议后起诉\t",
        f"{'':57}{heads}    {heads}",
        row,
    ]
    end = "五、存在的主要问题及改进情况\n无。\n"
    read = gor.parse(_FOUR[: _FOUR.index(_REVIEWS)] + "\n".join([*lines, end]))
    values = [read.cell(path).value for path in _FIFTEEN]
    assert values in ([*figures], [None] * 15)


def test_a_row_that_numbers_the_columns_of_table_four_is_no_row_of_it() -> None:
    """
    Whether or not the row below it has figures.
    """
    numbers = "\t".join(str(at + 1) for at in range(15))
    row = "\t".join(["2", "", "", "1", "3", *["0"] * 10])
    for below, first in (("\t" * 14, None), (row, 2)):
        read = gor.parse(f"{_FOUR}\n{numbers}\n{below}\n五、存在的主要问题及改进情况\n无。\n")
        values = [read.cell(path).value for path in _FIFTEEN]
        assert values[0] in {None, first}
        assert values[5] == (None if first is None else 0)
        assert Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize(("end", "cut"), [("", True), ("\n", False), ("\n五、存在的主要问题及改进情况\n无。", False)])
def test_the_last_cell_of_table_four_may_be_cut_off_where_the_text_ends(end: str, *, cut: bool) -> None:
    """
    It is no blank one then, and it is said.
    """
    read = gor.parse(f"{_FOUR}\n" + "\t".join(["2", "0", "0", "1", "3", *["0"] * 9, ""]) + end)
    last = read.cell(_FIFTEEN[-1])
    assert read.cell(_FIFTEEN[0]).value == 2
    assert last.value is None
    assert last.origin is (Origin.AMBIGUOUS if cut else Origin.BLANK)


@pytest.mark.parametrize("label_first", [True, False])
def test_a_row_is_not_blank_beside_figures_that_have_no_label(*, label_first: bool) -> None:
    """
    A table finder makes rows of the lines of a label that wraps, and puts the figures in one of them.
    """
    rows = _rows(lambda _, six: [*six, str(sum(map(int, six)))])
    at = next(at for at, row in enumerate(rows) if "5.要求行政机关确认" in row)
    pieces = ["5.要求行政机关确认或\t\t\t\t\t\t\t", "\t9\t0\t0\t0\t0\t0\t9", "重新出具已获取信息\t\t\t\t\t\t\t"]
    if not label_first:
        pieces = [pieces[1], "5.要求行政机关确认或重新出具已获取信息\t\t\t\t\t\t\t"]
    read = _read([(_CORNER, "自然人", *_INNER, "总计")], [*rows[:at], *pieces, *rows[at + 1 :]])
    cells = [read.cell(path) for path in requests_paths("outcomes.declined.confirmation_or_reissue")]
    assert {cell.value for cell in cells} <= {None, 0, 9}
    assert all(cell.origin is not Origin.BLANK for cell in cells)


_TWO: Final = """二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章 0 0 0
行政规范性文件 {documents}
第二十条第（五）项
信息内容 本年处理决定数量
行政许可 12
第二十条第（六）项
信息内容 本年处理决定数量
行政处罚 7
行政强制 1
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
{fees}
三、收到和处理政府信息公开申请情况
"""


@pytest.mark.parametrize(
    ("documents", "fees", "path"),
    [
        pytest.param("3 0 5", "2\n行政事业性收费", "disclosure.fees.amount", id="between a head and its row"),
        pytest.param("3 0\n2", "行政事业性收费 5", "disclosure.normative_documents.in_force", id="behind figures"),
    ],
)
def test_the_number_of_a_page_is_no_figure_of_table_two(documents: str, fees: str, path: str) -> None:
    """
    Where a blank is the last cell before the page ends, it stands in its place.
    """
    rest = "\n".join(row.replace("\t", " ") for row in _rows(lambda _, six: [*six, str(sum(map(int, six)))]))
    read = gor.parse(_TWO.format(documents=documents, fees=fees) + rest + "\n五、存在的主要问题及改进情况\n无。\n")
    assert read.cell(path).value is None
    assert read.cell("disclosure.licensing.decisions").value == 12


def test_a_misprint_beside_a_total_that_is_blank_is_read_as_nothing_else() -> None:
    """
    Sums may hold with the row moved by a cell, where other rows mostly have no total either.
    """
    figures = {**_FIGURES, "received": ("34", "2", "0", "0", "0", "0")}
    figures["outcomes.total"] = ("31", "2", "0", "0", "0", "0")
    figures["outcomes.unavailable.not_held"] = ("0", "0", "0", "0", "0", "13")
    totals = {"36", "33", "4", "1"}
    read = _read(
        _HEADS,
        _rows(lambda _, six: [*six, total if (total := str(sum(map(int, six)))) in totals else ""], figures),
    )
    cells = [read.cell(path).value for path in requests_paths("outcomes.unavailable.not_held")]
    assert cells[5] in {None, 13}
    assert cells[0] in {None, 0}


@pytest.mark.parametrize(
    "note", ["2021年本年处理决定数量为5件，2022年本年处理决定数量6件。", "2021年本年处理决定数量 2022年略"]
)
def test_a_note_of_two_years_leaves_table_two_as_it_is(note: str) -> None:
    """
    It is a sentence, and no heads.
    """
    lines = ["第二十条第（六）项\t", "信息内容\t本年处理决定数量", "行政处罚\t16", "行政强制\t3"]
    end = ["三、收到和处理政府信息公开申请情况", "略。"]
    read = gor.parse("\n".join(["二、主动公开政府信息情况", *lines, note, *end]))
    assert (read.disclosure.penalties.decisions, read.disclosure.coercion.decisions) == (16, 3)


@pytest.mark.parametrize("heading", ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"])
def test_years_side_by_side_outside_table_two_leave_it_as_it_is(heading: str) -> None:
    """
    Above its first label, or in another section.
    """
    rows = ["第二十条第（六）项\t", "信息内容\t本年处理决定数量", "行政处罚\t16", "行政强制\t3"]
    end = ["三、收到和处理政府信息公开申请情况", "略。"]
    text = "\n".join(["二、主动公开政府信息情况", *rows, *end]).replace(heading, f"{heading}\n2022年\t2023年")
    read = gor.parse(text)
    assert (read.disclosure.penalties.decisions, read.disclosure.coercion.decisions) == (16, 3)


@pytest.mark.parametrize("separator", ["\t", "  "])
@pytest.mark.parametrize(
    "heads",
    [
        pytest.param([("信息内容", "2022年本年处理决定数量", "2023年本年处理决定数量")], id="before them"),
        pytest.param([("信息内容", "本年处理决定数量（2022年）", "本年处理决定数量（2023年）")], id="behind them"),
        pytest.param([("信息内容", "2022年", "2023年"), ("", "本年处理决定数量", "本年处理决定数量")], id="above them"),
        pytest.param([("", "2022年度", "2023年度"), ("信息内容", "处理决定数量", "处理决定数量")], id="above all"),
        pytest.param([("信息内容", "上年处理决定数量", "本年处理决定数量")], id="last year"),
        pytest.param([("信息内容", "上年度处理决定数量", "本年度处理决定数量")], id="last year's whole"),
    ],
)
def test_heads_of_two_years_leave_the_rows_of_table_two_open(heads: Sequence[_Cells], separator: str) -> None:
    """
    A blank of this year makes the figure of the last one the only one.
    """
    rows = (("行政处罚", "16", ""), ("行政强制", "15", "0"))
    lines = [separator.join(cells) for cells in (("第二十条第（六）项",), *heads, *rows)]
    read = gor.parse("\n".join(["二、主动公开政府信息情况", *lines, "三、收到和处理政府信息公开申请情况", "略。"]))
    cells = [read.cell(f"disclosure.{name}.decisions") for name in ("penalties", "coercion")]
    assert [None, None] == [cell.value for cell in cells]
    assert {cell.path for cell in cells} <= {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize("other", ["2022年", "2022年度", "上年", "上一年数量", "去年同期"])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_head_of_another_year_on_a_line_of_its_own_leaves_the_rows_of_table_two_open(
    other: str,
    is_first: bool,  # noqa: FBT001 - of two places
) -> None:
    """
    One cell a line, the figure of a row may be that of either year.
    """
    heads = (other, "本年处理决定数量") if is_first else ("本年处理决定数量", other)
    lines = ["第二十条第（六）项", "信息内容", *heads, "行政处罚", "16", "15", "行政强制", "3"]
    read = gor.parse("\n".join(["二、主动公开政府信息情况", *lines, "三、收到和处理政府信息公开申请情况", "略。"]))
    cells = [read.cell(f"disclosure.{name}.decisions") for name in ("penalties", "coercion")]
    assert [None, None] == [cell.value for cell in cells]
    assert {cell.path for cell in cells} <= {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize("before", ["第二十条第（六）项", "行政强制"])
def test_a_year_on_a_line_of_its_own_that_is_beside_no_head_leaves_table_two_as_it_is(before: str) -> None:
    """
    It may be that of the page.
    """
    lines = ["第二十条第（六）项", "信息内容", "本年处理决定数量", "行政处罚", "16", "行政强制", "3"]
    lines.insert(lines.index(before), "2022年")
    read = gor.parse("\n".join(["二、主动公开政府信息情况", *lines, "三、收到和处理政府信息公开申请情况", "略。"]))
    assert 3 == read.disclosure.coercion.decisions


@pytest.mark.parametrize("blank", ["", "0"])
def test_numbers_before_labels_are_no_figures_where_each_cell_has_a_line_of_its_own(blank: str) -> None:
    """
    Nor do line breaks that blank cells keep tell where figures stand then.
    """
    cells = [
        str(number) if of_label else cell
        for number, row in enumerate(REQUESTS["2021"], 1)
        for of_label, cell in [(True, ""), (False, row.label), *((False, each) for each in _seven(row.name, blank))]
    ]
    read = _read([["序号"], *([head] for head in (*_HEADS[1], *_INNER))], cells)
    for row in REQUESTS["2021"]:
        for path, cell in zip(requests_paths(row.name), _seven(row.name, blank), strict=True):
            assert read.cell(path).value in {None, int(cell or 0)}
    assert Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}


def _seven(name: str, blank: str) -> list[str]:
    six = [cell if cell != "0" else blank for cell in _FIGURES.get(name, ("0",) * 6)]
    return [*six, str(sum(int(cell or 0) for cell in six)) if any(six) else blank]
