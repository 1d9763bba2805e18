"""Columns that drift: which figures are whose where width nearly tells, and sums do the rest."""

from __future__ import annotations

import re
import tracemalloc
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from typing import Final

import pytest

from gov_open_report._reading.lines.items import Item, Kind, Line, Scan
from gov_open_report._reading.places.evidence import Row
from gov_open_report._reading.reader import read as read_text
from gov_open_report._reading.requests.columns import Table
from gov_open_report._reading.requests.drift import fix_by_drift
from gov_open_report._reading.requests.drift_ways import in_line
from gov_open_report.models import Origin
from texts.form import REQUESTS, requests_paths

_Cells = Sequence[str]

_TRUE: Final[tuple[_Cells, ...]] = (
    ("9", "1", "2", "3", "4", "5", "24"),
    ("1", "", "", "", "", "2", "3"),
    ("4", "1", "", "3", "", "5", "13"),
    ("3", "", "2", "", "4", "", "9"),
    ("7", "1", "2", "3", "4", "5", "22"),
    ("3", "", "", "", "", "2", "5"),
)
"""What came in, what was carried in, two outcomes, their total, and what is left; every sum holds."""

_STEP: Final = 5
_FIRST: Final = 6


def _laid_out(cells: _Cells, drift: int = 0, step: int = _STEP) -> str:
    """A row with each figure in its column, behind a label, *drift* further to the right."""
    line = "甲"
    for at, cell in enumerate(cells):
        line = (line.ljust(_FIRST + step * at + drift) + cell) if cell else line
    return line


def _lines(rows: Iterable[_Cells] = _TRUE) -> list[str]:
    """Every other row a character further to the right."""
    return [_laid_out(cells, at % 2) for at, cells in enumerate(rows)]


def _scan(lines: Sequence[str], *, cut_off: bool = False) -> Scan:
    """A text of plain *lines*, in which nothing was found yet; *cut_off* in the last one."""
    source = "\n".join(lines)
    starts = [match.start() for match in re.finditer("^", source, re.MULTILINE)]
    ends = (start + len(line) for start, line in zip(starts, lines, strict=True))
    source += "" if cut_off else "\n"
    drawn = [Line(*span, ruled=False, width=0, after_gap=False) for span in zip(starts, ends, strict=True)]
    return Scan(source, source, [], [], [], [], [], drawn, {}, set(), [])


def _read(
    lines: Sequence[str],
    *,
    pages: Sequence[Sequence[int]] = (range(6),),
    fixed: Mapping[int, _Cells] | None = None,
    placed: bool = False,
    table: Table | None = None,
    in_part: dict[int, list[str | None]] | None = None,
    cut_off: bool = False,
) -> dict[int, list[str]]:
    """What the cells of each row are then; rows of seven figures are fixed beforehand, and so are those *fixed*.

    These are *placed* where they stand, or told otherwise. Rows of which some cells are told are added to *in_part*.
    The text may be *cut_off* behind the last figure.
    """
    scan = _scan(lines, cut_off=cut_off)
    source, starts = scan.source, [line.start for line in scan.lines]
    rows = []
    for number, start, line in zip(count(), starts, lines, strict=False):
        items = [
            Item(Kind.CELL, word[0], "", start + word.start(), start + word.end(), number, -1)
            for word in re.finditer(r"[^\s甲]+", line)
        ]
        label = Item(Kind.LABEL, "ROW", "requests", start, start + 1, number, -1)
        row = Row(number, label, items, ruled=False)
        if len(items) == 7:
            row.fixed = items
        if fixed and number in fixed:
            row.fixed = [Item(Kind.CELL, text, "", start, start, number, -1) for text in fixed[number]]
            row.placed = placed
        rows.append(row)
    labelled = {row.index: row for row in rows}
    table = table or Table(received=0, carried_in=1, outcomes=range(2, 4), total=4, carried_out=5)
    fix_by_drift([[rows[at] for at in page] for page in pages], labelled, table, scan)
    for row in rows:
        for cell in row.fixed or ():
            assert cell.text == source[cell.start : cell.end] or (fixed and row.index in fixed)
    if in_part is not None:
        in_part |= {row.index: [cell and cell.text for cell in row.in_part] for row in rows if row.in_part}
    return {row.index: [cell.text for cell in row.fixed] for row in rows if row.fixed}


_FULL: Final = {0: list(_TRUE[0]), 4: list(_TRUE[4])}
"""Nothing but the rows that have all of their figures."""


def test_figures_stand_in_their_columns_where_every_sum_holds() -> None:
    """
    And blanks stay blank.
    """
    assert {at: list(cells) for at, cells in enumerate(_TRUE)} == _read(_lines())


def test_a_column_that_has_nothing_but_zeros_is_told_by_no_sum() -> None:
    """
    Seven places in which figures begin may be fewer columns, of which one was taken for two.
    """
    zeros = [["0" if column == place else "" for column in range(7)] for place in (0, 1, 2, 3, 4)]
    assert {} == _read(_lines([*zeros, ["", "", "", "", "", "0", "0"]]))


@pytest.mark.parametrize("column", range(6))
def test_a_column_of_zeros_is_told_by_rows_that_have_all_figures(column: int) -> None:
    """
    And so are the zeros of others in it.
    """
    rows = [list(row) for row in _TRUE]
    for row in rows:
        row[column] = row[column] and "0"
        row[6] = str(sum(int(cell or 0) for cell in row[:6]))
    assert dict(enumerate(rows)) == _read(_lines(rows))


