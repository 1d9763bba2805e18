"""Figures that a program for pictures has read as bars, `规章 7 |20 4` or `|` by itself: then a bar parts nothing.

Each is a digit that nobody can read. What tells is that bars stand among figures that spaces or lines part already,
while the label before them, and other rows, have none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gov_open_report._reading.words.figures import has_ideograph

if TYPE_CHECKING:
    from collections.abc import Sequence

# Fewer may be marks of any kind.
_FEWEST = 3

# Rows of a table that bars part have more, and figures are not all 1.
_MOST_IN_LINE = 3

# A letter that is like it, and no part of a label.
_LIKE_ONE = "l"

_BESIDE_WORD = re.compile(r"[^\W\d_]\s?\||\|\s?[^\W\d_]")
_CELL_WITH_BAR = re.compile(r"\|[0-9]+|[0-9]+\|")

# So many figures between two bars, or before the first, have spaces for it.
_SEVERAL = 2


def distrust_misread_ones(tables: str) -> str:
    """Make each bar of the *tables* a digit that cannot be read, if bars were read for figures. Linear."""
    bars = tables.count("|")
    lines = tables.split("\n") if bars >= _FEWEST else []
    # Cheaply told of tables that bars part.
    if not 0 < bars <= _MOST_IN_LINE * len(lines):
        return tables
    return tables.replace("|", _LIKE_ONE) if _stand_among_figures(lines) or _stand_in_cells(lines) else tables


def _stand_among_figures(lines: Sequence[str]) -> bool:
    """Whether rows have bars among figures that spaces part, and none before these; and other rows none at all."""
    among = without = 0
    for line in lines:
        if not has_ideograph(line):
            continue
        pieces = [piece.split() for piece in line.split("|")]
        figures = max(sum(map(str.isdecimal, piece)) for piece in pieces)
        if len(pieces) == 1:
            without += figures >= _FEWEST
        else:
            among += figures >= _SEVERAL and "".join(pieces[0][-1:]).isdecimal()
    return min(among, without) >= _FEWEST


def _stand_in_cells(lines: Sequence[str]) -> bool:
    """Whether cells with a line of their own have a bar, on one side alone, and most have none; nor has any label."""
    cells = [line.strip() for line in lines if not has_ideograph(line)]
    with_bar = sum(1 for cell in cells if _CELL_WITH_BAR.fullmatch(cell))
    without = sum(map(str.isdecimal, cells))
    return without >= with_bar >= _FEWEST and not any(map(_BESIDE_WORD.search, lines))
