"""Which cells a figure in the prose may mean, and what else it may have counted."""

from collections.abc import Sequence
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
        by_outcome = kind not in _ROWS
        if by_outcome not in self._others:
            self._others[by_outcome] = _other_counts(self._report, by_outcome=by_outcome)
        return figure in self._others[by_outcome]


def _other_counts(report: Report, *, by_outcome: bool) -> frozenset[int]:
    """Give what else a body may have counted, as far as the cells are known.

    It may leave out what came from the year before, or what it did not have to
    answer; it may say of one kind of applicant what reads like the whole, and
    *by_outcome* put some outcomes and some reason together.
    """
    values = [_sum(report, (f"{row}.total",)) or 0 for row in (_RECEIVED, _CARRIED_IN, _HANDLED, _CARRIED_OUT)]
    received, carried_in, handled, carried_out = values
    edition = report.requests_edition
    groups = [_sum(report, _group(name, edition)) or 0 for name in _GROUPS]
    *_, declined, other = groups
    found = {received, received + carried_in, handled, received - carried_out, handled - carried_in, carried_out}
    found |= {handled - other, handled - declined, handled - declined - other, received - declined}
    for row, total in ((_RECEIVED, received), (_HANDLED, handled)):
        person = _sum(report, (f"{row}.natural_person",)) or 0
        found |= {person, total - person}
    if by_outcome:
        sums = {sum(some) for size in range(len(groups) + 1) for some in combinations(groups, size)}
        reasons = {_sum(report, (f"{Table.REQUESTS}.{row}.total",)) or 0 for row in _reasons(edition)}
        found |= {first + second for first in sums for second in {0, *reasons}}
    # None at all means all, however it is counted.
    return frozenset(found - {0})


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


@cache
def _reasons(edition: Edition) -> tuple[str, ...]:
    return tuple(row.name for row in FORMS[edition].requests if row.level > 1)


def _sum(report: Report, paths: Sequence[str]) -> int | None:
    total = 0
    for path in paths:
        value = cast("int | None", report.cell(path).value)
        if value is None:
            return None
        total += value
    return total
