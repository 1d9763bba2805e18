"""Rows of table three whose blanks have left no trace.

Bodies leave zeros blank, and some the totals of single outcomes as well; many
tools drop a blank without a sign. Such a row has fewer figures than cells, in
their order, and its own sum says little of where they stand. The whole table
says more: in each column what came in is what went out, and no figure stands
where the column's total leaves it no room. What all ways that this leaves have
in common is told, if the totals of all rows add up: a figure that was lost, cut,
joined or put in would be lacking there, or be too much.

Of a ruled table such are the rows whose places are open, as where a page ends
within them and they are not cut into cells. Where all figures of a row run together, they are
cut so that the last is the sum of the others.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of, plain_counts
from gov_open_report._reading.cells.findings import with_digits
from gov_open_report._reading.places.evidence import WIDTH
from gov_open_report._reading.places.readings import Budget, Option, Reading, Told, cut_with_total
from gov_open_report._reading.requests.columns import Table, closed, known_of, prune
from gov_open_report._reading.requests.owners import surely_own

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.evidence import Row
    from gov_open_report.form import Form

_TOTAL = WIDTH - 1

# Marks in which a label ends are not counted as its own.
_CLOSING = ')"'

# Steps spent on comparing the ways to read a table.
_BUDGET = 60_000

# Where fewer rows lack their totals, it is not the body that leaves these blank, but a figure that is gone.
_FEWEST_WITHOUT_TOTAL = 3

# Where totals are left blank, the last of so few figures may be the sum of the others by chance.
_TOO_FEW_TO_SUM = 3

# Two figures that are alike may be a part and its total, or two parts.
_TWICE = 2


def place_without_blanks(
    rows: Sequence[Row], labelled: Mapping[int, Row], orphans: Sequence[Item], form: Form, scan: Scan, budget: Budget
) -> dict[int, Told]:
    """Place the figures of the open rows; none if the text may have lost or moved more than blanks.

    Linear in the number of figures; cutting those that run together is spent from *budget*, and comparing is bounded.
    """
    if len(labelled) < len(form.requests) or with_digits(orphans) or not _are_told_apart(rows, labelled):
        return {}
    table, run_together = Table.of(form), _run_together(labelled.values(), scan)
    left = _ways_left(labelled, table, budget, run_together=run_together)
    known = [known_of(index, table, left) for index in table.rows] if left else []
    if not left or not closed(table, known, table.total, _TOTAL):
        return {}
    filled = [index for index in left if labelled[index].figures]
    counted = {index: _counted(labelled[index]) for index in filled}
    without_total = {index for index in filled if counted[index] and _lacks_total(left[index])}
    if 0 < len(without_total) < _FEWEST_WITHOUT_TOTAL:
        return {}
    # That they are a part and its total is told by the sum of all figures alone: one that came twice in a row that has
    # no total would be as much as another part.
    twice = {counted[index][0] for index in filled if _is_part_and_total(counted[index], left[index])}
    borne_out = surely_own(labelled, left, scan)
    told = {}
    for index in filled:
        row, ways = labelled[index], left[index]
        if row.fixed:
            continue
        cells = [index in borne_out and _are_one(column, row, ways) for column in range(WIDTH)]
        if run_together:
            # With a figure put in, digits may be cut otherwise, and rows whose places are open make it good.
            cells = [is_one and closed(table, known, index, column) for column, is_one in enumerate(cells)]
        if without_total and len(counted[index]) <= _TOO_FEW_TO_SUM:
            cells[_TOTAL] = False
        beside = {one for one, other in pairwise(counted[index]) if one == other}
        if index in without_total and (_is_one_twice(counted[index]) or not twice.isdisjoint(beside)):
            # Only the sum of all figures tells that it has no total, and would where one is gone that is as much.
            cells = [False] * WIDTH
        told[index] = Told([Option(way, tuple(row.figures)) for way in ways], cells)
    return told


def _ways_left(
    labelled: Mapping[int, Row], table: Table, budget: Budget, *, run_together: bool
) -> dict[int, list[Reading]]:
    """The ways that the whole table leaves of each row; no rows if one has none, or may have lost a figure."""
    rows = labelled.values()
    if run_together:
        ways = {index: _ways_to_cut(row, budget) for index, row in labelled.items()}
    else:
        # Where zeros are printed in rows with blanks, one that came twice may fill a row up.
        zeros_are_cells = not any(_has_zero(row) and len(row.figures) < WIDTH for row in rows if not row.fixed)
        ways = {index: _ways(row, zeros_are_cells=zeros_are_cells) for index, row in labelled.items()}
    for index in {*labelled} - {*table.outcomes}:
        # Bodies leave totals of single outcomes blank, and no others: where such a one lacks, a figure was lost.
        if _counted(labelled[index]):
            ways[index] = [way for way in ways[index] if way.sources[_TOTAL]]
    left = dict(ways)
    comparing = Budget(_BUDGET)
    if not all(left.values()) or budget.ran_out or not prune(table, left, comparing) or comparing.ran_out:
        return {}
    for index, row in labelled.items():
        # That the last of several is their sum by chance is less likely than that a figure is gone elsewhere.
        if len(_counted(row)) > _TWICE and _lacks_total(left[index]) and not _lacks_total(ways[index]):
            return {}
    return left


def _are_one(column: int, row: Row, ways: Sequence[Reading]) -> bool:
    """Whether all *ways* put the same figure into a cell, or none does."""
    found = {way.values[column] if way.sources[column] else None for way in ways}
    # A cell that none fills may hold one of the zeros, which no way places.
    return len(found) == 1 and not (None in found and _has_zero(row))


def _are_told_apart(rows: Sequence[Row], labelled: Mapping[int, Row]) -> bool:
    """Whether each figure stands behind the label of one row, and no row is there twice."""
    filled = [row for row in rows if row.figures]
    if any(row.index < 0 or row.misread or labelled[row.index] is not row or row.rivals for row in filled):
        return False
    # Several on one line and more on another are those of two rows, or of a row and a page.
    return all(len(row.lines) in {1, len(row.figures)} for row in filled)


def _run_together(rows: Iterable[Row], scan: Scan) -> bool:
    """Whether nothing parts labels from figures, nor figures from one another."""
    return all(
        len(row.figures) == 1
        and row.label is not None
        and not scan.folded[row.label.end : row.figures[0].start].strip(_CLOSING)
        for row in rows
        if row.figures
    )


def _has_zero(row: Row) -> bool:
    return len(_counted(row)) < len(row.figures)


def _counted(row: Row) -> list[str]:
    """The figures that sums tell of: all but zeros."""
    return [cell.text for cell in row.figures if cell.text.strip("0")]


def _is_one_twice(texts: Sequence[str]) -> bool:
    """Whether these are one figure, twice: a part and its total, or two parts."""
    return len(texts) == _TWICE and texts[0] == texts[-1]


def _is_part_and_total(texts: Sequence[str], ways: Sequence[Reading]) -> bool:
    """Whether these are one figure, twice, and a part and its total in all *ways*."""
    return _is_one_twice(texts) and all(way.sources[_TOTAL] for way in ways)


def _lacks_total(ways: Sequence[Reading]) -> bool:
    """Whether figures have their sum behind them in no way."""
    return not any(way.sources[_TOTAL] for way in ways)


def _ways(row: Row, *, zeros_are_cells: bool) -> list[Reading]:
    """Every way to put a row's figures into its cells, so that it adds up; the total may be left blank.

    They stay in their order, but that of figures on lines of their own two neighbours may have changed places.
    *zeros_are_cells* says that of seven figures each is a cell, zeros too.
    """
    if row.fixed:
        return _as_placed(row.fixed)
    numbers = plain_counts([cell.text.replace(",", "") for cell in row.figures])
    if numbers is None or len(numbers) > WIDTH:
        return []
    if len(numbers) == WIDTH and (zeros_are_cells or all(numbers)):
        return _as_placed(row.figures)
    # No sum tells where a zero stands, nor whether one was lost or came twice.
    figures = [at for at, number in enumerate(numbers) if number]
    orders = [figures]
    if len(row.lines) > 1:
        orders += [_exchanged(figures, at) for at in range(len(figures) - 1)]
    found: list[Reading] = []
    for order in orders:
        counted = [numbers[at] for at in order]
        found += [_reading(places, counted, order) for places in _places(len(order))]
        if order and sum(counted[:-1]) == counted[-1]:
            found += [_reading((*places, _TOTAL), counted, order) for places in _places(len(order) - 1)]
    return found


def _ways_to_cut(row: Row, budget: Budget) -> list[Reading]:
    """Every way to put into a row's cells the figures that its digits can be cut into, with their total behind them."""
    if not row.figures:
        return [_reading((), (), ())]
    found: list[Reading] = []
    for numbers in {tuple(filter(None, cut)) for cut in cut_with_total(row.figures[0].text, budget)}:
        of_row = [0] * len(numbers)
        places_of_parts = _places(len(numbers) - 1) if numbers else [()]
        found += [_reading((*places, _TOTAL)[: len(numbers)], numbers, of_row) for places in places_of_parts]
    return found


