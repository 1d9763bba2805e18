"""What has been found so far: a value and its provenance for each path, and diagnostics.

All tables are read into one such collection: `printed` where the text has a figure in its place, `recovered` where
sums tell one, `ambiguous` and `absent` where there is none, so that no path is left without a word of why.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, cast

from gov_open_report._reading.cells.cells import SMALL_COUNTS, read_cell
from gov_open_report._span import Span
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.form import Measure
from gov_open_report.models import Origin, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gov_open_report._reading.lines.items import Item
    from gov_open_report.models import Value

_LONGEST_QUOTE = 60

Place: TypeAlias = tuple[int, int, Origin, str | None]
"""Start and end in the source, origin, note."""


class Places(Mapping[str, Provenance]):
    """The provenance of each path, built when it is asked for: few readers ask for all two hundred."""

    def __init__(self, source: str, places: Mapping[str, Place] = MappingProxyType({})) -> None:
        """Begin with *places*; *source* is the caller's text."""
        self._source = source
        self.places = dict(places)
        """What it was given, by path: a place in *source*."""

    def extent(self, paths: Sequence[str]) -> tuple[int, int]:
        """Give the range from the first of *paths* to the last."""
        places = [self.places[path] for path in paths]
        return min(place[0] for place in places), max(place[1] for place in places)

    def __getitem__(self, path: str) -> Provenance:
        """Build the provenance of *path*."""
        start, end, origin, note = self.places[path]
        return Provenance(self._source[start:end], origin, Span(start, end), note)

    def __iter__(self) -> Iterator[str]:
        """Give the paths in the order in which they were found."""
        return iter(self.places)

    def __len__(self) -> int:
        """Count the paths."""
        return len(self.places)


class Findings:
    """Collects what the tables' readers find. *source* is the caller's text."""

    def __init__(self, source: str) -> None:
        """Begin with nothing found."""
        self.source = source
        self.values: dict[str, Value] = {}
        self.provenance = Places(source)
        self.diagnostics: list[Diagnostic] = []

    def say(
        self, code: Code, start: int, end: int, paths: Sequence[str] = (), found: str = "", expected: str = ""
    ) -> None:
        """Add a diagnostic about source[start:end]."""
        self.diagnostics.append(Diagnostic(code, Span(start, end), tuple(paths), found[:_LONGEST_QUOTE], expected))

    def quote(self, start: int, end: int) -> str:
        """Give as much of source[start:end] as a diagnostic has; the rest may be very long."""
        return self.source[start : min(end, start + _LONGEST_QUOTE)]

    def unexplained(self, figures: Sequence[Item]) -> None:
        """Say that *figures*, if there are any, belong to no place."""
        if figures:
            start, end = extent(figures)
            self.say(Code.UNEXPLAINED_FIGURES, start, end, (), self.quote(start, end))

    def printed(self, path: str, item: Item, measure: Measure = Measure.COUNT) -> None:
        """Take the content of *item* as what the report prints at *path*."""
        content = read_cell(item.text, measure)
        self.values[path] = content.value
        self.provenance.places[path] = (item.start, item.end, content.origin, content.note)
        if content.code is not None:
            quote = self.quote(item.start, item.end)
            self.say(content.code, item.start, item.end, [path], quote, content.expected)

    def printed_row(self, paths: Sequence[str], items: Sequence[Item]) -> None:
        """Take the contents of *items* as the counts that the report prints at *paths*."""
        # What nearly all cells hold is told here, as there are two hundred.
        values, places, small = self.values, self.provenance.places, SMALL_COUNTS.get
        printed, blank = Origin.PRINTED, Origin.BLANK
        counts = [small(item[1]) for item in items]
        if None not in counts:
            self.printed_counts(paths, cast("list[int]", counts), [(item[3], item[4]) for item in items])
            return
        for path, item, count in zip(paths, items, counts, strict=True):
            if count is None and item[1]:
                self.printed(path, item)
            else:
                values[path] = count
                places[path] = (item[3], item[4], blank if count is None else printed, None)

    def printed_counts(
        self, paths: Sequence[str], counts: Sequence[int | None], places: Iterable[tuple[int, int]]
    ) -> None:
        """Take *counts* as what the report prints at *paths*: plain digits at *places*, or None for a blank cell."""
        printed, blank = Origin.PRINTED, Origin.BLANK
        self.values.update(zip(paths, counts, strict=True))
        found: list[Place]
        if None in counts:
            found = [
                (start, end, blank if count is None else printed, None)
                for count, (start, end) in zip(counts, places, strict=True)
            ]
        else:
            found = [(start, end, printed, None) for start, end in places]
        self.provenance.places.update(zip(paths, found, strict=True))

    def printed_in_part(self, paths: Sequence[str], cells: Sequence[Item | None], figures: Sequence[Item]) -> None:
        """Take the contents of *cells*, and leave those open that are None: they may have any of *figures*."""
        for path, cell in zip(paths, cells, strict=True):
            if cell is not None:
                self.printed(path, cell)
        untold = [path for path, cell in zip(paths, cells, strict=True) if cell is None]
        if untold:
            self.ambiguous(untold, figures)

    def recovered(self, path: str, value: int, items: Sequence[Item]) -> None:
        """Take *value*, read from *items*, as what arithmetic settles *path* to be."""
        self.values[path] = value
        self.provenance.places[path] = (*extent(items), Origin.RECOVERED, None)

    def absent(self, paths: Sequence[str], origin: Origin, at: int) -> None:
        """Leave *paths* without a value; *at* is where the text would have one."""
        for path in paths:
            self.values[path] = None
            self.provenance.places[path] = (at, at, origin, None)

    def ambiguous(self, paths: Sequence[str], items: Sequence[Item]) -> None:
        """Leave *paths* without a value though their digits are among *items*, and say so."""
        start, end = extent(items)
        for path in paths:
            self.values[path] = None
            self.provenance.places[path] = (start, end, Origin.AMBIGUOUS, None)
        self.say(Code.PLACE_AMBIGUOUS, start, end, paths, self.quote(start, end))


def with_digits(items: Iterable[Item]) -> list[Item]:
    """Give those of *items* that have a digit: 无 may stand in place of a table."""
    return [item for item in items if any(map(str.isdigit, item.text))]


def extent(items: Sequence[Item]) -> tuple[int, int]:
    """The range from the first of *items*, of which there are some, to the last."""
    return min([item.start for item in items]), max([item.end for item in items])
