"""Rows of table three between bars: which cells behind a label are its seven, and which rows are left open."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Origin
from texts.figures import seeded
from texts.form import HEADINGS, REQUESTS, disputes_paths, requests_paths
from texts.layouts import LAYOUTS
from texts.rare import RARE
from texts.reports import report

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
    "rows of six cells, and one of which a cell was split": """
| {state_secret} | 5 | 5 | / | / | / | / | => open
| {prohibited_by_law} | 2 | 7 | / | / | / | / | / | => open
| {third_party_rights} | 12 | 1 | / | / | / | / | => open
| {received} | 12 | 1 | / | / | / | / | 13 | => 12 1 / / / / 13
    """,
    "two figures in one cell, and a sign for the total": """
| {state_secret} | 5 | / | 7 1719 | 263 | / | / | => open
| {prohibited_by_law} | 2 | / | 7 1719 | 263 | / | 1991 | => 2 / 7 1719 263 / 1991
| {third_party_rights} | 12 | 1 | / | / | / | / | / | => 12 1 / / / / /
| {received} | 12 | 1 | / | / | / | / | 13 | => 12 1 / / / / 13
    """,
    "a sign and digits in one cell": """
| {state_secret} | - | 3 | 56 | - 2 | 34 | - | 293 | => open
| {prohibited_by_law} | 2 | - | 7 | - | - | - | 9 | => 2 / 7 / / / 9
| {third_party_rights} | 2 | - | 7 | - 0 | - | - | 9 | => 2 / 7 x / / 9
| {received} | 12 | 1 | - | - | - | - | 13 | => 12 1 / / / / 13
    """,
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
    "an empty one somewhere, as a total stands in the last": """
| | | {not_held} | | 7 | 1 | | | | | | => open
| | | {creation_required} | | 13 | 1 | | 5 | | | | => open
| | | {repeated} | | | 2 | | 7 | | | | => open
| | | {public_publication} | 665 | 3 | 2 | 1 | | | 3 | | => open
| | {total} | | 665 | 23 | 6 | 1 | 12 | | 3 | 710 | => open
    """,
    "a label at the edge that is set in": """
| {received} | | | 5 | | 2 | | | 1 | 8 | => 5 _ 2 _ _ 1 8
| {carried_in} | | | | | | | | 1 | 1 | => _ _ _ _ _ 1 1
| | | {not_held} | 4 | | 1 | | | | 5 | => 4 _ 1 _ _ _ 5
| | | {creation_required} | 1 | | 1 | | | 2 | 4 | => 1 _ 1 _ _ 2 4
| | | {repeated} | | | 2 | | | | 2 | => _ _ 2 _ _ _ 2
| | {carried_out} | | | 2 | | | | | 2 | 4 | => open
    """,
    "columns drawn by words, as a page has fewer": """
| | 自然 | 法人或其他组织 | | | 总计 |
| {carried_in} | 2 | | 4 | | 6 | => open
| {creation_required} | | | 2 | | | | 2 | => open
| {repeated} | | 385 | 300 | 1609 | | 793 | 3087 | => open
| {public_publication} | | | | | | 4 | 4 | => open
    """,
    "columns of the form, as no head stands over one that is short": """
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| {carried_in} | 2 | | 4 | | 6 | => open
| {creation_required} | | | 2 | | | | 2 | => _ _ 2 _ _ _ 2
| {repeated} | | 385 | 300 | 1609 | | 793 | 3087 | => _ 385 300 1609 _ 793 3087
| {public_publication} | | | | | | 4 | 4 | => _ _ _ _ _ 4 4
    """,
    "columns that have a figure each, with some heads beside": """
