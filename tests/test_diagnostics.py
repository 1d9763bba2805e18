"""What can be wrong, and how it is said."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_open_report.diagnostics import (
    Code,
    DamagedReportError,
    Diagnostic,
    NotAReportError,
    ParseError,
    Severity,
    UnsupportedFormError,
)
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Report, Span

_FORM = FORMS[Edition.FORM_2021]
_RECEIVED = _FORM.requests[0].paths

codes = pytest.mark.parametrize("code", list(Code))

diagnostics = st.builds(
    Diagnostic,
    code=st.sampled_from(Code),
    span=st.just(Span(0, 1)),
    paths=st.lists(st.sampled_from(_FORM.paths) | st.text(max_size=3), max_size=30).map(tuple),
    found=st.text(st.characters(), max_size=99),
    expected=st.text(st.characters(), max_size=99),
)


@codes
def test_every_code_is_said_in_both_languages(code: Code) -> None:
    """
    Each code has a severity, an English message and a Chinese one.
    """
    problem = Diagnostic(code, Span(0, 0))
    assert isinstance(problem.severity, Severity)
    assert problem.message
    assert problem.message_zh
    assert problem.message != problem.message_zh


@codes
def test_codes_are_numbered_by_kind(code: Code) -> None:
    """
    GOR and three digits.
    """
    assert code.startswith("GOR")
    assert code[3:].isdecimal()
    assert len(code) == 6


def test_a_lost_figure_is_an_error_and_nothing_else_is() -> None:
    """
    Errors are exactly what leaves a figure of the form unread.
    """
    expected = {"GOR211", "GOR301", "GOR401", "GOR402", "GOR406", "GOR502"}
    errors = {c for c in Code if Diagnostic(c, Span(0, 0)).severity is Severity.ERROR}
    assert expected == errors


@given(diagnostics)
def test_a_message_is_one_short_line(problem: Diagnostic) -> None:
    """
    Lower case, no full stop, no line break, bounded, and fit to print.
    """
    for message in (problem.message, problem.message_zh):
        assert 1 == len(message.splitlines())
        assert message.encode()
        assert len(message) < 2500
    assert problem.message[0].islower()


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (
            Diagnostic(Code.NOT_A_COUNT, Span(0, 0), _RECEIVED[:1], "3.5"),
            (
                "not a figure that the form allows in 一、本年新收政府信息公开申请数量 / 自然人"
                ": 3.5, expected a whole number, zero or more"
            ),
        ),
        (
            Diagnostic(Code.NOT_A_COUNT, Span(0, 0), ("disclosure.fees.amount",), "多"),
            (
                "not a figure that the form allows in 行政事业性收费 / 本年收费金额（单位：万元）"
                ": 多, expected an amount of 万元, zero or more"
            ),
        ),
        (
            Diagnostic(Code.TOO_FEW_CELLS, Span(0, 0), _RECEIVED, "6", "7"),
            "too few cells in 一、本年新收政府信息公开申请数量: 6 cells, expected 7",
        ),
        (
            Diagnostic(Code.PLACE_AMBIGUOUS, Span(0, 0), _RECEIVED[:3], "1361"),
            (
                "no single place for these figures in "
                "一、本年新收政府信息公开申请数量 / 自然人、商业企业、科研机构: 1361"
            ),
        ),
        (
            Diagnostic(Code.IDENTITY_FAILS, Span(0, 0), _FORM.identities[25].left, "1", "2"),
            (
                "figures that do not add up in "
                "（一）予以公开 / 自然人 … （六）其他处理 3.其他 / 自然人: "
                "one side comes to 1, the other to 2"
            ),
        ),
        (
            Diagnostic(Code.UNEXPLAINED_TEXT, Span(0, 0), found="见\n附件\x00"),
            "text in a table that nothing of the form explains: 见\\n附件\\x00",
        ),
        (
            Diagnostic(Code.CELL_MISSING, Span(0, 0), ("no.such.cell",)),
            "cell not found in no.such.cell",
        ),
    ],
)
def test_a_message_says_what_was_found_and_what_would_do(
    problem: Diagnostic, expected: str
) -> None:
    """
    What is wrong, where by the form's own labels, what was found, what was expected.
    """
    assert expected == problem.message


def test_a_message_is_the_same_in_chinese() -> None:
    """
    The same parts in the same order.
    """
    problem = Diagnostic(Code.NOT_A_COUNT, Span(0, 0), _RECEIVED[:1], "3.5")
    expected = (
        "不是表格要求的数字，位于“一、本年新收政府信息公开申请数量 / 自然人”，"
        "原文为“3.5”，应为不小于零的整数"
    )
    assert expected == problem.message_zh


@pytest.mark.parametrize(
    ("code", "found", "expected", "english", "chinese"),
    [
        (
            Code.YEAR_DISAGREES,
            *("2022", "2023"),
            "the period, the preamble or a table's heading is of another year than the title: 2022, year read 2023",
            "统计期限、引言或表格所在章节标题与标题的年份不一致，该处为2022年，所取年度为2023年",
        ),
        (
            Code.EDITIONS_MIXED,
            *("2021", "2019"),
            (
                "tables two and three are of different editions: "
                "table three is of the edition 2021, table two of that of 2019"
            ),
            "第二、三部分表格的格式版本不同，第三部分表格为2021年版，第二部分表格为2019年版",
        ),
        (
            Code.SECTION_MISSING,
            *("", "other_matters"),
            "section not found, expected 六、其他需要报告的事项",
            "缺少该部分，应有“六、其他需要报告的事项”",
        ),
        (
            Code.HEADING_MISREAD,
            *("五、有关问题及改进", "problems"),
            "a heading worded otherwise: 五、有关问题及改进, read as 五、存在的主要问题及改进情况",
            "标题的文字有出入，原文为“五、有关问题及改进”，读作“五、存在的主要问题及改进情况”",
        ),
        (
            Code.TABLE_MISSING,
            *("requests", ""),
            "table not found: 三、收到和处理政府信息公开申请情况",
            "缺少表格，即“三、收到和处理政府信息公开申请情况”",
        ),
        (
            Code.TABLES_IN_FILES,
            *("a.pdf", ""),
            "a table that the page lacks may be in a file: a.pdf, expected tables of the page itself",
            "网页缺少的表格可能在附件中，文件为“a.pdf”，应为网页本身的表格",
        ),
        (
            Code.TABLES_IN_PICTURES,
            *("a.png", ""),
            "a table that the page lacks may be in a picture: a.png, expected tables of the page itself",
            "网页缺少的表格可能在图片中，图片为“a.png”，应为网页本身的表格",
        ),
        (Code.TOO_FEW_CELLS, "1", "3", "too few cells: 1 cell, expected 3", "单元格过少，实有1格，应有3格"),
        (Code.TOO_MANY_CELLS, "8", "7", "too many cells: 8 cells, expected 7", "单元格过多，实有8格，应有7格"),
        (
            Code.NUMBER_TOO_LONG,
            *("8" * 16, "≤ 15"),
            f"more digits than a figure has: {'8' * 16}, at most 15 digits",
            f"数字过长，原文为“{'8' * 16}”，最多15位",
        ),
        (
            Code.IDENTITY_FAILS,
            *("55", "56"),
            "figures that do not add up: one side comes to 55, the other to 56",
            "数字不符合勾稽关系，一侧合计为55，另一侧为56",
        ),
        (
            Code.IDENTITY_FAILS,
            *("55", "≤ 54"),
            "figures that do not add up: one side comes to at least 55, the other to 54",
            "数字不符合勾稽关系，一侧合计至少为55，另一侧为54",
        ),
        (
            Code.IDENTITY_FAILS,
            *("55", "≥ 56"),
            "figures that do not add up: one side comes to 55, the other to at least 56",
            "数字不符合勾稽关系，一侧合计为55，另一侧至少为56",
        ),
        # A text of the source stands as it is, whatever it looks like.
        (
            Code.LABEL_MISREAD,
            *("requests", "≤ 1"),
            "a label worded otherwise: requests, expected ≤ 1",
            "栏目名称的文字有出入，原文为“requests”，应为≤ 1",
        ),
    ],
)
def test_what_is_no_text_of_the_source_is_not_said_to_be(
    code: Code, found: str, expected: str, english: str, chinese: str
) -> None:
    """
    Sums, numbers of cells, editions, years, sections and links are named for what they are.
    """
    problem = Diagnostic(code, Span(0, 0), (), found, expected)
    assert (english, chinese) == (problem.message, problem.message_zh)


def test_what_is_long_is_shown_in_part() -> None:
    """
    A message shows the start of what was found, the record keeps it whole.
    """
    problem = Diagnostic(Code.NUMBER_TOO_LONG, Span(0, 0), found="9" * 5_000)
    assert problem.message.endswith("9…")
    assert len(problem.message) < 120
    assert len(problem.found) == 5_000


@pytest.mark.parametrize(
    ("at", "expected"),
    [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (2, 1)), (4, (2, 2)), (7, (4, 1))],
)
def test_lines_and_columns_count_from_one(at: int, expected: tuple[int, int]) -> None:
    """
    Columns count code points; a line feed belongs to the line that it ends.
    """
    assert expected == Diagnostic(Code.TITLE_MISSING, Span(at, at)).line_and_column("一𠀀\nab\n\n")


def test_a_problem_is_shown_in_its_line() -> None:
    """
    The mark stands below what it marks: tabs stay, wide characters take two columns.
    """
    source = "行\n\t自然人 3.5x 总计\r\n"
    start = source.index("3.5x")
    problem = Diagnostic(Code.NOT_A_COUNT, Span(start, start + 4), found="3.5x")
    head, line, mark = problem.render(source).split("\n")
    assert head.startswith("2:6 GOR401 not a figure")
    assert "  \t自然人 3.5x 总计" == line
    assert "  \t       ^^^^" == mark


def test_a_wide_mark_is_as_wide_as_what_it_marks() -> None:
    """
    Two columns a character, for an empty span one.
    """
    assert Diagnostic(Code.LABEL_MISREAD, Span(0, 2)).render("规章").endswith("\n  ^^^^")
    assert Diagnostic(Code.CELL_MISSING, Span(2, 2)).render("规章").endswith("\n      ^")
    assert Diagnostic(Code.LABEL_MISREAD, Span(0, 2)).render("e\u0301").endswith("\n  ^")


def test_of_a_long_line_a_window_is_shown() -> None:
    """
    A text on one line does not fill the screen.
    """
    source = "0" * 5_000 + "x" + "0" * 5_000
    _, line, mark = Diagnostic(Code.NOT_A_COUNT, Span(5_000, 5_001)).render(source).split("\n")
    assert line.startswith("  …0")
    assert line.endswith("0…")
    assert len(line) < 90
    assert line.index("x") == mark.index("^")


@given(diagnostics, st.text(), st.data())
def test_every_problem_can_be_shown(problem: Diagnostic, source: str, data: st.DataObject) -> None:
    """
    Three lines that can be printed, whatever the source.
    """
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    shown = Diagnostic(problem.code, Span(start, end), found=source).render(source)
    assert 3 == len(shown.splitlines())
    assert shown.encode()


@pytest.mark.parametrize(
    "error",
    [
        NotAReportError("not a report", "不是年度报告", Span(0, 3)),
        UnsupportedFormError("another form", "其他格式"),
        DamagedReportError(
            Report(source="x", diagnostics=(Diagnostic(Code.CELL_MISSING, Span(0, 1)),))
        ),
        DamagedReportError(Report()),
    ],
)
def test_an_error_pickles(error: ParseError) -> None:
    """
    What a worker raises, its parent can read.
    """
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301  # ours
    assert type(error) is type(twin)
    assert (str(error), error.message_zh, error.span) == (str(twin), twin.message_zh, twin.span)
    assert isinstance(error, ValueError)


def test_a_damaged_report_tells_its_first_error() -> None:
    """
    How many errors there are, and the first of them; warnings do not count.
    """
    report = Report(
        source="规章\n x",
        diagnostics=(
            Diagnostic(Code.TITLE_MISSING, Span(0, 0)),
            Diagnostic(Code.NOT_A_COUNT, Span(4, 5), _RECEIVED[:1], "x"),
            Diagnostic(Code.CELL_MISSING, Span(5, 5)),
        ),
    )
    error = DamagedReportError(report)
    assert report is error.report
    assert str(error).startswith("2 errors, the first: 2:2 GOR401 not a figure")
    assert error.message_zh.startswith("共2处错误，第一处为 2:2 GOR401 不是")
    assert error.span == Span(4, 5)
