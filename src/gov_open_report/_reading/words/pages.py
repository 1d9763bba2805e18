"""The number of a page, on a line of its own or where a figure should be.

`- 3 -`, `第3页` and `3/9` say what they are by their marks. A bare `3` does not, and is told by what stands around it.
"""

from __future__ import annotations

import re

FEED = "\f"
"""Ends a page in the text of most PDF tools."""

_NUMBER = re.compile(
    r"-+ ?[0-9]{1,4} ?-+|第 ?[0-9]{1,4} ?页(?: ?[,/(]? ?(?:共|总|of) ?[0-9]{1,4} ?页?\)?)?|[0-9]{1,3} ?/ ?[0-9]{1,3}"
    r"|(?:page|Page|PAGE|P|p)\.? ?[0-9]{1,4}(?: ?of ?[0-9]{1,4})?|~ ?[0-9]{1,4} ?~|· ?[0-9]{1,4} ?·"
    # What a browser prints over each page.
    r"|(?:(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:20)?[0-9]{2}),?"
    r" ?(?:上午|下午)? ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?"
)
_BEGINS = frozenset("-第0123456789Pp~·")
_LONGEST = 24

# White space that is looked at on each side of a figure, which bounds the cost.
_MOST_AROUND = 24

# No report has a thousand pages.
_LONGEST_BARE = 3


def is_page_number(line: str) -> bool:
    """Tell whether *line*, without the blanks around it and not empty, is a page's number, and says so by its marks.

    Or the date and time at which a browser has printed the page.
    """
    return line[0] in _BEGINS and len(line) < _LONGEST and _NUMBER.fullmatch(line) is not None


def may_be_page(figure: str) -> bool:
    """Tell whether a *figure* may be the number of a page, though nothing says so."""
    return figure.isdigit() and figure.isascii() and len(figure) <= _LONGEST_BARE and int(figure) > 0


def may_be_page_at_its_end(source: str, start: int, end: int) -> bool:
    """Tell whether the figure source[start:end] may be a page's number: by itself on its first or last line."""
    if not may_be_page(source[start:end]):
        return False
    before, behind = source[max(0, start - _MOST_AROUND) : start], source[end : end + _MOST_AROUND]
    gaps = before[len(before.rstrip()) :], behind[: len(behind) - len(behind.lstrip())]
    return all("\n" in gap or FEED in gap for gap in gaps) and any(FEED in gap for gap in gaps)
