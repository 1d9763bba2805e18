"""What one stretch of text holds: labels, figures run together with them, or noise.

A stretch is what stands between two figures on a line without bars, or in one cell: a label, as `行政许可`, several
with figures, as `规章000行政规范性文件2114`, or a piece of one. It is told by itself, but for the beginning of a label
that a line break has cut right before it: `一、本年新收政府` and then `信息公开申请数量` are one label.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.words.figures import (
    NOTED,
    PIECE,
    SEVERAL,
    TIMES,
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

MOST_MISREADS = 200
"""How often a misread label is looked for, which is dear; a report has some dozens of strange stretches."""

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


class Place(NamedTuple):
    """Where a stretch stands, or a part of it."""

    start: int
    end: int
    line: int
    """Index of its line."""
    column: int
    """Which cell of a ruled line; -1 in any other line."""


class StretchReader:
    """Reads a stretch into *items*, behind a label that a break has cut after what is *pending*."""

    def __init__(self, folded: str, items: list[Item], pending: str = "", misreads: int = 0) -> None:
        """Read from *folded*; so many *misreads* were looked for before."""
        self._folded = folded
        self._items = items
        self._vocabulary = vocabulary()
        self.pending = pending
        """The beginning of a label that a line break cut, waiting for the rest."""
        self.completes = False
        """Whether what was pending has got its rest."""
        self.misreads = misreads
        """How often a misread label was looked for."""
        self.numbers: list[int] = []
        """Where a digit stands that is passed over as the number of a row."""

    def read_anew(self, place: Place, *, in_row: bool = False) -> None:
        """Emit what stands in a place. *in_row* says that a row's label stands before it in a ruled line."""
        raw = self._folded[place.start : place.end]
        if len(raw) > _LONGEST_STRETCH:
            self._emit(Kind.TEXT, raw, place)
            return
        text = squeeze(raw)
        whole = self._vocabulary.exact.get(text)
        if whole is not None and not self.pending:
            self._label(whole, place, whole=True)
        elif not text:
            self._marks(place, in_row=in_row)
        elif whole is None and self._cell(raw, text, place):
            pass
        elif whole is None and place.column < 0 and " " in raw and self._columns_of_labels(text, place):
            for match in PIECE.finditer(self._folded, place.start, place.end):
                self.read_anew(place._replace(start=match.start(), end=match.end()))
        elif place.column >= 0 and (shortened := self._shortened(raw, text)) is not None:
            self._label(shortened, place, whole=True)
        elif self._continue_pending(text, place):
            pass
        elif whole is not None:
            self._label(whole, place, whole=True)
        else:
            self._parts(find_labels(text), text, place, in_row=in_row)

    def read_wrapped(self, parts: Sequence[tuple[int, int]], line: int, column: int) -> bool:
        """Emit the label that the parts of a cell make together, if they do."""
        text = "".join(squeeze(self._folded[start:end]) for start, end in parts)
        stretch = find_labels(text)
        is_one = len(stretch.labels) == 1 and not stretch.strange and not stretch.labels[0].start
        whole = stretch.labels[0].wording if is_one else all_of_a_row(text)
        if whole is None:
            return False
        self._label(whole, Place(parts[0][0], parts[-1][1], line, column))
        return True

    def _emit(self, kind: Kind, text: str, place: Place) -> None:
        self._items.append(Item(kind, text, "", *place))

    def _label(self, wording: Wording, place: Place, *, misread: bool = False, whole: bool = False) -> None:
        self._items.append(Item(Kind.LABEL, wording.terminal, wording.table, *place, misread, whole))
        self.pending = ""

    def _shortened(self, raw: str, text: str) -> Wording | None:
        """The row's label that a narrow cell shows the beginning of, with an ellipsis behind it, if it is one only."""
        if not raw.rstrip(" \0").endswith(_ELLIPSES):
            return None
        if len(text) < _SHORTEST_SHOWN:
            # `（一 …` is another row than `一、 …`.
            return self._vocabulary.enumerated.get(("(" if "(" in raw else "") + text)
        rows = [wording for wording in self._vocabulary.rows if wording.text.startswith(text)]
        return rows[0] if len({wording.terminal for wording in rows}) == 1 else None

    def _cell(self, raw: str, text: str, place: Place) -> bool:
        """Emit the stretch as cells, if it is a placeholder in words or figures and nothing else."""
        content = bare(raw)
        if content in placeholders():
            self._emit(Kind.CELL, content, place)
            return True
        return text[0].isdigit() and self._figures(place)

    def _columns_of_labels(self, text: str, place: Place) -> bool:
        """Whether the stretch is pieces of several labels side by side, as in a wrapped head."""
        pieces = [squeeze(match[0]) for match in PIECE.finditer(self._folded, place.start, place.end)]
        # What is explained as a whole needs no cutting, and a unit, or what makes more of it, belongs to its figure.
        if len(pieces) == 1 or not UNITS_OF_MONEY.isdisjoint(pieces) or not find_labels(text).strange:
            return False
        if any(piece in TIMES and before[-1:].isdigit() for before, piece in pairwise(pieces)):
            return False
        return not any(find_labels(piece).strange for piece in pieces)

    def _marks(self, place: Place, *, in_row: bool) -> None:
        """Punctuation alone: a placeholder, a cell that says nothing readable, or nothing."""
        content = bare(self._folded[place.start : place.end])
        ruled = place.column >= 0
        placeholder = not content.strip(_MARKS if ruled else PLAIN_MARKS)
        if content and (placeholder or in_row or is_like_a_figure(content) or (ruled and content == "?")):
            self._emit(Kind.CELL, content, place)

    def _continue_pending(self, text: str, place: Place) -> bool:
        """Join *text* to the label that the last break cut, if together they are one."""
        pending = self.pending
        if not pending:
            return False
        joined = pending + text
        whole = self._vocabulary.exact.get(joined)
        if whole is not None:
            self._label(whole, place)
            self.completes = True
            return True
        stretch = find_labels(joined)
        first = stretch.labels[0] if stretch.labels and not stretch.strange else None
        if first is not None and first.start == 0 and first.end > len(pending):
            shifted = find_labels(text)
            if shifted.labels and shifted.labels[0].start == 0:
                return False
            letters = [match.end() for match in _LETTER.finditer(self._folded, place.start, place.end)]
            rest = letters[first.end - len(pending) - 1]
            self._label(first.wording, place._replace(end=rest))
            self.completes = True
            if first.end < len(joined):
                # Behind the rest of one label may stand others, with figures.
                self.read_anew(place._replace(start=rest))
            return True
        if joined in self._vocabulary.beginnings:
            self.pending = joined
            return True
        return False

    def _parts(self, stretch: Stretch, text: str, place: Place, *, in_row: bool) -> None:
        """Emit the labels of a stretch and what stands between them."""
        if not stretch.labels and not stretch.strange:
            self._piece(text, place, in_row=in_row)
            return
        # Where each of its letters stands, and the end.
        places = [place.start + match.start() for match in _LETTER.finditer(self._folded[place.start : place.end])]
        places.append(place.end)
        rest, labels = self._strangers(stretch, text, places)
        if len(text) > _PROSE and sum(b - a for a, b in rest) > max(_PROSE, len(text) // 2):
            labels, rest = [], [(0, len(text))]
        if not labels and rest:
            self._strange(text, place, in_row=in_row)
            return
        parts: list[tuple[int, int, Label | None]] = [(label.start, label.end, label) for label in labels]
        parts += [(a, b, None) for a, b in {*stretch.rest, *rest}]
        parts.sort(key=lambda part: part[0])
        for a, b, label in parts:
            own = place._replace(start=places[a], end=places[b - 1] + 1)
            if label is not None:
                whole = b - a == len(label.wording.text)
                self._label(label.wording, own, misread=label.misread, whole=whole)
            elif (a, b) in rest:
                self._emit(Kind.TEXT, text[a:b], own)
            elif any(character.isdigit() for character in text[a:b]):
                around = place._replace(start=places[a - 1] + 1 if a else place.start, end=places[b])
                self._figures_beside_labels(own, around)
            else:
                self._await_rest(text[a:b])

    def _piece(self, text: str, place: Place, *, in_row: bool) -> None:
        """A piece of a label, or what only looks like one."""
        content = bare(self._folded[place.start : place.end])
        if _ORDINAL.fullmatch(content):
            self.pending = text
            self.numbers.append(place.start)
        elif text.isdigit() or (in_row and len(text) <= _SHORT):
            # Digits with marks around them that no figure has, `2-` or `,312,312`; or a letter in a cell.
            self._emit(Kind.CELL, content, place)
        else:
            self._await_rest(text)

    def _figures_beside_labels(self, digits: Place, around: Place) -> None:
        """Emit the figures whose first and last *digits* these are, and which reach no further than *around* them.

        Marks around them that close or open a label are not theirs; others are:
        a sign, or a comma that makes a figure unreadable.
        """
        folded = self._folded
        before, behind = around.start, around.end
        while before < digits.start and folded[before] in _LABEL_ENDS:
            before += 1
        while behind > digits.end and folded[behind - 1] in _LABEL_BEGINS:
            behind -= 1
        figures = digits._replace(start=before, end=behind)
        if not self._figures(figures):
            self._emit(Kind.CELL, bare(folded[before:behind]), figures)

    def _strangers(self, stretch: Stretch, text: str, places: list[int]) -> tuple[list[tuple[int, int]], list[Label]]:
        """The rest that no wording explains, and the labels that do not lean on it."""
        folded = self._folded
        strange = [
            (a, b)
            for a, b in stretch.rest
            if not is_fragment(text[a:b])
            and not NOTED.fullmatch(folded[places[a] : places[b]].replace(JOIN, "").strip("\"' "))
        ]
        edges = {a for a, _ in strange} | {b for _, b in strange}
        # A word beside a label makes it part of a sentence: 重复申请的告知….
        return strange, [label for label in stretch.labels if label.start not in edges and label.end not in edges]

    def _figures(self, place: Place) -> bool:
        """Emit the figures that the stretch is, if it is figures and nothing else."""
        part = self._folded[place.start : place.end]
        seen = unquoted(part.replace(JOIN, ""))
        if NOTED.fullmatch(seen):
            self._emit(Kind.CELL, bare(seen), place)
            return True
        if not SEVERAL.fullmatch(seen):
            return False
        for match in PIECE.finditer(part):
            piece = unquoted(match[0].replace(JOIN, ""))
            if piece:
                own = place._replace(start=place.start + match.start(), end=place.start + match.end())
                self._emit(Kind.CELL, piece, own)
        return True

    def _strange(self, text: str, place: Place, *, in_row: bool) -> None:
        """A stretch without a label: a misread one, an unreadable cell, or noise."""
        ruled, printed = place.column >= 0, self._folded[place.start : place.end]
        if not ruled and (digits := digits_behind_rest(printed)):
            self._emit(Kind.CELL, text[-digits:], place._replace(start=place.end - digits))
            return
        misread = None
        if not in_row and self.misreads < MOST_MISREADS:
            self.misreads += 1
            misread = find_misread(text)
        if misread is not None:
            self._label(misread, place, misread=True)
            return
        content = bare(printed)
        figure = content[0].isdigit() and len(content) < _LONGEST_FIGURE and not has_ideograph(content)
        if in_row or (not ruled and (figure or is_like_a_figure(content))):
            self._emit(Kind.CELL, content, place)
        else:
            self._emit(Kind.TEXT, text, place)

    def _await_rest(self, text: str) -> None:
        """Keep *text* if a label may begin with it, until its rest comes; other pieces of labels pass by."""
        if text in self._vocabulary.beginnings and not text.isdigit():
            self.pending = text
