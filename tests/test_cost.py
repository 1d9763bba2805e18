"""What anything costs, whatever the text: eight times as much of it, eight times the effort, and memory as well."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

import gov_open_report as gor
from fuzz.seeds import words
from gov_open_report.assembly import assemble
from gov_open_report.models import Value
from texts.effort import MOST, effort
from texts.figures import BLANKS, Blanks, seeded
from texts.form import HEADINGS
from texts.hostile import BRACKETS, DIGITS, PIECES, SEPARATORS, TAGS, within
from texts.layouts import LAYOUTS
from texts.marks import finish
from texts.pages import bare, page, plain
from texts.reports import parts, report

pytestmark = pytest.mark.sweep

_WAYS: Final = {way.name: way for way in LAYOUTS}
_VERBS: Final[dict[str, Callable[[gor.Report], object]]] = {
    "complete": gor.complete,
    "check": gor.check,
    "suspects": gor.suspects,
    "statements": gor.statements,
    "cells": lambda read: list(read.cells()),
    "render": gor.render,
}


@pytest.fixture(autouse=True, scope="module")
def _built() -> None:
    """
    Grammars and tables are built on first use, and cost no test anything.
    """
    read = gor.parse(report(seeded("2021", 1, "zeros"), _WAYS["tabs_spanned"]).text)
    for do in _VERBS.values():
        do(read)
    gor.parse_html(page(seeded("2021", 1), plain, bare))
    with suppress(gor.ParseError):
        gor.parse_html("<b>1</b>" + "<p>商业企业</p>" * 9)


def _reading(text: str) -> int:
    return effort(lambda: gor.parse(text))


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_reading_grows_with_length_and_no_faster(piece: str) -> None:
    """
    Each separator, bracket, digit and tag, each character of a heading, and each wording of the form.
    """
    few, many = (_reading(within(piece, characters)) for characters in (1_500, 12_000))
    assert many < MOST * few


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_reckoning_with_what_was_read_grows_with_length_and_no_faster(piece: str) -> None:
    """
    To complete and to check a report costs no more for anything that its text is full of.
    """
    few, many = (gor.parse(within(piece, characters)) for characters in (1_000, 8_000))
    # Where nothing is open there is nothing to do: so each goes with a report that has blanks.
    open_one = gor.parse(report(seeded("2021", 1, "zeros"), _WAYS["tabs_spanned"]).text)
    for verb in (gor.complete, gor.check):
        less, more = (effort(lambda: (verb(open_one), verb(read))) for read in (few, many))  # noqa: B023 - run at once
        assert more < MOST * less


@pytest.mark.parametrize("piece", sorted({*SEPARATORS, *BRACKETS, *DIGITS, *TAGS, "&ldquo;"}), ids=ascii)
@pytest.mark.parametrize("where", ["before the title", "in prose"])
def test_reading_what_stands_around_tables_grows_with_length_and_no_faster(piece: str, where: str) -> None:
    """
    What is made of a line must not be made anew for each piece of it.
    """
    whole = report(seeded("2021", 1), _WAYS["tabs_spanned"]).text
    at = 0 if where == "before the title" else whole.index("（一）公开渠道。")
    few, many = (
        _reading(whole[:at] + piece * (characters // len(piece)) + whole[at:]) for characters in (2_000, 16_000)
    )
    assert many < MOST * few


@pytest.mark.parametrize(
    ("opening", "piece"),
    [
        ("{|\n", "|\n"),
        ("{|\n|\n", "家，，\n"),
        ("{|\n| 1\n", "\n"),
        ("{|\n|", "a=1 "),
        ("{|\n|", 'a="'),
        ("|===\n", "|1\n"),
        ("[cols=2]\n|===\n|规章\n", "家，，\n"),
        ("|===\n" + "|" * 2_000 + "\n", "|\n"),
        ("[cols=4*]\n|===\n", "0+|\n"),
        ('[cols="' + "99*," * 200 + '1"]\n|===\n', "|\n"),
        ("[", "cols="),
        ("==== ==\n", "规章 1\n"),
        ("\n", "== "),
        ("规章  1  \n", "规章  1\n"),
        ("  \n", "1  "),
        ("\n", "0 1 2 3\n"),
        ("\n", "0  1 \\\n0  5\n\n"),
        ("| 规章 | 12  | 3 |\n", "|      | 34  |   |\n"),
        ("| （ | 12 |\n", "| 一 |    |\n"),
    ],
)
def test_a_row_that_does_not_end_is_not_made_one_over_and_over(opening: str, piece: str) -> None:
    """
    In the marks of a wiki or of AsciiDoc, between rules, in a frame or in narrow columns, where a row goes on until a
    line says that it does not.
    """
    few = _reading(within(opening + piece * (2_000 // len(piece)), 2_000 + len(opening)))
    many = _reading(within(opening + piece * (16_000 // len(piece)), 16_000 + len(opening)))
    assert many < MOST * few


@pytest.mark.parametrize("label", ["规章", "行政许可", "1.属于国家秘密"])
def test_a_row_that_comes_again_and_again_costs_no_more_each_time(label: str) -> None:
    """
    Rows of one label, of which no two need be alike, are gathered and told in linear time.
    """
    piece = f"<tr><td>{label}<td>1<td>2<tr><td>{label}<td>3"
    few = _reading(within(piece, 2_500))
    many = _reading(within(piece, 20_000))
    assert many < MOST * few


@pytest.mark.parametrize("label", ["规章", "1.属于国家秘密"])
def test_a_row_that_comes_again_as_a_table_is_not_held_against_all_that_came_before(label: str) -> None:
    """
    Of very many lines fewer are told apart, so these are few.
    """
    piece = f"{label} 1 2 3\n" + 9 * f"|{label}|1|2|4|\n"
    few = _reading(within(piece, 5_000))
    many = _reading(within(piece, 40_000))
    assert many < MOST * few


def _with_repeated(lines: list[str], blanks: Blanks, way: str = "columns_wide") -> str:
    """Return a report laid out in one *way*, with *lines* behind the row of requests that were repeated."""
    made = parts(seeded("2021", 1, blanks), _WAYS[way])
    at = next(at for at, line in enumerate(made.requests, 1) if "2.重复申请" in line)
    requests = [*made.requests[:at], *lines, *made.requests[at:]]
    return finish("\n".join([*made.before, *made.disclosure, *requests, *made.disputes, *made.after])).text


def test_rows_of_one_label_are_not_looked_for_among_all_others_of_it() -> None:
    """
    Which of them arithmetic is to choose from is told of each by itself.
    """
    few, many = (_with_repeated(["2.重复申请  3"] * rows, "none") for rows in (400, 3_200))
    assert _reading(many) < MOST * _reading(few)


def test_a_row_of_very_many_figures_stands_in_no_columns() -> None:
    """
    It has more figures than there are columns, so that nobody measures how far along its line each stands.
    """
    few, many = (_with_repeated(["2.重复申请 " + "1 " * figures], "some") for figures in (1_000, 8_000))
    assert _reading(many) < MOST * _reading(few)


_LINES: Final = st.builds(
    lambda label, gap, cells: gap.join([label, *cells]),
    st.sampled_from(["", "- 3 -", "\f", *words()]),
    st.sampled_from([" ", "   ", "\t", "|", " | ", "\n", ""]),
    st.lists(st.sampled_from(["", "0", "7", "12", "1,234", "2.5", "/", "5（3）"]), max_size=9),
)
"""A label or none, and cells behind it."""


@given(
    lines=st.lists(_LINES, min_size=1, max_size=3),
    blanks=st.sampled_from(BLANKS),
    way=st.sampled_from(["tabs_ragged", "pipes_padded", "columns_wide", "rows", "lines", "together"]),
)
@example(lines=["自然人", "重复申请 1 2"], blanks="none", way="tabs_ragged")
@example(lines=["\f2.重复申请 1 2"], blanks="none", way="tabs_ragged")
@settings(max_examples=max(1, settings().max_examples // 10))
def test_any_lines_that_come_again_and_again_cost_no_more_each_time(lines: list[str], blanks: Blanks, way: str) -> None:
    """
    Whatever rows, heads and page numbers a text is full of, it is read in linear time.
    """
    length = len("\n".join([*lines, ""]))
    few, many = (_with_repeated(lines * (characters // length), blanks, way) for characters in (2_000, 16_000))
    assert _reading(many) < MOST * _reading(few)


@pytest.mark.parametrize("blank", [" ", "\t", "\0", "\u3000"], ids=ascii)
@pytest.mark.parametrize("above", ["公告\n", "公告\n\n"], ids=ascii)
def test_a_line_of_nothing_but_blanks_is_crossed_once(blank: str, above: str) -> None:
    """
    Where a title may stand, a line is looked at from its beginning, and not from each of its characters.
    """
    whole = report(seeded("2021", 1), _WAYS["tabs_spanned"]).text
    few, many = (_reading(above + blank * blanks + "\n" + whole) for blanks in (1_250, 10_000))
    assert many < MOST * few


def test_a_label_that_a_break_cuts_again_and_again_costs_no_more_each_time() -> None:
    """
    Where its rest ends is looked for on its line, and not in all of the text behind it.
    """
    piece = f"第二十条第\n（一）项{70 * ' '}规章\n"
    few = _reading(within(piece, 2_500))
    many = _reading(within(piece, 20_000))
    assert many < MOST * few


@pytest.mark.parametrize("piece", ["1\n\n\n", "| 1 | | | | | | | |\n| | | | | | | | |\n"])
def test_lines_of_figures_above_the_row_of_table_four_are_not_held_against_each_other(piece: str) -> None:
    """
    There are far more than cells, so that no order of theirs tells anything.
    """
    whole = report(seeded("2021", 1), _WAYS["rows"]).text
    at = whole.rindex("\n", 0, whole.index("\n五、存在")) + 1
    few, many = (
        _reading(whole[:at] + piece * (characters // len(piece)) + whole[at:]) for characters in (10_000, 80_000)
    )
    assert many < MOST * few


_ELEMENTS: Final = [
    "<b>1</b>",
    "<br>",
    "<p>",
    "<p>1",
    "<pre>1</pre>",
    "<div>",
    "<div hidden>1</div>",
    "<a>",
    "<li><a href=x>一</a>",
    "<img src=a>",
    "<sup>1</sup>",
    "<input value=1>",
    "<td>",
    "<td>1",
    "<td colspan=9>",
    "<td rowspan=2>1<tr>",
    "<td><p>1</p></td>",
    "<tr>",
    "<tr><td>",
    "<tr><td>规章<td>1",
    "<tr><td>自然人<td>商业企业",
    "<table>",
    "<table><tr><td>1</table>",
    "<td><table><tr><td>1<td>2</table>",
    "<template>",
    f"<p>{HEADINGS[2]}</p>",
]


@pytest.mark.parametrize("piece", _ELEMENTS)
@pytest.mark.parametrize("where", ["in table three", "in a cell", "in prose", "alone"])
def test_reading_a_page_grows_with_its_length_and_no_faster(piece: str, where: str) -> None:
    """
    Eight times the elements, eight times the effort or so, wherever they stand.
    """
    whole = page(seeded("2021", 1), plain, bare)
    end = whole.index("</table>", whole.index("自然人"))
    at = {"in table three": end, "in a cell": whole.rindex("</td>", 0, end), "in prose": whole.index("一是解释")}
    before, after = ("", "") if where == "alone" else (whole[: at[where]], whole[at[where] :])

    def lines(characters: int) -> int:
        return effort(lambda: gor.parse_html(before + piece * (characters // len(piece)) + after))

    assert lines(12_000) < MOST * lines(1_500)


@pytest.mark.parametrize("verb", _VERBS)
@pytest.mark.parametrize("piece", ["全年收到申请5件，", "<td>1", "5（含3件）", "一、"])
@pytest.mark.parametrize("in_table", [True, False], ids=["in table three", "in prose"])
def test_what_is_done_with_a_report_grows_with_its_text_and_no_faster(verb: str, piece: str, *, in_table: bool) -> None:
    """
    A report of eight times the text takes eight times the effort or so.
    """

    def read(characters: int) -> gor.Report:
        if in_table:
            return gor.parse(within(piece, characters))
        whole = report(seeded("2021", 1, "some"), _WAYS["tabs_spanned"]).text
        at = whole.index("（一）公开渠道。")
        return gor.parse(whole[:at] + piece * (characters // len(piece)) + whole[at:])

    few, many = read(2_000), read(16_000)
    do = _VERBS[verb]
    assert effort(lambda: do(many)) < MOST * effort(lambda: do(few))


@pytest.mark.parametrize("verb", ["complete", "check", "suspects"])
@pytest.mark.parametrize("blanks", ["none", "some", "totals", "zeros"])
def test_arithmetic_takes_no_more_steps_the_longer_the_figures_are(verb: str, blanks: str) -> None:
    """
    Figures of two thousand digits are reckoned with like those of two hundred: nothing goes over digits.
    """
    figures = seeded("2021", 1, blanks)  # type: ignore[arg-type]  # each is one of BLANKS

    def of_size(digits: int) -> gor.Report:
        edition = gor.Edition(figures.edition)
        values: dict[str, Value] = {}
        for path, value in figures.values.items():
            values[path] = value * 10**digits if isinstance(value, int) else value
        disclosure, requests, disputes = assemble(edition, edition, values)
        misprinted = evolve(disputes, reconsideration=evolve(disputes.reconsideration, total=10**digits + 7))
        return gor.Report(edition=edition, disclosure=disclosure, requests=requests, disputes=misprinted)

    do = _VERBS[verb]
    few, many = (effort(lambda: do(read)) for read in map(of_size, (200, 2_000)))  # noqa: B023 - run at once
    assert many < 2 * few


_MEMORY: Final = """
import resource, sys
from contextlib import suppress
import gov_open_report as gor
text = sys.stdin.buffer.read().decode()
gor.parse(text[:100_000])
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before = peak()
with suppress(gor.ParseError):
    read = gor.parse(text)
    gor.complete(read), gor.check(read), gor.statements(read)
print((peak() - before) / len(text))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count the peak of a process in other units")
@pytest.mark.parametrize(
    "piece", ["1.属于国家秘密\n", "<tr><td>3</td></tr>", "三、收到和处理政府信息公开申请情况\n", "7"]
)
def test_memory_is_a_small_multiple_of_the_text(piece: str) -> None:
    """
    "10 MB of anything: linear time, memory a small multiple of the text": a hundred
    bytes for a character at most, in a process of its own.
    """
    src = str(Path(gor.__file__).parents[1])
    ran = subprocess.run(
        [sys.executable, "-c", _MEMORY],
        input=within(piece, 300_000).encode(),
        env={**os.environ, "PYTHONPATH": src},
        capture_output=True,
        check=True,
    )
    assert float(ran.stdout) < 100
