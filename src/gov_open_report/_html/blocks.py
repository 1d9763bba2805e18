"""The lines and table rows of a page, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict

from attrs import define, field, frozen

from gov_open_report._html.flow import Flow, Link, Mark, Row, Shown, Table
from gov_open_report._html.grid import lines_of
from gov_open_report._html.text import joined, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

@frozen
class Block:
    """A line of text, or a row of a table."""

    text: str
    """Without line breaks, unless the page itself is laid out by lines; never blank,
    unless it is a row."""

    table: int = 0
    """Which table it is a row of, from 1 on; 0 if it is a line."""

    labels: int = 0
    """How many labels of the form that table holds."""

    is_link: bool = False
    """Whether a link is all that it is, but for numbers such as a date."""

    links: tuple[tuple[str, str], ...] = ()
    """Words and target of each link."""

    shown: tuple[Shown, ...] = ()
    """Pictures, and documents in frames."""


def blocks_of(flow: Flow) -> list[Block]:
    """Return what *flow* shows as blocks. Linear."""
    return list(_Lines().run(flow))


@define
class _Lines:
    """What has been gathered of a line."""

    pieces: list[str] = field(factory=list)
    links: list[tuple[str, str]] = field(factory=list)
    shown: list[Shown] = field(factory=list)
    target: str | None = None
    """Where the link goes that is open."""

    linked: list[str] = field(factory=list)
    """The words of all links."""

    since: int = 0
    """How many of *linked* stand before the open link."""

    verbatim: bool = False
    tables: int = 0

    def run(self, flow: Flow) -> Iterator[Block]:
        """Yield the blocks of *flow*."""
        waiting: list[Iterator[object]] = [iter(flow)]
        while waiting:
            piece = next(waiting[-1], self)
            if piece is self:
                waiting.pop()
            elif isinstance(piece, str):
                self._add(piece)
            elif isinstance(piece, list):
                waiting.append(iter(piece))
            elif isinstance(piece, Table):
                yield from self._end_line()
                waiting.append(self._rows(piece) if piece.is_grid else _contents(piece))
            elif isinstance(piece, Block):
                yield from self._end_line()
                yield piece
            elif isinstance(piece, Mark) and piece in _ENDS:
                yield from self._end_line()
                self.verbatim = piece is Mark.VERBATIM or (self.verbatim and piece is not Mark.VERBATIM_ENDS)
            else:
                self._note(piece)
        yield from self._end_line()

    def _add(self, words: str) -> None:
        self.pieces.append(words)
        if self.target is not None:
            self.linked.append(words)

    def _note(self, piece: object) -> None:
        if isinstance(piece, Link):
            self._end_link()
            self.target, self.since = piece.target, len(self.linked)
        elif isinstance(piece, Shown):
            self.shown.append(piece)
        elif piece is Mark.LINK_ENDS:
            self._end_link()

    def _end_link(self) -> None:
        if self.target is not None:
            self.links.append((joined("".join(self.linked[self.since :])), self.target))
            self.target = None

    def _end_line(self) -> Iterator[Block]:
        target = self.target
        self._end_link()
        whole = "".join(self.pieces)
        text = whole.strip("\n") if self.verbatim else joined(whole)
        if text.strip() or self.shown or self.links:
            words = "".join(self.linked)
            is_link = _letters(words) == _letters(whole) > 0
            yield Block(text, is_link=is_link, links=tuple(self.links), shown=tuple(self.shown))
        self.pieces, self.links, self.shown, self.linked = [], [], [], []
        # A link around several paragraphs goes on in the next.
        self.target, self.since = target, 0

    def _rows(self, table: Table) -> Iterator[object]:
        """Yield the rows of *table* as blocks, and what stands between them as it is."""
        self.tables += 1
        number = self.tables
        lines = lines_of(table.rows)
        for part in table.parts:
            if isinstance(part, Row):
                line = next(lines)
                if line is not None:
                    yield Block(line, number, table.labels, **_seen_in(part))
            else:
                yield part


def _letters(words: str) -> int:
    return sum(map(str.isalpha, words))


class _Seen(TypedDict):
    links: tuple[tuple[str, str], ...]
    shown: tuple[Shown, ...]


def _seen_in(row: Row) -> _Seen:
    """Gather the links and pictures of the cells of *row*; tables in them are left out."""
    links = [
        (text_of(cell.flow, nested=False), piece.target)
        for cell in row.cells
        for piece in cell.flow
        if isinstance(piece, Link)
    ]
    shown = [piece for cell in row.cells for piece in cell.flow if isinstance(piece, Shown)]
    return {"links": tuple(links), "shown": tuple(shown)}


def _contents(table: Table) -> Iterator[object]:
    """Yield what is in the cells of a table that only places what is on the page."""
    for part in table.parts:
        for flow in [cell.flow for cell in part.cells] if isinstance(part, Row) else [part]:
            yield Mark.BLOCK
            yield flow
    yield Mark.BLOCK


_ENDS: Final = frozenset({Mark.BLOCK, Mark.LINE, Mark.VERBATIM, Mark.VERBATIM_ENDS})
