"""Table two in texts without line breaks, or with none that part rows: read where nothing is lost or added."""

from __future__ import annotations

from random import Random
from typing import Final

import pytest

import gov_open_report as gor
from texts.damage import DAMAGES, Damage, shows
from texts.figures import Blanks, seeded
from texts.form import EDITIONS, HEADINGS, Edition
from texts.judge import DISCLOSURE_PATHS, disclosure_figures, faults
from texts.layouts import LAYOUTS, Keeps, Way, lines
from texts.reports import report

_ALL: Final = "7 3 4 0 12 5 88 19 2 31.77"
_NONE: Final = " ".join("-" * len(DISCLOSURE_PATHS))

_TABLE: Final = (
    "第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 7 3 4 行政规范性文件 0 12 5 "
    "第二十条第（五）项 信息内容 本年处理决定数量 行政许可 88 "
    "第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 19 行政强制 2 "
    "第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费 31.77 "
)

_WAYS: Final = {way.name: way for way in LAYOUTS}
_ONE_LINE: Final = Way("one line", lines, Keeps.ORDER, between=" ")
# What is done to a line has no place in a text of one.
_DAMAGED_IN_SIGHT: Final = [
    pytest.param(damage, blanks, id=f"{damage.__name__}-{blanks}")
    for damage in DAMAGES
    for blanks in ("none", "some", "totals")
    if shows(damage, _ONE_LINE, blanks=blanks != "none") and not damage.__name__.endswith(("_line", "_lines"))
]


def _rest(way: Way = _ONE_LINE, blanks: Blanks = "none") -> str:
    """What stands behind table two in some report."""
    text = report(seeded("2021", 5, blanks), way).text
    return text[text.index(HEADINGS[2]) :]


def _read(table: str, *changes: tuple[str, str], rest: str = "") -> gor.Report:
    for old, new in changes:
        assert old in table
        table = table.replace(old, new)
    return gor.parse(f"二、主动公开政府信息情况 {table}{rest or _rest()}")


def _of_a_page(line_end: str) -> str:
    """What stands behind table two where a page has cut labels of table three, and figures stand side by side."""
    rest = _rest(Way("lines", lines, Keeps.ORDER, between=line_end))
    rest = rest.replace(f"国家秘密{line_end}", f"国家{line_end}秘密{line_end}")
    first, _, behind = rest.partition(f"公开申请数量{line_end}")
    return f"{first}公开申请数量{line_end}{behind.replace(line_end, ' ', 1)}"


@pytest.mark.parametrize("separator", [" ", "|", " | ", "\t", "  ", "\u3000", " │ "])
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_report_that_became_one_line_is_read_whole(edition: Edition, separator: str) -> None:
    """
    Whatever it is that parts its cells.
    """
    figures = seeded(edition, 3)
    read = gor.parse(report(figures, Way("one line", lines, Keeps.ORDER, between=separator)).text)
    values = {cell.path: cell.value for cell in read.cells() if cell.path.startswith("disclosure.")}
    assert {path: figures.values[path] for path in values} == values


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("规章", "规章", id="as it stands"),
        pytest.param("7 3 4", "/ 3 4", id="a sign for none"),
        pytest.param("7 3 4", "- - -", id="signs alone"),
        pytest.param("第二十条第（五）项 信息内容 ", "", id="without an item's name"),
        pytest.param("88", "1,088件", id="a figure with its unit"),
        pytest.param("规章 7 3 4 ", "规章 7\n3\n4\n\n", id="some lines"),
        pytest.param("31.77 ", "31.77\n\n— 2 —\n\n", id="a page's number on a line of its own"),
    ],
)
def test_what_is_whole_is_read(old: str, new: str) -> None:
    """
    Signs for blanks and all.
    """
    read = _read(_TABLE, (old, new))
    named = {path for problem in read.diagnostics for path in problem.paths if problem.code is gor.Code.PLACE_AMBIGUOUS}
    assert set() == {path for path in named if path.startswith("disclosure.")}
    assert 4 == read.cell("disclosure.rules.in_force").value or "- - -" == new


