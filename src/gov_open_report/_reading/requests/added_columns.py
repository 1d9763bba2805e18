"""Columns of table three that the form does not have, told by what stands in them.

Bodies count the rows of the table (行次), or say in each in what it counts (件).
Either stands before the row's figures. Figures of many rows do not go up by one
from row to row, and a unit is no figure, so that such a column is told whatever
its head says, and even where it has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.places.evidence import WIDTH, Row
from gov_open_report._reading.words.added import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gov_open_report._reading.lines.items import Item

# So many rows that are alike in this are no chance, if they are wider than those of the form; else so many more.
_ENOUGH_ROWS = 5
_MANY_ROWS = 10

# Digits of a row's number, or of its code: 101 for the first row.
_MOST_DIGITS = 4


def without_added(rows: Sequence[Row]) -> tuple[list[Row], list[Item]]:
    """Give *rows* without a number or a unit that each has beside its label, and those; nothing if they do not. Linear.

    One cell a line, a number before a label stands behind the figures of the row above.
    """
    filled = [row for row in rows if row.index >= 0 and row.figures]
    # Between bars a number stands before its label in the label's own row.
    above = [row for row in filled[:-1] if not row.ruled]
    enough = _ENOUGH_ROWS if all(len(row.cells) > WIDTH for row in filled) else _MANY_ROWS
    if len({row.index for row in above}) >= _MANY_ROWS and _are_numbered(above, -1):
        added = {id(row): row.figures[-1] for row in above}
    elif len({row.index for row in filled}) >= enough and (_are_numbered(filled, 0) or _have_units(filled)):
        added = {id(row): row.figures[0] for row in filled}
    else:
        return [], []
    return [_without(row, added[id(row)]) if id(row) in added else row for row in rows], [*added.values()]


def _are_numbered(rows: Sequence[Row], figure: int) -> bool:
    return are_numbers((row.index, row.figures[figure].text) for row in rows)


def are_numbers(figures: Iterable[tuple[int, str]]) -> bool:
    """Tell whether *figures*, which come with the number of their row in the form, go up with the rows.

    As soon as one does not, no more are asked for.
    """
    first: int | None = None
    goes_up = False
    for index, figure in figures:
        if not figure.isdecimal() or len(figure) > _MOST_DIGITS:
            return False
        number = int(figure) - index
        # One by itself goes up with nothing.
        goes_up = first is not None
        first = number if first is None else first
        if number != first:
            return False
    return goes_up


def _have_units(rows: Sequence[Row]) -> bool:
    return all(row.figures[0].text in COUNTED for row in rows)


def _without(row: Row, added: Item) -> Row:
    return row.with_cells([cell for cell in row.cells if cell is not added], ruled=row.ruled)
