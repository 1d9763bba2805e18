"""Pages of HTML are read: the report is found, and each figure is read in its place."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from functools import cache
from html import escape
from pathlib import Path
from random import Random
from typing import Final, TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import Code, Layout, Origin, Severity
from texts import grids
from texts.figures import BLANKS, Figures, any_figures, seeded
from texts.form import EDITIONS, HEADINGS, Edition
from texts.grids import Grid
from texts.judge import differing, may_have_lost_a_cell, silent, wrong
from texts.pages import (
    DRESSES,
    SITES,
    Dress,
    Site,
    bare,
    content_system,
    hidden_cells,
    never_closed,
    page,
    plain,
    twice_one_hidden,
)
from texts.reports import BODY, YEAR, title

_every_dress = pytest.mark.parametrize("dress", DRESSES, ids=lambda dress: dress.__name__)
_every_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)
_both_editions = pytest.mark.parametrize("edition", EDITIONS)

# The first copy, which is not shown, swallows the second, and its title.
_SWALLOWED: Final = (never_closed, twice_one_hidden)


@pytest.mark.sweep
@_every_dress
@_every_site
def test_every_figure_of_a_page_is_read_and_every_blank_is_in_its_place(dress: Dress, site: Site) -> None:
    """
    Whatever the tags, and whatever stands around the report: all figures right, all
    blanks blank, nothing to report, and the report's own title.
    """
    figures = seeded("2021", 3, "zeros")
    report = gor.parse_html(page(figures, dress, site))
    assert {} == differing(report, figures)
    assert figures.blank == {cell.path for cell in report.cells() if cell.origin is Origin.BLANK}
    assert Layout.HTML is report.layout
    if (dress, site) != _SWALLOWED:
        assert () == report.diagnostics
        assert (title(figures), BODY, YEAR["2021"]) == (report.title, report.authority, report.year)


@given(figures=any_figures(), dress=st.sampled_from(DRESSES), site=st.sampled_from(SITES))
def test_no_figures_of_a_page_are_read_wrong(figures: Figures, dress: Dress, site: Site) -> None:
    """
    Every figure right, every blank in its place, and what stands under a span of the
    source is what the cell says it was read from.
    """
    report = gor.parse_html(page(figures, dress, site))
    assert {} == wrong(report, figures)
    assert may_have_lost_a_cell(figures) or {} == differing(report, figures)
    assert {} == silent(report, figures)
    for cell in report.cells():
        assert cell.span is not None
        assert cell.raw == cell.span.of(report.source)


@_every_site
def test_the_prose_of_a_page_ends_where_the_report_does(site: Site) -> None:
    """
    Six sections; the last holds nothing of footers and of lists of other reports.
    """
    report = gor.parse_html(page(seeded("2019", 2), plain, site))
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in report.sections]
    assert report.other_matters.text.startswith("全年没有收取信息处理费。")
    assert "年报" not in report.source
    assert "ICP" not in report.source


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "GBK", "gb2312", "big5", "iso-8859-1", "no-such", "base64", ""])
def test_bytes_are_decoded_by_what_they_are(encoding: str, declared: str) -> None:
    """
    What a page declares may be wrong, unheard of, or missing.
    """
    markup = page(seeded("2021", 1), plain, content_system)
    wrongly = markup.replace('charset="utf-8"', f'charset="{declared}"')
    assert gor.parse_html(markup) == gor.parse_html(wrongly.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_damaged_byte_costs_a_character(encoding: str) -> None:
    """
    A page cut within a character, or with bytes of nothing, is read but for those.
    """
    figures = seeded("2021", 1)
    data = page(figures, plain, content_system).encode(encoding)
    word = "发布信息".encode(encoding)
    assert {} == differing(gor.parse_html(data.replace(word, word + b"\xff\xff")[:-1]), figures)


def _with_requests(figures: Figures, change: Dress) -> str:
    """Return a page on which table three, and no other, is as *change* has it."""

    def dress(grid: Grid) -> str:
        return change(grid) if grid[0][0].name == "head:sums" else plain(grid)

    return page(figures, dress, content_system)


def test_a_figure_broken_by_a_line_is_never_joined() -> None:
    """
    ``<br>`` parts words and figures: two numbers in a cell are not one.
    """
    figures = seeded("2021", 1)
    shown = figures.printed("requests.received.natural_person")
    broken = f"<td>{shown[:1]}<br>{shown[1:]}</td>"
    text = _with_requests(figures, lambda grid: plain(grid).replace(f"<td>{shown}</td>", broken, 1))
    report = gor.parse_html(text)
    assert len(shown) > 1
    assert {} == wrong(report, figures)
    assert {} == silent(report, figures)


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ("{}<sup>1</sup>", Code.TOO_MANY_CELLS),
        ("<del>7</del>{}", Code.TOO_MANY_CELLS),
        ('<input value="9">{}', Code.TOO_MANY_CELLS),
        ('<img src="figure.png">', Code.NOT_A_COUNT),
    ],
)
def test_what_stands_beside_or_instead_of_a_figure_is_never_a_figure(markup: str, code: Code) -> None:
    """
    A note's number and what is struck out are not one with the figure; a picture is no blank.
    """
    figures = seeded("2021", 1)
    shown = figures.printed("requests.received.natural_person")
    changed = f"<td>{markup.format(shown)}</td>"
    text = _with_requests(figures, lambda grid: plain(grid).replace(f"<td>{shown}</td>", changed, 1))
    report = gor.parse_html(text)
    assert code in {problem.code for problem in report.diagnostics}
    assert {} == wrong(report, figures)
    assert {} == silent(report, figures)


def test_marks_without_words_before_a_note_part_no_figure_that_they_do_not_follow() -> None:
    """
    A note may stand at the beginning of a cell, behind links that hold nothing.
    """
    figures = seeded("2021", 1)
    shown = figures.printed("requests.received.natural_person")
    changed = f"<td>{'<a></a>' * 4}<small>{shown}</small></td>"
    text = _with_requests(figures, lambda grid: plain(grid).replace(f"<td>{shown}</td>", changed, 1))
    assert {} == differing(gor.parse_html(text), figures)


def test_a_figure_in_a_field_is_read_and_a_hidden_one_keeps_its_place() -> None:
    """
    A field shows its value; a cell that is there and not visible is blank.
    """
    figures = seeded("2021", 1)
    first, second = (figures.printed(f"requests.received.{name}") for name in ("natural_person", "business"))
    text = page(figures, plain, bare)
    text = text.replace(f"<td>{first}</td>", f'<td><input value="{first}"><input type="hidden" value="8"></td>', 1)
    text = text.replace(f"<td>{second}</td>", f'<td style="visibility: hidden">{second}</td>', 1)
    seen = figures._replace(blank=frozenset({"requests.received.business"}))
    assert {} == differing(gor.parse_html(text), seen)


def test_a_figure_drawn_over_two_rows_is_of_the_first_alone() -> None:
    """
    What the second row prints there no one can tell; the rest of it stays in place.
    """
    figures = seeded("2021", 1)

    def spread(grid: Grid) -> str:
        upper, lower = ([*grid[at]] for at in (5, 6))
        first = next(at for at, cell in enumerate(upper) if cell.is_figure)
        upper[first] = upper[first]._replace(rows=2)
        del lower[next(at for at, cell in enumerate(lower) if cell.is_figure)]
        return plain([*grid[:5], upper, lower, *grid[7:]])

    report = gor.parse_html(_with_requests(figures, spread))
    assert ["requests.outcomes.partially_granted.natural_person"] == list(differing(report, figures))
    assert {} == wrong(report, figures)
    assert {} == silent(report, figures)


def test_a_figure_drawn_over_two_columns_moves_no_other() -> None:
    """
    The row has a cell too few, and says so.
    """
    figures = seeded("2021", 1)

    def spread(grid: Grid) -> str:
        row = [*grid[5]]
        first = next(at for at, cell in enumerate(row) if cell.is_figure)
        row[first] = row[first]._replace(columns=2)
        del row[first + 1]
        return plain([*grid[:5], row, *grid[6:]])

    report = gor.parse_html(_with_requests(figures, spread))
    assert {} == wrong(report, figures)
    assert {} == silent(report, figures)
    assert Code.TOO_FEW_CELLS in {problem.code for problem in report.diagnostics}


def test_a_blank_drawn_over_rows_is_blank_in_each() -> None:
    """
    A blank cell that spans three rows is three blanks.
    """
    figures = seeded("2021", 1)
    column = [f"requests.outcomes.denied.{name}.research" for name in ("state_secret", "prohibited_by_law")]
    figures = figures._replace(blank=frozenset(column))

    def spread(grid: Grid) -> str:
        upper, lower = ([cell for cell in grid[at] if cell.name not in column[1:]] for at in (7, 8))
        upper = [cell._replace(rows=2) if cell.name == column[0] else cell for cell in upper]
        return plain([*grid[:7], upper, lower, *grid[9:]])

    assert {} == differing(gor.parse_html(_with_requests(figures, spread)), figures)


@pytest.mark.parametrize("sign", ["-", "—", "/", "无"])
@_both_editions
def test_signs_hold_their_places_on_a_page(edition: Edition, sign: str) -> None:
    """
    A sign that no figure is given stands in its own cell.
    """
    figures = seeded(edition, 5, "zeros", sign)
    report = gor.parse_html(page(figures, plain, content_system))
    assert {} == differing(report, figures)
    assert figures.blank == {cell.path for cell in report.cells() if cell.origin is Origin.PLACEHOLDER}


@pytest.mark.parametrize("seed", range(60))
def test_a_tag_lost_or_said_twice_makes_no_figure_wrong(seed: int) -> None:
    """
    Each figure right or open, and what is open is said.
    """
    random = Random(seed)
    figures = seeded(random.choice(EDITIONS), seed, random.choice(BLANKS))
    # A cell that is hidden is shown once its own tag is lost.
    dress = random.choice([dress for dress in DRESSES if dress is not hidden_cells])
    text = page(figures, dress, random.choice(SITES))
    tag = random.choice(list(re.finditer(r"</?(?:table|tr|t[dh]|p|div)\b[^<>]*>", text)))
    report = gor.parse_html(text[: tag.start()] + tag[0] * random.choice((0, 2)) + text[tag.end() :])
    assert {} == wrong(report, figures)
    assert {} == wrong(gor.complete(report), figures)
    assert {} == silent(report, figures)


def test_a_report_may_be_one_table_with_its_headings() -> None:
    """
    Headings in rows of their own are headings.
    """
    figures = seeded("2019", 4, "some")
    tables = (grids.disclosure(figures), grids.requests(figures), grids.disputes(figures))
    rows = "".join(
        f'<tr><td colspan="15"><p>{heading}</p></td></tr>{plain(table)}'
        for heading, table in zip(HEADINGS[1:4], tables, strict=True)
    )
    rows = rows.replace('<table border="1">', "").replace("</table>", "")
    around = [f"<p>{HEADINGS[at]}</p><p>全年无事。</p>" for at in (0, 4, 5)]
    report = gor.parse_html(f"<h1>{title(figures)}</h1>{around[0]}<table>{rows}</table>{around[1]}{around[2]}")
    assert {} == differing(report, figures)
    assert () == report.diagnostics


def test_text_as_it_was_typed_keeps_its_lines() -> None:
    """
    A report in ``<pre>`` is read as the text that it is, tabs and all.
    """
    text = Path(__file__).parents[1].joinpath("docs", "examples", "yunting-water-2023.txt").read_text("utf-8")
    report = gor.parse_html(f"<html><body><pre>{escape(text)}</pre></body></html>")
    assert gor.parse(text) == report
    assert Layout.TABS is report.layout


def test_what_stands_behind_the_end_of_a_page_is_read_as_browsers_show_it() -> None:
    """
    A template closes the page, and the rest of the report comes after that.
    """
    figures = seeded("2021", 1)
    whole = page(figures, plain, bare)
    at = whole.index("四、")
    cut = whole.rindex("<", 0, at)
    assert {} == differing(gor.parse_html(f"<html><body>{whole[:cut]}</body></html>\n{whole[cut:]}"), figures)


@pytest.mark.parametrize("around", ["{}", "<html><body>{}</body></html>", "<HTML>{}</HTML >\n"])
@pytest.mark.parametrize("other", ["another year", "the same year, other figures"])
def test_a_second_report_on_a_page_is_not_left_out_in_silence(other: str, around: str) -> None:
    """
    The first is read, and a diagnostic says where the next begins; tables that are
    alike are a copy only where no other year stands between.
    """
    figures = seeded("2021", 1)
    first = page(figures, plain, bare)
    second = first.replace("2023年", "2022年") if other == "another year" else page(seeded("2021", 2), plain, bare)
    report = gor.parse_html(around.format(first) + around.format(second))
    assert {} == differing(report, figures)
    (problem,) = report.diagnostics
    assert Code.SEVERAL_REPORTS is problem.code
    assert gor.parse(gor.parse_html(second).source) == gor.parse(report.source[problem.span.start :])


_TITLE: Final = f"{BODY}2023年政府信息公开工作年度报告"
_MENU: Final = '<ul><li><a href="/">首页</a></li><li><a href="/gk.pdf">公开指南.pdf</a></li></ul><img src="logo.png">'
_PROSE: Final = "".join(f"<p>{heading}</p><p>如下。</p>" for heading in HEADINGS)


@pytest.mark.parametrize(
    ("code", "found", "markup"),
    [
        (Code.TABLES_IN_FILES, "f/1.pdf", f'{_MENU}<h1>{_TITLE}</h1><p>附件：<a href="f/1.pdf">{_TITLE}</a></p>'),
        (Code.TABLES_IN_FILES, "get?id=7", f'<h1>{_TITLE}</h1><p><a href="get?id=7">{_TITLE}.docx</a></p>'),
        (Code.TABLES_IN_FILES, "view?f=1", f'<h1>{_TITLE}</h1><iframe src="view?f=1"></iframe>'),
        (Code.TABLES_IN_PICTURES, "1.jpg、2.jpg", f'<h1>{_TITLE}</h1><img src="1.jpg"><p><img src="2.jpg"></p>'),
        (Code.TABLES_IN_PICTURES, "data:image/png;base64", f'<h1>{_TITLE}</h1><img src="data:image/png;base64,AA">'),
        (Code.TABLES_IN_PICTURES, "t.png", f'{_MENU}<h1>{_TITLE}</h1>{_PROSE}<img src="t.png"><p>上一篇：无</p>'),
    ],
)
def test_a_page_without_tables_says_where_they_may_be(code: Code, found: str, markup: str) -> None:
    """
    It is a report by its title, all its cells are missing, and a warning names the
    files or pictures of the article, those of the site's menu left out.
    """
    report = gor.parse_html(markup)
    (problem,) = (each for each in report.diagnostics if each.code in {Code.TABLES_IN_FILES, Code.TABLES_IN_PICTURES})
    assert (code, Severity.WARNING, found) == (problem.code, problem.severity, problem.found)
    assert found in problem.message
    assert found in problem.message_zh
    assert {Origin.MISSING} == {cell.origin for cell in report.cells()}
    assert (_TITLE, BODY, 2023) == (report.title, report.authority, report.year)
    with pytest.raises(gor.DamagedReportError):
        report.raise_for_errors()


def test_a_picture_in_place_of_one_table_is_named() -> None:
    """
    The other tables are read; a page that lacks none names no picture.
    """
    figures = seeded("2021", 1)
    report = gor.parse_html(_with_requests(figures, lambda _: '<p><img src="three.png"></p>'))
    assert [Code.TABLE_MISSING, Code.TABLES_IN_PICTURES] == sorted(problem.code for problem in report.diagnostics)
    assert {} == wrong(report, figures)
    whole = gor.parse_html(page(figures, plain, content_system).replace("</h1>", '</h1><img src="a.png">'))
    assert () == whole.diagnostics


def test_a_title_in_the_head_of_a_page_is_its_title() -> None:
    """
    Of an article that has none, the name that the page gives itself, without its site's.
    """
    report = gor.parse_html(f'<title>{_TITLE}-公开年报-云溪县</title><p>见图。</p><img src="1.png">')
    assert (_TITLE, _TITLE) == (report.title, report.source.split("\n")[0])


@pytest.mark.parametrize(
    "markup",
    [
        "",
        " \n ",
        "<!-- -->",
        "\x00",
        "<p>关于召开防汛工作会议的通知</p><a href='1.pdf'>附件.pdf</a>",
        *(f'<li><a href="1.pdf">{BODY}{year}年政府信息公开工作年度报告</a> {year}-1</li>' * 2 for year in (2021, 2022)),
        f"<h1>{_TITLE}</h1><p>正在加载</p>",
        f'<h1>政府信息公开年度报告</h1><p><a href="2023.pdf">{_TITLE}</a></p>',
        f'<a href="2023.html"><div>2023-1</div><div>{_TITLE}</div><img src="cover.png"></a>',
    ],
)
def test_a_page_without_a_report_is_refused(markup: str) -> None:
    """
    Neither the form nor a title with something attached: lists of links are no report.
    """
    for given_page in (markup, markup.encode()):
        with pytest.raises(gor.NotAReportError):
            gor.parse_html(given_page)


def test_the_form_used_before_2019_is_refused_by_name() -> None:
    """
    On a page as in a text.
    """
    head = "<tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>"
    with pytest.raises(gor.UnsupportedFormError, match="before 2019"):
        gor.parse_html(f"<h1>某局2015年政府信息公开工作年度报告</h1><p>一、概述</p><table>{head}</table>")


@pytest.mark.parametrize("wrong_type", [None, 5, bytearray(b"<p>"), memoryview(b"<p>"), Path("page.html")])
def test_a_page_is_str_or_bytes(wrong_type: object) -> None:
    """
    Anything else is told by its type.
    """
    with pytest.raises(TypeError, match=f"got {type(wrong_type).__name__}"):
        gor.parse_html(wrong_type)  # type: ignore[arg-type]  # that is the point


_PIECES: Final = st.sampled_from(
    [
        *("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th rowspan=0>", "<td colspan=1000000000>"),
        *("<td rowspan=9>", "<p>", "<br>", "<a href=1.pdf>", "</a>", "<div hidden>", "</div>", "<pre>", "</pre>"),
        *("<img src=a>", "<iframe src=b>", "<script>", "</script>", "<template>", "<!--", "-->", "<![CDATA[", "]]>"),
        *("&nbsp;", "&#0;", "&#xD800;", "&lt;td&gt;", "\t", "|", "\x00", "\ud800", "\x0b", "\ufeff"),
        *("规章", "自然人", "商业企业", "总计", "行政许可", "5"),
        *HEADINGS,
        _TITLE,
    ]
)


@given(markup=st.lists(_PIECES | st.text(max_size=3), max_size=40).map("".join))
def test_any_page_is_read_or_refused(markup: str) -> None:
    """
    Whatever the markup, a report or one of the library's errors, as ``str`` and as bytes.
    """
    for given_page in (markup, markup.encode("utf-8", "replace"), markup.encode("gb18030", "replace")):
        try:
            report = gor.parse_html(given_page)
        except gor.ParseError:
            continue
        for problem in report.diagnostics:
            assert problem.span.end <= len(report.source)


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<span>1",
        "<tr><td>规章",
        "<table><tr><td>规章<td>总计",
        "<td colspan=1000>",
        "<td rowspan=65534>",
        "<tr>" + "<td rowspan=65534>" * 40 + "<tr><td>1",
        "<tr><td>自然人<td>商业企业<td>其他<tr><td colspan=1000><td colspan=1000>",
    ],
)
def test_a_page_is_never_made_much_longer(piece: str) -> None:
    """
    Spans are expanded only as far as the form reaches; nesting has no depth that fails.
    """
    report = gor.parse_html(page(seeded("2021", 1), plain, bare) + f"<table>{piece * (60_000 // len(piece))}")
    assert len(report.source) < 150_000


_LICENSING: Final = "<tr><td>行政许可</td><td>88</td></tr>"


def _measures(licensing: str = _LICENSING, head: str = "") -> str:
    """
    A page with half of table two, and in its rows *licensing*.
    """
    rows = "<tr><td>行政处罚</td><td>19</td></tr><tr><td>行政强制</td><td>2</td></tr>"
    table = f"<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>{licensing}{rows}</table>"
    sections = f"<p>二、主动公开政府信息情况</p>{table}<p>三、收到和处理政府信息公开申请情况</p>"
    return f"<html><head>{head}</head><body>{sections}</body></html>"


def _decisions(report: gor.Report) -> tuple[int | None, int | None, int | None]:
    disclosure = report.disclosure
    assert isinstance(disclosure, gor.Disclosure2021)
    return disclosure.licensing.decisions, disclosure.penalties.decisions, disclosure.coercion.decisions


@pytest.mark.parametrize(
    "licensing",
    [
        pytest.param(
            "<tr><td colspan=2><table><tr><td>行政许可</td><td>88</td></tr></table></td></tr>", id="a table in a row"
        ),
        pytest.param(f"{_LICENSING}<p>不含下属单位</p>", id="words between rows"),
        pytest.param(f"{_LICENSING}<tr><table><tr><td>另表</td><td>甲</td></tr></table></tr>", id="a table"),
        pytest.param("<tr><td>行政许可<div><td>88</td></div></td></tr>", id="a cell in a cell"),
        pytest.param(f"<template>{_LICENSING.replace('88', '77')}</template>{_LICENSING}", id="a hidden row"),
    ],
)
def test_what_stands_between_rows_makes_no_figure_wrong(licensing: str) -> None:
    """
    It is read in its place, or told to be no part of the table.
    """
    report = gor.parse_html(_measures(licensing))
    assert (88, 19, 2) == _decisions(report)
    words = {problem.code for problem in report.diagnostics}
    assert ("不含" in licensing or "另表" in licensing) == (Code.UNEXPLAINED_TEXT in words)


def test_a_table_within_a_label_loses_no_word() -> None:
    """
    Of its rows, and of what stands between them.
    """
    inner = "<table>说明<tr><td>甲</td></tr>乙<tr><td>丙</td><td>丁</td></tr></table>"
    report = gor.parse_html(_measures(f"<tr><td>行政许可{inner}</td><td>88</td></tr>"))
    assert _decisions(report) in {(88, 19, 2), (None, 19, 2)}
    (line,) = (line for line in report.source.split("\n") if "行政许可" in line)
    assert "行政许可 说明 甲 乙 丙 丁\t88" == line


def test_what_a_row_links_to_and_shows_is_named_where_tables_are_missing() -> None:
    """
    With its words, which may say that it is a file where its target does not.
    """
    rows = '<tr><td>行政许可<a href="get?id=3">表三.xls</a><a>表四</a></td><td>88<img src="four.png"></td></tr>'
    report = gor.parse_html(_measures(rows))
    named = {problem.code: problem.found for problem in report.diagnostics}
    assert ("get?id=3", "four.png") == (named[Code.TABLES_IN_FILES], named[Code.TABLES_IN_PICTURES])


def test_a_table_that_places_a_page_is_known_by_how_its_cells_begin() -> None:
    """
    However much more is in them.
    """
    notices = "<p>关于召开防汛工作会议的通知</p>" * 400

    def magazine(heading: str, preamble: str, sections: str) -> str:
        return f"<table><tr><td>{notices}</td><td>{notices}<h1>{heading}</h1>{preamble}{sections}</td></tr></table>"

    figures = seeded("2021", 3, "zeros")
    report = gor.parse_html(page(figures, plain, magazine))
    assert {} == differing(report, figures)
    assert () == report.diagnostics


@pytest.mark.parametrize("way", ["template", "noscript"])
def test_what_a_script_would_show_is_read_where_nothing_else_is(way: str) -> None:
    """
    A page may have its whole article there.
    """
    whole = _measures()
    hidden = whole.replace("<body>", f"<body><{way}>").replace("</body>", f"</{way}></body>")
    assert (88, 19, 2) == _decisions(gor.parse_html(hidden))


@pytest.mark.parametrize(
    "head",
    [
        "<title>云溪县林业局2023年政府信息公开工作年度报告_云溪县人民政府</title>",
        "<meta name=x><title>首页</title><meta name=ArticleTitle content='云溪县林业局2023年政府信息公开工作年度报告'>",
        "<meta property='og:title' content='首页'><title>首页 | 云溪县林业局2023年政府信息公开工作年度报告</title>",
    ],
)
def test_a_page_may_name_its_report_in_its_head_alone(head: str) -> None:
    """
    Among the names of site and column, in a tag or another.
    """
    report = gor.parse_html(_measures(head=head))
    assert ("云溪县林业局2023年政府信息公开工作年度报告", 2023) == (report.title, report.year)
    assert gor.parse_html(_measures(head="<title>首页</title>")).title is None


def test_small_pictures_hold_no_tables_and_very_many_files_are_not_all_named() -> None:
    """
    Marks and buttons are passed over; of files, twenty are enough.
    """
    title = "<p>云溪县林业局2023年政府信息公开工作年度报告</p>"
    report = gor.parse_html(f"{title}<img src=dot.png width=10><img src=table.png width=800>")
    (pictures,) = (problem for problem in report.diagnostics if problem.code is Code.TABLES_IN_PICTURES)
    assert "table.png" == pictures.found
    links = "".join(f"<p><a href=f{at}.pdf>附件{at}</a></p>" for at in range(30))
    (files,) = (each for each in gor.parse_html(f"{title}{links}").diagnostics if each.code is Code.TABLES_IN_FILES)
    assert "、".join(f"f{at}.pdf" for at in range(20)) == files.found


def test_a_page_needs_its_extra_and_nothing_else_does() -> None:
    """
    The library is imported without lxml; where that is not installed, the error names the extra.
    """
    code = (
        "import sys; sys.modules['lxml'] = None\n"
        "import gov_open_report as gor\n"
        "for _ in range(2):\n"
        "    try: gor.parse_html('<p>')\n"
        "    except ImportError as error: print(error.name, error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    said = 'lxml reading HTML needs lxml, which is not installed: pip install "gov-open-report[html]"\n'
    assert said * 2 == ran.stdout


def test_lxml_is_imported_only_for_a_page() -> None:
    """
    Who reads text alone does not wait for it.
    """
    code = "import sys, gov_open_report; print('lxml' in sys.modules)"
    assert "False\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


# Pages of the corpus: `pages/NAME.html`, with `extracted/NAME.gold.json`.
_FOLDER: Final = Path(os.environ.get("GOV_OPEN_REPORT_CORPUS", ""))
_PAGES: Final = sorted(_FOLDER.glob("pages/*.html")) if "GOV_OPEN_REPORT_CORPUS" in os.environ else []


class _Gold(TypedDict):
    edition: int
    cells: dict[str, int | str | None]


@cache
def _gold(path: Path) -> _Gold:
    gold: _Gold = json.loads((_FOLDER / "extracted" / f"{path.stem}.gold.json").read_text("utf-8"))
    return gold


@pytest.mark.skipif(not _PAGES, reason="set GOV_OPEN_REPORT_CORPUS to the folder of the corpus to run these")
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("path", _PAGES, ids=lambda path: path.stem)
def test_a_page_of_the_corpus_is_read_in_full(path: Path, encoding: str) -> None:
    """
    Every printed figure is right, every blank is in its place.
    """
    report = gor.parse_html(path.read_text("utf-8").encode(encoding))
    printed = {
        name: None if figure is None else Decimal(str(figure).replace(",", ""))
        for name, figure in _gold(path)["cells"].items()
    }
    read = {cell.path: cell for cell in report.cells()}
    assert printed == {name: cell.value for name, cell in read.items() if name in printed}
    assert {Origin.BLANK} >= {read[name].origin for name, figure in printed.items() if figure is None}
    assert str(_gold(path)["edition"]) == report.edition
