"""What a report says in words: its title, its body, its sections."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import Code
from gov_open_report.models import Section
from texts.figures import seeded
from texts.form import EDITIONS, HEADINGS
from texts.layouts import LAYOUTS, Way
from texts.marks import finish
from texts.reports import BODY, CHANGES, parts, report, title

_WAYS = {way.name: way for way in LAYOUTS}
_TABS = _WAYS["tabs_ragged"]
_of_lines = pytest.mark.parametrize("way", [way for way in LAYOUTS if way.between], ids=lambda way: way.name)
_NAMES = ("overview", "disclosure", "requests", "disputes", "problems", "other_matters")


def _report(
    *,
    overview: list[str] | None = None,
    problems: list[str] | None = None,
    before: list[str] | None = None,
    headings: tuple[str, ...] = HEADINGS,
    after: list[str] | None = None,
    way: Way = _TABS,
) -> str:
    """Return a report with prose of its own; a heading that is empty is left out."""
    made = parts(seeded("2021", 1), way)
    lines = [
        *([title(seeded("2021", 1))] if before is None else before),
        headings[0],
        *(["概括一句。"] if overview is None else overview),
        headings[1],
        *made.disclosure,
        headings[2],
        *made.requests[1:],
        headings[3],
        *made.disputes[1:],
        headings[4],
        *(["检讨一句。"] if problems is None else problems),
        headings[5],
        *(["其余一句。"] if after is None else after),
    ]
    return finish("\n".join(lines) + "\n").text


_PARAGRAPHS = """\
今年以来，全局把公开贯穿于造林、防火、执法各环节，先后梳理目录十四类，补录历史文件二百余件，对外开放档案查阅点三处，群众满意率比上年提高两个百分点。
（一）目录更新。按季核对栏目，下架失效链接五十六条，新增“林长制”专题，累计推送解读四十一篇，其中图解十九篇、短视频八条。
（二）答复质量。对每件申请先由法规科审查，再由分管领导签发，全年没有因程序问题被撤销，平均用时十一天。
各林场也设了公示栏，逢集日安排专人讲解，并把常见问题印成小册子发放到户。""".splitlines()


def _wrapped(paragraphs: list[str], width: int, indent: str = "") -> list[str]:
    """Break paragraphs as a page does."""
    lines = []
    for paragraph in paragraphs:
        whole = indent + paragraph
        lines += [whole[at : at + width] for at in range(0, len(whole), width)]
    return lines


def _ends_short(paragraphs: list[str], width: int, indent: str) -> bool:
    """Say whether each paragraph's last line shows that it is the last."""
    return all(0 < len(indent + paragraph) % width < 0.7 * width for paragraph in paragraphs)


# Sections


@_of_lines
@pytest.mark.parametrize("edition", EDITIONS)
def test_there_are_six_sections_with_their_headings(way: Way, edition: str) -> None:
    """
    "`report.sections` holds a `Section` for each of the six that the text has, in
    form order, the tables' ones too".
    """
    read = gor.parse(report(seeded("2019" if edition == "2019" else "2021", 1), way).text)
    assert [(number, name) for number, name in enumerate(_NAMES, 1)] == [
        (section.number, section.name) for section in read.sections
    ]
    assert list(HEADINGS) == [section.heading for section in read.sections]


@_of_lines
def test_tables_leave_nothing_in_the_prose(way: Way) -> None:
    """
    ``text`` is "prose only": no label and no figure of a table strays into it.
    """
    read = gor.parse(report(seeded("2021", 1), way).text)
    assert ["", "", ""] == [section.text for section in read.sections[1:4]]
    assert read.overview.text.startswith("2023年，本局围绕森林防火、古树名木保护两条主线推进公开")
    assert read.overview.text.endswith("3.其他来信转相关科室。")
    assert read.problems.text.startswith("一是专业术语解释不够")
    assert read.problems.text.endswith("总计扣分不超过5分。")
    assert read.other_matters.text == "全年没有收取信息处理费，也没有别的情况要说明。"


