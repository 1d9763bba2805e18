"""Reports of which all tables are told at once, without a scan: what is read is what a scan would have given."""

from __future__ import annotations

import re
from random import Random
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report._reading import reader
from gov_open_report._reading.lines.items import Scan
from gov_open_report._reading.lines.scanner import scan
from texts.damage import DAMAGES, shows, split_a_figure
from texts.figures import Blanks, Figures, any_figures, seeded
from texts.form import EDITIONS, Edition
from texts.layouts import LAYOUTS, Way
from texts.rare import RARE
from texts.reports import Options, report
from texts.told import is_told

_WAYS: Final = {way.name: way for way in (*LAYOUTS, *RARE)}

_RULED: Final = ("tabs_spanned", "tabs_ragged", "commas", "pipes_padded", "pipes_repeated", "pipes_dropped", "frame")
_SPACED: Final = ("rows", "columns_wide", "columns_points", "columns_right", "columns_numbered", "drifting_columns")
_TOLD: Final = (*_RULED, "lines", "lines_open", *_SPACED)


def _is_told(text: str) -> bool:
    """Tell whether all tables are told at once, and that what is read is what a scan would have given."""
    return is_told(reader, "find_around", text)


def _text(edition: Edition = "2021", way: str = "tabs_ragged", options: Options | None = None) -> str:
    return report(seeded(edition, 5), _WAYS[way], options).text


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _TOLD)
def test_tables_that_hold_nothing_but_what_the_form_has_are_told_at_once(way: str, edition: Edition) -> None:
    """
    Whatever bars or tabs a converter puts between cells, and whatever it says again where these span columns; or a
    line for each; or nothing but spaces, where no cell is blank.
    """
    assert _is_told(_text(edition, way))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _RULED)
def test_so_are_those_with_blanks_that_keep_their_places(way: str, edition: Edition) -> None:
    """
    But for one at the end of table four, which a cell lost before it would leave as well.
    """
    told = [_is_told(report(seeded(edition, seed, "zeros"), _WAYS[way]).text) for seed in range(6)]
    assert any(told)


@pytest.mark.parametrize("way", ["tabs_spanned", "pipes_padded"])
def test_so_is_a_table_two_that_is_all_blank(way: str) -> None:
    """
    As bodies leave it that have neither rules nor decisions.
    """
    figures = seeded("2021", 5)
    blank = frozenset(path for path in figures.true if path.startswith("disclosure."))
    text = report(figures._replace(blank=blank), _WAYS[way]).text
    assert _is_told(text)
    assert {gor.parse(text).cell(path).origin for path in blank} == {gor.Origin.BLANK}


def test_heads_that_a_new_page_says_again_leave_them_so() -> None:
    """
    If table three is told below them.
    """
    assert _is_told(_text(options=Options(split=True)))


@given(any_figures(), st.sampled_from([_WAYS[name] for name in _TOLD]))
def test_whatever_the_figures_what_is_read_is_what_a_scan_gives(figures: Figures, way: Way) -> None:
    """
    Blanks, zeros, large numbers, amounts.
    """
    _is_told(report(figures, way).text)


@pytest.mark.sweep
@pytest.mark.parametrize("name", _TOLD)
@pytest.mark.parametrize("edition", EDITIONS)
def test_of_damaged_texts_what_is_read_is_what_a_scan_gives(name: str, edition: Edition) -> None:
    """
    Some are told all the same; those of other layouts never are.
    """
    way = _WAYS[name]
    made = report(seeded(edition, 4), way)
    for number, damage in enumerate(DAMAGES):
        cuts_one_digit = damage is split_a_figure and not any(place.end - place.start > 1 for place in made.places)
        if shows(damage, way, blanks=False) and not cuts_one_digit:
            _is_told(damage(made, way, Random(f"{number}")).text)


_TWO: Final = "二、主动公开政府信息情况"
_FOUR: Final = "四、政府信息公开行政复议、行政诉讼情况"


