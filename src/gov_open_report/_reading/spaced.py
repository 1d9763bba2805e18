"""Rows whose cells are joined by spaces, as many between any two, cut at tabs without moving anything.

A blank cell leaves as many spaces again. What tells such rows from columns that
are filled up with spaces, and from rows that have lost their blanks, is that of
those of table three next to none has more than seven cells then, and many have
just these.
"""

from __future__ import annotations

import re
from itertools import islice
from math import gcd
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

# Cells of a row of table three, and of table four, which has no label.
_SEVEN, _FIFTEEN = 7, 15

# So many rows are no chance, nor are so many that have a blank before a figure.
_ENOUGH_ROWS, _ENOUGH_BLANKS = 6, 3

# Rows in which a figure was doubled or cut in two.
_MOST_TOO_WIDE = 2

_BLANK = re.compile("  +[0-9]")
_SPACES = re.compile(" +")
_CELLS = "0123456789.,-/ "
_ENDS = frozenset(_CELLS)

# Four spaces are many between two cells, and so are seven blank ones: where more stand together, columns are laid out.
_WIDER_THAN_A_ROW = " " * 32

# A report has a hundred rows, none of them longer.
_MOST_ROWS = 20_000
_LONGEST_LINE = 600


class _Row(NamedTuple):
    """The end of a line: figures and spaces, behind a label of the form or without any."""

    runs: list[tuple[int, int]]
    """Where spaces stand, those that part the first cell from the label among them."""
    label: str
    """The table that the label is of; empty where there is none."""
    start: int
    end: int
    """Of the line."""

    def cells(self, width: int) -> int:
        """How many cells there are if *width* spaces part two; -1 if they do not."""
        counts = [divmod(end - start, width) for start, end in self.runs]
        return -1 if any(rest for _, rest in counts) else sum(count for count, _ in counts) + (not self.label)

    @property
    def gap(self) -> int:
        """How many spaces at most part two cells."""
        return gcd(*(end - start for start, end in self.runs))

    def has_blank(self, width: int) -> bool:
        """Whether a cell before a figure is blank."""
        return any(end - start > width and end < self.end for start, end in self.runs)


def cut_spaced(folded: str) -> str:
    """Put tabs between the cells of rows in *folded* that equally many spaces part. Linear."""
    if _WIDER_THAN_A_ROW in folded or not _has_blanks(folded):
        return folded
    rows = _rows(folded)
    told = [row for row in rows if row.label == "requests"]
    width = gcd(*(row.gap for row in told))
    if [row.cells(width) for row in told].count(_SEVEN) < _ENOUGH_ROWS:
        return folded
    if sum(row.has_blank(width) for row in told) < _ENOUGH_BLANKS:
        return folded
    characters = list(folded)
    if all(folded[row.start] == " " for row in told):
        # Lines are indented, and spaces at the beginning of one are no blank cells.
        rows = [row._replace(runs=[run for run in row.runs if run[0] > row.start]) for row in rows]
    runs = [run for row in rows if row.label or row.cells(width) == _FIFTEEN for run in row.runs]
    for start, end in (*runs, *_between_labels(folded)):
        characters[start:end:width] = "\t" * len(range(start, end, width))
    return "".join(characters)


def _has_blanks(folded: str) -> bool:
    """Whether enough figures stand behind more than one space, though not at the beginning of a line."""
    within = (blank for blank in _BLANK.finditer(folded) if folded[blank.start() - 1 : blank.start()] not in {"", "\n"})
    return sum(1 for _ in islice(within, _ENOUGH_BLANKS)) == _ENOUGH_BLANKS


def _between_labels(folded: str) -> Iterator[tuple[int, int]]:
    """Where spaces stand between labels of the form, on lines that have nothing else or figures behind them."""
    exact = vocabulary().exact
    end = -1
    for line in folded.split("\n"):
        end += 1 + len(line)
        labels = line.rstrip(_CELLS)
        words = labels.split() if " " in labels and len(line) <= _LONGEST_LINE else []
        if words and all(squeeze(word) in exact for word in words):
            # Spaces before the first are an indent, or a blank cell of a label's, which tells nothing.
            begin = end - len(line.lstrip(" "))
            yield from (run.span() for run in _SPACES.finditer(folded, begin, end))


def _rows(folded: str) -> list[_Row]:
    """The rows of *folded*; none where too many of table three have too many cells."""
    exact = vocabulary().exact
    found: list[_Row] = []
    end, too_wide = -1, 0
    for line in folded.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if line[-1:] not in _ENDS or len(line) > _LONGEST_LINE or "\t" in line or "|" in line:
            continue
        label = line.rstrip(_CELLS)
        at = start + len(label)
        wording = exact.get(squeeze(label.rpartition(" ")[2]))
        if label and (wording is None or not wording.terminal.startswith("ROW_")):
            continue
        runs = [run.span() for run in _SPACES.finditer(folded, at, end)]
        if not runs or (label and runs[0][0] != at):
            continue
        row = _Row(runs, wording.table if wording is not None else "", start, end)
        too_wide += row.label == "requests" and row.cells(row.gap) > _SEVEN
        if too_wide > _MOST_TOO_WIDE or len(found) > _MOST_ROWS:
            return []
        found.append(row)
    return found