@pytest.mark.parametrize(
    "name", ["tabs_ragged", "tabs_spanned", "pipes_padded", "html", "rows", "rows_wrapped", "lines"]
)
def test_words_around_a_table_are_the_prose_of_its_section(name: str) -> None:
    """
    A sentence that leads to a table belongs to the section, not to the table.
    """
    leading = "全年收到的申请及其办理结果，按申请人类别统计如下。"
    text = report(seeded("2021", 1), _WAYS[name]).text
    read = gor.parse(text.replace(f"{HEADINGS[2]}\n", f"{HEADINGS[2]}\n{leading}\n"))
    assert leading == read.sections[2].text
    assert gor.parse(text).requests == read.requests


@_of_lines
def test_the_span_of_a_section_begins_with_its_heading(way: Way) -> None:
    """
    A section runs from its heading to the next.
    """
    text = report(seeded("2021", 1), way).text
    for section, heading in zip(gor.parse(text).sections, HEADINGS, strict=True):
        assert section.span is not None
        assert section.span.of(text).lstrip().startswith(heading)


@pytest.mark.parametrize(
    "ordinals",
    [
        ("一、", "二、", "三、", "四、", "五、", "六、"),
        ("一 、", "二 、", "三 、", "四 、", "五 、", "六 、"),
        ("一．", "二．", "三．", "四．", "五．", "六．"),
        ("1、", "2、", "3、", "4、", "5、", "6、"),
        ("1.", "2.", "3.", "4.", "5.", "6."),
        ("⼀、", "⼆、", "三、", "四、", "五、", "六、"),
        ("二、", "三、", "四、", "五、", "六、", "七、"),
        ("一、", "一、", "二、", "三、", "四、", "五、"),
        ("　　一、", "　　二、", "　　三、", "　　四、", "　　五、", "　　六、"),
        ("# 一、", "# 二、", "# 三、", "# 四、", "# 五、", "# 六、"),
        ("## 一、", "### 二、", "### 三、", "## 四、", "## 五、", "## 六、"),
        ("一、", "二、", "三、", "四、", "五、", "l六、"),
    ],
    ids=" ".join,
)
def test_a_section_is_told_by_its_words(ordinals: tuple[str, ...]) -> None:
    """
    "Sections are found by their ordinal and core words at a line's start […]: real
    reports renumber sections". Its ordinal is kept as printed.
    """
    headings = tuple(ordinal + words[2:] for ordinal, words in zip(ordinals, HEADINGS, strict=True))
    read = gor.parse(_report(headings=headings))
    printed = [heading.lstrip("#　 ") for heading in headings]
    assert printed == [section.heading for section in read.sections]
    assert ["概括一句。", "检讨一句。", "其余一句。"] == [
        read.overview.text,
        read.problems.text,
        read.other_matters.text,
    ]


@pytest.mark.parametrize("lost", [{1}, {2}, {3}, {4}, {5}, {6}, {1, 5, 6}, {2, 3, 4}])
def test_a_lost_heading_loses_itself_alone(lost: set[int]) -> None:
    """
    "Headings lost by PDF extraction (一, 五 and 六 at once). Tables keep their labels."
    """
    headings = tuple("" if at in lost else words for at, words in enumerate(HEADINGS, 1))
    text = _report(headings=headings)
    whole, read = gor.parse(_report()), gor.parse(text)
    assert {1, 2, 3, 4, 5, 6} - lost == {section.number for section in read.sections}
    assert (whole.disclosure, whole.requests, whole.disputes) == (
        read.disclosure,
        read.requests,
        read.disputes,
    )
    missing = [each for each in read.diagnostics if each.code is Code.SECTION_MISSING]
    assert len(lost) == len(missing)


