"""A whole report, stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.disclosure import disclosure_edition, read_disclosure
from gov_open_report._reading.disputes import read_disputes
from gov_open_report._reading.findings import Findings
from gov_open_report._reading.glyphs import fold
from gov_open_report._reading.grammars import CELLS, segments
from gov_open_report._reading.markup import strip_markup
from gov_open_report._reading.metadata import read_metadata
from gov_open_report._reading.outline import SECTION_NAMES, Outline, find_outline
from gov_open_report._reading.prose import read_section
from gov_open_report._reading.recognition import refuse_other_texts
from gov_open_report._reading.requests import read_requests, requests_edition
from gov_open_report._reading.items import Item, Kind, Scan
from gov_open_report._reading.scanner import scan
from gov_open_report.assembly import assemble
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Layout, Origin, Report, Section

if TYPE_CHECKING:
    from gov_open_report._reading.metadata import Metadata

# With fewer cells than this, or more of them on lines of their own, it is no layout by lines.
_FEW_CELLS = 60
_ON_THEIR_OWN = 0.8

_TABLES = {2: "disclosure", 3: "requests", 4: "disputes"}


def read(source: str) -> Report:
    """Read *source*; linear in its length.

    Raises:
        NotAReportError: If nothing of the form is there.
        UnsupportedFormError: If it is the form used before 2019.
    """
    folded = strip_markup(fold(source))
    outline = find_outline(folded)
    scanned = scan(
        source,
        folded,
        outline.tables_start,
        outline.tables_end,
        [(heading.start, heading.end, heading.number) for heading in outline.headings if heading.number in _TABLES],
    )
    refuse_other_texts(source, folded, outline, scanned)
    findings = Findings(source)
    editions = _read_tables(scanned, outline, findings)
    sections = _sections(folded, source, outline, scanned)
    metadata = _metadata(folded, source, outline, findings)
    _report_outline(outline, findings)
    edition, requests_part = editions
    disclosure, requests, disputes = assemble(edition, requests_part, findings.values)
    return Report(
        title=metadata.title,
        authority=metadata.authority,
        year=metadata.year,
        period=metadata.period,
        edition=edition,
        requests_edition=requests_part,
        sections=sections,
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
        layout=_layout(scanned, folded, source),
        source=source,
        diagnostics=tuple(sorted(findings.diagnostics, key=lambda found: (found.span.start, found.code))),
        provenance=findings.provenance,
    )


class _Tokens(NamedTuple):
    """The tokens of one table, and the items they stand for."""

    terminals: list[str]
    labels: list[int]
    cells: list[list[int]]


def _tokens(scanned: Scan) -> dict[str, _Tokens]:
    """The items of each table as tokens of its grammar."""
    tables = {name: _Tokens([], [], []) for name in _TABLES.values()}
    table = "disclosure"
    tokens = tables[table]
    cells: list[int] = []
    label_kind, cell_kind, heading_kind = Kind.LABEL, Kind.CELL, Kind.HEADING
    for index, item in enumerate(scanned.items):
        kind = item.kind
        if kind is cell_kind:
            if not cells:
                tokens.terminals.append(CELLS)
                tokens.cells.append(cells)
            cells.append(index)
        elif kind is label_kind:
            if table == "disputes" and item.table == "requests" and item.text == "COLUMN_OTHER":
                continue  # a piece of 其他结果, a head of table four
            table = item.table or ("requests" if table == "disclosure" else table)
            tokens = tables[table]
            tokens.terminals.append(item.text)
            tokens.labels.append(index)
            cells = []
        elif kind is heading_kind:
            table = _TABLES[int(item.text)]
            tokens = tables[table]
            cells = []
    return tables


def _read_tables(scanned: Scan, outline: Outline, findings: Findings) -> tuple[Edition, Edition]:
    parts = {name: segments(name, *tokens) for name, tokens in _tokens(scanned).items()}
    places = {heading.number: heading.end for heading in outline.headings}
    ends = [places.get(number, outline.tables_end) for number in _TABLES]
    of_disclosure, of_requests = disclosure_edition(parts["disclosure"]), requests_edition(parts["requests"])
    edition = of_disclosure or of_requests or Edition.FORM_2021
    requests_part = of_requests or of_disclosure or Edition.FORM_2021
    if of_disclosure and of_requests and of_disclosure is not of_requests:
        findings.say(Code.EDITIONS_MIXED, ends[0], ends[0], (), of_requests.value, of_disclosure.value)
    if not of_disclosure and not of_requests:
        findings.say(Code.EDITION_UNKNOWN, ends[0], ends[0])
    ordered = all(
        item.whole or item.misread
        for item in scanned.items
        if item.kind == Kind.LABEL and item.table == "requests" and item.text.startswith("ROW_")
    )
    if any(segment.terminal for segment in parts["disclosure"]):
        read_disclosure(scanned, parts["disclosure"], edition, ends[0], findings, ordered=ordered)
    else:
        _missing("disclosure", edition, ends[0], findings)
    orphans = read_disputes(scanned, parts["disputes"], ends[2], findings, ordered=ordered)
    if any(segment.terminal.startswith("ROW_") for segment in parts["requests"]):
        read_requests(scanned, parts["requests"], orphans, requests_part, ends[1], findings, ordered=ordered)
    else:
        _missing("requests", requests_part, ends[1], findings)
    _report_sums(requests_part, findings)
    _report_noise(scanned, findings)
    return edition, requests_part


def _report_sums(edition: Edition, findings: Findings) -> None:
    """Say which sums of printed figures fail; the figures stand, and which of them is wrong is not for here."""
    values, places = findings.values, findings.provenance
    for identity in FORMS[edition].identities:
        left = [values.get(path) for path in identity.left]
        right = [values.get(path) for path in identity.right]
        if None in left or None in right:
            continue
        sums = sum(value or 0 for value in left), sum(value or 0 for value in right)
        if sums[0] != sums[1]:
            paths = (*identity.left, *identity.right)
            start, end = places.extent(identity.right if len(identity.right) == 1 else paths)
            findings.say(Code.IDENTITY_FAILS, start, end, paths, str(sums[0]), str(sums[1]))


def _missing(table: str, edition: Edition, at: int, findings: Findings) -> None:
    for path in FORMS[edition].paths:
        if path.startswith(f"{table}."):
            findings.absent(path, Origin.MISSING, at)
    findings.say(Code.TABLE_MISSING, at, at, (), table)


def _report_noise(scanned: Scan, findings: Findings) -> None:
    """Text between the first cell or label of the tables and the last that nothing explains."""
    noise: list[Item] = []
    said = False
    for item in scanned.items:
        if item.kind <= Kind.CELL:
            for strange in noise if said else ():
                findings.say(Code.UNEXPLAINED_TEXT, strange.start, strange.end, (), findings.source[strange.start : strange.end])
            noise = []
            said = True
        elif item.kind == Kind.TEXT and len(item.text) > 1:
            noise.append(item)


def _sections(folded: str, source: str, outline: Outline, scanned: Scan) -> tuple[Section, ...]:
    sections = []
    starts = [heading.start for heading in outline.headings]
    for heading, end in zip(outline.headings, [*starts[1:], outline.end][: len(starts)], strict=True):
        table = heading.number in _TABLES
        sections.append(
            read_section(
                heading.number,
                SECTION_NAMES[heading.number - 1],
                source[heading.start : heading.end].strip(),
                folded,
                source,
                heading.start,
                heading.end,
                end,
                prose_end=heading.end if table else end,
            )
        )
    return tuple(sorted(sections, key=lambda section: section.number))


def _metadata(folded: str, source: str, outline: Outline, findings: Findings) -> Metadata:
    preamble_end = outline.headings[0].end if outline.headings else outline.tables_start
    tail = outline.headings[-1].end if outline.headings else outline.tables_end
    metadata = read_metadata(folded, source, preamble_end, tail, outline.end)
    if metadata.title is None:
        findings.say(Code.TITLE_MISSING, 0, 0)
    if metadata.authority is None:
        findings.say(Code.AUTHORITY_MISSING, 0, 0)
    if metadata.year is None:
        findings.say(Code.YEAR_MISSING, 0, 0)
    if metadata.period and metadata.title_span and metadata.period_span:
        if metadata.year != metadata.period[0].year:
            span = metadata.period_span
            findings.say(Code.YEAR_DISAGREES, span.start, span.end, (), str(metadata.period[0].year), str(metadata.year))
    return metadata


def _report_outline(outline: Outline, findings: Findings) -> None:
    found = {heading.number for heading in outline.headings}
    for number, name in enumerate(SECTION_NAMES, 1):
        if number not in found:
            findings.say(Code.SECTION_MISSING, outline.end, outline.end, (), "", name)
    for heading in outline.repeated:
        findings.say(Code.SECTION_REPEATED, heading.start, heading.end, (), findings.source[heading.start : heading.end])
    highest = 0
    for heading in outline.headings:
        if heading.number < highest:
            findings.say(Code.SECTION_OUT_OF_ORDER, heading.start, heading.end, (), findings.source[heading.start : heading.end])
        highest = max(highest, heading.number)
    if outline.end < len(findings.source):
        findings.say(Code.SEVERAL_REPORTS, outline.end, outline.end)


def _layout(scanned: Scan, folded: str, source: str) -> Layout:
    """The layout of the tables, by what most of their figures stand in."""
    cells = [item for item in scanned.items if item.kind == Kind.CELL]
    ruled = [item for item in cells if item.column >= 0]
    if 2 * len(ruled) > len(cells):
        line = scanned.lines[ruled[0].line]
        printed = source[line.start : line.end]
        if "|" in printed or "│" in printed:
            return Layout.PIPES
        return Layout.HTML if "|" in folded[line.start : line.end] else Layout.TABS
    if len(cells) < _FEW_CELLS:
        return Layout.RUN_TOGETHER
    if len({item.line for item in cells}) > _ON_THEIR_OWN * len(cells):
        return Layout.LINES
    return Layout.WHITESPACE
