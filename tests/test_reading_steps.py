"""A cell a line where blank ones keep their line breaks: how far a figure is from its label says which cell it is."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from texts.damage import Damage, double_a_figure, drop_a_figure, glue_two_figures, number_a_page, split_a_figure
from texts.figures import Blanks, Figures, any_figures, seeded
from texts.form import EDITIONS, HEADINGS, Edition, requests_paths
from texts.grids import Grid, matrix
from texts.judge import differing, faults, wrong
from texts.layouts import Keeps, Lines, Way
from texts.reports import report


def _stepped(breaks: int, *, spanned: bool) -> Callable[[Grid], Lines]:
    """Let so many line *breaks* follow each cell; *spanned* ones have blank cells below them, as in files of Word."""

    def render(grid: Grid) -> Lines:
        cells = [
            cell.marked if begins else ""
            for line in matrix(grid)
            for column, (cell, begins) in enumerate(line)
            if begins or (spanned and cell is not line[column - 1][0])
        ]
        return [part for cell in cells for part in (cell, *[""] * (breaks - 1))]

    return render


def _said_again(grid: Grid) -> Lines:
    """Let two line breaks follow each cell, said again for each column that it spans, and blank for each row."""
    found: Lines = []
    for line in matrix(grid):
        for column, (cell, begins) in enumerate(line):
            again = column > 0 and cell is line[column - 1][0] and bool(found[-2])
            found += [cell.marked if begins else cell.text if again else "", ""]
    return found


_WAYS: Final = [
    *(
        Way(f"{breaks} line breaks{', spans too' if spanned else ''}", _stepped(breaks, spanned=spanned), Keeps.CELLS)
        for breaks in (1, 2, 3)
        for spanned in (False, True)
    ),
    Way("2 line breaks, spans said again", _said_again, Keeps.CELLS),
]
_every_way = pytest.mark.parametrize("way", _WAYS, ids=lambda way: way.name)
_once = pytest.mark.parametrize("way", _WAYS[:-1], ids=lambda way: way.name)
_both_editions = pytest.mark.parametrize("edition", EDITIONS)
_WORD: Final = _WAYS[3]


@_every_way
@_both_editions
@pytest.mark.parametrize("blanks", ["zeros", "totals"])
def test_every_figure_is_read_and_blanks_stay_blank(way: Way, edition: Edition, blanks: Blanks) -> None:
    """
    In all three tables, however many line breaks a cell has.
    """
    figures = seeded(edition, 3, blanks)
    assert {} == differing(gor.parse(report(figures, way).text), figures)


@pytest.mark.parametrize("ends", ["\r\x07", "\n\x07", "\r", "\r\n"])
@_both_editions
def test_cells_end_as_in_the_text_that_word_itself_gives(ends: str, edition: Edition) -> None:
    """
    In a carriage return and a sign of its own, or in what other programs make of these.
    """
    figures = seeded(edition, 3, "zeros")
    text = report(figures, _WAYS[0]).text
    assert {} == differing(gor.parse(text.replace("\n", ends)), figures)


@_once
@_both_editions
def test_table_four_is_open_where_its_blocks_do_not_add_up(way: Way, edition: Edition) -> None:
    """
    As where figures that are no zeros are left blank; rows of the others show by their length that they have all cells.
    """
    figures = seeded(edition, 3, "some")
    read = gor.parse(report(figures, way).text)
    lost = differing(read, figures)
    assert {"disputes"} == {path.partition(".")[0] for path in lost}
    assert {None} == {found for _, found in lost.values()}


@_every_way
@pytest.mark.parametrize("more", [0, 2], ids=["one lost", "two more"])
def test_line_breaks_lost_or_added_make_no_figure_wrong(way: Way, more: int) -> None:
    """
    Anywhere: a row is longer or shorter then, or a step seems smaller than it is.
    """
    for seed in range(12):
        figures = seeded("2021", seed, "zeros")
        lines = report(figures, way).text.split("\n")
        third = lines.index(HEADINGS[2])
        at = Random(seed).choice([at for at, line in enumerate(lines) if at > third and not line])
        lines[at : at + 1] = [""] * more
        assert {} == wrong(gor.parse("\n".join(lines)), figures)


@given(figures=any_figures(), way=st.sampled_from(_WAYS))
def test_no_figure_is_read_wrong(figures: Figures, way: Way) -> None:
    """
    Whatever is blank.
    """
    assert {} == wrong(gor.parse(report(figures, way).text), figures)


@pytest.mark.sweep
@_every_way
@_both_editions
@pytest.mark.parametrize("damage", [drop_a_figure, double_a_figure, glue_two_figures, split_a_figure, number_a_page])
def test_damage_makes_no_figure_wrong(damage: Damage, edition: Edition, way: Way) -> None:
    """
    A cell more or less makes its row longer or shorter than others.
    """
    for seed in range(6):
        figures = seeded(edition, seed, "zeros")
        damaged = damage(report(figures, way), way, Random(seed))
        assert {} == faults(gor.parse(damaged.text), figures, excused=damaged.blanked), damaged.what


def test_where_blanks_leave_no_line_nothing_is_told_by_line_breaks() -> None:
    """
    Then labels are as far apart as there are figures.
    """
    figures = seeded("2021", 3, "zeros")
    text = "\n\n".join(line for line in report(figures, _WORD).text.split("\n") if line)
    read = gor.parse(text)
    assert {} == wrong(read, figures)
    assert [] == [path for path in requests_paths("outcomes.granted") if read.cell(path).origin is gor.Origin.BLANK]


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        pytest.param("行政处罚\n\n", "行政处罚\n\n另有附件说明\n\n", "penalties", id="words behind a label"),
        pytest.param("规章\n\n", "规章\n\n\n", "rules", id="a line break too many"),
        pytest.param("规章\n\n", "规章\n\n\n\n", "rules", id="a cell too many"),
        pytest.param("规章\n\n", "规章\n\n", "", id="as it is"),
    ],
)
def test_a_row_of_table_two_that_differs_from_its_like_is_open(old: str, new: str, left: str) -> None:
    """
    It has no sums to bear it out.
    """
    figures = seeded("2019", 3, "zeros")
    blank = {"disclosure.rules.disclosed", "disclosure.penalties.change"}
    figures = figures._replace(blank=figures.blank | blank)
    text = report(figures, _WORD).text
    at = text.index(HEADINGS[1])
    assert old in text[at:]
    read = gor.parse(text[:at] + text[at:].replace(old, new, 1))
    lost = differing(read, figures)
    assert {} == wrong(read, figures)
    assert bool(left) == any(path.startswith(f"disclosure.{left}") for path in lost)


def test_a_figure_between_two_cells_of_table_two_is_in_neither() -> None:
    """
    Though its row is as long as its like.
    """
    figures = seeded("2019", 3, "zeros")
    figures = figures._replace(blank=figures.blank | {"disclosure.rules.created"})
    text = report(figures, _WORD).text
    at = text.index(HEADINGS[1])
    number = figures.printed("disclosure.rules.disclosed")
    assert f"规章\n\n\n\n{number}\n\n" in text[at:]
    read = gor.parse(text[:at] + text[at:].replace(f"规章\n\n\n\n{number}\n\n", f"规章\n\n\n{number}\n\n\n", 1))
    assert [None] * 3 == [cell.value for cell in read.cells() if cell.path.startswith("disclosure.rules.")]


def test_line_breaks_tell_nothing_where_groups_are_out_of_order() -> None:
    """
    Then figures may be those of either.
    """
    figures = seeded("2021", 3, "zeros")
    text = report(figures, _WORD).text
    groups = ("（四）无法提供", "（五）不予处理", "（六）其他处理")
    first, second, third = (text.index(f"{group}\n") for group in groups)
    read = gor.parse(text[:first] + text[second:third] + text[first:second] + text[third:])
    assert {} == wrong(read, figures)
    assert None in {read.cell(path).value for path in requests_paths("outcomes.declined.repeated")}


def test_line_breaks_do_not_tell_rows_that_have_changed_places() -> None:
    """
    Nor the rows beside them.
    """
    figures = seeded("2021", 3, "zeros")
    text = report(figures, _WORD).text
    first, second = "1.信访举报投诉类申请\n", "2.重复申请\n"
    for old, new in ((first, "甲\n"), (second, first), ("甲\n", second)):
        text = text.replace(f"\n{old}", f"\n{new}", 1)
    read = gor.parse(text)
    assert {} == wrong(read, figures)
    assert None in {read.cell(path).value for path in requests_paths("outcomes.declined.repeated")}


def _totals_first(grid: Grid) -> Lines:
    """A cell a line, 总计 and its column before 自然人."""
    lines: Lines = []
    for line in grid:
        heads = [cell.name for cell in line]
        figures = [at for at, cell in enumerate(line) if cell.name.startswith("requests.")]
        moved = figures or ([0, 1, 2] if "head:natural_person" in heads else [])
        if moved:
            line = [*line[: moved[0]], line[-1], *line[moved[0] : -1]]  # noqa: PLW2901 - the same cells
        lines += [cell.marked for cell in line]
    return lines


def test_line_breaks_tell_no_row_where_totals_are_not_last() -> None:
    """
    Most of the rows do not add up then.
    """
    figures = seeded("2021", 3, "some")
    read = gor.parse(report(figures, Way("totals first", _totals_first, Keeps.CELLS)).text)
    assert {} == wrong(read, figures)
    assert [] == [cell.path for cell in read.cells() if cell.path.startswith("requests.") and cell.value is not None]


def test_line_breaks_tell_no_row_of_table_two_whose_heads_have_changed_places() -> None:
    """
    Its figures stand under these, and not in the form's order.
    """
    figures = seeded("2021", 3, "zeros")
    text = report(figures, _WORD).text
    for old, new in (("本年制发件数", "甲"), ("现行有效件数", "本年制发件数"), ("甲", "现行有效件数")):
        text = text.replace(f"\n{old}\n", f"\n{new}\n", 1)
    read = gor.parse(text)
    assert [None, None] == [read.cell(f"disclosure.{row}.issued").value for row in ("rules", "normative_documents")]
    assert read.cell("disclosure.licensing.decisions").value == figures.value("disclosure.licensing.decisions")


@pytest.mark.parametrize("row", ["行政事业性收费", "政府集中采购"])
def test_a_row_of_cells_that_are_said_again_is_open_where_one_of_them_stands_before_its_label(row: str) -> None:
    """
    Its last cell spans two columns, and would be both of its own.
    """
    figures = seeded("2019", 3, "zeros")
    text = report(figures, _WAYS[-1]).text
    begin = text.index(f"\n{row}\n\n") + 1
    end = text.index("\n\n", begin + len(row) + 2) + 2
    own = text[begin + len(row) + 2 : end]
    read = gor.parse(f"{text[:begin]}{own}{row}\n\n{text[end:]}")
    assert {} == wrong(read, figures)
