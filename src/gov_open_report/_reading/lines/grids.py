"""Cells of ruled lines: where the bars are, and rows of a grid that go over several lines.

`| 规章 | 1 |` has two cells, and so has `规章 | 1`: whether a bar frames a table or opens a cell at its end is told by
all lines of a text. Between rules, `+----+----+`, what stands in one column of several lines is one cell.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.layouts.asciidoc import has_asciidoc_tables
from gov_open_report._reading.words.figures import AROUND
from gov_open_report._reading.words.labels import find_labels
from gov_open_report._reading.words.vocabulary import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

Bounds: TypeAlias = tuple[int, int]
"""Where the content of a cell begins and ends."""

DASHES = re.compile(r"-{3}|={3}|:-|-:|\|--\||_{3}|^\|-+$")
"""What makes a line of dashes and bars a rule, and not a row of placeholders."""

# So many cells with words on one line and a figure on another are heads and the row below them.
_FEWEST_HEADS = 5

# A space stands at each side of a cell that is full.
_SIDES = 2

# No line has as many cells; the rest of one that has is one cell.
_MOST_CELLS = 20_000

# One row in so many may begin otherwise than the others.
_ONE_ROW_IN = 4

# Fewer lines are as wide as others by chance.
_FEWEST_ALIKE = 3

# At the right of a frame stands a bar, or what joins it to a rule.
_EDGES = "|+"

_LINE = re.compile(r"[^\n]+")
_WIKI_ROW = re.compile(r"(?m)^[ \t\0]*\|-+[ \t\0]*$")
_TABS = re.compile(r"\t+")
_DIGITS = re.compile(r"[0-9]+")

# Where there are so many figures, fewer bars, and on no line as many as a row of table two has, part no cells.
_MANY_FIGURES = 20
_FEWEST_BARS = 6
_FEWEST_IN_A_LINE = 3

# Fewer rows may have lost the bar that closes them.
_FEWEST_UNCLOSED = 3
_ONE_UNCLOSED_IN = 8

# A figure alone on its line with bars among its digits, `36|`, which has no more of them than a count has of 1. Where
# but one line with bars in so many is another, none parts cells.
_WITH_MISREAD = re.compile(r"(?=[^0-9]{0,5}[0-9])[0-9,.]*+(?:\|[0-9,.]*+){1,4}")
_MOST_OF = 4

# Where no more than one in so many runs of tabs is odd, a line break or a lost tab has made it so.
_ONE_RUN_IN = 20


class Ruling(NamedTuple):
    """How the ruled lines of a text are to be cut."""

    framed: bool
    """Whether a bar stands before the first cell of a row as well."""
    bars: str
    """What stands between cells: one bar, or in a wiki's tables two, where one begins the line."""
    tabs: str
    """What stands between cells where there are no bars: one tab, or two where there are hardly ever fewer."""
    barred: bool = True
    """Whether bars part cells, and are not what a cell holds: a misread 1."""
    tabbed: bool = False
    """Whether tabs part the cells of a line that has bars as well, and bars are what they hold."""
    closed: bool = False
    """Whether a bar at the end of a line closes a framed table, and opens no last cell."""

    def separator(self, line: str) -> str:
        """Give what parts the cells of a *line*, a bar or a tab; nothing if it is not ruled."""
        if "|" in line and self.barred and not (self.tabbed and "\t" in line):
            return "|"
        return "\t" if "\t" in line else ""


def ruling(folded: str, start: int, end: int) -> Ruling:
    """Tell how folded[start:end] is ruled."""
    text = folded[start:end]
    bars = "||" if "||" in text and _WIKI_ROW.search(text) else "|"
    count = text.count("|")
    lines = [bare for line in text.split("\n") if (bare := line.strip(AROUND))] if count else []
    framed = bars == "||" or _is_framed(lines)
    # Of tabs around bars that part cells there are two at most for each.
    tabbed = bool(count) and 3 * count <= text.count("\t")
    tabs = "\t\t" if _has_doubled_tabs(text) else "\t"
    closed = bars == "||" or (framed and not has_asciidoc_tables(text) and _is_closed(lines))
    return Ruling(framed, bars, tabs, _is_barred(text, lines, count), tabbed, closed)


def single_marks(ruling: Ruling) -> set[str]:
    """Give what parts cells, one by itself: a tab, a bar, both or neither."""
    if ruling.tabbed or ruling.bars != "|" or ruling.tabs != "\t":
        return set()
    return {"\t", "|"} if ruling.barred else {"\t"}


def _is_barred(text: str, lines: Sequence[str], count: int) -> bool:
    """Whether the bars in *text*, *count* of them on its *lines*, part cells."""
    if not count or sum(1 for _ in islice(_DIGITS.finditer(text), _MANY_FIGURES)) < _MANY_FIGURES:
        return True
    barred = [line for line in lines if "|" in line]
    if _MOST_OF * sum(1 for line in barred if _WITH_MISREAD.fullmatch(line)) > (_MOST_OF - 1) * len(barred):
        return False
    return count >= _FEWEST_BARS or any(line.count("|") >= _FEWEST_IN_A_LINE for line in barred)


