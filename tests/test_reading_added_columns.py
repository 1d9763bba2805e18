"""Columns of table three that the form does not have: which rows they are taken from, and when."""

from __future__ import annotations

import pytest

from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import Row
from gov_open_report._reading.requests.added_columns import without_added


def _row(index: int, *texts: str, alone: bool = True, ruled: bool = True) -> Row:
    cells = [Item(Kind.CELL, text, "", at, at, index, at) for at, text in enumerate(texts)]
    return Row(index, None, cells, ruled=ruled, alone=alone)


def _texts(rows: list[Row]) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in rows]


_WIDE = ("7", "1", "2", "3", "4", "5", "22")
"""What is behind the first figure of a row that is wider than the form's."""


@pytest.mark.parametrize("first", [0, 1, 101, 1001])
def test_numbers_that_go_up_by_one_from_row_to_row_are_no_figures(first: int) -> None:
    """
    With blanks before them, as of a label that spans columns; what else a row says of itself stays.
    """
    rows, added = without_added([_row(at, *[""] * (at % 2), str(first + at), *_WIDE) for at in range(5)])
    assert _texts(rows) == [[*[""] * (at % 2), *_WIDE] for at in range(5)]
    assert [item.text for item in added] == [str(first + at) for at in range(5)]


@pytest.mark.parametrize(("count", "ruled", "told"), [(11, False, True), (10, False, False), (11, True, False)])
def test_numbers_before_labels_stand_behind_the_figures_of_the_rows_above(
    count: int, *, ruled: bool, told: bool
) -> None:
    """
    The last row has none, where each cell has a line of its own.
    """
    rows = [_row(at, *_WIDE[at % 4 :], str(at + 2), ruled=ruled) for at in range(count - 1)]
    rows, added = without_added([*rows, _row(count - 1, "5", "9", ruled=ruled)])
    assert [item.text for item in added] == ([str(at + 2) for at in range(count - 1)] if told else [])
    assert not told or _texts(rows) == [*([*_WIDE[at % 4 :]] for at in range(count - 1)), ["5", "9"]]


def test_a_unit_in_every_row_is_no_figure() -> None:
    """
    Whichever it is.
    """
    rows, _ = without_added([_row(at, unit, *_WIDE) for at, unit in enumerate("件份宗个件")])
    assert _texts(rows) == [[*_WIDE]] * 5


@pytest.mark.parametrize(("count", "told"), [(9, False), (10, True)])
def test_rows_as_wide_as_the_forms_are_numbered_if_there_are_many(count: int, *, told: bool) -> None:
    """
    Their last cell may be gone; the first figures of a few may go up by one by chance.
    """
    assert told == bool(without_added([_row(at, str(at), *_WIDE[:6]) for at in range(count)])[0])


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("0", "1", "2", "3"), id="in too few rows"),
        pytest.param(("1", "1", "2", "3", "4"), id="not in the first"),
        pytest.param(("0", "1", "2", "3", "5"), id="not in the last"),
        pytest.param(("件", "1", "2", "3", "4"), id="but for a unit"),
        pytest.param(("件", "件", "件", "件", "4"), id="units but for a number"),
        pytest.param(("10000", "10001", "10002", "10003", "10004"), id="too long"),
        pytest.param(("0.0", "1.0", "2.0", "3.0", "4.0"), id="amounts"),
    ],
)
def test_what_is_not_in_every_row_is_a_figure(texts: tuple[str, ...]) -> None:
    """
    And so it is in fewer rows than chance may number.
    """
    assert ([], []) == without_added([_row(index, text, *_WIDE) for index, text in enumerate(texts)])


def test_one_row_that_comes_again_and_again_is_not_numbered() -> None:
    """
    It has one number, as any row has.
    """
    assert ([], []) == without_added([_row(3, "3", *_WIDE)] * 9)


def test_rows_without_a_label_or_a_figure_are_left_as_they_are() -> None:
    """
    Nor do they say whether the others are numbered; a row that shares its line goes on to say so.
    """
    others = [_row(-1, "8", "8"), _row(-1), _row(7, "", "")]
    numbered = [_row(at, str(at), *_WIDE, alone=at != 2) for at in range(5)]
    rows, added = without_added([*others, *numbered])
    assert rows[:3] == others
    assert _texts(rows[3:]) == [[*_WIDE]] * 5
    assert len(added) == 5
    assert [row.alone for row in rows[3:]] == [True, True, False, True, True]
    assert all(row.ruled for row in rows[3:])
