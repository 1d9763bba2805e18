"""A report damaged in one place is read around the damage, and the damage is said."""

from __future__ import annotations

from random import Random
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from texts.damage import DAMAGES, OF_CELLS, Damage, Damaged, shows, split_a_figure
from texts.figures import Blanks, Figures, any_figures, seeded, with_few_blanks, zeros
from texts.form import EDITIONS, Edition
from texts.judge import faults
from texts.layouts import LAYOUTS, Way
from texts.marks import Text
from texts.reports import report

pytestmark = pytest.mark.sweep

Faults: TypeAlias = dict[str, object]

_BLANKS: tuple[Blanks, ...] = ("none", "some", "totals")
_DAMAGED_IN_SIGHT = [
    (damage, way, blanks)
    for damage in DAMAGES
    for way in LAYOUTS
    for blanks in _BLANKS
    if shows(damage, way, blanks=blanks != "none")
]
_every_damage = pytest.mark.parametrize(
    ("damage", "way", "blanks"),
    [
        pytest.param(damage, way, blanks, id=f"{damage.__name__}-{way.name}-{blanks}")
        for damage, way, blanks in _DAMAGED_IN_SIGHT
    ],
)


def _faults(damaged: Damaged, figures: Figures) -> Faults:
    """Say which figures come back wrong, read or completed, and which are lost in silence."""
    found = faults(gor.parse(damaged.text), figures, excused=damaged.blanked)
    return {f"{kind}: {damaged.what}": cells for kind, cells in found.items()}


@_every_damage
def test_damage_makes_no_figure_wrong_and_is_never_silent(damage: Damage, way: Way, blanks: Blanks) -> None:
    """
    What damage leaves in doubt stays open and is named by a diagnostic; everything
    else is right.
    """
    found: Faults = {}
    for seed, edition in enumerate(EDITIONS):
        figures = seeded(edition, seed, blanks)
        # Another place in every layout, or all would be damaged at the same.
        random = Random(f"{seed} {way.name}")
        found |= _faults(damage(report(figures, way), way, random), figures)
    assert {} == found


# A zero has one digit, so it cannot be split.
@pytest.mark.parametrize(
    "damage", [damage for damage in DAMAGES if damage is not split_a_figure], ids=lambda damage: damage.__name__
)
@pytest.mark.parametrize("edition", EDITIONS)
def test_zeros_hide_no_damage(damage: Damage, edition: Edition) -> None:
    """
    Where every figure is zero, all sums hold wherever figures are put: even then
    nothing is guessed that is not so.
    """
    figures = zeros(edition)
    for at, way in enumerate(LAYOUTS):
        made = report(figures, way)
        if shows(damage, way, blanks=False):
            assert {} == _faults(damage(made, way, Random(at)), figures)


@given(
    figures=any_figures(("none",)),
    case=st.sampled_from([case for case in _DAMAGED_IN_SIGHT if case[2] == "none"]),
    place=st.integers(0, 999),
)
def test_no_damage_makes_a_figure_wrong(figures: Figures, case: tuple[Damage, Way, Blanks], place: int) -> None:
    """
    Whatever the figures and wherever the damage: right, or left open and said.
    """
    damage, way, _ = case
    made = report(figures, way)
    if damage is split_a_figure and not _has_long_figure(made):
        return
    assert {} == _faults(damage(made, way, Random(place)), figures)


@given(
    edition=st.sampled_from(EDITIONS),
    seed=st.integers(0, 99_999),
    # Of `blocks` no two figures of the table stand side by side.
    case=st.sampled_from(
        [
            (damage, way, blanks)
            for damage, way, blanks in _DAMAGED_IN_SIGHT
            if damage in OF_CELLS and blanks == "some" and way.name != "blocks"
        ]
    ),
    place=st.integers(0, 999),
)
def test_no_damage_of_table_four_makes_a_figure_wrong(
    edition: Edition, seed: int, case: tuple[Damage, Way, Blanks], place: int
) -> None:
    """
    It has few cells and few sums, and chance often lets these hold; of a whole report's cells it is seldom damaged.
    """
    damage, way, _ = case
    figures = with_few_blanks(edition, seed, "disputes")
    made = report(figures, way).of_table("disputes")
    if damage is split_a_figure and not _has_long_figure(made):
        return
    assert {} == _faults(damage(made, way, Random(place)), figures)


def _has_long_figure(made: Text) -> bool:
    return any(place.is_figure and place.end - place.start > 1 for place in made.places)
