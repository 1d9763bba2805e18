"""Every way to read the figures of table four whose places are not fixed.

Only ways in which all three blocks add up are given; what they agree on is for
the caller to keep.
"""

from __future__ import annotations

from itertools import accumulate, combinations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.cells.cells import plain_count
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.words.figures import LONGEST_COUNT
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BLOCK = len(FORMS[Edition.FORM_2021].dispute_columns)
"""Cells of a block, its sum last."""

CELLS = BLOCK * len(FORMS[Edition.FORM_2021].blocks)
"""Cells of the three blocks."""

# Steps spent on cutting figures that were run together.
_BUDGET = 20_000

_Sources: TypeAlias = tuple[tuple[int, ...] | None, ...]


class BlockReading(NamedTuple):
    """One way to read the table."""

    values: tuple[int, ...]
    sources: _Sources
    """The figures that each cell is made of; None where one was lost, and the sum told it."""


class _Cut(NamedTuple):
    """A beginning of the cells, cut from the figures up to some digit."""

    figure: int
    """The figure to go on with; its count where all are cut."""
    at: int
    """The digit of that figure to go on with."""
    values: tuple[int, ...]
    sources: tuple[int, ...]
    running: int
    """Sum of the block's cells so far."""


def block_readings(texts: Sequence[str]) -> list[BlockReading] | None:
    """Give the readings of *texts*, the table's figures; None if there are too many ways to try. Bounded."""
    count = len(texts)
    if not all(text.isdigit() and text.isascii() for text in texts):
        return []
    found = [reading for sources in _arrangements(count) for reading in _filled(texts, sources)]
    # With more figures gone, blanks may be why, and then a cut that adds up proves nothing.
    if count == CELLS - 1 or (count == 1 and texts[0] == "0" * CELLS):
        glued = _glued(texts)
        return None if glued is None else found + glued
    return found


def _arrangements(count: int) -> Iterator[_Sources]:
    """One figure lost, one too many, or one split in two."""
    if count == CELLS - 1:
        for gap in range(CELLS):
            yield tuple(None if at == gap else (at - (at > gap),) for at in range(CELLS))
    elif count == CELLS + 1:
        for kept in combinations(range(count), CELLS):
            yield tuple((at,) for at in kept)
        for split in range(CELLS):
            yield tuple((at, at + 1) if at == split else (at + (at > split),) for at in range(CELLS))
    elif count == CELLS:
        yield tuple((at,) for at in range(CELLS))


def _filled(texts: Sequence[str], sources: _Sources) -> Iterator[BlockReading]:
    """The arrangement with its numbers, if all blocks add up."""
    joined = ["".join(texts[at] for at in source) if source is not None else None for source in sources]
    # Zeros are zero however many; but what begins with a spare one is two numbers that were run together.
    numbers = [None if text is None else plain_count(text if text.strip("0") else "0") for text in joined]
    if numbers.count(None) > joined.count(None):
        return
    values: list[int] = []
    for start in range(0, CELLS, BLOCK):
        block = _completed(numbers[start : start + BLOCK])
        if block is None:
            return
        values += block
    yield BlockReading(tuple(values), sources)


def _completed(block: Sequence[int | None]) -> list[int] | None:
    """The numbers of a block of which one at most was lost, if they add up."""
    *parts, total = block
    known = sum(part for part in parts if part is not None)
    missing = known if total is None else total - known
    if missing < 0 or (missing > 0 and None not in block):
        return None
    return [missing if number is None else number for number in block]


def _glued(texts: Sequence[str]) -> list[BlockReading] | None:
    """Every way to cut figures that were run together into fifteen; None if there are too many to try."""
    found: list[BlockReading] = []
    if sum(map(len, texts)) < CELLS or any(len(text) > LONGEST_COUNT * CELLS for text in texts):
        return found
    budget, behind = Budget(_BUDGET), _digits_behind(texts)
    stack = [_Cut(0, 0, (), (), 0)]
    while stack:
        cut = stack.pop()
        if not budget.spend():
            return None
        if len(cut.values) == CELLS:
            if cut.figure == len(texts):
                found.append(BlockReading(cut.values, tuple((source,) for source in cut.sources)))
        else:
            # The digits that are left are as many as the cells at least.
            stack.extend(_longer(cut, texts[cut.figure], behind[cut.figure]))
    return found


def _longer(cut: _Cut, text: str, behind: int) -> Iterator[_Cut]:
    """The cut with one cell more, from *text*, the figure that it goes on with; *behind* that are so many digits.

    No number has a leading zero, and each of the cells that are left needs a digit.
    """
    figure, at, values, sources, running = cut
    left, cell = len(text) - at, len(values)
    is_total = cell % BLOCK == BLOCK - 1
    for length in range(1, (1 if text[at] == "0" else min(left, LONGEST_COUNT)) + 1):
        if left - length + behind < CELLS - cell - 1:
            break
        number = int(text[at : at + length])
        if is_total and number != running:
            continue
        after = (figure + 1, 0) if length == left else (figure, at + length)
        yield _Cut(*after, (*values, number), (*sources, figure), 0 if is_total else running + number)


def _digits_behind(figures: Sequence[str]) -> list[int]:
    """The number of digits behind each of *figures*."""
    lengths = list(accumulate(map(len, figures), initial=0))
    return [lengths[-1] - length for length in lengths[1:]]