def test_a_heading_amid_a_line_heads_its_section_where_no_line_begins_with_it() -> None:
    """
    As where a tool breaks lines at tables alone; what the heading leads to begins behind it.
    """
    whole, text = gor.parse(_report()), _report()
    text = text.replace("\n六、", " 六、").replace("\n检讨一句", " （一）检讨一句").replace("\n概括一句", " 概括一句")
    text = text.replace("\n其余一句", " 其余一句")
    read = gor.parse(text.replace("\n一、总体情况", " 一、总体情况").replace("\n二、主动公开", " 二、主动公开"))
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in read.sections]
    assert ["概括一句。", "（一）检讨一句。", "其余一句。"] == [
        read.overview.text, read.problems.text, read.other_matters.text,
    ]  # fmt: skip
    assert (whole.disclosure, whole.requests, whole.disputes) == (read.disclosure, read.requests, read.disputes)


def test_a_list_of_all_headings_in_the_preamble_is_no_section() -> None:
    """
    Though the section's own heading is lost.
    """
    listed = "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况等。"
    headings = ("", *HEADINGS[1:])
    read = gor.parse(_report(before=[title(seeded("2021", 1)), listed], headings=headings))
    assert [2, 3, 4, 5, 6] == [section.number for section in read.sections]


def test_a_section_that_the_text_lacks_is_empty() -> None:
    """
    ``overview``, ``problems`` and ``other_matters`` are there whatever the text has.
    """
    read = gor.parse(_report(headings=("", *HEADINGS[1:4], "", "")))
    assert Section(1, "overview") == read.overview
    assert Section(5, "problems") == read.problems
    assert Section(6, "other_matters") == read.other_matters


