"""Figures that are read as bars leave no figure of their tables short of a digit, or in a place that is another's."""

from __future__ import annotations

from random import Random

import pytest

import gov_open_report as gor
from gov_open_report._reading.layouts.misread_ones import distrust_misread_ones
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import faults
from texts.layouts import LAYOUTS, Way
from texts.reports import report

_PLAIN = [way for way in LAYOUTS if way.name in {"columns_wide", "columns_right", "rows", "lines", "lines_open"}]

_ROWS = "规章 7 |20 4\n" * 3
_WITHOUT = "行政许可 7 3 4\n" * 3


@pytest.mark.sweep
@pytest.mark.parametrize("share", [0.3, 1.0])
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _PLAIN)
def test_where_ones_are_read_as_bars_no_figure_is_wrong(
    way: Way, edition: Edition, blanks: Blanks, share: float
) -> None:
    """
    However many of them are.
    """
    for seed in range(3):
        random, figures = Random(f"{seed} {share}"), seeded(edition, seed, blanks)
        source = report(figures, way)
        text = list(source.text)
        for place in source.places:
            for at in range(place.start, place.end) if place.is_figure else ():
                if text[at] == "1" and random.random() < share:
                    text[at] = "|"
        assert not faults(gor.parse("".join(text)), figures)


@pytest.mark.parametrize(
    ("tables", "are_told"),
    [
        pytest.param(_ROWS + _WITHOUT, True, id="rows with and without"),
        pytest.param("规章 7 3 |20\n" * 3 + _WITHOUT, True, id="behind two figures"),
        pytest.param("规章 7 3| 4\n" * 3 + _WITHOUT, True, id="in a figure"),
        pytest.param(_ROWS, False, id="no row without"),
        pytest.param(_ROWS + "行政许可 7\n" * 3, False, id="rows of one cell without"),
        pytest.param(_ROWS.replace("规章", "7") + _WITHOUT, False, id="no label"),
        pytest.param("规章 7 |20 4\n" * 2 + _WITHOUT, False, id="two rows"),
        pytest.param("规章 | 7 3 4\n" * 3 + _WITHOUT, False, id="a bar behind each label"),
        pytest.param("规章 7 | 3 | 4\n" * 3 + _WITHOUT, False, id="a cell between bars"),
        pytest.param("规章 7 ||||||||| 3 4\n" * 3 + _WITHOUT, False, id="too many bars"),
        pytest.param("规章\n7\n|20\n2|\n|5\n3\n4\n", True, id="a line each"),
        pytest.param("规章\n7\n|20\n2|\n|5\n3\n", False, id="a line each, most with one"),
        pytest.param("规章\n7\n|20\n2|\n5\n3\n4\n", False, id="a line each, two with one"),
        pytest.param("规章\n7\n|20|\n|2|\n|5|\n3\n4\n", False, id="a line each, bars on both sides"),
        pytest.param("| 规章\n7\n|20\n2|\n|5\n3\n4\n", False, id="a line each, a bar beside a label"),
        pytest.param(_WITHOUT, False, id="no bars"),
    ],
)
def test_bars_are_figures_where_they_part_no_cells(tables: str, *, are_told: bool) -> None:
    """
    The figures around them are parted already, and the label before them is so without one.
    """
    assert distrust_misread_ones(tables) == (tables.replace("|", "l") if are_told else tables)
