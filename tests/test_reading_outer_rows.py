"""What came in, was done and is left, where a page has taken the rows between these to pieces."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from texts.figures import Figures, seeded, zeros
from texts.form import EDITIONS, REQUESTS, Edition, requests_paths
from texts.grids import Grid
from texts.judge import wrong
from texts.layouts import LAYOUTS, Keeps, Way, lines_open
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_OUTER: Final = ("received", "carried_in", "outcomes.total", "carried_out")


def _boxes(grid: Grid) -> list[str]:
    """A cell a line, the labels of outcomes wrapped before their figures, and these column by column, in some order."""
    rows = [line for line in grid if sum(cell.is_figure for cell in line) == len(requests_paths("received"))]
    if len(rows) < len(REQUESTS["2019"]):
        return lines_open(grid)
    outcomes = rows[2:-2]
    found = lines_open([*grid[:3], *rows[:2]])
    labels = [cell.text for line in outcomes for cell in line if cell.name.startswith("row:")]
    found += [part for label in labels for part in (label[:-2], label[-2:], "")]
    for columns in (range(5, 2, -1), range(3), range(6, 7)):
        for column in columns:
            found += lines_open([[[cell for cell in line if cell.is_figure][column]] for line in outcomes])
    return [*found, *lines_open(rows[-2:])]


_WAY: Final = Way("boxes", _boxes, Keeps.NOTHING)


def _paths(figures: Figures) -> list[str]:
    return [path for name in _OUTER for path in requests_paths(name) if path in figures.true]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_four_rows_that_balance_are_read_where_all_others_are_in_pieces(edition: Edition) -> None:
    """
    As pdfminer gives them: no box is beside them, and each has its figures behind its label.
    """
    figures = seeded(edition, 3)
    read = gor.parse(report(figures, _WAY).text)
    assert {} == wrong(read, figures)
    assert [figures.values[path] for path in _paths(figures)] == [read.cell(path).value for path in _paths(figures)]
    assert read.cell("requests.outcomes.granted.total").value is None
    # Only the balance tells them, and it is said so.
    assert {gor.Origin.RECOVERED} == {read.provenance[path].origin for path in _paths(figures)}
    said = {path for problem in read.diagnostics if problem.code is gor.Code.PLACE_RECOVERED for path in problem.paths}
    assert said == set(_paths(figures))


def _slipped(figures: Figures, first: int, last: int) -> str:
    """A row a line; those from *first* to *last* have their figures a line further down, or up if that is less."""
    text, places = report(figures, _WAYS["rows"])
    at = {place.name: place for place in places}
    ends = [(at[path], at[total]) for path, *_, total in (requests_paths(row.name) for row in REQUESTS["2021"])]
    spans = [(begin.start, end.end) for begin, end in ends]
    step = 1 if first < last else -1
    new = {first: "", **{row + step: text[slice(*spans[row])] for row in range(first, last, step)}}
    beyond = text[slice(*spans[last])]
    new[last] = f"{new[last]}\n{beyond}" if step > 0 else new[last]
    for row in sorted(new, reverse=True):
        start, end = spans[row]
        text = text[:start] + new[row] + text[end:]
    if step < 0:
        line = text.rindex("\n", 0, spans[last][0])
        text = f"{text[:line]}\n{beyond}{text[line:]}"
    return text


@pytest.mark.parametrize(("first", "last"), [(12, 24), (3, 0)], ids=["down to the last", "up to the first"])
def test_rows_that_balance_where_figures_slipped_by_a_line_are_not_read(first: int, last: int) -> None:
    """
    A village's one request makes it nearly certain that they do.
    """
    ones = {
        f"requests.{row}.{column}"
        for row in ("received", "outcomes.granted", "outcomes.total")
        for column in ("natural_person", "total")
    }
    figures = zeros("2021")
    figures = figures._replace(true={path: int(path in ones) for path in figures.true})
    text = _slipped(figures, first, last)
    read = gor.parse(text)
    assert {} == wrong(read, figures)
    moved = [row.name for row in REQUESTS["2021"][min(first, last) : max(first, last) + 1]]
    assert {None} == {read.cell(path).value for name in moved for path in requests_paths(name)}


@pytest.mark.parametrize("name", _OUTER)
def test_where_they_do_not_balance_none_of_them_is_read(name: str) -> None:
    """
    One figure more or less in two columns of a row, and it still adds up.
    """
    figures = seeded("2021", 3)
    text, places = report(figures, _WAY)
    at = {place.name: place for place in places}
    first, *_, last, _ = requests_paths(name)
    one, other = at[first], at[last]
    exchanged = text[: one.start] + other.of(text) + text[one.end : other.start] + one.of(text) + text[other.end :]
    read = gor.parse(exchanged)
    assert {None} == {read.cell(path).value for path in _paths(figures)}