def test_topics_numbered_like_sections_are_prose() -> None:
    """
    "The sub-topics of 一 numbered as sections 二…六": what is no heading of the form
    is text of the section that it stands in.
    """
    overview = ["概括一句。", "二、队伍建设", "配了专员两名。", "三、平台建设", "网站改版一次。"]
    read = gor.parse(_report(overview=overview))
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in read.sections]
    assert all(line in read.overview.text for line in overview)
    assert Code.SECTION_REPEATED not in {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize("entry", ["{}", "{}……{}", "{} {}", "{}\t{}", "{} .......... {}"])
def test_a_table_of_contents_is_no_section(entry: str) -> None:
    """
    Sections begin where their text does, not where they are listed.
    """
    listed = [entry.format(words, at) for at, words in enumerate(HEADINGS, 1)]
    text = _report(before=[title(seeded("2021", 1)), "目录", *listed, ""])
    read = gor.parse(text)
    assert ["概括一句。", "检讨一句。", "其余一句。"] == [
        read.overview.text,
        read.problems.text,
        read.other_matters.text,
    ]
    assert gor.parse(_report()).requests == read.requests


def test_a_preamble_that_names_all_sections_begins_none() -> None:
    """
    "The preamble holds […] often the names of all six sections in other words than
    the headings".
    """
    preamble = (
        "本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，因政府信息公开工作"
        "被申请行政复议、提起行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。"
    )
    for lines in ([preamble], _wrapped([preamble], 30), _wrapped([preamble], 23)):
        read = gor.parse(_report(before=[title(seeded("2021", 1)), *lines]))
        assert list(HEADINGS) == [section.heading for section in read.sections]
        assert read.overview.text == "概括一句。"


# Text


@pytest.mark.parametrize("indent", ["", "　　", "  "])
@pytest.mark.parametrize("width", range(24, 48, 3))
def test_wrapped_lines_are_joined(width: int, indent: str) -> None:
    """
    "一, wrapped lines joined": a paragraph is one line again, a new one stays apart.
    """
    if not _ends_short(_PARAGRAPHS, width, indent):
        pytest.skip("a last line as long as the others shows no end")
    read = gor.parse(_report(overview=_wrapped(_PARAGRAPHS, width, indent)))
    assert "\n".join(_PARAGRAPHS) == read.overview.text


@pytest.mark.parametrize("number", [["- 3 -"], ["—3—"], ["3"], ["第 3 页"], ["", "- 3 -", ""], ["", "\f"], ["\f"]])
def test_a_page_ends_no_sentence(number: list[str]) -> None:
    """
    A page that ends within a sentence leaves nothing there, neither its number nor empty lines around that.
    """
    lines = _wrapped(_PARAGRAPHS[:1], 30)
    read = gor.parse(_report(overview=[lines[0], *number, *lines[1:]]))
    assert _PARAGRAPHS[0] == read.overview.text


def test_lines_that_are_whole_paragraphs_stay_apart() -> None:
    """
    What a page did not break is not joined.
    """
    lines = ["一是人手紧。", "二是更新慢。", "三是解读少，群众看不明白，问得又多，窗口忙不过来。", "四是系统旧。"]
    read = gor.parse(_report(problems=lines))
    assert "\n".join(lines) == read.problems.text


@pytest.mark.parametrize("between", ["", " ", "　"])
def test_an_empty_line_parts_paragraphs(between: str) -> None:
    """
    However long the line above it is; where only some lines have one below them, the others are wrapped.
    """
    first, second = _wrapped(_PARAGRAPHS[:1], 30), "这一段与上一段的各行一样长，若没有空行就会当作同一段的下一行。"
    read = gor.parse(_report(overview=[*first, between, second, between, second]))
    assert [_PARAGRAPHS[0], second, second] == read.overview.text.split("\n")


def test_entities_are_what_they_name() -> None:
    """
    An entity in prose is the character that it names, as it stands.
    """
    read = gor.parse(_report(overview=["公开&ldquo;三公&rdquo;经费&nbsp;&lt;含下级&gt;，增长 3&#37;。"]))
    assert "公开“三公”经费 <含下级>，增长 3%。" == read.overview.text


def test_what_only_looks_like_a_tag_is_kept_as_it_stands() -> None:
    """
    With what looks like an entity in it, as an address may have; tags beside it are dropped.
    """
    read = gor.parse(_report(overview=["详见<http://yunxi.example/?a=1&lt;b>，<b>欢迎</b>查阅。"]))
    assert "详见<http://yunxi.example/?a=1&lt;b>，欢迎查阅。" == read.overview.text


@pytest.mark.parametrize("change", ["radicals", "no_break"])
def test_glyphs_are_repaired_in_prose(change: str) -> None:
    """
    Radicals become the ideographs that they stand for; punctuation stays Chinese.
    """
    figures = seeded("2021", 1)
    plain, read = (gor.parse(report(figures, _TABS, options).text) for options in (None, CHANGES[change]))
    assert plain.overview.text == read.overview.text
    assert plain.problems.text == read.problems.text
    assert plain.title == read.title
    assert plain.authority == read.authority
    assert "，" in read.overview.text


def test_markdown_marks_are_no_prose() -> None:
    """
    Bold marks and marks of headings are the converter's, not the report's.
    """
    read = gor.parse(_report(problems=["**一是人手紧**，窗口常排队。", "### （一）打算", "> 增设专员。"]))
    assert "一是人手紧，窗口常排队。" in read.problems.text
    assert not set("#*>") & set(read.problems.text)


def test_sub_headings_are_told_apart() -> None:
    """
    "`subsections` (（一）…, each with heading and text)".
    """
    read = gor.parse(_report(overview=_PARAGRAPHS))
    headings = [part.heading.rstrip("。") for part in read.overview.subsections]
    assert ["（一）目录更新", "（二）答复质量"] == headings
    first, second = read.overview.subsections
    assert first.text.startswith("按季核对栏目")
    assert second.text.startswith("对每件申请先由法规科审查")
    assert second.text.endswith("发放到户。")
    assert "\n".join(_PARAGRAPHS) == read.overview.text


def test_a_sub_heading_may_stand_alone() -> None:
    """
    A heading on a line of its own has the lines below it.
    """
    lines = ["（一）存在的主要问题", "更新慢，解读少。", "（二）改进情况", "按月核对，多配图解。", "来年再增一人。"]
    read = gor.parse(_report(problems=lines))
    assert [
        ("（一）存在的主要问题", "更新慢，解读少。"),
        ("（二）改进情况", "按月核对，多配图解。\n来年再增一人。"),
    ] == [(part.heading, part.text) for part in read.problems.subsections]


@pytest.mark.parametrize(
    "heading",
    [
        "（二）收到和处理政府信息公开申请情况",
        "（二）因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "（二）答复办理回访质量逐件核对制度落实情况",
    ],
)
def test_a_sub_heading_that_is_whole_does_not_go_on_below(heading: str) -> None:
    """
    Worded as a section of the form is, or shorter than lines of a page and wider than all prose.
    """
    read = gor.parse(_report(overview=["（一）目录更新", "发布信息846条。", heading, "收到12件。", "无一超期。"]))
    assert [("（一）目录更新", "发布信息846条。"), (heading, "收到12件。\n无一超期。")] == [
        (part.heading, part.text) for part in read.overview.subsections
    ]


@pytest.mark.parametrize(
    ("lines", "heading", "text"),
    [
        (
            ["（一）答复回访质量逐件核对新的审查制度", "落实", "收到12件。"],
            "（一）答复回访质量逐件核对新的审查制度落实",
            "收到12件。",
        ),
        (
            ["（一）答复回访质量逐件核对新的审查制度落", "实情况。收到申请十二件，都已答复，无", "一超期。"],
            "（一）答复回访质量逐件核对新的审查制度落实情况",
            "收到申请十二件，都已答复，无一超期。",
        ),
        (["（一）" + "核对" * 10 + "制", "度。收到12件。"], "（一）" + "核对" * 10 + "制度", "收到12件。"),
    ],
)
def test_a_sub_heading_may_be_wrapped(lines: list[str], heading: str, text: str) -> None:
    """
    Where no sentence ends below it, prose is as wide, or it is as wide as a page.
    """
    (part,) = gor.parse(_report(overview=lines)).overview.subsections
    assert (heading, text) == (part.heading, part.text)


@pytest.mark.parametrize(
    "line",
    [
        "一是人手紧；二是更新慢；三是解读少。",
        "办理时做到：1.当日登记；2.重复申请的不再受理；3.其他的及时转办。",
        "第二十条第（一）项所列文件已经全部上网，第（五）项的正在整理。",
        "对照（二）部分公开的要求，抽查答复书十份。",
    ],
)
def test_what_is_listed_in_a_sentence_is_no_sub_heading(line: str) -> None:
    """
    "Inside prose, "一是…；二是…" […] and "第二十条第（一）项" are ordinary text."
    """
    read = gor.parse(_report(overview=[line]))
    assert () == read.overview.subsections
    assert line == read.overview.text


# A report's own account of itself

_BODIES = [
    "云溪县林业和草原局",
    "青禾市人民政府",
    "松屏镇人民政府",
    "柳渡街道办事处",
    "国家税务总局云溪县税务局",
    "青禾市住房和城乡建设委员会",
    "青禾市第二人民医院",
    "云溪县",
]
_TITLES = [
    "{body}2024年政府信息公开工作年度报告",
    "2024年{body}政府信息公开工作年度报告",
    "2024 年{body}政府信息公开工作年度报告",
    "{body} 2024 年政府信息公开工作年度报告",
    "{body}2024年政府信息公开年度报告",
    "{body}2024年度政府信息公开工作年度报告",
    "{body}2024年政府信息公开工作的年度报告",
    "2024年度{body}政府信息公开工作年度报告",
    "{body}２０２４年政府信息公开工作年度报告",
    "{body}关于2024年度政府信息公开工作的年度报告",
    "关于{body}2024年度政府信息公开工作的年度报告",
    "{body}（2024年）政府信息公开工作年度报告",
    "{body}政府信息公开工作年度报告（2024）",
    "{body}2024政府信息公开年度报告",
    "{body}二〇二四年政府信息公开工作年度报告",
    "二○二四年度{body}政府信息公开工作年度报告",
    "{body}政府信息公开工作年度报告（二零二四年度）",
]


@pytest.mark.parametrize("body", _BODIES)
@pytest.mark.parametrize("form", _TITLES)
def test_a_title_names_body_and_year(form: str, body: str) -> None:
    """
    Titles in every form that bodies use.
    """
    line = form.format(body=body)
    read = gor.parse(_report(before=[line]))
    assert _unspaced(line) == _unspaced(read.title)
    assert (body, 2024) == (read.authority, read.year)


@pytest.mark.parametrize("year", ["（2024年度）", "（二〇二四年）"])
def test_the_year_may_stand_on_the_line_below_a_title(year: str) -> None:
    """
    In brackets, in figures or in words.
    """
    read = gor.parse(_report(before=["青禾市教育局政府信息公开工作年度报告", year]))
    assert f"青禾市教育局政府信息公开工作年度报告{year}" == read.title
    assert ("青禾市教育局", 2024) == (read.authority, read.year)


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("20240115云汀县水利局政府信息公开工作年度报告", "云汀县水利局"),
        ("云政发〔2024〕3号云汀县水利局政府信息公开工作年度报告", "云汀县水利局"),
        ("云汀县水利局政府信息公开工作年度报告（20240115）", "云汀县水利局"),
        ("二〇二四年一月云汀县水利局政府信息公开工作年度报告", "二〇二四年一月云汀县水利局"),
        ("云汀县水利局政府信息公开工作年度报告\n2024年", "云汀县水利局"),
    ],
)
def test_no_other_number_of_a_title_is_its_year(line: str, body: str) -> None:
    """
    A date, the number of a document, or what stands below.
    """
    read = gor.parse(_report(before=[line]))
    assert (body, None) == (read.authority, read.year)


