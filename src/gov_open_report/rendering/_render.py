"""The verb `render`."""

from gov_open_report.models import Layout, Report
from gov_open_report.rendering._style import Style


def render(report: Report, *, layout: Layout = Layout.TABS, style: Style | None = None) -> str:
    """Return *report* as a text whose tables are laid out as *layout*.

    The text is plain unless a *style* is given: official labels in the order of the
    form, a section that the report lacks as a heading with nothing under it, and a
    cell without a value as a blank, never as 0. It takes time in proportion to the
    text that it makes.

    ``parse`` reads from it what *report* says, wherever the layout keeps blank cells
    (tabs, pipes, HTML) and prose is such as a body prints: no markup, no line that
    could be a heading or a row of a table.

    Raises:
        ValueError: If *layout* is none.
    """
    if layout not in tuple(Layout):
        msg = f"layout is one of {', '.join(Layout)}, got {layout!r}"
        raise ValueError(msg)
    layout = Layout(layout)
    # Imported on first use: whoever only reads has no need of it.
    from gov_open_report.rendering._document import assembled, parts  # noqa: PLC0415

    style = style or Style()
    return assembled(parts(report, layout, style), layout, style)
