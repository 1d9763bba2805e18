"""Table four: fifteen figures in three blocks of five, each with its sum.

Places are told by lines, by blocks that have their own figures or by line breaks, if nothing speaks against them; then
by the heads near the figures; and at last by sums: what all ways to read the figures agree on is recovered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.cells.findings import extent
from gov_open_report._reading.cells.terminals import BREAK
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS, block_readings
from gov_open_report._reading.disputes.dispute_columns import cells_near_heads
from gov_open_report._reading.disputes.dispute_doubts import (
    ends_in_page_number,
    has_blank_row_above,
    has_blanks_besides,
    has_block_too_wide,
    has_figure_above,
    has_heads_below,
    has_heads_too_late,
    has_lines_in_any_order,
    has_strays,
    have_more_among,
    heads_added,
    hides_unread_cell,
    holds_two,
    may_be_numbered,
    number_of_line,
)
from gov_open_report._reading.disputes.dispute_order import (
    are_blocks_astray,
    are_heads_out_of_order,
    cells_of_blocks,
    lowest_heads,
)
from gov_open_report._reading.disputes.dispute_places import fixed_by_block, fixed_places
from gov_open_report._reading.disputes.dispute_rivals import rivals_of
from gov_open_report._reading.disputes.dispute_row import COLUMNS, HEADS, Found, adds_up, is_possible
from gov_open_report._reading.disputes.dispute_runs import cells_in_runs
from gov_open_report._reading.lines.items import ends_text
from gov_open_report._reading.places.worded_heads import worded_out_of_order
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.steps import Steps

# The table is the same in both editions.
_FORM = FORMS[Edition.FORM_2021]

DISPUTE_PATHS = tuple(path for block in _FORM.blocks for path in block.paths)
"""The paths of the fifteen cells, in the order of the form."""

# What a row says that numbers the columns.
_NUMBERS = [str(at + 1) for at in range(CELLS)]

# What does not begin the table: 总计 is a head of table three as well.
_NO_HEADS = frozenset({"", BREAK, "COLUMN_TOTAL"})


class _Doubts(NamedTuple):
    """What keeps figures from being taken for those of the places in which they stand."""

    swapped: bool
    """Whether heads, blocks or figures are not where the form has them: then neither places nor sums tell anything."""
    rivals: Sequence[Sequence[Item]]
    """What the figures may be besides themselves."""
    strays: bool
    """Whether one of the figures may be none of the row's."""
    number: Item | None
    """What numbers the line, unless it is a cell that moved."""
    has_more_heads: bool
    """Whether there are heads that the form does not have, and not just a figure for each that it has."""


def read_disputes(
    scan: Scan,
    segments: Sequence[Segment],
    at: int,
    steps: Steps,
    findings: Findings,
    *,
    ordered: bool,
    full: bool,
    without_blanks: bool,
) -> list[Item]:
    """Read table four into *findings*; gives the figures that stand before its first head. Bounded.

    *at* is where the table would stand. *ordered* says that the text comes in
    the order of the tables, not in that of a page; *full* that table three has
    no blank, and so, it may be taken, neither has this one; *without_blanks*
    that it is there and has none, so that one with fewer figures has lost some.
    """
    first = next((n for n, segment in enumerate(segments) if segment[0] not in _NO_HEADS), len(segments))
    orphans = [cell for _, _, cells in segments[:first] for cell in cells if cell.text]
    if first == len(segments):
        findings.absent(DISPUTE_PATHS, Origin.MISSING, at)
        findings.say(Code.TABLE_MISSING, at, at, DISPUTE_PATHS, "disputes")
        return orphans
    labels = [label for _, label, _ in segments if label is not None]
    # Texts by number, since there are many labels.
    all_heads = [label for label in labels if label[1] in HEADS]
    of_blocks = cells_of_blocks(segments[first:])
    cells = _cells_of(segments[first:], of_blocks, findings)
    found = Found.of(scan, lowest_heads(all_heads), cells)
    number = number_of_line(found)
    if number is not None:
        found = found.without(number)
        findings.say(Code.UNEXPLAINED_FIGURES, number.start, number.end, (), number.text)
    _say_misread([label for label in labels if label[7]], findings)
    has_own = of_blocks is not None
    doubts = _doubts(found, number, segments[first:], labels, all_heads, has_own=has_own)
    places = _places(found, doubts, steps, has_own=has_own, ordered=ordered, full=full)
    may_be_near = not (doubts.swapped or doubts.number or doubts.has_more_heads or without_blanks)
    if places is not None:
        _print(places, found, findings)
    elif may_be_near and (near := _near_heads(found)) is not None:
        findings.printed_in_part(DISPUTE_PATHS, near, found.figures)
    elif found.figures:
        _recover(found, doubts, findings)
    else:
        end = max(label.end for label in labels)
        findings.absent(DISPUTE_PATHS, Origin.MISSING, end)
        findings.say(Code.CELL_MISSING, end, end, DISPUTE_PATHS)
    return orphans


