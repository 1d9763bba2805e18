"""Tables two and four, and the heads of table three, where the text tells them at once as well as that table.

A report whose tables hold nothing but what the form has there, in the order that it has, is read without a scan, and
comes to the same as if all its lines were scanned.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from attrs import frozen

from gov_open_report._reading.lines.items import Item, Kind, Line, Scan, Stop
from gov_open_report._reading.lines.scanner import scan
from gov_open_report._reading.places.evidence import HEADS
from gov_open_report._reading.places.heads_in_pieces import REQUESTS_BY_COLUMNS
from gov_open_report._reading.told_all.disclosure_lines import disclosure_sizes, disclosure_told
from gov_open_report._reading.told_all.dispute_lines import DISPUTE_SIZES, disputes_told
from gov_open_report._reading.told_all.extents import extents_of, head_all_tables
from gov_open_report._reading.told_all.form_lines import CORNER, form_lines, joined
from gov_open_report._reading.told_all.spaced_lines import are_heads, are_plain_rows, spaced_disputes
from gov_open_report._reading.words.pages import FEED
from gov_open_report.form import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.disclosure.disclosure_rows import RowTold
    from gov_open_report._reading.lines.grids import Ruling
    from gov_open_report._reading.told.told_table import ToldTable
    from gov_open_report._reading.told_all.form_lines import FormLine

# Cells of their lines, where each cell has one by itself.
_SIZES = {Table.REQUESTS: (2, 3, 5), Table.DISPUTES: DISPUTE_SIZES}

_UPPER = (("APPLICANTS",), (HEADS[0], "ORGANISATIONS", HEADS[-1]))
# Those beside the inner ones stand above, and a converter may say them again; or the last inner one in their place.
_LOWEST = (HEADS[1:-1], HEADS, HEADS[:-1])
_HEADS = (*chain(*_UPPER), *_LOWEST[0])


@frozen
class ToldAround:
    """What stands around table three."""

    disclosure: list[RowTold]
    """The rows of table two and their cells."""
    disputes: list[Item]
    """The fifteen cells of table four."""
    first_row: tuple[int, int]
    """Where the first row of table two is."""
    prose: Scan | None
    """What is above and below the tables where no headings part them from it: words, and nothing else."""


def find_around(
    table: ToldTable, source: str, folded: str, headings: Sequence[Stop], start: int, end: int, ruling: Ruling
) -> ToldAround | None:
    """Find the tables in folded[start:end] around the third, which was told; None if anything else is there. Linear."""
    extents = extents_of(table, folded, headings, start, end)
    # A page's number has a line as well, and may be where a blank cell has none.
    if extents is None or (table.has_a_line_each and source.find(FEED, *extents.disclosure) >= 0):
        return None
    rows = _lines(table, Table.DISCLOSURE, folded, *extents.disclosure, ruling)
    # Without a heading, a unit may be said anywhere above.
    above = extents.disclosure[0] if extents.is_headed else start
    disclosure = disclosure_told(rows, table.edition, source, above, extents.disclosure[1]) if rows else None
    if not rows or disclosure is None:
        return None
    heads = _lines(table, Table.REQUESTS, folded, *extents.heads, ruling)
    below = _lines(table, Table.DISPUTES, folded, *extents.disputes, ruling)
    if not heads or not below:
        return None
    if table.parted_by:
        disputes = disputes_told(below) if _stand_over(table, heads, source, folded) else None
    else:
        are_own = are_heads(heads, Table.REQUESTS, _HEADS, REQUESTS_BY_COLUMNS)
        is_plain = are_own and are_plain_rows(disclosure, rows, source, folded)
        disputes = spaced_disputes(below) if is_plain else None
    if disputes is None:
        return None
    prose = None
    if not extents.is_headed:
        tables = Stop(extents.disclosure[0], extents.disputes[1], None)
        prose = scan(source, folded, start, end, [tables], ruling)
        if len(prose.texts) < len(prose.items):
            return None
    # Above it are its item of Article 20, and its heads.
    first = rows[2].first
    return ToldAround(disclosure, disputes, (first, folded.index("\n", first)), prose)


def lacks_lines(table: ToldTable, folded: str, headings: Sequence[Stop]) -> bool:
    """Whether of table two, of whose cells each has a line as those of the *table* told, some have none.

    What they are is told by how far apart lines stand, for which those of table three are needed as well.
    """
    if not table.has_a_line_each or not head_all_tables(headings):
        return False
    two, three, _ = headings
    lines = filter(None, map(str.strip, folded[two.end : three.start].split("\n")))
    return sum(1 for _ in lines) < sum(disclosure_sizes(table.edition))


def _lines(told: ToldTable, table: Table, folded: str, start: int, end: int, ruling: Ruling) -> list[FormLine] | None:
    """The lines of a *table* in folded[start:end], whose cells stand as those of the one that was *told*."""
    lines = form_lines(table, folded, start, end, ruling, by_spaces=not told.parted_by)
    if lines is None or not told.has_a_line_each:
        return lines
    return joined(table, folded, lines, disclosure_sizes(told.edition) if table is Table.DISCLOSURE else _SIZES[table])


def _stand_over(table: ToldTable, lines: Sequence[FormLine], source: str, folded: str) -> bool:
    """Whether *lines* are the heads of table three, and the *table*'s columns are theirs."""
    *upper, lowest = [line.names[1:] if line.names[0] == CORNER else line.names for line in lines]
    if tuple(upper) != _UPPER or lowest not in _LOWEST:
        return False
    labels = [
        Item(Kind.LABEL, name, Table.REQUESTS, line.first, line.first, number, column if line.width else -1)
        for number, line in enumerate(lines)
        for column, name in enumerate(line.terminals)
        if name
    ]
    found = [Line(line.first, line.first, line.width > 0, line.width, after_gap=False) for line in lines]
    return table.agrees_with(Scan.of_labels(source, folded, labels, found))
