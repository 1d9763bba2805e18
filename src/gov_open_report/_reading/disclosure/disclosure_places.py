"""Places in table two: which figures are a row's, and in which order.

The table has no sums, so everything that may speak against a row is asked first: heads in another order, a sentence in
its line, an amount that is cut. What stands between bars and what does not is then told each in its own way.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure.disclosure_blocks import HEADS_OF_ROW, row_name
from gov_open_report._reading.disclosure.disclosure_heads import rows_under_added
from gov_open_report._reading.disclosure.disclosure_owners import Owners, begins_beside_label
from gov_open_report._reading.disclosure.disclosure_plain import PlainRows
from gov_open_report._reading.disclosure.disclosure_ruled import RuledRows
from gov_open_report._reading.disclosure.disclosure_words import ends_in_page_number, hides_blank, is_sentence
from gov_open_report._reading.lines.items import ends_text, has_unread_below
from gov_open_report._reading.places.worded_heads import worded_out_of_order
from gov_open_report._reading.places.wrapped_heads import are_wrapped_out_of_order, first_row_below
from gov_open_report._reading.words.pages import FEED, may_be_page_at_its_end
from gov_open_report.form import Measure
from gov_open_report.form import Table as FormTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.disclosure.disclosure_blocks import Block
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.steps import Steps
    from gov_open_report.form import DisclosureRow

# The first half of an amount that was cut at its point.
_HALF = re.compile(r"[0-9]+\.")


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
        names = [row_name(row.terminal) for row in form_rows]
        self._scan = scan
        self._blocks = blocks
        self._found = [(name, rows[name], row) for name, row in zip(names, form_rows, strict=True) if name in rows]
        self._owners = Owners(scan, blocks, rows, names, ordered=ordered)
        self._ruled = RuledRows(scan, blocks, self._found)
        self._plain = PlainRows(scan, self._found, self._owners)
        self._steps = steps

    @cached_property
    def under_added(self) -> frozenset[str]:
        """The names of the rows whose cells are not told by their number, as a body has added a column."""
        return rows_under_added(self._scan, self._blocks, self._found)

    def places(self, block: Block, row: DisclosureRow) -> Sequence[Item | None] | None:
        """Give the row's cells in their places, or None where the text does not fix them.

        Blanks are among the cells; None is one that may be blank, or lost.
        """
        if block.label is None or self._is_doubtful(block, block.label, row):
            return None
        if row_name(row.terminal) in self.under_added:
            return self._ruled.under_own_heads(block, block.label, row) if block.ruled else None
        if block.ruled:
            return self._ruled.places(block, block.label, row, lends=self.lends(block))
        return self._plain.places(block, row)

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
        names, wanted = block.head_names, HEADS_OF_ROW[row.paths]
        if _are_in_another_order(names, wanted) or (not names and len(wanted) > 1 and self._has_another_order):
            # Heads are the row's own, in another order than the form's, or are gone where others are so.
            return True
        if names != wanted and (self._has_anothers(block, row) or self._are_heads_out_of_order(block, label, wanted)):
            return True
        # Mostly a row has no amount, and nothing was passed over as a number.
        has_amount = row.cells[-1].measure is Measure.MONEY
        if (has_amount or self._scan.numbers) and self._has_half(block, label, row):
            return True
        # Cells stand in the order of the text.
        if block.cells and ends_text(block.cells[-1], self._scan.source):
            return True
        if hides_blank(block, row, self._scan) or (self._has_pages and self._has_page_number(block)):
            return True
        return is_sentence(block, label, self._scan) or (has_amount and ends_in_page_number(block, row))

    @cached_property
    def _has_another_order(self) -> bool:
        """Whether the heads of some row are in another order than the form's."""
        return any(_are_in_another_order(block.head_names, HEADS_OF_ROW[row.paths]) for _, block, row in self._found)

    def _has_anothers(self, block: Block, row: DisclosureRow) -> bool:
        """Whether a head of another row, maybe the other edition's, stands over *row* in place of one of its own.

        Heads that stand over rows of another item as well are that one's: then its own are worded otherwise.
        """
        own, there = [*map(row_name, HEADS_OF_ROW[row.paths])], [*map(row_name, block.head_names)]
        if {*there} < {*own}:
            # Where each figure has a head, that is its cell's, unless fewer heads are told than there are.
            at = {cell.column: name for cell, name in zip(block.cells, own, strict=False)} if block.ruled else {}
            above = [at.get(head.column, name) == name for head, name in zip(block.heads, there, strict=True)]
            return len(block.figures) == len(above) and not all(above)
        if {*own} <= {*there}:
            return False
        return all(other.item == row.item for _, each, other in self._found if each.heads is block.heads)

    def _are_heads_out_of_order(self, block: Block, label: Item, wanted: Sequence[str]) -> bool:
        """Whether heads that wrap, or that are worded otherwise, are not in the order *wanted*."""
        if not block.ruled and are_wrapped_out_of_order(label, wanted, self._scan):
            return True
        if len(wanted) == 1:
            return False
        line = first_row_below(label, self._scan)
        return bool(worded_out_of_order(self._scan, line, FormTable.DISCLOSURE, (*wanted,), len(wanted)))

    def _has_half(self, block: Block, label: Item, row: DisclosureRow) -> bool:
        """Whether `7.` stands before the last of a row's figures, which may be the rest of an amount."""
        if not block.figures:
            return False
        if block.ruled:
            return row.cells[-1].measure is Measure.MONEY and any(_HALF.fullmatch(cell.text) for cell in block.figures)
        # No row of the table has a number, and none stands between its label and its figures.
        return any(label.end <= at < block.figures[-1].start for at in self._scan.numbers)

    @cached_property
    def _has_pages(self) -> bool:
        """Whether a page ends in the table."""
        scan = self._scan
        return bool(scan.lines) and scan.source.find(FEED, scan.lines[0].start, scan.lines[-1].end) >= 0

    def _has_page_number(self, block: Block) -> bool:
        """Whether one of a row's figures may be the number of a page."""
        return any(may_be_page_at_its_end(self._scan.source, cell.start, cell.end) for cell in block.figures)

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


def _are_in_another_order(names: Sequence[str], wanted: Sequence[str]) -> bool:
    return names != wanted and sorted(names) == sorted(wanted)
