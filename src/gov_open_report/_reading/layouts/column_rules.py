"""Columns that rules above and below a table draw, cut at tabs without moving anything.

`===== =====` or `----- -----` say where each column begins and ends, as on a
screen. A line is cut if nothing stands between its columns, it is as wide as
they are, and what it has in each stands as in other lines: at its left, its
right or its middle. Blank cells are counted then.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, islice, pairwise
from operator import getitem
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.characters.widths import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_RULE = re.compile(r" *+(?:={2,}+(?: ++={2,}+)++|-{2,}+(?: ++-{2,}+)++) *+")
_RUN = re.compile(r"[-=]+")

_Extent: TypeAlias = tuple[int, int]
"""Where a rule begins and ends in the text, or a column on a screen."""

_BLANKS = " " + JOIN

# A report has ten at most, and what stands between two of them is looked at as well.
_MOST_TABLES = 200

_Alignment: TypeAlias = tuple[bool, bool, bool]
"""Whether what a column holds stands at its left, its right and its middle."""

_ANYWHERE = (True, True, True)


class _Line(NamedTuple):
    """A line whose columns nothing crosses."""

    gaps: list[int]
    """Where what parts its columns begins in the text."""
    cells: list[_Alignment]
    """How what each column holds may be aligned in it; in every way if it is blank."""


def cut_columns(folded: str, source: str) -> str:
    """Put tabs between the columns of tables in *folded* that rules draw; *source* was folded into it. Linear."""
    if "== ==" not in folded and "-- --" not in folded:
        return folded
    pieces, at = [], 0
    widths: dict[str, int] = {}
    for (above_start, above_end), (start, end) in islice(pairwise(_rules(folded)), _MOST_TABLES):
        above = folded[above_start:above_end]
        if above.rstrip() != folded[start:end].rstrip() or not source[above_start:above_end].isascii():
            continue
        columns = [run.span() for run in _RUN.finditer(above)]
        widths = widths or {character: width_of(character) for character in set(source)}
        for gap in _gaps(folded, source, above_end + 1, start - 1, columns, widths):
            pieces += [folded[at:gap], "\t"]
            at = gap + 1
    return "".join([*pieces, folded[at:]])


def _rules(folded: str) -> Iterator[_Extent]:
    """Where each line begins and ends that is a rule of several columns."""
    start = 0
    for line in folded.split("\n"):
        end = start + len(line)
        if ("-- " in line or "== " in line) and _RULE.fullmatch(line):
            yield start, end
        start = end + 1


def _gaps(
    folded: str, source: str, start: int, end: int, columns: Sequence[_Extent], widths: Mapping[str, int]
) -> list[int]:
    """Where the lines of a table are to be cut; nowhere if one is empty or too short, or has figures across columns.

    *widths* tells how many places of a screen each character takes.
    """
    lines: list[_Line] = []
    for text in folded[start:end].split("\n"):
        # Where its characters begin on a screen, and where the last one ends.
        printed = source[start : start + len(text)]
        narrow = printed.isascii()
        places = range(len(text) + 1) if narrow else [0, *accumulate(map(widths.__getitem__, printed))]
        if "\t" in text or not text.strip(_BLANKS) or places[-1] < columns[-1][0]:
            return []
        line = _line(text, start, places, columns)
        if line is not None:
            lines.append(line)
        elif any(map(str.isdigit, text)):
            # By itself its figures would stand below no heads.
            return []
        start += len(text) + 1
    usual = [*map(_most_common, zip(*[line.cells for line in lines], strict=True))]
    return [gap for line in lines if all(map(getitem, line.cells, usual)) for gap in line.gaps]


def _line(text: str, start: int, places: Sequence[int], columns: Sequence[_Extent]) -> _Line | None:
    """What a line has in its columns; None where something stands in none of them, or in two."""
    if places[-1] > columns[-1][1]:
        return None
    gaps, cells = [], []
    last = len(columns) - 1
    begin = end = 0
    for number, (left, right) in enumerate(columns):
        # A character may stand across where a column begins or ends.
        if number:
            begin = bisect_left(places, left, end)
            if places[begin] != left or text[end:begin].strip(_BLANKS):
                return None
        if number == last:
            end = len(text)
        else:
            end = bisect_left(places, right, begin)
            if places[end] != right:
                return None
            gaps.append(start + end)
        content = text[begin:end].strip(_BLANKS)
        if content:
            first = text.find(content, begin)
            before, behind = places[first] - left, right - places[first + len(content)]
            cells.append((before == 0, behind == 0, -1 <= before - behind <= 1))
        else:
            cells.append(_ANYWHERE)
    return _Line(gaps, cells)


def _most_common(cells: Sequence[_Alignment]) -> int:
    """The way in which most of *cells* are aligned that are not blank; the first of those that are equally common."""
    counts = [*map(sum, zip(*cells, strict=True))]
    return counts.index(max(counts))
