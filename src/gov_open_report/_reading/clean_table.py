"""Table three as most texts have it: row below row as in the form, seven figures behind each label, and all adds up.

It is told by its text, and takes the place of a scan and of all that is asked
of rows one by one, which would come to the same. Whatever else stands among
the rows, and be it a blank or a figure with a comma, the table is not clean,
and is read as any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells import plain_counts
from gov_open_report._reading.closed_table import adds_up, closes, paths_of_rows
from gov_open_report._reading.evidence import WIDTH
from gov_open_report._reading.head_order import heads_added, heads_out_of_order
from gov_open_report._reading.row_patterns import match_rows
from gov_open_report.form import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Scan
    from gov_open_report.form import Edition


class CleanTable(NamedTuple):
    """Such a table, and where it stands."""

    start: int
    """Where the line of its first row begins."""
    end: int
    """Where that of its last row ends."""
    edition: Edition
    counts: list[int]
    """All its figures, row by row."""
    places: list[tuple[int, int]]
    """Where each begins and ends."""
    has_a_line_each: bool
    """Whether each label and figure has a line of its own."""
    wraps_labels: bool
    """Whether labels go on in the next line."""

    def stands_alone(self, scan: Scan, requests: Sequence[Segment]) -> bool:
        """Tell whether nothing around it leaves it in doubt, or needs its lines to be told.

        *scan* and the segments of table three are of what stands around it.
        """
        if scan.upset or (scan.cells and not scan.cells[-1].text):
            # What is before labels or at line ends elsewhere is told by what is there in most lines.
            return False
        if any(segment.terminal.startswith("ROW_") or any(cell.text for cell in segment.cells) for segment in requests):
            return False
        return not heads_out_of_order(scan) and not heads_added(scan)

    def print_into(self, findings: Findings) -> None:
        """Take its figures into *findings*."""
        findings.printed_counts(paths_of_rows(self.edition), self.counts, self.places)


def find_clean_table(folded: str, start: int, end: int) -> CleanTable | None:
    """Find the table in folded[start:end]; None if it is not clean. Linear."""
    found = match_rows(folded, start, end)
    if found is None:
        return None
    rows = [plain_counts(row.groups()[1:]) for row in found.rows]
    counts = [row for row in rows if row is not None and adds_up(row)]
    if len(counts) < len(rows) or not closes(counts, FORMS[found.edition]):
        return None
    # A bar by itself parts no cells, and may be what is left of a figure.
    if any(folded.count("|", row.start(2), row.end(1 + WIDTH)) not in {0, WIDTH - 1} for row in found.rows):
        return None
    return CleanTable(
        found.start,
        found.rows[-1].end(),
        found.edition,
        [count for row in counts for count in row],
        [place for row in found.rows for place in row.regs[2:]],
        found.has_a_line_each,
        any("\n" in row[1] for row in found.rows),
    )
