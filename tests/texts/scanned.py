"""What the library makes of lines before it looks for rows, written out for a test to compare."""

from __future__ import annotations

from gov_open_report._reading.glyphs import fold
from gov_open_report._reading.grids import ruling
from gov_open_report._reading.items import Item, Line, Scan
from gov_open_report._reading.markup import strip_markup
from gov_open_report._reading.scanner import scan


def scanned(text: str) -> list[str]:
    """Write out the lines of *text*, each with the items on it: kind and column, place, content, table."""
    folded = strip_markup(fold(text))
    found = scan(text, folded, 0, len(text), [], ruling(folded, 0, len(text)))
    assert all(0 <= item.line < len(found.lines) and None not in item for item in found.items)
    return [_line(found, at, line) for at, line in enumerate(found.lines)]


def _line(found: Scan, at: int, line: Line) -> str:
    facts = (
        f"{line.start}-{line.end}",
        line.width and f"{line.width} wide",
        line.ruled and "ruled",
        line.after_gap and "gap",
        found.strays.get(at) in found.items and "stray",
        at in found.upset and "upset",
    )
    items = "; ".join(_item(item) for item in found.items if item.line == at)
    return " ".join(fact for fact in facts if fact) + (items and f": {items}")


def _item(item: Item) -> str:
    facts = (
        item.kind.name[0] + ("" if item.column == -1 else str(item.column)),
        f"{item.start}-{item.end}",
        item.text,
        item.table,
        item.misread and "misread",
        item.whole and "whole",
    )
    return " ".join(fact for fact in facts if fact)
