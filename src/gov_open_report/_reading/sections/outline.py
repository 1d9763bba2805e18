"""Where the sections of a report begin, and where its tables stand.

Headings are told by their words: published reports renumber them, lose some,
list all six in a table of contents and recite them in the preamble.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._reading.sections.by_number import headings_told_by_number
from gov_open_report._reading.sections.headings import (
    SECTION_NAMES,
    Heading,
    folded_headings,
    gaps_between,
    section_numbers,
)
from gov_open_report._reading.sections.numbered_lines import BEFORE, WIDEST_MARGIN
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Outline(NamedTuple):
    """What stands where in the first report of a text."""

    headings: tuple[Heading, ...]
    """At most one a section, in the order of the text."""

    repeated: tuple[Heading, ...]
    """Further headings of sections that have one."""

    tables_start: int
    tables_end: int
    end: int
    """Where the report ends: the text's end, or where another report begins."""
    prose_end: int
    """Where the last section ends: where the report does, unless its tables stand behind all prose."""


_NUMBER = r"(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})"
_ORDINAL = rf"[lI]?{_NUMBER}[ \t\0]*[,.:)]?"
# Of sub-headings too, and so looked for only where there are none as above.
_RARE_ORDINAL = (
    rf"(?:第[ \t\0]*{_NUMBER}[ \t\0]*(?:部分|章|节|篇)|\({_NUMBER}\)"
    r"|[①-⑥㈠-㈥⑴-⑹⒈-⒍Ⅰ-Ⅵ壹贰叁肆伍陆]|IV|I{1,3}|VI?)[ \t\0]*[,.:)]?"
)

# A remark in brackets belongs to a heading; `（一）` begins what stands below it, in a text that has lost its lines.
_AFTER = re.compile(r"[ \t\0]*(?:\((?![一二三四五六七八九十]{1,3}\))[^()\n]{0,12}\))?[ \t\0]*[:.;]?[*_# \t\0]*")

# No heading is longer, and none where each of its characters is written out, as `&#x4e00;`.
_LONGEST = 48
_WIDEST_CHARACTER = 8

# What a heading amid a line stands behind: a sentence, the title, or a figure or a label of a table.
_ENDS = re.compile(r"(?:[.;!?)\"0-9]|报告|总计)$")

# And behind a mark by which a scraper has joined the pieces of a page.
_ENDS_PROSE = re.compile(r"(?:[.;!?]|报告)[ \t\0]*+[|*_#/$@^~&-]$")

# Between two entries of a table of contents stands next to nothing.
_CONTENTS_GAP = 12

# Of the sections.
_HALF = 3

# Several points lead to the number of a page.
_SENTENCE = re.compile(r"[\u4e00-\u9fff][.;!?](?!\.)")

# Headings that are looked at; no report has as many.
_MOST_HEADINGS = 500

_TITLE = re.compile(r"[^\n]{0,80}政府信息公开[^\n]{0,12}年[^\n]{0,4}报告")


