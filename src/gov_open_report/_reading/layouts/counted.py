"""Units behind counts, `12件`, blanked where they stand if many have one.

A body that has put 件, 人次 or 宗 behind the counts of a table has done so everywhere; a few are left, since a remark
as `3件(含1件)` has them as well. What is blanked parts figures all the same, as in `3件12件`.
"""

from __future__ import annotations

import re

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.words.figures import A_UNIT_OF_COUNTS, UNITS_OF_COUNTS

# Where its cell ends, or where a figure or a label is run together with it; and not in a remark.
_UNIT = re.compile(
    rf"(?<=[0-9])[ \0]?(?:{A_UNIT_OF_COUNTS})"
    r"(?=(?P<behind>[(0-9一二三四])|[\s\0|\"',;]|\Z)(?![^()\n]{0,60}\))"
)

# Fewer are read with their figures.
_FEWEST = 20


def drop_units(counts: str) -> str:
    """Blank the units behind the figures of tables of *counts*, if there are many. Linear."""
    if sum(map(counts.count, UNITS_OF_COUNTS)) < _FEWEST:
        return counts
    dropped, count = _UNIT.subn(_blanked, counts)
    return dropped if count >= _FEWEST else counts


def _blanked(unit: re.Match[str]) -> str:
    """What stands for a *unit*: what is not there, and parts the figure from what is run together with it."""
    return (" " if unit["behind"] else JOIN) * len(unit[0])
