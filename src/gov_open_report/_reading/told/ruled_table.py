"""Table three between bars or tabs, row below row as in the form, some of its cells blank.

Each row has its label and seven cells behind it, or in all rows a blank one
more for each further column that its label spans, and nothing else stands
among them but heads that a new page has said again. Then every cell has its
place, as it would have if lines were scanned and rows compared; but for rows
whose cells have moved, which sums show, and which are looked for as they are
there.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from attrs import frozen

from gov_open_report._reading.cells.cells import SMALL_COUNTS, plain_count
from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.lines.grids import single_marks
from gov_open_report._reading.places.evidence import INNER_HEADS, WIDTH
from gov_open_report._reading.requests.added_columns import are_numbers
from gov_open_report._reading.requests.closed_table import paths_of_rows
from gov_open_report._reading.requests.ruled import CUT_OTHERWISE, LEAF, are_odd
from gov_open_report._reading.requests.shifted import have_moved
from gov_open_report._reading.told.row_patterns import Between, match_rows
from gov_open_report._reading.told.told_table import ToldTable
from gov_open_report.form import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.grids import Ruling
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report._reading.places.evidence import Values
    from gov_open_report._reading.requests.ruled import PlaceOfLabel
    from gov_open_report._reading.told.row_patterns import FirstRow, MatchedRows


class _Cells(NamedTuple):
    """The seven cells of a row."""

    values: Values
    places: Sequence[tuple[int, int]]
    spare: int
    """How many blank cells stand between the label and these."""


@frozen
class RuledTable(ToldTable):
    """Such a table."""

    is_closed: ClassVar[bool] = False

    rows: list[_Cells]
    """Those of all rows of the form."""
    labels: list[PlaceOfLabel]

    @property
    def counts(self) -> list[int]:
        """Of each row how many of its cells are not blank."""
        return [WIDTH - row.values.count(None) for row in self.rows]

    def agrees_with(self, scan: Scan) -> bool:
        """They are, if no line of heads has more cells than its own lines, and no row is odd beside others."""
        lines, narrowest = scan.lines, min(width for width, _, _ in self.labels)
        heads = [lines[label[5]].width for label in scan.labels if label[1] in INNER_HEADS]
        return max(heads, default=0) <= narrowest and not are_odd(self.labels, scan)

    def print_into(self, findings: Findings) -> None:
        """Take the cells of all rows at once."""
        values = [*chain.from_iterable([row.values for row in self.rows])]
        places = chain.from_iterable([row.places for row in self.rows])
        findings.printed_counts(paths_of_rows(self.edition), values, places)


def find_ruled_table(folded: str, first: FirstRow, end: int, ruling: Ruling) -> RuledTable | None:
    """Find the table from its *first* row on, ruled as *ruling* says; None if any of its rows is odd. Linear."""
    if first.behind not in single_marks(ruling):
        return None
    found = match_rows(folded, first, end, Between(first.behind))
    # Where the text ends in a cell, the rest may be cut off; and what shows nothing may be all that is left of a line
    # break, or of a cell.
    if found is None or not folded.startswith("\n", found.end) or JOIN in folded[found.start : found.end]:
        return None
    rows = _rows(folded, found, first.behind, ruling)
    labels = _places_of_labels(folded, found, rows, first.behind, ruling) if rows else []
    if not rows or not _are_alike(rows, labels) or _are_cut_otherwise(found, labels):
        return None
    if _have_numbers(rows) or have_moved([row.values for row in rows], FORMS[found.edition]):
        return None
    return RuledTable(found.start, found.end, found.edition, first.behind, wraps_labels=False, rows=rows, labels=labels)


def _rows(folded: str, found: MatchedRows, mark: str, ruling: Ruling) -> list[_Cells]:
    """The cells of all rows; none if any has fewer or more than it may have, or what is no count in plain digits."""
    rows: list[_Cells] = []
    small = SMALL_COUNTS.get
    for matched in found.cells:
        content = matched[1]
        # A bar at the end closes the table, or else opens one cell more.
        closing = ruling.closed and mark == "|" and content.rstrip(" ").endswith(mark)
        spare = content.count(mark) - closing - (WIDTH - 1)
        cells = _seven(mark, spare).match(folded, matched.start(), matched.end()) if 0 <= spare <= LEAF else None
        if cells is None:
            return []
        texts = cells.groups()
        values = tuple([small(text) for text in texts])
        if values.count(None) > texts.count(""):
            values = tuple(map(plain_count, texts))
            if values.count(None) > texts.count(""):
                return []
        # The first is of all of them.
        rows.append(_Cells(values, cells.regs[1:], spare))
    return rows


@cache
def _seven(mark: str, spare: int) -> re.Pattern[str]:
    """Seven cells, a group each, behind so many *spare* ones that are blank; a blank one is where it begins."""
    bar = re.escape(mark)
    cell = r"(?: *+(?=[0-9]))?+([0-9]*+) *+"
    return re.compile(rf" *+{bar}" * spare + bar.join([cell] * WIDTH) + rf"(?:{bar} *+)?+(?![^\n])")


def _places_of_labels(
    folded: str, found: MatchedRows, rows: Sequence[_Cells], mark: str, ruling: Ruling
) -> list[PlaceOfLabel]:
    """Of each row in which cell of its line its label is, and how many cells that has."""
    places: list[PlaceOfLabel] = []
    for form_row, label, row in zip(FORMS[found.edition].requests, found.labels, rows, strict=True):
        start = label.start(1)
        before = folded[folded.rfind("\n", 0, start) + 1 : start]
        # A bar at the beginning of a framed line opens its first cell.
        column = before.count(mark) - (ruling.framed and mark == "|" and before.lstrip(" ").startswith(mark))
        places.append((column + 1 + row.spare + WIDTH, column, form_row.level))
    return places


def _are_alike(rows: Sequence[_Cells], labels: Sequence[PlaceOfLabel]) -> bool:
    """Whether all rows have seven cells, or all of them a blank one more for each column that their label spans."""
    spare = [row.spare for row in rows]
    if not any(spare):
        return True
    edge = min(column for _, column, _ in labels)
    return all(
        cells == LEAF - level and (column == edge or level > 0)
        for cells, (_, column, level) in zip(spare, labels, strict=True)
    )


def _have_numbers(rows: Sequence[_Cells]) -> bool:
    """Whether a number or a code of each row stands before its figures."""
    begun = ((number, [value for value in row.values if value is not None]) for number, row in enumerate(rows))
    return are_numbers((number, str(figures[0])) for number, figures in begun if figures)


def _are_cut_otherwise(found: MatchedRows, labels: Sequence[PlaceOfLabel]) -> bool:
    """Whether lines of one stretch are wider than those of another: not all may be cut alike."""
    widest: list[int] = []
    end = -1
    for label, cells, (width, _, _) in zip(found.labels, found.cells, labels, strict=True):
        goes_on = label.string.rfind("\n", end, label.start(1)) == end
        widest.append(max(width, widest.pop()) if goes_on and widest else width)
        end = cells.end()
    return max(widest) >= min(widest) + CUT_OTHERWISE
