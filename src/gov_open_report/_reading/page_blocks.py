"""Table three where the white space of a page cuts it into blocks.

Tools that follow white space give such a table in blocks with empty lines
between them, `pdftotext` first of all: some columns beside the labels, the
others behind, or the rows down to the end of a page. A block is a rectangle of
the table, told row by row. It stands at the upper left of what is still free;
what is right of it and as high comes next, and then what is below. So its width
is all that a block leaves open, and nearly always one choice alone gives rows,
columns and balances that all add up, or would but for one figure: a misprint
where the row and the column cross that fail by as much. All other places are
told then, too.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells import plain_count
from gov_open_report._reading.columns import Table
from gov_open_report._reading.evidence import WIDTH, in_form_order
from gov_open_report._reading.readings import Budget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.evidence import Row
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report.form import Form

# How many blocks may have lost the empty line between them, and how many figures may be misprints.
_MEASURES = ((0, 0), (1, 0), (0, 1))

# Steps before nothing is told by one measure: of what is cut so, a hundred or two tell it.
_STEPS = 2000

# More figures than tables two, three and four have together are not of one report.
_MOST_FIGURES = 400

_OTHER_TABLES = frozenset({"disclosure", "disputes"})


class Arrangement(NamedTuple):
    """The rows that blocks make, in the form's order."""

    rows: list[list[Item]]
    values: list[list[int]]
    misprint: tuple[int, int] | None
    """Row and column of the figure that would have to be another for all sums to hold; None if they do."""


class _Block(NamedTuple):
    """Figures with no empty line between them."""

    figures: Sequence[Item]
    values: list[int]
    breaks: Sequence[int]
    """How many figures stand before each break of a line, and before the end."""


class _Free(NamedTuple):
    """What of the table is still free, its upper left part first."""

    top: int
    bottom: int
    left: int
    right: int
    rest: _Free | None


class _Step(NamedTuple):
    """What is to be put where: so many figures of a block from one on, in so many columns of what is free."""

    block: int
    first: int
    size: int
    width: int
    free: _Free
    seams: int
    """How many blocks may still be cut in two."""
    rows_amiss: int
    """How many rows so far do not add up; so with columns."""
    columns_amiss: int


def arrangement_of(rows: Sequence[Row], orphans: Sequence[Item], form: Form, scan: Scan) -> Arrangement | None:
    """Give the rows of table three, if its figures make them in blocks, and in one way. Bounded.

    *rows* and *orphans* have all figures that may be of the table; others may be among them. Nothing
    is told where labels are out of order, or stand beside figures of another row: other figures may be, too.
    """
    figures = sorted([*orphans, *(figure for row in rows for figure in row.figures)], key=lambda item: item.start)
    labelled = [row for row in rows if row.index >= 0]
    size = WIDTH * len(form.requests)
    levels = [row.level for row in form.requests]
    if not size <= len(figures) <= _MOST_FIGURES or not in_form_order([row.index for row in labelled], levels):
        return None
    blocks, own = _blocks(figures, scan)
    stretches = list(_stretches(blocks, size))
    if len(own) < len(blocks):
        stretches += _stretches(own, size)
    found = _only_way(stretches, Table.of(form))
    return found if found is not None and all(_fits(row, found) for row in labelled) else None


def _fits(row: Row, found: Arrangement) -> bool:
    """Whether a row has the figures that stand beside its label, and all that it has if its places are known."""
    if row.fixed and _counts(row.fixed) != found.values[row.index]:
        return False
    own = {item.start for item in found.rows[row.index]}
    return all(item.start in own for item in row.figures if row.label is not None and item.line == row.label.line)


def _only_way(stretches: Sequence[Sequence[_Block]], table: Table) -> Arrangement | None:
    """The one way to put any of the stretches together, by the strictest measure that any way meets."""
    for seams, misprints in _MEASURES:
        budget = Budget(_STEPS)
        found = [way for blocks in stretches for way in _Search(blocks, table, budget, misprints).run(seams)]
        if found:
            unique = not budget.ran_out and all(way.values == found[0].values for way in found)
            return found[0] if unique else None
    return None


def _count(item: Item) -> int:
    """The count that a figure is; -1, which fits nowhere, where it is none."""
    count = plain_count(item.text.replace(",", ""))
    return -1 if count is None else count


def _counts(items: Sequence[Item]) -> list[int]:
    return [_count(item) for item in items]


def _blocks(figures: Sequence[Item], scan: Scan) -> tuple[list[_Block], list[_Block]]:
    """The blocks of the text, and those among which no other table's label stands."""
    # Empty lines above each line.
    gaps = list(accumulate(line.after_gap for line in scan.lines))
    foreign = {gaps[label.line] for label in scan.labels if label.table in _OTHER_TABLES}
    by_gap: dict[int, list[Item]] = {}
    for item in figures:
        by_gap.setdefault(gaps[item.line], []).append(item)
    blocks = {gap: _block(items) for gap, items in by_gap.items()}
    return list(blocks.values()), [block for gap, block in blocks.items() if gap not in foreign]


def _block(figures: Sequence[Item]) -> _Block:
    breaks = [at for at, (left, right) in enumerate(pairwise(figures), start=1) if left.line != right.line]
    return _Block(figures, _counts(figures), [*breaks, len(figures)])


def _stretches(blocks: Sequence[_Block], size: int) -> Iterator[Sequence[_Block]]:
    """Blocks one behind the other that have *size* figures together."""
    before = list(accumulate((len(block.figures) for block in blocks), initial=0))
    places = {count: at for at, count in enumerate(before)}
    for at, count in enumerate(before):
        end = places.get(count + size)
        if end is not None and all(min(block.values) >= 0 for block in blocks[at:end]):
            yield blocks[at:end]


