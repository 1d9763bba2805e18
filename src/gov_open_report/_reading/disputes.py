"""Table four: fifteen figures in three blocks of five, each with its sum."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from gov_open_report._reading.cells import LONGEST_COUNT
from gov_open_report._reading.evidence import adds_up_with_blanks
from gov_open_report._reading.findings import extent
from gov_open_report._reading.positions import place_under_heads
from gov_open_report._reading.items import Kind
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan

_BLOCK = 5
_WIDTH = 15
_BUDGET = 20_000

_BLOCKS = ("BLOCK_RECONSIDERATION", "BLOCK_LITIGATION_DIRECT", "BLOCK_LITIGATION_AFTER_RECONSIDERATION")
_COLUMNS = ("COLUMN_UPHELD", "COLUMN_CORRECTED", "COLUMN_OTHER", "COLUMN_PENDING", "COLUMN_TOTAL")

# A reading of the table: for each cell the figures it is made of, or None where one was lost.
_Sources = tuple[tuple[int, ...] | None, ...]


def read_disputes(
    scan: Scan, segments: Sequence[Segment], at: int, findings: Findings, *, ordered: bool
) -> list[Item]:
    """Read table four into *findings*; gives the figures that stand before its first head. Bounded."""
    paths = [path for block in FORMS[Edition.FORM_2021].blocks for path in block.paths]
    runs = [(segment.terminal, [scan.items[cell] for cell in segment.cells]) for segment in segments]
    first = next((n for n, (terminal, _) in enumerate(runs) if terminal and terminal != "COLUMN_TOTAL"), len(runs))
    orphans = [cell for _, cells in runs[:first] for cell in cells if cell.text]
    runs = runs[first:]
    if not runs:
        _nothing(paths, at, findings)
        return orphans
    label_end = max(scan.items[segment.label].end for segment in segments if segment.label >= 0)
    cells = _in_form_order(runs)
    if cells is None:
        cells = [cell for _, run in runs for cell in run]
    figures = [cell for cell in cells if cell.text]
    swapped = _out_of_order(scan, segments)
    places = None if swapped else _fixed(cells, figures, scan, segments, ordered=ordered)
    if places is not None:
        findings.printed_row(paths, places)
    elif not figures:
        for path in paths:
            findings.absent(path, Origin.MISSING, label_end)
        findings.say(Code.CELL_MISSING, label_end, label_end, paths)
    else:
        _recover(figures, paths, findings, heads_in_order=not swapped)
    return orphans


def _nothing(paths: Sequence[str], at: int, findings: Findings) -> None:
    for path in paths:
        findings.absent(path, Origin.MISSING, at)
    findings.say(Code.TABLE_MISSING, at, at, (), "disputes")


def _in_form_order(runs: Sequence[tuple[str, list[Item]]]) -> list[Item] | None:
    """Fifteen cells where each block, or each head of each block, has its own behind it."""
    by_block = {terminal: cells for terminal, cells in runs if terminal in _BLOCKS and cells}
    if len(by_block) == len(_BLOCKS) and all(len(cells) == _BLOCK for cells in by_block.values()):
        return [cell for block in _BLOCKS for cell in by_block[block]]
    by_column = [(terminal, cells) for terminal, cells in runs if terminal in _COLUMNS]
    if [terminal for terminal, _ in by_column] == list(_COLUMNS) * 3:
        if all(len(cells) == 1 for _, cells in by_column):
            return [cells[0] for _, cells in by_column]
        ends = by_column[_BLOCK - 1 :: _BLOCK]
        inner = [cells for n, (_, cells) in enumerate(by_column) if n % _BLOCK != _BLOCK - 1]
        if all(len(cells) == _BLOCK for _, cells in ends) and not any(inner):
            return [cell for _, cells in ends for cell in cells]
    return None


def _fixed(
    cells: Sequence[Item], figures: list[Item], scan: Scan, segments: Sequence[Segment], *, ordered: bool
) -> list[Item] | None:
    """The fifteen cells where the text fixes their places."""
    if len(figures) == _WIDTH:
        lines = {item.line for item in figures}
        between = [cell for cell in cells if figures[0].start <= cell.start <= figures[-1].start]
        failing = _failing([item.text for item in figures])
        # On lines of their own, figures may have lost their order; one misprint breaks one block.
        labelled = any(item.kind == Kind.LABEL and item.line in lines for item in scan.items)
        regular = (len(lines) == 1 and not labelled and figures[-1].end < len(scan.source)) or (ordered and len(lines) in {3, _WIDTH} and failing <= 1)
        return figures if failing == 0 or (regular and len(between) == _WIDTH) else None
    line = figures[0].line if figures else (cells[0].line if cells else -1)
    in_line = [cell for cell in cells if cell.line == line]
    if in_line and in_line[0].column >= 0:
        if any(item.line == line and item.text in _COLUMNS for item in scan.items):
            return None
        if len(figures) != sum(1 for cell in in_line if cell.text):
            return None
        above = [scan.lines[item.line].width for item in scan.items if item.text in _COLUMNS and item.column >= 0]
        if len(in_line) == _WIDTH and (not above or max(above) <= scan.lines[line].width <= in_line[-1].column + 1):
            return in_line
        heads = _heads(scan, segments)
        if len(in_line) > _WIDTH and heads and [head.column for head in heads] == list(range(heads[0].column, heads[0].column + _WIDTH)):
            by_column = {cell.column: cell for cell in in_line}
            places = [by_column.get(head.column) for head in heads]
            kept = [place for place in places if place is not None]
            if len(kept) == _WIDTH and sum(1 for place in kept if place.text) == len(figures):
                return kept
        return None
    if figures and len({item.line for item in figures}) == 1:
        heads = _heads(scan, segments)
        places = place_under_heads(figures, heads, scan) if heads else None
        if places is not None and all(adds_up_with_blanks(places[n : n + _BLOCK]) for n in range(0, _WIDTH, _BLOCK)):
            return places
        return None
    return None


def _heads(scan: Scan, segments: Sequence[Segment]) -> list[Item]:
    """The fifteen column heads from left to right, if the text has exactly those."""
    labels = [scan.items[segment.label] for segment in segments if segment.label >= 0]
    heads = [label for label in labels if label.text in _COLUMNS]
    if len(heads) != _WIDTH:
        return []
    # Every head of a later line stands to the right of those above it: litigation is divided further down.
    return sorted(heads, key=lambda head: (head.line, head.start)) if heads[0].column < 0 else sorted(heads, key=lambda head: head.column)


def _failing(texts: Sequence[str]) -> int:
    """How many blocks do not add up."""
    numbers = _numbers(texts)
    if numbers is None:
        return 1
    return sum(sum(numbers[at : at + 4]) != numbers[at + 4] for at in range(0, _WIDTH, _BLOCK))


def _numbers(texts: Sequence[str]) -> list[int] | None:
    plain = [text.replace(",", "") for text in texts]
    if any(not text.isdigit() or len(text) > LONGEST_COUNT or (text[0] == "0" and len(text) > 1) for text in plain):
        return None
    return [int(text) for text in plain]


def _out_of_order(scan: Scan, segments: Sequence[Segment]) -> bool:
    """Whether all fifteen heads are there, and not in the order of the form."""
    heads = [segment.terminal for segment in segments if segment.terminal in _COLUMNS]
    whole = all(scan.items[segment.label].whole for segment in segments if segment.terminal in _COLUMNS)
    return whole and len(heads) == _WIDTH and heads != list(_COLUMNS) * 3


def _recover(figures: list[Item], paths: Sequence[str], findings: Findings, *, heads_in_order: bool) -> None:
    """Keep what every way to read the figures agrees on."""
    texts = [item.text.replace(",", "") for item in figures]
    readings, complete = _readings(texts) if heads_in_order else ([], True)
    start, end = extent(figures, 0)
    quote = findings.source[start:end]
    count = len(figures)
    if count != _WIDTH:
        code = Code.TOO_FEW_CELLS if count < _WIDTH else Code.TOO_MANY_CELLS
        findings.say(code, start, end, (paths[0],), str(count), str(_WIDTH))
    if not complete:
        findings.say(Code.SEARCH_STOPPED, start, end)
        readings = []
    agreed, doubtful = [], []
    for place, path in enumerate(paths):
        values = {values[place] for values, _ in readings}
        sources = next((sources[place] for _, sources in readings if sources[place] is not None), None)
        value = values.pop() if len(values) == 1 else None
        if value is not None and sources is not None:
            findings.recovered(path, value, [figures[source] for source in sources])
            agreed.append(path)
        else:
            doubtful.append(path)
    if agreed:
        findings.say(Code.PLACE_RECOVERED, start, end, agreed, quote)
    if doubtful:
        findings.ambiguous(doubtful, figures, start)
        findings.say(Code.PLACE_AMBIGUOUS, start, end, doubtful, quote)


def _readings(texts: Sequence[str]) -> tuple[list[tuple[tuple[int, ...], _Sources]], bool]:
    """Every way to read the figures in which all three blocks add up, and whether that is all of them."""
    count = len(texts)
    found: list[tuple[tuple[int, ...], _Sources]] = []
    if _numbers(texts) is None and any(not text.isdigit() or not text.isascii() for text in texts):
        return [], True
    for sources in _arrangements(count):
        found += _filled(texts, sources)
    if count == _WIDTH - 1 or (count == 1 and texts[0] == "0" * _WIDTH):
        # With more figures gone, blanks may be why, and then a cut that adds up proves nothing.
        glued, complete = _cut(texts)
        return found + glued, complete
    return found, True


def _arrangements(count: int) -> Iterator[_Sources]:
    """One figure lost, one too many, or one split in two."""
    if count == _WIDTH - 1:
        for gap in range(_WIDTH):
            yield tuple(None if at == gap else (at - (at > gap),) for at in range(_WIDTH))
    elif count == _WIDTH + 1:
        for kept in combinations(range(count), _WIDTH):
            yield tuple((at,) for at in kept)
        for split in range(_WIDTH):
            yield tuple((at, at + 1) if at == split else (at + (at > split),) for at in range(_WIDTH))
    elif count == _WIDTH:
        yield tuple((at,) for at in range(_WIDTH))


def _filled(texts: Sequence[str], sources: _Sources) -> Iterator[tuple[tuple[int, ...], _Sources]]:
    """The arrangement with its numbers, the lost one told by its block, if all blocks add up."""
    values: list[int] = []
    for start in range(0, _WIDTH, _BLOCK):
        block = sources[start : start + _BLOCK]
        joined = ["".join(texts[at] for at in source) if source is not None else None for source in block]
        if any(text is not None and len(text) > LONGEST_COUNT for text in joined):
            return
        numbers = [int(text) if text is not None else None for text in joined]
        known = [number for number in numbers[:-1] if number is not None]
        total = numbers[-1]
        if None in numbers:
            lost = sum(known) if total is None else total - sum(known)
            if lost < 0:
                return
            numbers = [lost if number is None else number for number in numbers]
        elif total != sum(known):
            return
        values += [number for number in numbers if number is not None]
    yield tuple(values), sources


def _cut(texts: Sequence[str]) -> tuple[list[tuple[tuple[int, ...], _Sources]], bool]:
    """Every way to cut figures that were run together into fifteen; False if there were too many to try."""
    found: list[tuple[tuple[int, ...], _Sources]] = []
    if sum(map(len, texts)) < _WIDTH or any(len(text) > LONGEST_COUNT * _WIDTH for text in texts):
        return found, True
    behind = [0] * len(texts)
    for at in range(len(texts) - 2, -1, -1):
        behind[at] = behind[at + 1] + len(texts[at + 1])
    steps = 0
    stack: list[tuple[int, int, tuple[int, ...], tuple[int, ...], int]] = [(0, 0, (), (), 0)]
    while stack:
        figure, at, values, sources, running = stack.pop()
        steps += 1
        if steps > _BUDGET:
            return [], False
        cell = len(values)
        if cell == _WIDTH:
            if figure == len(texts):
                found.append((values, tuple((source,) for source in sources)))
            continue
        if figure == len(texts):
            continue
        text = texts[figure]
        left = len(text) - at
        total = cell % _BLOCK == _BLOCK - 1
        for length in range(1, (1 if text[at] == "0" else min(left, LONGEST_COUNT)) + 1):
            if left - length + behind[figure] < _WIDTH - cell - 1:
                break
            number = int(text[at : at + length])
            if total and number != running:
                continue
            after = (figure + 1, 0) if length == left else (figure, at + length)
            stack.append((*after, (*values, number), (*sources, figure), 0 if total else running + number))
    return found, True
