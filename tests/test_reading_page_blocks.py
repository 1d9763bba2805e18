"""Table three in the blocks that white space cuts a page into: put together again by what adds up, in one way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report._reading.lines.items import Item, Kind, Line, Scan
from gov_open_report._reading.places.evidence import HEADS, WIDTH, Row
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests import page_blocks
from gov_open_report._reading.requests.options import options_of
from gov_open_report._reading.requests.page_blocks import Arrangement, arrangement_of
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS
from gov_open_report.models import Origin
from texts.figures import seeded
from texts.form import COLUMNS, EDITIONS, HEADINGS, REQUESTS, Edition, requests_paths
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.reports import report

_PAGE_BLOCKS: Final = next(way for way in LAYOUTS if way.name == "page_blocks")

_Grid: TypeAlias = Sequence[Sequence[int]]

_Block: TypeAlias = Sequence[Sequence[int]]
"""Lines of figures with no empty line between them."""

_TRUE: Final[_Grid] = (
    (90, 14, 25, 31, 42, 53, 255),
    (10, 1, 0, 2, 0, 3, 16),
    (41, 2, 11, 17, 5, 23, 99),
    (36, 8, 13, 6, 33, 19, 115),
    (77, 10, 24, 23, 38, 42, 214),
    (23, 5, 1, 10, 4, 14, 57),
)
"""What came in, what was carried in, two outcomes, their total, and what is left; every sum holds."""

_WHOLE: Final = FORMS[gor.Edition.FORM_2021]
_FORM: Final = evolve(_WHOLE, requests=tuple(_WHOLE.requests[at] for at in (0, 1, 2, 3, 23, 24)))
"""Of so few rows."""

_Part: TypeAlias = tuple[int, int, int, int]
"""Rows from one to another, and columns."""


def _block(part: _Part, grid: _Grid = _TRUE) -> list[list[int]]:
    """A part of the table, row by row."""
    top, bottom, left, right = part
    return [list(row[left:right]) for row in grid[top:bottom]]


def _arrange(
    blocks: Iterable[_Block | str],
    labels: Sequence[tuple[int, int]] = ((0, 0),),
    fixed: Mapping[int, Sequence[int]] | None = None,
    odd: Mapping[int, str] | None = None,
) -> Arrangement | None:
    """What *blocks* are together, as `_printed` makes them."""
    rows, orphans, scan = _printed(blocks, labels, fixed, odd)
    return arrangement_of(rows, orphans, _FORM, scan)


def _printed(
    blocks: Iterable[_Block | str],
    labels: Sequence[tuple[int, int]] = ((0, 0),),
    fixed: Mapping[int, Sequence[int]] | None = None,
    odd: Mapping[int, str] | None = None,
) -> tuple[list[Row], list[Item], Scan]:
    """Rows of *blocks*, their figures that are in none, and the lines of both.

    A string is a label in the block behind it: a head, or one of that table.

    *labels* are those of rows, in the order of the text, each before the figure that it begins the line of.
    *fixed* rows have their places. *odd* figures are printed otherwise.
    """
    figures: list[Item] = []
    lines: list[Line] = []
    others: list[Item] = []
    after_gap = True
    for block in blocks:
        if isinstance(block, str):
            text, table = (block, "requests") if block in HEADS else ("LABEL", block)
            others.append(Item(Kind.LABEL, text, table, 0, 0, len(lines), -1))
            lines.append(Line(0, 0, ruled=False, width=0, after_gap=after_gap))
            after_gap = False
            continue
        for row in block:
            for value in row:
                at = len(figures)
                text = (odd or {}).get(at, str(value))
                figures.append(Item(Kind.CELL, text, "", at, at + 1, len(lines), -1))
            lines.append(Line(0, 0, ruled=False, width=0, after_gap=after_gap))
            after_gap = False
        after_gap = True
    rows = [_labelled(index, figures, at) for index, at in labels]
    rows += [_fixed_row(index, values) for index, values in (fixed or {}).items()]
    beside = {item.start for row in rows for item in row.figures}
    orphans = [item for item in figures if item.start not in beside]
    return rows, orphans, Scan("", "", [], others, [], [], [], lines, {}, set(), [])


def _labelled(index: int, figures: Sequence[Item], at: int) -> Row:
    """A row whose label begins the line of a figure."""
    line = figures[at].line
    label = Item(Kind.LABEL, "ROW", "requests", at, at, line, -1, whole=True)
    return Row(index, label, [item for item in figures[at:] if item.line == line], ruled=False)


def _fixed_row(index: int, values: Sequence[int]) -> Row:
    cells = [Item(Kind.CELL, str(value), "", -1, -1, 0, -1) for value in values]
    row = Row(index, None, cells, ruled=False, fixed=cells)
    row.figures = []
    return row


def _values(found: Arrangement | None) -> _Grid | None:
    return None if found is None else tuple(tuple(row) for row in found.values)


@st.composite
def _cuts(draw: st.DrawFn, part: _Part = (0, 6, 0, 7)) -> list[_Part]:
    """Parts that a page may be cut into: the upper left, what is right of it and as high, and what is below."""
    top, bottom, left, right = part
    end, edge = draw(st.integers(top + 1, bottom)), draw(st.integers(left + 1, right))
    parts = [(top, end, left, edge)]
    if edge < right:
        parts += draw(_cuts((top, end, edge, right)))
    if end < bottom:
        parts += draw(_cuts((end, bottom, left, right)))
    return parts


@given(_cuts())
def test_a_table_is_put_together_however_white_space_cuts_it(parts: Sequence[_Part]) -> None:
    """
    Each part row by row, an empty line behind it. Where a cut leaves two ways, nothing is told.
    """
    found = _arrange(_block(part) for part in parts)
    assert _values(found) in {_TRUE, None}
    # Of a page that is cut into rows, or has its columns side by side, it is always told.
    if len({part[:2] for part in parts}) == 1 or all(part[2:] == (0, 7) for part in parts):
        assert found is not None


@pytest.mark.parametrize(
    "parts",
    [
        [(0, 6, 0, 2), (0, 6, 2, 7)],
        [(0, 6, at, at + 1) for at in range(7)],
        [(0, 3, 0, 4), (0, 3, 4, 7), (3, 6, 0, 4), (3, 6, 4, 7)],
        [(0, 6, 0, 2), (0, 2, 2, 7), (2, 4, 2, 3), (2, 4, 3, 7), (4, 6, 2, 7)],
    ],
    ids=["beside-labels", "columns", "pages", "bands"],
)
def test_each_figure_is_the_one_that_stands_there(parts: Sequence[_Part]) -> None:
    """
    Not just one that says the same.
    """
    found = _arrange(_block(part) for part in parts)
    assert found is not None
    assert found.misprint is None
    starts = [[0] * 7 for _ in _TRUE]
    count = 0
    for top, bottom, left, right in parts:
        for row in range(top, bottom):
            for column in range(left, right):
                starts[row][column] = count
                count += 1
    assert starts == [[item.start for item in row] for row in found.rows]


def test_rows_end_where_lines_do_and_may_go_over_several() -> None:
    """
    A line never holds figures of two rows.
    """
    first, *rest = _block((0, 6, 0, 7))
    assert _TRUE == _values(_arrange([[first[:3], first[3:], *rest]]))
    second, *others = rest
    assert _arrange([[[*first, second[0]], second[1:], *others]]) is None


def test_what_stands_before_and_behind_the_table_is_none_of_it() -> None:
    """
    Figures of the tables above and below, in blocks of their own.
    """
    parts = [_block((0, 6, 0, 3)), _block((0, 6, 3, 7))]
    assert _TRUE == _values(_arrange([[[7], [8]], *parts, [[1, 2, 3]]], [(0, 2)]))
    assert _arrange([[[7], [8]], *parts[:1]], [(0, 2)]) is None


@pytest.mark.parametrize("table", ["disclosure", "disputes"])
def test_a_block_with_a_label_of_another_table_is_passed_by(table: str) -> None:
    """
    A page that both tables share may be cut over both; a label of this one says nothing.
    """
    parts = [_block((0, 6, 0, 3)), _block((0, 6, 3, 7))]
    assert _TRUE == _values(_arrange([parts[0], table, [[61]], parts[1]]))
    assert _arrange([parts[0], "requests", [[61]], parts[1]]) is None
    # Of the label's block, not of what follows behind an empty line.
    assert _arrange([parts[0], table, [[61]], [[62]], parts[1]]) is None


def test_one_empty_line_may_be_too_few_or_too_many() -> None:
    """
    And no more, as any figures could be cut at every line. Not between two columns, whose lines may come in any order.
    """
    one, two, three = _block((0, 6, 0, 2)), _block((0, 2, 2, 7)), _block((2, 6, 2, 7))
    columns = [_block((0, 6, at, at + 1)) for at in range(7)]
    assert _TRUE == _values(_arrange([[*one, *two], three]))
    assert _arrange([[*columns[0], *columns[1]], *columns[2:]]) is None
    assert _TRUE == _values(_arrange([one[:2], one[2:], two, three]))
    assert _TRUE == _values(_arrange([*columns[:3], columns[3][:1], columns[3][1:], *columns[4:]]))
    assert _arrange([columns[0][:4], columns[0][4:], *columns[1:5], columns[5][:1], columns[5][1:], columns[6]]) is None


def test_a_line_too_many_makes_no_other_table_of_small_figures() -> None:
    """
    Where both add up, as one figure a line, nothing tells which it is.
    """
    grid = (
        (0, 0, 0, 0, 0, 0, 0),
        (0, 2, 0, 2, 0, 3, 7),
        (0, 0, 0, 0, 0, 0, 0),
        (0, 2, 0, 2, 0, 3, 7),
        (0, 2, 0, 2, 0, 3, 7),
        (0, 0, 0, 0, 0, 0, 0),
    )
    columns = [[[value] for value in column] for column in zip(*grid, strict=True)]
    assert grid == _values(_arrange(columns))
    for at in range(7):
        for line in range(1, 6):
            cut = [*columns[:at], columns[at][:line], columns[at][line:], *columns[at + 1 :]]
            assert _values(_arrange(cut)) in {grid, None}


def test_columns_come_from_left_to_right_only_where_the_text_says_so() -> None:
    """
    Any order of them adds up. Labels beside the first figures of their rows say so, and a head over its one column.
    """
    parts = [_block((0, 6, 0, 1)), _block((0, 6, 1, 6)), _block((0, 6, 6, 7))]
    first, *inner, last = HEADS
    assert _arrange(parts, []) is None
    assert _TRUE == _values(_arrange(parts, [(0, 0)]))
    assert _TRUE == _values(_arrange([first, *parts], []))
    assert _TRUE == _values(_arrange([parts[0], *inner, *parts[1:]], []))
    # More heads than columns may be those of others as well.
    assert _arrange([first, inner[0], *parts], []) is None
    assert _TRUE == _values(_arrange([first, inner[0], *parts], [(0, 0)]))
    # Of the columns in another order, these say otherwise.
    moved = [_block((0, 6, 1, 6)), _block((0, 6, 0, 1)), _block((0, 6, 6, 7))]
    assert _arrange([*inner, moved[0], first, moved[1], last, moved[2]], []) is None
    assert _arrange([*inner, moved[0], first, moved[1], last, moved[2]], [(0, 0)]) is None
    assert _arrange(moved, [(index, 30 + index) for index in range(6)]) is None


def test_a_row_may_come_with_its_right_part_first() -> None:
    """
    Where its label goes over lines. The figures tell which part is the right one, if both are in one block.
    """
    rows = _block((0, 6, 0, 7))
    turned = [*rows[:3], rows[3][5:], rows[3][:5], *rows[4:]]
    assert _TRUE == _values(_arrange([turned]))
    # Two breaks, and either way it would add up: it is told by neither.
    doubled = [*rows[:3], [5, 5], [0, 0], [0, 5, 5], *rows[4:]]
    assert _arrange([doubled]) is None
    parts = [_block((0, 6, 0, 5)), [[right, left] for left, right in _block((0, 6, 5, 7))]]
    assert _arrange(parts) is None


@given(st.integers(0, 5), st.integers(0, 6), st.integers(1, 9), _cuts())
def test_one_figure_may_be_misprinted(row: int, column: int, surplus: int, parts: Sequence[_Part]) -> None:
    """
    The row and the column that cross there fail by as much, and all others hold.
    """
    grid = [list(values) for values in _TRUE]
    grid[row][column] += surplus
    found = _arrange(_block(part, grid) for part in parts)
    assert _values(found) in {tuple(map(tuple, grid)), None}
    assert found is None or found.misprint == (row, column)
    found = _arrange([_block((0, 6, 0, 2), grid), _block((0, 6, 2, 7), grid)])
    assert found is not None
    assert tuple(map(tuple, grid)) == _values(found)
    assert found.misprint == (row, column)


@pytest.mark.parametrize(
    "others",
    [{(2, 1): 1, (3, 1): 2}, {(2, 1): 1, (2, 4): 1}, {(2, 1): 1, (3, 4): 1}, {(2, 0): -1, (2, 6): 2}],
    ids=["two-in-a-column", "two-in-a-row", "two-apart", "a-figure-and-its-total"],
)
def test_two_misprints_tell_nothing(others: Mapping[tuple[int, int], int]) -> None:
    """
    The sums that fail then might as well say that figures stand elsewhere.
    """
    grid = [list(values) for values in _TRUE]
    for (row, column), surplus in others.items():
        grid[row][column] += surplus
    assert _arrange([_block((0, 6, 0, 2), grid), _block((0, 6, 2, 7), grid)]) is None


def test_a_misprint_is_none_where_the_true_figure_would_be_less_than_nothing() -> None:
    """
    Sums that fail so have another reason.
    """
    grid = [list(values) for values in _TRUE]
    for row, column, surplus in ((2, 6, -3), (4, 6, -3), (4, 1, -3), (5, 1, 3), (5, 6, 3)):
        grid[row][column] += surplus
    # Third row and second column have three too many, and only two where they cross.
    assert grid[2][1] == 2
    assert _arrange([_block((0, 6, 0, 2), grid), _block((0, 6, 2, 7), grid)]) is None
    grid[2][1] += 1
    grid[2][6] += 1
    grid[3][6] -= 1
    grid[3][1] -= 1
    found = _arrange([_block((0, 6, 0, 2), grid), _block((0, 6, 2, 7), grid)])
    assert found is not None
    assert found.misprint == (2, 1)


def test_where_blocks_fit_in_two_ways_nothing_is_told() -> None:
    """
    Small figures, one a line: a block may have two columns or four, with a misprint either way.
    """
    grid = (
        (0, 0, 0, 0, 1, 0, 1),
        (1, 0, 1, 0, 0, 1, 3),
        (0, 0, 0, 0, 0, 0, 0),
        (0, 0, 0, 0, 1, 0, 1),
        (0, 0, 0, 0, 1, 0, 1),
        (1, 0, 1, 0, 0, 2, 3),
    )
    parts = [(0, 2, 0, 7), (2, 4, 0, 5), (2, 4, 5, 6), (2, 4, 6, 7), (4, 6, 0, 5), (4, 5, 5, 7), (5, 6, 5, 7)]
    assert _values(_arrange(_block(part, grid) for part in parts)) == grid
    assert _arrange([[value] for row in _block(part, grid) for value in row] for part in parts) is None


def test_where_every_figure_is_the_same_any_way_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    As long as all ways were tried.
    """
    zeros = ((0,) * 7,) * 6
    columns = [[[0]] * 6] * 7
    assert zeros == _values(_arrange(columns))
    monkeypatch.setattr(page_blocks, "_STEPS", 20)
    assert _arrange(columns) is None


