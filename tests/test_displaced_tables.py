"""Tables that stand apart from their sections, or twice: as text, and again as what a table finder made of them."""

from __future__ import annotations

import re
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Origin
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.sections.displaced import with_displaced_tables
from gov_open_report._reading.sections.outline import find_outline
from texts.figures import Figures, seeded
from texts.form import EDITIONS, HEADINGS, REQUESTS, Edition, requests_paths
from texts.judge import differing, wrong
from texts.layouts import LAYOUTS, Keeps, Way
from texts.marks import finish
from texts.rare import RARE
from texts.reports import parts, report

_TABS, _BARS, _WHITESPACE, _GRID = (
    next(way for way in (*LAYOUTS, *RARE) if way.name == name)
    for name in ("tabs_ragged", "pipes_repeated", "rows", "wrapped_grid")
)
# In the source of a wiki a line of its own opens a table, and that is prose where prose stands.
_KEEPING: Final = [way for way in LAYOUTS if way.keeps is Keeps.CELLS and way.name != "wiki"]


def _tables_last(figures: Figures, way: Way) -> str:
    """Lay out all paragraphs, and then all tables."""
    whole = parts(figures, way)
    third, *requests = whole.requests
    fourth, *disputes = whole.disputes
    lines = [*whole.before, third, fourth, *whole.after, *whole.disclosure, *requests, *disputes]
    return finish("\n".join([*lines, ""])).text


@pytest.mark.parametrize("way", _KEEPING, ids=lambda way: way.name)
@pytest.mark.parametrize("edition", EDITIONS)
def test_tables_behind_all_prose_are_read(way: Way, edition: Edition) -> None:
    """
    As a script leaves them that takes the paragraphs of a Word file, and then its tables.
    """
    figures = seeded(edition, 3)
    read, in_place = gor.parse(_tables_last(figures, way)), gor.parse(report(figures, way).text)
    assert {} == differing(read, figures)
    assert in_place.title == read.title
    assert in_place.authority == read.authority
    # No part of a table is left in the prose of the last section.
    assert [(each.heading, each.text) for each in in_place.sections] == [
        (each.heading, each.text) for each in read.sections
    ]


def test_prose_that_quotes_rows_is_no_table() -> None:
    """
    Where the tables are missing, a few labels behind the last heading do not make one.
    """
    text = (
        "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
        "五、存在的主要问题及改进情况\n六、其他需要报告的事项\n2.重复申请 3\n（七）总计 12\n1.属于国家秘密 7\n"
    )
    read = gor.parse(text)
    assert {None} == {cell.value for cell in read.cells()}
    assert 3 == [problem.code for problem in read.diagnostics].count(Code.TABLE_MISSING)
    assert "2.重复申请 3\n（七）总计 12\n1.属于国家秘密 7" == read.sections[-1].text


def test_tables_in_their_sections_count_and_not_what_is_appended() -> None:
    """
    Figures behind the last section are then an appendix of some other year.
    """
    figures, others = seeded("2021", 3), seeded("2021", 4)
    appended = _tables_last(others, _TABS)
    text = report(figures, _TABS).text + appended[appended.index("第二十条第（一）项") :]
    assert {} == wrong(gor.parse(text), figures)


def test_tables_behind_all_prose_are_read_where_headings_have_digits() -> None:
    """
    The number of a heading is no figure of its table.
    """
    figures = seeded("2021", 3)
    text = _tables_last(figures, _TABS)
    for number, heading in enumerate(HEADINGS, 1):
        text = text.replace(heading, f"{number}.{heading[2:]}")
    assert {} == differing(gor.parse(text), figures)


_ROWS: Final = "".join(f"{each.label} 0 1 0 0 0 0 1\n" for each in REQUESTS["2021"])


@pytest.mark.parametrize("row", ["", "规章 1 2 3\n"], ids=["tables apart", "a row in its section"])
def test_digits_of_headings_are_no_figures_and_those_between_them_are(row: str) -> None:
    """
    One figure below a heading of a table is enough for what stands behind all prose to be an appendix.
    """
    headings = [f"{number}.{heading[2:]}\n" for number, heading in enumerate(HEADINGS, 1)]
    text = "".join([*headings[:2], row, *headings[2:], _ROWS])
    outline = with_displaced_tables(text, fold(text), find_outline(fold(text)))
    assert (outline.headings[1].start if row else text.index(_ROWS)) == outline.tables_start


