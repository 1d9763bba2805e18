"""Table two in lines that keep columns by spaces: which figure is which, where a row has fewer than cells.

The table has no sums, so width alone must tell. A figure that a text has lost
would move those behind it; so a row is told only if its last figure stands where
the last column does, or if its line is as long as that of the heads: nothing has
moved then. Whether a cell without a figure is blank or has lost it, nobody can say.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from gov_open_report._reading.disclosure.disclosure_blocks import WIDTH
from gov_open_report._reading.places.positions import MEASURES, WIDE_GAP, in_characters, on_screen, share_a_place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.positions import Extent, Measuring

Counting: TypeAlias = "tuple[Measuring, Callable[[Extent], int]]"
"""How places in a line are counted, and which place of an item is meant."""

Under: TypeAlias = "tuple[Sequence[Item], Sequence[Item]]"
"""The figures of a row, and the heads over them."""

# Places are doubled, so that a centre is whole: a figure that is centred may be one to the left or right.
_OFF = 2

# Some columns drift by a character, from line to line.
_DRIFT = 1

# So many figures under heads are there by no chance.
_ENOUGH = 3

_COUNTINGS: tuple[Counting, ...] = tuple(
    (extent, measure) for extent in (in_characters, on_screen) for measure in MEASURES
)


def countings(rows: Sequence[Under], scan: Scan) -> list[Counting]:
    """Give the ways to count places in which every figure of all *rows* stands under a head."""
    if sum(len(figures) for figures, _ in rows) < _ENOUGH:
        return []
    return [counting for counting in _COUNTINGS if all(_columns(row, counting, scan) for row in rows)]


def cells_under_heads(row: Under, fitting: Sequence[Counting], scan: Scan) -> list[Item | None] | None:
    """Give for each head of *row* the figure under it, None where none is; None at all where it cannot be told.

    *fitting* are the ways to count places that fit all rows. Where a row by itself
    may be counted otherwise, and stands under other heads then, it is not told; unless
    it stands exactly under its own, and not under those.
    """
    figures, heads = row
    ways = [_columns(row, counting, scan) for counting in fitting]
    exact = any(_columns(row, counting, scan, off=0) for counting in fitting)
    ways += [_columns(row, counting, scan, off=0 if exact else _OFF) for counting in _COUNTINGS]
    if any(columns and columns != ways[0] for columns in ways):
        return None
    unmoved = any(
        ways[0][-1] == len(heads) - 1 or _length(figures[0], extent, scan) == _length(heads[0], extent, scan)
        for extent, _ in fitting
    )
    if not unmoved:
        return None
    at = dict(zip(ways[0], figures, strict=True))
    return [at.get(column) for column in range(len(heads))]


def astray(rows: Mapping[str, Under], scan: Scan) -> set[str]:
    """Give the names of *rows* that have a figure for each head, and one that is not under its own.

    As where a figure was split or said twice beside a blank.
    """
    return _under_others(rows, scan) | _too_close(rows, scan)


def _too_close(rows: Mapping[str, Under], scan: Scan) -> set[str]:
    """The names of *rows* that have two figures nearer to each other than columns are, if few of all rows have.

    So a figure stands that was split, where columns are aligned to the right and their heads are not.
    """
    several = {name: row for name, row in rows.items() if len(row[0]) > 1}
    lines = [items for row in several.values() for items in row]
    if len({after.start - before.end for items in lines for before, after in pairwise(items)}) == 1:
        # As many spaces part any two, which stand in no columns then.
        return set()
    close = {name for name, row in several.items() if _are_nearer_than_heads(row, scan)}
    if 2 * len(close) > len(several):
        return set()
    full = [name for name in close if len(rows[name][0]) == len(rows[name][1])]
    return {name for name in full if _have_room(rows[name][0])}


def _are_nearer_than_heads(row: Under, scan: Scan) -> bool:
    """Whether two neighbours among the figures of *row* are nearer than any two heads, wherever in columns they stand.

    To the left in both, to the right or in the middle. A last one that spans columns may begin where its head does,
    though those of single columns stand to the right.
    """
    figures, heads = row
    # Heads are wider on a screen, and so are columns that are made for one.
    last, head = in_characters(figures[-1], scan), in_characters(heads[-1], scan)
    is_on_screen = last[0] > head[0] + _DRIFT and last[1] > head[1]
    extent = on_screen if is_on_screen else in_characters
    over = [extent(head, scan) for head in heads]
    narrowest = min(end - start for start, end in over)
    begun = over[-1][0] if len(heads) < WIDTH else -1
    return any(
        max(after[0] - before[0], after[1] - before[1]) < narrowest and after[0] != begun
        for before, after in pairwise(extent(figure, scan) for figure in figures)
    )


def _under_others(rows: Mapping[str, Under], scan: Scan) -> set[str]:
    """The names of *rows* that have a figure for each head, and one that stands under another's and not its own.

    As many rows of several figures at least must have each of them under a head; of one alone that says nothing.
    """
    several = {name: row for name, row in rows.items() if len(row[0]) > 1 and _have_room(row[0])}
    fitting: dict[Counting, list[str]] = {}
    for each in _COUNTINGS:
        fitting[each] = [name for name, row in several.items() if _columns(row, each, scan)]
        if len(fitting[each]) == len(several):
            return set()
    (extent, _), below = max(fitting.items(), key=lambda found: len(found[1]))
    if sum(len(rows[name][0]) for name in below) < _ENOUGH or 2 * len(below) < len(several):
        return set()
    full = [name for name, (figures, heads) in several.items() if name not in below and len(figures) == len(heads)]
    return {name for name in full if _is_under_another(rows[name], extent, scan)}


def _have_room(figures: Sequence[Item]) -> bool:
    """Whether some of the *figures* have room between them, as columns have: else they only stand behind each other."""
    return max([after.start - before.end for before, after in pairwise(figures)]) >= WIDE_GAP


def _is_under_another(row: Under, extent: Measuring, scan: Scan) -> bool:
    """Whether a figure of *row* reaches under the head beside its own, and not under that."""
    places = [extent(head, scan) for head in row[1]]
    for own, figure in enumerate(row[0]):
        place = extent(figure, scan)
        beside = [at for at in (own - 1, own + 1) if 0 <= at < len(places)]
        if not share_a_place(place, places[own]) and any(share_a_place(place, places[at]) for at in beside):
            return True
    return False


def _columns(row: Under, counting: Counting, scan: Scan, *, off: int = _OFF) -> list[int]:
    """The column of each figure of *row*, from left to right; none where one stands under no head, or too far *off*."""
    figures, heads = row
    extent, measure = counting
    places = [measure(extent(head, scan)) for head in heads]
    found = []
    for figure in figures:
        place = measure(extent(figure, scan))
        found += [column for column, over in enumerate(places) if abs(place - over) <= off]
    in_order = all(left < right for left, right in pairwise(found))
    return found if len(found) == len(figures) and in_order else []


def _length(item: Item, extent: Measuring, scan: Scan) -> int:
    """How long the line of *item* is, the spaces at its end counted."""
    end = scan.source.find("\n", item.end)
    return extent(item._replace(start=scan.lines[item.line].start, end=len(scan.source) if end < 0 else end), scan)[1]
