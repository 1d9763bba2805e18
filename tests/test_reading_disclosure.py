"""Which figures are a row's in table two, in whatever way its lines are laid out, and which are nobody's for sure."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.judge import DISCLOSURE_PATHS, disclosure_figures

_SECTION: Final = "二、主动公开政府信息情况\n"
_NEXT: Final = "三、收到和处理政府信息公开申请情况\n"
_ALL: Final = "7 3 4 0 12 5 88 19 2 31.77"
_DOCUMENTS_OPEN: Final = "- - - - - - 88 19 2 31.77"

_SPACED: Final = (
    "信息内容   本年制发件数   本年废止件数   现行有效件数\n规章   7   3   4\n行政规范性文件   0   12   5\n"
    "信息内容   本年处理决定数量\n行政许可   88\n信息内容   本年处理决定数量\n行政处罚   19\n行政强制   2\n"
    "信息内容   本年收费金额（单位：万元）\n行政事业性收费   31.77\n"
)
_BARRED: Final = _SPACED.replace("   ", "|")
_ONE_A_LINE: Final = _SPACED.replace("   ", "\n")
_GRID: Final = (
    "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|7|3|4\n行政规范性文件|0|12|5\n"
    "信息内容|本年处理决定数量||\n行政许可|88||\n信息内容|本年处理决定数量||\n行政处罚|19||\n行政强制|2||\n"
    "信息内容|本年收费金额（单位：万元）||\n行政事业性收费|31.77||\n"
)
_BY_COLUMNS: Final = (
    "规章\n行政规范性文件\n本年制发件数\n7\n0\n本年废止件数\n3\n12\n现行有效件数\n4\n5\n"
    "行政许可\n本年处理决定数量\n88\n行政处罚\n行政强制\n本年处理决定数量\n19\n2\n"
    "行政事业性收费\n本年收费金额（单位：万元）\n31.77\n"
)
_IN_TURN: Final = "本年制发件数\n7\n0\n本年废止件数\n3\n12\n现行有效件数\n4\n5\n"
_HEADS_FIRST: Final = "本年制发件数\n本年废止件数\n现行有效件数\n"


def _read(table: str, *changes: tuple[str, str]) -> gor.Report:
    for old, new in changes:
        assert old in table
        table = table.replace(old, new)
    return gor.parse(f"{_SECTION}{table}{_NEXT}")


def _is_all_said(report: gor.Report) -> bool:
    """Say whether a diagnostic names each cell that is open and not blank."""
    named = {path for problem in report.diagnostics for path in problem.paths}
    cells = [cell for cell in report.cells() if cell.path.startswith("disclosure.")]
    return all(cell.path in named for cell in cells if cell.value is None and cell.origin is not Origin.BLANK)


def test_a_head_behind_the_heading_of_the_next_section_leaves_the_rows_of_its_item_open() -> None:
    """
    A page has moved it, and the figures below the others may be its own.
    """
    head = "现行有效件数\n4\n5\n"
    read = gor.parse(f"{_SECTION}{_BY_COLUMNS.replace(head, '')}{_NEXT}{head}")
    assert _ALL.replace("7 3 4 0 12 5", "- - - - - -") == disclosure_figures(read)
    assert _is_all_said(read)


def test_a_head_behind_the_next_heading_without_figures_leaves_its_rows_open() -> None:
    """
    Though empty lines part each head from others.
    """
    moved = "现行有效件数\n4\n5\n"
    table = _BY_COLUMNS.replace(moved, "").replace("0\n本年废", "0\n\n本年废").replace("12\n", "12\n\n")
    read = gor.parse(f"{_SECTION}{table}{_NEXT}\n现行有效件数\n\n申请人情况\n")
    assert _DOCUMENTS_OPEN == disclosure_figures(read)


@pytest.mark.parametrize(
    ("gap", "behind", "told"), [("\n", "\n", True), ("", "\n", False), ("\n", "", False)], ids=["all", "own", "others"]
)
def test_a_head_behind_the_next_heading_is_the_tables_where_empty_lines_part_each_from_others(
    gap: str, behind: str, *, told: bool
) -> None:
    """
    Then each has the figures right below it. That is so for all heads of the item, or for none.
    """
    moved = "现行有效件数\n4\n5\n"
    table = _BY_COLUMNS.replace(moved, "").replace("0\n本年废", f"0\n{behind}本年废").replace("12\n", f"12\n{behind}")
    read = gor.parse(f"{_SECTION}{table}{_NEXT}\n{moved}{gap}申请人情况\n")
    assert (_ALL if told else _DOCUMENTS_OPEN) == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize("table", [_SPACED, _BARRED, _ONE_A_LINE, _GRID, _BY_COLUMNS])
def test_figures_are_the_same_however_they_are_laid_out(table: str) -> None:
    """
    What the other tests change.
    """
    read = _read(table)
    assert _ALL == disclosure_figures(read)
    assert {Origin.PRINTED} == {read.cell(f"disclosure.{path}").origin for path in DISCLOSURE_PATHS}


# Rows of plain lines


@pytest.mark.parametrize(
    ("row", "figures"),
    [("规章   7   3   4", _DOCUMENTS_OPEN), ("行政处罚   19", _ALL.replace("19", "-"))],
)
def test_figures_with_a_head_behind_them_on_their_line_are_left_open(row: str, figures: str) -> None:
    """
    A row's label stands before its figures, but a head's may stand on either side. So are those of a row below it that
    has no such head.
    """
    read = _read(_SPACED, (row, f"{row}   本年处理决定数量"))
    assert figures == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("规章   7   3", "规章7   3", "- - - 0 12 5 88 19 2 31.77", id="three with nothing before them"),
        pytest.param("行政许可   88", "行政许可88", _ALL, id="one with nothing before it"),
        pytest.param("规章   7   3   4", "规章   3   4", "- - - 0 12 5 88 19 2 31.77", id="one too few"),
        pytest.param("规章   7   3   4", "规章   7   3   4   9", "- - - 0 12 5 88 19 2 31.77", id="one too many"),
        pytest.param("规章   7   3   4", "规章   000", "0 0 0 0 12 5 88 19 2 31.77", id="three zeros together"),
        pytest.param("规章   7   3   4", "规章   ０００", "0 0 0 0 12 5 88 19 2 31.77", id="three wide zeros together"),
        pytest.param(
            "行政规范性文件   0   12   5", "行政规范性文件   000", "7 3 4 0 0 0 88 19 2 31.77", id="below others"
        ),
        pytest.param("规章   7   3   4", "规章   00", "- - - 0 12 5 88 19 2 31.77", id="two zeros together"),
        pytest.param(
            "规章   7   3   4", "规章   &#48;&#48;&#48;", "0 0 0 0 12 5 88 19 2 31.77", id="three zeros written out"
        ),
        pytest.param("规章   7   3   4", "规章   0000", "- - - 0 12 5 88 19 2 31.77", id="four zeros together"),
        pytest.param("规章   7   3   4", "规章   7 3   4", _ALL, id="two closer than the third"),
        pytest.param("规章   7   3   4", "规章   7 3 4", _ALL, id="a space between each two"),
        pytest.param("规章   7   3   4", "规章   7 3    4", "- - - 0 12 5 88 19 2 31.77", id="two in a place of one"),
        pytest.param("规章   7   3   4", "规章   7    3（另1件失效） 4", _ALL, id="a remark as wide as its column"),
        pytest.param("规章   7   3   4", "规章  7    3 4", "- - - 0 12 5 88 19 2 31.77", id="two at the end"),
        pytest.param("行政许可   88", "行政许可   88   88", "7 3 4 0 12 5 - 19 2 31.77", id="said twice"),
        pytest.param("行政许可   88", "行政许可   88   88   77", "7 3 4 0 12 5 - 19 2 31.77", id="three that differ"),
        pytest.param("行政许可   88", "行政许可   88   88   88", "7 3 4 0 12 5 88 - - -", id="said for each column"),
    ],
)
def test_a_plain_row_has_the_figures_that_it_should_have(old: str, new: str, expected: str) -> None:
    """
    Where a cell that spans the columns is said again for each, a row that says its figure once may have lost two.
    """
    read = _read(_SPACED, (old, new))
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)


def test_where_cells_are_said_again_each_row_says_its_figure_for_each_column() -> None:
    """
    Then all are as they should be.
    """
    changes = [(f"   {figure}\n", f"   {figure}   {figure}   {figure}\n") for figure in ("88", "19", "2", "31.77")]
    assert _ALL == disclosure_figures(_read(_SPACED, *changes))


@pytest.mark.parametrize("words", ["其中：网上办理", "上年同期", "去年", "行政检查"])
def test_figures_below_words_of_a_part_or_another_year_are_not_those_of_a_blank_row(words: str) -> None:
    """
    The row's own are none.
    """
    read = _read(_ONE_A_LINE, ("行政许可\n88", f"行政许可\n{words}\n88"))
    assert _ALL.replace("88", "-") == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize("words", ["其中：网上办理", "上年同期", "合计"])
def test_figures_below_such_words_are_not_the_rest_of_a_row(words: str) -> None:
    """
    That has a blank in their place.
    """
    read = _read(_ONE_A_LINE, ("规章\n7\n3\n4", f"规章\n7\n3\n{words}\n4"))
    assert _ALL.replace("7 3 4", "- - -") == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize("between", ["[8]", "{3}", "2024.1.15", "14:22", "#7", "== 7 ==", "【 7 】", "## 7", "7 页"])
def test_the_number_of_a_page_makes_up_for_no_blank(between: str) -> None:
    """
    One cell a line, a blank leaves no trace, and a row has as many figures with such a number among them.
    """
    row = "规章\n7\n3\n4\n"
    assert _ALL == disclosure_figures(gor.parse(_SECTION + _ONE_A_LINE))
    read = gor.parse(_SECTION + _ONE_A_LINE.replace(row, f"规章\n7\n{between}\n4\n"))
    assert "- - - 0 12 5 88 19 2 31.77" == disclosure_figures(read)


@pytest.mark.parametrize("marked", ["**{}**", "{} ;", "* {}", "{} 项"])
def test_figures_that_all_have_the_same_beside_them_are_cells(marked: str) -> None:
    """
    Marks around each figure say nothing of one of them.
    """
    rows = re.sub(r"^[0-9.]+$", lambda figure: marked.format(figure[0]), _ONE_A_LINE, flags=re.MULTILINE)
    assert _ALL == disclosure_figures(gor.parse(_SECTION + rows))


@pytest.mark.parametrize(
    "head", ["上年数", "2022年", "去年数量", "（2022年）", "二〇二二年", "2022年 数量", "2022年处理决定数量"]
)
def test_a_head_of_another_year_among_those_of_the_form_leaves_all_rows_open(head: str) -> None:
    """
    Where a cell is blank, a row has as many figures as it should.
    """
    read = _read(_SPACED, ("信息内容   本年制", f"信息内容   {head}   本年制"))
    assert {"-"} == {*disclosure_figures(read).split()}
    assert _is_all_said(read)


def test_a_year_beside_a_row_is_no_head() -> None:
    """
    Though a head stands on the same line.
    """
    read = _read(_SPACED, ("行政强制   2\n信息内容   ", "行政强制   2   2022年   "))
    assert "7 3 4 0 12 5 88 19" == disclosure_figures(read)[:18]


def test_zeros_that_run_together_have_a_place_each() -> None:
    """
    Of one digit.
    """
    read = _read(_SPACED, ("规章   7   3   4", "规章   000"))
    at = read.source.index("000")
    spans = [read.cell(f"disclosure.{path}").span for path in DISCLOSURE_PATHS[:3]]
    assert [(at, at + 1), (at + 1, at + 2), (at + 2, at + 3)] == [(span.start, span.end) for span in spans if span]


# One cell a line


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("规章\n7\n3\n4\n", "", "- - - - - - 88 19 2 31.77", id="the first row lost"),
        pytest.param("行政处罚\n19\n", "", "7 3 4 0 12 5 - - - 31.77", id="a row lost"),
        pytest.param("行政事业性收费\n31.77\n", "", "7 3 4 0 12 5 88 19 2 -", id="the last row lost"),
        pytest.param("行政许可\n88\n", "行政许可\n", "7 3 4 0 12 5 - 19 2 31.77", id="a row that lost its figure"),
        pytest.param("行政处罚\n19\n", "行政处罚\n", "7 3 4 0 12 5 88 - - 31.77", id="one below the same heads"),
        pytest.param("行政许可\n88\n", "88\n", "- - - - - - - - - -", id="a figure that lost its row"),
        pytest.param(
            "行政处罚\n19\n行政强制\n2\n",
            "行政强制\n2\n行政处罚\n19\n",
            "7 3 4 0 12 5 - - - -",
            id="two rows changed places",
        ),
        pytest.param("19\n", "19\n5\n", "7 3 4 0 12 5 88 - 2 31.77", id="a figure too many"),
        pytest.param(
            "本年处理决定数量\n行政许可\n",
            "本年处理决定数量\n9\n行政许可\n",
            "- - - - - - - - - -",
            id="a head with a figure",
        ),
        pytest.param("3\n4\n", "3 4\n", "- - - - - - - - - -", id="two figures in a line"),
        pytest.param("规章\n7\n", "规章 7\n", "- - - - - - - - - -", id="a figure beside its row"),
    ],
)
def test_figures_on_lines_of_their_own_follow_their_row_where_all_of_the_table_does(
    old: str, new: str, expected: str
) -> None:
    """
    Beside a row that is missing, or has no figures below the same heads, they may be that one's; and where some stand
    otherwise, anybody's.
    """
    read = _read(_ONE_A_LINE, (old, new))
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        pytest.param("行政规范性文\n0   12   5\n件", _ALL, id="between its lines"),
        pytest.param("行政规范\n性文件\n0   12   5", _ALL, id="below its lines"),
        pytest.param("行政规范性文\n0   12\n件", "7 3 4 - - - 88 19 2 31.77", id="one too few"),
        pytest.param("行政规范性文\n0   12\n5\n件", _DOCUMENTS_OPEN, id="on two lines"),
        pytest.param("行政规范性文\n0   12   5\n甲", _DOCUMENTS_OPEN, id="words of another label"),
        pytest.param("行政规范性文\n3   /   9\n件", "7 3 4 - - - 88 19 2 31.77", id="what may be a page's number"),
    ],
)
def test_figures_may_stand_between_the_lines_of_their_label_or_below_them(cut: str, expected: str) -> None:
    """
    If they are as many as the row has, and the rows around have theirs beside their labels.
    """
    assert expected == disclosure_figures(_read(_SPACED, ("行政规范性文件   0   12   5", cut)))


def test_figures_below_the_lines_of_a_label_are_open_beside_a_row_without() -> None:
    """
    They may be that one's.
    """
    read = _read(_SPACED, ("行政规范性文件   0   12   5", "行政规范\n性文件\n0   12   5"), ("规章   7   3   4", "规章"))
    assert "- - - - - - 88 19 2 31.77" == disclosure_figures(read)


# Ruled lines


_HEADS: Final = "信息内容|本年制发件数|本年废止件数|现行有效件数"
_LICENSING: Final = "信息内容|本年处理决定数量\n行政许可|88"
_TOLD: Final = "本年处理决定数量"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("规章|7|3|4", "规章|7||4", "7 - 4 0 12 5 88 19 2 31.77", id="a blank"),
        pytest.param("规章|7|3|4", "规章|7|3", "- - - 0 12 5 88 19 2 31.77", id="a cell too few"),
        pytest.param("规章|7|3|4", "规章|7|3|4|9", "- - - 0 12 5 88 19 2 31.77", id="a cell too many"),
        pytest.param("规章|7|3|4", "规章|7|3|4|", "- - - 0 12 5 88 19 2 31.77", id="a blank too many"),
        pytest.param("规章|7|3|4", "规章|7||4|9", "- - - 0 12 5 88 19 2 31.77", id="a blank, and a cell too many"),
        pytest.param("规章|7|3|4", "5|规章|7|3|4", "- - - 0 12 5 88 19 2 31.77", id="a figure before the label"),
        pytest.param("规章|7|3|4\n", "规章|7|3|4\n5\n", "- - - 0 12 5 88 19 2 31.77", id="a figure below"),
        pytest.param("规章|7|3|4", "规章|7 3|4|5", "- - - 0 12 5 88 19 2 31.77", id="two figures in a cell"),
        pytest.param("规章|7|3|4", "规章|7 3|4", "- - - 0 12 5 88 19 2 31.77", id="two figures in a cell of two"),
        pytest.param("行政许可|88", "行政许可|88|88", "7 3 4 0 12 5 - 19 2 31.77", id="wider than its head"),
        pytest.param("行政许可|88", "行政许可|88||", "7 3 4 0 12 5 - 19 2 31.77", id="blanks that its head has not"),
        pytest.param("行政许可|88", "行政许可|88|88|88", "7 3 4 0 12 5 - 19 2 31.77", id="said again, its head not"),
        pytest.param(_LICENSING, f"信息内容|{_TOLD}|\n行政许可|88|", _ALL, id="a blank more, its head too"),
        pytest.param(_LICENSING, f"信息内容|{_TOLD}|\n行政许可|88|77", "7 3 4 0 12 5 - 19 2 31.77", id="a figure more"),
        pytest.param(_LICENSING, f"信息内容|{_TOLD}||\n行政许可|88|88|88", _ALL, id="said again, its head wide"),
        pytest.param(
            _LICENSING, f"信息内容|{_TOLD}||\n行政许可|88|88|77", "7 3 4 0 12 5 - 19 2 31.77", id="two said again"
        ),
        pytest.param(
            _LICENSING, f"信息内容|{'|'.join([_TOLD] * 3)}\n行政许可|88|88|88", _ALL, id="said again, its head too"
        ),
        pytest.param(
            _LICENSING, f"信息内容|{'|'.join([_TOLD] * 4)}\n行政许可|88|88|88|88", _ALL, id="four times, its head too"
        ),
        pytest.param("行政许可|88", "行政许可|88|88|88|88", "7 3 4 0 12 5 - 19 2 31.77", id="four times"),
        pytest.param(_HEADS, f"{_HEADS}|", _DOCUMENTS_OPEN, id="wider heads"),
        pytest.param(_HEADS, f"{_HEADS}|\n", _ALL, id="wider heads of another grid"),
        pytest.param(_HEADS, "信息内容||本年制发件数|本年废止件数|现行有效件数", _DOCUMENTS_OPEN, id="heads moved"),
        pytest.param(
            _HEADS, "信息内容|本年废止件数|本年制发件数|现行有效件数", _DOCUMENTS_OPEN, id="heads changed places"
        ),
        pytest.param(_HEADS, "信息内容|本年废止件数||现行有效件数", _DOCUMENTS_OPEN, id="a head lost, another moved"),
        pytest.param(_HEADS, "信息内容|本年制发件数||现行有效件数", _ALL, id="a head lost, none moved"),
        pytest.param("行政规范性文件|0", "行政规范性文|||\n件|0", _ALL, id="a label cut, its figures below"),
    ],
)
def test_a_ruled_row_is_as_wide_as_what_it_stands_below(old: str, new: str, expected: str) -> None:
    """
    Each figure below its head, and nothing beside them.
    """
    read = _read(_BARRED, (old, new))
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("行政处罚|19||", "行政处罚|19", "7 3 4 0 12 5 88 - 2 31.77", id="two cells narrower"),
        pytest.param("行政处罚|19||", "行政处罚|19|", "7 3 4 0 12 5 88 - 2 31.77", id="a cell narrower"),
        pytest.param(
            "行政处罚|19||\n行政强制|2||",
            "行政处罚|19\n行政强制|2",
            "7 3 4 0 12 5 88 19 - 31.77",
            id="and what is below it",
        ),
        pytest.param("规章|7|3|4", "规章|7|3|4|", "- - - 0 12 5 88 19 2 31.77", id="a cell wider"),
        pytest.param(
            f"信息内容|{_TOLD}||\n行政处罚|19||", "行政处罚|19", "7 3 4 0 12 5 88 - 2 31.77", id="and without heads"
        ),
        pytest.param(f"信息内容|{_TOLD}||\n行政处罚", "行政处罚", _ALL, id="without heads alone"),
        pytest.param(
            f"信息内容|{_TOLD}||\n行政处罚|19||\n行政强制|2||",
            "\n行政处罚|19\n行政强制|2\n",
            _ALL,
            id="apart from the grid",
        ),
        pytest.param("行政许可|88||", "行政许可|88|88|88", _ALL, id="said for each column"),
        pytest.param("行政许可|88||", "行政许可|88|88|", "7 3 4 0 12 5 - 19 2 31.77", id="said for two of the columns"),
        pytest.param("行政许可|88||", "行政许可||88|", "7 3 4 0 12 5 - 19 2 31.77", id="in the second of the columns"),
    ],
)
def test_a_row_of_a_grid_is_as_wide_as_the_others(old: str, new: str, expected: str) -> None:
    """
    Where it is not, some of its cells were lost or put in.
    """
    read = _read(_GRID, (old, new))
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)


# By columns


_TWO_ROWS: Final = "规章\n行政规范性文件\n"
_ROWS: Final = f"{_TWO_ROWS}行政处罚\n行政强制\n"
_TWO_HEADS: Final = "本年制发件数\n7\n0\n本年废止件数\n3\n12\n"
_ALL_OPEN: Final = " ".join("-" * 10)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("3\n12\n", "3\n", _DOCUMENTS_OPEN, id="a figure too few"),
        pytest.param("3\n12\n", "3\n12\n9\n", _DOCUMENTS_OPEN, id="a figure too many"),
        pytest.param("3\n12\n现行有效件数\n", "3\n12\n4\n5\n现行有效件数\n", _DOCUMENTS_OPEN, id="too many twice"),
        pytest.param("7\n0\n本年废止件数\n3\n", "本年废止件数\n7\n0\n3\n", _ALL_OPEN, id="figures of another head"),
        pytest.param(_IN_TURN, f"{_HEADS_FIRST}7\n0\n3\n12\n4\n5\n", _DOCUMENTS_OPEN, id="figures behind all heads"),
        pytest.param(_IN_TURN, f"{_HEADS_FIRST}7\n0\n3\n12\n4\n", _DOCUMENTS_OPEN, id="too few behind all heads"),
        pytest.param("本年废止件数\n", "", _ALL_OPEN, id="a head lost"),
        pytest.param("本年废止件数\n", "本年废止件数\n本年废止件数\n", _ALL_OPEN, id="a head doubled"),
        pytest.param(f"行政许可\n{_TOLD}\n", "行政许可\n", _ALL_OPEN, id="a head of two items lost"),
        pytest.param(_TWO_ROWS, "规章\n7\n行政规范性文件\n", _DOCUMENTS_OPEN, id="a row with a figure of its own"),
        pytest.param(_TWO_ROWS, "规章\n第二十条第（一）项\n行政规范性文件\n", _DOCUMENTS_OPEN, id="rows apart"),
        pytest.param(_TWO_ROWS, "行政规范性文件\n规章\n", _DOCUMENTS_OPEN, id="rows in another order"),
        pytest.param(_TWO_ROWS, "行政规范性文件\n", _DOCUMENTS_OPEN, id="the first row lost"),
        pytest.param(_TWO_ROWS, "规章\n", _DOCUMENTS_OPEN, id="the second row lost"),
        pytest.param(_TWO_ROWS, f"{_TWO_ROWS}规章\n", _DOCUMENTS_OPEN, id="a row twice"),
        pytest.param("（单位：万元）\n31.77", "（单位：元）\n317700", f"{_ALL}00", id="an amount in another unit"),
        pytest.param("5\n行政许可\n", "5\n3 行政许可\n", _ALL, id="a number before the next label"),
    ],
)
def test_heads_own_a_figure_a_row_where_the_table_stands_by_columns(old: str, new: str, expected: str) -> None:
    """
    Exactly one, with the rows side by side and in the order of the form; other items are read all the same,
    unless a head is lost or doubled, which may have taken what parted two figures with it, or one has the
    figures of another, as any other may then.
    """
    read = _read(_BY_COLUMNS, (old, new))
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)
    lost = {"7", "3", "4"} if expected == _DOCUMENTS_OPEN else set()
    pieces = (problem.found for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_FIGURES)
    assert lost <= set(" ".join(pieces).split())


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        pytest.param(_TWO_HEADS, True, id="in order"),
        pytest.param("本年废止件数\n3\n12\n本年制发件数\n7\n0\n", False, id="swapped"),
        pytest.param(_TWO_HEADS.replace("0\n", "0\n第二十条第（一）项\n"), False, id="the item's name between"),
        pytest.param(_TWO_HEADS.replace("0\n", "0\n信息内容\n"), True, id="another label between"),
    ],
)
def test_heads_out_of_order_own_their_figures_where_no_figure_lacks(heads: str, *, told: bool) -> None:
    """
    Where one does, what stands behind them may be another item's.
    """
    assert _ALL == disclosure_figures(_read(_BY_COLUMNS, (_TWO_HEADS, heads)))
    lacking = _read(_BY_COLUMNS, (_TWO_HEADS, heads), ("88\n", ""))
    assert (_ALL if told else _DOCUMENTS_OPEN).replace("88", "-") == disclosure_figures(lacking)
    assert _is_all_said(lacking)


@pytest.mark.parametrize(("parted", "told"), [("本年废止件数", False), (r"\S+(?:件数|数量|）)", True)])
def test_where_a_figure_lacks_one_behind_an_empty_line_may_be_another_columns(parted: str, *, told: bool) -> None:
    """
    Unless an empty line stands behind all heads.
    """
    text = re.sub(rf"(?m)^({parted})\n(?=[0-9])", r"\1\n\n", _BY_COLUMNS.replace("88\n", ""))
    assert text.count("\n\n") > _BY_COLUMNS.count("\n\n")
    assert (_ALL if told else _DOCUMENTS_OPEN).replace("88", "-") == disclosure_figures(_read(text))


@pytest.mark.parametrize(("apart", "licensing"), [("", "88"), ("\n", "-")])
@pytest.mark.parametrize("penalties", ["19\n", "2\n", "19\n\n2\n"])
def test_heads_of_one_name_may_be_each_others_where_a_figure_lacks(penalties: str, apart: str, licensing: str) -> None:
    """
    Here the first has one figure, as licensing has, and so has the second, with at most one behind an empty line.

    Not where they stand in one box of text, which is in order.
    """
    heads = ("88\n行政处罚\n行政强制\n", f"88\n{apart}")
    read = _read(_BY_COLUMNS, heads, (_TWO_ROWS, _ROWS), ("19\n2\n", penalties), ("31.77\n", ""))
    assert f"7 3 4 0 12 5 {licensing} - - -" == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize("number", ["10", "10\n\n", "\n10"])
def test_a_number_between_a_head_and_the_blank_cells_of_its_row_is_not_its_figure(number: str) -> None:
    """
    It is a page's.
    """
    read = _read(_GRID, ("行政许可|88||\n", f"{number}\n行政许可|||\n"))
    assert "7 3 4 0 12 5 - 19 2 31.77" == disclosure_figures(read)
    assert {Origin.BLANK, Origin.MISSING} >= {read.cell("disclosure.licensing.decisions").origin}


@pytest.mark.parametrize("unread", ["Z8", "28条", "O", "¶"])
@pytest.mark.parametrize("figures", ["{}\n2\n1\n", "19\n{}\n1\n"], ids=["first", "second"])
def test_a_column_of_which_a_figure_cannot_be_read_is_open_though_a_number_stands_below(
    unread: str, figures: str
) -> None:
    """
    With that of a page it has as many as rows; what is said in words is no figure.
    """
    read = _read(_BY_COLUMNS, ("19\n2\n", figures.format(unread)))
    assert "7 3 4 0 12 5 88 - - 31.77" == disclosure_figures(read)
    assert _ALL == disclosure_figures(_read(_BY_COLUMNS, ("19\n2\n", "（含委托的决定）\n19\n2\n")))


def test_rows_may_stand_below_their_columns() -> None:
    """
    As long as they stand together.
    """
    read = _read(_BY_COLUMNS, (_TWO_ROWS, ""), ("4\n5\n", f"4\n5\n{_TWO_ROWS}"))
    assert _ALL == disclosure_figures(read)


# Grids without heads


_HEADLESS: Final = (
    "规章|7|3|4\n行政规范性文件|0|12|5\n行政许可|88||\n行政处罚|19||\n行政强制|2||\n行政事业性收费|31.77||\n"
)
_NARROW: Final = ("行政处罚|19||", "行政处罚|19")
_ITEM: Final = "第二十条第（一）项|||\n"


def _with_items(before_rules: int, before_documents: int) -> list[tuple[str, str]]:
    """Three narrow rows, with lines as wide as the others above the first and the second row."""
    narrow = [_NARROW, ("行政许可|88||", "行政许可|88"), ("行政强制|2||", "行政强制|2")]
    return [*narrow, ("规章", f"{_ITEM * before_rules}规章"), ("行政规范", f"{_ITEM * before_documents}行政规范")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param([], _ALL, id="all alike"),
        pytest.param([_NARROW], "7 3 4 0 12 5 88 - 2 31.77", id="one of six is narrower"),
        pytest.param([_NARROW, ("行政强制|2||", "行政强制|2")], _ALL, id="two of six are"),
        pytest.param(_with_items(2, 2), "7 3 4 0 12 5 - - - 31.77", id="three of ten are"),
        pytest.param(_with_items(2, 1), _ALL, id="three of nine are"),
        pytest.param([_NARROW, ("19\n", "19\n\n")], "7 3 4 0 12 5 88 - 2 31.77", id="one of four, before a gap"),
        pytest.param([_NARROW, ("12|5\n", "12|5\n\n"), ("19\n", "19\n\n")], _ALL, id="one of two, between gaps"),
        pytest.param(
            [_NARROW, ("行政许可", "见说明。\n行政许可"), ("行政强制", "见说明。\n行政强制")],
            "7 3 4 0 12 5 88 - 2 31.77",
            id="a line between some",
        ),
        pytest.param(
            [_NARROW, ("行政许可", "见说明。\n另附。\n行政许可"), ("行政强制", "见说明。\n另附。\n行政强制")],
            _ALL,
            id="two lines between some",
        ),
        pytest.param(
            [("12|5\n", "12|5\n\n"), ("||", "|"), ("行政处罚|19|", "行政处罚|19")],
            "7 3 4 0 12 5 - 19 - -",
            id="where the others are too narrow for a row of three",
        ),
    ],
)
def test_lines_are_a_grid_where_nearly_all_are_of_one_width(changes: list[tuple[str, str]], expected: str) -> None:
    """
    Seven in ten of at least four that stand together, with a line between them at most.
    """
    read = _read(_HEADLESS, *changes)
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)


# The unit of an amount


_FEES: Final = "本年收费金额（单位：万元）\n行政事业性收费   31.77\n"


@pytest.mark.parametrize(
    ("head", "printed", "amount"),
    [
        ("本年收费金额（单位万元）", "31.77", "31.77"),
        ("本年收费金额（单位为万元）", "31.77", "31.77"),
        ("本年收费金额（计量单位万元）", "31.77", "31.77"),
        ("本年收费金额（单位元）", "317700", "31.7700"),
        ("本年收费金额（以元为单位）", "317700", "31.7700"),
        ("本年收费金额（以人民币元为单位）", "317700", "31.7700"),
        ("本年收费金额（以万元为单位）", "31.77", "31.77"),
        ("本年收费金额（以亿元为单位）", "3", "-"),
        ("本年收费金额（以元计）", "317700", "31.7700"),
        ("本年收费金额（按元计算）", "317700", "31.7700"),
        ("本年收费金额，以元计", "317700", "31.7700"),
        ("收费总额，以元计", "317700", "31.7700"),
        ("本年收费金额（以元\n为单位）", "317700", "31.7700"),
        ("本年收费金额（元/年）", "317700", "31.7700"),
        ("收费标准（元/次）", "31.77", "31.77"),
        ("本年收费金额（单位；万元）\n（单位：亿元）", "3", "-"),
        ("本年收费金额（单位、万元）\n备注（千元）", "3", "-"),
        ("本年收费金额（按元/年）", "31.77", "31.77"),
        ("收费以元旦前计", "31.77", "31.77"),
        ("本年收费金额（单位亿元）", "3", "-"),
        ("本年收费金额（单位：元）", "317700", "31.7700"),
        ("本年收费金额（单位：元）", "317,700", "31.7700"),
        ("本年收费金额（单位：元）", "317700.50", "31.770050"),
        ("本年收费金额（单位：元）", "31.77万元", "31.77"),
        ("本年收费金额（单位：元）", "/", "-"),
        ("本年收费金额   （单位：元）", "317700", "31.7700"),
        ("本年收费金额（单位：\n元）", "317700", "31.7700"),
        ("本年收费金额\n（单位：元）", "317700", "31.7700"),
        ("本年收费金额\n信息内容\n（单位：元）", "317700", "31.7700"),
        ("本年收费\n金额（单位：元）", "317700", "31.7700"),
        ("本年收费金额（单位：<br>元）", "317700", "31.7700"),
        ('本年收费<b title="万">金额</b>\n（单位：元）', "317700", "31.7700"),
        (f"本年收费金额（单位：\n{'略 ' * 150}\n元）", "317700", "31.7700"),
        ("本年收费金额（单位：万\n元）", "31.77", "31.77"),
        ("本年收费金额（单位：\n万元）", "31.77", "31.77"),
        ("本年收费\n金额（单位：万元）", "31.77", "31.77"),
        ("本年收费金额", "31.77", "31.77"),
        ("本年收费金额", "317700元", "31.7700"),
    ],
)
def test_an_amount_is_in_the_unit_that_its_head_says(head: str, printed: str, amount: str) -> None:
    """
    In one piece or in several, unless the amount says one of its own; without any, in that of the form.
    """
    read = _read(_SPACED, (_FEES, f"{head}\n行政事业性收费   {printed}\n"))
    assert f"7 3 4 0 12 5 88 19 2 {amount}" == disclosure_figures(read)
    converted = amount.startswith("31.77") and amount != "31.77"
    assert converted == (Code.UNIT_CONVERTED in {problem.code for problem in read.diagnostics})


@pytest.mark.parametrize("unit", ["亿元", "千元", "仟元", "百万元", "万美元", "澳元", "人民币千元"])
@pytest.mark.parametrize(
    "head",
    ["本年收费金额（单位：{}）", "本年收费\n金额（{}）", "本年收费金额\n（单位为{}）", "收费总额 单位：{}"],
)
def test_an_amount_in_a_unit_that_no_amount_has_is_left_open(head: str, unit: str) -> None:
    """
    Unless it says one of its own.
    """
    for printed, amount in (("318.4", "-"), ("31.77万元", "31.77")):
        read = _read(_SPACED, (_FEES, f"{head.format(unit)}\n行政事业性收费   {printed}\n"))
        assert f"7 3 4 0 12 5 88 19 2 {amount}" == disclosure_figures(read)
        told = {path for problem in read.diagnostics if problem.code is Code.NOT_A_COUNT for path in problem.paths}
        assert ({"disclosure.fees.amount"} if amount == "-" else set()) == told


@pytest.mark.parametrize(
    ("unit", "printed", "amount"), [("元）", "317700", "31.7700"), ("万元）", "31.77", "31.77"), ("", "31.77", "-")]
)
def test_a_head_whose_bracket_is_open_goes_on_below_its_row(unit: str, printed: str, amount: str) -> None:
    """
    With its unit, which is not that of the form for sure, nor where it is lost.
    """
    read = _read(_SPACED, (_FEES, f"本年收费金额（单位：\n行政事业性收费   {printed}\n{unit}\n"))
    assert f"7 3 4 0 12 5 88 19 2 {amount}" == disclosure_figures(read)


@pytest.mark.parametrize(
    ("above", "below", "amount"),
    [
        ("信息内容   收费总额（单位：元）\n", "", "31.7700"),
        ("收费总额（单\n位：元）\n", "", "31.7700"),
        ("收费总额（单位：\n元\n", "", "31.7700"),
        ("收费总额（元）\n", "", "31.7700"),
        ("", "收费总额（单位：元）\n", "31.7700"),
        ("", "收费总额（单位：\n元\n", "31.7700"),
        ("本年收\n（单位：\n", "费金额\n元）\n", "31.7700"),
        ("（单位：元）\n信息内容   收费总额\n", "", "31.7700"),
        ("收费总额（单位：万元）\n", "", "317700"),
        ("收费总额\n", "另收罚款317700元\n", "317700"),
        ("单位：元\n行政强制   2\n", "", "31.7700"),
        ("", "三、收到和处理政府信息公开申请情况\n单位：元\n", "317700"),
        ("", "", "317700"),
    ],
)
def test_an_amount_is_in_the_unit_that_the_words_around_its_row_say(above: str, below: str, amount: str) -> None:
    """
    Where no head is known: anywhere in the table.
    """
    table = f"二、主动公开政府信息情况\n行政许可   88\n{above}行政事业性收费   317700\n{below}"
    read = gor.parse(f"一、总体情况\n略。\n{table}")
    assert amount == str(read.cell("disclosure.fees.amount").value)


@pytest.mark.parametrize("unit", ["万元", "元", "万元，保留4位小数"])
@pytest.mark.parametrize(
    ("head", "row", "path"),
    [
        ("信息内容   本年收费金额", "行政事业性收费", "disclosure.fees.amount"),
        ("信息内容   采购项目数量   采购总金额", "政府集中采购   12", "disclosure.procurement.amount"),
    ],
)
def test_an_amount_is_in_the_unit_of_its_head_however_that_is_cut(head: str, row: str, path: str, unit: str) -> None:
    """
    In two or in three, and the last of them may stand below the row.
    """
    corner, _, words = f"{head}（单位：{unit}）".rpartition(" ")
    for first, second in combinations(range(1, len(words)), 2):
        for pieces in ([words[:second], words[second:]], [words[:first], words[first:second], words[second:]]):
            for above in (len(pieces), len(pieces) - 1):
                lines = [*pieces[:above], f"{row}   31.77", *pieces[above:]]
                read = gor.parse(f"{_SECTION}{corner} " + "\n".join([*lines, _NEXT]))
                assert ("0.003177" if unit == "元" else "31.77") == str(read.cell(path).value)


def test_a_unit_below_a_row_is_that_of_its_amount() -> None:
    """
    Whatever rows follow, for none of them has another; and where the row has no figure, none is needed.
    """
    rows = "信息内容   本年收费金额\n行政事业性收费   31.77\n（单位：元）\n"
    assert "0.003177" == str(gor.parse(f"{_SECTION}{rows}{_NEXT}").cell("disclosure.fees.amount").value)
    more = "信息内容   处理决定数量\n行政许可   88\n"
    assert "0.003177" == str(gor.parse(f"{_SECTION}{rows}{more}{_NEXT}").cell("disclosure.fees.amount").value)
    bare = gor.parse(f"{_SECTION}{rows.replace('31.77', '')}{_NEXT}")
    assert bare.cell("disclosure.fees.amount").value is None


# The 2019 edition, which has rows of two cells


_2019: Final = (
    "信息内容   本年新制作数量   本年新公开数量   对外公开总数量\n规章   1   2   3\n规范性文件   4   5   6\n"
    "信息内容   上一年项目数量   本年增/减   处理决定数量\n行政许可   71   -2   88\n其他对外管理服务事项   7   0   9\n"
    "信息内容   上一年项目数量   本年增/减   处理决定数量\n行政处罚   11   +3   19\n行政强制   5   1   2\n"
    "信息内容   上一年项目数量   本年增/减\n行政事业性收费   8   -1\n"
    "信息内容   采购项目数量   采购总金额（单位：万元）\n政府集中采购   12   250.5\n"
)
_UNTIL_FEES: Final = "1 2 3 4 5 6 71 -2 88 7 0 9 11 3 19 5 1 2 "
_AMOUNT_FIRST: Final = ("采购项目数量   采购总金额（单位：万元）", "采购总金额（单位：元）   采购项目数量")


@pytest.mark.parametrize(
    ("changes", "fees_and_procurement"),
    [
        pytest.param([], "8 -1 12 250.5", id="as it stands"),
        pytest.param([("   ", "\n")], "8 -1 12 250.5", id="one cell a line"),
        pytest.param([("   ", "|")], "8 -1 12 250.5", id="ruled"),
        pytest.param([("行政事业性收费   8", "行政事业性收费8")], "- - 12 250.5", id="two with nothing before them"),
        pytest.param([("8   -1", "00")], "0 0 12 250.5", id="two zeros together"),
        pytest.param([("8   -1", "8   -1   -1")], "- - - -", id="the last cell said for each column, and not again"),
        pytest.param([("8   -1", "8   -1   -1"), ("250.5", "250.5   250.5")], "8 -1 12 250.5", id="and again"),
        pytest.param(
            [("（单位：万元）", "（单位：元）"), ("250.5", "2505000")], "8 -1 12 250.5000", id="in another unit"
        ),
        pytest.param([_AMOUNT_FIRST], "8 -1 - -", id="heads in another order"),
        pytest.param([_AMOUNT_FIRST, ("   ", "|")], "8 -1 - -", id="and ruled"),
        pytest.param(
            [("   ", "|"), ("采购项目数量|采购总金额（单位：万元）", "采购总金额（单位：元）|")],
            "8 -1 - -",
            id="a head moved",
        ),
    ],
)
def test_rows_of_two_cells_are_read_like_those_of_three(
    changes: list[tuple[str, str]], fees_and_procurement: str
) -> None:
    """
    Whatever the rows above them are like.
    """
    read = _read(_2019, *changes)
    cells = [cell for cell in read.cells() if cell.path.startswith("disclosure.")]
    assert _UNTIL_FEES + fees_and_procurement == " ".join(
        "-" if cell.value is None else str(cell.value) for cell in cells
    )
    named = {path for problem in read.diagnostics for path in problem.paths}
    assert {cell.path for cell in cells if cell.value is None} <= named


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        pytest.param("规章\n7\n3\n4\n", "7 3 4 - - - - - - -", id="the first"),
        pytest.param("行政事业性收费\n31.77\n", "- - - - - - - - - -", id="the last"),
    ],
)
def test_a_row_that_is_alone_has_the_figures_below_it_if_it_is_the_first(kept: str, expected: str) -> None:
    """
    Those of any other may be of a row whose label was lost before it.
    """
    read = gor.parse(f"{_SECTION}{kept}{_NEXT}四、政府信息公开行政复议、行政诉讼情况\n")
    assert expected == disclosure_figures(read)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("|规章|7|3|4", _ALL),
        ("|规章|7||4", "7 - 4 0 12 5 88 19 2 31.77"),
        ("5|规章|7|3|4", "- - - 0 12 5 88 19 2 31.77"),
    ],
)
def test_a_figure_before_a_label_puts_its_row_in_doubt_though_it_is_as_wide_as_others(
    rules: str, expected: str
) -> None:
    """
    A blank does not.
    """
    changes = [("规章|7|3|4", rules), ("行政规范性文件", "|行政规范性文件"), (_HEADS, f"|{_HEADS}")]
    assert expected == disclosure_figures(_read(_BARRED, *changes))


# Rows without figures, and lines of several labels


@pytest.mark.parametrize(
    ("row", "path", "origin"),
    [
        pytest.param("行政许可|", "licensing.decisions", Origin.BLANK, id="as wide as its head"),
        pytest.param("行政许可||", "licensing.decisions", Origin.MISSING, id="wider, as with a figure read as a bar"),
        pytest.param("5|行政许可||", "licensing.decisions", Origin.MISSING, id="behind a figure"),
        pytest.param("行政许可", "licensing.decisions", Origin.MISSING, id="without a cell"),
        pytest.param("规章||", "rules.issued", Origin.MISSING, id="narrower than its heads"),
        pytest.param("规章|||", "rules.in_force", Origin.BLANK, id="three as wide as their heads"),
        pytest.param("行政规范性文|||\n件|||", "normative_documents.issued", Origin.MISSING, id="with a label cut"),
        pytest.param("", "rules.issued", Origin.MISSING, id="and none at all"),
    ],
)
def test_a_row_without_figures_is_blank_where_its_cells_are_there(row: str, path: str, origin: Origin) -> None:
    """
    Else they are missing, and that is said.
    """
    label = {"licensing": "行政许可|88", "rules": "规章|7|3|4", "normative_documents": "行政规范性文件|0|12|5"}
    name = path.partition(".")[0]
    read = _read(_BARRED, (f"{label[name]}\n", f"{row}\n" if row else ""))
    cell = read.cell(f"disclosure.{path}")
    assert (None, origin, "") == (cell.value, cell.origin, cell.raw)
    assert (origin is Origin.MISSING) == any(cell.path in problem.paths for problem in read.diagnostics)


@pytest.mark.parametrize(("end", "origin"), [("\n", Origin.BLANK), ("", Origin.MISSING)])
def test_blanks_that_a_text_ends_behind_may_be_cut_off(end: str, origin: Origin) -> None:
    """
    As figures may.
    """
    table = _GRID.partition("行政强制")[0]
    read = gor.parse(f"一、总体情况\n{_SECTION}{table}行政强制|||{end}")
    assert origin is read.cell("disclosure.coercion.decisions").origin


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("19\n行政强制", "19   行政强制", "7 3 4 0 12 5 88 - - 31.77", id="of two rows"),
        pytest.param("88\n信息内容", "88   信息内容", "7 3 4 0 12 5 - 19 2 31.77", id="of a row and heads"),
    ],
)
def test_figures_between_two_labels_of_a_line_may_be_of_either(old: str, new: str, expected: str) -> None:
    """
    Neither is taken.
    """
    read = _read(_SPACED, (old, new))
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize(
    ("head", "amount"),
    [
        ("信息内容   本年收费金额", "31.77"),
        ("信息内容   本年收费金额（人民币）", "31.77"),
        ("本年收费金额\n（单位：元）", "0.003177"),
    ],
)
def test_what_is_said_below_a_row_is_no_unit_of_its_head(head: str, amount: str) -> None:
    """
    Whose bracket is not open, or which has none; and what stands before a head is none either.
    """
    fees = f"信息内容   {_FEES}"
    read = _read(_SPACED, (fees, f"第二十条第（八）项\n{head}\n行政事业性收费   31.77\n注：以上不以元为单位。\n"))
    assert f"7 3 4 0 12 5 88 19 2 {amount}" == disclosure_figures(read)


def test_the_heads_of_an_item_do_not_go_on_in_the_next() -> None:
    """
    Though no row stands between them; those of the next are then in another order than the form's.
    """
    heads = "信息内容   上一年项目数量   本年增/减   处理决定数量\n"
    read = _read(
        _2019,
        (f"{heads}行政处罚   11   +3   19\n行政强制   5   1   2\n", f"{heads}第二十条第（八）项\n"),
        ("上一年项目数量   本年增/减\n", "本年增/减   上一年项目数量\n"),
    )
    assert [None, None] == [read.cell(f"disclosure.fees.{name}").value for name in ("previous_items", "change")]


def test_an_edition_may_be_told_by_the_unit_of_a_head() -> None:
    """
    That no other edition has.
    """
    table = "规章   7   3   4\n行政许可   88\n本年收费金额（单位：元）\n行政事业性收费   317700\n"
    assert Code.EDITION_UNKNOWN not in {problem.code for problem in _read(table).diagnostics}
    bare = table.replace("本年收费金额（单位：元）\n", "")
    assert Code.EDITION_UNKNOWN in {problem.code for problem in _read(bare).diagnostics}


_WIDE_HEADS: Final = (_HEADS, f"{_HEADS}|")
_WIDE_LICENSING: Final = (_LICENSING, f"信息内容|{_TOLD}|||\n行政许可|88|||")


@pytest.mark.parametrize(
    ("rules", "documents", "expected"),
    [
        pytest.param("规章|7|3|4|", "行政规范性文件|0|12|5|", _ALL, id="a blank column behind"),
        pytest.param("规章|7|3|4|9", "行政规范性文件|0|12|5|", _DOCUMENTS_OPEN, id="with a figure in it"),
        pytest.param("规章|1|7|3|4", "行政规范性文件|2|0|12|", _DOCUMENTS_OPEN, id="a column of figures in front"),
        pytest.param("规章|7|3||", "行政规范性文件|0|12|5|", "- - - 0 12 5 88 19 2 31.77", id="and a blank before it"),
    ],
)
def test_a_column_more_than_the_form_has_is_none_of_its_cells(rules: str, documents: str, expected: str) -> None:
    """
    Where it has a figure in any row, it may have been put in before the others.
    """
    changes = [_WIDE_HEADS, ("规章|7|3|4", rules), ("行政规范性文件|0|12|5", documents), _WIDE_LICENSING]
    read = _read(_BARRED, *changes)
    assert expected == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize(
    ("heads", "row", "expected"),
    [
        pytest.param(f"{_TOLD}|{_TOLD}||", "88|88||", "-", id="said twice, its head twice, and two blanks"),
        pytest.param(f"{_TOLD}|{_TOLD}|{_TOLD}|", "88|88|88|", "-", id="said three times of four"),
        pytest.param(f"{_TOLD}|{_TOLD}||", "88|88|88|88", "-", id="said four times, its head twice"),
        pytest.param(f"{_TOLD}|||", "88|||", "88", id="said once"),
        pytest.param(f"|{_TOLD}||", "|88||", "88", id="both moved"),
        pytest.param(f"|{_TOLD}||", "||88|", "-", id="one moved further"),
    ],
)
def test_a_cell_that_spans_columns_is_said_as_often_as_its_head(heads: str, row: str, expected: str) -> None:
    """
    For each column of the form at least; what is said once is said in the first, or right below its head.
    """
    read = _read(_BARRED, (_LICENSING, f"信息内容|{heads}\n行政许可|{row}"))
    value = read.cell("disclosure.licensing.decisions").value
    assert expected == ("-" if value is None else str(value))
    assert _is_all_said(read)


def test_a_row_that_lost_its_width_is_not_blank_though_it_has_as_many_cells_as_the_form() -> None:
    """
    Its heads are wider, and what it has lost may be a figure.
    """
    read = _read(_BARRED, _WIDE_HEADS, ("规章|7|3|4", "规章|||"))
    assert {Origin.MISSING} == {read.cell(f"disclosure.{path}").origin for path in DISCLOSURE_PATHS[:3]}
    assert _is_all_said(read)


def test_ruled_rows_of_one_label_that_differ_are_open_and_no_other_is() -> None:
    """
    Their figures are more than a row has, and make no column of the others.
    """
    changes = [_WIDE_HEADS, ("规章|7|3|4\n", "规章|7|3|4|\n规章|8|3|4|\n规章|9|3|4|\n"), _WIDE_LICENSING]
    read = _read(_BARRED, *changes, ("行政规范性文件|0|12|5", "行政规范性文件|0|12|5|"))
    assert "- - - 0 12 5 88 19 2 31.77" == disclosure_figures(read)
    assert 2 == sum(problem.code is Code.ROW_REPEATED for problem in read.diagnostics)
    (told,) = (problem for problem in read.diagnostics if problem.code is Code.TOO_MANY_CELLS)
    assert ("9", "3") == (told.found, told.expected)


def test_what_stands_before_a_row_in_its_line_does_not_put_it_in_doubt() -> None:
    """
    Its figures are behind it.
    """
    assert _ALL == disclosure_figures(_read(_SPACED, ("行政许可   88", "第二十条第（五）项   行政许可   88")))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("规章 7 4\n| 规章 | 7 | | 4 |\n", "7 blank 4"),
        ("| 规章 | 7 | | 4 |\n规章 7 4\n", "7 blank 4"),
        ("规章 7 3 4\n| 规章 | 7 | 3 | 5 |\n", "ambiguous ambiguous ambiguous"),
        ("| 规章 | 7 | 3 | 5 |\n规章 7 3 4\n", "ambiguous ambiguous ambiguous"),
        ("规章\n| 规章 | 7 | 3 | 5 |\n", "7 3 5"),
        ("| 规章 | | | |\n| 规章 | | |\n", "missing missing missing"),
        ("| 规章 | | | |\n规章 000\n", "ambiguous ambiguous ambiguous"),
        ("规章 7 3 5\n规章\n| | 7 | 3 | 5 |\n", "7 3 5"),
        ("规章 7 3 4 4\n规章 7 3 4\n", "ambiguous ambiguous ambiguous"),
        ("规章 7 3 4\n规章 4\n| 规章 | 7 | 3 | 4 |\n", "ambiguous ambiguous ambiguous"),
    ],
)
def test_a_row_of_table_two_that_comes_twice_counts_where_both_say_the_same(rows: str, expected: str) -> None:
    """
    Once as text and once as a table, which has the places; where they differ, neither is taken.
    """
    read = gor.parse(f"一、总体情况\n略。\n二、主动公开政府信息情况\n本年制发件数\n{rows}")
    cells = [read.cell(f"disclosure.rules.{name}") for name in ("issued", "repealed", "in_force")]
    assert expected == " ".join(str(cell.origin if cell.value is None else cell.value) for cell in cells)


# A few lines of the table


def _figures_of_rows(report: gor.Report) -> str:
    """The figures of the rows that are there, in the order of the form; a hyphen for each that is open or blank."""
    cells = [cell for cell in report.cells() if cell.path.startswith("disclosure.")]
    return " ".join(
        "-" if cell.value is None else str(cell.value) for cell in cells if cell.origin is not Origin.MISSING
    )


def test_a_row_that_is_not_there_is_missing_in_each_of_its_cells() -> None:
    """
    And those of a row that is there are not.
    """
    read = _read("规章   7   3   4\n")
    origins = [read.cell(f"disclosure.{path}").origin for path in DISCLOSURE_PATHS]
    assert [Origin.PRINTED] * 3 + [Origin.MISSING] * 7 == origins


@pytest.mark.parametrize(
    ("table", "path", "origin"),
    [
        pytest.param(
            "本年制发件数|本年废止件数|现行有效件数\n规章|||\n",
            "rules.in_force",
            Origin.BLANK,
            id="heads without a corner",
        ),
        pytest.param(f"信息内容||{_TOLD}\n行政许可||\n", "licensing.decisions", Origin.BLANK, id="a head moved"),
        pytest.param(f"{_TOLD}|||\n行政许可||\n", "licensing.decisions", Origin.MISSING, id="a wider head, the first"),
    ],
)
def test_a_row_without_figures_is_blank_if_it_is_as_wide_as_its_heads(table: str, path: str, origin: Origin) -> None:
    """
    In whatever column these stand.
    """
    read = _read(table)
    cell = read.cell(f"disclosure.{path}")
    assert origin is cell.origin
    assert (origin is Origin.MISSING) == any(cell.path in problem.paths for problem in read.diagnostics)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "本年废止件数\n（件）\n本年制发件数\n（件）\n现行有效件数\n规章   7   3   4\n",
            "- - -",
            id="a line between two",
        ),
        pytest.param(
            "本年废止件数\n（件）\n（件）\n本年制发件数\n现行有效件数\n规章   7   3   4\n", "7 3 4", id="two lines"
        ),
        pytest.param(
            "上一年项目数量\n第二十条第（八）项\n本年增/减 上一年项目数量\n行政事业性收费 8 -1\n",
            "- -",
            id="below those of an item without rows",
        ),
        pytest.param(
            "上一年项目数量 本年增/减\n行政事业性收费 8 -1\n采购总金额 采购项目数量\n政府集中采购 12 250.5\n",
            "8 -1 - -",
            id="below a row of another item",
        ),
        pytest.param("采购总金额（单位：元） 采购项目数量\n政府集中采购 12 2505000\n", "- -", id="in another unit"),
        pytest.param(
            "本年废止 本年制发 现行有效\n件数 件数 件数\n规章 7 3 4\n行政规范性文件 0 12 5\n",
            "- - - - - -",
            id="in pieces",
        ),
        pytest.param(
            "本年 本年 现行\n废止 制发 有效\n件数 件数 件数\n规章 7 3 4\n", "- - -", id="in pieces of two characters"
        ),
        pytest.param(
            "本年 本年 现行\n制发 废止 有效\n件数 件数 件数\n规章 7 3 4\n", "7 3 4", id="in pieces in their order"
        ),
        pytest.param(
            "上一年 处理决 本年\n项目数量 定数量 增/减\n行政许可 7 3 4\n",
            "- - -",
            id="in pieces in the edition of 2019",
        ),
    ],
)
def test_heads_in_another_order_are_those_of_the_row_below_them_alone(table: str, expected: str) -> None:
    """
    What stands above a row of another item, or two lines further up, is none of its heads.
    """
    assert expected == _figures_of_rows(_read(table))


def test_figures_between_two_rows_of_one_line_are_of_neither_for_sure() -> None:
    """
    Nor are those behind the second.
    """
    read = _read("行政处罚   19   行政强制   2\n")
    assert "- -" == _figures_of_rows(read)
    assert _is_all_said(read)


def test_a_row_that_comes_as_text_and_as_a_table_may_say_its_last_cell_for_each_column_of_the_table() -> None:
    """
    They say the same all the same.
    """
    assert "8 -1" == _figures_of_rows(_read("本年增/减\n行政事业性收费 8 -1\n|行政事业性收费|8|-1|-1|\n"))


def test_of_a_row_that_comes_twice_and_is_none_of_the_edition_the_figures_are_told_each_time() -> None:
    """
    And none of them twice.
    """
    read = _read("本年制发件数\n其他对外管理服务事项 1 2 3\n其他对外管理服务事项 4 5 6\n")
    found = [problem.found for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_FIGURES]
    assert ["1 2 3", "4 5 6"] == found


def test_what_blank_rows_of_one_label_lack_is_told_at_the_first_cell() -> None:
    """
    Of the first of them.
    """
    read = _read("本年制发件数\n规章|||\n规章||\n")
    (told,) = (problem for problem in read.diagnostics if problem.code is Code.CELL_MISSING)
    assert DISCLOSURE_PATHS[:3] == tuple(path.removeprefix("disclosure.") for path in told.paths)
    assert read.source.index("规章|") + len("规章|") == told.span.start == told.span.end


@pytest.mark.parametrize(
    ("table", "amount"),
    [
        pytest.param("另收罚款5元\n本年收费金额\n{}", "31.77", id="above a head"),
        pytest.param("另收罚款5元\n本\n年收费金额\n{}", "31.77", id="above a head that is cut"),
        pytest.param("不以元计\n本年收\n费金额\n{}", "31.77", id="above one that is cut further on"),
        pytest.param(
            "本年收费金额\n（人民币）\n{}注：以上不以元为单位。\n", "31.77", id="below a row, and a bracket above"
        ),
        pytest.param("本年收费\n金额\n{}行政许可   88\n单位：元\n", "0.003177", id="below the next row"),
        pytest.param("本年收费金额\n{}（万元）\n", "31.77", id="in brackets below a row, that of the form"),
        pytest.param("本年收费金额\n{}（元）\n", "0.003177", id="in brackets below a row"),
        pytest.param("（单位：元）\n信息内容\n收费总额\n{}", "0.003177", id="above the corner"),
    ],
)
def test_a_unit_is_that_of_an_amount_where_it_may_be_a_piece_of_its_head(table: str, amount: str) -> None:
    """
    No other word that says 元 is.
    """
    read = _read(table.format("行政事业性收费   31.77\n"))
    assert amount == str(read.cell("disclosure.fees.amount").value)


def test_an_amount_that_cannot_be_read_is_told_as_it_is_printed() -> None:
    """
    Without the unit of its head.
    """
    read = _read("本年收费金额（单位：万元）\n行政事业性收费   007\n")
    (told,) = (problem for problem in read.diagnostics if problem.code is Code.NOT_A_COUNT)
    assert "007" == told.found == told.span.of(read.source)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "本年制发件数\n行政规范性文|||\n件|0||5\n", "0 - 5", id="a label cut, and a blank beside its rest"
        ),
        pytest.param(f"{_TOLD}|\n行政许可|88||\n", "-", id="wider than a head in the first column"),
        pytest.param(
            "信息内容|上一年项目数量|本年增/减||\n行政事业性收费|8|-1|-1|-1\n", "- -", id="said again, its head not"
        ),
        pytest.param(
            "信息内容||本年收费金额（单位：元）||\n行政事业性收费||317700||\n", "31.7700", id="moved, its head too"
        ),
        pytest.param(
            "规章|7|3|4\n行政规范性文件|0|12|5\n行政许可|88|88 88\n行政处罚|19||\n行政强制|2||\n",
            "7 3 4 0 12 5 - 19 2",
            id="said again, in a cell less",
        ),
        pytest.param(f"\n{_HEADS}\n\n规章|7|3|4|\n\n", "- - -", id="wider than its heads, all lines apart"),
        pytest.param(
            "本年制发件数|本年废止件数|现行有效件数\n\n规章|7|3|4\n", "7 3 4", id="wider than heads of another grid"
        ),
        pytest.param(
            f"{_HEADS}\n规章|7||4\n第二十条第（五）项|||||\n行政许可|88||||\n"
            "第二十条第（六）项|||||\n行政处罚|19||||\n行政强制|2||||\n行政事业性收费|31.77||||\n",
            "7 - 4 88 19 2 31.77",
            id="a blank, as wide as its heads in a wider grid",
        ),
    ],
)
def test_a_ruled_row_is_held_against_its_heads_and_the_lines_around_it(table: str, expected: str) -> None:
    """
    It is as wide as those that it belongs to, and its figures stand below their heads.
    """
    read = _read(table)
    assert expected == _figures_of_rows(read)
    assert _is_all_said(read)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        pytest.param("- 372 39879", [None, None, None], id="a hyphen"),
        pytest.param("−　372 39879", [None, None, None], id="a minus"),
        pytest.param("— 0 39879", [None, 0, 39879], id="nothing has no sign"),
        pytest.param("-  372 39879", [None, 372, 39879], id="two spaces"),
        pytest.param("8 - 39879", [8, None, 39879], id="behind a figure"),
        pytest.param("- - 39879", [None, None, 39879], id="two signs"),
    ],
)
def test_a_sign_before_a_change_may_be_its_own_and_not_that_of_a_cell(cells: str, told: list[int | None]) -> None:
    """
    The cell before is blank then, and has left no trace. Between bars it is a cell or none.
    """
    heads = "第二十条第（五）项\n信息内容 上一年项目数量 本年增/减 处理决定数量\n"
    title, end = "二、主动公开政府信息情况\n", "其他对外管理服务事项 0 0 0\n三、收到和处理政府信息公开申请情况\n略。"
    row = gor.parse(f"{title}{heads}行政许可 {cells}\n{end}").cells()
    values = [cell.value for cell in row if cell.path.startswith("disclosure.licensing.")]
    assert told == values
    ruled = f"{title}{heads}{end}".replace(" ", "\t").replace("其他对外", "行政许可\t\t- 372\t5\n其他对外")
    changes = [cell.value for cell in gor.parse(ruled).cells() if cell.path == "disclosure.licensing.change"]
    assert changes == [-372]


@pytest.mark.parametrize("content", ["O", "1S", "〇"])
@pytest.mark.parametrize("last", [False, True], ids=["amid the table", "in its last row"])
def test_a_row_is_not_blank_whose_figure_below_it_cannot_be_read(content: str, *, last: bool) -> None:
    """
    Where a tool has put tabs around every piece of a page, each cell has a line.
    """
    cells = {"行政许可": "4", "行政处罚": "5", "行政强制": "6", "行政事业性收费": "7"}
    name = "fees.amount" if last else "coercion.decisions"
    cells["行政事业性收费" if last else "行政强制"] = content
    table = "\t\n\t\n\t".join(f"{label}\t\n\t{cell}" for label, cell in cells.items())
    read = gor.parse(f"二、主动公开政府信息情况\t\n\t{table}\t\n\t三、收到和处理政府信息公开申请情况\t\n")
    cell = read.cell(f"disclosure.{name}")
    assert (cell.value, cell.origin) in {(None, Origin.MISSING), (None, Origin.PRINTED)}


@pytest.mark.parametrize("beside", [" 万", "  万", " 千"])
def test_what_makes_more_of_a_figure_behind_a_space_is_no_piece_of_a_label(beside: str) -> None:
    """
    Where nothing stands between a label and its figure, as `行政许可88 万`.
    """
    read = _read(_SPACED.replace("   ", ""), ("行政许可88", f"行政许可88{beside}"))
    assert read.disclosure.licensing.decisions is None
    assert _is_all_said(read)


@pytest.mark.parametrize("head", ["2022年本年处理决定数量", "2022年度处理决定数量"])
def test_a_head_of_another_year_leaves_table_two_open(head: str) -> None:
    """
    Though it be the only one: whether the head or the figures were left from last year is not told.
    """
    title = "沙浦县渔业局2023年政府信息公开工作年度报告\n发布时间：2024年\n"
    for year in ("2022", "2023"):
        read = gor.parse(title + _ONE_A_LINE.replace("本年处理决定数量", head.replace("2022", year), 1))
        assert (disclosure_figures(read) == _ALL) is (year == "2023")


# Heads of the other edition, and of other rows


_FOREIGN: Final = {
    "现行有效件数": ("对外公开总数量", "上一年项目数量"),
    "本年制发件数": ("本年新制作数量", "本年新公开数量"),
}


@pytest.mark.parametrize("table", [_SPACED, _BARRED, _GRID], ids=["spaces", "bars", "grid"])
@pytest.mark.parametrize(("head", "other"), [(head, other) for head, found in _FOREIGN.items() for other in found])
def test_a_head_of_another_edition_in_place_of_the_forms_leaves_its_rows_open(
    table: str, head: str, other: str
) -> None:
    """
    What it counts is another quantity; rows of other items are read all the same.
    """
    read = _read(table, (head, other))
    assert _DOCUMENTS_OPEN == disclosure_figures(read)
    assert _is_all_said(read)


@pytest.mark.parametrize("decisions", ["处理决定数量", "本年处理决定数量"])
def test_decisions_are_the_same_in_either_editions_words(decisions: str) -> None:
    """
    Bodies leave 本年 out.
    """
    read = _read(_BARRED, ("本年处理决定数量", decisions))
    assert _ALL == disclosure_figures(read)


@pytest.mark.parametrize(
    ("heads", "row", "told"),
    [
        pytest.param("处理决定数量||", "41||", False, id="one, and it is the last of three"),
        pytest.param("处理决定数量|处理决定数量|处理决定数量", "41|41|41", False, id="the same for each column"),
        pytest.param("上一年项目数量|本年增/减|处理决定数量", "7|-1|41", True, id="all"),
    ],
)
def test_figures_that_all_stand_under_heads_which_are_not_all_of_the_form_are_left_open(
    heads: str, row: str, *, told: bool
) -> None:
    """
    As in a table of 2019 that has some of 2021's heads.
    """
    above = "信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|5|2|9\n其他对外管理服务事项|1|0|3\n"
    lines = f"第二十条第（五）项\n{above}第二十条第（六）项\n信息内容|{heads}\n行政处罚|{row}\n行政强制|{row}\n"
    read = gor.parse(f"{_SECTION}{lines}{_NEXT}")
    cells = [read.cell(f"disclosure.{name}.{cell}") for name in ("penalties", "coercion") for cell in _KEPT]
    assert ([7, -1, 41, 7, -1, 41] if told else [None] * 6) == [cell.value for cell in cells]
    assert [5, 2, 9] == [read.cell(f"disclosure.licensing.{cell}").value for cell in _KEPT]
    assert _is_all_said(read)


_KEPT: Final = ("previous_items", "change", "decisions")


@pytest.mark.parametrize("unit", ["（单位：元）", "（金额单位：元）", "　　单位：元"])
def test_the_heading_of_the_section_may_name_the_unit_of_amounts(unit: str) -> None:
    """
    Where the head of the amount names none.
    """
    table = _SPACED.replace("（单位：万元）", "").replace("31.77", "317700")
    read = gor.parse(f"{_SECTION.rstrip()}{unit}\n{table}{_NEXT}")
    assert f"{_ALL}00" == disclosure_figures(read)


@pytest.mark.parametrize("sign", ["¥", "￥"])
def test_a_sign_of_the_currency_between_label_and_amount_says_that_it_is_in_yuan(sign: str) -> None:
    """
    Though it may be taken for a mark of the label's.
    """
    table = _SPACED.replace("（单位：万元）", "").replace("31.77", f"{sign} 317700")
    assert f"{_ALL}00" == disclosure_figures(_read(table))


@pytest.mark.parametrize("unit", ["项", "件", " 项", " 次"])
def test_a_count_beside_the_label_of_fees_is_no_amount(unit: str) -> None:
    """
    As in a list that says how many fees a body has.
    """
    read = _read(_SPACED, ("31.77", f"3{unit}"))
    assert _ALL.replace("31.77", "-") == disclosure_figures(read)
    assert _is_all_said(read)
