"""Table four: fifteen figures in three blocks of five, each with its sum."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.block_readings import BLOCK, CELLS, block_readings
from gov_open_report._reading.cells import count_of, plain_counts
from gov_open_report._reading.evidence import adds_up_with_blanks, may_add_up, may_be_total, runs_together
from gov_open_report._reading.findings import extent
from gov_open_report._reading.grammars import BREAK
from gov_open_report._reading.items import ends_text
from gov_open_report._reading.positions import place_under_heads, run_rightwards
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.findings import Findings
    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan

# The table is the same in both editions.
_FORM = FORMS[Edition.FORM_2021]
_BLOCKS = tuple(block.terminal for block in _FORM.blocks)
_COLUMNS = tuple(head.terminal for head in _FORM.dispute_columns)
_ABOVE_COLUMNS = (_BLOCKS[0], "LITIGATION", *_BLOCKS[1:])

# What does not begin the table: 总计 is a head of table three as well.
_NO_HEADS = frozenset({"", BREAK, "COLUMN_TOTAL"})

# So many lines that end in a blank show that a tool has put a column behind all others.
_ENOUGH_LINES = 3

_FIGURE_AND_SIGN = re.compile(r"[0-9]\s+[/／—–－-]\s*$")


class _Found(NamedTuple):
    """What the text has of the table, in reading order."""

    scan: Scan
    heads: list[Item]
    """Labels of columns."""
    cells: list[Item]
    figures: list[Item]
    """The cells that are not blank."""
    of_lines: Mapping[int, int]
    """How many figures each line has, by line, in the order of *figures*."""

    @classmethod
    def of(cls, scan: Scan, heads: list[Item], cells: list[Item]) -> _Found:
        """Tell the figures among *cells*."""
        figures = [cell for cell in cells if cell.text]
        return cls(scan, heads, cells, figures, Counter([figure.line for figure in figures]))

    @property
    def widest_heads(self) -> int:
        """Cells of the widest ruled line that has heads; 0 where none has."""
        ruled = (item.line for item in self.scan.labels if item.text in _COLUMNS and item.column >= 0)
        return max((self.scan.lines[line].width for line in ruled), default=0)


def read_disputes(
    scan: Scan, segments: Sequence[Segment], at: int, findings: Findings, *, ordered: bool, full: bool
) -> list[Item]:
    """Read table four into *findings*; gives the figures that stand before its first head. Bounded.

    *at* is where the table would stand. *ordered* says that the text comes in
    the order of the tables, not in that of a page; *full* that table three has
    no blank, and so, it may be taken, neither has this one.
    """
    paths = [path for block in _FORM.blocks for path in block.paths]
    runs = [(segment.terminal, segment.cells) for segment in segments]
    first = next((n for n, (terminal, _) in enumerate(runs) if terminal not in _NO_HEADS), len(runs))
    orphans = [cell for _, cells in runs[:first] for cell in cells if cell.text]
    runs = runs[first:]
    if not runs:
        findings.absent(paths, Origin.MISSING, at)
        findings.say(Code.TABLE_MISSING, at, at, (), "disputes")
        return orphans
    labels = [segment.label for segment in segments if segment.label is not None]
    heads = [label for label in labels if label.text in _COLUMNS]
    in_form_order = _in_form_order(runs)
    cells = [cell for _, run in runs for cell in run]
    if in_form_order is not None:
        starts = {cell.start for cell in in_form_order}
        findings.unexplained([cell for cell in cells if cell.text and cell.start not in starts])
        cells = in_form_order
    found = _Found.of(scan, heads, cells)
    number = _number_of_line(found)
    if number is not None:
        found = _Found.of(scan, heads, [cell for cell in cells if cell is not number])
        findings.say(Code.UNEXPLAINED_FIGURES, number.start, number.end, (), number.text)
    astray = in_form_order is None and (_has_blocks_astray(runs) or _blocks_out_of_order(labels))
    swapped = astray or _out_of_order(heads) or _has_figure_above(found) or _holds_two(found)
    rivals = _rivals(found)
    has_strays = _has_strays(found)
    places = None if swapped or rivals or has_strays else _fixed(found, ordered=ordered, full=full)
    if number is not None and places is not None and not _adds_up(places):
        # Then it may be no number of the line, but a cell that moved.
        places = None
    if places is not None:
        findings.printed_row(paths, places)
    elif found.figures:
        by_sums = not (swapped or number or has_strays or _has_blanks_besides(found))
        # A row that may have lost a cell before its blank end may be right as it is printed, too.
        as_printed = [found.cells] if len(found.cells) == CELLS and _is_possible(found.cells) else []
        _recover(found.figures, [*rivals, *as_printed], paths, findings, by_sums=by_sums)
    else:
        end = max(label.end for label in labels)
        findings.absent(paths, Origin.MISSING, end)
        findings.say(Code.CELL_MISSING, end, end, paths)
    return orphans


def _in_form_order(runs: Sequence[tuple[str, list[Item]]]) -> list[Item] | None:
    """Fifteen cells where each block, or each head of each block, has its own behind it."""
    owning = [(terminal, cells) for terminal, cells in runs if terminal in _BLOCKS and cells]
    by_block = dict(owning)
    if len(owning) == len(by_block) == len(_BLOCKS) and all(len(cells) == BLOCK for cells in by_block.values()):
        return [cell for block in _BLOCKS for cell in by_block[block]]
    by_column = [(terminal, cells) for terminal, cells in runs if terminal in _COLUMNS]
    if [terminal for terminal, _ in by_column] != list(_COLUMNS) * 3:
        return None
    own = [cells for _, cells in by_column]
    if not all(len(cells) == 1 for cells in own):
        inner = [cells for n, cells in enumerate(own) if n % BLOCK != BLOCK - 1]
        own = own[BLOCK - 1 :: BLOCK]
        if any(inner) or any(len(cells) != BLOCK for cells in own):
            return None
    return None if _has_blocks_astray(runs) else [cell for cells in own for cell in cells]


def _has_blocks_astray(runs: Sequence[tuple[str, list[Item]]]) -> bool:
    """Whether blocks with figures behind them come in another order than the form's, or one of them twice."""
    owners: list[str] = []
    owner = ""
    for terminal, cells in runs:
        owner = terminal if terminal in _BLOCKS else owner
        # Heads of its own may stand between a block and its figures.
        if owner and cells and (terminal == owner or owners[-1:] != [owner]) and any(cell.text for cell in cells):
            owners.append(owner)
    return owners != [block for block in _BLOCKS if block in owners]


