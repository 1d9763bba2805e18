"""Printed data frames: which lines are cut, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.layouts.framed import cut_frames
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing
from texts.rare import RARE
from texts.reports import report

_WAY: Final = next(way for way in RARE if way.name == "frame_of_merged_cells")

_ROWS: Final = (("甲", "12", "", "丁"), ("", "3", "4.5", "66"), ("乙丙", "", "7", "8"))


def _framed(rows: Sequence[Sequence[str]], *, wide: int = 1, filled_up: bool = False) -> str:
    """A frame in which characters other than digits are *wide*; short numbers of columns may be *filled_up* behind."""
    numbers = [str(at) for at in range(len(rows[0]))]
    heads = [number.ljust(len(numbers[-1])) if filled_up else number for number in numbers]

    def width(cell: str) -> int:
        return sum(1 if character.isascii() else wide for character in cell)

    widths = [max(map(width, column)) for column in zip(heads, *rows, strict=True)]
    lines = [
        "".join("  " + " " * (room - width(cell)) + cell for cell, room in zip(cells, widths, strict=True))
        for cells in (heads, *rows)
    ]
    index = len(str(len(rows) - 1))
    return "\n".join([" " * index + lines[0], *(f"{at:<{index}}{line}" for at, line in enumerate(lines[1:]))]) + "\n"


def _cells(cut: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("\t")] for line in cut.splitlines()]


@pytest.mark.parametrize("wide", [1, 2])
@pytest.mark.parametrize("between", ["", "\n", "\n丙 1\n"])
def test_a_frame_is_cut_where_the_numbers_of_its_columns_end(wide: int, between: str) -> None:
    """
    Counted in characters or as on a screen; its numbers are gone, and nothing has moved.
    """
    text = _framed(_ROWS, wide=wide) + between
    cut, _ = cut_frames(text, text)
    assert _cells(cut)[: len(_ROWS) + 1] == [[""], *map(list, _ROWS)]
    assert cut.endswith(between)
    assert [len(line) for line in cut.splitlines()] == [len(line) for line in text.splitlines()]


@pytest.mark.parametrize("filled_up", [True, False])
@pytest.mark.parametrize("columns", [4, 10, 11, 15])
def test_numbers_of_two_digits_leave_room_before_or_behind_those_of_one(columns: int, *, filled_up: bool) -> None:
    """
    A frame of pandas has them filled up behind.
    """
    rows = [[f"{at}{'甲' * (column % 3)}" for column in range(columns)] for at in range(12)]
    text = _framed(rows, filled_up=filled_up)
    assert _cells(cut_frames(text, text)[0]) == [[""], *rows]


def test_each_frame_of_a_text_is_cut_by_itself() -> None:
    """
    Those under other numbers are none.
    """
    text = "一\n" + _framed(_ROWS) + "\n二\n" + _framed(_ROWS).replace("  3\n", "  4\n", 1) + "\n" + _framed(_ROWS[:2])
    cut, _ = cut_frames(text, text)
    assert [line.count("\t") for line in cut.splitlines()] == [0, 0, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("2  ", "3  ", id="another number before a line"),
        pytest.param("66", "666", id="a line that is longer"),
        pytest.param("66", "6", id="a line that is shorter"),
        pytest.param("  3  ", "  34 ", id="a figure that reaches beyond its column"),
        pytest.param("  3  ", "3    ", id="a figure that ends before its column does"),
        pytest.param("3  4.5", "3144.5", id="a figure that begins where its column does"),
        pytest.param("  3  ", " \t3  ", id="a tab"),
    ],
)
def test_a_frame_is_not_cut_in_which_a_line_is_not_like_the_others(old: str, new: str) -> None:
    """
    Something befell it, and it may be any other line as well.
    """
    text = _framed(_ROWS)
    damaged = text.replace(old, new)
    assert damaged != text
    assert cut_frames(damaged, damaged) == (damaged, {})


def test_numbers_that_do_not_count_columns_are_over_no_frame() -> None:
    """
    From 0 on, none left out.
    """
    text = _framed([("甲", "1", "2", "3", "4")] * 2)
    assert 4 * 2 == cut_frames(text, text)[0].count("\t")
    other = text.replace("3  4\n", "3  5\n")
    assert other != text
    assert cut_frames(other, other) == (other, {})


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("word", ["", "NaN", "None", "—"])
def test_every_figure_of_a_frame_is_read_whatever_is_blank(edition: Edition, blanks: Blanks, word: str) -> None:
    """
    Those of a row whose label spans columns too, which are empty or say so.
    """
    figures = seeded(edition, 4, blanks, word)
    assert {} == differing(gor.parse(report(figures, _WAY).text), figures)


_TWO_BLOCKS: Final = (
    "    0   1  \\\n0   甲  12   \n1       3   \n2  乙丙       \n\n"
    "     2   3  \n0        丁  \n1  4.5  66  \n2    7   8  \n"
)
_UNNUMBERED: Final = " 0  1 \\\n 甲 12  \n    3  \n 乙     \n\n  2  \n     \n4.5  \n  7  \n"


def _cells_in_blocks(text: str) -> list[list[str]]:
    cut, rows = cut_frames(text, text)
    assert len(cut) == len(text)
    return [[cut[start:end].strip() for start, end in cells] for cells in rows.values() if cells]


@pytest.mark.parametrize("trimmed", [False, True])
@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(_TWO_BLOCKS, [list(row) for row in _ROWS], id="two blocks"),
        pytest.param(_UNNUMBERED, [["甲", "12", ""], ["", "3", "4.5"], ["乙", "", "7"]], id="without numbers"),
        pytest.param("   0  \\\n0  甲   \n\n   1\n0  5\n", [["甲", "5"]], id="a column each"),
        pytest.param("   0  \\\n0  甲   \n\n\n\n   1\n0  5\n", [["甲", "5"]], id="further apart"),
        pytest.param(_TWO_BLOCKS.replace("3", "NaN", 1).replace("  3 ", "NaN "), [], id="a word that is longer"),
        pytest.param(
            _TWO_BLOCKS.replace("乙丙", "None")
            .replace("\n0   甲", "\n0     甲")
            .replace("    0   1", "      0   1")
            .replace("\n1       3", "\n1         3"),
            [["甲", "12", "", "丁"], ["", "3", "4.5", "66"], ["", "", "7", "8"]],
            id="a word for nothing",
        ),
    ],
)
def test_rows_of_a_frame_go_on_in_its_blocks(text: str, rows: list[list[str]], *, trimmed: bool) -> None:
    """
    Also where spaces at the ends of lines were taken away, and cells with them.
    """
    if trimmed and "\n     \n" not in text:
        text = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
    assert _cells_in_blocks(text) == rows


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("2   3  \n", "2   4  \n", id="columns left out"),
        pytest.param("2   3  \n", "2   3  \\\n", id="a block that is not there"),
        pytest.param("\n\n ", "\n\n和\n ", id="words between"),
        pytest.param("4.5  66", "4.56666", id="a figure that begins where its column does"),
        pytest.param("66  ", "66 6", id="a figure behind the last column"),
        pytest.param("丁", "丁丁丁", id="a word that is longer"),
        pytest.param("1       3", "1    3   ", id="a figure that ends before its column does"),
        pytest.param("1       3   ", "1      3", id="a line that ends before its column does"),
    ],
)
def test_blocks_are_none_of_a_frame_in_which_a_line_is_not_like_the_others(old: str, new: str) -> None:
    """
    No row is made of lines that may be others'.
    """
    damaged = _TWO_BLOCKS.replace(old, new, 1)
    assert damaged != _TWO_BLOCKS
    assert cut_frames(damaged, damaged) == (damaged, {})


def test_rows_of_numbered_blocks_are_told_by_their_numbers() -> None:
    """
    Where a line is lost or another is put in, the others keep their cells.
    """
    fewer = _TWO_BLOCKS.replace("1  4.5  66  \n", "")
    assert _cells_in_blocks(fewer) == [["甲", "12", "", "丁"], ["", "3"], ["乙丙", "", "7", "8"]]
    more = _TWO_BLOCKS.replace("2    7   8  \n", "5    9   9  \n2    7   8  \n")
    assert _cells_in_blocks(more) == [list(row) for row in _ROWS]


_FOUR: Final = (("甲", "12", "", "丁"), ("", "3", "44", "66"), ("乙丙", "", "7", "8"), ("丙", "5", "6", "9"))


@pytest.mark.parametrize(
    ("old", "new", "cells"),
    [
        pytest.param("3  44  66", "34 44  66", [["34 44  66"]], id="a figure that has moved"),
        pytest.param("3  44  66", "3   44  66", [["3   44  66"]], id="a space more"),
        pytest.param("3  44  66", "3 44  66", [["3 44  66"]], id="a space less"),
        pytest.param("2  乙丙       7   8", "2  乙丙  7  8", [["乙丙", "7  8"]], id="all spaces less"),
        pytest.param("3   丙   5   6   9", "3   丙   5   6   9  9", [["丙", "5   6   9  9"]], id="a figure more"),
        pytest.param("3   丙   5   6   9", "3   丙   5\n   6   9", [["丙", "5"], ["6   9"]], id="a line broken"),
        pytest.param("1       3", "1     1 3", [["", "1 3", "44", "66"]], id="two figures in a cell"),
        pytest.param("0   甲  12", "0 甲 5  12", [["甲 5  12       丁"]], id="a figure behind words"),
    ],
)
def test_a_line_that_is_not_like_the_others_is_one_cell_that_cannot_be_read(
    old: str, new: str, cells: list[list[str]]
) -> None:
    """
    The others are cut all the same.
    """
    text = _framed(_FOUR)
    damaged = text.replace(old, new)
    assert damaged != text
    cut, _ = cut_frames(damaged, damaged)
    assert len(cut) == len(damaged)
    found = [[cell.replace("?", " ").strip() for cell in line] for line in _cells(cut)[1:]]
    assert [line for line in found if line not in [list(row) for row in _FOUR]] == cells
    assert sum(line in [list(row) for row in _FOUR] for line in found) == 3


def test_numbers_of_columns_may_stand_at_their_left() -> None:
    """
    With room behind the last of them, or a block.
    """
    text = "  0   1   2   3  \n" + "".join(f"{at}{f'  {at}{at}' * 4}\n" for at in range(4))
    assert _cells(cut_frames(text, text)[0])[1:] == [[f"{at}{at}"] * 4 for at in range(4)]
    blocks = "0  1   \\\n55 55   \n66 66   \n\n2   \n77  \n88  \n"
    assert _cells_in_blocks(blocks) == [["55", "55", "77"], ["66", "66", "88"]]


def _block(heads: Sequence[str], rows: Sequence[Sequence[str]], behind: str = "") -> str:
    """A block of a frame, numbers before its lines; *behind* it spaces, and a backslash behind its heads."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = [
        "".join(f"  {cell:>{width}}" for cell, width in zip(cells, widths, strict=True)) + behind.replace("\\", " ")
        for cells in rows
    ]
    first = "".join(f"  {head:>{width}}" for head, width in zip(heads, widths, strict=True))
    return f" {first}{behind}\n" + "".join(f"{at}{line}\n" for at, line in enumerate(lines))


