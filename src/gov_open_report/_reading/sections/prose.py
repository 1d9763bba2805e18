"""The prose of a section: lines that a page wrapped joined, sub-headings told apart.

A line that is nearly as long as the longest around it goes on in the next, unless that begins an entry of a list.
`（一）主动公开` begins a part of its own, up to the next such heading. One that is worded as a section of the form is
whole, and so is one that is wider than all prose around it: what stands below is no rest of it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.characters.markup import as_seen
from gov_open_report._reading.sections.headings import SECTION_NAMES, section_numbers
from gov_open_report._reading.words.pages import FEED, is_page_number
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report._span import Span
from gov_open_report.models import Section, Subsection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.sections.headings import Heading

# Behind a character that is written out, as `&#x4e00;`, stands what is not there.
_NUMERALS = "一二三四五六七八九十"
_ORDINAL = rf"(?:[{_NUMERALS}]\0*+){{1,3}}"
_SUBHEADING = re.compile(rf"[ \t\0#*>]*\(\0*{_ORDINAL}\)[ \t\0]*")
_LIST = re.compile(
    rf"[ \t\0#*>-]*(?:\(\0*(?:[{_NUMERALS}0-9]\0*+){{1,3}}\)|{_ORDINAL},|[0-9]{{1,2}}[.,)](?![0-9])"
    rf"|[{_NUMERALS}]\0*+是)"
)
_END = re.compile(r"[.:;!?。：；！？\")]")
_SENTENCE = re.compile(r"[.。:：]")
# Ideographs and their punctuation stand without spaces between.
_WIDE = r"[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”]"
_WORD = re.compile(r"[^\W_]")
# Bars by which a scraper has joined all pieces of a page, or which frame them.
_AROUND = " \t\n|"
# It begins with the space itself, which is found far faster than what is before it.
_BETWEEN_WIDE = re.compile(rf" (?<={_WIDE} ) *+(?={_WIDE})")

# Here a number alone is a page's as well.
_LONGEST_PAGE_NUMBER = 3

# A heading runs to its first full stop, and is no longer than this.
_LONGEST_HEADING = 40

# A line is wrapped, not ended, when it is nearly as long as the longest around it.
_FULL = 0.85
_SHORTEST_FULL = 18

# Hardly a page has lines as short as this, so that a sub-heading of fewer characters was not wrapped.
_NARROWEST = 24

# Where so many lines stand behind an empty one, empty lines say nothing of paragraphs.
_MOST_GAPPED = 0.6


class _Line(NamedTuple):
    """A line of prose that is not empty, and no page number."""

    start: int
    end: int
    after_gap: bool
    """Whether an empty line stands before it."""
    length: int
    """Without the spaces around it, and what is not there."""


def read_section(
    heading: Heading, printed: str, folded: str, repaired: str, stretches: Sequence[tuple[int, int]], end: int
) -> Section:
    """Read the section that *heading* heads, as *printed*, and that goes on to *end*. Linear.

    Its prose stands in *stretches* of the text, which is given *folded* and *repaired*.
    """
    paragraphs = [paragraph for start, stop in stretches for paragraph in _paragraphs(folded, repaired, start, stop)]
    subsections: list[tuple[str, list[str], int, int]] = []
    for text, paragraph_start, paragraph_end in paragraphs:
        match = _SUBHEADING.match(folded, paragraph_start, paragraph_end)
        if match is not None:
            title, rest = _split_heading(text)
            subsections.append((title, [rest] if rest else [], paragraph_start, paragraph_end))
        elif subsections:
            title, texts, first, _ = subsections[-1]
            texts.append(text)
            subsections[-1] = (title, texts, first, paragraph_end)
    return Section(
        number=heading.number,
        name=SECTION_NAMES[heading.number - 1],
        heading=printed.strip(),
        text="\n".join([text for text, _, _ in paragraphs]),
        subsections=tuple([
            Subsection(heading=title, text="\n".join(texts), span=Span(first, last))
            for title, texts, first, last in subsections
        ]),
        span=Span(heading.start, end),
    )


def _split_heading(text: str) -> tuple[str, str]:
    """A sub-heading and the prose that goes on behind it in the same paragraph."""
    stop = _SENTENCE.search(text)
    if stop is None or stop.start() > _LONGEST_HEADING:
        return (text, "") if len(text) <= _LONGEST_HEADING else (text[: text.find("）") + 1] or text[:4], text)
    return text[: stop.start()], text[stop.end() :].strip()


def _paragraphs(folded: str, repaired: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Paragraphs with their wrapped lines joined: text, start, end."""
    lines = []
    # Where a page ends an empty line says nothing, and no more below a heading.
    gap, at_page, following = False, True, start
    pages = repaired.find(FEED, start, end) >= 0
    for printed in folded[start:end].split("\n"):
        line_start, following = following, following + len(printed) + 1
        at_page = at_page or (pages and repaired[line_start - 1] == FEED)
        words = printed.strip(" \t\0")
        if not words:
            gap = True
        elif is_page_number(words) or (len(words) <= _LONGEST_PAGE_NUMBER and words.isdigit() and words.isascii()):
            at_page = True
        else:
            lines.append(_Line(line_start, following - 1, gap and not at_page, len(words) - words.count(JOIN)))
            gap = at_page = False
    if not lines:
        return
    full = max(_SHORTEST_FULL, _FULL * max([line.length for line in lines]))
    gapped = [line.after_gap for line in lines].count(True)
    gaps_count = gapped < _MOST_GAPPED * len(lines)
    widest = max([line.length for line in lines if not _SUBHEADING.match(folded, line.start, line.end)], default=0)
    text, first, last = "", lines[0].start, lines[0].end
    for before, line in pairwise([lines[0], *lines]):
        piece = _clean(folded, repaired, line.start, line.end)
        if not piece:
            continue
        apart = line.after_gap and gaps_count
        goes_on = before.length >= full and _continues(folded, before, line)
        if text and not apart and goes_on and not _is_whole_heading(folded, before, line, widest):
            text, last = _join(text, piece), line.end
            continue
        if text:
            yield text, first, last
        text, first, last = piece, line.start, line.end
    if text:
        yield text, first, last


