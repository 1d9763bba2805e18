"""Tables that a caption gives to another year than the report's: `2022年：`, or `上年情况如下：`, on a line of its own.

A body may print last year's table beside this year's, or instead of one that it has nothing for. What stands below such
a caption is no figure of the report, whatever this year's cells hold: 未发生 there is no place for last year's figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.findings import with_digits
from gov_open_report._reading.lines.items import Kind
from gov_open_report._reading.words.years import EARLIER, YEAR_IN_FIGURES, YEAR_IN_WORDS, number_of_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.sections.outline import Outline

# Labels, or cells, around a caption that are asked whose they are; blank ones may be among them.
_MOST_AROUND = 32

# Longer lines are sentences that say more than whose a table is.
_LONGEST = 60
_LINE = re.compile(rf"(?m)^[^\n]{{0,{_LONGEST}}}年[^\n]{{0,{_LONGEST}}}$")
# Blanks, bars and what makes words bold or a heading.
_MARKS = re.compile(r"[\s\0|*#_]+")
_PERIOD = "(?:度|末|底|全年|1-12月|1至12月)*"
_YEAR = (
    rf"(?:(?P<number>{YEAR_IN_FIGURES}|{YEAR_IN_WORDS})年|(?P<earlier>{EARLIER})|本年)"
    rf"{_PERIOD}(?:\((?:{EARLIER}度?|单位:[^()]{{1,6}})\))?(?:同期)?的?"
)
# What a caption is numbered with, or says that it is.
_BEFORE = (
    r"(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十0-9][,.]|[附注]?表?[一二三四五六七八九十0-9]{0,2}[:.]?)?"
    r"(?:截至|以下为)?"
)
# Words of a sentence that names a year for another reason: whose form it is, or where that year's figures are found.
_OF_A_FORM = "[版修订启用按据见于]|制发|印发"
_TAIL = rf"(?:(?!{_OF_A_FORM})[^0-9:])*?(?:如下|见下表|统计表|情况表|数据表)"
_CAPTION = re.compile(
    rf"\(?{_BEFORE}{_YEAR}(?:(?P<bare>)|(?:情况|数据|数|统计|报表|表)+|{_TAIL})\)?(?P<mark>[:.]?)(?:\(单位:[^()]{{1,6}}\))?"
)
# Of a line's clauses the last is its caption, unless one before it gives the table: 2023年无此情况,2022年情况如下.
_GIVES_TABLE = re.compile("如下|以下|数据|统计")
_ENDS_OF_CLAUSES = ",;."


def without_other_years(scan: Scan, outline: Outline, own: int | None, findings: Findings) -> Scan:
    """Give *scan* without the tables of other years than its *own*, of which *findings* are told; most texts have none.

    Linear.
    """
    captions = _captions(scan, outline, own)
    dropped: set[int] = set()
    ends = [*(end for end, _ in captions[1:]), len(scan.folded)]
    for (start, is_of_another), stop in zip(captions, ends, strict=False):
        table = _table_at(scan, start, stop) if is_of_another else []
        figures = [item for item in table if item.kind is Kind.CELL and item.text]
        # Without any, years stand side by side over columns, or one below the other.
        if figures:
            dropped.update(item.start for item in table)
            findings.unexplained(with_digits(figures))
    return _without(scan, dropped) if dropped else scan


def has_other_years(scan: Scan, outline: Outline, own: int | None) -> bool:
    """Tell whether some caption gives what stands below it to another year than the report's *own*."""
    return bool(_captions(scan, outline, own))


def _captions(scan: Scan, outline: Outline, own: int | None) -> list[tuple[int, bool]]:
    """Where captions that name a year end, and whether it is another than the report's *own*; none if none is."""
    found: list[tuple[int, str | None]] = []
    for line in _LINE.finditer(scan.folded, outline.tables_start, outline.tables_end):
        caption = _caption_in(_MARKS.sub("", line[0]))
        if caption is not None and not _is_of_column_or_row(scan, caption, line.end()):
            found.append((line.end(), caption["earlier"] or caption["number"]))
    captions = [(end, _is_another(year, own)) for end, year in found]
    return captions if any(is_of_another for _, is_of_another in captions) else []


def _caption_in(words: str) -> re.Match[str] | None:
    """The caption that the *words* of a line are, if they are one."""
    caption = _CAPTION.fullmatch(words)
    if caption is not None:
        return caption
    start = 1 + max(words.rfind(mark, 0, len(words) - 1) for mark in _ENDS_OF_CLAUSES)
    return _CAPTION.fullmatch(words, start) if _GIVES_TABLE.search(words, 0, start) is None else None


def _is_another(year: str | None, own: int | None) -> bool:
    """Whether a caption's *year* is before the report's *own*, by its number or as 上年; a later one is a page's."""
    if year is None:
        return False
    return year.endswith("年") or (own is not None and number_of_year(year) < own)


def _is_of_column_or_row(scan: Scan, caption: re.Match[str], end: int) -> bool:
    """Whether heads, or a row, go on around a line: then a year there is that of a column, or of a part of the row."""
    above, below = _around(scan.labels, end)
    cell = next(iter(_around(scan.cells, end)[1]), None)
    if cell is not None and (not below or cell.start < below[0].start):
        return bool(above) and above[-1].text.startswith("ROW_")
    is_bare = caption["bare"] is not None and not caption["mark"]
    return is_bare and bool(below) and below[0].text.startswith(("COLUMN_", "ROW_"))


def _around(items: Sequence[Item], at: int) -> tuple[Sequence[Item], Sequence[Item]]:
    """A few of *items* that end before a place and that begin behind it, blank cells left out."""
    behind = bisect_left(items, at, key=attrgetter("start"))
    above, below = items[max(0, behind - _MOST_AROUND) : behind], items[behind : behind + _MOST_AROUND]
    return [item for item in above if item.text], [item for item in below if item.text]


def _table_at(scan: Scan, start: int, stop: int) -> list[Item]:
    """The labels and cells of the table that begins at *start*, if it does not end at *stop*; a heading ends it too."""
    above, below = _around(scan.labels, start)
    first = below[0].start if below else stop
    has_own_heads = not any(start <= cell.start < first for cell in _around(scan.cells, start)[1])
    names = [label.table for label in (below if has_own_heads else above[::-1]) if label.table]
    found = []
    begin, end = (bisect_left(scan.items, at, key=attrgetter("start")) for at in (start, stop))
    for item in scan.items[begin:end]:
        if item.kind is Kind.HEADING or _is_of_another_table(item, names[:1]):
            break
        if item.kind in {Kind.LABEL, Kind.CELL}:
            found.append(item)
    return found


def _is_of_another_table(item: Item, names: Sequence[str]) -> bool:
    # A piece of 其他结果, a head of table four, is one of table three.
    return item.table not in {"", *names} and item.text != "COLUMN_OTHER"


def _without(scan: Scan, dropped: set[int]) -> Scan:
    """Give *scan* without the labels and cells that begin at *dropped*."""
    gone = {item.line for item in scan.items if item.start in dropped}
    items = [item for item in scan.items if item.start not in dropped or item.kind not in {Kind.LABEL, Kind.CELL}]
    return scan._replace(
        items=items,
        labels=[item for item in items if item.kind is Kind.LABEL],
        cells=[item for item in items if item.kind is Kind.CELL],
        strays={line: item for line, item in scan.strays.items() if line not in gone},
        upset=scan.upset - gone,
    )
