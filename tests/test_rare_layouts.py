"""Layouts that few tools make are read too, and nothing in them is read wrongly."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from texts.damage import DAMAGES, Damage, shows, split_a_figure
from texts.figures import BLANKS, Blanks, in_few_columns, seeded, zeros
from texts.form import EDITIONS, Edition
from texts.judge import differing, faults, wrong
from texts.layouts import LAYOUTS, Way
from texts.rare import RARE
from texts.reports import Options, report

_WRAPPED, _DRIFTING, _BELOW, _BARS, _TABS, _COMMAS, _SPARE, *_ = RARE

_RAGGED_COMMAS = next(way for way in RARE if way.name == "ragged_commas")

_ROWS, _PADDED = (next(way for way in LAYOUTS if way.name == name) for name in ("rows", "pipes_padded"))

_every_way = pytest.mark.parametrize("way", RARE, ids=lambda way: way.name)
_both_editions = pytest.mark.parametrize("edition", EDITIONS)


def _has_bars(way: Way) -> bool:
    return way.name.startswith(("pipes", "box", "wiki"))


@_every_way
@_both_editions
def test_without_blanks_every_figure_is_read(way: Way, edition: Edition) -> None:
    """
    By the places of the figures, or by the sums.
    """
    figures = seeded(edition, 3)
    assert {} == differing(gor.parse(report(figures, way).text), figures)


@pytest.mark.sweep
@_every_way
@_both_editions
@pytest.mark.parametrize("blanks", BLANKS)
def test_no_figure_is_read_wrong(way: Way, edition: Edition, blanks: Blanks) -> None:
    """
    Whatever is blank.
    """
    for seed in range(4):
        figures = seeded(edition, seed, blanks)
        read = gor.parse(report(figures, way).text)
        assert {} == wrong(read, figures)
        assert {} == wrong(gor.complete(read), figures)


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("damage", "way"),
    [(damage, way) for damage in DAMAGES for way in RARE if shows(damage, way, blanks=False)],
    ids=lambda one: getattr(one, "name", None) or one.__name__,
)
def test_damage_makes_no_figure_wrong_and_is_never_silent(damage: Damage, way: Way) -> None:
    """
    As in the layouts that are common.
    """
    for seed, edition in enumerate(EDITIONS):
        figures = seeded(edition, seed + 5)
        damaged = damage(report(figures, way), way, Random(f"{seed} {way.name}"))
        assert {} == faults(gor.parse(damaged.text), figures, damaged.blanked), damaged.what


@_both_editions
@pytest.mark.parametrize("blanks", ["none", "some"])
def test_a_comma_behind_the_last_cell_of_a_list_is_no_blank_one(edition: Edition, blanks: Blanks) -> None:
    """
    Where each cell has a line of its own, the last may be lost with it, and the comma before it is left.
    """
    way = next(way for way in RARE if way.name == "lists_over_lines")
    figures = seeded(edition, 3, blanks)
    lines = report(figures, way).text.split("\n")
    ends = [at for at, line in enumerate(lines) if line.strip() in {"]", "],"} and lines[at - 1].startswith('  "')]
    for end in ends[3::4]:
        assert {} == faults(gor.parse("\n".join(lines[: end - 1] + lines[end:])), figures), lines[end - 1]


@pytest.mark.parametrize("way", [way for way in LAYOUTS if _has_bars(way)], ids=lambda way: way.name)
@pytest.mark.parametrize("around", ["\t{}", " \t{}", "{}\t", "{} \t", "{}\t ", "\t{}\t "])
def test_blanks_around_lines_with_bars_are_no_cells(way: Way, around: str) -> None:
    """
    Tabs that indent them, and what stands behind the last bar.
    """
    figures = seeded("2021", 3)
    lines = report(figures, way).text.split("\n")
    text = "\n".join(around.format(line) if "|" in line else line for line in lines)
    assert {} == differing(gor.parse(text), figures)


@_both_editions
def test_columns_that_drift_are_told_where_all_sums_bear_them_out(edition: Edition) -> None:
    """
    Blanks in table three leave no trace but width, and width is no more than nearly the same.
    """
    figures = seeded(edition, 3, "zeros")
    read = gor.parse(report(figures, _DRIFTING).text)
    requests = [cell for cell in read.cells() if cell.path.startswith("requests.")]
    assert {cell.path: figures.value(cell.path) for cell in requests} == {cell.path: cell.value for cell in requests}
    assert {Origin.PRINTED, Origin.BLANK} == {cell.origin for cell in requests}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"49482": "49483"}, id="of a row"),
        pytest.param({"49472": "49473", "49482": "49483"}, id="of a column"),
        pytest.param({"49472": "4947?"}, id="that has no number in a row that is open"),
        pytest.param({"127178": "12717?"}, id="that has no number in a row that is full"),
    ],
)
def test_columns_that_drift_are_left_open_where_a_sum_does_not_hold(changes: dict[str, str]) -> None:
    """
    Then nothing says that a figure is where it seems to be.
    """
    figures = seeded("2021", 3, "zeros")
    text = report(figures, _DRIFTING).text
    for old, new in changes.items():
        assert 1 == text.count(old)
        text = text.replace(old, new)
    read = gor.parse(text)
    row = [cell for cell in read.cells() if cell.path.startswith("requests.outcomes.denied.third_party_rights.")]
    assert [(None, Origin.AMBIGUOUS)] * 7 == [(cell.value, cell.origin) for cell in row]
    printed = {int(new) for new in changes.values() if new.isdigit()}
    assert printed >= {cell.value for cell in read.cells() if cell.path in wrong(read, figures)}


@pytest.mark.parametrize("more", [0, 1])
def test_columns_that_drift_are_told_only_where_what_came_in_is_what_went_out(more: int) -> None:
    """
    The rows between are then open, though each adds up and so does every column of outcomes.
    """
    figures = seeded("2021", 3, "zeros")
    ends = ("requests.received.", "requests.carried_", "requests.outcomes.total.")
    true = dict(figures.true)
    for column in ("business", "total"):
        true[f"requests.received.{column}"] += more
    blank = frozenset(path for path in figures.blank if not path.startswith(ends))
    figures = figures._replace(true=true, blank=blank)
    read = gor.parse(report(figures, _DRIFTING).text)
    outcomes = [cell for cell in read.cells() if cell.path.startswith("requests.outcomes.denied.")]
    assert ({Origin.AMBIGUOUS} if more else {Origin.PRINTED, Origin.BLANK}) == {cell.origin for cell in outcomes}
    assert {} == wrong(read, figures)


@_both_editions
def test_columns_in_a_block_elsewhere_are_joined_to_their_rows(edition: Edition) -> None:
    """
    Where each row then adds up, and every column.
    """
    figures = seeded(edition, 4)
    read = gor.parse(report(figures, _BELOW).text)
    assert {} == differing(read, figures)
    assert Origin.RECOVERED is read.cell("requests.outcomes.total.total").origin
    assert Code.PLACE_RECOVERED in {problem.code for problem in read.diagnostics}


def test_a_figure_split_in_a_grid_is_not_read_as_two() -> None:
    """
    Nor where a label with quotes goes over lines, and so its cells cannot be counted.
    """
    figures = seeded("2019", 21, "some")
    damaged = split_a_figure(report(figures, _WRAPPED), _WRAPPED, Random("21 grid_wrapped"))
    assert "denied.security_and_stability.total" in damaged.what
    assert {} == wrong(gor.parse(damaged.text), figures)


@_both_editions
@pytest.mark.parametrize("page_number", ["", "- 2 -"])
def test_columns_that_drift_and_are_mostly_empty_are_left_open(edition: Edition, page_number: str) -> None:
    """
    The last figures of the rows add up in other columns as well, and over two pages there are too many ways to try.
    """
    figures = in_few_columns(edition, 1, (0, 1))
    read = gor.parse(report(figures, _DRIFTING, Options(page_number=page_number)).text)
    assert {} == wrong(read, figures)


@_both_editions
@pytest.mark.parametrize("way", [_BARS, _TABS, _COMMAS], ids=lambda way: way.name)
@pytest.mark.parametrize("blanks", BLANKS)
def test_a_row_whose_cells_keep_their_line_breaks_is_one_row(way: Way, edition: Edition, blanks: Blanks) -> None:
    """
    It ends with its last bar, or with as many tabs as the other rows have; in CSV, breaks stand within quotes.
    """
    figures = seeded(edition, 5, blanks)
    assert {} == differing(gor.parse(report(figures, way).text), figures)


@_both_editions
def test_a_column_that_is_empty_in_all_rows_is_no_cell(edition: Edition) -> None:
    """
    Rows of every level are then as wide, and no label's blank stands before the figures.
    """
    figures = in_few_columns(edition, 2, (0, 1))
    read = gor.parse(report(figures, _SPARE).text)
    requests = [cell for cell in read.cells() if cell.path.startswith("requests.")]
    assert {cell.path: figures.value(cell.path) for cell in requests} == {cell.path: cell.value for cell in requests}


def test_where_two_columns_have_become_one_no_blank_is_counted() -> None:
    """
    The first and the last of the heads then stand closer than seven columns do.
    """
    read = gor.parse(
        "三、收到和处理政府信息公开申请情况\n"
        "|  |  |  | 自然人 |  |  |  |  | 总计 |\n"
        "|  |  |  |  | 商业企业 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |\n"
        "| 一、本年新收政府信息公开申请数量 |  |  | 9 | 1 |  |  |  | 10 |\n"
        "| 二、上年结转政府信息公开申请数量 |  |  | 1 |  |  |  |  | 1 |\n"
        "四、政府信息公开行政复议、行政诉讼情况\n"
        "五、存在的主要问题及改进情况\n"
    )
    received = read.requests.received
    assert (None, None, None) == (received.natural_person, received.business, received.research)
    assert Code.PLACE_AMBIGUOUS in {problem.code for problem in read.diagnostics}


@_both_editions
@pytest.mark.parametrize("nothing", ["\u00a0", "\u3000", "\u200b", "／", "—", "空", "NULL", "NaN"], ids=ascii)
def test_in_csv_a_blank_cell_may_hold_what_stands_for_nothing(edition: Edition, nothing: str) -> None:
    """
    Whatever shapes its characters have; rows that no other is as wide as are rows all the same.
    """
    figures = seeded(edition, 3, "zeros")
    text = report(figures, _RAGGED_COMMAS).text
    while ",," in text:
        text = text.replace(",,", f",{nothing},")
    text = text.replace(",\n", f",{nothing}\n")
    assert {} == differing(gor.parse(text), figures)


@_both_editions
def test_one_list_of_all_that_a_page_says_is_a_line_for_each_piece(edition: Edition) -> None:
    """
    As ``str(list(soup.stripped_strings))`` has it.
    """
    figures = seeded(edition, 6)
    lines = next(way for way in LAYOUTS if way.name == "lines")
    pieces = [line for line in report(figures, lines).text.split("\n") if line]
    assert {} == differing(gor.parse(str(pieces)), figures)


@_both_editions
@pytest.mark.parametrize("blanks", BLANKS)
def test_a_table_may_have_bars_at_its_left_alone(edition: Edition, blanks: Blanks) -> None:
    """
    Where blanks end its lines, bars are there as well, and those are no sides.
    """
    figures = seeded(edition, 6, blanks)
    left = _PADDED._replace(render=lambda grid: [line.removesuffix(" |") for line in _PADDED.render(grid)])
    read = gor.parse(report(figures, left).text)
    assert {} == wrong(read, figures)
    assert blanks in {"some", "totals"} or {} == differing(read, figures)


def test_figures_out_of_order_are_not_taken_for_the_ones_a_label_has_beside_it() -> None:
    """
    Which row of outcomes a figure belongs to is nothing that a sum can tell.
    """
    figures = zeros("2021")
    ones = {
        f"requests.{row}.{column}": 1
        for row in ("received", "outcomes.partially_granted", "outcomes.total")
        for column in ("natural_person", "total")
    }
    text = report(figures._replace(true={**figures.true, **ones}), _ROWS).text
    granted = "（一）予以公开 0 0 0 0 0 0 0\n"
    partly = "（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1 0 0 0 0 0 1\n"
    assert 1 == text.count(granted) == text.count(partly)
    out_of_order = (
        "1 0 0 0 0 0 1\n（一）予以公开 0 0 0 0 0 0 0 （二）部分公开（区分\n"
        "处理的，只计这一情形，不计其他情形）\n0 0 0 0 0 0 0\n"
    )
    second = "二、上年结转政府信息公开申请数量"
    text = text.replace(partly, "").replace(granted, out_of_order).replace(f"{second} 0", f"{second}\n0")
    text = text.replace("（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0\n", "1.属于国家秘密\n")
    outcomes = gor.parse(text).requests.outcomes
    assert outcomes.granted.natural_person in {None, 0}
    assert outcomes.partially_granted.natural_person in {None, 1}


def test_a_sparse_row_that_begins_with_a_blank_is_not_placed_by_its_width_alone() -> None:
    """
    In a table that is cut into other columns than those of the form, it may be as wide as another row.
    """
    figures = in_few_columns("2021", 4, (0,))
    text = report(figures._replace(placeholder="—"), _PADDED).text
    total = figures.true["requests.outcomes.total.total"]
    row = f"|  | （七）总计 |  | {total} | — | — | — | — | — | {total} |\n"
    assert 1 == text.count(row)
    cut = f"\n|  |  |  | （七）总计 |  |  | {total} | — |  | — |  | {total} |\n"
    read = gor.parse(text.replace(row, cut))
    assert read.requests.outcomes.total.business is None


_ENDS = "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n"


def test_a_column_of_labels_that_holds_figures_too_has_become_one_with_the_next() -> None:
    """
    A blank behind a label is then none of the seven.
    """
    read = gor.parse(
        "三、收到和处理政府信息公开申请情况\n"
        "1.属于国家秘密,,,1,,,,1\n2.其他法律行政法规禁止公开,,,,,,,\n3.危及“三安全一稳定” 5,,,,,,,5\n"
        "4.保护第三方合法权益,,,,,,,\n5.属于三类内部事务信息 15,,,,,,,15\n6.属于四类过程性信息,,,,,,,\n"
        "7.属于行政执法案卷 2,,,,,,,2\n8.属于行政查询事项,,,,,,,\n" + _ENDS
    )
    assert read.requests.outcomes.denied.state_secret.research is None


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "| | 1.属于国家秘密 | | 3 | | | | | 3 |\n"
            "| | 2.其他法律行政法规禁止公开 | | 4 | | | | | 4 |\n"
            "| | 5.属于三类内部事务信息 | | 7 | | | | | 7 |\n"
            "| 3.危及“三安全一稳定” | | | 5 | | | | | 5 |\n"
            "| 4.保护第三方合法权益 | | | 6 | | | | | 6 |\n",
            id="labels in two columns",
        ),
        pytest.param(
            "| 1.属于国家秘密 | | 3 | | | | | 3 |\n"
            "| 2.其他法律行政法规禁止公开 | | 4 | | | | | 4 |\n"
            "| 5.属于三类内部事务信息 | | 7 | | | | | 7 |\n"
            "| 5 | | | | | | | 5 |\n",
            id="a figure in the labels' column",
        ),
    ],
)
def test_labels_where_none_of_their_kind_stand_leave_blanks_uncounted(table: str) -> None:
    """
    Whoever cut the table saw other columns than the form has.
    """
    read = gor.parse("三、收到和处理政府信息公开申请情况\n" + table + _ENDS)
    denied = read.requests.outcomes.denied
    assert (None, None) == (denied.state_secret.business, denied.prohibited_by_law.business)
    assert Code.PLACE_AMBIGUOUS in {problem.code for problem in read.diagnostics}


def test_figures_beside_the_beginning_of_a_label_are_not_the_row_before() -> None:
    """
    A blank row's label that ends on the line above them has none of its own.
    """
    figures = in_few_columns("2021", 3, (0,))
    drawn = next(way for way in LAYOUTS if way.name == "columns_points")
    text = report(figures, drawn).text
    for label, pieces in (
        ("2.其他法律行政法规禁止公开", ("2.其他法律行政", "法规禁止公开")),
        ("3.危及“三安全一稳定”", ("3.危", "及“三安全一稳定”")),
    ):
        at = text.index(label)
        start, end = text.rindex("\n", 0, at) + 1, text.index("\n", at) + 1
        line = text[start:end].replace(label, pieces[0].ljust(len(label)))
        text = text[:start] + line + " " * (at - start) + pieces[1] + "\n" + text[end:]
    read = gor.parse(text)
    assert {} == wrong(read, figures)


def test_an_amount_whose_unit_a_line_break_cuts_is_in_ten_thousands() -> None:
    """
    The head goes on with 元, and 万 stands above.
    """
    read = gor.parse(
        "二、主动公开政府信息情况\n第二十条第（八）项\n信息内容\n本年收费金额（单位：万\n元\n）\n"
        "行政事业性收费 294.50\n"
        "三、收到和处理政府信息公开申请情况\n" + _ENDS
    )
    assert isinstance(read.disclosure, gor.Disclosure2021)
    assert Decimal("294.50") == read.disclosure.fees.amount


@pytest.mark.parametrize(
    ("unit", "printed", "amount"),
    [
        pytest.param("元", "70000", Decimal(7), id="in 元"),
        pytest.param("万元", "294.50", Decimal("294.50"), id="in ten thousands"),
    ],
)
def test_an_amount_is_in_the_unit_of_a_head_that_another_head_cuts(unit: str, printed: str, amount: Decimal) -> None:
    """
    On a page the corner of the table stands beside the second of its three lines.
    """
    read = gor.parse(
        f"二、主动公开政府信息情况\n第二十条\n第（八）\n项\n本年收费\n信息内容 金额（单\n位：{unit}）\n"
        f"行政事业 {printed}\n性收费\n三、收到和处理政府信息公开申请情况\n" + _ENDS
    )
    assert isinstance(read.disclosure, gor.Disclosure2021)
    assert amount == read.disclosure.fees.amount


@pytest.mark.parametrize("words", ["多元化公开", "公历纪元", "表格的单元格均已填写"])
def test_a_word_above_a_row_is_no_unit_of_its_amount(words: str) -> None:
    """
    Where the amount's head is lost, the form's unit stands.
    """
    read = gor.parse(
        f"二、主动公开政府信息情况\n第二十条第（八）项\n{words}\n行政事业性收费 3.5\n"
        "三、收到和处理政府信息公开申请情况\n" + _ENDS
    )
    assert Decimal("3.5") == read.cell("disclosure.fees.amount").value


@pytest.mark.parametrize(
    ("unit", "amount"),
    [
        pytest.param("元", Decimal("31.77"), id="in 元"),
        pytest.param("万元", Decimal(317700), id="in ten thousands"),
    ],
)
def test_an_amount_is_in_the_unit_of_a_head_that_its_own_row_cuts(unit: str, amount: Decimal) -> None:
    """
    On a page the row stands beside the middle of its head.
    """
    read = gor.parse(
        "二、主动公开政府信息情况\n第二十条第（八）项\n信息内容\n本年收费\n行政事业性收费 317700\n"
        f"金额（单位：{unit}）\n三、收到和处理政府信息公开申请情况\n" + _ENDS
    )
    assert isinstance(read.disclosure, gor.Disclosure2021)
    assert amount == read.disclosure.fees.amount


@pytest.mark.parametrize(("lines", "told"), [(19_900, True), (20_000, False)])
def test_csv_is_looked_for_in_twenty_thousand_lines(lines: int, told: bool) -> None:  # noqa: FBT001 - a column
    """
    Behind more lines with commas than that no rows are cut, and what they hold is not told.
    """
    figures = seeded("2021", 7)
    text = report(figures, _COMMAS).text
    read = gor.parse(text.replace("一、总体情况\n", "一、总体情况\n" + "其一,其二\n" * lines))
    assert (differing(read, figures) == {}) == told
    assert all(cell.value in {None, figures.values[cell.path]} for cell in read.cells())


def test_a_quotation_over_two_lines_is_no_field_of_csv() -> None:
    """
    No comma stands beside it.
    """
    figures = seeded("2021", 7)
    text = report(figures, _COMMAS).text
    quotation = '\n"公开是常态，\n不公开是例外"\n'
    read = gor.parse(text.replace("一、总体情况\n", f"一、总体情况\n{quotation}"))
    assert {} == differing(read, figures)
    assert quotation.strip() in next(section.text for section in read.sections if section.number == 1)


@pytest.mark.sweep
@pytest.mark.parametrize("name", ["tabs_spanned", "pipes_padded", "commas", "html", "rows", "lines"])
@_both_editions
@pytest.mark.parametrize("blanks", [None, *BLANKS])
def test_counts_that_a_frame_made_fractions_of_are_counts(name: str, edition: Edition, blanks: Blanks | None) -> None:
    """
    A column of a data frame that has a blank prints 16 as 16.0; as much is read as without.
    """
    way = next(way for way in LAYOUTS if way.name == name)
    figures = seeded(edition, 4, blanks) if blanks else seeded(edition, 4)
    whole = report(figures, way).text
    counts = (cell for cell in gor.parse(whole).cells() if isinstance(cell.value, int))
    text = whole
    for end in sorted((cell.span.end for cell in counts if cell.span is not None), reverse=True):
        text = f"{text[:end]}.0{text[end:]}"
    assert len(text) > len(whole) + 40
    read = gor.parse(text)
    assert {cell.path: cell.value for cell in gor.parse(whole).cells()} == {
        cell.path: cell.value for cell in read.cells()
    }
    assert Code.NOT_A_COUNT not in {problem.code for problem in read.diagnostics}


def test_fractions_below_the_tables_make_no_count_of_one_in_them() -> None:
    """
    A frame that made one made others of its column.
    """
    figures = seeded("2021", 4)
    text = report(figures, next(way for way in LAYOUTS if way.name == "tabs_spanned")).text
    count = gor.parse(text).cell("requests.received.total").span
    assert count is not None
    text = f"{text[: count.end]}.0{text[count.end :]}"
    below = text.index("五、存在")
    heading = text.index("\n", below)
    read = gor.parse(f"{text[:heading]}\n" + "8.0\t9.0\t" * 40 + text[heading:])
    assert read.cell("requests.received.total").value is None
    assert Code.NOT_A_COUNT in {problem.code for problem in read.diagnostics}


@_both_editions
@pytest.mark.parametrize("mark", "<>=_")
def test_marks_of_textile_are_no_part_of_a_cell(edition: Edition, mark: str) -> None:
    """
    It aligns what a cell holds by marks in front of it.
    """
    figures = seeded(edition, 5, "some")
    lines = report(figures, _PADDED).text.replace("| ", f"|{mark}. ").split("\n")
    text = "\n".join(line for line in lines if "---" not in line)
    assert {} == differing(gor.parse(text), figures)


@pytest.mark.parametrize("way", ["tabs_spanned", "pipes_padded", "columns_wide", "rows", "lines", "html"])
@pytest.mark.parametrize(
    "markup", ["{}<sup>1</sup>", "<s>7</s>{}", "<del>7</del>{}", "{}<sub>2</sub>", "{}<center>3</center>", "{}\x073"]
)
def test_what_marks_set_apart_from_a_figure_is_no_part_of_it(markup: str, way: str) -> None:
    """
    The number of a note, what is struck out, and the next cell: whose figure it is no sum tells in table two.
    """
    figures = seeded("2021", 5)
    text = report(figures, next(each for each in LAYOUTS if each.name == way)).text
    for path in ("disclosure.licensing.decisions", "disclosure.fees.amount"):
        span = gor.parse(text).cell(path).span
        assert span is not None
        read = gor.parse(text[: span.start] + markup.format(text[span.start : span.end]) + text[span.end :])
        assert {} == wrong(read, figures)
        assert path in {each for problem in read.diagnostics for each in problem.paths}


@_both_editions
@pytest.mark.parametrize("blanks", BLANKS)
def test_a_bar_at_the_end_opens_a_blank_cell_where_none_closes_a_row(edition: Edition, blanks: Blanks) -> None:
    """
    As in AsciiDoc: of fifteen cells and one that is misread as a bar, none is the last.
    """
    figures = seeded(edition, 5, blanks)
    lines = report(figures, _PADDED).text.split("\n")
    text = "\n".join(re.sub(r"\s*\|$", "", line) for line in lines if "---" not in line)
    assert {} == differing(gor.parse(text), figures)
    for span in [cell.span for cell in gor.parse(text).cells() if cell.path.startswith("disputes") and cell.span]:
        if text[span.start - 1 : span.end] == "|1":
            read = gor.parse(f"{text[: span.start]}|{text[span.end :]}")
            assert {} == wrong(read, figures)


def test_a_cell_in_which_a_line_is_broken_alone_is_blank() -> None:
    """
    DokuWiki breaks it with two strokes, which are no sign for a blank where a table is one line.
    """
    text = report(seeded("2021", 3), _PADDED).text
    row = next(line for line in text.split("\n") if "（一）予以公开" in line)
    text = text.replace(row, "| （一）予以公开 | 10 | 0 | 0 | 0 |  | 0 | 10 |")
    text = text.replace("|\n", "|\\\\ |").replace("\n", " ")
    granted = [cell.value for cell in gor.parse(text).cells() if cell.path.startswith("requests.outcomes.granted")]
    assert 10 not in granted[1:6]


def test_a_figure_and_a_placeholder_between_two_bars_are_two_cells() -> None:
    """
    The bars of such a line do not stand where the table's cells end, and count none.
    """
    cells = ["1 —", "—", "1 —", "—", "1", "2 —", *["—"] * 9]
    text = report(seeded("2021", 3), _PADDED).text
    start, end = text.index("| 结果维持"), text.index("五、存在")
    read = gor.parse(f"{text[:start]}| {' | '.join(cells)} |\n{text[end:]}")
    assert {None} == {cell.value for cell in read.cells() if cell.path.startswith("disputes")}


@pytest.mark.parametrize("mark", ["*", "※", "[1]", "（一）"])
def test_a_mark_behind_a_figure_of_table_four_is_no_second_cell(mark: str) -> None:
    """
    The figure cannot be read, and the others can.
    """
    figures = seeded("2021", 3)
    text = report(figures, next(way for way in LAYOUTS if way.name == "tabs_spanned")).text
    at = gor.parse(text).cell("disputes.reconsideration.corrected").span
    assert at is not None
    read = gor.parse(f"{text[: at.end]} {mark}{text[at.end :]}")
    assert set(differing(read, figures)) <= {"disputes.reconsideration.corrected"}


@pytest.mark.parametrize("mark", ["**", "__", "**  ", "***"])
def test_marks_before_a_heading_are_no_cell_of_the_row_above_it(mark: str) -> None:
    """
    Where a page has become one line: the row has lost its first cell, and the marks are no last one.
    """
    text = report(seeded("2021", 3), _PADDED).text
    for number in ("一、总体", "二、主动", "三、收到", "四、政府", "五、存在", "六、其他"):
        text = text.replace(number, f"{mark}{number}", 1)
    text = text.replace("\n", " ")
    end = text.index(f"{mark}四、政府")
    cells = text[:end].rstrip().split("|")
    cells[-8:-1] = ["  ", *[" — "] * 5, " 2 "]
    read = gor.parse(f"{'|'.join(cells)} {text[end:]}")
    assert {None} == {cell.value for cell in read.cells() if cell.path.startswith("requests.carried_out")}


def test_a_letter_alone_on_its_line_is_no_figure() -> None:
    """
    As the sign of a list, or what a picture left: it takes nothing from the figures around it.
    """
    figures = seeded("2021", 3)
    text = report(figures, next(way for way in LAYOUTS if way.name == "lines")).text
    for letter in "xА□":
        assert {} == differing(gor.parse(text.replace("行政处罚", f"{letter}\n行政处罚", 1)), figures)


@pytest.mark.parametrize("barred", ["disclosure", "disputes"])
def test_one_table_may_have_bars_where_the_others_have_tabs(barred: str) -> None:
    """
    However few bars there are for so many tabs.
    """
    figures = seeded("2021", 3)
    text = report(figures, next(way for way in LAYOUTS if way.name == "tabs_spanned")).text
    headings = ("二、", "三、收到") if barred == "disclosure" else ("四、政府", "五、存在")
    start, end = map(text.index, headings)
    lines = [f"| {' | '.join(line.split(chr(9)))} |" if "\t" in line else line for line in text[start:end].split("\n")]
    assert {} == differing(gor.parse(text[:start] + "\n".join(lines) + text[end:]), figures)