_NAMES: Final = ("规章", "Unnamed: 1", "行政", "行政.1")
_NAMED: Final = _block(_NAMES, _ROWS)


def test_names_of_columns_are_a_row_of_the_table() -> None:
    """
    But those that a column was given because it had none, or one that came before.
    """
    cut, rows = cut_frames(_NAMED, _NAMED)
    assert not rows
    assert _cells(cut) == [["规章", "", "行政", "行政"], *map(list, _ROWS)]
    assert _cells(cut_frames(_NAMED, _NAMED.replace("行政.1", "行政.1"))[0]) == _cells(cut)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(" 行政.1", "", id="fewer than columns"),
        pytest.param("0   甲 ", "0    甲", id="that do not end where lines have it"),
        pytest.param(_NAMES, ("7", "8", "9", "10"), id="numbers"),
        pytest.param("\n0  ", "\n5  ", id="above a line of another number"),
    ],
)
def test_words_that_are_no_names_of_columns_are_over_no_frame(
    old: str | tuple[str, ...], new: str | tuple[str, ...]
) -> None:
    """
    Nothing is cut there.
    """
    text = _NAMED.replace(old, new) if isinstance(old, str) and isinstance(new, str) else _block(new, _ROWS)
    assert text != _NAMED
    assert "\t" not in cut_frames(text, text)[0].splitlines()[1]


