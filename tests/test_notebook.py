"""What a notebook shows of a report."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report._review.visible import figure
from gov_open_report.models import Origin, Provenance, Report, Span
from texts.elements import elements

_EXAMPLES: Final = sorted((Path(__file__).parents[1] / "docs" / "examples").iterdir())
_CORE_ALONE: Final = """
import sys
sys.modules["jinja2"] = sys.modules["markupsafe"] = None
import gov_open_report
assert "<table" in gov_open_report.parse(open(sys.argv[1], encoding="utf-8").read())._repr_html_()
"""


@pytest.mark.parametrize("path", _EXAMPLES, ids=lambda path: path.stem)
def test_a_notebook_shows_every_cell(path: Path) -> None:
    """
    In the order of the form, with the mark of its origin.
    """
    report = gor.parse(path.read_text("utf-8"))
    shown = [one.text for one in elements(report._repr_html_()) if one.tag == "td"]
    marks = {Origin.PRINTED: "", Origin.BLANK: "_", Origin.RECOVERED: "*"}
    assert [marks[cell.origin] + figure(cell.value) for cell in report.cells()] == shown


@given(st.text() | st.sampled_from(["<b>", '"onload=', "</table><script>", "\ud800\0", "&lt;"]))
@settings(max_examples=20)  # each makes tables three times
def test_a_notebook_shows_no_element_of_a_report(text: str) -> None:
    """
    Whatever the report says, the elements are those of a harmless one, and it can be written.
    """
    shapes = [one.shape for one in elements(_filled(text)._repr_html_())]
    assert [one.shape for one in elements(_filled("x")._repr_html_())] == shapes
    _filled(text)._repr_html_().encode()


@pytest.mark.parametrize("text", ["\U0010ffff" * 9_999, "&" * 9_999, "\U00020000" * 9_999, "<" * 9_999])
def test_a_notebook_is_shown_60_kb_at_most(text: str) -> None:
    """
    However much stands in title and cells.
    """
    html = _filled(text)._repr_html_()
    assert len(html.encode()) <= 60_000


@pytest.mark.parametrize("value", ["9" * 4_000, "1E+999999", f"0.{'1' * 999}"])
def test_a_figure_of_any_length_fits_a_notebook(value: str) -> None:
    """
    Its end is left out, with a sign that it is.
    """
    if value.isdigit():
        # More digits than Python turns into text.
        count = int(value) ** 2
        report = Report(requests=gor.Requests(received=gor.Applicants(total=count)))
    else:
        report = Report(disclosure=gor.Disclosure2021(fees=gor.FeesCharged(amount=Decimal(value))))
    shown = [one.text for one in elements(report._repr_html_()) if one.tag == "td"]
    (odd,) = (text for text in shown if text != "_")
    assert odd.endswith("…")
    assert len(odd) <= 13


def test_a_notebook_needs_the_core_alone() -> None:
    """
    Without the libraries of the extra ``view``.
    """
    subprocess.run([sys.executable, "-c", _CORE_ALONE, _EXAMPLES[0]], check=True)


def _filled(text: str) -> Report:
    """
    Return a report with *text* wherever one may stand.
    """
    report = Report(title=text, authority=text, source=text)
    origins = [Origin.PRINTED, Origin.PLACEHOLDER]
    provenance = {
        cell.path: Provenance(text, origins[at % 2], Span(0, 0), text) for at, cell in enumerate(report.cells())
    }
    return evolve(report, provenance=provenance)
