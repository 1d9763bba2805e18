"""Which figures are named where sums fail."""

from collections.abc import Mapping
from random import Random
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.arithmetic.slips import digit_slip
from gov_open_report.assembly import assemble
from gov_open_report.models import Value
from texts.figures import Figures, any_figures, seeded
from texts.form import EDITIONS, Edition
from texts.misprints import SLIPS, SWAP, SWAP_DOWN, plant

_BLOCK: Final = tuple(
    f"disputes.reconsideration.{name}" for name in ("upheld", "corrected", "other", "pending", "total")
)
_ROW: Final = "requests.outcomes.declined.repeated"
_SEEDS: Final = 20


def _report(edition: Edition, values: Mapping[str, Value]) -> gor.Report:
    on = gor.Edition(edition)
    disclosure, requests, disputes = assemble(on, on, values)
    return gor.Report(edition=on, disclosure=disclosure, requests=requests, disputes=disputes)


def _true(edition: Edition, seed: int) -> dict[str, int]:
    return {path: int(figure) for path, figure in seeded(edition, seed).true.items() if not path.startswith("disc")}


def _named(suspects: tuple[gor.Suspect, ...]) -> list[dict[str, int]]:
    return [dict(zip(one.paths, one.fits, strict=True)) for one in suspects]


def _failing(checks: tuple[gor.Check, ...]) -> set[tuple[str, str]]:
    return {(each.kind, each.name) for each in checks if each.status is gor.Status.FAILS}


@given(any_figures())
def test_nobody_is_suspected_where_nothing_fails(figures: Figures) -> None:
    """
    Blanks or not: figures that add up give no cause.
    """
    assert () == gor.suspects(_report(figures.edition, figures.values))


