"""The rows of table three as patterns, made of the form's wordings: what they are where nothing is amiss.

Each is tried where the row above ends. Nothing that one has matched is ever
given back, and so all of it is linear.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.evidence import OUTERMOST, WIDTH
from gov_open_report._reading.glyphs import fold
from gov_open_report._reading.vocabulary import squeeze
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

# No heads of a page are longer, whatever is between them.
_LONGEST_HEADS = 4_000

# Rows that come first in both editions.
_ROWS_ALIKE = next(
    number
    for number, rows in enumerate(zip(*(form.requests for form in FORMS.values()), strict=False))
    if len({row.terminal for row in rows}) > 1
)


class MatchedRows(NamedTuple):
    """All rows of the form, one below the other."""

    start: int
    """Where the line of the first begins."""
    edition: Edition
    has_a_line_each: bool
    """Whether each label and figure has a line of its own."""
    rows: list[re.Match[str]]
    """Of each the label is the first group, and its figures are the others. It ends with its line."""


def match_rows(folded: str, start: int, end: int) -> MatchedRows | None:
    """Match the rows in folded[start:end], from the first label that a figure is behind; None if not all follow."""
    first = _first_row().search(folded, start, end)
    if first is None:
        return None
    line_start = max(start, folded.rfind("\n", start, first.start()) + 1)
    if folded[line_start : first.start()].strip(_MARGIN):
        return None
    has_a_line_each = first[1] == "\n"
    edition, at = Edition.FORM_2021, first.start()
    rows: list[re.Match[str]] = []
    while len(rows) < len(patterns := _rows(edition, has_a_line_each=has_a_line_each)):
        pattern = patterns[len(rows)]
        row = pattern.match(folded, at, end)
        if row is None and len(rows) == _ROWS_ALIKE and edition is Edition.FORM_2021:
            edition = Edition.FORM_2019
            continue
        if row is None and rows:
            row = pattern.match(folded, _below_heads(folded, at, end, line_start), end)
        if row is None:
            return None
        rows.append(row)
        at = row.end()
    return MatchedRows(line_start, edition, has_a_line_each, rows)


def _below_heads(folded: str, at: int, end: int, first_row: int) -> int:
    """Where heads end that a new page has said again as they stand above the *first_row*; *at* if there are none."""
    heads = _heads().match(folded, at, end)
    if heads is None:
        return at
    above = squeeze(folded[max(0, first_row - _LONGEST_HEADS) : first_row])
    return heads.end() if above.endswith(squeeze(heads[0])) else at


@cache
def _first_row() -> re.Pattern[str]:
    """The label of the first row, what is behind it, and the first of its figures."""
    label = _label(FORMS[Edition.FORM_2021].requests[0].terminal, _WITHIN)
    return re.compile(rf"(?:{label}[ \t|\0]*+(\n?)[\s|\0]*+)++[0-9]")


@cache
def _rows(edition: Edition, *, has_a_line_each: bool) -> tuple[re.Pattern[str], ...]:
    return tuple(_row(row, has_a_line_each=has_a_line_each) for row in FORMS[edition].requests)


@cache
def _row(row: RequestsRow, *, has_a_line_each: bool) -> re.Pattern[str]:
    """Labels of a row's groups, which a converter may have left out; its own, which may come again; and figures."""
    if has_a_line_each:
        label, behind, between = _label(row.terminal, _WITHIN), _BETWEEN_LINES, _BETWEEN_LINES
    else:
        label, behind, between = _label(row.terminal, _WITHIN_WRAPPED), _BEHIND_LABEL, _BETWEEN_CELLS
    groups = [OUTERMOST] * (row.level > 0) + [row.group] * (row.group is not None)
    before = "".join(rf"(?:{_label(group, _WITHIN_WRAPPED)}{_BETWEEN_LABELS})*+" for group in groups)
    figures = between.join([_FIGURE] * WIDTH)
    return re.compile(rf"{_BETWEEN_LABELS}{before}(?:({label}){behind})++{figures}{_END_OF_LINE}")


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
    words = [fold(wording) for name, wording in wordings("requests").items() if name.partition("__")[0] == terminal]
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(within.join(map(re.escape, each)) for each in longest_first)})"
