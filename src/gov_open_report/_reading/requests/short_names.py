"""Whose figures that stand behind no label of theirs are, by the words before them.

A body may call its rows 国家秘密 or 执法案卷. The order of the form tells whose they are, as it does where labels are
lost, but not where the words before some are another such row's: then the lines have changed places. And below a blank
row may stand one that the form does not have, whose figures are not those of the row above.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from gov_open_report._reading.lines.items import Kind, has_name_of_others_behind
from gov_open_report._reading.places.positions import wordings_of
from gov_open_report._reading.words.vocabulary import character_pairs, squeeze

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.evidence import Row
    from gov_open_report.form import Form

# What stands further before a figure is no name of its row.
_LONGEST_NAME = 48


def are_named_otherwise(
    firsts: Mapping[int, Item], labelled: Mapping[int, Row], nameless: Collection[int], form: Form, scan: Scan
) -> bool:
    """Tell whether words before the first figure of a row are none of its name.

    Of a row that is *labelled* all of them are behind its label; of a *nameless* one those are that are more another's.
    *firsts* are the first figures of rows, by the numbers of the rows that they would be of.
    """
    names = {index: form.requests[index].terminal for index in nameless}
    for index, first in firsts.items():
        if index in names:
            words = character_pairs(_words_before(first, scan))
            if len(names) > 1 and _is_of_another(names[index], words, names.values()):
                return True
            continue
        row = labelled.get(index)
        label = row.label if row is not None and not row.figures else None
        if label is not None and label.start < first.start and has_name_of_others_behind(scan, label, first):
            return True
    return False


def _is_of_another(name: str, words: set[str], names: Iterable[str]) -> bool:
    """Whether most pairs of characters are those of another row's label, and more than of the row's own."""
    own = len(words & _pairs_of(name))
    return any(max(own, len(words) / 2) < len(words & _pairs_of(other)) for other in names if other != name)


def _words_before(figure: Item, scan: Scan) -> str:
    """The words between a figure and the label or the figure before it."""
    at = bisect_left(scan.items, figure.start, key=attrgetter("start")) - 1
    while at >= 0 and (scan.items[at].kind is Kind.TEXT or not scan.items[at].text):
        at -= 1
    before = scan.items[at].end if at >= 0 else 0
    return squeeze(scan.folded[max(before, figure.start - _LONGEST_NAME) : figure.start])


@cache
def _pairs_of(terminal: str) -> frozenset[str]:
    return frozenset().union(*map(character_pairs, wordings_of(terminal)))
