"""Reports as texts, in any layout and style, damaged or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from hypothesis import strategies as st

from gov_open_report.form import Table
from gov_open_report.models import Layout, Report
from gov_open_report.rendering import Spans, Style, render
from gov_open_report.strategies._damage import damaged
from gov_open_report.strategies._reports import reports
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Sequence


@frozen
class Rendering:
    """A text, and what it was made of."""

    report: Report
    """What was printed."""

    layout: Layout
    """How its tables are laid out."""

    style: Style
    """What else befell it."""

    text: str
    """The text."""

    damage: str = ""
    """What was done to the text, in English; ``""`` for nothing."""

    damaged: Table | None = None
    """The table that it was done to; all behind it are gone where the text ends there."""


def texts(
    source: st.SearchStrategy[Report] | None = None,
    *,
    layouts: Sequence[Layout] = tuple(Layout),
    damage: bool = False,
) -> st.SearchStrategy[Rendering]:
    """Generate texts of the reports of *source*, by default any, in random layouts and styles.

    With *damage*, a line of a table is lost, repeated or moved, another text comes
    between its lines, a character of a label is misread, or the text ends too soon:
    what a scraper meets, and never a digit changed, for nobody could know.
    """
    source = reports() if source is None else source
    return _rendering(source, tuple(map(Layout, layouts)), damage)


@st.composite
def _rendering(
    draw: st.DrawFn,
    source: st.SearchStrategy[Report],
    layouts: Sequence[Layout],
    damage: bool,  # noqa: FBT001 - positional for Hypothesis
) -> Rendering:
    # Before the report: where the search runs out of choices, the last ones are the simplest.
    layout = draw(st.sampled_from(layouts))
    style = draw(_STYLES)
    report = draw(source)
    if not damage:
        return Rendering(report, layout, style, render(report, layout=layout, style=style))
    return Rendering(report, layout, style, *draw(damaged(report, layout, style)))


def styles() -> st.SearchStrategy[Style]:
    """Generate styles: plain ones, and those with a little or much of what befalls reports."""
    return _STYLES


_NARROWEST = 4
"""Characters of the narrowest label that a page has."""

# Not the words that tell editions apart: a table with those of both is of neither. Headings a report brings along.
_ALTERNATIVES = [
    name for grammar in Table for name in wordings(grammar) if "__" in name and not name.endswith("__2019")
]

_STYLES = st.builds(
    Style,
    blank=st.sampled_from(["", "/", "—"]),
    spans=st.sampled_from(list(Spans)),
    aligned=st.booleans(),
    label_width=st.none() | st.integers(_NARROWEST, 20),
    rows_per_page=st.none() | st.integers(5, 25),
    page_number=st.sampled_from(["", "- {} -", "—{}—", "第{}页"]),
    radicals=st.booleans(),
    half_width=st.booleans(),
    full_width=st.booleans(),
    wordings=st.lists(st.sampled_from(_ALTERNATIVES), max_size=6, unique=True).map(tuple),
)
