"""Table three that is told at once by its text: what is read is what would be, line by line."""

from __future__ import annotations

import re
from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import Layout, Report
from gov_open_report._reading import reader
from gov_open_report._reading.cells.findings import Findings
from gov_open_report._reading.lines.items import Scan
from gov_open_report._reading.sections.outline import Outline
from gov_open_report._reading.tables import print_told, read_around
from gov_open_report._reading.told.clean_table import CleanTable
from gov_open_report._reading.told.ruled_table import RuledTable
from gov_open_report._reading.told.told_table import ToldTable
from gov_open_report._reading.told_all.around import ToldAround
from gov_open_report.form import FORMS
from texts.damage import DAMAGES, Damage, shows, split_a_figure
from texts.figures import Figures, any_figures, seeded, with_few_blanks
from texts.form import EDITIONS, Edition, requests_paths
from texts.judge import wrong
from texts.layouts import LAYOUTS, Way
from texts.rare import RARE
from texts.reports import Options, report
from texts.told import everything, without

_WAYS: Final = {way.name: way for way in (*LAYOUTS, *RARE)}


def _line_by_line(text: str) -> Report:
    """Read *text* as if its table three could not be told at once."""
    return without(reader, "_full_table", "_read_told", text=text)


def _is_clean(text: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Tell whether table three is found clean, and read so."""
    return _told(text, monkeypatch) == [CleanTable]


def _is_ruled(text: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Tell whether it is found between bars or tabs, and read so."""
    return _told(text, monkeypatch) == [RuledTable]


def _told(text: str, monkeypatch: pytest.MonkeyPatch) -> list[type]:
    """As what table three is told at once, if it is."""
    told: list[type] = []

    def around(
        table: ToldTable, scan: Scan, outline: Outline, year: int | None, findings: Findings
    ) -> tuple[gor.Edition, gor.Edition] | None:
        editions = read_around(table, scan, outline, year, findings)
        if editions is not None:
            told.append(type(table))
        return editions

    def whole(table: ToldTable, others: ToldAround, findings: Findings) -> None:
        print_told(table, others, findings)
        told.append(type(table))

    with monkeypatch.context() as patched:
        patched.setattr(reader, "read_around", around)
        patched.setattr(reader, "print_told", whole)
        gor.parse(text)
    return told


_CLEAN: Final = (
    *("tabs_spanned", "tabs_ragged", "tabs_trimmed", "commas", "pipes_padded", "pipes_repeated", "pipes_dropped"),
    *("columns_wide", "rows", "lines", "lines_open"),
)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _CLEAN)
def test_a_full_table_that_adds_up_is_clean_in_every_layout_that_keeps_its_rows(
    way: str, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whatever a converter puts between its cells, and whichever labels it repeats.
    """
    text = report(seeded(edition, 3), _WAYS[way]).text
    assert _is_clean(text, monkeypatch)
    assert everything(_line_by_line(text)) == everything(gor.parse(text))


@pytest.mark.sweep
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _WAYS.values(), ids=_WAYS)
def test_what_is_read_of_a_full_table_is_what_would_be_line_by_line(way: Way, edition: Edition) -> None:
    """
    In every layout: values, places, diagnostics and prose are the same.
    """
    text = report(seeded(edition, 4), way).text
    assert everything(_line_by_line(text)) == everything(gor.parse(text))


@given(any_figures(), st.sampled_from(LAYOUTS))
def test_what_is_read_is_what_would_be_line_by_line_whatever_the_figures(figures: Figures, way: Way) -> None:
    """
    Blanks in tables two and four or anywhere, zeros and large numbers.
    """
    text = report(figures, way).text
    assert everything(_line_by_line(text)) == everything(gor.parse(text))


@pytest.mark.sweep
@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_is_read_as_it_would_be_line_by_line(damage: Damage, way: Way) -> None:
    """
    Where it leaves table three clean, it is somewhere around it.
    """
    if not shows(damage, way, blanks=False):
        pytest.skip("it cannot be seen in this layout")
    for seed, edition in enumerate(EDITIONS):
        made = report(seeded(edition, seed), way)
        if damage is split_a_figure and not any(place.end - place.start > 1 for place in made.places):
            continue
        text = damage(made, way, Random(f"{seed}")).text
        assert everything(_line_by_line(text)) == everything(gor.parse(text))


_RAGGED: Final = _WAYS["tabs_ragged"]
_HEADS: Final = "商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他"


def _clean_text(edition: Edition = "2021", options: Options | None = None) -> str:
    return report(seeded(edition, 5), _RAGGED, options).text


def _is_read_alike(text: str, monkeypatch: pytest.MonkeyPatch, *, clean: bool) -> bool:
    """Tell whether *text* is read as it would be line by line, and its table three is *clean* or not, as expected."""
    return _is_as_line_by_line(text) and _is_clean(text, monkeypatch) is clean


def _is_as_line_by_line(text: str) -> bool:
    return everything(_line_by_line(text)) == everything(gor.parse(text))


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_table_that_goes_on_below_the_same_heads_is_clean(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    As on a new page; below a page's number it is read line by line.
    """
    assert _is_read_alike(_clean_text(edition, Options(split=True)), monkeypatch, clean=True)
    assert _is_read_alike(_clean_text(edition, Options(page_number="- 3 -")), monkeypatch, clean=False)


def test_heads_that_a_new_page_wraps_otherwise_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Their words are, and their order.
    """
    text = report(seeded("2021", 5), _WAYS["rows"], Options(split=True)).text
    before, _, behind = text.rpartition("法律服务机构")
    assert before.count("法律服务机构") == 1
    assert _is_read_alike(f"{before}法律服\n务机构{behind}", monkeypatch, clean=True)
    assert _is_read_alike(f"{before}法律服\n机构{behind}", monkeypatch, clean=False)


def test_a_table_that_goes_on_below_other_heads_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    These may be of other columns.
    """
    before, heads, behind = _clean_text(options=Options(split=True)).rpartition(_HEADS)
    assert _is_read_alike(before + "\t".join(reversed(heads.split("\t"))) + behind, monkeypatch, clean=False)


def test_a_table_below_heads_in_another_order_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Which figure stands under which head is for the text to say.
    """
    text = _clean_text().replace(_HEADS, "科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他")
    assert _is_read_alike(text, monkeypatch, clean=False)


_LAST_ROW: Final = "四、结转下年度继续办理"


@pytest.mark.parametrize(
    ("found", "made"),
    [
        pytest.param("一、本年新收", "共25行\t一、本年新收", id="words before its first label"),
        pytest.param(_LAST_ROW, f"3\n{_LAST_ROW}", id="a number between its rows"),
        pytest.param(_LAST_ROW, f"三、本年度办理结果\n{_LAST_ROW}", id="a group above a row that is in none"),
        pytest.param("四、政府信息公开行政复议", "7\n四、政府信息公开行政复议", id="a number below it"),
        pytest.param("一、本年新收", "2.重复申请\t1\t0\t0\t0\t0\t0\t1\n一、本年新收", id="a row of it above"),
        pytest.param("规章", "12\t规章", id="a figure before the label of another row"),
    ],
)
def test_what_stands_around_a_table_leaves_it_to_be_read_line_by_line(
    found: str, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whatever it is, it is read with all that the lines of the table tell of it.
    """
    assert _is_read_alike(_clean_text().replace(found, made, 1), monkeypatch, clean=False)


def _cell(text: str, row: str, column: int, change: str) -> str:
    """Return *text* with a figure of a *row* of table three, between tabs, made what *change* says, `{}` being it."""
    line = next(line for line in text.splitlines() if row in line and line.count("\t") > 6)
    cells = line.split("\t")
    cells[column] = change.format(cells[column])
    return text.replace(line, "\t".join(cells))


@pytest.mark.parametrize("change", ["", "0{}", "{}|", "1,000", "—", "{} 1"])
def test_a_cell_that_is_no_plain_figure_leaves_the_table_to_be_read_line_by_line(
    change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A blank, a spare zero, a stray bar, a comma, a dash, two figures.
    """
    text = _cell(_clean_text(), "二、上年结转", 2, change)
    assert _is_read_alike(text, monkeypatch, clean=False)


def test_a_bar_between_two_of_a_rows_figures_alone_leaves_it_to_be_read_line_by_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    It may be what is left of a figure.
    """
    text = _clean_text().replace("\t", " ")
    row = next(line for line in text.splitlines() if line.startswith("2.重复申请"))
    assert _is_read_alike(text, monkeypatch, clean=True)
    assert _is_read_alike(text.replace(row, " | ".join(row.rsplit(" ", 1))), monkeypatch, clean=False)


@pytest.mark.parametrize("column", [1, -1])
def test_a_table_with_a_sum_that_fails_is_read_line_by_line(column: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Which sum it is is said.
    """
    text = _cell(_clean_text(), "二、上年结转", column, "77")
    assert _is_read_alike(text, monkeypatch, clean=False)
    assert gor.Code.IDENTITY_FAILS in {each.code for each in gor.parse(text).diagnostics}


def test_columns_that_do_not_balance_are_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Though all rows add up.
    """
    text = _cell(_cell(_clean_text(), "二、上年结转", 1, "77"), "二、上年结转", 2, "0")
    cells = next(line for line in text.splitlines() if "二、上年结转" in line).split("\t")
    text = _cell(text, "二、上年结转", -1, str(sum(map(int, cells[1:-1]))))
    assert _is_read_alike(text, monkeypatch, clean=False)


def test_the_last_cell_of_table_four_is_told_as_blank_with_the_lines_of_a_clean_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    Whether lines end in a column more than the form's is told by most of them.
    """
    lines = _clean_text().splitlines()
    at = next(
        number for number, line in enumerate(lines) if line.count("\t") == 14 and line.replace("\t", "").isdigit()
    )
    lines[at] = "\t".join([*lines[at].split("\t")[:-1], ""])
    assert _is_read_alike("\n".join(lines), monkeypatch, clean=False)


def test_blank_cells_that_keep_their_lines_are_told_by_those_of_table_three(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    So that a table of a cell a line is clean only if nothing else is blank.
    """
    whole = report(seeded("2021", 5), _WAYS["lines_open"]).text
    row = next(line for line in whole.splitlines() if line == "行政处罚")
    label, gap, rest = whole.partition(f"{row}\n")
    _, figure, below = rest.partition("\n" + rest.lstrip("\n").partition("\n")[0])
    assert figure.strip().isdigit()
    assert _is_read_alike(label + gap + below, monkeypatch, clean=False)
    assert _is_read_alike(whole, monkeypatch, clean=True)


@pytest.mark.parametrize(("tab", "layout"), [("\t", Layout.TABS), ("|", Layout.PIPES), ("  ", Layout.WHITESPACE)])
def test_the_layout_of_a_clean_table_is_told_where_it_is_all_there_is(tab: str, layout: Layout) -> None:
    """
    By what stands between its cells.
    """
    text = _clean_text()
    text = text[: text.index("二、主动公开")] + text[text.index("三、收到") : text.index("四、政府信息公开行政复议")]
    assert layout is gor.parse(text.replace("\t", tab)).layout


def test_a_clean_table_whose_labels_go_on_in_the_next_line_is_in_the_order_of_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    And so the other tables are read as such: of figures on lines of their own, of which one is misprinted, none is.
    """
    below = "四、政府信息公开行政复议"
    whole, _, _ = report(seeded("2021", 5), _WAYS["rows"]).text.partition(below)
    _, _, of_lines = report(seeded("2021", 5), _WAYS["lines"]).text.partition(below)
    assert "\n7\n7\n" in of_lines
    text = whole + below + of_lines.replace("\n7\n7\n", "\n6\n7\n", 1)
    wrapped = text.replace("要求行政机关确认或", "要求行政机关确\n认或")
    assert _is_read_alike(text, monkeypatch, clean=True)
    assert _is_read_alike(wrapped, monkeypatch, clean=True)
    assert gor.parse(text).cell("disputes.reconsideration.total").value == 7
    assert gor.parse(wrapped).cell("disputes.reconsideration.total").value is None


def test_a_clean_table_ends_where_the_heading_of_another_section_begins_on_its_last_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    What goes beyond all tables is none of it.
    """
    before, _, behind = report(seeded("2021", 5), _WAYS["rows"]).text.partition("\n四、政府信息公开行政复议")
    text = f"{before} 五、存在的主要问题{behind.partition('五、存在的主要问题')[2]}"
    assert _is_read_alike(text, monkeypatch, clean=True)


@pytest.mark.parametrize("wording", ["2.其他法律法规禁止公开", "2.其他法律\u200b行政法规禁止公开"])
def test_a_label_in_other_words_leaves_a_table_clean(wording: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    As some bodies put it, or with a character that shows nothing.
    """
    found = "2.其他法律行政法规禁止公开"
    assert found in _clean_text()
    assert _is_read_alike(_clean_text().replace(found, wording), monkeypatch, clean=True)


def test_places_of_a_clean_table_are_those_of_its_figures() -> None:
    """
    Each where its digits stand.
    """
    text = _clean_text()
    read = gor.parse(text)
    for path in requests_paths("received"):
        cell = read.cell(path)
        assert cell.span is not None
        assert text[cell.span.start : cell.span.end] == cell.raw == str(cell.value)
    assert {} == wrong(read, seeded("2021", 5))


# With blanks, between bars or tabs

_RULED: Final = ("tabs_spanned", "tabs_ragged", "pipes_padded", "pipes_repeated", "pipes_dropped")


def _with_blanks(way: str = "tabs_ragged", edition: Edition = "2021", options: Options | None = None) -> str:
    return report(with_few_blanks(edition, 5, "requests"), _WAYS[way], options).text


def _is_read_alike_with_blanks(text: str, monkeypatch: pytest.MonkeyPatch, *, ruled: bool) -> bool:
    """Tell whether *text* is read as it would be line by line, and its table three told at once or not, as expected."""
    return _is_as_line_by_line(text) and _is_ruled(text, monkeypatch) is ruled


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("way", _RULED)
def test_a_table_with_blanks_is_told_at_once_where_bars_or_tabs_part_its_cells(
    way: str, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whether labels that span columns leave cells behind them or are said again in each.
    """
    assert _is_read_alike_with_blanks(_with_blanks(way, edition), monkeypatch, ruled=True)


@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded"])
def test_a_table_with_blanks_goes_on_below_the_same_heads(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    As on a new page; there they have as many cells.
    """
    text = _with_blanks(way, options=Options(split=True))
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=True)
    before, heads, behind = text.rpartition("商业企业")
    assert _is_read_alike_with_blanks(f"{before}{heads} {behind}", monkeypatch, ruled=True)
    assert _is_read_alike_with_blanks(f"{before}{heads}业{behind}", monkeypatch, ruled=False)


def test_heads_that_come_again_with_a_tab_more_or_less_are_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Columns below them may be others.
    """
    text = _with_blanks(options=Options(split=True))
    above, heads, behind = text.partition(_HEADS)
    between, again, below = behind.partition(_HEADS)
    assert again
    for made in (
        f"{above}{heads}{between}\t{again}{below}",
        f"{above}{heads}\t{between}{again}{below}",
    ):
        assert _is_read_alike_with_blanks(made, monkeypatch, ruled=False)


@pytest.mark.parametrize("cell", ["07", "—", "1,000", "1 2", "件"])
def test_a_cell_that_is_neither_blank_nor_a_plain_figure_is_told_line_by_line(
    cell: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    So are all others of its table then.
    """
    text = _cell(_with_blanks(), "二、上年结转", 2, cell)
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=False)


def test_a_row_that_is_wider_or_narrower_than_others_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A cell of it may be lost, or come again.
    """
    for change in ("{0}\t{0}", ""):
        line = next(line for line in _with_blanks().splitlines() if line.startswith("2.重复申请"))
        cells = line.split("\t")
        other = "\t".join([*cells[:2], *([change.format(cells[2])] if change else []), *cells[3:]])
        assert _is_read_alike_with_blanks(_with_blanks().replace(line, other), monkeypatch, ruled=False)


def test_a_figure_where_a_label_spans_columns_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    It may be one of the row's seven.
    """
    text = _cell(_with_blanks("tabs_spanned"), "二、上年结转", 1, "7")
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=False)


def test_rows_that_begin_with_a_blank_column_are_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Nothing of the form stands in front of a label at the edge.
    """
    text = "\n".join(
        f"\t{line}" if "一、本年新收" in line else line for line in _with_blanks("tabs_spanned").splitlines()
    )
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=False)


def test_a_table_below_heads_that_are_wider_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    All rows may have lost a column.
    """
    text = _with_blanks()
    heads = next(line for line in text.splitlines() if line.startswith("商业企业"))
    assert _is_read_alike_with_blanks(text.replace(heads, "\t" * 6 + heads), monkeypatch, ruled=False)


def test_a_table_whose_first_head_is_not_over_the_first_column_is_told_line_by_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    In a line as wide as rows, its columns are others then.
    """
    text = _with_blanks("tabs_spanned")
    line = next(line for line in text.splitlines() if "自然人" in line)
    assert line.startswith("\t\t\t自然人")
    assert _is_read_alike_with_blanks(text.replace(line, line[1:].replace("法人", "\t法人")), monkeypatch, ruled=False)


def test_a_text_that_ends_in_the_table_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The rest of its last cell may be cut off.
    """
    text = _with_blanks()
    end = text.index("\n", text.index("四、结转下年度"))
    assert _is_read_alike_with_blanks(text[:end], monkeypatch, ruled=False)


def test_rows_whose_cells_have_moved_are_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    All of them have their totals in the first column.
    """
    lines = _with_blanks().splitlines()
    for at, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) > 7 and cells[-1].isdigit() and "自然人" not in line:
            lines[at] = "\t".join([*cells[:-7], cells[-1], *cells[-7:-1]])
    assert _is_read_alike_with_blanks("\n".join(lines), monkeypatch, ruled=False)


@pytest.mark.parametrize("column", range(-7, -1))
def test_a_row_that_has_lost_a_cell_and_ends_in_a_blank_is_told_line_by_line(
    column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whichever it is, if columns show it.
    """
    text = _with_blanks()
    line = next(line for line in text.splitlines() if line.startswith("（七）总计"))
    cells = line.split("\t")
    del cells[column]
    assert _is_read_alike_with_blanks(text.replace(line, "\t".join([*cells, ""])), monkeypatch, ruled=False)


@pytest.mark.parametrize("column", [-7, -2])
def test_rows_that_have_lost_a_column_are_told_line_by_line(column: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    All of them have their totals in the sixth, and none in the last.
    """
    lines = _with_blanks().splitlines()
    for at, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) in range(8, 12) and any(map(str.isdigit, cells)):
            del cells[column]
            lines[at] = "\t".join([*cells, ""])
    assert _is_read_alike_with_blanks("\n".join(lines), monkeypatch, ruled=False)


def test_rows_that_a_column_numbers_are_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Such a column is none of the form's.
    """
    lines = _with_blanks().splitlines()
    number = 0
    for at, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) > 7 and any(map(str.isdigit, cells)) and len(cells) < 12:
            number += 1
            lines[at] = "\t".join([*cells[:-7], str(number), *cells[-6:]])
    assert number == 25
    assert _is_read_alike_with_blanks("\n".join(lines), monkeypatch, ruled=False)


@pytest.mark.parametrize("way", ["tabs_doubled", "wiki"])
def test_cells_that_two_marks_part_are_told_line_by_line(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Though they stand there as all others do.
    """
    assert _is_as_line_by_line(_with_blanks(way))
    assert not _is_ruled(_with_blanks("tabs_doubled"), monkeypatch)


def test_a_stretch_that_is_wider_than_all_others_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    It may be cut otherwise.
    """
    text = _with_blanks()
    line = next(line for line in text.splitlines() if line.startswith("2.重复申请"))
    wider = "\n" + "三、本年度办理结果\t" * 2 + f"（五）不予处理\t{line}\n"
    assert _is_read_alike_with_blanks(text.replace(line, wider), monkeypatch, ruled=False)


# What is around it, and how it is parted


def _without_heads(text: str) -> str:
    """Return *text* without the heading of table three and its heads."""
    before, heading, behind = text.partition("三、收到和处理")
    assert heading
    return before + behind[behind.index("一、本年新收") :]


@pytest.mark.parametrize("below", ["", "7\n", "单位：元\n"])
def test_a_table_without_heads_is_told_line_by_line(below: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What stands below it might pass for table two's: a page number for a fee that is blank, or a unit for its own.
    """
    text = _cell(_clean_text().replace("行政事业性收费", "行政事业性收费\t\t\t\t\t\t"), "行政事业性收费", -1, "")
    text = _without_heads(text).replace("四、政府信息公开行政复议", f"{below}四、政府信息公开行政复议")
    assert _is_read_alike(text, monkeypatch, clean=False)


def test_words_below_a_table_leave_it_to_be_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    They may name a unit, or go on with its last row.
    """
    text = _clean_text().replace("四、政府信息公开行政复议", "注：金额单位为元\n四、政府信息公开行政复议")
    assert _is_read_alike(text, monkeypatch, clean=False)


def test_a_table_below_more_lines_than_any_report_has_is_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    So that what is too long to be read stays so.
    """
    text = _clean_text().replace("三、收到和处理", "甲乙丙丁戊\n" * 2_100 + "三、收到和处理", 1)
    assert _is_read_alike(text, monkeypatch, clean=False)


@pytest.mark.parametrize(
    ("way", "found", "made"),
    [
        pytest.param("rows", "2.重复申请 ", "2.重复申请\t", id="a tab among spaces"),
        pytest.param("rows", "2.重复申请 ", "2.重复申请|", id="a bar among spaces"),
        pytest.param("rows", "四、结转下年度继续办理 ", "四、结转下年度继续办理\t", id="a tab in the last row"),
        pytest.param("tabs_ragged", "2.重复申请\t", "2.重复申请|", id="a bar among tabs"),
        pytest.param("tabs_ragged", "2.重复申请", "2 .重复申请", id="a space in a number"),
        pytest.param("rows", "2.重复申请", "2\n.重复申请", id="a line break in a number"),
        pytest.param("tabs_ragged", "2.重复申请", "2.重复\n申请", id="a line break between tabs"),
        pytest.param("tabs_ragged", "2.重复申请", "2.重复申请" + " " * 60_000, id="very wide"),
    ],
)
def test_a_table_that_marks_part_unlike_elsewhere_is_read_line_by_line(
    way: str, found: str, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    There it may be another cell's, or what is left of one.
    """
    before, first, behind = report(seeded("2021", 5), _WAYS[way]).text.partition("一、本年新收")
    assert found in behind
    assert _is_read_alike(before + first + behind.replace(found, made, 1), monkeypatch, clean=False)


def test_tabs_behind_labels_alone_leave_a_table_to_be_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    All figures of a row are one cell then.
    """
    text = re.sub(r"(?m)([^0-9\n]) (?=[0-9]+(?: [0-9]+){6}$)", "\\1\t", report(seeded("2021", 5), _WAYS["rows"]).text)
    assert text.count("\t") == len(FORMS[gor.Edition.FORM_2021].requests)
    assert _is_read_alike(text, monkeypatch, clean=False)


def test_a_tab_behind_one_of_its_rows_leaves_a_table_to_be_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    That row has a cell more than others.
    """
    row = next(line for line in _clean_text().splitlines() if line.startswith("2.重复申请"))
    assert _is_read_alike(_clean_text().replace(row, f"{row}\t"), monkeypatch, clean=False)


@pytest.mark.parametrize("behind", [" |", " │"])
def test_a_bar_behind_each_row_is_no_end_of_a_cell(behind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    It may be a misread figure in each.
    """
    text = report(seeded("2021", 5), _WAYS["rows"]).text
    at, end = text.index("一、本年新收"), text.index("四、政府信息公开行政复议")
    assert _is_read_alike(text[:at] + text[at:end].replace("\n", f"{behind}\n") + text[end:], monkeypatch, clean=False)


def test_heads_of_a_new_page_end_with_their_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A head in the line of a row is none of these.
    """
    text = _clean_text(options=Options(split=True))
    before, heads, behind = text.rpartition(f"{_HEADS}\n")
    assert _is_read_alike(f"{before}{heads}科研机构\t{behind}", monkeypatch, clean=False)
    row = "二、上年结转"
    assert _is_read_alike(_clean_text().replace(row, f"科研机构\t{row}"), monkeypatch, clean=False)


def test_what_shows_nothing_among_blank_cells_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    It may be all that is left of a cell, or of a line break.
    """
    text = _with_blanks()
    row = next(line for line in text.splitlines() if line.startswith("2.重复申请"))
    assert _is_read_alike_with_blanks(text.replace(row, f"{row}\u200b\t"), monkeypatch, ruled=False)


@pytest.mark.parametrize(("way", "mark"), [("tabs_ragged", "|"), ("pipes_dropped", "\t")])
def test_another_mark_behind_a_row_with_blanks_leaves_it_to_be_told_line_by_line(
    way: str, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A bar behind cells that tabs part may be what its last cell holds, and so with a tab behind bars.
    """
    text = _with_blanks(way)
    row = next(line for line in text.splitlines() if "2.重复申请" in line and line.count("0") > 2)
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=True)
    assert _is_read_alike_with_blanks(text.replace(row, row + mark), monkeypatch, ruled=False)


def test_a_row_with_very_many_cells_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    None of them is made before their number is known.
    """
    text = _with_blanks().replace("2.重复申请\t", "2.重复申请\t" + "\t" * 50)
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=False)


def test_large_figures_beside_blanks_leave_a_table_to_be_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Of any length that a count may have.
    """
    figures = with_few_blanks("2021", 5, "requests")
    large = {path: figure * 10_007 if path.startswith("requests.") else figure for path, figure in figures.true.items()}
    text = report(figures._replace(true=large), _WAYS["tabs_ragged"]).text
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=True)


def test_a_row_whose_total_is_blank_is_told_at_once_where_its_sixth_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Between tabs, the last of which ends its line.
    """
    text = _cell(_with_blanks(), "（七）总计", -1, "")
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=True)


def test_spaces_behind_the_last_bar_of_rows_leave_a_table_to_be_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    They are no cell.
    """
    text = _with_blanks("pipes_padded")
    assert "|\n" in text
    assert _is_read_alike_with_blanks(text.replace("|\n", "| \n"), monkeypatch, ruled=True)


def test_a_table_with_blanks_is_told_at_once_beside_tables_that_are_wider(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where these are read line by line it is its own heads that are asked.
    """
    text = _with_blanks().replace("（单位：万元）", "（单位：元）")
    assert _is_read_alike_with_blanks(text, monkeypatch, ruled=True)


def test_heads_between_bars_that_are_wider_than_rows_leave_a_table_to_be_told_line_by_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    If only by one cell.
    """
    text = _with_blanks("pipes_padded")
    heads = next(line for line in text.splitlines() if "商业企业" in line)
    assert _is_read_alike_with_blanks(text.replace(heads, f"{heads} |"), monkeypatch, ruled=False)
