"""Zeros before the digits of a figure that is all of its cell, `007` or `00`, blanked where they stand.

Mostly such a figure is two that were run together. It is one where its row has all its cells and adds up with it, or
where all figures of the tables have as many digits at least, and those with zeros before them just as many.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.cells_behind import (
    Content,
    cells_behind_label,
    end_in_sum,
    figures_at_end,
    in_sums,
    is_digits,
    is_ruled,
)
from gov_open_report._reading.words.figures import AROUND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# It begins with the zero itself, which is found far faster than what is before it.
_PADDED = re.compile(r"0(?<![^\s|\0]0)[0-9]++(?![^\s|\0])")

# Fewer figures with zeros before them may have been run together.
_FEWEST = 12


def drop_spare_zeros(tables: str) -> str:
    """Blank the zeros before the digits of figures in the *tables* that are surely one each. Linear."""
    if _PADDED.search(tables) is None:
        return tables
    lines = tables.split("\n")
    rows = [*_rows(lines)]
    figures = [cell.text for row in rows for _, cell in row if is_digits(cell.text)]
    padded = [figure for figure in figures if _spare(figure)]
    is_manner = len(padded) >= _FEWEST and {*map(len, padded)} == {min(map(len, figures))}
    dropped: dict[int, list[Content]] = {}
    for row in rows:
        if is_manner or _adds_up([cell for _, cell in row]):
            for number, cell in row:
                if _spare(cell.text):
                    dropped.setdefault(number, []).append(cell)
    return "\n".join([_without(line, dropped.get(number, ())) for number, line in enumerate(lines)])


def _without(line: str, cells: Sequence[Content]) -> str:
    """A *line* without the zeros that some of its *cells* begin with."""
    pieces, at = [], 0
    for start, text in cells:
        spare = _spare(text)
        pieces += [line[at:start], JOIN * spare]
        at = start + spare
    return "".join([*pieces, line[at:]])


def _spare(content: str) -> int:
    """How many zeros stand before the digits of a figure, the last digit left out; none where it is no figure."""
    return len(content) - len(content.lstrip("0") or "0") if is_digits(content) else 0


def _rows(lines: Sequence[str]) -> Iterator[list[tuple[int, Content]]]:
    """The cells behind each label with the numbers of their lines: on its line, or each on one of its own below it."""
    below: list[tuple[int, Content]] = []
    for number, line in enumerate(lines):
        ruled = is_ruled(line)
        bare = "" if ruled else line.strip(AROUND)
        if is_digits(bare):
            below.append((number, Content(line.find(bare), bare)))
        elif bare or ruled:
            yield below
            below = []
            cells = cells_behind_label(line) if ruled else figures_at_end(line)
            yield [(number, cell) for cell in cells]
    yield below


def _adds_up(cells: Sequence[Content]) -> bool:
    """Whether these are all cells of a row, none of them blank, and the last of each sum is that of the others."""
    sums = in_sums(cells)
    return bool(sums) and all(
        all(is_digits(cell.text) for cell in part) and end_in_sum([int(cell.text) for cell in part]) for part in sums
    )
