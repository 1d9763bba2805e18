"""Columns of a printed data frame, told by the numbers of its columns.

These stand above the frame, from 0 on, and before each of its lines that line's
own. What a column holds ends where its number does, counted in characters or as
on a screen. If that is so for all of its lines, a frame is cut at tabs without
moving anything; blank cells are counted then, and the numbers are taken away.

Of a frame that is wider than the screen, blocks of columns stand one below the
other, and a backslash behind the numbers says that another follows. A row of it
goes on in the lines of these, in order; lines may have no numbers there.
"""

from __future__ import annotations

import re
from itertools import accumulate, count, islice, pairwise, product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.column_rules import width_of
from gov_open_report._reading.figures import WORDS_FOR_NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RowsInBlocks: TypeAlias = "Mapping[int, Sequence[tuple[int, int]]]"
"""Where the cells of a row begin and end that goes over blocks, by where the first of its lines begins.

None for each of its other lines.
"""

# The numbers of the columns, above the first of the lines.
_FIRST_NUMBERS = re.compile(r"^ *0(?: +1 +2 +3(?: +[0-9]{1,2})* *|(?: +[0-9]{1,2})* +\\ *)\n", re.MULTILINE)
_NUMBERS = re.compile(r" *([0-9]{1,2}(?: +[0-9]{1,2})*)(?: *| +(\\) *)\n")
_NUMBER = re.compile(r"[0-9]+")
_NO_LINES = re.compile(r"\n+")
_NOTHING = re.compile(rf"(?<![^ ])(?:{'|'.join(WORDS_FOR_NOTHING)})(?![^ ])")

# Of as many columns, numbers have two digits at most.
_DIGITS = 2

# The widest table of the form has fifteen, and the longest thirty lines.
_MOST_COLUMNS = 64
_MOST_LINES = 500


class _Way(NamedTuple):
    """How columns and lines are to be told."""

    on_screen: bool
    numbered: bool
    """Whether each line's own number stands before it."""
    filled_up: bool
    """Whether a number of one digit stands at the left of the room for two, and not at the right."""


class _Line(NamedTuple):
    start: int
    """Where it begins in the text."""
    end: int
    cuts: list[int]
    """Where its number and its columns end in the text; where it has none there, it ends itself."""


class _Block(NamedTuple):
    start: int
    """Where the numbers of its columns begin."""
    end: int
    lines: list[_Line]


def cut_frames(folded: str, source: str) -> tuple[str, RowsInBlocks]:
    """Put tabs between the columns of frames in *folded*; *source* was folded into it. Linear.

    Gives with it the rows of those that stand in blocks, and are not cut.
    """
    rows: dict[int, Sequence[tuple[int, int]]] = {}
    if " 1 " not in folded and "\\" not in folded:
        return folded, rows
    pieces, at = [], 0
    for numbers in _FIRST_NUMBERS.finditer(folded):
        blocks = _blocks(folded, source, numbers.start()) if numbers.start() >= at else []
        for block in blocks:
            pieces += [folded[at : block.start], " " * (block.end - block.start - 1), "\n"]
            at = block.end
            for line in block.lines:
                pieces += [folded[at : line.start], _cut(folded, line) if len(blocks) == 1 else _kept(folded, line)]
                at = line.end
        if len(blocks) > 1:
            for first, *others in zip(*(block.lines for block in blocks), strict=True):
                rows[first.start] = [cell for line in (first, *others) for cell in pairwise(line.cuts)]
                rows.update((other.start, ()) for other in others)
    return "".join([*pieces, folded[at:]]), rows


def _cut(folded: str, line: _Line) -> str:
    """A line without its number, tabs between its columns."""
    number, *ends = line.cuts
    text = " " * (number - line.start) + folded[number : line.end]
    for end in ends[:-1]:
        text = f"{text[: end - line.start]}\t{text[end - line.start + 1 :]}"
    return text


