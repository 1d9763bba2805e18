"""How figures are told from words before anyone reads them."""

from __future__ import annotations

import re

from gov_open_report._reading.glyphs import JOIN

PIECE = re.compile(r"[^ \t]+")
"""What stands between spaces."""

AROUND = " \t" + JOIN
"""What may stand around a figure, in its cell or on its line, and around a row on its line."""

_NUMBER = r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?"

NUMBER = re.compile(_NUMBER)
"""A number, with thousands grouped rightly if at all."""

# Its units are those of `cells.lark`.
NOTED = re.compile(rf"{_NUMBER} ?(?:件|项|次|元|万元)? ?(?:\([^()]{{0,60}}\))?")
"""A number with its unit and a remark."""

SEVERAL = re.compile(r"[+-]?[0-9.,]*[0-9](?: +[+-]?[0-9.,]*[0-9])+")
"""Figures side by side."""

UNIT_BEHIND = re.compile(r" (?:件|元|万元)(?= |$|\n)")
"""A unit that stands off its figure; not 项, in which a row label ends."""

UNITS = frozenset(("元", "万元"))
"""Units that a line break may cut off their figure."""

_QUOTES = "\"'"
_CLOSERS = " :;)"


def bare(content: str) -> str:
    """Give *content* without spaces and what is not there."""
    return content.replace(JOIN, "").replace(" ", "").replace("\t", "").strip()


def unquoted(content: str) -> str:
    """Give a figure without the marks that close the label before it, or the quotes around it."""
    content = content.lstrip(_CLOSERS).rstrip()
    if len(content) > 1 and content[0] == content[-1] and content[0] in _QUOTES:
        return content[1:-1].strip()
    return content
