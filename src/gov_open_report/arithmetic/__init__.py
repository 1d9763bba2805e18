"""What the sums of the form say about reports."""

from gov_open_report.arithmetic.completion import complete
from gov_open_report.arithmetic.series import (
    SeriesCheck,
    SeriesLaw,
    SeriesRemark,
    SeriesRemarkKind,
    SeriesResult,
    SeriesStatus,
    SeriesTerm,
    check_series,
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
