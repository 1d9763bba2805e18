"""Tables two and four, and the heads of table three, where the text tells them at once as well as that table.

A report whose tables hold nothing but what the form has there, in the order that it has, is read without a scan, and
comes to the same as if all its lines were scanned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from gov_open_report._reading.lines.items import Item, Kind, Line, Scan
from gov_open_report._reading.places.evidence import HEADS
from gov_open_report._reading.told_all.disclosure_lines import disclosure_told
from gov_open_report._reading.told_all.dispute_lines import disputes_told
from gov_open_report._reading.told_all.form_lines import form_lines
from gov_open_report.form import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.disclosure.disclosure_rows import RowTold
    from gov_open_report._reading.lines.grids import Ruling
    from gov_open_report._reading.lines.items import Stop
    from gov_open_report._reading.told.told_table import ToldTable
    from gov_open_report._reading.told_all.form_lines import FormLine

_CORNER = "CORNER"
# Between tables and headings, with marks of these.
_GAP = re.compile(r"(?:[ \t\0\n]++|#{1,6}+ |-{3,}+|={3,}+)*+")
_UPPER = (("APPLICANTS",), (HEADS[0], "ORGANISATIONS", HEADS[-1]))
_LOWEST = (HEADS[1:-1], HEADS)


@frozen
class ToldAround:
    """What stands around table three."""

    disclosure: list[RowTold]
    """The rows of table two and their cells."""
    disputes: list[Item]
    """The fifteen cells of table four."""
    first_row: tuple[int, int]
    """Where the line of the first row of table two is."""


def find_around(
    table: ToldTable, source: str, folded: str, headings: Sequence[Stop], start: int, end: int, ruling: Ruling
) -> ToldAround | None:
    """Find the tables in folded[start:end] around the third, which was told; None if anything else is there. Linear."""
    if table.layout is not None or [heading.section for heading in headings] != [2, 3, 4]:
        return None
    two, three, four = headings
    if not three.end <= table.start < table.end <= four.start:
        return None
    if not (_GAP.fullmatch(folded, start, two.start) and _GAP.fullmatch(folded, table.end, four.start)):
        return None
    rows = form_lines(Table.DISCLOSURE, folded, two.end, three.start, ruling)
    disclosure = disclosure_told(rows, table.edition, source, two.end, three.start) if rows else None
    if not rows or disclosure is None:
        return None
    heads = form_lines(Table.REQUESTS, folded, three.end, table.start, ruling)
    below = form_lines(Table.DISPUTES, folded, four.end, end, ruling)
    disputes = disputes_told(below) if heads and below and _stand_over(table, heads, source, folded) else None
    if disputes is None:
        return None
    first = next(line for line in rows if None in line.names)
    return ToldAround(disclosure, disputes, (first.start, first.end))


def _stand_over(table: ToldTable, lines: Sequence[FormLine], source: str, folded: str) -> bool:
    """Whether *lines* are the heads of table three, and the *table*'s columns are theirs."""
    *upper, lowest = [line.names[1:] if line.names[0] == _CORNER else line.names for line in lines]
    if tuple(upper) != _UPPER or lowest not in _LOWEST:
        return False
    labels = [
        Item(Kind.LABEL, name, Table.REQUESTS, line.start, line.end, number, column if line.width else -1)
        for number, line in enumerate(lines)
        for column, name in enumerate(line.terminals)
        if name
    ]
    found = [Line(line.start, line.end, line.width > 0, line.width, after_gap=False) for line in lines]
    return table.agrees_with(Scan(source, folded, labels, labels, [], [], [], found, {}, set(), []))
