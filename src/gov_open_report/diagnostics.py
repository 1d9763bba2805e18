"""What can be wrong with a text, and the errors that say so."""

from typing import TYPE_CHECKING, Final

from attrs import frozen

from gov_open_report._codes import Code, Severity
from gov_open_report._span import Span

if TYPE_CHECKING:
    # Only to name what an error carries: models import this module.
    from gov_open_report.models import Report

__all__ = [
    "Code",
    "DamagedReportError",
    "Diagnostic",
    "LostWorkerError",
    "NotAReportError",
    "ParseError",
    "Severity",
    "UnsupportedFormError",
]


@frozen
class Diagnostic:
    """One problem at one place."""

    code: Code
    """Which problem."""

    span: Span
    """The smallest range of the source that shows it; empty where something is
    missing."""

    paths: tuple[str, ...] = ()
    """The cells that it concerns, in the order of the form."""

    found: str = ""
    """What was found; ``""`` if nothing. The source under *span* up to 60 characters,
    or what was made of it: of ``IDENTITY_FAILS`` what the left side comes to; of
    ``TOO_FEW_CELLS`` and ``TOO_MANY_CELLS`` a number of cells; of ``EDITIONS_MIXED``
    the edition of table three; of ``TABLE_MISSING`` the name of the table, as paths
    have it; of ``YEAR_DISAGREES`` the other year; of ``TABLES_IN_FILES`` and
    ``TABLES_IN_PICTURES`` the links. The message says which."""

    expected: str = ""
    """What would have done, a figure or a label; ``""`` if the kind of problem
    says it all. Of ``IDENTITY_FAILS`` what the right side comes to, with ``≤`` or
    ``≥`` where a side has cells without a figure: what the left would have had to be;
    of ``EDITIONS_MIXED`` the edition of table two; of ``SECTION_MISSING`` and
    ``HEADING_MISREAD`` the name of the section, as in ``Section.name``."""

    @property
    def severity(self) -> Severity:
        """How much is lost."""
        return _SEVERITIES[self.code]

    @property
    def message(self) -> str:
        """One English line, lower case, no full stop; makes sense without the source."""
        # Words are imported when they are first asked for: most reports are read without, and all import this.
        from gov_open_report import _messages  # noqa: PLC0415

        return _messages.english(self.code, self.paths, self.found, self.expected)

    @property
    def message_zh(self) -> str:
        """The same in Chinese."""
        from gov_open_report import _messages  # noqa: PLC0415 - as above

        return _messages.chinese(self.code, self.paths, self.found, self.expected)

    def line_and_column(self, source: str) -> tuple[int, int]:
        """Return the line and the column where it starts in *source*.

        Both count from 1; columns count code points, and only a line feed ends a line.
        """
        start = self.span.start
        return source.count("\n", 0, start) + 1, start - source.rfind("\n", 0, start)

    def render(self, source: str) -> str:
        """Return place, code and message, and below them the line with a mark."""
        from gov_open_report._excerpt import excerpt  # noqa: PLC0415 - as above

        line, column = self.line_and_column(source)
        head = f"{line}:{column} {self.code} {self.message}"
        return "\n".join((head, *excerpt(source, self.span)))


_INFO: Final = frozenset(
    {
        Code.SECTION_REPEATED,
        Code.SECTION_OUT_OF_ORDER,
        Code.HEADING_MISREAD,
        Code.ROW_OUT_OF_ORDER,
        Code.LABEL_MISREAD,
        Code.NOTE_IN_CELL,
        Code.PLACEHOLDER,
        Code.PLACE_RECOVERED,
    }
)
_ERRORS: Final = frozenset(
    {
        Code.TABLE_MISSING,
        Code.ROW_MISSING,
        Code.NOT_A_COUNT,
        Code.NUMBER_TOO_LONG,
        Code.CELL_MISSING,
        Code.PLACE_AMBIGUOUS,
    }
)
_SEVERITIES: Final = {
    code: Severity.ERROR
    if code in _ERRORS
    else Severity.INFO
    if code in _INFO
    else Severity.WARNING
    for code in Code
}


class ParseError(ValueError):
    """A text that cannot be read as a report, or not in full."""

    def __init__(self, message: str, message_zh: str, span: Span | None = None) -> None:
        """Say *message*, and *message_zh* in Chinese, of the text under *span*."""
        # All of them, so that the error pickles.
        super().__init__(message, message_zh, span)
        self.message: Final = message
        """One English line."""
        self.message_zh: Final = message_zh
        """The same in Chinese."""
        self.span: Final = span
        """What shows it in the source; ``None`` if nothing in particular does."""

    def __str__(self) -> str:
        """Return the English message."""
        return self.message


class NotAReportError(ParseError):
    """A text with nothing of the form in it."""


class UnsupportedFormError(ParseError):
    """A report on another form than the two editions of this library."""


class LostWorkerError(ParseError):
    """A text that twice took the process down that was reading it: ``parse_many`` alone gives it."""


class DamagedReportError(ParseError):
    """A report of which some figures could not be read."""

    def __init__(self, report: "Report") -> None:
        """Carry *report*; the message tells its errors, the first in full."""
        errors = [each for each in report.diagnostics if each.severity is Severity.ERROR]
        message, message_zh, span = "no errors", "没有错误", None
        if errors:
            first = errors[0]
            line, column = first.line_and_column(report.source)
            place = f"{line}:{column} {first.code}"
            number = "1 error" if len(errors) == 1 else f"{len(errors)} errors, the first"
            message = f"{number}: {place} {first.message}"
            message_zh = f"共{len(errors)}处错误，第一处为 {place} {first.message_zh}"
            span = first.span
        super().__init__(message, message_zh, span)
        self.report: Final = report
        """What could be read."""

    def __reduce__(self) -> "tuple[type[DamagedReportError], tuple[Report]]":
        """Pickle by the report, which says the rest."""
        return type(self), (self.report,)
