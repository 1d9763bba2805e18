"""This library beside what people use instead: ``python tests/benchmarks/beside.py``.

The same made reports for every reader, as text in each layout, as a page of HTML and as a PDF,
all in one run. Half of the reports leave cells blank, as bodies do. Told for each reader are the
printed figures that it got right, those that it did not get, and figures that are wrong: another
one than is printed, or one where none is printed. The time is the median for a report, opening
a page or a PDF included. Needs pandas, lxml, pdfplumber and reportlab: the extra ``benchmark``.
"""

import logging
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple, TypeAlias

sys.path.insert(0, str(Path(__file__).parents[1]))

import pandas as pd
import pdfplumber
from other_readers import by_patterns, by_tables
from page_as_pdf import pdf

import gov_open_report as gor
from gov_open_report.assembly import assemble
from gov_open_report.models import Value
from texts.figures import seeded
from texts.form import EDITIONS

_MILLISECONDS: Final = 1e3
_STYLES: Final = (
    gor.Style(),
    gor.Style(radicals=True),
    gor.Style(rows_per_page=12, page_number="- {} -", label_width=9, spans=gor.Spans.REPEATED),
)

_Values: TypeAlias = Mapping[str, Value]
_Reader: TypeAlias = Callable[["_Made"], _Values]


class _Made(NamedTuple):
    """A report, and what readers are given of it."""

    report: gor.Report
    texts: Mapping[gor.Layout, str]
    page: str
    pdf: bytes


def main() -> None:
    """Make, read, and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=40, help="how many reports are made")
    options = parser.parse_args()
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    made = list(_made(options.reports))
    printed = sum(cell.value is not None for each in made for cell in each.report.cells())
    print(f"{len(made)} reports, {printed} figures in each input\n")
    print("| input | reader | right | missing | wrong | ms a report |")
    print("|---|---|---:|---:|---:|---:|")
    for name, readers in _inputs():
        # Once unmeasured: grammars are built and libraries imported on first use.
        for read in readers.values():
            read(made[0])
        for reader, (counts, time) in _told(readers, made).items():
            shares = " | ".join(f"{counts[kind] / printed:.1%}" for kind in ("right", "missing"))
            print(f"| {name} | {reader} | {shares} | {counts['wrong']} | {time:.1f} |", flush=True)


def _made(number: int) -> Iterator[_Made]:
    for seed in range(number):
        edition = EDITIONS[seed % 2]
        figures = seeded(edition, seed, ("none", "zeros")[seed // 2 % 2])
        on = gor.Edition(edition)
        disclosure, requests, disputes = assemble(on, on, figures.values)
        report = gor.Report(
            authority="云溪县林业和草原局",
            year=2020 if edition == "2019" else 2023,
            edition=on,
            disclosure=disclosure,
            requests=requests,
            disputes=disputes,
        )
        style = _STYLES[seed % len(_STYLES)]
        texts = {layout: gor.render(report, layout=layout, style=style) for layout in gor.Layout}
        page = gor.render(report, layout=gor.Layout.HTML)
        yield _Made(report, texts, page, pdf(page))


def _inputs() -> Iterator[tuple[str, Mapping[str, _Reader]]]:
    for layout in gor.Layout:
        if layout is not gor.Layout.HTML:
            yield (
                f"text, {layout}",
                {
                    "`parse`": partial(_ours, layout=layout),
                    "patterns": partial(_patterns, layout=layout),
                },
            )
    yield "page", {"`parse_html`": _ours_of_page, "patterns": _patterns_of_page, "`pandas.read_html`": _pandas}
    yield (
        "PDF",
        {
            "pdfplumber's text, `parse`": _ours_of_pdf,
            "pdfplumber's tables as lines, `parse`": _ours_of_tables,
            "pdfplumber's text, patterns": _patterns_of_pdf,
            "pdfplumber's tables": _tables_of_pdf,
        },
    )


def _told(readers: Mapping[str, _Reader], made: list[_Made]) -> dict[str, tuple["Counter[str]", float]]:
    """Have *readers* take turns over *made*, so that none has the quieter moment."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in readers}
    times: dict[str, list[float]] = {name: [] for name in readers}
    for each in made:
        for name, read in readers.items():
            start = perf_counter()
            found = read(each)
            times[name].append(perf_counter() - start)
            counts[name] += _judged(each.report, found)
    return {name: (counts[name], median(times[name]) * _MILLISECONDS) for name in readers}


def _judged(report: gor.Report, found: _Values) -> "Counter[str]":
    counts: Counter[str] = Counter()
    for cell in report.cells():
        value = found.get(cell.path)
        if value != cell.value:
            counts["missing" if value is None else "wrong"] += 1
        elif value is not None:
            counts["right"] += 1
    return counts


def _figures(report: gor.Report) -> _Values:
    return {cell.path: cell.value for cell in report.cells()}


def _read(text: str) -> _Values:
    try:
        return _figures(gor.parse(text))
    except gor.ParseError:
        return {}


def _ours(made: _Made, *, layout: gor.Layout) -> _Values:
    return _read(made.texts[layout])


def _patterns(made: _Made, *, layout: gor.Layout) -> _Values:
    return by_patterns(made.texts[layout], made.report.edition)


def _ours_of_page(made: _Made) -> _Values:
    return _figures(gor.parse_html(made.page))


def _patterns_of_page(made: _Made) -> _Values:
    return by_patterns(made.page, made.report.edition)


def _pandas(made: _Made) -> _Values:
    # Or a column with blanks would become floats.
    frames = pd.read_html(StringIO(made.page), keep_default_na=False)
    return by_tables([frame.astype(str).to_numpy().tolist() for frame in frames], made.report.edition)


def _text(made: _Made) -> str:
    with pdfplumber.open(BytesIO(made.pdf)) as opened:
        return "\n".join(page.extract_text() for page in opened.pages)


def _tables(made: _Made) -> list[list[list[str | None]]]:
    with pdfplumber.open(BytesIO(made.pdf)) as opened:
        return [table for page in opened.pages for table in page.extract_tables()]


def _ours_of_pdf(made: _Made) -> _Values:
    return _read(_text(made))


def _ours_of_tables(made: _Made) -> _Values:
    lines = ["\t".join((cell or "").replace("\n", "") for cell in line) for table in _tables(made) for line in table]
    return _read("\n".join(lines))


def _patterns_of_pdf(made: _Made) -> _Values:
    return by_patterns(_text(made), made.report.edition)


def _tables_of_pdf(made: _Made) -> _Values:
    return by_tables(_tables(made), made.report.edition)


if __name__ == "__main__":
    main()
