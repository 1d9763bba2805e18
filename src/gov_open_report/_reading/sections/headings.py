"""The headings of the six sections: by the form's wordings, and by words that are like these.

`三、收到和处理政府信息公开申请情况` is one whatever its number is. One that is worded otherwise, or misread, is told
by its number if it stands between its neighbours, and most pairs of its characters are in a heading of the form.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SECTION_NAMES = ("overview", "disclosure", "requests", "disputes", "problems", "other_matters")
"""The six sections, in form order; also the first part of their terminals, in lower case."""

WIDEST_MARGIN = 400
"""No page has a wider one."""

BEFORE = " \t\0#*>|_"
"""What may stand before a heading in its line: spaces, marks of Markdown, and bars."""

_ORDINALS = "一二三四五六"

# An ordinal is two characters more.
_NUMBERED_LINE = re.compile(rf"(?m)^[{BEFORE}]{{0,{WIDEST_MARGIN - 2}}}+(?P<ordinal>[{_ORDINALS}1-6])[ \t\0]*+[,.:)]")
_BEHIND = " \t\0|#*_"
_LONGEST = 48
# 问题 or 其他 alone may head anything.
_FEWEST_PAIRS = 3
# What no heading has, but a sentence or a row.
_OF_OTHERS = re.compile(r"[.;!?:|\t]")


class Heading(NamedTuple):
    """A heading, with its ordinal."""

    start: int
    end: int
    number: int
    """Of the section it heads by its words, 1 to 6."""
    rank: int
    """How sure it is: 0 with a Chinese ordinal, 1 with another, 2 without any."""
    is_known: bool = True
    """Whether its words are those of a heading of the form, and not only like them."""


@cache
def folded_headings() -> Mapping[str, int]:
    """Wording of each heading, folded: the section's number."""
    found = {}
    for terminal, wording in wordings("report").items():
        name = terminal.partition("__")[0].lower()
        if name in SECTION_NAMES:
            found[fold(wording)] = SECTION_NAMES.index(name) + 1
    return found


@cache
def section_numbers() -> Mapping[str, int]:
    """Squeezed wording of each heading: the section's number."""
    return {squeeze(wording): number for wording, number in folded_headings().items()}


def gaps_between(known: Sequence[Heading], end: int) -> dict[int, tuple[int, int]]:
    """Give for each section without a heading, by number, where one may stand: between its neighbours' or the *end*."""
    return {
        number: (
            max((heading.end for heading in known if heading.number < number), default=0),
            min((heading.start for heading in known if heading.number > number), default=end),
        )
        for number in sorted(set(range(1, len(SECTION_NAMES) + 1)) - {heading.number for heading in known})
    }


def headings_worded_otherwise(folded: str, known: Sequence[Heading], end: int) -> Iterator[Heading]:
    """Give a heading to each section without one among those *known*, by its ordinal, its place and most of its words.

    It stands between those known before and behind it, before *end*, and has an ordinal like theirs. Where two lines
    may be it, neither is, unless one is the other's entry in a table of contents. Linear.
    """
    bounds = gaps_between(known, end)
    rank = min(heading.rank for heading in known)
    found: dict[int, set[str]] = {number: set() for number in bounds}
    told: dict[int, Heading] = {}
    for line in _NUMBERED_LINE.finditer(folded, 0, end):
        ordinal, start = line["ordinal"], line.start("ordinal")
        number = _ORDINALS.find(ordinal) + 1 or int(ordinal)
        after, before = bounds.get(number, (end, 0))
        if not after <= start < before or int(ordinal.isascii()) != rank:
            continue
        if _is_like(folded[line.end() : line.end() + _LONGEST], number):
            stop = folded.find("\n", start, end)
            words = folded[start : stop if stop >= 0 else end].rstrip(_BEHIND)
            found[number].add(words)
            told[number] = Heading(start, start + len(words), number, rank, is_known=False)
    yield from (heading for number, heading in told.items() if len(found[number]) == 1)


def _is_like(behind: str, number: int) -> bool:
    """Whether the line that *behind* begins is short, and most pairs of its characters are in a section's headings."""
    line, line_break, _ = behind.partition("\n")
    words = line.strip(BEFORE + ":")
    if _OF_OTHERS.search(words) or (not line_break and len(behind) == _LONGEST):
        return False
    pairs = _pairs(squeeze(words))
    return len(pairs) >= _FEWEST_PAIRS and 2 * len(pairs & _pairs_of_section(number)) > len(pairs)


@cache
def _pairs_of_section(number: int) -> frozenset[str]:
    return frozenset().union(*(_pairs(words) for words, section in section_numbers().items() if section == number))


def _pairs(words: str) -> set[str]:
    return {one + other for one, other in pairwise(words) if not (one + other).isascii()}
