"""Read 政府信息公开工作年度报告, the yearly reports on open government information, into attrs models."""

from gov_open_report.arithmetic import complete
from gov_open_report.diagnostics import (
    Code,
    DamagedReportError,
    Diagnostic,
    NotAReportError,
    ParseError,
    Severity,
    UnsupportedFormError,
)
from gov_open_report.models import Report


def parse(text: str) -> Report:
    if not isinstance(text, str):
        raise TypeError
    from gov_open_report._reading.reader import read

    return read(text)
