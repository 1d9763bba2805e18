"""Rows that have as many cells as they should, though one was lost and something else stands for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.filled_up import is_sign, joins_cells, with_a_cell_back
from texts.figures import Figures, seeded
from texts.form import EDITIONS, REQUESTS, Edition, disputes_paths, requests_paths
from texts.grids import Cell, Grid
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS, Lines
from texts.marks import Text
from texts.rare import RARE
from texts.reports import report

_WAYS: Final = {way.name: way for way in (*LAYOUTS, *RARE)}
_BLOCKS: Final = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
_DISPUTES: Final = tuple(path for name in _BLOCKS for path in disputes_paths(name))


def _items(texts: str) -> list[Item]:
    cells = (text.replace("#", "") for text in texts.split())
    return [Item(Kind.CELL, text, "", at, at + len(text), 0, -1) for at, text in enumerate(cells)]


def _written(ways: Iterator[list[Item]]) -> set[str]:
    return {" ".join(cell.text or "#" for cell in way) for way in ways}


@pytest.mark.parametrize(
    ("cells", "ways"),
    [
        ("1 2 3", {"# 12 3", "12 # 3", "12 3 #", "# 1 23", "1 # 23", "1 23 #"}),
        ("15 15", {"# 15", "15 #", "# 1515", "1515 #"}),
        ("5 5 0", {"# 55 0", "55 # 0", "55 0 #", "# 5 50", "5 # 50", "5 50 #"}),
        ("0 0 0", set()),
        ("5 - 0", {"# 5 0", "5 0 #"}),
        ("5 - 5", {"# 5 5", "5 5 #"}),
        ("5 - -", set()),
        ("5 - 无", set()),
        ("3 0 #", {"# 3 0", "3 # 0", "# 30 #", "30 # #"}),
    ],
)
def test_a_cell_is_put_back_for_a_sign_a_figure_twice_and_one_in_two(cells: str, ways: set[str]) -> None:
    """
    Several signs are what a body has put for blanks, and zeros stand side by side everywhere.
    """
    assert ways == _written(with_a_cell_back(_items(cells), parted=False))


def test_where_marks_part_cells_a_blank_at_the_end_alone_may_be_none() -> None:
    """
    The others have their places.
    """
    assert _written(with_a_cell_back(_items("1 2 #"), parted=True)) == {"# 1 2", "1 # 2"}
    assert _written(with_a_cell_back(_items("1 - 2"), parted=True)) == set()


@pytest.mark.parametrize(("text", "told"), [("-", True), ("/", True), ("无", True), ("O", False), ("", False)])
def test_what_is_misread_is_no_sign(text: str, *, told: bool) -> None:
    """
    It stands for a figure.
    """
    assert is_sign(_items(text or "#")[0]) is told


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("6 -|4|", True),
        ("- 6|4|", True),
        ("无 2|4|", True),
        ("-46 /|4|", True),
        ("0.5 -|4|", True),
        ("6 -|4|3", False),
        ("6-|4|", False),
        ("6 件|4|", False),
        ("- -|4|", False),
        ("6 4|4|", False),
        ("||", False),
    ],
)
def test_a_figure_and_a_sign_in_one_cell_are_two_where_the_row_ends_in_a_blank(cells: str, *, told: bool) -> None:
    """
    Those behind may be one too far to the left, and the blank stands for the one that is missing.
    """
    items: list[Item] = []
    at = 0
    for text in cells.split("|"):
        items.append(Item(Kind.CELL, text.replace(" ", ""), "", at, at + len(text), 0, len(items)))
        at += len(text) + 1
    assert joins_cells(items, cells) is told


@pytest.mark.parametrize("sign", ["-", "/", "无"])
@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "html"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_cells_behind_two_that_were_joined_are_not_read(edition: Edition, way: str, sign: str) -> None:
    """
    In none of the tables, where their rows are filled up.
    """
    for seed in range(12):
        figures, random = seeded(edition, seed, "some", sign), Random(seed)

        def joined(grid: Grid, random: Random = random) -> Lines:
            places = [
                (line, at)
                for line, cells in enumerate(grid)
                for at, (cell, after) in enumerate(pairwise(cells))
                if cell.is_figure and after.is_figure and cell.columns == after.columns == 1
                if (cell.text == sign) != (after.text == sign)
            ]
            if not places:
                return _WAYS[way].render(grid)
            line, at = random.choice(places)
            cells = [*grid[line]]
            both = cells[at]._replace(text=f"{cells[at].text} {cells[at + 1].text}")
            moved = [*cells[:at], both, *cells[at + 2 :], Cell("", "blank")]
            return _WAYS[way].render([*grid[:line], moved, *grid[line + 1 :]])

        read = gor.parse(report(figures, _WAYS[way]._replace(render=joined)).text)
        assert {} == {
            cell.path: cell.value
            for cell in read.cells()
            if cell.value is not None and cell.value != figures.value(cell.path)
        }


def _with_a_blank(edition: Edition, seed: int) -> tuple[Figures, list[str]]:
    """Figures of which one row alone has a blank, its first, and the paths of that row."""
    figures = seeded(edition, seed)
    names = [row.name for row in REQUESTS[edition]]
    rows = [requests_paths(names[(seed * 7 + at) % len(names)]) for at in range(len(names))]
    row = next(row for row in rows if any(len(figures.printed(path)) > 1 for path in row[1:]))
    return figures._replace(blank=frozenset(row[:1])), list(row)


def _split(made: Text, paths: list[str], between: str, random: Random) -> str:
    """Put into one of the figures at *paths* what parts two."""
    long = [place for place in made.places if place.name in paths and len(place.of(made.text)) > 1]
    place = random.choice(long)
    cut = random.randrange(place.start + 1, place.end)
    return made.text[:cut] + between + made.text[cut:]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", ["rows", "rows_wrapped", "spaces_for_blanks", "lines"])
def test_a_figure_in_two_makes_no_figure_wrong_where_a_blank_is_lost(way: str, edition: Edition) -> None:
    """
    Seven figures stand behind the label, and fewer columns fail to add up with six of them and a blank.
    """
    for seed in range(8):
        figures, row = _with_a_blank(edition, seed)
        between = "\n" if way == "lines" else " "
        text = _split(report(figures, _WAYS[way]), row, between, Random(f"{way} {edition} {seed}"))
        assert {} == wrong(gor.parse(text), figures)


@pytest.mark.parametrize("way", ["rows", "lines", "tabs_ragged"])
def test_a_misprint_makes_up_for_no_blank(way: str) -> None:
    """
    No columns are better off with anything else in its row.
    """
    for at, name in enumerate(row.name for row in REQUESTS["2021"]):
        figures = seeded("2021", 5)
        path = requests_paths(name)[at % 6]
        printed = figures._replace(true={**figures.true, path: int(figures.true[path]) + 1})
        assert {} == differing(gor.parse(report(printed, _WAYS[way]).text), printed)


@pytest.mark.parametrize("edition", EDITIONS)
def test_two_blocks_of_table_four_may_be_a_blank_and_a_figure_in_two(edition: Edition) -> None:
    """
    What stands between the two is a place too far to the left.
    """
    for seed in range(12):
        figures = seeded(edition, seed)
        blank, split = _blank_and_split(figures, seed)
        figures = figures._replace(blank=frozenset({blank}))
        text = _split(report(figures, _WAYS["rows"]), [split], " ", Random(seed))
        assert {} == wrong(gor.parse(text), figures)


def _blank_and_split(figures: Figures, seed: int) -> tuple[str, str]:
    """A zero of the first block or the second, and a figure of another that has several digits."""
    zeros = [path for path in _DISPUTES[:10] if not figures.true[path]]
    blank = Random(seed).choice(zeros or [*_DISPUTES[:1]])
    others = [path for path in _DISPUTES if path.split(".")[1] != blank.split(".")[1]]
    return blank, max(others, key=lambda path: len(figures.printed(path)))


@pytest.mark.parametrize("blanks", ["zeros", "totals"])
def test_a_lone_sign_stands_for_no_blank_where_others_are_lost(blanks: str) -> None:
    """
    It may stand where the row has none, and the blank have left no trace.
    """
    tried = 0
    for seed in range(6):
        figures = seeded("2021", seed, "zeros" if blanks == "zeros" else "totals")
        made = report(figures, _WAYS["lines"])
        rows = [requests_paths(row.name) for row in REQUESTS["2021"]]
        row = next((row for row in rows if sum(path in figures.blank for path in row) == 1), None)
        if row is None:
            continue
        places = [place for place in made.places if place.name in row and place.of(made.text)]
        blank = [path in figures.blank for path in row].index(True)
        for before, (place, after) in enumerate(pairwise(places), 1):
            if before != blank:
                text = made.text[: place.end] + made.text[place.end : after.start] + "-\n" + made.text[after.start :]
                assert {} == wrong(gor.parse(text), figures)
                tried += 1
    assert tried


def _filled_up(way: str, figures: Figures, lost: str) -> str:
    """Lay *figures* out with the cell at *lost* gone, and a blank behind its row instead."""
    row = {path for path in figures.true if path.rpartition(".")[0] == lost.rpartition(".")[0]}
    if lost.startswith("disputes."):
        row = {*_DISPUTES}

    def render(grid: Grid) -> Lines:
        return _WAYS[way].render([_without(line) for line in grid])

    def _without(line: list[Cell]) -> list[Cell]:
        names = [cell.name for cell in line]
        if lost not in names:
            return line
        end = max(at for at, name in enumerate(names) if name in row)
        kept = [cell for cell in line[: end + 1] if cell.name != lost]
        return [*kept, Cell("", "head:none"), *line[end + 1 :]]

    return report(figures, _WAYS[way]._replace(render=render)).text


_GRIDS: Final = ("tabs_spanned", "box", "html", "filled_rows", "ruled_columns", "spaces_for_blanks")


@pytest.mark.sweep
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _GRIDS)
def test_a_row_filled_up_with_a_blank_is_open_though_totals_are_blank(way: str, edition: Edition) -> None:
    """
    With the cell put back, wherever it was, fewer columns fail.
    """
    for seed in range(4):
        figures = seeded(edition, seed, "totals")
        row = requests_paths(REQUESTS[edition][(5 * seed + 3) % len(REQUESTS[edition])].name)
        assert {} == wrong(gor.parse(_filled_up(way, figures, row[seed % 5])), figures)


@pytest.mark.parametrize("blanks", ["zeros", "totals"])
@pytest.mark.parametrize("way", [way for way in _GRIDS if way != "filled_rows"])
def test_table_four_filled_up_with_a_blank_is_open(way: str, blanks: str) -> None:
    """
    More of its blocks add up with the cell put back.
    """
    for lost in ("reconsideration.corrected", "litigation_direct.upheld"):
        figures = seeded("2021", 9, "zeros" if blanks == "zeros" else "totals")
        assert {} == wrong(gor.parse(_filled_up(way, figures, f"disputes.{lost}")), figures)
