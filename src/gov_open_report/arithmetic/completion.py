"""Blanks that the sums of the form prove."""

from collections.abc import Iterable
from functools import cache
from operator import attrgetter
from typing import cast

from attrs import evolve, frozen

from gov_open_report.arithmetic.bounds import Sum, propagate
from gov_open_report.assembly import assemble_disputes, assemble_requests
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Origin, Provenance, Report


def complete(report: Report) -> Report:
    """Return *report* with every figure filled in that its printed figures prove.

    A cell without a figure is filled, and its origin is then ``proven``, where
    the rows, columns, balances and disputes of the form leave one whole number,
    zero or more. A printed figure never changes, and a cell whose digits are in
    the text but could not be read is no blank: it stays as it is. Where printed figures contradict
    each other, which of them is wrong is not known, and nothing that depends on
    any of them is filled. Completing twice changes nothing more.
    """
    system = _system(report.requests_edition)
    figures = system.figures(report)
    proven = _prove(figures, system.sums)
    if not proven:
        return report
    filled = {system.paths[at]: figure for at, figure in proven.items() if _is_empty(report, system.paths[at])}
    if not filled:
        return report
    values = dict(zip(system.paths, figures, strict=True)) | filled
    return evolve(
        report,
        requests=assemble_requests(report.requests_edition, values),
        disputes=assemble_disputes(values),
        provenance={**report.provenance, **{path: _proven(report, path) for path in filled}},
    )


def _is_empty(report: Report, path: str) -> bool:
    """Whether the text has no digits for a cell."""
    before = report.provenance.get(path)
    return before is None or before.origin in {Origin.BLANK, Origin.PLACEHOLDER, Origin.MISSING}


def _proven(report: Report, path: str) -> Provenance:
    before = report.provenance.get(path)
    return Provenance("", Origin.PROVEN, before.span if before else None)


def _prove(figures: tuple[int | None, ...], sums: tuple[Sum, ...]) -> dict[int, int]:
    """Return the unknown among *figures* that *sums* leave one value, by index."""
    unknown = {at for at, figure in enumerate(figures) if figure is None}
    if not unknown:
        return {}
    trusted = sums
    while True:
        lows = [figure or 0 for figure in figures]
        highs = list(figures)
        failed = propagate(lows, highs, trusted)
        if not failed:
            return {at: lows[at] for at in unknown if lows[at] == highs[at]}
        trusted = _untouched(trusted, failed, unknown)


def _untouched(sums: tuple[Sum, ...], failed: Iterable[int], unknown: set[int]) -> tuple[Sum, ...]:
    """Leave out the sums that fail, those that lent them bounds, and their neighbours.

    A sum may fail though all its printed figures are right, if a misprint came
    to it through an unknown that it shares with another sum. So doubt spreads
    through unknowns as far as they reach, and from there to every sum that
    shares a figure with those in doubt.
    """
    doubtful = {cell for at in failed for side in sums[at] for cell in side}
    reached = set(failed)
    while joining := [
        at
        for at, (left, right) in enumerate(sums)
        if at not in reached and not (doubtful & unknown).isdisjoint((*left, *right))
    ]:
        reached.update(joining)
        doubtful.update(cell for at in joining for side in sums[at] for cell in side)
    return tuple(
        (left, right)
        for left, right in sums
        if doubtful.isdisjoint(left) and doubtful.isdisjoint(right)
    )


@frozen
class _System:
    """The sums of an edition over the cells that any of them has."""

    paths: tuple[str, ...]
    sums: tuple[Sum, ...]
    _getter: "attrgetter[object]"

    def figures(self, report: Report) -> tuple[int | None, ...]:
        # Every cell that a sum has is a count.
        return cast("tuple[int | None, ...]", self._getter(report))


@cache
def _system(edition: Edition) -> _System:
    identities = FORMS[edition].identities
    paths = tuple(dict.fromkeys(path for each in identities for path in (*each.left, *each.right)))
    index = {path: at for at, path in enumerate(paths)}
    sums = tuple(
        (tuple(index[path] for path in each.left), tuple(index[path] for path in each.right))
        for each in identities
    )
    return _System(paths, sums, attrgetter(*paths))
