"""Which changes of figures explain sums that fail, and which do not."""

from collections.abc import Mapping
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report.assembly import assemble
from gov_open_report.form import FORMS

_FORM: Final = gor.Edition.FORM_2021
_BLOCK: Final = tuple(
    f"disputes.reconsideration.{name}" for name in ("upheld", "corrected", "other", "pending", "total")
)
_ROW: Final = "requests.outcomes.declined.repeated"
_TOTALS: Final = "requests.outcomes.total"
_SIDES: Final = (_ROW, _TOTALS, "requests.received")


def _suspects(values: Mapping[str, int | None]) -> tuple[gor.Suspect, ...]:
    disclosure, requests, disputes = assemble(_FORM, _FORM, values)
    return gor.suspects(gor.Report(edition=_FORM, disclosure=disclosure, requests=requests, disputes=disputes))


def _table(**counts: int) -> dict[str, int | None]:
    """Return tables three and four of requests that all had one outcome, as many in each column as *counts* says."""
    values: dict[str, int | None] = {path: 0 for path in FORMS[_FORM].paths if not path.startswith("disclosure")}
    counts["total"] = sum(counts.values())
    return values | {f"{row}.{column}": count for row in _SIDES for column, count in counts.items()}


def _named(suspects: tuple[gor.Suspect, ...]) -> list[dict[str, int]]:
    return [dict(zip(one.paths, one.fits, strict=True)) for one in suspects]


def _block(*figures: int) -> dict[str, int | None]:
    return dict(zip(_BLOCK, figures, strict=True))


@pytest.mark.parametrize(
    ("columns", "true", "slip"),
    [
        (("business", "research"), (0, 5), gor.Slip.FIGURE_MOVED),
        (("business", "research"), (5, 0), gor.Slip.FIGURE_MOVED),
        (("business", "research"), (1, 6), gor.Slip.FIGURES_SWAPPED),
        (("natural_person", "research"), (0, 5), gor.Slip.FIGURES_SWAPPED),
        (("natural_person", "research"), (1, 6), gor.Slip.FIGURES_SWAPPED),
    ],
)
def test_a_figure_has_moved_where_it_stands_beside_a_zero(
    columns: tuple[str, str], true: tuple[int, int], slip: gor.Slip
) -> None:
    """
    Further off, or where no place is empty, two figures were swapped. Their row holds and is no failure.
    """
    one, other = columns
    printed = {f"{_ROW}.{one}": true[1], f"{_ROW}.{other}": true[0]}
    (only,) = _suspects(_table(**dict(zip(columns, true, strict=True))) | printed)
    assert (slip, (f"{_ROW}.{one}", f"{_ROW}.{other}"), true) == (only.slip, only.paths, only.fits)
    assert [("column", one), ("column", other)] == [(each.kind, each.name) for each in only.failures]
    assert {gor.Status.FAILS} == {each.status for each in only.failures}


def test_a_part_and_the_total_of_a_block_may_be_swapped() -> None:
    """
    That tells more than a total that is off.
    """
    first, *_ = _suspects(_block(1, 0, 0, 3, 2))
    assert (gor.Slip.FIGURES_SWAPPED, _BLOCK[3:], (2, 3)) == (first.slip, first.paths, first.fits)


def test_of_swaps_alike_the_nearer_comes_first() -> None:
    """
    Either part of seven may have been swapped with the total of zero.
    """
    found = _suspects(_block(0, 7, 7, 0, 0))
    assert [(2, 4), (1, 4), (4,)] == [tuple(map(_BLOCK.index, one.paths)) for one in found]
    assert [gor.Slip.FIGURES_SWAPPED, gor.Slip.FIGURES_SWAPPED, gor.Slip.TOTAL_OFF] == [one.slip for one in found]


def test_a_part_and_the_total_of_a_column_are_named_once() -> None:
    """
    Two rows, the column and its balance fail, and one swap explains all.
    """
    printed = _table(business=5) | {
        "requests.outcomes.granted.business": 3,
        "requests.outcomes.granted.total": 3,
        f"{_ROW}.business": 5,
        f"{_ROW}.total": 2,
        f"{_TOTALS}.business": 2,
    }
    (only,) = _suspects(printed)
    assert {f"{_ROW}.business": 2, f"{_TOTALS}.business": 5} == _named((only,))[0]
    assert (4, 0) == (only.explained, only.rivals)


