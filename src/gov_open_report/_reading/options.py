"""What the rows of table three without fixed places may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.columns import Table, limits
from gov_open_report._reading.evidence import fixed_values
from gov_open_report._reading.items import stray_below
from gov_open_report._reading.readings import row_readings
from gov_open_report._reading.streams import stream_readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.evidence import Row
    from gov_open_report._reading.items import Item, Scan
    from gov_open_report._reading.readings import Budget, Reading
    from gov_open_report.form import Form


class Option(NamedTuple):
    """A reading of a row, and the items that its sources count."""

    reading: Reading
    items: tuple[Item, ...]


def options_of(
    rows: Sequence[Row], labelled: dict[int, Row], orphans: Sequence[Item], form: Form, scan: Scan, budget: Budget
) -> dict[int, list[Option]]:
    """Give the options of each open row that has any: from its own figures, then from shared streams."""
    every = range(len(form.requests))
    options: dict[int, list[Option]] = {
        index: [] for index in every if not (index in labelled and labelled[index].fixed)
    }
    if not options:
        return {}
    most = limits(Table.of(form, fixed_values(labelled)))
    for index, known in options.items():
        known.extend(_own(labelled.get(index), most, scan, budget))
    for index, reading, figures in stream_readings(rows, labelled, orphans, [row.level for row in form.requests]):
        if index not in options:
            continue  # its label came twice, and once with figures in their places
        if all(reading.values != option.reading.values for option in options[index]):
            options[index].append(Option(reading, tuple(figures)))
    return {index: found for index, found in options.items() if found}


def _own(row: Row | None, most: Sequence[int], scan: Scan, budget: Budget) -> Iterator[Option]:
    """The options that a row's own figures leave, and those of its rivals."""
    for candidate in [row, *row.rivals] if row is not None else []:
        items = tuple(candidate.figures)
        stray = stray_below(scan, items[-1].line) if items and candidate.ruled else None
        if stray is not None:
            items = (*items, stray)
        if all(map(_is_count, items)):
            texts = [item.text.replace(",", "") for item in items]
            for reading in row_readings(texts, most, budget):
                yield Option(reading, items)


def _is_count(item: Item) -> bool:
    return item.text.replace(",", "").isdigit() and item.text.isascii()
