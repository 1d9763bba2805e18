"""Rows of table two in lines without bars: which of the figures behind a label are the row's.

A blank leaves no trace in such a line, so that just as many figures as the row has cells are its own, if nothing is
said beside them and none may be two halves of one; else the columns tell, where lines keep these by spaces.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure.disclosure_blocks import HEADS_OF_ROW, WIDTH, row_name
from gov_open_report._reading.disclosure.disclosure_columns import Counting, Under, astray, cells_under_heads, countings
from gov_open_report._reading.lines.items import worded_lines
from gov_open_report._reading.places.positions import WIDE_GAP, is_crowded, stand_under_heads
from gov_open_report._reading.words.figures import QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.disclosure.disclosure_blocks import Block, RowFound
    from gov_open_report._reading.disclosure.disclosure_owners import Owners
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import DisclosureRow


class PlainRows:
    """The rows that stand in lines without bars, for what decides one of them is often around it."""

    def __init__(self, scan: Scan, found: Sequence[RowFound], owners: Owners) -> None:
        """Look at nothing yet, since mostly nobody asks; *found* are the form's rows that are there."""
        self._scan = scan
        self._found = found
        self._owners = owners

    def places(self, block: Block, row: DisclosureRow) -> Sequence[Item | None] | None:
        """Give the row's cells, or None; None among them is one that may be blank, or lost."""
        name, wanted = row_name(row.terminal), len(row.cells)
        if len(block.figures) == 1 < wanted and block.figures[0].text == "0" * wanted:
            return self._zeros_apart(block.figures[0], wanted)
        is_counted = len(block.figures) == wanted and not self._repeats
        if is_counted and not block.alone and self._owners.are_parted_alike(name):
            return block.figures
        if not self._is_plain_row(block, row) or name in self._beside_heads:
            return self._in_columns(name)
        return block.figures[:wanted] if block.on_label_line or self._owners.surely_own(name) else None

    def _zeros_apart(self, zeros: Item, wanted: int) -> list[Item]:
        """The cells that zeros run together are: with as many as the row has cells, there is one way to cut them."""
        digits = [at for at in range(zeros.start, zeros.end) if self._scan.source[at].isdigit()]
        # Zeros that are written out, as `&#48;`, have other digits than their own: none of these is a place.
        own = [(at, at + 1) for at in digits] if len(digits) == wanted else [(zeros.start, zeros.end)] * wanted
        return [zeros._replace(text="0", start=at, end=behind) for at, behind in own]

    @cached_property
    def _noisy(self) -> set[int]:
        """The lines with words that nothing explains."""
        return worded_lines(self._scan)

    @cached_property
    def _repeats(self) -> bool:
        """Whether a spanned cell is said again: then a row with fewer figures has lost one."""
        return any(_is_repeated(block, row) for _, block, row in self._found)

    @cached_property
    def _lacks_figures(self) -> bool:
        """Whether a row has fewer figures than cells, if any: one said twice makes up for a blank elsewhere."""
        return any(not block.ruled and 0 < len(block.figures) < len(row.cells) for _, block, row in self._found)

    @cached_property
    def _mixed(self) -> bool:
        """Whether others of such rows have no more figures than cells: two of which one is split look so too."""
        return self._repeats and any(
            not block.ruled and len(block.figures) == len(row.cells) < WIDTH for _, block, row in self._found
        )

    @cached_property
    def _under_heads_of_words(self) -> dict[str, Under]:
        """The rows in plain lines whose own heads stand side by side in a line above, by name."""
        found: dict[str, Under] = {}
        for name, block, row in self._found:
            if block.ruled or not block.figures or not block.on_label_line or self._is_noisy(block):
                continue
            wanted = HEADS_OF_ROW[row.paths]
            lines = {head.line for head in block.heads if head.whole and head.column < 0}
            if block.head_names != wanted or len(lines) > 1:
                continue
            if len(block.figures) <= len(wanted) and lines and max(lines) < block.figures[0].line:
                found[name] = block.figures, block.heads
        return found

    @cached_property
    def _countings(self) -> list[Counting]:
        """The ways to count places in which all these rows stand under their heads."""
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
        if is_crowded(block.figures) or (self._lacks_figures and _says_one_again(block)):
            return False
        if len(row.cells) < WIDTH and (self._repeats or _has_head_twice(block, row)):
            split = self._mixed and len(row.cells) == WIDTH - 1
            return not noisy and not split and _is_repeated(block, row)
        return not noisy and len(block.figures) == len(row.cells)


def _says_one_again(block: Block) -> bool:
    """Whether two figures that stand side by side are the same, and no zeros."""
    return any(one.text == other.text != "0" for one, other in pairwise(block.figures))


def _is_repeated(block: Block, row: DisclosureRow) -> bool:
    """Whether a row of a plain line says its last cell again, for each column that it spans."""
    figures, wanted = block.figures, len(row.cells)
    may_be = not block.ruled and wanted < WIDTH == len(figures)
    return may_be and len({figure.text for figure in figures[wanted - 1 :]}) == 1


def _has_head_twice(block: Block, row: DisclosureRow) -> bool:
    """Whether the last of a row's heads is said again for each column that it spans, and so are its cells."""
    wanted = HEADS_OF_ROW[row.paths]
    return block.head_names == wanted + wanted[-1:] * (WIDTH - len(wanted))
