"""Heads of table three that are not where the form has them, or among others that it does not have.

Rows are read by the form's order of columns. Where the text says that they stand
in another, or that there are more, the figures are not what that order takes
them for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._reading.places.evidence import HEADS, INNER_HEADS
from gov_open_report._reading.places.worded_heads import worded_out_of_order
from gov_open_report._reading.places.wrapped_heads import pieces_out_of_order
from gov_open_report._reading.words.added import SUBTOTAL, SUM
from gov_open_report._reading.words.figures import has_ideograph
from gov_open_report.form import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report._reading.lines.items import Scan

_PLACES = {head: place for place, head in enumerate(HEADS)}

# Labels that span columns may stand among heads.
_ABOVE_HEADS = frozenset({"APPLICANTS", "ORGANISATIONS"})
_ALL = _ABOVE_HEADS | frozenset(HEADS)

# Those side by side in the lines of heads, where these are two.
_OUTER = frozenset({HEADS[0], "ORGANISATIONS", HEADS[-1]})
_INNER = frozenset(HEADS[1:-1])

_OUTERMOST = frozenset({"APPLICANTS", HEADS[0], HEADS[-1]})

_SPANNING = "ORGANISATIONS"

# With 其他, which may be a piece of another.
_NARROW = HEADS[1:-1]

# What stands over rows in pieces.
_WITH_PIECES = ("APPLICANTS", _SPANNING, *HEADS)

_place, _line, _start = attrgetter("line", "start"), attrgetter("line"), attrgetter("start")


def heads_out_of_order(scan: Scan, first_row: int | None, *, ordered: bool) -> list[Item]:
    """Give the heads that stand in another's place, on a line that has all inner ones or with one a line; mostly none.

    Heads that wrap are told by their pieces. *first_row* is the line of the first row below heads, if there is one;
    *ordered* says that labels come in the order of the table, not in that of a page.
    """
    if first_row is not None and (wrapped := _wrapped_out_of_order(scan, first_row)):
        return wrapped
    run: list[Item] = []
    for label in scan.labels:
        text = label[1]
        if text in _PLACES:
            if label.whole:
                run.append(label)
        elif run and text not in _ABOVE_HEADS:
            if astray := _astray(run):
                return astray
            run = []
    return _astray(run) or (_total_first(scan) if ordered else []) or _spanning_out_of_order(scan, ordered=ordered)


def _total_first(scan: Scan) -> list[Item]:
    """总计 and 自然人, where that is the first head, in a line of its own: then totals stand before their parts."""
    outer = [(label, following) for label, following in pairwise(scan.labels) if label.text in {HEADS[0], HEADS[-1]}]
    if not outer:
        return []
    total, first = outer[0]
    lines = [label.line for label in scan.labels]
    is_apart = total.column < 0 and lines.count(total.line) == lines.count(first.line) == 1
    is_apart = is_apart and total.whole and first.whole
    return [total, first] if is_apart and (total.text, first.text) == (HEADS[-1], HEADS[0]) else []


def _spanning_out_of_order(scan: Scan, *, ordered: bool) -> list[Item]:
    """The name over the inner heads and 自然人, where that stands behind it: then so do its figures.

    In the order of a page 自然人 may come later all the same, since it stands lower.
    """
    for label, following in pairwise(scan.labels):
        if label[1] == _SPANNING and following[1] == HEADS[0] and label.whole and following.whole:
            if label.line == following.line:
                return [label, following]
            lines = [each.line for each in scan.labels]
            inner = [each.line for each in scan.labels if each[1] in INNER_HEADS]
            if ordered and all(lines.count(line) == 1 for line in (label.line, following.line, *inner)):
                return [label, following]
            break
    return []


def _wrapped_out_of_order(scan: Scan, first_row: int) -> list[Item]:
    """Pieces of inner heads that wrap, or other words for them, some in another order than the form's."""
    whole = {label.text for label in scan.labels if label.whole}
    if whole.issuperset(INNER_HEADS):
        return []
    return pieces_out_of_order(scan, first_row, Table.REQUESTS, _WITH_PIECES, INNER_HEADS) or worded_out_of_order(
        scan, first_row, Table.REQUESTS, _NARROW, len(INNER_HEADS)
    )


