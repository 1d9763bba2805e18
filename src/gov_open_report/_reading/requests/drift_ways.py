"""Which columns the figures of a page may be of, where columns drift.

Figures that begin a stretch of their own, behind two spaces or more, begin at
nearly one place in each column. Heads and full rows tell where each column is
seen; by the stretches alone it is told in as many ways as columns can be named.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gov_open_report._reading.lines.items import blank_before
from gov_open_report._reading.places.anchors import are_together, begins_stretch, columns_of, offset_of, request_heads
from gov_open_report._reading.places.evidence import OUTERMOST, WIDTH, Row
from gov_open_report._reading.places.positions import in_characters, on_screen, wordings_of
from gov_open_report._reading.words.figures import LONGEST_COUNT
from gov_open_report._reading.words.vocabulary import squeeze

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

Cells: TypeAlias = "list[Item | None]"
"""The seven cells of a row, None for one that may have another content as well."""

Numbers: TypeAlias = tuple[int, ...]
"""What the seven cells of a row add to its columns."""

_Columns: TypeAlias = frozenset[int]

ANY: _Columns = frozenset(range(WIDTH))

_NEXT: _Columns = frozenset()
"""No column in particular, but the next to its neighbour's."""

_NO_COLUMN = -1

# How many characters from one another labels of one kind may begin, and how many of them tell of others.
_IN_LINE = 2
_FEWEST_IN_LINE = 3
_NEARLY_ALL = 0.75


class Way(NamedTuple):
    """Where the figures of a page may be."""

    columns: Mapping[int, _Columns]
    """The columns that each may belong to, by where it starts."""
    narrow: frozenset[int] = frozenset()
    """Columns that may stand blank between two figures with one space between them."""


class Page(NamedTuple):
    """Rows under one printing of the heads, and where stretches begin in them."""

    full: list[Row]
    open: list[Row]
    begins: tuple[tuple[int, int], ...]
    """First and last offset at which the figures of one column begin, from left to right."""
    has_total: bool
    """Whether a row that is short of figures has its total, and in its place."""
    top: int
    """The line of its first row."""
    near: Sequence[Way] = ()
    """By heads and full rows, as each measure tells; empty where they do not, or were not asked."""


def page_of(rows: Sequence[Row], rows_open: Container[int], scan: Scan) -> Page:
    """Give the rows of one printing, of which there are some, and those of *rows_open*, by ``id``, among them.

    Figures that touch or overlap are one column's. Zeros tell of none: no sum shows that they stand elsewhere.
    """
    full = [row for row in rows if len(row.figures) == WIDTH]
    standing = sorted({
        in_characters(item, scan)
        for row in rows
        for item in row.figures
        if begins_stretch(item, scan) and (is_more_than_zeros(item) or len(row.figures) == WIDTH)
    })
    clusters: list[tuple[int, int]] = []
    reached = 0
    for start, end in standing:
        if clusters and (start < reached or start - clusters[-1][1] <= 1):
            clusters[-1] = (clusters[-1][0], start)
        else:
            clusters.append((start, start))
        reached = max(reached, end)
    has_total = any(row.placed and row.fixed and row.fixed[-1].text for row in rows)
    found = [row for row in rows if id(row) in rows_open]
    # Behind the words of its line the first figure may begin too far to the left, where no column does.
    first = min((offset_of(row.figures[0], scan) for row in full), default=0)
    begins = tuple(cluster for cluster in clusters if cluster[1] >= first)
    return Page(full, found, begins, has_total, rows[0].figures[0].line)


