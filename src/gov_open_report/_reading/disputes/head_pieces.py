"""Which head of table four each word over its figures is a piece of.

Heads wrap in narrow cells, and those of litigation stand lower than those of
reconsideration, so that one line has pieces of several: 维持 纠正 结果 审结 计 结果.
All words over the figures are dealt out to the heads and to the names over them,
from left to right in each line, until each head is whole.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.disputes.block_readings import BLOCK
from gov_open_report._reading.places.anchors import lines_over, offset_of
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.wording import official

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.items import Item, Scan

# Words of heads that are a character wide, four lines of them for each of two rows, and no more.
_MOST_WORDS = 120

# Steps to deal them out; where heads are a character wide there are too many ways, and none is told.
_MOST_STEPS = 10_000


class Piece(NamedTuple):
    """A word that is part of a head, or of a name over several heads."""

    line: int
    start: int
    """How many characters stand before it in its line, and before what is behind it."""
    end: int
    column: int
    """The column of its head, the first of those under a name over several."""
    spans: bool
    """Whether it is of such a name."""


class _Name(NamedTuple):
    text: str
    column: int
    spans: bool


def pieces_over(scan: Scan, above: int) -> list[Piece]:
    """Give the pieces of the heads over the line *above*, in reading order.

    Nothing if the words there are not just the heads, or may be dealt out to them in several ways. Bounded.
    """
    words = [word for line in reversed(list(lines_over(scan, above))) for word in line]
    if len(words) > _MOST_WORDS:
        return []
    names, budget = _names(), Budget(_MOST_STEPS)
    found: list[tuple[int, ...]] = []
    stack: list[tuple[tuple[int, ...], tuple[int, ...]]] = [((), (0,) * len(names))]
    while stack and len(found) <= 1 and budget.spend():
        dealt, done = stack.pop()
        if len(dealt) < len(words):
            stack += _dealt_further(words, dealt, done)
        elif all(name.spans or length == len(name.text) for name, length in zip(names, done, strict=True)):
            found.append(dealt)
    if budget.ran_out or len(found) != 1:
        return []
    return [_piece(word, names[at], scan) for word, at in zip(words, found[0], strict=True)]


def _dealt_further(
    words: Sequence[Item], dealt: tuple[int, ...], done: tuple[int, ...]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Every way to deal out the next word: to a name that goes on with it, to the right of those before it."""
    word = words[len(dealt)]
    goes_on = bool(dealt) and words[len(dealt) - 1].line == word.line
    first = dealt[-1] + 1 if goes_on else 0
    return [
        ((*dealt, at), (*done[:at], done[at] + len(word.text), *done[at + 1 :]))
        for at, name in enumerate(_names())
        if at >= first and name.text.startswith(word.text, done[at])
    ]


def _piece(word: Item, name: _Name, scan: Scan) -> Piece:
    start = offset_of(word, scan)
    return Piece(word.line, start, start + word.end - word.start, name.column, name.spans)


@cache
def _names() -> tuple[_Name, ...]:
    """All heads and names over several, from left to right."""
    names: list[_Name] = []
    group = None
    for number, block in enumerate(FORMS[Edition.FORM_2021].blocks):
        column = BLOCK * number
        if block.group is not None and block.group != group:
            names.append(_Name(_wording(block.group), column, spans=True))
        group = block.group
        names.append(_Name(_wording(block.terminal), column, spans=True))
        heads = FORMS[Edition.FORM_2021].dispute_columns
        names += [_Name(_wording(head.terminal), column + at, spans=False) for at, head in enumerate(heads)]
    return tuple(names)


def _wording(terminal: str) -> str:
    return squeeze(fold(official(Table.DISPUTES, terminal)))
