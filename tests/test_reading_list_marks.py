"""Marks of a list's entries before headings and paragraphs, as docx2python prints them, are no cells."""

from __future__ import annotations

import pytest

import gov_open_report as gor
from gov_open_report._reading.layouts.list_marks import drop_list_marks
from texts.figures import seeded
from texts.form import EDITIONS, HEADINGS, Edition
from texts.judge import differing
from texts.layouts import Keeps, Way, lines_open
from texts.reports import report

_APART = Way("lines_open", lines_open, Keeps.ORDER)


@pytest.mark.parametrize("edition", EDITIONS)
def test_headings_that_are_entries_of_a_list_end_the_tables_above_them(edition: Edition) -> None:
    """
    The dash before them is no blank cell of tables two and four.
    """
    figures = seeded(edition, 3)
    text = report(figures, _APART).text
    marked = text
    for heading in HEADINGS:
        marked = marked.replace(f"\n{heading}", f"\n--\t{heading}")
    assert marked.count("--\t") == len(HEADINGS)
    read, unmarked = gor.parse(marked), gor.parse(text)
    assert {} == differing(read, figures)
    assert [(each.heading, each.text) for each in unmarked.sections] == [
        (each.heading, each.text) for each in read.sections
    ]


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        pytest.param("\n--\t一,总体情况", "\n  \t一,总体情况", id="a heading"),
        pytest.param("\n\t\t--\t(一)主动公开", "\n\t\t  \t(一)主动公开", id="an entry within others"),
        pytest.param("\n规章\t--\t--\t3", "\n规章\t--\t--\t3", id="blank cells"),
        pytest.param("\n--\t--\t3", "\n--\t--\t3", id="blank cells that begin a line"),
        pytest.param("\n--\t3", "\n--\t3", id="a blank cell before a figure"),
    ],
)
def test_a_dash_is_a_mark_before_words_alone(folded: str, expected: str) -> None:
    """
    Before anything else it may be a cell, and blank.
    """
    assert expected == drop_list_marks(folded)
