"""Rows whose cells keep their line breaks, made one line each without moving anything.

Table finders and Word give what a cell says with its lines, and whoever puts
cells between bars or tabs prints those breaks as well: `一、本年新收政府⏎信息公开申请数量 | 19`.
Such a row ends with the bar that closes it, or with the separators that the
other rows have; where they do not say so, nothing is joined.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.words.figures import AROUND
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.grids import Ruling

MOST_LINES = 24
"""Lines of one row: a label of 40 characters in a cell four wide has ten, and may have as many empty ones between."""

# Fewer rows than this agree by chance.
_FEWEST_ROWS = 3

# What is longer stands between tables and in no cell.
_LONGEST = 80

_LINE = re.compile(r"[^\n]+")


def join_rows(folded: str, start: int, end: int, headings: Sequence[int], ruling: Ruling) -> str:
    """Make rows of folded[start:end], ruled as *ruling* says, that go over several lines one line each. Linear.

    None goes on past one of *headings*.
    """
    pieces, at = [], 0
    for first, last in pairwise([start, *(place for place in headings if start < place < end), max(start, end)]):
        part = folded[first:last]
        bars = ruling.barred and not ruling.tabbed and "|" in part
        if not bars and "\t" not in part:
            continue
        lines = [line for line in part.split("\n") if line]
        rows = list(_closed(lines)) if bars and ruling.closed else _counted(lines, "|" if bars else "\t")
        # Mostly there are none, and where the lines stand need not be told.
        places = [match.span() for match in _LINE.finditer(folded, first, last)] if rows else []
        for top, bottom in rows:
            row_start, row_end = places[top][0], places[bottom][1]
            pieces += [folded[at:row_start], folded[row_start:row_end].replace("\n", " ")]
            at = row_end
    return "".join([*pieces, folded[at:]])


def _closed(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each row from a bar at the beginning of one to a bar at the end of another."""
    opened = -1
    for at, text in enumerate(lines):
        # Most rows are one line; no cell goes on in one.
        line = text.rstrip(AROUND)
        if text[0] == "|" == line[-1:]:
            continue
        line = line.lstrip(AROUND)
        if line[:1] == "|":
            opened = at
        if opened >= 0 and line[-1:] == "|":
            row = lines[opened : at + 1] if opened < at < opened + MOST_LINES else []
            if row and all(_goes_on(above, below, "|") for above, below in pairwise(row)):
                yield opened, at
            opened = -1


def _counted(lines: Sequence[str], separator: str) -> list[tuple[int, int]]:
    """The first and the last line of each row of as many separators as the widest has, if all lines make such rows.

    None where it is one line.
    """
    counts = [line.count(separator) for line in lines]
    width = max(counts)
    joined: list[tuple[int, int]] = []
    rows = first = seen = 0
    for at, count in enumerate(counts):
        if not seen and not count:
            continue
        if not seen:
            first = at
        elif not _goes_on(lines[at - 1], lines[at], separator):
            return []
        seen += count
        if seen > width:
            return []
        if seen == width:
            while first and not counts[first - 1] and _begins(lines[first - 1], lines[first], separator):
                first -= 1
            rows += 1
            if first < at < first + MOST_LINES:
                joined.append((first, at))
            seen = 0
    return joined if rows >= _FEWEST_ROWS and not seen else []


def _goes_on(above: str, below: str, separator: str) -> bool:
    """Whether the last cell of a line goes on in the first of the next: what they make together is a piece of a label.

    Anything else may as well be two cells, of two rows.
    """
    begun, rest = squeeze(above.rpartition(separator)[2]), squeeze(below.partition(separator)[0])
    known = vocabulary()
    return bool(begun and rest) and rest not in known.exact and begun + rest in known.fragments


def _begins(words: str, below: str, separator: str) -> bool:
    """Whether a line without separators is *words* with which the first cell of the next line begins."""
    return (
        len(words) <= _LONGEST
        and squeeze(words) not in vocabulary().exact
        and _goes_on(words, below, separator)
    )
