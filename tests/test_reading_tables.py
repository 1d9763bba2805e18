"""Which labels and figures are whose: the three tables, what is said of one that is missing, and of sums that fail."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Edition, Origin
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.reader import read as read_text
from gov_open_report._reading.requests import requests
from texts.figures import Figures, fill, seeded
from texts.form import REQUESTS, disputes_paths, requests_paths
from texts.layouts import LAYOUTS
from texts.reports import report

_SECOND: Final = "二、主动公开政府信息情况\n"
_THIRD: Final = "三、收到和处理政府信息公开申请情况\n"
_FOURTH: Final = "四、政府信息公开行政复议、行政诉讼情况\n"
_LAST: Final = "五、存在的主要问题及改进情况\n"
_RULES: Final = "规章 7 3 41\n"
_ROW: Final = "1.属于国家秘密 1 0 0 0 0 0 1\n"
_HEADS: Final = "结果维持 结果纠正 其他结果 尚未审结 总计 " * 3 + "\n"
_FIFTEEN: Final = "1 0 2 0 3 0 4 0 0 4 5 0 0 1 6\n"
_BARS: Final = "".join(
    f"| {{}} {label} | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n" for label in ("1.属于国家秘密", "2.重复申请", "3.其他")
)
_SWAPPED: Final = "科研机构\n 商业企业\n社会公益组织\n法律服务机构"
_BY_NAME: Final = {way.name: way for way in LAYOUTS}
_LABELS: Final = [row.label for row in REQUESTS["2021"]]


@pytest.mark.parametrize(
    ("table", "text", "above"),
    [
        ("disclosure", _SECOND + _THIRD + _ROW + _FOURTH + _HEADS + _FIFTEEN + _LAST, _SECOND),
        ("disclosure", _THIRD + _ROW + _FOURTH + _HEADS + _FIFTEEN + _LAST, ""),
        ("disclosure", "7 8 9\n" + _THIRD + _ROW + _FOURTH + _HEADS + _FIFTEEN + _LAST, ""),
        ("requests", _SECOND + _RULES + _THIRD + _FOURTH + _HEADS + _FIFTEEN + _LAST, _THIRD),
        ("requests", _SECOND + _RULES + _THIRD + "自然人 商业企业\n" + _FOURTH + _HEADS + _FIFTEEN + _LAST, _THIRD),
        ("disputes", _SECOND + _RULES + _THIRD + _ROW + _FOURTH + _LAST, _FOURTH),
    ],
)
def test_a_table_that_is_missing_is_told_where_it_should_stand(table: str, text: str, above: str) -> None:
    """
    Right behind its heading, or where the tables end; all of its cells are missing and none of the others'.
    """
    read = gor.parse(f"一、总体情况\n{text}")
    (problem,) = (problem for problem in read.diagnostics if problem.code is Code.TABLE_MISSING)
    at = read.source.index(above.strip()) + len(above.strip()) if above else read.source.index(_LAST)
    paths = tuple(cell.path for cell in read.cells() if cell.path.startswith(f"{table}."))
    assert (table, at, at, paths) == (problem.found, problem.span.start, problem.span.end, problem.paths)
    missing = [cell for cell in read.cells() if cell.path.startswith(f"{table}.")]
    assert {(None, Origin.MISSING, at)} == {
        (cell.value, cell.origin, cell.span and cell.span.start) for cell in missing
    }
    others = [cell for cell in read.cells() if cell.origin is Origin.PRINTED]
    assert {"disclosure", "requests", "disputes"} - {table} == {cell.path.partition(".")[0] for cell in others}


def test_a_table_that_has_heads_alone_lacks_its_cells_behind_all_that_it_has() -> None:
    """
    Its heading too, which may stand below the heads.
    """
    text = _SECOND + _THIRD + _HEADS + _FOURTH
    (problem,) = (each for each in gor.parse(text).diagnostics if each.code is Code.CELL_MISSING)
    assert (len(text.rstrip()), 15) == (problem.span.start, len(problem.paths))


@pytest.mark.parametrize(
    ("second", "third", "editions"),
    [
        (_RULES, _ROW, ("2021", "2021")),
        ("", "3.其他 1 0 0 0 0 0 1\n", ("2021", "2021")),
        ("", "（六）其他处理 1 0 0 0 0 0 1\n", ("2019", "2019")),
        (_RULES, "（六）其他处理 1 0 0 0 0 0 1\n", ("2019", "2019")),
        ("", "2.申请 3 0 0 0 0 0 3\n（六）其他处理 1 0 0 0 0 0 1\n", ("2019", "2019")),
        ("", "2.申请 3 0 0 0 0 0 3\n（六）其他处理\n", ("2021", "2021")),
        ("", "2.申请\t\t3\t\t\t\t\t3\n（六）其他处理\t1\t\t\t\t\t\t1\n", ("2019", "2019")),
        ("", "2.申请 3 3\n3.要求提供公开出版物 1 1\n（六）其他处理\n", ("2021", "2021")),
        ("", "1.申请\t3\t3\n2.重复申请\t1\t1\n（六）其他处理\t\t\t\t\t\t\t\n", ("2019", "2019")),
        ("", "1.申请人无正当理由 2 0 0 0 0 0 2\n（六）其他处理 3 0 0 0 0 0 3\n", ("2021", "2021")),
        ("", "2.申请 3 0 0 0 0 0 3\n3.其他 1 0 0 0 0 0 1\n（六）其他处理 1 0 0 0 0 0 1\n", ("2021", "2021")),
        ("", "（六）其他处理\n", ("2021", "2021")),
        ("", "（六）其他处理\n3.其他 1 0 0 0 0 0 1\n", ("2021", "2021")),
        ("规范性文件 1 2 3\n", _ROW, ("2021", "2021")),
        ("采购项目数量 采购总金额\n政府集中采购 1 2\n", _ROW, ("2019", "2019")),
        ("采购项目数量 采购总金额\n政府集中采购 1 2\n", "3.其他 1 0 0 0 0 0 1\n", ("2019", "2021")),
    ],
)
def test_each_table_tells_its_edition_or_the_other_does(second: str, third: str, editions: tuple[str, str]) -> None:
    """
    That of 2021 where neither does; where they differ, that is told.
    """
    read = gor.parse(_SECOND + second + _THIRD + third + _FOURTH + _HEADS + _FIFTEEN + _LAST)
    years = {"2019": Edition.FORM_2019, "2021": Edition.FORM_2021}
    assert tuple(years[each] for each in editions) == (read.edition, read.requests_edition)
    mixed = [problem for problem in read.diagnostics if problem.code is Code.EDITIONS_MIXED]
    assert (editions[0] != editions[1]) == bool(mixed)
    assert [(years[editions[1]], years[editions[0]])] * len(mixed) == [
        (problem.found, problem.expected) for problem in mixed
    ]


def test_the_other_of_table_four_is_no_head_of_table_three() -> None:
    """
    Where a line break cuts 其他结果 behind its first two characters.
    """
    heads = "结果维持 结果纠正 尚未审结 总计 其他 " * 3 + "\n" + "结果 结果 结果\n"
    read = gor.parse(_SECOND + _RULES + _THIRD + _ROW + _FOURTH + heads + _FIFTEEN + _LAST)
    assert [1, 0, 2, 0, 3] == [read.cell(path).value for path in disputes_paths("reconsideration")]
    assert [0, 4, 0, 0, 4] == [read.cell(path).value for path in disputes_paths("litigation_direct")]


def _rows(between: str, *, cut: bool, rows: int = 25) -> str:
    """Rows of table three that have seven figures each; *cut* says that a line break stands in their labels."""
    return "".join(
        f"{f'{label[:5]}{chr(10)}{label[5:]}' if cut else label}\n{between.join(['0'] * 7)}\n"
        for label in _LABELS[:rows]
    )


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        pytest.param(_rows(" ", cut=False), True, id="whole labels"),
        pytest.param(_rows(" ", cut=False, rows=3), True, id="of three rows"),
        pytest.param("1.属于国家秘蜜 0 0 0 0 0 0 0\n", True, id="a misread one"),
        pytest.param(_rows(" ", cut=True), False, id="labels that are cut"),
        pytest.param(_rows("\n", cut=True), True, id="labels that are cut, and a figure a line"),
        pytest.param(_rows("\n", cut=True, rows=23), True, id="of as many rows as a form has"),
        pytest.param(_rows("\n", cut=True, rows=22), False, id="of fewer"),
        pytest.param(_rows("\n", cut=True).replace("0\n0\n", "0 0\n", 1), False, id="but two of them"),
        pytest.param(_ROW + "3.其他 2 0 0 0 0 2\n", False, id="a row that is short"),
        pytest.param(_ROW + "| 3.其他 | 2 |  | 0 | 0 | 0 | 0 | 2 |\n", False, id="a row with a blank"),
        pytest.param(_ROW + "| 3.其他 |  | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n", True, id="a blank before seven"),
        pytest.param(_ROW + "（三）不予公开 5\n", True, id="a figure behind the label of a group"),
        pytest.param(_ROW + "3.其他\n", True, id="a row without figures"),
    ],
)
def test_a_misprint_stands_in_table_four_where_table_three_is_in_order_and_full(rows: str, told: bool) -> None:  # noqa: FBT001 - expected
    """
    Fifteen figures, one a line, of which one block does not add up, may else have lost their order, or one of them.
    """
    figures = "1 0 2 0 4 0 4 0 0 4 5 0 0 1 6 ".replace(" ", "\n")
    read = gor.parse(_SECOND + _RULES + _THIRD + rows + _FOURTH + _HEADS + figures + _LAST)
    assert told == (read.cell("disputes.reconsideration.total").value == 4)
    assert told == (read.cell("disputes.reconsideration.total").origin is Origin.PRINTED)


@pytest.mark.parametrize(
    ("path", "figure", "blank", "told"),
    [
        ("received.business", 600, ("received.other",), ("1020", "≤ 630")),
        ("received.business", 210, ("received.other",), None),
        ("received.business", 600, ("received.other", "received.total"), None),
        ("outcomes.granted.other", 900, ("outcomes.partially_granted.other",), ("995", "≤ 105")),
        ("outcomes.total.other", 120, ("carried_out.other",), ("110", "≥ 120")),
        ("outcomes.total.other", 110, ("carried_out.other",), None),
        ("received.other", 116, ("carried_in.other",), ("116", "≤ 110")),
        ("received.other", 300, ("carried_in.other", "carried_out.other"), None),
    ],
)
def test_figures_that_exceed_their_sum_are_told_whatever_stands_in_the_blanks(
    path: str, figure: int, blank: tuple[str, ...], told: tuple[str, str] | None
) -> None:
    """
    No count is below zero: a part that is more than the total is wrong, or the total is.
    """
    figures = fill("2021", lambda: 5)
    changed = {**figures.true, f"requests.{path}": figure}
    empty = {f"requests.{each}" for each in blank}
    made = report(Figures("2021", changed, frozenset(empty)), _BY_NAME["pipes_dropped"])
    failing = [each for each in gor.parse(made.text).diagnostics if each.code is Code.IDENTITY_FAILS]
    of_both = [(each.found, each.expected) for each in failing if {f"requests.{path}", *empty} <= set(each.paths)]
    assert of_both == ([told] if told else [])


@pytest.mark.parametrize(
    ("row", "in_order"),
    [
        ("1.属于国家秘密 1 0 0 0 0 0 1\n", True),
        ("1.属于国家\n秘密 1 0 0 0 0 0 1\n", False),
        ("1.属于国家\n1 0 0 0 0 0 1\n秘密\n", False),
    ],
)
def test_figures_of_table_two_on_lines_of_their_own_follow_their_label_where_no_label_is_cut(
    row: str,
    in_order: bool,  # noqa: FBT001 - expected
) -> None:
    """
    Where one of table three is, a page may have its columns one behind the other, and so those of table two.
    """
    read = gor.parse(f"{_SECOND}规章\n7\n3\n41\n{_THIRD}{row}")
    figures = [read.cell(f"disclosure.rules.{name}").value for name in ("issued", "repealed", "in_force")]
    assert ([7, 3, 41] if in_order else [None] * 3) == figures
    assert 1 == read.cell("requests.outcomes.denied.state_secret.total").value


@pytest.mark.parametrize(
    ("row", "full"),
    [
        ("3.其他 2 0 0 0 0 0 2", True),
        ("3.其他 2 0 0 0 0 2", False),
        ("| 3.其他 |  | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", True),
        ("| 3.其他 | 2 |  | 0 | 0 | 0 | 0 | 2 |", False),
    ],
)
def test_a_line_of_fifteen_figures_with_a_misprint_is_table_four_where_no_row_of_table_three_lacks_one(
    row: str,
    full: bool,  # noqa: FBT001 - expected
) -> None:
    """
    Else one may be lacking here too, and another be split.
    """
    read = gor.parse(f"{_THIRD}{row}\n{_FOURTH}结果维持\n1 0 2 0 4 0 4 0 0 4 5 0 0 1 6\n")
    figures = [1, 0, 2, 0, 4] if full else [None] * 5
    assert figures == [read.cell(path).value for path in disputes_paths("reconsideration")]


def test_a_sum_that_has_no_total_is_told_where_all_its_figures_stand() -> None:
    """
    From the first of what came in to the last of what was done.
    """
    rows = {"一、本年新收政府信息公开申请数量": 5, "二、上年结转政府信息公开申请数量": 1, "（七）总计": 4}
    text = _THIRD + "".join(f"{label} {count} 0 0 0 0 0 {count}\n" for label, count in rows.items())
    text += f"四、结转下年度继续办理 1 0 0 0 0 0 1\n{_FOURTH}"
    natural, total = (each for each in gor.parse(text).diagnostics if each.code is Code.IDENTITY_FAILS)
    assert [("6", "5", 4)] * 2 == [(each.found, each.expected, len(each.paths)) for each in (natural, total)]
    assert text.index("5") == natural.span.start
    assert text.rindex("1") + 1 == total.span.end


def test_sums_that_fail_are_told_with_both_sides() -> None:
    """
    At the total where there is one, and not where a figure that is missing may make them equal.
    """
    text = (
        f"{_SECOND}{_RULES}{_THIRD}一、本年新收政府信息公开申请数量 5 0 0 0 0 0 6\n"
        f"1.属于国家秘密 1 0 0 0 0 0 1\n{_FOURTH}{_HEADS}1 0 2 0 4 0 4 0 0 4 5 0 0 1 6\n{_LAST}"
    )
    read = gor.parse(text)
    said = [problem for problem in read.diagnostics if problem.code is Code.IDENTITY_FAILS]
    assert [
        ("5", "6", "6", tuple(requests_paths("received"))),
        ("3", "4", "4", tuple(disputes_paths("reconsideration"))),
    ] == [
        (problem.found, problem.expected, text[problem.span.start : problem.span.end], problem.paths)
        for problem in said
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("柳林路\n" + _ROW + "松林路\n3.其他 2 0 0 0 0 0 2\n梅林路\n", ["松林路"]),
        ("柳林路\n" + _ROW + "梅林路\n", []),
        (_ROW + "甲\n3.其他 2 0 0 0 0 0 2\n", []),
        (_ROW + "甲乙\n丙丁\n3.其他 2 0 0 0 0 0 2\n", ["甲乙", "丙丁"]),
        ("1.属于国家秘密\n松林路\n1 0 0 0 0 0 1\n", ["松林路"]),
        (_BARS.format("", "7 |", ""), ["7"]),
        (_BARS.format("7 |", "", ""), []),
        (_BARS.format("7 |", "8 |", ""), ["8"]),
        (_BARS.format("甲乙 |", "丙 |", ""), []),
        (_BARS.format("", "甲乙 |", "丙 |"), ["甲乙"]),
        (_BARS.format("", "7 |", "丙 |"), ["7"]),
        (_BARS.format("", "— |", ""), ["—"]),
    ],
)
def test_words_between_figures_and_labels_are_told(text: str, told: list[str]) -> None:
    """
    Those above and below a table are none of it.
    """
    read = gor.parse(_THIRD + text + _LAST)
    said = [problem for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_TEXT]
    assert told == [read.source[problem.span.start : problem.span.end] for problem in said]
    assert told == [problem.found for problem in said]


@pytest.mark.parametrize(("third", "told"), [(_ROW, True), (_ROW + "3.其他 2 0 0 0 0 0 2\n", False)])
def test_an_edition_that_nothing_shows_is_told(third: str, told: bool) -> None:  # noqa: FBT001 - expected
    """
    Either table may show it.
    """
    read = gor.parse(_SECOND + _THIRD + third + _LAST)
    assert told == (Code.EDITION_UNKNOWN in {problem.code for problem in read.diagnostics})
    read = gor.parse(_SECOND + _RULES + "本年制发件数\n行政规范性文件 1 2 3\n" + _THIRD + third + _LAST)
    assert Code.EDITION_UNKNOWN not in {problem.code for problem in read.diagnostics}


def test_what_stands_before_any_label_belongs_to_table_two() -> None:
    """
    Where its heading is lost as well, and figures behind it are told as belonging nowhere.
    """
    read = gor.parse("5\n规章 7 3 41\n" + _THIRD + _ROW + _LAST)
    assert [7, 3, 41] == [read.cell(f"disclosure.rules.{name}").value for name in ("issued", "repealed", "in_force")]


def test_a_total_behind_table_two_is_a_head_of_table_three() -> None:
    """
    Where the heading between them is lost.
    """
    read = gor.parse(f"{_SECOND}行政许可 5\n总计\n7\n{_ROW}{_LAST}")
    assert 5 == read.cell("disclosure.licensing.decisions").value
    told = [problem for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_FIGURES]
    assert ["7"] == [read.source[problem.span.start : problem.span.end] for problem in told]


_INNER: Final = "商业企业 科研机构 社会公益组织 法律服务机构"
_INDENT: Final = " " * 16
_DRAWN: Final = f"自然 科 社会 法律 总计{_INDENT}人 商业 研 其{_INDENT}公益 服务{_INDENT}企业 机 他{_INDENT}组织 机构"


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (f"自然人 {_INNER} 其他 总计", ""),
        ("自然人 科研机构 商业企业 社会公益组织 法律服务机构 其他 总计", "科研机构 商业企业"),
        ("自然人 商业企业 科研机构 社会公益组织\n法律服务机构 其他 总计", ""),
        ("自然人 科研机构 商业企业\n社会公益组织 法律服务机构 其他 总计", ""),
        ("自然人 科研机构 商业企业 社会公益组织 其他 总计", "科研机构 商业企业 社会公益组织"),
        ("自然人 商业企业 法律服 科研机 社会公益 其他 总计\n务机构 构 组织", "商业企业 法律服 科研机 社会公益"),
        ("自然人 商业企业 科研机 社会公益 法律服 其他 总计\n构 组织 务机构", ""),
        (f"法人或其他组织 自然人 总计\n{_INNER} 其他", "法人或其他组织 自然人"),
        (f"法人或其他组织 总计\n自然人 {_INNER} 其他", ""),
        (f"法人或其他组织\n自然人 总计\n{_INNER} 其他", ""),
        (
            "法人或其他组织\n自然人\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他",
            "法人或其他组织\n自然人",
        ),
        (f"自然人 {_INNER} 其他 总计 自然人 {_INNER} 其他 总计", f"{_INNER}"),
        (f"自然人 {_INNER} 其他 总计\n自然人 {_INNER} 其他 总计", ""),
        ("自然人 商业 科研 社会公益 法律服务 其他 总计 企业 机构 组织 机构", ""),
        (f"本机关 服务 企业 情况 如下\n自然人 {_INNER} 其他 总计", ""),
        (f"法人或其他组织\n自然人\n{_INNER}\n其他\n总计", ""),
        ("法律服 科研机\n3.重复申请 1 2 3\n自然人 商业企业 科研机 社会公益 法律服 其他 总计\n构 组织 务机构", ""),
        ("商业企业 自然人 科研机构 社会公益组织 法律服务机构 其他 总计", "商业企业 自然人"),
        (f"其他 {_INNER} 自然人 总计", f"其他 {_INNER} 自然人"),
        ("自然人 商业企业 科研机构 社会公益组织 其他 法律服务机构 总计", "其他 法律服务机构"),
        (f"|总计|自然人|{_INNER.replace(' ', '|')}|其他|", f"总计|自然人|{_INNER.replace(' ', '|')}|其他"),
        (f"总计 自然人 {_INNER} 其他", ""),
        ("|自然人|商业企业|法科研机构|人或其他组社会公益组织|织法律服务机构|其他|总计|", ""),
        (f"自然人 法人或其他组织 总计\n{_INNER} 其他", ""),
        (
            "商业企业 法人或其他组织 总计\n自然人 科研机构 社会公益组织 法律服务机构 其他",
            "商业企业 法人或其他组织 总计\n自然人",
        ),
        (
            "法律服务机构 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 自然人 其他",
            "法律服务机构 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 自然人",
        ),
        ("自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计", ""),
        ("自然人\n科研机构\n商业企业\n社会公益组织\n法律服务机构\n其他\n总计", "科研机构\n商业企业"),
        ("自然人\n科研机构\n商业企业\n5\n社会公益组织\n法律服务机构\n其他\n总计", "科研机构\n商业企业"),
        ("自然人\n科研机构\n商业\n企业\n社会公益组织\n法律服务机构\n其他\n总计", ""),
        ("商业企业\n自然人\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计", "商业企业\n自然人"),
        ("自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他", ""),
        ("商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n自然人\n总计", ""),
        ("科研机构\n商业企业\n社会公益组织\n法律服务机构\n其他\n自然人\n总计", "科研机构\n商业企业"),
        ("商业企业\n科研机构\n社会公益组织\n其他\n法律服务机构\n自然人\n总计", "其他\n法律服务机构"),
        ("自然人\n商业企业\n科研机构\n社会公益组织\n其他\n法律服务机构\n总计", "其他\n法律服务机构"),
        ("科研机构 商业企业 社会公益组织 法律服务机构", "科研机构 商业企业"),
        (f"{_INNER} 其他\n自然人 总计", ""),
        (_DRAWN, ""),
        (_DRAWN.replace(f"总计{_INDENT}人 ", "合计第二项之和 "), ""),
        (_DRAWN.replace("商业 研", "研 商业"), "研 商业"),
        (f"自然人 科研机{_INDENT}商业企 社会公 法律服 其他 总计\n构 业", f"科研机{_INDENT}商业企 社会公 法律服"),
        (_DRAWN.replace("科 社会", "社会 科"), "社会 科 法律"),
        (_DRAWN.replace(_INDENT, _INDENT[1:]), "科 社会 法律 总计               人 商业"),
    ],
)
def test_heads_in_another_order_are_told(heads: str, told: str) -> None:
    """
    Where a line has all of the inner ones or pieces of them, or each has a line; then no row of the table has its
    places. So it is where they come twice, side by side.

    自然人 and 总计 are higher than these, and a page may have them before or behind. A tool may join lines of heads,
    each with what it is indented by, and of these one of three lines begins above one of two.
    """
    read = gor.parse(f"{_THIRD}{heads}\n{_ROW}{_LAST}")
    (row,) = {read.cell(path).origin for path in requests_paths("outcomes.denied.state_secret")}
    assert row is (Origin.AMBIGUOUS if told else Origin.PRINTED)
    said = [problem for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_TEXT]
    assert [(told[:60], ())] * bool(told) == [(problem.found, problem.paths) for problem in said]
    assert [told] * bool(told) == [read.source[problem.span.start : problem.span.end] for problem in said]


@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "columns_wide", "rows", "html", "lines", "blocks"])
def test_sums_give_no_figure_a_place_under_heads_in_another_order(way: str) -> None:
    """
    All hold as well where two columns have changed their places.
    """
    made = report(seeded("2021", 3), _BY_NAME[way]).text
    text = made.replace("商业企业", "〇").replace("科研机构", "商业企业").replace("〇", "科研机构")
    assert {None} == {cell.value for cell in gor.parse(text).cells() if cell.path.startswith("requests.")}


@pytest.mark.parametrize("lacking", [(0, 0), (1, 0), (0, 1)])
def test_a_search_that_stops_is_told(monkeypatch: pytest.MonkeyPatch, lacking: tuple[int, int]) -> None:
    """
    Whether a step is lacking to find what a row may be, or to compare it with the others; none is lacking at the last.
    """
    text = f"{_THIRD}1.属于国家秘密 1 0 0 00 0 1\n{_LAST}"
    spending: list[Budget] = []

    def budget(steps: int) -> Budget:
        spending.append(Budget(steps))
        return spending[-1]

    monkeypatch.setattr(requests, "Budget", budget)
    assert Code.SEARCH_STOPPED not in {problem.code for problem in read_text(text).diagnostics}
    enough = iter([requests._BUDGET - spent.left - less for spent, less in zip(spending, lacking, strict=True)])  # noqa: SLF001 - to spend just that
    monkeypatch.setattr(requests, "Budget", lambda _: Budget(next(enough)))
    stopped = Code.SEARCH_STOPPED in {problem.code for problem in read_text(text).diagnostics}
    assert stopped is (sum(lacking) > 0)


def test_what_came_in_bounds_the_search_for_what_was_run_together() -> None:
    """
    More digits than few requests can have are no reading of theirs, and are not tried for long.
    """
    few, many = " 1 2 3 4 5 6 21\n", f" {'1234567890' * 4}\n"
    came_and_went = {"received", "carried_in", "outcomes.total", "carried_out"}
    table = "".join(row.label + (few if row.name in came_and_went else many) for row in REQUESTS["2021"])
    told = {problem.code for problem in read_text(f"{_THIRD}{table}{_LAST}").diagnostics}
    assert Code.PLACE_AMBIGUOUS in told
    assert Code.SEARCH_STOPPED not in told
