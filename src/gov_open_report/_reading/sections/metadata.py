"""Title, body, year and period.

The title names the body and the year, `沙浦县2023年政府信息公开工作年度报告`. Where it names no body, the preamble
does, `本报告由…编制`, or the signature; and of titles of several years the period tells the report's.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from typing import NamedTuple

from gov_open_report._reading.characters.markup import as_seen
from gov_open_report._reading.sections.bodies import A_BODY, ends_a_body
from gov_open_report._reading.sections.titles import find_title, with_body_above
from gov_open_report._reading.words.years import YEAR_IN_FIGURES
from gov_open_report._span import Span

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
    rf"(?<![实发出体呈])现(?:将[^\n,;:.0-9]{{0,40}}{_ITS_YEAR}[^\n,;:.0-9]{{0,40}}(?:如下|公布|发布)"
    rf"|(?:公布|发布)[^\n,;:.0-9]{{0,40}}{_ITS_YEAR})"
)
_CONTACT = re.compile(
    r"请(?:与|同|直接与|致电|向)([^\n,;:.(]{3,40}?)(?:政务公开办公室|政府信息公开办公室|办公室|办公厅)?(?:联系|反映|咨询)"
)
# The last line with a name, below a report or its last section.
_SIGNATURE = re.compile(rf"(?m)^[ \t\0>*#]*+([^\n,;:.()0-9>*#]{{3,40}}?(?:{A_BODY}))[ \t\0*]*+$")
_DATE_BELOW = re.compile(r"\s*+(?:20[0-9]{2}|[一二][九〇零○0O]).{0,12}(?:日|[0-9])[ \t\0]*+(?:\n|\Z)")
# Below a line that ends so a page lists other bodies.
_ABOVE_OTHERS = ("链接", "导航", "来源", "作者", "单位", "文章", "网站", ":")
_HELPED = "协助"
# So many days are no campaign's, of which prose tells from which day to which, and more are a plan's.
_FEWEST_DAYS, _MOST_DAYS = 180, 800
_SAYS_PERIOD = re.compile(r"(?:统计|本(?:年度)?(?:报告|年报)|报告期|所列数据|数据期限)")
_LONGEST_BEFORE_PERIOD = 40

# A title and the period stand no further behind the first heading than this, and a signature no further from the end.
_FARTHEST = 3000


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


def read_metadata(folded: str, repaired: str, preamble_end: int, head_end: int, tail_start: int, end: int) -> Metadata:
    """Read what stands above the first heading, which ends at *preamble_end*, and the signature behind *tail_start*.

    Some of it may stand below that heading, but not behind *head_end*. The text is given *folded* and *repaired*.
    Linear.
    """
    head_end = min(head_end, preamble_end + _FARTHEST)
    period = _period(folded, head_end)
    said = _year_in_preamble(folded, min(head_end, preamble_end))
    if period is not None:
        said = _year_of(*period[0]), period[1]
    found, other = find_title(folded, repaired, head_end, preamble_end, said[0] if said is not None else None)
    title, span, authority, year = found
    if authority is None or not ends_a_body(authority):
        named = _named(folded, repaired, head_end, tail_start, end)
        if authority is None and span is not None:
            title, _, authority, year = with_body_above(folded, repaired, span, named) or found
        # A title may name the place, and the preamble its government.
        if named is not None and named.startswith(authority or ""):
            authority = named
    if year is None and said is not None:
        year = said[0]
    dates = period[0] if period is not None else None
    return Metadata(title, authority, year, dates, said, other.span if other is not None else None)


def _year_of(first: date, last: date) -> int:
    """The year that most days of a period are of."""
    return (first + (last - first) / 2).year


def _year_in_preamble(folded: str, end: int) -> tuple[int, Span] | None:
    found = _IN_PREAMBLE.search(folded, 0, end)
    if found is None:
        return None
    number = found.lastindex or 0
    return int(found[number]), Span(*found.span(number))


def _period(folded: str, end: int) -> tuple[tuple[date, date], Span] | None:
    """The first period of most of a year; or a shorter one that is said to be the report's, as a campaign's is not."""
    shorter = None
    for match in chain(_PERIOD.finditer(folded, 0, end), _PERIOD_IN_FIGURES.finditer(folded, 0, end)):
        year, month, day, last_year, last_month, last_day = (_GAPS.sub("", part) for part in match.groups(""))
        try:
            first = date(int(year), int(month), int(day))
            last = date(int(last_year or year), int(last_month), int(last_day))
        except ValueError:
            continue
        found = (first, last), Span(*match.span())
        days = (last - first).days
        if _FEWEST_DAYS <= days <= _MOST_DAYS:
            return found
        before = folded[max(0, match.start() - _LONGEST_BEFORE_PERIOD) : match.start()]
        if shorter is None and 0 <= days < _FEWEST_DAYS and _SAYS_PERIOD.search(before) is not None:
            shorter = found
    return shorter


def _named(folded: str, repaired: str, end: int, tail_start: int, stop: int) -> str | None:
    """The body as the preamble names it, or else the signature."""
    found = _BY.search(folded, 0, end) or _CONTACT.search(folded, 0, end)
    if found is None:
        found = _signature(folded, max(tail_start, stop - _FARTHEST), stop)
    if found is None:
        return None
    name = "".join(as_seen(folded, repaired, *found.span(found.lastindex or 0)).split())
    # What helped is named before the body that it helped.
    return name.rpartition(_HELPED)[2]


def _signature(folded: str, start: int, stop: int) -> re.Match[str] | None:
    """The last line that is a name and has a date below it, or the only one; a page lists others below its links."""
    found: list[re.Match[str]] = []
    of_others = -1
    for match in _SIGNATURE.finditer(folded, start, stop):
        above = folded[max(start, match.start() - _FARTHEST) : match.start()].rstrip("\n \t\0")
        is_next = of_others >= 0 and not folded[of_others : match.start()].strip("\n \t\0")
        is_dated = _DATE_BELOW.match(folded, match.end(), stop) is not None
        if not is_dated and (is_next or above.endswith(_ABOVE_OTHERS)):
            of_others = match.end()
        else:
            found.append(match)
    dated = [match for match in found if _DATE_BELOW.match(folded, match.end(), stop)]
    is_told = len({match[1] for match in found}) == 1
    return dated[-1] if dated else found[-1] if is_told else None
