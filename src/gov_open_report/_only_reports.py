"""What is said where a verb is given something else than a report."""

from gov_open_report.models import Report


def refuse_all_but_reports(given: object, verb: str) -> None:
    """Do nothing if *given* is a report, and tell what *verb* takes if not.

    Raises:
        TypeError: If it is none.
    """
    if not isinstance(given, Report):
        msg = f"{verb}() takes a Report, as parse() gives it, got {type(given).__name__}"
        raise TypeError(msg)
