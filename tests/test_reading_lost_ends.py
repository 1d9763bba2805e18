"""Rows of table three that have lost the blanks at the end of their line, as where each line was stripped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin, Report
from texts.figures import Blanks, Figures, seeded
from texts.form import EDITIONS, REQUESTS, Edition
from texts.judge import Faults, wrong
from texts.layouts import LAYOUTS
from texts.reports import report

_WAYS: Final = {way.name: way for way in LAYOUTS}
_SEEDS: Final = range(6)


def _text(figures: Figures, way: str = "tabs_ragged") -> str:
    """The report with nothing at the end of its lines."""
    return "\n".join(line.rstrip() for line in report(figures, _WAYS[way]).text.split("\n"))


def _wrong(read: Report, figures: Figures) -> Faults:
    """What is wrong in table three; the others have no columns that add up, and lines of one figure less are theirs."""
    return {path: fault for path, fault in wrong(read, figures).items() if path.startswith("requests.")}


def _told(read: Report, figures: Figures) -> list[str]:
    """The figures of table three that are told, of those that are more than nothing."""
    paths = [path for path, figure in figures.values.items() if figure and path.startswith("requests.")]
    return [path for path in paths if read.cell(path).value == figures.values[path]]


def _printed(figures: Figures) -> list[str]:
    return [path for path, figure in figures.values.items() if figure and path.startswith("requests.")]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("seed", _SEEDS)
@pytest.mark.parametrize("blanks", ["zeros", "totals"])
def test_every_figure_has_its_place_where_all_columns_add_up(edition: Edition, seed: int, blanks: Blanks) -> None:
    """
    Counted from the label, as between tabs that are all there; without their totals as well.
    """
    figures = seeded(edition, seed, blanks)
    read = gor.parse(_text(figures))
    assert {} == wrong(read, figures)
    assert _printed(figures) == _told(read, figures)


def _changed(change: Callable[[list[str], int], list[str]], figures: Figures) -> list[Report]:
    """Read the report with each cell of table three by turns otherwise."""
    lines = _text(figures).split("\n")
    labels = {row.label for row in REQUESTS[figures.edition]}
    read = []
    for number, line in enumerate(lines):
        cells = line.split("\t")
        at = next((at for at, cell in enumerate(cells) if cell in labels), len(cells))
        for place in range(at + 1, len(cells)):
            changed = "\t".join(change(list(cells), place)).rstrip()
            read.append(gor.parse("\n".join([*lines[:number], changed, *lines[number + 1 :]])))
    return read


def _dropped(cells: list[str], at: int) -> list[str]:
    return [*cells[:at], *cells[at + 1 :]]


def _doubled(cells: list[str], at: int) -> list[str]:
    return [*cells[: at + 1], *cells[at:]]


def _split(cells: list[str], at: int) -> list[str]:
    return [*cells[:at], *filter(None, (cells[at][:1], cells[at][1:])), *cells[at + 1 :]]


def _glued(cells: list[str], at: int) -> list[str]:
    return [*cells[:at], "".join(cells[at : at + 2]), *cells[at + 2 :]]


@pytest.mark.sweep
@pytest.mark.parametrize("change", [_dropped, _doubled, _split, _glued])
@pytest.mark.parametrize(("blanks", "seed"), [("zeros", 1), ("totals", 4)])
def test_a_cell_that_is_lost_or_put_in_makes_no_figure_wrong(
    change: Callable[[list[str], int], list[str]], blanks: Blanks, seed: int
) -> None:
    """
    Width tells nothing of such rows: without their columns they are left open.
    """
    figures = seeded("2021", seed, blanks)
    assert not any(_wrong(read, figures) for read in _changed(change, figures))


_ROWS: Final = {
    "received": "7\t3\t\t\t\t2\t12",
    "outcomes.granted": "4\t\t\t\t\t2",
    "outcomes.partially_granted": "3",
    "outcomes.denied.state_secret": "\t3",
    "outcomes.total": "7\t3\t\t\t\t2\t12",
}
"""Rows of table three, with what is behind their labels; the totals of single outcomes are blank, and so is a third."""


def _granted(rows: dict[str, str], mark: str = "\t") -> list[tuple[object, Origin]]:
    """The cells of the row of requests that were granted, in a text of *rows*; others have nothing behind them."""
    lines = ["\t".join([row.label, *([rows[row.name]] if row.name in rows else [])]) for row in REQUESTS["2021"]]
    table = "\n".join(lines).replace("\t", mark)
    read = gor.parse(f"三、收到和处理政府信息公开申请情况\n{table}\n四、政府信息公开行政复议、行政诉讼情况\n")
    return [(cell.value, cell.origin) for cell in read.cells() if cell.path.startswith("requests.outcomes.granted.")]


_TOLD: Final = [
    (4, Origin.PRINTED), *[(None, Origin.BLANK)] * 4, (2, Origin.PRINTED), (None, Origin.BLANK)
]  # fmt: skip


def _is_open(cells: list[tuple[object, Origin]]) -> bool:
    """Whether blanks are not told, and no figure in another's place."""
    return cells != _TOLD and all(value in {None, true} for (value, _), (true, _) in zip(cells, _TOLD, strict=True))


