"""Heads that wrap in their cells, where nothing but spaces parts these: `商业 科研 社会公` above `企业 机构 益组织`.

A line has a piece of each head at most, and the pieces stand in it as their heads do from left to right. If all pieces
together make all heads, and nothing else is there, no head lacks, none is added, and none has changed its place.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.places.evidence import HEADS
from gov_open_report._reading.words.vocabulary import longest_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report.form import Table

REQUESTS_BY_COLUMNS = ("APPLICANTS", HEADS[0], "ORGANISATIONS", *HEADS[1:])
"""The heads of table three from left to right, each before those below it."""

MOST_LINES = 12
"""Lines of heads: as many as the longest has pieces, and those of the names above."""

_CORNER = "CORNER"


class _Head:
    """A head, and as much of it as lines have said so far."""

    def __init__(self, wordings: tuple[str, ...]) -> None:
        """Begin with nothing said of any of its *wordings*."""
        self._wordings = wordings
        self.said = ""
        self.begun = 0
        """The line that says its beginning."""

    @property
    def is_whole(self) -> bool:
        """Whether all of it is said."""
        return self.said in self._wordings

    def goes_on_with(self, word: str) -> bool:
        """Whether a *word* is the next piece of it."""
        said = self.said + word
        return any(wording.startswith(said) for wording in self._wordings)

    def take(self, word: str, line: int) -> None:
        """Take a *word* of a line that is its next piece."""
        if not self.said:
            self.begun = line
        self.said += word


def are_heads_in_pieces(lines: Sequence[Sequence[str]], table: Table, names: Sequence[str]) -> bool:
    """Whether *lines* of words are pieces of the heads of a *table* that have these *names*, from left to right.

    Nothing may lack; lines may begin with pieces of the table's corner, and then have all of it. Bounded.
    """
    corner, *heads = map(_Head, _wordings(table, (_CORNER, *names)))
    if len(lines) > MOST_LINES:
        return False
    for number, line in enumerate(lines):
        to_come = iter(heads)
        for at, word in enumerate(line):
            head = corner if at == 0 and corner.goes_on_with(word) else _owner(word, to_come)
            if head is None:
                return False
            head.take(word, number)
    # Which of two is whose is told by their order in a line that has the beginnings of both.
    are_told_apart = all(
        left.begun == right.begun for left, right in pairwise(heads) if left.said[:1] == right.said[:1]
    )
    return are_told_apart and all(head.is_whole for head in heads) and (corner.is_whole or not corner.said)


def _owner(word: str, to_come: Iterator[_Head]) -> _Head | None:
    """Whose next piece a *word* is, of the heads *to_come* in its line; one begun is not passed over for another."""
    passes_over_begun = False
    for head in to_come:
        if head.goes_on_with(word) and not (passes_over_begun and head.said):
            return head
        passes_over_begun = passes_over_begun or (bool(head.said) and not head.is_whole)
    return None


@cache
def _wordings(table: Table, names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What each head may say."""
    return [tuple(words.replace(" ", "") for words in longest_first(table, name)) for name in names]
