"""Reports made small for the way from one process to another.

A report is hundreds of objects, and pickling them costs a sixth of the time that
it takes to read them. A parcel is plain tuples, without the source, which who
sent the text still has; nothing else of the report is left behind.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from gov_open_report._reading.cells.findings import Places
from gov_open_report.assembly import assemble
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.form import SECTIONS, Edition, paths
from gov_open_report.models import Layout, Report, Section, Span, Subsection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gov_open_report.models import Origin, Value


_Range: TypeAlias = tuple[int, int] | None
"""Start and end of a span, if there is one."""


_Columns: TypeAlias = "tuple[tuple[int, ...], tuple[int, ...], tuple[Origin, ...], tuple[str | None, ...]]"
"""Places, one column for each of their parts."""


class Parcel(NamedTuple):
    """What a report says, but for its source."""

    metadata: tuple[str | None, str | None, int | None, tuple[date, date] | None, str, str, str | None]
    sections: tuple[tuple[int, str, str, tuple[tuple[str, str, _Range], ...], _Range], ...]
    values: tuple[Value, ...]
    diagnostics: tuple[tuple[str, tuple[int, int], tuple[str, ...], str, str], ...]
    order: bytes
    """The number of each path in the form, in the order of provenance: fewer than 256."""
    columns: _Columns
    """Start, end, origin and note of each."""



def pack(report: Report) -> Parcel:
    """Make a parcel of *report*, which ``parse`` made."""
    places = report.provenance
    assert isinstance(places, Places)  # those of parse are
    return Parcel(
        (
            report.title,
            report.authority,
            report.year,
            report.period,
            report.edition.value,
            report.requests_edition.value,
            report.layout and report.layout.value,
        ),
        tuple(
            (
                section.number,
                section.heading,
                section.text,
                tuple((part.heading, part.text, _range(part.span)) for part in section.subsections),
                _range(section.span),
            )
            for section in report.sections
        ),
        _values(report.edition, report.requests_edition, report),
        tuple(
            (each.code.value, (each.span.start, each.span.end), each.paths, each.found, each.expected)
            for each in report.diagnostics
        ),
        bytes(map(_numbers(report.edition, report.requests_edition).__getitem__, places.places)),
        # Four columns pickle in half the time of two hundred rows.
        cast("_Columns", tuple(zip(*places.places.values(), strict=True))),
    )


def unpack(parcel: Parcel, source: str) -> Report:
    """Make the report again that *parcel* was made of, and that was read from *source*."""
    title, authority, year, period, edition, requests_edition, layout = parcel.metadata
    editions = Edition(edition), Edition(requests_edition)
    names = paths(*editions)
    values = dict(zip(names, parcel.values, strict=True))
    order = map(names.__getitem__, parcel.order)
    disclosure, requests, disputes = assemble(*editions, values)
    return Report(
        title=title,
        authority=authority,
        year=year,
        period=period,
        edition=editions[0],
        requests_edition=editions[1],
        sections=tuple(
            Section(
                number,
                SECTIONS[number - 1],
                heading,
                text,
                tuple(Subsection(head, words, _span(extent)) for head, words, extent in parts),
                _span(place),
            )
            for number, heading, text, parts, place in parcel.sections
        ),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
        layout=Layout(layout) if layout is not None else None,
        source=source,
        diagnostics=tuple(
            Diagnostic(Code(code), Span(*place), cells, found, expected)
            for code, place, cells, found, expected in parcel.diagnostics
        ),
        provenance=Places(source, dict(zip(order, zip(*parcel.columns, strict=True), strict=True))),
    )


def _range(span: Span | None) -> _Range:
    return (span.start, span.end) if span is not None else None


def _span(extent: _Range) -> Span | None:
    return Span(*extent) if extent is not None else None


def _values(edition: Edition, requests_edition: Edition, report: Report) -> tuple[Value, ...]:
    return cast("tuple[Value, ...]", _getter(edition, requests_edition)(report))


@cache
def _numbers(edition: Edition, requests_edition: Edition) -> Mapping[str, int]:
    return {path: number for number, path in enumerate(paths(edition, requests_edition))}


@cache
def _getter(edition: Edition, requests_edition: Edition) -> attrgetter[object]:
    return attrgetter(*paths(edition, requests_edition))
