"""Table four: fifteen figures in three blocks of five, each with its sum."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.cells.findings import extent
from gov_open_report._reading.cells.grammars import BREAK
from gov_open_report._reading.cells.unread import has_unread_cell, read_lines
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS, block_readings
from gov_open_report._reading.disputes.dispute_columns import cells_near_heads
from gov_open_report._reading.disputes.dispute_places import (
    COLUMNS,
    HEADS,
    Found,
    adds_up,
    fixed_by_block,
    fixed_places,
    has_blanks_besides,
    has_block_too_wide,
    has_figure_above,
    has_heads_below,
    has_heads_too_late,
    has_lines_in_any_order,
    has_strays,
    heads_added,
    holds_two,
    is_possible,
    number_of_line,
)
from gov_open_report._reading.disputes.dispute_rivals import rivals_of
from gov_open_report._reading.disputes.dispute_runs import cells_in_runs
from gov_open_report._reading.lines.items import ends_text
from gov_open_report._reading.places.evidence import ends_as_page_number
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.cells.grammars import Segment
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.steps import Steps

# The table is the same in both editions.
_FORM = FORMS[Edition.FORM_2021]
_BLOCKS = tuple(block.terminal for block in _FORM.blocks)
_PATHS = tuple(path for block in _FORM.blocks for path in block.paths)
_ABOVE_COLUMNS = {terminal: place for place, terminal in enumerate((_BLOCKS[0], "LITIGATION", *_BLOCKS[1:]))}

# The heads of one block, and of all.
_HEADS_IN_ORDER = {BLOCK: [*COLUMNS], CELLS: [*COLUMNS] * len(_BLOCKS)}

# What a row says that numbers the columns.
_NUMBERS = [str(at + 1) for at in range(CELLS)]

# What does not begin the table: 总计 is a head of table three as well.
_NO_HEADS = frozenset({"", BREAK, "COLUMN_TOTAL"})


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
        findings.absent(_PATHS, Origin.MISSING, at)
        findings.say(Code.TABLE_MISSING, at, at, (), "disputes")
        return orphans
    labels = [label for _, label, _ in segments if label is not None]
    # Texts by number, since there are many labels.
    all_heads = [label for label in labels if label[1] in HEADS]
    heads = _lowest_heads(all_heads)
    of_table = segments[first:]
    runs = [run for _, _, run in of_table if run]
    # Mostly all cells stand behind the last head: then no block has its own.
    are_parted = len(runs) > 1
    in_form_order = _in_form_order(of_table) if are_parted else None
    cells = [cell for run in runs for cell in run]
    if in_form_order is not None:
        starts = {cell.start for cell in in_form_order}
        findings.unexplained([cell for cell in cells if cell.text and cell.start not in starts])
        cells = in_form_order
    cells = _without_numbers(cells, findings)
    found = Found.of(scan, heads, cells)
    number = number_of_line(found)
    if number is not None:
        found = Found.of(scan, heads, [cell for cell in cells if cell is not number])
        findings.say(Code.UNEXPLAINED_FIGURES, number.start, number.end, (), number.text)
    is_told = in_form_order is not None
    _say_misread([label for label in labels if label[7]], findings)
    # Under heads that the form does not have stand figures as well, and fewer under the others.
    added = heads_added(found, labels[0])
    swapped = (
        (not is_told and _are_astray(of_table, labels, found, are_parted=are_parted))
        or _have_more_among(heads, added)
        or _are_swapped(found, heads, all_heads, are_told=is_told)
    )
    rivals = rivals_of(found)
    strays = (
        has_strays(found) or _ends_in_page_number(found) or (not is_told and has_lines_in_any_order(found))
    )
    doubted = bool(swapped or rivals or strays)
    by_lines = None if doubted else fixed_places(found, ordered=ordered, full=full)
    by_block = None if by_lines or doubted or not is_told else fixed_by_block(found)
    places = None if swapped else by_lines or by_block or _by_steps(found, steps)
    if number is not None and places is not None and not adds_up(places):
        # Then it may be no number of the line, but a cell that moved.
        places = None
    has_more = bool(added) and len(found.figures) != CELLS
    may_be_near = places is None and not (swapped or number or without_blanks or has_more)
    if places is not None:
        _print(places, found, findings)
    elif may_be_near and (near := _near_heads(found)) is not None:
        findings.printed_in_part(_PATHS, near, found.figures)
    elif found.figures:
        by_sums = not (swapped or number or strays or has_more or has_blanks_besides(found) or _has_unread_cell(found))
        # A row that may have lost a cell before its blank end may be right as it is printed, too.
        as_printed = [found.cells] if len(found.cells) == CELLS and is_possible(found.cells) else []
        _recover(found.figures, [*rivals, *as_printed], findings, by_sums=by_sums)
    else:
        end = max(label.end for label in labels)
        findings.absent(_PATHS, Origin.MISSING, end)
        findings.say(Code.CELL_MISSING, end, end, _PATHS)
    return orphans


def _say_misread(labels: Sequence[Item], findings: Findings) -> None:
    for label in labels:
        paths = next((block.paths for block in _FORM.blocks if block.terminal == label.text), ())
        findings.say(Code.LABEL_MISREAD, label.start, label.end, paths, findings.quote(label.start, label.end))


def _are_astray(segments: Sequence[Segment], labels: Sequence[Item], found: Found, *, are_parted: bool) -> bool:
    """Whether blocks, or the figures behind them, come in another order than the form's."""
    if are_parted and (
        _has_blocks_astray(segments) or _are_side_by_side(segments) or _has_heads_of_others(segments, found)
    ):
        return True
    return _blocks_out_of_order(labels, one_a_line=max(found.of_lines.values(), default=0) == 1)


