"""The examples of the docs are reports as a reader would want them."""

from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report.form import FORMS
from gov_open_report.models import Layout, Origin, Report, Severity

_FOLDER: Final = Path(__file__).parents[1] / "docs" / "examples"
_WATER: Final = "yunting-water-2023.txt"
_SCHOOLS: Final = "lansha-education-2020.md"
_TOWN: Final = "qingxiu-town-2022.txt"

examples = pytest.mark.parametrize("name", [_WATER, _SCHOOLS, _TOWN])


def _read(name: str) -> Report:
    return gor.parse((_FOLDER / name).read_text("utf-8"))


def test_every_example_is_read_here() -> None:
    """
    No file in the folder is left out.
    """
    assert {_WATER, _SCHOOLS, _TOWN} == {path.name for path in _FOLDER.iterdir()}


@examples
def test_an_example_has_all_sections_and_no_error(name: str) -> None:
    """
    Six sections, a title, a body, a year; every figure that is there is read.
    """
    report = _read(name)
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in report.sections]
    assert report.title == f"{report.authority}{report.year}年政府信息公开工作年度报告"
    assert not [problem for problem in report.diagnostics if problem.severity is Severity.ERROR]


@examples
def test_an_example_adds_up(name: str) -> None:
    """
    Every row, column, balance and dispute holds, blanks as zeros but for blank totals.
    """
    report = gor.complete(_read(name))
    for identity in FORMS[report.requests_edition].identities:
        left, right = (sum(attrgetter(path)(report) or 0 for path in side) for side in (identity.left, identity.right))
        blank_total = all(attrgetter(path)(report) is None for path in identity.right)
        assert left == right or blank_total, identity.name


def test_a_report_in_tabs_is_read_as_printed() -> None:
    """
    Every place is fixed, and nothing is wrong.
    """
    report = _read(_WATER)
    assert report.layout is Layout.TABS
    assert {Origin.PRINTED} == {cell.origin for cell in report.cells()}
    assert () == report.diagnostics
    assert Decimal("318.4207") == report.disclosure.fees.amount  # type: ignore[union-attr]  # the 2021 edition's
    assert 53 == report.requests.outcomes.total.total
    assert 2 == report.disputes.litigation_after_reconsideration.total


def test_a_report_in_pipes_keeps_its_blanks() -> None:
    """
    A blank is no zero, though its row says what it must be.
    """
    report = _read(_SCHOOLS)
    assert report.layout is Layout.PIPES
    assert {Origin.PRINTED, Origin.BLANK} == {cell.origin for cell in report.cells()}
    assert () == report.diagnostics
    assert Decimal("1846.35") == report.cell("disclosure.procurement.amount").value
    assert -1 == report.cell("disclosure.licensing.change").value
    assert report.requests.outcomes.denied.process_information.total is None
    assert 64 == report.requests.received.total


def test_a_report_from_a_pdf_has_two_numbers_told_apart() -> None:
    """
    108 and 12 are run together, and the sums of the form leave one way to part them.
    """
    report = _read(_TOWN)
    assert report.layout is Layout.WHITESPACE
    assert 108 == report.requests.received.natural_person
    assert 12 == report.requests.received.business
    cells = {cell.path: cell for cell in report.cells()}
    assert {Origin.PRINTED, Origin.RECOVERED} == {cell.origin for cell in cells.values()}
    assert {Origin.RECOVERED} == {cells[path].origin for path in FORMS[report.edition].requests[0].paths}
    assert 4 == report.requests.carried_out.natural_person
    assert 3 == report.requests.outcomes.other.correction_overdue.total
