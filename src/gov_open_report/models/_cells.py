"""A figure together with where it came from."""

from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from gov_open_report._span import Span

Value: TypeAlias = int | Decimal | None
"""What a cell says: a count, an amount in 万元, or nothing."""


class Origin(StrEnum):
    """How a value came to be what it is."""

    PRINTED = "printed"
    """Read at a place that the text itself fixes."""

    BLANK = "blank"
    """The cell is there and empty."""

    PLACEHOLDER = "placeholder"
    """The cell holds a sign that no figure is given: ``/``, ``-``, 无."""

    MISSING = "missing"
    """The text has no such cell."""

    RECOVERED = "recovered"
    """The digits are in the text, and the form's sums leave one place for them."""

    AMBIGUOUS = "ambiguous"
    """The digits are in the text, and several places fit them, or none."""

    PROVEN = "proven"
    """Not in the text, and the form's sums leave one value."""


@frozen
class Provenance:
    """Where the value of one cell came from."""

    raw: str
    """What the text has at this place, as it stands there; ``""`` for nothing."""

    origin: Origin
    """How the value came to be what it is."""

    span: Span | None = None
    """Where *raw* stands in the source; ``None`` if nowhere."""

    note: str | None = None
    """A remark that the cell holds beside its figure, without its brackets."""


@frozen
class Cell:
    """One cell of a report, as ``Report.cells()`` gives it."""

    path: str
    """Where it belongs: the path of attributes from the report to its value."""

    value: Value
    """What it says; ``None`` where no figure could be read or none is printed."""

    raw: str
    """What the text has at this place, as it stands there; ``""`` for nothing."""

    origin: Origin
    """How the value came to be what it is."""

    span: Span | None
    """Where *raw* stands in the source; ``None`` if nowhere."""

    note: str | None
    """A remark that the cell holds beside its figure, without its brackets."""
