"""Rows of table two whose cells are told, taken into what is found."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report.diagnostics import Code
from gov_open_report.form import DisclosureRow, Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.items import Item

RowTold: TypeAlias = "tuple[DisclosureRow, Sequence[Item | None] | None]"
"""A row of the form and its cells, None for one that may be blank or lost; None at all if nothing tells them."""


def print_rows(told: Sequence[RowTold], findings: Findings) -> None:
    """Take the contents of rows of which all cells are told."""
    for row, places in told[print_counts(told, findings) :]:
        print_row(row, places or (), findings)


def print_counts(told: Sequence[RowTold], findings: Findings) -> int:
    """Take the contents of the first rows that hold nothing but plain counts, all at once; gives how many these are.

    Mostly they are all but the last, which has an amount.
    """
    rows = list(takewhile(bool, (_counts_of(row, places) for row, places in told)))
    first = told[: len(rows)]
    findings.printed_counts(
        [path for row, _ in first for path in row.paths],
        [count for counts in rows for count in counts],
        [(item.start, item.end) for _, places in first for item in places or () if item is not None],
    )
    return len(rows)


def _counts_of(row: DisclosureRow, places: Sequence[Item | None] | None) -> list[int]:
    """The plain counts that a row's cells hold; none where one holds anything else."""
    if places is None or None in places or row.cells[-1].measure is Measure.MONEY:
        return []
    return plain_counts([item.text for item in places if item is not None]) or []


def print_row(row: DisclosureRow, places: Sequence[Item | None], findings: Findings) -> None:
    """Take the contents of *places* as the row's cells; None is one that is not told."""
    unseen = []
    for path, cell, item in zip(row.paths, row.cells, places, strict=True):
        if item is None:
            unseen.append(path)
        else:
            findings.printed(path, item, cell.measure)
    if unseen:
        at = max(item.end for item in places if item is not None)
        findings.absent(unseen, Origin.MISSING, at)
        findings.say(Code.CELL_MISSING, at, at, unseen)