def test_what_stands_before_a_heading_in_its_line_is_no_caption() -> None:
    """
    The last sentence of section five may name another year, and the tables stand right below the last heading.
    """
    sentence = "与2022年相比，公开仍不够快。"
    text = "\n".join(["沙浦县渔业局2023年政府信息公开工作年度报告", *HEADINGS[:5], f"{sentence}{HEADINGS[5]}", _ROWS])
    read = gor.parse(text)
    assert 1 == read.requests.outcomes.declined.repeated.total
    assert sentence == read.problems.text


@pytest.mark.parametrize(
    "said",
    [
        "2023年，共收到政府信息公开申请21件，2022年为72件。",
        "注：1.规章包括3件修改的规章；2.行政事业性收费含上年度结转24万元。",
        "（注：以上数据统计截至12月31日）",
        "其中予以公开26件，部分公开3件，不予公开5件，无法提供1件。",
        "单位：件",
        "一是公开不够全面，全年仅更新46次；二是总计新增制度1项。",
    ],
)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_tables_behind_all_prose_are_read_where_their_sections_have_prose_with_figures(said: str, number: int) -> None:
    """
    A body says what the table shows, and a heading may be lost below which it goes on.
    """
    figures = seeded("2021", 3)
    for way in (_TABS, _BARS):
        text = _tables_last(figures, way).replace(f"{HEADINGS[number]}\n", f"{HEADINGS[number]}\n{said}\n")
        assert said in text
        assert {} == differing(gor.parse(text), figures)


@pytest.mark.parametrize("row", ["2.重复申请 3", "行政许可\n4", "| 规章 | 1 | 2 | 3 |", "7"])
def test_a_figure_that_is_no_prose_is_of_the_table_in_its_section(row: str) -> None:
    """
    What stands behind all prose may be an appendix then.
    """
    text = _tables_last(seeded("2021", 3), _TABS).replace(f"{HEADINGS[2]}\n", f"{HEADINGS[2]}\n{row}\n")
    assert {None} == {cell.value for cell in gor.parse(text).cells() if "excessive" in cell.path}


_WIKI: Final = "{|\n|-\n| 甲 || 乙\n|-\n| 丙 || 丁\n|}\n"


@pytest.mark.parametrize("behind", [False, True], ids=["in section one", "in another report behind"])
def test_bars_elsewhere_do_not_say_how_tables_behind_all_prose_are_ruled(*, behind: bool) -> None:
    """
    Two part the cells of a wiki's table, and one those of a grid.
    """
    figures = seeded("2021", 3)
    text = _tables_last(figures, _GRID)
    if behind:
        text += f"大石县水务局2022年政府信息公开工作年度报告\n{HEADINGS[0]}\n{_WIKI}"
    else:
        text = text.replace(f"{HEADINGS[1]}\n", f"{_WIKI}{HEADINGS[1]}\n")
    assert _WIKI in text
    assert {} == differing(gor.parse(text), figures)


@pytest.mark.parametrize("count", [11, 12])
def test_half_of_table_three_behind_all_prose_is_a_table(count: int) -> None:
    """
    With fewer of its rows, and heads of its columns or rows of other tables among them, it is prose that quotes some.
    """
    rows = "".join(f"{each.label} 0 1 0 0 0 0 1\n" for each in REQUESTS["2021"][-count:])
    text = "\n".join([*HEADINGS, "自然人 商业企业 科研机构 总计", "规章 1 2 3", "行政许可 4", rows])
    read = gor.parse(text)
    assert (count == 12) is (read.requests.outcomes.declined.repeated.total == 1)
    assert (count == 12) is ("自然人" not in read.sections[-1].text)


