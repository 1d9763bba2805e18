"""Which readings of the rows of table three fit together.

Every column adds up over the outcomes, and balances against what came in and
what is left. Rows with fixed places are facts; of the others, readings that no
choice of the rest can complete are struck out until nothing changes, and what
is left is searched. A cell is settled when every way to complete the table
gives it the same value, and the sums it stands in are then closed and hold.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from attrs import Factory, define

from gov_open_report._reading.places.evidence import WIDTH, Values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gov_open_report._reading.places.readings import Budget, Reading
    from gov_open_report.form import Form

# More than any column can hold; stands for "not known to be bounded".
_UNBOUNDED = 10**24

# Ways to complete the table that are compared before the search gives up.
_SOLUTIONS = 64


@define
class Table:
    """The rows of table three, and what is known of each."""

    received: int
    carried_in: int
    outcomes: range
    total: int
    carried_out: int

    facts: dict[int, Values] = Factory(dict)
    """Rows with fixed places; None where the cell is blank or unreadable."""

    readings: dict[int, list[Reading]] = Factory(dict)
    """Rows with readings to choose from."""

    @classmethod
    def of(cls, form: Form, facts: dict[int, Values] | None = None) -> Table:
        """Give the table of *form*, with what is known of it."""
        last = len(form.requests) - 1
        return cls(0, 1, range(2, last - 1), last - 1, last, facts or {})

    @property
    def rows(self) -> range:
        """All rows of the form."""
        return range(self.carried_out + 1)


def balances(column: Sequence[int]) -> bool:
    """Tell whether outcomes add up to their total in a full *column*, and what came in to what was done and is left."""
    received, carried_in, *outcomes, total, carried_out = column
    return received + carried_in == total + carried_out and sum(outcomes) == total


def limits(table: Table) -> list[int]:
    """Give the largest number that each column can hold, by its facts: what came in bounds what went out."""
    most = []
    for column in range(WIDTH):
        ways = []
        for rows in ((table.received, table.carried_in), (table.total, table.carried_out)):
            values = [table.facts[row][column] if row in table.facts else None for row in rows]
            if None not in values:
                ways.append(sum(value for value in values if value is not None))
        most.append(max(ways) if ways else _UNBOUNDED)
    return most


def settle(table: Table, budget: Budget) -> dict[int, list[Reading]]:
    """Strike out the readings that cannot be; what is left of each row, nothing if nothing fits.

    An empty list says that a row's readings all contradict the rest, or that
    the search ran out of *budget*.
    """
    left = {row: list(readings) for row, readings in table.readings.items()}
    if not prune(table, left, budget):
        return {row: [] for row in left}
    if all(len(readings) == 1 for readings in left.values()):
        return left
    solutions = _completions(table, left, budget)
    if solutions is None:
        # What pruning alone settled still stands.
        return left
    return {
        row: [reading for reading in readings if any(solution[row] is reading for solution in solutions)]
        for row, readings in left.items()
    }


def completions(table: Table, budget: Budget) -> list[dict[int, Reading]] | None:
    """Give every way to complete the table; None where there are very many, or the search ran out of *budget*."""
    return _completions(table, dict(table.readings), budget)


def _completions(table: Table, left: dict[int, list[Reading]], budget: Budget) -> list[dict[int, Reading]] | None:
    found = list(islice(_complete(table, left, budget), _SOLUTIONS))
    return None if budget.ran_out or len(found) == _SOLUTIONS else found


def prune(table: Table, left: dict[int, list[Reading]], budget: Budget) -> bool:
    """Strike out readings to a fixed point; False where a row has none left."""
    low, high = _bounds(table, left)
    changed = True
    while changed:
        changed = False
        for column in range(WIDTH):
            for row, least, most in _ranges(table, left, low, high, column):
                readings = left[row]
                if not budget.spend(len(readings) + len(table.outcomes)):
                    return True
                kept = [reading for reading in readings if least <= reading.values[column] <= most]
                if len(kept) < len(readings):
                    if not kept:
                        return False
                    left[row] = kept
                    changed = True
                    for at in range(WIDTH):
                        values = [reading.values[at] for reading in kept]
                        low[row][at], high[row][at] = min(values), max(values)
    return True


def _bounds(table: Table, left: Mapping[int, list[Reading]]) -> tuple[list[list[int]], list[list[int]]]:
    """The least and the most that each cell of each row can be, by its readings or facts."""
    low, high = [], []
    for row in table.rows:
        if row in left:
            columns = list(zip(*(reading.values for reading in left[row]), strict=True))
            low.append([min(values) for values in columns])
            high.append([max(values) for values in columns])
        else:
            facts = table.facts.get(row, (None,) * WIDTH)
            low.append([0 if value is None else value for value in facts])
            high.append([_UNBOUNDED if value is None else value for value in facts])
    return low, high


def _ranges(
    table: Table, left: Mapping[int, list[Reading]], low: list[list[int]], high: list[list[int]], column: int
) -> Iterable[tuple[int, int, int]]:
    """Each open row with the least and the most that a column leaves it, by one sum at a time."""
    total, received, carried_in, carried_out = table.total, table.received, table.carried_in, table.carried_out
    # Taken once for all rows: what the caller narrows meanwhile makes them wider than need be, never too narrow.
    least = sum(low[other][column] for other in table.outcomes)
    most = sum(high[other][column] for other in table.outcomes)
    for row in table.outcomes:
        if row in left:
            below, above = least - low[row][column], most - high[row][column]
            yield row, low[total][column] - above, high[total][column] - below
    if total in left:
        yield (
            total,
            sum(low[other][column] for other in table.outcomes),
            sum(high[other][column] for other in table.outcomes),
        )
    for row, beside, against in (
        (received, carried_in, (total, carried_out)),
        (carried_in, received, (total, carried_out)),
        (total, carried_out, (received, carried_in)),
        (carried_out, total, (received, carried_in)),
    ):
        if row in left:
            yield (
                row,
                sum(low[other][column] for other in against) - high[beside][column],
                sum(high[other][column] for other in against) - low[beside][column],
            )


def _complete(table: Table, left: dict[int, list[Reading]], budget: Budget) -> Iterable[dict[int, Reading]]:
    """Every way to complete the table, as far as the *budget* goes."""
    stack = [left]
    while stack:
        state = stack.pop()
        fits = prune(table, state, budget)
        if budget.ran_out:
            return
        if not fits:
            continue
        open_rows = [row for row, readings in state.items() if len(readings) > 1]
        if not open_rows:
            yield {row: readings[0] for row, readings in state.items()}
            continue
        # Of rows with the fewest readings, the one that moves the sums most tells soonest what cannot be.
        row = min(open_rows, key=lambda at: (len(state[at]), -_spread(state[at])))
        stack.extend({**state, row: [reading]} for reading in state[row])


def _spread(readings: Sequence[Reading]) -> int:
    """How far the readings of a row are from each other, in the column that they differ most in."""
    columns = [[reading.values[column] for reading in readings] for column in range(WIDTH)]
    return max(max(values) - min(values) for values in columns)


def known_of(index: int, table: Table, left: Mapping[int, Sequence[Reading]]) -> Values:
    """Give the numbers of a row that are certain: fixed, or the same in every reading left."""
    if index in table.facts:
        return table.facts[index]
    readings = left.get(index)
    if not readings:
        return (None,) * WIDTH
    return tuple(
        values[0] if all(value == values[0] for value in values) else None
        for values in zip(*(reading.values for reading in readings), strict=True)
    )


def unborne(table: Table, placed: Iterable[int]) -> list[int]:
    """Give those of the *placed* rows that no sum bears out, blanks left out of the sums.

    A row is borne out by its own total, or by every column that it has a
    figure in.
    """
    known = summands(table)
    found = []
    for row in placed:
        values = table.facts[row]
        if values[-1] is not None and sum(value or 0 for value in values[:-1]) == values[-1]:
            continue
        columns = [column for column in range(WIDTH) if values[column] is not None]
        if not all(closed(table, known, row, column) for column in columns):
            found.append(row)
    return found


def summands(table: Table) -> list[list[int]]:
    """Give what each row adds to the columns by its facts, blanks left out; a total that is blank is its row's sum."""
    filled = [[value or 0 for value in table.facts.get(row, (None,) * WIDTH)] for row in table.rows]
    for numbers in filled:
        numbers[-1] = numbers[-1] or sum(numbers[:-1])
    return filled


def closed(table: Table, known: Sequence[Sequence[int | None]], row: int, column: int) -> bool:
    """Tell whether the column sums that a cell stands in are all known, and hold."""
    values = [line[column] for line in known]
    # A row of zeros may be any other, and a balance with it holds by chance where figures are few, if anything came in.
    nothing_came = all(at in table.facts and not values[at] for at in (table.received, table.carried_in))
    is_doubted = table.total not in table.facts and not (any(known[table.total]) or nothing_came)
    if row in table.outcomes or row == table.total or is_doubted:
        parts = [values[other] for other in table.outcomes]
        total = values[table.total]
        if total is None or None in parts or sum(part for part in parts if part is not None) != total:
            return False
    if row not in table.outcomes:
        ends = [values[at] for at in (table.received, table.carried_in, table.total, table.carried_out)]
        if None in ends:
            return False
        came, carried, went, left = (end or 0 for end in ends)
        return came + carried == went + left
    return True
