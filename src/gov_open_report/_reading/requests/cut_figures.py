"""Figures that a narrow column cuts beside a label that it does not, in lines without bars.

Their first digits stand on the line above the row's, or their last ones on that
below: `12063⏎一、本年新收… 934 9 11 12 13 14 121623`. The row has seven figures all the
same, and does not add up; with the digits of the other line it does, in one way.

Where a tool joins lines of a page into one, digits of both stand around the row's, which is in no order then:
`3 6 1.属于国家秘密 0 30 0 0 0 3 3` has 33 first, and 63 last.
"""

from __future__ import annotations

from itertools import combinations, pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.places.evidence import WIDTH, Row, adds_up_with_blanks, agreed, may_add_up
from gov_open_report._reading.words.figures import LONGEST_COUNT, UNREADABLE
from gov_open_report._reading.words.pages import may_be_page
from gov_open_report.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import Form


class _Way(NamedTuple):
    """A way to read a row."""

    cells: Sequence[Item]
    pieces: Sequence[Item]
    """What is joined to its figures."""
    columns: Sequence[int]
    """To which of them."""


def mend_cut_figures(rows: Sequence[Row], form: Form, scan: Scan, findings: Findings) -> list[Row]:
    """Give *rows* with the figures that are cut made whole; those that may be cut in several ways cannot be read."""
    mended: list[Row] = []
    joined = _joined_with_others(rows)
    # Behind words that are none of the form's, as where a tool runs those of two columns together.
    behind_words: dict[int, list[Item]] = {}
    for text in scan.texts:
        if text.text.isdecimal():
            behind_words.setdefault(text.line, []).append(text)
    for row, after in zip_longest(rows, rows[1:]):
        own = row.figures[:WIDTH]
        if row.index < 0 or row.ruled or not row.alone or len(own) < WIDTH or len({cell.line for cell in own}) > 1:
            mended.append(row)
            continue
        if id(row) in joined:
            unread = [cell._replace(text=UNREADABLE) for cell in own]
            mended.append(row.with_cells([*unread, *row.figures[WIDTH:]], ruled=False))
            continue
        before = mended[-1] if mended else None
        above, below = _on_line(own[0].line - 1, before), row.figures[WIDTH:] or _on_line(own[0].line + 1, after)
        ways = list(_ways(own, above, below))
        if not ways:
            mended.append(_without_cut(row, above, after, behind_words.get(own[0].line + 1, ())))
            continue
        is_above = len(ways) == 1 and ways[0].pieces is above
        if is_above:
            mended[-1:] = _without(mended[-1], above)
        if len(ways) == 1:
            _say(ways[0], row, form, findings)
        told = zip(agreed([way.cells for way in ways]), own, strict=True)
        # What is another figure in each way cannot be read.
        cells = [cell or printed._replace(text=UNREADABLE) for cell, printed in told]
        mended.append(row.with_cells(cells, ruled=False))
        # What is not the row's may be the next one's.
        if row.figures[WIDTH:] and (is_above or len(ways) > 1):
            mended.append(Row(-1, None, below, ruled=False))
    return mended


def _without_cut(row: Row, above: Sequence[Item], after: Row | None, behind_words: Sequence[Item]) -> Row:
    """The *row* with figures that may be cut unread, where signs among them hide whether it adds up as it stands.

    Below it, lines of a label may stand before that with the other digits: all is looked at that has no label.
    """
    own, below = row.figures[:WIDTH], row.figures[WIDTH:]
    if not below and after is not None and after.index < 0 and not after.ruled:
        below = after.figures
    if len(below) == WIDTH and adds_up_with_blanks(below):
        below = []  # a row that has lost its label
    if len(above) == 1 and may_be_page(above[0].text):
        above = []
    pieces = [piece for piece in (*above, *below, *behind_words) if piece.text.isdecimal()]
    signs = {id(cell) for cell in own if not cell.text.isdecimal()}
    if not pieces or not signs:
        return row
    if adds_up_with_blanks(own):
        counted = [cell._replace(text="0") if id(cell) in signs else cell for cell in own]
        if not any(way for first in (True, False) for way in _joined(counted, pieces, first=first)):
            return row
    # No figure that goes on begins with a zero.
    cells = [cell._replace(text=UNREADABLE) if cell.text.strip("0").isdecimal() else cell for cell in own]
    return row.with_cells([*cells, *row.figures[WIDTH:]], ruled=False)


