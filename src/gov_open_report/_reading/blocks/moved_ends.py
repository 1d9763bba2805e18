"""Rows whose ends, or some figures amid them, stand behind all other rows, in any order.

So do figures beside a label that wraps. Labels right before a row's figures and the next row's tell that it has fewer.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.moved_rows import Beginning, Row
from gov_open_report._reading.places.evidence import WIDTH, adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.places.readings import Budget

# Figures that a row may lack.
_MOST_LACKING = 3

# What it takes to try a row.
_STEPS_OF_A_ROW = 10


class _Part(NamedTuple):
    """The figures that stand where a row's should: from one on, so many."""

    first: int
    size: int

    @property
    def end(self) -> int:
        """Where the next row's begin."""
        return self.first + self.size


def rows_without_ends(
    counts: Sequence[int], anchors: Mapping[int, int], total: int, budget: Budget
) -> Iterator[Beginning]:
    """Give the ways to give all rows above the *total* seven figures each, and to fill those that have fewer.

    *anchors* are the rows of which it is told where their figures begin. Not all are given if *budget* runs out.
    """
    for parts in _parts(anchors, total):
        if any(part.size == WIDTH and not adds_up(counts[part.first : part.end]) for part in parts):
            continue
        rows = [Row(counts[part.first : part.end], range(part.first, part.end)) for part in parts]
        short = [at for at, part in enumerate(parts) if part.size < WIDTH]
        end = parts[-1].end
        for filled in _filled(rows, short, Counter(counts[end:]), budget):
            yield Beginning(filled, end)


def _parts(anchors: Mapping[int, int], total: int) -> Iterator[list[_Part]]:
    """The ways to give rows their figures. The last of them may lack some where nothing tells where the next begins."""
    parts: list[_Part] = []
    for row in range(total):
        at = parts[-1].end if parts else 0
        end = anchors.get(row + 1, at + WIDTH) if row in anchors else at + WIDTH
        if anchors.get(row, at) != at or not WIDTH - _MOST_LACKING <= end - at <= WIDTH:
            return
        parts.append(_Part(at, end - at))
    *others, last = parts
    if anchors.get(total, last.end) != last.end:
        return
    yield parts
    if total - 1 in anchors and total not in anchors:
        for lacking in range(1, _MOST_LACKING + 1):
            yield [*others, last._replace(size=WIDTH - lacking)]


def _filled(rows: Sequence[Row], short: Sequence[int], left: Counter[int], budget: Budget) -> Iterator[Sequence[Row]]:
    """The ways to fill those of *rows* that are *short* out of what is *left*."""
    if not short:
        yield rows
        return
    at, *others = short
    for row in _fillings(rows[at], left, budget):
        yield from _filled([*rows[:at], row, *rows[at + 1 :]], others, left - Counter(row.moved), budget)


def _fillings(part: Row, left: Counter[int], budget: Budget) -> Iterator[Row]:
    """The rows that the figures of *part* make with what is *left*."""
    own, lacking = part.counts, WIDTH - len(part.counts)
    # With its total there, what lacks is what that needs; without it, the total is the sum of all others.
    ways = [(2 * own[-1] - sum(own), -1, range(WIDTH - 1)), (sum(own), 1, range(WIDTH))]
    for known, sign, columns in ways:
        for chosen in product(left, repeat=lacking - 1):
            last = known + sign * sum(chosen)
            if not budget.spend() or last not in left or not Counter([*chosen, last]) <= left:
                continue
            for places in combinations(columns, lacking):
                if (places[-1] == WIDTH - 1) is (sign > 0) and budget.spend(_STEPS_OF_A_ROW):
                    yield _with(part, dict(zip(places, [*chosen, last], strict=True)))


def _with(part: Row, moved: Mapping[int, int]) -> Row:
    """The row that has the figures of *part*, and by column those that have *moved*."""
    stay = zip(*part, strict=True)
    cells = [(moved[column], None) if column in moved else next(stay) for column in range(WIDTH)]
    return Row([count for count, _ in cells], [place for _, place in cells])
