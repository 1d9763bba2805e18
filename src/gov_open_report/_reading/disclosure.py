"""Table two: figures by row, or by column where the text holds it so.

The table has no sums, so nothing can be recovered here: what the text does not
fix stays None.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.findings import extent
from gov_open_report._reading.items import Kind, stray_below
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, DisclosureCell, DisclosureRow, Edition, Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan

_WIDTH = 3
"""Columns of figures; rows that have fewer span them."""

_OF_2019 = frozenset({
    "COLUMN_CREATED", "COLUMN_DISCLOSED", "COLUMN_TOTAL_DISCLOSED", "COLUMN_PREVIOUS_ITEMS", "COLUMN_CHANGE",
    "COLUMN_DECISIONS__2019", "COLUMN_PROJECTS", "COLUMN_PURCHASE_AMOUNT", "ITEM_9", "ROW_OTHER_SERVICES",
    "ROW_PROCUREMENT",
})  # fmt: skip
_OF_2021 = frozenset({
    "COLUMN_ISSUED", "COLUMN_REPEALED", "COLUMN_IN_FORCE", "COLUMN_DECISIONS", "COLUMN_FEE_AMOUNT",
})  # fmt: skip

# Lines of a stretch that must have one width for the stretch to be a grid.
_GRID_LINES = 4
_GRID_SHARE = 0.7


# Heads whose amounts are in 元, where the form has 万元.
_YUAN = "__YUAN"


class _Block(NamedTuple):
    """A label of the table and the cells behind it."""

    terminal: str
    label: Item | None
    cells: list[Item]
    ruled: bool
    alone: bool
    """Whether no other row's label stands in the label's line."""

    @property
    def figures(self) -> list[Item]:
        return [cell for cell in self.cells if cell.text]

    @property
    def on_label_line(self) -> bool:
        return self.alone and self.label is not None and {cell.line for cell in self.figures} == {self.label.line}


def disclosure_edition(segments: Sequence[Segment]) -> Edition | None:
    """Tell the edition by the table's own labels; None where they do not."""
    terminals = {segment.terminal.removesuffix(_YUAN) for segment in segments}
    of_2019, of_2021 = len(terminals & _OF_2019), len(terminals & _OF_2021)
    if of_2019 == of_2021:
        return None
    return Edition.FORM_2019 if of_2019 > of_2021 else Edition.FORM_2021


def read_disclosure(
    scan: Scan, segments: Sequence[Segment], edition: Edition, at: int, findings: Findings, *, ordered: bool
) -> None:
    """Read table two into *findings*; *at* is where the table would stand. Linear.

    *ordered* says that the text comes in the order of the tables, not in that of a page.
    """
    labels = Counter(scan.items[s.label].line for s in segments if s.terminal.startswith("ROW_"))
    blocks = [_block(scan, segment, labels) for segment in segments]
    form_rows = FORMS[edition].disclosure
    by_column = _by_columns(blocks, edition)
    spoken_for: set[int] = set()
    heads: list[Item] = []
    rows: dict[str, _Block] = {}
    heads_of: dict[str, list[Item]] = {}
    for block in blocks:
        if block.terminal.startswith("COLUMN_") and block.label is not None:
            if heads and heads[-1].line != block.label.line and heads[-1].line + 2 < block.label.line:
                heads = []
            heads.append(block.label)
        elif block.terminal.startswith("ITEM_"):
            heads = []
        elif block.terminal.startswith("ROW_"):
            name = _row_name(block.terminal)
            known = rows.get(name)
            if known is None or not known.cells:
                rows[name] = block
                heads_of[name] = list(heads)
            elif block.cells and block.label is not None:
                findings.say(Code.ROW_REPEATED, block.label.start, block.label.end, ())
                if [c.text for c in known.cells] != [c.text for c in block.cells]:
                    rows[name] = block._replace(cells=[*known.cells, *block.cells], ruled=False, label=None)
    grids = _grids(scan, blocks)
    noisy = {item.line for item in scan.items if item.kind == Kind.TEXT and len(item.text) > 1}
    one_a_line = ordered and not any(
        block.on_label_line or len({item.line for item in block.figures}) < len(block.figures) for block in rows.values()
    )
    order = [_row_name(block.terminal) for block in blocks if block.terminal.startswith("ROW_")]
    for row in form_rows:
        name = _row_name(row.terminal)
        block = rows.get(name)
        if name in by_column:
            for path, cell, item in zip(row.paths, row.cells, by_column[name], strict=True):
                findings.printed(path, item, cell.measure)
                spoken_for.add(item.start)
            continue
        if block is None:
            for path in row.paths:
                findings.absent(path, Origin.MISSING, at)
            findings.say(Code.ROW_MISSING, at, at, row.paths)
            continue
        trusted = block.ruled or block.on_label_line or (one_a_line and _trusted(block, name, order, rows, blocks, form_rows))
        places = _places(block, row, grids, heads_of[name], scan, noisy, trusted=trusted)
        if places is not None and any(head.text.endswith(_YUAN) for head in heads_of[name]):
            places = [_in_yuan(item, cell) for item, cell in zip(places, row.cells, strict=True)]
        _put(row, block, places, findings)
        spoken_for.update(item.start for item in block.cells)
    for block in blocks:
        unused = [item for item in block.figures if item.start not in spoken_for]
        if unused:
            start, end = extent(unused, at)
            findings.say(Code.UNEXPLAINED_FIGURES, start, end, (), findings.source[start:end])


