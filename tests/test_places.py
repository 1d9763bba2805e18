"""Figures that are as many as their row has cells, and still not in their places."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

import gov_open_report as gor

if TYPE_CHECKING:
    from collections.abc import Iterable


def _columns(row: gor.Applicants) -> tuple[int | None, ...]:
    return (
        row.natural_person, row.business, row.research, row.public_welfare, row.legal_service, row.other, row.total,
    )  # fmt: skip


def _line(words: Iterable[tuple[int, str]]) -> str:
    """Put each word at its place in a line."""
    line = ""
    for place, word in words:
        line = line.ljust(place) + word
    return f"{line}\n"


def test_seven_figures_are_no_row_if_an_eighth_stands_below_and_they_do_not_add_up() -> None:
    """
    A line break inside the last figure leaves seven, where a cell that holds two makes up for it.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
        "| 5.属于三类内部事务信息 | 4544 | 297 | 0 20 | 68 | 9 4938 |\n"
        "| 6.属于四类过程性信息 | 530 | 0 | 0 16 | 0 | 5 5\n"
        "51  |\n"
        "| 7.属于行政执法案卷 | 1733 | 0 | 0 0 | 0 | 0 1733 |\n"
    )
    denied = gor.parse(text).requests.outcomes.denied
    assert _columns(denied.internal_affairs) == (4544, 297, 0, 20, 68, 9, 4938)
    assert denied.process_information.total in {None, 551}
    assert _columns(denied.enforcement_file) == (1733, 0, 0, 0, 0, 0, 1733)


def test_a_number_of_the_line_is_no_figure_of_table_four() -> None:
    """
    A row that lost its last cell has fifteen figures with the number that a converter gave it.
    """
    heads = " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    text = (
        "四、政府信息公开行政复议、行政诉讼情况\n"
        f"| 0 | {' | '.join(['行政复议'] * 5 + ['行政诉讼'] * 10)} |\n"
        f"| 1 | {heads} |\n"
        f"| 3 | {' | '.join(['0'] * 14)} |\n"
        "五、存在的主要问题及改进情况\n"
    )
    assert gor.parse(text).disputes.reconsideration.upheld in {None, 0}


def test_figures_run_together_are_not_told_apart_by_a_line_break() -> None:
    """
    Where the figures of a row stand behind its label without a space, a break may stand inside any of them.
    """
    text = (
        "二、主动公开政府信息情况\n"
        "第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章0043规范性文件183837"
        "第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可3-31210371其他对外管理服务事项280389600"
        "第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量行政处罚1525704行政强制500-91715"
        "第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费1-5"
        "第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购7862\n"
        "497三、收到和处理政府信息公开申请情况（一）予以公开47833511（二）部分公开2243"
    )
    disclosure = gor.parse(text).disclosure
    assert isinstance(disclosure, gor.Disclosure2019)
    assert (None, None) == (disclosure.procurement.projects, disclosure.procurement.amount)


def test_a_row_of_table_two_ends_with_its_line() -> None:
    """
    A figure that the next line's number was run together with is not read.
    """
    text = (
        "二、主动公开政府信息情况\n"
        "             0              1              2              3\n"
        "0    第二十条第（一）项      第二十条第（一）项      第二十条第（一）项      第二十条第（一）项\n"
        "1         信息内容         本年制发件数         本年废止件数         现行有效件数\n"
        "2           规章              1             13             24\n"
        "3      行政规范性文件              1              0              34    第二十条第（五）项\n"
        "5         信息内容       本年处理决定数量       本年处理决定数量       本年处理决定数量\n"
        "6         行政许可             63             63             63\n"
    )
    disclosure = gor.parse(text).disclosure
    assert isinstance(disclosure, gor.Disclosure2021)
    assert disclosure.normative_documents.in_force is None


_DISPUTES = "四、政府信息公开行政复议、行政诉讼情况\n" + "结果维持 结果纠正 其他结果 尚未审结 总计 " * 3 + "\n"


