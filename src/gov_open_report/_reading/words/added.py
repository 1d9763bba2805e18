"""What bodies name in their tables that the form does not have: sums, and in what a row is counted."""

from __future__ import annotations

from gov_open_report._reading.words.figures import UNITS_OF_COUNTS, has_ideograph

SUBTOTAL = "小计"
SUM = "合计"

SUMS = frozenset({SUBTOTAL, SUM})
"""What is summed up above or beside them, where a body adds that."""

# What a page begins with on which a table goes on.
_CONTINUED = "续表"

COUNTED = UNITS_OF_COUNTS | {"件次", "(件)"}
"""What a cell says that names in what others are counted."""


def may_name_a_row(words: str) -> bool:
    """Tell whether *words* that nothing of the form explains may be a row's name, and not a unit or a table's rest."""
    return len(words) > 1 and has_ideograph(words) and words not in COUNTED and not words.startswith(_CONTINUED)
