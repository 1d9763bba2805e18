"""Rules of Markdown with a dash for each cell, and rows of signs that look like them."""

from __future__ import annotations

import re
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Origin
from gov_open_report._reading.layouts.short_rules import with_long_rules
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import faults
from texts.layouts import LAYOUTS
from texts.reports import report

_PIPES: Final = next(way for way in LAYOUTS if way.name == "pipes_padded")
_LONG: Final = re.compile(r"(?m)^\|(?:-{3}\|)+$")


def _with_short_rules(text: str, cell: str) -> str:
    """Make each rule of a Markdown table one of short cells."""
    assert _LONG.search(text)
    return _LONG.sub(lambda rule: f"|{cell * (rule[0].count('|') - 1)}", text)


@pytest.mark.parametrize("cell", ["-|", " - |", "--|", " -- |"])
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_rule_with_a_dash_for_each_cell_is_a_rule(edition: Edition, blanks: Blanks, cell: str) -> None:
    """
    All that the text has is read, and nothing is said of it.
    """
    figures = seeded(edition, 5, blanks)
    plain = report(figures, _PIPES).text
    read = gor.parse(_with_short_rules(plain, cell))
    assert {} == faults(read, figures)
    assert [problem.code for problem in gor.parse(plain).diagnostics] == [each.code for each in read.diagnostics]


@pytest.mark.parametrize(
    ("found", "made"),
    [
        ("| 甲 | 乙 |\n|-|-|\n| 丙 | 1 |", "| 甲 | 乙 |\n|---|\n| 丙 | 1 |"),
        ("甲 | 乙\n- | -\n丙 | 1", "甲 | 乙\n-----\n丙 | 1"),
        ("\n|  |  |\n| - | - |\n| 丙 | 1 |", "\n|  |  |\n|-------|\n| 丙 | 1 |"),
    ],
)
def test_such_a_rule_is_made_a_line_of_dashes_as_long(found: str, made: str) -> None:
    """
    Heads may be blank, and a table may have no bars at its sides.
    """
    assert made == with_long_rules(found)
    assert len(found) == len(made)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("| 甲 | 乙 |\n| 丙 | 1 |\n|-|-|\n| 丁 | 2 |", id="below the second line"),
        pytest.param("| 甲 | 1 |\n|-|-|\n| 丁 | 2 |", id="below a figure"),
        pytest.param("| 甲 | 乙 | 丙 |\n|-|-|\n| 丁 | 2 |", id="with fewer cells"),
        pytest.param("| 甲 | 乙 |\n|-|-|\n丁", id="with no row below"),
        pytest.param("| 甲 | 乙 |\n| 丙 | - | - |\n| 丁 | 2 |", id="behind a label"),
        pytest.param("| 甲 | 乙 |\n|-|-|", id="at the end"),
    ],
)
def test_signs_for_nothing_anywhere_else_are_cells(text: str) -> None:
    """
    Then they are what a body has put there.
    """
    assert text == with_long_rules(text)


def test_a_row_of_signs_below_figures_is_one_of_placeholders() -> None:
    """
    As of a table four of which nothing was there to report.
    """
    text = report(seeded("2021", 5), _PIPES).text
    row = next(
        line for line in text.splitlines() if line.count("|") == 16 and line.replace("|", "").split()[0].isdigit()
    )
    read = gor.parse(text.replace(row, "| - " * 15 + "|"))
    assert {Origin.PLACEHOLDER} == {cell.origin for cell in read.cells() if cell.path.startswith("disputes.")}
