"""What holds for every text."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from functools import cache
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import Code
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.characters.markup import strip_markup
from gov_open_report.models import Origin
from gov_open_report.strategies import near_reports
from texts.damage import Damage, drop_a_figure, split_a_figure
from texts.figures import BLANKS, Blanks, Figures, any_figures, seeded
from texts.form import EDITIONS
from texts.laws import LAWS, Law
from texts.layouts import LAYOUTS, Keeps, Way
from texts.reports import CHANGES, parts, report

pytestmark = pytest.mark.sweep

_TABLES = ("disclosure", "requests", "disputes")
_every_layout = pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)

whole_reports = st.builds(lambda figures, way: report(figures, way).text, any_figures(), st.sampled_from(LAYOUTS))
texts = near_reports() | whole_reports

# A tag in a figure, with digits of its own.
_CUT_BY_TAGS = (
    "三、收到和处理政府信息公开申请情况<table><tr><td>一、本年新收政府信息公开申请数量</td>"
    '<td>8<b class="2">53</b></td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>853</td></tr></table>'
)


def _read(text: str) -> gor.Report | None:
    """Read *text* as far as it is a report at all."""
    try:
        return gor.parse(text)
    except gor.ParseError:
        return None


@given(texts)
def test_reading_fails_only_as_documented(text: str) -> None:
    """
    "`NotAReportError` where nothing of the form is there, `UnsupportedFormError`
    for the pre-2019 statistics table […]: inside a recognised report nothing
    raises."
    """
    try:
        read = gor.parse(text)
    except (gor.NotAReportError, gor.UnsupportedFormError) as error:
        message, span = str(error), error.span
    else:
        message, span = read.source, None
        gor.complete(read)
    assert message
    assert span is None or span.end <= len(text)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@given(text=texts)
@example(text=_CUT_BY_TAGS)
def test_a_law_holds_for_every_text(law: Law, text: str) -> None:
    """
    Each says what it is.
    """
    read = _read(text)
    if read is not None:
        law(text, read)


# What is under a span


@_every_layout
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", ["none", "some"])
def test_a_printed_figure_is_under_its_span(way: Way, edition: str, blanks: Blanks) -> None:
    """
    A span that a printed figure has is where that figure stands in the text.
    """
    figures = seeded("2019" if edition == "2019" else "2021", 1, blanks)
    made = report(figures, way)
    places = {place.name: (place.start, place.end) for place in made.places if place.is_figure}
    differing = {}
    for cell in gor.parse(made.text).cells():
        if cell.origin is Origin.PRINTED and cell.span is not None:
            trimmed = _trimmed(made.text, cell.span.start, cell.span.end)
            if places[cell.path] != trimmed and not _is_said_again(cell.path, way):
                differing[cell.path] = cell.raw
    assert {} == differing


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the spaces at both ends of a cell."""
    raw = text[start:end]
    return start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())


def _is_said_again(path: str, way: Way) -> bool:
    """Say whether a layout repeats a spanning figure, so that it stands in several places."""
    return way.name in {"pipes_repeated", "commas", "lists_nested"} and path.startswith("disclosure.")


@given(figures=any_figures(), way=st.sampled_from(LAYOUTS), change=st.sampled_from(sorted(CHANGES)))
def test_what_is_under_the_span_of_a_printed_figure_is_that_figure(figures: Figures, way: Way, change: str) -> None:
    """
    The text under the span, folded, is the figure.
    """
    text = report(figures, way, CHANGES[change]).text
    for cell in gor.parse(text).cells():
        if cell.origin is Origin.PRINTED:
            assert cell.span is not None
            under = strip_markup(fold(cell.span.of(text))).replace("\0", "").strip()
            assert str(cell.value) == under


@given(figures=any_figures(), way=st.sampled_from([way for way in LAYOUTS if way.keeps >= Keeps.ORDER]))
def test_printed_figures_stand_in_the_order_of_the_form(figures: Figures, way: Way) -> None:
    """
    Where a text keeps the order of the form, so do the spans.
    """
    read = gor.parse(report(figures, way).text)
    spans = [cell.span for cell in read.cells() if cell.origin is Origin.PRINTED]
    starts = [span.start for span in spans if span is not None]
    assert sorted(starts) == starts


# Folding


