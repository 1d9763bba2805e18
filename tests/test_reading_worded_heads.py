"""Heads that a body words otherwise than the form: in the form's order they are its heads, in another they are not."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code

_WHOLE: Final = (Path(__file__).parent / "cases" / "whole.txt").read_text("utf-8").rpartition("---\n")[0]
"""A report of which every sum holds, a tab between cells."""

_TWO: Final = ("本年制发件数", "本年废止件数", "现行有效件数")
_THREE: Final = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
_FOUR: Final = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
_PATHS: Final = {
    _TWO: "disclosure.rules.issued",
    _THREE: "requests.received.total",
    _FOUR: "disputes.reconsideration.upheld",
}
_SEPARATORS: Final = pytest.mark.parametrize("separator", ["\t", "|", "\n", "  ", ""])


def _read(old: tuple[str, ...], new: str, separator: str) -> gor.Report:
    """Read the report with the heads *new* for *old*, and another *separator* between the cells of its tables."""
    heads = "\t".join(old)
    assert heads in _WHOLE
    text = _WHOLE.replace(heads, new.replace(" ", "\t"))
    start, end = text.index("第二十条第（一）项"), text.index("五、")
    tables = text[start:end].replace("\t", separator)
    if not separator:
        tables = tables.replace("\n", "")
    return gor.parse(text[:start] + tables + text[end:])


def _is_open(report: gor.Report, path: str) -> bool:
    codes = {Code.PLACE_AMBIGUOUS, Code.ROW_MISSING}
    said = {path for each in report.diagnostics if each.code in codes for path in each.paths}
    return report.cell(path).value is None and path in said


@_SEPARATORS
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(_TWO, "废止件数 制发件数 有效件数", id="table two"),
        pytest.param(_THREE, "科研 企业 社会公益 法律服务 其他", id="table three, pieces"),
        pytest.param(_THREE, "科研单位 企业法人 社会公益组织 法律服务机构 其他", id="table three, other words"),
        pytest.param(_THREE, "商业企业 科研机构 社会公益组织 其他 法律服务", id="table three, 其他"),
        pytest.param(_FOUR, "纠正 维持 其他 未审结 总计", id="table four"),
        pytest.param(_FOUR, "合计 结果维持 结果纠正 其他结果 尚未审结", id="table four, sums first"),
    ],
)
def test_heads_that_are_worded_otherwise_and_in_another_order_leave_figures_open(
    old: tuple[str, ...], new: str, separator: str
) -> None:
    """
    No sum shows which of two columns is which, and none is read by the form's order.
    """
    assert _is_open(_read(old, new, separator), _PATHS[old])


@_SEPARATORS
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(_TWO, "制发件数 废止件数 有效件数", id="table two"),
        pytest.param(_THREE, "企业 科研 社会公益 法律服务 其他", id="table three, pieces"),
        pytest.param(_THREE, "企业法人 科研单位 社会公益组织 法律服务机构 其他", id="table three, other words"),
        pytest.param(_THREE, "企业 数量 社会公益 法律服务 其他", id="table three, one that is like none"),
        pytest.param(_FOUR, "维持 纠正 其他 未审结 总计", id="table four"),
    ],
)
def test_heads_that_are_worded_otherwise_in_the_forms_order_are_the_forms(
    old: tuple[str, ...], new: str, separator: str
) -> None:
    """
    What is read is what is read below the form's own.
    """
    read, known = _read(old, new, separator), _read(old, "\t".join(old), separator)
    assert read.cell(_PATHS[old]).value == known.cell(_PATHS[old]).value


@pytest.mark.parametrize("separator", ["\t", "|", "\n"])
@pytest.mark.parametrize("old", [_THREE, _FOUR])
def test_sums_may_be_headed_by_another_word(old: tuple[str, ...], separator: str) -> None:
    """
    合计 for 总计, in one table or in all.
    """
    text = _WHOLE.replace("总计", "合计").replace("（七）合计", "（七）总计")
    read = gor.parse(text.replace("\t", separator))
    assert read.cell(_PATHS[old]).value is not None
    of_one = _WHOLE.replace("法人或其他组织\t总计", "法人或其他组织\t合计")
    assert of_one != _WHOLE
    assert gor.parse(of_one.replace("\t", separator)).cell(_PATHS[old]).value is not None


@pytest.mark.parametrize("line", ["合计\t5\t1\t0\t2\t8", "合计\n"])
def test_a_word_for_a_sum_below_the_rows_heads_none_of_their_columns(line: str) -> None:
    """
    It names a row of table four, or of a small table below it.
    """
    row = "5\t1\t0\t2\t8"
    assert 1 == _WHOLE.count(f"\n{row}\t")
    read, known = (
        gor.parse(_WHOLE.replace(f"\n{row}", f"\n{line}" if row in line else f"\n{line}{row}")),
        gor.parse(_WHOLE),
    )
    values = [[cell.value for cell in each.cells() if cell.path.startswith("requests.")] for each in (read, known)]
    assert values[0] == values[1]
    assert None not in values[0]


@pytest.mark.parametrize("at", range(15))
def test_a_head_that_lacks_puts_no_other_out_of_order(at: int) -> None:
    """
    Of fifteen side by side, wherever it stood.
    """
    heads = _FOUR * 3
    row = "5\t1\t0\t2\t8\t3\t0\t1\t0\t4\t0\t2\t0\t1\t3\n"
    start, end = _WHOLE.index("行政复议\t行政诉讼"), _WHOLE.index(row)
    lacking = "\t".join("" if number == at else head for number, head in enumerate(heads))
    read = gor.parse(f"{_WHOLE[:start]}{lacking}\n{_WHOLE[end:]}")
    assert 5 == read.cell("disputes.reconsideration.upheld").value


@pytest.mark.parametrize("separator", ["\t", "|", ";"])
@pytest.mark.parametrize("order", ["in order", "astray"])
def test_where_each_head_has_another_word_beside_it_their_order_tells(separator: str, order: str) -> None:
    """
    No head of table three is the form's then, nor one of those that go over several.
    """
    heads = [f"{head}Other" for head in ("自然人", *_THREE, "总计")]
    if order == "astray":
        heads[2], heads[3] = heads[3], heads[2]
    start, end = _WHOLE.index("（本列数据的勾稽关系"), _WHOLE.index("一、本年新收")
    rows, below = _WHOLE[end:].split("四、政府信息公开行政复议")
    table = "\n".join(["\t".join(["", "", "", *heads]), rows]).replace("\t", separator)
    report = gor.parse(f"{_WHOLE[:start]}{table}四、政府信息公开行政复议{below}")
    assert (order == "astray") is _is_open(report, _PATHS[_THREE])


def test_a_shortened_head_of_table_two_tells_no_edition_against_table_three() -> None:
    """
    A body leaves 本年 out; 处理决定数量 is the head of 2019.
    """
    text = _WHOLE.replace("\t".join(_TWO), "制发数\t废止数\t现行有效数")
    text = text.replace("本年处理决定数量", "处理决定数量").replace("本年收费金额", "收费金额")
    report = gor.parse(text)
    assert gor.parse(_WHOLE).disclosure == report.disclosure
    assert Code.EDITIONS_MIXED not in {each.code for each in report.diagnostics}


@pytest.mark.parametrize(
    ("between", "is_told"),
    [
        pytest.param("第三项加第四项之和）", True, id="what the corner says"),
        pytest.param("其中委托办理的各项", False, id="other words"),
        pytest.param("————", False, id="dashes"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_lines_of_heads_that_a_tool_has_joined_are_parted_where_the_corner_beside_them_begins(
    between: str, *, is_told: bool
) -> None:
    """
    Of heads in cells of several heights, those that wrap most begin higher: they come first, and stand behind the rest.
    """
    corner, _, rest = _WHOLE.partition("申请人情况")
    before = corner.rpartition("\n")[0]
    rows = rest[rest.index("一、本年新收") :]
    heads = (
        "                                  申请人情况\n"
        "                                 法人或其他组织\n"
        "（本列数据的勾稽关系为：第一项加第二项之和，等于   自\n"
        f"                         社会  法律  总   {between}   然  商业  科研  其\n"
        "                         公益  服务  计\n"
        "                    人  企业  机构   他\n"
        "                         组织  机构\n"
    )
    read = gor.parse(f"{before}\n{heads}{rows}".replace("\t", "   "))
    received = {cell.value for cell in read.cells() if cell.path.startswith("requests.received.")}
    assert is_told is (None not in received)
