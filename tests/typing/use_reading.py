"""Reads texts and pages, and tells why some cannot be read."""

from datetime import date
from typing import assert_type

import gov_open_report as gor


def read(text: str) -> str:
    """Say what a report is of."""
    report = gor.parse(text)
    assert_type(report, gor.Report)
    assert_type(report.title, str | None)
    assert_type(report.authority, str | None)
    assert_type(report.year, int | None)
    assert_type(report.period, tuple[date, date] | None)
    assert_type(report.edition, gor.Edition)
    assert_type(report.requests_edition, gor.Edition)
    assert_type(report.layout, gor.Layout | None)
    assert_type(report.source, str)
    last = report.period[1].isoformat() if report.period is not None else "unknown"
    return f"{report.authority or 'unknown'} {report.year} {last}"


def read_page(page: bytes) -> gor.Report:
    """Read a page as it was fetched."""
    assert_type(gor.parse_html(page.decode()), gor.Report)
    return gor.parse_html(page)


def read_prose(report: gor.Report) -> list[str]:
    """List the headings, those below others too."""
    assert_type(report.sections, tuple[gor.Section, ...])
    assert_type(report.overview, gor.Section)
    assert_type(report.problems.text, str)
    headings: list[str] = []
    for section in report.sections:
        assert_type(section.number, int)
        assert_type(section.span, gor.Span | None)
        assert_type(section.subsections, tuple[gor.Subsection, ...])
        headings.append(section.heading)
        headings += [part.heading for part in section.subsections]
    return headings


def refuse(text: str) -> str:
    """Say why a text is no report, the most particular reason first."""
    try:
        gor.parse(text).raise_for_errors()
    except gor.UnsupportedFormError as error:
        return error.message_zh
    except gor.NotAReportError as error:
        assert_type(error.span, gor.Span | None)
        return error.message
    except gor.DamagedReportError as error:
        assert_type(error.report, gor.Report)
        return error.report.diagnostics[0].message
    except gor.ParseError as error:
        as_value_error: ValueError = error
        return str(as_value_error)
    return ""
