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
from operator import attrgetter, or_
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.cells.cells import count_of, plain_count
from gov_open_report._reading.places.evidence import WIDTH, adds_up_with_blanks, may_add_up, may_be_total
from gov_open_report._reading.places.filled_up import is_sign, with_a_cell_back
from gov_open_report._reading.requests.columns import Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item
    from gov_open_report._reading.places.evidence import Row, Values
    from gov_open_report.form import Form

_Numbers: TypeAlias = "Sequence[int]"
"""Those of a row, or what is amiss in each column; zero where a cell is blank or unreadable."""

# So many rows are no chance.
_ENOUGH_ROWS = 3

# So many of the rows that tell are enough to know of all: some misprint.
_NEARLY_ALL = 0.8

# A total and two parts: fewer figures may be alike by chance.
_TELLING = 3

_SIXTH = WIDTH - 2

_NONE_AMISS = (0,) * WIDTH


class _Placed(NamedTuple):
    """A row each of whose cells has a place, the right one or not."""

    at: int
    """Which row of the form it is."""
    values: Values
    numbers: _Numbers
    is_first_blank: bool
    is_last_blank: bool
    unparted: Sequence[Item]
    """Its cells, where no marks keep them apart."""


def open_shifted(labelled: Mapping[int, Row], form: Form) -> None:
    """Open the rows again whose cells have moved within their row. Bounded, as each row of the form is there once."""
    filled = {row.index: row for row in labelled.values() if row.figures}
    rows = fixed = [_placed(row, row.fixed) for row in filled.values() if row.fixed]
    a_line_each = [row for row in rows if row.unparted and _goes_over_lines(filled[row.at].figures)]
    if a_line_each and len(rows) == len(filled):
        exchanged = _exchanged(a_line_each, _Sums(rows, form))
        for index in exchanged:
            filled[index].fixed = None
        rows = [row for row in rows if row.at not in exchanged]
    sums = _Sums(rows, form, is_all=len(rows) == len(filled))
    blanks = sum(max(0, WIDTH - len(row.figures)) for row in filled.values())
    moved = _shifted(rows, sums, blanks)
    # Where totals mostly lack, a row without one may as well have a misprint.
    may_be_right = not moved or 2 * sum(row.is_last_blank for row in rows) > len(fixed)
    for row in (filled[index] for index in moved or _filled_up(rows, sums)):
        row.as_printed, row.fixed = row.fixed if may_be_right else None, None
    if _have_totals_first(labelled.values()):
        for row in labelled.values():
            row.fixed = None


def have_moved(rows: Sequence[Values], form: Form) -> bool:
    """Tell whether cells of any of the *rows* of a whole table have, which marks part; nothing in them is unreadable.

    It is what `open_shifted` would open.
    """
    blanks = [values.count(None) for values in rows]
    placed = [
        _Placed(index, values, [value or 0 for value in values], values[0] is None, values[-1] is None, ())
        for index, (values, blank) in enumerate(zip(rows, blanks, strict=True))
        if blank < WIDTH
    ]
    sums = _Sums(placed, form)
    filled = sum(blank for blank in blanks if blank < WIDTH)
    return bool(_shifted(placed, sums, filled) or _filled_up(placed, sums))


def _placed(row: Row, cells: Sequence[Item]) -> _Placed:
    values = row.values
    numbers = [value or 0 for value in values]
    return _Placed(row.index, values, numbers, not cells[0].text, not cells[-1].text, () if row.ruled else cells)


def _goes_over_lines(figures: Sequence[Item]) -> bool:
    return figures[0].line < figures[-1].line


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


