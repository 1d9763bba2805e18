"""Every way to read the figures of one row whose places are not fixed.

A reading gives each of the seven cells a number, or None where nothing is
known of it. Only readings whose row adds up are given; whether they are right
is for the columns to say.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate, combinations, product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.cells import LONGEST_COUNT, plain_counts
from gov_open_report._reading.evidence import WIDTH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


_Sources: TypeAlias = tuple[tuple[int, ...], ...]


class Reading(NamedTuple):
    """One way to read a row."""

    values: tuple[int, ...]
    sources: _Sources
    """Which figures of the row each cell was made of; empty where none was, and the sum told it."""


class Budget:
    """Counted steps, the same on every machine."""

    def __init__(self, steps: int) -> None:
        """Allow *steps*."""
        self.left = steps

    def spend(self, steps: int = 1) -> bool:
        """Use up *steps*; False once there are none left."""
        self.left -= steps
        return self.left >= 0


def row_readings(figures: Sequence[str], limits: Sequence[int], budget: Budget) -> list[Reading]:
    """Give the readings of one row's *figures*, which are digits; no cell above its column's limit."""
    found: dict[tuple[int, ...], Reading] = {}
    for reading in _all(figures, limits, budget):
        # Two ways to the same numbers are one reading, and as many of its cells are printed in both.
        found.setdefault(reading.values, reading)
    return list(found.values())


def _all(figures: Sequence[str], limits: Sequence[int], budget: Budget) -> Iterator[Reading]:
    """The readings by what may have happened: nothing, a figure lost, added or split, or some run together."""
    count = len(figures)
    if any(len(figure) > LONGEST_COUNT * WIDTH for figure in figures):
        return
    if count == WIDTH:
        yield from _as_it_stands(figures, _ONE_EACH)
    elif count == WIDTH - 1:
        yield from _one_lost(figures)
    elif WIDTH < count <= WIDTH + 2:
        for cells in _with_extras(count):
            yield from _as_it_stands(["".join(figures[at] for at in cell) for cell in cells], cells)
    if 0 < count < WIDTH:
        yield from _glued(figures, limits, budget)


# Each figure a cell.
_ONE_EACH: _Sources = tuple((at,) for at in range(WIDTH))


def _as_it_stands(cells: Sequence[str], sources: _Sources) -> Iterator[Reading]:
    """The seven *cells*, if they add up."""
    numbers = plain_counts(cells)
    if numbers is not None and sum(numbers[:-1]) == numbers[-1]:
        yield Reading(tuple(numbers), sources)


@cache
def _with_extras(count: int) -> tuple[_Sources, ...]:
    """Every way in which *count* figures are seven cells, the figures of each cell.

    One that is too many is no cell's, or goes on with the one before it, which a
    split has cut. Were only one of the two tried for every figure, two rows that
    lose the same digits would bear each other out.
    """
    ways = []
    for begun in combinations(range(count), WIDTH):
        extras = [at for at in range(count) if at not in begun]
        for going_on in product((False, True), repeat=len(extras)):
            joined = {at for at, goes_on in zip(extras, going_on, strict=True) if goes_on}
            if all(at - 1 in begun or at - 1 in joined for at in joined):
                ways.append(tuple(_cell(at, joined) for at in begun))
    return tuple(ways)


def _cell(first: int, joined: Collection[int]) -> tuple[int, ...]:
    """The figures of a cell that begins with the figure *first*."""
    last = first
    while last + 1 in joined:
        last += 1
    return tuple(range(first, last + 1))


def _one_lost(figures: Sequence[str]) -> Iterator[Reading]:
    """Six figures: any of the seven may be the one that the text lost."""
    numbers = plain_counts(figures)
    if numbers is None:
        return
    for gap in range(WIDTH):
        lost = sum(numbers) if gap == WIDTH - 1 else numbers[-1] - sum(numbers[:-1])
        if lost >= 0:
            values = (*numbers[:gap], lost, *numbers[gap:])
            sources = tuple((at,) if at < gap else (at - 1,) for at in range(WIDTH))
            yield Reading(values, (*sources[:gap], (), *sources[gap + 1 :]))


def _glued(figures: Sequence[str], limits: Sequence[int], budget: Budget) -> Iterator[Reading]:
    """Fewer than seven figures: numbers may have been run together.

    The total is some ending of the last figure. Against each, the six parts are
    cut from the left, cell by cell; no number has a leading zero, none exceeds
    its column's limit, and what is left of the total must be within reach of
    the digits that are left.
    """
    digits = sum(map(len, figures))
    if not WIDTH <= digits <= WIDTH * LONGEST_COUNT:
        return
    last = figures[-1]
    for length in range(1, min(len(last), LONGEST_COUNT) + 1):
        ending = last[len(last) - length :]
        if ending[0] == "0" and length > 1:
            continue
        total = int(ending)
        if total > limits[-1]:
            break
        parts = [*figures[:-1], last[: len(last) - length]]
        if not parts[-1]:
            parts.pop()
        for values, sources in _parts(parts, total, limits, budget):
            yield Reading((*values, total), tuple((source,) for source in (*sources, len(figures) - 1)))


def _parts(
    figures: Sequence[str], total: int, limits: Sequence[int], budget: Budget
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Every way to cut *figures* into six numbers that add up to *total*, and the figure of each."""
    behind = digits_behind(figures)
    stack: list[tuple[int, int, tuple[int, ...], tuple[int, ...], int]] = [(0, 0, (), (), total)]
    while stack:
        figure, at, values, sources, wanted = stack.pop()
        if not budget.spend():
            return
        cells = WIDTH - 1 - len(values)
        if cells == 0:
            yield values, sources
            continue
        if figure == len(figures):
            continue
        text = figures[figure]
        left = len(text) - at
        for length in range(1, (1 if text[at] == "0" else min(left, LONGEST_COUNT)) + 1):
            number = int(text[at : at + length])
            rest = left - length + behind[figure]
            if number > wanted or number > limits[len(values)] or rest < cells - 1:
                break
            if _within_reach(wanted - number, rest, cells - 1):
                after = (figure + 1, 0) if length == left else (figure, at + length)
                stack.append((*after, (*values, number), (*sources, figure), wanted - number))


def digits_behind(figures: Sequence[str]) -> list[int]:
    """Give the number of digits behind each of *figures*."""
    lengths = list(accumulate(map(len, figures), initial=0))
    return [lengths[-1] - length for length in lengths[1:]]


def _within_reach(wanted: int, digits: int, cells: int) -> bool:
    """Whether so many digits, cut into so many numbers, can add up to *wanted*."""
    if cells == 0:
        return wanted == 0 and digits == 0
    longest = digits - cells + 1
    if wanted >= 10**longest + 9 * (cells - 1):
        return False
    # One number at least has this many digits, and none begins with a zero unless it is zero.
    shortest = -(-digits // cells)
    return shortest == 1 or wanted >= 10 ** (shortest - 1)
