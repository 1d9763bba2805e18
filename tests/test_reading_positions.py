"""Rows of table three whose blanks leave no trace but their width: figures are placed by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from unicodedata import east_asian_width

import pytest

import gov_open_report as gor
from gov_open_report import Origin
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.items import Item, Kind, Scan
from gov_open_report._reading.lines.scanner import scan
from gov_open_report._reading.places.positions import place_under_heads, run_rightwards
from texts.form import COLUMNS, REQUESTS, requests_paths

_ROWS: Final = {row.name.rpartition(".")[2]: row for row in REQUESTS["2021"]}
_HEADS: Final = tuple(head for _, head in COLUMNS)
_BEFORE: Final = "三、收到和处理政府信息公开申请情况\n"
_BEHIND: Final = "五、存在的主要问题及改进情况\n"
_SIGNS: Final = {Origin.BLANK: "_", Origin.AMBIGUOUS: "?", Origin.MISSING: "."}
_PLACES: Final = tuple(range(40, 40 + 7 * 14, 14))


def _width(text: str) -> int:
    return sum(1 + (east_asian_width(character) in "WF") for character in text)


def _line(first: str, cells: Sequence[str], side: str, places: Sequence[int] = _PLACES, *, screen: bool = True) -> str:
    """*cells* with one *side*, or the middle, at their *places*, as on a screen or in characters; none for a blank."""
    measure = _width if screen else len
    line = first
    for cell, place in zip(cells, places, strict=True):
        begin = place - {"left": 0, "right": measure(cell), "middle": measure(cell) // 2}[side]
        if cell:
            line += " " * (begin - measure(line)) + cell
    return line + "\n"


def _row(name: str, cells: str, side: str = "left", *, screen: bool = True) -> str:
    """A row, with an underscore for a blank."""
    label = _ROWS[name].label
    return _line(label, ["" if cell == "_" else cell for cell in cells.split()], side, screen=screen)


def _told(read: gor.Report, name: str) -> str:
    cells = [read.cell(path) for path in requests_paths(_ROWS[name].name)]
    if {Origin.AMBIGUOUS} == {cell.origin for cell in cells}:
        return "ambiguous"
    return " ".join(
        _SIGNS.get(cell.origin) or f"{'~' * (cell.origin is Origin.RECOVERED)}{cell.value}" for cell in cells
    )


def _read(*lines: str, behind: str = _BEHIND) -> gor.Report:
    return gor.parse(_BEFORE + "".join(lines) + behind)


_BLANK: Final = "10 _ 20 20 _ 10 60"
_FULL: Final = "10 20 10 20 10 20 90"
_EVERY_SIDE: Final = pytest.mark.parametrize(
    ("side", "screen"),
    [(side, screen) for side in ("left", "right", "middle") for screen in (True, False)],
)


@pytest.mark.parametrize(
    ("side", "screen"), [("left", True), ("left", False), ("right", True), ("right", False), ("middle", True)]
)
def test_a_figure_stands_under_the_head_of_its_column(side: str, screen: bool) -> None:  # noqa: FBT001 - a fact
    """
    It begins, ends or is centred where the head does, on a screen or in characters; the other columns are blank.
    """
    cells = {"received": _BLANK, "carried_in": "_ 20 10 _ 10 _ 40", "granted": "10 _ _ _ _ _ 10"}
    heads = _line("", _HEADS, side, screen=screen)
    read = _read(heads, *(_row(name, each, side, screen=screen) for name, each in cells.items()))
    assert cells == {name: _told(read, name) for name in cells}


@_EVERY_SIDE
def test_a_figure_stands_under_those_of_full_rows(side: str, screen: bool) -> None:  # noqa: FBT001 - a fact
    """
    Without heads as well, if ten figures or more agree.
    """
    rows = [_row(name, cells, side, screen=screen) for name, cells in (("received", _FULL), ("carried_in", _BLANK))]
    assert _BLANK == _told(_read(*rows, _row("granted", _BLANK, side, screen=screen)), "carried_in")


def test_a_figure_stands_under_its_head_beside_the_rest_of_a_label() -> None:
    """
    Also where what a line break cuts off begins with a number: 危及“三安全一稳定” is no third row for it.
    """
    row = next(row for row in _ROWS.values() if "三安全" in row.label)
    begun, _, rest = row.label.partition("三")
    cells = ["" if cell == "_" else cell for cell in _BLANK.split()]
    read = _read(_line("", _HEADS, "left"), _row("carried_in", _BLANK), f"{begun}\n", _line(f"三{rest}", cells, "left"))
    assert _BLANK == _told(read, row.name.rpartition(".")[2])


_TOP: Final = _line("", _HEADS, "left")
_SECOND: Final = _row("carried_in", _BLANK)


@pytest.mark.parametrize(
    ("lines", "behind", "told"),
    [
        pytest.param([_TOP, _SECOND, _row("received", _BLANK)], _BEHIND, _BLANK, id="under the heads"),
        pytest.param([_TOP, _SECOND, _row("received", _BLANK).rstrip()], "", "ambiguous", id="where the text ends"),
        pytest.param(
            [_TOP, _SECOND, _row("received", _BLANK).replace("60", " 60")], _BEHIND, "ambiguous", id="one out of line"
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", "10 _ 20 20 _ 20 60")], _BEHIND, "ambiguous", id="more than their total"
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", "10 _ 20 020 _ 10 60")], _BEHIND, "ambiguous", id="with a spare zero"
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", f"10 _ 20 {'1' * 15} _ 10 {'2' * 15}")],
            _BEHIND,
            "ambiguous",
            id="over two columns",
        ),
        pytest.param(
            [_TOP.replace("其他", "    "), _SECOND, _row("received", _BLANK)], _BEHIND, "ambiguous", id="a head is lost"
        ),
        pytest.param([_TOP, _TOP, _SECOND, _row("received", _BLANK)], _BEHIND, _BLANK, id="heads twice"),
        pytest.param(
            [_TOP.rstrip() + " 其他\n", _SECOND, _row("received", _BLANK)],
            _BEHIND,
            "ambiguous",
            id="a head more than the form's",
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", _BLANK).replace("10", "其中有转来的 10", 1)],
            _BEHIND,
            "ambiguous",
            id="beside words",
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", _BLANK).rstrip("\n") + "  甲\n"], _BEHIND, _BLANK, id="beside a stray mark"
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", "10 _ 20 20 · 10 60")], _BEHIND, "ambiguous", id="with a mark in a cell"
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", "○ · 20 20 20 _ 60")], _BEHIND, "ambiguous", id="with marks before figures"
        ),
        pytest.param(
            [_TOP, _SECOND, _row("received", "10 _ 20 20 _ 10 ·")], _BEHIND, "ambiguous", id="with a mark for its total"
        ),
        pytest.param([_row("received", _BLANK)], _BEHIND, "ambiguous", id="without heads"),
        pytest.param(
            [_row("carried_in", _FULL), _row("received", "10 _ _ _ _ _ 10")], _BEHIND, "ambiguous", id="few figures"
        ),
        pytest.param(
            [_row("carried_in", _FULL), _row("received", "10 _ _ _ _ 10 20")], _BEHIND, "10 _ _ _ _ 10 20", id="enough"
        ),
        pytest.param(
            [_row("carried_in", _FULL), _row("granted", _FULL).replace("90", " 90"), _row("received", _BLANK)],
            _BEHIND,
            "ambiguous",
            id="full rows that do not agree",
        ),
        pytest.param(
            [
                _TOP.replace("  商业企业", "商业企业  "),
                _row("carried_in", _FULL),
                _row("granted", _FULL),
                _row("received", _BLANK),
            ],
            _BEHIND,
            _BLANK,
            id="two full rows against the heads",
        ),
        pytest.param(
            [_TOP.replace("  商业企业", "商业企业  "), _row("carried_in", _FULL), _row("received", _BLANK)],
            _BEHIND,
            "ambiguous",
            id="one full row against the heads",
        ),
        pytest.param(
            [_TOP, _SECOND, _row("granted", _BLANK), _row("received", f"10 _ {'1' * 14} _ _ _ {'1' * 12}21")],
            _BEHIND,
            f"10 _ {'1' * 14} _ _ _ {'1' * 12}21",
            id="up to the next column",
        ),
        pytest.param(
            [_TOP, _SECOND, _row("granted", _BLANK), _row("received", f"10 _ {'1' * 15} _ _ _ {'1' * 13}21")],
            _BEHIND,
            "ambiguous",
            id="and one digit into it",
        ),
        pytest.param(
            [
                _line("", _HEADS, "right"),
                _row("carried_in", _BLANK, "right"),
                _row("granted", _BLANK, "right"),
                _row("received", f"10 _ {'1' * 14} _ _ _ {'1' * 12}21", "right"),
            ],
            _BEHIND,
            f"10 _ {'1' * 14} _ _ _ {'1' * 12}21",
            id="from the column before",
        ),
        pytest.param(
            [_row("carried_in", _FULL), "自然人 | 商业企业 | 科研机构\n", _row("received", _BLANK)],
            _BEHIND,
            _BLANK,
            id="heads between bars are none",
        ),
        pytest.param(
            ["|" + _TOP.replace(" 商", "|商").replace(" 科", "|科"), _SECOND, _row("received", _BLANK)],
            _BEHIND,
            "ambiguous",
            id="wherever they stand",
        ),
        pytest.param(
            [_TOP, _SECOND.replace("\n", " |\n"), _row("received", _BLANK).replace("\n", " |\n")],
            _BEHIND,
            "ambiguous",
            id="figures before a bar",
        ),
        pytest.param(
            [
                _line("", ["自然人", "", "", "", "", "", "总计"], "left"),
                _line("", ["", *_HEADS[1:-1], ""], "left"),
                _SECOND,
                _row("received", _BLANK),
            ],
            _BEHIND,
            _BLANK,
            id="heads on two lines",
        ),
        pytest.param(
            ["1.属于国家秘密          10  20  10  20  10  20  90\n", "一、本年新收政府信息公开申请数量  20  10  30\n"],
            _BEHIND,
            "ambiguous",
            id="under no column",
        ),
    ],
)
def test_places_are_told_by_columns_where_all_figures_stand_in_them(lines: list[str], behind: str, told: str) -> None:
    """
    One out of line, and none is told.
    """
    table = "一、总体情况\n" + _BEFORE + "".join(lines) + behind
    assert told == _told(gor.parse(table), "received")


@pytest.mark.parametrize(
    ("full", "row", "told"),
    [
        ("10  20  10  20  10  20  90", "10      20          20  50", "10 _ 20 _ _ 20 50"),
        ("10 20  10  20  10  20  90", "10     20          20  50", "10 _ 20 _ _ 20 50"),
        ("10 20 10 20  10  20  90", "10    20         20  50", "ambiguous"),
        ("10 20 10 20 10  20  90", "10    20         20  50", "ambiguous"),
    ],
)
def test_columns_are_told_by_full_rows_most_of_whose_gaps_are_wide(full: str, row: str, told: str) -> None:
    """
    More than half of them are two spaces or more.
    """
    label = "二、上年结转政府信息公开申请数量"
    read = _read(f"一、本年新收政府信息公开申请数量  {full}\n", f"{label}  {row}\n")
    assert told == _told(read, "carried_in")


def test_heads_on_the_line_of_a_row_are_not_above_it() -> None:
    """
    Nothing stands under them: columns are told by the full row that follows them, as without heads.
    """
    places = [place + 120 for place in _PLACES]
    first = _line(f"{' '.join(_HEADS)} {_ROWS['received'].label}", _FULL.split(), "left", places)
    second = _line(_ROWS["carried_in"].label, ["10", "", "20", "20", "", "10", "60"], "left", places)
    read = _read(first, second)
    assert (_FULL, _BLANK) == (_told(read, "received"), _told(read, "carried_in"))


@pytest.mark.parametrize("side", ["left", "right", "middle"])
def test_heads_and_full_rows_agree_on_one_side(side: str) -> None:
    """
    Whichever it is, and on the other ones they need not.
    """
    heads = _line("", _HEADS, side)
    read = _read(heads, _row("received", _FULL, side), _row("carried_in", _BLANK, side))
    assert _BLANK == _told(read, "carried_in")


def test_quotation_marks_take_one_place_of_a_screen() -> None:
    """
    As all characters do that are not Chinese.
    """
    read = _read(_TOP, _SECOND, _row("security_and_stability", _BLANK))
    assert _BLANK == _told(read, "security_and_stability")


def test_full_rows_tell_no_columns_below_heads_in_another_order() -> None:
    """
    As with 总计 first: each figure is of the column before then.
    """
    moved = [place + 1 for place in _PLACES]
    rows = [
        _line(_ROWS[name].label, cells, "left", moved)
        for name, cells in (
            ("received", _FULL.split()),
            ("carried_in", _FULL.split()),
            ("granted", ["10", "", "20", "20", "", "10", "60"]),
        )
    ]
    in_order, others = (_line("", heads, "left") for heads in (_HEADS, (_HEADS[-1], *_HEADS[:-1])))
    assert [_BLANK, "ambiguous"] == [_told(_read(heads, *rows), "granted") for heads in (in_order, others)]


def test_a_blank_stands_behind_the_figure_before_it() -> None:
    """
    One before the first stands where that begins.
    """
    read = _read(_TOP, _row("received", "_ 10 20 20 _ 10 60"), _row("carried_in", "_ 10 20 20 _ 10 60"))
    spans = [read.cell(path).span for path in requests_paths("received")]
    line = read.source.split("\n")[2]
    before = read.source.index(line)
    first, second = line.index("10") + before, line.index("20") + before
    assert [(first, first), (first, first + 2), (second, second + 2)] == [
        (span.start, span.end) for span in spans[:3] if span is not None
    ]


def test_a_page_begins_with_its_first_row() -> None:
    """
    Right behind the page feed, and without heads.
    """
    moved = [place + 4 for place in _PLACES]
    page = [_line(_ROWS[name].label, _FULL.split(), "left", moved) for name in ("granted", "repeated")]
    blank = _line(_ROWS["excessive"].label, ["10", "", "20", "20", "", "10", "60"], "left", moved)
    read = _read(_row("received", _FULL), _row("carried_in", _BLANK), "\f", page[0], blank)
    assert (_BLANK, _BLANK) == (_told(read, "carried_in"), _told(read, "excessive"))


_DISPUTES: Final = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计") * 3
_DISPUTES_PLACES: Final = tuple(range(12, 12 + 15 * 12, 12))
_NO_FIGURES: Final = [""] * 5


def _disputes(
    figures: Sequence[str], behind: str = "\n" + _BEHIND, heads: str | None = None, at: Sequence[int] = _DISPUTES_PLACES
) -> list[int | str | None]:
    top = heads or _line("", _DISPUTES, "left", _DISPUTES_PLACES)
    row = _line("", figures, "left", at)
    read = gor.parse("一、总体情况\n四、政府信息公开行政复议、行政诉讼情况\n" + top + row.rstrip() + behind)
    cells = [cell for cell in read.cells() if cell.path.startswith("disputes.")]
    return [
        cell.value if isinstance(cell.value, int) else "_" if cell.origin is Origin.BLANK else None for cell in cells
    ]


_FOUR: Final = ["3", "", "", "", "3", "", "", "4", "", "4"]


def test_figures_of_table_four_stand_under_their_heads() -> None:
    """
    Four of them or more; three are too few to be no chance.
    """
    assert [3, "_", "_", "_", 3, "_", "_", 4, "_", 4, *["_"] * 5] == _disputes(_FOUR + _NO_FIGURES)
    assert [None] * 15 == _disputes(["3", "", "", "", "3", "", "", "0", "", "", *_NO_FIGURES])


def test_figures_of_table_four_are_not_placed_where_one_may_be_lost() -> None:
    """
    Where the text ends in one.
    """
    assert [None] * 15 == _disputes(_FOUR + _NO_FIGURES, behind="")


@pytest.mark.parametrize("at", [1, 9, 14])
def test_a_cell_of_table_four_with_a_mark_is_not_blank(at: int) -> None:
    """
    Between figures, before all of them or behind.
    """
    figures = ["", *_FOUR[1:], *_NO_FIGURES]
    figures[2:5] = ["3", "", "3"]
    figures[0 if at == 1 else at] = "·"
    assert [None] * 15 == _disputes(figures)


@pytest.mark.parametrize("at", [1, 2, 7, 14])
def test_a_head_that_touches_what_stands_before_it_is_not_told_apart_from_it(at: int) -> None:
    """
    Though it stays in its place: the head before is as long as to touch it.
    """
    heads = _line("", _DISPUTES, "left", _DISPUTES_PLACES)
    touching = heads[: _at(heads, at) - 1] + "、" + heads[_at(heads, at) :]
    touching = touching[: _at(heads, at) - 2] + touching[_at(heads, at) - 1 :]
    assert [None] * 15 == _disputes(_FOUR + _NO_FIGURES, heads=touching)


def test_a_line_that_has_lost_the_spaces_it_began_with_has_moved() -> None:
    """
    Where it reaches the last column nothing has, and where it begins with spaces.
    """
    places = [place - 12 for place in _DISPUTES_PLACES]
    heads = _line("", _DISPUTES, "left", places)
    assert [None] * 15 == _disputes(["3", "", "", "", "3", "", "", "4", "", "4", *_NO_FIGURES], heads=heads, at=places)
    whole = ["3", "", "", "", "3", *_NO_FIGURES, "", "", "4", "", "4"]
    assert [3, "_", "_", "_", 3, *["_"] * 7, 4, "_", 4] == _disputes(whole, heads=heads, at=places)
    behind = ["", "", "", "", "", "3", "", "", "", "3", "4", "", "", "4", ""]
    assert [None] * 15 == _disputes(behind, heads=heads, at=places)


def _scanned(text: str) -> Scan:
    return scan(text, fold(text), 0, len(text), [], ruling(fold(text), 0, len(text)))


def test_a_blank_is_a_cell_of_the_line_of_the_figures() -> None:
    """
    It is nowhere but behind what stands before it.
    """
    scanned = _scanned("自然人  商业企业  科研机构  社会公益组织  其他\n1                 2         3             4")
    line = scanned.cells[0].line
    placed = place_under_heads(scanned.cells, scanned.labels, scanned)
    # The text ends behind the last.
    assert placed is None
    longer = scanned._replace(source=scanned.source + "\n")
    first, *others = scanned.cells
    blank = Item(Kind.CELL, "", "", first.end, first.end, line, -1)
    assert [first, blank, *others] == place_under_heads(scanned.cells, scanned.labels, longer)
    below = [scanned.labels[1]._replace(line=line, start=first.start + 8, end=first.start + 16)]
    assert place_under_heads(scanned.cells, [*scanned.labels, *below], longer) is None


@pytest.mark.parametrize(
    ("text", "rightwards"),
    [
        ("自然人 商业企业 总计", True),
        ("自然人\n       商业企业\n                总计", True),
        ("自然人\n总计", False),
        ("总计\n自然人", False),
        ("社会公益组织\n   自然人", True),
        ("　　　自然人\n      总计", True),
        ("  自然人\n总计", False),
    ],
)
def test_heads_run_rightwards_if_each_begins_behind_where_the_one_before_does(text: str, rightwards: bool) -> None:  # noqa: FBT001 - expected
    """
    On a screen or in characters, on whatever lines.
    """
    scanned = _scanned(text)
    assert rightwards == run_rightwards(scanned.labels, scanned)


def _at(heads: str, number: int) -> int:
    """Where the head of a *number* begins."""
    at = -1
    for head in _DISPUTES[: number + 1]:
        at = heads.index(head, at + 1)
    return at


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize(
    ("end", "first", "total"),
    [(54, "|6", None), (54, "16", None), (41, "|6", None), (41, "0", None), (40, "0", 0), (39, "0", 0)],
)
def test_a_row_whose_label_stands_in_a_column_of_figures_has_moved(
    first: str,
    end: int,
    total: int | None,
    screen: bool,  # noqa: FBT001 - a fact
) -> None:
    """
    As where a cell that spans rows takes a column of its own in the first of them: no figure is under its head.
    """
    group, label = "三、本年度办理结果", _ROWS["granted"].label
    measure = _width if screen else len
    begun = f"{group}{' ' * (end - measure(group) - measure(label))}{label}"
    moved = _line(begun, ["", first, "0", "0", "0", "0", "0"], "left", screen=screen)
    rows = [_row(name, "500 0 0 0 0 0 500", screen=screen) for name in ("state_secret", "third_party_rights")]
    granted = [cell.value for cell in _read(moved, *rows).cells() if cell.path.startswith("requests.outcomes.granted")]
    assert granted[0] in {None, 16}
    assert granted[6] == total


def test_figures_one_space_apart_stand_in_no_columns() -> None:
    """
    Digits line up by themselves.
    """
    label = "{}".format
    rows = [
        f"{label('1.属于国家秘密')} 1 0 0 0 0 0 1\n",
        f"{label('2.重复申请')}     1 0 0     0 1\n",
        f"{label('3.其他')}         1 0 0     0 1\n",
    ]
    assert "ambiguous" == _told(_read(*rows), "repeated")


@pytest.mark.parametrize("between", ["\f", "- 3 -\n", "申请人情况\n", _TOP])
def test_columns_are_those_of_a_page(between: str) -> None:
    """
    A page feed, the number of a page or the heads again: what stands below is set in columns of its own.
    """
    moved = [place + 4 for place in _PLACES]
    cells = ["" if cell == "_" else cell for cell in _BLANK.split()]
    below = _line(_ROWS["granted"].label, cells, "left", moved)
    above = [_TOP, _SECOND, _row("received", _BLANK), _row("carried_in", _BLANK)]
    assert "ambiguous" == _told(_read(*above, below), "received")
    read = _read(*above, between, below)
    assert _BLANK == _told(read, "received")
    assert "ambiguous" == _told(read, "granted")


def test_a_page_of_its_own_heads_places_its_own_figures() -> None:
    """
    Wherever the heads of the page before stand.
    """
    moved = [place + 4 for place in _PLACES]
    cells = ["" if cell == "_" else cell for cell in _BLANK.split()]
    names = ("granted", "repeated")
    below = [_line(_ROWS[name].label, cells, "left", moved) for name in names]
    read = _read(_TOP, _SECOND, _row("received", _BLANK), _line("", _HEADS, "left", moved), *below)
    assert [_BLANK] * 4 == [_told(read, name) for name in ("received", "carried_in", *names)]


def test_rows_above_the_heads_have_columns_as_well() -> None:
    """
    Those of full rows among them.
    """
    read = _read(_row("received", _FULL), _row("carried_in", _BLANK), _row("granted", _BLANK), "申请人情况\n")
    assert _BLANK == _told(read, "carried_in")


@pytest.mark.parametrize(
    ("name", "label", "below", "told"),
    [
        pytest.param("third_party_rights", "4.保护第三方合", "法权益", _BLANK, id="first line of a label"),
        pytest.param("granted", "（一）予以", "公开", _BLANK, id="of a group"),
    ],
)
def test_figures_stand_beside_a_line_of_their_label(name: str, label: str, below: str, told: str) -> None:
    """
    Where a line break cuts it.
    """
    cells = ["" if cell == "_" else cell for cell in _BLANK.split()]
    first = _read(_TOP, _SECOND, _row("received", _BLANK), _line(label, cells, "left"), f"{below}\n")
    second = _read(_TOP, _SECOND, _row("received", _BLANK), f"{label}\n", _line(below, cells, "left"))
    assert (told, told) == (_told(first, name), _told(second, name))


def test_figures_on_another_line_than_a_whole_label_are_not_placed() -> None:
    """
    They may be those of a row whose label is lost.
    """
    cells = ["" if cell == "_" else cell for cell in _BLANK.split()]
    read = _read(_TOP, _SECOND, _row("received", _BLANK), "1.属于国家秘密\n", _line("", cells, "left"))
    assert "ambiguous" == _told(read, "state_secret")
    assert _BLANK == _told(read, "received")


def test_of_more_rows_than_a_form_has_none_is_placed() -> None:
    """
    Sixty-five under one printing of the heads.
    """
    row = _row("received", _BLANK)
    assert "ambiguous" == _told(_read(_TOP, row * 65), "received")
    assert _BLANK == _told(_read(_TOP, row * 64), "received")


def test_places_told_by_columns_alone_are_opened_where_sums_do_not_bear_them_out() -> None:
    """
    A row with a blank that its total needs.
    """
    read = _read(_TOP, _SECOND, _row("received", _BLANK), _row("granted", "10 _ 20 20 _ 10 61"))
    assert _BLANK == _told(read, "received")
    assert "ambiguous" == _told(read, "granted")


_ALIKE: Final = ("received", "carried_in", "granted", "carried_out")


def _full_rows(side: str, *, screen: bool = True) -> list[str]:
    return [_row(name, f"{12 + at} 10 20 30 40 50 {162 + at}", side, screen=screen) for at, name in enumerate(_ALIKE)]


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize("side", ["left", "right", "middle"])
def test_seven_figures_that_stand_under_other_columns_are_not_those_of_a_row(side: str, screen: bool) -> None:  # noqa: FBT001 - a fact
    """
    A blank and a figure that was said twice make seven as well, and a zero more leaves the sum as it is.
    """
    label = _ROWS["state_secret"].label
    cells = ["", "9", "57", "0", "195", "0", "261"]
    line = _line(label, cells, side, screen=screen).replace("261\n", "0 261\n")
    read = _read(*_full_rows(side, screen=screen), line)
    assert _told(read, "state_secret") == "ambiguous"
    assert _told(read, "granted") == "14 10 20 30 40 50 164"


def test_a_row_that_stands_in_columns_of_its_own_has_its_seven_figures() -> None:
    """
    Where they are not those of another column.
    """
    line = _line(
        _ROWS["state_secret"].label, ["1", "9", "57", "0", "195", "0", "262"], "left", range(43, 43 + 7 * 14, 14)
    )
    assert _told(_read(*_full_rows("left"), line), "state_secret") == "1 9 57 0 195 0 262"


def test_rows_that_have_no_columns_in_common_have_their_seven_figures() -> None:
    """
    As far as each stands from its label, a figure of one may begin where the next one's of another does.
    """
    lines = [
        _line(
            _ROWS[name].label, ["1", "9", "57", "0", "195", "0", "262"], "left", range(40 + 14 * at, 138 + 14 * at, 14)
        )
        for at, name in enumerate(("received", "carried_in", "granted", "state_secret"))
    ]
    assert _told(_read(*lines), "state_secret") == "1 9 57 0 195 0 262"
