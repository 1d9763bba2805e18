"""Columns of a printed data frame, told by the numbers or the names of its columns.

Numbers stand above the frame, from 0 on, or names, which a table's first row may
have become; and before each of its lines that line's own number. What a column
holds ends where its number or name does, counted in characters or as on a screen.
If that is so for all of its lines but one or two, a frame is cut at tabs without
moving anything; blank cells are counted then, and the numbers are taken away. In
a line that is not like the others something has been lost or put in, and nothing
says which column its figures are of: they are made one cell, which cannot be read.

Of a frame that is wider than the screen, blocks of columns stand one below the
other, and a backslash behind the numbers says that another follows. A row of it
goes on in the lines of these, in order. Below numbers, lines may have none.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import accumulate, chain, count, pairwise, product, repeat
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.characters.widths import width_of
from gov_open_report._reading.words.figures import A_WORD_FOR_NOTHING, UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RowsInBlocks: TypeAlias = "Mapping[int, Sequence[tuple[int, int]]]"
"""Where the cells of a row begin and end that goes over blocks, by where the first of its lines begins.

None for each of its other lines.
"""

# The numbers of the columns, above the first of the lines; or their names, above the one that is numbered 0.
_FIRST_HEADS = re.compile(r" *0(?: +1 +2 +3(?: +[0-9]{1,2})* *|(?: +[0-9]{1,2})* +\\ *)\n| {2}[^\n]*\n(?=0 {2})")
# Where a line may begin so; a line break is found far faster than the beginning of a line.
_BREAK = re.compile(r"\n(?= *0 | {2})")
_NUMBERS = re.compile(r" *([0-9]{1,2}(?: +[0-9]{1,2})*)(?: *| +(\\) *)\n")
_NAMES = re.compile(r"( {2}[^\n]*?)(?: {2}(\\) *)?\n(?=0 {2})")
_NUMBER = re.compile(r"[0-9]+")
# A column without a name is given one that has a space in it, and one whose name came before, a number behind it.
_NAME = re.compile(r"Unnamed: [0-9]+(?:_level_[0-9]+)?|[^ ]+")
_NO_NAME = re.compile(r"Unnamed: [0-9]+(?:_level_[0-9]+)?|(?<=[^ 0-9])\.[0-9]{1,2}(?![^ ])")
_NOT_LINE_BREAK = re.compile(r"[^\n]")
_NO_LINES = re.compile(r"\n+")
_OWN_NUMBER = re.compile(r"([0-9]{1,3})(?![^ \t\n])")
# Up to the last character that is no letter or digit of ours.
_LABEL = re.compile(r".*[^\x00-\x7f][^ ]*")
_BEHIND_WORDS = re.compile(r"[^\x00-\x7f] +[0-9]+\Z")
_SPACE = re.compile(r"[ \t]")
_BETWEEN_FIGURES = re.compile(r"(?<=[0-9]) +(?=[0-9])")
_NOTHING = re.compile(rf"(?<![^ ]){A_WORD_FOR_NOTHING}(?![^ ])")

# Fewer names may be words over a table of another kind.
_FEWEST_NAMES = 4

# Of as many columns, numbers have two digits at most.
_DIGITS = 2

_BEHIND_BLOCK = 2

# What befalls a line may make two of it; of fewer others nothing is told.
_MOST_MISFITS = 2
_FEWEST_ALIKE = 3

# The widest table of the form has fifteen, and the longest thirty lines.
_MOST_COLUMNS = 64
_LONGEST_LINE = 4_096

# Characters that are looked at: each under any numbers above it, and in six ways. A report takes a twentieth of them.
_MOST_CHARACTERS = 1_000_000
# A line is as dear as so many of them, however short it is.
_A_LINE = 50


class _Heads(Enum):
    """What stands above columns, and where."""

    RIGHT = auto()
    """Numbers at the right."""
    RIGHT_BUT_ONE = auto()
    """Numbers at the right, but that of one digit stands at the left of the room for two."""
    LEFT = auto()
    """Numbers at the left."""
    NAMES = auto()
    """Names at the right."""


class _Way(NamedTuple):
    """How columns and lines are to be told."""

    on_screen: bool
    numbered: bool
    """Whether each line's own number stands before it."""
    heads: _Heads


