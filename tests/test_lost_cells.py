"""Rows and tables that lost a cell, a column or what stood between: what is left is in its place, or in none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.figures import BLANKS, Blanks, seeded, zeros
from texts.form import REQUESTS, requests_paths
from texts.judge import differing, faults, silent, wrong
from texts.layouts import LAYOUTS, Way, columns_of
from texts.rare import RARE
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_THIRD: Final = "三、收到和处理政府信息公开申请情况\n"
_END: Final = "五、存在的主要问题及改进情况\n"
_HEADS: Final = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


def _columns(row: gor.Applicants) -> tuple[int | None, ...]:
    return (
        row.natural_person, row.business, row.research, row.public_welfare, row.legal_service, row.other, row.total,
    )  # fmt: skip


def _may_be(row: gor.Applicants, *printed: int | None) -> bool:
    """Whether each cell of *row* is as *printed*, or left open."""
    return all(read in {None, true} for read, true in zip(_columns(row), printed, strict=True))


def _bars(*lines: str) -> str:
    return "".join(f"| {line} |\n" for line in lines)


def test_a_line_break_between_two_tabs_leaves_them_doubled_elsewhere() -> None:
    """
    One place without its two tabs does not make blanks of all the others.
    """
    figures = seeded("2021", 3)
    text = report(figures, _WAYS["tabs_doubled"]).text
    lines = text.split("\n")
    at = next(at for at, line in enumerate(lines) if "3.危及" in line)
    cells = lines[at].split("\t\t")
    lines[at] = "\t\t".join(cells[:-4]) + "\t\n\t" + "\t\t".join(cells[-4:])
    row = "requests.outcomes.denied.security_and_stability."
    assert {} == {
        path: read for path, read in differing(gor.parse("\n".join(lines)), figures).items() if not path.startswith(row)
    }


def test_a_blank_in_front_is_no_cell_where_rows_inside_groups_lost_theirs() -> None:
    """
    A label that spans columns leaves blanks, and six figures behind them are not seven.
    """
    rule = "+----+----+\n"
    rows = (
        f"一、本年新收政府信息公开申请数量 | | | {'5 | 2 | 0 | 0 | 0'}",
        f"二、上年结转政府信息公开申请数量 | | | {'0 | 0 | 0 | 0 | 0'}",
        f"三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | {'2 | 0 | 0 | 0 | 0'}",
        f" | | 2.其他法律行政法规禁止公开 | {'0 | 0 | 0 | 0 | 0'}",
        f" | | 4.保护第三方合法权益 | {'1 | 0 | 0 | 0 | 0'}",
        f"四、结转下年度继续办理 | | | {'0 | 0 | 0 | 0 | 0'}",
    )
    read = gor.parse(_THIRD + rule + rule.join(map(_bars, rows)) + rule + _END)
    for row in (read.requests.received, read.requests.carried_in, read.requests.carried_out):
        assert (None,) * 7 == _columns(row)
    named = {path for problem in read.diagnostics for path in problem.paths}
    assert {"requests.carried_in.natural_person", "requests.carried_out.natural_person"} <= named


def test_where_every_row_ends_in_a_blank_a_blank_in_front_is_a_cell() -> None:
    """
    With blanks in each row none tells how many columns stand behind; the rows inside groups do.
    """
    text = _THIRD + _bars(
        "一、本年新收政府信息公开申请数量 | 730 | | 198 | 731 | | 279 | 3296 |",
        "二、上年结转政府信息公开申请数量 | | | 0 | 0 | 0 | 111 | |",
        "三、本年度办理结果 | （一）予以公开 | | 1 | 1 | 11 | 111 | 111 | 236",
        "（二）部分公开 | 11 | 7 | | 11 | 1 | | 145 |",
        "（三）不予公开 | 1.属于国家秘密 | 1 | 1 | 1 | | 1 | 1 | 5",
        "2.其他法律行政法规禁止公开 | 111 | 1 | 1 | 0 | 11 | | 125 |",
        "4.保护第三方合法权益 | 11 | | 11 | 1 | 0 | 1 | 135 |",
        "5.属于三类内部事务信息 | 111 | | 0 | 111 | 0 | 1 | 224 |",
    )
    assert _may_be(gor.parse(text + _END).requests.carried_in, None, None, 0, 0, 0, 111, None)


def test_a_row_narrower_than_its_heads_has_lost_a_cell() -> None:
    """
    Six figures behind a blank are not the seven that stand under the heads.
    """
    text = _THIRD + _bars(
        f" | | | {' | '.join(_HEADS)}",
        "一、本年新收政府信息公开申请数量 | | | 0 | 0 | 0 | 593 | 0 | 593",
        "二、上年结转政府信息公开申请数量 | | | 0 | 0 | 0 | 3 | 0 | 3",
        "四、结转下年度继续办理 | | | 0 | 0 | 0 | 366 | 0 | 409",
    )
    for row in ("received", "carried_in", "carried_out"):
        assert _may_be(getattr(gor.parse(text + _END).requests, row), *(None,) * 7)


@pytest.mark.parametrize("cells", ["2 | 0 | 0 | 0 | 1 | 3 | ", "0 | 0 | 4 | 0 | 3 | 7 | "])
def test_a_row_that_ends_in_a_blank_may_have_lost_a_cell_before_it(cells: str) -> None:
    """
    Where no other row has a blank, and its sixth figure is the sum of those before it.
    """
    text = _THIRD + _bars(
        f" | {' | '.join(_HEADS)}",
        "1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 1 | 2",
        f"4.保护第三方合法权益 | {cells}",
        "5.属于三类内部事务信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3",
    )
    assert (None,) * 7 == _columns(gor.parse(text + _END).requests.outcomes.denied.third_party_rights)


def test_a_blank_total_alone_is_a_blank() -> None:
    """
    Of a row that does not add up without its last cell, what is printed stands.
    """
    text = _THIRD + _bars(
        f" | {' | '.join(_HEADS)}",
        "1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 1 | 2",
        "4.保护第三方合法权益 | 0 | 0 | 4 | 0 | 3 | 9 | ",
        "5.属于三类内部事务信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3",
    )
    assert (0, 0, 4, 0, 3, 9, None) == _columns(gor.parse(text + _END).requests.outcomes.denied.third_party_rights)


def test_one_row_that_lost_a_cell_puts_no_other_in_doubt_where_line_ends_keep_their_blanks() -> None:
    """
    Rows that end in a blank, and others that do not, are as wide as each other.
    """
    rows = {
        "2.其他法律行政法规禁止公开": "5,36822,0,0,16,,",
        "3.危及“三安全一稳定”": "3,,0,36605,,461,",
        "4.保护第三方合法权益": "0,0,6,,0,0,",
        "5.属于三类内部事务信息": "6,0,3,0,0,0,9",
        "6.属于四类过程性信息": "18,0,6,0,0,78881,78905",
        "7.属于行政执法案卷": "0,7,49472,3,0,0,49482",
    }
    short = "1.属于国家秘密,,22,8,,81896,481930\n"
    text = _THIRD + short + "".join(f"{label},{cells}\n" for label, cells in rows.items())
    denied = gor.parse(text + _END).requests.outcomes.denied
    assert (5, 36822, 0, 0, 16, None, None) == _columns(denied.prohibited_by_law)
    assert (3, None, 0, 36605, None, 461, None) == _columns(denied.security_and_stability)
    assert (None,) * 7 == _columns(denied.state_secret)


@pytest.mark.parametrize("figure", ["4,759", "1,208,300"])
def test_commas_that_may_part_thousands_part_no_cells(figure: str) -> None:
    """
    In the lines of CSV no other line says of a row with one cell how many cells it has.
    """
    text = report(seeded("2021", 3), next(way for way in RARE if way.name == "ragged_commas")).text
    read = gor.parse(text.replace("行政许可,0\n", f"行政许可,{figure}\n"))
    assert read.cell("disclosure.licensing.decisions").value in {None, int(figure.replace(",", ""))}


def test_where_no_row_has_a_total_the_sixth_column_may_hold_it() -> None:
    """
    A separator ends every line, and a column went astray.
    """
    text = _THIRD + (
        "一、本年新收政府信息公开申请数量\t51\t9\t1\t1\t3\t70\t\n"
        "二、上年结转政府信息公开申请数量\t2\t1\t0\t0\t0\t3\t\n"
        "（七）总计\t50\t8\t1\t1\t3\t67\t\n"
        "四、结转下年度继续办理\t3\t2\t0\t0\t0\t6\t\n"
    )
    requests = gor.parse(text + _END).requests
    for row in (requests.received, requests.carried_in, requests.outcomes.total, requests.carried_out):
        assert row.other is None


def test_a_row_of_table_four_that_ends_in_a_blank_may_have_lost_a_cell_before_it() -> None:
    """
    Fourteen figures that do not add up so, and do if the blank is no cell.
    """
    text = "四、政府信息公开行政复议、行政诉讼情况\n" + _bars(
        " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3),
        "3 | 1 | 4 | 10 | 5 | 0 | 1 | 2 | 8 | 2 | 2 | 2 | 1 | 7 | ",
    )
    disputes = gor.parse(text + _END).disputes
    assert gor.DisputeResults(5, 0, 1, 2, 8) == disputes.litigation_direct
    assert disputes.reconsideration.other in {None, 2}


def test_a_blank_total_alone_in_table_four_is_a_blank() -> None:
    """
    Where the figure before it is less than those it would be the sum of, what is printed stands.
    """
    text = "四、政府信息公开行政复议、行政诉讼情况\n" + _bars(
        " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3),
        "10 | 6 | 7 | 0 | 23 | 10 | 1 | 1 | 9 | 21 | 9 | 1 | 1 | 10 | ",
    )
    disputes = gor.parse(text + _END).disputes
    assert gor.DisputeResults(9, 1, 1, 10, None) == disputes.litigation_after_reconsideration


@pytest.mark.parametrize(
    ("row", "other"),
    [
        pytest.param("0 | 5118 | 8 | 50 | 51239 | 47 | 2 | 7 | 18 | 74 | 0 | 0 | 0 | 0 | 0", 8, id="misprinted"),
        pytest.param("| 0 | 5118 | 9 | 50 | 51239 | 47 | 2 | 7 | 18 | 74 | 0 | 0 | 0 | 0 | 0", None, id="with more"),
    ],
)
def test_fifteen_figures_in_a_row_of_one_cell_more_than_its_heads_may_be_fourteen(row: str, other: int | None) -> None:
    """
    A blank is among them then, and a figure that was split has taken its place.
    """
    text = "四、政府信息公开行政复议、行政诉讼情况\n" + _bars(
        " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3), row
    )
    report = gor.parse(text + _END)
    assert other == report.disputes.reconsideration.other
    assert other or "disputes.reconsideration.other" in {path for said in report.diagnostics for path in said.paths}


@pytest.mark.parametrize(
    ("row", "path"),
    [
        pytest.param("（一）予以公开,,,,,,,\n", "requests.outcomes.granted.natural_person", id="of table three"),
        pytest.param("政府集中采购,,\n", "disclosure.procurement.projects", id="of table two"),
    ],
)
def test_a_row_without_figures_that_is_narrower_than_its_heads_is_no_blank_row(row: str, path: str) -> None:
    """
    What it has lost may be the only figure that it had, and that is said.
    """
    lines = (
        "二、主动公开政府信息情况\n信息内容,采购项目数量,采购总金额,\n政府集中采购,7,2.5,\n三、收到和处理政府信息公开申请情况\n"
        f",,{','.join(_HEADS)}\n（一）予以公开,,9,,,,,,9\n（二）部分公开,,1,,,,,,1\n（七）总计,,10,,,,,,10\n"
    )
    label = row.partition(",")[0]
    whole = next(line for line in lines.splitlines(keepends=True) if line.startswith(label))
    read = gor.parse(lines.replace(whole, row) + _END)
    assert Origin.MISSING is read.cell(path).origin
    assert path in {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize("lost", range(15))
def test_fifteen_cells_before_a_spare_column_are_fourteen(lost: int) -> None:
    """
    Where every other row ends in a blank that is no cell, so does that of table four, and one before it is lost.
    """
    (way,) = (way for way in RARE if way.name == "spare_column")
    figures = seeded("2019", 1025, "zeros")
    *before, row, after = report(figures, way).text.rpartition("五、存在的主要问题")[0].rsplit("\n", 2)
    cells = [cell.strip() for cell in row[1:-1].split("|")]
    assert 16 == len(cells)
    kept = " | ".join(cell for at, cell in enumerate(cells) if at != lost)
    assert {} == wrong(gor.parse("\n".join([*before, f"| {kept} |", after]) + _END), figures)


def test_two_figures_in_one_cell_are_no_figures_of_two() -> None:
    """
    One of them may have come from a cell before: seven that do not add up are then in no place.
    """
    text = _THIRD + (
        "一、本年新收政府信息公开申请数量 | -- | -- | -- | -- |  | 2 | 8 2\n"
        "二、上年结转政府信息公开申请数量 | 1 | -- | -- | -- | 1 | 2 | 4\n"
    )
    assert _may_be(gor.parse(text + _END).requests.received, None, None, None, None, 2, None, None)


def test_labels_out_of_order_leave_open_which_figures_are_whose() -> None:
    """
    With labels in one block and figures in another, two rows that change places do so in both, or in one.
    """
    figures = seeded("2021", 7)
    text = report(figures, _WAYS["blocks"]).text
    label, below = "4.无正当理由大量反复申请\n", "5.要求行政机关确认或重新出具已获取信息\n"
    assert 1 == text.count(label + below)
    declined = gor.parse(text.replace(label + below, below + label)).requests.outcomes.declined
    assert (None,) * 14 == (*_columns(declined.excessive), *_columns(declined.confirmation_or_reissue))


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("0 | 8 | 3 | 11 |  | 5 | 1 |  | 6 | 2 |  | 2 |  |  | ", id="with more blanks"),
        pytest.param("3 | 1 | 2 | 4 | 10 | 05 | 1 | 2 | 8 | 2 | 2 | 2 | 1 | 7 | ", id="with two run together"),
    ],
)
def test_a_row_of_table_four_ends_in_no_blank_where_its_blocks_cannot_be(row: str) -> None:
    """
    More than one figure is then in no place, and which is told by nothing.
    """
    heads = " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    read = gor.parse(f"四、政府信息公开行政复议、行政诉讼情况\n{_bars(heads, row)}{_END}")
    assert Origin.BLANK is not read.cell("disputes.litigation_after_reconsideration.total").origin
    assert 10 != read.disputes.reconsideration.pending


def test_a_number_under_a_head_of_its_own_is_no_figure_of_table_four() -> None:
    """
    It makes fifteen of fourteen and a blank, and two blocks that do not add up.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2\n"
        "四、政府信息公开行政复议、行政诉讼情况\n"
        f"序号  {'  '.join(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] * 3)}\n"
        "1     60        0         0         476       536   13        521       1039      0  3  45  0  48  7\n"
    )
    assert gor.parse(text + _END).disputes.reconsideration.upheld in {None, 60}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("二、主动公开政府信息情况\n行政许可\t", "disclosure.licensing.decisions", id="table two"),
        pytest.param(
            f"{_THIRD}1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n"
            "4.保护第三方合法权益\t0\t0\t0\t0\t0\t0\t0\n5.属于三类内部事务信息\t1\t0\t2\t0\t0\t0\t",
            "requests.outcomes.denied.internal_affairs.total",
            id="table three",
        ),
        pytest.param(f"{_THIRD}（七）总计" + "\t" * 7, "requests.outcomes.total.total", id="a row of blanks"),
    ],
)
def test_a_cell_that_the_text_ends_in_is_not_known_to_be_blank(text: str, path: str) -> None:
    """
    What stood there may be cut off.
    """
    read = gor.parse(f"一、总体情况\n{text}")
    assert Origin.BLANK is not read.cell(path).origin
    assert path in {each for problem in read.diagnostics for each in problem.paths}


