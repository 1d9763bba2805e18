"""What a report is, once it has been read.

Counts are whole numbers, zero or more, and money is in 万元; either is ``None``
where the report prints no figure. Offsets count code points of the source from
0; ranges are half-open. Everything is frozen, and can be built by hand as well
as read. Two reports are equal when they say the same: where it stood, how it was
read and what was wrong with it never count.
"""

from gov_open_report._span import Span
from gov_open_report.diagnostics import Diagnostic, Severity
from gov_open_report.form import Edition, Table
from gov_open_report.models._cells import Cell, Origin, Provenance, Value
from gov_open_report.models._disclosure import (
    Decisions,
    Disclosure,
    Disclosure2019,
    Disclosure2021,
    DocumentsDisclosed,
    DocumentsInForce,
    FeesCharged,
    Items,
    ItemsAndDecisions,
    Procurement,
)
from gov_open_report.models._disputes import DisputeResults, Disputes
from gov_open_report.models._report import DISCLOSURES, Layout, Report
from gov_open_report.models._requests import (
    Applicants,
    Declined,
    Denied,
    OtherOutcomes,
    Outcomes,
    Requests,
    Unavailable,
)
from gov_open_report.models._sections import Section, Subsection

__all__ = [
    "DISCLOSURES",
    "Applicants",
    "Cell",
    "Decisions",
    "Declined",
    "Denied",
    "Diagnostic",
    "Disclosure",
    "Disclosure2019",
    "Disclosure2021",
    "DisputeResults",
    "Disputes",
    "DocumentsDisclosed",
    "DocumentsInForce",
    "Edition",
    "FeesCharged",
    "Items",
    "ItemsAndDecisions",
    "Layout",
    "Origin",
    "OtherOutcomes",
    "Outcomes",
    "Procurement",
    "Provenance",
    "Report",
    "Requests",
    "Section",
    "Severity",
    "Span",
    "Subsection",
    "Table",
    "Unavailable",
    "Value",
]