class _Text:
    """A text, and how many characters of it may still be looked at."""

    def __init__(self, folded: str, source: str) -> None:
        self.folded = folded
        self.source = source
        self.left = _MOST_CHARACTERS

    def places(self, start: int, end: int, way: _Way) -> list[int]:
        """Give where a line has come to with each of its characters."""
        return list(accumulate(map(width_of, self.source[start:end]) if way.on_screen else repeat(1, end - start)))


class _Line(NamedTuple):
    start: int
    """Where it begins in the text."""
    end: int
    number: str
    """Its own, if that stands before it."""
    cuts: list[int]
    """Where its number and its columns end in the text; where it has none there, it ends itself."""
    is_misfit: bool


class _Columns(NamedTuple):
    """Columns of a block, as their heads tell them."""

    ends: Sequence[int]
    """Where they end, on the screen or in characters."""
    width: int
    """Where lines end, and spaces behind the last column with them."""
    goes_on: bool
    """Whether another block follows."""
    heads: Sequence[_Line]
    """The line of the heads, if they are names and of the table."""
    end: int
    """Where the line of the heads ends in the text, and the first of the others begins."""


class _Block(NamedTuple):
    start: int
    """Where the numbers of its columns begin."""
    end: int
    """Where they end, and the line break with them; where they begin if there are names."""
    lines: list[_Line]


def cut_frames(folded: str, source: str) -> tuple[str, RowsInBlocks]:
    """Put tabs between the columns of frames in *folded*; *source* was folded into it. Linear.

    Gives with it the rows of those that stand in blocks, and are not cut.
    """
    rows: dict[int, Sequence[tuple[int, int]]] = {}
    if " 1 " not in folded and "\\" not in folded and "\n0  " not in folded:
        return folded, rows
    pieces, at = [], 0
    text = _Text(folded, source)
    for start in chain((0,), (found.end() for found in _BREAK.finditer(folded))):
        if text.left < 0:
            break
        heads = _FIRST_HEADS.match(folded, start) if start >= at else None
        blocks = _blocks(text, start) if heads and heads.end() - start <= _LONGEST_LINE else []
        for block in blocks:
            pieces += [folded[at : block.start], _NOT_LINE_BREAK.sub(" ", folded[block.start : block.end])]
            at = block.end
            for line in block.lines:
                pieces += [folded[at : line.start], _rewritten(folded, line, in_blocks=len(blocks) > 1)]
                at = line.end
        if len(blocks) > 1:
            rows.update(_rows_of(blocks))
    return "".join([*pieces, folded[at:]]), rows


def _rewritten(folded: str, line: _Line, *, in_blocks: bool) -> str:
    """A line without its number, tabs between its columns, or without words for nothing; all keeps its place."""
    cells = [folded[start:end] for start, end in pairwise([*line.cuts[:-1], line.end])]
    # In a cell, two figures cannot be read.
    cells = [_BETWEEN_FIGURES.sub(lambda gap: UNREADABLE * len(gap[0]), cell) for cell in cells]
    if line.is_misfit:
        cells[-1] = _as_one(cells[-1])
    if not line.number:
        cells = [_NO_NAME.sub(lambda name: " " * len(name[0]), cell) for cell in cells]
    if in_blocks:
        cells = [_NOTHING.sub(lambda word: " " * len(word[0]), cell) for cell in cells]
    between = "" if in_blocks else "\t"
    first, *others = cells
    return " " * (line.cuts[0] - line.start) + first + "".join(between + cell[len(between) :] for cell in others)


def _as_one(figures: str) -> str:
    """Figures that stand behind a label, or alone, with no space between them or right before them.

    Where there is none, one may have been lost.
    """
    content = figures.strip() or figures[-1:]
    at = figures.rfind(content)
    before = figures[: at - 1] + UNREADABLE if at else ""
    return before + _SPACE.sub(UNREADABLE, content) + figures[at + len(content) :]


