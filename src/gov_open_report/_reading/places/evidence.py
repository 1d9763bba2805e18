"""What the text says of a row before anyone decides which figure goes where.

A row is a label and the cells behind it, as many as there are. It is *fixed* once its seven cells are told, and *open*
until then; where a label comes twice with other figures, the two are *rivals*, and neither is fixed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from attrs import Factory, define, field

from gov_open_report._reading.cells.cells import SMALL_COUNTS, count_of
from gov_open_report._reading.words.pages import may_be_page
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

HEADS = tuple(head.terminal for head in FORMS[Edition.FORM_2021].columns)
"""The heads of table three's columns from left to right, the same in both editions."""

OWN_HEADS = HEADS[:5]
"""Those that no other table has: 其他 may be a piece of a head of table four, and 总计 is one of its own."""

INNER_HEADS = OWN_HEADS[1:]
"""Those between 自然人 and 其他."""

GROUPS = frozenset({"GROUP_RESULTS", "GROUP_DENIED", "GROUP_UNAVAILABLE", "GROUP_DECLINED", "ROW_UNDIVIDED"})
"""Labels that span rows; （六）其他处理 is a row in the edition of 2019, and there it has an index."""

OUTERMOST = "GROUP_RESULTS"
"""The label above all groups of outcomes: it begins at the left edge, as rows of level 0 do."""

WIDTH = len(HEADS)
"""Cells of a row of table three."""

Values: TypeAlias = tuple[int | None, ...]
"""The numbers of a row, None where a cell is blank or unreadable."""


@define
class Row:
    """A row label of table three and the cells behind it."""

    index: int
    """Which row of the form; -1 for cells that follow another label."""

    label: Item | None
    cells: list[Item]

    ruled: bool
    """Whether label and cells stand in one ruled line."""

    alone: bool = True
    """Whether no other row's label stands in the label's line."""

    rivals: list[Row] = Factory(list)
    """Other rows of the same label whose cells differ."""

    fixed: list[Item] | None = None
    """The seven cells where the text fixes their places; blanks have no text."""

    in_part: list[Item | None] | None = None
    """Seven cells of which not all are told, None for those that are not; where nothing tells them all."""

    placed: bool = False
    """Whether the places are told by position alone."""

    narrower_than_heads: bool = False
    """Whether its line has fewer cells than that of the heads above: one is lost."""

    as_printed: list[Item] | None = None
    """The seven cells as they stand, where these may be right though sums that hold otherwise say that they moved."""

    balanced: bool = False
    """Whether only that what came in balances what went out tells that its figures are its own."""

    may_be_moved: bool = False
    """Whether its figures may be those of the row above or below, and that row's own beside another label."""

    beside_figures: bool = False
    """Whether figures of no row stand on the line right above or below: a blank row's label goes on there."""

    figures: list[Item] = field(init=False)
    """The cells that are not blank."""

    @figures.default
    def _figures(self) -> list[Item]:
        return [cell for cell in self.cells if cell.text]

    def with_cells(self, cells: list[Item], *, ruled: bool) -> Row:
        """Give the same label with other *cells*, of which nothing is told yet."""
        return Row(self.index, self.label, cells, ruled, self.alone)

    @property
    def values(self) -> Values:
        """The numbers in the fixed cells; none where no places are fixed."""
        # Nearly all are blank or small, and told without a call.
        small = SMALL_COUNTS.get
        return tuple([
            count if (count := small(cell[1])) is not None or not cell[1] else count_of(cell[1])
            for cell in self.fixed or ()
        ])

    @property
    def misread(self) -> bool:
        """Whether the label was told by its likeness to a wording."""
        return self.label is not None and self.label.misread

    @property
    def lines(self) -> set[int]:
        """The lines on which figures stand."""
        return {cell[5] for cell in self.figures}

    @property
    def on_label_line(self) -> bool:
        """Whether label and figures share one line, and with no other row."""
        if not self.alone or self.label is None or not self.figures:
            return False
        # Figures stand in the order of the text.
        return self.figures[0].line == self.label.line == self.figures[-1].line


def agreed(ways: Sequence[Sequence[Item | None]]) -> list[Item | None]:
    """Give the cells of a row that are the same in all *ways* to read it, None for the others."""
    return [cells[0] if all(cell == cells[0] for cell in cells) else None for cells in zip(*ways, strict=True)]


def fixed_values(rows: Mapping[int, Row]) -> dict[int, Values]:
    """Give the numbers of those *rows* whose places are fixed."""
    return {index: row.values for index, row in rows.items() if row.fixed}


