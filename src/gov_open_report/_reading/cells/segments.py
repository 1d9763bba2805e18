"""Labels and the cells behind them, as the grammar of each table has them.

Lark's own lexing would cost ten times the parsing, and could not keep blanks in their places; so each table's grammar
is driven by tokens that the scanner has made.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.items import Item


class Segment(NamedTuple):
    """A label and the cells behind it, up to the next label."""

    terminal: str
    """The label's terminal; empty for cells before the first label."""

    label: Item | None
    """None for cells before the first label."""

    cells: list[Item]
    """Blanks among them."""


def _parse(name: str, terminals: Sequence[str]) -> Sequence[tuple[str, bool]]:
    from gov_open_report._reading.cells.grammars import shapes_of  # noqa: PLC0415  # imports Lark

    return shapes_of(name, terminals)


# Reports of one form and one converter have the same labels in the same order, whatever
# their figures; the cache is bounded in entries and in length.
_REMEMBERED = 200
_parse_remembered = lru_cache(maxsize=128)(_parse)


def segments(
    name: str, terminals: Sequence[str], labels: Sequence[Item], cells: Sequence[list[Item]]
) -> list[Segment]:
    """Cut the tokens of the grammar *name* into segments, in reading order. Never fails; linear.

    *terminals* are those of the tokens; *labels* gives the item of each that is
    a label, *cells* the items of each that is `CELLS`.
    """
    shapes = _parse_remembered(name, tuple(terminals)) if len(terminals) <= _REMEMBERED else _parse(name, terminals)
    # Cells before the first label are a segment without one.
    own = [None, *labels] if len(shapes) > len(labels) else labels
    next_cells = iter(cells).__next__
    # Segment(…) without its wrapper: there are some eighty.
    new = tuple.__new__
    return [
        new(Segment, (terminal, label, next_cells() if has_cells else []))
        for (terminal, has_cells), label in zip(shapes, own, strict=True)
    ]
