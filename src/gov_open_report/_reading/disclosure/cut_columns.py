"""Columns of table two that the end of a page cuts off below their heads.

What goes over a page column by column gives the heads of an item on one page, and on the next the labels of its rows,
of others as well, and only then the figures: column by column again, each apart from the others. The figures stand
behind another row's label there, and are told by their number: each head lacks as many, and no other item's head any.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure.disclosure_blocks import heads_of_items
from gov_open_report._reading.words.pages import FEED, may_be_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gov_open_report._reading.disclosure.disclosure_blocks import Block
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import DisclosureRow

_ROW, _COLUMN = "ROW_", "COLUMN_"


def joined(blocks: Sequence[Block], form_rows: Sequence[DisclosureRow], scan: Scan) -> list[Block]:
    """Give *blocks* with the figures of columns that a page's end cuts behind their heads.

    They are as they were where no column is cut, or figures may be another item's or the number of a page. Linear.
    """
    if FEED not in scan.source:
        return [*blocks]
    lacking = [
        (rows, own)
        for rows, own in heads_of_items(blocks, form_rows)
        if [len(head.figures) for head in own] != [len(rows)] * len(own)
    ]
    if len(lacking) != 1:
        return [*blocks]
    rows, own = lacking[0]
    there = _row_behind_page_end(blocks, rows, own, scan)
    if there is None:
        return [*blocks]
    columns = _columns(there.figures, scan)
    missing = len(rows) - len(own[0].figures)
    if [len(column) for column in columns] != [missing] * len(own) or _may_be_number(there.figures):
        return [*blocks]
    rest = {head.label: column for head, column in zip(own, columns, strict=True)}
    whole = [_without(block) if block is there else _with(block, rest) for block in blocks]
    return _with_rows_together(whole, [row.terminal for row in rows])


def _row_behind_page_end(
    blocks: Sequence[Block], rows: Sequence[DisclosureRow], own: Sequence[Block], scan: Scan
) -> Block | None:
    """The row behind a page's end that has the figures behind it; None if the page does not end where they lack.

    It is the last of the labels that stand together behind the page's end, the first of which is that of the first row
    that lacks its figures.
    """
    told = len(own[0].figures)
    if len({len(head.figures) for head in own}) > 1 or told >= len(rows):
        return None
    terminals = [block.terminal for block in blocks]
    if any(terminals.count(row.terminal) != 1 for row in rows):
        return None
    above = max(_end(head) for head in own)
    behind = blocks[terminals.index(rows[told].terminal) :]
    first = behind[0].label
    if first is None or not (first.start > above and FEED in scan.source[above : first.start]):
        return None
    last = next((block for block in behind if block.figures or block.terminal.startswith(_COLUMN)), None)
    return last if last is not None and last.terminal.startswith(_ROW) and not last.ruled else None


def _end(head: Block) -> int:
    """Where what stands behind a head ends."""
    return head.figures[-1].end if head.figures else head.label.end if head.label is not None else 0


def _columns(figures: Sequence[Item], scan: Scan) -> list[list[Item]]:
    """The *figures*, those together that have no empty line between them, one a line."""
    columns = [[figures[0]]]
    for above, below in pairwise(figures):
        if above.line == below.line:
            return []
        if scan.lines[below.line].after_gap:
            columns.append([])
        columns[-1].append(below)
    return columns if scan.lines[figures[0].line].after_gap else []


def _may_be_number(figures: Sequence[Item]) -> bool:
    """Whether all there is may be the number of a page, in the place of a blank."""
    return len(figures) == 1 and may_be_page(figures[0].text)


def _with_rows_together(blocks: Sequence[Block], terminals: Sequence[str]) -> list[Block]:
    """The *blocks* with the rows of an item, each of which is there once, behind the first of them."""
    first, *others = [next(block for block in blocks if block.terminal == terminal) for terminal in terminals]
    together = [block for block in blocks if block not in others]
    at = together.index(first) + 1
    return [*together[:at], *others, *together[at:]]


def _without(row: Block) -> Block:
    return row._replace(cells=[], figures=[])


def _with(block: Block, rest: Mapping[Item | None, Iterable[Item]]) -> Block:
    """A head with the *rest* of its column, any other block as it is."""
    if block.label is None or block.label not in rest:
        return block
    figures = [*block.figures, *rest[block.label]]
    return block._replace(cells=figures, figures=figures)
