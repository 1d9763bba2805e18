"""Table two's labels, each with the cells behind it; and rows whose figures stand behind the heads instead.

Where a text gives the table column by column, as `本年制发件数 0 2⏎本年废止件数 0 1`, each head owns one figure for
each row of its item of Article 20. That is taken only if all heads of an item do, for nothing adds up here to show
what is amiss.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.cells.unread import has_unread_cell, read_lines
from gov_open_report._reading.words.pages import may_be_page
from gov_open_report.form import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import DisclosureRow

YUAN = "__YUAN"
"""Ends the terminals of heads whose amounts are in 元, where the form has 万元."""

WIDTH = max(len(row.cells) for form in FORMS.values() for row in form.disclosure)
"""Columns of figures; rows that have fewer cells span some of them."""

HEADS_OF_ROW = {
    row.paths: [cell.terminal for cell in row.cells] for form in FORMS.values() for row in form.disclosure
}
"""The heads of a row as the form has them, by the paths of its cells."""

# Begins the terminals of the items of Article 20.
_ITEM = "ITEM_"


class Block(NamedTuple):
    """A label of the table and the cells behind it."""

    terminal: str
    label: Item | None
    """None for cells before the first label, and for rows that come twice."""
    cells: list[Item]
    heads: list[Item]
    """The heads of columns above the label, as far as its item of Article 20."""
    ruled: bool
    """Whether label and cells stand in one ruled line."""
    alone: bool
    """Whether it is a row, no other row's label stands in its line, and no label at all behind its cells."""
    figures: list[Item]
    """The cells that are not blank."""
    head_names: list[str]
    """The terminals of the heads, whatever unit they name."""

    @property
    def on_label_line(self) -> bool:
        """Whether label and figures share one line, and with no other row."""
        return self.alone and self.label is not None and {cell.line for cell in self.figures} == {self.label.line}


RowFound: TypeAlias = "tuple[str, Block, DisclosureRow]"
"""A row of the form that is there: its name, what the text has of it, and what the form says of it."""


@cache
def row_name(terminal: str) -> str:
    """Give the name of a row, the same in both editions."""
    # Both editions' wordings of 规范性文件 are found in reports of either.
    return terminal.partition("__")[0]


def by_columns(blocks: Sequence[Block], form_rows: Sequence[DisclosureRow], scan: Scan) -> dict[str, list[Item]]:
    """Give the rows of those items of Article 20 whose heads each own exactly one figure a row."""
    if not [block for block in blocks if block.figures and block.terminal.startswith("COLUMN_")]:
        return {}
    # Blank cells of its own are a row's as well: what its head has behind it is the number of a page.
    own_cells = {block.terminal for block in blocks if block.terminal.startswith("ROW_") and block.cells}
    by_item = heads_of_items(blocks, form_rows)
    if not by_item:
        return {}
    found: dict[str, list[Item]] = {}
    spare = [figures for rows, own in by_item for figures in _spare(rows, own)]
    if max(spare) > 0 > min(spare):
        # A head that has too many has those of one that lacks some, and what stands behind others may be a third's.
        return {}
    none_lacks = not any(spare)
    item_names = [block.label.start for block in blocks if block.label is not None and block.terminal.startswith(_ITEM)]
    # Where figures stand right below a head, those behind an empty line may be another column's.
    read = read_lines(scan)
    close = not all(_are_parted(head, scan) for _, own in by_item for head in own if head.figures)
    for rows, own in by_item:
        if any(row.terminal in own_cells for row in rows) or not _side_by_side(rows, blocks) or _are_apart(own, scan):
            continue
        if any(
            len(head.figures) != len(rows)
            or _stands_before(head, rows[0], blocks)
            or has_unread_cell(scan, head.figures, read)
            for head in own
        ):
            continue
        # Where no figure lacks anywhere, none is another item's.
        if none_lacks or not _may_be_anothers(rows, own, by_item, item_names, scan, close=close):
            found.update((row_name(row.terminal), [head.figures[at] for head in own]) for at, row in enumerate(rows))
    by_itself = {name for name, figures in found.items() if len(figures) == 1 and may_be_page(figures[0].text)}
    # Where a page ends between a head and a row that is blank, its number stands in the row's place.
    return found if by_itself < found.keys() else {}


def heads_of_items(
    blocks: Sequence[Block], form_rows: Sequence[DisclosureRow]
) -> list[tuple[list[DisclosureRow], list[Block]]]:
    """Give the rows of each item with their heads; those of one name are the items' in the order of the text.

    None with a head lost or doubled: the others of its name may be another item's, and the figure before it two.
    """
    heads: dict[str, list[Block]] = {}
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block.terminal.startswith("COLUMN_"):
            heads.setdefault(block.terminal.removesuffix(YUAN), []).append(_without_number(block, following))
    items = [list(rows) for _, rows in groupby(form_rows, key=lambda row: row.item)]
    wanted = Counter(cell.terminal for rows in items for cell in rows[0].cells)
    if any(len(heads.get(name, ())) != times for name, times in wanted.items()):
        return []
    left = {name: iter(heads[name]) for name in wanted}
    return [(rows, [next(left[cell.terminal]) for cell in rows[0].cells]) for rows in items]


