"""ARIA snapshots, given a line for each row instead of one for each cell, without moving anything.

So browsers that programs drive tell what a page is to a screen reader: a line for each element, with its role, its
name and what it holds, deeper than the element that it is in.

    - heading "沙浦县2023年政府信息公开工作年度报告" [level=1]
    - table:
      - row "规章 3 61":
        - cell "规章"
        - cell "3"
        - cell
        - cell "61"

A bar takes the place of a cell's sign, and another closes the row; all else that is no name and no text is not there.
"""

from __future__ import annotations

import re

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.joined_lines import JoinedLines

_ROW = "row"
_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})

_ENTRY = re.compile(r"(?P<indent>[ \0]*+)- '?(?P<role>/?[a-z]++)(?![^ :'])")

# Fewer rows are none of a report's, or of a list in prose.
_FEWEST_ROWS = 6


def join_snapshot_cells(folded: str) -> str:
    """Give each row of a snapshot's tables in *folded* one line, and leave its names and its text. Linear."""
    if _ROW not in folded or "cell" not in folded:
        return folded
    text = JoinedLines(folded)
    lines = text.lines
    entries = [_ENTRY.match(line) for line in lines]
    if sum(entry is not None and entry["role"] == _ROW for entry in entries) < _FEWEST_ROWS:
        return folded
    rows: list[list[int]] = []
    none = len(folded)
    row_depth, cell_depth = none, none
    for at, (line, entry) in enumerate(zip(lines, entries, strict=True)):
        depth = len(entry["indent"]) if entry is not None else -1
        if depth <= row_depth:
            row_depth, cell_depth = none, none
        if entry is None:
            continue
        if entry["role"] == _ROW:
            rows.append([at])
            row_depth = depth
            lines[at] = JOIN * len(line)
        elif row_depth == none:
            lines[at] = _shown(line, entry)
        else:
            rows[-1].append(at)
            begins = entry["role"] in _CELLS and depth <= cell_depth
            # What is in a cell says its name again.
            lines[at] = _shown(line, entry, "|") if begins else JOIN * len(line)
            cell_depth = depth if begins else cell_depth
    for row in rows:
        text.join(row[0], row[-1])
        lines[row[-1]] = lines[row[-1]][:-1] + "|"
    return text.text()


def _shown(line: str, entry: re.Match[str], mark: str = "") -> str:
    """Give a *line* with nothing of its *entry* but its name or its text, and a *mark* before that."""
    start = entry.end()
    if line.startswith(' "', start):
        start, end = start + 2, line.rfind('"')
    else:
        start = line.find(": ", start) + 2
        end = len(line) if start > 1 else start
        if line[start:end].startswith('"') and line.endswith('"'):
            start, end = start + 1, end - 1
    if entry["role"].startswith("/") or end < start:
        start = end = len(line)
    before = mark.rjust(start, JOIN) if mark else JOIN * start
    return before + line[start:end] + JOIN * (len(line) - end)
