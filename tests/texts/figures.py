"""Figures that a body could have filled in: every sum of the form holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import count
from random import Random
from typing import Final, Literal, NamedTuple, TypeAlias

from hypothesis import strategies as st

from texts.form import (
    DISCLOSURE,
    DISPUTE_BLOCKS,
    EDITIONS,
    REQUESTS,
    Edition,
    disputes_paths,
    paths,
    requests_paths,
)

Number: TypeAlias = int | Decimal
Blanks: TypeAlias = Literal["none", "zeros", "some", "totals"]
BLANKS: Final[tuple[Blanks, ...]] = ("none", "zeros", "some", "totals")
"""No cell blank; every zero of tables three and four; one cell in five, of any
kind; every zero and most totals of outcomes."""


class Figures(NamedTuple):
    """What a report prints, and what stands behind its blanks."""

    edition: Edition
    true: Mapping[str, Number]
    """The figure of every cell, blank or not; all sums hold."""

    blank: frozenset[str] = frozenset()
    """Paths of the cells that are printed without a figure."""

    placeholder: str = ""
    """What is printed in them."""

    def printed(self, path: str) -> str:
        """Return what stands in the cell at *path*."""
        return self.placeholder if path in self.blank else str(self.true[path])

    def value(self, path: str) -> Number | None:
        """Return what a reader should find at *path*."""
        return None if path in self.blank else self.true[path]

    @property
    def values(self) -> dict[str, Number | None]:
        """What a reader should find, by path, in the order of the form."""
        return {path: self.value(path) for path in paths(self.edition)}


def fill(edition: Edition, number: Callable[[], int]) -> Figures:
    """Fill the form in with what *number* gives, and what the sums make of it."""
    true: dict[str, Number] = {}
    for block in DISCLOSURE[edition]:
        for row, _ in block.rows:
            for cell in block.cells:
                figure = number()
                path = f"disclosure.{row}.{cell}"
                if cell == "amount":
                    # Money has as many places as a body cares to print.
                    true[path] = Decimal(figure).scaleb(-(figure % 7)) if figure else Decimal(0)
                elif cell == "change":
                    true[path] = figure if figure % 3 else -figure
                else:
                    true[path] = figure
    names = [row.name for row in REQUESTS[edition]]
    outcomes = names[2:-2]
    rows = {name: [number() for _ in range(6)] for name in outcomes}
    rows["outcomes.total"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    rows["carried_out"] = [number() for _ in range(6)]
    ends = zip(rows["outcomes.total"], rows["carried_out"], strict=True)
    handled = [total + left for total, left in ends]
    rows["carried_in"] = [number() % (total + 1) for total in handled]
    rows["received"] = [total - carried for total, carried in zip(handled, rows["carried_in"], strict=True)]
    for name in names:
        line = [*rows[name], sum(rows[name])]
        true |= zip(requests_paths(name), line, strict=True)
    for name, _ in DISPUTE_BLOCKS:
        parts = [number() for _ in range(4)]
        true |= zip(disputes_paths(name), [*parts, sum(parts)], strict=True)
    return Figures(edition, true)


def leave_blank(figures: Figures, blanks: Blanks, random: Random, placeholder: str = "") -> Figures:
    """Leave cells of *figures* blank; in table two only where any cell may be."""
    true = figures.true
    zeros = {path for path, figure in true.items() if not path.startswith("disc") and not figure}
    totals = {
        path
        for path in true
        if path.startswith("requests.outcomes.")
        and path.endswith(".total")
        and not path.startswith("requests.outcomes.total.")
        and random.random() < 0.85
    }
    chosen = {
        "none": set[str](),
        "zeros": zeros,
        "some": {path for path in true if random.random() < 0.2},
        "totals": zeros | totals,
    }[blanks]
    printed = chosen if blanks == "totals" else chosen - _totals_that_look_moved(figures, chosen)
    return figures._replace(blank=frozenset(printed), placeholder=placeholder)


def _totals_that_look_moved(figures: Figures, blank: set[str]) -> set[str]:
    """The totals of table three beside a figure that may be the total itself, as where the row has lost a cell."""
    found = set()
    for row in REQUESTS[figures.edition]:
        *parts, last, total = requests_paths(row.name)
        known = [figures.true[path] for path in parts if path not in blank]
        if total in blank and last not in blank and figures.true[last] >= sum(known):
            found.add(total)
    return found


def seeded(edition: Edition, seed: int, blanks: Blanks = "none", placeholder: str = "") -> Figures:
    """Return the figures of *seed*: small ones, large ones and many zeros."""
    random = Random(f"{edition} {seed}")
    sizes = (0, 0, 0, 0, 0, 9, 9, 60, 700, 90_000)

    def number() -> int:
        return random.randint(0, random.choice(sizes))

    return leave_blank(fill(edition, number), blanks, random, placeholder)


def in_few_columns(edition: Edition, seed: int, columns: tuple[int, ...]) -> Figures:
    """Return figures of which table three has some in *columns* and in the last, and every zero left blank."""
    random, places = Random(f"{edition} {seed}"), count()
    first = sum(path.startswith("disclosure.") for path in paths(edition))

    def number() -> int:
        place = next(places) - first
        return random.randint(0, 4) if place < 0 or place % 6 in columns else 0

    return leave_blank(fill(edition, number), "zeros", random)


def with_few_blanks(edition: Edition, seed: int, table: str) -> Figures:
    """Return figures of few digits, of which three at most are blank, all of *table*."""
    random = Random(f"{edition} {seed} {table}")
    sizes = random.choice([(0, 0, 0, 9), (0, 9, 12), (0, 1, 1, 2), (0, 0, 60, 700)])
    figures = fill(edition, lambda: random.randint(0, random.choice(sizes)))
    cells = [path for path in figures.true if path.startswith(f"{table}.")]
    return figures._replace(blank=frozenset(random.sample(cells, random.randint(0, 3))))


def zeros(edition: Edition) -> Figures:
    """Return figures that are all zero, as those of many a village are."""
    return fill(edition, lambda: 0)


def _cycled(edition: Edition, pool: list[int], blanks: Blanks, seed: int) -> Figures:
    places = count()
    figures = fill(edition, lambda: pool[next(places) * 7 % len(pool)])
    return leave_blank(figures, blanks, Random(seed))


# A short pool is cycled through, so that a failure shrinks to few different numbers.
_counts = st.one_of(st.just(0), st.integers(0, 9), st.integers(10, 999), st.integers(1_000, 20_000_000))
_pools = st.lists(_counts, min_size=1, max_size=23)


def any_figures(blanks: tuple[Blanks, ...] = BLANKS) -> st.SearchStrategy[Figures]:
    """Figures of either edition, of any size, with blanks of the kinds given."""
    return st.one_of(
        st.builds(
            _cycled,
            st.sampled_from(EDITIONS),
            _pools,
            st.sampled_from(blanks),
            st.integers(0, 99),
        ),
        st.builds(seeded, st.sampled_from(EDITIONS), st.integers(0, 10_000), st.sampled_from(blanks)),
    )
