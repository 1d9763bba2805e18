"""From a tree to the flow of what its page shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field
from lxml import etree

from gov_open_report._html.flow import Cell, Flow, Link, Mark, Row, Shown, Table
from gov_open_report._html.judging import judge
from gov_open_report._reading.characters.tags import APART, BESIDE, BLOCKS, HIDDEN, KEEPS_PLACE, UNSEEN, apart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

# What scripts fill or reveal: read only where the page shows nothing of the form without.
_REVEALED: Final = frozenset({"noscript", "template", "textarea"})
_CELLS: Final = frozenset({"td", "th"})
_FRAMES: Final = {"iframe": "src", "frame": "src", "embed": "src", "object": "data"}

_UNTYPED: Final = frozenset({"", "text", "number"})

# HTML's own bound for columns. No report has as many rows as its bound for those allows.
_MOST_COLUMNS: Final = 1000
_MOST_ROWS: Final = 1000
_NUMBER: Final = re.compile(r"\s*\+?([0-9]{1,9})")

# Looked up once: a page may have hundreds of thousands of them.
_BLOCK: Final = Mark.BLOCK
_NOWHERE: Final = Link("")

# A style or a class may raise these, or strike them out; hardly any other is.
_MAY_BE_APART: Final = BESIDE | {"span", "font", "i", "em", "u", "b"}

# Smaller pictures are marks and buttons.
_SMALLEST: Final = 100


def flow_of(root: _Element, *, revealed: bool = False) -> tuple[Flow, bool]:
    """Return what the page shows; with *revealed*, what its scripts may show as well. Linear.

    Says too whether there is anything that *revealed* would add.
    """
    walk = _Walk(revealed=revealed)
    return walk.run(root), walk.hides


@define
class _Open:
    """A table that has not ended."""

    table: Table
    outside: Flow
    """Where pieces went before it began."""

    between: Flow = field(factory=list)
    """What stands in the table and in no cell, since the last cell or row."""

    row: Row | None = None
    """The row that has not ended."""

    cell: Cell | None = None
    """The cell that has not ended."""


@define
class _Walk:
    """A walk over a tree, and the tables that are open."""

    revealed: bool
    flow: Flow = field(factory=list)
    """Where pieces go now: the page, a cell, or what stands in no cell."""

    tables: list[_Open] = field(factory=list)
    hides: bool = False

    apart: list[str] = field(factory=list)
    """What sets the text of each element apart that may be so and has not ended."""

    parted: tuple[Flow, str] | None = None
    """Where a digit stands and what sets it apart, if an element that may be apart has begun or ended behind it."""

    def run(self, root: _Element) -> Flow:
        page = self.flow
        # Looked up once for a tag: a page may have a quarter of a million elements in a megabyte.
        starts, ends = self._starts(), self._ends()
        skipped = None
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if event == "start":
                # Hardly any element is one of these or has an attribute that could hide it.
                special = tag in UNSEEN or element.get("style") is not None or element.get("hidden") is not None
                if special and self._is_unseen(tag, element):
                    if tag in _CELLS and self.tables and KEEPS_PLACE.search(element.get("style") or ""):
                        self._begin_cell(element)
                        self._end_cell()
                    walker.skip_subtree()
                    skipped = element
                    continue
                if tag in starts:
                    starts[tag](element)
                text = element.text
            else:
                if element is skipped:
                    skipped = None
                elif tag in ends:
                    ends[tag]()
                text = element.tail
            if text:
                if self.parted is not None:
                    self._part_digits(text)
                self.flow.append(text)
        return page

    def _starts(self) -> Mapping[str, Callable[[_Element], None]]:
        """What the beginning of an element does, by its tag; of a tag that is not here, nothing."""
        return {
            **dict.fromkeys(BLOCKS, self._break),
            "pre": self._begin_verbatim,
            "table": self._begin_table,
            "tr": self._begin_row,
            **dict.fromkeys(_CELLS, self._begin_cell),
            "br": self._break_line,
            **dict.fromkeys(_MAY_BE_APART, self._begin_apart),
            "a": self._begin_link,
            "img": self._show_picture,
            "input": self._fill_in,
            **dict.fromkeys(APART, self._part),
            **dict.fromkeys(_FRAMES, self._show_frame),
        }

    def _ends(self) -> Mapping[str, Callable[[], None]]:
        """What the end of an element does, as above."""
        return {
            **dict.fromkeys(BLOCKS, self._break),
            "pre": self._end_verbatim,
            "table": self._end_table,
            "tr": self._end_row,
            **dict.fromkeys(_CELLS, self._end_cell),
            **dict.fromkeys(_MAY_BE_APART, self._end_apart),
            "a": self._end_link,
            **dict.fromkeys(APART, self._part),
        }

    def _is_unseen(self, tag: str, element: _Element) -> bool:
        if tag in _REVEALED:
            self.hides = True
            return not self.revealed
        if tag in UNSEEN:
            return True
        style = element.get("style")
        hidden = element.get("hidden") is not None or (style is not None and HIDDEN.search(style) is not None)
        if hidden and (tag in BLOCKS or tag == "table"):
            self.hides = True
            return not self.revealed
        return hidden

    def _break(self, _: _Element | None = None) -> None:
        self.flow.append(_BLOCK)

    def _begin_verbatim(self, _: _Element) -> None:
        self.flow += (Mark.BLOCK, Mark.VERBATIM)

    def _end_verbatim(self) -> None:
        self.flow += (Mark.BLOCK, Mark.VERBATIM_ENDS)

    def _break_line(self, _: _Element) -> None:
        self.flow.append(Mark.LINE)

    def _begin_apart(self, element: _Element) -> None:
        target = element.get("href")
        before = self.apart[-1] if self.apart else ""
        by = apart(element.tag, element.get("style"), element.get("class"), is_link=bool(target)) or before
        # Two links are of two figures.
        self.apart.append(f"a {target}" if by == "a" else by)
        self._keep_digit(before)

    def _end_apart(self) -> None:
        self._keep_digit(self.apart.pop())

    def _keep_digit(self, by: str) -> None:
        """Remember a digit that stands right here, set apart *by* something or by nothing."""
        last = self.flow[-1] if self.flow else None
        if self.parted is None and isinstance(last, str) and last[-1:].isdigit():
            self.parted = (self.flow, by)

    def _part_digits(self, text: str) -> None:
        """Put a space before *text*, if it would go on with a figure that it is no part of."""
        assert self.parted is not None  # asked before, as this is hardly ever so
        flow, by = self.parted
        self.parted = None
        if flow is self.flow and text[0].isdigit() and by != (self.apart[-1] if self.apart else ""):
            flow.append(" ")

    def _begin_link(self, element: _Element) -> None:
        self._begin_apart(element)
        target = element.get("href")
        self.flow.append(Link(target) if target else _NOWHERE)

    def _end_link(self) -> None:
        self._end_apart()
        self.flow.append(Mark.LINK_ENDS)

    def _show_picture(self, element: _Element) -> None:
        if _is_large(element):
            self.flow.append(Shown(element.get("src") or "", is_picture=True))

    def _fill_in(self, element: _Element) -> None:
        if (element.get("type") or "").lower() in _UNTYPED:
            # A field is drawn apart from what stands beside it.
            self.flow.append(f" {element.get('value') or ''} ")

    def _part(self, _: _Element | None = None) -> None:
        self.flow.append(" ")

    def _show_frame(self, element: _Element) -> None:
        self.flow.append(Shown(element.get(_FRAMES[element.tag]) or "", is_picture=False))

    def _begin_table(self, _: _Element) -> None:
        table = Table()
        self.flow.append(table)
        self.tables.append(_Open(table, self.flow))
        self.flow = self.tables[-1].between

    def _begin_row(self, _: _Element) -> None:
        if self.tables:
            self._settle()
            opened = self.tables[-1]
            opened.row = Row()
            opened.table.parts.append(opened.row)
        else:
            self._break()

    def _end_row(self) -> None:
        if self.tables:
            self._settle()
            self.tables[-1].row = None
        else:
            self._break()

    def _begin_cell(self, element: _Element) -> None:
        if not self.tables:
            self._break()
            return
        opened = self.tables[-1]
        if opened.between:
            self._settle()
        if opened.row is None:
            self._begin_row(element)
        assert opened.row is not None  # begun just now
        columns, rows = _span(element.get("colspan"), _MOST_COLUMNS), _span(element.get("rowspan"), _MOST_ROWS)
        opened.cell = Cell(columns, rows)
        opened.row.cells.append(opened.cell)
        self.flow = opened.cell.flow

    def _end_cell(self) -> None:
        if not self.tables:
            self._break()
            return
        opened = self.tables[-1]
        if opened.cell is not None:
            opened.cell.end()
            opened.cell = None
        self.flow = opened.between

    def _settle(self) -> None:
        """Place what stands in no cell: words in a row are a cell that lost its tag, all else goes before it."""
        opened = self.tables[-1]
        if not opened.between:
            self.flow = opened.between
            return
        if any(piece.strip() if isinstance(piece, str) else not isinstance(piece, Mark) for piece in opened.between):
            parts = opened.table.parts
            if opened.row is None:
                parts.append(opened.between)
            elif any(isinstance(piece, Table) for piece in opened.between):
                parts.insert(len(parts) - 1, opened.between)
            else:
                opened.row.cells.append(Cell(1, 1, opened.between))
        opened.between = []
        self.flow = opened.between

    def _end_table(self) -> None:
        self._settle()
        opened = self.tables.pop()
        self.flow = opened.outside
        parts = opened.table.parts
        if len(parts) == 1 and isinstance(parts[0], Row) and len(parts[0].cells) == 1:
            # A frame around what is in its one cell. It is nested no deeper than the tree.
            self.flow[-1:] = [Mark.BLOCK, *parts[0].cells[0].flow, Mark.BLOCK]
        else:
            judge(opened.table)


def _span(value: str | None, most: int) -> int:
    """Read a span as a browser does: what is no number is 1, and so is 0."""
    found = _NUMBER.match(value) if value else None
    return min(max(int(found[1]), 1), most) if found else 1


def _is_large(picture: _Element) -> bool:
    sizes = (_NUMBER.match(picture.get(side) or "") for side in ("width", "height"))
    return all(size is None or int(size[1]) >= _SMALLEST for size in sizes)