class _Sums:
    """How much too much each column of a table has, blanks left out, and what each row adds to that."""

    def __init__(self, rows: Iterable[_Placed], form: Form, *, is_all: bool = True) -> None:
        table = Table.of(form)
        self._numbers = {row.at: row.numbers for row in rows}
        ends = {table.received: 1, table.carried_in: 1, table.total: -1, table.carried_out: -1}
        self.signs: tuple[Mapping[int, int], ...] = ({**dict.fromkeys(table.outcomes, 1), table.total: -1}, ends)
        self.over = [self._over(signs) for signs in self.signs]
        self.is_all = is_all
        """Whether nothing of the columns is in rows that are open."""
        self._has_total = table.total in self._numbers
        self._has_ends = self._numbers.keys() >= ends.keys()
        is_known = self._has_total, self._has_ends
        self._amiss = [
            (signs, [(column, much) for column, much in enumerate(over) if much] if known else [])
            for signs, over, known in zip(self.signs, self.over, is_known, strict=True)
        ]

    def _over(self, signs: Mapping[int, int]) -> _Numbers:
        much, little = (
            [self._numbers[index] for index, sign in signs.items() if sign == side and index in self._numbers]
            for side in (1, -1)
        )
        sides = (map(sum, zip(_NONE_AMISS, *rows, strict=True)) for rows in (much, little))
        return [more - less for more, less in zip(*sides, strict=True)]

    def failing(self, moved: Mapping[int, _Numbers]) -> int:
        """How many columns do not add up with other numbers in the rows that *moved*."""
        outcomes = self._with(moved, 0) if self._has_total else _NONE_AMISS
        ends = self._with(moved, 1) if self._has_ends else _NONE_AMISS
        if not self.is_all:
            # What the outcomes lack may be in rows that are open.
            outcomes = [max(much, 0) for much in outcomes]
        return WIDTH - [*map(or_, outcomes, ends)].count(0)

    def _with(self, moved: Mapping[int, _Numbers], which: int) -> _Numbers:
        over, signs = self.over[which], self.signs[which]
        for index, numbers in moved.items():
            sign = signs.get(index)
            if sign is not None:
                before = self._numbers[index]
                over = [much + sign * (new - old) for much, new, old in zip(over, numbers, before, strict=True)]
        return over

    def mending(self, row: _Placed) -> set[int]:
        """What would mend a column that does not add up, if a row had it there."""
        return {
            row.numbers[column] - sign * much
            for signs, amiss in self._amiss
            if (sign := signs.get(row.at))
            for column, much in amiss
        }


def _exchanged(rows: Sequence[_Placed], sums: _Sums) -> list[int]:
    """Those of *rows* of which two cells, each in the other's place, make their two columns add up.

    A misprint that does as much to two columns is no likelier than that.
    """
    # Two columns of which one has as much too much as the other too little.
    pairs = [
        (one, other, over[one], signs)
        for over, signs in zip(sums.over, sums.signs, strict=True)
        for one, other in combinations(range(WIDTH), 2)
        if over[one] == -over[other] != 0
    ]
    if not pairs:
        return []
    return [
        row.at
        for row in rows
        if any(
            much == signs.get(row.at, 0) * (row.numbers[one] - row.numbers[other])
            for one, other, much, signs in pairs
        )
    ]


def _shifted(rows: Sequence[_Placed], sums: _Sums, blanks: int) -> list[int]:
    """Those of *rows* whose cells stand in other columns, of a table with so many *blanks*."""
    every = [row.at for row in rows]
    if _have_moved_right(rows):
        return every
    without = [row for row in rows if row.is_last_blank]
    telling = [row for row in rows if _tells(row)]
    # Where the lowest that tells has its total, so have the others.
    if not without and (not telling or may_be_total(max(telling, key=attrgetter("at")).values, exactly=True)):
        return []
    if _hold_totals_elsewhere(telling):
        return every
    if len(without) == len(rows):
        return every if _moved_together(without) else []
    return _moved_by_themselves(without, sums, blanks)


def _tells(row: _Placed) -> bool:
    return WIDTH - row.numbers.count(0) >= _TELLING


def _hold_totals_elsewhere(telling: Sequence[_Placed]) -> bool:
    """Whether another column than the last holds the totals of nearly all rows that tell."""
    times = [0] * WIDTH
    for row in telling:
        half, odd = divmod(sum(row.numbers), 2)
        if not odd and half in row.numbers:
            for column, number in enumerate(row.numbers):
                times[column] += number == half
    return max(times[:-1]) >= max(_ENOUGH_ROWS, _NEARLY_ALL * len(telling))


def _have_moved_right(rows: Sequence[_Placed]) -> bool:
    """Whether all *rows* have nothing in the first column, and nearly all of them less in the last than in others.

    What is blank there says so as well if it is printed in some: a body may leave all totals out.
    """
    if not rows or not all(row.is_first_blank for row in rows):
        return False
    filled = [row for row in rows if any(row.numbers[:-1])]
    too_little = [row for row in filled if sum(row.numbers[:-1]) > row.numbers[-1]]
    printed = sum(row.values[-1] is not None for row in too_little)
    return printed >= _ENOUGH_ROWS and len(too_little) >= _NEARLY_ALL * len(filled)


