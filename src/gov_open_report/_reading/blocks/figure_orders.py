"""In which orders the figures of table three may be those of columns.

Columns come from left to right, all but the first and the last: the first figures of some rows are put to their
labels, and may end a page, and totals may come before the columns beside them.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.blocks.taken_columns import ROWS_BELOW
from gov_open_report._reading.lines.items import Kind
from gov_open_report._reading.places.evidence import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.blocks.taken_columns import Stream
    from gov_open_report._reading.lines.items import Item


class Order(NamedTuple):
    """The figures in an order in which they may be those of columns."""

    stream: Stream
    pages: list[list[int]]
    """The places of each page's figures, without those of its tail."""
    tails: list[list[int]]
    """Those at the end of each page that are of the last rows of its first column."""


class _PageOrder(NamedTuple):
    """The same of one page."""

    figures: list[int]
    tail: list[int]


def order_of_text(stream: Stream) -> Order:
    """Give the order of the text."""
    pages = [list(range(start * WIDTH, end * WIDTH)) for start, end in zip(stream.starts, stream.ends, strict=True)]
    return Order(stream, pages, [[] for _ in pages])


def likely_orders(stream: Stream, items: Sequence[Item], figures: Sequence[Item]) -> Iterator[list[Order]]:
    """Give the order of the text, and then all in which the figures of one page come in another.

    *items* are those of the table, and *figures* its own among them.
    """
    plain = order_of_text(stream)
    yield [plain]
    behind_labels = _behind_labels(items, figures)
    others: list[Order] = []
    for number, (page, start, end) in enumerate(zip(plain.pages, stream.starts, stream.ends, strict=True)):
        for way in _orders_of_page(page, end - start, behind_labels):
            pages = [way.figures if at == number else each for at, each in enumerate(plain.pages)]
            tails = [way.tail if at == number else [] for at in range(len(pages))]
            others.append(Order(stream._replace(tails=[*map(len, tails)]), pages, tails))
    yield others


def _orders_of_page(page: list[int], rows: int, behind_labels: Sequence[int]) -> Iterator[_PageOrder]:
    """Other orders than that of the text of the figures of a *page* with so many *rows*."""
    behind = page[-1] + 1
    for at in behind_labels:
        if page[0] < at < behind < at + rows:
            yield _PageOrder(page[: at - behind], page[at - behind :])
    # Those below outcomes stand by themselves, as these are higher where their labels wrap.
    for height, below in ((rows, 0), (max(rows - ROWS_BELOW, 0), ROWS_BELOW)):
        for columns in range(1, WIDTH):
            totals = len(page) - (below + height) * (columns + 1)
            beside = totals + height
            end = beside + columns * height
            yield _PageOrder([*page[:totals], *page[beside:end], *page[totals:beside], *page[end:]], [])


def _behind_labels(items: Sequence[Item], figures: Sequence[Item]) -> list[int]:
    """The places of the figures that are the first behind some row's label."""
    starts = [figure.start for figure in figures]
    labels = [item.end for item in items if item.kind is Kind.LABEL and item.text.startswith("ROW_")]
    return sorted({bisect_left(starts, label) for label in labels})
