"""Table three row by row, of a page that has moved labels which wrap, and the ends of some rows behind the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import count
from random import Random
from typing import Final, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report._reading.blocks.moved_ends import rows_without_ends
from gov_open_report._reading.places.readings import Budget
from gov_open_report.diagnostics import Code
from gov_open_report.models import Layout, Origin
from texts.damage import DAMAGES, Damage, shows
from texts.figures import Blanks, Figures, fill, seeded
from texts.form import EDITIONS, REQUESTS, Edition, requests_paths
from texts.grids import Cell, Grid
from texts.judge import DISCLOSURE_PATHS, differing, faults, wrong
from texts.layouts import Keeps, Way, lines_open
from texts.reports import report

_COLUMNS: Final = 7

_Moved: TypeAlias = Mapping[int, Sequence[int]]
"""Rows, those from the last counted from there, with the columns of the figures that come behind all others."""

_ENDS: Final[_Moved] = {11: (5, 6), -2: (0, 1), -1: (0, 6)}
_NONE: Final[_Moved] = {}

_WRAPPED: Final = frozenset({2, 3, -3, -2, -1})
"""Rows whose labels wrap and stand behind all that does not."""


def _way(moved: _Moved = _ENDS, wrapped: Collection[int] = _WRAPPED, exchanged: int = -1) -> Way:
    """A page with labels *wrapped* and ends *moved*; one row may be *exchanged* for the next, with cut labels."""

    def render(grid: Grid) -> list[str]:
        rows = [line for line in grid if sum(cell.is_figure for cell in line) == _COLUMNS]
        if len(rows) < len(REQUESTS["2019"]):
            return lines_open(grid)
        found = [cell.marked for line in grid[:3] for cell in line]
        late: list[str] = []
        order = [*range(len(rows))]
        cut = {exchanged, exchanged + 1} if exchanged >= 0 else set()
        order[exchanged : exchanged + 2 * bool(cut)] = sorted(cut, reverse=True)
        for number in order:
            line, from_end = rows[number], number - len(rows)
            label, figures = _label_of(line), [cell for cell in line if cell.is_figure]
            if number in wrapped or from_end in wrapped:
                late += [label.text[:-2], label.text[-2:]]
            elif number in cut:
                found += [label.text[:-2], label.text[-2:]]
            else:
                found.append(label.marked)
            away = moved.get(number, moved.get(from_end, ()))
            found += [cell.marked for column, cell in enumerate(figures) if column not in away and cell.text]
        for number, line in enumerate(rows):
            figures = [cell for cell in line if cell.is_figure]
            away = moved.get(number, moved.get(number - len(rows), ()))
            late[2:2] = [figures[column].marked for column in away if figures[column].text]
        return [part for line in (*found, *late) for part in (line, "")]

    return Way("moved ends", render, Keeps.NOTHING)


def _label_of(line: Sequence[Cell]) -> Cell:
    return next(cell for cell in line if cell.name.startswith("row:"))


def _paths(edition: Edition) -> list[str]:
    return [path for row in REQUESTS[edition] for path in requests_paths(row.name)]


def _read(figures: Figures, moved: _Moved = _ENDS, *changes: tuple[str, str]) -> gor.Report:
    text = report(figures, _way(moved)).text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return gor.parse(text)


def _is_open(read: gor.Report) -> bool:
    """Whether no figure is read of rows whose ends have moved, and something is said of each."""
    told = {path for problem in read.diagnostics for path in problem.paths}
    rows = tuple(f"requests.{REQUESTS['2021'][at].name}." for at in _ENDS)
    return all(cell.value is None and cell.path in told for cell in read.cells() if cell.path.startswith(rows))


def _small(edition: Edition, seed: int) -> Figures:
    """Give the figures of a small office: mostly none, and no cell of more than 3."""
    random = Random(seed)
    return fill(edition, lambda: random.randint(0, random.choice((0, 0, 0, 0, 3))))


@pytest.mark.parametrize("moved", [_ENDS, _NONE, {-1: (6,)}, {5: (5, 6), 9: (0,)}, {0: (5, 6), -2: (5, 6)}])
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("make", [seeded, _small], ids=["of all sizes", "small"])
def test_rows_are_given_their_ends_back(
    make: Callable[[Edition, int], Figures], edition: Edition, moved: _Moved
) -> None:
    """
    With those of table two, of which no blank is lost either.
    """
    figures = make(edition, 3)
    read = _read(figures, moved)
    assert {} == differing(read, figures)
    assert {Origin.RECOVERED} == {read.cell(path).origin for path in _paths(edition)}
    assert _paths(edition) == [
        path for problem in read.diagnostics if problem.code is Code.PLACE_RECOVERED for path in problem.paths
    ]


def test_it_is_no_layout_of_column_blocks() -> None:
    """
    Since figures stand row by row, one a line.
    """
    assert Layout.LINES is _read(seeded("2021", 3)).layout


_ANY_MOVED: Final = st.dictionaries(
    st.integers(0, 24), st.sets(st.integers(0, 6), min_size=1, max_size=3).map(sorted), min_size=1, max_size=4
)


@settings(max_examples=30)
@given(st.sampled_from(EDITIONS), st.integers(0, 400), _ANY_MOVED, st.sampled_from([(0, 0, 0, 0, 0, 3), (0, 1, 9, 70)]))
def test_whatever_is_moved_no_figure_is_another(
    edition: Edition, seed: int, moved: _Moved, largest: Sequence[int]
) -> None:
    """
    It is in its place, or open: also where few figures are no zeros, and many tables may be made of them.
    """
    random = Random(seed)
    for figures in (seeded(edition, seed), fill(edition, lambda: random.randint(0, random.choice(largest)))):
        assert {} == wrong(_read(figures, moved), figures)


@pytest.mark.parametrize("lacking", [(0, 2), (0, 5)])
def test_figures_that_make_two_tables_are_not_taken(lacking: Sequence[int]) -> None:
    """
    Two rows of a 3 and its sum may have each other's, if what a row lacks need not stand side by side.
    """
    first, second = (f"requests.{REQUESTS['2021'][row].name}" for row in (6, 11))
    asked = count()
    threes = {len(DISCLOSURE_PATHS) + 6 * 4, len(DISCLOSURE_PATHS) + 6 * 9 + 1}
    figures = fill("2021", lambda: 3 if next(asked) in threes else 0)
    assert (3, 3) == (figures.true[f"{first}.natural_person"], figures.true[f"{second}.business"])
    read = _read(figures, {6: (3,), 11: lacking})
    assert {None} == {read.cell(path).value for path in _paths("2021")}


@pytest.mark.parametrize("wrapped", [range(25), range(6, 16), (2, 3, 7, 8, 9, 15, -3, -2, -1), (7, 9)])
@pytest.mark.parametrize(
    "moved",
    [
        pytest.param({6: (0,), 7: (1,), 9: (0,), 15: (6,)}, id="one of each"),
        pytest.param({6: (0,), 7: (1,), 11: (0,), 12: (1,), -2: (0, 1), -1: (0, 1)}, id="with those of the last"),
    ],
)
@pytest.mark.parametrize("seed", range(3))
def test_rows_of_which_no_label_tells_that_they_are_short_are_given_nothing(
    moved: _Moved, wrapped: Collection[int], seed: int
) -> None:
    """
    The figures left would make other tables, of fewer short rows: zeros may be of the row above or below.
    """
    random = Random(seed)
    ones = {7: 0, 9: 1, 12: 0}
    rows = [[random.choice((0, 3, 4, 6, 12, 15, 21)) for _ in range(6)] for _ in range(25)]
    rows[6] = rows[8] = rows[11] = [0] * 6
    rows = [[int(column == ones[at]) for column in range(6)] if at in ones else row for at, row in enumerate(rows)]
    cells = count(-len(DISCLOSURE_PATHS))

    def number() -> int:
        at = next(cells)
        return rows[2 + at // 6][at % 6] if 0 <= at < 6 * 21 else 0

    figures = fill("2021", number)
    text = report(figures, _way(moved, wrapped)).text
    assert {} == wrong(gor.parse(text), figures)


@pytest.mark.parametrize("at", [4, 8, 12])
def test_rows_in_another_order_than_the_forms_are_not_taken(at: int) -> None:
    """
    Each with its label, cut in two, right before its figures; other labels stand behind all rows.
    """
    figures = seeded("2021", 3)
    read = gor.parse(report(figures, _way(_NONE, exchanged=at)).text)
    for row in (at, at + 1):
        for path in requests_paths(REQUESTS["2021"][row].name):
            assert read.cell(path).value in {None, figures.true[path]}


@pytest.mark.parametrize("blanks", ["some", "zeros", "totals"])
def test_where_cells_are_blank_nothing_is_taken(blanks: Blanks) -> None:
    """
    Then no row is known to have all of its figures.
    """
    figures = seeded("2021", 3, blanks)
    assert {} == wrong(_read(figures), figures)


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if shows(damage, _way(), blanks=False)])
@pytest.mark.parametrize("seed", range(2))
def test_damage_in_one_place_makes_no_figure_another(damage: Damage, seed: int) -> None:
    """
    A figure more or less leaves nothing to be told, and a misprint makes the sums fail.
    """
    figures, way = seeded(EDITIONS[seed % 2], seed), _way()
    damaged = damage(report(figures, way), way, Random(seed))
    assert {} == faults(gor.parse(damaged.text), figures, excused=damaged.blanked)


def test_a_figure_that_is_misprinted_leaves_the_table_open() -> None:
    """
    Of the sums that fail none tells which.
    """
    figures = seeded("2021", 3)
    path = "requests.received.natural_person"
    printed = figures.printed(path)
    assert _is_open(_read(figures, _ENDS, (f"\n{printed}\n", f"\n{printed}1\n")))


def test_under_heads_in_another_order_nothing_is_taken() -> None:
    """
    Then columns may be in another order as well, and all sums hold.
    """
    read = _read(seeded("2021", 3), _ENDS, ("商业企业\n\n科研机构", "科研机构\n\n商业企业"))
    assert {None} == {read.cell(path).value for path in _paths("2021")}


def test_a_label_with_seven_figures_that_are_another_rows_leaves_the_table_open() -> None:
    """
    Rows of figures stand in the form's order then, or those of labels do: no sum tells which.
    """
    figures = seeded("2021", 3)
    first, second = (REQUESTS["2021"][at].label for at in (7, 8))
    whole = report(figures, _way()).text
    assert f"\n{first}\n" in whole
    exchanged = whole.replace(f"\n{first}\n", "\n#\n").replace(f"\n{second}\n", f"\n{first}\n")
    read = gor.parse(exchanged.replace("\n#\n", f"\n{second}\n"))
    assert _is_open(read)


@pytest.mark.parametrize(("total", "ways"), [(161, 1), (160, 0)], ids=["where they end", "before"])
def test_the_totals_begin_where_the_rows_above_end(total: int, ways: int) -> None:
    """
    Of the row right above them nothing tells where it begins.
    """
    found = list(rows_without_ends([0] * 175, {0: 0, 23: total}, 23, Budget(1_000)))
    assert ways == len(found)
