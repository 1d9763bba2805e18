"""Tests a scraper by reports that are made up."""

from typing import assert_type

from hypothesis import given, settings
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.strategies import Blanks, Rendering, near_reports, reports, styles, texts

assert_type(reports(), st.SearchStrategy[gor.Report])
assert_type(texts(reports(blanks=[Blanks.NONE], misprints=1), damage=True), st.SearchStrategy[Rendering])
assert_type(near_reports(), st.SearchStrategy[str])
assert_type(styles(), st.SearchStrategy[gor.Style])


@settings(max_examples=2, deadline=None)
@given(texts(reports(edition=gor.Edition.FORM_2021), layouts=[gor.Layout.TABS]))
def read_back(made: Rendering) -> None:
    """Read a text that was made."""
    assert_type(made.report, gor.Report)
    assert_type(made.layout, gor.Layout)
    assert_type(made.damaged, gor.Table | None)
    assert gor.parse(made.text).edition == made.report.edition
