"""What becomes of figures when texts are damaged: ``python tests/benchmarks/damage.py --texts 20000``.

Made reports of both editions, with blanks of every kind, are laid out in every layout of the tests and
damaged in one place, each combination in which the damage can be seen as often as the next. Told are,
for each kind of damage, how many figures come back wrong (read, or completed by arithmetic), how many
places are left open that no diagnostic names, and how many of the printed figures are read right. Every
text with a wrong figure or a silent place is told with the numbers that make it again. Returns 1 if there is any.

With ``--table disputes``, say, cells of that table alone are damaged, and few are blank.
"""

import sys
from argparse import ArgumentParser
from collections import Counter, defaultdict
from contextlib import suppress
from itertools import islice, product
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

import gov_open_report as gor
from texts.damage import DAMAGES, OF_CELLS, Damage, Damaged, shows, split_a_figure
from texts.figures import BLANKS, Blanks, Figures, seeded, with_few_blanks
from texts.form import EDITIONS, Edition
from texts.judge import faults
from texts.layouts import LAYOUTS, Way
from texts.reports import report

_MILLISECONDS: Final = 1e3
# It shares no factor with the number of combinations, and mixes them from the start.
_STRIDE: Final = 7919
# There no two figures of the table stand side by side, so none of its cells can be damaged beside another.
_APART: Final = ("blocks", "disputes")

Case = tuple[Damage, Way, Blanks, Edition]


def main() -> int:
    """Damage, read, and print; return 1 if anything is wrong or silent."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=20_000, help="texts to damage")
    parser.add_argument("--first", type=int, default=0, help="number of the first")
    parser.add_argument("--table", choices=("disclosure", "requests", "disputes"), help="damage this one alone")
    options = parser.parse_args()
    cases = _cases(options.table)
    assert len(cases) % _STRIDE  # or only some combinations would be met
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    times = []
    # Interrupted, it tells what it has.
    with suppress(KeyboardInterrupt):
        for number in range(options.first, options.first + options.texts):
            name, told, seconds = _text(number, cases[number * _STRIDE % len(cases)], options.table)
            counts[name] += told
            times.append(seconds)
    print(f"{'':24}{'texts':>8}{'figures':>10}{'wrong':>8}{'silent':>8}{'right':>9}")
    for name in (damage.__name__ for damage in DAMAGES):
        _line(name, counts[name])
    whole = sum(counts.values(), Counter())
    _line("all", whole)
    print(f"{len(cases)} combinations; a text read in {median(times) * _MILLISECONDS:.1f} ms, ", end="")
    print(f"at most {max(times) * _MILLISECONDS:.0f} ms")
    return int(bool(whole["wrong"] or whole["silent"]))


def _cases(table: str | None) -> list[Case]:
    """Return each combination in which the damage can be seen; of *table*, those that damage its cells."""
    return [
        (damage, way, blanks, edition)
        for damage, way, blanks, edition in product(DAMAGES, LAYOUTS, BLANKS, EDITIONS)
        if shows(damage, way, blanks=blanks != "none")
        and (table is None or (damage in OF_CELLS and blanks == "some" and (way.name, table) != _APART))
    ]


def _text(number: int, case: Case, table: str | None) -> "tuple[str, Counter[str], float]":
    """Damage the text of this number, in *table* alone or anywhere, and count what was read of it."""
    damage, way, blanks, edition = case
    figures, damaged = _damaged(case, number, table)
    start = process_time()
    read = gor.parse(damaged.text)
    seconds = process_time() - start
    found = faults(read, figures, damaged.blanked)
    for kind, cells in found.items():
        print(f"{kind}: text {number}, {way.name}, {blanks}, {edition}, {damaged.what}: {cells}", flush=True)
    printed = {path: figure for path, figure in figures.values.items() if figure is not None}
    values = {cell.path: cell.value for cell in read.cells()}
    right = sum(values.get(path) == figure for path, figure in printed.items())
    wrong = sum(kind in found for kind in ("wrong", "completed wrong"))
    told = Counter(texts=1, figures=len(printed), right=right, wrong=int(wrong > 0), silent=int("silent" in found))
    return damage.__name__, told, seconds


def _damaged(case: Case, number: int, table: str | None) -> tuple[Figures, Damaged]:
    """Return the figures of a report, and its text damaged; figures are chosen anew until this can be done to them."""
    damage, way, blanks, edition = case
    for seed in islice(iter(range(number, sys.maxsize, 1_000_003)), 100):
        figures = with_few_blanks(edition, seed, table) if table else seeded(edition, seed, blanks)
        whole = report(figures, way)
        made = whole.of_table(table) if table else whole
        long = any(place.is_figure and place.end - place.start > 1 for place in made.places)
        if long or damage is not split_a_figure:
            # Where a table has few cells, its blanks may leave no two figures side by side.
            with suppress(IndexError):
                return figures, damage(made, way, Random(f"{number} {way.name}"))
    raise AssertionError  # one report in a hundred can be damaged so


def _line(name: str, counts: "Counter[str]") -> None:
    share = counts["right"] / counts["figures"] if counts["figures"] else 0
    numbers = f"{counts['texts']:8}{counts['figures']:10}{counts['wrong']:8}{counts['silent']:8}"
    print(f"{name:24}{numbers}{share:9.2%}")


if __name__ == "__main__":
    sys.exit(main())
