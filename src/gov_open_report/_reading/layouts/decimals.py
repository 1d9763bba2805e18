"""Counts that a frame or a sheet has made fractions of, `16.0` or `16.00`, made whole without moving anything."""

from __future__ import annotations

import re

# A comma before it may part cells, or thousands. Behind it the cell must end: a unit or a mark belongs to the figure.
_WHOLE = {
    places: re.compile(
        rf"(?<![0-9.])(?:(?<![0-9],)|(?<=\{places},))([0-9]{{1,15}})\{places}"
        r"(?=[ \0]*(?:[\t|\n,\]\"&]|\Z)|\0* [ \0]*[-+/0-9N])"
    )
    for places in (".0", ".00")
}

# Fewer may be an amount, said again in each column that it spans; a frame does so to every figure of a column.
_FEWEST = 4


def make_whole(folded: str, start: int, end: int) -> str:
    """Blank `.0` behind the figures of folded[start:end], if it stands behind several, and so `.00`. Linear."""
    if folded.find(".0", start, end) < 0:
        return folded
    text = folded[start:end]
    for places, fraction in _WHOLE.items():
        whole, count = fraction.subn(rf"\1{' ' * len(places)}", text)
        text = whole if count >= _FEWEST else text
    return f"{folded[:start]}{text}{folded[end:]}"
