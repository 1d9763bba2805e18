"""Bars around cells that a program for pictures took for figures, `1 12 1 0 1`: then no 1 is surely a figure.

Nor is a blank cell surely one between two others, so no figure of such a text is read.
"""

from __future__ import annotations

import re

from gov_open_report._reading.words.figures import UNREADABLE

# The first bar of a row may have been read as a figure right behind its label.
_NUMBER = re.compile(r"(?<![0-9A-Za-z.,])[0-9]++(?:[.,][0-9]++)*+(?![^\s|])")

# Stands for a digit: a figure beside others, which cannot be read.
_MISREAD = "l"

# Figures of the longest row that has a label, and what may number its line.
_LONGEST = 7
_MOST = _LONGEST + 1

# Beyond a row's figures and its line's number, there are so many at least.
_FEWEST_ONES = _MOST + 1 - _LONGEST

# Fewer lines may be rows that stand beside others.
_FEWEST_LINES = 3


def distrust_misread_bars(tables: str) -> str:
    """Make all figures of the *tables* unreadable if bars among them are read as 1 in several lines. Linear."""
    if tables.count(" 1") + tables.count("1 ") < _FEWEST_LINES:
        return tables
    if sum(map(_has_misread_bars, tables.split("\n"))) < _FEWEST_LINES:
        return tables
    return _NUMBER.sub(_unread, tables).replace("|", " ")


def _has_misread_bars(line: str) -> bool:
    """Whether a *line* has more figures than a row, by so many 1; or so many of these that no total is theirs."""
    # Cheaply told of most lines.
    if line.count("1") < _FEWEST_ONES:
        return False
    ones = line.replace("|", " ").split().count("1")
    if ones < _FEWEST_ONES:
        return False
    numbers = sum(1 for _ in _NUMBER.finditer(line))
    is_row = numbers <= _LONGEST + _MOST
    return (is_row and ones >= _LONGEST) or (numbers > _MOST and ones >= numbers - _LONGEST)


def _unread(number: re.Match[str]) -> str:
    digits = number[0]
    return digits[:-1] + UNREADABLE if len(digits) > 1 else _MISREAD