@given(texts)
def test_folding_moves_nothing(text: str) -> None:
    """
    "Glyphs are folded one code point to one code point, so that every offset stays true."
    """
    folded = fold(text)
    assert len(text) == len(folded)
    assert folded == fold(folded)


_markup = st.sampled_from(
    [
        *["<td>", "</td>", "<tr>", "</table>", "<br/>", "<p class='a'>", "<b>", "</b>", "<http://a>"],
        *["<!--", "-->", "<script>", "</script>", "<style", "<", ">"],
        *["&nbsp;", "&#49;", "&amp", "&;", "\\|", "\\", "İ", "1", "|", "\n", " "],
    ]
)


@given(st.lists(_markup | st.text(max_size=3), max_size=40).map("".join))
def test_taking_markup_away_moves_nothing(text: str) -> None:
    """
    What stands for a tag is as long as the tag.
    """
    assert len(text) == len(strip_markup(fold(text)))


@given(st.characters())
def test_a_folded_character_is_one_character(char: str) -> None:
    """
    Each code point is folded by itself, but for the two that end a line together.
    """
    assert len(fold(char)) == 1
    if char not in "\r\n":
        assert fold(char) * 3 == fold(char * 3)


@pytest.mark.parametrize(
    ("glyph", "ideograph"), list(zip("⼀⼈⺠⻔⻓⻬⼾⾏⽂⽌⻘⼯", "一人民门长齐户行文止青工", strict=True))
)
def test_a_radical_is_folded_into_what_it_looks_like(glyph: str, ideograph: str) -> None:
    """
    "NFKC […] leaves ⺠ ⻓ ⻔ ⻬ alone, turns ⼾ into 戶 where Chinese text means 户."
    """
    assert ideograph == fold(glyph)


# Around a report

_AROUND: dict[str, Callable[[str], str]] = {
    "a page before it": lambda text: (
        f"首页 > 公开专栏 > 年报\n来源：县林草局  字号：[大 中 小]\n浏览次数：308\n\n{text}"
    ),
    "metadata before it": lambda text: (
        "索引号\t415300/2024-00012\t分类\t其他\n发布机构\t县林草局\t公开日期\t2024-01-19\n" + text
    ),
    "a page behind it": lambda text: f"{text}\n附件下载：3个\n上一篇：无\n下一篇：2 / 7\n版权所有 电话 0736-5551208\n",
    "a signature behind it": lambda text: f"{text}\n云溪县林业和草原局\n2024年1月19日\n",
    "figures behind it": lambda text: f"{text}\n1 2 3 4 5 6 7\n8\t9\t10\t11\t12\t13\t14\n",
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "a mark of its bytes' order": lambda text: f"\ufeff{text}",
    "empty lines": lambda text: f"\n\n\n{text}\n\n\n",
    "no end of line": lambda text: text.rstrip("\n"),
}


@cache
def _by_itself(way: Way) -> tuple[str, gor.Report]:
    text = report(seeded("2021", 2, "none" if way.keeps < Keeps.COLUMNS else "some"), way).text
    return text, gor.parse(text)


@_every_layout
@pytest.mark.parametrize("around", _AROUND)
def test_what_stands_around_a_report_changes_no_figure(way: Way, around: str) -> None:
    """
    A page's own words before and behind the report are no part of its tables.
    """
    text, alone = _by_itself(way)
    within = gor.parse(_AROUND[around](text))
    before = {cell.path: (cell.value, cell.origin) for cell in alone.cells()}
    after = {cell.path: (cell.value, cell.origin) for cell in within.cells()}
    assert before == after
    assert (alone.title, alone.year, alone.edition) == (within.title, within.year, within.edition)


@given(way=st.sampled_from(LAYOUTS), before=st.text(max_size=40), after=st.text(max_size=40))
def test_any_words_around_a_report_change_no_figure(way: Way, before: str, after: str) -> None:
    """
    Short of another report, nothing before the title or behind the last section matters.
    """
    text = report(seeded("2021", 2), way).text
    if "<" in before + after or "\\" in before + after:
        return  # An open tag or comment may swallow what follows.
    alone, within = gor.parse(text), gor.parse(f"{before}\n{text}\n{after}")
    assert alone.requests == within.requests
    assert alone.disputes == within.disputes
    assert alone.disclosure == within.disclosure


