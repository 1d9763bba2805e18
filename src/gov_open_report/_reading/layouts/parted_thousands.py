"""Thousands that a space parts in a cell between bars or tabs, `1 234`, joined where they stand.

Two figures of three digits and fewer may share a cell as well, where a bar is lost, or where two rows are made one: so
it is done only in rows that add up with all of them joined, and with none of them apart, and beside no blank row.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.cells_behind import Content, cells_behind_label, end_in_sum, in_sums, is_digits
from gov_open_report._reading.words.figures import AROUND, LONGEST_COUNT
from gov_open_report._reading.words.row_widths import REQUESTS_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARTED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+")
# Cheaply told where none is.
_APART = re.compile(r"[0-9] [0-9]{3}")
_IN_CELL = re.compile(rf"[|\t][ \0]*{_PARTED.pattern}[ \0]*(?![^|\t\n])")

_SIGNS = "-/"
_BLANK_CELLS = AROUND + "|"


def join_thousands(tables: str) -> str:
    """Join the thousands of figures in the ruled lines of the *tables*. Linear."""
    if _APART.search(tables) is None or _IN_CELL.search(tables) is None:
        return tables
    lines = tables.split("\n")
    around = zip(lines, ["", *lines], [*lines[1:], ""], strict=False)
    return "\n".join([_joined(line, beside) if _IN_CELL.search(line) else line for line, *beside in around])


def _joined(line: str, beside: Sequence[str]) -> str:
    # The cells of a blank row may be here, and then they add up by themselves.
    if any(map(_is_blank_row, beside)):
        return line
    for part in in_sums(cells_behind_label(line)):
        if _are_whole(part):
            for start, text in part:
                line = f"{line[:start]}{text.replace(' ', JOIN)}{line[start + len(text) :]}"
    return line


def _is_blank_row(line: str) -> bool:
    """Whether a *line* has nothing behind a label but the marks of a row's cells."""
    words = line.rstrip(_BLANK_CELLS)
    marks = line[len(words) :]
    return marks.count("|") + marks.count("\t") >= REQUESTS_WIDTH - 1 and not words[-1:].isdigit()


def _are_whole(part: Sequence[Content]) -> bool:
    """Whether the cells add up if each is one figure, and not if any of them is several."""
    read = [[*_ways(cell.text)] for cell in part]
    return all(read) and [all(len(cell) <= 1 for cell in way) for way in product(*read) if _adds_up(way)] == [True]


def _ways(text: str) -> Iterator[list[int]]:
    """The figures that a cell may have: one, several, or none in a blank; no way where it has anything else."""
    if not text.strip(_SIGNS):
        yield []
    elif is_digits(text):
        yield [int(text)]
    elif _PARTED.fullmatch(text) and len(text) <= LONGEST_COUNT:
        yield [int(text.replace(" ", ""))]
        yield [*map(int, text.split())]


def _adds_up(way: Sequence[Sequence[int]]) -> bool:
    """Whether the last figure of the last cell, which is not blank, is the sum of all others; there are some."""
    numbers = [number for cell in way for number in cell]
    return bool(way[-1]) and len(numbers) > 1 and end_in_sum(numbers)
