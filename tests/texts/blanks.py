"""Tables three and four with many blanks, in the ways that arithmetic finds hard."""

from __future__ import annotations

from random import Random
from typing import Final, NamedTuple

from texts.figures import fill
from texts.form import EDITIONS, Edition

_COLUMNS: Final = ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")
_SIZES: Final = (
    (0, 0, 0, 0, 0, 9, 9, 60, 700),
    (0, 0, 0, 0, 0, 0, 0, 1, 30),
    (0, 0, 0, 1, 1, 2),
    (9, 99, 999),
)


class Gaps(NamedTuple):
    """Figures whose sums hold, and some of them."""

    edition: Edition
    true: dict[str, int]
    printed: dict[str, int | None]


def gaps(seed: int) -> Gaps:
    """Return the tables of *seed*: few figures or many, and blanks of one of five kinds.

    Blank are cells of any kind; all zeros; zeros and most totals; most zeros and a
    few others; or some columns but for a few rows.
    """
    random = Random(seed)
    edition = random.choice(EDITIONS)
    sizes = random.choice(_SIZES)
    figures = fill(edition, lambda: random.randint(0, random.choice(sizes))).true
    true = {path: int(figure) for path, figure in figures.items() if not path.startswith("disclosure")}
    share = random.random()
    rows = sorted({path.rpartition(".")[0] for path in true})
    kept = set(random.sample(rows, random.randint(0, 8)))
    columns = set(random.sample(_COLUMNS, random.randint(1, 5)))
    kinds = (
        lambda _, __, ___: random.random() < share,
        lambda _, __, figure: not figure,
        lambda _, column, figure: not figure or (column == "total" and random.random() < 0.8),
        lambda _, __, figure: random.random() < (0.2 if figure else 0.9),
        lambda row, column, _: row not in kept and column in columns,
    )
    is_blank = random.choice(kinds)
    printed = {
        path: None if is_blank(path.rpartition(".")[0], path.rpartition(".")[2], figure) else figure
        for path, figure in true.items()
    }
    return Gaps(edition, true, printed)
