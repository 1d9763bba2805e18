"""Tables of AsciiDoc whose rows go over lines, given a line for each row without moving anything.

Such a table stands between lines of `|===`, and a bar begins each of its cells,
wherever a line ends. How many make a row is told above the table, or by its
first line; an empty line parts two rows as well. A cell may span columns and
rows, which stands before its bar: `2+|`, `.20+|`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.layouts.joined_lines import JoinedLines
from gov_open_report._reading.words.figures import AROUND
from gov_open_report._reading.words.vocabulary import is_piece

if TYPE_CHECKING:
    from collections.abc import Sequence

_EDGE = re.compile(r"\|={3,}")
_EDGE_LINE = re.compile(rf"(?m)^[ \t\0]*{_EDGE.pattern}[ \t\0]*$")
_COLUMNS = re.compile(r"\[[^\]]*?\bcols=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\],]*))")
_SPANNING = r"(?:(?:(?<=[ \n\t\0])|\A)(?=[.0-9])(?P<columns>[1-9][0-9]?)?(?:\.(?P<rows>[1-9][0-9]?))?\+)"
_SPAN = re.compile(rf"{_SPANNING}(?=\|)")
_CELL = re.compile(rf"{_SPANNING}?\|")
_TIMES = re.compile(r"([0-9]{1,2})\*")


def has_asciidoc_tables(text: str) -> bool:
    """Tell whether tables stand between lines that tell them to be AsciiDoc's, whose rows no bar closes."""
    return "|===" in text and _EDGE_LINE.search(text) is not None


def join_asciidoc_rows(folded: str) -> str:
    """Give each row of AsciiDoc's tables in *folded* one line, and none an empty one below it. Linear."""
    if "|===" not in folded:
        return folded
    text = JoinedLines(folded)
    lines = text.lines
    table = _Table(0)
    # The last line of the paragraph above, if that is cells of the same table.
    above = -1
    paragraph: list[str] = []
    for at, line in enumerate([*lines, ""]):
        bare = line.strip(AROUND)
        is_edge = _EDGE.fullmatch(bare) is not None
        if bare and not is_edge:
            paragraph.append(bare)
            continue
        start = at - len(paragraph)
        if paragraph and _CELL.match(paragraph[0]):
            for first, last in table.rows(paragraph):
                text.join(start + first, start + last)
            if above >= 0:
                # An empty line between two rows is none of the table.
                text.join(above, start - 1)
            above = at - 1
        if is_edge:
            width = _width(paragraph)
            table, above = _Table(width), -1
            if width:
                lines[at - 1] = " " * len(lines[at - 1])
        paragraph = []
    joined = text.text()
    return _SPAN.sub(lambda span: " " * len(span[0]), joined) if "+|" in joined else joined


def _width(above: Sequence[str]) -> int:
    """How many columns the last of the lines *above* a table gives it, or none."""
    found = _COLUMNS.match(above[-1]) if above else None
    if found is None:
        return 0
    columns = (found["quoted"] or found["bare"] or "").split(",")
    return sum(int(times[1]) if (times := _TIMES.match(column)) else 1 for column in columns)


class _Table:
    """The columns of a table, and what cells of the rows so far take up of those below."""

    def __init__(self, width: int) -> None:
        """Begin one of so many columns; 0 if its first line is to tell."""
        self._width = width
        # What cells take up is not known any more.
        self._is_lost = False
        # Columns that cells of rows above take up, and in how many rows below.
        self._held: list[tuple[int, int]] = []

    def rows(self, paragraph: Sequence[str]) -> list[tuple[int, int]]:
        """The first and the last line of each row, if the lines of a paragraph make rows of as many cells as fit."""
        if self._is_lost:
            return []
        self._width = self._width or sum(columns for columns, _ in _spans(paragraph[0]))
        rows: list[tuple[int, int]] = []
        first, cell, cells = 0, "", list[tuple[int, int]]()
        lacks = self._lacks()
        for at, line in enumerate(paragraph):
            if _CELL.match(line):
                if cells and not lacks:
                    rows.append((first, at - 1))
                    self._close(cells)
                    first, cells, lacks = at, [], self._lacks()
            elif not at or not is_piece(cell + line.partition("|")[0]):
                return self._lost()
            begun = _spans(line)
            cells += begun
            lacks -= sum(columns for columns, _ in begun)
            if cells and lacks < 0:
                return self._lost()
            cell = line.rpartition("|")[2] if "|" in line else cell + line
        if lacks or not cells:
            return self._lost()
        self._close(cells)
        return [*rows, (first, len(paragraph) - 1)]

    def _lacks(self) -> int:
        """How many columns a row lacks that has no cell of its own yet."""
        return self._width - sum(columns for columns, _ in self._held)

    def _lost(self) -> list[tuple[int, int]]:
        """No rows; nor are there any below if what cells of rows above take up there is not known."""
        self._is_lost = bool(self._held)
        return []

    def _close(self, cells: Sequence[tuple[int, int]]) -> None:
        self._held = [(columns, rows - 1) for columns, rows in (*self._held, *cells) if rows > 1]


def _spans(line: str) -> list[tuple[int, int]]:
    """How many columns and rows each cell has that begins on a *line*."""
    return [(int(found["columns"] or 1), int(found["rows"] or 1)) for found in _CELL.finditer(line)]
