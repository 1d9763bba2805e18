"""Bounds on whole numbers that known sums leave.

Exact and sound: every solution of the sums within the bounds given lies within
the bounds left. Not complete: narrower ones may exist that only several sums
together would show.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

Sum: TypeAlias = tuple[Sequence[int], Sequence[int]]
"""Two lists of indexes whose numbers have equal sums; no index comes twice."""

_VISITS: Final = 16
"""Visits that each sum is granted, on average; real tables settle in five or fewer."""


def propagate(lows: list[int], highs: list[int | None], sums: Sequence[Sum]) -> set[int]:
    """Narrow *lows* and *highs* in place to what *sums* leave; return those that fail.

    A high of ``None`` is no bound; no number may start with its low above its
    high. A sum fails if it cannot hold within the bounds at hand when it is
    visited, and narrows nothing from then on. If any fails, the sums have no
    common solution, and the bounds of every number that is tied to it through
    others are in doubt, as what led to them may be what was wrong.

    The cost is bounded in visits, whatever the numbers. A sum that has not
    settled when visits run out is returned too, and is to be doubted likewise:
    sums that push each other up without end have no solution either.
    """
    failed: set[int] = set()
    waiting: Sequence[int] = range(len(sums))
    visits = _VISITS * len(sums)
    while waiting and visits > 0:
        changed: set[int] = set()
        for at in waiting:
            left, right = sums[at]
            narrowed = _narrow(lows, highs, left, right)
            if narrowed is None:
                failed.add(at)
            else:
                changed.update(narrowed)
        visits -= len(waiting)
        waiting = [
            at
            for at, (left, right) in enumerate(sums)
            if at not in failed and not (changed.isdisjoint(left) and changed.isdisjoint(right))
        ]
    return failed.union(waiting)


def _narrow(
    lows: list[int], highs: list[int | None], left: Sequence[int], right: Sequence[int]
) -> list[int] | None:
    """Narrow the numbers of one sum; return which changed, ``None`` if it cannot hold."""
    # Both ranges before anything changes: one visit then settles the sum by itself.
    near, far = _range(lows, highs, left), _range(lows, highs, right)
    if (not near[2] and near[1] < far[0]) or (not far[2] and far[1] < near[0]):
        return None
    changed: list[int] = []
    for cells, own, other in ((left, near, far), (right, far, near)):
        least, most, unbounded = own
        if least == most and not unbounded:
            continue
        least_other, most_other, unbounded_other = other
        for at in cells:
            low, high = lows[at], highs[at]
            if low == high:
                continue
            # The most that the other side can be, less the least of the rest of this one.
            if not unbounded_other and (high is None or most_other - least + low < high):
                highs[at] = most_other - least + low
                changed.append(at)
            # And the reverse, if the rest of this side is bounded at all.
            if unbounded == (high is None) and least_other - most + (high or 0) > low:
                lows[at] = least_other - most + (high or 0)
                changed.append(at)
    return changed


def _range(lows: list[int], highs: list[int | None], cells: Sequence[int]) -> tuple[int, int, int]:
    """Return the least sum, the most of those with a bound, and how many have none."""
    bounds = [highs[at] for at in cells]
    # filter drops the zeros too, which add nothing.
    return sum([lows[at] for at in cells]), sum(filter(None, bounds)), bounds.count(None)
