"""What a text comes to, with an error as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._parsing import parse
from gov_open_report.diagnostics import ParseError

if TYPE_CHECKING:
    from gov_open_report.models import Report


def outcome(text: str) -> Report | ParseError:
    """Read *text*; return the report or the reason why there is none.

    Raises:
        TypeError: If *text* is not a ``str``.
    """
    try:
        return parse(text)
    except ParseError as error:
        return error
