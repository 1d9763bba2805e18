"""Bars that are read as figures leave no figure of their tables in a place that is another's."""

from __future__ import annotations

import re
from random import Random

import pytest

import gov_open_report as gor
from gov_open_report._reading.layouts.misread_bars import distrust_misread_bars
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import faults
from texts.layouts import LAYOUTS, Way
from texts.rare import RARE
from texts.reports import report

_BARRED = [way for way in (*LAYOUTS, *RARE) if way.name in {"pipes_padded", "box", "ragged_pipes", "spare_column"}]

_ROW = "1 规章 1 12 1 0 1 0 1 7 1\n"


@pytest.mark.sweep
@pytest.mark.parametrize("share", [0.5, 0.9, 1.0])
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _BARRED)
def test_where_many_bars_are_read_as_figures_none_is_read(
    way: Way, edition: Edition, blanks: Blanks, share: float
) -> None:
    """
    However many stay bars: the 1 behind the label of a row of one cell may be that cell, or its border.
    """
    for seed in range(2):
        random, figures = Random(f"{seed} {share}"), seeded(edition, seed, blanks)
        printed = report(figures, way).text.replace("│", "|")
        text = "".join("1" if each == "|" and random.random() < share else each for each in printed)
        assert not faults(gor.parse(text), figures)


@pytest.mark.sweep
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("share", [0.3, 1.0])
@pytest.mark.parametrize("bar", [r"(?<=[0-9]) *\|", r"\| *(?=[0-9])"], ids=["behind", "before"])
@pytest.mark.parametrize("way", _BARRED)
def test_where_bars_are_read_as_digits_no_figure_is_read(way: Way, bar: str, share: float, blanks: Blanks) -> None:
    """
    Between two figures there is a bar less then, and in the last of a row as many digits more.
    """
    for seed in range(3):
        random, figures = Random(f"{seed} {share}"), seeded("2019", seed, blanks)
        parts = re.split(f"({bar})", report(figures, way).text.replace("│", "|"))
        parts[1::2] = ["1" if random.random() < share else part for part in parts[1::2]]
        assert not faults(gor.parse("".join(parts)), figures)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("行政强制 1 5 1", "行政强制 l l l"),
        ("行政强制1 0 | 15 1,200 25.03 1", "行政强制l l   1? 1,20? 25.0? l"),
        ("1.属于国家秘密 5件 第2项", "1.属于国家秘密 5件 第2项"),
    ],
)
def test_figures_of_such_a_text_cannot_be_read(line: str, seen: str) -> None:
    """
    Nothing moves, and no label changes.
    """
    text = _ROW * 3 + line
    assert distrust_misread_bars(text).split("\n")[-1] == seen


@pytest.mark.parametrize(
    "text",
    [
        _ROW * 2 + "规章 2 1\n",
        "3 规章 1 1 1 1 1 1 6\n" * 9,
        "规章 1 1 1 1 1 2 2 2 2 2 2 2 2\n" * 9,
        "规章 2 3\n" * 9,
    ],
)
def test_rows_of_a_few_figures_have_no_such_bars(text: str) -> None:
    """
    Nor do two lines.
    """
    assert distrust_misread_bars(text) == text
    sparse = "规章 1 1 1 1 1 1 1\n" * 3
    assert distrust_misread_bars(sparse) != sparse


@pytest.mark.parametrize(
    ("line", "is_stuck"),
    [
        ("|规章|51 7|3|", True),
        ("|规章|5 17|3|", True),
        ("|规章|1 71 1|3|", True),
        ("|规章|5 7|1|", False),
        ("|规章|1 208|3|", False),
        ("|规章|51 7|3 2|4|", False),
        ("|规章|1 件|3|", False),
        ("规章 51 7 3", False),
        ("|3 1 2 4 10|", False),
    ],
)
def test_two_figures_in_a_cell_with_a_1_where_they_meet_have_lost_a_bar(line: str, *, is_stuck: bool) -> None:
    """
    If so is it on several lines; a space may part thousands.
    """
    text = f"{line}\n" * 3
    assert (distrust_misread_bars(text) != text) is is_stuck
    twice = f"{line}\n" * 2
    assert distrust_misread_bars(twice) == twice
