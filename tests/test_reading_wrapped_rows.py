"""Table three on lines of a page, whose labels go on around figures: what is told at once is what a scan gives."""

from __future__ import annotations

from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_open_report._reading.told import clean_table
from texts.damage import DAMAGES, Damage, shows
from texts.figures import Figures, any_figures, seeded
from texts.form import EDITIONS, Edition
from texts.layouts import LAYOUTS
from texts.reports import report
from texts.told import is_told

_WRAPPED: Final = next(way for way in LAYOUTS if way.name == "rows_wrapped")


def _is_told(text: str) -> bool:
    """Tell whether such rows are told at once, and that what is read is what a scan would have given."""
    return is_told(clean_table, "_around_figures", text)


def _text(edition: Edition = "2021") -> str:
    return report(seeded(edition, 5), _WRAPPED).text


@pytest.mark.parametrize("edition", EDITIONS)
def test_rows_whose_labels_go_on_around_their_figures_are_told_at_once(edition: Edition) -> None:
    """
    With the labels that span rows beside them.
    """
    assert _is_told(_text(edition))


@given(any_figures())
def test_whatever_the_figures_what_is_read_is_what_a_scan_gives(figures: Figures) -> None:
    """
    Blanks, zeros, large numbers.
    """
    _is_told(report(figures, _WRAPPED).text)


_DAMAGES: Final = [damage for damage in DAMAGES if shows(damage, _WRAPPED, blanks=False)]


@given(st.sampled_from(EDITIONS), st.sampled_from(_DAMAGES), st.integers(0, 999))
def test_of_damaged_texts_what_is_read_is_what_a_scan_gives(edition: Edition, damage: Damage, seed: int) -> None:
    """
    Where a cell is lost or doubled, a line moved or put in, the table does not close, or its words are others.
    """
    _is_told(damage(report(seeded(edition, seed), _WRAPPED), _WRAPPED, Random(seed)).text)


@pytest.mark.parametrize(
    ("found", "made"),
    [
        pytest.param("（一）予以公开 ", "（一） 予以公开 ", id="a number by itself, which may be another's"),
        pytest.param("2.重复申请 ", "2.重复申请 件 ", id="a word that is of no label"),
        pytest.param("\n3.其他 ", "\n3.其他 三、本年度 ", id="a group's piece behind the row's own"),
        pytest.param("（二）部分公开（区分处理的，只计这\n", "", id="a label without its beginning"),
        pytest.param("\n一情形，不计其他情形）\n", "\n", id="a label without its end"),
        pytest.param("\n（一）予以公开 ", "\n0 0 0 0 0 0 0\n（一）予以公开 ", id="figures of no row"),
        pytest.param("（一）予以公开 0", "（一）予以公开 0 0", id="a figure too many"),
        pytest.param("（一）予以公开 0", "（一）予以公开", id="a figure too few"),
        pytest.param("（一）予以公开 0", "（一）予以公开 1", id="a row that does not add up"),
        pytest.param("（一）予以公开 0", "（一）予以公开 00", id="a figure that begins with a spare zero"),
        pytest.param("\n1.信访举报投诉类申请", "\n- 2 -\n1.信访举报投诉类申请", id="the number of a page"),
    ],
)
def test_what_else_stands_among_the_rows_leaves_them_to_be_scanned(found: str, made: str) -> None:
    """
    Only there can be told whose it is.
    """
    text = _text()
    assert found in text
    assert not _is_told(text.replace(found, made, 1))


def test_figures_above_their_label_leave_the_rows_to_be_scanned() -> None:
    """
    They may be those of the row above.
    """
    text = _text()
    row = next(line for line in text.split("\n") if line.startswith("1.属于国家秘密 "))
    label, _, figures = row.partition(" ")
    assert not _is_told(text.replace(row, f"{figures}\n{label}"))


def test_very_many_lines_are_scanned() -> None:
    """
    No table has as many, wherever its labels go on.
    """
    assert not _is_told(_text().replace("\n（一）予以公开", "\n" * 300 + "（一）予以公开"))


_AGAIN: Final = (
    "申请人情况\n（本列数据的勾稽关系为：第一项加第二项之和， 法人或其他组织\n自然\n"
    "等于第三项加第四项之和） 商业 科研 社会公 法律服 其 总计\n人\n企业 机构 益组织 务机构 他\n"
)


@pytest.mark.parametrize("below", ["1.属于国家秘密 ", "（五）不予 2.重复申请 ", "四、结转下年度继续办理 "])
def test_heads_that_a_new_page_says_again_leave_the_rows_to_be_told_at_once(below: str) -> None:
    """
    Where they wrap as well, between any two rows.
    """
    text = _text()
    assert f"\n{below}" in text
    assert _is_told(text.replace(f"\n{below}", f"\n{_AGAIN}{below}"))


@pytest.mark.parametrize(
    ("below", "heads"),
    [
        pytest.param("1.属于国家秘密 ", _AGAIN.replace("务机构", "务"), id="without the end of one"),
        pytest.param("1.属于国家秘密 ", _AGAIN.replace("商业 科研", "科研 商业"), id="two exchanged"),
        pytest.param("1.属于国家秘密 ", _AGAIN.replace("总计", "总计 7"), id="with a figure"),
        pytest.param("1.属于国家秘密 ", f"{_AGAIN}备注\n", id="and a word more"),
        pytest.param("一情形，不计其他情形）\n", _AGAIN, id="amid a label"),
        pytest.param("0 5 27 8 0 65310 65350\n", _AGAIN, id="before a row's figures"),
    ],
)
def test_other_heads_or_elsewhere_leave_the_rows_to_be_scanned(below: str, heads: str) -> None:
    """
    Only there can be told what they say.
    """
    text = _text()
    assert f"\n{below}" in text
    assert not _is_told(text.replace(f"\n{below}", f"\n{heads}{below}"))
