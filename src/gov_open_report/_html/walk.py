"""From a tree to the flow of what its page shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field
from lxml import etree

from gov_open_report._html.flow import Cell, Flow, Link, Mark, Row, Shown, Table
from gov_open_report._html.judging import judge

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN: Final = frozenset({
    "head", "script", "style", "noframes", "select", "datalist", "button", "title", "svg", "math", "canvas", "audio",
    "video", "map", "xml",
})  # fmt: skip
# What scripts fill or reveal: read only where the page shows nothing of the form without.
_REVEALED: Final = frozenset({"noscript", "template", "textarea"})
_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
})  # fmt: skip
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_KEEPS_PLACE: Final = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_CELLS: Final = frozenset({"td", "th"})
_FRAMES: Final = {"iframe": "src", "frame": "src", "embed": "src", "object": "data"}

# What stands in them is not one with what stands beside: a note's number, a figure struck out.
_APART: Final = frozenset({"sup", "sub", "s", "strike", "del", "rt"})
_POINTS: Final = frozenset({"br", "a", "img", "input", *_APART, *_FRAMES})
_UNTYPED: Final = frozenset({"", "text", "number"})

# HTML's own bound for columns. No report has as many rows as its bound for those allows.
_MOST_COLUMNS: Final = 1000
_MOST_ROWS: Final = 1000
_NUMBER: Final = re.compile(r"\s*\+?([0-9]{1,9})")

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


@define
class _Walk:
    """A walk over a tree, and the tables that are open."""

    revealed: bool
    flow: Flow = field(factory=list)
    """Where pieces go now: the page, a cell, or what stands in no cell."""

    tables: list[_Open] = field(factory=list)
    hides: bool = False

    def run(self, root: _Element) -> Flow:
        page = self.flow
        skipped = None
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if self._is_unseen(tag, element):
                    if tag in _CELLS and self.tables and _KEEPS_PLACE.search(element.get("style") or ""):
                        self._begin_cell(element)
                        self._end(tag)
                    walker.skip_subtree()
                    skipped = element
                    continue
                self._start(tag, element)
                if element.text:
                    self.flow.append(element.text)
                continue
            if element is skipped:
                skipped = None
            else:
                self._end(tag)
            if element.tail:
                self.flow.append(element.tail)
        return page

    def _is_unseen(self, tag: str, element: _Element) -> bool:
        if tag in _REVEALED:
            self.hides = True
            return not self.revealed
        if tag in _UNSEEN:
            return True
        style = element.get("style")
        hidden = element.get("hidden") is not None or (style is not None and _HIDDEN.search(style) is not None)
        if hidden and (tag in _BLOCKS or tag == "table"):
            self.hides = True
            return not self.revealed
        return hidden

    def _start(self, tag: str, element: _Element) -> None:
        if tag == "table":
            self._begin_table()
        elif tag in _CELLS and self.tables:
            self._begin_cell(element)
        elif tag == "tr" and self.tables:
            self._begin_row()
        elif tag in _BLOCKS or tag in _CELLS or tag == "tr":
            self.flow.append(Mark.BLOCK)
            if tag == "pre":
                self.flow.append(Mark.VERBATIM)
        elif tag in _POINTS:
            self._point(tag, element)

    def _point(self, tag: str, element: _Element) -> None:
        """Note what is one place in a line: its end, the beginning of a link, a picture, a frame."""
        if tag == "br":
            self.flow.append(Mark.LINE)
        elif tag == "a":
            self.flow.append(Link(element.get("href") or ""))
        elif tag == "img":
            if _is_large(element):
                self.flow.append(Shown(element.get("src") or "", is_picture=True))
        elif tag == "input":
            if (element.get("type") or "").lower() in _UNTYPED:
                self.flow.append(element.get("value") or "")
        elif tag in _APART:
            self.flow.append(" ")
        else:
            self.flow.append(Shown(element.get(_FRAMES[tag]) or "", is_picture=False))

    def _end(self, tag: str) -> None:
        if tag == "table":
            self._end_table()
        elif tag in _CELLS and self.tables:
            self.flow = self.tables[-1].between
        elif tag == "tr" and self.tables:
            self._settle()
            self.tables[-1].row = None
        elif tag in _BLOCKS or tag in _CELLS or tag == "tr":
            if tag == "pre":
                self.flow.append(Mark.VERBATIM_ENDS)
            self.flow.append(Mark.BLOCK)
        elif tag == "a":
            self.flow.append(Mark.LINK_ENDS)
        elif tag in _APART:
            self.flow.append(" ")

    def _begin_table(self) -> None:
        table = Table()
        self.flow.append(table)
        self.tables.append(_Open(table, self.flow))
        self.flow = self.tables[-1].between

    def _begin_row(self) -> None:
        self._settle()
        opened = self.tables[-1]
        opened.row = Row()
        opened.table.parts.append(opened.row)

    def _begin_cell(self, element: _Element) -> None:
        self._settle()
        if self.tables[-1].row is None:
            self._begin_row()
        row = self.tables[-1].row
        assert row is not None  # begun just now
        cell = Cell(_span(element.get("colspan"), _MOST_COLUMNS), _span(element.get("rowspan"), _MOST_ROWS))
        row.cells.append(cell)
        self.flow = cell.flow

    def _settle(self) -> None:
        """Place what stands in no cell: words in a row are a cell that lost its tag, all else goes before it."""
        opened = self.tables[-1]
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
