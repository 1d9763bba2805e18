"""Rows of table three whose blanks have left no trace.

Bodies leave zeros blank, and some the totals of single outcomes as well; many
tools drop a blank without a sign. Such a row has fewer figures than cells, in
their order, and its own sum says little of where they stand. The whole table
says more: in each column what came in is what went out, and no figure stands
where the column's total leaves it no room. What all ways that this leaves have
in common is told, if the totals of all rows add up: a figure that was lost, cut,
joined or put in would be lacking there, or be too much.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells import plain_counts
from gov_open_report._reading.columns import Table, closed, known_of, prune
from gov_open_report._reading.evidence import WIDTH, may_be_neighbours
from gov_open_report._reading.findings import with_digits
from gov_open_report._reading.readings import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from gov_open_report._reading.evidence import Row, Values
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report._reading.readings import Budget
    from gov_open_report.form import Form

_TOTAL = WIDTH - 1

# Where fewer rows lack their totals, it is not the body that leaves these blank, but a figure that is gone.
_FEWEST_WITHOUT_TOTAL = 3

# Where totals are left blank, the last of so few figures may be the sum of the others by chance.
_TOO_FEW_TO_SUM = 3


class Placed(NamedTuple):
    """What the whole table leaves of a row."""

    readings: list[Reading]
    told: list[bool]
    """Of each cell, whether what all readings say of it may be taken."""


def place_without_blanks(
    rows: Sequence[Row], labelled: Mapping[int, Row], orphans: Sequence[Item], form: Form, scan: Scan, budget: Budget
) -> dict[int, Placed]:
    """Place the figures of the open rows; nothing if the text may have lost or moved more than blanks. Bounded."""
    if len(labelled) < len(form.requests) or with_digits(orphans) or not _are_told_apart(rows, labelled):
        return {}
    left = _ways_left(labelled, Table.of(form), budget)
    filled = {index for index in left if labelled[index].figures}
    without_total = {index for index in filled if _lacks_total(left[index])}
    if 0 < len(without_total) < _FEWEST_WITHOUT_TOTAL:
        return {}
    strangers = _may_be_strangers(labelled, left, filled, scan) if filled else {}
    placed = {}
    for index in filled:
        row, ways = labelled[index], left[index]
        if row.fixed:
            continue
        told = [_is_told(column, row, ways, strangers[index]) for column in range(WIDTH)]
        if without_total and len(row.figures) <= _TOO_FEW_TO_SUM:
            told[_TOTAL] = False
        if index in without_total and _is_said_twice(row):
            # Only the sum of all figures tells that it has no total, and would where one is gone that is as much.
            told = [False] * WIDTH
        placed[index] = Placed(ways, told)
    return placed


def _ways_left(labelled: Mapping[int, Row], table: Table, budget: Budget) -> dict[int, list[Reading]]:
    """The ways that the whole table leaves of each row; no rows if there are none, or the figures do not add up."""
    rows = labelled.values()
    # Where zeros are printed in rows with blanks, one that came twice may fill a row up.
    zeros_are_cells = not any(_has_zero(row) and len(row.figures) < WIDTH for row in rows if not row.fixed)
    left = {index: _ways(row, zeros_are_cells=zeros_are_cells) for index, row in labelled.items()}
    if not all(left.values()) or not prune(table, left, budget) or budget.ran_out:
        return {}
    known = [known_of(index, table, left) for index in table.rows]
    return left if closed(table, known, table.total, _TOTAL) else {}


def _is_told(column: int, row: Row, ways: Sequence[Reading], strangers: AbstractSet[int]) -> bool:
    """Whether all *ways* fill a cell, with a figure that is no stranger, or none does."""
    sources = {way.sources[column] for way in ways}
    if () in sources:
        # It may hold one of the zeros, which no way places.
        return len(sources) == 1 and not _has_zero(row)
    return not any(at in strangers for source in sources for at in source)


def _are_told_apart(rows: Sequence[Row], labelled: Mapping[int, Row]) -> bool:
    """Whether each figure stands behind the label of one row, and no row is there twice."""
    filled = [row for row in rows if row.figures]
    if any(row.index < 0 or row.ruled or row.misread or labelled[row.index] is not row or row.rivals for row in filled):
        return False
    # Several on one line and more on another are those of two rows, or of a row and a page.
    return all(len(row.lines) in {1, len(row.figures)} for row in filled)


def _has_zero(row: Row) -> bool:
    return any(not cell.text.strip("0") for cell in row.figures)


def _is_said_twice(row: Row) -> bool:
    """Whether its figures are two that are alike: a part and its total, or two parts."""
    return [cell.text for cell in row.figures] == [row.figures[0].text] * 2


def _lacks_total(ways: Sequence[Reading]) -> bool:
    """Whether figures have their sum behind them in no way."""
    return not any(way.sources[_TOTAL] for way in ways) and any(ways[0].sources)


def _has_total(ways: Sequence[Reading]) -> bool:
    """Whether the last figure is the sum of the others in every way."""
    return all(way.sources[_TOTAL] for way in ways)


def _ways(row: Row, *, zeros_are_cells: bool) -> list[Reading]:
    """Every way to put a row's figures into its cells, in their order, so that it adds up.

    *zeros_are_cells* says that of seven figures each is a cell, zeros too.
    """
    if row.fixed:
        return _as_placed(row.values)
    numbers = plain_counts([cell.text.replace(",", "") for cell in row.figures])
    if numbers is None or len(numbers) > WIDTH:
        return []
    if len(numbers) == WIDTH and (zeros_are_cells or all(numbers)):
        return _as_placed(tuple(numbers))
    # No sum tells where a zero stands, nor whether one was lost or came twice.
    figures = [at for at, number in enumerate(numbers) if number]
    *parts, last = [numbers[at] for at in figures] or [0]
    found = []
    if parts and sum(parts) == last:
        found = [_reading((*places, _TOTAL), figures, numbers) for places in _places(len(parts))]
    if not found or len(parts) == 1:
        # Two alike may be parts of a total that is left blank.
        found += [_reading(places, figures, numbers) for places in _places(len(figures))]
    return found


def _as_placed(values: Values) -> list[Reading]:
    """The one way to read a row whose places are known, if it adds up, blanks left out."""
    parts = [value or 0 for value in values[:-1]]
    if values[-1] not in {None, sum(parts)}:
        return []
    return [Reading((*parts, sum(parts)), tuple(() if value is None else (at,) for at, value in enumerate(values)))]


def _reading(places: Sequence[int], figures: Sequence[int], numbers: Sequence[int]) -> Reading:
    """The row with those *numbers* that are counted by *figures* in its *places*, and nothing elsewhere."""
    values = [0] * WIDTH
    sources: list[tuple[int, ...]] = [()] * WIDTH
    for place, at in zip(places, figures, strict=True):
        values[place], sources[place] = numbers[at], (at,)
    values[_TOTAL] = sum(values[:_TOTAL])
    return Reading(tuple(values), tuple(sources))


@cache
def _places(count: int) -> tuple[tuple[int, ...], ...]:
    """Every choice of so many cells before the total."""
    return tuple(combinations(range(_TOTAL), count))


def _may_be_strangers(
    labelled: Mapping[int, Row], left: Mapping[int, Sequence[Reading]], filled: AbstractSet[int], scan: Scan
) -> dict[int, AbstractSet[int]]:
    """Which figures of each row may be another row's, which no sum of a column would show."""
    beside = _beside_labels(labelled, scan)
    in_order = len(beside) == len(labelled)
    labels = [row.label for _, row in sorted(labelled.items()) if row.label is not None]
    one_after_another = all(label.whole for label in labels) and all(
        one.start < other.start for one, other in pairwise(labels)
    )
    strangers: dict[int, AbstractSet[int]] = {}
    for index in filled:
        row, ways = labelled[index], left[index]
        every = range(len(row.figures))
        if may_be_neighbours(row, labelled, scan):
            strangers[index] = {*every}
        elif in_order or (_has_total(ways) and (one_after_another or index in beside)):
            strangers[index] = frozenset()
        elif one_after_another:
            # On lines of their own, the first or the last may have changed places with a label.
            strangers[index] = {
                end
                for end, above, below in ((every[0], index - 1, index), (every[-1], index, index + 1))
                if above in labelled and below in labelled and not _are_apart(left[above], left[below])
            }
        else:
            strangers[index] = {*every}
    return strangers


