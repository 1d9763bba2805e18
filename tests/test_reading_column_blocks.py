"""Table three in blocks whose figures stand column by column: read where its sums leave one way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report._reading.blocks import column_blocks
from gov_open_report._reading.blocks.figure_orders import order_of_text
from gov_open_report._reading.blocks.first_columns import blocks_of_two
from gov_open_report._reading.blocks.taken_columns import Stream
from gov_open_report._reading.places.readings import Budget
from gov_open_report.diagnostics import Code
from gov_open_report.models import Layout, Origin
from texts.figures import Figures, Number, seeded, zeros
from texts.form import EDITIONS, HEADINGS, REQUESTS, Edition, requests_paths
from texts.grids import Grid
from texts.judge import wrong
from texts.layouts import Keeps, Places, Way, by_blocks
from texts.reports import report

_COLUMNS: Final = 7

_Order: TypeAlias = Iterable[Places]
"""What stands on each line of figures."""


def _text(figures: Figures, order: _Order) -> str:
    """A report whose table three has its figures in this order."""
    lines = [list(places) for places in order]

    def render(grid: Grid) -> list[str]:
        return by_blocks(grid, lines)

    return report(figures, Way("given", render, Keeps.NOTHING)).text


def _rows(edition: Edition) -> int:
    return len(REQUESTS[edition])


def _down(rows: range, columns: range) -> Iterator[Places]:
    return ([(row, column)] for column in columns for row in rows)


def _across(rows: range, columns: range) -> Iterator[Places]:
    return ([(row, column)] for row in rows for column in columns)


def _beside(rows: range, columns: range) -> Iterator[Places]:
    """The figures of each row on one line."""
    return ([(row, column) for column in columns] for row in rows)


def _plain(rows: int) -> Iterator[Places]:
    yield from _down(range(rows), range(_COLUMNS))


def _with_rows_apart(rows: int) -> Iterator[Places]:
    yield from _down(range(rows), range(3))
    yield from _across(range(1), range(3, 7))
    yield from _down(range(1, rows - 2), range(3, 7))
    yield from _down(range(rows - 2, rows), range(3, 5))
    yield from _beside(range(rows - 2, rows), range(5, 7))


def _with_the_last_two_row_by_row(rows: int) -> Iterator[Places]:
    yield from _down(range(rows), range(5))
    yield from _across(range(rows), range(5, 7))


def _with_the_first_three_apart(rows: int) -> Iterator[Places]:
    yield from _beside(range(1), range(2))
    yield from _across(range(1), range(2, 3))
    yield from _down(range(1, 9), range(2))
    yield from _across(range(9, 11), range(2))
    yield from _down(range(11, rows), range(2))
    yield from _down(range(1, rows), range(2, 3))
    yield from _down(range(rows), range(3, 7))


def _row_by_row(rows: int) -> Iterator[Places]:
    yield from _across(range(rows), range(_COLUMNS))


def _with_the_first_two_woven(rows: int) -> Iterator[Places]:
    """The second is ahead of the first, and later leaves rows out that come last."""
    for column, start, stop in (
        (0, 0, 3), (1, 0, 5), (0, 3, 6), (1, 5, 6), (0, 6, rows - 4), (1, rows - 5, rows - 4), (0, rows - 4, rows - 2),
        (1, rows - 4, rows - 2), (1, 6, rows - 5), (0, rows - 2, rows), (1, rows - 2, rows),
    ):  # fmt: skip
        yield from _down(range(start, stop), range(column, column + 1))
    yield from _down(range(rows), range(2, _COLUMNS))


def _with_totals_before_three_columns(rows: int) -> Iterator[Places]:
    """But for the last two rows."""
    yield from _down(range(rows), range(3))
    yield from _down(range(rows - 2), range(6, 7))
    yield from _down(range(rows - 2), range(3, 6))
    yield from _down(range(rows - 2, rows), range(3, 5))
    yield from _beside(range(rows - 2, rows), range(5, 7))


_ORDERS: Final = (
    _plain,
    _with_the_first_two_woven,
    _with_totals_before_three_columns,
    _with_rows_apart,
    _with_the_last_two_row_by_row,
    _with_the_first_three_apart,
    _row_by_row,
)

_each_order: Final = pytest.mark.parametrize("order", _ORDERS)
_each_edition: Final = pytest.mark.parametrize("edition", EDITIONS)


def _paths(edition: Edition) -> list[str]:
    return [path for row in REQUESTS[edition] for path in requests_paths(row.name)]


def _is_read(read: gor.Report, figures: Figures) -> bool:
    """Whether table three is read, each figure of it as recovered, but for a few that a misprint may have put there."""
    cells = [read.cell(path) for path in _paths(figures.edition)]
    told = [cell for cell in cells if cell.origin is Origin.RECOVERED]
    return len(cells) - len(told) <= _MOST_DOUBTFUL and all(cell.value == figures.true[cell.path] for cell in told)


_MOST_DOUBTFUL: Final = 16


def _is_open(read: gor.Report) -> bool:
    """Whether no figure of table three is read, and something is said."""
    return bool(read.diagnostics) and all(
        cell.value is None for cell in read.cells() if cell.path.startswith("requests.")
    )


@_each_edition
@_each_order
def test_blocks_are_put_together_where_one_way_adds_up(order: Callable[[int], _Order], edition: Edition) -> None:
    """
    Whichever rows stand apart from their columns, at the top, at the bottom or between.
    """
    figures = seeded(edition, 4)
    read = gor.parse(_text(figures, order(_rows(edition))))
    assert _is_read(read, figures)
    assert {} == wrong(read, figures)
    assert Layout.COLUMN_BLOCKS is read.layout


def test_all_that_sums_place_is_said_once() -> None:
    """
    One finding has the whole table: the smallest text that shows it is all figures.
    """
    figures = seeded("2021", 4)
    read = gor.parse(_text(figures, _plain(25)))
    [said] = [each for each in read.diagnostics if each.code is Code.PLACE_RECOVERED]
    assert tuple(_paths("2021")) == said.paths
    first, last = (read.cell(path) for path in (_paths("2021")[0], _paths("2021")[-1]))
    assert first.span is not None
    assert last.span is not None
    assert (first.span.start, last.span.end) == (said.span.start, said.span.end)


def test_the_fifteen_figures_behind_them_are_table_four() -> None:
    """
    What is not of table three is left for the others.
    """
    figures = seeded("2021", 4)
    read = gor.parse(_text(figures, _with_rows_apart(25)))
    disputes = [path for path in figures.true if path.startswith("disputes.")]
    assert [figures.true[path] for path in disputes] == [read.cell(path).value for path in disputes]


@st.composite
def _cuts(draw: st.DrawFn, rows: range, columns: range, depth: int = 4) -> list[Places]:
    """Rectangles beside and below each other, in the order in which they are read."""
    ways = ["down"]
    if len(columns) > 1 and depth:
        ways += ["beside each other"] + ["a line each"] * (len(rows) < 3)
    if len(rows) > 1 and depth:
        ways += ["below each other"]
    way = draw(st.sampled_from(ways))
    if way == "beside each other":
        at = draw(st.integers(columns.start + 1, columns.stop - 1))
        left, right = range(columns.start, at), range(at, columns.stop)
        return [*draw(_cuts(rows, left, depth - 1)), *draw(_cuts(rows, right, depth - 1))]
    if way == "below each other":
        at = draw(st.integers(rows.start + 1, rows.stop - 1))
        above, below = range(rows.start, at), range(at, rows.stop)
        return [*draw(_cuts(above, columns, depth - 1)), *draw(_cuts(below, columns, depth - 1))]
    return [*(_beside(rows, columns) if way == "a line each" else _down(rows, columns))]


@given(order=_cuts(range(25), range(_COLUMNS)), seed=st.integers(0, 400))
def test_no_way_to_cut_a_table_gives_a_wrong_figure(order: list[Places], seed: int) -> None:
    """
    Any rectangles, and tables of any figures.
    """
    figures = seeded("2021", seed)
    assert {} == wrong(gor.parse(_text(figures, order)), figures)


@given(seed=st.integers(0, 60), taken=st.integers(0, 170), put=st.integers(0, 170))
def test_a_figure_that_stands_elsewhere_makes_no_other_wrong(seed: int, taken: int, put: int) -> None:
    """
    As a box of text does that lies a little higher than those beside it.
    """
    figures = seeded("2021", seed)
    order = list(_with_rows_apart(25))
    order.insert(put % len(order), order.pop(taken % len(order)))
    assert {} == wrong(gor.parse(_text(figures, order)), figures)


def _replace_head(text: str, head: str, pieces: Sequence[str], before: str) -> str:
    """The text with a head taken out above the figures, and put before the figure that follows *before*."""
    printed = "\n".join(pieces) + "\n\n"
    assert 1 == text.count(printed), head
    at = text.index(before, text.index(printed))
    return text[:at].replace(printed, "") + printed + text[at:]


def _late(order: _Order, column: int) -> list[Places]:
    """The order with a column behind all but the last."""
    lines = [list(line) for line in order]
    own = [line for line in lines if line[0][1] == column]
    last = [line for line in lines if line[0][1] == _COLUMNS - 1]
    return [*(line for line in lines if line not in own and line not in last), *own, *last]


@_each_edition
def test_a_column_that_comes_late_with_its_head_leaves_all_open(edition: Edition) -> None:
    """
    Rows and columns add up whichever column is which, so heads must tell that each stands where the form has it.
    """
    figures = seeded(edition, 4)
    text = _text(figures, _late(_plain(_rows(edition)), 0))
    first = str(figures.true[_paths(edition)[0]])
    assert _is_read(gor.parse(_text(figures, _plain(_rows(edition)))), figures)
    assert _is_open(gor.parse(_replace_head(text, "自然人", ["自然人"], f"{first}\n")))


def test_heads_in_another_order_leave_all_open() -> None:
    """
    Columns come in that order as well, or not.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _plain(25))
    assert 1 == text.count("商业企业\n\n科研机构\n\n")
    assert _is_open(gor.parse(text.replace("商业企业\n\n科研机构\n\n", "科研机构\n\n商业企业\n\n")))


