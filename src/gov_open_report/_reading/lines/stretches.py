"""All stretches of the tables' text in order, each read as one by itself and remembered.

Reports share their labels, so most stretches were read before: what one holds depends on nothing but its text, on what
is pending before it and on whether it stands in a cell.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.lines.cut_labels import Piece, completes_above
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.lines.one_stretch import MOST_MISREADS, Place, StretchReader
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

# The caches are bounded in entries and in length.
_REMEMBERED = 64


class _Remembered(NamedTuple):
    """What a stretch holds, wherever it stands."""

    items: tuple[Item, ...]
    """With offsets into the stretch."""

    pending: str
    """The beginning of a label that its end has cut."""

    misreads: int
    """How often a misread label was looked for."""

    completes: bool
    """Whether the first item is the label that was pending before."""


@lru_cache(maxsize=2048)
def _remembered(raw: str, pending: str, column: int, misreads: int, in_row: bool) -> _Remembered:  # noqa: FBT001 - a fact
    """Read *raw* as a text of its own: a stretch is read without a look at what stands around it."""
    items: list[Item] = []
    reader = StretchReader(raw, items, pending, misreads)
    reader.read_anew(Place(0, len(raw), 0, column), in_row=in_row)
    return _Remembered(tuple(items), reader.pending, reader.misreads - misreads, reader.completes)


@lru_cache(maxsize=2048)
def _whole_label(content: str) -> tuple[str, str, bool, bool] | None:
    text = squeeze(content)
    # One quotation mark may have its other in another cell.
    wording = vocabulary().exact.get(text) if '"' not in content else None
    if wording is None:
        return None
    is_row = wording.terminal.startswith("ROW_")
    return wording.terminal, wording.table, is_row, is_row and text in vocabulary().beginnings


class Stretches(StretchReader):
    """Reads stretches in order, into *items*; remembers a label that a break has cut."""

    def __init__(self, folded: str, items: list[Item]) -> None:
        """Read from *folded*."""
        super().__init__(folded, items)
        self.pieces: Sequence[Piece] = (Piece(0, 0, 0, -1),)
        """The pieces of what is pending, or of the label that was last completed, but for its rest."""
        self.completed = -1
        """The line of a label that was last completed, its pieces on lines before."""

    def whole_label(self, content: str) -> tuple[str, str, bool, bool] | None:
        """Give the label that all of a cell is, and that `read` would emit; None where only `read` can tell.

        Most words in tables are such, and this tells it without a look at anything
        else: the label's terminal, its table, whether it is a row's, and whether it
        may go on, as 部分公开 does in some reports.
        """
        # Behind a label that a break has cut, a cell may be its rest.
        return _whole_label(content) if not self.pending and len(content) <= _REMEMBERED else None

    def read(self, start: int, end: int, line: int, column: int, *, in_row: bool = False) -> None:
        """Emit what folded[start:end] holds. *in_row* says that a row's label stands before it in a ruled line."""
        raw = self._folded[start:end]
        if len(raw) > _REMEMBERED:
            self.read_anew(Place(start, end, line, column), in_row=in_row)
            return
        # All that matters of the column is whether there is one, and of the misreads whether there were too many.
        spent = MOST_MISREADS if self.misreads >= MOST_MISREADS else 0
        items, pending, misreads, completes = _remembered(
            raw, self.pending, 0 if column >= 0 else -1, spent, in_row
        )
        if completes and column < 0:
            self.completed = line
            # Before the rest may stand what numbers the lines of the text.
            if items[0][0] is Kind.LABEL and completes_above(self._items, self.pieces[-1], items[0], line):
                items = items[1:]
        # This is Item(…) without its wrapper.
        new_item = tuple.__new__
        for kind, text, table, first, last, _, _, misread, whole in items:
            item = (kind, text, table, start + first, start + last, line, column, misread, whole)
            self._items.append(new_item(Item, item))
        if pending != self.pending:
            if pending:
                at = len(self._items)
                if items and all(item[0] is not Kind.LABEL for item in items):
                    # Figures that were read with it stand behind it, as no label does that they may be of.
                    at -= len(items)
                piece = new_item(Piece, (at, start, end, line))
                self.pieces = [*self.pieces, piece] if self.pending and pending.startswith(self.pending) else [piece]
            self.pending = pending
            if not items and pending.isdigit():
                self.numbers.append(start)
        self.misreads += misreads

    def forget(self) -> None:
        """Begin anew: what comes does not go on from what came."""
        self.pending = ""