def _has_doubled_tabs(text: str) -> bool:
    """Whether two tabs part two cells: an odd number side by side is common wherever one does."""
    pairs = text.count("\t\t")
    # Each odd run has one tab that is of no pair.
    odd = text.count("\t") - 2 * pairs
    # There are no more runs than odd ones and pairs: that mostly tells, without a look at each.
    return pairs > 0 and _ONE_RUN_IN * odd <= odd + pairs and _ONE_RUN_IN * odd <= len(_TABS.findall(text))


def _is_framed(lines: Sequence[str]) -> bool:
    """Tell whether tables on *lines* have bars at their sides as well: whether their rows begin with one.

    A blank first cell begins with a bar too, and the lines that a cell of a
    framed row goes on in do not.
    """
    barred = [line for line in lines if "|" in line]
    begun = [line[0] == "|" for line in barred]
    most = sum(begun) // _ONE_ROW_IN
    if len(barred) - sum(begun) <= most:
        return not _are_blank_in_front(barred, begun)
    odd, opened = 0, False
    for line, begins in zip(barred, begun, strict=True):
        odd += begins == opened
        opened = line[-1] != "|"
    # What goes on to the end is no row.
    return odd + opened <= most


def _are_blank_in_front(barred: Sequence[str], begun: Sequence[bool]) -> bool:
    """Whether lines that begin with a bar have a blank cell before it: most others have as many bars as one beside it.

    Of a framed row that has lost the bar it began with, or goes on from another line, there are fewer.
    """
    counts = [line.count("|") for line in barred]
    others = [at for at, begins in enumerate(begun) if not begins]
    alike = sum(
        any(begun[beside] and counts[beside] == counts[at] for beside in (at - 1, at + 1) if 0 <= beside < len(counts))
        for at in others
    )
    return alike >= _FEWEST_ALIKE and 2 * alike > len(others)


def _is_closed(lines: Sequence[str]) -> bool:
    """Tell whether the rows of framed tables on *lines* end with a bar, as those of AsciiDoc do not.

    Lines on which a row does not end have none either, and what they go on in does not begin with one.
    """
    begun = [(line, below) for line, below in pairwise(lines) if line[0] == "|"]
    unclosed = sum(line[-1] not in _EDGES and below[0] == "|" for line, below in begun)
    return unclosed < _FEWEST_UNCLOSED or _ONE_UNCLOSED_IN * unclosed < len(begun)


def cells_of(line: str, start: int, separator: str, ruling: Ruling) -> tuple[int, list[str], int]:
    """Give the cells of one ruled *line*, *separator* being a bar or a tab. Linear.

    With the cells come the offset of the first, *start* being that of the line,
    and the number of characters between two.
    """
    if separator == "|":
        # Bars at the ends close a framed table; in any other, a bar at the end opens a last cell.
        start += len(line) - len(line.lstrip(AROUND))
        line = line.strip(AROUND)
        separator = ruling.bars
        if ruling.framed and line[:1] == "|":
            start, line = start + 1, line[1:]
        if ruling.closed and line[-1:] == "|" == separator:
            line = line[:-1]
    else:
        separator = ruling.tabs
    # What comes behind the last cell that counts stays together.
    return start, line.split(separator, _MOST_CELLS), len(separator)


def bounds_of(line: str, start: int, separator: str, ruling: Ruling) -> list[Bounds]:
    """Where the cells of a ruled line begin and end, told as `cells_of` tells them."""
    start, cells, bar = cells_of(line, start, separator, ruling)
    bounds = []
    for cell in cells:
        bounds.append((start, start + len(cell)))
        start += len(cell) + bar
    return bounds


def fills_cell(folded: str, start: int, end: int) -> bool:
    """Tell whether what stands in folded[start:end], a cell, leaves no room but a space at each side."""
    return len(folded[start:end].strip(AROUND)) + _SIDES >= end - start


def merged_row(
    folded: str, start: int, end: int, ruling: Ruling
) -> tuple[list[tuple[Bounds, ...]], int] | None:
    """Give the cells of a grid's row from *start* up to the next rule, each with its lines' parts, and its end.

    None where it is one line, or several rows: the rules of such a grid only
    frame it.
    """
    lines: list[list[Bounds]] = []
    row_end = start
    for match in _LINE.finditer(folded, start, end):
        text = match[0]
        if "|" not in text or DASHES.search(text):
            break
        lines.append(bounds_of(text, match.start(), "|", ruling))
        row_end = match.end()
    if len(lines) < 2 or len({len(bounds) for bounds in lines}) > 1:  # noqa: PLR2004 - one line needs no merging
        return None
    cells = list(zip(*lines, strict=True))
    labels = headed = 0
    leading = False
    text = ""
    for parts in cells:
        words = [squeeze(folded[a:b]) for a, b in parts]
        beside, text = text, "".join(words)
        if not text or text.isdigit():
            continue
        headed += any(map(str.isdigit, words))
        # A label that goes over several columns may come again in each.
        if text == beside:
            continue
        found = [label.wording.terminal for label in find_labels(text).labels]
        rows = sum(1 for terminal in found if terminal.startswith("ROW_"))
        # One that is a row in one edition stands before the rows of its group in the other.
        labels += rows - (rows > 0 and leading)
        leading = found == ["ROW_UNDIVIDED"]
    return (cells, row_end) if labels <= 1 and headed < _FEWEST_HEADS else None
