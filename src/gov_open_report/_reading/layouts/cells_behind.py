"""Which cells stand behind the label of a line, told by its text alone: before anything is scanned.

What is made plain of a figure, its spare zeros or the spaces between its thousands, is told by the cells beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.words.figures import AROUND, LONGEST_COUNT, PIECE, has_ideograph
from gov_open_report._reading.words.row_widths import DISPUTES_WIDTH, REQUESTS_WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of table four's row, so many figures are a block that has a total.
_BLOCK = 5

_PARTS = re.compile(r"[|\t]")


class Content(NamedTuple):
    """What a cell holds, and where that begins in its line."""

    start: int
    text: str


def is_ruled(line: str) -> bool:
    """Tell whether bars or tabs part the cells of a *line*."""
    return "|" in line or "\t" in line


def cells_behind_label(line: str) -> list[Content]:
    """Give the cells of a ruled *line* behind the last with words, blank ones too; none beyond an outer bar."""
    cells, at = [], 0
    for cell in _PARTS.split(line.rstrip(AROUND).removesuffix("|")):
        content = cell.strip(AROUND)
        cells.append(Content(at + cell.find(content), content))
        at += len(cell) + 1
    first = next((place for place in range(len(cells), 0, -1) if has_ideograph(cells[place - 1].text)), 0)
    return cells[first:] if first or not line.lstrip(AROUND).startswith("|") else cells[1:]


def figures_at_end(line: str) -> list[Content]:
    """Give the plain digits that a *line* without bars ends in, as spaces part them."""
    pieces = [Content(piece.start(), piece[0]) for piece in PIECE.finditer(line)]
    first = len(pieces)
    while first and is_digits(pieces[first - 1].text):
        first -= 1
    return pieces[first:]


def is_digits(content: str) -> bool:
    """Tell whether *content* is digits and nothing else, and no more of them than a figure has."""
    return content.isdigit() and content.isascii() and len(content) <= LONGEST_COUNT


def in_sums(cells: Sequence[Content]) -> list[Sequence[Content]]:
    """Give the *cells* of a row in parts that end in their total: table three's row, or the three of table four's.

    None if they are no more than a row's and blanks around it, or fewer.
    """
    width = DISPUTES_WIDTH if len(cells) >= DISPUTES_WIDTH else REQUESTS_WIDTH
    # What a label spans may be blank, and so may a column behind all others.
    first, end = 0, len(cells)
    while end - first > width and not cells[first].text:
        first += 1
    while end - first > width and not cells[end - 1].text:
        end -= 1
    if end - first != width:
        return []
    size = _BLOCK if width == DISPUTES_WIDTH else width
    return [cells[at : at + size] for at in range(first, end, size)]


def end_in_sum(numbers: Sequence[int]) -> bool:
    """Tell whether the last of *numbers*, of which there are some, is the sum of all others."""
    return 2 * numbers[-1] == sum(numbers)
