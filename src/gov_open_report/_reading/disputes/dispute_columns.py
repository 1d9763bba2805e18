"""Table four in lines that keep columns by spaces: which figures stand under which of its fifteen heads.

A figure may stand near two heads, and blocks add up, blanks left out. Where several
ways are left, only the cells that have the same content in all of them are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.lines.items import blank_before, ends_text
from gov_open_report._reading.places.anchors import begins_stretch, columns_of, dispute_heads, keeps_room
from gov_open_report._reading.places.evidence import adds_up_with_blanks, agreed
from gov_open_report._reading.places.positions import hides_marks, in_characters, on_screen
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.words.figures import is_no_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.positions import Extent, Measuring

# Steps that are taken to list all ways; there are as many only where most figures stand behind one space.
_MOST_STEPS = 10_000

# What stands behind one space was moved along with what is before it, and may be of any column.
_ANY = frozenset(range(CELLS))

# How far from its head a figure may stand where heads are tight.
_NEAR = 2

# So many figures by themselves may stand under the heads by chance.
_ENOUGH = 4


def cells_near_heads(figures: Sequence[Item], scan: Scan) -> list[Item | None] | None:
    """Give the content of each of the fifteen cells, blanks included; None for those that may have another.

    None at all where nothing can be told so. *figures* stand on one line, not ruled. Bounded.
    """
    if not _ENOUGH <= len(figures) <= CELLS or ends_text(figures[-1], scan.source):
        return None
    if any(is_no_cell(figure.text) for figure in figures):
        return None
    if not keeps_room(figures, scan):
        # Blanks leave no width behind here.
        return None
    heads = dispute_heads(scan, figures[0].line)
    if not heads:
        return None
    budget = Budget(_MOST_STEPS)
    ways: list[list[Item]] = []
    by_tight_heads = [] if _stand_apart(figures, heads, scan) else [_columns_of_all]
    for columns_near in (_columns_of_stretches, *by_tight_heads):
        for measure in (in_characters, on_screen):
            near = columns_near(figures, heads, measure, scan)
            if near and all(near):
                ways += _ways(figures, near, budget)
        if ways:
            break
    # A line that has lost spaces at its beginning, or a figure, does not reach the last column any more.
    if not ways or budget.ran_out or any(way[-1].text == "" for way in ways) or hides_marks(ways[0], None, scan):
        return None
    told = agreed(ways)
    return told if any(told) else None


def _stand_apart(figures: Sequence[Item], heads: Sequence[Item], scan: Scan) -> bool:
    """Whether an empty line parts figures from their heads, and none these: then tight heads say nothing of them.

    `pdftotext` puts together by themselves what it takes for blocks, and each pushes its own words along.
    """
    row = figures[0].line
    first = min(head.line for head in heads)
    return scan.lines[row].after_gap and not any(scan.lines[at].after_gap for at in range(first + 1, row))


def _columns_of_stretches(
    figures: Sequence[Item], heads: Sequence[Item], measure: Measuring, scan: Scan
) -> list[frozenset[int]]:
    """The columns near each figure where every head stands by itself; nothing if one does not.

    What is behind one space was moved along with what is before it.
    """
    columns = columns_of([heads], measure, scan)
    # Of heads that stand one space apart only the first is where its column is.
    if columns is None or not all(columns.extents):
        return []
    over = [measure(head, scan) for head in heads]
    near = []
    for figure in figures:
        extent = measure(figure, scan)
        moved = not begins_stretch(figure, scan)
        near.append(_ANY if moved else columns.near(extent) - _farther_totals(extent, over))
    return near


def _columns_of_all(
    figures: Sequence[Item], heads: Sequence[Item], measure: Measuring, scan: Scan
) -> list[frozenset[int]]:
    """The columns near each figure where heads are tight, as these push each other along."""
    if _end_as_heads(figures, heads, measure, scan):
        return []
    over = _in_order(heads, measure, scan)
    return [_near(measure(figure, scan), over) for figure in figures]


def _end_as_heads(figures: Sequence[Item], heads: Sequence[Item], measure: Measuring, scan: Scan) -> bool:
    """Whether figures one space apart end where more heads do: they share a cell at its right end, as in a frame."""
    wide = {stretch[-1][1]: len(stretch) for stretch in _stretches(heads, measure, scan)}
    return any(1 < len(stretch) < wide.get(stretch[-1][1], 0) for stretch in _stretches(figures, measure, scan))


def _stretches(items: Sequence[Item], measure: Measuring, scan: Scan) -> list[list[Extent]]:
    """Where items stand, those together that are one space apart."""
    found: list[list[Extent]] = []
    for item in items:
        if not found or begins_stretch(item, scan):
            found.append([])
        found[-1].append(measure(item, scan))
    return found


def _in_order(heads: Sequence[Item], measure: Measuring, scan: Scan) -> list[Extent]:
    """Where heads stand, one that stands to the left of those before it anywhere between its neighbours; or nothing.

    Where the first of a block is lower than what stands beside it, a line above has drawn it in, and those one space
    behind it with it: these may be anywhere.
    """
    over = [measure(head, scan) for head in heads]
    found = over[:1]
    for here, head, following in zip(over[1:], heads[2:], over[2:], strict=False):
        if here[0] >= found[-1][1]:
            found.append(here)
        elif begins_stretch(head, scan) and following[0] > found[-1][1]:
            found.append((found[-1][1], following[0]))
        else:
            return []
    return [*found, over[-1]] if over[-1][0] >= found[-1][1] else []


def _near(extent: Extent, over: Sequence[Extent]) -> frozenset[int]:
    """The columns of the heads *over* figures that what stands at *extent* is near to."""
    near = {column for column, places in enumerate(_away(extent, over)) if places <= _NEAR}
    return frozenset(near) - _farther_totals(extent, over)


def _farther_totals(extent: Extent, over: Sequence[Extent]) -> frozenset[int]:
    """The columns of totals that are farther from what stands at *extent* than another is.

    Where a body leaves a total blank, the part before it would be taken for it wherever sums allow that.
    """
    away = _away(extent, over)
    return frozenset(column for column in range(BLOCK - 1, CELLS, BLOCK) if away[column] > min(away)) if away else _ANY


def _away(extent: Extent, over: Sequence[Extent]) -> list[int]:
    """How far what stands at *extent* is from each of the heads *over* figures; 0 where it is under it."""
    start, end = extent
    return [max(0, start - head_end + 1, head_start - end + 1) for head_start, head_end in over]


def _ways(figures: Sequence[Item], near: Sequence[frozenset[int]], budget: Budget) -> Iterator[list[Item]]:
    """The fifteen cells in each way to have *figures* in a column *near* them, from left to right, that adds up."""
    blank = blank_before(figures[0])
    stack: list[tuple[list[Item], int]] = [([], 0)]
    while stack and budget.spend():
        cells, placed = stack.pop()
        at = len(cells)
        if at and at % BLOCK == 0 and not adds_up_with_blanks(cells[-BLOCK:]):
            continue
        if at == CELLS:
            if placed == len(figures):
                yield cells
            continue
        if placed < len(figures) and at in near[placed]:
            stack.append(([*cells, figures[placed]], placed + 1))
        if placed == len(figures) or max(near[placed]) > at:
            stack.append(([*cells, blank], placed))
