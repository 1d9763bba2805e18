"""Heads that a body words otherwise, as 企业 or 废止件数, in another order than the form's.

Each is taken for the head with which it has most pairs of characters in common. That tells no figure's place: it only
shows, where a line or lines of one word each have all of them, that figures stand under others than the form has there.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.anchors import MOST_LINES, WORD, lines_over
from gov_open_report._reading.places.wrapped_heads import parted_at_corner, wordings_of_heads
from gov_open_report._reading.words.added import SUM
from gov_open_report._reading.words.vocabulary import character_pairs, squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Table

_TOTAL = "COLUMN_TOTAL"

# No head is longer, and so many are remembered.
_LONGEST_HEAD = 16
_MOST_HEADS = 512

# All heads together are no longer.
_LONGEST_HEADS = 64


def worded_out_of_order(scan: Scan, line: int, table: Table, heads: tuple[str, ...], fewest: int) -> list[Item]:
    """Give the words over a *line* that stand for the *heads* of *table*, if these are in another order; mostly none.

    Once or several times all of the heads are there, or the *fewest* that tell. Bounded.
    """
    below: set[str] = set()
    for words in _lines_of_heads(scan, line, table) if _may_be_astray(scan, line, table, heads, fewest) else ():
        owners = [_owner_of(word.text, table, heads) for word in words]
        owners = [
            None if owner and _goes_on(word.text, owner, table, heads, below) else owner
            for word, owner in zip(words, owners, strict=True)
        ]
        below.update(word.text for word in words)
        # What stands two lines or more above heads that have a line each is none of them.
        parted = [at for at, pair in enumerate(pairwise(owners), 1) if pair == (None, None)]
        begin = max(parted, default=0) if words and words[0].line != words[-1].line else 0
        owned = [(word, owner) for word, owner in zip(words[begin:], owners[begin:], strict=True) if owner is not None]
        places = [heads.index(owner) for _, owner in owned]
        # Of several times all of them one may lack, at either end.
        begins = {0, len(places) % len(heads)} if len(places) > len(heads) else {0}
        if all(_has_astray(places, begin, len(heads), fewest) for begin in begins):
            return [word for word, _ in owned]
    return _astray_before_row(scan, line, table, heads, fewest)


def _may_be_astray(scan: Scan, line: int, table: Table, heads: tuple[str, ...], fewest: int) -> bool:
    """Whether any heads over a *line* may be in another order; mostly that is cheaply told."""
    end = scan.lines[line].start
    start = max([scan.lines[max(0, line - MOST_LINES)].start, *[each.end for each in scan.headings if each.end < end]])
    of_lines = [WORD.findall(text) for text in scan.folded[start:end].split("\n")]
    alone = [words[0] for words in of_lines if len(words) == 1]
    for words in [words for words in (*of_lines, alone) if len(words) >= fewest]:
        owners = [_owner_of(squeeze(word), table, heads) for word in words]
        places = [heads.index(owner) for owner in owners if owner is not None]
        if _is_astray(places) and len({*places}) >= fewest:
            return True
    return False


def _goes_on(word: str, owner: str, table: Table, heads: tuple[str, ...], below: set[str]) -> bool:
    """Whether a *word* that is another table's head is cut from one of this by a line break, its rest *below*."""
    said = dict(wordings_of_heads(table, heads))[owner]
    return word in vocabulary().exact and any(each.startswith(word) and each[len(word) :] in below for each in said)


def _has_astray(places: Sequence[int], begin: int, size: int, fewest: int) -> bool:
    """Whether of the heads from one on, so many at a time, some that are the *fewest* or more are in another order."""
    parts = (places[at : at + size] for at in range(begin, len(places), size))
    return any(fewest <= len(set(part)) == len(part) and _is_astray(part) for part in parts)


def _is_astray(places: Sequence[int]) -> bool:
    return any(right < left for left, right in pairwise(places))


def _astray_before_row(scan: Scan, line: int, table: Table, heads: tuple[str, ...], fewest: int) -> list[Item]:
    """The words before the first row of a *line* that has heads as well, as a text without lines has, if not in order.

    Each head is where the last of what no other is written with begins, and the last 其他 is no piece of another's.
    """
    row = next((label for label in scan.labels if label.line == line and label.text.startswith("ROW_")), None)
    if row is None or scan.lines[line].ruled:
        return []
    start = max(scan.lines[line].start, row.start - _LONGEST_HEADS)
    words = scan.folded[start : row.start]
    said = {head: frozenset().union(*map(character_pairs, each)) for head, each in wordings_of_heads(table, heads)}
    found = []
    for head, pairs in said.items():
        others = frozenset().union(*(each for other, each in said.items() if other != head))
        found.append(max((words.rfind(pair) for pair in pairs - others), default=-1))
    places = [at for at in found if at >= 0]
    if len(places) < fewest or not _is_astray(places):
        return []
    return [Item(Kind.TEXT, words, "", start, row.start, line, -1)]


def _lines_of_heads(scan: Scan, line: int, table: Table) -> Iterator[Sequence[Item]]:
    """The words of each line that has several, and together those that have a line each."""
    alone: list[Item] = []
    for words in lines_over(scan, line):
        if len(words) == 1:
            alone[:0] = words
        else:
            yield from parted_at_corner(words, table)
    yield alone


def _owner_of(word: str, table: Table, heads: tuple[str, ...]) -> str | None:
    return _owner(word, table, heads) if len(word) <= _LONGEST_HEAD else None


@lru_cache(_MOST_HEADS)
def _owner(word: str, table: Table, heads: tuple[str, ...]) -> str | None:
    """The only one of the *heads* that a squeezed *word* is most like; None if it is like none, or another label."""
    known = vocabulary().exact.get(word)
    if known is not None or word == SUM:
        terminal = known.terminal if known is not None else _TOTAL
        return terminal if terminal in heads else None
    own = character_pairs(word)
    said = wordings_of_heads(table, heads)
    shared = {head: max(len(own & character_pairs(each)) for each in wordings) for head, wordings in said}
    best = max(shared.values())
    of = [head for head, count in shared.items() if count == best]
    return of[0] if best and len(of) == 1 else None