def in_line(rows: Sequence[Row], scan: Scan) -> list[Row]:
    """Give those of the *rows* of one page whose lines begin where most of their kind do, if most do so.

    Of another line spaces that it began with were stripped, or more were put in, and its figures have moved as well.
    """
    indents = [_indent(row, scan) for row in rows]
    usual: dict[str, int] = {}
    for kind in {kind for kind, _ in filter(None, indents)}:
        alike = sorted(indent[1] for indent in indents if indent is not None and indent[0] == kind)
        middle = alike[len(alike) // 2]
        near = sum(abs(at - middle) <= _IN_LINE for at in alike)
        if near >= max(_FEWEST_IN_LINE, _NEARLY_ALL * len(alike)):
            usual[kind] = middle
    return [
        row
        for row, indent in zip(rows, indents, strict=True)
        if not _begins_within(row, scan)
        and (indent is None or indent[0] not in usual or abs(indent[1] - usual[indent[0]]) <= _IN_LINE)
    ]


def _begins_within(row: Row, scan: Scan) -> bool:
    """Whether the row's line begins, without a space, with a piece of a label that stands behind the outermost."""
    if row.label is None or not row.on_label_line:
        return False
    before = scan.folded[scan.lines[row.label.line].start : row.label.start]
    first = squeeze(before.partition(" ")[0])
    return bool(first) and not any(first in wording for wording in wordings_of(OUTERMOST))


def _indent(row: Row, scan: Scan) -> tuple[str, int] | None:
    """How the label is numbered that a row's line begins with, and behind how many spaces; None if it does not."""
    label = row.label
    if label is None or not row.on_label_line:
        return None
    start = scan.lines[label.line].start
    first = scan.source[label.start]
    kind = "1" if first.isdigit() else "" if first.isalpha() else "("
    return (kind, label.start - start) if not scan.source[start : label.start].strip() else None


def is_more_than_zeros(figure: Item) -> bool:
    """Tell whether a figure has another digit than 0."""
    return bool(figure.text.strip("0"))


def stand_in_columns(page: Page, places: Mapping[int, Cells], scan: Scan) -> bool:
    """Tell whether the figures of each column that begin a stretch stand near one another, by one measure at least.

    But for those that begin where no column does.
    """
    rows = [places[row.index] for row in page.open]
    first = page.begins[0][0] if page.begins else 0
    columns = [
        [
            cell
            for cell in column
            if cell is not None and cell.text and begins_stretch(cell, scan) and offset_of(cell, scan) >= first
        ]
        for column in zip(*rows, *(row.figures for row in page.full), strict=True)
    ]
    return any(
        are_together([measure(cell, scan) for cell in column] for column in columns)
        for measure in (in_characters, on_screen)
    )


def told_columns(page: Page, scan: Scan) -> set[int | None]:
    """Give the page's columns that full rows or sums tell: of one that has nothing but zeros no sum tells which it is.

    Figures that begin no stretch are in none, and have their places by sums alone.
    """
    whole = [item for row in page.full for item in row.figures]
    figures = [item for row in page.open for item in row.figures if is_more_than_zeros(item)]
    return {None, *(column_of(item, page, scan) for item in (*whole, *figures))}


def by_heads(page: Page, scan: Scan) -> list[Way]:
    """Give the columns near each figure, by the heads above the page and its full rows, or by these alone."""
    heads = request_heads(scan, page.top)
    full = [row.figures for row in page.full]
    # Where its head goes down a column one character a line, that may be no wider than a space.
    narrow = frozenset(column for column, head in enumerate(heads) if head.end - head.start == 1)
    # Words of heads may push each other along where figures do not.
    for models in ([heads, *full] if heads else [], full):
        ways: list[Way] = []
        for measure in (in_characters, on_screen) if models else ():
            columns = columns_of(models, measure, scan)
            if columns is not None:
                near = {
                    item.start: columns.near(measure(item, scan))
                    for row in page.open
                    for item in row.figures
                    if begins_stretch(item, scan)
                }
                if all(near.values()):
                    ways.append(Way({**_behind_one_space(page, scan), **near}, narrow))
        if ways:
            return ways
    return []


def _behind_one_space(page: Page, scan: Scan) -> dict[int, _Columns]:
    """A figure that begins no stretch is next to the one before it: a blank between them has a width of its own.

    But for zeros, of which no sum tells that one was pushed further.
    """
    return {
        item.start: _NEXT if at and is_more_than_zeros(item) else ANY
        for row in page.open
        for at, item in enumerate(row.figures)
        if not begins_stretch(item, scan)
    }


def by_stretches(page: Page, scan: Scan) -> list[Way]:
    """Give every way to name the columns that stretches begin in, from left to right, that the page's rows allow."""
    known: dict[int, int] = {}
    for row in page.full:
        for column, item in enumerate(row.figures):
            cluster = column_of(item, page, scan)
            if cluster is not None and known.setdefault(cluster, column) != column:
                return []
    clusters = {item.start: column_of(item, page, scan) for row in page.open for item in row.figures}
    ways = [
        Way({start: _named(cluster, columns) for start, cluster in clusters.items()})
        for columns in combinations(range(WIDTH), len(page.begins))
        if all(columns[at] == column for at, column in known.items())
    ]
    return [way for way in ways if all(any(True for _ in placements(row, way)) for row in page.open)]


def _named(cluster: int | None, columns: Sequence[int]) -> _Columns:
    return ANY if cluster is None or cluster == _NO_COLUMN else frozenset({columns[cluster]})


def column_of(item: Item, page: Page, scan: Scan) -> int | None:
    """Tell which of the page's columns a figure begins in; None where it begins no stretch, -1 for zeros in none."""
    if not begins_stretch(item, scan):
        return None
    offset = offset_of(item, scan)
    return next((at for at, (first, last) in enumerate(page.begins) if first <= offset <= last), _NO_COLUMN)


def placements(row: Row, way: Way) -> Iterator[tuple[Numbers, Cells]]:
    """Give every way to put the row's figures into columns, from left to right, that adds up."""
    figures = row.figures
    numbers = numbers_of(figures)
    if numbers is None:
        return
    for columns in combinations(range(WIDTH), len(numbers)):
        before = (-1, *columns)
        if not all(
            column in (way.columns[item.start] or _behind(left, way.narrow))
            for left, column, item in zip(before, columns, figures, strict=False)
        ):
            continue
        values = [0] * WIDTH
        for column, number in zip(columns, numbers, strict=True):
            values[column] = number
        if columns[-1] == WIDTH - 1 and sum(values[:-1]) != values[-1]:
            continue
        at = dict(zip(columns, figures, strict=True))
        blank = blank_before(figures[0])
        yield with_total(values), [at.get(column, blank) for column in range(WIDTH)]


def _behind(column: int, narrow: frozenset[int]) -> list[int]:
    """The columns that a figure may be of that stands one space behind another's."""
    columns = [column + 1]
    while columns[-1] in narrow:
        columns.append(columns[-1] + 1)
    return columns


def with_total(values: list[int]) -> Numbers:
    """Give the values of a row, its total the sum of its parts where that was left out."""
    return (*values[:-1], values[-1] or sum(values[:-1]))


def numbers_of(cells: Sequence[Item]) -> list[int] | None:
    """Give the numbers of cells, blanks as nothing; None where one is no number."""
    texts = [cell.text or "0" for cell in cells]
    # By itself, isdigit holds for ² as well.
    if not all(text.isdigit() and text.isascii() and len(text) <= LONGEST_COUNT for text in texts):
        return None
    return [int(text) for text in texts]
