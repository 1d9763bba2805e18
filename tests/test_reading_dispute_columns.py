"""Table four in lines that keep columns by spaces, where blanks leave nothing but width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.form import REQUESTS

_WRAPPED: Final = ("结果维", "结果纠", "其他结", "尚未审", "总"), ("持", "正", "果", "结", "计")
_ABOVE: Final = ("四、政府信息公开行政复议、行政诉讼情况", "行政复议   行政诉讼", "未经复议直接起诉   复议后起诉")
_STEP: Final = 8
_NONE: Final = [None] * 15

_ROW: Final = "4 # # 2 6 # 3 # 1 4 5 5 # # 10"
"""Blocks that add up, blanks left out: ``#`` is a blank."""


def _line(cells: Sequence[str], step: int = _STEP, moved: int = 0) -> str:
    line = ""
    for at, cell in enumerate(cells):
        line = line.ljust(step * at + moved + 2) + cell if cell else line
    return line


def _heads(*lower: int, step: int = _STEP) -> list[str]:
    """The heads of three blocks on two lines; those of the blocks *lower* a line further down."""
    lines = []
    for at in range(2 + bool(lower)):
        cells: list[str] = []
        for block in range(3):
            piece = at - (block in lower)
            cells += _WRAPPED[piece] if 0 <= piece < 2 else [""] * 5
        lines.append(_line(cells, step))
    return lines


def _cells(row: str) -> list[str]:
    return row.replace("#", "").split(" ")


def _expected(row: str) -> list[int | None]:
    return [int(cell) if cell else None for cell in _cells(row)]


def _parse(*lines: str) -> gor.Report:
    return gor.parse("\n".join([*_ABOVE, *lines, "五、存在的主要问题及改进情况", ""]))


def _values(report: gor.Report) -> list[int | None]:
    cells = [cell for cell in report.cells() if cell.path.startswith("disputes.")]
    return [None if cell.value is None else int(cell.value) for cell in cells]


@pytest.mark.parametrize("lower", [(), (1, 2), (0,), (0, 1, 2)])
def test_figures_stand_under_heads_that_wrap(lower: Sequence[int]) -> None:
    """
    Of whichever block these stand lower; blanks are blanks.
    """
    report = _parse(*_heads(*lower), _line(_cells(_ROW)))
    assert _values(report) == _expected(_ROW)
    assert not [problem for problem in report.diagnostics if problem.code == Code.PLACE_AMBIGUOUS]
    origins = [cell.origin for cell in report.cells() if cell.path.startswith("disputes.")]
    assert origins == [Origin.PRINTED if cell else Origin.BLANK for cell in _cells(_ROW)]


@pytest.mark.parametrize(("blank", "mark"), [(1, "·"), (13, "·"), (12, "5,"), (12, "(2)")])
def test_marks_remarks_and_pieces_of_figures_leave_no_cell_blank(blank: int, mark: str) -> None:
    """
    No one knows what they say, nor whether they are cells of their own.
    """
    cells = _cells(_ROW)
    assert not cells[blank]
    cells[blank] = mark
    assert _values(_parse(*_heads(), _line(cells))) == [None] * 15


@pytest.mark.parametrize("word", ["合计", "撤回"])
def test_a_head_that_the_form_does_not_have_leaves_open_what_stands_near_others(word: str) -> None:
    """
    A figure may be that one's, and so one fewer of the others.
    """
    first, *others = _heads()
    assert _values(_parse(*_heads(), _line(_cells(_ROW)))) == _expected(_ROW)
    assert _values(_parse(f"{first}   {word}", *others, _line(_cells(_ROW)))) == [None] * 15


