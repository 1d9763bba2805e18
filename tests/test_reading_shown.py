"""What marks of any kind hide, set apart, or write otherwise: no figure takes in what is not its own."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from gov_open_report._reading.characters.escapes import read_escapes
from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._reading.characters.markup import strip_markup
from gov_open_report._reading.characters.shown import without_unseen
from texts.effort import MOST, effort
from texts.figures import seeded
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.pages import bare, page, plain
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_PATHS: Final = ("disclosure.licensing.decisions", "requests.received.business", "disputes.reconsideration.upheld")
_FIGURES: Final = seeded("2021", 5)


def _with(change: str, path: str, way: str) -> gor.Report:
    """A report with the figure at *path* put into *change*."""
    text = report(_FIGURES, _WAYS[way]).text
    span = gor.parse(text).cell(path).span
    assert span is not None
    return gor.parse(text[: span.start] + change.format(text[span.start : span.end]) + text[span.end :])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (r"\u3000", " "),
        (r"14\x07", "14 "),
        (r"\uff11\u0032", "12"),
        (r"\u89c4\U00007ae0", "规章"),
        (r"1\u200b2", "12"),
        (r"1\u007c2\u00092\u000a\x85", "1¦2 2  "),
        (r"\ud83d\ude00", "\U0001f600"),
        (r"1\ud8352", "1¦2"),
        (r"1\udfcf", "1¦"),
        (r"\\u3000", r"\\u3000"),
        (r"\u300 \x1 \U00110000 \uzzzz \016 \N{BEL}", r"\u300 \x1 \U00110000 \uzzzz \016 \N{BEL}"),
    ],
)
def test_an_escape_is_the_character_that_it_means(text: str, read: str) -> None:
    """
    In its first place, and nothing in the others, so that nothing moves; what would part cells or lines parts none.
    """
    decoded = read_escapes(fold(text))
    assert len(text) == len(decoded)
    assert read == decoded.replace(JOIN, "")


@pytest.mark.parametrize("way", ["lists", "lists_nested"])
@pytest.mark.parametrize("escape", [r"\u3000", r"\x07", r"\u0007", r"\n", r"\f", r"\u2003"])
def test_spaces_that_a_list_writes_out_are_no_digits(way: str, escape: str) -> None:
    """
    Around a figure, and alone in a cell that is blank.
    """
    figures = seeded("2021", 5, "some")
    text = report(figures, _WAYS[way]).text
    for quote in "\"'":
        text = text.replace(f"{quote}{quote}", f"{quote}{escape}{quote}")
    for path in _PATHS:
        span = gor.parse(text).cell(path).span
        if span is not None and span.end > span.start:
            text = f"{text[: span.end]}{escape}{text[span.end :]}"
    assert {} == differing(gor.parse(text), figures)


def test_words_that_are_written_out_are_read_and_shown() -> None:
    """
    In labels, and in the prose of a section, where a control character is a space.
    """
    text = report(_FIGURES, _WAYS["tabs_spanned"]).text
    written = "".join(rf"\u{ord(each):04x}" if each in "规章许可自然人" else each for each in text)
    words = r"\u201c好\u201d\u0007\u89c4\u200b。见 C:\\u。"
    read = gor.parse(written.replace("一、总体情况\n", f"一、总体情况\n\n{words}\n"))
    assert {} == differing(read, _FIGURES)
    assert read.sections[0].text.startswith("“好”规。见 C:\\u。")


_PARTED: Final = [
    '{}<a href="#n1">1</a>',
    '<a href="#n1">1</a>{}',
    '<a href="a">{}</a><a href="b">1</a>',
    '{}<span style="vertical-align:super">1</span>',
    "{}<span style='color:red; vertical-align: SUB'>1</span>",
    "{}<span class=sup>1</span>",
    '{}<span class="MsoFootnoteReference"><span>1</span></span>',
    '{}<i class="x footnote-ref">1</i>',
    "{}<small>1</small>",
    "{}<a></a><a></a><a></a><small>1</small>",
    "<small>1</small><b>{}</b>",
    "{}<ref>1</ref>",
    '<span style="text-decoration:line-through">1</span>{}',
    '<span style="text-decoration: underline line-through">1</span>{}',
]
_SAME: Final = [
    '<a href="x">{}</a>',
    "<small>{}</small>",
    "<b>{}</b><span></span>",
    '<a name="x"></a>{}',
    '<span class="number" style="vertical-align:baseline">{}</span>',
    '<span style="display:none">7</span>{}',
    "<i hidden>7</i>{}",
    "{}<span style='visibility:hidden'>7<span>8</span>9</span>",
    '<span title="not hidden at all">{}</span>',
    "{}&nbsp",
    "{}&#160",
    "&nbsp{}",
]


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["html", "pipes_padded", "tabs_spanned", "lines"])
@pytest.mark.parametrize("markup", _PARTED)
def test_what_a_tag_sets_apart_is_not_one_with_the_digits_beside_it(markup: str, way: str) -> None:
    """
    The number of a note, a link, what is struck out: the cell is told to be unreadable.
    """
    for path in _PATHS:
        read = _with(markup, path, way)
        assert {} == wrong(read, _FIGURES)
        assert path in {each for problem in read.diagnostics for each in problem.paths}


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["html", "pipes_padded", "tabs_spanned"])
@pytest.mark.parametrize("markup", _SAME)
def test_what_stands_around_a_figure_or_is_not_shown_leaves_it_as_it_is(markup: str, way: str) -> None:
    """
    A link or a style around all of it, what is hidden, and a space without the mark that should close it.
    """
    for path in _PATHS:
        assert {} == differing(_with(markup, path, way), _FIGURES)


@pytest.mark.parametrize("markup", [*_PARTED, *_SAME])
def test_a_page_sets_apart_and_hides_what_a_text_does(markup: str) -> None:
    """
    For both are read as a browser shows them.
    """
    figures = _FIGURES
    shown, text = figures.printed("disclosure.licensing.decisions"), page(figures, plain, bare)
    at = text.index(f">{shown}<", text.index("行政许可")) + 1
    read = gor.parse_html(text[:at] + markup.format(shown) + text[at + len(shown) :])
    assert {} == wrong(read, figures)
    assert (markup in _SAME) == ({} == differing(read, figures))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("1<b>6</b><span>3</span>", "163"),
        ("<small>1</small><small>6</small>", "16"),
        ("1<a name=x></a>6", "16"),
        ("1<b><small>6</b></small>3", "1¦6¦3"),
        ("1<small>6<b>3</b></small>", "1¦63"),
        ("1<small>6\n2<small>7", "1¦6\n2¦7"),
        ("1</small>6<br>3", "16 3"),
        ("1<span hidden>2\n3</span>", "1\n3"),
        ("1<span hidden>2<span>3</span>4</span>5", "15"),
        ("<td>1<span hidden>2</td><td>3</td>", "|1|3"),
        ("<td>1<span hidden>2<span>4</td><td>3</td>", "|1|3"),
        ("<td>1<div hidden>2<div>3</div>\n4</div></td>", "|1"),
        ("<td>1</td><td hidden>2</td><td>3</td>", "|1|3"),
        ("<td>1<td hidden>2<td>3", "|1|3"),
        ("<td>1</td><td hidden>2<table><tr><td>8</td></tr></table>9</td><td>3</td>", "|1|3"),
        ("<td>1</td><td style='visibility:hidden'>2</td><td>3</td>", "|1||3"),
        ("<tr><td>1</td></tr><tr hidden><td>2</td></tr><tr><td>3</td></tr>", "\n|1|\n\n|3|\n"),
        ("<tr><td>1<tr style='display:none'><td>2<tr><td>3", "\n|1|\n|3"),
        ("<tr><td>1</td></tr><tbody hidden><tr><td>2</td></tr></tbody><tr><td>3", "\n|1|\n\n|3"),
        ("<table><tr><td>1</td></tr><tr hidden><td>2</table>3", "\n\n|1|\n\n3"),
        ("<td>1</td><span hidden>2", "|1"),
        ("1<span hidden>2\n3", "1\n3"),
        ("1<span hidden><span>2", "1"),
        ("<tr><td>1</td></tr><tr hidden><td>2", "\n|1|\n"),
        ("<tr><td>1</td></tr><tr hidden><td><table>2", "\n|1|\n\n||\n2"),
        ("<td>1<input hidden>2</td>", "|1¦2"),
        ("<td><a href=x>1</a><span hidden>2</span>3</td>", "|1¦3"),
        ("<td><span style='text-decoration:line-through'>1</span></td>", "|¦1"),
        ("<td>1<small><span style='text-decoration:line-through'>2</span></small></td>", "|1¦2"),
        ("<td>1<label></label>2</td></i>", "|12"),
        ("<div hidden>1</div>2", " 1 2"),
    ],
)
def test_tags_are_read_as_a_browser_shows_them(text: str, seen: str) -> None:
    """
    However they are nested or left open; in a line that is no row, nothing is hidden beyond it.
    """
    stripped = strip_markup(fold(text))
    assert len(text) == len(stripped)
    assert seen == stripped.replace(JOIN, "").removesuffix(" ")


def test_a_row_that_is_not_shown_is_missing() -> None:
    """
    A reader of the page does not see it either.
    """
    text = report(_FIGURES, _WAYS["html"]).text
    at = text.rindex("<tr", 0, text.index("行政许可"))
    for hiding in ("hidden", 'style="display: none"', "style='visibility:collapse'"):
        read = gor.parse(f"{text[:at]}<tr {hiding}{text[at + 3 :]}")
        cell = read.cell("disclosure.licensing.decisions")
        assert (None, Origin.MISSING) == (cell.value, cell.origin)
        assert Code.ROW_MISSING in {problem.code for problem in read.diagnostics}
        assert {} == wrong(read, _FIGURES)


_SPACES: Final = ["\t", " \t ", "&#9;", "\u3000", "\xa0", "\v", "\f", "\u2028", "<br>", r"\t", r"\u3000"]


@pytest.mark.sweep
@pytest.mark.parametrize("between", _SPACES)
@pytest.mark.parametrize("way", ["pipes_padded", "html"])
def test_what_parts_two_figures_in_a_cell_never_joins_them(between: str, way: str) -> None:
    """
    Whichever space or break it is.
    """
    for path in (*_PATHS, "disclosure.fees.amount"):
        read = _with("{}" + between + "4", path, way)
        assert {} == wrong(read, _FIGURES)
        assert path in {each for problem in read.diagnostics for each in problem.paths}


@pytest.mark.parametrize("way", ["pipes_padded", "tabs_spanned", "columns_wide", "rows", "lines", "commas"])
def test_figures_parted_by_a_mark_of_lists_are_no_thousands(way: str) -> None:
    """
    `1、163` may be the number of a row and its count.
    """
    text = report(_FIGURES, _WAYS[way]).text
    path = "disclosure.licensing.decisions"
    span = gor.parse(text).cell(path).span
    assert span is not None
    cell = gor.parse(f"{text[: span.start]}1、163{text[span.end :]}").cell(path)
    assert cell.value is None


@pytest.mark.parametrize("way", ["pipes_padded", "tabs_spanned", "columns_wide", "rows", "lines", "html", "commas"])
@pytest.mark.parametrize("mark", ["**", "*", "***", "__", "_", "`"])
def test_a_figure_that_is_emphasised_is_read(mark: str, way: str) -> None:
    """
    In any layout, and its span is that of its digits.
    """
    for path in (*_PATHS, "disclosure.fees.amount"):
        read = _with(f"{mark}{{}}{mark}", path, way)
        assert {} == differing(read, _FIGURES)
        span = read.cell(path).span
        assert span is not None
        assert Decimal(str(read.cell(path).value)) == Decimal(read.source[span.start : span.end])


@pytest.mark.parametrize("text", ["27*", "*27", "**27*8", "27*28*", "2*7*", "_27_a", "a*27*", "* 27 *", "~~27~~"])
def test_a_mark_that_is_not_closed_stays(text: str) -> None:
    """
    It is that of a note; and neither is emphasis what stands in a word, or has a space within.
    """
    assert text == strip_markup(text)


@pytest.mark.parametrize("content", ["12人", "×", "十二", "约3", "?", "#", "见附件", "x"])
def test_a_cell_that_cannot_be_read_is_not_told_by_sums_that_hold_without_it(content: str) -> None:
    """
    Where each has a line of its own it may be any of the row's.
    """
    figures = seeded("2021", 3, "zeros")
    text = report(figures, _WAYS["lines"]).text
    read = gor.parse(text)
    zeros = [cell for cell in read.cells() if cell.value == 0 and cell.span and not cell.path.startswith("disclosure")]
    for cell in zeros[:: max(1, len(zeros) // 12)]:
        assert cell.span is not None
        changed = gor.parse(text[: cell.span.start] + content + text[cell.span.end :])
        assert changed.cell(cell.path).value is None
        assert {} == wrong(changed, figures)


@pytest.mark.parametrize("line", ["某某县水利局网上服务大厅", "=====", "~~"])
def test_a_heading_or_a_rule_of_a_page_is_no_cell(line: str) -> None:
    """
    A figure that is lost beside it is told by the sums as it is elsewhere.
    """
    text = report(_FIGURES, _WAYS["lines"]).text
    row = next(path for path in ("requests.received", "requests.outcomes.total"))
    lost, other = (gor.parse(text).cell(f"{row}.{name}").span for name in ("natural_person", "research"))
    assert lost is not None
    assert other is not None
    without = f"{text[: lost.start]}{text[lost.end + 1 : other.start]}{text[other.start :]}"
    marked = f"{text[: lost.start]}{text[lost.end + 1 : other.start]}{line}\n{text[other.start :]}"
    read, expected = gor.parse(marked), gor.parse(without)
    assert expected.cell(f"{row}.business").value == read.cell(f"{row}.business").value


_PIECES: Final = ["<b hidden>1", "<small>1", "<td hidden>1", "<tr hidden>", "</b><small>", "<i class=", "<a href=x>1"]


@pytest.mark.sweep
@pytest.mark.parametrize("piece", [*_PIECES, "<table><tr hidden><td>", "<i hidden><i>", r"\u3000", r"\ud83d", "**1"])
def test_marks_cost_no_more_each_the_more_there_are(piece: str) -> None:
    """
    Eight times the marks, eight times the effort at most.
    """

    def lines(times: int) -> int:
        text = f"<small>{piece * times}"
        return effort(lambda: (without_unseen(text), strip_markup(text)))

    assert lines(16_000) < MOST * lines(2_000)
