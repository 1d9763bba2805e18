"""The headings of the six sections: by the form's wordings, and by words that are like these.

`三、收到和处理政府信息公开申请情况` is one whatever its number is. One that is worded otherwise, or misread, is told
by its number if it stands between its neighbours, and most pairs of its characters are in a heading of the form;
`by_number.py` tells those that have hardly any.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.sections.numbered_lines import BEFORE, DIGITS, LONGEST_HEADING
from gov_open_report._reading.words.vocabulary import are_mostly, character_pairs, squeeze
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gov_open_report._reading.sections.numbered_lines import NumberedLine

SECTION_NAMES = ("overview", "disclosure", "requests", "disputes", "problems", "other_matters")
"""The six sections, in form order; also the first part of their terminals, in lower case."""

_BEHIND = " \t\0|#*_"
# 问题 or 其他 alone may head anything.
_FEWEST_PAIRS = 3
# Pairs that the headings of so many sections have tell none of them.
_SHARED = 3
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


def headings_worded_otherwise(
    folded: str, lines: Iterable[NumberedLine], known: Sequence[Heading], end: int
) -> Iterator[Heading]:
    """Give a heading to each section without one among those *known*, by its ordinal, its place and most of its words.

    It is one of some *lines* that are numbered as these, and stands between those before and behind it, before *end*.
    Where two lines may be it, neither is, unless one is the other's entry in a table of contents. Linear.
    """
    bounds = gaps_between(known, end)
    found: dict[int, set[str]] = {number: set() for number in bounds}
    told: dict[int, Heading] = {}
    for line in lines:
        after, before = bounds.get(line.number, (end, 0))
        if after <= line.start < before and _is_like(words_behind(folded, line), line.number):
            told[line.number] = heading_of(folded, line, end)
            found[line.number].add(folded[line.start : told[line.number].end])
    yield from (heading for number, heading in told.items() if len(found[number]) == 1)


def heading_of(folded: str, line: NumberedLine, end: int) -> Heading:
    """Give the heading that all of a *line* is, though its words are not known."""
    stop = folded.find("\n", line.start, end)
    words = folded[line.start : stop if stop >= 0 else end].rstrip(_BEHIND)
    rank = 1 if line.style == DIGITS else 0
    return Heading(line.start, line.start + len(words), line.number, rank, is_known=False)


def words_behind(folded: str, line: NumberedLine) -> str:
    """Give the words of a *line*, if it is short and has nothing that no heading has; else none."""
    behind = folded[line.behind : line.behind + LONGEST_HEADING]
    printed, line_break, _ = behind.partition("\n")
    words = printed.strip(BEFORE + ":")
    if _OF_OTHERS.search(words) or (not line_break and len(behind) == LONGEST_HEADING):
        return ""
    return squeeze(words)


def _is_like(words: str, number: int) -> bool:
    """Whether most pairs of the characters of *words* are in a section's headings."""
    pairs = pairs_of(words)
    return len(pairs) >= _FEWEST_PAIRS and are_mostly(pairs, pairs_of_section(number))


@cache
def pairs_of_section(number: int) -> frozenset[str]:
    """Give all pairs of characters that the known headings of a section have."""
    return frozenset().union(*(pairs_of(words) for words, section in section_numbers().items() if section == number))


def pairs_of(words: str) -> set[str]:
    """Give each two characters of *words* that stand side by side, but not two of a year."""
    return {pair for pair in character_pairs(words) if not pair.isascii()}


@cache
def shared_pairs() -> frozenset[str]:
    """Give the pairs that headings of many sections have, and that tell none of them: 政府, 情况."""
    sections = [pairs_of_section(number) for number in range(1, len(SECTION_NAMES) + 1)]
    counts = Counter(pair for pairs in sections for pair in pairs)
    return frozenset(pair for pair, count in counts.items() if count >= _SHARED)
