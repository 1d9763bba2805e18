"""What a text or a page comes to, with an error as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._parsing import parse, parse_html
from gov_open_report.diagnostics import ParseError

if TYPE_CHECKING:
    from gov_open_report.models import Report


class Page(NamedTuple):
    """A page of HTML among texts: ``parse_html`` reads it."""

    data: bytes
    """As it was fetched."""


def outcome(text: str | Page) -> Report | ParseError:
    """Read *text*; return the report or the reason why there is none.

    Raises:
        TypeError: If *text* is neither a ``str`` nor a page.
        ImportError: If it is a page, and lxml is not installed.
    """
    try:
        return parse_html(text.data) if isinstance(text, Page) else parse(text)
    except ParseError as error:
        return error
