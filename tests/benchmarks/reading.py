"""How fast reports are read: ``python tests/benchmarks/reading.py FOLDER``.

Everything is measured in one run, on one machine, so what counts are ratios: of
``parse`` to a naive reader over the texts (``*.txt``) of a folder, and of hostile
texts to texts of half their length.
"""

import re
import subprocess
import sys
import unicodedata
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from itertools import islice, pairwise
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

import gov_open_report as gor
from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.wording import official

_EXAMPLE: Final = Path(__file__).parents[2] / "docs" / "examples" / "yunting-water-2023.txt"
_ROUNDS: Final = 7
_FRESH: Final = 7
_SIZES: Final = tuple(2**power for power in range(16, 21))
_MILLISECONDS: Final = 1e3

_PIECES: Final = {
    "figures": "0 ",
    "digits": "7",
    "bars": "|",
    "cells": "| 0 ",
    "tabs": "1\t",
    "lines": "0\n",
    "empty lines": "\n",
    "one label": "3.其他",
    "a row": "（七）总计 1 0 0 0 0 0 1\n",
    "a row too short": "（一）予以公开 1 0 0 0 0 1\n",
    "a row run together": "1.属于国家秘密1361220522\n",
    "a label cut short": "1.申请人无正当理由逾期不补\n",
    "a label misread": "2.童复申清\n",
    "heads": "自然人 商业企业 科研机构 ",
    "ordinals": "一、",
    "headings": "三、收到和处理政府信息公开申请情况\n",
    "a title": "某局2023年政府信息公开工作年度报告\n",
    "a title's half": "政府信息公开",
    "brackets": "（",
    "tags": "<td>1",
    "tags left open": "<td ",
    "entities": "&amp;",
    "page numbers": "- 3 -\n",
    "dashes": "---\n",
    "prose": "的",
    "a nul": "\0",
    "radicals": "⼀⼈⺠",
}
"""What is repeated until a text is long: by itself, and inside table three."""


def main() -> None:
    """Measure, and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder with reports as .txt; folders in it count")
    parser.add_argument("--short", action="store_true", help="leave hostile texts out")
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.folder.rglob("*.txt"))]
    if not texts:
        parser.error(f"no .txt in {options.folder}")
    _start(texts[0])
    _texts(texts)
    if not options.short:
        _hostile(_EXAMPLE.read_text("utf-8"))


def _start(text: str) -> None:
    """Time what happens once in a process."""
    code = """
import sys
from time import perf_counter
text = sys.stdin.buffer.read().decode()
times = [perf_counter()]
import gov_open_report
times.append(perf_counter())
for _ in range(2):
    try:
        gov_open_report.parse(text)
    except gov_open_report.ParseError:
        pass
    times.append(perf_counter())
print(*times)
"""
    runs = []
    for _ in range(_FRESH):
        ran = subprocess.run([sys.executable, "-c", code], input=text.encode(), capture_output=True, check=True)
        runs.append([after - before for before, after in pairwise(map(float, ran.stdout.split()))])
    imported, first, second = (median(times) * _MILLISECONDS for times in zip(*runs, strict=True))
    print(f"import                {imported:8.1f} ms")
    print(f"first parse           {first:8.1f} ms")
    print(f"second parse          {second:8.1f} ms")


def _texts(texts: Sequence[str]) -> None:
    """Time both readers over *texts*, taking turns."""
    readers: Mapping[str, Callable[[str], object]] = {"parse": _parse, "naive reader": _naive}
    times: dict[str, list[list[float]]] = {name: [[] for _ in texts] for name in readers}
    for _ in range(_ROUNDS):
        for at, text in enumerate(texts):
            for name, read in readers.items():
                times[name][at].append(_time(read, text))
    middle = {name: median(map(median, each)) * _MILLISECONDS for name, each in times.items()}
    slowest = max(map(median, times["parse"])) * _MILLISECONDS
    print(f"\n{len(texts)} texts, {median(map(len, texts)):.0f} characters each")
    print(f"parse, median         {middle['parse']:8.2f} ms  slowest {slowest:.2f} ms")
    print(f"naive reader, median  {middle['naive reader']:8.2f} ms")
    print(f"ratio                 {middle['parse'] / middle['naive reader']:8.2f}")


def _hostile(report: str) -> None:
    """Time texts of one piece repeated, each twice as long as the one before."""
    print(f"\nhostile texts, {_SIZES[0] // 1024} KB to {_SIZES[-1] // 1024} KB: time against that of half the length")
    print(f"{'':38}{''.join(f'{size // 1024:6}K' for size in _SIZES[1:])}{_SIZES[-1] // 1024:7}K")
    for name, piece in _PIECES.items():
        for place, around in (("alone", ""), ("in table three", report)):
            times = [_time(_parse, _long(piece, size, around)) for size in _SIZES]
            ratios = "".join(f"{longer / shorter:7.2f}" for shorter, longer in pairwise(times))
            print(f"{name:22}{place:16}{ratios}{times[-1] * _MILLISECONDS:7.0f} ms", flush=True)


def _long(piece: str, size: int, report: str) -> str:
    """Return *piece* repeated to *size* bytes of UTF-8, with *report* around it if there is any."""
    long = piece * (size // len(piece.encode()))
    at = report.find("一、本年新收") if report else 0
    return report[:at] + long + report[at:]


def _time(read: Callable[[str], object], text: str) -> float:
    start = perf_counter()
    read(text)
    return perf_counter() - start


def _parse(text: str) -> None:
    with suppress(gor.ParseError):
        gor.parse(text)


def _naive(text: str) -> dict[str, list[str]]:
    """Read *text* as a script of an afternoon would: each label, and the numbers that follow."""
    plain = unicodedata.normalize("NFKC", text)
    return {
        label: [number[0] for number in islice(_NUMBER.finditer(plain, match.end()), count)]
        for label, pattern, count in _labels()
        if (match := pattern.search(plain))
    }


_NUMBER: Final = re.compile(r"[0-9][0-9,.]*")


@cache
def _labels() -> "tuple[tuple[str, re.Pattern[str], int], ...]":
    return tuple(_each_label())


def _each_label() -> "Iterator[tuple[str, re.Pattern[str], int]]":
    form = FORMS[Edition.FORM_2021]
    for table, rows in (
        (Table.DISCLOSURE, form.disclosure),
        (Table.REQUESTS, form.requests),
        (Table.DISPUTES, form.blocks),
    ):
        for row in rows:
            words = unicodedata.normalize("NFKC", official(table, row.terminal))
            yield words, re.compile(r"\s*".join(map(re.escape, words))), len(row.paths)


if __name__ == "__main__":
    main()
