"""Rows that begin with a figure that stands elsewhere, right behind their own label or amid it.

Columns of a narrow table stand close to its labels, and a tool that puts together what is near to each other takes the
first figure of a row to the lines of its label: these may come before or behind the figures of several rows.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.moved_rows import Beginning, Row
from gov_open_report._reading.places.evidence import WIDTH, adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from gov_open_report._reading.places.readings import Budget

# Figures of rows below that may stand within or before those of one row.
_MOST_PASSED = 8

# What it takes to go on with a way by a row, of which it holds all figures so far.
_STEPS_OF_A_WAY = 8


class _State(NamedTuple):
    """How far the figures are given to rows."""

    end: int
    """Where those begin that are not."""
    ahead: frozenset[int]
    """The places behind that of figures which rows have."""
    passed: frozenset[int]
    """The places before it of those which no row has yet."""


def rows_without_firsts(
    counts: Sequence[int], owners: Mapping[int, AbstractSet[int]], total: int, budget: Budget
) -> Iterator[Beginning]:
    """Give the ways to give all rows above the *total* their figures in order, but for the first of some.

    *owners* are the rows whose labels figures stand beside, by the places of these. Nothing but such a one is the first
    of its row, but that of the last may stand anywhere behind it. Not all ways are given if *budget* runs out.
    """
    owned: dict[int, list[int]] = {}
    for place, rows_beside in owners.items():
        for row in rows_beside:
            owned.setdefault(row, []).append(place)
    # Ways that give all rows the same counts are one.
    ways: dict[_State, dict[tuple[int, ...], tuple[Row, ...]]] = {_State(0, frozenset(), frozenset()): {(): ()}}
    for number in range(total):
        further: dict[_State, dict[tuple[int, ...], tuple[Row, ...]]] = {}
        for state, known in ways.items():
            next_rows = _next_rows(counts, owners, number, owned.get(number, ()), state, budget)
            if number == total - 1:
                next_rows = chain(next_rows, _last_rows(counts, state, budget))
            for following, after in next_rows:
                rows_after = further.setdefault(after, {})
                for before, rows in known.items():
                    if not budget.spend(_STEPS_OF_A_WAY):
                        return
                    rows_after.setdefault((*before, *following.counts), (*rows, following))
        ways = further
    for state, known in ways.items():
        yield from (Beginning(rows, state.end, state.passed, state.ahead) for rows in known.values())


def _next_rows(
    counts: Sequence[int],
    owners: Mapping[int, AbstractSet[int]],
    number: int,
    owned: Sequence[int],
    state: _State,
    budget: Budget,
) -> Iterator[tuple[Row, _State]]:
    """The ways to give the next row its figures, with what comes of a *state*; it has *owned* beside its label."""
    at_hand = [place for place in owned if place in state.passed or (place >= state.end and place not in state.ahead)]
    firsts: list[list[int]] = [[], *([place] for place in at_hand)]
    for first in firsts:
        left = state.passed.difference(first)
        # What was passed over is of a row beside whose label it stands.
        if any(max(owners[place]) <= number for place in left):
            continue
        ahead = state.ahead.union(place for place in first if place >= state.end)
        for places, passed in _taken(len(counts), owners, number, WIDTH - len(first), state.end, ahead, budget):
            own = [*first, *places]
            row = Row([counts[place] for place in own], own)
            if adds_up(row.counts):
                end = places[-1] + 1
                yield row, _State(end, frozenset(place for place in ahead if place >= end), left.union(passed))


def _last_rows(counts: Sequence[int], state: _State, budget: Budget) -> Iterator[tuple[Row, _State]]:
    """The last row without its first figure, which all others tell."""
    behind = (place for place in range(state.end, len(counts)) if place not in state.ahead)
    places = [*islice(behind, WIDTH - 1)]
    *others, total = [counts[place] for place in places] or [0]
    first = total - sum(others)
    if first >= 0 and len(places) == WIDTH - 1 and budget.spend():
        end = places[-1] + 1
        left = frozenset(place for place in state.ahead if place >= end)
        yield Row([first, *others, total], [None, *places]), state._replace(end=end, ahead=left)


def _taken(
    size: int,
    owners: Mapping[int, AbstractSet[int]],
    number: int,
    wanted: int,
    start: int,
    ahead: AbstractSet[int],
    budget: Budget,
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """The ways to take as many figures as are *wanted* from a place on, with those passed over for rows below."""
    waiting: list[tuple[list[int], list[int], int]] = [([], [], start)]
    while waiting and budget.spend():
        places, passed, at = waiting.pop()
        if len(places) == wanted:
            yield places, passed
        elif at in ahead:
            waiting.append((places, passed, at + 1))
        elif at < size:
            if len(passed) < _MOST_PASSED and any(row > number for row in owners.get(at, ())):
                waiting.append((places, [*passed, at], at + 1))
            waiting.append(([*places, at], passed, at + 1))
