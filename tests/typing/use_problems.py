"""Shows what is wrong with a report to a person, in either language."""

from typing import assert_never, assert_type

import gov_open_report as gor


def told(report: gor.Report) -> list[str]:
    """Say every problem with its place."""
    assert_type(report.diagnostics, tuple[gor.Diagnostic, ...])
    lines: list[str] = []
    for problem in report.diagnostics:
        assert_type(problem.code, gor.Code)
        assert_type(problem.severity, gor.Severity)
        assert_type(problem.span, gor.Span)
        assert_type(problem.paths, tuple[str, ...])
        assert_type(problem.line_and_column(report.source), tuple[int, int])
        lines += [problem.message, problem.message_zh, problem.render(report.source)]
    return lines


def rank(problem: gor.Diagnostic) -> int:
    """Rank a problem, the worst lowest."""
    match problem.severity:
        case gor.Severity.ERROR:
            return 0
        case gor.Severity.WARNING:
            return 1
        case gor.Severity.INFO:
            return 2
        case _:
            assert_never(problem.severity)


def of_a_table(report: gor.Report, table: gor.Table = gor.Table.REQUESTS) -> list[gor.Diagnostic]:
    """Return the problems of one table; the value of a table begins the paths of its cells."""
    value: str = table.value
    ranked = sorted(report.diagnostics, key=rank)
    return [each for each in ranked if any(path.startswith(value) for path in each.paths)]
