"""Rows and tables that lost a cell, a column or what stood between: what is left is in its place, or in none."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.figures import seeded
from texts.judge import differing
from texts.layouts import LAYOUTS
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


@pytest.mark.parametrize("cells", ["2 | 0 | 0 | 0 | 1 | 3 | ", "0 | 0 | 4 | 0 | 3 | 9 | "])
def test_a_row_that_ends_in_a_blank_may_have_lost_a_cell_before_it(cells: str) -> None:
    """
    Where the rows around it have totals, and its sixth figure is enough to be its own.
    """
    text = _THIRD + _bars(
        f" | {' | '.join(_HEADS)}",
        "1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 1 | 2",
        f"4.保护第三方合法权益 | {cells}",
        "5.属于三类内部事务信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3",
        "6.属于四类过程性信息 | 5 | 0 | 0 | 0 | 0 | 0 | ",
        "7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
    )
    denied = gor.parse(text + _END).requests.outcomes.denied
    assert (None,) * 7 == _columns(denied.third_party_rights)
    assert (5, 0, 0, 0, 0, 0, None) == _columns(denied.process_information)


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
    ("text", "path"),
    [
        pytest.param("二、主动公开政府信息情况\n行政许可\t", "disclosure.licensing.decisions", id="table two"),
        pytest.param(
            f"{_THIRD}1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n"
            "4.保护第三方合法权益\t0\t0\t0\t0\t0\t0\t0\n5.属于三类内部事务信息\t1\t0\t2\t0\t0\t0\t",
            "requests.outcomes.denied.internal_affairs.total",
            id="table three",
        ),
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
    read = gor.parse(f"二、主动公开政府信息情况\n行政处罚\t3\n行政强制\t|\n{_THIRD}")
    assert Origin.BLANK is not read.cell("disclosure.coercion.decisions").origin
    assert "disclosure.coercion.decisions" in {path for problem in read.diagnostics for path in problem.paths}


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
