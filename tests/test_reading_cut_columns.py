"""Table two column by column, where a page ends between heads and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from texts.figures import Figures, seeded
from texts.form import DISCLOSURE, EDITIONS, HEADINGS, Block, Edition
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS
from texts.reports import report

_ROWS: Final = next(way for way in LAYOUTS if way.name == "rows")

_Changed = Callable[[list[str]], list[str]]


def _columns(figures: Figures, blocks: Sequence[Block], rows: slice) -> Iterator[str]:
    """The columns of some *rows* of each of *blocks*: each head with its figures, an empty line behind each."""
    for block in blocks:
        for head, cell in zip(block.heads, block.cells, strict=True):
            printed = [figures.printed(f"disclosure.{row}.{cell}") for row, _ in block.rows[rows]]
            yield from [head, *filter(None, printed), ""]


def _labels(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from [block.caption, "信息内容", *(label for _, label in block.rows)]


def _table(figures: Figures, cut: int, told: int) -> list[str]:
    """The table by columns, in which a page ends behind so many rows that are *told* of the block *cut*."""
    blocks = DISCLOSURE[figures.edition]
    here, before, behind = blocks[cut], blocks[:cut], blocks[cut + 1 :]
    on_page = [*_labels(before), here.caption, "信息内容", *(label for _, label in here.rows[:told]), ""]
    on_page += [*_columns(figures, before, slice(None)), *_columns(figures, [here], slice(told))]
    rest = [label for _, label in here.rows[told:]]
    columns: list[str] = []
    for cell in here.cells:
        columns += [figures.printed(f"disclosure.{row}.{cell}") for row, _ in here.rows[told:]]
        columns.append("")
    labels = ["\f" + rest[0], *rest[1:], *_labels(behind), ""]
    return [*on_page, *labels, *columns, *_columns(figures, behind, slice(None))]


def _text(figures: Figures, table: Sequence[str]) -> str:
    """A report with this *table*; the others a row a line."""
    text = report(figures, _ROWS).text
    start, end = (text.index(heading) for heading in HEADINGS[1:3])
    return "\n".join([text[:start] + HEADINGS[1], *table, text[end:]])


def _read(
    edition: Edition, cut: int, told: int = 0, change: _Changed = list, seed: int = 4
) -> tuple[gor.Report, Figures]:
    figures = seeded(edition, seed)
    return gor.parse(_text(figures, change(_table(figures, cut, told)))), figures


def _cuts(edition: Edition) -> Iterator[tuple[Edition, int, int]]:
    """Each block of an edition with the number of rows before the page's end."""
    for cut, block in enumerate(DISCLOSURE[edition]):
        yield from ((edition, cut, told) for told in range(len(block.rows)))


_CUTS: Final = [cut for edition in EDITIONS for cut in _cuts(edition)]
_LAST: Final[Edition] = "2019"
_FEES: Final = 3
"""The block of fees in it, with two heads and one row."""


@pytest.mark.parametrize(("edition", "cut", "told"), _CUTS)
def test_columns_go_on_behind_the_end_of_a_page(edition: Edition, cut: int, told: int) -> None:
    """
    Whichever row is the first behind it.
    """
    read, figures = _read(edition, cut, told)
    block = DISCLOSURE[edition][cut]
    if len(block.cells) == len(block.rows) - told == 1:
        figures = figures._replace(true={**figures.true, _only(block): 1234})
        read = gor.parse(_text(figures, _table(figures, cut, told)))
    assert {} == differing(read, figures)


def _only(block: Block) -> str:
    """The path of the last row's only cell."""
    return f"disclosure.{block.rows[-1][0]}.{block.cells[0]}"


@pytest.mark.parametrize(("figure", "told"), [(999, False), (1000, True), (0, True)])
def test_a_figure_by_itself_behind_the_end_of_a_page_is_no_column_if_it_may_be_the_pages_number(
    figure: int, *, told: bool
) -> None:
    """
    No report has a thousand pages.
    """
    edition: Edition = "2021"
    cut = next(at for at, block in enumerate(DISCLOSURE[edition]) if len(block.cells) == len(block.rows) == 1)
    figures = seeded(edition, 4)
    path = _only(DISCLOSURE[edition][cut])
    figures = figures._replace(true={**figures.true, path: figure})
    read = gor.parse(_text(figures, _table(figures, cut, 0)))
    assert (figure if told else None) == read.cell(path).value
    assert told or path in {each for problem in read.diagnostics for each in problem.paths}