def test_an_explanation_of_more_failures_betters_one_of_fewer() -> None:
    """
    A row would hold with 2 for 7 in a column that is open, and a column fails by the same five.
    """
    printed = _table(business=1, research=7)
    wrong = f"{_ROW}.business"
    gap = dict.fromkeys(
        ("requests.outcomes.granted.research", "requests.outcomes.granted.total", f"{_TOTALS}.research"), None
    )
    assert [{wrong: 1}] == _named(_suspects(printed | gap | {wrong: 6}))
    # As long as no other column fails, the 7 is a suspect as well.
    alone = gap | dict.fromkeys(("requests.outcomes.granted.business", f"{_TOTALS}.business", f"{_TOTALS}.total"), None)
    assert {f"{_ROW}.research": 2} in _named(_suspects(printed | alone | {wrong: 6}))


def test_a_figure_is_not_suspected_where_its_column_has_no_room_for_one_more() -> None:
    """
    Its total is reached without the gap that the column has; so the row's own total is off.
    """
    gaps = ("requests.outcomes.granted.research", "requests.outcomes.granted.total", f"{_TOTALS}.total")
    printed = _table(business=1, research=1) | dict.fromkeys(gaps, None) | {f"{_ROW}.total": 3}
    assert [{f"{_ROW}.total": 2}] == _named(_suspects(printed))
    # There is room where the total is not known either.
    found = _named(_suspects(printed | {f"{_TOTALS}.research": None}))
    assert [{f"{_ROW}.total": 2}, {f"{_ROW}.research": 2}] == found


def test_only_its_digits_tell_a_part_of_a_block_from_the_others() -> None:
    """
    Where none of them is a slip away from what would fit, the total alone is named.
    """
    (only,) = _suspects(_block(30, 40, 50, 60, 1000))
    assert (gor.Slip.TOTAL_OFF, (_BLOCK[4],), (180,), 0) == (only.slip, only.paths, only.fits, only.rivals)


def _column(cells: int) -> dict[str, int | None]:
    """Return a column whose total is one too few for its *cells* of five each, in rows that are open."""
    outcomes = [row.name for row in FORMS[_FORM].requests if row.name.startswith("outcomes.")][:-1]
    column = {f"requests.{row}.business": 5 * (at < cells) for at, row in enumerate(outcomes)}
    return {**column, f"{_TOTALS}.business": 5 * cells - 1}


@pytest.mark.parametrize(("cells", "named"), [(9, 10), (10, 0)])
def test_up_to_nine_rivals_are_named_together(cells: int, named: int) -> None:
    """
    Each cell may be one less, and the total one more; of ten rivals each tells next to nothing.
    """
    assert [named - 1] * named == [one.rivals for one in _suspects(_column(cells))]


def test_too_many_rivals_hide_nobody_else() -> None:
    """
    What comes after them is still named.
    """
    assert [{_BLOCK[4]: 180}] == _named(_suspects(_column(10) | _block(30, 40, 50, 60, 1000)))


def test_figures_are_suspected_where_every_sum_fails() -> None:
    """
    Blocks fail each for itself, whatever becomes of table three.
    """
    printed: dict[str, int | None] = {path: 1 for path in FORMS[_FORM].paths if not path.startswith("disclosure")}
    printed |= {path: 4 for path in printed if path.startswith("requests.received.")}
    blocks = [block.paths for block in FORMS[_FORM].blocks]
    printed |= {block[-1]: 44 for block in blocks}
    disclosure, requests, disputes = assemble(_FORM, _FORM, printed)
    report = gor.Report(edition=_FORM, disclosure=disclosure, requests=requests, disputes=disputes)
    assert {gor.Status.FAILS} == {each.status for each in gor.check(report)}
    named = _named(gor.suspects(report))
    assert all({block[-1]: 4} in named for block in blocks)


def test_a_gap_that_is_proven_is_no_suspect() -> None:
    """
    It is known by its own block, and hides nothing of another.
    """
    proven = dict(zip(FORMS[_FORM].blocks[1].paths, (1, None, 1, 1, 4), strict=True))
    assert [{_BLOCK[4]: 180}] == _named(_suspects(proven | _block(30, 40, 50, 60, 1000)))
