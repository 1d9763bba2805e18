"""Which cells a figure in the prose may mean, and what else it may have counted."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import Final, cast

from gov_open_report._statements.results import Meaning, StatementKind
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.models import Report

_RECEIVED: Final = "requests.received"
_CARRIED_IN: Final = "requests.carried_in"
_HANDLED: Final = "requests.outcomes.total"
_CARRIED_OUT: Final = "requests.carried_out"

_GROUPS: Final = ("granted", "partially_granted", "denied", "unavailable", "declined", "other")
_BLOCKS: Final = tuple(block.name for block in FORMS[Edition.FORM_2021].blocks)


def meanings(report: Report, kind: StatementKind, name: str) -> tuple[Meaning, ...]:
    """Give the cells that a figure of *kind* may mean, the likeliest first; *name* is the row of a reason."""
    return tuple(
        Meaning(paths, _sum(report, paths)) for paths in _paths(kind, name, report.requests_edition)
    )


def other_counts(report: Report, kind: StatementKind) -> frozenset[int]:
    """Give what a true statement of *kind* may have counted instead, as far as the cells are known.

    A body may leave out what came from the year before, or what it did not have
    to answer; it may say of one kind of applicant what reads like the whole.
    """
    values = {row: _sum(report, (f"{row}.total",)) for row in (_RECEIVED, _CARRIED_IN, _HANDLED, _CARRIED_OUT)}
    known = {row: value or 0 for row, value in values.items()}
    received, carried_in, handled, carried_out = known.values()
    groups = [_sum(report, _group(name, report.requests_edition)) or 0 for name in _GROUPS]
    found = {received, received + carried_in, handled, received - carried_out, handled - carried_in, carried_out}
    found |= {handled - groups[-1], handled - groups[-2], handled - sum(groups[-2:]), received - groups[-2]}
    for row in (_RECEIVED, _HANDLED):
        person = _sum(report, (f"{row}.natural_person",))
        if person is not None:
            found |= {person, known[row] - person}
    if kind not in {StatementKind.RECEIVED, StatementKind.CARRIED_IN, StatementKind.CARRIED_OUT}:
        found |= {sum(some) for size in range(1, len(groups) + 1) for some in combinations(groups, size)}
        found |= {_sum(report, (f"requests.{row}.total",)) or 0 for row in _reasons(report.requests_edition)}
    # Zero is a figure only where the prose says none, and then it means all.
    return frozenset(found - {0})


@cache
def _paths(kind: StatementKind, name: str, edition: Edition) -> tuple[tuple[str, ...], ...]:
    match kind:
        case StatementKind.RECEIVED:
            return (f"{_RECEIVED}.total",), (f"{_RECEIVED}.total", f"{_CARRIED_IN}.total")
        case StatementKind.HANDLED:
            return ((f"{_HANDLED}.total",),)
        case StatementKind.CARRIED_IN:
            return ((f"{_CARRIED_IN}.total",),)
        case StatementKind.CARRIED_OUT:
            return ((f"{_CARRIED_OUT}.total",),)
        case StatementKind.REASON:
            return ((f"{Table.REQUESTS}.{name}.total",),)
        case StatementKind.NATURAL_PERSON:
            return _of_columns(("natural_person",))
        case StatementKind.ORGANISATION:
            return _of_columns(tuple(column.name for column in FORMS[edition].columns[1:-1]))
        case StatementKind.RECONSIDERATION | StatementKind.LITIGATION | StatementKind.DISPUTES:
            return (tuple(f"{Table.DISPUTES}.{block}.total" for block in _BLOCKS if _is_of(kind, block)),)
        case StatementKind.GRANTED:
            granted = _group("granted", edition)
            return granted, (*granted, *_group("partially_granted", edition))
        case _:
            return (_group(kind.value, edition),)


def _of_columns(columns: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    received = tuple(f"{_RECEIVED}.{column}" for column in columns)
    return received, (*received, *(f"{_CARRIED_IN}.{column}" for column in columns))


def _is_of(kind: StatementKind, block: str) -> bool:
    if kind is StatementKind.DISPUTES:
        return True
    return block.startswith("litigation") is (kind is StatementKind.LITIGATION)


@cache
def _group(name: str, edition: Edition) -> tuple[str, ...]:
    """Give the totals of an outcome's rows: one, or one for each reason."""
    prefix = f"outcomes.{name}"
    rows = (row.name for row in FORMS[edition].requests)
    return tuple(f"{Table.REQUESTS}.{row}.total" for row in rows if row == prefix or row.startswith(f"{prefix}."))


@cache
def _reasons(edition: Edition) -> tuple[str, ...]:
    return tuple(_deep(edition))


def _deep(edition: Edition) -> Iterator[str]:
    for row in FORMS[edition].requests:
        if row.level > 1:
            yield row.name


def _sum(report: Report, paths: Sequence[str]) -> int | None:
    total = 0
    for path in paths:
        value = cast("int | None", report.cell(path).value)
        if value is None:
            return None
        total += value
    return total
