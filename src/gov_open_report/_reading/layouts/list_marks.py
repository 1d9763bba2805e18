"""Marks of the entries of a list before what is none: `--`, a tab, and a heading.

docx2python prints them so, and Word makes entries of headings that it has numbered itself. Of a tab a line has cells,
and a dash is a cell that is blank: of table two or four, if the next heading stands below it.
"""

from __future__ import annotations

import re

_MARK = "--\t"
# The line break, which is found far faster than the beginning of any line, is left as it is.
_BEFORE_WORDS = re.compile(r"(\n\t{0,8})--(?=\t[\u4e00-\u9fff(])")


def drop_list_marks(folded: str) -> str:
    """Blank such marks before words, where they begin a line; the tab is left. Linear."""
    return _BEFORE_WORDS.sub(r"\1  ", folded) if _MARK in folded else folded
