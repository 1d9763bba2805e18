"""How often misprints are found, and at what cost: ``python tests/benchmarks/misprints.py``.

Misprints are planted one at a time in made reports whose sums hold, of three sorts:
*mixed* figures of all sizes, half of them zero; those of a *town*, nearly all zero and few
above ten; those of a *city*, mostly natural persons, up to hundreds. Told are how often the
cells that were misprinted come first among the suspects, by kind and table; how often
they come at all; and how long ``check`` and ``suspects`` take together.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

import gov_open_report as gor
from gov_open_report.assembly import assemble
from texts.figures import fill
from texts.form import EDITIONS, Edition
from texts.misprints import KINDS, Counts, Misprint, plant

_MILLISECONDS: Final = 1e3


def main() -> None:
    """Plant, look, and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=100, help="misprints of each kind, table and sort of report")
    options = parser.parse_args()
    print(f"{'':44}{'first':>8}{'named':>8}{'alone':>8}{'reports':>9}")
    for sort in _SORTS:
        for disputes in (False, True):
            all_kinds: Counter[str] = Counter()
            for kind in KINDS[: -1 if disputes else None]:
                counts = _of_a_kind(sort, kind, options.each, disputes=disputes)
                _line(f"{sort:8}{'table four' if disputes else 'table three':13}{kind}", counts)
                all_kinds += counts
            _line(f"{sort:8}{'table four' if disputes else 'table three':13}all kinds", all_kinds)
    _whole(options.each * len(KINDS))


def _of_a_kind(sort: str, kind: str, each: int, *, disputes: bool) -> "Counter[str]":
    counts: Counter[str] = Counter()
    for edition, true, random in _reports(sort, f"{kind} {disputes}"):
        misprint = plant(edition, true, kind, random, disputes=disputes)
        if misprint is not None:
            counts += _judged(gor.suspects(_report(edition, {**true, **misprint.printed})), misprint)
        if counts["reports"] == each:
            return counts
    raise AssertionError  # there is no end of reports


def _judged(suspects: tuple[gor.Suspect, ...], misprint: Misprint) -> "Counter[str]":
    named = [dict(zip(one.paths, one.fits, strict=True)) == misprint.right for one in suspects]
    return Counter(reports=1, first=bool(named and named[0]), named=any(named), alone=named == [True])


def _whole(number: int) -> None:
    """Plant anywhere: each cell of both tables as likely as the next, each kind too."""
    print()
    for sort in _SORTS:
        times, untouched, counts = [], 0, Counter[str]()
        for edition, true, random in _reports(sort, "anywhere"):
            report = _report(edition, true)
            untouched += bool(gor.suspects(report)) or any(
                one.status is not gor.Status.HOLDS for one in gor.check(report)
            )
            times.append(_time(report))
            # 15 of 190 cells are in table four.
            misprint = plant(edition, true, random.choice(KINDS), random, disputes=random.random() < 15 / 190)
            if misprint is not None:
                report = _report(edition, {**true, **misprint.printed})
                counts += _judged(gor.suspects(report), misprint)
                times.append(_time(report))
            if counts["reports"] == number:
                break
        _line(f"{sort:8}anywhere", counts)
        middle, most = median(times) * _MILLISECONDS, max(times) * _MILLISECONDS
        print(f"{'':8}untouched reports with failures or suspects: {untouched}")
        print(f"{'':8}check and suspects: median {middle:.2f} ms, slowest {most:.2f} ms")


def _line(name: str, counts: Mapping[str, int]) -> None:
    number = counts["reports"]
    shares = "".join(f"{counts[share] / number:8.1%}" for share in ("first", "named", "alone"))
    print(f"{name:44}{shares}{number:9}", flush=True)


def _time(report: gor.Report) -> float:
    start = perf_counter()
    gor.check(report)
    gor.suspects(report)
    return perf_counter() - start


def _report(edition: Edition, values: Counts) -> gor.Report:
    on = gor.Edition(edition)
    disclosure, requests, disputes = assemble(on, on, values)
    return gor.Report(edition=on, disclosure=disclosure, requests=requests, disputes=disputes)


def _reports(sort: str, seed: str) -> "Iterator[tuple[Edition, Counts, Random]]":
    random = Random(f"{sort} {seed}")
    while True:
        edition = random.choice(EDITIONS)
        true = fill(edition, _SORTS[sort](random)).true
        yield edition, {path: int(figure) for path, figure in true.items() if not path.startswith("disc")}, random


def _mixed(random: Random) -> Callable[[], int]:
    sizes = (0, 0, 0, 0, 0, 9, 9, 60, 700, 90_000)
    return lambda: random.randint(0, random.choice(sizes))


def _town(random: Random) -> Callable[[], int]:
    sizes = (0, 0, 0, 0, 0, 0, 0, 0, 3, 20)
    return lambda: random.randint(0, random.choice(sizes))


def _city(random: Random) -> Callable[[], int]:
    column = 0

    def number() -> int:
        nonlocal column
        column += 1
        # Figures are asked for by rows of six; most applicants are natural persons.
        return random.randint(0, random.choice((0, 5, 60, 400) if column % 6 == 1 else (0, 0, 0, 2, 12)))

    return number


_SORTS: Final[Mapping[str, Callable[[Random], Callable[[], int]]]] = {"mixed": _mixed, "town": _town, "city": _city}


if __name__ == "__main__":
    main()
