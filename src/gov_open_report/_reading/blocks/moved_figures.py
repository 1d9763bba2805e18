"""Table three of a page that has moved some figures out of their rows.

Its figures come row by row in the form's order, while labels that wrap stand before or behind those of several rows,
and with them figures beside such labels: the first of a row, or its last, or some amid it.

No figure may be lost or added: the table has just as many as it needs. Nothing is read unless all of them make every
row and every column add up, and what came in balance what went out, in one way alone. That rows come in the form's
order no sum can tell: labels that have figures right behind them must do so.
"""

from __future__ import annotations

from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.full_tables import FullTable, below_heading, figures_if_full
from gov_open_report._reading.blocks.moved_ends import rows_without_ends
from gov_open_report._reading.blocks.moved_firsts import rows_without_firsts
from gov_open_report._reading.blocks.moved_rows import may_be_others, with_last_two
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
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Form

# Steps spent on one table. Small figures allow many ways: that of a small office may take half of them.
_BUDGET = 60_000
_STEPS_OF_A_TABLE = 60
"""What it takes to add one up."""

# So many figures side by side, nothing else between them, may stand elsewhere than their rows.
_MOST_LOOSE = 3

# So many figures of the rows above may stand further down.
_MOST_MOVED = 3

# So many figures of a row are it, whichever others are.
_MOST = 5


class _Run(NamedTuple):
    """Figures side by side, or what stands between them."""

    places: Sequence[int] = ()
    """Of the figures; none where there are none."""
    rows: Sequence[int] = ()
    """Whose labels there are, in the order of the text."""


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
    wanted, levels = Table.of(form), [row.level for row in form.requests]
    runs = _runs(below, figures, form, scan.source)
    owners = _owners(runs)
    labels = list(_labels_of_figures(below, figures, owners, form, scan))
    if not in_form_order([label.row for label in labels], levels) or _are_exchanged(runs, levels, wanted.outcomes):
        return None
    table = _only_table(counts, labels, owners, wanted)
    if table is None or any(_is_of_another(label, counts, table) for label in labels if label.at not in owners):
        return None
    return FullTable.of([[(figures[place], counts[place]) for place in row] for row in table], set(), scan)


def _runs(items: Sequence[Item], figures: Sequence[Item], form: Form, source: str) -> list[_Run]:
    """All *items*, of which some are the table's *figures*: those side by side, and what stands between them.

    That may be the rest of a label that is cut, which is no item.
    """
    rows = {row.terminal: index for index, row in enumerate(form.requests)}
    places = {figure.start: at for at, figure in enumerate(figures)}
    runs: list[_Run] = []
    for is_figure, together in groupby(items, lambda item: item.start in places):
        run = list(together)
        if not is_figure:
            runs.append(_Run((), [rows[item.text] for item in run if item.text in rows]))
            continue
        ends = [
            at
            for at, (figure, following) in enumerate(pairwise(run), 1)
            if not source[figure.end : following.start].isspace()
        ]
        parts = [_Run([places[item.start] for item in run[at:end]]) for at, end in pairwise([0, *ends, len(run)])]
        runs += [each for part in parts for each in (_Run(), part)][1:]
    return runs


def _labels_of_figures(
    items: Sequence[Item], figures: Sequence[Item], owners: Collection[int], form: Form, scan: Scan
) -> Iterator[_Label]:
    """The labels of rows that have figures right behind them, but where labels of several rows stand side by side.

    So they do where nothing but the first figure of a row is between: one that has *owners*. And behind an empty line
    few figures may be those of any row beside which a page has them.
    """
    rows = {row.terminal: index for index, row in enumerate(form.requests)}
    places = {figure.start: at for at, figure in enumerate(figures)}
    for before, label, item in zip([None, *items], items, items[1:], strict=False):
        at = places.get(item.start)
        if at is None or label.kind is not Kind.LABEL or label.text not in rows:
            continue
        if before is not None and (before.text in rows or places.get(before.start) in owners):
            continue
        is_close = label.line == item.line or not scan.lines[item.line].after_gap
        if is_close or at not in owners:
            yield _Label(rows[label.text], at, label.whole, is_close)


def _are_exchanged(runs: Sequence[_Run], levels: Sequence[int], outcomes: range) -> bool:
    """Whether labels that stand together are not in the form's order, or a row's is right before that of the row above.

    Two rows may have changed places with their figures, and no sum tells. But beside the label that spans all outcomes,
    and lines, that of the first may stand further down by itself, where the figures of its row are above both.
    """
    before = 0
    last, figures_above = -1, 0
    for places, rows in runs:
        if not in_form_order(rows, levels):
            return True
        for row in rows:
            is_below_own = row == outcomes[0] and figures_above >= WIDTH * last - _MOST_MOVED
            if row == last - 1 and levels[row] == levels[last] and not is_below_own:
                return True
            last, figures_above = row, before
        before += len(places)
    return False


def _owners(runs: Sequence[_Run]) -> dict[int, set[int]]:
    """The rows whose labels stand right before or behind figures of *runs* that few others stand beside, by place."""
    owners: dict[int, set[int]] = {}
    for before, run, behind in zip([_Run(), *runs], runs, [*runs[1:], _Run()], strict=False):
        if 0 < len(run.places) <= _MOST_LOOSE and (before.rows or behind.rows):
            owners |= {place: {*before.rows, *behind.rows} for place in run.places}
    return owners


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
    counts: Sequence[int], labels: Sequence[_Label], owners: Mapping[int, set[int]], table: Table
) -> list[list[int]] | None:
    """Give the places of each row's figures, if there is but one table; places of equal counts may be exchanged."""
    found: dict[tuple[int, ...], list[list[int]]] = {}
    budget = Budget(_BUDGET)
    ways = chain(
        rows_without_ends(counts, _anchors(labels), table.total, budget),
        rows_without_firsts(counts, owners, table.total, budget),
    )
    for beginning in ways:
        rows = with_last_two(beginning, counts, table) if budget.spend(_STEPS_OF_A_TABLE) else None
        if rows is not None:
            # Rows whose first figure does not stand before the second.
            moved = [number for number, row in enumerate(rows[: table.total]) if row[1] != row[0] + 1]
            of_counts = [[counts[place] for place in row] for row in rows]
            if moved and may_be_others(of_counts, moved, table):
                return None
            found.setdefault(tuple(counts[place] for row in rows for place in row), rows)
        if budget.ran_out or len(found) > 1:
            return None
    return found.popitem()[1] if found and not budget.ran_out else None


def _is_of_another(label: _Label, counts: Sequence[int], table: Sequence[Sequence[int]]) -> bool:
    """Whether the *table* has no such count as close behind a *label* in its row, or has most there in another."""
    row, at, is_whole, is_close = label
    own = [counts[place] for place in table[row]]
    behind = range(at, at + WIDTH)
    return (is_close and counts[at] not in own) or (
        is_whole and any(sum(place in behind for place in each) >= _MOST for each in (*table[:row], *table[row + 1 :]))
    )