def test_a_bar_in_a_line_of_tabs_is_what_a_cell_holds() -> None:
    """
    A 1 may be misread as one; it is no separator, and the cell is not blank.
    """
    read = gor.parse(f"二、主动公开政府信息情况\n规章\t1\t0\t4\n行政处罚\t3\n行政强制\t|\n{_THIRD}")
    assert Origin.BLANK is not read.cell("disclosure.coercion.decisions").origin
    assert "disclosure.coercion.decisions" in {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize("way", ["lines", "columns_wide", "rows"])
@pytest.mark.parametrize("path", ["disclosure.licensing.decisions", "disclosure.fees.amount"])
def test_a_bar_in_a_text_without_any_other_is_what_a_figure_holds(way: str, path: str) -> None:
    """
    The rest of the figure is none, though no sum tells so.
    """
    figures = seeded("2021", 3)
    whole = report(figures, _WAYS[way]).text
    span = gor.parse(whole).cell(path).span
    assert span is not None
    kept = whole[span.start + 1 : span.end], whole[span.start : span.end - 1]
    for damaged in (f"|{kept[0]}", f"| {kept[0]}", f"{kept[1]}|", f"{kept[1]} |", "|"):
        read = gor.parse(whole[: span.start] + damaged + whole[span.end :])
        assert read.cell(path).value is None
        assert path in {each for problem in read.diagnostics for each in problem.paths}
        assert {} == faults(read, figures)


_BORDERS: Final = [
    pytest.param("（七）总计", "| （七）总计", id="before a label"),
    pytest.param("行政复议   ", "行政复议 | ", id="between heads"),
    pytest.param("四、结转下年度继续办理   ", "四、结转下年度继续办理 | ", id="before a whole row"),
    pytest.param("行政处罚   ", "|\n行政处罚   ", id="by itself"),
    pytest.param("行政处罚   ", "第 3 页 | 共 8 页\n行政处罚   ", id="in the number of a page"),
    pytest.param("\n五、存在", " |\n五、存在", id="behind a whole row"),
]


@pytest.mark.parametrize(("old", "new"), _BORDERS)
def test_a_bar_that_is_left_of_a_border_is_no_figure(old: str, new: str) -> None:
    """
    Where no other bar stands in the tables, and no figure can be missing.
    """
    figures = seeded("2021", 3)
    text = re.sub("\t+", "   ", report(figures, _WAYS["tabs_spanned"]).text).replace("\n\n五、存在", "\n五、存在")
    assert old in text
    assert {} == differing(gor.parse(text.replace(old, new, 1)), figures)


@pytest.mark.parametrize(("row", "left"), [("行政许可   ", "行政许可   | "), ("行政强制   ", "行政强制   |   | ")])
def test_a_bar_behind_a_label_may_be_a_figure(row: str, left: str) -> None:
    """
    Or the first digit of one.
    """
    figures = seeded("2021", 3)
    text = re.sub("\t+", "   ", report(figures, _WAYS["tabs_spanned"]).text)
    assert row in text
    assert {} == faults(gor.parse(text.replace(row, left, 1)), figures)
    assert gor.parse(text.replace(row, left, 1)).disclosure != gor.parse(text).disclosure


@pytest.mark.parametrize("above", ["1.信访举报投诉类申请", "（五）不予处理", "第3页"])
@pytest.mark.parametrize("row", ["{}", "| {} |", "{} |"])
def test_a_line_by_itself_is_no_part_of_the_row_below(row: str, above: str) -> None:
    """
    Where a label is in other words, it does not go on from what stands above.
    """
    for label in ("2.重复提交申请", "2.重复申请"):
        cells = (label, "17", "0", "0", "0", "0", "0", "17")
        lines = [row.format(above), *[row.format((" | " if "|" in row else "\t").join(cells))] * 3]
        declined = gor.parse(_THIRD + "\n".join(lines) + "\n" + _END).requests.outcomes.declined
        assert (None,) * 7 == _columns(declined.petition_or_complaint)


def test_a_label_that_comes_again_without_figures_takes_none_from_the_stream_below() -> None:
    """
    Its place is fixed where it stands with its own.
    """
    ruled = "| {} | {} |  | 0 | 0 | 0 | 0 | {} |\n"
    text = (
        ruled.format("1.属于国家秘密", 1, 1)
        + "1.属于国家秘密\n2.其他法律行政法规禁止公开\n3 0 0 0 0 0 3\n2 0 0 0 0 0 2\n"
        + ruled.format("3.危及“三安全一稳定”", 4, 4)
        + ruled.format("4.保护第三方合法权益", 5, 5)
    )
    denied = gor.parse(_THIRD + text + _END).requests.outcomes.denied
    assert (1, None, 0, 0, 0, 0, 1) == _columns(denied.state_secret)


def test_a_ruled_line_that_no_row_of_the_form_begins_is_no_row() -> None:
    """
    Its figures are told as belonging nowhere.
    """
    read = gor.parse(f"{_THIRD}1.属于国家秘密 1 0 0 0 0 0 1\n| （三）不予公开 | 3 |\n{_END}")
    assert Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}
    assert (1, 0, 0, 0, 0, 0, 1) == _columns(read.requests.outcomes.denied.state_secret)


