r"""Characters that are written out as escapes, `\u3000`, read where they stand.

Languages print a string so, and JSON stores it so. The character comes first, and what
is not there stands for the rest, so that nothing moves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from gov_open_report._reading.characters.glyphs import JOIN, SIGN, fold, fold_and_repair

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two strokes are one that is printed, and what follows them is what it looks like. A character
# beyond the first plane is written as two halves, of which each alone is none.
_ESCAPE = re.compile(
    r"\\(?:\\|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})"
)
_PAIR = len(r"\ud83d\ude00")
_HALVES = range(0xD800, 0xE000)

WITHIN_A_CELL = str.maketrans({"\n": " ", "\t": " ", "\r": " ", "|": SIGN})
"""For what would part cells or lines: it was in one cell, or it would not have been written out."""


def read_escapes(folded: str) -> str:
    """Put characters in place of their escapes in *folded*; the length stays. Linear."""
    return _ESCAPE.sub(lambda found: _read(found[0]), folded)


def escaped_in(text: str) -> Iterator[tuple[int, str]]:
    """Give where escapes stand in *text*, and the character of each as a reader sees it."""
    for found in _ESCAPE.finditer(text):
        if len(found[0]) > len(r"\\"):
            yield found.start(), _repaired(found[0])


# A text has few of these, many times over; the caches are bounded.
@lru_cache(maxsize=256)
def _read(escape: str) -> str:
    if escape == r"\\":
        return escape
    return _folded(_character(escape)) + JOIN * (len(escape) - 1)


@lru_cache(maxsize=256)
def _repaired(escape: str) -> str:
    character = _character(escape)
    return fold_and_repair(character)[1] if character.isprintable() else " "


def _character(escape: str) -> str:
    if len(escape) == _PAIR and escape[7] == "u":
        high, low = int(escape[2:6], 16), int(escape[8:], 16)
        return chr(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
    return chr(int(escape.lstrip("\\uUx"), 16))


def _folded(character: str) -> str:
    # Half a character may have been a digit or a word, and is neither now.
    return SIGN if ord(character) in _HALVES else fold(character).translate(WITHIN_A_CELL)
