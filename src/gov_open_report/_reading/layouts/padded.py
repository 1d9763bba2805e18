"""Tables whose cells are filled up with spaces, cut at tabs without moving anything.

Where each cell is as wide as its column, the last one too, a line ends where one
of its columns does, and how many cells it has is told by its length; blank cells
are counted then. A table is cut if all of its lines are so, of more lengths than
one, and everything on them begins where a column does.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Two spaces at least part two cells.
_GAP = 2

_STRETCH = re.compile(r"(?:^|(?<=  ))\S")
_FEWEST_LINES, _FEWEST_COLUMNS = 3, 3

# The widest table of the form has fifteen, and none of a converter many more.
_MOST_COLUMNS = 24


def cut_padded(folded: str) -> str:
    """Put tabs between the cells of tables in *folded* that are filled up with spaces. Linear."""
    if "  \n" not in folded:
        return folded
    pieces, at, start = [], 0, 0
    for is_empty, group in groupby(folded.split("\n"), key=lambda line: not line.strip()):
        lines = list(group)
        columns = [] if is_empty else _columns_of(lines)
        for line in lines:
            for column in columns[1:]:
                if column <= len(line):
                    pieces += [folded[at : start + column - 1], "\t"]
                    at = start + column
            start += len(line) + 1
    return "".join([*pieces, folded[at:]])


def _columns_of(lines: Sequence[str]) -> list[int]:
    """Where the columns of a table on *lines* begin; none if these are no such table."""
    # Cheaply told of most tables, which bars or tabs part.
    if len(lines) < _FEWEST_LINES or any("|" in line or "\t" in line for line in lines):
        return []
    lengths = set(map(len, lines))
    if not 1 < len(lengths) <= _MOST_COLUMNS:
        return []
    begins: set[int] = set()
    for line in lines:
        begins.update(found.start() for found in _STRETCH.finditer(line))
        if len(begins) > _MOST_COLUMNS:
            return []
    # Where a line ends another may go on, though nothing be there.
    columns = sorted(begins | {length + _GAP for length in lengths - {max(lengths)}})
    if columns[0] or len(columns) < _FEWEST_COLUMNS:
        return []
    parted = all(not line[column - _GAP : column].strip() for line in lines for column in columns[1:])
    return columns if parted else []
