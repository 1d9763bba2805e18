"""Lines in which nothing stands but words of the form and cells: what most texts have around table three.

`规章⇥2⇥1⇥33` is one, and so is `| 信息内容 | 本年处理决定数量 | | |`. A word that is printed
in any other way than the form has it, with a gap in it or a note behind, makes its line an odd one.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._reading.lines.grids import DASHES, cells_of
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.words.figures import AROUND
from gov_open_report._reading.words.vocabulary import terminal_of
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.lines.grids import Ruling

CORNER = "CORNER"
"""The terminal of what stands above the row labels of a table."""

# No table is longer, however its columns are padded.
_LONGEST_TABLE = 50_000

# A rule, or the mark of a heading on the next line.
_RULE = re.compile(r"[-=:| ]*+|#{1,6}+")

_AROUND_CELL = AROUND + "\n"

# A word or a figure, with the spaces before it.
_WORD = re.compile(r" *[^ ]+")
# Where spaces part cells, nothing else may seem to.
_OTHER_MARKS = ("\t", "|", JOIN)


class FormLine(NamedTuple):
    """Such a line; of one that is not ruled all of it is one cell, or each word if spaces part cells."""

    width: int
    """Number of cells of a ruled line, 0 of any other."""
    names: tuple[str | None, ...]
    """The terminals of its words, and None for figures; what stands beside its like again is left out."""
    terminals: list[str | None]
    """The same cell by cell, with nothing for a blank one."""
    contents: list[str]
    """What each cell holds."""
    cells: list[str]
    """The same with all that is around it."""
    first: int
    """Where the first cell begins."""
    bar: int
    """Characters between two."""

    def items(self, first: int, end: int) -> list[Item]:
        """Give the cells from number *first* up to *end* as a scan has them."""
        at, bar = self.first, self.bar
        found = []
        # This is Item(…) without its wrapper, as in the scanner.
        new, kind = tuple.__new__, Kind.CELL
        for number, (cell, content) in enumerate(zip(self.cells[:end], self.contents, strict=False)):
            if number >= first:
                start = at + cell.find(content)
                found.append(new(Item, (kind, content, "", start, start + len(content), -1, number, False, False)))
            at += len(cell) + bar
        return found


def form_lines(
    table: str, folded: str, start: int, end: int, ruling: Ruling, *, by_spaces: bool = False
) -> list[FormLine] | None:
    """Give the lines of folded[start:end] that hold anything, rules left out, and blank rows above all others. Linear.

    None if another row is blank. Words are told if they are *table*'s, and all else is None. A line that is not ruled
    is one cell, or *by_spaces* one for each word; None if anything else may part these.
    """
    if end - start > _LONGEST_TABLE or (by_spaces and any(mark in folded[start:end] for mark in _OTHER_MARKS)):
        return None
    known = _terminals(table)
    lines: list[FormLine] = []
    below = start
    for text in folded[start:end].split("\n"):
        at, below = below, below + len(text) + 1
        content, separator = text.strip(AROUND), ruling.separator(text)
        is_rule = content.isascii() and _RULE.fullmatch(content) and (content[:1] == "#" or DASHES.search(content))
        if is_rule or not (content or separator):
            continue
        if separator:
            first, cells, bar = cells_of(text, at, separator, ruling)
        else:
            first, cells, bar = at, _WORD.findall(text) if by_spaces else [text], 0
        line = _line(known, cells, len(cells) if separator else 0, first, bar)
        if line.names:
            lines.append(line)
        elif lines:
            return None
    return lines


def joined(table: str, folded: str, lines: Sequence[FormLine], sizes: Sequence[int]) -> list[FormLine] | None:
    """Give *lines* of one cell each, of *table* in *folded*, as such of *sizes* of cells; None if they are others.

    Cells of one line stand as far from each other as those of all others, or some may be pieces of one.
    """
    if sum(sizes) != len(lines) or any(line.width for line in lines):
        return None
    known = _terminals(table)
    starts = [line.first for line in lines] + [lines[-1].first + len(lines[-1].cells[0])]
    cells = [folded[start:end] for start, end in pairwise(starts)]
    of_lines = [*pairwise(accumulate(sizes, initial=0))]
    if len({cell.count("\n") for at, end in of_lines for cell in cells[at : end - 1]}) > 1:
        return None
    return [_line(known, cells[at:end], 0, starts[at], 0) for at, end in of_lines]


def _line(known: Mapping[str, str], cells: list[str], width: int, first: int, bar: int) -> FormLine:
    contents = [cell.strip(_AROUND_CELL) for cell in cells]
    # A cell's words may have gone on in its next line.
    terminals = [
        known[own] if own in known else known.get(own.replace(" ", "").replace(JOIN, "")) for own in contents
    ]
    beside = ["", *terminals]
    names = tuple([name for name, left in zip(terminals, beside, strict=False) if name not in {"", left}])
    return FormLine(width, names, terminals, contents, cells, first, bar)


@cache
def _terminals(table: str) -> Mapping[str, str]:
    """The terminals of *table* by their words, and nothing by none."""
    return {"": ""} | {fold(words): terminal_of(name) for name, words in wordings(table).items()}