@pytest.mark.parametrize(
    ("found", "made"),
    [
        pytest.param("规章", "规 章", id="a gap within a label"),
        pytest.param("本年处理决定数量", "本年处理决定 数量", id="a gap within a head"),
        pytest.param(_FOUR, f"## {_FOUR}", id="the mark of a heading"),
        pytest.param(_FOUR, f"-----\n{_FOUR}", id="a rule below a table"),
        pytest.param("规章", "\n规章", id="an empty line between rows"),
        pytest.param(_TWO, "一、主动公开政府信息情况", id="a heading with another number"),
        pytest.param(_TWO, f"单位：件\n{_TWO}", id="words above the heading of the first table"),
        pytest.param("申请人情况", "\t申请人情况", id="a blank cell among heads"),
    ],
)
def test_what_says_nothing_leaves_them_to_be_told_at_once(found: str, made: str) -> None:
    """
    Converters put it there.
    """
    text = _text()
    assert found in text
    assert _is_told(text.replace(found, made))


@pytest.mark.parametrize(
    ("found", "made"),
    [
        pytest.param(f"{_TWO}\n", f"{_TWO}\n全年公开信息1208条。\n", id="a sentence above a table"),
        pytest.param(_FOUR, f"注：以上为全市数据。\n{_FOUR}", id="a note below table three"),
        pytest.param("第二十条第（五）项\n", "", id="an item that lacks"),
        pytest.param("第二十条第（五）项\n", "第二十条第（五）项\n第二十条第（五）项\n", id="an item that comes twice"),
        pytest.param("本年制发件数\t本年废止件数", "本年废止件数\t本年制发件数", id="heads in another order"),
        pytest.param("现行有效件数", "现行有效件数\t备注", id="a head that the form does not have"),
        pytest.param("（单位：万元）", "（单位：元）", id="another unit"),
        pytest.param("行政事业性收费", '<b title="以元计">行政事业性收费</b>', id="a unit that is not shown"),
        pytest.param("行政强制\t", "其中：市本级\t1\n行政强制\t", id="a row that the form does not have"),
        pytest.param("行政强制\t", "行政强制\t12件\t", id="a figure with its unit"),
        pytest.param("行政强制\t", "行政强制\t9\t", id="a figure more than heads"),
        pytest.param("行政强制\t", "\t行政强制\t", id="a blank cell before a label"),
        pytest.param("行政处罚\t", "行政强制\t", id="a row in another's place"),
        pytest.param("商业企业\t科研机构", "科研机构\t商业企业", id="heads of table three in another order"),
        pytest.param("商业企业", "国有企业", id="a head of table three in other words"),
        pytest.param("申请人情况", "申请人情况（件）", id="a note behind a head"),
        pytest.param("未经复议直接起诉\t复议后起诉", "复议后起诉\t未经复议直接起诉", id="blocks in another order"),
        pytest.param("行政复议\t行政诉讼", "行政复议\t行政诉讼\n\t\t", id="a blank row among heads"),
    ],
)
def test_what_says_something_leaves_them_to_be_scanned(found: str, made: str) -> None:
    """
    And then it is read as all such texts are.
    """
    text = _text()
    assert found in text
    assert not _is_told(text.replace(found, made, 1) if found != "（单位：万元）" else text.replace(found, made))


@pytest.mark.parametrize(
    ("way", "cells"),
    [
        ("pipes_padded", ["7", ""]),
        ("pipes_padded", [""]),
        ("pipes_repeated", ["77", "77"]),
    ],
)
def test_cells_beside_a_rows_own_are_scanned_unless_they_are_as_their_heads_are(way: str, cells: list[str]) -> None:
    """
    Blank, or the last said again, as many as there are.
    """
    text = _text(way=way)
    assert _is_told(text)
    line = next(line for line in text.splitlines() if line.startswith("| 行政强制 "))
    own = line.split("|")[1:3]
    assert not _is_told(text.replace(line, "|".join(["", *own, *(f" {cell} " for cell in cells), ""])))


def _row(text: str) -> str:
    """The row of table four."""
    return next(line for line in text.splitlines() if line.count("\t") == 14 and line.replace("\t", "").isdigit())


