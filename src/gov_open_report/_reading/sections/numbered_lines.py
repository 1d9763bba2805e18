"""Lines that begin with a number, as headings of sections do, entries of lists, and rows of table three."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST_MARGIN = 400
"""No page has a wider one."""

BEFORE = " \t\0#*>|_"
"""What may stand before a heading in its line: spaces, marks of Markdown, and bars."""

LONGEST_HEADING = 48
"""No heading is longer, and no line is looked at further."""

# Each six are one kind, of which the last need no mark behind them.
_NUMERALS = "一二三四五六123456壹贰叁肆伍陆ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥㈠㈡㈢㈣㈤㈥⑴⑵⑶⑷⑸⑹⒈⒉⒊⒋⒌⒍"
_KIND = 6
_FIRST_KIND_BY_ITSELF = 4
_CLOSINGS = {"": ",.:)", "(": ")", "第": "部分章节篇"}

_ORDINAL = re.compile(
    rf"(?P<opening>\(|第[ \t\0]*+)?+(?P<numeral>[{_NUMERALS}])[ \t\0]*+(?P<closing>部分|[章节篇,.:)])?+[,.:]?+"
)
# An ordinal is two characters more.
_BEGINNING = re.compile(rf"(?m)^[{BEFORE}]{{0,{WIDEST_MARGIN - 2}}}+(?={_ORDINAL.pattern})")


class Style(NamedTuple):
    """How a number is written: `一、`, `（一）`, `第1章`."""

    kind: int
    """Of its numeral: 0 for Chinese ones, 1 for digits."""

    opening: str
    """What stands before that."""


CHINESE = Style(0, "")
"""The form's own."""

DIGITS = Style(1, "")


class NumberedLine(NamedTuple):
    """A line that begins with a number from one to six."""

    start: int
    behind: int
    """Where the words behind its number begin."""
    number: int
    style: Style


def numbered_lines(folded: str, end: int) -> Iterator[NumberedLine]:
    """Give the lines before *end* that begin with a number. Linear."""
    for beginning in _BEGINNING.finditer(folded, 0, end):
        line = number_at(folded, beginning.end())
        if line is not None:
            yield line


def number_at(folded: str, at: int) -> NumberedLine | None:
    """Give what begins *at* a place with a number, if something does."""
    ordinal = _ORDINAL.match(folded, at)
    if ordinal is None:
        return None
    opening, closing, behind = (ordinal["opening"] or "")[:1], ordinal["closing"] or "", ordinal.end()
    kind, number = divmod(_NUMERALS.index(ordinal["numeral"]), _KIND)
    is_closed = closing in _CLOSINGS[opening] if closing else not opening and kind >= _FIRST_KIND_BY_ITSELF
    # `5.1` is of another list, and of a figure.
    if not is_closed or (ordinal["numeral"].isascii() and folded[behind : behind + 1].isdecimal()):
        return None
    return NumberedLine(at, behind, number + 1, Style(kind, opening))