def _in_yuan(item: Item, cell: DisclosureCell) -> Item:
    """The amount with the unit that its head gives it."""
    plain = cell.measure is Measure.MONEY and item.text.replace(".", "").replace(",", "").isdigit()
    return item._replace(text=f"{item.text}元") if plain else item


def _out_of_order(row: DisclosureRow, heads: Sequence[Item]) -> bool:
    """Whether the heads above a row are its own in another order than the form's."""
    names = [head.text.removesuffix(_YUAN) for head in heads]
    wanted = [cell.terminal for cell in row.cells]
    return names != wanted and sorted(names) == sorted(wanted)


def _row_name(terminal: str) -> str:
    # Both editions' wordings of 规范性文件 are found in reports of either.
    return terminal.partition("__")[0]


def _block(scan: Scan, segment: Segment, labels: Counter[int]) -> _Block:
    label = scan.items[segment.label] if segment.label >= 0 else None
    cells = [scan.items[cell] for cell in segment.cells]
    ruled = label is not None and label.column >= 0 and bool(cells) and all(cell.line == label.line for cell in cells)
    if not ruled:
        cells = [cell for cell in cells if cell.text]
    return _Block(segment.terminal, label, cells, ruled, label is None or labels[label.line] <= 1)


def _grids(scan: Scan, blocks: Sequence[_Block]) -> dict[int, int]:
    """For each ruled line, the width that nearly all lines around it share; 0 where they share none."""
    lines = sorted({block.label.line for block in blocks if block.label is not None and block.label.column >= 0})
    found: dict[int, int] = {}
    fragment: list[int] = []
    for line in [*lines, -1]:
        if fragment and (line < 0 or line > fragment[-1] + 2 or scan.lines[line].after_gap):
            width, times = Counter(scan.lines[at].width for at in fragment).most_common(1)[0]
            shared = width > _WIDTH and len(fragment) >= _GRID_LINES and times >= _GRID_SHARE * len(fragment)
            grid = width if shared else 0
            found.update(dict.fromkeys(fragment, grid))
            fragment = []
        fragment.append(line)
    return found


def _trusted(
    block: _Block,
    name: str,
    order: Sequence[str],
    rows: dict[str, _Block],
    blocks: Sequence[_Block],
    form_rows: Sequence[DisclosureRow],
) -> bool:
    """Whether figures on other lines than the label's are surely this row's.

    Not where heads own figures, for then the table stands by columns; nor where
    a neighbour's label is missing or has none, for then they may be its.
    """
    if any(other.figures for other in blocks if not other.terminal.startswith("ROW_")):
        return False
    names = [_row_name(row.terminal) for row in form_rows]
    at, place = order.index(name), names.index(name)
    neighbours = ((at - 1, place - 1), (at + 1, place + 1))
    for in_text, in_form in neighbours:
        expected = names[in_form] if 0 <= in_form < len(names) else None
        found = order[in_text] if 0 <= in_text < len(order) else None
        if found != expected and not (found is None and in_text > 0):
            return False
        if found is not None and found in rows and not rows[found].figures:
            return False
    return True


def _places(
    block: _Block,
    row: DisclosureRow,
    grids: dict[int, int],
    heads: Sequence[Item],
    scan: Scan,
    noisy: Collection[int],
    *,
    trusted: bool,
) -> list[Item] | None:
    """The row's cells in their places, blanks included, or None where the text does not fix them."""
    wanted, figures = len(row.cells), block.figures
    if block.label is None or _out_of_order(row, heads):
        return None
    # Words beside the figures, or the end of the text right behind them: some may be cut off or not the row's.
    if any(item.end == len(scan.source) for item in figures) or (not block.ruled and block.label.line in noisy):
        return None
    if block.ruled:
        return _ruled_places(block, wanted, grids.get(block.label.line, 0), heads, scan)
    if len(figures) == wanted:
        return figures if trusted else None
    # Without sums, width alone cannot tell a blank from a figure that was lost.
    return None


