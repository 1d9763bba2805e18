"""Whose the figures behind a label of table two are, where they are not beside it on its line.

The table has no sums. What tells is that the rows around one are those of the
form and have figures of their own, and what stands between labels and figures.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.findings import with_digits
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.disclosure.disclosure_blocks import row_name
from gov_open_report._reading.places.evidence import count_up
from gov_open_report._reading.places.positions import wordings_of
from gov_open_report._reading.words.vocabulary import squeeze

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.disclosure.disclosure_blocks import Block
    from gov_open_report._reading.lines.items import Item, Scan


def moved_up(blocks: Sequence[Block]) -> frozenset[str]:
    """Give the rows whose figures may be those of the row below, which has none, and their own above them.

    There they stand behind a head, and a row has them on its label's line. With them goes the row below, which may have
    lost its own. Linear.
    """
    found: set[str] = set()
    is_below_figures, row = False, None
    for block in blocks:
        if not block.terminal.startswith("ROW_"):
            # Behind the name of an item are other heads. Numbers of columns are no row's.
            is_below_figures = bool(block.figures) and not count_up(block.figures)
            row = None
            continue
        if row is not None and not block.figures:
            found |= {row_name(row.terminal), row_name(block.terminal)}
        row = block if is_below_figures and block.figures and block.on_label_line else None
        is_below_figures = False
    return frozenset(found)


class Owners:
    """The labels of the table, and the figures behind each."""

    def __init__(
        self,
        scan: Scan,
        blocks: Sequence[Block],
        rows: Mapping[str, Block],
        form_order: Sequence[str],
        *,
        ordered: bool,
    ) -> None:
        """Look at nothing yet; *rows* are the blocks of rows by name, *form_order* has the names of all.

        *ordered* says that the text comes in the order of the tables, not in that of a page.
        """
        self._scan = scan
        self._blocks = blocks
        self._rows = rows
        self._form_order = form_order
        self._ordered = ordered

    @cached_property
    def _order(self) -> list[str]:
        """The rows as they come."""
        return [row_name(block.terminal) for block in self._blocks if block.terminal.startswith("ROW_")]

    @property
    def are_all_in_order(self) -> bool:
        """Whether each row of the form is there, once and in its order."""
        return self._order == self._form_order

    def surely_own(self, name: str) -> bool:
        """Tell whether the figures of a row are surely its own, though they do not stand beside its label. Linear."""
        return self._follow_label(name) or self._are_within_label(name)

    def _follow_label(self, name: str) -> bool:
        """Whether figures on other lines than the label's are surely this row's.

        Not where a neighbour's label is missing, or has none: then they may be its, if no heads stand between.
        """
        return self._one_figure_a_line and self._take_figures_of_none(name)

    def _take_figures_of_none(self, name: str) -> bool:
        """Whether the rows around one are those of the form, and none has lost its figures to it."""
        neighbours = self._neighbours(name)
        return neighbours is not None and all(
            block.figures or self._stand_apart(block, self._rows[name]) for block in neighbours
        )

    def _stand_apart(self, one: Block, other: Block) -> bool:
        """Whether heads stand between the labels of two rows: neither's figures have got behind the other's."""
        first, second = sorted((one.label.start, other.label.start)) if one.label and other.label else (0, 0)
        return any(
            block.label is not None and first < block.label.start < second
            for block in self._blocks
            if block.terminal.startswith("COLUMN_")
        )

    def _are_within_label(self, name: str) -> bool:
        """Whether the figures stand on one line between the lines of this row's label, or right below the last.

        Then all that is printed around them, from the cell or label above to the next label, is this label, and the
        rows around it have theirs beside their labels.
        """
        block, neighbours = self._rows[name], self._neighbours(name)
        figures, label = block.figures, block.label
        beside = neighbours is not None and all(neighbour.on_label_line for neighbour in neighbours)
        # One figure by itself may be the number of a page, and so may three with signs, `3 / 9`, where blanks were.
        several = len(with_digits(figures)) == len(figures) > 1
        if label is None or not (beside and block.alone and several) or len({figure.line for figure in figures}) > 1:
            return False
        above = [item.end for item in (*self._scan.labels, *self._scan.cells) if item.end <= label.start]
        below = [item.start for item in self._scan.labels if item.start >= figures[-1].end]
        words = [(max(above, default=0), figures[0].start), (figures[-1].end, min(below, default=label.end))]
        return "".join(squeeze(fold(self._scan.source[start:end])) for start, end in words) in wordings_of(label.text)

    def are_parted_alike(self, name: str) -> bool:
        """Whether in a text without line breaks the same mark stands before each of the figures, and behind the last.

        A space may be one that splits a figure beside a blank.
        """
        figures, label = self._rows[name].figures, self._rows[name].label
        if label is None or not self._ordered or not self._take_figures_of_none(name):
            return False
        end = next((after.start for after in self._scan.labels if after.start >= figures[-1].end), label.end)
        ends, starts = [label.end, *(figure.end for figure in figures)], [*(figure.start for figure in figures), end]
        between = {fold(self._scan.source[end:start]) for end, start in zip(ends, starts, strict=True)}
        return len(between) == 1 and bool(between.pop().strip())

    def _neighbours(self, name: str) -> list[Block] | None:
        """The rows above and below one, as far as there are any; None if they are not those of the form."""
        order, form_order = self._order, self._form_order
        at, place = order.index(name), form_order.index(name)
        neighbours = []
        for in_text, in_form in ((at - 1, place - 1), (at + 1, place + 1)):
            expected = form_order[in_form] if 0 <= in_form < len(form_order) else None
            found = order[in_text] if 0 <= in_text < len(order) else None
            if found != expected and (found is not None or in_text <= 0):
                return None
            if found is not None:
                neighbours.append(self._rows[found])
        return neighbours

    @cached_property
    def _one_figure_a_line(self) -> bool:
        # Where heads own figures, the table stands by columns.
        return (
            self._ordered
            and not any(block.figures for block in self._blocks if not block.terminal.startswith("ROW_"))
            and not any(begins_beside_label(block) or _share_a_line(block.figures) for block in self._rows.values())
        )


def begins_beside_label(block: Block) -> bool:
    """Tell whether a figure stands on the line of its label."""
    return block.label is not None and any(cell.line == block.label.line for cell in block.figures)


def _share_a_line(figures: Sequence[Item]) -> bool:
    return len({item.line for item in figures}) < len(figures)
