"""Rows whose cells stand in other columns than the form's, which sums show.

A converter that loses a cell or a column may fill the row up at its end, and a
body may put totals first. Every cell has its place then, and a wrong one. What
shows it is a figure that is all others of its row together, where no total
should stand: in row after row, or in some with which the table does not add up.
Where each figure has its own line, two may have changed places; then their
columns add up with them exchanged.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from gov_open_report._reading.columns import Table
from gov_open_report._reading.evidence import WIDTH, fixed_values, may_be_total

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.evidence import Row, Values
    from gov_open_report.form import Form

# So many rows are no chance.
_ENOUGH_ROWS = 3

# So many of the rows that tell are enough to know of all: some misprint.
_NEARLY_ALL = 0.8

# A total and two parts: fewer figures may be alike by chance.
_TELLING = 3

_SIXTH = WIDTH - 2

_NOTHING = (None,) * WIDTH


def open_shifted(labelled: Mapping[int, Row], form: Form) -> None:
    """Open the rows again whose cells have moved within their row. Bounded, as each row of the form is there once."""
    fixed = [row for row in labelled.values() if row.fixed and row.figures]
    a_line_each = [row for row in fixed if not row.ruled and row.figures[0].line < row.figures[-1].line]
    for row in _exchanged(a_line_each, labelled, form) if a_line_each else ():
        row.fixed = None
    without = [row for row in fixed if row.fixed and not row.fixed[-1].text]
    if not without and _has_its_total(fixed):
        return
    shifted: Sequence[Row] = ()
    telling = [values for row in fixed if _tells(values := row.values)]
    if any(_holds_totals(column, telling) for column in range(WIDTH - 1)):
        shifted = fixed
    elif without:
        all_lack_it = len(without) == len(fixed)
        shifted = _moved_together(without) if all_lack_it else _moved_by_themselves(without, labelled, form)
    for row in shifted:
        row.fixed = None


def _exchanged(rows: Sequence[Row], labelled: Mapping[int, Row], form: Form) -> list[Row]:
    """Those of *rows* of which two cells, each in the other's place, make their two columns add up.

    A misprint that does as much to two columns is no likelier than that.
    """
    if not all(row.fixed for row in labelled.values() if row.figures):
        return []
    table = Table.of(form, fixed_values(labelled))
    outcomes = dict.fromkeys(table.outcomes, 1)
    # How much is too much in each column, and what each row adds to it.
    sums = [
        (
            [
                sum(sign * (table.facts.get(index, _NOTHING)[column] or 0) for index, sign in signs.items())
                for column in range(WIDTH)
            ],
            signs,
        )
        for signs in (
            {**outcomes, table.total: -1},
            {table.received: 1, table.carried_in: 1, table.total: -1, table.carried_out: -1},
        )
    ]
    if not any(any(over) for over, _ in sums):
        return []
    return [
        row
        for row in rows
        if _has_exchanged(
            table.facts[row.index], [(over, signs[row.index]) for over, signs in sums if row.index in signs]
        )
    ]


def _has_exchanged(values: Values, sums: Sequence[tuple[Sequence[int], int]]) -> bool:
    """Whether the columns of two cells that differ add up with the one in the other's place, in one of the *sums*.

    With these comes whether the row is added to them or taken away.
    """
    for one, other in combinations(range(WIDTH), 2):
        difference = (values[one] or 0) - (values[other] or 0)
        if difference and any(over[one] == -over[other] == sign * difference for over, sign in sums):
            return True
    return False


def _has_its_total(rows: Sequence[Row]) -> bool:
    """Whether the first of *rows* that tells has its total, and so the others."""
    telling = next((row.values for row in rows if _tells(row.values)), None)
    return telling is None or may_be_total(telling, exactly=True)


def _tells(values: Values) -> bool:
    return sum(map(bool, values)) >= _TELLING


def _holds_totals(column: int, telling: Sequence[Values]) -> bool:
    """Whether another column than the last holds the totals of nearly all rows that tell."""
    totals = [values for values in telling if 2 * (values[column] or 0) == sum(value or 0 for value in values)]
    return len(totals) >= max(_ENOUGH_ROWS, _NEARLY_ALL * len(telling))


def _moved_together(without: Sequence[Row]) -> Sequence[Row]:
    """All rows of a table of which none has its total, if the sixth cell of nearly all may be that; else none."""
    values = [row.values for row in without]
    telling = [each for each in values if each[_SIXTH] is not None and any(each)]
    may_be = [each for each in telling if _ends_in_sixth(each, exactly=False)]
    return without if len(may_be) >= max(_ENOUGH_ROWS, _NEARLY_ALL * len(telling)) else ()


def _moved_by_themselves(without: Sequence[Row], labelled: Mapping[int, Row], form: Form) -> Sequence[Row]:
    """Of the rows that end in a blank where others have their totals, those that have lost a cell before it.

    Their sixth may be their total, and with the cells behind the lost one where they were fewer columns fail to add up;
    or theirs is the table's only blank, and they add up without it. All rows of a page may have lost the same cell.
    """
    may_be = [row for row in without if _ends_in_sixth(row.values, exactly=False)]
    if not may_be:
        return ()
    has_one_blank = sum(max(0, WIDTH - len(row.figures)) for row in labelled.values() if row.figures) == 1
    if has_one_blank and _ends_in_sixth(may_be[0].values, exactly=True):
        return may_be
    table = Table.of(form, fixed_values(labelled))
    complete = all(row.fixed for row in labelled.values() if row.figures)
    failing = _failing(table, complete=complete)
    pages = [rows for at in range(len(may_be)) for rows in ([may_be[at]], may_be[at:], may_be[: at + 1])]
    moved: dict[int, set[int]] = {}
    for rows in pages if failing else ():
        for lost in range(WIDTH - 1):
            back = {row.index: _moved_back(row.values, lost) for row in rows}
            left = _failing(Table.of(form, {**table.facts, **back}), complete=complete)
            moved.setdefault(left, set()).update(back)
    fewest = min(moved, default=failing)
    return [row for row in may_be if fewest < failing and row.index in moved[fewest]]


def _moved_back(values: Values, lost: int) -> Values:
    """The row with its cells from *lost* on a column farther right, and there what its total leaves."""
    *parts, total = values[:-1]
    return (*parts[:lost], (total or 0) - sum(part or 0 for part in parts), *parts[lost:], total)


def _failing(table: Table, *, complete: bool) -> int:
    """How many columns do not add up."""
    return sum(_fails(column, table, complete=complete) for column in range(WIDTH))


def _fails(column: int, table: Table, *, complete: bool) -> bool:
    """Whether a column does not add up, blanks left out; what lacks may be in rows that are open, if not *complete*."""
    known = {index: values[column] or 0 for index, values in table.facts.items()}
    parts = sum(known.get(index, 0) for index in table.outcomes)
    total = known.get(table.total)
    if total is not None and (parts > total or (complete and parts < total)):
        return True
    ends = [known.get(index) for index in (table.received, table.carried_in, table.total, table.carried_out)]
    if None in ends:
        return False
    came, carried, went, left = (end or 0 for end in ends)
    return came + carried != went + left


def _ends_in_sixth(values: Values, *, exactly: bool) -> bool:
    """Whether a row's sixth cell may be its total, of more than nothing."""
    return bool(values[_SIXTH]) and may_be_total(values[:-1], exactly=exactly)
