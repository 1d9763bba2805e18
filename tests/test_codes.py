"""A case for every code: a small report that raises it, and the place that shows it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import gov_open_report as gor
from gov_open_report import Code, Severity
from texts.form import HEADINGS, REQUESTS

_TITLE = "松屏镇人民政府2023年政府信息公开工作年度报告"
_PERIOD = "2023年1月1日至2023年12月31日"
_PREAMBLE = f"本报告由松屏镇人民政府编制，统计期限为{_PERIOD}。"
_OVERVIEW = "全年发布动态97条，开放日接待村民130人。"
_DISCLOSURE = """\
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	1	2	3
行政规范性文件	4	5	60
信息内容	本年处理决定数量
行政许可	71
信息内容	本年处理决定数量
行政处罚	8
行政强制	9
信息内容	本年收费金额（单位：万元）
行政事业性收费	1.25"""
_OLD_DISCLOSURE = """\
信息内容	本年新制作数量	本年新公开数量	对外公开总数量
规章	1	2	3
规范性文件	4	5	6
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	7	8	9
其他对外管理服务事项	10	11	12"""
_HEADS = "申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他"
_FIGURES = {
    "received": "13	25	0	2	0	1	41",
    "carried_in": "2	0	0	1	0	0	3",
    "outcomes.granted": "4	19	0	0	0	0	23",
    "outcomes.denied.state_secret": "6	3	0	1	0	0	10",
    "outcomes.declined.repeated": "0	2	0	1	0	1	4",
    "outcomes.total": "10	24	0	2	0	1	37",
    "carried_out": "5	1	0	1	0	0	7",
}
_ZERO = "0	0	0	0	0	0	0"
_REQUESTS = [f"{row.label}\t{_FIGURES.get(row.name, _ZERO)}" for row in REQUESTS["2021"]]
_DISPUTES = """\
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
1	0	2	0	3	4	0	0	1	5	0	6	0	0	6"""
_PROBLEMS = "专栏更新不勤，今后每周核对一次。"
_OTHER = "别无其他要说明的。"
_SECRETS = "\n1.属于国家秘密\t6	3	0	1	0	0	10"


def _report(disclosure: str = _DISCLOSURE, requests: str = "\n".join((_HEADS, *_REQUESTS)), body: str = "") -> str:
    first, second, third, fourth, fifth, sixth = HEADINGS
    sections = (
        (_TITLE, _PREAMBLE),
        (first, _OVERVIEW),
        (second, disclosure),
        (third, requests),
        (fourth, _DISPUTES),
        (fifth, _PROBLEMS),
        (sixth, body or _OTHER),
    )
    return "".join(f"{line}\n" for section in sections for line in section)


_WHOLE = _report()


def _changed(old: str, new: str) -> str:
    """Return the report with its one *old* made *new*."""
    assert _WHOLE.count(old) == 1  # or the case would change what it does not name
    return _WHOLE.replace(old, new)


class _Case(NamedTuple):
    code: Code
    severity: Severity
    text: str
    shown: str
    """What the source has under the span; ``""`` for what is missing."""


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO
_SECOND = _WHOLE.replace("松屏镇", "柳渡镇")
_CASES = [
    _Case(Code.SEVERAL_REPORTS, _W, _WHOLE + _SECOND, ""),
    _Case(Code.TITLE_MISSING, _W, _changed(_TITLE + "\n", ""), ""),
    _Case(
        Code.YEAR_DISAGREES,
        _W,
        _changed(_PERIOD, "2022年1月1日至2022年12月31日"),
        "2022年1月1日至2022年12月31日",
    ),
    _Case(
        Code.YEAR_MISSING,
        _W,
        _WHOLE.replace("2023年政府", "政府").replace(f"，统计期限为{_PERIOD}", ""),
        "",
    ),
    _Case(
        Code.AUTHORITY_MISSING,
        _W,
        _WHOLE.replace("松屏镇人民政府2023年", "2023年").replace("由松屏镇人民政府编制，", ""),
        "",
    ),
    _Case(Code.EDITIONS_MIXED, _W, _report(disclosure=_OLD_DISCLOSURE), ""),
    _Case(
        Code.EDITION_UNKNOWN,
        _W,
        _report(disclosure="", requests="\n".join(_REQUESTS[:12])),
        "",
    ),
    _Case(
        Code.SEVERAL_TITLES,
        _W,
        _WHOLE.replace(_TITLE, f"{_TITLE.replace('2023', '2021')}\n{_TITLE}").replace(f"，统计期限为{_PERIOD}", ""),
        _TITLE.replace("2023", "2021"),
    ),
    _Case(Code.SECTION_MISSING, _W, _changed(f"{HEADINGS[4]}\n{_PROBLEMS}\n", ""), ""),
    _Case(
        Code.SECTION_REPEATED,
        _I,
        _changed(f"{_PROBLEMS}\n", f"{_PROBLEMS}\n{HEADINGS[4]}\n培训次数少。\n"),
        HEADINGS[4],
    ),
    _Case(
        Code.SECTION_OUT_OF_ORDER,
        _I,
        _changed(
            f"{HEADINGS[4]}\n{_PROBLEMS}\n{HEADINGS[5]}\n{_OTHER}\n",
            f"{HEADINGS[5]}\n{_OTHER}\n{HEADINGS[4]}\n{_PROBLEMS}\n",
        ),
        HEADINGS[4],
    ),
    _Case(Code.HEADING_MISREAD, _I, _changed(HEADINGS[4], "五、存在的不足和改进情况"), "五、存在的不足和改进情况"),
    _Case(Code.TABLE_MISSING, _E, _changed(f"{_DISPUTES}\n", ""), ""),
    _Case(
        Code.UNEXPLAINED_TEXT,
        _W,
        _changed(_SECRETS, f"\n本页由档案室另行装订留存备查{_SECRETS}"),
        "本页由档案室另行装订留存备查",
    ),
    _Case(Code.UNEXPLAINED_FIGURES, _W, _changed(_SECRETS, f"\n88\t99{_SECRETS}"), "88\t99"),
    _Case(Code.ROW_MISSING, _E, _changed(_SECRETS, ""), ""),
    _Case(Code.ROW_REPEATED, _W, _changed(_SECRETS, _SECRETS * 2), "1.属于国家秘密"),
    _Case(
        Code.ROW_OUT_OF_ORDER,
        _I,
        _changed(_SECRETS, "").replace(f"\n{_REQUESTS[6]}", f"\n{_REQUESTS[6]}{_SECRETS}"),
        "1.属于国家秘密",
    ),
    _Case(
        Code.TOO_FEW_CELLS,
        _W,
        _changed("1.属于国家秘密\t6	3	0	1	0	0	10", "1.属于国家秘密\t6	3	0	0	10"),
        "6	3	0	0	10",
    ),
    _Case(
        Code.TOO_MANY_CELLS,
        _W,
        _changed(
            "1.属于国家秘密\t6	3	0	1	0	0	10", "1.属于国家秘密\t6	3	0	1	5	0	0	10"
        ),
        "6	3	0	1	5	0	0	10",
    ),
    _Case(Code.LABEL_MISREAD, _I, _changed("1.属于国家秘密", "1.属于园家秘密"), "1.属于园家秘密"),
    _Case(
        Code.LABEL_MISSING,
        _W,
        _changed("1.属于国家秘密\t6	3	0	1	0	0	10", "6	3	0	1	0	0	10"),
        "6	3	0	1	0	0	10",
    ),
    _Case(Code.NOT_A_COUNT, _E, _changed("规章\t1\t2\t3", "规章\t1\t2.5\t3"), "2.5"),
    _Case(Code.NUMBER_TOO_LONG, _E, _changed("行政许可\t71", f"行政许可\t{'71' * 20}"), "71" * 20),
    _Case(Code.UNIT_CONVERTED, _W, _changed("收费\t1.25", "收费\t12500元"), "12500元"),
    _Case(Code.NOTE_IN_CELL, _I, _changed("\t60\n", "\t60（含镇办5件）\n"), "60（含镇办5件）"),
    _Case(Code.PLACEHOLDER, _I, _changed("规章\t1\t2\t3", "规章\t1\t/\t3"), "/"),
    _Case(Code.CELL_MISSING, _E, _changed("行政许可\t71", "行政许可"), ""),
    _Case(
        Code.PLACE_RECOVERED,
        _I,
        _changed("1.属于国家秘密\t6	3	0	1	0	0	10", "1.属于国家秘密\t63	0	1	0	0	10"),
        "63	0	1	0	0	10",
    ),
    _Case(Code.PLACE_AMBIGUOUS, _E, _changed("规章\t1\t2\t3", "规章\t12\t3"), "12\t3"),
    _Case(
        Code.IDENTITY_FAILS,
        _W,
        _changed(
            "1.属于国家秘密\t6	3	0	1	0	0	10", "1.属于国家秘密\t6	3	0	1	0	0	11"
        ),
        "11",
    ),
]

# Figures run together that can be cut in more ways than anyone would try: all of a table.
_HOSTILE = _report(
    requests="\n".join([_HEADS] + [f"{row.label}{'123456789' * 4}{at:02}" for at, row in enumerate(REQUESTS["2021"])])
)


def test_the_report_without_damage_raises_nothing() -> None:
    """
    The cases differ from a faultless report in what they name alone.
    """
    assert () == gor.parse(_WHOLE).diagnostics


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.code.name)
def test_each_problem_has_its_code_its_severity_and_its_place(case: _Case) -> None:
    """
    The span is the smallest range of the source that shows the problem, empty
    where something is missing.
    """
    found = [each for each in gor.parse(case.text).diagnostics if each.code is case.code]
    assert found
    assert {case.severity} == {each.severity for each in found}
    assert case.shown in [_shown(each, case.text) for each in found]


def _shown(problem: gor.Diagnostic, text: str) -> str:
    under = problem.span.of(text)
    # Where the next report begins: its place is the point, not its length.
    return "" if problem.code is Code.SEVERAL_REPORTS and text.endswith(under) else under.strip()


def test_too_many_readings_are_not_all_tried() -> None:
    """
    The search for readings is bounded, and says where it stopped.
    """
    problems = [each for each in gor.parse(_HOSTILE).diagnostics if each.code is Code.SEARCH_STOPPED]
    assert problems
    assert {Severity.WARNING} == {each.severity for each in problems}


def test_the_next_report_is_where_the_code_says() -> None:
    """
    Cut there, the rest of the text is the second report.
    """
    text = _WHOLE + _SECOND
    (problem,) = (each for each in gor.parse(text).diagnostics if each.code is Code.SEVERAL_REPORTS)
    assert gor.parse(_SECOND) == gor.parse(text[problem.span.start :])


def test_every_code_has_a_case() -> None:
    """
    No code without an input that raises it.
    """
    of_pages = {Code.TABLES_IN_FILES, Code.TABLES_IN_PICTURES}  # test_html.py has theirs
    assert set(Code) == {case.code for case in _CASES} | {Code.SEARCH_STOPPED} | of_pages


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.code.name)
def test_a_problem_is_told_where_it_stands(case: _Case) -> None:
    """
    Rendered, a problem has its line and column first, and its source below.
    """
    for problem in gor.parse(case.text).diagnostics:
        if problem.code is not case.code:
            continue
        line, column = problem.line_and_column(case.text)
        head, shown, marks = problem.render(case.text).split("\n")
        assert head.startswith(f"{line}:{column} {problem.code} ")
        assert "^" in marks
        assert shown.strip() or not problem.span.of(case.text).strip()


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.code.name)
def test_errors_and_nothing_else_raise(case: _Case) -> None:
    """
    ``raise_for_errors`` raises where a figure could not be read.
    """
    read = gor.parse(case.text)
    if any(problem.severity is Severity.ERROR for problem in read.diagnostics):
        with pytest.raises(gor.DamagedReportError):
            read.raise_for_errors()
    else:
        read.raise_for_errors()
