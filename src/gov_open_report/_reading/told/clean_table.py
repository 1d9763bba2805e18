"""Table three as most texts have it: row below row as in the form, seven figures behind each label, and all adds up.

It is told by its text, and takes the place of a scan and of all that is asked
of rows one by one, which would come to the same. Whatever else stands among
the rows, and be it a blank or a figure with a comma, the table is not clean,
and is read as any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.lines.grids import single_marks
from gov_open_report._reading.places.evidence import WIDTH, adds_up
from gov_open_report._reading.requests.closed_table import closes, paths_of_rows
from gov_open_report._reading.told.row_patterns import Between, match_rows
from gov_open_report._reading.told.told_table import ToldTable
from gov_open_report._reading.told.wrapped_rows import match_wrapped_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.grids import Ruling
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.told.row_patterns import FirstRow, MatchedRows

# A label's number by itself, `1` or `(一)`, may be a figure, or another label's: no gap may part it from its words.
_LONGEST_NUMBER = 4
_GAPS = frozenset(" \n\0")


@frozen
class CleanTable(ToldTable):
    """Such a table."""

    is_closed: ClassVar[bool] = True

    figures: list[int]
    """All of them, row by row."""
    places: list[tuple[int, int]]
    """Where each begins and ends."""

    @property
    def counts(self) -> list[int]:
        """How many figures each row has: seven."""
        return [WIDTH] * (len(self.figures) // WIDTH)

    def agrees_with(self, _: Scan) -> bool:
        """Its columns are the form's, since it adds up: nothing around it needs to be asked."""
        return True

    def print_into(self, findings: Findings) -> None:
        """Take all of its figures at once."""
        findings.printed_counts(paths_of_rows(self.edition), self.figures, self.places)


def find_clean_table(folded: str, first: FirstRow, end: int, ruling: Ruling) -> CleanTable | None:
    """Find the table from its *first* row on, ruled as *ruling* says; None if it is not clean. Linear."""
    between = Between.LINES if first.behind == "\n" else Between.CLOSE
    found = match_rows(folded, first, end, between)
    if found is None:
        return _around_figures(folded, first, end) if not first.behind else None
    figures = _closing(cells.groups() for cells in found.cells)
    if not figures:
        return None
    words = [label[1] for label in found.labels]
    if not all(_GAPS.isdisjoint(label[:_LONGEST_NUMBER]) for label in words):
        return None
    wraps_labels = any("\n" in label for label in words)
    for mark in "\t|":
        if mark in folded[found.start : found.end] and (
            wraps_labels or mark not in single_marks(ruling) or not _parts_all_cells(folded, found, mark)
        ):
            return None
    return CleanTable(
        found.start,
        found.end,
        found.edition,
        first.behind,
        wraps_labels=wraps_labels,
        figures=figures,
        places=[place for cells in found.cells for place in cells.regs[1:]],
    )


def _around_figures(folded: str, first: FirstRow, end: int) -> CleanTable | None:
    """Find the table on lines of a page, where labels go on around figures."""
    found = match_wrapped_rows(folded, first, end)
    if found is None:
        return None
    figures = _closing(found.figures)
    if not figures:
        return None
    return CleanTable(
        first.line_start,
        found.end,
        found.edition,
        parted_by="",
        wraps_labels=True,
        figures=figures,
        places=[place for row in found.places for place in row],
    )


def _closing(rows: Iterable[Sequence[str]]) -> list[int]:
    """All figures of *rows* in plain digits, if each adds up and all columns do; else none."""
    read = [plain_counts(row) for row in rows]
    counts = [row for row in read if row is not None and adds_up(row)]
    return [count for row in counts for count in row] if len(counts) == len(read) and closes(counts) else []


def _parts_all_cells(folded: str, found: MatchedRows, mark: str) -> bool:
    """Whether a *mark* stands between any two cells, and behind the last of each row or of none.

    One by itself parts no cells, and may be what is left of a figure.
    """
    inner = {folded.count(mark, cells.start(1), cells.end(WIDTH)) for cells in found.cells}
    behind = {folded.count(mark, cells.end(WIDTH), cells.end()) for cells in found.cells}
    before = [mark in folded[label.end(1) : label.end()] for label in found.labels]
    return inner == {WIDTH - 1} and len(behind) == 1 and all(before)
