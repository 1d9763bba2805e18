"""Table three: which figures belong to which of its 25 (or 23) rows of seven."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.closed_table import print_closed
from gov_open_report._reading.columns import Table, unborne
from gov_open_report._reading.drift import fix_by_drift
from gov_open_report._reading.evidence import HEADS, INNER_HEADS, Row, fixed_values
from gov_open_report._reading.findings import extent, with_digits
from gov_open_report._reading.lost_ends import put_ends_back
from gov_open_report._reading.options import Options, options_of
from gov_open_report._reading.plain import fix_plain
from gov_open_report._reading.positions import fragments_of
from gov_open_report._reading.readings import Budget
from gov_open_report._reading.rows import doubt_exchanged, one_each, rows_of
from gov_open_report._reading.ruled import fix_ruled
from gov_open_report._reading.settling import decide, report_unused, report_widths
from gov_open_report._reading.shifted import open_shifted
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report._reading.steps import Steps
    from gov_open_report.form import Form

# Steps spent on finding one table's readings, and as many again on comparing them,
# before what is open stays open.
_BUDGET = 60_000

_UNDIVIDED = "ROW_UNDIVIDED"

# Rows that something may have befallen in one place of a text.
_MOST_UNTOLD = 2

_PLACES = {head: place for place, head in enumerate(HEADS)}
# Labels that span columns may stand among heads.
_ABOVE_HEADS = frozenset({"APPLICANTS", "ORGANISATIONS"})

# The rows under （六）其他处理, which the edition of 2019 has as one.
_DIVIDED = frozenset(row.terminal for row in FORMS[Edition.FORM_2021].requests if row.group == _UNDIVIDED)


def requests_edition(segments: Sequence[Segment]) -> Edition | None:
    """Tell the edition by the rows under （六）其他处理; None where the table does not."""
    terminals = {segment.terminal for segment in segments}
    if terminals & _DIVIDED:
        return Edition.FORM_2021
    if any(segment.terminal == _UNDIVIDED and segment.cells for segment in segments):
        return Edition.FORM_2019
    return None


def read_requests(
    scan: Scan,
    segments: Sequence[Segment],
    orphans: Sequence[Item],
    edition: Edition,
    at: int,
    steps: Steps,
    findings: Findings,
    *,
    ordered: bool,
) -> bool:
    """Read table three into *findings*; gives whether it has no blank and all its sums hold.

    *orphans* are figures that stand under no table's label. *at* is where the table would stand,
    for what the text lacks. Time is linear in the number of cells, plus a bounded number of steps.
    """
    form = FORMS[edition]
    swapped = _heads_out_of_order(scan)
    if not swapped and print_closed(segments, form, findings, ordered=ordered):
        findings.unexplained(with_digits(orphans))
        return True
    rows = rows_of(scan, segments, form)
    put_ends_back(rows, form, scan)
    fix_ruled(rows, [row.level for row in form.requests], scan)
    fix_plain(rows, scan, ordered=ordered)
    _fix_by_steps(rows, steps)
    # Rows that come again may stand there as they should.
    open_shifted({row.index: row for row in reversed(rows) if row.index >= 0 and row.figures}, form)
    labelled = one_each(rows, form, findings)
    doubt_exchanged(labelled, scan)
    if swapped:
        # Which figure stands under which head is then the text's to say, and this reads by the form's order.
        start, end = extent(swapped)
        findings.say(Code.UNEXPLAINED_TEXT, start, end, (), findings.quote(start, end))
        for row in labelled.values():
            row.fixed = None
    else:
        _fix_by_sums(rows, labelled, form, scan)
    budget = Budget(_BUDGET)
    options = Options({}) if swapped else options_of(rows, labelled, orphans, form, scan, budget)
    report_widths(labelled, form, findings)
    comparing = Budget(_BUDGET)
    used = decide(labelled, options, form, at, comparing, findings)
    if budget.ran_out or comparing.ran_out:
        findings.say(Code.SEARCH_STOPPED, at, at)
    report_unused(rows, labelled, orphans, used, findings)
    return False


def _fix_by_steps(rows: Sequence[Row], steps: Steps) -> None:
    """Fix the open rows that line breaks tell, if few others have figures: else no sum shows what changed places."""
    waiting = [row for row in rows if row.index >= 0 and not row.fixed]
    if sum(1 for row in waiting if row.figures and row.index not in steps.rows) > _MOST_UNTOLD:
        return
    for row in waiting:
        row.fixed = steps.rows.get(row.index)


def _heads_out_of_order(scan: Scan) -> list[Item]:
    """The heads that stand in another's place, on a line that has all inner ones or with one a line; mostly none.

    Wrapped heads give fewer, and out of order.
    """
    run: list[Item] = []
    for label in scan.labels:
        text = label[1]
        if text in _PLACES:
            if label.whole:
                run.append(label)
        elif run and text not in _ABOVE_HEADS:
            if astray := _astray(run):
                return astray
            run = []
    return _astray(run)


def _astray(run: Sequence[Item]) -> list[Item]:
    """Those of a *run* of heads that stand in another's place."""
    if len(run) < len(INNER_HEADS):
        return []
    # Cheaply told of most: 总计 counts beside the others alone, where it has a cell.
    places = [
        _PLACES[head.text]
        for head in run
        if head.text != HEADS[-1] or (head.column >= 0 and head.line == run[-1].line)
    ]
    if all(before < after for before, after in pairwise(places)):
        return []
    heads = _in_sequence(run)
    in_form_order = sorted(heads, key=lambda head: _PLACES[head.text])
    return [head for head, other in zip(heads, in_form_order, strict=True) if head is not other]


def _in_sequence(run: Sequence[Item]) -> list[Item]:
    """Those of a run of heads that should be in the form's order, where all inner ones are there; else none.

    自然人 and 总计 are as high as two lines of others: in a text without bars they may stand before or behind these.
    """
    # 其他 is a piece of 法人或其他组织 as well, which may be cut over the cells below it.
    times = Counter(head.text for head in run)
    run = [head for head in run if head.text in INNER_HEADS or times[head.text] == 1]
    inner = [head for head in run if head.text in INNER_HEADS]
    if sorted(head.text for head in inner) != sorted(INNER_HEADS):
        return []
    first = next((head for head in run if head.text == HEADS[0]), None)
    by_line = Counter(head.line for head in inner)
    if first is not None and by_line[first.line] == len(inner) - 1:
        # 自然人 stands a line below its place, and an inner head above.
        return [head for head in run if head.text in {HEADS[0], *INNER_HEADS}]
    if len(by_line) not in {1, len(inner)}:
        return []
    if len(by_line) == 1:
        # Where all of a text is one line, 总计 may come early as well; where it is wrong, the sums of the rows fail.
        return [head for head in run if head.line in by_line and (head.text != HEADS[-1] or head.column >= 0)]
    heads = [head for head in run if head.text != HEADS[-1]]
    return heads[:-1] if heads[-1].text == HEADS[0] else heads


def _fix_by_sums(rows: Sequence[Row], labelled: dict[int, Row], form: Form, scan: Scan) -> None:
    """Open the rows again that position alone has placed and no sum bears out; then try columns that drift."""
    placed = [index for index, row in labelled.items() if row.placed and row.fixed]
    if placed:
        for index in unborne(Table.of(form, fixed_values(labelled)), placed):
            labelled[index].fixed = None
    if any(not row.fixed and row.figures and not row.ruled for row in labelled.values()):
        fix_by_drift([fragment for fragment, _ in fragments_of(rows, scan)], labelled, Table.of(form), scan)
