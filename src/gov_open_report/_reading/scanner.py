"""Lines of any layout, turned into labels and cells in reading order.

A line with bars or tabs is *ruled*: its cells, blank ones too, are counted. In
any other line cells are told by spaces, and blanks leave no trace but their
width. Nothing is decided here about which figure belongs where.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.figures import NOTED, NUMBER, PIECE, UNIT_BEHIND, UNITS, bare
from gov_open_report._reading.glyphs import JOIN
from gov_open_report._reading.grids import DASHES, cells_of, merged_row, ruling
from gov_open_report._reading.items import Item, Kind, Line, Scan
from gov_open_report._reading.stretches import PLAIN_MARKS, Stretches, placeholders
from gov_open_report._reading.vocabulary import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.grids import Bounds, Ruling

_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"[-=+|: _~*\t\0]*")
_PAGE = re.compile(
    r"-+ ?[0-9]{1,4} ?-+|第 ?[0-9]{1,4} ?页(?: ?[,/]? ?共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?/ ?[0-9]{1,4}"
    r"|(?:page|Page|PAGE|P|p)\.? ?[0-9]{1,4}(?: ?of ?[0-9]{1,4})?|~ ?[0-9]{1,4} ?~|· ?[0-9]{1,4} ?·"
)
_LONGEST_PAGE = 24

# Notes under and between rows quote labels and figures alike.
_NOTE = re.compile(r"\(?(?:注|备注|说明|附注|填表说明)[0-9]?[:.,)( ]")
_LONGEST_REMARK = 80

# Table four has fifteen columns, and no label in front of them.
_DISPUTES_WIDTH = 15

# So many figures in a ruled line without a label make it a row of figures.
_DATA_ROW = 5

# A report has some four hundred labels and cells. What comes after so many is
# no table; it is reported as one stretch of text.
_MOST_ITEMS = 20_000


def scan(source: str, folded: str, start: int, end: int, headings: Sequence[tuple[int, int, int]]) -> Scan:
    """Scan folded[start:end]; *headings* are (start, end, section number), in order. Linear."""
    return _Scanner(source, folded, ruling(folded, start, end)).run(start, end, headings)


class _Row:
    """What the cells of a ruled line were, as far as they were seen."""

    __slots__ = ("blanks", "figures", "first", "last_label", "row_labels", "torn")

    def __init__(self, first: int) -> None:
        self.first = first
        """How many items stood before the line."""
        self.last_label = -1
        """The column of the last cell that held a label."""
        self.row_labels = self.figures = self.blanks = 0
        self.torn = False
        """Whether a quotation mark opens in one cell and closes in another."""


class _Scanner:
    def __init__(self, source: str, folded: str, ruling: Ruling) -> None:
        self._source = source
        self._folded = folded
        self._ruling = ruling
        self._items: list[Item] = []
        self._lines: list[Line] = []
        self._strays: dict[int, Item] = {}
        self._upset: set[int] = set()
        self._stretches = Stretches(folded, self._items)

    def run(self, start: int, end: int, headings: Sequence[tuple[int, int, int]]) -> Scan:
        at = start
        for heading_start, heading_end, number in [*headings, (end, end, 0)]:
            if heading_start > at:
                self._scan_lines(at, min(heading_start, end))
            if number and start <= heading_start < end:
                self._items.append(
                    Item(Kind.HEADING, str(number), "", heading_start, heading_end, len(self._lines), -1)
                )
                self._lines.append(Line(heading_start, heading_end, ruled=False, width=0, after_gap=True))
                self._stretches.forget()
            at = max(at, heading_end)
        kinds: dict[Kind, list[Item]] = {kind: [] for kind in Kind}
        for item in self._items:
            kinds[item[0]].append(item)
        return Scan(
            self._source,
            self._items,
            kinds[Kind.LABEL],
            kinds[Kind.CELL],
            kinds[Kind.TEXT],
            self._lines,
            self._strays,
            self._without_numbering(),
        )

    def _without_numbering(self) -> set[int]:
        """The lines in which a figure stands before the row's label, unless it does in most: then rows are numbered."""
        if not self._upset:
            return self._upset
        rows = {item.line for item in self._items if item.column >= 0 and item.text.startswith("ROW_")}
        return set() if 2 * len(self._upset & rows) > len(rows) else self._upset

    def _scan_lines(self, start: int, end: int) -> None:
        folded, lines, items, strays = self._folded, self._lines, self._items, self._strays
        previous_end = done = start
        # Line(…) and Item(…) without their wrappers: a text may have a line for each cell.
        new, cell_kind = tuple.__new__, Kind.CELL
        for match in _LINE.finditer(folded, start, end):
            line_start, line_end = match.span()
            if line_start < done:
                continue
            text = match[0]
            bare = text.strip(_AROUND)
            after_gap = line_start - previous_end > 1
            if bare.isdigit() and "\t" not in text and bare.isascii():
                at = line_start + text.find(bare)
                item = new(Item, (cell_kind, bare, "", at, at + len(bare), len(lines), -1, False, False))
                # After an empty line it is a page number, and no cell's other half.
                if not after_gap:
                    strays[len(lines)] = item
                items.append(item)
                lines.append(new(Line, (line_start, line_end, False, 0, after_gap)))
                previous_end = line_end
            elif bare or "|" in text or "\t" in text:
                previous_end = done = self._line(match, bare, end, after_gap=after_gap)
            if len(items) > _MOST_ITEMS:
                items.append(Item(Kind.TEXT, "…" * 2, "", line_end, end, len(lines) - 1, -1))
                return

    def _line(self, match: re.Match[str], bare: str, stop: int, *, after_gap: bool) -> int:
        """Scan a line that is no lone number; gives where it ends, or the row of a grid that it begins."""
        start, end = match.span()
        text, lines = match[0], self._lines
        ruled = "|" if "|" in text else "\t" if "\t" in text else ""
        if ruled == "|" and "\t" in text and text.count("|") <= text.count("\t"):
            ruled = "\t"  # the bar is what a cell holds: a misread 1
        if not bare.isalnum() and _RULE.fullmatch(bare) and DASHES.search(bare):
            lines.append(Line(start, end, ruled=False, width=0, after_gap=after_gap))
            return self._merged(end, stop) if "+" in bare else end
        if ruled:
            first, cells, bar = cells_of(text, start, ruled, self._ruling)
            lines.append(Line(start, end, ruled=True, width=len(cells), after_gap=after_gap))
            self._row(first, cells, bar, len(lines) - 1)
        else:
            lines.append(Line(start, end, ruled=False, width=0, after_gap=after_gap))
            self._plain(start, end, bare)
        return end

    def _merged(self, start: int, end: int) -> int:
        """Scan the row of a grid below a rule, if it goes over several lines; gives where it ends."""
        row = merged_row(self._folded, start, end, self._ruling)
        if row is None:
            return start
        cells, row_end = row
        self._lines.append(Line(start, row_end, ruled=True, width=len(cells), after_gap=False))
        self._merged_row(cells, len(self._lines) - 1)
        return row_end

    # Lines without bars

    def _plain(  # noqa: C901, PLR0912 - one pass over the pieces of a line
        self, start: int, end: int, bare: str
    ) -> None:
        folded, items, line = self._folded, self._items, len(self._lines) - 1
        if bare[0] in "(注备说附填" and _NOTE.match(bare):
            items.append(Item(Kind.TEXT, squeeze(bare), "", start, end, line, -1))
            return
        if len(bare) < _LONGEST_PAGE and _PAGE.fullmatch(bare):
            items.append(Item(Kind.PAGE, bare, "", start, end, line, -1))
            return
        first = len(items)
        if bare in UNITS and first and items[-1].kind == Kind.CELL and items[-1].line == line - 1:
            # A unit that a line break cut off its figure.
            items[-1] = items[-1]._replace(text=items[-1].text + bare, end=end)
            return
        run_start = run_end = note_end = -1
        words = placeholders()
        # As in `_row`, this is Item(…) without its wrapper.
        new_item, cell_kind = tuple.__new__, Kind.CELL
        for match in PIECE.finditer(folded, start, end):
            piece_start, piece_end = match.span()
            piece = match[0]
            if piece_start < note_end:
                continue
            if len(items) - first > _MOST_ITEMS:
                break
            if JOIN in piece:
                piece = piece.replace(JOIN, "")
                if not piece:
                    continue
            if piece.isdigit() and piece.isascii() and folded[piece_end + 1 : piece_end + 2] not in _UNIT_FIRST:
                pass
            elif piece[0].isdigit() or piece[0] in _FIGURE_FIRST:
                piece_end = note_end = self._with_remark(piece, piece_start, piece_end, end)
                piece = folded[piece_start:piece_end].replace(JOIN, "")
                if not (NOTED.fullmatch(piece) or PLAIN_MARKS.issuperset(piece)):
                    run_start, run_end = (run_start if run_start >= 0 else piece_start), piece_end
                    continue
                piece = piece.replace(" ", "")
            elif piece not in words:
                run_start, run_end = (run_start if run_start >= 0 else piece_start), piece_end
                continue
            if run_start >= 0:
                self._stretches.read(run_start, run_end, line, -1)
                run_start = -1
            items.append(new_item(Item, (cell_kind, piece, "", piece_start, piece_end, line, -1, False, False)))
        if run_start >= 0:
            self._stretches.read(run_start, run_end, line, -1)
        if len(items) - first == 1:
            # A label completed by this line may have been put in above.
            if items[first].kind == Kind.CELL and items[first].line == line:
                self._strays[line] = items[first]
        else:
            self._distrust(first)

    def _with_remark(self, piece: str, start: int, piece_end: int, end: int) -> int:
        """Where a figure ends with the unit or the remark behind it, spaces and all."""
        folded = self._folded
        if "(" in piece and ")" not in piece:
            closing = folded.find(")", piece_end, min(end, piece_end + _LONGEST_REMARK))
            if closing >= 0 and NOTED.fullmatch(folded, start, closing + 1):
                return closing + 1
        elif NUMBER.fullmatch(piece):
            unit = UNIT_BEHIND.match(folded, piece_end, end)
            if unit is not None:
                return unit.end()
        return piece_end

    def _distrust(self, first: int) -> None:
        """Figures on a line of strange words are part of those words."""
        items = self._items
        strange = any(item.kind == Kind.TEXT and len(item.text) > 1 for item in items[first:])
        if not strange:
            return
        labelled = False
        for index in range(first, len(items)):
            item = items[index]
            if item.kind == Kind.LABEL:
                labelled = True
            elif item.kind == Kind.TEXT and len(item.text) > 1:
                labelled = False
            elif item.kind == Kind.CELL and not labelled:
                items[index] = item._replace(kind=Kind.TEXT)

    # Lines with bars or tabs

    def _row(self, start: int, cells: Sequence[str], bar: int, line: int) -> None:
        """Emit the *cells* of one ruled line, the first from *start* on, with *bar* characters between them."""
        items, seen, figures = self._items, _Row(len(self._items)), 0
        # Half of all cells pass here; this is Item(…) without its wrapper.
        new_item, cell_kind = tuple.__new__, Kind.CELL
        for column, cell in enumerate(cells):
            content = cell.strip(_AROUND)
            if content.isdigit() and content.isascii():
                at = start + cell.find(content)
                item = (cell_kind, content, "", at, at + len(content), line, column, False, False)
                items.append(new_item(Item, item))
                figures += 1
            elif content and (stripped := content.replace(JOIN, "").strip()):
                at = start + cell.find(content)
                seen.figures += figures
                figures = 0
                self._words([((at, at + len(content)), stripped)], line, column, seen)
            else:
                items.append(new_item(Item, (cell_kind, "", "", start, start, line, column, False, False)))
                seen.blanks += 1
            start += len(cell) + bar
        seen.figures += figures
        self._settle(seen, len(cells), line)

    def _merged_row(self, cells: Sequence[Sequence[Bounds]], line: int) -> None:
        """Emit the cells of a row that goes over several lines, each the parts that the lines have of it."""
        folded, seen = self._folded, _Row(len(self._items))
        for column, parts in enumerate(cells):
            filled = [(_trimmed(folded, part), content) for part in parts if (content := _content(folded, part))]
            if filled:
                self._words(filled, line, column, seen)
            else:
                start = parts[0][0]
                self._items.append(Item(Kind.CELL, "", "", start, start, line, column))
                seen.blanks += 1
        self._settle(seen, len(cells), line)

    def _words(self, parts: Sequence[tuple[Bounds, str]], line: int, column: int, seen: _Row) -> None:
        """Emit a cell of a ruled line that is not digits alone: its *parts*, each with its place."""
        items, before = self._items, len(self._items)
        if len(parts) == 1 or not self._stretches.read_wrapped([part for part, _ in parts], line, column):
            for (start, end), content in parts:
                if content[0] in _NUMBER_FIRST and NUMBER.fullmatch(content):
                    items.append(Item(Kind.CELL, content, "", start, end, line, column))
                else:
                    # Behind a figure that no label precedes, words stand in cells as well.
                    in_row = seen.row_labels > 0 or (seen.figures > 0 and seen.last_label < 0)
                    self._stretches.read(start, end, line, column, in_row=in_row)
                if '"' in content and content.count('"') % 2:
                    seen.torn = True
        label_kind, cell_kind = Kind.LABEL, Kind.CELL
        for kind, text, *_ in items[before:]:
            if kind is label_kind:
                seen.last_label = column
                if text.startswith("ROW_"):
                    seen.row_labels += 1
            elif kind is cell_kind:
                seen.figures += 1

    def _settle(self, seen: _Row, width: int, line: int) -> None:
        """Decide what the items of a ruled line are, now that all its cells were *seen*."""
        items, first, last_label = self._items, seen.first, seen.last_label
        if seen.torn or (seen.row_labels > 1 and not _leads_on(items[first:])):
            # Rows run together, or a quoted cell cut by a line break: the bars are no grid.
            items[first:] = [item._replace(column=-1) for item in items[first:] if not _is_blank(item)]
            self._lines[line] = self._lines[line]._replace(ruled=False)
            return
        if last_label < 0 and seen.figures >= _DATA_ROW:
            self._take_words_as_cells(first)
        filled_cells = len(items) - first - seen.blanks
        if filled_cells == seen.figures == 1 and last_label < 0:
            self._strays[line] = next(item for item in items[first:] if item.text)
        keep = seen.row_labels + seen.figures > 0 or (last_label < 0 and width >= _DISPUTES_WIDTH and not filled_cells)
        if (seen.blanks and not keep) or last_label > 0:
            self._settle_ruled(first, last_label, keep=keep)

    def _take_words_as_cells(self, first: int) -> None:
        """In a row of figures without a label, words behind a figure stand in cells: unreadable, but cells."""
        items = self._items
        begun = False
        for at in range(first, len(items)):
            item = items[at]
            begun = begun or (item.kind == Kind.CELL and bool(item.text))
            if begun and item.kind == Kind.TEXT:
                content = bare(self._folded[item.start : item.end])
                items[at] = item._replace(kind=Kind.CELL, text=content)

    def _settle_ruled(self, first: int, last_label: int, *, keep: bool) -> None:
        """*keep* the blanks behind the last label only; what stands before it is no cell."""
        items = self._items
        settled = []
        for item in items[first:]:
            if _is_blank(item):
                if keep and item.column > last_label:
                    settled.append(item)
            elif item.kind == Kind.CELL and item.column < last_label:
                settled.append(item._replace(kind=Kind.TEXT))
                self._upset.add(item.line)
            else:
                settled.append(item)
        items[first:] = settled


# What may stand around a figure in its cell; the rest of the blanks are told by `_content`.
_AROUND = " \t\0"
_UNIT_FIRST = frozenset("件元万")
_FIGURE_FIRST = frozenset("+-/")
_NUMBER_FIRST = frozenset("+-0123456789")


def _is_blank(item: Item) -> bool:
    return item.kind == Kind.CELL and not item.text


def _trimmed(folded: str, cell: Bounds) -> Bounds:
    """Where the content of a cell itself begins and ends."""
    text = folded[cell[0] : cell[1]]
    start = cell[0] + len(text) - len(text.lstrip(_AROUND))
    return start, start + len(text.strip(_AROUND))


def _content(folded: str, cell: Bounds) -> str:
    return folded[cell[0] : cell[1]].replace(JOIN, "").strip()


def _leads_on(items: Sequence[Item]) -> bool:
    """Whether the row labels of a line are one label repeated, or a spanning label and one it leads on to."""
    labels = [item.text for item in items if item.kind == Kind.LABEL and item.text.startswith("ROW_")]
    return len({label for label in labels if label != "ROW_UNDIVIDED"}) <= 1 and (
        labels.count("ROW_UNDIVIDED") == len(labels) or labels[-1] != "ROW_UNDIVIDED"
    )
