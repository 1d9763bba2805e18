"""Marks that say, in a text being made, which cell a piece of it comes from.

A mark has no width and goes away when the text is done, leaving the place of
every piece behind. So damage can be done to any layout without knowing it, and
a span that the reader gives can be compared with where the figure really went.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_OPEN: Final = "\U000f0000"
_NAMED: Final = "\U000f0001"
_CLOSE: Final = "\U000f0002"
_MARK: Final = re.compile(f"{_OPEN}([^{_NAMED}]*){_NAMED}|{_CLOSE}")


class Place(NamedTuple):
    """Where a piece of a cell stands in a text."""

    name: str
    """The path of a figure; for a label, what it labels after a colon."""

    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        """Whether this is a cell that has a path, blank or not."""
        return ":" not in self.name

    def of(self, text: str) -> str:
        """Return what stands there."""
        return text[self.start : self.end]


class Text(NamedTuple):
    """A finished text and the places of its cells, in the order of the text."""

    text: str
    places: tuple[Place, ...]

    def of_table(self, table: str) -> Text:
        """Return the same text with the cells of *table* alone, and the labels between them."""
        own = [at for at, place in enumerate(self.places) if place.name.startswith(f"{table}.")]
        return self._replace(places=self.places[own[0] : own[-1] + 1])


def mark(name: str, piece: str) -> str:
    """Return *piece* marked as part of the cell *name*."""
    return f"{_OPEN}{name}{_NAMED}{piece}{_CLOSE}"


def bare(marked: str) -> str:
    """Return *marked* without its marks."""
    return _MARK.sub("", marked)


def finish(marked: str) -> Text:
    """Take the marks out of *marked*, and note where they were."""
    pieces: list[str] = []
    places: list[Place] = []
    name, start, at, length = "", 0, 0, 0
    for match in _MARK.finditer(marked):
        between = marked[at : match.start()]
        pieces.append(between)
        length += len(between)
        at = match.end()
        if match[1] is not None:
            name, start = match[1], length
        else:
            places.append(Place(name, start, length))
    pieces.append(marked[at:])
    return Text("".join(pieces), tuple(places))
