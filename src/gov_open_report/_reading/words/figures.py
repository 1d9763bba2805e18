"""How figures are told from words before anyone reads them."""

from __future__ import annotations

import re
from functools import cache

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report.wording import wordings

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

SEVERAL = re.compile(r"[+-]?[0-9.,]*[0-9](?:[ \t]+[+-]?[0-9.,]*[0-9])+")
"""Figures side by side."""

UNIT_BEHIND = re.compile(r" (?:件|元|万元)(?= |$|\n)")
"""A unit that stands off its figure; not 项, in which a row label ends."""

QUOTES = "\"'"
"""What a printed list has around its cells, and CSV."""

UNITS = frozenset(("元", "万元"))
"""Units that a line break may cut off their figure."""

# What a lone 0 or 1 is misread as; the last four are letters of other scripts.
_LIKE_FIGURES = frozenset("oODQlIBSZ〇○°ОоΟο")
# And where a figure stands beside it.
_LIKE_FIGURES_IN_ROWS = frozenset("□口丨")

WORDS_FOR_NOTHING = ("NaN", "nan", "None", "null", "NULL", "<NA>")
"""What programs write for a cell that is empty."""

_IN_FIGURES = "0123456789.,+-"

UNREADABLE = "?"
"""Stands with figures of which no one knows the columns, so that none of them is read."""

_SIGNS_FOR_NOTHING = "-/\\*"

_UNIT_NAMES = frozenset(("PIECES", "ITEMS", "TIMES", "YUAN", "TEN_THOUSAND_YUAN"))

# Of spaces between digits, one stays.
_SPACES = re.compile(r"(?<=[0-9])[ \t]*([ \t])(?=[0-9])|[ \t]+")
_CLOSERS = " :;)"


@cache
def placeholders() -> frozenset[str]:
    """Give the placeholders in words: 无, 不适用, N/A."""
    return frozenset(w for name, w in wordings("cells").items() if squeeze(w) and name not in _UNIT_NAMES)


def is_cell(content: str) -> bool:
    """Whether *content* is no label: a figure, with its unit or a remark, nothing, or what stands for nothing."""
    return (
        not content.strip(_SIGNS_FOR_NOTHING)
        or NOTED.fullmatch(content) is not None
        or content in WORDS_FOR_NOTHING
        or content in placeholders()
    )


def bare(content: str) -> str:
    """Give *content* without what is not there and spaces, but those that part digits: two figures are not one."""
    content = content.replace(JOIN, "").strip()
    return content if content.isalnum() else _SPACES.sub(r"\1", content)


def unquoted(content: str) -> str:
    """Give a figure without the marks that close the label before it, or the quotes around it."""
    content = content.lstrip(_CLOSERS).rstrip()
    if len(content) > 1 and content[0] == content[-1] and content[0] in QUOTES:
        return content[1:-1].strip()
    return content


def is_like_a_figure(content: str) -> bool:
    """Whether a digit may have been misread so, if a figure stands beside it."""
    return content in _LIKE_FIGURES or is_letter(content)


def is_letter(content: str) -> bool:
    """Whether *content* is one letter that is no Chinese one, or what is read for a digit beside others alone."""
    if content in _LIKE_FIGURES_IN_ROWS:
        return True
    return len(content) == 1 and content.isalpha() and content not in _LIKE_FIGURES and not has_ideograph(content)


def is_part_of_figure(content: str) -> bool:
    """Whether *content* is all or a part of a figure that a line break has cut: `22604.60` and `13`."""
    return not content.strip(_IN_FIGURES) and any(map(str.isdigit, content))


def has_ideograph(content: str) -> bool:
    """Whether there is a Chinese character in *content*."""
    return any("\u3400" <= character <= "\u9fff" for character in content)
