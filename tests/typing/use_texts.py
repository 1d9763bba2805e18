"""Prints reports as text, in every layout and some style."""

from typing import assert_type

import gov_open_report as gor


def printed(report: gor.Report) -> dict[gor.Layout, str]:
    """Print a report in every layout."""
    style = gor.Style(blank="—", spans=gor.Spans.REPEATED, label_width=9, wordings=("ROW_UNDIVIDED__SHORT",))
    assert_type(style.label_width, int | None)
    assert_type(style.wordings, tuple[str, ...])
    assert_type(gor.render(report), str)
    assert_type(gor.render(report, layout="pipes"), str)
    return {layout: gor.render(report, layout=layout, style=style) for layout in gor.Layout}
