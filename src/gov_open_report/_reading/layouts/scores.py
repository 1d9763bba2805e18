"""How sure a program was of each cell that it read off a picture, `12 0.98`: no figure of the report's.

Such scores are blanked behind what stands in a cell, or in a line, by itself. Where several are in one, or nothing is
before one, it is not certain whose they are, and what stands there cannot be read.
"""

from __future__ import annotations

import re

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.words.figures import AROUND, UNREADABLE, has_ideograph

# Parts of one, and parts of a hundred.
_SCALES = (r"(?:0?\.[0-9]+|1\.0+)", r"(?:[0-9]{1,2}\.[0-9]+|100\.0+|[0-9]{1,3}(?:\.[0-9]+)?%)")

# What a frame has made of a count, `3.0`, has no such digit.
_NOT_WHOLE = r"(?=[(]?[0-9]*(?:\.0*[1-9]|%|\.[0-9]+%))"

# Behind a count stand a few spaces and a mark at most, or a line break.
_BEHIND = r"[ \0]{0,9}[ \n\t|,:][ \0]{0,9}"

# Fewer may be shares or amounts; and so must be many of the counts.
_FEWEST = 8
_SHARE = 4

# Behind the points of labels is no digit.
_POINT = re.compile(r"\.[0-9]")

_COUNT = re.compile(r"(?<![0-9.,])[0-9]+(?![0-9.,%])")
_CELL = re.compile(r"[^|\t]+")
_TABBED = re.compile(r"[^\t]+")
# A list of cells has a line for each, with its score.
_CELL_AND_SCORE = 2
_MARKS = ("|", "\t")
_SPACE = re.compile(r"[|\t \0]")


class _Scale:
    """The scores of one scale."""

    def __init__(self, number: str) -> None:
        score = rf"(?:\({number}\)|(?<![0-9.,]){number})(?![0-9.,%])"
        self._behind_count = re.compile(rf"(?<![0-9.,])[0-9]++(?:{_BEHIND})?{_NOT_WHOLE}{score}")
        self._score = re.compile(rf"(?<![ \0])[,:]?[ \0]*+{score}")
        self._cell_of_score = re.compile(rf"[|\t][ \0]*+{score}[ \0]*+(?=[|\t])")

    def is_in(self, text: str) -> bool:
        """Whether scores stand behind many counts of *text*."""
        count = sum(1 for _ in self._behind_count.finditer(text))
        return count >= _FEWEST and _SHARE * count >= sum(1 for _ in _COUNT.finditer(text))

    def dropped_from(self, text: str) -> str:
        """Give *text* without the scores of its cells."""
        pieces: list[str] = []
        # Whether the line above holds what has no score yet.
        is_open = False
        for line in text.split("\n"):
            content = line.strip(AROUND)
            between = "\n" if pieces else ""
            if self._score.fullmatch(content):
                pieces += [JOIN, JOIN * len(line)] if is_open else [between, self._unread(line)]
                is_open = False
            elif content:
                pieces += [between, self._in_line(line)]
                is_open = pieces[-1] == line
            else:
                pieces += [between, line]
        return "".join(pieces)

    def _in_line(self, line: str) -> str:
        """Give a *line* that is more than a score without those in it."""
        cell_of_line = _TABBED if _is_parted_by_tab(line) else _CELL
        cells = [cell for cell in cell_of_line.finditer(line) if cell[0].strip(AROUND)]
        if not any(map(self._score.search, (cell[0] for cell in cells))):
            return line
        alone = [cell for cell in cells if self._score.fullmatch(cell[0].strip(AROUND))]
        if len(cells) == _CELL_AND_SCORE and alone == cells[1:]:
            at, end = cells[0].end(), cells[1].end()
            return f"{line[:at]}{JOIN * (end - at)}{line[end:]}"
        if alone:
            labels = [cell.end() for cell in cells if has_ideograph(cell[0])]
            at = max(labels, default=cells[0].start())
            return self._without(line[:at]) + self._as_one(line[at:])
        return _CELL.sub(lambda cell: self._in_cell(cell[0]), line)

    def _without(self, labels: str) -> str:
        """Give *labels* without the cells between them that are scores."""
        return self._cell_of_score.sub(lambda cell: JOIN * len(cell[0]), labels)

    def _as_one(self, cells: str) -> str:
        """Give *cells* as one that cannot be read: which of the blank ones is a figure's, and which a score's?"""
        mark = cells[:1] if cells[:1] in _MARKS else ""
        one = _SPACE.sub(UNREADABLE, cells[len(mark) :])
        # What no digit begins is taken for no cell.
        return f"{mark}0{UNREADABLE}{one[2:]}" if one.startswith(UNREADABLE) else mark + one

    def _in_cell(self, cell: str) -> str:
        """Give a *cell*, or a line without bars, without the score behind all else in it."""
        scores = list(self._score.finditer(cell))
        if not scores:
            return cell
        before, behind = cell[: scores[0].start()], cell[scores[0].end() :]
        if len(scores) == 1 and before.strip(AROUND) and not behind.strip(AROUND) and " " not in before.strip(AROUND):
            return before + JOIN * len(scores[0][0]) + behind
        return self._unread(cell)

    def _unread(self, cell: str) -> str:
        """Give a *cell* of which no score can be read, nor the figure before one, though both are there."""
        pieces, done = [], 0
        for score in self._score.finditer(cell):
            before, own = cell[done : score.start()], score[0].lstrip(" \0,:")
            pieces.append(before)
            gap = len(score[0]) - len(own)
            if before[-1:].isdigit():
                pieces += [UNREADABLE * gap, own]
            elif before.strip(AROUND):
                pieces.append(JOIN * len(score[0]))
            else:
                pieces += [score[0][:gap], f"0{UNREADABLE}{own[2:]}"]
            done = score.end()
        return "".join([*pieces, cell[done:]])


def _is_parted_by_tab(line: str) -> bool:
    """Whether a *line* has one tab, and bars on one side of it alone: there a bar is what a cell holds, a misread 1."""
    before, _, behind = line.partition("\t")
    return "|" in before and bool(behind.strip(AROUND)) and not any(mark in behind for mark in _MARKS)


_ALL = tuple(map(_Scale, _SCALES))


def drop_scores(tables: str) -> str:
    """Blank the scores in the text of the *tables*, if they stand behind many of its counts. Linear."""
    # Cheaply told of most.
    if tables.count("%") + len(_POINT.findall(tables)) < _FEWEST:
        return tables
    return next((scale.dropped_from(tables) for scale in _ALL if scale.is_in(tables)), tables)
