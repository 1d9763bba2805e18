"""Hypothesis strategies for reports and for texts of them, for the tests of whoever reads reports.

They need the extra ``hypothesis``: ``pip install gov-open-report[hypothesis]``.
"""

try:
    import hypothesis as _hypothesis  # noqa: F401  # to say what to install, before a module below needs it
except ModuleNotFoundError as error:
    _MESSAGE = (
        "gov_open_report.strategies needs Hypothesis, which comes with an extra: "
        "pip install gov-open-report[hypothesis]"
    )
    raise ModuleNotFoundError(_MESSAGE, name="hypothesis") from error

from gov_open_report.strategies._figures import Blanks
from gov_open_report.strategies._near import near_reports
from gov_open_report.strategies._reports import reports
from gov_open_report.strategies._texts import Rendering, styles, texts

__all__ = ["Blanks", "Rendering", "near_reports", "reports", "styles", "texts"]