def has_empty_neighbour(row: Row, labelled: Mapping[int, Row]) -> bool:
    """Tell whether the row above or below has no figures."""
    return not all(labelled[at].figures for at in (row.index - 1, row.index + 1) if at in labelled)


def may_be_neighbours(row: Row, labelled: Mapping[int, Row], scan: Scan) -> bool:
    """Tell whether a row's figures may be those of the row above or below it, which has none."""
    return row.label is not None and has_empty_neighbour(row, labelled) and is_put_together(row.label, scan)


def is_put_together(label: Item, scan: Scan) -> bool:
    """Tell whether a row's line may have been put together from several, which do not stand as high.

    It begins with a piece of a label that spans rows then, and figures may have come along with the wrong one.
    """
    before = scan.source[scan.lines[label.line].start : label.start].strip()
    # There may be thousands of rows to ask this of, and as many labels.
    start, end = (side(scan.labels, label.line, key=attrgetter("line")) for side in (bisect_left, bisect_right))
    return bool(before) and not any(item.whole and item.end <= label.start for item in scan.labels[start:end])


def runs_together(cells: Sequence[Item]) -> bool:
    """Whether a figure has a leading zero, which nobody prints: two figures were run together."""
    # A loop, since this is asked of every row.
    for cell in cells:
        text = cell[1]
        if text[:1] == "0" and len(text) > 1 and text.isdigit():
            return True
    return False


def adds_up(counts: Sequence[int]) -> bool:
    """Tell whether the last of a row's numbers is the sum of all others."""
    return 2 * counts[-1] == sum(counts)


def adds_up_with_blanks(cells: Sequence[Item]) -> bool:
    """Whether cells add up to their total, blanks left out.

    A blank is no zero, and no value is ever taken from this. But where width
    alone tells the places, a sum that needs a blank to be more than nothing is
    likelier a figure that was lost or run together.
    """
    *parts, total = [count_of(cell.text) for cell in cells]
    known = [part for part in parts if part is not None]
    return sum(known) == total if total is not None else not known


def may_add_up(cells: Sequence[Item]) -> bool:
    """Whether cells can be a row or block with its total last.

    They are equal to their total where all are figures, and within it where some are blank.
    """
    # A loop, since this is asked of every row.
    total, parts, known, small = None, 0, 0, SMALL_COUNTS.get
    for cell in cells:
        if total is not None:
            parts, known = parts + total, known + 1
        total = small(cell[1])
        if total is None:
            total = count_of(cell[1])
    return total is None or (parts == total if known == len(cells) - 1 else parts <= total)


def may_be_total(values: Sequence[int | None], *, exactly: bool) -> bool:
    """Whether the last of *values* is those before it together, or more, where one of them may be lost."""
    *parts, last = values
    known = sum(part or 0 for part in parts)
    return last is not None and (last == known if exactly else last >= known)


def ends_as_page_number(cells: Sequence[Item]) -> bool:
    """Tell whether a row or block ends as the number of a page does, `- 2 -` or `2 / 9`, and signs are no cells then.

    Signs beside signs are cells, and so are all that add up.
    """
    before, first, middle, last = (cell[1] for cell in cells[-4:])
    if not first.strip("-") and first == last:
        return may_be_page(middle) and bool(before.strip("-"))
    is_of = middle == "/" and may_be_page(first) and may_be_page(last) and int(first) <= int(last)
    return is_of and not adds_up_with_blanks(cells)


def count_up(cells: Sequence[Item]) -> bool:
    """Tell whether several *cells* are 1, 2 and so on, as the numbers of columns are below their heads."""
    return len(cells) > 1 and [cell.text for cell in cells] == [str(number + 1) for number in range(len(cells))]


def has_total_before_sign(cells: Sequence[Item], *, exactly: bool) -> bool:
    """Tell whether the last but one is the sum of those before it, and the last none: that may be of another column.

    Where not *exactly*, one of the others may be lost.
    """
    *_, last_but_one, last = values = [count_of(cell.text) for cell in cells]
    return last is None and bool(last_but_one) and may_be_total(values[:-1], exactly=exactly)


def in_form_order(indexes: Sequence[int], levels: Sequence[int]) -> bool:
    """Tell whether rows of each level come in the form's order; a page may have those of another between them.

    *levels* are those of all the form's rows.
    """
    return all(
        alike == sorted(alike)
        for alike in ([index for index in indexes if levels[index] == level] for level in set(levels))
    )
