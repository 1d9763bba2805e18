"""Words beside a figure: its unit, which way it goes, and what makes another figure of it."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.figures import seeded
from texts.form import Edition
from texts.layouts import LAYOUTS
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_CHANGE: Final = "disclosure.licensing.change"
_PENALTIES: Final = "disclosure.penalties.decisions"
_GRANTED: Final = "requests.outcomes.granted.business"


def _read(edition: Edition, way: str, path: str, written: str) -> gor.Report:
    """Read a report with *written* for the figure of *path*, which stands in it for ``{}``."""
    text = report(seeded(edition, 5), _WAYS[way]).text
    cell = gor.parse(text).cell(path)
    assert cell.span is not None
    return gor.parse(text[: cell.span.start] + written.format(cell.raw) + text[cell.span.end :])


def _true(edition: Edition, path: str) -> object:
    return seeded(edition, 5).true[path]


@pytest.mark.parametrize("unit", ["人", "名", "家", "户", "篇", "批", "件次", "项次", "批次", "人次", "件"])
@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "html", "rows", "lines"])
def test_what_is_counted_may_stand_behind_its_count(way: str, unit: str) -> None:
    """
    The count is what it is without it.
    """
    read = _read("2021", way, _PENALTIES, f"{{}}{unit}")
    assert _true("2021", _PENALTIES) == read.cell(_PENALTIES).value
    assert not read.diagnostics


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("增3", 3),
        ("增加12", 12),
        ("新增1", 1),
        ("↑3", 3),
        ("减2", -2),
        ("减少7", -7),
        ("↓3", -3),
        ("减0", 0),
        ("减 2", -2),
        ("减少 2", -2),
        ("增 3", 3),
        ("减2件", -2),
        ("减 2件", -2),
    ],
)
@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "html", "rows", "columns_right", "lines"])
def test_a_change_may_have_a_word_for_its_sign(way: str, written: str, value: int) -> None:
    """
    As the head itself says it, 增/减, or an arrow.
    """
    read = _read("2019", way, _CHANGE, written)
    assert value == read.cell(_CHANGE).value
    assert Origin.PRINTED is read.cell(_CHANGE).origin
    assert not read.diagnostics


@pytest.mark.parametrize("written", ["减-2", "增+3", "增2减3", "减：2"])
@pytest.mark.parametrize("way", ["tabs_ragged", "rows", "lines"])
def test_a_change_with_two_signs_is_none(way: str, written: str) -> None:
    """
    Nobody can say which way it goes.
    """
    read = _read("2019", way, _CHANGE, written)
    assert read.cell(_CHANGE).value is None
    assert any(_CHANGE in problem.paths for problem in read.diagnostics)


@pytest.mark.parametrize("path", [_PENALTIES, _GRANTED])
@pytest.mark.parametrize(
    "written",
    [
        *("约 {}", "近 {}", "超 {}", "逾 {}", "负 {}", "减 {}", "增 {}", "↓ {}"),
        *("{} 余", "{} 多", "{} 万", "{} 千", "{} 百", "{} 亿", "{} 余件", "{} 万件"),
    ],
)
@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "rows", "columns_right", "lines"])
def test_a_count_beside_which_stands_what_makes_another_of_it_is_none(way: str, written: str, path: str) -> None:
    """
    By itself such a character might pass for a stray mark.
    """
    read = _read("2021", way, path, written)
    assert read.cell(path).value is None
    assert any(path in problem.paths for problem in read.diagnostics)


@pytest.mark.parametrize("word", ["减", "减少", "↓"])
def test_a_word_on_a_line_of_its_own_above_a_figure_may_be_its_sign(word: str) -> None:
    """
    And is no piece of the head 本年增/减 there.
    """
    read = _read("2019", "lines", _CHANGE, f"{word}\n2")
    assert read.cell(_CHANGE).value is None
    assert any(_CHANGE in problem.paths for problem in read.diagnostics)


def test_a_head_may_go_on_with_such_a_word_in_its_next_line() -> None:
    """
    Above a label it is the head's own.
    """
    text = report(seeded("2019", 5), _WAYS["lines"]).text
    assert "本年增/减\n" in text
    read = gor.parse(text.replace("本年增/减\n", "本年增/\n减\n"))
    assert _true("2019", _CHANGE) == read.cell(_CHANGE).value
    assert Code.NOT_A_COUNT not in {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize("written", ["{}减", "{}↓", "{}增加"])
@pytest.mark.parametrize("way", ["tabs_ragged", "rows", "columns_right", "lines"])
def test_a_sign_behind_a_change_leaves_it_unread(way: str, written: str) -> None:
    """
    It may be its own, and without it the figure goes the other way.
    """
    read = _read("2019", way, _CHANGE, written)
    assert read.cell(_CHANGE).value is None
    assert any(_CHANGE in problem.paths for problem in read.diagnostics)


@pytest.mark.parametrize("rest", ["万", "亿", "98万", "998人", "O8", "98万\n元", "%"])
@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_dropped", "rows", "columns_right", "lines"])
def test_a_figure_whose_rest_may_stand_in_the_next_line_is_left_open(way: str, rest: str) -> None:
    """
    As a cell that is too narrow breaks it; table two has no sums that would tell.
    """
    read = _read("2021", way, _PENALTIES, f"{{}}\n{rest}")
    assert read.cell(_PENALTIES).value is None
    assert any(_PENALTIES in problem.paths for problem in read.diagnostics)


@pytest.mark.parametrize("written", ["471\n.", "471 .", ". 471", "471 | ."])
@pytest.mark.parametrize("way", ["tabs_ragged", "rows", "columns_right", "lines"])
def test_an_amount_beside_a_point_by_itself_is_left_open(way: str, written: str) -> None:
    """
    The point is the amount's, and nobody knows where in it.
    """
    amount = "disclosure.fees.amount"
    read = _read("2021", way, amount, written)
    assert read.cell(amount).value is None
    assert any(amount in problem.paths for problem in read.diagnostics)


def test_an_amount_whose_digits_have_what_shows_nothing_between_them_is_read() -> None:
    """
    Its point stands where it stands.
    """
    amount = "disclosure.fees.amount"
    figures = seeded("2021", 5)
    read = _read("2021", "tabs_ragged", amount, "\u200b".join(str(figures.true[amount])))
    assert figures.true[amount] == read.cell(amount).value
