"""Heads that the form does not have, in the lines of its own.

Where a body has put a column of its own into a table, as 备注, 上年数 or 序号, a row between spaces has a figure more
than the form. If one of the form's cells is blank, it has just as many, so that their number tells nothing. The scanner
may take the name of such a column for a piece of the label beside it: the text itself is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.words.added import NAMES_OF_COLUMNS, NAMES_OF_ONE_COLUMN
from gov_open_report._reading.words.figures import has_ideograph
from gov_open_report._reading.words.vocabulary import is_piece, squeeze, terminal_of
from gov_open_report.wording import official, wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import Table

# What stands in a line of heads, and no heads of one item have so much above them.
_PARTING = " \t|\n\0"
_WORD = re.compile(f"[^{_PARTING}]+")
_MOST_ABOVE = 2_048

# No name of a column is longer, and what has such marks is a note, or a sentence.
_LONGEST_NAME = 12
_SAYS_MORE = re.compile(r"[:,。;、《》()]|第[0-9]+页")
_IN_SENTENCE = re.compile(r"[:,。;、《》0-9]")

# A note, or the unit of a head, which may go on below the row.
_NOTE = re.compile(r"\([^()]{0,128}\)|\[[^\[\]]{0,128}\]|\([^()]{0,32}\Z")

_CORNER = "CORNER"
_HEADS = ("COLUMN_", _CORNER, "ITEM_", "APPLICANTS", "ORGANISATIONS")

# What may stand between the characters of a word that a body has drawn wide, and in 增/减 or a note.
_WIDE = "[ \t\0/:,]*"
_NAMES = sorted(NAMES_OF_COLUMNS, key=len, reverse=True)
_NAME = re.compile("|".join(_WIDE.join(name) for name in _NAMES))

# All that a line says which is the name of a column.
_NAME_ALONE = re.compile(rf"(?:{'|'.join(_NAMES)})(?:增减|数量?)?")

# The head of another year than the report's: 上年处理决定数量.
_OTHER_YEAR = "(?:上一?|去|前)年(?:度|同期)?"

_OF_ANOTHER_YEAR = re.compile(rf"{_OTHER_YEAR}.{{0,8}}")

# Numbers of rows stand before the labels.
_NUMBER = re.compile(r"[ \t|\0]*+[0-9]{1,3}[.,、]?[ \t|\0]++")

# What a pattern of heads finds, but for the corner.
_OWN, _OTHERS = "own", "others"


class AddedHead(NamedTuple):
    """The name of a column that the form does not have."""

    text: str
    start: int
    end: int
    is_first: bool
    """Whether nothing stands before it in its line."""

    heads_before: int
    """How many heads of the form stand before it in its line."""

    heads_behind: int
    """How many stand behind it."""


def added_above(
    folded: str, start: int, end: int, table: Table, wanted: tuple[str, ...]
) -> tuple[AddedHead, ...] | None:
    """Give the heads that *table* does not have in a stretch of the *folded* text; None if it has none at all. Linear.

    What stands in a line of heads is the name of a column if it can be nothing else: with all *wanted* heads there it
    is no piece of one of them, and no misread one. Else only what bodies name their own columns is.
    """
    start = max(start, end - _MOST_ABOVE)
    above, pattern = folded[start:end], _heads_of(table)
    if not has_ideograph(above):
        return None
    if _are_all_own(above, pattern):
        return ()
    found = list(_lines_of(above, start, pattern))
    own = {_terminals(table)[words] for *_, heads in found for words in _own_among(heads)}
    missing = tuple(head for head in wanted if head not in own)
    lines = [_Line(*line, _pieces_of(table, missing)) for line in found]
    if not any(line.has_heads for line in lines):
        return None
    are_all = not missing or _are_in_pieces(missing, lines, table)
    added = (line.added(above, are_all=are_all) for line, above in zip(lines, [None, *lines], strict=False))
    return tuple(head for heads in added for head in heads)


def stands_behind_number(label: Item, scan: Scan) -> bool:
    """Tell whether the number of its row stands before a *label* in its line, as below a head before all others."""
    # A group's label may stand between.
    return _NUMBER.match(scan.folded, scan.lines[label.line].start, label.start) is not None


def _lines_of(above: str, start: int, pattern: re.Pattern[str]) -> Iterator[tuple[int, str, str, list[re.Match[str]]]]:
    """The lines of a stretch that begins at *start*: where each begins, with and without notes, and heads in it."""
    without_notes = _NOTE.sub(lambda note: _without_words(note[0], pattern), above)
    for line, rest in zip(above.split("\n"), without_notes.split("\n"), strict=True):
        if line and not line.isspace():
            yield start, line, rest, list(pattern.finditer(line))
        start += len(line) + 1


def _own_among(heads: Iterable[re.Match[str]]) -> list[str]:
    return [squeeze(head[_OWN]) for head in heads if head.lastgroup == _OWN]


def _are_all_own(above: str, pattern: re.Pattern[str]) -> bool:
    """Whether a stretch has heads and no other words, as mostly; told at less cost than what else there is."""
    heads = list(pattern.finditer(above))
    if not heads or any(head.lastgroup == _OTHERS for head in heads):
        return False
    ends = [0, *(head.end() for head in heads)]
    rest = "".join(above[end:start] for end, start in zip(ends, [*(head.start() for head in heads), None], strict=True))
    return not has_ideograph(_NOTE.sub("", rest))


def _are_in_pieces(missing: tuple[str, ...], lines: Sequence[_Line], table: Table) -> bool:
    """Whether the heads that are *missing* are there all the same, in pieces, and none of these is misread."""
    wanted = Counter("".join(_without_note(official(table, head)) for head in missing))
    return wanted <= Counter("".join(piece for line in lines for piece in line.pieces))


class _Line:
    """A line that may be one of heads."""

    def __init__(self, start: int, text: str, rest: str, heads: Sequence[re.Match[str]], pieces: str) -> None:
        self._start = start
        self._text = text
        self._heads = heads
        self._pieces = pieces
        for head in heads:
            rest = f"{rest[: head.start()]}{' ' * len(head[0])}{rest[head.end() :]}"
        self._rest = rest

    @property
    def has_heads(self) -> bool:
        """Whether a head of the form stands there, or a piece of one."""
        return bool(self._heads) or any(len(piece) > 1 for piece in self.pieces)

    @cached_property
    def pieces(self) -> list[str]:
        """The pieces of heads that are nowhere whole."""
        words = map(squeeze, _WORD.findall(self._rest))
        return [word for word in words if word and word in self._pieces]

    def added(self, above: _Line | None, *, are_all: bool) -> Iterator[AddedHead]:
        """Give the names of columns that the form does not have; *are_all* says that it lacks none of its own.

        One may have a line for itself, below that *above*.
        """
        yield from (self._as_head(head.start(), head.end()) for head in self._heads if head.lastgroup == _OTHERS)
        if not has_ideograph(self._rest):
            return
        # By itself a line is the name of a column only below a head: above all of them it is a caption.
        name = squeeze(_NOTE.sub("", self._text))
        is_name = _NAME_ALONE.fullmatch(name) is not None or _OF_ANOTHER_YEAR.fullmatch(name) is not None
        is_beside = above is not None and above.has_heads and is_name
        words = list(_WORD.finditer(self._rest)) if self.has_heads or is_beside else []
        names = [name for name in _NAME.finditer(self._rest) if any(self._is_name(name, word) for word in words)]
        yield from (self._as_head(name.start(), name.end()) for name in names)
        # The note in the corner of table three may go on in the line below.
        is_sentence = any(_IN_SENTENCE.search(word[0]) and not is_piece(word[0]) for word in words)
        if names or not are_all or is_sentence or not self.has_heads:
            return
        # The first word is of the labels' column.
        begin = len(self._text) - len(self._text.lstrip(_PARTING))
        words = [word for word in words if word.start() > begin]
        yield from (self._as_head(word.start(), word.end()) for word in words if _may_be_name(word[0]))

    def _is_name(self, name: re.Match[str], word: re.Match[str]) -> bool:
        """Whether a *name* begins in a *word* that is no piece of a head or of a note."""
        if not word.start() <= name.start() < word.end() or _SAYS_MORE.search(word[0]) or self._is_piece(word[0]):
            return False
        return squeeze(name[0]) not in NAMES_OF_ONE_COLUMN or squeeze(word[0]) == squeeze(name[0])

    def _is_piece(self, word: str) -> bool:
        return len(squeeze(word)) > 1 and squeeze(word) in self._pieces

    def _as_head(self, start: int, end: int) -> AddedHead:
        columns = [head.start() for head in self._heads if head.lastgroup == _OWN]
        before, behind = sum(at < start for at in columns), sum(at >= end for at in columns)
        text, is_first = squeeze(self._text[start:end]), not _WORD.search(self._text[:start])
        return AddedHead(text, self._start + start, self._start + end, is_first, before, behind)


def _without_words(note: str, heads: re.Pattern[str]) -> str:
    """As much room as a *note* takes; what has heads in it goes on below these, and is left as it is."""
    if "\n" in note:
        is_headed = any(head.lastgroup is not None for head in heads.finditer(note))
        if is_headed or any(squeeze(name[0]) not in NAMES_OF_ONE_COLUMN for name in _NAME.finditer(note)):
            return note
    return re.sub(r"[^\n]", " ", note)


def _may_be_name(word: str) -> bool:
    """Whether a *word* beside all of the form's heads is more than a mark or a note."""
    name = squeeze(word)
    is_short = 1 < len(name) <= _LONGEST_NAME
    return is_short and has_ideograph(name[0]) and not _SAYS_MORE.search(word) and not is_piece(word)


