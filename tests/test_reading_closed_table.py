"""Table three where nothing is blank and every sum holds: it is taken as it stands, and any doubt ends that."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin, Report
from gov_open_report._reading.cells.segments import Segment
from gov_open_report._reading.lines.items import Scan
from gov_open_report._reading.places.evidence import Row
from gov_open_report._reading.requests import requests
from gov_open_report._reading.requests.rows import rows_of
from gov_open_report.form import Form
from texts.figures import seeded, zeros
from texts.form import COLUMNS, EDITIONS, REQUESTS, Edition, requests_paths
from texts.grids import Grid
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS, Keeps, Lines, Way
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_IN_ORDER: Final = [way for way in LAYOUTS if way.keeps in {Keeps.CELLS, Keeps.COLUMNS, Keeps.ORDER}]
_ABOUT_ROWS: Final = frozenset({Code.PLACE_AMBIGUOUS, Code.PLACE_RECOVERED, Code.IDENTITY_FAILS, Code.ROW_MISSING})


def _codes(read: Report) -> set[Code]:
    return {each.code for each in read.diagnostics}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _IN_ORDER, ids=lambda way: way.name)
def test_every_figure_is_printed_where_nothing_is_blank(way: Way, edition: Edition) -> None:
    """
    In every layout that keeps the order of labels and figures, and nothing is said of any row.
    """
    figures = seeded(edition, 3, "none")
    read = gor.parse(report(figures, way).text)
    assert {} == differing(read, figures)
    assert {Origin.PRINTED} == {cell.origin for cell in read.cells() if cell.path.startswith("requests.")}
    assert set() == _ABOUT_ROWS & _codes(read)


def _is_taken_whole(text: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Tell whether no row of table three was looked at by itself."""
    looked_at = []

    def spy(scan: Scan, segments: Sequence[Segment], form: Form) -> list[Row]:
        looked_at.append(form)
        return rows_of(scan, segments, form)

    monkeypatch.setattr(requests, "rows_of", spy)
    gor.parse(text)
    return not looked_at


