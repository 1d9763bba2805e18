"""The rows of a table as the form has them: each cell once, at its place.

A label is said once, however many rows and columns it spans. A figure's cell
spans none in the form, so a blank that is drawn over several columns is as many
blanks, and so is one that is drawn over several rows. A figure drawn over
several columns is written once, and one drawn over several rows in the first of
them alone with a sign below, since no one can tell which place it is of.
"""

from __future__ import annotations

import re
from math import gcd
from typing import TYPE_CHECKING, Final, NamedTuple

from gov_open_report._html.flow import Cell, Row, Shown, Table
from gov_open_report._html.signs import is_head, is_label
from gov_open_report._html.text import text_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# Spans that are open at once. The form has two columns of labels, and its widest row fifteen cells.
_MOST_OPEN: Final = 40

# Columns that a blank is said for, and heads that are remembered: no row of the form has more cells.
_MOST_CELLS: Final = 15
_MOST_HEADS: Final = 64

# Signs for cells that began in a row above, in one table.
_MOST_CONTINUED: Final = 5000

_DIGITS: Final = re.compile(r"[0-9０-９]")
_NO_WORDS: Final = re.compile(r"[\W_]*|无|不适用|[Nn]/?[Aa]")
_CORNER: Final = "信息内容"
_DITTO: Final = "〃"
# A picture in a cell may be a figure's: its place is no blank.
_PICTURE: Final = "［图］"


class Place(NamedTuple):
    """A cell and the columns that it takes."""

    text: str
    start: int
    end: int
    last_row: int
    """The number of the last row that it takes."""


def lines_of(rows: Iterable[Row]) -> list[str | None]:
    """Return a line for each row, a tab between cells; ``None`` for a row without cells. Linear."""
    lines: list[str | None] = []
    opened: list[Place] = []
    heads: list[int] = []
    width = continued = 0
    for number, row in enumerate(rows):
        if not row.cells:
            lines.append(None)
            continue
        above = [place for place in opened if place.last_row >= number]
        cells = _cells(row)
        if not above and all(cell.columns == cell.rows == 1 for cell in cells):
            texts = [_shown_in(cell) for cell in cells]
            if _is_head_row(texts):
                heads, width = [*range(len(texts))][:_MOST_HEADS], len(texts)
            lines.append("\t".join(texts))
            continue
        own = _placed(cells, above, number)
        opened = sorted((*above, *(place for place in own if place.last_row > number)), key=lambda p: p.start)
        del opened[_MOST_OPEN:]
        if _is_head_row([place.text for place in own]):
            heads = [place.start for place in sorted((*above, *own), key=lambda p: p.start)][:_MOST_HEADS]
            width = max(place.end for place in (*above, *own))
        # Only in a row as wide as its heads do columns tell which of them a cell is drawn over.
        fits = bool(heads) and max(place.end for place in (*above, *own)) == width
        unit = 0 if fits else gcd(*(place.end - place.start for place in own if _is_figure(place.text)))
        shown = [(place.start, text) for place in own for text in _spread(place, heads, unit)]
        if fits and continued < _MOST_CONTINUED:
            below = [
                (place.start, _DITTO if _DIGITS.search(place.text) else text)
                for place in above
                if _is_figure(place.text) and place.start > heads[0]
                for text in _spread(place, heads, unit)
            ]
            continued += len(below)
            shown = sorted((*shown, *below), key=lambda cell: cell[0])
        lines.append("\t".join(text for _, text in shown))
    return lines


def _cells(row: Row) -> list[Cell]:
    """Return the cells of *row*, and those of a row that is a table of its own in one of them."""
    cells: list[Cell] = []
    for cell in row.cells:
        if isinstance(cell.content, str):
            cells.append(cell)
            continue
        tables = [piece for piece in cell.content if isinstance(piece, Table)]
        rows = tables[0].rows if len(tables) == 1 and not text_of(cell.content, nested=False) else []
        if len(rows) == 1 and len(rows[0].cells) > 1:
            cells += rows[0].cells
        else:
            cells.append(cell)
    return cells


def _placed(cells: Iterable[Cell], above: list[Place], number: int) -> list[Place]:
    """Give each cell the first column that no cell from above takes."""
    places = []
    column = at = 0
    for cell in cells:
        while at < len(above) and above[at].start <= column:
            column = max(column, above[at].end)
            at += 1
        place = Place(_shown_in(cell), column, column + cell.columns, number + cell.rows - 1)
        places.append(place)
        column = place.end
    return places


def _shown_in(cell: Cell) -> str:
    return words_of(cell) or (_PICTURE if any(isinstance(piece, Shown) for piece in cell.content) else "")


def _is_head_row(texts: list[str]) -> bool:
    heads = sum(map(is_head, filter(None, texts)))
    if not heads or any(_DIGITS.search(text) and not is_label(text) for text in texts):
        return False
    return heads > 1 or (len(texts) == 2 and texts[0] == _CORNER)  # noqa: PLR2004 - corner, head


def _spread(place: Place, heads: list[int], unit: int) -> list[str]:
    """Say a blank or a sign for each column that it is drawn over; all else once.

    Columns are the form's, by *heads*; or, if *unit* is not 0, so wide each.
    """
    width = place.end - place.start
    if width == 1 or not _is_figure(place.text) or _DIGITS.search(place.text):
        return [place.text]
    columns = width // unit if unit else sum(place.start <= head < place.end for head in heads)
    return [place.text] * min(max(1, columns), _MOST_CELLS)


def _is_figure(text: str) -> bool:
    """Say whether *text* is what stands in a figure's cell: a number, a sign, or nothing."""
    return _NO_WORDS.fullmatch(text) is not None or (_DIGITS.match(text) is not None and not is_label(text))
