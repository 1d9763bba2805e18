"""Tables of AsciiDoc whose rows go over lines, given a line for each row without moving anything.

Such a table stands between lines of `|===`, and a bar begins each of its cells,
wherever a line ends. How many make a row is told above the table, or by its
first line; an empty line parts two rows as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.words.vocabulary import is_piece

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANKS = " \t" + JOIN

_EDGE = re.compile(r"\|={3,}")
_EDGE_LINE = re.compile(rf"(?m)^[ \t\0]*{_EDGE.pattern}[ \t\0]*$")
_COLUMNS = re.compile(r"\[[^\]]*?\bcols=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\],]*))")
_TIMES = re.compile(r"([0-9]{1,2})\*")


def has_asciidoc_tables(text: str) -> bool:
    """Tell whether tables stand between lines that tell them to be AsciiDoc's, whose rows no bar closes."""
    return "|===" in text and _EDGE_LINE.search(text) is not None


def join_asciidoc_rows(folded: str) -> str:
    """Give each row of AsciiDoc's tables in *folded* one line, and none an empty one below it. Linear."""
    if "|===" not in folded:
        return folded
    lines = folded.split("\n")
    breaks = ["\n"] * (len(lines) - 1) + [""]
    width = 0
    # The last line of the paragraph above, if that is cells of the same table.
    above = -1
    paragraph: list[str] = []
    for at, line in enumerate([*lines, ""]):
        bare = line.strip(_BLANKS)
        is_edge = _EDGE.fullmatch(bare) is not None
        if bare and not is_edge:
            paragraph.append(bare)
            continue
        start = at - len(paragraph)
        if paragraph and paragraph[0][0] == "|":
            width = width or paragraph[0].count("|")
            for first, last in _rows(paragraph, width):
                breaks[start + first : start + last] = " " * (last - first)
            if above >= 0:
                breaks[above : start - 1] = " " * (start - 1 - above)
            above = at - 1
        if is_edge:
            width, above = _width(paragraph), -1
            if width:
                lines[at - 1] = " " * len(lines[at - 1])
        paragraph = []
    return "".join([part for pair in zip(lines, breaks, strict=True) for part in pair])


def _width(above: Sequence[str]) -> int:
    """How many columns the last of the lines *above* a table gives it, or none."""
    found = _COLUMNS.match(above[-1]) if above else None
    if found is None:
        return 0
    columns = (found["quoted"] or found["bare"] or "").split(",")
    return sum(int(times[1]) if (times := _TIMES.match(column)) else 1 for column in columns)


def _rows(paragraph: Sequence[str], width: int) -> list[tuple[int, int]]:
    """The first and the last line of each row of *width* cells, if the lines of a paragraph make such rows."""
    rows: list[tuple[int, int]] = []
    first = seen = 0
    cell = ""
    for at, line in enumerate(paragraph):
        if line[0] == "|":
            if at and seen == width:
                rows.append((first, at - 1))
                first, seen = at, 0
        elif not at or not is_piece(cell + line.partition("|")[0]):
            return []
        seen += line.count("|")
        if seen > width:
            return []
        cell = line.rpartition("|")[2] if "|" in line else cell + line
    return [*rows, (first, len(paragraph) - 1)] if 0 < seen == width else []
