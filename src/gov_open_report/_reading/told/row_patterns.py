"""The rows of table three as patterns, made of the form's wordings: what they are where nothing is amiss.

Each is tried where the row above ends. Nothing that one has matched is ever
given back, and so all of it is linear.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.places.evidence import OUTERMOST, WIDTH
from gov_open_report._reading.words.vocabulary import longest_first
from gov_open_report.form import FORMS, Edition
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from gov_open_report.form import RequestsRow

# Within a label, a converter may have left a space, or what shows nothing, and a page a line break.
_WITHIN = r"[ \0]*+"
_WITHIN_WRAPPED = r"[ \0]*+(?:\n[ \0]*+)?+"
_BETWEEN_LABELS = r"[\s|\0]*+"
_BETWEEN_HEADS = r"(?:[\s|\0]|:?-{3,}+:?)*+"
_BEHIND_LABEL = r"[ \t|]*+(?:\n[ \t]*+)?+"
_BETWEEN_CELLS = r" *+(?:\| *+|\t[ \t]*+)?+"
_BETWEEN_LINES = r"[ \t\0]*+\n\s*+"
_FIGURE = r"(?<=[\s|])(0|[1-9][0-9]*+)(?![^\s|])"
_END_OF_LINE = r"[ \t|\0]*+(?![^\n])"
_MARGIN = " \t|\0"

# Heads that come again are padded and wrapped as the rows of their own page are, and have rules as wide.
_PADDING = " \n\0-"

# The first label may be said again in each of the columns that it spans. Were there no bound, each of very many of
# them would be tried with all that follow.
_MOST_FIRST_LABELS = 3

# No table is longer, however its columns are padded.
_LONGEST_TABLE = 50_000

# No heads of a page are longer, whatever is between them.
_LONGEST_HEADS = 8_000

# Rows that come first in both editions.
_ROWS_ALIKE = next(
    number
    for number, rows in enumerate(zip(*(form.requests for form in FORMS.values()), strict=False))
    if len({row.terminal for row in rows}) > 1
)


class Between(StrEnum):
    """What stands between the cells of rows."""

    CLOSE = "close"
    """White space or a bar, for none of the cells is blank."""
    LINES = "lines"
    """Line breaks: each label and figure has a line of its own, and none is blank."""
    TABS = "\t"
    """A tab each, and cells may be blank."""
    BARS = "|"
    """A bar each, and cells may be blank."""


class FirstRow(NamedTuple):
    """The first label of table three that a figure is behind, alone at the beginning of its line."""

    line_start: int
    start: int
    behind: str
    """What parts it from its first cell, if it is a tab, a bar or a line break; else nothing."""


class MatchedRows(NamedTuple):
    """All rows of an edition, one below the other."""

    start: int
    """Where the line of the first begins."""
    edition: Edition
    labels: list[re.Match[str]]
    """Of each row its label, the first group, and what is before and behind it."""
    cells: list[re.Match[str]]
    """Of each row its figures, a group each, or where cells may be blank all of them as the first group.

    Each ends with its line.
    """

    @property
    def end(self) -> int:
        """Where the line of the last row ends."""
        return self.cells[-1].end()


_WITH_BLANKS = frozenset({Between.TABS, Between.BARS})


def find_first_row(folded: str, start: int, end: int) -> FirstRow | None:
    """Find where the rows in folded[start:end] begin."""
    found = _first_row().search(folded, start, end)
    if found is None:
        return None
    line_start = max(start, folded.rfind("\n", start, found.start()) + 1)
    is_alone = not folded[line_start : found.start()].strip(_MARGIN)
    return FirstRow(line_start, found.start(), found[1]) if is_alone else None


def match_rows(folded: str, first: FirstRow, end: int, between: Between) -> MatchedRows | None:
    """Match the rows from the *first* on; None if not all follow, or anything else than heads that come again."""
    edition, at = Edition.FORM_2021, first.start
    labels: list[re.Match[str]] = []
    cells: list[re.Match[str]] = []
    while len(labels) < len(FORMS[edition].requests):
        number = len(labels)
        row = FORMS[edition].requests[number]
        found = _match(row, between, folded, at, end)
        if found is None and number == _ROWS_ALIKE and edition is Edition.FORM_2021:
            edition = Edition.FORM_2019
            continue
        if found is None and number:
            found = _match(row, between, folded, _below_heads(folded, at, end, first.line_start), end)
        if found is None:
            return None
        labels.append(found[0])
        cells.append(found[1])
        at = found[1].end()
    # Tabs between bars, or bars between tabs, may be what cells hold.
    text = folded[first.line_start : at]
    if len(text) > _LONGEST_TABLE or ("\t" in text and "|" in text):
        return None
    return MatchedRows(first.line_start, edition, labels, cells)


def _match(
    row: RequestsRow, between: Between, folded: str, at: int, end: int
) -> tuple[re.Match[str], re.Match[str]] | None:
    """Match the label of a row and its cells from the end of the row above on."""
    groups = _groups(row.level, row.group).match(folded, at, end)
    label = _own_label(row.terminal, between).match(folded, groups.end() if groups else at, end)
    cells = _cells(between).match(folded, label.end(), end) if label else None
    return (label, cells) if label and cells else None


def _below_heads(folded: str, at: int, end: int, first_row: int) -> int:
    """Where heads end that a new page has said again as they stand above the *first_row*; *at* if there are none."""
    heads = _heads().match(folded, at, end)
    lines, _, begun = heads[0].rpartition("\n") if heads else ("", "", "")
    words = _unpadded(lines)
    # What stands on the last line begins the row below, and is none of its words.
    if heads is None or not words or begun.strip(_MARGIN):
        return at
    above = folded[max(0, first_row - _LONGEST_HEADS) : first_row]
    return heads.end() if _unpadded(above).endswith(words) else at


def _unpadded(text: str) -> str:
    for padding in _PADDING:
        text = text.replace(padding, "")
    return text


@cache
def _first_row() -> re.Pattern[str]:
    """The label of the first row, which may come again where it spans columns, what is behind it, and a figure."""
    label = _label(FORMS[Edition.FORM_2021].requests[0].terminal, _WITHIN)
    return re.compile(rf"(?:{label}[ \0]*+([\t\n|]?)[\s|\0]*+){{1,{_MOST_FIRST_LABELS}}}+[0-9]")


# A row is three patterns, for all rows share that of their cells, and many that of their groups: were each one, it
# would take three times as long to make them.


@cache
def _groups(level: int, group: str | None) -> re.Pattern[str]:
    """Labels of the groups that a row is in, which a converter may have left out."""
    names = [name for name in (OUTERMOST if level > 0 else None, group) if name is not None]
    labels = "".join(rf"(?:{_label(name, _WITHIN_WRAPPED)}{_BETWEEN_LABELS})*+" for name in names)
    return re.compile(_BETWEEN_LABELS + labels)


@cache
def _own_label(terminal: str, between: Between) -> re.Pattern[str]:
    """The label of a row, which may come again, and what parts it from its cells."""
    if between in _WITH_BLANKS:
        return re.compile(rf"(?: *+({_label(terminal, _WITHIN)})[ \0]*+{re.escape(between)})++")
    if between is Between.LINES:
        return re.compile(rf"(?:({_label(terminal, _WITHIN)}){_BETWEEN_LINES})++")
    return re.compile(rf"(?:({_label(terminal, _WITHIN_WRAPPED)}){_BEHIND_LABEL})++")


@cache
def _cells(between: Between) -> re.Pattern[str]:
    """The cells of a row, up to the end of its line."""
    if between in _WITH_BLANKS:
        return re.compile(rf"([0-9 {re.escape(between)}]*+){_END_OF_LINE}")
    gap = _BETWEEN_LINES if between is Between.LINES else _BETWEEN_CELLS
    return re.compile(gap.join([_FIGURE] * WIDTH) + _END_OF_LINE)


@cache
def _heads() -> re.Pattern[str]:
    """Labels that are no row's, one or more."""
    terminals = {name.partition("__")[0] for name in wordings("requests")}
    heads = sorted(name for name in terminals if not name.startswith(("ROW_", "GROUP_")))
    labels = "|".join(_label(name, _WITHIN_WRAPPED) for name in heads)
    return re.compile(rf"{_BETWEEN_HEADS}(?:(?:{labels}){_BETWEEN_HEADS})++")


@cache
def _label(terminal: str, within: str) -> str:
    """All wordings of a label, the longest first."""
    words = longest_first("requests", terminal)
    return f"(?:{'|'.join(within.join(map(re.escape, each)) for each in words)})"
