"""Whose the figures behind a label are, where blanks have left no trace.

Sums of columns and the total of all rows do not show that a whole row's figures
stand behind the label of a neighbour, nor that one at its end does where rows
have no totals. What shows it is which lines they stand on, and in what order.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from gov_open_report._reading.places.evidence import GROUPS, HEADS, WIDTH, may_be_neighbours
from gov_open_report._reading.places.positions import is_beside_label, wordings_of
from gov_open_report._reading.words.vocabulary import squeeze

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.evidence import Row
    from gov_open_report._reading.places.readings import Reading

_TOTAL = WIDTH - 1


def surely_own(labelled: Mapping[int, Row], left: Mapping[int, Sequence[Reading]], scan: Scan) -> set[int]:
    """Tell the rows whose figures can be no other row's. Linear.

    *left* are the ways to read the figures of each row that add up for the table as a whole.
    """
    beside = _beside_labels(labelled, scan)
    all_beside = len(beside) == len(labelled)
    rows = [row for _, row in sorted(labelled.items())]
    wrapped = set(_wrapped(rows, scan))
    in_order = _are_in_order(rows, wrapped, scan)
    own = set()
    for index, row in labelled.items():
        # A row that has its total does not add up with a figure more or less: all of them are its own, or none.
        has_total = _has_total(left[index])
        if all_beside or (has_total and index in beside):
            is_own = True
        elif has_total:
            is_own = in_order and not _may_be_of_a_row_below(index, labelled, wrapped)
        else:
            # On lines of their own, the first or the last may have changed places with a label.
            meeting = [(at, at + 1) for at in (index - 1, index) if at in labelled and at + 1 in labelled]
            is_own = in_order and not wrapped and all(_are_apart(left[above], left[below]) for above, below in meeting)
        if is_own and not may_be_neighbours(row, labelled, scan):
            own.add(index)
    return own


def _wrapped(rows: Sequence[Row], scan: Scan) -> Iterator[int]:
    """The rows whose label has several lines: it is cut, or known by its beginning and goes on."""
    for row, below in zip_longest(rows, rows[1:]):
        following = below.label if below is not None else None
        if row.label is None or not row.label.whole:
            yield row.index
        elif row.figures:
            if _words(row.label.end, row.figures[0].start, scan):
                yield row.index
        elif following is not None and not _comes_next(following, row.label.end, scan):
            yield row.index


def _words(start: int, end: int, scan: Scan) -> str:
    return squeeze(scan.folded[start:end])


def _are_in_order(rows: Sequence[Row], wrapped: Collection[int], scan: Scan) -> bool:
    """Whether the text comes cell by cell: labels in the order of the form, each before its row's figures.

    It is taken for granted where all labels have one line. Others show it, as in the order of a page they go on below
    the figures; then each figure has a line of its own, and none an empty line before it.
    """
    pairs = [(row, row.label, below.label) for row, below in pairwise(rows) if row.label and below.label]
    if any(label.start > following.start for _, label, following in pairs):
        return False
    if not wrapped:
        return True
    if any(len(row.lines) < len(row.figures) or any(scan.lines[at].after_gap for at in row.lines) for row in rows):
        return False
    filled = [(row, following) for row, _, following in pairs if row.figures]
    # Without figures a label of several lines shows nothing.
    if not any(row.index in wrapped for row, _ in filled):
        return False
    return all(_comes_next(following, row.figures[-1].end, scan) for row, following in filled)


def _comes_next(label: Item, end: int, scan: Scan) -> bool:
    """Whether the *label* of the next row comes behind *end*, and no words that may end another label before it."""
    words = _words(end, label.start, scan)
    own = wordings_of(label.text)
    for spanning in _spanning_labels():
        rest = words.removeprefix(spanning)
        # Of a label that is cut, the beginning may stand before what it is known by.
        if any(wording.startswith(rest) for wording in own):
            return True
    # Between two pages there are heads.
    return any(end < head.start < label.start for head in scan.labels if head.text == HEADS[0])


@cache
def _spanning_labels() -> tuple[str, ...]:
    """What may stand before a row's label: nothing, or a label that spans rows."""
    return ("", *(text for terminal in GROUPS for text in wordings_of(terminal)))


def _may_be_of_a_row_below(index: int, labelled: Mapping[int, Row], wrapped: Collection[int]) -> bool:
    """Whether the figures may be those of the next row, that row's those of the one below, and so on to an empty one.

    So they are where labels of several lines begin below their figures.
    """
    while (row := labelled.get(index + 1)) is not None and row.index in wrapped:
        if not row.figures:
            return True
        index += 1
    return False


def _has_total(ways: Sequence[Reading]) -> bool:
    """Whether the last figure is the sum of the others in every way."""
    return all(way.sources[_TOTAL] for way in ways)


def _beside_labels(labelled: Mapping[int, Row], scan: Scan) -> set[int]:
    """The rows whose figures all stand on the line of their label, or on one that the label goes on in."""
    worded = {item.line for item in scan.texts}
    # Figures behind words that end another label may be those of any row whose own label is cut.
    all_have_figures = not any(map(_is_cut_and_empty, labelled.values()))
    found = set()
    for index, row in labelled.items():
        label, lines = row.label, row.lines
        if label is None or len(lines) > 1 or not row.alone or (lines and not is_beside_label(row, scan)):
            continue
        line = max(lines, default=label.line)
        if line != label.line and _may_be_of_the_row_below(row, labelled.get(index + 1), scan):
            continue
        # Words below two labels that are cut may be of either, and so their figures.
        goes_on = not _is_cut_and_empty(labelled.get(index - 1))
        in_label = line == label.line + 1 or line in worded or all_have_figures
        if line == label.line or (goes_on and in_label and not scan.lines[line].after_gap):
            found.add(index)
    return found


def _may_be_of_the_row_below(row: Row, below: Row | None, scan: Scan) -> bool:
    """Whether a line of nothing but figures may be that of the row *below*, which has none.

    It is not if the label above goes on between the figures and the label of that row.
    """
    if below is None or below.figures or below.label is None:
        return False
    first, last = row.figures[0], row.figures[-1]
    beside = scan.source[scan.lines[first.line].start : first.start].strip()
    return not beside and _comes_next(below.label, last.end, scan)


def _is_cut_and_empty(row: Row | None) -> bool:
    return row is not None and row.label is not None and not row.label.whole and not row.figures


def _are_apart(above: Sequence[Reading], below: Sequence[Reading]) -> bool:
    """Whether no figure at the ends of two neighbouring rows that meet can be the other row's.

    There it would keep its column, so that this adds up, and stand before or behind all others. A row with a total
    does not add up with a figure more or less.
    """
    if _has_total(above) or _has_total(below):
        return True
    ends = [[column for column in range(WIDTH) if way.sources[column]] for way in above]
    starts = [[column for column in range(WIDTH) if way.sources[column]] for way in below]
    # Of a row without figures nothing is known.
    return bool(ends[0] and starts[0]) and min(way[-1] for way in ends) >= max(way[0] for way in starts)
