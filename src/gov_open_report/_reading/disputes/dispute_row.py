"""What the text has of table four, before anyone decides which figure goes where.

Of its heads each block has its own five, or one printing of the five serves all three; below them stands one row of
fifteen figures, of which a text may have lost some, or broken the line.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from gov_open_report._reading.cells.cells import count_of, plain_counts
from gov_open_report._reading.disputes.block_readings import BLOCK, CELLS
from gov_open_report._reading.places.evidence import adds_up_with_blanks, may_add_up, runs_together
from gov_open_report._reading.places.positions import run_rightwards
from gov_open_report.form import FORMS, Edition

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

COLUMNS = tuple(head.terminal for head in FORMS[Edition.FORM_2021].dispute_columns)
"""The heads of a block, the same in both editions."""

HEADS = frozenset(COLUMNS)
"""The same, to tell them from other labels."""

_ENDS = range(BLOCK, CELLS + 1, BLOCK)

# So many lines that end in a blank show that a tool has put a column behind all others.
_ENOUGH_LINES = 3


class Found(NamedTuple):
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
    def of(cls, scan: Scan, heads: list[Item], cells: list[Item]) -> Found:
        """Tell the figures among *cells*."""
        figures = [cell for cell in cells if cell.text]
        of_lines: dict[int, int] = {}
        for figure in figures:
            of_lines[figure.line] = of_lines.get(figure.line, 0) + 1
        return cls(scan, heads, cells, figures, of_lines)

    def without(self, number: Item) -> Found:
        """Give all but a cell that is none."""
        return self.of(self.scan, self.heads, [cell for cell in self.cells if cell is not number])

    @property
    def widest_heads(self) -> int:
        """Cells of the widest ruled line that has heads; 0 where none has. Linear."""
        # Columns and texts by number, since there are many labels.
        labels = [label for label in self.scan.labels if label[6] >= 0 and label[1] in HEADS]
        return max([self.scan.lines[label.line].width for label in labels], default=0)


def adds_up(places: Sequence[Item]) -> bool:
    """Whether every block adds up, blanks left out."""
    return all(map(adds_up_with_blanks, blocks_of(places)))


def is_possible(places: Sequence[Item]) -> bool:
    """Whether every block may add up, whatever stands in its blanks, and no figure is two."""
    return all(map(may_add_up, blocks_of(places))) and not runs_together(places)


def adds_up_better(way: Sequence[Item], places: Sequence[Item]) -> bool:
    """Tell whether fewer blocks fail to add up in another *way* to read *places*, and more add up to something.

    Each blank is taken for a zero, and zeros add up wherever they stand.
    """
    (failing, telling), (failing_before, telling_before) = map(_balance, (way, places))
    return failing < failing_before and telling > telling_before


def _balance(places: Sequence[Item]) -> tuple[int, int]:
    """How many blocks do not add up, blanks taken for zeros, and how many do to more than nothing."""
    counts = [count_of(cell.text) or 0 for cell in places]
    totals = [(sum(counts[end - BLOCK : end - 1]), counts[end - 1]) for end in _ENDS]
    failing = sum(both != total for both, total in totals)
    return failing, sum(both == total > 0 for both, total in totals)


def blocks_of(places: Sequence[Item]) -> list[Sequence[Item]]:
    """Give the cells of each block."""
    return [places[at : at + BLOCK] for at in range(0, CELLS, BLOCK)]


def failing_blocks(texts: Sequence[str]) -> int:
    """Tell how many blocks do not add up; one at least where a figure is no plain number."""
    numbers = plain_counts(texts) or plain_counts([text.replace(",", "") for text in texts])
    if numbers is None:
        return 1
    return sum(sum(numbers[end - BLOCK : end - 1]) != numbers[end - 1] for end in _ENDS)


def from_left_to_right(heads: Sequence[Item], scan: Scan) -> list[Item]:
    """Give the fifteen heads as they stand over the figures; nothing if there are others, or two share a place."""
    if len(heads) != CELLS or len({head.column < 0 for head in heads}) > 1:
        # Heads between bars and others have no places in common.
        return []
    in_order = sorted(heads, key=order_of(heads))
    return in_order if heads[0].column >= 0 or run_rightwards(in_order, scan) else []


def order_of(heads: Sequence[Item]) -> Callable[[Item], Any]:
    """Give by what heads are told apart from left to right, or downwards where they stand between no bars.

    Every head of a later line stands to the right of those above it: litigation is divided further down.
    """
    # By column, or by line and start, which have no names here, since it is asked of every text.
    return itemgetter(6) if heads[0].column >= 0 else itemgetter(5, 3)


def has_spare_column(scan: Scan, line: int) -> bool:
    """Tell whether all other ruled lines with figures end in a blank: then that of *line* is no cell of the form's."""
    last = {cell.line: cell for cell in scan.cells if cell.column >= 0}
    others = {cell.line for cell in scan.cells if cell.column >= 0 and cell.text and cell.line != line}
    return len(others) >= _ENOUGH_LINES and not any(last[other].text for other in others)
