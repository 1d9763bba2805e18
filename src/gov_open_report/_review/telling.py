"""Cells put into words: all that the page tells of each."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from attrs import frozen

from gov_open_report._display import MARKS
from gov_open_report._review.visible import cut, figure
from gov_open_report._review.words import NO_FIGURE, ORIGINS, Words
from gov_open_report.arithmetic import Check, Status, Suspect
from gov_open_report.models import Cell, Origin, Report, Span
from gov_open_report.wording import label

_LONGEST_RAW: Final = 60
"""Characters that are shown of what a cell holds."""

_LONGEST_IN_TABLE: Final = 12
"""The same within a table."""


class Extent(NamedTuple):
    """The numbered segments of the source that something stands in."""

    first: int
    last: int


@frozen
class ShownCell:
    """A cell as the page shows it."""

    path: str
    number: int
    """Counts the cells from 0, in the order of the form."""

    text: str
    sign: str
    """The mark of its origin; ``""`` for a printed figure."""

    origin: str
    """The name of its origin, and ``unread`` for what is printed and no figure."""

    told: Words
    """All of it in words: labels, figure, origin, place, sums, path."""

    extent: Extent | None
    """Where it stands; ``None`` if nowhere."""

    fits: str
    """What would fit, if it is a suspect; otherwise ``""``."""

    problem: int | None
    """The first diagnostic that names it."""


class Lines:
    """Line and column of offsets into a source, without counting from its start each time."""

    def __init__(self, source: str) -> None:
        self.starts = [0]
        at = source.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = source.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column of *offset*, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


class Telling:
    """What is known of cells beside themselves, put into words."""

    def __init__(
        self,
        report: Report,
        lines: Lines,
        checks: Iterable[Check],
        suspected: tuple[Suspect, ...],
        problems: Mapping[str, int],
    ) -> None:
        self._report = report
        self._lines = lines
        self._problems = problems
        self._fails: dict[str, int] = {}
        self._fits: dict[str, str] = {}
        for each in checks:
            if each.status is Status.FAILS:
                for path in (*each.left_paths, *each.right_paths):
                    self._fails[path] = self._fails.get(path, 0) + 1
        for one in suspected:
            for path, fit in zip(one.paths, one.fits, strict=True):
                # The best come first: of several, the page shows the best in the cell.
                self._fits.setdefault(path, figure(fit))

    def cell(self, number: int, cell: Cell, extents: Mapping[Span, Extent]) -> ShownCell:
        """Say what *cell*, which is the form's *number*, shows and where it stands in the source."""
        unread = cell.origin is Origin.PRINTED and cell.value is None
        mark, _ = MARKS[cell.origin]
        text = figure(cell.value)
        if not text and (unread or cell.origin is Origin.PLACEHOLDER):
            text = cut(cell.raw, _LONGEST_IN_TABLE)
        return ShownCell(
            path=cell.path,
            number=number,
            text=text,
            sign="" if cell.origin is Origin.PRINTED and not unread else mark,
            origin="unread" if unread else cell.origin.value,
            told=self._told(cell, NO_FIGURE if unread else ORIGINS[cell.origin]),
            extent=None if cell.span is None else extents.get(cell.span),
            fits=self._fits.get(cell.path, ""),
            problem=self._problems.get(cell.path),
        )

    def _told(self, cell: Cell, origin: Words) -> Words:
        name, shown = label(cell.path), figure(cell.value)
        english, chinese = [f"{name}: {shown}".removesuffix(": "), origin.en], [f"{name}：{shown}", origin.zh]
        before = self._report.provenance.get(cell.path)
        if cell.origin is Origin.PROVEN and before is not None and before.origin is not Origin.PROVEN:
            english.append(f"{ORIGINS[before.origin].en} as it was read")
            chinese.append(f"读取时：{ORIGINS[before.origin].zh}")
        if cell.raw and cell.raw != shown:
            english.append(f"the text has “{cut(cell.raw, _LONGEST_RAW)}”")
            chinese.append(f"原文为“{cut(cell.raw, _LONGEST_RAW)}”")
        if cell.note:
            english.append(f"with the remark “{cut(cell.note, _LONGEST_RAW)}”")
            chinese.append(f"说明为“{cut(cell.note, _LONGEST_RAW)}”")
        if cell.span is not None:
            line, column = self._lines.place(cell.span.start)
            english.append(f"line {line}, column {column}")
            chinese.append(f"第{line}行第{column}列")
        if failing := self._fails.get(cell.path):
            english.append(f"in {failing} failing sum{'s' if failing > 1 else ''}")
            chinese.append(f"涉及{failing}项不成立的勾稽关系")
        if fit := self._fits.get(cell.path):
            english.append(f"suspected, {fit} would fit")
            chinese.append(f"疑误，若为{fit}则相符")
        return Words("; ".join((*english, cell.path)), "；".join((*chinese, cell.path)))
