"""Blanks that left no trace: which cells the whole of table three leaves for a row's figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gov_open_report import Code, Origin, Report
from gov_open_report._reading.reader import read
from gov_open_report.models import Value
from texts.form import REQUESTS, requests_paths

_Cells = Sequence[int | None]

_ROWS: Final = REQUESTS["2021"]
_NAMES: Final = [row.name for row in _ROWS]
_OUTCOMES: Final = [name for name in _NAMES if name.startswith("outcomes.") and name != "outcomes.total"]
_LABELS: Final = {row.name: row.label for row in _ROWS}

_TRUE: Final[dict[str, _Cells]] = {
    "received": (900, 40, 7, 0, 0, 1, 948),
    "carried_in": (13, 0, 0, 0, 0, 0, 13),
    "outcomes.granted": (600, None, None, None, None, 1, 601),
    "outcomes.denied.state_secret": (None, 38, None, None, None, None, 38),
    "outcomes.denied.process_information": (None, None, 7, None, None, None, 7),
    "outcomes.unavailable.not_held": (None, 2, None, None, None, None, 2),
    "outcomes.declined.repeated": (290, None, None, None, None, None, 290),
    "outcomes.total": (890, 40, 7, 0, 0, 1, 938),
    "carried_out": (23, 0, 0, 0, 0, 0, 23),
}
"""Of single outcomes, zeros are blank, and each figure has room in one cell only; rows that are not named are blank."""

_WITHOUT_TOTALS: Final[dict[str, _Cells]] = {
    name: (*cells[:-1], None) if name in _OUTCOMES else cells for name, cells in _TRUE.items()
}
"""As bodies print it that leave the totals of single outcomes blank as well."""


def _figures(cells: _Cells) -> list[str]:
    return [str(cell) for cell in cells if cell is not None]


def _line(name: str, rows: Mapping[str, _Cells]) -> str:
    """A label with its figures."""
    return " ".join([_LABELS[name], *_figures(rows.get(name, ()))])


def _lines(rows: Mapping[str, _Cells]) -> list[str]:
    """Each label with its figures on one line."""
    return [_line(name, rows) for name in _NAMES]


def _one_a_line(rows: Mapping[str, _Cells]) -> list[str]:
    """Each label and each figure on a line of its own."""
    return [part for name in _NAMES for part in (_LABELS[name], *_figures(rows.get(name, ())))]


def _run_together(rows: Mapping[str, _Cells]) -> list[str]:
    """All in one line, with nothing between labels and figures."""
    return ["".join(_one_a_line(rows))]


def _read(lines: Sequence[str]) -> Report:
    return read("\n".join(["三、收到和处理政府信息公开申请情况", *lines, "五、存在的主要问题及改进情况", ""]))


def _told(lines: Sequence[str]) -> dict[str, list[Value]]:
    """What is read of single outcomes, but for those that are all open."""
    report = _read(lines)
    rows = {name: [report.cell(path).value for path in requests_paths(name)] for name in _OUTCOMES}
    return {name: cells for name, cells in rows.items() if cells != [None] * 7}


def _listed(rows: Mapping[str, _Cells]) -> dict[str, list[Value]]:
    return {name: list(cells) for name, cells in rows.items() if name in _OUTCOMES}


def _changed(name: str, cells: _Cells, rows: Mapping[str, _Cells] = _TRUE) -> dict[str, _Cells]:
    """These *rows* with another one."""
    return {**rows, name: cells}


@pytest.mark.parametrize("lines", [_lines(_TRUE), _one_a_line(_TRUE)], ids=["a row a line", "a cell a line"])
def test_figures_stand_where_the_table_leaves_them_room(lines: Sequence[str]) -> None:
    """
    They are recovered, and where no figure can be, the cell is missing.
    """
    assert _told(lines) == _listed(_TRUE)
    report = _read(lines)
    origins = [report.cell(path).origin for path in requests_paths("outcomes.denied.state_secret")]
    assert origins == [Origin.MISSING, Origin.RECOVERED, *[Origin.MISSING] * 4, Origin.RECOVERED]
    assert {Code.PLACE_RECOVERED, Code.TOO_FEW_CELLS} <= {found.code for found in report.diagnostics}


def test_totals_may_be_left_blank() -> None:
    """
    They are no more than the sum of their row then, which the total of all rows bears out.
    """
    assert _told(_lines(_WITHOUT_TOTALS)) == _listed(_WITHOUT_TOTALS)


def test_totals_are_told_where_parts_are_not() -> None:
    """
    Of two figures that may change places, neither is told.
    """
    rows = {**_TRUE, "received": (900, 9, 9, 0, 0, 0, 918), "outcomes.total": (890, 9, 9, 0, 0, 0, 908)}
    rows["outcomes.granted"] = (600, None, None, None, None, None, 600)
    rows["outcomes.denied.state_secret"] = (None, 9, None, None, None, None, 9)
    rows["outcomes.denied.process_information"] = (None, None, 9, None, None, None, 9)
    del rows["outcomes.unavailable.not_held"]
    told = _told(_lines(rows))
    assert told["outcomes.denied.state_secret"] == told["outcomes.denied.process_information"] == [*[None] * 6, 9]
    assert told["outcomes.granted"] == [600, *[None] * 5, 600]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        pytest.param("outcomes.granted", (600, 601), id="one is lost"),
        pytest.param("outcomes.declined.repeated", (290, 290, 290), id="one is doubled"),
        pytest.param("outcomes.declined.repeated", (29, 0, 290), id="one is split"),
        pytest.param("outcomes.granted", (6001, 601), id="two run together"),
        pytest.param("outcomes.total", (890, 40, 7, 1, 937), id="the total is misprinted"),
        pytest.param("outcomes.denied.state_secret", (), id="a row is lost"),
        pytest.param("outcomes.denied.state_secret", (38, 38, 1, 1, 1, 1, 1, 1), id="there are eight"),
        pytest.param("outcomes.denied.state_secret", (38, 0, 0, 0, 0, 0, 37), id="seven do not add up"),
    ],
)
def test_nothing_is_told_where_the_totals_do_not_add_up(name: str, cells: _Cells) -> None:
    """
    Whichever figure is amiss.
    """
    assert _told(_lines(_changed(name, cells))) == {}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda lines: lines[:5] + lines[6:], id="a label is lost"),
        pytest.param(lambda lines: [*lines[:5], "38 38", *lines[5:]], id="figures stand between rows"),
        pytest.param(lambda lines: [*lines[:5], "12", *lines[5:]], id="a page's number stands below a row"),
        pytest.param(lambda lines: [*lines, lines[2] + " 1"], id="a row comes twice"),
        pytest.param(lambda lines: [line.replace("国家秘密", "国冢秘密") for line in lines], id="a label is misread"),
        pytest.param(lambda lines: [line.replace(" 38 38", " 38 / 38") for line in lines], id="a cell is no count"),
        pytest.param(lambda lines: [line.replace(" 600 1", " 600 1\n") for line in lines], id="a row is broken"),
    ],
)
def test_nothing_is_told_where_a_figure_may_be_of_another_row(change: Callable[[list[str]], list[str]]) -> None:
    """
    Sums would not show it, for rows may change places in them.
    """
    assert _told(change(_lines(_TRUE))) == {}


def test_a_few_rows_without_their_totals_have_lost_a_figure() -> None:
    """
    Totals that the body leaves blank lack in more of them.
    """
    few = {**_TRUE, **{name: _WITHOUT_TOTALS[name] for name in ("outcomes.granted", "outcomes.declined.repeated")}}
    assert _told(_lines(few)) == {}
    name = "outcomes.denied.state_secret"
    more = _changed(name, _WITHOUT_TOTALS[name], few)
    told = _told(_lines(more))
    assert told["outcomes.granted"] == [600, None, None, None, None, 1, None]
    # Another two alike may be parts, and of a third figure that is the sum of two it is not known either.
    assert told["outcomes.denied.process_information"] == [None, None, 7, *[None] * 4]


def test_zeros_tell_nothing() -> None:
    """
    No sum changes with their place, nor where one is lost or said twice.
    """
    name = "outcomes.denied.state_secret"
    for cells in ((0, 38, 38), (0, 0, 38, 38), (38, 0, 38)):
        rows = _changed(name, cells)
        assert _told(_lines(rows)) == _listed(_TRUE)
        assert {Origin.AMBIGUOUS, Origin.RECOVERED} == {
            _read(_lines(rows)).cell(path).origin for path in requests_paths(name)
        }
    empty = "outcomes.denied.prohibited_by_law"
    assert _told(_lines(_changed(empty, (0,)))) == _listed(_TRUE)
    assert {Origin.AMBIGUOUS} == {
        _read(_lines(_changed(empty, (0,)))).cell(path).origin for path in requests_paths(empty)
    }


def test_a_zero_that_came_twice_does_not_fill_a_row_up() -> None:
    """
    Where other rows have some zeros printed and some not, no zero of seven figures is known to be a cell.
    """
    rows = _changed("outcomes.denied.state_secret", (0, 38, 0, 0, 0, 0, 38))
    assert _told(_one_a_line(rows)) == {**_listed(_TRUE), "outcomes.denied.state_secret": [0, 38, 0, 0, 0, 0, 38]}
    rows["outcomes.declined.excessive"] = (0, 0)
    assert _told(_one_a_line(rows)) == _listed(_TRUE)


def test_a_zero_in_a_row_that_has_all_cells_is_told() -> None:
    """
    Though its figures stand below its label.
    """
    lines = _lines(_changed("outcomes.denied.state_secret", (0, 38, 0, 0, 0, 0, 38)))
    assert _told(lines)["outcomes.denied.state_secret"] == [0, 38, 0, 0, 0, 0, 38]


def test_nothing_is_told_where_it_is_not_known_which_row_has_its_total() -> None:
    """
    Either of two rows may have two parts, and the other a part and its total.
    """
    sums = (2, 2, 2, 0, 0, 0, 6)
    rows: dict[str, _Cells] = {"received": sums, "outcomes.granted": (2, 2), "outcomes.total": sums}
    assert _told(_lines({**rows, "outcomes.denied.state_secret": (2, 2)})) == {}


def test_two_figures_alike_may_be_two_parts() -> None:
    """
    That they are would be told by the sum of all, and so it would where a figure is gone.
    """
    rows = _changed("outcomes.denied.state_secret", (19, 19, None), _WITHOUT_TOTALS)
    rows["received"], rows["outcomes.total"] = (919, 21, 7, 0, 0, 1, 948), (909, 21, 7, 0, 0, 1, 938)
    told = _told(_lines(rows))
    assert "outcomes.denied.state_secret" not in told
    assert told["outcomes.granted"] == [600, None, None, None, None, 1, None]


def test_a_figure_that_came_twice_is_no_other_part_where_a_row_of_two_alike_makes_up_for_it() -> None:
    """
    These may be a part and its total then, as well as two parts: all sums hold in both ways.
    """
    rows = _changed("outcomes.denied.state_secret", (None, 38, None, None, None, 38, None), _WITHOUT_TOTALS)
    rows["outcomes.granted"] = (600, None, 7, 38, None, None, None)
    rows["received"], rows["outcomes.total"] = (900, 40, 14, 38, 0, 38, 1030), (890, 40, 14, 38, 0, 38, 1020)
    assert _told(_lines(rows))["outcomes.granted"] == [600, None, 7, None, None, None, None]
    twice = [line.replace("600 7 38", "600 7 38 38") for line in _lines(rows)]
    assert "outcomes.granted" not in _told(twice)


def test_one_cell_a_line_a_figure_may_have_changed_places_with_a_label() -> None:
    """
    The first or the last of a row without a total, if it can keep its column in the next row: then all are open.
    """
    assert _told(_one_a_line(_WITHOUT_TOTALS)) == {}
    rows = dict(_WITHOUT_TOTALS)
    # Behind the last column of the one row there is no room for the first figure of the other, nor before it.
    rows["outcomes.partially_granted"] = rows.pop("outcomes.unavailable.not_held")
    granted: dict[str, list[Value]] = {"outcomes.granted": [600, None, None, None, None, 1, None]}
    assert _told(_one_a_line(rows)) == {**granted, "outcomes.partially_granted": [None, 2, *[None] * 5]}
    # A row with its total does not add up with a figure more.
    rows["outcomes.denied.prohibited_by_law"] = (290, None, None, None, None, None, 290)
    del rows["outcomes.declined.repeated"]
    assert _told(_one_a_line(rows))["outcomes.denied.state_secret"] == [None, 38, *[None] * 5]


def test_one_cell_a_line_two_figures_may_have_changed_places() -> None:
    """
    A figure is told where it has room in one cell only, and else if it stands on the line of its row.
    """
    rows = _changed("outcomes.granted", (600, 2, None, None, None, 1, 603))
    rows["outcomes.unavailable.not_held"] = (None, None, 7, None, None, None, 7)
    rows["outcomes.denied.process_information"] = ()
    assert _told(_lines(rows)) == _listed({name: cells for name, cells in rows.items() if cells})
    assert _told(_one_a_line(rows)) == _listed({name: cells for name, cells in rows.items() if cells})
    rows["received"], rows["outcomes.total"] = (900, 39, 7, 0, 0, 2, 948), (890, 39, 7, 0, 0, 2, 938)
    rows["outcomes.granted"] = (600, 1, None, None, None, 2, 603)
    assert _told(_lines(rows))["outcomes.granted"] == [600, 1, None, None, None, 2, 603]
    assert _told(_one_a_line(rows))["outcomes.granted"] == [600, 1, None, None, None, 2, 603]


@pytest.mark.parametrize("times", [1, 100])
def test_the_last_of_several_figures_may_be_the_sum_of_the_others_by_chance(times: int) -> None:
    """
    Of a row whose total is left blank. Where all figures are no more than so many, it may be another that has none.
    """
    rows: dict[str, _Cells] = {
        "received": tuple(times * number for number in (1, 1, 1, 6, 0, 0, 9)),
        "outcomes.denied.state_secret": tuple(times * number for number in (1, 1, 1, 3)),
        "outcomes.denied.prohibited_by_law": (None, None, None, 3 * times, None, None, 3 * times),
        "outcomes.total": tuple(times * number for number in (1, 1, 1, 6, 0, 0, 9)),
    }
    assert _told(_lines(rows)) == {}


_CUT: Final = "outcomes.denied.prohibited_by_law"
_PIECES: Final = ("2.其他法律行政法规禁", "止公开")
_OTHER_PIECES: Final = ("1.申请人无正当理由逾期不补正、行", "政机关不再处理其政府信息公开申请")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param([f"{_PIECES[0]} 38 38", _PIECES[1]], True, id="on the first line"),
        pytest.param([_PIECES[0], "38 38", _PIECES[1]], True, id="between the lines"),
        pytest.param([_PIECES[0], f"{_PIECES[1]} 38 38"], True, id="on the last line"),
        pytest.param([*_PIECES, "38 38"], False, id="below, and above a row that has none"),
        pytest.param([*_PIECES, "", "38 38"], False, id="below an empty line"),
        pytest.param([_PIECES[0], "38", _PIECES[1], "38"], False, id="on two lines"),
    ],
)
def test_labels_may_be_cut_around_their_figures(lines: Sequence[str], *, told: bool) -> None:
    """
    As in the text of a page, where figures behind the end of one label may be those of another that is cut.
    """
    rows = dict(_TRUE)
    del rows["outcomes.denied.state_secret"]
    expected: dict[str, list[Value]] = {**_listed(rows), **({_CUT: [None, 38, *[None] * 4, 38]} if told else {})}
    text = [line for name in _NAMES for line in (lines if name == _CUT else [_line(name, rows)])]
    assert _told(text) == expected
    other = next(at for at, line in enumerate(text) if line.startswith(_OTHER_PIECES[0]))
    text[other : other + 1] = _OTHER_PIECES
    if lines[-1] == "38 38":
        expected.pop(_CUT, None)
    assert _told(text) == expected


@pytest.mark.parametrize("name", ["received", "outcomes.unavailable.creation_required"])
def test_words_below_two_labels_may_be_of_either_and_so_the_figures_beside_them(name: str) -> None:
    """
    As where two lines have changed places: the total of all rows does not show whose they are.
    """
    rows: dict[str, _Cells] = {
        "received": (600, None, None, 40, None, None, 640),
        "outcomes.granted": (600, None, None, None, None, None, 600),
        "outcomes.unavailable.creation_required": (None, None, None, 40, None, None, 40),
        "outcomes.total": (600, None, None, 40, None, None, 640),
    }
    pieces = {
        "received": ["一、本年新收政府信息", "公开申请数量"],
        "carried_in": ["二、上年结转政府信息", "公开申请数量"],
        "outcomes.unavailable.creation_required": ["2.没有现成信息", "需要另行制作"],
        "outcomes.unavailable.unclear_after_correction": ["3.补正后申请内", "容仍不明确"],
    }
    lines, swapped = [], []
    for each in _NAMES:
        first, *others = pieces.get(each, [_line(each, rows)])
        lines += [first, *([" ".join([*others, *_figures(rows.get(each, ()))])] if others else [])]
    at = lines.index(pieces[name][0]) + 1
    swapped = [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]
    assert _read(lines).cell(requests_paths(name)[-1]).value == rows[name][-1]
    for each in (name, _NAMES[_NAMES.index(name) + 1]):
        assert [_read(swapped).cell(path).value for path in requests_paths(each)] == [None] * 7


def test_a_row_without_a_total_is_open_where_the_order_is_that_of_a_page() -> None:
    """
    If some figures stand on other lines than their labels, others may be of another row.
    """
    rows = {**_TRUE, **{name: _WITHOUT_TOTALS[name] for name in _WITHOUT_TOTALS if name != "outcomes.granted"}}
    lines = _lines(rows)
    at = _NAMES.index(_CUT)
    cut = [*lines[:at], *_PIECES, *lines[at + 1 :]]
    # Its total may be a part as well: others have none.
    granted: dict[str, list[Value]] = {"outcomes.granted": [600, None, None, None, None, 1, None]}
    assert _told(cut) == {**_listed(rows), **granted}
    number = next(at for at, line in enumerate(cut) if line.endswith(" 290"))
    broken = [*cut[:number], cut[number].replace(" 290", "\n290"), *cut[number + 1 :]]
    assert _told(broken) == granted


def _ruled(rows: Mapping[str, _Cells], *, but: str) -> list[str]:
    """Each label and each cell between tabs, blank ones too, *but* for one row, of which the figures alone are left."""
    return [
        _line(name, rows)
        if name == but
        else "\t".join([_LABELS[name], *("" if cell is None else str(cell) for cell in rows.get(name, [None] * 7))])
        for name in _NAMES
    ]


@pytest.mark.parametrize("name", ["outcomes.granted", "outcomes.denied.state_secret"])
def test_a_row_that_is_not_cut_into_cells_has_the_figures_that_all_others_lack(name: str) -> None:
    """
    As where a page ends within a row of a ruled table.
    """
    assert _told(_ruled(_TRUE, but=name)) == _listed(_TRUE)
    cells = [*_figures(_TRUE[name])]
    for amiss in (cells[1:], cells[:-1], [*cells, cells[-1]], ["1", *cells]):
        lines = _ruled(_TRUE, but=name)
        lines[_NAMES.index(name)] = " ".join([_LABELS[name], *amiss])
        assert name not in _told(lines)


def test_a_row_of_six_figures_has_its_blank_where_the_table_leaves_it() -> None:
    """
    Though any of the seven may be gone for all that the row itself says.
    """
    rows = {**_TRUE, "received": (900, 41, 8, 1, 0, 1, 951), "outcomes.total": (890, 41, 8, 1, 0, 1, 941)}
    rows["outcomes.granted"] = (600, 1, 1, 1, None, 1, 604)
    assert _told(_ruled(rows, but="outcomes.granted")) == _listed(rows)
    assert _told(_lines(rows)) == _listed(rows)


def test_a_row_of_zeros_with_a_blank_total_has_lost_nothing_where_its_cells_are_counted() -> None:
    """
    So that another row has its figures told.
    """
    rows = _changed("outcomes.denied.internal_affairs", (0, None, 0, None, None, 0, None))
    assert _told(_ruled(rows, but="outcomes.granted")) == _listed(rows)


@pytest.mark.parametrize("lay_out", [_lines, _one_a_line, _run_together])
@settings(max_examples=max(1, settings().max_examples // 3))  # digits that run together take a tenth of a second
@given(data=st.data())
def test_what_is_told_is_what_is_printed(
    lay_out: Callable[[Mapping[str, _Cells]], list[str]], data: st.DataObject
) -> None:
    """
    Whichever cells hold zeros, and whether single outcomes have their totals.
    """
    figures = st.one_of(st.just(0), st.just(0), st.integers(0, 9), st.integers(0, 999))
    parts = {
        name: data.draw(st.lists(figures, min_size=6, max_size=6), label=name) for name in [*_OUTCOMES, "carried_in"]
    }
    parts["outcomes.total"] = [sum(column) for column in zip(*(parts[name] for name in _OUTCOMES), strict=True)]
    parts["received"] = parts["outcomes.total"]
    parts["carried_out"] = parts["carried_in"]
    leaves_totals = data.draw(st.booleans(), label="totals are left blank")
    printed: dict[str, list[int | None]] = {}
    for name, row in parts.items():
        own = [number or None for number in row]
        has_total = name not in _OUTCOMES or not leaves_totals or data.draw(st.booleans(), label=name)
        printed[name] = [*own, (sum(row) or None) if has_total else None]
    for name, cells in _told(lay_out(printed)).items():
        assert all(known in {None, cell} for cell, known in zip(printed[name], cells, strict=True))


def _in_pieces(rows: Mapping[str, _Cells], *, below: Sequence[str] = ()) -> list[str]:
    """Each figure on a line of its own, and each label on lines of ten characters, as a page has them cell by cell.

    The last line of the labels *below* stands below the row's figures.
    """
    lines = []
    for name in _NAMES:
        label = _LABELS[name]
        pieces = [label[at : at + 10] for at in range(0, len(label), 10)]
        first = len(pieces) - (name in below)
        lines += ["（四）无法", "提供"] if name == "outcomes.unavailable.not_held" else []
        lines += [*pieces[:first], *_figures(rows.get(name, ())), *pieces[first:]]
    return lines


_BLANK: Final = [name for name in _OUTCOMES if name not in _TRUE]


def _filled(*but: str) -> dict[str, _Cells]:
    """The same figures, and in each row that would be blank, *but* for some, one that has room in the first column."""
    more = {name: (50, *[None] * 5, 50) for name in _BLANK if name not in but}
    sums = {name: [50 * len(more), *[0] * 5, 50 * len(more)] for name in ("received", "outcomes.total")}
    greater = {
        name: [(cell or 0) + add for cell, add in zip(_TRUE[name], added, strict=True)] for name, added in sums.items()
    }
    return {**_TRUE, **more, **greater}


def test_labels_may_have_several_lines_where_cells_come_one_after_another() -> None:
    """
    As they do if all of a label stands before its row's figures.
    """
    rows = _filled()
    assert _told(_in_pieces(rows)) == _listed(rows)
    two_pages = _in_pieces(rows)
    page_ends = two_pages.index("4.保护第三方合法权")
    two_pages[page_ends:page_ends] = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    assert _told(two_pages) == _listed(rows)


@pytest.mark.parametrize("name", [name for name in _NAMES[:-1] if len(_LABELS[name]) > 10])
def test_in_the_order_of_a_page_a_label_goes_on_below_its_figures(name: str) -> None:
    """
    And those of a row may stand above its label then, so that no row is known to have its own.
    """
    assert _told(_in_pieces(_filled(), below=[name])) == {}


def test_below_an_empty_line_figures_may_not_be_of_a_label_that_has_several_lines() -> None:
    """
    An empty line parts what a page has at different heights.
    """
    lines = [part for line in _in_pieces(_filled()) for part in (("", line) if line == "290" else (line,))]
    assert _told(lines) == {}


def test_figures_above_a_label_of_several_lines_may_be_taken_for_those_of_a_row_above() -> None:
    """
    Then that row has none, or its own stand above its label as well: those above a row that seems empty are left open.
    """
    rows = _filled("outcomes.declined.confirmation_or_reissue")
    told = _told(_in_pieces(rows))
    left_open = {"outcomes.declined.repeated", "outcomes.declined.public_publication", "outcomes.declined.excessive"}
    assert told == _listed({name: cells for name, cells in rows.items() if name not in left_open})
    # Its beginning alone tells a label that goes on in brackets, on other lines.
    assert "outcomes.granted" not in _told(_in_pieces(_filled("outcomes.partially_granted")))
    # A label on one line has its figures below it.
    rows = _filled("outcomes.other.other")
    assert _told(_in_pieces(rows)) == _listed(rows)


def test_a_label_that_is_known_by_its_beginning_goes_on_in_brackets() -> None:
    """
    So that it has several lines, though its first is a label by itself.
    """
    name = "outcomes.partially_granted"
    label = "（二）部分公开（\n区分处理的，只计\n这一情形，不计其\n他情形）"
    for rows, told in ((_filled(), True), (_filled(name), False)):
        lines = "\n".join(_one_a_line(rows)).replace(_LABELS[name], label).split("\n")
        assert len(lines) == len(_one_a_line(rows)) + 3
        assert ("outcomes.granted" in _told(lines)) == told


def test_that_cells_come_one_after_another_is_shown_by_rows_that_have_figures() -> None:
    """
    A label of several lines without any behind it does not show where they would stand.
    """
    lines = []
    for name in _NAMES:
        label = _LABELS[name]
        pieces = [label] if name in _TRUE else [label[at : at + 10] for at in range(0, len(label), 10)]
        lines += [*pieces, *_figures(_TRUE.get(name, ()))]
    assert _told(_one_a_line(_TRUE)) == _listed(_TRUE)
    assert _told(lines) == {}


def test_in_another_order_figures_on_the_lines_of_labels_are_of_these() -> None:
    """
    On lines of their own they may be of either.
    """
    names = {"outcomes.denied.state_secret": 0, "outcomes.denied.process_information": 0}
    for lay_out, told in ((_lines, _listed(_TRUE)), (_one_a_line, {})):
        text = "\n".join(lay_out(_TRUE))
        first, second = (_LABELS[name] for name in names)
        changed = text.replace(first, "甲").replace(second, first).replace("甲", second).split("\n")
        found = {name: cells for name, cells in _told(changed).items() if name not in names}
        assert found == {name: cells for name, cells in told.items() if name not in names}


_WITHOUT_ZEROS: Final[dict[str, _Cells]] = {
    "received": (911, 46, 7, 3, 5, 1, 973),
    "carried_in": (13, None, None, None, None, None, 13),
    "outcomes.granted": (611, None, None, None, None, 1, 612),
    "outcomes.denied.state_secret": (None, 38, None, None, None, None, 38),
    "outcomes.denied.process_information": (None, None, 7, None, None, None, 7),
    "outcomes.unavailable.not_held": (None, 8, None, None, None, None, 8),
    "outcomes.declined.repeated": (288, None, None, None, None, None, 288),
    "outcomes.declined.excessive": (None, None, None, 3, None, None, 3),
    "outcomes.other.other": (None, None, None, None, 5, None, 5),
    "outcomes.total": (899, 46, 7, 3, 5, 1, 961),
    "carried_out": (25, None, None, None, None, None, 25),
}
"""As bodies print it that leave all zeros blank."""


def test_figures_that_run_together_are_cut_so_that_rows_and_columns_add_up() -> None:
    """
    A zero among them may be no part of the figure before it, and as elsewhere it is not told.
    """
    expected = _listed(_WITHOUT_ZEROS)
    assert _told(_run_together(_WITHOUT_ZEROS)) == expected
    rows = _changed("outcomes.denied.state_secret", (0, 38, 0, None, 0, 0, 38), _WITHOUT_ZEROS)
    assert _told(_run_together(rows)) == expected
    assert _told(_run_together(_changed("outcomes.denied.enforcement_file", (0, 0), _WITHOUT_ZEROS))) == expected


@pytest.mark.parametrize(
    ("name", "digits"),
    [
        pytest.param("outcomes.granted", "61161", id="a digit is lost"),
        pytest.param("outcomes.granted", "6111613", id="a digit is another"),
        pytest.param("outcomes.granted", "6111612612", id="a figure came twice"),
        pytest.param("outcomes.total", "899467351", id="the sum of all is lost"),
        pytest.param("outcomes.denied.state_secret", "", id="a row is lost"),
        pytest.param("outcomes.denied.state_secret", "3,838", id="there is a comma"),
        pytest.param("outcomes.denied.state_secret", "38" * 60, id="there are too many digits"),
    ],
)
def test_where_digits_that_run_together_are_amiss_nothing_is_told(name: str, digits: str) -> None:
    """
    The sums of rows and columns, and that of all, are not made good by another cut.
    """
    (line,) = _run_together(_WITHOUT_ZEROS)
    whole = _LABELS[name] + "".join(_figures(_WITHOUT_ZEROS[name]))
    assert line.count(whole) == 1
    assert _told([line.replace(whole, _LABELS[name] + digits)]) == {}


def test_of_figures_that_run_together_only_columns_are_told_whose_rows_are_all_known() -> None:
    """
    A figure put in may be made good by another cut, if rows that have several places may have it in any.
    """
    rows = {**_WITHOUT_ZEROS, "received": (911, 55, 16, 3, 5, 1, 991), "outcomes.total": (899, 55, 16, 3, 5, 1, 979)}
    rows["outcomes.declined.public_publication"] = (None, 9, None, None, None, None, 9)
    rows["outcomes.declined.petition_or_complaint"] = (None, None, 9, None, None, None, 9)
    told = _told(_run_together(rows))
    assert told["outcomes.granted"] == [611, *[None] * 5, 612]
    assert told["outcomes.denied.state_secret"] == [*[None] * 6, 38]
    assert _told(_lines(rows))["outcomes.denied.state_secret"] == [None, 38, *[None] * 4, 38]


def test_figures_may_have_commas() -> None:
    """
    Between their thousands.
    """
    rows = {**_TRUE, "received": (1900, 40, 7, 0, 0, 1, 1948), "outcomes.total": (1890, 40, 7, 0, 0, 1, 1938)}
    rows["outcomes.granted"] = (1600, None, None, None, None, 1, 1601)
    lines = [re.sub(r"\b1(?=[0-9]{3}\b)", "1,", line) for line in _lines(rows)]
    assert any(" 1,600 1 1,601" in line for line in lines)
    assert _told(lines) == _listed(rows)


@pytest.mark.parametrize("cells", ["\t若干\t\t\t\t\t38", "\t38\t\t\t\t\t39"])
def test_nothing_is_told_beside_a_row_that_cannot_be_read_or_does_not_add_up(cells: str) -> None:
    """
    Though its cells have their places: what it has in truth may be any figure.
    """
    lines = _ruled(_TRUE, but="outcomes.granted")
    at = _NAMES.index("outcomes.denied.state_secret")
    lines[at] = f"{_LABELS['outcomes.denied.state_secret']}\t{cells}"
    assert "outcomes.granted" not in _told(lines)


def test_in_a_ruled_table_totals_may_be_blank_where_others_are() -> None:
    """
    Of the row that is not cut into cells as well.
    """
    rows = {**_WITHOUT_TOTALS, "outcomes.granted": (600, 1, None, None, None, 1, None)}
    rows = {**rows, "received": (900, 41, 7, 0, 0, 1, 949), "outcomes.total": (890, 41, 7, 0, 0, 1, 939)}
    assert _told(_ruled(rows, but="outcomes.granted"))["outcomes.granted"] == [600, 1, None, None, None, 1, None]


def test_figures_of_one_row_behind_the_labels_of_two_that_share_a_cell_are_of_either() -> None:
    """
    A table finder makes one row of two, of which one is blank: no sum tells which.
    """
    rows = {**_TRUE, "outcomes.declined.petition_or_complaint": (None,) * 7}
    lines = [f"<tr><td>{_LABELS[name]}</td>{_html_cells(rows.get(name, (None,) * 7))}</tr>" for name in _NAMES]
    at = _NAMES.index("outcomes.declined.repeated")
    above = _LABELS[_NAMES[at - 1]]
    merged = [*lines[: at - 1], lines[at].replace("<td>", f"<td>{above} ", 1), *lines[at + 1 :]]
    assert "outcomes.declined.repeated" in _told(lines)
    assert "outcomes.declined.repeated" not in _told(merged)


def _html_cells(cells: _Cells) -> str:
    return "".join(f"<td>{'' if cell is None else cell}</td>" for cell in cells)
