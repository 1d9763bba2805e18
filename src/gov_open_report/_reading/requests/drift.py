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

from itertools import islice, pairwise, product
from typing import TYPE_CHECKING

from gov_open_report._reading.lines.items import ends_text, say_the_same
from gov_open_report._reading.places.anchors import begins_stretch
from gov_open_report._reading.places.evidence import (
    WIDTH,
    Row,
    agreed,
    has_empty_neighbour,
    may_be_neighbours,
    runs_together,
)
from gov_open_report._reading.places.positions import hides_marks
from gov_open_report._reading.places.readings import Budget, Reading
from gov_open_report._reading.requests.columns import Table, closed, completions
from gov_open_report._reading.requests.drift_ways import (
    ANY,
    Cells,
    Numbers,
    Page,
    Way,
    by_heads,
    by_stretches,
    column_of,
    in_line,
    is_more_than_zeros,
    numbers_of,
    page_of,
    placements,
    stand_in_columns,
    told_columns,
    with_total,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

# Ways to name the columns that are tried, and steps for all of them.
_WAYS = 100
_BUDGET = 7_000_000

# One figure in so many must stand behind more than a space.
_NOT_CLOSE = 3

# Rows whose figures may be another's, and which sums need all the same.
_MOST_LOOSE = 4

# Where a table may be completed in more ways than these, a figure that was lost may have been made up for.
_FEW = 32


def fix_by_drift(fragments: Sequence[Sequence[Row]], labelled: Mapping[int, Row], table: Table, scan: Scan) -> None:
    """Fix the rows of a table whose columns drift, if all of its sums then hold, and in one way. Bounded."""
    if len(labelled) < len(table.rows):
        return
    for index, row in labelled.items():
        if row.fixed or not row.figures:
            values = numbers_of(row.fixed or [])
            if values is None:
                return
            table.facts[index] = with_total(values or [0] * WIDTH)
    rows_open = _open_rows(fragments, labelled, table)
    kept = [in_line(rows, scan) for rows in fragments]
    pages = [page for page in (page_of(rows, rows_open, scan) for rows in kept if rows) if page.open]
    in_place = {row.index for page in pages for row in page.open}
    loose = [
        row for index, row in labelled.items() if index not in table.facts and index not in in_place and not row.rivals
    ]
    if any(len(row.lines) > 1 and has_empty_neighbour(row, labelled) for row in loose):
        # Some of its figures may be that one's.
        return
    if len(loose) > _MOST_LOOSE or not _may_drift(pages, loose, table, scan):
        return
    # Where columns do not add up whatever they are called, two may look like one, or a figure was lost.
    most = _FEW if _fix_all(pages, loose, labelled, table, scan, _FEW) else 1
    if all(labelled[row.index].fixed for page in pages for row in page.open):
        return
    headed = [page._replace(near=by_heads(page, scan)) for page in pages]
    if any(page.near and not all(labelled[row.index].fixed for row in page.open) for page in headed):
        _fix_all(headed, loose, labelled, table, scan, most)


def _fix_all(
    pages: Sequence[Page], loose: Sequence[Row], labelled: Mapping[int, Row], table: Table, scan: Scan, most: int
) -> bool:
    """Fix the open rows of *pages* that are not yet fixed, as all ways to do, *most* at most; False if no way fits."""
    ways = [page.near or by_stretches(page, scan) for page in pages]
    places = _only_places(pages, ways, loose, table, most)
    if not places:
        return places is None
    if not all(stand_in_columns(page, places, scan) for page in pages):
        return True
    if not all((page.near and page.full) or _tells_total(page, places) for page in pages):
        return True
    # No sum shows that a zero has moved: where all others have their totals, it may be the total of its row.
    lacking = any(_lacks_total(row, places) for page in pages for row in page.open if _has_more_than_zeros(row))
    for page in pages:
        told = told_columns(page, scan)
        for row in page.open:
            cells = places[row.index]
            told_cells = [cell for cell in cells if cell is not None]
            in_told_columns = page.near or told.issuperset(column_of(item, page, scan) for item in row.figures)
            may_lack_total = lacking or _has_more_than_zeros(row)
            if not in_told_columns or not _is_sure(row, cells, scan, may_lack_total=may_lack_total):
                continue
            if labelled[row.index].fixed or may_be_neighbours(row, labelled, scan):
                continue
            if len(told_cells) == WIDTH and not hides_marks(told_cells, row.label, scan):
                labelled[row.index].fixed = told_cells
            else:
                # No sum shows that a zero has moved, nor which cell of such a row is blank, or was a mark for nothing.
                labelled[row.index].in_part = [cell if cell and is_more_than_zeros(cell) else None for cell in cells]
    return True


def _is_sure(row: Row, cells: Cells, scan: Scan, *, may_lack_total: bool) -> bool:
    """Whether nothing in a row whose figures are put into *cells* keeps these from being taken for its own."""
    # Zeros that run together add up to nothing as well, whichever cells they are.
    if runs_together([cell for cell in cells if cell is not None]) or _may_be_doubled(row, cells, scan):
        return False
    # What stood behind may be cut off.
    return _has_total(cells) or (may_lack_total and not ends_text(row.figures[-1], scan.source))


def _may_be_doubled(row: Row, cells: Cells, scan: Scan) -> bool:
    """Whether a figure stands one space behind its like, and not in the next cell: it may be the same, said again."""
    at = {cell.start: column for column, cell in enumerate(cells) if cell and cell.text}
    return any(
        not begins_stretch(right, scan) and at.get(right.start) != at.get(left.start, WIDTH) + 1
        for left, right in pairwise(row.figures)
        if left.text == right.text and is_more_than_zeros(left)
    )


def _lacks_total(row: Row, places: Mapping[int, Cells]) -> bool:
    return not _has_total(places[row.index])


def _has_more_than_zeros(row: Row) -> bool:
    return any(map(is_more_than_zeros, row.figures))


def _only_places(
    pages: Sequence[Page], ways: Sequence[Sequence[Way]], loose: Sequence[Row], table: Table, most: int
) -> Mapping[int, Cells] | None:
    """The cells of each open row that all *ways* of the pages lead to; none if no way fits, None if it is not told."""
    budget = Budget(_BUDGET)
    tried = list(islice(product(*ways), _WAYS + 1))
    # Ways agree on nothing if not all were tried.
    if not 0 < len(tried) <= _WAYS:
        return None
    found: list[dict[int, Cells]] = []
    for each in tried:
        places = _settled(pages, each, loose, table, budget, most)
        if places is None:
            return None
        if places:
            found.append(places)
    return {index: agreed([places[index] for places in found]) for index in found[0]} if found else {}


def _tells_total(page: Page, places: Mapping[int, Cells]) -> bool:
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


def _has_total(cells: Sequence[Item | None]) -> bool:
    return cells[-1] is not None and bool(cells[-1].text)


def _may_drift(pages: Sequence[Page], loose: Sequence[Row], table: Table, scan: Scan) -> bool:
    """Whether each row is at hand once, and figures stand far enough apart for width to tell of columns."""
    figures = [item for page in pages for row in page.open for item in row.figures]
    rows = [row.index for row in loose] + [row.index for page in pages for row in page.open]
    complete = sorted([*table.facts, *rows]) == list(table.rows)
    return complete and _NOT_CLOSE * sum(begins_stretch(item, scan) for item in figures) > len(figures)


def _settled(
    pages: Sequence[Page], ways: Sequence[Way], loose: Sequence[Row], table: Table, budget: Budget, most: int
) -> dict[int, Cells] | None:
    """The cells of each open row, if all sums hold with figures in the columns that *ways* give them; else none.

    None where too many ways are left to tell. A row may have its figures in several places: zeros add up to the
    same anywhere.
    """
    places: dict[int, dict[Numbers, list[Cells]]] = {}
    anywhere = Way({item.start: ANY for row in loose for item in row.figures})
    rows = [(row, way) for page, way in zip(pages, ways, strict=True) for row in page.open]
    for row, way in [*rows, *((row, anywhere) for row in loose)]:
        found = places[row.index] = {}
        for values, cells in placements(row, way):
            found.setdefault(values, []).append(cells)
        if not found:
            return {}
    table.readings = {index: [Reading(values, ((),) * WIDTH) for values in found] for index, found in places.items()}
    found_ways = completions(table, budget)
    if found_ways is None or len(found_ways) > most:
        return None
    ways_left = [way for way in found_ways if _closes(table, way)]
    if not ways_left:
        return {}
    return {
        row.index: agreed([cells for way in ways_left for cells in places[row.index][way[row.index].values]])
        for row, _ in rows
    }


def _closes(table: Table, way: Mapping[int, Reading]) -> bool:
    """Whether all sums of the table hold, those of facts among them."""
    known = [table.facts[index] if index in table.facts else way[index].values for index in table.rows]
    return all(closed(table, known, row, column) for row in table.rows for column in range(WIDTH))
