"""What tells that a row of table two is none, or that nothing places it: words in its line, or heads of two years.

`我局作出行政许可 74 件` is a sentence that quotes a label, `其中：` says that what stands below is a part of the row,
and with `2022年` and `2023年` over its heads each row has figures of both years.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._reading.lines.items import Kind, has_name_of_others_behind
from gov_open_report._reading.places.filled_up import joins_cells
from gov_open_report._reading.words.added import COUNTED, SUM
from gov_open_report._reading.words.figures import UNITS_OF_MONEY, has_number, is_cell
from gov_open_report._reading.words.pages import may_be_page
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary
from gov_open_report._reading.words.years import (
    YEAR_IN_FIGURES,
    YEAR_IN_WORDS,
    are_of_others,
    is_of_another_year,
    names_earlier_year,
)
from gov_open_report.form import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.disclosure.disclosure_blocks import Block
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import DisclosureRow

_IDEOGRAPH = re.compile("[\u2e80-\u9fff]")
_TAG = re.compile(r"<[^<>]*>")
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_EDGES = re.compile(r"[|\t]")

# What parts cells, and may be lacking behind the last.
_PARTING = " \t,;、，；|"

# Behind a label or a figure these say what is counted, as heads do.
_NO_WORDS = (
    COUNTED
    | UNITS_OF_MONEY
    | {"件数", "项数", "宗数", "数量", "单位", "决定", "处理决定", "决定数量", "项目", "金额", "总金额", "收费金额"}
)

# A wide gap parts what stands in other columns, as pieces of heads that wrap.
_COLUMNS_APART = re.compile(r" {4,}|　{2,}")

_OF_A_YEAR = re.compile(r"(20[0-9]{2})(?:年度?)?([^0-9]+)(?=20[0-9]{2}|$)")
_LAST_YEAR = re.compile(r"(?:上一?|去)年度?$")
# A row of several lines may have it at the end of one.
_ENDS_OF_YEAR = frozenset("年度\n")
# Behind the corner's word, if that is not a cell of its own.
_YEARS = re.compile(r"(?:信息内容)?((?:\(?20[0-9]{2}(?:年度?)?\)?)+)")
_YEAR = re.compile(r"20[0-9]{2}")
# By itself such a head is that of a column more.
_OTHER_YEAR = re.compile(
    rf"(?:信息内容)?(?:(?:上一?|去)年(?:度|同期)*|(?:{YEAR_IN_FIGURES}|{YEAR_IN_WORDS})年度?)"
    r"(?:数量?|(?:处理)?决定数量)?"
)

# So many characters before a head say of which year it is.
_LONGEST_YEAR = 4

_DECIMALS = re.compile(r"[0-9]+\.[0-9]+")

# What a narrow cell may have in its next line: more digits, some misread, and their unit, or what multiplies them.
_POINT_APART = re.compile(r"[0-9][ \t\n|]++\.(?![0-9])|(?<![0-9])\.[ \t\n|]++[0-9]")
_MORE_DIGITS = r"[0-9OolI.,]{1,12}[^\W\d_]{0,3}"
_DIGITS_AND_MORE = re.compile(_MORE_DIGITS)
_REST = re.compile(rf"{_MORE_DIGITS}|[万千百十亿余多%一二三四五六七八九零〇]元?")


def is_sentence(block: Block, label: Item, scan: Scan) -> bool:
    """Tell whether words stand before the row's *label* in its line, or go on behind it or behind its last figure.

    Or whether a line between says that the figures below it are others: then the row is blank, or lacks some.
    They may be pieces of other labels, which the scanner passes over: 上年, or 事项.
    """
    source, line = scan.source, scan.lines[label.line]
    last_figure = block.figures[-1] if block.figures and label.whole else label
    if last_figure.line > label.line and _name_others(fold(source[label.end : last_figure.start])):
        return True
    # A row that the form does not have may stand below one that is blank.
    if block.figures and has_name_of_others_behind(scan, label, block.figures[0]):
        return True
    plain = label.column < 0 and bool(block.figures)
    last = block.figures[-1].end if plain else label.end
    end = scan.lines[block.figures[-1].line].end if plain else line.end
    # Mostly there is nothing but figures.
    around = source[line.start : label.start] + source[label.end : end]
    if around.isascii() or not _IDEOGRAPH.search(around):
        return False
    items = [*scan.labels, *scan.cells]
    before = source[max([line.start, *(item.end for item in items if item.end <= label.start)]) : label.start]
    following = [item.start for item in items if item.start >= label.end]
    behind_end = min([line.end, *following])
    behind = source[label.end : behind_end]
    if label.column >= 0:
        before, behind = _EDGES.split(before)[-1], _EDGES.split(behind)[0]
        if not _IDEOGRAPH.search(scan.folded, label.end, behind_end):
            # The name of a column, for which the mark between two cells stands.
            behind = ""
    beyond = source[last : min([end, *(start for start in following if start >= last)])] if plain else ""
    return _has_words(_COLUMNS_APART.split(before)[-1]) or any(
        _has_words(_COLUMNS_APART.split(words)[0]) for words in (behind, beyond)
    )


def _name_others(words: str) -> bool:
    return are_of_others(words) or SUM in words


def _has_words(printed: str) -> bool:
    """Whether more than marks, remarks and what is counted stands there; a remark of another year is words."""
    words = fold(_TAG.sub("", printed))
    if names_earlier_year(words):
        return True
    words = squeeze(_IN_BRACKETS.sub("", words))
    # A single character may be a stray mark.
    return len(words) > 1 and _IDEOGRAPH.search(words) is not None and words not in _NO_WORDS


def ends_in_page_number(block: Block, row: DisclosureRow) -> bool:
    """Tell whether the amount of a *row* that has one stands in the place of a count.

    In its own stands then what may be the number of a page.
    """
    if block.ruled or len(block.figures) < len(row.cells):
        return False
    *counts, amount = (figure.text.replace(",", "") for figure in block.figures[: len(row.cells)])
    return may_be_page(amount) and any(map(_DECIMALS.fullmatch, counts))


def may_go_on(block: Block, row: DisclosureRow, scan: Scan) -> bool:
    """Tell whether a figure of a *row* may be more than what stands in its line.

    Its rest may be in the line right below, where no label stands, `62⏎98万`; and an amount's point may stand apart.
    """
    last = block.figures[-1] if block.figures else None
    if last is None or block.label is None:
        return False
    line, is_amount = scan.lines[last.line], row.cells[-1].measure is Measure.MONEY
    if is_amount and _POINT_APART.search(scan.folded[block.label.start : line.end].replace(JOIN, "")):
        return True
    # A unit in the next line is its own.
    is_last = last.end <= line.end and not scan.folded[last.end : line.end].strip(_PARTING)
    if not is_last or last.line + 1 >= len(scan.lines):
        return False
    below = scan.lines[last.line + 1]
    rest = scan.folded[below.start : below.end].strip(_PARTING)
    # A figure alone there is asked about for itself, and so is an amount's unit.
    may_be_rest = _DIGITS_AND_MORE if is_amount else _REST
    return not below.after_gap and bool(may_be_rest.fullmatch(rest)) and not rest.isdecimal()


def hides_blank(block: Block, row: DisclosureRow, scan: Scan) -> bool:
    """Tell whether something that is no cell may make up for a blank, which leaves no trace in a plain line.

    Between bars a blank one may make up for what was joined.
    """
    if block.ruled:
        return joins_cells(block.cells[: len(row.cells)], scan.folded)
    return _may_be_signed(block, row) or (len(row.cells) > 1 and _holds_others(block, scan))


def _holds_others(block: Block, scan: Scan) -> bool:
    """Whether among figures apart from their label is what cannot be read, `[8]`, or one that alone has marks around.

    So the number of a page may stand, `== 8 ==`, or a date.
    """
    if block.on_label_line:
        return False
    figures = block.figures
    # A bar beside digits is a table's line, or a 1.
    if any(not is_cell(figure.text.strip("|")) and has_number(figure.text) for figure in figures):
        return True
    below = [figure for figure in figures if block.label is None or figure.line != block.label.line]
    # Beside others it has digits on its line, which may be long.
    of_lines = Counter(figure.line for figure in below)
    marked = {of_lines[figure.line] == 1 and _has_marks_around(figure, scan) for figure in below}
    return len(marked) > 1


def _has_marks_around(figure: Item, scan: Scan) -> bool:
    """Whether a figure has something beside it on its line that a space parts from it, and no other figure."""
    line = scan.lines[figure.line]
    before, behind = scan.source[line.start : figure.start], scan.source[figure.end : line.end]
    marks = (before + behind).strip(_PARTING)
    return bool(marks) and (before[-1:] == " " or behind[:1] == " ") and not any(map(str.isdigit, marks))


def _may_be_signed(block: Block, row: DisclosureRow) -> bool:
    """Whether a sign by itself may be that of the change behind it, `- 372`, and the cell before that be blank.

    A cell that has a sign for nothing looks so too. Of nothing, no sign makes anything else.
    """
    pairs = zip(row.cells[1:], pairwise(block.figures), strict=False)
    return any(
        cell.measure is Measure.CHANGE
        and (sign.text, sign.line, sign.end + 1) == ("-", figure.line, figure.start)
        and bool(count_of(figure.text))
        for cell, (sign, figure) in pairs
    )


def gives_two_years(scan: Scan, segments: Sequence[Segment]) -> bool:
    """Tell whether heads of table two come once for each of several years, as 2022年本年处理决定数量 does.

    So they do where one is of last year, though it be the only one, or years stand side by side over heads or behind
    them. Where cells are blank, no row shows then how many columns it has.
    """
    heads = [label for terminal, label, _ in segments if label is not None and terminal.startswith("COLUMN_")]
    rows = {label.line for terminal, label, _ in segments if label is not None and terminal.startswith("ROW_")}
    lines_of_heads = {head.line for head in heads} - rows
    # Mostly a gap or a bar stands before a head.
    for head in [head for head in heads if scan.source[head.start - 1] in _ENDS_OF_YEAR]:
        start = max(scan.lines[head.line].start, head.start - _LONGEST_YEAR)
        if _LAST_YEAR.search(scan.source, start, head.start):
            return True
    if any(_OTHER_YEAR.fullmatch(text.text) and text.line in lines_of_heads for text in scan.texts):
        return True
    if _has_year_beside_heads(scan.source, segments):
        return True
    years: set[str] = set()
    by_line: dict[int, set[str]] = {}
    labels = [label.start for _, label, _ in segments if label is not None and label[0] is Kind.LABEL]
    first, last = (labels[0], labels[-1]) if labels else (0, 0)
    for text in scan.texts:
        if "20" not in text.text:
            continue
        # In a sentence more is said.
        years.update(year for year, head in _OF_A_YEAR.findall(text.text) if _is_head(head))
        if first < text.start < last and (found := _YEARS.fullmatch(text.text)):
            by_line.setdefault(text.line, set()).update(_YEAR.findall(found[1]))
    # One alone is that of a table of last year, or of a head that was left from it.
    is_another = any(is_of_another_year(f"{year}年", scan.folded) for year in years)
    return is_another or max(map(len, (years, *by_line.values()))) > 1


def _has_year_beside_heads(source: str, segments: Sequence[Segment]) -> bool:
    """Whether another year stands right before or behind a head on a line of its own, as where each cell has one.

    The source says so: 上年 may be a piece of a label, which the scanner passes over.
    """
    # Kinds, columns and lines by number, as labels are many and mostly no line is between two.
    labels = [
        (terminal, label)
        for terminal, label, _ in segments
        if label is not None and label[0] is Kind.LABEL and label[6] < 0
    ]
    for (terminal, label), (below, following) in pairwise(labels):
        is_beside_head = terminal.startswith("COLUMN_") or below.startswith("COLUMN_")
        if is_beside_head and following[5] > label[5] + 1:
            words = source[label.end : following.start]
            if "年" in words and any(_OTHER_YEAR.fullmatch(squeeze(fold(line))) for line in words.split("\n")[1:-1]):
                return True
    return False


def _is_head(words: str) -> bool:
    head = vocabulary().exact.get(words)
    return head is not None and head.table == "disclosure" and head.terminal.startswith("COLUMN_")