def test_a_head_that_comes_twice_on_a_page_leaves_all_open() -> None:
    """
    One of them may have come along with its column.
    """
    text = _text(seeded("2021", 4), _plain(25))
    assert 1 == text.count("科研机构\n\n")
    assert _is_open(gor.parse(text.replace("科研机构\n\n", "科研机构\n\n科研机构\n\n")))


@_each_edition
def test_labels_alone_tell_the_edition(edition: Edition) -> None:
    """
    Those of all rows are there, where table two is not, which else tells it.
    """
    figures = seeded(edition, 4)
    text = _text(figures, _with_rows_apart(_rows(edition)))
    start, end = (text.index(f"\n{heading}") for heading in HEADINGS[1:3])
    read = gor.parse(text[:start] + text[end:])
    assert edition == read.requests_edition.value
    assert _is_read(read, figures)


def test_labels_behind_all_figures_leave_all_open() -> None:
    """
    They stand left of these on the page, which the text does not give from left to right then.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _plain(25))
    start, end = text.index("一、本年新收"), text.index(f"\n{figures.true[_paths('2021')[0]]}\n")
    stop = text.index("四、政府信息公开行政复议", end)
    assert _is_open(gor.parse(text[:start] + text[end:stop] + text[start:end] + "\n\n" + text[stop:]))


@pytest.mark.parametrize("head", ["自然人", "法律服务机构"])
def test_a_lost_head_leaves_all_open(head: str) -> None:
    """
    Its column may stand anywhere.
    """
    text = _text(seeded("2021", 4), _with_rows_apart(25))
    assert 1 == text.count(f"{head}\n\n")
    assert _is_open(gor.parse(text.replace(f"{head}\n\n", "")))


def test_a_row_without_its_label_is_said_to_lack_it() -> None:
    """
    Its figures are told by where those of the other rows are.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _plain(25))
    assert 1 == text.count("2.重复申请\n\n")
    read = gor.parse(text.replace("2.重复申请\n\n", ""))
    assert _is_read(read, figures)
    assert [tuple(requests_paths("outcomes.declined.repeated"))] == [
        each.paths for each in read.diagnostics if each.code is Code.LABEL_MISSING
    ]


