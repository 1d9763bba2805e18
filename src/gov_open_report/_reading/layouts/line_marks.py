"""What marks every line of a text, blanked: a sign of quoting or of a list, or the number of the line.

    > 一、总体情况        - 一、总体情况        12: 一、总体情况
    > 全年……            - 全年……            13: 全年……

Mail programs, editors and programs that show files put it there. Where but one
line has none, what stands before the others may be the report's own.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A page or the whole text may begin there.
_MARGIN = r"\ufeff?+[ \t\f]*+"
# A list has its margin with its sign: in lists within lists, as in outlines of pages, the deeper say what they are of.
_FIRST = re.compile(
    rf"(?:[^\S\n]*+\n)*+(?:{_MARGIN}(?:(?P<quote>>)|(?P<number>[0-9]))|(?P<sign>{_MARGIN}[-*+•]) )"
)
# The line that a mark is for may be empty, and then nothing stands behind it.
_APART = r"(?: |(?=\r?\Z))"
# Where a space is behind all marks it is theirs, and else of the lines.
_QUOTES = tuple(re.compile(rf"{_MARGIN}{quote}") for quote in (rf"(?:>++{_APART})++", ">++"))
_NUMBERS = tuple(
    re.compile(rf"{_MARGIN}(?P<number>[0-9]{{1,6}}+){behind}")
    for behind in (rf"(?P<behind> ?[:.)|│]|[\t→]){_APART}", r"(?P<behind>[:.)|│\t→ ]|(?=\r?\Z))")
)

# No report has fewer, and a list may.
_FEWEST_LINES = 20


def drop_line_marks(source: str) -> str:
    """Blank what marks each line of *source*, if none that holds anything is without it; the length stays. Linear."""
    first = _FIRST.match(source)
    if first is None or source.count("\n") < _FEWEST_LINES:
        return source
    patterns = _QUOTES if first["quote"] else _NUMBERS if first["number"] else _signs(first["sign"])
    lines = source.split("\n")
    marks = next(filter(None, (_marks(lines, pattern) for pattern in patterns)), None)
    if marks is None or (first["number"] and not _count_lines(marks)):
        return source
    # The line begins behind its mark, for numbers grow longer, and columns are told by where they stand in their line.
    ends = [mark.end() if mark else 0 for mark in marks]
    unmarked = "".join(f"{' ' * end}\n{line[end:]}" for line, end in zip(lines, ends, strict=True))
    # No break is before the first.
    return unmarked.replace("\n", "", 1)


def _signs(sign: str) -> tuple[re.Pattern[str]]:
    return (re.compile(rf"{re.escape(sign)}{_APART}"),)


def _marks(lines: Sequence[str], pattern: re.Pattern[str]) -> list[re.Match[str] | None] | None:
    """The mark of each of *lines*, None for one that is empty; no marks if any other has none."""
    marks = []
    for line in lines:
        mark = pattern.match(line)
        if mark is None and line.strip():
            return None
        marks.append(mark)
    return marks


def _count_lines(marks: Sequence[re.Match[str] | None]) -> bool:
    """Whether the numbers of lines count these, or those of them that are not empty, and the same stands behind all.

    An empty line may have nothing behind its number.
    """
    numbered = [(at, int(mark["number"])) for at, mark in enumerate(marks) if mark]
    behind = {mark["behind"] for mark in marks if mark} - {""}
    return len(behind) == 1 and all(
        number - above in {1, at - at_above} for (at_above, above), (at, number) in pairwise(numbered)
    )
