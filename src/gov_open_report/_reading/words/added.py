"""What bodies name in their tables that the form does not have: sums, and in what a row is counted."""

from __future__ import annotations

from gov_open_report._reading.words.figures import UNITS_OF_COUNTS

SUBTOTAL = "小计"
SUM = "合计"

SUMS = frozenset({SUBTOTAL, SUM})
"""What is summed up above or beside them, where a body adds that."""

COUNTED = UNITS_OF_COUNTS | {"件次", "(件)"}
"""What a cell says that names in what others are counted."""
