"""Which cells a figure in the prose may mean, and what else it may have counted."""

from collections.abc import Sequence
from functools import cache
from typing import Final, cast

from gov_open_report._statements.results import Meaning, StatementKind
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.models import Report

_RECEIVED: Final = "requests.received"
_CARRIED_IN: Final = "requests.carried_in"
_HANDLED: Final = "requests.outcomes.total"
_CARRIED_OUT: Final = "requests.carried_out"
_UNCLEAR: Final = "requests.outcomes.unavailable.unclear_after_correction.total"

_GROUPS: Final = ("granted", "partially_granted", "denied", "unavailable", "declined", "other")
_BLOCKS: Final = tuple(block.name for block in FORMS[Edition.FORM_2021].blocks)


_ROWS: Final = frozenset({StatementKind.RECEIVED, StatementKind.CARRIED_IN, StatementKind.CARRIED_OUT})
_DISPUTES: Final = frozenset({StatementKind.RECONSIDERATION, StatementKind.LITIGATION, StatementKind.DISPUTES})


class Tables:
    """The figures of a report, as prose may count them; each is made out once."""

    def __init__(self, report: Report) -> None:
        """Take the figures of *report* as they are."""
        self._report = report
        self._meanings: dict[tuple[StatementKind, str], tuple[Meaning, ...]] = {}
        self._others: dict[bool, frozenset[int]] = {}

    def meanings(self, kind: StatementKind, name: str) -> tuple[Meaning, ...]:
        """Give the cells that a figure of *kind* may mean, the likeliest first; *name* is the row of a reason."""
        known = self._meanings.get((kind, name))
        if known is None:
            listed = _paths(kind, name, self._report.requests_edition)
            known = tuple(Meaning(paths, _sum(self._report, paths)) for paths in listed)
            self._meanings[kind, name] = known
        return known

    def may_count_otherwise(self, kind: StatementKind, figure: int) -> bool:
        """Tell whether a true statement of *kind* might have *figure* by counting something else."""
        if kind in _DISPUTES:
            # Prose often tells only the new cases, or both kinds at once: fewer than the table has in all.
            (every,) = self.meanings(StatementKind.DISPUTES, "")
            return every.value is None or figure <= every.value
        if kind is StatementKind.REASON:
            # Reasons in prose are those that applicants or officials have in mind, several for one request.
            return True
        by_outcome = kind not in _ROWS
        if by_outcome not in self._others:
            self._others[by_outcome] = _other_counts(self._report, by_outcome=by_outcome)
        # None at all means all, however it is counted.
        return bool(figure) and (figure in self._others[by_outcome] or self._is_less(kind, figure))

    def _is_less(self, kind: StatementKind, figure: int) -> bool:
        """Tell whether *figure* lacks no more than what prose may leave out of *kind*.

        Of what was handled, carried out or decided that may be any of the requests carried in;
        of what was received or handled any that needed no answer.
        """
        value = self.meanings(kind, "")[0].value or 0
        carried_in = _sum(self._report, (f"{_CARRIED_IN}.total",)) or 0
        edition = self._report.requests_edition
        unanswered = sum(_sum(self._report, _group(name, edition)) or 0 for name in ("declined", "other"))
        unanswered += _sum(self._report, (_UNCLEAR,)) or 0
        match kind:
            case StatementKind.RECEIVED:
                least = value - unanswered
            case StatementKind.HANDLED:
                least = value - unanswered - carried_in
                # Or those carried in alone: 上年结转5件, 已办结4件.
                if figure <= carried_in:
                    return True
            case StatementKind.CARRIED_IN:
                least = value
            case _:
                least = value - carried_in
        return least <= figure <= value


def _other_counts(report: Report, *, by_outcome: bool) -> frozenset[int]:
    """Give what else a body may have counted, as far as the cells are known.

    It may leave out what came from the year before; it may say of one kind of
    applicant what reads like the whole, and *by_outcome* put some outcomes
    and some reasons of one together.
    """
    values = [_sum(report, (f"{row}.total",)) or 0 for row in (_RECEIVED, _CARRIED_IN, _HANDLED, _CARRIED_OUT)]
    received, carried_in, handled, carried_out = values
    found = {received, received + carried_in, handled, received - carried_out, handled - carried_in, carried_out}
    for row, total in ((_RECEIVED, received), (_HANDLED, handled)):
        person = _sum(report, (f"{row}.natural_person",)) or 0
        found |= {person, total - person}
    if by_outcome:
        groups = [_group(name, report.requests_edition) for name in _GROUPS]
        sums = _sums_of_some([_sum(report, group) or 0 for group in groups])
        for group in groups:
            reasons = _sums_of_some([_sum(report, (path,)) or 0 for path in group])
            found |= {first + second for first in sums for second in reasons}
    return frozenset(found)


def _sums_of_some(figures: Sequence[int]) -> set[int]:
    """Give what any of *figures* add up to; they are eight at most."""
    sums = {0}
    for figure in figures:
        sums |= {total + figure for total in sums}
    return sums


@cache
def _paths(kind: StatementKind, name: str, edition: Edition) -> tuple[tuple[str, ...], ...]:
    """Give the cells of each meaning of *kind*."""
    if kind in _DISPUTES:
        return (tuple(f"{Table.DISPUTES}.{block}.total" for block in _BLOCKS if _is_of(kind, block)),)
    match kind:
        case StatementKind.RECEIVED:
            found = [[f"{_RECEIVED}.total"], [f"{_RECEIVED}.total", f"{_CARRIED_IN}.total"]]
        case StatementKind.HANDLED:
            found = [[f"{_HANDLED}.total"]]
        case StatementKind.CARRIED_IN | StatementKind.CARRIED_OUT:
            found = [[f"{Table.REQUESTS}.{kind}.total"]]
        case StatementKind.REASON:
            found = [[f"{Table.REQUESTS}.{name}.total"]]
        case StatementKind.NATURAL_PERSON | StatementKind.ORGANISATION:
            person, *others, _ = (column.name for column in FORMS[edition].columns)
            columns = [person] if kind is StatementKind.NATURAL_PERSON else others
            received = [f"{_RECEIVED}.{column}" for column in columns]
            found = [received, [*received, *(f"{_CARRIED_IN}.{column}" for column in columns)]]
        case StatementKind.GRANTED:
            granted = _group(kind, edition)
            found = [[*granted], [*granted, *_group("partially_granted", edition)]]
        case _:
            found = [[*_group(kind, edition)]]
    return tuple(map(tuple, found))


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


def _sum(report: Report, paths: Sequence[str]) -> int | None:
    total = 0
    for path in paths:
        value = cast("int | None", report.cell(path).value)
        if value is None:
            return None
        total += value
    return total
