"""Table two where nothing of it is lost and nothing added: then the order of its cells fixes them.

A text may have no line breaks left, or none that part rows. A row's label is
followed by its figures all the same; that these are all, and no others, is
borne out by all labels of rows and heads being there once, in the order of the
form, each row with exactly its number of figures. A blank leaves no trace
there, and what was added may stand in its place, so table three must have none.
Where heads of one item come in another order, as they do in that of a page, its
rows alone are left open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import read_cell
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.disclosure.disclosure_blocks import YUAN, row_name
from gov_open_report._reading.words.pages import may_be_page, may_be_page_at_its_end
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import DisclosureRow

_ROW, _COLUMN = "ROW_", "COLUMN_"

# What parts two cells where a blank one between them would have left more: a step, or behind a row any empty lines.
_STEP = re.compile(r"\0*[ |\t]\0*|[ \0]*\n[ \0]*")
_LINES_APART = re.compile(r"(?:[ \0]*\n){2}[ \0]*")
_EMPTY_LINES = re.compile(r"[\s\0]*\n")
_PARTING = re.compile(r"[\s\0|]+")

# Signs around figures, or between two, that may be a page's number.
_PAGES = (["-", "", "-"], ["", "/", ""])


class WholeTable:
    """The table as one run of labels and figures."""

    def __init__(
        self, scan: Scan, segments: Sequence[Segment], form_rows: Sequence[DisclosureRow], *, without_blanks: bool
    ) -> None:
        """Look at nothing yet, since mostly nobody asks; *without_blanks* says that table three has none."""
        self._scan = scan
        self._segments = segments
        self._form_rows = form_rows
        self._without_blanks = without_blanks

    @cached_property
    def rows(self) -> Mapping[str, list[Item]]:
        """The cells of all rows by name, if the text has the whole table and nothing else; none otherwise."""
        turned = self._turned_items() if self._without_blanks else None
        if turned is None:
            return {}
        counts = [len(cells) for terminal, _, cells in self._segments if terminal.startswith(_ROW)]
        others = [cells for terminal, _, cells in self._segments if cells and not terminal.startswith(_ROW)]
        if others or counts != [len(row.cells) for row in self._form_rows]:
            return {}
        rows = {
            row_name(terminal): [label, *cells]
            for terminal, label, cells in self._segments
            if label is not None and terminal.startswith(_ROW)
        }
        if self._is_amiss(list(rows.values())):
            return {}
        places = {name: row[1:] for name, row in rows.items()}
        if not all(map(_are_cells, places.values(), self._form_rows)):
            return {}
        # Before the next section a page may end, and the last cell be blank.
        last = list(rows)[-1]
        return {
            name: cells
            for (name, cells), row in zip(places.items(), self._form_rows, strict=True)
            if row.item not in turned and not self._has_page_number(cells, is_last=name == last)
        }

    def _has_page_number(self, cells: Sequence[Item], *, is_last: bool) -> bool:
        """Whether a row's last cell may be the number of a page, or any of them that of one which ends or begins there.

        Behind the last row a page may end wherever it does.
        """
        if is_last and may_be_page(cells[-1].text):
            return True
        return any(may_be_page_at_its_end(self._scan.source, cell.start, cell.end) for cell in cells)

    def _turned_items(self) -> set[str] | None:
        """The items whose heads are in another order than the form's; None if not all labels are as it has them."""
        order = self._order()
        turned, at = set(), 0
        for item, labels in _labels_by_item(self._form_rows):
            own = order[at : at + len(labels)]
            at += len(labels)
            if own != labels:
                turned.add(item)
            heads = sum(label.startswith(_COLUMN) for label in labels)
            if sorted(own[:heads]) != sorted(labels[:heads]) or own[heads:] != labels[heads:]:
                return None
        return turned if at == len(order) else None

    def _order(self) -> list[str]:
        """The labels of rows and the heads as they come, without those that are only like one."""
        return [
            row_name(terminal) if terminal.startswith(_ROW) else terminal.removesuffix(YUAN)
            for terminal, label, _ in self._segments
            if terminal.startswith((_ROW, _COLUMN)) and label is not None and not label.misread
        ]

    def _is_amiss(self, rows: Sequence[Sequence[Item]]) -> bool:
        """Whether anything speaks against *rows*, each its label and cells, though they have the form's numbers."""
        starts = sorted(item.start for item in (*self._scan.labels, *self._scan.headings))
        following = [bisect_left(starts, row[-1].end) for row in rows]
        if following[-1] == len(starts):
            return True
        ends = [starts[at] for at in following]
        return self._has_strangers(ends[-1]) or not self._are_parted(rows, ends)

    def _has_strangers(self, end: int) -> bool:
        """Whether something that is none of the table's stands between its first head and *end*."""
        scan = self._scan
        start = next(head.start for terminal, head, _ in self._segments if head and terminal.startswith(_COLUMN))
        strangers = [item.start for item in scan.labels if item.table != "disclosure"]
        strangers += scan.numbers
        strangers += [item.start for item in scan.texts]
        return any(start <= at < end for at in strangers)

    def _are_parted(self, rows: Sequence[Sequence[Item]], ends: Sequence[int]) -> bool:
        """Whether all cells are parted, by nothing else, and no two so that a blank one may have stood between them."""
        of_rows = [[self._between(before.end, after.start) for before, after in pairwise(row)] for row in rows]
        within = [gap for gaps in of_rows for gap in gaps]
        behind = [self._between(row[-1].end, end) for row, end in zip(rows, ends, strict=True)]
        if len({*within, *behind[:-1]}) == 1 and all(map(_PARTING.fullmatch, [*within, behind[-1]])):
            return True
        # A figure on a line of its own below a label or a figure that others have theirs beside may be a page's number.
        beside = {"\n" in self._between(label.end, cells[0].start) for label, *cells in rows}
        # With an empty line behind each of them, a blank one would have left two.
        step = _LINES_APART if "\n\n" in within[0] else _STEP
        return (
            len(beside) == 1
            and all(len({"\n" in gap for gap in gaps[1:]}) <= 1 for gaps in of_rows)
            and all(map(step.fullmatch, within))
            and all(_STEP.fullmatch(gap) or _EMPTY_LINES.match(gap) for gap in behind)
        )

    def _between(self, start: int, end: int) -> str:
        """What stands there, as far as it matters how cells are parted: as it was printed, or tags as they are read."""
        folded = self._scan.folded[start:end]
        return folded if "\0" in folded else fold(self._scan.source[start:end])


def _labels_by_item(form_rows: Sequence[DisclosureRow]) -> Iterator[tuple[str, list[str]]]:
    """The names of heads and then of rows of each item, as the form has them."""
    for item, rows in groupby(form_rows, key=lambda row: row.item):
        of_item = list(rows)
        heads = [cell.terminal for cell in of_item[0].cells]
        yield item, [*heads, *(row_name(row.terminal) for row in of_item)]


def _are_cells(cells: Sequence[Item], row: DisclosureRow) -> bool:
    """Whether all is readable, and no number of a page where blanks were, as `- 3 -` or `3 / 9` may be."""
    contents = [read_cell(item.text, cell.measure) for item, cell in zip(cells, row.cells, strict=True)]
    if any(content.value is None and content.origin is not Origin.PLACEHOLDER for content in contents):
        return False
    signs = [item.text if content.value is None else "" for item, content in zip(cells, contents, strict=True)]
    return signs not in _PAGES
