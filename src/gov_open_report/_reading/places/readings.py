"""Every way to read the figures of one row whose places are not fixed.

A reading gives each of the seven cells a number, or None where nothing is
known of it. Only readings whose row adds up are given; whether they are right
is for the columns to say.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate, combinations, compress, product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.places.evidence import WIDTH, adds_up
from gov_open_report._reading.words.figures import LONGEST_COUNT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from gov_open_report._reading.lines.items import Item

_Sources: TypeAlias = tuple[tuple[int, ...], ...]


class Reading(NamedTuple):
    """One way to read a row."""

    values: tuple[int, ...]
    sources: _Sources
    """Which figures of the row each cell was made of; empty where none was, and the sum told it."""


class Option(NamedTuple):
    """A reading of a row, and the items that its sources count."""

    reading: Reading
    items: tuple[Item, ...]


class Told(NamedTuple):
    """What is told of a row by all rows together."""

    options: list[Option]
    """What the others leave of it."""
    borne_out: list[bool]
    """Of each cell, whether what all options agree on may be taken."""


ONE_EACH: _Sources = tuple((at,) for at in range(WIDTH))
"""The sources of a reading that makes each figure a cell."""


MOST_EXTRAS = 2
"""How many figures more than cells a row may have, each of which is another's or the rest of one that was split."""

# Parts of a row that are cut from each side.
_HALF = 3


class Budget:
    """Counted steps, the same on every machine."""

    def __init__(self, steps: int) -> None:
        """Allow *steps*."""
        self.left = steps

    def spend(self, steps: int = 1) -> bool:
        """Use up *steps*; False once there are none left."""
        self.left -= steps
        return not self.ran_out

    @property
    def ran_out(self) -> bool:
        """Whether more steps were asked for than it had."""
        return self.left < 0


def row_readings(figures: Sequence[str], limits: Sequence[int], budget: Budget) -> list[Reading]:
    """Give the readings of one row's *figures*, which are digits; no cell above its column's limit.

    No readings if *budget* runs out: what was found until then may be the only ones by chance.
    """
    found: dict[tuple[int, ...], Reading] = {}
    before = budget.left
    for reading in _all(figures, limits, budget):
        # Two ways to the same numbers are one reading, and as many of its cells are printed in both.
        found.setdefault(reading.values, reading)
    # What needs no steps is not stopped.
    return [] if budget.ran_out and budget.left < before else list(found.values())


def _all(figures: Sequence[str], limits: Sequence[int], budget: Budget) -> Iterator[Reading]:
    """The readings by what may have happened: nothing, a figure lost, added or split, or some run together."""
    count = len(figures)
    if any(len(figure) > LONGEST_COUNT * WIDTH for figure in figures):
        return
    if count == WIDTH:
        yield from _as_it_stands(figures, ONE_EACH)
    elif count == WIDTH - 1:
        yield from _one_lost(figures)
    elif WIDTH < count <= WIDTH + MOST_EXTRAS:
        for cells in _with_extras(count):
            yield from _as_it_stands(["".join(figures[at] for at in cell) for cell in cells], cells)
    if 0 < count < WIDTH:
        yield from _glued(figures, limits, budget)


def _as_it_stands(cells: Sequence[str], sources: _Sources) -> Iterator[Reading]:
    """The seven *cells*, if they add up."""
    numbers = plain_counts(cells)
    if numbers is not None and adds_up(numbers):
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
            joined = set(compress(extras, going_on))
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
            yield Reading(values, (*ONE_EACH[:gap], (), *ONE_EACH[gap:-1]))


