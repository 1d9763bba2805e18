"""Table three where nothing is blank and every sum holds: most reports have such a one.

Seven figures behind each label, all rows adding up, all columns, and what came
in balancing what went out leave nothing to be told from widths, heads or
neighbours. Whatever is amiss, one figure or a label, the table is read row by
row instead.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from gov_open_report._reading.cells import plain_counts
from gov_open_report._reading.columns import Table
from gov_open_report._reading.evidence import WIDTH
from gov_open_report.form import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report.form import Edition, Form


def print_closed(scan: Scan, segments: Sequence[Segment], form: Form, findings: Findings, *, ordered: bool) -> bool:
    """Take the cells of the table into *findings* if it closes; gives whether it does. Linear.

    *ordered* says that labels and figures come in the order of the tables, not in that of a page.
    """
    rows = _full_rows(scan, segments, form, ordered=ordered)
    if rows is None or not _closes([counts for counts, _ in rows], form):
        return False
    findings.printed_counts(
        _paths(form.edition),
        [count for counts, _ in rows for count in counts],
        [figure for _, figures in rows for figure in figures],
    )
    return True


@cache
def _paths(edition: Edition) -> tuple[str, ...]:
    return tuple(path for row in FORMS[edition].requests for path in row.paths)


def _closes(rows: Sequence[Sequence[int]], form: Form) -> bool:
    """Whether all columns of the table add up and balance."""
    table = Table.of(form)
    outcomes = slice(table.outcomes.start, table.outcomes.stop)
    return all(
        column[table.received] + column[table.carried_in] == column[table.total] + column[table.carried_out]
        and sum(column[outcomes]) == column[table.total]
        for column in zip(*rows, strict=True)
    )


def _full_rows(
    scan: Scan, segments: Sequence[Segment], form: Form, *, ordered: bool
) -> list[tuple[list[int], list[Item]]] | None:
    """The seven figures of each of the form's rows, if all are there in its order, none besides, and all add up."""
    terminals = [row.terminal for row in form.requests]
    known = frozenset(terminals)
    wanted = iter(terminals)
    expected = next(wanted)
    rows = []
    line_before = -1
    for terminal, label, cells in segments:
        if terminal != expected:
            if terminal in known or any(cell[1] for cell in cells):
                return None
            continue
        texts = [cell[1] for cell in cells]
        if "" in texts:
            cells, texts = [cell for cell in cells if cell[1]], [text for text in texts if text]  # noqa: PLW2901 - those with figures
        if not texts:
            # A label may be there again for each column that it spans, before its figures.
            continue
        counts = plain_counts(texts) if len(texts) == WIDTH else None
        if counts is None or 2 * counts[-1] != sum(counts):
            return None
        if label is None or label.misread or label.line <= line_before:
            return None
        if not _is_by_itself(label, cells, scan, ordered=ordered):
            return None
        line_before = label.line
        rows.append((counts, cells))
        expected = next(wanted, "")
    return rows if len(rows) == len(terminals) else None


def _is_by_itself(label: Item, figures: Sequence[Item], scan: Scan, *, ordered: bool) -> bool:
    """Whether the figures behind a label stand in one line, each in its own cell if it has any, or one a line."""
    first, last = figures[0].line, figures[-1].line
    if first == last:
        return figures[0].column < 0 or (first not in scan.upset and len({figure[6] for figure in figures}) == WIDTH)
    return ordered and label.whole and last - first == WIDTH - 1 == len({figure[5] for figure in figures}) - 1
