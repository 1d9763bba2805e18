"""Table three row by row, of a page that has the first figures of rows amid their labels, where these wrap."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report._reading.blocks.moved_firsts import rows_without_firsts
from gov_open_report._reading.places.readings import Budget
from gov_open_report.models import Origin
from texts.damage import DAMAGES, Damage, shows
from texts.figures import Figures, fill, seeded
from texts.form import EDITIONS, REQUESTS, Edition, requests_paths
from texts.grids import Grid
from texts.judge import differing, faults, wrong
from texts.layouts import Keeps, Way, lines_open
from texts.reports import report

_COLUMNS: Final = 7

_FIRSTS: Final = frozenset({3, 5, 7, 8, 12, 13, 18, 19, 20})
"""Rows of which the first figure stands amid the label."""

_TOGETHER: Final = ((7, 8, 9), (12, 13), (18, 19))
"""Rows whose labels stand before the figures of all of them."""


def _way(
    firsts: Collection[int] = _FIRSTS,
    together: Sequence[Sequence[int]] = _TOGETHER,
    last: int = 0,
    order: Sequence[int] = (),
) -> Way:
    """A page whose labels all wrap; *last* is the column of the last row's that stands behind it, if not the first."""

    def render(grid: Grid) -> list[str]:
        rows = [line for line in grid if sum(cell.is_figure for cell in line) == _COLUMNS]
        if len(rows) < len(REQUESTS["2019"]):
            return lines_open(grid)
        found = [part for line in grid[:3] for cell in line for part in (cell.marked, "")]
        groups = {group[0]: group for group in together}
        numbers = [*(order or range(len(rows)))]
        while numbers:
            group = groups.get(numbers[0], numbers[:1])
            del numbers[: len(group)]
            figures: list[str] = []
            for number in group:
                label = next(cell.text for cell in rows[number] if cell.name.startswith("row:"))
                own = [cell.marked for cell in rows[number] if cell.is_figure and cell.text]
                first = [own.pop(0)] if number in firsts else []
                away = [own.pop(last)] if last and number == len(rows) - 1 else []
                found += [label[:4], *first, label[4:]] if first else [label]
                figures += [*own, *away]
            found += ["", *(part for figure in figures for part in (figure, ""))]
        return found

    return Way("moved firsts", render, Keeps.NOTHING)


def _requests(edition: Edition) -> list[str]:
    return [path for row in REQUESTS[edition] for path in requests_paths(row.name)]


def _small(edition: Edition, seed: int) -> Figures:
    """Give the figures of a small office: mostly none, and no cell of more than 3."""
    random = Random(seed)
    return fill(edition, lambda: random.randint(0, random.choice((0, 0, 0, 0, 3))))


@pytest.mark.parametrize(
    ("make", "edition", "seed"), [(seeded, "2019", 1), (seeded, "2021", 3), (_small, "2019", 3), (_small, "2021", 3)]
)
@pytest.mark.parametrize("last", [0, 2, 5])
def test_rows_are_given_their_first_figures_back(
    make: Callable[[Edition, int], Figures], edition: Edition, seed: int, last: int
) -> None:
    """
    So they are with one of what is carried out behind it, as a page may have it.
    """
    figures = make(edition, seed)
    read = gor.parse(report(figures, _way(last=last)).text)
    assert {} == differing(read, figures)
    assert {Origin.RECOVERED} == {read.provenance[path].origin for path in _requests(edition)}


def test_the_first_figure_of_the_last_outcome_may_stand_behind_the_table() -> None:
    """
    With those of the rows below, which all others tell as well.
    """
    figures = seeded("2021", 3)
    text, places = report(figures, _way())
    first = next(place for place in places if place.name == "requests.outcomes.other.other.natural_person")
    section = text.index("四、")
    printed = first.of(text)
    moved = f"{text[: first.start]}{text[first.end + 2 : section]}{printed}\n\n{text[section:]}"
    assert {} == differing(gor.parse(moved), figures)


