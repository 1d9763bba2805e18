"""Rows that a table finder has made of each line of a label that wraps, put together again.

It takes every line of a page for a row, and the figures stand beside one of the
label's: `5.要求行政机关 | ⏎确认或重新出具 | 9⏎已获取信息 | `. Such rows are one where what
they have in the label's column makes a row's label, all of it, and no more
than one of them has figures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.figures import AROUND
from gov_open_report._reading.grids import bounds_of
from gov_open_report._reading.labels import all_of_a_row, longest_row
from gov_open_report._reading.unbroken import MOST_LINES
from gov_open_report._reading.vocabulary import squeeze

if TYPE_CHECKING:
    from gov_open_report._reading.grids import Bounds, Ruling

# Columns drawn by words are some fifteen.
_MOST_CELLS = 64

_LINE = re.compile(r"[^\n]+")


def torn_row(
    folded: str, start: int, end: int, at: int, separator: str, ruling: Ruling
) -> tuple[list[tuple[Bounds, ...]], int] | None:
    """Give the cells of a row whose first line begins at *start*, each with its lines' parts, and its end.

    The label begins at *at*. None where that line is a row of its own. It looks at so many lines and no more.
    """
    lines: list[list[Bounds]] = []
    label, column, has_figures = "", -1, False
    whole = whole_end = 0
    for match in _LINE.finditer(folded, start, end):
        if separator not in match[0] or len(lines) == MOST_LINES:
            break
        cells = bounds_of(match[0], match.start(), separator, ruling)
        if not lines:
            column = sum(last < at for _, last in cells)
        if len(cells) != len(lines[0] if lines else cells) or len(cells) > _MOST_CELLS:
            break
        filled = any(folded[first:last].strip(AROUND) for first, last in cells[column + 1 :])
        words = folded[slice(*cells[column])].strip(AROUND)
        piece = squeeze(words)
        if len(label) + len(piece) > longest_row():
            break
        # A line may have nothing but the bracket that closes a label.
        is_whole = words != "" and all_of_a_row(label + piece) is not None
        # Digits alone number a label in its first line only, and are a figure below it.
        if (filled and has_figures) or (lines and (piece.isdigit() or (not is_whole and all_of_a_row(piece)))):
            break
        has_figures = has_figures or filled
        label += piece
        lines.append(cells)
        if is_whole:
            whole, whole_end = len(lines), match.end()
    return (list(zip(*lines[:whole], strict=True)), whole_end) if whole > 1 else None
