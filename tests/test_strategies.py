"""What the strategies generate is what they say, and varied enough to find things."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.form import FORMS, Edition, IdentityKind, Table
from gov_open_report.models import Layout, Origin
from gov_open_report.strategies import Blanks, Rendering, near_reports, reports, styles, texts
from gov_open_report.strategies._damage import _DAMAGES, _ends_before, _lost

_Example = TypeVar("_Example")

_every_kind_of_blanks = pytest.mark.parametrize("blanks", Blanks)


def _failing(report: gor.Report) -> list[tuple[IdentityKind, str]]:
    """Name the sums of the form that do not hold; those with a blank are left out."""
    failing = []
    for identity in FORMS[report.requests_edition].identities:
        left, right = ([attrgetter(path)(report) for path in side] for side in (identity.left, identity.right))
        if None not in left + right and sum(left) != sum(right):
            failing.append((identity.kind, identity.name))
    return failing


@given(reports())
def test_every_sum_of_the_form_holds(report: gor.Report) -> None:
    """
    Unless asked otherwise, every cell has a figure, and all add up.
    """
    assert None not in [cell.value for cell in report.cells()]
    assert [] == _failing(report)


@pytest.mark.sweep
@pytest.mark.parametrize("edition", Edition)
@_every_kind_of_blanks
def test_a_report_has_the_blanks_that_were_asked_for(edition: Edition, blanks: Blanks) -> None:
    """
    Whatever is left blank, what is left adds up; and each kind is what it says.
    """

    @given(reports(edition=edition, blanks=(blanks,)))
    @settings(max_examples=30)
    def holds(report: gor.Report) -> None:
        assert edition is report.edition is report.requests_edition
        assert [] == _failing(report)
        summed = [cell for cell in report.cells() if not cell.path.startswith(f"{Table.DISCLOSURE}.")]
        if blanks in {Blanks.ZEROS, Blanks.TOTALS}:
            assert 0 not in [cell.value for cell in summed]
        if blanks is Blanks.NONE:
            assert {Origin.PRINTED} == {cell.origin for cell in report.cells()}

    holds()


@given(reports(misprints=1))
def test_a_misprint_breaks_a_sum(report: gor.Report) -> None:
    """
    With one figure misprinted, some sum fails, and never more than four do.
    """
    assert 1 <= len(_failing(report)) <= 4


@given(reports(edition=Edition.FORM_2021, blanks=(Blanks.SOME,), misprints=40))
def test_a_blank_is_not_misprinted(report: gor.Report) -> None:
    """
    A misprint is a wrong figure, and never one too many.
    """
    assert None in [cell.value for cell in report.cells()]


@given(texts(reports(blanks=tuple(Blanks))))
def test_a_text_is_made_of_its_report(made: Rendering) -> None:
    """
    The text is the report's, in the layout and style that are named.
    """
    assert made.text == gor.render(made.report, layout=made.layout, style=made.style)
    assert ("", None) == (made.damage, made.damaged)


@given(texts(damage=True))
def test_damage_changes_no_digit(made: Rendering) -> None:
    """
    What is damaged is told, and every figure in the text is one of the report's.
    """
    assert made.damage
    assert made.damaged is not None
    whole = gor.render(made.report, layout=made.layout, style=made.style)
    strange = "123456789" if "strange" in made.damage else ""
    assert {*whole, *strange} >= {char for char in made.text if char.isdigit()}


def _found(strategy: st.SearchStrategy[_Example], holds: Callable[[_Example], bool]) -> _Example:
    """Return an example; fails if the search finds none."""
    search = settings(
        max_examples=2_000,
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    return find(strategy, holds, settings=search)


@pytest.mark.sweep
@pytest.mark.parametrize("layout", Layout)
def test_every_layout_is_generated(layout: Layout) -> None:
    """
    With blanks and without, damaged and whole.
    """
    source = texts(reports(blanks=tuple(Blanks)), damage=True)
    made = _found(source, lambda made: made.layout is layout and None in [cell.value for cell in made.report.cells()])
    assert layout is made.layout
    only = _found(texts(layouts=(layout,)), lambda made: made.style.radicals)
    assert layout is only.layout


def test_layouts_may_be_chosen() -> None:
    """
    Only those asked for are generated.
    """

    @given(texts(layouts=(Layout.LINES, Layout.HTML)))
    @settings(max_examples=20)
    def holds(made: Rendering) -> None:
        assert made.layout in {Layout.LINES, Layout.HTML}

    holds()


@given(styles())
def test_styles_are_styles(style: gor.Style) -> None:
    """
    Each can be rendered in.
    """
    assert gor.render(gor.Report(), style=style)


def test_near_reports_are_reports_and_are_not() -> None:
    """
    Texts that are read come up, and such as raise each of the documented errors.
    """
    assert "Report" == _outcome(_found(near_reports(), lambda text: _outcome(text) == "Report"))
    assert "NotAReportError" == _outcome(_found(near_reports(), lambda text: _outcome(text) == "NotAReportError"))
    former = _found(near_reports(), lambda text: _outcome(text) == "UnsupportedFormError")
    assert "统计指标" in former


def _outcome(text: str) -> str:
    try:
        return type(gor.parse(text)).__name__
    except gor.ParseError as error:
        return type(error).__name__


def test_without_hypothesis_the_error_names_the_extra() -> None:
    """
    "An error that names the extra", and the library itself goes on without it.
    """
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import gov_open_report\n"
        "try:\n    import gov_open_report.strategies\n"
        "except ModuleNotFoundError as error:\n    print(error)"
    )
    src = str(Path(gor.__file__).parents[1])
    ran = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": src}, capture_output=True, text=True, check=True
    )
    assert ran.stdout.endswith("comes with an extra: pip install gov-open-report[hypothesis]\n")


@st.composite
def _every_damage(draw: st.DrawFn) -> tuple[list[str], list[tuple[bool, str]]]:
    """Two lines, what each damage has made of them at either, and whether it may lose the last."""
    lines = ["规章", "7"]
    made = [
        (damage in {_ends_before, _lost}, "".join(damage(draw, lines, at))) for damage in _DAMAGES for at in (0, 1)
    ]
    return lines, made


@given(_every_damage())
def test_every_damage_can_be_done_to_any_line(done: tuple[list[str], list[tuple[bool, str]]]) -> None:
    """
    To the first, and to one that has no ideograph for anybody to misread; the lines that it is given stay.
    """
    lines, made = done
    assert ["规章", "7"] == lines
    assert all(loses or "7" in text for loses, text in made)