def test_a_figure_between_two_heads_is_open_and_the_others_of_its_block_are_not() -> None:
    """
    The sum holds whichever of them it is under.
    """
    line = _line(_cells("4 # # # # # 3 # 1 4 5 5 # # 10"))
    line = f"{line[: 2 + 2 * _STEP + 5]}2 {line[2 + 2 * _STEP + 7 :]}"
    line = f"{line[: 2 + 4 * _STEP]}6{line[3 + 4 * _STEP :]}"
    report = _parse(*_heads(), line)
    assert _values(report) == [4, None, None, None, 6, *_expected(_ROW)[5:]]
    assert _values(report)[1] is None
    open_paths = {
        path for problem in report.diagnostics if problem.code == Code.PLACE_AMBIGUOUS for path in problem.paths
    }
    assert open_paths == {"disputes.reconsideration.other", "disputes.reconsideration.pending"}


def _heads_with_totals(*totals: int) -> list[str]:
    """Heads on two lines, and between them one with the *totals* of blocks, as they stand in the middle of theirs."""
    upper, lower = ([*_WRAPPED[line][:4], ""] * 3 for line in range(2))
    middle = ["总计" if at % 5 == 4 and at // 5 in totals else "" for at in range(15)]
    return [_line(upper), _line(middle), _line(lower)]


@pytest.mark.parametrize(("totals", "read"), [((0, 1, 2), True), ((0, 1), False)])
def test_totals_may_stand_on_a_line_of_their_own(totals: Sequence[int], *, read: bool) -> None:
    """
    Behind the other heads of their blocks, and before those of the next.
    """
    report = _parse(*_heads_with_totals(*totals), _line(_cells(_ROW)))
    assert _values(report) == (_expected(_ROW) if read else _NONE)


def test_a_total_that_stands_in_no_block_tells_nothing() -> None:
    """
    As where one is there for two blocks.
    """
    line = _line([*[""] * 4, "总计", "总计", *[""] * 8, "总计"])
    heads = _heads_with_totals(0, 1, 2)
    assert _values(_parse(heads[0], line, heads[2], _line(_cells(_ROW)))) == _NONE


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("4 # # 2 7 # 3 # 1 4 5 5 # # 10", False),
        ("4 # # 2 # # 3 # 1 4 5 5 # # 10", False),
        ("4 # # # 4 # # # # # # # # # #", False),
        ("4 # # # 4 # 3 # # 3 # # # # #", False),
        ("4 # # # 4 # # # # # 3 # # # 3", True),
    ],
)
def test_every_block_adds_up_and_four_figures_are_enough(row: str, *, read: bool) -> None:
    """
    Where one does not, a figure may have been lost, or none be where it seems; where the last column has none, the
    line may have moved.
    """
    assert _values(_parse(*_heads(), _line(_cells(row)))) == (_expected(row) if read else _NONE)


@pytest.mark.parametrize("moved", [4, 20, -20])
def test_figures_that_stand_under_no_head_are_left_open(moved: int) -> None:
    """
    All of them, for the line has moved.
    """
    line = _line(_cells(_ROW), moved=max(moved, 0))
    line = line[-moved:].replace("4", " ", 1) if moved < 0 else line
    assert _values(_parse(*_heads(), line)) == _NONE


def test_a_figure_behind_one_space_may_be_in_any_column_that_lets_blocks_add_up() -> None:
    """
    It was pushed along: total and block are told by the sums, and its own place is not.
    """
    line = _line(_cells("# # # # # # 3 # 1 4 5 5 # # 10"))
    report = _parse(*_heads(), "  4 2     ".ljust(2 + 4 * _STEP) + "6" + line[3 + 4 * _STEP :])
    assert _values(report) == [4, None, None, None, 6, *_expected(_ROW)[5:]]


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param([_heads()[0].replace("总", "  ", 1), _heads()[1]], id="a total is lost"),
        pytest.param([_heads()[0].replace("总", "总 总", 1), _heads()[1]], id="a total is there twice"),
        pytest.param([_heads()[0].replace("其他结", "      ", 1), _heads()[1]], id="a head is lost"),
        pytest.param([*_heads(), _line(_WRAPPED[0])], id="a block is there four times"),
    ],
)
def test_heads_that_are_not_all_there_tell_nothing(heads: Sequence[str]) -> None:
    """
    Each must be there once in each block.
    """
    assert _values(_parse(*heads, _line(_cells(_ROW)))) == _NONE


