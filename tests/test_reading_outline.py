"""Where sections begin, which heading is whose, and what is said of those that are not where they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code, Diagnostic
from gov_open_report._reading.cells.findings import Findings
from gov_open_report._reading.characters.glyphs import fold, fold_and_repair
from gov_open_report._reading.sections.frame import metadata_of, report_metadata, sections_of
from gov_open_report._reading.sections.outline import find_outline
from gov_open_report._span import Span
from gov_open_report.wording import wordings
from texts.form import HEADINGS, REQUESTS

_TITLE: Final = "沙浦县渔业局2023年政府信息公开工作年度报告"
_ONE, _TWO, _THREE, _FOUR, _FIVE, _SIX = HEADINGS
_PROBLEMS: Final = _FIVE[2:]
_NAMES: Final = ("overview", "disclosure", "requests", "disputes", "problems", "other_matters")
_SAID: Final = "这一句是正文，不是目录里的一行。"
_WORDS: Final = ("概括一句。", "", "", "", "检讨一句。", "其余一句。")


def _lines(*headings: str, title: str = _TITLE) -> str:
    """A title, and under each heading what is said of it."""
    said = dict(zip(HEADINGS, _WORDS, strict=True))
    return "\n".join([title, *(line for heading in headings for line in (heading, said.get(heading, "")) if line), ""])


_WHOLE: Final = _lines(*HEADINGS)


def _read(old: str, new: str) -> gor.Report:
    assert 1 == _WHOLE.count(old)
    return gor.parse(_WHOLE.replace(old, new))


def _sections(report: gor.Report) -> dict[int, tuple[str, str]]:
    return {section.number: (section.heading, section.text) for section in report.sections}


def _said(report: gor.Report, code: Code) -> list[tuple[str, str, str]]:
    """What is pointed at, found and expected, for each time that *code* is said; of cells, none of it is."""
    problems = [problem for problem in report.diagnostics if problem.code is code]
    assert not any(problem.paths for problem in problems)
    return [(problem.span.of(report.source), problem.found, problem.expected) for problem in problems]


def test_each_section_has_its_heading_and_its_words() -> None:
    """
    What the other tests change.
    """
    read = gor.parse(_WHOLE)
    assert dict(enumerate(zip(HEADINGS, _WORDS, strict=True), 1)) == _sections(read)
    assert {Code.EDITION_UNKNOWN, Code.TABLE_MISSING} == {problem.code for problem in read.diagnostics}


# Which line is a heading


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        (_FIVE, _FIVE),
        (f"5.{_PROBLEMS}", f"5.{_PROBLEMS}"),
        (f"12、{_PROBLEMS}", f"12、{_PROBLEMS}"),
        (f"十一、{_PROBLEMS}", f"十一、{_PROBLEMS}"),
        (f"l五、{_PROBLEMS}", f"l五、{_PROBLEMS}"),
        (f"五{_PROBLEMS}", f"五{_PROBLEMS}"),
        (f"五 、 {_PROBLEMS}", f"五 、 {_PROBLEMS}"),
        (f"五、**{_PROBLEMS}**", f"五、**{_PROBLEMS}**"),
        (f"| {_FIVE} |", _FIVE),
        (f"> {_FIVE}", _FIVE),
        (f"__{_FIVE}__", f"{_FIVE}__"),
        (f"## {_FIVE} ##", f"{_FIVE} ##"),
        (f"\t{_FIVE}\t", _FIVE),
        (_PROBLEMS, _PROBLEMS),
        (f"  {_PROBLEMS}：", f"{_PROBLEMS}："),
        (f"{_FIVE}：", f"{_FIVE}："),
        (f"{_FIVE}（续）", f"{_FIVE}（续）"),
        (f"{_FIVE} （{'续' * 12}） ：", f"{_FIVE} （{'续' * 12}） ："),
        (f"{_FIVE}（{'续' * 13}）", _FIVE),
        ("五、存在的主要\n问题及改进情况", "五、存在的主要\n问题及改进情况"),
        ("5、存在的主要问题及改进情\n况：", "5、存在的主要问题及改进情\n况："),
        (f"五、{'　'.join(_PROBLEMS)}", f"五、{'　'.join(_PROBLEMS)}"),
        ("五、政府信息公开工作存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"),
        (f"{' ' * 390}{_FIVE}", _FIVE),
        (f"五、存在的主要问题及{' ' * 37}\n改进情况", f"五、存在的主要问题及{' ' * 37}\n改进情况"),
        (f"{'　'.join(_PROBLEMS)}{' ' * 25}", "　".join(_PROBLEMS)),
    ],
)
def test_a_line_of_its_words_is_a_heading(line: str, heading: str) -> None:
    """
    With any ordinal or with none, whatever marks stand around it; and what follows is its section's.
    """
    printed, text = _sections(_read(_FIVE, line))[5]
    assert heading == printed
    assert text.endswith(_WORDS[4])


@pytest.mark.parametrize(
    "line",
    [
        f"关于{_FIVE}",
        f"见{_PROBLEMS}",
        f"见。{_FIVE}",
        f"{_PROBLEMS}如下",
        f"（五）{_PROBLEMS}",
        "存在的主要\n问题及改进情况",
        f"五、{' ' * 120}{_PROBLEMS}",
        f"{'　'.join(_PROBLEMS)}{' ' * 26}",
        f"{' ' * 400}{_FIVE}",
        "五、存在的主要问题。改进情况",
        "五、存在的主要问题\t3",
        "六、存在的主要困难及改进情况",
        "（五）存在的主要困难及改进情况",
        f"五、{'存在的主要困难及改进情况' * 4}",
    ],
)
def test_a_line_that_only_has_its_words_is_none(line: str) -> None:
    """
    Amid others, wider than a page, without an ordinal of its own and with more on the line, or with few of its words.
    """
    read = _read(_FIVE, line)
    assert 5 not in _sections(read)
    assert [("", "", "problems")] == _said(read, Code.SECTION_MISSING)


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (1, "一、总体工作情况"),
        (1, "一、2023年政府信息公开总体情况"),
        (2, "二、政府信息主动公开情况"),
        (2, "二．主动公开政府信息的数量"),
        (3, "**三、收到和处理政府信息公开申清情况**"),
        (4, "四、行政复议、诉讼情况"),
        (4, "四、因政府信息公开引发的行政复议和行政诉讼情况"),
        (5, "五、我局存在的主要问题及改进情况"),
        (5, "五、存在的主要困难及改进情况"),
        (5, "| 五、存在的不足和改进情况"),
        (6, "六、其他事项"),
        (6, "六、其他需要说明的事项："),
        (6, "六、其他"),
        (6, "六、收费及减免情况"),
        (5, "五、不足与改进"),
        (5, "**五、存在的短板和下一步打算**"),
        (5, f"五、{'难点' * 12}"),
        (5, "五、工作情况"),
        (4, "四、被复议和被诉"),
        (3, "三、依申请公开情况"),
        (2, "二、网上发布"),
        (1, "一、基本情况"),
        (1, "一、年度总览："),
    ],
)
def test_a_heading_may_be_worded_otherwise(number: int, line: str) -> None:
    """
    On a line of its own between its neighbours, with an ordinal like theirs, and with most of the form's words or few.
    """
    old = HEADINGS[number - 1]
    read = _read(old, line)
    words = line.strip("|* ")
    assert {**_sections(gor.parse(_WHOLE)), number: (words, _WORDS[number - 1])} == _sections(read)
    assert [] == _said(read, Code.SECTION_MISSING)
    assert [(words, words, _NAMES[number - 1])] == _said(read, Code.HEADING_MISREAD)


@pytest.mark.parametrize("number", [1, 2, 4, 5, 6])
def test_a_heading_worded_otherwise_stands_between_its_neighbours(number: int) -> None:
    """
    Elsewhere it is that of something else.
    """
    other = {
        1: "一、总体工作情况",
        2: "二、主动公开情况",
        4: "四、复议、诉讼情况",
        5: "五、存在的不足和改进情况",
        6: "六、其他事项",
    }
    headings = [heading for heading in HEADINGS if heading != HEADINGS[number - 1]]
    headings.insert(3 if number in {1, 6} else 0 if number > 3 else 4, other[number])
    assert number not in _sections(gor.parse(_lines(*headings)))


@pytest.mark.parametrize(
    ("lines", "heading", "text"),
    [
        ("五、存在的主要\n问题及改进情况如下", "五、存在的主要", f"问题及改进情况如下\n{_WORDS[4]}"),
        ("五、存在的主要\n问题\n及改进情况", "五、存在的主要", f"问题\n及改进情况\n{_WORDS[4]}"),
    ],
)
def test_of_a_heading_that_goes_on_as_a_sentence_or_over_three_lines_the_first_is_it(
    lines: str, heading: str, text: str
) -> None:
    """
    What is below it is the section's.
    """
    printed, said = _sections(_read(_FIVE, lines))[5]
    assert (heading, text.replace("\n", "")) == (printed, said.replace("\n", ""))


@pytest.mark.parametrize(
    ("number", "heading", "others"),
    [
        (1, "一、总体工作情况", "1.政府信息公开工作情况"),
        (1, "一、总体工作情况", "一、公开"),
        (2, "二、政府信息主动公开情况", "2.主动公开情况"),
        (5, "五、存在的不足和改进情况", "五、问题"),
        (6, "六、其它要报告的事项", "6.其他"),
        (6, "六、其它要报告的事项", "六、其他"),
    ],
)
@pytest.mark.parametrize("is_above", [True, False])
def test_of_lines_that_may_be_a_heading_that_is_it_which_is_numbered_as_others_are(
    number: int, heading: str, others: str, *, is_above: bool
) -> None:
    """
    And which says enough.
    """
    read = _read(HEADINGS[number - 1], f"{others}\n{heading}" if is_above else f"{heading}\n{others}")
    assert heading == _sections(read)[number][0]


@pytest.mark.parametrize(
    ("number", "lines"),
    [
        (2, "二、主动公开情况\n几句。\n二、政府信息主动公开情况"),
        (6, "6.其他需要说明的事项"),
        (6, "六、略"),
        (6, "六、其他\n几句。\n六、另外的话"),
    ],
)
def test_where_two_lines_may_be_a_heading_or_it_says_too_little_none_is(number: int, lines: str) -> None:
    """
    The section is missing then.
    """
    read = _read(HEADINGS[number - 1], lines)
    assert number not in _sections(read)
    assert [("", "", _NAMES[number - 1])] == _said(read, Code.SECTION_MISSING)


def test_in_a_text_that_numbers_in_digits_a_heading_worded_otherwise_has_one() -> None:
    """
    As all others have.
    """
    headings = [f"{number}.{heading[2:]}" for number, heading in enumerate(HEADINGS, 1)]
    headings[4] = "5.存在的不足和改进情况"
    text = _WHOLE
    for old, new in zip(HEADINGS, headings, strict=True):
        text = text.replace(old, new)
    assert headings == [heading for heading, _ in _sections(gor.parse(text)).values()]


def test_the_first_heading_worded_otherwise_is_not_that_of_a_table_of_contents() -> None:
    """
    Of the others, neighbours stand behind the table.
    """
    headings = ("一、总体工作情况", *HEADINGS[1:4], "五、存在的不足和改进情况", _SIX)
    text = _WHOLE.replace(_ONE, headings[0]).replace(_FIVE, headings[4])
    read = gor.parse("\n".join([*headings, text]))
    assert dict(enumerate(zip(headings, _WORDS, strict=True), 1)) == _sections(read)


def test_a_label_of_a_table_is_no_heading() -> None:
    """
    Where the heading above it is lost, and each label has a line of its own: 一、本年新收政府信息公开申请数量.
    """
    for lost in ((0, 1, 2), (2,), (1, 2), (2, 3)):
        kept = [heading for at, heading in enumerate(HEADINGS) if at not in lost]
        rows = "\n".join(row.label for row in REQUESTS["2021"])
        text = _lines(*kept).replace(_FIVE, f"{rows}\n{_FIVE}")
        assert [at + 1 for at in range(6) if at not in lost] == list(_sections(gor.parse(text)))


@pytest.mark.parametrize(
    "ordinals",
    [
        [f"第{number}部分 " for number in "一二三四五六"],
        [f"第 {number} 章、" for number in range(1, 7)],
        [f"（{number}）" for number in "一二三四五六"],
        [f"({number})、" for number in range(1, 7)],
        [f"{number}、" for number in "ⅠⅡⅢⅣⅤⅥ"],
        ["I. ", "II. ", "III. ", "IV. ", "V. ", "VI. "],
        [*"①②③④⑤⑥"],
        [f"{number}、" for number in "壹贰叁肆伍陆"],
    ],
    ids=lambda ordinals: ordinals[1],
)
def test_ordinals_may_be_rare_where_no_others_are(ordinals: list[str]) -> None:
    """
    Those of parts and chapters, in brackets or circles, Roman ones and those of cheques.
    """
    headings = [ordinal + heading[2:] for ordinal, heading in zip(ordinals, HEADINGS, strict=True)]
    text = _WHOLE
    for old, new in zip(HEADINGS, headings, strict=True):
        text = text.replace(old, new)
    read = gor.parse(text)
    assert dict(enumerate(zip(headings, _WORDS, strict=True), 1)) == _sections(read)
    assert [] == _said(read, Code.SECTION_OUT_OF_ORDER)
    # Between the headings of a whole report stands more.
    whole = text.replace("\n", f"\n{'一句话，说了很多。' * 3}\n")
    read = gor.parse(f"{whole}\n{whole.replace('2023', '2022')}")
    assert headings == [heading for heading, _ in _sections(read).values()]
    assert 1 == len(_said(read, Code.SEVERAL_REPORTS))


def test_rare_ordinals_are_those_of_parts_where_others_are() -> None:
    """
    Or where few sections have one.
    """
    told = {1: "（一）主动公开政府信息情况", 2: "（二）存在的主要问题及改进情况"}
    text = _lines(*HEADINGS[:3]).replace("概括一句。", "\n".join(["概括一句。", *told.values()]))
    assert [1, 2, 3] == list(_sections(gor.parse(text)))
    few = [f"第{number}部分 {heading[2:]}" for number, heading in zip("二三四", HEADINGS[1:4], strict=True)]
    with pytest.raises(gor.NotAReportError):
        gor.parse(_lines(*few))


@pytest.mark.parametrize("between", ["\n", "\n\n \n", "\n**_"])
@pytest.mark.parametrize("before", ["见其他", "见其 它", "见 其他：", "其他"])
def test_a_line_that_ends_the_beginning_of_another_heading_is_none(before: str, between: str) -> None:
    """
    If that begins amid a line, with marks among its words or not; at the start of a line it is one that is wrapped.
    """
    last = "需要报告的其他事项"
    assert 6 not in _sections(gor.parse(_lines(*HEADINGS[:5]) + before + between + last))


@pytest.mark.parametrize("before", ["见其余", "见概述", "见其他六、", "他"])
def test_a_line_of_its_own_is_a_heading_whatever_stands_above(before: str) -> None:
    """
    Unless both together begin as another heading does, with nothing but marks between.
    """
    last = "需要报告的其他事项"
    assert (last, "") == _sections(gor.parse(f"{_lines(*HEADINGS[:5])}{before}\n{last}"))[6]


@pytest.mark.parametrize("last", [_SIX, "六、其他需要\n报告的事项", _SIX[2:]])
def test_a_text_may_end_with_a_heading(last: str) -> None:
    """
    Without a line break behind it, in one line or in two.
    """
    read = gor.parse(_lines(*HEADINGS[:5]) + last)
    assert (last, "") == _sections(read)[6]


def test_a_margin_wider_than_a_page_is_none_at_the_beginning_of_a_text_either() -> None:
    """
    Where no line break stands before it.
    """
    text = _WHOLE.partition("\n")[2]
    assert [1, 2, 3, 4, 5, 6] == list(_sections(gor.parse(" " * 398 + text)))
    assert [2, 3, 4, 5, 6] == list(_sections(gor.parse(" " * 399 + text)))


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        (f"{_FIVE} 公开还不够快。", _FIVE, f"公开还不够快。\n{_WORDS[4]}"),
        (f"{_FIVE}：公开还不够快。", f"{_FIVE}：", f"公开还不够快。\n{_WORDS[4]}"),
        (f"{_FIVE}（见下）公开还不够快。", f"{_FIVE}（见下）", f"公开还不够快。\n{_WORDS[4]}"),
        (f"{_FIVE}{'公开还不够快。' * 30}", _FIVE, f"{'公开还不够快。' * 30}{_WORDS[4]}"),
    ],
)
def test_words_behind_a_heading_are_its_sections(line: str, heading: str, text: str) -> None:
    """
    Though they stand in one line with it, however long that is.
    """
    assert (heading, text) == _sections(_read(_FIVE, line))[5]


@pytest.mark.parametrize("between", [" ", "　"])
def test_words_behind_the_heading_of_a_table_are_its_sections_as_well(between: str) -> None:
    """
    As far as the next heading, though that stands in one line with words before it.
    """
    leading, more = "本年主动公开的信息见下列各表。", "本年收到的申请见下列各表所列。"
    read = _read(f"{_TWO}\n{_THREE}\n", f"{_TWO}{between}{leading}\n{_THREE}{between}{more}\n")
    assert (_TWO, leading) == _sections(read)[2]
    assert (_THREE, more) == _sections(read)[3]


# Headings that their number and their place tell


@pytest.mark.parametrize(
    "write",
    [
        lambda at, words: f"{'一二三四五六'[at]}、{words}",
        lambda at, words: f"{at + 1}.{words}",
        lambda at, words: f"（{'一二三四五六'[at]}）{words}",
        lambda at, words: f"（{at + 1}）{words}",
        lambda at, words: f"第{'一二三四五六'[at]}部分 {words}",
        lambda at, words: f"第 {at + 1} 章：{words}",
        lambda at, words: f"{'壹贰叁肆伍陆'[at]}、{words}",
        lambda at, words: f"{'①②③④⑤⑥'[at]}{words}",
    ],
    ids=lambda write: write(0, ""),
)
def test_a_heading_in_other_words_is_numbered_as_the_others_are(write: Callable[[int, str], str]) -> None:
    """
    However that is; and in a text that has one in another way it is none.
    """
    words = [heading[2:] for heading in HEADINGS]
    words[4:] = ["不足与改进", "收费及减免情况"]
    headings = [write(at, said) for at, said in enumerate(words)]
    text = _WHOLE
    for old, new in zip(HEADINGS, headings, strict=True):
        text = text.replace(old, new)
    assert headings == [heading for heading, _ in _sections(gor.parse(text)).values()]
    other = f"{'５.' if headings[4].startswith('五') else '五、'}{words[4]}"
    assert [1, 2, 3, 4, 6] == list(_sections(gor.parse(text.replace(headings[4], other))))


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (5, "五、加强队伍建设。"),
        (5, "五、加强队伍建设：专人专岗"),
        (5, f"五、{'难点' * 12}多"),
        (5, "五、附表第3"),
        (5, "5.1打算"),
        (5, "五、其他"),
        (5, "五、被复议和诉讼"),
        (4, "四、主动公开情况"),
        (3, "三、本年度办理结果"),
        (3, "三、本年度"),
        (2, "二、上年结转政府信"),
        (4, "四、结转下年底继续办里"),
        (5, "第五、打算"),
        (5, "五）、打算\n五）、难处"),
    ],
)
def test_a_numbered_line_that_is_a_sentence_a_row_or_another_section_is_no_heading(number: int, line: str) -> None:
    """
    Nor is one that ends with a figure.
    """
    assert number not in _sections(_read(HEADINGS[number - 1], line))


@pytest.mark.parametrize(
    ("lost", "entries"),
    [
        (5, ["一、加强领导", "二、配齐人手", "三、常作培训", "四、多听意见", "五、严格考核"]),
        (5, ["一、加强领导，人手更足。", "二、配齐人手。", "三、常作培训。", "四、多听意见。", "五、严格考核"]),
        (6, ["一、加强领导", "二、配齐人手", "六、严格考核"]),
        (6, ["五、加强领导", "六、配齐人手"]),
        (3, ["一、加强领导", "二、配齐人手", "三、常作培训"]),
        (2, ["一、加强领导", "二、配齐人手"]),
    ],
)
def test_an_entry_of_a_list_is_no_heading(lost: int, entries: list[str]) -> None:
    """
    Of those above the place of a heading that is lost.
    """
    assert lost not in _sections(_read(f"{HEADINGS[lost - 1]}\n", "".join(f"{entry}\n" for entry in entries)))


def test_a_list_may_follow_a_heading_in_other_words() -> None:
    """
    Its entries are the section's words.
    """
    entries = "一、人手紧。\n二、更新慢。\n三、解读少。"
    assert ("五、不足与改进", f"{entries}\n{_WORDS[4]}") == _sections(_read(_FIVE, f"五、不足与改进\n{entries}"))[5]


@pytest.mark.parametrize(
    "headings",
    [
        (_ONE, _TWO, _THREE, "四、收费及减免情况", f"五、{_FOUR[2:]}", f"六、{_FIVE[2:]}", f"七、{_SIX[2:]}"),
        (_ONE, _TWO, _THREE, "四、收费及减免情况", "五、复议、诉讼情况", "六、不足与改进"),
        (_TWO[2:], f"二、{_THREE[2:]}", f"三、{_FOUR[2:]}", "四、不足与改进"),
        (f"1.{_ONE[2:]}", _TWO[2:], _THREE[2:], "4.收费及减免情况"),
        (_ONE[2:], _TWO[2:], _THREE[2:], "四、收费及减免情况"),
        (_ONE, _TWO, "五、不足与改进"),
    ],
)
def test_a_number_tells_nothing_where_others_are_not_those_of_the_form(headings: tuple[str, ...]) -> None:
    """
    As in reports of before 2019, which have a section more or another; nor where few are numbered.
    """
    folded = fold(_lines(*headings))
    assert not [heading for heading in find_outline(folded).headings if not heading.is_known]


def test_a_table_of_contents_may_list_a_heading_in_other_words() -> None:
    """
    That is no heading there: neither where it comes again nor where it is lost.
    """
    headings = ("一、年度总览", *HEADINGS[1:4], "五、不足与改进", "六、其他")
    text = _WHOLE
    for old, new in zip(HEADINGS, headings, strict=True):
        text = text.replace(old, new)
    read = gor.parse("\n".join([_TITLE, "目录", *headings, text]))
    assert dict(enumerate(zip(headings, _WORDS, strict=True), 1)) == _sections(read)
    lost = text.replace("一、年度总览\n", "").replace("五、不足与改进\n", "")
    assert [2, 3, 4, 6] == list(_sections(gor.parse("\n".join([_TITLE, "目录", *headings, lost]))))


_ROWS: Final = [row.label for row in REQUESTS["2021"]]


def test_table_three_makes_a_report_of_headings_in_other_words() -> None:
    """
    Though none is the form's: sections one to three are headed above it, and the others below.
    """
    headings = ("一、年度总览", "二、网上发布", "三、依申请公开", "四、复议和诉讼", "五、不足与改进", "六、其他")
    rows = "\n".join(_ROWS)
    text = _lines(*headings).replace("四、复", f"{rows}\n四、复")
    assert list(headings) == [heading for heading, _ in _sections(gor.parse(text)).values()]
    below = _lines(*headings[:2], *headings[3:]).replace("四、复", f"{rows}\n三、依申请公开\n四、复")
    assert 3 not in _sections(gor.parse(below))


@pytest.mark.parametrize("lost", [0, -1])
def test_where_a_row_of_table_three_is_not_told_no_line_with_its_number_is_a_heading(lost: int) -> None:
    """
    It may be that row.
    """
    numbered = [row for row in _ROWS if row[:2] in {"一、", "二、", "三、", "四、"}]
    rows = "\n".join("四、未完" if row == numbered[lost] else row for row in numbered)
    read = gor.parse(_WHOLE.replace(f"{_FOUR}\n", f"{rows}\n"))
    assert [1, 2, 3, 5, 6] == list(_sections(read))


# Tables of contents, and other reports


def test_a_table_of_contents_is_no_section() -> None:
    """
    Whatever leads to the number of a page.
    """
    read = gor.parse("\n".join([_TITLE, "目录", *(f"{heading}……3" for heading in HEADINGS), *_WHOLE.split("\n")[1:]]))
    assert dict(enumerate(zip(HEADINGS, _WORDS, strict=True), 1)) == _sections(read)
    assert [] == _said(read, Code.SECTION_REPEATED)


@pytest.mark.parametrize("before", [(), (_TITLE,), (_TITLE, "目录")], ids=["nothing", "a title", "a title and a word"])
@pytest.mark.parametrize("behind", [(), ("2",), ("本报告按国务院办公厅关于政府信息公开年度报告格式的通知编制。",)])
def test_a_report_may_begin_anew_behind_its_table_of_contents(before: tuple[str, ...], behind: tuple[str, ...]) -> None:
    """
    With its title, as behind a cover; that is no other report.
    """
    worded_otherwise = (*HEADINGS[:4], "五、存在的不足和改进情况", _SIX)
    for headings in (HEADINGS, worded_otherwise):
        text = _WHOLE.replace(_FIVE, headings[4])
        for entries in (headings, headings[:4], [f"{heading}……{page}" for page, heading in enumerate(headings)]):
            read = gor.parse("\n".join([*before, *entries, *behind, text]))
            assert dict(enumerate(zip(headings, _WORDS, strict=True), 1)) == _sections(read)
            assert [] == _said(read, Code.SEVERAL_REPORTS)


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("……3", True),
        ("先说的，十一字，不是目录一", True),
        ("先说的，十二字，不是目录一二", False),
        ("公开不够及时。", False),
    ],
)
@pytest.mark.parametrize(("heading", "said"), [(_FIVE, _WORDS[4]), (_SIX, _WORDS[5])])
def test_a_heading_that_comes_again_and_has_few_words_is_of_a_table_of_contents(
    heading: str, said: str, words: str, *, listed: bool
) -> None:
    """
    Fewer than twelve letters, and no sentence; else it is the section, and the other its repetition.
    """
    read = _read(heading, f"{heading}\n{words}\n{heading}")
    assert ([] if listed else [(heading, heading, "")]) == _said(read, Code.SECTION_REPEATED)
    number = HEADINGS.index(heading) + 1
    assert (heading, said if listed else f"{words}\n{heading}\n{said}") == _sections(read)[number]


def test_a_heading_that_comes_once_is_no_entry_of_a_table_of_contents() -> None:
    """
    Nothing needs to stand between it and the next.
    """
    assert [1, 2, 3, 4, 5, 6] == list(_sections(gor.parse("\n".join([_TITLE, *HEADINGS, ""]))))


_OTHER: Final = "大石县水务局2022年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("following", "begins"),
    [
        pytest.param(f"{_OTHER}\n{_ONE}\n", _OTHER, id="with a title"),
        pytest.param(f"附：{_OTHER}一则\n{_OTHER}\n{_ONE}\n", _OTHER, id="of two titles the last"),
        pytest.param(f"{_ONE}\n", _ONE, id="without a title"),
        pytest.param(f"{_TWO}\n", _TWO, id="without its first section"),
        pytest.param(f"{_OTHER}\n{_ONE}\n见{_OTHER[5:]}\n", _OTHER, id="and says its title again"),
    ],
)
def test_a_report_ends_where_another_begins(following: str, begins: str) -> None:
    """
    At the title of that, or at its first section, and all that follows is not read.
    """
    source = f"{_WHOLE}{following}另一份的话。\n"
    read = gor.parse(source)
    (told,) = (problem for problem in read.diagnostics if problem.code is Code.SEVERAL_REPORTS)
    assert told.span.start == told.span.end == source.rindex(begins)
    assert "另一份" not in read.other_matters.text
    assert [] == _said(read, Code.SECTION_REPEATED) == _said(read, Code.SECTION_OUT_OF_ORDER)
    assert 1 == sum(section.number == 6 for section in read.sections)
    assert _TITLE == read.title


@pytest.mark.parametrize("order", [(3, 2, 1), (3, 1, 2), (2, 3, 1), (2, 1, 3), (1, 3, 2)])
def test_tables_may_stand_in_another_order(order: tuple[int, ...]) -> None:
    """
    Behind table four the second section begins no other report, and all that has a table's heading is searched for it.
    """
    lines = [_ONE, *(HEADINGS[at] for at in order), _FIVE, _SIX]
    read = gor.parse(_lines(*lines))
    assert dict(enumerate(zip(HEADINGS, _WORDS, strict=True), 1)) == _sections(read)
    assert [] == _said(read, Code.SEVERAL_REPORTS)
    folded = fold(_lines(*lines))
    found = find_outline(folded)
    assert (fold(lines[1]), fold(_FIVE)) == (
        folded[found.tables_start :].partition("\n")[0],
        folded[found.tables_end :].partition("\n")[0],
    )


@pytest.mark.parametrize(
    "lines",
    [
        (_ONE, _THREE, _FOUR, _FIVE, _TWO),
        (_ONE, _THREE, _FOUR, _OTHER, _TWO),
        (_ONE, _THREE, _SAID, _FOUR, _SAID, _TWO, _SAID, _THREE, _SAID, _FOUR),
        (_TWO, _THREE, _FOUR, _ONE),
    ],
)
def test_the_second_section_of_another_report_begins_it_behind_table_four(lines: tuple[str, ...]) -> None:
    """
    Where prose or a title stands before it, or sections come again; and so does the first.
    """
    assert 1 == len(_said(gor.parse(_lines(*lines)), Code.SEVERAL_REPORTS))


def test_only_a_sure_heading_of_another_table_begins_the_tables_above_the_second() -> None:
    """
    One in digits may be a topic of the first section.
    """
    folded = fold(_lines(_ONE, f"3.{_THREE[2:]}", _SAID, _TWO, _FOUR, _FIVE))
    assert folded.index(fold(_TWO)) == find_outline(folded).tables_start


def test_another_report_may_follow_the_last_table() -> None:
    """
    If the first ends with it.
    """
    source = f"{_lines(*HEADINGS[:4])}{_OTHER}\n{_ONE}\n另一份的话。\n"
    (told,) = (problem for problem in gor.parse(source).diagnostics if problem.code is Code.SEVERAL_REPORTS)
    assert source.index(_OTHER) == told.span.start


@pytest.mark.parametrize(
    "headings",
    [
        pytest.param((_ONE, _TWO, _THREE, _ONE), id="before the last table"),
        pytest.param((*HEADINGS, _THREE), id="with a section that does not begin a report"),
        pytest.param((*HEADINGS, f"1.{_ONE[2:]}"), id="with an ordinal in digits"),
        pytest.param((*HEADINGS, _ONE[2:]), id="without an ordinal"),
    ],
)
def test_no_other_report_begins(headings: tuple[str, ...]) -> None:
    """
    Unless the first or second section comes again behind the tables, numbered as a section is.
    """
    assert [] == _said(gor.parse(_lines(*headings)), Code.SEVERAL_REPORTS)


# Which of several is the heading, and what is said of the others


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        (f"1.{_ONE[2:]}", _ONE, _ONE),
        (_ONE[2:], f"1.{_ONE[2:]}", f"1.{_ONE[2:]}"),
        (_ONE, _ONE[2:], _ONE),
        (f"二、{_ONE[2:]}", _ONE, f"二、{_ONE[2:]}"),
    ],
)
def test_of_two_headings_of_a_section_the_surer_is_taken(first: str, second: str, chosen: str) -> None:
    """
    One with a Chinese ordinal, then one with another, and of two alike the first.
    """
    text = _lines(first, _SAID, second, _SAID, *HEADINGS[1:])
    assert chosen == _sections(gor.parse(text))[1][0]
    assert chosen == _sections(gor.parse(text.partition("\n")[2]))[1][0]


def test_a_section_begins_behind_the_one_before_it_if_any_heading_says_so() -> None:
    """
    Though one that stands before that is as sure or surer.
    """
    read = gor.parse(_lines(_ONE, _TWO, _THREE, _FIVE, _SAID, _FOUR, f"5.{_PROBLEMS}", "检讨在此。", _SIX))
    assert (f"5.{_PROBLEMS}", "检讨在此。") == _sections(read)[5]
    assert [(_FIVE, _FIVE, "")] == _said(read, Code.SECTION_REPEATED)


def test_a_heading_that_comes_again_is_told_where_it_has_a_chinese_ordinal() -> None:
    """
    Others are words of the prose.
    """
    read = gor.parse(_lines(*HEADINGS, _SAID, f"2.{_SIX[2:]}", _SAID, _SIX, _SAID))
    assert [(_SIX, _SIX, "")] == _said(read, Code.SECTION_REPEATED)
    assert list(HEADINGS) == [section.heading for section in read.sections]


@pytest.mark.parametrize("lost", [(0,), (3,), (5,), (0, 4, 5)])
def test_sections_that_are_missing_are_named_at_the_end(lost: tuple[int, ...]) -> None:
    """
    In the order of the form, each by the name of its section.
    """
    read = gor.parse(_lines(*(heading for at, heading in enumerate(HEADINGS) if at not in lost)))
    assert [("", "", _NAMES[at]) for at in lost] == _said(read, Code.SECTION_MISSING)
    ends = {problem.span.start for problem in read.diagnostics if problem.code is Code.SECTION_MISSING}
    assert {len(read.source)} == ends


def test_a_section_that_comes_before_one_that_it_should_follow_is_told() -> None:
    """
    Each that stands behind any later one, and its words are its own.
    """
    read = gor.parse(_lines(_ONE, _TWO, _SIX, _THREE, _FOUR, _FIVE))
    assert [(heading, heading, "") for heading in (_THREE, _FOUR, _FIVE)] == _said(read, Code.SECTION_OUT_OF_ORDER)
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in read.sections]
    assert (_FIVE, _WORDS[4]) == _sections(read)[5]
    assert [] == _said(gor.parse(_lines(_TWO, _THREE, _SIX)), Code.SECTION_OUT_OF_ORDER)


# Texts that have lost their lines


_JOINED: Final = _WHOLE.replace("\n", "")


@pytest.mark.parametrize(
    "joined",
    [
        pytest.param(_JOINED, id="without any space"),
        pytest.param(_WHOLE.replace("\n", " "), id="with spaces"),
        pytest.param(f"本页导航\n{_JOINED}", id="below a line of a page"),
    ],
)
def test_headings_are_found_in_a_text_without_lines(joined: str) -> None:
    """
    By their Chinese ordinals, and each section has its words.
    """
    read = gor.parse(joined)
    assert dict(enumerate(zip(HEADINGS, _WORDS, strict=True), 1)) == _sections(read)


@pytest.mark.parametrize("ordinal", ["五、", "五 、", "五、 ", "五．"])
def test_a_heading_amid_a_line_has_a_chinese_ordinal_right_before_it(ordinal: str) -> None:
    """
    With a mark behind it, and a space on either side of that at most.
    """
    assert f"{ordinal}{_PROBLEMS}" == _sections(gor.parse(_JOINED.replace("五、", ordinal)))[5][0]


@pytest.mark.parametrize("ordinal", ["", "5、", "五", "五、我局"])
def test_words_amid_a_line_without_one_are_no_heading(ordinal: str) -> None:
    """
    They are prose.
    """
    assert 5 not in _sections(gor.parse(_JOINED.replace("五、", ordinal)))


def test_of_headings_that_begin_alike_the_longest_is_it() -> None:
    """
    What one has and the other lacks is no prose.
    """
    longer = "三、收到和处理政府信息公开申请情况统计表"
    for joined in (_JOINED, _WHOLE):
        assert longer == _sections(gor.parse(joined.replace(_THREE, longer)))[3][0]


@pytest.mark.parametrize(
    "joined",
    [
        pytest.param(f"总体情况如下。{_JOINED}", id="at the very beginning"),
        pytest.param(f"本报告分总体情况等六部分。{_JOINED}", id="before the sections"),
        pytest.param(f"{_JOINED}以上见总体情况等六部分。", id="behind them"),
        pytest.param(_JOINED.removeprefix(_TITLE), id="without a title"),
    ],
)
def test_words_of_headings_are_passed_over_where_they_are_none(joined: str) -> None:
    """
    In a text without lines they stand anywhere.
    """
    assert list(HEADINGS) == [section.heading for section in gor.parse(joined).sections]


def test_a_text_without_lines_may_hold_two_reports() -> None:
    """
    The second is told, and not read.
    """
    said = "".join(f"{heading}{_SAID}" for heading in HEADINGS)
    read = gor.parse(f"{_TITLE}{said}{'。' * 80}{_OTHER}{said}")
    (told,) = (problem for problem in read.diagnostics if problem.code is Code.SEVERAL_REPORTS)
    assert told.span.start <= read.source.index(_OTHER)
    assert [_SAID] * 6 == [section.text.rstrip("。") + "。" for section in read.sections]


def test_three_headings_on_lines_of_their_own_are_a_text_with_lines() -> None:
    """
    What recites all six within a line is prose then.
    """
    recital = "，".join(HEADINGS)
    read = gor.parse(_lines(_ONE, _TWO, _THREE, f"本报告由{recital}组成。"))
    assert [_ONE, _TWO, _THREE] == [section.heading for section in read.sections]


# Headings amid a line of a text that has its lines


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        pytest.param(f"0{_FIVE} 如下", _FIVE, id="behind a cell that is all of its line"),
        pytest.param(f"无。{_FIVE} 如下", _FIVE, id="behind a short sentence, and goes on"),
        pytest.param(f"<b>无。</b>{_FIVE} 如下", _FIVE, id="behind a tag"),
        pytest.param(f"本年没有收到过一件的申请。{_FIVE}", _FIVE, id="behind twelve letters"),
        pytest.param(f"本年没有收到一件的申请。{_FIVE}", None, id="behind fewer, at the end of its line"),
        pytest.param(f"无。X{_FIVE} 如下", None, id="behind a word"),
    ],
)
def test_a_heading_that_no_line_has_is_found_behind_a_sentence_or_a_figure(line: str, heading: str | None) -> None:
    """
    Where its line goes on, or has enough words before it to be no line of its own.
    """
    assert heading == _sections(_read(_FIVE, line)).get(5, (None, ""))[0]


@pytest.mark.parametrize("behind", ["", "\n"])
def test_a_line_of_little_more_than_a_heading_does_not_go_on_at_the_end_of_a_text(behind: str) -> None:
    """
    With a line break there or without.
    """
    assert [1, 2, 3, 4, 5] == list(_sections(gor.parse(f"{_lines(*HEADINGS[:5])}8.{_SIX}{behind}")))


def test_a_heading_may_stand_right_behind_another_that_closes_with_a_mark() -> None:
    """
    The first has no words then.
    """
    read = _read(f"{_ONE}\n{_WORDS[0]}\n{_TWO}\n", f"{_ONE}（略）{_TWO} 本年主动公开的信息见下列各表。\n")
    assert (f"{_ONE}（略）", "") == _sections(read)[1]
    assert _TWO == _sections(read)[2][0]


@pytest.mark.parametrize(
    ("between", "listed"),
    [("", True), ("，", True), ("及本年公开的数据统计表", True), ("及本年公开的各数据统计表", False), ("有。", False)],
)
def test_a_heading_amid_a_line_that_another_follows_at_once_is_of_a_list(between: str, *, listed: bool) -> None:
    """
    Fewer than twelve characters, and no end of a sentence: the preamble tells what there is.
    """
    recital = f"报告分为六个部分。{_ONE}{between}{'，'.join(HEADINGS[1:])}。"
    read = gor.parse(_lines(recital, *HEADINGS[1:]))
    assert ([2, 3, 4, 5, 6] if listed else [1, 2, 3, 4, 5, 6]) == list(_sections(read))


def test_what_stands_before_a_heading_is_looked_at_no_further_than_a_page_is_wide() -> None:
    """
    Or a line that is long would be looked at anew for each of its headings.
    """
    found = []
    for margin in (300, 500):
        text = fold(f"年初有过说明。{' ' * margin}{_ONE}概括一句。\n{_THREE}\n{_FOUR}\n{_FIVE}\n")
        found.append([heading.number for heading in find_outline(text).headings])
    assert [[1, 3, 4, 5], [3, 4, 5]] == found


# All of an outline


@pytest.mark.parametrize(
    ("lines", "headings", "repeated", "tables", "end"),
    [
        pytest.param(HEADINGS, [0, 1, 2, 3, 4, 5], [], (1, 4), 6, id="six headings"),
        pytest.param((_FIVE, _SAID, _THREE), [0, 2], [], (0, 3), 3, id="the fifth first"),
        pytest.param((_ONE, _SAID, _TWO, _FOUR, _ONE), [0, 2, 3], [], (2, 4), 4, id="another report behind table four"),
        pytest.param((_TWO, _SAID, _FOUR, _SIX, _TWO), [0, 2, 3], [], (0, 3), 4, id="another from its second on"),
        pytest.param((_ONE, _TWO, _THREE, _SAID, _FOUR, _THREE), [0, 1, 2, 4], [5], (1, 6), 6, id="the third again"),
        pytest.param((_ONE, _SAID, _TWO, _FOUR, f"1.{_ONE[2:]}"), [0, 2, 3], [], (2, 5), 5, id="again with a digit"),
        pytest.param(
            (_ONE, _TWO, _FIVE, _SAID, _FOUR, f"5.{_PROBLEMS}"), [0, 1, 4, 5], [2], (1, 5), 6, id="one where it belongs"
        ),
        pytest.param((_ONE, _TWO, _SIX, "……", _SIX), [0, 1, 4], [], (1, 4), 5, id="the last of a table of contents"),
        pytest.param(
            (_ONE, _TWO, _SIX, "这一句话只有十一个字母", "。", _SIX), [0, 1, 5], [], (1, 5), 6, id="few words between"
        ),
        pytest.param(
            (_ONE, _TWO, _SIX, "这一句话里面有十二个字母", "。", _SIX), [0, 1, 2], [5], (1, 2), 6, id="enough between"
        ),
        pytest.param((_ONE, _TWO, "五、存在的主要", "问题及改进情况"), [0, 1, 2], [], (1, 2), 4, id="in two lines"),
        pytest.param(
            (_ONE, _TWO, _FOUR, f"{_FIVE}（续）", "六、另外的话"), [0, 1, 2, 3, 4], [], (1, 3), 5, id="with a remark"
        ),
        pytest.param(
            (_ONE, _TWO, f"五、存在的主要问题及{' ' * 38}", "改进情况"), [0, 1], [], (1, 4), 4, id="wider than headings"
        ),
        pytest.param(
            (f"{_ONE}好。{_TWO}好。{_THREE}好。以上见总体情况。",), [0, 0, 0], [], (0, 1), 1, id="words of one again"
        ),
    ],
)
def test_an_outline_tells_what_stands_where(
    lines: tuple[str, ...], headings: list[int], repeated: list[int], tables: tuple[int, int], end: int
) -> None:
    """
    On which lines the headings stand, those that come again, and tables, and with which the report ends.
    """
    folded = fold("\n".join([*lines, ""]))
    found = find_outline(folded)
    assert headings == [folded.count("\n", 0, heading.start) for heading in found.headings]
    assert repeated == [folded.count("\n", 0, heading.start) for heading in found.repeated]
    assert tables == (folded.count("\n", 0, found.tables_start), folded.count("\n", 0, found.tables_end))
    assert end == folded.count("\n", 0, found.end)


def test_of_a_text_of_headings_alone_no_more_are_looked_at_than_any_report_has() -> None:
    """
    What is told of those that come again has an end.
    """
    found = find_outline(fold("\n".join([*HEADINGS, *[_SAID, _SIX] * 600])))
    assert 500 == len(found.headings) + len(found.repeated)


# Where the tables stand


_ROW: Final = "规章   9   9   9\n"
_TABLE: Final = "规章   7   3   4\n行政许可   88\n行政处罚   19\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_TITLE}\n{_ROW}{_ONE}\n{_ROW}{_TWO}\n{_TABLE}{_THREE}\n", id="behind the second heading"),
        pytest.param(f"{_TITLE}\n{_ROW}{_ONE}\n{_TABLE}{_THREE}\n", id="behind the first, without the second"),
        pytest.param(f"{_TABLE}{_THREE}\n{_FOUR}\n", id="from the beginning, without both"),
        pytest.param(f"{_TITLE}\n{_TWO}\n{_TABLE}{_FIVE}\n{_ROW}{_SIX}\n{_ROW}", id="before the fifth"),
        pytest.param(
            f"{_TITLE}\n{_TWO}\n{_TABLE}{_SIX}\n{_ROW}{_FIVE}\n{_ROW}", id="before the sixth, if that comes first"
        ),
    ],
)
def test_what_looks_like_a_row_is_one_only_among_the_tables(text: str) -> None:
    """
    Elsewhere it is prose.
    """
    read = gor.parse(text)
    assert isinstance(read.disclosure, gor.Disclosure2021)
    assert gor.DocumentsInForce(issued=7, repealed=3, in_force=4) == read.disclosure.rules
    assert [] == _said(read, Code.ROW_REPEATED)


# What a report says of itself, and where


def test_a_period_of_another_year_is_told_with_both_years() -> None:
    """
    The year that it begins in is the one that counts.
    """
    for period, told in (
        ("2022年7月1日至2023年6月30日", "2022"),
        ("2022年1月1日至2022年12月31日", "2022"),
        ("2023年7月1日至2024年6月30日", None),
    ):
        read = _read(_WORDS[0], f"统计期限为{period}。")
        assert ([(period, told, "2023")] if told else []) == _said(read, Code.YEAR_DISAGREES)
        assert 2023 == read.year


@pytest.mark.parametrize(
    ("preamble", "told"),
    [
        ("现将2022年政府信息公开工作情况公布如下。", [("2022", "2022", "2023")]),
        ("现将2023年政府信息公开工作情况公布如下。", []),
        ("根据2019年修订的《条例》，现将政府信息公开工作情况公布如下。", []),
    ],
)
def test_a_preamble_that_names_another_year_than_the_title_is_told_as_well(
    preamble: str, told: list[tuple[str, str, str]]
) -> None:
    """
    If it names the year of the report, and no period does.
    """
    read = _read(_ONE, f"{preamble}\n{_ONE}")
    assert told == _said(read, Code.YEAR_DISAGREES)
    assert 2023 == read.year


def test_of_titles_of_several_years_the_last_is_read_and_another_is_told() -> None:
    """
    Unless the text says which of these years is its own, or all are of one.
    """
    others = [_TITLE.replace("2023", year) for year in ("2021", "2024")]
    text = "\n".join([*others, _WHOLE])
    read = gor.parse(text)
    assert [(others[0], others[0], "2023")] == _said(read, Code.SEVERAL_TITLES)
    assert 2023 == read.year
    for alike in (
        _WHOLE,
        f"{_TITLE}\n{_WHOLE}",
        text.replace(_ONE, f"统计期限为2023年1月1日至2023年12月31日。\n{_ONE}"),
    ):
        assert [] == _said(gor.parse(alike), Code.SEVERAL_TITLES)


def test_where_such_a_title_stands_is_told_if_its_characters_are_written_out() -> None:
    """
    As entities, which are longer than what they name.
    """
    other = _TITLE.replace("2023", "2021")
    text = "".join(f"&#{ord(character)};" if character != "\n" else "\n" for character in f"{other}\n{_WHOLE}")
    ((pointed, _, year),) = _said(gor.parse(text), Code.SEVERAL_TITLES)
    assert text.splitlines()[0] == pointed
    assert "2023" == year


@pytest.mark.parametrize("behind", ["六、下一步打算\n继续努力。\n七、其他\n没有。", "六、附件\n一份。"])
def test_a_sixth_number_of_another_list_heads_no_section(behind: str) -> None:
    """
    A seventh stands below it, or an annex under it.
    """
    read = gor.parse(_lines(*HEADINGS[:5]) + f"{behind}\n")
    assert [1, 2, 3, 4, 5] == [section.number for section in read.sections]


def test_links_are_no_titles_where_the_first_heading_is_a_tables() -> None:
    """
    What stands below it is no title of the report.
    """
    read = gor.parse(_lines(*HEADINGS[1:], title="") + "相关链接：\n沙浦县水务局2021年政府信息公开工作年度报告\n")
    assert (None, None) == (read.title, read.year)


_SIGNED: Final = "大石县水务局\n2024年1月5日\n"
_BY: Final = "本报告由大石县水务局编制。"


@pytest.mark.parametrize(
    ("old", "new", "authority"),
    [
        pytest.param(_WORDS[5], f"{_WORDS[5]}\n{_SIGNED}", "大石县水务局", id="under the last section"),
        pytest.param(f"{_WORDS[4]}\n", f"{_WORDS[4]}\n{_SIGNED}", None, id="under another"),
        pytest.param(_ONE, f"{_BY}\n{_ONE}", "大石县水务局", id="above the first"),
        pytest.param(_WORDS[0], f"{_BY}{_WORDS[0]}", "大石县水务局", id="at the beginning of the first"),
        pytest.param(_WORDS[0], f"{_WORDS[0] * 800}{_BY}", None, id="far below"),
    ],
)
def test_a_body_without_a_title_is_named_before_the_sections_or_at_their_end(
    old: str, new: str, authority: str | None
) -> None:
    """
    A name within a section may be anybody's; what is missing is told at the beginning.
    """
    text = _WHOLE.replace(f"{_TITLE}\n", "")
    assert 1 == text.count(old)
    read = gor.parse(text.replace(old, new))
    assert authority == read.authority
    for code, missing in ((Code.TITLE_MISSING, True), (Code.AUTHORITY_MISSING, authority is None)):
        assert ([("", "", "")] if missing else []) == _said(read, code)
        assert {0} >= {problem.span.start for problem in read.diagnostics if problem.code is code}


def _told(text: str) -> tuple[str | None, list[Diagnostic]]:
    """The body that *text* names, and what is said of its title, its body and its year."""
    findings = Findings(text)
    metadata = metadata_of(*fold_and_repair(text), find_outline(fold(text)))
    report_metadata(metadata, findings)
    return metadata.authority, findings.diagnostics


_ACROSS: Final = "2023年7月1日至2024年6月30日"
_UNNAMED: Final = [Diagnostic(code, Span(0, 0)) for code in (Code.TITLE_MISSING, Code.AUTHORITY_MISSING)]


def test_what_a_report_does_not_say_of_itself_is_told_at_the_beginning() -> None:
    """
    With an empty place, as nothing of the text is it.
    """
    assert (None, [*_UNNAMED, Diagnostic(Code.YEAR_MISSING, Span(0, 0))]) == _told("\n".join(HEADINGS))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_lines(_ONE, f"{_SAID * 200}{_BY}", _TWO, title=_ACROSS), id="far behind the first heading"),
        pytest.param(_lines(*HEADINGS[:5], "大石县水务局", _SIX, title=_ACROSS), id="before the last heading"),
    ],
)
def test_a_body_is_not_named_amid_the_sections(text: str) -> None:
    """
    Near the first heading or behind the last it is; and a period is of the year in which it begins.
    """
    assert (None, _UNNAMED) == _told(text)


def test_words_right_behind_the_heading_of_a_table_belong_to_its_section() -> None:
    """
    And those right behind the next heading to the next.
    """
    source = f"{_TWO}甲\n{_THREE}乙\n"
    outline = find_outline(fold(source))
    words = [(source.index(word), source.index(word) + 1) for word in "甲乙"]
    assert [heading.end for heading in outline.headings] == [start for start, _ in words]
    sections = sections_of(source, *fold_and_repair(source), outline, frozenset({2, 3}), words)
    assert ["甲", "乙"] == [section.text for section in sections]


_WORDINGS: Final = [
    (words, HEADINGS[_NAMES.index(name.partition("__")[0].lower())])
    for name, words in wordings("report").items()
    if not name.startswith("FORMER")
]


@pytest.mark.parametrize(("words", "heading"), _WORDINGS)
def test_every_wording_of_the_grammar_heads_its_section(words: str, heading: str) -> None:
    """
    On a line of its own, with an ordinal and without, and within a line.
    """
    number = HEADINGS.index(heading) + 1
    numbered = f"{heading[:2]}{words}"
    for text, new in ((_WHOLE, numbered), (_WHOLE, words), (_JOINED, numbered)):
        assert new == _sections(gor.parse(text.replace(heading, new)))[number][0]


def test_two_headings_on_lines_of_their_own_are_as_good_as_two_within_lines() -> None:
    """
    And what closes them is theirs.
    """
    read = gor.parse(f"{_TITLE}\n{_ONE}：\n概括一句。\n{_TWO}：\n")
    assert {1: (f"{_ONE}：", "概括一句。"), 2: (f"{_TWO}：", "")} == _sections(read)
