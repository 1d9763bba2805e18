"""Rows whose last cells were blank, and went with the white space at the end of their line.

Whoever strips lines that tabs part leaves the blanks between figures and takes
those behind the last. Each figure stands where it stood then, counted from the
label. A row's width does not tell any more that another cell was lost or put in,
so nothing is told unless all columns of the table add up.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.lines.items import ends_text
from gov_open_report._reading.places.evidence import WIDTH
from gov_open_report._reading.requests.columns import Table, closed, summands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.places.evidence import Row, Values
    from gov_open_report.form import Form

# So many blanks between figures are no chance.
_ENOUGH_BLANKS = 3


def put_ends_back(rows: Sequence[Row], form: Form, scan: Scan) -> None:
    """Fix the ruled *rows* of a table that has lost blanks at the end of its lines, and whose columns add up."""
    filled = [row for row in rows if row.index >= 0 and row.figures]
    blanks = sum(len(row.cells) - len(row.figures) for row in filled)
    if blanks < _ENOUGH_BLANKS or all(len(row.cells) >= WIDTH for row in filled):
        return
    below = {id(row): after for row, after in pairwise(rows)}
    if not all(_is_stripped(row, below.get(id(row)), scan) for row in filled) or not _add_up(filled, form):
        return
    # No sum shows that zeros have moved.
    told = [row for row in filled if count_of(row.figures[-1].text)]
    if sum(len(row.cells) < WIDTH for row in told) < _ENOUGH_BLANKS:
        # Where nearly all have their totals, those of the others may be lost.
        told = [row for row in told if len(row.cells) == WIDTH]
    for row in told:
        end = row.cells[-1].end
        blank = row.cells[-1]._replace(text="", start=end, end=end)
        row.fixed = [*row.cells, *([blank] * (WIDTH - len(row.cells)))]


def _is_stripped(row: Row, below: Row | None, scan: Scan) -> bool:
    """Whether a row's line may have been stripped, and nothing else befell it.

    White space parts its label from its figures, none is behind the last, and neither that nor the row goes on below.
    """
    last, label = row.cells[-1], row.label
    return (
        (row.ruled and label is not None and len(row.cells) <= WIDTH)
        and (bool(last.text) and not ends_text(last, scan.source))
        and scan.source[label.end : row.figures[0].start].isspace()
        and not (below is not None and below.label is None)
    )


def _add_up(rows: Sequence[Row], form: Form) -> bool:
    """Whether all columns add up with the cells of *rows* counted from their labels, blanks left out.

    And a row or more with its own total: all of them may have an empty cell behind their labels.
    """
    facts: dict[int, Values] = {}
    for row in rows:
        counts = [count_of(cell.text) for cell in row.cells]
        facts[row.index] = (*counts, *([None] * (WIDTH - len(counts))))
    if not any(values[-1] and sum(filter(None, values[:-1])) == values[-1] for values in facts.values()):
        return False
    table = Table.of(form, facts)
    known = summands(table)
    return len(facts) == len(rows) and all(
        closed(table, known, row, column) for row in (table.received, table.total) for column in range(WIDTH)
    )
