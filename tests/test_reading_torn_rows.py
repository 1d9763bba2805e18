"""Rows that a table finder made of each line of a label: which are one row, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import Code, Origin
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.torn_rows import torn_row
from texts.figures import BLANKS, Blanks, Figures, seeded
from texts.form import COLUMNS, CORNER, EDITIONS, REQUESTS, Edition, requests_paths
from texts.judge import differing, faults, wrong

_THIRD: Final = "三、收到和处理政府信息公开申请情况"
_END: Final = "五、存在的主要问题及改进情况\n无。"
_NOTHING: Final = ("",) * len(COLUMNS)

# Where the figures stand beside a label of so many lines.
_PLACES: Final[dict[str, Callable[[int], int]]] = {
    "above": lambda _: 0,
    "in the middle": lambda lines: lines // 2,
    "below": lambda lines: lines - 1,
}

_Row = tuple[str, ...]


def _cut(label: str, width: int) -> list[str]:
    return [label[at : at + width] for at in range(0, len(label), width)]


def _torn(figures: Figures, width: int, place: Callable[[int], int], between: int = 0) -> Iterator[_Row]:
    """Each row of table three as one for each line of its label, with empty ones between or not."""
    groups: dict[str, list[str]] = {}
    for row in REQUESTS[figures.edition]:
        group = groups.setdefault(row.group, _cut(row.group, width))
        lines = _cut(row.label, width)
        cells = tuple(figures.printed(path) for path in requests_paths(row.name))
        for at, line in enumerate(lines):
            if at:
                yield from [("", "", *_NOTHING)] * between
            yield (group.pop(0) if group else "", line, *(cells if at == place(len(lines)) else _NOTHING))


def _text(rows: Sequence[_Row], separator: str) -> str:
    heads = (("", CORNER, *(head for _, head in COLUMNS)),)
    return "\n".join([_THIRD, *(separator.join(cells) for cells in (*heads, *rows)), _END])


def _table_three(figures: Figures, read: gor.Report) -> dict[str, tuple[object, object]]:
    return {path: each for path, each in differing(read, figures).items() if path.startswith("requests.")}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("separator", ["\t", "|"])
@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("between", [0, 1])
def test_the_lines_of_a_label_are_one_row(edition: Edition, separator: str, place: str, between: int) -> None:
    """
    Together they are the label, and one of them has the figures, blanks among them.
    """
    for seed, blanks in enumerate(BLANKS):
        figures = seeded(edition, seed, blanks)
        for width in (6, 9, 16):
            rows = [*_torn(figures, width, _PLACES[place], between)]
            assert _table_three(figures, gor.parse(_text(rows, separator))) == {}


@pytest.mark.parametrize("blanks", ["some", "zeros"])
def test_a_label_is_told_by_its_characters_where_one_of_them_stands_apart(blanks: Blanks) -> None:
    """
    What stands higher than the rest of its line, a finder may put behind it.
    """
    figures = seeded("2021", 1, blanks)
    rows = [*_torn(figures, 8, _PLACES["in the middle"])]
    at = next(at for at, cells in enumerate(rows) if "（二）部分公开" in cells[1])
    rows[at : at + 4] = [
        (cells[0], line, *cells[2:])
        for cells, line in zip(
            rows[at : at + 4],
            ("（二）部分公开", "（区分处理的 只，计这", "情形 不计其他情形）一", "，"),
            strict=True,
        )
    ]
    read = gor.parse(_text(rows, "\t"))
    assert _table_three(figures, read) == {}


def test_figures_above_the_end_of_a_label_are_no_blanks_beside_it() -> None:
    """
    Also where its lines have other columns, and only the last of them tells which row it is.
    """
    figures = ("1162", "", "", "362", "", "", "5")
    rows = [
        ("2", "申请人逾期未按", *figures),
        ("收", "费通知要求缴纳", *_NOTHING),
        ("费", "用、行政机关不", *_NOTHING),
        ("再", "处理其政府信息", *_NOTHING),
        ("", "公开申请", *_NOTHING),
    ]
    read = gor.parse(_text([*rows, ("", "四、结转下年度继续办理", *_NOTHING)], "\t"))
    cells = [read.cell(path) for path in requests_paths("outcomes.other.fee_overdue")]
    assert Origin.BLANK not in {cell.origin for cell in cells}
    assert {cell.path for cell in cells} <= {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("1.属于国", "", "柳林"), [None] * 7, id="another word"),
        pytest.param(("1.属于国", "家秘", "密"), [4, 0, 0, 0, 0, 0, 4], id="all of it"),
    ],
)
def test_figures_beside_a_label_that_is_not_whole_are_no_blanks(
    lines: Sequence[str], expected: Sequence[int | None]
) -> None:
    """
    They may be the row's: it is said of each of its cells that it was not found.
    """
    figures = ("4", "0", "0", "0", "0", "0", "4")
    rows = [("", lines[0], *_NOTHING), ("", lines[1], *_NOTHING), ("", lines[2], *figures)]
    read = gor.parse(_text([*rows, ("", "四、结转下年度继续办理", *_NOTHING)], "\t"))
    cells = [read.cell(path) for path in requests_paths("outcomes.denied.state_secret")]
    assert [cell.value for cell in cells] == expected
    named = {path for problem in read.diagnostics for path in problem.paths}
    assert {cell.path for cell in cells if cell.value is None} <= named
    assert Origin.BLANK not in {cell.origin for cell in cells}


def test_a_figure_below_a_head_that_is_cut_is_no_piece_of_a_label() -> None:
    """
    其他 and 3 are the characters of 3.其他, a row of the form.
    """
    lines = "a\t其\t\nb\t他\t\nc\t3\t5\n"
    rules = ruling(lines, 0, len(lines))
    assert torn_row(lines, lines, 0, len(lines), 2, "\t", rules) is None
    label = lines.replace("其", "3.其").replace("3\t5", "\t5")
    found = torn_row(label, label, 0, len(label), 2, "\t", rules)
    assert found is not None
    assert found[1] == label.index("\nc")


def test_two_lines_with_figures_are_two_rows() -> None:
    """
    Whichever of them is the label's, no figure is taken from either.
    """
    figures = ("4", "0", "0", "0", "0", "0", "4")
    rows = [("", "1.属于国", *_NOTHING), ("", "家秘", *figures), ("", "密", *figures)]
    read = gor.parse(_text([*rows, ("", "四、结转下年度继续办理", *_NOTHING)], "\t"))
    assert {read.cell(path).value for path in requests_paths("outcomes.denied.state_secret")} == {None}
    assert Code.CELL_MISSING in {problem.code for problem in read.diagnostics}


def test_a_line_of_a_label_that_is_lost_takes_no_figures_with_it() -> None:
    """
    Each without figures dropped in turn: no figure is wrong, and none is missing in silence.
    """
    figures = seeded("2021", 2, "some")
    rows = [*_torn(figures, 9, _PLACES["in the middle"])]
    for at in (at for at, cells in enumerate(rows) if cells[2:] == _NOTHING):
        kept = rows[:at] + rows[at + 1 :]
        lost = {path for path in figures.true if not path.startswith("requests.")}
        assert faults(gor.parse(_text(kept, "|")), figures, lost) == {}, rows[at]


def test_a_blank_before_a_bar_is_a_cell_where_other_lines_have_as_many_bars() -> None:
    """
    No frame: one row in five has a word in front.
    """
    figures = seeded("2021", 4, "some")
    rows = [*_torn(figures, 50, _PLACES["above"])]
    rows[0] = ("三、本年度", *rows[0][1:])
    assert _table_three(figures, gor.parse(_text(rows, "|"))) == {}


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("3.危及“三安全一稳", "定”"),
        ("3.危及 三安全 稳一", "定"),
        ("5.属于三类内部事务", "信息"),
        ("4.保护第三方合法权", "益"),
    ],
)
def test_the_end_of_a_label_that_a_column_cuts_off_is_no_cell(label: str, rest: str) -> None:
    """
    It would be one that cannot be read, and a blank would make way for it.
    """
    figures = ("725", "11", "1", "3", "", "1", "741")
    read = gor.parse(_text([(label, rest, *figures), ("四、结转下年度继续办理", "", *_NOTHING)], "\t"))
    rows = read.requests.outcomes.denied
    row = {"3": rows.security_and_stability, "4": rows.third_party_rights, "5": rows.internal_affairs}[label[0]]
    assert (row.natural_person, row.business, row.legal_service, row.other, row.total) == (725, 11, None, 1, 741)


def test_a_cell_that_ends_one_label_and_has_the_next_has_the_figures_of_two_rows() -> None:
    """
    Those of one may be glued to the other's, and neither is blank.
    """
    first = "1.申请人无正当理由逾期不补正、行政机关不再"
    label = "处理其政府信息公开申请2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    figures = ("429267", "4", "11", "1", "1", "", "")
    read = gor.parse(
        _text([("", first, *_NOTHING), ("", label, *figures), ("", "四、结转下年度继续办理", *_NOTHING)], "\t")
    )
    paths = [*requests_paths("outcomes.other.correction_overdue"), *requests_paths("outcomes.other.fee_overdue")]
    assert {read.cell(path).value for path in paths} == {None}
    assert {*paths} <= {path for problem in read.diagnostics for path in problem.paths}


def test_the_end_of_a_label_over_many_columns_is_no_cell() -> None:
    """
    Also where the label was known by its second piece already.
    """
    figures = ("71", "", "4", "5", "2", "", "82")
    row = ("2.申", "请人逾", "期未按", "收费", *figures)
    read = gor.parse(_text([row, ("四、结转下年度继续办理", "", "", "", *_NOTHING)], "|"))
    row_read = read.requests.outcomes.other.fee_overdue
    assert (row_read.natural_person, row_read.business, row_read.research) == (71, None, 4)
    assert (row_read.public_welfare, row_read.legal_service, row_read.total) == (5, 2, 82)


@given(st.data(), st.sampled_from(["\t", "|"]), st.sampled_from(["none", "some", "zeros"]))
def test_however_labels_are_cut_over_lines_and_columns_no_figure_is_wrong(
    data: st.DataObject, separator: str, blanks: Blanks
) -> None:
    """
    Pieces may stand in any column before the figures, and in any order of the lines.
    """
    figures = seeded("2021", data.draw(st.integers(0, 9)), blanks)
    rows = []
    for row in REQUESTS["2021"]:
        pieces = _cut(row.label, data.draw(st.sampled_from([4, 7, 12, 60])))
        columns = data.draw(st.integers(1, 2))
        lines = [
            [*pieces[at : at + columns], *[""] * (columns - len(pieces[at : at + columns]))]
            for at in range(0, len(pieces), columns)
        ]
        if data.draw(st.booleans()):
            lines = data.draw(st.permutations(lines))
        beside = data.draw(st.integers(0, len(lines) - 1))
        cells = tuple(figures.printed(path) for path in requests_paths(row.name))
        rows += [
            (*line, *[""] * (2 - columns), *(cells if at == beside else _NOTHING)) for at, line in enumerate(lines)
        ]
    assert wrong(gor.parse(_text(rows, separator)), figures) == {}


def test_the_short_label_of_a_row_is_not_cut_by_the_group_below_it() -> None:
    """
    Though it may go on, as （二）部分公开 does, nothing of it stands before the next row's label.
    """
    groups = {"outcomes.denied.state_secret": "（三）不予公", "outcomes.denied.prohibited_by_law": "开"}
    cells = ("", "", "2", "", "", "", "2")
    rows = [
        (groups.get(row.name, ""), "（二）部分公开" if "partially" in row.name else row.label, *cells)
        for row in REQUESTS["2021"]
    ]
    read = gor.parse(_text(rows, "\t"))
    for path in (path for row in REQUESTS["2021"] for path in requests_paths(row.name)):
        assert read.cell(path).value == (2 if path.endswith((".research", ".total")) else None)


def test_what_an_earlier_line_has_cut_begins_no_row_in_a_later_one() -> None:
    """
    Figures without a label between them are neither's.
    """
    figures = ("4", "0", "0", "1", "0", "0", "5")
    rows = [("", "属于国家", *_NOTHING), ("", "", *figures), ("", "2.其他法律行政法规禁止公开", *_NOTHING)]
    read = gor.parse(_text([*rows, ("四、结转下年度继续办理", "", *_NOTHING)], "\t"))
    cells = [read.cell(path) for path in requests_paths("outcomes.denied.prohibited_by_law")]
    assert {cell.value for cell in cells} == {None}
    assert {cell.path for cell in cells} <= {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize("label", ["（二）部分公开", "5.属于三类内部事务", "4.保护第三方合法权"])
@pytest.mark.parametrize("sign", ["-", "/", "—"])
def test_a_sign_behind_a_label_that_may_go_on_is_a_cell(label: str, sign: str) -> None:
    """
    It is no letter of the label.
    """
    rows = [(label, sign, "1", "2", "0", "0", "0", "3"), ("四、结转下年度继续办理", *_NOTHING)]
    read = gor.parse("\n".join([_THIRD, *map("\t".join, rows), _END]))
    outcomes = read.requests.outcomes
    row = {
        "（": outcomes.partially_granted,
        "5": outcomes.denied.internal_affairs,
        "4": outcomes.denied.third_party_rights,
    }[label[0]]
    assert (row.natural_person, row.business, row.research, row.total) == (None, 1, 2, 3)


def test_a_row_of_several_lines_below_an_empty_line_begins_a_page() -> None:
    """
    Its columns are compared with those of its own page.
    """
    figures = seeded("2021", 3, "some")
    rows = [*_torn(figures, 9, _PLACES["in the middle"])]
    half = next(at for at, cells in enumerate(rows) if cells[1].startswith("1.信访"))
    above = [("", *cells) for cells in rows[:half]]
    text = _text(above, "\t").replace(_END, "") + "\n" + "\n".join(map("\t".join, rows[half:])) + f"\n{_END}"
    assert wrong(gor.parse(text), figures) == {}
    below = [row.name for row in REQUESTS["2021"]][-3:]
    read = gor.parse(text)
    assert [read.cell(path).value for name in below for path in requests_paths(name)] == [
        figures.value(path) for name in below for path in requests_paths(name)
    ]


def test_no_order_of_pieces_makes_a_label_end_before_it_begins() -> None:
    """
    In a row of a grid the cell behind a label may stand on a line above.
    """
    read = gor.parse("三、收到和处理政府信息公开申请情况\n3其他逾期不补正---+|\n|/\n2申请|")
    assert {cell.value for cell in read.cells() if cell.path.startswith("requests.")} == {None}


def test_figures_that_an_open_row_holds_of_lines_below_it_may_be_the_blank_row_s_under_it() -> None:
    """
    A quotation mark that a line has cut off makes of the row above no row of a grid.
    """
    rows = [
        ("", "危及“三安全一稳定", *_NOTHING),
        ("", "", "4", "0", "0", "1", "0", "0", "5"),
        ("", "”", *_NOTHING),
        ("", "", "1", "0", "0", "0", "0", "0", "1"),
        ("", "保护第三方合法权益", *_NOTHING),
    ]
    read = gor.parse(_text([*rows, ("四、结转下年度继续办理", "", *_NOTHING)], "\t"))
    cells = [read.cell(path) for path in requests_paths("outcomes.denied.third_party_rights")]
    assert Origin.BLANK not in {cell.origin for cell in cells}
    assert {cell.path for cell in cells} <= {path for problem in read.diagnostics for path in problem.paths}


@pytest.mark.parametrize("separator", ["\t", "|"])
def test_a_whole_table_on_one_line_with_labels_cut_is_no_row(separator: str) -> None:
    """
    A page of one line, with a mark between its strings, has more cells than any row.
    """
    figures = seeded("2021", 3)
    rows = [cell for row in _torn(figures, 7, _PLACES["below"]) for cell in row if cell]
    read = gor.parse(f"三、收到和处理政府信息公开申请情况\n{separator.join(rows)}\n{_END}")
    assert {} == faults(read, figures)
