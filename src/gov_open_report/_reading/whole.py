"""Table two where nothing of it is lost and nothing added: then the order of its cells fixes them.

A text may have no line breaks left, or none that part rows. A row's label is
followed by its figures all the same; that these are all, and no others, is
borne out by all labels of rows and heads being there once, in the order of the
form, each row with exactly its number of figures. A blank leaves no trace
there, and what was added may stand in its place, so table three must have none.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.disclosure_places import YUAN, row_name
from gov_open_report._reading.glyphs import fold
from gov_open_report._reading.items import ends_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.grammars import Segment
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report.form import DisclosureRow

_ROW, _COLUMN = "ROW_", "COLUMN_"

_PARTING = re.compile(r"[\s\0|]*")
# Between two cells of a row a blank one would leave more than this, and so it would behind a row but for empty lines.
_ONE_STEP = re.compile(r"\0*[ |\t]\0*|[ \0]*\n[ \0]*")
_EMPTY_LINES = re.compile(r"[^|\t]*\n[^|\t]*")


class _Row(NamedTuple):
    """A row's label and the cells behind it."""

    name: str
    label: Item
    cells: list[Item]


class WholeTable:
    """The table as one run of labels and figures."""

    def __init__(
        self, scan: Scan, segments: Sequence[Segment], form_rows: Sequence[DisclosureRow], *, full: bool
    ) -> None:
        """Look at nothing yet, since mostly nobody asks; *full* says that table three has no blanks."""
        self._scan = scan
        self._segments = segments
        self._form_rows = form_rows
        self._full = full

    @cached_property
    def rows(self) -> Mapping[str, list[Item]]:
        """The cells of all rows by name, if the text has the whole table and nothing else; none otherwise."""
        if not self._full or self._order() != list(_order_of(self._form_rows)):
            return {}
        rows = [
            _Row(row_name(terminal), label, cells)
            for terminal, label, cells in self._segments
            if label is not None and terminal.startswith(_ROW)
        ]
        of_rows = sum(len(row.cells) for row in rows)
        if of_rows < sum(len(segment.cells) for segment in self._segments):
            return {}
        if [len(row.cells) for row in rows] != [len(row.cells) for row in self._form_rows]:
            return {}
        amiss = self._has_strangers(rows) or not self._is_evenly_parted(rows) or any(map(_may_number_a_page, rows))
        return {} if amiss else {row.name: row.cells for row in rows}

    def _order(self) -> list[str]:
        """The labels of rows and the heads as they come, without those that are only like one."""
        return [
            row_name(terminal) if terminal.startswith(_ROW) else terminal.removesuffix(YUAN)
            for terminal, label, _ in self._segments
            if terminal.startswith((_ROW, _COLUMN)) and label is not None and not label.misread
        ]

    def _has_strangers(self, rows: Sequence[_Row]) -> bool:
        """Whether something stands among the labels and figures that is neither, or the text ends in them."""
        scan, last = self._scan, rows[-1].cells[-1]
        start = next(segment.label.start for segment in self._segments if segment.label and segment.terminal.startswith(_COLUMN))
        strangers = [item.start for item in scan.texts] + scan.numbers
        strangers += [item.start for item in scan.labels if item.table != "disclosure"]
        return ends_text(last, scan.source) or any(start <= at <= last.end for at in strangers)

    def _is_evenly_parted(self, rows: Sequence[_Row]) -> bool:
        """Whether all cells are parted, and no two so that there may have been a blank one between them."""
        within = [self._between(*pair) for row in rows for pair in pairwise([row.label, *row.cells])]
        behind = [self._between(row.cells[-1], below.label) for row, below in pairwise(rows)]
        if len({*within, *behind}) == 1 and within[0]:
            return True
        return all(map(_ONE_STEP.fullmatch, within)) and all(
            _ONE_STEP.fullmatch(gap) or _EMPTY_LINES.fullmatch(gap) for gap in behind
        )

    def _between(self, item: Item, following: Item) -> str:
        """What parts an item from what comes behind it, as far as *following*."""
        parting = _PARTING.match(fold(self._scan.source[item.end : following.start]))
        assert parting is not None  # the pattern matches the empty string
        return parting[0]


def _order_of(form_rows: Sequence[DisclosureRow]) -> Iterator[str]:
    """The names of heads and rows as the form has them, item by item."""
    for _, rows in groupby(form_rows, key=lambda row: row.item):
        of_item = list(rows)
        yield from (cell.terminal for cell in of_item[0].cells)
        yield from (row_name(row.terminal) for row in of_item)


def _may_number_a_page(row: _Row) -> bool:
    """Whether the cells may be the number of a page, `- 3 -` or `3 / 9`, in the place of blank ones."""
    texts = [cell.text for cell in row.cells]
    return texts[1:-1] == ["/"] or (texts[0] == texts[-1] == "-" and texts != ["-"] * len(texts))
