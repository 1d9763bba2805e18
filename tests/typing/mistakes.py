"""What a type checker has to refuse: each comment is an error itself where nothing is wrong."""

from decimal import Decimal

import gov_open_report as gor
from gov_open_report import exports


def bytes_are_no_text(page: bytes) -> gor.Report:
    """A page is decoded first, or read by ``parse_html``."""
    # pyrefly: ignore[bad-argument-type]
    return gor.parse(page)  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # bytes


def a_report_is_frozen(report: gor.Report) -> None:
    """What was read is not changed."""
    # pyrefly: ignore[read-only]
    report.year = 2023  # type: ignore[misc]  # ty: ignore[invalid-assignment]  # frozen


def a_cell_is_frozen(cell: gor.Cell) -> None:
    """Nor is a cell."""
    # pyrefly: ignore[read-only]
    cell.value = 1  # type: ignore[misc]  # ty: ignore[invalid-assignment]  # frozen


def a_figure_may_be_none(report: gor.Report) -> object:
    """What is not there is not 0."""
    # pyrefly: ignore[unsupported-operation]
    return report.requests.received.total + 1  # type: ignore[operator]  # ty: ignore[unsupported-operator]  # may be None


def a_year_may_be_none(report: gor.Report) -> int:
    """Nor is a year always told."""
    # pyrefly: ignore[bad-return]
    return report.year  # type: ignore[return-value]  # ty: ignore[invalid-explicit-return]  # may be None


def money_has_an_edition(report: gor.Report) -> object:
    """Table two has to be told apart: only the edition of 2019 counts procurement."""
    # pyrefly: ignore[missing-attribute]
    return report.disclosure.procurement  # type: ignore[union-attr]  # ty: ignore[missing-union-attribute]  # of one edition alone


def money_is_no_float() -> gor.FeesCharged:
    """Money was written in decimal, and stays so."""
    # pyrefly: ignore[bad-argument-type]
    return gor.FeesCharged(1.5)  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # a float


def a_count_is_no_decimal() -> gor.Applicants:
    """Counts are whole."""
    # pyrefly: ignore[bad-argument-type]
    return gor.Applicants(total=Decimal(1))  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # a Decimal


def a_row_has_its_name(report: gor.Report) -> object:
    """A path that is misspelt is found before it runs."""
    # pyrefly: ignore[missing-attribute]
    return report.requests.recieved  # type: ignore[attr-defined]  # ty: ignore[missing-attribute]  # misspelt


def a_name_is_there() -> object:
    """So is a verb."""
    # pyrefly: ignore[missing-attribute]
    return gor.prase  # type: ignore[attr-defined]  # ty: ignore[missing-attribute]  # misspelt


def a_layout_is_one_of_seven(report: gor.Report) -> str:
    """A layout is one of an enum, or the value of one."""
    # pyrefly: ignore[bad-argument-type]
    return gor.render(report, layout="csv")  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # no layout


def options_are_named(report: gor.Report) -> str:
    """Whatever has a default is given by name."""
    # pyrefly: ignore[bad-argument-count]
    return gor.render(report, gor.Layout.PIPES)  # type: ignore[call-arg]  # ty: ignore[too-many-positional-arguments]  # by position


def blanks_are_proven_or_zero(report: gor.Report) -> object:
    """There are two ways to take a blank."""
    # pyrefly: ignore[bad-argument-type]
    return gor.check(report, blanks="none")  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # no such way


def a_text_is_no_report(text: str) -> object:
    """It is parsed first."""
    # pyrefly: ignore[bad-argument-type]
    return gor.check(text)  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # a str


def a_series_is_of_reports(report: gor.Report) -> object:
    """One report is no series."""
    # pyrefly: ignore[bad-argument-type]
    return gor.check_series(report)  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # not iterable


def an_error_is_no_report(texts: list[str]) -> list[int | None]:
    """Of many, some may be none."""
    # pyrefly: ignore[missing-attribute]
    return [each.year for each in gor.parse_many(texts)]  # type: ignore[union-attr]  # ty: ignore[missing-union-attribute]  # may be an error


def a_report_is_written_with_texts(report: gor.Report, writer: exports.Writer) -> None:
    """Labels are texts."""
    # pyrefly: ignore[bad-argument-type]
    writer.write(report, 2023)  # type: ignore[arg-type]  # ty: ignore[invalid-argument-type]  # an int
