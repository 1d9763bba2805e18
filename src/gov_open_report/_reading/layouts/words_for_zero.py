"""Zeros in words, made digits where they stand: `零` that is all of a cell, and `〇` where no other zero is printed.

`〇` may be another digit that a program has misread, or a mark: it is read only where a body has written all its zeros
so, while `零` is nothing else.
"""

from __future__ import annotations

import re

_ZERO, _NUMERAL, _DIGIT = "零", "〇", "0"

# Beside numerals it is a part of a number or of a year that spaces cut: `二 〇 二 三`.
_NUMERALS = "一二三四五六七八九十百千万年"
_ALONE = rf"(?<![^\s|\0])(?<![{_NUMERALS}][ |\t]){{}}(?![^\s|\0])(?![ |\t][{_NUMERALS}])"
_ZERO_ALONE, _NUMERAL_ALONE, _DIGIT_ALONE = (re.compile(_ALONE.format(zero)) for zero in (_ZERO, _NUMERAL, _DIGIT))

# Most of a table's cells are zeros; fewer may be digits of any kind.
_FEWEST = 24


def with_zeros(tables: str) -> str:
    """Put the digit in place of zeros in words that are cells of the *tables*. Linear."""
    if _ZERO in tables:
        tables = _ZERO_ALONE.sub(_DIGIT, tables)
    if tables.count(_NUMERAL) >= _FEWEST and _DIGIT_ALONE.search(tables) is None:
        numerals = _NUMERAL_ALONE.findall(tables)
        tables = _NUMERAL_ALONE.sub(_DIGIT, tables) if len(numerals) >= _FEWEST else tables
    return tables