def test_fields_of_csv_go_over_lines_that_end_in_two_characters() -> None:
    """
    As they do where a spreadsheet was saved on Windows.
    """
    rows = [f'"{ordinal}.属于国家\r\n秘密",3,0,0,1,0,0,4' for ordinal in (1, 1, 1, 1)]
    read = gor.parse(_THIRD + "\r\n".join(rows) + "\r\n" + _END)
    assert (3, 0, 0, 1, 0, 0, 4) == _columns(read.requests.outcomes.denied.state_secret)


@pytest.mark.parametrize("between", ["\t|\t", "\t|", "|\t"])
def test_bars_with_tabs_beside_them_part_cells(between: str) -> None:
    """
    On one side of each or on both; and where they stand at the sides of the table as well.
    """
    cells = ("3", "0", "0", "1", "0", "", "4")
    row = between.join(("1.属于国家秘密", *cells))
    for line in (row, f"|\t{row}\t|"):
        other = line.replace("1.属于国家秘密", "2.其他法律行政法规禁止公开")
        read = gor.parse(f"{_THIRD}{line}\n{other}\n{_END}")
        assert (3, 0, 0, 1, 0, None, 4) == _columns(read.requests.outcomes.denied.state_secret)


def test_blanks_beside_the_rest_of_a_label_are_no_blanks_of_its_row() -> None:
    """
    A grid's row on two lines that differ in width has its figures where the label begins.
    """
    text = (
        "二、主动公开政府信息情况\n第二十条第（八）项\n"
        "| 信息内容 | 上一年项目数量 | 本年增/减 |  |\n"
        "| 行政事业性收 |  | 4 |  | 7\n| 费 |  |  |  |\n"
    )
    read = gor.parse(text + _THIRD)
    assert Code.CELL_MISSING in {problem.code for problem in read.diagnostics}
    assert Origin.MISSING is read.cell("disclosure.fees.change").origin