def test_what_may_be_cut_off_is_left_open() -> None:
    """
    Where the text ends in the last figure.
    """
    lines = ["三、收到和处理政府信息公开申请情况", *_ABOVE, *_heads(), _line(_cells(_ROW))]
    assert _values(gor.parse("\n".join(lines))) == _NONE
    assert _values(gor.parse("\n".join([*lines, ""]))) == _expected(_ROW)


def test_places_are_counted_as_on_a_screen_too() -> None:
    """
    Where columns are as wide as their heads are there.
    """
    heads, above = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], "  ".join(_ABOVE[1:])
    line = "".join(f"  {cell:<{2 * len(head)}}" for head, cell in zip(heads * 3, _cells(_ROW), strict=True))
    assert _values(_parse(above, "  " + "  ".join(heads * 3), line)) == _expected(_ROW)


@pytest.mark.parametrize(("zeros", "first"), [(3, 0), (9, None)])
def test_a_line_that_fits_in_very_many_ways_is_left_open(zeros: int, first: int | None) -> None:
    """
    The search for them is bounded.
    """
    line = f"  {' '.join('0' * zeros)}".ljust(2 + 14 * _STEP) + "0"
    assert _values(_parse(*_heads(), line))[0] == first


def test_a_line_without_gaps_does_not_keep_its_columns() -> None:
    """
    Its blanks have left nothing behind, and only its sums tell.
    """
    assert _values(_parse(*_heads(), "4 2 6 3 1 4 5 5 10")) == _NONE


def test_a_row_that_is_short_has_lost_figures_where_no_other_table_has_a_blank() -> None:
    """
    Then those behind have moved, and stand under heads that are not theirs.
    """
    rows = [f"{row.label}   0   0   0   0   0   0   0" for row in REQUESTS["2021"]]
    table = "\n".join([*_ABOVE, *_heads(), _line(_cells(_ROW)), "五、存在的主要问题及改进情况", ""])
    third = "三、收到和处理政府信息公开申请情况"
    assert _values(gor.parse("\n".join([third, *rows, table]))) == _NONE
    blank = [rows[0].replace("   0   0   0   0   0   0", " " * 18, 1), *rows[1:]]
    assert _values(gor.parse("\n".join([third, *blank, table]))) == _expected(_ROW)


_TIGHT: Final = ("结果", "结果", "其他", "尚未", "总"), ("维持", "纠正", "结果", "审结", "计")
_STARTS: Final = [2 + 14 * block + 3 * column for block in range(3) for column in range(5)]


def _in_places(figures: str, places: Sequence[int] = _STARTS, *, off: int = 0) -> str:
    line = ""
    for cell, place in zip(_cells(figures), places, strict=True):
        line = line.ljust(place + off) + cell if cell else line
    return line


def _tight_heads() -> list[str]:
    return ["  " + " ".join(pieces * 3) for pieces in _TIGHT]


_SPARSE: Final = "4 # # 2 6 # # 8 # 8 # 5 # 7 12"


def _told(read: Sequence[int | None]) -> dict[int, int]:
    return {at: value for at, value in enumerate(read) if value is not None}


@pytest.mark.parametrize("off", [0, 1])
@pytest.mark.parametrize(
    ("row", "told"),
    [("4 1 1 2 8 5 4 # # 9 3 # # # 3", {0, 1, 2, 3, 4, 9, 14}), (_SPARSE, {4, 9, 14})],
    ids=["a full block", "sparse"],
)
def test_under_heads_one_space_apart_what_sums_allow_in_one_way_is_told(row: str, told: set[int], off: int) -> None:
    """
    A figure is near two heads there, or three.
    """
    read = _told(_values(_parse(*_tight_heads(), _in_places(row, off=off))))
    assert read.keys() >= told
    assert read.items() <= _told(_expected(row)).items()


