"""Columns of a printed data frame, cut at tabs without moving anything.

Above the frame stand the numbers of its columns, from 0 on, and before each of
its lines that line's own. What a column holds ends where its number does,
counted in characters or as on a screen. A frame is cut if that is so for all of
its lines; blank cells are counted then, and the numbers are taken away.
"""

from __future__ import annotations

import re
from itertools import accumulate, count, pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.column_rules import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# The numbers of the columns, above the first of the lines.
_NUMBERS = re.compile(r"^ *0 +1 +2 +3(?: +[0-9]{1,2})* *\n(?=0 )", re.MULTILINE)
_NUMBER = re.compile(r"[0-9]+")


class _Line(NamedTuple):
    start: int
    """Where it begins in the text."""
    cuts: list[int]
    """Where its columns but the last end in the text."""


def cut_frames(folded: str, source: str) -> str:
    """Put tabs between the columns of frames in *folded*; *source* was folded into it. Linear."""
    if "\n0 " not in folded:
        return folded
    pieces, at = [], 0
    for numbers in _NUMBERS.finditer(folded):
        lines = _lines(folded, source, numbers)
        if lines:
            pieces += [folded[at : numbers.start()], " " * (len(numbers[0]) - 1), "\n"]
            at = numbers.end()
        for number, line in enumerate(lines):
            width = len(str(number))
            pieces += [folded[at : line.start], " " * width]
            at = line.start + width
            for cut in line.cuts:
                pieces += [folded[at:cut], "\t"]
                at = cut + 1
    return "".join([*pieces, folded[at:]])


def _lines(folded: str, source: str, numbers: re.Match[str]) -> list[_Line]:
    """The lines of a frame under the *numbers* of its columns; nothing if any is none of it."""
    found = [(number[0], number.end()) for number in _NUMBER.finditer(numbers[0])]
    if [number for number, _ in found] != [str(at) for at in range(len(found))]:
        return []
    longest = len(found[-1][0])
    # Of numbers of two digits and one, a short one stands at the left or at the right of the room for two.
    rooms = [[end for _, end in found], [end + longest - len(number) for number, end in found]]
    for ends, on_screen in product(rooms[: 1 + (longest > 1)], (False, True)):
        lines: list[_Line] = []
        # Lazily: most of what is numbered so is no frame, and its first line tells.
        for number, (start, end) in zip(count(), _filled_lines(folded, numbers.end())):
            cuts = _cuts(folded[start:end], source[start:end], number, ends, on_screen=on_screen)
            if not cuts:
                break
            lines.append(_Line(start, [start + cut for cut in cuts]))
        else:
            return lines
    return []


def _filled_lines(folded: str, start: int) -> Iterator[tuple[int, int]]:
    """Where lines begin and end, up to one that is empty."""
    while start < len(folded):
        end = folded.find("\n", start)
        end = len(folded) if end < 0 else end
        if not folded[start:end].strip():
            return
        yield start, end
        start = end + 1


def _cuts(line: str, printed: str, number: int, ends: Sequence[int], *, on_screen: bool) -> list[int]:
    """Where a *line* of this *number* is to be cut; nowhere if it does not hold what ends where its columns do."""
    if line.split(" ", 1)[0] != str(number) or "\t" in line:
        return []
    places = list(accumulate(map(width_of, printed))) if on_screen else range(1, len(line) + 1)
    # Where the line has come to with each of its characters.
    at = dict(zip(places, count(1)))
    if places[-1] != ends[-1] or any(end not in at for end in ends):
        return []
    cuts = [len(str(number)), *(at[end] for end in ends)]
    cells = (line[before:end] for before, end in pairwise(cuts))
    aligned = all(not cell.strip() or (cell[0] == " " and cell[-1] != " ") for cell in cells)
    return cuts[1:-1] if aligned else []
