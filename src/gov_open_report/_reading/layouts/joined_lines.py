"""The lines of a text, some of which are joined to one without moving anything.

Where a tool gives each cell of a row a line of its own, the row is told by what stands on these lines, and the breaks
between them become spaces: the text keeps its length, and every character its place.
"""

from __future__ import annotations


class JoinedLines:
    """Lines that may be changed, and the break behind each, which may be taken away."""

    def __init__(self, text: str) -> None:
        """Cut *text* at its line breaks."""
        self.lines = text.split("\n")
        self.breaks = ["\n"] * (len(self.lines) - 1) + [""]
        """What stands behind each line: one character, or nothing behind the last."""

    def join(self, first: int, last: int) -> None:
        """Make one line of those from *first* to *last*, spaces between them."""
        self.breaks[first:last] = " " * (last - first)

    def text(self) -> str:
        """Give the text that the lines are now."""
        return "".join([part for pair in zip(self.lines, self.breaks, strict=True) for part in pair])
