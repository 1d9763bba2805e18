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

from gov_open_report._reading.figures import AROUND
from gov_open_report._reading.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.grids import Ruling

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
        lines = [match.span() for match in _LINE.finditer(folded, first, last)]
        rows = _closed(folded, lines) if bars and ruling.closed else _counted(folded, lines, "|" if bars else "\t")
        for row_start, row_end in rows:
            pieces += [folded[at:row_start], folded[row_start:row_end].replace("\n", " ")]
            at = row_end
    return "".join([*pieces, folded[at:]])


def _closed(folded: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Rows from a bar at the beginning of a line to one at the end of another."""
    opened = -1
    for at, (start, end) in enumerate(lines):
        # Most rows are one line, without a space around it; no cell goes on in one.
        if folded[start] == "|" == folded[end - 1]:
            continue
        line = folded[start:end].strip(AROUND)
        if line[:1] == "|":
            opened = at
        if opened >= 0 and line[-1:] == "|":
            if opened < at < opened + MOST_LINES:
                parts = [folded[slice(*line)] for line in lines[opened : at + 1]]
                if all(_goes_on(above, below, "|") for above, below in pairwise(parts)):
                    yield lines[opened][0], end
            opened = -1


def _counted(folded: str, lines: Sequence[tuple[int, int]], separator: str) -> list[tuple[int, int]]:
    """Rows of as many separators as the widest line has, if all lines together make such rows."""
    counts = [folded.count(separator, start, end) for start, end in lines]
    width = max(counts)
    rows: list[tuple[int, int]] = []
    joined: list[tuple[int, int]] = []
    first = seen = 0
    for at, count in enumerate(counts):
        if not seen and not count:
            continue
        if not seen:
            first = at
        elif not _goes_on(folded[slice(*lines[at - 1])], folded[slice(*lines[at])], separator):
            return []
        seen += count
        if seen > width:
            return []
        if seen == width:
            while first and not counts[first - 1] and _begins(folded, lines[first - 1], lines[first], separator):
                first -= 1
            rows.append((lines[first][0], lines[at][1]))
            if first < at < first + MOST_LINES:
                joined.append(rows[-1])
            seen = 0
    return joined if len(rows) >= _FEWEST_ROWS and not seen else []


def _goes_on(above: str, below: str, separator: str) -> bool:
    """Whether the last cell of a line goes on in the first of the next: what they make together is a piece of a label.

    Anything else may as well be two cells, of two rows.
    """
    begun, rest = squeeze(above.rpartition(separator)[2]), squeeze(below.partition(separator)[0])
    known = vocabulary()
    return bool(begun and rest) and rest not in known.exact and begun + rest in known.fragments


def _begins(folded: str, above: tuple[int, int], below: tuple[int, int], separator: str) -> bool:
    """Whether a line without separators is words with which the first cell of the next line begins."""
    words = folded[slice(*above)]
    return (
        len(words) <= _LONGEST
        and squeeze(words) not in vocabulary().exact
        and _goes_on(words, folded[slice(*below)], separator)
    )
