"""Table four: fifteen figures without a label in front of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.figures import seeded, with_few_blanks
from texts.judge import wrong
from texts.layouts import LAYOUTS, Way
from texts.reports import report

_TITLE: Final = "四、政府信息公开行政复议、行政诉讼情况\n"
_HEADS: Final = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
_END: Final = "\n五、存在的主要问题及改进情况\n"

_FIGURES: Final = "3 1 2 4 10 5 0 1 2 8 2 2 2 1 7"
"""Every block adds up."""


def _report(row: str, heads: str = " ".join(_HEADS)) -> gor.Report:
    return gor.parse(f"{_TITLE}{heads}\n{row}{_END}")


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _values(report: gor.Report) -> list[int | None]:
    disputes = report.disputes
    return [
        value
        for block in (disputes.reconsideration, disputes.litigation_direct, disputes.litigation_after_reconsideration)
        for value in (block.upheld, block.corrected, block.other, block.pending, block.total)
    ]


def _numbers(figures: str) -> list[int]:
    return [int(figure) for figure in figures.split()]


def _codes(report: gor.Report) -> set[Code]:
    return {problem.code for problem in report.diagnostics}


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        pytest.param("3 1 2 4 105 0 1 2 8 2 2 2 1 7", Code.TOO_FEW_CELLS, id="a total and the figure behind it"),
        pytest.param("3 1 2 4 1 0 5 0 1 2 8 2 2 2 1 7", Code.TOO_MANY_CELLS, id="a total cut in two"),
        pytest.param("3 1 2 4 10 99 5 0 1 2 8 2 2 2 1 7", Code.TOO_MANY_CELLS, id="a number that is none of them"),
    ],
)
def test_blocks_that_add_up_tell_figures_apart(printed: str, code: Code) -> None:
    """
    Run together, cut in two or one too many: where there is one way only, all are told, and how is said.
    """
    read = _report(printed)
    assert _numbers(_FIGURES) == _values(read)
    assert {Origin.RECOVERED} == {cell.origin for cell in read.cells() if cell.path.startswith("disputes.")}
    assert {code, Code.PLACE_RECOVERED} <= _codes(read)


def test_zeros_that_run_together_are_as_many_as_the_cells() -> None:
    """
    There is no other way to cut them; of fourteen one is not there, and may be blank.
    """
    assert [0] * 15 == _values(_report("0" * 15))
    assert [None] * 15 == _values(_report("00 00 " + "0 " * 12))


def test_a_spare_zero_tells_that_two_figures_run_together() -> None:
    """
    They are two, and not the one that they would be without it.
    """
    read = _report("05 0 0 5 4 5 1 0 10 7 0 8 0 15")
    assert [0, 5, 0, 0, 5, 4, 5, 1, 0, 10, 7, 0, 8, 0, 15] == _values(read)
    assert [None] * 15 == _values(_report("05 0 0\n0 5 4 5 1 0 10 7 0 8 0 15"))


def test_a_figure_that_is_lost_is_known_by_its_neighbours_at_most() -> None:
    """
    Fourteen figures of one digit have none that two could have run together in: what is printed of a block
    with a gap is only sure where none of its cells may be the gap: that may be blank.
    """
    read = _report("1 1 1 1 4 0 0 0 0 1 0 0 0 1")
    assert [1, 1, 1, 1, 4, None, None, None, None, None, 1, 0, 0, 0, 1] == _values(read)
    read = _report("3 1 2 10 5 0 1 2 8 2 2 2 1 7")
    assert [5, 0, 1, 2, 8, 2, 2, 2, 1, 7] == _values(read)[5:]
    assert [None] * 4 == [value if value not in {1, 2, 3, 4} else None for value in _values(read)[:4]]


@pytest.mark.parametrize("way", [way for way in LAYOUTS if way.name in {"lines", "rows", "columns_points"}])
@pytest.mark.parametrize("seed", [3, 27, 31, 32, 48])
def test_a_blank_among_zeros_is_no_zero(seed: int, way: Way) -> None:
    """
    No sum shows which of them it is, though table three has no blank.
    """
    figures = with_few_blanks("2021", seed, "disputes")
    read = gor.parse(report(figures, way).text)
    assert {} == wrong(read, figures)
    assert not figures.blank & {cell.path for cell in read.cells() if cell.value is not None}


def test_a_block_that_can_only_have_lost_its_total_is_left_open() -> None:
    """
    Any four figures have a sum: here a cell was doubled, and the total was blank.
    """
    read = _report("3 1 2 4 10 5 0 1 2 8 2 2 0 0")
    assert [3, 1, 2, 4, 10, 5, 0, 1, 2, 8] == _values(read)[:10]
    assert [None] * 5 == _values(read)[10:]


def test_a_number_beyond_all_figures_settles_nothing() -> None:
    """
    It is one of the fifteen all the same.
    """
    read = _report("3 1 2 4 10 5 0 1 2 8 2 2 2 1234567890123456")
    assert [None] * 15 == _values(read)
    assert Code.PLACE_AMBIGUOUS in _codes(read)


def test_a_search_that_would_take_long_is_stopped_and_said() -> None:
    """
    Two hundred ones can be cut in more ways than anybody should try.
    """
    read = _report("1" * 200 + " 1" * 13)
    assert [None] * 15 == _values(read)
    assert Code.SEARCH_STOPPED in _codes(read)


def test_each_block_may_have_a_row_of_its_own() -> None:
    """
    Behind its label, in which case no head is needed.
    """
    first, second, third = ("3 1 2 4 10", "5 0 1 2 8", "2 2 2 1 7")
    read = gor.parse(f"{_TITLE}行政复议 {first}\n未经复议直接起诉 {second}\n复议后起诉 {third}{_END}")
    assert _numbers(_FIGURES) == _values(read)
    assert Code.PLACE_RECOVERED not in _codes(read)


@pytest.mark.parametrize(("before", "behind"), [(1, 0), (0, 1), (2, 0)])
def test_columns_that_the_form_does_not_have_stay_out(before: int, behind: int) -> None:
    """
    Where the heads stand in a ruled line of the same width, a blank below a head is blank and no other is one.
    """
    cells = _FIGURES.split()
    cells[1], cells[4] = "", "9"
    row, heads = ([*[""] * before, *line, *[""] * behind] for line in (cells, _HEADS))
    read = _report(_line(row), _line(heads))
    assert [int(cell) if cell else None for cell in cells] == _values(read)
    assert Origin.BLANK is read.cell("disputes.reconsideration.corrected").origin


def _frame(cells: list[str]) -> tuple[str, str]:
    """
    Heads and row as a data frame prints them: columns as wide as their heads, and the row numbered.
    """
    heads = "".join(f"  {head}" for head in _HEADS)
    return "0" + "".join(f"  {cell:>{len(head)}}" for head, cell in zip(_HEADS, cells, strict=True)), f" {heads}"


def _close(cells: list[str]) -> tuple[str, str]:
    """
    The same with nothing between the number and the first column.
    """
    row, heads = _frame(cells)
    return row.replace("  ", "", 1), heads.replace("  ", "", 1)


def _numbered(cells: list[str]) -> tuple[str, str]:
    """
    Heads and row between bars, and the row numbered.
    """
    return _line(["0", *cells]), _line(["", *_HEADS])


@pytest.mark.parametrize("lay_out", [_frame, _close, _numbered])
@pytest.mark.parametrize("blank", [[], [1], [1, 6]])
def test_a_number_of_the_line_is_no_figure_though_sums_would_hold_with_it(
    lay_out: Callable[[list[str]], tuple[str, str]], blank: list[int]
) -> None:
    """
    Where a blank stands for zero, fifteen figures with a 0 before them add up as well, each a place too far right.
    """
    cells = list("302495012822217")
    for at in blank:
        cells[at] = ""
    read = _report(*lay_out(cells))
    assert [int(cell) if cell else None for cell in cells] == _values(read)
    told = [problem for problem in read.diagnostics if problem.code is Code.UNEXPLAINED_FIGURES]
    # Of a frame nothing but the number of its line is left over, and that is not told.
    expected = [] if lay_out is _frame else [("0", "0", ())]
    assert expected == [(problem.span.of(read.source), problem.found, problem.paths) for problem in told]


def test_a_row_without_bars_below_heads_that_have_them_has_all_of_its_figures() -> None:
    """
    The first is no number of the line, though it stands to the left of what is behind the first bar.
    """
    assert _numbers(_FIGURES) == _values(_report(_FIGURES, _line(_HEADS)))


@pytest.mark.parametrize("at_the_right", [False, True])
def test_a_figure_below_no_head_puts_the_others_in_doubt(at_the_right: bool) -> None:  # noqa: FBT001 - a parameter
    """
    It may be one of theirs that moved.
    """
    cells = _FIGURES.split()
    cells[1] = cells[13] = ""
    pairs = ((["1"], cells), ([""], _HEADS))
    row, heads = ([*one, *more] if not at_the_right else [*more, *one] for one, more in pairs)
    read = _report(_line(row), _line(heads))
    assert [None] * 15 == _values(read)
    assert Code.PLACE_AMBIGUOUS in _codes(read)


@pytest.mark.parametrize(("cells", "told"), [(["12"], False), (["12", "", "", "", "12"], True)])
def test_a_figure_alone_above_a_blank_row_is_the_number_of_a_page(cells: list[str], *, told: bool) -> None:
    """
    Two figures are none, whatever stands below.
    """
    row = [*cells, *[""] * (15 - len(cells))]
    for below in ("", _line([""] * 15)):
        read = _report(f"{_line(row)}\n{below}", _line(_HEADS))
        assert ([int(cell) if cell else None for cell in row] == _values(read)) is (told or not below)


def test_a_figure_that_is_not_the_first_of_its_row_is_no_number_of_a_page() -> None:
    """
    Whatever stands below.
    """
    row = ["", "", "12", *[""] * 12]
    assert [None, None, 12, *[None] * 12] == _values(_report(f"{_line(row)}\n{_line([''] * 15)}", _line(_HEADS)))


@pytest.mark.parametrize("spare", [[], [""]], ids=["fifteen heads", "and a spare column"])
def test_a_blank_among_fifteen_figures_that_do_not_add_up_leaves_all_open(spare: list[str]) -> None:
    """
    With it there are sixteen cells, and which is one too many cannot be told.
    """
    cells = "3 1 2 4 10 # 5 0 1 2 9 2 2 2 1 7".replace("#", "").split(" ")
    read = _report(_line(cells), _line([*_HEADS, *spare]))
    assert [None] * 15 == _values(read)
    assert Code.PLACE_AMBIGUOUS in _codes(read)


def test_figures_on_two_lines_are_no_ruled_row() -> None:
    """
    What a line lacks may stand on another: only blocks that add up are sure.
    """
    cells = "3 1 2 4 10 5 0 # 2 8 2 2 2".replace("#", "").split(" ")
    read = gor.parse(f"{_TITLE}{_line(_HEADS)}\n{_line(cells)}\n1 7\n{_END}")
    assert [3, 1, 2, 4, 10] == _values(read)[:5]
    assert [2, 2, 2, 1, 7] == _values(read)[10:]
    assert set(_values(read)[5:10]) <= {None, 0, 1, 2, 5, 8}
    assert _values(read)[7] in {None, 1}


@pytest.mark.parametrize(
    ("row", "above", "below"),
    [
        ("0 1 0 1 2 0 1 2 # 0 1 0 1 2", "", "\n4"),
        ("0 0 2 02 1 0 1 0 2 0 2 # 0 2", "", "\n\n4\n"),
        ("0 1 0 1 2 0 1 2 # 0 1 0 1 2", "4\n", ""),
        ("0 6 1 2 9 1 6 2 2 11 0 1 0 1", "", "\n2"),
        ("1 1 6 0 8 0 3 6 1 10 0 0 2", "", "\n\n2\n\n4"),
        ("2 1 1 4 8 6 3 2 3 14 3 1 1 9", "", "\n1\n6"),
        ("1 1 6 0 8 0 3 6 1 10 0 0 2", "4\n", "\n2"),
    ],
)
def test_figures_alone_beside_a_row_that_lost_some_may_be_of_no_cell(row: str, above: str, below: str) -> None:
    """
    With them the sums of all blocks would hold, but they may as well be numbers of pages.
    """
    cells = row.replace("#", "").split(" ")
    read = _report(f"{above}{_line(cells)}{below}", _line(_HEADS))
    assert [None] * 15 == _values(read)
    assert Code.PLACE_AMBIGUOUS in _codes(read)


@pytest.mark.parametrize("rows", [f"{_FIGURES}\n4", "3 1 2 4 10\n5\n0\n1\n2\n8\n2\n2\n2\n1\n7"])
def test_figures_alone_beside_one_that_lacks_none_are_read_by_their_sums(rows: str) -> None:
    """
    A whole row, or a whole block above figures of which each has a line.
    """
    assert _numbers(_FIGURES) == _values(_report(rows, " ".join(_HEADS)))


def test_fifteen_cells_on_two_lines_are_no_ruled_row() -> None:
    """
    The blank that begins the second may be no cell of the form's, and a figure be lost behind it.
    """
    read = _report("3\t1\t2\t4\t10\t5\t0\n\t1\t2\t8\t2\t2\t2\t1")
    assert [3, 1, 2, 4, 10, 5, 0, 1, 2, 8, *[None] * 5] == _values(read)


def test_a_figure_alone_between_bars_may_be_any_of_the_fifteen() -> None:
    """
    Of fourteen nothing is known.
    """
    read = _report(_line(["7"]), _line(_HEADS))
    assert [None] * 15 == _values(read)
    assert ("1", "15") == _told(read, Code.TOO_FEW_CELLS)[2:]


@pytest.mark.parametrize("heads", [" ".join(_HEADS[:-1]), "   ".join([_HEADS[0], f"（{_HEADS[1]}", *_HEADS[2:]])])
def test_fewer_figures_than_heads_have_no_places_by_width_unless_every_head_stands_free(heads: str) -> None:
    """
    A head that is lost, or has something beside it, stands nowhere for sure.
    """
    read = _report("3 1 2 4 10 5 0 1 2 9 2 2 7", heads)
    assert [None] * 15 == _values(read)
    assert Code.TOO_FEW_CELLS in _codes(read)


# Blocks that have their figures behind them


_BLOCKS: Final = ("行政复议", "未经复议直接起诉", "复议后起诉")
_ROWS: Final = ("3 1 2 4 10", "5 0 1 2 8", "2 2 2 1 7")


def _by_blocks(*rows: tuple[str, str]) -> gor.Report:
    return gor.parse(f"{_TITLE}{chr(10).join(map(' '.join, rows))}{_END}")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 0, 2)])
def test_blocks_may_come_in_any_order_if_each_has_its_figures(order: tuple[int, ...]) -> None:
    """
    Its label says whose they are.
    """
    read = _by_blocks(*((_BLOCKS[at], _ROWS[at]) for at in order))
    assert _numbers(_FIGURES) == _values(read)
    assert {Origin.PRINTED} == {cell.origin for cell in read.cells() if cell.path.startswith("disputes.")}


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([(_BLOCKS[2], _ROWS[2]), (_BLOCKS[0], "3 1 2 4"), (_BLOCKS[1], _ROWS[1])], id="a total lost"),
        pytest.param([(_BLOCKS[2], _ROWS[2]), (_BLOCKS[1], _ROWS[1]), (_BLOCKS[0], "3 1 2 10")], id="a part lost"),
        pytest.param([(_BLOCKS[1], "5 0 1 2 8 9"), (_BLOCKS[0], _ROWS[0]), (_BLOCKS[2], _ROWS[2])], id="one too many"),
    ],
)
def test_in_another_order_figures_are_not_told_by_the_forms(rows: list[tuple[str, str]]) -> None:
    """
    Each block would take another's.
    """
    read = _by_blocks(*rows)
    assert [None] * 15 == _values(read)
    assert Code.PLACE_AMBIGUOUS in _codes(read)


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 0, 1)])
@pytest.mark.parametrize("mark", ["{}\n{}\n{}\n", "{}\n| {} |\n| {} |\n"], ids=["plain", "pipes"])
@pytest.mark.parametrize("apart", [" ", " | ", "\n"], ids=["spaces", "bars", "lines"])
def test_blocks_that_have_heads_of_their_own_are_read_in_the_forms_order_only(
    order: tuple[int, ...], mark: str, apart: str
) -> None:
    """
    In another, the figures are not given to the blocks as the form has them.
    """
    tables = [mark.format(_BLOCKS[at], apart.join(_HEADS[:5]), _ROWS[at].replace(" ", apart)) for at in order]
    values = _values(gor.parse(f"{_TITLE}{''.join(tables)}{_END}"))
    assert all(value in {None, figure} for value, figure in zip(values, _numbers(_FIGURES), strict=True))
    assert order != (0, 1, 2) or apart == "\n" or _numbers(_FIGURES) == values


@pytest.mark.parametrize("again", [0, 1, 2, 3])
def test_of_two_rows_of_one_block_neither_is_taken(again: int) -> None:
    """
    Neither can be trusted, wherever the second stands.
    """
    rows = list(zip(_BLOCKS, _ROWS, strict=True))
    read = _by_blocks(*rows[:again], (_BLOCKS[0], "9 9 9 9 36"), *rows[again:])
    assert [None] * 15 == _values(read)
    (told,) = (problem for problem in read.diagnostics if problem.code is Code.TOO_MANY_CELLS)
    assert ("20", "15") == (told.found, told.expected)


# What is said


def _told(read: gor.Report, code: Code) -> tuple[str, str, str, str]:
    """
    What is pointed at, which cells, by their numbers in the row, found and expected; *code* is said once.
    """
    paths = [cell.path for cell in read.cells() if cell.path.startswith("disputes.")]
    (told,) = (problem for problem in read.diagnostics if problem.code is code)
    return (
        told.span.of(read.source),
        "".join(f"{paths.index(path):x}" for path in told.paths),
        told.found,
        told.expected,
    )


_ALL: Final = "0123456789abcde"


@pytest.mark.parametrize(
    ("row", "code", "cells", "found", "expected"),
    [
        ("3 1 2 4 105 0 1 2 8 2 2 2 1 7", Code.TOO_FEW_CELLS, _ALL, "14", "15"),
        ("3 1 2 4 105 0 1 2 8 2 2 2 1 7", Code.PLACE_RECOVERED, _ALL, "3 1 2 4 105 0 1 2 8 2 2 2 1 7", ""),
        ("3 1 2 4 1 0 5 0 1 2 8 2 2 2 1 7", Code.TOO_MANY_CELLS, _ALL, "16", "15"),
        ("3 1 2 10 5 0 1 2 8 2 2 2 1 7", Code.PLACE_RECOVERED, _ALL[5:], "3 1 2 10 5 0 1 2 8 2 2 2 1 7", ""),
        ("3 1 2 10 5 0 1 2 8 2 2 2 1 7", Code.PLACE_AMBIGUOUS, _ALL[:5], "3 1 2 10 5 0 1 2 8 2 2 2 1 7", ""),
        (f"{'1' * 200}{' 1' * 13}", Code.SEARCH_STOPPED, "", "", ""),
        (f"{'1' * 200}{' 1' * 13}", Code.PLACE_AMBIGUOUS, _ALL, "1" * 60, ""),
    ],
)
def test_what_was_made_of_the_figures_is_said_of_all_of_them(
    row: str, code: Code, cells: str, found: str, expected: str
) -> None:
    """
    What is pointed at is the row; how many figures it has is said of its first cell.
    """
    read = _report(row)
    assert (row, cells, found, expected) == _told(read, code)
    assert {row} >= {read.cell("disputes.reconsideration.upheld").raw if code is Code.PLACE_AMBIGUOUS else row}


def test_heads_without_figures_have_lost_all_cells() -> None:
    """
    They would stand behind the last head.
    """
    read = _report("")
    assert ("", _ALL, "", "") == _told(read, Code.CELL_MISSING)
    end = read.source.index(_END) - 1
    assert {(Origin.MISSING, end)} == {
        (cell.origin, cell.span.start) for cell in read.cells() if cell.path.startswith("disputes.") and cell.span
    }
    assert [end] == [problem.span.start for problem in read.diagnostics if problem.code is Code.CELL_MISSING]


def test_a_table_without_a_label_is_missing_where_its_section_begins() -> None:
    """
    All of its cells are.
    """
    read = gor.parse(f"三、收到和处理政府信息公开申请情况\n{_TITLE}没有。{_END}")
    (told,) = (problem for problem in read.diagnostics if problem.found == "disputes")
    begins = read.source.index(_TITLE) + len(_TITLE) - 1
    paths = tuple(cell.path for cell in read.cells() if cell.path.startswith("disputes."))
    assert (Code.TABLE_MISSING, begins, begins, paths) == (told.code, told.span.start, told.span.end, told.paths)
    assert {(Origin.MISSING, begins)} == {
        (cell.origin, cell.span.start) for cell in read.cells() if cell.path.startswith("disputes.") and cell.span
    }


def test_each_table_that_a_text_does_not_have_is_named() -> None:
    """
    With all of its cells; a report is told by its headings.
    """
    read = gor.parse("一、总体情况\n二、主动公开政府信息情况")
    missing = [problem for problem in read.diagnostics if problem.code is Code.TABLE_MISSING]
    assert {"disclosure", "requests", "disputes"} == {told.found for told in missing}
    assert "table not found: 四、政府信息公开行政复议、行政诉讼情况" in {told.message for told in missing}
    assert {cell.path for cell in read.cells()} == {path for told in missing for path in told.paths}


# What is as it stands, and what is not


_FIFTEEN: Final = _FIGURES.split()
_LAST_WRONG: Final = [*_FIFTEEN[:-1], "8"]
_FIVE_HEADS: Final = " ".join(_HEADS[:5])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{' '.join(_HEADS)}\n{' '.join(_LAST_WRONG)}", id="in one line"),
        pytest.param(f"{' '.join(_HEADS[1:])}\n{' '.join(_LAST_WRONG)}", id="in one line, and a head lost"),
        pytest.param("\n".join(map(" ".join, zip(_HEADS, _LAST_WRONG, strict=True))), id="each behind its head"),
        pytest.param(
            "\n".join(f"{_FIVE_HEADS}\n{' '.join(_LAST_WRONG[at : at + 5])}" for at in (0, 5, 10)),
            id="each five below their heads",
        ),
        pytest.param(
            f"{' '.join(_HEADS)}\n{chr(10).join(' '.join(_LAST_WRONG[at : at + 5]) for at in (0, 5, 10))}",
            id="each five in a line",
        ),
        pytest.param("\n".join([" ".join(_HEADS), *_LAST_WRONG]), id="each in a line"),
        pytest.param(
            "\n".join(
                f"{block} {' '.join(_LAST_WRONG[at : at + 5])}" for at, block in zip((0, 5, 10), _BLOCKS, strict=True)
            ),
            id="each five behind their block",
        ),
        pytest.param(
            "\n".join(
                f"{block}\n" + "\n".join(map(" ".join, zip(_HEADS[:5], _LAST_WRONG[at : at + 5], strict=True)))
                for at, block in zip((0, 5, 10), _BLOCKS, strict=True)
            ),
            id="each behind its head, below its block",
        ),
        pytest.param(
            f"{_line(['一、本年新收政府信息公开申请数量', '1', '', '3', '4', '0', '0', '8'])}\n"
            f"{_TITLE}{_line(_HEADS)}\n{_line(_LAST_WRONG)}",
            id="between bars, and table three has a blank",
        ),
        pytest.param(
            f"{_BLOCKS[2][:3]}\n{_BLOCKS[2][3:]} {_BLOCKS[1]}\n{' '.join(_HEADS)}\n{' '.join(_LAST_WRONG)}",
            id="below labels of which one is cut and stands where it can",
        ),
    ],
)
def test_fifteen_figures_in_their_places_stand_though_one_is_a_misprint(text: str) -> None:
    """
    Which is said, and is not corrected.
    """
    read = gor.parse(f"{_TITLE}{text}{_END}")
    assert [int(figure) for figure in _LAST_WRONG] == _values(read)
    assert {Origin.PRINTED} == {cell.origin for cell in read.cells() if cell.path.startswith("disputes.")}
    assert ("8", "abcde", "7", "8") == _told(read, Code.IDENTITY_FAILS)


_TWO_WRONG: Final = "3 1 2 4 10 5 0 1 2 9 2 2 2 1 8"


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        pytest.param(_HEADS[1:], [_TWO_WRONG], id="with a head lost and two misprints"),
        pytest.param(
            _HEADS[1:], ["1,003 1 2 4 1,010 5 0 1 2 9 2 2 2 1 8"], id="with a head lost, commas and two misprints"
        ),
        pytest.param([_HEADS[1], _HEADS[0], *_HEADS[2:]], [_FIGURES], id="below heads in another order"),
        pytest.param(
            [_HEADS[1], _HEADS[0], *_HEADS[2:5]],
            [f"{block} {row}" for block, row in zip(_BLOCKS, _ROWS, strict=True)],
            id="below heads for all in another order",
        ),
        pytest.param(
            [_BLOCKS[0], _BLOCKS[2], _BLOCKS[1]], [" ".join(_HEADS), _FIGURES], id="of litigation the other way"
        ),
        pytest.param([*_BLOCKS[1:], _BLOCKS[0]], [" ".join(_HEADS), _FIGURES], id="of litigation first"),
        pytest.param(["行政诉讼", "行政复议"], [" ".join(_HEADS), _FIGURES], id="of all litigation first"),
        pytest.param([*_HEADS[:4], "撤回", "总计"] * 3, [_FIGURES], id="with a head more in each block"),
        pytest.param(
            _BLOCKS, [f"{head} 0 0 {int(at > 2)}" for at, head in enumerate(_HEADS[:5])], id="of blocks side by side"
        ),
        pytest.param(_HEADS, ["7", "3 1 2 4 10 5 0 1 2 8 2 2 2 1"], id="with the last of them above"),
        pytest.param(_HEADS, ["3 1", "2 4 10 5 0 1 2 8 2 2 2 1 7"], id="with the first two of them above"),
        pytest.param(_HEADS, ["7", _FIGURES], id="below another"),
        pytest.param(_HEADS, _TWO_WRONG.split(), id="each in a line, with two misprints"),
        pytest.param(_HEADS, ["9", "云溪县", *_FIFTEEN[1:]], id="each in a line, below a page's number"),
        pytest.param(_HEADS, ["3 1 2 4 10 5 0", "1 2 8 2 2 2 1 8"], id="in two lines, with a misprint"),
        pytest.param([*_HEADS, *_LAST_WRONG], [], id="in the line of their heads, with a misprint"),
    ],
)
def test_fifteen_figures_may_not_be_the_fifteen_cells(heads: list[str], rows: list[str]) -> None:
    """
    Then none is taken, and all are said to have no place.
    """
    read = _report("\n".join(rows), " ".join(heads))
    assert [None] * 15 == _values(read)
    assert _ALL == _told(read, Code.PLACE_AMBIGUOUS)[1]


def test_a_head_more_in_one_block_leaves_all_cells_open() -> None:
    """
    With a figure of its own and a blank elsewhere there are fifteen all the same.
    """
    read = _report(_FIGURES.replace(" ", "\t"), "\t".join([*_HEADS[:4], "撤回", *_HEADS[4:]]))
    assert [None] * 15 == _values(read)
    assert _ALL == _told(read, Code.PLACE_AMBIGUOUS)[1]


@pytest.mark.parametrize("width", [2, 3])
@pytest.mark.parametrize("first", [0, 5, 10])
def test_heads_that_wrap_one_below_the_other_tell_the_order_of_cells(first: int, width: int) -> None:
    """
    A page told from below has the heads of a block the other way, and then nobody knows whose its figures are.
    """
    heads = ["\n".join((head[:width], head[width:])).strip() for head in _HEADS]
    rows = "\n".join(_FIGURES.split())
    assert _numbers(_FIGURES) == _values(_report(rows, "\n".join(heads)))
    heads[first], heads[first + 2] = heads[first + 2], heads[first]
    assert [None] * 15 == _values(_report(rows, "\n".join(heads)))


@pytest.mark.parametrize("width", [2, 3, 4, 5, 6, 9])
@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 2, 0), (2, 1, 0), (1, 0, 2), (2, 0, 1)])
def test_names_of_blocks_that_wrap_tell_the_order_of_figures_one_a_line(order: tuple[int, ...], width: int) -> None:
    """
    In another than the form's, no figure is given to the block that the form has there.
    """
    names = ["行政复议" if at == 0 else "行政诉讼" for at in order]
    lower = [label for at in order for label in (_HEADS[:5] if at == 0 else [_BLOCKS[at]])]
    cells = [*dict.fromkeys(names), *lower, *_HEADS[5:]]
    labels = [label[at : at + width] for label in cells for at in range(0, len(label), width)]
    read = _report("\n".join(_ROWS[at].replace(" ", "\n") for at in order), "\n".join(labels))
    assert _values(read) == (_numbers(_FIGURES) if order == (0, 1, 2) else [None] * 15)


def test_names_of_litigation_the_other_way_open_figures_one_a_line_though_labels_wrap() -> None:
    """
    Of fourteen figures or fifteen.
    """
    above = "三、收到和处理政府信息公开申请情况\n四、结转下年度继续\n办理\n3\n3\n0\n0\n0\n0\n6\n"
    for figures in ("3 0 0 1 4 1 0 0 2 3 1 3 0 4 8", "3 0 1 4 1 0 0 2 3 1 1 3 0 5"):
        for first, second, is_open in ((_BLOCKS[1], _BLOCKS[2], False), (_BLOCKS[2], _BLOCKS[1], True)):
            lines = [_BLOCKS[0], "行政诉讼", *_HEADS[:5], first, second, *_HEADS[5:], *figures.split()]
            read = gor.parse(f"{above}{_TITLE}{chr(10).join(lines)}{_END}")
            assert is_open == (_values(read)[5:] == [None] * 10)


_FIRST_BLOCK: Final = f"{' '.join(_HEADS[:5])}\n\n3 1 2 4 10"
_LAST_BLOCK: Final = f"{' '.join(_HEADS[:5])}\n\n2 2 2 1 7"


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(
            "其他\n结果纠\n结果\n正\n0 1\n\n结果维持\n5\n\n尚未审结\n2\n\n总计\n8", id="a head behind its figure"
        ),
        pytest.param(
            "结果纠\n结果维\n正\n持\n0\n5\n\n其他结果\n1\n\n尚未审结\n2\n\n总计\n8", id="figures below each other"
        ),
        pytest.param(
            "结果维\n结果纠\n持\n正\n0\n5 1\n\n尚未审结\n2\n\n总计\n8", id="a figure below, and two beside each other"
        ),
    ],
)
def test_figures_that_a_box_of_text_may_have_in_any_order_are_left_open(block: str) -> None:
    """
    Heads of several columns stand there above figures of several: no sum tells which is whose.
    """
    read = gor.parse(f"{_TITLE}{_FIRST_BLOCK}\n\n{block}\n\n{_LAST_BLOCK}\n{_END}")
    assert [None] * 15 == _values(read)
    assert _ALL == _told(read, Code.PLACE_AMBIGUOUS)[1]


def test_figures_of_a_box_that_add_up_in_one_order_are_read() -> None:
    """
    A part and the total below it cannot be each other, unless a figure is lost.
    """
    block = "结果维持\n5\n\n结果纠正\n0\n\n其他结果\n1\n\n尚未审结\n总计\n2\n8"
    text = f"{_TITLE}{_FIRST_BLOCK}\n\n{block}\n\n{_LAST_BLOCK}\n{_END}"
    assert _numbers(_FIGURES) == _values(gor.parse(text))
    assert [None] * 15 == _values(gor.parse(text.replace("结果纠正\n0\n", "结果纠正\n")))


@pytest.mark.parametrize(("figures", "is_read"), [(_FIGURES, False), (" ".join("0" * 15), True)])
def test_figures_each_apart_below_heads_side_by_side_are_left_open(figures: str, is_read: bool) -> None:  # noqa: FBT001 - expected
    """
    Such a tool may have its boxes in any order, in which zeros alone are the same; some may be in one.
    """
    for first in ("\n", "\n\n"):
        rows = "\n" + "\n\n".join(figures.split()).replace("\n\n", first, 1)
        assert (_numbers(figures) if is_read else [None] * 15) == _values(_report(rows))


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_figures_of_heads_that_stand_among_them_are_read_in_order(apart: str) -> None:
    """
    Where each has its own behind it, and where two that stand below each other are the same.
    """
    block = apart.join(["结果维持", "5", "结果纠正\n其他结果", "1\n1", "尚未审结", "2", "总计", "9"])
    read = gor.parse(f"{_TITLE}{_FIRST_BLOCK}\n\n{block}\n\n{_LAST_BLOCK}\n{_END}")
    assert [3, 1, 2, 4, 10, 5, 1, 1, 2, 9, 2, 2, 2, 1, 7] == _values(read)


@pytest.mark.parametrize(
    ("row", "is_read"),
    [
        ("3 1 2 4 10 5 0 1 2 8 2 2 — 2 —", False),
        ("3 1 2 4 10 5 0 1 2 8 2 0 7 / 12", False),
        ("3 1 2 4 10 5 0 1 2 8 2 — — 2 —", True),
        ("3 1 2 4 10 5 0 1 2 8 2 2 8 / 12", True),
    ],
)
def test_a_row_that_ends_in_the_number_of_a_page_is_left_open(row: str, is_read: bool) -> None:  # noqa: FBT001 - expected
    """
    Some blanks may have left no trace then; not where other signs stand beside it, or the block adds up.
    """
    figures = [int(figure) if figure.isdigit() else None for figure in row.split()]
    assert (figures if is_read else [None] * 15) == _values(_report(row))


@pytest.mark.parametrize("number", ["", "\n\n2"], ids=["fifteen", "and a page's number"])
def test_figures_between_other_heads_than_their_own_are_left_open(number: str) -> None:
    """
    A tool that reads boxes from the top of the page downwards may have those of the last block first: all add up so.
    """
    heads, columns = "\n\n".join(_HEADS[:10]), _HEADS[:4]
    rest = "12 0 4 0 8 12 0 0 0 2".replace(" ", "\n\n")
    for box in ("\n\n".join, " ".join):
        text = f"{heads}\n\n2\n\n{box(columns)}\n\n0\n\n0\n\n5\n\n7\n\n总计\n\n{rest}{number}"
        assert [None] * 15 == _values(gor.parse(f"{_TITLE}{text}{_END}"))


@pytest.mark.parametrize(
    "rows", [["3 1 2 4", "10 5 0 1 2", "8 2 2 2 1", "7"], ["3", "1 2 4 10", "5 0 1 2 8", "2 2 2 1 7"]]
)
def test_lines_of_five_at_most_may_be_broken_anywhere_if_all_blocks_add_up(rows: list[str]) -> None:
    """
    No line of them has most of the row.
    """
    assert _numbers(_FIGURES) == _values(_report("\n".join(rows)))


@pytest.mark.parametrize("row", ["1,003 1 2 4 1,010 5 0 1 2 8 2 2 2 1 7", "1,003 1 2 4 1,0105 0 1 2 8 2 2 2 1 7"])
@pytest.mark.parametrize("heads", [_HEADS, _HEADS[1:]])
def test_figures_with_commas_add_up_like_those_without(row: str, heads: list[str]) -> None:
    """
    Whether they are in their places or are recovered.
    """
    read = _report(row, " ".join(heads))
    assert [1003, 1, 2, 4, 1010, *_numbers(_FIGURES)[5:]] == _values(read)


@pytest.mark.parametrize("heads", [_HEADS, _HEADS[1:]])
def test_a_placeholder_is_one_of_the_fifteen(heads: list[str]) -> None:
    """
    And its block adds up no worse than one with a misprint.
    """
    read = _report("3 1 2 4 10 5 0 1 2 8 2 2 2 1 /", " ".join(heads))
    assert [*_numbers(_FIGURES)[:-1], None] == _values(read)
    assert ("/", "e", "/", "") == _told(read, Code.PLACEHOLDER)


_BY_HEADS: Final = "\n".join(f"{head} {figure}" for head, figure in zip(_HEADS, _FIFTEEN, strict=True))
_BELOW_HEADS: Final = "\n".join(f"{_FIVE_HEADS}\n{row}" for row in _ROWS)
_BY_BLOCKS: Final = "\n".join(f"{block} {row}" for block, row in zip(_BLOCKS, _ROWS, strict=True))


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(f"行政复议 99\n{_BY_HEADS}", id="behind a block, where heads have theirs"),
        pytest.param(f"{_BY_HEADS}\n行政诉讼 99", id="behind what is no block"),
        pytest.param(f"行政复议 99\n{_BELOW_HEADS}", id="behind a block, where rows stand below heads"),
        pytest.param(f"{' '.join(_HEADS)} 99\n{_BY_BLOCKS}", id="behind heads, where blocks have theirs"),
        pytest.param(f"{_BY_BLOCKS}\n行政诉讼 99", id="behind what is no block, where blocks have theirs"),
    ],
)
def test_a_figure_more_than_those_that_have_their_places_is_said(table: str) -> None:
    """
    The others are as they stand.
    """
    read = gor.parse(f"{_TITLE}{table}{_END}")
    assert _numbers(_FIGURES) == _values(read)
    assert ("99", "", "99", "") == _told(read, Code.UNEXPLAINED_FIGURES)


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(_BY_HEADS.replace("其他结果 2\n", "其他结果 2 9\n", 1), id="a head with two"),
        pytest.param(_BY_HEADS.replace("结果纠正 1\n", "结果纠正\n", 1), id="a head with none"),
        pytest.param(_BELOW_HEADS.replace("3 1 2 4 10", "3 1 2 4 10 9"), id="a row of six"),
        pytest.param(
            _BELOW_HEADS.replace("结果纠正 其他结果", "结果纠正 9 其他结果", 1), id="a figure among the heads"
        ),
    ],
)
def test_a_figure_too_many_or_too_few_among_heads_is_told_by_the_sums(table: str) -> None:
    """
    As in a row without labels, of which no figure is taken for another.
    """
    read = gor.parse(f"{_TITLE}{table}{_END}")
    assert all(value in {None, true} for value, true in zip(_values(read), _numbers(_FIGURES), strict=True))
    assert _numbers(_FIGURES)[5:] == _values(read)[5:]
    assert {Code.TOO_FEW_CELLS, Code.TOO_MANY_CELLS} & _codes(read)


@pytest.mark.parametrize(
    ("row", "placed"),
    [
        pytest.param("3 1 2 4 10 5 # 1 2 8 2 2 2 1 #", True, id="blanks within their blocks"),
        pytest.param("3 1 2 4 10 5 0 1 2 # 2 2 2 1 #", True, id="two blank totals"),
        pytest.param("# # # # # # # # # # # # # # #", True, id="all blank"),
        pytest.param("3 1 2 4 11 5 # 1 2 8 2 2 2 1 7", True, id="a blank and a misprint, and a total at the end"),
        pytest.param("3 1 2 4 10 5 0 1 2 8 2 2 2 1 #", True, id="the last total alone"),
        pytest.param("0 0 0 0 0 0 0 0 0 0 0 0 0 0 #", True, id="a blank total behind zeros"),
        pytest.param("3 1 2 4 10 5 0 1 2 8 0 0 0 0 #", True, id="a blank total behind the zeros of its block"),
        pytest.param("3 1 2 4 10 5 0 1 2 8 2 2 1 7 #", False, id="a figure that may be the last total"),
        pytest.param("3 1 2 4 10 5 0 1 2 8 0 0 0 9 #", False, id="a figure that may be it, behind zeros"),
        pytest.param("1 2 4 10 5 0 1 2 8 2 2 # 1 7 #", False, id="a cell lost in front"),
        pytest.param("3 1 2 4 10 05 # 1 2 8 2 2 2 1 #", False, id="two that were run together"),
        pytest.param("3 1 2 4 10 5 # 1 2 8 9 2 2 1 7 #", False, id="and a cell more"),
    ],
)
@pytest.mark.parametrize("before", [0, 1])
def test_a_ruled_row_that_ends_in_a_blank_may_have_lost_a_cell_before_it(row: str, placed: bool, before: int) -> None:  # noqa: FBT001 - expected
    """
    It has where some block could not add up, whatever stands in its blanks.
    """
    cells = row.replace("#", "").split(" ")
    read = _report(_line([*[""] * before, *cells]), _line([*[""] * before, *_HEADS]))
    if placed:
        assert [int(cell) if cell else None for cell in cells] == _values(read)
        assert not {Code.CELL_MISSING, Code.PLACE_AMBIGUOUS, Code.PLACE_RECOVERED} & _codes(read)
    else:
        assert _values(read)[-1] is None or cells[-1]
        assert Code.PLACE_AMBIGUOUS in _codes(read)


@pytest.mark.parametrize(
    ("row", "left_open"),
    [
        pytest.param("# 0 7 0 0 7 0 0 6 9 15 0 0 0 5 5", {0, 1, 2}, id="a zero doubled behind a blank"),
        pytest.param("0 7 0 0 # 7 0 0 6 9 15 0 0 0 5 5", {3}, id="a zero doubled before a blank"),
        pytest.param("3 1 2 4 10 0 0 6 9 15 0 0 0 5 5 #", {12, 13, 14}, id="two fives, or one and a blank total"),
        pytest.param("0 0 0 5 5 10 10 0 # 1 21 9 9 3 0 21", {2, 4, 6, 7, 8, 9}, id="the blank may be ten"),
        pytest.param("3 1 2 # 4 10 5 1 1 2 9 2 2 2 1 7", {3, 4}, id="a total cut in two behind a blank"),
        pytest.param("# 0 12 0 0 12 0 0 6 9 15 0 0 0 5 5", {0, 1, 2}, id="behind a blank, of two digits"),
    ],
)
@pytest.mark.parametrize(("above", "below"), [("", ""), ("", "\n4"), ("", "\n\n4\n"), ("4\n", "")])
def test_a_blank_in_a_row_wider_than_its_heads_may_be_a_cell_and_a_figure_beside_it_twice(
    row: str, left_open: Collection[int], above: str, below: str
) -> None:
    """
    The fifteen figures add up, and so do fourteen of them and the blank; the number of a page makes neither surer.
    """
    cells = row.replace("#", "").split(" ")
    figures = [int(cell) for cell in cells if cell]
    read = _values(_report(f"{above}{_line(cells)}{below}", _line(_HEADS)))
    still_open = {place for place in range(15) if read[place] is None}
    assert still_open.issuperset(left_open) if above or below else left_open == still_open
    assert all(value in {None, figure} for value, figure in zip(read, figures, strict=True))


def _origins(read: gor.Report) -> set[Origin]:
    return {cell.origin for cell in read.cells() if cell.path.startswith("disputes.")}


def test_a_blank_that_can_be_no_cell_leaves_fifteen_figures_as_they_are_printed() -> None:
    """
    No two of them are one of which all blocks would add up with it.
    """
    cells = "1 5 2 0 # 8 3 1 2 30 36 7 1 0 3 11".replace("#", "").split(" ")
    read = _report(_line(cells), _line(_HEADS))
    assert [int(cell) for cell in cells if cell] == _values(read)
    assert {Origin.PRINTED} == _origins(read)


_TWO_FIVES: Final = "3 1 2 4 10 0 0 6 9 15 0 0 0 5 5"
"""It would add up as well with one of the fives and a blank total."""


def test_a_blank_below_a_blank_among_the_heads_is_no_cell() -> None:
    """
    However a figure may be there twice.
    """
    read = _report(_line([*_TWO_FIVES.split(), ""]), _line([*_HEADS, ""]))
    assert _numbers(_TWO_FIVES) == _values(read)
    assert {Origin.PRINTED} == _origins(read)


def test_words_behind_a_ruled_row_may_be_a_cell_of_it() -> None:
    """
    Then a blank in it may be none, and only blocks that add up are sure.
    """
    cells = "3 1 2 4 10 5 # 1 2 8 2 2 2 1 7".replace("#", "").split(" ")
    read = _report(_line(["行政诉讼", *cells, "详见附表说明"]), _line(["", *_HEADS]))
    assert [3, 1, 2, 4, 10, *[None] * 5, 2, 2, 2, 1, 7] == _values(read)


@pytest.mark.parametrize(
    ("row", "left_open"),
    [
        pytest.param("0 0 0 9 9 0 0 0 0 6 6 0 0 0 0 #", range(15), id="a zero doubled, and the last total blank"),
        pytest.param("0 0 0 9 9 0 0 0 0 6 6 0 0 1 7 #", range(15), id="a zero doubled, and a figure more"),
        pytest.param("0 0 0 9 9 0 0 0 6 6 0 0 0 0 0 #", {14}, id="the last total, or a zero doubled"),
        pytest.param("0 0 0 9 9 0 0 0 6 6 3 0 1 4 8 #", range(10, 15), id="any four have a sum"),
    ],
)
def test_a_row_of_more_cells_than_fifteen_is_no_row_of_fifteen_that_fail(row: str, left_open: Collection[int]) -> None:
    """
    However many cells the heads have, in lines that follow them only roughly.
    """
    heads = ["行政复议\t行政诉讼", "\t".join([*_HEADS[:5], "未经复议直接起诉", "复议后起诉"]), "\t".join(_HEADS[5:])]
    read = _report(row.replace("#", "").replace(" ", "\t"), "\n".join(heads))
    figures = [int(figure) for figure in row.split() if figure != "#"]
    assert [None if at in left_open else figure for at, figure in enumerate(figures)] == _values(read)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("0 0 6 6 0 # 1 # 0 9 10 3 1 0 0 4", id="where the sums hold with a figure more"),
        pytest.param("0 0 0 0 0 0 0 0 0 0 4 # # 4 8 1", id="where they hold with none"),
        pytest.param("0 0 0 9 9 # # # 0 0 0 0 0 0 0 0 0", id="with three blanks"),
    ],
)
@pytest.mark.parametrize("heads", [_line(_HEADS), " ".join(_HEADS)], ids=["heads between bars", "heads without"])
def test_fourteen_figures_and_two_blanks_are_not_fifteen_that_lost_one(row: str, heads: str) -> None:
    """
    The blanks are cells, and one of the figures is there twice: chance lets a cell more make the sums hold.
    """
    read = _report(_line(row.replace("#", "").split(" ")), heads)
    assert [None] * 15 == _values(read)
    assert Code.PLACE_AMBIGUOUS in _codes(read)


def test_a_column_that_is_blank_in_all_tables_is_no_cell_of_table_four() -> None:
    """
    So no figure beside it is held to be there twice.
    """
    cells = list("000990006600000")
    others = "\n".join(_line([label, "1", "2", "3", "4", "0", "0", "10", ""]) for label in ("一", "二", "三"))
    table = f"{_line(_HEADS)}\n{_line([*cells, ''])}"
    read = gor.parse(f"三、收到和处理政府信息公开申请情况\n{others}\n{_TITLE}{table}{_END}")
    assert [int(cell) for cell in cells] == _values(read)


def _behind_other_lines(row: str, others: list[str]) -> gor.Report:
    table = _line(row.replace("#", "").split(" "))
    lines = "\n".join(others)
    return gor.parse(f"三、收到和处理政府信息公开申请情况\n{lines}\n{_TITLE}{_line(_HEADS)}\n{table}{_END}")


_ENDING_BLANK: Final = [_line([label, "1", "2", "3", "4", "0", "0", "10", ""]) for label in ("一", "二", "三")]


@pytest.mark.parametrize(
    ("others", "is_cell"),
    [
        pytest.param(_ENDING_BLANK, False, id="three lines"),
        pytest.param(_ENDING_BLANK[:2], True, id="two lines"),
        pytest.param([*_ENDING_BLANK, "| 9 |"], True, id="and a line that ends in a figure"),
        pytest.param([*_ENDING_BLANK, "9"], False, id="and a line without bars"),
    ],
)
def test_a_blank_at_the_end_is_a_cell_unless_other_lines_show_a_column(others: list[str], is_cell: bool) -> None:  # noqa: FBT001 - expected
    """
    Three of them at least that end in a blank, and none between bars that does not.
    """
    last = _behind_other_lines("3 1 2 4 10 5 0 1 2 8 2 2 2 1 #", others).cell(
        "disputes.litigation_after_reconsideration.total"
    )
    assert is_cell == (last.origin is Origin.BLANK)
    values = _values(_behind_other_lines(f"{_TWO_FIVES} #", others))
    assert [*_numbers(_TWO_FIVES)[:12], *([None] * 3 if is_cell else [0, 5, 5])] == values


def test_a_blank_before_a_column_that_all_tables_have_may_be_a_cell_and_a_figure_beside_it_twice() -> None:
    """
    As where there is no such column.
    """
    read = _behind_other_lines("0 7 0 0 # 7 0 0 6 9 15 0 0 0 5 5 #", _ENDING_BLANK)
    assert [0, 7, 0, None, 7, 0, 0, 6, 9, 15, 0, 0, 0, 5, 5] == _values(read)


def test_heads_on_two_ruled_lines_are_told_by_their_columns() -> None:
    """
    Those further down may begin to the left of those above: a tab takes less room than a head.
    """
    heads = [
        "\t".join(["行政复议", *[""] * 4, "行政诉讼", *[""] * 10]),
        "\t".join([*_HEADS[:5], "未经复议直接起诉", *[""] * 4, "复议后起诉", *[""] * 5]),
        "\t".join([*[""] * 5, *_HEADS[5:], ""]),
    ]
    cells = "3 1 2 4 10 5 # 1 2 8 2 2 2 1 7 #".replace("#", "").split(" ")
    read = _report("\t".join(cells), "\n".join(heads))
    assert [int(cell) if cell else None for cell in cells[:15]] == _values(read)


def _in_columns(cells: list[str], places: Collection[int]) -> str:
    """
    A line with those of the cells that have these places.
    """
    return "".join(f"{cell if at in places else '':<8}" for at, cell in enumerate(cells))


@pytest.mark.parametrize("below", [range(0), range(10, 15), range(5, 10)])
def test_heads_that_stand_lower_are_columns_where_they_stand(below: range) -> None:
    """
    Not behind those above them: else a block would get the figures of another.
    """
    cells = "3 1 2 4 10 5 0 1 2 8 2 # 2 1 5".replace("#", "").split(" ")
    above = [at for at in range(15) if at not in below]
    row = _in_columns(cells, range(15))
    read = _report(row, f"{_in_columns(_HEADS, above)}\n{_in_columns(_HEADS, below)}")
    assert [3, 1, 2, 4, 10, 5, 0, 1, 2, 8] == _values(read)[:10]
    assert [2, None, 2, 1, 5] == _values(read)[10:]


def _below_wide_heads(row: str) -> tuple[str, str]:
    """
    Row and heads, each figure at the right of its head; ``#`` for a blank.
    """
    cells = row.replace("#", "").split(" ")
    line = "".join(f"  {cell:>{len(head)}}" for head, cell in zip(_HEADS, cells, strict=True))
    return line, "".join(f"  {head}" for head in _HEADS)


@pytest.mark.parametrize(
    ("row", "placed"),
    [
        ("3 1 2 4 10 5 # 1 2 8 2 2 2 1 7", True),
        ("3 1 2 4 10 5 # 1 2 9 2 2 2 1 7", False),
        ("3 1 2 4 10 5 # 1 2 8 2 2 2 1 #", False),
        ("3 # 2 4 10 5 # 1 2 8 2 2 2 1 7", False),
    ],
)
def test_a_blank_is_told_by_width_where_all_blocks_add_up_without_it(row: str, placed: bool) -> None:  # noqa: FBT001 - expected
    """
    Otherwise a figure may have been lost or moved, and width alone does not say which.
    """
    read = _report(*_below_wide_heads(row))
    cells = [int(cell) if cell.isdigit() else None for cell in row.split(" ")]
    assert placed == (cells == _values(read))
    assert placed == (Code.PLACE_AMBIGUOUS not in _codes(read))
    assert all(value in {None, cell} for value, cell in zip(_values(read), cells, strict=True))


@pytest.mark.parametrize("in_order", [True, False])
def test_of_heads_that_are_said_in_each_line_that_they_span_the_lowest_are_all(in_order: bool) -> None:  # noqa: FBT001 - a parameter
    """
    As a data frame prints them; they are in the order of the form, or none can be trusted.
    """
    row, heads = _below_wide_heads("3 1 2 4 10 5 # 1 2 8 2 2 2 1 7")
    above = "".join(f"  {head}" for head in _HEADS[:5])
    if not in_order:
        heads = heads.replace("结果维持  结果纠正", "结果纠正  结果维持", 1)
    placed = [3, 1, 2, 4, 10, 5, None, 1, 2, 8, 2, 2, 2, 1, 7]
    assert (placed if in_order else [None] * 15) == _values(_report(row, f"{above}\n{heads}"))


@pytest.mark.parametrize("label", ["行政复议", "行政诉讼", "总计"])
def test_a_label_may_stand_before_a_ruled_row_unless_it_is_one_of_the_heads(label: str) -> None:
    """
    A line of heads is no line of figures, and then only blocks that add up are sure.
    """
    cells = "3 1 2 4 10 5 # 1 2 8 2 2 2 1 7".replace("#", "").split(" ")
    read = _report(_line([label, *cells]), _line(["", *_HEADS]))
    assert (Code.PLACE_AMBIGUOUS in _codes(read)) == (label in _HEADS)
    assert [3, 1, 2, 4, 10, *[None] * 5, 2, 2, 2, 1, 7] == [
        value if label in _HEADS or at // 5 != 1 else None for at, value in enumerate(_values(read))
    ]


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_misprint_at_the_end_of_a_text_may_be_a_figure_that_was_cut_off(end: str) -> None:
    """
    Then the row is in doubt; with a line break behind it, it is whole.
    """
    read = gor.parse(f"三、收到和处理政府信息公开申请情况\n{_TITLE}{' '.join(_HEADS)}\n{' '.join(_LAST_WRONG)}{end}")
    assert ([int(figure) for figure in _LAST_WRONG] if end else [None] * 15) == _values(read)


def test_zeros_below_another_are_not_told_by_their_sums() -> None:
    """
    Fifteen of them add up in any order.
    """
    read = _report(f"0\n{' '.join('0' * 14)}")
    assert [None] * 15 == _values(read)
    assert _ALL == _told(read, Code.PLACE_AMBIGUOUS)[1]


def test_commas_are_no_misprint() -> None:
    """
    In two blocks, with a head lost.
    """
    read = _report("1,003 1 2 4 1,010 1,005 0 1 2 1,008 2 2 2 1 7", " ".join(_HEADS[1:]))
    assert [1003, 1, 2, 4, 1010, 1005, 0, 1, 2, 1008, 2, 2, 2, 1, 7] == _values(read)


def test_two_figures_that_share_a_cell_do_not_fill_up_a_row_that_lacks_one() -> None:
    """
    They may be one that was split, and the cell that was lost any.
    """
    cells = ["", "", "", "13", "13", "", "", "14", "", "14", "3", "2", "1 1", "16"]
    read = _report("\t".join(cells), "\t".join(_HEADS[:14]))
    assert [None] * 5 == _values(read)[10:]


_BLANK_BLOCKS: Final = (["79", "", "204", "92", "375"], ["", "", "46", "66", "112"], ["141", "182", "", "", "323"])
_FIVE: Final = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


def _five_wide(*blocks: list[str], heads: list[str] = _FIVE, bar: str = " | ") -> gor.Report:
    """A report with a ruled line for each block, under the heads of all."""
    rows = [["类别", *heads], *([name, *cells] for name, cells in zip(_BLOCKS, blocks, strict=True))]
    return gor.parse(f"{_TITLE}{chr(10).join(bar.join(row) for row in rows)}{_END}")


@pytest.mark.parametrize("bar", [" | ", "\t"])
def test_a_block_that_has_a_ruled_line_of_its_own_may_have_blanks(bar: str) -> None:
    """
    If the line is as wide as that of the heads, its cells are the five, blank or not.
    """
    read = _five_wide(*_BLANK_BLOCKS, bar=bar)
    assert [int(cell) if cell else None for block in _BLANK_BLOCKS for cell in block] == _values(read)
    assert set() == _codes(read) & {Code.PLACE_AMBIGUOUS, Code.CELL_MISSING}
    assert [None] * 15 == _values(_five_wide(*[[""] * 5] * 3, bar=bar))


def test_tables_of_five_under_their_own_heads_may_have_blanks() -> None:
    """
    Each has the heads above its line, and the blocks come in the order of the form.
    """
    tables = (f"{name}\n{_line(_FIVE)}\n{_line(cells)}" for name, cells in zip(_BLOCKS, _BLANK_BLOCKS, strict=True))
    read = gor.parse(_TITLE + "\n".join(tables) + _END)
    assert [int(cell) if cell else None for block in _BLANK_BLOCKS for cell in block] == _values(read)


@pytest.mark.parametrize(
    ("block", "heads"),
    [
        pytest.param(["", "", "46", "66", "112"], [*_FIVE, ""], id="a column less than the heads"),
        pytest.param(["", "", "46", "66", "112"], _FIVE[:4], id="a column more than the heads"),
        pytest.param(["", "", "46", "66", "112"], [_FIVE[1], _FIVE[0], *_FIVE[2:]], id="heads in another order"),
        pytest.param(["", "46", "66", "112", ""], _FIVE, id="filled up behind a cell that was lost"),
        pytest.param(["", "", "46", "66", "11"], _FIVE, id="parts that are more than the total"),
        pytest.param(["", "", "46", "66 ", "112", ""], _FIVE, id="a cell too many"),
    ],
)
def test_blocks_in_lines_of_their_own_are_open_where_a_cell_may_be_lost(block: list[str], heads: list[str]) -> None:
    """
    No figure is put where it may not be.
    """
    read = _five_wide(_BLANK_BLOCKS[0], block, _BLANK_BLOCKS[2], heads=heads)
    assert [None] * 15 == _values(read)
    assert Code.PLACE_AMBIGUOUS in _codes(read)


def test_blocks_without_bars_have_no_places_where_sums_do_not_hold() -> None:
    """
    Blanks leave no trace there, and figures that were lost or doubled none either.
    """
    read = gor.parse(f"{_TITLE}行政复议 1 1 2 3 9\n未经复议直接起诉 1 1 2 3 9\n复议后起诉 1 0 2 3 6{_END}")
    assert [None] * 10 == _values(read)[:10]


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(["0", "0", "1", "0", "", "1"], id="doubled"),
        pytest.param(["5", "74", "88", "489", "0", ""], id="cut in two"),
    ],
)
def test_five_figures_and_a_blank_are_open_where_their_line_is_wider_than_the_heads(block: list[str]) -> None:
    """
    The blank may be one of the five, and that the sums hold without it is chance; not so in a column behind all.
    """
    first, last = ["0", "0", "0", "1", "1"], ["2", "0", "1", "1", "4"]
    assert [None] * 15 == _values(_five_wide(first, block, last))
    beside = _five_wide(first, ["0", "0", "1", "0", "1", ""], last, heads=[*_FIVE, ""])
    assert [0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 2, 0, 1, 1, 4] == _values(beside)


@pytest.mark.parametrize("head", ["", "总计"], ids=["no head", "one by chance"])
def test_a_row_as_wide_as_the_form_by_chance_is_told_by_its_sums_alone(head: str) -> None:
    """
    Columns that a table finder draws by words may be fifteen, and hold halves of figures.
    """
    above = _line(["行政复议", *[""] * 8, "行政诉讼", *[""] * 5])
    heads = "\n".join([above, _line(["结", "果", "", head, *[""] * 11])])
    by_chance = _line("98 8 4 182 28 110 117 _ 255 _ _ _ 61 48 109".replace("_", "").split(" "))
    assert [None] * 15 == _values(_report(by_chance, heads))
    adding_up = _line("98 8 4 _ 110 5 0 1 2 8 _ _ 61 48 109".replace("_", "").split(" "))
    assert [98, 8, 4, None, 110] == _values(_report(adding_up, heads))[:5]


_FRAMED: Final = [
    *(str(("行政复议", head, head)) for head in _FIVE),
    *(str(("行政诉讼", block, head)) for block in ("未经复议直接起诉", "复议后起诉") for head in _FIVE),
]


@pytest.mark.parametrize(
    "row",
    ["0 2 0 # 2 0 27 0 0 27 0 19 0 0 19", "0 2 0 # 2 0 27 0 # 27 0 19 0 0 19", "0 2 0 0 2 0 27 0 0 27 0 19 0 0 19"],
)
def test_the_number_of_a_line_is_no_cell_where_a_frame_says_all_heads_of_a_column_in_one(row: str) -> None:
    """
    As Markdown that pandas writes, with the number of each line before it: its 0 is none of a row with a blank.
    """
    cells = ["" if cell == "#" else cell for cell in row.split()]
    table = f"{_line(['', *_FRAMED])}\n{_line(['---:'] * 16)}\n{_line(['0', *cells])}"
    read = gor.parse(f"{_TITLE}{table}{_END}")
    assert [int(cell) if cell else None for cell in cells] == _values(read)


_NAMES: Final = (
    "行政复议\t\t\t\t\t行政诉讼\n"
    f"{chr(9).join(_HEADS[:5])}\t未经复议直接起诉\t\t\t\t\t复议后起诉\n"
    f"\t\t\t\t\t{chr(9).join(_HEADS[:10])}\n"
)


@pytest.mark.parametrize(
    ("old", "new", "block"),
    [
        ("未经复议直接起诉", "未经复仪直接起诉", "litigation_direct"),
        ("未经复议直接起诉", "未经复议直起诉", "litigation_direct"),
        ("复议后起诉", "经复议后启诉", "litigation_after_reconsideration"),
    ],
)
def test_a_name_of_a_block_that_is_misread_is_no_head_that_the_form_has_not(old: str, new: str, block: str) -> None:
    """
    And said to be one, with the cells of its block.
    """
    names = _NAMES.replace(old, new, 1)
    read = gor.parse(_TITLE + names + _FIGURES.replace(" ", "\t") + _END)
    assert _numbers(_FIGURES) == _values(read)
    (problem,) = (problem for problem in read.diagnostics if problem.code is Code.LABEL_MISREAD)
    assert new == problem.found
    assert {f"disputes.{block}"} == {path.rpartition(".")[0] for path in problem.paths}


@pytest.mark.parametrize("new", ["复议前起诉", "未经行政复议直接起诉的", "已经复议直接起诉"])
def test_a_name_that_may_be_anothers_is_no_misread_one(new: str) -> None:
    """
    One of five characters, one that has more, or begins otherwise: all is left open.
    """
    names = _NAMES.replace("复议后起诉" if len(new) == len("复议后起诉") else "未经复议直接起诉", new, 1)
    read = gor.parse(_TITLE + names + _FIGURES.replace(" ", "\t") + _END)
    assert Code.LABEL_MISREAD not in _codes(read)
    assert Code.UNEXPLAINED_TEXT in _codes(read)
    assert [None] * 15 == _values(read)


def test_names_of_blocks_that_are_exchanged_leave_all_open_misread_or_not() -> None:
    """
    Their figures are exchanged as well.
    """
    for direct in ("未经复议直接起诉", "未经复仪直接起诉"):
        rest = f"\t\t\t\t\t{direct}\n"
        names = _NAMES.replace("未经复议直接起诉\t\t\t\t\t复议后起诉\n", "复议后起诉" + rest)
        assert [None] * 15 == _values(gor.parse(_TITLE + names + _FIGURES.replace(" ", "\t") + _END)), direct


@pytest.mark.sweep
@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
def test_no_name_that_is_misread_makes_a_figure_wrong(way: Way) -> None:
    """
    Of a block or of a head, with another character amid it or without one, in any layout.
    """
    figures = seeded("2021", 5)
    text = report(figures, way).text
    start = text.index(_TITLE.strip()) + len(_TITLE)
    tried = 0
    for name in (*_BLOCKS, "行政诉讼", *_HEADS[:5]):
        at = text.find(name, start)
        place = len(name) // 2
        for other in ("", "某") if at >= 0 else ():
            misread = name[:place] + other + name[place + 1 :]
            assert {} == wrong(gor.parse(text[:at] + misread + text[at + len(name) :]), figures), misread
            tried += 1
    # Some layouts cut the longer ones.
    assert tried
