"""Cells that a tab begins, as Tika gives them: an empty line ends their row."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.begun_by_tabs import join_cells_begun_by_tabs
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing, faults
from texts.rare import RARE
from texts.reports import report

_CELLS: Final = next(way for way in RARE if way.name == "begun_by_tabs")
_ROWS: Final = "正文\n" + "\t规章\n\t3\n\t\n\t61\n\n" * 12


def _shown(text: str) -> list[str]:
    made = join_cells_begun_by_tabs(text)
    assert len(made) == len(text)
    return made.replace(JOIN, "").replace(" ", "").split("\n")


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("\t规章\n\t3\n", ["规章\t3", ""]),
        ("\t规\n章\n\t3\n\n正文", ["规章\t3", "", "正文"]),
        ("\t\n\t3", ["\t3"]),
        ("\t规章\n\t3\n四、政府信息公开行政复议", ["规章\t3", "四、政府信息公开行政复议"]),
    ],
)
def test_a_row_is_one_line_and_no_tab_begins_it(lines: str, shown: list[str]) -> None:
    """
    Lines of a cell that have no tab go on in it.
    """
    assert shown == _shown(_ROWS + lines)[25:]
    assert ["规章\t3\t\t61", ""] * 12 == _shown(_ROWS)[1:25]


@pytest.mark.parametrize(
    "text",
    [
        "规章\n3\n",
        _ROWS[: len(_ROWS) // 2],
        f"{_ROWS}规章\t3",
        "\n".join(["\t一是公开不够及时", "二是解读不够"] * 20),
        _ROWS.replace("\n\n", "\n"),
        "正文\n" + ("\t规章\n" + "\t3\n" * 20 + "\n") * 12,
        _ROWS.replace("\t\n", "\n"),
        "正文\n" + "\t规章\n\t3\n\t3\n\n\n" * 12,
        f"{_ROWS}\t规章\n\t3\n\t\n10\n\t61\n",
    ],
    ids=["none", "few", "others", "paragraphs", "no ends", "long", "trimmed", "trimmed at the end", "page"],
)
def test_tabs_that_tell_no_rows_stay(text: str) -> None:
    """
    Of a row that has lost a blank cell, what is behind it stands as another.
    """
    assert text == join_cells_begun_by_tabs(text)


def test_a_tab_that_ends_each_line_as_well_parts_no_cells() -> None:
    """
    A page that is padded on both sides has both, on lines of prose too; where one line has none, all are cells.
    """
    line = "\t规章\t3\t\t61\t\n"
    assert ["规章\t3\t\t61"] * 12 == _shown("\t\n" + line * 12)[1:13]
    assert ["规章\t3\t\t61\t"] * 12 == _shown(f"{line * 12}\t规章\t3\n")[:12]


def test_rows_begun_by_tabs_begin_with_their_first_cell() -> None:
    """
    Where all lines with tabs begin with one.
    """
    rows = "\n" + "\t规章\t3\t\t61\n" * 12
    assert ["规章\t3\t\t61"] * 12 == _shown(rows)[1:13]
    assert rows[: len(rows) // 2] == join_cells_begun_by_tabs(rows[: len(rows) // 2])


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
def test_a_blank_cell_is_one_and_trimmed_none_is_read_wrong(edition: Edition, blanks: Blanks) -> None:
    """
    As by programs that strip each line.
    """
    for seed in range(3):
        figures = seeded(edition, seed, blanks)
        text = report(figures, _CELLS).text
        assert {} == differing(gor.parse(text), figures)
        trimmed = gor.parse("\n".join(line.rstrip() for line in text.split("\n")))
        assert "wrong" not in faults(trimmed, figures)