@pytest.mark.parametrize(
    "figures",
    [
        "14 0 2 0 0 34 32 30 0 62 0 2 19 23 44",
        "14 0 20 0 34 32 3 0 0 62 0 2 19 23 44",
    ],
)
def test_fourteen_figures_of_which_one_is_split_are_not_fifteen(figures: str) -> None:
    """
    Where blanks leave no trace and table three has some, fifteen figures that do not add up are in doubt.
    """
    requests = (
        "三、收到和处理政府信息公开申请情况\n"
        "一、本年新收政府信息公开申请数量 7 1 8\n"
        "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
    )
    read = gor.parse(f"{requests}{_DISPUTES}{figures}\n五、存在的主要问题及改进情况\n")
    found = {cell.path: cell.value for cell in read.cells() if cell.path.startswith("disputes.")}
    assert found["disputes.litigation_direct.corrected"] is None
    assert found["disputes.litigation_direct.total"] in {None, 62}
    assert found["disputes.reconsideration.other"] in {None, 20}


def test_what_stands_between_two_cells_of_html_is_in_neither() -> None:
    """
    A page number that a tool left between tags fills no blank.
    """
    cells = "".join(f"<td>{figure}</td>\n" for figure in ("1.属于国家秘密", "2", " ", "@", " ", " ", " ", "2"))
    text = f"三、收到和处理政府信息公开申请情况\n<table><tr>{cells}</tr></table>\n五、存在的主要问题及改进情况\n"
    reports = (gor.parse(text.replace("@", at)) for at in (" ", "</td>\n7\n<td>"))
    clean, damaged = (each.requests.outcomes.denied.state_secret for each in reports)
    assert (2, None, None, None, None, None, 2) == _columns(clean)
    assert 7 not in _columns(damaged)


def test_a_spanned_figure_that_is_said_again_is_not_read_from_fewer() -> None:
    """
    Where each figure of a spanned column is said twice, two that were run together are no figure.
    """
    text = (
        "二、主动公开政府信息情况\n"
        "第二十条第（六）项\n"
        "信息内容   上一年项目数量   本年增/减   处理决定数量\n"
        "行政处罚   2   3   4\n"
        "行政强制   5   6   7\n"
        "第二十条第（八）项\n"
        "信息内容   上一年项目数量   本年增/减   本年增/减\n"
        "行政事业性收费   87   @\n"
        "第二十条第（九）项\n"
        "信息内容   采购项目数量   采购总金额   采购总金额\n"
        "政府集中采购   8   250.5   250.5\n"
    )
    clean, damaged = (gor.parse(text.replace("@", figures)).disclosure for figures in ("17   17", "1717"))
    assert isinstance(clean, gor.Disclosure2019)
    assert isinstance(damaged, gor.Disclosure2019)
    assert (87, 17) == (clean.fees.previous_items, clean.fees.change)
    assert damaged.fees.change is None


def test_a_row_that_lost_its_label_is_not_the_row_above() -> None:
    """
    A group's label in front of figures does not make them those of a row that is blank.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "三、本年度办理结果   （六）其他处理   3.其他\n"
        "三、本年度办理结果                              363   32   9   11   20   16   451\n"
        "四、结转下年度继续办理   0   0   0   0   0   0   0\n"
    )
    assert _columns(gor.parse(text).requests.outcomes.other.other) == (None,) * 7


def test_a_row_takes_no_figures_from_another_line_that_follows_without_a_label() -> None:
    """
    Two lines that were swapped exchange none. A tool may have put its label beside the other's, so it need not keep its
    own.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\n"
        "3.其他 0 0 0 0 0 0 0\n"
        "0 0 1 0 0 0 1\n"
        "（七）总计 0 0 1 0 0 0 1\n"
        "四、结转下年度继续办理 0 0 0 0 0 0 0\n"
    )
    other = gor.parse(text).requests.outcomes.other
    assert {0, None} >= set(_columns(other.other))


