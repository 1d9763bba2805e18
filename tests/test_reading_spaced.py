"""Rows whose cells are joined by spaces, blank ones too: each blank leaves as many spaces again."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Layout
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.layouts.spaced import cut_spaced
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, REQUESTS, Edition
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.rare import RARE
from texts.reports import report

_SPACES: Final = next(way for way in RARE if way.name == "spaces_for_blanks")
_RAGGED: Final = next(way for way in LAYOUTS if way.name == "tabs_ragged")
_LABELS: Final = [row.label for row in REQUESTS["2021"]]


@pytest.mark.sweep
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


@pytest.mark.parametrize(
    ("sevens", "more", "cut"),
    [(6, "1,,3,,,6", True), (6, "1,,3,,6", False), (7, "1,,3,,6", True), (5, "1,,,,6", False)],
)
def test_rows_of_other_widths_may_be_more_where_two_blanks_stand_side_by_side(
    sevens: int, more: str, *, cut: bool
) -> None:
    """
    Else more spaces may have been cut to two, and some rows have seven cells by chance.
    """
    rows = [*[_FULL] * (sevens - 3), *["1,,3,,5,6,15"] * 3, *[more] * (13 - sevens)]
    labels = [*_LABELS, *_LABELS][: len(rows)]
    lines = [" ".join([label, *row.split(",")]) for label, row in zip(labels, rows, strict=True)]
    assert ("\t" in cut_spaced("\n".join(lines))) is cut


@pytest.mark.parametrize("wide", [1, 2])
def test_rows_that_are_too_wide_are_cut_as_well_where_they_are_few(wide: int) -> None:
    """
    A figure was doubled in them, and it says so.
    """
    rows = [*[_FULL] * 6, *[_BLANK] * 3, *["1,1,,3,,,6,10"] * wide]
    assert _rows(*rows, gap="\t") == cut_spaced(_rows(*rows))


_TABLE: Final = _rows(*[_FULL] * 6, *[_BLANK] * 3)


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        pytest.param("自然人 商业企业 科研机构", "自然人\t商业企业\t科研机构", id="heads"),
        pytest.param("自然人  科研机构 ", "自然人\t\t科研机构\t", id="heads, some of them blank"),
        pytest.param(
            "三、本年度办理结果 （一）予以公开 1  3",
            "三,本年度办理结果\t(一)予以公开\t1\t\t3",
            id="labels side by side",
        ),
        pytest.param("某某 （一）予以公开 1  3", "某某 (一)予以公开\t1\t\t3", id="a label beside other words"),
        pytest.param("规章 1  3", "规章\t1\t\t3", id="a row of table two"),
        pytest.param("（一）予以公开       ", "(一)予以公开\t\t\t\t\t\t\t", id="a row that is blank"),
        pytest.param("自然人", "自然人", id="one head"),
        pytest.param("自然人 某某企业", "自然人 某某企业", id="heads and other words"),
        pytest.param("全年收到  3 件", "全年收到  3 件", id="prose"),
        pytest.param("（一）予以公开3  1", "(一)予以公开3  1", id="a figure at its label"),
        pytest.param("（一）予以公开\t3  1", "(一)予以公开\t3  1", id="tabs"),
        pytest.param("（一）予以公开|3  1", "(一)予以公开|3  1", id="bars"),
        pytest.param("（一）予以公开\t 3  1", "(一)予以公开\t 3  1", id="a tab and spaces"),
        pytest.param("（一）予以公开| 3  1", "(一)予以公开| 3  1", id="a bar and spaces"),
        pytest.param("  自然人 其他", "  自然人\t其他", id="heads that are indented"),
        pytest.param("3", "3", id="one figure"),
        pytest.param(f"自然人{' ' * 30}其他", f"自然人{chr(9) * 30}其他", id="heads far apart"),
        pytest.param(" ".join(["其他"] * 300), " ".join(["其他"] * 300), id="too many heads"),
        pytest.param(" ".join(["1"] * 400), " ".join(["1"] * 400), id="too many figures"),
    ],
)
def test_what_is_cut_of_other_lines_of_such_a_text(line: str, cut: str) -> None:
    """
    Rows and heads of the form, wherever they stand.
    """
    table = cut_spaced(fold(_TABLE))
    assert f"{cut}\n{table}" == cut_spaced(fold(f"{line}\n{_TABLE}"))
    assert f"{table}\n{cut}" == cut_spaced(fold(f"{_TABLE}\n{line}"))


def test_a_line_of_six_hundred_characters_is_looked_at() -> None:
    """
    And none that is longer.
    """
    heads = " ".join(["其他"] * 200)
    assert 599 == len(heads)
    assert heads.replace(" ", "\t") in cut_spaced(f"{_TABLE}\n {heads}")
    assert heads in cut_spaced(f"{_TABLE}\n  {heads}")


@pytest.mark.parametrize(("indent", "cut"), [("", True), (" ", False)])
def test_a_row_without_a_label_begins_with_a_blank_where_no_line_is_indented(indent: str, *, cut: bool) -> None:
    """
    With the indent that all lines have there seem to be fifteen cells, and one is lost.
    """
    table = "\n".join(indent + line for line in _TABLE.split("\n"))
    assert cut == ("1\t\t2" in cut_spaced(f"{table}\n 1  2 3 6 1 2 3 4 10  0  0"))
    assert "1\t\t2" in cut_spaced(f"{table}\n{indent}1  2 3 6 1 2 3 4 10  0  0 9")


def test_spaces_that_are_not_so_many_as_between_cells_part_none() -> None:
    """
    The row of table four is then not cut, whatever it has.
    """
    table = _rows(*[_FULL] * 6, *[_BLANK] * 3, gap="  ")
    four = "  ".join(["1"] * 14) + " 2"
    assert cut_spaced(f"{table}\n{four}").endswith(four)


def test_a_wide_line_elsewhere_is_no_row() -> None:
    """
    As a signature that is set to the right, or a row of table four whose cells are all blank.
    """
    assert "\t" in cut_spaced(f"{_TABLE}\n{' ' * 60}某局")
    assert "\t" in cut_spaced(f"{_TABLE}\n{' ' * 14}")


def test_a_row_whose_spaces_are_not_so_many_as_between_cells_is_not_cut() -> None:
    """
    Between some of its cells more stand, or fewer.
    """
    table = _rows(*[_FULL] * 6, *[_BLANK] * 3, gap="  ")
    assert cut_spaced(f"{table}\n规章   1  3").endswith("规章   1  3")
    assert cut_spaced(f"{table}\n规章  1  3").endswith("规章\t 1\t 3")


def test_figures_at_the_beginning_of_lines_are_behind_no_blank() -> None:
    """
    They are indented; nothing is looked at line by line then.
    """
    rows = _rows(*[_FULL] * 9)
    assert rows == cut_spaced(rows)


def test_the_row_of_table_four_is_cut_where_it_has_fifteen_cells() -> None:
    """
    It has no label; fewer figures may be anything.
    """
    rows = _rows(*[_FULL] * 6, *[_BLANK] * 3)
    four = "1  2 3 6 1 2 3 4 10  0   0"
    assert 15 == len(four.split(" "))
    assert four.replace(" ", "\t") in cut_spaced(f"{rows}\n{four}")
    assert "1  2" in cut_spaced(f"{rows}\n1  2")
