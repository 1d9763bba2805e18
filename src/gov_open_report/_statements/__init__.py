"""What the prose of a report says that its tables say too."""

from gov_open_report._statements.comparing import statements
from gov_open_report._statements.results import Meaning, Statement, StatementDoubt, StatementKind, StatementStatus

__all__ = ["Meaning", "Statement", "StatementDoubt", "StatementKind", "StatementStatus", "statements"]
