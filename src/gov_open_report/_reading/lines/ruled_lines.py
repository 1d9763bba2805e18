"""Cells of ruled lines: a line with bars or tabs, or a row of a grid that goes over several.

Cells are counted, blank ones too. What a cell holds is a figure, a label or
neither; what stands before the row's label is no cell of the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.lines.grids import fills_cell
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.words.figures import AROUND, NUMBER, WORDS_FOR_NOTHING, bare, is_part_of_figure
from gov_open_report._reading.words.labels import all_of_a_row
from gov_open_report._reading.words.row_widths import DISPUTES_WIDTH
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.grids import Bounds
    from gov_open_report._reading.lines.items import Line
    from gov_open_report._reading.lines.stretches import Stretches

# So many figures in a ruled line without a label make it a row of figures.
_DATA_ROW = 5

_NUMBER_FIRST = frozenset("+-0123456789")


class _Row:
    """What the cells of a ruled line were, as far as they were seen."""

    # Most rows have nothing but a label and figures; what they share with all others is the class's.
    last_label = -1
    """The column of the last cell that held a label."""
    row_labels = 0
    figures = 0
    blanks = 0
    has_cells_before = True
    """Whether cells that are no label may stand before the last one that is."""
    numbers: tuple[Item, ...] = ()
    """Cells that were passed over as the number of a row."""
    cut_at = -1
    """Where the last label begins, if it is not whole, or may go on."""
    opened_at = -1
    """Where the bracket stands that is all of the last cell with one."""
    last_of_label = -1
    """The last column over which a label goes that columns have cut."""
    before_label = (-1, -1)
    """Where what stands before a label in its cell begins and ends, in the last cell that has such words."""
    glued = False
    """Whether a figure stands before the row's label in its cell."""
    torn = False
    """Whether a quotation mark opens in one cell and closes in another."""

    def __init__(self, first: int) -> None:
        self.first = first
        """How many items stood before the line."""

    def take(self, items: Sequence[Item], column: int) -> None:
        """Count what a cell held that is neither blank nor digits alone."""
        label_kind, cell_kind = Kind.LABEL, Kind.CELL
        if len(items) > 1 and items[0][0] is cell_kind and items[-1][0] is label_kind:
            self.glued = True
        for item in items:
            if item[0] is label_kind:
                self.last_label = column
                self.has_cells_before = True
                self.cut_at = -1 if item[8] else item[3]
                if item[1].startswith("ROW_"):
                    self.row_labels += 1
            elif item[0] is cell_kind:
                self.figures += 1


class _Cut(NamedTuple):
    """A line whose label is cut."""

    line: int
    first: int
    """How many items stood before it."""
    label: str
    """What it has of the label, squeezed."""


