"""What the sums of the form say about reports."""

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

__all__ = [
    "SeriesCheck",
    "SeriesLaw",
    "SeriesRemark",
    "SeriesRemarkKind",
    "SeriesResult",
    "SeriesStatus",
    "SeriesTerm",
    "check_series",
    "complete",
]
