"""What is left of the program that a text comes from: tags, entities, lists, CSV; and what is no report at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from quopri import encodestring
from urllib.parse import quote_from_bytes

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.escaped_markup import with_marks
from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._reading.characters.markup import strip_markup
from gov_open_report._reading.layouts.delimited import cut_delimited
from texts.figures import seeded
from texts.judge import differing
from texts.layouts import LAYOUTS
from texts.pages import bare, page, plain
from texts.reports import report

_COLUMNS = next(way for way in LAYOUTS if way.name == "columns_wide")

# Programs in Java write these marks so.
_AS_GSON = str.maketrans({mark: f"\\u00{ord(mark):02x}" for mark in "<>&="})


def _seen(text: str) -> str:
    """What is left of a text once marks are blanked, without what stands for them; nothing may move."""
    stripped = strip_markup(fold(text))
    assert len(text) == len(stripped)
    return stripped.replace(JOIN, "")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("20</span><span>23", "2023"),
        ("<SPAN class=x>7</SPAN>", "7"),
        ("<p>一</p><div>二</div>", " 一  二 "),
        ("<h1>一</h1><section>二</section><article>三</article>", " 一  二  三 "),
        ("3<br>4", "3 4"),
        ("3<br/>4<BR />5", "3 4 5"),
        ("<o:p>7</o:p>", "7"),
        ("<http://example.cn>", "<http://example.cn>"),
        ("<条例>", "<条例>"),
        ("3<sup>1</sup>4<s>5</s>6<del>7</del>", "3¦1¦4¦5¦6¦7¦"),
        ("3<center>4</center>", "3 4 "),
        ("3<span style='DISPLAY: none'>4</span>5", "35"),
        ("3<div style='display:none'>4</div>5", "3 4 5"),
        ("<code>7</code>", "<code>7</code>"),
        ("5 < 7 > 3", "5 < 7 > 3"),
        ("|<. 5 |=. 6 |>. 7 |_. 八 |", "| 5 | 6 | 7 | 八 |"),
        *((f"|{mark}. 6 |", "| 6 |") for mark in "<>=_"),
        ("<. 5", "<. 5"),
        ("1&nbsp;2", "1 2"),
        ("Â\xa012|Â|Â 3 Â\nÂ", " 12|| 3 \n"),
        ("7Â3 Âge", "7Â3 Âge"),
        ("&#55;", "7"),
        ("&#x37;&#X38;", "78"),
        ("&lt;7&gt;", "<7>"),
        ("&nosuch;", "&nosuch;"),
        ("&bne;", "&bne;"),  # it names two characters
        ("&#12345678;", "&#12345678;"),
        (r"1\.属于\*\_", "1.属于*_"),
        ("\\规", "\\规"),
        ('[7]{style="font-size:14px"}', "7"),
        ('[**[7]{.underline}**]{#a .b c="d"} [规章]{lang="zh"}', "**7** 规章"),
        ("[7]{.a}[8]{.b}", "78"),
        ("[4]{1} [5]{a} [6]{a=1}", "[4]{1} [5]{a} [6]{a=1}"),
        ("[7] {.a} [8]{} [9\n]{.a}", "[7] {.a} 8 [9\n]{.a}"),
        ("| ::: {}  | ::: {.a b=1} |\n| 7  | ::: |", f"| {' ' * 6}  | {' ' * 12} |\n| 7  |     |"),
        ("::: {.c}\n甲:::乙", f"{' ' * 8}\n甲:::乙"),
        ("<!-- 9 -->7", "7"),
        ("7<!-- 9", "7<!-- 9"),
        ("1<!-- 9 -->2<!-- 8 -->3", "123"),
        ("<script>var a = 9;</script>7<STYLE>b{9}</STYLE>", "7"),
        ("<script>9</script >7", "7"),
        ("<script>9", "<script>9"),
        ("7", "7"),
    ],
)
def test_marks_of_a_page_are_not_there(text: str, seen: str) -> None:
    """
    What they name is, and what only looks like a mark.
    """
    assert seen == _seen(text)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("规章 7<br>", "规章 7\n"),
        ("规章 7<BR />", "规章 7\n"),
        ("<p>规章 7</p>", "\n规章 7\n"),
        ("<li class=a>规章 7", "\n规章 7"),
        ("<div><b>规</b>章 7</div>", "\n规章 7\n"),
        ("<section>规章 7</section>", " 规章 7 "),
        ("|规章|7|<br>", "|规章|7|\n"),
        ("|规章|7| </p> <p>", "|规章|7| \n \n"),
        ("|规<br>章|7|", "|规 章|7|"),
    ],
)
def test_in_a_text_of_very_few_lines_tags_that_begin_a_line_do(line: str, seen: str) -> None:
    """
    Where they are many; else they may be in cells.
    """
    assert [seen * 20, seen.replace("\n", " ") * 19] == [_seen(line * 20), _seen(line * 19)]
    lines = "\n" * 10
    assert lines + seen.replace("\n", " ") * 20 == _seen(lines + line * 20)


@pytest.mark.parametrize("tags", [("", "<br>"), ("<p>", "</p>"), ('<div class="a">', "</div>")])
def test_lines_that_are_but_tags_are_read_as_lines(tags: tuple[str, str]) -> None:
    """
    As pages give them that were made of a PDF.
    """
    before, behind = tags
    figures = seeded("2021", 3)
    lines = report(figures, _COLUMNS).text.split("\n")
    assert {} == differing(gor.parse("".join(f"{before}{escape(line)}{behind}" for line in lines)), figures)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<table><tr><td>规章</td><td>7</td></tr></table>", "\n\n|规章|7|\n\n"),
        ("<table>\n<tr>\n<td>规\n章</td>\n<td>7</td>\n</tr>\n</table>", "\n\n\n\n|规 章 |7 |\n\n\n"),
        ("<tr><th>规章<th>7<tr><td>8", "\n|规章|7|\n|8"),
        ("<td>a|b\tc</td><td>7</td>", "|a b c|7"),
        ("<td>|2</td><td>2|</td><td>|</td>", "|¦2|2¦|¦"),
        ("<td> |2\n</td><td> | </td><td>|2|</td><td>| 2</td>", "| ¦2 |   |¦2¦|  2"),
        ("<td>3<br>4</td>", "|3 4"),
        ("<td><p>3</p><p>4</p></td>", "| 3  4 "),
        ("前<br>后<td>7</td></tr>后<br>末", "前\n后|7|\n后\n末"),
        ("<td>&nbsp;7&#55;</td>", "| 77"),
        ("<td>3</td><td><div>\n&#10;</div></td><td>&#x9;4&Tab;</td></tr>", "|3|    | 4 |\n"),
        ("<td>2&#124;</td><td>&verbar;</td></tr>", "|2¦|¦|\n"),
        ("前&#10;后<td>7</td>", "前\n后|7"),
        ("<td>3</td> <td>4</td>", "|3 |4"),
        ("<td>3</td>8<td>4</td>", "|3|8|4"),
        ("<td>3</td>\n\t<td>4</td>", "|3  |4"),
        ("<TD>3</TD><TD>4</TD></TR>", "|3|4|\n"),
        ("<td>3</td><td style='display:none'>4</td><td>5</td>", "|3|5"),
        ("<td>3<span style='DISPLAY: none'>4</span></td>", "|3"),
        ("<td>3<i hidden>4</i><a title=hidden-x>5</a><b class=hidden>6</b></td>", "|356"),
        ("<td>3<wbr>4<ins>5</ins></td>", "|345"),
        ("<td>3<input value=4></td>", "|3¦"),
        ("<td>3</td><b>4</b><td>5</td>", "|3|4|5"),
        ("<td>3</td><b>4</b>5<td>6</td>", "|3|45|6"),
        ("<td>3.5|</td><td>||</td><td>3<b>| </b></td><td>规|1</td>", "|3.5¦|¦¦|3¦ |规 1"),
        ("<td><b>3</b></td>", "|3"),
        ("<td>7</td></table>后", "|7|\n后"),
        ("<td>7</td></table></table>后", "|7|\n\n后"),
        ("<td>3</td><tr>4", "|3|\n4"),
        ("<td>3<sup>1</sup></td>", "|3¦1¦"),
        ("<td><DEL>3</DEL>4</td>", "|¦3¦4"),
        ("<td>3<button>1</button></td>", "|3¦1¦"),
        ("<td>3<o:p>1</o:p><u>2</u></td>", "|312"),
        ("<td>3<st1:x>1</st1:x></td>", "|31"),
        ("<row><cell>规章</cell><cell/><cell role='data'>7</cell></row>", "\n|规章||7|\n"),
        ("<tgroup><row>\n<entry>规章</entry><entry>7</entry>\n</row></tgroup>", "\n\n|规章|7 |\n"),
        ("<td>3</td><row><cell>4</cell></row>", "|3|4"),
        ("<row><cell>3</cell><cell style='display:none'>4</cell></row>", "\n|3|\n"),
        ("<td>6</td></tr>3<sup>1</sup><p>4</p><foo>5</foo>", "|6|\n3 1 \n4\n5"),
    ],
)
def test_a_row_of_html_is_one_line_of_cells(text: str, seen: str) -> None:
    """
    Between bars, whatever lines its tags stand on; what stands between two cells is in neither.
    """
    assert seen == _seen(text)


def _cut(text: str) -> list[str]:
    """The lines of a text once lists and CSV are cut; nothing may move."""
    cut = cut_delimited(fold(text), text)
    assert len(text) == len(cut)
    return cut.replace(JOIN, "").split("\n")


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("['规章', '3', '4', '5']\n" * 3, ["规章\t3\t4\t5"] * 3 + ["", ""]),
        ('["规章", "3", "4", "5"]\n' * 3, ["规章\t3\t4\t5"] * 3 + ["", ""]),
        ("[['规章', '3'], ['规章', '4'], ['规章', '5']]", ["[规章\t3", "规章\t4", "规章\t5", "]"]),
        ("['规章', None, 4, -5.5]\n" * 3, ["规章\t\t4\t-5.5"] * 3 + ["", ""]),
        ("['规章', null, NaN, nan]\n" * 3, ["规章\t\t\t"] * 3 + ["", ""]),
        (r"['规\'章', '3\n', '4', '5']" * 3, ["规'章\t3 \t4\t5"] * 3 + [""]),
        (r"['规\\章', '3\a4', '5\016', '\q7']" * 3, ["规\\章\t3 4\t5\\016\t\\q7"] * 3 + [""]),
        ("['规章', '3',]\n" * 3, ["规章\t3"] * 3 + ["", ""]),
        ("['规章',\n '',\n]\n" * 3, ["规章\t"] * 3 + ["", ""]),
        ("前['规章', '3']后\n" * 3, ["前规章\t3", "后", "前规章\t3", "后", "前规章\t3", "后", ""]),
        ("['规章', '3']\n" * 2, ["['规章', '3']"] * 2 + [""]),
        ("['规章', '3'],['规章', '4'],['规章', '5']", ["规章\t3", "规章\t4", "规章\t5", ""]),
        ("['规章', '3' ]\n" * 3, ["规章\t3"] * 3 + ["", ""]),
        ("['规章' '3' '']\n" * 3, ["规章\t3\t"] * 3 + ["", ""]),
        (
            "[['规章' '3'\n  '4'] ['规章' '5' 6]]\n" * 2,
            ["[规章\t3\t4", "规章\t5\t6", "规章\t3\t4", "规章\t5\t6", "]", ""],
        ),
        ("['规章']\n" * 3, ["['规章']"] * 3 + [""]),
        ("{'0': '规章', '1': '3', '2': None}\n" * 3, ["规章\t3\t"] * 3 + ["", ""]),
        ('{"0":"规章","1":"3"},' * 3, ["规章\t3"] * 3 + [","]),
        ("{0: '规章', 1: 3, 2: 4}\n" * 3, ["规章\t3\t4"] * 3 + ["", ""]),
        ("{'0'\f:'规章','1'\u3000: '1'}\n" * 3, ["规章\t1"] * 3 + ["", ""]),
        ("{0: '规章', 2: 3, 1: 4}\n" * 3, ["{0: '规章', 2: 3, 1: 4}"] * 3 + [""]),
        ("{0: '规章', 2: 3}\n" * 3, ["{0: '规章', 2: 3}"] * 3 + [""]),
        ("{1: '规章', 2: 3}\n" * 3, ["{1: '规章', 2: 3}"] * 3 + [""]),
        ("{0: '规章', 1: 3}\n" * 3 + "{0: '命令', 1:\n", ["{0: '规章', 1: 3}"] * 3 + ["{0: '命令', 1:", ""]),
        ("1 ['规章', '3']\n 2: ['', '3']\n\t3) ['', '3']\n", ["规章\t3", "\t3", "\t3", "", ""]),
        ("第 1 ['规章', '3']\n" * 3, ["第 1 规章\t3", "", "第 1 规章\t3", "", "第 1 规章\t3", "", ""]),
        ("12345 ['规章', '3']\n" * 3, ["12345 规章\t3", "", "12345 规章\t3", "", "12345 规章\t3", "", ""]),
        ("{'规章': '3', '命令': '4'}\n" * 3, ["{'规章': '3', '命令': '4'}"] * 3 + [""]),
        (f"['规章', {', '.join(['3'] * 30)}]\n" * 3, ["规章" + "\t3" * 30] * 3 + ["", ""]),
        (f"[{', '.join(['「甲」'] * 60)}]".replace("「", "'").replace("」", "'"), ["甲"] * 60 + [""]),
        (
            f"[{', '.join(['「甲」'] * 59)}]".replace("「", "'").replace("」", "'"),
            [f"[{', '.join(['「甲」'] * 59)}]".replace("「", "'").replace("」", "'")],
        ),
        ("['规章', x]\n" * 3, ["['规章', x]"] * 3 + [""]),
        ("['规,章', '3']\n" * 3, ["规,章\t3"] * 3 + ["", ""]),
        ("('规章', '3')\n" * 3, ["规章\t3"] * 3 + ["", ""]),
        ("['规章', '3']\n" * 3 + "[4, 5]\n", ["规章\t3"] * 3 + ["4\t5", "", ""]),
        ("['规章', '3']\n" * 3 + "后[1] (1,208)\n", ["规章\t3"] * 3 + ["", "后[1] (1,208)", ""]),
        ("['规章', '3', '4']\n" * 2 + "(注)\n", ["['规章', '3', '4']"] * 2 + ["(注)", ""]),
    ],
)
def test_a_list_of_strings_is_a_line_of_cells(rows: str, lines: list[str]) -> None:
    """
    From three lists on; two are a quotation in prose.
    """
    assert lines == _cut(rows)


def test_breaks_and_tabs_that_a_cell_of_a_list_had_are_spaces() -> None:
    """
    They were written out as letters in the text.
    """
    text = r"['规\n章', '3\t4']" * 3
    folded = fold(text).replace("\\n", f"\n{JOIN}").replace("\\t", f"\t{JOIN}")
    assert ["规 章\t3 4"] * 3 + [""] == cut_delimited(folded, text).replace(JOIN, "").split("\n")


_OTHERS = "甲,1,2,3\n乙,4,5,6\n丙,7,8,9\n"


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("规章,3,4,5", "规章\t3\t4\t5"),
        ("规章,,,5", "规章\t\t\t5"),
        ('"规章","3",4,5', "规章\t3\t4\t5"),
        ('"规,章",3,4,5', "规,章\t3\t4\t5"),
        ('"规""章",3,4,5', '规""章\t3\t4\t5'),
        ("规章,3,4", "规章\t3\t4"),
        ("规章,3", "规章,3"),
        ("规章,3|4,5,6", "规章,3|4,5,6"),
        ("规章,3\t4,5,6", "规章,3\t4,5,6"),
        ("规章,三\t四,5,6", "规章,三\t四,5,6"),
        ('"规,章,乙",3', '"规,章,乙",3'),
        ("规章 3,4,5,6", "规章 3,4,5,6"),
        ("规章,3 4,5,6", "规章,3 4,5,6"),
        ("3 规章,4,5,6", "3 规章,4,5,6"),
        ("1,234,567,890", "1,234,567,890"),
        ("1,234,567,89", "1\t234\t567\t89"),
        ('"",3,4,5', "\t3\t4\t5"),
    ],
)
def test_three_lines_of_as_many_fields_are_csv(line: str, cut: str) -> None:
    """
    Unless a comma may stand inside a figure.
    """
    text = f"{line}\n" * 13
    assert [cut] * 13 + [""] == _cut(text)


def test_lines_of_csv_stand_together_and_are_alike() -> None:
    """
    Two are none, nor are those with other lines or other numbers of fields between them; where there are
    six, a line by itself that ends in figures is one as well.
    """
    two = "规章,3,4,5\n规章,3,4,5\n"
    rest = "前,后\n" * 20
    assert (two + rest).split("\n") == _cut(two + rest)
    apart = "规章,3,4,5\n前\n" * 9
    assert apart.split("\n") == _cut(apart)
    unlike = "规章,3,4,5\n规章,3,4\n" * 9
    assert unlike.split("\n") == _cut(unlike)
    mixed = _cut("前\n" + _OTHERS + "规章,3,4\n" + _OTHERS + "后,后\n" * 9)
    block = ["甲\t1\t2\t3", "乙\t4\t5\t6", "丙\t7\t8\t9"]
    assert ["前", *block, "规章\t3\t4", *block, *["后,后"] * 9, ""] == mixed
    quoted = _cut("前\n" + _OTHERS + '"规章","3", 4 \n' + _OTHERS + "后,后\n" * 9)
    assert ["前", *block, "规章\t3\t 4 ", *block, *["后,后"] * 9, ""] == quoted
    in_quotes = _cut("前\n" + _OTHERS + '"规章","3","4"\n' + _OTHERS + "后,后\n" * 9)
    assert ["前", *block, "规章\t3\t4", *block, *["后,后"] * 9, ""] == in_quotes
    lettered = _cut("前\n" + _OTHERS + "规章,3X,4X\n" + _OTHERS + "后,后\n" * 9)
    assert ["前", *block, "规章,3X,4X", *block, *["后,后"] * 9, ""] == lettered
    thousands = _cut("前\n" + _OTHERS + "总计,1,234\n" + _OTHERS + "后,后\n" * 9)
    assert ["前", *block, "总计,1,234", *block, *["后,后"] * 9, ""] == thousands
    unclosed = _cut("前\n" + _OTHERS + '规,",4,5\n' + _OTHERS + "后,后\n" * 9)
    assert ["前", *block, '规\t"\t4\t5', *block, *["后,后"] * 9, ""] == unclosed
    few = _cut("前\n" + _OTHERS + "规章,3,4\n" + "后,后\n" * 19)
    assert ["前", *block, "规章,3,4", *["后,后"] * 19, ""] == few


@pytest.mark.parametrize("count", [2, 3])
def test_lines_whose_columns_are_run_together_are_no_csv(count: int) -> None:
    """
    Nor are those with as many commas, from three such lines on.
    """
    rows, together = "规章,3,4,5\n" * 13, "规章 3,4,5,6\n" * count
    expected = rows.replace(",", "\t") + together if count == 2 else rows + together
    assert expected.split("\n") == _cut(rows + together)


def test_a_few_commas_are_prose() -> None:
    """
    Fewer than two dozen in the whole text.
    """
    assert ["规章,3,4,5"] * 7 + [""] == _cut("规章,3,4,5\n" * 7)
    assert ["规章\t3\t4\t5"] * 8 + [""] == _cut("规章,3,4,5\n" * 8)


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(escape, id="in a feed"),
        pytest.param(lambda page: escape(escape(page)), id="twice"),
        pytest.param(lambda page: json.dumps(page).translate(_AS_GSON), id="in JSON of other languages"),
    ],
)
def test_tags_whose_marks_are_written_out_are_tags(write: Callable[[str], str]) -> None:
    """
    All figures, the prose and the title are those of the page.
    """
    figures = seeded("2021", 3, "zeros")
    made = page(figures, plain, bare)
    of_page, read = gor.parse(made), gor.parse(write(made))
    assert {} == differing(read, figures)
    assert (of_page.title, of_page.authority, gor.Layout.HTML) == (read.title, read.authority, read.layout)
    assert [section.text for section in of_page.sections] == [section.text for section in read.sections]


def test_a_few_tags_whose_marks_are_written_out_are_words() -> None:
    """
    As a page that tells how tables are made has them.
    """
    cells = "&lt;td&gt;1&lt;/td&gt;"
    assert (cells * 9, cells * 9) == with_marks(cells * 9, cells * 9)
    ten, behind = with_marks(cells * 10, cells * 10)
    assert "<td>1</td>" * 10 == ten.replace(JOIN, "") == behind.replace(JOIN, "")
    assert len(cells * 10) == len(ten) == len(behind)


def test_tags_are_written_out_three_times_at_most() -> None:
    """
    No feed stores one within another more often, and each time is a pass over the text.
    """
    cells = "<td>1</td>" * 10
    for _ in range(3):
        cells = escape(cells)
    assert "<td>1</td>" * 10 == with_marks(cells, cells)[0].replace(JOIN, "")
    assert (escape(cells), escape(cells)) == with_marks(escape(cells), escape(cells))


def _refusal(text: str) -> str:
    with pytest.raises(gor.ParseError) as caught:
        gor.parse(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        (
            "统计指标 单位 统计数",
            "the statistics table used before 2019 (统计指标, 统计数) is another form; reports from 2019 on are read",
            "这是2019年以前的统计表（统计指标、统计数），不是本库读取的格式；可读取2019年及以后的年度报告",
        ),
        (
            "政府信息公开".encode().decode("latin-1"),
            "the text was decoded wrongly: it is UTF-8 read as LATIN-1; decode it as UTF-8",
            "文本解码有误：UTF-8 被当作 LATIN-1 读取；请按 UTF-8 解码",
        ),
        (
            str("政府信息公开".encode()),
            r"the bytes of the text are written out, as \xe6: undo that, and decode them as UTF-8",
            r"文本的字节被逐个写出（如 \xe6）：请先还原，再按 UTF-8 解码",
        ),
        (
            "2023.txt",
            "the text looks like the name of a file: read the file, and give what it holds",
            "文本像是文件名：请先读取文件，再传入其内容",
        ),
        (
            "好。",
            "no section heading and no table of the annual report form was found in the text",
            "文本中没有找到年度报告格式的标题或表格",
        ),
    ],
)
def test_what_is_no_report_is_told_in_both_languages(text: str, english: str, chinese: str) -> None:
    """
    With what to do about it, where that can be told.
    """
    with pytest.raises(gor.ParseError) as caught:
        gor.parse(text)
    assert (english, chinese) == (str(caught.value), caught.value.message_zh)


_REPORT = "本报告由政府办公室编制，公开信息，行政申请"


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("utf-8", "gb18030", "UTF-8 read as GB18030"),
        ("utf-8", "latin-1", "UTF-8 read as LATIN-1"),
        ("utf-8", "cp1252", "UTF-8 read as CP1252"),
        ("gb18030", "latin-1", "GB18030 read as LATIN-1"),
        ("gb18030", "cp1252", "GB18030 read as LATIN-1"),  # of these two nothing tells
    ],
)
def test_a_text_that_was_decoded_wrongly_is_told(right: str, wrong: str, said: str) -> None:
    """
    By words that every report has, once it is decoded as it should be.
    """
    refusal = _refusal(_REPORT.encode(right).decode(wrong, "ignore"))
    assert f"the text was decoded wrongly: it is {said}; decode it as {right.upper()}" == refusal


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize(
    ("write", "mark"),
    [
        pytest.param(str, r"\x", id="by Python"),
        pytest.param(quote_from_bytes, "%", id="in a URL"),
        pytest.param(lambda data: encodestring(data).decode(), "=", id="as quoted-printable"),
    ],
)
def test_a_text_whose_bytes_are_written_out_is_told(write: Callable[[bytes], str], mark: str, encoding: str) -> None:
    """
    As it is where `str(response.content)` was meant to be its text.
    """
    refusal = _refusal(write(_REPORT.encode(encoding)))
    assert f"written out, as {mark}" in refusal
    assert refusal.endswith(f"decode them as {encoding.upper()}")
    assert "written out" not in _refusal(write("政府信息。".encode(encoding)))


def test_a_rare_ideograph_tells_which_of_two_encodings_a_text_was_read_in() -> None:
    """
    Its first byte is no letter of LATIN-1, and without it all that follows is told otherwise.
    """
    refusal = _refusal("喆村政府信息公开行政申请报告".encode("gb18030").decode("cp1252"))
    assert "the text was decoded wrongly: it is GB18030 read as CP1252; decode it as GB18030" == refusal


def test_three_words_of_a_report_tell_how_it_was_decoded() -> None:
    """
    Two may stand in any text, and what stands far down is not looked at.
    """
    assert "decoded wrongly" in _refusal("政府信息公开".encode().decode("latin-1"))
    assert "decoded wrongly" not in _refusal("政府信息".encode().decode("latin-1"))
    assert "decoded wrongly" in _refusal("x" * 3_900 + "政府信息公开".encode().decode("latin-1"))
    assert "decoded wrongly" not in _refusal("x" * 4_000 + "政府信息公开".encode().decode("latin-1"))


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("reports/2023.txt", True),
        ("年报.PDF ", True),
        ("2023.html", True),
        ("2023.htm", True),
        ("2023.docx", True),
        ("2023.jpg", False),
        ("见 2023.txt 一文", False),
        (".txt", False),
        ("第一行\n2023.txt", False),
    ],
)
def test_the_name_of_a_file_is_told_from_a_text(text: str, is_name: bool) -> None:  # noqa: FBT001 - expected
    """
    Nothing of the form is in either.
    """
    said = _refusal(text)
    assert is_name == said.startswith("the text looks like the name of a file")
    assert is_name or said == "no section heading and no table of the annual report form was found in the text"


_TWO = "一、总体情况\n好。\n二、主动公开政府信息情况\n好。\n"
_FORMER = "统计指标 单位 统计数\n"


def test_two_headings_or_three_rows_make_a_report() -> None:
    """
    One heading or two rows do not, nor do two headings over the form used before 2019.
    """
    rows = "1.属于国家秘密 0\n2.其他法律行政法规禁止公开 0\n3.危及“三安全一稳定” 0\n"
    assert 2 == len(gor.parse(_TWO).sections)
    gor.parse(rows)
    assert "no section heading" in _refusal(_TWO.partition("二")[0])
    assert "no section heading" in _refusal(rows.partition("3")[0])
    assert "no section heading" in _refusal("总体情况\n好。\n主动公开政府信息情况\n好。\n")
    gor.parse(_FORMER + rows)
    with pytest.raises(gor.UnsupportedFormError, match="before 2019"):
        gor.parse(_FORMER + _TWO)
    with pytest.raises(gor.UnsupportedFormError, match="before 2019"):
        gor.parse(_FORMER)


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ('"规\n章",3,4,5', "规 章\t3\t4\t5"),
        ('"规\r\n章",3,4,5', "规  章\t3\t4\t5"),
        ('3,"规\n章",4,5', "3\t规 章\t4\t5"),
        ('3,4,5,"规\n章"', "3\t4\t5\t规 章"),
        ('"规\n章\n程",3,4,5', "规 章 程\t3\t4\t5"),
        ('"规\n章（三）",３,4,5', "规 章(三)\t3\t4\t5"),
    ],
)
def test_a_field_of_csv_that_goes_over_lines_is_one(row: str, line: str) -> None:
    """
    Where a comma stands beside its quotation marks, before or behind.
    """
    assert [line] * 40 == _cut(f"{row}\n" * 40)[:-1]


def test_a_field_that_goes_over_lines_may_stand_behind_the_comma_that_a_text_begins_with() -> None:
    """
    As a title does in the second column of a sheet.
    """
    assert [",某县2023年 政府信息公开工作年度报告", *["规\t3\t4\t5"] * 40] == [
        line.replace('"', "") for line in _cut(',"某县2023年\n政府信息公开工作年度报告"\n' + "规,3,4,5\n" * 40)[:-1]
    ]


@pytest.mark.parametrize("words", ['他说："规\n章"好\n', '"规\n章"\n', "规,章\n"])
def test_a_quotation_that_goes_over_lines_is_no_field(words: str) -> None:
    """
    Though fields stand below.
    """
    assert [*words.replace("：", ":").split("\n")[:-1], *["规\t3\t4\t5"] * 40] == _cut(words + "规,3,4,5\n" * 40)[:-1]


@pytest.mark.parametrize("words", ['甲,乙,\n"程\n序"\n', '"程\n序"\n,丙\n'])
def test_a_comma_on_another_line_is_not_beside_a_quotation(words: str) -> None:
    """
    Above it or below.
    """
    assert ['"程', '序"'] == [line for line in _cut(words + "规,3,4,5\n" * 40) if '"' in line]


@pytest.mark.parametrize("row", ["| ('行政复议', '总计') | ('无', '总计') |", "('行政复议', '总计') |('无', '总')"])
def test_a_list_between_bars_is_no_row(row: str) -> None:
    """
    It is the head of a column in a frame that has several lines of heads.
    """
    text = f"{row}\n" * 3
    assert text == cut_delimited(text, text)
    assert "\t" in cut_delimited(text.replace("|", ","), text.replace("|", ","))


def test_a_bar_on_another_line_is_not_beside_a_list() -> None:
    """
    Above it or below.
    """
    for text in ("甲|\n['规章', '3']\n" * 3, "['规章', '3']\n|甲\n" * 3):
        assert "\t" in cut_delimited(text, text)


def test_a_bar_that_a_text_begins_with_is_beside_a_list() -> None:
    """
    Nothing stands before it.
    """
    text = "|['规章', '3']\n" * 3
    assert text == cut_delimited(text, text)


@pytest.mark.parametrize(("cells", "mark"), [(59, "\t"), (60, "\n")])
def test_a_list_of_more_cells_than_a_table_has_rows_is_a_line_for_each(cells: int, mark: str) -> None:
    """
    Neither a row nor a column of the form has as many.
    """
    text = ("[" + ", ".join(["'甲'"] * cells) + "]\n") * 3
    assert mark.join(["甲"] * cells) in cut_delimited(text, text).replace(JOIN, "")
