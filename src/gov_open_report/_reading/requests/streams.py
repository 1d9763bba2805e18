"""Figures that do not stand behind their own label.

A label lost, a line swapped, figures before their label, all labels first and
all figures after, the last columns in a block of their own: in each the figures
of several rows are one stream in form order. What a stretch of rows and a
stretch of figures have in common is their number.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.places.evidence import WIDTH, Row, adds_up, in_form_order
from gov_open_report._reading.places.readings import ONE_EACH, Reading
from gov_open_report._reading.requests.short_names import are_named_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import Form

# Rows by which one way to read a stream must be ahead of the other, where not all add up.
_LEAD = 3


def stream_readings(
    rows: Sequence[Row], labelled: dict[int, Row], orphans: Sequence[Item], form: Form, scan: Scan
) -> Iterator[tuple[int, Reading, list[Item]]]:
    """Give readings of rows that share a stream of figures: row, reading, figures."""
    beside = _beside_labels(rows)
    for indexes, figures in _groups(rows, labelled, [row.level for row in form.requests]):
        if not indexes or len(figures) != WIDTH * len(indexes):
            continue
        by_rows, by_columns = list(_by_rows(indexes, figures)), list(_by_columns(indexes, figures))
        # A stream that takes a label's own figures for another row's is out of order.
        if any(beside.get(index, seven[0].start) != seven[0].start for index, _, seven in by_rows):
            continue
        firsts = {index: seven[0] for index, _, seven in by_rows}
        if are_named_otherwise(firsts, labelled, set(indexes) - set(labelled), form, scan):
            continue
        # A stream runs one way: a row that a misprint keeps from adding up is no reason to read it the other way.
        if len(by_rows) == len(indexes) or len(by_rows) >= len(by_columns) + _LEAD:
            yield from by_rows
        # That columns come from left to right no sum tells, so rows that these make only speak against the others.
        if len(by_columns) == len(by_rows) == len(indexes) > 1:
            yield from by_columns
    yield from _blocks_beside(rows, labelled, orphans)
    yield from _ends_above(rows)


def _beside_labels(rows: Sequence[Row]) -> dict[int, int]:
    """The first figure of each row whose seven stand behind its label on a line that the label begins."""
    found: dict[int, int] = {}
    line = -1
    for row in rows:
        label, figures = row.label, row.figures
        if label is not None:
            if row.index >= 0 and label.line != line and len(figures) == WIDTH and row.lines == {label.line}:
                found[row.index] = figures[0].start
            line = label.line
        line = figures[-1].line if figures else line
    return found


def _groups(
    rows: Sequence[Row], labelled: dict[int, Row], levels: Sequence[int]
) -> Iterator[tuple[list[int], list[Item]]]:
    """Stretches of open rows, with the rows whose labels are missing there and all their figures."""
    indexes: list[int] = []
    figures: list[Item] = []
    last_fixed = -1
    for row in rows:
        if row.index >= 0 and row.fixed:
            if indexes or figures:
                yield _with_missing(indexes, labelled, last_fixed, row.index, levels), figures
            indexes, figures, last_fixed = [], [], row.index
            continue
        if row.index >= 0:
            indexes.append(row.index)
        figures += row.figures
    if indexes or figures:
        yield _with_missing(indexes, labelled, last_fixed, len(levels), levels), figures


def _with_missing(
    indexes: list[int], labelled: dict[int, Row], before: int, behind: int, levels: Sequence[int]
) -> list[int]:
    """The rows of the form that share a stream, those between *before* and *behind* without a label too.

    No rows where labels of one level are out of order: the figures may be so as well, or not.
    """
    if not in_form_order(indexes, levels):
        return []
    missing = [index for index in range(before + 1, behind) if index not in labelled]
    return sorted({*indexes, *missing})


def _by_rows(indexes: list[int], figures: list[Item]) -> Iterator[tuple[int, Reading, list[Item]]]:
    for at, index in enumerate(indexes):
        yield from _reading(index, figures[at * WIDTH : (at + 1) * WIDTH])


def _by_columns(indexes: list[int], figures: list[Item]) -> Iterator[tuple[int, Reading, list[Item]]]:
    for at, index in enumerate(indexes):
        yield from _reading(index, figures[at :: len(indexes)])


def _reading(index: int, seven: list[Item]) -> Iterator[tuple[int, Reading, list[Item]]]:
    """The seven figures as the row, if they add up."""
    values = plain_counts(item.text.replace(",", "") for item in seven)
    if values is not None and adds_up(values):
        yield index, Reading(tuple(values), ONE_EACH), seven


def _blocks_beside(
    rows: Sequence[Row], labelled: dict[int, Row], orphans: Sequence[Item]
) -> Iterator[tuple[int, Reading, list[Item]]]:
    """Rows cut in two: their first cells behind the labels, the others in a block of lines elsewhere."""
    short: dict[int, list[int]] = {}
    for index, row in labelled.items():
        if not row.fixed and 0 < len(row.figures) < WIDTH:
            short.setdefault(len(row.figures), []).append(index)
    loose = [row.figures for row in rows if row.index < 0] + [list(orphans)]
    for width, indexes in short.items():
        rest = WIDTH - width
        for block in loose:
            if len(block) != rest * len(indexes) or len(indexes) == 1:
                continue
            for at, index in enumerate(sorted(indexes)):
                yield from _reading(index, [*labelled[index].figures, *block[at * rest : (at + 1) * rest]])


def _ends_above(rows: Sequence[Row]) -> Iterator[tuple[int, Reading, list[Item]]]:
    """A row that goes on above its own label, behind the figures of the row before it or of a label that spans rows."""
    for above, row in pairwise(rows):
        own = WIDTH if above.index >= 0 else 0
        figures = [*row.figures, *above.figures[own:]]
        if row.index >= 0 and len(above.figures) > own and row.figures and len(figures) == WIDTH:
            yield from _reading(row.index, figures)
            if own:
                yield from _reading(above.index, above.figures[:WIDTH])
