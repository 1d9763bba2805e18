"""Rows whose cells semicolons or Chinese commas part, cut at tabs without moving anything.

In prose both stand everywhere. So only lines are cut that are labels with figures
behind them, or figures alone, and only where there are many of these; and with
them the heads right above that have as many cells, which tell how wide rows are.
What stands between brackets or quotes belongs to a label.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.words.figures import RUN_TOGETHER, is_cell
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKS = (";", "；", "，")

# So many cells behind each other are no sentence, and so many rows of these no list in one.
_ENOUGH_CELLS = 3
_ENOUGH_ROWS = 6
# All cells of a row that has no figure.
_FEWEST_BLANKS = 5
# A report has a hundred rows, none of them longer.
_MOST_LINES = 20_000
_LONGEST_LINE = 600

# Cells that follow each other: where no prose has them so often, there is nothing to look at line by line.
# Each begins with the mark itself, which is found far faster than a group.
_CELL = r" *+[0-9A-Za-z/.\"-]{0,15}+ *+"
_RUNS = {mark: re.compile(rf"{mark}(?:{_CELL}{mark}){{{_ENOUGH_CELLS - 1}}}") for mark in _MARKS}
_LINE = re.compile(r"[^\n]+")
_DIGIT = re.compile("[0-9]")


class _Line(NamedTuple):
    number: int
    """Which of all lines that are not empty it is."""
    places: list[int]
    """Where the mark parts its cells."""
    is_row: bool
    is_sentence: bool


def cut_separated(folded: str, source: str) -> str:
    """Turn rows of *folded*, which *source* was folded into, into lines of cells if one mark parts them. Linear."""
    for mark in _MARKS:
        if source.count(mark) >= _ENOUGH_CELLS * _ENOUGH_ROWS and len(_RUNS[mark].findall(source)) >= _ENOUGH_ROWS:
            lines = list(_lines(folded, source, mark))
            if sum(1 for line in lines if line.is_row and len(line.places) >= _ENOUGH_CELLS) >= _ENOUGH_ROWS:
                characters = list(folded)
                for place in _cuts(lines):
                    characters[place] = "\t"
                folded = "".join(characters)
    return folded


def _cuts(lines: Sequence[_Line]) -> Iterator[int]:
    """Where rows are to be cut, and the heads right above them that have as many cells as other rows do."""
    widths = Counter(len(line.places) for line in lines if line.is_row)
    below = -1
    for line in reversed(lines):
        is_head = line.number == below - 1 and widths[len(line.places)] >= _ENOUGH_CELLS and not line.is_sentence
        if line.is_row or is_head:
            yield from line.places
            below = line.number


def _lines(folded: str, source: str, mark: str) -> Iterator[_Line]:
    """The lines in which *mark* stands outside of brackets and quotes."""
    seen = 0
    for number, line in enumerate(_LINE.finditer(folded)):
        start, end = line.span()
        if end - start > _LONGEST_LINE or source.find(mark, start, end) < 0 or "|" in line[0] or "\t" in line[0]:
            continue
        seen += 1
        if seen > _MOST_LINES:
            break
        places = _places(folded, source, mark, start, end)
        if places:
            ends = pairwise([start - 1, *places, end])
            is_row = _is_row([folded[before + 1 : behind].strip(' \0"') for before, behind in ends])
            yield _Line(number, places, is_row, source.find("。", start, end) >= 0)


def _places(folded: str, source: str, mark: str, start: int, end: int) -> list[int]:
    """Where *mark* stands in a line, outside of brackets and quotes."""
    places, depth, quoted = [], 0, False
    for at in range(start, end):
        character = folded[at]
        if character == '"':
            quoted = not quoted
        elif character in "()":
            depth = max(0, depth + (1 if character == "(" else -1))
        # A mark that is not there any more was a part of an entity.
        elif source[at] == mark and character in ";," and not depth and not quoted:
            places.append(at)
    return places


def _is_row(fields: Sequence[str]) -> bool:
    """Whether *fields* are labels and figures behind them; few figures only behind a label of the form."""
    first = max((at for at, field in enumerate(fields, 1) if not is_cell(field)), default=0)
    labels, behind = fields[:first], fields[first:]
    # Before a label cells may be blank that one above spans.
    if any(field and is_cell(field) for field in labels) or any(map(RUN_TOGETHER.search, labels)):
        return False
    if not any(map(_DIGIT.search, behind)):
        return len(behind) >= _FEWEST_BLANKS
    return len(behind) >= _ENOUGH_CELLS or (bool(labels) and squeeze(labels[-1]) in vocabulary().exact)
