"""Every way to read figures whose places are not fixed, and which of them fit together: the stages that reckon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise, product
from typing import Final

import pytest

from gov_open_report._reading.columns import Table, closed, limits, settle, unborne
from gov_open_report._reading.readings import Budget, Reading, digits_behind, row_readings
from gov_open_report.form import FORMS, Edition

_LOOSE = [10**24] * 7


def _readings(figures: str, limits: list[int] = _LOOSE, steps: int = 100_000) -> dict[tuple[int, ...], object]:
    return {each.values: each.sources for each in row_readings(figures.split(), limits, Budget(steps))}


_EACH = tuple((at,) for at in range(7))


def test_seven_figures_that_add_up_are_as_they_stand() -> None:
    """
    And seven that do not are nothing.
    """
    assert {(1, 2, 3, 4, 5, 6, 21): _EACH} == _readings("1 2 3 4 5 6 21")
    assert {} == _readings("1 2 3 4 5 6 22")
    assert {} == _readings("1 2 3 4 5 6 021")
    assert {} == _readings("1 2 3 4 5 6 x")


def test_of_six_figures_any_cell_may_be_lost() -> None:
    """
    What it held is what the others leave of the total; a total that is lost is their sum.
    """
    found = _readings("1 2 3 4 5 21")
    lost = [(*(1, 2, 3, 4, 5)[:gap], 6, *(1, 2, 3, 4, 5)[gap:], 21) for gap in range(6)]
    assert {*lost, (1, 2, 3, 4, 5, 21, 36)} == set(found)
    assert ((0,), (1,), (), (2,), (3,), (4,), (5,)) == found[1, 2, 6, 3, 4, 5, 21]
    assert ((), (0,), (1,), (2,), (3,), (4,), (5,)) == found[6, 1, 2, 3, 4, 5, 21]
    assert ((0,), (1,), (2,), (3,), (4,), (5,), ()) == found[1, 2, 3, 4, 5, 21, 36]
    assert {(0, 0, 0, 0, 5, 3, 8)} == set(_readings("0 0 0 0 5 3"))
    assert (0, 1, 2, 3, 4, 5, 15) in _readings("1 2 3 4 5 15")
    assert {} == _readings("1 2 3 4 5 x")


def test_of_eight_figures_one_is_too_many_or_two_are_one() -> None:
    """
    What they add up to tells.
    """
    assert {(1, 2, 3, 4, 5, 6, 21): ((0,), (1,), (2,), (3,), (4,), (5,), (7,))} == _readings("1 2 3 4 5 6 99 21")
    assert {(1, 23, 4, 5, 6, 7, 46): ((0,), (1, 2), (3,), (4,), (5,), (6,), (7,))} == _readings("1 2 3 4 5 6 7 46")
    assert {(12, 3, 4, 5, 6, 7, 37): ((0, 1), (2,), (3,), (4,), (5,), (6,), (7,))} == _readings("1 2 3 4 5 6 7 37")
    assert {(1, 2, 3, 4, 5, 6, 21): ((0,), (1,), (2,), (3,), (4,), (5,), (6, 7))} == _readings("1 2 3 4 5 6 2 1")


def test_of_nine_figures_two_are_too_many() -> None:
    """
    Of ten none is looked at.
    """
    found = _readings("1 2 3 4 5 6 98 99 21")
    assert {(1, 2, 3, 4, 5, 6, 21): ((0,), (1,), (2,), (3,), (4,), (5,), (8,))} == found
    assert {} == _readings("1 2 3 4 5 6 97 98 99 21")
    # Nor are two of nine one number.
    assert {} == _readings("1 2 3 4 5 6 2 1 99")


def test_figures_run_together_are_cut_where_they_add_up() -> None:
    """
    With the figure that each number was cut from.
    """
    assert {(10, 20, 30, 40, 50, 60, 210): ((0,),) * 7} == {
        values: sources for values, sources in _readings("102030405060210").items() if values[0] == 10
    }
    assert ((0,), (0,), (0,), (1,), (1,), (1,), (1,)) == _readings("123 45621")[1, 2, 3, 4, 5, 6, 21]
    assert ((0,), (0,), (0,), (0,), (0,), (0,), (1,)) == _readings("123456 21")[1, 2, 3, 4, 5, 6, 21]
    assert {(0, 0, 0, 0, 0, 0, 0): ((0,),) * 7} == _readings("0000000")
    assert {} == _readings("000000")
    assert {} == _readings("00000000")
    assert {} == _readings("")


def test_no_number_is_above_the_limit_of_its_column() -> None:
    """
    What came in bounds what went out.
    """
    figures = "123456 21"
    assert (1, 2, 3, 4, 5, 6, 21) in _readings(figures, [1, 2, 3, 4, 5, 6, 21])
    for column in range(7):
        tight = [1, 2, 3, 4, 5, 6, 21]
        tight[column] -= 1
        assert (1, 2, 3, 4, 5, 6, 21) not in _readings(figures, tight)


def test_no_number_that_is_cut_has_a_zero_before_it() -> None:
    """
    Unless it is zero, and neither has a total.
    """
    assert {(1, 0, 2, 0, 3, 0, 6)} == set(_readings("102030 6"))
    assert {(5, 0, 0, 0, 0, 0, 5)} == set(_readings("5000005"))
    assert {} == _readings("500000 05")


def test_the_longest_number_that_is_cut_has_fifteen_digits() -> None:
    """
    As in a cell.
    """
    long = "9" * 15
    assert (int(long), 0, 0, 0, 0, 0, int(long)) in _readings(f"{long}00000 {long}")
    assert {} == _readings(f"1{long}00000 1{long}")
    assert {} == _readings(f"{'9' * 106} 1 1 1 1 1 1")


def test_the_search_ends_where_its_steps_do() -> None:
    """
    What was found until then is given.
    """
    budget = Budget(3)
    assert [True, True, True, False] == [budget.spend() for _ in range(4)]
    assert -1 == budget.left
    assert not Budget(4).spend(5)
    assert Budget(5).spend(5)
    assert {} == _readings("1234567890123", steps=1)
    few = len(_readings("1111111111116", steps=40))
    assert few < len(_readings("1111111111116"))


def test_of_two_ways_to_the_same_numbers_the_first_is_kept() -> None:
    """
    Which of two equal neighbours was lost or is too many, nobody can say.
    """
    assert ((), (0,), (1,), (2,), (3,), (4,), (5,)) == _readings("5 0 0 0 0 10")[5, 5, 0, 0, 0, 0, 10]
    assert _EACH == _readings("1 2 3 4 5 6 21 21")[1, 2, 3, 4, 5, 6, 21]


def _cut_by_hand(figures: Sequence[str]) -> set[tuple[int, ...]]:
    """Every way to cut figures into seven numbers that add up, tried one by one."""
    found = set()
    cuts = [[()] if len(text) == 1 else _all_cuts(len(text)) for text in figures]
    for chosen in product(*cuts):
        pieces = [
            text[a:b]
            for text, inner in zip(figures, chosen, strict=True)
            for a, b in pairwise((0, *inner, len(text)))
        ]
        if len(pieces) == 7 and all(piece[0] != "0" or piece == "0" for piece in pieces):
            numbers = tuple(map(int, pieces))
            if sum(numbers[:-1]) == numbers[-1]:
                found.add(numbers)
    return found


def _all_cuts(length: int) -> list[tuple[int, ...]]:
    return [cut for count in range(length) for cut in combinations(range(1, length), count)]


@pytest.mark.parametrize(
    "figures",
    [
        "1111116", "11111117", "100000010", "1000000100", "10010000101", "1234567", "123456 21", "12 345 621",
        "1 1 1 1 1 16", "10 0000 10", "9 9999 954", "99999954", "1000010001000", "12003 0015", "1 23400000 234 01",
        "1111111111116", "2222222214", "1010101010 60", "9100000100", "5 000005", "10000000 1000", "1000001 1000",
        "9999999 9999", "99 9999 108", "20202020202 10", "111 111 111 9",
    ],
)  # fmt: skip
def test_figures_run_together_are_cut_in_every_way_that_adds_up(figures: str) -> None:
    """
    In none more, and in none less.
    """
    texts = figures.split()
    lost = {each for each, sources in _readings(figures).items() if () in sources}  # type: ignore[operator]
    assert _cut_by_hand(texts) == set(_readings(figures)) - lost


def test_a_row_may_have_a_hundred_and_five_digits() -> None:
    """
    Seven numbers of fifteen; a sum of sixteen is none.
    """
    hundred = 10**14
    assert (*[hundred] * 6, 6 * hundred) in _readings(f"{hundred}" * 6 + f"{6 * hundred}")
    nines = 10**15 - 1
    assert {} == _readings(f"{nines}" * 6 + f" {6 * nines}")


def test_digits_behind_a_figure_are_counted() -> None:
    """
    None behind the last.
    """
    assert [5, 3, 0] == digits_behind(["1", "22", "333"])
    assert [] == digits_behind([])


_FORM = FORMS[Edition.FORM_2021]


def _table(rows: Mapping[int, tuple[int | None, ...]]) -> Table:
    """A table of zeros with some *rows* in it, by their numbers."""
    return Table.of(_FORM, {**dict.fromkeys(range(len(_FORM.requests)), (0,) * 7), **rows})


_TEN = (4, 1, 1, 1, 1, 2, 10)
_TOTAL = len(_FORM.requests) - 2
_LEFT = len(_FORM.requests) - 1


def test_the_rows_of_the_table_are_those_of_the_form() -> None:
    """
    What came in first, then the outcomes, their total, and what is left.
    """
    table = Table.of(_FORM)
    assert (0, 1, range(2, _TOTAL), _TOTAL, _LEFT) == (
        table.received, table.carried_in, table.outcomes, table.total, table.carried_out,
    )  # fmt: skip
    assert range(_LEFT + 1) == table.rows
    assert {} == table.facts


def test_a_column_holds_no_more_than_came_in_or_went_out() -> None:
    """
    The larger of both; nothing is known where a figure of each is missing.
    """
    came = {0: (5, 0, 0, 0, 0, 0, 5), 1: (2, 1, 0, 0, 0, 0, 3)}
    went = {_TOTAL: (6, 0, 0, 0, 0, 0, 6), _LEFT: (0, 3, 0, 0, 0, 0, 4)}
    assert [7, 1, 0, 0, 0, 0, 8] == limits(_table(came))
    assert [7, 3, 0, 0, 0, 0, 10] == limits(_table({**came, **went}))
    assert [6, 3, 0, 0, 0, 0, 10] == limits(_table({**came, **went, 0: (None, 0, 0, 0, 0, 0, 5)}))
    table = _table({**came, **went})
    del table.facts[0], table.facts[_LEFT]
    assert [10**24] * 7 == limits(table)


def _settle(
    known: Mapping[int, tuple[int, ...]], rows: Mapping[int, Sequence[tuple[int, ...]]], steps: int = 100_000
) -> dict[int, list[tuple[int, ...]]]:
    """What is left of the readings of some *rows*, with those *known* and zeros in the rest of the table."""
    table = _table(known)
    for row, values in rows.items():
        del table.facts[row]
        table.readings[row] = [Reading(each, _EACH) for each in values]
    left = settle(table, Budget(steps))
    return {row: [reading.values for reading in readings] for row, readings in left.items()}


_SWAPPED = (1, 4, 1, 1, 1, 2, 10)


@pytest.mark.parametrize("row", [0, 1, 2, 3, _TOTAL - 1])
def test_an_outcome_is_what_its_columns_leave(row: int) -> None:
    """
    The reading that they do not leave is struck out; so it is of what came in.
    """
    outcome = row if row > 1 else 2
    came = row if row < 2 else 0
    assert {row: [_TEN]} == _settle({came: _TEN, outcome: _TEN, _TOTAL: _TEN}, {row: [_SWAPPED, _TEN]})
    assert {row: [_TEN]} == _settle({came: _TEN, outcome: _TEN, _TOTAL: _TEN}, {row: [_TEN, _SWAPPED]})


def test_totals_are_what_their_outcomes_add_up_to() -> None:
    """
    And what is left is what came in without them.
    """
    assert {_TOTAL: [_TEN]} == _settle({0: _TEN, 5: _TEN}, {_TOTAL: [_SWAPPED, _TEN]})
    assert {_LEFT: [_TEN]} == _settle({1: _TEN}, {_LEFT: [_SWAPPED, _TEN]})
    assert {_LEFT: []} == _settle({1: _TEN}, {_LEFT: [_SWAPPED]})


_FIVES: Final = (5, 5, 0, 0, 0, 0, 10)


def test_readings_that_no_choice_of_others_completes_are_struck_out() -> None:
    """
    Of two rows, each with readings of its own, only some pairs add up.
    """
    fifteen = (5, 5, 1, 1, 1, 2, 15)
    assert {2: [(4, 1, 0, 0, 0, 0, 5)], 3: [(1, 4, 1, 1, 1, 2, 10)]} == _settle(
        {0: fifteen, _TOTAL: fifteen},
        {
            2: [(4, 1, 0, 0, 0, 0, 5), (1, 4, 0, 0, 0, 0, 5), (3, 2, 0, 0, 0, 0, 5)],
            3: [(1, 4, 1, 1, 1, 2, 10), (2, 4, 1, 0, 1, 2, 10)],
        },
    )
    one, other = (4, 1, 0, 0, 0, 0, 5), (1, 4, 0, 0, 0, 0, 5)
    assert {2: [one, other], 3: [other, one]} == _settle(
        {0: _FIVES, _TOTAL: _FIVES},
        {2: [one, other, (2, 3, 0, 0, 0, 0, 5)], 3: [other, one, (0, 5, 0, 0, 0, 0, 5)]},
    )


def test_readings_that_contradict_the_rest_are_none() -> None:
    """
    Also where each alone is within reach of its columns.
    """
    readings = [(5, 0, 0, 0, 0, 0, 5), (1, 4, 0, 0, 0, 0, 5)]
    assert {2: [], 3: []} == _settle({0: _FIVES, _TOTAL: _FIVES}, {2: readings, 3: readings})


def test_a_search_without_steps_strikes_nothing_out() -> None:
    """
    What was not looked at may be.
    """
    rows = {2: [_TEN, _SWAPPED]}
    assert rows == _settle({0: _TEN, _TOTAL: _TEN}, rows, steps=0)


def test_a_row_is_borne_out_by_its_total_or_by_all_of_its_columns() -> None:
    """
    A blank is none of its figures.
    """
    assert [] == unborne(_table({0: _TEN, 2: _TEN, _TOTAL: _TEN}), [0, 2, _TOTAL])
    wrong = (4, 1, 1, 1, 1, 2, 11)
    assert [0] == unborne(_table({0: wrong}), [0])
    assert [] == unborne(_table({0: wrong, 2: wrong, _TOTAL: wrong}), [0, 2, _TOTAL])
    without = (4, None, 1, 1, 1, 2, None)
    assert [] == unborne(_table({0: without, 2: without, _TOTAL: without}), [0, 2, _TOTAL])
    assert [0, 2] == unborne(_table({0: without, 2: without}), [0, 2])
    assert [] == unborne(_table({0: (9, None, 1, 0, 0, 0, 10)}), [0])


@pytest.mark.parametrize(
    ("row", "rows", "holds"),
    [
        (2, {"r2": 3, "total": 3, "r0": 9}, True),  # what came in is none of its sums
        (2, {"r2": 3, "r3": 1, "total": 4}, True),
        (2, {"r2": 3, "r3": 1, "total": 3}, False),
        (2, {"r2": 3, "r3": None, "total": 3}, False),
        (2, {"r2": 3, "total": None}, False),
        (0, {"r0": 3, "r1": 2, "total": 4, "left": 1, "r2": None}, True),
        (0, {"r0": 3, "r1": 2, "total": 4, "left": 2}, False),
        (0, {"r0": 3, "r1": 2, "total": None, "left": 2}, False),
        (1, {"r0": 3, "r1": None, "total": 3}, False),
        ("total", {"r0": 3, "r2": 3, "total": 3}, True),
        ("total", {"r0": 3, "r2": 2, "total": 3}, False),
        ("total", {"r0": 4, "r2": 3, "total": 3}, False),
        ("left", {"r0": 4, "r2": 3, "total": 3, "left": 1}, True),
        ("left", {"r0": 4, "r2": 3, "total": 3, "left": None}, False),
    ],
)
def test_a_cell_stands_in_closed_sums_where_all_are_known_and_hold(
    row: int | str,
    rows: dict[str, int | None],
    holds: bool,  # noqa: FBT001 - expected
) -> None:
    """
    An outcome in that of the outcomes, what came in and is left in the balance, the total in both.
    """
    numbers = {"total": _TOTAL, "left": _LEFT, **{f"r{at}": at for at in range(9)}}
    table = Table.of(_FORM)
    known: list[list[int | None]] = [[0] * 7 for _ in table.rows]
    for name, value in rows.items():
        known[numbers[name]][4] = value
    assert holds == closed(table, known, row if isinstance(row, int) else numbers[row], 4)
