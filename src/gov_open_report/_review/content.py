"""What the page shows of a report: its cells, sums, suspects and diagnostics, each with its place."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from attrs import frozen

from gov_open_report._display import MARKS
from gov_open_report._review.grid import Grid, grids
from gov_open_report._review.segments import Segment, cut_at
from gov_open_report._review.telling import Extent, Lines, ShownCell, Telling
from gov_open_report._review.visible import replaced
from gov_open_report._review.words import KINDS, NO_FIGURE, ORIGINS, STATUSES, Words
from gov_open_report.arithmetic import Check, Status, Suspect, check, complete, suspects
from gov_open_report.diagnostics import Diagnostic, Severity
from gov_open_report.form import IdentityKind
from gov_open_report.models import Layout, Origin, Report, Span
from gov_open_report.wording import label, row_and_column

_MOST_DIAGNOSTICS: Final = 1000
"""Diagnostics that are shown; of more, the graver, and the number of the rest."""

@frozen
class ShownProblem:
    """A diagnostic as the page shows it."""

    problem: Diagnostic
    line: int
    column: int
    extent: Extent | None
    cells: tuple[int, ...]
    """The numbers of the cells that it concerns."""


@frozen
class ShownCheck:
    """A sum as the page shows it."""

    anchor: str
    check: Check
    sign: str
    title: Words
    cells: tuple[int, ...]
    unknown: tuple[str, ...]
    """Labels of the cells that have no figure."""


@frozen
class ShownSuspect:
    """A suspect as the page shows it."""

    suspect: Suspect
    cells: tuple[int, ...]


_LINES_TOGETHER: Final = 200
"""Lines of the source in one block of the page. A browser lays out those blocks that are seen:
of a million lines in one it would make nothing for half a minute."""

_LONGEST_LINE: Final = 1000
"""Characters of a line that is not wrapped."""


class Piece(NamedTuple):
    """A piece of the source, and where it leads."""

    text: str
    number: int | None
    target: str
    """The anchor of the smallest thing that stands here, a cell if there is one."""

    kind: str
    """The origin of that cell, or ``problem``."""

    breaks: bool
    """Whether a block of lines begins with it."""


@frozen
class Content:
    """All that the page shows."""

    report: Report
    grids: tuple[Grid, ...]
    cells: Mapping[str, ShownCell]
    origins: tuple[tuple[str, str, Words, int], ...]
    """Name, mark, meaning and number of cells of each origin that occurs."""

    ends: Mapping[tuple[IdentityKind, str], ShownCheck]
    """Every sum."""

    checks: Mapping[Status, tuple[ShownCheck, ...]]
    suspects: tuple[ShownSuspect, ...]
    problems: tuple[ShownProblem, ...]
    severities: Mapping[Severity, int]
    """How many diagnostics there are of each severity, shown or not."""

    hidden: int
    """How many diagnostics are not shown."""

    pieces: tuple[Piece, ...]
    wraps: bool
    """Whether lines of the source are wrapped unless the reader asks otherwise."""

    replaced: int
    """How many characters of the source stand as a sign."""


def content(report: Report) -> Content:
    """Return what the page shows of *report*."""
    filled = complete(report)
    cells = tuple(filled.cells())
    numbers = {cell.path: number for number, cell in enumerate(cells)}
    problems = _gravest(report.diagnostics)
    spans = [cell.span for cell in cells if cell.span is not None]
    lines = Lines(report.source)
    breaks = lines.starts[_LINES_TOGETHER::_LINES_TOGETHER]
    cuts = cut_at(report.source, [*spans, *(problem.span for problem in problems)], breaks)
    extents = {span: Extent(*ends) for span, ends in cuts.ranges.items()}
    checks = check(report)
    ends = {(each.kind, each.name): _shown_check(each, numbers) for each in checks}
    suspected = suspects(report)
    telling = Telling(report, lines, checks, suspected, _first_problems(problems))
    shown = {cell.path: telling.cell(number, cell, extents) for number, cell in enumerate(cells)}
    shown_problems = tuple(_shown_problem(each, lines, extents, numbers) for each in problems)
    return Content(
        report=report,
        grids=grids(report),
        cells=shown,
        origins=_origins(shown.values()),
        ends=ends,
        checks={status: tuple(one for one in ends.values() if one.check.status is status) for status in Status},
        suspects=tuple(ShownSuspect(one, tuple(numbers[path] for path in one.paths)) for one in suspected),
        problems=shown_problems,
        severities=Counter(each.severity for each in report.diagnostics),
        hidden=len(report.diagnostics) - len(problems),
        pieces=_pieces(cuts.segments, shown.values(), shown_problems),
        # Figures whose column is their place stay in it, unless lines are beyond all measure.
        wraps=report.layout is not Layout.WHITESPACE or max(map(len, report.source.split("\n"))) > _LONGEST_LINE,
        replaced=replaced(report.source),
    )


def _gravest(problems: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return as many *problems* as are shown, in their order; of too many the graver."""
    if len(problems) <= _MOST_DIAGNOSTICS:
        return problems
    ranks = list(Severity)
    order = sorted(range(len(problems)), key=lambda at: ranks.index(problems[at].severity))
    return tuple(problems[at] for at in sorted(order[:_MOST_DIAGNOSTICS]))