def _out_of_order(heads: Sequence[Item]) -> bool:
    """Whether all heads of the three blocks, or of one for all, are there, and not in the order of the form."""
    whole = len(heads) in {BLOCK, CELLS} and all(head.whole for head in heads)
    return whole and [head.text for head in heads] != list(_COLUMNS) * (len(heads) // BLOCK)


def _blocks_out_of_order(labels: Sequence[Item]) -> bool:
    """Whether labels of blocks side by side are not in the form's order; one below the other they often are not."""
    return any(
        right.text in _ABOVE_COLUMNS
        and left.text in _ABOVE_COLUMNS
        and left.line == right.line
        and (left.whole and right.whole)
        and _ABOVE_COLUMNS.index(left.text) > _ABOVE_COLUMNS.index(right.text)
        for left, right in pairwise(labels)
    )


def _has_figure_above(found: _Found) -> bool:
    """Whether figures stand above the row that has most of them: they may be of any of its places.

    Sums cannot tell, for they do not change when two parts change places.
    """
    most = max(found.of_lines.values(), default=0)
    return most > BLOCK and found.of_lines[found.figures[0].line] < most


def _number_of_line(found: _Found) -> Item | None:
    """The number that a tool has put before the row: a figure to the left of every head."""
    heads, lines = _from_left_to_right(found.heads, found.scan), found.scan.lines
    if not heads or not found.figures:
        return None
    first, head = found.figures[0], heads[0]
    line, above = lines[first.line], lines[head.line]
    if first.line == head.line or line.ruled != above.ruled:
        return None
    if line.ruled:
        return first if first.column < head.column and line.width == above.width else None
    return first if first.end - line.start <= head.start - above.start else None


def _rivals(found: _Found) -> list[list[Item]]:
    """What fifteen figures may be besides themselves, where a blank among them makes their line wider than the heads.

    The blank may be a cell of the form's, if one of the figures was doubled or cut in two and all blocks may add up
    without it as well.
    """
    scan = found.scan
    # A figure above or below the row, as of a page, is not of it.
    row = next((line for line, count in found.of_lines.items() if count == CELLS), None)
    if row is None or scan.lines[row].width == found.widest_heads:
        return []
    cells = [cell for cell in found.cells if cell.line == row]
    if not cells[-1].text and _has_spare_column(scan, row):
        cells.pop()
    return [rival for rival in _joined(cells) if _is_possible(rival)] if len(cells) == CELLS + 1 else []


def _joined(cells: Sequence[Item]) -> Iterator[list[Item]]:
    """The cells with two neighbouring figures as one: one that was said twice, or cut in two."""
    for at, (left, right) in enumerate(pairwise(cells)):
        if left.text and right.text:
            for whole in [left.text] * (left.text == right.text) + [left.text + right.text]:
                yield [*cells[:at], left._replace(text=whole), *cells[at + 2 :]]


def _has_blanks_besides(found: _Found) -> bool:
    """Whether fewer than fifteen figures have more blanks among them than one that was lost.

    A blank is a cell of the form's then, and a figure may be there twice: that sums hold with one more is chance.
    """
    return len(found.figures) < CELLS and len(found.cells) - len(found.figures) > 1


def _holds_two(found: _Found) -> bool:
    """Whether a cell holds a figure and a sign for a blank, `1 —`: then bars do not stand where cells end."""
    source = found.scan.source
    return any(
        _FIGURE_AND_SIGN.search(source, cell.start, cell.end) for cell in found.figures if not cell.text.isdigit()
    )


def _has_strays(found: _Found) -> bool:
    """Whether one line has most of the figures, though not fifteen, and each other figure a line of its own.

    These may be numbers of pages. Then more were lost, and with them taken for cells the sums may hold by chance.
    """
    counts = sorted(found.of_lines.values())
    return len(counts) > 1 and BLOCK < counts[-1] < CELLS and counts[-2] == 1


def _fixed(found: _Found, *, ordered: bool, full: bool) -> list[Item] | None:
    """The fifteen cells where the text fixes their places."""
    figures, cells = found.figures, found.cells
    if len(figures) == CELLS:
        return figures if _is_whole_row(found, ordered=ordered, full=full) else None
    first = next(iter(figures or cells), None)
    in_line = [cell for cell in cells if first is not None and cell.line == first.line]
    if in_line and in_line[0].column >= 0:
        return _ruled(found, in_line)
    if len(found.of_lines) != 1:
        return None
    heads = _from_left_to_right(found.heads, found.scan)
    places = place_under_heads(figures, heads, found.scan) if heads else None
    return places if places is not None and _adds_up(places) else None


def _adds_up(places: Sequence[Item]) -> bool:
    """Whether every block adds up, blanks left out."""
    return all(map(adds_up_with_blanks, _blocks_of(places)))


def _is_possible(places: Sequence[Item]) -> bool:
    """Whether every block may add up, whatever stands in its blanks, and no figure is two."""
    return all(map(may_add_up, _blocks_of(places))) and not runs_together(places)


def _blocks_of(places: Sequence[Item]) -> list[Sequence[Item]]:
    """The cells of each block."""
    return [places[at : at + BLOCK] for at in range(0, CELLS, BLOCK)]


def _is_whole_row(found: _Found, *, ordered: bool, full: bool) -> bool:
    """Whether fifteen figures are the table's fifteen: all blocks add up, or nothing around them is amiss."""
    figures, scan = found.figures, found.scan
    failing = _failing([item.text for item in figures])
    if failing == 0:
        return True
    if failing > 1 and len(found.heads) != CELLS:
        # One misprint breaks one block; more may come of a number that stands under a head of its own.
        return False
    if sum(figures[0].start <= cell.start <= figures[-1].start for cell in found.cells) != CELLS:
        return False
    if not full and len({item.column for item in figures}) < CELLS:
        # Where blanks leave no trace, or figures share cells, fifteen may be fourteen and half of one.
        return False
    lines = found.of_lines
    if len(lines) == 1 and not ends_text(figures[-1], scan.source):
        has_words = any(item.line in lines for item in (*scan.labels, *scan.texts))
        if not has_words and not _is_unlike_heads(found):
            return True
    # On lines of their own, figures may have lost their order; one misprint breaks one block.
    return ordered and len(lines) in {3, CELLS} and failing == 1


def _is_unlike_heads(found: _Found) -> bool:
    """Whether the figures stand in a ruled line that has lost cells, or has more than fifteen and than its heads.

    With a number of the line, or with one that was split, there may be fifteen figures all the same.
    """
    width, heads = found.scan.lines[found.figures[0].line].width, found.widest_heads
    return width < heads or max(CELLS, heads) < width


def _ruled(found: _Found, in_line: Sequence[Item]) -> list[Item] | None:
    """The fifteen of the cells of a ruled line, blanks included, if the ruling tells them."""
    scan, line = found.scan, in_line[0].line
    if any(label.line == line and label.text in _COLUMNS for label in scan.labels):
        return None
    if len(found.figures) != sum(1 for cell in in_line if cell.text):
        return None
    if len(in_line) == CELLS and found.widest_heads <= scan.lines[line].width <= in_line[-1].column + 1:
        lost = not in_line[-1].text and _has_spare_column(scan, line)
        return None if lost or _is_shifted(in_line) else list(in_line)
    columns = [head.column for head in _from_left_to_right(found.heads, scan)]
    # A cell more than the heads have is one that was doubled or split, if the last is blank as well.
    headed = found.widest_heads >= scan.lines[line].width
    if headed and columns and columns == list(range(columns[0], columns[0] + CELLS)):
        kept = {cell.column: cell for cell in in_line if cell.column in columns}
        cells = list(kept.values())
        if len(cells) == CELLS and sum(1 for cell in cells if cell.text) == len(found.figures):
            return None if _is_shifted(cells) else cells
    return None


def _has_spare_column(scan: Scan, line: int) -> bool:
    """Whether all other ruled lines with figures end in a blank: then that of *line* is no cell of the form's."""
    last = {cell.line: cell for cell in scan.cells if cell.column >= 0}
    others = {cell.line for cell in scan.cells if cell.column >= 0 and cell.text and cell.line != line}
    return len(others) >= _ENOUGH_LINES and not any(last[other].text for other in others)


def _is_shifted(cells: Sequence[Item]) -> bool:
    """Whether the last of fifteen cells is blank because another was lost before it: with it, they cannot be."""
    if cells[-1].text:
        return False
    figures = [cell for cell in cells if cell.text]
    last = [count_of(figure.text) for figure in figures[-BLOCK + 1 :]]
    # Among zeros nothing moves that would be another figure then.
    lone = len(figures) == CELLS - 1 and bool(last[-1]) and not _adds_up(cells) and may_be_total(last, exactly=False)
    return lone or not _is_possible(cells)


def _from_left_to_right(heads: Sequence[Item], scan: Scan) -> list[Item]:
    """The fifteen heads as they stand over the figures; nothing if there are not exactly fifteen, each by itself."""
    if len(heads) != CELLS:
        return []
    if heads[0].column >= 0:
        return sorted(heads, key=lambda head: head.column)
    # Every head of a later line stands to the right of those above it: litigation is divided further down.
    downwards = sorted(heads, key=lambda head: (head.line, head.start))
    return downwards if run_rightwards(downwards, scan) else []


def _failing(texts: Sequence[str]) -> int:
    """How many blocks do not add up; one at least where a figure is no plain number."""
    numbers = plain_counts(text.replace(",", "") for text in texts)
    if numbers is None:
        return 1
    ends = range(BLOCK, CELLS + 1, BLOCK)
    return sum(sum(numbers[end - BLOCK : end - 1]) != numbers[end - 1] for end in ends)


def _recover(
    figures: list[Item], rivals: list[list[Item]], paths: Sequence[str], findings: Findings, *, by_sums: bool
) -> None:
    """Keep what every way to read the figures agrees on, *rivals* among these ways; with *by_sums* false, nothing."""
    readings = block_readings([item.text.replace(",", "") for item in figures]) if by_sums else []
    start, end = extent(figures)
    quote = findings.quote(start, end)
    count = len(figures)
    if count != CELLS:
        code = Code.TOO_FEW_CELLS if count < CELLS else Code.TOO_MANY_CELLS
        findings.say(code, start, end, (paths[0],), str(count), str(CELLS))
    if readings is None:
        findings.say(Code.SEARCH_STOPPED, start, end)
        readings = []
    agreed, doubtful = [], []
    # Of a block that can only have lost its total nothing is borne out: any four figures have a sum.
    gaps = {place for reading in readings for place, source in enumerate(reading.sources) if source is None}
    unchecked = {
        at for at in range(CELLS // BLOCK) if {gap % BLOCK for gap in gaps if gap // BLOCK == at} == {BLOCK - 1}
    }
    for place, path in enumerate(paths):
        values = {reading.values[place] for reading in readings}
        doubted = any(count_of(rival[place].text) not in values for rival in rivals)
        sources = next((reading.sources[place] for reading in readings if reading.sources[place] is not None), None)
        if len(values) == 1 and not doubted and sources is not None and place // BLOCK not in unchecked:
            findings.recovered(path, values.pop(), [figures[source] for source in sources])
            agreed.append(path)
        else:
            doubtful.append(path)
    if agreed:
        findings.say(Code.PLACE_RECOVERED, start, end, agreed, quote)
    if doubtful:
        findings.ambiguous(doubtful, figures)
        findings.say(Code.PLACE_AMBIGUOUS, start, end, doubtful, quote)
