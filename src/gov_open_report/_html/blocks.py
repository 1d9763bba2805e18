"""The lines and table rows of a page, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from attrs import define, field

from gov_open_report._html.flow import Flow, Link, Mark, Row, Shown, Table
from gov_open_report._html.grid import lines_of
from gov_open_report._html.text import joined, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

class Block(NamedTuple):
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
            for piece in waiting[-1]:
                # In the order of what is most of a page.
                if isinstance(piece, str):
                    self.pieces.append(piece)
                    if self.target is not None:
                        self.linked.append(piece)
                elif piece is Mark.LINK_ENDS:
                    self._end_link()
                elif isinstance(piece, Link):
                    self._end_link()
                    self.target, self.since = piece.target, len(self.linked)
                elif isinstance(piece, Shown):
                    self.shown.append(piece)
                elif isinstance(piece, list):
                    waiting.append(iter(piece))
                    break
                else:
                    if (self.pieces or self.shown or self.links) and (line := self._line()):
                        yield line
                    if isinstance(piece, Block):
                        yield piece
                    elif isinstance(piece, Table):
                        waiting.append(self._rows(piece) if piece.is_grid else _contents(piece))
                        break
                    elif piece is Mark.VERBATIM or piece is Mark.VERBATIM_ENDS:
                        self.verbatim = piece is Mark.VERBATIM
            else:
                waiting.pop()
        if line := self._line():
            yield line

    def _end_link(self) -> None:
        if self.target is not None:
            self.links.append((joined("".join(self.linked[self.since :])), self.target))
            self.target = None

    def _line(self) -> Block | None:
        """Return what has been gathered as a block, if it is anything, and gather anew."""
        block = None
        target = self.target
        if target is not None:
            self._end_link()
        whole = "".join(self.pieces)
        text = whole.strip("\n") if self.verbatim else joined(whole)
        if self.shown or self.links or text.strip():
            words = "".join(self.linked)
            is_link = bool(words) and _letters(words) == _letters(whole) > 0
            block = Block(text, 0, 0, is_link, tuple(self.links), tuple(self.shown))
            self.links.clear()
            self.shown.clear()
        self.pieces.clear()
        self.linked.clear()
        # A link around several paragraphs goes on in the next.
        self.target, self.since = target, 0
        return block

    def _rows(self, table: Table) -> Iterator[object]:
        """Yield the rows of *table* as blocks, and what stands between them as it is."""
        self.tables += 1
        number = self.tables
        lines = lines_of(table.rows)
        for part in table.parts:
            if isinstance(part, Row):
                line = next(lines)
                if line is not None:
                    yield Block(line, number, table.labels, False, *_seen_in(part))
            else:
                yield part


def _letters(words: str) -> int:
    return sum(map(str.isalpha, words))


_Seen: TypeAlias = tuple[tuple[tuple[str, str], ...], tuple[Shown, ...]]
_NOTHING: Final[_Seen] = ((), ())


def _seen_in(row: Row) -> _Seen:
    """Gather the links and pictures of the cells of *row*; tables in them are left out."""
    cells = [cell for cell in row.cells if cell.words is None]
    if not cells:
        return _NOTHING
    links = [
        (text_of(cell.flow, nested=False), piece.target)
        for cell in cells
        for piece in cell.flow
        if isinstance(piece, Link)
    ]
    shown = [piece for cell in cells for piece in cell.flow if isinstance(piece, Shown)]
    return tuple(links), tuple(shown)


def _contents(table: Table) -> Iterator[object]:
    """Yield what is in the cells of a table that only places what is on the page."""
    for part in table.parts:
        for flow in [cell.flow for cell in part.cells] if isinstance(part, Row) else [part]:
            yield Mark.BLOCK
            yield flow
    yield Mark.BLOCK