@cache
def _by_first_two() -> Mapping[str, tuple[str, ...]]:
    """The squeezed wordings by their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for text in sorted(section_numbers(), key=len, reverse=True):
        found.setdefault(text[:2], []).append(text)
    return {two: tuple(texts) for two, texts in found.items()}


def is_former_form(folded: str) -> bool:
    """Tell whether *folded* holds the statistics table used before 2019."""
    former = [fold(w) for name, w in wordings("report").items() if name.startswith("FORMER")]
    return all(wording in folded for wording in former)


def find_outline(folded: str) -> Outline:
    """Find headings and tables. Linear."""
    candidates = list(islice(_candidates(folded), _MOST_HEADINGS))
    found = {heading.number for heading in candidates}
    if len(found) < len(SECTION_NAMES):
        inline = list(_inline_candidates(folded))
        if len(found) >= _HALF:
            candidates = sorted([*candidates, *_in_gaps(folded, candidates, inline)])
        elif len(inline) > len(candidates):
            candidates = inline
        else:
            rare = list(islice(_candidates(folded, _RARE_ORDINAL), _MOST_HEADINGS))
            candidates = rare if len({heading.number for heading in rare}) > _HALF else candidates
    candidates = _without_contents(folded, candidates)
    end = _next_report(folded, candidates)
    candidates = [heading for heading in candidates if heading.start < end]
    if len({heading.number for heading in candidates}) < len(SECTION_NAMES):
        candidates = sorted([*candidates, *headings_told_by_number(folded, candidates, end)])
    chosen, repeated = _choose(candidates)
    tables_start, tables_end = _stretch_of_tables(chosen, end)
    return Outline(tuple(chosen), tuple(repeated), tables_start, tables_end, end, prose_end=end)


def _candidates(folded: str, ordinal: str = _ORDINAL) -> Iterator[Heading]:
    """Headings at the start of a line, each with such an *ordinal* or none."""
    for opening in _openings(folded, ordinal):
        first = opening.start("words")
        if first - opening.start() > WIDEST_MARGIN:
            continue
        end = _end_of_line(folded, first)
        if opening["ordinal"]:
            at = opening.start("ordinal")
            heading = _heading_at(folded, opening, end)
            if heading is None and end < _reach(folded, at):
                # A heading may be wrapped; its second half is short.
                furthest = min(_end_of_line(folded, end + 1), _reach(folded, end))
                heading = _heading_at(folded, opening, furthest, wrapped=True)
            if heading is not None:
                yield heading
        elif end <= _reach(folded, first):
            found = section_numbers().get(squeeze(folded[first:end]))
            if found is not None and not _ends_another(folded, opening):
                yield Heading(first, end, found, 2)


def _openings(folded: str, ordinal: str) -> Iterator[re.Match[str]]:
    """Lines that begin as headings do, with such an *ordinal* or none."""
    at_first = _beginning("", ordinal).match(folded)
    if at_first is not None:
        yield at_first
    # Line breaks are found far faster than any place where a line begins.
    yield from _beginning("\n", ordinal).finditer(folded, at_first.end() if at_first else 0)


def _reach(folded: str, at: int) -> int:
    """Where the longest heading that begins *at* some place ends at the latest."""
    return at + _LONGEST * (_WIDEST_CHARACTER if JOIN in folded[at : at + _LONGEST] else 1)


def _end_of_line(folded: str, at: int) -> int:
    end = folded.find("\n", at)
    return len(folded) if end < 0 else end


# So many characters of a heading tell it from nearly all else.
_TELLING = 4


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(sorted({text[:_TELLING] for text in section_numbers()}))


@cache
def _beginning(line_break: str, ordinal: str) -> re.Pattern[str]:
    """What a line is that begins as headings do, the *line_break* before it included."""
    # What may stand between the characters is no letter, and never given back: linear.
    beginnings = [r"[\W_]*+".join(text) for text in _beginnings()]
    # No word of a heading begins with any of it: nothing is ever given back.
    opening = rf"[{BEFORE}]*+(?P<ordinal>{ordinal}[ \t\0*_]*)?+"
    return re.compile(f"{line_break}{opening}(?P<words>{'|'.join(beginnings)})")


def _ends_another(folded: str, opening: re.Match[str]) -> bool:
    """Whether an *opening* ends what begins another heading amid the line above it: `其他⏎需要报告`."""
    at, before = opening.start(), ""
    while at and len(before) < _TELLING - 1:
        at -= 1
        before = folded[at] + before if folded[at].isalnum() else before
    words = squeeze(opening["words"])
    return any(
        text.startswith(before[at:]) and words.startswith(rest)
        for text in _beginnings()
        for at in range(len(before))
        if (rest := text[len(before) - at :])
    )


def _heading_at(folded: str, opening: re.Match[str], end: int, *, wrapped: bool = False) -> Heading | None:
    """The heading that begins with an *opening* and its ordinal."""
    start, first = opening.start("ordinal"), opening.start("words")
    text = squeeze(folded[first : min(end, _reach(folded, start) + _LONGEST)])
    for words in _by_first_two().get(text[:2], ()):
        if not text.startswith(words):
            continue
        if wrapped and len(text) > len(words):
            return None
        rank = 1 if opening["ordinal"].lstrip("lI")[:1].isdecimal() else 0
        return Heading(start, _end_of(folded, first, words), section_numbers()[words], rank)
    return None


def _end_of(folded: str, first: int, words: str) -> int:
    """Offset behind the *words* of a heading, which begin at *first* with marks between or not, and what closes it."""
    end = first + len(words)
    if not folded.startswith(words, first):
        spread = _letters(len(words)).match(folded, first)
        assert spread is not None  # squeezed, what stands there has these words, and marks are no letters
        end = spread.end()
    # Mostly nothing stands behind them.
    after = None if folded.startswith("\n", end) else _AFTER.match(folded, end)
    return after.end() if after else end


@cache
def _letters(count: int) -> re.Pattern[str]:
    # No letter is a mark, so there is one way to match, and it is linear.
    return re.compile(rf"(?:[\W_]*+[^\W_]){{{count}}}")


# Right before a heading amid a line, with a space around its mark: `一 , `.
_ORDINAL_BEFORE = re.compile(r"[一二三四五六七八九] ?[,.] ?$")
_WIDEST_ORDINAL = 4


def _inline_candidates(folded: str) -> Iterator[Heading]:
    """Headings anywhere, for a text that has lost its lines; only with a Chinese ordinal."""
    found: dict[int, Heading] = {}
    for words, number in folded_headings().items():
        at = -1
        while (at := folded.find(words, at + 1)) >= 0:
            ordinal = _ORDINAL_BEFORE.search(folded, max(0, at - _WIDEST_ORDINAL), at)
            if ordinal is None:
                continue
            start = ordinal.start()
            heading = Heading(start, at + len(words), number, 0)
            # Of wordings that begin alike, the longest.
            found[start] = max(heading, found.get(start, heading), key=lambda h: h.end)
    yield from (found[start] for start in sorted(found))


def _in_gaps(folded: str, candidates: list[Heading], inline: list[Heading]) -> Iterator[Heading]:
    """For each section without a heading on a line of its own the last one amid a line, between its neighbours'."""
    amid = [heading for heading in inline if _is_amid(folded, heading)]
    for number, (after, before) in gaps_between(candidates, len(folded)).items():
        own = [heading for heading in amid if heading.number == number and after <= heading.start < before]
        # Where another follows at once, and no sentence stands between them, the preamble lists them all.
        if own and not any(
            0 <= other.start - own[-1].end < _CONTENTS_GAP and "." not in folded[own[-1].end : other.start]
            for other in inline
        ):
            yield own[-1]