@pytest.mark.parametrize("at", [4, 7, 8, 9, 14])
@pytest.mark.parametrize("seed", range(3))
def test_rows_that_have_changed_places_with_their_labels_are_not_read_for_each_other(at: int, seed: int) -> None:
    """
    Outcomes may be one for the other in all sums.
    """
    figures = seeded("2021", seed)
    order = [*range(len(REQUESTS["2021"]))]
    order[at : at + 2] = at + 1, at
    firsts = _FIRSTS | {at, at + 1}
    assert {} == wrong(gor.parse(report(figures, _way(firsts, ((12, 13), (18, 19)), order=order)).text), figures)


@pytest.mark.parametrize("together", [((8, 7),), ((7, 9),)], ids=["in one box", "in two"])
def test_labels_of_several_rows_in_another_order_leave_the_table_open(together: Sequence[Sequence[int]]) -> None:
    """
    Then it is their figures that may be in the form's order, or have changed places as well.
    """
    figures = seeded("2021", 3)
    order = [*range(7), 8, 7, *range(9, len(REQUESTS["2021"]))]
    read = gor.parse(report(figures, _way(_FIRSTS - {7, 8, 9}, together, order=order)).text)
    assert {} == wrong(read, figures)
    assert {None} == {read.cell(path).value for path in requests_paths(REQUESTS["2021"][7].name)}


@pytest.mark.parametrize(("size", "steps"), [(175, 8), (20, 10_000)], ids=["many ways", "few figures"])
def test_no_way_is_given_where_there_are_too_many_or_too_few_figures(size: int, steps: int) -> None:
    """
    What is left out might be the one that is right.
    """
    budget = Budget(steps)
    assert [] == list(rows_without_firsts([0] * size, {}, 23, budget))
    assert budget.ran_out is (steps == 8)


def test_the_label_of_the_first_outcome_may_stand_further_down_by_itself() -> None:
    """
    Beside it is the one that spans all outcomes; the figures of its row are above, where the form has them.
    """
    figures = seeded("2021", 3)
    text = report(figures, _way()).text
    label, below = (f"\n{REQUESTS['2021'][row].label}\n" for row in (2, 4))
    assert 1 == text.count(label) == text.count(below)
    read = gor.parse(text.replace(label, "\n").replace(below, f"{label}{below}"))
    assert {} == differing(read, figures)


@pytest.mark.parametrize("label", [16, 22])
def test_a_first_figure_beside_the_label_of_another_row_is_not_taken(label: int) -> None:
    """
    That one may have it, and its own elsewhere.
    """
    figures = seeded("2021", 3)
    text, places = report(figures, _way())
    first = next(place for place in places if place.name == "requests.outcomes.denied.prohibited_by_law.natural_person")
    assert first.of(text) == "5"
    at = text.index(REQUESTS["2021"][label].label)
    read = gor.parse(f"{text[: first.start]}{text[first.end + 1 : at]}{first.of(text)}\n{text[at:]}")
    assert {} == wrong(read, figures)
    assert {None} == {read.cell(path).value for path in requests_paths("outcomes.denied.prohibited_by_law")}


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if shows(damage, _way(), blanks=False)])
@pytest.mark.parametrize("seed", range(2))
def test_damage_in_one_place_makes_no_figure_another(damage: Damage, seed: int) -> None:
    """
    A figure more or less leaves nothing to be told, and a misprint makes the sums fail.
    """
    figures, way = seeded(EDITIONS[seed % 2], seed), _way()
    damaged = damage(report(figures, way), way, Random(seed))
    assert {} == faults(gor.parse(damaged.text), figures, excused=damaged.blanked)


@settings(max_examples=30)
@given(
    st.sampled_from(EDITIONS),
    st.integers(0, 400),
    st.sets(st.integers(0, 24)),
    st.sampled_from([_TOGETHER, (), ((2, 3, 4), (9, 10), (15, 16, 17, 18))]),
)
def test_whichever_rows_they_are_no_figure_is_another(
    edition: Edition, seed: int, firsts: set[int], together: Sequence[Sequence[int]]
) -> None:
    """
    It is in its place, or open: also where few figures are no zeros, and many tables may be made of them.
    """
    for figures in (seeded(edition, seed), _small(edition, seed)):
        assert {} == wrong(gor.parse(report(figures, _way(firsts, together)).text), figures)
