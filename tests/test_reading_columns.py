"""Which readings of the rows of table three fit together: the stage that holds them against the sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from random import Random
from typing import Final

import pytest

from gov_open_report import Code, Origin
from gov_open_report._reading.cells.findings import Findings
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import Row
from gov_open_report._reading.places.readings import Budget, Option, Reading
from gov_open_report._reading.requests.columns import Table, closed, limits, settle, unborne
from gov_open_report._reading.requests.options import Options
from gov_open_report._reading.requests.settling import decide, report_widths
from gov_open_report.form import FORMS, Edition

_EACH: Final = tuple((at,) for at in range(7))

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
    twelve = (6, 2, 4, 0, 0, 0, 12)
    either = [(2, 2, 1, 0, 0, 0, 5), (1, 0, 2, 0, 0, 0, 3)]
    assert {2: [(3, 0, 1, 0, 0, 0, 4)], 3: either, 4: either} == _settle(
        {0: twelve, _TOTAL: twelve}, {2: [(3, 0, 1, 0, 0, 0, 4), (3, 0, 2, 0, 0, 0, 5)], 3: either, 4: either}
    )


def test_readings_that_contradict_the_rest_are_none() -> None:
    """
    Also where each alone is within reach of its columns.
    """
    readings = [(5, 0, 0, 0, 0, 0, 5), (1, 4, 0, 0, 0, 0, 5)]
    assert {2: [], 3: []} == _settle({0: _FIVES, _TOTAL: _FIVES}, {2: readings, 3: readings})
    fours = (4, 4, 4, 0, 0, 0, 12)
    one = [(1, 3, 2, 0, 0, 0, 6), (2, 0, 4, 0, 0, 0, 6), (4, 2, 0, 0, 0, 0, 6), (2, 1, 3, 0, 0, 0, 6)]
    other = [(1, 1, 4, 0, 0, 0, 6), (3, 3, 0, 0, 0, 0, 6), (0, 4, 2, 0, 0, 0, 6), (4, 2, 0, 0, 0, 0, 6)]
    assert {2: [], 3: []} == _settle({0: fours, _TOTAL: fours}, {2: one, 3: other})


def test_what_one_column_strikes_out_is_held_against_those_before_it() -> None:
    """
    The third leaves each row one reading, and these add up in it and in the last, but not in the first two.
    """
    tens = (10, 10, 10, 0, 0, 0, 30)
    one = [(3, 9, 4, 0, 0, 0, 16), (5, 7, 20, 0, 0, 0, 32)]
    other = [(5, 3, 6, 0, 0, 0, 14), (7, 1, 9, 0, 0, 0, 17)]
    assert {2: [], 3: []} == _settle({0: tens, _TOTAL: tens}, {2: one, 3: other})


def test_a_search_begins_with_the_row_of_fewest_readings() -> None:
    """
    So it takes few steps, whichever row that is.
    """
    whole = (40, 40, 0, 0, 0, 0, 80)
    many = [(at, 20 - at, 0, 0, 0, 0, 20) for at in range(20)]
    few = [(40 - at, 20 + at, 0, 0, 0, 0, 60) for at in (3, 5, 7)]
    kept = [many[at] for at in (3, 5, 7)]
    assert {2: kept, 3: few} == _settle({0: whole, _TOTAL: whole}, {2: many, 3: few}, steps=3_000)
    assert {2: few, 3: kept} == _settle({0: whole, _TOTAL: whole}, {2: few, 3: many}, steps=3_000)


def test_a_search_without_steps_strikes_nothing_out() -> None:
    """
    What was not looked at may be.
    """
    rows = {2: [_TEN, _SWAPPED]}
    assert rows == _settle({0: _TEN, _TOTAL: _TEN}, rows, steps=0)


def _completed_by_hand(
    known: Mapping[int, tuple[int, ...]], rows: Mapping[int, Sequence[tuple[int, ...]]]
) -> dict[int, set[tuple[int, ...]]]:
    """The readings of each row that some choice of the others completes, tried one by one."""
    left: dict[int, set[tuple[int, ...]]] = {row: set() for row in rows}
    for chosen in product(*rows.values()):
        table = {**dict.fromkeys(range(_LEFT + 1), (0,) * 7), **known, **dict(zip(rows, chosen, strict=True))}
        if all(
            sum(table[row][column] for row in range(2, _TOTAL)) == table[_TOTAL][column]
            and table[0][column] + table[1][column] == table[_TOTAL][column] + table[_LEFT][column]
            for column in range(7)
        ):
            for row, values in zip(rows, chosen, strict=True):
                left[row].add(values)
    return left


@pytest.mark.parametrize("seed", range(40))
def test_a_reading_is_left_if_some_choice_of_others_completes_the_table(seed: int) -> None:
    """
    And only then, whichever rows are open.
    """
    random = Random(seed)
    known = {row: _any_row(random) for row in random.sample(range(2, _TOTAL), 4)}
    known[_TOTAL] = tuple(map(sum, zip(*known.values(), strict=True)))
    known[_LEFT], known[1] = _any_row(random), _any_row(random)
    came = zip(known[_TOTAL], known[_LEFT], known[1], strict=True)
    known[0] = tuple(total + left - carried for total, left, carried in came)
    rows = {}
    for row in random.sample(sorted(known), 3):
        right = known.pop(row)
        others = [_near(right, random) for _ in range(3)]
        rows[row] = [right, *(each for each in dict.fromkeys(others) if each != right)]
        random.shuffle(rows[row])
    if seed % 4 == 0:
        for row in rows:
            rows[row] = rows[row][:2]
    expected = _completed_by_hand(known, rows)
    assert expected == {row: set(readings) for row, readings in _settle(known, rows).items()}


def _any_row(random: Random) -> tuple[int, ...]:
    parts = [random.randrange(3) for _ in range(6)]
    return (*parts, sum(parts))


def _near(row: tuple[int, ...], random: Random) -> tuple[int, ...]:
    """A row that differs in two cells, and adds up alike."""
    one, other = random.sample(range(6), 2)
    parts = list(row)
    parts[one] += 1
    parts[other] -= 1
    return tuple(parts)


@pytest.mark.parametrize(("ways", "struck"), [(63, True), (64, False), (65, False)])
def test_of_more_ways_than_are_compared_nothing_is_struck_out(ways: int, struck: bool) -> None:  # noqa: FBT001 - expected
    """
    A reading that none of the first sixty-three completes may still be right.
    """
    whole = (200, 200, 0, 0, 0, 0, 400)
    one = [(at, 200 - at, 0, 0, 0, 0, 200) for at in range(0, 2 * ways, 2)]
    other = [(200 - a, 200 - b, 0, 0, 0, 0, 200) for a, b, *_ in one]
    alone = (1, 199, 0, 0, 0, 0, 200)
    left = _settle({0: whole, _TOTAL: whole}, {2: [*one, alone], 3: other}, steps=10_000_000)
    assert struck == (alone not in left[2])
    assert ways == len(left[3])


def test_a_cell_that_is_not_known_may_hold_nothing() -> None:
    """
    Or whatever its column leaves it, and never less.
    """
    table = _table({0: _TEN, _TOTAL: _TEN, 2: (None, 0, 0, 0, 0, 0, 0)})
    del table.facts[3]
    more = (5, *_TEN[1:-1], 11)
    table.readings[3] = [Reading(each, _EACH) for each in (_TEN, more)]
    assert [_TEN] == [reading.values for reading in settle(table, Budget(1_000))[3]]


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
    assert [] == unborne(_table({0: _TEN}), [0])
    assert [] == unborne(_table({0: (4, 1, 1, 1, 1, None, 8)}), [0])
    assert [0] == unborne(_table({0: wrong, 2: _TEN}), [2, 0])
    assert [2] == unborne(_table({2: wrong}), [2])
    # What stands beside a total that is left blank is its sum.
    lost, blank = (4, None, 1, 1, 1, 2, 10), (4, 1, 1, 1, 1, 2, None)
    assert [] == unborne(_table({0: lost, 2: blank, _TOTAL: blank}), [0])
    parts = {2: (4, 1, 1, 1, 1, 0, None), 3: (0, 0, 0, 0, 0, 2, None)}
    assert [] == unborne(_table({0: lost, **parts, _TOTAL: blank}), [0])
    # A total that is printed is what it is, whatever stands before it.
    short, whole = (5, 1, 1, 1, 1, None, 10), (5, 1, 1, 1, 1, 1, 10)
    assert [] == unborne(_table({0: whole, 2: short, _TOTAL: whole}), [2])


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
        (0, {"r0": 3, "left": 3, "r2": 0}, True),
        # A row of zeros that the text does not fix as the total may be any other row, and then nothing bears it out.
        (0, {"r0": 3, "left": 3, "r2": None}, False),
        ("left", {"r0": 3, "left": 3, "r2": 1}, False),
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


@pytest.mark.parametrize(("fixed", "holds"), [((0, 1), True), ((0,), False), ((1,), False)])
def test_of_nothing_that_came_in_nothing_is_left_whatever_the_outcomes_are(
    fixed: Sequence[int],
    holds: bool,  # noqa: FBT001 - expected
) -> None:
    """
    Where the text itself says that nothing did.
    """
    known: list[list[int | None]] = [[0] * 7 for _ in Table.of(_FORM).rows]
    known[2] = [None] * 7
    assert holds == closed(Table.of(_FORM, dict.fromkeys(fixed, (0,) * 7)), known, _LEFT, 4)


def _row(index: int, texts: Sequence[str | int], *, fixed: bool = False, ruled: bool = False) -> Row:
    """A row of cells, each on a line of the source of its own number."""
    cells = [Item(Kind.CELL, str(text), "", 20 * index, 20 * index + 1, index, -1) for text in texts]
    label = Item(Kind.LABEL, "", "", 20 * index - 5, 20 * index - 2, index, -1)
    return Row(index, label, cells, ruled=ruled, fixed=cells if fixed else None)


def test_a_row_without_seven_cells_is_told_with_those_that_it_has() -> None:
    """
    Too few or too many; blanks count where bars tell them.
    """
    findings = Findings("")
    rows = {2: _row(2, "500005"), 3: _row(3, "50000005"), 4: _row(4, "5000005"), 5: _row(5, ["5", "", "5"], ruled=True)}
    report_widths(rows, _FORM, findings)
    assert [
        (Code.TOO_FEW_CELLS, 40, _FORM.requests[2].paths, "6", "7"),
        (Code.TOO_MANY_CELLS, 60, _FORM.requests[3].paths, "8", "7"),
        (Code.TOO_FEW_CELLS, 100, _FORM.requests[5].paths, "3", "7"),
    ] == [(told.code, told.span.start, told.paths, told.found, told.expected) for told in findings.diagnostics]


def _decided(
    known: Mapping[int, Sequence[str | int]],
    open_rows: Mapping[int, Row | None],
    options: Mapping[int, Sequence[tuple[int, ...]]] | None = None,
) -> dict[int, list[tuple[object, Origin, tuple[int, int]]]]:
    """The values of the *open rows*, their origins and where these stand; the rest is as *known*, or zeros."""
    labelled = {index: _row(index, known.get(index, (0,) * 7), fixed=True) for index in range(_LEFT + 1)}
    for index, row in open_rows.items():
        del labelled[index]
        if row is not None:
            labelled[index] = row
    chosen = {
        index: [
            # Each from figures of its own.
            Option(Reading(values, _EACH), tuple(_row(100 * index + at, values).cells))
            for at, values in enumerate(readings)
        ]
        for index, readings in (options or {}).items()
    }
    findings = Findings("")
    decide(labelled, Options(chosen), _FORM, 7, Budget(100_000), findings)
    places = findings.provenance.places
    return {
        index: [(findings.values[path], places[path][2], places[path][:2]) for path in _FORM.requests[index].paths]
        for index in open_rows
    }


def test_of_an_open_row_those_cells_are_printed_that_are_told() -> None:
    """
    The others are open among all of its figures, and so are all where none is told.
    """
    row = _row(3, (4, 1, 1, 0, 0, 0, 6))
    row.in_part = [row.figures[0], *[None] * 5, row.figures[6]]
    told = [(value, origin) for value, origin, _ in _decided({}, {3: row})[3]]
    assert told == [(4, Origin.PRINTED), *[(None, Origin.AMBIGUOUS)] * 5, (6, Origin.PRINTED)]
    row.in_part = [None] * 7
    assert [(None, Origin.AMBIGUOUS)] * 7 == [(value, origin) for value, origin, _ in _decided({}, {3: row})[3]]


def test_a_cell_is_open_where_its_column_is_whichever_figure_others_have() -> None:
    """
    Each way to read the others leaves it the same, and what they are is not known.
    """
    one, other = (4, 1, 1, 0, 0, 0, 6), (1, 4, 1, 0, 0, 0, 6)
    whole = (7, 6, 4, 1, 0, 0, 18)
    third = (2, 1, 2, 1, 0, 0, 6)
    found = _decided(
        {0: whole, _TOTAL: whole},
        {index: _row(index, ()) for index in (2, 3, 4)},
        {2: [one, other], 3: [other, one], 4: [third]},
    )
    assert [None, None, 2, 1, 0, 0, 6] == [value for value, _, _ in found[4]]
    assert [Origin.AMBIGUOUS] * 2 + [Origin.RECOVERED] * 5 == [origin for _, origin, _ in found[4]]


def test_figures_that_contradict_the_rest_are_those_of_the_row_all_the_same() -> None:
    """
    It is open from the first of the ways to read it, wherever the next one stands.
    """
    found = _decided({0: _TEN, _TOTAL: _TEN}, {2: _row(2, ())}, {2: [_SWAPPED, (2, 3, 1, 1, 1, 2, 10)]})
    assert {2: [(None, Origin.AMBIGUOUS, (4000, 4001))] * 7} == found


@pytest.mark.parametrize(
    ("row", "origin"),
    [
        (None, Origin.MISSING),
        (_row(2, ()), Origin.MISSING),
        (_row(2, [""] * 6, ruled=True), Origin.MISSING),
        (_row(2, [""] * 7, ruled=True), Origin.BLANK),
        (_row(2, [""] * 8, ruled=True), Origin.BLANK),
    ],
)
def test_a_row_without_figures_is_blank_where_bars_tell_seven_cells(row: Row | None, origin: Origin) -> None:
    """
    Else it is missing, as one without a label is.
    """
    assert [origin] * 7 == [found for _, found, _ in _decided({}, {2: row})[2]]
