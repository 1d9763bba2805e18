"""Table three out of figures that stand in blocks by column, all labels elsewhere.

Nothing but sums and the order of the text tells which figure is whose, so nothing
is read unless every row and every column of the table adds up, in one way alone of
those with the fewest breaks and with one more, and heads stand where their columns
begin.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.blocks.doubtful_blocks import doubtful_cells
from gov_open_report._reading.blocks.figure_orders import likely_orders, order_of_text
from gov_open_report._reading.blocks.first_columns import FirstTwo, blocks_of_two
from gov_open_report._reading.blocks.full_tables import FullTable, below_heading, figures_if_full
from gov_open_report._reading.blocks.taken_columns import ColumnTaker, Stream
from gov_open_report._reading.blocks.woven_columns import woven_columns
from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import HEADS, OWN_HEADS, WIDTH, in_form_order
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.words.pages import FEED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from gov_open_report._reading.blocks.figure_orders import Order
    from gov_open_report._reading.blocks.taken_columns import Taken
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Form

# Steps spent on one table; the most that one of some 200 took was 19 000. More where the first two columns are woven.
_BUDGET = 20_000
_BUDGET_WOVEN = 120_000

# Breaks in the column of totals, and in all others that these do not have.
_MOST_BREAKS = 3
_MOST_BREAKS_MORE = 1

# In so many rows figures stand beside each other by no chance.
_ENOUGH_CLOSE = 2

# What is left when all others are taken.
_FIRST_COLUMNS = 2

# Heads over others, and that of totals, may stand among them.
_BESIDE_HEADS = frozenset({"CORNER", "APPLICANTS", "ORGANISATIONS", HEADS[-1]})


_FirstTwo: TypeAlias = "Callable[[Stream, Taken, Budget], Sequence[FirstTwo]]"


class _Head(NamedTuple):
    """A head as it is printed."""

    name: str
    place: int
    """How many figures of the table stand before it."""
    leads: bool
    """Whether a figure stands right behind it, or behind heads right behind it."""


class Columns(NamedTuple):
    """A table of seven columns."""

    cells: list[Sequence[int]]
    """The places of each column's figures, from first row to last."""
    is_doubted: bool
    """Whether figures of any row would hardly be others without a break, so that a misprint may look like one."""
    untold: AbstractSet[tuple[int, int]] = frozenset()
    """The rows and columns of figures that may be others."""


