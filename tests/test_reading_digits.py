"""Rows that a page has taken to pieces: each character on a line of its own, digits too."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Origin
from texts.figures import seeded
from texts.form import REQUESTS, requests_paths
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.reports import report

_FIGURES: Final = seeded("2021", 5)
_ROWS: Final = next(way for way in LAYOUTS if way.name == "rows")
_TEXT: Final = report(_FIGURES, _ROWS).text
_ROW: Final = next(row for row in REQUESTS["2021"] if row.name == "outcomes.denied.prohibited_by_law")
_PRINTED: Final = [_FIGURES.printed(path) for path in requests_paths(_ROW.name)]


def _with(lines: list[str]) -> str:
    line = " ".join([_ROW.label, *_PRINTED])
    assert line in _TEXT
    return _TEXT.replace(line, "\n".join([_ROW.label, *lines]))


def test_digits_apart_are_put_together_so_that_all_sums_hold() -> None:
    """
    As where the figures of a row run together.
    """
    read = gor.parse(_with([*"".join(_PRINTED)]))
    assert len("".join(_PRINTED)) > 9
    assert {} == differing(read, _FIGURES)
    assert {Origin.RECOVERED} == {read.cell(path).origin for path in requests_paths(_ROW.name)}


@pytest.mark.parametrize("at", [0, 3])
def test_digits_that_are_not_all_apart_are_figures(at: int) -> None:
    """
    Then it is not known where one ends.
    """
    digits = "".join(_PRINTED)
    read = gor.parse(_with([*digits[:at], digits[at : at + 2], *digits[at + 2 :]]))
    assert {} == wrong(read, _FIGURES)
    assert [None] * 7 == [read.cell(path).value for path in requests_paths(_ROW.name)]
