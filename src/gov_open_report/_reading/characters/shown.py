"""What tags hide or set apart from the figure beside it, told while they are there.

What is hidden is blanked with its tags. Where digits that stand side by side are not of
one figure, as where the second is the number of a note, a sign that no figure has stands
in place of a tag between them. Nothing moves.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN, SIGN
from gov_open_report._reading.characters.tags import BESIDE, BLOCKS, HIDDEN, STRUCK, apart_by, is_hidden, keeps_place

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:]{0,15})(?![a-zA-Z0-9:])[^<>]*>")
# Without one of these all is shown, and of one piece.
_MARKED = re.compile(
    rf"<(?:{'|'.join(sorted(BESIDE))})\b|\shidden\b|{HIDDEN.pattern}|line-through|vertical-align\s*:\s*su"
    r"|\sclass\s*=[^<>]{0,80}?(?:su[pb]|note|reference)",
    re.IGNORECASE,
)

_CELLS = frozenset({"td", "th"})
_PARTS = frozenset({"tbody", "thead", "tfoot"})
_ROWS = _PARTS | {"tr"}
_TABLE = _CELLS | _ROWS | {"table"}
# Nothing stands in these; two of them begin a line.
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "meta", "link"})
_BREAKS = frozenset({"br", "hr"})


class _Tag(NamedTuple):
    name: str
    closing: bool
    text: str
    start: int
    end: int


class _Hidden(NamedTuple):
    """An element that is not shown and has not ended."""

    name: str
    start: int
    in_row: bool
    keeps_place: bool = False
    depth: int = 0
    """How many of its name, or how many tables where it is part of one, have begun in it and not ended."""


def without_unseen(folded: str) -> str:
    """Blank what is hidden in *folded*, and put signs between figures that tags hold apart. Linear."""
    # A text has few tags that differ, many times over.
    tags = {match[0] for match in _TAG.finditer(folded)}
    return _Walk(folded).run() if any(map(_MARKED.search, tags)) else folded


class _Walk:
    """A walk over the tags of a text."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._changes: list[tuple[int, int, str]] = []
        self._in_row = False
        # The elements of a line that are open, and what sets the text of each apart.
        self._open: list[tuple[str, str]] = []
        self._counts: dict[str, int] = {}
        # What sets the digit apart that stands last; none if no digit does.
        self._of_digit: str | None = None

    def run(self) -> str:
        hidden: _Hidden | None = None
        last: _Tag | None = None
        at = 0
        for match in _TAG.finditer(self._folded):
            tag = _Tag(match["name"].lower(), bool(match["closing"]), match[0], match.start(), match.end())
            if hidden is not None:
                end = self._end_of(hidden, at, tag)
                if end is None:
                    hidden = _deeper(hidden, tag)
                    at = tag.end
                    continue
                self._blank(hidden.start, end)
                hidden = None
                at = end
            if at <= tag.start:
                self._text(at, tag.start, last)
                hidden = self._tag(tag)
                last = tag if hidden is None else last
            at = tag.end
        if hidden is not None and (hidden.name not in _TABLE or not hidden.depth):
            # Cut off in it, or never closed; rows behind a table that was not closed may be others.
            line_end = -1 if hidden.in_row or hidden.name in _TABLE else self._folded.find("\n", at)
            at = line_end if line_end >= 0 else len(self._folded)
            self._blank(hidden.start, at)
        self._text(at, len(self._folded), last)
        return self._changed()

    def _end_of(self, hidden: _Hidden, at: int, tag: _Tag) -> int | None:
        """Where what is hidden ends, if it does so no later than with *tag*, *at* being where the tag before ended."""
        if not hidden.in_row and hidden.name not in _TABLE:
            # In a line it ends with this at the latest: the tag that closes it may be lost.
            line_end = self._folded.find("\n", at, tag.start)
            if line_end >= 0:
                return line_end
        if hidden.name not in _TABLE and tag.name in _TABLE:
            return tag.start
        if hidden.depth:
            return None
        if tag.closing and tag.name == hidden.name:
            return tag.start if hidden.keeps_place else tag.end
        if hidden.name in _ROWS:
            ends = _PARTS if hidden.name in _PARTS else _ROWS
            return tag.start if tag.name in ends or (tag.closing and tag.name == "table") else None
        return tag.start if tag.name in _TABLE and (tag.closing or tag.name != "table") else None

    def _tag(self, tag: _Tag) -> _Hidden | None:
        """Take note of a tag; gives what it hides."""
        name = tag.name
        # A block may be what a script shows at once, and hold all there is.
        may_hide = not tag.closing and name not in _VOID and name != "table" and (self._in_row or name not in BLOCKS)
        if may_hide and is_hidden(tag.text):
            self._in_row = self._in_row or name in _CELLS
            if name in _TABLE:
                self._begin_anew()
            keeps = name in _CELLS and keeps_place(tag.text)
            return _Hidden(name, tag.end if keeps else tag.start, self._in_row, keeps)
        if name in _TABLE or name in BLOCKS or name in _BREAKS:
            if name in _CELLS:
                self._in_row = self._in_row or not tag.closing
            elif name in _TABLE:
                self._in_row = False
            self._begin_anew()
        elif tag.closing:
            self._close(name)
        elif name not in _VOID:
            self._begin(tag)
        return None

    def _begin(self, tag: _Tag) -> None:
        by = apart_by(tag.name, tag.text)
        if by == STRUCK:
            self._sign(tag)
        # Two links are of two figures.
        self._open.append((tag.name, f"a {tag.start}" if by == "a" else by or self._apart_by()))
        self._counts[tag.name] = self._counts.get(tag.name, 0) + 1

    def _close(self, name: str) -> None:
        """Close an element, and what was begun in it and never closed."""
        if not self._counts.get(name):
            return
        closed = ""
        while closed != name:
            closed, _ = self._open.pop()
            self._counts[closed] -= 1

    def _apart_by(self) -> str:
        return self._open[-1][1] if self._open else ""

    def _begin_anew(self) -> None:
        self._open.clear()
        self._counts.clear()
        self._of_digit = None

    def _text(self, start: int, end: int, before: _Tag | None) -> None:
        """Take note of what stands between two tags, *before* being the first."""
        text = self._folded[start:end].strip(JOIN)
        if not text:
            return
        if before is not None and self._of_digit not in {None, self._apart_by()} and text[0].isdigit():
            self._sign(before)
        if not self._in_row and "\n" in text:
            self._begin_anew()
        self._of_digit = self._apart_by() if text[-1].isdigit() else None

    def _sign(self, tag: _Tag) -> None:
        self._changes.append((tag.start, tag.end, SIGN + JOIN * (tag.end - tag.start - 1)))

    def _blank(self, start: int, end: int) -> None:
        self._changes.append((start, end, JOIN * (end - start)))

    def _changed(self) -> str:
        pieces, at = [], 0
        for start, end, text in sorted(self._changes):
            # A tag may be marked twice.
            if start >= at:
                pieces += [self._folded[at:start], text]
                at = end
        return "".join([*pieces, self._folded[at:]])


def _deeper(hidden: _Hidden, tag: _Tag) -> _Hidden:
    """What is hidden, behind a *tag* in it."""
    counted = "table" if hidden.name in _TABLE else hidden.name
    if tag.name != counted or tag.name in _VOID:
        return hidden
    return hidden._replace(depth=max(0, hidden.depth + (-1 if tag.closing else 1)))
