"""The rows of table three that are numbered as sections are, from `一、本年新收政府信息公开申请数量` on.

Each may stand on a line of its own as a heading does, and no heading of a section stands among them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.sections.headings import pairs_of, shared_pairs
from gov_open_report._reading.sections.numbered_lines import BEFORE, CHINESE, LONGEST_HEADING, number_at
from gov_open_report._reading.words.vocabulary import are_mostly, squeeze
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gov_open_report._reading.sections.numbered_lines import NumberedLine, Style

# The first and the last. No other form has them.
_ENDS = frozenset({1, 4})

# The section of table three, and the last that has a row with its number.
_OF_ROWS = 3
_LAST_OF_ROWS = 4

# What ends the label of a row: its cells, a remark, or the label of the first row that it spans.
_ENDS_LABEL = re.compile(r"[\t|(0-9\n]|  ")


class NumberedRows(NamedTuple):
    """Where these rows stand."""

    first: int
    """Where the first begins; the text's end if there is none."""
    last: int
    are_there: bool
    are_whole: bool
    """Whether the first and the last are there."""

    def hold(self, folded: str, line: NumberedLine) -> bool:
        """Whether a *line* is one of them, or stands among them; if they are whole, no row stands elsewhere."""
        return self.first <= line.start <= self.last or (not self.are_whole and _is_row(folded, line))

    def allow(self, line: NumberedLine) -> bool:
        """Whether a *line* may head its section: where a row is not told it may be that row, and three stands above."""
        if line.number <= _LAST_OF_ROWS and self.are_there and not self.are_whole:
            return False
        return line.number > _OF_ROWS or line.start < self.first


def rows_among(folded: str, lines: Iterable[NumberedLine]) -> NumberedRows:
    """Tell which of *lines* are these rows, and what that says of all others. Linear."""
    rows = [line for line in lines if line.style == CHINESE and _is_row(folded, line)]
    if not rows:
        return NumberedRows(len(folded), len(folded), are_there=False, are_whole=False)
    return NumberedRows(rows[0].start, rows[-1].start, are_there=True, are_whole={row.number for row in rows} >= _ENDS)


def _is_row(folded: str, line: NumberedLine) -> bool:
    """Whether a *line* begins with the label of a row of table three, or a piece of it: most pairs are those of one."""
    labels = _pairs_of_rows().get((line.style, line.number))
    if labels is None:
        return False
    words = folded[line.behind : line.behind + LONGEST_HEADING].lstrip(BEFORE)
    cut = _ENDS_LABEL.search(words)
    pairs = pairs_of(squeeze(words[: cut.start()] if cut else words)) - shared_pairs()
    return are_mostly(pairs, labels)


@cache
def _pairs_of_rows() -> Mapping[tuple[Style, int], frozenset[str]]:
    """Pairs of characters of the labels of table three, for each number that any begins with."""
    found: dict[tuple[Style, int], frozenset[str]] = {}
    for wording in map(fold, wordings("requests").values()):
        label = number_at(wording, 0)
        if label is not None:
            key = (label.style, label.number)
            words = squeeze(wording[label.behind :].partition("(")[0])
            found[key] = found.get(key, frozenset()) | (pairs_of(words) - shared_pairs())
    return found