@pytest.mark.parametrize(("piece", "rest"), [("行政规范性文", "件"), ("行政规范", "性文件")])
def test_a_label_of_table_two_may_go_on_below_its_figures(piece: str, rest: str) -> None:
    """
    Figures beside the beginning of a label are that label's if the next line is the rest of it.
    """
    text = (
        "二、主动公开政府信息情况\n"
        "第二十条第（一）项\n"
        "信息内容   本年制发件数   本年废止件数   现行有效件数\n"
        "规章   0   0   4\n"
        f"{piece}   2   1   14\n"
        f"{rest}\n"
        "第二十条第（八）项\n"
        "信息内容   本年收费金额（单位：万元）\n"
        "行政事业性收   318.4207\n"
        "费\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    disclosure = gor.parse(text).disclosure
    assert isinstance(disclosure, gor.Disclosure2021)
    assert gor.DocumentsInForce(issued=0, repealed=0, in_force=4) == disclosure.rules
    assert gor.DocumentsInForce(issued=2, repealed=1, in_force=14) == disclosure.normative_documents
    assert Decimal("318.4207") == disclosure.fees.amount


def test_a_figure_above_the_row_of_table_four_has_no_place() -> None:
    """
    It may be any of the row's parts: their sums hold in every order.
    """
    heads = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t" * 3
    row = "3\t1\t0\t2\t6\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0"
    text = f"四、政府信息公开行政复议、行政诉讼情况\n{heads.strip()}\n@\n五、存在的主要问题及改进情况\n"
    whole, torn = (
        gor.parse(text.replace("@", figures)).disputes.reconsideration
        for figures in (row, row.replace("3\t1", "1\n3"))
    )
    assert gor.DisputeResults(upheld=3, corrected=1, other=0, pending=2, total=6) == whole
    assert torn.upheld in {None, 3}


def test_figures_that_touch_their_label_are_not_parted_by_a_space() -> None:
    """
    Where even the label runs into its figures, a space between them may stand inside one.
    """
    text = (
        "二、主动公开政府信息情况\n"
        "第二十条第（九）项\n信息内容采购项目数量采购总金额\n政府集中采购1 92460\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    disclosure = gor.parse(text).disclosure
    assert isinstance(disclosure, gor.Disclosure2019)
    assert gor.Procurement() == disclosure.procurement


def test_columns_do_not_make_figures_those_of_the_label_above() -> None:
    """
    A row without figures is blank, though a line without a label follows it.
    """
    heads = "                       自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
    rows = (
        "4.保护第三方合法权益   1       2         3         0             0             0     6\n"
        "5.属于三类内部事务信息 4       5         6         0             0             0     15\n"
        "6.属于四类过程性信息\n"
        "                       12      1         2         0             0             0     15\n"
        "8.属于行政查询事项     7                 1         0             0             0     8\n"
    )
    denied = gor.parse(f"三、收到和处理政府信息公开申请情况\n{heads}{rows}").requests.outcomes.denied
    assert (4, 5, 6, 0, 0, 0, 15) == _columns(denied.internal_affairs)
    assert (None,) * 7 == _columns(denied.process_information)


@pytest.mark.parametrize(
    ("head", "amount"),
    [
        ("本年收费金额（单位：万元）", "3184207"),
        ("本年收费金额（单位：元）", "318.4207"),
        ("本年收费金额（单\n位：元）", "318.4207"),
        ("本年收费金额\n（单位：元）", "318.4207"),
        ("本年收费金\n额（单位：元\n）", "318.4207"),
        ("本年收费金额（单\n位：万元）", "3184207"),
        ("本年收费金额（单位：万\n元）", "3184207"),
        ("本年收费金额", "3184207"),
    ],
)
def test_a_wrapped_head_says_its_unit(head: str, amount: str) -> None:
    """
    元 on the second line of a head makes its amount 元, 万元 does not.
    """
    text = (
        "二、主动公开政府信息情况\n"
        f"第二十条第（八）项\n信息内容   {head}\n行政事业性收费   3184207\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    for one in (text, text.replace("   ", "\n")):
        disclosure = gor.parse(one).disclosure
        assert isinstance(disclosure, gor.Disclosure2021)
        assert disclosure.fees.amount in {None, Decimal(amount)}


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("9\t行政强制\t", "disclosure.coercion.decisions"),
        ("9\t5.属于三类内部事务信息\t\t0\t0\t0\t0\t0\t9", "requests.outcomes.denied.internal_affairs.natural_person"),
        ("9\t5.属于三类内部事务信息\t\t\t\t\t\t\t", "requests.outcomes.denied.internal_affairs.total"),
    ],
)
def test_a_figure_before_its_label_is_not_lost_in_silence(line: str, path: str) -> None:
    """
    A cell that it may belong to is no blank, and the figure is named.
    """
    text = (
        "二、主动公开政府信息情况\n行政处罚\t389\n@\n行政事业性收费\t1.2\n"
        "三、收到和处理政府信息公开申请情况\n"
        "4.保护第三方合法权益\t0\t0\t0\t0\t0\t0\t0\n@\n6.属于四类过程性信息\t1\t0\t0\t0\t0\t0\t1\n"
    )
    before, behind = (line, "") if path.startswith("disclosure") else ("", line)
    first, second, third = text.split("@")
    report = gor.parse(f"{first}{before}{second}{behind}{third}")
    assert report.cell(path).origin is not gor.Origin.BLANK
    assert report.cell(path).value in {None, 9}
    at = report.source.index("9\t" + line[2:5])
    assert any(problem.span.start <= at < problem.span.end for problem in report.diagnostics)


def test_a_row_of_table_four_with_a_cell_too_many_has_no_places() -> None:
    """
    A blank at its end does not make the doubled cell before it one of the fifteen.
    """
    heads = "\t".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    text = (
        "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
        f"{heads}\n0\t0\t\t0\t5\t0\t2\t0\t0\t0\t2\t8\t\t460\t5\t\n"
    )
    disputes = gor.parse(text).disputes
    assert disputes.litigation_direct.total in {None, 2}
    assert disputes.litigation_after_reconsideration.upheld in {None, 8}


def test_a_row_with_more_cells_than_its_like_has_no_places() -> None:
    """
    A split figure makes eight cells of seven; that the last is blank makes it no empty column.
    """
    rows = (
        "4.保护第三方合法权益 | 1 |  |  |  |  |  | 1 |",
        "5.属于三类内部事务信息 | 3 |  | 2 |  |  |  | 5 |",
        "6.属于四类过程性信息 | 12 | 1 | 2 | 3 | 4 | 5 | 27 |  |",
        "7.属于行政执法案卷 |  |  |  | 4 |  |  |  |",
    )
    text = "三、收到和处理政府信息公开申请情况\n" + "\n".join(f"| {row}" for row in rows)
    denied = gor.parse(f"{text}\n五、存在的主要问题及改进情况\n").requests.outcomes.denied
    assert (3, None, 2, None, None, None, 5) == _columns(denied.internal_affairs)
    assert denied.process_information.natural_person is None or denied.process_information.total == 27


def test_a_line_of_csv_may_look_like_one_large_number() -> None:
    """
    Fifteen figures of three digits between commas are fifteen, where the lines above have as many fields.
    """
    heads = ",".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    text = (
        "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
        f"{heads}\n{heads}\n{','.join(['100'] * 4 + ['400'])},{','.join(['100'] * 4 + ['400'])},{'100,' * 4}400\n"
        "五、存在的主要问题及改进情况\n" + "一是人手紧,二是更新慢.\n" * 2
    )
    assert gor.DisputeResults(100, 100, 100, 100, 400) == gor.parse(text).disputes.litigation_direct


def test_two_rows_as_wide_as_each_other_do_not_tell_where_the_figures_of_a_row_begin() -> None:
    """
    A row that lost its last figure may be as wide by chance as another of its level.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
        "\t\t1.信访举报投诉类申请\t\t\t\t\t\t\t\n"
        "\t\t2.重复申请\t\t\t\t\t\t\t\n"
        "\t（六）其他处理\t\t\t\t\t\t5\t\t\n"
        "\t（七）总计\t\t\t16\t1\t1\t2\t1\t1\n"
        "五、存在的主要问题及改进情况\n"
    )
    total = gor.parse(text).requests.outcomes.total
    assert all(read in {None, printed} for read, printed in zip(_columns(total), (16, 1, 1, 2, 1, 1, 22), strict=True))


def test_a_blank_before_six_figures_is_no_cell_where_hardly_any_row_is_as_wide() -> None:
    """
    It may be the column of a label, in a row that lost its last figure.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "\t2.重复申请\t16\t0\t0\t0\t0\t1\t17\n"
        "\t3.其他\t\t0\t1\t0\t0\t0\t1\n"
        "（七）总计\t\t\t434\t111\t2\t8\t8\t8\t571\n"
        "五、存在的主要问题及改进情况\n"
    )
    other = gor.parse(text).requests.outcomes.other.other
    assert all(read in {None, printed} for read, printed in zip(_columns(other), (0, 1, 0, 0, 0, 1, 2), strict=True))


