"""Columns that rules above and below a table draw, cut at tabs without moving anything.

`===== =====` or `----- -----` say where each column begins and ends, as on a
screen. A line is cut if nothing stands between its columns, it is as wide as
they are, and what it has in each stands as in other lines: at its left, its
right or its middle. Blank cells are counted then.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import accumulate, chain, islice, pairwise, repeat
from operator import add, getitem, sub
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.characters.widths import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RULE = re.compile(r" *+(?:={2,}+(?: ++={2,}+)++|-{2,}+(?: ++-{2,}+)++) *+")
_RUN = re.compile(r"[-=]+")

_Extent: TypeAlias = tuple[int, int]
"""Where a rule begins and ends in the text, or a column on a screen."""

# These stand for the second place of a screen that a wide character takes, or a wide space: no folded text has any.
_TAKEN, _TAKEN_BY_SPACE = "\2", "\3"
_NOT_ASCII = re.compile(r"[^\0-\x7f]+")
# Each of them takes two places; nearly all runs are of such characters alone.
_WIDE = re.compile(r"[、-〾一-鿿！-｠]+")
_SECOND = frozenset((_TAKEN, _TAKEN_BY_SPACE))

_BLANKS = " " + JOIN + _TAKEN_BY_SPACE
_BLANK = frozenset(_BLANKS)

# Of a form none has more; what each column before another holds is counted for every line.
_MOST_COLUMNS = 40

# A report has ten at most, and what stands between two of them is looked at as well.
_MOST_TABLES = 200

_Alignment: TypeAlias = tuple[bool, bool, bool]
"""Whether what a column holds stands at its left, its right and its middle."""

_ANYWHERE = (True, True, True)


class _Alignments(dict[str, _Alignment]):
    """How what a column holds is aligned in it, in every way if it is blank; of a few contents, which come often."""

    def __init__(self, left: int, right: int) -> None:
        """Begin with none; its contents begin *left* of its own beginning, if a margin is before it."""
        self._left, self._right = left, right

    def __missing__(self, content: str) -> _Alignment:
        """Tell how *content*, of a place of a screen each, is aligned."""
        shown = content.strip(_BLANKS)
        alignment = _ANYWHERE
        if shown:
            first = content.index(shown)
            before, behind = first - self._left, self._right - first - len(shown)
            alignment = before == 0, behind == 0, -1 <= before - behind <= 1
        self[content] = alignment
        return alignment


class _Columns:
    """The columns that a rule draws."""

    def __init__(self, rule: str) -> None:
        """Find them in the text of the *rule*."""
        self.extents: list[_Extent] = [run.span() for run in _RUN.finditer(rule)]
        self.last_start, self.end = self.extents[-1]

    @cached_property
    def ends(self) -> list[int]:
        """Where all but the last end on a screen."""
        return [right for _, right in self.extents[:-1]]

    @cached_property
    def alignments(self) -> list[_Alignments]:
        """Those of each."""
        # What stands in the margin is the first column's.
        margin = self.extents[0][0]
        return [
            _Alignments(0 if number else margin, right - left if number else right)
            for number, (left, right) in enumerate(self.extents)
        ]

    @cached_property
    def places(self) -> list[slice]:
        """Where each is on a screen, the last to its line's end."""
        inner = [slice(left, right) for left, right in self.extents[1:-1]]
        return [slice(0, self.ends[0]), *inner, slice(self.last_start, None)]

    @cached_property
    def _between(self) -> list[int]:
        """Which places of a screen are between them."""
        return [*chain.from_iterable(map(range, self.ends, self._starts))]

    @cached_property
    def _edges(self) -> list[int]:
        """The first place behind each but the last, and the first of each but the first."""
        return [*self.ends, *self._starts]

    @property
    def _starts(self) -> list[int]:
        return [left for left, _ in self.extents[1:]]

    def part(self, shown: str) -> bool:
        """Whether a line that shows *shown* goes up to the last at least, no further, and nothing stands between two.

        A wide character may stand across where a column begins or ends, and then its second place is first behind it.
        """
        if not self.last_start <= len(shown) <= self.end:
            return False
        # The last may be empty.
        shown += " "
        at = shown.__getitem__
        return _BLANK.issuperset(map(at, self._between)) and _SECOND.isdisjoint(map(at, self._edges))


