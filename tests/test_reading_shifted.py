"""Cells that have moved within their row, whose places the text fixes all the same: sums show it, and they are open."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Origin, Report
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
_SIGNS: Final = {Origin.BLANK: "_", Origin.MISSING: "."}


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


def _told(read: Report, name: str) -> str:
    """The cells of a row: figures, and a sign for a place that has none; or that it is open."""
    cells = [read.cell(path) for path in requests_paths(name)]
    if {Origin.AMBIGUOUS} == {cell.origin for cell in cells}:
        return "open"
    return " ".join(_SIGNS.get(cell.origin) or ("?" if cell.value is None else str(cell.value)) for cell in cells)


# What parts cells, and rows of table three: `_` is blank, and behind an arrow stands what is read.
_TABLES: Final = {
    "rows of a page that have lost a cell, and one row that is not told": (
        "\t",
        """
received 1 1 1 1 1 0 5 => 1 1 1 1 1 0 5
carried_in 0 1 0 0 0 2 3 => 0 1 0 0 0 2 3
granted 0 0 0 0 0 0 _ => open
state_secret 1 1 0 0 1 4 _ => 1 1 0 0 1 4 _
prohibited_by_law 0 0 1 0 0 1 _ => 0 0 1 0 0 1 _
repeated 0 0 0 1 0 1 _ => 0 0 0 1 0 1 _
total 1 1 1 1 2 7 _ => open
carried_out 0 1 0 0 0 1 _ => 0 1 0 0 0 1 _
    """,
    ),
    "rows that have lost a cell, beside outcomes that are not there": (
        " | ",
        """
received 3 1 0 0 0 4 _ => open
carried_in 0 2 0 2 0 6 _ => open
granted 0 3 2 0 0 7 _ => open
third_party_rights 3 0 0 0 1 0 4 => 3 0 0 0 1 0 4
total 0 0 0 2 3 1 6 => 0 0 0 2 3 1 6
carried_out 0 0 0 0 2 4 _ => open
    """,
    ),
    "a row that has lost a cell, as columns show": (
        " | ",
        """
received 0 3 0 9 4 10 26 => 0 3 0 9 4 10 26
carried_in 7 6 0 8 1 22 _ => 7 6 0 8 . 1 22
granted 5 0 0 0 2 0 7 => 5 0 0 0 2 0 7
process_information 3 0 0 8 2 3 13 => open
not_held 2 0 0 0 8 10 _ => open
total 7 0 0 8 4 11 30 => 7 0 0 8 4 11 30
carried_out 0 9 0 9 0 0 18 => 0 9 0 9 0 0 18
    """,
    ),
    "a misprint beside a row that is not told": (
        " | ",
        """
received 5 0 2 1 2 0 10 => 5 0 2 1 2 0 10
carried_in 3 0 5 2 1 _ _ => 3 0 5 2 1 _ _
granted 0 0 0 0 0 2 _ => 0 0 0 0 0 2 _
partially_granted 0 1 0 3 1 0 5 => 0 1 0 3 1 0 5
repeated 2 0 0 3 3 0 8 => 2 0 0 3 3 0 8
public_publication 2 2 2 0 0 1 _ => open
total 6 3 2 7 4 1 _ => 6 3 2 7 4 1 _
carried_out 0 0 0 0 0 0 0 => 0 0 0 0 0 0 0
    """,
    ),
    "a row that has lost a cell, where most have no total": (
        " | ",
        """
received 7 1 4 34 4 18 _ => 7 1 4 34 4 18 _
carried_in 24 2 20 5 3 55 _ => 24 2 ? 5 3 ? ?
granted 4 _ _ 5 5 _ 14 => 4 _ _ 5 5 _ 14
process_information 6 1 2 10 0 _ _ => 6 1 2 10 0 _ _
petition_or_complaint _ 0 11 2 _ 12 _ => _ 0 11 2 _ 12 _
repeated 4 _ _ _ _ 1 _ => 4 _ _ _ _ 1 _
public_publication 8 1 11 12 _ 6 _ => 8 1 11 12 _ 6 _
total 22 2 24 29 5 19 101 => 22 2 24 29 5 19 101
carried_out 9 1 _ 10 2 0 _ => 9 1 _ 10 2 0 _
    """,
    ),
    "rows without totals that have lost none": (
        " | ",
        """