def test_it_is_read_where_labels_of_table_three_are_cut() -> None:
    """
    And figures stand side by side there, so that lines do not tell whose they are.
    """
    rest = _of_a_page("\n")
    assert _ALL == disclosure_figures(_read(_TABLE.replace(" ", "\n"), rest=rest))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("7 3 4", "7 4", id="a figure lost"),
        pytest.param("7 3 4", "7 3 3 4", id="a figure said twice"),
        pytest.param("12 5", "1 2 5", id="a figure split"),
        pytest.param("12 5", "125", id="two figures run together"),
        pytest.param("0 12", "012", id="two figures run together behind a zero"),
        pytest.param("7 3 4 行政规范性文件 0 12 5", "7 4 行政规范性文件 3 0 12 5", id="a figure in the next row"),
        pytest.param("行政处罚 ", "", id="a label lost"),
        pytest.param("行政处罚", "行政处罚 行政处罚", id="a label said twice"),
        pytest.param("本年废止件数 ", "", id="a head lost"),
        pytest.param(
            "本年制发件数 本年废止件数 现行有效件数 规章",
            "本年制发件数 现行有效件数 规章 本年废止件数",
            id="a head below a row",
        ),
        pytest.param("行政处罚 19 行政强制 2", "行政强制 19 行政处罚 2", id="rows in another order"),
        pytest.param("行政处罚 19", "19 行政处罚", id="a figure before its label"),
        pytest.param("行政许可 88", "4 行政许可", id="a page's number before a row without its figure"),
        pytest.param("第二十条第（一）项", "第二十条第（一）项 4", id="a figure behind an item's name"),
        pytest.param("行政强制 2", "行政强制2", id="a figure beside its label"),
        pytest.param("88 第", "88第", id="a figure beside the next label"),
        pytest.param("88", "第 88", id="half a label before a figure"),
        pytest.param("2 第二十条第（八）项", "2 第 第二十条第（八）项", id="half a label behind a figure"),
        pytest.param("88", "88 第 3 页", id="a page's number in words"),
        pytest.param("行政许可", "7. 行政许可", id="a number of a row"),
        pytest.param("行政许可", "其中含委托事项 行政许可", id="words among labels"),
        pytest.param("31.77", "31.77 其中含委托收取的部分", id="words behind the last figure"),
        pytest.param("行政强制", "社会公益组织 行政强制", id="a label of another table"),
        pytest.param("行政规范性文件", "行政规范性交件", id="a label misread"),
        pytest.param("7 3 4", "- 3 -", id="what may be a page's number between dashes"),
        pytest.param("7 3 4", "3 / 9", id="what may be a page's number of so many"),
        pytest.param("7 3 4", "7 3.5 4", id="what is no count"),
        pytest.param("7 3 4", "7 3  4", id="room for a blank between figures"),
        pytest.param("规章 7", "规章  7", id="room for a blank before figures"),
        pytest.param("88", "88 ", id="room for a blank behind a figure"),
    ],
)
def test_what_may_have_lost_or_gained_a_cell_is_left_open(old: str, new: str) -> None:
    """
    All of it, for the table has no sums to tell where that was.
    """
    assert _NONE == disclosure_figures(_read(_TABLE, (old, new)))


def test_heads_in_another_order_leave_the_rows_of_their_item_open() -> None:
    """
    Their figures may be in another order as well, and those of other items are none of theirs.
    """
    read = _read(_TABLE, ("本年制发件数 本年废止件数", "本年废止件数 本年制发件数"))
    assert "- - - - - - 88 19 2 31.77" == disclosure_figures(read)


def test_heads_that_go_over_pages_leave_their_rows_open_and_no_others() -> None:
    """
    As a tool gives them that takes a page from top to bottom: some stand above the item's name.
    """
    heads = "第二十条第（六）项 信息内容 上一年项目数量 本年增/减 处理决定数量 "
    turned = "本年增/减 处理决定数量 第二十条第（六）项 信息内容 上一年项目数量 "
    figures = seeded("2019", 5)
    text = report(figures, _ONE_LINE).text
    at = text.index("第二十条第（六）项")
    assert text.startswith(heads, at)
    read = gor.parse(text[:at] + turned + text[at + len(heads) :])
    rows = ("disclosure.penalties.", "disclosure.coercion.")
    for cell in read.cells():
        assert (None if cell.path.startswith(rows) else figures.values[cell.path]) == cell.value


@pytest.mark.parametrize("end", ["\n\n\f", "\n \f", "\f"])
def test_what_may_be_the_number_of_a_page_that_ends_there_is_no_cell(end: str) -> None:
    """
    The row's own may be blank, which leaves no trace.
    """
    apart = _TABLE.replace(" ", "\n\n")
    rest = _of_a_page("\n\n")
    assert _ALL == disclosure_figures(_read(apart, rest=rest))
    read = _read(apart, ("行政处罚\n\n19\n\n", f"行政处罚\n\n19{end}"), rest=rest)
    assert _ALL.replace("19", "-") == disclosure_figures(read)


