"""Title, body, year and period.

`沙浦县2023年政府信息公开工作年度报告` names the body and the year. A title may be wrapped, or stand in a line with
others; where it names no body, the preamble (`本报告由…编制`) or the signature does.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import SIGN
from gov_open_report._reading.characters.markup import as_seen, end_of_character
from gov_open_report._reading.words.figures import NUMERALS
from gov_open_report._reading.words.years import YEAR_IN_FIGURES, YEAR_IN_WORDS, ZEROS_IN_WORDS
from gov_open_report._span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Dates are spaced and broken in every way. A gap is never given back, and each is crossed a few times: linear.
_GAP = r"[\s\0]*+"
_YEAR, _DAY = rf"([0-9](?:{_GAP}[0-9]){{3}})", rf"([0-9](?:{_GAP}[0-9])?)"
_BEGUN = rf"(?:0{_GAP}时)?{_GAP}(?:\(含\))?{_GAP}[起始]?{_GAP},?{_GAP}(?:至|到|-{{1,3}}|~{{1,2}})"
_LAST_YEAR = f"(?:{_YEAR}{_GAP}年{_GAP})?"
_PERIOD = re.compile(
    _GAP.join((_YEAR, "年", _DAY, "月", _DAY, "[日号]", _BEGUN, _LAST_YEAR, _DAY, "月", _DAY, "[日号]"))
)
# As `2023.1.1-2023.12.31`.
_IN_FIGURES = r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})"
_PERIOD_IN_FIGURES = re.compile(rf"(?<![0-9]){_IN_FIGURES} ?(?:至|到|-|~) ?{_IN_FIGURES}(?![0-9])")
_GAPS = re.compile(r"[\s\0]+")
_BY = re.compile(
    r"本(?:年度)?报告(?:是)?由(?:我?)([^\n,;:.]{2,40}?)(?:根据|按照|依据|依照|编制|负责)"
    r"|,由([^\n,;:.]{2,40}?)编制(?:本|而成|完成)"
)
# The year of the report, and not of what it is made under, as 2019年修订的《条例》.
_ITS_YEAR = rf"({YEAR_IN_FIGURES})年(?![^\n]{{0,4}}(?:修订|修正|施行|印发|颁布))"
_IN_PREAMBLE = re.compile(
    rf"现(?:将[^\n,;:.0-9]{{0,40}}{_ITS_YEAR}[^\n,;:.0-9]{{0,40}}(?:如下|公布|发布)"
    rf"|(?:公布|发布)[^\n,;:.0-9]{{0,40}}{_ITS_YEAR})"
)
_CONTACT = re.compile(
    r"请(?:与|同|直接与|致电|向)([^\n,;:.(]{3,40}?)(?:政务公开办公室|政府信息公开办公室|办公室|办公厅)?(?:联系|反映|咨询)"
)
_BODY = "政府|局|委员会|办公室|办事处|厅|处|部|院|会|中心|公司|大学|学校|所|队|站|署|馆"
_ENDS_A_BODY = re.compile(rf"(?:{_BODY})$")
# What a line break may leave of a body's name, and names none.
_REST_OF_A_NAME = re.compile(rf"(?:人民)?(?:{_BODY})")
_SIGNATURE = re.compile(rf"(?m)^[ \t]*([^\n,;:.()0-9]{{3,40}}?(?:{_BODY}))[ \t]*$")
_SPACES = re.compile(r"[ \t\0]+")
# Only where a line begins, or one of many spaces would be crossed from each of them.
_LINE = re.compile(r"(?m)^[ \t\0]*+[^\n]+")
# In figures or in words, `2023` or `二〇二三`, and not as a piece of a date or of a longer number.
_NUMBER_OF_YEAR = rf"(?:(?<![0-9]){YEAR_IN_FIGURES}|(?<![{NUMERALS}]){YEAR_IN_WORDS})"
_NAMED = rf"(?P<named>{_NUMBER_OF_YEAR})年(?!(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月)度?"
# Without its word it is the year that the title ends with, or that it is right before what is made public.
_YEAR_OF_TITLE = re.compile(
    rf"\({_NAMED}\)|{_NAMED.replace('named', 'plain')}|\((?P<last>{_NUMBER_OF_YEAR})\)\Z"
    rf"|(?P<before>{_NUMBER_OF_YEAR})(?=(?:政府)?信息公开|政务公开)"
)
# On a line of its own below a title.
_YEAR_BELOW = re.compile(rf"\n[\s\0#*>|]*+\({_NUMBER_OF_YEAR}年度?\)(?=[ \t\0*|]*+(?:\n|$))")
_IN_WORDS = str.maketrans(NUMERALS + ZEROS_IN_WORDS, "000123456789" + "0" * len(ZEROS_IN_WORDS))
# Of a report for less than a year.
_PART_OF_YEAR = re.compile("[上下]半年度?|第?[一二三四]季度")
# The last character of a title, which few other lines have.
_TELLING = "告"
_BLANKS = " \t\0\n"
# Around a title: marks of Markdown, rules and bars.
_BEFORE = " \t\0#*>|_=+-"
_BEHIND = " \t\0#*|_"

# A title and the period stand no further behind the first heading than this, and a signature no further from the end.
_FARTHEST = 3000

_LONGEST_TITLE = 80
_LONGEST_HALF = 20
_MOST_LINES_BETWEEN = 20
# So many lines above a title with its last character, as a list of 公告 has them, and there is none.
_MOST_TELLING = 1000


class Metadata(NamedTuple):
    """What a report says of itself."""

    title: str | None
    authority: str | None
    year: int | None
    period: tuple[date, date] | None
    said: tuple[int, Span] | None
    """The year that the period is of, or that the preamble names, and where it stands."""
    other_title: Span | None
    """A title of another year, if nothing but their order tells which is the report's."""


