"""Misprints, planted in figures whose sums hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Final, NamedTuple, TypeAlias

from texts.form import DISPUTE_BLOCKS, REQUESTS, Edition, disputes_paths, requests_paths

Counts: TypeAlias = Mapping[str, int]
"""The figures of tables three and four, by path."""


class Misprint(NamedTuple):
    """What is printed instead of what is right."""

    right: Counts
    """What would be right, in each cell that is misprinted."""

    printed: Counts
    """What is printed there."""


def digit_changed(true: Counts, path: str, random: Random) -> int:
    """Return the figure at *path* with one digit another, its first no zero unless it is the only one."""
    digits = list(str(true[path]))
    at = random.randrange(len(digits))
    digits[at] = random.choice([digit for digit in "0123456789" if digit != digits[at]])
    return int("".join(digits))


def digits_swapped(true: Counts, path: str, random: Random) -> int:
    """Return the figure at *path* with two neighbouring digits in each other's place."""
    digits = str(true[path])
    at = random.randrange(max(1, len(digits) - 1))
    return int(digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :])


def digit_doubled(true: Counts, path: str, random: Random) -> int:
    """Return the figure at *path* with a digit twice."""
    digits = str(true[path])
    at = random.randrange(len(digits))
    return int(digits[: at + 1] + digits[at:])


def digit_lost(true: Counts, path: str, random: Random) -> int:
    """Return the figure at *path* without one of its digits."""
    digits = str(true[path])
    at = random.randrange(len(digits))
    return int(digits[:at] + digits[at + 1 :] or digits)


def off(true: Counts, path: str, random: Random) -> int:
    """Return the figure at *path*, a few more or fewer."""
    return max(0, true[path] + random.choice([-10, -3, -2, -1, 1, 2, 3, 10]))


SLIPS: Final[Mapping[str, Callable[[Counts, str, Random], int]]] = {
    "digit changed": digit_changed,
    "digits swapped": digits_swapped,
    "digit doubled": digit_doubled,
    "digit lost": digit_lost,
    "total off": off,
}
"""What may happen to one figure."""

SWAP: Final = "neighbours swapped"
"""Two neighbours of a row in each other's place; where one is 0, a figure moved."""

SWAP_DOWN: Final = "swapped with the row below"
"""Two neighbours of a column in each other's place; of table three only."""

KINDS: Final = (*SLIPS, SWAP, SWAP_DOWN)
"""All kinds of misprint."""


def plant(
    edition: Edition, true: Counts, kind: str, random: Random, *, disputes: bool = False
) -> Misprint | None:
    """Misprint figures of table three, or of table four if *disputes*; ``None`` if it would not show.

    What shows makes some sum fail: two figures that are alike can be swapped
    unseen, and so can two parts of one dispute.
    """
    rows = (
        [disputes_paths(name) for name, _ in DISPUTE_BLOCKS]
        if disputes
        else [requests_paths(row.name) for row in REQUESTS[edition]]
    )
    down = random.randrange(len(rows) - 1)
    row = random.choice(rows)
    if kind == SWAP_DOWN:
        if disputes:
            return None
        one, other = random.choice(list(zip(rows[down], rows[down + 1], strict=True)))
        printed = {one: true[other], other: true[one]}
    elif kind == SWAP:
        at = random.randrange(len(row) - 1)
        printed = {row[at]: true[row[at + 1]], row[at + 1]: true[row[at]]}
        if disputes and at < len(row) - 2:
            return None
    else:
        path = row[-1] if kind == "total off" else random.choice(row)
        printed = {path: SLIPS[kind](true, path, random)}
    right = {path: true[path] for path in printed}
    return None if right == printed else Misprint(right, printed)