@pytest.mark.parametrize("kind", SLIPS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_misprint_of_table_three_is_named_and_nothing_else(edition: Edition, kind: str) -> None:
    """
    The sums that fail by the same difference cross in that cell alone.
    """
    planted = 0
    for seed in range(_SEEDS):
        true = _true(edition, seed)
        misprint = plant(edition, true, kind, Random(seed))
        if misprint is None:
            continue
        planted += 1
        found = gor.suspects(_report(edition, {**true, **misprint.printed}))
        assert [misprint.right] == _named(found)
        (only,) = found
        assert tuple(misprint.printed.values()) == only.printed
        assert (only.explained, only.rivals) == (len(only.failures), 0)
        assert only.explained in {2, 3}
    assert planted


@pytest.mark.parametrize("kind", [SWAP, SWAP_DOWN])
def test_a_swap_is_named_first_or_has_rivals(kind: str) -> None:
    """
    Another row may have two figures with the same difference; then it is one of several.
    """
    planted = first = 0
    for seed in range(2 * _SEEDS):
        edition = EDITIONS[seed % 2]
        true = _true(edition, seed)
        misprint = plant(edition, true, kind, Random(seed))
        if misprint is None:
            continue
        planted += 1
        found = gor.suspects(_report(edition, {**true, **misprint.printed}))
        assert misprint.right in _named(found)
        first += misprint.right == _named(found)[0]
        assert misprint.right == _named(found)[0] or found[0].rivals
        assert {one.slip for one in found} <= {gor.Slip.FIGURE_MOVED, gor.Slip.FIGURES_SWAPPED}
    assert planted > _SEEDS / 2
    assert first >= 0.8 * planted


@given(any_figures(("none",)), st.data())
def test_an_explanation_explains_all_that_it_touches_and_breaks_nothing(figures: Figures, data: st.DataObject) -> None:
    """
    Whatever is misprinted, with what fits printed instead, the failures named hold, and nothing new fails.
    """
    paths = [path for path in figures.values if not path.startswith("disclosure")]
    printed = {**figures.values}
    changed = data.draw(st.dictionaries(st.sampled_from(paths), st.integers(0, 60), max_size=4))
    printed.update(changed)
    report = _report(figures.edition, printed)
    before = _failing(gor.check(report))
    found = gor.suspects(report)
    assert len(set(found)) == len(found)
    for one in found:
        corrected = {**printed, **dict(zip(one.paths, one.fits, strict=True))}
        after = _failing(gor.check(_report(figures.edition, corrected)))
        explained = {(each.kind, each.name) for each in one.failures}
        assert explained
        assert before - explained == after
        for each in one.failures:
            assert {*one.paths} & {*each.left_paths, *each.right_paths}
        assert tuple(printed[path] for path in one.paths) == one.printed


def test_misprints_that_share_no_sum_are_named_each() -> None:
    """
    One in table three and one in table four; the better explained comes first.
    """
    true = _true("2021", 3)
    cell, total = f"{_ROW}.business", _BLOCK[4]
    printed = {**true, cell: true[cell] + 5, total: true[total] * 11 + 11}
    found = _named(gor.suspects(_report("2021", printed)))
    assert {cell: true[cell]} == found[0]
    assert {total: true[total]} in found


@pytest.mark.parametrize(
    ("values", "slip", "expected"),
    [
        ((3, 0, 0, 41, 44), None, None),
        # 44 is 4 with a digit twice, and 12 are 21: both tell more than any total that would fit.
        ((3, 0, 0, 1, 44), gor.Slip.DIGIT_DOUBLED, {_BLOCK[4]: 4}),
        ((12, 0, 30, 1, 52), gor.Slip.DIGITS_SWAPPED, {_BLOCK[0]: 21}),
        ((7, 5, 0, 118, 30), gor.Slip.DIGIT_DOUBLED, {_BLOCK[3]: 18}),
        ((3, 0, 0, 100, 3100), gor.Slip.TOTAL_OFF, {_BLOCK[4]: 103}),
    ],
)
def test_in_table_four_digits_tell(
    values: tuple[int, ...], slip: gor.Slip | None, expected: dict[str, int] | None
) -> None:
    """
    Any cell of a block could be meant: a slip of one digit comes before a total that is off.
    """
    found = gor.suspects(_report("2021", dict(zip(_BLOCK, values, strict=True))))
    assert (slip, expected) == ((found[0].slip, _named(found)[0]) if found else (None, None))


def test_in_table_four_there_may_be_rivals() -> None:
    """
    A total of 5 over parts of 4, of which any could be one more: the total first, and all are told.
    """
    found = gor.suspects(_report("2021", dict(zip(_BLOCK, (1, 1, 1, 1, 5), strict=True))))
    assert [_BLOCK[4], *_BLOCK[:4]] == [one.paths[0] for one in found]
    assert {4} == {one.rivals for one in found}


def test_a_blank_taken_for_zero_is_the_first_suspect() -> None:
    """
    It prints nothing.
    """
    report = _report("2021", dict(zip(_BLOCK, (1, None, 0, 2, None), strict=True)))
    assert () == gor.suspects(report)
    first, *_ = gor.suspects(report, blanks="zero")
    assert (gor.Slip.BLANK_NOT_ZERO, (_BLOCK[4],)) == (first.slip, first.paths)
    assert ((None,), (3,)) == (first.printed, first.fits)
    assert "blank, 3 would fit" in first.message
    assert "原文空白，若为3则相符" in first.message_zh


def test_an_explanation_leaves_open_sums_a_solution() -> None:
    """
    A column that is open cannot hold if its known part is more than its total.
    """
    true = _true("2021", 5)
    cell, gap = f"{_ROW}.business", "requests.outcomes.granted.business"
    row = {path: true[path] for path in true if path.startswith(f"{_ROW}.")}
    printed: dict[str, Value] = {**true, gap: None, "requests.outcomes.granted.total": None}
    printed[f"{_ROW}.total"] = row[f"{_ROW}.total"] + 10**9
    assert all(cell not in one.paths for one in gor.suspects(_report("2021", printed)))


def test_what_nothing_small_explains_is_left() -> None:
    """
    Three misprints in one row and three columns, of different sizes.
    """
    true = _true("2021", 7)
    printed = {**true}
    for more, column in ((3, "business"), (500, "research"), (70_000, "other")):
        printed[f"{_ROW}.{column}"] += more
    assert () == gor.suspects(_report("2021", printed))


def test_what_hundreds_explain_nobody_explains() -> None:
    """
    Half of all rows fail by one, and half by one less than nothing: too many swaps would do.
    """
    values: dict[str, Value] = dict.fromkeys(_true("2021", 0), 0)
    for at, path in enumerate(sorted(path for path in values if path.startswith("requests.outcomes"))):
        values[path] = at // 7 % 2
    assert all(one.rivals < 10 for one in gor.suspects(_report("2021", values)))


def test_a_column_that_any_of_its_cells_explains_has_no_suspect() -> None:
    """
    Where totals and a cell of each row are blank, twenty figures might be one less, and none is likelier.
    """
    values: dict[str, Value] = dict.fromkeys(_true("2021", 0), None)
    column = [path for path in values if path.startswith("requests.outcomes.") and path.endswith(".business")]
    values |= dict.fromkeys(column, 5)
    total = 5 * (len(column) - 1)
    values["requests.outcomes.total.business"] = total - 1
    report = _report("2021", values)
    (failing,) = (each for each in gor.check(report) if each.status is gor.Status.FAILS)
    assert (total, total - 1) == (failing.left, failing.right)
    assert () == gor.suspects(report)
    # Of two, both are named.
    for path in column[2:-1]:
        values[path] = 0
    values["requests.outcomes.total.business"] = 9
    assert 2 <= len(gor.suspects(_report("2021", values))) < 10


@pytest.mark.parametrize(
    ("printed", "fits", "expected"),
    [
        (61, 16, gor.Slip.DIGITS_SWAPPED),
        (1203, 1230, gor.Slip.DIGITS_SWAPPED),
        (118, 18, gor.Slip.DIGIT_DOUBLED),
        (18, 178, gor.Slip.DIGIT_LOST),
        (1, 10, gor.Slip.DIGIT_LOST),
        (0, 7, gor.Slip.DIGIT_CHANGED),
        (3417, 3411, gor.Slip.DIGIT_CHANGED),
        (128, 18, None),
        (12, 31, None),
        (12, 23, None),
        (1234, 4321, None),
        (61, 16000, None),
        pytest.param(10**6000, 10**6000 + 1, None, id="very long"),
        pytest.param(10**39, 10**38, gor.Slip.DIGIT_DOUBLED, id="forty digits printed"),
        pytest.param(10**38, 10**39, gor.Slip.DIGIT_LOST, id="forty digits fit"),
        pytest.param(10**40, 10**39, None, id="more digits printed"),
        pytest.param(10**39, 10**40, None, id="more digits fit"),
    ],
)
def test_slips_of_digits_are_told_apart(printed: int, fits: int, expected: gor.Slip | None) -> None:
    """
    One digit lost, doubled or changed, or two neighbours swapped; of very long figures none.
    """
    assert expected is digit_slip(printed, fits)


def test_figures_of_any_length_are_suspected() -> None:
    """
    And told in a few words.
    """
    true = _true("2021", 2)
    cell = f"{_ROW}.business"
    (found,) = gor.suspects(_report("2021", {**true, cell: 10**6000}))
    assert {cell: true[cell]} == _named((found,))[0]
    assert len(found.message) < 200


def test_a_suspect_is_told_in_both_languages() -> None:
    """
    Cell, what is printed, what would fit, what may have happened, how many failures it explains.
    """
    true = dict.fromkeys(_true("2021", 0), 0)
    (only,) = gor.suspects(_report("2021", {**true, f"{_ROW}.business": 8}))
    assert (
        "（五）不予处理 2.重复申请 / 商业企业: 8 is printed, 0 would fit (one digit misprinted; explains 2 failures)"
        == only.message
    )
    assert (
        "（五）不予处理 2.重复申请 / 商业企业：原文为8，若为0则相符（一位数字有误；可解释2项不成立）"
        == only.message_zh
    )
    one, two = (attrs.evolve(only, rivals=rivals).message for rivals in (1, 2))
    assert one.endswith("explains 2 failures, as does 1 other)")
    assert two.endswith("explains 2 failures, as do 2 others)")