def _first_problems(problems: tuple[Diagnostic, ...]) -> dict[str, int]:
    first: dict[str, int] = {}
    for at, problem in enumerate(problems):
        for path in problem.paths:
            first.setdefault(path, at)
    return first


def _shown_problem(
    problem: Diagnostic, lines: Lines, extents: Mapping[Span, Extent], numbers: Mapping[str, int]
) -> ShownProblem:
    line, column = lines.place(problem.span.start)
    # A report built by hand may have a diagnostic on cells of the other edition.
    cells = tuple(numbers[path] for path in problem.paths if path in numbers)
    return ShownProblem(problem, line, column, extents.get(problem.span), cells)


def _shown_check(each: Check, numbers: Mapping[str, int]) -> ShownCheck:
    row, column = row_and_column(each.left_paths[0])
    words = column if each.kind in {IdentityKind.COLUMN, IdentityKind.BALANCE} else row
    kind = KINDS[each.kind]
    return ShownCheck(
        anchor=f"check-{each.kind}-{each.name}",
        check=each,
        sign=STATUSES[each.status][0],
        title=Words(f"{kind.en} {words}", f"{kind.zh} {words}"),
        cells=tuple(numbers[path] for path in (*each.left_paths, *each.right_paths)),
        unknown=tuple(map(label, each.unknown)),
    )


def _origins(cells: Iterable[ShownCell]) -> tuple[tuple[str, str, Words, int], ...]:
    names = [cell.origin for cell in cells]
    known = [("unread", MARKS[Origin.PRINTED][0], NO_FIGURE)]
    for origin, words in ORIGINS.items():
        known.append((origin.value, "" if origin is Origin.PRINTED else MARKS[origin][0], words))
    return tuple((name, mark, words, names.count(name)) for name, mark, words in known if name in names)


def _pieces(
    segments: tuple[Segment, ...], cells: Iterable[ShownCell], problems: Iterable[ShownProblem]
) -> tuple[Piece, ...]:
    """Say of every segment where it leads."""
    problem_leads = [(each.extent, f"d{at}", "problem") for at, each in enumerate(problems)]
    # Of cells that share an extent the first is led to: it is laid on last.
    cell_leads = [(each.extent, each.path, each.origin) for each in reversed(tuple(cells))]
    leads: list[tuple[str, str]] = [("", "")] * sum(segment.number is not None for segment in segments)
    for laid in (problem_leads, cell_leads):
        inside = [(extent, lead) for extent, *lead in laid if extent is not None]
        # The larger first, so that the smaller is laid over it.
        for (first, last), (target, kind) in sorted(inside, key=lambda one: one[0].first - one[0].last):
            leads[first : last + 1] = [(target, kind)] * (last + 1 - first)
    return tuple(
        Piece(
            segment.text,
            segment.number,
            *(("", "") if segment.number is None else leads[segment.number]),
            segment.breaks,
        )
        for segment in segments
    )
