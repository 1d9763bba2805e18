"""Real extractions of real and made reports are read, against what a careful reader found.

The corpus is no part of the repository. It is a folder with ``seeds/NAME.txt`` beside
``NAME.gold.json``, and ``extracted/REPORT.STYLE.TOOL.txt`` beside
``REPORT.STYLE.gold.json``; each gold holds ``edition``, ``year``, ``cells`` (path to
printed figure, null for a printed blank) and ``proven`` (blanks that sums fix).
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

import gov_open_report as gor
from gov_open_report.models import Origin

_VARIABLE = "GOV_OPEN_REPORT_CORPUS"
_FOLDER = Path(os.environ.get(_VARIABLE, ""))
_TEXTS = [
    path
    for pattern in ("seeds/*.txt", "extracted/*.txt")
    for path in sorted(_FOLDER.glob(pattern))
    if _VARIABLE in os.environ
]

pytestmark = pytest.mark.skipif(
    _VARIABLE not in os.environ, reason=f"set {_VARIABLE} to the folder of the corpus to run these"
)
_every_text = pytest.mark.parametrize("path", _TEXTS, ids=lambda path: path.stem)
_every_seed = pytest.mark.parametrize(
    "path", [path for path in _TEXTS if path.parent.name == "seeds"], ids=lambda path: path.stem
)


class _Gold(TypedDict):
    edition: int
    year: int
    title: str | None
    authority: str
    cells: dict[str, int | str | None]
    proven: dict[str, int]


@cache
def _gold(path: Path) -> _Gold:
    name = path.stem if path.parent.name == "seeds" else path.stem.rpartition(".")[0]
    gold: _Gold = json.loads((path.parent / f"{name}.gold.json").read_text("utf-8"))
    return gold


@cache
def _read(path: Path) -> gor.Report:
    return gor.parse(path.read_text("utf-8"))


def _printed(gold: _Gold) -> Mapping[str, Decimal | None]:
    return {path: _number(figure) for path, figure in gold["cells"].items()}


def _number(figure: int | str | None) -> Decimal | None:
    if figure is None:
        return None
    digits = str(figure).replace(",", "")
    # A figure of the seeds is given as printed: some in 元.
    return Decimal(digits[:-1]) / 10_000 if digits.endswith("元") else Decimal(digits)


def test_the_corpus_is_there() -> None:
    """
    A folder without texts is a mistake, not a success.
    """
    assert _TEXTS, f"{_VARIABLE} names {_FOLDER}, which holds no seeds/*.txt and no extracted/*.txt"


@_every_text
def test_no_figure_is_wrong(path: Path) -> None:
    """
    Each cell is the printed figure or open; a blank is open, or what the sums prove.
    """
    gold = _gold(path)
    printed = _printed(gold)
    for stage, report in (("read", _read(path)), ("completed", gor.complete(_read(path)))):
        found = {cell.path: cell.value for cell in report.cells()}
        wrong = {
            cell: (figure, found.get(cell))
            for cell, figure in printed.items()
            if found.get(cell) not in {None, gold["proven"].get(cell) if figure is None else figure}
        }
        assert {} == wrong, stage


@_every_text
def test_nothing_is_silent(path: Path) -> None:
    """
    Every cell that is open, and not a printed blank, is named by a diagnostic.
    """
    report = _read(path)
    printed = _printed(_gold(path))
    named = {cell for problem in report.diagnostics for cell in problem.paths}
    silent = {
        cell.path: str(cell.origin)
        for cell in report.cells()
        if cell.value is None and cell.path not in named and printed.get(cell.path) is not None
    }
    assert {} == silent


@_every_text
def test_the_edition_and_the_year_are_the_reports(path: Path) -> None:
    """
    Told by the labels of the tables, and by the title.
    """
    gold, report = _gold(path), _read(path)
    assert (str(gold["edition"]), gold["year"]) == (report.edition, report.year)


@_every_seed
def test_a_published_report_is_read_in_full(path: Path) -> None:
    """
    Every figure that a seed prints is there.
    """
    gold, report = _gold(path), gor.complete(_read(path))
    values = {cell.path: cell.value for cell in report.cells()}
    assert {} == {
        cell: (figure, values.get(cell))
        for cell, figure in _printed(gold).items()
        if figure is not None and values.get(cell) != figure
    }


@_every_seed
def test_a_published_report_says_what_it_is(path: Path) -> None:
    """
    Title, body and year as a reader of the page would give them.
    """
    gold, report = _gold(path), _read(path)
    assert (gold["title"], gold["authority"], gold["year"]) == (
        report.title,
        report.authority,
        report.year,
    )


@_every_text
def test_what_is_blank_is_not_called_printed(path: Path) -> None:
    """
    Printed is what the text prints: never a blank.
    """
    printed = _printed(_gold(path))
    called = {cell.path for cell in _read(path).cells() if cell.origin is Origin.PRINTED and cell.value is not None}
    assert set() == {cell for cell in called if cell in printed and printed[cell] is None}


@_every_text
def test_what_was_read_is_read_again_from_its_rendering(path: Path) -> None:
    """
    Whatever the text was like, its figures come back from every layout that keeps cells.
    """
    read = _read(path)
    for layout in (gor.Layout.TABS, gor.Layout.PIPES, gor.Layout.HTML):
        again = gor.parse(gor.render(read, layout=layout))
        assert (read.edition, read.requests_edition) == (again.edition, again.requests_edition)
        assert [cell.value for cell in read.cells()] == [cell.value for cell in again.cells()]
