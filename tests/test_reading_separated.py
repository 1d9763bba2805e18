"""Rows whose cells semicolons or Chinese commas part are cut into cells, and no prose is."""

from __future__ import annotations

import pytest

import gov_open_report as gor
from gov_open_report import Layout
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.layouts.separated import cut_separated
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing
from texts.layouts import Way
from texts.rare import RARE
from texts.reports import report

_WAYS = [way for way in RARE if way.name in {"ragged_semicolons", "ragged_chinese_commas"}]

_ROWS = "1.属于国家秘密；1；2；3；6\n" * 6


def _cut(text: str) -> str:
    """A text once its rows are cut, above six rows that show that it has some; nothing may move."""
    cut = cut_separated(fold(text + "\n" + _ROWS), text + "\n" + _ROWS)
    assert cut.endswith("1.属于国家秘密\t1\t2\t3\t6\n" * 6)
    assert len(text) == len(cut) - len(_ROWS) - 1
    return cut[: len(text)]


@pytest.mark.parametrize("way", _WAYS, ids=lambda way: way.name)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("word", ["", "NaN", "N/A", "/"])
def test_every_cell_is_read(way: Way, edition: Edition, blanks: Blanks, word: str) -> None:
    """
    Blank ones too, for marks stand around these.
    """
    figures = seeded(edition, 3, blanks, word)
    read = gor.parse(report(figures, way).text)
    assert {} == differing(read, figures)
    assert Layout.TABS is read.layout


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("规章；1；208件；3(另有5件；不计)", "规章\t1\t208件\t3(另有5件;不计)"),
        ("部分公开（只计这一情形；不计其他）；18；；；1,208", "部分公开(只计这一情形;不计其他)\t18\t\t\t1,208"),
        ("3.危及“三安全；一稳定”；1；2；3", '3.危及"三安全;一稳定"\t1\t2\t3'),
        ("1；2；3；4", "1\t2\t3\t4"),
        ("二、上年结转；；/；无；N/A；；", "二,上年结转\t\t/\t无\tN/A\t\t"),
        ("行政许可；649", "行政许可\t649"),
        ("；（二）部分公开；；；；2；3", "\t(二)部分公开\t\t\t\t2\t3"),
        ("；；1.属于国家秘密；；；；；", "\t\t1.属于国家秘密\t\t\t\t\t"),
        ("“规章”；“”；“”；“8”", '"规章"\t""\t""\t"8"'),
        # None of these is a row.
        ("一是健全制度；二是落实审查；三是动态更新；", "一是健全制度;二是落实审查;三是动态更新;"),
        ("共收到申请；649", "共收到申请;649"),
        ("规章；；；", "规章;;;"),
        ("部分公开（只计；不计）", "部分公开(只计;不计)"),
        ("；5；规章；1；2；3", ";5;规章;1;2;3"),
        ("规章；1；2；3；4；等", "规章;1;2;3;4;等"),
        ("规章 5；1；2；3", "规章 5;1;2;3"),
        ("规章；1|2；3；4", "规章;1|2;3;4"),
        ("规章；1\t2；3；4", "规章;1\t2;3;4"),
        (f"规章{'；1' * 400}", f"规章{';1' * 400}"),
        ("规章;1;2;3", "规章;1;2;3"),
    ],
)
def test_lines_of_labels_and_figures_are_rows(text: str, cut: str) -> None:
    """
    Behind a label that the form has, a single figure is enough; marks in brackets and quotes part nothing.
    """
    assert cut == _cut(text)


@pytest.mark.parametrize(
    ("above", "is_cut"),
    [
        pytest.param("信息内容；甲；乙；丙；丁\n", True, id="as many cells"),
        pytest.param("；；申请人情况；；\n信息内容；甲；乙；丙；丁\n", True, id="two lines"),
        pytest.param("信息内容；甲；乙；丙\n", False, id="fewer"),
        pytest.param("信息内容；甲；乙；丙；丁；\n", False, id="more"),
        pytest.param("信息内容；甲；乙；丙；丁\n共六行\n", False, id="further above"),
        pytest.param("其一；其二；其三；其四；其五。\n", False, id="a sentence"),
    ],
)
def test_heads_right_above_rows_are_cut_with_them(above: str, *, is_cut: bool) -> None:
    """
    If they have as many cells: how wide rows are tells which of these have lost one.
    """
    text = above + _ROWS.replace(";", "；")
    cut = cut_separated(fold(text), text)
    assert cut[: len(above)] == (fold(above).replace(";", "\t") if is_cut else fold(above))


def test_entities_part_nothing() -> None:
    """
    What ends them is gone when rows are cut, though it stands in the source.
    """
    folded = "规章 \0\0\0\0\0;1;2;3;4\n" * 6
    assert folded.replace(";", "\t") == cut_separated(folded, "规章&nbsp;;1;2;3;4\n" * 6)


@pytest.mark.parametrize(
    "text", ["规章；1；2；3\n" * 5, "各为1；2；3；4。\n" * 30, "规章；1；2\n" * 30, "其一；其二；其三；其四\n" * 30]
)
def test_few_rows_and_prose_are_left_alone(text: str) -> None:
    """
    Only many lines that end in three cells show that there is a table.
    """
    assert fold(text) == cut_separated(fold(text), text)


def test_no_more_lines_are_looked_at_than_a_table_can_have() -> None:
    """
    A report has a hundred rows.
    """
    text = "规章；1；2；3\n" * 20_001
    assert 20_000 == cut_separated(fold(text), text).count("规章\t")