def test_a_row_has_its_cells_counted_from_the_label() -> None:
    """
    Those that are gone are blank; rows before it may be left open.
    """
    assert _TOLD == _granted(_ROWS)
    assert _TOLD == _granted(_ROWS | {"carried_in": "0\t0"})


def test_a_blank_that_is_gone_stands_behind_the_last_figure() -> None:
    """
    Where the line ends.
    """
    figures = seeded("2021", 4, "totals")
    read = gor.parse(_text(figures))
    gone = [cell for cell in read.cells() if cell.path.endswith(".total") and cell.origin is Origin.BLANK]
    spans = [cell.span for cell in gone if cell.path.startswith("requests.outcomes.") and cell.span is not None]
    assert spans
    for span in spans:
        assert span.start == span.end
        assert read.source[span.start - 1] != "\t"
        assert read.source[span.end] == "\n"


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"outcomes.granted": "4\t\t\t\t\t2\t"}, id="a blank at a line's end"),
        pytest.param({"outcomes.granted": "4\t\t\t\t\n2"}, id="a row that goes on below"),
        pytest.param({"outcomes.granted": "4\t\t\t\t\t2\n0\t0"}, id="a row whose rest stands below"),
        pytest.param({"outcomes.partially_granted": "3\t\t\t\t\t\t\t3"}, id="a row of eight cells"),
        pytest.param({"outcomes.partially_granted": "2"}, id="a column that does not add up"),
        pytest.param({"outcomes.denied.state_secret": "\t\t3"}, id="a figure in another column"),
        pytest.param({"received": "7\t4\t\t\t\t2\t13"}, id="more that came in than went out"),
        pytest.param({"outcomes.total": "7\t3\t\t\t\t2\t13"}, id="a total that is more"),
        pytest.param({"outcomes.denied.prohibited_by_law": "1"}, id="one figure more"),
    ],
)
def test_a_row_is_not_counted_from_its_label_where_anything_is_amiss(changes: dict[str, str]) -> None:
    """
    Then blanks are not told by it.
    """
    assert _is_open(_granted(_ROWS | changes))


def test_an_empty_cell_behind_every_label_is_not_told_from_a_blank() -> None:
    """
    All columns add up with it; a row that has its own total tells where the last is.
    """
    without = {name: row.rpartition("\t")[0] if row.count("\t") == 6 else row for name, row in _ROWS.items()}
    assert _is_open(_granted({name: f"\t{row}" for name, row in without.items()}))
    assert _is_open(_granted(without | {"received": "7\t3\t\t\t\t2\t13", "outcomes.total": "7\t3\t\t\t\t2\t13"}))
    assert _is_open(_granted(without))
    assert _TOLD == _granted(without | {"received": _ROWS["received"]})


def test_marks_that_nobody_strips_leave_short_rows_open() -> None:
    """
    A row has lost something else than white space then.
    """
    assert _is_open(_granted(_ROWS, mark="，"))


def test_where_the_text_ends_in_a_row_nothing_is_counted() -> None:
    """
    More of the row may be gone.
    """
    last = _ROWS | {"carried_in": "1", "carried_out": "1"}
    rows = [f"{row.label}\t{last[row.name]}" if row.name in last else row.label for row in REQUESTS["2021"]]
    text = "\n".join(["三、收到和处理政府信息公开申请情况", *rows])
    whole, cut = gor.parse(f"{text}\n"), gor.parse(text)
    assert Origin.BLANK is whole.cell("requests.outcomes.granted.business").origin
    assert Origin.BLANK is not cut.cell("requests.outcomes.granted.business").origin


@pytest.mark.parametrize(("blanks", "told"), [(2, False), (3, True)])
def test_three_blanks_between_figures_say_that_lines_keep_theirs(blanks: int, *, told: bool) -> None:
    """
    Fewer may be chance.
    """
    all_of_it = "\t".join(["3", *["0"] * blanks, "1", *["0"] * (4 - blanks), "4"])
    rows = {"received": all_of_it, "outcomes.granted": "\t".join(["1", *[""] * blanks, "1"])}
    rows |= {"outcomes.partially_granted": "1", "outcomes.denied.state_secret": "1", "outcomes.total": all_of_it}
    cells = _granted(rows)
    assert told == (cells[1] == (None, Origin.BLANK))


@pytest.mark.parametrize(("lacking", "told"), [(2, False), (3, True)])
def test_three_rows_without_their_totals_say_that_totals_are_blank(lacking: int, *, told: bool) -> None:
    """
    One of fewer may have been lost.
    """
    rows = {"received": "3\t3\t\t\t\t\t6", "outcomes.total": "3\t3\t\t\t\t\t6", "outcomes.granted": "1\t1"}
    others = ["outcomes.partially_granted", "outcomes.denied.state_secret"]
    rows |= {name: "1\t1" + "\t\t\t\t\t2" * (lacking <= at) for at, name in enumerate(others, 1)}
    assert told == (_granted(rows)[6] == (None, Origin.BLANK))


