"""One column of figures that stand column by column, taken off those of the columns before it.

A tool that goes over a page block by block gives a table's figures by column,
but not always from first row to last: rows whose figures stand close together
come first, and so do those at a page's end. Such blocks are rectangles. One
beside another has the same rows, and one above another the same columns, so
between two runs of figures of the last column stand those of some columns before
it, beside the rows of the runs below: the number of these is the number of rows
times that of columns, and their sum is within what the totals leave.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from operator import ne
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.places.readings import Budget

# Outcomes stand below the two rows of what came in, and above their total and what is carried over.
_FIRST_OUTCOME = 2
ROWS_BELOW = 2
"""Rows below those of outcomes: their total, and what is carried over."""

FEWEST_CHANGED = 4
"""Figures that a table must have elsewhere, if one is to be told from it that has a misprint."""

# A block may be part of a block, and that of another; deeper ones have not been seen.
_MOST_AROUND = 3


class Stream(NamedTuple):
    """The figures of table three in the order of the text."""

    counts: Sequence[int]
    ends: Sequence[int]
    """The row behind the last one of each page."""
    beside: Mapping[int, int]
    """The figures that have another of their line to the right, with that one: it is of the same row."""
    owned: Mapping[int, int]
    """The figures that stand beside a row's label, with the row: they are of the first column."""
    tails: Sequence[int] = ()
    """How many figures of the first column stand behind all others of each page; empty if nothing says so."""

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return self.ends[-1]

    @property
    def starts(self) -> list[int]:
        """The first row of each page."""
        return [0, *self.ends[:-1]]


class Taken(NamedTuple):
    """A column as it was taken off, and what that leaves."""

    cells: Sequence[int]
    """Its figures from first row to last."""
    pages: Sequence[Sequence[int]]
    """The figures of the columns before it, by page, in the order of the text."""
    left: tuple[int, ...]
    """What these must add up to in each row."""
    corners: Mapping[int, int]
    """The last row of each of its runs, with the figure right before the run: that of the column before it."""
    is_doubted: bool
    """Whether without one of its breaks hardly a figure would be another: a misprint may make it look like one."""


class _State(NamedTuple):
    """Where the search is: the rows below are taken."""

    at: int
    """The place in the page of the figure to be taken next."""
    breaks: int
    """Breaks so far between runs, but those that the column behind it has as well."""
    owed: int
    """What the rows above still have to add up to, those of outcomes or those of what came in."""
    run: int = 0
    """Rows of the run so far."""
    jump: int = 0
    """Figures between this run and the one below it."""
    below: tuple[int, ...] = ()
    """Rows of the runs below it on the page, nearest first."""
    inside: int = 0
    """How many of these stand beside the same run of the column behind it."""


