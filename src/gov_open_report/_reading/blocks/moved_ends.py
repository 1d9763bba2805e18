"""Table three of a page whose tool gives the ends of some rows behind all others.

Its figures come row by row in the form's order, while labels that wrap stand before or behind those of several rows.
So do figures beside such labels: the last of a row, or some amid it, may come behind the last row, in any order.

No figure may be lost or added: the table has just as many as it needs. Rows take theirs from the text one behind the
other, and what those lack that take fewer than seven is among what is left. Nothing is read unless that makes every row
and every column add up, and what came in balance what went out, with each figure in one place, and in one way alone of
those with the fewest such rows and with one more.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.column_blocks import ColumnBlocks, below_heading, figures_if_full, without_figures
from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import WIDTH, adds_up
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests.columns import Table
from gov_open_report._reading.requests.head_order import (
    heads_added,
    heads_of_two_tables,
    heads_out_of_order,
    row_below_heads,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Form

# Steps spent on one table.
_BUDGET = 60_000

# Rows that have lost an end, but for the last two, which all others tell; and how many more may not make another table.
_MOST_SHORT = 2
_SHORT_MORE = 1
_MOST_LACKING = 3


class _Part(NamedTuple):
    """The figures that stand where a row's should: from one on, so many."""

    first: int
    size: int

    @property
    def end(self) -> int:
        """Where the next row's begin."""
        return self.first + self.size


class _Row(NamedTuple):
    """A row as it is to be read."""

    counts: Sequence[int]
    columns: Sequence[int]
    """Those of the figures that stand where the row's should; the others are from among what is left."""


def find_moved_ends(scan: Scan, form: Form) -> ColumnBlocks | None:
    """Find table three of *form* where the page has moved the ends of some rows; None where it has not, or may not.

    It takes a bounded number of steps.
    """
    below = below_heading(scan)
    figures = figures_if_full(below, form)
    counts = plain_counts(figure.text.replace(",", "") for figure in figures)
    if not figures or counts is None:
        return None
    if heads_out_of_order(scan, row_below_heads(scan), ordered=False) or heads_added(scan) or heads_of_two_tables(scan):
        return None
    labels = list(_labels_of_figures(below, figures, form))
    search = _Search(counts, _anchors([(row, at) for row, at, _ in labels]), Table.of(form))
    table = search.only_table(Budget(_BUDGET))
    if table is None or any(is_whole and _is_of_another(row, at, table) for row, at, is_whole in labels):
        return None
    rows = [[(figures[place], counts[place]) for place in row] for row in table]
    return ColumnBlocks(rows, set(), list(without_figures(scan, {figure.start for figure in figures})))


def _labels_of_figures(
    items: Sequence[Item], figures: Sequence[Item], form: Form
) -> Iterator[tuple[int, int, bool]]:
    """The rows whose labels have figures right behind them, with the place of the first, and whether the label is whole."""
    rows = {row.terminal: index for index, row in enumerate(form.requests)}
    places = {figure.start: at for at, figure in enumerate(figures)}
    for label, item in pairwise(items):
        if label.kind is Kind.LABEL and label.text in rows and item.start in places:
            yield rows[label.text], places[item.start], label.whole


def _anchors(labels: Sequence[tuple[int, int]]) -> dict[int, int]:
    """The rows of which it is told where their figures begin: before these are those of the rows between, or nearly."""
    anchors = {0: 0}
    last, begin = 0, 0
    for row, at in labels:
        if row > last and WIDTH * (row - last - 1) < at - begin <= WIDTH * (row - last):
            anchors[row] = at
            last, begin = row, at
    return anchors


def _is_of_another(row: int, at: int, table: Sequence[Sequence[int]]) -> bool:
    """Whether seven figures behind a row's label, from this place on, are all of another row in the *table*."""
    return any(seven == list(range(at, at + WIDTH)) for number, seven in enumerate(table) if number != row)


