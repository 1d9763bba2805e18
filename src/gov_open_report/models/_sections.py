"""The prose of a report."""

from attrs import Attribute, field, frozen

from gov_open_report._span import Span
from gov_open_report.form import SECTIONS


def _is_number(_: object, __: "Attribute[int]", number: int) -> None:
    if type(number) is not int or not 1 <= number <= len(SECTIONS):
        msg = f"a section has a number from 1 to {len(SECTIONS)}, got {number!r}"
        raise ValueError(msg)


def _is_name(section: "Section", _: "Attribute[str]", name: str) -> None:
    expected = SECTIONS[section.number - 1]
    if name != expected:
        msg = f"the name of section {section.number} is {expected}, got {name!r}"
        raise ValueError(msg)


@frozen
class Subsection:
    """A part of a section with a heading of its own: （一）…."""

    heading: str
    """Its heading as printed, ordinal included."""

    text: str = ""
    """Its prose, wrapped lines joined; paragraphs end in a line break."""

    span: Span | None = field(default=None, eq=False)
    """Where it was read from, heading included; ``None`` if built by hand."""


@frozen
class Section:
    """One of the six sections of the form."""

    number: int = field(validator=_is_number)
    """Its place in the form, 1 to 6, whatever ordinal the report prints."""

    name: str = field(validator=_is_name)
    """Its name: ``overview``, ``disclosure``, ``requests``, ``disputes``,
    ``problems`` or ``other_matters``."""

    heading: str = ""
    """Its heading as printed, ordinal included; ``""`` if the text has none."""

    text: str = ""
    """Its prose without tables, that of its subsections included, wrapped lines
    joined; paragraphs end in a line break."""

    subsections: tuple[Subsection, ...] = ()
    """Its parts with headings of their own, in the order of the text."""

    span: Span | None = field(default=None, eq=False)
    """Where it was read from, heading included; ``None`` if built by hand."""
