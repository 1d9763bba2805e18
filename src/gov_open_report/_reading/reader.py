"""A whole report, stage by stage.

The text is folded, every layout made lines of cells, sections found and tables read; where the rows of table three
show at once that nothing is amiss with it, only what stands around them is scanned.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells.findings import Findings
from gov_open_report._reading.characters.escaped_markup import with_marks
from gov_open_report._reading.characters.glyphs import fold_and_repair
from gov_open_report._reading.characters.markup import strip_markup
from gov_open_report._reading.layouts.all_layouts import lines_of_cells, with_plain_cells
from gov_open_report._reading.layouts.line_marks import drop_line_marks
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.items import Kind, Stop
from gov_open_report._reading.lines.scanner import scan
from gov_open_report._reading.lines.unbroken import join_rows
from gov_open_report._reading.places.evidence import WIDTH
from gov_open_report._reading.sections.displaced import with_displaced_tables
from gov_open_report._reading.sections.frame import metadata_of, report_metadata, report_outline, sections_of
from gov_open_report._reading.sections.other_years import has_other_years
from gov_open_report._reading.sections.outline import find_outline
from gov_open_report._reading.sections.paged_tables import find_paged_tables
from gov_open_report._reading.sections.recognition import refuse_other_texts
from gov_open_report._reading.tables import TABLES, print_told, read_around, read_tables
from gov_open_report._reading.told.clean_table import find_clean_table
from gov_open_report._reading.told.row_patterns import find_first_row
from gov_open_report._reading.told.ruled_table import find_ruled_table
from gov_open_report._reading.told_all.around import find_around, lacks_lines
from gov_open_report._reading.told_all.extents import head_all_tables
from gov_open_report.assembly import assemble
from gov_open_report.models import Layout, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.layouts.framed import RowsInBlocks
    from gov_open_report._reading.lines.grids import Ruling
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.sections.outline import Outline
    from gov_open_report._reading.told.told_table import ToldTable
    from gov_open_report.form import Edition

# Where there are nearly as many lines with cells as cells, each has a line of its own.
_ON_THEIR_OWN = 0.8

# What parts cells as commas do; in labels it stands as well.
_PARTS = frozenset(";；，")

# What stands in a text for a bar; in LaTeX, bars say how columns look.
_BARS = frozenset("|│")

# Shorter lines of text among those with cells are pieces of labels.
_FEWEST_LETTERS = 8


def read(source: str, *, is_report: bool = False) -> Report:
    """Read *source*; linear in its length. What *is_report* for other reasons need not look like one.

    Raises:
        NotAReportError: If nothing of the form is there.
        UnsupportedFormError: If it is the form used before 2019.
    """
    printed = drop_line_marks(source)
    folded, repaired = with_marks(*fold_and_repair(printed))
    folded, rows_in_blocks = lines_of_cells(strip_markup(folded), printed)
    outline = with_displaced_tables(printed, folded, find_outline(folded))
    metadata = metadata_of(folded, repaired, outline)
    paged = find_paged_tables(printed, folded, outline)
    tables, where, prose = (folded, outline, folded) if paged is None else (paged.tables, paged.outline, paged.prose)
    (edition, requests_edition), findings, words, layout = _read_tables(
        printed, tables, where, rows_in_blocks, metadata.year, is_report=is_report
    )
    report_metadata(metadata, findings)
    report_outline(folded, outline, metadata.year, findings)
    disclosure, requests, disputes = assemble(edition, requests_edition, findings.values)
    return Report(
        title=metadata.title,
        authority=metadata.authority,
        year=metadata.year,
        period=metadata.period,
        edition=edition,
        requests_edition=requests_edition,
        sections=sections_of(printed, prose, repaired, outline, frozenset(TABLES), words),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
        layout=layout,
        source=source,
        diagnostics=tuple(sorted(findings.diagnostics, key=lambda found: (found.span.start, found.code))),
        provenance=findings.provenance,
    )


class _Tables(NamedTuple):
    """The tables as they were read."""

    editions: tuple[Edition, Edition]
    """Of table two and of table three."""
    findings: Findings
    words: Sequence[tuple[int, int]]
    """Where lines among them are that are words and nothing else."""
    layout: Layout


class _Stretch(NamedTuple):
    """The stretch of a text that has its tables."""

    printed: str
    joined: str
    """All of the text, folded, with the rows of tables joined that go over lines."""
    start: int
    """Where the stretch begins in both."""
    end: int
    headings: Sequence[Stop]
    """Those of the tables."""
    rules: Ruling


def _read_tables(
    printed: str, folded: str, outline: Outline, rows_in_blocks: RowsInBlocks, year: int | None, *, is_report: bool
) -> _Tables:
    """Read the tables of the *year* where *outline* has them, at once if that can be, or else line by line.

    Only lines tell whether the text *is_report*, unless that is known.
    """
    start, end = outline.tables_start, outline.tables_end
    stretch = _stretch(printed, folded, outline)
    below = [found for found in stretch.headings if found.start >= start]
    # Of tables behind all prose none has its heading, and which is the first of counts is not known yet.
    counts = next((found.start for found in below if TABLES.get(found.section or 0) == "requests"), end)
    # A table whose rows go over blocks has no line that is a whole row.
    may_be_told = not rows_in_blocks
    # One that holds nothing but what the form has has no cells that need be made plain, which takes a while.
    full = _full_table(stretch) if may_be_told else None
    tables = _read_around(full, stretch, outline, year) if full is not None else None
    if tables is not None:
        return tables
    plain = with_plain_cells(folded, start, end, counts)
    if plain != folded:
        stretch, full = _stretch(printed, plain, outline), None
    tables = _read_told(full, stretch, outline, year, folded) if may_be_told else None
    if tables is not None:
        return tables
    scanned = scan(printed, stretch.joined, start, end, stretch.headings, stretch.rules, rows_in_blocks)
    if not is_report:
        refuse_other_texts(printed, folded, outline, scanned)
    findings = Findings(printed)
    editions = read_tables(scanned, outline, year, findings)
    return _Tables(editions, findings, _lines_of_words(scanned), _layout(scanned, folded, printed, None))


def _stretch(printed: str, folded: str, outline: Outline) -> _Stretch:
    """The stretch of the tables, and how it is ruled where the rows are joined that go over lines."""
    start, end = outline.tables_start, outline.tables_end
    headings = [Stop(found.start, found.end, found.number) for found in outline.headings if found.number in TABLES]
    rules = ruling(folded, start, end)
    joined = join_rows(folded, start, end, [heading.start for heading in headings], rules)
    if joined is not folded:
        rules = ruling(joined, start, end)
    return _Stretch(printed, joined, start, end, headings, rules)


def _full_table(stretch: _Stretch) -> ToldTable | None:
    """Table three if it is full and adds up, in a text whose other tables may be told at once; else None."""
    first = find_first_row(stretch.joined, stretch.start, stretch.end)
    if first is None or not first.behind or not head_all_tables(stretch.headings):
        return None
    return find_clean_table(stretch.joined, first, stretch.end, stretch.rules)


def _read_around(told: ToldTable, stretch: _Stretch, outline: Outline, year: int | None) -> _Tables | None:
    """Read tables of which the third was *told*, if the others and all around them are told at once as well."""
    printed, joined, start, end, headings, rules = stretch
    around = find_around(told, printed, joined, headings, start, end, rules)
    if around is None or (around.prose is not None and has_other_years(around.prose, outline, year)):
        return None
    findings = Findings(printed)
    print_told(told, around, findings)
    layout = told.layout or _layout_by_marks(joined, printed, *around.first_row)
    words = _lines_of_words(around.prose) if around.prose is not None else ()
    return _Tables((told.edition, told.edition), findings, words, layout)


def _read_told(
    full: ToldTable | None, stretch: _Stretch, outline: Outline, year: int | None, folded: str
) -> _Tables | None:
    """Read tables of which the third is told at once, which leaves little to be scanned, or nothing; None if it is not.

    A text that has all its rows is a report. If *full* is given, it is the third, and what is around it is not told;
    *folded* is as it was before units were dropped and rows joined.
    """
    printed, joined, start, end, headings, rules = stretch
    told = full
    if told is None:
        first = find_first_row(joined, start, end)
        if first is None:
            return None
        told = find_clean_table(joined, first, end, rules) or find_ruled_table(joined, first, end, rules)
        tables = _read_around(told, stretch, outline, year) if told is not None else None
        if told is None or tables is not None:
            return tables
    if lacks_lines(told, joined, headings):
        return None
    findings = Findings(printed)
    stops = sorted([*headings, Stop(told.start, told.end, None)], key=lambda stop: stop.start)
    scanned = scan(printed, joined, start, end, stops, rules)
    editions = read_around(told, scanned, outline, year, findings)
    if editions is None:
        return None
    return _Tables(editions, findings, _lines_of_words(scanned), _layout(scanned, folded, printed, told))


def _lines_of_words(scanned: Scan) -> list[tuple[int, int]]:
    """Lines of the tables' stretch that are words and nothing else: what a body says above and below its tables."""
    letters: dict[int, int] = {}
    for item in scanned.texts:
        letters[item.line] = letters.get(item.line, 0) + len(item.text)
    if not any(count >= _FEWEST_LETTERS for count in letters.values()):
        return []
    text_kind = Kind.TEXT
    others = {item[5] for item in scanned.items if item[0] is not text_kind}
    return [
        (scanned.lines[line].start, scanned.lines[line].end)
        for line, count in letters.items()
        if count >= _FEWEST_LETTERS and line not in others and not scanned.lines[line].ruled
    ]