def test_a_quoted_field_that_is_cut_does_not_lose_its_last_digit() -> None:
    """
    Only a quotation mark closes one; without it the figure may be cut as well.
    """
    text = (
        '二、主动公开政府信息情况\n"第二十条第（八）项","",""\n"信息内容","本年收费金额（单位：万元）",""\n'
        '"行政事业性收费","",31.77\n'
        f'{_THIRD}"自然人","商业企业","科研机构","社会公益组织","法律服务机构","其他","总计",""\n'
        '"一、本年新收政府信息公开申请数量","51","9","1","1","5","3","70\n'
        '"二、上年结转政府信息公开申请数量","2","1","0","0","0","0","3"\n'
        '"四、结转下年度继续办理","3","2","0","0","1","0","6"\n'
    )
    assert gor.parse(text + _END).requests.received.total in {None, 70}


def test_bars_between_cells_alone_are_no_frame_though_most_rows_begin_with_a_blank() -> None:
    """
    The blank in front is the column of a label that spans rows, and one at the end is a cell.
    """
    text = (
        f"{_THIRD}一、本年新收政府信息公开申请数量 |  |  | 7 | 0 |  | 0 | 0 | 0 | 7\n"
        "二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
        " | （二）部分公开 |  | 5 | 0 |  | 0 | 0 | 0 | \n"
        " |  | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 |  | 0\n"
        " |  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | \n"
        " |  | 4.保护第三方合法权益 | 3 | 0 | 0 | 0 | 0 | 0 | \n"
        "（七）总计 |  |  | 8 | 0 | 0 | 0 | 0 | 0 | 8\n"
    )
    outcomes = gor.parse(text + _END).requests.outcomes
    assert _may_be(outcomes.partially_granted, 5, 0, None, 0, 0, 0, None)
    assert (3, 0, 0, 0, 0, 0, None) == _columns(outcomes.denied.third_party_rights)