@pytest.mark.parametrize(("first", "last"), [("7", None), (None, ""), ("7x", None), ("1,007", None)])
def test_a_row_of_table_four_that_leaves_any_doubt_is_scanned(first: str | None, last: str | None) -> None:
    """
    A sum that fails, a blank at the end, what is no figure, a comma.
    """
    text = _text()
    cells = _row(text).split("\t")
    changed = [first if first is not None else cells[0], *cells[1:-1], last if last is not None else cells[-1]]
    assert changed != cells
    assert not _is_told(text.replace(_row(text), "\t".join(changed)))
    assert not _is_told(text.replace(_row(text), "\t".join([*cells, "0"])))


def test_a_row_of_table_four_with_a_blank_is_told_if_its_last_cell_is_not_blank() -> None:
    """
    A cell that was lost would have left that so.
    """
    text = _text()
    cells = _row(text).split("\t")
    told = text.replace(_row(text), "\t".join(["", *cells[1:]]))
    assert _is_told(told)
    assert gor.parse(told).cell("disputes.reconsideration.upheld").origin is gor.Origin.BLANK


@pytest.mark.parametrize(("gap", "other"), [("\n", "\n\n"), ("\n\n", "\n")])
def test_a_cell_that_stands_nearer_or_farther_than_others_leaves_them_to_be_scanned(gap: str, other: str) -> None:
    """
    It may be a piece of the one beside it, or a blank may stand between.
    """
    text = _text(way="lines" if gap == "\n" else "lines_open")
    two = f"行政处罚{gap}"
    assert two in text
    assert not _is_told(text.replace(two, f"行政处罚{other}"))


@pytest.mark.parametrize("more", ["备注", "0", "规章\t0"])
def test_a_line_more_leaves_them_to_be_scanned(more: str) -> None:
    """
    Whatever it holds.
    """
    text = _text(way="lines")
    assert "\n规章\n" in text
    assert not _is_told(text.replace("\n规章\n", f"\n规章\n{more}\n"))


_HEADINGS: Final = re.compile(
    r"(?m)^(?:[一二三四五六]、)(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况"
    r"|政府信息公开行政复议、行政诉讼情况|存在的主要问题及改进情况|其他需要报告的事项)\n"
)


def _unheaded(way: str, edition: Edition = "2021", *, blanks: Blanks = "none") -> str:
    """A report of which a scraper has left all headings out."""
    text, count = _HEADINGS.subn("", report(seeded(edition, 5, blanks), _WAYS[way]).text)
    assert count == 6
    return text


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", ["none", "zeros"])
@pytest.mark.parametrize("way", ["tabs_spanned", "pipes_padded", "pipes_repeated"])
def test_tables_without_headings_are_told_at_once_where_marks_part_them_from_prose(
    way: str, blanks: Blanks, edition: Edition
) -> None:
    """
    The prose alone is scanned then.
    """
    assert _is_told(_unheaded(way, edition, blanks=blanks))


def test_table_three_without_headings_or_a_table_above_it_is_scanned() -> None:
    """
    Above it stand its own heads, and nothing else.
    """
    text = _unheaded("tabs_spanned")
    start, end = text.index("第二十条第（一）项\t"), text.index("（本列数据的勾稽关系为")
    assert not _is_told(text[:start] + text[end:])


@pytest.mark.parametrize("way", ["lines", "rows"])
def test_tables_without_headings_or_marks_are_scanned(way: str) -> None:
    """
    Then what is a table's is told by its labels alone.
    """
    assert not _is_told(_unheaded(way))


@pytest.mark.parametrize("caption", ["单位：件", "2019年数据", "规章 3", "附表一"])
@pytest.mark.parametrize("beside", ["第二十条第（一）项\t", "一是专业术语"])
def test_a_line_beside_tables_without_headings_that_is_no_sentence_leaves_them_to_be_scanned(
    beside: str, caption: str
) -> None:
    """
    It may say something of the table, or be a row of it.
    """
    text = _unheaded("tabs_spanned")
    assert text.count(f"\n{beside}") == 1
    assert not _is_told(text.replace(f"\n{beside}", f"\n{caption}\n{beside}"))