def _are_swapped(found: Found, heads: Sequence[Item], all_heads: Sequence[Item], *, are_told: bool) -> bool:
    """Whether heads or figures are not where the form has them; *are_told* says that each block has its own figures."""
    return (
        _out_of_order(heads)
        or has_figure_above(found)
        or _has_blank_row_above(found, all_heads)
        or holds_two(found)
        or has_block_too_wide(found)
        or has_heads_below(found, all_heads)
        or (not are_told and has_heads_too_late(found))
    )


def _have_more_among(heads: Sequence[Item], added: Sequence[Item]) -> bool:
    """Whether words that are *added* are heads: one comes again, or stands beside *heads*, of which none lacks.

    Else it may be one of these, misread, and on a line of its own a note.
    """
    if len({word.text for word in added}) < len(added):
        return True
    lines = {head.line for head in heads} if len(heads) in _HEADS_IN_ORDER else set()
    return any(word.line in lines and heads[0].start < word.start < heads[-1].start for word in added)


def _has_blank_row_above(found: Found, heads: Sequence[Item]) -> bool:
    """Whether below *heads* a row without a figure is above the figures: they may be of another table, or its rest."""
    if not (found.figures and heads):
        return False
    first, last = heads[0].line, found.figures[0].line
    blank = Counter(cell.line for cell in found.cells if first < cell.line < last)
    return max(blank.values(), default=0) >= CELLS


def _ends_in_page_number(found: Found) -> bool:
    figures = found.figures
    return len(figures) == CELLS and figures[-1].column < 0 and ends_as_page_number(figures[-BLOCK:])


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
        findings.printed_in_part(_PATHS, [*places[:-1], None], found.figures)
    else:
        findings.printed_row(_PATHS, places)


def _by_steps(found: Found, steps: Steps) -> list[Item] | None:
    """The cells where blanks keep their lines: the last head is a step before the first of them."""
    cells = steps.last_row(found.heads[-1], CELLS, found.figures) if found.heads else None
    return cells if cells is not None and is_possible(cells) and adds_up(cells) else None


def _lowest_heads(heads: list[Item]) -> list[Item]:
    """Those of the lowest line if it has all fifteen, as where what spans lines is said in each of them; else all.

    A frame may say it again in the same cell, `('行政复议', '总计', '总计')`.
    """
    last = heads[-1].line if heads else 0
    lowest = [head for head in heads if head[5] == last]
    if len(lowest) > CELLS:
        lowest = [*{(head.column, head.text): head for head in lowest if head.column >= 0}.values()]
    return lowest if len(lowest) == CELLS else heads


def _in_form_order(segments: Sequence[Segment]) -> list[Item] | None:
    """Fifteen cells where each block, or each head of each block, has its own behind it."""
    owning = [(terminal, cells) for terminal, _, cells in segments if terminal in _BLOCKS and cells]
    by_block = dict(owning)
    if len(owning) == len(by_block) == len(_BLOCKS) and all(len(cells) == BLOCK for cells in by_block.values()):
        return [cell for block in _BLOCKS for cell in by_block[block]]
    by_column = [(terminal, cells) for terminal, _, cells in segments if terminal in HEADS]
    if [terminal for terminal, _ in by_column] != _HEADS_IN_ORDER[CELLS]:
        return None
    own = [cells for _, cells in by_column]
    if not all(len(cells) == 1 for cells in own):
        inner = [cells for n, cells in enumerate(own) if n % BLOCK != BLOCK - 1]
        own = own[BLOCK - 1 :: BLOCK]
        if any(inner) or any(len(cells) != BLOCK for cells in own):
            return None
    return None if _has_blocks_astray(segments) else [cell for cells in own for cell in cells]


def _has_blocks_astray(segments: Sequence[Segment]) -> bool:
    """Whether blocks with figures behind them come in another order than the form's, or one of them twice."""
    owners: list[str] = []
    owner = ""
    for terminal, _, cells in segments:
        owner = terminal if terminal in _BLOCKS else owner
        # Heads of its own may stand between a block and its figures.
        if owner and cells and (terminal == owner or owners[-1:] != [owner]) and any(cell.text for cell in cells):
            owners.append(owner)
    return owners != [block for block in _BLOCKS if block in owners]


