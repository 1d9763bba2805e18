"""Whole reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gov_open_report.assembly import assemble
from gov_open_report.form import Edition
from gov_open_report.models import Report
from gov_open_report.strategies._figures import Blanks, figures
from gov_open_report.strategies._prose import SECTIONS_OF_ALL_KINDS, Preamble, preambles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gov_open_report.models import Value


def reports(
    *, edition: Edition | None = None, blanks: Sequence[Blanks] = (Blanks.NONE,), misprints: int = 0
) -> st.SearchStrategy[Report]:
    """Generate reports as a body could publish, with all six sections and every figure of the form.

    *edition* is that of tables two and three; ``None`` for either. Each report has
    blanks of one of the kinds in *blanks*, and every sum of the form holds for its
    figures before those are left blank. Then *misprints* cells of tables three and
    four, drawn at random, print too much: with one, some sum fails if no cell is
    blank; a blank cell stays blank.

    Each comes back from its text as it was, in every layout that keeps blank cells.
    The smallest is of the 2019 edition, all zeros, without prose.
    """
    editions = list(Edition) if edition is None else [Edition(edition)]
    kinds = tuple(map(Blanks, blanks))
    return st.one_of([_report(each, preambles(each), figures(each, kinds, misprints)) for each in editions])


@st.composite
def _report(
    draw: st.DrawFn,
    edition: Edition,
    said: st.SearchStrategy[Preamble],
    printed: st.SearchStrategy[dict[str, Value]],
) -> Report:
    preamble = draw(said)
    disclosure, requests, disputes = assemble(edition, edition, draw(printed))
    return Report(
        title=preamble.title,
        authority=preamble.authority,
        year=preamble.year,
        period=preamble.period,
        edition=edition,
        sections=draw(SECTIONS_OF_ALL_KINDS),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
    )