def _continues(folded: str, before: _Line, line: _Line) -> bool:
    """Whether *line* goes on with the full line before it: unless it begins an entry of a list, and that ended."""
    if _LIST.match(folded, line.start, line.end):
        return not _END.match(folded[before.start : before.end].rstrip(" \t\0")[-1])
    return True


def _is_whole_heading(folded: str, before: _Line, line: _Line, widest: int) -> bool:
    """Whether the line *before* is all of a sub-heading, and *line* prose below it, which is no wider than *widest*."""
    subheading = _SUBHEADING.match(folded, before.start, before.end)
    if subheading is None:
        return False
    if squeeze(folded[subheading.end() : before.end]) in section_numbers():
        return True
    is_sentence = _END.match(folded[line.start : line.end].rstrip(" \t\0")[-1]) is not None
    return is_sentence and before.length < _NARROWEST and widest < _FULL * before.length


def _join(text: str, piece: str) -> str:
    latin = text[-1:].isascii() and text[-1:].isalnum() and piece[:1].isascii() and piece[:1].isalpha()
    return f"{text} {piece}" if latin else text + piece


def _clean(folded: str, repaired: str, start: int, end: int) -> str:
    """A line as a reader sees it: markup and Markdown marks gone."""
    text = as_seen(folded, repaired, start, end)
    text = text.replace("\u3000", " ").replace("\u00a0", " ").strip().lstrip("#>").replace("**", "").strip(_AROUND)
    if not _WORD.search(text):
        # What is left of a rule, or of marks around the heading below.
        return ""
    return _BETWEEN_WIDE.sub("", text) if " " in text else text