def _joined_with_others(rows: Sequence[Row]) -> set[int]:
    """The rows, by identity, before whose labels stand digits that may be of their figures; numbers of rows are not."""
    found = {}
    for before, row in pairwise(rows):
        if row.index >= 0 and row.figures:
            # Of the row above, what is more than its seven; it may go on below.
            own = before.figures[:WIDTH] if before.index >= 0 else []
            own = own if len(own) == WIDTH and may_add_up(own) else own[:0]
            beside = [cell for cell in _on_line(row.figures[0].line, before) if cell not in own]
            if beside and all(cell.text.isdecimal() and len(cell.text) <= LONGEST_COUNT for cell in beside):
                found[id(row)] = row, beside
    numbers = {int(beside[0].text) - row.index for row, beside in found.values()}
    if len(found) > 1 == len(numbers) and all(len(beside) == 1 for _, beside in found.values()):
        return set()
    return {
        at
        for at, (row, beside) in found.items()
        if len(row.figures) >= WIDTH and _may_lack_digits(row.figures[:WIDTH], beside)
    }


def _may_lack_digits(own: Sequence[Item], pieces: Sequence[Item]) -> bool:
    """Whether a row does not add up, blanks left out, or does with *pieces* as first digits."""
    return not adds_up_with_blanks(own) or any(_joined(own, pieces, first=True))


def _on_line(line: int, row: Row | None) -> list[Item]:
    """The figures of a row on a *line* where no label stands beside them."""
    if row is None or row.ruled or (row.label is not None and row.label.line >= line):
        return []
    return [cell for cell in row.figures if cell.line == line]


def _ways(own: Sequence[Item], above: Sequence[Item], below: Sequence[Item]) -> Iterator[_Way]:
    """The ways to read a row of which some figures may be cut; none if none may."""
    from_above = list(_joined(own, above, first=True))
    # One alone below may be a page's number, and leaves its row open.
    goes_on = len(below) > 1 and {cell.line for cell in below} == {own[0].line + 1}
    from_below = list(_joined(own, below, first=False)) if goes_on else []
    yield from from_above
    yield from from_below
    may_be_number = len(above) == 1 and may_be_page(above[0].text)
    if (from_above or from_below) and (may_be_number or may_add_up(own)):
        yield _Way(own, (), ())


def _joined(own: Sequence[Item], pieces: Sequence[Item], *, first: bool) -> Iterator[_Way]:
    """The ways to join *pieces* to figures of a row with which it adds up; they are the *first* digits, or the last."""
    texts, figures = [piece.text for piece in pieces], [cell.text for cell in own]
    if not 0 < len(texts) < WIDTH or not all(map(str.isdecimal, (*texts, *figures))):
        return
    if max(map(len, texts)) + max(map(len, figures)) > LONGEST_COUNT:
        return
    *parts, total = map(int, figures)
    lacks = total - sum(parts)
    for columns in combinations(range(WIDTH), len(pieces)):
        joined = [
            text + figures[column] if first else figures[column] + text
            for column, text in zip(columns, texts, strict=True)
        ]
        changes = [int(text) - int(figures[column]) for column, text in zip(columns, joined, strict=True)]
        of_total = changes.pop() if columns[-1] == WIDTH - 1 else 0
        # No figure that goes on begins with a zero.
        if sum(changes) != lacks + of_total or any(text.startswith("0") for text in joined):
            continue
        row = list(own)
        for column, text in zip(columns, joined, strict=True):
            row[column] = own[column]._replace(text=text)
        yield _Way(row, pieces, columns)


def _say(way: _Way, row: Row, form: Form, findings: Findings) -> None:
    """Say which figures were made whole; each from its digits on the one line to those on the other."""
    for piece, column in zip(way.pieces, way.columns, strict=True):
        start, end = sorted((piece, way.cells[column]), key=lambda item: item.start)
        path = form.requests[row.index].paths[column]
        findings.say(Code.PLACE_RECOVERED, start.start, end.end, (path,), way.cells[column].text)


def _without(row: Row, figures: Sequence[Item]) -> list[Row]:
    """The row without some of its *figures*; nothing if it is of no label and has no others."""
    rest = [cell for cell in row.cells if cell not in figures]
    return [row.with_cells(rest, ruled=False)] if rest or row.index >= 0 else []