def _cells_of(segments: Sequence[Segment], of_blocks: list[Item] | None, findings: Findings) -> list[Item]:
    """The cells of the table, those *of_blocks* alone if these have their own; not what numbers the columns."""
    cells = [cell for _, _, run in segments for cell in run]
    if of_blocks is None:
        return _without_numbers(cells, findings)
    starts = {cell.start for cell in of_blocks}
    findings.unexplained([cell for cell in cells if cell.text and cell.start not in starts])
    return _without_numbers(of_blocks, findings)


def _doubts(
    found: Found,
    number: Item | None,
    segments: Sequence[Segment],
    labels: Sequence[Item],
    all_heads: Sequence[Item],
    *,
    has_own: bool,
) -> _Doubts:
    """What is amiss around the figures; each block *has_own* ones behind it, or none does; *number* is their line's."""
    # Under heads that the form does not have stand figures as well, and fewer under the others.
    added = heads_added(found, labels[0])
    swapped = (
        (not has_own and are_blocks_astray(segments, labels, found))
        or have_more_among(found.heads, added)
        or are_heads_out_of_order(found.heads)
        or _are_worded_out_of_order(found)
        or has_figure_above(found)
        or has_blank_row_above(found, all_heads)
        or may_be_numbered(found)
        or holds_two(found)
        or has_block_too_wide(found)
        or has_heads_below(found, all_heads)
        or (not has_own and has_heads_too_late(found))
    )
    strays = has_strays(found) or ends_in_page_number(found) or (not has_own and has_lines_in_any_order(found))
    return _Doubts(swapped, rivals_of(found), strays, number, bool(added) and len(found.figures) != CELLS)


def _are_worded_out_of_order(found: Found) -> bool:
    """Whether the heads above the figures, which the form words otherwise, are not in its order."""
    if not found.figures or len(found.heads) in {BLOCK, CELLS}:
        return False
    return bool(worded_out_of_order(found.scan, found.figures[0].line, Table.DISPUTES, COLUMNS, BLOCK))


def _places(
    found: Found, doubts: _Doubts, steps: Steps, *, has_own: bool, ordered: bool, full: bool
) -> list[Item] | None:
    """The fifteen cells where lines, blocks that have their own or line breaks tell them."""
    if doubts.swapped:
        return None
    places = None
    if not doubts.rivals and not doubts.strays:
        places = fixed_places(found, ordered=ordered, full=full) or (fixed_by_block(found) if has_own else None)
    places = places or _by_steps(found, steps)
    # Behind what is no number of the line, but a cell that moved, no block adds up.
    return places if places is None or doubts.number is None or adds_up(places) else None


def _say_misread(labels: Sequence[Item], findings: Findings) -> None:
    for label in labels:
        paths = next((block.paths for block in _FORM.blocks if block.terminal == label.text), ())
        findings.say(Code.LABEL_MISREAD, label.start, label.end, paths, findings.quote(label.start, label.end))


