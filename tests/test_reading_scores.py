"""How sure a program was of what it read is none of a report's figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.printed_lists import cut_lists
from gov_open_report._reading.layouts.scores import drop_scores
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.grids import Cell, Grid
from texts.judge import faults
from texts.layouts import LAYOUTS, Keeps, Lines, Way
from texts.reports import report

_SCORES: Final = ("0.98", "0.90", "1.0", "0.8731", "0.99", "0.95")
_MANY: Final = "\n12 0.98" * 8

Scored = Callable[[str, str], str]


def _lines(scored: Scored, *, labels: bool, blanks: bool) -> Callable[[Grid], Lines]:
    """Put each cell on a line, with its score; *labels* and *blanks* have one as well."""

    def render(grid: Grid) -> Lines:
        cells = [cell for row in grid for cell in row if cell.text or blanks]
        return [_with_score(cell, at, scored, labels=labels) for at, cell in enumerate(cells)]

    return render


def _rows(scored: Scored, between: str) -> Callable[[Grid], Lines]:
    """Put each row on a line, and a score behind all figures."""

    def render(grid: Grid) -> Lines:
        return [between.join(_with_score(cell, at, scored) for at, cell in enumerate(row)) for row in grid]

    return render


def _with_score(cell: Cell, at: int, scored: Scored, *, labels: bool = False) -> str:
    has_score = labels or (cell.is_figure and cell.text)
    return scored(cell.marked, _SCORES[(at + len(cell.text)) % len(_SCORES)]) if has_score else cell.marked


_WAYS: Final[dict[str, Callable[[Grid], Lines]]] = {
    "behind lines": _lines("{} {}".format, labels=False, blanks=False),
    "in brackets": _lines("{}({})".format, labels=False, blanks=False),
    "of labels too": _lines("{}, {}".format, labels=True, blanks=False),
    "on lines": _lines("{}\n{}".format, labels=False, blanks=False),
    "on lines, of labels and blanks too": _lines("{}\n{}".format, labels=True, blanks=True),
    "as shares": _lines(lambda cell, score: f"{cell}\n{float(score):.1%}", labels=True, blanks=False),
    "behind tabs": _lines("{}\t{}".format, labels=True, blanks=False),
    "in lists": _lines("('{}', {})".format, labels=True, blanks=False),
    "in cells": _rows("{} {}".format, "\t"),
    "in cells of their own": _rows("| {} | {}".format, "|"),
    "in cells of their own behind tabs": _rows("{}\t{}".format, "\t"),
    "in rows": _rows("{} {}".format, " "),
}


@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", _WAYS)
def test_no_score_is_taken_for_a_figure(name: str, edition: Edition, blanks: Blanks) -> None:
    """
    Wherever they stand, and whatever has none; so the score of a blank amount is not the amount.
    """
    for seed in range(2):
        figures = seeded(edition, seed, blanks)
        text = report(figures, Way(name, _WAYS[name], Keeps.ORDER)).text
        assert not faults(gor.parse(text), figures)


@pytest.mark.parametrize(
    "name", ["behind lines", "in brackets", "of labels too", "on lines", "behind tabs", "in cells"]
)
def test_figures_with_scores_are_read(name: str) -> None:
    """
    All but amounts, as these may be scores themselves.
    """
    figures = seeded("2021", 2)
    report_of_figures = gor.parse(report(figures, Way(name, _WAYS[name], Keeps.ORDER)).text)
    counts = {path: figure for path, figure in figures.values.items() if not path.endswith("amount")}
    assert {path: report_of_figures.cell(path).value for path in counts} == counts


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("规章 0.98\n/ 1.0\n12: 0.9\n(5)", "规章~~~~~\n/~~~~\n12~~~~~\n(5)"),
        ("规章\n0.98\n\n0.98", "规章~~~~~\n\n0?98"),
        ("规章\n\n0.98\n0\n0.90\n.8", "规章\n~~~~~\n0~~~~~\n0?"),
        ("规章 12 0.98 0 (1.0)", "规章 12?0.98 0?(1.0)"),
        ("|规章|12 0.98|0.90|3 (0.98) |", "|规章|12?0.98?0.90?3?(0.98)??"),
        ("|规章|12 0.98||3 (0.98) |", "|规章|12~~~~~||3~~~~~~~ |"),
        ("|规章 0.98|0.9 0.98|", "|规章~~~~~|0?9 0?98|"),
        ("行政收费\t0.90", "行政收费~~~~~"),
        ("一\t0.90\t规章\t0.98\t\t\t3\t0.98", "一~~~~~\t规章\t0.98???3?0.98"),
        ("规章\t\t\t3\t0.98\t", "规章\t0?3?0.98?"),
        ("收费 25.034 0.98", "收费 25.034?0.98"),
        ("5,0.98 1.98 0.9.8", "5,0.98 1.98 0.9.8"),
    ],
)
def test_scores_are_blanked_or_not_read(text: str, seen: str) -> None:
    """
    Nothing moves.
    """
    dropped = drop_scores(text + _MANY)
    assert len(dropped) == len(text + _MANY)
    assert dropped[: len(text)].replace(JOIN, "~") == seen


@pytest.mark.parametrize(
    "text",
    [
        _MANY[8:],
        _MANY + "\n5" * 32,
        "\n12 3.0" * 9,
        "\n12.0 0.98" * 9,
        "\n0.98" * 9,
    ],
)
def test_a_few_fractions_are_no_scores(text: str) -> None:
    """
    Nor are those behind other fractions, or counts that a frame has made fractions.
    """
    assert drop_scores(text) == text


@pytest.mark.parametrize("way", ["behind tabs", "in lists"])
@pytest.mark.parametrize("seed", range(3))
def test_a_bar_before_a_tab_is_what_the_cell_holds(way: str, seed: int) -> None:
    """
    A 1 that was misread, and no line of the table: it goes with no score.
    """
    figures = seeded("2021", seed)

    def render(grid: Grid) -> Lines:
        return _WAYS[way]([list(map(_with_bars, row)) for row in grid])

    assert not faults(gor.parse(report(figures, Way(way, render, Keeps.ORDER)).text), figures)


def _with_bars(cell: Cell) -> Cell:
    return cell._replace(text=cell.text.replace("1", "|")) if cell.is_figure else cell


_BOX: Final = "[[24.0, 36.0], [304.0, 34.0], [304.0, 72.0], [24.0, 74]]"


@pytest.mark.parametrize(
    ("before", "row", "behind"),
    [
        ("", "[{box}, ('{text}', 0.9{at})]\n", ""),
        ("", "[2024/05/06 10:11:12] ppocr INFO: [{box}, ('{text}', 0.9{at})]\n", ""),
        ("", "({box}, '{text}', 0.9{at})\n", ""),
        ("[", "[{box}, '{text}', '0.9{at}'], ", "]"),
    ],
    ids=["paddle", "paddle's log", "easyocr", "rapidocr"],
)
def test_where_pieces_stand_on_a_picture_is_none_of_the_text(before: str, row: str, behind: str) -> None:
    """
    They are read as lines with scores are; a few boxes stay what they are.
    """
    figures = seeded("2021", 3)
    lines = report(figures, next(way for way in LAYOUTS if way.name == "lines")).text.split("\n")
    rows = [row.format(box=_BOX, text=line, at=at % 10) for at, line in enumerate(lines) if line]
    read = gor.parse(f"{before}{''.join(rows)}{behind}")
    assert not faults(read, figures)
    assert figures.values["disputes.reconsideration.total"] == read.cell("disputes.reconsideration.total").value
    few = "\n".join(f"[{_BOX}, ['规章', '1']]" for _ in range(3))
    assert "24.0" in cut_lists(few, few)
