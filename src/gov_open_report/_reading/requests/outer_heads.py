"""Heads before or behind all those of table three that the form does not have, as 序号 or 备注.

Between bars and tabs each row has a cell under such a head, at its beginning or its end, and the others are its own,
blank or not. In a line of spaces, a blank of the form's leaves just as many figures as the form has, so that no row
tells which of them are its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.added_heads import added_above, stands_behind_number
from gov_open_report._reading.places.evidence import HEADS, WIDTH, Row, adds_up
from gov_open_report._reading.requests.head_order import row_below_heads
from gov_open_report._reading.requests.ruled import LEAF
from gov_open_report._reading.words.added import SUM
from gov_open_report.form import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.places.added_heads import AddedHead

_WANTED = ("APPLICANTS", "ORGANISATIONS", *HEADS)

_WIDER = WIDTH + 1


def without_outer(rows: Sequence[Row], levels: Sequence[int], scan: Scan) -> tuple[list[Row], list[Item], list[Item]]:
    """Give *rows* without what stands in a column before or behind all others, what stands there, and its head.

    The rows are as they were where nothing tells that column; then there is a head, if its figures may be among those
    of a row. *levels* are those of the form's rows.
    """
    # One may be said in each line of heads.
    of_sides = {(head.text, head.heads_before > 0): head for head in _outer_heads(rows, scan)}
    added = [*of_sides.values()]
    labelled = [row for row in rows if row.index >= 0 and row.cells]
    if not added or not labelled:
        return [*rows], [], []
    heads = [Item(Kind.TEXT, head.text, "", head.start, head.end, labelled[0].cells[0].line, -1) for head in added]
    is_among = len(added) > 1 or (added[0].heads_before > 0) == (added[0].heads_behind > 0)
    if is_among or not all(row.ruled for row in labelled):
        return [*rows], [], heads
    is_behind = added[0].heads_before > 0
    places = _places(labelled, levels, is_behind=is_behind)
    cleared = [_without(row, places) for row in rows]
    if places and _add_up(cleared):
        return cleared, [row.cells[places[id(row)]] for row in labelled if id(row) in places], []
    # A converter may have left out a column that is blank: then no row has a cell there.
    is_left_out = is_behind and all(len(row.cells) == WIDTH for row in labelled if levels[row.index] == LEAF)
    return [*rows], [], [] if is_left_out else heads


def _outer_heads(rows: Sequence[Row], scan: Scan) -> list[AddedHead]:
    line = row_below_heads(scan)
    first = next((label for label in scan.labels if label.line == line and label.text.startswith("ROW_")), None)
    if first is None:
        return []
    begins = [heading.end for heading in scan.headings if heading.start < first.start]
    begins += [label.end for label in scan.labels if label.table == "disclosure" and label.start < first.start]
    added = added_above(scan.folded, max(begins, default=0), first.start, Table.REQUESTS, _WANTED)
    # Some bodies have 合计 for 总计.
    has_total = any(label.text == HEADS[-1] and label.start < first.start for label in scan.labels)
    heads = [head for head in added or () if has_total or SUM not in head.text]
    return [head for head in heads if not (head.is_first and _is_of_labels(rows, scan))]


def _is_of_labels(rows: Sequence[Row], scan: Scan) -> bool:
    """Whether what the first head stands over is before the labels, as their numbers are."""
    labels = [row.label for row in rows if row.index >= 0 and not row.ruled and row.label is not None]
    return all(stands_behind_number(label, scan) for label in labels)


def _places(rows: Sequence[Row], levels: Sequence[int], *, is_behind: bool) -> dict[int, int]:
    """Which cell of each of the *rows* stands in the column that is added; nothing if they are not alike."""
    widths: dict[int, set[int]] = {}
    for row in rows:
        widths.setdefault(levels[row.index], set()).add(len(row.cells))
    are_alike = all(len(each) == 1 and min(each) - _WIDER in range(LEAF + 1 - level) for level, each in widths.items())
    if are_alike and widths.get(LEAF) == {_WIDER}:
        return {id(row): len(row.cells) - 1 if is_behind else len(row.cells) - _WIDER for row in rows}
    # Where blanks at line ends are lost, a row without that cell has all others.
    wider = [row for row in rows if len(row.cells) == _WIDER]
    if is_behind and set().union(*widths.values()) <= {WIDTH, _WIDER} and all(row.cells[-1].text for row in wider):
        return {id(row): WIDTH for row in wider}
    return {}


def _without(row: Row, places: dict[int, int]) -> Row:
    place = places.get(id(row))
    if place is None:
        return row
    return row.with_cells([*row.cells[:place], *row.cells[place + 1 :]], ruled=row.ruled)


def _add_up(rows: Sequence[Row]) -> bool:
    """Whether of the rows that have seven figures now more add up than do not."""
    full = [row for row in rows if row.index >= 0 and len(row.figures) == WIDTH]
    counts = [plain_counts([figure.text for figure in row.figures]) for row in full]
    sums = [each is not None and adds_up(each) for each in counts]
    return sums.count(True) > sums.count(False)