def test_prose_that_quotes_rows_stays_prose_where_tables_stand_behind_it() -> None:
    """
    Neither its lines nor its figures are the table's.
    """
    figures = seeded("2021", 3)
    text = _tables_last(figures, _TABS)
    at = text.rindex("第二十条第（一）项")
    row, quoted = "规章 9 8 7", "2.重复申请 3 均已答复，其余见下"
    fifth = text.index("\n", text.index(HEADINGS[4]))
    read = gor.parse(f"{text[:fifth]}\n{row}{text[fifth:at]}{quoted}：\n本表\n{text[at:]}")
    assert {} == differing(read, figures)
    assert row in read.sections[-2].text
    assert read.sections[-1].text.replace(" ", "").endswith("2.重复申请3均已答复，其余见下：\n本表")


def test_an_amount_with_a_unit_of_counts_is_open_behind_all_prose_as_well() -> None:
    """
    Though so many counts have one that it is taken for no part of these.
    """
    figures = seeded("2021", 3)
    with_units = re.sub(r"(?<=\t)([0-9]+)(?=[\t\n])", r"\g<1>件", _tables_last(figures, _TABS))
    read = gor.parse(re.sub(r"(行政事业性收费\t)[0-9.]+", r"\g<1>12件", with_units))
    assert read.cell("disclosure.fees.amount").value is None
    assert 7 == read.cell("requests.outcomes.other.fee_overdue.total").value


@pytest.mark.parametrize("row", ["{}{} 说明甲 3\n", "{}\n{} 3\n"], ids=["with other words", "cut by a break"])
def test_no_table_begins_where_no_line_is_one_of_a_table(row: str) -> None:
    """
    However many rows are named behind all prose.
    """
    labels = [each.label for each in REQUESTS["2021"]]
    text = "\n".join([*HEADINGS, ""]) + "".join(row.format(label[:5], label[5:]) for label in labels)
    assert {None} == {cell.value for cell in gor.parse(text).cells()}


@pytest.mark.parametrize(
    ("caption", "own"),
    [
        pytest.param("附：2022年度统计表", False, id="of another year"),
        pytest.param("附件：云溪县各部门汇总表", False, id="of other bodies"),
        pytest.param("附表：下属事业单位情况", False, id="of bodies below it"),
        pytest.param("附件：2022年数据\n\n<div>", False, id="of another year, and a tag below"),
        pytest.param("上一年度情况如下：", False, id="of the year before, in words"),
        pytest.param("以下为去年数据。", False, id="of the year before, in a sentence"),
        pytest.param("往年数据\n（单位：件）", False, id="of years before, and what is counted in"),
        pytest.param("与上年相比情况如下：", True, id="held against the year before"),
        pytest.param("附：2023年度统计表", True, id="of its year"),
        pytest.param("2024年1月15日", True, id="a date"),
        pytest.param("2024年，我局将继续努力。", True, id="a sentence"),
        pytest.param("2022年度统计表略\n附表", True, id="of another year, further above"),
        pytest.param("附表\n\n2022年度统计表\n", False, id="of another year, behind other lines"),
    ],
)
def test_tables_behind_all_prose_are_not_those_that_a_caption_gives_to_another_year(caption: str, *, own: bool) -> None:
    """
    Where the tables of the year are pictures, those of the year before may be appended.
    """
    figures = seeded("2021", 3)
    text = _tables_last(figures, _TABS)
    at = text.rindex("第二十条第（一）项")
    read = gor.parse(f"{text[:at]}{caption}\n{text[at:]}")
    assert own is (differing(read, figures) == {})
    assert own is not any(problem.code is Code.TABLE_MISSING for problem in read.diagnostics)


def test_a_row_that_comes_as_a_table_stays_open_where_it_came_otherwise_before() -> None:
    """
    Two that say the same are no proof against one that does not.
    """
    rows = "2.重复申请 1 2 3 4 5 6 21\n2.重复申请 1 2 3 4 5 7 22\n|2.重复申请|1|2|3|4|5|6|21|\n"
    read = gor.parse(f"{HEADINGS[2]}\n{rows}{HEADINGS[3]}\n")
    assert {None} == {cell.value for cell in read.cells()}