# Tables apart


@pytest.mark.parametrize(
    "damage",
    [drop_a_figure, split_a_figure],
    ids=lambda damage: damage.__name__,
)
@pytest.mark.parametrize("table", _TABLES)
@_every_layout
def test_damage_in_one_table_leaves_the_others_as_they_were(damage: Damage, table: str, way: Way) -> None:
    """
    Tables are read apart: damage to one opens no place in another.
    """
    if way.name in {"lines_wrapped", "rectangles"} and table == "requests":
        pytest.xfail("with one cell a line, whether names or figures come first is told from table three for all")
    if way.name == "rectangles" and table == "disputes":
        pytest.xfail("that no figure of table three is lost is told by those of table four, which follow them")
    made = report(seeded("2021", 3), way)
    within = made._replace(places=tuple(place for place in made.places if place.name.startswith(table)))
    whole, read = gor.parse(made.text), gor.parse(damage(within, way, Random(5)).text)
    for other in _TABLES:
        if other != table:
            assert getattr(whole, other) == getattr(read, other)


# Reports as values


@_every_layout
@pytest.mark.parametrize("blanks", BLANKS)
def test_a_report_survives_its_pickle(way: Way, blanks: Blanks) -> None:
    """
    A report that was pickled is the same to its last diagnostic.
    """
    read = gor.parse(report(seeded("2021", 4, blanks), way).text)
    for again in (pickle.loads(pickle.dumps(read)), deepcopy(read)):  # noqa: S301 - our own
        assert read == again
        assert read.source == again.source
        assert read.diagnostics == again.diagnostics
        assert list(read.cells()) == list(again.cells())


@given(texts)
def test_reading_twice_reads_the_same(text: str) -> None:
    """
    Nothing is kept from one text to the next.
    """
    read, again = _read(text), _read(text)
    assert read == again
    if read is not None and again is not None:
        assert list(read.cells()) == list(again.cells())
        assert read.diagnostics == again.diagnostics


def test_reports_that_say_the_same_are_equal() -> None:
    """
    "Two reports are equal when what they say is equal: source, spans, diagnostics
    and provenance never count."
    """
    figures = seeded("2021", 5)
    first, *others = (gor.parse(report(figures, way).text) for way in LAYOUTS if way.name in _SAYING_THE_SAME)
    for other in others:
        assert first.source != other.source
        assert first.disclosure == other.disclosure
        assert first.requests == other.requests
        assert first.disputes == other.disputes
        assert first == other


_SAYING_THE_SAME = {"tabs_spanned", "tabs_ragged", "pipes_padded", "pipes_dropped", "html"}


def test_threads_read_alike() -> None:
    """
    Many threads at once read what one alone would.
    """
    made = [report(seeded("2021", 6, "some"), way).text for way in LAYOUTS]
    alone = [gor.parse(text) for text in made]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(gor.parse, made * 4))
    assert alone * 4 == together
    for one, other in zip(alone * 4, together, strict=True):
        assert one.diagnostics == other.diagnostics


@given(texts)
def test_what_is_read_is_a_report_of_the_form_or_says_otherwise(text: str) -> None:
    """
    A report without one figure says that its tables, rows or cells are missing.
    """
    read = _read(text)
    if read is None or any(cell.value is not None for cell in read.cells()):
        return
    origins = {cell.origin for cell in read.cells()}
    codes = {problem.code for problem in read.diagnostics}
    assert origins <= {Origin.BLANK, Origin.PLACEHOLDER} or codes & {
        Code.TABLE_MISSING,
        Code.ROW_MISSING,
        Code.CELL_MISSING,
        Code.PLACE_AMBIGUOUS,
        Code.NOT_A_COUNT,
        Code.NUMBER_TOO_LONG,
    }


@pytest.mark.parametrize("edition", EDITIONS)
def test_parts_of_a_report_are_those_of_the_whole(edition: str) -> None:
    """
    The tests' own texts are whole: every line of every part is there, in order.
    """
    figures = seeded("2019" if edition == "2019" else "2021", 7)
    for way in LAYOUTS:
        whole = report(figures, way)
        assert len(parts(figures, way)) == 5
        paths = [place.name for place in whole.places if place.is_figure]
        assert set(figures.true) == set(paths)