def read_metadata(folded: str, repaired: str, preamble_end: int, tail_start: int, end: int) -> Metadata:
    """Read what stands before *preamble_end*, and the signature behind *tail_start*. Linear.

    The text is given *folded* and *repaired*.
    """
    head_end = min(end, preamble_end + _FARTHEST)
    period, span = _period(folded, head_end)
    said = (period[0].year, span) if period is not None and span is not None else _year_in_preamble(folded, head_end)
    found, other = _title(folded, repaired, head_end, preamble_end, said[0] if said is not None else None)
    title, span, authority, year = found
    if authority is None or not _ENDS_A_BODY.search(authority):
        named = _named(folded, repaired, head_end, tail_start, end)
        if authority is None and span is not None:
            title, _, authority, year = _with_body(folded, repaired, span, named) or (title, span, authority, year)
        # A title may name the place, and the preamble its government.
        if named is not None and named.startswith(authority or ""):
            authority = named
    if year is None and said is not None:
        year = said[0]
    return Metadata(title, authority, year, period, said, other.span if other is not None else None)


def _year_in_preamble(folded: str, end: int) -> tuple[int, Span] | None:
    found = _IN_PREAMBLE.search(folded, 0, end)
    if found is None:
        return None
    number = found.lastindex or 0
    return int(found[number]), Span(*found.span(number))


class _Title(NamedTuple):
    """A title, and what it says."""

    words: str | None
    span: Span | None
    authority: str | None
    year: int | None


_NO_TITLE = _Title(None, None, None, None)


def _title(folded: str, repaired: str, end: int, preamble_end: int, year: int | None) -> tuple[_Title, _Title | None]:
    """The first line, or two or three, that is a title and nothing else, and one of another year that may be it.

    A page may link the reports of other years: of titles of several years it is the one of the *year* that the text
    says elsewhere, or, where it says none, the last before the first heading.
    """
    if folded.find(_TELLING, 0, end) < 0:
        return _NO_TITLE, None
    titles = _titles(folded, repaired, end)
    first = next(titles, None)
    if first is None:
        return _wrapped_title(folded, repaired, end) or _inline_title(folded, repaired, end), None
    if first.year is None or first.year == year:
        return first, None
    if year is not None:
        return next((title for title in titles if title.year == year), first), None
    above = [first, *(title for title in titles if title.span is not None and title.span.end <= preamble_end)]
    last = above[-1] if above[-1].year != first.year else first
    return last, next((title for title in above if title.year not in {last.year, None}), None)