def test_fifteen_figures_beside_a_word_are_not_the_row_of_table_four() -> None:
    """
    A cell doubled makes up for one that no figure fills: here a converter's word for a blank.
    """
    heads = " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    cells = ["nan", "1", "nan", "nan", "1", "1", "nan", "nan", "1", "1", "2", "nan", "1", "nan", "nan", "1"]
    text = (
        "四、政府信息公开行政复议、行政诉讼情况\n"
        f"| {heads} |\n|{'---|' * 15}\n| {' | '.join(cells)} |\n"
        "五、存在的主要问题及改进情况\n"
    )
    assert gor.parse(text).disputes.reconsideration.upheld is None


def test_heads_of_table_four_on_swapped_lines_place_no_figure() -> None:
    """
    Litigation is divided further down than reconsideration, so its heads stand below and to the right.
    """
    places = range(2, 152, 10)
    heads = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    upper = _line([*zip(places, heads, strict=False), (52, "未经复议直接起诉"), (102, "复议后起诉")])
    lower = _line(zip(places[5:], heads * 2, strict=True))
    figures = ("277", "299", "76", "", "652", "", "", "134", "", "134", "3", "186", "271", "", "460")
    row = _line((place, figure) for place, figure in zip(places, figures, strict=True) if figure)
    begin, end = "四、政府信息公开行政复议、行政诉讼情况\n", "五、存在的主要问题及改进情况\n"
    straight = gor.parse(f"{begin}{upper}{lower}{row}{end}").disputes
    swapped = gor.parse(f"{begin}{lower}{upper}{row}{end}").disputes
    assert (straight.reconsideration.upheld, straight.reconsideration.pending) == (277, None)
    assert swapped.reconsideration.upheld in {None, 277}
    assert swapped.reconsideration.other in {None, 76}
    assert swapped.litigation_direct.other in {None, 134}


