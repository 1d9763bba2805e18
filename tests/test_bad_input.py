"""What is no report, only part of one, or filled in with something else than figures."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import Code
from gov_open_report.models import Cell, Origin
from texts.figures import Figures, seeded
from texts.form import EDITIONS, REQUESTS, Edition, requests_paths
from texts.hostile import within
from texts.judge import differing, silent, wrong
from texts.layouts import LAYOUTS, Way
from texts.marks import finish
from texts.reports import Parts, parts, report

_WAYS = {way.name: way for way in LAYOUTS}
_TABS = _WAYS["tabs_ragged"]
_ROWS = "".join(f"{row.label}\n" for row in REQUESTS["2021"])

_STATISTICS = """\
石岭县水利局2015年政府信息公开工作年度报告

一、概述
本局设专人二名负责此项工作。
二、收费及减免情况
没有收费。
三、机构和保障经费情况
未单列经费。

政府信息公开情况统计表（2015年度）
统计指标{0}单位{0}统计数
一、主动公开情况{0}——{0}——
（一）主动公开政府信息数{0}条{0}318
其中：主动公开规范性文件数{0}条{0}4
二、回应解读情况{0}——{0}——
（一）回应公众关注热点或重大舆情数{0}次{0}2
三、依申请公开情况{0}——{0}——
（一）收到申请数{0}件{0}7
1.当面申请数{0}件{0}1
（二）申请办结数{0}件{0}7
四、行政复议数量{0}件{0}0
五、行政诉讼数量{0}件{0}0
"""

_PROSE = [
    "",
    " \n\t\r\n",
    "\ufeff",
    "今天上午，护林员在三号哨所发现两株百年红豆杉。",
    "3\t4\t5\n6\t7\t8\n",
    "{" + '"total": 3, "rows": [1, 2, 3]' + "}",
    "<html><head><title>404</title></head><body><h1>Not Found</h1></body></html>",
    "云溪县林业和草原局2023年法治政府建设年度报告\n一、主要举措\n举办讲座4场。\n二、存在问题\n人手不足。\n",
    "关于印发《云溪县政府信息公开指南》的通知\n各科室：\n现将指南印发给你们，请遵照第二十条办理。\n",
]


@pytest.mark.parametrize("text", [b"\xe4\xb8\x80", bytearray(b"x"), memoryview(b"x")])
def test_bytes_are_refused_with_how_to_decode_them(text: object) -> None:
    """
    "`TypeError` that says to decode, and how".
    """
    with pytest.raises(TypeError, match=r"decode"):
        gor.parse(text)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("text", [None, 5, ["一"], io.StringIO("一"), object])
def test_what_is_no_text_is_refused_by_name(text: object) -> None:
    """
    Anything but ``str`` is a ``TypeError`` that names what was given.
    """
    with pytest.raises(TypeError, match=type(text).__name__):
        gor.parse(text)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("text", _PROSE)
def test_other_texts_are_no_reports(text: str) -> None:
    """
    "empty, prose without the form, another document: `NotAReportError`".
    """
    with pytest.raises(gor.NotAReportError) as caught:
        gor.parse(text)
    assert isinstance(caught.value, gor.ParseError)
    assert isinstance(caught.value, ValueError)
    assert caught.value.message
    assert caught.value.message_zh


@pytest.mark.parametrize("between", ["\t", " ", "\n", " | ", ""])
def test_the_statistics_table_of_before_2019_is_another_form(between: str) -> None:
    """
    "pre-2019 statistics table: `UnsupportedFormError` naming the form".
    """
    with pytest.raises(gor.UnsupportedFormError, match="统计指标") as caught:
        gor.parse(_STATISTICS.format(between))
    assert "2019" in caught.value.message
    assert "统计指标" in caught.value.message_zh


def test_a_report_that_speaks_of_the_old_table_is_read() -> None:
    """
    The words 统计指标 and 统计数 in the prose of a report make it no other form.
    """
    figures = seeded("2021", 1)
    text = report(figures, _TABS).text.replace("网站新开专栏", "旧的统计指标与统计数停用，网站新开专栏")
    assert {} == differing(gor.parse(text), figures)


@pytest.mark.parametrize(
    ("read", "how"), [(gor.parse, 'path.read_text("utf-8")'), (gor.parse_html, "path.read_bytes()")]
)
def test_a_path_is_refused_with_how_to_read_it(read: Callable[[object], object], how: str) -> None:
    """
    No file is opened by these: which it is, and in which encoding, is for its owner to say.
    """
    with pytest.raises(TypeError, match=re.escape(f"Path: read the file first, such as {how}")):
        read(Path(__file__))


@pytest.mark.parametrize("name", ["report.txt", "C:\\reports\\2023年报.DOCX", "data/某局2023年年度报告.pdf\n"])
def test_the_name_of_a_file_is_told_from_a_report(name: str) -> None:
    """
    A path given as text is a mistake that is made every day.
    """
    with pytest.raises(gor.NotAReportError, match="looks like the name of a file: read the file") as raised:
        gor.parse(name)
    assert "文件名" in raised.value.message_zh


# Part of a report


def _text(*lines: list[str]) -> str:
    return finish("\n".join(line for part in lines for line in part) + "\n").text


def _without_disclosure(made: Parts) -> str:
    return _text(made.before[:-1], made.requests, made.disputes, made.after)


def _without_requests(made: Parts) -> str:
    return _text(made.before, made.disclosure, made.disputes, made.after)


def _without_disputes(made: Parts) -> str:
    return _text(made.before, made.disclosure, made.requests, made.after)


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("edition", "table", "without"),
    [
        ("2019", "disclosure", _without_disclosure),
        ("2021", "disclosure", _without_disclosure),
        ("2021", "requests", _without_requests),
        ("2019", "disputes", _without_disputes),
    ],
)
@pytest.mark.parametrize("way", [way for way in LAYOUTS if way.between], ids=lambda way: way.name)
def test_a_lost_table_loses_itself_alone(
    table: str, without: Callable[[Parts], str], way: Way, edition: Edition
) -> None:
    """
    "a section or table lost: the rest is read; diagnostic".

    Where figures stand by column, all tables together tell whose they are, and more or less may be told then.
    """
    figures = seeded(edition, 2)
    whole = gor.parse(report(figures, way).text)
    read = gor.parse(without(parts(figures, way)))
    lost = {cell.path: cell for cell in read.cells() if cell.path.startswith(f"{table}.")}
    assert {Origin.MISSING} == {cell.origin for cell in lost.values()}
    assert Code.TABLE_MISSING in {problem.code for problem in read.diagnostics}
    assert {} == silent(read, figures)
    before = {cell.path: cell.value for cell in whole.cells() if cell.path not in lost}
    after = {cell.path: cell.value for cell in read.cells() if cell.path not in lost}
    are_together = way.name in {"blocks", "rectangles"}
    told = [path for path in before if not (are_together and None in {before[path], after[path]})]
    assert {path: before[path] for path in told} == {path: after[path] for path in told}


@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
def test_half_a_report_is_read_as_far_as_it_goes(way: Way) -> None:
    """
    A text cut in the middle, or begun in it, is a report with diagnostics.
    """
    figures = seeded("2021", 3)
    made = report(figures, way)
    middle = next(at.start for at in made.places if at.name == "requests.outcomes.other.other.total")
    for half in (made.text[:middle], made.text[middle:]):
        try:
            read = gor.parse(half)
        except gor.NotAReportError:
            # What is left must then be little: fewer rows than table four alone has figures.
            assert half is not made.text[:middle]
            continue
        assert {} == wrong(read, figures)
        assert read.diagnostics


@pytest.mark.parametrize("way", [way for way in LAYOUTS if way.between], ids=lambda way: way.name)
@pytest.mark.parametrize("second", EDITIONS)
def test_of_two_reports_the_first_is_read(way: Way, second: Edition) -> None:
    """
    "several reports in one text: the first is read; a diagnostic says where the
    next begins".
    """
    figures = seeded("2021", 4)
    first = report(figures, way).text
    text = first + "\n" + report(seeded(second, 5), way).text
    alone, read = gor.parse(first), gor.parse(text)
    assert alone == read
    assert [len(first) + 1] == [
        problem.span.start for problem in read.diagnostics if problem.code is Code.SEVERAL_REPORTS
    ]


def test_a_report_by_itself_is_not_several() -> None:
    """
    Nothing of a report is taken for the beginning of the next.
    """
    for way in LAYOUTS:
        read = gor.parse(report(seeded("2021", 4), way).text)
        assert Code.SEVERAL_REPORTS not in {problem.code for problem in read.diagnostics}


# What stands in a cell


def _with(figures: Figures, path: str, raw: str, way: Way) -> str:
    """Put *raw* into the cell at *path*."""
    made = report(figures, way)
    place = next(place for place in made.places if place.name == path)
    return made.text[: place.start] + raw + made.text[place.end :]


def _cell(path: str, raw: str, way: Way, edition: Edition = "2021") -> tuple[Cell, gor.Report]:
    read = gor.parse(_with(seeded(edition, 6), path, raw, way))
    return read.cell(path), read


_cells_kept = pytest.mark.parametrize(
    "way", [_WAYS[name] for name in ("tabs_spanned", "html", "box")], ids=lambda w: w.name
)
_one_line = pytest.mark.parametrize(
    "way",
    [_WAYS[name] for name in ("tabs_ragged", "pipes_dropped", "html", "rows", "lines")],
    ids=lambda w: w.name,
)
_RECEIVED = "requests.received.business"
_DECISIONS = "disclosure.penalties.decisions"
_FEES = "disclosure.fees.amount"
_CHANGE = "disclosure.licensing.change"


@_cells_kept
@pytest.mark.parametrize("path", [_RECEIVED, _DECISIONS, "disputes.reconsideration.other"])
@pytest.mark.parametrize(
    "raw", ["3.5", "-3", "+3", "3a", "a3", "三", "3e5", "0x1F", "1,20", "12,3456", "3-4", "3/4", "约3", "?"]
)
def test_what_is_no_count_is_left_open(way: Way, path: str, raw: str) -> None:
    """
    "a count with decimals, a sign, letters: None, diagnostic with the raw text".
    """
    cell, read = _cell(path, raw, way)
    assert (None, raw) == (cell.value, cell.raw.strip())
    assert (raw, Code.NOT_A_COUNT) in {
        (problem.found, problem.code) for problem in read.diagnostics if path in problem.paths
    }
    assert path not in wrong(gor.complete(read), seeded("2021", 6))


@_one_line
@pytest.mark.parametrize("path", [_RECEIVED, _DECISIONS, _FEES])
@pytest.mark.parametrize("digits", [40, 5_000])
def test_a_number_beyond_all_figures_is_left_open(way: Way, path: str, digits: int) -> None:
    """
    "5 000 digits: None, diagnostic with the raw text".
    """
    cell, read = _cell(path, "9" * digits, way)
    assert cell.value is None
    problems = [problem for problem in read.diagnostics if path in problem.paths]
    assert problems
    assert all(problem.found.startswith("999") for problem in problems if problem.found)


@_one_line
@pytest.mark.parametrize("path", [_RECEIVED, _DECISIONS])
@pytest.mark.parametrize("brackets", ["（）", "()", "〔〕", "【】"])
def test_a_note_stands_beside_its_figure(way: Way, path: str, brackets: str) -> None:
    """
    "`55（含自然失效29件）`: 55 with note".
    """
    cell, read = _cell(path, f"55{brackets[0]}含自然失效29件{brackets[1]}", way)
    assert (55, "含自然失效29件", Origin.PRINTED) == (cell.value, cell.note, cell.origin)
    assert Code.NOTE_IN_CELL in {each.code for each in read.diagnostics if path in each.paths}


@_one_line
def test_a_note_with_spaces_stands_beside_its_figure(way: Way) -> None:
    """
    Spaces within a note end no cell.
    """
    cell, _ = _cell(_DECISIONS, "55（含自然失效 29 件）", way)
    assert cell.value == 55
    assert cell.note is not None
    assert "含自然失效29件" == cell.note.replace(" ", "")


@_one_line
@pytest.mark.parametrize(
    ("raw", "amount"),
    [("251000元", "25.1000"), ("251,000元", "25.1000"), ("0元", "0.0000"), ("123456.78元", "12.345678")],
)
def test_an_amount_in_yuan_is_converted(way: Way, raw: str, amount: str) -> None:
    """
    "`251000元`: 25.1000 万元 with a diagnostic".
    """
    cell, read = _cell(_FEES, raw, way)
    assert (Decimal(amount), raw) == (cell.value, cell.raw.strip())
    assert Code.UNIT_CONVERTED in {each.code for each in read.diagnostics if _FEES in each.paths}


@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
def test_a_head_in_yuan_makes_its_amount_yuan(way: Way) -> None:
    """
    Where the head says 元 the amount is 元, however far from it the figure stands.
    """
    text = _with(seeded("2021", 6), _FEES, "251000", way)
    if "万元" not in text:
        pytest.skip("this layout breaks the head in another place")
    assert gor.parse(text.replace("万元", "元")).cell(_FEES).value in {None, Decimal("25.1")}


def test_a_converted_amount_has_four_places() -> None:
    """
    25.1000, as the form asks for, not 25.1.
    """
    cell, _ = _cell(_FEES, "251000元", _TABS)
    assert "25.1000" == str(cell.value)


@_one_line
@pytest.mark.parametrize(
    ("path", "raw", "value"),
    [
        (_RECEIVED, "1,208", 1208),
        (_RECEIVED, "1，208", 1208),
        (_RECEIVED, "12,345,678", 12_345_678),
        (_RECEIVED, "１２", 12),
        (_RECEIVED, "１，２０８", 1208),
        (_RECEIVED, "3件", 3),
        (_DECISIONS, "1,208件", 1208),
        (_FEES, "25.1万元", Decimal("25.1")),
        (_FEES, "1,025.10", Decimal("1025.10")),
        (_FEES, "２５．１", Decimal("25.1")),
    ],
)
def test_a_figure_is_read_however_it_is_written(way: Way, path: str, raw: str, value: int | Decimal) -> None:
    """
    "`1,208`, `１２`: 1208; 12".
    """
    cell, _ = _cell(path, raw, way)
    assert (value, Origin.PRINTED) == (cell.value, cell.origin)


@_one_line
@pytest.mark.parametrize(
    ("raw", "value"), [("-20", -20), ("－20", -20), ("—20", -20), ("+5", 5), ("−３", -3), ("0", 0)]
)
def test_a_change_has_a_sign(way: Way, raw: str, value: int) -> None:
    """
    本年增/减 of the 2019 edition is signed.
    """
    cell, _ = _cell(_CHANGE, raw, way, "2019")
    assert (value, Origin.PRINTED) == (cell.value, cell.origin)


@_one_line
@pytest.mark.parametrize("raw", ["-3", "-0.5万元", "三万", "1.2.3", "3件"])
def test_what_is_no_amount_is_left_open(way: Way, raw: str) -> None:
    """
    Money is never negative, nor a number of pieces.
    """
    cell, read = _cell(_FEES, raw, way)
    assert cell.value is None
    assert [problem for problem in read.diagnostics if _FEES in problem.paths]


# The year


@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
def test_the_year_in_the_title_stands_against_the_period(way: Way) -> None:
    """
    "year in the title against the period: the title's; diagnostic".
    """
    period = "2022年1月1日至2022年12月31日"
    text = report(seeded("2021", 1), way).text.replace("2023年1月1日至2023年12月31日", period)
    read = gor.parse(text)
    assert read.year == 2023
    assert read.period is not None
    assert read.period[0].year == 2022
    problems = [each for each in read.diagnostics if each.code is Code.YEAR_DISAGREES]
    assert [period] == [each.span.of(text) for each in problems]


# What was decoded wrongly


@pytest.mark.parametrize(
    ("meant", "taken"),
    [("utf-8", "gbk"), ("utf-8", "gb18030"), ("utf-8", "latin-1"), ("gbk", "latin-1")],
)
def test_a_text_decoded_wrongly_is_told_so(meant: str, taken: str) -> None:
    """
    "UTF-8 read as GBK and the like: `NotAReportError` that says so where it can
    be told".
    """
    text = report(seeded("2021", 1), _TABS).text
    garbled = text.encode(meant, "ignore").decode(taken, "replace")
    with pytest.raises(gor.NotAReportError, match=r"(?i)decode") as caught:
        gor.parse(garbled)
    says = caught.value.message.lower().replace("-", "").replace("gb18030", "gbk")
    assert meant.replace("-", "") in says


def test_a_text_without_its_ideographs_is_no_report() -> None:
    """
    A text encoded into question marks can no longer be told, and is just no report.
    """
    text = report(seeded("2021", 1), _TABS).text.encode("ascii", "replace").decode()
    with pytest.raises(gor.NotAReportError):
        gor.parse(text)


# Code points that no report should hold

_odd = st.sampled_from(
    "\x00\x01\x07\x08\x0b\x0c\x1b\x1c\x7f\x85\u2028\u2029\ufeff\u200b\u200d\u202e\ufffe\uffff\ufffd"
    "\ud800\udfff\ue000\U000f1234\U0010ffff\U0001f600\u0301İß"
)


@given(
    way=st.sampled_from(LAYOUTS),
    odd=st.lists(st.tuples(st.integers(0, 10_000), _odd), min_size=1, max_size=20),
)
def test_odd_code_points_anywhere_are_text(way: Way, odd: list[tuple[int, str]]) -> None:
    """
    "control characters, lone surrogates, any code point: as any text; never
    another exception".
    """
    figures = seeded("2021", 1)
    text = report(figures, way).text
    for place, char in odd:
        at = place % len(text)
        text = text[:at] + char + text[at:]
    read = gor.parse(text)
    gor.complete(read)
    for problem in read.diagnostics:
        assert problem.message
        assert problem.render(text)


@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
def test_odd_code_points_in_prose_change_no_figure(way: Way) -> None:
    """
    What stands in sections one and five has no bearing on the tables.
    """
    figures = seeded("2021", 1)
    text = report(figures, way).text
    chars = "\x00\x07\x1b\x7f\ufeff\u200b\u202e\ud800\ue000\uffff"
    odd = text.replace("信息846条", f"信息{chars}846{chars}条").replace("晚6天", f"晚{chars}6天")
    plain, read = gor.parse(text), gor.parse(odd)
    assert plain.disclosure == read.disclosure
    assert plain.requests == read.requests
    assert plain.disputes == read.disputes


@pytest.mark.sweep
@pytest.mark.parametrize("piece", ["7", "| 0 ", _ROWS, "<tr><td>3</td></tr>", "31\n"], ids=ascii)
def test_a_megabyte_of_anything_is_read_to_its_end(piece: str) -> None:
    """
    "1 MB of anything" neither fails nor hangs.
    """
    text = within(piece, 1_000_000)
    read = gor.parse(text)
    assert read.source == text


@pytest.mark.parametrize("name", ["received", "carried_out"])
def test_a_row_may_hold_a_hundred_thousand_cells(name: str) -> None:
    """
    A row with too many cells is left open however many there are.
    """
    paths = requests_paths(name)
    text = _with(seeded("2021", 1), paths[0], "1\t" * 100_000, _TABS)
    read = gor.parse(text)
    assert {None} == {read.cell(path).value for path in paths}
