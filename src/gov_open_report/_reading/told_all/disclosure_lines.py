"""Table two where nothing but its rows and heads stands in its lines, as in the form.

All rows of the edition are there under the heads of their items, and each is as wide as its heads are: it has a cell
below each of them, which may be blank, or its figures and what a converter puts beside them in the place of cells that
span columns: nothing, or the last of them again, as beside the heads.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from gov_open_report._reading.cells.cells import plain_count
from gov_open_report._reading.disclosure.disclosure_blocks import HEADS_OF_ROW, WIDTH, row_name
from gov_open_report._reading.disclosure.units import is_in_form_unit
from gov_open_report._reading.told_all.form_lines import CORNER
from gov_open_report.form import FORMS, DisclosureRow, Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.disclosure.disclosure_rows import RowTold
    from gov_open_report._reading.lines.items import Item
    from gov_open_report._reading.told_all.form_lines import FormLine
    from gov_open_report.form import DisclosureCell, Edition

_PATTERNS: Mapping[Measure, re.Pattern[str]] = {
    Measure.CHANGE: re.compile(r"[+-]?[1-9][0-9]{0,8}|0"),
    Measure.MONEY: re.compile(r"(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?"),
}

_Line: TypeAlias = "tuple[str, ...] | DisclosureRow"
"""The terminals of an item or of heads, or a row."""


def disclosure_told(
    lines: Sequence[FormLine], edition: Edition, source: str, start: int, end: int
) -> list[RowTold] | None:
    """Give the rows and cells of the table, whose *lines* are all that source[start:end] has; None if they are odd."""
    expected = _lines(edition)
    if len(lines) != len(expected):
        return None
    is_grid = len({line.width for line in lines if line.width}) == 1
    told: list[RowTold] = []
    heads = lines[0]
    for line, of_form in zip(lines, expected, strict=True):
        if not isinstance(of_form, DisclosureRow):
            if line.names != of_form:
                return None
            heads = line
            continue
        cells = _cells(line, of_form, heads, is_grid=is_grid)
        if cells is None or not _has_form_unit(of_form, cells, heads, source, start, end):
            return None
        told.append((of_form, cells))
    return told


def _cells(line: FormLine, row: DisclosureRow, heads: FormLine, *, is_grid: bool) -> list[Item] | None:
    """The cells of a *row* that has a line as wide as its *heads*; None if it is another, or its cells are odd."""
    wanted = len(row.cells)
    own, spare = line.contents[1 : wanted + 1], line.contents[wanted + 1 :]
    if (
        row_name(line.terminals[0] or "") != row_name(row.terminal)
        or not ((line.width == heads.width and len(line.contents) == len(heads.contents)) or _is_cut(line, own, heads))
        or heads.terminals[1 : wanted + 1] != HEADS_OF_ROW[row.paths]
        or not all(map(_is_plain, own, row.cells))
    ):
        return None
    if spare and not (is_grid and _is_spanned(own, spare, heads)):
        return None
    return line.items(1, wanted + 1)


def _is_cut(line: FormLine, own: Sequence[str], heads: FormLine) -> bool:
    """Whether a ruled line ends with a row's *own* cells, all of them filled, and its heads have blanks beside theirs.

    Where the two are on two pages, the second may have no column that all of its rows leave blank.
    """
    wanted = len(own)
    return 0 < line.width == wanted + 1 < heads.width and all(own) and not any(heads.contents[wanted + 1 :])


def _is_spanned(own: Sequence[str], spare: Sequence[str], heads: FormLine) -> bool:
    """Whether what is *spare* beside a row's *own* cells, and beside their heads, is blank or says the last again."""
    wanted = len(own)
    beside = {*heads.terminals[wanted + 1 :]}
    says_again = beside == {heads.terminals[wanted]}
    if any(spare):
        # Of three figures, one that comes again may be a column more.
        return all(own) and says_again and {*spare} == {own[-1]} and wanted < WIDTH <= wanted + len(spare)
    # In a line that is wider than any row needs, what is blank may be lost.
    return (says_again or beside == {""}) and (all(own) or wanted + len(spare) == WIDTH)


def _is_plain(content: str, cell: DisclosureCell) -> bool:
    """Whether a cell is blank, or holds such a number as its column has, with nothing beside it."""
    if not content:
        return True
    pattern = _PATTERNS.get(cell.measure)
    return pattern.fullmatch(content) is not None if pattern is not None else plain_count(content) is not None


def _has_form_unit(
    row: DisclosureRow, cells: Sequence[Item], heads: FormLine, source: str, start: int, end: int
) -> bool:
    """Whether the amount of a *row* that has one is surely in the form's unit."""
    if row.cells[-1].measure is not Measure.MONEY or not cells[-1].text:
        return True
    own = [content for content, name in zip(heads.contents, heads.terminals, strict=True) if name == heads.names[-1]]
    return is_in_form_unit(own, heads.first, cells[-1], source, start, end)


@cache
def disclosure_sizes(edition: Edition) -> list[int]:
    """Give how many cells each line of the table has in an edition of the form."""
    return [1 + len(line.cells) if isinstance(line, DisclosureRow) else len(line) for line in _lines(edition)]


@cache
def _lines(edition: Edition) -> list[_Line]:
    """What the lines of the table say in an edition of the form, one by one."""
    lines: list[_Line] = []
    for item, rows in groupby(FORMS[edition].disclosure, key=lambda row: row.item):
        first, *others = rows
        lines += [(item,), (CORNER, *HEADS_OF_ROW[first.paths]), first, *others]
    return lines
