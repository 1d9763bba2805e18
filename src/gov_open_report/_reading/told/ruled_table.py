"""Table three between bars or tabs, row below row as in the form, some of its cells blank.

Each row has its label and seven cells behind it, or in all rows a blank one
more for each further column that its label spans, and nothing else stands
among them but heads that a new page has said again. Then every cell has its
place, as it would have if lines were scanned and rows compared; but for rows
whose cells have moved, which sums show, and which are looked for as they are
there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.lines.grids import cells_of, single_marks
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import INNER_HEADS, WIDTH, Row
from gov_open_report._reading.requests.added_columns import without_added
from gov_open_report._reading.requests.ruled import CUT_OTHERWISE, LEAF, are_odd
from gov_open_report._reading.requests.shifted import open_shifted
from gov_open_report._reading.told.row_patterns import Between, match_rows
from gov_open_report._reading.told.told_table import ToldTable
from gov_open_report._reading.words.figures import AROUND
from gov_open_report.form import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.grids import Ruling
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.requests.ruled import PlaceOfLabel
    from gov_open_report._reading.told.row_patterns import FirstRow, MatchedRows


@frozen
class RuledTable(ToldTable):
    """Such a table."""

    is_closed: ClassVar[bool] = False

    rows: list[Row]
    """All rows of the form, their cells fixed."""
    labels: list[PlaceOfLabel]

    @property
    def counts(self) -> list[int]:
        """Of each row how many of its cells are not blank."""
        return [len(row.figures) for row in self.rows]

    def agrees_with(self, scan: Scan) -> bool:
        """They are, if no line of heads has more cells than its own lines, and no row is odd beside others."""
        lines, narrowest = scan.lines, min(width for width, _, _ in self.labels)
        heads = [lines[label[5]].width for label in scan.labels if label[1] in INNER_HEADS and label[6] >= 0]
        return max(heads, default=0) <= narrowest and not are_odd(self.labels, scan)

    def print_into(self, findings: Findings) -> None:
        """Take the cells of each row."""
        for row, form_row in zip(self.rows, FORMS[self.edition].requests, strict=True):
            findings.printed_row(form_row.paths, row.fixed or ())


def find_ruled_table(folded: str, first: FirstRow, end: int, ruling: Ruling) -> RuledTable | None:
    """Find the table from its *first* row on, ruled as *ruling* says; None if any of its rows is odd. Linear."""
    if first.behind not in single_marks(ruling):
        return None
    found = match_rows(folded, first, end, Between(first.behind))
    # Where the text ends in a cell, the rest may be cut off.
    if found is None or not folded.startswith("\n", found.end):
        return None
    # What shows nothing may be all that is left of a line break, or of a cell.
    if JOIN in folded[found.start : found.end]:
        return None
    fixed = _fixed_rows(folded, found, first.behind, ruling)
    if fixed is None:
        return None
    rows, labels = fixed
    return RuledTable(found.start, found.end, found.edition, first.behind, wraps_labels=False, rows=rows, labels=labels)


def _fixed_rows(
    folded: str, found: MatchedRows, mark: str, ruling: Ruling
) -> tuple[list[Row], list[PlaceOfLabel]] | None:
    """All rows with their cells fixed, and where their labels are; None if any of them may be read otherwise."""
    form = FORMS[found.edition]
    rows: list[Row] = []
    labels: list[PlaceOfLabel] = []
    for form_row, label, matched in zip(form.requests, found.labels, found.cells, strict=True):
        if matched[1].count(mark) > WIDTH + LEAF:
            return None
        column, cells = _cells_behind(folded, label.start(1), matched.end(), mark, ruling)
        # By number, as below, since there are two hundred.
        if plain_counts([cell[1] for cell in cells if cell[1]]) is None:
            return None
        rows.append(Row(len(rows), None, cells, ruled=True))
        labels.append((column + 1 + len(cells), column, form_row.level))
    if not _are_alike(rows, labels) or _are_cut_otherwise(found, labels):
        return None
    for row in rows:
        row.fixed = row.cells[-WIDTH:]
    added, _ = without_added(rows)
    open_shifted({row.index: row for row in reversed(rows) if row.figures}, form)
    return (rows, labels) if not added and all(row.fixed for row in rows) else None


def _cells_behind(folded: str, label: int, end: int, mark: str, ruling: Ruling) -> tuple[int, list[Item]]:
    """In which cell of its line a *label* begins, and the cells behind it up to the line's *end*."""
    line_start = folded.rfind("\n", 0, label) + 1
    at, contents, bar = cells_of(folded[line_start:end], line_start, mark, ruling)
    column, cells = -1, []
    # This is Item(…) without its wrapper, as in the scanner.
    new, kind = tuple.__new__, Kind.CELL
    for number, cell in enumerate(contents):
        if at > label:
            text = cell.strip(AROUND)
            start = at + cell.find(text) if text else at
            cells.append(new(Item, (kind, text, "", start, start + len(text), -1, number, False, False)))
        else:
            column = number
        at += len(cell) + bar
    return column, cells


def _are_alike(rows: Sequence[Row], labels: Sequence[PlaceOfLabel]) -> bool:
    """Whether all rows have seven cells, or all of them a blank one more for each column that their label spans."""
    spare = [len(row.cells) - WIDTH for row in rows]
    if not any(spare):
        return True
    edge = min(column for _, column, _ in labels)
    return all(
        cells == LEAF - level
        and (column == edge or level > 0)
        and not any(cell.text for cell in row.cells[:cells])
        for row, cells, (_, column, level) in zip(rows, spare, labels, strict=True)
    )


def _are_cut_otherwise(found: MatchedRows, labels: Sequence[PlaceOfLabel]) -> bool:
    """Whether lines of one stretch are wider than those of another: not all may be cut alike."""
    widest: list[int] = []
    end = -1
    for label, cells, (width, _, _) in zip(found.labels, found.cells, labels, strict=True):
        goes_on = label.string.rfind("\n", end, label.start(1)) == end
        widest.append(max(width, widest.pop()) if goes_on and widest else width)
        end = cells.end()
    return max(widest) >= min(widest) + CUT_OTHERWISE