def _kept(folded: str, line: _Line) -> str:
    """A line without its number and words for nothing."""
    number = line.cuts[0]
    text = _NOTHING.sub(lambda word: " " * len(word[0]), folded[number : line.end])
    return " " * (number - line.start) + text


def _blocks(folded: str, source: str, start: int) -> list[_Block]:
    """The blocks of the frame whose numbers begin at *start*; none if any line of it is none of a frame."""
    for on_screen, numbered, filled_up in product((False, True), (True, False), (False, True)):
        blocks = _blocks_in(folded, source, start, _Way(on_screen, numbered, filled_up))
        if blocks:
            return blocks
    return []


def _blocks_in(folded: str, source: str, start: int, way: _Way) -> list[_Block]:
    """The same, if it is printed in this *way*."""
    blocks: list[_Block] = []
    columns, goes_on = 0, True
    while goes_on:
        numbers = _NUMBERS.match(folded, start)
        if numbers is None or columns > _MOST_COLUMNS:
            return []
        found = [(number[0], number.end() - start) for number in _NUMBER.finditer(folded, *numbers.span(1))]
        if [number for number, _ in found] != [str(at) for at in range(columns, columns + len(found))]:
            return []
        columns += len(found)
        goes_on = numbers[2] is not None
        ends = [end + (_DIGITS - len(number)) * way.filled_up for number, end in found]
        lines = _lines(folded, source, numbers.end(), ends, way)
        if not lines or (blocks and len(lines) != len(blocks[0].lines)):
            return []
        blocks.append(_Block(start, numbers.end(), lines))
        between = _NO_LINES.match(folded, lines[-1].end)
        start = between.end() if between else len(folded)
    # Where a line ends before its last columns, there is no room for tabs.
    short = len(blocks) == 1 and any(line.cuts[-2] == line.end for line in blocks[0].lines)
    return [] if short else blocks


def _lines(folded: str, source: str, start: int, ends: Sequence[int], way: _Way) -> list[_Line]:
    """The lines of a block; nothing if any is none of it, or they are too many."""
    lines: list[_Line] = []
    # Lazily: most of what is numbered so is no frame, and its first line tells.
    for number, (line_start, end) in zip(count(), islice(_filled_lines(folded, start), _MOST_LINES + 1)):
        own = str(number) if way.numbered else ""
        cuts = _cuts(folded[line_start:end], source[line_start:end], own, ends, on_screen=way.on_screen)
        if not cuts or number == _MOST_LINES:
            return []
        lines.append(_Line(line_start, end, [line_start + cut for cut in cuts]))
    return lines


def _filled_lines(folded: str, start: int) -> Iterator[tuple[int, int]]:
    """Where lines begin and end, up to one without a character."""
    while start < len(folded):
        end = folded.find("\n", start)
        end = len(folded) if end < 0 else end
        if start == end:
            return
        yield start, end
        start = end + 1


def _cuts(line: str, printed: str, number: str, ends: Sequence[int], *, on_screen: bool) -> list[int]:
    """Where the *number* of a *line* and its columns end in it; nowhere if these do not end where theirs do.

    Spaces at its end may have been taken away.
    """
    if "\t" in line or (number and line.split(" ", 1)[0] != number):
        return []
    places = list(accumulate(map(width_of, printed))) if on_screen else range(1, len(line) + 1)
    # Where the line has come to with each of its characters.
    at = dict(zip(places, count(1)))
    width = places[-1]
    if any(end not in at and end < width for end in ends) or (width < ends[-1] and width not in {len(number), *ends}):
        return []
    cuts = [len(number), *(at.get(end, len(line)) for end in ends)]
    cells = [line[before:end] for before, end in pairwise(cuts)]
    # Without a number before it, the first column begins where the line does.
    apart = all(cell[:1] in {"", " "} for cell in cells[not number :])
    whole = all(not cell.strip() or cell[-1] != " " for cell in cells)
    return cuts if apart and whole and not line[cuts[-1] :].strip() else []
