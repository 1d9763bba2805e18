"""Tables two and four, and heads, in lines without bars, where nothing but spaces parts words and figures.

A blank leaves no trace in such a line, so that each row must have a figure for every cell; that none of these is a part
of another is asked as of any plain row. Heads may go on in their next lines: word by word, all are the form's.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import plain_counts
from gov_open_report._reading.disclosure.disclosure_blocks import HEADS_OF_ROW, Block, row_name
from gov_open_report._reading.disclosure.disclosure_owners import Owners
from gov_open_report._reading.disclosure.disclosure_plain import PlainRows
from gov_open_report._reading.disputes.block_readings import CELLS
from gov_open_report._reading.disputes.dispute_row import failing_blocks
from gov_open_report._reading.lines.items import Item, Kind, Line, Scan
from gov_open_report._reading.places.heads_in_pieces import are_heads_in_pieces
from gov_open_report._reading.told_all.dispute_lines import DISPUTE_HEADS, HEADS_BY_COLUMNS
from gov_open_report._reading.told_all.form_lines import CORNER
from gov_open_report._reading.words.vocabulary import any_of, longest_first
from gov_open_report.form import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.disclosure.disclosure_rows import RowTold
    from gov_open_report._reading.told_all.form_lines import FormLine

_HEADS = (*chain(*DISPUTE_HEADS),)


def are_plain_rows(told: Sequence[RowTold], lines: Sequence[FormLine], source: str, folded: str) -> bool:
    """Whether the rows *told* by table two's *lines* are read so where nothing but spaces parts cells. Linear."""
    labels = [_labels(line, number) for number, line in enumerate(lines)]
    found = [
        Line(line.first, line.first + sum(map(len, line.cells)), ruled=False, width=0, after_gap=False)
        for line in lines
    ]
    scan = Scan.of_labels(source, folded, [*chain(*labels)], found)
    blocks = [*_blocks(told, lines, labels)]
    names = [row_name(row.terminal) for row, _ in told]
    rows = [(name, block, row) for name, block, (row, _) in zip(names, blocks, told, strict=True)]
    owners = Owners(scan, blocks, dict(zip(names, blocks, strict=True)), names, ordered=True)
    plain = PlainRows(scan, rows, owners)
    return all(plain.places(block, row) == block.figures for _, block, row in rows)


def _blocks(told: Sequence[RowTold], lines: Sequence[FormLine], labels: Sequence[Sequence[Item]]) -> Iterator[Block]:
    """The rows with the heads above them, whose *labels* are given line by line."""
    rows = iter(told)
    heads: Sequence[Item] = ()
    for number, (line, (first, *others)) in enumerate(zip(lines, labels, strict=True)):
        if line.terminals[-1] is not None:
            heads = others
            continue
        row, cells = next(rows)
        figures = [cell._replace(line=number, column=-1) for cell in cells or () if cell is not None]
        names = HEADS_OF_ROW[row.paths]
        yield Block(first.text, first, figures, [*heads], ruled=False, alone=True, figures=figures, head_names=names)


def _labels(line: FormLine, number: int) -> list[Item]:
    """The words of a line as a scan has them."""
    found = []
    at = line.first
    for terminal, content, cell in zip(line.terminals, line.contents, line.cells, strict=True):
        end = at + len(cell)
        if terminal is not None:
            found.append(Item(Kind.LABEL, terminal, "", end - len(content), end, number, -1, whole=True))
        at = end
    return found


def are_heads(lines: Sequence[FormLine], table: Table, by_lines: Sequence[str], by_columns: Sequence[str]) -> bool:
    """Whether the words of *lines* are a *table*'s heads, one after the other, or piece by piece where they wrap.

    Their names are given as the lines have them, *by_lines*, and from left to right, *by_columns*.
    """
    words = "".join([word for line in lines for word in line.contents])
    is_in_order = _heads(table, (*by_lines,)).fullmatch(words) is not None
    return is_in_order or are_heads_in_pieces([line.contents for line in lines], table, by_columns)


@cache
def _heads(table: Table, names: tuple[str, ...]) -> re.Pattern[str]:
    """All heads, each in any of its wordings, and the corner before them or none."""
    corner, *heads = [
        any_of(words.replace(" ", "") for words in longest_first(table, name)) for name in (CORNER, *names)
    ]
    return re.compile(f"(?:{corner})?" + "".join(f"(?:{words})" for words in heads))


def spaced_disputes(lines: Sequence[FormLine]) -> list[Item] | None:
    """Give the cells of table four, whose *lines* are all that is there; None if they are odd, or do not add up."""
    *heads, row = lines
    if len(heads) < len(DISPUTE_HEADS) or len(row.contents) != CELLS or plain_counts(row.contents) is None:
        return None
    if failing_blocks(row.contents) or not are_heads(heads, Table.DISPUTES, _HEADS, HEADS_BY_COLUMNS):
        return None
    # A figure to the left of all heads may be the number of its line.
    return row.items(0, CELLS) if _indent(row) >= _indent(heads[1]) else None


def _indent(line: FormLine) -> int:
    return line.cells[0].find(line.contents[0])