received 6 3 4 18 30 16 _ => 6 3 4 18 30 16 _
carried_in 9 17 0 10 5 8 _ => 9 17 0 10 5 8 _
granted 0 7 0 11 12 7 37 => 0 7 0 11 12 7 37
unclear_after_correction 6 0 4 0 9 1 _ => 6 0 4 0 9 1 _
repeated 9 4 0 10 7 4 34 => 9 4 0 10 7 4 34
fee_overdue 0 5 7 0 7 11 _ => 0 5 7 0 7 11 _
total 15 16 4 28 35 23 121 => 15 16 4 28 35 23 121
carried_out 0 4 0 0 0 1 _ => 0 4 0 0 0 1 _
    """,
    ),
    "a column lost of which some rows are blank at their end": (
        " | ",
        """
received 0 1 0 2 0 2 _ => 0 1 0 2 0 2 _
carried_in 2 1 0 2 1 6 _ => 2 1 0 2 1 6 _
granted 1 1 0 0 0 _ _ => open
state_secret 0 0 0 1 1 2 _ => 0 0 0 1 1 2 _
prohibited_by_law 0 1 0 1 0 _ _ => 0 1 0 1 0 _ _
public_publication 1 0 0 1 0 _ _ => 1 0 0 1 0 _ _
total 2 2 0 3 1 _ _ => open
carried_out 0 0 0 1 0 _ _ => 0 0 0 1 0 _ _
    """,
    ),
    "nothing in the first column, and less in the last than in others": (
        "\t",
        """
received _ 1 0 0 1 0 1 => 1 0 0 1 0 1 .
carried_in _ 0 0 0 0 2 0 => 0 0 0 0 2 0 .
granted _ 0 0 0 1 0 1 => open
partially_granted _ 1 0 0 0 0 0 => open
internal_affairs _ 0 0 0 0 1 0 => open
total _ 1 0 0 1 1 1 => open
carried_out _ 0 0 0 0 1 0 => 0 0 0 0 1 0 .
    """,
    ),
    "nothing in the first column of three rows that are told, and less in the last than in others": (
        " | ",
        """
received _ 7 0 6 2 10 5 => 7 0 6 2 10 5 .
carried_in _ 12 4 12 0 6 12 => 12 4 12 0 6 12 .
granted _ 0 4 6 0 5 6 => open
prohibited_by_law _ 8 0 4 0 7 11 => open
administrative_inquiry _ 0 0 0 0 0 0 => open
total _ 8 4 10 0 12 17 => open
carried_out _ 11 0 8 2 4 0 => 11 0 8 2 4 0 .
    """,
    ),
    "nothing in the first column, and in one row of three more in the last than in others": (
        "\t",
        """
received _ 0 1 0 1 0 5 => _ 0 1 0 1 0 5
carried_in _ 0 4 4 0 1 0 => _ 0 4 4 0 1 0
granted _ 0 1 1 1 0 0 => open
repeated _ 0 1 0 0 0 2 => open
fee_overdue _ 0 3 0 0 0 3 => open
total _ 0 5 1 1 0 5 => open
carried_out _ 0 0 3 0 1 0 => _ 0 0 3 0 1 0
    """,
    ),
    "nothing in the first column, and less in the last in one row of three": (
        " | ",
        """