class RuledLines:
    """Emits the cells of ruled lines, in order, into *items*."""

    def __init__(
        self, folded: str, items: list[Item], lines: list[Line], strays: dict[int, Item], stretches: Stretches
    ) -> None:
        """Share with the scan what it has found so far, *stretches* above all."""
        self._folded = folded
        self._items = items
        self._lines = lines
        self._strays = strays
        self._stretches = stretches
        self.upset: set[int] = set()
        """Lines in which a figure stands before the row's label."""
        self._cut_above: _Cut | None = None

    def row(self, start: int, cells: Sequence[str], bar: int, line: int) -> int:
        """Emit the *cells* of one ruled line, the first from *start* on, with *bar* characters between them.

        Gives where a label begins that the line has cut, so that its row may go on in the next; else -1.
        """
        items, whole_label, seen = self._items, self._stretches.whole_label, _Row(len(self._items))
        figures = blanks = 0
        # Half of all cells pass here; this is Item(…) without its wrapper.
        new_item, cell_kind, label_kind = tuple.__new__, Kind.CELL, Kind.LABEL
        for column, cell in enumerate(cells):
            content = cell.strip(AROUND)
            # Between tabs a cell is mostly its content, and `strip` gives that back as it is.
            at = start if content is cell else start + cell.find(content)
            if content.isdigit() and content.isascii():
                item = (cell_kind, content, "", at, at + len(content), line, column, False, False)
                items.append(new_item(Item, item))
                figures += 1
            elif not content:
                items.append(new_item(Item, (cell_kind, "", "", start, start, line, column, False, False)))
                blanks += 1
            elif (label := whole_label(content)) is not None:
                terminal, table, is_row, may_go_on = label
                item = (label_kind, terminal, table, at, at + len(content), line, column, False, True)
                items.append(new_item(Item, item))
                seen.last_label = column
                seen.cut_at = at if may_go_on else -1
                seen.row_labels += is_row
                seen.has_cells_before = figures + blanks + seen.figures > 0
            else:
                stripped = content.replace(JOIN, "")
                if stripped == "(":
                    # Of a narrow column, the first line of a label may have no more.
                    seen.opened_at = at
                seen.figures += figures
                figures = 0
                before = len(items)
                self._word(at, at + len(content), stripped, line, column, seen)
                seen.take(items[before:], column)
                if len(items) > before and items[before][0] is label_kind and items[before][3] > at:
                    seen.before_label = (at, items[before][3])
                elif len(items) == before and self._stretches.numbers[-1:] == [at]:
                    seen.numbers += (Item(Kind.CELL, stripped, "", at, at + len(content), line, column),)
            start += len(cell) + bar
        seen.figures += figures
        seen.blanks = blanks
        self._settle(seen, len(cells), line)
        self._with_line_above(seen, line)
        stretches = self._stretches
        if stretches.pending and stretches.pieces[-1].line == line:
            return stretches.pieces[-1].start
        return max(seen.cut_at, seen.opened_at)

    def _with_line_above(self, seen: _Row, line: int) -> None:
        """Take two rows for none of a grid if a label that the line above has cut ends in the cell of this one's.

        The figures of both share their cells then.
        """
        above, (at, end) = self._cut_above, seen.before_label
        rest = squeeze(self._folded[at:end]) if above is not None and at >= 0 else ""
        if above is not None and rest and above.line == line - 1 and all_of_a_row(above.label + rest) is not None:
            self._unrule(seen.first, line)
            self._unrule(above.first, above.line)
        self._cut_above = self._cut_in(seen, line) if seen.cut_at >= 0 else None

    def _cut_in(self, seen: _Row, line: int) -> _Cut:
        label = next(item for item in reversed(self._items) if item.start == seen.cut_at)
        return _Cut(line, seen.first, squeeze(self._folded[label.start : label.end]))

    def _unrule(self, first: int, line: int) -> None:
        """Take the bars of a *line* for no grid, whose items are all those from *first* on."""
        self._items[first:] = [item._replace(column=-1) for item in self._items[first:] if not _is_blank(item)]
        self._lines[line] = self._lines[line]._replace(ruled=False)

    def take_back(self, first: int, line: int) -> None:
        """Emit nothing of a *line* after all, whose items are those from *first* on."""
        self._strays.pop(line, None)
        self.upset.discard(line)
        self._cut_above = None
        del self._items[first:]
        del self._lines[line:]
        self._stretches.forget()

    def merged_row(self, cells: Sequence[Sequence[Bounds]], line: int) -> None:
        """Emit the cells of a row that goes over several lines, each the parts that the lines have of it."""
        folded, items, seen = self._folded, self._items, _Row(len(self._items))
        columns = [
            [(_trimmed(folded, part), content) for part in parts if (content := _content(folded, part))]
            for parts in cells
        ]
        contents = [[content for _, content in filled] for filled in columns]
        keeps_figures = _keeps_figures(contents) or all(
            fills_cell(folded, *part)
            for parts, filled in zip(cells, contents, strict=True)
            if _is_broken(filled)
            for part in parts[: len(filled) - 1]
        )
        for column, (parts, filled, lines) in enumerate(zip(cells, columns, contents, strict=True)):
            before = len(items)
            if not filled:
                start = parts[0][0]
                items.append(Item(Kind.CELL, "", "", start, start, line, column))
                seen.blanks += 1
            elif _are_nothing(lines):
                items.append(Item(Kind.CELL, "", "", filled[0][0][0], filled[0][0][0], line, column))
                seen.blanks += 1
            elif keeps_figures and _is_broken(lines):
                # A figure on two lines, or two figures: it cannot be read, and takes up one cell.
                items.append(Item(Kind.CELL, " ".join(lines), "", filled[0][0][0], filled[-1][0][1], line, column))
            elif len(filled) == 1 or not self._stretches.read_wrapped([part for part, _ in filled], line, column):
                for (start, end), content in filled:
                    self._word(start, end, content, line, column, seen)
            if filled:
                seen.take(items[before:], column)
        self._settle(seen, len(cells), line)

    def _word(self, start: int, end: int, content: str, line: int, column: int, seen: _Row) -> None:
        """Emit what stands in a cell of a ruled line, or in one of its lines, and is not digits alone."""
        ends_label = seen.cut_at >= 0 and self._ends_label(start, end, column, seen)
        if content[0] in _NUMBER_FIRST and NUMBER.fullmatch(content):
            self._items.append(Item(Kind.CELL, content, "", start, end, line, column))
        elif not ends_label:
            # Behind a figure that no label precedes, words stand in cells as well.
            in_row = seen.row_labels > 0 or (seen.figures > 0 and seen.last_label < 0)
            self._stretches.read(start, end, line, column, in_row=in_row)
        if '"' in content and content.count('"') % 2:
            # Where a label is cut within quotation marks, its rest closes them.
            seen.torn = not (ends_label and seen.torn)

    def _ends_label(self, start: int, end: int, column: int, seen: _Row) -> bool:
        """Whether a cell right behind a label that is cut is more of it, which a column has cut off, and no cell."""
        label = self._items[-1]
        # In a row of several lines the cell may stand above the label's last piece.
        if label.kind is not Kind.LABEL or column - 1 not in {label.column, seen.last_of_label} or start < label.end:
            return False
        rest = squeeze(self._folded[start:end])
        joined = squeeze(self._folded[label.start : end])
        # The label may have begun in a cell before its own.
        if not rest or (joined not in vocabulary().fragments and all_of_a_row(joined) is None):
            return False
        self._items[-1] = label._replace(end=end)
        seen.last_of_label = column
        return True

    def _settle(self, seen: _Row, width: int, line: int) -> None:
        """Decide what the items of a ruled line are, now that all its cells were *seen*."""
        items, first, last_label = self._items, seen.first, seen.last_label
        if seen.torn or (seen.row_labels > 1 and not _leads_on(items[first:])):
            # Rows run together, or a quoted cell cut by a line break: the bars are no grid.
            if _are_of_either(items[first:]):
                items[first:] = [
                    item._replace(kind=Kind.TEXT) if item.kind is Kind.CELL and item.text else item
                    for item in items[first:]
                ]
            self._unrule(first, line)
            return
        if seen.row_labels and seen.numbers:
            # Behind the row's own label it is half of a figure, and takes up a cell.
            numbers = [item for item in seen.numbers if item.column > last_label]
            items[first:] = sorted([*items[first:], *numbers], key=lambda item: item.column)
        if last_label < 0 and seen.figures >= _DATA_ROW:
            self._take_words_as_cells(first)
        filled_cells = len(items) - first - seen.blanks
        if filled_cells == seen.figures == 1 and last_label < 0:
            self._strays[line] = next(item for item in items[first:] if item.text)
        keep = seen.row_labels + seen.figures > 0 or (last_label < 0 and width >= DISPUTES_WIDTH and not filled_cells)
        if (seen.blanks and not keep) or (last_label > 0 and seen.has_cells_before):
            self._settle_around_label(first, last_label, keep=keep)
        if seen.glued and seen.row_labels:
            self._drop_glued(first, line)

    def _take_words_as_cells(self, first: int) -> None:
        """In a row of figures without a label, words behind a figure stand in cells: unreadable, but cells."""
        items = self._items
        begun = False
        for at in range(first, len(items)):
            item = items[at]
            begun = begun or (item.kind is Kind.CELL and bool(item.text))
            if begun and item.kind is Kind.TEXT:
                content = bare(self._folded[item.start : item.end])
                items[at] = item._replace(kind=Kind.CELL, text=content)

    def _drop_glued(self, first: int, line: int) -> None:
        """Take figures before the label in its cell for no cells: they may be the row's, or number it."""
        items = self._items
        label = next(item for item in reversed(items) if item.kind is Kind.LABEL)
        items[first:] = [
            item._replace(kind=Kind.TEXT) if item.kind is Kind.CELL and item.start < label.start else item
            for item in items[first:]
        ]
        self.upset.add(line)

    def _settle_around_label(self, first: int, last_label: int, *, keep: bool) -> None:
        """Take what stands before the last label for no cell; *keep* the blanks behind it, or none."""
        items, cell_kind, at = self._items, Kind.CELL, first
        # Cells stand in the order of their columns, that of the label among them, and most of them behind it.
        while items[at][6] < last_label:
            at += 1
        before, behind = items[first:at], items[at:]
        if not keep:
            behind = [item for item in behind if item[1] or item[0] is not cell_kind]
        elif not any(item[0] is cell_kind for item in before):
            return
        settled = []
        for item in before:
            if item[0] is not cell_kind:
                settled.append(item)
            elif item[1]:
                settled.append(item._replace(kind=Kind.TEXT))
                self.upset.add(item.line)
        items[first:] = settled + behind


