"""What the prose of a report says that its tables say too."""

from gov_open_report._only_reports import refuse_all_but_reports
from gov_open_report._statements.results import Meaning, Statement, StatementDoubt, StatementKind, StatementStatus
from gov_open_report.models import Report

__all__ = ["Meaning", "Statement", "StatementDoubt", "StatementKind", "StatementStatus", "statements"]


def statements(report: Report) -> tuple[Statement, ...]:
    """Find what the prose of *report* says that tables three and four say too.

    A statement differs only if every word around its figure is known, it is of
    the year and the body reported on, and none of the cells that it may mean,
    nor anything else that it may have counted, has its figure. Figures of other
    matters, bodies and years are no statements at all. Cells are taken as they
    are: give the report through ``complete`` if proven figures are to count.

    In the order of the text; time is linear in it.

    Raises:
        TypeError: If *report* is none.
    """
    refuse_all_but_reports(report, "statements")
    # Whoever only parses need not wait for the words of prose.
    from gov_open_report._statements.comparing import compare  # noqa: PLC0415

    return compare(report)
