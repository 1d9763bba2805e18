"""Words by which a data frame says that a cell is empty, `NaN` or `None`, taken away without moving anything.

Between bars or tabs an empty cell is left. In other lines nothing else would
tell where it stood, so one character stands there for it. In a frame of cells
that were one, which has such words for all but the first of these, they tell
nothing of a row's own cells, and stay what they are but around its label.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN, NOTHING
from gov_open_report._reading.words.figures import (
    A_WORD_FOR_NOTHING,
    NOTED,
    WORDS_FOR_NOTHING,
    has_ideograph,
    placeholders,
)
from gov_open_report._reading.words.row_widths import DISPUTES_WIDTH, REQUESTS_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable

# Quotation marks around nothing.
_QUOTED = ('""', "''")
_IN_CELL = re.compile(rf"(?<![^|\t])[ \0]*(?:{A_WORD_FOR_NOTHING}|{'|'.join(_QUOTED)})[ \0]*(?![^|\t])")
_ANY = re.compile(A_WORD_FOR_NOTHING)
# Between bars or tabs, and the cells before it are empty.
_BEFORE_LABEL = re.compile(
    rf"[| \t\0]*{A_WORD_FOR_NOTHING}(?:[ \0]*[|\t][ \0]*{A_WORD_FOR_NOTHING})*[ \0]*[|\t][ \0|\t]*[^\W\da-zA-Z]"
)
_PIECE = re.compile(r"[^ \0]+")

# Fewer may be left of the program that made the page, or be chance.
_FEWEST = 3

# A report has some hundred lines of tables, none as long; what comes after so many is none.
_MOST_LINES = 20_000
_LONGEST_LINE = 4096

# So many of them and no figure are a row that is empty; so many cells are none that goes on over others.
_EMPTY_ROWS = frozenset((REQUESTS_WIDTH, DISPUTES_WIDTH))
# So many longer rows are no cells that were doubled.
_LONG_ROWS = 3


class _Pieces(NamedTuple):
    """What the spaces of a line without bars and tabs part."""

    line: str
    pieces: list[re.Match[str]]
    last_label: int
    """Which of the pieces is the last that is a label's; -1 if none is."""

    @classmethod
    def of(cls, line: str) -> _Pieces:
        """Cut a *line*."""
        pieces = list(_PIECE.finditer(line))
        labels = (at for at in range(len(pieces) - 1, -1, -1) if _is_label(pieces[at][0]))
        return cls(line, pieces, next(labels, -1))

    @property
    def cells(self) -> int:
        """How many pieces stand behind the last label."""
        return len(self.pieces) - 1 - self.last_label

    @property
    def begins_empty(self) -> bool:
        """Whether a word for nothing stands before a label."""
        return any(piece[0] in WORDS_FOR_NOTHING for piece in self.pieces[: self.last_label + 1])

    def without_words_around_label(self) -> str:
        """Give the line with spaces for the words for nothing before its last label, and between that and a figure."""
        behind = range(self.last_label + 1, len(self.pieces))
        first = next((at for at in behind if self.pieces[at][0] not in WORDS_FOR_NOTHING), self.last_label)
        return self._emptied(self.pieces[: first + 1])

    def with_signs(self) -> str:
        """Give the line with signs for the words for nothing that are cells behind its label, or with spaces."""
        behind = self.pieces[self.last_label + 1 :]
        has_figures = any(piece[0][-1].isdigit() or NOTED.fullmatch(piece[0]) for piece in behind)
        are_cells = has_figures or len(self.pieces) == 1 or len(behind) in _EMPTY_ROWS
        return self._emptied(behind, NOTHING, JOIN) if are_cells else self._emptied(behind)

    def _emptied(self, pieces: Iterable[re.Match[str]], first: str = " ", others: str = " ") -> str:
        """Give the line with *first* and *others* for the characters of those *pieces* that are words for nothing."""
        parts, done = [], 0
        for piece in pieces:
            if piece[0] in WORDS_FOR_NOTHING:
                parts += [self.line[done : piece.start()], first + others * (len(piece[0]) - 1)]
                done = piece.end()
        return "".join([*parts, self.line[done:]])


def without_words_for_nothing(tables: str) -> str:
    """Put empty cells in place of the words for nothing in the text of the *tables*. Linear."""
    if sum(map(tables.count, (*WORDS_FOR_NOTHING, *_QUOTED))) < _FEWEST:
        return tables
    lines = tables.split("\n")
    plain: dict[int, _Pieces] = {}
    empty_before_label = 0
    for at, line in enumerate(lines[:_MOST_LINES]):
        if "|" in line or "\t" in line:
            empty_before_label += _BEFORE_LABEL.match(line) is not None
            lines[at] = _IN_CELL.sub(lambda cell: " " * len(cell[0]), line)
        elif len(line) <= _LONGEST_LINE:
            plain[at] = _Pieces.of(line)
    were_one = empty_before_label >= _FEWEST or _were_one(plain.values())
    for at, pieces in plain.items():
        if _ANY.search(pieces.line):
            lines[at] = pieces.without_words_around_label() if were_one else pieces.with_signs()
    return "\n".join(lines)


def _were_one(lines: Iterable[_Pieces]) -> bool:
    """Whether words for nothing stand for cells that were one with others: before labels, or in rows too long."""
    long, cells = 0, 0
    for line in lines:
        if line.begins_empty:
            return True
        if line.last_label >= 0:
            long += cells > REQUESTS_WIDTH and cells not in _EMPTY_ROWS
            cells = 0
        cells += line.cells
    return long >= _LONG_ROWS


def _is_label(piece: str) -> bool:
    """Whether there are words in a *piece* of a line, and it is neither a figure with its unit nor a placeholder."""
    return has_ideograph(piece) and piece not in placeholders() and not NOTED.fullmatch(piece)
