"""Zeros in words, made digits where they stand: `零` that is all of a cell, and `〇` where no other zero is printed.

`〇` may be another digit that a program has misread, or a mark: it is read only where a body has written all its zeros
so, while `零` is nothing else.
"""

from __future__ import annotations

import re

from gov_open_report._reading.words.figures import ALL_NUMERALS

_ZERO, _NUMERAL, _DIGIT = "零", "〇", "0"

# Beside numerals it is a part of a number or of a year that spaces cut: `二 〇 二 三`.
_NUMERALS = f"{ALL_NUMERALS.replace(_ZERO, '').replace(_NUMERAL, '')}年"


def _alone(zero: str) -> re.Pattern[str]:
    """Such a *zero* that is all of a cell, and beside no numeral: that may be on the next line, and no label's."""
    # What stands before is asked behind it, since the zero itself is found far faster.
    before = rf"(?<![^\s|\0].)(?<![{_NUMERALS}][\s|\0].)(?<![{_NUMERALS}][\s|\0]{{2}}.)"
    behind = rf"(?![^\s|\0])(?![\s|\0]{{1,2}}[{_NUMERALS}](?![,.]))"
    return re.compile(f"{zero}{before}{behind}")


_ZERO_ALONE, _NUMERAL_ALONE, _DIGIT_ALONE = map(_alone, (_ZERO, _NUMERAL, _DIGIT))

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
