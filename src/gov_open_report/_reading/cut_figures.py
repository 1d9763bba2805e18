"""Figures that a narrow column cuts beside a label that it does not, in lines without bars.

Their first digits stand on the line above the row's, or their last ones on that
below: `12063⏎一、本年新收… 934 9 11 12 13 14 121623`. The row has seven figures all the
same, and does not add up; with the digits of the other line it does, in one way.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from gov_open_report._reading.cells import count_of
from gov_open_report._reading.evidence import WIDTH, Row, may_add_up
from gov_open_report._reading.figures import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.items import Item


def mend_cut_figures(rows: Sequence[Row]) -> list[Row]:
    """Give *rows* with the figures that are cut made whole; those that may be cut in several ways cannot be read."""
    mended: list[Row] = []
    for row in rows:
        own = [cell for cell in row.figures if row.label is not None and cell.line == row.label.line]
        if row.index < 0 or row.ruled or not row.alone or len(own) != WIDTH or may_add_up(own):
            mended.append(row)
            continue
        above, below = _on_line_above(own[0].line, mended), row.figures[WIDTH:]
        from_above = list(_joined(own, above, first=True))
        # One alone may be a page's number: it leaves its row open.
        goes_on = len(below) > 1 and {cell.line for cell in below} == {own[0].line + 1}
        from_below = list(_joined(own, below)) if goes_on else []
        ways = from_above + from_below
        if not ways:
            mended.append(row)
            continue
        if ways == from_above:
            before = mended.pop()
            rest = [cell for cell in before.cells if cell not in above]
            if rest or before.index >= 0:
                mended.append(_with_cells(before, rest))
        mended.append(_with_cells(row, _told(ways)))
        # What is not the row's may be the next one's.
        if below and ways != from_below:
            mended.append(Row(-1, None, below, ruled=False))
    return mended


def _on_line_above(line: int, rows: Sequence[Row]) -> list[Item]:
    """Figures that no label stands beside on the line above, behind the last of *rows*."""
    before = rows[-1] if rows else None
    if before is None or before.ruled or (before.label is not None and before.label.line == line - 1):
        return []
    return [cell for cell in before.figures if cell.line == line - 1]


def _joined(own: Sequence[Item], pieces: Sequence[Item], *, first: bool = False) -> Iterator[list[Item]]:
    """The ways to join *pieces* to figures of a row with which it adds up; they are the *first* digits, or the last."""
    texts = [piece.text for piece in pieces]
    if not 0 < len(texts) < WIDTH or not all(text.isdigit() for text in (*texts, *(cell.text for cell in own))):
        return
    for columns in combinations(range(WIDTH), len(pieces)):
        row = list(own)
        for column, text in zip(columns, texts, strict=True):
            cell = own[column]
            row[column] = cell._replace(text=text + cell.text if first else cell.text + text)
        # No figure that goes on begins with a zero.
        if not any(row[column].text.startswith("0") for column in columns) and _adds_up(row):
            yield row


def _adds_up(row: Sequence[Item]) -> bool:
    """Whether the last of a row is what the others are together, and none of them too long for a count."""
    *parts, total = [count_of(cell.text) for cell in row]
    return total is not None and None not in parts and sum(filter(None, parts)) == total


def _told(ways: Sequence[Sequence[Item]]) -> list[Item]:
    """The cells as they are read in all *ways*; what is another figure in each cannot be read."""
    return [
        cells[0] if len({cell.text for cell in cells}) == 1 else cells[0]._replace(text=UNREADABLE)
        for cells in zip(*ways, strict=True)
    ]


def _with_cells(row: Row, cells: list[Item]) -> Row:
    return Row(row.index, row.label, cells, ruled=False, alone=row.alone)
