"""Table three of a page whose tool gives the ends of some rows behind all others.

Its figures come row by row in the form's order, while labels that wrap stand before or behind those of several rows.
So do figures beside such labels: the last of a row, or some amid it, may come behind the last row, in any order.

No figure may be lost or added: the table has just as many as it needs. Rows take theirs from the text one behind the
other, seven each, but where labels right before its figures and the next row's tell that a row has fewer: what it lacks
is among what is left then. Nothing is read unless that makes every row and every column add up, and what came in
balance what went out, with each figure in one place, and in one way alone. That rows come in the form's order no sum
can tell: labels that have figures right behind them must do so.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.full_tables import FullTable, below_heading, figures_if_full
from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import WIDTH, adds_up, in_form_order
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

# Steps spent on one table. Small figures allow many ways: that of a small office may take half of them.
_BUDGET = 60_000
_STEPS_OF_A_ROW = 10
"""What it takes to hold a row against the others."""
_STEPS_OF_A_TABLE = 60
"""What it takes to add one up."""

# Figures that a row may lack.
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
    places: Sequence[int | None]
    """Of its figures; None for one from among those that are left behind all rows."""

    @property
    def moved(self) -> list[int]:
        """The counts of those."""
        return [count for count, place in zip(self.counts, self.places, strict=True) if place is None]


def find_moved_ends(scan: Scan, form: Form) -> FullTable | None:
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
    if not in_form_order([row for row, _, _ in labels], [row.level for row in form.requests]):
        return None
    table = _only_table(counts, _anchors([(row, at) for row, at, _ in labels]), Table.of(form), Budget(_BUDGET))
    if table is None or any(is_whole and _is_of_another(row, at, table) for row, at, is_whole in labels):
        return None
    return FullTable.of([[(figures[place], counts[place]) for place in row] for row in table], set(), scan)


def _labels_of_figures(items: Sequence[Item], figures: Sequence[Item], form: Form) -> Iterator[tuple[int, int, bool]]:
    """The rows whose labels have figures right behind them, where these begin, and whether the label is whole."""
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


def _only_table(
    counts: Sequence[int], anchors: Mapping[int, int], table: Table, budget: Budget
) -> list[list[int]] | None:
    """Give the places of each row's figures, if there is but one table; places of equal counts may be exchanged."""
    found: dict[tuple[int, ...], list[list[int]]] = {}
    for parts in _ways(anchors, table.total):
        if all(part.size < WIDTH or adds_up(counts[part.first : part.end]) for part in parts):
            for rows, left in _Tables(counts, parts, table).all(budget):
                found.setdefault(tuple(count for row in rows for count in row.counts), _places(rows, counts, left))
        if budget.ran_out or len(found) > 1:
            return None
    return found.popitem()[1] if found else None


def _ways(anchors: Mapping[int, int], total: int) -> Iterator[list[_Part]]:
    """The ways to give all rows but the last two their figures: those above the *total* of outcomes, by its number.

    Where a row ends is told by where it and the next begin, unless that is this total: then it may lack some as well.
    """
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


