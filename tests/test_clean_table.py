"""Table three that is told by its text at once: what is read is what would be, line by line."""

from __future__ import annotations

from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import Layout, Report
from gov_open_report._reading import reader
from texts.damage import DAMAGES, Damage, shows, split_a_figure
from texts.figures import Figures, any_figures, seeded
from texts.form import EDITIONS, Edition, requests_paths
from texts.judge import wrong
from texts.layouts import LAYOUTS, Way
from texts.rare import RARE
from texts.reports import Options, report

_WAYS: Final = {way.name: way for way in (*LAYOUTS, *RARE)}


def _everything(read: Report) -> object:
    """All that a report tells of its text."""
    return read, dict(read.provenance), read.diagnostics, read.layout


def _line_by_line(text: str) -> Report:
    """Read *text* as if its table three were not clean."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(reader, "find_clean_table", lambda *_: None)
        return gor.parse(text)


def _is_clean(text: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Tell whether table three is found clean, and read so."""
    taken = []
    read_around = reader.read_around

    def spy(*given: object) -> object:
        taken.append(read_around(*given))  # type: ignore[arg-type] - whatever the reader gives
        return taken[-1]

    with monkeypatch.context() as patched:
        patched.setattr(reader, "read_around", spy)
        gor.parse(text)
    return any(taken)