@pytest.mark.parametrize("misread", ["o", "I", "〇", "°", "О", "Ο", "x", "口", "□", "丨"])
def test_a_lone_character_that_a_digit_is_misread_as_is_a_cell(misread: str) -> None:
    """
    Its column is not blank: the figure is there and cannot be read.
    """
    text = (
        f"{_THIRD}                                自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
        "一、本年新收政府信息公开申请数量     7         0         0             0             0     0     7\n"
        f"二、上年结转政府信息公开申请数量     1         {misread}         0             0             0     0     1\n"
    )
    read = gor.parse(text + _END)
    business = read.cell("requests.carried_in.business")
    assert (None, Origin.PRINTED) == (business.value, business.origin)
    assert Code.NOT_A_COUNT in {problem.code for problem in read.diagnostics}


def test_figures_behind_words_in_a_line_of_columns_are_not_blank() -> None:
    """
    They may be figures of those words; their cells are then open, and said to be.
    """
    figures = seeded("2021", 3)
    text = report(figures, _WAYS["columns_wide"]).text
    line = next(line for line in text.split("\n") if "7.属于行政执法案卷" in line)
    third = [match.start() for match in re.finditer(r"(?<=\s)\d+", line)][2]
    damaged = f"{line[:third]}其中3件为上年度结转 {line[third:]}"
    assert {} == faults(gor.parse(text.replace(line, damaged)), figures)


def test_a_label_that_goes_on_below_its_figures_takes_none_of_those_below() -> None:
    """
    Its figures stand where it begins, and the next row's are not its own.
    """
    text = (
        f"{_THIRD}           自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
        "（一）予   42      0         0         0             0             0     42\n以公开\n"
        "（六）其   0                 627       38            0                   665\n他处理\n"
        "（七）总   1227    39        2492      1213          692           2192  7855\n计\n"
    )
    read = gor.parse(text + _END)
    assert read.cell("requests.outcomes.other.undivided.natural_person").value in {None, 0}
    assert _may_be(read.requests.outcomes.total, 1227, 39, 2492, 1213, 692, 2192, 7855)


def test_a_unit_between_figures_makes_no_seventh_of_six() -> None:
    """
    In rows that have a column too many, seven cells side by side are a row's if all are figures and add up.
    """
    text = _THIRD + _bars(
        "1.属于国家秘密 |  | 0 | 0 | 件 | 0 | 0 | 0 | 64",
        "4.保护第三方合法权益 | 691 |  | 1 | 件 | 0 | 0 | 0 | 692",
        "5.属于三类内部事务信息 | 577 |  | 0 | 件 | 0 | 2 | 0 | 579",
    )
    assert _may_be(gor.parse(text + _END).requests.outcomes.denied.state_secret, None, 0, 0, 0, 0, 0, 64)


