"""Rows of table three of which some figures stand elsewhere, and the last two, which all others tell.

Which figures are whose is shown at the end alone: what outcomes add up to and what is carried out must be among what no
other row has, and nothing may be left then.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from gov_open_report._reading.requests.columns import Table

# Figures of each of the last two rows that may stand elsewhere, and of the row above that may stand before it.
_MOST_MOVED_OF_TOTALS = 2
_MOST_MOVED = 4
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
    passed: Collection[int] = ()
    """The places before that of figures that are none of their own."""
    ahead: Collection[int] = ()
    """The places behind it of those that are."""


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
    behind = [place for place in range(beginning.end, len(counts)) if place not in beginning.ahead]
    of_totals, behind = _as_printed(totals, counts, behind)
    of_carried_out, behind = _as_printed(left, counts, behind)
    rows = [*first, of_totals, of_carried_out]
    others = [*sorted(beginning.passed), *behind]
    if len(of_totals.moved) > _MOST_MOVED_OF_TOTALS or len(of_carried_out.moved) > _MOST_MOVED:
        return None
    if Counter(counts[place] for place in others) != Counter(count for row in rows for count in row.moved):
        return None
    places: dict[int, list[int]] = {}
    for place in reversed(others):
        places.setdefault(counts[place], []).append(place)
    return [
        [places[count].pop() if place is None else place for count, place in zip(*row, strict=True)] for row in rows
    ]


def _as_printed(row: Sequence[int], counts: Sequence[int], behind: Sequence[int]) -> tuple[Row, list[int]]:
    """The *row* whose figures stand one behind the other at the places *behind*, and which of these are left.

    A few figures of the row above may stand before it: it begins with that place from which most of its own do.
    """
    own = max((_printed_from(row, counts, behind[more:]) for more in range(_MOST_BEFORE + 1)), key=_stay)
    return own, [place for place in behind if place not in own.places]


def _printed_from(row: Sequence[int], counts: Sequence[int], behind: Sequence[int]) -> Row:
    places: list[int | None] = []
    following = iter([*behind, None])
    at = next(following)
    for count in row:
        stands_there = at is not None and counts[at] == count
        places.append(at if stands_there else None)
        at = next(following) if stands_there else at
    return Row(row, places)


def _stay(row: Row) -> int:
    """How many figures of a *row* stand where it does."""
    return len(row.places) - row.places.count(None)


def may_be_others(rows: Sequence[Sequence[int]], moved: Collection[int], table: Table) -> bool:
    """Tell whether two of *rows* may have their first figures further behind, and all sums of the *table* still hold.

    These have *moved*, and those of the last two may have. Then no sum tells that they are the first. Linear.
    """
    changes: set[tuple[int, ...]] = set()
    for at in (*moved, table.total, table.carried_out):
        first, *others, _ = rows[at]
        of_row = set()
        for size in range(1, len(others) + 1):
            change = [other - one for one, other in zip([first, *others], [*others[:size], first], strict=False)]
            of_row.add(_in_sums(tuple(change), len(others) - size, at, table))
        of_row = {change for change in of_row if any(change)}
        if any(tuple(-each for each in change) in changes for change in of_row):
            return True
        changes |= of_row
    return False


def _in_sums(change: tuple[int, ...], unchanged: int, row: int, table: Table) -> tuple[int, ...]:
    """What a *change* of the first columns of a *row* is to the sums of outcomes, and to the balance of all columns."""
    of_outcomes = -1 if row == table.total else int(row in table.outcomes)
    of_balance = -1 if row >= table.total else int(row not in table.outcomes)
    whole = (*change, *([0] * unchanged))
    return (*(of_outcomes * each for each in whole), *(of_balance * each for each in whole))
