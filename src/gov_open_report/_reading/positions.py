"""Places told by where figures stand in their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.evidence import Row
    from gov_open_report._reading.scanner import Item, Scan


def fix_by_position(rows: Sequence[Row], scan: Scan) -> None:
    """Not yet."""


def place_under_heads(figures: Sequence[Item], heads: Sequence[Item], wanted: int, scan: Scan) -> list[Item] | None:
    """Not yet."""
    return None
