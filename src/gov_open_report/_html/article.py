"""The blocks of a page that are the report, among all that a page has besides."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from gov_open_report._html.signs import is_title, plain_of, section_of, year_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._html.blocks import Block

# Labels in a table that make it one of the form's.
_FORM: Final = 3

# Copies are looked for among so many tables; a report has three, and rarely twenty.
_MOST_TABLES: Final = 64

# A title's other lines are no longer.
_LONGEST_HALF: Final = 20
_MOST_LINES: Final = 2

# What a page has below an article. In a line of its own: prose says these words too.
_BELOW: Final = re.compile(
    r"\(?(?:上一(?:篇|条|页)|下一(?:篇|条|页)|相关(?:阅读|新闻|链接|报告|文章|信息|稿件|文件|内容|推荐)|推荐阅读|延伸阅读"
    r"|分享(?:到|至)|扫一扫|打印(?:本页|此页|[:)]|$)|关闭(?:窗口|本页|[:)]|$)|返回(?:顶部|列表|首页)|(?:责任)?编辑:"
    r"|字(?:体|号):|版权所有|(?:主办|承办)单位?:|网站标识码|[^,.]{0,6}ICP备|[^,.]{0,4}公网安备)"
)
_ATTACHED: Final = re.compile(r"附件(?:下载|列表|[0-9]*[:.]|[0-9]*$)|相关附件")


class Article(NamedTuple):
    """A report's part of a page."""

    blocks: Sequence[Block]
    """Its blocks, the title first."""

    attached: Sequence[Block]
    """Those, and the list of attachments below."""

    has_title: bool
    """Whether one of them is its title."""

    has_form: bool
    """Whether any of the form's tables or headings is in it."""


def article_of(blocks: Sequence[Block]) -> Article:
    """Choose the blocks that are the report: from its title to where the page goes on. Linear."""
    tables = _tables(blocks)
    sections = [0 if block.is_link or block.table else section_of(block.text) for block in blocks]
    first = _first_of_form(sections, tables)
    if first is None:
        start = next((at for at, block in enumerate(blocks) if _is_title(block) and year_in(block.text)), None)
        if start is None:
            return Article(blocks, blocks, has_title=False, has_form=False)
        return _cut(blocks, _whole_title(blocks, start), start + 1, has_title=True, has_form=False)
    overview = max((at for at in range(first + 1) if sections[at] == 1), default=first)
    above = [at for at in range(overview) if _is_title(blocks[at])]
    within = [at for at in range(overview, first + 1) if _is_title(blocks[at])]
    start = _whole_title(blocks, above[-1]) if above else _preamble(blocks, overview)
    last = _last_of_form(blocks, sections, tables, first)
    if above:
        blocks = _without_copy(blocks, blocks[above[-1]].text, last + 1)
    return _cut(blocks, start, last + 1, has_title=bool(above or within), has_form=True)


def _cut(blocks: Sequence[Block], start: int, rest: int, *, has_title: bool, has_form: bool) -> Article:
    """Let the article go from *start* to where, from *rest* on, something else begins."""
    end = _end(blocks, rest)
    attached = end
    while attached < len(blocks) and not _BELOW.match(plain_of(blocks[attached].text)):
        attached += 1
    return Article(blocks[start:end], blocks[start:attached], has_title, has_form)


def _without_copy(blocks: Sequence[Block], title: str, rest: int) -> Sequence[Block]:
    """Leave out what comes behind the report under its own title again: no table that is not above."""
    again = (at for at in range(rest, len(blocks)) if blocks[at].text == title and _is_title(blocks[at]))
    return blocks[: next(again, len(blocks))]


class _Table(NamedTuple):
    """A table of the form among the blocks."""

    first: int
    last: int
    rows: tuple[str, ...]


def _tables(blocks: Sequence[Block]) -> list[_Table]:
    """Find the tables of the form, copies left out."""
    found = []
    first = 0
    for (number, labels), group in groupby(blocks, key=attrgetter("table", "labels")):
        rows = tuple(block.text for block in group)
        if number and labels >= _FORM:
            found.append(_Table(first, first + len(rows) - 1, rows))
        first += len(rows)
    return found[: _unique(blocks, found[:_MOST_TABLES], len(found))]


def _unique(blocks: Sequence[Block], tables: Sequence[_Table], every: int) -> int:
    """Count the tables before all come again, as on a page that has them for large screens and small ones.

    The tables of two years may be alike as well; then a title of another year stands between.
    """
    for count in range(1, len(tables) // 2 + 1):
        first, again = tables[:count], tables[count : 2 * count]
        if [table.rows for table in first] == [table.rows for table in again]:
            years = [
                {year_in(block.text) for block in blocks[start:end] if _is_title(block)}
                for start, end in ((0, tables[0].first), (tables[count - 1].last, tables[count].first))
            ]
            return count if years[1] <= years[0] else every
    return every


def _first_of_form(sections: Sequence[int], tables: Sequence[_Table]) -> int | None:
    """Return where the form surely begins: its first table, or the second of two headings in order."""
    if tables:
        return tables[0].first
    before = 0
    for at, number in enumerate(sections):
        if number and before and number > before:
            return at
        before = number or before
    return None


def _last_of_form(blocks: Sequence[Block], sections: Sequence[int], tables: Sequence[_Table], first: int) -> int:
    """Return the last block that is surely the form's: a row, or a heading before another report or a copy begins."""
    last = tables[-1].last if tables else first
    number = 0
    for at in range(last, len(blocks)):
        if _is_title(blocks[at]) or (0 < sections[at] < number):
            break
        if sections[at]:
            last, number = at, sections[at]
    return last


def _is_title(block: Block) -> bool:
    return not block.is_link and not block.table and is_title(block.text)


def _whole_title(blocks: Sequence[Block], at: int) -> int:
    """Return where a title begins whose last line is at *at*."""
    start = at
    while start and at - start < _MOST_LINES and _is_half(blocks[start - 1]):
        start -= 1
    return start


def _is_half(block: Block) -> bool:
    words = plain_of(block.text)
    return not block.is_link and not block.table and 0 < len(words) <= _LONGEST_HALF and words.isalnum()


def _preamble(blocks: Sequence[Block], overview: int) -> int:
    """Return where the text above the first heading begins: behind the last link or table."""
    start = overview
    while start and not blocks[start - 1].links and not blocks[start - 1].table:
        start -= 1
    return start


def _end(blocks: Sequence[Block], start: int) -> int:
    """Return where the page goes on with something else than its article."""
    for at in range(start, len(blocks)):
        block = blocks[at]
        if block.is_link and at + 1 < len(blocks) and blocks[at + 1].is_link:
            return at
        words = plain_of(block.text)
        if _BELOW.match(words) or _ATTACHED.match(words):
            return at
    return len(blocks)
