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

from gov_open_report._reading.anchors import MOST_LINES, lines_over
from gov_open_report._reading.glyphs import fold
from gov_open_report._reading.vocabulary import squeeze
from gov_open_report.form import Table
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.items import Item, Scan

_start = attrgetter("start")

# Lines of heads have a word for each of some ten columns.
_MOST_WORDS = 40

# So many are remembered with their heads.
_MOST_PIECES = 512


def wrap_out_of_order(label: Item, heads: Sequence[str], scan: Scan) -> bool:
    """Whether the *heads* over a row of table two, of which this is the *label*, wrap and are not in this order."""
    first_row = label.line
    for above in reversed(scan.labels[: bisect_left(scan.labels, label.start, key=_start)]):
        if not above.text.startswith("ROW_"):
            break
        # It stands under the same heads.
        first_row = above.line
    return bool(pieces_out_of_order(scan, first_row, Table.DISCLOSURE, (*heads,), (*heads,)))


def pieces_out_of_order(
    scan: Scan, line: int, table: Table, heads: tuple[str, ...], in_order: tuple[str, ...]
) -> list[Item]:
    """Give the pieces of the heads *in_order* over a *line* that stand before one of an earlier head; mostly none.

    A piece counts if it is of no other of the *heads* of *table*. Bounded.
    """
    # All lines folded at once is cheaper than each of their words.
    above = fold(scan.source[scan.lines[max(0, line - MOST_LINES)].start : scan.lines[line].start])
    if not any(_are_out_of_order(words.split(), table, heads, in_order) for words in above.split("\n")):
        return []
    for words in lines_over(scan, line):
        places = [(in_order.index(head), word) for word, head in _owned(words, table, heads) if head in in_order]
        if any(after[0] < before[0] for before, after in pairwise(places)):
            return [word for _, word in places]
    return []


def _are_out_of_order(words: Sequence[str], table: Table, heads: tuple[str, ...], in_order: tuple[str, ...]) -> bool:
    """Whether some of the *words* of a line are such pieces."""
    owners = [_owner(squeeze(word), table, heads) for word in words[:_MOST_WORDS]]
    places = [in_order.index(owner) for owner in owners if owner in in_order]
    return any(after < before for before, after in pairwise(places))


def _owned(words: Sequence[Item], table: Table, heads: tuple[str, ...]) -> list[tuple[Item, str]]:
    """The words of a line that are pieces of one of the *heads* and of no other, each with that head."""
    owners = [(word, _owner(word.text, table, heads)) for word in words[:_MOST_WORDS]]
    return [(word, owner) for word, owner in owners if owner is not None]


# All reports have nearly the same pieces.
@lru_cache(_MOST_PIECES)
def _owner(piece: str, table: Table, heads: tuple[str, ...]) -> str | None:
    """The only one of the *heads* that has such a piece."""
    of = [head for head, said in _wordings(table, heads) if any(piece in each for each in said)]
    return of[0] if len(of) == 1 else None


@cache
def _wordings(table: Table, heads: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """All wordings of each of the *heads*, squeezed."""
    said: dict[str, list[str]] = {head: [] for head in heads}
    for name, wording in wordings(table).items():
        head = name if name in said else name.partition("__")[0]
        if head in said:
            said[head].append(squeeze(fold(wording)))
    return list(said.items())
