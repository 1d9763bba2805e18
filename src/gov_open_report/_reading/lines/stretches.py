"""What stands between figures on a line, or in one cell: labels, figures run together with them, or noise."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.lines.cut_labels import Piece, completes_above
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.words.figures import (
    NOTED,
    PIECE,
    SEVERAL,
    UNITS_OF_MONEY,
    bare,
    digits_behind_rest,
    has_ideograph,
    is_like_a_figure,
    placeholders,
    unquoted,
)
from gov_open_report._reading.words.labels import all_of_a_row, find_labels, find_misread, is_fragment
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.words.labels import Label, Stretch
    from gov_open_report._reading.words.vocabulary import Wording

PLAIN_MARKS = "/-"
"""Marks that are a placeholder in any line."""

# The number of a row, on a line of its own: `2.`.
_ORDINAL = re.compile(r"[1-8][.,)]")

# Behind a row's label, a piece of a word this short is a cell's content and no piece of a label.
_SHORT = 2

_MARKS = "/\\-*"
_LETTER = re.compile(r"[^\W_]")
_LABEL_BEGINS = frozenset("\"' (\0")
_LABEL_ENDS = frozenset("\"' :;)\0")

_ELLIPSES = ("…", "⋯", "...")

# An ordinal and a character tell the rows inside a group apart.
_SHORTEST_SHOWN = 2

# Prose that quotes a label is told by how much of it is none of the form's.
_PROSE = 6

# A cell longer than this is no figure.
_LONGEST_FIGURE = 80

# What is longer is prose without a figure, whatever labels it quotes.
_LONGEST_STRETCH = 20_000

# Reports share their labels; the cache is bounded in entries and in length.
_REMEMBERED = 64

# Telling what a strange stretch may be a misreading of is dear; a report has some dozens.
_MOST_MISREADS = 200


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
    reader = Stretches(raw, items, pending, misreads)
    reader.read_anew(0, len(raw), 0, column, in_row=in_row)
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


class Stretches:
    """Reads stretches in order, into *items*; remembers a label that a break has cut."""

    def __init__(self, folded: str, items: list[Item], pending: str = "", misreads: int = 0) -> None:
        """Read from *folded*, behind a label that a break has cut after *pending*."""
        self._folded = folded
        self._items = items
        self._vocabulary = vocabulary()
        # The beginning of a label that a line break cut, waiting for the rest.
        self.pending = pending
        self.completes = False
        self.misreads = misreads
        self.numbers: list[int] = []
        """Where a digit stands that is passed over as the number of a row."""
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
            self.read_anew(start, end, line, column, in_row=in_row)
            return
        # All that matters of the column is whether there is one, and of the misreads whether there were too many.
        spent = _MOST_MISREADS if self.misreads >= _MOST_MISREADS else 0
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

    def read_anew(self, start: int, end: int, line: int, column: int, *, in_row: bool = False) -> None:
        """Do as `read` does, without remembering what was read before."""
        folded = self._folded
        raw = folded[start:end]
        if len(raw) > _LONGEST_STRETCH:
            self._items.append(Item(Kind.TEXT, raw, "", start, end, line, column))
            return
        text = squeeze(raw)
        whole = self._vocabulary.exact.get(text)
        if whole is not None and not self.pending:
            self._label(whole, start, end, line, column, whole=True)
        elif not text:
            self._marks(start, end, line, column, in_row=in_row)
        elif whole is None and self._cell(raw, text, start, end, line, column):
            pass
        elif whole is None and column < 0 and " " in raw and self._columns_of_labels(text, start, end):
            for match in PIECE.finditer(folded, start, end):
                self.read_anew(match.start(), match.end(), line, column)
        elif column >= 0 and (shortened := self._shortened(raw, text)) is not None:
            self._label(shortened, start, end, line, column, whole=True)
        elif self._continue_pending(text, start, end, line, column):
            pass
        elif whole is not None:
            self._label(whole, start, end, line, column, whole=True)
        else:
            self._parts(find_labels(text, self._vocabulary), text, start, end, line, column, in_row=in_row)

    def _shortened(self, raw: str, text: str) -> Wording | None:
        """The row's label that a narrow cell shows the beginning of, with an ellipsis behind it, if it is one only."""
        if not raw.rstrip(" \0").endswith(_ELLIPSES):
            return None
        if len(text) < _SHORTEST_SHOWN:
            # `（一 …` is another row than `一、 …`.
            return self._vocabulary.enumerated.get(("(" if "(" in raw else "") + text)
        rows = [wording for wording in self._vocabulary.rows if wording.text.startswith(text)]
        return rows[0] if len({wording.terminal for wording in rows}) == 1 else None

    def _cell(self, raw: str, text: str, start: int, end: int, line: int, column: int) -> bool:
        """Emit the stretch as cells, if it is a placeholder in words or figures and nothing else."""
        content = bare(raw)
        if content in placeholders():
            self._items.append(Item(Kind.CELL, content, "", start, end, line, column))
            return True
        return text[0].isdigit() and self._figures(start, end, line, column)

    def read_wrapped(self, parts: Sequence[tuple[int, int]], line: int, column: int) -> bool:
        """Emit the label that the parts of a cell make together, if they do."""
        text = "".join(squeeze(self._folded[start:end]) for start, end in parts)
        whole = self._vocabulary.exact.get(text)
        if whole is None:
            stretch = find_labels(text, self._vocabulary)
            is_one = len(stretch.labels) == 1 and not stretch.strange and not stretch.labels[0].start
            whole = stretch.labels[0].wording if is_one else all_of_a_row(text)
        if whole is None:
            return False
        self._label(whole, parts[0][0], parts[-1][1], line, column)
        return True

    def forget(self) -> None:
        """Begin anew: what comes does not go on from what came."""
        self.pending = ""

    def _columns_of_labels(self, text: str, start: int, end: int) -> bool:
        """Whether the stretch is pieces of several labels side by side, as in a wrapped head."""
        pieces = [squeeze(match[0]) for match in PIECE.finditer(self._folded, start, end)]
        # What is explained as a whole needs no cutting, and a unit belongs to its figure.
        if len(pieces) == 1 or not UNITS_OF_MONEY.isdisjoint(pieces) or not find_labels(text, self._vocabulary).strange:
            return False
        return not any(find_labels(piece, self._vocabulary).strange for piece in pieces)

    def _marks(self, start: int, end: int, line: int, column: int, *, in_row: bool) -> None:
        """Punctuation alone: a placeholder, a cell that says nothing readable, or nothing."""
        content = bare(self._folded[start:end])
        placeholder = not content.strip(_MARKS if column >= 0 else PLAIN_MARKS)
        if content and (placeholder or in_row or is_like_a_figure(content) or (column >= 0 and content == "?")):
            self._items.append(Item(Kind.CELL, content, "", start, end, line, column))

    def _label(
        self,
        wording: Wording,
        start: int,
        end: int,
        line: int,
        column: int,
        *,
        misread: bool = False,
        whole: bool = False,
    ) -> None:
        self._items.append(Item(Kind.LABEL, wording.terminal, wording.table, start, end, line, column, misread, whole))
        self.pending = ""

    def _continue_pending(self, text: str, start: int, end: int, line: int, column: int) -> bool:
        """Join *text* to the label that the last break cut, if together they are one."""
        pending = self.pending
        if not pending:
            return False
        joined = pending + text
        whole = self._vocabulary.exact.get(joined)
        if whole is not None:
            self._label(whole, start, end, line, column)
            self.completes = True
            return True
        stretch = find_labels(joined, self._vocabulary)
        first = stretch.labels[0] if stretch.labels and not stretch.strange else None
        if first is not None and first.start == 0 and first.end > len(pending):
            shifted = find_labels(text, self._vocabulary)
            if shifted.labels and shifted.labels[0].start == 0:
                return False
            letters = [match.end() for match in _LETTER.finditer(self._folded, start, end)]
            rest = letters[first.end - len(pending) - 1]
            self._label(first.wording, start, rest, line, column)
            self.completes = True
            if first.end < len(joined):
                # Behind the rest of one label may stand others, with figures.
                self.read_anew(rest, end, line, column)
            return True
        if joined in self._vocabulary.beginnings:
            self.pending = joined
            return True
        return False

    def _parts(
        self, stretch: Stretch, text: str, start: int, end: int, line: int, column: int, *, in_row: bool
    ) -> None:
        """Emit the labels of a stretch and what stands between them."""
        if not stretch.labels and not stretch.strange:
            self._piece(text, start, end, line, column, in_row=in_row)
            return
        places = [start + match.start() for match in _LETTER.finditer(self._folded[start:end])]
        places.append(end)
        rest, labels = self._strangers(stretch, text, places)
        if len(text) > _PROSE and sum(b - a for a, b in rest) > max(_PROSE, len(text) // 2):
            labels, rest = [], [(0, len(text))]
        if not labels and rest:
            self._strange(text, start, end, line, column, in_row=in_row)
            return
        parts: list[tuple[int, int, Label | None]] = [(label.start, label.end, label) for label in labels]
        parts += [(a, b, None) for a, b in {*stretch.rest, *rest}]
        parts.sort(key=lambda part: part[0])
        for a, b, label in parts:
            part_start, part_end = places[a], places[b - 1] + 1
            if label is not None:
                whole = b - a == len(label.wording.text)
                self._label(label.wording, part_start, part_end, line, column, misread=label.misread, whole=whole)
            elif (a, b) in rest:
                self._items.append(Item(Kind.TEXT, text[a:b], "", part_start, part_end, line, column))
            elif any(character.isdigit() for character in text[a:b]):
                before = places[a - 1] + 1 if a else start
                behind = places[b] if b < len(text) else end
                self._figures_beside_labels(before, part_start, part_end, behind, line, column)
            else:
                self._await_rest(text[a:b])

    def _piece(self, text: str, start: int, end: int, line: int, column: int, *, in_row: bool) -> None:
        """A piece of a label, or what only looks like one."""
        content = bare(self._folded[start:end])
        if _ORDINAL.fullmatch(content):
            self.pending = text
            self.numbers.append(start)
        elif text.isdigit() or (in_row and len(text) <= _SHORT):
            # Digits with marks around them that no figure has, `2-` or `,312,312`; or a letter in a cell.
            self._items.append(Item(Kind.CELL, content, "", start, end, line, column))
        else:
            self._await_rest(text)

    def _figures_beside_labels(
        self, before: int, first: int, last: int, behind: int, line: int, column: int
    ) -> None:
        """Emit the figures whose digits are folded[first:last], and which reach at most from *before* to *behind*.

        Marks around them that close or open a label are not theirs; others are:
        a sign, or a comma that makes a figure unreadable.
        """
        folded = self._folded
        while before < first and folded[before] in _LABEL_ENDS:
            before += 1
        while behind > last and folded[behind - 1] in _LABEL_BEGINS:
            behind -= 1
        if not self._figures(before, behind, line, column):
            self._items.append(Item(Kind.CELL, bare(folded[before:behind]), "", before, behind, line, column))

    def _strangers(self, stretch: Stretch, text: str, places: list[int]) -> tuple[list[tuple[int, int]], list[Label]]:
        """The rest that no wording explains, and the labels that do not lean on it."""
        folded = self._folded
        strange = [
            (a, b)
            for a, b in stretch.rest
            if not is_fragment(text[a:b], self._vocabulary)
            and not NOTED.fullmatch(folded[places[a] : places[b]].replace(JOIN, "").strip("\"' "))
        ]
        edges = {a for a, _ in strange} | {b for _, b in strange}
        # A word beside a label makes it part of a sentence: 重复申请的告知….
        return strange, [label for label in stretch.labels if label.start not in edges and label.end not in edges]

    def _figures(self, start: int, end: int, line: int, column: int) -> bool:
        """Emit the figures that the stretch is, if it is figures and nothing else."""
        part = self._folded[start:end]
        seen = unquoted(part.replace(JOIN, ""))
        if NOTED.fullmatch(seen):
            self._items.append(Item(Kind.CELL, bare(seen), "", start, end, line, column))
            return True
        if not SEVERAL.fullmatch(seen):
            return False
        for match in PIECE.finditer(part):
            piece = unquoted(match[0].replace(JOIN, ""))
            if piece:
                place = (start + match.start(), start + match.end())
                self._items.append(Item(Kind.CELL, piece, "", *place, line, column))
        return True

    def _strange(self, text: str, start: int, end: int, line: int, column: int, *, in_row: bool) -> None:
        """A stretch without a label: a misread one, an unreadable cell, or noise."""
        if column < 0 and (digits := digits_behind_rest(self._folded[start:end])):
            self._items.append(Item(Kind.CELL, text[-digits:], "", end - digits, end, line, column))
            return
        misread = None
        if not in_row and self.misreads < _MOST_MISREADS:
            self.misreads += 1
            misread = find_misread(text, self._vocabulary)
        if misread is not None:
            self._label(misread, start, end, line, column, misread=True)
            return
        content = bare(self._folded[start:end])
        figure = content[0].isdigit() and len(content) < _LONGEST_FIGURE and not has_ideograph(content)
        if in_row or (column < 0 and (figure or is_like_a_figure(content))):
            self._items.append(Item(Kind.CELL, content, "", start, end, line, column))
        else:
            self._items.append(Item(Kind.TEXT, text, "", start, end, line, column))

    def _await_rest(self, text: str) -> None:
        """Keep *text* if a label may begin with it, until its rest comes; other pieces of labels pass by."""
        if text in self._vocabulary.beginnings and not text.isdigit():
            self.pending = text
