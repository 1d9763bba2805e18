"""Places told by where figures stand in their line.

Text laid out in columns drops its blanks and keeps their width. A figure
belongs to a column if it begins, ends or is centred exactly where the column's
head does, or where the figures of full rows do; whether offsets count
characters or their width on a screen, the text itself shows. One figure out of
line, and its row is left open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._reading.characters.widths import width_of_text
from gov_open_report._reading.lines.items import Item, Kind, ends_text, with_blanks, worded_lines
from gov_open_report._reading.places.evidence import HEADS, WIDTH, Row, may_add_up, runs_together
from gov_open_report._reading.words.figures import WORDS_FOR_NOTHING
from gov_open_report._reading.words.pages import FEED
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gov_open_report._reading.lines.items import Scan

_ORDINAL = re.compile(r"[1-8一二三四五六七]")

WIDE_GAP = 4
"""Figures as far apart as this stand under heads, and not one behind another."""

Extent: TypeAlias = "tuple[int, int]"
"""Where something begins and ends in its line."""

# A place in a line, doubled so that a centre is whole.
MEASURES: tuple[Callable[[Extent], int], ...] = (
    lambda extent: 2 * extent[0],
    lambda extent: 2 * extent[1],
    lambda extent: extent[0] + extent[1],
)

Measuring: TypeAlias = "Callable[[Item, Scan], Extent]"

# Zeros that made a count a fraction, the number of a frame's line, what is left of borders, and what shows nothing.
_NO_MARK = re.compile(rf"(?:\.0+|[0-9]+)?[|{JOIN}]*")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|&nbsp;")

# What stands behind a label by itself, and closes none.
_MARK = re.compile(rf"[^\w\s|:;)\"'{JOIN}]+")

# Agreement of this many figures with their columns is no chance.
_ENOUGH_FIGURES = 10

# A form has 25 rows; so many under one printing of the heads are no report's, and are not compared.
_MOST_ROWS = 64

# A row by itself needs this many figures under their heads.
_ENOUGH_ALONE = 4


# So far behind the end of its head a figure may begin that was pushed along.
_PUSHED = 2

# Rows in the same columns, and how large a part of all they are at least: fewer may be alike by chance.
_ENOUGH_ALIKE = 3
_MOST_ALIKE = 1.5


def fix_by_position(rows: Sequence[Row], scan: Scan) -> None:
    """Fix the places of plain rows whose figures all stand exactly under a column, and open those that have moved."""
    for fragment, heads in fragments_of(rows, scan):
        full = [row for row in fragment if len(row.figures) == WIDTH]
        moved = _under_others(full, scan) if len(full) <= _MOST_ROWS else []
        for row in moved:
            row.fixed = None
        left = [row for row in fragment if row not in moved] if moved else fragment
        if any(len(row.figures) < WIDTH for row in left):
            _fix_fragment(left, heads, scan)


def _under_others(full: Sequence[Row], scan: Scan) -> list[Row]:
    """Those of *full* rows most of whose figures stand exactly under other columns, if most rows have the same.

    A blank and a figure that was said twice make seven as well.
    """
    for extent in (in_characters, on_screen):
        for measure in MEASURES:
            places = [[measure(extent(item, scan)) for item in row.figures] for row in full]
            times = [*map(places.count, places)]
            most = max(times, default=0)
            if most >= _ENOUGH_ALIKE and _MOST_ALIKE * most >= len(full):
                usual = times.index(most)
                model = [full[usual].figures]
                found = [
                    row
                    for row, own in zip(full, places, strict=True)
                    if _are_under_others(own, places[usual]) and not _is_moved(row, model, extent, scan)
                ]
                if found:
                    return found
    return []


def _are_under_others(places: Sequence[int], anchors: Sequence[int]) -> bool:
    others = sum(own != anchor and own in anchors for own, anchor in zip(places, anchors, strict=True))
    return others >= _ENOUGH_ALONE


def fragments_of(rows: Sequence[Row], scan: Scan) -> Iterator[tuple[list[Row], list[Item]]]:
    """Rows under one printing of the heads, with those heads from left to right if all are there."""
    # Beside words that nothing explains, figures may be of those words, and lost.
    noisy = worded_lines(scan)
    usable = [
        row
        for row in rows
        if row.index >= 0
        and len(row.lines) == 1
        and row.figures[0].column < 0
        and is_beside_label(row, scan)
        and noisy.isdisjoint(row.lines)
    ]
    if not usable:
        return
    after_feed = {at for at, line in enumerate(scan.lines) if at and scan.source[line.start - 1] == FEED}
    heads = [label for label in scan.labels if label.text in HEADS and label.column < 0]
    starts = sorted(
        {item.line for item in heads if item.text == HEADS[0]}
        | {item.line for item in scan.items if item.kind is Kind.PAGE or item.text == "APPLICANTS"}
        | after_feed
    )
    bounds = [*starts, len(scan.lines)]
    # Both stand in the order of the text, and there may be as many printings of heads as heads.
    row_lines, head_lines = [row.figures[0].line for row in usable], [item.line for item in heads]
    yield usable[: bisect_left(row_lines, bounds[0])], []
    for start, end in pairwise(bounds):
        fragment = usable[bisect_left(row_lines, start) : bisect_left(row_lines, end)]
        top = fragment[0].figures[0].line if fragment else end
        above = heads[bisect_left(head_lines, start) : bisect_left(head_lines, top)]
        found = [next((item for item in above if item.text == name), None) for name in HEADS]
        complete = [item for item in found if item is not None]
        yield fragment, complete if len(complete) == len(above) == WIDTH else []


def is_beside_label(row: Row, scan: Scan) -> bool:
    """Tell whether figures stand in their label's line; or in another, if a line break cuts the label.

    Where that line begins another label, cut as well, the figures are that one's; and so they may be where it ends
    in words that the label does not have.
    """
    label, first = row.label, row.figures[0]
    if label is None or label.line == first.line:
        return label is not None
    words = squeeze(scan.folded[scan.lines[first.line].start : first.start])
    if label.whole or (_ORDINAL.match(words) and words in vocabulary().beginnings):
        return False
    return not words or any(words[-2:] in wording for wording in wordings_of(label.text))


@cache
def wordings_of(terminal: str) -> list[str]:
    """Give every wording of a label, squeezed."""
    return [wording.text for wording in vocabulary().exact.values() if wording.terminal == terminal]


def _fix_fragment(rows: Sequence[Row], heads: Sequence[Item], scan: Scan) -> None:
    full = [row.figures for row in rows if len(row.figures) == WIDTH]
    models = [heads, *full] if heads else full
    figures = [item for row in rows for item in row.figures]
    # No two figures of a line stand in one place: a row that has more than there are columns fits none.
    if len(rows) > _MOST_ROWS or any(len(row.figures) > WIDTH for row in rows):
        return
    if not (heads or _stands_in_columns(full)):
        return
    if not models or (len(models) == 1 and len(figures) < _ENOUGH_FIGURES):
        return
    columns, extents = _columns_of(figures, models, scan)
    if not columns and heads and len(full) > 1 and _stands_in_columns(full) and run_rightwards(heads, scan):
        # Figures may be lined up otherwise than their heads.
        models = full
        columns, extents = _columns_of(figures, models, scan)
    if not columns:
        return
    column_at = {item.start: column for item, column in zip(figures, columns, strict=True)}
    for row in rows:
        if row.fixed is None and not any(_is_moved(row, models, extent, scan) for extent in extents):
            cells = _with_blanks(row.figures, [column_at[item.start] for item in row.figures], WIDTH)
            doubtful = runs_together(row.figures) or ends_text(row.figures[-1], scan.source)
            if may_add_up(cells) and not doubtful and not hides_marks(cells, row.label, scan):
                row.fixed, row.placed = cells, True


def _is_moved(row: Row, models: Sequence[Sequence[Item]], extent: Measuring, scan: Scan) -> bool:
    """Whether a row's label reaches into the first column of figures: then those behind it are a column further."""
    return row.label is not None and extent(row.label, scan)[1] > min(extent(model[0], scan)[0] for model in models)


