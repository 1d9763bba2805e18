"""What cells may be that are as many as they should be, though one among them was lost.

A blank at the end makes up for it where a tool has filled the row up; where blanks leave no trace, a sign of its own
does, a figure that was said twice, or one that was cut in two.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_count, read_cell
from gov_open_report._reading.lines.items import blank_before
from gov_open_report.form import Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.items import Item


def with_a_cell_back(cells: Sequence[Item], *, parted: bool) -> Iterator[list[Item]]:
    """Every way to read *cells* with one of them taken for none, or two for one, and a blank put in elsewhere.

    Where marks keep them *parted*, only one that is blank and the last may be none.
    """
    for gone, left in _with_one_less(cells, parted=parted):
        for place, cell in enumerate(cells):
            if place != gone:
                yield [*left[:place], blank_before(cell), *left[place:]]


def is_sign(cell: Item) -> bool:
    """Tell whether a cell has a sign or a word that says that it is blank."""
    return not cell.text.isdecimal() and read_cell(cell.text, Measure.COUNT).origin is Origin.PLACEHOLDER


def joins_cells(cells: Sequence[Item], folded: str) -> bool:
    """Tell whether a cell has a figure and, a space apart, a sign or a word for a blank, and the last is blank.

    The two may be cells that a tool has joined: those behind are one too far to the left then.
    """
    return not cells[-1].text and any(
        cell.text and not cell.text.isdecimal() and _holds_two(folded[cell.start : cell.end]) for cell in cells
    )


def _holds_two(content: str) -> bool:
    pieces = content.split()
    are_blank = {read_cell(piece, Measure.COUNT).origin is Origin.PLACEHOLDER for piece in pieces}
    return len(are_blank) > 1 and any(map(str.isdecimal, content))


def _with_one_less(cells: Sequence[Item], *, parted: bool) -> Iterator[tuple[int | None, list[Item]]]:
    """The cells without one, or with two neighbouring figures as one; with them, where a sign or a blank was."""
    if not cells[-1].text:
        yield len(cells) - 1, [*cells[:-1]]
    if parted:
        return
    signs = [at for at, cell in enumerate(cells) if is_sign(cell)]
    if len(signs) == 1:
        # Several are what a body has put for its blanks.
        yield signs[0], [*cells[: signs[0]], *cells[signs[0] + 1 :]]
    for at, (left, right) in enumerate(pairwise(cells), 1):
        if left.text.isdecimal() and right.text.isdecimal():
            # A single digit is often the same as its neighbour.
            if left.text == right.text and len(left.text) > 1:
                yield None, [*cells[:at], *cells[at + 1 :]]
            if left.text != "0" and plain_count(left.text + right.text) is not None:
                yield None, [*cells[: at - 1], left._replace(text=left.text + right.text), *cells[at + 1 :]]
