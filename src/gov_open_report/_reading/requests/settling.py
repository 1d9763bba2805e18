"""What each cell of table three is taken to be, and what is said where that is not plain.

A fixed row is printed as it stands. Of an open one the cells are recovered on which all its readings agree that the
columns leave, if the sums these cells stand in are closed; the others stay without a value, and a diagnostic says why.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.cells.findings import extent, with_digits
from gov_open_report._reading.lines.items import ends_text
from gov_open_report._reading.places.evidence import WIDTH, fixed_values
from gov_open_report._reading.places.readings import ONE_EACH, Option, Reading
from gov_open_report._reading.requests.columns import Table, closed, known_of, settle
from gov_open_report.diagnostics import Code
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.items import Item
    from gov_open_report._reading.places.evidence import Row, Values
    from gov_open_report._reading.places.readings import Budget
    from gov_open_report._reading.requests.options import Options
    from gov_open_report.form import Form


_BARS = frozenset("|│")

# Fewer rows than these that have fewer figures than cells have lost some; where there are so many, cells are blank.
_ENOUGH_SHORT = 3


def report_widths(labelled: Mapping[int, Row], form: Form, findings: Findings) -> None:
    """Say which open rows have too few cells or too many."""
    for index, row in sorted(labelled.items()):
        if row.fixed or not row.figures or row.label is None:
            continue
        # Those of a row that is not ruled are its figures.
        count = len(row.cells)
        if count == WIDTH:
            continue
        code = Code.TOO_FEW_CELLS if count < WIDTH else Code.TOO_MANY_CELLS
        start, end = extent(row.figures)
        findings.say(code, start, end, form.requests[index].paths, str(count), str(WIDTH))


def decide(
    labelled: Mapping[int, Row],
    options: Options,
    form: Form,
    at: int,
    budget: Budget,
    findings: Findings,
) -> set[int]:
    """Give every cell of the table a value or a reason; returns the starts of the figures used.

    *at* is where the table would stand; *budget* is for comparing the *options*.
    """
    used: set[int] = set()
    table = Table.of(form)
    left: dict[int, list[Reading]] = {}
    known: list[Values] = []
    if options.of_rows:
        table.facts = fixed_values(labelled)
        table.readings = {index: [option.reading for option in found] for index, found in options.of_rows.items()}
        left = settle(table, budget)
        known = [known_of(index, table, left) for index in table.rows]
    told = options.told
    has_blanks = sum(1 for row in labelled.values() if len(row.figures) < WIDTH) >= _ENOUGH_SHORT
    for index, form_row in enumerate(form.requests):
        row = labelled.get(index)
        if row is not None and row.fixed and row.balanced:
            values = tuple(value for value in row.values if value is not None)
            option = Option(Reading(values, ONE_EACH), tuple(row.fixed))
            used |= _settle_row(form_row.paths, [option], [True] * WIDTH, row, findings, has_blanks=False)
        elif row is not None and row.fixed:
            findings.printed_row(form_row.paths, row.fixed)
        elif index in told:
            used |= _settle_row(
                form_row.paths, told[index].options, told[index].borne_out, row, findings, has_blanks=has_blanks
            )
        elif left.get(index):
            known_options = options.of_rows[index]
            surviving = [option for option in known_options if any(option.reading is one for one in left[index])]
            settled = [closed(table, known, index, column) for column in range(WIDTH)]
            used |= _settle_row(form_row.paths, surviving, settled, row, findings, has_blanks=has_blanks)
        else:
            is_wide = row is not None and _is_wider_than_others(row, labelled, form, findings.source)
            _leave_open(form_row.paths, row, options.of_rows.get(index, ()), at, findings, is_wide=is_wide)
    return used


def _is_wider_than_others(row: Row, labelled: Mapping[int, Row], form: Form, source: str) -> bool:
    """Whether most rows have fewer cells in their lines, and those of its level behind their labels too.

    A bar more may be a figure that was misread; a tab is none.
    """
    if row.label is None or not row.cells or _BARS.isdisjoint(source[row.label.end : row.cells[-1].end]):
        return False
    level = form.requests[row.index].level
    behind = Counter(len(each.cells) for index, each in labelled.items() if form.requests[index].level == level)
    in_lines = Counter(map(_last_column, labelled.values()))
    return len(row.cells) > _usual(behind) and _last_column(row) > _usual(in_lines)


def _last_column(row: Row) -> int:
    return len(row.cells) + (row.label.column if row.label is not None else 0)


def _usual(counts: Counter[int]) -> int:
    return counts.most_common(1)[0][0]


def _settle_row(
    paths: Sequence[str],
    surviving: Sequence[Option],
    settled: Sequence[bool],
    row: Row | None,
    findings: Findings,
    *,
    has_blanks: bool,
) -> set[int]:
    """Take the cells that all surviving readings agree on, where the column bears them out.

    *has_blanks* says that cells of the table may be blank.
    """
    items = surviving[0].items
    here = items[0].start
    agreed, lost, doubtful = [], [], []
    blank = {column for option in surviving for column in _may_be_blank(option.reading)} if has_blanks else set()
    for column, path in enumerate(paths):
        values = {option.reading.values[column] for option in surviving}
        printing = next((option for option in surviving if option.reading.sources[column]), None)
        may_be_blank = printing is not None and column in blank
        if len(values) > 1 or may_be_blank or not settled[column] or _prints_another(row, column, values):
            doubtful.append(path)
        elif printing is not None:
            sources = [printing.items[source] for source in printing.reading.sources[column]]
            findings.recovered(path, printing.reading.values[column], sources)
            agreed.append(path)
        else:
            # Only a sum tells it, and what the text does not print is no value.
            findings.absent([path], Origin.MISSING, here)
            lost.append(path)
    start, end = extent(items)
    if agreed:
        code = Code.LABEL_MISSING if row is None else Code.PLACE_RECOVERED
        has_figures = row is not None and bool(row.figures)
        findings.say(code, start, end, agreed, findings.quote(start, end) if has_figures else "")
    if lost:
        findings.say(Code.CELL_MISSING, start, start, lost)
    if doubtful:
        findings.ambiguous(doubtful, items)
    return {item.start for item in items}


def _may_be_blank(reading: Reading) -> Iterator[int]:
    """The columns of a zero that only the sum tells, and of those beside it: the text has one less, whichever it is.

    A row of nothing but zeros says the same with one more.
    """
    values, sources = reading
    for column, figures in enumerate(sources):
        if not figures and not values[column] and any(values):
            for step in (-1, 1):
                at = column
                while 0 <= at < WIDTH and not values[at]:
                    yield at
                    at += step


def _prints_another(row: Row | None, column: int, values: Collection[int | None]) -> bool:
    """Whether a cell that may stand where it is printed has another content than one of *values*."""
    cell = row.as_printed[column] if row is not None and row.as_printed else None
    return cell is not None and bool(cell.text) and count_of(cell.text) not in values


def _leave_open(
    paths: Sequence[str], row: Row | None, options: Sequence[Option], at: int, findings: Findings, *, is_wide: bool
) -> None:
    """Give a row's cells no value, and say why; one that *is_wide* may have a figure for a bar."""
    if row is None or row.label is None:
        findings.absent(paths, Origin.MISSING, at)
        findings.say(Code.ROW_MISSING, at, at, paths)
        return
    end_of_label = row.label.end
    figures = row.figures or [item for option in options[:1] for item in option.items]
    if figures and row.in_part:
        findings.printed_in_part(paths, row.in_part, figures)
    elif figures:
        findings.ambiguous(paths, figures)
    elif _has_all_cells(row) and not is_wide and not ends_text(row.cells[-1], findings.source):
        # All blank, and seven or more: whichever they are, they are blank.
        findings.absent(paths, Origin.BLANK, end_of_label)
    else:
        findings.absent(paths, Origin.MISSING, end_of_label)
        findings.say(Code.CELL_MISSING, row.label.start, end_of_label, paths)


def _has_all_cells(row: Row) -> bool:
    """Whether none of the seven can be lost, nor stand elsewhere: a ruled line has as many, and as the heads above."""
    return row.ruled and len(row.cells) >= WIDTH and not (row.narrower_than_heads or row.beside_figures)


def report_unused(
    rows: Sequence[Row],
    labelled: Mapping[int, Row],
    orphans: Sequence[Item],
    used: Collection[int],
    findings: Findings,
) -> None:
    """Say which figures belong to no place, of rows and of *orphans*."""
    spoken_for = {id(row) for row in labelled.values()}
    for figures in [*(row.figures for row in rows if id(row) not in spoken_for), with_digits(orphans)]:
        findings.unexplained([item for item in figures if item.start not in used])