def test_a_row_with_a_zero_that_may_be_anywhere_is_told_but_for_zeros_and_blanks() -> None:
    """
    It stands one space behind another figure, and no sum tells in which column.
    """
    lines = _lines()
    lines[1] = re.sub(r"1  ", "1 0", lines[1], count=1)
    in_part: dict[int, list[str | None]] = {}
    assert {at: list(cells) for at, cells in enumerate(_TRUE) if at != 1} == _read(lines, in_part=in_part)
    assert in_part == {1: ["1", None, None, None, None, "2", "3"]}


@pytest.mark.parametrize("others_lack_it", [True, False])
def test_zeros_alone_are_a_row_only_with_its_total_or_where_others_lack_theirs(*, others_lack_it: bool) -> None:
    """
    No sum shows that they have moved, and they may be the total.
    """
    rows = [list(row) for row in _TRUE]
    rows[0] = ["6", "1", "2", "3", "4", "3", "19"]
    rows[5] = ["", "", "", "0", "", "", ""]
    rows[2][6] = "" if others_lack_it else "13"
    expected = dict(enumerate(rows if others_lack_it else rows[:5]))
    in_part: dict[int, list[str | None]] = {}
    assert expected == _read(_lines(rows), in_part=in_part)
    assert not any(map(any, in_part.values()))


@pytest.mark.parametrize("cut_off", [True, False])
@pytest.mark.parametrize("has_total", [True, False])
def test_a_row_in_which_the_text_is_cut_off_has_no_blanks_at_its_end(*, cut_off: bool, has_total: bool) -> None:
    """
    Unless it has its total, behind which there is nothing.
    """
    rows = [list(row) for row in _TRUE]
    rows[5][6] = rows[5][6] if has_total else ""
    expected = dict(enumerate(rows))
    if cut_off and not has_total:
        del expected[5]
    assert expected == _read(_lines(rows), cut_off=cut_off)


@pytest.mark.parametrize("doubled", [True, False])
def test_a_figure_behind_its_like_is_no_total_unless_it_stands_in_the_next_cell(*, doubled: bool) -> None:
    """
    A figure that was said twice adds up to itself.
    """
    rows = [list(row) for row in _TRUE]
    rows[2], rows[3] = ["4", "", "", "", "", "", ""], ["3", "1", "2", "3", "4", "5", "18"]
    lines = _lines(rows)
    lines[2] += " 4" * doubled
    assert {at: row for at, row in enumerate(rows) if at != 2 or not doubled} == _read(lines)
    rows[2], rows[3][5] = ["", "", "", "", "", "4", "4"], "1"
    rows[3][0], rows[3][6] = "7", "18"
    lines = [*_lines(rows[:2]), "甲".ljust(_FIRST + 5 * _STEP) + "4 4", *_lines(rows)[3:]]
    assert dict(enumerate(rows)) == _read(lines)


@pytest.mark.parametrize("by", [str.ljust, str.rjust, str.center])
def test_figures_of_one_column_share_a_place_however_long_they_are(by: Callable[[str, int], str]) -> None:
    """
    Lined up by whichever side, though their beginnings are far apart.
    """
    rows = [list(row) for row in _TRUE]
    for row, first, total in zip(
        rows, (1005, 1, 4, 1000, 1004, 2), ("1020", "3", "13", "1006", "1019", "4"), strict=True
    ):
        row[0], row[6] = str(first), total
    lines = ["甲     " + "   ".join(by(cell, 4) for cell in row).rstrip() for row in rows]
    assert dict(enumerate(rows)) == _read(lines)


def test_a_row_without_figures_is_nothing_in_the_sums() -> None:
    """
    It gets no cells here.
    """
    rows = (("10", "1", "2", "3", "4", "7", "27"), ("",) * 7, *_TRUE[2:])
    found = _read(_lines(rows))
    assert {at: list(cells) for at, cells in enumerate(rows) if at != 1} == found


def test_a_blank_in_a_row_that_is_fixed_is_nothing_in_the_sums() -> None:
    """
    Whoever fixed it.
    """
    assert {at: list(cells) for at, cells in enumerate(_TRUE)} == _read(_lines(), fixed={1: _TRUE[1]})


def test_a_total_that_is_blank_is_the_sum_of_its_parts() -> None:
    """
    If another row of the page has its total.
    """
    rows = (*_TRUE[:2], (*_TRUE[2][:6], ""), *_TRUE[3:])
    assert {at: list(cells) for at, cells in enumerate(rows)} == _read(_lines(rows))


@pytest.mark.parametrize(
    ("row", "column", "wrong"),
    [
        (2, 6, "14"),
        (2, 0, "5"),
        (1, 0, "2"),
        (5, 6, "6"),
        (3, 6, "9?"),
        (4, 6, "23"),
        (4, 2, "2?"),
        (2, 3, "²"),
        (0, 6, "24²"),
    ],
)
def test_nothing_is_placed_where_a_sum_does_not_hold_or_a_figure_is_no_number(
    row: int, column: int, wrong: str
) -> None:
    """
    Of any row or column.
    """
    rows = [list(cells) for cells in _TRUE]
    rows[row][column] = wrong
    assert {0: rows[0], 4: rows[4]} == _read(_lines(rows))


