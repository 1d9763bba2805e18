"""What has been found so far: a value and its provenance for each path, and diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.cells import Content, read_cell
from gov_open_report._span import Span
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.form import Measure
from gov_open_report.models import Origin, Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.scanner import Item
    from gov_open_report.models import Value

_LONGEST_QUOTE = 60


class Findings:
    """Collects what the tables' readers find. *source* is the caller's text."""

    def __init__(self, source: str) -> None:
        """Begin with nothing found."""
        self.source = source
        self.values: dict[str, Value] = {}
        self.provenance: dict[str, Provenance] = {}
        self.diagnostics: list[Diagnostic] = []

    def say(
        self, code: Code, start: int, end: int, paths: Sequence[str] = (), found: str = "", expected: str = ""
    ) -> None:
        """Add a diagnostic about source[start:end]."""
        self.diagnostics.append(Diagnostic(code, Span(start, end), tuple(paths), found[:_LONGEST_QUOTE], expected))

    def printed(self, path: str, item: Item, measure: Measure = Measure.COUNT) -> None:
        """Take the content of *item* as what the report prints at *path*."""
        content = read_cell(item.text, measure)
        self._put(path, content, [item])
        if content.code is not None:
            self.say(content.code, item.start, item.end, [path], item.text, content.expected)

    def recovered(self, path: str, value: int, items: Sequence[Item]) -> None:
        """Take *value*, read from *items*, as what arithmetic settles *path* to be."""
        self._put(path, Content(value, Origin.RECOVERED), items)

    def absent(self, path: str, origin: Origin, at: int) -> None:
        """Leave *path* without a value."""
        self.values[path] = None
        self.provenance[path] = Provenance("", origin, Span(at, at), None)

    def ambiguous(self, paths: Sequence[str], items: Sequence[Item], at: int) -> None:
        """Leave *paths* without a value though their digits are among *items*."""
        start, end = extent(items, at)
        for path in paths:
            self.values[path] = None
            self.provenance[path] = Provenance(self.source[start:end], Origin.AMBIGUOUS, Span(start, end), None)

    def _put(self, path: str, content: Content, items: Sequence[Item]) -> None:
        start, end = extent(items, 0)
        self.values[path] = content.value
        self.provenance[path] = Provenance(self.source[start:end], content.origin, Span(start, end), content.note)


def extent(items: Sequence[Item], at: int) -> tuple[int, int]:
    """The range from the first of *items* to the last; empty at *at* where there are none."""
    if not items:
        return at, at
    return min(item.start for item in items), max(item.end for item in items)