def row_below_heads(scan: Scan) -> int | None:
    """Give the line of the first row of table three that stands below heads of it, or of the first where none has any.

    Then a body may word them all otherwise, as 自然人 Natural persons.
    """
    is_below = False
    first: int | None = None
    for label in scan.labels:
        if label[1] in _ALL and label.table == "requests":
            is_below = True
        elif label[1][:4] == "ROW_" and label.table == "requests":
            if is_below:
                return label.line
            first = label.line if first is None else first
    return None if is_below else first


def heads_of_two_tables(scan: Scan) -> list[Item]:
    """Give the inner heads that come again beside the first ones, as for another year; mostly nothing.

    Those of the next page stand below a row, and those that are said again below the first.
    """
    run: list[Item] = []
    for label in scan.labels:
        if label[1] in INNER_HEADS:
            run.append(label)
        elif label[1][:4] == "ROW_" and run:
            if _come_again(run, scan):
                return run[len(INNER_HEADS) :]
            run = []
    return []


def _come_again(run: Sequence[Item], scan: Scan) -> bool:
    """Whether a *run* has all inner heads twice, on one line or each on its own, and no heading between."""
    first, others = run[: len(INNER_HEADS)], run[len(INNER_HEADS) :]
    if not all({head.text for head in each} == {*INNER_HEADS} for each in (first, others)):
        return False
    # Of lines below each other the second ones are those of another page.
    is_side_by_side = len({head.line for head in run}) in {1, len(run)}
    return is_side_by_side and not any(first[-1].end <= heading.start < others[0].start for heading in scan.headings)


def heads_added(scan: Scan) -> list[Item]:
    """Give what the form does not have among its heads, where none of a line is cut; mostly nothing."""
    heads = [label for label in scan.labels if label[1] in _ALL]
    lines = {head[5] for head in heads}
    lines.difference_update([label[5] for label in scan.labels if label[1][:4] == "ROW_"])
    texts = [text for text in scan.texts if text[5] in lines]
    # Some bodies have 合计 for 总计, if that is not there: one behind all rows is table four's.
    rows = (label[3] for label in reversed(scan.labels) if label[1][:4] == "ROW_" and label[2] == "requests")
    last_row = next(rows, len(scan.folded))
    has_total = any(head[1] == HEADS[-1] and head[3] < last_row for head in heads)
    of_sums = (SUBTOTAL, SUM) if has_total else (SUBTOTAL,)
    sums = [text for text in scan.texts if text[1].endswith(of_sums) and text[3] < last_row]
    if sums := [text for text in sums if text[5] in lines or _follows_head(text, scan)]:
        # It stands before those that it sums up or behind, and may be taken for a piece of another head.
        return sums
    # Mostly nothing else stands there, and only the outermost may be amiss.
    among = [*scan.labels, *texts] if texts else [head for head in heads if head[1] in _OUTERMOST]
    words = [word for word in among if word[5] in lines]
    of_lines = [list(line) for _, line in groupby(sorted(words, key=_place) if texts else words, key=_line)]
    return [word for line in of_lines for word in _astray_in(line)] or _second_total(of_lines)


def _follows_head(text: Item, scan: Scan) -> bool:
    """Whether the label before a *text* is a head, as where each cell has a line of its own."""
    before = bisect_left(scan.labels, text.start, key=_start) - 1
    return before >= 0 and scan.labels[before].text in _ALL


def stands_before_heads(word: Item, scan: Scan) -> bool:
    """Whether a *word* in a line of heads is no head and stands before all of the form's, as 行次 does."""
    return word.kind is Kind.TEXT and any(
        label.line == word.line and label.start > word.start and label.text in {"APPLICANTS", HEADS[0]}
        for label in scan.labels
    )


