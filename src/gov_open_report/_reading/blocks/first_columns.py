"""The first two columns of figures that stand column by column, when all others are taken off.

What these leave is known for each row, so blocks of two columns, one below the
other, are told by every row that they have.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.requests.columns import balances

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.blocks.taken_columns import Stream, Taken
    from gov_open_report._reading.places.readings import Budget


class _Page(NamedTuple):
    """What a page has of both columns."""

    figures: Sequence[int]
    left: Sequence[int]
    """What they must add up to in each row."""
    start: int
    """Its first row."""


class FirstTwo(NamedTuple):
    """Both columns, from first row to last."""

    first: list[int]
    """The places of the figures of the first."""
    second: list[int]
    untold: frozenset[int] = frozenset()
    """The rows whose figures may be others."""


def blocks_of_two(stream: Stream, last: Taken, budget: Budget) -> list[FirstTwo]:
    """Give the ways in which what is left makes two columns, whose rows add up to what is *last* left.

    Of ways that give the same counts one is given; none if *budget* runs out.
    """
    beside = {figure: row for row, figure in enumerate(last.cells)}
    pages = [
        _Page(figures, last.left[start:end], start)
        for figures, start, end in zip(last.pages, stream.starts, stream.ends, strict=True)
    ]
    by_page = [_of_page(stream, page, beside, budget) for page in pages]
    found: list[FirstTwo] = []
    if not budget.spend(prod(map(len, by_page))):
        return found
    for ways in product(*by_page):
        first = [place for way in ways for place in way[0]]
        second = [place for way in ways for place in way[1]]
        if all(balances([stream.counts[place] for place in column]) for column in (first, second)):
            found.append(FirstTwo(first, second))
    return found


def _of_page(
    stream: Stream, page: _Page, beside: Mapping[int, int], budget: Budget
) -> list[tuple[list[int], list[int]]]:
    """Give the ways in which a page's figures are blocks that add up; *beside* are those of the column behind them."""
    counts, rows = stream.counts, len(page.left)
    ways: list[dict[tuple[int, ...], tuple[list[int], list[int]]]] = [{} for _ in page.left]
    ways.append({(): ([], [])})
    for top in reversed(range(rows)):
        for bottom in range(top + 1, rows + 1):
            first, second = _block(page, top, bottom)
            sums = [counts[one] + counts[other] for one, other in zip(first, second, strict=True)]
            if sums != [*page.left[top:bottom]] or not _may_stand(stream, first, second, beside, page.start + top):
                continue
            if not budget.spend(len(ways[bottom])):
                return []
            of_first = tuple(counts[place] for place in first)
            for below, (rest, rest_of_second) in ways[bottom].items():
                ways[top][*of_first, *below] = [*first, *rest], [*second, *rest_of_second]
    return list(ways[0].values())


def _block(page: _Page, top: int, bottom: int) -> tuple[Sequence[int], Sequence[int]]:
    """The figures of both columns in rows of the page, if these are a block and what is above them are blocks."""
    middle = top + bottom
    return page.figures[2 * top : middle], page.figures[middle : 2 * bottom]


def _may_stand(
    stream: Stream, first: Sequence[int], second: Sequence[int], beside: Mapping[int, int], top: int
) -> bool:
    """Whether figures may be of rows from *top* down: what stands beside another on a line is of the same row."""
    for row, (one, other) in enumerate(zip(first, second, strict=True), top):
        right = stream.beside.get(other)
        if stream.beside.get(one) not in {None, other} or (right is not None and beside.get(right) != row):
            return False
        if stream.owned.get(one, row) != row or other in stream.owned:
            return False
    return True
