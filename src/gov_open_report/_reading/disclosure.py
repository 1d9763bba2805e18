"""Table two: figures by row, or by column where the text holds it so.

The table has no sums, so nothing can be recovered here: what the text does not
fix stays None.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure_blocks import YUAN, Block, by_columns, row_name
from gov_open_report._reading.disclosure_places import Table
from gov_open_report._reading.findings import extent
from gov_open_report._reading.glyphs import fold
from gov_open_report._reading.items import Kind, ends_text, say_the_same
from gov_open_report._reading.whole import WholeTable
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, DisclosureCell, DisclosureRow, Edition, Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report._reading.steps import Steps

# Behind a head that a line break cuts, its unit is looked for so far.
_FARTHEST_UNIT = 400
_OF_HEADS = ("COLUMN_", "CORNER")
_BETWEEN = re.compile(r"<[^<>]*>|[\s\0|]+")
# What closes a bracket was opened before the amount.
_AMOUNT = re.compile(r"[0-9][0-9.,]*元(?!\))")
_YUAN = "元"
_UNIT_NAME = r"(?:人民币:?)?([^\W\d_]{0,6}元)"
# `（以元为单位）`, `，以元计`; without a mark before it, it may be any sentence's.
_COUNTED_IN = r"[以按](?=(?:人民币)?[十百千万亿美港]{0,3}元[为计])"
# As a head has it: `单位：元`, `（亿元）`. What is neither 元 nor 万元 leaves the amount open.
_UNIT = re.compile(
    rf"(?:位[:为]?|(?<=[(\[,]){_COUNTED_IN}|[(\[:/](?![^\W\d_元]{{0,6}}位|{_COUNTED_IN})){_UNIT_NAME}"
)
_UNIT_BELOW = re.compile(rf"[\s\0|]*(?:\(?单位[:为]?{_UNIT_NAME}[^()\n]{{0,12}}\)?|\({_UNIT_NAME}\))(?=[\s\0|]|$)")
# Pieces of a head may stand among prose, where 元 is a part of many words.
_NAMES_UNIT = re.compile(rf"位[:为]?[^\W\d_]{{0,9}}元|(?<=[(\[,]){_COUNTED_IN}|元[)\]]|[(\[]元/年")

# No table has as many heads, though converters repeat them.
_MOST_HEADS = 24

# Heads further above a head than this many lines are another item's.
_HEADS_APART = 2


def disclosure_edition(segments: Sequence[Segment]) -> Edition | None:
    """Tell the edition by the table's own labels; None where they do not."""
    terminals = {segment.terminal.removesuffix(YUAN) for segment in segments}
    in_2019, in_2021 = _terminals(Edition.FORM_2019), _terminals(Edition.FORM_2021)
    of_2019, of_2021 = len(terminals & (in_2019 - in_2021)), len(terminals & (in_2021 - in_2019))
    if of_2019 == of_2021:
        return None
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
    blocks = _blocks(segments)
    form_rows = FORMS[edition].disclosure
    columns = by_columns(blocks, form_rows)
    table = Table(scan, form_rows, blocks, _rows(blocks, findings), ordered=ordered)
    one_run = WholeTable(scan, segments, form_rows, without_blanks=without_blanks)
    used: set[int] = set()
    for row in form_rows:
        name = row_name(row.terminal)
        block = table.rows.get(name)
        # No row has more than one amount, and it is the last of its cells.
        amount = row.cells[-1]
        unit = _unit_of_head(amount, block, segments, scan) if amount.measure is Measure.MONEY else ""
        if name in columns:
            _print(row, columns[name], unit, findings)
            used.update(item.start for item in columns[name])
        elif block is None:
            findings.absent(row.paths, Origin.MISSING, at)
            findings.say(Code.ROW_MISSING, at, at, row.paths)
        else:
            places = table.places(block, row) or one_run.rows.get(name) or table.by_steps(steps).get(name)
            if places is None:
                upset = block.label is not None and block.label.line in scan.upset
                open_ended = bool(block.cells) and ends_text(block.cells[-1], scan.source)
                wide = len(block.cells) >= len(row.cells) and not _is_narrower_than_heads(block, scan)
                blank = block.ruled and not table.lends(block) and not upset and not open_ended and wide
                _leave_open(row, block, findings, blank=blank)
            else:
                _print(row, places, unit, findings)
            used.update(item.start for item in block.cells)
    for block in blocks:
        findings.unexplained([item for item in block.figures if item.start not in used])


