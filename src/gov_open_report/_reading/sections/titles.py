"""The title of a report: the body and the year that it names, and where it stands.

`沙浦县2023年政府信息公开工作年度报告` may be wrapped, or stand in a line with others: behind `首页 > 年报 >`, a number
or a date, or as a link. Some end in 年报, as names of a page's columns do, which lack the body or the year. A sentence
that names a report, `编制发布2022年政府信息公开工作年度报告`, is no title.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import SIGN
from gov_open_report._reading.characters.markup import as_seen, end_of_character
from gov_open_report._reading.sections.bodies import OURS, body_in, ends_a_body, is_of_a_page, is_rest_of_a_name
from gov_open_report._reading.words.figures import NUMERALS
from gov_open_report._reading.words.years import YEAR_IN_FIGURES, YEAR_IN_WORDS, number_of_year
from gov_open_report._span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
# Of a report for less than a year.
_PART_OF_YEAR = re.compile("[上下]半年度?|第?[一二三四]季度")
# The end of a title, which few other lines have.
_TELLING = "告"
_TELLING_BRIEFLY = "年报"
# What a column of a page is called, or a link to its reports.
_OF_A_COLUMN = re.compile("^各|历年|指南|下载|点击|查看|[0-9] ?[-~至到—] ?[0-9]")
_BLANKS = " \t\0\n"
# Around a title: marks of Markdown, rules and bars.
_BEFORE = " \t\0#*>|_=+-"
_BEHIND = " \t\0#*|_"
# Before a title in its line: a mark, a number of a list, of an annex, or a date.
_LEADING = re.compile(
    rf"(?:[{re.escape(_BEFORE)}•·●\[]++|<title>|附件 ?[0-9一二三四五六七八九十]{{0,3}}[:.,)]?(?=[ \W]|[^\W\d_])"
    r"|[0-9]{1,3}[.,)](?![0-9])|\([0-9]{1,2}\)|[0-9]{1,3}(?= +[^\W\d_])(?! +年)"
    r"|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?= ))*+"
)
# Behind a title that is a link, or an element.
_TRAILING = re.compile(r"(?:\]\([^()\n]{0,300}\)|</title>)[ \0]*+\Z")
# The way through a site, at the end of which a title may stand.
_WAY = re.compile(r".*(?:[>»›]| [/|] )[ \0]*+")

# All of a title, and one in a text without lines.
_WHOLE = re.compile(
    r"(?P<a>[^,;:!?]{0,60}?)(?:政府信息|信息|政务)(?:与政务)?公开(?P<b>[^,;:!?]{0,14})(?:报告|年报)(?:\([^()]{0,20}\))?"
)
_INLINE_TITLE = re.compile(r"(?<![^\s.:!?()\"])[^\s,.;:!?()\"《》]{2,60}?公开[^\s,.;:!?()\"《》]{0,14}?报告")

# A body's name stands no further above a title than this.
_FARTHEST = 3000
_LONGEST_TITLE = 80
# With the white space of a page in and between its lines.
_WIDEST_TITLE = 800
_LONGEST_HALF = 20
_MOST_LINES_BETWEEN = 20
# So many lines above a title with its last character, as a list of 公告 has them, and there is none.
_MOST_TELLING = 1000
_WORD = re.compile(r"[^ \t\0]+")
# The beginnings of sentences about a report, and of what prose cites; 现河 and 本钢 are places.
_NO_TITLE_BEGINS = re.compile(rf"[《(]|现(?=将|就|予|公布|发布)|本(?=报告|[{OURS}])")
# Before the title of another page, or in the line above it.
_OTHER_PAGE = re.compile(r"(?:附件|相关[^\n]{0,6}|[上下]一[篇条])[ \t\0:0-9]*+\n?[ \t\0*#>|\-]*+\Z")
# Below a line that ends so a page names the body that it has a text from.
_SOURCE = ("来源", "作者", "编辑", "供稿")


class Title(NamedTuple):
    """A title, and what it says."""

    words: str | None
    span: Span | None
    authority: str | None
    year: int | None


NO_TITLE = Title(None, None, None, None)
"""What a text without a title has."""


def find_title(folded: str, repaired: str, end: int, preamble_end: int, year: int | None) -> tuple[Title, Title | None]:
    """The first line, or two or three, that is a title and nothing else, and one of another year that may be it.

    A page may link the reports of other years: of titles of several years it is the one of the *year* that the text
    says elsewhere, or, where it says none, the last before the first heading.
    """
    titles = _titles(folded, repaired, end)
    first = next(titles, None)
    if first is None:
        wrapped = _wrapped_title(folded, repaired, end) or _inline_title(folded, repaired, end)
        if wrapped is not None:
            return wrapped, None
        titles = _brief_titles(folded, repaired, end)
        first = next(titles, None)
    if first is None:
        return NO_TITLE, None
    if first.year is None and first.authority is None:
        return _named_below(titles, preamble_end, year) or first, None
    if first.year is None or first.year == year:
        return first, None
    if year is not None:
        return next((title for title in titles if title.year == year), first), None
    others = (title for title in titles if title.span is not None and title.span.end <= preamble_end)
    above = [first, *(title for title in others if not _is_link(folded, title))]
    last = above[-1] if above[-1].year != first.year else first
    return last, next((title for title in above if title.year not in {last.year, None}), None)


def _named_below(titles: Iterator[Title], preamble_end: int, year: int | None) -> Title | None:
    """The first of *titles* above the first heading that has a body and a year, the report's if that is known.

    It stands below a line that names neither, as a page's own heading and the name of a column are. Of several years
    none is told.
    """
    above = (title for title in titles if title.span is not None and title.span.end <= preamble_end)
    whole = [title for title in above if title.authority is not None and title.year is not None]
    of_year = [title for title in whole if year is None or title.year == year]
    return of_year[0] if len({title.year for title in of_year}) == 1 else None


def _brief_titles(folded: str, repaired: str, end: int) -> Iterator[Title]:
    """The titles that say 年报, each of a body and a year: a column of a page is named so as well.

    A list of several years without a body is such a column's, whatever stands above it.
    """
    titles = [each for each in _titles(folded, repaired, end, _TELLING_BRIEFLY) if each.year is not None]
    if len({title.year for title in titles}) > 1 and any(title.authority is None for title in titles):
        return
    for title in titles:
        if title.authority is not None and _OF_A_COLUMN.search(title.words or "") is None:
            yield title


def _titles(folded: str, repaired: str, end: int, telling: str = _TELLING) -> Iterator[Title]:
    """The lines that are titles, each with the line above it if that is its first half."""
    # One line first: lines of a page's own metadata may join into something like a title.
    for number, (start, stop) in enumerate(_telling_lines(folded, end, telling)):
        # Its first half may stand above: a few words that are no line of metadata.
        above = folded.rfind("\n", 0, max(start - 1, 0)) + 1
        is_half = bool(start) and _is_half(folded[above : start - 1]) and not _names_source(folded, above)
        first = above if is_half else start
        dated = _with_year_below(folded, repaired, (first, start), stop, end)
        if dated is not None:
            yield dated
            continue
        found = _as_title(folded, repaired, start, stop)
        if found is None or (found.year is None and (number or folded[:start].strip(_BLANKS))):
            continue
        yield (_as_title(folded, repaired, first, stop) if first < start else None) or found


def _telling_lines(folded: str, end: int, telling: str = _TELLING) -> Iterator[tuple[int, int]]:
    """The lines that may be a title, which are few, and cheaply told."""
    at = folded.find(telling, 0, end)
    for _ in range(_MOST_TELLING):
        if at < 0:
            break
        stop = folded.find("\n", at, end)
        stop = stop if stop >= 0 else end
        yield folded.rfind("\n", 0, at) + 1, stop
        at = folded.find(telling, stop, end)


def _wrapped_title(folded: str, repaired: str, end: int) -> Title | None:
    """The first two lines, or three, that are a title together, one that may be a title by itself among them."""
    starts = [start for start, _ in _telling_lines(folded, end)]
    if not starts:
        return None
    lines = [match.span() for match in _LINE.finditer(folded, 0, end)]
    numbers = {start: number for number, (start, _) in enumerate(lines)}
    telling = [numbers[start] for start in starts]
    for count in (2, 3):
        # Behind the word that tells a title may stand a year, on a line of its own.
        for last in sorted({at + below for at in telling for below in range(count)}):
            parts = lines[max(0, last + 1 - count) : last + 1]
            start, stop = parts[0][0], parts[-1][1]
            # Cheaper than to ask whether each line may go on.
            if len(parts) < count or stop - start > _WIDEST_TITLE:
                continue
            wrapped = all(_may_go_on(folded, *line) for line in parts[:-1])
            found = _as_title(folded, repaired, start, stop) if wrapped else None
            if found is not None:
                return found
    return None


def _with_year_below(folded: str, repaired: str, starts: tuple[int, int], stop: int, end: int) -> Title | None:
    """The title from one of *starts* to *stop* with a year in brackets on the line below, if it names a body."""
    below = _YEAR_BELOW.match(folded, stop, end)
    if below is None:
        return None
    for start in starts:
        title = _as_title(folded, repaired, start, below.end())
        body = (title.authority if title is not None else None) or ""
        if body.isalpha() and not is_of_a_page(body):
            return title
    return None


def with_body_above(folded: str, repaired: str, span: Span, named: str | None) -> Title | None:
    """The title with the body that stands on a line above it, an empty one between, if no other is *named* below."""
    first = max(0, span.start - _FARTHEST)
    above = folded[first : span.start].rstrip("\n" + _BEFORE)
    line = first + above.rfind("\n") + 1
    words = folded[line : first + len(above)].strip(_BEFORE)
    is_far = folded.count("\n", first + len(above), span.start) > _MOST_LINES_BETWEEN
    if is_far or len(words) > 2 * _LONGEST_HALF or not words.isalpha() or is_of_a_page(words):
        return None
    if not ends_a_body(words) or is_rest_of_a_name(words) or _names_source(folded, line):
        return None
    if named is not None and not (named.endswith(words) or words.endswith(named)):
        return None
    return _as_title(folded, repaired, line, span.end)


def _is_link(folded: str, title: Title) -> bool:
    """Whether a title stands behind a word for another page, in its line or above it: 附件 or 上一篇."""
    start = title.span.start if title.span is not None else 0
    before = folded[max(0, start - _LONGEST_HALF) : start]
    return _OTHER_PAGE.search(before) is not None


def _names_source(folded: str, start: int) -> bool:
    """Whether the line above the one that begins at *start* says that this names a source."""
    above = max(start - 1, 0)
    return folded[folded.rfind("\n", 0, above) + 1 : above].rstrip(_BLANKS + ":").endswith(_SOURCE)


def _is_half(line: str) -> bool:
    """Whether a line right above a title may be its beginning."""
    words = line.strip(" \t\0#*")
    is_words = words.isalpha() and not is_of_a_page(words) and not is_rest_of_a_name(words)
    return len(words) <= _LONGEST_HALF and is_words


def _inline_title(folded: str, repaired: str, end: int) -> Title | None:
    """A title that a text without lines begins with."""
    # Not within 《》: there prose names the statute and the form.
    match = _INLINE_TITLE.search(folded, 0, min(end, _LONGEST_TITLE * 2))
    return _as_title(folded, repaired, *match.span()) if match is not None else None


def _may_go_on(folded: str, start: int, stop: int) -> bool:
    """Whether a title may be wrapped here."""
    line = folded[start:stop].strip(" \t\0#*|")
    is_long = len(line) > _LONGEST_TITLE and len(_SPACES.sub("", line)) > _LONGEST_TITLE
    return not is_long and not re.search(r"[,.;:!?]", line) and "报告" not in line


def _as_title(folded: str, repaired: str, start: int, stop: int) -> Title | None:
    text = folded[start:stop]
    # Cheaply told of most.
    if "开" not in text:
        return None
    first, _, _ = text.partition("\n")
    for left in _beginnings(first):
        title = _title_from(folded, repaired, start + left, stop)
        if title is not None:
            return title
    return None


def _beginnings(line: str) -> Iterator[int]:
    """Where a title may begin in its line: behind the way to it through a site or names of a page, or at once."""
    way = _WAY.match(line)
    if way is not None:
        yield way.end()
    words = list(_WORD.finditer(line))
    for before, word in reversed([*pairwise(words)]):
        site, title = before[0], word[0]
        is_site = is_of_a_page(site) and "报告" not in site
        # Of two bodies of one place the first is that of the site.
        if is_site or (ends_a_body(site) and site[:2] == title[:2]):
            yield word.start()
            break
    yield 0


def _title_from(folded: str, repaired: str, start: int, stop: int) -> Title | None:
    text = folded[start:stop]
    leading, trailing = _LEADING.match(text), _TRAILING.search(text)
    left = leading.end() if leading is not None else 0
    right = len(text[: trailing.start() if trailing is not None else None].rstrip(_BEHIND))
    # A quotation mark that nothing closes is that of a string, and none of the title's.
    left += len(text[left:]) - len(text[left:].lstrip(_BEFORE + '"' * (text.count('"') % 2)))
    if text[left : left + 1] == "《" and text[right - 1 : right] == "》":
        left, right = left + 1, right - 1
    shown = _with_lists(text[left:right], repaired[start + left : start + right])
    squeezed = _SPACES.sub("", _without_breaks(shown).replace(SIGN, ""))
    match = _WHOLE.fullmatch(squeezed)
    if match is None or len(squeezed) > _LONGEST_TITLE or "年" not in squeezed or _NO_TITLE_BEGINS.match(squeezed):
        return None
    # Names of two pages side by side, as links.
    if "报告" in match["a"]:
        return None
    years = list(_YEAR_OF_TITLE.finditer(squeezed))
    words = match["a"]
    for found in reversed(years):
        if found.end() <= match.end("a"):
            words = words[: found.start() - match.start("a")] + words[found.end() - match.start("a") :]
    # The number of a year may be lost, and its word is no body's.
    body = body_in(_PART_OF_YEAR.sub("", words).removeprefix("年").removeprefix("度"))
    if body is None:
        return None
    title = "".join(_without_breaks(as_seen(folded, repaired, start + left, start + right)).split())
    span = Span(start + left, end_of_character(folded, start + right))
    return Title(title, span, body or None, _year_of(years, match.end("a")))


def _with_lists(text: str, repaired: str) -> str:
    """Give folded *text* with the commas that part what is listed as they are printed: `、` joins bodies."""
    if "," not in text or "、" not in repaired:
        return text
    parts, at = [], 0
    for part in repaired.split("、"):
        parts.append(text[at : at + len(part)])
        at += len(part) + 1
    return "、".join(parts)


def _year_of(years: Sequence[re.Match[str]], end: int) -> int | None:
    """The last of the *years* with its word that a title names up to *end*, or the first behind.

    Without any, it is the one that all others are.
    """
    named = [found for found in years if found["named"] or found["plain"]]
    before = [found for found in named if found.end() <= end]
    numbers = [found["named"] or found["plain"] for found in before[-1:] or named[:1]]
    numbers = numbers or [found["last"] or found["before"] for found in years]
    told = {number_of_year(number) for number in numbers}
    return told.pop() if len(told) == 1 else None


def _without_breaks(text: str) -> str:
    """The lines of a title as one, without the marks that Markdown sets around each, and without rules."""
    return "".join(line.strip(_BEFORE) for line in text.split("\n"))
