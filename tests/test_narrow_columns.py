"""Tables printed in columns too narrow for what they hold: labels and figures that go on below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from gov_open_report._reading.lines.cut_labels import Piece, completes_above, join_broken_figures
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.lines.torn_rows import goes_on, torn_row
from texts.effort import effort
from texts.figures import BLANKS, Blanks, Figures, seeded
from texts.form import EDITIONS, Edition
from texts.grids import Grid, matrix
from texts.judge import differing, silent, wrong
from texts.layouts import Keeps, Lines, Way, columns_of
from texts.reports import report

_both_editions = pytest.mark.parametrize("edition", EDITIONS)
_all_blanks = pytest.mark.parametrize("blanks", BLANKS)

_Measure = Callable[[str], int]


def _wrapped(text: str, width: int, measure: _Measure) -> list[str]:
    """The lines of a cell so wide."""
    lines = [""]
    for character in text:
        if measure(lines[-1] + character) > width:
            lines.append("")
        lines[-1] += character
    return lines


def _narrow(
    width: int,
    *,
    figures_only: bool = False,
    filled: bool = False,
    ruled: bool = False,
    bars: str = "|",
    measure: _Measure,
) -> Way:
    """Columns so wide, all or those of figures; spans are *filled*, rows have rules, or cells spaces between them."""

    def render(grid: Grid) -> Lines:
        rows = [[cell.text if begins or filled else "" for cell, begins in row] for row in matrix(grid)]
        labels = max(sum(not cell.is_figure for cell, _ in row) for row in matrix(grid) if row[-1][0].is_figure)
        most = [99 if figures_only and at < labels else width for at in range(len(rows[0]))]
        cut = [[_wrapped(cell, most[at], measure) for at, cell in enumerate(row)] for row in rows]
        widths = [max(measure(line) for cell in column for line in cell) for column in zip(*cut, strict=True)]
        rule = ["+" + "+".join("-" * (room + 2) for room in widths) + "+"] if bars == "|" else []
        lines = [*rule]
        for row in cut:
            for at in range(max(map(len, row))):
                parts = [cell[at] if at < len(cell) else "" for cell in row]
                padded = [part + " " * (room - measure(part)) for part, room in zip(parts, widths, strict=True)]
                lines.append(f"| {' | '.join(padded)} |" if bars == "|" else "  ".join(padded).rstrip())
            lines += rule * ruled
        return ["", *lines, *rule * (not ruled), ""]

    return Way("narrow", render, Keeps.CELLS)


def _read_honestly(figures: Figures, way: Way) -> gor.Report:
    """Read the figures laid out so; none of them is wrong, and none is called blank."""
    read = gor.parse(report(figures, way).text)
    assert wrong(read, figures) == {}
    assert silent(read, figures) == {}
    return read


@_both_editions
@pytest.mark.parametrize("figures_only", [False, True])
@pytest.mark.parametrize("width", [2, 3, 8])
def test_columns_of_a_character_and_wider_ones_are_read(edition: Edition, width: int, *, figures_only: bool) -> None:
    """
    Without a rule between rows, where blanks are or nothing is.
    """
    way = _narrow(width, figures_only=figures_only, measure=columns_of)
    for blanks in BLANKS[:3]:
        _read_honestly(seeded(edition, 4, blanks), way)


@pytest.mark.sweep
@_both_editions
@_all_blanks
@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize("ruled", [False, True])
@pytest.mark.parametrize("measure", [columns_of, len], ids=["on a screen", "in characters"])
@pytest.mark.parametrize("width", [2, 3, 4, 5, 6, 8, 12])
def test_labels_that_wrap_in_bars_are_read(
    edition: Edition, blanks: Blanks, width: int, measure: _Measure, *, filled: bool, ruled: bool
) -> None:
    """
    With rules between rows or not, spans repeated or not: no figure is taken for another's, and none called blank.
    """
    way = _narrow(width, filled=filled, ruled=ruled, measure=measure)
    for seed in range(2):
        figures = seeded(edition, seed, blanks)
        read = _read_honestly(figures, way)
        if width > 8:
            assert differing(read, figures) == {}


@pytest.mark.sweep
@_both_editions
@_all_blanks
@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize("ruled", [False, True])
@pytest.mark.parametrize("width", [2, 3, 4])
def test_figures_that_wrap_beside_whole_labels_are_no_others(
    edition: Edition, blanks: Blanks, width: int, *, filled: bool, ruled: bool
) -> None:
    """
    A part of one is never read for all of it.
    """
    way = _narrow(width, figures_only=True, filled=filled, ruled=ruled, measure=columns_of)
    for seed in range(3):
        _read_honestly(seeded(edition, seed, blanks), way)


@pytest.mark.sweep
@_both_editions
@_all_blanks
@pytest.mark.parametrize("width", [4, 5, 6, 8, 12])
def test_between_spaces_nothing_that_wraps_is_read_wrong(edition: Edition, blanks: Blanks, width: int) -> None:
    """
    Where nothing but width parts columns.
    """
    way = _narrow(width, bars="", measure=columns_of)
    for seed in range(3):
        figures = seeded(edition, seed, blanks)
        assert wrong(gor.parse(report(figures, way).text), figures) == {}


def _rows(read: gor.Report, row: str) -> list[int | Decimal | None]:
    return [cell.value for cell in read.cells() if cell.path.startswith(f"requests.{row}.")]


def _of_table_three(*lines: str) -> gor.Report:
    third = "三、收到和处理政府信息公开申请情况"
    return gor.parse("\n".join([third, *lines, "五、存在的主要问题及改进情况", "无。"]))


def test_a_figure_that_is_cut_is_made_whole_where_its_row_adds_up() -> None:
    """
    Where it does not, it cannot be read, and this is said.
    """
    lines = (
        "| 一、本年 | 1355 | 1647 | 0 | 0 | 0 | 0 | 3003 |",
        "| 新收政府 | 9    | 7    |   |   |   |   | {}    |",
        "| 信息公开 |      |      |   |   |   |   |      |",
        "| 申请数量 |      |      |   |   |   |   |      |",
    )
    whole = _of_table_three(lines[0], lines[1].format(6), *lines[2:])
    assert _rows(whole, "received") == [13559, 16477, 0, 0, 0, 0, 30036]
    other = _of_table_three(lines[0], lines[1].format(7), *lines[2:])
    assert _rows(other, "received") == [None, None, 0, 0, 0, 0, None]
    assert {cell.origin for cell in other.cells() if cell.path == "requests.received.total"} == {Origin.PRINTED}
    assert Code.NOT_A_COUNT in {problem.code for problem in other.diagnostics}


def test_two_rows_that_add_up_are_not_made_one() -> None:
    """
    Those of the upper line would add up with any others below them that do.
    """
    read = _of_table_three(
        "| 一、本年 | 14 | 10 | 10 | 11 | 12 | 13 | 70 |",
        "| 新收政府 | 11 | 12 | 13 | 14 | 15 | 16 | 81 |",
        "| 信息公开 |    |    |    |    |    |    |    |",
        "| 申请数量 |    |    |    |    |    |    |    |",
    )
    assert _rows(read, "received") == [None, None, None, None, None, None, None]


_ABOVE: Final = "| 行政许可 | 12 | 7 |"


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param(_ABOVE, "|          | 3  |   |", True, id="below a full cell"),
        pytest.param(_ABOVE, "|          |    | 3 |", True, id="below another"),
        pytest.param(_ABOVE, "| 等       | 3  |   |", True, id="beside words that go on"),
        pytest.param(_ABOVE, "|          |    |   |", False, id="no figure"),
        pytest.param(_ABOVE, "| 等       |    |   |", False, id="words alone"),
        pytest.param(_ABOVE, "|          | 等 |   |", False, id="words below a figure"),
        pytest.param("|          | 12 | 7 |", "| 等       | 3  |   |", False, id="words below nothing"),
        pytest.param("| 行政许可 | 1  | 7 |", "|          | 3  |   |", False, id="below a cell with a space to spare"),
        pytest.param("| 行政许可 | 1   | 7 |", "|          | 3   |   |", False, id="below a cell with room"),
        pytest.param("| 行政许可 |    | 7 |", "|          | 3  |   |", False, id="below a blank one"),
        pytest.param("| 行政许可 | 二 | 7 |", "|          | 3  |   |", False, id="below words"),
        pytest.param(_ABOVE, "|          | 3 |   |", False, id="in a column that is not as wide"),
        pytest.param(_ABOVE, "|   | 3  |   |", False, id="beside a blank cell that is too narrow"),
        pytest.param("|行政许可|12|7|", "|        |3 | |", True, id="without spaces around cells"),
        pytest.param("|行政许可|12|7|", "|行政许可|13|8|", False, id="where nothing is padded"),
    ],
)
def test_a_line_goes_on_from_the_one_above(above: str, below: str, *, expected: bool) -> None:
    """
    Where what it has of figures stands below cells that are full, in columns as wide.
    """
    text = f"{above}\n{below}\n"
    rules = ruling(text * 3, 0, len(text * 3))
    cells = [
        [(place, place + len(cell)) for place, cell in _cells(line, start)]
        for line, start in ((above, 0), (below, len(above) + 1))
    ]
    assert rules.framed
    assert goes_on(text, text, *cells) is expected


def _cells(line: str, start: int) -> list[tuple[int, str]]:
    found = []
    start += 1
    for cell in line.strip("|").split("|"):
        found.append((start, cell))
        start += len(cell) + 1
    return found


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param(
            ["| （ | 5 |", "| 一 |   |", "| ） |   |", "| 予 |   |", "| 以 |   |", "| 公 |   |", "| 开 |   |"],
            7,
            id="of one character each",
        ),
        pytest.param(
            ["| （一）予以 | 5 |", "| 公开       |   |", "| （         | 3 |"], 2, id="but not the bracket of the next"
        ),
        pytest.param(
            ["| 三、本 | 1.属 | 5 |", "| 年度办 | 于国 |   |", "| 理结果 | 家秘 |   |", "|        | 密   |   |"],
            4,
            id="beside its group's",
        ),
        pytest.param(
            ["| 7 | 1.属 | 5 |", "|   | 于国 |   |", "|   | 家秘 |   |", "|   | 密   |   |"], 0, id="behind a figure"
        ),
    ],
)
def test_lines_of_a_label_are_a_row(lines: Sequence[str], rows: int) -> None:
    """
    However narrow its column.
    """
    text = "".join(f"{line}\n" for line in lines).replace("（", "(").replace("）", ")")
    found = torn_row(text, text, 0, len(text), 2, "|", ruling(text, 0, len(text)))
    assert (0 if found is None else len(found[0][0])) == rows


def test_a_word_for_nothing_that_wraps_is_a_blank() -> None:
    """
    As one that does not.
    """
    read = _of_table_three(
        "| 1.属于国 | nul | 3 | nul | 0   | 0   | 0   | 3   |",
        "| 家秘密   | l   |   | l   |     |     |     |     |",
        *(
            f"| {label}    | 1   | 0 | 2   | 0   | 0   | 0   | 3   |"
            for label in ("2.重复申请", "1.信访举报", "3.其他")
        ),
    )
    cells = [cell for cell in read.cells() if cell.path.startswith("requests.outcomes.denied.state_secret.")]
    assert [cell.value for cell in cells] == [None, 3, None, 0, 0, 0, 3]
    assert [cell.origin for cell in cells if cell.value is None] == [Origin.BLANK] * 2


def _items(source: str, *places: tuple[Kind, str]) -> list[Item]:
    found, at = [], 0
    for kind, text in places:
        start = source.index(text, at)
        at = start + len(text)
        name = "ROW_FEES" if kind is Kind.LABEL else text
        found.append(Item(kind, name, "", start, at, source.count("\n", 0, start), -1))
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("行政事  40\n业性收  94\n费", ["ROW_FEES", "40 94"], id="one below the other"),
        pytest.param("行政事  40\n业性收      94\n费", ["40", "94", "ROW_FEES"], id="side by side"),
        pytest.param("行政事  4045\n业性收    94\n费", ["ROW_FEES", "4045 94"], id="at its right"),
    ],
)
def test_figures_beside_two_pieces_of_a_label_are_one_or_none(source: str, expected: list[str]) -> None:
    """
    What stands one below another may be parts of one.
    """
    first, second = (cell for cell in source.split() if cell.isdigit())
    items = _items(source, (Kind.CELL, first), (Kind.CELL, second), (Kind.LABEL, "费"))
    pieces = [Piece(0, 0, 3, 0), Piece(1, source.index("业"), source.index("收") + 1, 1)]
    joined = join_broken_figures(items, pieces, 2, source)
    assert [item.text for item in items] == expected
    assert joined == (" " in expected[-1])
    assert not joined or (items[0].line, items[0].start) == (0, 0)


def test_figures_right_above_the_rest_of_a_label_are_its_own() -> None:
    """
    It is put before them, where it begins.
    """
    source = "行政许  74\n可"
    label = Item(Kind.LABEL, "ROW_LICENSING", "disclosure", source.index("可"), len(source), 1, -1)
    items = _items(source, (Kind.CELL, "74"))
    assert completes_above(items, Piece(0, 0, 3, 0), label, 1)
    assert [(item.text, item.line) for item in items] == [("ROW_LICENSING", 0), ("74", 0)]
    assert not completes_above(items, Piece(2, 0, 3, 0), label, 1)


@pytest.mark.parametrize("lines", ["行政事  4045.8\n业性收  944\n费", "行政事业性收  672.\n费            9041"])
def test_an_amount_that_wraps_between_spaces_is_not_read(lines: str) -> None:
    """
    Nor is a part of it, beside whichever piece of its label.
    """
    text = (
        "二、主动公开政府信息情况\n第二十条第（八）项\n信息内容  本年收费金额（单位：万元）\n"
        f"{lines}\n三、收到和处理政府信息公开申请情况\n"
    )
    cell = gor.parse(text).cell("disclosure.fees.amount")
    assert (cell.value, cell.origin) == (None, Origin.PRINTED)


def test_figures_beside_the_bracket_that_opens_a_label_are_not_of_the_one_before() -> None:
    """
    Though a row without figures stands above it.
    """
    read = _of_table_three("（一）予以公开", "（  5  0  0  0  0  0  5", "二", "）", "部分公开")
    assert _rows(read, "outcomes.granted") == [None] * 7


def test_a_line_between_bars_does_not_go_on_from_one_between_tabs() -> None:
    """
    Though both have as many cells.
    """
    with pytest.raises(gor.ParseError):
        gor.parse("\t新\n\\   |")


def test_a_change_that_wraps_behind_its_sign_is_not_read() -> None:
    """
    Nor is what is below it.
    """
    read = gor.parse(
        "二、主动公开政府信息情况\n第二十条第（六）项\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
        "| 行政处 | 123 | -17 | 400 |\n| 罚     |     | 7   | 5   |\n三、收到和处理政府信息公开申请情况\n"
    )
    cells = [cell for cell in read.cells() if cell.path.startswith("disclosure.penalties.")]
    assert [(cell.value, cell.origin) for cell in cells] == [
        (123, Origin.PRINTED),
        (None, Origin.PRINTED),
        (None, Origin.PRINTED),
    ]


def test_figures_that_stand_in_no_columns_are_not_read_where_one_is_cut() -> None:
    """
    Which of those above one belongs to cannot be told.
    """
    read = _of_table_three("（一） 135 164 0 0 0 0 300", "予以公 9 7 6", "开")
    assert _rows(read, "outcomes.granted") == [None] * 7


def test_no_more_rows_are_made_of_lines_than_a_table_can_have() -> None:
    """
    A row that takes in a line more is made anew each time.
    """
    line = "|        | 1355 | 1647 |   |   |   |   | 3003 |"
    few, many = (
        effort(lambda: _of_table_three("| 3.其他 | 1355 | 1647 | 0 | 0 | 0 | 0 | 3003 |", *[line] * lines))  # noqa: B023 - run at once
        for lines in (3_000, 6_000)
    )
    assert many < 3 * few


_HEADS: Final = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
_NEW: Final = "一、本年新收政府信息公开申请数量"
_OLD: Final = "二、上年结转政府信息公开申请数量"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [_HEADS, "12063", f"{_NEW} 934 9 11 12 13 14 121623"],
            [[934, 120639, 11, 12, 13, 14, 121623], [None] * 7],
            id="the first digits of one above",
        ),
        pytest.param(
            [_HEADS, "12063 12162", f"{_NEW} 934 9 11 12 13 14 3"],
            [[934, 120639, 11, 12, 13, 14, 121623], [None] * 7],
            id="of two",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 934 12063 0 0 0 0 12157", "9 3"],
            [[934, 120639, 0, 0, 0, 0, 121573], [None] * 7],
            id="the last digits below",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 1 2 3 4 5 6 21", "12063 12162", f"{_OLD} 934 9 11 12 13 14 3"],
            [[1, 2, 3, 4, 5, 6, 21], [934, 120639, 11, 12, 13, 14, 121623]],
            id="behind a row that adds up",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 1 2 3 4 5 6 22", "12063 12162", f"{_OLD} 934 9 11 12 13 14 3"],
            [[1, 2, 3, 4, 5, 6, 22], [934, 120639, 11, 12, 13, 14, 121623]],
            id="behind one that does not",
        ),
        pytest.param(
            [_HEADS, "12063 12162", f"{_NEW} 934 9 11 12 13 14 3", "11191", f"{_OLD} 10 500 22 33 111 111243 9"],
            [[934, 120639, 11, 12, 13, 14, 121623], [10, 500, 22, 33, 111, 111243, 111919]],
            id="above two rows",
        ),
        pytest.param(
            [_HEADS, "1", f"{_NEW} 5 5 11 12 13 14 70", "2"],
            [[None, None, 11, 12, 13, 14, 70], [None] * 7],
            id="and the number of a page below",
        ),
        pytest.param(
            [_HEADS, "1", f"{_NEW} 5 5 11 12 13 14 70"],
            [[None, None, 11, 12, 13, 14, 70], [None] * 7],
            id="of one of two figures",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 1206 0 0 0 0 0 1206", "3 3"],
            [[None, 0, 0, 0, 0, 0, None], [None] * 7],
            id="below a row that adds up without",
        ),
        pytest.param(
            [_HEADS, "12 12", f"{_NEW} 0 16 0 0 0 0 16", "3 3"],
            [[0, None, 0, 0, 0, 0, None], [None] * 7],
            id="above one, and below",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 1 2 3 4 5 6 21", "2", f"{_OLD} 12 7 3 4 5 6 237"],
            [[1, 2, 3, 4, 5, 6, 21], [None, 7, 3, 4, 5, 6, 237]],
            id="or the number of a page above a misprint",
        ),
        pytest.param(
            [_HEADS, "3", f"{_NEW} 5 5 0 0 0 0 20"],
            [[5, 5, 0, 0, 0, 0, 20], [None] * 7],
            id="a number of a page above a misprint",
        ),
        pytest.param(
            [_HEADS, "0", f"{_NEW} 1 5 0 0 0 0 20"],
            [[1, 5, 0, 0, 0, 0, 20], [None] * 7],
            id="a zero",
        ),
        pytest.param(
            [_HEADS, "9" * 400, f"{_NEW} 1 5 0 0 0 0 20"],
            [[1, 5, 0, 0, 0, 0, 20], [None] * 7],
            id="more digits than a count has",
        ),
        pytest.param(
            [_HEADS, "1", f"{_NEW} 5 / 0 0 0 0 20"],
            [[5, None, 0, 0, 0, 0, 20], [None] * 7],
            id="above a row with a sign for nothing",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 934 0 / 0 12063 0 /", "4 7"],
            [[None, 0, None, 0, None, 0, None], [None] * 7],
            id="below a row with a sign for its total",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 934 0 / 0 12063 0 /", "年的，只计这一情形 4 7"],
            [[None, 0, None, 0, None, 0, None], [None] * 7],
            id="behind words that are none of the form's",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 934 0 / 0 12063 0 /", "2 0 0 0 0 0 2", f"{_OLD} 1 0 0 0 0 0 1"],
            [[934, 0, None, 0, 12063, 0, None], [1, 0, 0, 0, 0, 0, 1]],
            id="a row without a label below it",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} / / 1206 / / / 1206", "3 3"],
            [[None] * 7, [None] * 7],
            id="below a row with signs that adds up without",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} / / 1206 / / / 1206", "3"],
            [[None, None, 1206, None, None, None, 1206], [None] * 7],
            id="the number of a page below a row with signs",
        ),
        pytest.param(
            [_HEADS, "9 8", f"{_NEW} 934 0 / 0 12063 0 /"],
            [[None, 0, None, 0, None, 0, None], [None] * 7],
            id="above a row with a sign for its total",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 1 4", f"{_OLD} 5 5 0 0 0 0 20"],
            [[None] * 7, [None] * 7],
            id="figures of the row above",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"3 6 {_OLD} 0 30 0 0 0 3 3"],
            [[0] * 7, [None] * 7],
            id="around the row, which is in no order",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"12 2 {_OLD} 9 50 11 13 14 15 32"],
            [[0] * 7, [None] * 7],
            id="beside the label",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"4 4 {_OLD} 0 0 0 0 0 0 0"],
            [[0] * 7, [None] * 7],
            id="beside the label of a row that adds up without",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"107 {_OLD} 588 1134 / 503 550 / /"],
            [[0] * 7, [None] * 7],
            id="beside the label of a row of which the total is a sign",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"5 {_OLD} 3 / / / 1 / 4"],
            [[0] * 7, [3, None, None, None, 1, None, 4]],
            id="a number beside the label of one with signs that adds up",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"4 4 {_OLD} 0 0"],
            [[0] * 7, [None] * 7],
            id="beside the label of a row that lacks some",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"{'9' * 5000} {_OLD} 5 0 0 0 0 0 7"],
            [[0] * 7, [5, 0, 0, 0, 0, 0, 7]],
            id="more digits than a count has, beside the label",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 2 0 0 0", f"107 {_OLD} 588 1134 / 503 550 / /"],
            [[None] * 7, [None] * 7],
            id="below a row that lacks one",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 2 0 0 0", f"2 {_OLD} 5 0 0 0 0 0 7"],
            [[None] * 7, [5, 0, 0, 0, 0, 0, 7]],
            id="below a row whose last it is",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 0 0 0 0 0 0 0", f"5 {_OLD} 0 0 0 0 0 0 0"],
            [[0] * 7, [0] * 7],
            id="a number beside the label of one that adds up",
        ),
        pytest.param(
            [_HEADS, f"1 {_NEW} 5 5 0 0 0 0 10", f"2 {_OLD} 3 0 0 0 0 0 4"],
            [[5, 5, 0, 0, 0, 0, 10], [3, 0, 0, 0, 0, 0, 4]],
            id="the numbers of rows, beside labels",
        ),
        pytest.param(
            [_HEADS, f"{_NEW} 1 1 1 1 1", f"0 5 {_OLD} 3 0 0 0 0 0 4"],
            [[None] * 7, [3, 0, 0, 0, 0, 0, 4]],
            id="a row that goes on beside the label below",
        ),
    ],
)
def test_a_figure_that_is_cut_beside_a_whole_label_is_made_whole_where_its_row_then_adds_up(
    lines: Sequence[str], expected: list[list[int | None]]
) -> None:
    """
    And in no other way: else it is one that cannot be read.
    """
    read = _of_table_three(*lines)
    assert [_rows(read, "received"), _rows(read, "carried_in")] == expected


def test_a_figure_that_was_made_whole_is_said_to_be_from_its_first_digits_on() -> None:
    """
    Whoever checks it finds both lines there.
    """
    read = _of_table_three(_HEADS, "12063", f"{_NEW} 934 9 11 12 13 14 121623")
    (found,) = [problem for problem in read.diagnostics if problem.code is Code.PLACE_RECOVERED]
    assert found.paths == ("requests.received.business",)
    assert read.source[found.span.start : found.span.end] == f"12063\n{_NEW} 934 9"


_NARROW_BOX: Final = """三、收到和处理政府信息公开申请情况
┌──────────────────────────────────┬─────────────────────────────┐
│                                  │申请人情况                   │
│                                  ├───┬──────────────────────┬──┤
│                                  │   │法人或其他组织        │  │
│                                  │自 ├───┬───┬─────┬─────┬──┤  │
│                                  │然 │商 │科 │社会 │法律 │  │总│
│                                  │人 │业 │研 │公益 │服务 │其│计│
│                                  │   │企 │机 │组织 │机构 │他│  │
│                                  │   │业 │构 │     │     │  │  │
├──────────────────────────────────┼───┼───┼───┼─────┼─────┼──┼──┤
│一、本年新收政府信息公开申请数量  │33 │   │4  │     │     │  │37│
├──────────────────────────────────┼───┼───┼───┼─────┼─────┼──┼──┤
│二、上年结转政府信息公开申请数量  │1  │   │   │     │     │2 │3 │
├──────────────────────────────────┼───┼───┼───┼─────┼─────┼──┼──┤
│四、结转下年度继续办理            │   │7  │   │     │     │  │7 │
└──────────────────────────────────┴───┴───┴───┴─────┴─────┴──┴──┘
四、政府信息公开行政复议、行政诉讼情况
"""


def test_the_last_head_of_a_box_may_begin_higher_than_the_first() -> None:
    """
    Its column says that it is the last all the same.
    """
    requests = gor.parse(_NARROW_BOX).requests
    assert gor.Applicants(natural_person=33, research=4, total=37) == requests.received
    assert gor.Applicants(natural_person=1, other=2, total=3) == requests.carried_in
    assert gor.Applicants(business=7, total=7) == requests.carried_out


_SIGNS: Final = "934\t/\t5\t7\t12063\t9\t/"
_OF_SIGNS: Final = [934, None, 5, 7, 12063, 9, None]


@pytest.mark.parametrize(
    ("row", "below", "told"),
    [
        pytest.param(_SIGNS, "\t5\t\t\t8\t\t\t", [None] * 7, id="below figures"),
        pytest.param(_SIGNS, "\t\t\t\t8\t\t\t", [None] * 7, id="below one of them"),
        pytest.param(_SIGNS, "申请\t\t\t\t8\t\t\t", [None] * 7, id="beside words"),
        pytest.param("934\t6\t5\t7\t12063\t9\t4", "1\t1\t1\t1\t1\t1\t1", [None] * 7, id="below all"),
        pytest.param(_SIGNS, "\t\t8\t\t\t\t\t", _OF_SIGNS, id="below a sign"),
        pytest.param(_SIGNS, "\t8\t0\t0\t0\t0\t0\t8", _OF_SIGNS, id="a row without a label"),
        pytest.param(_SIGNS, "8", _OF_SIGNS, id="the number of a page"),
        pytest.param(_SIGNS, "\t8712\t\t5\t\t\t\t", _OF_SIGNS, id="more digits than above"),
        pytest.param(_SIGNS.replace("934", "0"), "\t8\t\t5\t\t\t\t", [0, *_OF_SIGNS[1:]], id="below a zero"),
    ],
)
def test_a_row_between_tabs_is_open_where_no_total_shows_whether_its_figures_go_on_below(
    row: str, below: str, told: list[int | None]
) -> None:
    """
    As where a table finder makes a row of each line of a page.
    """
    read = _of_table_three(f"{_NEW}\t{row}", below, f"{_OLD}\t1\t0\t0\t0\t0\t0\t1")
    assert _rows(read, "received") == told


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("\t\t\t\t8\t\t\t", [None] * 7),
        ("\t8\t\t\t\t\t\t8", [8, None, None, None, None, None, 8]),
    ],
)
def test_figures_beside_the_end_of_a_label_that_is_cut_are_not_its_row_where_others_stand_beside_its_beginning(
    end: str, told: list[int | None]
) -> None:
    """
    As where the beginning of the label is in another cell than in other rows; unless they add up.
    """
    lines = ["\t4.563\t保护第三方合法权\t5298\t241\t224\t2953\t759\t/", f"\t\t益{end}"]
    other = "\t\t8.属于行政查询事项\t1\t0\t0\t0\t0\t0\t1"
    assert _rows(_of_table_three(*lines, *[other] * 2), "outcomes.denied.third_party_rights") == told
