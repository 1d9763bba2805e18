"""Bare numbers of pages, each before the end of its page."""

from __future__ import annotations

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.layouts.page_numbers import drop_page_numbers

_PAGES = "行政强制\n{}\n\f第二十条\n {} \n\f其他\n{}\f"


def _left(*numbers: int) -> list[int]:
    """Give those of *numbers* that are left at the ends of pages."""
    source = _PAGES.format(*numbers)
    left = drop_page_numbers(fold(source), source)
    assert len(left) == len(source)
    return [int(line) for line in left.split("\n") if line.strip().isdigit()]


def test_three_numbers_that_count_up_at_the_ends_of_pages_are_theirs() -> None:
    """
    From any number on.
    """
    assert [] == _left(1, 2, 3) == _left(7, 8, 9)


@pytest.mark.parametrize("numbers", [(1, 2, 2), (1, 1, 2), (2, 1, 3), (0, 1, 2), (1000, 1001, 1002)])
def test_numbers_that_do_not_may_be_figures(numbers: tuple[int, int, int]) -> None:
    """
    As may zeros and what no report has pages for.
    """
    assert [*numbers] == _left(*numbers)


@pytest.mark.parametrize(
    "text",
    [
        "行政强制\n1\n\f其他\n2\f",
        "行政强制 1\f其他\n2\f本年\n3\f",
        "1\n行政强制\f2\n其他\f3\n本年\f",
        "行政强制\n1\n其他\n2\n本年\n3\n",
    ],
    ids=["two", "beside words", "at the beginning", "no ends"],
)
def test_other_numbers_at_the_ends_of_lines_stay(text: str) -> None:
    """
    Two may follow one another by chance.
    """
    assert fold(text) == drop_page_numbers(fold(text), text)


def test_a_run_may_end_before_the_text_does() -> None:
    """
    The last page has none where the text goes on, and another run may begin.
    """
    text = "甲\n1\f乙\n2\f丙\n3\f丁\f戊\n5\f己\n6\f庚\n7\f\f"
    left = drop_page_numbers(fold(text), text)
    assert not any(map(str.isdigit, left))


def test_a_number_of_a_page_is_not_the_last_cell_of_a_row_that_is_blank() -> None:
    """
    Where each cell has a line of its own.
    """
    rows = "二、主动公开政府信息情况\n规章\n7\n3\n4\n行政许可\n88\n行政处罚\n19\n行政强制\n{}\f"
    rest = "行政事业性收费\n31\n三、收到和处理政府信息公开申请情况\n3\f四、政府信息公开行政复议、行政诉讼情况\n4\f"
    path = "disclosure.coercion.decisions"
    assert gor.parse(rows.format("2\n") + rest).cell(path).value is None
    assert 5 == gor.parse(rows.format("5\n2\n") + rest).cell(path).value
