"""What befalls a report on its way to a scraper, and can be asked of `render`."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from attrs import field, frozen

from gov_open_report.form import SECTIONS, Table
from gov_open_report.wording import official, wordings

if TYPE_CHECKING:
    from attrs import Attribute


class Spans(StrEnum):
    """What becomes of a cell that spans others, where a layout has no spans."""

    EMPTY = "empty"
    """The places that it covers stand empty."""

    DROPPED = "dropped"
    """The places that it covers are left out, and rows are ragged."""

    REPEATED = "repeated"
    """It is said again in every place that it covers."""


_GRAMMARS: Final = ("report", *Table)


def _are_alternatives(_: object, __: "Attribute[tuple[str, ...]]", names: tuple[str, ...]) -> None:
    for name in names:
        if "__" not in name or not any(name in wordings(grammar) for grammar in _GRAMMARS):
            msg = f"a wording is a terminal of a grammar such as 'ROW_UNDIVIDED__SHORT', got {name!r}"
            raise ValueError(msg)


def _has_a_place(_: object, __: "Attribute[str]", words: str) -> None:
    if words and "{}" not in words:
        msg = f"a page number has '{{}}' where the number goes, got {words!r}"
        raise ValueError(msg)


def _as_tuple(names: Iterable[str]) -> tuple[str, ...]:
    # Of a text, each character would be taken for a name.
    return (names,) if isinstance(names, str) else tuple(names)


def _as_spans(name: str) -> Spans:
    if name not in tuple(Spans):
        msg = f"spans is one of {', '.join(Spans)}, got {name!r}"
        raise ValueError(msg)
    return Spans(name)


_SIGNS: Final = ("", "/", "—")


def _is_a_sign(_: object, __: "Attribute[str]", sign: str) -> None:
    if sign not in _SIGNS:
        msg = f"blank is '', '/' or '—', got {sign!r}"
        raise ValueError(msg)


def _is_at_least_one(_: object, attribute: "Attribute[int | None]", number: int | None) -> None:
    if number is not None and (type(number) is not int or number < 1):
        msg = f"{attribute.name} is a whole number from 1 on, or None, got {number!r}"
        raise ValueError(msg)


@frozen(kw_only=True)
class Style:
    """How a text departs from a plain copy of the form; by default it does not."""

    blank: Literal["", "/", "—"] = field(default="", validator=_is_a_sign)
    """What is printed in a cell without a value."""

    spans: Spans = field(default=Spans.EMPTY, converter=_as_spans)
    """What becomes of spanning cells in tabs and pipes."""

    aligned: bool = True
    """Whether whitespace keeps columns by position, or has one space between cells."""

    label_width: int | None = field(default=None, validator=_is_at_least_one)
    """Characters after which a label is wrapped, ``None`` for never: on lines around its figures in
    whitespace, on lines of its own in one cell a line, by ``<br>`` in pipes."""

    rows_per_page: int | None = field(default=None, validator=_is_at_least_one)
    """Rows of table three after which it ends, and goes on as another table with the heads
    repeated; ``None`` for one table."""

    page_number: str = field(default="", validator=_has_a_place)
    """What stands between those tables, ``{}`` for the number of the page; ``""`` for nothing."""

    radicals: bool = False
    """Whether radicals stand for the ideographs that look like them, everywhere."""

    half_width: bool = False
    """Whether punctuation in the labels of tables is half-width."""

    full_width: bool = False
    """Whether digits and signs in tables are full-width."""

    wordings: tuple[str, ...] = field(default=(), converter=_as_tuple, validator=_are_alternatives)
    """Terminals of the grammars whose wordings stand instead of the official ones, such as
    ``ROW_UNDIVIDED__SHORT``; for each label, the first that is a wording of it."""

    def terminal(self, grammar: str, terminal: str) -> str:
        """Return the terminal of *grammar* that words *terminal* in this style."""
        base = terminal.partition("__")[0]
        chosen = (name for name in self.wordings if name.partition("__")[0] == base)
        return next((name for name in chosen if name in wordings(grammar)), terminal)

    def word(self, grammar: str, terminal: str) -> str:
        """Return how *terminal* of *grammar* is worded in this style."""
        return official(grammar, self.terminal(grammar, terminal))

    def heading(self, number: int) -> str:
        """Return the heading of section *number*, 1 to 6, as the form has it."""
        return f"{_ORDINALS[number - 1]}、{self.word('report', SECTIONS[number - 1].upper())}"


_ORDINALS: Final = "一二三四五六"
