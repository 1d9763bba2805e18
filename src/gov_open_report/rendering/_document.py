"""A report as a text: title, preamble, six sections, three tables."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from html import escape
from typing import Final, NamedTuple

from gov_open_report.form import SECTIONS, Table
from gov_open_report.models import Layout, Report, Section
from gov_open_report.rendering import _positioned, _separated, _stacked, _tables, _tags
from gov_open_report.rendering._glyphs import styled, with_radicals
from gov_open_report.rendering._grid import Grid
from gov_open_report.rendering._style import Style


class Part(NamedTuple):
    """A piece of a text."""

    text: str
    table: Table | None = None
    """The table that it is, or is a page of; ``None`` for words."""


def assembled(pieces: Iterable[Part], layout: Layout, style: Style) -> str:
    """Return the text that *pieces* make."""
    text = _WAYS[layout].between.join(piece.text for piece in pieces) + "\n"
    return with_radicals(text) if style.radicals else text


def parts(report: Report, layout: Layout, style: Style) -> Iterator[Part]:
    """Yield the pieces of the text in order, radicals not yet put in."""
    way = _WAYS[layout]
    title = _title(report)
    if title:
        yield Part(way.title(title))
    preamble = _preamble(report, title or "")
    if preamble:
        yield Part(way.paragraph(preamble))
    sections = {section.number: section for section in report.sections}
    for number, name in enumerate(SECTIONS, 1):
        section = sections.get(number) or Section(number, name)
        yield Part(way.heading(section.heading or style.heading(number)))
        yield from (Part(way.paragraph(text)) for text in _paragraphs(section))
        if name in _TABLES:
            yield from _table(report, Table(name), way, style)


def _title(report: Report) -> str | None:
    """The title; one made for a report that has none, where nothing else would tell its year."""
    told = report.year is None or (report.period is not None and report.period[0].year == report.year)
    if report.title is not None or told:
        return report.title
    return f"{report.authority or ''}{report.year}年政府信息公开工作年度报告"


def _preamble(report: Report, title: str) -> str:
    """What the title does not tell: the body, and the days reported on."""
    body, period = report.authority, report.period
    said = "" if body is None or body in title else f"本报告由{body}编制。"
    return said + (f"本报告所列数据的统计期限为{_day(period[0])}至{_day(period[1])}。" if period else "")


def _day(day: date) -> str:
    return f"{day.year:04}年{day.month}月{day.day}日"


def _paragraphs(section: Section) -> Iterator[str]:
    """The prose of *section*, and those of its parts that the prose does not hold."""
    paragraphs = [line for line in section.text.split("\n") if line.strip()]
    yield from paragraphs
    for part in section.subsections:
        if not any(line.lstrip().startswith(part.heading) for line in paragraphs):
            first, *rest = part.text.split("\n")
            yield f"{part.heading}。{first}" if first else part.heading
            yield from (line for line in rest if line.strip())


def _table(report: Report, table: Table, way: "_Way", style: Style) -> Iterator[Part]:
    for page, grid in enumerate(_TABLES[table](report, style), 1):
        if page > 1 and style.page_number:
            yield Part(way.paragraph(style.page_number.replace("{}", str(page))))
        yield Part("\n".join(way.table(styled(grid, style), style)), table)


_TABLES: Final[Mapping[str, Callable[[Report, Style], Iterator[Grid]]]] = {
    Table.DISCLOSURE: lambda report, style: iter([_tables.disclosure(report, style)]),
    Table.REQUESTS: _tables.requests,
    Table.DISPUTES: lambda report, style: iter([_tables.disputes(report, style)]),
}


# Signs that Markdown would take for its own: anywhere, where a line begins, behind a number there, or where it ends.
_MARKDOWN: Final = re.compile(r"[\\`*_~\[\]|]|^[#+=-]|^[0-9]{1,9}[.)]|#$")


def _escaped(text: str) -> str:
    # A heading may be wrapped in its source, and Markdown ends it with its line.
    text = "".join(line.strip() for line in text.splitlines())
    return escape(_MARKDOWN.sub(lambda sign: f"{sign[0][:-1]}\\{sign[0][-1]}", text), quote=False)


def _plain(text: str) -> str:
    return text


class _Way(NamedTuple):
    """How a layout writes what a report is made of."""

    table: Callable[[Grid, Style], list[str]]
    between: str = "\n\n"
    title: Callable[[str], str] = _plain
    heading: Callable[[str], str] = _plain
    paragraph: Callable[[str], str] = _plain


_WAYS: Final[Mapping[Layout, _Way]] = {
    Layout.TABS: _Way(_separated.tabs),
    Layout.PIPES: _Way(
        _separated.pipes,
        title=lambda text: f"# {_escaped(text)}",
        heading=lambda text: f"## {_escaped(text)}",
        paragraph=_escaped,
    ),
    Layout.WHITESPACE: _Way(_positioned.whitespace),
    Layout.LINES: _Way(_stacked.lines, between="\n"),
    Layout.RUN_TOGETHER: _Way(_stacked.run_together, between="\n"),
    Layout.COLUMN_BLOCKS: _Way(_stacked.column_blocks),
    Layout.HTML: _Way(
        _tags.html,
        between="\n",
        title=lambda text: f"<h1>{escape(text)}</h1>",
        heading=lambda text: f"<h2>{escape(text)}</h2>",
        paragraph=lambda text: f"<p>{escape(text)}</p>",
    ),
}
