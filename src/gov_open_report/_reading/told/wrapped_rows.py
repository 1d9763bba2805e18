"""The rows of table three on lines of a page, where labels go on around their figures and those of groups beside them.

`(二)部分公开(区分处理的,` stands above the figures there, and `只计这一情形)` below them; `(三)不予` and `公开` stand
before other rows' labels, in whatever line is level with them. Word by word each line has pieces of labels
that span rows, the next pieces of its row's own, and seven figures or none. A row has its figures once its
label has begun, and before that of the next has.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.places.evidence import OUTERMOST, WIDTH
from gov_open_report._reading.places.heads_in_pieces import MOST_LINES, REQUESTS_BY_COLUMNS, are_heads_in_pieces
from gov_open_report._reading.words.figures import words_in_cells
from gov_open_report._reading.words.vocabulary import longest_first
from gov_open_report.form import FORMS, Edition, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.told.row_patterns import FirstRow

# No table has more, wherever its labels go on.
_MOST_LINES = 200

# A label's number by itself, `1.` or `(一)`, may be a figure, or another label's.
_LONGEST_NUMBER = 4

# These may part cells, or be what is left of one.
_OTHER_MARKS = frozenset(("\t", "|", JOIN))

# 无 is a piece of 无法提供 as well.
_CELLS = words_in_cells()

_FIGURES = re.compile(rf"(?<![^ \n]){' +'.join(['([0-9]++)'] * WIDTH)} *+$")


class WrappedRows(NamedTuple):
    """All rows of an edition."""

    end: int
    """Where the line of the last ends."""
    edition: Edition
    figures: list[tuple[str, ...]]
    places: list[tuple[tuple[int, int], ...]]
    """Where the figures of each row begin and end."""


def match_wrapped_rows(folded: str, first: FirstRow, end: int) -> WrappedRows | None:
    """Match the rows from the *first* on; None if anything else stands among them. Linear."""
    lines = folded[first.line_start : end].split("\n", _MOST_LINES)[:_MOST_LINES]
    # What is a row's label in one may be a group's in the other.
    found = (_match(lines, first.line_start, folded, edition) for edition in (Edition.FORM_2021, Edition.FORM_2019))
    return next(filter(None, found), None)


def _match(lines: Sequence[str], start: int, folded: str, edition: Edition) -> WrappedRows | None:
    rows = _Rows(edition)
    at = start
    heads_end = 0
    for number, text in enumerate(lines):
        figures = _FIGURES.search(folded, at, at + len(text)) if text.rstrip(" ")[-1:].isdigit() else None
        if not _OTHER_MARKS.isdisjoint(text):
            return None
        words = text[: figures.start() - at] if figures is not None else text
        if number >= heads_end and not rows.take_words(words):
            # A new page says the heads again.
            heads_end = _end_of_heads(lines, number) if rows.has_last_whole else 0
            if not heads_end:
                return None
        if figures is not None and not rows.take_figures(figures):
            return None
        at += len(text)
        if rows.are_complete:
            return WrappedRows(at, edition, rows.figures, rows.places)
        at += 1
    return None


def _end_of_heads(lines: Sequence[str], first: int) -> int:
    """The line behind all heads of the table, which begin on the *first*; 0 if they do not."""
    found: list[list[str]] = []
    for end, line in enumerate(lines[first : first + MOST_LINES], first + 1):
        found.append(line.split())
        if are_heads_in_pieces(found, Table.REQUESTS, REQUESTS_BY_COLUMNS):
            return end
    return 0


class _Rows:
    """The rows that have begun."""

    def __init__(self, edition: Edition) -> None:
        """Begin before the first."""
        self.figures: list[tuple[str, ...]] = []
        self.places: list[tuple[tuple[int, int], ...]] = []
        self._labels = _labels(edition)
        self._names = _names_beside(edition)
        self._number = -1
        # What the label of the last has so far.
        self._label = ""

    @property
    def are_complete(self) -> bool:
        """Whether all rows are there with their labels and figures."""
        return len(self.figures) == len(self._labels) and self._is_whole

    @property
    def has_last_whole(self) -> bool:
        """Whether the row that began last has its figures, and all of its label."""
        return 0 <= self._number < len(self.figures) and self._is_whole

    @property
    def _is_whole(self) -> bool:
        """Whether the label that has begun is a whole one."""
        return self._label in self._labels[self._number]

    def take_words(self, line: str) -> bool:
        """Take the words of a *line*: pieces of groups' labels, and behind these of the rows' own; or nothing."""
        is_own = False
        for word in line.split():
            if self._goes_on(word):
                is_own = True
            elif is_own or word in _CELLS or not any(word in name for name in self._names[max(0, self._number)]):
                return False
        return True

    def _goes_on(self, word: str) -> bool:
        """Whether the label that has begun goes on with a *word*, or the next one begins with it."""
        number = self._number
        if number >= 0 and any(label.startswith(self._label + word) for label in self._labels[number]):
            self._label += word
            return True
        if number < 0 or self.has_last_whole:
            following = self._labels[number + 1] if number + 1 < len(self._labels) else ()
            if any(label.startswith(word) and word.startswith(label[:_LONGEST_NUMBER]) for label in following):
                self._number, self._label = number + 1, word
                return True
        return False

    def take_figures(self, figures: re.Match[str]) -> bool:
        """Take *figures* for those of the row that has begun, if it has none."""
        if len(self.figures) != self._number:
            return False
        self.figures.append(figures.groups())
        self.places.append(figures.regs[1:])
        return True


@cache
def _labels(edition: Edition) -> tuple[tuple[str, ...], ...]:
    """The wordings of each row's label."""
    return tuple(tuple(longest_first("requests", row.terminal)) for row in FORMS[edition].requests)


@cache
def _names_beside(edition: Edition) -> tuple[tuple[str, ...], ...]:
    """Of each row the wordings of the groups that it, the one above and the one below are in."""
    rows = FORMS[edition].requests
    names: list[tuple[str, ...]] = []
    for number in range(len(rows)):
        beside = rows[max(0, number - 1) : number + 2]
        groups = {row.group for row in beside} | {OUTERMOST if row.level else None for row in beside}
        names.append(tuple(name for group in groups if group is not None for name in longest_first("requests", group)))
    return tuple(names)