def test_columns_of_blocks_may_have_names() -> None:
    """
    These are a row as well.
    """
    first, second = ([row[:2] for row in _ROWS], [row[2:] for row in _ROWS])
    text = _block(_NAMES[:2], first, "  \\") + "\n" + _block(_NAMES[2:], second, "  ")
    assert _cells_in_blocks(text) == [["规章", "", "行政", "行政"], *map(list, _ROWS)]


@pytest.mark.parametrize(
    ("old", "new", "cells"),
    [
        pytest.param("\n2    7   8  ", "\n2      ", ["乙丙", "", "??"], id="all of its figures"),
        pytest.param("\n2    7   8  ", "\n2\t7\t8", ["乙丙", "", "?7?8"], id="spaces that became tabs"),
        pytest.param("\n2    7   8  ", "\n2    7\n   8  ", ["乙丙", "", "???7"], id="a line that was broken"),
        pytest.param("\n2    7   8  ", "\n2  乙  7   8  ", ["乙丙", "", "乙", "?7???8"], id="words put in"),
    ],
)
def test_what_a_row_has_in_a_block_may_be_lost_alone(old: str, new: str, cells: list[str]) -> None:
    """
    No cell of it is blank then.
    """
    whole = _TWO_BLOCKS.replace("2  乙丙       \n", "2  乙丙       \n3       9   \n") + "3    9   9  \n"
    text = whole.replace(old, new)
    assert text != whole
    found = _cells_in_blocks(text)
    assert found[:2] == [list(row) for row in _ROWS[:2]]
    assert [cell.replace("?", " ").strip() for cell in found[2]] == [cell.replace("?", " ").strip() for cell in cells]


