"""Tables of MediaWiki: which lines are cells of one row, and what in them is no cell."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.layouts.wiki import join_wiki_cells
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.rare import RARE
from texts.reports import report

_CELLS: Final = next(way for way in RARE if way.name == "wiki_cells")
_ROWS: Final = next(way for way in LAYOUTS if way.name == "wiki")

# What a text becomes stands below it; `·` is a blank that was something else.
_CASES: Final = {
    "cells, a blank among them": ("{|\n| 规章\n|\n| 5\n|}", "··\n| 规章|||| 5\n··"),
    "two rows": ("{|\n| 1\n| 2\n|-\n| 3\n| 4\n|}", "··\n| 1|| 2\n|-\n| 3|| 4\n··"),
    "attributes": (
        '{| class="x" border=1\n|- style="height: 20px"\n| colspan="2" | 1\n| a=1 b = \'2\'|\n|}',
        f"{'·' * 21}\n|-{'·' * 21}\n|{'·' * 14} 1||{'·' * 13}\n··",
    ),
    "attributes without a value, which are none": ("{|\n| hidden | 1\n|}", "··\n| hidden | 1\n··"),
    "an equation, which is none": ("{|\n| 1+1=2\n| a=b || 3\n|}", "··\n| 1+1=2|| a=b || 3\n··"),
    "heads": ("{|\n! 甲 !! 乙\n! 丙 || 丁\n| 戊 !! 己\n|}", "··\n| 甲 || 乙|| 丙 || 丁|| 戊 !! 己\n··"),
    "cells that share a line": ("{|\n| 1 || 2\n| 3\n|}", "··\n| 1 || 2|| 3\n··"),
    "spaces before the marks": ("{|\n | 1\n  | 2\n |-\n |}", "··\n | 1··|| 2\n |-\n ··"),
    "empty lines between": ("{|\n| 1\n\n| 2\n|}", "··\n| 1·|| 2\n··"),
    "a caption": ("{|\n|+ 表二\n| 1\n| 2\n|}", "··\n·· 表二\n| 1|| 2\n··"),
    "figures with a sign and no space": ("{|\n| 1\n|-2\n|+3\n|}", "··\n| 1||-2||+3\n··"),
    "a label on a line below its bar": ("{|\n|\n1.属于\n国家秘密\n|\n规章\n|}", "··\n|·1.属于·国家秘密||·规章\n··"),
    "but no figure": ("{|\n|\n4\n| 1\n|}", "··\n|\n4\n| 1\n··"),
    "nor what is behind an empty line": ("{|\n| 规章\n\n规章\n| 1\n|}", "··\n| 规章\n\n规章\n| 1\n··"),
    "nor other words": ("{|\n| 规章\n续表\n| 1\n|}", "··\n| 规章\n续表\n| 1\n··"),
    "a row that a bar closes": ("{|\n| 1\n| 2 | 3 |\n| 4\n|}", "··\n| 1\n| 2 | 3 |\n| 4\n··"),
    "a row that ends in a blank": ("{|\n| 1 ||\n| 2\n|}", "··\n| 1 |||| 2\n··"),
    "what stands above a table": ("| 1\n| 2\n|}\n{|\n| 3\n| 4", "| 1\n| 2\n|}\n··\n| 3|| 4"),
    "what stands below one": ("{|\n| 1\n| 2\n|} 3\n| 4\n| 5", "··\n| 1|| 2\n·· 3\n| 4\n| 5"),
    "a table that is not closed": ("{|\n| 1\n| 2\n{|\n| 3\n三、收到\n", "··\n| 1|| 2\n··\n| 3\n三、收到\n"),
}


@pytest.mark.parametrize(("text", "joined"), _CASES.values(), ids=_CASES)
def test_each_row_becomes_one_line(text: str, joined: str) -> None:
    """
    Of cells between two bars; nothing is moved.
    """
    assert fold(joined).replace("·", " ") == join_wiki_cells(fold(text))


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("|| 规章 || 5 ||\n" * 6, "|  规章 |  5 | \n" * 6),
        (" || 规章 ||||  \n" * 6 + "无\n", " |  规章 | |   \n" * 6 + "无\n"),
        ("|| 规章 || 5 ||\n" * 5, "|| 规章 || 5 ||\n" * 5),
        ("|| 规章 || 5 ||\n" * 6 + "| 甲 || 6 |\n", "|| 规章 || 5 ||\n" * 6 + "| 甲 || 6 |\n"),
        ("|| 规章 || 5\n" * 6, "|| 规章 || 5\n" * 6),
    ],
)
def test_of_two_bars_around_each_cell_one_is_left(text: str, joined: str) -> None:
    """
    Where all rows have two, and there are many; nothing is moved.
    """
    assert fold(joined) == join_wiki_cells(fold(text))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=ascii)
def test_every_cell_of_a_line_is_counted_blank_or_not(edition: Edition, blanks: Blanks, ending: str) -> None:
    """
    So each figure stands where it is printed.
    """
    figures = seeded(edition, 5, blanks)
    text = report(figures, _CELLS).text.replace("\n", ending)
    read = gor.parse(text)
    assert {} == differing(read, figures)
    assert gor.Layout.PIPES is read.layout
    assert not read.diagnostics
    for cell in read.cells():
        if cell.value is not None:
            assert cell.span is not None
            assert figures.printed(cell.path) == text[cell.span.start : cell.span.end]


@pytest.mark.parametrize("blanks", BLANKS)
def test_cells_may_share_a_line_and_have_attributes(blanks: Blanks) -> None:
    """
    And heads be marked as such, and a table have a caption.
    """
    figures = seeded("2021", 5, blanks)
    text = report(figures, _ROWS).text.replace(" || ", ' || style="width: 40px" | ')
    text = text.replace("{| class=x", "{| class=x\n|+ 表格").replace("| 信息内容", "! 信息内容")
    read = gor.parse(text)
    assert {} == differing(read, figures)
    assert {"表格"} == {each.found for each in read.diagnostics}


@pytest.mark.sweep
@pytest.mark.parametrize("blanks", BLANKS)
def test_two_rows_that_nothing_parts_are_told_by_their_labels_or_left_open(blanks: Blanks) -> None:
    """
    Where the mark between them is lost, and so is where one of them ends.
    """
    figures = seeded("2021", 5, blanks)
    text = report(figures, _CELLS).text
    at = -1
    while (at := text.find("|-\n", at + 1)) >= 0:
        read = gor.parse(text[:at] + text[at + 3 :])
        assert {} == wrong(read, figures)
        assert {} == wrong(gor.complete(read), figures)


@pytest.mark.sweep
@pytest.mark.parametrize("number", ["4", "- 4 -", "第3页", "12"])
def test_the_number_of_a_page_between_two_cells_is_in_neither(number: str) -> None:
    """
    Whatever cell it stands behind, a blank one too.
    """
    figures = seeded("2021", 5, "some")
    lines = report(figures, _CELLS).text.split("\n")
    for at in range(lines.index("{|"), len(lines), 7):
        read = gor.parse("\n".join([*lines[:at], number, *lines[at:]]))
        assert {} == wrong(read, figures)


def test_a_row_whose_label_changed_places_with_a_head_is_not_blank() -> None:
    """
    Its figure stands behind the head then, a line below, and the row is said to have none.
    """
    text = report(seeded("2021", 5), _CELLS).text
    label, head = "| 行政许可", "| 本年处理决定数量"
    first = text.index(head)
    at = text.index(label, first)
    text = text[:first] + label + text[first + len(head) : at] + head + text[at + len(label) :]
    read = gor.parse(text)
    assert gor.Origin.MISSING is read.cell("disclosure.licensing.decisions").origin
    assert "disclosure.licensing.decisions" in {path for each in read.diagnostics for path in each.paths}
