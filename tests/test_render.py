"""A report is printed as the form has it, in each layout."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from typing import Final, get_args, get_type_hints

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import gov_open_report as gor
from gov_open_report import Layout, Spans, Style
from gov_open_report._columns import columns_of
from gov_open_report.assembly import assemble
from gov_open_report.form import Edition
from gov_open_report.rendering._grid import Cell, Kind, places
from texts import grids, layouts
from texts.figures import Figures, seeded
from texts.form import EDITIONS, HEADINGS
from texts.grids import Grid
from texts.marks import bare

_every_layout = pytest.mark.parametrize("layout", Layout)
_both_editions = pytest.mark.parametrize("edition", EDITIONS)


def _report(figures: Figures) -> gor.Report:
    """Return the report that prints *figures*, and nothing else."""
    edition = Edition(figures.edition)
    disclosure, requests, disputes = assemble(edition, edition, figures.values)
    return gor.Report(edition=edition, disclosure=disclosure, requests=requests, disputes=disputes)


def _grids(figures: Figures) -> tuple[Grid, ...]:
    return grids.disclosure(figures), grids.requests(figures), grids.disputes(figures)


# The tests' own layouts, which know nothing of the library's and have words of their own.
_SAME: Final[list[tuple[Layout, Style, Callable[[Grid], list[str]], str]]] = [
    (Layout.TABS, Style(), layouts.tabs_spanned, "\n\n"),
    (Layout.TABS, Style(spans=Spans.DROPPED), layouts.tabs_ragged, "\n\n"),
    (Layout.LINES, Style(), layouts.lines, "\n"),
    (Layout.LINES, Style(label_width=9), layouts.lines_wrapped, "\n"),
    (Layout.RUN_TOGETHER, Style(), layouts.together_whole, "\n"),
    (Layout.COLUMN_BLOCKS, Style(), layouts.blocks, "\n\n"),
]


@pytest.mark.parametrize(
    ("layout", "style", "way", "between"), _SAME, ids=[f"{case[0]}-{case[2].__name__}" for case in _SAME]
)
@_both_editions
@pytest.mark.parametrize("blanks", ["none", "some"])
def test_tables_are_those_of_the_form(
    layout: Layout, style: Style, way: Callable[[Grid], list[str]], between: str, edition: str, blanks: str
) -> None:
    """
    Official headings and labels in the order of the form, each figure in its place, a
    blank where there is none: the same text as another hand makes of the same figures.
    """
    figures = seeded("2019" if edition == "2019" else "2021", 3, "some" if blanks == "some" else "none")
    two, three, four = ("\n".join(bare(line) for line in way(grid)) for grid in _grids(figures))
    first, second, third, fourth, fifth, sixth = HEADINGS
    expected = between.join([first, second, two, third, three, fourth, four, fifth, sixth]) + "\n"
    assert expected == gor.render(_report(figures), layout=layout, style=style)


# Markdown


def _cells_of(markdown: str) -> list[list[list[str]]]:
    """Return the text of every cell of every row of every table that a Markdown parser finds."""
    tables: list[list[list[str]]] = []
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown)
    for token, inner in pairwise(tokens):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in {"td_open", "th_open"}:
            tables[-1][-1].append("".join(child.content for child in inner.children or ()))
    return tables


@pytest.mark.parametrize("spans", Spans)
@_both_editions
def test_pipes_are_tables_of_markdown(spans: Spans, edition: str) -> None:
    """
    A Markdown parser finds three tables, each cell with the right text, whatever
    becomes of spans.
    """
    figures = seeded("2019" if edition == "2019" else "2021", 4, "some")
    markdown = gor.render(_report(figures), layout=Layout.PIPES, style=Style(spans=spans))
    found = _cells_of(markdown)
    assert 3 == len(found)
    for grid, rows in zip(_grids(figures), found, strict=True):
        width = sum(cell.columns for cell in grid[0])
        for line, row in zip(grids.matrix(grid), rows, strict=True):
            begun = [cell.text for cell, begins in line if begins]
            expected = {
                Spans.EMPTY: [cell.text if begins else "" for cell, begins in line],
                Spans.REPEATED: [cell.text for cell, _ in line],
                # Markdown fills a short row up.
                Spans.DROPPED: begun + [""] * (len(row) - len(begun)),
            }[spans]
            assert expected == row
            assert len(row) <= width


_signs = st.text("a1中。 *_`[]()<>&|\\#~+-=.!:\"'").map(lambda text: " ".join(text.split()))


@given(title=_signs.filter(bool), prose=_signs.filter(bool))
@example(title="标题 #", prose="12. 建设平台")
def test_markdown_shows_title_and_prose_as_they_are(title: str, prose: str) -> None:
    """
    No sign in them is Markdown's own.
    """
    section = gor.Section(1, "overview", text=prose)
    markdown = gor.render(gor.Report(title=title, sections=(section,)), layout=Layout.PIPES)
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    shown = [
        (token.type, "".join(child.content for child in inner.children or ()))
        for token, inner in pairwise(tokens)
        if token.type in {"heading_open", "paragraph_open"}
    ]
    assert [("heading_open", title), ("heading_open", HEADINGS[0]), ("paragraph_open", prose)] == shown[:3]


# HTML


class _Page(HTMLParser):
    """Collects the words of a page by tag, and its tables as rows of cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[tuple[str, str]] = []
        self.tables: list[list[list[tuple[str, int, int, str]]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"td", "th"}:
            spans = {name: int(value or 1) for name, value in attrs}
            self.tables[-1][-1].append((tag, spans.pop("colspan", 1), spans.pop("rowspan", 1), ""))
            assert {} == spans
        else:
            self.words.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self.lasttag in {"td", "th"} and data != "\n":
            self.tables[-1][-1][-1] = (*self.tables[-1][-1][-1][:3], data)
        elif data.strip() and self.lasttag not in {"tr", "table", "td", "th"}:
            self.words[-1] = self.words[-1][0], self.words[-1][1] + data.removesuffix("\n")


@_both_editions
@pytest.mark.parametrize("rows_per_page", [None, 1, 7, 16])
def test_spans_of_html_fill_the_table(edition: str, rows_per_page: int | None) -> None:
    """
    Every place of every table is covered by one cell and no more, wherever it breaks.
    """
    figures = seeded("2019" if edition == "2019" else "2021", 5)
    style = Style(rows_per_page=rows_per_page)
    for table in _Page(gor.render(_report(figures), layout=Layout.HTML, style=style)).tables:
        covered: list[tuple[int, int]] = []
        for at, row in enumerate(table):
            column = 0
            for _, columns, rows, _ in row:
                while (at, column) in covered:
                    column += 1
                covered += [(at + down, column + across) for down in range(rows) for across in range(columns)]
        width = max(column for _, column in covered) + 1
        assert [(at, column) for at in range(len(table)) for column in range(width)] == sorted(covered)


def test_html_has_the_spans_of_the_form() -> None:
    """
    What spans what is as the form has it; labels are heads, and figures are not.
    """
    figures = seeded("2021", 6)
    page = _Page(gor.render(_report(figures), layout=Layout.HTML))
    for grid, table in zip(_grids(figures), page.tables, strict=True):
        expected = [
            [("td" if cell.is_figure else "th", cell.columns, cell.rows, cell.text) for cell in line] for line in grid
        ]
        assert expected == table


@given(title=st.text(min_size=1).filter(str.strip), prose=st.text("a<>&\"'/中 !-").filter(str.strip))
def test_html_escapes_what_it_shows(title: str, prose: str) -> None:
    """
    Whatever stands in a title or in prose, no tag comes of it.
    """
    section = gor.Section(1, "overview", text=prose)
    html = gor.render(gor.Report(title=title, sections=(section,)), layout=Layout.HTML)
    tags = [tag for tag, _ in _Page(html).words]
    assert ["h1", "h2", "p", *["h2"] * 5] == tags
    assert html.count("<") == html.count(">") == html.count("</") * 2


# Blanks


@_every_layout
@_both_editions
def test_what_a_report_lacks_is_blank_and_never_zero(layout: Layout, edition: str) -> None:
    """
    A report by hand that says nothing is a form without one figure.
    """
    text = gor.render(gor.Report(edition=Edition(edition)), layout=layout)
    read = gor.parse(text)
    assert {None} == {cell.value for cell in read.cells()}
    ones = gor.render(_report(seeded("2019" if edition == "2019" else "2021", 7)), layout=layout)
    assert text.count("0") < ones.count("0")


@pytest.mark.parametrize("sign", ["/", "—"])
@_every_layout
def test_a_sign_may_stand_for_a_blank(layout: Layout, sign: str) -> None:
    """
    As many signs as there are cells without a value.
    """
    figures = seeded("2021", 8, "some")
    plain = gor.render(_report(figures), layout=layout)
    signed = gor.render(_report(figures), layout=layout, style=Style(blank="/" if sign == "/" else "—"))
    repeats = signed.count(sign) - plain.count(sign)
    assert len(figures.blank) == repeats - (signed.count("</") - plain.count("</") if sign == "/" else 0)


@pytest.mark.parametrize(
    ("amount", "printed"),
    [("0", "0"), ("0E-7", "0.0000000"), ("1E+3", "1000"), ("25.0340", "25.0340"), ("1.5E-2", "0.015")],
)
def test_an_amount_is_printed_in_plain_digits(amount: str, printed: str) -> None:
    """
    With the places that it has, and no exponent.
    """
    fees = gor.FeesCharged(Decimal(amount))
    text = gor.render(gor.Report(disclosure=gor.Disclosure2021(fees=fees)))
    assert f"\n行政事业性收费\t{printed}\t\t\n" in text


# Title, preamble, sections


@_every_layout
def test_a_report_by_hand_is_told_apart_by_its_words(layout: Layout) -> None:
    """
    Body and period are said in a sentence where no title says them.
    """
    period = date(2023, 1, 1), date(2023, 12, 31)
    text = gor.render(gor.Report(authority="云溪县水利局", year=2023, period=period), layout=layout)
    read = gor.parse(text)
    assert (None, "云溪县水利局", 2023, period) == (read.title, read.authority, read.year, read.period)


def test_a_year_that_nothing_tells_is_told_by_a_title() -> None:
    """
    "{body}{year}年政府信息公开工作年度报告", since a year has no place of its own.
    """
    text = gor.render(gor.Report(authority="云溪县水利局", year=2023))
    assert text.startswith("云溪县水利局2023年政府信息公开工作年度报告\n\n一、总体情况\n")


def test_a_part_that_the_prose_does_not_hold_is_printed_behind_it() -> None:
    """
    Nothing of a section that was built by hand is dropped.
    """
    part = gor.Subsection("（一）主动公开", "发布信息三条。\n另见附件。")
    section = gor.Section(1, "overview", text="概况如下。", subsections=(part,))
    text = gor.render(gor.Report(sections=(section,)))
    assert "\n一、总体情况\n\n概况如下。\n\n（一）主动公开。发布信息三条。\n\n另见附件。\n\n二、" in f"\n{text}"
    whole = gor.Section(
        1, "overview", text="概况如下。\n（一）主动公开。发布信息三条。\n另见附件。", subsections=(part,)
    )
    assert text == gor.render(gor.Report(sections=(whole,)))


# Styles


@_both_editions
@pytest.mark.parametrize("rows", [1, 9, 28])
def test_table_three_may_run_over_pages(edition: str, rows: int) -> None:
    """
    The heads are said again on every page, and the page has its number.
    """
    figures = seeded("2019" if edition == "2019" else "2021", 9)
    style = Style(rows_per_page=rows, page_number="第{}页")
    text = gor.render(_report(figures), style=style)
    number = {"2019": 23, "2021": 25}[edition]
    pages = -(-number // rows)
    assert pages == text.count("申请人情况") == text.count("\t自然人\t")
    numbers = [line for line in text.split("\n") if line.startswith("第") and line.endswith("页")]
    assert [f"第{page}页" for page in range(2, pages + 1)] == numbers
    bare_breaks = gor.render(_report(figures), style=Style(rows_per_page=rows))
    assert bare_breaks == re.sub("第[0-9]+页\n\n", "", text)


@_every_layout
def test_characters_may_be_those_that_look_alike(layout: Layout) -> None:
    """
    Radicals everywhere; other punctuation and digits in tables, where they mean nothing.
    """
    report = gor.Report(title="云溪县水利局2023年政府信息公开工作年度报告", disclosure=_one_rule())
    plain = gor.render(report, layout=layout)
    radicals = gor.render(report, layout=layout, style=Style(radicals=True))
    assert len(plain) == len(radicals)
    assert plain == radicals.translate(
        str.maketrans(
            "⼀⼆⼋⼗⼈⼒⼝⼤⼯⽅⽆⽇⽉⽌⽔⽤⽬⽴⾃⾏⾦⻓⽂⼜⼾⼠⼊",
            "一二八十人力口大工方无日月止水用目立自行金长文又户士入",
        )
    )
    half = gor.render(report, layout=layout, style=Style(half_width=True))
    assert "(一)予以公开" in half
    assert HEADINGS[0] in half
    full = gor.render(report, layout=layout, style=Style(full_width=True))
    assert "３" in full
    assert "１．属于国家秘密" in full.replace(".", "．")
    assert "2023年" in full


def _one_rule() -> gor.Disclosure2021:
    return gor.Disclosure2021(rules=gor.DocumentsInForce(issued=3))


def test_labels_may_be_worded_otherwise() -> None:
    """
    A wording is chosen by its terminal, and stands wherever its label would.
    """
    style = Style(wordings=("ROW_UNDIVIDED__SHORT", "COLUMN_PUBLIC_WELFARE__SOCIAL", "OVERVIEW__SUMMARY"))
    text = gor.render(gor.Report(), style=style)
    assert text.startswith("一、概述\n")
    assert "\t（六）其他\t1.申请人" in text
    assert "\t社会组织\t" in text
    assert "社会公益组织" not in text


@pytest.mark.parametrize(
    ("amount", "printed"), [("25.034", "250340"), ("0.00001", "0.1"), ("9" * 30, "9" * 30 + "0000")]
)
def test_an_amount_under_a_head_in_yuan_is_in_yuan(amount: str, printed: str) -> None:
    """
    Not one digit is lost, and none is another amount.
    """
    fees = gor.FeesCharged(Decimal(amount))
    style = Style(wordings=("COLUMN_FEE_AMOUNT__YUAN",))
    text = gor.render(gor.Report(disclosure=gor.Disclosure2021(fees=fees)), style=style)
    assert f"本年收费金额（单位：元）\t\t\n行政事业性收费\t{printed}\t\t\n" in text


@pytest.mark.parametrize("width", [4, 7, 40])
def test_a_label_is_wrapped_around_its_figures(width: int) -> None:
    """
    No piece of a label is longer, no figure is cut, and figures stand under their heads.
    """
    figures = seeded("2021", 10)
    text = gor.render(_report(figures), layout=Layout.WHITESPACE, style=Style(label_width=width))
    body = text[text.index(HEADINGS[2]) : text.index(HEADINGS[3])].split("\n")[1:]
    for piece in " ".join(body).split():
        assert piece.isdigit() or len(piece) <= width
    rows = [line for line in body if sum(piece.isdigit() for piece in line.split()) == 7]
    assert 25 == len(rows)
    starts = {tuple(_starts(line)[-7:]) for line in rows}
    assert 1 == len(starts)


def _starts(line: str) -> list[int]:
    """Return the column of a terminal in which each piece of *line* begins."""
    return [columns_of(line[:at]) for at, char in enumerate(line) if char != " " and (at == 0 or line[at - 1] == " ")]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"wordings": ("ROW_UNDIVIDED",)}, "a wording is a terminal of a grammar such as 'ROW_UNDIVIDED__SHORT'"),
        ({"wordings": ("ROW_X__Y",)}, "got 'ROW_X__Y'"),
        ({"wordings": "ROW_UNDIVIDED"}, "got 'ROW_UNDIVIDED'"),
        ({"blank": "0"}, "blank is '', '/' or '—', got '0'"),
        ({"spans": "gone"}, "spans is one of empty, dropped, repeated, got 'gone'"),
        ({"label_width": 0}, "label_width is a whole number from 1 on, or None, got 0"),
        ({"label_width": "9"}, "label_width is a whole number from 1 on, or None, got '9'"),
        ({"rows_per_page": 2.5}, "rows_per_page is a whole number from 1 on, or None, got 2.5"),
        ({"page_number": "4"}, "a page number has '{}' where the number goes, got '4'"),
    ],
)
def test_a_style_says_what_it_cannot_be(options: dict[str, object], message: str) -> None:
    """
    The error says what was given, and what would do.
    """
    with pytest.raises(ValueError, match=re.escape(message)):
        Style(**options)  # type: ignore[arg-type]  # wrong on purpose