@pytest.mark.parametrize("row", ["4 # # 2 7 # # 8 # 8 # 5 # 7 12", "4 # # 2 6 # # 8 # # # 5 # 7 12"])
def test_blocks_under_tight_heads_add_up_as_well(row: str) -> None:
    """
    Else nothing of the table is told.
    """
    assert _values(_parse(*_tight_heads(), _in_places(row))) == _NONE


@pytest.mark.parametrize("heads", [_heads(), _tight_heads()], ids=["far apart", "tight"])
def test_no_part_is_taken_for_a_total_that_is_blank(heads: Sequence[str]) -> None:
    """
    Where the part stands nearer to its own head, though the block would add up so.
    """
    places = _STARTS if "结果 结果" in heads[0] else [2 + _STEP * at for at in range(15)]
    row = _in_places("4 # # 2 6 # # 8 # 8 5 # # 5 #", places, off=1)
    assert _values(_parse(*heads, row)) == _NONE


@pytest.mark.parametrize("block", ["4 4", "1 3 4"])
def test_figures_at_the_right_end_of_a_cell_with_all_heads_of_a_block_may_be_of_any_column(block: str) -> None:
    """
    As in a frame, where a table finder has made one column of five.
    """
    heads = ["  ".join([" ".join(pieces)] * 3) for pieces in _TIGHT]
    width = len(heads[0].partition("总")[0]) + 1
    assert _values(_parse(*heads, "  ".join([block.rjust(width), " " * width, "1 1".rjust(width)]))) == _NONE


def test_a_head_that_a_line_above_has_drawn_in_is_anywhere_between_its_neighbours() -> None:
    """
    Unless those behind it have been drawn in with it.
    """
    beside = "维持 结果" + " " * 13 + " ".join([*_TIGHT[0][1:], *_TIGHT[0]])
    heads = ["  " + " ".join(_TIGHT[0]), "  " + beside, " " * 16 + " ".join(_TIGHT[1] * 2)]
    places = [*_STARTS[:5], *(heads[1].index("结果", 8) + at for at in (-3, 0, 3, 6, 9))]
    places += [place + places[6] - 3 - _STARTS[5] + 1 for place in _STARTS[10:]]
    read = _told(_values(_parse(*heads, _in_places(_SPARSE, places))))
    assert read.keys() >= {4, 9, 14}
    assert read.items() <= _told(_expected(_SPARSE)).items()
    drawn = ["  " + " ".join(_TIGHT[0]), "  维持 " + " ".join(_TIGHT[0] * 2), heads[2]]
    assert _values(_parse(*drawn, _in_places(_SPARSE, places))) == _NONE


@pytest.mark.parametrize(
    ("gaps", "told"), [((), True), ((2,), False), ((1, 2), True)], ids=["none", "above the figures", "among the heads"]
)
def test_tight_heads_tell_nothing_of_figures_that_an_empty_line_parts_from_them(
    gaps: Sequence[int], *, told: bool
) -> None:
    """
    These are a block of their own then, and words of each push only each other; not where every line is apart.
    """
    lines = [*_tight_heads(), _in_places("4 1 1 2 8 5 4 # # 9 3 # # # 3")]
    apart = [line for at, line in enumerate(lines) for line in ([""] if at in gaps else []) + [line]]
    assert told == any(_told(_values(_parse(*apart))))


@pytest.mark.parametrize("gap", [False, True])
def test_heads_that_stand_apart_tell_columns_beyond_an_empty_line(*, gap: bool) -> None:
    """
    None of them was pushed along.
    """
    read = _values(_parse(*_heads(), *([""] if gap else []), _line(_cells(_ROW))))
    assert read == _expected(_ROW)
