"""Figures that a body could have filled in, and what it may leave blank or get wrong."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gov_open_report.form import FORMS, Edition, Measure, Table, paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gov_open_report.models import Value


class Blanks(StrEnum):
    """Which cells of a report are blank."""

    NONE = "none"
    """None at all."""

    ZEROS = "zeros"
    """Every zero of tables three and four."""

    TOTALS = "totals"
    """Every zero, and most totals of outcomes."""

    SOME = "some"
    """About one cell in five, of any kind."""


@st.composite
def figures(draw: st.DrawFn, edition: Edition, blanks: Sequence[Blanks], misprints: int) -> dict[str, Value]:
    """Values by path; every sum of the form holds but for *misprints*, and before cells are left blank."""
    # A short pool, so that a failure shrinks to few different numbers; drawing two hundred cells
    # one by one would take Hypothesis longer than reading them.
    pool = draw(_POOLS)
    random = Random(draw(_SEEDS))  # noqa: S311 - chance makes figures here, and no secrets
    values = _filled(edition, lambda: random.choice(pool))
    kind = blanks[0] if len(blanks) == 1 else draw(st.sampled_from(blanks))
    if kind is not Blanks.NONE:
        values |= dict.fromkeys(_blank(values, kind, random))
    _misprint(draw, values, misprints)
    return values


_COUNTS = st.one_of(st.just(0), st.integers(0, 9), st.integers(10, 999), st.integers(1_000, 20_000_000))
_SEEDS = st.integers(0, 2**16)
_POOLS = st.lists(_COUNTS, min_size=1, max_size=23)


def _filled(edition: Edition, number: Callable[[], int]) -> dict[str, Value]:
    """Fill the form in with what *number* gives, and what the sums make of it."""
    form = FORMS[edition]
    values: dict[str, Value] = {}
    for line in form.disclosure:
        values |= {path: _measured(number(), cell.measure) for path, cell in zip(line.paths, line.cells, strict=True)}
    # The last cell of a row, and three of its columns, are what the others add up to.
    received, carried_in, *outcomes, total, carried_out = form.requests
    width = len(received.paths) - 1
    rows = {row.name: [number() for _ in range(width)] for row in (*outcomes, carried_out)}
    rows[total.name] = [sum(column) for column in zip(*(rows[row.name] for row in outcomes), strict=True)]
    handled = [sum(column) for column in zip(rows[total.name], rows[carried_out.name], strict=True)]
    rows[carried_in.name] = [number() % (most + 1) for most in handled]
    rows[received.name] = [most - came for most, came in zip(handled, rows[carried_in.name], strict=True)]
    for row in form.requests:
        values |= zip(row.paths, [*rows[row.name], sum(rows[row.name])], strict=True)
    for block in form.blocks:
        results = [number() for _ in block.paths[1:]]
        values |= zip(block.paths, [*results, sum(results)], strict=True)
    return {path: values[path] for path in paths(edition, edition)}


def _measured(number: int, measure: Measure) -> Value:
    if measure is Measure.MONEY:
        # Money has as many places as a body cares to print.
        return Decimal(number).scaleb(-(number % 7)) if number else Decimal(0)
    return -number if measure is Measure.CHANGE and number % 3 == 0 else number


def _blank(values: dict[str, Value], kind: Blanks, random: Random) -> set[str]:
    if kind is Blanks.SOME:
        return {path for path in values if random.random() < _SOME}
    zeros = {path for path, value in values.items() if not value and not path.startswith(f"{Table.DISCLOSURE}.")}
    if kind is Blanks.ZEROS:
        return zeros
    totals = {
        path
        for path in values
        if path.startswith(_OUTCOMES) and path.endswith(".total") and not path.startswith(f"{_OUTCOMES}total.")
    }
    return zeros | {path for path in sorted(totals) if random.random() < _MOST}


_SOME = 0.2
_MOST = 0.85
_OUTCOMES = f"{Table.REQUESTS}.outcomes."


def _misprint(draw: st.DrawFn, values: dict[str, Value], misprints: int) -> None:
    # Every cell but those of table two is in some sum.
    summed = [path for path in values if not path.startswith(f"{Table.DISCLOSURE}.")] if misprints else []
    for _ in range(misprints):
        path = draw(st.sampled_from(summed))
        value = values[path]
        if isinstance(value, int):
            values[path] = value + draw(st.integers(1, 90))