def _rows_of(blocks: Sequence[_Block]) -> Mapping[int, Sequence[tuple[int, int]]]:
    """The cells of each row of *blocks*, by where its line in the first begins; none for other lines.

    Lines of one number are of one row, and where they have none, lines of one place.
    """
    rows: dict[int, Sequence[tuple[int, int]]] = {}
    others: dict[str, list[tuple[int, int]]] = {}
    for block in blocks[1:]:
        for at, line in enumerate(block.lines):
            rows[line.start] = ()
            others.setdefault(line.number or f"{at}.", []).extend(pairwise(line.cuts))
    for at, line in enumerate(blocks[0].lines):
        rows[line.start] = [*pairwise(line.cuts), *others.get(line.number or f"{at}.", ())]
    return rows


def _blocks(text: _Text, start: int) -> list[_Block]:
    """The blocks of the frame whose heads begin at *start*; none if it is no frame."""
    found: list[_Block] = []
    fewest = _MOST_MISFITS + 1
    for way in product((False, True), (True, False), _Heads):
        blocks = _blocks_in(text, start, _Way(*way))
        misfits = sum(line.is_misfit for block in blocks for line in block.lines)
        if blocks and misfits < fewest:
            found, fewest = blocks, misfits
        if not fewest:
            break
    return found


def _blocks_in(text: _Text, start: int, way: _Way) -> list[_Block]:
    """The same, if it is printed in this *way*."""
    blocks: list[_Block] = []
    count_before, goes_on = 0, True
    while goes_on:
        columns = _columns(text, start, count_before, way) if count_before <= _MOST_COLUMNS else None
        if columns is None:
            return []
        count_before += len(columns.ends)
        goes_on = columns.goes_on
        lines = [*columns.heads, *_lines(text, columns, way, in_blocks=goes_on or bool(blocks))]
        # Without numbers, nothing but their place says which lines are one row.
        if len(lines) == len(columns.heads) or (blocks and not way.numbered and len(lines) != len(blocks[0].lines)):
            return []
        blocks.append(_Block(start, start if columns.heads else columns.end, lines))
        between = _NO_LINES.match(text.folded, lines[-1].end)
        start = between.end() if between else len(text.folded)
    return blocks


def _columns(text: _Text, start: int, before: int, way: _Way) -> _Columns | None:
    """The columns under the heads that begin at *start*, behind so many *before*; None if these are none."""
    return (_named if way.heads is _Heads.NAMES else _numbered)(text, start, before, way)


def _named(text: _Text, start: int, before: int, way: _Way) -> _Columns | None:
    """The same under names, which stand above lines that are numbered; few words, or digits alone, are none."""
    line = _NAMES.match(text.folded, start) if way.numbered else None
    if line is None:
        return None
    text.left -= len(line[0]) + _A_LINE
    names = list(_NAME.finditer(text.folded, *line.span(1)))
    goes_on = line[2] is not None
    are_few = not before and not goes_on and len(names) < _FEWEST_NAMES
    if are_few or all(name[0].isdigit() for name in names):
        return None
    places = [0, *text.places(start, line.end() - 1, way)]
    cuts = [start, *(name.end() for name in names)]
    named = _Line(start, line.end() - 1, "", cuts, is_misfit=False)
    return _Columns([places[cut - start] for cut in cuts[1:]], places[-1], goes_on, [named], line.end())


def _numbered(text: _Text, start: int, before: int, way: _Way) -> _Columns | None:
    """The same under numbers, which count on from those *before*."""
    line = _NUMBERS.match(text.folded, start)
    if line is None:
        return None
    text.left -= len(line[0]) + _A_LINE
    numbers = list(_NUMBER.finditer(text.folded, *line.span(1)))
    if [number[0] for number in numbers] != [str(at) for at in range(before, before + len(numbers))]:
        return None
    goes_on, width = line[2] is not None, len(line[0]) - 1
    # Behind a block stand spaces, and a backslash takes up the room of another.
    behind = _BEHIND_BLOCK + goes_on if goes_on or before else 0
    ends = [end - start for end in _ends(numbers, way, start + width - behind)]
    return _Columns(ends, width, goes_on, (), line.end())


