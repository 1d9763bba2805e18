"""Counts that a data frame with blanks has made fractions of, `16.0`, made whole without moving anything."""

from __future__ import annotations

import re

# A comma before it may part cells, or thousands. Behind it the cell must end: a unit or a mark belongs to the figure.
_WHOLE = re.compile(
    r"(?<![0-9.])(?:(?<![0-9],)|(?<=\.0,))([0-9]{1,15})\.0(?=[ \0]*(?:[\t|\n,\]\"&]|\Z)|\0* [ \0]*[-+/0-9N])"
)

# Fewer may be an amount, said again in each column that it spans; a frame does so to every figure of a column.
_FEWEST = 4


def make_whole(folded: str, start: int, end: int) -> str:
    """Blank `.0` behind the figures of folded[start:end], if it stands behind several. Linear."""
    if folded.find(".0", start, end) < 0:
        return folded
    text = folded[start:end]
    whole, count = _WHOLE.subn(r"\1  ", text)
    return f"{folded[:start]}{whole}{folded[end:]}" if count >= _FEWEST else folded