def test_what_is_no_count_fits_nowhere() -> None:
    """
    A decimal, digits with a zero before them, or with a comma that parts no thousands.
    """
    whole = [_block((0, 6, 0, 7))]
    assert _arrange(whole, odd={9: "1.5"}) is None
    assert _arrange(whole, odd={9: "007"}) is None
    assert _arrange(whole, odd={9: "0,2"}) is None
    assert _arrange([*whole, [[1]]], odd={42: "1.5"}) is not None
    thousands = [[value * 1000 for value in row] for row in _TRUE]
    assert _arrange([thousands], odd={0: "90,000"}) is not None


def test_rows_whose_places_are_known_bear_it_out_or_do_not() -> None:
    """
    Blocks that say otherwise than a row in its place are no table.
    """
    whole = [_block((0, 6, 0, 2)), _block((0, 6, 2, 7))]
    assert _TRUE == _values(_arrange(whole, fixed={3: _TRUE[3]}))
    assert _arrange(whole, fixed={3: _TRUE[2]}) is None


def test_figures_beside_a_label_are_its_rows() -> None:
    """
    Where they would be another's, figures are out of order, and others may be so as well.
    """
    parts = [_block((0, 6, 0, 2)), _block((0, 6, 2, 7))]
    labels = [(index, 2 * index) for index in range(6)]
    assert _TRUE == _values(_arrange(parts, labels))
    assert _TRUE == _values(_arrange(parts, labels[:2]))
    assert _arrange(parts, [*labels[:2], (3, 4)]) is None