received _ 4 7 11 9 17 13 => _ 4 7 11 9 17 13
carried_in _ 0 1 0 0 4 7 => _ 0 1 0 0 4 7
granted _ 3 4 0 0 3 12 => _ 3 4 0 0 3 12
partially_granted _ 0 2 2 6 9 0 => _ 0 2 2 6 9 0
enforcement_file _ 0 0 0 0 0 5 => open
creation_required _ 1 2 9 0 9 0 => open
total _ 4 8 11 6 21 17 => _ 4 8 11 6 21 17
carried_out _ 0 0 0 3 0 3 => _ 0 0 0 3 0 3
    """,
    ),
    "nothing in the first column and in the last": (
        "\t",
        """
received _ 3 3 13 0 _ _ => _ 3 3 13 0 _ _
carried_in _ 7 8 _ 0 _ _ => _ 7 8 _ 0 _ _
granted _ _ 7 2 _ _ 8 => open
unclear_after_correction _ 9 1 11 _ _ 20 => open
total _ 9 8 11 _ 0 28 => open
carried_out _ 1 3 2 _ _ _ => _ 1 3 2 _ _ _
    """,
    ),
    "totals first": (
        " ",
        """
received 1 0 0 1 0 0 0 => open
repeated 1 0 0 1 0 0 0 => open
    """,
    ),
    "figures that may have their total first, beside a row that has it last": (
        " ",
        """
received 5 1 2 0 0 0 8 => 5 1 2 0 0 0 8
granted 5 2 3 => open
state_secret 4 1 3 => open
    """,
    ),
    "zeros alone": (
        "  ",
        """
received 0 0 0 0 0 0 0 => 0 0 0 0 0 0 0
    """,
    ),
    "totals first in one row of many": (
        " ",
        """
received 1 1 1 1 1 1 6 => 1 1 1 1 1 1 6
carried_in 0 0 0 0 0 0 0 => 0 0 0 0 0 0 0
granted 1 0 0 0 1 0 0 => 1 0 0 0 1 0 0
state_secret 1 0 0 0 1 0 0 => 1 0 0 0 1 0 0
prohibited_by_law 1 0 0 0 0 0 1 => 1 0 0 0 0 0 1
third_party_rights 2 0 1 0 0 1 0 => 2 0 1 0 0 1 0
repeated 1 1 0 1 0 0 3 => 1 1 0 1 0 0 3
total 8 2 2 0 3 1 0 => 8 2 2 0 3 1 0
carried_out 3 0 0 1 0 1 1 => open
    """,
    ),
    "totals in the sixth of less than four rows in five": (
        "\t",
        """
received 0 2 2 3 0 7 0 => 0 2 2 3 0 7 0
carried_in 0 0 2 1 0 3 0 => 0 0 2 1 0 3 0
granted 3 0 1 3 1 8 0 => open
state_secret 1 0 0 0 0 1 0 => 1 0 0 0 0 1 0
prohibited_by_law 3 1 1 0 0 8 3 => 3 1 1 0 0 8 3
third_party_rights 0 0 2 1 0 3 0 => 0 0 2 1 0 3 0
repeated 3 0 2 0 0 0 5 => 3 0 2 0 0 0 5
total 0 1 1 0 2 6 2 => open
carried_out 0 0 0 1 0 1 0 => 0 0 0 1 0 1 0
    """,
    ),
    "two columns that other figures upset as well": (
        "\n",
        """
received 0 0 0 1 1 1 3 => open
granted 1 0 2 0 0 0 1 => 1 0 2 0 0 0 1
prohibited_by_law 0 0 0 1 1 0 0 => 0 0 0 1 1 0 0
total 1 0 1 0 0 0 3 => open
carried_out 1 0 0 0 0 0 1 => open
    """,
    ),
    "a row that does not add up, a figure a line": (
        "\n",
        """
received 1 0 2 1 1 1 6 => 1 0 2 1 1 1 6
carried_in 1 0 0 0 0 0 1 => 1 0 0 0 0 0 1
granted 0 1 0 0 0 0 0 => 0 1 0 0 0 0 0
prohibited_by_law 1 0 0 0 0 1 2 => 1 0 0 0 0 1 2
process_information 0 0 1 1 0 0 2 => 0 0 1 1 0 0 2
total 1 0 1 1 0 1 4 => 1 0 1 1 0 1 4
carried_out 1 0 1 0 1 0 3 => 1 0 1 0 1 0 3
    """,
    ),
    "two rows that have lost a cell, above one that adds up": (
        "\t",
        """
