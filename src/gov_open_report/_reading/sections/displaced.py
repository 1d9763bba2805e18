"""Tables that stand behind all prose, and not in their sections.

A script that takes a Word file's paragraphs, and then its tables, leaves
nothing below the headings of sections two to four.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.items import worded_lines
from gov_open_report._reading.lines.scanner import scan
from gov_open_report._reading.words.figures import has_ideograph
from gov_open_report._reading.words.years import is_of_another_year
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gov_open_report._reading.sections.outline import Outline

# With fewer rows of table three it is prose that quotes some.
_FEWEST_ROWS = 12

# So many are looked for before anything is scanned: they may be cut by line breaks.
_FEWEST_NAMED = 3

# What may stand around a caption: a tag leaves NULs where it was.
_BLANKS = " \t\0|"

# A sentence may announce what stands below it, and most do not.
_ANNOUNCES = re.compile(r"如下|以下|下表|下列|附后")

# Bodies that a report may have a table of besides its own.
_OF_BODIES = re.compile(r"下属|所属|各部门|各单位|各乡镇|各镇")

# What is counted in says nothing of the year.
_OF_UNITS = re.compile(r"\(?(?:计量)?单位")


def with_displaced_tables(source: str, folded: str, outline: Outline) -> Outline:
    """Give *outline* with the tables where they are: behind the last section, if there are none in theirs. Linear."""
    if not outline.headings:
        return outline
    start, end = outline.headings[-1].end, outline.end
    has_figures = any(any(map(str.isdigit, folded[at:to])) for at, to in _below_headings(outline))
    if has_figures and not (_names_rows(folded[start:end]) and _are_prose(source, folded, _below_headings(outline))):
        return outline
    scanned = scan(source, folded, start, end, [], ruling(folded, start, end))
    rows = {label.text for label in scanned.labels if label.table == "requests" and label.text.startswith("ROW_")}
    worded = worded_lines(scanned)
    first = next((label.line for label in scanned.labels if label.whole and label.line not in worded), None)
    if len(rows) < _FEWEST_ROWS or first is None:
        return outline
    if are_of_others(folded, start, scanned.lines[first].start):
        return outline
    # A rule above the heads, or a line of blank cells, is the table's too.
    while first and first - 1 not in worded:
        first -= 1
    begins = scanned.lines[first].start
    return outline._replace(tables_start=begins, tables_end=end, prose_end=begins)


def are_of_others(folded: str, start: int, begins: int) -> bool:
    """Tell whether the last words from one place to a table are a caption of another year, or of other bodies."""
    for line in reversed(folded[start:begins].split("\n")):
        above = line.strip(_BLANKS)
        if has_ideograph(above) and not _OF_UNITS.match(above):
            sentence = above.rstrip(".").rpartition(".")[2]
            announces = not above.endswith(".") or _ANNOUNCES.search(sentence) is not None
            return announces and (_OF_BODIES.search(sentence) is not None or is_of_another_year(sentence, folded))
    return False


def _below_headings(outline: Outline) -> Iterator[tuple[int, int]]:
    """Where the tables should stand: between the headings, which may have digits."""
    at = outline.tables_start
    for heading in outline.headings:
        if at <= heading.start < outline.tables_end:
            yield at, heading.start
            at = heading.end
    yield at, outline.tables_end


def _names_rows(text: str) -> bool:
    """Whether *text* names rows of table three: hardly any does behind the last section."""
    return sum(wording in text for wording in _row_wordings()) >= _FEWEST_NAMED


@cache
def _row_wordings() -> tuple[str, ...]:
    # The official one of each row.
    named = wordings("requests").items()
    return tuple(fold(wording) for name, wording in named if name.startswith("ROW_") and "__" not in name)


def _are_prose(source: str, folded: str, places: Iterable[tuple[int, int]]) -> bool:
    """Whether all figures in some *places* are those of sentences."""
    scans = (scan(source, folded, start, end, [], ruling(folded, start, end)) for start, end in places)
    return not any(character.isdigit() for found in scans for cell in found.cells for character in cell.text)