def test_a_column_put_in_before_figures_does_not_end_in_a_blank() -> None:
    """
    Where one row of table two has a figure too many, a blank at the end of another is none that heads tell.
    """
    text = "二、主动公开政府信息情况\n第二十条第（一）项\n" + _bars(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | ",
        "规章 | 1 | 7 | 3 | 41",
        "行政规范性文件 | 2 | 0 | 12 | ",
    )
    disclosure = gor.parse(text + _THIRD).disclosure
    assert isinstance(disclosure, gor.Disclosure2021)
    assert disclosure.normative_documents.issued in {None, 0}


def test_columns_that_drift_are_not_named_where_no_row_has_a_total() -> None:
    """
    Six columns with a head too few may be the last six: their sums hold as well.
    """
    figures = seeded("2021", 3)
    (way,) = (way for way in RARE if way.name == "drifting_columns")
    lines = report(figures, way).text.split("\n")
    first = next(at for at, line in enumerate(lines) if "申请人情况" in line)
    last = next(at for at, line in enumerate(lines) if "四、结转下年度" in line)
    kept = [f"{_without_second(line)}" if first < at <= last else line for at, line in enumerate(lines)]
    assert {} == wrong(gor.parse("\n".join(kept)), figures)


def _without_second(line: str) -> str:
    """Leave the second of seven figures out, or its head, and move the rest to the left."""
    words = list(re.finditer(r"\S+", line))
    heads = [word for word in words if word[0] in _HEADS]
    figures = [word for word in words if word[0].isdigit()]
    gone = figures[1] if len(figures) == len(_HEADS) else heads[0] if heads and heads[0][0] == "商业企业" else None
    if gone is None:
        return line
    behind = next(word for word in words if word.start() > gone.start())
    return line[: gone.start()] + line[behind.start() :]


def test_a_zero_that_columns_do_not_place_is_in_none_of_them() -> None:
    """
    Behind one space it may stand anywhere between its neighbours, and all sums hold wherever it is put.
    """
    rows = [row.name for row in REQUESTS["2021"] if row.level]
    blank = frozenset(f"requests.{row}.{column}" for row in rows for column in ("business", "other", "legal_service"))
    figures = zeros("2021")._replace(blank=blank)
    (way,) = (way for way in RARE if way.name == "drifting_columns")
    text = re.sub(r"(?<= 0)( +)0( +)0(?= +0$)", r"\1 \g<2>0 0", report(figures, way).text, flags=re.MULTILINE)
    assert {} == faults(gor.parse(text), figures)


def test_a_misprint_makes_no_column_of_a_table_that_lost_one() -> None:
    """
    Where no row has a total, a sixth figure that is too small for one is likelier misprinted than in its place.
    """
    figures = seeded("2021", 7)
    rows = (
        [row.label, *(figures.true[path] for path in requests_paths(row.name) if not path.endswith(".research")), ""]
        for row in REQUESTS["2021"]
    )
    lines = ["\t".join(map(str, row)) for row in rows]
    misprinted = [re.sub(r"\d+\t$", "1\t", line) if "上年结转" in line else line for line in lines]
    read = gor.parse("\n".join([_THIRD.strip(), *misprinted, _END]))
    assert {None} == {read.cell(f"requests.{row.name}.legal_service").value for row in REQUESTS["2021"]}


def test_a_figure_under_the_head_of_another_cell_of_its_row_is_not_moved() -> None:
    """
    The first column is gone, head and all, and a blank makes up the number of cells.
    """
    text = "二、主动公开政府信息情况\n第二十条第（八）项\n" + _bars(
        "信息内容 | 本年增/减 |  | ", "行政事业性收费 | 4 |  | ", "信息内容 | 采购项目数量 | 采购总金额 | "
    )
    disclosure = gor.parse(text + _THIRD).disclosure
    assert isinstance(disclosure, gor.Disclosure2019)
    assert disclosure.fees.previous_items is None


_SECTIONS: Final = ("二、主动公开政府信息情况\n", _THIRD, "四、政府信息公开行政复议、行政诉讼情况\n")
_LABELLED: Final = (
    "规章 7 3 4\n",
    "1.属于国家秘密 1 0 0 0 0 1 2\n",
    f"{'结果维持 结果纠正 其他结果 尚未审结 总计 ' * 3}\n0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n",
)


@pytest.mark.parametrize("lost", [(0,), (1,), (2,), (0, 1), (1, 2), (0, 2), (0, 1, 2)])
def test_figures_of_a_table_that_lost_all_of_its_labels_are_said(lost: tuple[int, ...]) -> None:
    """
    Of each such table, from the first to the last: the table is missing, and they are not.
    """
    tables = ["9 8 7 6\n5\n" if at in lost else table for at, table in enumerate(_LABELLED)]
    read = gor.parse("".join(map("".join, zip(_SECTIONS, tables, strict=True))) + _END)
    told = [problem for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_FIGURES]
    assert (
        ["9 8 7 6\n5"] * len(lost)
        == [problem.found for problem in told]
        == [problem.span.of(read.source) for problem in told]
    )
    names = ("disclosure", "requests", "disputes")
    missing = [problem.found for problem in read.diagnostics if problem.code is Code.TABLE_MISSING]
    assert [names[at] for at in lost] == missing


@pytest.mark.parametrize("words", ["无", "/", "——", "无\n无"])
def test_a_section_may_say_that_it_has_no_table(words: str) -> None:
    """
    No figure is lost then, and none is said to be.
    """
    for lost in range(3):
        tables = [f"{words}\n" if at == lost else table for at, table in enumerate(_LABELLED)]
        read = gor.parse("".join(map("".join, zip(_SECTIONS, tables, strict=True))) + _END)
        assert Code.UNEXPLAINED_FIGURES not in {problem.code for problem in read.diagnostics}
        assert 1 == sum(problem.code is Code.TABLE_MISSING for problem in read.diagnostics)