def test_a_row_that_comes_as_text_and_as_a_table_has_the_places_of_the_table() -> None:
    """
    The text has lost its blanks, and both have the same figures.
    """
    figures = seeded("2021", 3, "zeros")
    whole, table = parts(figures, _WHITESPACE), parts(figures, _BARS)
    lines = [*whole.before, *whole.disclosure, *table.disclosure, *whole.requests, *table.requests[1:]]
    read = gor.parse(finish("\n".join([*lines, *table.disputes, *whole.after, ""])).text)
    assert {} == differing(read, figures)
    assert Code.ROW_REPEATED in {problem.code for problem in read.diagnostics}


def test_of_a_row_that_comes_as_a_table_and_says_otherwise_sums_choose_one() -> None:
    """
    Or none, and never what no sum bears out.
    """
    figures = seeded("2021", 3)
    whole, table = parts(figures, _WHITESPACE), parts(figures, _BARS)
    at = next(at for at, line in enumerate(table.requests) if "2.重复申请" in line)
    other = table.requests[at].replace("166", "167").replace("810", "811")
    read = gor.parse(finish("\n".join([*whole.before, *whole.disclosure, *whole.requests, other, *whole.after])).text)
    assert {} == wrong(read, figures)
    assert Origin.PRINTED is not read.cell("requests.outcomes.declined.repeated.total").origin


@pytest.mark.parametrize("written", ["\\n", "\\r\\n", "\\n\\n"])
def test_breaks_written_out_as_letters_are_lines_where_there_are_no_others(written: str) -> None:
    """
    As in a string of JSON.
    """
    figures = seeded("2021", 3)
    whole = report(figures, _TABS).text
    text = '{"content": "' + whole.replace("\n", written).replace("\t", "\\t") + '"}'
    read = gor.parse(text)
    assert {} == differing(read, figures)
    assert gor.parse(whole).title == read.title


def test_breaks_written_out_as_letters_are_nothing_in_a_cell() -> None:
    """
    As a frame prints a cell of several lines; where a command of TeX begins with the same letters, it is none.
    """
    figures = seeded("2021", 3)
    text = report(figures, _BARS).text.replace("2.重复申请", "2.重\\n复申请").replace("商业企业", "商业\\n企业")
    assert {} == differing(gor.parse(text), figures)
    told = gor.parse(text.replace("也没有", "\\newline也没有"))
    assert "\\newline" in told.sections[-1].text


@pytest.mark.parametrize("way", ["pipes_repeated", "lists", "tuples"])
@pytest.mark.parametrize("lines", ["\n", "\\n"], ids=["in lines", "in one"])
def test_breaks_written_out_as_letters_part_the_figures_of_a_cell(way: str, lines: str) -> None:
    """
    A table finder that sees no rule between two rows leaves the figures of both in one cell.
    """
    made = report(seeded("2021", 3), next(each for each in (*LAYOUTS, *RARE) if each.name == way))
    place = next(place for place in made.places if place.name == "requests.outcomes.declined.repeated.business")
    text = f"{made.text[: place.end]}\\n1{made.text[place.end :]}".replace("\n", lines)
    assert int(place.of(made.text)) == 4
    assert gor.parse(text).cell(place.name).value in {None, 4}


def _paged(figures: Figures, way: Way, first: int, last: int) -> str:
    """Lay out three pages, each its text and then its tables, cut behind so many of their lines."""
    whole = parts(figures, way)
    third, *requests = whole.requests
    fourth, *disputes = whole.disputes
    second, *disclosure = whole.disclosure
    tables = [*disclosure, *requests]
    pages = [
        [*whole.before, second, *tables[:first]],
        [third, *tables[first:last]],
        [fourth, *whole.after, *tables[last:], *disputes],
    ]
    return finish("\n".join([line for page in pages for line in page])).text


