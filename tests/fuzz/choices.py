"""Bytes as a row of choices, so that a change of one byte is a change of one choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

_Choice = TypeVar("_Choice")
_COUNTS: Final = (0, 0, 0, 0, 0, 1, 2, 3, 7, 10, 11, 12, 25, 100, 208, 1208)
"""Figures as bodies have them: nearly all are zero."""


class Choices:
    """Choices that some bytes make; past their end each is the first."""

    def __init__(self, data: bytes) -> None:
        """Begin at the first of the bytes."""
        self._data = data
        self._at = 0

    def number(self, below: int) -> int:
        """Choose a number from 0, and below *below*, which takes as many bytes as it needs."""
        size = max(1, (below - 1).bit_length() + 7 >> 3)
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken, "big") % below

    def of(self, options: Sequence[_Choice]) -> _Choice:
        """Choose one of *options*."""
        return options[self.number(len(options))]

    def count(self, large: int = 128) -> int:
        """Choose a figure: one byte for those that are common, four for *large* of 256."""
        at = self.number(256)
        return self.number(20_000_000) if at >= 256 - large else _COUNTS[at % len(_COUNTS)]

    def yes(self, of: int = 2) -> bool:
        """Choose between two, the first unless one byte in *of* says otherwise."""
        return self.number(256) % of == of - 1
