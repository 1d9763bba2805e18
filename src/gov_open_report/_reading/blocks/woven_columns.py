"""The first two columns of figures that stand column by column, where they are woven into each other.

Labels stand right beside the first column, and a tool that puts together what is near to each other takes some of its
figures to theirs: then both columns come in runs of rows of any length. The first comes from top to bottom. A run of
the second begins beside the last run of the first, or where it has left rows out; it goes on as far as the first has
come, or to a row that it has, and may go on beyond that. Many ways may be left to deal the figures out; those are told
that are the same in all.
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

# Steps to deal out one page in all ways; where there are more, nothing is told.
_MOST_STEPS = 50_000

# Ways of all pages together that are held against the sums of their columns.
_MOST_WAYS = 4_096

_NOWHERE = -1


class FirstTwo(NamedTuple):
    """Both columns, from first row to last."""

    first: list[int]
    """The places of the figures of the first."""
    second: list[int]
    untold: frozenset[int]
    """The rows whose figures may be others."""


class _Figure(NamedTuple):
    """A figure of a page, and what its line says of it."""

    place: int
    number: int
    owner: int | None
    """The row of the page whose label stands before it: it is of the first column."""
    row: int | None
    """The row of the figure of the third column that stands behind it: it is of the second; -1 if that is another's."""
    is_due: bool
    """Whether the figure before it stands before it on its line: they are of one row."""


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
    counts = stream.counts
    beside = {figure: row for row, figure in enumerate(last.cells)}
    by_page = [
        _dealt_out(list(_figures(stream, page, beside, start)), last.left[start:end])
        for page, start, end in zip(last.pages, stream.starts, stream.ends, strict=True)
    ]
    if not all(by_page) or prod(map(len, by_page)) > _MOST_WAYS:
        return None
    found = [ways for ways in product(*by_page) if balances([counts[place] for way in ways for place in way.first])]
    if not found:
        return None
    first = [[place for way in ways for place in way.first] for ways in found]
    second = [place for way in found[0] for _, place in sorted(way.second)]
    rows = enumerate(zip(*first, strict=True))
    untold = [row for row, places in rows if len({counts[place] for place in places}) > 1]
    return FirstTwo(first[0], second, frozenset(untold))


def _figures(stream: Stream, page: Sequence[int], beside: Mapping[int, int], start: int) -> Iterator[_Figure]:
    """The figures of a *page* whose first row is *start*; *beside* are those of the third column, with their rows."""
    before = None
    for place in page:
        owner, right = stream.owned.get(place), stream.beside.get(place)
        row = None if right is None else beside.get(right, _NOWHERE + start) - start
        yield _Figure(place, stream.counts[place], None if owner is None else owner - start, row, before == place)
        before = right


def _dealt_out(figures: Sequence[_Figure], left: Sequence[int]) -> list[_Path]:
    """Every way to deal out a page's *figures*, of those that give the same counts one; none if there are too many."""
    budget = Budget(_MOST_STEPS)
    states: Mapping[_State, _Path] = {_State((), frozenset(), (), _NOWHERE, 0): _Path((), ())}
    for figure in figures:
        if not budget.spend(len(states)):
            return []
        further: dict[_State, _Path] = {}
        for state, path in states.items():
            if (after := _in_first(state, figure, left)) is not None:
                further.setdefault(after, _Path((*path.first, figure.place), path.second))
            for after in _in_second(state, figure, left):
                further.setdefault(after, _Path(path.first, (*path.second, (after.row, figure.place))))
        states = further
    of_counts: dict[tuple[int, ...], _Path] = {}
    for state, path in states.items():
        if len(state.firsts) == len(left) == len(state.seconds):
            of_counts.setdefault(state.firsts, path)
    return [*of_counts.values()]


def _in_first(state: _State, figure: _Figure, left: Sequence[int]) -> _State | None:
    """The state with *figure* in the next row of the first column; None if it cannot be."""
    firsts, seconds, ahead, row, top = state
    at = len(firsts)
    if at == len(left) or figure.is_due or figure.owner not in {None, at} or figure.row not in {None, _NOWHERE}:
        return None
    if not (ahead[0] + figure.number == left[at] if ahead else figure.number <= left[at]):
        return None
    if _is_within(state):
        return None
    begins = row != _NOWHERE or not firsts
    return _State((*firsts, figure.number), seconds, ahead[1:], _NOWHERE, at if begins else top)


def _in_second(state: _State, figure: _Figure, left: Sequence[int]) -> Iterator[_State]:
    """The states with *figure* in a row of the second column that may be next."""
    firsts, seconds, ahead, row, top = state
    at = len(firsts)
    if figure.owner is not None:
        return
    rows = {row + 1} - seconds if row != _NOWHERE else set()
    if not _is_within(state):
        lacking = [each for each in range(at) if each not in seconds]
        rows |= {*lacking[:1], *(each for each in lacking if each >= top)}
    for each in rows:
        if each == len(left) or figure.row not in {None, each} or (figure.is_due and each != at - 1):
            continue
        is_ahead = each >= at
        if figure.number <= left[each] if is_ahead else firsts[each] + figure.number == left[each]:
            yield _State(firsts, seconds | {each}, (*ahead, figure.number) if is_ahead else ahead, each, top)


def _is_within(state: _State) -> bool:
    """Whether a run of the second column has not come to where it may end."""
    return state.row != _NOWHERE and state.row + 1 < len(state.firsts) and state.row + 1 not in state.seconds
