"""Table three where nothing is blank and every sum holds: most reports have such a one.

Seven figures behind each label, all rows adding up, all columns, and what came
in balancing what went out leave nothing to be told from widths, heads or
neighbours. Whatever is amiss, one figure or a label, the table is read row by
row instead.

With a column more than the form has, as 小计 or 上年总计, the others are as
sure: only without that one does all of it add up.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.places.evidence import WIDTH, adds_up
from gov_open_report._reading.requests.columns import balances
from gov_open_report.form import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.lines.items import Item
    from gov_open_report.form import Edition, Form

    _FullRow = tuple[list[int], list[Item]]

# Figures of a row: those of the form, or with one of a column that it does not have.
_WIDTHS = frozenset({WIDTH, WIDTH + 1})


def print_closed(
    segments: Sequence[Segment], form: Form, findings: Findings, *, ordered: bool, has_more_heads: bool
) -> bool:
    """Take the cells of the table into *findings* if it closes; gives whether it does. Linear.

    *ordered* says that labels and figures come in the order of the tables, not in that of a page. With
    *has_more_heads*, a column is not the form's.
    """
    added: list[Item] = []
    rows = _full_rows(segments, form, ordered=ordered)
    if rows and len(rows[0][0]) > WIDTH:
        rows, added = _without_one(rows)
    elif has_more_heads or not closes([counts for counts, _ in rows]):
        return False
    if not rows:
        return False
    findings.printed_counts(
        paths_of_rows(form.edition),
        [count for counts, _ in rows for count in counts],
        # Fields by number, since there are so many.
        [(figure[3], figure[4]) for _, figures in rows for figure in figures],
    )
    findings.unexplained(added)
    return True


def _without_one(rows: Sequence[_FullRow]) -> tuple[list[_FullRow], list[Item]]:
    """The rows without the one column that keeps them from adding up, and that column; nothing if it is not told.

    Of two columns that are the same, either may be the one. Without one of zeros all adds up as it does with it, so
    that tells nothing: another may be none of the form's, and be counted in the totals.
    """
    found: list[tuple[list[_FullRow], list[Item]]] = []
    for column in range(WIDTH + 1):
        left = [
            ([*counts[:column], *counts[column + 1 :]], [*cells[:column], *cells[column + 1 :]])
            for counts, cells in rows
        ]
        counts_something = any(counts[column] for counts, _ in rows)
        all_add_up = counts_something and all(adds_up(counts) for counts, _ in left)
        if all_add_up and closes([counts for counts, _ in left]):
            found.append((left, [cells[column] for _, cells in rows]))
    told = len({tuple(map(tuple, (counts for counts, _ in left))) for left, _ in found}) == 1
    return found[-1] if told else ([], [])


@cache
def paths_of_rows(edition: Edition) -> tuple[str, ...]:
    """Give the paths of all cells of the table, row by row."""
    return tuple(path for row in FORMS[edition].requests for path in row.paths)


def closes(rows: Sequence[Sequence[int]]) -> bool:
    """Tell whether all columns of the table add up and balance."""
    return all(map(balances, zip(*rows, strict=True)))


def _full_rows(segments: Sequence[Segment], form: Form, *, ordered: bool) -> list[_FullRow]:
    """The figures of each of the form's rows, if all are there in its order; nothing if not.

    Seven each, which add up, or eight each.
    """
    wanted = [row.terminal for row in form.requests]
    known = frozenset(wanted)
    rows: list[_FullRow] = []
    width = 0
    for terminal, label, cells in segments:
        texts = [cell[1] for cell in cells]
        if "" in texts:
            cells, texts = [cell for cell in cells if cell[1]], [text for text in texts if text]  # noqa: PLW2901 - filled
        if len(rows) == len(wanted) or terminal != wanted[len(rows)]:
            if texts or terminal in known:
                return []
        elif texts:
            width = width or len(texts)
            counts = plain_counts(texts) if len(texts) == width and width in _WIDTHS else None
            if counts is None or not _keep_their_order(cells, ordered=ordered):
                return []
            if label is None or label.misread or (width == WIDTH and not adds_up(counts)):
                return []
            rows.append((counts, cells))
        # A label may be there before its figures as well, for each column that it spans.
    return rows if len(rows) == len(wanted) else []


def _keep_their_order(figures: Sequence[Item], *, ordered: bool) -> bool:
    """Whether figures come from left to right: on one line they do, and one a line where the text is *ordered*.

    In the order of a page two columns may have changed places in all rows alike, which no sum shows.
    """
    lines = {figure[5] for figure in figures}
    return len(lines) == 1 or (ordered and len(lines) == len(figures))
