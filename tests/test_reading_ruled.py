"""Rows of table three between bars: which cells behind a label are its seven, and which rows are left open."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Origin
from texts.form import REQUESTS, requests_paths

_ROWS: Final = {row.name.rpartition(".")[2]: row for row in REQUESTS["2021"]}
_SIGNS: Final = {Origin.BLANK: "_", Origin.AMBIGUOUS: "?", Origin.MISSING: ".", Origin.PLACEHOLDER: "/"}


def _told(read: gor.Report, name: str) -> str:
    """The cells of a row: figures, an x for what cannot be read, and a sign for a place that has none."""
    cells = [read.cell(path) for path in requests_paths(_ROWS[name].name)]
    if {Origin.AMBIGUOUS} == {cell.origin for cell in cells}:
        return "open"
    return " ".join(_SIGNS.get(cell.origin) or str("x" if cell.value is None else cell.value) for cell in cells)


# Behind an arrow stands what is read of the row: "open" where its places are not fixed.
_TABLES: Final = {
    "a column for each label that spans": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | 0 | | 0 | 0 | 0 | 2 | => 2 0 _ 0 0 0 2
| {carried_out} | | | | 2 | | 0 | 0 | 0 | 2 | => _ 2 _ 0 0 0 2
| 三、本年度办理结果 | {granted} | | | 2 | 0 | 0 | 0 | 0 | 2 | => _ 2 0 0 0 0 2
| | {partially_granted} | | 1 | 2 | 0 | 0 | 0 | 0 | | => 1 2 0 0 0 0 _
| | {total} | | 1 | 4 | 0 | 0 | 0 | 0 | 5 | => 1 4 0 0 0 0 5
| | （三）不予公开 | {state_secret} | | 1 | 0 | 0 | 0 | | 1 | => _ 1 0 0 0 _ 1
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {third_party_rights} | 2 | 1 | 0 | 0 | 0 | 0 | 4 | => 2 1 0 0 0 0 4
    """,
    "and an empty one behind": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | 0 | | 0 | 0 | 0 | 2 | | => 2 0 _ 0 0 0 2
| {carried_out} | | | | 2 | | 0 | 0 | 0 | 2 | | => _ 2 _ 0 0 0 2
| | （三）不予公开 | {state_secret} | | 1 | 0 | 0 | 0 | | 1 | | => _ 1 0 0 0 _ 1
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | | | => 1 1 0 0 0 _ _
| | | {third_party_rights} | 2 | 1 | 0 | 0 | 0 | 0 | 4 | | => 2 1 0 0 0 0 4
    """,
    "an empty one behind, and no row is full": """
| {received} | | | 5 | | 0 | 0 | 0 | 0 | 5 | | => 5 _ 0 0 0 0 5
| {carried_in} | | | 2 | 0 | | 0 | 0 | 0 | 2 | | => 2 0 _ 0 0 0 2
| {carried_out} | | | | 2 | | 0 | 0 | 0 | 2 | | => _ 2 _ 0 0 0 2
| | | {state_secret} | 1 | | 0 | 0 | 0 | | 1 | | => 1 _ 0 0 0 _ 1
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | | | => 1 1 0 0 0 _ _
| | | {third_party_rights} | 2 | 1 | | 0 | 0 | 0 | 3 | | => 2 1 _ 0 0 0 3
    """,
    "an empty one behind, no row is full, and two leaves": """
| {received} | | | 5 | | 0 | 0 | 0 | 0 | 5 | | => open
| | | {state_secret} | 1 | | 0 | 0 | 0 | | 1 | | => open
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | | => open
    """,
    "no row is full, and a figure stands in the last column": """
| | | {state_secret} | 1 | | 0 | 0 | 0 | | 1 | | => open
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | | => open
| | | {third_party_rights} | 2 | 1 | | 0 | 0 | 0 | 3 | | => open
| | | {internal_affairs} | | 2 | 1 | | 0 | 0 | 0 | 3 | => open
    """,
    "no row is full, and each begins with a blank": """
| | | {state_secret} | | 1 | | 0 | 0 | | 1 | | => open
| | | {prohibited_by_law} | | 1 | 0 | 0 | | 0 | 1 | | => open
| | | {third_party_rights} | | 1 | | 0 | 0 | 0 | 1 | | => open
    """,
    "tops of two sorts alone": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | | 2 | 0 | 0 | 0 | 0 | 2 | => open
    """,
    "one alone": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
    """,
    "one alone, with three columns": """
| {received} | | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => open
    """,
    "one alone, with a blank at each end": """
| {received} | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | | => open
    """,
    "one alone, a column behind": """
| {received} | 5 | 0 | 0 | 0 | 0 | 0 | 5 | | => 5 0 0 0 0 0 5
    """,
    "one alone, a blank inside": """
| {received} | | 5 | 0 | | 0 | 0 | 0 | 5 | => 5 0 _ 0 0 0 5
    """,
    "one alone, all blank": """
| {received} | | | | | | | | => _ _ _ _ _ _ _
    """,
    "a leaf alone": """
| {state_secret} | | 1 | 0 | 0 | 0 | 0 | 1 | => open
    """,
    "a leaf alone, full": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "a leaf alone, with a column": """