def _ruled_places(
    block: _Block, wanted: int, grid: int, heads: Sequence[Item], scan: Scan
) -> list[Item] | None:
    cells = block.cells
    count = len(cells)
    if len({cell.column for cell in cells}) < count or _goes_on(block, scan):
        return None
    assert block.label is not None  # a ruled block has its label in its line
    width = block.label.column + 1 + count
    line = block.label.line
    above = {
        scan.lines[head.line].width
        for head in heads
        if head.column >= 0 and not any(scan.lines[at].after_gap for at in range(head.line + 1, line + 1))
    }
    if (grid and width != grid and not _headed_alike(block, wanted, heads, scan)) or (len(above) == 1 and width not in above):
        return None
    if line in scan.upset:
        return None
    if count < wanted or (count > wanted and count < _WIDTH):
        return cells if count == wanted else None
    kept, spare = cells[:wanted], cells[wanted:]
    if count > _WIDTH and not all(cell.text for cell in kept):
        return None
    if not any(cell.text for cell in spare):
        leading_blank = count > wanted and not kept[0].text and any(cell.text for cell in kept)
        return None if leading_blank and wanted == 1 else kept
    # A converter repeats a cell that spans columns, and its head as well.
    repeated = {cell.text for cell in cells[wanted - 1 :]}
    spanned = [head.text for head in heads if head.column >= block.label.column + wanted]
    if len(repeated) == 1 and (count == _WIDTH or len(spanned) >= len(spare)):
        return kept
    return None


def _goes_on(block: _Block, scan: Scan) -> bool:
    """Whether the line below is one lone figure: the last cell's other half, or a page number."""
    return stray_below(scan, block.cells[-1].line) is not None


def _headed_alike(block: _Block, wanted: int, heads: Sequence[Item], scan: Scan) -> bool:
    """Whether the heads above stand in a line of the same width, one over each cell."""
    assert block.label is not None  # a ruled block has its label in its line
    first = block.label.column + 1
    return [head.column for head in heads] == list(range(first, first + wanted)) and all(
        scan.lines[head.line].width == scan.lines[block.label.line].width for head in heads
    )


def _by_columns(blocks: Sequence[_Block], edition: Edition) -> dict[str, list[Item]]:
    """Rows of those items of Article 20 whose heads each own exactly one figure a row."""
    rows_own = {block.terminal for block in blocks if block.terminal.startswith("ROW_") and block.figures}
    heads = [block for block in blocks if block.terminal.startswith("COLUMN_")]
    found: dict[str, list[Item]] = {}
    seen: Counter[str] = Counter()
    by_terminal: dict[str, list[_Block]] = {}
    for head in heads:
        by_terminal.setdefault(head.terminal.removesuffix(_YUAN), []).append(head)
    wanted = Counter(cell.terminal for rows in _items(edition) for cell in rows[0].cells)
    for rows in _items(edition):
        columns = []
        for cell in rows[0].cells:
            same = by_terminal.get(cell.terminal, [])
            columns.append(same[seen[cell.terminal]] if seen[cell.terminal] < len(same) else None)
            seen[cell.terminal] += 1
        if any(row.terminal in rows_own for row in rows):
            continue
        # With a head lost or doubled, the others of its name may be another item's.
        if any(len(by_terminal.get(cell.terminal, [])) != wanted[cell.terminal] for cell in rows[0].cells):
            continue
        if not _side_by_side(rows, blocks):
            continue
        if any(column is None or len(column.figures) != len(rows) for column in columns):
            continue
        for at, row in enumerate(rows):
            found[_row_name(row.terminal)] = [column.figures[at] for column in columns if column is not None]
    return found


def _side_by_side(rows: Sequence[DisclosureRow], blocks: Sequence[_Block]) -> bool:
    """Whether the rows' labels follow one another: a page that breaks between them breaks the columns too."""
    order = [_row_name(block.terminal) for block in blocks]
    wanted = [_row_name(row.terminal) for row in rows]
    found = [at for at, name in enumerate(order) if name == wanted[0]]
    return len(found) == 1 and order[found[0] : found[0] + len(wanted)] == wanted


def _items(edition: Edition) -> Iterator[list[DisclosureRow]]:
    rows: list[DisclosureRow] = []
    for row in FORMS[edition].disclosure:
        if rows and row.item != rows[0].item:
            yield rows
            rows = []
        rows.append(row)
    yield rows


def _put(row: DisclosureRow, block: _Block, places: list[Item] | None, findings: Findings) -> None:
    if places is not None:
        for path, cell, item in zip(row.paths, row.cells, places, strict=True):
            findings.printed(path, item, cell.measure)
        return
    at = block.label.end if block.label is not None else (block.cells[0].start if block.cells else 0)
    if not block.figures:
        blank = block.ruled and len(block.cells) >= len(row.cells)
        for path in row.paths:
            findings.absent(path, Origin.BLANK if blank else Origin.MISSING, at)
        if not blank:
            findings.say(Code.CELL_MISSING, at, at, row.paths)
        return
    start, end = extent(block.figures, at)
    count = len(block.figures)
    if count != len(row.cells):
        code = Code.TOO_FEW_CELLS if count < len(row.cells) else Code.TOO_MANY_CELLS
        findings.say(code, start, end, row.paths, str(count), str(len(row.cells)))
    findings.ambiguous(row.paths, block.figures, at)
    findings.say(Code.PLACE_AMBIGUOUS, start, end, row.paths, findings.source[start:end])