@pytest.mark.parametrize(
    "misprints",
    [
        pytest.param([(2, 0, "5"), (2, 6, "14"), (4, 0, "8"), (4, 6, "23")], id="what came in is not what went out"),
        pytest.param([(2, 6, "14"), (4, 6, "23"), (5, 6, "4")], id="totals are not the sums of their rows"),
        pytest.param([(1, 0, "2"), (1, 6, "4"), (5, 0, "4"), (5, 6, "6"), (3, 0, "2"), (2, 0, "5")], id="rows are not"),
    ],
)
def test_several_misprints_do_not_make_each_other_good(misprints: Sequence[tuple[int, int, str]]) -> None:
    """
    Every sum must hold.
    """
    rows = [list(cells) for cells in _TRUE]
    for at, column, wrong in misprints:
        rows[at][column] = wrong
    assert {0: rows[0], 4: rows[4]} == _read(_lines(rows))


def test_nothing_is_placed_where_a_row_is_missing() -> None:
    """
    Its figures are needed for the sums.
    """
    assert {0: list(_TRUE[0]), 4: list(_TRUE[4])} == _read(_lines()[:5], pages=[range(5)])


def test_a_row_that_is_on_no_page_is_needed_for_the_sums_alone() -> None:
    """
    Its figures may be another row's: it stays open, however the sums put them.
    """
    told = {at: list(cells) for at, cells in enumerate(_TRUE)}
    del told[5]
    assert told == _read(_lines(), pages=[range(5)])


@pytest.mark.parametrize("on_page", [range(2, 4), range(2, 3)])
def test_four_rows_may_be_on_no_page(on_page: range) -> None:
    """
    Of six: with five, nothing is placed.
    """
    ends, outcome, none = ("12", "0", "0", "0", "0", "6", "18"), ("2", "", "", "", "", "1", "3"), [""] * 7
    rows = [ends, none, *[outcome] * 6, ends, none]
    table = Table(received=0, carried_in=1, outcomes=range(2, 8), total=8, carried_out=9)
    found = _read(list(map(_laid_out, rows)), pages=[(0, *on_page, 8)], table=table)
    assert set(found) == {0, 8, *(on_page if len(on_page) == 2 else ())}


def test_pages_have_columns_of_their_own() -> None:
    """
    In other places, and each page names them by itself.
    """
    lines = [*_lines()[:3], *(_laid_out(cells, 3, 6) for cells in _TRUE[3:])]
    assert {at: list(cells) for at, cells in enumerate(_TRUE)} == _read(lines, pages=[range(3), range(3, 6)])
    assert _FULL == _read(lines)


def test_nothing_is_placed_where_no_row_of_a_page_has_a_total() -> None:
    """
    The column that was lost may be another, and the last be the total's.
    """
    rows = [*_TRUE[:3], *((*cells[:6], "") for cells in (_TRUE[3], _TRUE[5]))]
    lines = [*_lines(rows[:3]), _laid_out(rows[3]), _laid_out(_TRUE[4]), _laid_out(rows[4])]
    assert _FULL == _read(lines, pages=[(0, 1, 2, 4), (3, 5)])
    with_full = {at: list(cells) for at, cells in enumerate((*rows[:4], _TRUE[4], rows[4]))}
    assert with_full == _read(lines, pages=[range(3), range(3, 6)])


@pytest.mark.parametrize("placed", [False, True])
def test_a_row_that_position_has_placed_may_be_the_one_with_a_total(*, placed: bool) -> None:
    """
    It stands in the columns of its page, so that none of them was lost.
    """
    rows = [*_TRUE[:5], (*_TRUE[5][:6], "")]
    lines = [*_lines(rows[:3]), *map(_laid_out, rows[3:])]
    found = _read(lines, pages=[(0, 1, 2, 4), (3, 5)], fixed={3: rows[3]}, placed=placed)
    assert ({at: list(cells) for at, cells in enumerate(rows)} if placed else _FULL | {3: list(rows[3])}) == found


def test_width_tells_nothing_where_most_figures_stand_behind_one_space() -> None:
    """
    More than half must stand further from what is before them.
    """
    narrow = [re.sub(r"(?<=\d) +", " ", line) for line in _lines()]
    assert _FULL == _read(narrow)


@pytest.mark.parametrize(("zeros", "placed"), [(4, True), (3, False)])
def test_a_zero_behind_one_space_may_have_been_pushed(zeros: int, *, placed: bool) -> None:
    """
    No sum tells from where, and the others of its row are left open with it.
    """
    lines = _lines()
    lines[1] = f"甲{' ' * 6}1 {' '.join('0' * zeros)}".ljust(_FIRST + 5 * _STEP + 1) + "2".ljust(_STEP) + "3"
    assert _read(lines).get(1) == (["1", *["0"] * zeros, "2", "3"] if placed else None)


def test_a_figure_behind_one_space_is_in_the_next_column() -> None:
    """
    A blank before it would have a width of its own; else the sums would hold in two ways.
    """
    rows = [("5", "5", "0", "0", "0", "0", "10"), [""] * 7, ("2", "1", "", "", "", "", "3")]
    rows += [("3", "4", "", "", "", "", "7"), ("5", "5", "0", "0", "0", "0", "10"), [""] * 7]
    lines = [_laid_out(cells) for cells in rows]
    for at in (2, 3):
        lines[at] = lines[at].replace("    ", " ", 2).replace("甲 ", "甲     ")
    assert {at: list(rows[at]) for at in (0, 2, 3, 4)} == _read(lines)


def test_a_zero_between_two_columns_is_in_none() -> None:
    """
    No sum tells which; the others of its row are left open with it.
    """
    lines = _lines()
    lines[1] = lines[1][: _FIRST + 3].ljust(_FIRST + 2 * _STEP - 2) + "0" + lines[1][_FIRST + 2 * _STEP - 1 :]
    assert set(_read(lines)) == {0, 2, 3, 4, 5}