def _beside_labels(labelled: Mapping[int, Row], scan: Scan) -> set[int]:
    """The rows whose figures all stand on the line of their label, or on one that the label goes on in."""
    worded = {item.line for item in scan.texts}
    found = set()
    for index, row in labelled.items():
        label, lines = row.label, row.lines
        if label is None or len(lines) > 1 or not row.alone:
            continue
        line = max(lines, default=label.line)
        behind = labelled.get(index + 1)
        # Figures above the label of a row that has none may be that row's.
        goes_on = line == label.line + 1 or line in worded or (behind is not None and bool(behind.figures))
        if line == label.line or (not label.whole and goes_on):
            found.add(index)
    return found


def _are_apart(above: Sequence[Reading], below: Sequence[Reading]) -> bool:
    """Whether no figure at the ends of two neighbouring rows that meet can be the other row's.

    There it would keep its column, so that this adds up, and stand before or behind all others. A row with a total
    does not add up with a figure more or less.
    """
    if _has_total(above) or _has_total(below):
        return True
    ends = [[column for column in range(WIDTH) if way.sources[column]] for way in above]
    starts = [[column for column in range(WIDTH) if way.sources[column]] for way in below]
    # Of a row without figures nothing is known.
    return bool(ends[0] and starts[0]) and min(way[-1] for way in ends) >= max(way[0] for way in starts)
