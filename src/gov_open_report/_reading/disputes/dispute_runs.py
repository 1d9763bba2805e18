"""Table four in lines that `pdftotext -layout` has drawn: places by the heads' characters over runs of figures.

It prints as one run, with single spaces, what stands in a line of the page with less
between than so many times the size of the font. A run begins at the character of the
lines around that is over its first figure, or behind the run before it. So how far a
figure within a run stands from the margin tells nothing; it is of the next column,
unless a blank one is narrow enough to part no runs. A run's first figure stands left
of the middle of the character that is printed over it, and of two runs on a page that
stands further right which is printed so.

All of this holds for what was put together as one block of text. Of a row that was
none with its heads each run stands three spaces or more behind the other, and figures
within it nearly touch. Such rows are open, and so are those with zeros, of which no
sum shows that one was lost.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.disputes.head_pieces import pieces_over
from gov_open_report._reading.lines.items import blank_before, ends_text
from gov_open_report._reading.places.anchors import begins_stretch, keeps_room, offset_of
from gov_open_report._reading.places.evidence import agreed
from gov_open_report._reading.places.positions import hides_marks
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.words.pages import FEED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.disputes.head_pieces import Piece
    from gov_open_report._reading.lines.items import Item, Scan

# Steps that are taken to list all ways.
_MOST_STEPS = 40_000

# So many figures by themselves may stand under the heads by chance.
_ENOUGH = 4

# In spaces: runs of one block may stand closer than those of several, which follow each other so.
_APART = 3

# In sizes of the font: a digit; what is left free between two columns at least; how close the figures of a run stand
# that is a block of its own; and how far apart those of one that is not may stand, where a font gives its size as
# twice what it is.
_DIGIT = 0.56
_BETWEEN = 0.15
_CLOSE = 1.0
_LOOSE = 3.0

# The heads of parts are as long in all columns, and programs share out the width of a page by that, and by the longest
# figure: where one has room for three characters in a line, none has much less.
_ROOMY = 3
_ROOM = 2.7

# Characters that the heads of parts have in a line at least.
_FEWEST = 2

# Which share of what it leaves free a figure has on its left: it stands to the left of its column, in the middle or
# to the right, and so do all others.
_SHARES = (0.0, 0.5, 1.0)

# Of a figure that stands to the right so much is left free that the first character of its head is before it.
_FREE = 0.5


class _Figure(NamedTuple):
    item: Item
    at: int
    """How many characters stand before it in its line."""
    gap: int
    """How many spaces stand before it."""
    begins: bool
    """Whether it surely begins a run."""
    first: int
    """The columns that it may be of as the beginning of a run, from the first of them to the last."""
    last: int


def cells_in_runs(figures: Sequence[Item], scan: Scan) -> list[Item | None] | None:
    """Give the content of each of the fifteen cells, blanks included; None for those that may have another.

    None at all where nothing can be told so. *figures* stand on one line, not ruled. Bounded.
    """
    if not _ENOUGH <= len(figures) < CELLS or ends_text(figures[-1], scan.source) or not _are_counts(figures):
        return None
    if not keeps_room(figures, scan):
        # Then it is one run, or the text keeps no columns.
        return None
    row = figures[0].line
    top = _top_of_page(row, scan)
    if top == row or scan.lines[row].after_gap:
        # Then it is no block with its heads.
        return None
    pieces = pieces_over(scan, row)
    lines = [list(line) for at, line in groupby(pieces, lambda piece: piece.line) if at >= top]
    printed = _widths(pieces)
    if not lines or max(printed) > _ROOMY or min(_of_parts(printed)) < _FEWEST:
        # Where heads do not wrap, columns are too wide for runs; their figures may be joined by spaces, blank ones too.
        # And where they go down their columns a character a line, figures are as wide as these.
        return None
    widths = _with_room(printed)
    placed = _placed(figures, lines, range(top, lines[0][0].line), scan)
    ways = _all_ways(placed, lines, widths)
    # A line that has lost spaces at its beginning, or a figure, does not reach the last column any more.
    if not ways or any(way[-1] < CELLS - 1 for way in ways):
        return None
    cells = [_cells(figures, way) for way in ways]
    return None if hides_marks(cells[0], None, scan) else agreed(cells)


def _are_counts(figures: Sequence[Item]) -> bool:
    """Whether all figures are plain numbers, none of them zero or two that were run together."""
    counts = plain_counts([figure.text for figure in figures])
    return counts is not None and all(counts)


def _top_of_page(line: int, scan: Scan) -> int:
    """The first line of the page that has *line*."""
    return next((at for at in range(line, 0, -1) if scan.source[scan.lines[at].start - 1] == FEED), 0)


def _widths(pieces: Sequence[Piece]) -> list[float]:
    """How many characters the head of each column has in a line at most: so wide is the column at least."""
    widths = [0.0] * CELLS
    for piece in pieces:
        if not piece.spans:
            widths[piece.column] = max(widths[piece.column], piece.end - piece.start)
    return widths


def _with_room(widths: list[float]) -> list[float]:
    """The *widths* with what the roomiest column of a part says of the others."""
    if max(_of_parts(widths)) < _ROOMY:
        return widths
    return [width if at % BLOCK == BLOCK - 1 else max(width, _ROOM) for at, width in enumerate(widths)]


def _of_parts(widths: Sequence[float]) -> list[float]:
    """Those of the columns but for the totals'."""
    return [width for at, width in enumerate(widths) if at % BLOCK < BLOCK - 1]