| | 自然 | 法人或其他组织 | | | 总计 |
| {carried_in} | 2 | | 4 | | 6 | => open
| {creation_required} | 1 | | 2 | | 7 | | 10 | => 1 _ 2 _ 7 _ 10
| {repeated} | | 385 | 300 | 1609 | | 793 | 3087 | => _ 385 300 1609 _ 793 3087
| {public_publication} | | | | | | 4 | 4 | => _ _ _ _ _ 4 4
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
| | | {excessive} | 1 | 1 | 0 | 0 | 0 | 01 | 2 | => open
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
    "heads of the next page are wider": """
| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
第2页
| | | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| {carried_out} | | | 3 | | 0 | 0 | 0 | 0 | 3 | => open
    """,
    "heads of the first page are wider": """
| | | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
第2页
| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| {carried_out} | | | 3 | | 0 | 0 | 0 | 0 | 3 | => 3 _ 0 0 0 0 3
    """,
    "a page without columns for labels that span": """
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

| {repeated} | | 1 | 0 | 0 | 0 | 0 | 1 | => _ 1 0 0 0 0 1
| {excessive} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {not_held} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "a page cut into two columns more": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | | => _ 1 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => 1 1 0 0 0 _ 2
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => 1 1 0 0 0 0 2
    """,
    "two columns more, behind the number of a page": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
第2页
| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | | => _ 1 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => 1 1 0 0 0 _ 2
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => 1 1 0 0 0 0 2
    """,
    "two columns more, behind heads between bars": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| 申请人情况 | | | | | | | |
| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | | => open
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => open
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => open
    """,
    "two columns more, behind a rule": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
----------------------------------------
| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | | => open
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => open
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => open
    """,
    "two columns more, behind a rule and a number": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
----------------------------------------
第2页
----------------------------------------
| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | | => _ 1 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => 1 1 0 0 0 _ 2
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => 1 1 0 0 0 0 2
    """,
    "a page with one column more": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | => open
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | => open
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => open
    """,
    "two pages with two columns more": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | | => open
| {creation_required} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => open

| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => open
    """,
    "two rows of a page that are alike": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | => open
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | => open
    """,
    "heads of two pages closer than seven columns": """
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 总计 | | | |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
第2页
| {carried_out} | | | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3
| | | {state_secret} | 1 | | 0 | 0 | 0 | | 1 | => open
    """,
    "a spare zero is no short row": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 1 | => 1 1 0 0 0 0 1
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 01 | 2 | => open
| {repeated} | 1 | 1 | 0 | 0 | 0 | 2 | 5 | => 1 1 0 0 0 2 5
| {excessive} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
    """,
    "the only blank, behind a sixth that is the total": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | 2 | => 1 0 0 0 0 1 2
| {prohibited_by_law} | 0 | 0 | 4 | 0 | 0 | 4 | | => open
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3
    """,
    "the only blank, behind a sixth that is nothing": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | 2 | => 1 0 0 0 0 1 2
| {prohibited_by_law} | 0 | 0 | 0 | 0 | 0 | 0 | | => 0 0 0 0 0 0 _
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3
    """,
    "totals lost, and of five rows one misprinted": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | | => open
| {prohibited_by_law} | 0 | 0 | 4 | 0 | 0 | 4 | | => open
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | 3 | | => open
| {repeated} | 3 | 0 | 0 | 0 | 0 | 3 | | => open
| {excessive} | 3 | 0 | 0 | 0 | 0 | 1 | | => open
| {not_held} | 0 | 0 | 0 | 0 | 0 | 0 | | => open
| {unclear_after_correction} | 0 | 0 | 0 | 0 | 0 | | | => open
    """,
    "totals lost, and of four rows two misprinted": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | | => 1 0 0 0 0 1 _
| {prohibited_by_law} | 0 | 0 | 4 | 0 | 0 | 4 | | => 0 0 4 0 0 4 _
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | 1 | | => 3 0 0 0 0 1 _
| {repeated} | 3 | 0 | 0 | 0 | 0 | 1 | | => 3 0 0 0 0 1 _
    """,
    "no totals, and a sixth column that is blank": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | | | => 1 0 0 0 0 _ _
| {prohibited_by_law} | 0 | 0 | 4 | 0 | 0 | | | => 0 0 4 0 0 _ _
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | | | => 3 0 0 0 0 _ _
| {repeated} | 3 | 0 | 0 | 0 | 0 | 3 | | => 3 0 0 0 0 3 _
    """,
    "more leaves in one column than in another": """