class _Tables:
    """The tables that some parts make with what is left behind them."""

    def __init__(self, counts: Sequence[int], parts: Sequence[_Part], table: Table) -> None:
        self._counts = counts
        self._parts = parts
        self._table = table

    def all(self, budget: Budget) -> Iterator[tuple[list[_Row], int]]:
        """The rows of each table, and where begins what is left behind its last two; not all if *budget* runs out."""
        end = self._parts[-1].end
        rows = [_Row(self._counts[part.first : part.end], range(part.first, part.end)) for part in self._parts]
        short = [at for at, part in enumerate(self._parts) if part.size < WIDTH]
        # What rows of all figures give the last two, and the others with each way to fill them.
        known = self._sums({at: row.counts for at, row in enumerate(rows) if at not in short})
        for filled in self._filled({}, short, Counter(self._counts[end:]), budget):
            if not budget.spend(_STEPS_OF_A_TABLE):
                return
            sums = zip(*known, *self._sums({at: row.counts for at, row in filled.items()}), strict=True)
            totals, carried_out = zip(*((one + more, left + other) for one, left, more, other in sums), strict=True)
            # What these two must be tells which of their figures stand where they should, one behind the other.
            of_totals, behind = self._as_printed(totals, end)
            of_carried_out, behind = self._as_printed(carried_out, behind)
            moved = [row.moved for row in (*filled.values(), of_totals, of_carried_out)]
            is_near = max(map(len, moved)) <= _MOST_LACKING
            if is_near and Counter(self._counts[behind:]) == Counter([count for each in moved for count in each]):
                yield [*(filled.get(at, row) for at, row in enumerate(rows)), of_totals, of_carried_out], behind

    def _sums(self, rows: Mapping[int, Sequence[int]]) -> tuple[list[int], list[int]]:
        """What some *rows* have to do with each column of the totals, and of what is carried out."""
        totals, carried_out = [0] * WIDTH, [0] * WIDTH
        for at, counts in rows.items():
            is_outcome = at in self._table.outcomes
            for column, count in enumerate(counts):
                totals[column] += count if is_outcome else 0
                carried_out[column] += -count if is_outcome else count
        return totals, carried_out

    def _filled(
        self, rows: Mapping[int, _Row], short: Sequence[int], left: Counter[int], budget: Budget
    ) -> Iterator[Mapping[int, _Row]]:
        """The ways to fill, besides some *rows*, those that are *short* out of what is *left*."""
        if not short:
            yield rows
            return
        at, *others = short
        for row in self._fillings(self._parts[at], left, budget):
            yield from self._filled({**rows, at: row}, others, left - Counter(row.moved), budget)

    def _fillings(self, part: _Part, left: Counter[int], budget: Budget) -> Iterator[_Row]:
        """The rows that *part* makes with what is *left*."""
        own, lacking = self._counts[part.first : part.end], WIDTH - part.size
        # With its total there, what lacks is what that needs; without it, the total is the sum of all others.
        ways = [(2 * own[-1] - sum(own), -1, range(WIDTH - 1)), (sum(own), 1, range(WIDTH))]
        for known, sign, columns in ways:
            for chosen in product(left, repeat=lacking - 1):
                last = known + sign * sum(chosen)
                if not budget.spend() or last not in left or not Counter([*chosen, last]) <= left:
                    continue
                for places in combinations(columns, lacking):
                    if (places[-1] == WIDTH - 1) is (sign > 0) and budget.spend(_STEPS_OF_A_ROW):
                        yield _with(own, part.first, dict(zip(places, [*chosen, last], strict=True)))

    def _as_printed(self, counts: Sequence[int], first: int) -> tuple[_Row, int]:
        """The row of some *counts*, whose figures from one on are as many as stand there, and where the next begin."""
        places: list[int | None] = []
        at = first
        for count in counts:
            stands_there = at < len(self._counts) and self._counts[at] == count
            places.append(at if stands_there else None)
            at += stands_there
        return _Row(counts, places), at


def _places(rows: Sequence[_Row], counts: Sequence[int], left: int) -> list[list[int]]:
    """Where all figures of *rows* are, of the places of *counts*, with those that are *left* behind them."""
    places: dict[int, list[int]] = {}
    for place in range(len(counts) - 1, left - 1, -1):
        places.setdefault(counts[place], []).append(place)
    return [
        [places[count].pop() if place is None else place for count, place in zip(*row, strict=True)]
        for row in rows
    ]


def _with(own: Sequence[int], first: int, moved: Mapping[int, int]) -> _Row:
    """The row that has its *own* counts, whose figures begin at a place, and by column those that have *moved*."""
    stay = iter(enumerate(own, first))
    cells = [(moved[column], None) if column in moved else next(stay)[::-1] for column in range(WIDTH)]
    return _Row([count for count, _ in cells], [place for _, place in cells])