def _ends(numbers: Sequence[re.Match[str]], way: _Way, last: int) -> list[int]:
    """Where the columns under *numbers* end, the *last* of which ends there if they stand at their left."""
    if way.heads is _Heads.LEFT:
        # They stand a space before what the column holds.
        return [*(number.start() - 1 for number in numbers[1:]), last]
    return [number.start() + _DIGITS if way.heads is _Heads.RIGHT_BUT_ONE else number.end() for number in numbers]


def _lines(text: _Text, columns: _Columns, way: _Way, *, in_blocks: bool) -> list[_Line]:
    """The lines of a block with these *columns*; nothing if too many of them are none of it."""
    lines: list[_Line] = []
    seen: set[str] = set()
    misfits = 0
    # Lazily: most of what is numbered so is no frame, and its first lines tell.
    for start, end in _filled_lines(text.folded, columns.end):
        line = text.folded[start:end]
        number = _OWN_NUMBER.match(line) if way.numbered else None
        # They count from 0; some rows in the middle may have been left out.
        own = number[1] if number and (seen or int(number[1]) <= _MOST_MISFITS) else ""
        text.left -= len(line) + _A_LINE
        places = text.places(start, end, way)
        # All are as wide, but where spaces at their ends were taken away.
        width, last = places[-1], columns.ends[-1]
        fits = (own or not way.numbered) and (width == max(columns.width, last) or (width <= last and line[-1] != " "))
        cuts = _cuts(line, places, own, columns.ends) if fits and own not in seen else []
        if not cuts and way.numbered and not own and not (line.isascii() or _OWN_NUMBER.match(text.folded, end + 1)):
            # Words below the last line, and no part of one that was broken.
            break
        seen.update([own] if own else [])
        misfits += not cuts
        found = _Line(start, end, own, [start + cut for cut in cuts], is_misfit=False)
        lines.append(found if cuts else _misfit(text, found))
        if misfits > _MOST_MISFITS or text.left < 0:
            return []
    # Where a line ends before its last columns, spaces at all ends were taken away, or it is not like the others.
    ends_early = [line.cuts[-2] == line.end for line in lines]
    if any(ends_early) and not (in_blocks and all(text.folded[line.end - 1] != " " for line in lines)):
        lines = [_misfit(text, line) if early else line for line, early in zip(lines, ends_early, strict=True)]
    misfits = sum(line.is_misfit for line in lines)
    return lines if not misfits or misfits <= min(_MOST_MISFITS, len(lines) - _FEWEST_ALIKE) else []


def _misfit(text: _Text, line: _Line) -> _Line:
    """A *line* as one that is not like the others."""
    cuts = _around_label(text.folded[line.start : line.end], len(line.number))
    return line._replace(cuts=[line.start + cut for cut in cuts], is_misfit=True)


def _filled_lines(folded: str, start: int) -> Iterator[tuple[int, int]]:
    """Where lines begin and end, up to one without a character."""
    while start < len(folded):
        end = folded.find("\n", start)
        end = len(folded) if end < 0 else end
        if start == end:
            return
        yield start, end
        start = end + 1


def _around_label(line: str, number: int) -> list[int]:
    """Where the *number* of a line that is not like the others ends in it, its label if it has one, and the line."""
    label = _LABEL.match(line, number)
    return [number, *([label.end()] if label and label.end() < len(line) else []), len(line)]


def _cuts(line: str, places: Sequence[int], number: str, ends: Sequence[int]) -> list[int]:
    """Where the *number* of a *line* and its columns end in it; nowhere if these do not end where theirs do.

    *places* are where the line has come to with each of its characters. Spaces at its end may have been taken away.
    """
    at = dict(zip(places, count(1)))
    width = places[-1]
    if any(end not in at and end < width for end in ends) or (width < ends[-1] and width not in {len(number), *ends}):
        return []
    cuts = [len(number), *(at.get(end, len(line)) for end in ends)]
    cells = [line[before:end] for before, end in pairwise(cuts)]
    # Without a number before it, the first column begins where the line does.
    apart = all(cell[:1] in {"", " "} for cell in cells[not number :])
    whole = all(not cell.strip() or (cell[-1] != " " and not _BEHIND_WORDS.search(cell)) for cell in cells)
    return cuts if apart and whole and "\t" not in line and not line[cuts[-1] :].strip() else []