granted 1 0 4 0 7 15 _ => open
state_secret 2 1 0 1 0 6 _ => 2 1 0 1 0 6 _
prohibited_by_law 1 0 0 2 0 0 3 => 1 0 0 2 0 0 3
repeated 5 1 2 0 0 0 8 => 5 1 2 0 0 0 8
total 9 6 3 6 1 7 32 => 9 6 3 6 1 7 32
    """,
    ),
    "a whole table of which many rows have no total, and one has lost a cell": (
        " | ",
        """
received 5 5 1 5 6 3 _ => 5 5 1 5 6 3 _
carried_in 0 1 7 0 1 3 _ => 0 1 7 0 1 3 _
granted 0 0 0 0 0 1 1 => 0 0 0 0 0 1 1
partially_granted 0 0 0 0 1 0 _ => 0 0 0 0 1 0 _
state_secret 0 1 0 0 1 1 3 => 0 1 0 0 1 1 3
prohibited_by_law 1 0 0 0 1 0 2 => 1 0 0 0 1 0 2
security_and_stability 0 0 0 0 0 0 _ => 0 0 0 0 0 0 _
third_party_rights 0 0 1 1 0 1 _ => 0 0 1 1 0 1 _
internal_affairs 0 0 1 1 1 0 _ => 0 0 1 1 1 0 _
process_information 1 0 1 0 1 0 _ => 1 0 1 0 1 0 _
enforcement_file 0 1 1 0 0 1 _ => 0 1 1 0 0 1 _
administrative_inquiry 0 0 0 0 0 0 0 => 0 0 0 0 0 0 0
not_held 1 1 0 1 0 _ _ => open
creation_required 0 1 0 1 0 1 _ => 0 1 0 1 0 1 _
unclear_after_correction 1 1 1 0 0 0 3 => 1 1 1 0 0 0 3
petition_or_complaint 0 0 1 1 0 0 2 => 0 0 1 1 0 0 2
repeated 0 0 0 1 1 1 _ => 0 0 0 1 1 1 _
public_publication 0 0 0 0 0 0 _ => 0 0 0 0 0 0 _
excessive 1 0 0 0 0 _ _ => 1 0 0 0 0 _ _
confirmation_or_reissue 0 0 0 0 0 0 _ => 0 0 0 0 0 0 _
correction_overdue 0 0 1 0 0 0 _ => 0 0 1 0 0 0 _
fee_overdue 0 0 0 0 0 0 _ => 0 0 0 0 0 0 _
other 0 0 1 0 0 0 1 => 0 0 1 0 0 0 1
total 5 5 8 5 7 6 36 => 5 5 8 5 7 6 36
carried_out 0 1 0 0 0 0 1 => 0 1 0 0 0 0 1
    """,
    ),
}


@pytest.mark.parametrize(("mark", "rows"), _TABLES.values(), ids=_TABLES)
def test_rows_are_open_where_sums_show_that_cells_have_moved(mark: str, rows: str) -> None:
    """
    And stay as they stand where none does.
    """
    labels = {row.name.rpartition(".")[2]: row for row in REQUESTS["2021"]}
    lines, expected = [], {}
    for row in rows.strip().splitlines():
        printed, _, told = row.partition(" => ")
        name, *cells = printed.split()
        lines.append(mark.join([labels[name].label, *("" if cell == "_" else cell for cell in cells)]))
        expected[labels[name].name] = told
    read = gor.parse("\n".join(["三、收到和处理政府信息公开申请情况", *lines, "五、存在的主要问题及改进情况\n"]))
    assert expected == {name: _told(read, name) for name in expected}