def test_a_figure_with_a_spare_zero_is_in_no_column() -> None:
    """
    Two may have run together.
    """
    rows = [list(cells) for cells in _TRUE]
    rows[3][4] = "04"
    assert {at: cells for at, cells in enumerate(rows) if at != 3} == _read(_lines(rows))


@pytest.mark.parametrize(("digits", "placed"), [(15, True), (16, False)])
def test_fifteen_digits_are_the_most_that_a_figure_has(digits: int, placed: bool) -> None:  # noqa: FBT001 - a parameter
    """
    Longer ones are not counted with.
    """
    more = 10 ** (digits - 1)
    rows = [list(cells) for cells in _TRUE]
    for at in (0, 2, 4):
        rows[at][0], rows[at][6] = str(more + int(rows[at][0])), str(more + int(rows[at][6]))
    found = _read([_laid_out(cells, at % 2, 20) for at, cells in enumerate(rows)])
    assert (dict(enumerate(rows)) if placed else {0: rows[0], 4: rows[4]}) == found


@pytest.mark.parametrize("drifts", [(0, 1), (0, 1, 2), (1, 2, 0)])
@pytest.mark.parametrize("step", [3, 4, 9])
def test_columns_may_stand_two_spaces_apart(drifts: Sequence[int], step: int) -> None:
    """
    And lines may begin elsewhere by as much.
    """
    lines = [_laid_out(cells, drifts[at % len(drifts)], step) for at, cells in enumerate(_TRUE)]
    told = {at: list(cells) for at, cells in enumerate(_TRUE)}
    if step == len(drifts) == 3 and drifts[0]:
        # Then some are as near to one column as to the next.
        del told[1], told[5]
    assert told == _read(lines)


def test_a_figure_that_stands_between_columns_is_where_the_sums_put_it() -> None:
    """
    Two places or fewer from either.
    """
    lines = _lines()
    lines[1] = "甲".ljust(_FIRST + 3) + lines[1][_FIRST + 1 :].lstrip()
    lines[1] = lines[1][: _FIRST + 4].ljust(_FIRST + 5 * _STEP + 1) + "2    3"
    assert {at: list(cells) for at, cells in enumerate(_TRUE)} == _read(lines)


@pytest.mark.parametrize(("step", "drifts"), [(3, (0, 1)), (5, (0, 1)), (5, (1, 0, 2))])
def test_a_zero_in_its_column_is_in_no_other(step: int, drifts: Sequence[int]) -> None:
    """
    Wherever in its column it begins, two spaces behind its neighbour or more.
    """
    rows = [list(cells) for cells in _TRUE]
    rows[1][2] = rows[3][1] = rows[2][2] = "0"
    lines = [_laid_out(cells, drifts[at % len(drifts)], step) for at, cells in enumerate(rows)]
    assert dict(enumerate(rows)) == _read(lines)


@pytest.mark.parametrize(("spaces", "placed"), [(3, True), (2, True), (1, False)])
def test_a_zero_at_the_beginning_of_a_line_is_in_its_column_behind_two_spaces(spaces: int, *, placed: bool) -> None:
    """
    Its label may be cut, and end on the line above; behind one space it is in no column.
    """
    rows = [*_TRUE[:2], ("7", "1", "", "3", "", "5", "16"), ("0", "", "2", "", "4", "", "6"), *_TRUE[4:]]
    lines = [_laid_out(cells)[_FIRST - 2 :] for cells in rows]
    lines[3] = " " * spaces + lines[3].lstrip()
    found = {at: list(cells) for at, cells in enumerate(rows) if placed or at != 3}
    assert found == _read(lines)


def test_a_figure_behind_one_space_is_where_the_sums_put_it() -> None:
    """
    It is no column's beginning, and may stand anywhere behind its neighbour.
    """
    lines = _lines()
    lines[1] = f"甲{' ' * _FIRST}1 2".ljust(_FIRST + 6 * _STEP + 1) + "3"
    assert {at: list(cells) for at, cells in enumerate(_TRUE)} == _read(lines)


def test_a_row_without_a_total_may_stand_behind_single_spaces() -> None:
    """
    Its last figure is then no total, as it is not the sum of the others.
    """
    lines = _lines()
    lines[2] = f"甲{' ' * (_FIRST - 1)}4 1 3 5"
    placed = {at: list(cells) for at, cells in enumerate(_TRUE)}
    placed[2][6] = ""
    assert placed == _read(lines)


@pytest.mark.parametrize("behind", [" 3", "    3"])
def test_width_tells_nothing_where_two_figures_of_three_stand_behind_one_space(behind: str) -> None:
    """
    With one more that stands apart it tells enough.
    """
    lines = [re.sub(r"(?<=\d) +", " ", line) if at in {2, 3, 5} else line for at, line in enumerate(_lines())]
    lines[1] = _laid_out(("1", "", "", "", "", "2"), 1) + behind
    told = {at: list(cells) for at, cells in enumerate(_TRUE)}
    assert (told if behind != " 3" else _FULL) == _read(lines)


def test_a_zero_by_itself_is_no_column() -> None:
    """
    It may stand on a page of its own, of which nothing else is left; then the columns would have other names.
    """
    rows = [list(cells) for cells in _TRUE]
    rows[0], rows[4] = ["9", "1", "", "3", "4", "5", "22"], ["7", "1", "", "3", "4", "5", "20"]
    rows[3] = ["3", "", "", "", "4", "", "7"]
    rows[1], rows[5] = ["", "", "", "", "", "", "0"], ["2", "", "", "", "", "", "2"]
    lines = _lines(rows)
    lines[1] = "甲  0"
    told = _read(lines)
    assert 1 not in told
    assert told in ({}, {at: row for at, row in enumerate(rows) if at != 1})


