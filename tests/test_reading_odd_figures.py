"""Figures that anyone reads at once: zeros in words, zeros before other digits, and thousands that a space parts."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.parted_thousands import join_thousands
from gov_open_report._reading.layouts.spare_zeros import drop_spare_zeros
from gov_open_report._reading.layouts.words_for_zero import with_zeros
from texts.figures import Blanks, seeded
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS, Way
from texts.odd import counts_in, printed_otherwise
from texts.reports import report

_NAMES: Final = ("tabs_ragged", "pipes_padded", "html", "box", "commas", "lines", "rows")
# Where spaces keep columns, a longer cell moves those behind it, and that is another matter.
_KEPT: Final = [way for way in LAYOUTS if way.name in _NAMES]
_RULED: Final = [way for way in _KEPT if way.name not in {"lines", "rows"}]
_BLANKS: Final[tuple[Blanks, ...]] = ("none", "zeros")


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
def test_zeros_in_words_are_zeros(way: Way) -> None:
    """
    One of them, or all.
    """
    figures = seeded("2021", 4)
    made = report(figures, way)
    zeros = [path for path, count in counts_in(made).items() if count == "0"]
    for some in (zeros[3:4], zeros):
        assert {} == differing(gor.parse(printed_otherwise(made, dict.fromkeys(some, "零"))), figures)


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
def test_a_numeral_is_a_zero_where_no_other_is_printed(way: Way) -> None:
    """
    Beside others it may be a digit that was misread.
    """
    figures = seeded("2021", 4)
    made = report(figures, way)
    zeros = [place.name for place in made.places if place.is_figure and place.of(made.text) == "0"]
    assert {} == differing(gor.parse(printed_otherwise(made, dict.fromkeys(zeros, "〇"))), figures)
    path = zeros[9]
    read = gor.parse(printed_otherwise(made, {path: "〇"}))
    assert read.cell(path).value is None
    assert path in {named for problem in read.diagnostics for named in problem.paths}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("a 零 3", "a 0 3", id="between spaces"),
        pytest.param("|零|\t零\n零", "|0|\t0\n0", id="between marks"),
        pytest.param("二 零 二 三 年 零件", "二 零 二 三 年 零件", id="in a year, and in a word"),
        pytest.param("〇 " * 24 + "3", "0 " * 24 + "3", id="all zeros"),
        pytest.param("〇 " * 24 + "0", "〇 " * 24 + "0", id="beside others"),
        pytest.param("〇 " * 23, "〇 " * 23, id="a few"),
        pytest.param("二 〇 二 三\n" * 24, "二 〇 二 三\n" * 24, id="all of years"),
        pytest.param("二\n零\n3", "二\n零\n3", id="in a number that a line break cut"),
        pytest.param("一百  零  五件 贰 零 贰", "一百  零  五件 贰 零 贰", id="in numbers that spaces cut"),
        pytest.param("壹佰\t零\t伍", "壹佰\t零\t伍", id="in a number that tabs cut"),
        pytest.param("零\n二、上年结转", "零\n二、上年结转", id="above a label's number, as it is printed"),
        pytest.param("零\n二,上年结转", "0\n二,上年结转", id="above a label's number, folded"),
    ],
)
def test_zeros_in_words_are_told_from_other_words(text: str, plain: str) -> None:
    """
    By what stands around them; nothing moves.
    """
    assert plain == with_zeros(text)


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize("blanks", _BLANKS)
def test_figures_that_are_all_as_long_at_least_have_zeros_before_them(way: Way, blanks: Blanks) -> None:
    """
    So a body prints that wants two digits everywhere.
    """
    figures = seeded("2021", 4, blanks)
    made = report(figures, way)
    padded = {path: count.zfill(2) for path, count in counts_in(made).items()}
    plain = differing(gor.parse(made.text), figures)
    assert plain == differing(gor.parse(printed_otherwise(made, padded)), figures)


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
def test_a_row_that_adds_up_has_zeros_before_a_figure(way: Way) -> None:
    """
    One by itself too; and all others are read.
    """
    figures = seeded("2021", 4)
    made = report(figures, way)
    counts = [(path, count) for path, count in counts_in(made).items() if not path.startswith("disclosure")]
    for path, count in counts[::30]:
        assert {} == differing(gor.parse(printed_otherwise(made, {path: f"00{count}"})), figures)


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize("blanks", _BLANKS)
def test_two_figures_run_together_are_never_one_with_a_zero_before_it(way: Way, blanks: Blanks) -> None:
    """
    Though what is left of their row may have as many cells.
    """
    figures = seeded("2021", 4, blanks)
    made = report(figures, way)
    for (before, left), (behind, right) in [*pairwise(counts_in(made).items())][::9]:
        if left == "0":
            for together in ({before: "", behind: left + right}, {before: left + right, behind: ""}):
                assert {} == wrong(gor.parse(printed_otherwise(made, together)), figures)


_FULL = "规章\t{}\t0\t0\t0\t0\t0\t{}\n"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(_FULL.format("007", "7"), _FULL.format(f"{JOIN * 2}7", "7"), id="and adds up"),
        pytest.param(_FULL.format("00", "0"), _FULL.format(f"{JOIN}0", "0"), id="zeros alone"),
        pytest.param(_FULL.format("007", "8"), _FULL.format("007", "8"), id="and does not"),
        pytest.param("规章\t07\t\t0\t0\t0\t0\t7\n", "规章\t07\t\t0\t0\t0\t0\t7\n", id="with a blank"),
        pytest.param("规章\t07\t0\t0\t0\t0\t7\n", "规章\t07\t0\t0\t0\t0\t7\n", id="a cell too few"),
        pytest.param("|规章||07|0|0|0|0|0|7|||\n", f"|规章||{JOIN}7|0|0|0|0|0|7|||\n", id="with blanks around"),
        pytest.param("规章 07 0 0 0 0 0 7", f"规章 {JOIN}7 0 0 0 0 0 7", id="between spaces"),
        pytest.param(
            "规章\n07\n0\n\n0\n0\n0\n0\n7\n", f"规章\n{JOIN}7\n0\n\n0\n0\n0\n0\n7\n", id="on lines of their own"
        ),
        pytest.param("01 0 0 0 1 " * 3, f"{JOIN}1 0 0 0 1 " * 3, id="of table four"),
        pytest.param("规章\t05\t12\t17\n", "规章\t05\t12\t17\n", id="of table two"),
        pytest.param("规章\t05\t12\n" * 12, f"规章\t{JOIN}5\t12\n" * 12, id="all as long"),
        pytest.param("规章\t05\t12\n" * 11, "规章\t05\t12\n" * 11, id="a few as long"),
        pytest.param("规章\t05\t7\n" * 12, "规章\t05\t7\n" * 12, id="some shorter"),
        pytest.param("规章\t05\t012\n" * 12, "规章\t05\t012\n" * 12, id="of two lengths"),
        pytest.param("2023-05-06 07x", "2023-05-06 07x", id="of no cells"),
    ],
)
def test_zeros_are_spare_where_a_figure_is_surely_one(text: str, plain: str) -> None:
    """
    Nothing moves.
    """
    assert plain == drop_spare_zeros(text)


@pytest.mark.parametrize("way", [way for way in _RULED if way.name != "commas"], ids=lambda way: way.name)
@pytest.mark.parametrize("space", [" ", "\u2009", "\u00a0"])
def test_a_space_parts_thousands_in_a_cell(way: Way, space: str) -> None:
    """
    Where blanks keep sums from telling it, too.
    """
    figures = seeded("2021", 4, "zeros")
    made = report(figures, way)
    counts = {path: int(count) for path, count in counts_in(made).items() if not path.startswith("disclosure")}
    large = {path: f"{count:,}".replace(",", space) for path, count in counts.items() if count >= 1000}
    assert len(large) > 9
    for some in (dict([*large.items()][2:3]), large):
        assert {} == differing(gor.parse(printed_otherwise(made, some)), figures)


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        pytest.param("规章|1 234||||||1 234", f"规章|1{JOIN}234||||||1{JOIN}234", id="both"),
        pytest.param("规章|1 234|||||-|1234|", f"规章|1{JOIN}234|||||-|1234|", id="one"),
        pytest.param("规章|1 234 567||||||1234567", f"规章|1{JOIN}234{JOIN}567||||||1234567", id="millions"),
        pytest.param("规章|1 234||||||235", "规章|1 234||||||235", id="two figures"),
        pytest.param("规章|1 234|||||", "规章|1 234|||||", id="no total"),
        pytest.param("规章|||||||1 234", "规章|||||||1 234", id="a total alone"),
        pytest.param("规章|1 234|||||1234", "规章|1 234|||||1234", id="a cell too few"),
        pytest.param("规章|1 234|五|||||1234", "规章|1 234|五|||||1234", id="words"),
        pytest.param("规章|1 234|x|||||1234", "规章|1 234|x|||||1234", id="what cannot be read"),
        pytest.param("规章|01 234||||||1234", "规章|01 234||||||1234", id="a zero before it"),
        pytest.param("规章|1 23||||||123", "规章|1 23||||||123", id="no thousands"),
        pytest.param("规章|123 456 789 123 456 789||||||0", "规章|123 456 789 123 456 789||||||0", id="too long"),
        pytest.param(
            "|1 000|0|0|0|1000|" + "0|" * 8 + "1 000|1 000|",
            f"|1{JOIN}000|0|0|0|1000|{'0|' * 8}1{JOIN}000|1{JOIN}000|",
            id="of table four",
        ),
    ],
)
def test_thousands_are_joined_where_a_row_adds_up_with_them_alone(line: str, joined: str) -> None:
    """
    And not with any of them apart; nothing moves.
    """
    assert joined == join_thousands(line)


@pytest.mark.parametrize("way", _KEPT, ids=lambda way: way.name)
@pytest.mark.parametrize("digits", ["0" * 5000, "0" * 20, "9" * 5000])
def test_more_digits_than_a_figure_has_are_no_figure_with_zeros_before_it(way: Way, digits: str) -> None:
    """
    Nor do they keep another's from being told.
    """
    figures = seeded("2021", 4)
    made = report(figures, way)
    paths = [*counts_in(made)]
    read = gor.parse(printed_otherwise(made, {paths[-1]: digits, paths[-2]: "05"}))
    assert {} == wrong(read, figures)
    assert read.cell(paths[-1]).value is None


def test_two_rows_that_were_made_one_are_no_thousands() -> None:
    """
    Beside a row whose cells are all blank, what its sums say is said of two rows as well.
    """
    blank = "2.重复申请" + "\t" * 7
    row = "1.信访举报投诉类申请\t1 234\t\t\t\t\t5\t1 239"
    assert join_thousands(f"{row}\n{blank}\n") == f"{row}\n{blank}\n"
    assert join_thousands(f"{blank}\n{row}\n") == f"{blank}\n{row}\n"
    assert join_thousands(f"{row}\n") == f"{row}\n".replace(" ", JOIN)
