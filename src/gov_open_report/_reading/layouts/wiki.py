"""Tables of MediaWiki, given a line for each row instead of one for each cell, without moving anything.

`{|` and `|}` stand around such a table and `|-` between its rows; a bar begins
a cell, or a sign of exclamation a head, and two of them stand between those
that share a line. A break before a cell becomes the first of two bars, so that
blank cells are counted; attributes and the marks around a table become blank.
"""

from __future__ import annotations

import re

from gov_open_report._reading.layouts.joined_lines import JoinedLines
from gov_open_report._reading.words.figures import AROUND
from gov_open_report._reading.words.vocabulary import is_piece

# But for the figure of a cell that has no space before it, as those of captions.
_ROW = re.compile(r"\|-+(?![0-9.])")
_CAPTION = re.compile(r"\|\+(?![0-9.])")

# Each part ends where the next cannot begin, so that nothing is tried over and over.
_VALUE = r"(?:\"[^\"|]*+\"|'[^'|]*+'|[^\s\"'|]++)"
_ATTRIBUTES = re.compile(rf"(?<=\|)(?:\s*+[\w-]++\s*+=\s*+{_VALUE})++\s*+\|(?!\|)")

_DOUBLED = re.compile(r"(?:\|\|)++(?:[^|]++(?:\|\|)++)*+")

# Fewer rows are so by chance, their cells blank.
_FEWEST_ROWS = 6


def join_wiki_cells(folded: str) -> str:
    """Give each row of MediaWiki's tables in *folded* one line, two bars between its cells. Linear.

    Where another wiki's rows have two bars around each cell, and no line has one by itself, one of each two is left.
    """
    if "{|" not in folded:
        return _with_single_bars(folded) if "||" in folded else folded
    text = JoinedLines(folded)
    tables = _Tables(text)
    for at, line in enumerate(text.lines):
        tables.take(at, line)
    return text.text()


def _with_single_bars(folded: str) -> str:
    barred = [line.strip(AROUND) for line in folded.split("\n") if "|" in line]
    doubled = len(barred) >= _FEWEST_ROWS and all(map(_DOUBLED.fullmatch, barred))
    return folded.replace("||", "| ") if doubled else folded


class _Tables:
    """The tables of a text, whose lines are changed one after the other."""

    def __init__(self, text: JoinedLines) -> None:
        self._text = text
        self._lines = text.lines
        self._within = False
        # The last line of a row that may go on, or -1, and what its last cell holds so far.
        self._last = -1
        self._cell = ""

    def take(self, at: int, line: str) -> None:
        """Change a line of a table, or the break before it."""
        start = len(line) - len(line.lstrip(AROUND))
        mark = line[start : start + 2]
        if mark == "{|" or (mark == "|}" and self._within):
            self._within, self._last = mark == "{|", -1
            self._lines[at] = " " * len(line) if self._within else line.replace(mark, "  ", 1)
        elif not self._within or not mark:
            return
        elif row := _ROW.match(line, start):
            self._lines[at], self._last = line[: row.end()].ljust(len(line)), -1
        elif _CAPTION.match(line, start):
            self._lines[at], self._last = line.replace(mark, "  ", 1), -1
        elif mark[0] in "|!":
            self._take_cells(at, _cells(line, start), start)
        elif 0 <= self._last == at - 1 and is_piece(self._cell + line):
            self._text.join(self._last, at)
            self._last, self._cell = at, self._cell + line
        else:
            # Whatever else stands between two cells parts them, and leaves the row short.
            self._last = -1

    def _take_cells(self, at: int, cells: str, start: int) -> None:
        """Put the *cells* of a line, which begin with a bar at *start*, behind those above them in the row."""
        words = cells.rstrip(AROUND)
        if len(words) > start + 1 and words[-1] == "|" != words[-2]:
            # A whole row of another kind of table, which a bar closes.
            self._last = -1
            return
        if self._last >= 0:
            self._text.join(self._last, at)
            if start:
                cells = f"{cells[: start - 1]}|{cells[start:]}"
            else:
                self._text.breaks[at - 1] = "|"
        self._lines[at] = cells
        self._last, self._cell = at, words.rpartition("|")[2]


def _cells(line: str, start: int) -> str:
    """The cells of a line with bars before and between them, and without attributes."""
    cells = f"{line[:start]}|{line[start + 1 :]}"
    if line[start] == "!":
        cells = cells.replace("!!", "||")
    return _ATTRIBUTES.sub(lambda found: " " * len(found[0]), cells) if "=" in cells else cells
