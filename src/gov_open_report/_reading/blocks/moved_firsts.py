"""Rows that begin with a figure that stands elsewhere, as beside a label that wraps.

Columns of a narrow table stand close to its labels, and a tool that puts together what is near to each other takes the
first figure of a row to the lines of its label: these may come before or behind the figures of several rows.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.moved_rows import Beginning, Row
from gov_open_report._reading.places.evidence import WIDTH, adds_up

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from gov_open_report._reading.places.readings import Budget

# Figures that may stand before or behind those of their rows at once, and within the figures of one row.
_MOST_OPEN = 8
_MOST_PASSED = 3


class _State(NamedTuple):
    """How far the figures are given to rows."""

    end: int
    """Where those begin that are not."""
    open: tuple[tuple[int, int], ...]
    """By count how many figures were passed over more than rows have taken from elsewhere; less than none if fewer."""


class _Way(NamedTuple):
    """How a state was come to."""

    rows: tuple[Row, ...]
    passed: tuple[int, ...]


def rows_without_firsts(
    counts: Sequence[int], loose: Collection[int], total: int, budget: Budget
) -> Iterator[Beginning]:
    """Give the ways to give all rows above the *total* their figures in order, but for the first of some.

    Only figures at *loose* places are passed over. None are given if *budget* runs out.
    """
    # Ways that give all rows the same counts are one.
    ways: dict[_State, dict[tuple[int, ...], _Way]] = {_State(0, ()): {(): _Way((), ())}}
    for _ in range(total):
        further: dict[_State, dict[tuple[int, ...], _Way]] = {}
        for state, known in ways.items():
            for row, passed, end in _next_rows(counts, loose, state.end, budget):
                open_ones = _open(state.open, [counts[place] for place in passed], row.moved)
                if sum(abs(number) for _, number in open_ones) > _MOST_OPEN:
                    continue
                after = further.setdefault(_State(end, open_ones), {})
                for before, way in known.items():
                    if not budget.spend():
                        return
                    after.setdefault((*before, *row.counts), _Way((*way.rows, row), (*way.passed, *passed)))
        ways = further
    for state, known in ways.items():
        yield from (Beginning(way.rows, state.end, way.passed) for way in known.values())


def _open(
    before: Sequence[tuple[int, int]], passed: Sequence[int], taken: Sequence[int]
) -> tuple[tuple[int, int], ...]:
    """What is open when some counts more were *passed* over and some *taken* from elsewhere."""
    found = Counter(dict(before))
    found.update(passed)
    found.subtract(taken)
    return tuple(sorted((count, number) for count, number in found.items() if number))


def _next_rows(
    counts: Sequence[int], loose: Collection[int], start: int, budget: Budget
) -> Iterator[tuple[Row, Sequence[int], int]]:
    """The rows that may begin at a place, with what they pass over, and where the next begins."""
    for places, passed in _taken(loose, start, len(counts), budget):
        own = [counts[place] for place in places]
        if adds_up(own):
            yield Row(own, places), passed, places[-1] + 1
        *others, total = own[:-1]
        first, end = total - sum(others), places[-2]
        if first >= 0:
            row = Row([first, *own[:-1]], [None, *places[:-1]])
            yield row, [place for place in passed if place < end], end + 1


def _taken(
    loose: Collection[int], start: int, end: int, budget: Budget
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """The ways to take seven figures from a place on, one behind the other, but for some that are *loose*."""
    waiting: list[tuple[list[int], list[int], int]] = [([], [], start)]
    while waiting and budget.spend():
        places, passed, at = waiting.pop()
        if len(places) == WIDTH:
            yield places, passed
        elif at < end:
            if at in loose and len(passed) < _MOST_PASSED:
                waiting.append((places, [*passed, at], at + 1))
            waiting.append(([*places, at], passed, at + 1))
