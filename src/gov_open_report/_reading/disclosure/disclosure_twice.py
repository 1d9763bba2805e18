"""Rows of table two that come twice: as text and as a table that a tool found in it, or in two tables.

What both say is read once, and where a table has the places of what stands beside it as text, they are the row's.
Where two tables differ nobody can tell which is the report's.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gov_open_report._reading.disclosure.disclosure_blocks import row_name
from gov_open_report._reading.lines.items import MOST_TWICE, differ_in_most, say_the_same
from gov_open_report.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.disclosure.disclosure_blocks import Block
    from gov_open_report._reading.lines.items import Item
    from gov_open_report.form import DisclosureRow


def rows_by_name(
    blocks: Sequence[Block], row_blocks: Sequence[Block], form_rows: Sequence[DisclosureRow], findings: Findings
) -> tuple[dict[str, Block], AbstractSet[str]]:
    """Give the block of each row by its name; of rows that come twice and differ, all cells together.

    With them the names of those that have cells in one place and none in another, where there are two tables: they
    may be of either. *row_blocks* are those of the *blocks* that are rows.
    """
    paths = {row_name(row.terminal): row.paths for row in form_rows}
    rows: dict[str, Block] = {}
    gathered: set[str] = set()
    alike: set[str] = set()
    # Whether the first of two has the cells.
    halves: dict[str, bool] = {}
    for block in row_blocks:
        name = row_name(block.terminal)
        known = rows.get(name)
        if known is not None and bool(known.cells) != bool(block.cells):
            halves.setdefault(name, bool(known.cells))
        if known is None or not known.cells:
            rows[name] = block
        elif block.cells and block.label is not None:
            findings.say(Code.ROW_REPEATED, block.label.start, block.label.end, paths.get(name, ()))
            # Of very many rows the cells are long by now: neither compared nor copied for each.
            in_two_ways = name not in gathered and known.ruled != block.ruled
            if in_two_ways and _are_same_but_for_spans(known.figures, block.figures, len(paths.get(name, ()))):
                # Once as text, and once as a table, which has the places.
                rows[name] = known if known.ruled else block
                alike.add(name)
            elif say_the_same(known.cells, block.cells):
                alike.add(name)
            else:
                if name not in gathered:
                    cells, figures = [*known.cells], [*known.figures]
                    rows[name] = known = known._replace(cells=cells, figures=figures, ruled=False, label=None)
                    gathered.add(name)
                known.cells.extend(block.cells)
                known.figures.extend(block.figures)
    behind = [rows[name] for name, has_cells_first in halves.items() if not has_cells_first]
    if gathered or (behind and _has_one_by_columns(blocks, behind)):
        return rows, halves.keys()
    return rows, _blank_in_one(row_blocks, halves.keys(), [*paths]) if alike and halves else set()


def _has_one_by_columns(blocks: Sequence[Block], behind: Sequence[Block]) -> bool:
    """Whether heads have figures of another table behind them, which has the labels of the rows *behind* it as well.

    As where one stands by columns and one by rows. Of the same figures, wherever they are cut, it is the same table.
    """
    of_columns = [figure.text for block in blocks if block.terminal.startswith("COLUMN_") for figure in block.figures]
    of_rows = [figure.text for block in behind for figure in block.figures]
    return 2 * len(of_columns) >= len(behind) and Counter("".join(of_columns)) != Counter("".join(of_rows))


def _blank_in_one(row_blocks: Sequence[Block], halves: AbstractSet[str], order: Sequence[str]) -> AbstractSet[str]:
    """Those of *halves* that are blank in one table, and not just named in a list of all rows.

    A table, or list, ends where the rows do not go on in their *order*.
    """
    blank: set[str] = set()
    found: set[str] = set()
    last, has_cells = -1, False
    for block in row_blocks:
        name = row_name(block.terminal)
        at = order.index(name) if name in order else last
        if at <= last:
            blank, has_cells = set(), False
        last = at
        has_cells = has_cells or bool(block.cells)
        if not block.cells and name in halves:
            blank.add(name)
        if has_cells:
            found |= blank
    return found


def are_of_two_tables(row_blocks: Sequence[Block]) -> bool:
    """Whether so many rows come twice with other figures that those which come once may be of either of two tables."""
    first: dict[str, Block] = {}
    differing: set[str] = set()
    has_columns = False
    for block in row_blocks:
        if block.figures and (name := row_name(block.terminal)) not in differing:
            known = first.setdefault(name, block)
            if known is not block and differ_in_most(known.figures, block.figures):
                differing.add(name)
                # A list in prose has one figure for each.
                has_columns = has_columns or min(len(known.figures), len(block.figures)) > 1
    return has_columns and len(differing) > MOST_TWICE


def _are_same_but_for_spans(some: Sequence[Item], others: Sequence[Item], width: int) -> bool:
    """Whether two rows have the same figures, where the last may be said again for each column that it spans.

    One with fewer figures than its *width* has blanks instead, and the other a figure in the place of one.
    """
    shorter, longer = sorted(([item.text for item in some], [item.text for item in others]), key=len)
    if len(shorter) < min(len(longer), width):
        return False
    return bool(shorter) and longer == shorter + shorter[-1:] * (len(longer) - len(shorter))
