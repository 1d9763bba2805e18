"""Tables that stand behind the text of each page, and so in sections that are not theirs.

A script that takes a PDF page by page gives the text of each that is around its tables, and then these. So the heading
of table four, and all prose of a report's last page, may stand above half of table three.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.scanner import scan
from gov_open_report._reading.sections.displaced import are_of_others
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Collection

    from gov_open_report._reading.lines.items import Line, Scan
    from gov_open_report._reading.sections.outline import Outline

_SECTIONS = {"disclosure": 2, "requests": 3, "disputes": 4}
"""Where each table belongs."""

# What is looked for before anything is scanned: in each table, what is in its last lines.
_LAST = {
    "disclosure": ("ROW_FEES", "ROW_PROCUREMENT", "ROW_COERCION"),
    "requests": ("ROW_CARRIED_OUT",),
    "disputes": ("COLUMN_UPHELD",),
}
# So much of it, for all may be cut by a line break.
_TELLING = 4

# By what tables are told from one another: rows, and of table four, which has none, a head.
_TOLD_BY = ("ROW_", "COLUMN_UPHELD")

_PROSE = 5
"""The first section behind the tables."""

# With fewer rows between bars or tabs it is prose that quotes some.
_FEWEST_ROWS = 3

# No report has as many, nor as many notes between its tables.
_MOST_PAGES = 60

# Where as many rows stand between spaces, the text has each table twice.
_ONE_PLAIN_IN = 4

_MARKS = "|\t"


class PagedTables(NamedTuple):
    """A report whose tables stand behind the text of each page, as two texts of one length."""

    tables: str
    """What its tables have; all else is blank from the first of their lines to the last."""
    prose: str
    """What its prose has; the lines of tables are blank."""
    outline: Outline
    """Where the tables are in the first of them. It has no headings, as none is above its own table."""


def find_paged_tables(source: str, folded: str, outline: Outline) -> PagedTables | None:
    """Part the tables of a text from its prose, if pages have put some below other headings; mostly None. Linear."""
    if not _may_be_below_others(folded, outline):
        return None
    start, end = outline.tables_start, outline.end
    scanned = scan(source, folded, start, end, [], ruling(folded, start, end))
    if not _are_below_others(scanned, outline):
        return None
    own = _lines_of_tables(scanned)
    first_lines = [scanned.lines[number].start for number in own if number - 1 not in own]
    if len(first_lines) > _MOST_PAGES or any(are_of_others(folded, start, first) for first in first_lines):
        return None
    begins, ends = scanned.lines[min(own)].start, scanned.lines[max(own)].end
    prose = min([heading.start for heading in outline.headings if heading.number >= _PROSE], default=end)
    others = [
        (line.start, line.end) for number, line in enumerate(scanned.lines) if number not in own and line.start >= prose
    ]
    headings = [(heading.start, heading.end) for heading in outline.headings if heading.start < prose]
    tables = _without(folded, [place for place in (*headings, *others) if begins <= place[0] < ends])
    words = _without(folded, [(scanned.lines[number].start, scanned.lines[number].end) for number in own])
    return PagedTables(tables, words, outline._replace(headings=(), tables_start=begins, tables_end=ends))


def _may_be_below_others(folded: str, outline: Outline) -> bool:
    """Whether between bars or tabs something of a table's last lines stands below the heading of the next section."""
    for heading in outline.headings:
        for words in _last_words().get(heading.number - 1, ()):
            at = folded.find(words, heading.end, outline.end)
            while at >= 0:
                line_end = folded.find("\n", at)
                line_end = line_end if line_end >= 0 else len(folded)
                line = folded[folded.rfind("\n", 0, at) + 1 : line_end]
                if any(mark in line for mark in _MARKS):
                    return True
                at = folded.find(words, line_end, outline.end)
    return False


@cache
def _last_words() -> dict[int, Collection[str]]:
    """What is looked for, by the number of its table's section."""
    return {
        _SECTIONS[table]: {
            fold(wording)[-_TELLING:]
            for name, wording in wordings(table).items()
            if name.partition("__")[0] in terminals
        }
        for table, terminals in _LAST.items()
    }


def _are_below_others(scanned: Scan, outline: Outline) -> bool:
    """Whether of rows between bars or tabs some stand below other headings than their own, and others do not.

    Where one comes twice, as text or in another table, that in its own section is the report's.
    """
    starts = [heading.start for heading in outline.headings]
    own: set[str] = set()
    below: set[str] = set()
    plain = 0
    for label in scanned.labels:
        number = _SECTIONS.get(label.table, 0)
        if not number or not label.text.startswith(_TOLD_BY):
            continue
        if not scanned.lines[label.line].ruled:
            plain += 1
            continue
        at = bisect_right(starts, label.start)
        is_below = at > 0 and outline.headings[at - 1].number > number
        (below if is_below else own).add(label.text)
    return (
        bool(below and own)
        and below.isdisjoint(own)
        and len(below) + len(own) >= _FEWEST_ROWS
        and _ONE_PLAIN_IN * plain <= len(below) + len(own)
    )


def _lines_of_tables(scanned: Scan) -> set[int]:
    """The lines of tables, by number: those between bars or tabs that are no sentence, and what is between two."""
    lines = scanned.lines
    ruled = {number for number, line in enumerate(lines) if line.ruled and not _is_sentence(scanned, line)}
    within = {
        number
        for number, line in enumerate(lines)
        if {number - 1, number + 1} <= ruled and not line.after_gap and not _is_sentence(scanned, line)
    }
    return ruled | within


def _is_sentence(scanned: Scan, line: Line) -> bool:
    return "\u3002" in scanned.source[line.start : line.end]


def _without(folded: str, places: Collection[tuple[int, int]]) -> str:
    """Blank all *places* in a text."""
    pieces, at = [], 0
    for start, end in sorted(places):
        pieces += [folded[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, folded[at:]])
