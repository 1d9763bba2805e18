"""What the library makes of lines before it looks for rows, written out for a test to compare."""

from __future__ import annotations

from collections.abc import Sequence

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.characters.markup import strip_markup
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.items import Item, Line, Scan, Stop
from gov_open_report._reading.lines.scanner import scan


def scanned(text: str, headings: Sequence[tuple[int, int, int]] = (), *, end: int | None = None) -> list[str]:
    """Write out the lines of *text* to its *end*, each with the items on it: kind and column, place, content, table.

    *headings* are (start, end, section number).
    """
    folded = strip_markup(fold(text))
    end = len(text) if end is None else end
    found = scan(text, folded, 0, end, [Stop(*each) for each in headings], ruling(folded, 0, end))
    assert all(0 <= item.line < len(found.lines) and None not in item for item in found.items)
    items: dict[int, list[Item]] = {}
    for item in found.items:
        items.setdefault(item.line, []).append(item)
    return [_line(found, at, line, items.get(at, [])) for at, line in enumerate(found.lines)]


def _line(found: Scan, at: int, line: Line, items: Sequence[Item]) -> str:
    facts = (
        f"{line.start}-{line.end}",
        line.width and f"{line.width} wide",
        line.ruled and "ruled",
        line.after_gap and "gap",
        found.strays.get(at) in items and "stray",
        at in found.upset and "upset",
    )
    told = "; ".join(_item(item) for item in items)
    return " ".join(fact for fact in facts if fact) + (told and f": {told}")


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