def _is_blank(item: Item) -> bool:
    return item.kind is Kind.CELL and not item.text


def _is_broken(contents: Sequence[str]) -> bool:
    """Whether lines of a cell hold figures or parts of one, and nothing else, on more than one."""
    return len(contents) > 1 and all(map(is_part_of_figure, contents))


def _are_nothing(contents: Sequence[str]) -> bool:
    """Whether lines of a cell are a word for nothing that they break: `nul` and `l`."""
    return len(contents) > 1 and "".join(contents) in WORDS_FOR_NOTHING


def _keeps_figures(columns: Sequence[Sequence[str]]) -> bool:
    """Whether figures on lines of their own are of one row, and not of two: most cells have no more than one."""
    broken = sum(map(_is_broken, columns))
    return broken <= max(1, sum(len(contents) == 1 and contents[0].isdigit() for contents in columns))


def _trimmed(folded: str, cell: Bounds) -> Bounds:
    """Where the content of a cell itself begins and ends."""
    text = folded[cell[0] : cell[1]]
    start = cell[0] + len(text) - len(text.lstrip(AROUND))
    return start, start + len(text.strip(AROUND))


def _content(folded: str, cell: Bounds) -> str:
    return folded[cell[0] : cell[1]].replace(JOIN, "").strip()


def _are_of_either(items: Sequence[Item]) -> bool:
    """Whether rows share a cell for their labels, and no other holds a figure of each: whose one is was not told."""
    labels = [item for item in items if item.kind is Kind.LABEL and item.text.startswith("ROW_")]
    cells = [item for item in items if item.kind is Kind.CELL and item.text]
    return (
        len(labels) > 1
        and len({label.column for label in labels}) == 1
        and not any(labels[0].start < cell.start < labels[-1].start for cell in cells)
        and len({cell.column for cell in cells}) == len(cells)
    )


def _leads_on(items: Sequence[Item]) -> bool:
    """Whether the row labels of a line are one label repeated, or a spanning label and one it leads on to."""
    label_kind = Kind.LABEL
    labels = [item[1] for item in items if item[0] is label_kind and item[1].startswith("ROW_")]
    return len({label for label in labels if label != "ROW_UNDIVIDED"}) <= 1 and (
        labels.count("ROW_UNDIVIDED") == len(labels) or labels[-1] != "ROW_UNDIVIDED"
    )
