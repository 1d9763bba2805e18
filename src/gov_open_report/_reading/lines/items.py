"""What a scan of the tables' text consists of: labels, cells and noise, each with its line.

Of `行政许可 74 见附件` the items are a label, a cell and a text. They come in the order of the source, which their
offsets refer to, and all that is read later is read from them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from enum import IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.words.added import may_name_a_row
from gov_open_report._reading.words.figures import has_ideograph

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self


# So many characters are looked at behind the last cell, which bounds the cost; no row has as many spaces there.
_LONGEST_REST = 256

# No row has as many figures, though it may come many times, and is held against itself each time.
_LONGEST_ROW = 64

# Words and blank cells between a label and what is named below it.
_MOST_BETWEEN = 32

MOST_READ = 20_000
"""Items, or lines, that are read.

A report has some four hundred labels and cells, on a few hundred lines. What comes after so many of either is no
table; it is reported as one stretch of text.
"""

MOST_TWICE = 2
"""Rows that come twice where no more than a page's end or a misread label has made them do so."""

# Spaces of every width, a tab, and NUL, which stands for what shows nothing.
_SPACES = " \t\u3000\xa0\0"


class Kind(IntEnum):
    """What an item is."""

    LABEL = 0
    CELL = 1
    TEXT = 2
    """Text that nothing of the form explains, or figures inside such text; a single character may be a stray mark."""
    HEADING = 3
    """The heading of a section, inside the tables' stretch."""
    PAGE = 4
    """A page number."""


class Item(NamedTuple):
    """A label, a cell or a piece of noise."""

    kind: Kind
    text: str
    """A label's terminal, a cell's content without spaces (empty: blank), a heading's section number."""
    table: str
    """The grammar that a label belongs to; empty where several share it."""
    start: int
    end: int
    line: int
    """Index of its line."""
    column: int
    """Which cell of a ruled line; -1 in any other line."""
    misread: bool = False
    """Whether a label was told by its likeness to a wording."""
    whole: bool = False
    """Whether a label stands there from beginning to end, on one line."""


class Stop(NamedTuple):
    """What is not scanned, though lines before and behind it are."""

    start: int
    end: int
    section: int | None
    """The number of the section whose heading it is; None for a table that was told at once."""


class Line(NamedTuple):
    """A line that is not empty."""

    start: int
    end: int
    ruled: bool
    width: int
    """Number of cells of a ruled line."""
    after_gap: bool
    """Whether empty lines stand before it."""


class Scan(NamedTuple):
    """All that a stretch of text holds, in reading order."""

    source: str
    """The text that offsets refer to, as the caller gave it."""
    folded: str
    """The same as it was scanned."""
    items: list[Item]
    labels: list[Item]
    """Those of the items that are labels; so with cells, blanks among them, texts and headings."""
    cells: list[Item]
    texts: list[Item]
    headings: list[Item]
    lines: list[Line]
    strays: dict[int, Item]
    """Figures that are all there is on their line, by line."""
    upset: set[int]
    """Ruled lines in which a figure stands before the row's label."""
    numbers: list[int]
    """Where a digit stands that was passed over as the number of a row, `7.`, by itself between spaces or bars."""

    @classmethod
    def of_labels(cls, source: str, folded: str, labels: list[Item], lines: list[Line]) -> Self:
        """Give the scan of a stretch whose *lines* have nothing but *labels*, as far as is asked."""
        return cls(source, folded, labels, labels, [], [], [], lines, {}, set(), [])


def worded_lines(scan: Scan) -> set[int]:
    """The lines with words that nothing explains: figures beside them may be of those words."""
    return {item.line for item in scan.texts if len(item.text) > 1}


def is_name_of_others(scan: Scan, at: int) -> bool:
    """Whether the item of this number is words below the whole label of a blank row, right before a cell.

    So stands a row that the form does not have. The words may be there for each column that they span.
    """
    words = scan.items[at]
    is_name = words.kind is Kind.TEXT and may_name_a_row(words.text)
    if not is_name or at + 1 == len(scan.items) or scan.items[at + 1].kind is not Kind.CELL:
        return False
    above = at - 1
    while above >= max(0, at - _MOST_BETWEEN) and _is_no_figure(scan.items[above], words.line):
        above -= 1
    label = scan.items[above] if above >= 0 else words
    return label.kind is Kind.LABEL and label.text.startswith("ROW_") and label.whole and label.line < words.line


def _is_no_figure(item: Item, line: int) -> bool:
    """Whether an item is a blank cell, words, or on this *line* the label of a group that a row is in."""
    if item.kind is Kind.LABEL:
        return item.line == line and item.text.startswith("GROUP_")
    return item.kind is Kind.TEXT or (item.kind is Kind.CELL and not item.text)


def has_name_of_others_behind(scan: Scan, label: Item, figure: Item) -> bool:
    """Whether a row that the form does not have is named between the *label* of a row and a *figure*."""
    first, behind = (bisect_left(scan.items, at, key=attrgetter("start")) for at in (label.end, figure.start))
    return any(is_name_of_others(scan, at) for at in range(first, behind))


def say_the_same(some: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether two rows of cells hold the same, cell by cell, wherever these stand."""
    # Some rows are very long, and held against many short ones.
    return len(some) == len(others) and [cell.text for cell in some] == [cell.text for cell in others]


def differ_in_most(some: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether fewer than half of the figures of the shorter of two rows are in the other; zeros are left out.

    A row that comes twice in pieces has most of its figures in both.
    """
    fewer, more = sorted((_counted(some), _counted(others)), key=Counter.total)
    return 2 * (fewer & more).total() < fewer.total()


def _counted(figures: Sequence[Item]) -> Counter[str]:
    """How often each of the first figures is there; any row may have the same zeros."""
    return Counter(figure.text.replace(",", "") for figure in figures[:_LONGEST_ROW] if figure.text.strip("0"))


def blank_before(item: Item) -> Item:
    """Give a blank cell that stands where *item*, a cell, begins."""
    return item._replace(text="", end=item.start)


def with_blanks(figures: Mapping[int, Item], cells: range, end: int, line: int) -> list[Item]:
    """Give the *cells* of a row with *figures* in their places, and blank ones right behind what stands before each.

    Before the first stands what ends at *end* of the text, on *line*.
    """
    found = []
    for place in cells:
        cell = figures.get(place)
        if cell is None:
            cell = Item(Kind.CELL, "", "", end, end, line, -1)
        found.append(cell)
        end = cell.end
    return found


def ends_text(item: Item, source: str) -> bool:
    """Whether *source* ends in an item, without so much as a line break: that and what follows it may be cut off."""
    rest = source[item.end : item.end + _LONGEST_REST]
    return item.end + len(rest) == len(source) and not rest.strip(_SPACES)


def stray_below(scan: Scan, line: int) -> Item | None:
    """The figure that stands alone right below *line*: a cell's other half, or a page number."""
    return scan.strays.get(line + 1)


def has_unread_below(scan: Scan, line: int) -> bool:
    """Tell whether below *line* stands by itself, and without a word, what may be a figure and cannot be read."""
    at = bisect_left(scan.items, line + 1, key=attrgetter("line"))
    below = [item for item in scan.items[at : at + 2] if item.line == line + 1]
    return len(below) == 1 and below[0].kind is Kind.TEXT and not has_ideograph(below[0].text)
