"""Rows of table three of which some figures stand elsewhere, and the last two, which all others tell.

Which figures are whose is shown at the end alone: what outcomes add up to and what is carried out must be among what no
other row has, and nothing may be left then.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.places.evidence import WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.requests.columns import Table

# Figures of each of the last two rows that stand where it does, and of others that may stand right before it.
_FEWEST_STAY = 2
_MOST_BEFORE = 3


class Row(NamedTuple):
    """A row as it is to be read."""

    counts: Sequence[int]
    places: Sequence[int | None]
    """Of its figures, in the order of the text; None for one that stands elsewhere, where another such count does."""

    @property
    def moved(self) -> list[int]:
        """The counts of those."""
        return [count for count, place in zip(self.counts, self.places, strict=True) if place is None]


class Beginning(NamedTuple):
    """All rows but the last two."""

    rows: Sequence[Row]
    end: int
    """Where the figures behind them begin."""
    passed: Sequence[int] = ()
    """The places before that of figures that are none of their own."""


def with_last_two(beginning: Beginning, counts: Sequence[int], table: Table) -> list[list[int]] | None:
    """Give the places of each row's figures of *counts* in the *table* that *beginning* makes; None if it makes none.

    Places of equal counts may be exchanged.
    """
    first = beginning.rows
    columns = list(zip(*(row.counts for row in first), strict=True))
    totals = [sum(column[at] for at in table.outcomes) for column in columns]
    left = [
        column[table.received] + column[table.carried_in] - total for column, total in zip(columns, totals, strict=True)
    ]
    # What these two must be tells which of their figures stand where they should, one behind the other.
    of_totals = _as_printed(totals, counts, beginning.end)
    of_carried_out = _as_printed(left, counts, max((place for place in of_totals.places if place is not None), default=beginning.end - 1) + 1)
    if min(_stay(of_totals), _stay(of_carried_out)) < _FEWEST_STAY:
        return None
    rows = [*first, of_totals, of_carried_out]
    own = {*of_totals.places, *of_carried_out.places}
    others = [*beginning.passed, *(place for place in range(beginning.end, len(counts)) if place not in own)]
    if Counter(counts[place] for place in others) != Counter(count for row in rows for count in row.moved):
        return None
    places: dict[int, list[int]] = {}
    for place in reversed(others):
        places.setdefault(counts[place], []).append(place)
    return [
        [places[count].pop() if place is None else place for count, place in zip(*row, strict=True)] for row in rows
    ]


def _as_printed(row: Sequence[int], counts: Sequence[int], first: int) -> Row:
    """The *row* whose figures stand one behind the other, but for some: from *first* on, or from a few places behind.

    Of these places the one is taken from which most do, as figures of the row above may stand before it.
    """
    return max((_printed_from(row, counts, first + more) for more in range(_MOST_BEFORE + 1)), key=_stay)


def _printed_from(row: Sequence[int], counts: Sequence[int], first: int) -> Row:
    places: list[int | None] = []
    at = first
    for count in row:
        stands_there = at < len(counts) and counts[at] == count
        places.append(at if stands_there else None)
        at += stands_there
    return Row(row, places)


def _stay(row: Row) -> int:
    """How many figures of a *row* stand where it does."""
    return WIDTH - row.places.count(None)
