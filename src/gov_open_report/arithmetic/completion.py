"""Blanks that the sums of the form prove."""

import re
from collections.abc import Iterable
from itertools import compress
from typing import Final

from attrs import evolve

from gov_open_report._only_reports import refuse_all_but_reports
from gov_open_report.arithmetic.flows import balance, fixed
from gov_open_report.arithmetic.system import Figures, System, system
from gov_open_report.assembly import assemble_disputes, assemble_requests
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.models import Origin, Provenance, Report

# Of any width: what a problem quotes is not folded.
_NUMBER: Final = re.compile(r"\d+")

# Fewer numbers are no row of figures.
_FEWEST_IN_A_ROW: Final = 2


def complete(report: Report) -> Report:
    """Return *report* with every figure filled in that its printed figures prove.

    A cell without a figure is filled, and its origin is then ``proven``, where it
    has the same value in every solution of the rows, columns, balances and disputes
    of the form in whole numbers, zero or more; so nothing that they prove is left
    out. A printed figure never changes, and a cell whose digits are in the text but
    could not be read is no blank: it stays as it is. Where printed figures contradict
    each other, which of them is wrong is not known, and nothing that depends on
    any of them is filled. Where no label tells the edition of the form, or table three
    has figures of a row that the form does not have, nothing is proven by what outcomes
    add up to. Completing twice changes nothing more.

    The cost is bounded by the size of the form, however long the figures: about a
    millisecond where many cells are blank, and next to nothing where none is.

    Raises:
        TypeError: If *report* is none.
    """
    refuse_all_but_reports(report, "complete")
    sums = system(report.requests_edition)
    figures = sums.figures(report)
    filled = {sums.paths[at]: figure for at, figure in fillable(report, sums, figures).items()}
    if not filled:
        return report
    values = dict(zip(sums.paths, figures, strict=True)) | filled
    return evolve(
        report,
        requests=assemble_requests(report.requests_edition, values),
        disputes=assemble_disputes(values),
        provenance={**report.provenance, **{path: _proven(report, path) for path in filled}},
    )


def fillable(report: Report, sums: System, figures: Figures) -> dict[int, int]:
    """Return what *figures* prove of the cells that *report* has no digits for, by index."""
    trusted = frozenset(range(len(sums.sums))) if _are_outcomes_told(report, sums) else sums.of_any_edition
    return {at: figure for at, figure in _prove(sums, trusted, figures).items() if _is_empty(report, sums.paths[at])}


def _are_outcomes_told(report: Report, sums: System) -> bool:
    """Whether the rows of outcomes are surely those of the edition, so that columns add up to their totals."""
    if any(problem.code is Code.EDITION_UNKNOWN for problem in report.diagnostics):
        return False
    others = [problem.span.start for problem in report.diagnostics for _ in _numbers_of_no_row(problem)]
    # One by itself may be the number of a page.
    if len(others) < _FEWEST_IN_A_ROW:
        return True
    # Figures among the table's are those of a row that the body has put there.
    places = [report.provenance.get(path) for path in sums.paths if path.startswith("requests.")]
    starts = [place.span.start for place in places if place is not None and place.span is not None]
    return sum(min(starts, default=0) < start < max(starts, default=0) for start in others) < _FEWEST_IN_A_ROW


def _numbers_of_no_row(problem: Diagnostic) -> list[str]:
    """The numbers that a problem says are in no row."""
    is_number = problem.code is Code.UNEXPLAINED_TEXT and problem.found.isdigit()
    return _NUMBER.findall(problem.found) if is_number or problem.code is Code.UNEXPLAINED_FIGURES else []


def _is_empty(report: Report, path: str) -> bool:
    """Whether the text has no digits for a cell."""
    before = report.provenance.get(path)
    return before is None or before.origin in {Origin.BLANK, Origin.PLACEHOLDER, Origin.MISSING}


def _proven(report: Report, path: str) -> Provenance:
    before = report.provenance.get(path)
    return Provenance("", Origin.PROVEN, before.span if before else None)


def _prove(sums: System, trusted: frozenset[int], figures: Figures) -> dict[int, int]:
    """Return the unknown among *figures* that the *trusted* sums leave one value, by index."""
    if None not in figures:
        return {}
    while True:
        arcs, surplus = sums.network(trusted, figures)
        ends = list(arcs.values())
        flows, stuck = balance(ends, surplus)
        if not stuck:
            told = zip(arcs, flows, strict=True)
            return dict(compress(told, fixed(ends, flows, len(surplus))))
        # The one sum that is no node, as it follows from others, may fail to be seen.
        trusted = _untouched(sums, trusted, stuck | sums.impossible(trusted, figures), figures)


def _untouched(sums: System, trusted: frozenset[int], failed: Iterable[int], figures: Figures) -> frozenset[int]:
    """Leave out the sums that fail, those tied to them by unknown cells, and their neighbours.

    A sum may fail though all its printed figures are right, if a misprint came
    to it through an unknown that it shares with another sum. So doubt spreads
    through unknowns as far as they reach, and from there to every sum that
    shares a figure with those in doubt.
    """
    reached = set(failed)
    queue = list(reached)
    doubtful: set[int] = set()
    for at in queue:
        for side in sums.sums[at]:
            doubtful.update(side)
            for cell in side:
                if figures[cell] is not None:
                    continue
                joining = {other for other, _ in sums.touching[cell]} & trusted - reached
                reached |= joining
                queue.extend(joining)
    return trusted - {at for cell in doubtful for at, _ in sums.touching[cell]}