def test_nothing_is_placed_where_rows_that_are_fixed_do_not_add_up() -> None:
    """
    Though none that is open stands in the column.
    """
    fixed = {2: ("5", "1", "", "3", "", "5", "14"), 3: _TRUE[3]}
    assert {0, 2, 3, 4} == set(_read(_lines(), fixed=fixed))
    assert set(range(6)) == set(_read(_lines(), fixed={2: _TRUE[2], 3: _TRUE[3]}))


def test_rows_that_are_full_tell_which_columns_the_others_are_in() -> None:
    """
    Though only three of seven stand far enough apart to be told by width.
    """
    rows = [
        ("9", "1", "2", "3", "4", "5", "24"), ("1", "", "", "", "", "2", "3"), ("6", "1", "2", "3", "4", "2", "18"),
        ("3", "", "", "", "", "1", "4"), ("9", "1", "2", "3", "4", "3", "22"), ("1", "", "", "", "", "4", "5"),
    ]  # fmt: skip
    lines = [f"甲     {' '.join(cells[:5]):25}{cells[5]:5}{cells[6]}" for cells in rows]
    assert {at: list(cells) for at, cells in enumerate(rows)} == _read(lines)


@pytest.mark.parametrize("begins", [3, _FIRST - 2])
def test_a_first_figure_that_begins_before_the_first_column_is_where_the_sums_put_it(begins: int) -> None:
    """
    The words of its line keep it there.
    """
    lines = [_laid_out(cells) for cells in _TRUE]
    lines[1] = ("甲".ljust(begins) + "1").ljust(_FIRST + 5 * _STEP) + lines[1][_FIRST + 5 * _STEP :]
    assert {at: list(cells) for at, cells in enumerate(_TRUE)} == _read(lines)


def test_full_rows_whose_columns_contradict_each_other_tell_nothing() -> None:
    """
    On a page of their own they do no harm.
    """
    lines = [_laid_out(cells, 0, 6 if at == 4 else _STEP) for at, cells in enumerate(_TRUE)]
    assert _FULL == _read(lines)
    assert {at: list(cells) for at, cells in enumerate(_TRUE)} == _read(lines, pages=[(0, 4), (1, 2, 3, 5)])


def test_columns_that_too_many_names_fit_are_not_named() -> None:
    """
    Without a full row, two pages of few columns may be named in very many ways.
    """
    rows = [("5", "", "", "", "", "1", "6"), ("1", "", "", "", "", "2", "3"), ("4", "", "", "", "", "1", "5")]
    rows += [("1", "", "", "", "", "", "1"), *rows[:2]]
    assert {} == _read(_lines(rows))
    assert {} == _read(_lines(rows), pages=[range(3), range(3, 6)])


def test_what_columns_may_be_named_is_not_listed_to_its_end() -> None:
    """
    Three pages of three columns may be in forty thousand ways, and ten pages in more than can be counted.
    """
    rows = [("5", "", "", "", "", "1", "6"), ("1", "", "", "", "", "2", "3")] * 3
    tracemalloc.start()
    try:
        assert {} == _read(_lines(rows), pages=[range(2), range(2, 4), range(4, 6)])
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_of_too_many_names_none_is_tried() -> None:
    """
    Though rows that are fixed would leave one of those that were, as they do on one page.
    """
    rows = [("5", "", "", "", "", "1", "6"), ("1", "", "", "", "", "2", "3"), ("4", "", "", "", "", "1", "5")]
    rows += [("1", "", "", "", "", "", "1"), *rows[:2]]
    fixed = {0: rows[0], 4: rows[4]}
    assert dict(enumerate(map(list, rows))) == _read(_lines(rows), fixed=fixed)
    two_pages = (range(3), range(3, 6))
    assert {at: list(cells) for at, cells in fixed.items()} == _read(_lines(rows), fixed=fixed, pages=two_pages)


_FIGURES: Final = {
    "received": ("5", "1", "", "2", "1", "", "9"),
    "carried_in": ("1", "", "3", "", "", "2", "6"),
    "outcomes.granted": ("4", "1", "3", "", "", "", "8"),
    "outcomes.denied.state_secret": ("1", "", "", "2", "", "2", "5"),
    "outcomes.total": ("5", "1", "3", "2", "", "2", "13"),
    "carried_out": ("1", "", "", "", "1", "", "2"),
}
"""Rows of table three, none with a figure in every column; the others have none."""


def _line(label: str, cells: _Cells, drift: int) -> str:
    for column, cell in enumerate(cells):
        label = label.ljust(48 + _STEP * column + drift) + cell if cell else label
    return label


def _values(lines: Sequence[str]) -> Mapping[str, Sequence[object]]:
    """What is read of the rows that have figures."""
    read = read_text("\n".join(["三、收到和处理政府信息公开申请情况", *lines, "五、存在的主要问题及改进情况", ""]))
    return {name: [read.cell(path).value for path in requests_paths(name)] for name in _FIGURES}


def test_a_whole_table_of_short_rows_is_read_by_its_sums() -> None:
    """
    Though none has its places by itself.
    """
    lines = [_line(row.label, _FIGURES.get(row.name, ()), at % 2) for at, row in enumerate(REQUESTS["2021"])]
    assert {name: [int(cell) if cell else None for cell in cells] for name, cells in _FIGURES.items()} == _values(lines)


