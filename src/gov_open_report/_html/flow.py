"""What a page shows, in the order in which it shows it.

A flow is a list of pieces: text, breaks, links, pictures, tables, further flows.
Tables are built while they are walked, whatever became of their tags: a cell
without a row, a row without a table, a table within a cell.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, TypeAlias

from attrs import define, field


class Mark(Enum):
    """Something between texts."""

    BLOCK = "block"
    """A paragraph ends or begins."""

    LINE = "line"
    """``<br>``."""

    LINK_ENDS = "link ends"

    VERBATIM = "verbatim"
    """Text is kept with its spaces and lines from here on, as in ``<pre>``; a block begins here."""

    VERBATIM_ENDS = "verbatim ends"
    """No longer so; a block has just ended."""


class Link(NamedTuple):
    """A link begins."""

    target: str


class Shown(NamedTuple):
    """A picture, or a document shown in a frame."""

    target: str
    is_picture: bool


Piece: TypeAlias = "str | Mark | Link | Shown | Table | list[Piece]"
Flow: TypeAlias = list[Piece]


@define
class Cell:
    """A cell and what is in it."""

    columns: int
    rows: int
    content: Flow | str = field(factory=list)
    """What is in it; of one that has ended and holds nothing but text, that text."""

    @property
    def flow(self) -> Flow:
        """What is in it, as a flow."""
        return [self.content] if isinstance(self.content, str) else self.content

    def end(self) -> None:
        """Keep text alone as such: most cells hold nothing else, and a page may have very many."""
        if not self.content:
            self.content = ""
            return
        pieces = [piece for piece in self.content if isinstance(piece, str)]
        if len(pieces) == len(self.content):
            self.content = "".join(pieces)


@define
class Row:
    """A row of a table: the cells that begin in it."""

    cells: list[Cell] = field(factory=list)


@define
class Table:
    """Rows of cells, and what stands between rows, in order."""

    parts: list[Row | Flow] = field(factory=list)

    labels: int = 0
    """How many labels of the form its own cells hold."""

    is_grid: bool = True
    """Whether it is a table to its reader; else it only places what is on the page."""

    @property
    def rows(self) -> list[Row]:
        """Its rows."""
        return [part for part in self.parts if isinstance(part, Row)]
