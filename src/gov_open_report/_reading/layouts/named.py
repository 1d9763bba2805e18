"""Figures that have the names of their columns before them, as a model writes down a table that it is shown.

    - 规章：本年制发件数 3，本年废止件数 0，现行有效件数 61
    - 规章：                                               "规章": {
      - 本年制发件数：3                                      "本年制发件数": 3,
      - 本年废止件数：                                       "本年废止件数": "",
      - 现行有效件数：61                                     "现行有效件数": 61}

Where all names of a row are there in the form's order, with nothing but marks between them, a tab stands for each, and
the row is one line with its label. In any other order they stay what they are, and the figures are open.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN, SIGN, fold
from gov_open_report._reading.words.figures import QUOTES
from gov_open_report._reading.words.row_widths import REQUESTS_WIDTH
from gov_open_report._reading.words.vocabulary import any_of, longest_first
from gov_open_report.form import FORMS, Edition
from gov_open_report.wording import official

if TYPE_CHECKING:
    from collections.abc import Iterator

# The names of all columns of table three, and of those that rows of table two have.
_REQUESTS = tuple(head.terminal for head in FORMS[Edition.FORM_2021].columns)
_DISCLOSURE = dict.fromkeys(
    tuple(cell.terminal.partition("__")[0] for cell in row.cells) for form in FORMS.values() for row in form.disclosure
)
_COLUMNS = (("requests", _REQUESTS), *(("disclosure", names) for names in _DISCLOSURE))

# Whatever stands there up to a mark or a name, with a unit; where thousands are grouped, a comma is no mark.
_CHARACTER = r"(?:[^\n\t,;、\"'*{}\[\]:=\u4e00-\u9fff]|(?<=[0-9]),(?=[0-9]{3}(?![0-9]))|[无零])"
_VALUE = rf"{_CHARACTER}{{0,24}}+[件宗份个项人次元万]{{0,2}}+(?:(?=[\n,;、\"'*}}\]]|\Z)|(?<= ))"
_BEFORE_VALUE = rf"[\"'* {JOIN}]{{0,6}}([:=]?)[\"'* {JOIN}]{{0,6}}+"
_BETWEEN = rf"[\s\"'*{JOIN}]{{0,40}}+([,;、]?)[\s\"'*{JOIN}-]{{0,40}}"
_CLOSING = r"[\"'*]{0,3}"
# For each name whether a colon is behind it, its value, and whether a comma parts it from the next.
_GROUPS = 3

# What stands between a label and the first of the names.
_BEFORE = frozenset(" \n\"'*:={-•\0")
_MOST_BEFORE = 80

# Before a figure it may be a placeholder.
_BULLET = re.compile(r"(?m)^[ \t]{0,20}[-*+•] (?=[^\s0-9]|[0-9]\.[^\W\d])")

# Fewer are a sentence that says as much.
_FEWEST_ROWS = 6


class _Row(NamedTuple):
    start: int
    """Where its label ends."""
    end: int
    values: list[tuple[int, int]]


def cut_at_names(folded: str) -> str:
    """Put a tab for each name before a figure of *folded*, if all rows of table three have theirs. Linear."""
    names = _first_names()
    if folded.count(names[1]) < _FEWEST_ROWS:
        return folded
    rows = sorted(_rows(folded), key=lambda row: (row.start, -row.end))
    of_requests = sum(len(row.values) == REQUESTS_WIDTH for row in rows)
    # In a row that is not told names are labels, and one may be that of another row.
    if of_requests < _FEWEST_ROWS or of_requests < len(re.findall(rf"{names[0]}{_BEFORE_VALUE}[0-9/-]", folded)):
        return folded
    pieces, at = [], 0
    for row in rows:
        if row.start < at:
            continue
        pieces.append(_without_bullets(folded[at : row.start]))
        at = row.start
        for first, last in row.values:
            # A bar in a figure is a 1 that was misread.
            pieces += ["\t".ljust(first - at, JOIN), folded[first:last].replace("|", SIGN)]
            at = last
        pieces.append(JOIN * (row.end - at))
        at = row.end
    return "".join([*pieces, _without_bullets(folded[at:])])


def _rows(folded: str) -> Iterator[_Row]:
    for pattern in _patterns():
        for found in pattern.finditer(folded):
            colons, marks = found.groups()[::_GROUPS], found.groups()[2::_GROUPS]
            spans = [found.span(at) for at in range(2, pattern.groups + 1, _GROUPS)]
            values = [(first, first + len(folded[first:last].rstrip(" .\0"))) for first, last in spans]
            printed = [first < last for first, last in values]
            # Names without figures, and nothing between, are the heads of a table.
            if any(printed) and (all(colons) or all(printed) or (marks and all(marks))):
                yield _Row(_end_of_label(folded, found.start()), found.end(), values)


def _end_of_label(folded: str, names: int) -> int:
    """Where a label ends, with the quotation mark that closes it, if *names* begin there behind it."""
    start = names
    while start > max(0, names - _MOST_BEFORE) and folded[start - 1] in _BEFORE:
        start -= 1
    line = folded.rfind("\n", 0, start) + 1
    return start + (folded[start] in QUOTES and folded.count(folded[start], line, start) % 2)


def _without_bullets(text: str) -> str:
    """Give *text* without what marks labels as those of a list."""
    return _BULLET.sub(lambda found: " " * len(found[0]), text)


@cache
def _first_names() -> list[str]:
    """Names that such a text has for each row whatever its edition."""
    return [fold(official("requests", terminal)) for terminal in _REQUESTS]


@cache
def _patterns() -> list[re.Pattern[str]]:
    return [
        re.compile(_BETWEEN.join(f"(?:{_name(table, name)}){_BEFORE_VALUE}({_VALUE})" for name in names) + _CLOSING)
        for table, names in _COLUMNS
    ]


def _name(table: str, terminal: str) -> str:
    """A pattern for the wordings of a column."""
    return any_of(longest_first(table, terminal))
