"""How a problem is said, in English and in Chinese.

A message is made of what is wrong, where, what was found and what would have
done: the parts that are known, always in this order.
"""

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple
from unicodedata import category

from gov_open_report._codes import Code
from gov_open_report.form import FORMS, SECTIONS, Measure
from gov_open_report.wording import row_and_column, section_heading

_LONGEST: Final = 60
"""Code points of the source that a message shows."""

_MOST_ROWS: Final = 3
"""Rows that a message names; of more, the first and the last."""


def english(code: Code, paths: tuple[str, ...], found: str, expected: str) -> str:
    """Say it in English: one line, lower case, no full stop."""
    words = _words(code, found, expected)
    would_do = _said(code, expected) or _would_do(words, code, paths)[0]
    return "".join(
        (
            words.english,
            f" in {_places(paths)}" if paths and words.names_cells else "",
            f": {words.found.format(_said(code, found))}" if found else "",
            f", {words.expected.format(would_do)}" if would_do else "",
        )
    )


def chinese(code: Code, paths: tuple[str, ...], found: str, expected: str) -> str:
    """Say the same in Chinese."""
    words = _words(code, found, expected)
    would_do = _said(code, expected) or _would_do(words, code, paths)[1]
    return "".join(
        (
            words.chinese,
            f"，位于“{_places(paths)}”" if paths and words.names_cells else "",
            f"，{words.found_zh.format(_said(code, found))}" if found else "",
            f"，{words.expected_zh.format(would_do)}" if would_do else "",
        )
    )


def is_shown_as_it_is(char: str) -> bool:
    """Say whether *char* may stand in a line of text: no control, no half of a pair."""
    return category(char) not in _UNSHOWN


_UNSHOWN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def _shown(text: str) -> str:
    """Return *text* on one line, its end left out if long, what cannot be seen escaped."""
    kept = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return "".join(
        char if is_shown_as_it_is(char) else char.encode("unicode_escape").decode("ascii")
        for char in kept
    )


def _places(paths: tuple[str, ...]) -> str:
    """Name cells by the form's own labels: a row once, then its columns."""
    rows = [_row(tuple(cells)) for _, cells in groupby(paths, lambda path: path.rpartition(".")[0])]
    if len(rows) > _MOST_ROWS:
        return f"{rows[0]} … {rows[-1]}"
    return "；".join(rows)


def _row(paths: tuple[str, ...]) -> str:
    try:
        labels = [row_and_column(path) for path in paths]
    except KeyError:
        # A message never fails: what the form does not know is named as given.
        return _shown("、".join(paths))
    row = labels[0][0]
    return row if paths in _whole_rows() else f"{row} / {'、'.join(column for _, column in labels)}"


@cache
def _whole_rows() -> frozenset[tuple[str, ...]]:
    """Return the paths of every row of several cells: all named, none need be."""
    rows = (row.paths for form in FORMS.values() for row in form.rows)
    return frozenset(paths for paths in rows if len(paths) > 1)


@cache
def _measures() -> Mapping[str, Measure]:
    return {
        path: cell.measure
        for form in FORMS.values()
        for row in form.disclosure
        for path, cell in zip(row.paths, row.cells, strict=True)
    }


def _said(code: Code, value: str) -> str:
    """Say what was found or would have done: a section by its heading, a bound by its number."""
    if code in _OF_SECTIONS and value in SECTIONS:
        return section_heading(value)
    return _shown(value.removeprefix("≤ ").removeprefix("≥ ") if code in _OF_BOUNDS else value)


_OF_SECTIONS: Final = frozenset({Code.SECTION_MISSING, Code.HEADING_MISREAD, Code.TABLE_MISSING})
_OF_BOUNDS: Final = frozenset({Code.NUMBER_TOO_LONG, Code.IDENTITY_FAILS})
_OF_CELLS: Final = frozenset({Code.TOO_FEW_CELLS, Code.TOO_MANY_CELLS})


def _words(code: Code, found: str, expected: str) -> "_Words":
    """Return the words for *code* that are right for what was *found* and *expected*."""
    words = _WORDS[code]
    if code is Code.IDENTITY_FAILS:
        # What is known of a side with cells that have no figure is the least: of the left with ≤, of the right with ≥.
        if expected.startswith("≤"):
            return words._replace(found=_AT_LEAST, found_zh=_AT_LEAST_ZH)
        if expected.startswith("≥"):
            return words._replace(expected=_OTHER_AT_LEAST, expected_zh=_OTHER_AT_LEAST_ZH)
    return words._replace(found="{} cell") if code in _OF_CELLS and found == "1" else words


_AT_LEAST: Final = "one side comes to at least {}"
_AT_LEAST_ZH: Final = "一侧合计至少为{}"
_OTHER_AT_LEAST: Final = "the other to at least {}"
_OTHER_AT_LEAST_ZH: Final = "另一侧至少为{}"


def _would_do(words: "_Words", code: Code, paths: tuple[str, ...]) -> tuple[str, str]:
    """Say what would have done where only the kind of problem tells it."""
    if code is Code.NOT_A_COUNT:
        first = next(iter(paths), "")
        return _NUMBERS[_measures().get(first, Measure.COUNT)]
    return words.would_do, words.would_do_zh


_NUMBERS: Final = {
    Measure.COUNT: ("a whole number, zero or more", "不小于零的整数"),
    Measure.CHANGE: ("a whole number", "整数"),
    Measure.MONEY: ("an amount of 万元, zero or more", "不小于零的金额（单位：万元）"),
}


class _Words(NamedTuple):
    english: str
    chinese: str
    would_do: str = ""
    """What would have done, where that is always the same."""
    would_do_zh: str = ""
    found: str = "{}"
    """How what was found is told."""
    found_zh: str = "原文为“{}”"
    expected: str = "expected {}"
    """How what would have done is told."""
    expected_zh: str = "应为{}"
    names_cells: bool = True
    """Whether the cells that it is about are named, or what was found names them all."""


