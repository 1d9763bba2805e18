"""What the rows of table three without fixed places may be.

A row's own figures leave it some readings, as with one of them lost or two run together; a stream of figures that
stands elsewhere, or blocks of a page, may add others. Which of all these is right, columns decide later.
"""

from __future__ import annotations

from itertools import accumulate
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.cells.findings import with_digits
from gov_open_report._reading.cells.unread import has_unread_cell, read_lines
from gov_open_report._reading.lines.items import stray_below
from gov_open_report._reading.places.evidence import WIDTH, fixed_values
from gov_open_report._reading.places.readings import MOST_EXTRAS, ONE_EACH, Option, Reading, Told, row_readings
from gov_open_report._reading.requests.columns import Table, limits
from gov_open_report._reading.requests.lost_blanks import place_without_blanks
from gov_open_report._reading.requests.page_blocks import arrangement_of
from gov_open_report._reading.requests.streams import stream_readings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report._reading.places.evidence import Row
    from gov_open_report._reading.places.readings import Budget
    from gov_open_report.form import Form


class Options(NamedTuple):
    """What open rows may be."""

    of_rows: dict[int, list[Option]]
    """The readings of each row that has any."""
    told: Mapping[int, Told] = MappingProxyType({})
    """Open rows that are told together; then there are none to choose from."""


def options_of(
    rows: Sequence[Row], labelled: dict[int, Row], orphans: Sequence[Item], form: Form, scan: Scan, budget: Budget
) -> Options:
    """Give the options of each open row that has any: from its own figures, then from shared streams and blocks."""
    every = range(len(form.requests))
    options: dict[int, list[Option]] = {
        index: [] for index in every if not (index in labelled and labelled[index].fixed)
    }
    if not options:
        return Options({})
    most = limits(Table.of(form, fixed_values(labelled)))
    has_short = any(0 < len(row.figures) < WIDTH for row in labelled.values())
    read = read_lines(scan)
    for index, known in options.items():
        known.extend(_own(labelled.get(index), most, scan, budget, read, join_digits=not has_short))
    for index, reading, seven in stream_readings(rows, labelled, orphans, form, scan):
        _add(options, index, Option(reading, tuple(seven)))
    arrangement = arrangement_of(rows, orphans, form, scan)
    if arrangement is not None:
        arranged = [
            Option(Reading(tuple(values), ONE_EACH), tuple(seven))
            for seven, values in zip(arrangement.rows, arrangement.values, strict=True)
        ]
        if arrangement.misprint is None:
            for index, option in enumerate(arranged):
                _add(options, index, option)
        elif all(not known or _has(known, arranged[index]) for index, known in options.items()):
            # Sums cannot choose here, so there must be nothing to choose from.
            borne_out = {index: [(index, at) != arrangement.misprint for at in range(WIDTH)] for index in options}
            return Options({}, {index: Told([arranged[index]], borne_out[index]) for index in options})
    of_filled = [options[index] for index, row in labelled.items() if index in options and row.figures]
    # The sums of columns do not choose among several where any cell is blank, as they take no blank for a zero.
    has_blanks = any(row.fixed and len(row.figures) < WIDTH for row in labelled.values())
    if any(not known or (has_blanks and len(known) > 1) for known in of_filled):
        told = place_without_blanks(rows, labelled, orphans, form, scan, budget)
        if told:
            # The other open rows have no figures.
            return Options({}, told)
    astray = _rows_in_any_order(options, labelled, Table.of(form).outcomes, scan)
    return Options({index: found for index, found in options.items() if found and index not in astray})


def _rows_in_any_order(
    options: Mapping[int, Sequence[Option]], labelled: Mapping[int, Row], outcomes: range, scan: Scan
) -> set[int]:
    """The rows whose labels stand in one box of text and whose figures in others, not all in one: which, nothing tells.

    Boxes beside others may come in any order on a page, and outcomes may be one for the other in all sums.
    """
    gaps = list(accumulate(line.after_gap for line in scan.lines))
    boxes: dict[tuple[int, bool], dict[int, set[int]]] = {}
    for index, known in options.items():
        row = labelled.get(index)
        if row is None or row.label is None or index > outcomes[-1]:
            continue
        own = gaps[row.label.line]
        for option in known:
            there = {gaps[item.line] for item in option.items}
            if len(there) == 1 and own not in there:
                boxes.setdefault((own, index in outcomes), {}).setdefault(index, set()).update(there)
    return {index for rows in boxes.values() if len(set().union(*rows.values())) > 1 for index in rows}


def _add(options: dict[int, list[Option]], index: int, option: Option) -> None:
    """Add an option of a row, if it is open."""
    # The label of a row may have come twice, and once with figures in their places.
    if index in options and not _has(options[index], option):
        options[index].append(option)


def _has(known: Sequence[Option], option: Option) -> bool:
    return any(option.reading.values == one.reading.values for one in known)


def _own(
    row: Row | None, most: Sequence[int], scan: Scan, budget: Budget, read: Collection[int], *, join_digits: bool
) -> Iterator[Option]:
    """The options that a row's own figures leave, and those of its rivals; *read* are the lines that hold something.

    There are none where its figures may be another's: all sums may hold with these as well.
    """
    for candidate in [row, *row.rivals] if row is not None and not row.may_be_moved else []:
        items = _digits_joined(candidate.figures) if join_digits else tuple(candidate.figures)
        stray = stray_below(scan, items[-1].line) if items and candidate.ruled else None
        if stray is not None:
            items = (*items, stray)
        # Beside their label figures have no lines of their own.
        is_short = 0 < len(items) < WIDTH and not (candidate.label and candidate.label.line == items[0].line)
        if all(map(_is_count, items)) and not (is_short and has_unread_cell(scan, items, read)):
            for reading in row_readings([_digits_of(item) for item in items], most, budget):
                yield Option(reading, items)


def _digits_joined(figures: Sequence[Item]) -> tuple[Item, ...]:
    """One figure for so many of one digit, each on its line, that figures were taken to pieces; else *figures*.

    Where one ends and the next begins is lost, as where figures run together.
    """
    # A label goes to pieces as well, of which 无 looks like a cell: 无法提供.
    digits = with_digits(figures)
    if len(digits) <= WIDTH + MOST_EXTRAS or len({item.line for item in digits}) < len(digits):
        return tuple(figures)
    if any(len(item.text) > 1 for item in digits):
        return tuple(figures)
    return (digits[0]._replace(text="".join(item.text for item in digits), end=digits[-1].end),)


def _digits_of(item: Item) -> str:
    """A figure without what may part its thousands, or may part it from another."""
    return item.text.replace(",", "").replace(" ", "")


def _is_count(item: Item) -> bool:
    return _digits_of(item).isdigit() and item.text.isascii()
