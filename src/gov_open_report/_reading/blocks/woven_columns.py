"""The first two columns of figures that stand column by column, where they are woven into each other.

Labels stand right beside the first column, and a tool that puts together what is near to each other takes some of its
figures to theirs: then both columns come in runs of rows of any length. The first comes from top to bottom. A run of
the second begins beside the last run of the first, or where it has left rows out; it goes on as far as the first has
come, or to a row that it has, and may go on beyond that. Many ways may be left to deal the figures out; those are told that are the same in all.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests.columns import balances

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.blocks.taken_columns import Stream, Taken

# Steps to deal out one page in all ways; in which ways a page of more can be dealt out is not told.
_MOST_STEPS = 3_000_000

# Ways of all pages together that are held against the sums of their columns.
_MOST_WAYS = 4_096


class FirstTwo(NamedTuple):
    """Both columns, from first row to last."""

    first: list[int]
    """The places of the figures of the first."""
    second: list[int]
    untold: frozenset[int]
    """The rows whose figures may be others."""


class _State(NamedTuple):
    """How far the figures of a page are dealt out."""

    firsts: tuple[int, ...]
    """The counts of the first column so far, from the first row of the page on."""
    seconds: frozenset[int]
    """The rows that the second column has."""
    ahead: tuple[int, ...]
    """The counts of those of its rows that the first column has not come to."""
    row: int
    """The row of the second column that its run has come to; -1 in a run of the first."""
    top: int
    """The first row of the last run of the first column."""


class _Path(NamedTuple):
    """How a state was come to."""

    first: tuple[int, ...]
    """The places of the first column's figures."""
    second: tuple[tuple[int, int], ...]
    """The rows of the second's, with their places."""


def woven_columns(stream: Stream, last: Taken) -> FirstTwo | None:
    """Give the columns that what *last* left makes, whose rows add up to what it left; None if there are none.

    Or if there are too many ways to look at. Bounded.
    """
    by_page = [
        _dealt_out(figures, stream.counts, last.left[start:end])
        for figures, start, end in zip(last.pages, stream.starts, stream.ends, strict=True)
    ]
    if not all(by_page) or prod(map(len, by_page)) > _MOST_WAYS:
        return None
    counts = stream.counts
    found = [
        ways for ways in product(*by_page) if balances([counts[place] for way in ways for place in way.first])
    ]
    if not found:
        return None
    first = [[place for way in ways for place in way.first] for ways in found]
    second = [[place for way in ways for _, place in sorted(way.second)] for ways in found]
    untold = [
        row
        for row, places in enumerate(zip(*first, strict=True))
        if len({counts[place] for place in places}) > 1
    ]
    return FirstTwo(first[0], second[0], frozenset(untold))


def _dealt_out(figures: Sequence[int], counts: Sequence[int], left: Sequence[int]) -> list[_Path]:
    """Every way to deal out a page's *figures*, of those that give the same counts one; none if there are too many."""
    budget = Budget(_MOST_STEPS)
    states: Mapping[_State, _Path] = {_State((), frozenset(), (), -1, 0): _Path((), ())}
    for place in figures:
        if not budget.spend(len(states)):
            return []
        further: dict[_State, _Path] = {}
        for state, path in states.items():
            for row, after in _after(state, counts[place], left):
                if after not in further:
                    further[after] = _dealt(path, row, place)
        states = further
    of_counts: dict[tuple[int, ...], _Path] = {}
    for state, path in states.items():
        if len(state.firsts) == len(left) == len(state.seconds):
            of_counts.setdefault(state.firsts, path)
    return [*of_counts.values()]


def _dealt(path: _Path, row: int | None, place: int) -> _Path:
    """The *path* with a *place* more, of the first column or of a *row* of the second."""
    if row is None:
        return _Path((*path.first, place), path.second)
    return _Path(path.first, (*path.second, (row, place)))


def _after(state: _State, count: int, left: Sequence[int]) -> Iterator[tuple[int | None, _State]]:
    """The states in which *count* is dealt out as well, each with the row of the second column that it is in."""
    firsts, seconds, ahead, row, top = state
    at = len(firsts)
    goes_on = 0 <= row < len(left) - 1 and row + 1 not in seconds
    is_within = goes_on and row + 1 < at
    if not is_within and at < len(left) and (ahead[0] + count == left[at] if ahead else count <= left[at]):
        begins = row >= 0 or not firsts
        yield None, _State((*firsts, count), seconds, ahead[1:], -1, at if begins else top)
    rows = {row + 1} if goes_on else set()
    if not is_within:
        lacking = [each for each in range(at) if each not in seconds]
        rows |= {*lacking[:1], *(each for each in lacking if each >= top)}
    for each in rows:
        is_ahead = each >= at
        fits = count <= left[each] if is_ahead else firsts[each] + count == left[each]
        if fits:
            others = (*ahead, count) if is_ahead else ahead
            yield each, _State(firsts, seconds | {each}, others, each, top)
