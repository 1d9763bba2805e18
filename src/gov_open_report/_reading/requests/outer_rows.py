"""Rows of what came in, was done and is left, where all others are out of their places.

A tool that gives a page box by box leaves these four whole, since no box is beside them, and the figures of outcomes
in blocks that nothing puts together. That the four add up, and balance in each column, bears them out by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.places.evidence import WIDTH, Row, adds_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gov_open_report._reading.requests.columns import Table


def fix_outer_rows(labelled: Mapping[int, Row], table: Table) -> None:
    """Fix the four rows if each has its seven figures behind its label, all add up, and all columns balance."""
    outer = (table.received, table.carried_in, table.total, table.carried_out)
    rows = [labelled[row] for row in outer if row in labelled]
    if len(rows) < len(outer) or all(row.fixed for row in rows):
        return
    counts = [_full_counts(row) for row in rows]
    received, carried_in, total, carried_out = counts
    if not all(counts) or any(
        one + other != done + left
        for one, other, done, left in zip(received, carried_in, total, carried_out, strict=True)
    ):
        return
    for row in rows:
        if not row.fixed:
            row.fixed, row.balanced = row.figures, True


def _full_counts(row: Row) -> list[int]:
    """The seven counts of a *row* that stand behind its own label, between spaces or lines, and add up; else none."""
    if row.ruled or row.rivals or row.may_be_moved or row.label is None or not row.label.whole or row.misread:
        return []
    counts = plain_counts(figure.text.replace(",", "") for figure in row.figures)
    return counts if counts is not None and len(counts) == WIDTH and adds_up(counts) else []
