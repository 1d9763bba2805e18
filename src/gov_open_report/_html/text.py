"""The words of a flow, as a reader of the page sees them."""

from __future__ import annotations

import re
from typing import Final

from gov_open_report._html.flow import Cell, Flow, Mark, Row, Table

_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
# A line of the source that ends between two ideographs ends no word.
_WRAPPED: Final = re.compile(r"(?<=[\u2e80-\U0010ffff])[ \t\r\f]*\n[ \t\n\r\f]*(?=[\u2e80-\U0010ffff])")
_INVISIBLE: Final = " \t\n\r\f\v\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff"

# What parts the cells of a row in the text that is made; a bar would as well.
_IN_CELLS: Final = str.maketrans({"|": "¦", "│": "¦", "｜": "¦", "\t": " "})


def joined(text: str) -> str:
    """Return *text* on one line, runs of spaces made one, those around it left out."""
    if not text or text.isalnum():
        return text
    if "\n" in text:
        text = _WRAPPED.sub("", text)
    return _SPACES.sub(" ", text).strip(_INVISIBLE)


def text_of(flow: Flow, *, nested: bool = True, most: int | None = None) -> str:
    """Return the words of a cell on one line; a paragraph's end is a space, a tag is nothing.

    With *nested*, the words of tables in it as well; those of the first *most* pieces. Linear.
    """
    pieces: list[str] = []
    # Tables in tables, however deep, without recursion.
    waiting: list[Flow] = [flow]
    positions = [0]
    while waiting and (most is None or len(pieces) < most):
        current, at = waiting[-1], positions[-1]
        if at == len(current):
            waiting.pop()
            positions.pop()
            continue
        positions[-1] += 1
        piece = current[at]
        if isinstance(piece, str):
            pieces.append(piece)
        elif isinstance(piece, Mark):
            if piece in _PARTS:
                pieces.append(" ")
        elif isinstance(piece, list):
            waiting.append(piece)
            positions.append(0)
        elif isinstance(piece, Table) and nested:
            waiting.append(_within(piece))
            positions.append(0)
    return _in_cell("".join(pieces))


def words_of(cell: Cell) -> str:
    """Return what ``text_of`` does of all that is in *cell*."""
    return _in_cell(cell.content) if isinstance(cell.content, str) else text_of(cell.content)


def _in_cell(text: str) -> str:
    words = joined(text)
    return words if words.isalnum() else words.translate(_IN_CELLS)


def _within(table: Table) -> Flow:
    """Return all that is in *table*, a space between cells."""
    found: Flow = []
    for part in table.parts:
        if isinstance(part, Row):
            for cell in part.cells:
                found += [Mark.BLOCK, cell.content]
        else:
            found += [Mark.BLOCK, part]
    return [*found, Mark.BLOCK]


_PARTS: Final = frozenset({Mark.BLOCK, Mark.LINE})
