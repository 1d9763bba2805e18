"""Lines of any layout, turned into labels and cells in reading order.

A line with bars or tabs is *ruled*: its cells, blank ones too, are counted. In
any other line cells are told by spaces, and blanks leave no trace but their
width. Nothing is decided here about which figure belongs where.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from gov_open_report._reading.lines.grids import DASHES, bounds_of, cells_of, merged_row
from gov_open_report._reading.lines.items import MOST_READ, Item, Kind, Line, Scan, Stop
from gov_open_report._reading.lines.plain_lines import PlainLines
from gov_open_report._reading.lines.ruled_lines import RuledLines
from gov_open_report._reading.lines.stretches import Stretches
from gov_open_report._reading.lines.torn_rows import torn_row, with_line_below
from gov_open_report._reading.words.figures import AROUND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.layouts.framed import RowsInBlocks
    from gov_open_report._reading.lines.grids import Bounds, Ruling

_RULE = re.compile(r"[-=+|: _~*\t\0]*")
_RULE_BEGINS = frozenset("-=+|: _~*\t\0")

# Lines are cut at once as long as they have no more characters than these.
_BITE = 65_536

# A report has some thirty rows, and a few dozen lines of heads. Looking for the rest of a label goes over many lines.
_MOST_IN_VAIN = 200

# Rows of it that go over several lines; each line more makes such a row anew.
_MOST_JOINED = 1_000


def scan(
    source: str,
    folded: str,
    start: int,
    end: int,
    stops: Sequence[Stop],
    ruling: Ruling,
    rows_in_blocks: RowsInBlocks = MappingProxyType({}),
) -> Scan:
    """Scan folded[start:end], which is ruled as *ruling* says. Linear.

    *stops* are in order; *rows_in_blocks* are of frames printed so.
    """
    return _Scanner(source, folded, ruling, rows_in_blocks).run(start, end, stops)


class _Scanner:
    def __init__(self, source: str, folded: str, ruling: Ruling, rows_in_blocks: RowsInBlocks) -> None:
        self._source = source
        self._rows_in_blocks = rows_in_blocks
        self._folded = folded
        self._ruling = ruling
        self._items: list[Item] = []
        self._lines: list[Line] = []
        # How many labels that are cut were looked for on the lines below in vain.
        self._in_vain = 0
        self._strays: dict[int, Item] = {}
        # How many items stood before the row above, and its cells' parts; None where these are one line between bars.
        self._row_above: tuple[int, Sequence[Sequence[Bounds]] | None] = (0, ())
        self._joined = 0
        self._stretches = Stretches(folded, self._items)
        self._ruled = RuledLines(folded, self._items, self._lines, self._strays, self._stretches)
        self._plain = PlainLines(source, folded, self._items, self._strays, self._stretches)

    def run(self, start: int, end: int, stops: Sequence[Stop]) -> Scan:
        at = start
        for stop in (*stops, Stop(end, end, None)):
            if stop.start > at:
                self._scan_lines(at, self._without_emphasis(at, min(stop.start, end)))
            if start <= stop.start < end:
                self._pass_over(stop)
            at = max(at, stop.end)
        kinds: dict[Kind, list[Item]] = {kind: [] for kind in Kind}
        for item in self._items:
            kinds[item[0]].append(item)
        labels, cells, texts, headings = (kinds[kind] for kind in (Kind.LABEL, Kind.CELL, Kind.TEXT, Kind.HEADING))
        texts_of = self._source, self._folded
        lines, strays, upset, numbers = self._lines, self._strays, self._without_numbering(), self._stretches.numbers
        return Scan(*texts_of, self._items, labels, cells, texts, headings, lines, strays, upset, numbers)

    def _pass_over(self, stop: Stop) -> None:
        """Take a heading, or a table that was told at once, as a line by itself."""
        is_heading = stop.section is not None
        if is_heading:
            self._items.append(Item(Kind.HEADING, str(stop.section), "", stop.start, stop.end, len(self._lines), -1))
        self._lines.append(Line(stop.start, stop.end, ruled=False, width=0, after_gap=is_heading))
        self._stretches.forget()

    def _without_emphasis(self, start: int, end: int) -> int:
        """Where what stands before a heading ends without Markdown's marks: they are the heading's, and no cell."""
        text = self._folded[start:end].rstrip(" \0") if end < len(self._folded) else ""
        return start + len(text.rstrip("*_")) if text.endswith(("**", "__")) else end

    def _without_numbering(self) -> set[int]:
        """The lines in which a figure stands before the row's label, unless it does in most: then rows are numbered."""
        upset = self._ruled.upset
        if not upset:
            return upset
        rows = {item.line for item in self._items if item.column >= 0 and item.text.startswith("ROW_")}
        return set() if 2 * len(upset & rows) > len(rows) else upset

    def _scan_lines(self, start: int, end: int) -> None:
        lines, items, strays, in_blocks = self._lines, self._items, self._strays, self._rows_in_blocks
        previous_end = done = start
        # Line(…) and Item(…) without their wrappers: a text may have a line for each cell.
        new, cell_kind = tuple.__new__, Kind.CELL
        for line_start, text in _lines_of(self._folded, start, end):
            if line_start < done:
                continue
            after_gap, line_end = line_start - previous_end > 1, line_start + len(text)
            if in_blocks and line_start in in_blocks:
                previous_end = line_end
                if row := in_blocks[line_start]:
                    self._row_of_lines(line_start, [(cell,) for cell in row], line_end, after_gap=after_gap)
                continue
            bare = text.strip(AROUND)
            if bare.isdigit() and bare.isascii() and "\t" not in text:
                line, at = len(lines), line_start + text.find(bare)
                item = new(Item, (cell_kind, bare, "", at, at + len(bare), line, -1, False, False))
                # After an empty line it is a page number, and no cell's other half.
                if not after_gap:
                    strays[line] = item
                items.append(item)
                lines.append(new(Line, (line_start, line_end, False, 0, after_gap)))
                previous_end = line_end
            elif bare or "|" in text or "\t" in text:
                previous_end = done = self._line(text, bare, line_start, end, after_gap=after_gap)
            if len(items) > MOST_READ or len(lines) > MOST_READ:
                # A single character would pass for a stray mark, and be told by nobody.
                items.append(Item(Kind.TEXT, "……", "", line_start + len(text), end, len(lines) - 1, -1))
                return

    def _line(self, text: str, bare: str, start: int, stop: int, *, after_gap: bool) -> int:
        """Scan a line that is no lone number; gives where it ends, or the row of a grid that it begins."""
        end, lines = start + len(text), self._lines
        # Line(…) without its wrapper, as above.
        new = tuple.__new__
        # No rule has letters, and nearly all other lines have ideographs.
        if bare[:1] in _RULE_BEGINS and bare.isascii() and _RULE.fullmatch(bare) and DASHES.search(bare):
            lines.append(new(Line, (start, end, False, 0, after_gap)))
            return self._merged(end, stop) if "+" in bare else end
        separator = self._ruling.separator(text)
        if separator:
            first, cells, bar = cells_of(text, start, separator, self._ruling)
            lines.append(new(Line, (start, end, True, len(cells), after_gap)))
            before = len(self._items)
            cut_at = self._ruled.row(first, cells, bar, len(lines) - 1)
            if cut_at >= 0 and self._in_vain < _MOST_IN_VAIN and self._joined < _MOST_JOINED:
                row = torn_row(self._folded, self._source, start, stop, cut_at, separator, self._ruling)
                self._in_vain += row is None
                if row is not None:
                    self._ruled.take_back(before, len(lines) - 1)
                    return self._row_of_lines(start, *row, after_gap=after_gap)
            # Of most lines the label is the first item, and they go on from none.
            is_labelled = before < len(self._items) and self._items[before][0] is Kind.LABEL
            if separator == "|" and not is_labelled and self._goes_on_from_above(before):
                return end
            self._row_above = before, None if separator == "|" else ()
            if "+" in bare and DASHES.search(bare):
                # A rule under some of the columns: a label that spans rows goes on beside it.
                return self._merged(end, stop)
        else:
            lines.append(new(Line, (start, end, False, 0, after_gap)))
            self._plain.read(text, bare, start, len(lines) - 1)
        return end

    def _merged(self, start: int, end: int) -> int:
        """Scan the row of a grid below a rule, if it goes over several lines; gives where it ends."""
        row = merged_row(self._folded, start, end, self._ruling)
        if row is None:
            return start
        return self._row_of_lines(start, *row, after_gap=False)

    def _row_of_lines(self, start: int, cells: Sequence[Sequence[Bounds]], end: int, *, after_gap: bool) -> int:
        """Scan the *cells* of a row that goes over several lines; gives where it ends."""
        self._lines.append(Line(start, end, ruled=True, width=len(cells), after_gap=after_gap))
        self._row_above = len(self._items), cells
        self._joined += 1
        self._ruled.merged_row(cells, len(self._lines) - 1)
        return end

    def _goes_on_from_above(self, before: int) -> bool:
        """Make the last line, of which the items from *before* on are, one row with that above, if it goes on there."""
        lines, folded = self._lines, self._folded
        above, line = lines[max(0, len(lines) - 2)], lines[-1]
        if above is line or not above.ruled or above.width != line.width or line.after_gap:
            return False
        if any(item[0] is Kind.LABEL for item in self._items[before:]):
            return False
        first, cells = self._row_above
        if cells is None:
            cells = [(cell,) for cell in bounds_of(folded[above.start : above.end], above.start, "|", self._ruling)]
        lower = bounds_of(folded[line.start : line.end], line.start, "|", self._ruling)
        joined = with_line_below(folded, self._source, cells, lower) if cells and self._joined < _MOST_JOINED else None
        if joined is None:
            return False
        for at, number in ((before, len(lines) - 1), (first, len(lines) - 2)):
            self._ruled.take_back(at, number)
        self._row_of_lines(above.start, joined, line.end, after_gap=above.after_gap)
        return True


def _lines_of(folded: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines of folded[start:end] that are not empty, each with its offset."""
    while start < end:
        # Cut in bites, or a long text of short lines would be held many times over.
        bite = folded.find("\n", min(start + _BITE, end), end)
        stop = bite if bite >= 0 else end
        for text in folded[start:stop].split("\n"):
            if text:
                yield start, text
            start += len(text) + 1