def _stands_in_columns(full: Sequence[Sequence[Item]]) -> bool:
    """Whether full rows have wide gaps: one-digit figures one space apart line up as well, and mean nothing by it."""
    gaps = [after.start - before.end for row in full for before, after in pairwise(row)]
    return 2 * sum(gap > 1 for gap in gaps) > len(gaps)


def place_under_heads(figures: Sequence[Item], heads: Sequence[Item], scan: Scan) -> list[Item] | None:
    """Give a cell for each head, with the figure under it or blank.

    None where a figure stands under no head or under two.
    """
    if not _ENOUGH_ALONE <= len(figures) <= len(heads) or ends_text(figures[-1], scan.source):
        return None
    if not all(_stands_apart(item, scan) for item in (*heads[1:], *figures)):
        return None
    columns, _ = _columns_of(figures, [heads], scan)
    if not columns or len(set(columns)) < len(columns):
        return None
    if figures[0].start == scan.lines[figures[0].line].start and columns[-1] < len(heads) - 1:
        # Where a line has lost the spaces that it began with, all of it has moved.
        return None
    cells = _with_blanks(figures, columns, len(heads))
    return None if hides_marks(cells, None, scan) else cells


def stand_under_heads(figures: Sequence[Item], heads: Sequence[Item], scan: Scan) -> tuple[bool | None, ...]:
    """Whether all *figures* stand exactly under their heads; None if near, and False where one has left its own.

    Counted in characters, and as on a screen.
    """
    pairs = list(zip(figures, heads, strict=True))
    return tuple(
        _stand_in_columns([(extent(figure, scan), extent(head, scan)) for figure, head in pairs])
        for extent in (in_characters, on_screen)
    )


def _stand_in_columns(pairs: Sequence[tuple[Extent, Extent]]) -> bool | None:
    if any(all(measure(figure) == measure(head) for figure, head in pairs) for measure in MEASURES):
        return True
    if all(share_a_place(figure, head) for figure, head in pairs):
        return None
    # Where a page pushes words along to the right, a figure is still near its own head, and ends before the next one.
    near = all(head[0] <= figure[0] <= head[1] + _PUSHED for figure, head in pairs)
    end_before_next = all(figure[1] <= head[0] for (figure, _), (_, head) in pairwise(pairs))
    return None if near and end_before_next else False