class _Search:
    """All ways to put blocks together to a table that adds up, but for so many misprints."""

    def __init__(self, blocks: Sequence[_Block], table: Table, budget: Budget, misprints: int) -> None:
        self._blocks = blocks
        self._table = table
        self._budget = budget
        self._misprints = misprints
        self._values = [[0] * WIDTH for _ in table.rows]
        self._items: list[list[Item]] = [[blocks[0].figures[0]] * WIDTH for _ in table.rows]

    def run(self, seams: int) -> Iterator[Arrangement]:
        """Yield each way. With *seams* blocks may be cut in two so many times."""
        whole = _Free(0, len(self._table.rows), 0, WIDTH, None)
        steps = list(self._steps(0, 0, whole, (seams, 0, 0)))
        while steps and self._budget.spend():
            step = steps.pop()
            amiss = self._put(step)
            if max(amiss) > self._misprints:
                continue
            free = _free_behind(step)
            if free is None:
                misprint = self._misprint() if amiss == (1, 1) else None
                if misprint is not None or amiss == (0, 0) == (self._misprints, 0):
                    yield Arrangement([[*row] for row in self._items], [[*row] for row in self._values], misprint)
                continue
            end = step.first + step.size
            if end == len(self._blocks[step.block].figures):
                steps += self._steps(step.block + 1, 0, free, (step.seams, *amiss))
            else:
                steps += self._steps(step.block, end, free, (step.seams - 1, *amiss))

    def _steps(self, block: int, first: int, free: _Free, so_far: tuple[int, int, int]) -> Iterator[_Step]:
        """What may be put at the upper left: whole lines, and rows that end where a line does."""
        breaks = [end - first for end in self._blocks[block].breaks if end > first]
        for count in breaks if so_far[0] else breaks[-1:]:
            ends = {end for end in breaks if end <= count}
            for width in range(1, free.right - free.left + 1):
                height, odd = divmod(count, width)
                if not odd and height <= free.bottom - free.top and ends.issuperset(range(width, count, width)):
                    yield _Step(block, first, count, width, free, *so_far)

    def _put(self, step: _Step) -> tuple[int, int]:
        """Put a step's figures into their places; how many rows and columns that are then complete fail."""
        block, (top, _, left, *_) = self._blocks[step.block], step.free
        rows_amiss, columns_amiss = step.rows_amiss, step.columns_amiss
        for at in range(step.first, step.first + step.size, step.width):
            row = top + (at - step.first) // step.width
            columns = slice(left, left + step.width)
            self._values[row][columns] = block.values[at : at + step.width]
            self._items[row][columns] = block.figures[at : at + step.width]
            if columns.stop == WIDTH and not self._adds_up(row) and not (left == 0 and self._turn(row)):
                rows_amiss += 1
                if rows_amiss > self._misprints:
                    return rows_amiss, columns_amiss
        bottom = top + step.size // step.width
        for column in range(left, left + step.width):
            columns_amiss += self._is_amiss(column, top, bottom)
        return rows_amiss, columns_amiss

    def _adds_up(self, row: int) -> bool:
        *parts, total = self._values[row]
        return sum(parts) == total

    def _turn(self, row: int) -> bool:
        """Put what a line break parts in a row the other way round, if it then adds up.

        Of a row whose label goes over lines, the figures on the right may come first.
        """
        items = self._items[row]
        turned = [
            items[at:] + items[:at]
            for at in range(1, WIDTH)
            if items[at].line != items[at - 1].line and self._values[row][at - 1] * 2 == sum(self._values[row])
        ]
        if len(turned) != 1:
            return False
        self._items[row] = turned[0]
        self._values[row] = _counts(turned[0])
        return True

    def _is_amiss(self, column: int, top: int, bottom: int) -> bool:
        """Whether a sum of a column fails that is complete with the rows from *top* to *bottom*."""
        table = self._table
        if bottom > table.carried_out:
            # A misprint in the row of totals upsets both sums, and this says so once.
            return not (self._has_total(column) and self._balances(column))
        # With a misprint it may be the balance that fails.
        return not self._misprints and top <= table.total < bottom and not self._has_total(column)

    def _has_total(self, column: int) -> bool:
        values, table = self._values, self._table
        return values[table.total][column] == sum(values[row][column] for row in table.outcomes)

    def _balances(self, column: int) -> bool:
        values, table = self._values, self._table
        came_in = values[table.received][column] + values[table.carried_in][column]
        return came_in == values[table.total][column] + values[table.carried_out][column]

    def _misprint(self) -> tuple[int, int] | None:
        """Where the row and the column cross that fail, if another figure there would make all sums hold."""
        row = next(row for row in self._table.rows if not self._adds_up(row))
        column = next(at for at in range(WIDTH) if not (self._has_total(at) and self._balances(at)))
        values = self._values[row]
        printed = values[column]
        surplus = sum(values[:-1]) - values[-1]
        values[column] += surplus if column == WIDTH - 1 else -surplus
        borne = values[column] >= 0 and self._has_total(column) and self._balances(column)
        values[column] = printed
        return (row, column) if borne else None


def _free_behind(step: _Step) -> _Free | None:
    """What is free behind a step."""
    top, bottom, left, right, rest = step.free
    end = top + step.size // step.width
    if end < bottom:
        rest = _Free(end, bottom, left, right, rest)
    if left + step.width < right:
        rest = _Free(top, end, left + step.width, right, rest)
    return rest
