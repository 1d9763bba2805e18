"""Table four as ``pdftotext -layout`` prints it: runs of figures, the first of each where the heads have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code
from texts.drawn import Sheet, Word, drawn, drawn_apart

_TITLE: Final = "四、政府信息公开行政复议、行政诉讼情况"
_SHEET: Final = Sheet([3.1, 2.9, 2.9, 3.1, 1.7] * 3, 0.5)
_ROW: Final = "8 # 40 # 48 # # # # # # # 59 15 74"
"""Blocks that add up, blanks left out: ``#`` is a blank."""

_TOLD: Final = 2
"""The cell of it that is told by runs alone."""


def _cells(row: str) -> list[int | None]:
    return [None if cell == "#" else int(cell) for cell in row.split(" ")]


def _lines(row: str, sheet: Sheet = _SHEET, loose: float = 3.0) -> list[str]:
    return drawn([*sheet.heads(), sheet.figures(_cells(row))], loose)


def _parse(*lines: str) -> gor.Report:
    return gor.parse("\n".join([f"{_TITLE}\n\f{lines[0]}", *lines[1:], "五、存在的主要问题及改进情况", ""]))


def _values(report: gor.Report) -> list[int | None]:
    cells = [cell for cell in report.cells() if cell.path.startswith("disputes.")]
    return [None if cell.value is None else int(cell.value) for cell in cells]


def _read(lines: Sequence[str]) -> list[int | None]:
    return _values(_parse(*lines))


def _is_told(lines: Sequence[str]) -> bool:
    return _read(lines)[_TOLD] == _cells(_ROW)[_TOLD]


def _is_right(read: Sequence[int | None], printed: Sequence[int | None]) -> bool:
    return all(value is None or value == cell for value, cell in zip(read, printed, strict=True))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (_ROW, {0, 2, 4, 13, 14}),
        ("12 # # 7 19 # 24 # 11 35 3 # # 30 33", {0, 3, 4, 9, 10, 13, 14}),
        ("5 16 # # 21 31 # 7 # 38 # 82 # 10 92", {0, 1, 4, 5, 9, 13, 14}),
    ],
)
def test_runs_are_where_their_first_figure_is_and_go_on_in_the_next_column(row: str, told: set[int]) -> None:
    """
    What is the same in every way in which blocks add up is told, and the others are open.
    """
    report = _parse(*_lines(row))
    read = _values(report)
    assert _is_right(read, _cells(row))
    assert told == {at for at, value in enumerate(read) if value is not None}
    assert [problem for problem in report.diagnostics if problem.code == Code.PLACE_AMBIGUOUS]


def test_a_row_with_a_mark_in_it_has_no_cell_that_is_surely_blank() -> None:
    """
    So nothing of it is told.
    """
    *heads, row = _lines(_ROW, _SHEET._replace(aligned=0.5))
    at = row.index("40") + 4
    assert row[at - 1 : at + 2].isspace()
    assert [None] * 15 == _read([*heads, f"{row[:at]}·{row[at + 1 :]}"])


def test_a_row_may_be_told_in_full() -> None:
    """
    Its blanks are blanks, and it leaves nothing to say.
    """
    report = _parse(*_lines(_ROW, _SHEET._replace(aligned=0.5)))
    assert _values(report) == _cells(_ROW)
    assert not [problem for problem in report.diagnostics if problem.code == Code.PLACE_AMBIGUOUS]


def _random(seed: int) -> tuple[Sheet, list[int | None]]:
    """A sheet and figures for it, with blanks for nothing."""
    chance = Random(seed)
    parts = chance.choice([2, 2, 3])
    widths = [chance.uniform(1, 2) if at % 5 == 4 else parts + chance.uniform(0, 1) for at in range(15)]
    cells: list[int | None] = []
    for _ in range(3):
        block = [chance.choice([0, chance.randint(1, chance.choice([9, 40, 130]))]) for _ in range(4)]
        cells += [figure or None for figure in (*block, sum(block))]
    widths = [
        max(width, 0.0 if figure is None else 0.57 * len(str(figure)))
        for width, figure in zip(widths, cells, strict=True)
    ]
    return Sheet(widths, chance.uniform(0.3, 1.2), chance.choice([0.0, 0.0, 0.5])), cells


@pytest.mark.parametrize("loose", [1.5, 2.2, 3.0])
def test_no_figure_is_in_the_place_of_another(loose: float) -> None:
    """
    However wide columns are, wherever in them figures stand, and however loose runs are; most figures are read.
    """
    read = printed = 0
    for seed in range(60):
        sheet, cells = _random(seed)
        values = _read(drawn([*sheet.heads(), sheet.figures(cells)], loose))
        assert _is_right(values, cells), seed
        read += sum(value is not None for value in values)
        printed += sum(cell is not None for cell in cells)
    assert read > printed / 2


@pytest.mark.parametrize("close", [0.7, 1.0])
def test_figures_that_are_no_block_with_their_heads_are_in_no_other_place(close: float) -> None:
    """
    They stand further right, each behind the other, and roughly under their heads.
    """
    for seed in range(60):
        sheet, cells = _random(seed)
        if any(cells):
            assert _is_right(_read(drawn_apart(sheet.heads(), sheet.figures(cells), close)), cells), seed


def _damaged(line: str) -> Iterator[str]:
    """Each figure of *line* in turn lost with and without its room, doubled, cut in two, and run into the next."""
    figures = list(re.finditer(r"\S+", line))
    for at, figure in enumerate(figures):
        start, end = figure.span()
        yield line[:start] + line[end:]
        yield line[: max(0, start - 1)] + line[end:]
        yield line[:start] + " " * (end - start) + line[end:]
        yield f"{line[:end]} {figure[0]}{line[end:]}"
        for cut in range(start + 1, end):
            yield f"{line[:cut]} {line[cut:]}"
        if figure is not figures[-1]:
            yield line[:end] + line[figures[at + 1].start() :]
    yield line.strip()


