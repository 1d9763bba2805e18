"""DocTags: each cell begins with its kind, and each row ends with a tag."""

from __future__ import annotations

import re
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Layout
from gov_open_report._reading.characters.doctags import with_names_of_html
from texts.figures import seeded
from texts.judge import differing
from texts.rare import RARE
from texts.reports import report

_DOCTAGS: Final = next(way for way in RARE if way.name == "html_as_doctags")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("<otsl><ched>规章<fcel>3<ecel><nl></otsl>", "<tr  ><td  >规章<td  >3<td  ><tr></tr  >"),
        ("<fcel>规章<lcel><fcel>3<nl>", "<td  >规章<lcel><td  >3<tr>"),
        ("<text>甲</text><fcel>3<nl>", "<p   >甲</p   ><td  >3<tr>"),
        ("<text>甲</text>", "<text>甲</text>"),
        ("<text>甲</text><nl>", "<text>甲</text><nl>"),
    ],
)
def test_cells_and_rows_have_the_names_of_html(text: str, named: str) -> None:
    """
    Only where there are some; and nothing moves.
    """
    assert named == with_names_of_html(text)
    assert len(text) == len(named)


def test_a_report_all_on_one_line_is_read() -> None:
    """
    With its headings and places on the page, as a model writes it.
    """
    figures = seeded("2021", 3)
    lines = report(figures, _DOCTAGS).text.split("\n")
    text = "".join(
        line
        if "<otsl>" in line
        else _in_tags(line, "section_header_level_1" if re.match("[一二三四五六]、", line) else "text")
        for line in lines
    )
    read = gor.parse(f"<doctag>{text}</doctag>")
    assert {} == differing(read, figures)
    assert Layout.HTML is read.layout
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in read.sections]


def _in_tags(line: str, name: str) -> str:
    return f"<{name}><loc_55><loc_40>{line}</{name}>"