def _placed(figures: Sequence[Item], lines: Sequence[Sequence[Piece]], others: range, scan: Scan) -> list[_Figure]:
    """The *figures* with the columns that each may be of by *lines* of heads, and the *others* over these."""
    ends = [scan.lines[figures[0].line].start, *(figure.end for figure in figures)]
    gaps = [item.start - end for item, end in zip(figures, ends, strict=False)]
    within_block = _APART - 1 in gaps[1:]
    placed = []
    for item, gap in zip(figures, gaps, strict=True):
        at = offset_of(item, scan)
        begins = begins_stretch(item, scan) or at == 0
        # What stands as close behind another as blocks do may have been moved there.
        is_told = begins and (within_block or gap != _APART or at == gap)
        first = _first_column(item, at, lines, others, scan) if is_told else 0
        last = min(_last_in_line(item, at, line, begins=begins) for line in lines)
        placed.append(_Figure(item, at, gap, begins, first, last))
    return placed


def _last_in_line(item: Item, at: int, line: Sequence[Piece], *, begins: bool) -> int:
    """The last column of which a run may begin at *at* with *item*: this stands left of what is there in *line*."""
    before = None
    for piece in line:
        if at < piece.end:
            in_front = before is not None and before.end == at == piece.start - 1
            if piece.spans:
                return piece.column if in_front else CELLS - 1
            # What is no wider than a head does not begin left of the middle between that and the one before it.
            narrow = _DIGIT * len(item.text) <= piece.end - piece.start + _BETWEEN
            return piece.column - 1 if in_front and narrow and not begins else piece.column
        before = piece
    return before.column if before is not None and before.end == at and not before.spans else CELLS - 1


def _first_column(item: Item, at: int, lines: Sequence[Sequence[Piece]], others: range, scan: Scan) -> int:
    """The first column of which a run may begin at *at* with *item*.

    It is right of the middle of a character that is printed before it, or of the end of a line, whichever that is;
    and right of each run that begins before it, or where it does if it is as wide as a step. What stands behind
    nothing at all has moved, and is of none.
    """
    if at == 0:
        return 0
    bound = [column for line in lines for column in _bounds(at, line)]
    bound += [0 for other in others if _reaches(at, scan, other)]
    begun = [
        piece.column
        for line in lines
        for before, piece in pairwise([None, *line])
        if piece is not None
        and (before is None or piece.start - before.end > 1)
        and piece.start <= at - (len(item.text) == 1)
    ]
    return max([min(bound, default=CELLS), *begun])


def _bounds(at: int, line: Sequence[Piece]) -> Iterator[int]:
    """The first column that is right of what *line* has right before *at*, if that is why a run begins there."""
    for piece, following in pairwise([*line, None]):
        if piece is not None and piece.start < at <= piece.end + 1:
            between = at == piece.end + 1 and following is not None and following.start == at
            yield piece.column + 1 if between and not piece.spans else piece.column


