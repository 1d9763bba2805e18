"""Where the columns of a table stand in lines that keep them by spaces.

What tools draw with spaces stands near its head, and figures of one column near
one another, but seldom at the same place: heads wrap in their cells, figures are
centred, and where a line is tight its words push each other along. So a figure
is given every column that it may belong to, and arithmetic chooses.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import HEADS
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.wording import official

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.places.positions import Extent, Measuring

_NEAR = 2
"""So many places from where its column is seen a figure may stand, and no further."""

# One column alone tells nothing of how far the others are apart.
_FEWEST_SEEN = 2

WORD = re.compile(r"[^\s\0|,;]+")
"""What stands between gaps, bars or commas."""

# Heads wrap over so many lines at most, those of the cells around them among these.
MOST_LINES = 16

# So many lines over a row of table four are of table three, or of a page of it.
_MOST_ABOVE = 64

# Lines of heads have their words far apart, but none is as long as this.
_LONGEST_LINE = 1000

_DISPUTES = tuple(head.terminal for head in FORMS[Edition.FORM_2021].dispute_columns)
_BLOCKS = len(FORMS[Edition.FORM_2021].blocks)


class Columns(NamedTuple):
    """Where each column of a table is seen, from left to right."""

    extents: list[list[Extent]]
    """Where it is; nothing for a column in which every item was moved."""
    moved: list[int]
    """Where the rightmost item begins that was moved to the left, out of its column; 0 if none was."""

    def near(self, extent: Extent) -> frozenset[int]:
        """Give the columns that what stands at *extent* may belong to; none if it stands away from all."""
        start, end = extent
        known = [(column, seen) for column, seen in enumerate(self.extents) if seen]
        near = {
            column
            for column, seen in known
            if any(start - other_end <= _NEAR and other_start - end <= _NEAR for other_start, other_end in seen)
        }
        # What is seen nowhere is between its neighbours, and no further to the left than what was moved there.
        first = max((column + 1 for column, seen in known if min(seen)[0] < start), default=0)
        last = min((column for column, seen in known if max(seen)[0] > start), default=len(self.extents))
        unseen = (column for column in range(first, last) if not self.extents[column])
        return frozenset(near | {column for column in unseen if self.moved[column] <= end + _NEAR})


def begins_stretch(item: Item, scan: Scan) -> bool:
    """Whether an item stands two spaces or more behind what is before it: those behind one are moved along with it."""
    return scan.source[max(0, item.start - 2) : item.start].isspace() and offset_of(item, scan) > 1


def keeps_room(figures: Sequence[Item], scan: Scan) -> bool:
    """Tell whether the room before *figures*, which stand on one line, may be that of a page.

    Some has a width of its own, and some line above begins with spaces too; else what stood there was stripped.
    """
    if not any(begins_stretch(figure, scan) for figure in figures[1:]):
        return False
    row = figures[0].line
    return any(scan.source[line.start].isspace() for line in scan.lines[max(0, row - _MOST_ABOVE) : row + 1])


def columns_of(models: Sequence[Sequence[Item]], measure: Measuring, scan: Scan) -> Columns | None:
    """Give the columns that all *models* have, each a line with one item in every column.

    Only items that begin a stretch are where their column is. None where, counted
    by *measure*, two models do not have the same, or too few columns are seen.
    """
    extents: list[list[Extent]] = []
    moved: list[int] = []
    for column in zip(*models, strict=True):
        here = [item for item in column if begins_stretch(item, scan) or offset_of(item, scan) == 0]
        extents.append([measure(item, scan) for item in here])
        moved.append(max((measure(item, scan)[0] for item in column if item not in here), default=0))
    for model in models:
        starts = [measure(item, scan)[0] for item in model]
        if any(left >= right for left, right in pairwise(starts)):
            return None
    seen = sum(1 for column in extents if column)
    return Columns(extents, moved) if are_together(extents) and seen >= _FEWEST_SEEN else None


def are_together(columns: Iterable[Sequence[Extent]]) -> bool:
    """Tell whether what stands in each column stands at one place, or nearly."""
    return all(max(column)[0] - min(end for _, end in column) <= _NEAR for column in columns if column)


def request_heads(scan: Scan, above: int) -> list[Item]:
    """Give the first piece of each head of table three over the line *above*; nothing unless each is there once."""
    names = _names(Table.REQUESTS, HEADS)
    found: list[list[Item]] = [[] for _ in names]
    for words in lines_over(scan, above):
        for word in words:
            for column, name in enumerate(names):
                if name.startswith(word.text):
                    found[column].append(word)
                    break
    return [pieces[0] for pieces in found] if all(len(pieces) == 1 for pieces in found) else []


def dispute_heads(scan: Scan, above: int) -> list[Item]:
    """Give the first piece of each of table four's fifteen heads over the line *above*; nothing unless all are there.

    Those of a block stand side by side, but for the last, which may have fewer lines.
    """
    *parts, total = _names(Table.DISPUTES, _DISPUTES)
    blocks: list[list[Item]] = []
    totals: list[Item] = []
    for words in lines_over(scan, above):
        totals += [word for word in words if total.startswith(word.text)]
        for at in range(len(words) - len(parts) + 1):
            side_by_side = words[at : at + len(parts)]
            if all(name.startswith(word.text) for word, name in zip(side_by_side, parts, strict=True)):
                behind = [word for word in words[at + len(parts) :][:1] if total.startswith(word.text)]
                blocks.append(side_by_side + behind)
    if len(blocks) != _BLOCKS or len(totals) != _BLOCKS:
        return []
    blocks.sort(key=lambda heads: offset_of(heads[0], scan))
    heads: list[Item] = []
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        heads += block
        if len(block) == len(parts):
            end = None if following is None else offset_of(following[0], scan)
            own = [word for word in totals if _is_between(word, block[-1], end, scan)]
            if len(own) != 1:
                return []
            heads += own
    return heads


def _is_between(word: Item, left: Item, end: int | None, scan: Scan) -> bool:
    offset = offset_of(word, scan)
    return offset_of(left, scan) < offset and (end is None or offset < end)


def offset_of(item: Item, scan: Scan) -> int:
    """How many characters stand before an item in its line."""
    return item.start - scan.lines[item.line].start


@cache
def _names(table: Table, terminals: tuple[str, ...]) -> list[str]:
    """The official wording of each of the heads *terminals*, squeezed."""
    return [squeeze(fold(official(table, terminal))) for terminal in terminals]


def lines_over(scan: Scan, line: int) -> Iterator[list[Item]]:
    """Give the words of each of the lines over *line*, the nearest first, up to a heading or a row."""
    nearest = range(line - 1, max(-1, line - 1 - MOST_LINES), -1)
    ends = {
        item.line
        for item in scan.items
        if item.line in nearest and (item.kind is Kind.HEADING or item.text.startswith("ROW_"))
    }
    for at in nearest:
        start, end = scan.lines[at][:2]
        if at in ends or end - start > _LONGEST_LINE:
            return
        words = WORD.finditer(scan.folded[start:end])
        yield [
            Item(Kind.TEXT, squeeze(word[0]) or word[0], "", start + word.start(), start + word.end(), at, -1)
            for word in words
        ]
