"""Table three as its text tells it at once, so that no line of it is scanned.

There are two kinds, one that is full and adds up and one between bars or tabs. Both give what a scan would have given.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from gov_open_report.models import Layout

if TYPE_CHECKING:
    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Edition

_LAYOUTS = {"\n": Layout.LINES, "": Layout.WHITESPACE}


@frozen
class ToldTable(ABC):
    """Such a table, and where it stands."""

    is_closed: ClassVar[bool]
    """Whether it is known that all its sums hold."""

    start: int
    """Where the line of its first row begins."""
    end: int
    """Where that of its last row ends."""
    edition: Edition
    parted_by: str
    """What stands between its cells: a line break, a tab or a bar; nothing if white space alone does."""
    wraps_labels: bool
    """Whether labels go on in the next line."""

    @property
    @abstractmethod
    def counts(self) -> list[int]:
        """How many figures each row has."""

    @property
    def has_a_line_each(self) -> bool:
        """Whether each label and figure has a line of its own."""
        return self.parted_by == "\n"

    @property
    def layout(self) -> Layout | None:
        """Its layout; None if bars or tabs part its cells, which may have been put there for other marks."""
        return _LAYOUTS.get(self.parted_by)

    @abstractmethod
    def agrees_with(self, scan: Scan) -> bool:
        """Tell whether its columns are those of the heads in *scan*, which is of what stands around it."""

    @abstractmethod
    def print_into(self, findings: Findings) -> None:
        """Take its cells into *findings*."""