def test_figures_on_two_lines_may_be_a_neighbours_that_has_none() -> None:
    """
    Then no sum tells of other rows, either: those that they share with it may be others.
    """
    cut = {"outcomes.denied.state_secret": ("1", "", "", "2", "", "", "")}
    lines = [_line(row.label, {**_FIGURES, **cut}.get(row.name, ()), 0) for row in REQUESTS["2021"]]
    at = next(at for at, row in enumerate(REQUESTS["2021"]) if row.name in cut) + 1
    rest = _line("", ("", "", "", "", "", "2", "5"), 0)
    whole = [_line(row.label, _FIGURES.get(row.name, ()), 0) for row in REQUESTS["2021"]]
    assert {None} != {value for values in _values(whole).values() for value in values}
    assert {None} == {value for values in _values([*lines[:at], rest, *lines[at:]]).values() for value in values}


@pytest.mark.parametrize("open_row", ["", "carried_out"])
def test_a_row_that_comes_again_misread_and_short_takes_no_zeros_from_one_that_has_its_places(open_row: str) -> None:
    """
    Whether or not another row has to be told by sums.
    """
    full = {row.name: [cell or "0" for cell in _FIGURES.get(row.name, [""] * 7)] for row in REQUESTS["2021"]}
    printed: dict[str, _Cells] = {**full, open_row: _FIGURES["carried_out"]}
    lines = [_line(row.label, printed[row.name], 0) for row in REQUESTS["2021"]]
    lines.insert(5, _line("1.属于国冢秘密", _FIGURES["outcomes.denied.state_secret"], 1))
    expected = {name: [int(cell) if cell else None for cell in printed[name]] for name in _FIGURES}
    assert expected == _values(lines)


@pytest.mark.parametrize(
    ("granted", "behind", "open_rows"),
    [("4", "", []), ("5", "", [*_FIGURES]), ("4", " 柳林路上山水", ["carried_out"])],
    ids=["alike", "not alike", "alike, and a row that cannot be read"],
)
def test_a_row_that_comes_again_is_no_other_row_of_the_table(
    granted: str, behind: str, open_rows: Sequence[str]
) -> None:
    """
    Nor do sums tell which of two that differ counts.
    """
    lines = [_line(row.label, _FIGURES.get(row.name, ()), 0) for row in REQUESTS["2021"]]
    again = _line("（一）予以公开", (granted, *_FIGURES["outcomes.granted"][1:]), 0)
    read = _values([*lines[:3], again, *lines[3:-1], lines[-1] + behind])
    assert read == {**_values(lines), **{name: [None] * 7 for name in open_rows}}


def test_a_row_that_is_misread_does_not_stand_for_one_that_differs() -> None:
    """
    Though it comes first.
    """
    lines = [_line(row.label, _FIGURES.get(row.name, ()), 0) for row in REQUESTS["2021"]]
    at = next(at for at, line in enumerate(lines) if line.startswith("1.属于国家秘密"))
    misread = _line("1.属于国冢秘密", ("1", "", "", "", "", "2", "3"), 0)
    assert _values(lines) == _values([*lines[:at], misread, *lines[at:]])


_HEADS: Final = (
    ("自然", "商业", "科研", "社会公", "法律服", "其", "总"),
    ("人", "企业", "机构", "益组织", "务机构", "他", "计"),
)
"""As they wrap in narrow cells."""

_FEW: Final = {
    "received": ("5", "", "", "2", "", "", "7"),
    "outcomes.granted": ("4", "", "", "2", "", "", "6"),
    "outcomes.denied.state_secret": ("1", "", "", "", "", "", "1"),
    "outcomes.total": ("5", "", "", "2", "", "", "7"),
}
"""Rows of two columns, which sums alone do not name."""


def _few(heads: Sequence[str], moved: int = 0, cut: str = "") -> dict[str, object]:
    """What is read of rows below *heads*, *moved* to the right of these, *cut* before one label."""
    lines = [
        _line(row.label, _FEW.get(row.name, ()), moved)
        if row.name != "outcomes.denied.state_secret"
        else _line(cut + row.label, _FEW[row.name], moved)
        for row in REQUESTS["2021"]
    ]
    text = "\n".join(["三、收到和处理政府信息公开申请情况", *heads, *lines, "五、存在的主要问题及改进情况", ""])
    read = read_text(text)
    return {name: [read.cell(path).value for path in requests_paths(name)] for name in _FEW}


_READ_FEW: Final = {name: [int(cell) if cell else None for cell in cells] for name, cells in _FEW.items()}
_OPEN_FEW: Final = {name: [*[None] * 6, int(cells[-1])] for name, cells in _FEW.items()}
"""What sums alone tell of them."""


def _wrapped(drift: int = 0, heads: Sequence[_Cells] = _HEADS) -> list[str]:
    return [_line("", cells, drift) for cells in heads]


def test_heads_that_wrap_tell_the_columns_below_them() -> None:
    """
    Without them the sums hold in several ways.
    """
    assert _few(_wrapped()) == _READ_FEW
    assert _few([]) == _OPEN_FEW


def test_a_cell_with_a_mark_is_not_blank_though_all_sums_hold() -> None:
    """
    What it says no one can read; the figures beside it are told.
    """
    cells = [(row.label, _FEW.get(row.name, ())) for row in REQUESTS["2021"]]
    origins = []
    for mark in ("", "·"):
        lines = [_line(label, [*of[:4], mark, *of[5:]] if "予以公开" in label else of, 0) for label, of in cells]
        text = ["三、收到和处理政府信息公开申请情况", *_wrapped(), *lines, "五、存在的主要问题及改进情况", ""]
        read = read_text("\n".join(text))
        row = [read.cell(path) for path in requests_paths("outcomes.granted")]
        assert [4, None, None, 2, None, None, 6] == [cell.value for cell in row]
        origins.append({cell.origin for cell in row if cell.value is None})
    assert origins == [{Origin.BLANK}, {Origin.MISSING}]