| | {state_secret} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| | {prohibited_by_law} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "heads from the first column on, with one between": """
| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | | 总计 |
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {prohibited_by_law} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "heads on two lines": """
| | 自然人 | | | | | | 总计 |
| | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {prohibited_by_law} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "the total's head on a line above the others": """
| | | | | | | | 总计 |
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {prohibited_by_law} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "a row outside groups that begins with a blank": """
| {received} | | 5 | 0 | 0 | 0 | 0 | 5 | => open
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "a row outside groups that begins with a figure": """
| {received} | 5 | | 0 | 0 | 0 | 0 | 5 | => 5 _ 0 0 0 0 5
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "a figure in the empty column behind": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
| {repeated} | 1 | | 0 | 0 | 0 | 0 | 1 | 3 | => open
    """,
    "most full rows have no column behind": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | | => open
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
    """,
    "most full rows have a column behind": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => open
| {carried_in} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | | => 5 0 0 0 0 0 5
| {carried_out} | | | 5 | | 0 | 0 | 0 | 0 | 5 | | => 5 _ 0 0 0 0 5
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
    """,
    "full rows that differ first": """
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => open
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {repeated} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
    """,
    "plain rows among those between bars": """
{received} 5 5 5 5 5 5 30 => 5 5 5 5 5 5 30
{state_secret} 1 1 1 1 1 1 6 => 1 1 1 1 1 1 6
| {prohibited_by_law} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {repeated} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
    """,
    "a label between bars without cells": """
| {state_secret} | |
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {repeated} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
    """,
    "all columns of labels are lost but one": """
| {received} | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| {carried_out} | | 3 | | 0 | 0 | 0 | 0 | 3 | => 3 _ 0 0 0 0 3
| {granted} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {partially_granted} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {total} | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {repeated} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "more columns of labels than the form has": """
| {received} | | | | 5 | | 0 | 0 | 0 | 0 | 5 | => open
| {carried_in} | | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
| {carried_out} | | | | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => open
    """,
    "blanks at the ends of three rows and figures at those of three": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 2 | 0 | 0 | 0 | 0 | | => 1 2 0 0 0 0 _
| {repeated} | 1 | 2 | 0 | 0 | 0 | 0 | | => 1 2 0 0 0 0 _
| {excessive} | 1 | 2 | 0 | 0 | 0 | 0 | | => 1 2 0 0 0 0 _
| {not_held} | 1 | 0 | 0 | 0 | 0 | 1 | => open
    """,
    "blanks at the ends of three rows and figures at those of two": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {internal_affairs} | 1 | 2 | 0 | 0 | 0 | 0 | | => open
| {repeated} | 1 | 2 | 0 | 0 | 0 | 0 | | => open
| {excessive} | 1 | 2 | 0 | 0 | 0 | 0 | | => open
| {not_held} | 1 | 0 | 0 | 0 | 0 | 1 | => open
    """,
    "a page of leaves below heads closer than seven columns": """
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 总计 | | | |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open

