"""The first two columns of figures that stand column by column, where they are woven into each other.

Labels stand right beside the first column, and a tool that puts together what is near to each other takes some of its
figures to theirs: then both columns come in runs of rows of any length. The first comes from top to bottom. A run of
the second begins beside the last run of the first, or with the first row that it lacks; it goes on as far as the first
has come, or to a row that it has, and may go on beyond that. Many ways may be left to deal the figures out; those are
told that are the same in all that have few breaks more than the fewest.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.first_columns import FirstTwo
from gov_open_report._reading.requests.columns import balances

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.blocks.taken_columns import Stream, Taken
    from gov_open_report._reading.places.readings import Budget

# Ways of all pages together that are held against the sums of their columns.
_MOST_WAYS = 4_096

# Breaks that are tried, as few as can be, and how many more than the fewest another way may have.
_MOST_BREAKS = (5, 10, 20)
_MOST_BREAKS_MORE = 4

# What it takes to come to another state, of which zeros allow many, in steps of those who take the columns before.
_STEPS_OF_A_STATE = 3

_NOWHERE = -1


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
    is_pair: bool
    """Whether the last figure of each column stands behind the other's, and both in the same row."""


class _Path(NamedTuple):
    """How a state was come to."""

    breaks: int
    """How often a figure was neither the next of its column nor the other of a pair."""
    first: tuple[int, ...]
    """The places of the first column's figures."""
    second: tuple[tuple[int, int], ...]
    """The rows of the second's, with their places."""


def woven_columns(stream: Stream, last: Taken, budget: Budget) -> list[FirstTwo]:
    """Give the columns that what *last* left makes, whose rows add up to what it left; none if there are none.

    Or if there are too many ways to look at, or *budget* runs out.
    """
    counts = stream.counts
    beside = {figure: row for row, figure in enumerate(last.cells)}
    if any(_is_parted(stream, page, beside) for page in last.pages):
        return []
    by_page = [
        _dealt_out(list(_figures(stream, page, beside, start)), last.left[start:end], budget)
        for page, start, end in zip(last.pages, stream.starts, stream.ends, strict=True)
    ]
    if not all(by_page) or prod(map(len, by_page)) > _MOST_WAYS:
        return []
    found = [ways for ways in product(*by_page) if balances([counts[place] for way in ways for place in way.first])]
    if not found:
        return []
    first = [[place for way in ways for place in way.first] for ways in found]
    second = [place for way in found[0] for _, place in sorted(way.second)]
    rows = enumerate(zip(*first, strict=True))
    untold = [row for row, places in rows if len({counts[place] for place in places}) > 1]
    return [FirstTwo(first[0], second, frozenset(untold))]


def _is_parted(stream: Stream, page: Sequence[int], beside: Mapping[int, int]) -> bool:
    """Whether a figure of a *page* has one behind it on its line that is neither the third column's nor the next."""
    behind = zip(page, [*page[1:], None], strict=True)
    return any(stream.beside.get(place, after) not in {after, *beside} for place, after in behind)


def _figures(stream: Stream, page: Sequence[int], beside: Mapping[int, int], start: int) -> Iterator[_Figure]:
    """The figures of a *page* whose first row is *start*; *beside* are those of the third column, with their rows."""
    before = None
    for place in page:
        owner, right = stream.owned.get(place), stream.beside.get(place)
        row = None if right is None else beside.get(right, _NOWHERE + start) - start
        yield _Figure(place, stream.counts[place], None if owner is None else owner - start, row, before == place)
        before = right


def _dealt_out(figures: Sequence[_Figure], left: Sequence[int], budget: Budget) -> list[_Path]:
    """The ways to deal out a page's *figures* with the fewest breaks, or few more, of those of the same counts one.

    There are none if *budget* runs out.
    """
    for most in _MOST_BREAKS:
        ways = _dealt_out_with(figures, left, most, budget)
        if ways:
            most_breaks = min(way.breaks for way in ways) + _MOST_BREAKS_MORE
            ways = ways if most_breaks <= most else _dealt_out_with(figures, left, most_breaks, budget)
            return [way for way in ways if way.breaks <= most_breaks]
    return []


def _dealt_out_with(figures: Sequence[_Figure], left: Sequence[int], most: int, budget: Budget) -> list[_Path]:
    """The same with *most* breaks at most."""
    states: Mapping[_State, _Path] = {_State((), frozenset(), (), _NOWHERE, 0, is_pair=False): _Path(-1, (), ())}
    for figure in figures:
        further: dict[_State, _Path] = {}
        for state, path in states.items():
            breaks, first, second = path
            for after, breaks_more, row in _after(state, figure, left):
                if not budget.spend(_STEPS_OF_A_STATE):
                    return []
                known = further.get(after)
                if breaks + breaks_more > most or (known is not None and known.breaks <= breaks + breaks_more):
                    continue
                further[after] = (
                    _Path(breaks + breaks_more, (*first, figure.place), second)
                    if row is None
                    else _Path(breaks + breaks_more, first, (*second, (row, figure.place)))
                )
        states = further
    of_counts: dict[tuple[int, ...], _Path] = {}
    for state, path in states.items():
        # Both columns are full: there are as many figures as both have rows.
        known = of_counts.get(state.firsts)
        of_counts[state.firsts] = path if known is None or path.breaks < known.breaks else known
    return [*of_counts.values()]


def _after(state: _State, figure: _Figure, left: Sequence[int]) -> Iterator[tuple[_State, int, int | None]]:
    """The states with *figure* dealt out as well, each with the breaks that it takes, and its row of the second."""
    firsts, seconds, ahead, row, top, is_pair = state
    at = len(firsts)
    if _may_be_first(state, figure, left):
        begins = row != _NOWHERE or not firsts
        after = _State((*firsts, figure.number), seconds, ahead[1:], _NOWHERE, at if begins else top, is_pair=False)
        yield after, int(begins and not is_pair), None
    if figure.owner is not None or not firsts:
        return
    going_on = {row + 1} - seconds if row != _NOWHERE else set()
    beginning = set[int]()
    if not _is_within(state):
        lacking = [each for each in range(len(left)) if each not in seconds]
        beginning = {*lacking[:1], *(each for each in lacking if top <= each < at)} - going_on
    for each in (*going_on, *beginning):
        if each == len(left) or figure.row not in {None, each} or (figure.is_due and each != at - 1):
            continue
        is_ahead = each >= at
        if figure.number <= left[each] if is_ahead else firsts[each] + figure.number == left[each]:
            others = (*ahead, figure.number) if is_ahead else ahead
            makes_pair = row == _NOWHERE and top == each == at - 1
            after = _State(firsts, seconds | {each}, others, each, top, is_pair=makes_pair)
            yield after, int(each in beginning and not makes_pair), each


def _may_be_first(state: _State, figure: _Figure, left: Sequence[int]) -> bool:
    """Whether *figure* may be in the next row of the first column."""
    at = len(state.firsts)
    if at == len(left) or figure.is_due or figure.owner not in {None, at} or figure.row not in {None, _NOWHERE}:
        return False
    fits = state.ahead[0] + figure.number == left[at] if state.ahead else figure.number <= left[at]
    return fits and not _is_within(state)


def _is_within(state: _State) -> bool:
    """Whether a run of the second column has not come to where it may end."""
    return state.row != _NOWHERE and state.row + 1 < len(state.firsts) and state.row + 1 not in state.seconds