def test_a_misprint_is_told_only_where_no_row_has_another_reading() -> None:
    """
    No sum chooses between them.
    """
    grid = [list(values) for values in _TRUE]
    grid[2][1] += 1
    rows, orphans, scan = _printed([_block((0, 6, 0, 2), grid), _block((0, 6, 2, 7), grid)])
    told = options_of(rows, {0: rows[0]}, orphans, _FORM, scan, Budget(1000)).told
    assert {index: [tuple(grid[index])] for index in range(6)} == {
        index: [option.reading.values for option in row.options] for index, row in told.items()
    }
    assert [(2, 1)] == [
        (index, column) for index, row in told.items() for column, is_told in enumerate(row.borne_out) if not is_told
    ]
    rival = _fixed_row(0, (1, 0, 0, 0, 0, 0, 1))
    rival.figures = rival.cells
    rows[0].rivals.append(rival)
    options = options_of(rows, {0: rows[0]}, orphans, _FORM, scan, Budget(1000))
    assert not options.told
    assert {0} == set(options.of_rows)


def test_labels_out_of_order_tell_nothing() -> None:
    """
    Rows of one level, that is; a group's may stand before or behind those under it.
    """
    parts = [[[value] for value, *_ in _TRUE], _block((0, 6, 1, 7))]
    assert _TRUE == _values(_arrange(parts, [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]))
    assert _arrange(parts, [(1, 1), (0, 0)]) is None
    assert _arrange(parts, [(3, 3), (2, 2)]) is None
    assert _TRUE == _values(_arrange(parts, [(2, 2), (1, 1)]))


