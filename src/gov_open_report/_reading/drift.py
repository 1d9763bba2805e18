"""Places in text whose columns drift.

Tools that draw a page's layout with spaces keep the order of columns and
roughly their places, no more. Heads and full rows tell where each column is
seen; what stands near two may be of either. Where a page has neither, figures
that begin a stretch of their own, behind two spaces or more, still begin at
nearly one place in each of its columns, and those behind one space stand
somewhere between their neighbours.

Which figure is of which column is then tried out, and taken only if the whole
table bears it out: with blanks left out of the sums, all rows, columns and
balances must hold, and a row must have its figures in the same places however
they do. The blanks themselves stay blank.
"""

from __future__ import annotations

from itertools import combinations, islice, pairwise, product
from math import prod
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.anchors import are_together, begins_stretch, columns_of, offset_of, request_heads
from gov_open_report._reading.cells import LONGEST_COUNT
from gov_open_report._reading.columns import Table, closed, settle
from gov_open_report._reading.evidence import (
    WIDTH,
    Row,
    agreed,
    has_empty_neighbour,
    may_be_neighbours,
    runs_together,
)
from gov_open_report._reading.items import blank_before, say_the_same
from gov_open_report._reading.positions import in_characters, on_screen
from gov_open_report._reading.readings import Budget, Reading

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from gov_open_report._reading.items import Item, Scan

# Ways to name the columns that are tried, and steps for all of them.
_WAYS = 100
_BUDGET = 7_000_000

# Rows whose figures may be another's, and which sums need all the same.
_MOST_LOOSE = 4

# Where a table may be completed in more ways than these, a figure that was lost may have been made up for.
_FEW = 64

_Values = tuple[int, ...]

_Cells: TypeAlias = "list[Item | None]"
"""The seven cells of a row, None for one that may have another content as well."""

_Columns: TypeAlias = frozenset[int]

_ANY: _Columns = frozenset(range(WIDTH))

_NEXT: _Columns = frozenset()
"""No column in particular, but the next to its neighbour's."""


class _Way(NamedTuple):
    """Where the figures of a page may be."""

    columns: Mapping[int, _Columns]
    """The columns that each may belong to, by where it starts."""
    narrow: frozenset[int] = frozenset()
    """Columns that may stand blank between two figures with one space between them."""


class _Page(NamedTuple):
    """Rows under one printing of the heads, and where stretches begin in them."""

    full: list[Row]
    open: list[Row]
    begins: tuple[tuple[int, int], ...]
    """First and last offset at which the figures of one column begin, from left to right."""
    has_total: bool
    """Whether a row that is short of figures has its total, and in its place."""
    top: int
    """The line of its first row."""
    near: Sequence[_Way] = ()
    """By heads and full rows, as each measure tells; empty where they do not, or were not asked."""


def fix_by_drift(fragments: Sequence[Sequence[Row]], labelled: Mapping[int, Row], table: Table, scan: Scan) -> None:
    """Fix the rows of a table whose columns drift, if all of its sums then hold, and in one way. Bounded."""
    if len(labelled) < len(table.rows):
        return
    for index, row in labelled.items():
        if row.fixed or not row.figures:
            values = _numbers(row.fixed or [])
            if values is None:
                return
            table.facts[index] = _with_total(values or [0] * WIDTH)
    rows_open = _open_rows(fragments, labelled, table)
    pages = [page for page in (_page(rows, rows_open, scan) for rows in fragments if rows) if page.open]
    in_place = {row.index for page in pages for row in page.open}
    loose = [
        row for index, row in labelled.items() if index not in table.facts and index not in in_place and not row.rivals
    ]
    if any(len(row.lines) > 1 and has_empty_neighbour(row, labelled) for row in loose):
        # Some of its figures may be that one's.
        return
    if len(loose) > _MOST_LOOSE or not _may_drift(pages, loose, table, scan):
        return
    _fix_all(pages, loose, labelled, table, scan)
    if all(labelled[row.index].fixed for page in pages for row in page.open):
        return
    headed = [page._replace(near=_by_heads(page, scan)) for page in pages]
    if any(page.near and not all(labelled[row.index].fixed for row in page.open) for page in headed):
        _fix_all(headed, loose, labelled, table, scan)