class _Line(NamedTuple):
    """A line whose columns nothing crosses."""

    gaps: list[int]
    """Where what parts its columns begins in the text."""
    cells: list[_Alignment]
    """How what each column holds is aligned in it."""


def cut_columns(folded: str, source: str) -> str:
    """Put tabs between the columns of tables in *folded* that rules draw; *source* was folded into it. Linear."""
    if "== ==" not in folded and "-- --" not in folded:
        return folded
    gaps: list[int] = []
    for (above_start, above_end), (start, end) in islice(pairwise(_rules(folded)), _MOST_TABLES):
        above = folded[above_start:above_end]
        if above.rstrip() != folded[start:end].rstrip() or not source[above_start:above_end].isascii():
            continue
        columns = _Columns(above)
        if len(columns.extents) <= _MOST_COLUMNS:
            gaps += _gaps(folded, source, above_end + 1, start - 1, columns)
    between = map(slice, [0, *map((1).__add__, gaps)], [*gaps, len(folded)])
    return "\t".join(map(folded.__getitem__, between))


def _rules(folded: str) -> Iterator[_Extent]:
    """Where each line begins and ends that is a rule of several columns."""
    start = 0
    for line in folded.split("\n"):
        end = start + len(line)
        if ("-- " in line or "== " in line) and _RULE.fullmatch(line):
            yield start, end
        start = end + 1


def _gaps(folded: str, source: str, start: int, end: int, columns: _Columns) -> list[int]:
    """Where the lines of a table are to be cut; nowhere if one is empty or too short, or has figures across columns."""
    lines: list[_Line] = []
    table = folded[start:end]
    for text, shown in zip(table.split("\n"), _shown(table, source[start:end]).split("\n"), strict=True):
        if "\t" in text or not text.strip(_BLANKS) or len(shown) < columns.last_start:
            return []
        if columns.part(shown):
            gaps = map(start.__add__, columns.ends)
            if len(shown) > len(text):
                # What a line has before a place of the screen is less by what takes two.
                for taken in filter(shown.__contains__, (_TAKEN, _TAKEN_BY_SPACE)):
                    gaps = map(sub, gaps, accumulate(map(shown.count, repeat(taken), [0, *columns.ends], columns.ends)))
            cells = map(shown.__getitem__, columns.places)
            lines.append(_Line([*gaps], [*map(getitem, columns.alignments, cells)]))
        elif any(map(str.isdigit, text)):
            # By itself its figures would stand below no heads.
            return []
        start += len(text) + 1
    usual = [*map(_most_common, zip(*[line.cells for line in lines], strict=True))]
    return [gap for line in lines if all(map(getitem, line.cells, usual)) for gap in line.gaps]


def _shown(text: str, printed: str) -> str:
    """Lines of *text*, each with as many characters as it takes places of a screen; they were *printed* so. Linear."""
    parts, at = [], 0
    for run in _NOT_ASCII.finditer(printed):
        start, end = run.span()
        parts.append(text[at:start])
        if _WIDE.fullmatch(printed, start, end):
            parts += [_TAKEN.join(text[start:end]), _TAKEN]
        else:
            parts += map(add, text[start:end], map(_second_place, run[0]))
        at = end
    return "".join([*parts, text[at:]])


# A table has a few hundred characters that differ, each of them many times over; the cache is bounded.
@lru_cache(maxsize=4096)
def _second_place(character: str) -> str:
    """What stands for the second place of a screen that a character takes; nothing if it takes but one."""
    return (_TAKEN_BY_SPACE if character.isspace() else _TAKEN) * (width_of(character) - 1)


def _most_common(cells: Sequence[_Alignment]) -> int:
    """The way in which most of *cells* are aligned that are not blank; the first of those that are equally common."""
    counts = [*map(sum, zip(*cells, strict=True))]
    return counts.index(max(counts))