def test_a_number_in_a_name_stays_there() -> None:
    """
    And a year without 年 is right before what is made public.
    """
    read = gor.parse(_report(before=["云汀县12012热线中心2023年政府信息公开工作年度报告"]))
    assert ("云汀县12012热线中心", 2023) == (read.authority, read.year)
    read = gor.parse(_report(before=["云汀县2019新区水利局2023政府信息公开工作年度报告"]))
    assert ("云汀县2019新区水利局", 2023) == (read.authority, read.year)


def _unspaced(text: str | None) -> str | None:
    if text is None:
        return None
    digits = str.maketrans("０１２３４５６７８９", "0123456789")
    return text.replace(" ", "").translate(digits)


@given(
    body=st.sampled_from(_BODIES),
    form=st.sampled_from(_TITLES[:8]),
    cut=st.integers(2, 20),
    indent=st.sampled_from(["", " ", "　　"]),
)
def test_a_title_may_take_two_lines(body: str, form: str, cut: int, indent: str) -> None:
    """
    "Split over two lines in PDFs".
    """
    line = form.format(body=body)
    cut = min(cut, len(line) - 2)
    read = gor.parse(_report(before=[indent + line[:cut], indent + line[cut:]]))
    assert _unspaced(line) == _unspaced(read.title)
    assert (body, 2024) == (read.authority, read.year)