def _fix_all(
    pages: Sequence[_Page], loose: Sequence[Row], labelled: Mapping[int, Row], table: Table, scan: Scan
) -> None:
    """Fix the open rows of *pages* that are not yet fixed, if there is one way to."""
    places = _only_places(pages, [page.near or _by_stretches(page, scan) for page in pages], loose, table)
    if places is None or not all(_stand_in_columns(page, places, scan) for page in pages):
        return
    if not all((page.near and page.full) or _tells_total(page, places) for page in pages):
        return
    # No sum shows that a zero has moved: where all others have their totals, it may be the total of its row.
    lacking = any(_lacks_total(row, places) for page in pages for row in page.open if _has_more_than_zeros(row))
    for page in pages:
        told = _told_columns(page, scan)
        for row in page.open:
            cells = places[row.index]
            # Zeros that run together add up to nothing as well, whichever cells they are.
            told_cells = [cell for cell in cells if cell is not None]
            sure = not runs_together(told_cells)
            sure = sure and (bool(page.near) or told.issuperset(_cluster(item, page, scan) for item in row.figures))
            sure = sure and (lacking or _has_more_than_zeros(row) or not _lacks_total(row, places))
            sure = sure and not _may_be_doubled(row, cells, scan)
            if not sure or labelled[row.index].fixed or may_be_neighbours(row, labelled, scan):
                continue
            if len(told_cells) == WIDTH:
                labelled[row.index].fixed = told_cells
            else:
                # No sum shows that a zero has moved, nor which cell of such a row is blank.
                labelled[row.index].in_part = [cell if cell and cell.text.strip("0") else None for cell in cells]


def _may_be_doubled(row: Row, cells: _Cells, scan: Scan) -> bool:
    """Whether a figure stands one space behind its like, and not in the next cell: it may be the same, said again."""
    at = {cell.start: column for column, cell in enumerate(cells) if cell and cell.text}
    return any(
        not begins_stretch(right, scan) and at.get(right.start) != at.get(left.start, WIDTH) + 1
        for left, right in pairwise(row.figures)
        if left.text == right.text and left.text.strip("0")
    )


def _lacks_total(row: Row, places: Mapping[int, _Cells]) -> bool:
    return not _has_total(places[row.index])


def _has_more_than_zeros(row: Row) -> bool:
    return any(figure.text.strip("0") for figure in row.figures)


def _stand_in_columns(page: _Page, places: Mapping[int, _Cells], scan: Scan) -> bool:
    """Whether the figures of each column that begin a stretch stand near one another, by one measure or the other."""
    rows = [places[row.index] for row in page.open]
    columns = [
        [cell for cell in column if cell is not None and cell.text and begins_stretch(cell, scan)]
        for column in zip(*rows, *(row.figures for row in page.full), strict=True)
    ]
    return any(
        are_together([measure(cell, scan) for cell in column] for column in columns)
        for measure in (in_characters, on_screen)
    )


def _only_places(
    pages: Sequence[_Page], ways: Sequence[Sequence[_Way]], loose: Sequence[Row], table: Table
) -> Mapping[int, _Cells] | None:
    """The cells of each open row that all *ways* of the pages lead to."""
    found: list[dict[int, _Cells]] = []
    budget = Budget(_BUDGET)
    tried = list(islice(product(*ways), _WAYS + 1))
    # Ways agree on nothing if not all were tried.
    for each in tried if len(tried) <= _WAYS else []:
        places = _settled(pages, each, loose, table, budget)
        if places is not None:
            found.append(places)
    if budget.ran_out or not found:
        return None
    return {index: agreed([places[index] for places in found]) for index in found[0]}


def _tells_total(page: _Page, places: Mapping[int, _Cells]) -> bool:
    """Whether a row has its total; else the column that was lost may be another, and the last be the total's."""
    return page.has_total or any(_has_total(places[row.index]) for row in page.open)