def test_more_figures_than_a_report_has_are_not_looked_at() -> None:
    """
    Two tables in a text, one behind the other, would fit in two ways anyhow.
    """
    whole = _block((0, 6, 0, 7))
    assert _arrange([whole, [[1]] * 358]) is not None
    assert _arrange([whole, [[1]] * 359]) is None


# Whole texts


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("seed", range(6))
def test_table_three_is_read_from_the_blocks_of_a_page(edition: Edition, seed: int) -> None:
    """
    If no cell is blank; every figure is recovered, and said to be.
    """
    figures = seeded(edition, seed, "none")
    read = gor.parse(report(figures, _PAGE_BLOCKS).text)
    assert {} == wrong(read, figures)
    assert not {path for path in differing(read, figures) if path.startswith("requests.")}
    origins = {cell.origin for cell in read.cells() if cell.path.startswith("requests.")}
    assert {Origin.RECOVERED} == origins
    assert Code.PLACE_RECOVERED in {found.code for found in read.diagnostics}


def test_a_misprint_in_the_blocks_of_a_page_is_left_open_alone() -> None:
    """
    No sum bears out that it stands there: it may have come from elsewhere.
    """
    figures = seeded("2021", 3, "none")
    made = report(figures, _PAGE_BLOCKS)
    requests = made.of_table("requests")
    place = next(each for each in requests.places if each.is_figure and each.of(made.text) != "0")
    read = gor.parse(f"{made.text[: place.end]}7{made.text[place.end :]}")
    assert {} == wrong(read, figures)
    assert {place.name} == {path for path in differing(read, figures) if path.startswith("requests.")}
    assert Origin.AMBIGUOUS is read.cell(place.name).origin


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
@pytest.mark.parametrize(("apart", "is_told"), [("\n", True), ("\n\n", False)])
def test_rows_in_boxes_apart_are_left_open_where_their_labels_stand_in_one(
    order: Sequence[int],
    apart: str,
    is_told: bool,  # noqa: FBT001 - expected
) -> None:
    """
    They may come in any order on a page, and no sum tells one row of outcomes from another; in one box rows do not.
    """
    figures = seeded("2021", 4)
    printed = [
        (row, " ".join(str(figures.true[path]) for path in requests_paths(row.name))) for row in REQUESTS["2021"]
    ]
    lines = [" ".join(head for _, head in COLUMNS), *(f"{row.label} {seven}" for row, seven in printed)]
    away = range(19, 22)
    boxes = [printed[away[at]][1] for at in ((0, 1, 2) if is_told else order)]
    labels = "\n".join(printed[at][0].label for at in away)
    lines[1 + away.start : 1 + away.stop] = ["", labels, "", apart.join(boxes), ""]
    read = gor.parse("\n".join([HEADINGS[2], *lines, *HEADINGS[3:5], ""]))
    assert {} == wrong(read, figures)
    told = {path for row, _ in printed for path in requests_paths(row.name) if read.cell(path).value is not None}
    assert is_told == (len(told) == WIDTH * len(printed))
    assert len(told) >= WIDTH * (len(printed) - len(away))