def test_a_misprint_leaves_all_open() -> None:
    """
    Without all sums nothing tells what is whose.
    """
    figures = seeded("2021", 4)
    path = "requests.outcomes.granted.total"
    changed = figures._replace(true={**figures.true, path: int(figures.true[path]) + 1})
    assert _is_open(gor.parse(_text(changed, _with_rows_apart(25))))


def test_what_is_no_count_leaves_all_open() -> None:
    """
    It can be of no sum.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _with_rows_apart(25))
    first = f"\n{figures.true[_paths('2021')[0]]}\n"
    assert 1 == text.count(first)
    assert _is_open(gor.parse(text.replace(first, "\n1.5\n")))


def test_thousands_may_be_set_apart() -> None:
    """
    As in any other layout.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _plain(25))
    first = int(figures.true[_paths("2021")[0]])
    assert first > 1000
    assert _is_read(gor.parse(text.replace(f"\n{first}\n", f"\n{first:,}\n")), figures)


# Two pages

_PAGE: Final = 11
"""Rows on the first."""


def _in_two_pages(rows: int) -> Iterator[Places]:
    yield from _down(range(_PAGE), range(_COLUMNS))
    yield from _beside(range(_PAGE, _PAGE + 1), range(2))
    yield from _down(range(_PAGE + 1, rows), range(2))
    yield from _down(range(_PAGE, rows), range(2, _COLUMNS))


