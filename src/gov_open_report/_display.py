"""A report as lines for a terminal: what it says, and what was wrong with it.

Labels are the form's own words. Columns are lined up for a font that shows
ideographs twice as wide as Latin letters.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Final, NamedTuple

from gov_open_report._columns import columns_of
from gov_open_report._display_words import MEANINGS_ZH, SEVERITIES_ZH, WORDS
from gov_open_report._excerpt import excerpt
from gov_open_report._messages import is_shown_as_it_is
from gov_open_report.diagnostics import Diagnostic, Severity
from gov_open_report.form import FORMS, DisputesBlock, Head, RequestsRow, Table
from gov_open_report.models import Cell, Origin, Report
from gov_open_report.wording import official, section_heading

_LABEL_WIDTH: Final = 36
"""Columns of a terminal that a row's label may take before it is wrapped."""

_MOST_DIAGNOSTICS: Final = 200
"""Diagnostics that are shown in full; of more, their number."""

MARKS: Final[Mapping[Origin, tuple[str, str]]] = {
    Origin.PRINTED: ("!", "printed, and no figure that the form allows"),
    Origin.BLANK: ("_", "blank"),
    Origin.PLACEHOLDER: ("/", "this sign or another is printed instead of a figure"),
    Origin.MISSING: ("x", "the text has no such cell"),
    Origin.RECOVERED: ("*", "in the text, and placed by the sums of the form"),
    Origin.AMBIGUOUS: ("?", "in the text, and nothing settles its place"),
    Origin.PROVEN: ("+", "not in the text, and proven by the sums of the form"),
}
"""How each origin is marked, and what the mark means; a printed figure is not."""


class _Line(NamedTuple):
    """A line of a table."""

    level: int
    label: str
    cells: tuple[str, ...] = ()


def display(report: Report, language: str) -> Iterator[str]:
    """Yield *report* line by line, in *language*, ``en`` or ``zh``."""
    words = WORDS[language]
    yield plain(report.title or "") or words.no_title
    yield ""
    yield words.body.format(plain(report.authority or "") or words.not_told)
    yield words.year.format(report.year or words.not_told)
    if report.period is not None:
        yield words.period.format(*report.period)
    mixed = report.requests_edition is not report.edition
    yield words.edition.format(report.edition) + words.table_three.format(report.requests_edition) * mixed
    cells = {cell.path: cell for cell in report.cells()}
    for table, lines in (
        (Table.DISCLOSURE, _disclosure(report, cells)),
        (Table.REQUESTS, _requests(report, cells)),
        (Table.DISPUTES, _disputes(report, cells)),
    ):
        yield ""
        yield section_heading(table)
        yield from _aligned(list(lines))
    yield from _legend(cells.values(), language)
    yield ""
    yield from _problems(report, language)


def _disclosure(report: Report, cells: Mapping[str, Cell]) -> Iterator[_Line]:
    for (item, heads), rows in groupby(FORMS[report.edition].disclosure, lambda row: (row.item, row.cells)):
        words = tuple(official(Table.DISCLOSURE, head.terminal) for head in heads)
        yield _Line(0, official(Table.DISCLOSURE, item), words)
        for row in rows:
            yield _Line(1, official(Table.DISCLOSURE, row.terminal), _row(row.paths, cells))


def _requests(report: Report, cells: Mapping[str, Cell]) -> Iterator[_Line]:
    form = FORMS[report.requests_edition]
    yield _Line(0, "", _heads(Table.REQUESTS, form.columns))
    yield from _grouped(Table.REQUESTS, form.requests, cells)


def _disputes(report: Report, cells: Mapping[str, Cell]) -> Iterator[_Line]:
    form = FORMS[report.requests_edition]
    yield _Line(0, "", _heads(Table.DISPUTES, form.dispute_columns))
    yield from _grouped(Table.DISPUTES, form.blocks, cells)


def _heads(table: Table, heads: Iterable[Head]) -> tuple[str, ...]:
    return tuple(official(table, head.terminal) for head in heads)


