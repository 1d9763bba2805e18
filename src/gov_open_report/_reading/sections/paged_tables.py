"""Tables that stand behind the text of each page, and so in sections that are not theirs.

A script that takes a PDF page by page gives the text of each that is around its tables, and then these. So the heading
of table four, and all prose of a report's last page, may stand above half of table three.

That is told by rows: a table that begins in its own section goes on below another heading where it ends in its own.
One of another year, or of another body, has rows that the report's own has as well; and where all of a table lacks,
what stands elsewhere may be another's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.scanner import scan
from gov_open_report._reading.sections.displaced import are_of_others
from gov_open_report.form import FORMS, Edition
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.sections.outline import Outline

# Where the tables with rows belong, by their grammars.
_SECTIONS = {"disclosure": 2, "requests": 3}

# The first section behind all tables.
_PROSE = 5

# What is looked for before anything is scanned: the last rows of both tables.
_LAST_ROWS = {"disclosure": ("ROW_FEES", "ROW_PROCUREMENT", "ROW_COERCION"), "requests": ("ROW_CARRIED_OUT",)}
# So much of their labels, for all may be cut by a line break.
_TELLING = 4

# Fewer rows below another heading may be one that is lost, and what a body says of it elsewhere.
_FEWEST_BELOW = 2

# Heads that table four has by itself and no sentence side by side, of the four of each of its blocks.
_FEWEST_OF_HEADS = 3

# No report has as many, nor as many notes between its tables.
_MOST_PAGES = 60

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
    if not _go_on_below_others(scanned, outline):
        return None
    own = _lines_of_tables(scanned)
    first_lines = [scanned.lines[number].start for number in own if number - 1 not in own]
    if len(first_lines) > _MOST_PAGES or any(are_of_others(folded, start, first) for first in first_lines):
        return None
    return _parted(scanned, folded, outline, own)


def _may_be_below_others(folded: str, outline: Outline) -> bool:
    """Whether between bars or tabs a table's last row stands below the heading of the next section."""
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
def _last_words() -> Mapping[int, Collection[str]]:
    """What is looked for, by the number of its table's section."""
    return {
        _SECTIONS[table]: {
            fold(wording)[-_TELLING:]
            for name, wording in wordings(table).items()
            if name.partition("__")[0] in terminals
        }
        for table, terminals in _LAST_ROWS.items()
    }


def _go_on_below_others(scanned: Scan, outline: Outline) -> bool:
    """Whether tables between bars or tabs that begin in their own sections go on below the headings of others.

    Pages keep the form's order, so all rows stand in it, whatever they are below, and table four behind them: else
    what a table lacks may be another's. A few rows may stand between spaces, where a tool has taken them for text,
    and none that stands otherwise too.
    """
    starts = [heading.start for heading in outline.headings]
    own: dict[str, set[int]] = {table: set() for table in _SECTIONS}
    below: dict[str, set[int]] = {table: set() for table in _SECTIONS}
    plain: set[int] = set()
    ruled: list[int] = []
    fourth = _start_of_disputes(scanned)
    for label in scanned.labels:
        place = _places_of_rows().get(label.text.partition("__")[0])
        if place is None:
            continue
        if not scanned.lines[label.line].ruled:
            plain.add(place)
            continue
        at = bisect_right(starts, label.start)
        is_below = at > 0 and outline.headings[at - 1].number > _SECTIONS[label.table]
        if is_below and label.start > fourth:
            return False
        (below if is_below else own)[label.table].add(place)
        ruled.append(place)
    elsewhere = set().union(*below.values())
    if len(elsewhere) < _FEWEST_BELOW or not plain.isdisjoint(elsewhere.union(*own.values())):
        return False
    parted = [(own[table], below[table]) for table in _SECTIONS if below[table]]
    return ruled == sorted(ruled) and all(above and max(above) < min(rest) for above, rest in parted)


def _start_of_disputes(scanned: Scan) -> int:
    """Where table four has the first of its own heads, between bars or tabs, or where several stand in one line."""
    heads = [label for label in scanned.labels if label.table == "disputes" and label.text.startswith("COLUMN_")]
    of_line = Counter(head.line for head in heads)
    of_table = (
        head.start for head in heads if scanned.lines[head.line].ruled or of_line[head.line] >= _FEWEST_OF_HEADS
    )
    return min(of_table, default=len(scanned.source))


@cache
def _places_of_rows() -> Mapping[str, int]:
    """Where each row is in the form, table three behind table two.

    （六）其他处理 has no place: what is a row in the edition of 2019 is a label of others in that of 2021.
    """
    requests = [row.terminal for row in FORMS[Edition.FORM_2021].requests]
    disclosure = [name for name in wordings("disclosure") if name.startswith("ROW_") and "__" not in name]
    return {terminal: place for place, terminal in enumerate([*disclosure, *requests])}


def _lines_of_tables(scanned: Scan) -> set[int]:
    """The lines of tables, by number: those between bars or tabs that are no sentence, and what is between two.

    They stand together with some that have a label of the form.
    """
    lines = scanned.lines
    of_prose = {number for number, line in enumerate(lines) if "\u3002" in scanned.source[line.start : line.end]}
    ruled = {number for number, line in enumerate(lines) if line.ruled and number not in of_prose}
    within = {
        number
        for number, line in enumerate(lines)
        if {number - 1, number + 1} <= ruled and not line.after_gap and number not in of_prose
    }
    labelled = {label.line for label in scanned.labels}
    telling = labelled | {cell.line for cell in scanned.cells if count_of(cell.text) is not None}
    # Right above or below may stand a list, or a signature.
    worded = {text.line for text in scanned.texts} - telling
    found: set[int] = set()
    run: list[int] = []
    for number in range(len(lines) + 1):
        if number in ruled or number in within:
            run.append(number)
        elif run:
            if not labelled.isdisjoint(run):
                found.update(_without_words_around(run, worded))
            run = []
    return found


def _without_words_around(run: Sequence[int], worded: Collection[int]) -> Sequence[int]:
    """A *run* of lines from behind those that are *worded* at its beginning, up to before those at its end."""
    first, last = 0, len(run)
    while first < last and run[first] in worded:
        first += 1
    while last > first and run[last - 1] in worded:
        last -= 1
    return run[first:last]


def _parted(scanned: Scan, folded: str, outline: Outline, own: Collection[int]) -> PagedTables:
    """The text of the tables, which have their *own* lines, and that of the prose."""
    begins, ends = scanned.lines[min(own)].start, scanned.lines[max(own)].end
    prose = min([heading.start for heading in outline.headings if heading.number >= _PROSE], default=outline.end)
    others = [
        (line.start, line.end) for number, line in enumerate(scanned.lines) if number not in own and line.start >= prose
    ]
    headings = [(heading.start, heading.end) for heading in outline.headings if heading.start < prose]
    tables = _without(folded, [place for place in (*headings, *others) if begins <= place[0] < ends])
    words = _without(folded, [(scanned.lines[number].start, scanned.lines[number].end) for number in own])
    return PagedTables(tables, words, outline._replace(headings=(), tables_start=begins, tables_end=ends))


def _without(folded: str, places: Collection[tuple[int, int]]) -> str:
    """Blank all *places* in a text."""
    pieces, at = [], 0
    for start, end in sorted(places):
        pieces += [folded[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, folded[at:]])