def _between_pages(text: str, figures: Figures, what: str, *, figures_later: int = 0) -> str:
    """The text with something behind the last figure of the first page, or behind some of the second."""
    lines = text.split("\n")
    numbers = [at for at, line in enumerate(lines) if line.replace(" ", "").isdigit()]
    first = str(figures.true[_paths(figures.edition)[0]])
    start = next(at for at, line in enumerate(numbers) if lines[line] == first)
    end = numbers[start + _PAGE * _COLUMNS - 1 + figures_later]
    return "\n".join([*lines[: end + 1], what, *lines[end + 1 :]])


def test_pages_are_put_together_each_by_itself() -> None:
    """
    A page break that the text keeps tells where the second begins.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _in_two_pages(25))
    assert _is_read(gor.parse(_between_pages(text, figures, "\f")), figures)


_TAIL: Final = 4
"""Rows of a page whose first figure stands behind all others."""


@pytest.mark.parametrize("labelled", [True, False])
def test_the_last_figures_of_the_first_column_may_end_a_page_behind_labels(*, labelled: bool) -> None:
    """
    Without these they are any columns'.
    """
    figures = seeded("2021", 4)
    order = [
        *_down(range(_PAGE - _TAIL), range(1)),
        *_down(range(_PAGE), range(1, _COLUMNS)),
        *_down(range(_PAGE - _TAIL, _PAGE), range(1)),
        *_down(range(_PAGE, 25), range(_COLUMNS)),
    ]
    lines = _between_pages(_text(figures, order), figures, "\f").split("\n")
    end = lines.index("\f")
    first = end + 1 - 2 * _TAIL
    label = lines.index("四、结转下年度继续")
    if labelled:
        lines[first:first] = lines[label : label + 3]
        del lines[label : label + 3]
    read = gor.parse("\n".join(lines))
    assert {} == wrong(read, figures)
    assert _is_read(read, figures) if labelled else _is_open(read)


_HEADS: Final = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")


def test_heads_that_come_again_tell_where_a_page_begins() -> None:
    """
    Where page breaks are lost.
    """
    figures = seeded("2021", 4)
    again = "\n" + "\n\n".join(_HEADS) + "\n"
    assert _is_read(gor.parse(_between_pages(_text(figures, _in_two_pages(25)), figures, again)), figures)


@pytest.mark.parametrize("later", [1, 20])
def test_a_page_that_ends_within_a_row_leaves_all_open(later: int) -> None:
    """
    Rows are not cut by a page, so what stands there is something else.
    """
    figures = seeded("2021", 4)
    text = _between_pages(_text(figures, _in_two_pages(25)), figures, "\f", figures_later=later)
    assert _is_open(gor.parse(text))


def test_a_head_that_comes_late_on_the_second_page_leaves_all_open() -> None:
    """
    As on the first.
    """
    figures = seeded("2021", 4)
    text = _between_pages(_text(figures, _in_two_pages(25)), figures, "\f")
    late = _between_pages(text, figures, "\n科研机构\n", figures_later=60)
    assert _is_open(gor.parse(late))


@pytest.mark.parametrize(("rows", "told"), [(2, True), (1, False)])
def test_the_second_columns_head_may_come_with_those_behind_it_where_its_figures_stand_beside_the_first(
    rows: int, *, told: bool
) -> None:
    """
    In some rows one right behind the other: so they are neighbours.
    """
    figures = seeded("2021", 4)
    order = [
        *_down(range(_PAGE), range(_COLUMNS)),
        *_across(range(_PAGE, _PAGE + rows), range(2)),
        *_down(range(_PAGE + rows, 25), range(2)),
        *_down(range(_PAGE, 25), range(2, _COLUMNS)),
    ]
    text = _between_pages(_text(figures, order), figures, "\f\n自然人\n")
    others = "\n" + "\n\n".join(_HEADS[1:]) + "\n"
    read = gor.parse(_between_pages(text, figures, others, figures_later=2 * (25 - _PAGE)))
    assert {} == wrong(read, figures)
    assert _is_read(read, figures) if told else _is_open(read)


# What stands on one line


def test_figures_on_one_line_are_of_one_row() -> None:
    """
    What stands beside each other in the text does so in the table.
    """
    figures = seeded("2021", 4)
    lines = list(_with_rows_apart(25))
    joined = [*lines[:30], [*lines[30], *lines[31]], *lines[32:]]
    assert _is_read(gor.parse(_text(figures, lines)), figures)
    assert _is_open(gor.parse(_text(figures, joined)))


@pytest.mark.parametrize("column", [0, 2])
def test_a_figure_on_a_labels_line_is_the_first_of_its_row(column: int) -> None:
    """
    Neither another row's nor another column's can stand there.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _with_rows_apart(25)).replace("3.其他\n\n（七）总计\n\n", "3.其他\n\n")
    figure = f"\n{figures.true[requests_paths('received')[column]]}\n"
    assert 1 == text.count(figure)
    assert _is_read(gor.parse(text.replace(figure, f"\n（七）总计\n{figure}")), figures)
    assert _is_open(gor.parse(text.replace(figure, f"\n（七）总计 {figure[1:]}")))


