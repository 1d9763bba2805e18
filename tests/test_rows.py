"""Rows of table three, one by one: what stands behind a label, and what only seems to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.figures import seeded
from texts.form import REQUESTS, requests_paths
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_WHOLE: Final = (Path(__file__).parent / "cases" / "whole.txt").read_text("utf-8").rpartition("---\n")[0]
"""A report of which every sum holds, a tab between cells."""


def _read(old: str, new: str) -> gor.Report:
    assert 1 == _WHOLE.count(old)
    return gor.parse(_WHOLE.replace(old, new))


def _row(report: gor.Report, name: str) -> list[int | None]:
    cells = [cell for cell in report.cells() if cell.path.rpartition(".")[0] == f"requests.{name}"]
    assert 7 == len(cells)
    return [cell.value if isinstance(cell.value, int) else None for cell in cells]


def _codes(report: gor.Report) -> set[Code]:
    return {problem.code for problem in report.diagnostics}


_TOTAL: Final = "（七）总计\t50\t8\t1\t1\t4\t3\t67\n"
_FIRST: Final = "1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n"


def test_heads_in_another_order_leave_the_whole_table_open() -> None:
    """
    Sums are the same whichever two columns change places, and so is the total.
    """
    figures = seeded("2021", 3)
    text = report(figures, _WAYS["pipes_padded"]).text
    old = "| 科研机构 | 社会公益组织 |"
    assert 1 == text.count(old)
    read = gor.parse(text.replace(old, "| 社会公益组织 | 科研机构 |"))
    assert {None} == {cell.value for cell in read.cells() if cell.path.startswith("requests.")}
    assert {Code.UNEXPLAINED_TEXT, Code.PLACE_AMBIGUOUS} <= _codes(read)
    assert {} == wrong(read, figures)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("（七）总计\t50\t8\t1\t1\t4\t3\t6\n7\n", [50, 8, 1, 1, 4, 3, 67], id="cut within its last figure"),
        pytest.param("（七）总计\t50\t8\t1\t1\t4\t\t6\n7\n", [None] * 7, id="and with a blank"),
        pytest.param("（七）总计\t50\t8\t1\t\t4\t3\t67\n7\n", [None] * 7, id="or only a blank"),
    ],
)
def test_a_figure_right_below_a_row_may_be_the_rest_of_its_last(row: str, expected: list[int | None]) -> None:
    """
    It is, where the row adds up so and every column does; a blank may stand for anything.
    """
    read = _read(_TOTAL, row)
    assert expected == _row(read, "outcomes.total")
    assert (Code.PLACE_RECOVERED if expected[0] else Code.PLACE_AMBIGUOUS) in _codes(read)


def test_two_figures_more_than_a_row_has_are_searched_and_left_open() -> None:
    """
    Which five of the nine zeros around the figures are the row's cannot be told by its sum.
    """
    read = _read("2.重复申请\t5\t0\t0\t0\t0\t1\t6\n", "2.重复申请\t5\t0\t0\t0\t0\t0\t1\t6\t7\n")
    assert all(value in {None, right} for value, right in zip(
        _row(read, "outcomes.declined.repeated"), (5, 0, 0, 0, 0, 1, 6), strict=True
    ))  # fmt: skip
    assert Code.TOO_MANY_CELLS in _codes(read)


def test_figures_run_together_beyond_all_figures_are_not_cut() -> None:
    """
    Two hundred digits are no row.
    """
    read = _read(_FIRST, f"1.属于国家秘密 {'1' * 200} 0 0\n")
    assert [None] * 7 == _row(read, "outcomes.denied.state_secret")
    assert Code.PLACE_AMBIGUOUS in _codes(read)


def test_six_figures_of_which_one_begins_with_a_zero_are_not_a_row_that_lost_one() -> None:
    """
    00 is two figures, and then none was lost.
    """
    read = _read(_FIRST, "1.属于国家秘密\t00\t0\t0\t0\t0\t0\n")
    assert {None, 0} >= set(_row(read, "outcomes.denied.state_secret"))
    assert Code.TOO_FEW_CELLS in _codes(read)


def test_seven_figures_on_two_lines_are_a_row_where_the_columns_say_so() -> None:
    """
    By themselves they may be those of two rows.
    """
    whole = _read(_TOTAL, "（七）总计 50 8 1 1\n4 3 67\n")
    assert [50, 8, 1, 1, 4, 3, 67] == _row(whole, "outcomes.total")
    assert Origin.RECOVERED is whole.cell("requests.outcomes.total.total").origin
    alone = gor.parse(
        "三、收到和处理政府信息公开申请情况\n1.属于国家秘密 1 0 0 0\n0 0 1\n"
        "2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n3.危及“三安全一稳定” 0 0 0 0 0 0 0\n"
        "四、政府信息公开行政复议、行政诉讼情况\n"
    )
    assert [None] * 7 == _row(alone, "outcomes.denied.state_secret")
    assert [0] * 7 == _row(alone, "outcomes.denied.prohibited_by_law")


@pytest.mark.parametrize("row", ["1,050 8 1 1\n4 3 1,067", "1,050 8 1 14 3 1,067", "1,050 8 1 1 4 3 9 1,067"])
def test_places_are_told_by_figures_with_commas_as_by_those_without(row: str) -> None:
    """
    What parts thousands is no part of the number.
    """
    text = _WHOLE.replace(_TOTAL, f"（七）总计 {row}\n")
    for old, new in (("\t51\t9\t1\t1\t5\t3\t70", "\t1,051\t9\t1\t1\t5\t3\t1,070"),
                     ("\t21\t3\t0\t1\t0\t2\t27", "\t1,021\t3\t0\t1\t0\t2\t1,027")):  # fmt: skip
        assert 1 == text.count(old)
        text = text.replace(old, new)
    read = gor.parse(text)
    assert [1050, 8, 1, 1, 4, 3, 1067] == _row(read, "outcomes.total")
    assert "1,050" == read.cell("requests.outcomes.total.natural_person").raw
    assert Code.PLACE_RECOVERED in _codes(read)


def test_a_row_that_is_all_blank_is_blank_however_wide() -> None:
    """
    Nine blanks are no row of seven, yet whichever seven they are, they are blank.
    """
    read = _read(_FIRST, "1.属于国家秘密" + "\t" * 9 + "\n")
    assert {Origin.BLANK} == {
        cell.origin for cell in read.cells() if cell.path.startswith("requests.outcomes.denied.state_secret.")
    }


def test_one_cell_a_line_between_bars_is_a_table() -> None:
    """
    The bars tell nothing of columns then.
    """
    lines = _WHOLE.split("\n")
    bars = [f"| {cell} |" if "\t" in line else cell for line in lines for cell in line.split("\t")]
    read = gor.parse("\n".join(bars))
    assert [50, 8, 1, 1, 4, 3, 67] == _row(read, "outcomes.total")
    assert [5, 0, 0, 0, 0, 1, 6] == _row(read, "outcomes.declined.repeated")


def test_the_number_of_a_row_may_stand_on_a_line_before_its_label() -> None:
    """
    As tools write it that turn numbered cells into lists.
    """
    old = "2.没有现成信息需要另行制作\t0\t0\t0\t0\t0\t0\t0\n"
    read = _read(old, old.replace("2.", "2.\n").replace("\t", " "))
    assert [0] * 7 == _row(read, "outcomes.unavailable.creation_required")
    assert Code.ROW_MISSING not in _codes(read)


def test_words_behind_the_figures_of_a_row_take_none_of_them_away() -> None:
    """
    They are said to be unexplained.
    """
    read = _read(_TOTAL, f"{_TOTAL.replace(chr(9), ' ').rstrip()} 见柳林路27号公告栏\n")
    assert [50, 8, 1, 1, 4, 3, 67] == _row(read, "outcomes.total")
    assert Code.UNEXPLAINED_TEXT in _codes(read)


def test_a_character_that_is_not_there_is_no_figure_in_a_cell() -> None:
    """
    Two figures in one cell are two, whatever is between them.
    """
    read = _read(_TOTAL, "（七）总计\t50 \u200b 8\t1\t1\t4\t3\t67\n")
    assert [50, 8, 1, 1, 4, 3, 67] == _row(read, "outcomes.total")


@pytest.mark.parametrize("other", ["2.重复申请\t5\t0\t0\t0\t0\t1\t6\n", "2.重复申请\t5\t0\t0\t0\t1\t6\n"])
def test_figures_below_a_label_that_comes_again_are_not_its_own(other: str) -> None:
    """
    The row has its figures, and those below belong to none, whether another row is open or not.
    """
    again = _WHOLE.replace(_FIRST, f"{_FIRST}\t1.属于国家秘密\n1\t0\t0\t0\t0\t0\t1\n")
    read = gor.parse(again.replace("2.重复申请\t5\t0\t0\t0\t0\t1\t6\n", other))
    assert [0] * 7 == _row(read, "outcomes.denied.state_secret")
    assert Code.UNEXPLAINED_FIGURES in _codes(read)


def test_rows_that_lost_figures_are_told_by_the_columns_together() -> None:
    """
    Each could be completed in several ways, and all but one break a column.
    """
    figures = seeded("2021", 87, "some")
    text = report(figures, _WAYS["rows"]).text
    read = gor.parse(text)
    assert {} == wrong(read, figures)


def test_a_figure_that_reaches_under_another_head_is_two() -> None:
    """
    Where columns stand apart, figures that run together reach from one into the next.
    """
    figures = seeded("2021", 637)
    text = report(figures, _WAYS["columns_points"]).text
    assert 1 == text.count("67374 739774")
    whole, glued = gor.parse(text), gor.parse(text.replace("67374 739774", "67374739774"))
    assert {} == differing(whole, figures)
    assert {} == wrong(glued, figures)
    assert {None, 67374} >= {glued.cell("requests.outcomes.total.other").value}


@pytest.mark.parametrize(
    "label",
    [
        "5.要求行政机关确认或重新出县已获取信息",
        "5.要求行攻机关确认成重新出具己获取信息",
        "5.要求行政机关确人或从新出县已获取信习",
    ],
)
def test_a_label_is_known_with_a_few_characters_misread(label: str) -> None:
    """
    One, three or four of nineteen, and it is said.
    """
    read = _read("5.要求行政机关确认或重新出具已获取信息\t", f"{label}\t")
    assert [0] * 7 == _row(read, "outcomes.declined.confirmation_or_reissue")
    assert {Code.LABEL_MISREAD} == _codes(read)


def test_of_two_labels_that_it_is_as_like_a_text_is_neither() -> None:
    """
    That its figures are those of the row whose label is missing is for the sums to say.
    """
    old = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t"
    read = _read(old, "申请人无正当理由逾期未按收费通知不再处理其政府信息公开申请\t")
    assert [0] * 7 == _row(read, "outcomes.other.fee_overdue")
    assert Origin.RECOVERED is read.cell("requests.outcomes.other.fee_overdue.total").origin
    assert {Code.LABEL_MISSING, Code.UNEXPLAINED_TEXT} == _codes(read)


@pytest.mark.parametrize("way", ["rows", "columns_points"])
@pytest.mark.parametrize(
    ("label", "words", "name"),
    [
        ("1.属于国家秘密", "1.涉及国家秘密", "outcomes.denied.state_secret"),
        ("3.要求提供公开出版物", "3.想要已出版的书刊", "outcomes.declined.public_publication"),
    ],
)
def test_seven_figures_that_add_up_behind_strange_words_are_those_of_the_row_that_is_missing(
    way: str, label: str, words: str, name: str
) -> None:
    """
    Between spaces as between bars; figures that do not add up there are no row's.
    """
    text = report(seeded("2021", 641), _WAYS[way]).text
    figures_of_row = _row(gor.parse(text), name)
    before, line = text.replace(label, words).split(words)
    read = gor.parse(f"{before}{words}{line}")
    assert figures_of_row == _row(read, name)
    assert {Code.LABEL_MISSING, Code.UNEXPLAINED_TEXT} == _codes(read)
    total = str(figures_of_row[-1])
    other = gor.parse(f"{before}{words}{line.replace(total, total[::-1] + '1', 1)}")
    assert [None] * 7 == _row(other, name)
    assert Code.ROW_MISSING in _codes(other)


@pytest.mark.parametrize(
    ("label", "misread", "name"),
    [
        ("一、本年新收政府信息公开申请数量", "本年新牧政府信息公开审请数量", "received"),
        (
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期某按收费某知要求某纳费用、某政机关某再处理某政府信某公开申请",
            "outcomes.other.fee_overdue",
        ),
        ("2.没有现成信息需要另行制作", "2.\n没有现成信息需耍另行制作", "outcomes.unavailable.creation_required"),
    ],
)
def test_a_misread_label_is_known_by_its_likeness(label: str, misread: str, name: str) -> None:
    """
    To any wording of it, without its number or with it on another line.
    """
    figures = {cell.path: cell.value for cell in gor.parse(_WHOLE).cells()}
    read = _read(f"{label}\t", f"{misread}\t")
    assert [figures[f"requests.{name}.{column}"] for column in _COLUMNS] == _row(read, name)


_COLUMNS: Final = ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")


def test_a_figure_before_a_label_is_not_its_number() -> None:
    """
    312 and 其他对外管理服务事项 are not 31 and a label that begins with 2.其他.
    """
    read = gor.parse(
        "二、主动公开政府信息情况\n第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量"
        "行政许可3-312其他对外管理服务事项280389600第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量"
        "行政处罚1525704行政强制500-91715\n三、收到和处理政府信息公开申请情况（一）予以公开47833511（二）部分公开2243"
    )
    assert gor.Edition.FORM_2019 is read.edition
    assert Origin.MISSING is read.cell("requests.outcomes.denied.prohibited_by_law.total").origin
    assert "3-312" == read.cell("disclosure.licensing.change").raw
    assert "280389600" == read.cell("disclosure.other_services.change").raw


def test_figures_split_in_two_rows_do_not_bear_each_other_out_without_their_first_digits() -> None:
    """
    What came in and what went out balance with those digits as well as without them.
    """
    read = gor.parse(
        "三、收到和处理政府信息公开申请情况\n"
        "一、本年新收政府信息公开申请数量 2 717 64 26 39 39 33 2 918\n"
        "二、上年结转政府信息公开申请数量 31 5 1 2 2 0 41\n"
        "（七）总计 2 739 63 27 39 39 30 2 937\n"
        "四、结转下年度继续办理 9 6 0 2 2 3 22\n"
    )
    assert [None, 64, 26, 39, 39, 33, None] == _row(read, "received")
    assert {Code.PLACE_AMBIGUOUS, Code.PLACE_RECOVERED} <= _codes(read)


_REPEATED: Final = "2.重复申请\t5\t0\t0\t0\t0\t1\t6\n"


def _told(read: gor.Report, name: str) -> dict[Code, tuple[str, str, str, str]]:
    """
    What is said of a row: what is pointed at, which cells, by the number of their columns, found and expected.
    """
    told = {}
    for problem in read.diagnostics:
        rows, columns = (
            zip(*(path.rsplit(".", 1) for path in problem.paths), strict=True) if problem.paths else ((), ())
        )
        if set(rows) == {f"requests.{name}"}:
            assert problem.code not in told
            numbers = "".join(str(_COLUMNS.index(column)) for column in columns)
            told[problem.code] = (problem.span.of(read.source), numbers, problem.found, problem.expected)
    return told


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(
            "2.重复申请\t5\t0\t0\t0\t1\t6\n",
            {
                Code.TOO_FEW_CELLS: ("5\t0\t0\t0\t1\t6", "0123456", "6", "7"),
                Code.PLACE_RECOVERED: ("5\t0\t0\t0\t1\t6", "023456", "5\t0\t0\t0\t1\t6", ""),
                Code.CELL_MISSING: ("", "1", "", ""),
            },
            id="a cell was lost",
        ),
        pytest.param(
            "2.重复申请\t5\t0\t0\t0\t0\t1\n",
            {
                Code.TOO_FEW_CELLS: ("5\t0\t0\t0\t0\t1", "0123456", "6", "7"),
                Code.PLACE_RECOVERED: ("5\t0\t0\t0\t0\t1", "012345", "5\t0\t0\t0\t0\t1", ""),
                Code.CELL_MISSING: ("", "6", "", ""),
            },
            id="the total was lost",
        ),
        pytest.param(
            "2.重复申请\t5\t0\t0\t0\t0\t1\t6\t9\n",
            {
                Code.TOO_MANY_CELLS: ("5\t0\t0\t0\t0\t1\t6\t9", "0123456", "8", "7"),
                Code.PLACE_RECOVERED: ("5\t0\t0\t0\t0\t1\t6\t9", "0123456", "5\t0\t0\t0\t0\t1\t6\t9", ""),
            },
            id="a cell too many",
        ),
        pytest.param(
            "2.重复申请\t5\t\t\t\t\t1\t6\t\n",
            {
                Code.TOO_MANY_CELLS: ("5\t\t\t\t\t1\t6", "0123456", "8", "7"),
                Code.PLACE_RECOVERED: ("5\t\t\t\t\t1\t6", "056", "5\t\t\t\t\t1\t6", ""),
                Code.CELL_MISSING: ("", "1234", "", ""),
            },
            id="a cell too many, and blanks",
        ),
        pytest.param(
            "2.重复申请 5000016\n",
            {
                Code.TOO_FEW_CELLS: ("5000016", "0123456", "1", "7"),
                Code.PLACE_RECOVERED: ("5000016", "0123456", "5000016", ""),
            },
            id="run together",
        ),
        pytest.param(
            "5\t0\t0\t0\t0\t1\t6\n",
            {Code.LABEL_MISSING: ("5\t0\t0\t0\t0\t1\t6", "0123456", "", "")},
            id="the label was lost",
        ),
        pytest.param("2.重复申请\n", {Code.CELL_MISSING: ("2.重复申请", "0123456", "", "")}, id="all cells were lost"),
        pytest.param(
            "2.重复申请\t\t\t\t\t\n", {Code.CELL_MISSING: ("2.重复申请", "0123456", "", "")}, id="few cells, all blank"
        ),
        pytest.param("2.重复申请\t\t\t\t\t\t\t\t\t\n", {}, id="many cells, all blank"),
        pytest.param("", {Code.ROW_MISSING: ("", "0123456", "", "")}, id="the row was lost"),
    ],
)
def test_what_is_amiss_in_a_row_is_said_with_its_cells(
    row: str, expected: dict[Code, tuple[str, str, str, str]]
) -> None:
    """
    What is pointed at, which cells it is about, and what was found of them.
    """
    read = _read(_REPEATED, row)
    assert expected == _told(read, "outcomes.declined.repeated")
    assert {Code.UNEXPLAINED_FIGURES, Code.IDENTITY_FAILS}.isdisjoint(_codes(read))
    places = (Code.LABEL_MISSING, Code.PLACE_RECOVERED)
    recovered = next((expected[code][1] for code in places if code in expected), "")
    values = _row(read, "outcomes.declined.repeated")
    assert {at: (5, 0, 0, 0, 0, 1, 6)[at] for at in map(int, recovered)} == {
        at: value for at, value in enumerate(values) if value is not None
    }


def test_cells_that_a_row_lacks_stand_where_they_would() -> None:
    """
    Of a row that was lost, at the heading of its table; others where its figures begin, or its label ends.
    """
    spans = {
        row: _read(_REPEATED, row).cell("requests.outcomes.declined.repeated.business").span
        for row in ("", "2.重复申请\n", "2.重复申请\t5\t0\t0\t0\t1\t6\n")
    }
    heading = _WHOLE.index("三、收到和处理政府信息公开申请情况\n") + len("三、收到和处理政府信息公开申请情况")
    label = _WHOLE.index(_REPEATED)
    assert [heading, label + 6, label + 7] == [span.start for span in spans.values() if span]
    assert all(span and span.start == span.end for span in spans.values())


def test_rows_whose_figures_stand_behind_anothers_label_are_recovered_and_said_so() -> None:
    """
    Of a row that has none of its own, no figure is quoted.
    """
    first, second = ("6.属于四类过程性信息", "4\t0\t0\t0\t0\t0\t4"), ("7.属于行政执法案卷", "1\t2\t0\t0\t0\t0\t3")
    read = _read("\n".join(map("\t".join, (first, second))), "\n".join((first[0], second[0], first[1], second[1])))
    assert [4, 0, 0, 0, 0, 0, 4] == _row(read, "outcomes.denied.process_information")
    assert [1, 2, 0, 0, 0, 0, 3] == _row(read, "outcomes.denied.enforcement_file")
    assert {Code.PLACE_RECOVERED: (first[1], "0123456", "", "")} == _told(read, "outcomes.denied.process_information")
    assert {
        Code.TOO_MANY_CELLS: (f"{first[1]}\n{second[1]}", "0123456", "14", "7"),
        Code.PLACE_RECOVERED: (second[1], "0123456", second[1], ""),
    } == _told(read, "outcomes.denied.enforcement_file")
    assert Code.UNEXPLAINED_FIGURES not in _codes(read)


def test_of_figures_that_have_no_place_the_first_sixty_characters_are_quoted() -> None:
    """
    And all are pointed at.
    """
    figures = f"{'1' * 200} 0 0"
    read = _read(_FIRST, f"1.属于国家秘密 {figures}\n")
    assert {
        Code.TOO_FEW_CELLS: (figures, "0123456", "3", "7"),
        Code.PLACE_AMBIGUOUS: (figures, "0123456", "1" * 60, ""),
    } == _told(read, "outcomes.denied.state_secret")
    assert figures == read.cell("requests.outcomes.denied.state_secret.total").raw


def test_figures_that_are_of_no_row_are_said() -> None:
    """
    From the first to the last, with what stands there.
    """
    read = _read(_FIRST, f"{_FIRST}9 8 9\n")
    (told,) = (problem for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_FIGURES)
    assert ("9 8 9", "9 8 9", ()) == (told.span.of(read.source), told.found, told.paths)


@pytest.mark.parametrize(("end", "origin"), [("", Origin.MISSING), ("\n", Origin.BLANK)])
def test_blanks_that_the_text_ends_behind_may_be_cut_off(end: str, origin: Origin) -> None:
    """
    What stands in them is not known then.
    """
    label = "四、结转下年度继续办理"
    read = gor.parse(f"{_WHOLE.partition(label)[0]}{label}{chr(9) * 9}{end}")
    assert [origin] * 7 == [cell.origin for cell in read.cells() if cell.path.startswith("requests.carried_out.")]
    assert (origin is Origin.MISSING) == (Code.CELL_MISSING in _told(read, "carried_out"))


@pytest.mark.parametrize("row", ["5\t0\t0\t0\t0\t1\t6\t9", "5\t0\t0\t0\t1\t6"])
@pytest.mark.parametrize(
    ("total", "open_"),
    [
        pytest.param("50\t\t1\t1\t4\t3\t67", "1", id="one column has no total"),
        pytest.param("\t8\t1\t\t4\t3\t67", "03", id="two columns have none"),
        pytest.param("\t\t\t\t\t\t", "0123456", id="no column has one"),
    ],
)
def test_a_row_is_recovered_in_the_columns_that_bear_it_out(row: str, total: str, open_: str) -> None:
    """
    What the others would say is not taken, and is said to be open.
    """
    text = _WHOLE.replace(_TOTAL, f"（七）总计\t{total}\n").replace(_REPEATED, f"2.重复申请\t{row}\n")
    read = gor.parse(text)
    name = "outcomes.declined.repeated"
    printed = [value if str(at) not in open_ else None for at, value in enumerate((5, 0, 0, 0, 0, 1, 6))]
    told = _told(read, name)
    assert (row, open_, row, "") == told[Code.PLACE_AMBIGUOUS]
    recovered = told[Code.PLACE_RECOVERED][1] if Code.PLACE_RECOVERED in told else ""
    lost = told[Code.CELL_MISSING][1] if Code.CELL_MISSING in told else ""
    assert sorted("0123456") == sorted(open_ + recovered + lost)
    assert [None if str(at) in lost else value for at, value in enumerate(printed)] == _row(read, name)
    assert {row} == {read.cell(f"requests.{name}.{_COLUMNS[int(at)]}").raw for at in open_}
    assert Code.UNEXPLAINED_FIGURES not in _codes(read)


def test_a_zero_beside_a_blank_that_leaves_no_trace_may_be_that_blank() -> None:
    """
    Which of four is not there no sum says. Where other rows are full, it was one with a figure, and the rest are zeros.
    """
    rows = ("1.本机关不掌握相关政府信息\t", "2.没有现成信息需要另行制作\t", "3.补正后申请内容仍不明确\t")
    text = _WHOLE.replace(_REPEATED, "2.重复申请\t5\t0\t0\t0\t1\t6\n")
    lines = text.split("\n")
    for row in rows:
        at = next(at for at, line in enumerate(lines) if row in line)
        lines[at] = lines[at].replace("\t0", "", 1)
    read = gor.parse("\n".join(lines))
    assert [5, None, None, None, None, 1, 6] == _row(read, "outcomes.declined.repeated")
    assert [5, None, 0, 0, 0, 1, 6] == _row(gor.parse(text), "outcomes.declined.repeated")


def test_a_row_that_no_reading_of_fits_the_columns_is_left_open() -> None:
    """
    All of it, and its figures are said once.
    """
    read = _read(_REPEATED, "2.重复申请\t5\t0\t0\t0\t0\t1\t7\t9\n")
    assert {
        Code.TOO_MANY_CELLS: ("5\t0\t0\t0\t0\t1\t7\t9", "0123456", "8", "7"),
        Code.PLACE_AMBIGUOUS: ("5\t0\t0\t0\t0\t1\t7\t9", "0123456", "5\t0\t0\t0\t0\t1\t7\t9", ""),
    } == _told(read, "outcomes.declined.repeated")
    assert [None] * 7 == _row(read, "outcomes.declined.repeated")


def test_each_row_that_is_open_is_said_for_itself() -> None:
    """
    One of seven figures that stand on two lines is not too short, and the next may be.
    """
    text = _WHOLE.replace("6.属于四类过程性信息\t4\t0\t0\t0\t0\t0\t4", "6.属于四类过程性信息 4 0 0 0\n0 0 4")
    read = gor.parse(text.replace(_REPEATED, "2.重复申请\t5\t0\t0\t0\t1\t6\n"))
    assert {Code.PLACE_RECOVERED} == set(_told(read, "outcomes.denied.process_information"))
    assert Code.TOO_FEW_CELLS in _told(read, "outcomes.declined.repeated")
    cell = read.cell("requests.outcomes.declined.repeated.business")
    assert (None, Origin.MISSING, "") == (cell.value, cell.origin, cell.raw)


def test_rows_that_lost_their_labels_are_told_in_two_places() -> None:
    """
    And no figure of theirs is said to be of no row.
    """
    enforcement = "7.属于行政执法案卷\t1\t2\t0\t0\t0\t0\t3\n"
    text = _WHOLE
    for row in (enforcement, _REPEATED):
        assert 1 == text.count(row)
        text = text.replace(row, row.partition("\t")[2])
    read = gor.parse(text)
    assert [1, 2, 0, 0, 0, 0, 3] == _row(read, "outcomes.denied.enforcement_file")
    assert [5, 0, 0, 0, 0, 1, 6] == _row(read, "outcomes.declined.repeated")
    assert 2 == sum(problem.code is Code.LABEL_MISSING for problem in read.diagnostics)
    assert Code.UNEXPLAINED_FIGURES not in _codes(read)


@pytest.mark.parametrize("separator", ["\t", "|", "\n", "  "])
@pytest.mark.parametrize("mark", ["①", "²", "⑴", "（注1）", "[注 ②]"])
def test_the_mark_of_a_note_behind_a_label_is_no_figure(mark: str, separator: str) -> None:
    """
    Nor does it make up for one that is lost.
    """
    label, row = "二、上年结转政府信息公开申请数量", "\t2\t1\t0\t0\t0\t0\t3\n"
    start, end = _WHOLE.index("第二十条"), _WHOLE.index("五、")
    for printed, expected in ((row, [2, 1, 0, 0, 0, 0, 3]), (row.replace("\t0", "", 1), [2, 1, None, 0, 0, 0, 3])):
        tables = _WHOLE[start:end].replace(label + row, label + mark + printed).replace("\t", separator)
        assert expected == _row(gor.parse(_WHOLE[:start] + tables + _WHOLE[end:]), "carried_in")


@pytest.mark.parametrize("name", ["咨询类申请", "6.咨询类申请", "商业秘密", "补充"])
@pytest.mark.parametrize("separator", ["\t", "|", "\n", " "])
def test_figures_of_a_row_that_the_form_does_not_have_are_not_those_of_the_blank_one_above(
    name: str, separator: str
) -> None:
    """
    Though all sums hold with them there.
    """
    start, end = _WHOLE.index("第二十条"), _WHOLE.index("五、")
    assert _REPEATED in _WHOLE
    label, _, figures = _REPEATED.partition("\t")
    for names in (name, f"{name}\t{name}"):
        blank = label + "\t" * 7 + f"\n{names}\t{figures}"
        tables = _WHOLE[start:end].replace(_REPEATED, blank).replace("\t", separator)
        read = gor.parse(_WHOLE[:start] + tables + _WHOLE[end:])
        assert [None] * 7 == _row(read, "outcomes.declined.repeated")
        assert {Code.UNEXPLAINED_FIGURES, Code.UNEXPLAINED_TEXT} & _codes(read)


@pytest.mark.parametrize("words", ["续表3", "（件）"])
def test_what_a_page_or_a_unit_says_below_a_label_names_no_other_row(words: str) -> None:
    """
    The figures below it are the row's.
    """
    start, end = _WHOLE.index("第二十条"), _WHOLE.index("五、")
    tables = _WHOLE[start:end].replace("2.重复申请\t", f"2.重复申请\t{words}\t").replace("\t", "\n")
    read = gor.parse(_WHOLE[:start] + tables + _WHOLE[end:])
    assert [5, 0, 0, 0, 0, 1, 6] == _row(read, "outcomes.declined.repeated")


_SHORT_NAMES: Final = "过程性信息\t4\t0\t0\t0\t0\t0\t4\n", "执法案卷\t1\t2\t0\t0\t0\t0\t3\n"


@pytest.mark.parametrize(
    ("names", "first", "second"),
    [
        pytest.param(_SHORT_NAMES, 4, 3, id="as the form has them"),
        pytest.param(_SHORT_NAMES[::-1], None, None, id="the other way round"),
        pytest.param([f"本局{name}" for name in _SHORT_NAMES[::-1]], None, None, id="and with words before them"),
    ],
)
def test_rows_that_a_body_calls_by_short_names_are_told_by_their_order_unless_the_names_deny_it(
    names: Sequence[str], first: int | None, second: int | None
) -> None:
    """
    No sum shows which of two outcomes is which.
    """
    old = "6.属于四类过程性信息\t4\t0\t0\t0\t0\t0\t4\n7.属于行政执法案卷\t1\t2\t0\t0\t0\t0\t3\n"
    read = _read(old, "".join(names))
    assert first == _row(read, "outcomes.denied.process_information")[-1]
    assert second == _row(read, "outcomes.denied.enforcement_file")[-1]


@pytest.mark.parametrize("pieces", [("度办理结 ", "三、本年 "), ("", "")], ids=["put together", "as they stand"])
def test_rows_whose_labels_changed_places_in_lines_put_together_may_have_each_others_figures(
    pieces: tuple[str, str],
) -> None:
    """
    Of lines that do not stand as high a page may have a row's label beside the figures above its own.

    Where nothing shows that lines were put together, a body has its rows in that order.
    """
    figures = seeded("2021", 3, "none")
    first, second = (row.label for row in REQUESTS["2021"][2:4])
    lines = report(figures, _WAYS["rows"]).text.split("\n")
    above = next(at for at, line in enumerate(lines) if first in line)
    own, others = lines[above].rpartition(first)[2], lines[above + 1].rpartition(second)[2]
    # The figures stand in the order of the form, their labels do not.
    lines[above : above + 2] = [pieces[0] + second + own, pieces[1] + first + others]
    read = gor.parse("\n".join(lines))
    assert Code.ROW_OUT_OF_ORDER in _codes(read)
    paths = [requests_paths(row.name)[-1] for row in REQUESTS["2021"][2:4]]
    assert figures.true[paths[0]] != figures.true[paths[1]]
    assert ([None, None] if pieces[0] else [figures.true[path] for path in reversed(paths)]) == [
        read.cell(path).value for path in paths
    ]


@pytest.mark.parametrize("empty", [-2, -1, 1, 2])
@pytest.mark.parametrize("before", ["（五）不予处 ", ""])
def test_a_full_row_in_a_line_put_together_may_be_that_of_the_row_beside_it_that_has_none(
    before: str, empty: int
) -> None:
    """
    Above it or below; the line begins with a piece of the label that spans them.
    """
    figures = seeded("2021", 3, "none")
    own = REQUESTS["2021"][17]
    lines = report(figures, _WAYS["rows"]).text.split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith(own.label))
    lines[at] = before + lines[at]
    lines[at + empty] = REQUESTS["2021"][17 + empty].label
    read = gor.parse("\n".join(lines))
    told = not before or abs(empty) > 1
    assert ([figures.true[path] for path in requests_paths(own.name)] if told else [None] * 7) == [
        read.cell(path).value for path in requests_paths(own.name)
    ]


@pytest.mark.parametrize(
    ("figures", "read"),
    [
        pytest.param("4 0 0 0 0 0 4", [4, 0, 0, 0, 0, 0, 4], id="a total"),
        pytest.param("4 1 9 1 9 4 2", [None] * 7, id="another sum"),
        pytest.param("4 1 9 1 9 4 2,(", [None] * 7, id="marks behind a digit"),
        pytest.param("4 1 9 1 9 4 /", [4, 1, 9, 1, 9, 4, None], id="a blank"),
    ],
)
def test_seven_figures_that_no_total_bears_out_may_be_others_where_rows_have_more_and_fewer(
    figures: str, read: list[int | None]
) -> None:
    """
    As 19 and 42 are, whose digits a page has in elements of their own.
    """
    rows = f"（一）予以公开 1 2 3 4 5 6 7 8\n1.属于国家秘密 {figures}\n8.属于行政查询事项 1 2 3\n"
    assert read == _row(
        gor.parse(f"三、收到和处理政府信息公开申请情况\n{rows}六、其他需要报告的事项\n"), "outcomes.denied.state_secret"
    )


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        pytest.param("0||5||0 0|0 0|5", [None] * 7, id="figures for themselves in other columns than the seven"),
        pytest.param("0|3|5||0 0|0|8", [0, 3, 5, 0, 0, 0, 8], id="two in a cell beside a blank one"),
        pytest.param("1 0 2|||0|0|0|3", [1, 0, 2, 0, 0, 0, 3], id="three in a cell before two blank ones"),
        pytest.param("|||1 0 2 0|0|0|3", [1, 0, 2, 0, 0, 0, 3], id="four in a cell behind three blank ones"),
    ],
)
@pytest.mark.parametrize("bar", ["|", "\t"])
def test_figures_that_share_a_cell_are_those_of_blank_ones_beside_it(
    bar: str, cells: str, read: list[int | None]
) -> None:
    """
    Those that have a cell for themselves stand in their own column then.
    """
    rows = [f"1.属于国家秘密|{cells}", "2.重复申请|1|0|0|0|0|0|1", "7.属于行政执法案卷|1|0|0|0|0|0|1"]
    lines = [f"|{row}|" if bar == "|" else row.replace("|", bar) for row in rows]
    text = "\n".join(["三、收到和处理政府信息公开申请情况", *lines, "六、其他需要报告的事项", ""])
    assert read == _row(gor.parse(text), "outcomes.denied.state_secret")


_UPPER, _LOWER = "6.属于四类过程性信息\t4\t0\t0\t0\t0\t0\t4\n", "7.属于行政执法案卷\t1\t2\t0\t0\t0\t0\t3\n"
_BLANK: Final = "\t" * 7


@pytest.mark.parametrize("between", ["\t", "   "])
@pytest.mark.parametrize("moved", ["up", "down"])
def test_figures_of_two_rows_that_slipped_by_a_line_are_of_neither(between: str, moved: str) -> None:
    """
    Each row may have those beside its label, or those a line further, and both add up.
    """
    (upper, figures), (lower, others) = (row.rstrip("\n").split("\t", 1) for row in (_UPPER, _LOWER))
    lines = {
        "up": f"{figures}\n{upper}\t{others}\n{lower}{_BLANK}\n",
        "down": f"{upper}{_BLANK}\n{lower}\t{figures}\n{others}\n",
    }
    assert _UPPER + _LOWER in _WHOLE
    text = _WHOLE.replace(_UPPER + _LOWER, lines[moved])
    read = gor.parse(text if between == "\t" else text.replace("\t", between))
    kept = "outcomes.denied.process_information", "outcomes.denied.enforcement_file"
    found = {tuple(_row(read, name)) for name in kept}
    assert {(None,) * 7} == found
    assert {Code.UNEXPLAINED_FIGURES, Code.PLACE_AMBIGUOUS} & _codes(read)


def test_figures_of_a_row_that_lost_its_label_leave_the_row_below_be() -> None:
    """
    They are of the row that is lacking, though one further below has none.
    """
    end, lost = "8.属于行政查询事项", _UPPER.partition("\t")[2]
    read = _read(f"{_UPPER}{_LOWER}{end}\t0\t0\t0\t0\t0\t0\t0\n", f"{lost}{_LOWER}{end}{_BLANK}\n")
    assert [1, 2, 0, 0, 0, 0, 3] == _row(read, "outcomes.denied.enforcement_file")


@pytest.mark.parametrize("between", ["\t", "   "])
def test_figures_of_a_run_of_rows_that_slipped_by_a_line_are_of_none_of_them(between: str) -> None:
    """
    Down to the row that has none, as all of them add up wherever they stand.
    """
    labels = ["5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷"]
    figures = ["0\t0\t0\t0\t0\t0\t0", "4\t0\t0\t0\t0\t0\t4", "1\t2\t0\t0\t0\t0\t3"]
    rows = "".join(f"{label}\t{row}\n" for label, row in zip(labels, figures, strict=True))
    slipped = f"{figures[0]}\n{labels[0]}\t{figures[1]}\n{labels[1]}\t{figures[2]}\n{labels[2]}{_BLANK}\n"
    assert 1 == _WHOLE.count(rows)
    read = gor.parse(_WHOLE.replace(rows, slipped).replace("\t", between))
    for name in ("internal_affairs", "process_information", "enforcement_file"):
        assert [None] * 7 == _row(read, f"outcomes.denied.{name}")


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        pytest.param(
            "一、本年新收政府信息公开申请数量\t51",
            "1\t2\t3\t4\t5\t6\t7\n一、本年新收政府信息公开申请数量\t51",
            "received",
            id="numbers of columns",
        ),
        pytest.param(
            "（四）无法提供\t1.本机关不掌握相关政府信息\t11",
            "（四）无法提供\t11\t2\t1\t0\t3\t0\t17\n1.本机关不掌握相关政府信息\t11",
            "outcomes.unavailable.not_held",
            id="the sums of a group",
        ),
    ],
)
def test_figures_that_are_no_rows_leave_a_row_before_a_blank_one_be(old: str, new: str, name: str) -> None:
    """
    They stand above it, and say of no row that it has moved.
    """
    below = {"received": "上年结转政府信息公开申请数量\t2\t1\t0\t0\t0\t0\t3\n"}.get(name, "制作\t0\t0\t0\t0\t0\t0\t0\n")
    assert 1 == _WHOLE.count(old) == _WHOLE.count(below)
    blank = below[: below.index("\t")] + _BLANK + "\n"
    read = gor.parse(_WHOLE.replace(old, new).replace(below, blank))
    assert _row(gor.parse(_WHOLE), name) == _row(read, name)


@pytest.mark.parametrize("number", [r"\1 ", r"\1" + "\u00a0", r"\1、、"])
@pytest.mark.parametrize("way", ["rows_wrapped", "lines"])
def test_rows_of_the_later_edition_whose_labels_are_not_told_make_none_of_the_earlier(way: str, number: str) -> None:
    """
    As where the points behind their numbers are lost: figures beside （六）其他处理 are not those of one row.
    """
    figures = seeded("2021", 3, "none")
    text = report(figures, _WAYS[way]).text
    start, end = text.index("三、收到"), text.index("四、政府")
    table = re.sub(r"([1-8])\.(?=[一-鿿])", number, text[start:end])
    read = gor.parse(text[:start] + table + text[end:])
    assert {} == wrong(read, figures)
    assert gor.Edition.FORM_2021 is read.requests_edition