def _without_page(table: list[str]) -> list[str]:
    return [line.replace("\f", "") for line in table]


def _behind_page(table: list[str]) -> int:
    """Where the first figure behind the page's end stands."""
    end = next(at for at, line in enumerate(table) if "\f" in line)
    return next(at for at, line in enumerate(table) if at > end and line.lstrip("-").isdigit())


def _close(table: list[str]) -> list[str]:
    at = _behind_page(table)
    return [*table[: at + 1], *table[at + 2 :]]


def _with_number(table: list[str]) -> list[str]:
    at = _behind_page(table)
    return [*table[:at], "3", "", *table[at:]]


def _one_less(table: list[str]) -> list[str]:
    at = _behind_page(table)
    return [*table[:at], *table[at + 2 :]]


def _side_by_side(table: list[str]) -> list[str]:
    at = _behind_page(table)
    return [*table[:at], f"{table[at]} {table[at + 2]}", *table[at + 3 :]]


def _lacking_elsewhere(table: list[str]) -> list[str]:
    at = table.index("采购项目数量")
    return [*table[: at + 1], *table[at + 2 :]]


def _page_ends_later(table: list[str]) -> list[str]:
    table = _without_page(table)
    at = table.index("采购总金额")
    return [*table[:at], "\f" + table[at], *table[at + 1 :]]


def _one_head_has_its_own(table: list[str]) -> list[str]:
    at = next(at for at, line in enumerate(table) if "\f" in line)
    return [*table[: at - 1], "5", "", *table[at:]]


def _without_head(table: list[str]) -> list[str]:
    table.remove("采购项目数量")
    return table


@pytest.mark.parametrize(
    "change",
    [
        _without_page,
        _close,
        _with_number,
        _one_less,
        _side_by_side,
        _lacking_elsewhere,
        _without_head,
        _page_ends_later,
        _one_head_has_its_own,
    ],
    ids=[
        "no page ends",
        "no line between",
        "one more",
        "one less",
        "on one line",
        "others lack one",
        "a head lost",
        "a page ends later",
        "one head has its own",
    ],
)
def test_figures_behind_another_rows_label_are_no_columns_where_anything_else_may_be(change: _Changed) -> None:
    """
    They are as many as the item lacks, each apart from the others, behind a page's end, and no other item lacks any.
    """
    read, figures = _read(_LAST, _FEES, change=change)
    fees = [read.cell(f"disclosure.fees.{cell}") for cell in DISCLOSURE[_LAST][_FEES].cells]
    assert {} == wrong(read, figures)
    assert [None, None] == [cell.value for cell in fees]
    assert {cell.path for cell in fees} <= {path for problem in read.diagnostics for path in problem.paths}


def test_columns_are_cut_by_no_page_where_table_three_has_blanks() -> None:
    """
    Then table two may have some as well, in whose place the number of a page stands.
    """
    figures = seeded(_LAST, 4, "zeros")
    read = gor.parse(_text(figures, _table(figures, _FEES, 0)))
    assert {None} == {read.cell(f"disclosure.fees.{cell}").value for cell in DISCLOSURE[_LAST][_FEES].cells}


@given(st.sampled_from(_CUTS), st.integers(0, 400), st.integers(0, 60), st.integers(0, 60))
def test_a_line_that_is_lost_or_doubled_makes_no_figure_wrong(
    cut: tuple[Edition, int, int], seed: int, lost: int, doubled: int
) -> None:
    """
    Of the figures and heads of table two.
    """

    def change(table: list[str]) -> list[str]:
        del table[lost % len(table)]
        return table

    def again(table: list[str]) -> list[str]:
        at = doubled % len(table)
        return [*table[:at], table[at], *table[at:]]

    for way in (change, again):
        read, figures = _read(*cut, change=way, seed=seed)
        assert {} == wrong(read, figures)
