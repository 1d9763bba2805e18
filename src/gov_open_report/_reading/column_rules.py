"""Columns that rules above and below a table draw, cut at tabs without moving anything.

`===== =====` or `----- -----` say where each column begins and ends, as on a
screen. A line is cut if nothing stands between its columns, it is as wide as
they are, and what it has in each stands as in other lines: at its left, its
right or its middle. Blank cells are counted then.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from unicodedata import east_asian_width

from gov_open_report._reading.glyphs import JOIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RULE = re.compile(r"^ *+(?:={2,}+(?: ++={2,}+)++|-{2,}+(?: ++-{2,}+)++) *+$", re.MULTILINE)
_RUN = re.compile(r"[-=]+")

_Extent: TypeAlias = tuple[int, int]
"""Where a column or what stands in it begins and ends on a screen."""

_BLANKS = " " + JOIN

# A report has ten at most, and what stands between two of them is looked at as well.
_MOST_TABLES = 200

# The first of those that are equally common is taken to be meant.
_LEFT, _RIGHT, _MIDDLE = range(3)


class _Line(NamedTuple):
    """A line whose columns nothing crosses."""

    gaps: list[int]
    """Where what parts its columns begins in the text."""
    cells: list[set[int]]
    """How what each column holds may be aligned in it; in every way if it is blank."""
    blank: list[bool]


def cut_columns(folded: str, source: str) -> str:
    """Put tabs between the columns of tables in *folded* that rules draw; *source* was folded into it. Linear."""
    if "== ==" not in folded and "-- --" not in folded:
        return folded
    pieces, at = [], 0
    for above, below in islice(pairwise(_RULE.finditer(folded)), _MOST_TABLES):
        if above[0].rstrip() != below[0].rstrip() or not source[above.start() : above.end()].isascii():
            continue
        columns = [run.span() for run in _RUN.finditer(above[0])]
        for gap in _gaps(folded, source, above.end() + 1, below.start() - 1, columns):
            pieces += [folded[at:gap], "\t"]
            at = gap + 1
    return "".join([*pieces, folded[at:]])


def _gaps(folded: str, source: str, start: int, end: int, columns: Sequence[_Extent]) -> list[int]:
    """Where the lines of a table are to be cut; nowhere if one is empty or too short, or has figures across columns."""
    lines: list[_Line] = []
    for text in folded[start:end].split("\n"):
        # Where its characters begin on a screen, and where the last one ends.
        places = [0, *accumulate(map(width_of, source[start : start + len(text)]))]
        if "\t" in text or not text.strip(_BLANKS) or places[-1] < columns[-1][0]:
            return []
        line = _line(text, start, places, columns)
        if line is not None:
            lines.append(line)
        elif any(map(str.isdigit, text)):
            # By itself its figures would stand below no heads.
            return []
        start += len(text) + 1
    usual = [
        _most_common(line.cells[column] for line in lines if not line.blank[column]) for column in range(len(columns))
    ]
    return [
        gap
        for line in lines
        if all(way in cell for way, cell in zip(usual, line.cells, strict=True))
        for gap in line.gaps
    ]


def _line(text: str, start: int, places: Sequence[int], columns: Sequence[_Extent]) -> _Line | None:
    """What a line has in its columns; None where something stands in none of them, or in two."""
    at = dict(zip(places, range(len(places)), strict=True))
    begins = [0, *(at.get(column[0], -1) for column in columns[1:])]
    ends = [*(at.get(column[1], -1) for column in columns[:-1]), len(text)]
    if min(begins) < 0 or min(ends) < 0 or places[-1] > columns[-1][1]:
        return None
    if any(text[end:begin].strip(_BLANKS) for end, begin in zip(ends, begins[1:], strict=False)):
        return None
    cells, blank = [], []
    for column, begin, end in zip(columns, begins, ends, strict=True):
        content = text[begin:end].strip(_BLANKS)
        first = text.find(content, begin)
        left, right = places[first] - column[0], column[1] - places[first + len(content)]
        cells.append({
            way
            for way, holds in ((_LEFT, left == 0), (_RIGHT, right == 0), (_MIDDLE, abs(left - right) <= 1))
            if holds or not content
        })
        blank.append(not content)
    return _Line([start + end for end in ends[:-1]], cells, blank)


def _most_common(cells: Iterable[set[int]]) -> int:
    """The way in which most of *cells* are aligned."""
    times = Counter(way for cell in cells for way in cell)
    return max((_LEFT, _RIGHT, _MIDDLE), key=lambda way: times[way])


# A table has a few hundred characters that differ, each of them many times over; the cache is bounded.
@lru_cache(maxsize=4096)
def width_of(character: str) -> int:
    """How many places of a screen a character takes."""
    return 2 if not character.isascii() and east_asian_width(character) in "WF" else 1
