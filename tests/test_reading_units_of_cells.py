"""Units in cells, of counts and of amounts, however they are printed there."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.counted import drop_units
from gov_open_report.models import Origin
from texts.figures import Blanks, seeded
from texts.judge import differing
from texts.layouts import LAYOUTS, Way
from texts.odd import counts_in, printed_otherwise
from texts.reports import report

_NAMES: Final = ("tabs_ragged", "pipes_padded", "html", "box", "commas", "lines", "rows")
# Where spaces keep columns, a longer cell moves those behind it, and that is another matter.
_KEPT: Final = [way for way in LAYOUTS if way.name in _NAMES]
_BLANKS: Final[tuple[Blanks, ...]] = ("none", "zeros")


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize("blanks", _BLANKS)
@pytest.mark.parametrize("printed", ["{} 件", "{} 人次", "{}人", "共{}件", "共 {} 件", "{}（件）", "{}(份)", "共{}"])
def test_a_single_count_with_a_unit_is_read_in_any_layout(way: Way, blanks: Blanks, printed: str) -> None:
    """
    Nor is any other figure open for it, where blanks have left no trace either.
    """
    if way.name == "commas" and printed == "共{}":
        pytest.skip("words and digits in one field may be columns that are run together")
    figures = seeded("2021", 4, blanks)
    made = report(figures, way)
    plain = differing(gor.parse(made.text), figures)
    for path, count in [*counts_in(made).items()][::40]:
        assert plain == differing(gor.parse(printed_otherwise(made, {path: printed.format(count)})), figures)


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("规章 3 件 0", f"规章 3{JOIN * 2} 0"),
        ("3 人次", f"3{JOIN * 3}"),
        ("共3件 共 1,208 件", f"{JOIN}3{JOIN} {JOIN * 2}1,208{JOIN * 2}"),
        ("3(件) 共5", f"3{JOIN * 3} {JOIN}5"),
        ("3 项 3 部 3项", f"3 项 3 部 3{JOIN}"),
        ("3件(含1 件 ) 3 件(不含)", "3件(含1 件 ) 3 件(不含)"),
        ("规章\t3 件", "规章\t3 件"),
        ("公共3件 12.5件 3件事", "公共3件 12.5件 3件事"),
        ("规章 3 0", "规章 3 0"),
        ("第 4 页 共 9 页 共9 页", "第 4 页 共 9 页 共9 页"),
        ("规章 约 29 件 减  3 件 新增 4 件 ↓ 5 件", "规章 约 29 件 减  3 件 新增 4 件 ↓ 5 件"),
    ],
)
def test_a_unit_between_spaces_is_no_part_of_a_figure(line: str, plain: str) -> None:
    """
    Though few figures have one; nothing moves.
    """
    assert plain == drop_units(line)


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize(
    ("printed", "amount"),
    [("12.5万", "12.5"), ("12.5 万元", "12.5"), ("125千元", "12.5"), ("0.00125亿元", "12.50000"), ("125 千元", "12.5")],
)
def test_an_amount_is_read_in_the_unit_that_it_names(way: Way, printed: str, amount: str) -> None:
    """
    Exactly, with as many places as are printed.
    """
    made = report(seeded("2021", 4), way)
    cell = gor.parse(printed_otherwise(made, {"disclosure.fees.amount": printed})).cell("disclosure.fees.amount")
    assert (amount, Origin.PRINTED) == (str(cell.value), cell.origin)


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize("word", ["约", "逾", "近", "超", "负", "减"])
@pytest.mark.parametrize("unit", ["件", "人次"])
def test_a_word_before_a_count_makes_another_of_it_whatever_its_unit(way: Way, word: str, unit: str) -> None:
    """
    Nobody can say how many 约 29 件 are.
    """
    figures = seeded("2021", 4)
    made = report(figures, way)
    for path, count in [*counts_in(made).items()][::40]:
        read = gor.parse(printed_otherwise(made, {path: f"{word} {count} {unit}"}))
        assert read.cell(path).value is None
        assert path in {named for problem in read.diagnostics for named in problem.paths}


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize("head", ["（单位：万元）", "（单位：元）"])
@pytest.mark.parametrize("printed", ["共2510", "共 2510", "共2510（含税）", "共 2510 元", "共2510 元", "共2510元"])
def test_the_sum_of_an_amount_is_open_or_in_its_unit(way: Way, head: str, printed: str) -> None:
    """
    Beside plain amounts alone it is told which that is.
    """
    path = "disclosure.fees.amount"
    made = report(seeded("2021", 4), way)
    text = printed_otherwise(made, {path: printed})
    read = gor.parse(text.replace("（单位：万元）", head))
    assert str(read.cell(path).value) in {"None", "0.2510"}
    assert read.cell(path).value is not None or path in {named for each in read.diagnostics for named in each.paths}