def _layout(scanned: Scan, folded: str, printed: str, told: ToldTable | None) -> Layout:
    """The layout of the tables, by what most of their figures stand in."""
    # A table told at once has most of the cells.
    if told is not None and told.layout is not None:
        return told.layout
    ruled = [item for item in scanned.cells if item[6] >= 0]
    if told is None and 2 * len(ruled) <= len(scanned.cells):
        return _layout_without_rules(scanned)
    # The first line that marks part tells by what.
    line = scanned.lines[ruled[0].line] if told is None or (ruled and ruled[0].start < told.start) else told
    return _layout_by_marks(folded, printed, line.start, line.end)


def _layout_by_marks(folded: str, printed: str, start: int, end: int) -> Layout:
    """The layout of a table by the marks in folded[start:end], and by what was *printed* there for them."""
    marks, signs = folded[start:end], printed[start:end]
    if any(mark == "|" and sign in _BARS for mark, sign in zip(marks, signs, strict=True)):
        return Layout.PIPES
    if "|" in marks:
        return Layout.HTML
    at = folded.find("\t", start, end)
    is_parted = "\t" in signs or "," in signs or printed[at : at + 1] in _PARTS
    return Layout.TABS if is_parted else Layout.WHITESPACE


def _layout_without_rules(scanned: Scan) -> Layout:
    """The layout of tables that no marks part: by what stands behind the labels of their rows."""
    rows = [
        (label, behind)
        for label, behind in pairwise(scanned.items)
        if label.kind is Kind.LABEL and label.text.startswith("ROW_")
    ]
    first_cells = [(label, behind) for label, behind in rows if behind.kind is Kind.CELL]
    cells = len(scanned.cells)
    if 2 * len(first_cells) < len(rows) and 2 * _figures_together(scanned.items) > cells:
        return Layout.COLUMN_BLOCKS
    if 2 * sum(label.end == cell.start for label, cell in first_cells) > len(first_cells):
        return Layout.RUN_TOGETHER
    lines = len({item.line for item in scanned.cells})
    return Layout.LINES if lines > _ON_THEIR_OWN * cells else Layout.WHITESPACE


def _figures_together(items: Sequence[Item]) -> int:
    """How many figures stand one behind the other, more of them than any row has."""
    runs = [sum(1 for _ in run) for kind, run in groupby(items, key=attrgetter("kind")) if kind is Kind.CELL]
    return sum(many for many in runs if many > WIDTH)
