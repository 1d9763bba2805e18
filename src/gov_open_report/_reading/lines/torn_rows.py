"""Rows that go over several lines though no rule says so, put together again.

A table finder takes every line of a page for a row, and the figures stand beside
one of the label's: `5.要求行政机关 | ⏎确认或重新出具 | 9⏎已获取信息 | `. A table printed
in columns too narrow for what they hold breaks figures as well as labels:
`| 一、本年 | 3197 |⏎| 新收政府 | 3    |`. Such lines are one row where what they have
in the label's column makes a row's label, all of it, and no more than one of
them has figures, or those below go on in cells that the ones above fill.
"""

from __future__ import annotations

import re
from itertools import tee
from typing import TYPE_CHECKING, TypeAlias

from gov_open_report._reading.lines.grids import bounds_of, fills_cell
from gov_open_report._reading.words.figures import AROUND, WORDS_FOR_NOTHING, is_part_of_figure
from gov_open_report._reading.words.labels import all_of_a_row, longest_row
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gov_open_report._reading.lines.grids import Bounds, Ruling

_Cells: TypeAlias = "tuple[Sequence[Bounds], int]"
"""The cells of a line, and where it ends."""

# Lines of one row: a label of 40 characters has so many in a column one wide, or ten and empty ones between.
_MOST_LINES = 48

# Columns drawn by words are some fifteen.
_MOST_CELLS = 64

# Before the row's own label stand that of its group, and that of all results.
_MOST_LABELS = 3

_LINE = re.compile(r"[^\n]+")


def torn_row(
    folded: str, source: str, start: int, end: int, at: int, separator: str, ruling: Ruling
) -> tuple[list[tuple[Bounds, ...]], int] | None:
    """Give the cells of a row whose first line begins at *start*, each with its lines' parts, and its end.

    A label that its first line cuts begins at *at*, or before that. None where that line is a row of its own. It looks
    at so many lines and no more.
    """
    # Lazily: the next line or two mostly tell that there is no such row.
    lines, looked_at = tee(_lines_of_row(folded, start, end, separator, ruling))
    first = next(looked_at, None)
    if first is None:  # of a line of more cells than any row has, such as a page of one line
        return None
    for column in _labels(folded, first[0], at):
        lines, looked_at = tee(lines)
        row = _row_of(folded, source, looked_at, column)
        if row:
            return list(zip(*(cells for cells, _ in row), strict=True)), row[-1][1]
    return None


def _lines_of_row(folded: str, start: int, end: int, separator: str, ruling: Ruling) -> Iterator[_Cells]:
    """The cells of lines that may be one row: as many as the first has."""
    width = 0
    for at, match in enumerate(_LINE.finditer(folded, start, end)):
        if separator not in match[0] or at == _MOST_LINES:
            return
        cells = bounds_of(match[0], match.start(), separator, ruling)
        width = width or len(cells)
        if len(cells) != width or width > _MOST_CELLS:
            return
        yield cells, match.end()


def _labels(folded: str, cells: Sequence[Bounds], at: int) -> list[int]:
    """The columns in which a label may begin, the last first: no figure stands before it."""
    columns: list[int] = []
    for column, cell in enumerate(cells):
        words = folded[slice(*cell)].strip(AROUND)
        if words and words.isdigit():
            break
        # Of a narrow column the first line may have nothing but the bracket that opens a label.
        if words and (words == "(" or cell[0] <= at < cell[1] or squeeze(words) in vocabulary().beginnings):
            columns.append(column)
    return columns[: -_MOST_LABELS - 1 : -1]


def _row_of(folded: str, source: str, lines: Iterable[_Cells], column: int) -> list[_Cells]:
    """Those of *lines* that are the row whose label begins in *column*; none if its first line is a row of its own."""
    label, has_figures, whole = "", False, 0
    row: list[_Cells] = []
    for cells, end in lines:
        filled = any(folded[first:last].strip(AROUND) for first, last in cells[column + 1 :])
        words = folded[slice(*cells[column])].strip(AROUND)
        piece = squeeze(words)
        if len(label) + len(piece) > longest_row():
            break
        # A line may have nothing but the bracket that closes a label, or the one that opens the next.
        is_whole = words not in {"", "("} and all_of_a_row(label + piece) is not None
        # Digits alone number a label in its first line only, and are a figure below it.
        if row and (piece.isdigit() or (not is_whole and all_of_a_row(piece))):
            break
        if filled and has_figures and not goes_on(folded, source, row[-1][0][column + 1 :], cells[column + 1 :]):
            break
        has_figures = has_figures or filled
        label += piece
        row.append((cells, end))
        if is_whole:
            whole = len(row)
    return row[:whole] if whole > 1 else []


def with_line_below(
    folded: str, source: str, cells: Sequence[Sequence[Bounds]], below: Sequence[Bounds]
) -> list[tuple[Bounds, ...]] | None:
    """Give the *cells* of a row, each its lines' parts, with those of the line *below* if it goes on there, or None."""
    above = [parts[-1] for parts in cells]
    # Where no cell has room to spare, columns are not padded, and any cell is full.
    if len(cells[0]) == _MOST_LINES or all(fills_cell(folded, *cell) for cell in below):
        return None
    if not goes_on(folded, source, above, below):
        return None
    return [(*parts, part) for parts, part in zip(cells, below, strict=True)]


def goes_on(folded: str, source: str, above: Sequence[Bounds], below: Sequence[Bounds]) -> bool:
    """Tell whether the cells of a line hold what those of the line *above* have no room for, and not only words.

    A word for nothing that is cut, `nul` and `l`, goes on as a figure does.
    """
    figures = 0
    for (first, last), cell in zip(above, below, strict=True):
        content = folded[slice(*cell)].strip(AROUND)
        if not content:
            continue
        begun = folded[first:last].strip(AROUND)
        if is_part_of_figure(content):
            if not is_part_of_figure(begun) or not fills_cell(folded, first, last):
                return False
            figures += 1
        elif not begun or begun.isdigit():
            return False
        else:
            figures += any(begun + content in word for word in WORDS_FOR_NOTHING)
    # Where cells have no space around them, as between tabs, any would be full.
    spaced = figures > 0 and any(source[start:end] != source[start:end].strip() for start, end in [*above, *below])
    return spaced and _are_one_below_another(source, above, below)


def _are_one_below_another(source: str, above: Sequence[Bounds], below: Sequence[Bounds]) -> bool:
    """Whether cells of two lines of *source* are in columns as wide.

    Programs disagree on how wide a Chinese character is, but a blank cell is no narrower than one with words.
    """
    upper, lower = _from_line_begin(source, above), _from_line_begin(source, below)
    # The last cell of a line may have no bar behind it.
    for first, second in zip(upper[:-1], lower[:-1], strict=True):
        if first.isascii() and second.isascii():
            if len(first) != len(second):
                return False
        elif len(second) < len(first) and not second.strip():
            return False
    return True


def _from_line_begin(source: str, cells: Sequence[Bounds]) -> list[str]:
    """What *cells* hold, the first with the spaces before it: a line without a bar there was stripped."""
    (first, end), *others = cells
    begin = source.rfind("\n", 0, first) + 1
    return [source[first if source[begin:first].strip() else begin : end], *(source[slice(*cell)] for cell in others)]
