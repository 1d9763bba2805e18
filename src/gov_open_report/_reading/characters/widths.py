"""How many places of a screen characters take: an ideograph two, a letter or a digit one.

On a screen the figures of `规章  3` and `abcd  3` stand one below the other, though one is the fifth character of its
line and the other the seventh.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width


# A table has a few hundred characters that differ, each of them many times over; the cache is bounded.
@lru_cache(maxsize=4096)
def width_of(character: str) -> int:
    """How many places of a screen a character takes."""
    return 2 if not character.isascii() and east_asian_width(character) in "WF" else 1


# Lines of a table begin alike, and each is measured for every figure in it.
@lru_cache(maxsize=2048)
def width_of_text(text: str) -> int:
    """How many places of a screen *text* takes."""
    return len(text) + sum(width_of(character) - 1 for character in text if not character.isascii())
