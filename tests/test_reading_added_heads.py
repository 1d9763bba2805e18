"""Columns that a body has put into a table, told by their heads: which cells are the form's own then.

A cell of the form's that is blank leaves a line of spaces with just as many figures as the form has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.figures import seeded
from texts.form import REQUESTS, requests_paths
from texts.judge import disclosure_figures
from texts.layouts import LAYOUTS
from texts.reports import report

_CORNER: Final = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_INNER: Final = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")

_DOCUMENTS: Final = "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|7|3|4\n行政规范性文件|0|12|5\n"
_OTHERS: Final = (
    "第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|88\n"
    "第二十条第（六）项\n信息内容|本年处理决定数量\n行政处罚|19\n行政强制|2\n"
    "第二十条第（八）项\n信息内容|本年收费金额（单位：万元）\n行政事业性收费|31.77\n"
)
_ALL: Final = "7 3 4 0 12 5 88 19 2 31.77"
_FIRST_OPEN: Final = "- - - - - - 88 19 2 31.77"


def _two(documents: str, separator: str, others: str = _OTHERS) -> gor.Report:
    """A report of table two, its first item as in *documents*, with another *separator* of cells."""
    table = f"第二十条第（一）项\n{documents}{others}".replace("|", separator)
    return gor.parse(f"二、主动公开政府信息情况\n{table}三、收到和处理政府信息公开申请情况\n略。\n")


def _is_all_said(report: gor.Report, table: str) -> bool:
    """Say whether a diagnostic names each cell of a *table* that is open and not blank."""
    named = {path for problem in report.diagnostics for path in problem.paths}
    cells = [cell for cell in report.cells() if cell.path.startswith(table)]
    return all(cell.path in named for cell in cells if cell.value is None and cell.origin is not Origin.BLANK)


_WHOLE: Final = report(seeded("2021", 5), next(way for way in LAYOUTS if way.name == "tabs_ragged")).text
_ROWS_OF_THREE: Final = _WHOLE[_WHOLE.index("一、本年新收") : _WHOLE.index("四、政府信息公开")].splitlines()
_ADDED: Final = pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("现行有效件数", "现行有效件数|备注", id="behind the last"),
        pytest.param("现行有效件数", "现行有效件数|备 注", id="drawn wide"),
        pytest.param("信息内容", "信息内容|上年有效件数", id="of another year"),
        pytest.param("信息内容", "信息内容|增减", id="that is a piece of a head of the other edition"),
        pytest.param("本年废止件数", "本年废止件数|小计", id="among the others"),
        pytest.param("现行有效件数", "现行有效件数|同比增减（%）", id="with a note"),
    ],
)

# On a line of its own above all heads such a word is a caption.
_ADDED_FIRST: Final = pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("信息内容", "序号|信息内容", id="before the corner"),
        pytest.param("信息内容", "类别|序号", id="behind another word for the corner"),
    ],
)


@_ADDED
@pytest.mark.parametrize("separator", [" ", "    ", "\n"])
def test_a_plain_row_is_not_told_by_its_figures_under_a_head_more_than_the_form_has(
    old: str, new: str, separator: str
) -> None:
    """
    One of its cells may be blank, and a figure be of the body's own column; rows of other items are as they were.
    """
    read = _two(_DOCUMENTS.replace(old, new), separator)
    assert _FIRST_OPEN == disclosure_figures(read)
    assert _is_all_said(read, "disclosure.")


@_ADDED_FIRST
@pytest.mark.parametrize("separator", [" ", "    "])
def test_nor_is_one_under_a_head_more_before_all_others(old: str, new: str, separator: str) -> None:
    """
    It may be that of the row's number, or of a figure.
    """
    read = _two(_DOCUMENTS.replace(old, new), separator)
    assert _FIRST_OPEN == disclosure_figures(read)
    assert _is_all_said(read, "disclosure.")


@pytest.mark.parametrize(
    "caption",
    ["单位 件", "同比有所增加", "计量单位 件", "续表", "返回顶部", "附件一", "沙浦县渔业局", "比去年有所上升"],
)
def test_captions_above_heads_or_between_heads_and_rows_name_no_column(caption: str) -> None:
    """
    Pages have them, and the rows are what they are without.
    """
    plain = gor.parse(_WHOLE)
    for label in ("第二十条第（一）项", "信息内容", "（本列数据", "行政处罚\t"):
        assert label in _WHOLE
        text = _WHOLE.replace(label, f"{caption}\n{label}", 1)
        for separator in ("\t", " "):
            read = gor.parse(text.replace("\t", separator))
            assert [cell.value for cell in plain.cells()] == [cell.value for cell in read.cells()]


def test_a_column_of_numbers_before_groups_leaves_a_full_table_that_adds_up() -> None:
    """
    No number of a row is a figure of it.
    """
    rows = [line for line in _ROWS_OF_THREE if line]
    numbered = _WHOLE
    for number, row in enumerate(rows, 1):
        numbered = numbered.replace(f"\n{row}\n", f"\n{number}\t{row}\n", 1)
    numbered = numbered.replace("（本列数据", "序号\t（本列数据", 1)
    read = gor.parse(numbered.replace("\t", " "))
    plain = gor.parse(_WHOLE)
    assert [cell.value for cell in plain.cells()] == [cell.value for cell in read.cells()]


@pytest.mark.parametrize("separator", [" ", "    "])
def test_a_word_that_no_body_is_known_to_use_is_a_head_beside_all_of_the_forms(separator: str) -> None:
    """
    They may wrap, if all of them are there in pieces; a word beside a misread one may be the rest of that.
    """
    assert _FIRST_OPEN == disclosure_figures(_two(_DOCUMENTS.replace("有效件数", "有效件数|责任科室"), separator))
    wrapped = "信息内容|本年制发|本年废止|现行有效|责任科室\n件数|件数|件数"
    heads = "信息内容|本年制发件数|本年废止件数|现行有效件数"
    assert _FIRST_OPEN == disclosure_figures(_two(_DOCUMENTS.replace(heads, wrapped), separator))
    misread = wrapped.replace("本年废止", "本年庞上").replace("|责任科室", "|现仃")
    assert _ALL == disclosure_figures(_two(_DOCUMENTS.replace(heads, misread), separator))


@pytest.mark.parametrize("head", ["备注", "合计", "上年处理决定数量"])
def test_figures_that_run_together_under_two_heads_are_not_one(head: str) -> None:
    """
    Where they part, nothing tells.
    """
    read = _two(_DOCUMENTS, "", _OTHERS.replace("数量\n行政许可|88", f"数量|{head}\n行政许可|88|3"))
    assert read.disclosure.licensing.decisions is None
    assert 19 == read.disclosure.penalties.decisions or head.startswith("上年")
    assert _is_all_said(read, "disclosure.")


def test_an_amount_that_runs_together_with_last_years_is_open() -> None:
    """
    Whichever of the two heads comes first.
    """
    fees = "本年收费金额（单位：万元）"
    for heads in (f"{fees}|上年收费金额（单位：万元）", f"上年收费金额（单位：万元）|{fees}"):
        read = _two(_DOCUMENTS, "", _OTHERS.replace(fees, heads).replace("31.77", "0.1|8"))
        assert read.cell("disclosure.fees.amount").value is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("信息内容", "（单位：件）\n信息内容", id="a unit"),
        pytest.param("信息内容", "单位：件、万元\n信息内容", id="a unit without brackets"),
        pytest.param("信息内容", "注：小计见附件，略。\n信息内容", id="a note"),
        pytest.param("信息内容", "类别", id="another word for the corner"),
        pytest.param("现行有效件数", "现行有效\n件数", id="a piece"),
        pytest.param("现行有效件数", "现行有交件数", id="a misread head"),
        pytest.param("现行有效件数", "现行有效件数（以件\n为单位）", id="a note that goes on below"),
        pytest.param("信息内容", "备注 1 2 3\n信息内容", id="a remark with figures"),
        pytest.param("信息内容", "其中现行有效件数 一栏含 3 件，不含其他的\n信息内容", id="a sentence"),
        pytest.param("信息内容|", "信息内容 第3页|", id="a page"),
    ],
)
def test_what_is_no_name_of_a_column_leaves_rows_as_they_are(old: str, new: str) -> None:
    """
    Around heads stands much else.
    """
    assert _ALL == disclosure_figures(_two(_DOCUMENTS.replace(old, new), "    "))


def test_numbers_before_the_labels_of_rows_are_of_a_head_before_the_corner() -> None:
    """
    They are no figures of the row then, though one may be of the row above.
    """
    documents = _DOCUMENTS.replace("信息内容", "序号|信息内容").replace("规章", "1|规章").replace("行政规", "2|行政规")
    assert "- - - 0 12 5 88 19 2 31.77" == disclosure_figures(_two(documents, "    "))


@pytest.mark.parametrize("separator", ["|", "\t"])
def test_between_bars_the_cells_under_the_forms_heads_are_its_cells(separator: str) -> None:
    """
    Blank or not; where a line is not as wide as its heads, a cell may be lost.
    """
    documents = "信息内容|上年|本年制发件数|本年废止件数|现行有效件数\n规章|9||3|4\n行政规范性文件||0|12|\n"
    others = (
        "第二十条第（五）项||||\n信息内容|序号|本年处理决定数量|本年处理决定数量|本年处理决定数量\n行政许可|88|||\n"
        "第二十条第（六）项||||\n信息内容|序号|本年处理决定数量||\n行政处罚|1|19||\n行政强制|2|\n"
    )
    read = _two(documents, separator, others)
    assert "- 3 4 0 12 - - 19 - -" == disclosure_figures(read)
    origins = [read.cell(f"disclosure.{path}").origin for path in ("rules.issued", "licensing.decisions")]
    assert [Origin.BLANK] * 2 == origins
    assert _is_all_said(read, "disclosure.")


def test_heads_that_own_the_figures_of_a_column_do_not_where_one_is_added() -> None:
    """
    A blank of the form's last column and the body's own look alike.
    """
    by_columns = (
        "规章\n行政规范性文件\n本年制发件数\n7\n0\n本年废止件数\n3\n12\n现行有效件数\n4\n备注\n5\n"
        "行政许可\n本年处理决定数量\n88\n行政处罚\n行政强制\n本年处理决定数量\n19\n2\n"
        "行政事业性收费\n本年收费金额（单位：万元）\n31.77\n"
    )
    read = gor.parse(f"二、主动公开政府信息情况\n{by_columns}三、收到和处理政府信息公开申请情况\n略。\n")
    assert read.cell("disclosure.normative_documents.in_force").value is None


_SIX: Final = {
    "received": ("33", "2", "0", "0", "1", "0"),
    "carried_in": ("1", "0", "0", "0", "0", "0"),
    "outcomes.granted": ("15", "2", "", "0", "0", "0"),
    "outcomes.unavailable.not_held": ("12", "0", "0", "0", "1", "0"),
    "outcomes.declined.repeated": ("3", "", "0", "0", "0", "0"),
    "outcomes.total": ("30", "2", "0", "0", "1", "0"),
    "carried_out": ("", "0", "0", "0", "0", "0"),
}
"""Rows of table three without their totals; the others are nought."""


def _own(name: str) -> list[str]:
    """The seven cells of a row as the body has filled them in."""
    six = _SIX.get(name, ("0",) * 6)
    return [*six, str(sum(int(cell or 0) for cell in six))]


def _three(applicants: str, of_row: Callable[[str, list[str]], Sequence[str]], separator: str = "\t") -> gor.Report:
    """A report of table three with *applicants* as its first line, and what *of_row* makes of a row's seven cells."""
    heads = [applicants.split("|"), ("自然人", "法人或其他组织", "总计"), _INNER]
    rows = [(row.label, *of_row(row.name, _own(row.name))) for row in REQUESTS["2021"]]
    lines = [separator.join(cell for cell in line if cell or separator == "\t") for line in (*heads, *rows)]
    return gor.parse("\n".join(["三、收到和处理政府信息公开申请情况", *lines, "五、存在的主要问题及改进情况", "无。"]))