@pytest.mark.parametrize("mark", ["# ", "## ", "**", "　　", "\ufeff"])
def test_a_title_is_bare_of_marks(mark: str) -> None:
    """
    What a converter puts around a title is not part of it.
    """
    line = "柳渡街道办事处2024年政府信息公开工作年度报告"
    behind = mark if mark == "**" else ""
    read = gor.parse(_report(before=[f"{mark}{line}{behind}"]))
    assert (line, "柳渡街道办事处", 2024) == (read.title, read.authority, read.year)


def test_a_title_may_stand_below_the_first_heading() -> None:
    """
    "After the first heading instead of before it".
    """
    line = "柳渡街道办事处2024年政府信息公开工作年度报告"
    read = gor.parse(_report(before=[], overview=[line, "概括一句。"]))
    assert (line, "柳渡街道办事处", 2024) == (read.title, read.authority, read.year)


@pytest.mark.parametrize(
    "preamble",
    [
        "本报告由柳渡街道办事处根据《中华人民共和国政府信息公开条例》编制。",
        "本报告由柳渡街道办事处编制。",
        "本年度报告由柳渡街道办事处依据有关规定编制，报送上级。",
        "根据条例要求，本报告由柳渡街道办事处编制，分六部分。",
    ],
)
def test_without_a_title_the_preamble_names_the_body(preamble: str) -> None:
    """
    "Absent, with the body named only in the preamble".
    """
    period = "数据统计期限为2024年1月1日至2024年12月31日。"
    read = gor.parse(_report(before=[preamble, period]))
    assert (None, "柳渡街道办事处", 2024) == (read.title, read.authority, read.year)
    assert Code.TITLE_MISSING in {problem.code for problem in read.diagnostics}


