"""Takes figures out of the tables, and asks where they came from."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import assert_never, assert_type

import gov_open_report as gor


def money(report: gor.Report) -> Decimal | None:
    """Return the money that table two of either edition has, in 万元."""
    match report.disclosure:
        case gor.Disclosure2021() as table:
            assert_type(table.fees, gor.FeesCharged)
            assert_type(table.rules, gor.DocumentsInForce)
            assert_type(table.rules.in_force, int | None)
            assert_type(table.licensing, gor.Decisions)
            return table.fees.amount
        case gor.Disclosure2019() as table:
            assert_type(table.fees, gor.Items)
            assert_type(table.rules, gor.DocumentsDisclosed)
            assert_type(table.licensing, gor.ItemsAndDecisions)
            assert_type(table.procurement, gor.Procurement)
            return table.procurement.amount
        case _:
            assert_never(report.disclosure)


def granted(report: gor.Report) -> int:
    """Add what was granted, in full or in part."""
    requests = report.requests
    assert_type(requests, gor.Requests)
    assert_type(requests.outcomes, gor.Outcomes)
    assert_type(requests.outcomes.denied, gor.Denied)
    assert_type(requests.outcomes.unavailable, gor.Unavailable)
    assert_type(requests.outcomes.declined, gor.Declined)
    assert_type(requests.outcomes.other, gor.OtherOutcomes)
    assert_type(requests.received, gor.Applicants)
    assert_type(requests.received.total, int | None)
    return (requests.outcomes.granted.total or 0) + (requests.outcomes.partially_granted.total or 0)


def lost_cases(report: gor.Report) -> int | None:
    """Return how many decisions were corrected on review."""
    assert_type(report.disputes, gor.Disputes)
    assert_type(report.disputes.reconsideration, gor.DisputeResults)
    return report.disputes.reconsideration.corrected


def unsure(report: gor.Report) -> Iterator[str]:
    """Yield the paths of figures that no place of the text fixes."""
    assert_type(report.cells(), Iterator[gor.Cell])
    assert_type(report.provenance, Mapping[str, gor.Provenance])
    for cell in report.cells():
        assert_type(cell.value, int | Decimal | None)
        assert_type(cell.note, str | None)
        match cell.origin:
            case gor.Origin.RECOVERED | gor.Origin.AMBIGUOUS | gor.Origin.PROVEN:
                yield cell.path
            case gor.Origin.PRINTED | gor.Origin.BLANK | gor.Origin.PLACEHOLDER | gor.Origin.MISSING:
                continue
            case _:
                assert_never(cell.origin)


def shown(report: gor.Report) -> str:
    """Cut the text of one cell out of the source."""
    cell = report.cell("requests.received.total")
    assert_type(cell, gor.Cell)
    assert_type(cell.raw, str)
    return cell.span.of(report.source) if cell.span is not None else ""


def empty() -> gor.Report:
    """Build a report that says nothing: everything has a default."""
    return gor.Report()


def built() -> gor.Report:
    """Build a report by hand."""
    return gor.Report(
        authority="某县水利局",
        year=2023,
        disclosure=gor.Disclosure2021(fees=gor.FeesCharged(Decimal("1.5"))),
        requests=gor.Requests(received=gor.Applicants(natural_person=3, total=3)),
    )
