"""Lines that may be cells which cannot be read, where each cell has a line of its own.

Of `0⏎3⏎§⏎4` the third line is neither a figure nor blank, and was passed over as a mark. As a cell it may be a figure
that no one can read: then a row of which six figures are told has not lost one, and no sum says what stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.lines.items import Kind
from gov_open_report._reading.words.figures import has_ideograph
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

# What is longer is a heading of a page, or a note.
_LONGEST_CELL = 6

_RULES = "-—_=~"


def read_lines(scan: Scan) -> set[int]:
    """Give the lines that hold a label, a cell, or what else is told apart."""
    text_kind = Kind.TEXT
    return {item[5] for item in scan.items if item[0] is not text_kind}


def has_unread_cell(scan: Scan, figures: Sequence[Item], read: Collection[int]) -> bool:
    """Tell whether a line stands among *figures* or beside them that may be a cell, if each of them has one of its own.

    A sum that holds without it says nothing of what it is. *read* are the `read_lines`. Linear in the lines among
    the figures.
    """
    lines = [item.line for item in figures]
    if any(item.column >= 0 for item in figures) or len(set(lines)) < len(lines):
        return False
    around = range(max(lines[0] - 1, 0), min(lines[-1] + 2, len(scan.lines)))
    return any(
        _may_be_cell(scan.source[scan.lines[at].start : scan.lines[at].end].strip(), among=lines[0] < at < lines[-1])
        for at in around
        if at not in read
    )


def _may_be_cell(text: str, *, among: bool) -> bool:
    """Whether a line is short enough, and no rule; nor a piece of a label, unless it stands *among* figures."""
    if len(text) > _LONGEST_CELL or not text.strip(_RULES):
        return False
    return among or not has_ideograph(text) or squeeze(text) not in vocabulary().fragments
