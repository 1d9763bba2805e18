"""A report damaged in one place is read around the damage, and the damage is said."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from texts.damage import DAMAGES, Damage, Damaged, shows
from texts.figures import Figures, any_figures, seeded, zeros
from texts.form import EDITIONS, Edition
from texts.judge import Faults, silent, wrong
from texts.layouts import LAYOUTS, Way
from texts.marks import Text
from texts.reports import report

_DAMAGED_IN_SIGHT = [
    (damage, way, blanks)
    for damage in DAMAGES
    for way in LAYOUTS
    for blanks in (False, True)
    if shows(damage, way, blanks=blanks)
]
_every_damage = pytest.mark.parametrize(
    ("damage", "way", "blanks"),
    [
        pytest.param(*case, id=f"{case[0].__name__}-{case[1].name}{'-blanks' * case[2]}")
        for case in _DAMAGED_IN_SIGHT
    ],
)


def _faults(damaged: Damaged, figures: Figures) -> dict[str, Faults]:
    """Say which figures come back wrong, read or completed."""
    read = gor.parse(damaged.text)
    faults = wrong(read, figures) | wrong(gor.complete(read), figures)
    return {damaged.what: faults} if faults else {}


def _silences(damaged: Damaged, figures: Figures) -> dict[str, dict[str, str]]:
    """Say what is lost without a word."""
    lost = silent(gor.parse(damaged.text), figures, excused=damaged.blanked)
    return {damaged.what: {path: str(origin) for path, origin in lost.items()}} if lost else {}


@_every_damage
@pytest.mark.parametrize("edition", EDITIONS)
def test_damage_makes_no_figure_wrong(
    damage: Damage, way: Way, blanks: bool, edition: Edition
) -> None:
    """
    What damage leaves in doubt stays open; everything else is right.
    """
    faults: dict[str, Faults] = {}
    for seed in range(4):
        figures = seeded(edition, seed, ("zeros", "some", "totals")[seed % 3] if blanks else "none")
        damaged = damage(report(figures, way), way, Random(seed))
        faults |= _faults(damaged, figures)
    assert {} == faults


@_every_damage
@pytest.mark.parametrize("edition", EDITIONS)
def test_damage_is_never_silent(
    damage: Damage, way: Way, blanks: bool, edition: Edition
) -> None:
    """
    Every figure that damage took away is named by a diagnostic.
    """
    silences: dict[str, dict[str, str]] = {}
    for seed in range(4, 6):
        figures = seeded(edition, seed, "some" if blanks else "none")
        damaged = damage(report(figures, way), way, Random(seed))
        silences |= _silences(damaged, figures)
    assert {} == silences


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("edition", EDITIONS)
def test_zeros_hide_no_damage(damage: Damage, edition: Edition) -> None:
    """
    Where every figure is zero, all sums hold wherever figures are put: even then
    nothing is guessed that is not so.
    """
    figures = zeros(edition)
    for at, way in enumerate(LAYOUTS):
        made = report(figures, way)
        if shows(damage, way, blanks=False) and _can_be_done(damage, made):
            assert {} == _faults(damage(made, way, Random(at)), figures)


def _can_be_done(damage: Damage, made: Text) -> bool:
    return damage.__name__ != "split_a_figure"  # A zero has one digit.


@given(
    figures=any_figures(("none",)),
    case=st.sampled_from([(damage, way) for damage, way, blanks in _DAMAGED_IN_SIGHT if not blanks]),
    random=st.integers(0, 999).map(Random),
)
def test_no_damage_makes_a_figure_wrong(
    figures: Figures, case: tuple[Damage, Way], random: Random
) -> None:
    """
    Whatever the figures and wherever the damage: right or left open, and said.
    """
    damage, way = case
    made = report(figures, way)
    if damage.__name__ == "split_a_figure" and not _has_long_figure(made):
        return
    damaged = damage(made, way, random)
    assert {} == _faults(damaged, figures)
    assert {} == _silences(damaged, figures)


def _has_long_figure(made: Text) -> bool:
    return any(place.is_figure and place.end - place.start > 1 for place in made.places)