def _exchanged(figures: Sequence[int], at: int) -> list[int]:
    """The *figures* with one and the next in each other's place."""
    return [*figures[:at], figures[at + 1], figures[at], *figures[at + 2 :]]


def _as_placed(cells: Sequence[Item]) -> list[Reading]:
    """The one way to read a row whose places are known, if it adds up, blanks left out."""
    values = [count_of(cell.text) for cell in cells]
    parts = [value or 0 for value in values[:-1]]
    unreadable = any(cell.text and value is None for cell, value in zip(cells, values, strict=True))
    if unreadable or values[-1] not in {None, sum(parts)}:
        return []
    return [Reading((*parts, sum(parts)), tuple(() if value is None else (at,) for at, value in enumerate(values)))]


def _reading(places: Sequence[int], numbers: Sequence[int], figures: Sequence[int]) -> Reading:
    """The row with *numbers*, each printed by one of its *figures*, in *places*, and nothing elsewhere."""
    values = [0] * WIDTH
    sources: list[tuple[int, ...]] = [()] * WIDTH
    for place, number, at in zip(places, numbers, figures, strict=True):
        values[place], sources[place] = number, (at,)
    values[_TOTAL] = sum(values[:_TOTAL])
    return Reading(tuple(values), tuple(sources))


@cache
def _places(count: int) -> tuple[tuple[int, ...], ...]:
    """Every choice of so many cells before the total."""
    return tuple(combinations(range(_TOTAL), count))
