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
from gov_open_report._reading.grids import DASHES, cell_bounds, merged_row, ruling
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
        return Scan(self._source, self._items, self._lines, self._strays, self._without_numbering())

    def _without_numbering(self) -> set[int]:
        """The lines in which a figure stands before the row's label, unless it does in most: then rows are numbered."""
        rows = {item.line for item in self._items if item.column >= 0 and item.text.startswith("ROW_")}
        return set() if 2 * len(self._upset & rows) > len(rows) else self._upset

    def _scan_lines(self, start: int, end: int) -> None:
        folded, lines, items = self._folded, self._lines, self._items
        previous_end = done = start
        for match in _LINE.finditer(folded, start, end):
            line_start, line_end = match.span()
            if line_start < done:
                continue
            text = match[0]
            bare = text.strip(" \t\0")
            ruled = "|" if "|" in text else "\t" if "\t" in text else ""
            if not bare and not ruled:
                continue
            after_gap = line_start - previous_end > 1
            previous_end = line_end
            if bare.isdigit() and bare.isascii() and not ruled:
                at = line_start + text.index(bare)
                item = Item(Kind.CELL, bare, "", at, at + len(bare), len(lines), -1)
                # After an empty line it is a page number, and no cell's other half.
                if not after_gap:
                    self._strays[len(lines)] = item
                items.append(item)
                lines.append(Line(line_start, line_end, ruled=False, width=0, after_gap=after_gap))
            elif not bare.isalnum() and _RULE.fullmatch(bare) and DASHES.search(bare):
                lines.append(Line(line_start, line_end, ruled=False, width=0, after_gap=after_gap))
                if "+" in bare:
                    previous_end = done = self._merged(line_end, end)
            elif ruled:
                bounds = cell_bounds(folded, line_start, line_end, ruled, self._ruling)
                lines.append(Line(line_start, line_end, ruled=True, width=len(bounds), after_gap=after_gap))
                self._row([(cell,) for cell in bounds], len(lines) - 1)
            else:
                lines.append(Line(line_start, line_end, ruled=False, width=0, after_gap=after_gap))
                self._plain(line_start, line_end, bare)
            if len(items) > _MOST_ITEMS:
                items.append(Item(Kind.TEXT, "…" * 2, "", line_end, end, len(lines) - 1, -1))
                return

    def _merged(self, start: int, end: int) -> int:
        """Scan the row of a grid below a rule, if it goes over several lines; gives where it ends."""
        row = merged_row(self._folded, start, end, self._ruling)
        if row is None:
            return start
        cells, row_end = row
        self._lines.append(Line(start, row_end, ruled=True, width=len(cells), after_gap=False))
        self._row(cells, len(self._lines) - 1)
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

    def _row(  # noqa: C901, PLR0912 - one pass over the cells of a line
        self, cells: Sequence[Sequence[Bounds]], line: int
    ) -> None:
        """Emit the cells of one ruled row, each the parts that its lines have of it."""
        folded, items = self._folded, self._items
        first = len(items)
        last_label, row_labels, figures, blanks, torn = -1, 0, 0, 0, False
        # Half of all cells pass here; this is Item(…) without its wrapper.
        new_item, cell_kind, label_kind = tuple.__new__, Kind.CELL, Kind.LABEL
        for column, parts in enumerate(cells):
            if len(parts) == 1:
                start, end = parts[0]
                cell = folded[start:end]
                content = cell.strip(_AROUND)
                if content:
                    if len(content) < len(cell):
                        start += len(cell) - len(cell.lstrip(_AROUND))
                    place = (start, start + len(content))
                    if content.isdigit() and content.isascii():
                        items.append(new_item(Item, (cell_kind, content, "", *place, line, column, False, False)))
                        figures += 1
                        continue
                    content = content.replace(JOIN, "").strip()
                filled = [(place, content)] if content else []
            else:
                filled = [(_trimmed(folded, part), content) for part in parts if (content := _content(folded, part))]
            if not filled:
                start = parts[0][0]
                items.append(new_item(Item, (cell_kind, "", "", start, start, line, column, False, False)))
                blanks += 1
                continue
            torn = torn or any('"' in content and content.count('"') % 2 for _, content in filled)
            before = len(items)
            if len(filled) == 1 or not self._stretches.read_wrapped([part for part, _ in filled], line, column):
                for (start, end), content in filled:
                    if NUMBER.fullmatch(content):
                        items.append(Item(Kind.CELL, content, "", start, end, line, column))
                    else:
                        # Behind a figure that no label precedes, words stand in cells as well.
                        in_row = row_labels > 0 or (figures > 0 and last_label < 0)
                        self._stretches.read(start, end, line, column, in_row=in_row)
            for item in items[before:]:
                if item.kind is label_kind:
                    last_label = column
                    row_labels += item.text.startswith("ROW_")
                elif item.kind is cell_kind:
                    figures += 1
        if torn or (row_labels > 1 and not _leads_on(items[first:])):
            # Rows run together, or a quoted cell cut by a line break: the bars are no grid.
            items[first:] = [item._replace(column=-1) for item in items[first:] if not _is_blank(item)]
            self._lines[line] = self._lines[line]._replace(ruled=False)
            return
        if last_label < 0 and figures >= _DATA_ROW:
            self._take_words_as_cells(first)
        filled_cells = len(items) - first - blanks
        if filled_cells == figures == 1 and last_label < 0:
            self._strays[line] = next(item for item in items[first:] if item.text)
        keep = row_labels + figures > 0 or (last_label < 0 and len(cells) >= _DISPUTES_WIDTH and not filled_cells)
        if (blanks and not keep) or last_label > 0:
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
