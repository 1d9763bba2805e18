"""Table two, which has no sums: what its words do not settle stays open."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs
import pytest

import gov_open_report as gor
from gov_open_report import Code, DocumentsInForce, Origin
from texts.figures import seeded
from texts.form import DISCLOSURE, EDITIONS, Edition
from texts.judge import wrong
from texts.layouts import LAYOUTS, Way
from texts.reports import report

_HEADS: Final = "信息内容   本年制发件数   本年废止件数   现行有效件数\n"
_DOCUMENTS: Final = "规章   7   3   4\n行政规范性文件   0   12   5\n"
_LICENSING: Final = "行政许可   88\n"
_MEASURES: Final = "行政处罚   19\n行政强制   2\n"
_FEES: Final = "行政事业性收费   31.77\n"
_WHOLE: Final = (
    "二、主动公开政府信息情况\n"
    f"第二十条第（一）项\n{_HEADS}{_DOCUMENTS}"
    f"第二十条第（五）项\n信息内容   本年处理决定数量\n{_LICENSING}"
    f"第二十条第（六）项\n信息内容   本年处理决定数量\n{_MEASURES}"
    f"第二十条第（八）项\n信息内容   本年收费金额（单位：万元）\n{_FEES}"
    "三、收到和处理政府信息公开申请情况\n"
)


def _read(old: str, new: str) -> tuple[gor.Disclosure2021, set[Code]]:
    """
    Read the table with *old* replaced by *new*.
    """
    assert 1 == _WHOLE.count(old)
    report = gor.parse(_WHOLE.replace(old, new))
    assert isinstance(report.disclosure, gor.Disclosure2021)
    return report.disclosure, {problem.code for problem in report.diagnostics}


@pytest.mark.parametrize("gap", ["   ", "\t"])
def test_figures_that_slipped_up_by_a_line_are_of_neither_row(gap: str) -> None:
    """
    Behind a head stand those of no row, and the row below has none: it may have lost them to the one above.
    """
    text = _WHOLE.replace(_DOCUMENTS, "7   3   4\n规章   0   12   5\n行政规范性文件\n").replace("   ", gap)
    read = gor.parse(text)
    assert isinstance(read.disclosure, gor.Disclosure2021)
    assert DocumentsInForce() == read.disclosure.rules == read.disclosure.normative_documents
    told = {path for problem in read.diagnostics for path in problem.paths}
    assert {"disclosure.rules.issued", "disclosure.normative_documents.in_force"} <= told
    assert 88 == read.disclosure.licensing.decisions
    numbered = gor.parse(text.replace("7   3   4\n".replace("   ", gap), "1   2   3\n".replace("   ", gap)))
    assert 12 == numbered.cell("disclosure.rules.repealed").value
    # A row that has none says nothing where no figures stand above.
    alone = gor.parse(_WHOLE.replace("行政规范性文件   0   12   5", "行政规范性文件").replace("   ", gap))
    assert 7 == alone.cell("disclosure.rules.issued").value


def test_the_table_is_read_as_it_stands() -> None:
    """
    What the other tests change.
    """
    disclosure, codes = _read("规章", "规章")
    assert DocumentsInForce(issued=7, repealed=3, in_force=4) == disclosure.rules
    assert DocumentsInForce(issued=0, repealed=12, in_force=5) == disclosure.normative_documents
    assert (88, 19, 2) == (
        disclosure.licensing.decisions, disclosure.penalties.decisions, disclosure.coercion.decisions,
    )  # fmt: skip
    assert Decimal("31.77") == disclosure.fees.amount
    assert codes <= {Code.SECTION_MISSING, Code.TITLE_MISSING, Code.AUTHORITY_MISSING, Code.YEAR_MISSING,
                     Code.TABLE_MISSING}  # fmt: skip


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        pytest.param("规章   7   3   4\n", (7, 3, 4), id="alike"),
        pytest.param("规章   7   3   5\n", (None, None, None), id="with other figures"),
        pytest.param("规章\n", (7, 3, 4), id="without figures"),
    ],
)
def test_a_row_that_comes_twice_counts_where_both_say_the_same(again: str, expected: tuple[int | None, ...]) -> None:
    """
    Of two that differ neither can be trusted, and one without figures says nothing.
    """
    disclosure, codes = _read("行政规范性文件   0", f"{again}行政规范性文件   0")
    assert expected == (disclosure.rules.issued, disclosure.rules.repealed, disclosure.rules.in_force)
    assert ("   " in again) == (Code.ROW_REPEATED in codes)
    assert (expected[0] is None) == (Code.PLACE_AMBIGUOUS in codes)


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("规章   7   3   5\n", id="another does"),
        pytest.param("规章   7   3   4\n", id="all others are alike"),
    ],
)
def test_a_row_blank_in_one_of_two_tables_is_neither_s(again: str) -> None:
    """
    Last year's table may stand before or behind the report's own, whose cell is blank.
    """
    disclosure, codes = _read("行政强制   2\n", f"行政强制\n{again}行政强制   591\n")
    assert disclosure.coercion.decisions is None
    assert Code.PLACE_AMBIGUOUS in codes


@pytest.mark.parametrize(
    "more", ["规章   7   3   5\n", "规章   7   3   5\n规章   8   3   4\n"], ids=["twice", "three times"]
)
def test_of_rows_that_differ_every_one_is_told(more: str) -> None:
    """
    What is open is told from the first row to the last, with how many figures there are for its three cells.
    """
    report = gor.parse(_WHOLE.replace("行政规范性文件   0", f"{more}行政规范性文件   0"))
    problems = {problem.code: problem for problem in report.diagnostics if "disclosure.rules.issued" in problem.paths}
    rows = f"规章   7   3   4\n{more}".removeprefix("规章").strip()
    assert rows == problems[Code.PLACE_AMBIGUOUS].found
    assert str(3 * (1 + more.count("规章"))) == problems[Code.TOO_MANY_CELLS].found
    assert more.count("规章") == sum(problem.code is Code.ROW_REPEATED for problem in report.diagnostics)


def test_heads_in_another_order_than_the_forms_leave_the_rows_below_open() -> None:
    """
    Whether figures went with them cannot be told.
    """
    disclosure, codes = _read("本年制发件数   本年废止件数", "本年废止件数   本年制发件数")
    assert DocumentsInForce() == disclosure.rules == disclosure.normative_documents
    assert Code.PLACE_AMBIGUOUS in codes
    assert 88 == disclosure.licensing.decisions


@pytest.mark.parametrize(
    ("own", "told"), [("", None), ("信息内容   本年新制作数量   本年新公开数量   对外公开总数量\n", 7)]
)
def test_a_row_that_has_no_heads_is_open_where_those_of_others_are_in_another_order(own: str, told: int | None) -> None:
    """
    Its own may have been so.
    """
    heads, others = "上一年项目数量   本年增/减   处理决定数量", "处理决定数量   本年增/减   上一年项目数量"
    text = (
        f"二、主动公开政府信息情况\n第二十条第（一）项\n{own}规章   7   3   4\n"
        f"第二十条第（五）项\n信息内容   {others}\n"
        "行政许可   1   2   3\n其他对外管理服务事项   4   5   6\n三、收到和处理政府信息公开申请情况\n"
    )
    read, in_order = gor.parse(text), gor.parse(text.replace(others, heads))
    paths = ("disclosure.rules.created", "disclosure.licensing.previous_items")
    assert [told, None] == [read.cell(path).value for path in paths]
    assert [7, 1] == [in_order.cell(path).value for path in paths]


@pytest.mark.parametrize("row", ["规章   12   12   58\n", "规章   58   12   12\n"])
def test_a_figure_said_twice_fills_no_row_up_where_another_has_lost_blanks(row: str) -> None:
    """
    Where none has, two figures may be the same, and zeros are anywhere.
    """
    for other, told in (("行政规范性文件   12   5\n", False), ("行政规范性文件   0   12   5\n", True)):
        disclosure, _ = _read(_DOCUMENTS, row + other)
        assert told is (disclosure.rules.issued is not None)
    assert 0 == _read(_DOCUMENTS, "规章   0   0   58\n行政规范性文件   12   5\n")[0].rules.issued
    blank, _ = _read(_DOCUMENTS, f"{row}行政规范性文件\n")
    assert blank.rules.issued is not None


def test_a_row_that_the_text_ends_behind_may_be_cut_off() -> None:
    """
    Its last figure may have had more digits.
    """
    text = f"二、主动公开政府信息情况\n{_HEADS}{_DOCUMENTS}".rstrip("\n")
    whole, cut = (gor.parse(f"一、总体情况\n{each}").disclosure for each in (f"{text}\n", text))
    assert isinstance(whole, gor.Disclosure2021)
    assert isinstance(cut, gor.Disclosure2021)
    assert 5 == whole.normative_documents.in_force
    assert cut.normative_documents.in_force is None
    assert whole.rules == cut.rules


def test_a_blank_in_a_row_that_is_wider_than_its_like_is_none() -> None:
    """
    A cell more than the form has may be one that was put in before it.
    """
    ruled = "规章|7|3|4||\n行政规范性文件|0||5||\n"
    disclosure, codes = _read(_HEADS + _DOCUMENTS, _HEADS.replace("   ", "|").replace("\n", "||\n") + ruled)
    assert DocumentsInForce(issued=7, repealed=3, in_force=4) == disclosure.rules
    assert DocumentsInForce() == disclosure.normative_documents
    assert Code.PLACE_AMBIGUOUS in codes


def test_a_row_stands_below_its_own_heads_whatever_its_neighbours_are() -> None:
    """
    A line as wide as its heads, one over each cell, is whole, though most lines around are wider.
    """
    head = "第二十条第（五）项\n信息内容   本年处理决定数量\n"
    old = f"{_HEADS}{_DOCUMENTS}{head}{_LICENSING}"
    wide = "信息内容|本年制发件数|本年废止件数|现行有效件数||\n规章|7|3|4||\n行政规范性文件|0|12|5||\n"
    narrow = "信息内容|本年处理决定数量\n行政许可|88\n信息内容|本年处理决定数量||||\n行政处罚|19||||\n行政强制|2||||\n"
    old += f"第二十条第（六）项\n信息内容   本年处理决定数量\n{_MEASURES}"
    disclosure, codes = _read(old, wide + narrow)
    assert (88, 19, 2) == (
        disclosure.licensing.decisions, disclosure.penalties.decisions, disclosure.coercion.decisions,
    )  # fmt: skip
    assert Code.PLACE_AMBIGUOUS not in codes


@pytest.mark.parametrize("blank", ["行政许可||\n", "行政许可|||\n"])
def test_a_row_that_is_all_blank_is_blank_however_wide(blank: str) -> None:
    """
    Whichever cell is the form's, it has nothing.
    """
    text = _WHOLE.replace(_LICENSING, blank)
    report = gor.parse(text)
    assert Origin.BLANK is report.cell("disclosure.licensing.decisions").origin
    assert "disclosure.licensing.decisions" not in {path for problem in report.diagnostics for path in problem.paths}


@pytest.mark.parametrize(
    ("printed", "amount", "code"),
    [
        pytest.param("31.77\n万元", Decimal("31.77"), None, id="a unit on the next line"),
        pytest.param("317700\n元", Decimal("31.7700"), Code.UNIT_CONVERTED, id="another unit on the next line"),
        pytest.param("31.77 万元", Decimal("31.77"), None, id="a unit behind a space"),
        pytest.param("31.77件", None, Code.NOT_A_COUNT, id="a unit that is none of money"),
        pytest.param("-31.77", None, Code.NOT_A_COUNT, id="a sign that no amount has"),
        pytest.param("31.77（" + "含" * 130 + "）", None, None, id="a remark longer than any"),
    ],
)
def test_an_amount_is_read_with_its_unit(printed: str, amount: Decimal | None, code: Code | None) -> None:
    """
    And not without, where it stands a line or a space away.
    """
    disclosure, codes = _read("31.77", printed)
    assert amount == disclosure.fees.amount
    assert code is None or code in codes


def test_a_remark_longer_than_any_makes_its_cell_unreadable() -> None:
    """
    A figure with an essay beside it is prose.
    """
    ruled = f"规章|7|3（{'含' * 130}）|4\n行政规范性文件|0|12|5\n"
    disclosure, codes = _read(_HEADS + _DOCUMENTS, _HEADS.replace("   ", "|") + ruled)
    assert DocumentsInForce(issued=7, repealed=None, in_force=4) == disclosure.rules
    assert Code.NOT_A_COUNT in codes


def test_a_dash_is_a_placeholder_however_long_it_is_drawn() -> None:
    """
    As bodies draw it over the width of a cell.
    """
    disclosure, codes = _read("行政规范性文件   0", "行政规范性文件   ————")
    assert DocumentsInForce(issued=None, repealed=12, in_force=5) == disclosure.normative_documents
    assert Code.PLACEHOLDER in codes


def test_a_character_that_is_not_there_is_no_figure() -> None:
    """
    Even where spaces stand around it.
    """
    disclosure, _ = _read("规章   7   3", "规章   7 \u200b 3")
    assert DocumentsInForce(issued=7, repealed=3, in_force=4) == disclosure.rules


@pytest.mark.parametrize("between", ["甲乙丙丁", "某某"])
def test_a_label_that_words_follow_is_not_gone_on_with_above(between: str) -> None:
    """
    What stands between its beginning and its rest is no row of figures.
    """
    disclosure, codes = _read("行政规范性文件   0   12   5\n", f"行政规范性文   0   {between}   5\n件\n")
    assert DocumentsInForce() == disclosure.normative_documents
    assert {Code.UNEXPLAINED_TEXT, Code.CELL_MISSING} <= codes


def test_a_label_may_go_on_below_its_figures_where_another_follows_in_that_line() -> None:
    """
    The figures are the first one's, and the other is read as well.
    """
    old = "行政规范性文件   0   12   5\n第二十条第（五）项\n"
    disclosure, _ = _read(old, "行政规范性文   0   12   5\n件 第二十条第（五）项\n")
    assert DocumentsInForce(issued=0, repealed=12, in_force=5) == disclosure.normative_documents
    assert 88 == disclosure.licensing.decisions


def test_of_two_rows_that_a_line_break_joins_neither_takes_the_others_figure() -> None:
    """
    Behind the rest of the first label stands the second, and the figure is the second's or nobody's.
    """
    disclosure, codes = _read(_MEASURES, "行政处\n罚 行政强制 2\n")
    assert disclosure.penalties.decisions is None
    assert disclosure.coercion.decisions in {None, 2}
    assert Code.CELL_MISSING in codes


def test_a_label_that_ends_another_is_taken_for_itself_where_more_follows() -> None:
    """
    Behind 行政 the line is read as it stands, and what it says is not put together.
    """
    disclosure, codes = _read("行政规范性文件   0   12   5\n", "行政\n规范性文件 信息内容   0   12   5\n")
    assert DocumentsInForce() == disclosure.normative_documents
    assert {Code.CELL_MISSING, Code.UNEXPLAINED_FIGURES} <= codes


@pytest.mark.parametrize(
    ("row", "decisions"),
    [
        pytest.param("|行政许可||12551||", 12551, id="under its head"),
        pytest.param("|行政许可|||12551|", None, id="under another column"),
        pytest.param("|行政许可||125|51|", None, id="cut by a rule"),
        pytest.param("|行政许可||12551|", None, id="in a line that has lost a cell"),
        pytest.param("|行政许可||12551||\n51", None, id="with what may be its other half below"),
    ],
)
def test_a_cell_that_spans_columns_may_have_its_figure_in_any_of_them(row: str, decisions: int | None) -> None:
    """
    As PDF table finders put it, together with its head.
    """
    report = gor.parse(
        "二、主动公开政府信息情况\n||第二十|条 第（五）项||\n|---|---|---|---|\n"
        f"|信息内容||本年处理决定数量||\n{row}\n\n三、收到和处理政府信息公开申请情况\n"
    )
    assert isinstance(report.disclosure, gor.Disclosure2021)
    assert decisions == report.disclosure.licensing.decisions


@pytest.mark.parametrize("figure", ["0", "5"])
def test_the_figure_of_a_row_whose_label_is_lost_is_not_that_of_the_blank_row_above(figure: str) -> None:
    """
    Be it a zero or not.
    """
    report = gor.parse(
        f"二、主动公开政府信息情况\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t\n\t{figure}\n"
        "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0.5\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    assert isinstance(report.disclosure, gor.Disclosure2021)
    assert report.disclosure.penalties.decisions is None
    assert "disclosure.penalties.decisions" in {path for problem in report.diagnostics for path in problem.paths}


@pytest.mark.parametrize(
    ("fees", "figures"),
    [
        pytest.param("4 8 8", (21, Decimal(0)), id="of both rows"),
        pytest.param("4 8", (None, None), id="of one row, which may be a split figure"),
    ],
)
def test_a_cell_that_spans_columns_is_said_again_in_every_row_or_in_none(
    fees: str, figures: tuple[int | None, Decimal | None]
) -> None:
    """
    In lines without bars, where three figures may be two of which one is split.
    """
    report = gor.parse(
        f"二、主动公开政府信息情况\n第二十条第（八）项\n信息内容 上一年项目数量 本年增/减\n行政事业性收费 {fees}\n"
        "第二十条第（九）项\n信息内容 采购项目数量 采购总金额\n政府集中采购 21 0 0\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    assert isinstance(report.disclosure, gor.Disclosure2019)
    assert figures == (report.disclosure.procurement.projects, report.disclosure.procurement.amount)


@pytest.mark.parametrize(
    ("heads", "rules"),
    [
        pytest.param("本年制发件数|本年废止件数<br>现行有效件数", DocumentsInForce(1, 8, 3), id="of two heads"),
        pytest.param("本年制发件数<br>本年废止件数|现行有效件数", DocumentsInForce(None, None, None), id="of others"),
    ],
)
def test_two_figures_in_one_cell_are_those_of_the_heads_that_share_it(heads: str, rules: DocumentsInForce) -> None:
    """
    Where a table finder sees no rule between two columns, it sees none between their heads.
    """
    report = gor.parse(
        f"二、主动公开政府信息情况\n||第二十条|第（一）项|\n|---|---|---|\n|信息内容|{heads}|\n|规章|1|8<br>3|\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    assert isinstance(report.disclosure, gor.Disclosure2021)
    assert rules == report.disclosure.rules


def test_in_blocks_of_columns_a_head_lost_leaves_the_figure_before_it_open() -> None:
    """
    What stood between two figures may be lost as a whole, and they are one then.
    """
    labels = (
        "第二十条第（一）项\n信息内容\n规章\n行政规范性文件\n第二十条第（五）项\n信息内容\n行政许可\n"
        "第二十条第（六）项\n信息内容\n行政处罚\n行政强制\n第二十条第（八）项\n信息内容\n行政事业性收费\n\n"
    )
    columns = (
        "本年制发件数\n2\n6\n本年处理决定数量\n4\n本年处理决定数量\n9\n7\n本年收费金额（单位：万元）\n3\n\n"
        "本年废止件数\n8\n0\n\n现行有效件数\n0\n6\n\n"
    )
    whole = f"二、主动公开政府信息情况\n{labels}{columns}三、收到和处理政府信息公开申请情况\n"
    read, lost = gor.parse(whole).disclosure, gor.parse(whole.replace("6\n本年处理决定数量\n4", "64", 1)).disclosure
    assert isinstance(read, gor.Disclosure2021)
    assert DocumentsInForce(6, 0, 6) == read.normative_documents
    assert isinstance(lost, gor.Disclosure2021)
    assert lost.normative_documents.issued is None


@pytest.mark.parametrize(
    ("beside", "figures"),
    [pytest.param("略", (7, 3, 4), id="a character"), pytest.param("略去", (None, None, None), id="a word")],
)
def test_a_word_beside_figures_may_say_that_they_are_others(beside: str, figures: tuple[int | None, ...]) -> None:
    """
    A single character says nothing.
    """
    disclosure, codes = _read("规章   7   3   4", f"规章   7   3   4   {beside}")
    assert figures == (disclosure.rules.issued, disclosure.rules.repealed, disclosure.rules.in_force)
    assert (figures[0] is None) == ({Code.PLACE_AMBIGUOUS, Code.UNEXPLAINED_TEXT} <= codes)


def test_figures_above_the_first_label_are_of_no_row() -> None:
    """
    They are told, and take no row's place.
    """
    text = f"9 8\n{_WHOLE.partition(chr(10))[2]}"
    report, whole = gor.parse(text), gor.parse(_WHOLE)
    assert whole.disclosure == report.disclosure
    (told,) = (problem for problem in report.diagnostics if problem.code is Code.UNEXPLAINED_FIGURES)
    assert "9 8" == told.span.of(text) == told.found


_REPEALED: Final = ("disclosure.rules.repealed",)
_RULES: Final = ("disclosure.rules.issued", *_REPEALED, "disclosure.rules.in_force")


@pytest.mark.parametrize(
    ("row", "code", "pointed", "paths", "found", "expected"),
    [
        ("规章   7   3.5   4\n", Code.NOT_A_COUNT, "3.5", _REPEALED, "3.5", ""),
        ("规章   7   /   4\n", Code.PLACEHOLDER, "/", _REPEALED, "/", ""),
        ("规章   7   3件（含1件）   4\n", Code.NOTE_IN_CELL, "3件（含1件）", _REPEALED, "3件（含1件）", ""),
        (f"规章   7   {'9' * 80}   4\n", Code.NUMBER_TOO_LONG, "9" * 80, _REPEALED, "9" * 60, "≤ 15"),
        ("", Code.ROW_MISSING, "", _RULES, "", ""),
        ("规章\n", Code.CELL_MISSING, "", _RULES, "", ""),
        ("规章   7   4\n", Code.TOO_FEW_CELLS, "7   4", _RULES, "2", "3"),
        ("规章   7   4\n", Code.PLACE_AMBIGUOUS, "7   4", _RULES, "7   4", ""),
        ("规章   7   3   2   4\n", Code.TOO_MANY_CELLS, "7   3   2   4", _RULES, "4", "3"),
        ("规章   7   3   2   4\n", Code.PLACE_AMBIGUOUS, "7   3   2   4", _RULES, "7   3   2   4", ""),
        ("规章   7   3   4\n规章   7   3   4\n", Code.ROW_REPEATED, "规章", _RULES, "", ""),
        ("规章   7   3   4\n信息内容   5\n", Code.UNEXPLAINED_FIGURES, "5", (), "5", ""),
    ],
)
def test_what_is_amiss_is_said_once_with_its_place_and_what_stands_there(
    row: str, code: Code, pointed: str, paths: tuple[str, ...], found: str, expected: str
) -> None:
    """
    And with what would have done, where it is not the same for all cells.
    """
    report = gor.parse(_WHOLE.replace("规章   7   3   4\n", row))
    (told,) = (problem for problem in report.diagnostics if problem.code is code)
    assert (pointed, paths, found, expected) == (told.span.of(report.source), told.paths, told.found, told.expected)


def test_an_amount_in_another_unit_is_said_with_what_it_comes_to() -> None:
    """
    In the unit of the form.
    """
    report = gor.parse(_WHOLE.replace("31.77", "317700元"))
    (told,) = (problem for problem in report.diagnostics if problem.code is Code.UNIT_CONVERTED)
    assert ("317700元", "317700元", "31.7700 万元") == (told.span.of(report.source), told.found, told.expected)


@pytest.mark.parametrize("row", ["||6.|60||", "||6|.60||", "|12|6.|60||", "|6.|60||", "||约|60|", "||无法统计|60||"])
def test_what_cannot_be_read_takes_up_a_cell_of_its_row(row: str) -> None:
    """
    Be it half of an amount or a word: what stands behind it is no figure of the cell before.
    """
    report = gor.parse(
        "二、主动公开政府信息情况\n第二十条第（八）项\n|信息内容|上一年项目数量|本年增/减||\n|---|---|---|---|\n"
        "|行政事业性收费|4|-1||\n|第二十条第（九）项||||\n|信息内容|采购项目数量|采购总金额||\n"
        f"|政府集中采购{row}\n三、收到和处理政府信息公开申请情况\n"
    )
    assert isinstance(report.disclosure, gor.Disclosure2019)
    assert report.disclosure.procurement.projects in {None, 12}
    assert report.disclosure.procurement.amount is None
    assert "disclosure.procurement.amount" in {path for problem in report.diagnostics for path in problem.paths}


@pytest.mark.parametrize("piece", ["政府集中采", "第二十条第"])
@pytest.mark.parametrize("cells", ["{}|3|4|5", "3|{}|4|5"])
def test_a_piece_of_a_label_takes_up_a_cell_of_its_row(cells: str, piece: str) -> None:
    """
    Though it may go on below, where heads of as many columns stand a gap above, so that no other line counts them.
    """
    report = gor.parse(
        "二、主动公开政府信息情况\n第二十条第（一）项\n|信息内容|本年制发件数|本年废止件数|现行有效件数||\n\n"
        f"|规章|{cells.format(piece)}|\n|行政规范性文件|1|2|3||\n三、收到和处理政府信息公开申请情况\n"
    )
    assert isinstance(report.disclosure, gor.Disclosure2021)
    assert DocumentsInForce(issued=None, repealed=None, in_force=None) == report.disclosure.rules
    assert DocumentsInForce(issued=1, repealed=2, in_force=3) == report.disclosure.normative_documents


def test_an_empty_row_is_blank_below_heads_that_stand_on_two_lines() -> None:
    """
    Though one of these lines is wider than the row.
    """
    report = gor.parse(
        "二、主动公开政府信息情况\n第二十条第（五）项\n|信息内容|上一年项目数量|本年增/减|\n||||处理决定数量||\n"
        "|行政许可||||\n|其他对外管理服务事项||||\n三、收到和处理政府信息公开申请情况\n"
    )
    cells = [cell for cell in report.cells() if cell.path.startswith("disclosure.licensing")]
    assert [Origin.BLANK] * 3 == [cell.origin for cell in cells]


def test_heads_that_span_columns_have_their_figures_however_many_tabs_stand_between() -> None:
    """
    Tabs are no spaces: figures with one between them stand in two columns.
    """
    table = (
        "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t\t\t\t现行有效件数\n"
        "规章\t7\t3\t\t\t\t4\n行政规范性文件\t0\t12\t\t\t\t5\n"
    )
    report = gor.parse(f"{table}三、收到和处理政府信息公开申请情况\n")
    assert isinstance(report.disclosure, gor.Disclosure2021)
    assert DocumentsInForce(issued=7, repealed=3, in_force=4) == report.disclosure.rules


_MARKS: Final = f"7{'<b></b>' * 12}.\n3402"
"""The same with more marks of a page than what is remembered of one line for the next may hold."""


@pytest.mark.parametrize("halves", ["7.\n3402", "7.\n\n3402", "7. 3402", "7，\n340", "7．\n3402", _MARKS])
@pytest.mark.parametrize("between", ["   ", "\n"])
def test_half_of_a_figure_is_no_number_of_a_row(between: str, halves: str) -> None:
    """
    Alone before the other half it looks like one, `7.`, and the rows of this table have none.
    """
    table = _WHOLE.replace("   ", "\n") if between == "\n" else _WHOLE
    report = gor.parse(table.replace("31.77", halves))
    assert report.cell("disclosure.fees.amount").value is None
    assert "disclosure.fees.amount" in {path for problem in report.diagnostics for path in problem.paths}


def test_two_figures_a_space_apart_in_a_cell_that_holds_the_table_are_one_that_was_split() -> None:
    """
    As in the same table by itself: they are no figures of two columns, though heads stand over the cell as well.
    """
    heads = "| 信息内容            上一年项目数量      本年增/减           处理决定数量 |\n"
    row = "| 行政处罚            41                  {}                  {} |\n"
    for figures, decisions in ((("-9", "1237"), 1237), (("", "12 37"), None)):
        table = f"二、主动公开政府信息情况\n第二十条第（六）项\n{heads}{row.format(*figures)}{row.replace('罚', '制')}"
        report = gor.parse(f"{table}三、收到和处理政府信息公开申请情况\n")
        assert report.cell("disclosure.penalties.decisions").value == decisions


@pytest.mark.parametrize(("first", "second", "told"), [(2, 1, True), (3, 2, True), (3, 3, False), (-1, 1, False)])
def test_figures_that_a_page_pushes_along_are_still_under_their_own_heads(
    first: int, second: int, *, told: bool
) -> None:
    """
    Up to two places behind the end of these, with the figures of all other rows exactly below theirs.
    """
    heads = "信息内容          上一年项目数量   本年增/减     处理决定数量"
    at, behind = heads.index("上"), heads.index("减") + 1
    pushed = ("行政事业性收费".ljust(at + first) + "371").ljust(behind + second) + "75059"
    rows = [("行政许可", 31, 2, 3), ("其他对外管理服务事项", 103, 803, 650), ("行政处罚", 20, 2, 767)]
    places = [heads.index(head) for head in ("上", "本", "处")]
    lines = []
    for label, *figures in rows:
        line = label
        for place, figure in zip(places, figures, strict=True):
            line = line.ljust(place) + str(figure)
        lines.append(line)
    text = "\n".join(
        [
            "二、主动公开政府信息情况", "第二十条第（五）项", heads, *lines[:2], "第二十条第（六）项", heads, lines[2],
            "第二十条第（八）项", heads[:behind], pushed, "三、收到和处理政府信息公开申请情况", "",
        ]
    )  # fmt: skip
    read = gor.parse(text)
    cells = [read.cell(f"disclosure.fees.{name}") for name in ("previous_items", "change")]
    assert ([371, 75059] if told else [None, None]) == [cell.value for cell in cells]
    assert {cell.path for cell in cells if not told} <= {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("行政处罚               41                               1237", [41, None, 1237]),
        ("行政处罚               4                1               1237", [4, 1, 1237]),
        ("行政处罚               4                1                                1237", [None, None, None]),
        ("行政处罚               41                               12               37", [None, None, None]),
        ("行政处罚 4 1 1237", [4, 1, 1237]),
        ("行政处罚               41                      41                      1237", [None, None, None]),
    ],
)
def test_a_figure_split_into_two_columns_is_told_by_those_of_the_other_rows(
    row: str, expected: list[int | None]
) -> None:
    """
    Where another is blank: then there are as many as there should be, but not below their heads.
    """
    heads = "信息内容               上一年项目数量   本年增/减       处理决定数量\n"
    report = gor.parse(
        f"二、主动公开政府信息情况\n第二十条第（五）项\n{heads}"
        "行政许可               1829             -9              1677\n"
        "其他对外管理服务事项   1060             -2              911\n"
        f"第二十条第（六）项\n{heads}{row}\n"
        "行政强制               1372             12              581\n三、收到和处理政府信息公开申请情况\n"
    )
    penalties = [cell for cell in report.cells() if cell.path.startswith("disclosure.penalties")]
    assert expected == [cell.value for cell in penalties]
    told = {path for problem in report.diagnostics for path in problem.paths}
    assert expected[0] or told.issuperset(cell.path for cell in penalties)
    assert report.cell("disclosure.coercion.decisions").value == 581


@pytest.mark.parametrize(("figure", "amount"), [("", None), ("  31.77", Decimal("31.77"))])
@pytest.mark.parametrize(("notes", "decisions"), [(0, 88), (1, 88), (4, None)])
def test_the_number_of_a_line_is_no_figure_of_the_row_above_it(
    figure: str, amount: Decimal | None, notes: int, decisions: int | None
) -> None:
    """
    Lines of a note may keep the numbers from being told by their order: then a row's figure is open.
    """
    lines = _WHOLE.replace("   31.77", figure).splitlines()[1:-1]
    numbered = [f"{number:<2}  {line}" for number, line in enumerate(lines)]
    table = "\n".join([*numbered[:5], *["见附件"] * notes, *numbered[5:]])
    report = gor.parse(f"二、主动公开政府信息情况\n{table}\n三、收到和处理政府信息公开申请情况\n")
    assert isinstance(report.disclosure, gor.Disclosure2021)
    assert (decisions, amount) == (report.disclosure.licensing.decisions, report.disclosure.fees.amount)
    assert amount or "disclosure.fees.amount" in {path for problem in report.diagnostics for path in problem.paths}


def test_paragraphs_of_html_are_lines() -> None:
    """
    A tag stands before each figure then, and no space.
    """
    cells = [cell for line in _WHOLE.splitlines() for cell in line.split()]
    report = gor.parse("\n".join(f'<p style="left: 9pt"><span>{cell}</span></p>' for cell in cells))
    counts = [cell.value for cell in report.cells() if cell.path.startswith("disclosure.")]
    assert [7, 3, 4, 0, 12, 5, 88, 19, 2, Decimal("31.77")] == counts


@pytest.mark.parametrize(
    ("label", "misread", "row"),
    [
        ("行政规范性文件", "行政规犯性文件", "normative_documents"),
        ("行政规范性文件", "行政规范文件", "normative_documents"),
        ("行政事业性收费", "行政事业性收贵", "fees"),
        ("行政事业性收费", "行政事业收费", "fees"),
    ],
)
def test_a_label_that_is_misread_is_told_where_all_around_it_is_as_in_the_form(
    label: str, misread: str, row: str
) -> None:
    """
    And said to be so.
    """
    disclosure, codes = _read(f"{label}   ", f"{misread}   ")
    expected, _ = _read("规章", "规章")
    assert expected == disclosure
    assert Code.LABEL_MISREAD in codes
    problem = next(
        problem
        for problem in gor.parse(_WHOLE.replace(f"{label}   ", f"{misread}   ")).diagnostics
        if problem.code is Code.LABEL_MISREAD
    )
    assert misread == problem.found
    assert {f"disclosure.{row}"} == {path.rpartition(".")[0] for path in problem.paths}


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        pytest.param(_DOCUMENTS, "行政规犯性文件   0   12   5\n规章   7   3   4\n", "normative_documents", id="order"),
        pytest.param("行政处罚   19\n", "行政处分   2\n", "penalties", id="another of four characters"),
        pytest.param("行政规范性文件", "党政规范性文件", "normative_documents", id="another at the beginning"),
        pytest.param("行政规范性文件", "行政规犯性文体", "normative_documents", id="two misread"),
        pytest.param("行政规范性文件", "行政规犯的性文件", "normative_documents", id="one added"),
        pytest.param("行政规范性文件   0   12   5\n", "行政规犯性文件   12   5\n", "normative_documents", id="less"),
        pytest.param("行政规范性文件   0", "行政规犯性文件\n0", "normative_documents", id="figures below"),
        pytest.param("行政规范性文件   0", "行政规犯性文件   6   0", "normative_documents", id="more"),
        pytest.param(
            f"本年收费金额（单位：万元）\n{_FEES}", "金额\n行政事业性收贵   31.77\n", "fees", id="other heads"
        ),
        pytest.param(_FEES, f"行政事业性收贵   31.77\n{_FEES.replace('费', '贵')}", "fees", id="two like it"),
        pytest.param("行政许可   88\n", "政府集中采沟   88\n", "licensing", id="of the other edition"),
    ],
)
def test_what_is_like_a_label_is_no_rows_where_anything_around_it_is_otherwise(old: str, new: str, row: str) -> None:
    """
    Nothing of it is read then.
    """
    disclosure, codes = _read(old, new)
    assert all(value is None for value in attrs.astuple(getattr(disclosure, row)))
    assert Code.LABEL_MISREAD not in codes
    assert Code.UNEXPLAINED_TEXT in codes


@pytest.mark.sweep
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
def test_no_label_that_is_misread_makes_a_figure_wrong(way: Way, edition: Edition) -> None:
    """
    With another character amid it or without one, in any layout.
    """
    figures = seeded(edition, 5)
    text = report(figures, way).text
    tried = 0
    for _, label in [row for block in DISCLOSURE[edition] for row in block.rows]:
        at = text.find(label, text.find("第二十条"))
        place = len(label) // 2
        for other in ("", "某") if at >= 0 else ():
            misread = label[:place] + other + label[place + 1 :]
            read = gor.parse(text[:at] + misread + text[at + len(label) :])
            assert {} == wrong(read, figures), misread
            tried += 1
    # Some layouts cut the longer ones.
    assert tried