@pytest.mark.parametrize("way", ["lines", "lines_wrapped"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("\n{}\n行政规范", "\n7\n\f\n行政规范", id="below the last"),
        pytest.param("\n{}\n行政规范", "\n\f7\n行政规范", id="on the next page"),
        pytest.param("规章\n{}\n", "规章\n\f7\n", id="above the first"),
    ],
)
def test_a_page_number_in_place_of_a_blank_cell_is_none_where_each_cell_has_a_line(
    way: str, old: str, new: str
) -> None:
    """
    So are texts where table three is told at once, and table two with it.
    """
    figures = seeded("2021", 3)
    text, places = report(figures, _WAYS[way])
    of_row = [place.of(text) for place in places if place.name.startswith("disclosure.rules.")]
    known = old.format(of_row[-1] if old.startswith("\n") else of_row[0])
    assert 1 == text.count(known)
    read = gor.parse(text.replace(known, new))
    assert {None} == {cell.value for cell in read.cells() if cell.path.startswith("disclosure.rules.")}
    others = {path: figure for path, figure in figures.values.items() if not path.startswith("disclosure.rules.")}
    assert others == {path: read.cell(path).value for path in others}


@pytest.mark.parametrize("tag", ["<br/>", "<br>", "</p><p>"])
def test_tags_between_the_cells_are_no_others(tag: str) -> None:
    """
    As where a tool has made a page of a PDF: each cell is a line that ends with one.
    """
    rest = _of_a_page(f"{tag}\n")
    assert _ALL == disclosure_figures(_read(_TABLE.replace(" ", f"{tag}\n"), rest=f"<b>{rest}"))


@pytest.mark.parametrize("row", ["规章|7|3||4", "规章||7|3|4", "规章|7|3|4|"])
def test_a_blank_cell_between_bars_leaves_its_row_open(row: str) -> None:
    """
    A figure said twice may stand for it; in the others nothing stands between bars but their figures.
    """
    table = _TABLE.replace(" ", "|").replace("规章|7|3|4", row)
    read = _read(table, rest=_rest(Way("one line", lines, Keeps.ORDER, between="|")))
    assert "- - - 0 12 5 88 19 2 -" == disclosure_figures(read)


def test_rows_between_bars_are_told_each_by_itself_where_one_ends_in_blank_cells() -> None:
    """
    Of the last it is not known what stands behind its figure.
    """
    table = _TABLE.replace(" ", "|").replace("4|行政", "4||\n行政")
    assert "7 3 4 0 12 5 88 19 2 -" == disclosure_figures(_read(table))


@pytest.mark.parametrize("blanks", ["some", "totals"])
def test_figures_are_left_open_where_table_three_has_blanks(blanks: Blanks) -> None:
    """
    Then this one may have some as well, and what was added may stand in their places.
    """
    assert _NONE == disclosure_figures(_read(_TABLE, rest=_rest(blanks=blanks)))


def test_figures_are_left_open_where_table_three_is_missing() -> None:
    """
    For nothing says then that the report has no blanks.
    """
    rest = _rest()
    assert _NONE == disclosure_figures(_read(_TABLE, rest=rest[: rest.index("一、本年新收")]))


def test_figures_at_the_end_of_a_text_are_left_open() -> None:
    """
    Where table two stands behind table three: the last of them may be cut off.
    """
    rest = _rest()
    requests = rest[rest.index("申请人情况") : rest.index(HEADINGS[3])]
    assert _NONE == disclosure_figures(gor.parse(f"{requests}{_TABLE.strip()}"))
    assert _ALL == disclosure_figures(gor.parse(f"{requests}{_TABLE}{rest[rest.index(HEADINGS[3]) :]}"))


@pytest.mark.parametrize("separator", [" ", "|"])
@pytest.mark.parametrize(("damage", "blanks"), _DAMAGED_IN_SIGHT)
def test_damage_to_one_line_makes_no_figure_wrong(damage: Damage, blanks: Blanks, separator: str) -> None:
    """
    Nor is it silent.
    """
    way = _ONE_LINE._replace(between=separator)
    found: dict[str, object] = {}
    for seed, edition in enumerate(EDITIONS):
        figures = seeded(edition, seed, blanks)
        damaged = damage(report(figures, way), way, Random(f"{seed} {separator}"))
        found[damaged.what] = faults(gor.parse(damaged.text), figures, damaged.blanked)
    assert [] == [(what, cells) for what, cells in found.items() if cells]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        pytest.param("行政事业性收费 31 ", False, id="a whole number before a heading"),
        pytest.param("行政事业性收费 0 ", True, id="none"),
        pytest.param("行政事业性收费 31.7 ", True, id="an amount"),
        pytest.param("行政事业性收费 1000 ", True, id="more than pages"),
        pytest.param("行政事业性收费\n31.77\n", None, id="on a line of its own"),
    ],
)
def test_what_may_be_the_number_of_a_page_is_no_figure(row: str, *, read: bool | None) -> None:
    """
    Where the cell may be blank: before the next section, or below a label where others have theirs beside.
    """
    told = disclosure_figures(_read(_TABLE, ("行政事业性收费 31.77 ", row)))
    others, amount = told.rsplit(" ", 1)
    assert others == (_NONE if read is None else _ALL).rsplit(" ", 1)[0]
    assert amount == (row.split()[1] if read else "-")
