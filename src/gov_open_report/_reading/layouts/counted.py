"""Units behind counts, `12件`, blanked where they stand if many have one, or if spaces alone part the cells.

A body that has put 件, 人次 or 宗 behind the counts of a table has done so everywhere, also where figures are run
together; what is blanked parts them all the same, as in `3件12件`. A few are left there, since a remark as `3件(含1件)`
has them as well, but not in a line of figures parted by spaces, `共3件`, `3 件` or `3(件)`: it has to tell how many
figures there are, and in which places. Between bars and tabs each is read with its cell.
"""

from __future__ import annotations

import re

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.cells_behind import is_ruled
from gov_open_report._reading.words.figures import (
    A_UNIT_BEHIND,
    A_UNIT_OF_COUNTS,
    BESIDE_LAST,
    TOGETHER,
    UNITS_OF_COUNTS,
)

# Where its cell ends, or where a figure or a label is run together with it; and not in a remark.
_UNIT = re.compile(
    rf"(?<=[0-9])[ \0]?(?:{A_UNIT_OF_COUNTS})"
    r"(?=(?P<behind>[(0-9一二三四])|[\s\0|\"',;]|\Z)(?![^()\n]{0,60}\))"
)

# Fewer are read with their figures.
_FEWEST = 20

# Cheaply told where none is.
_BESIDE = re.compile(rf"[0-9][ (]?(?:{A_UNIT_OF_COUNTS})")

# All that stands between two spaces, or with one space within.
_WHOLE = re.compile(
    rf"(?<![^ \n])(?P<before>{TOGETHER} ?)?(?P<count>[0-9][0-9,]*+)"
    rf"(?P<unit>(?:{A_UNIT_OF_COUNTS})|\((?:{A_UNIT_OF_COUNTS})\)| (?:{A_UNIT_BEHIND}))?+"
    r"(?![^ \n\0])(?! ?页)(?![^()\n]{0,60}\))(?(before)|(?(unit)|(?!)))"
)


# A word that makes another of a number stands no farther before it.
_FARTHEST = 8


def drop_units(counts: str) -> str:
    """Blank the units behind the figures of tables of *counts*, if there are many. Linear."""
    found = sum(map(counts.count, UNITS_OF_COUNTS))
    if found >= _FEWEST:
        dropped, count = _UNIT.subn(_blanked, counts)
        counts = dropped if count >= _FEWEST else counts
    if not (TOGETHER in counts or (found and _BESIDE.search(counts))) or _WHOLE.search(counts) is None:
        return counts
    return "\n".join([line if is_ruled(line) else _WHOLE.sub(_alone, line) for line in counts.split("\n")])


def _blanked(unit: re.Match[str]) -> str:
    """What stands for a *unit*: what is not there, and parts the figure from what is run together with it."""
    return (" " if unit["behind"] else JOIN) * len(unit[0])


def _alone(whole: re.Match[str]) -> str:
    """A count without its unit and the word before it, which are not there then; as it is behind 约 or 减."""
    before = whole.string[max(0, whole.start() - _FARTHEST) : whole.start()].rstrip(" \0")
    if before[-1:] in BESIDE_LAST:
        return whole[0]
    return f"{JOIN * len(whole['before'] or '')}{whole['count']}{JOIN * len(whole['unit'] or '')}"
