"""Columns of table three that the form does not have, told by what stands in them.

Bodies count the rows of the table (行次), or say in each in what it counts (件).
Either stands before the row's figures. Nobody's figures go up by one from row
to row, and a unit is no figure, so that such a column is told whatever its head
says, and even where it has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.evidence import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNTED = frozenset({"件", "项", "次", "份", "宗", "个", "条", "起", "件次", "(件)"})
"""What a cell says that names in what others are counted."""

# So many rows that are alike in this are no chance.
_ENOUGH_ROWS = 5

# Digits of a row's number, or of its code: 101 for the first row.
_MOST_DIGITS = 4


def without_added(rows: Sequence[Row]) -> list[Row]:
    """Give *rows* without a number or a unit that each begins with; an empty list if they do not. Linear."""
    filled = [row for row in rows if row.index >= 0 and row.figures]
    if len({row.index for row in filled}) < _ENOUGH_ROWS or not (_are_numbered(filled) or _have_units(filled)):
        return []
    return [_without_first(row) if row.index >= 0 and row.figures else row for row in rows]


def _are_numbered(rows: Sequence[Row]) -> bool:
    numbers = [row.figures[0].text for row in rows]
    return all(number.isdecimal() and len(number) <= _MOST_DIGITS for number in numbers) and (
        len({int(number) - row.index for number, row in zip(numbers, rows, strict=True)}) == 1
    )


def _have_units(rows: Sequence[Row]) -> bool:
    return all(row.figures[0].text in COUNTED for row in rows)


def _without_first(row: Row) -> Row:
    added = row.figures[0]
    return Row(row.index, row.label, [cell for cell in row.cells if cell is not added], row.ruled, row.alone)
