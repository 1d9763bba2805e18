"""A report to be looked at by a person: as a page of its own, and in a notebook."""

from typing import Literal

from gov_open_report._only_reports import refuse_all_but_reports
from gov_open_report.models import Report


def review_page(report: Report, *, lang: Literal["en", "zh"] = "en") -> str:
    """Return *report* as a page in HTML that shows source and figures side by side.

    The page is one file and asks nothing of a network. It has the source with every
    place that a figure was read from, the three tables under the form's own labels
    with the origin of each cell, what ``complete`` proves of blanks, every sum of
    ``check``, the ``suspects``, and the diagnostics, of which the first thousand
    stand in full. It opens in *lang*, and its reader can switch.

    Every character of the report is escaped, and what cannot be shown (controls,
    halves of surrogate pairs) stands as a visible sign, so that the page can always
    be written in UTF-8. A policy in the page forbids every script but its own.

    Time and size are linear in the source: at most some five times its length, for a
    text of nothing but quotes, and beside it some 170 kB, with half of one more for
    each diagnostic that is listed.

    Raises:
        ImportError: If jinja2 is not installed: ``pip install "gov-open-report[view]"``.
        TypeError: If *report* is none.
        ValueError: If *lang* is no language of the page.
    """
    refuse_all_but_reports(report, "review_page")
    if lang not in {"en", "zh"}:
        msg = f"lang is 'en' or 'zh', got {lang!r}"
        raise ValueError(msg)
    try:
        # On first use: the core does without jinja2.
        from gov_open_report._review.page import page  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name not in {"jinja2", "markupsafe"}:
            raise
        msg = f'a review page needs {error.name}, which is not installed: pip install "gov-open-report[view]"'
        raise ImportError(msg, name=error.name) from error
    return page(report, lang)
