"""Labels and cells of a table as segments: a label, and what stands behind it up to the next."""

from __future__ import annotations

import pytest

from gov_open_report._reading.cells.segments import _parse_remembered, segments
from gov_open_report._reading.cells.terminals import BREAK, CELLS
from gov_open_report._reading.lines.items import Item, Kind


def _label(terminal: str) -> Item:
    return Item(Kind.LABEL, terminal, "disputes", 0, 4, 0, -1)


def _cells(*texts: str) -> list[Item]:
    return [Item(Kind.CELL, text, "", 0, len(text), 0, -1) for text in texts]


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> None:
    _parse_remembered.cache_clear()


def test_cells_belong_to_the_label_before_them() -> None:
    """
    Those before the first label to none, and a label without cells has none.
    """
    upheld, heading = _label("COLUMN_UPHELD"), _label(BREAK)
    first, second = _cells("3"), _cells("", "1")
    assert [("", None, first), ("COLUMN_UPHELD", upheld, second), (BREAK, heading, [])] == segments(
        "disputes", [CELLS, "COLUMN_UPHELD", CELLS, BREAK], [upheld, heading], [first, second]
    )
    assert [] == segments("disputes", [], [], [])


@pytest.mark.parametrize("many", [1, 200, 201, 1000])
def test_a_table_of_any_length_is_cut_alike(many: int) -> None:
    """
    Each label has the cells behind it, however many labels there are.
    """
    labels = [_label("COLUMN_TOTAL") for _ in range(many)]
    cells = _cells("7")
    assert [*[("COLUMN_TOTAL", label, []) for label in labels[:-1]], ("COLUMN_TOTAL", labels[-1], cells)] == segments(
        "disputes", [*["COLUMN_TOTAL"] * many, CELLS], labels, [cells]
    )


@pytest.mark.parametrize(("many", "remembered"), [(1, True), (200, True), (201, False)])
def test_labels_in_one_order_are_remembered_unless_they_are_very_many(many: int, remembered: bool) -> None:  # noqa: FBT001 - a parameter
    """
    No report has as many, so that nothing is kept of a text which would fill the memory.
    """
    for times in range(2):
        segments("disputes", ["COLUMN_TOTAL"] * many, [_label("COLUMN_TOTAL")] * many, [])
        known = _parse_remembered.cache_info()
        assert (int(remembered), times * remembered) == (known.currsize, known.hits)
