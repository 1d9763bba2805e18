"""Rows of table two under heads that the form does not have.

Each item of Article 20 has its own heads, and a body may have added a column to any of them. Between bars and tabs a
cell stands under its head all the same; between spaces, a line of such a row does not tell which of its cells is blank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure.disclosure_blocks import HEADS_OF_ROW
from gov_open_report._reading.places.added_heads import added_above, stands_behind_number
from gov_open_report.form import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.disclosure.disclosure_blocks import Block, RowFound
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.added_heads import AddedHead


def rows_under_added(scan: Scan, blocks: Sequence[Block], rows: Sequence[RowFound]) -> frozenset[str]:
    """Give the names of those *rows* of the form that stand under a head which the form does not have. Linear."""
    of_labels = {block.label.start: (name, row) for name, block, row in rows if block.label is not None}
    found: set[str] = set()
    added: Sequence[AddedHead] = ()
    begin = _begin(scan, blocks)
    for block in blocks:
        label = block.label
        if label is None:
            continue
        if block.terminal.startswith("ITEM_"):
            begin = label.end
        elif label.start in of_labels:
            name, row = of_labels[label.start]
            wanted = (*HEADS_OF_ROW[row.paths],)
            above = added_above(scan.folded, begin, label.start, Table.DISCLOSURE, wanted)
            added = above if above is not None else added
            begin = block.cells[-1].end if block.cells else label.end
            if _has_column_more(added, label, scan):
                found.add(name)
    return frozenset(found)


def _begin(scan: Scan, blocks: Sequence[Block]) -> int:
    """Where heads may begin above the first label of the table: behind the heading of its section, or in its line."""
    labels = [block.label for block in blocks if block.label is not None]
    headings = [heading.end for heading in scan.headings if labels and heading.start < labels[0].start]
    return max(headings, default=scan.lines[labels[0].line].start if labels else 0)


def _has_column_more(added: Sequence[AddedHead], label: Item, scan: Scan) -> bool:
    """Whether one of the *added* heads stands over figures, and not over numbers before the labels."""
    if all(head.is_first for head in added):
        return bool(added) and not stands_behind_number(label, scan)
    return True