def _grouped(table: Table, rows: Iterable[RequestsRow | DisputesBlock], cells: Mapping[str, Cell]) -> Iterator[_Line]:
    """Yield *rows*, and before the first of each group the label that spans it."""
    outcomes_told = False
    for group, members in groupby(rows, lambda row: row.group):
        for at, row in enumerate(members):
            level = row.level if isinstance(row, RequestsRow) else int(group is not None)
            if level and not outcomes_told and table is Table.REQUESTS:
                outcomes_told = True
                yield _Line(0, official(table, "GROUP_RESULTS"))
            if group is not None and not at:
                yield _Line(level - 1, official(table, group))
            yield _Line(level, official(table, row.terminal), _row(row.paths, cells))


def _row(paths: Iterable[str], cells: Mapping[str, Cell]) -> tuple[str, ...]:
    return tuple(_shown(cells[path]) for path in paths)


def _shown(cell: Cell) -> str:
    mark, _ = MARKS[cell.origin]
    if cell.value is not None:
        # An amount as it is printed: a Decimal may come out as 0E-7 otherwise.
        figure = f"{cell.value:f}" if isinstance(cell.value, Decimal) else str(cell.value)
        return figure if cell.origin is Origin.PRINTED else mark + figure
    return (plain(cell.raw) or mark) if cell.origin is Origin.PLACEHOLDER else mark


def _legend(cells: Iterable[Cell], language: str) -> Iterator[str]:
    used = {cell.origin for cell in cells if cell.origin is not Origin.PRINTED or cell.value is None}
    if used:
        yield ""
    for origin, (mark, meaning) in MARKS.items():
        if origin in used:
            yield f"  {mark}  {meaning if language == 'en' else MEANINGS_ZH[origin]}"


def _problems(report: Report, language: str) -> Iterator[str]:
    problems, words = report.diagnostics, WORDS[language]
    numbers = [
        _number(number, severity, language)
        for severity in Severity
        if (number := sum(problem.severity is severity for problem in problems))
    ]
    yield words.diagnostics.format(words.comma.join(numbers) or words.none)
    for problem in problems[:_MOST_DIAGNOSTICS]:
        yield from _problem(problem, report.source, language)
    if len(problems) > _MOST_DIAGNOSTICS:
        yield words.more.format(len(problems) - _MOST_DIAGNOSTICS)


def _number(number: int, severity: Severity, language: str) -> str:
    if language == "en":
        return f"{number} {severity}{'s' if number > 1 and severity is not Severity.INFO else ''}"
    return f"{SEVERITIES_ZH[severity]}{number}条"


def _problem(problem: Diagnostic, source: str, language: str) -> Iterator[str]:
    if language == "en":
        yield f"{problem.severity}: {problem.render(source)}"
        return
    line, column = problem.line_and_column(source)
    yield f"{SEVERITIES_ZH[problem.severity]}：{line}:{column} {problem.code} {problem.message_zh}"
    yield from excerpt(source, problem.span)


def plain(text: str) -> str:
    """Return *text* on one line, with nothing in it that a terminal would obey."""
    return " ".join("".join(char if is_shown_as_it_is(char) else " " for char in text).split())


def _aligned(lines: list[_Line]) -> Iterator[str]:
    """Yield *lines* with their labels wrapped, and their cells in columns to the right."""
    number = max(len(line.cells) for line in lines)
    widths = [max(columns_of(line.cells[at]) for line in lines if at < len(line.cells)) for at in range(number)]
    pieces = [list(_wrapped(line.label, 2 + 2 * line.level)) for line in lines]
    label_width = max(columns_of(piece) for line in pieces for piece in line)
    for line, (first, *rest) in zip(lines, pieces, strict=True):
        cells = "".join(
            " " * (2 + width - columns_of(cell)) + cell for cell, width in zip(line.cells, widths, strict=False)
        )
        yield f"{first}{' ' * (label_width - columns_of(first))}{cells}".rstrip()
        yield from rest


def _wrapped(label: str, indent: int) -> Iterator[str]:
    piece = " " * indent
    for char in label:
        if columns_of(piece + char) > _LABEL_WIDTH:
            yield piece
            piece = " " * (indent + 2)
        piece += char
    yield piece