@pytest.mark.parametrize("way", [_TABS, _BARS], ids=lambda way: way.name)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(("first", "last"), [(5, 30), (9, 25), (10, 38)])
def test_tables_behind_the_text_of_each_page_are_read(edition: Edition, way: Way, first: int, last: int) -> None:
    """
    As a script leaves them that takes a PDF page by page: what is around its tables, and then these.
    """
    figures = seeded(edition, 3)
    read, in_place = gor.parse(_paged(figures, way, first, last)), gor.parse(report(figures, way).text)
    assert {} == differing(read, figures)
    assert in_place.title == read.title
    assert [(each.heading, each.text) for each in in_place.sections] == [
        (each.heading, each.text) for each in read.sections
    ]


def test_a_table_below_another_heading_is_not_the_reports_where_its_own_has_one() -> None:
    """
    Rows that come twice are in their section, and what is below the prose is of another year, or another body.
    """
    figures, others = seeded("2021", 3), seeded("2021", 4)
    text = report(figures, _BARS).text
    table = parts(others, _BARS).requests[1:]
    read = gor.parse(text.replace("六、其他", finish("\n".join([*table, "六、其他"])).text))
    assert {} == wrong(read, figures)
    assert {} == differing(read, figures)


@pytest.mark.parametrize(
    "prose", ["其中|行政许可 1 件，行政强制 2 件。", "四、结转下年度继续办理|3", "规章|1|2|3\n行政强制|4"]
)
def test_a_few_words_of_tables_below_the_prose_are_none(prose: str) -> None:
    """
    With so few rows elsewhere they belong to what is said there.
    """
    figures = seeded("2021", 3)
    text = report(figures, _BARS).text.replace("六、其他", f"{prose}\n六、其他")
    assert {} == differing(gor.parse(text), figures)


def test_a_sentence_between_the_tables_of_two_pages_is_prose_though_a_tab_is_in_it() -> None:
    """
    It ends as sentences do, and no row does.
    """
    text = _paged(seeded("2021", 3), _TABS, 9, 25)
    read = gor.parse(text.replace("六、其他", "一是\t公开内容不够全面。\n六、其他"))
    assert "公开内容不够全面" in read.sections[4].text


def test_text_and_tables_of_each_page_are_read_where_the_text_has_the_tables_too() -> None:
    """
    Then each table is there twice, and the first stands where it belongs.
    """
    figures = seeded("2021", 3)
    whole = parts(figures, _WHITESPACE)
    again = parts(figures, _TABS)
    lines = [*whole.before, *whole.disclosure, *whole.requests, *whole.disputes, *whole.after]
    tables = [*again.disclosure[1:], *again.requests[1:], *again.disputes[1:]]
    read = gor.parse(finish("\n".join([*lines, *tables])).text)
    assert {} == differing(read, figures)


@pytest.mark.parametrize("caption", ["附：2021年情况如下", "近三年行政复议情况", "上级机关统计", ""])
def test_table_four_by_itself_below_the_prose_is_not_the_reports(caption: str) -> None:
    """
    Its own may be a picture, or blank, and no row tells whose that is.
    """
    whole = parts(seeded("2021", 3), _TABS)
    fourth, *table = whole.disputes
    lines = [*whole.before, *whole.disclosure, *whole.requests, fourth, *whole.after, caption, *table]
    read = gor.parse(finish("\n".join(lines)).text)
    assert {None} == {cell.value for cell in read.cells() if cell.path.startswith("disputes.")}


@pytest.mark.parametrize("kept", [1, 2, 3, 23])
@pytest.mark.parametrize("lost", [3, 10, 21])
def test_a_row_that_is_lost_is_not_taken_from_another_table_below_the_prose(kept: int, lost: int) -> None:
    """
    That has it, and the rows around it or none of them, as one of several years may.
    """
    figures, others = seeded("2021", 3), seeded("2021", 4)
    label = REQUESTS["2021"][lost].label
    lines = report(figures, _BARS).text.split("\n")
    at = next(number for number, line in enumerate(lines) if label in line)
    missing = "\n".join([*lines[:at], *lines[at + 1 :]])
    rows = finish("\n".join(parts(others, _BARS).requests[4:])).text.split("\n")
    again = next(number for number, line in enumerate(rows) if label in line)
    below = "\n".join(["近三年合计如下", *rows[again : again + kept]])
    read = gor.parse(missing.replace("六、其他", f"{below}\n六、其他"))
    assert {} == wrong(read, figures)
    name = REQUESTS["2021"][lost].name
    assert {None} == {read.cell(path).value for path in requests_paths(name)}


