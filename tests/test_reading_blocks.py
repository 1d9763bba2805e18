"""Figures of table four that are not in their places, and what the text says of a row before anyone decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest
from attrs import evolve

from gov_open_report._reading.disputes.block_readings import block_readings
from gov_open_report._reading.lines.items import Item, Kind, Line, Scan
from gov_open_report._reading.places.evidence import Row, adds_up_with_blanks, fixed_values, may_add_up, runs_together
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests.options import options_of
from gov_open_report._reading.requests.streams import stream_readings
from gov_open_report.form import FORMS, Edition

_ROW: Final = (3, 1, 0, 2, 6, 4, 5, 1, 0, 10, 7, 0, 8, 0, 15)
_EACH: Final = tuple((at,) for at in range(15))


def _readings(*texts: str) -> dict[tuple[int, ...], Sequence[tuple[int, ...] | None]] | None:
    found = block_readings(texts)
    return None if found is None else {each.values: each.sources for each in found}


def _texts(values: Sequence[int] = _ROW) -> list[str]:
    return [str(value) for value in values]


def test_fifteen_figures_are_the_fifteen_cells_if_every_block_adds_up() -> None:
    """
    And nothing if one does not, or one is no number.
    """
    assert {_ROW: _EACH} == _readings(*_texts())
    for at in range(15):
        wrong = list(_ROW)
        wrong[at] += 1
        assert {} == _readings(*_texts(wrong))
    assert {} == _readings(*_texts()[:-1], "²")
    assert {} == _readings(*_texts()[:-1], "x")


@pytest.mark.parametrize("at", range(15))
def test_a_figure_that_was_lost_is_what_its_block_leaves(at: int) -> None:
    """
    The cell has no figure to show for it.
    """
    texts = _texts()
    del texts[at]
    found = _readings(*texts)
    assert found is not None
    sources = (*((one,) for one in range(at)), None, *((one,) for one in range(at, 14)))
    assert sources == found[_ROW]


def test_a_figure_that_was_lost_is_never_less_than_nothing() -> None:
    """
    Where the parts are more than their sum, it was another.
    """
    found = _readings(*_texts((9, 1, 0, 2, 6, 4, 5, 1, 0, 10, 7, 0, 8, 0)))
    assert found is not None
    assert all(min(values) >= 0 for values in found)


@pytest.mark.parametrize("at", range(16))
def test_a_figure_too_many_is_left_out(at: int) -> None:
    """
    Whichever it is.
    """
    found = _readings(*_texts()[:at], "99", *_texts()[at:])
    assert found == {_ROW: tuple((one + (one >= at),) for one in range(15))}


@pytest.mark.parametrize("sign", ["/", "x", "²"])
def test_what_is_no_number_is_no_figure_too_many(sign: str) -> None:
    """
    It may be a cell, and the figure too many another.
    """
    assert {} == _readings(*_texts()[:5], sign, *_texts()[5:])


_LONGER: Final = (30, 11, 0, 20, 61, 40, 50, 11, 10, 111, 70, 10, 80, 0, 160)


@pytest.mark.parametrize("at", [at for at, value in enumerate(_LONGER) if value])
def test_a_number_that_was_split_in_two_is_joined(at: int) -> None:
    """
    If the blocks then add up.
    """
    texts = _texts(_LONGER)
    found = _readings(*texts[:at], texts[at][0], texts[at][1:], *texts[at + 1 :])
    assert found is not None
    assert tuple((at, at + 1) if one == at else (one + (one > at),) for one in range(15)) == found[_LONGER]


def test_numbers_run_together_are_cut_where_the_blocks_add_up() -> None:
    """
    Of fourteen figures one is two cells, or a cell was lost.
    """
    texts = _texts()
    found = _readings(*texts[:6], texts[6] + texts[7], *texts[8:])
    assert found is not None
    assert tuple((one if one <= 6 else one - 1,) for one in range(15)) == found[_ROW]
    assert {(0,) * 15: ((0,),) * 15} == _readings("0" * 15)
    assert {} == _readings("0" * 14)
    assert {} == _readings("310264510107080" + "15")
    assert {} == _readings(*_texts()[:13])
    assert {} == _readings(*_texts(), "1", "2")
    assert {} == _readings()


def test_what_begins_with_a_spare_zero_is_two_numbers() -> None:
    """
    Never one, whether a figure was lost, is too many, or was run together with another.
    """
    rest = _texts()[5:]
    assert {} == _readings("05", "1", "2", "0", "8", *rest)
    assert {} == _readings("05", "12", "0", "8", *rest)
    found = _readings("05", "1", "2", "8", *rest)
    assert found is not None
    assert {(0, 5, 1, 2, 8, *_ROW[5:])} == set(found)
    assert {} == _readings("05", "1", "2", "0", "8", "99", *rest)
    found = _readings("0", "5", "1", "2", "0", "8", *rest)
    assert found is not None
    assert (0, 1) not in [sources[0] for sources in found.values()]


def test_no_number_is_longer_than_fifteen_digits() -> None:
    """
    Not one that was joined, nor one that is cut.
    """
    nines = "9" * 15
    rest = ["0"] * 10
    found = _readings(nines, "0", "0", "0", nines, *rest) or {}
    assert [(int(nines), 0, 0, 0, int(nines))] == [values[:5] for values in found]
    assert {} == _readings(f"1{nines}", "0", "0", "0", f"1{nines}", *rest)
    assert {} == _readings("1", nines, "0", "0", "0", "1" + nines, *rest)
    assert {} == _readings("0", "0", "0", "9" * 226, *rest)


def test_too_many_ways_to_cut_are_none_at_all() -> None:
    """
    Nobody can say then that there is only one.
    """
    assert _readings("1" * 40, *["1" * 12] * 13) is None


def _item(text: str, at: int = 0, line: int = 0, kind: Kind = Kind.CELL, *, misread: bool = False) -> Item:
    return Item(kind, text, "", at, at + len(text), line, -1, misread=misread)


def _cells(texts: str, line: int = 0) -> list[Item]:
    """Cells of texts between commas."""
    return [_item(text, 10 * at + 100 * line, line) for at, text in enumerate(texts.split(","))]


def _row(index: int, texts: str, line: int = 0, *, fixed: bool = False) -> Row:
    cells = _cells(texts, line) if texts else []
    row = Row(index, _item("ROW_GRANTED", 0, line, Kind.LABEL), cells, ruled=False)
    if fixed:
        row.fixed = cells
    return row


def test_a_row_knows_its_figures_and_where_they_stand() -> None:
    """
    Blanks are none of them.
    """
    row = _row(2, "1,,3,,x,/,7", 4)
    assert ["1", "3", "x", "/", "7"] == [cell.text for cell in row.figures]
    assert {4} == row.lines
    assert row.on_label_line
    assert not row.values
    row.fixed = row.cells
    assert [1, None, 3, None, None, None, 7] == list(row.values)
    assert {2: row.values} == fixed_values({2: row, 3: _row(3, "1,2,3")})
    row.alone = False
    assert not row.on_label_line
    assert not Row(2, None, row.cells, ruled=False).on_label_line
    assert not Row(2, _item("ROW_GRANTED", line=3), row.cells, ruled=False).on_label_line


def test_a_row_whose_label_is_misread_says_so() -> None:
    """
    One without a label is not.
    """
    assert Row(2, _item("ROW_GRANTED", misread=True), [], ruled=False).misread
    assert not Row(2, _item("ROW_GRANTED"), [], ruled=False).misread
    assert not Row(2, None, [], ruled=False).misread


@pytest.mark.parametrize(
    ("texts", "together"), [("1,0,3", False), ("1,03,3", True), ("007", True), ("0", False), ("0x", False), ("", False)]
)
def test_a_zero_before_a_figure_tells_that_two_run_together(
    texts: str,
    together: bool,  # noqa: FBT001 - expected
) -> None:
    """
    Nobody prints 03.
    """
    assert together == runs_together(_cells(texts))


@pytest.mark.parametrize(
    ("texts", "with_blanks", "may"),
    [
        ("1,2,3", True, True),
        ("1,2,4", False, False),
        ("1,,1", True, True),
        ("1,,3", False, True),
        ("1,,0", False, False),
        (",,", True, True),
        (",,0", True, True),
        (",,3", False, True),
        ("1,2,", False, True),
        (",,x", True, True),
    ],
)
def test_cells_add_up_to_their_last(
    texts: str,
    with_blanks: bool,  # noqa: FBT001 - expected
    may: bool,  # noqa: FBT001 - expected
) -> None:
    """
    Blanks left out, or as whatever their sum leaves them.
    """
    assert with_blanks == adds_up_with_blanks(_cells(texts))
    assert may == may_add_up(_cells(texts))


_ONE: Final = "1,0,0,0,0,0,1"
_TWO: Final = "0,2,0,1,0,0,3"
_THREE: Final = "4,1,0,0,0,0,5"


_NOTHING: Final = Scan(
    "", "", [], [], [], [], [], [Line(0, 0, ruled=False, width=0, after_gap=False)] * 3, {}, set(), []
)
"""No words stand before any figure."""


def _streams(rows: Sequence[Row], count: int, orphans: str = "") -> list[tuple[int, tuple[int, ...]]]:
    labelled = {row.index: row for row in rows if row.index >= 0}
    form = FORMS[Edition.FORM_2021]
    # Of so many rows, all of one level.
    form = evolve(form, requests=tuple(evolve(row, level=2) for row in form.requests[:count]))
    others = _cells(orphans) if orphans else []
    found = list(stream_readings(rows, labelled, others, form, _NOTHING))
    for _, reading, figures in found:
        assert [str(value) for value in reading.values] == [figure.text.replace(",", "") for figure in figures]
        assert tuple((at,) for at in range(7)) == reading.sources
    return [(index, reading.values) for index, reading, _ in found]


def _numbers(texts: str) -> tuple[int, ...]:
    return tuple(map(int, texts.split(",")))


def test_figures_behind_the_labels_of_several_rows_are_theirs_in_turn() -> None:
    """
    Rows whose labels are missing there have their share.
    """
    both = _row(1, f"{_ONE},{_TWO}")
    assert [(0, _numbers(_ONE)), (1, _numbers(_TWO))] == _streams([_row(0, ""), both], 2)
    assert [(0, _numbers(_ONE)), (1, _numbers(_TWO))] == _streams([both], 2)
    assert [(1, _numbers(_ONE)), (2, _numbers(_TWO))] == _streams([_row(0, _THREE, fixed=True), both], 3)
    assert [] == _streams([both], 3)
    assert [] == _streams([both, _row(2, "5")], 3)
    # Up to the next row with fixed places, and from there on.
    rows = [_row(0, ""), both, _row(2, _THREE, fixed=True), _row(3, _THREE, 2)]
    assert [(0, _numbers(_ONE)), (1, _numbers(_TWO)), (3, _numbers(_THREE))] == _streams(rows, 4)
    # Figures that follow another label are in the stream as well.
    loose = [_row(0, ""), _row(-1, _ONE), _row(1, _TWO)]
    assert [(0, _numbers(_ONE)), (1, _numbers(_TWO))] == _streams(loose, 2)


def test_figures_that_may_stand_column_by_column_are_in_none() -> None:
    """
    Which columns these are no row tells, even where each adds up; a row alone has no columns.
    """
    columns = ",".join(str(value) for pair in zip(_numbers(_ONE), _numbers(_TWO), strict=True) for value in pair)
    assert [] == _streams([_row(0, ""), _row(1, columns)], 2)
    zeros = (0,) * 7
    either = [(0, zeros), (1, (1, 0, 0, 0, 0, 0, 1)), (0, zeros), (1, (0, 0, 0, 1, 0, 0, 1))]
    assert either == _streams([_row(0, ""), _row(1, f"0,0,0,0,0,0,0,{_ONE}")], 2)
    assert [(0, _numbers(_ONE))] == _streams([_row(0, _ONE)], 1)
    assert [] == _streams([_row(0, "1,0,0,0,0,0,2")], 1)


def test_a_stream_runs_one_way_even_where_a_row_is_misprinted() -> None:
    """
    That way which is three rows ahead of the other.
    """
    rows = [_THREE, "6,1,0,2,0,0,9", "7,0,3,0,0,0,10", "8,1,0,0,0,4,13"]
    misprinted = [*rows[:3], "8,1,0,0,0,4,14"]
    read = [(at, _numbers(row)) for at, row in enumerate(rows)]
    assert read == _streams([_row(at, "") for at in range(3)] + [_row(3, ",".join(rows))], 4)
    assert read[:3] == _streams([_row(at, "") for at in range(3)] + [_row(3, ",".join(misprinted))], 4)
    two = [*rows[:2], "7,0,3,0,0,0,11", "8,1,0,0,0,4,14"]
    assert [] == _streams([_row(at, "") for at in range(3)] + [_row(3, ",".join(two))], 4)
    even = [f"{','.join(str(at) * 6)},{6 * at + at // 4}" for at in range(1, 5)]
    read = [(at, _numbers(row)) for at, row in enumerate(even)]
    columns = ",".join(str(value) for each in zip(*map(_numbers, even), strict=True) for value in each)
    assert [] == _streams([_row(at, "") for at in range(3)] + [_row(3, columns)], 4)


def test_the_last_columns_may_stand_in_a_block_elsewhere() -> None:
    """
    With as many figures as the rows lack, and for more rows than one.
    """
    rows = [_row(0, "1,0,0,0"), _row(1, "0,2,0,1")]
    assert [(0, _numbers(_ONE)), (1, _numbers(_TWO))] == _streams(rows, 2, "0,0,1,0,0,3")
    assert [(0, _numbers(_ONE)), (1, _numbers(_TWO))] == _streams([*rows, _row(-1, "0,0,1,0,0,3", 3)], 4)[-2:]
    assert [] == _streams(rows, 2, "0,0,1,0,0")
    assert [] == _streams(rows[:1], 1, "0,0,1")
    assert [(1, _numbers(_TWO))] == _streams(rows, 2, "0,0,2,0,0,3")
    fixed = [_row(0, _THREE, fixed=True), _row(1, "1,0,0,0"), _row(2, "0,2,0,1")]
    assert [(1, _numbers(_ONE)), (2, _numbers(_TWO))] == _streams(fixed, 3, "0,0,1,0,0,3")


def test_a_row_may_go_on_above_its_label() -> None:
    """
    Behind the seven of the row before it, or behind a label that spans rows, where a page puts it between them.
    """
    first, second = (0, _numbers(_ONE)), (1, _numbers(_TWO))
    assert [second, first] == _streams([_row(0, f"{_ONE},0,0,3"), _row(1, "0,2,0,1"), _row(2, "5")], 3)
    assert [second] == _streams([_row(-1, "0,0,3"), _row(1, "0,2,0,1"), _row(2, "5")], 3)
    # Not of a row that has none beside its label, or if they are too few or too many together, or do not add up.
    for above, own in ((f"{_ONE},{_TWO}", ""), (f"{_ONE},0,3", "0,2,0,1"), (f"{_ONE},0,0,4", "0,2,0,1")):
        assert second not in _streams([_row(0, above), _row(1, own), _row(2, "5")], 3)
    assert [] == _streams([_row(0, "0,0,3"), _row(1, "0,2,0,1"), _row(2, "5")], 3)
    assert [] == _streams([_row(0, f"{_ONE},0,0,3"), _row(-1, "0,2,0,1"), _row(2, "5")], 3)


def test_every_stretch_of_rows_has_a_stream_of_its_own() -> None:
    """
    One that holds too many figures says nothing of the next.
    """
    rows = [_row(0, f"{_ONE},9"), _row(1, _THREE, fixed=True), _row(2, _TWO)]
    assert [(2, _numbers(_TWO))] == _streams(rows, 3)
    # A label that is lost behind the last fixed row, but none that is lost before it.
    assert [(1, _numbers(_ONE))] == _streams([_row(0, _THREE, fixed=True), _row(-1, _ONE)], 2)
    assert [(2, _numbers(_TWO))] == _streams([_row(1, _THREE, fixed=True), _row(2, _TWO)], 3)


def test_a_stream_that_gives_a_row_the_figures_beside_anothers_label_is_out_of_order() -> None:
    """
    Where a label begins its line and seven figures follow it there, these are its own.
    """
    first, second, third = map(_numbers, (_ONE, _TWO, _THREE))
    assert [] == _streams([_row(-1, _TWO, 2), _row(0, _ONE, 3)], 2)
    assert [] == _streams([_row(1, _ONE, 1), _row(-1, _TWO, 2)], 2)
    # Behind another label on its line, or behind figures, they may be others'.
    assert [(0, first), (1, second)] == _streams([_row(0, "", 1), _row(1, _ONE, 1), _row(-1, _TWO, 2)], 2)
    long = _row(0, _THREE)
    long.figures += [cell._replace(line=2) for cell in _cells(_ONE, 1)]
    assert [(0, third), (1, first), (2, second)] == _streams([long, _row(1, _TWO, 2)], 3)


def test_a_stream_of_rows_in_another_order_is_in_none() -> None:
    """
    The figures may be so as well, or not.
    """
    assert [] == _streams([_row(1, ""), _row(0, f"{_ONE},{_TWO}")], 2)


def _options(rows: Sequence[Row]) -> dict[int, list[tuple[int, ...]]]:
    labelled = {row.index: row for row in rows}
    found = options_of(rows, labelled, [], FORMS[Edition.FORM_2021], _NOTHING, Budget(1_000))
    return {index: [option.reading.values for option in of_row] for index, of_row in found.of_rows.items()}


def test_what_a_stream_gives_a_row_that_has_its_places_is_passed_by() -> None:
    """
    Where its label came before without figures, and those behind it have their share.
    """
    below = _row(0, _ONE, 3, fixed=True)
    below.label = _item("ROW_GRANTED", 0, 2, Kind.LABEL)
    assert {1: [_numbers(_TWO)]} == _options([_row(0, ""), _row(1, f"{_THREE},{_TWO}", 1), below])


def test_what_a_row_and_a_stream_both_give_is_one_reading() -> None:
    """
    Here of two rows, the first without its last figure, which stands behind the label of the second.
    """
    found = _options([_row(0, "1,0,0,0,0,0"), _row(1, f"1,{_TWO}", 1), _row(2, _THREE, 2, fixed=True)])
    assert {0: [_numbers(_ONE)], 1: [(1, 0, 2, 0, 0, 0, 3), _numbers(_TWO)]} == found


def test_thousands_of_a_stream_may_be_grouped() -> None:
    """
    As in a cell.
    """
    cells = [_item(text, 10 * at) for at, text in enumerate(("1,208", "0", "0", "0", "0", "0", "1,208"))]
    row = Row(0, _item("ROW_GRANTED", kind=Kind.LABEL), cells, ruled=False)
    assert [(0, (1208, 0, 0, 0, 0, 0, 1208))] == _streams([row], 1)


def test_a_block_elsewhere_is_that_of_the_rows_that_lack_its_columns() -> None:
    """
    Not of those whose places are fixed, nor of those without any figure; and no row lends its own.
    """
    both = [(1, _numbers(_ONE)), (2, _numbers(_TWO))]
    narrow = [_row(1, "1,0,0,0"), _row(2, "0,2,0,1")]
    assert both == _streams([_row(0, "4,1,,,0,,5", fixed=True), *narrow], 3, "0,0,1,0,0,3")
    assert both == _streams([_row(0, "", fixed=False), _row(-1, "0,0,1,0"), *narrow], 9, "0,0,1,0,0,3")
    assert both == _streams([_row(1, "1"), _row(2, "0")], 9, "0,0,0,0,0,1,2,0,1,0,0,3")
    assert [] == _streams([_row(1, ""), _row(2, "")], 9, f"{_ONE},{_TWO}")
    assert [] == _streams([_row(0, "0,0,1,0,0,3"), *narrow], 9)
    assert [] == _streams([_row(0, _ONE), _row(1, _TWO), _row(2, f"{_THREE},1")], 3)
