"""Table three where nothing is blank and every sum holds: it is taken as it stands, and any doubt ends that."""

from __future__ import annotations

import re
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin, Report
from texts.figures import seeded
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