@pytest.mark.parametrize("body", [body for body in _BODIES if body != "云溪县"])
@pytest.mark.parametrize("indent", ["", "　　　　　　", " " * 30])
def test_without_a_title_the_signature_names_the_body(body: str, indent: str) -> None:
    """
    "Or the signature".
    """
    after = ["其余一句。", f"{indent}{body}", f"{indent}2025年1月17日"]
    read = gor.parse(_report(before=[], after=after))
    assert (None, body) == (read.title, read.authority)


def test_a_report_may_keep_its_body_and_year_to_itself() -> None:
    """
    What the text does not say is ``None``, and said to be missing.
    """
    read = gor.parse(_report(before=[]))
    assert (None, None, None, None) == (read.title, read.authority, read.year, read.period)
    assert {Code.TITLE_MISSING, Code.AUTHORITY_MISSING, Code.YEAR_MISSING} <= {
        problem.code for problem in read.diagnostics
    }


def test_the_heading_of_a_press_release_is_no_title() -> None:
    """
    A sentence that mentions the report is not its title.
    """
    before = ["现将《松屏镇2021年政府信息公开工作年度报告》的整改情况一并说明，请予监督。", title(seeded("2021", 1))]
    read = gor.parse(_report(before=before))
    assert (title(seeded("2021", 1)), BODY, 2023) == (read.title, read.authority, read.year)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("2023年1月1日至2023年12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("自2023年1月1日起至2023年12月31日止", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年1月1日至12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年1月1日—12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年1月1日到2023年12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023 年 1 月 1 日至 2023 年 12 月 31 日", date(2023, 1, 1), date(2023, 12, 31)),
        ("２０２３年１月１日至２０２３年１２月３１日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年1月\n1日至2023年12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年1月1日至20\n23年12月31日", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年3月15日至2023年12月31日", date(2023, 3, 15), date(2023, 12, 31)),
        ("2022年12月1日至2023年11月30日", date(2022, 12, 1), date(2023, 11, 30)),
        *(
            (said, date(2023, 1, 1), date(2023, 12, 31))
            for said in (
                "2023年1月1日——2023年12月31日",
                "2023年1月1日起，至12月31日止",
                "2023年1月1日（含）至2023年12月31日（含）",
                "2023年1月1日0时至12月31日24时",
                "2023年1月1号至12月31号",
                "2023.1.1-2023.12.31",
                "2023-01-01至2023-12-31",
            )
        ),
    ],
)
def test_a_period_is_a_pair_of_dates(said: str, first: date, last: date) -> None:
    """
    "`report.period` is a pair of dates."
    """
    before = [title(seeded("2021", 1)), f"本报告所列数据的统计期限为{said}。"]
    assert (first, last) == gor.parse(_report(before=before)).period


