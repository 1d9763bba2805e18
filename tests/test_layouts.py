"""Reports laid out in every way are read, each as far as its layout goes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.models import Layout, Origin
from texts.figures import BLANKS, Blanks, Figures, any_figures, seeded, zeros
from texts.form import EDITIONS, Edition, paths
from texts.judge import differing, may_have_lost_a_cell, silent, wrong
from texts.layouts import LAYOUTS, Keeps, Way
from texts.reports import CHANGES, Options, report

_WAYS = {way.name: way for way in LAYOUTS}
_every_layout = pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
_every_layout_that_keeps_order = pytest.mark.parametrize(
    "way", [way for way in LAYOUTS if way.keeps >= Keeps.ORDER], ids=lambda way: way.name
)
_both_editions = pytest.mark.parametrize("edition", EDITIONS)
_seeds = pytest.mark.parametrize("seed", range(2))


def _read(figures: Figures, way: Way, options: Options | None = None) -> gor.Report:
    return gor.parse(report(figures, way, options).text)


@_both_editions
def test_the_form_has_as_many_cells_as_the_notice_prints(edition: Edition) -> None:
    """
    200 cells in the edition of 2021, 198 in that of 2019.
    """
    assert {"2019": 198, "2021": 200}[edition] == len(paths(edition))


@pytest.mark.sweep
@_every_layout_that_keeps_order
@pytest.mark.parametrize(("edition", "placeholder"), [("2021", "/"), ("2019", "—"), ("2019", "-"), ("2021", "无")])
def test_a_placeholder_holds_its_place(way: Way, edition: Edition, placeholder: str) -> None:
    """
    A sign instead of a figure is a cell that no layout loses.
    """
    figures = seeded(edition, 5, "some", placeholder)
    read = _read(figures, way)
    assert {} == differing(read, figures)
    assert {} == silent(read, figures)
    placed = {cell.path for cell in read.cells() if cell.origin is Origin.PLACEHOLDER}
    assert figures.blank == placed


@pytest.mark.sweep
@_every_layout
@_both_editions
@pytest.mark.parametrize("blanks", BLANKS)
def test_no_layout_makes_a_figure_wrong(way: Way, edition: Edition, blanks: Blanks) -> None:
    """
    Each figure is right or left open, and what is left open is said. Every one is
    right, and every blank in its place, where the layout keeps blank cells, or keeps
    the order and no cell is blank.
    """
    figures = seeded(edition, 1, blanks)
    read = _read(figures, way)
    assert edition == read.edition == read.requests_edition
    assert {} == wrong(read, figures)
    assert {} == wrong(gor.complete(read), figures)
    assert {} == silent(read, figures)
    if _is_read_in_full(figures, way):
        assert {} == differing(read, figures)


def _is_read_in_full(figures: Figures, way: Way) -> bool:
    """
    Cells tell of blanks; columns and order are promised where every figure stands.

    Where one of table four may be lost, its last block is open;
    and a figure as wide as its column stands a space from the next, as its other half would.
    """
    disclosed = (figures.printed(path) for path in figures.true if path.startswith("disclosure."))
    if way.keeps is Keeps.COLUMNS and any(len(figure) >= 7 for figure in disclosed):
        return False
    if may_have_lost_a_cell(figures):
        return False
    return way.keeps is Keeps.CELLS or (way.keeps >= Keeps.ORDER and not figures.blank)


@given(figures=any_figures(), way=st.sampled_from(LAYOUTS))
def test_no_figures_are_read_wrong(figures: Figures, way: Way) -> None:
    """
    Whatever the figures, each is right or left open, and what is left open is said.
    """
    read = _read(figures, way)
    assert {} == wrong(read, figures)
    assert {} == silent(read, figures)
    assert {} == wrong(gor.complete(read), figures)
    if _is_read_in_full(figures, way):
        assert {} == differing(read, figures)


@_every_layout_that_keeps_order
@_both_editions
def test_zeros_everywhere_are_read(way: Way, edition: Edition) -> None:
    """
    A report of nothing but zeros is as readable as any other.
    """
    figures = zeros(edition)
    assert {} == differing(_read(figures, way), figures)


@pytest.mark.sweep
@_every_layout
@pytest.mark.parametrize("change", CHANGES)
def test_look_alike_characters_change_nothing(way: Way, change: str) -> None:
    """
    Radicals, full-width digits, half-width punctuation, other spaces: what is
    read, and what is not, stays the same.
    """
    # The edition that has signs, for digits.
    edition: Edition = "2019" if change == "full_width" else "2021"
    figures = seeded(edition, 6, "none" if way.keeps is Keeps.ORDER else "zeros")
    plain = _read(figures, way)
    changed = _read(figures, way, CHANGES[change])
    assert {} == wrong(changed, figures)
    if way.keeps is Keeps.COLUMNS and change == "ideographic":
        return  # A space as wide as an ideograph moves what stands in columns.
    before = {cell.path: (cell.value, cell.origin) for cell in plain.cells()}
    after = {cell.path: (cell.value, cell.origin) for cell in changed.cells()}
    assert before == after


@pytest.mark.sweep
@_every_layout_that_keeps_order
@pytest.mark.parametrize("page_number", ["", "- 4 -", "—4—", "第4页", "第 4 页 共 9 页", "4/9"])
def test_a_table_may_run_over_two_pages(way: Way, page_number: str) -> None:
    """
    A page number and the heads again, in the midst of table three, move nothing.
    """
    figures = seeded("2021", 7)
    read = _read(figures, way, Options(page_number=page_number, split=True))
    assert {} == differing(read, figures)


@pytest.mark.sweep
@_every_layout
@pytest.mark.parametrize("blanks", ["none", "some", "totals"])
@pytest.mark.parametrize(("edition", "page_number"), [("2021", "4"), ("2019", "- 4 -")])
def test_no_page_number_makes_a_figure_wrong(way: Way, edition: Edition, blanks: Blanks, page_number: str) -> None:
    """
    A page number, bare or not, is never a figure of the report.
    """
    figures = seeded(edition, 8, blanks)
    read = _read(figures, way, Options(page_number=page_number))
    assert {} == wrong(read, figures)
    assert {} == silent(read, figures)
    assert {} == wrong(gor.complete(read), figures)
    if way.keeps is Keeps.CELLS:
        assert {} == differing(read, figures)


@pytest.mark.sweep
@_every_layout_that_keeps_order
@pytest.mark.parametrize(
    "path",
    [
        "requests.received.total",
        "requests.outcomes.denied.state_secret.natural_person",
        "requests.outcomes.total.business",
        "disputes.litigation_direct.total",
    ],
)
def test_a_misprint_is_read_as_printed(way: Way, path: str) -> None:
    """
    "What a fixed place prints is kept as it stands even where identities fail:
    bodies misprint, and that is `check`'s to say."
    """
    figures = seeded("2021", 9)
    misprinted = figures._replace(true={**figures.true, path: figures.true[path] + 1})
    read = _read(misprinted, way)
    assert misprinted.true[path] == read.cell(path).value
    assert {} == wrong(read, misprinted)
    assert {} == wrong(gor.complete(read), misprinted)


@pytest.mark.parametrize("way", ["together", "together_whole"])
@_both_editions
@_seeds
def test_sums_tell_figures_apart_that_run_together(way: str, edition: Edition, seed: int) -> None:
    """
    Where nothing stands between the figures of table three and none is blank,
    its rows, columns and balances settle nearly all of them.
    """
    figures = seeded(edition, seed)
    read = _read(figures, _WAYS[way])
    table = [cell for cell in read.cells() if cell.path.startswith("requests.")]
    found = sum(cell.value is not None for cell in table)
    assert 0.9 < found / len(table)


@pytest.mark.parametrize("places", range(7))
@pytest.mark.parametrize("name", ["tabs_ragged", "pipes_repeated", "html_nested", "rows", "lines"])
def test_money_keeps_its_places(name: str, places: int) -> None:
    """
    An amount has as many decimals as are printed.
    """
    figures = seeded("2021", 10)
    amount = Decimal(25_034_000).scaleb(-places)
    figures = figures._replace(true={**figures.true, "disclosure.fees.amount": amount})
    assert str(amount) == str(_read(figures, _WAYS[name]).cell("disclosure.fees.amount").value)


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("tabs_spanned", Layout.TABS),
        ("tabs_ragged", Layout.TABS),
        ("pipes_padded", Layout.PIPES),
        ("pipes_dropped", Layout.PIPES),
        ("pipes_broken", Layout.PIPES),
        ("columns_wide", Layout.WHITESPACE),
        ("columns_points", Layout.WHITESPACE),
        ("rows", Layout.WHITESPACE),
        ("rows_wrapped", Layout.WHITESPACE),
        ("lines", Layout.LINES),
        ("lines_open", Layout.LINES),
        ("lines_wrapped", Layout.LINES),
        ("together", Layout.RUN_TOGETHER),
        ("together_whole", Layout.RUN_TOGETHER),
        ("together_page", Layout.RUN_TOGETHER),
        ("blocks", Layout.COLUMN_BLOCKS),
        ("html", Layout.HTML),
        ("html_nested", Layout.HTML),
    ],
)
def test_a_report_says_how_it_was_laid_out(name: str, layout: Layout) -> None:
    """
    ``Report.layout`` is the layout of its tables.
    """
    assert layout is _read(seeded("2021", 11), _WAYS[name]).layout


def test_a_label_whose_quotation_marks_stand_on_two_lines_of_its_cell_tears_no_row() -> None:
    """
    In a grid whose rows go over several lines, the label is one, and the row's blanks keep their places.
    """
    rule = "+------------------+---+---+---+---+---+---+---+\n"
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        f"{rule}|                  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
        f"{rule}| 2.其他法律行政   | 2 |   |   | 3 |   |   | 5 |\n| 法规禁止公开     |   |   |   |   |   |   |   |\n"
        f"{rule}| 3.危及“三安全一 |   |   | 1 |   |   |   | 1 |\n| 稳定”           |   |   |   |   |   |   |   |\n"
        f"{rule}| 4.保护第三方合   |   | 4 |   |   |   |   | 4 |\n| 法权益           |   |   |   |   |   |   |   |\n"
        f"{rule}"
    )
    row = gor.parse(text).requests.outcomes.denied.security_and_stability
    assert (row.natural_person, row.research, row.other, row.total) == (None, 1, None, 1)


def test_heads_and_the_row_below_them_are_two_rows_of_a_grid_that_has_rules_around_it_alone() -> None:
    """
    Cells with words on one line and figures on the next are no cells of two lines.
    """
    heads = " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    blocks = " | ".join(["行政复议"] * 5 + ["未经复议直接起诉"] * 5 + ["复议后起诉"] * 5)
    figures = "1 | 0 | 2 | 0 | 3 | 0 | 4 | 0 | 0 | 4 | 5 | 0 | 0 | 1 | 6"
    rule = f"+{'----+' * 15}\n"
    grid = f"{rule}| {blocks} |\n| {heads} |\n| {figures} |\n{rule}"
    text = f"四、政府信息公开行政复议、行政诉讼情况\n{grid}五、存在的主要问题及改进情况\n"
    disputes = gor.parse(text).disputes
    assert (disputes.reconsideration.other, disputes.litigation_direct.total) == (2, 4)
    assert (disputes.litigation_after_reconsideration.upheld, disputes.litigation_after_reconsideration.total) == (5, 6)


def test_a_row_with_fewer_columns_than_the_table_is_read_by_the_head_right_above_it() -> None:
    """
    Where a converter drops the last of the blank columns, the head says which cell is the figure's.
    """
    text = (
        "二、主动公开政府信息情况\n"
        " 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
        " 规章 | 1 | 0 | 4\n 行政规范性文件 | 2 | 0 | 9\n"
        " 第二十条第（五）项 | |\n 信息内容 | 本年处理决定数量 |\n 行政许可 | 17 |\n"
        " 第二十条第（六）项 | |\n 信息内容 | 本年处理决定数量 |\n 行政处罚 | 8 |\n 行政强制 | 3 |\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    disclosure = gor.parse(text).disclosure
    assert isinstance(disclosure, gor.Disclosure2021)
    assert (disclosure.licensing.decisions, disclosure.penalties.decisions, disclosure.coercion.decisions) == (17, 8, 3)
