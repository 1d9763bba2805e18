"""The terminals of the tables' grammars that no label has."""

from __future__ import annotations

CELLS = "CELLS"
"""Of the cells behind a label, in all three tables."""

BREAK = "BREAK"
"""Of a section's heading: what follows it belongs to no label before it."""
