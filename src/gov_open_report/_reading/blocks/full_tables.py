"""Table three where its figures alone tell it: each of them is there, no other, and all sums hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells.findings import extent
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import HEADS, WIDTH
from gov_open_report._reading.requests.head_order import heads_added, heads_of_two_tables
from gov_open_report.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.items import Scan
    from gov_open_report.form import Form

_SECTION, _NEXT_SECTION = "3", "4"


class FullTable(NamedTuple):
    """The table's rows, and the items that are not of it."""

    rows: list[list[tuple[Item, int]]]
    """The figures of each row, with the counts that they are."""
    doubtful: set[tuple[int, int]]
    """Rows and columns of the figures that a misprint may have put where they are."""
    others: list[Item]

    @classmethod
    def of(cls, rows: list[list[tuple[Item, int]]], doubtful: set[tuple[int, int]], scan: Scan) -> FullTable:
        """Give the table of *rows* that a *scan* has, and of what is *doubtful* in it."""
        told = {figure.start for row in rows for figure, _ in row}
        return cls(rows, doubtful, list(_without(scan, told)))

    def without_it(self, scan: Scan) -> Scan:
        """Give *scan*, in which it was found, without its figures."""
        return scan._replace(items=self.others, cells=[item for item in self.others if item.kind is Kind.CELL])

    def put_into(self, findings: Findings, form: Form, labelled: Collection[int]) -> None:
        """Take its figures into *findings*; *labelled* are the rows whose labels the text has."""
        told: dict[Code, list[str]] = {Code.PLACE_RECOVERED: [], Code.LABEL_MISSING: []}
        open_cells: dict[str, Item] = {}
        for index, (form_row, row) in enumerate(zip(form.requests, self.rows, strict=True)):
            said = told[Code.PLACE_RECOVERED if index in labelled else Code.LABEL_MISSING]
            for column, (path, (figure, count)) in enumerate(zip(form_row.paths, row, strict=True)):
                if (index, column) in self.doubtful:
                    open_cells[path] = figure
                else:
                    findings.recovered(path, count, [figure])
                    said.append(path)
        start, end = extent([figure for row in self.rows for figure, _ in row])
        for code, paths in told.items():
            if paths:
                findings.say(code, start, end, paths, findings.quote(start, end))
        if open_cells:
            findings.ambiguous([*open_cells], [*open_cells.values()])


def _without(scan: Scan, told: Collection[int]) -> Iterator[Item]:
    """Give what is not of the table, of whose figures the starts are *told*; a 总计 right before one is its own."""
    starts = [item.start for item in scan.items]
    for item, following in zip(scan.items, [*starts[1:], None], strict=True):
        if item.start not in told and not (item.text == HEADS[-1] and following in told):
            yield item


def below_heading(scan: Scan) -> list[Item]:
    """Give what stands below the heading of table three, or from its first label on."""
    items = scan.items
    first = (
        at
        for at, item in enumerate(items)
        if (item.kind is Kind.HEADING and item.text == _SECTION) or item.table == "requests"
    )
    return items[next(first, len(items)) :]


def figures_if_full(items: Sequence[Item], form: Form) -> list[Item]:
    """Give the figures that the table must have if it is full; none if others may be among them, or some be lost."""
    many, others = len(form.requests) * WIDTH, sum(len(block.paths) for block in form.blocks)
    figures = [item for item in items if item.kind is Kind.CELL]
    end = next((item.start for item in items if item.kind is Kind.HEADING and item.text == _NEXT_SECTION), None)
    own = len(figures) if end is None else sum(figure.start < end for figure in figures)
    # What stands behind the next heading is of this table if all of both tables is there.
    is_whole = own == many or ((own < many or end is None) and len(figures) == many + others)
    return figures[:many] if is_whole and len(figures) <= many + others else []


def find_zeros(scan: Scan, form: Form) -> FullTable | None:
    """Find table three of *form* where all of its figures are zeros: then whichever are whose, all cells are told."""
    figures = figures_if_full(below_heading(scan), form)
    if not figures or any(figure.text != "0" for figure in figures) or heads_added(scan) or heads_of_two_tables(scan):
        return None
    zeros = [(figure, 0) for figure in figures]
    return FullTable.of([zeros[at : at + WIDTH] for at in range(0, len(zeros), WIDTH)], set(), scan)