def _glued(figures: Sequence[str], limits: Sequence[int], budget: Budget) -> Iterator[Reading]:
    """Fewer than seven figures: numbers may have been run together.

    They are cut from both sides: the first three numbers from the left, once; the
    total, and the three before it, from the right. Both must meet at one digit, and
    the six must add up.
    """
    digits = sum(map(len, figures))
    if not WIDTH <= digits <= WIDTH * LONGEST_COUNT:
        return
    starting, ending = _numbers(figures)
    figure_at = [at for at, figure in enumerate(figures) for _ in figure]
    # One of six numbers at least is as long as their total or one digit shorter, and the five others have a digit each.
    longest = min((digits - WIDTH + 3) // 2, LONGEST_COUNT)
    highest = min(limits[-1], 10**longest - 1)
    lefts: dict[tuple[int, int], list[tuple[_Three, _Three]]] = {}
    for ends, numbers in _threes(starting, 0, limits, highest, budget):
        lefts.setdefault((ends[-1], sum(numbers)), []).append((ends, numbers))
    for last, total in ending[digits]:
        if total > highest:
            break
        # None of the six is longer than their total.
        if digits > WIDTH * (digits - last):
            continue
        for begun, after in _threes(ending, last, limits[-2::-1], total, budget):
            for ends, before in lefts.get((begun[-1], total - sum(after)), ()):
                if not budget.spend():
                    return
                places = (0, *ends[:-1], *reversed(begun), last)
                yield Reading(
                    (*before, *reversed(after), total), tuple((figure_at[place],) for place in places)
                )


def cut_with_total(digits: str, budget: Budget) -> Iterator[tuple[int, ...]]:
    """Give every way to cut *digits* into two to seven numbers of which the last is the sum of those before it.

    Some may be left out if *budget* runs out. They are cut from both sides, as those of `row_readings` are.
    """
    if not (digits.isdigit() and digits.isascii()) or len(digits) > WIDTH * LONGEST_COUNT:
        return
    starting, ending = _numbers([digits])
    before: dict[tuple[int, int], list[tuple[int, ...]]] = {}
    for end, numbers in _up_to_three(starting, 0, 10**LONGEST_COUNT, budget):
        before.setdefault((end, sum(numbers)), []).append(numbers)
    for last, total in ending[-1]:
        # None of the six is longer than their total.
        if not last or len(digits) > WIDTH * (len(digits) - last):
            continue
        for end, after in _up_to_three(ending, last, total, budget):
            for numbers in before.get((end, total - sum(after)), ()):
                # What is cut from the left takes three first.
                if len(numbers) == _HALF or (numbers and not after):
                    yield (*numbers, *reversed(after), total)


def _up_to_three(
    numbers: _Numbers, place: int, highest: int, budget: Budget
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """None to three *numbers* in a row on one side of *place*, no more than *highest* together.

    Yields the place behind the last, and the numbers.
    """
    waiting: list[tuple[int, tuple[int, ...]]] = [(place, ())]
    while waiting and budget.spend():
        at, found = waiting.pop()
        yield at, found
        room = highest - sum(found)
        for behind, number in numbers[at] if len(found) < _HALF else ():
            if number > room:
                break
            waiting.append((behind, (*found, number)))


_Three: TypeAlias = tuple[int, int, int]

_Numbers: TypeAlias = list[list[tuple[int, int]]]
"""For each place between digits, the numbers on one side of it, the shortest first: where each ends, and what it is."""


def _numbers(figures: Sequence[str]) -> tuple[_Numbers, _Numbers]:
    """The numbers that may be cut from *figures*: by where they start, and by where they end."""
    digits = "".join(figures)
    starting: _Numbers = [[] for _ in range(len(digits) + 1)]
    ending: _Numbers = [[] for _ in range(len(digits) + 1)]
    ends = list(accumulate(map(len, figures)))
    walls = [ends[at] for at, figure in enumerate(figures) for _ in figure]
    for start in reversed(range(len(digits))):
        # Only zero begins with a zero.
        longest = 1 if digits[start] == "0" else LONGEST_COUNT
        for end in range(start + 1, min(start + longest, walls[start]) + 1):
            number = int(digits[start:end])
            starting[start].append((end, number))
            ending[end].append((start, number))
    return starting, ending


def _threes(
    numbers: _Numbers, place: int, limits: Sequence[int], highest: int, budget: Budget
) -> Iterator[tuple[_Three, _Three]]:
    """Every three *numbers* in a row on one side of *place*, each within its limit and together no more than *highest*.

    Yields the place behind each, and the numbers.
    """
    for first, one in numbers[place]:
        if one > limits[0] or one > highest:
            break
        for second, two in numbers[first]:
            if two > limits[1] or one + two > highest:
                break
            for third, three in numbers[second]:
                if three > limits[2] or one + two + three > highest:
                    break
                if not budget.spend():
                    return
                yield (first, second, third), (one, two, three)