_ANNEXES: Final = {
    "a list": "| 行政处罚 | 2 |\n| 行政强制 | 5 |",
    "with its heads": "| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 2 |\n| 行政强制 | 5 |",
    "a table": "镇村执法情况如下：\n| 项目 | 数量 |\n|---|---|\n| 行政处罚 | 2 |\n| 行政强制 | 5 |",
}


@pytest.mark.parametrize("annex", _ANNEXES.values(), ids=_ANNEXES)
@pytest.mark.parametrize("lost", [5, 6, 7])
def test_last_rows_of_table_two_that_are_lost_are_not_taken_from_an_annex(lost: int, annex: str) -> None:
    """
    Tables three and four stand in their own sections, and pages keep the form's order.
    """
    figures = seeded("2021", 3)
    whole = parts(figures, _BARS)
    lines = [*whole.before, *whole.disclosure[:-lost], *whole.requests, *whole.disputes, *whole.after, annex]
    read = gor.parse(finish("\n".join(lines)).text)
    assert {} == wrong(read, figures)
    assert {None} == {read.cell(f"disclosure.{row}.decisions").value for row in ("penalties", "coercion")}


@pytest.mark.parametrize("apart", ["tabs", "spaces"])
@pytest.mark.parametrize("lost", [2, 3, 10])
def test_last_rows_of_table_three_that_are_lost_are_not_taken_from_a_table_behind_table_four(
    lost: int, apart: str
) -> None:
    """
    Table four stands between bars, tabs or spaces: behind it there is no more of the report's.
    """
    figures = seeded("2021", 3)
    whole, others = parts(figures, _TABS), parts(seeded("2021", 4), _TABS)
    fourth = whole.disputes if apart == "tabs" else parts(figures, _WHITESPACE).disputes
    lines = [*whole.before, *whole.disclosure, *whole.requests[:-lost], *fourth, *whole.after]
    read = gor.parse(finish("\n".join([*lines, "市本级汇总", *others.requests[-lost:]])).text)
    assert {} == wrong(read, figures)
    assert {None} == {read.cell(path).value for path in requests_paths("carried_out")}


@pytest.mark.parametrize("words", ["1.\t公开工作要点\n2.\t公开指南", "云溪县林业和草原局\t2024年1月20日"])
@pytest.mark.parametrize("side", ["above", "below"])
def test_a_list_or_a_signature_beside_the_tables_of_a_page_is_prose(side: str, words: str) -> None:
    """
    Though tabs are in their lines as well.
    """
    figures = seeded("2021", 3)
    text = _paged(figures, _TABS, 9, 25).rstrip("\n") + "\n"
    at = len(text) if side == "below" else text[: text.rindex("3.补正后申请内容仍不明确")].rindex("。\n") + 2
    read = gor.parse(f"{text[:at]}{words}\n{text[at:]}")
    assert {} == differing(read, figures)
    assert words in read.sections[-1].text


def test_lists_of_a_section_stay_in_its_prose_between_the_tables_of_pages() -> None:
    """
    They have no label of the form.
    """
    text = _paged(seeded("2021", 3), _TABS, 9, 25)
    read = gor.parse(text.replace("六、其他", "森林防火\t12\t300\n六、其他"))
    assert "森林防火" in read.sections[4].text
    assert {} == differing(read, seeded("2021", 3))


def test_tables_behind_the_text_of_a_page_are_not_those_that_a_caption_gives_to_another_year() -> None:
    """
    Though they go on where those of the report end.
    """
    figures = seeded("2021", 3)
    text = _paged(figures, _BARS, 9, 25)
    at = text.rindex("\n|", 0, text.rindex("结转下年度"))
    begins = text.rindex("。\n", 0, at) + 2
    read = gor.parse(f"{text[:begins]}附：2021年情况如下\n{text[begins:]}")
    assert {} == wrong(read, figures)
    assert {None} == {read.cell(path).value for path in requests_paths("carried_out")}
