"""All layouts in order."""

import pytest

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.all_layouts import with_plain_cells

_ROW = "规章 1 1 1 1 1 1 1 1 1 1\n"


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        pytest.param("7项\n" * 20, f"7{JOIN}\n" * 20, id="units of counts"),
        pytest.param("规章 12 0.98\n" * 8, "规章 12?0.98\n" * 8, id="scores"),
        pytest.param("规章 1.0 2.0 3.0 4.0\n", "规章 1   2   3   4  \n", id="fractions that are none"),
        pytest.param("规章\t3\tNaN\tNaN\tNone\n", "规章\t3\t   \t   \t    \n", id="words for nothing"),
        pytest.param(_ROW * 3, "规章 l l l l l l l l l l\n" * 3, id="misread bars"),
    ],
)
def test_what_is_no_part_of_a_cell_is_blanked_in_the_tables_alone(line: str, plain: str) -> None:
    """
    In prose around them it is left, and nothing moves.
    """
    start, end = len(line), 2 * len(line)
    assert f"{line}{plain}{line}" == with_plain_cells(line * 3, start, end, start)


def test_units_are_blanked_in_tables_of_counts_alone() -> None:
    """
    Behind an amount of table two one says that it is none.
    """
    lines = "7项\n" * 20
    assert f"{lines}{'7' + JOIN}\n" == with_plain_cells(lines * 2, 0, 2 * len(lines), len(lines))[: len(lines) + 3]