def _second_total(of_lines: Sequence[Sequence[Item]]) -> list[Item]:
    """Another 总计 than that beside 自然人, as of the year before, beside what spans all the form's heads."""
    terminals = [{word.text for word in words} for words in of_lines]
    if not any({HEADS[0], HEADS[-1]} <= each for each in terminals):
        return []
    above = [
        words
        for words, each in zip(of_lines, terminals, strict=True)
        if HEADS[0] not in each and {"APPLICANTS", HEADS[-1]} <= each
    ]
    return [word for words in above for word in words if word.text == HEADS[-1]]


def _astray_in(words: Sequence[Item]) -> list[Item]:
    """Those of the *words* in a line of heads that are of a column which the form does not have there.

    The first word is of the labels' columns, and what stands behind the last head is a remark's. Where a head lacks, a
    word may be that one, misread; and other letters than ours are names that a tool gives columns: `Col2`.
    """
    place = {word.text: word.start for word in words if word.kind is Kind.LABEL}
    # Between spaces 总计 may come early as well, where it stands higher than the others; so it may in a cell of a box.
    columns = {word.text: (word.column, word.start) for word in words if word.kind is Kind.LABEL and word.column >= 0}
    if HEADS[0] in columns and columns.get(HEADS[-1], columns[HEADS[0]]) < columns[HEADS[0]]:
        return [word for word in words if word.text in {HEADS[0], HEADS[-1]}]
    if all(word.kind is Kind.LABEL for word in words):
        return []
    wanted = [kind for kind in (_OUTER, _INNER) if not kind.isdisjoint(place)]
    # On one line, the name over the inner ones is not needed.
    if not place.keys() >= set(HEADS) and any(not kind <= place.keys() for kind in wanted):
        return []
    begin, end = words[0].start, max(place[head] for head in _ALL if head in place)
    if wanted == [_INNER]:
        # 自然人 and 总计 stand on another line, and so does what stands behind 总计.
        begin, end = min(place[head] for head in _INNER), words[-1].end
    return [
        word
        for word in words
        if (word.kind is Kind.TEXT and len(word.text) > 1)
        and has_ideograph(word.text[0])
        and (begin < word.start < end and word.text != words[0].text)
    ]


def _astray(run: Sequence[Item]) -> list[Item]:
    """Those of a *run* of heads that stand in another's place."""
    if len(run) < len(INNER_HEADS):
        return []
    # Cheaply told of most: 总计 counts beside the others alone, where it has a cell.
    places = [
        _PLACES[head.text] for head in run if head.text != HEADS[-1] or (head.column >= 0 and head.line == run[-1].line)
    ]
    if all(before < after for before, after in pairwise(places)):
        return []
    heads = _in_sequence(run)
    in_form_order = sorted(heads, key=lambda head: _PLACES[head.text])
    return [head for head, other in zip(heads, in_form_order, strict=True) if head is not other]


def _in_sequence(run: Sequence[Item]) -> list[Item]:
    """Those of a run of heads that should be in the form's order, where all inner ones are there; else none.

    自然人 and 总计 are as high as two lines of others: in a text without bars they may stand before or behind these.
    """
    # 其他 is a piece of 法人或其他组织 as well, which may be cut over the cells below it.
    times = Counter(head.text for head in run)
    run = [head for head in run if head.text in INNER_HEADS or times[head.text] == 1]
    inner = [head for head in run if head.text in INNER_HEADS]
    if sorted(head.text for head in inner) != sorted(INNER_HEADS):
        return []
    first = next((head for head in run if head.text == HEADS[0]), None)
    by_line = Counter(head.line for head in inner)
    if first is not None and by_line[first.line] == len(inner) - 1:
        # 自然人 stands a line below its place, and an inner head above.
        return [head for head in run if head.text in {HEADS[0], *INNER_HEADS}]
    if len(by_line) not in {1, len(inner)}:
        return []
    if len(by_line) == 1:
        # Where all of a text is one line, 总计 may come early as well; where it is wrong, the sums of the rows fail.
        return [head for head in run if head.line in by_line and (head.text != HEADS[-1] or head.column >= 0)]
    heads = [head for head in run if head.text != HEADS[-1]]
    return heads[:-1] if heads[-1].text == HEADS[0] else heads
