"""Grids whose cells go over several lines: rows of two labels, and figures that a line break cuts."""

from __future__ import annotations

import pytest

import gov_open_report as gor
from gov_open_report import Code
from gov_open_report._reading.lines.grids import ruling
from texts.figures import BLANKS, Blanks, Figures, seeded
from texts.form import EDITIONS, REQUESTS, Edition, requests_paths
from texts.judge import differing, faults, wrong
from texts.layouts import LAYOUTS
from texts.rare import RARE
from texts.reports import report

_GRID = next(way for way in RARE if way.name == "wrapped_grid")


def _with_broken(figures: Figures, *paths: str) -> str:
    """Return a grid in which the figures of *paths* go on below their first digit."""
    made = report(figures, _GRID)
    lines = made.text.split("\n")
    for path in paths:
        place = next(place for place in made.places if place.name == path)
        figure, before = place.of(made.text), made.text[: place.start].split("\n")
        at = next(at for at, line in enumerate(lines) if line.startswith(before[-1]) and figure in line)
        column = before[-1].count("|")
        above, below = lines[at].split("|"), [" " * len(cell) for cell in lines[at].split("|")]
        above[column], below[column] = (f" {digits.ljust(20)} " for digits in (figure[:1], figure[1:]))
        lines[at : at + 1] = ["|".join(above), "|".join(["", *below[1:-1], ""])]
    return "\n".join(lines)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
def test_every_cell_of_a_grid_is_counted_blank_or_not(edition: Edition, blanks: Blanks) -> None:
    """
    Also where 其他处理, which is a row in one edition, stands before the first row of its group.
    """
    figures = seeded(edition, 6, blanks)
    assert {} == differing(gor.parse(report(figures, _GRID).text), figures)


@pytest.mark.parametrize("blanks", ["none", "zeros"])
def test_a_figure_of_table_three_that_a_line_break_cuts_is_whole_where_its_row_adds_up(blanks: Blanks) -> None:
    """
    Nothing else in the row or the table is in doubt.
    """
    figures = seeded("2021", 3, blanks)
    total = "requests.received.total"
    parts = [f"requests.received.{name}" for name in ("natural_person", "business", "other")]
    longest = max((path for path in parts if path not in figures.blank), key=lambda path: len(figures.printed(path)))
    read = gor.parse(_with_broken(figures, total, longest))
    assert {} == differing(read, figures)


def test_a_figure_that_a_line_break_cuts_cannot_be_read_where_nothing_bears_it_out() -> None:
    """
    It may as well be two; it takes up one cell, and those beside it are read.
    """
    figures = seeded("2021", 3)
    broken = "requests.received.total"
    text = _with_broken(figures._replace(true={**figures.true, broken: 99999}), broken)
    read = gor.parse(text)
    assert {broken} == set(differing(read, figures))
    assert Code.NOT_A_COUNT in {each.code for each in read.diagnostics if broken in each.paths}
    of_two = next(path for path, value in figures.values.items() if isinstance(value, int) and value > 9)
    read = gor.parse(_with_broken(figures, of_two))
    assert {of_two} == set(differing(read, figures))


def test_two_rows_in_one_of_a_grid_are_not_one_row() -> None:
    """
    Where a rule between them is lost, and the label of one: nearly every cell then holds two figures.
    """
    figures = seeded("2021", 3)
    lines = report(figures, _GRID).text.split("\n")
    at = next(at for at, line in enumerate(lines) if "2.重复申请" in line)
    lines[at] = lines[at].replace("2.重复申请", " " * 9)
    del lines[at - 1]
    assert {} == wrong(gor.parse("\n".join(lines)), figures)


@pytest.mark.parametrize(("edge", "closed"), [("+----+", True), ("|----|", True), ("+----", False)])
def test_a_line_that_ends_where_a_rule_joins_the_frame_is_closed(edge: str, *, closed: bool) -> None:
    """
    As browsers of text draw rows beside a cell that spans them; the bar behind their last cells opens no other.
    """
    text = f"|三、|（一）予以公开|1|\n|    {edge}\n" * 8
    assert ruling(text, 0, len(text)).closed is closed


def _ruled_within_groups(figures: Figures) -> str:
    """Table three in a box whose rules go under rows alone: a label in three lines, and its figures on the second."""
    lines: list[str] = []
    for row in REQUESTS[figures.edition]:
        third = -(-len(row.label) // 3)
        label = [row.label[at : at + third] for at in range(0, 3 * third, third)]
        printed = [figures.printed(path) for path in requests_paths(row.name)]
        blank = [""] * len(printed)
        lines.append("│（组├────────┼───┼───┼───┼───┼───┼───┼───┤")
        lines += [
            "│".join(["", "", piece, *cells, ""])
            for piece, cells in zip(label, (blank, printed, blank), strict=True)
        ]
    return "\n".join([*lines, "└──┴────────┴───┴───┴───┴───┴───┴───┴───┘"])


@pytest.mark.parametrize("blanks", ["none", "zeros"])
def test_a_row_between_rules_that_a_label_beside_it_spans_is_one(blanks: Blanks) -> None:
    """
    On whichever of its lines the figures stand.
    """
    figures = seeded("2021", 3, blanks)
    table = _ruled_within_groups(figures)
    read = gor.parse(f"三、收到和处理政府信息公开申请情况\n{table}\n五、存在的主要问题及改进情况\n")
    assert {} == {path: cell for path, cell in differing(read, figures).items() if path.startswith("requests.")}


@pytest.mark.parametrize(("edition", "seed"), [("2019", 48), ("2021", 1), ("2021", 7)])
def test_bars_among_the_digits_of_figures_that_have_a_line_each_part_no_cells(edition: Edition, seed: int) -> None:
    """
    A program for pictures took each 1 for a bar: `|63` is not 63.
    """
    figures = seeded(edition, seed)
    text, places = report(figures, next(way for way in LAYOUTS if way.name == "lines"))
    for place in places:
        if place.is_figure:
            text = text[: place.start] + place.of(text).replace("1", "|") + text[place.end :]
    assert not faults(gor.parse(text), figures)