def _without_numbers(cells: list[Item], findings: Findings) -> list[Item]:
    """The cells behind a row that numbers the columns; no blocks add up so."""
    if [cell[1] for cell in cells if cell[1]][:CELLS] != _NUMBERS:
        return cells
    numbers = [cell for cell in cells if cell.text][:CELLS]
    findings.unexplained(numbers)
    return [cell for cell in cells if cell.start > numbers[-1].start]


def _print(places: Sequence[Item], found: Found, findings: Findings) -> None:
    """Take *places* as the table's cells, but for a last one that is blank where the text ends: it may be cut off."""
    if found.figures and not places[-1].text and ends_text(places[-1], found.scan.source):
        findings.printed_in_part(DISPUTE_PATHS, [*places[:-1], None], found.figures)
    else:
        findings.printed_row(DISPUTE_PATHS, places)


def _by_steps(found: Found, steps: Steps) -> list[Item] | None:
    """The cells where blanks keep their lines: the last head is a step before the first of them."""
    cells = steps.last_row(found.heads[-1], CELLS, found.figures) if found.heads else None
    return cells if cells is not None and is_possible(cells) and adds_up(cells) else None


def _near_heads(found: Found) -> list[Item | None] | None:
    """What is told of the cells by the heads near the figures, if these stand on one line, which has no bars."""
    in_line = len(found.of_lines) == 1 and found.figures[0].column < 0
    if not in_line:
        return None
    near = cells_near_heads(found.figures, found.scan)
    if near is not None and None not in near:
        return near
    # What is told by how lines are drawn is surer than what is told by what is near.
    return cells_in_runs(found.figures, found.scan) or near


def _recover(found: Found, doubts: _Doubts, findings: Findings) -> None:
    """Keep what every way to read the figures agrees on, if their sums tell anything."""
    figures = found.figures
    is_doubted = doubts.swapped or doubts.strays or doubts.number is not None or doubts.has_more_heads
    by_sums = not (is_doubted or has_blanks_besides(found) or hides_unread_cell(found))
    # A row that may have lost a cell before its blank end may be right as it is printed, too.
    as_printed = [found.cells] if len(found.cells) == CELLS and is_possible(found.cells) else []
    rivals = [*doubts.rivals, *as_printed]
    readings = block_readings([item.text.replace(",", "") for item in figures]) if by_sums else []
    start, end = extent(figures)
    count = len(figures)
    if count != CELLS:
        code = Code.TOO_FEW_CELLS if count < CELLS else Code.TOO_MANY_CELLS
        findings.say(code, start, end, DISPUTE_PATHS, str(count), str(CELLS))
    if readings is None:
        findings.say(Code.SEARCH_STOPPED, start, end)
        readings = []
    agreed, doubtful = [], []
    # Of a block that can only have lost its total nothing is borne out: any four figures have a sum.
    gaps = {place for reading in readings for place, source in enumerate(reading.sources) if source is None}
    unchecked = {
        at for at in range(CELLS // BLOCK) if {gap % BLOCK for gap in gaps if gap // BLOCK == at} == {BLOCK - 1}
    }
    for place, path in enumerate(DISPUTE_PATHS):
        values = {reading.values[place] for reading in readings}
        doubted = any(count_of(rival[place].text) not in values for rival in rivals)
        sources = next((reading.sources[place] for reading in readings if reading.sources[place] is not None), None)
        # Among zeros any may be the one that is not there, and blank.
        is_told = not doubted and place not in gaps and place // BLOCK not in unchecked
        if len(values) == 1 and is_told and sources is not None:
            findings.recovered(path, values.pop(), [figures[source] for source in sources])
            agreed.append(path)
        else:
            doubtful.append(path)
    if agreed:
        findings.say(Code.PLACE_RECOVERED, start, end, agreed, findings.quote(start, end))
    if doubtful:
        findings.ambiguous(doubtful, figures)