| | | {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| | | {prohibited_by_law} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| | | {third_party_rights} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
    """,
    "totals lost, and more in the sixth than the others have": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 3 | | => open
| {prohibited_by_law} | 2 | 1 | 0 | 0 | 0 | 4 | | => open
| {third_party_rights} | 0 | 1 | 0 | 0 | 0 | 5 | | => open
    """,
    "totals lost, and of five rows two have the fifth blank and are misprinted": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | | => 1 0 0 0 0 1 _
| {prohibited_by_law} | 2 | 0 | 0 | 0 | 0 | 2 | | => 2 0 0 0 0 2 _
| {third_party_rights} | 0 | 3 | 0 | 0 | 0 | 3 | | => 0 3 0 0 0 3 _
| {repeated} | 4 | 0 | 0 | 0 | | 1 | | => 4 0 0 0 _ 1 _
| {excessive} | 2 | 2 | 0 | 0 | | 1 | | => 2 2 0 0 _ 1 _
    """,
    "the only blank, behind a sixth that is the total of the first": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | 2 | => 1 0 0 0 0 1 2
| {prohibited_by_law} | 3 | 0 | 4 | 0 | 0 | 7 | | => open
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3
    """,
    "the only blank, behind a sixth that is more than the total": """
| {state_secret} | 1 | 0 | 0 | 0 | 0 | 1 | 2 | => 1 0 0 0 0 1 2
| {prohibited_by_law} | 3 | 0 | 4 | 0 | 0 | 8 | | => 3 0 4 0 0 8 _
| {third_party_rights} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3
    """,
    "a figure among the labels, in a line as wide as the first row": """
| {received} | 5 | | 0 | 0 | 0 | 0 | 5 | => open
| 3 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
    """,
    "one alone, without a total": """
| {received} | 5 | 0 | 0 | 0 | 0 | 0 | | => open
    """,
    "two columns more, behind an empty line and a rule": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

----------------------------------------
| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | | | => _ 1 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => 1 1 0 0 0 _ 2
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => 1 1 0 0 0 0 2
    """,
    "two columns more, behind a rule, below words": """
续表见下页
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
----------------------------------------
| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | => _ 1 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => open
    """,
    "more rows with a column behind than without": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => open
| {prohibited_by_law} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => open
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | | => 1 0 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {excessive} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
    """,
    "rows outside groups, of which one begins with a blank": """
| {received} | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | 2 | 0 | 0 | 0 | 0 | 2 | => _ 2 0 0 0 0 2
| {carried_out} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3
    """,
    "rows inside one group with more columns of labels than the form has": """
| {granted} | | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {partially_granted} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
| {total} | | | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => open
    """,
    "two rows alike, and a full one with a column behind": """
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {prohibited_by_law} | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => open
    """,
    "one row with a blank, and a full one with a column behind": """
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
    """,
    "a column behind two leaves, and behind a row outside groups": """
| {received} | 5 | | 0 | 0 | 0 | 0 | 5 | | => open
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | | => open
| {prohibited_by_law} | 2 | | 0 | 0 | 0 | 0 | 2 | | => open
    """,
    "two leaves with a column too many": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
| {state_secret} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {prohibited_by_law} | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
    """,
    "a page with a column behind, and a row like none on it": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2

| | | {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => open
| | | {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => open
| | | {not_held} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | | => open
| {carried_out} | | | 3 | | 0 | 0 | 0 | 0 | 3 | | => open
    """,
    "one head alone, in the first column of a line wider than the rows": """
| 商业企业 | | | | | | | | | | |
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => open
    """,
    "a page on which rows inside groups have no column of labels": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| | {granted} | | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| | {partially_granted} | | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1

| | （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| | {total} | 1 | 2 | 0 | 0 | 0 | 0 | 3 | => 1 2 0 0 0 0 3
| {carried_out} | | | | 3 | 0 | 0 | 0 | 0 | 3 | => open
    """,
    "a page on which rows inside groups have more columns of labels than the form has": """
| {received} | | | 5 | 0 | 0 | 0 | 0 | 0 | 5 | => 5 0 0 0 0 0 5
| {carried_in} | | | 2 | | 0 | 0 | 0 | 0 | 2 | => 2 _ 0 0 0 0 2
| {granted} | | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => open
| {partially_granted} | | | | 1 | | 0 | 0 | 0 | 0 | 1 | => open

| | （六）其他处理 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| | {total} | | 1 | 2 | 0 | 0 | 0 | 0 | 3 | => 1 2 0 0 0 0 3
| {carried_out} | | | | 3 | 0 | 0 | 0 | 0 | 3 | => _ 3 0 0 0 0 3
    """,
    "twice, and without a column that is blank the first time": """
| {received} | 1 | 0 | 0 | 0 | 0 | 1 | => open
| {carried_in} | 2 | 0 | 0 | 0 | 0 | 2 | => open
| {carried_out} | 3 | 0 | 0 | 0 | 0 | 3 | => open
| {received} | | 1 | 0 | 0 | 0 | 0 | 1 | => open
| {carried_in} | | 2 | 0 | 0 | 0 | 0 | 2 | => open
| {carried_out} | | 3 | 0 | 0 | 0 | 0 | 3 | => open
    """,
    "an empty column behind, and rows of six figures": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
| {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
| {repeated} | 1 | 0 | 0 | 0 | 0 | 1 | => open
| {excessive} | 1 | 0 | 0 | 0 | 0 | 1 | => open
    """,
    "blanks at the ends of three rows, and of three with figures one in which two ran together": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 01 | 2 | => open
| {internal_affairs} | 1 | 2 | 0 | 0 | 0 | 0 | | => open
| {repeated} | 1 | 2 | 0 | 0 | 0 | 0 | | => open
| {excessive} | 1 | 2 | 0 | 0 | 0 | 0 | | => open
| {not_held} | 1 | 0 | 0 | 0 | 0 | 1 | => open
    """,
    "leaves in another column behind a figure": """
| {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {prohibited_by_law} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| 5 | {internal_affairs} | | 1 | 0 | 0 | 0 | 1 | => open
| 5 | {excessive} | | 1 | 0 | 0 | 0 | 1 | => open
    """,
    "the first page cut into two columns more, a blank in its last row": """
| {state_secret} | 1 | 1 | 0 | 0 | 0 | | 2 | | | => 1 1 0 0 0 _ 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | | 0 | 0 | 0 | 0 | 1 | | | => 1 _ 0 0 0 0 1

| {internal_affairs} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {not_held} | | 1 | 0 | 0 | 0 | 0 | 1 | => _ 1 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | | 2 | => 1 1 0 0 0 _ 2
| {excessive} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
    """,
    "one row between bars, below plain ones of seven figures": """
{granted} 1 0 0 0 0 0 1 => 1 0 0 0 0 0 1
{partially_granted} 1 0 0 0 0 0 1 => 1 0 0 0 0 0 1
| {total} | | 2 | 0 | 0 | 0 | 0 | 0 | 2 | => 2 0 0 0 0 0 2
    """,
    "a page with a column too many, and one without": """
| {state_secret} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {prohibited_by_law} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {internal_affairs} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open

| {not_held} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
| {repeated} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {excessive} | 1 | | 0 | 0 | 0 | 0 | 1 | => 1 _ 0 0 0 0 1
    """,
    "a page without leaves, and one of leaves with a column too many": """
| {received} | 1 | | 0 | 0 | 0 | 0 | 1 | => open
| {carried_in} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1

| {state_secret} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {prohibited_by_law} | | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| {third_party_rights} | | 1 | | 0 | 0 | 0 | 0 | 1 | => open
    """,
    "a figure in the column that is spare in most rows like its own": """
| | {granted} | | 1 | | 0 | 0 | 0 | 0 | | => 1 _ 0 0 0 0 _
| | {partially_granted} | 9 | 1 | | 0 | 0 | 0 | 0 | | => open
| | | {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | => 1 1 0 0 0 0 2
| | {total} | | 4 | | 0 | 0 | 0 | 0 | | => 4 _ 0 0 0 0 _
    """,
    "a page without leaves whose rows are as wide as those of another": """
| | {granted} | | 1 | | | | | 1 | | => _ 1 _ _ _ _ 1
| | {partially_granted} | 9 | 1 | | | | | 10 | | => 9 1 _ _ _ _ 10

| | | {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| | {total} | 10 | 2 | | | | | 12 | | => 10 2 _ _ _ _ 12
    """,
    "a page that would lose a figure if the spare column stood before it": """
| | {granted} | | 1 | | | | | 1 | | => open
| | {partially_granted} | 9 | 1 | | | | | 10 | | => open

| | | {state_secret} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
| | | {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| | | {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
    """,
    "a page of three rows alike, and one with a column behind": """
| {received} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | => 1 0 0 0 0 0 1
| {carried_in} | | 2 | 0 | 0 | 0 | 0 | 2 | => _ 2 0 0 0 0 2
| {carried_out} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | => 3 0 0 0 0 0 3

| {state_secret} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {prohibited_by_law} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {third_party_rights} | 1 | 1 | 0 | 0 | 0 | 0 | 2 | | => 1 1 0 0 0 0 2
| {internal_affairs} | 1 | | 0 | 0 | 0 | 0 | 1 | | => 1 _ 0 0 0 0 1
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


def test_a_text_that_ends_in_a_cell_may_have_lost_the_rest_of_it() -> None:
    """
    Then a row counts only where it adds up.
    """
    rows = "".join(f"{_ROWS[name].label}\t1\t1\t0\t0\t0\t0\t2\n" for name in ("state_secret", "prohibited_by_law"))
    text = f"三、收到和处理政府信息公开申请情况\n{rows}{_ROWS['third_party_rights'].label}\t1\t1\t0\t0\t0\t0"
    for total, more, told in (("1", "", "open"), ("1", "\n", "1 1 0 0 0 0 1"), ("2", "", "1 1 0 0 0 0 2")):
        assert told == _told(gor.parse(f"{text}\t{total}{more}"), "third_party_rights")


def test_each_blank_of_a_row_without_figures_has_its_own_place() -> None:
    """
    Between its bars, whatever the other rows of the table are.
    """
    label = _ROWS["received"].label
    table = f"| {label} | | | | | | | |\n| | | {_ROWS['repeated'].label} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"
    read = gor.parse(f"三、收到和处理政府信息公开申请情况\n{table}\n五、存在的主要问题及改进情况\n")
    cells = [read.cell(path) for path in requests_paths(_ROWS["received"].name)]
    first = read.source.index(label) + len(label) + 2
    assert [(Origin.BLANK, first + 2 * at) for at in range(7)] == [
        (cell.origin, cell.span.start) for cell in cells if cell.span
    ]


def test_rows_that_lost_a_column_between_bars_are_read_where_they_stand_again() -> None:
    """
    Below, in columns that drift and have all of their places.
    """
    figures = seeded("2021", 0, "zeros")
    lines = []
    for row in REQUESTS["2021"]:
        printed = list(filter(None, map(figures.printed, requests_paths(row.name))))
        if row.level > 1 and 1 < len(printed) < 7:
            blanks = [""] * (6 - len(printed))
            lines.append(f"| {' | '.join([row.label, *printed[:-1], *blanks, printed[-1], ''])} |")
    (way,) = (way for way in RARE if way.name == "drifting_columns")
    below = report(figures, way).text
    assert len(lines) > 2
    read = gor.parse(below.replace(HEADINGS[2], "\n".join([HEADINGS[2], *lines])))
    paths = [path for row in REQUESTS["2021"] for path in requests_paths(row.name)]
    assert [figures.value(path) for path in paths] == [read.cell(path).value for path in paths]


_WIDTH_OF_A_SHEET: Final = 15


@pytest.mark.parametrize("seed", range(6))
def test_a_sheet_is_as_wide_as_its_widest_table(seed: int) -> None:
    """
    Table four begins in the column of table three's labels, and fills columns that are empty behind table three.
    """
    figures = seeded("2021", seed, "some")
    figures = figures._replace(blank=figures.blank - set(disputes_paths("reconsideration")))
    spanned = next(way for way in LAYOUTS if way.name == "tabs_spanned")
    lines = report(figures, spanned).text.splitlines()
    sheet = [line + "\t" * (_WIDTH_OF_A_SHEET - 1 - line.count("\t")) for line in lines]
    read = gor.parse("\n".join(sheet))
    placed = [cell for cell in read.cells() if cell.path.startswith("requests.") and cell.origin is Origin.BLANK]
    assert [path for path in figures.values if path in figures.blank and path.startswith("requests.")] == [
        cell.path for cell in placed
    ]
