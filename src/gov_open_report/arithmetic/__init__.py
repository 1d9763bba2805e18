"""What the sums of the form say about reports."""

from gov_open_report.arithmetic.checking import Blanks, Check, Status, check
from gov_open_report.arithmetic.completion import complete
from gov_open_report.arithmetic.slips import Slip
from gov_open_report.arithmetic.suspicion import Suspect, suspects

__all__ = ["Blanks", "Check", "Slip", "Status", "Suspect", "check", "complete", "suspects"]
