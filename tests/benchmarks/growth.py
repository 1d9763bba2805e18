"""Whether the time of reading grows faster than a text: ``python tests/benchmarks/growth.py``.

A report has one piece over and over in table three, of each separator, bracket, digit,
tag and wording of the form: eight times as many of them are to take eight times as
long at most. What a test can tell on every machine is how many lines of Python that runs
(``tests/texts/effort.py``); here is the time, with all that patterns take. Printed are
the pieces whose time grows most, each the least of some rounds in turns.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Final

import gov_open_report as gor

sys.path.insert(0, str(Path(__file__).parents[1]))

from texts.hostile import PIECES, within

_LENGTHS: Final = (8_000, 64_000)
_MILLISECONDS: Final = 1_000
"""In a second."""


def main() -> None:
    """Measure, and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="of which the least time counts (default: 3)")
    parser.add_argument("--most", type=int, default=15, help="how many pieces to print (default: 15)")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds takes one or more")
    found = []
    _seconds(within(PIECES[0], _LENGTHS[0]))  # Grammars are built on first use.
    for piece in PIECES:
        texts = [within(piece, length) for length in _LENGTHS]
        rounds = [[_seconds(text) for text in texts] for _ in range(options.rounds)]
        few, many = map(min, zip(*rounds, strict=True))
        found.append((many / few, few, many, piece))
    found.sort(reverse=True)
    print(f"{len(PIECES)} pieces, {_LENGTHS[0]:,} and {_LENGTHS[1]:,} characters of each")
    print("   ratio       few      many   piece")
    for ratio, few, many, piece in found[: options.most]:
        print(f"{ratio:8.2f}{few * _MILLISECONDS:7.1f} ms{many * _MILLISECONDS:7.1f} ms   {piece!a:.60}")


def _seconds(text: str) -> float:
    start = process_time()
    with suppress(gor.ParseError):
        gor.parse(text)
    return process_time() - start


if __name__ == "__main__":
    main()