def test_words_right_below_a_frame_are_none_of_its_lines() -> None:
    """
    Unless another of these follows them.
    """
    text = _framed(_ROWS)
    assert _cells(cut_frames(text + "合计 5 6\n", text + "合计 5 6\n")[0])[1:] == [*map(list, _ROWS), ["合计 5 6"]]
    between = text.replace("\n2 ", "\n合计 5 6\n2 ")
    assert "合计\t5?6" in cut_frames(between, between)[0]


def test_no_more_is_looked_at_than_frames_of_a_report_can_have() -> None:
    """
    Behind very many lines that are under numbers and no frame, none is looked for.
    """
    hostile = ("0 1 2 3\n" * 400 + "一\n二\n三\n\n") * 20
    frame = "\n" + _framed(_ROWS)
    assert cut_frames(frame, frame)[0].count("\t") > 0
    assert "\t" not in cut_frames(hostile + frame, hostile + frame)[0][len(hostile) :]


def _in_so_many(columns: int, lines: int) -> str:
    """A frame of a column a block."""
    blocks = [
        f"{column:>6}{'  ' + chr(92) if column + 1 < columns else ''}\n"
        + "".join(f"{at:<4} 5\n" for at in range(lines))
        for column in range(columns)
    ]
    return "\n".join(blocks)


@pytest.mark.parametrize(("columns", "lines", "is_one"), [(64, 2, True), (66, 2, False), (2, 900, True)])
def test_a_frame_of_too_many_columns_is_none(columns: int, lines: int, *, is_one: bool) -> None:
    """
    What is so wide is no table of the form.
    """
    text = _in_so_many(columns, lines)
    cut, rows = cut_frames(text, text)
    assert len([cells for cells in rows.values() if cells]) == (lines if is_one else 0)
    assert (cut == text) is not is_one
