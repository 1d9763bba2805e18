"""Places in text whose columns drift.

Tools that draw a page's layout with spaces keep the order of columns and
roughly their places, no more. Yet figures that begin a stretch of their own,
behind two spaces or more, begin at nearly one place in each column of a page;
those behind one space stand somewhere between their neighbours.

Which column is which, and where the others stand, is then tried out, and taken
only if the whole table bears it out: with blanks left out of the sums, all
rows, columns and balances must hold, and in one way only. The blanks
themselves stay blank.
"""

from __future__ import annotations

from itertools import combinations, islice, product
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells import LONGEST_COUNT
from gov_open_report._reading.columns import Table, closed, settle
from gov_open_report._reading.evidence import WIDTH, Row, runs_together
from gov_open_report._reading.items import say_the_same
from gov_open_report._reading.readings import Budget, Reading

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from gov_open_report._reading.items import Item, Scan

# Steps for one way to name the columns, and ways that are tried.
_BUDGET = 20_000
_WAYS = 24

_Values = tuple[int, ...]


class _Page(NamedTuple):
    """Rows under one printing of the heads, and where stretches begin in them."""

    full: list[Row]
    open: list[Row]
    begins: tuple[tuple[int, int], ...]
    """First and last offset at which the figures of one column begin, from left to right."""
    has_total: bool
    """Whether a row that is short of figures has its total, and in its place."""


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
    pages = [page for page in (_page(rows, rows_open, scan) for rows in fragments) if page.open]
    if not _may_drift(pages, table, scan):
        return
    found: list[dict[int, list[Item] | None]] = []
    ways = list(islice(product(*(list(_names(page, scan)) for page in pages)), _WAYS + 1))
    # One way is the only one if all were tried.
    for names in ways if len(ways) <= _WAYS else []:
        places = _settled(pages, names, table, scan)
        if places is not None and places not in found:
            found.append(places)
    # Where no row of a page has a total, the column that was lost may be another, and the last be the total's.
    if len(found) == 1 and all(
        page.has_total or any(_has_total(found[0][row.index]) for row in page.open) for page in pages
    ):
        for page in pages:
            _fix(page, found[0], labelled, scan)


def _open_rows(fragments: Sequence[Sequence[Row]], labelled: Mapping[int, Row], table: Table) -> set[int]:
    """The rows, by ``id``, to find places for: each once, though it may come again, and none of two that differ."""
    standing: dict[int, list[Row]] = {}
    # There may be thousands of one label.
    rivals = {id(rival) for row in labelled.values() for rival in row.rivals}
    for row in (row for rows in fragments for row in rows if row.figures and row.fixed is None):
        own = labelled.get(row.index)
        if own is not None and row.index not in table.facts and (
            id(row) in rivals or say_the_same(row.figures, own.figures)
        ):
            standing.setdefault(row.index, []).append(row)
    return {id(rows[0]) for index, rows in standing.items() if len(rows) == 1 or not labelled[index].rivals}


def _fix(page: _Page, places: Mapping[int, list[Item] | None], labelled: Mapping[int, Row], scan: Scan) -> None:
    """Give the page's rows their *places*, where sums say which they are."""
    told = _told_columns(page, scan)
    for row in page.open:
        cells = places[row.index]
        # Zeros that run together add up to nothing as well, whichever cells they are.
        sure = cells is not None and not runs_together(cells)
        sure = sure and told.issuperset(_cluster(item, page, scan) for item in row.figures)
        labelled[row.index].fixed = cells if sure else None


def _told_columns(page: _Page, scan: Scan) -> set[int | None]:
    """The page's columns that full rows or sums tell: of one that has nothing but zeros no sum tells which it is.

    Figures that begin no stretch are in none, and have their places by sums alone.
    """
    whole = [item for row in page.full for item in row.figures]
    figures = [item for row in page.open for item in row.figures if item.text.strip("0")]
    return {None, *(_cluster(item, page, scan) for item in (*whole, *figures))}


def _has_total(cells: Sequence[Item] | None) -> bool:
    return cells is not None and bool(cells[-1].text)


def _may_drift(pages: Sequence[_Page], table: Table, scan: Scan) -> bool:
    """Whether each row is at hand once, and their figures stand far enough apart for width to tell of columns."""
    figures = [item for page in pages for row in page.open for item in row.figures]
    complete = sorted([*table.facts, *(row.index for page in pages for row in page.open)]) == list(table.rows)
    return complete and 2 * sum(_begins_stretch(item, scan) for item in figures) > len(figures)