def _is_narrower_than_heads(block: Block, scan: Scan) -> bool:
    """Whether the row's line has fewer cells than that of a head above: one is lost."""
    heads = [scan.lines[head.line].width for head in block.heads if head.column >= 0]
    return block.label is not None and scan.lines[block.label.line].width < max(heads, default=0)


def _blocks(segments: Sequence[Segment]) -> list[Block]:
    """The labels of the table, each with its cells and the heads it stands under."""
    rows = [label for terminal, label, _ in segments if label is not None and terminal.startswith("ROW_")]
    labels = Counter([row.line for row in rows])
    heads: list[Item] = []
    below = False
    blocks = []
    # Block(…) without its wrapper: there are some forty.
    new = tuple.__new__
    for (terminal, label, cells), following in zip_longest(segments, segments[1:]):
        if label is not None and terminal.startswith("COLUMN_"):
            # Behind a row begin the heads of another item.
            if below or (heads and heads[-1].line + _HEADS_APART < label.line):
                heads = []
            heads, below = [*heads[-_MOST_HEADS:], label], False
        elif terminal.startswith("ITEM_"):
            heads = []
        elif terminal.startswith("ROW_"):
            below = True
        # Cells stand in the order of the text.
        in_line = bool(cells) and label is not None and cells[0].line == label.line == cells[-1].line
        ruled = in_line and label is not None and label.column >= 0
        goes_on = following.label if following is not None else None
        alone = label is None or (
            labels[label.line] <= 1 and not (goes_on is not None and goes_on.line == label.line)
        )
        figures = [cell for cell in cells if cell.text]
        blocks.append(new(Block, (terminal, label, cells if ruled else figures, heads, ruled, alone, figures)))
    return blocks


def _rows(blocks: Sequence[Block], findings: Findings) -> dict[str, Block]:
    """The block of each row by its name; of rows that come twice and differ, all cells together."""
    rows: dict[str, Block] = {}
    gathered: set[str] = set()
    for block in blocks:
        if not block.terminal.startswith("ROW_"):
            continue
        name = row_name(block.terminal)
        known = rows.get(name)
        if known is None or not known.cells:
            rows[name] = block
        elif block.cells and block.label is not None:
            findings.say(Code.ROW_REPEATED, block.label.start, block.label.end)
            # Of very many rows the cells are long by now: neither compared nor copied for each.
            in_two_ways = name not in gathered and known.ruled != block.ruled
            if in_two_ways and _are_same_but_for_spans(known.figures, block.figures):
                # Once as text, and once as a table, which has the places.
                rows[name] = known if known.ruled else block
            elif not say_the_same(known.cells, block.cells):
                if name not in gathered:
                    cells, figures = [*known.cells], [*known.figures]
                    rows[name] = known = known._replace(cells=cells, figures=figures, ruled=False, label=None)
                    gathered.add(name)
                known.cells.extend(block.cells)
                known.figures.extend(block.figures)
    return rows


