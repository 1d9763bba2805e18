"""Cells that have moved within their row, whose places the text fixes all the same: sums show it, and they are open."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Report
from texts.figures import Blanks, Figures, seeded
from texts.form import COLUMNS, DISPUTE_BLOCKS, REQUESTS, requests_paths
from texts.grids import Cell, Grid
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS, Lines, Way
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_FIGURES: Final = seeded("2021", 5)
_NAMES: Final = [row.name for row in REQUESTS["2021"]]
_BY_POSITION: Final = ("columns_wide", "columns_points")


def _changed(way: Way, change: dict[str, int], figures: Figures = _FIGURES) -> Report:
    """Read *figures* where rows of table three have lost the cell of a column, and end in a blank one instead."""

    def render(grid: Grid) -> Lines:
        return way.render([_without(line, change) for line in grid])

    return gor.parse(report(figures, way._replace(render=render)).text)


def _without(line: list[Cell], change: dict[str, int]) -> list[Cell]:
    name = next((cell.name.removeprefix("row:requests.") for cell in line if cell.name.startswith("row:requests.")), "")
    if name not in change:
        return line
    at = len(line) - len(COLUMNS) + change[name]
    return [*line[:at], *line[at + 1 :], Cell("", "head:none")]


def _row(read: Report, name: str) -> list[object]:
    return [read.cell(path).value for path in requests_paths(name)]


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["tabs_spanned", "pipes_padded", "html"])
@pytest.mark.parametrize("column", range(6))
@pytest.mark.parametrize("first", [2, 9, 20, 24])
def test_rows_that_have_lost_a_cell_and_end_in_a_blank_make_no_figure_wrong(way: str, column: int, first: int) -> None:
    """
    One of them, or all of a page, as where a converter fills short rows up.
    """
    change = dict.fromkeys(_NAMES[first:], column)
    assert {} == wrong(_changed(_WAYS[way], change), _FIGURES)
    assert {} == wrong(_changed(_WAYS[way], {_NAMES[first]: column}), _FIGURES)


@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "html"])
@pytest.mark.parametrize("blanks", ["none", "zeros"])
@pytest.mark.parametrize("seed", range(4))
def test_rows_that_have_an_empty_cell_more_and_no_total_make_no_figure_wrong(
    way: str, seed: int, blanks: Blanks
) -> None:
    """
    As where a label spans two columns of a sheet, and a body leaves totals out: every row is as wide as it should be.
    """
    figures = seeded("2021", seed, blanks)

    def render(grid: Grid) -> Lines:
        rows = [line if sum(cell.is_figure for cell in line) != len(COLUMNS) else _moved(line) for line in grid]
        return _WAYS[way].render(rows)

    read = gor.parse(report(figures, _WAYS[way]._replace(render=render)).text)
    assert {} == wrong(read, figures)


def _moved(line: list[Cell]) -> list[Cell]:
    at = len(line) - len(COLUMNS)
    return [*line[:at], Cell("", "head:none"), *line[at:-1]]


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["tabs_spanned", *_BY_POSITION])
@pytest.mark.parametrize("blanks", ["none", "zeros"])
@pytest.mark.parametrize("column", range(6))
def test_a_table_that_has_lost_a_column_makes_no_figure_wrong(way: str, blanks: str, column: int) -> None:
    """
    Its totals stand in the sixth.
    """
    figures = seeded("2021", 5, "zeros") if blanks == "zeros" else _FIGURES
    assert {} == wrong(_changed(_WAYS[way], dict.fromkeys(_NAMES, column), figures), figures)


@pytest.mark.parametrize("name", ["outcomes.denied.state_secret", "received", "outcomes.total"])
def test_a_total_that_is_blank_is_no_cell_that_moved_where_columns_add_up(name: str) -> None:
    """
    The sixth cell may be as large as all others.
    """
    figures = seeded("2021", 5, "zeros")
    true = dict(figures.true)
    true.update(zip(requests_paths(name), (0, 0, 0, 0, 0, 4, 4), strict=True))
    alike = figures._replace(true=true, blank=figures.blank | {requests_paths(name)[-1]})
    read = _row(gor.parse(report(alike, _WAYS["tabs_spanned"]).text), name)
    assert read[-1] is None


@pytest.mark.parametrize("way", ["columns_wide", "rows", "lines", "commas"])
@pytest.mark.parametrize("place", [0, 5])
def test_totals_in_another_column_make_no_figure_wrong(way: str, place: int) -> None:
    """
    The heads say so, in lines of their own or as high as others, or say nothing.
    """

    def render(grid: Grid) -> Lines:
        moved = []
        for line in grid:
            figures = [cell for cell in line if cell.is_figure]
            if len(figures) == len(COLUMNS):
                labels = line[: len(line) - len(figures)]
                moved.append([*labels, *figures[:place], figures[-1], *figures[place:-1]])
            else:
                moved.append(line)
        return _WAYS[way].render(moved)

    read = gor.parse(report(_FIGURES, _WAYS[way]._replace(render=render)).text)
    assert {} == {path: found for path, found in wrong(read, _FIGURES).items() if path.startswith("requests.")}


def test_two_figures_that_have_changed_places_are_open() -> None:
    """
    One cell a line: with each in the other's place their columns add up.
    """
    text = report(_FIGURES, _WAYS["lines"]).text
    label = next(row.label for row in REQUESTS["2021"] if row.name == "outcomes.total")
    before, cells = text.split(f"{label}\n")
    first, second, *rest = cells.split("\n")
    assert first != second
    read = gor.parse("\n".join([f"{before}{label}", second, first, *rest]))
    assert {} == wrong(read, _FIGURES)
    assert [None] * 2 == _row(read, "outcomes.total")[:2]


def test_a_misprint_moves_no_cell_on_a_line_of_its_own() -> None:
    """
    One column does not add up then, and not two.
    """
    path = requests_paths("outcomes.total")[0]
    text = report(_FIGURES, _WAYS["lines"]).text
    printed = _FIGURES._replace(true={**_FIGURES.true, path: int(_FIGURES.true[path]) + 1})
    assert {} == differing(gor.parse(report(printed, _WAYS["lines"]).text), printed)
    assert text != report(printed, _WAYS["lines"]).text


def test_of_two_tables_in_columns_that_differ_neither_is_taken() -> None:
    """
    As where last year's stands before this one's.
    """
    way, other = _WAYS["columns_wide"], seeded("2021", 6)
    text, before = report(_FIGURES, way).text, report(other, way).text
    start, end = (before.index(heading) for heading in ("（本列数据", "四、政府信息公开行政复议"))
    at = text.index("（本列数据")
    read = gor.parse(f"{text[:at]}{before[start:end]}{text[at:]}")
    assert {} == {path: found for path, found in wrong(read, _FIGURES).items() if path.startswith("requests.")}


@pytest.mark.parametrize("heads", [(0, 2, 1), (1, 0, 2), (2, 1, 0)])
def test_blocks_of_table_four_in_another_order_are_open_on_lines_of_their_own(heads: tuple[int, int, int]) -> None:
    """
    Each block has its sum, whichever it is.
    """
    text = report(_FIGURES, _WAYS["lines"]).text
    labels = [label for _, label in DISPUTE_BLOCKS]
    start = text.index("四、政府信息公开行政复议")
    below = text[start + 20 :]
    for label, mark in zip(labels, "甲乙丙", strict=True):
        below = below.replace(f"{label}\n", f"{mark}\n", 1)
    for mark, at in zip("甲乙丙", heads, strict=True):
        below = below.replace(f"{mark}\n", f"{labels[at]}\n", 1)
    read = gor.parse(text[: start + 20] + below)
    assert [None] * 15 == [cell.value for cell in read.cells() if cell.path.startswith("disputes.")]