def _table_two(rows: Iterable[Iterable[str]], separator: str) -> gor.Report:
    """Read a report that has table two alone, of these rows."""
    return gor.parse("\n".join(["二、主动公开政府信息情况", *map(separator.join, rows), _THIRD.strip(), "略。"]))


@pytest.mark.parametrize("separator", ["\t", " | "])
def test_a_figure_glued_to_the_label_behind_it_is_not_the_row_s_above(separator: str) -> None:
    """
    It may be the row's own, whose cells are no blanks then.
    """
    rows = (
        ("第二十条第（六）项", "", "", ""),
        ("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
        ("行政处罚", "8", "", "3"),
        ("27行政强制", "", "", ""),
        ("第二十条第（八）项", "", "", ""),
    )
    read = _table_two(rows, separator)
    above = [read.cell(f"disclosure.penalties.{name}").value for name in ("previous_items", "change", "decisions")]
    row = [read.cell(f"disclosure.coercion.{name}") for name in ("previous_items", "change", "decisions")]
    assert [8, None, 3] == above
    assert {Origin.MISSING} == {cell.origin for cell in row}
    assert {cell.path for cell in row} <= {path for problem in read.diagnostics for path in problem.paths}


def test_figures_on_a_line_above_their_label_leave_no_blanks_beside_it() -> None:
    """
    A table finder makes a line of its own of figures that stand a little higher than their label.
    """
    rows = (
        ("第二十条第（五）项", "", "", ""),
        ("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
        ("", "2", "175", "146"),
        ("行政许可", "", "", ""),
        ("", "41935", "2", "45550"),
        ("其他对外管理服务事项", "", "", ""),
        ("第二十条第（六）项", "", "", ""),
    )
    read = _table_two(rows, "\t")
    names = [f"{row}.{name}" for row in ("licensing", "other_services") for name in ("previous_items", "decisions")]
    cells = [read.cell(f"disclosure.{name}") for name in names]
    assert Origin.BLANK not in {cell.origin for cell in cells}
    assert {cell.path for cell in cells} <= {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize("way", [way for way in LAYOUTS if way.name in {"columns_wide", "columns_right"}])
@pytest.mark.parametrize("column", range(5))
def test_a_zero_in_words_is_no_blank(way: Way, column: int) -> None:
    """
    Nor is it read, as no figure in words is.
    """
    figures = zeros("2021")
    text = report(figures, way).text
    line = next(line for line in text.split("\n") if "2.重复申请" in line and 7 == line.count("0"))
    places = [at for at, character in enumerate(line) if character == "0"]
    at = places[column]
    read = gor.parse(text.replace(line, f"{line[:at]}零{line[at + 2 :]}"))
    assert {} == wrong(read, figures)
    assert {} == silent(read, figures)


@pytest.mark.parametrize("unread", ["[8]", "{3}", "2024.1.15", "14:22", "#7", "12)", "7×", "六", "二十"])
@pytest.mark.parametrize("blanks", ["some", "zeros"])
def test_what_cannot_be_read_makes_up_for_no_blank(unread: str, blanks: Blanks) -> None:
    """
    One cell a line, a blank leaves no trace, and a row of six figures has seven with the number of a page among them.
    """
    tried = 0
    for seed in range(3):
        figures = seeded("2021", seed, blanks)
        text, places = report(figures, _WAYS["lines"])
        for row in REQUESTS["2021"]:
            filled = [place for place in places if place.name in requests_paths(row.name) and place.of(text)]
            if len(filled) == len(requests_paths(row.name)) - 1:
                at = filled[2].end
                read = gor.parse(f"{text[:at]}\n{unread}{text[at:]}")
                assert not faults(read, figures)
                tried += 1
    assert tried > 2


def test_a_figure_that_was_misread_is_one_of_seven_where_no_row_lacks_any() -> None:
    """
    Without it the others do not add up.
    """
    figures = seeded("2021", 3)
    text, places = report(figures, _WAYS["lines"])
    path = "requests.outcomes.total.business"
    place = next(place for place in places if place.name == path)
    read = gor.parse(f"{text[: place.start]}7?8{text[place.end :]}")
    assert {path} == differing(read, figures).keys()


@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_dropped"])
def test_a_row_that_goes_on_below_where_a_text_was_cut_has_not_all_its_cells(way: str) -> None:
    """
    Pieces of a text that overlap are joined again: the total is cut, or blank, and what follows it comes again.
    """
    figures = seeded("2021", 3)
    text, places = report(figures, _WAYS[way])
    row = [place for place in places if place.name.startswith("requests.outcomes.total.")]
    rest = text[row[2].end : row[-1].end]
    whole = text[text.rindex("\n", 0, row[0].start) : row[-1].end]
    for cut in (row[-1].end - 1, row[-1].start):
        for again in (f"\n---{rest}", f"\n---\n{rest}", f"\n---{whole.replace('总计', '')}"):
            read = gor.parse(text[:cut] + again + text[row[-1].end :])
            assert not faults(read, figures)


def test_a_row_that_does_not_add_up_is_as_printed_above_one_that_lost_its_label() -> None:
    """
    That has as many cells, and is no rest of it.
    """
    figures = seeded("2021", 3)._replace(blank=frozenset({"requests.outcomes.declined.repeated.total"}))
    text = report(figures, _WAYS["tabs_spanned"]).text.replace("3.要求提供公开出版物", "")
    read = gor.parse(text)
    assert figures.true["requests.outcomes.declined.repeated.other"] == read.requests.outcomes.declined.repeated.other


_OF_LISTS: Final = ("{}、2", "2、{}")
_IN_WORDS: Final = ("九", "十二", "一百零三", "二〇", "〇", "叁", "十件")


@pytest.mark.sweep
@pytest.mark.parametrize("printed", [*_OF_LISTS, *_IN_WORDS])
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("name", ["columns_wide", "columns_points", "rows", "lines", "pipes_padded", "box", "html"])
def test_figures_in_words_and_lists_are_cells_that_cannot_be_read(name: str, blanks: Blanks, printed: str) -> None:
    """
    No neighbour moves into their place, and none of them is called blank: of a row the first, some within, the last.
    """
    figures = seeded("2021", 1, blanks)
    made = report(figures, _WAYS[name])
    text, known = made.text, [place for place in made.places if place.is_figure and place.of(made.text).isdigit()]
    for place in reversed(known[::7]):
        content = printed.format(place.of(text))
        behind = place.end
        for _ in range(columns_of(content) - (place.end - place.start)):
            # The columns behind it stay, if there is room.
            behind += text.startswith("  ", behind)
        text = text[: place.start] + content + text[behind:]
    read = gor.parse(text)
    assert {} == wrong(read, figures)
    assert {} == silent(read, figures)
    assert {None} == {read.cell(place.name).value for place in known[::7] if not place.name.endswith("amount")}


@pytest.mark.parametrize("label", ["（ 一 ） 予 以 公 开", "一 、 本 年 新 收 政 府 信 息 公 开 申 请 数 量"])
def test_a_number_in_words_is_of_a_label_if_no_figure_is_behind_it(label: str) -> None:
    """
    All characters of which may stand apart.
    """
    figures = seeded("2021", 1)
    text = report(figures, _WAYS["rows"]).text
    assert text.count(f"{label.replace(' ', '')} ") == 1
    read = gor.parse(text.replace(label.replace(" ", ""), label))
    assert {} == differing(read, figures)


_ROWS: Final = ("disclosure.coercion", "requests.carried_out", "requests.outcomes.denied.state_secret")


@pytest.mark.parametrize("name", ["pipes_padded", "pipes_dropped", "box", "asciidoc"])
@pytest.mark.parametrize("row", _ROWS)
def test_a_row_whose_figures_are_read_as_bars_is_not_blank(name: str, row: str) -> None:
    """
    It has more cells than its like, or than the heads above.
    """
    plain = seeded("2021", 1)
    paths = [path for path in plain.true if path.startswith(f"{row}.")]
    figures = plain._replace(blank=frozenset(paths[1:-1]), true={**plain.true, **dict.fromkeys(paths, 1)})
    way = next(way for way in (*LAYOUTS, *RARE) if way.name == name)
    made = report(figures, way)
    assert {} == differing(gor.parse(made.text), figures)
    text = made.text
    for place in made.places:
        if place.name in paths and place.of(made.text):
            text = f"{text[: place.start]}|{text[place.end :]}"
    read = gor.parse(text)
    assert {} == wrong(read, figures)
    assert {} == silent(read, figures)


@pytest.mark.parametrize("letter", ["i", "O"])
def test_a_letter_makes_up_for_no_blank_where_its_row_lacks_more_than_a_digit(letter: str) -> None:
    """
    On lines whose blanks leave no trace, a figure that was read in pieces, `50 i 5`, gives its row the cells it lacks.
    """
    tried = 0
    for seed in range(6):
        figures = seeded("2019", seed, "some")
        text, places = report(figures, _WAYS["rows"])
        for row in REQUESTS["2019"]:
            filled = [place for place in places if place.name in requests_paths(row.name) and place.of(text)]
            cut = next((place for place in filled[:-1] if len(place.of(text)) > 2), None)
            if len(filled) == len(requests_paths(row.name)) - 2 and cut is not None:
                read = gor.parse(f"{text[: cut.start + 1]} {letter} {text[cut.start + 2 :]}")
                assert not faults(read, figures)
                tried += 1
    assert tried > 4


@pytest.mark.parametrize("way", [way for way in LAYOUTS if way.name in {"rows", "lines", "columns_wide", "blocks"}])
@pytest.mark.parametrize("path", ["requests.received.total", "disputes.litigation_direct.total"])
def test_a_point_and_a_space_in_a_figure_make_no_row_number_of_its_first_digit(way: Way, path: str) -> None:
    """
    What is behind them is no figure by itself, where the sum says that it lacks something.
    """
    figures = seeded("2019", 1)
    made = report(figures, way)
    place = next(place for place in made.places if place.name == path)
    printed = place.of(made.text)
    text = f"{made.text[: place.start]}{printed[0]}. {printed[1:]}{made.text[place.end :]}"
    assert {} == faults(gor.parse(text), figures)


@pytest.mark.parametrize("made", ["0 321 5 | 1 2 329", "0 321 5 | | 2 329", "0 321 5 l | 2 329"])
def test_where_blanks_left_no_trace_a_bar_is_a_one_only_if_that_makes_the_row_add_up(made: str) -> None:
    """
    Else it is a stray mark, and a figure stands in a blank's place.
    """
    text = report(seeded("2021", 1, "some"), _WAYS["rows"]).text
    row = "1.信访举报投诉类申请 0 321 5 1 2 329"
    assert row in text
    paths = requests_paths("outcomes.declined.petition_or_complaint")
    read = gor.parse(text.replace(row, f"1.信访举报投诉类申请 {made}"))
    assert {None} == {read.cell(path).value for path in paths}
    for cells, values in (("5 | 0", [5, None, 0]), ("l | 0", [None, None, 0])):
        told = gor.parse(text.replace(row, f"1.信访举报投诉类申请 0 321 {cells} 2 329"))
        assert [0, 321, *values, 2, 329] == [told.cell(path).value for path in paths]
