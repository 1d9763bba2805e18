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
    missing = {problem.found for problem in read.diagnostics if problem.code is Code.TABLE_MISSING}
    return table in missing or all(value is not None or path in named for path, value in values.items())


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


@_every_table
@pytest.mark.parametrize(
    "caption",
    [
        *(
            "（一）2022年情况：",
            "（二）2022年度数据",
            "附：2022年统计表",
            "附表：2022年情况",
            "表一 2022年情况",
            "注：上年情况如下",
        ),
        *("上年数：", "上年同期数：", "上年末：", "往年情况如下：", "前年情况如下：", "历年情况如下："),
        *(
            "2022年全年情况：",
            "2022年1-12月情况如下：",
            "截至2022年底情况如下：",
            "2022年度（上年）：",
            "2022年：（单位：件）",
            "2022年：（单位：件、元）",
            "2023年无此情况，2022年情况如下。",
            "2023年无此情况，也没有收费，2022年情况如下：",
        ),
    ],
)
def test_a_caption_may_be_numbered_and_say_which_part_of_the_year_it_is_of(table: _Table, caption: str) -> None:
    """
    Or what it counts in.
    """
    read = _read(_in_tabs, table, [caption, *_table(_LAST, _in_tabs, table)])
    assert {None} == {*_values(read, table).values()}
    assert _says_nothing_is_lost_in_silence(read, table)


@pytest.mark.parametrize("table", ["disclosure", "disputes"])
@pytest.mark.parametrize("caption", ["2022年情况如下：\n说明见下。", "去年同期：\n数据如下。"])
def test_a_caption_is_heard_where_a_scraper_has_left_all_headings_out(table: _Table, caption: str) -> None:
    """
    Whatever sentence stands between it and the table.
    """
    lines = [f"{BODY}2023年政府信息公开工作年度报告", "2023年，本局发布信息846条。"]
    for name in _NAMES:
        lines += [*([caption] if name == table else []), *_table(_OWN, _in_tabs, name)]
    read = gor.parse("\n".join([*lines, "全年没有收费。", ""]))
    assert {None} == {*_values(read, table).values()}
    assert _says_nothing_is_lost_in_silence(read, table)


@pytest.mark.parametrize(("year", "is_own"), [("2023", True), ("2022", False)])
def test_a_link_to_the_report_of_another_year_does_not_tell_whose_heads_are(year: str, is_own: bool) -> None:  # noqa: FBT001 - expected
    """
    Heads that name the report's own year are its own.
    """
    lines = [
        line.replace("本年处理决定数量", f"{year}年本年处理决定数量") for line in _table(_OWN, _in_tabs, "disclosure")
    ]
    title = f"{BODY}2023年政府信息公开工作年度报告"
    assert (_own("disclosure") == _values(_read(_in_tabs, "disclosure", lines), "disclosure")) is is_own
    linked = _read(_in_tabs, "disclosure", lines, f"相关链接：{title.replace('2023', '2022')}\n{title}")
    assert (_own("disclosure") == _values(linked, "disclosure")) >= is_own


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
        "2021年版统计表",
        "（2021年修订版统计表）",
        "2022年省政府办公厅统一制发的统计表",
        "以下为2023年情况，2022年情况见上年统计表",
        "2023年数据，上年数据",
        "以下为2023年情况，上年情况",
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
    values = _values(read, "requests")
    assert _own("requests").items() >= {path: value for path, value in values.items() if value is not None}.items()
    assert 2 * sum(value is not None for value in values.values()) > len(values)


@pytest.mark.parametrize("caption", ["2022年情况", "上年情况："])
def test_a_year_between_a_label_and_its_figures_is_that_of_a_part_of_the_row(caption: str) -> None:
    """
    Where each cell has a line of its own.
    """
    lines = _table(_OWN, _in_lines, "disclosure")
    at = lines.index("规章") + 1
    values = _values(_read(_in_lines, "disclosure", [*lines[:at], caption, *lines[at:]]), "disclosure")
    read = {path: value for path, value in values.items() if value is not None}
    assert _own("disclosure").items() >= read.items()
    assert 2 * len(read) > len(values)


def test_where_the_report_names_no_year_none_is_another() -> None:
    """
    But that of 上年.
    """
    lines = _table(_OWN, _in_tabs, "disputes")
    title = f"{BODY}政府信息公开工作年度报告"
    assert _own("disputes") == _values(_read(_in_tabs, "disputes", ["2022年：", *lines], title), "disputes")
    assert {None} == {*_values(_read(_in_tabs, "disputes", ["上年：", *lines], title), "disputes").values()}


@pytest.mark.parametrize(
    ("found", "made"),
    [("情况", "情况（2022年）"), ("三、", "三、2022年"), ("三、", "三、二〇二二年度")],
)
def test_a_heading_of_another_year_is_said(found: str, made: str) -> None:
    """
    The table below it may be that year's, or the heading is left from it.
    """
    text = "\n".join(
        [f"{BODY}2023年政府信息公开工作年度报告", *HEADINGS[:2], *_table(_OWN, _in_tabs, "disclosure"), ""]
    )
    rest = "\n".join([HEADINGS[2].replace(found, made, 1), *_table(_OWN, _in_tabs, "requests"), *HEADINGS[3:], ""])
    said = [problem for problem in gor.parse(text + rest).diagnostics if problem.code is Code.YEAR_DISAGREES]
    assert [("2022", "2023")] == [(problem.found, problem.expected) for problem in said]
    named = (text + rest)[said[0].span.start : said[0].span.end]
    assert named in {"2022", "二〇二二"}
    own = (text + rest).replace(named, "2023")
    assert not [problem for problem in gor.parse(own).diagnostics if problem.code is Code.YEAR_DISAGREES]


def test_a_year_that_ends_a_sentence_before_a_heading_is_not_that_headings() -> None:
    """
    As in a text that is one line.
    """
    text = f"{BODY}2023年政府信息公开工作年度报告。{HEADINGS[0]}始于2022年。{HEADINGS[1]}规章 3 2 1。{HEADINGS[2]}"
    assert not [problem for problem in gor.parse(text).diagnostics if problem.code is Code.YEAR_DISAGREES]
