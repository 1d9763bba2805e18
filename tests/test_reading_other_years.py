"""Tables of another year than the report's, which a caption says that they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

import pytest

import gov_open_report as gor
from gov_open_report import Code
from texts import grids
from texts.figures import Figures, seeded
from texts.form import HEADINGS, paths
from texts.layouts import LAYOUTS, Way
from texts.marks import bare
from texts.reports import BODY

_Table: TypeAlias = Literal["disclosure", "requests", "disputes"]

_OWN: Final = seeded("2021", 2)
_LAST: Final = seeded("2021", 502)
_NAMES: Final[tuple[_Table, ...]] = ("disclosure", "requests", "disputes")
# Where nothing parts lines no caption has one.
_WAYS: Final = [way for way in LAYOUTS if way.between]
_every_way = pytest.mark.parametrize("way", _WAYS, ids=lambda way: way.name)
_every_table = pytest.mark.parametrize("table", _NAMES)
_in_tabs: Final = next(way for way in LAYOUTS if way.name == "tabs_ragged")
_in_lines: Final = next(way for way in LAYOUTS if way.name == "lines")


class _InWords(Figures):
    """Figures of a body that has nothing to tell in one table, and says so in each of its cells."""

    def printed(self, path: str) -> str:
        """Return words for each cell of table two and four."""
        return "0" if path.startswith("requests.") else "未发生"


def _table(figures: Figures, way: Way, table: _Table) -> list[str]:
    grid = {"disclosure": grids.disclosure, "requests": grids.requests, "disputes": grids.disputes}[table](figures)
    return [bare(line) for line in way.render(grid)]


def _read(
    way: Way, table: _Table, of_table: Sequence[str], title: str = f"{BODY}2023年政府信息公开工作年度报告"
) -> gor.Report:
    """Read a report of which *table* has these lines, and the others their own."""
    lines = [title, HEADINGS[0], "2023年，本局发布信息846条。"]
    for name, heading in zip(_NAMES, HEADINGS[1:4], strict=True):
        lines += [heading, *(of_table if name == table else _table(_OWN, way, name))]
    return gor.parse("\n".join([*lines, *HEADINGS[4:], ""]))


def _values(read: gor.Report, table: _Table) -> dict[str, object]:
    return {cell.path: cell.value for cell in read.cells() if cell.path.startswith(f"{table}.")}


def _own(table: _Table) -> dict[str, object]:
    return {path: _OWN.true[path] for path in paths("2021") if path.startswith(f"{table}.")}


def _says_nothing_is_lost_in_silence(read: gor.Report, table: _Table) -> bool:
    named = {path for problem in read.diagnostics for path in problem.paths}
    values = _values(read, table)
    is_missing = any(problem.code is Code.TABLE_MISSING for problem in read.diagnostics)
    return is_missing or all(value is not None or path in named for path, value in values.items())


@_every_way
@_every_table
def test_last_years_table_is_none_of_the_reports(way: Way, table: _Table) -> None:
    """
    Nothing of it is read, and it is said where it stands.
    """
    read = _read(way, table, ["2023年无此情况，2022年情况如下：", *_table(_LAST, way, table)])
    assert {None} == {*_values(read, table).values()}
    assert _says_nothing_is_lost_in_silence(read, table)
    assert Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}


@_every_way
@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("table", ["disclosure", "disputes"])
def test_words_of_this_year_are_no_place_for_figures_of_the_last(
    way: Way,
    is_first: bool,  # noqa: FBT001 - of two places
    table: _Table,
) -> None:
    """
    Whichever of the two tables comes first.
    """
    own = ["2023年：", *_table(_InWords(*_OWN), way, table)]
    last = ["2022年：", *_table(_LAST, way, table)]
    read = _read(way, table, [*last, *own] if is_first else [*own, *last])
    assert {None} == {*_values(read, table).values()}
    assert _says_nothing_is_lost_in_silence(read, table)


@_every_table
@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(
    ("last", "own"),
    [
        ("2022年：", "2023年："),
        ("（2022年度数据）", "（2023年度数据）"),
        ("**2022年情况**", "**2023年情况**"),
        ("上年情况：", "本年情况："),
        ("去年同期：", "本年："),
        ("上一年度统计表", "本年度统计表"),
        ("二〇二二年情况", "二〇二三年情况"),
        ("2022年主动公开、收到申请和复议情况如下：", "2023年："),
    ],
)
def test_this_years_table_is_read_beside_that_of_the_last(
    table: _Table,
    is_first: bool,  # noqa: FBT001 - of two places
    last: str,
    own: str,
) -> None:
    """
    As if the other were not there.
    """
    both = ([last, *_table(_LAST, _in_tabs, table)], [own, *_table(_OWN, _in_tabs, table)])
    read = _read(_in_tabs, table, [line for lines in (both if is_first else both[::-1]) for line in lines])
    assert _own(table) == _values(read, table)
    assert Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}


def test_figures_of_two_years_below_the_same_heads_are_told_apart() -> None:
    """
    By the caption over each row.
    """
    *heads, row = _table(_OWN, _in_tabs, "disputes")
    last = _table(_LAST, _in_tabs, "disputes")[-1]
    read = _read(_in_tabs, "disputes", [*heads, "2022年", last, "2023年", row])
    assert _own("disputes") == _values(read, "disputes")


@_every_table
@pytest.mark.parametrize(
    "caption",
    [
        "2023年情况如下：",
        "与上年相比情况如下：",
        "2022年我局公开了84件，比上年多。",
        "上年结转3件",
        "2024年",
        "2022年工作情况已另行公布",
    ],
)
def test_other_lines_that_name_a_year_leave_the_table_as_it_is(table: _Table, caption: str) -> None:
    """
    They are this year's, or sentences, or of a page that was put there a year later.
    """
    read = _read(_in_tabs, table, [caption, *_table(_OWN, _in_tabs, table)])
    assert _own(table) == _values(read, table)


@_every_table
def test_a_caption_without_a_table_takes_none(table: _Table) -> None:
    """
    What stands in the next section is not its own.
    """
    read = _read(_in_tabs, table, [*_table(_OWN, _in_tabs, table), "附：2022年统计表", "（2022年数据）"])
    for name in _NAMES:
        assert _own(name) == _values(read, name)


def test_a_year_among_heads_is_that_of_a_column() -> None:
    """
    Where each cell has a line of its own: the column is one more, which all sums show.
    """
    lines = _table(_OWN, _in_lines, "requests")
    first = next(at for at, line in enumerate(lines) if line.startswith("一、本年新收"))
    read = _read(_in_lines, "requests", [*lines[:first], "上年同期", *lines[first:]])
    assert {value for value in _values(read, "requests").values() if value is not None}


def test_where_the_report_names_no_year_none_is_another() -> None:
    """
    But that of 上年.
    """
    lines = _table(_OWN, _in_tabs, "disputes")
    title = f"{BODY}政府信息公开工作年度报告"
    assert _own("disputes") == _values(_read(_in_tabs, "disputes", ["2022年：", *lines], title), "disputes")
    assert {None} == {*_values(_read(_in_tabs, "disputes", ["上年：", *lines], title), "disputes").values()}
