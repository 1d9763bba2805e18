"""Places in table two: which figures are a row's, and in which order."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure.disclosure_blocks import Block, row_name
from gov_open_report._reading.disclosure.disclosure_columns import Counting, Under, astray, cells_under_heads, countings
from gov_open_report._reading.disclosure.disclosure_owners import Owners, begins_beside_label
from gov_open_report._reading.disclosure.disclosure_words import ends_in_page_number, hides_blank, is_sentence
from gov_open_report._reading.lines.items import ends_text, has_unread_below, stray_below, worded_lines
from gov_open_report._reading.places.positions import WIDE_GAP, is_crowded, stand_under_heads
from gov_open_report._reading.places.wrapped_heads import are_wrapped_out_of_order
from gov_open_report._reading.words.figures import QUOTES
from gov_open_report.form import FORMS, Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.steps import Steps
    from gov_open_report.form import DisclosureRow

_WIDTH = max(len(row.cells) for form in FORMS.values() for row in form.disclosure)
"""Columns of figures; rows that have fewer span them."""

_HEADS = {row.paths: [cell.terminal for cell in row.cells] for form in FORMS.values() for row in form.disclosure}
"""The heads of a row as the form has them, by the paths of its cells."""

# Lines of a stretch that must have one width for the stretch to be a grid.
_GRID_LINES = 4
_GRID_SHARE = 0.7

# The first half of an amount that was cut at its point.
_HALF = re.compile(r"[0-9]+\.")

# Ruled labels further apart than this many lines are not of one stretch.
_LINES_APART = 2


class Table:
    """All that the text has of the table, for what decides one row is often around it."""

    def __init__(
        self,
        scan: Scan,
        form_rows: Sequence[DisclosureRow],
        blocks: Sequence[Block],
        rows: Mapping[str, Block],
        steps: Steps,
        *,
        ordered: bool,
    ) -> None:
        """Look at nothing yet, since mostly nothing is amiss; *rows* are the blocks of rows by name."""
        self.rows = rows
        self._scan = scan
        self._form_rows = form_rows
        self._form_order = [row_name(row.terminal) for row in form_rows]
        self._blocks = blocks
        self._owners = Owners(scan, blocks, rows, self._form_order, ordered=ordered)
        self._steps = steps

    @cached_property
    def _grids(self) -> dict[int, int]:
        return _grids(self._scan, self._blocks)

    @cached_property
    def _noisy(self) -> set[int]:
        return worded_lines(self._scan)

    @cached_property
    def _found(self) -> list[tuple[str, Block, DisclosureRow]]:
        """The rows of the form that are there, with their names."""
        rows = zip(self._form_order, self._form_rows, strict=True)
        return [(name, self.rows[name], row) for name, row in rows if name in self.rows]

    @cached_property
    def _repeats(self) -> bool:
        """Whether a spanned cell is said again: then a row with fewer figures has lost one."""
        return any(_is_repeated(block, row) for _, block, row in self._found)

    @cached_property
    def _mixed(self) -> bool:
        """Whether others of such rows have no more figures than cells: two of which one is split look so too."""
        return self._repeats and any(
            not block.ruled and len(block.figures) == len(row.cells) < _WIDTH for _, block, row in self._found
        )

    @cached_property
    def _overfull(self) -> bool:
        """Whether a column was put in: it shows in rows that have a figure too many, in others instead of a blank."""
        return any(block.ruled and len(block.figures) > _WIDTH == len(row.cells) for _, block, row in self._found)

    def places(self, block: Block, row: DisclosureRow) -> Sequence[Item | None] | None:
        """Give the row's cells in their places, or None where the text does not fix them.

        Blanks are among the cells; None is one that may be blank, or lost.
        """
        figures = block.figures
        if block.label is None or self._is_doubtful(block, block.label, row):
            return None
        if block.ruled:
            lends = self.lends(block)
            if not lends and self._stands_under_heads(block, block.label, row):
                return block.cells
            astray = lends or self._is_headed_otherwise(block, block.label, row)
            cells = None if astray else self._ruled_places(block, block.label, len(row.cells))
            return cells or self._under_heads(block, block.label, row)
        if len(figures) == 1 < len(row.cells) and figures[0].text == "0" * len(row.cells):
            # Zeros run together: with as many as the row has cells, there is one way to cut them.
            start, end = figures[0].start, figures[0].end
            digits = [at for at in range(start, end) if self._scan.source[at].isdigit()]
            # Zeros that are written out, as `&#48;`, have other digits than their own: none of these is a place.
            own = [(at, at + 1) for at in digits] if len(digits) == len(row.cells) else [(start, end)] * len(row.cells)
            return [figures[0]._replace(text="0", start=at, end=behind) for at, behind in own]
        return self._plain_places(block, row)

    def _plain_places(self, block: Block, row: DisclosureRow) -> Sequence[Item | None] | None:
        """The cells of a row that stands in no ruled line."""
        name, wanted = row_name(row.terminal), len(row.cells)
        is_counted = len(block.figures) == wanted and not self._repeats
        if is_counted and not block.alone and self._owners.are_parted_alike(name):
            return block.figures
        if not self._is_plain_row(block, row) or name in self._beside_heads:
            return self._in_columns(name)
        return block.figures[:wanted] if block.on_label_line or self._owners.surely_own(name) else None

    @cached_property
    def by_steps(self) -> Mapping[str, list[Item]]:
        """The cells of the rows that line breaks tell, by name, where all rows of the form are there."""
        rows = {
            name: (block.label, len(row.cells), block.figures)
            for name, block, row in self._found
            if block.label is not None and not self._is_doubtful(block, block.label, row)
        }
        return self._steps.rows_of(rows) if self._owners.are_all_in_order else {}

    def _is_doubtful(self, block: Block, label: Item, row: DisclosureRow) -> bool:
        """Whether something shows that not all figures of a row are its own, in their order and whole."""
        names, wanted = block.head_names, _HEADS[row.paths]
        if names != wanted and sorted(names) == sorted(wanted):
            # Heads are the row's own, in another order than the form's.
            return True
        if names != wanted and not block.ruled and are_wrapped_out_of_order(label, wanted, self._scan):
            return True
        # Mostly a row has no amount, and nothing was passed over as a number.
        has_amount = row.cells[-1].measure is Measure.MONEY
        if (has_amount or self._scan.numbers) and self._has_half(block, label, row):
            return True
        # Cells stand in the order of the text.
        if block.cells and ends_text(block.cells[-1], self._scan.source):
            return True
        if hides_blank(block, row, self._scan):
            return True
        return is_sentence(block, label, self._scan) or (has_amount and ends_in_page_number(block, row))

    def lends(self, block: Block) -> bool:
        """Whether the figures of a row without any may stand elsewhere.

        That is where its label goes on, behind a head, or on a line of their own right above, or below if they cannot
        be read.
        """
        return not block.figures and block.label is not None and (
            not block.label.whole
            or block.label.start in self._above_figures
            or block.label.line - 1 in self._lines_of_figures
            or has_unread_below(self._scan, block.label.line)
        )

    @cached_property
    def _lines_of_figures(self) -> set[int]:
        """The ruled lines with figures and no label."""
        figures = {cell.line for block in self._blocks for cell in block.figures if cell.column >= 0}
        return figures - {label.line for label in self._scan.labels}

    @cached_property
    def _above_figures(self) -> set[int]:
        """Where labels stand right above a head that has a figure in its line, as only rows have."""
        return {
            above.label.start
            for above, below in pairwise(self._blocks)
            if above.label is not None and below.terminal.startswith("COLUMN_") and begins_beside_label(below)
        }

    @cached_property
    def _under_heads_of_words(self) -> dict[str, Under]:
        """The rows in plain lines whose own heads stand side by side in a line above, by name."""
        found: dict[str, Under] = {}
        for name, row in zip(self._form_order, self._form_rows, strict=True):
            block = self.rows.get(name)
            if block is None or block.ruled or not block.figures or not block.on_label_line or self._is_noisy(block):
                continue
            wanted = _HEADS[row.paths]
            lines = {head.line for head in block.heads if head.whole and head.column < 0}
            if block.head_names != wanted or len(lines) > 1:
                continue
            if len(block.figures) <= len(wanted) and lines and max(lines) < block.figures[0].line:
                found[name] = block.figures, block.heads
        return found

    @cached_property
    def _countings(self) -> list[Counting]:
        return countings(list(self._under_heads_of_words.values()), self._scan)

    def _in_columns(self, name: str) -> Sequence[Item | None] | None:
        """The row's figures where its line keeps columns, and fewer figures stand under its heads than it has cells."""
        row = self._under_heads_of_words.get(name)
        if row is None or len(row[0]) == len(row[1]) or not self._countings:
            return None
        return cells_under_heads(row, self._countings, self._scan)

    @cached_property
    def _beside_heads(self) -> set[str]:
        """Rows with a figure beside its head, where as many stand exactly below: it may be split, or another's.

        Not where a cell that spans columns is said again for each, and its head: then each figure has a column.
        """
        others = astray(self._under_heads_of_words, self._scan)
        may_be_split = {
            name: block
            for name, block, row in self._found
            if len(block.figures) == len(block.heads) > 1
            and not block.ruled
            and block.on_label_line
            and min([after.start - before.end for before, after in pairwise(block.figures)]) >= WIDE_GAP
            and not (_is_repeated(block, row) and _has_head_twice(block, row))
        }
        if all(self._begin_with_heads(block) for block in may_be_split.values()):
            return others
        below = {
            name: stand_under_heads(block.figures, block.heads, self._scan) for name, block in may_be_split.items()
        }
        # As most of the rows count places.
        most = max(zip(*below.values(), strict=True), key=lambda standing: standing.count(True))
        beside = {name for name, is_below in zip(below, most, strict=True) if is_below is False}
        return others | beside if len(beside) <= most.count(True) else others

    def _begin_with_heads(self, block: Block) -> bool:
        """Whether each figure of a row begins in its line where its head does, counted in characters."""
        lines = self._scan.lines
        figures = [figure.start - lines[figure.line].start for figure in block.figures]
        return figures == [head.start - lines[head.line].start for head in block.heads]

    def _is_noisy(self, block: Block) -> bool:
        return block.label is not None and block.label.line in self._noisy

    def _is_plain_row(self, block: Block, row: DisclosureRow) -> bool:
        """Whether a row of a plain line has the figures that it should have, and nothing else."""
        # Words beside the figures: some may not be the row's. And without sums,
        # width alone cannot tell a blank from a figure that was lost.
        noisy = self._is_noisy(block)
        # Where neither white space nor a quote parts a label from its figures, a space parts these by chance.
        before = self._scan.source[block.figures[0].start - 1] if block.figures else " "
        if len(row.cells) > 1 and block.on_label_line and not (before.isspace() or before in QUOTES):
            return False
        if is_crowded(block.figures):
            return False
        if len(row.cells) < _WIDTH and (self._repeats or _has_head_twice(block, row)):
            split = self._mixed and len(row.cells) == _WIDTH - 1
            return not noisy and not split and _is_repeated(block, row)
        return not noisy and len(block.figures) == len(row.cells)

    def _has_half(self, block: Block, label: Item, row: DisclosureRow) -> bool:
        """Whether `7.` stands before the last of a row's figures, which may be the rest of an amount."""
        if not block.figures:
            return False
        if block.ruled:
            return row.cells[-1].measure is Measure.MONEY and any(_HALF.fullmatch(cell.text) for cell in block.figures)
        # No row of the table has a number, and none stands between its label and its figures.
        return any(label.end <= at < block.figures[-1].start for at in self._scan.numbers)

    def _stands_under_heads(self, block: Block, label: Item, row: DisclosureRow) -> bool:
        """Whether each cell of a ruled row, blank or not, stands right under its own head, and there is nothing else.

        So mostly all rows do, and then nothing around them can speak against it.
        """
        lines, first = self._scan.lines, label.column + 1
        end = first + len(row.cells)
        columns = list(range(first, end))
        # Columns by number, as this is asked of every row.
        return (
            block.head_names == _HEADS[row.paths]
            and [head[6] for head in block.heads] == columns == [cell[6] for cell in block.cells]
            and {lines[label.line].width, *[lines[head[5]].width for head in block.heads]} == {end}
            and not self._is_astray(label.line)
        )

    def _ruled_places(self, block: Block, label: Item, wanted: int) -> list[Item] | None:
        cells = block.cells
        count = len(cells)
        if not self._is_regular(block, label, wanted) or count < wanted:
            return None
        # A line that lost columns still tells which figures are whose, by the heads right above them.
        if wanted < count < _WIDTH and not self._is_headed_alike(block, label, wanted):
            return None
        if self._overfull and count > wanted == _WIDTH:
            return None
        kept, spare = cells[:wanted], cells[wanted:]
        # What cannot be read as a cell takes up one all the same.
        skips = [cell.column for cell in kept] != list(range(label.column + 1, label.column + 1 + wanted))
        if skips or (count > _WIDTH and not all(cell.text for cell in kept)):
            return None
        if not spare or not any(cell.text for cell in spare):
            return kept
        # A converter repeats a cell that spans columns, and its head as well.
        repeated = {cell.text for cell in cells[wanted - 1 :]}
        spanned = [head for head in block.heads if head.column >= label.column + wanted]
        return kept if len(repeated) == 1 and (count == _WIDTH or len(spanned) >= len(spare)) else None

    def _under_heads(self, block: Block, label: Item, row: DisclosureRow) -> list[Item] | None:
        """The figures, if each stands right under its head, for a cell that spans columns, or two that share one."""
        alike = block.head_names == _HEADS[row.paths] and len(block.figures) == len(row.cells)
        if not alike or [head.column for head in block.heads] != [figure.column for figure in block.figures]:
            return None
        if self._overfull or self._is_astray(label.line):
            return None
        if len({figure.column for figure in block.figures}) < len(block.figures) and is_crowded(block.figures):
            return None
        lines = self._scan.lines
        widths = {lines[at].width for at in (label.line, *(head.line for head in block.heads))}
        return block.figures if len(widths) == 1 else None

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
        wanted = _HEADS[row.paths]
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


def _is_repeated(block: Block, row: DisclosureRow) -> bool:
    """Whether a row of a plain line says its last cell again, for each column that it spans."""
    figures, wanted = block.figures, len(row.cells)
    may_be = not block.ruled and wanted < _WIDTH == len(figures)
    return may_be and len({figure.text for figure in figures[wanted - 1 :]}) == 1


def _has_head_twice(block: Block, row: DisclosureRow) -> bool:
    """Whether the last of a row's heads is said again for each column that it spans, and so are its cells."""
    wanted = _HEADS[row.paths]
    return block.head_names == wanted + wanted[-1:] * (_WIDTH - len(wanted))


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
                shared = width > _WIDTH and times >= _GRID_SHARE * len(fragment)
            found.update(dict.fromkeys(fragment, width if shared else 0))
            fragment = []
        fragment.append(line)
    return found
