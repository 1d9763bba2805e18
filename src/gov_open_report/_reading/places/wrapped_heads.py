"""Heads that wrap in their cells, in another order than the form's.

No line has such a head from beginning to end, so that it is known by its
pieces: those of one line stand side by side, as their heads do.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.places.anchors import MOST_LINES, lines_over
from gov_open_report._reading.words.vocabulary import squeeze
from gov_open_report.form import Table
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

_start = attrgetter("start")

# Lines of heads have a word for each of some ten columns.
_MOST_WORDS = 40

# So many are remembered with their heads, none of which is longer.
_MOST_PIECES = 512
_LONGEST_PIECE = 16

# Fewer letters may be of anything.
_SHORTEST_OF_CORNER = 4

# Spaces, at least, in front of heads where a line of a page begins: rows have labels there.
_INDENTED = 16


def are_wrapped_out_of_order(label: Item, heads: Sequence[str], scan: Scan) -> bool:
    """Whether the *heads* over a row of table two, of which this is the *label*, wrap and are not in this order."""
    return bool(pieces_out_of_order(scan, first_row_below(label, scan), Table.DISCLOSURE, (*heads,), (*heads,)))


def first_row_below(label: Item, scan: Scan) -> int:
    """Give the line of the first row under the same heads as the row of a *label*."""
    first_row = label.line
    for above in reversed(scan.labels[: bisect_left(scan.labels, label.start, key=_start)]):
        if not above.text.startswith("ROW_"):
            break
        # It stands under the same heads.
        first_row = above.line
    return first_row


def pieces_out_of_order(
    scan: Scan, line: int, table: Table, heads: tuple[str, ...], in_order: tuple[str, ...]
) -> list[Item]:
    """Give the first pieces of the heads *in_order* on a line over this, if they stand otherwise; mostly none.

    A piece counts if it is of no other of the *heads* of *table*. Bounded.
    """
    above = scan.folded[scan.lines[max(0, line - MOST_LINES)].start : scan.lines[line].start]
    if not any(_out_of_order(words.split(), table, heads, in_order) for words in above.split("\n")):
        return []
    for joined in lines_over(scan, line):
        for part in parted_at_corner(joined[:_MOST_WORDS], table):
            for words in _as_drawn(part, table, heads):
                if numbers := _out_of_order([word.text for word in words], table, heads, in_order):
                    return [words[number] for number in numbers]
    return []


def parted_at_corner(words: Sequence[Item], table: Table) -> Iterator[Sequence[Item]]:
    """Give the *words* of a line of heads by the lines of a page that a tool has joined to one.

    The corner of *table* is at their left: where some of what that says stands behind others, another line begins.
    """
    begin = 0
    for at, word in enumerate(words):
        if at and _is_of_corner(word.text, table):
            yield words[begin:at]
            begin = at
    yield words[begin:]


def _is_of_corner(word: str, table: Table) -> bool:
    own = squeeze(word)
    return len(own) >= _SHORTEST_OF_CORNER and own in _corner(table)


@cache
def _corner(table: Table) -> str:
    """What the corner of a *table* says; nothing if it has none."""
    return squeeze(fold(wordings(table).get("CORNER", "")))


def _as_drawn(words: Sequence[Item], table: Table, heads: tuple[str, ...]) -> Iterator[Sequence[Item]]:
    """The *words* of a line by the lines of a page that a tool has joined to one, where some head has two pieces in it.

    Each of these keeps what it is indented by, as wide as the column of labels: no gap between columns is; or it begins
    with what stands there. Of heads in cells of several heights, one may begin lower than another behind it.
    """
    owners = [_owner_of(word.text, table, heads) for word in words]
    of_heads = [owner for owner in owners if owner]
    begin = 0
    if len(set(of_heads)) < len(of_heads):
        for at, (before, after) in enumerate(pairwise(words), 1):
            if owners[at] is None or after.start - before.end >= _INDENTED:
                yield words[begin:at]
                begin = at
    yield words[begin:]


def _out_of_order(words: Sequence[str], table: Table, heads: tuple[str, ...], in_order: tuple[str, ...]) -> list[int]:
    """Which of the *words* of a line are first pieces of heads, if some stand before one of an earlier head."""
    owners = [_owner_of(word, table, heads) for word in words[:_MOST_WORDS]]
    # A line of anything else is none of heads.
    if owners.count(None) > 1:
        return []
    firsts: dict[str | None, int] = {}
    for number, owner in enumerate(owners):
        if owner in in_order:
            # Behind the first lines of all heads may stand the second ones.
            firsts.setdefault(owner, number)
    places = [in_order.index(head) for head in firsts if head is not None]
    return list(firsts.values()) if any(after < before for before, after in pairwise(places)) else []


def _owner_of(word: str, table: Table, heads: tuple[str, ...]) -> str | None:
    return _owner(squeeze(word), table, heads) if len(word) <= _LONGEST_PIECE else None


# All reports have nearly the same pieces.
@lru_cache(_MOST_PIECES)
def _owner(piece: str, table: Table, heads: tuple[str, ...]) -> str | None:
    """The only one of the *heads* that has such a piece; empty if several have, None if none does."""
    of = [head for head, said in wordings_of_heads(table, heads) if any(piece in each for each in said)]
    return of[0] if len(of) == 1 else "" if of else None


@cache
def wordings_of_heads(table: Table, heads: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """Give all wordings of each of the *heads*, squeezed."""
    said: dict[str, list[str]] = {head: [] for head in heads}
    for name, wording in wordings(table).items():
        head = name if name in said else name.partition("__")[0]
        if head in said:
            said[head].append(squeeze(fold(wording)))
    return list(said.items())