| {state_secret} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => open
    """,
    "one that does not add up": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => open
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "of three alike": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => 1 1 0 0 0 0 1
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "of three of which one is wider": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => open
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | | => open
    """,
    "blanks at both ends of three alike": """
| {state_secret} | | 1 | 0 | 0 | 0 | 0 | 1 | => _ 1 0 0 0 0 1
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | | => 1 1 0 0 0 0 _
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "a page of its own": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

| | | {internal_affairs} | | 1 | 0 | 0 | 0 | 0 | 1 | | => open
| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => open
| | | {excessive} | 1 | | 0 | 0 | 0 | 0 | 1 | | => open
    """,
    "a page with a column less": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | | 2 | 0 | 0 | 0 | 0 | 2 | => open
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
第3页
| {carried_out} | | 1 | 0 | 0 | 0 | 0 | | 1 | => open
    """,
    "a page of one row like the others": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | | 2 | 0 | 0 | 0 | 0 | 2 | => _ 2 0 0 0 0 2
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
第3页
| {carried_out} | | | | 7 | 0 | 0 | 0 | 0 | 7 | => _ 7 0 0 0 0 7
    """,
    "a rule is no end of a page": """
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
---+---+---+---+---+---+---+---+---+---
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "words between are one": """
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
续表见下页
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
    """,
    "a row that lost its last blanks": """
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => open
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | | => open
| | | {internal_affairs} | 1 | 0 | 0 | 0 | => open
| | | {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "the last row may go on below": """
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => open
7
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | | 2 | => open
7
| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
7
| | | {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => 1 1 0 0 0 0 1
    """,
    "a cell split or doubled": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 2 | => open
| | | {third_party_rights} | 1 | 1 | | 0 | 0 | 0 | 0 | 2 | => open
| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| | | {excessive} | 1 | 1 | 0 | 0 | 0 | 00 | 2 | => open
    """,
    "a blank too many at an end": """
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => open
| | | {third_party_rights} | 1 | 1 | 0 | 0 | | 0 | 2 | | => open
    """,
    "heads closer than seven columns": """
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 总计 | | | |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
| {carried_out} | | | 3 | 0 | 0 | 0 | 0 | 0 | 4 | => open
    """,
    "heads seven columns wide": """
| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| {carried_out} | | | 3 | 0 | 0 | 0 | 0 | 0 | 4 | => 3 0 0 0 0 0 4
    """,
    "heads in a line of another width": """
| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 总计 |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| {carried_out} | | | 3 | 0 | 0 | 0 | 0 | 0 | 4 | => 3 0 0 0 0 0 4
    """,
    "rows narrower than the heads": """
| | | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
| {carried_out} | | | 3 | 0 | 0 | 0 | 0 | 0 | 4 | => open
    """,
    "heads below do not count": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| {carried_out} | | | 3 | 0 | 0 | 0 | 0 | 0 | 4 | => 3 0 0 0 0 0 4
| | | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    """,
    "leaves in two columns": """
| | {state_secret} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| | {prohibited_by_law} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "one leaf in another column": """
| | {state_secret} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| | | {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "a figure among the labels": """
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {prohibited_by_law} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| 3 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
    """,
    "an unreadable cell": """
| {state_secret} | 1 | x | 0 | 0 | 0 | 0 | 1 | => 1 x 0 0 0 0 1
| {prohibited_by_law} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {third_party_rights} | 1 | / | 0 | 0 | 0 | 0 | 1 | => 1 / 0 0 0 0 1
    """,
    "an unreadable cell and a column too many": """
| {state_secret} | | 1 | x | 0 | 0 | 0 | 0 | 1 | => open
| {prohibited_by_law} | | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {third_party_rights} | | 1 | / | 0 | 0 | 0 | 0 | 1 | => 1 / 0 0 0 0 1
| {repeated} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {excessive} | 1 | | 1 | 0 | 0 | 0 | 0 | 2 | => open
    """,
    "totals lost with a column": """
| {received} | 51 | 9 | 1 | 1 | 3 | 65 | | => open
| {carried_in} | 2 | 1 | 0 | 0 | 0 | 3 | | => open
| {carried_out} | 3 | 2 | 0 | 0 | 0 | 5 | | => open
| {granted} | 0 | 0 | 0 | 0 | 0 | 0 | | => open
    """,
    "totals that stand sixth in two of three rows": """
| {received} | 51 | 9 | 1 | 1 | 3 | 70 | | => 51 9 1 1 3 70 _
| {carried_in} | 2 | 1 | 0 | 0 | 0 | 1 | | => 2 1 0 0 0 1 _
| {carried_out} | 3 | 2 | 0 | 0 | 0 | 5 | | => 3 2 0 0 0 5 _
    """,
    "no totals, and the sixth is none": """
| {received} | 51 | 9 | 1 | 1 | 3 | 1 | | => 51 9 1 1 3 1 _
| {carried_in} | 2 | 1 | 0 | 0 | 0 | 1 | | => 2 1 0 0 0 1 _
| {carried_out} | 3 | 2 | 0 | 0 | 0 | 1 | | => 3 2 0 0 0 1 _
    """,
    "one row without a total, two blanks": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | 2 | => 1 0 0 0 0 1 2
| {prohibited_by_law} | 2 | | 0 | 0 | 1 | 3 | | => 2 _ 0 0 1 3 _
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3
    """,
}


@pytest.mark.parametrize("table", _TABLES.values(), ids=_TABLES)
def test_a_row_has_the_seven_cells_that_the_other_rows_bear_out(table: str) -> None:
    """
    A blank may be a cell, or the column of a label; what the rows of a table have in common tells.
    """
    lines, expected = [], {}
    for line in table.strip("\n ").split("\n"):
        row, _, told = line.partition(" => ")
        lines.append(row)
        if told:
            expected[row.partition("{")[2].partition("}")[0]] = told
    labels = {name: row.label for name, row in _ROWS.items()}
    text = "三、收到和处理政府信息公开申请情况\n" + "\n".join(lines).format(**labels)
    read = gor.parse(f"{text}\n五、存在的主要问题及改进情况\n")
    assert expected == {name: _told(read, name) for name in expected}