@pytest.mark.parametrize(
    ("found", "made"),
    [
        pytest.param("全年发布信息846条。", "全年发布信息846条。\n规章 12 3 4", id="a label and a figure"),
        pytest.param("\n第二十条第（一）项", "\n收费以元计。\n第二十条第（一）项", id="a unit"),
        pytest.param("\n信息内容\t", "\n备注\t\n信息内容\t", id="a line more"),
        pytest.param("（本列数据的勾稽关系为", "备注（本列数据的勾稽关系为", id="a head more"),
    ],
)
def test_what_else_stands_beside_or_in_tables_without_headings_leaves_them_to_be_scanned(found: str, made: str) -> None:
    """
    What it says is for a scan to tell.
    """
    text = _unheaded("tabs_spanned")
    assert found in text
    assert not _is_told(text.replace(found, made, 1))


def test_a_row_that_a_page_leaves_narrower_is_told_if_its_heads_leave_blank_what_it_has_not() -> None:
    """
    A converter that makes a table of each page has no column there that all of its rows leave blank.
    """
    text = _text("2019", "tabs_spanned")
    row, cut = "行政事业性收费\t9\t78667", "行政事业性收费\t9"
    page = text[text.index(f"{row}\t\n") : text.index("三、收到和处理")]
    narrower = page.replace("\t\n", "\n")
    assert _is_told(text.replace(page, narrower))
    assert not _is_told(text.replace(page, narrower.replace(row, cut)))
    assert not _is_told(text.replace(page, narrower.replace(row, f"{cut}\t")))


