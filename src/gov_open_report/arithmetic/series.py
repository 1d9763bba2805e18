"""Reports of one body in consecutive years, each against the year before.

Published reports break these sums more often than those within one report:
bodies recount, merge and correct. So what differs here is a warning, and no
proof that a figure was misread.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from gov_open_report.arithmetic.bodies import group_by_body
from gov_open_report.arithmetic.series_results import (
    SeriesCheck,
    SeriesLaw,
    SeriesRemark,
    SeriesRemarkKind,
    SeriesResult,
    SeriesTerm,
)
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.models import Report


def check_series(reports: Iterable[Report]) -> SeriesResult:
    """Compare each of *reports* with that of the year before, of the same body.

    Any order will do. Carried requests are compared in every column, also from
    the 2019 edition to that of 2021, since both count them alike; documents in
    force only where both years have the 2021 edition of table two. Years that
    are missing, repeated or unknown, and reports of other bodies, give remarks
    and never an error. Figures are taken as they are: give reports through
    ``complete`` if proven figures are to count as well.

    Linear in the reports, apart from sorting them by year.

    Raises:
        TypeError: If *reports* is a report, or holds anything else than reports.
    """
    given = _checked(reports)
    bodies = group_by_body(given)
    remarks = [
        *(_remark(SeriesRemarkKind.BODY_UNKNOWN, given, at) for at in bodies.unnamed),
        *(_remark(SeriesRemarkKind.BODY_SHORTENED, given, at) for at in bodies.shortened),
        *(_remark(SeriesRemarkKind.YEAR_UNKNOWN, given, at) for at, report in enumerate(given) if report.year is None),
    ]
    for number, members in enumerate(bodies.groups.values()):
        if number:
            remarks.append(_remark(SeriesRemarkKind.OTHER_BODY, given, *members))
    checks: list[SeriesCheck] = []
    for members in bodies.groups.values():
        years = _years(given, members)
        remarks.extend(
            _remark(SeriesRemarkKind.YEAR_REPEATED, given, *versions, years=(year,))
            for year, versions in years
            if len(versions) > 1
        )
        for earlier, later in pairwise(years):
            _compare(given, earlier, later, checks, remarks)
    return SeriesResult(tuple(checks), tuple(remarks))


_Year: TypeAlias = tuple[int, tuple[int, ...]]
"""A year, and the places of its reports among those given."""

# A gap is told by its ends where it is longer: a misread year must not make a list of thousands.
_LONGEST_GAP: Final = 30


def _checked(reports: Iterable[Report]) -> Sequence[Report]:
    if isinstance(reports, Report):
        msg = "a series is several reports, got one Report: give a list of them"
        raise TypeError(msg)
    given = tuple(reports)
    for at, report in enumerate(given):
        if not isinstance(report, Report):
            msg = f"a series is made of Report, got {type(report).__name__} at index {at}"
            raise TypeError(msg)
    return given


def _remark(kind: SeriesRemarkKind, given: Sequence[Report], *at: int, years: tuple[int, ...] = ()) -> SeriesRemark:
    return SeriesRemark(kind, at, years, given[at[0]].authority or "")


def _years(given: Sequence[Report], members: Iterable[int]) -> list[_Year]:
    found: dict[int, list[int]] = {}
    for at in members:
        year = given[at].year
        if year is not None:
            found.setdefault(year, []).append(at)
    return [(year, tuple(found[year])) for year in sorted(found)]


def _compare(
    given: Sequence[Report], earlier: _Year, later: _Year, checks: list[SeriesCheck], remarks: list[SeriesRemark]
) -> None:
    ends = (*earlier[1], *later[1])
    if later[0] - earlier[0] > 1:
        missing = range(earlier[0] + 1, later[0])
        years = tuple(missing) if len(missing) <= _LONGEST_GAP else (missing[0], missing[-1])
        remarks.append(_remark(SeriesRemarkKind.YEARS_MISSING, given, *ends, years=years))
        return
    old, new = _Figures(given, earlier), _Figures(given, later)
    for before, after in _CARRIED:
        checks.append(SeriesCheck(SeriesLaw.CARRIED, new.term(after), (old.term(before),), earlier[1], later[1]))
    if any(given[at].edition is Edition.FORM_2019 for at in ends):
        years = (earlier[0], later[0])
        remarks.append(_remark(SeriesRemarkKind.IN_FORCE_NOT_COUNTED, given, *ends, years=years))
        return
    for in_force, issued, repealed in _IN_FORCE:
        expected = (old.term(in_force), new.term(issued), new.term(repealed, -1))
        checks.append(SeriesCheck(SeriesLaw.IN_FORCE, new.term(in_force), expected, earlier[1], later[1]))


class _Figures:
    """What the reports of a year give alike."""

    def __init__(self, given: Sequence[Report], year: _Year) -> None:
        self._year = year[0]
        self._values: dict[str, set[int]] = {}
        for at in year[1]:
            for path, value in _values(given[at]).items():
                self._values.setdefault(path, set()).add(value)

    def term(self, path: str, sign: int = 1) -> SeriesTerm:
        values = self._values.get(path, set())
        return SeriesTerm(self._year, path, next(iter(values)) if len(values) == 1 else None, sign)


def _values(report: Report) -> Mapping[str, int]:
    """Give the figures of *report* that any law has; a version that lacks one says nothing of it."""
    paths = [path for pair in _CARRIED for path in pair]
    if report.edition is Edition.FORM_2021:
        paths += [path for row in _IN_FORCE for path in row]
    # All of them are counts.
    return {path: value for path in paths if isinstance(value := report.cell(path).value, int)}


def _carried() -> Iterator[tuple[str, str]]:
    for column in FORMS[Edition.FORM_2021].columns:
        yield (f"{Table.REQUESTS}.carried_out.{column.name}", f"{Table.REQUESTS}.carried_in.{column.name}")


def _in_force() -> Iterator[tuple[str, str, str]]:
    for row in FORMS[Edition.FORM_2021].disclosure:
        cells = {cell.name: path for cell, path in zip(row.cells, row.paths, strict=True)}
        if "in_force" in cells:
            yield cells["in_force"], cells["issued"], cells["repealed"]


_CARRIED: Final = tuple(_carried())
_IN_FORCE: Final = tuple(_in_force())
