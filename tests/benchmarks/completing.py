"""Whether all is proven that can be: ``python tests/benchmarks/completing.py --cases 2000``.

Tables with blanks of many kinds are completed, and a general solver of integer
programs says for each blank whether it is the same in every solution. Every cell on which
they differ is printed, and how long ``complete`` takes.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

import gov_open_report as gor
from gov_open_report.assembly import assemble
from texts.blanks import gaps
from texts.solver import settled

_MILLISECONDS: Final = 1e3


def main() -> int:
    """Compare, and print; return 1 if anything differs."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=2000, help="tables to complete")
    parser.add_argument("--first", type=int, default=0, help="seed of the first")
    options = parser.parse_args()
    differing = blanks = fixed = 0
    times = []
    for seed in range(options.first, options.first + options.cases):
        case = gaps(seed)
        on = gor.Edition(case.edition)
        disclosure, requests, disputes = assemble(on, on, case.printed)
        report = gor.Report(edition=on, disclosure=disclosure, requests=requests, disputes=disputes)
        start = perf_counter()
        done = gor.complete(report)
        times.append(perf_counter() - start)
        proven = {cell.path: cell.value for cell in done.cells() if cell.origin is gor.Origin.PROVEN}
        expected = settled(case.edition, case.printed)
        assert expected is not None  # the figures before the blanks are a solution
        blanks += sum(figure is None for figure in case.printed.values())
        fixed += len(expected)
        if expected != proven:
            differing += 1
            print(f"seed {seed}: {sorted(expected.items() ^ proven.items())}", flush=True)
    print(f"{options.cases} cases, {blanks} blanks, {fixed} of them fixed; cases that differ: {differing}")
    print(f"complete: median {median(times) * _MILLISECONDS:.2f} ms, slowest {max(times) * _MILLISECONDS:.2f} ms")
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