def test_a_page_number_behind_the_end_of_a_label_is_no_seventh_figure() -> None:
    """
    The label's last character stands between the six figures left of a row and the number of the page.
    """
    rows = ("5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷")
    whole = "".join(f"{label}\n{chr(10).join('1000001')}\n" for label in rows)
    text = (
        f"三、收到和处理政府信息公开申请情况\n{whole}"
        "8.属于行政查询事\n2\n0\n0\n0\n1\n0\n项\n2\n"
        "五、存在的主要问题及改进情况\n"
    )
    denied = gor.parse(text).requests.outcomes.denied
    assert _columns(denied.enforcement_file) == (1, 0, 0, 0, 0, 0, 1)
    assert denied.administrative_inquiry.total in {None, 3}


def test_rows_whose_labels_a_narrow_column_shortens_are_told_by_what_it_shows() -> None:
    """
    In whatever order they stand; to take them in the order of the form would exchange their figures.
    """
    rows = (
        "3.要 … | 8 | 0 | 1 | 0 | 0 | 0 | 9",
        "2.重 … | 5 | 0 | 2 | 0 | 4 | 2 | 13",
        "… | 1 | 0 | 0 | 0 | 0 | 0 | 1",
    )
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        f"| | 自然人 | 商业 … | 科研 … | 社会 … | 法律 … | 其他 | 总计 |\n|{'---|' * 8}\n"
        f"{''.join(f'| {row} |{chr(10)}' for row in rows)}"
        "五、存在的主要问题及改进情况\n"
    )
    declined = gor.parse(text).requests.outcomes.declined
    assert _columns(declined.repeated) == (5, 0, 2, 0, 4, 2, 13)
    assert _columns(declined.public_publication) == (8, 0, 1, 0, 0, 0, 9)


