"""Words by which a data frame says that a cell is empty are empty cells, and keep the places of the others."""

from __future__ import annotations

import re

import pytest

import gov_open_report as gor
from gov_open_report import Origin
from gov_open_report._reading.characters.glyphs import JOIN, NOTHING
from gov_open_report._reading.layouts.emptied import without_words_for_nothing
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS, Way
from texts.rare import RARE
from texts.reports import report

_NAMES = {"rows", "lines", "columns_wide", "columns_right", "pipes_padded", "commas", "frame"}
_KEPT = [way for way in (*LAYOUTS, *RARE) if way.name in _NAMES]

_MERGED = next(way for way in RARE if way.name == "frame_of_merged_cells")

_FEW = 95

_LONG = "一 NaN NaN 1 2 3 4 5 6 7\n"


def _seen(text: str) -> str:
    """The text with a sign that can be seen for each empty cell, without what is not there; nothing may move."""
    emptied = without_words_for_nothing(text)
    assert len(text) == len(emptied)
    return emptied.replace(JOIN, "").replace(NOTHING, "□")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("规章 NaN 2 NaN\nNaN", "规章 □ 2 □\n□"),
        ("规章 None 2件 null\n5 <NA> 无", "规章 □ 2件 □\n5 □ 无"),
        ("规章 2 nan\n-1 \0NaN\0 NaN", "规章 2 □\n-1 □ □"),
        ("一 NaN NaN NaN NaN NaN NaN NaN", "一 □ □ □ □ □ □ □"),
        ("申请人情况 NaN NaN NaN NaN", "申请人情况                "),
        ("|规章| NaN|NaN |nan\nNaN\t2\tNaNs", "|规章|    |    |   \n   \t2\tNaNs"),
        ("|规章|\"\"| '' |1\n\"\"\t2\t\"\"\"", '|规章|  |    |1\n  \t2\t"""'),
        ("NaN规章 NaNs NaN 1\n1 NaN\n1 NaN", "NaN规章 NaNs □ 1\n1 □\n1 □"),
        # A frame that is empty wherever cells were one; the last has such words behind its labels alone.
        ("一 NaN 1\nNaN 二 1\n一 NaN 1", "一     1\n    二 1\n一     1"),
        ("一 NaN 1\nNaN 二 nan 三 NaN NaN 1 NaN\n一 NaN NaN", "一     1\n    二     三         1 NaN\n一 NaN NaN"),
        ("|NaN|二|1|\n" * 3 + "一 2 NaN", "|   |二|1|\n" * 3 + "一 2 NaN"),
        ("|NaN|二|1|\n" * 2 + "一 2 NaN", "|   |二|1|\n" * 2 + "一 2 □"),
        ("|二|NaN|1|\n" * 3 + "一 2 NaN", "|二|   |1|\n" * 3 + "一 2 □"),
        ("NaN\tNaN\t二\n" * 3 + "一 2 NaN", "   \t   \t二\n" * 3 + "一 2 NaN"),
        (_LONG * 3 + "二 1", _LONG.replace("NaN", "   ") * 3 + "二 1"),
        (_LONG * 2 + "二 1", _LONG.replace("NaN", "□") * 2 + "二 1"),
        # No line of a table is so long.
        (f"规章 2{' NaN' * 1100}", f"规章 2{' NaN' * 1100}"),
        # So few may be left of a program.
        ("规章 NaN 2 NaN", "规章 NaN 2 NaN"),
    ],
)
def test_words_for_nothing_are_empty_cells_behind_labels(text: str, seen: str) -> None:
    """
    Where cells were not one with others, and in lines that have figures or cells enough for a row.
    """
    assert seen == _seen(text)


def test_no_more_lines_are_looked_at_than_tables_can_have() -> None:
    """
    What comes behind them is left as it is.
    """
    text = "规章 NaN 2\n" * 20_001
    assert "规章 □ 2\n" * 20_000 + "规章 NaN 2\n" == _seen(text)


@pytest.mark.sweep
@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("word", ["NaN", "None", "N/A"])
def test_an_empty_cell_keeps_its_place_in_every_line(way: Way, edition: Edition, blanks: Blanks, word: str) -> None:
    """
    Between bars, in columns kept by spaces, and on a line of its own: blank, and `N/A` a placeholder.
    """
    figures = seeded(edition, 3, blanks, word)
    read = gor.parse(report(figures, way).text)
    assert {} == differing(read, figures)
    told = {cell.origin for cell in read.cells() if cell.path in figures.blank and cell.path.startswith("requests")}
    assert told <= ({Origin.PLACEHOLDER} if word == "N/A" else {Origin.BLANK})


@pytest.mark.parametrize("edition", EDITIONS)
def test_cells_that_were_one_are_no_empty_cells(edition: Edition) -> None:
    """
    Behind a label that spans columns, such words would take the places of figures, where no numbers say which
    column is which.
    """
    figures = seeded(edition, 377, "some", "NaN")
    text = re.sub(r"^ +0 +1 .*\n", "", report(figures, _MERGED).text, flags=re.MULTILINE)
    end = text.index("\n", text.index("一、本年新收"))
    heading = text.index("四、政府信息公开行政复议")
    for cut in (text, text[: text.rindex("  ", 0, end)] + "\n" + text[heading:]):
        read = gor.parse(cut)
        assert {cell.value for cell in read.cells() if cell.path.startswith("requests.received")} == {None}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
def test_most_rows_of_cells_that_were_one_are_read_without_the_numbers_of_columns(
    edition: Edition, blanks: Blanks
) -> None:
    """
    Words for nothing before a label, and between it and its first figure, stand for no cell of the row.
    """
    figures = seeded(edition, 5, blanks)
    read = gor.parse(re.sub(r"^ +0 +1 .*\n", "", report(figures, _MERGED).text, flags=re.MULTILINE))
    assert {} == wrong(read, figures)
    lacking = [path for path in differing(read, figures) if path.startswith(("requests.", "disputes."))]
    # Blanks among other figures leave no trace there, and not all are told by sums: 92 cells are open in the edition of
    # 2019, and 64 in that of 2021.
    assert len(lacking) < (_FEW if blanks == "some" else 1)
