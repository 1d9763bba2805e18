"""Read 政府信息公开工作年度报告, the yearly reports on open government information, into attrs models."""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Final

from gov_open_report._codes import Code, Severity
from gov_open_report._parsing import parse, parse_html
from gov_open_report._span import Span
from gov_open_report.diagnostics import (
    DamagedReportError,
    Diagnostic,
    LostWorkerError,
    NotAReportError,
    ParseError,
    UnsupportedFormError,
)
from gov_open_report.form import Edition, IdentityKind, Table
from gov_open_report.models import (
    Applicants,
    Cell,
    Decisions,
    Declined,
    Denied,
    Disclosure2019,
    Disclosure2021,
    DisputeResults,
    Disputes,
    DocumentsDisclosed,
    DocumentsInForce,
    FeesCharged,
    Items,
    ItemsAndDecisions,
    Layout,
    Origin,
    OtherOutcomes,
    Outcomes,
    Procurement,
    Provenance,
    Report,
    Requests,
    Section,
    Subsection,
    Unavailable,
)

if TYPE_CHECKING:
    from gov_open_report._many import (
        parse_many,
        parse_pairs,
    )
    from gov_open_report._review import review_page
    from gov_open_report._statements import (
        Meaning,
        Statement,
        StatementDoubt,
        StatementKind,
        StatementStatus,
        statements,
    )
    from gov_open_report.arithmetic import (
        Blanks,
        Check,
        SeriesCheck,
        SeriesLaw,
        SeriesRemark,
        SeriesRemarkKind,
        SeriesResult,
        SeriesStatus,
        SeriesTerm,
        Slip,
        Status,
        Suspect,
        check,
        check_series,
        complete,
        suspects,
    )
    from gov_open_report.rendering import (
        Spans,
        Style,
        render,
    )

__all__ = [
    "Applicants",
    "Blanks",
    "Cell",
    "Check",
    "Code",
    "DamagedReportError",
    "Decisions",
    "Declined",
    "Denied",
    "Diagnostic",
    "Disclosure2019",
    "Disclosure2021",
    "DisputeResults",
    "Disputes",
    "DocumentsDisclosed",
    "DocumentsInForce",
    "Edition",
    "FeesCharged",
    "IdentityKind",
    "Items",
    "ItemsAndDecisions",
    "Layout",
    "LostWorkerError",
    "Meaning",
    "NotAReportError",
    "Origin",
    "OtherOutcomes",
    "Outcomes",
    "ParseError",
    "Procurement",
    "Provenance",
    "Report",
    "Requests",
    "Section",
    "SeriesCheck",
    "SeriesLaw",
    "SeriesRemark",
    "SeriesRemarkKind",
    "SeriesResult",
    "SeriesStatus",
    "SeriesTerm",
    "Severity",
    "Slip",
    "Span",
    "Spans",
    "Statement",
    "StatementDoubt",
    "StatementKind",
    "StatementStatus",
    "Status",
    "Style",
    "Subsection",
    "Suspect",
    "Table",
    "Unavailable",
    "UnsupportedFormError",
    "check",
    "check_series",
    "complete",
    "parse",
    "parse_html",
    "parse_many",
    "parse_pairs",
    "render",
    "review_page",
    "statements",
    "suspects",
]


if TYPE_CHECKING:
    __version__: str | None
    """The version of the library; ``None`` if it runs without being installed."""

# What few need, each with its module: imported when it is first asked for, so that to import the library stays cheap.
_LATER: Final = {
    "gov_open_report._many": ("parse_many", "parse_pairs"),
    "gov_open_report._review": ("review_page",),
    "gov_open_report._statements": (
        "Meaning",
        "Statement",
        "StatementDoubt",
        "StatementKind",
        "StatementStatus",
        "statements",
    ),
    "gov_open_report.arithmetic": (
        "Blanks",
        "Check",
        "SeriesCheck",
        "SeriesLaw",
        "SeriesRemark",
        "SeriesRemarkKind",
        "SeriesResult",
        "SeriesStatus",
        "SeriesTerm",
        "Slip",
        "Status",
        "Suspect",
        "check",
        "check_series",
        "complete",
        "suspects",
    ),
    "gov_open_report.rendering": ("Spans", "Style", "render"),
}
_MODULE_OF: Final = {name: module for module, names in _LATER.items() for name in names}


if not TYPE_CHECKING:  # or any name would pass for one of ours

    def __getattr__(name: str) -> object:
        """Import what was not imported yet."""
        if name == "__version__":
            from gov_open_report._version import library_version  # noqa: PLC0415  # imports importlib.metadata

            value: object = library_version()
        elif name in _MODULE_OF:
            value = getattr(import_module(_MODULE_OF[name]), name)
        else:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Name what is public: names, imported or not, and modules that were imported."""
    modules = (name for name, value in globals().items() if isinstance(value, ModuleType) and name[0] != "_")
    return sorted((*__all__, "__version__", *modules))
