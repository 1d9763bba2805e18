"""Table three: which figures belong to which of its 25 (or 23) rows of seven."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells import LONGEST_COUNT, read_cell
from gov_open_report._reading.columns import Table, closed, limits, settle, unborne
from gov_open_report._reading.drift import fix_by_drift
from gov_open_report._reading.evidence import WIDTH, Row
from gov_open_report._reading.findings import extent
from gov_open_report._reading.plain import fix_plain
from gov_open_report._reading.positions import fragments_of
from gov_open_report._reading.readings import Budget, Reading, row_readings
from gov_open_report._reading.ruled import fix_ruled
from gov_open_report._reading.items import Kind, stray_below
from gov_open_report._reading.streams import stream_readings
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition, Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report.form import Form

# Steps spent on one table before what is open stays open.
_BUDGET = 60_000

# The heads between 自然人 and 其他; wrapped heads give fewer, and out of order.
_ORDER = {
    "COLUMN_BUSINESS": 1,
    "COLUMN_RESEARCH": 2,
    "COLUMN_PUBLIC_WELFARE": 3,
    "COLUMN_LEGAL_SERVICE": 4,
}
_HEADS = 4

_DIVIDED = frozenset({"ROW_CORRECTION_OVERDUE", "ROW_FEE_OVERDUE", "ROW_OTHER"})


class _Option(NamedTuple):
    """A reading of a row, and the items that its sources count."""

    reading: Reading
    items: tuple[Item, ...]


def requests_edition(segments: Sequence[Segment]) -> Edition | None:
    """Tell the edition by the rows under （六）其他处理; None where the table does not."""
    terminals = {segment.terminal for segment in segments}
    if terminals & _DIVIDED:
        return Edition.FORM_2021
    if any(segment.terminal == "ROW_UNDIVIDED" and segment.cells for segment in segments):
        return Edition.FORM_2019
    return None


def read_requests(
    scan: Scan,
    segments: Sequence[Segment],
    orphans: Sequence[Item],
    edition: Edition,
    at: int,
    findings: Findings,
    *,
    ordered: bool,
) -> None:
    """Read table three into *findings*. *orphans* are figures that stand under no table's label.

    *at* is where the table would stand, for what the text lacks. Time is linear
    in the number of cells, plus a bounded number of steps.
    """
    form = FORMS[edition]
    rows = _rows(scan, segments, form)
    levels = [row.level for row in form.requests]
    fix_ruled(rows, levels, scan)
    fix_plain(rows, scan, ordered=ordered)
    labelled = _one_each(rows, form, findings)
    swapped = _heads_out_of_order(scan)
    if swapped:
        # Which figure stands under which head is then the text's to say, and this reads by the form's order.
        start, end = extent(swapped, at)
        findings.say(Code.UNEXPLAINED_TEXT, start, end, (), findings.source[start:end])
        for row in labelled.values():
            row.fixed = None
    _withdraw_unborne(labelled, form)
    if not swapped and any(not row.fixed and row.figures and not row.ruled for row in labelled.values()):
        fix_by_drift([fragment for fragment, _ in fragments_of(rows, scan)], labelled, _table(form, {}), scan)
    budget = Budget(_BUDGET)
    options = {} if swapped else _options(rows, labelled, orphans, form, scan, budget)
    _report_rows(labelled, options, form, at, findings)
    used = _decide(labelled, options, form, at, budget, findings)
    _report_unused(rows, labelled, used, findings)


def _rows(scan: Scan, segments: Sequence[Segment], form: Form) -> list[Row]:
    """The labels and the cells behind each; a ruled line without a label is a row of its own."""
    index_of = {row.terminal: index for index, row in enumerate(form.requests)}
    rows: list[Row] = []
    for segment in segments:
        label = scan.items[segment.label] if segment.label >= 0 else None
        cells = [scan.items[cell] for cell in segment.cells]
        index = index_of.get(segment.terminal, -1)
        own = cells
        if label is not None and label.column >= 0:
            own = [cell for cell in cells if cell.line == label.line]
            if not own and scan.lines[label.line].width == 1:
                own = cells  # one cell a line, between bars
        if index >= 0 or own:
            ruled = label is not None and bool(own) and label.column >= 0 and own[0].line == label.line
            rows.append(Row(index, label, own if ruled else [cell for cell in own if cell.text], ruled))
        if len(own) < len(cells):
            rest = [cell for cell in cells if cell.line != label.line] if label is not None else []
            for _, line in groupby(rest, key=lambda cell: cell.line):
                rows.append(Row(-1, None, [cell for cell in line if cell.text], ruled=False))
    shared = any(len({cell.column for cell in row.figures}) < len(row.figures) for row in rows if row.ruled)
    labels = Counter(row.label.line for row in rows if row.index >= 0 and row.label is not None)
    for row in rows:
        row.alone = row.label is None or labels[row.label.line] <= 1
    if shared:
        # Two figures in one cell: the bars do not stand where the table's cells end.
        rows = [Row(row.index, row.label, row.figures, ruled=False, alone=row.alone) for row in rows]
    return rows


def _one_each(rows: Sequence[Row], form: Form, findings: Findings) -> dict[int, Row]:
    """The row that counts for each label; a label repeated without figures is no second row."""
    labelled: dict[int, Row] = {}
    highest = -1
    for row in rows:
        if row.index < 0 or row.label is None:
            continue
        known = labelled.get(row.index)
        if known is None:
            labelled[row.index] = row
            if row.index < highest:
                findings.say(Code.ROW_OUT_OF_ORDER, row.label.start, row.label.end, form.requests[row.index].paths)
            highest = max(highest, row.index)
        elif not row.cells:
            continue
        elif not known.cells or (known.label is not None and known.label.misread and not row.label.misread):
            labelled[row.index] = row
        elif row.label.misread and known.label is not None and not known.label.misread:
            continue
        else:
            findings.say(Code.ROW_REPEATED, row.label.start, row.label.end, form.requests[row.index].paths)
            same = [c.text for c in known.fixed or known.figures] == [c.text for c in row.fixed or row.figures]
            if not same:
                # Two rows that differ: neither place is fixed any more, and arithmetic chooses.
                known.fixed = None
                known.rivals.append(row)
        if row.label.misread:
            findings.say(
                Code.LABEL_MISREAD, row.label.start, row.label.end, form.requests[row.index].paths,
                findings.source[row.label.start : row.label.end],
            )  # fmt: skip
    return labelled


def _heads_out_of_order(scan: Scan) -> list[Item]:
    """The heads of a line that has several of table three's, in another order than the form's; mostly none."""
    by_line: dict[int, list[Item]] = {}
    for item in scan.items:
        if item.kind is Kind.LABEL and item.whole and item.text in _ORDER:
            by_line.setdefault(item.line, []).append(item)
    for heads in by_line.values():
        order = [_ORDER[head.text] for head in heads]
        if len(set(order)) == len(order) >= _HEADS and order != sorted(order):
            return heads
    return []


def _withdraw_unborne(labelled: dict[int, Row], form: Form) -> None:
    """Open the rows again that position alone has placed and no sum bears out."""
    placed = [index for index, row in labelled.items() if row.placed]
    if placed:
        values = {index: _values(row) for index, row in labelled.items() if row.fixed}
        for index in unborne(_table(form, {}), values, placed):
            labelled[index].fixed = None


def _options(
    rows: Sequence[Row], labelled: dict[int, Row], orphans: Sequence[Item], form: Form, scan: Scan, budget: Budget
) -> dict[int, list[_Option]]:
    """What the rows without fixed places may be."""
    open_rows = [index for index in range(len(form.requests)) if not (index in labelled and labelled[index].fixed)]
    if not open_rows:
        return {}
    facts = _table(form, {index: _values(row) for index, row in labelled.items() if row.fixed})
    most = limits(facts)
    options: dict[int, list[_Option]] = {index: [] for index in open_rows}
    for index in open_rows:
        row = labelled.get(index)
        for candidate in [row, *row.rivals] if row is not None else []:
            items = tuple(candidate.figures)
            stray = stray_below(scan, items[-1].line) if items and candidate.ruled else None
            if stray is not None:
                items = (*items, stray)
            if all(_is_count(item) for item in items):
                texts = [item.text.replace(",", "") for item in items]
                options[index] += [_Option(reading, items) for reading in row_readings(texts, most, budget)]
    for index, reading, items in stream_readings(rows, labelled, orphans, len(form.requests)):
        if all(_is_count(item) for item in items):
            option = _Option(reading, tuple(items))
            if index in options and all(option.reading.values != known.reading.values for known in options[index]):
                options[index].append(option)
    return {index: found for index, found in options.items() if found}


def _is_count(item: Item) -> bool:
    return item.text.replace(",", "").isdigit() and item.text.isascii()


def _values(row: Row) -> tuple[int | None, ...]:
    values = []
    for item in row.fixed or ():
        value = read_cell(item.text, Measure.COUNT).value
        values.append(value if isinstance(value, int) else None)
    return tuple(values)


def _table(form: Form, facts: dict[int, tuple[int | None, ...]]) -> Table:
    last = len(form.requests) - 1
    return Table(0, 1, range(2, last - 1), last - 1, last, facts)


def _decide(
    labelled: dict[int, Row],
    options: dict[int, list[_Option]],
    form: Form,
    at: int,
    spent: Budget,
    findings: Findings,
) -> set[int]:
    """Give every cell of the table a value or a reason; returns the starts of the figures used."""
    used: set[int] = set()
    left: dict[int, list[Reading]] = {}
    known: list[tuple[int | None, ...]] = []
    table = _table(form, {})
    if options:
        table.facts = {index: _values(row) for index, row in labelled.items() if row.fixed}
        budget = Budget(_BUDGET)
        table.readings = {index: [option.reading for option in found] for index, found in options.items()}
        left = settle(table, budget)
        spent.left = min(spent.left, budget.left)
        known = [_known(index, table, left) for index in table.rows]
    if spent.left < 0:
        findings.say(Code.SEARCH_STOPPED, at, at)
    for index, form_row in enumerate(form.requests):
        row = labelled.get(index)
        if row is not None and row.fixed:
            findings.printed_row(form_row.paths, row.fixed)
            used.update(item.start for item in row.cells)
        elif left.get(index):
            surviving = [
                option for option in options[index] if any(option.reading is reading for reading in left[index])
            ]
            settled = [closed(table, known, index, column) for column in range(WIDTH)]
            used |= _settle_row(form_row.paths, surviving, settled, row, at, findings)
        else:
            _leave_open(form_row.paths, row, options.get(index, []), at, findings)
    return used


def _known(index: int, table: Table, left: dict[int, list[Reading]]) -> tuple[int | None, ...]:
    if index in table.facts:
        return table.facts[index]
    readings = left.get(index)
    if not readings:
        return (None,) * WIDTH
    return tuple(
        values[0] if all(value == values[0] for value in values) else None
        for values in zip(*(reading.values for reading in readings), strict=True)
    )


def _settle_row(
    paths: Sequence[str], surviving: list[_Option], settled: list[bool], row: Row | None, at: int, findings: Findings
) -> set[int]:
    """Take the cells that all surviving readings agree on, where the column bears them out."""
    items = surviving[0].items
    here = items[0].start if items else at
    agreed, lost, doubtful = [], [], []
    for column, path in enumerate(paths):
        values = {option.reading.values[column] for option in surviving}
        if len(values) > 1 or not settled[column]:
            doubtful.append(path)
        elif any(option.reading.sources[column] for option in surviving):
            option = next(option for option in surviving if option.reading.sources[column])
            sources = [option.items[source] for source in option.reading.sources[column]]
            findings.recovered(path, option.reading.values[column], sources)
            agreed.append(path)
        else:
            findings.absent(path, Origin.MISSING, here)
            lost.append(path)
    start, end = extent(items, here)
    if agreed:
        labelless = row is None or not row.figures
        findings.say(
            Code.LABEL_MISSING if row is None else Code.PLACE_RECOVERED,
            start, end, agreed, "" if labelless else _quote(findings, start, end),
        )  # fmt: skip
    if lost:
        findings.say(Code.CELL_MISSING, start, start, lost)
    if doubtful:
        findings.ambiguous(doubtful, items, here)
        findings.say(Code.PLACE_AMBIGUOUS, start, end, doubtful, _quote(findings, start, end))
    return {item.start for item in items} if agreed or doubtful else set()


def _leave_open(
    paths: Sequence[str], row: Row | None, options: Sequence[_Option], at: int, findings: Findings
) -> None:
    if row is None or row.label is None:
        for path in paths:
            findings.absent(path, Origin.MISSING, at)
        findings.say(Code.ROW_MISSING, at, at, paths)
        return
    figures = row.figures or [item for option in options[:1] for item in option.items]
    if not figures and row.ruled and len(row.cells) >= WIDTH:
        # All blank, and more than seven: whichever they are, they are blank.
        for path in paths:
            findings.absent(path, Origin.BLANK, row.label.end)
        return
    if not figures:
        for path in paths:
            findings.absent(path, Origin.MISSING, row.label.end)
        findings.say(Code.CELL_MISSING, row.label.start, row.label.end, paths)
        return
    findings.ambiguous(paths, figures, row.label.end)
    start, end = extent(figures, row.label.end)
    findings.say(Code.PLACE_AMBIGUOUS, start, end, paths, _quote(findings, start, end))


def _report_rows(
    labelled: dict[int, Row], options: dict[int, list[_Option]], form: Form, at: int, findings: Findings
) -> None:
    """Say which rows have too few cells or too many."""
    for index, row in sorted(labelled.items()):
        if row.fixed or not row.figures or row.label is None:
            continue
        count = len(row.cells) if row.ruled else len(row.figures)
        if count == WIDTH:
            continue
        code = Code.TOO_FEW_CELLS if count < WIDTH else Code.TOO_MANY_CELLS
        start, end = extent(row.figures, row.label.end)
        findings.say(code, start, end, form.requests[index].paths, str(count), str(WIDTH))


def _report_unused(rows: Sequence[Row], labelled: dict[int, Row], used: set[int], findings: Findings) -> None:
    """Say which figures belong to no place."""
    spoken_for = {id(row) for row in labelled.values()}
    for row in rows:
        if id(row) in spoken_for:
            continue
        unused = [item for item in row.figures if item.start not in used]
        if unused:
            start, end = extent(unused, 0)
            findings.say(Code.UNEXPLAINED_FIGURES, start, end, (), _quote(findings, start, end))


def _quote(findings: Findings, start: int, end: int) -> str:
    return findings.source[start : min(end, start + 4 * LONGEST_COUNT)]