_HALF_READ: Final = {name: [cells[0], *[None] * 5, cells[-1]] for name, cells in _READ_FEW.items()}
"""With the figures of a column that a row tells whose total has its place, and those that sums tell."""


@pytest.mark.parametrize(("moved", "told"), [(1, _READ_FEW), (-1, _HALF_READ), (9, _OPEN_FEW), (-9, _OPEN_FEW)])
def test_figures_stand_near_their_heads(moved: int, told: Mapping[str, object]) -> None:
    """
    Away from all of them they have no column, and where one is as near to another the row is open.
    """
    assert _few(_wrapped(), moved) == told


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param([("自然", "商业", "科研", "社会公", "法律服", "其", ""), _HEADS[1]], id="one is lost"),
        pytest.param([*_HEADS, ("", "", "", "", "法律", "", "")], id="one is there twice"),
        pytest.param([("商业", "自然", "科研", "社会公", "法律服", "其", "总"), _HEADS[1]], id="out of order"),
    ],
)
def test_heads_that_are_not_all_there_once_and_in_order_tell_nothing(heads: Sequence[_Cells]) -> None:
    """
    Nor does a line that is longer than heads are.
    """
    assert _few(_wrapped(heads=heads)) == _OPEN_FEW
    assert _few([" " * 1000 + line for line in _wrapped()]) == _OPEN_FEW


def test_figures_of_one_column_stand_near_one_another() -> None:
    """
    Where one was lost, the total of its row might else be the figure of a column that no head shows, where all others
    might stand as well.
    """
    rows = {"received": "20", "outcomes.granted": "13", "outcomes.total": "20"}
    printed: dict[str, _Cells] = {name: (value, "", "", "", "", "", value) for name, value in rows.items()}
    printed["outcomes.denied.state_secret"] = ("", "", "", "", "", "", "7")
    lines = [_line(row.label, printed.get(row.name, ()), 0) for row in REQUESTS["2021"]]
    heads = _line(" " * 48 + "自然 商业 科研 社会公 法律服 其", ("", "", "", "", "", "", "总"), 0)
    read = read_text("\n".join(["三、收到和处理政府信息公开申请情况", heads, *lines, "五、存在的主要问题", ""]))
    assert {None} == {read.cell(path).value for name in printed for path in requests_paths(name)}


@pytest.mark.parametrize(("head", "told"), [("商业", True), ("商", False)])
def test_a_figure_behind_one_space_may_stand_beyond_a_blank_column_that_is_narrow(head: str, *, told: bool) -> None:
    """
    A column whose head goes down a character a line may be no wider than a space.
    """
    rows = {"received": ("5 2", "7"), "outcomes.granted": ("4 2", "6"), "outcomes.total": ("5 2", "7")}
    printed: dict[str, _Cells] = {name: (first, "", "", "", "", "", total) for name, (first, total) in rows.items()}
    printed["outcomes.denied.state_secret"] = ("1", "", "", "", "", "", "1")
    lines = [_line(row.label, printed.get(row.name, ()), 0) for row in REQUESTS["2021"]]
    heads = _wrapped(heads=[("自然", head, *_HEADS[0][2:]), _HEADS[1]])
    read = read_text("\n".join(["三、收到和处理政府信息公开申请情况", *heads, *lines, "五、存在的主要问题", ""]))
    assert ([2, None] if told else [None, None]) == [read.cell(path).value for path in requests_paths("received")[1:3]]


_SIX: Final = ("10", "1", "2", "3", "", "4", "20")


def test_one_head_alone_tells_nothing_of_the_others() -> None:
    """
    Heads one space apart are moved along with the first, which may be out of line with its figures as well.

    Columns would then be told one further to the right, where none of the figures is left over.
    """
    rows = {"received", "outcomes.granted", "outcomes.total"}
    lines = [_line(row.label, _SIX if row.name in rows else (), 0) for row in REQUESTS["2021"]]
    heads = " " * 40 + " ".join(_HEADS[0])
    read = read_text("\n".join(["三、收到和处理政府信息公开申请情况", heads, *lines, "五、存在的主要问题", ""]))
    assert {None} == {read.cell(path).value for name in rows for path in requests_paths(name)}


def test_heads_are_looked_for_in_sixteen_lines() -> None:
    """
    And not behind a row of another table.
    """
    first, second = _wrapped()
    assert _few([first, *["说明"] * 14, second]) == _READ_FEW
    assert _few([first, *["说明"] * 15, second]) == _OPEN_FEW
    assert _few([first, second, "行政许可"]) == _OPEN_FEW


@pytest.mark.parametrize(
    ("cut", "told"), [("（三）不", False), ("（三）不予公", False), ("（三）不予公开", True), ("", True)]
)
def test_a_line_with_a_piece_of_a_groups_label_may_have_its_neighbours_figures(cut: str, *, told: bool) -> None:
    """
    If a row beside it has none: it was put together from lines that do not stand as high.
    """
    read = _few(_wrapped(), cut=cut and cut.ljust(8))
    assert read == {**_READ_FEW, **({} if told else {"outcomes.denied.state_secret": [None] * 7})}