def test_lines_that_blanks_of_table_two_have_left_out_make_one_scan_of_all_tables(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    How far apart lines of table three stand tells their places: a scan without these would be in vain.
    """
    figures = seeded("2021", 5)
    blank = frozenset(path for path in figures.true if path.startswith("disclosure."))
    text = report(figures._replace(blank=blank), _WAYS["lines"]).text
    scans: list[Scan] = []

    def spy(*of: Any) -> Scan:  # noqa: ANN401 - they are passed on as they come
        scans.append(scan(*of))
        return scans[-1]

    monkeypatch.setattr(reader, "scan", spy)
    gor.parse(text)
    assert len(scans) == 1


def test_a_table_that_stands_below_the_heading_of_the_next_is_scanned() -> None:
    """
    So where headings have changed places.
    """
    text = _text()
    three = "三、收到和处理政府信息公开申请情况"
    assert not _is_told(text.replace(f"{_FOUR}\n", "").replace(three, f"{three}\n{_FOUR}"))


def test_very_many_lines_are_scanned() -> None:
    """
    No table of the form is as long.
    """
    text = _text()
    assert not _is_told(text.replace(f"{_TWO}\n", f"{_TWO}\n{'---' * 20_000}\n"))


@pytest.mark.parametrize(
    ("found", "made"),
    [
        pytest.param("结果维持 结果纠正", "结果维\n持\n结果纠\n正", id="heads of table four that wrap"),
        pytest.param("商业企业 科研机构", "商业\n企业\n科研\n机构", id="heads of table three that wrap"),
        pytest.param("申请人情况", "申请人\n情况", id="a head over others that wraps"),
        pytest.param("\n行政强制 ", "\n  行政强制   ", id="a row that is not set as others are"),
        pytest.param("经复议后起诉", "复议后起诉", id="a head in its other words"),
    ],
)
def test_heads_between_spaces_may_go_on_in_their_next_lines(found: str, made: str) -> None:
    """
    Word by word they are the form's.
    """
    text = _text(way="rows").replace(" 复议后起诉", " 经复议后起诉")
    assert found in text
    assert _is_told(text.replace(found, made))


@pytest.mark.parametrize(
    ("way", "found", "made"),
    [
        pytest.param("rows", "规章 ", "规章 3 ", id="a figure more than heads"),
        pytest.param("rows", "行政强制 ", "行政强制", id="a label that runs into its figure"),
        pytest.param("rows", "规章 ", "规章\u200b", id="what shows nothing for a space"),
        pytest.param("rows", "规章 ", "规章\t", id="a tab for a space"),
        pytest.param("rows", "规章 ", "规章 - ", id="a sign for nothing"),
        pytest.param("rows", "规章 ", "规\n章 ", id="a label that wraps"),
        pytest.param("rows", "商业企业 科研机构", "科研机构 商业企业", id="heads of table three in another order"),
        pytest.param("rows", "商业企业", "国有企业", id="a head of table three in other words"),
        pytest.param("rows", "结果维持 结果纠正", "结果纠正 结果维持", id="heads of table four in another order"),
        pytest.param("rows", "结果维持", "0 结果维持", id="a figure among heads"),
        pytest.param("rows", "\n五、", "\n- 3 -\n五、", id="the number of a page below table four"),
        pytest.param("columns_right", "24567             9   ", "24 567             9   ", id="a figure split"),
    ],
)
def test_what_else_stands_between_spaces_leaves_them_to_be_scanned(way: str, found: str, made: str) -> None:
    """
    There a blank leaves no trace but the width of a gap.
    """
    text = _text(way=way)
    assert found in text
    assert not _is_told(text.replace(found, made, 1))


@pytest.mark.parametrize("first", ["9", "9 "])
def test_figures_of_table_four_that_stand_left_of_heads_or_do_not_add_up_are_scanned(first: str) -> None:
    """
    What stands there may be the number of the line; and what was put before it makes another figure or one more.
    """
    text = _text(way="rows")
    row = next(line for line in text.splitlines() if line.count(" ") == 14)
    assert not _is_told(text.replace(row, first + row))
    assert not _is_told(text.replace("行政复议", "  行政复议").replace("结果维持", "  结果维持"))


_CORNER: Final = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_HEADS_OF_THREE: Final = (
    f"{_CORNER} 申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
)
_HEADS_OF_FOUR: Final = (
    "行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\n"
    "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n"
)


def _with_heads(three: str, four: str) -> str:
    """A report whose cells nothing but spaces parts, with other heads over tables three and four."""
    text = _text(way="rows")
    assert _HEADS_OF_THREE in text
    assert _HEADS_OF_FOUR in text
    return text.replace(_HEADS_OF_THREE, three).replace(_HEADS_OF_FOUR, four)


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param(
            "申请人情况\n（本列数据的勾稽关系为：第一项 自然 法人或其他组织\n"
            "加第二项之和，等于第三项加第四 人 商业 科研 社会公 法律服 其 总计\n项之和） 企业 机构 益组织 务机构 他\n",
            id="in two lines each",
        ),
        pytest.param(
            "申请人情况\n（本列数据的勾稽关系为：第一项 法人或其他组织\n自然\n"
            "加第二项之和，等于第三项加第四 商业 科研 社会公 法律服 其 总计\n人\n项之和） 企业 机构 益组织 务机构 他\n",
            id="beside each other at several heights",
        ),
        pytest.param(
            "申请人情况\n自然 法人或其他组织 总\n人 商业 科研 社会公 法律服 其他 计\n企业 机构 益组织 务机构\n",
            id="no corner",
        ),
    ],
)
def test_heads_of_table_three_that_wrap_by_columns_are_told_piece_by_piece(heads: str) -> None:
    """
    As a page has them, where nothing but spaces parts words.
    """
    assert _is_told(_with_heads(heads, _HEADS_OF_FOUR))


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param(
            "行政复议 行政诉讼\n结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉\n"
            "维持 纠正 结果 审结 计 结果 结果 其他 尚未审 总 结果 结果 其他结 尚未 总\n"
            "维持 纠正 结果 结 计 维持 纠正 果 审结 计\n",
            id="the first block as high as the names of the others",
        ),
        pytest.param(
            "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他结 尚未 总\n"
            "结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 果 审结 计\n"
            "维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n",
            id="the first block between the lines of the others",
        ),
    ],
)
def test_heads_of_table_four_that_wrap_by_columns_are_told_piece_by_piece(heads: str) -> None:
    """
    Whatever line each piece of the first block stands in.
    """
    assert _is_told(_with_heads(_HEADS_OF_THREE, heads))


@pytest.mark.parametrize(
    ("three", "four"),
    [
        pytest.param(
            "申请人情况\n自然 法人或其他组织 总\n人 科研 商业 社会公 法律服 其他 计\n机构 企业 益组织 务机构\n",
            "",
            id="two exchanged",
        ),
        pytest.param(
            "申请人情况\n自然 法人或其他组织 总\n人 商业 科研 社会公 其他 计\n企业 机构 益组织\n",
            "",
            id="one that lacks",
        ),
        pytest.param(
            "申请人情况\n自然 法人或其他组织 总\n人 商业 科研 社会公 法律服 其他 备注 计\n企业 机构 益组织 务机构\n",
            "",
            id="one more",
        ),
        pytest.param(
            "申请人情况\n自然 法人或其他组织 总\n人 商业 科研 社会公 法律服 其他 计\n企业 机构 益组织 务\n",
            "",
            id="an end that lacks",
        ),
        pytest.param(
            "（本列数据的勾稽关系为： 申请人情况\n自然 法人或其他组织 总\n"
            "人 商业 科研 社会公 法律服 其他 计\n企业 机构 益组织 务机构\n",
            "",
            id="half a corner",
        ),
        pytest.param("\n".join("申请人情况自然法人商业科研社会公") + "\n", "", id="a letter a line"),
        pytest.param(
            "",
            "行政复议 行政诉讼\n结果 其他 尚未 总 未经复议直接起诉 复议后起诉\n结果\n维持\n纠正 结果 审结 计\n"
            "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n",
            id="two that begin alike in two lines",
        ),
        pytest.param(
            "",
            "行政复议 行政诉讼\n结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉\n纠正 维持 结果 审结 计\n"
            "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n",
            id="two that begin alike exchanged",
        ),
        pytest.param(
            "",
            "行政诉讼 行政复议\n结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉\n维持 纠正 结果 审结 计\n"
            "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n",
            id="names above blocks exchanged",
        ),
    ],
)
def test_heads_whose_pieces_do_not_make_those_of_the_form_are_scanned(three: str, four: str) -> None:
    """
    Whether their figures are as the form has them is for a scan to tell.
    """
    assert not _is_told(_with_heads(three or _HEADS_OF_THREE, four or _HEADS_OF_FOUR))


def test_columns_that_a_tool_names_for_their_blank_heads_leave_them_to_be_told_at_once() -> None:
    """
    In `|第二十条第（一）项|Col2|Col3|` the last two say nothing.
    """
    text = _text(way="pipes_dropped")
    first = next(line for line in text.splitlines() if "第二十条第（一）项" in line)
    cells = first.strip("| ").split("|")
    for name in ("Col{}", "Unnamed: {}"):
        named = "|".join(["", cells[0], *(name.format(number) for number in range(2, first.count("|"))), ""])
        assert named != first
        assert _is_told(text.replace(first, named))


def test_names_above_table_four_may_have_a_line_each() -> None:
    """
    Where a finder of tables has left them out of the table.
    """
    text = _text(way="tabs_ragged")
    assert "行政复议\t行政诉讼\n" in text
    assert _is_told(text.replace("行政复议\t行政诉讼\n", "行政复议\n行政诉讼\n"))


def test_the_last_inner_head_may_be_said_again_where_that_of_the_total_stands_above() -> None:
    """
    By a converter that fills cells from their left, or from above.
    """
    text = _text(way="tabs_spanned")
    inner = next(line for line in text.splitlines() if "商业企业" in line)
    assert inner.endswith("其他\t")
    assert _is_told(text.replace(inner, f"{_CORNER}\t\t\t自然人\t{inner.strip()}\t其他"))


def test_a_row_narrower_than_heads_that_say_the_last_again_is_scanned() -> None:
    """
    It may have lost any of its figures, and the last be said again in its place.
    """
    text = _text("2019", "pipes_repeated")
    row = "| 行政事业性收费 | 9 | 78667 | 78667 |"
    assert _is_told(text)
    assert row in text
    lost = text.replace(row, "| 行政事业性收费 | 78667 | 78667 |")
    assert not _is_told(lost)
    assert gor.parse(lost).cell("disclosure.fees.previous_items").value is None