def is_crowded(figures: Sequence[Item]) -> bool:
    """Whether two figures stand a space apart in a line that keeps its columns: one that was split or said twice.

    But for one with a remark, which fills its column.
    """
    pairs = [(before, after.start - before.end) for before, after in pairwise(figures) if before.line == after.line]
    close = any(gap == 1 and figure.text.isdigit() for figure, gap in pairs)
    return close and max(gap for _, gap in pairs) >= WIDE_GAP


def hides_marks(cells: Sequence[Item], label: Item | None, scan: Scan) -> bool:
    """Whether a mark stands where one of *cells* on a line seems blank: it is not then, though no one can read it.

    Cells without a *label* have their line for themselves.
    """
    figures = [(at, cell) for at, cell in enumerate(cells) if cell.text]
    line = scan.lines[figures[0][1].line]
    gaps = [(one.end, other.start) for (left, one), (right, other) in pairwise(figures) if right > left + 1]
    first, last = figures[0], figures[-1]
    if last[0] < len(cells) - 1:
        gaps.append((last[1].end, line.end))
    if first[0] and label is None:
        gaps.append((line.start, first[1].start))
    if not all(_is_empty(scan.source[start:end]) for start, end in gaps):
        return True
    # Marks right behind a label are read as its own.
    beside = bool(first[0]) and label is not None and label.line == first[1].line
    words = scan.folded[label.start : first[1].start].split() if label is not None and beside else []
    return bool(words[1:]) and _MARK.fullmatch(words[-1]) is not None


def _is_empty(gap: str) -> bool:
    """Whether nothing stands between two figures but what shows nothing."""
    if not gap.strip():
        return True
    words = fold(_TAG.sub("", gap)).split()
    return all(_NO_MARK.fullmatch(word) or word in WORDS_FOR_NOTHING for word in words)


def run_rightwards(items: Sequence[Item], scan: Scan) -> bool:
    """Whether each of *items*, on whatever lines, begins to the right of the one before it."""
    return any(
        all(left < right for left, right in pairwise(extent(item, scan)[0] for item in items))
        for extent in (in_characters, on_screen)
    )


def _columns_of(
    figures: Sequence[Item], models: Sequence[Sequence[Item]], scan: Scan
) -> tuple[list[int], list[Measuring]]:
    """The column of each figure, if all of *models* have the same columns and it is in one way only; or none.

    A model is a line with one item in every column: the heads, or a full row.
    With the columns comes how places in a line are counted, to tell them so.
    """
    fits: list[list[int]] = []
    extents: list[Measuring] = []
    for extent in (in_characters, on_screen):
        for measure in MEASURES:
            anchors = [measure(extent(item, scan)) for item in models[0]]
            if len(set(anchors)) < len(anchors) or any(
                [measure(extent(item, scan)) for item in model] != anchors for model in models[1:]
            ):
                continue
            places = [measure(extent(item, scan)) for item in figures]
            if any(place not in anchors for place in places):
                continue
            found = [anchors.index(place) for place in places]
            pairs = zip(figures, found, strict=True)
            if not any(_overlaps(item, column, models, extent, scan) for item, column in pairs):
                fits.append(found)
                extents.append(extent)
    return (fits[0], extents) if fits and all(fit == fits[0] for fit in fits) else ([], [])


def _overlaps(
    item: Item,
    column: int,
    models: Sequence[Sequence[Item]],
    extent: Measuring,
    scan: Scan,
) -> bool:
    """Whether an item of a column reaches into another: then two figures were run together."""
    start, end = extent(item, scan)
    for model in models:
        for other, cell in enumerate(model):
            if other != column and share_a_place((start, end), extent(cell, scan)):
                return True
    return False


def share_a_place(one: Extent, other: Extent) -> bool:
    """Tell whether one of two stretches of a line reaches into the other."""
    return one[0] < other[1] and other[0] < one[1]


def _stands_apart(item: Item, scan: Scan) -> bool:
    """Whether nothing but space touches an item from the left."""
    return item.start == scan.lines[item.line].start or scan.source[item.start - 1].isspace()


def _with_blanks(figures: Sequence[Item], columns: Sequence[int], wanted: int) -> list[Item]:
    """The cells of a row: its figures in their columns, and blanks where none stands."""
    at = dict(zip(columns, figures, strict=True))
    return with_blanks(at, range(wanted), figures[0].start, figures[0].line)


def in_characters(item: Item, scan: Scan) -> Extent:
    """Where an item stands in its line, counted in characters."""
    start = scan.lines[item.line].start
    return item.start - start, item.end - start


def on_screen(item: Item, scan: Scan) -> Extent:
    """Where an item stands in its line on a screen."""
    start = scan.lines[item.line].start
    before = width_of_text(scan.source[start : item.start])
    return before, before + width_of_text(scan.source[item.start : item.end])