def _reaches(at: int, scan: Scan, other: int) -> bool:
    """Whether the line *other* has a character, or its end, right before *at*."""
    start, end = scan.lines[other][:2]
    return bool(scan.source[max(start, start + at - 2) : min(end, start + at)].strip())


def _all_ways(figures: Sequence[_Figure], lines: Sequence[Sequence[Piece]], widths: Sequence[float]) -> list[list[int]]:
    """Every way to give each figure a column; nothing if the row may be no block with its heads in one of them."""
    budget = Budget(_MOST_STEPS)
    ways = [
        way
        for share in _SHARES
        for way in _ways(figures, widths, share, budget)
        if share < 1 or not _begin_with_heads(figures, way, lines, widths)
    ]
    one_block = any(figure.gap == _APART - 1 for figure in figures[1:])
    if budget.ran_out or not (one_block or all(_are_loose(figures, way, widths) for way in ways)):
        return []
    return ways


def _ways(figures: Sequence[_Figure], widths: Sequence[float], share: float, budget: Budget) -> Iterator[list[int]]:
    """Every way to give each figure a column, from left to right, so that all blocks with figures have their totals."""
    stack: list[tuple[list[int], int, int]] = [([], 0, 0)]
    while stack and budget.spend():
        columns, at, running = stack.pop()
        if at == CELLS:
            if len(columns) == len(figures):
                yield columns
            continue
        is_total = at % BLOCK == BLOCK - 1
        if not (is_total and running):
            stack.append((columns, at + 1, running))
        if len(columns) < len(figures) and _may_be_of(figures, [*columns, at], widths, share):
            number = int(figures[len(columns)].item.text)
            if not is_total:
                stack.append(([*columns, at], at + 1, running + number))
            elif running == number:
                stack.append(([*columns, at], at + 1, 0))


def _may_be_of(figures: Sequence[_Figure], columns: Sequence[int], widths: Sequence[float], share: float) -> bool:
    """Whether the last of *columns* may be that of its figure."""
    figure, column = figures[len(columns) - 1], columns[-1]
    if figure.begins:
        return figure.first <= column <= figure.last
    # A run that was pushed begins one space behind the other, and may be of any column that is over it.
    if column <= figure.last or len(columns) == 1:
        return column <= figure.last
    return column == columns[-2] + 1 or _between(figures, columns, len(columns) - 1, widths, share) < _LOOSE


def _between(
    figures: Sequence[_Figure], columns: Sequence[int], at: int, widths: Sequence[float], share: float
) -> float:
    """How much is between a figure of a run and the one before it, at least."""
    skipped = widths[columns[at - 1] + 1 : columns[at]]
    left, right = (_free(figures[number], widths[columns[number]]) for number in (at - 1, at))
    return sum(skipped) + _BETWEEN * (len(skipped) + 1) + (1 - share) * left + share * right


def _free(figure: _Figure, width: float) -> float:
    """What a figure leaves free of a column of *width*, which may be wider."""
    return max(0.0, width - _DIGIT * len(figure.item.text))


def _begin_with_heads(
    figures: Sequence[_Figure], columns: Sequence[int], lines: Sequence[Sequence[Piece]], widths: Sequence[float]
) -> bool:
    """Whether a figure that leaves much free begins where its head does, and so does not stand to the right."""
    heads = {(piece.column, piece.start) for line in lines for piece in line if not piece.spans}
    return any(
        figure.begins and (column, figure.at) in heads and _free(figure, widths[column]) >= _FREE
        for figure, column in zip(figures, columns, strict=True)
    )


def _are_loose(figures: Sequence[_Figure], columns: Sequence[int], widths: Sequence[float]) -> bool:
    """Whether two figures of a run are too far apart for a block of one line, wherever in their columns they stand."""
    inner = [at for at, figure in enumerate(figures) if at and not figure.begins]
    return all(any(_between(figures, columns, at, widths, share) > _CLOSE for at in inner) for share in _SHARES)


def _cells(figures: Sequence[Item], columns: Sequence[int]) -> list[Item]:
    """The fifteen cells with *figures* in *columns*."""
    blank = blank_before(figures[0])
    at = dict(zip(columns, figures, strict=True))
    return [at.get(column, blank) for column in range(CELLS)]
