"""What the sums of the form say about reports."""

from gov_open_report.arithmetic.completion import complete

__all__ = ["complete"]
