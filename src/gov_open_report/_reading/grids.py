"""Cells of ruled lines: where the bars are, and rows of a grid that go over several lines."""

from __future__ import annotations

import re
from typing import TypeAlias

from gov_open_report._reading.labels import find_labels
from gov_open_report._reading.vocabulary import squeeze, vocabulary

Bounds: TypeAlias = tuple[int, int]
"""Where the content of a cell begins and ends."""

DASHES = re.compile(r"-{3}|={3}|:-|-:|\|--\||_{3}|^\|-+$")
"""What makes a line of dashes and bars a rule, and not a row of placeholders."""

# No line has as many cells; the rest of one that has is one cell.
_MOST_CELLS = 20_000

_LINE = re.compile(r"[^\n]+")
_FRAMED = re.compile(r"(?m)^[ \t\0]*\|")
_BARRED = re.compile(r"\|[^\n]*")


def is_framed(folded: str, start: int, end: int) -> bool:
    """Tell whether tables have bars at their sides as well: whether most lines with bars begin with one."""
    if folded.find("|", start, end) < 0:
        return True
    zone = folded[start:end]
    return 2 * len(_FRAMED.findall(zone)) > len(_BARRED.findall(zone))


def cell_bounds(folded: str, start: int, end: int, separator: str, framed: bool) -> list[Bounds]:  # noqa: FBT001 - a fact
    """Give the cells of one ruled line. Linear."""
    line = folded[start:end]
    if separator == "|":
        # Bars at the ends close a framed table; in any other, a bar at the end opens a last cell.
        start += len(line) - len(line.lstrip(" \0"))
        line = line.strip(" \0") if line[-1:] != "\t" else line.lstrip(" \0").rstrip(" \0\t")
        if framed and line[:1] == "|":
            start, line = start + 1, line[1:]
        if framed and line[-1:] == "|":
            line = line[:-1]
    bounds = []
    # What comes behind the last cell that counts stays together.
    for cell in line.split(separator, _MOST_CELLS):
        bounds.append((start, start + len(cell)))
        start += len(cell) + 1
    return bounds


def merged_row(
    folded: str, start: int, end: int, framed: bool  # noqa: FBT001 - a fact
) -> tuple[list[tuple[Bounds, ...]], int] | None:
    """Give the cells of a grid's row from *start* up to the next rule, each with its lines' parts, and its end.

    None where it is one line, or several rows: the rules of such a grid only
    frame it.
    """
    lines: list[list[Bounds]] = []
    row_end = start
    for match in _LINE.finditer(folded, start, end):
        text = match[0]
        if "|" not in text or DASHES.search(text):
            break
        lines.append(cell_bounds(folded, match.start(), match.end(), "|", framed))
        row_end = match.end()
    if len(lines) < 2 or len({len(bounds) for bounds in lines}) > 1:  # noqa: PLR2004 - one line needs no merging
        return None
    cells = list(zip(*lines, strict=True))
    labels = 0
    for parts in cells:
        text = "".join(squeeze(folded[a:b]) for a, b in parts)
        if text and not text.isdigit():
            found = find_labels(text, vocabulary()).labels
            labels += sum(1 for label in found if label.wording.terminal.startswith("ROW_"))
    return (cells, row_end) if labels <= 1 else None
