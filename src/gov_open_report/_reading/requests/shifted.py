"""Rows whose cells stand in other columns than the form's, which sums show.

A converter that loses a cell or a column may fill the row up at its end, a body
may put totals first, and every label may have an empty cell behind it. Every cell
has its place then, and a wrong one. What shows it is a figure that is all others
of its row together, where no total should stand: in row after row, or in some
with which the table does not add up; or last figures that are less than the rest
of their rows. Where each figure has its own line, two may have changed places;
then their columns add up with them exchanged.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of, plain_count
from gov_open_report._reading.places.evidence import WIDTH, adds_up_with_blanks, fixed_values, may_add_up, may_be_total
from gov_open_report._reading.places.filled_up import is_sign, with_a_cell_back
from gov_open_report._reading.requests.columns import Table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item
    from gov_open_report._reading.places.evidence import Row, Values
    from gov_open_report.form import Form

# So many rows are no chance.
_ENOUGH_ROWS = 3

# So many of the rows that tell are enough to know of all: some misprint.
_NEARLY_ALL = 0.8

# A total and two parts: fewer figures may be alike by chance.
_TELLING = 3

_SIXTH = WIDTH - 2


def open_shifted(labelled: Mapping[int, Row], form: Form) -> None:
    """Open the rows again whose cells have moved within their row. Bounded, as each row of the form is there once."""
    fixed = [row for row in labelled.values() if row.fixed and row.figures]
    a_line_each = [row for row in fixed if not row.ruled and row.figures[0].line < row.figures[-1].line]
    for row in _exchanged(a_line_each, labelled, form) if a_line_each else ():
        row.fixed = None
    facts = {row.index: row.values for row in fixed if row.fixed}
    sums = _Sums(facts, labelled, form)
    if shifted := _shifted(fixed, labelled, sums):
        # Where totals mostly lack, a row without one may as well have a misprint.
        without = sum(1 for row in fixed if row.fixed and not row.fixed[-1].text)
        for row in shifted:
            row.as_printed = row.fixed if 2 * without > len(fixed) else None
            row.fixed = None
            facts.pop(row.index, None)
        sums = _Sums(facts, labelled, form)
    for row in _filled_up(fixed, sums):
        row.as_printed, row.fixed = row.fixed, None
    if _have_totals_first(labelled.values()):
        for row in labelled.values():
            row.fixed = None


def _have_totals_first(rows: Collection[Row]) -> bool:
    """Whether more *rows* add up to their first figure than to their last, but of those that are fixed none to it.

    A row with one figure besides zeros says nothing then, though it adds up as the form has it. Between bars it is
    heads that tell.
    """
    balance = 0
    for row in rows:
        if row.ruled:
            return False
        first, last = (count_of(figure.text) or 0 for figure in (row.figures[0], row.figures[-1]))
        if first != last:
            both = sum(count_of(figure.text) or 0 for figure in row.figures)
            if row.fixed and 2 * last == both:
                return False
            balance += (2 * first == both) - (2 * last == both)
    return balance > 0


def _shifted(fixed: Sequence[Row], labelled: Mapping[int, Row], sums: _Sums) -> Sequence[Row]:
    """Those of the rows that are *fixed*, or have been, whose cells stand in other columns."""
    if _have_moved_right(fixed):
        return fixed
    without = [row for row in fixed if row.fixed and not row.fixed[-1].text]
    if not without and _has_its_total(fixed):
        return ()
    if _hold_totals_elsewhere([values for values in sums.facts.values() if _tells(values)]):
        return fixed
    if not without:
        return ()
    if len(without) == len(fixed):
        return _moved_together(without, sums.facts)
    return _moved_by_themselves(without, labelled, sums)


class _Sums:
    """How much too much each column of a table has, blanks left out, and what each row adds to that."""

    def __init__(self, facts: Mapping[int, Values], labelled: Mapping[int, Row], form: Form) -> None:
        table = Table.of(form)
        self.facts = facts
        ends = {table.received: 1, table.carried_in: 1, table.total: -1, table.carried_out: -1}
        self.signs: tuple[Mapping[int, int], ...] = ({**dict.fromkeys(table.outcomes, 1), table.total: -1}, ends)
        self.over = [self._over(signs) for signs in self.signs]
        self.complete = all(row.fixed for row in labelled.values() if row.figures)
        """Whether nothing of the columns is in rows that are open."""
        self._has_total = table.total in facts
        self._has_ends = facts.keys() >= ends.keys()
        is_known = self._has_total, self._has_ends
        self._amiss = [
            (signs, [(column, much) for column, much in enumerate(over) if much] if known else [])
            for signs, over, known in zip(self.signs, self.over, is_known, strict=True)
        ]

    def _over(self, signs: Mapping[int, int]) -> list[int]:
        rows = [(sign, self.facts[index]) for index, sign in signs.items() if index in self.facts]
        return [sum([sign * (values[column] or 0) for sign, values in rows]) for column in range(WIDTH)]

    def failing(self, moved: Mapping[int, Values]) -> int:
        """How many columns do not add up with other numbers in the rows that *moved*."""
        outcomes, ends = map(list, self.over)
        for index, values in moved.items():
            in_outcomes, in_ends = (signs.get(index, 0) for signs in self.signs)
            for column, (before, after) in enumerate(zip(self.facts[index], values, strict=True)):
                if after != before:
                    difference = (after or 0) - (before or 0)
                    outcomes[column] += in_outcomes * difference
                    ends[column] += in_ends * difference
        if not self._has_total:
            outcomes = [0] * WIDTH
        elif not self.complete:
            # What the outcomes lack may be in rows that are open.
            outcomes = [max(much, 0) for much in outcomes]
        if not self._has_ends:
            ends = [0] * WIDTH
        return sum([bool(much or unbalanced) for much, unbalanced in zip(outcomes, ends, strict=True)])

    def mending(self, index: int) -> set[int]:
        """What would mend a column that does not add up, if a row had it there."""
        values = self.facts[index]
        return {
            (values[column] or 0) - sign * much
            for signs, amiss in self._amiss
            if (sign := signs.get(index))
            for column, much in amiss
        }


def _exchanged(rows: Sequence[Row], labelled: Mapping[int, Row], form: Form) -> list[Row]:
    """Those of *rows* of which two cells, each in the other's place, make their two columns add up.

    A misprint that does as much to two columns is no likelier than that.
    """
    sums = _Sums(fixed_values(labelled), labelled, form)
    # Two columns of which one has as much too much as the other too little.
    pairs = [
        (one, other, over[one], signs)
        for over, signs in zip(sums.over, sums.signs, strict=True)
        for one, other in combinations(range(WIDTH), 2)
        if over[one] == -over[other] != 0
    ]
    if not sums.complete or not pairs:
        return []
    return [
        row
        for row in rows
        if any(
            much == signs.get(row.index, 0) * ((values[one] or 0) - (values[other] or 0))
            for values in (sums.facts[row.index],)
            for one, other, much, signs in pairs
        )
    ]


def _filled_up(rows: Sequence[Row], sums: _Sums) -> list[Row]:
    """Those of *rows* in which something else may stand for a cell that was lost.

    With that put back, as a blank, fewer columns of the table fail to add up.
    """
    # What columns lack may be in rows that are open, and all would be better off with less in others.
    failing = sums.failing({}) if sums.complete else 0
    if not failing:
        return []
    return [row for row in rows if row.fixed and _is_better_off(row, row.fixed, sums, failing)]


def _is_better_off(row: Row, cells: Sequence[Item], sums: _Sums, failing: int) -> bool:
    """Whether fewer columns than are *failing* do with something else in a row, which does not add up as it is."""
    if row.ruled:
        *parts, total = sums.facts[row.index][:-1]
        # With the cell back, the last before the blank is the total, whatever was lost before it.
        if cells[-1].text or not any(parts) or (total is not None and sum(filter(None, parts)) > total):
            return False
    elif cells[-1].text and adds_up_with_blanks(cells) and not any(map(is_sign, cells)):
        return False
    # Cheaply told of most.
    mending = sums.mending(row.index)
    if not mending or mending.isdisjoint(_numbers(cells)):
        return False
    return any(
        may_add_up(way) and sums.failing({row.index: tuple([count_of(cell.text) for cell in way])}) < failing
        for way in with_a_cell_back(cells, parted=row.ruled)
    )


def _numbers(cells: Sequence[Item]) -> set[int]:
    """What one of *cells* may hold if one of them is none, or two are one: any of their figures, or of two together."""
    texts = [cell.text for cell in cells]
    together = [left + right for left, right in pairwise(texts)]
    return {0, *filter(None, [*map(count_of, texts), *map(plain_count, together)])}


def _has_its_total(rows: Sequence[Row]) -> bool:
    """Whether the first of *rows* that tells has its total, and so the others."""
    telling = next((row.values for row in rows if _tells(row.values)), None)
    return telling is None or may_be_total(telling, exactly=True)


def _tells(values: Values) -> bool:
    return sum(map(bool, values)) >= _TELLING


def _hold_totals_elsewhere(telling: Sequence[Values]) -> bool:
    """Whether another column than the last holds the totals of nearly all rows that tell."""
    times = [0] * WIDTH
    for values in telling:
        both = sum(filter(None, values))
        for column, value in enumerate(values):
            if value and 2 * value == both:
                times[column] += 1
    return max(times[:-1]) >= max(_ENOUGH_ROWS, _NEARLY_ALL * len(telling))


def _have_moved_right(rows: Sequence[Row]) -> bool:
    """Whether all *rows* have nothing in the first column, and nearly all of them less in the last than in others."""
    if not rows or any(row.fixed and row.fixed[0].text for row in rows):
        return False
    filled = [values for values in (row.values for row in rows) if any(values[:-1])]
    too_little = sum(values[-1] is not None and sum(filter(None, values[:-1])) > values[-1] for values in filled)
    return too_little >= max(_ENOUGH_ROWS, _NEARLY_ALL * len(filled))


def _moved_together(without: Sequence[Row], facts: Mapping[int, Values]) -> Sequence[Row]:
    """All rows of a table of which none has its total, if the sixth cell of nearly all may be that; else none."""
    values = [facts[row.index] for row in without]
    telling = [each for each in values if each[_SIXTH] is not None and any(each)]
    may_be = [each for each in telling if _ends_in_sixth(each, exactly=False)]
    return without if len(may_be) >= max(_ENOUGH_ROWS, _NEARLY_ALL * len(telling)) else ()


def _moved_by_themselves(without: Sequence[Row], labelled: Mapping[int, Row], sums: _Sums) -> Sequence[Row]:
    """Of the rows that end in a blank where others have their totals, those that have lost a cell before it.

    Their sixth may be their total, and with the cells behind the lost one where they were fewer columns fail to add up;
    or theirs is the table's only blank, and they add up without it. All rows of a page may have lost the same cell.
    """
    facts = sums.facts
    may_be = [row for row in without if _ends_in_sixth(facts[row.index], exactly=False)]
    if not may_be:
        return ()
    has_one_blank = sum(max(0, WIDTH - len(row.figures)) for row in labelled.values() if row.figures) == 1
    if has_one_blank and _ends_in_sixth(facts[may_be[0].index], exactly=True):
        return may_be
    failing = sums.failing({})
    pages = {(start, end) for at in range(len(may_be)) for start, end in ((at, at + 1), (at, len(may_be)), (0, at + 1))}
    moved: dict[int, set[int]] = {}
    for start, end in pages if failing else ():
        for lost in range(WIDTH - 1):
            back = {row.index: _moved_back(facts[row.index], lost) for row in may_be[start:end]}
            moved.setdefault(sums.failing(back), set()).update(back)
    fewest = min(moved, default=failing)
    return [row for row in may_be if fewest < failing and row.index in moved[fewest]]


def _moved_back(values: Values, lost: int) -> Values:
    """The row with its cells from *lost* on a column farther right, and there what its total leaves."""
    *parts, total = values[:-1]
    return (*parts[:lost], (total or 0) - sum(part or 0 for part in parts), *parts[lost:], total)


def _ends_in_sixth(values: Values, *, exactly: bool) -> bool:
    """Whether a row's sixth cell may be its total, of more than nothing."""
    return bool(values[_SIXTH]) and may_be_total(values[:-1], exactly=exactly)