def _spare(rows: Sequence[DisclosureRow], heads: Sequence[Block]) -> list[int]:
    """How many figures each head of an item has that are not its rows'; all together if they stand behind the last."""
    spare = [len(head.figures) - len(rows) for head in heads]
    return spare if any(head.figures for head in heads[:-1]) else [sum(spare)]


def _may_be_anothers(
    rows: Sequence[DisclosureRow],
    own: Sequence[Block],
    by_item: Sequence[tuple[Sequence[DisclosureRow], Sequence[Block]]],
    item_names: Sequence[int],
    scan: Scan,
    *,
    close: bool,
) -> bool:
    """Whether figures behind an item's *own* heads may be another item's, where some item lacks one.

    *item_names* are where the names of items stand, and *close* says that figures stand right below heads.
    """
    if not _follow_each_other(own, item_names) or (close and any(_are_parted(head, scan) for head in own)):
        return True
    others = [(there, head) for there, heads in by_item if there is not rows for head in heads]
    return any(_may_be_exchanged(head, rows, others, item_names, scan, close=close) for head in own)


def _follow_each_other(heads: Sequence[Block], item_names: Sequence[int]) -> bool:
    """Whether the heads of an item come from left to right, with no item's name between: else one may be another's."""
    starts = [head.label.start for head in heads if head.label is not None]
    return starts == sorted(starts) and not any(starts[0] < name < starts[-1] for name in item_names)


def _are_apart(heads: Sequence[Block], scan: Scan) -> bool:
    """Whether a section begins among the heads of an item: a page has moved one, or the figures of the others.

    Not if each is a block by itself, its figures right below it and empty lines behind these.
    """
    starts = [head.label.start for head in heads if head.label is not None]
    begins = any(min(starts) < heading.start < max(starts) for heading in scan.headings)
    return begins and not all(_is_by_itself(head, scan) for head in heads)


def _is_by_itself(head: Block, scan: Scan) -> bool:
    """Whether the figures of a head stand one by one in the lines right below it, and empty lines behind them."""
    if head.label is None or not head.figures:
        return False
    lines = [item.line for item in (head.label, *head.figures)]
    behind = lines[-1] + 1
    is_close = all(below == above + 1 and not scan.lines[below].after_gap for above, below in pairwise(lines))
    return is_close and (behind == len(scan.lines) or scan.lines[behind].after_gap)


def _may_be_exchanged(
    head: Block,
    rows: Sequence[DisclosureRow],
    others: Sequence[tuple[Sequence[DisclosureRow], Block]],
    item_names: Sequence[int],
    scan: Scan,
    *,
    close: bool,
) -> bool:
    """Whether the head of an item's *rows* may be that of other rows, and theirs its own.

    Which is whose is told by the number of figures, unless theirs, of its name and with no item's between, lacks some;
    and by their order if no empty line stands between. *close* says that figures stand right below heads.
    """
    for other_rows, other in others:
        if other.terminal != head.terminal or len(other_rows) == len(rows) or not (other.label and head.label):
            continue
        first, second = sorted((head.label.line, other.label.line))
        is_told = bisect_left(item_names, head.label.start) != bisect_left(item_names, other.label.start) or not any(
            line.after_gap for line in scan.lines[first + 1 : second + 1]
        )
        count = len(other.figures)
        if close:
            # Behind an empty line stands what may be of neither.
            parted = (at for at, figure in enumerate(other.figures) if at and scan.lines[figure.line].after_gap)
            count = next(parted, count)
        lacks = count < len(other_rows) and count <= len(rows)
        if not is_told and lacks and len(head.figures) <= len(other_rows):
            return True
    return False


def _are_parted(head: Block, scan: Scan) -> bool:
    """Whether an empty line stands between a head and its figures, or among these."""
    return head.label is not None and any(
        scan.lines[figure.line].after_gap and figure.line > head.label.line for figure in head.figures
    )


def _without_number(head: Block, following: Block | None) -> Block:
    """The head without a figure that stands on the next label's line: it numbers that line."""
    if not head.figures or head.label is None or following is None or following.label is None:
        return head
    line = following.label.line
    if head.figures[-1].line != line or head.label.line == line:
        return head
    return head._replace(figures=head.figures[:-1])


def _stands_before(head: Block, row: DisclosureRow, blocks: Sequence[Block]) -> bool:
    """Whether the figures of a head may be a page's number, for the row's label stands behind them on their line."""
    labels = [block.label for block in blocks if block.label is not None and block.terminal == row.terminal]
    places = {(label.line, head.label is not None and head.label.start < label.start) for label in labels}
    return bool(head.figures) and (head.figures[-1].line, True) in places


def _side_by_side(rows: Sequence[DisclosureRow], blocks: Sequence[Block]) -> bool:
    """Whether the rows' labels follow one another: a page that breaks between them breaks the columns too."""
    order = [row_name(block.terminal) for block in blocks]
    wanted = [row_name(row.terminal) for row in rows]
    found = [at for at, name in enumerate(order) if name == wanted[0]]
    return len(found) == 1 and order[found[0] : found[0] + len(wanted)] == wanted
