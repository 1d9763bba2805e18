"""What bodies name in their tables that the form does not have: columns and sums, and in what a row is counted."""

from __future__ import annotations

from gov_open_report._reading.words.figures import UNITS_OF_COUNTS, has_ideograph

SUBTOTAL = "小计"
SUM = "合计"

SUMS = frozenset({SUBTOTAL, SUM})
"""What is summed up above or beside them, where a body adds that."""

NAMES_OF_ONE_COLUMN = frozenset({"单位", "计量单位", "总计", "共计", "累计", "变化", "编号"})
"""What a column that the form does not have is called, if nothing else is said; more words make a note of it."""

NAMES_OF_COLUMNS = NAMES_OF_ONE_COLUMN.union(
    SUMS, ("备注", "序号", "行次", "同比", "环比", "增减", "增长", "增幅", "占比", "比例", "比重"),
    ("上年", "上一年", "去年", "前年", "往年", "历年", "同期"),
)
"""What the name of such a column has in it."""

# What a page begins with on which a table goes on.
_CONTINUED = "续表"

COUNTED = UNITS_OF_COUNTS | {"件次", "(件)"}
"""What a cell says that names in what others are counted."""


def may_name_a_row(words: str) -> bool:
    """Tell whether *words* that nothing of the form explains may be a row's name, and not a unit or a table's rest."""
    return len(words) > 1 and has_ideograph(words) and words not in COUNTED and not words.startswith(_CONTINUED)
