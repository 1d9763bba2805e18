"""Tables that stand behind all prose, and not in their sections.

A script that takes a Word file's paragraphs, and then its tables, leaves
nothing below the headings of sections two to four.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.grids import ruling
from gov_open_report._reading.items import worded_lines
from gov_open_report._reading.scanner import scan

if TYPE_CHECKING:
    from gov_open_report._reading.outline import Outline

# With fewer rows of table three it is prose that quotes some.
_FEWEST_ROWS = 12

# Not that of a date: below the prose a report is signed, a month or more after its year.
_YEAR = re.compile(r"(20[0-9]{2})年(?! ?[0-9]{1,2} ?月)")


def with_displaced_tables(source: str, folded: str, outline: Outline) -> Outline:
    """Give *outline* with the tables where they are: behind the last section, if there are none in theirs. Linear."""
    if not outline.headings or not _is_empty(folded, outline):
        return outline
    start, end = outline.headings[-1].end, outline.end
    scanned = scan(source, folded, start, end, [], ruling(folded, start, end))
    rows = {label.text for label in scanned.labels if label.table == "requests" and label.text.startswith("ROW_")}
    worded = worded_lines(scanned)
    first = next((label.line for label in scanned.labels if label.whole and label.line not in worded), None)
    if len(rows) < _FEWEST_ROWS or first is None:
        return outline
    # A rule above the heads, or a line of blank cells, is the table's too.
    while first and first - 1 not in worded:
        first -= 1
    begins = scanned.lines[first].start
    if _are_of_another_year(folded, start, begins):
        return outline
    return outline._replace(tables_start=begins, tables_end=end, prose_end=begins)


def _are_of_another_year(folded: str, start: int, begins: int) -> bool:
    """Whether the line above the tables is a caption with another year than the first that the text names."""
    above = folded[start:begins].rstrip().rpartition("\n")[2]
    caption, first = _YEAR.search(above), _YEAR.search(folded)
    return caption is not None and first is not None and not above.endswith(".") and caption[1] != first[1]


def _is_empty(folded: str, outline: Outline) -> bool:
    """Whether no figure stands where the tables should: between the headings, which may have digits."""
    at = outline.tables_start
    for heading in outline.headings:
        if at <= heading.start < outline.tables_end:
            if _has_digits(folded, at, heading.start):
                return False
            at = heading.end
    return not _has_digits(folded, at, outline.tables_end)


def _has_digits(folded: str, start: int, end: int) -> bool:
    return any(map(str.isdigit, folded[start:end]))