_CLEAN: Final = (
    *("tabs_spanned", "tabs_ragged", "tabs_trimmed", "commas", "pipes_padded", "pipes_repeated", "pipes_dropped"),
    *("columns_wide", "rows", "lines", "lines_open"),
)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _CLEAN)
def test_a_full_table_that_adds_up_is_clean_in_every_layout_that_keeps_its_rows(
    way: str, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whatever a converter puts between its cells, and whichever labels it repeats.
    """
    text = report(seeded(edition, 3), _WAYS[way]).text
    assert _is_clean(text, monkeypatch)
    assert _everything(_line_by_line(text)) == _everything(gor.parse(text))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _WAYS.values(), ids=_WAYS)
def test_what_is_read_of_a_full_table_is_what_would_be_line_by_line(way: Way, edition: Edition) -> None:
    """
    In every layout: values, places, diagnostics and prose are the same.
    """
    text = report(seeded(edition, 4), way).text
    assert _everything(_line_by_line(text)) == _everything(gor.parse(text))


@given(any_figures(), st.sampled_from(LAYOUTS))
def test_what_is_read_is_what_would_be_line_by_line_whatever_the_figures(figures: Figures, way: Way) -> None:
    """
    Blanks in tables two and four or anywhere, zeros and large numbers.
    """
    text = report(figures, way).text
    assert _everything(_line_by_line(text)) == _everything(gor.parse(text))


@pytest.mark.sweep
@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_is_read_as_it_would_be_line_by_line(damage: Damage, way: Way) -> None:
    """
    Where it leaves table three clean, it is somewhere around it.
    """
    if not shows(damage, way, blanks=False):
        pytest.skip("it cannot be seen in this layout")
    for seed, edition in enumerate((*EDITIONS, *EDITIONS)):
        made = report(seeded(edition, seed), way)
        if damage is split_a_figure and not any(place.end - place.start > 1 for place in made.places):
            continue
        text = damage(made, way, Random(f"{seed}")).text
        assert _everything(_line_by_line(text)) == _everything(gor.parse(text))


_RAGGED: Final = _WAYS["tabs_ragged"]
_HEADS: Final = "商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他"


def _clean_text(edition: Edition = "2021", options: Options | None = None) -> str:
    return report(seeded(edition, 5), _RAGGED, options).text


def _is_read_alike(text: str, monkeypatch: pytest.MonkeyPatch, *, clean: bool) -> bool:
    """Tell whether *text* is read as it would be line by line, and its table three is *clean* or not, as expected."""
    alike = _everything(_line_by_line(text)) == _everything(gor.parse(text))
    return alike and _is_clean(text, monkeypatch) is clean


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_table_that_goes_on_below_the_same_heads_is_clean(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    As on a new page; below a page's number it is read line by line.
    """
    assert _is_read_alike(_clean_text(edition, Options(split=True)), monkeypatch, clean=True)
    assert _is_read_alike(_clean_text(edition, Options(page_number="- 3 -")), monkeypatch, clean=False)


def test_a_table_that_goes_on_below_other_heads_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    These may be of other columns.
    """
    before, heads, behind = _clean_text(options=Options(split=True)).rpartition(_HEADS)
    assert _is_read_alike(before + "\t".join(reversed(heads.split("\t"))) + behind, monkeypatch, clean=False)


def test_a_table_below_heads_in_another_order_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Which figure stands under which head is for the text to say.
    """
    text = _clean_text().replace(_HEADS, "科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他")
    assert _is_read_alike(text, monkeypatch, clean=False)


_LAST_ROW: Final = "四、结转下年度继续办理"


@pytest.mark.parametrize(
    ("found", "made"),
    [
        pytest.param("一、本年新收", "共25行\t一、本年新收", id="words before its first label"),
        pytest.param(_LAST_ROW, f"3\n{_LAST_ROW}", id="a number between its rows"),
        pytest.param("四、政府信息公开行政复议", "7\n四、政府信息公开行政复议", id="a number below it"),
        pytest.param("一、本年新收", "2.重复申请\t1\t0\t0\t0\t0\t0\t1\n一、本年新收", id="a row of it above"),
        pytest.param("规章", "12\t规章", id="a figure before the label of another row"),
    ],
)
def test_what_stands_around_a_table_leaves_it_to_be_read_line_by_line(
    found: str, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whatever it is, it is read with all that the lines of the table tell of it.
    """
    assert _is_read_alike(_clean_text().replace(found, made, 1), monkeypatch, clean=False)


def _cell(text: str, row: str, column: int, change: str) -> str:
    """Return *text* with a figure of a *row* of table three, between tabs, made what *change* says, `{}` being it."""
    line = next(line for line in text.splitlines() if row in line and line.count("\t") > 6)
    cells = line.split("\t")
    cells[column] = change.format(cells[column])
    return text.replace(line, "\t".join(cells))


@pytest.mark.parametrize("change", ["", "0{}", "{}|", "1,000", "—", "{} 1"])
def test_a_cell_that_is_no_plain_figure_leaves_the_table_to_be_read_line_by_line(
    change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A blank, a spare zero, a stray bar, a comma, a dash, two figures.
    """
    text = _cell(_clean_text(), "二、上年结转", 2, change)
    assert _is_read_alike(text, monkeypatch, clean=False)


@pytest.mark.parametrize("column", [1, -1])
def test_a_table_with_a_sum_that_fails_is_read_line_by_line(column: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Which sum it is is said.
    """
    text = _cell(_clean_text(), "二、上年结转", column, "77")
    assert _is_read_alike(text, monkeypatch, clean=False)
    assert gor.Code.IDENTITY_FAILS in {each.code for each in gor.parse(text).diagnostics}


def test_columns_that_do_not_balance_are_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Though all rows add up.
    """
    text = _cell(_cell(_clean_text(), "二、上年结转", 1, "77"), "二、上年结转", 2, "0")
    cells = next(line for line in text.splitlines() if "二、上年结转" in line).split("\t")
    text = _cell(text, "二、上年结转", -1, str(sum(map(int, cells[1:-1]))))
    assert _is_read_alike(text, monkeypatch, clean=False)


def test_the_last_cell_of_table_four_is_told_as_blank_with_the_lines_of_a_clean_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    Whether lines end in a column more than the form's is told by most of them.
    """
    lines = _clean_text().splitlines()
    at = next(
        number for number, line in enumerate(lines) if line.count("\t") == 14 and line.replace("\t", "").isdigit()
    )
    lines[at] = "\t".join([*lines[at].split("\t")[:-1], ""])
    assert _is_read_alike("\n".join(lines), monkeypatch, clean=False)


def test_blank_cells_that_keep_their_lines_are_told_by_those_of_table_three(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    So that a table of a cell a line is clean only if nothing else is blank.
    """
    whole = report(seeded("2021", 5), _WAYS["lines_open"]).text
    row = next(line for line in whole.splitlines() if line == "行政处罚")
    label, gap, rest = whole.partition(f"{row}\n")
    _, figure, below = rest.partition("\n" + rest.lstrip("\n").partition("\n")[0])
    assert figure.strip().isdigit()
    assert _is_read_alike(label + gap + below, monkeypatch, clean=False)
    assert _is_read_alike(whole, monkeypatch, clean=True)


@pytest.mark.parametrize(("tab", "layout"), [("\t", Layout.TABS), ("|", Layout.PIPES), ("  ", Layout.WHITESPACE)])
def test_the_layout_of_a_clean_table_is_told_where_it_is_all_there_is(tab: str, layout: Layout) -> None:
    """
    By what stands between its cells.
    """
    text = _clean_text()
    text = text[: text.index("二、主动公开")] + text[text.index("三、收到") : text.index("四、政府信息公开行政复议")]
    assert layout is gor.parse(text.replace("\t", tab)).layout


def test_a_clean_table_whose_labels_go_on_in_the_next_line_is_in_the_order_of_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    And so the other tables are read as such.
    """
    text = report(seeded("2021", 5), _WAYS["rows"]).text.replace("要求行政机关确认或", "要求行政机关确\n认或")
    assert _is_read_alike(text, monkeypatch, clean=True)


def test_places_of_a_clean_table_are_those_of_its_figures() -> None:
    """
    Each where its digits stand.
    """
    text = _clean_text()
    read = gor.parse(text)
    for path in requests_paths("received"):
        place = read.provenance[path]
        assert text[place.span.start : place.span.end] == place.raw == str(read.cell(path).value)
    assert {} == wrong(read, seeded("2021", 5))
