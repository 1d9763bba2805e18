"""Table two: figures by row, or by column where the text holds it so.

The table has no sums, so nothing can be recovered here: what the text does not
fix stays None.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.findings import extent
from gov_open_report._reading.disclosure.cut_columns import joined
from gov_open_report._reading.disclosure.disclosure_blocks import YUAN, Block, by_columns, row_name
from gov_open_report._reading.disclosure.disclosure_owners import moved_up
from gov_open_report._reading.disclosure.disclosure_places import Table
from gov_open_report._reading.disclosure.disclosure_rows import print_counts, print_row
from gov_open_report._reading.disclosure.disclosure_twice import are_of_two_tables, rows_by_name
from gov_open_report._reading.disclosure.disclosure_words import gives_two_years, may_go_on
from gov_open_report._reading.disclosure.units import unit_of_amount, with_unit
from gov_open_report._reading.disclosure.whole import WholeTable
from gov_open_report._reading.lines.items import ends_text
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, DisclosureRow, Edition, Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.disclosure.disclosure_rows import RowTold
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.steps import Steps

# No table has as many heads, though converters repeat them.
_MOST_HEADS = 24

# Heads further above a head than this many lines are another item's.
_HEADS_APART = 2


# The head of 2019 that is another's of 2021 without 本年.
_SHORT_HEAD = {"COLUMN_DECISIONS__2019"}


def disclosure_edition(segments: Sequence[Segment], of_requests: Edition | None) -> Edition | None:
    """Tell the edition by the table's own labels; None where they do not.

    It is that *of_requests* if 处理决定数量 alone says otherwise: a body may shorten heads.
    """
    terminals = {segment.terminal.removesuffix(YUAN) for segment in segments}
    in_2019, in_2021 = _terminals(Edition.FORM_2019), _terminals(Edition.FORM_2021)
    of_2019, of_2021 = len(terminals & (in_2019 - in_2021)), len(terminals & (in_2021 - in_2019))
    if of_2019 == of_2021:
        return None
    if of_requests is Edition.FORM_2021 and terminals & (in_2019 - in_2021) == _SHORT_HEAD:
        return of_requests
    return Edition.FORM_2019 if of_2019 > of_2021 else Edition.FORM_2021


@cache
def _terminals(edition: Edition) -> frozenset[str]:
    """The labels of table two in an edition of the form; of a wording that is found in either, the row's name."""
    rows = FORMS[edition].disclosure
    heads = (cell.terminal for row in rows for cell in row.cells)
    return frozenset((*heads, *(row.item for row in rows), *(row_name(row.terminal) for row in rows)))


def read_disclosure(
    scan: Scan,
    segments: Sequence[Segment],
    edition: Edition,
    at: int,
    steps: Steps,
    findings: Findings,
    *,
    ordered: bool,
    without_blanks: bool,
) -> None:
    """Read table two into *findings*; *at* is where the table would stand. Linear.

    *ordered* says that the text comes in the order of the tables, not in that of a page;
    *without_blanks* that table three has none, and so, it may be taken, neither has this one.
    """
    form_rows = FORMS[edition].disclosure
    blocks = _misread_told(_blocks(segments), form_rows, findings)
    row_blocks = [block for block in blocks if block.terminal.startswith("ROW_")]
    rows, of_either = rows_by_name(blocks, row_blocks, form_rows, findings)
    come_twice = len(rows) < len(row_blocks)
    is_open = gives_two_years(scan, segments) or (come_twice and are_of_two_tables(row_blocks))
    table = Table(scan, form_rows, blocks, rows, steps, ordered=ordered)
    columns: dict[str, list[Item]] = {}
    if not (is_open or table.under_added):
        columns = by_columns(joined(blocks, form_rows, scan) if without_blanks else blocks, form_rows, scan)
    one_run = WholeTable(scan, segments, form_rows, without_blanks=without_blanks)
    moved = moved_up(blocks)
    used: set[int] = set()
    told: list[RowTold] = []
    for row in form_rows:
        name = row_name(row.terminal)
        block = rows.get(name)
        is_untold = name in of_either or name in moved
        in_columns = None if is_untold else columns.get(name)
        places: Sequence[Item | None] | None = in_columns
        if places is None and block is not None and not is_open and not is_untold:
            places = _places_in_lines(block, row, table, one_run, scan)
        used.update([item.start for item in in_columns or (block.cells if block is not None else ())])
        if places is not None and row.cells[-1].measure is Measure.MONEY:
            places = _with_unit(row, places, block, segments, scan)
        told.append((row, places))
    for row, places in told[print_counts(told, findings) :]:
        block = rows.get(row_name(row.terminal))
        if places is not None:
            print_row(row, places, findings)
        elif block is None:
            findings.absent(row.paths, Origin.MISSING, at)
            findings.say(Code.ROW_MISSING, at, at, row.paths)
        else:
            may_lend = table.lends(block) or row_name(row.terminal) in moved
            _leave_open(row, block, findings, blank=not may_lend and _is_blank(block, row, scan))
    for figures in [block.figures for block in blocks if block.figures]:
        findings.unexplained([item for item in figures if item.start not in used])


def _places_in_lines(
    block: Block, row: DisclosureRow, table: Table, one_run: WholeTable, scan: Scan
) -> Sequence[Item | None] | None:
    """The row's cells in their places, by its own line, by the whole table or by line breaks; None if nothing tells."""
    name = row_name(row.terminal)
    if may_go_on(block, row, scan):
        return None
    places = table.places(block, row)
    if places is not None or name in table.under_added:
        return places
    return one_run.rows.get(name) or table.by_steps.get(name)


