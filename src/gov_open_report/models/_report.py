"""A report as a whole."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Final, cast

from attrs import Attribute, Factory, field, frozen

from gov_open_report.diagnostics import DamagedReportError, Diagnostic, Severity
from gov_open_report.form import SECTIONS, Edition, paths
from gov_open_report.models._cells import Cell, Origin, Provenance, Value
from gov_open_report.models._disclosure import Disclosure, Disclosure2019, Disclosure2021
from gov_open_report.models._disputes import Disputes
from gov_open_report.models._requests import Applicants, Requests
from gov_open_report.models._sections import Section


class Layout(StrEnum):
    """How a text lays its tables out."""

    TABS = "tabs"
    """One row a line, a tab between cells."""

    PIPES = "pipes"
    """Markdown: one row a line, cells between ``|``."""

    WHITESPACE = "whitespace"
    """Cells in columns by position, spaces between them."""

    LINES = "lines"
    """One cell a line."""

    RUN_TOGETHER = "run_together"
    """Nothing between cells at all."""

    COLUMN_BLOCKS = "column_blocks"
    """Labels first, then the figures of each column."""

    HTML = "html"
    """Tables left as tags."""


_EMPTY = Applicants()


def _is_of_edition(report: "Report", _: "Attribute[Disclosure]", value: Disclosure) -> None:
    expected = DISCLOSURES[report.edition]
    if type(value) is not expected:
        msg = (
            f"table two of the {report.edition} edition is a {expected.__name__}, "
            f"got a {type(value).__name__}"
        )
        raise ValueError(msg)


def _is_divided_rightly(report: "Report", _: "Attribute[Requests]", value: Requests) -> None:
    other = value.outcomes.other
    foreign = (
        (other.correction_overdue, other.fee_overdue, other.other)
        if report.requests_edition is Edition.FORM_2019
        else (other.undivided,)
    )
    # A row that the edition lacks would be left out of cells() in silence.
    if any(row is not _EMPTY and row != _EMPTY for row in foreign):
        msg = f"the {report.requests_edition} edition has no such row in outcomes.other: {other!r}"
        raise ValueError(msg)


def _is_year(_: object, __: "Attribute[int | None]", year: int | None) -> None:
    if year is not None and (type(year) is not int or year < 1):
        msg = f"a year is a whole number from 1 on, or None, got {year!r}"
        raise ValueError(msg)


def _is_period(
    _: object, __: "Attribute[tuple[date, date] | None]", period: tuple[date, date] | None
) -> None:
    if period is not None and period[0] > period[1]:
        msg = f"a period ends on or after the day it starts, got {period[0]}..{period[1]}"
        raise ValueError(msg)


def _are_in_order(
    _: object, __: "Attribute[tuple[Section, ...]]", sections: tuple[Section, ...]
) -> None:
    numbers = [section.number for section in sections]
    if numbers != sorted(set(numbers)):
        msg = f"sections stand in the order of the form, each once, got {numbers}"
        raise ValueError(msg)


# Given to `field` and not by its decorator, which not every type checker takes for a default.
def _same_edition(report: "Report") -> Edition:
    return report.edition


def _empty_disclosure(report: "Report") -> Disclosure:
    return DISCLOSURES[report.edition]()


@frozen(kw_only=True)
class Report:
    """An annual report on open government information."""

    title: str | None = None
    """Its title as printed, lines joined; ``None`` if the text has none."""

    authority: str | None = None
    """The body that reports; ``None`` if the text does not say."""

    year: int | None = field(default=None, validator=_is_year)
    """The year reported on; ``None`` if the text does not say."""

    period: tuple[date, date] | None = field(default=None, validator=_is_period)
    """First and last day reported on; ``None`` if the text does not say."""

    edition: Edition = field(default=Edition.FORM_2021, converter=Edition)
    """Edition of the form, told by table two's own labels."""

    requests_edition: Edition = field(default=Factory(_same_edition, takes_self=True), converter=Edition)
    """Edition of table three, told by its own labels; nearly always *edition*."""

    sections: tuple[Section, ...] = field(default=(), validator=_are_in_order)
    """Those of the six sections that the text has, in the order of the form."""

    disclosure: Disclosure = field(default=Factory(_empty_disclosure, takes_self=True), validator=_is_of_edition)
    """Table two: a ``Disclosure2019`` or a ``Disclosure2021``, as *edition* says."""

    requests: Requests = field(factory=Requests, validator=_is_divided_rightly)
    """Table three."""

    disputes: Disputes = field(factory=Disputes)
    """Table four."""

    layout: Layout | None = field(default=None, eq=False)
    """How the text lays its tables out; ``None`` if built by hand. Never compared."""

    source: str = field(default="", eq=False)
    """The text that was read, as it was given. Never compared."""

    diagnostics: tuple[Diagnostic, ...] = field(default=(), eq=False)
    """What could not be read, or only in part, by place. Never compared."""

    provenance: Mapping[str, Provenance] = field(factory=dict, eq=False)
    """Where each cell came from, by path; empty if built by hand. Never compared.
    ``cells()`` joins it with the values."""

    def __repr__(self) -> str:
        """Say on one line which report it is, and how much of it was read."""
        values = self._values()
        figures = len(values) - values.count(None)
        mixed = f" and {self.requests_edition}" if self.requests_edition is not self.edition else ""
        return (
            f"<Report {self.title!r}, year {self.year}, edition {self.edition}{mixed}: "
            f"{figures} of {len(values)} cells have a figure, diagnostics: {len(self.diagnostics)}>"
        )

    @property
    def overview(self) -> Section:
        """一、总体情况; an empty section, without heading, if the text has none."""
        return self._section(1)

    @property
    def problems(self) -> Section:
        """五、存在的主要问题及改进情况; an empty section if the text has none."""
        return self._section(5)

    @property
    def other_matters(self) -> Section:
        """六、其他需要报告的事项; an empty section if the text has none."""
        return self._section(6)

    def _section(self, number: int) -> Section:
        for section in self.sections:
            if section.number == number:
                return section
        return Section(number, SECTIONS[number - 1])

    def cells(self) -> Iterator[Cell]:
        """Yield every cell of the form, in its order, those that the text lacks too."""
        provenance = self.provenance
        names = paths(self.edition, self.requests_edition)
        for path, value in zip(names, self._values(), strict=True):
            source = provenance.get(path) or _by_hand(value)
            yield Cell(path, value, source.raw, source.origin, source.span, source.note)

    def cell(self, path: str) -> Cell:
        """Return the cell at *path*.

        Raises:
            TypeError: If *path* is not a ``str``.
            KeyError: If the edition has no such cell; says which are near.
        """
        if not isinstance(path, str):
            msg = f"a cell has a path, such as 'requests.received.total', got {type(path).__name__}"
            raise TypeError(msg)
        names = paths(self.edition, self.requests_edition)
        if path not in names:
            from difflib import get_close_matches  # noqa: PLC0415  # for this message only

            near = get_close_matches(path, names, n=3) or (names[0],)
            msg = f"no cell {path!r} in the {self.edition} edition, try {' or '.join(near)}"
            raise KeyError(msg)
        value = cast("Value", attrgetter(path)(self))
        source = self.provenance.get(path) or _by_hand(value)
        return Cell(path, value, source.raw, source.origin, source.span, source.note)

    def raise_for_errors(self) -> None:
        """Do nothing if every cell was read, or is blank in the text.

        Raises:
            DamagedReportError: If any diagnostic is an error; carries the report.
        """
        if any(problem.severity is Severity.ERROR for problem in self.diagnostics):
            raise DamagedReportError(self)

    def _repr_html_(self) -> str:
        """Return the three tables for a notebook, which looks for a method of this name; at most 60 kB."""
        # The one place where a model reaches for how it is shown: IPython asks the object itself,
        # and a registry of formatters would need IPython. On first use, so models still import alone.
        from gov_open_report._review.notebook import tables  # noqa: PLC0415

        return tables(self)

    def _values(self) -> tuple[Value, ...]:
        getter = _getter(self.edition, self.requests_edition)
        return cast("tuple[Value, ...]", getter(self))


DISCLOSURES: Final[Mapping[Edition, type[Disclosure]]] = MappingProxyType(
    {Edition.FORM_2019: Disclosure2019, Edition.FORM_2021: Disclosure2021}
)
"""What table two of each edition is."""

_PRINTED = Provenance("", Origin.PRINTED)
_BLANK = Provenance("", Origin.BLANK)


def _by_hand(value: Value) -> Provenance:
    """Say where a value came from that no text is known for."""
    return _BLANK if value is None else _PRINTED


@cache
def _getter(edition: Edition, requests_edition: Edition) -> "attrgetter[object]":
    # One attrgetter for all cells: a report's values come out in one C call.
    return attrgetter(*paths(edition, requests_edition))
