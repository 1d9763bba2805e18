"""A stretch of a text.

Offsets count code points of the text from 0; ranges are half-open.
"""

from attrs import Attribute, field, frozen


def _is_offset(_: object, attribute: "Attribute[int]", offset: int) -> None:
    # Exactly int: a bool is no offset, and this runs for every cell of a report.
    if type(offset) is not int or offset < 0:
        msg = f"the {attribute.name} of a span is a whole number from 0 on, got {offset!r}"
        raise ValueError(msg)


def _is_ordered(span: "Span", attribute: "Attribute[int]", end: int) -> None:
    _is_offset(span, attribute, end)
    if end < span.start:
        msg = f"a span ends at or after its start, got {span.start}..{end}"
        raise ValueError(msg)


@frozen(order=True)
class Span:
    """A half-open range of code points; empty where something is missing."""

    start: int = field(validator=_is_offset)
    """Offset of the first code point."""

    end: int = field(validator=_is_ordered)
    """Offset after the last code point; equal to *start* if empty."""

    def of(self, text: str) -> str:
        """Return the part of *text* under the span."""
        return text[self.start : self.end]
