"""Where the words of a section's text stand in the source.

The text of a section is lines of the source, cleaned and joined. Each line of
the source is looked for where the text goes on, both without spaces and marks;
lines that the text leaves out (tables, page numbers) are passed over. Linear.
"""

from bisect import bisect_left
from typing import Final

from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._reading.characters.markup import strip_markup
from gov_open_report._span import Span
from gov_open_report.models import Section

# What the text of a section may leave out of a line, or put between two.
_LEFT_OUT: Final = frozenset(" \t#>*|\n" + JOIN)


class Places:
    """The source's offsets for the characters of a section's text."""

    def __init__(self, section: Section, source: str) -> None:
        """Line the text of *section* up with *source*."""
        self._span = section.span
        self._text: list[int] = []
        self._source: list[int] = []
        if section.span is None:
            return
        seen = [(at, sign) for at, sign in enumerate(fold(section.text)) if sign not in _LEFT_OUT]
        text = "".join([sign for _, sign in seen])
        stretch = strip_markup(fold(section.span.of(source)))
        heading = stretch.find(fold(section.heading)) + len(section.heading) if section.heading else 0
        done = 0
        start = max(heading, 0)
        for line in stretch[start:].split("\n"):
            places = [at for at, sign in enumerate(line, start) if sign not in _LEFT_OUT]
            start += len(line) + 1
            squeezed = "".join([stretch[at] for at in places])
            if places and text.startswith(squeezed, done):
                self._text += [at for at, _ in seen[done : done + len(places)]]
                self._source += [section.span.start + at for at in places]
                done += len(places)

    def span(self, start: int, end: int) -> Span | None:
        """Give the place of a stretch of the text, that of the section if it is not known."""
        first, after = bisect_left(self._text, start), bisect_left(self._text, end)
        if self._span is None or first >= after or self._text[first] != start or self._text[after - 1] != end - 1:
            return self._span
        return Span(self._source[first], self._source[after - 1] + 1)
