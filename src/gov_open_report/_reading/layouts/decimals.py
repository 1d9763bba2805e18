"""Counts that a frame or a sheet has made fractions of, `16.0` or `16.00`, made whole without moving anything.

A data frame does so to a column that has a blank, and a sheet to cells that show two places. `3.50` is no count, and
`16.0` by itself may be an amount: so it is done only where several figures are alike.
"""

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


def make_whole(tables: str) -> str:
    """Blank `.0` behind the figures of the *tables*, if it stands behind several, and so `.00`. Linear."""
    if ".0" not in tables:
        return tables
    for places, fraction in _WHOLE.items():
        whole, count = fraction.subn(rf"\1{' ' * len(places)}", tables)
        tables = whole if count >= _FEWEST else tables
    return tables
