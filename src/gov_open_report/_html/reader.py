"""A page, stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from gov_open_report._html.article import article_of
from gov_open_report._html.attached import files_of, pictures_of
from gov_open_report._html.blocks import blocks_of
from gov_open_report._html.decoding import decode
from gov_open_report._html.names import is_review_page, title_of
from gov_open_report._html.tree import tree_of
from gov_open_report._html.walk import flow_of
from gov_open_report._reading.reader import read
from gov_open_report._span import Span
from gov_open_report.diagnostics import Code, Diagnostic, NotAReportError
from gov_open_report.models import Layout, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from gov_open_report._html.article import Article
    from gov_open_report._html.blocks import Block


_REVIEW_PAGE: Final = (
    "a page that was made to review a report with: read the report that it shows instead",
    "这是本库生成的审阅页，不是报告本身；请读取它所依据的报告",
)


def read_page(page: str | bytes) -> Report:
    """Read the report on *page*; linear in its length.

    Raises:
        NotAReportError: If nothing of the form is there, nor a title with files or pictures,
            or if it is a page that this library made of a report.
        UnsupportedFormError: If it is the form used before 2019.
    """
    root = tree_of(decode(page) if isinstance(page, bytes) else page.removeprefix("\ufeff"))
    if root is None:
        return read("")
    if is_review_page(root):
        raise NotAReportError(*_REVIEW_PAGE)
    found = _found_on(root)
    # A tree takes many times the memory of its text, which is all that is needed from here on.
    del root
    report = read(found.text, is_report=found.is_report)
    if report.layout is Layout.TABS and found.has_tables:
        report = evolve(report, layout=Layout.HTML)
    return _with_reasons(report, found.files, found.pictures)


class _Found(NamedTuple):
    """What is read of a page."""

    text: str
    has_tables: bool
    is_report: bool
    """Whether it is one by its title and what is attached, without any of the form."""

    files: Sequence[str]
    pictures: Sequence[str]


def _found_on(root: _Element) -> _Found:
    article = _article(root)
    title = None if article.has_title else title_of(root)
    files, pictures = files_of(article.attached), pictures_of(article.attached)
    named = article.has_title or title is not None
    return _Found(
        text="\n".join(([title] if title else []) + _lines(article.blocks)),
        has_tables=any(block.table for block in article.blocks),
        is_report=named and not article.has_form and bool(files or pictures),
        files=files,
        pictures=pictures,
    )


def _article(root: _Element) -> Article:
    """Choose the report among what the page shows; among what it hides, if it shows nothing of it."""
    flow, hides = flow_of(root)
    shown = article_of(blocks_of(flow))
    if shown.has_form or not hides:
        return shown
    flow, _ = flow_of(root, revealed=True)
    revealed = article_of(blocks_of(flow))
    return revealed if revealed.has_form else shown


def _lines(blocks: Sequence[Block]) -> list[str]:
    """Return the text of *blocks*; an empty line parts two tables."""
    lines: list[str] = []
    table = 0
    for block in blocks:
        if table and block.table and block.table != table:
            lines.append("")
        table = block.table
        if block.text.strip("\n ") or block.table:
            lines.append(block.text)
    return lines


def _with_reasons(report: Report, files: Sequence[str], pictures: Sequence[str]) -> Report:
    """Say where a table may be that is not in the text."""
    missing = [problem for problem in report.diagnostics if problem.code is Code.TABLE_MISSING]
    if not missing:
        return report
    span = Span(missing[0].span.start, missing[0].span.start)
    reasons = [
        Diagnostic(code, span, found="、".join(targets))
        for code, targets in ((Code.TABLES_IN_FILES, files), (Code.TABLES_IN_PICTURES, pictures))
        if targets
    ]
    # In the order of the text, and at one place by code.
    diagnostics = sorted((*report.diagnostics, *reasons), key=lambda each: (each.span.start, each.code))
    return evolve(report, diagnostics=tuple(diagnostics))
