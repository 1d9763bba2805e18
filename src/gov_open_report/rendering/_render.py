"""The verb `render`."""

from typing import Literal, TypeAlias

from gov_open_report._only_reports import refuse_all_but_reports
from gov_open_report.models import Layout, Report
from gov_open_report.rendering._style import Style

_Named: TypeAlias = Literal["tabs", "pipes", "whitespace", "lines", "run_together", "column_blocks", "html"]
"""The values of ``Layout``."""


def render(report: Report, *, layout: Layout | _Named = Layout.TABS, style: Style | None = None) -> str:
    """Return *report* as a text whose tables are laid out as *layout*.

    The text is plain unless a *style* is given: official labels in the order of the
    form, a section that the report lacks as a heading with nothing under it, and a
    cell without a value as a blank, never as 0. It takes time in proportion to the
    text that it makes.

    ``parse`` reads from it what *report* says, wherever the layout keeps blank cells
    (tabs, pipes, HTML) and prose is such as a body prints: no markup, no line that
    could be a heading or a row of a table.

    Raises:
        TypeError: If *report* is none, or *style* is no `Style`.
        ValueError: If *layout* is none.
    """
    refuse_all_but_reports(report, "render")
    if layout not in tuple(Layout):
        msg = f"layout is one of {', '.join(Layout)}, got {layout!r}"
        raise ValueError(msg)
    layout = Layout(layout)
    style = Style() if style is None else style
    if not isinstance(style, Style):
        msg = f"style is a Style, such as Style(blank='/'), got {style!r}"
        raise TypeError(msg)
    # Imported on first use: whoever only reads has no need of it.
    from gov_open_report.rendering._document import assembled, parts  # noqa: PLC0415

    return assembled(parts(report, layout, style), layout, style)