def _values(read: gor.Report) -> list[int | None]:
    return [cell.value for cell in read.cells() if cell.path.startswith("requests.")]  # type: ignore[misc] # counts


_PRINTED: Final = [int(cell) if cell else None for row in REQUESTS["2021"] for cell in _own(row.name)]


@pytest.mark.parametrize("added", ["0", "6", ""])
@pytest.mark.parametrize(
    ("heads", "is_behind"),
    [
        pytest.param(f"{_CORNER}|申请人情况|备注", True, id="behind"),
        pytest.param(f"{_CORNER}|序号|申请人情况", False, id="before"),
        pytest.param(f"{_CORNER}|申请人情况|数据来源", True, id="that no body is known to use"),
    ],
)
def test_between_tabs_a_column_before_or_behind_all_is_not_the_forms(
    heads: str, added: str, *, is_behind: bool
) -> None:
    """
    A blank of a row's own is not the one too many, nor a figure of the column made up for one.
    """
    read = _three(heads, lambda _, seven: [*seven, added] if is_behind else [added, *seven])
    assert _PRINTED == _values(read)
    blank = read.cell("requests.carried_out.natural_person")
    assert Origin.BLANK is blank.origin


def test_a_row_without_its_last_cell_has_all_others_where_blanks_at_line_ends_are_lost() -> None:
    """
    Only rows with a remark are wider than the form's then.
    """
    read = _three(f"{_CORNER}|申请人情况|备注", lambda name, seven: [*seven, "3"] if name == "received" else seven)
    assert _PRINTED == _values(read)


