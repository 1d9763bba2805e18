"""A report's tables, built from the values of its cells: ``Report.cells()`` backwards.

Rows stand in the models in the order of the form, so each class takes the next
rows as they come.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Final, TypeVar

from attrs import fields

from gov_open_report.form import FORMS, Edition, Row
from gov_open_report.models import (
    Applicants,
    Decisions,
    Declined,
    Denied,
    Disclosure,
    Disclosure2019,
    Disclosure2021,
    DisputeResults,
    Disputes,
    DocumentsDisclosed,
    DocumentsInForce,
    FeesCharged,
    Items,
    ItemsAndDecisions,
    OtherOutcomes,
    Outcomes,
    Procurement,
    Requests,
    Unavailable,
    Value,
)

_Line = TypeVar("_Line")

_REASONS: Final = tuple(len(fields(group)) for group in (Denied, Unavailable, Declined))


def assemble(
    edition: Edition, requests_edition: Edition, values: Mapping[str, Value]
) -> tuple[Disclosure, Requests, Disputes]:
    """Build the three tables from *values* by path; a path that is not there is ``None``.

    Paths that the editions do not have are passed over.

    Raises:
        ValueError: If a value is not of the kind that its cell holds.
    """
    return (
        assemble_disclosure(edition, values),
        assemble_requests(requests_edition, values),
        assemble_disputes(values),
    )


def assemble_disclosure(edition: Edition, values: Mapping[str, Value]) -> Disclosure:
    """Build table two of *edition*."""
    rows = iter(FORMS[edition].disclosure)
    get = values.get

    def line(kind: Callable[..., _Line]) -> _Line:
        return kind(*map(get, next(rows).paths))

    if edition is Edition.FORM_2019:
        return Disclosure2019(
            rules=line(DocumentsDisclosed),
            normative_documents=line(DocumentsDisclosed),
            licensing=line(ItemsAndDecisions),
            other_services=line(ItemsAndDecisions),
            penalties=line(ItemsAndDecisions),
            coercion=line(ItemsAndDecisions),
            fees=line(Items),
            procurement=line(Procurement),
        )
    return Disclosure2021(
        rules=line(DocumentsInForce),
        normative_documents=line(DocumentsInForce),
        licensing=line(Decisions),
        penalties=line(Decisions),
        coercion=line(Decisions),
        fees=line(FeesCharged),
    )


def assemble_requests(edition: Edition, values: Mapping[str, Value]) -> Requests:
    """Build table three of *edition*."""
    rows = iter(_lines(Applicants, FORMS[edition].requests, values))
    denied, unavailable, declined = _REASONS
    # Python evaluates arguments from left to right: the order of the form.
    return Requests(
        received=next(rows),
        carried_in=next(rows),
        outcomes=Outcomes(
            granted=next(rows),
            partially_granted=next(rows),
            denied=Denied(*islice(rows, denied)),
            unavailable=Unavailable(*islice(rows, unavailable)),
            declined=Declined(*islice(rows, declined)),
            other=OtherOutcomes(undivided=next(rows))
            if edition is Edition.FORM_2019
            else OtherOutcomes(
                correction_overdue=next(rows), fee_overdue=next(rows), other=next(rows)
            ),
            total=next(rows),
        ),
        carried_out=next(rows),
    )


def assemble_disputes(values: Mapping[str, Value]) -> Disputes:
    """Build table four, which is the same in both editions."""
    return Disputes(*_lines(DisputeResults, FORMS[Edition.FORM_2021].blocks, values))


def _lines(
    kind: Callable[..., _Line], rows: Iterable[Row], values: Mapping[str, Value]
) -> list[_Line]:
    """Build each of *rows* as a *kind*; its validators say whether the values fit."""
    get = values.get
    return [kind(*map(get, row.paths)) for row in rows]