def _are_same_but_for_spans(some: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether two rows have the same figures, where the last may be said again for each column that it spans."""
    shorter, longer = sorted(([item.text for item in some], [item.text for item in others]), key=len)
    return bool(shorter) and longer == shorter + shorter[-1:] * (len(longer) - len(shorter))


def _unit_of_head(cell: DisclosureCell, block: Block | None, segments: Sequence[Segment], scan: Scan) -> str:
    """The unit that the head of an amount in *block* names; empty if 万元, or if none."""
    for at, segment in enumerate(segments):
        if segment.label is not None and segment.terminal.removesuffix(YUAN) == cell.terminal:
            if segment.label.whole and segment.terminal != cell.terminal:
                return _YUAN
            return _unit_in(_words_of_head(segment.label, segments[at + 1 :], block, scan))
    if block is None or block.label is None:
        return ""
    words = _around(block.label, segments, scan)
    return _unit_in(words) if _NAMES_UNIT.search(words) is not None else ""


def _words_of_head(head: Item, following: Sequence[Segment], block: Block | None, scan: Scan) -> str:
    """All that may be the head of an amount in *block*, in one piece or in several, of which *head* is the first.

    No other row has such a head, so it need not stand near its figure, nor its unit
    near it: other heads may stand between, and where a line break cuts it, the row's
    label and its figures too.
    """
    ends = [
        after.label.start
        for after in following
        if after.label is not None and not after.terminal.startswith(_OF_HEADS)
    ]
    farthest = head.start + _FARTHEST_UNIT
    beside = fold(scan.source[head.end : min([farthest, *ends])])
    # What a line break cuts may go on below the next label's figures, and so may an open bracket.
    whole = head.whole and beside.count("(") <= beside.count(")")
    end = min([farthest, *ends[0 if whole else 1 :]])
    # A head cut within its unit begins with the unit's other half.
    start = head.start if head.whole else max(0, head.start - _FARTHEST_UNIT)
    words = _words(scan.source[start : head.start])[-1:] + _words(scan.source[head.start : end])
    return words + (_words_below(block, scan) if len(ends) == 1 else "")


def _words_below(block: Block | None, scan: Scan) -> str:
    """What names a unit right below the figures of the last row, as a line break leaves it of a head."""
    if block is None or not block.figures:
        return ""
    end = block.figures[-1].end
    below = scan.source[end : end + _FARTHEST_UNIT]
    unit = _UNIT_BELOW.match(fold(below)) if _YUAN in below else None
    return unit[0].strip() if unit is not None else ""


def _around(row: Item, segments: Sequence[Segment], scan: Scan) -> str:
    """The words over a *row* from the one before it on, and below it up to what follows: pieces of its head."""
    rows = [label for terminal, label, _ in segments if label is not None and terminal.startswith("ROW_")]
    ends = [label.end for label in rows if label.start < row.start]
    starts = [item.start for item in scan.items if item.kind in {Kind.LABEL, Kind.HEADING} and item.start > row.start]
    above = scan.source[max([row.start - _FARTHEST_UNIT, *ends, 0]) : row.start]
    below = scan.source[row.end : min([row.end + _FARTHEST_UNIT, *starts])]
    return _words(above) + _words(below)


def _words(printed: str) -> str:
    """What *printed* says, without tags and gaps."""
    return _BETWEEN.sub("", fold(printed))


def _unit_in(words: str) -> str:
    """The unit that the *words* of a head name, amounts left out; empty if 万元, or if none."""
    words = _AMOUNT.sub("", words)
    named = _UNIT.search(words)
    if named is not None and named[1] not in {_YUAN, "万" + _YUAN}:
        return named[1]
    return _YUAN if _YUAN in words and "万" not in words else ""


def _print(row: DisclosureRow, places: Sequence[Item | None], unit: str, findings: Findings) -> None:
    """Take the contents of *places* as the row's cells; *unit* is that of amounts, empty if the form's."""
    unseen = []
    for path, cell, item in zip(row.paths, row.cells, places, strict=True):
        if item is None:
            unseen.append(path)
        else:
            findings.printed(path, _with_unit(item, cell, unit) if unit else item, cell.measure)
    if unseen:
        at = max(item.end for item in places if item is not None)
        findings.absent(unseen, Origin.MISSING, at)
        findings.say(Code.CELL_MISSING, at, at, unseen)


def _with_unit(item: Item, cell: DisclosureCell, unit: str) -> Item:
    """The amount with the *unit* that its head gives it: what is neither 元 nor 万元 makes it unreadable."""
    plain = cell.measure is Measure.MONEY and item.text.replace(".", "").replace(",", "").isdigit()
    return item._replace(text=item.text + unit) if plain else item


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
