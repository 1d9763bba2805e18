"""What the sums of the form say about reports."""

from gov_open_report.arithmetic.checking import Blanks, Check, Status, check
from gov_open_report.arithmetic.completion import complete
from gov_open_report.arithmetic.series import check_series
from gov_open_report.arithmetic.series_results import (
    SeriesCheck,
    SeriesLaw,
    SeriesRemark,
    SeriesRemarkKind,
    SeriesResult,
    SeriesStatus,
    SeriesTerm,
)
from gov_open_report.arithmetic.slips import Slip
from gov_open_report.arithmetic.suspicion import Suspect, suspects

__all__ = [
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
]