def _is_amid(folded: str, heading: Heading) -> bool:
    """Whether a heading stands behind a sentence or a table in a line that goes on, or that is no line of its own."""
    start = folded.rfind("\n", max(0, heading.start - WIDEST_MARGIN), heading.start) + 1
    above = folded[max(start, heading.start - WIDEST_MARGIN) : heading.start].rstrip(" \t\0")
    goes_on = not folded.startswith("\n", heading.end) and heading.end < len(folded)
    is_behind_end = _ENDS.search(above) is not None or _ENDS_PROSE.search(above) is not None
    return is_behind_end and (goes_on or len(squeeze(above)) >= _CONTENTS_GAP)


def _without_contents(folded: str, candidates: list[Heading]) -> list[Heading]:
    """Leave out the entries of a table of contents."""
    candidates = candidates[_entries_before_a_title(folded, candidates) :]
    kept = []
    last = {heading.number: index for index, heading in enumerate(candidates)}
    for index, heading in enumerate(candidates):
        following = candidates[index + 1] if index + 1 < len(candidates) else None
        again = last[heading.number] > index
        if not (following and again and _is_listed(folded[heading.end : following.start])):
            kept.append(heading)
    return kept


def _is_listed(behind: str) -> bool:
    """Whether what stands *behind* a heading, up to the next, is as little as in a table of contents: no sentence."""
    return len(squeeze(behind)) < _CONTENTS_GAP and _SENTENCE.search(behind) is None


