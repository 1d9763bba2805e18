"""What comparing reports over the years gives: checks, and remarks on the reports."""

from enum import StrEnum
from typing import Final

from attrs import frozen

from gov_open_report._figure import shown_figure
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
        return f"{_place(self.found)} is {shown_figure(self.found.value)}, {verb} expected {self._sum}"

    @property
    def message_zh(self) -> str:
        """The same in Chinese."""
        if self.status is SeriesStatus.OPEN:
            return f"缺少数字，未作比对：{'；'.join(map(_place_zh, self._missing))}"
        verb = "与应有的数字一致，即" if self.status is SeriesStatus.HOLDS else "应为"
        return f"{_place_zh(self.found)}为{shown_figure(self.found.value)}，{verb}{self._sum_zh}"

    @property
    def _missing(self) -> list[SeriesTerm]:
        return [term for term in (self.found, *self.expected) if term.value is None]

    @property
    def _sum(self) -> str:
        terms = "".join(f"{_signed(term, at)} ({_place(term)})" for at, term in enumerate(self.expected))
        return terms if len(self.expected) == 1 else f"{shown_figure(self.expected_value)} = {terms}"

    @property
    def _sum_zh(self) -> str:
        terms = "".join(f"{_signed(term, at)}（{_place_zh(term)}）" for at, term in enumerate(self.expected))
        return terms if len(self.expected) == 1 else f"{shown_figure(self.expected_value)} = {terms}"


@frozen
class SeriesRemark:
    """What is to be known of some of the reports given."""

    kind: SeriesRemarkKind
    """What it is."""

    reports: tuple[int, ...]
    """Places of the reports concerned among those given."""

    years: tuple[int, ...] = ()
    """The years concerned, in order: those missing, or the first and the last of more than thirty; the one
    repeated; the two compared."""

    body: str = ""
    """The body concerned, as the first of *reports* prints it; ``""`` if it prints none."""

    @property
    def message(self) -> str:
        """One English line, lower case, no full stop."""
        return _REMARKS[self.kind][0].format(years=self._years(", ", " to "), body=self.body)

    @property
    def message_zh(self) -> str:
        """The same in Chinese."""
        return _REMARKS[self.kind][1].format(years=self._years("、", "至"), body=self.body)

    def _years(self, comma: str, to: str) -> str:
        # Of a long gap only the ends are told.
        match self.years:
            case first, last if self.kind is SeriesRemarkKind.YEARS_MISSING and last - first > 1:
                return f"{first}{to}{last}"
        return comma.join(map(str, self.years))


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


def _place(term: SeriesTerm) -> str:
    return f"{term.year} {label(term.path)}"


def _place_zh(term: SeriesTerm) -> str:
    return f"{term.year}年“{label(term.path)}”"


def _signed(term: SeriesTerm, at: int) -> str:
    sign = " - " if term.sign == -1 else " + " if at else ""
    return f"{sign}{shown_figure(term.value)}"


_REMARKS: Final = {
    SeriesRemarkKind.YEAR_UNKNOWN: ("no year: not compared", "未载明报告年度，未作比对"),
    SeriesRemarkKind.BODY_UNKNOWN: (
        "no reporting body: taken to be of the only one named, not compared if there are several",
        "未载明编制机关：仅有一个机关具名的，视为该机关；有多个的，未作比对",
    ),
    SeriesRemarkKind.BODY_SHORTENED: (
        "{body} is named with a place in front elsewhere: taken as the same if only one body fits",
        "“{body}”在其他报告中冠有地名：仅与一个机关相符的，视为同一机关",
    ),
    SeriesRemarkKind.OTHER_BODY: (
        "{body} is another body: its reports are compared among themselves",
        "“{body}”是另一机关，仅与其自身各年比对",
    ),
    SeriesRemarkKind.YEAR_REPEATED: (
        "several reports of {years}: where their figures differ, nothing is compared",
        "{years}年有多份报告，数字不一致之处未作比对",
    ),
    SeriesRemarkKind.YEARS_MISSING: (
        "no report of {years}: the years on either side are not compared",
        "缺少{years}年的报告，其前后两年未作比对",
    ),
    SeriesRemarkKind.IN_FORCE_NOT_COUNTED: (
        "documents in force not compared over {years}: the 2019 edition of the form does not count them",
        "{years}年之间未比对现行有效件数：2019年版表格没有该项统计",
    ),
}
