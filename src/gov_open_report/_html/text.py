"""The words of a flow, as a reader of the page sees them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gov_open_report._html.flow import Cell, Flow, Mark, Piece, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
# A line of the source that ends between two ideographs ends no word.
_WRAPPED: Final = re.compile(r"(?<=[\u2e80-\U0010ffff])[ \t\r\f]*\n[ \t\n\r\f]*(?=[\u2e80-\U0010ffff])")
_INVISIBLE: Final = " \t\n\r\f\v\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff"

# Looked up once: a page may have hundreds of thousands.
_BLOCK: Final = Mark.BLOCK
_LINE: Final = Mark.LINE

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
    waiting: list[Iterator[Piece]] = [iter(flow)]
    while waiting:
        for piece in waiting[-1]:
            if isinstance(piece, str):
                pieces.append(piece)
            elif piece is _BLOCK or piece is _LINE:
                pieces.append(" ")
            elif isinstance(piece, list):
                waiting.append(iter(piece))
                break
            elif isinstance(piece, Table) and nested:
                waiting.append(iter(_within(piece)))
                break
            if len(pieces) == most:
                return _in_cell("".join(pieces))
        else:
            waiting.pop()
    return _in_cell("".join(pieces))


def words_of(cell: Cell) -> str:
    """Return what ``text_of`` does of all that is in *cell*."""
    return _in_cell(cell.content) if isinstance(cell.content, str) else text_of(cell.content)


def _in_cell(text: str) -> str:
    return text if not text or text.isalnum() else joined(text).translate(_IN_CELLS)


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
