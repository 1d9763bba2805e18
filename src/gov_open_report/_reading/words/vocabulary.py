"""The form's wordings, as tables to look labels up in.

Built from the grammars' terminals, so the `.lark` files stay the one place
where the wording stands. A wording is compared *squeezed*: letters, digits and
ideographs only, so that `1、属于国家秘密` and `1. 属于 国家秘密` are one.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_UNSEEN = re.compile(r"[\W_]+")

# A label cut short by a line break is known by its beginning once no other
# label begins so, but never by less than this: two characters are too easily
# something else.
_SHORTEST_BEGINNING = 3

# A label that begins so has an ordinal, which a converter may have dropped.
_NUMBERED = re.compile(r"[0-9一二三四五六七]")

_ENUMERATED = re.compile(r"(\(?[一二三四五六七])[,)]")

# One character makes 行政处分 of 行政处罚, and 复议前起诉 of 复议后起诉.
_SHORTEST_NAME = 6

# A body without its ordinal must still be long enough to mean one row.
_SHORTEST_BODY = 4


def squeeze(folded: str) -> str:
    """Keep what a label is told by. Linear."""
    return folded if folded.isalnum() else _UNSEEN.sub("", folded)


def character_pairs(words: str) -> set[str]:
    """Give each two characters of *words* that stand side by side: words that have many in common are alike. Linear."""
    return {one + other for one, other in pairwise(words)}


def are_mostly(pairs: set[str], known: frozenset[str]) -> bool:
    """Whether of these *pairs* of characters more are *known* than not."""
    return 2 * len(pairs & known) > len(pairs)


def any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of *words*, the longest first, as one may begin another."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def terminal_of(name: str) -> str:
    """Give the terminal of a wording that has this *name* in a grammar, without what tells its variant."""
    # Of these variants, which one it is says something of its own.
    return name if name.endswith(("__2019", "__YUAN")) else name.partition("__")[0]


def longest_first(table: str, terminal: str) -> list[str]:
    """Give all wordings of a label of *table*, folded, the longest first: a pattern tries them in this order."""
    words = [fold(wording) for name, wording in wordings(table).items() if name.partition("__")[0] == terminal]
    return sorted(words, key=len, reverse=True)


class Wording(NamedTuple):
    """One wording of one label."""

    text: str
    """Squeezed."""

    table: str
    """The grammar it comes from; empty where several tables share the wording."""

    terminal: str
    """Its terminal there, without what tells its variant: `ROW_TOTAL`."""

    beginning: int
    """How many characters suffice to know it; the whole length if only all of it does."""


class Vocabulary(NamedTuple):
    """Look-up tables over all wordings of the three tables."""

    exact: Mapping[str, Wording]
    """By squeezed wording."""

    by_first_two: Mapping[str, tuple[Wording, ...]]
    """By their first two characters, the longest first."""

    rows: tuple[Wording, ...]
    """Row labels of table three."""

    long_names: tuple[Wording, ...]
    """Labels of rows of table two and of blocks of table four that are told with a character misread or lost."""

    enumerated: Mapping[str, Wording]
    """Labels of table three that have a Chinese ordinal, by that and the bracket before it, if there is one."""

    beginnings: frozenset[str]
    """Every proper beginning of a wording."""

    fragments: str
    """All wordings, one a line: a piece of one is a substring of this."""


@cache
def vocabulary() -> Vocabulary:
    """Build the tables, once in a process; takes some milliseconds."""
    found: dict[str, Wording] = {}
    pieces: list[str] = []
    for table in ("disclosure", "requests", "disputes"):
        for name, wording in wordings(table).items():
            text = squeeze(fold(wording))
            pieces.append(text)
            shared = found.get(text)
            found[text] = Wording(text, "" if shared and shared.table != table else table, terminal_of(name), len(text))
    exact = {text: _with_beginning(wording, found.values()) for text, wording in found.items()}
    bodies = _bodies(exact.values())
    by_first_two: dict[str, list[Wording]] = {}
    for known in [*exact.values(), *bodies]:
        by_first_two.setdefault(known.text[:2], []).append(known)
    rows = _owners_in("requests", exact)
    everything = exact | {body.text: body for body in bodies if body.text not in exact}
    return Vocabulary(
        exact=everything,
        by_first_two={two: tuple(sorted(ws, key=lambda w: -len(w.text))) for two, ws in by_first_two.items()},
        rows=rows,
        long_names=tuple(
            name
            for name in (*_owners_in("disclosure", exact), *_owners_in("disputes", exact))
            if len(name.text) >= _SHORTEST_NAME
        ),
        enumerated=_enumerated(exact),
        beginnings=frozenset(text[:end] for text in everything for end in range(1, len(text))),
        fragments="\n".join(pieces),
    )


def _owners_in(table: str, found: Mapping[str, Wording]) -> tuple[Wording, ...]:
    """The labels of a table that figures are of: those of its rows or its blocks."""
    return tuple(w for w in found.values() if w.terminal.startswith(("ROW_", "BLOCK_")) and w.table == table)


def is_piece(folded: str) -> bool:
    """Whether *folded* is a piece of a wording, and not only its number. Linear."""
    words = squeeze(folded)
    return words.strip("0123456789") != "" and words in vocabulary().fragments


def _with_beginning(wording: Wording, others: Collection[Wording]) -> Wording:
    if wording.table != "requests" or not wording.terminal.startswith(("ROW_", "GROUP_")):
        return wording
    text = wording.text
    rivals = [w.text for w in others if w.terminal != wording.terminal]
    lengths = range(_SHORTEST_BEGINNING, len(text))
    unlike = (length for length in lengths if not any(rival.startswith(text[:length]) for rival in rivals))
    return wording._replace(beginning=next(unlike, len(text)))


def _enumerated(exact: Mapping[str, Wording]) -> dict[str, Wording]:
    """The labels of table three whose ordinals are Chinese, by their ordinals."""
    found = {}
    for wording in wordings("requests").values():
        folded = fold(wording)
        ordinal = _ENUMERATED.match(folded)
        if ordinal is not None:
            found[ordinal[1]] = exact[squeeze(folded)]
    return found


def _bodies(found: Collection[Wording]) -> list[Wording]:
    """Row labels of table three without their ordinals, where that still means one row: no two have the same then."""
    bodies = [
        wording._replace(text=wording.text[1:], beginning=len(wording.text) - 1)
        for wording in found
        if wording.table == "requests" and wording.terminal.startswith("ROW_") and _NUMBERED.match(wording.text)
    ]
    return [body for body in bodies if len(body.text) >= _SHORTEST_BODY]