def test_a_layout_may_be_named_by_its_value() -> None:
    """
    As everywhere else, and another word is none.
    """
    assert gor.render(gor.Report(), layout=Layout.HTML) == gor.render(gor.Report(), layout=Layout("html"))
    named = get_args(get_args(get_type_hints(gor.render)["layout"])[1])
    assert tuple(Layout) == named
    for layout in named:
        assert gor.render(gor.Report(), layout=layout) == gor.render(gor.Report(), layout=Layout(layout))
    with pytest.raises(ValueError, match=r"layout is one of tabs, .*, got 'pdf'"):
        gor.render(gor.Report(), layout="pdf")  # type: ignore[arg-type]  # wrong on purpose


def test_a_wrapped_heading_is_one_line_of_markdown() -> None:
    """
    Markdown ends a heading with its line.
    """
    section = gor.Section(4, "disputes", "四、政府信息公开行政复议、\n  行政诉讼情况")
    assert f"\n## {HEADINGS[3]}\n" in gor.render(gor.Report(sections=(section,)), layout=Layout.PIPES)


def test_a_table_has_no_holes() -> None:
    """
    A grid that its cells do not cover, or cover twice, is a fault of whoever made it.
    """
    one, wide = Cell("1", Kind.FIGURE), Cell("2", Kind.FIGURE, columns=2)
    with pytest.raises(ValueError, match="the rows of a table cover 2 columns each"):
        places([[wide], [one]])
    with pytest.raises(ValueError, match="'2' in row 1 has no room for 2 columns"):
        places([[one._replace(rows=2), one], [wide]])


@pytest.mark.parametrize("style", [{}, {"blank": "/"}, "/"])
def test_a_style_is_a_style(style: object) -> None:
    """
    What is none is said, be it empty.
    """
    with pytest.raises(TypeError, match=r"style is a Style, such as Style\(blank='/'\), got "):
        gor.render(gor.Report(), style=style)  # type: ignore[arg-type]  # wrong on purpose