class _Search:
    """All ways to give rows their figures."""

    def __init__(self, counts: Sequence[int], anchors: Mapping[int, int], table: Table) -> None:
        self._counts = counts
        self._anchors = anchors
        self._table = table
        # For each row, the next one of which it is told where it begins.
        size = len(table.rows)
        self._next = [min([row for row in anchors if row > at], default=size) for at in range(size)]

    def only_table(self, budget: Budget) -> list[list[int]] | None:
        """Give the places of each row's figures, if there is but one table; places of equal counts may be exchanged."""
        found: dict[tuple[tuple[int, ...], ...], list[list[int]]] = {}
        for short in range(_MOST_SHORT + _SHORT_MORE + 1):
            has_fewer = bool(found)
            for parts in self._ways([], short, budget):
                for all_parts, rows in self._tables(parts, budget):
                    counts = tuple(tuple(row.counts) for row in rows)
                    found.setdefault(counts, self._places(all_parts, rows))
            if budget.ran_out or len(found) > 1:
                return None
            if has_fewer:
                break
        return found.popitem()[1] if found else None

    def _ways(self, parts: list[_Part], short: int, budget: Budget) -> Iterator[list[_Part]]:
        """The ways to give the rows behind *parts*, but the last two, their figures, *short* of them too few."""
        row, at = len(parts), parts[-1].end if parts else 0
        if row == self._table.total:
            if not short:
                yield parts
            return
        if self._anchors.get(row, at) != at or not budget.spend():
            return
        following = self._next[row]
        end = self._anchors.get(following, len(self._counts))
        between = following - row
        # All that stands before the next row that is told is of the rows between, and each has some.
        if end - at < between or (following in self._anchors and end - at > WIDTH * between):
            return
        if at + WIDTH <= end and adds_up(self._counts[at : at + WIDTH]):
            yield from self._ways([*parts, _Part(at, WIDTH)], short, budget)
        if short:
            for many in range(min(WIDTH - 1, end - at), WIDTH - _MOST_LACKING - 1, -1):
                yield from self._ways([*parts, _Part(at, many)], short - 1, budget)

    def _tables(self, parts: Sequence[_Part], budget: Budget) -> Iterator[tuple[list[_Part], list[_Row]]]:
        """The tables that have *parts* in all rows but the last two, with the parts of these."""
        end = parts[-1].end
        rows = [_Row(self._counts[part.first : part.end], range(WIDTH)) for part in parts]
        short = [row for row, part in enumerate(parts) if part.size < WIDTH]
        for filled in self._filled(rows, short, Counter(self._counts[end:]), budget):
            table = self._table
            totals = [sum(column) for column in zip(*(filled[row].counts for row in table.outcomes), strict=True)]
            came = zip(filled[table.received].counts, filled[table.carried_in].counts, strict=True)
            carried_out = [sum(both) - total for both, total in zip(came, totals, strict=True)]
            # Of these two the parts are told by their counts.
            own = _run_of(totals, self._counts, end)
            rest = _run_of(carried_out, self._counts, own.end)
            last = [(totals, own), (carried_out, rest)]
            left = Counter(self._counts[end:])
            taken = Counter([*totals, *carried_out])
            for row, part in zip(filled, parts, strict=True):
                taken.update([count for column, count in enumerate(row.counts) if column not in row.columns])
            if taken == left and min(own.size, rest.size) >= WIDTH - _MOST_LACKING:
                yield [*parts, own, rest], [
                    *filled,
                    *(_Row(full, _columns_of(self._counts[part.first : part.end], full)) for full, part in last),
                ]

    def _filled(
        self, rows: list[_Row], short: Sequence[int], left: Counter[int], budget: Budget
    ) -> Iterator[list[_Row]]:
        """The ways to fill the rows that are *short* out of what is *left*."""
        if not short:
            yield rows
            return
        row, *others = short
        for filled, rest in _fillings(rows[row].counts, left, budget):
            yield from self._filled([*rows[:row], filled, *rows[row + 1 :]], others, rest, budget)

    def _places(self, parts: Sequence[_Part], rows: Sequence[_Row]) -> list[list[int]]:
        """Where the figures of each row are, those that its part has not among what is left."""
        left: dict[int, list[int]] = {}
        for place in range(len(self._counts) - 1, parts[-1].end - 1, -1):
            left.setdefault(self._counts[place], []).append(place)
        found = []
        for part, row in zip(parts, rows, strict=True):
            own = dict(zip(row.columns, range(part.first, part.end), strict=False))
            found.append([own[at] if at in own else left[count].pop() for at, count in enumerate(row.counts)])
        return found


def _fillings(some: Sequence[int], left: Counter[int], budget: Budget) -> Iterator[tuple[_Row, Counter[int]]]:
    """The rows that have *some* figures in their order, and side by side what is *left*, with what that leaves."""
    lacking = WIDTH - len(some)
    for first in range(len(some) + 1):
        others = range(first, first + lacking)
        columns = tuple(column for column in range(WIDTH) if column not in others)
        counts = [0] * WIDTH
        for column, count in zip(columns, some, strict=True):
            counts[column] = count
        for chosen in product(left, repeat=lacking - 1):
            if not budget.spend():
                return
            for column, count in zip(others, chosen, strict=False):
                counts[column] = count
            counts[others[-1]] = 0
            rest = counts[-1] - sum(counts[:-1])
            counts[others[-1]] = -rest if others[-1] == WIDTH - 1 else rest
            taken = Counter([counts[column] for column in others])
            if taken <= left:
                yield _Row([*counts], columns), left - taken


def _run_of(full: Sequence[int], counts: Sequence[int], first: int) -> _Part:
    """The longest run of *counts* from a place on that a *full* row has in their order."""
    size = 0
    for count in full:
        if first + size < len(counts) and counts[first + size] == count:
            size += 1
    return _Part(first, size)


def _columns_of(run: Sequence[int], full: Sequence[int]) -> list[int]:
    """The columns of a *full* row that have the counts of a *run* of its own."""
    columns: list[int] = []
    for column, count in enumerate(full):
        if len(columns) < len(run) and run[len(columns)] == count:
            columns.append(column)
    return columns