def _entries_before_a_title(folded: str, candidates: list[Heading]) -> int:
    """How many headings are a table of contents behind which the title may come again, and all of the preamble.

    All come again, from the first on, and between them is no sentence, and next to nothing but others that are worded
    otherwise.
    """
    pairs = enumerate(pairwise(candidates), 1)
    count = next((index for index, (above, below) in pairs if above.number >= below.number), 0)
    entries, others = candidates[:count], candidates[count:]
    if count < _HALF or others[0].number > entries[0].number:
        return 0
    between = [folded[above.end : below.start] for above, below in pairwise(entries)]
    is_list = {entry.number for entry in entries} <= {other.number for other in others} and not any(
        len(squeeze(text)) > _LONGEST or _SENTENCE.search(text) for text in between
    )
    return count if is_list else 0


def _next_report(folded: str, candidates: list[Heading]) -> int:
    """Where a second report begins, or the end of the text."""
    seen, previous = 0, 0
    for index, heading in enumerate(candidates):
        is_behind_tables = seen >= 4  # noqa: PLR2004 - the last of their sections
        is_back = is_behind_tables and heading.number <= 2 and heading.rank == 0  # noqa: PLR2004 - at the start
        if is_back and not _is_late_section(folded, candidates, index):
            titles = [match.start() for match in _TITLE.finditer(folded, previous, heading.start)]
            return titles[-1] if titles else heading.start
        seen, previous = max(seen, heading.number), heading.end
    return len(folded)


def _is_late_section(folded: str, candidates: list[Heading], index: int) -> bool:
    """Whether the second section comes behind others of its own report: right behind a table, with no title between."""
    heading, before, behind = candidates[index], candidates[:index], candidates[index + 1 :]
    numbers = {other.number for other in before}
    return (
        heading.number == 2  # noqa: PLR2004 - the section of table two
        and max(numbers) < 5  # noqa: PLR2004 - prose again
        and heading.number not in numbers
        and numbers.isdisjoint({other.number for other in behind})
        and _TITLE.search(folded, before[-1].end, heading.start) is None
    )


def _choose(candidates: list[Heading]) -> tuple[list[Heading], list[Heading]]:
    """One heading a section: the surest, and among equals the first that comes after its predecessor."""
    # Mostly each is there once, and there is nothing to choose.
    if len({heading.number for heading in candidates}) == len(candidates):
        return sorted(candidates), []
    chosen: list[Heading] = []
    for number in sorted({heading.number for heading in candidates}):
        rivals = [heading for heading in candidates if heading.number == number]
        after = chosen[-1].start if chosen else 0
        chosen.append(min(rivals, key=lambda h: (h.start < after, h.rank, h.start)))
    ordered = sorted(chosen)
    repeated = [heading for heading in candidates if heading not in chosen and heading.rank == 0]
    return ordered, repeated


def _stretch_of_tables(headings: list[Heading], end: int) -> tuple[int, int]:
    """The stretch in which tables two to four stand."""
    by_number = {heading.number: heading for heading in headings}
    if 2 in by_number:  # noqa: PLR2004 - the section of table two
        start = min(h.start for h in headings if h.number == 2 or _is_surely_of_table(h))  # noqa: PLR2004 - the same
    elif 1 in by_number:
        start = by_number[1].end
    else:
        start = 0
    after = [h.start for h in headings if h.number >= 5 and h.start > start]  # noqa: PLR2004 - prose again
    return start, min(after, default=end)


def _is_surely_of_table(heading: Heading) -> bool:
    """Whether a *heading* is that of table three or four, which may stand above table two."""
    return heading.number in {3, 4} and heading.rank == 0 and heading.is_known
