"""Reports of one body in consecutive years, each against the year before.

Published reports break these sums more often than those within one report:
bodies recount, merge and correct. So what differs here is a warning, and no
proof that a figure was misread.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final, TypeAlias, cast

from attrs import frozen

from gov_open_report.arithmetic.bodies import group_by_body
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.models import Report
from gov_open_report.wording import label


class SeriesLaw(StrEnum):
    """Which figures of two years belong together."""

    CARRIED = "carried"
    """四、结转下年度继续办理 of a year is 二、上年结转 of the next, column by column."""

    IN_FORCE = "in_force"
    """现行有效件数 is that of the year before, plus 本年制发件数, less 本年废止件数; in the 2021 edition alone."""


class SeriesStatus(StrEnum):
    """What came of a comparison."""

    HOLDS = "holds"
    """Both sides are known and equal."""

    DIFFERS = "differs"
    """Both sides are known and not equal."""

    OPEN = "open"
    """A figure is ``None``, or versions of a report give it differently."""


class SeriesRemarkKind(StrEnum):
    """What is to be known of the reports that were given."""

    YEAR_UNKNOWN = "year_unknown"
    """A report without a year: not compared."""

    BODY_UNKNOWN = "body_unknown"
    """A report without a body: taken to be of the only body there is, not compared among several."""

    BODY_SHORTENED = "body_shortened"
    """A body named without the place in front of it: taken as the same if only one body fits."""

    OTHER_BODY = "other_body"
    """Reports of another body than the first: compared among themselves."""

    YEAR_REPEATED = "year_repeated"
    """Several reports of one year: what they give alike is compared, what they do not stays open."""

    YEARS_MISSING = "years_missing"
    """Years without a report: those on either side are not compared."""

    IN_FORCE_NOT_COUNTED = "in_force_not_counted"
    """Table two is of the 2019 edition in either year; its 对外公开总数量 is another quantity."""


@frozen
class SeriesTerm:
    """One figure of a sum over two years."""

    year: int
    """Year of the report that gives it."""

    path: str
    """Path of its cell."""

    value: int | None
    """The figure; ``None`` if the report gives none, or versions of it differ."""

    sign: int = 1
    """1 if it is added, -1 if taken off."""


@frozen
class SeriesCheck:
    """One figure of a report against the report of the year before."""

    law: SeriesLaw
    """What is compared."""

    found: SeriesTerm
    """The figure of the later year."""

    expected: tuple[SeriesTerm, ...]
    """The figures whose sum it should be."""

    earlier: tuple[int, ...]
    """Places of the reports of the earlier year among those given; several if the year is repeated."""

    later: tuple[int, ...]
    """The same for the later year."""

    @property
    def expected_value(self) -> int | None:
        """The sum that *found* should be; ``None`` if a figure of it is."""
        total = 0
        for term in self.expected:
            if term.value is None:
                return None
            total += term.sign * term.value
        return total

    @property
    def status(self) -> SeriesStatus:
        """Whether it holds."""
        expected = self.expected_value
        if expected is None or self.found.value is None:
            return SeriesStatus.OPEN
        return SeriesStatus.HOLDS if self.found.value == expected else SeriesStatus.DIFFERS

    @property
    def message(self) -> str:
        """One English line, lower case, no full stop."""
        if self.status is SeriesStatus.OPEN:
            return f"not compared, for want of a figure: {'; '.join(map(_place, self._missing))}"
        verb = "as" if self.status is SeriesStatus.HOLDS else "but"
        return f"{_place(self.found)} is {self.found.value}, {verb} expected {self._sum}"

    @property
    def message_zh(self) -> str:
        """The same in Chinese."""
        if self.status is SeriesStatus.OPEN:
            return f"缺少数字，未作比较：{'；'.join(map(_place_zh, self._missing))}"
        verb = "与应有数字一致" if self.status is SeriesStatus.HOLDS else "应为"
        return f"{_place_zh(self.found)}为{self.found.value}，{verb}{self._sum_zh}"

    @property
    def _missing(self) -> list[SeriesTerm]:
        return [term for term in (self.found, *self.expected) if term.value is None]

    @property
    def _sum(self) -> str:
        terms = "".join(f"{_sign(term, at)}{term.value} ({_place(term)})" for at, term in enumerate(self.expected))
        return terms if len(self.expected) == 1 else f"{self.expected_value} = {terms}"

    @property
    def _sum_zh(self) -> str:
        terms = "".join(f"{_sign(term, at)}{term.value}（{_place_zh(term)}）" for at, term in enumerate(self.expected))
        return terms if len(self.expected) == 1 else f"{self.expected_value} = {terms}"


@frozen
class SeriesRemark:
    """What is to be known of some of the reports given."""

    kind: SeriesRemarkKind
    """What it is."""

    reports: tuple[int, ...]
    """Places of the reports concerned among those given."""

    years: tuple[int, ...] = ()
    """The years concerned, in order: those missing, the one repeated, the two compared."""

    body: str = ""
    """The body concerned, as the first of *reports* prints it; ``""`` if it prints none."""

    @property
    def message(self) -> str:
        """One English line, lower case, no full stop."""
        return _REMARKS[self.kind][0].format(years=", ".join(map(str, self.years)), body=self.body)

    @property
    def message_zh(self) -> str:
        """The same in Chinese."""
        return _REMARKS[self.kind][1].format(years="、".join(map(str, self.years)), body=self.body)


@frozen
class SeriesResult:
    """What comparing reports over the years gave."""

    checks: tuple[SeriesCheck, ...] = ()
    """Every comparison: by body as given, then by year, then in the order of the form."""

    remarks: tuple[SeriesRemark, ...] = ()
    """What was not compared and why, and what was taken for granted."""

    @property
    def differing(self) -> tuple[SeriesCheck, ...]:
        """The comparisons that do not hold."""
        return tuple(check for check in self.checks if check.status is SeriesStatus.DIFFERS)


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
    values = {path: cast("int | None", report.cell(path).value) for path in paths}
    return {path: value for path, value in values.items() if value is not None}


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


def _place(term: SeriesTerm) -> str:
    return f"{term.year} {label(term.path)}"


def _place_zh(term: SeriesTerm) -> str:
    return f"{term.year}年“{label(term.path)}”"


def _sign(term: SeriesTerm, at: int) -> str:
    if term.sign < 0:
        return " - "
    return " + " if at else ""


_REMARKS: Final = {
    SeriesRemarkKind.YEAR_UNKNOWN: ("no year: not compared", "没有报告年度，未作比较"),
    SeriesRemarkKind.BODY_UNKNOWN: (
        "no reporting body: taken to be of the only one named, not compared if there are several",
        "没有编制机关：只有一个机关时视为该机关，有多个机关时未作比较",
    ),
    SeriesRemarkKind.BODY_SHORTENED: (
        "{body} is named with a place in front elsewhere: taken as the same if only one body fits",
        "“{body}”在其他报告中带有地名，仅有一个对应机关时视为同一机关",
    ),
    SeriesRemarkKind.OTHER_BODY: (
        "{body} is another body: its reports are compared among themselves",
        "“{body}”是另一机关，仅与其自身各年比较",
    ),
    SeriesRemarkKind.YEAR_REPEATED: (
        "several reports of {years}: where their figures differ, nothing is compared",
        "{years}年有多份报告，数字不一致之处未作比较",
    ),
    SeriesRemarkKind.YEARS_MISSING: (
        "no report of {years}: the years on either side are not compared",
        "缺少{years}年的报告，其前后两年未作比较",
    ),
    SeriesRemarkKind.IN_FORCE_NOT_COUNTED: (
        "documents in force not compared over {years}: the 2019 edition of the form does not count them",
        "{years}年之间未比较现行有效件数：2019年版表格没有这一数量",
    ),
}