@cache
def _terminals(table: Table) -> dict[str, str]:
    """The terminals of the heads of *table*, by their wordings without a note, squeezed."""
    said = {_without_note(words): terminal_of(name) for name, words in wordings(table).items()}
    # What names a unit differs in nothing else.
    return {words: name.removesuffix("__YUAN") for words, name in said.items() if name.startswith(_HEADS)}


def _without_note(wording: str) -> str:
    """A *wording* without its note, squeezed; the corner of table three is nothing else."""
    return squeeze(_NOTE.sub("", fold(wording))) or squeeze(fold(wording))


@cache
def _pieces_of(table: Table, wanted: tuple[str, ...]) -> str:
    """The wordings of the *wanted* heads, one a line: a piece of one is in this."""
    return "\n".join(words for words, name in _terminals(table).items() if name in wanted or name == _CORNER)


@cache
def _heads_of(table: Table) -> re.Pattern[str]:
    """A pattern of all heads of *table*, the longest first; one behind another year is no head of the form."""
    words = sorted(_terminals(table).items(), key=lambda head: len(head[0]), reverse=True)
    said = [(_WIDE.join(map(re.escape, each)), name) for each, name in words]
    heads = "|".join(each for each, name in said if name != _CORNER)
    corner = "|".join(each for each, name in said if name == _CORNER)
    return re.compile(f"{corner}|(?P<{_OWN}>{heads})|(?P<{_OTHERS}>{_OTHER_YEAR}(?:{heads}))")