_FOUR: Final = "3\t\t2\t4\t9\t5\t\t1\t2\t8\t2\t2\t2\t1"
"""A row of table four whose last total is blank, and gone."""


def _with_four(row: str, blanks: Blanks = "totals") -> Report:
    """Read a stripped report with this *row* of table four."""
    lines = _text(seeded("2021", 1, blanks)).split("\n")
    at = max(at for at, line in enumerate(lines) if line.split("\t")[:1] == ["结果维持"])
    return gor.parse("\n".join([*lines[: at + 1], row, *lines[at + 2 :]]))


@pytest.mark.parametrize("at", [0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13])
@pytest.mark.parametrize("change", [_doubled, _split])
def test_a_row_of_table_four_that_is_as_wide_by_a_figure_more_is_not_taken_as_it_stands(
    change: Callable[[list[str], int], list[str]], at: int
) -> None:
    """
    Where rows of table three are short, its last total may be gone.
    """
    cells = _FOUR.replace("8", "18").replace("9", "19").split("\t")
    printed = [*cells, ""]
    read = _with_four("\t".join(change(cells, at)))
    values = [cell.value for cell in read.cells() if cell.path.startswith("disputes.")]
    assert all(value is None or str(value) == cell for value, cell in zip(values, printed, strict=True))


@pytest.mark.parametrize(
    ("row", "blanks", "placed"),
    [(f"{_FOUR}\t7", "totals", True), (f"{_FOUR}\t71", "totals", False), (f"{_FOUR}\t71", "none", True)],
)
def test_a_row_of_table_four_is_taken_as_it_stands_where_its_blocks_add_up(
    row: str, blanks: Blanks, *, placed: bool
) -> None:
    """
    Or where nothing says that blanks at the end of lines are lost.
    """
    values = [cell.value for cell in _with_four(row, blanks).cells() if cell.path.startswith("disputes.")]
    assert placed == ([int(cell) if cell else None for cell in row.split("\t")] == values)


def _with_row(name: str, cells: list[str]) -> Report:
    """Read a report in which a row of table three has these cells."""
    label = next(row.label for row in REQUESTS["2021"] if row.name == name)
    lines = _text(_OTHERWISE).split("\n")
    at = next(at for at, line in enumerate(lines) if label in line.split("\t"))
    before = lines[at][: lines[at].index(label)]
    return gor.parse("\n".join([*lines[:at], before + "\t".join([label, *cells]), *lines[at + 1 :]]))


_OTHERWISE: Final = seeded("2021", 2, "totals")
"""A report whose row of state secrets is blank."""


@pytest.mark.parametrize(
    "cells", [["0", "", "0"], ["", "0", "", "", "", "0"], ["0", "0", "", "0", "0", "0", "0"], ["0"]], ids="-".join
)
def test_zeros_behind_all_other_figures_are_left_open(cells: list[str]) -> None:
    """
    That one was lost or is there twice changes no sum.
    """
    read = _with_row("outcomes.denied.state_secret", cells)
    row = [cell for cell in read.cells() if cell.path.startswith("requests.outcomes.denied.state_secret.")]
    assert [(None, Origin.AMBIGUOUS)] * 7 == [(cell.value, cell.origin) for cell in row]
    assert Code.PLACE_AMBIGUOUS in {each.code for each in read.diagnostics}


def test_seven_zeros_are_a_row() -> None:
    """
    Nothing of it is lost.
    """
    read = _with_row("outcomes.denied.state_secret", ["0"] * 7)
    row = [cell for cell in read.cells() if cell.path.startswith("requests.outcomes.denied.state_secret.")]
    assert [0] * 7 == [cell.value for cell in row]


def test_zeros_before_another_figure_have_their_places() -> None:
    """
    They would have moved with it; those behind it are open.
    """
    name = "requests.outcomes.granted."
    cells = [_OTHERWISE.values[path] for path in _OTHERWISE.values if path.startswith(name)]
    last = max(at for at, cell in enumerate(cells[:-1]) if cell)
    printed = ["0" if cell is None else str(cell) for cell in cells[: last + 1]]
    read = _with_row("outcomes.granted", [*printed, *["0"] * (last < 5)])
    assert [int(cell) for cell in printed] == [cell.value for cell in read.cells() if cell.path.startswith(name)][
        : last + 1
    ]


@pytest.mark.parametrize("row", ["received", "outcomes.total"])
def test_without_sums_nothing_is_told_that_was_not(row: str) -> None:
    """
    Where figures contradict each other, rows with fewer cells are left to what their own sums tell.
    """
    cells = [_OTHERWISE.values[path] for path in _OTHERWISE.values if path.startswith(f"requests.{row}.")]
    read = _with_row(row, [str((cells[0] or 0) + 1), *("" if cell is None else str(cell) for cell in cells[1:])])
    assert {f"requests.{row}.natural_person", f"requests.{row}.total"} >= _wrong(read, _OTHERWISE).keys()
    assert len(_told(read, _OTHERWISE)) < len(_printed(_OTHERWISE))
