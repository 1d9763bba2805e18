"""Every way to read the figures of a row whose places are not fixed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_open_report._reading.places.readings import Budget, cut_with_total, row_readings

_LOOSE = [10**24] * 7


def _readings(
    figures: str, limits: list[int] = _LOOSE, steps: int = 100_000
) -> dict[tuple[int, ...], tuple[tuple[int, ...], ...]]:
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
    # Or two are one number, and a third is too many.
    split = ((0,), (1,), (2,), (3,), (4,), (5,), (6, 7))
    assert {(1, 2, 3, 4, 5, 6, 21): split} == _readings("1 2 3 4 5 6 2 1 99")
    # Or all three are one.
    assert {(123, 4, 5, 6, 7, 8, 153): ((0, 1, 2), *((at,) for at in range(3, 9)))} == _readings("1 2 3 4 5 6 7 8 153")


def test_figures_run_together_are_cut_where_they_add_up() -> None:
    """
    With the figure that each number was cut from.
    """
    assert {(10, 20, 30, 40, 50, 60, 210): ((0,),) * 7} == {
        values: sources for values, sources in _readings("102030405060210").items() if values[0] == 10
    }
    assert ((0,), (0,), (0,), (1,), (1,), (1,), (1,)) == _readings("123 45621")[1, 2, 3, 4, 5, 6, 21]
    assert ((0,), (0,), (0,), (0,), (0,), (0,), (1,)) == _readings("123456 21")[1, 2, 3, 4, 5, 6, 21]
    assert ((0,), (1,), (1,), (1,), (1,), (1,), (1,)) == _readings("1 2345621")[1, 2, 3, 4, 5, 6, 21]
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


def test_a_search_that_runs_out_of_steps_gives_nothing() -> None:
    """
    What it had found by then would seem to be the only way.
    """
    budget = Budget(3)
    assert [True, True, True, False] == [budget.spend() for _ in range(4)]
    assert -1 == budget.left
    assert not Budget(4).spend(5)
    assert Budget(5).spend(5)
    found = {steps: _readings("1111111111116", steps=steps) for steps in range(0, 1_000, 10)}
    assert [{}, _readings("1111111111116")] == [found[0], found[990]]
    assert 2 == len({len(each) for each in found.values()})
    assert {(1, 2, 3, 4, 5, 6, 21): _EACH} == _readings("1 2 3 4 5 6 21", steps=-1)


@pytest.mark.parametrize(("figures", "steps"), [("1111111111116", 115), ("10000000 10", 4)])
def test_a_cut_with_too_long_a_number_takes_no_steps(figures: str, steps: int) -> None:
    """
    A total leaves each of six numbers a digit, and one of them nearly as many as it has itself; and none is above it.
    """
    budget = Budget(steps)
    row_readings(figures.split(), _LOOSE, budget)
    assert not budget.ran_out


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
    lost = {each for each, sources in _readings(figures).items() if () in sources}
    assert _cut_by_hand(texts) == set(_readings(figures)) - lost


def test_a_row_may_have_a_hundred_and_five_digits() -> None:
    """
    Seven numbers of fifteen; a sum of sixteen is none.
    """
    hundred = 10**14
    assert (*[hundred] * 6, 6 * hundred) in _readings(f"{hundred}" * 6 + f"{6 * hundred}")
    nines = 10**15 - 1
    assert {} == _readings(f"{nines}" * 6 + f" {6 * nines}")


def _cuts_with_total(digits: str) -> set[tuple[int, ...]]:
    """Every way to cut *digits* into two to seven numbers, the last the sum of the others, by trying all."""
    found = set()
    for count in range(1, 7):
        for places in combinations(range(1, len(digits)), count):
            words = [digits[start:end] for start, end in pairwise((0, *places, len(digits)))]
            *parts, total = map(int, words)
            if sum(parts) == total and all(word == str(int(word)) for word in words):
                found.add((*parts, total))
    return found


@given(st.lists(st.integers(0, 120), min_size=1, max_size=6))
def test_digits_are_cut_in_every_way_that_adds_up(parts: list[int]) -> None:
    """
    Each once, and what was run together is among them.
    """
    digits = "".join(map(str, [*parts, sum(parts)]))
    found = list(cut_with_total(digits, Budget(10**6)))
    assert len(set(found)) == len(found)
    assert (*parts, sum(parts)) in found
    if len(digits) <= 12:
        assert _cuts_with_total(digits) == set(found)


@pytest.mark.parametrize("digits", ["", "5", "56", "1,1", "½½", "1" * 106, "0100", "1" * 16 + "2" * 16])
def test_what_does_not_add_up_has_no_cut(digits: str) -> None:
    """
    Nor has what is no row of digits, or too long for one.
    """
    assert [] == list(cut_with_total(digits, Budget(10**6)))


def test_a_cut_takes_no_more_steps_than_it_has() -> None:
    """
    As six parts of five digits would take thousands.
    """
    budget = Budget(100)
    assert [] == list(cut_with_total("10178224275029124035274676118681", budget))
    assert budget.ran_out
