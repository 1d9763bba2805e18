"""The first two columns of table three where they are woven into each other: told where all ways agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_open_report._reading.blocks import woven_columns as module
from gov_open_report._reading.blocks.first_columns import FirstTwo
from gov_open_report._reading.blocks.taken_columns import Stream, Taken
from gov_open_report._reading.blocks.woven_columns import woven_columns
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests.columns import balances

_Runs = Sequence[tuple[int, int, int]]
"""A column, and the rows from which and to which its figures follow one another."""

_FIRST: Final = [90, 12, 31, 7, 22, 3, 19, 82, 20]
_SECOND: Final = [41, 6, 5, 11, 0, 8, 2, 26, 21]
"""What came in, what was carried in, outcomes, their total, what is left: both columns balance."""

_ROWS: Final = len(_FIRST)

_BESIDE_RUNS: Final[_Runs] = [(0, 0, 5), (1, 0, 5), (0, 5, 9), (1, 5, 9)]
_AHEAD: Final[_Runs] = [(0, 0, 3), (1, 0, 5), (0, 3, 6), (1, 5, 6), (0, 6, 9), (1, 6, 9)]
_LEFT_OUT: Final[_Runs] = [(0, 0, 2), (1, 0, 2), (0, 2, 7), (1, 6, 7), (0, 7, 9), (1, 7, 9), (1, 2, 6)]
_ALL_AHEAD: Final[_Runs] = [(0, 0, 4), (1, 0, 9), (0, 4, 9)]


def _places(runs: _Runs, first: int = 0) -> list[tuple[int, int]]:
    return [(column, row) for column, start, stop in runs for row in range(first + start, first + stop)]


def _woven(
    order: Sequence[tuple[int, int]],
    first: Sequence[int] = _FIRST,
    second: Sequence[int] = _SECOND,
    *,
    beside: Mapping[tuple[int, int], tuple[int, int]] | None = None,
    owned: Mapping[tuple[int, int], int] | None = None,
    ends: Sequence[int] = (),
    steps: int = 50_000,
) -> FirstTwo | None:
    """What is found of both columns in this *order*, with figures *beside* others and *owned* by labels of rows."""
    columns = (first, second)
    counts = [columns[column][row] for column, row in order]
    places = {cell: place for place, cell in enumerate(order)}
    # The third column stands behind them, and is nothing but zeros.
    third = [len(counts) + row for row in range(len(first))]
    places |= {(2, row): place for row, place in enumerate(third)}
    stream = Stream(
        [*counts, *([0] * len(first))],
        [*ends, len(first)],
        {places[left]: places[right] for left, right in (beside or {}).items()},
        {places[cell]: row for cell, row in (owned or {}).items()},
    )
    starts = [0, *ends]
    pages = [
        [places[cell] for cell in order if start <= cell[1] < end]
        for start, end in zip(starts, [*ends, len(first)], strict=True)
    ]
    left = tuple(one + other for one, other in zip(first, second, strict=True))
    return next(iter(woven_columns(stream, Taken(third, pages, left, {}, is_doubted=False), Budget(steps))), None)


def _counts(found: FirstTwo | None, order: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]] | None:
    if found is None:
        return None
    columns = (_FIRST, _SECOND)
    counts = [columns[column][row] for column, row in order]
    return [counts[place] for place in found.first], [counts[place] for place in found.second]


@pytest.mark.parametrize(
    "runs",
    [_BESIDE_RUNS, _AHEAD, _LEFT_OUT, _ALL_AHEAD],
    ids=["beside", "ahead", "left out", "all ahead"],
)
def test_runs_of_any_length_are_put_together_where_rows_add_up(runs: _Runs) -> None:
    """
    Those of the second column beside the first's last run, ahead of it, or of the rows that were left out.
    """
    order = _places(runs)
    found = _woven(order)
    assert (_FIRST, _SECOND) == _counts(found, order)
    assert found is not None
    assert frozenset() == found.untold


def test_columns_whose_rows_do_not_add_up_are_none() -> None:
    """
    Nor whose own sums do not hold.
    """
    order = _places(_AHEAD)
    assert _woven(order, [*_FIRST[:3], 8, *_FIRST[4:]], _SECOND) is None
    swapped = [order[1], order[0], *order[2:]]
    assert _woven(swapped) is None


def test_a_run_ends_only_where_the_first_column_has_come_or_at_a_row_that_is_there() -> None:
    """
    Elsewhere a figure that is not the next row's begins nothing.
    """
    runs: _Runs = [(0, 0, 9), (1, 0, 4), (1, 6, 9), (1, 4, 6)]
    assert _woven(_places(runs)) is None


def test_rows_that_may_have_one_anothers_figures_are_untold() -> None:
    """
    Where both add up, and so do the columns.
    """
    first, second = [*_FIRST], [*_SECOND]
    first[3], second[3], first[4], second[4] = 7, 5, 5, 7
    first[-2], second[-2] = sum(first[2:-2]), sum(second[2:-2])
    first[0], second[0] = first[-2] + first[-1] - first[1], second[-2] + second[-1] - second[1]
    runs: _Runs = [(0, 0, 3), (1, 0, 3), (0, 3, 4), (1, 3, 4), (1, 4, 5), (0, 4, 5), (0, 5, 9), (1, 5, 9)]
    found = _woven(_places(runs), first, second)
    assert found is not None
    assert {3, 4} == found.untold


def test_figures_on_one_line_are_of_one_row() -> None:
    """
    Of the first column and the second, or of the second and the third.
    """
    order = _places([*_AHEAD[:-2], *((column, row, row + 1) for row in range(6, 9) for column in (0, 1))])
    assert _woven(order, beside={(0, 7): (1, 7)}) is not None
    assert _woven(order, beside={(1, 6): (0, 7)}) is None
    assert _woven(order, beside={(1, 7): (2, 7)}) is not None
    assert _woven(order, beside={(1, 7): (2, 6)}) is None
    assert _woven(order, beside={(0, 7): (2, 7)}) is None
    assert _woven(order, beside={(0, 7): (1, 8)}) is None


def test_figures_behind_a_label_are_of_its_row_and_the_first_column() -> None:
    """
    No other row's, nor of the second.
    """
    order = _places(_AHEAD)
    assert _woven(order, owned={(0, 4): 4}) is not None
    assert _woven(order, owned={(0, 4): 5}) is None
    assert _woven(order, owned={(1, 4): 4}) is None


def test_pages_are_woven_each_by_itself() -> None:
    """
    The first rows of a page stand behind nothing, and the columns add up over all pages.
    """
    runs: _Runs = [(0, 0, 2), (1, 0, 4), (0, 2, 4)]
    order = [*_places(runs), *_places([(0, 0, 1), (1, 0, 1), (0, 1, 5), (1, 4, 5), (1, 1, 4)], 4)]
    found = _woven(order, ends=[4])
    assert (_FIRST, _SECOND) == _counts(found, order)


def test_a_search_with_too_many_ways_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What was found until then may be one of several.
    """
    order = _places(_AHEAD)
    assert _woven(order, steps=10) is None
    monkeypatch.setattr(module, "_MOST_WAYS", 0)
    assert _woven(order) is None


