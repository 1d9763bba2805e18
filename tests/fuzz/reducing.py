"""A text made as small as it can be while something stays so of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

_Piece = TypeVar("_Piece", str, int)


def reduced(text: str, stays: Callable[[str], bool]) -> str:
    """Return a part of *text* for which *stays*, from which no line and no character can be left out.

    It takes some hundred calls of *stays* for a report.
    """
    lines = _reduced(text.split("\n"), lambda lines: stays("\n".join(lines)))
    return "".join(_reduced(list("\n".join(lines)), lambda chars: stays("".join(chars))))


def reduced_data(data: bytes, stays: Callable[[bytes], bool]) -> bytes:
    """Return a part of *data* for which *stays*, from which no byte can be left out."""
    return bytes(_reduced(list(data), lambda some: stays(bytes(some))))


def _reduced(pieces: list[_Piece], stays: Callable[[Sequence[_Piece]], bool]) -> list[_Piece]:
    size = len(pieces)
    while size:
        at, shorter = 0, False
        while at < len(pieces):
            rest = pieces[:at] + pieces[at + size :]
            if stays(rest):
                pieces, shorter = rest, True
            else:
                at += size
        # With single pieces, once more for as long as some can go.
        size = size // 2 if size > 1 or not shorter else 1
    return pieces
