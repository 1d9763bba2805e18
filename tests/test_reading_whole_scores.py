"""Scores that are whole numbers are taken for no figures, and nor is anything beside them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.layouts.whole_scores import distrust_whole_scores
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.grids import Cell, Grid
from texts.judge import faults
from texts.layouts import Keeps, Lines, Way
from texts.reports import report


def _rows(between: str, *, labels: bool) -> Callable[[Grid], Lines]:
    """Put each row on a line, a score behind each figure, and behind each label if *labels* have one too."""

    def render(grid: Grid) -> Lines:
        random = Random(len(grid))
        return [between.join(_scored(cell, random, labels=labels) for cell in row if cell.text) for row in grid]

    return render


def _scored(cell: Cell, random: Random, *, labels: bool) -> str:
    return f"{cell.marked} {random.choice((88, 95, 97, 98, 99, 100))}" if labels or cell.is_figure else cell.marked


_WAYS: Final = {
    "rows": _rows(" ", labels=False),
    "rows, and labels": _rows(" ", labels=True),
    "lines": _rows("\n", labels=False),
    "lines, and labels": _rows("\n", labels=True),
    "tabs": _rows("\t", labels=False),
    "bars": _rows(" | ", labels=True),
}


@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", _WAYS)
def test_no_whole_score_is_taken_for_a_figure(name: str, edition: Edition, blanks: Blanks) -> None:
    """
    Blanks leave no trace, and of a row of two cells one may be there with its score.
    """
    for seed in range(2):
        figures = seeded(edition, seed, blanks)
        assert not faults(gor.parse(report(figures, Way(name, _WAYS[name], Keeps.ORDER)).text), figures)


_SCORED: Final = "规章 12 98 0 95\n" * 5


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("规章 5 98", "规章 l 9?"),
        ("2.行政强制 98 5 97", "2.行政强制 9? l 9?"),
        ("全年 3件", "全年 3件"),
        ("规章 12 31 7 7\n" * 5, "规章 1? 3? l l\n" * 5),
    ],
)
def test_no_figure_is_read_where_every_second_one_is_a_score_in_half_of_the_rows(text: str, seen: str) -> None:
    """
    In five at least; numbers at words stay what they are.
    """
    whole = _SCORED + text
    assert distrust_whole_scores(whole)[len(_SCORED) :] == seen
    assert distrust_whole_scores(text) == text


@pytest.mark.parametrize(
    "text",
    [
        _SCORED[: -len("规章 12 98 0 95\n")] + "规章 12 99 98\n规章 12\n",
        _SCORED + "规章 12 31 7 7\n" * 6,
        "规章 12 98 97 5\n" * 9,
        "规章 98\n" * 20,
    ],
)
def test_a_few_figures_that_may_be_scores_are_none(text: str) -> None:
    """
    Nor are those of rows with one figure, as a percentage may be that.
    """
    assert distrust_whole_scores(text) == text


def test_a_score_of_a_label_stands_before_all_others() -> None:
    """
    On its line, or on the one below.
    """
    text = "规章\n99\n12 98\n0 95\n" * 5
    assert distrust_whole_scores(text) == "规章\n9?\n1? 9?\nl 9?\n" * 5
