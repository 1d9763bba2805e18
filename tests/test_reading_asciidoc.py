"""Tables of AsciiDoc: which lines are one row, by how many cells a row has."""

from __future__ import annotations

import re
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.layouts.asciidoc import join_asciidoc_rows
from texts.figures import BLANKS, Blanks, in_few_columns, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing, wrong
from texts.rare import RARE
from texts.reports import report

_WAY: Final = next(way for way in RARE if way.name == "asciidoc")

# Of three columns each. `⏎` is a break that is none between rows, and becomes a space.
_CASES: Final = {
    "a row on two lines": "|规章 |1⏎|2\n",
    "beside a row on one": "|规章 |1 |2⏎\n|规范性文件⏎|3 |4\n",
    "blanks": "| |⏎|5\n",
    "a line for each cell": "|规章⏎|⏎|5⏎\n|规范性文件⏎|3⏎|\n",
    "rows without an empty line between": "|规章 |1⏎|2\n|规范性文件 |3 |4\n",
    "a label on two lines": "|1.属于⏎国家秘密 |1 |2\n",
    "a label at the end": "|1 |2 |1.属于⏎国家秘密\n|3 |4 |5\n",
    "a label on three": "|1.属于⏎国家⏎秘密 |1 |2\n",
    "but too few cells": "|规章\n|1\n",
    "but too many cells": "|规章 |1\n|2 |3\n",
    "but a figure that goes on": "|规章 |1\n2 |3\n",
    "but other words": "|规章 |1\n续表\n|2\n",
    "but words above": "续表\n|规章 |1\n|2\n",
    "but a cell that goes on where a row is full": "|1 |2 |1.属于\n国家秘密 |3 |4\n|5\n",
}

_BEHIND: Final = "|===\n\n五、存在|\n的问题|\n"


@pytest.mark.parametrize("marked", _CASES.values(), ids=_CASES)
@pytest.mark.parametrize(
    "columns",
    ['[width="9%",cols="1,^2,>3a",options="header"]', "[cols=3*]", '[%header,cols="2*,1"]', "[cols=3*,options=x]"],
)
def test_lines_of_a_row_are_made_one(marked: str, columns: str) -> None:
    """
    Where they have as many cells as the table has columns; nothing is moved, and what gives the columns is blanked.
    """
    text = f"{columns}\n|===\n{marked}{_BEHIND}".replace("⏎", "\n")
    joined = f"{' ' * len(columns)}\n|===\n{marked}{_BEHIND}".replace("⏎", " ")
    assert fold(joined) == join_asciidoc_rows(fold(text))


@pytest.mark.parametrize("above", ["", "表二\n", "\n", "[options=header]\n"])
def test_the_first_line_of_a_table_tells_how_many_cells_a_row_has(above: str) -> None:
    """
    Where nothing above it does; an empty line below a row is no gap.
    """
    text = f"{above}|===\n|甲 |乙 |丙⏎\n|规章 |1⏎|2⏎⏎\n|规范性文件⏎|3⏎|4\n\n|===\n|甲 |乙⏎\n|丙⏎|丁\n|===\n\n|戊\n"
    assert fold(text.replace("⏎", " ")) == join_asciidoc_rows(fold(text.replace("⏎", "\n")))


# Of four columns each; what spans rows takes up room in those below.
_SPANS: Final = {
    "a cell over columns": "2+|规章 |1⏎|2\n",
    "a cell over rows": ".2+|甲 |乙⏎|1⏎|2\n|丙 |3⏎|4\n|丁 |5 |6⏎|7\n",
    "a cell over both": "2.2+|甲⏎2+|乙⏎\n|1⏎|2⏎\n|丁 |5 |6⏎|7\n",
    "a cell of one": "1+|规章 .1+|1⏎|2 |3\n",
    "a sign before a bar": "|本年增/减+|1⏎|2 |3\n",
    "but too many columns": "3+|规章 |1\n|2\n",
    "but a row that is short": ".2+|甲 |乙 |1 |2\n|丙⏎\n|丁 |5\n|6\n",
    "and a row of less": "4.2+|甲⏎\n|1\n|2\n",
}


@pytest.mark.parametrize("marked", _SPANS.values(), ids=_SPANS)
def test_cells_that_span_others_are_counted_as_many(marked: str) -> None:
    """
    And the numbers that say how many are blanked: they are in no cell.
    """
    text = f"[cols=4*]\n|===\n{marked}|===\n"
    joined = re.sub(r"(?<=[\s⏎])[1-9.]+\+(?=\|)", lambda found: " " * len(found[0]), text).replace("⏎", " ")
    assert fold(joined.replace("[cols=4*]", " " * 9)) == join_asciidoc_rows(fold(text.replace("⏎", "\n")))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=ascii)
def test_every_cell_of_a_row_is_counted_blank_or_not(edition: Edition, blanks: Blanks, ending: str) -> None:
    """
    So each figure stands where it is printed, wherever its line ends.
    """
    figures = seeded(edition, 5, blanks)
    read = gor.parse(report(figures, _WAY).text.replace("\n", ending))
    assert {} == differing(read, figures)
    assert not read.diagnostics


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_bar_at_the_end_opens_a_blank_in_every_row(edition: Edition) -> None:
    """
    Also where nearly all rows end in one, as if a bar closed them.
    """
    figures = in_few_columns(edition, 2, (0, 1))
    read = gor.parse(report(figures, _WAY).text)
    requests = [cell for cell in read.cells() if cell.path.startswith("requests.")]
    assert {cell.path: figures.value(cell.path) for cell in requests} == {cell.path: cell.value for cell in requests}


@pytest.mark.sweep
@pytest.mark.parametrize("number", ["4", "- 4 -", "第3页", "12"])
def test_the_number_of_a_page_between_two_lines_of_a_row_is_in_no_cell(number: str) -> None:
    """
    Such a row is left open.
    """
    figures = seeded("2021", 5, "some")
    lines = report(figures, _WAY).text.split("\n")
    for at, line in enumerate(lines):
        if line.startswith("|"):
            assert {} == wrong(gor.parse("\n".join([*lines[:at], number, *lines[at:]])), figures)


def test_a_row_that_is_cut_is_not_blank_for_the_blanks_before_it() -> None:
    """
    Rows stand apart, and heads above them tell how wide each should be.
    """
    text = report(seeded("2021", 5), _WAY).text
    row, heading = text.index("|四、结转"), text.index("四、政府")
    read = gor.parse(f"{text[:row]}|四、结转下年度继续办理 | | | | | | |\n{text[heading:]}")
    carried_out = [cell for cell in read.cells() if cell.path.startswith("requests.carried_out.")]
    assert {gor.Origin.MISSING} == {cell.origin for cell in carried_out}
    assert {cell.path for cell in carried_out} <= {path for each in read.diagnostics for path in each.paths}
