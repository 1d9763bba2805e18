"""Which unit an amount of table two is in, whatever place names it, and which lines are none of its rows."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code
from texts.figures import seeded
from texts.layouts import LAYOUTS
from texts.reports import report

_LISTS: Final = next(way for way in LAYOUTS if way.name == "lists")
_AMOUNT: Final = "disclosure.fees.amount"
_HEAD: Final = "信息内容\t本年收费金额\n"
_ROW: Final = "行政事业性收费\t317700\n"


def _read(table: str, *, before: str = "", behind: str = "") -> gor.Report:
    return gor.parse(
        f"{before}二、主动公开政府信息情况\n规章\t7\t3\t4\n行政许可\t88\n行政处罚\t19\n{table}"
        f"三、收到和处理政府信息公开申请情况\n{behind}"
    )


@pytest.mark.parametrize(
    ("table", "amount"),
    [
        pytest.param(_HEAD + "行政事业性收费\t317700（元）\n", "31.7700", id="in brackets behind it"),
        pytest.param(_HEAD + "行政事业性收费\t317700（单位：元）\n", "31.7700", id="in brackets, and said to be one"),
        pytest.param(_HEAD + "行政事业性收费\t317700（含税，元）\n", "31.7700", id="beside a remark"),
        pytest.param(_HEAD + "行政事业性收费\t31.77（万元）\n", "31.77", id="in brackets, that of the form"),
        pytest.param(_HEAD + "行政事业性收费\t317（千元）\n", "None", id="in brackets, of thousands"),
        pytest.param(_HEAD + "行政事业性收费\t317700元（万元）\n", "None", id="two that differ"),
        pytest.param(_HEAD + "行政事业性收费（元）\t317700\n", "31.7700", id="of its label"),
        pytest.param(_HEAD + "行政事业性收费   元   317700\n", "31.7700", id="between label and amount"),
        pytest.param(_HEAD + "行政事业性收费   317700<br>元\n", "31.7700", id="behind a tag"),
        pytest.param(_HEAD + "行政事业性收费   317700\n千元\n", "31770.0", id="of thousands, on the line below"),
        pytest.param("第二十条第（八）项（单位：元）\n" + _HEAD + _ROW, "31.7700", id="of its item"),
        pytest.param("（单位：件、元）\n" + _HEAD + _ROW, "31.7700", id="of a caption"),
        pytest.param("（单位：件、千元）\n" + _HEAD + _ROW, "None", id="of thousands, of a caption"),
        pytest.param("（单位：件）\n" + _HEAD + _ROW, "317700", id="none of money"),
        pytest.param("执收单位：元氏县\n" + _HEAD + _ROW, "317700", id="a place that begins like one"),
        pytest.param(_HEAD + _ROW + "注：收费单位为元。\n", "31.7700", id="of a note"),
        pytest.param(_HEAD + _ROW + "注：以上金额以元计。\n", "31.7700", id="of a note that says how it is reckoned"),
        pytest.param(_HEAD + _ROW + "注：金额均为元。\n", "31.7700", id="of a note that says what amounts are"),
        pytest.param(_HEAD + _ROW + "注：不以元为单位。\n", "317700", id="that it is not"),
        pytest.param(_HEAD + _ROW + "注：另收 3 元。\n", "317700", id="of another amount"),
        *(
            pytest.param(f"信息内容\t本年收费金额（{unit}）\n{_ROW}", amount, id=f"of its head, {unit}")
            for unit, amount in (
                ("单位：￥", "31.7700"),
                ("单位：圆", "31.7700"),
                ("单位：万", "317700"),
                ("unit: yuan", "31.7700"),
                ("unit: ten thousand yuan", "317700"),
                ("unit: thousand yuan", "None"),
                ("单位：角", "None"),
                ("单位：千元", "None"),
                ("单位：泰铢", "None"),
            )
        ),
        pytest.param("（单位：元）\n信息内容\t本年收费金额（单位：万元）\n" + _ROW, "None", id="of both, differing"),
        pytest.param("信息内容\t本年收费金额（单<br>位：\n" + _ROW, "None", id="of its head, which has lost it"),
        pytest.param("信息内容\t本年收费金额（单<br>位：\n行政事业性收费\t0\n", "0", id="of its head, of none"),
        pytest.param("信息内容\t本年收费金额（单位：千元）\n行政事业性收费\t0.00\n", "0.00", id="thousands, of none"),
        pytest.param("信息内容\t本年收费金额（单<br>位：万元）\n" + _ROW, "317700", id="of its head, which is cut"),
        pytest.param(_HEAD + "行政事业性收费\t317700（含税）\n注：以元计。\n", "31.7700", id="with a remark"),
    ],
)
def test_an_amount_is_in_the_unit_that_any_place_in_its_table_names(table: str, amount: str) -> None:
    """
    In none that anyone can read where two places differ, or where nobody knows the unit.
    """
    read = _read(table)
    assert amount == str(read.cell(_AMOUNT).value)
    told = {problem.code for problem in read.diagnostics if _AMOUNT in problem.paths}
    if amount == "None":
        assert Code.NOT_A_COUNT in told
    assert (amount in {"31.7700", "31770.0"}) is (Code.UNIT_CONVERTED in told)


@pytest.mark.parametrize(
    ("unit", "amount"), [("万\n元", "31.77"), ("万元", "31.77"), ("百万\n元", "None"), ("千\n元", "None")]
)
def test_a_head_may_be_cut_within_its_unit_with_the_rest_of_its_row_between(unit: str, amount: str) -> None:
    """
    As in a printed list, where what comes behind the upper half is blank; the lower alone would be another unit.
    """
    figures = seeded("2021", 643)
    upper, _, rest = unit.partition("\n")
    text = report(figures, _LISTS).text
    head, row = '（单位：万元）", None, None]', text[text.index('["行政事业性收费"') :].partition("\n")[0]
    assert 1 == text.count(head)
    cut = f'（单位：{upper}", None, None]\n{rest}）' if rest else head
    read = gor.parse(text.replace(head, cut).replace(row, '["行政事业性收费", "31.77", None, None]'))
    assert amount == str(read.cell(_AMOUNT).value)


def test_what_other_sections_say_of_units_is_not_said_of_table_two() -> None:
    """
    As 收费 3 元 in section one, or 单位：元 in section six.
    """
    words = "收费 3 元（单位：元），以元计。\n"
    read = _read(_HEAD + _ROW, before=f"一、总体情况\n{words}", behind=f"六、其他需要报告的事项\n{words}")
    assert "317700" == str(read.cell(_AMOUNT).value)


@pytest.mark.parametrize(
    "line",
    [
        "去年：行政强制 41",
        "上年行政强制   41",
        "行政强制事项 41 项",
        "行政强制（上年） 41",
        "行政强制 41 项次数量",
        "行政强制事项\t41",
    ],
)
def test_a_sentence_is_no_row_though_the_row_is_lost(line: str) -> None:
    """
    Words before its label, behind it or behind its figure say something of their own, if only pieces of labels.
    """
    read = _read(f"{line}\n{_HEAD}{_ROW}")
    assert read.cell("disclosure.coercion.decisions").value is None
    assert any("disclosure.coercion.decisions" in problem.paths for problem in read.diagnostics)


@pytest.mark.parametrize(
    "line",
    [
        "行政强制 41",
        "行政强制：41",
        "行政强制（件） 41",
        "行政强制 41 项",
        "行政强制 41 略",
        "第二十条第（六）项 行政强制 41",
    ],
)
def test_what_is_counted_and_other_labels_make_no_sentence_of_a_row(line: str) -> None:
    """
    Nor does a stray character.
    """
    assert 41 == _read(f"{line}\n{_HEAD}{_ROW}").cell("disclosure.coercion.decisions").value


@pytest.mark.parametrize(
    ("figures", "expected"),
    [("250.48\n4", (None, None)), ("12\n4", (12, "4")), ("12\n250.48", (12, "250.48"))],
)
def test_an_amount_in_the_place_of_a_count_shows_that_a_page_number_stands_in_its_own(
    figures: str, expected: tuple[int | None, str | None]
) -> None:
    """
    In lines without bars, where a blank leaves no trace.
    """
    read = gor.parse(
        "二、主动公开政府信息情况\n信息内容\n上一年项目数量\n本年增/减\n行政事业性收费\n8\n-1\n"
        f"信息内容\n采购项目数量\n采购总金额\n政府集中采购\n{figures}\n三、收到和处理政府信息公开申请情况\n"
    )
    projects, amount = (read.cell(f"disclosure.procurement.{name}").value for name in ("projects", "amount"))
    assert expected == (projects, str(amount) if amount is not None else None)