def find_column_blocks(scan: Scan, form: Form) -> FullTable | None:
    """Find table three of *form* where its figures stand column by column; None where they do not, or may not.

    It takes a bounded number of steps.
    """
    below = below_heading(scan)
    figures = figures_if_full(below, form)
    counts = plain_counts(figure.text.replace(",", "") for figure in figures)
    if not figures or counts is None:
        return None
    rows = {row.terminal: index for index, row in enumerate(form.requests)}
    labels = [item for item in below if item.kind is Kind.LABEL and item.text in rows]
    # Two rows that have changed places may have done so with their figures; and labels stand left of figures, so where
    # they come behind all of them, so may columns that stand left of others.
    in_order = in_form_order([rows[label.text] for label in labels], [row.level for row in form.requests])
    if not in_order or (labels and labels[0].start > figures[-1].start):
        return None
    heads = _heads(below, figures)
    starts = _page_starts(scan, figures, heads)
    if starts is None:
        return None
    stream = Stream(
        counts,
        [*(start // WIDTH for start in starts[1:]), len(form.requests)],
        _beside(figures),
        _owned(below, figures, rows),
    )
    # Where blocks of them stand one below the other there are few ways to look at, though most figures be zeros.
    table = only_table([[order_of_text(stream)]], Budget(_BUDGET), blocks_of_two)
    table = table or only_table(likely_orders(stream, below, figures), Budget(_BUDGET_WOVEN), woven_columns)
    if table is None or table.is_doubted:
        return None
    if not _stand_below_their_heads(table.cells, heads, starts) or _are_mixed(table.cells, figures, scan):
        return None
    found = [[(figures[place], counts[place]) for place in row] for row in zip(*table.cells, strict=True)]
    return FullTable.of(found, doubtful_cells(stream, table.cells) | table.untold, scan)


def _heads(items: Sequence[Item], figures: Sequence[Item]) -> list[_Head]:
    """The heads that the text has, in its order."""
    starts = [figure.start for figure in figures]
    found: list[_Head] = []
    together = 0
    for item in items:
        if item.kind is Kind.CELL:
            found[len(found) - together :] = [head._replace(leads=True) for head in found[len(found) - together :]]
            together = 0
        elif item.kind is Kind.LABEL and item.text in HEADS[:-1]:
            found.append(_Head(item.text, bisect_left(starts, item.start), leads=False))
            together += 1
        elif item.text not in _BESIDE_HEADS:
            together = 0
    return found


def _page_starts(scan: Scan, figures: Sequence[Item], heads: Sequence[_Head]) -> list[int] | None:
    """How many figures stand before each page that has some; None where a page does not begin with a row.

    Where the text does not say where pages end, heads that come again do.
    """
    source = scan.source
    starts = [
        at
        for at, (figure, following) in enumerate(pairwise(figures), 1)
        if source.find(FEED, figure.end, following.start) >= 0
    ]
    if not starts:
        again = {place for name in OWN_HEADS for place in [head.place for head in heads if head.name == name][1:]}
        starts = [place for place in sorted(again) if 0 < place < len(figures)][:1]
    return None if any(start % WIDTH for start in starts) else [0, *starts]


def _beside(figures: Sequence[Item]) -> dict[int, int]:
    """The figures that have another of their line behind them, with that one."""
    return {at: at + 1 for at, (one, other) in enumerate(pairwise(figures)) if one.line == other.line}


def _owned(items: Sequence[Item], figures: Sequence[Item], rows: Mapping[str, int]) -> dict[int, int]:
    """The figures right behind a label of one of *rows* on its line, with the row."""
    places = {figure.start: at for at, figure in enumerate(figures)}
    return {
        places[item.start]: rows[label.text]
        for label, item in pairwise(items)
        if label.kind is Kind.LABEL and label.text in rows and label.line == item.line and item.start in places
    }


def only_table(stages: Iterable[Sequence[Order]], budget: Budget, first_two: _FirstTwo) -> Columns | None:
    """Give the one table that the first of *stages* has that has any, if it has no other.

    None if there is none, or more than one, or *budget* runs out. Places of equal counts may be one for the other.
    *first_two* tells the first two columns from what is left when all others are taken.
    """
    for orders_of_stage in stages:
        found = _tables_of(orders_of_stage, budget, first_two)
        if budget.ran_out or len(found) > 1:
            return None
        if found:
            return found[0]
    return None


def _tables_of(orders_of_stage: Sequence[Order], budget: Budget, first_two: _FirstTwo) -> list[Columns]:
    """The tables with the fewest breaks in any of these orders, and with one more; those that differ in counts."""
    totals = [ColumnTaker(order.stream, WIDTH, None, order.pages) for order in orders_of_stage]
    taken: list[list[list[Taken]]] = [[] for _ in totals]
    # With one break more the same columns are taken again.
    told: dict[tuple[object, ...], Sequence[FirstTwo]] = {}

    def remembered(stream: Stream, last: Taken, budget: Budget) -> Sequence[FirstTwo]:
        key = (last.left, *map(tuple, last.pages))
        if key not in told:
            told[key] = first_two(stream, last, budget)
        return told[key]

    found: dict[tuple[tuple[int, ...], ...], Columns] = {}
    for breaks in range(_MOST_BREAKS + _MOST_BREAKS_MORE + 1):
        has_fewer = bool(found)
        for order, taker, ways in zip(orders_of_stage, totals, taken, strict=True):
            if breaks <= _MOST_BREAKS:
                ways.append(taker.take(breaks, budget))
            # Those of the totals have the others as well.
            first = max(0, breaks - _MOST_BREAKS_MORE)
            for own, of_totals in enumerate(ways[first:], first):
                for table in chain.from_iterable(
                    _tables(order, [one], breaks - own, budget, remembered) for one in of_totals
                ):
                    counts = tuple(tuple(order.stream.counts[place] for place in column) for column in table.cells)
                    found.setdefault(counts, table)
        if budget.ran_out or len(found) > 1 or has_fewer:
            break
    return [*found.values()]


def _tables(
    order: Order, behind: list[Taken], breaks: int, budget: Budget, first_two: _FirstTwo
) -> Iterator[Columns]:
    """Give the tables that have the columns taken last, with so many breaks at most in those before them."""
    last = behind[-1]
    column = WIDTH - len(behind)
    if column == _FIRST_COLUMNS:
        pages = [[*page, *tail] for page, tail in zip(last.pages, order.tails, strict=True)]
        for first, second, rows in first_two(order.stream, last._replace(pages=pages), budget):
            cells = [first, second, *(taken.cells for taken in reversed(behind))]
            untold = {(row, at) for row in rows for at in range(_FIRST_COLUMNS)}
            yield Columns(cells, any(taken.is_doubted for taken in behind), untold)
        return
    taker = ColumnTaker(order.stream, column, last, last.pages)
    for some in range(breaks + 1):
        for taken in taker.take(some, budget):
            yield from _tables(order, [*behind, taken], breaks - some, budget, first_two)


def _stand_below_their_heads(table: Sequence[Sequence[int]], heads: Sequence[_Head], starts: Sequence[int]) -> bool:
    """Whether heads stand above their columns on each page, in the form's order, and on the first page all of them.

    A column that comes late, or early, brings its head along. Where heads come in another order, columns may.
    """
    for start, end in pairwise([*starts, len(table[0]) * WIDTH]):
        own = [head for head in heads if start <= head.place < end]
        names = [head.name for head in own]
        if names != [name for name in HEADS if name in names] or (not start and len(names) < WIDTH - 1):
            return False
        for place, together in groupby(own, key=lambda head: head.place):
            group = list(together)
            leading = [head for head in group if head.leads or place > start]
            # The first column of heads right above a figure stands there, and that of others further down.
            columns = [HEADS.index(head.name) for head in leading]
            row = start // WIDTH
            is_second_first = columns[:1] == [1] and columns[1:] and table[1][row] < place
            if is_second_first and _are_side_by_side(table, row, end // WIDTH):
                # The head of the second column is printed with those behind it, its figures with those of the first.
                columns, group = columns[1:], group[1:]
            first = min([table[column][row] for column in columns], default=place)
            if first != place or any(table[HEADS.index(head.name)][row] < place for head in group):
                return False
    return True


def _are_side_by_side(table: Sequence[Sequence[int]], start: int, end: int) -> bool:
    """Whether figures of the second column stand right behind those of the first in some rows, and before no others."""
    first, second, third = (column[start:end] for column in table[:3])
    close = sum(right == left + 1 for left, right in zip(first, second, strict=True))
    return close >= _ENOUGH_CLOSE and first[0] < second[0] < third[0]


def _are_mixed(table: Sequence[Sequence[int]], figures: Sequence[Item], scan: Scan) -> bool:
    """Whether a line right below another, no empty line between, does not begin with the figure of the next row.

    A tool that takes so much for one box of text may have its lines in any order.
    """
    places = {place: (row, column) for column, cells in enumerate(table) for row, place in enumerate(cells)}
    begins = [
        (figure.line, *places[at]) for at, figure in enumerate(figures) if not at or figures[at - 1].line != figure.line
    ]
    return any(
        not scan.lines[below].after_gap and (there[0] == row or (below == line + 1 and there != [row + 1, column]))
        for (line, row, column), (below, *there) in pairwise(begins)
    )