def test_a_blank_behind_six_figures_is_no_total_where_blanks_are_lost() -> None:
    """
    A separator ends each line, and a row that lost a blank has seven cells with what stands behind it.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t\n"
        "\t一、本年新收政府信息公开申请数量\t16\t1\t1\t2\t1\t21\t\n"
        "\t二、上年结转政府信息公开申请数量\t1\t1\t\n"
        "\t三、本年度办理结果\t（一）予以公开\t\n"
        "注：含上年结转3件\n"
        "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t4\t\n"
        "\t1.属于国家秘密\t\n"
        "五、存在的主要问题及改进情况\n"
    )
    received = gor.parse(text).requests.received
    assert all(read in {None, true} for read, true in zip(_columns(received), (16, 1, 1, 2, 1, None, 21), strict=True))


def test_a_shortened_label_is_told_by_its_ordinal_and_the_bracket_before_it() -> None:
    """
    `（二 …` is another row than `二、 …`.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        f"| | | 自然人 | 商业 … | 科研 … | 社会 … | 法律 … | 其他 | 总计 |\n|{'---|' * 9}\n"
        "| 一、 … | | 7 | 0 | 0 | 2 | 0 | 0 | 9 |\n"
        "| 二、 … | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
        "| 三、 … | （二 … | 4 | 0 | 0 | 0 | 0 | 1 | 5 |\n"
        "| | （一 … | 3 | 0 | 2 | 0 | 0 | 0 | 5 |\n"
        "五、存在的主要问题及改进情况\n"
    )
    requests = gor.parse(text).requests
    assert _columns(requests.carried_in) == (1, 0, 0, 0, 0, 0, 1)
    assert _columns(requests.outcomes.granted) == (3, 0, 2, 0, 0, 0, 5)
    assert _columns(requests.outcomes.partially_granted) == (4, 0, 0, 0, 0, 1, 5)


def test_fifteen_figures_of_which_some_share_a_cell_are_no_row_where_blanks_are_lost() -> None:
    """
    Fourteen are left of a row with a blank, and one of them was cut in two.
    """
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "| 一、本年新收政府信息公开申请数量 | 3 | | | | | | 3 |\n"
        "四、政府信息公开行政复议、行政诉讼情况\n"
        "| 结果维持 结果纠正 | 其他结果 尚未审结 | 总计 | 结果维持 | 结果纠正 其他结果 | 尚未审结 总计 |\n"
        "| 1 4 0 | 20 0 | 34 | 32 30 | 0 62 0 | 2 19 23 44 |\n"
        "五、存在的主要问题及改进情况\n"
    )
    assert gor.parse(text).disputes.reconsideration.upheld in {None, 14}


def test_a_head_in_yuan_is_known_by_a_unit_that_stands_below_another_head() -> None:
    """
    Heads side by side are wrapped into lines that hold a piece of each.
    """
    text = (
        "二、主动公开政府信息情况\n"
        "第二十条第(九)项\n"
        "         采购项目数 采购总金额\n"
        "信息内容 量         (单位:元\n"
        "                    )\n"
        "政府集中采购 3 1.2\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    disclosure = gor.parse(text).disclosure
    assert isinstance(disclosure, gor.Disclosure2019)
    assert disclosure.procurement.amount in {None, Decimal("0.00012")}


def test_zeros_run_together_are_cut_where_the_zeros_stand() -> None:
    """
    A separator that is taken for theirs is none of them.
    """
    row = "|行政处罚000\t行政强制政府集中采购"
    text = f"一、总体情况\n二、主动公开政府信息情况\n{row}\n三、收到和处理政府信息公开申请情况\n"
    report = gor.parse(text)
    assert isinstance(report.disclosure, gor.Disclosure2019)
    penalties = report.cell("disclosure.penalties.decisions")
    assert (0, "0") == (penalties.value, penalties.raw)