def _weaves(random: Random, rows: int) -> Iterator[tuple[int, int]]:
    """Both columns in five runs at most, the second's as they are read: few breaks are not too many for any figures."""
    come = random.randint(1, rows)
    begin, end = random.randrange(come), random.randint(come, rows)
    yield from ((0, row) for row in range(come))
    yield from ((1, row) for row in range(begin, end))
    yield from ((0, row) for row in range(come, rows))
    yield from ((1, row) for row in (*range(begin), *range(end, rows)))


@given(seed=st.integers(0, 10_000), sizes=st.sampled_from([(0, 0, 9), (0, 1), (0, 40, 300)]))
def test_what_is_told_of_figures_in_runs_is_true(seed: int, sizes: Sequence[int]) -> None:
    """
    However they are woven, and whatever the figures: the true way is among those that are found. Of nothing but zeros
    and ones there may be too many to look at.
    """
    random = Random(seed)
    columns = []
    for _ in range(2):
        outcomes = [random.randint(0, random.choice(sizes)) for _ in range(9)]
        left = random.randint(0, 4)
        carried = random.randint(0, sum(outcomes) + left)
        columns.append([sum(outcomes) + left - carried, carried, *outcomes, sum(outcomes), left])
    assert all(map(balances, columns))
    order = list(_weaves(random, 13))
    found = _woven(order, *columns, steps=500_000)
    if found is None:
        assert max(sizes) == 1
        return
    counts = [columns[column][row] for column, row in order]
    for row in {*range(13)} - found.untold:
        assert (columns[0][row], columns[1][row]) == (counts[found.first[row]], counts[found.second[row]])