def _is_blank(block: Block, row: DisclosureRow, scan: Scan) -> bool:
    """Whether a row without figures has all its cells, and none of them can be cut off, or be before the label."""
    upset = block.label is not None and block.label.line in scan.upset
    open_ended = bool(block.cells) and ends_text(block.cells[-1], scan.source)
    is_wide = len(block.cells) >= len(row.cells) and not _is_unlike_heads(block, row, scan)
    return block.ruled and is_wide and not upset and not open_ended


def _is_unlike_heads(block: Block, row: DisclosureRow, scan: Scan) -> bool:
    """Whether the row's line has fewer cells than that of a head above, as one is lost, or more than both it and these.

    A figure, 1, may be read as the bar that it has more.
    """
    heads = [scan.lines[head.line].width for head in block.heads if head.column >= 0]
    if block.label is None or not heads:
        return False
    width = scan.lines[block.label.line].width
    return width < max(heads) or (width > max(heads) and len(block.cells) > len(row.cells))


def _blocks(segments: Sequence[Segment]) -> list[Block]:
    """The labels of the table, each with its cells and the heads it stands under."""
    # Lines by number, as below cells and texts, since there are many labels.
    lines = [label[5] for terminal, label, _ in segments if label is not None and terminal.startswith("ROW_")]
    # Mostly each row has a line of its own.
    rows_of_lines: Mapping[int, int] = Counter(lines) if len({*lines}) < len(lines) else {}
    heads: list[Item] = []
    names: list[str] = []
    below = False
    blocks = []
    # Block(…) without its wrapper: there are some forty.
    new = tuple.__new__
    for (terminal, label, cells), following in zip_longest(segments, segments[1:]):
        if label is not None and terminal.startswith("COLUMN_"):
            # Behind a row begin the heads of another item.
            if below or (heads and heads[-1][5] + _HEADS_APART < label[5]):
                heads = []
            heads, below = [*heads[-_MOST_HEADS:], label], False
            names = [head[1].removesuffix(YUAN) for head in heads]
        elif terminal.startswith("ITEM_"):
            heads, names = [], []
        ruled, alone, figures = False, False, cells
        if label is not None and terminal.startswith("ROW_"):
            below = True
            goes_on = following[1] if following is not None else None
            alone = rows_of_lines.get(label[5], 1) == 1 and (goes_on is None or goes_on[5] != label[5])
        if cells:
            # Cells stand in the order of the text.
            ruled = label is not None and label[6] >= 0 and cells[0][5] == label[5] == cells[-1][5]
            figures = [cell for cell in cells if cell[1]]
            cells = cells if ruled else figures  # noqa: PLW2901 - blanks are told by bars alone
        blocks.append(new(Block, (terminal, label, cells, heads, ruled, alone, figures, names)))
    return blocks


def _misread_told(blocks: list[Block], form_rows: Sequence[DisclosureRow], findings: Findings) -> list[Block]:
    """Give *blocks*, without a name those whose labels are misread and of no row for sure.

    A label is a row's if all rows above come before it in the form, all below behind it, the heads are its own, and
    all that it needs stands in its line.
    """
    rows = [(at, block.label) for at, block in enumerate(blocks) if block.terminal.startswith("ROW_")]
    if not any(label is not None and label.misread for _, label in rows):
        return blocks
    numbers = {row_name(row.terminal): number for number, row in enumerate(form_rows)}
    found = [numbers.get(row_name(blocks[at].terminal), -1) for at, _ in rows]
    told = [*blocks]
    # Those that are misread are looked for no more often than a report may have any: few look at all others.
    for nth, (at, label) in enumerate(rows):
        if label is None or not label.misread:
            continue
        block, number = blocks[at], found[nth]
        is_in_order = max([-1, *found[:nth]]) < number < min([len(form_rows), *found[nth + 1 :]])
        has_all = block.on_label_line and len(block.cells) == len(block.head_names)
        quote = findings.quote(label.start, label.end)
        if is_in_order and has_all and block.head_names == [cell.terminal for cell in form_rows[number].cells]:
            findings.say(Code.LABEL_MISREAD, label.start, label.end, form_rows[number].paths, quote)
        else:
            findings.say(Code.UNEXPLAINED_TEXT, label.start, label.end, (), quote)
            told[at] = block._replace(terminal="")
    return told


def _with_unit(
    row: DisclosureRow, places: Sequence[Item | None], block: Block | None, segments: Sequence[Segment], scan: Scan
) -> Sequence[Item | None]:
    """The cells of a row, the amount that is the last of them with the unit that it is in, if not the form's."""
    amount = places[-1]
    if amount is None or not amount.text:
        return places
    unit = unit_of_amount(row.cells[-1], amount, block, segments, scan)
    return [*places[:-1], with_unit(amount, unit)] if unit else places


def _leave_open(row: DisclosureRow, block: Block, findings: Findings, *, blank: bool) -> None:
    """Give the row's cells no value, and say why, unless there are no figures and the cells are surely *blank*."""
    at = block.label.end if block.label is not None else block.cells[0].start
    if not block.figures:
        findings.absent(row.paths, Origin.BLANK if blank else Origin.MISSING, at)
        if not blank:
            findings.say(Code.CELL_MISSING, at, at, row.paths)
        return
    start, end = extent(block.figures)
    count = len(block.figures)
    if count != len(row.cells):
        code = Code.TOO_FEW_CELLS if count < len(row.cells) else Code.TOO_MANY_CELLS
        findings.say(code, start, end, row.paths, str(count), str(len(row.cells)))
    findings.ambiguous(row.paths, block.figures)