def _titles(folded: str, repaired: str, end: int) -> Iterator[_Title]:
    """The lines that are titles, each with the line above it if that is its first half."""
    # One line first: lines of a page's own metadata may join into something like a title.
    for number, (start, stop) in enumerate(_telling_lines(folded, end)):
        # Its first half may stand above: a few words that are no line of metadata.
        above = folded.rfind("\n", 0, max(start - 1, 0)) + 1
        first = above if start and _is_half(folded[above : start - 1]) else start
        dated = _with_year_below(folded, repaired, (first, start), stop, end)
        if dated is not None:
            yield dated
            continue
        found = _as_title(folded, repaired, start, stop)
        if found is None or (found.year is None and (number or folded[:start].strip(_BLANKS))):
            continue
        yield (_as_title(folded, repaired, first, stop) if first < start else None) or found


def _telling_lines(folded: str, end: int) -> Iterator[tuple[int, int]]:
    """The lines that may be a title, which are few, and cheaply told."""
    at = folded.find(_TELLING, 0, end)
    for _ in range(_MOST_TELLING):
        if at < 0:
            break
        stop = folded.find("\n", at, end)
        stop = stop if stop >= 0 else end
        yield folded.rfind("\n", 0, at) + 1, stop
        at = folded.find(_TELLING, stop, end)


def _wrapped_title(folded: str, repaired: str, end: int) -> _Title | None:
    """The first two lines, or three, that are a title together, one that may be a title by itself among them."""
    lines = [match.span() for match in _LINE.finditer(folded, 0, end)]
    numbers = {start: number for number, (start, _) in enumerate(lines)}
    telling = [numbers[start] for start, _ in _telling_lines(folded, end)]
    for count in (2, 3):
        # Behind the word that tells a title may stand a year, on a line of its own.
        for last in sorted({at + below for at in telling for below in range(count)}):
            parts = lines[max(0, last + 1 - count) : last + 1]
            start, stop = parts[0][0], parts[-1][1]
            # Cheaper than to ask whether each line may go on.
            if len(parts) < count or stop - start > 4 * _LONGEST_TITLE:
                continue
            wrapped = all(_may_go_on(folded, *line) for line in parts[:-1])
            found = _as_title(folded, repaired, start, stop) if wrapped else None
            if found is not None:
                return found
    return None


def _with_year_below(folded: str, repaired: str, starts: tuple[int, int], stop: int, end: int) -> _Title | None:
    """The title from one of *starts* to *stop* with a year in brackets on the line below, if it names a body."""
    below = _YEAR_BELOW.match(folded, stop, end)
    if below is None:
        return None
    for start in starts:
        title = _as_title(folded, repaired, start, below.end())
        body = (title.authority if title is not None else None) or ""
        if body.isalpha() and _OF_A_PAGE.search(body) is None:
            return title
    return None


def _with_body(folded: str, repaired: str, span: Span, named: str | None) -> _Title | None:
    """The title with the body that stands on a line above it, an empty one between, if no other is *named* below."""
    first = max(0, span.start - _FARTHEST)
    above = folded[first : span.start].rstrip("\n" + _BEFORE)
    line = first + above.rfind("\n") + 1
    words = folded[line : first + len(above)].strip(_BEFORE)
    is_far = folded.count("\n", first + len(above), span.start) > _MOST_LINES_BETWEEN
    if is_far or len(words) > 2 * _LONGEST_HALF or not words.isalpha() or _OF_A_PAGE.search(words):
        return None
    if not _ENDS_A_BODY.search(words) or _REST_OF_A_NAME.fullmatch(words):
        return None
    if named is not None and not (named.endswith(words) or words.endswith(named)):
        return None
    return _as_title(folded, repaired, line, span.end)


# Words that a page has above a title, and no body in its name.
_OF_A_PAGE = re.compile("首页|公开|网站|名称|标题|索引|来源|栏目|位置|打印|字体")


def _is_half(line: str) -> bool:
    """Whether a line right above a title may be its beginning."""
    words = line.strip(" \t\0#*")
    is_words = words.isalpha() and _OF_A_PAGE.search(words) is None and _REST_OF_A_NAME.fullmatch(words) is None
    return len(words) <= _LONGEST_HALF and is_words


_INLINE_TITLE = re.compile(r"(?<![^\s,.;:!?()\"])[^\s,.;:!?()\"《》]{2,60}?公开[^\s,.;:!?()\"《》]{0,14}?报告")