def test_figures_of_a_row_below_each_other_without_empty_lines_leave_all_open() -> None:
    """
    A box of text has its lines in any order.
    """
    figures = seeded("2021", 4)
    text = _text(figures, _with_the_last_two_row_by_row(25))
    start = text.index("\n\n", text.index("（七）总计"))
    assert _is_read(gor.parse(text), figures)
    assert _is_open(gor.parse(text[:start] + text[start:].replace("\n\n", "\n")))


@pytest.mark.parametrize(("below", "is_told"), [(3, True), (25, False), (28, True)])
def test_a_box_of_figures_of_two_columns_leaves_all_open(below: int, is_told: bool) -> None:  # noqa: FBT001 - expected
    """
    Its lines may come in any order; those of one column do not.
    """
    figures = seeded("2021", 4)
    lines = _text(figures, _plain(25)).split("\n")
    first = str(figures.true[_paths("2021")[0]])
    printed = [at for at, line in enumerate(lines) if line.isdigit()]
    at = printed[printed.index(lines.index(first)) + below]
    assert "" == lines.pop(at - 1)
    assert is_told == (not _is_open(gor.parse("\n".join(lines))))


# More ways than one, and too many to try


def _table(first: Sequence[int], second: Sequence[int]) -> Figures:
    """A table of two columns, with these outcomes from the first row on, and zeros elsewhere."""
    true: dict[str, Number] = dict.fromkeys(seeded("2021", 4).true, 0)
    rows = REQUESTS["2021"]
    for column, counts in ((0, first), (1, second), (6, [sum(pair) for pair in zip(first, second, strict=True)])):
        for row, count in zip(rows[2:], counts, strict=False):
            true[requests_paths(row.name)[column]] = count
        for row in (rows[0], rows[-2]):
            true[requests_paths(row.name)[column]] = sum(counts)
    return Figures("2021", true)