def _page(rows: Sequence[Row], rows_open: Container[int], scan: Scan) -> _Page:
    """The rows of one printing, and those of *rows_open* among them; offsets that touch are one column's."""
    full = [row for row in rows if len(row.figures) == WIDTH]
    begins = sorted(
        {_offset(item, scan) for row in rows for item in row.figures if _begins_stretch(item, scan)}
    )
    clusters: list[tuple[int, int]] = []
    for offset in begins:
        if clusters and offset - clusters[-1][1] <= 1:
            clusters[-1] = (clusters[-1][0], offset)
        else:
            clusters.append((offset, offset))
    has_total = any(row.placed and _has_total(row.fixed) for row in rows)
    return _Page(full, [row for row in rows if id(row) in rows_open], tuple(clusters), has_total)


def _offset(item: Item, scan: Scan) -> int:
    return item.start - scan.lines[item.line].start


def _begins_stretch(item: Item, scan: Scan) -> bool:
    return scan.source[max(0, item.start - 2) : item.start].isspace() and _offset(item, scan) > 1


def _names(page: _Page, scan: Scan) -> Iterator[Mapping[int, int]]:
    """Every way to name the columns that stretches begin in, from left to right, that the full rows allow."""
    known: dict[int, int] = {}
    for row in page.full:
        for column, item in enumerate(row.figures):
            cluster = _cluster(item, page, scan)
            if cluster is not None and known.setdefault(cluster, column) != column:
                return
    for columns in combinations(range(WIDTH), min(WIDTH, len(page.begins))):
        if len(columns) == len(page.begins) and all(columns[at] == column for at, column in known.items()):
            yield dict(enumerate(columns))


def _cluster(item: Item, page: _Page, scan: Scan) -> int | None:
    """Which of the page's columns a figure begins in; None where it begins no stretch."""
    if not _begins_stretch(item, scan):
        return None
    offset = _offset(item, scan)
    return next((at for at, (first, last) in enumerate(page.begins) if first <= offset <= last), None)


def _settled(
    pages: Sequence[_Page], names: Sequence[Mapping[int, int]], table: Table, scan: Scan
) -> dict[int, list[Item] | None] | None:
    """The cells of each open row, if the columns so named leave one way in which all sums hold.

    None for the cells of a row that add up to the same in other places: zeros do.
    """
    places: dict[int, dict[_Values, list[Item] | None]] = {}
    for page, named in zip(pages, names, strict=True):
        for row in page.open:
            ways = places[row.index] = {}
            for values, cells in _placements(row, page, named, scan):
                ways[values] = None if values in ways else cells
            if not ways:
                return None
    table.readings = {
        index: [Reading(values, ((),) * WIDTH) for values in found] for index, found in places.items()
    }
    left = settle(table, Budget(_BUDGET))
    if any(len(readings) != 1 for readings in left.values()):
        return None
    known = [table.facts[index] if index in table.facts else left[index][0].values for index in table.rows]
    if not all(closed(table, known, row, column) for row in table.rows for column in range(WIDTH)):
        return None
    return {index: places[index][readings[0].values] for index, readings in left.items()}


def _placements(
    row: Row, page: _Page, named: Mapping[int, int], scan: Scan
) -> Iterator[tuple[_Values, list[Item]]]:
    """Every way to put the row's figures into columns, from left to right, that adds up."""
    numbers = _numbers(row.figures)
    if numbers is None:
        return
    clusters = [_cluster(item, page, scan) for item in row.figures]
    certain = [None if cluster is None else named[cluster] for cluster in clusters]
    for columns in combinations(range(WIDTH), len(numbers)):
        ways = list(zip(columns, certain, numbers, row.figures, strict=True))
        if any(fixed not in {None, column} for column, fixed, _, _ in ways):
            continue
        values = [0] * WIDTH
        for column, _, number, _ in ways:
            values[column] = number
        if columns[-1] == WIDTH - 1 and sum(values[:-1]) != values[-1]:
            continue
        at = {column: figure for column, _, _, figure in ways}
        blank = row.figures[0]._replace(text="", end=row.figures[0].start)
        yield _with_total(values), [at.get(column, blank) for column in range(WIDTH)]


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
