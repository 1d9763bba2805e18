"""Where each table stands around the third, which was told: between headings, or where a scraper has left these out.

Without headings only bars or tabs tell where tables begin and end: the lines around table three that have them are its
heads, table two and table four, and what is above and below is prose, of which each line next to them is a sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.grids import Bounds
    from gov_open_report._reading.lines.items import Stop
    from gov_open_report._reading.told.told_table import ToldTable

# Those of the tables.
_SECTIONS = [2, 3, 4]

# Between tables and headings, with marks of these.
_GAP = re.compile(r"(?:[ \t\0\n]++|#{1,6}+ |-{3,}+|={3,}+)*+")

# Of table three, where each cell of a line is counted.
_LINES_OF_HEADS = 3

# No table is longer.
_MOST_LINES = 200

_MARKS = frozenset("\t|")
_OF_RULES = " \t\0|-=:"
_ENDS_OF_SENTENCES = (".", ";", "!", "?")


class Extents(NamedTuple):
    """Where what stands around table three begins and ends, heading left out."""

    disclosure: Bounds
    heads: Bounds
    """Those of table three."""
    disputes: Bounds
    is_headed: bool
    """Whether headings part the tables from prose."""


def head_all_tables(headings: Sequence[Stop]) -> bool:
    """Whether each of the three tables has one of *headings*, and no other stands there."""
    return [heading.section for heading in headings] == _SECTIONS


def extents_of(table: ToldTable, folded: str, headings: Sequence[Stop], start: int, end: int) -> Extents | None:
    """Tell where in folded[start:end] all is that stands around *table*; None if anything else may be among it."""
    if not headings and table.parted_by in _MARKS:
        return _without_headings(table, folded, start, end)
    if not head_all_tables(headings):
        return None
    two, three, four = headings
    if not three.end <= table.start < table.end <= four.start:
        return None
    if not (_GAP.fullmatch(folded, start, two.start) and _GAP.fullmatch(folded, table.end, four.start)):
        return None
    return Extents((two.end, three.start), (three.end, table.start), (four.end, end), is_headed=True)


def _without_headings(table: ToldTable, folded: str, start: int, end: int) -> Extents | None:
    mark = table.parted_by
    above = folded[start : table.start].split("\n")[-2 : -_MOST_LINES : -1]
    below = folded[table.end : end].split("\n", _MOST_LINES)[1:]
    rows_above, rows_below = _beside(above, mark), _beside(below, mark)
    if not (_is_sentence(above[len(rows_above) :]) and _is_sentence(below[len(rows_below) :])):
        return None
    worded = [number for number, row in enumerate(rows_above) if row.strip(_OF_RULES)]
    if len(worded) <= _LINES_OF_HEADS:
        return None
    first = table.start - sum(len(row) + 1 for row in rows_above)
    # A rule or a blank row above the heads is theirs.
    first_of_heads = table.start - sum(len(row) + 1 for row in rows_above[: worded[_LINES_OF_HEADS]])
    last = table.end + sum(len(row) + 1 for row in rows_below)
    return Extents((first, first_of_heads), (first_of_heads, table.start), (table.end, last), is_headed=False)


def _beside(lines: Sequence[str], mark: str) -> Sequence[str]:
    """Those of *lines*, which begin beside a table, that have a *mark* or nothing."""
    beside = next((at for at, line in enumerate(lines) if mark not in line and line.strip()), len(lines))
    return lines[:beside]


def _is_sentence(lines: Sequence[str]) -> bool:
    """Whether the first of *lines*, if there is one, is: else it may be said of the table beside it."""
    return not lines or lines[0].rstrip().endswith(_ENDS_OF_SENTENCES)