def test_a_column_whose_cells_are_nowhere_takes_nothing_away() -> None:
    """
    A converter leaves out what is blank from top to bottom.
    """
    read = _three(f"{_CORNER}|申请人情况|备注", lambda _, seven: seven)
    assert _PRINTED == _values(read)


@pytest.mark.parametrize(
    "of_row",
    [
        pytest.param(lambda name, seven: [*seven, ""][name == "received" :], id="a cell lost"),
        pytest.param(lambda _, seven: [seven[-1], *seven[:6], "5"], id="not as the heads say"),
    ],
)
def test_rows_that_do_not_bear_out_the_column_are_open(of_row: Callable[[str, list[str]], Sequence[str]]) -> None:
    """
    Which of their cells it has, the heads alone do not tell.
    """
    read = _three(f"{_CORNER}|申请人情况|备注", of_row)
    assert {None} == set(_values(read))
    assert _is_all_said(read, "requests.")
    assert Code.UNEXPLAINED_TEXT in {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize(
    "heads",
    [
        f"{_CORNER}|申请人情况|上年同期",
        f"{_CORNER}|序号|申请人情况",
        f"{_CORNER[:22]}|申请人情况|数据来源\n{_CORNER[-12:]}",
    ],
)
@pytest.mark.parametrize("separator", [" ", "\n"])
def test_no_plain_row_is_told_where_its_blank_may_have_left_just_as_many_figures(heads: str, separator: str) -> None:
    """
    Not by its own sum either, which holds by chance.
    """
    read = _three(heads, lambda _, seven: [*seven, "4"] if "上年" in heads else ["4", *seven], separator)
    assert {None} == set(_values(read))
    assert _is_all_said(read, "requests.")


def test_a_plain_table_that_is_full_and_adds_up_has_no_figure_of_another_column() -> None:
    """
    Whatever stands among its heads.
    """
    full = {row.name: [cell or "0" for cell in _own(row.name)] for row in REQUESTS["2021"]}
    full["carried_out"] = ["4", "0", "0", "0", "0", "0", "4"]
    read = _three(f"{_CORNER}|申请人情况|备注", lambda name, _: full[name], " ")
    for name, cells in full.items():
        assert [*map(int, cells)] == [read.cell(path).value for path in requests_paths(name)]
