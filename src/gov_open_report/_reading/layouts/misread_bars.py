"""Bars around cells that a program for pictures took for figures, `1 12 1 0 1` or `51 7`: then no 1 is surely a figure.

Nor is a blank cell surely one between two others, so no figure of such a text is read.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.words.figures import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = re.compile(r"(?<![0-9A-Za-z.,])[0-9]++(?:[.,][0-9]++)*+(?![^\s|])")
"""A number that is no part of a label; the first bar of a row may have been read as one right behind it."""

# Stands for a digit: a figure beside others, which cannot be read.
_MISREAD = "l"

# Figures of the longest row that has a label, and what may number its line.
_LONGEST = 7
_MOST = _LONGEST + 1

# Beyond a row's figures and its line's number, there are so many at least.
_FEWEST_ONES = _MOST + 1 - _LONGEST

# Fewer lines may be rows that stand beside others.
_FEWEST_LINES = 3

_MEETING = re.compile(r"[0-9] +[0-9]")
_MEETING_AT_ONE = re.compile(r"1 ++[0-9]|[0-9] ++1")
_THOUSANDS = 3

# What has all of a line's numbers is no cell.
_FEWEST_CELLS = 2

# So many times as many are no chance, nor is such a share of all rows.
_NEARLY_ALL = 4
_MANY = 5


def distrust_misread_bars(tables: str) -> str:
    """Make all figures of the *tables* unreadable if bars among them are read as 1 in several lines. Linear."""
    if tables.count(" 1") + tables.count("1 ") < _FEWEST_LINES:
        return tables
    lines = tables.split("\n")
    has_stuck_bars = _MEETING_AT_ONE.search(tables) is not None and _have_stuck_bars(lines)
    if not has_stuck_bars and sum(map(_has_misread_bars, lines)) < _FEWEST_LINES:
        return tables
    return without_figures(tables).replace("|", " ")


def without_figures(text: str) -> str:
    """Give *text* with each number made one that cannot be read."""
    return NUMBER.sub(_unread, text)


def _has_misread_bars(line: str) -> bool:
    """Whether a *line* has more figures than a row, by so many 1; or so many of these that no total is theirs."""
    # Cheaply told of most lines.
    if line.count("1") < _FEWEST_ONES:
        return False
    words = line.replace("|", " ").split()
    ones = words.count("1")
    if ones < _FEWEST_ONES or (ones < _LONGEST and len(words) <= _MOST):
        return False
    numbers = sum(1 for _ in NUMBER.finditer(line))
    is_row = numbers <= _LONGEST + _MOST
    return (is_row and ones >= _LONGEST) or (numbers > _MOST and ones >= numbers - _LONGEST)


def _have_stuck_bars(lines: Sequence[str]) -> bool:
    """Whether many rows have a cell of two numbers with a 1 where they meet, `51 7`, and few have others: it, or a bar.

    A table finder that makes one column of two has any figures there.
    """
    rows = stuck = others = 0
    for line in lines:
        if "|" not in line:
            continue
        cells = [numbers for cell in line.split("|") if any(map(str.isdecimal, numbers := cell.split()))]
        if len(cells) < _FEWEST_CELLS:
            continue
        rows += 1
        # Cheaply told of most rows.
        meet = [pair for cell in cells for pair in pairwise(cell)] if _MEETING.search(line) else []
        pairs = [(left, right) for left, right in meet if left.isdecimal() and right.isdecimal()]
        with_one = [right for left, right in pairs if "1" in {left[-1], right[0]}]
        stuck += any(len(right) != _THOUSANDS for right in with_one)
        others += len(with_one) < len(pairs)
    return stuck >= max(_FEWEST_LINES, _NEARLY_ALL * others) and _MANY * stuck >= rows


def _unread(number: re.Match[str]) -> str:
    digits = number[0]
    return digits[:-1] + UNREADABLE if len(digits) > 1 else _MISREAD
