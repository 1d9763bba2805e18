"""Tables whose cells are filled up with spaces: which lines are cut, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.layouts.padded import cut_padded
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing
from texts.rare import RARE
from texts.reports import report

_WAY: Final = next(way for way in RARE if way.name == "filled_rows")


def _filled(rows: Sequence[Sequence[str]]) -> str:
    """Each cell as wide as its column, by its place in the row."""
    widths: dict[int, int] = {}
    for row in rows:
        for at, cell in enumerate(row):
            widths[at] = max(widths.get(at, 1), len(cell))
    return "\n".join("  ".join(cell.ljust(widths[at]) for at, cell in enumerate(row)) for row in rows) + "\n"


def test_a_table_is_cut_where_its_columns_begin() -> None:
    """
    A line has as many cells as it is long.
    """
    rows = [("甲", "乙乙", "丙"), ("12", "", "345"), ("丁", ""), ("己", "6", "")]
    text = _filled(rows)
    cut = cut_padded(text)
    assert [[cell.strip() for cell in line.split("\t")] for line in cut.splitlines()] == [list(row) for row in rows]
    assert cut.replace("\t", " ") == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_filled([("甲", "乙", "丙"), ("12", "", "345"), ("己", "6", "")]), id="all lines are as long"),
        pytest.param(_filled([("甲", "乙", "丙"), ("丁", "")]), id="two lines"),
        pytest.param(_filled([("甲甲", "乙"), ("12", ""), ("丁",)]), id="two columns"),
        pytest.param("甲   乙  丙   \n12       345 \n己   6  \n  丁\n", id="a line begins elsewhere"),
        pytest.param("甲   乙  丙   \n12       345  \n己   6  \n戊   777  8  \n", id="what is wider than its column"),
        pytest.param("甲   乙  丙   \n12       345  \n己   6   \n", id="a line ends where no column does"),
        pytest.param("甲   乙  丙   \n12       345  \n己\t   6  \n", id="a line has a tab"),
        pytest.param("甲   乙  丙   \n12       345  \n|    6  \n", id="a line has a bar"),
        pytest.param("甲   乙  丙\n12       345\n己   6\n", id="lines are not filled up"),
        pytest.param("\n".join("甲" + "  乙" * (at % 25) for at in range(99)) + "  \n", id="very many columns"),
        pytest.param("\n".join("甲" + "  乙" * at for at in (24, 24, 23)) + "  \n", id="one column too many"),
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    """
    What is no such table may be anything.
    """
    assert cut_padded(text) == text


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
def test_every_cell_of_tables_two_and_three_is_counted_blank_or_not(edition: Edition, blanks: Blanks) -> None:
    """
    Of rows whose group stands in another row, too.
    """
    figures = seeded(edition, 4, blanks)
    read = gor.parse(report(figures, _WAY).text)
    assert {} == {path: found for path, found in differing(read, figures).items() if not path.startswith("disputes.")}