@pytest.mark.sweep
def test_a_row_that_is_damaged_has_no_figure_in_the_place_of_another() -> None:
    """
    Its blocks do not add up any more, or not where its runs begin.
    """
    for seed in range(8):
        sheet, cells = _random(seed)
        *heads, row = drawn([*sheet.heads(), sheet.figures(cells)])
        for line in _damaged(row) if row else ():
            assert _is_right(_read([*heads, line]), cells), (seed, line)


def test_a_row_on_another_page_than_its_heads_is_open() -> None:
    """
    Nothing of the one page is drawn by the other; heads may stand on another page than the names over them.
    """
    names, *heads, row = _lines(_ROW)
    assert _is_told([names, f"\f{heads[0]}", *heads[1:], row])
    assert not _is_told([names, *heads[:-1], f"\f{heads[-1]}", f"\f{row}"])


def test_a_row_behind_an_empty_line_is_open() -> None:
    """
    So far below its heads, it is no block with them.
    """
    *heads, row = _lines(_ROW)
    assert _is_told([*heads, row])
    assert not _is_told([*heads, "", row])


@pytest.mark.parametrize(("figure", "other"), [("15", " 0"), ("15", "07"), ("40", "4O")])
def test_a_row_with_other_than_plain_numbers_is_open(figure: str, other: str) -> None:
    """
    Nor is it read with a zero, for no sum shows that another was lost.
    """
    *heads, row = _lines(_ROW)
    assert not _is_told([*heads, row.replace(figure, other)])


@pytest.mark.parametrize(
    ("words", "others"),
    [
        pytest.param("未经复议", "未经再议", id="a word that is of no head"),
        pytest.param("其他", "结果", id="a head twice"),
        pytest.param("纠正", "    ", id="half a head"),
        pytest.param("行政诉讼", " ".join("行政诉讼" * 32), id="very many words"),
    ],
)
def test_other_words_than_the_heads_tell_nothing(words: str, others: str) -> None:
    """
    They may have drawn the row to anywhere.
    """
    *heads, row = _lines(_ROW)
    assert not _is_told([*(line.replace(words, others, 1) for line in heads), row])


def test_heads_of_a_character_a_line_may_be_dealt_out_in_too_many_ways() -> None:
    """
    Then nothing is told by them.
    """
    assert not _is_told(_lines(_ROW, Sheet([1.3] * 15, 0.3)))


def test_heads_that_do_not_wrap_stand_over_no_runs() -> None:
    """
    Cells may be joined by spaces there, blank ones too.
    """
    heads = " ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    names = "行政复议 行政诉讼", "未经复议直接起诉 复议后起诉"
    row = " " * 20 + "31  12 43  1  9 10     2  2"
    assert not any(_read([*names, heads, row]))


def test_lines_that_were_stripped_tell_nothing() -> None:
    """
    Each has lost as many spaces as it had, and figures do not stand below their heads any more.
    """
    lines = _lines(_ROW)
    assert _is_told(lines)
    assert not _is_told([line.strip() for line in lines])


def test_figures_of_a_run_are_apart_by_a_narrow_column_that_is_blank() -> None:
    """
    Where fonts give their size as twice what it is: which of the columns behind a total has a figure stays open then.
    """
    row = "# 3 # 26 29 # 21 # # 21 81 # 8 122 211"
    sheet = Sheet([2.5, 2.4, 2.2, 2.8, 1.2, 2.1, 2.9, 2.0, 2.9, 1.6, 2.8, 2.0, 2.5, 2.9, 1.7], 0.38)
    read = _read(_lines(row, sheet))
    assert _is_right(read, _cells(row))
    assert read[4] == 29
    assert read[5:7] == [None, None]


def test_a_figure_that_is_wider_than_its_head_may_begin_before_it() -> None:
    """
    As a total may that stands to the right, behind a figure that has been moved along.
    """
    row = "23 16 27 3 69 38 7 4 # 49 125 11 1 # 137"
    sheet = Sheet([2.2, 2.7, 2.1, 2.6, 2, 2.5, 2.6, 2.6, 2.7, 1.9, 2.8, 2.1, 2.4, 2.3, 1.8], 0.39, 1.0)
    assert _is_right(_read(_lines(row, sheet, 1.5)), _cells(row))


def test_lines_above_in_the_page_may_have_drawn_a_figure_to_the_right() -> None:
    """
    Such as those of table three: then it may be of an earlier column than the one that it stands under.
    """
    above = [Word("依申请提供", 0.0), Word("其中纸质件", 6.0), Word("均已答复完毕", 12.0)]
    words, *lines = drawn([above, *_SHEET.heads(), _SHEET.figures(_cells(_ROW))])
    report = gor.parse("\n".join([f"\f{words}", _TITLE, *lines, "五、存在的主要问题及改进情况", ""]))
    assert _values(report)[_TOLD] is None


@pytest.mark.parametrize(("width", "told"), [(2.1, True), (1.9, False)])
def test_a_part_whose_head_goes_down_its_column_a_character_a_line_leaves_the_row_open(
    width: float, *, told: bool
) -> None:
    """
    Figures are as wide as such a column, and may be in another size of the font.
    """
    assert told == _is_told(_lines(_ROW, _SHEET._replace(widths=[*_SHEET.widths[:11], width, *_SHEET.widths[12:]])))


def test_figures_one_space_apart_throughout_are_open() -> None:
    """
    Such a text keeps no columns.
    """
    *heads, _ = _lines(_ROW)
    assert not any(_read([*heads, "8 40 48 59 15 74"]))
