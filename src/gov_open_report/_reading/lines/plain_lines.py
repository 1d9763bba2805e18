"""Lines without bars and tabs: labels and figures as spaces part them.

`行政许可 74 规章 0` is a label, a figure, a label, a figure. A figure may have its unit or a remark behind it with
a space between, `3 件(含1件)`, and then both are its cell. Blank cells leave no trace here but the width of a gap.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import JOIN, NOTHING
from gov_open_report._reading.lines.cut_labels import join_broken_figures
from gov_open_report._reading.lines.items import MOST_READ, Item, Kind
from gov_open_report._reading.lines.one_stretch import PLAIN_MARKS
from gov_open_report._reading.words.figures import (
    BEHIND_FIRST,
    BESIDE_FIRST,
    CHANGED,
    DIRECTIONS,
    LONGEST_COUNT,
    NOTED,
    NUMBER,
    PIECE,
    UNITS_OF_MONEY,
    begins_thousands,
    digits_before_rest,
    end_with_remark,
    is_in_words,
    is_letter,
    is_like_a_figure,
    words_in_cells,
)
from gov_open_report._reading.words.pages import is_page_number
from gov_open_report._reading.words.row_widths import DISPUTES_WIDTH, REQUESTS_WIDTH
from gov_open_report._reading.words.vocabulary import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gov_open_report._reading.lines.stretches import Stretches

# The pieces of a longer line are cut one at a time.
_LONG_LINE = 4096

# Notes under and between rows quote labels and figures alike.
_NOTE = re.compile(r"\(?(?:注|备注|说明|附注|填表说明)[0-9]?[:.,)( ]")
_NOTE_BEGINS = frozenset("注备说附填")
_BARS = re.compile(r" ?\| ?")
# Below a line is one that begins with a figure.
_ABOVE_FIGURE = re.compile(r"[ \0]*+\n[ \0\n]*+[0-9]")

_ROW_WIDTHS = frozenset((REQUESTS_WIDTH, DISPUTES_WIDTH))

# What may begin a figure that is more than digits.
_FIGURE_FIRST = BESIDE_FIRST.union("+-/")


class PlainLines:
    """Emits what lines without bars and tabs hold, in order, into *items*."""

    def __init__(
        self, source: str, folded: str, items: list[Item], strays: dict[int, Item], stretches: Stretches
    ) -> None:
        """Share with the scan what it has found so far, *stretches* above all."""
        self._source = source
        self._folded = folded
        self._items = items
        self._strays = strays
        self._stretches = stretches
        # Where bars part no cells, one by itself is a figure that was misread.
        self._cells = words_in_cells() | {NOTHING, "|"}

    def read(self, text: str, bare: str, start: int, line: int) -> None:
        """Emit what the line *text* holds, which begins at *start*; *bare* is what it says, and not digits alone."""
        items, end = self._items, start + len(text)
        if (bare[0] in _NOTE_BEGINS or bare[1:2] in _NOTE_BEGINS) and _NOTE.match(bare):
            items.append(Item(Kind.TEXT, squeeze(bare), "", start, end, line, -1))
        elif is_page_number(bare if "|" not in bare else _BARS.sub(" ", bare)):
            items.append(Item(Kind.PAGE, bare, "", start, end, line, -1))
        elif bare in UNITS_OF_MONEY and items and items[-1].kind is Kind.CELL and items[-1].line == line - 1:
            # A unit that a line break cut off its figure.
            items[-1] = items[-1]._replace(text=items[-1].text + bare, end=end)
        elif bare in DIRECTIONS and _ABOVE_FIGURE.match(self._folded, end):
            # It may be the sign of that, and is a piece of no label there.
            items.append(Item(Kind.CELL, bare, "", start, end, line, -1))
        else:
            first = len(items)
            worded = self._pieces(text, start, line)
            self._settle(first, line, bare, worded=worded)

    def _pieces(  # noqa: C901, PLR0912 - one pass over the pieces of a line
        self, text: str, start: int, line: int
    ) -> bool:
        """Emit figures, and what stands before and between them; gives whether there are words among these."""
        folded, items, end = self._folded, self._items, start + len(text)
        first = len(items)
        # Words side by side, which are read once a figure or the end of the line is reached: where they begin and end.
        run_start = run_end = -1
        # Where the last figure ends with its remark, which may have spaces in it.
        note_end = -1
        has_units = not BEHIND_FIRST.isdisjoint(text)
        has_joins, is_long = JOIN in text, len(text) > _LONG_LINE
        worded = False
        # This is Item(…) without its wrapper, as there are so many.
        new_item, cell_kind = tuple.__new__, Kind.CELL
        at = start
        for piece in _one_by_one(text) if is_long else text.split():
            piece_start = folded.find(piece, at)
            piece_end = at = piece_start + len(piece)
            if is_long and len(items) - first > MOST_READ:
                break
            # Nearly all figures are digits alone.
            is_count = piece_start >= note_end and piece.isdigit() and piece.isascii()
            if not is_count or (has_units and folded[at + 1 : at + 2] in BEHIND_FIRST):
                if piece_start < note_end:
                    # Behind a remark only what begins with a figure may be a cell.
                    has_figure = NUMBER.match(folded, note_end, piece_end) is not None
                    piece_start, piece = note_end, folded[note_end:piece_end] if has_figure else ""  # noqa: PLW2901 - of it
                if has_joins and JOIN in piece:
                    piece = piece.replace(JOIN, "")  # noqa: PLW2901 - what it says without what is not there
                if not piece:
                    continue
                if piece[0].isdigit() or piece[0] in _FIGURE_FIRST:
                    piece_end = note_end = end_with_remark(folded, piece, piece_start, piece_end, end)
                    piece = folded[piece_start:piece_end].replace(JOIN, "")  # noqa: PLW2901 - the same with its remark
                    is_cell = not piece.strip(PLAIN_MARKS) or bool(NOTED.fullmatch(piece) or CHANGED.fullmatch(piece))
                    if is_cell:
                        piece = piece.replace(" ", "")  # noqa: PLW2901 - as cells are kept
                    elif run_start < 0 < len(items) - first and (digits := digits_before_rest(piece)):
                        place = (piece_start, piece_start + digits)
                        items.append(Item(cell_kind, piece[:digits], "", *place, line, -1))
                        piece_start += digits
                else:
                    is_cell = (
                        piece in self._cells
                        or (run_start >= 0 and is_like_a_figure(piece))
                        or ((run_start >= 0 or len(items) > first) and is_in_words(piece, folded, piece_end, end))
                    )
                if not is_cell:
                    run_start, run_end = (run_start if run_start >= 0 else piece_start), piece_end
                    continue
            if run_start >= 0:
                run = folded[run_start:run_end]
                if piece_start == run_end + 1 and begins_thousands(run, piece, len(items) - first):
                    items.append(Item(cell_kind, run, "", run_start, run_end, line, -1))
                else:
                    self._stretches.read(run_start, run_end, line, -1)
                run_start, worded = -1, True
            items.append(new_item(Item, (cell_kind, piece, "", piece_start, piece_end, line, -1, False, False)))
        if run_start >= 0:
            self._stretches.read(run_start, run_end, line, -1)
            worded = True
        return worded

    def _settle(self, first: int, line: int, bare: str, *, worded: bool) -> None:
        """Decide what the items of a line are, now that all of it was read."""
        stretches = self._stretches
        if stretches.completed == line and join_broken_figures(self._items, stretches.pieces, line, self._source):
            return
        if "|" in bare:
            self._drop_borders(first, line)
        if len(self._items) - first == 1:
            self._keep_alone(first, line)
        elif bare[:2] == "( ":
            # A label that begins there goes on below, and the figures are no others' before it.
            self._items[first:] = [item._replace(kind=Kind.TEXT) for item in self._items[first:]]
        elif worded and not self._is_row_of_another_name(first):
            self._distrust(first)

    def _drop_borders(self, first: int, line: int) -> None:
        """Take bars for what is left of a table's borders, and no cells, where a whole row stands between them.

        Or no figure at all does, and a label behind them.
        """
        items = self._items
        cells = [at for at in range(first, len(items)) if items[at].kind is Kind.CELL and items[at].line == line]
        bars = [at for at in cells if items[at].text == "|"]
        if len(cells) - len(bars) in _ROW_WIDTHS:
            borders = [at for at in bars if at in {cells[0], cells[-1]}]
        else:
            labels = [at for at in range(first, len(items)) if items[at].kind is Kind.LABEL]
            borders = [at for at in bars if not labels or at < labels[-1]] if len(cells) == len(bars) else []
        for at in borders:
            items[at] = items[at]._replace(kind=Kind.TEXT)

    def _keep_alone(self, at: int, line: int) -> None:
        """Keep what is all that stands on a line: a cell's other half or a page number, if it is a cell."""
        alone = self._items[at]
        # A label completed by this line may have been put in above.
        if alone.kind is Kind.CELL and alone.line == line:
            if is_letter(alone.text):
                # Beside no figure it may be the sign of a list.
                self._items[at] = alone._replace(kind=Kind.TEXT)
            else:
                self._strays[line] = alone

    def _is_row_of_another_name(self, first: int) -> bool:
        """Whether a line is strange words and the seven figures of a row behind them, which add up."""
        items = self._items
        if len(items) - first != 1 + REQUESTS_WIDTH or items[first].kind is not Kind.TEXT:
            return False
        figures = (item.text for item in items[first + 1 :])
        counts = [int(figure) for figure in figures if figure.isdecimal() and len(figure) <= LONGEST_COUNT]
        return len(counts) == REQUESTS_WIDTH and sum(counts) == 2 * counts[-1]

    def _distrust(self, first: int) -> None:
        """Figures on a line of strange words are part of those words."""
        items = self._items
        text_kind = Kind.TEXT
        for item in items[first:]:
            if item[0] is text_kind and len(item[1]) > 1:
                break
        else:
            return
        labelled = False
        for index in range(first, len(items)):
            item = items[index]
            if item.kind is Kind.LABEL:
                labelled = True
            elif item.kind is Kind.TEXT and len(item.text) > 1:
                labelled = False
            elif item.kind is Kind.CELL and not labelled:
                items[index] = item._replace(kind=Kind.TEXT)


def _one_by_one(text: str) -> Iterator[str]:
    """The pieces of a long line, one at a time."""
    return (match[0] for match in PIECE.finditer(text))