def _inline_title(folded: str, repaired: str, end: int) -> _Title:
    """A title that a text without lines begins with."""
    # Not within 《》: there prose names the statute and the form.
    match = _INLINE_TITLE.search(folded, 0, min(end, _LONGEST_TITLE * 2))
    found = _as_title(folded, repaired, *match.span()) if match is not None else None
    return found or _NO_TITLE


def _may_go_on(folded: str, start: int, stop: int) -> bool:
    """Whether a title may be wrapped here."""
    line = folded[start:stop].strip(" \t\0#*|")
    return len(line) <= _LONGEST_TITLE and not re.search(r"[,.;:!?]", line) and "报告" not in line


_WHOLE = re.compile(
    r"(?:关于)?(?P<a>[^,;:!?]{0,60}?)(?:政府信息|信息|政务)(?:与政务)?公开(?P<b>[^,;:!?]{0,14})报告(?:\([^()]{0,20}\))?"
)


def _as_title(folded: str, repaired: str, start: int, stop: int) -> _Title | None:
    text = folded[start:stop]
    # Cheaply told of most.
    if "开" not in text:
        return None
    # A quotation mark that nothing closes is that of a string, and none of the title's.
    left = len(text) - len(text.lstrip(_BEFORE + '"' * (text.count('"') % 2)))
    right = len(text.rstrip(_BEHIND))
    squeezed = _SPACES.sub("", _without_breaks(text[left:right]).replace(SIGN, ""))
    match = _WHOLE.fullmatch(squeezed)
    if match is None or len(squeezed) > _LONGEST_TITLE or "年" not in squeezed or squeezed[0] in "《本现(":
        return None
    # Names of two pages side by side, as links.
    if "报告" in match["a"]:
        return None
    years = list(_YEAR_OF_TITLE.finditer(squeezed))
    body = match["a"]
    for found in reversed(years):
        if found.end() <= match.end("a"):
            body = body[: found.start() - match.start("a")] + body[found.end() - match.start("a") :]
    # The number of a year may be lost, and its word is no body's.
    body = _PART_OF_YEAR.sub("", body)
    body = body.removeprefix("关于").removesuffix("的").removesuffix("关于").removeprefix("年").removeprefix("度")
    title = "".join(_without_breaks(as_seen(folded, repaired, start + left, start + right)).split())
    span = Span(start + left, end_of_character(folded, start + right))
    return _Title(title, span, body or None, _year_of(years))


def _year_of(years: Sequence[re.Match[str]]) -> int | None:
    """The first of the *years* in a title that has its word, or the one that all others are."""
    named = [found["named"] or found["plain"] for found in years if found["named"] or found["plain"]]
    others = [found["last"] or found["before"] for found in years]
    numbers = {int(number.translate(_IN_WORDS)) for number in named[:1] or others}
    return numbers.pop() if len(numbers) == 1 else None


def _without_breaks(text: str) -> str:
    """The lines of a title as one, without the marks that Markdown sets around each, and without rules."""
    return "".join(line.strip(_BEFORE) for line in text.split("\n"))


def _period(folded: str, end: int) -> tuple[tuple[date, date] | None, Span | None]:
    for match in chain(_PERIOD.finditer(folded, 0, end), _PERIOD_IN_FIGURES.finditer(folded, 0, end)):
        year, month, day, last_year, last_month, last_day = (_GAPS.sub("", part) for part in match.groups(""))
        try:
            first = date(int(year), int(month), int(day))
            last = date(int(last_year or year), int(last_month), int(last_day))
        except ValueError:
            continue
        if first <= last:
            return (first, last), Span(*match.span())
    return None, None


def _named(folded: str, repaired: str, end: int, tail_start: int, stop: int) -> str | None:
    """The body as the preamble names it, or else the last line that may be a signature."""
    found = _BY.search(folded, 0, end) or _CONTACT.search(folded, 0, end)
    if found is None:
        signatures = list(_SIGNATURE.finditer(folded, max(tail_start, stop - _FARTHEST), stop))
        found = signatures[-1] if signatures else None
    return "".join(as_seen(folded, repaired, *found.span(found.lastindex or 0)).split()) if found is not None else None