def test_two_ways_to_read_a_table_leave_all_open() -> None:
    """
    Three rows one by one, and three rows down both columns, may each be the other, if what that changes cancels out.
    """
    figures = _table([5, 1, 2, 9, 4, 4], [1, 2, 7, 3, 3, 6])
    one = [
        *_across(range(2), range(2)),
        *_down(range(2, 5), range(2)),
        *_across(range(5, 8), range(2)),
        *_down(range(8, 25), range(2)),
        *_down(range(25), range(2, _COLUMNS)),
    ]
    assert _is_read(gor.parse(_text(figures, _plain(25))), figures)
    assert _is_open(gor.parse(_text(figures, one)))


def _of_single_requests() -> Figures:
    """A table of a few applications, one each but for what came in and its total."""
    counts = {(0, 0): 1, (0, 2): 4, (0, 3): 1, (0, 4): 2, (4, 2): 1, (7, 2): 1, (10, 0): 1, (16, 2): 1, (16, 3): 1}
    counts |= {(21, 0): 1, (21, 2): 3, (21, 3): 1, (22, 2): 1, (22, 4): 2}
    true: dict[str, Number] = dict.fromkeys(seeded("2019", 4).true, 0)
    for at, row in enumerate(REQUESTS["2019"]):
        *parts, total = requests_paths(row.name)
        true |= {path: counts.get((at, column), 0) for column, path in enumerate(parts)}
        true[total] = sum(count for (there, _), count in counts.items() if there == at)
    return Figures("2019", true)


def test_a_table_that_may_be_another_with_a_break_more_is_left_open() -> None:
    """
    Of so few figures two tables may be made, and the one with fewer breaks need not be the one that was printed.
    """
    order = [
        *_across(range(1), range(_COLUMNS)),
        *(each for rows in pairwise((1, 5, 6, 14, 15, 20)) for each in _down(range(*rows), range(2))),
        *_down(range(1, 21), range(2, _COLUMNS)),
        *_across(range(20, 21), range(2)),
        *_across(range(21, 23), range(_COLUMNS)),
    ]
    figures = _of_single_requests()
    assert _is_read(gor.parse(_text(figures, _plain(23))), figures)
    assert {} == wrong(gor.parse(_text(figures, order)), figures)


