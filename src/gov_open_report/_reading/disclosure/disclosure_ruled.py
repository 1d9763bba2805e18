"""Ruled rows of table two: which of the cells behind a label are the row's.

Bars or tabs count the cells, blank ones too. A row is told if each cell stands right under its own head; else by the
lines around it, where nearly all have one width, or by heads that stand over just so many cells. In a line that a
converter has made wider or narrower than these a cell may be lost, doubled or put in.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure.disclosure_blocks import HEADS_OF_ROW, WIDTH
from gov_open_report._reading.lines.items import stray_below
from gov_open_report._reading.places.positions import is_crowded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.disclosure.disclosure_blocks import Block, RowFound
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import DisclosureRow

# Lines of a stretch that must have one width for the stretch to be a grid.
_GRID_LINES = 4
_GRID_SHARE = 0.7

# Ruled labels further apart than this many lines are not of one stretch.
_LINES_APART = 2


class RuledRows:
    """The rows that stand in ruled lines, and the lines around them."""

    def __init__(self, scan: Scan, blocks: Sequence[Block], found: Sequence[RowFound]) -> None:
        """Look at nothing yet, since mostly nothing is amiss; *found* are the form's rows that are there."""
        self._scan = scan
        self._blocks = blocks
        self._found = found

    def places(self, block: Block, label: Item, row: DisclosureRow, *, lends: bool) -> list[Item] | None:
        """Give the row's cells, blank ones too, or None; one that *lends* its figures has them elsewhere."""
        if not lends and self._stands_under_heads(block, label, row):
            return block.cells
        astray = lends or self._is_headed_otherwise(block, label, row)
        cells = None if astray else self._cells_in_order(block, label, len(row.cells))
        return cells or self._figures_under_heads(block, label, row)

    def under_own_heads(self, block: Block, label: Item, row: DisclosureRow) -> list[Item] | None:
        """Give the row's cells by the columns of its own heads, where others stand among these; None if not all do."""
        columns: dict[str, int] = {}
        for head, name in zip(block.heads, block.head_names, strict=True):
            columns.setdefault(name, head.column)
        cells = {cell.column: cell for cell in block.cells}
        own = [columns.get(name, -1) for name in HEADS_OF_ROW[row.paths]]
        widths = {self._scan.lines[line].width for line in (label.line, *(head.line for head in block.heads))}
        is_told = len(widths) == 1 and len(cells) == len(block.cells) and not self._is_astray(label.line)
        return [cells[column] for column in own] if is_told and cells.keys() >= set(own) else None

    @cached_property
    def _grids(self) -> dict[int, int]:
        return _grids(self._scan, self._blocks)

    @cached_property
    def _overfull(self) -> bool:
        """Whether a column was put in: it shows in rows that have a figure too many, in others instead of a blank."""
        return any(block.ruled and len(block.figures) > WIDTH == len(row.cells) for _, block, row in self._found)

    def _stands_under_heads(self, block: Block, label: Item, row: DisclosureRow) -> bool:
        """Whether each cell of a ruled row, blank or not, stands right under its own head, and there is nothing else.

        So mostly all rows do, and then nothing around them can speak against it.
        """
        lines, first = self._scan.lines, label.column + 1
        end = first + len(row.cells)
        columns = list(range(first, end))
        # Columns by number, as this is asked of every row.
        return (
            block.head_names == HEADS_OF_ROW[row.paths]
            and [head[6] for head in block.heads] == columns == [cell[6] for cell in block.cells]
            and {lines[label.line].width, *[lines[head[5]].width for head in block.heads]} == {end}
            and not self._is_astray(label.line)
        )

    def _cells_in_order(self, block: Block, label: Item, wanted: int) -> list[Item] | None:
        """The first of the cells behind the label, if as many stand there as nothing around speaks against."""
        cells = block.cells
        count = len(cells)
        if not self._is_regular(block, label, wanted) or count < wanted:
            return None
        # A line that lost columns still tells which figures are whose, by the heads right above them.
        if wanted < count < WIDTH and not self._is_headed_alike(block, label, wanted):
            return None
        if self._overfull and count > wanted == WIDTH:
            return None
        kept, spare = cells[:wanted], cells[wanted:]
        # What cannot be read as a cell takes up one all the same.
        skips = [cell.column for cell in kept] != list(range(label.column + 1, label.column + 1 + wanted))
        if skips or (count > WIDTH and not all(cell.text for cell in kept)):
            return None
        if not spare or not any(cell.text for cell in spare):
            return kept
        # A converter repeats a cell that spans columns, and its head as well.
        repeated = {cell.text for cell in cells[wanted - 1 :]}
        spanned = [head for head in block.heads if head.column >= label.column + wanted]
        return kept if len(repeated) == 1 and (count == WIDTH or len(spanned) >= len(spare)) else None

    def _figures_under_heads(self, block: Block, label: Item, row: DisclosureRow) -> list[Item] | None:
        """The figures, if each stands right under its head, for a cell that spans columns, or two that share one."""
        alike = block.head_names == HEADS_OF_ROW[row.paths] and len(block.figures) == len(row.cells)
        if not alike or [head.column for head in block.heads] != [figure.column for figure in block.figures]:
            return None
        if self._overfull or self._is_astray(label.line):
            return None
        if len({figure.column for figure in block.figures}) < len(block.figures) and is_crowded(block.figures):
            return None
        lines = self._scan.lines
        widths = {lines[at].width for at in (label.line, *(head.line for head in block.heads))}
        # A page may begin a narrower table below them: of the one cell that a row has there nothing is lost or put in.
        is_narrow = len(block.cells) == len(row.cells) == 1 and self._begins_table(label.line)
        return block.figures if len(widths) == 1 or is_narrow else None

    def _begins_table(self, line: int) -> bool:
        """Whether the ruled line below one is as wide as it."""
        lines = self._scan.lines
        return line + 1 < len(lines) and lines[line + 1].ruled and lines[line + 1].width == lines[line].width

    def _is_astray(self, line: int) -> bool:
        """Whether a figure stands before the row's label, or alone below: a cell's other half, or a page number."""
        return line in self._scan.upset or stray_below(self._scan, line) is not None

    def _is_regular(self, block: Block, label: Item, wanted: int) -> bool:
        """Whether a ruled line is whole, and as wide as the lines around it and the heads above."""
        lines, line = self._scan.lines, label.line
        shares_a_cell = len({cell.column for cell in block.cells}) < len(block.cells)
        if shares_a_cell or self._is_astray(line):
            return False
        width = label.column + 1 + len(block.cells)
        # Where every line stands apart, as rows of HTML do, a gap tells of no other grid.
        loose = lines[line].after_gap and all(lines[head.line].after_gap for head in block.heads)
        above = {
            lines[head.line].width
            for head in block.heads
            if head.column >= 0 and (loose or not self._is_parted(head.line, line))
        }
        if len(above) == 1 and width not in above:
            return False
        return self._grids[line] in {0, width} or self._is_headed_alike(block, label, wanted)

    def _is_parted(self, above: int, below: int) -> bool:
        """Whether a gap stands between two lines."""
        lines = self._scan.lines
        return any(lines[at].after_gap for at in range(above + 1, below + 1))

    def _is_headed_otherwise(self, block: Block, label: Item, row: DisclosureRow) -> bool:
        """Whether the head right above a cell is that of another cell of the row: a column went astray, or a head."""
        lines = self._scan.lines
        wanted = HEADS_OF_ROW[row.paths]
        for head, name in zip(block.heads, block.head_names, strict=True):
            place = head.column - label.column - 1
            alike = head.column >= 0 and lines[head.line].width == lines[label.line].width
            if alike and 0 <= place < len(wanted) and name in wanted and wanted[place] != name:
                return True
        return False

    def _is_headed_alike(self, block: Block, label: Item, wanted: int) -> bool:
        """Whether the heads above stand in a line of the same width, one over each cell."""
        first, lines = label.column + 1, self._scan.lines
        return [head.column for head in block.heads] == list(range(first, first + wanted)) and all(
            lines[head.line].width == lines[label.line].width for head in block.heads
        )


def _grids(scan: Scan, blocks: Sequence[Block]) -> dict[int, int]:
    """For each ruled line, the width that nearly all lines around it share; 0 where they share none."""
    lines = sorted({block.label.line for block in blocks if block.label is not None and block.label.column >= 0})
    found: dict[int, int] = {}
    fragment: list[int] = []
    for line in [*lines, -1]:
        if fragment and (line < 0 or line > fragment[-1] + _LINES_APART or scan.lines[line].after_gap):
            shared, width = len(fragment) >= _GRID_LINES, 0
            if shared:
                width, times = Counter([scan.lines[at].width for at in fragment]).most_common(1)[0]
                shared = width > WIDTH and times >= _GRID_SHARE * len(fragment)
            found.update(dict.fromkeys(fragment, width if shared else 0))
            fragment = []
        fragment.append(line)
    return found