def _are_side_by_side(segments: Sequence[Segment]) -> bool:
    """Whether blocks stand beside each other, and the heads are rows: each has figures once, and most more than one."""
    owned = [(terminal, sum(1 for cell in cells if cell.text)) for terminal, _, cells in segments if terminal in HEADS]
    rows = [(terminal, count) for terminal, count in owned if count]
    return len(dict(rows)) == len(rows) and sum(1 < count <= len(_BLOCKS) for _, count in rows) > len(_BLOCKS)


def _has_heads_of_others(segments: Sequence[Segment], found: Found) -> bool:
    """Whether heads between two figures are not those of what stands behind them: on a page it may be of any block.

    Lines of a block or more are rows.
    """
    if not found.figures or max(found.of_lines.values()) >= BLOCK:
        return False
    heads, behind = 0, []
    for terminal, _, cells in segments:
        heads += terminal in HEADS
        figures = sum(1 for cell in cells if cell.text)
        if figures:
            behind.append((heads, figures))
            heads = 0
    # A whole row stands behind all heads; the number of a page may be among these.
    has_row = max(figures for _, figures in behind) >= CELLS
    return not has_row and any(heads and abs(heads - figures) > 1 for heads, figures in behind[1:])


def _out_of_order(heads: Sequence[Item]) -> bool:
    """Whether all heads of the three blocks, or of one for all, are there, and not in the order of the form."""
    names, in_order = [head[1] for head in heads], _HEADS_IN_ORDER.get(len(heads))
    # Mostly they are in order.
    if names == in_order:
        return False
    if BLOCK < len({head.line for head in heads}) == len(heads) <= CELLS:
        # Those that are cut may lack; of those side by side, pieces do not come in the order of the heads.
        following = iter(_HEADS_IN_ORDER[CELLS])
        return not all(name in following for name in names)
    return in_order is not None and all(head.whole for head in heads)


def _has_unread_cell(found: Found) -> bool:
    return len(found.figures) < CELLS and has_unread_cell(found.scan, found.figures, read_lines(found.scan))


def _blocks_out_of_order(labels: Sequence[Item], *, one_a_line: bool) -> bool:
    """Whether labels of blocks are not in the form's order: right beside each other, or anywhere, *one_a_line*.

    In other texts they often are not one below the other. Heads may be said again.
    """
    places = [_ABOVE_COLUMNS[label[1]] for label in labels if label[1] in _ABOVE_COLUMNS]
    if places == sorted(places):
        return False
    if one_a_line:
        first = [*dict.fromkeys(places)]
        return first != sorted(first)
    return any(
        right.text in _ABOVE_COLUMNS
        and left.text in _ABOVE_COLUMNS
        and left.line == right.line
        and (left.whole or left.misread)
        and (right.whole or right.misread)
        and _ABOVE_COLUMNS[left.text] > _ABOVE_COLUMNS[right.text]
        for left, right in pairwise(labels)
    )


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


def _recover(figures: list[Item], rivals: list[list[Item]], findings: Findings, *, by_sums: bool) -> None:
    """Keep what every way to read the figures agrees on, *rivals* among these ways; with *by_sums* false, nothing."""
    readings = block_readings([item.text.replace(",", "") for item in figures]) if by_sums else []
    start, end = extent(figures)
    count = len(figures)
    if count != CELLS:
        code = Code.TOO_FEW_CELLS if count < CELLS else Code.TOO_MANY_CELLS
        findings.say(code, start, end, _PATHS[:1], str(count), str(CELLS))
    if readings is None:
        findings.say(Code.SEARCH_STOPPED, start, end)
        readings = []
    agreed, doubtful = [], []
    # Of a block that can only have lost its total nothing is borne out: any four figures have a sum.
    gaps = {place for reading in readings for place, source in enumerate(reading.sources) if source is None}
    unchecked = {
        at for at in range(CELLS // BLOCK) if {gap % BLOCK for gap in gaps if gap // BLOCK == at} == {BLOCK - 1}
    }
    for place, path in enumerate(_PATHS):
        values = {reading.values[place] for reading in readings}
        doubted = any(count_of(rival[place].text) not in values for rival in rivals)
        sources = next((reading.sources[place] for reading in readings if reading.sources[place] is not None), None)
        if len(values) == 1 and not doubted and sources is not None and place // BLOCK not in unchecked:
            findings.recovered(path, values.pop(), [figures[source] for source in sources])
            agreed.append(path)
        else:
            doubtful.append(path)
    if agreed:
        findings.say(Code.PLACE_RECOVERED, start, end, agreed, findings.quote(start, end))
    if doubtful:
        findings.ambiguous(doubtful, figures)