def test_a_search_that_is_stopped_tells_nothing() -> None:
    """
    Wherever it is stopped: what was found until then may be one of several.
    """
    figures = seeded("2021", 4)
    rows = [requests_paths(row.name) for row in REQUESTS["2021"]]
    counts = [int(figures.true[paths[column]]) for column in range(_COLUMNS) for paths in rows]
    stream = Stream(counts, [len(rows)], {}, {})
    orders = [[order_of_text(stream)]]
    tables = [column_blocks.only_table(orders, Budget(steps), blocks_of_two) for steps in range(450)]
    found = [table is not None for table in tables]
    assert sorted(found) == found
    assert {False, True} == set(found)


def test_a_search_that_is_stopped_leaves_all_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    And something is said.
    """
    text = _text(seeded("2021", 4), _with_rows_apart(25))
    monkeypatch.setattr(column_blocks, "_BUDGET", 100)
    monkeypatch.setattr(column_blocks, "_BUDGET_WOVEN", 100)
    assert _is_open(gor.parse(text))


@pytest.mark.sweep
@pytest.mark.parametrize("page_ends", [[25], [12, 25]])
@pytest.mark.parametrize("column", [0, 1])
@pytest.mark.parametrize("row", [3, 14])
def test_figures_side_by_side_are_of_one_row(page_ends: list[int], column: int, row: int) -> None:
    """
    On whichever page it is: so the first two columns are told, and the third beside them.
    """
    figures = seeded("2021", 4)
    rows = [requests_paths(each.name) for each in REQUESTS["2021"]]
    order = [
        (at, across)
        for start, end in pairwise([0, *page_ends])
        for rows_of, columns in (
            (range(start, start + 2), range(2)),
            (range(start + 2, end), range(2)),
            (range(start, end), range(2, _COLUMNS)),
        )
        for across in columns
        for at in rows_of
    ]
    counts = [int(figures.true[rows[at][across]]) for at, across in order]
    place = {cell: at for at, cell in enumerate(order)}
    beside = {place[row, column]: place[row, column + 1]}
    assert _has_table(Stream(counts, page_ends, beside, {}))
    for other in (row - 1, row + 1):
        assert not _has_table(Stream(counts, page_ends, {place[row, column]: place[other, column + 1]}, {}))
    owned = {place[row, 0]: row}
    assert _has_table(Stream(counts, page_ends, {}, owned))
    for astray in ({place[row, 0]: row + 1}, {place[row, 1]: row}):
        assert not _has_table(Stream(counts, page_ends, {}, astray))


def _has_table(stream: Stream) -> bool:
    return column_blocks.only_table([[order_of_text(stream)]], Budget(20_000), blocks_of_two) is not None


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("columns", [1, 2, 3, 7])
def test_figures_that_are_all_zeros_are_told_wherever_they_stand(edition: Edition, columns: int) -> None:
    """
    As those of many a village: there is nothing to choose, though any order of them makes a table.
    """
    figures = zeros(edition)
    rows = range(_rows(edition))
    order = [place for first in range(0, _COLUMNS, columns) for place in _down(rows, range(first, first + columns))]
    text = _text(figures, [[(row, column) for row, column in line if column < _COLUMNS] for line in order])
    read = gor.parse(text)
    paths = [path for row in REQUESTS[edition] for path in requests_paths(row.name)]
    assert {(0, Origin.RECOVERED)} == {(read.cell(path).value, read.provenance[path].origin) for path in paths}


@pytest.mark.parametrize(
    ("old", "new"), [("一、本年新收", "0\n一、本年新收"), ("四、政府", "0\n四、政府")], ids=["above", "below"]
)
def test_a_zero_more_leaves_it_open_which_of_them_are_the_tables(old: str, new: str) -> None:
    """
    Another may be lost, and its cell be blank.
    """
    figures = zeros("2021")
    text = _text(figures, _down(range(_rows("2021")), range(_COLUMNS)))
    assert 1 == text.count(old)
    read = gor.parse(text.replace(old, new))
    assert {None} == {read.cell(path).value for path in requests_paths("received")}