@pytest.mark.parametrize(
    "said", ["2023年2月30日至2023年12月31日", "2023年13月1日至2024年1月1日", "2023年全年", "12023.1.1-2023.12.31"]
)
def test_what_is_no_period_is_none(said: str) -> None:
    """
    A day that no calendar has is no day.
    """
    before = [title(seeded("2021", 1)), f"本报告所列数据的统计期限为{said}。"]
    assert gor.parse(_report(before=before)).period is None


@pytest.mark.parametrize("way", [way for way in LAYOUTS if way.between], ids=lambda way: way.name)
def test_every_layout_says_the_same_of_itself(way: Way) -> None:
    """
    How its tables are laid out has no bearing on what a report says of itself.
    """
    read = gor.parse(report(seeded("2021", 1), way).text)
    assert (title(seeded("2021", 1)), BODY, 2023) == (read.title, read.authority, read.year)
    assert (date(2023, 1, 1), date(2023, 12, 31)) == read.period


def test_what_stands_in_a_section_ends_where_the_next_one_begins() -> None:
    """
    In the same line, if the text has lost its lines.
    """
    read = gor.parse("二、主动公开政府信息情况（一）公开有序一、总体情况")
    for section in read.sections:
        assert section.span is not None
        for part in section.subsections:
            assert part.span is not None
            assert section.span.start <= part.span.start <= part.span.end <= section.span.end


def _as_entities(text: str, form: str) -> str:
    return "".join(character if character.isascii() else form.format(ord(character)) for character in text)


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda text: _as_entities(text, "&#{};"), id="entities"),
        pytest.param(lambda text: _as_entities(text, "&#x{:x};"), id="entities in hexadecimal"),
        pytest.param(json.dumps, id="escapes of JSON, line breaks too"),
    ],
)
@pytest.mark.parametrize("way", [_WAYS["tabs_ragged"], _WAYS["lines"]], ids=lambda way: way.name)
def test_characters_that_are_all_written_out_say_the_same(way: Way, write: Callable[[str], str]) -> None:
    """
    As XML that is stored as ASCII has them, and JSON.
    """
    plain = report(seeded("2021", 1), way).text
    read, of_plain = gor.parse(write(plain)), gor.parse(plain)
    for name in ("title", "authority", "period", "year", "edition"):
        assert getattr(of_plain, name) == getattr(read, name)
    assert [cell.value for cell in of_plain.cells()] == [cell.value for cell in read.cells()]
    for before, after in zip(of_plain.sections[:5], read.sections[:5], strict=True):
        assert (before.heading, before.text) == (after.heading, after.text)
        assert [part.heading for part in before.subsections] == [part.heading for part in after.subsections]


def test_where_a_written_out_period_stands_is_told_whole() -> None:
    """
    Its last character ends where its entity does.
    """
    plain = report(seeded("2021", 1), _TABS).text
    text = f"{_as_entities(plain, '&#{};')}".replace("2023", "2024", 1)
    (said,) = [problem for problem in gor.parse(text).diagnostics if problem.code is Code.YEAR_DISAGREES]
    assert said.span.of(text).endswith(_as_entities("日", "&#{};"))


@pytest.mark.parametrize("mark", ["|", " | ", "", "/"])
def test_pieces_of_a_page_that_a_scraper_has_joined_are_sections_all_the_same(mark: str) -> None:
    """
    The title ends where it does, no section is lost, and no mark is left around its prose.
    """
    figures = seeded("2021", 1)
    read = gor.parse(mark.join(report(figures, _WAYS["lines"]).text.splitlines()))
    assert (title(figures), BODY) == (read.title, read.authority)
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in read.sections]
    assert not any(section.text[:1] in {"|", " "} or section.text.endswith("|") for section in read.sections)


def test_marks_around_a_heading_are_no_prose_of_the_section_above_it() -> None:
    """
    As Markdown and others make headings slanted or bold.
    """
    read = gor.parse(_report(headings=tuple(f"*{heading}*" for heading in HEADINGS)))
    assert ["概括一句。", "检讨一句。", "其余一句。"] == [read.sections[at].text for at in (0, 4, 5)]
