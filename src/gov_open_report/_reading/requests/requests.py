"""Table three: which figures belong to which of its 25 (or 23) rows of seven.

A table that is full and adds up is taken as it stands. Of any other, rows are fixed by what the text says of places,
then opened again where something speaks against that, and what is open at last is left to the sums.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.cells.findings import extent, with_digits
from gov_open_report._reading.lines.items import MOST_TWICE, differ_in_most, say_the_same
from gov_open_report._reading.places.evidence import WIDTH, Row, fixed_values, may_add_up
from gov_open_report._reading.places.positions import fragments_of
from gov_open_report._reading.places.readings import Budget
from gov_open_report._reading.requests.added_columns import without_added
from gov_open_report._reading.requests.closed_table import print_closed
from gov_open_report._reading.requests.columns import Table, unborne
from gov_open_report._reading.requests.cut_figures import mend_cut_figures
from gov_open_report._reading.requests.drift import fix_by_drift
from gov_open_report._reading.requests.head_order import (
    heads_added,
    heads_of_two_tables,
    heads_out_of_order,
    row_below_heads,
    stands_before_heads,
)
from gov_open_report._reading.requests.lost_ends import put_ends_back
from gov_open_report._reading.requests.options import Options, options_of
from gov_open_report._reading.requests.outer_heads import without_outer
from gov_open_report._reading.requests.outer_rows import fix_outer_rows
from gov_open_report._reading.requests.plain import fix_plain
from gov_open_report._reading.requests.rows import (
    doubt_blanks,
    doubt_cut_off,
    doubt_exchanged,
    doubt_moved,
    one_each,
    rows_of,
)
from gov_open_report._reading.requests.ruled import fix_ruled
from gov_open_report._reading.requests.settling import decide, report_unused, report_widths
from gov_open_report._reading.requests.shifted import open_shifted
from gov_open_report._reading.words.vocabulary import vocabulary
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.steps import Steps
    from gov_open_report.form import Form

# Steps spent on finding one table's readings, and as many again on comparing them,
# before what is open stays open.
_BUDGET = 60_000

_UNDIVIDED = "ROW_UNDIVIDED"

# So many are left of a label that may be another's.
_FEW_CHARACTERS = 6

# Rows that something may have befallen in one place of a text.
_MOST_UNTOLD = 2

# The rows under （六）其他处理, which the edition of 2019 has as one.
_DIVIDED = frozenset(row.terminal for row in FORMS[Edition.FORM_2021].requests if row.group == _UNDIVIDED)

# The rows above these that have a number as well: （三） to （五）.
_ABOVE_DIVIDED = frozenset(
    row.terminal for row in FORMS[Edition.FORM_2021].requests if row.group not in {None, _UNDIVIDED}
)

# All rows of the edition of 2019, that one among them.
_OF_2019 = {row.terminal for row in FORMS[Edition.FORM_2019].requests}


# One figure may be the sum of another by chance.
_FEWEST_OF_ROW = 3


def requests_edition(segments: Sequence[Segment], folded: str) -> Edition | None:
    """Tell the edition by the rows under （六）其他处理 in the *folded* text; None where the table does not."""
    divided = [segment.label for segment in segments if segment.terminal in _DIVIDED]
    undivided = [segment.cells for segment in segments if segment.terminal == _UNDIVIDED and segment.cells]
    # A single one may be another row's that lost some characters: 2.申请 is what 2.重复申请 may leave.
    lone = divided[0] if len(divided) == 1 else None
    is_cut = lone is not None and not lone.whole
    is_short = lone is not None and lone.end - lone.start <= _FEW_CHARACTERS
    is_astray = is_cut and ((is_short and any(map(with_digits, undivided))) or _stands_above_others(lone, segments))
    if divided and not is_astray:
        return Edition.FORM_2021
    # Figures by column stand behind no label: then the label is a row's where those of all other rows are there.
    is_row = bool(undivided) or (not divided and {segment.terminal for segment in segments} >= _OF_2019)
    return Edition.FORM_2019 if is_row and not _names_divided(segments, folded) else None


def _names_divided(segments: Sequence[Segment], folded: str) -> bool:
    """Whether words of the rows under （六）其他处理 stand in the table, though not as labels of theirs."""
    labels = [segment.label for segment in segments if segment.label is not None]
    of_table = folded[labels[0].start : labels[-1].end] if labels else ""
    return any(words in of_table for words in _words_of_divided())


@cache
def _words_of_divided() -> frozenset[str]:
    """All two characters side by side in these rows that are in no other label: no line break cuts them all."""
    wordings = vocabulary().exact.values()
    of_others = "\n".join(wording.text for wording in wordings if wording.terminal not in _DIVIDED)
    of_divided = (wording.text for wording in wordings if wording.terminal in _DIVIDED)
    pairs = ("".join(pair) for text in of_divided for pair in pairwise(text) if "".join(pair).isalpha())
    return frozenset(pair for pair in pairs if pair not in of_others)


def _stands_above_others(label: Item | None, segments: Sequence[Segment]) -> bool:
    """Whether rows follow *label* that stand above those under （六）其他处理 in the form."""
    below = [segment.label for segment in segments if segment.terminal in _ABOVE_DIVIDED]
    return label is not None and any(row is not None and row.start > label.start for row in below)


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
    out_of_order = heads_out_of_order(scan, row_below_heads(scan), ordered=ordered)
    more_heads = heads_added(scan)
    if not out_of_order and print_closed(segments, form, findings, ordered=ordered, has_more_heads=bool(more_heads)):
        findings.unexplained(with_digits(orphans))
        return True
    astray = out_of_order or more_heads or heads_of_two_tables(scan)
    rows = mend_cut_figures(rows_of(scan, segments, form), form, scan, findings)
    cleared, added = without_added(rows)
    if cleared:
        # A word before all heads is what stands over that column.
        rows, astray = cleared, [] if len(astray) == 1 and stands_before_heads(astray[0], scan) else astray
    elif not astray or astray is more_heads:
        rows, added, outer = without_outer(rows, [row.level for row in form.requests], scan)
        astray = outer or ([] if added else astray)
    # Line breaks were counted with a column that is added.
    _fix_by_text(rows, form, scan, steps if not added else None, ordered=ordered)
    labelled = one_each(rows, form, findings)
    doubt_exchanged(labelled, scan)
    doubt_blanks(rows)
    doubt_moved(rows)
    doubt_cut_off(rows, scan)
    if astray:
        # Which figure stands under which head is then the text's to say, and this reads by the form's order.
        start, end = extent(astray)
        findings.say(Code.UNEXPLAINED_TEXT, start, end, (), findings.quote(start, end))
    before = _stand_before_labels(rows)
    if astray or before or _are_of_two_tables(labelled):
        for row in labelled.values():
            row.fixed = None
    else:
        _fix_by_sums(rows, labelled, form, scan)
    budget = Budget(_BUDGET)
    untold = astray or before or _are_two(labelled)
    options = Options({}) if untold else options_of(rows, labelled, orphans, form, scan, budget)
    report_widths(labelled, form, findings)
    comparing = Budget(_BUDGET)
    used = decide(labelled, options, form, at, comparing, findings)
    if budget.ran_out or comparing.ran_out:
        findings.say(Code.SEARCH_STOPPED, at, at)
    report_unused(rows, labelled, [*added, *orphans], used, findings)
    return False


def _fix_by_text(rows: Sequence[Row], form: Form, scan: Scan, steps: Steps | None, *, ordered: bool) -> None:
    """Fix the places of *rows* where bars, single lines or the *steps* between them do, but for cells that moved."""
    put_ends_back(rows, form, scan)
    fix_ruled(rows, [row.level for row in form.requests], scan)
    fix_plain(rows, scan, ordered=ordered)
    if steps is not None:
        _fix_by_steps(rows, steps)
    # Rows that come again may stand there as they should, but for those that are the same.
    filled = [row for row in rows if row.index >= 0 and row.figures]
    first = {row.index: row for row in reversed(filled)}
    again = [row for row in filled if row.fixed and row is not first[row.index] and first[row.index].fixed]
    open_shifted(first, form)
    for row in again:
        if not first[row.index].fixed and say_the_same(row.cells, first[row.index].cells):
            row.fixed = None


def _stand_before_labels(rows: Sequence[Row]) -> bool:
    """Whether a row's figures stand before the first label, and none behind the last: then all stand before their own.

    As they add up, they are no numbers of columns; and where rows have figures on the lines of their labels, these are
    their own.
    """
    numbers = [at for at, row in enumerate(rows) if row.index >= 0]
    if not numbers or rows[numbers[-1]].figures:
        return False
    are_own = any(row.on_label_line for row in rows if row.index >= 0 and row.figures)
    return any(_are_of_row(row.figures, are_own=are_own) for row in rows[: numbers[0]])


def _are_of_row(figures: Sequence[Item], *, are_own: bool) -> bool:
    """Whether *figures* are those of a row, some of them left blank, or joined by commas, unless others *are_own*."""
    if len(figures) == WIDTH and may_add_up(figures):
        return True
    if are_own:
        return False
    counts = plain_counts(number for figure in figures for number in figure.text.split(","))
    return counts is not None and _FEWEST_OF_ROW <= len(counts) <= WIDTH and sum(counts[:-1]) == counts[-1]


def _are_of_two_tables(labelled: Mapping[int, Row]) -> bool:
    """Whether so many rows come twice, and not in pieces, that those which come once may be of either of two tables."""
    twice = (any(differ_in_most(row.figures, each.figures) for each in row.rivals) for row in labelled.values())
    return sum(twice) > MOST_TWICE


def _are_two(labelled: Mapping[int, Row]) -> bool:
    """Whether rows come twice with other figures, in pieces or of two tables: no sum tells then which is the row."""
    return sum(1 for row in labelled.values() if row.rivals) > MOST_TWICE


def _fix_by_steps(rows: Sequence[Row], steps: Steps) -> None:
    """Fix the open rows that line breaks tell, if few others have figures: else no sum shows what changed places."""
    waiting = [row for row in rows if row.index >= 0 and not row.fixed]
    if sum(1 for row in waiting if row.figures and row.index not in steps.rows) > _MOST_UNTOLD:
        return
    for row in waiting:
        row.fixed = steps.rows.get(row.index)


def _fix_by_sums(rows: Sequence[Row], labelled: dict[int, Row], form: Form, scan: Scan) -> None:
    """Open the rows again that position alone has placed and no sum bears out; then try what balances or drifts."""
    placed = [index for index, row in labelled.items() if row.placed and row.fixed]
    if placed:
        for index in unborne(Table.of(form, fixed_values(labelled)), placed):
            labelled[index].fixed = None
    fix_outer_rows(labelled, Table.of(form))
    if any(not row.fixed and row.figures and not row.ruled for row in labelled.values()):
        fix_by_drift([fragment for fragment, _ in fragments_of(rows, scan)], labelled, Table.of(form), scan)