_WORDS: Final = {
    Code.SEVERAL_REPORTS: _Words(
        "another report begins",
        "此处起为另一份报告",
        "one report in a text",
        "每个文本只含一份报告",
    ),
    Code.TITLE_MISSING: _Words(
        "no title",
        "没有标题",
        "某局2023年政府信息公开工作年度报告",
        "“某局2023年政府信息公开工作年度报告”",
    ),
    Code.YEAR_DISAGREES: _Words(
        "the period, the preamble or a table's heading is of another year than the title",
        "统计期限、引言或表格所在章节标题与标题的年份不一致",
        found_zh="该处为{}年",
        expected="year read {}",
        expected_zh="所取年度为{}年",
    ),
    Code.YEAR_MISSING: _Words(
        "no year reported on",
        "未载明报告年度",
        "one in the title or the preamble",
        "标题或引言中的年份",
    ),
    Code.AUTHORITY_MISSING: _Words(
        "no reporting body",
        "未载明编制机关",
        "one in the title or the preamble",
        "标题或引言中的机关名称",
    ),
    Code.EDITIONS_MIXED: _Words(
        "tables two and three are of different editions",
        "第二、三部分表格的格式版本不同",
        found="table three is of the edition {}",
        found_zh="第三部分表格为{}年版",
        expected="table two of that of {}",
        expected_zh="第二部分表格为{}年版",
    ),
    Code.EDITION_UNKNOWN: _Words(
        "no label tells the edition of the form",
        "没有能够区分格式版本的栏目名称",
        "本年制发件数 or 本年新制作数量",
        "“本年制发件数”或“本年新制作数量”",
    ),
    Code.SEVERAL_TITLES: _Words(
        "a title of another year, and nothing but their order tells which is the report's",
        "另一年度的标题，仅能按先后判断何者为本报告的标题",
        expected="year read {}",
        expected_zh="所取年度为{}年",
    ),
    Code.SECTION_MISSING: _Words("section not found", "缺少该部分", expected_zh="应有“{}”"),
    Code.SECTION_REPEATED: _Words("a section comes again", "该部分重复出现"),
    Code.SECTION_OUT_OF_ORDER: _Words("a section out of the form's order", "该部分次序有误"),
    Code.HEADING_MISREAD: _Words(
        "a heading worded otherwise", "标题的文字有出入", expected="read as {}", expected_zh="读作“{}”"
    ),
    Code.TABLE_MISSING: _Words("table not found", "缺少表格", found_zh="即“{}”", names_cells=False),
    Code.UNEXPLAINED_TEXT: _Words(
        "text in a table that nothing of the form explains", "表中有格式以外的文字"
    ),
    Code.UNEXPLAINED_FIGURES: _Words(
        "figures in a table that belong to no place of the form", "表中有不属于任何一格的数字"
    ),
    Code.TABLES_IN_FILES: _Words(
        "a table that the page lacks may be in a file",
        "网页缺少的表格可能在附件中",
        "tables of the page itself",
        "网页本身的表格",
        found_zh="文件为“{}”",
    ),
    Code.TABLES_IN_PICTURES: _Words(
        "a table that the page lacks may be in a picture",
        "网页缺少的表格可能在图片中",
        "tables of the page itself",
        "网页本身的表格",
        found_zh="图片为“{}”",
    ),
    Code.ROW_MISSING: _Words("row not found", "缺少该行"),
    Code.ROW_REPEATED: _Words("a row comes again", "该行重复出现"),
    Code.ROW_OUT_OF_ORDER: _Words("a row out of the form's order", "该行次序有误"),
    Code.TOO_FEW_CELLS: _Words(
        "too few cells", "单元格过少", found="{} cells", found_zh="实有{}格", expected_zh="应有{}格"
    ),
    Code.TOO_MANY_CELLS: _Words(
        "too many cells", "单元格过多", found="{} cells", found_zh="实有{}格", expected_zh="应有{}格"
    ),
    Code.LABEL_MISREAD: _Words("a label worded otherwise", "栏目名称的文字有出入"),
    Code.LABEL_MISSING: _Words("figures without the label of their row", "该行数字缺少栏目名称"),
    Code.NOT_A_COUNT: _Words("not a figure that the form allows", "不是表格要求的数字"),
    Code.NUMBER_TOO_LONG: _Words(
        "more digits than a figure has", "数字过长", expected="at most {} digits", expected_zh="最多{}位"
    ),
    Code.UNIT_CONVERTED: _Words(
        "an amount in another unit converted to 万元",
        "金额不以万元为单位，已换算为万元",
        expected="read as {}",
        expected_zh="读作{}",
    ),
    Code.NOTE_IN_CELL: _Words("a remark beside the figure", "数字旁有说明"),
    Code.PLACEHOLDER: _Words("a sign instead of a figure", "以符号代替数字"),
    Code.CELL_MISSING: _Words("cell not found", "缺少该单元格"),
    Code.PLACE_RECOVERED: _Words(
        "figures placed by the sums of the form", "数字位置由勾稽关系推定", found_zh="数字见“{}”"
    ),
    Code.PLACE_AMBIGUOUS: _Words("no single place for these figures", "数字位置无法唯一确定"),
    Code.SEARCH_STOPPED: _Words("too many readings to try them all", "可能的读法过多，未能穷尽"),
    Code.IDENTITY_FAILS: _Words(
        "figures that do not add up",
        "数字不符合勾稽关系",
        found="one side comes to {}",
        found_zh="一侧合计为{}",
        expected="the other to {}",
        expected_zh="另一侧为{}",
    ),
}