def _open_rows(fragments: Sequence[Sequence[Row]], labelled: Mapping[int, Row], table: Table) -> set[int]:
    """The rows, by ``id``, to find places for: each once, though it may come again, and none of two that differ."""
    standing: dict[int, list[Row]] = {}
    # There may be thousands of one label.
    rivals = {id(rival) for row in labelled.values() for rival in row.rivals}
    for row in (row for rows in fragments for row in rows if row.figures and row.fixed is None):
        own = labelled.get(row.index)
        if (
            own is not None
            and row.index not in table.facts
            and (id(row) in rivals or say_the_same(row.figures, own.figures))
        ):
            standing.setdefault(row.index, []).append(row)
    return {id(rows[0]) for index, rows in standing.items() if len(rows) == 1 or not labelled[index].rivals}


def _told_columns(page: _Page, scan: Scan) -> set[int | None]:
    """The page's columns that full rows or sums tell: of one that has nothing but zeros no sum tells which it is.

    Figures that begin no stretch are in none, and have their places by sums alone.
    """
    whole = [item for row in page.full for item in row.figures]
    figures = [item for row in page.open for item in row.figures if item.text.strip("0")]
    return {None, *(_cluster(item, page, scan) for item in (*whole, *figures))}


def _has_total(cells: Sequence[Item | None]) -> bool:
    return cells[-1] is not None and bool(cells[-1].text)


def _may_drift(pages: Sequence[_Page], loose: Sequence[Row], table: Table, scan: Scan) -> bool:
    """Whether each row is at hand once, and their figures stand far enough apart for width to tell of columns."""
    figures = [item for page in pages for row in page.open for item in row.figures]
    rows = [row.index for row in loose] + [row.index for page in pages for row in page.open]
    complete = sorted([*table.facts, *rows]) == list(table.rows)
    return complete and 2 * sum(begins_stretch(item, scan) for item in figures) > len(figures)


def _page(rows: Sequence[Row], rows_open: Container[int], scan: Scan) -> _Page:
    """The rows of one printing, and those of *rows_open* among them; figures that touch or overlap are one column's."""
    full = [row for row in rows if len(row.figures) == WIDTH]
    standing = sorted({in_characters(item, scan) for row in rows for item in row.figures if begins_stretch(item, scan)})
    clusters: list[tuple[int, int]] = []
    reached = 0
    for start, end in standing:
        if clusters and (start < reached or start - clusters[-1][1] <= 1):
            clusters[-1] = (clusters[-1][0], start)
        else:
            clusters.append((start, start))
        reached = max(reached, end)
    has_total = any(row.placed and row.fixed and _has_total(row.fixed) for row in rows)
    found = [row for row in rows if id(row) in rows_open]
    return _Page(full, found, tuple(clusters), has_total, rows[0].figures[0].line)


def _by_heads(page: _Page, scan: Scan) -> list[_Way]:
    """The columns near each figure, by the heads above the page and its full rows, or by these alone."""
    heads = request_heads(scan, page.top)
    full = [row.figures for row in page.full]
    # Where its head goes down a column one character a line, that may be no wider than a space.
    narrow = frozenset(column for column, head in enumerate(heads) if head.end - head.start == 1)
    # Words of heads may push each other along where figures do not.
    for models in ([heads, *full] if heads else [], full):
        ways: list[_Way] = []
        for measure in (in_characters, on_screen) if models else ():
            columns = columns_of(models, measure, scan)
            if columns is not None:
                near = {
                    item.start: columns.near(measure(item, scan))
                    for row in page.open
                    for item in row.figures
                    if begins_stretch(item, scan)
                }
                if all(near.values()):
                    ways.append(_Way({**_behind_one_space(page, scan), **near}, narrow))
        if ways:
            return ways
    return []


def _behind_one_space(page: _Page, scan: Scan) -> dict[int, _Columns]:
    """A figure that begins no stretch is next to the one before it: a blank between them has a width of its own.

    But for zeros, of which no sum tells that one was pushed further.
    """
    return {
        item.start: _NEXT if at and item.text.strip("0") else _ANY
        for row in page.open
        for at, item in enumerate(row.figures)
        if not begins_stretch(item, scan)
    }