class ColumnTaker:
    """Takes one column off, in every way that has so many breaks and no more.

    Rows are taken from the last to the first. Where a run of the column behind it ends, the text tells the figure;
    elsewhere the next one above stands right before, or behind a break. With no break left, sums of stretches tell at
    once which places are worth a try.
    """

    def __init__(self, stream: Stream, column: int, before: Taken | None, pages: Sequence[Sequence[int]]) -> None:
        """Prepare for *column*, of *pages* with it and those before it; *before* is what was taken right before."""
        self._stream = stream
        self._counts, self._rows, self._starts, self._ends = stream.counts, stream.rows, stream.starts, stream.ends
        self._tails = stream.tails or [0] * len(pages)
        self._column = column
        self._pages = pages
        self._left = before.left if before is not None else None
        self._corners = before.corners if before is not None else {}
        self._top = min(self._corners, default=stream.rows)
        self._right = {figure: row for row, figure in enumerate(before.cells)} if before is not None else {}
        to_the_left = {right: left for left, right in stream.beside.items()}
        self._beside = {row: to_the_left[figure] for figure, row in self._right.items() if figure in to_the_left}
        self._places = [{figure: at for at, figure in enumerate(page)} for page in pages]
        counts = stream.counts
        self._sums = [[0, *accumulate(counts[figure] for figure in page)] for page in pages]
        self._owed_above = [0, *accumulate(self._outcomes_at_end(page) for page in range(len(pages)))]
        self._stretches: dict[tuple[int, int], dict[int, list[int]]] = {}
        self._total = self._total_of_totals() if before is None else None
        # Of the way that is tried: each is tried to its end before the next.
        self._cells = [0] * stream.rows
        # What the rows from each one down leave for the columns before this one.
        self._free = [0] * (stream.rows + 1)

    def take(self, breaks: int, budget: Budget) -> list[Taken]:
        """Give the ways to take it with *breaks* breaks; where *budget* runs out, those that were found until then.

        Of ways that leave the same counts one is given, whichever zero is taken for which.
        """
        if self._left is None and self._total is None:
            return []
        found: dict[tuple[object, ...], Taken] = {}
        last = len(self._pages) - 1
        start = _State(len(self._pages[last]) - 1, 0, 0)
        counts = self._counts
        for taken in self._take(self._rows - 1, last, start, breaks, budget):
            key = (*(counts[cell] for cell in taken.cells), *(counts[each] for page in taken.pages for each in page))
            found.setdefault(key, taken)
        return list(found.values())

    def _total_of_totals(self) -> int | None:
        """What all outcomes come to, from all figures and the last one; None where that cannot be.

        All figures are twice the totals' sum, and that is three times the outcomes' and twice what is carried over:
        what came in is as much as both.
        """
        counts = self._counts
        total, rest = divmod(sum(counts) - 4 * counts[self._pages[-1][-1]], 6)
        return total if not rest and total >= 0 else None

    def _outcomes_at_end(self, page: int) -> int:
        """What the last figures of *page* add up to, as many as it has rows of outcomes."""
        start, end = self._starts[page], self._ends[page]
        first, behind = max(start, _FIRST_OUTCOME), min(end, self._rows - ROWS_BELOW)
        sums = self._sums[page]
        at = len(sums) - 1 - (end - behind)
        return sums[at] - sums[at - (behind - first)] if behind > first else 0

    def _take(self, row: int, page: int, state: _State, most: int, budget: Budget) -> Iterator[Taken]:
        if not budget.spend() or not self._may_be(row, page, state.at):
            return
        figure = self._pages[page][state.at]
        owed = self._owed_by_rows_above(row, self._counts[figure], state.owed)
        if owed is None:
            return
        self._cells[row] = figure
        count = self._counts[figure]
        self._free[row] = self._free[row + 1] + (count if self._left is None else self._left[row] - count)
        if not row:
            if state.breaks == most:
                yield self._taken()
        elif row == self._starts[page]:
            above = _State(len(self._pages[page - 1]) - 1, state.breaks, owed)
            yield from self._take(row - 1, page - 1, above, most, budget)
        else:
            for above in self._above(row, page, state, owed, most):
                yield from self._take(row - 1, page, above, most, budget)

    def _may_be(self, row: int, page: int, at: int) -> bool:
        """Whether the figure at *at* may be this column's in *row*, by all but the sums of the column."""
        above, below = row - self._starts[page], self._ends[page] - 1 - row
        # All that stands before it, both in its row and in those above, comes before it.
        if not self._column * (above + 1) - 1 - self._tails[page] <= at < self._column * (above + below + 1) - below:
            return False
        figure = self._pages[page][at]
        if self._left is not None and self._counts[figure] > self._left[row]:
            return False
        if figure in self._stream.owned or self._beside.get(row, figure) != figure:
            return False
        beside = self._stream.beside.get(figure)
        return beside is None or self._right.get(beside) == row

    def _owed_by_rows_above(self, row: int, count: int, owed: int) -> int | None:
        """What rows above *row* have to add up to, with *count* in it; None where they cannot."""
        rows, counts = self._rows, self._counts
        if row == rows - 1:
            return 0
        if row == rows - ROWS_BELOW:
            return count if self._total in {None, count} else None
        if row == _FIRST_OUTCOME - 1:
            owed = sum(counts[cell] for cell in self._cells[-ROWS_BELOW:])
        owed -= count
        is_last = row in {0, _FIRST_OUTCOME}
        return owed if owed >= 0 and not (is_last and owed) else None

    def _above(self, row: int, page: int, state: _State, owed: int, most: int) -> Iterator[_State]:
        """Where the figure of the row above may stand; *owed* is what it has to add up to with those above."""
        at, breaks, _, run, jump, below, inside = state
        run += 1
        corner = self._corners.get(row - 1)
        if corner is not None:
            there = self._places[page][corner]
            if there == at - 1 or (there < at and at - 1 - there in self._jumps(row, page, at, run, below)):
                yield _State(there, breaks, owed, 0, 0, (run, *below), 0)
            return
        if breaks < most or self._adds_up_without_breaks(row, page, at, owed):
            yield _State(at - 1, breaks, owed, run, 0, below, inside)
        if run == 1 and 0 < jump < at and self._have_room(row, page, at, jump, 1):
            # Rows of two columns or more, one by one, as the rows below.
            yield _State(at - 1 - jump, breaks, owed, 0, jump, (1, *below), inside + 1)
        if breaks < most:
            wanted = self._jumps_that_add_up(row, page, at, owed) if breaks + 1 == most else None
            # Such a block is within the rows of one run of the column behind it.
            jumps = self._jumps(row, page, at, run, below[:inside]) if wanted is None or wanted else ()
            for each in jumps:
                if (wanted is None or each in wanted) and (each != jump or run > 1):
                    yield _State(at - 1 - each, breaks + 1, owed, 0, each, (run, *below), inside + 1)

    def _outcomes_above(self, row: int, page: int) -> int:
        """How many rows of outcomes stand above *row* on its page; none where what stands there may begin elsewhere."""
        if not _FIRST_OUTCOME < row <= self._rows - ROWS_BELOW or self._top < row:
            return 0
        return row - max(self._starts[page], _FIRST_OUTCOME)

    def _adds_up_without_breaks(self, row: int, page: int, at: int, owed: int) -> bool:
        """Whether the figures right before *at* may add up to what is *owed*."""
        rows = self._outcomes_above(row, page)
        sums = self._sums[page]
        return not rows or (at >= rows and sums[at] - sums[at - rows] == owed - self._owed_above[page])

    def _jumps_that_add_up(self, row: int, page: int, at: int, owed: int) -> set[int] | None:
        """Numbers of figures behind which those above add up to what is *owed* with no other break; None if any may."""
        rows = self._outcomes_above(row, page)
        if not rows:
            return None
        ends = self._ends_of_stretches(page, rows).get(owed - self._owed_above[page], ())
        return {at - 1 - end for end in ends if end < at - 1}

    def _ends_of_stretches(self, page: int, rows: int) -> Mapping[int, Sequence[int]]:
        """Where stretches of so many figures end, by their sum."""
        found = self._stretches.get((page, rows))
        if found is None:
            found = self._stretches[page, rows] = defaultdict(list)
            sums = self._sums[page]
            for end in range(rows, len(sums)):
                found[sums[end] - sums[end - rows]].append(end - 1)
        return found

    def _jumps(self, row: int, page: int, at: int, run: int, around: Sequence[int]) -> Sequence[int]:
        """Numbers of figures that blocks between two runs can have: beside this run's rows, or more of those below.

        *around* are the lengths of the runs below that may be of a block around this run's, the nearest first.
        """
        columns = range(self._column)
        nearest = [many for many in columns if self._have_room(row, page, at, many * run, run)]
        jumps = {many * run for many in nearest if many}
        tail = self._tails[page]
        if 0 < tail < columns[-1] * run:
            # All columns, the first without the rows that stand behind them.
            jumps.add(columns[-1] * run - tail)
        rows = run
        for more in around[:_MOST_AROUND]:
            rows += more
            for many in nearest:
                for others in columns[1 : len(columns) - many]:
                    jump = many * run + others * rows
                    if not self._have_room(row, page, at, jump, rows):
                        break
                    jumps.add(jump)
        return sorted(jumps)

    def _have_room(self, row: int, page: int, at: int, jump: int, rows: int) -> bool:
        """Whether so many figures before *at* are within what *rows* rows from *row* down leave for them."""
        sums = self._sums[page]
        return jump <= at and sums[at] - sums[at - jump] <= self._free[row] - self._free[row + rows]

    def _taken(self) -> Taken:
        cells = list(self._cells)
        rows = {figure: row for row, figure in enumerate(cells)}
        counts = [self._counts[cell] for cell in cells]
        left = counts if self._left is None else [each - count for each, count in zip(self._left, counts, strict=True)]
        pages = [[figure for figure in page if figure not in rows] for page in self._pages]
        return Taken(cells, pages, tuple(left), self._corners_of(rows), self._has_doubtful_break(cells))

    def _has_doubtful_break(self, cells: Sequence[int]) -> bool:
        """Whether a break of its own changes too few figures above it to be one; linear in the rows for each break."""
        doubtful = False
        for places, page, start, end in zip(self._places, self._pages, self._starts, self._ends, strict=True):
            for row in range(start + 1, end):
                below, above = places[cells[row]], places[cells[row - 1]]
                if above == below - 1 or row - 1 in self._corners:
                    continue
                others = [self._counts[figure] for figure in page[max(0, below - row + start) : below]]
                own = [self._counts[cell] for cell in cells[start:row]][-len(others) :]
                doubtful |= sum(map(ne, own, others)) < min(FEWEST_CHANGED, len(own))
        return doubtful

    def _corners_of(self, rows: Mapping[int, int]) -> dict[int, int]:
        """The last row of each run, with the figure before the run."""
        corners: dict[int, int] = {}
        for page in self._pages:
            before: int | None = None
            start: int | None = None
            for at, figure in enumerate(page):
                row = rows.get(figure)
                if row is None:
                    before, start = figure, None
                    continue
                start = before if start is None else start
                following = page[at + 1] if at + 1 < len(page) else -1
                if rows.get(following) != row + 1 and start is not None:
                    corners[row] = start
                    before, start = None, None
        return corners