def _moved_together(without: Sequence[_Placed]) -> bool:
    """Whether all rows of a table, of which none has its total, have: the sixth cell of nearly all may be that."""
    telling = [row for row in without if row.values[_SIXTH] is not None and any(row.numbers)]
    may_be = [row for row in telling if _ends_in_sixth(row, exactly=False)]
    return len(may_be) >= max(_ENOUGH_ROWS, _NEARLY_ALL * len(telling))


def _moved_by_themselves(without: Sequence[_Placed], sums: _Sums, blanks: int) -> list[int]:
    """Of the rows that end in a blank where others have their totals, those that have lost a cell before it.

    Their sixth may be their total, and with the cells behind the lost one where they were fewer columns fail to add up;
    or theirs is the table's only blank, and they add up without it. All rows of a page may have lost the same cell.
    """
    may_be = [row for row in without if _ends_in_sixth(row, exactly=False)]
    if not may_be:
        return []
    if blanks == 1 and _ends_in_sixth(may_be[0], exactly=True):
        return [row.at for row in may_be]
    failing = sums.failing({})
    pages = {(start, end) for at in range(len(may_be)) for start, end in ((at, at + 1), (at, len(may_be)), (0, at + 1))}
    moved: dict[int, set[int]] = {}
    for lost in range(WIDTH - 1) if failing else ():
        ways = [(row.at, _moved_back(row.numbers, lost)) for row in may_be]
        for start, end in pages:
            back = dict(ways[start:end])
            moved.setdefault(sums.failing(back), set()).update(back)
    fewest = min(moved, default=failing)
    return [row.at for row in may_be if fewest < failing and row.at in moved[fewest]]


def _moved_back(numbers: _Numbers, lost: int) -> _Numbers:
    """The row with its cells from *lost* on a column farther right, and there what its total leaves."""
    *parts, total = numbers[:-1]
    return [*parts[:lost], total - sum(parts), *parts[lost:], total]


def _ends_in_sixth(row: _Placed, *, exactly: bool) -> bool:
    """Whether a row's sixth cell may be its total, of more than nothing."""
    return bool(row.numbers[_SIXTH]) and may_be_total(row.values[:-1], exactly=exactly)


def _filled_up(rows: Sequence[_Placed], sums: _Sums) -> list[int]:
    """Those of *rows* in which something else may stand for a cell that was lost.

    With that put back, as a blank, fewer columns of the table fail to add up.
    """
    # What columns lack may be in rows that are open, and all would be better off with less in others.
    failing = sums.failing({}) if sums.is_all else 0
    if not failing:
        return []
    return [row.at for row in rows if any(sums.failing({row.at: way}) < failing for way in _ways(row, sums))]


def _ways(row: _Placed, sums: _Sums) -> Iterator[_Numbers]:
    """The numbers of a row, which does not add up as it is, with a blank for what was lost and something else gone."""
    cells = row.unparted
    if cells:
        if (cells[-1].text and adds_up_with_blanks(cells) and not any(map(is_sign, cells))) or not _may_mend(row, sums):
            return
        for way in with_a_cell_back(cells, parted=False):
            if may_add_up(way):
                yield [count_of(cell.text) or 0 for cell in way]
        return
    # Between marks it is a blank at the end that goes: the last before it is the total, whatever was lost.
    *parts, total, _ = row.numbers
    is_within = row.values[_SIXTH] is None or sum(parts) <= total
    if row.is_last_blank and is_within and any(parts) and _may_mend(row, sums):
        for lost in range(WIDTH - 1):
            yield [*parts[:lost], 0, *parts[lost:], total]


def _may_mend(row: _Placed, sums: _Sums) -> bool:
    """Whether what would mend a column is among what a row may hold if one of its cells is none, or two are one."""
    # Cheaply told of most.
    mending = sums.mending(row)
    if not mending or not mending.isdisjoint((0, *row.numbers)):
        return bool(mending)
    texts = [cell.text for cell in row.unparted]
    return not mending.isdisjoint(map(plain_count, [left + right for left, right in pairwise(texts)]))