def _by_stretches(page: _Page, scan: Scan) -> list[_Way]:
    """Every way to name the columns that stretches begin in, from left to right, that the page's rows allow."""
    known: dict[int, int] = {}
    for row in page.full:
        for column, item in enumerate(row.figures):
            cluster = _cluster(item, page, scan)
            if cluster is not None and known.setdefault(cluster, column) != column:
                return []
    clusters = {item.start: _cluster(item, page, scan) for row in page.open for item in row.figures}
    count = len(page.begins)
    ways = [
        _Way({start: _ANY if cluster is None else frozenset({columns[cluster]}) for start, cluster in clusters.items()})
        for columns in combinations(range(WIDTH), count)
        if all(columns[at] == column for at, column in known.items())
    ]
    return [way for way in ways if all(any(True for _ in _placements(row, way)) for row in page.open)]


def _cluster(item: Item, page: _Page, scan: Scan) -> int | None:
    """Which of the page's columns a figure begins in; None where it begins no stretch."""
    if not begins_stretch(item, scan):
        return None
    offset = offset_of(item, scan)
    return next((at for at, (first, last) in enumerate(page.begins) if first <= offset <= last), None)


def _settled(
    pages: Sequence[_Page], ways: Sequence[_Way], loose: Sequence[Row], table: Table, budget: Budget
) -> dict[int, _Cells] | None:
    """The cells of each open row, if all sums hold with figures in the columns that *ways* give them.

    A row may have its figures in several places: zeros add up to the same anywhere.
    """
    places: dict[int, dict[_Values, list[_Cells]]] = {}
    anywhere = _Way({item.start: _ANY for row in loose for item in row.figures})
    rows = [(row, way) for page, way in zip(pages, ways, strict=True) for row in page.open]
    for row, way in [*rows, *((row, anywhere) for row in loose)]:
        found = places[row.index] = {}
        for values, cells in _placements(row, way):
            found.setdefault(values, []).append(cells)
        if not found:
            return None
    table.readings = {index: [Reading(values, ((),) * WIDTH) for values in found] for index, found in places.items()}
    left = settle(table, budget)
    ways_left = prod(len(readings) for readings in left.values())
    if budget.ran_out or not 0 < ways_left < _FEW:
        return None
    if ways_left == 1:
        known = [table.facts[index] if index in table.facts else left[index][0].values for index in table.rows]
        if not all(closed(table, known, row, column) for row in table.rows for column in range(WIDTH)):
            return None
    return {
        row.index: agreed([cells for reading in left[row.index] for cells in places[row.index][reading.values]])
        for row, _ in rows
    }


def _placements(row: Row, way: _Way) -> Iterator[tuple[_Values, _Cells]]:
    """Every way to put the row's figures into columns, from left to right, that adds up."""
    figures = row.figures
    numbers = _numbers(figures)
    if numbers is None:
        return
    for columns in combinations(range(WIDTH), len(numbers)):
        before = (-1, *columns)
        if not all(
            column in (way.columns[item.start] or _behind(left, way.narrow))
            for left, column, item in zip(before, columns, figures, strict=False)
        ):
            continue
        values = [0] * WIDTH
        for column, number in zip(columns, numbers, strict=True):
            values[column] = number
        if columns[-1] == WIDTH - 1 and sum(values[:-1]) != values[-1]:
            continue
        at = dict(zip(columns, figures, strict=True))
        blank = blank_before(figures[0])
        yield _with_total(values), [at.get(column, blank) for column in range(WIDTH)]


def _behind(column: int, narrow: frozenset[int]) -> list[int]:
    """The columns that a figure may be of that stands one space behind another's."""
    columns = [column + 1]
    while columns[-1] in narrow:
        columns.append(columns[-1] + 1)
    return columns


def _with_total(values: list[int]) -> _Values:
    """The values of a row, its total the sum of its parts where that was left out."""
    return (*values[:-1], values[-1] or sum(values[:-1]))


def _numbers(cells: Sequence[Item]) -> list[int] | None:
    """The numbers of cells, blanks as nothing; None where one is no number."""
    texts = [cell.text or "0" for cell in cells]
    # By itself, isdigit holds for ² as well.
    if not all(text.isdigit() and text.isascii() and len(text) <= LONGEST_COUNT for text in texts):
        return None
    return [int(text) for text in texts]
