"""Headings that are told by their number: by most of their words as well, or by their place alone.

`六、其他` between section five and the end is section six, since it can be nothing else: the numbers of all other
headings are those of the form, no list has begun before it, and its words are not those of another section.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.sections.headings import (
    SECTION_NAMES,
    Heading,
    gaps_between,
    heading_of,
    headings_worded_otherwise,
    pairs_of,
    pairs_of_section,
    shared_pairs,
    words_behind,
)
from gov_open_report._reading.sections.numbered_lines import BEFORE, WIDEST_MARGIN, Style, number_at, numbered_lines
from gov_open_report._reading.sections.numbered_rows import rows_among

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from gov_open_report._reading.sections.numbered_lines import NumberedLine
    from gov_open_report._reading.sections.numbered_rows import NumberedRows

# Lines that are looked at; no report has as many that begin with a number.
_MOST_LINES = 2000

# So many headings make a report of a text.
_FEWEST_HEADINGS = 3

# So many of them must be numbered as the form is, for the number of another to tell anything.
_FEWEST_NUMBERED = 2

# The form has no seventh section; where a report has one, its sixth is another's, too.
_SEVENTH = re.compile(rf"(?m)^[{BEFORE}]{{0,{WIDEST_MARGIN}}}+[七7][,.:)]")
_ANNEX = "附件"

# One character is a mark, and more than these are a sentence that goes on in the next line.
_FEWEST_LETTERS = 2
_MOST_LETTERS = 24


class _Place(NamedTuple):
    """A line that may be the heading of the section that it is numbered as."""

    line: NumberedLine
    words: str
    follows: bool
    """Whether it is the next number behind a heading, so that it is no entry of a list."""


def headings_told_by_number(folded: str, known: Sequence[Heading], end: int) -> list[Heading]:
    """Give a heading to sections without one among those *known*, before *end*, where a number tells it. Linear."""
    lines = list(islice(numbered_lines(folded, end), _MOST_LINES))
    rows = rows_among(folded, lines)
    if len({heading.number for heading in known}) < _FEWEST_HEADINGS and not rows.are_whole:
        return []
    rank = min((heading.rank for heading in known), default=0)
    if rank > 1:
        return []
    surest = [heading for heading in known if heading.rank == rank]
    numbers = [number_at(folded, heading.start) for heading in surest]
    style = _usual_style(numbers, rank)
    own = [line for line in lines if line.style == style]
    alike = list(headings_worded_otherwise(folded, own, known, end))
    agree = [line is not None and line.number == heading.number for line, heading in zip(numbers, surest, strict=True)]
    if not all(agree) or (len(agree) < _FEWEST_NUMBERED and not rows.are_whole):
        return alike
    own = [line for line in own if not rows.hold(folded, line)]
    return [*alike, *_told_by_place(folded, own, sorted([*known, *alike]), rows, end)]


def _usual_style(numbers: Sequence[NumberedLine | None], rank: int) -> Style:
    """How most headings of a *rank* are numbered."""
    styles = Counter(line.style for line in numbers if line is not None)
    return styles.most_common(1)[0][0] if styles else Style(rank, "")


def _told_by_place(
    folded: str, lines: Sequence[NumberedLine], known: Sequence[Heading], rows: NumberedRows, end: int
) -> Iterator[Heading]:
    """Headings told by their number and place alone, outside of the *rows*.

    None is told if any seems to be that of another section, for then the sections are numbered otherwise. Where two
    lines may be it, neither is, unless one is the other's entry in a table of contents.
    """
    found: dict[int, list[_Place]] = {}
    for place in _places(folded, lines, known, rows, end):
        if place.follows and _is_of_another(place.words, place.line.number):
            return
        found.setdefault(place.line.number, []).append(place)
    for places in found.values():
        if places[-1].follows and len({place.words for place in places}) == 1:
            yield heading_of(folded, places[-1].line, end)


def _places(
    folded: str, lines: Sequence[NumberedLine], known: Sequence[Heading], rows: NumberedRows, end: int
) -> Iterator[_Place]:
    """Short lines that stand where the heading of a section may that has none, with its number."""
    bounds = gaps_between(known, end)
    headings = {heading.start for heading in known}
    unseen = sorted(known, reverse=True)
    seventh = max((match.start() for match in _SEVENTH.finditer(folded, 0, end)), default=-1)
    latest, follows = 0, True
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        while unseen and unseen[-1].start <= line.start:
            latest, follows = unseen.pop().number, True
        if line.start in headings:
            continue
        after, before = bounds.get(line.number, (end, 0))
        words = words_behind(folded, line)
        is_place = after <= line.start < before and _is_short(words) and rows.allow(line)
        # Above the first section stands no list but one of contents.
        follows = is_place and (line.number == 1 or (follows and line.number > latest))
        latest = line.number
        if is_place:
            is_before_seventh = line.number == len(SECTION_NAMES) and line.start < seventh
            goes_on = is_before_seventh or _goes_on(line, following, bounds, headings)
            yield _Place(line, words, follows and not goes_on)


def _is_short(words: str) -> bool:
    """Whether *words* are as many as headings have, and no cell or number of a page ends them."""
    is_heading = _FEWEST_LETTERS <= len(words) <= _MOST_LETTERS and not words[-1].isdecimal()
    return is_heading and not words.startswith(_ANNEX)


def _goes_on(
    line: NumberedLine,
    following: NumberedLine | None,
    bounds: Container[int],
    headings: Container[int],
) -> bool:
    """Whether a list goes on behind a *line*, with a number whose section has its heading elsewhere."""
    return (
        following is not None
        and following.number == line.number + 1
        and following.number not in bounds
        and following.start not in headings
    )


def _is_of_another(words: str, number: int) -> bool:
    """Whether *words* are more like the headings of another section than of that with a *number*."""
    pairs = pairs_of(words) - shared_pairs()
    own = len(pairs & pairs_of_section(number))
    others = [len(pairs & pairs_of_section(other)) for other in range(1, len(SECTION_NAMES) + 1)]
    return max(others) > own and 2 * max(others) > len(pairs)
