"""What stands around the tables: sections, title, authority and year, and what is amiss with them.

Each is found in a module of its own. Here they are put together, and what is missing, comes twice or out of its order
becomes a diagnostic.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.characters.markup import as_seen, end_of_character
from gov_open_report._reading.sections.headings import SECTION_NAMES
from gov_open_report._reading.sections.metadata import read_metadata
from gov_open_report._reading.sections.prose import read_section
from gov_open_report._reading.words.years import YEAR_IN_FIGURES, YEAR_IN_WORDS, number_of_year
from gov_open_report._span import Span
from gov_open_report.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.sections.metadata import Metadata
    from gov_open_report._reading.sections.outline import Outline
    from gov_open_report.models import Section


# Right before a heading, or in it.
_YEAR_OF_HEADING = re.compile(rf"(?P<year>{YEAR_IN_FIGURES}|{YEAR_IN_WORDS})年度?[ \0]*+")
_FARTHEST_YEAR = 10

# Sections two to four are tables.
_OF_TABLES = frozenset({2, 3, 4})


def sections_of(
    source: str,
    folded: str,
    repaired: str,
    outline: Outline,
    tables: frozenset[int],
    words: Sequence[tuple[int, int]],
) -> tuple[Section, ...]:
    """Give the sections that *source* has, in the order of the form; those of *tables* have only *words* for prose."""
    sections = []
    ends = [*(heading.start for heading in outline.headings[1:]), outline.prose_end]
    for heading, end in zip(outline.headings, ends, strict=False):
        stretches = [(heading.end, end)]
        if heading.number in tables:
            # A heading may follow in the same line.
            stretches = [(start, min(stop, end)) for start, stop in words if heading.end <= start < end]
        printed = as_seen(folded, source, heading.start, heading.end)
        sections.append(read_section(heading, printed, folded, repaired, stretches, end))
    return tuple(sorted(sections, key=lambda section: section.number))


def metadata_of(folded: str, repaired: str, outline: Outline) -> Metadata:
    """Read the title, the authority and the year."""
    preamble_end = outline.headings[0].end if outline.headings else outline.tables_start
    tail = outline.headings[-1].end if outline.headings else outline.tables_end
    # Links to other reports may stand below the tables, and a title does not.
    head_end = outline.tables_start if preamble_end < outline.tables_start else outline.prose_end
    if outline.headings and outline.headings[0].number in _OF_TABLES:
        head_end = preamble_end
    places = (preamble_end, head_end, tail, outline.prose_end)
    if 2 * folded.count(JOIN) > len(folded):
        return _metadata_of_what_is_seen(folded, repaired, places)
    return read_metadata(folded, repaired, *places)


def report_metadata(metadata: Metadata, findings: Findings) -> None:
    """Say what of *metadata* the text lacks, or says in two ways."""
    if metadata.title is None:
        findings.say(Code.TITLE_MISSING, 0, 0)
    if metadata.authority is None:
        findings.say(Code.AUTHORITY_MISSING, 0, 0)
    if metadata.year is None:
        findings.say(Code.YEAR_MISSING, 0, 0)
    if metadata.said is not None and metadata.said[0] != metadata.year:
        year, span = metadata.said
        findings.say(Code.YEAR_DISAGREES, span.start, span.end, (), str(year), str(metadata.year))
    if metadata.other_title is not None:
        start, end = metadata.other_title.start, metadata.other_title.end
        quote = findings.quote(start, end)
        findings.say(Code.SEVERAL_TITLES, start, end, (), quote, str(metadata.year))


def _metadata_of_what_is_seen(folded: str, repaired: str, places: tuple[int, int, int, int]) -> Metadata:
    """Read the metadata of a text most of which is not there, for its characters are entities or its tags are long.

    What is there is read then, or nothing would be as near or as short as metadata is.
    """
    there = list(compress(range(len(folded)), map(JOIN.__ne__, folded)))
    seen, shown = folded.replace(JOIN, ""), as_seen(folded, repaired, 0, len(folded))
    preamble_end, head_end, tail_start, end = (bisect_left(there, place) for place in places)
    metadata = read_metadata(seen, shown, preamble_end, head_end, tail_start, end)

    def place(span: Span) -> Span:
        return Span(there[span.start], end_of_character(folded, there[span.end - 1] + 1))

    said, other = metadata.said, metadata.other_title
    return metadata._replace(
        said=(said[0], place(said[1])) if said is not None else None,
        other_title=place(other) if other is not None else None,
    )


def report_outline(folded: str, outline: Outline, year: int | None, findings: Findings) -> None:
    """Say which sections are missing, repeated, out of order or worded otherwise, and where another report begins.

    And which tables' headings name another *year* than the report's.
    """
    source = findings.source
    found = {heading.number for heading in outline.headings}
    for number, name in enumerate(SECTION_NAMES, 1):
        if number not in found:
            findings.say(Code.SECTION_MISSING, outline.end, outline.end, (), "", name)
    for heading in outline.repeated:
        findings.say(Code.SECTION_REPEATED, heading.start, heading.end, (), source[heading.start : heading.end])
    highest = 0
    for heading in outline.headings:
        quote = source[heading.start : heading.end]
        if heading.number < highest:
            findings.say(Code.SECTION_OUT_OF_ORDER, heading.start, heading.end, (), quote)
        if not heading.is_known:
            findings.say(Code.HEADING_MISREAD, heading.start, heading.end, (), quote, SECTION_NAMES[heading.number - 1])
        highest = max(highest, heading.number)
        named = _YEAR_OF_HEADING.search(folded, max(0, heading.start - _FARTHEST_YEAR), heading.end)
        if named is None or year is None or heading.number not in _OF_TABLES or named.end() < heading.start:
            continue
        other = number_of_year(named["year"])
        if other != year:
            findings.say(Code.YEAR_DISAGREES, named.start("year"), named.end("year"), (), str(other), str(year))
    if outline.end < len(source):
        findings.say(Code.SEVERAL_REPORTS, outline.end, outline.end)
