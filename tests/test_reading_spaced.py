"""Rows whose cells are joined by spaces, blank ones too: each blank leaves as many spaces again."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Layout
from gov_open_report._reading.spaced import cut_spaced
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, REQUESTS, Edition
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.rare import RARE
from texts.reports import report

_SPACES: Final = next(way for way in RARE if way.name == "spaces_for_blanks")
_RAGGED: Final = next(way for way in LAYOUTS if way.name == "tabs_ragged")
_LABELS: Final = [row.label for row in REQUESTS["2021"]]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("gap", [" ", "  ", "    ", "\u3000", "\u00a0"], ids=ascii)
def test_blanks_between_spaces_are_counted(edition: Edition, blanks: Blanks, gap: str) -> None:
    """
    However many spaces part two cells, if these are as many everywhere.
    """
    for seed in range(3):
        figures = seeded(edition, seed, blanks)
        text = report(figures, _RAGGED).text.replace("\t", gap)
        read = gor.parse(text)
        assert {} == (wrong if blanks == "some" else differing)(read, figures)
        assert Layout.WHITESPACE is read.layout


@pytest.mark.parametrize("edition", EDITIONS)
def test_labels_that_are_said_again_in_each_column_are_cells_as_well(edition: Edition) -> None:
    """
    Rows and heads are as wide then as each other.
    """
    spanned = next(way for way in LAYOUTS if way.name == "tabs_spanned")
    figures = seeded(edition, 4, "zeros")
    lines = []
    for line in report(figures, spanned).text.split("\n"):
        cells = line.split("\t")
        while "" in cells and len(cells) > 10:
            at = cells.index("")
            if not at or cells[at - 1].isdigit():
                break
            cells[at] = cells[at - 1]
        lines.append(" ".join(cells))
    assert {} == wrong(gor.parse("\n".join(lines)), figures)


def _rows(*cells: str, gap: str = " ") -> str:
    """Rows of table three with these cells each, parted by commas."""
    return "\n".join(gap.join([label, *row.split(",")]) for label, row in zip(_LABELS, cells, strict=False))


_FULL: Final = "1,2,3,4,5,6,21"
_BLANK: Final = "1,,3,,,6,10"


def test_rows_are_cut_where_enough_of_them_have_seven_cells_and_blanks() -> None:
    """
    Six rows, and three with a blank before a figure.
    """
    assert _rows(*[_FULL] * 3, *[_BLANK] * 3, gap="\t") == cut_spaced(_rows(*[_FULL] * 3, *[_BLANK] * 3))
    assert _rows(*[_FULL] * 3, *[_BLANK] * 3, gap="\t\x20") == cut_spaced(_rows(*[_FULL] * 3, *[_BLANK] * 3, gap="  "))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_rows(*[_FULL] * 2, *[_BLANK] * 3), id="five rows"),
        pytest.param(_rows(*[_FULL] * 6, *[_BLANK] * 2), id="two with a blank"),
        pytest.param(_rows(*[_FULL] * 6, *["1,2,3,4,5,6,"] * 3), id="blanks at the end alone"),
        pytest.param(_rows(*[_FULL] * 6, *[_BLANK] * 3, *["1,,,,5,6,,,12"] * 3), id="three rows too wide"),
        pytest.param("\n".join(f"某某事项 {row}" for row in ["1  3   6 10"] * 9), id="no labels of the form"),
        pytest.param("\n".join(f"{label}1  3   6 10 5" for label in _LABELS), id="a figure at the label"),
        pytest.param("\n".join(f"{label}|1  3   6 10" for label in _LABELS), id="bars"),
        pytest.param("\n".join(f"{label}{' ' * 600}1  3   6 10" for label in _LABELS), id="lines too long"),
    ],
)
def test_other_lines_are_as_they_were(text: str) -> None:
    """
    Nothing says then that spaces are blanks.
    """
    assert text == cut_spaced(text)


def test_one_row_that_is_too_wide_is_cut_as_well() -> None:
    """
    A figure was doubled in it, and it says so.
    """
    rows = [*[_FULL] * 6, *[_BLANK] * 3, "1,1,,3,,,6,10"]
    assert _rows(*rows, gap="\t") == cut_spaced(_rows(*rows))


def test_the_row_of_table_four_is_cut_where_it_has_fifteen_cells() -> None:
    """
    It has no label; fewer figures may be anything.
    """
    rows = _rows(*[_FULL] * 6, *[_BLANK] * 3)
    four = "1  2 3 6 1 2 3 4 10  0   0"
    assert 15 == len(four.split(" "))
    assert four.replace(" ", "\t") in cut_spaced(f"{rows}\n{four}")
    assert "1  2" in cut_spaced(f"{rows}\n1  2")
