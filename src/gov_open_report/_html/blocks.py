"""The lines and table rows of a page, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

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


# Looked up once: a page may have hundreds of thousands.
_BLOCK: Final = Mark.BLOCK


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
    """How many of *pieces* stand before the open link."""

    verbatim: bool = False
    tables: int = 0

    def run(self, flow: Flow) -> Iterator[Block]:
        """Yield the blocks of *flow*."""
        waiting: list[Iterator[object]] = [iter((flow, _BLOCK))]
        while waiting:
            for piece in waiting[-1]:
                if isinstance(piece, str):
                    self.pieces.append(piece)
                elif piece is not _BLOCK and self._gathers(piece):
                    continue
                elif isinstance(piece, list):
                    waiting.append(iter(piece))
                    break
                else:
                    if line := self._line():
                        yield line
                    if isinstance(piece, Block):
                        yield piece
                    elif isinstance(piece, Table):
                        waiting.append(self._within(piece))
                        break
            else:
                waiting.pop()

    def _within(self, table: Table) -> Iterator[object]:
        return self._rows(table) if table.is_grid else _contents(table)

    def _gathers(self, piece: object) -> bool:
        """Say whether *piece* ends no line; heed it if so."""
        if piece is Mark.LINK_ENDS:
            self._end_link()
        elif isinstance(piece, Link):
            self._end_link()
            self.target, self.since = piece.target, len(self.pieces)
        elif isinstance(piece, Shown):
            self.shown.append(piece)
        elif piece is Mark.VERBATIM or piece is Mark.VERBATIM_ENDS:
            self.verbatim = piece is Mark.VERBATIM
        else:
            return False
        return True

    def _end_link(self) -> None:
        if self.target is not None:
            words = "".join(self.pieces[self.since :])
            self.linked.append(words)
            self.links.append((joined(words), self.target))
            self.target = None

    def _line(self) -> Block | None:
        """Return what has been gathered as a block, if it is anything, and gather anew."""
        if not (self.pieces or self.shown or self.links):
            return None
        block = None
        target = self.target
        if target is not None:
            self._end_link()
        whole = "".join(self.pieces)
        self.pieces.clear()
        text = whole.strip("\n") if self.verbatim else joined(whole)
        if self.shown or self.links:
            words = "".join(self.linked)
            is_link = bool(words) and _letters(words) == _letters(whole) > 0
            block = Block(text, 0, 0, is_link, tuple(self.links), tuple(self.shown))
            self.links.clear()
            self.shown.clear()
            self.linked.clear()
            # A link around several paragraphs goes on in the next.
            self.target, self.since = target, 0
        elif text and not text.isspace():
            block = Block(text)
        return block

    def _rows(self, table: Table) -> Iterator[object]:
        """Yield the rows of *table* as blocks, and what stands between them as it is."""
        self.tables += 1
        number = self.tables
        lines = iter(lines_of(table.rows))
        for part in table.parts:
            if isinstance(part, Row):
                line = next(lines)
                if line is not None:
                    yield Block(line, number, table.labels, *_seen_in(part))
            else:
                yield part


def _letters(words: str) -> int:
    return sum(map(str.isalpha, words))


class _Seen(NamedTuple):
    """What else there is to see of a row, as a block has it."""

    is_link: bool = False
    links: tuple[tuple[str, str], ...] = ()
    shown: tuple[Shown, ...] = ()


_NOTHING: Final = _Seen()


def _seen_in(row: Row) -> _Seen:
    """Gather the links and pictures of the cells of *row*; tables in them are left out."""
    flows = [cell.content for cell in row.cells if not isinstance(cell.content, str)]
    if not flows:
        return _NOTHING
    links: list[tuple[str, str]] = []
    for flow in flows:
        targets = [piece.target for piece in flow if isinstance(piece, Link) and piece.target]
        if targets:
            words = text_of(flow, nested=False)
            links += ((words, target) for target in targets)
    shown = [piece for flow in flows for piece in flow if isinstance(piece, Shown)]
    return _Seen(links=tuple(links), shown=tuple(shown))


def _contents(table: Table) -> Iterator[object]:
    """Yield what is in the cells of a table that only places what is on the page."""
    for part in table.parts:
        for flow in [cell.content for cell in part.cells] if isinstance(part, Row) else [part]:
            yield Mark.BLOCK
            yield flow
    yield Mark.BLOCK
