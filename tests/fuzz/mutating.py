"""A text changed as texts change on their way: cut, moved, repeated, its words and signs exchanged."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Final, TypeAlias

from fuzz.seeds import SIGNS, whole_reports, words

_Change: TypeAlias = Callable[[str, Random], str]
_FIGURE: Final = re.compile(r"[0-9]+")
_SPACE: Final = re.compile(r"[\t\n |\u3000]+")
_FIGURES: Final = (
    *("0", "1", "12", "208", "1,208", "-3", "2.50", "/", "—", "", "5（含2件）", "251000元", "１２"),
    "7" * 40,
)


def mutated(text: str, seed: int) -> str:
    """Return *text* with some changes; *seed* says which."""
    random = Random(seed)
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        text = random.choice(_CHANGES)(text, random)
    return text


def _piece(text: str, random: Random) -> tuple[int, int]:
    """Choose a piece of *text*, mostly a short one."""
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.choice((1, 1, 2, 4, 8, 30, 200, 2000)))


def _insert(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(_words()) + text[at:]


def _insert_sign(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(SIGNS) + text[at:]


def _delete(text: str, random: Random) -> str:
    start, end = _piece(text, random)
    return text[:start] + text[end:]


def _repeat(text: str, random: Random) -> str:
    start, end = _piece(text, random)
    return text[:end] + text[start:end] * random.choice((1, 1, 1, 3)) + text[end:]


def _move(text: str, random: Random) -> str:
    start, end = _piece(text, random)
    rest = text[:start] + text[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + text[start:end] + rest[at:]


def _of_another(text: str, random: Random) -> str:
    other = random.choice(_wholes())
    start, end = _piece(other, random)
    at = random.randint(0, len(text))
    return text[:at] + other[start:end] + text[random.choice((at, min(len(text), at + end - start))) :]


def _swap_lines(text: str, random: Random) -> str:
    lines = text.split("\n")
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def _exchange(pattern: re.Pattern[str], others: tuple[str, ...]) -> _Change:
    def change(text: str, random: Random) -> str:
        found = list(pattern.finditer(text))
        if not found:
            return text
        match = random.choice(found)
        return text[: match.start()] + random.choice(others) + text[match.end() :]

    return change


def _separate_otherwise(text: str, random: Random) -> str:
    """Let another sign part the cells, in a piece or everywhere."""
    start, end = random.choice(((0, len(text)), _piece(text, random)))
    one, other = random.choice("\t\n |"), random.choice(("\t", "\n", " ", "|", "", "  ", "\n\n", "</td><td>"))
    return text[:start] + text[start:end].replace(one, other) + text[end:]


def _misread(text: str, random: Random) -> str:
    if not text:
        return text
    at = random.randrange(len(text))
    ideograph, any_at_all = chr(random.randrange(0x4E00, 0x9FA6)), chr(random.randrange(0x110000))
    other = random.choice((ideograph, any_at_all, "日", "⼀", "1", " "))
    return text[:at] + other + text[at + 1 :]


_CHANGES: Final[tuple[_Change, ...]] = (
    _insert,
    _insert_sign,
    _delete,
    _repeat,
    _move,
    _of_another,
    _swap_lines,
    _exchange(_FIGURE, _FIGURES),
    _exchange(_SPACE, SIGNS[:14]),
    _separate_otherwise,
    _misread,
)


@cache
def _words() -> tuple[str, ...]:
    return tuple(words())


@cache
def _wholes() -> tuple[str, ...]:
    return tuple(whole_reports())
