"""Figures that are as many as their row has cells, and still not in their places."""

from __future__ import annotations

import gov_open_report as gor


def _columns(row: gor.Applicants) -> tuple[int | None, ...]:
    return (
        row.natural_person, row.business, row.research, row.public_welfare, row.legal_service, row.other, row.total,
    )  # fmt: skip


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
