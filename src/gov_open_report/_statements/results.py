"""What a statement in prose is, and what came of comparing it with the tables."""

from enum import StrEnum
from typing import Final

from attrs import frozen

from gov_open_report._figure import shown_figure
from gov_open_report._span import Span
from gov_open_report.wording import label


class StatementKind(StrEnum):
    """What a figure in the prose counts."""

    RECEIVED = "received"
    """Requests received, perhaps with those carried in: 收到, 受理."""

    CARRIED_IN = "carried_in"
    """Requests carried in from the year before: 上年结转."""

    HANDLED = "handled"
    """Requests handled: 办结, 答复."""

    CARRIED_OUT = "carried_out"
    """Requests carried out to the next year: 结转下年度, 尚未办结."""

    GRANTED = "granted"
    """予以公开."""

    PARTIALLY_GRANTED = "partially_granted"
    """部分公开."""

    DENIED = "denied"
    """不予公开, for whatever reason."""

    UNAVAILABLE = "unavailable"
    """无法提供, for whatever reason."""

    DECLINED = "declined"
    """不予处理, for whatever reason."""

    OTHER_OUTCOME = "other"
    """其他处理."""

    REASON = "reason"
    """One reason under an outcome, in the words of its row: 重复申请."""

    NATURAL_PERSON = "natural_person"
    """Requests of natural persons: 自然人."""

    ORGANISATION = "organisation"
    """Requests of all other applicants: 法人或其他组织."""

    RECONSIDERATION = "reconsideration"
    """行政复议."""

    LITIGATION = "litigation"
    """行政诉讼, of both kinds."""

    DISPUTES = "disputes"
    """行政复议 and 行政诉讼 in one figure."""


class StatementStatus(StrEnum):
    """What came of comparing a statement with the tables."""

    AGREES = "agrees"
    """The figure is that of cells which it may mean."""

    DIFFERS = "differs"
    """Whatever it may mean, the tables have another figure."""

    UNCLEAR = "unclear"
    """It is not that of the cells, but may mean something else; ``doubt`` says what."""


class StatementDoubt(StrEnum):
    """Why a statement that does not agree need not differ."""

    NO_FIGURE = "no_figure"
    """The tables have no figure there."""

    ROUGH = "rough"
    """The figure is rough, or its digits stand apart."""

    PART = "part"
    """It may be a part of another figure."""

    TIME = "time"
    """It may be of another time than the year."""

    BODY = "body"
    """It may be of other bodies, or of more."""

    MATTER = "matter"
    """It may be of other requests, or of other cases."""

    OTHER_COUNT = "other_count"
    """Counted another way it fits, or the prose gives several figures for it."""


@frozen
class Meaning:
    """Cells whose sum a figure in the prose may be."""

    paths: tuple[str, ...]
    """Paths of the cells."""

    value: int | None
    """Their sum; ``None`` if any has no figure."""


@frozen
class Statement:
    """One figure that the prose gives and the tables give too."""

    kind: StatementKind
    """What it counts."""

    figure: int
    """The figure, 0 where the prose says that there was none."""

    status: StatementStatus
    """Whether the tables have it."""

    meanings: tuple[Meaning, ...]
    """The cells that it may mean, the likeliest first."""

    doubt: StatementDoubt | None
    """Why it is unclear; ``None`` unless it is."""

    section: int
    """Number of the section that says it, 1 to 6."""

    words: str
    """The words that say it, as they stand in the section's text."""

    span: Span | None
    """Where they stand in the source; that of the section if they could not be found again, ``None`` if
    the report was built by hand."""

    @property
    def message(self) -> str:
        """One English line, lower case, no full stop."""
        said = f"the prose says {shown_figure(self.figure)} ({self._shown})"
        tables = " or ".join(f"{_value(meaning)} ({_sum(meaning)})" for meaning in self._told)
        if self.status is StatementStatus.AGREES:
            return f"{said}, as do the tables: {tables}"
        if self.doubt is None:
            return f"{said}, but the tables say {tables}"
        return f"{said}, and {_DOUBTS[self.doubt][0]}; the tables say {tables}"

    @property
    def message_zh(self) -> str:
        """The same in Chinese."""
        said = f"正文为{shown_figure(self.figure)}（{self._shown}）"
        tables = "或".join(f"{_value(meaning, '无数字')}（{_sum(meaning)}）" for meaning in self._told)
        if self.status is StatementStatus.AGREES:
            return f"{said}，与表格一致：{tables}"
        if self.doubt is None:
            return f"{said}，而表格为{tables}"
        return f"{said}，{_DOUBTS[self.doubt][1]}；表格为{tables}"

    @property
    def _told(self) -> list[Meaning]:
        """The meanings to be told: of a statement that agrees, the likeliest with its figure."""
        if self.status is StatementStatus.AGREES:
            return [meaning for meaning in self.meanings if meaning.value == self.figure][:1]
        return list(self.meanings)

    @property
    def _shown(self) -> str:
        return " ".join(self.words.split())


def _value(meaning: Meaning, nothing: str = "nothing") -> str:
    return nothing if meaning.value is None else shown_figure(meaning.value)


def _sum(meaning: Meaning) -> str:
    return " + ".join(map(label, meaning.paths))


_DOUBTS: Final = {
    StatementDoubt.NO_FIGURE: ("there is no figure to compare with", "表格中没有可比的数字"),
    StatementDoubt.ROUGH: ("that may be a rough figure", "可能是约数"),
    StatementDoubt.PART: ("that may be a part of another figure", "可能只是其中一部分"),
    StatementDoubt.TIME: ("that may be of another time", "可能是其他时间的数字"),
    StatementDoubt.BODY: ("that may be of other bodies", "可能是其他机关的数字"),
    StatementDoubt.MATTER: ("that may be of another matter", "可能是其他事项的数字"),
    StatementDoubt.OTHER_COUNT: ("that may be counted another way", "可能是另一种统计口径"),
}
