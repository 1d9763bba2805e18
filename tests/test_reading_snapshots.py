"""ARIA snapshots: what a page is to a screen reader, an element a line."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code
from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.snapshots import join_snapshot_cells
from texts.figures import seeded
from texts.judge import faults
from texts.rare import RARE
from texts.reports import report

_SNAPSHOT: Final = next(way for way in RARE if way.name == "snapshot")
_ROWS: Final = '- row "规章 3":\n  - cell "规章"\n  - cell "3"\n' * 6


def _shown(text: str) -> list[str]:
    """The lines that are left of a text, without what is not there and what only fills up."""
    return [line.replace(JOIN, "").replace(" ", "") for line in join_snapshot_cells(text).split("\n")]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ('- row "规章 3":\n  - cell "规章"\n  - cell "3"', ["|规章|3|"]),
        ('- row "规章 3":\n  - cell "规章"\n  - cell\n  - cell "3"\n  - cell', ["|规章||3||"]),
        ('- row "规章 3" [ref=e4]:\n  - cell "规章" [ref=e5]\n  - cell "3" [active] [ref=e6]', ["|规章|3|"]),
        ('- \'row "规章: 3":\'\n  - \'rowheader "规章: 3"\'\n  - gridcell "3"', ["|规章:3|3|"]),
        ('- row "规章 3":\n  - cell "规章":\n    - paragraph: 规章\n  - cell "3":\n    - cell "3"', ["|规章|3|"]),
        ('- row "规章":\n  - columnheader "规章"\n正文', ["|规章|", "正文"]),
        ('- row "三“安全”"\n- row:\n  - cell "三“安全”"', ["|", "|三“安全”|"]),
        ('- heading "一、总体情况" [level=2]', ["一、总体情况"]),
        ("- paragraph: 一句：话。", ["一句：话。"]),
        ('- text: "2.5万次: 多"\n- list:\n  - listitem: 一条', ["2.5万次:多", "", "一条"]),
        ('- link "首页":\n  - /url: https://a.example/', ["首页", ""]),
        ('- heading "', [""]),
        ("- 2023年", ["-2023年"]),
    ],
)
def test_a_row_is_one_line_and_elements_are_their_words(lines: str, shown: list[str]) -> None:
    """
    Each cell behind a bar, and what closes it; nothing is said twice, and nothing moves.
    """
    text = f"{_ROWS}{lines}"
    assert ["|规章|3|"] * 6 == _shown(text)[:6]
    assert shown == _shown(text)[6:]
    assert len(text) == len(join_snapshot_cells(text))


def test_fewer_rows_are_a_list_in_prose() -> None:
    """
    Six are a table.
    """
    few = _ROWS[: 5 * len(_ROWS) // 6]
    assert few == join_snapshot_cells(few)
    assert _ROWS != join_snapshot_cells(_ROWS)


def test_a_whole_page_is_read_with_its_title_and_its_prose() -> None:
    """
    As a browser tells it, its headings with their levels and its paragraphs with their role.
    """
    figures = seeded("2021", 4, "some")
    text = report(figures, _SNAPSHOT).text
    plain = gor.parse(text)
    lines = text.split("\n")
    told = [
        line if not line.strip() or line.lstrip().startswith("- ") else f"- paragraph [ref=e7]: {line}"
        for line in lines
    ]
    told[0] = f'- heading "{lines[0]}" [level=1] [ref=e2]'
    read = gor.parse("\n".join(told))
    assert not faults(read, figures)
    assert (plain.title, plain.authority, plain.year, plain.period) == (
        read.title,
        read.authority,
        read.year,
        read.period,
    )
    assert [(each.heading, each.text) for each in plain.sections] == [
        (each.heading, each.text) for each in read.sections
    ]
    assert Code.UNEXPLAINED_TEXT not in {problem.code for problem in read.diagnostics}
