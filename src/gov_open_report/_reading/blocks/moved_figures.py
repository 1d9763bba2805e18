"""Table three of a page that has moved some figures out of their rows.

Its figures come row by row in the form's order, while labels that wrap stand before or behind those of several rows,
and with them figures beside such labels: the first of a row, or its last, or some amid it.

No figure may be lost or added: the table has just as many as it needs. Nothing is read unless all of them make every
row and every column add up, and what came in balance what went out, in one way alone. That rows come in the form's
order no sum can tell: labels that have figures right behind them must do so.
"""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.full_tables import FullTable, below_heading, figures_if_full
from gov_open_report._reading.blocks.moved_ends import rows_without_ends
from gov_open_report._reading.blocks.moved_firsts import rows_without_firsts
from gov_open_report._reading.blocks.moved_rows import with_last_two
from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import WIDTH, in_form_order
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests.columns import Table
from gov_open_report._reading.requests.head_order import (
    heads_added,
    heads_of_two_tables,
    heads_out_of_order,
    row_below_heads,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Form

# Steps spent on one table. Small figures allow many ways: that of a small office may take half of them.
_BUDGET = 60_000
_STEPS_OF_A_TABLE = 60
"""What it takes to add one up."""

# So many figures side by side, nothing else between them, may stand elsewhere than their rows.
_MOST_LOOSE = 2


class _Label(NamedTuple):
    """The label of a row with figures right behind it."""

    row: int
    at: int
    """Where these begin."""
    is_whole: bool
    is_close: bool
    """Whether no empty line is between."""


def find_moved_figures(scan: Scan, form: Form) -> FullTable | None:
    """Find table three of *form* where the page has moved some figures; None where it has not, or may not.

    It takes a bounded number of steps.
    """
    below = below_heading(scan)
    figures = figures_if_full(below, form)
    counts = plain_counts(figure.text.replace(",", "") for figure in figures)
    if not figures or counts is None:
        return None
    if heads_out_of_order(scan, row_below_heads(scan), ordered=False) or heads_added(scan) or heads_of_two_tables(scan):
        return None
    loose = _loose(below, figures)
    # Behind an empty line few figures may be those of any row beside which a page has them.
    labels = [
        label
        for label in _labels_of_figures(below, figures, form, scan)
        if label.is_close or label.at not in loose
    ]
    if not in_form_order([label.row for label in labels], [row.level for row in form.requests]):
        return None
    table = _only_table(counts, labels, loose, Table.of(form))
    if table is None or any(_is_of_another(label, counts, table) for label in labels):
        return None
    return FullTable.of([[(figures[place], counts[place]) for place in row] for row in table], set(), scan)


def _labels_of_figures(
    items: Sequence[Item], figures: Sequence[Item], form: Form, scan: Scan
) -> Iterator[_Label]:
    """The labels of rows that have figures right behind them, but where several stand side by side."""
    rows = {row.terminal: index for index, row in enumerate(form.requests)}
    places = {figure.start: at for at, figure in enumerate(figures)}
    for before, label, item in zip([None, *items], items, items[1:], strict=False):
        if label.kind is not Kind.LABEL or label.text not in rows or item.start not in places:
            continue
        if before is None or before.text not in rows:
            is_close = label.line == item.line or not scan.lines[item.line].after_gap
            yield _Label(rows[label.text], places[item.start], label.whole, is_close)


def _loose(items: Sequence[Item], figures: Sequence[Item]) -> set[int]:
    """The places of figures that few others, or none, stand beside."""
    places = {figure.start: at for at, figure in enumerate(figures)}
    runs = [list(run) for is_figure, run in groupby(items, lambda item: item.start in places) if is_figure]
    return {places[item.start] for run in runs if len(run) <= _MOST_LOOSE for item in run}


def _anchors(labels: Sequence[_Label]) -> dict[int, int]:
    """The rows of which it is told where their figures begin: before these are those of the rows between, or nearly."""
    anchors = {0: 0}
    last, begin = 0, 0
    for row, at, _, _ in labels:
        if row > last and WIDTH * (row - last - 1) < at - begin <= WIDTH * (row - last):
            anchors[row] = at
            last, begin = row, at
    return anchors


def _only_table(
    counts: Sequence[int], labels: Sequence[_Label], loose: set[int], table: Table
) -> list[list[int]] | None:
    """Give the places of each row's figures, if there is but one table; places of equal counts may be exchanged."""
    found: dict[tuple[int, ...], list[list[int]]] = {}
    budget = Budget(_BUDGET)
    ways = chain(
        rows_without_ends(counts, _anchors(labels), table.total, budget),
        rows_without_firsts(counts, loose, table.total, budget),
    )
    for beginning in ways:
        rows = with_last_two(beginning, counts, table) if budget.spend(_STEPS_OF_A_TABLE) else None
        if rows is not None:
            found.setdefault(tuple(counts[place] for row in rows for place in row), rows)
        if budget.ran_out or len(found) > 1:
            return None
    return found.popitem()[1] if found and not budget.ran_out else None


def _is_of_another(label: _Label, counts: Sequence[int], table: Sequence[Sequence[int]]) -> bool:
    """Whether the *table* has no such count as close behind a *label* in its row, or has all seven there in another."""
    row, at, is_whole, is_close = label
    own = [counts[place] for place in table[row]]
    seven = list(range(at, at + WIDTH))
    return (is_close and counts[at] not in own) or (
        is_whole and any(seven == places for number, places in enumerate(table) if number != row)
    )
