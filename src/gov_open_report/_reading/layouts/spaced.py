"""Rows whose cells are joined by spaces, as many between any two, cut at tabs without moving anything.

A blank cell leaves as many spaces again. What tells such rows from columns that
are filled up with spaces, and from rows that have lost their blanks: next to no
row of table three has more than seven cells then, and many have just seven.
"""

from __future__ import annotations

import re
from itertools import islice
from math import gcd
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.words.row_widths import DISPUTES_WIDTH, REQUESTS_WIDTH
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

# So many rows are no chance, nor are so many that have a blank before a figure.
_ENOUGH_ROWS, _ENOUGH_BLANKS = 6, 3

# Rows in which a figure was doubled or cut in two.
_MOST_TOO_WIDE = 2

# A figure behind more than one space, but for an indent. Tried once for each run of spaces, so the scan is linear.
_BLANK = re.compile(r"  (?<=[^\n ]  ) *+[0-9]")
_SPACES = re.compile(" +")
_CELLS = "0123456789.,-/ "
_ENDS = frozenset(_CELLS)

# No row of the form is longer.
_LONGEST_LINE = 600


class _Row(NamedTuple):
    """The end of a line: figures and spaces, behind a label of the form or without any."""

    runs: list[tuple[int, int]]
    """Where spaces stand, those that part the first cell from the label among them."""
    table: str
    """That the label is of; empty where there is none."""
    start: int
    """Where the line begins."""
    end: int

    def cells(self, width: int) -> int:
        """How many cells there are if *width* spaces part two; -1 if they do not."""
        counts = [divmod(end - start, width) for start, end in self.runs]
        return -1 if any(rest for _, rest in counts) else sum(count for count, _ in counts) + (not self.table)

    @property
    def gap(self) -> int:
        """How many spaces at most part two cells."""
        return gcd(*(end - start for start, end in self.runs))

    def has_blank(self, width: int) -> bool:
        """Whether a cell before a figure is blank."""
        return any(end - start > width and end < self.end for start, end in self.runs)

    def has_blanks(self, width: int) -> bool:
        """Whether two cells side by side are blank."""
        return any(end - start > 2 * width for start, end in self.runs)


def cut_spaced(folded: str) -> str:
    """Put tabs between the cells of rows in *folded* that equally many spaces part. Linear."""
    if sum(1 for _ in islice(_BLANK.finditer(folded), _ENOUGH_BLANKS)) < _ENOUGH_BLANKS:
        return folded
    rows = _rows(folded)
    requests = [row for row in rows if row.table == "requests"]
    width = gcd(*(row.gap for row in requests))
    sevens = [row.cells(width) for row in requests].count(REQUESTS_WIDTH)
    if sevens < _ENOUGH_ROWS or (2 * sevens < len(requests) and not any(row.has_blanks(width) for row in requests)):
        # Where no two blanks stand side by side, more spaces may have been cut to so many.
        return folded
    if sum(row.has_blank(width) for row in requests) < _ENOUGH_BLANKS:
        return folded
    if all(folded[row.start] == " " for row in requests):
        # Lines are indented, and spaces at the beginning of one are no blank cells.
        rows = [row._replace(runs=[run for run in row.runs if run[0] > row.start]) for row in rows]
    characters = list(folded)
    runs = [run for row in rows if _is_whole(row, width) for run in row.runs]
    for start, end in (*runs, *_between_labels(folded)):
        characters[start:end:width] = "\t" * len(range(start, end, width))
    return "".join(characters)


def _is_whole(row: _Row, width: int) -> bool:
    """Whether *width* spaces part the cells of a row, which are a label's or table four's fifteen."""
    cells = row.cells(width)
    return cells > 0 if row.table else cells == DISPUTES_WIDTH


def _rows(folded: str) -> list[_Row]:
    """The rows of *folded*; none where too many of table three have too many cells, which most texts show early."""
    exact = vocabulary().exact
    found: list[_Row] = []
    too_wide = 0
    for start, line in _lines(folded):
        if line[-1:] not in _ENDS:
            continue
        end = start + len(line)
        label = line.rstrip(_CELLS)
        at = start + len(label)
        wording = exact.get(squeeze(label.rpartition(" ")[2]))
        if label and (wording is None or not wording.terminal.startswith("ROW_")):
            continue
        runs = [run.span() for run in _SPACES.finditer(folded, at, end)]
        if not runs or (label and runs[0][0] != at):
            continue
        row = _Row(runs, wording.table if wording is not None else "", start, end)
        too_wide += row.table == "requests" and row.cells(row.gap) > REQUESTS_WIDTH
        if too_wide > _MOST_TOO_WIDE:
            return []
        found.append(row)
    return found


def _between_labels(folded: str) -> Iterator[tuple[int, int]]:
    """Where spaces stand between labels of the form, on lines that have nothing else or figures behind them."""
    exact = vocabulary().exact
    for start, line in _lines(folded):
        labels = line.rstrip(_CELLS)
        words = labels.split() if " " in labels else []
        if words and all(squeeze(word) in exact for word in words):
            end = start + len(line)
            # Spaces before the first are an indent, or a blank cell of a label's, which tells nothing.
            yield from (run.span() for run in _SPACES.finditer(folded, end - len(line.lstrip(" ")), end))


def _lines(folded: str) -> Iterator[tuple[int, str]]:
    """Each line that may be a row, and where it begins; none that tabs or bars part."""
    at = 0
    for line in folded.split("\n"):
        if len(line) <= _LONGEST_LINE and "\t" not in line and "|" not in line:
            yield at, line
        at += len(line) + 1