@pytest.mark.parametrize(("rest", "told"), [("法规禁止公开", True), ("安全一稳", False)])
def test_figures_beside_words_that_a_label_does_not_have_are_not_its(rest: str, *, told: bool) -> None:
    """
    The next label's first line may be lost.
    """
    figures = {**_FEW, "received": ("7", "", "", "2", "", "", "9"), "outcomes.total": ("7", "", "", "2", "", "", "9")}
    own, lines = ("2", "", "", "", "", "", "2"), _wrapped()
    for row in REQUESTS["2021"]:
        if row.name == "outcomes.denied.prohibited_by_law":
            lines += ["2.其他法律行政", *([] if told else ["法规禁止公开"]), _line(rest, own, 0)]
        else:
            lines.append(_line(row.label, figures.get(row.name, ()), 0))
    read = read_text("\n".join(["三、收到和处理政府信息公开申请情况", *lines, "五、存在的主要问题及改进情况", ""]))
    values = [read.cell(path).value for path in requests_paths("outcomes.denied.prohibited_by_law")]
    assert values == ([2, *[None] * 5, 2] if told else [None] * 7)


_LABELS: Final = ("1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益")
_INDENT: Final = " " * 8


def _in_line(first: str, others: Sequence[str] = (_INDENT,) * 3) -> list[int]:
    """Which rows of a page are in line, of lines that begin with *first*, and with one each of the *others*."""
    lines = [f"{begin}{label}     1" for begin, label in zip((first, *others), _LABELS, strict=False)]
    scan = _scan(lines)
    rows = []
    for number, label in enumerate(_LABELS[: len(lines)]):
        at, end = scan.source.index(label), scan.lines[number].end
        head = Item(Kind.LABEL, "ROW", "requests", at, at + len(label), number, -1)
        figure = Item(Kind.CELL, "1", "", end - 1, end, number, -1)
        rows.append(Row(number, head, [figure], ruled=False))
    return [row.index for row in in_line(rows, scan)]


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        pytest.param(_INDENT, True, id="as the others"),
        pytest.param(_INDENT[2:], True, id="two spaces less"),
        pytest.param(_INDENT + "  ", True, id="two spaces more"),
        pytest.param(_INDENT[3:], False, id="three spaces less"),
        pytest.param(_INDENT + "   ", False, id="three spaces more"),
        pytest.param("", False, id="stripped"),
        pytest.param("   （三）不予 ", True, id="behind a piece of the group's label"),
        pytest.param("（三）不予 ", False, id="stripped behind such a piece"),
        pytest.param("三、本年 ", True, id="behind the outermost label"),
    ],
)
def test_a_row_is_out_of_line_that_does_not_begin_where_its_like_do(first: str, *, kept: bool) -> None:
    """
    Spaces before it were stripped or put in, and its figures have moved with it.
    """
    assert _in_line(first) == [*range(not kept, 4)]


@pytest.mark.parametrize(
    "others",
    [
        pytest.param((_INDENT,), id="two rows"),
        pytest.param((_INDENT, "", _INDENT[4:]), id="each elsewhere"),
        pytest.param((_INDENT, _INDENT[4:], _INDENT[4:]), id="two and two"),
    ],
)
def test_rows_that_begin_nowhere_in_particular_tell_of_none(others: Sequence[str]) -> None:
    """
    As where labels are centred in their cells.
    """
    assert _in_line("", others) == [*range(1 + len(others))] == _in_line(_INDENT, others)


def test_a_row_that_is_out_of_line_is_left_to_the_sums() -> None:
    """
    The others have their places, and it gets what they leave it.
    """
    alike: dict[str, _Cells] = {
        "received": ("4", "", "", "2", "", "", "6"),
        "outcomes.denied.state_secret": ("1", "", "", "", "", "", "1"),
        "outcomes.denied.security_and_stability": ("1", "", "", "", "", "", "1"),
        "outcomes.denied.third_party_rights": ("1", "", "", "", "", "", "1"),
        "outcomes.denied.internal_affairs": ("1", "", "", "2", "", "", "3"),
        "outcomes.total": ("4", "", "", "2", "", "", "6"),
    }
    lines = [_line(row.label, alike.get(row.name, ()), 0) for row in REQUESTS["2021"]]
    moved = [" " * 5 * ("第三方" in line) + line for line in lines]
    text = ["三、收到和处理政府信息公开申请情况", *_wrapped(), *moved, "五、存在的主要问题及改进情况", ""]
    read = read_text("\n".join(text))
    found = {name: [read.cell(path).value for path in requests_paths(name)] for name in alike}
    assert found == {name: [int(cell) if cell else None for cell in cells] for name, cells in alike.items()}


@pytest.mark.parametrize(
    ("behind", "told"), [(("2", "1", "1"), True), (("2", "2", "1"), True), (("2", "2", "2"), False)]
)
def test_what_few_ways_agree_on_is_told_and_nothing_where_they_are_many(behind: _Cells, *, told: bool) -> None:
    """
    Twelve ways and thirty are few, and ninety are not.
    """
    count = sum(map(int, behind))
    last = count + 3
    table = Table(received=0, carried_in=1, outcomes=range(2, last), total=last, carried_out=last + 1)
    ends = [str(2 * count + 1), *behind, "0", "0", str(3 * count + 1)]
    lines = [_laid_out(ends), "甲", *["甲     2 1"] * count, _laid_out(("1", *[""] * 5, "1")), _laid_out(ends), "甲"]
    in_part: dict[int, list[str | None]] = {}
    found = _read(lines, pages=[(0, *range(2, last + 1))], table=table, in_part=in_part)
    assert {0: ends, last: ends} == {at: found[at] for at in (0, last)}
    assert (last - 1 in found) is told
    assert [cells[0] for cells in in_part.values()] == ["2"] * count * told