_WHOLE: Final = sorted({way.name for way in _IN_ORDER} - {"lines_wrapped", "rows_wrapped"})


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _WHOLE)
def test_a_table_that_adds_up_is_taken_whole_in_every_layout_that_keeps_the_order(
    way: str, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whatever blank cells or labels a converter repeats beside its figures.
    """
    assert _is_taken_whole(report(seeded(edition, 3, "none"), _WAYS[way]).text, monkeypatch)


def test_a_table_is_taken_whole_that_stands_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Each label has its seven figures behind it there as well.
    """
    text = report(seeded("2021", 3, "none"), _WAYS["rows"]).text
    start, end = text.index(REQUESTS["2021"][0].label), text.index("四、政府信息公开行政复议")
    assert _is_taken_whole(text[:start] + text[start:end].replace("\n", " ") + text[end:], monkeypatch)


def _in_table(change: Callable[[list[str]], list[str]], way: str = "rows") -> str:
    """The report with table three's lines of figures changed."""
    lines = report(seeded("2021", 3, "none"), _WAYS[way]).text.split("\n")
    first = next(at for at, line in enumerate(lines) if line.startswith(REQUESTS["2021"][0].label))
    last = next(at for at, line in enumerate(lines) if at > first and line.startswith("四、政府信息公开"))
    return "\n".join([*lines[:first], *change(lines[first:last]), *lines[last:]])


_DOUBTS: Final[dict[str, Callable[[list[str]], list[str]]]] = {
    "a figure more in a row": lambda rows: [rows[0] + " 0", *rows[1:]],
    "a zero more among its figures": lambda rows: [rows[0].replace(" ", " 0 ", 1), *rows[1:]],
    "a figure fewer": lambda rows: [*rows[:-1], rows[-1].rpartition(" ")[0]],
    "a figure behind a head": lambda rows: ["自然人 3", *rows],
    "the table twice": lambda rows: [*rows, *rows],
    "a row without its figures": lambda rows: [*rows[:3], rows[3].split(" ")[0], *rows[4:]],
    "a row again without figures": lambda rows: [*rows, rows[1].split(" ")[0]],
    "a row in another's place": lambda rows: [*rows[:4], rows[5], rows[4], *rows[6:]],
    "a row lost": lambda rows: [*rows[:4], *rows[5:]],
    "the last row lost": lambda rows: rows[:-1],
    "a figure with a remark": lambda rows: [rows[0] + "(含补正1件)", *rows[1:]],
    "figures on two lines": lambda rows: [rows[0].replace(" ", "\n", 2), *rows[1:]],
    "a misread label": lambda rows: [rows[0].replace("新收", "新牧"), *rows[1:]],
}


@pytest.mark.parametrize("doubt", _DOUBTS)
def test_any_doubt_about_a_row_has_each_row_looked_at(doubt: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Then the whole table is read as any other.
    """
    assert _is_taken_whole(_in_table(lambda rows: rows), monkeypatch)
    assert not _is_taken_whole(_in_table(_DOUBTS[doubt]), monkeypatch)


def test_a_zero_more_in_a_table_of_zeros_has_each_row_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    No sum shows that one.
    """
    text = report(zeros("2021"), _WAYS["rows"]).text
    row = next(line for line in text.split("\n") if line.startswith(REQUESTS["2021"][5].label))
    assert _is_taken_whole(text, monkeypatch)
    assert not _is_taken_whole(text.replace(row, row + " 0"), monkeypatch)


@pytest.mark.parametrize("path", ["received.business", "outcomes.total.business", "outcomes.granted.business"])
def test_a_row_that_adds_up_and_breaks_columns_has_each_row_looked_at(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A balance, or the sum of the outcomes.
    """
    figures = seeded("2021", 3, "none")
    name = path.rpartition(".")[0]
    more = {f"requests.{at}": figures.true[f"requests.{at}"] + 1 for at in (path, f"{name}.total")}
    text = report(figures._replace(true={**figures.true, **more}), _WAYS["rows"]).text
    assert not _is_taken_whole(text, monkeypatch)


@pytest.mark.parametrize("beside", ["<td>", "<br>", "\u200b", " "])
@pytest.mark.parametrize("seed", range(4))
def test_what_a_converter_leaves_in_a_cell_takes_no_row_from_a_table_that_adds_up(beside: str, seed: int) -> None:
    """
    `0<td>` beside a bar, as where a page closes no cell.
    """
    figures = seeded("2021", seed, "none")
    text = report(figures, _WAYS["pipes_padded"]).text
    row = REQUESTS["2021"][6].label
    changed = re.sub(rf"(\| *{re.escape(row)} *\|(?: *[0-9]+ *\|){{3}} *[0-9]+)", rf"\1{beside}", text)
    assert changed != text
    read = gor.parse(changed)
    assert {} == differing(read, figures)
    assert set() == _ABOUT_ROWS & _codes(read)


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_repeated", "rows", "lines"])
@pytest.mark.parametrize("column", range(len(COLUMNS)))
@pytest.mark.parametrize("row", [0, 9, 23, 24])
def test_a_figure_that_breaks_a_sum_stands_as_printed_and_the_sum_is_told(way: str, row: int, column: int) -> None:
    """
    The table does not close then, and is read row by row.
    """
    figures = seeded("2021", 5, "none")
    path = requests_paths(REQUESTS["2021"][row].name)[column]
    value = figures.true[path]
    misprinted = figures._replace(true={**figures.true, path: value + 1})
    read = gor.parse(report(misprinted, _WAYS[way]).text)
    assert {} == wrong(read, misprinted)
    assert Code.IDENTITY_FAILS in _codes(read)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", ["tabs_ragged", "rows", "rows_wrapped", "lines"])
def test_a_row_in_anothers_place_is_told_though_all_sums_hold(way: str, edition: Edition) -> None:
    """
    Sums say nothing of the order of rows.
    """
    figures = seeded(edition, 2, "none")

    def render(grid: Grid) -> Lines:
        names = [{cell.name for cell in line} for line in grid]
        at = next((at for at, line in enumerate(names) if "row:requests.outcomes.denied.internal_affairs" in line), 0)
        return _WAYS[way].render([*grid[:at], *grid[at : at + 2][::-1], *grid[at + 2 :]] if at else grid)

    read = gor.parse(report(figures, _WAYS[way]._replace(render=render)).text)
    assert {} == wrong(read, figures)
    assert Code.ROW_OUT_OF_ORDER in _codes(read)


@pytest.mark.parametrize("seed", range(4))
def test_two_lines_of_a_row_that_changed_places_are_not_taken_for_the_rows_order(seed: int) -> None:
    """
    One cell a line, each row adds up whatever the order of its parts; columns do not.
    """
    figures = seeded("2021", seed, "none")
    first, second = requests_paths("outcomes.denied.process_information")[:2]
    exchanged = figures._replace(true={**figures.true, first: figures.true[second], second: figures.true[first]})
    read = gor.parse(report(exchanged, _WAYS["lines"]).text)
    assert {} == wrong(read, figures)
