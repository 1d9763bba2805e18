"""A line of a text, with a mark under a part of it."""

from typing import Final

from gov_open_report._columns import columns_of
from gov_open_report._messages import is_shown_as_it_is
from gov_open_report._span import Span

_BEFORE: Final = 40
"""Code points of the line that are shown before the mark."""

_WIDTH: Final = 80
"""Code points of the line that are shown in all."""


def excerpt(source: str, span: Span) -> tuple[str, str]:
    """Return the line where *span* starts, and a line of marks to go under it.

    Of a long line a window is shown, and of a span of several lines the first.
    """
    begin = source.rfind("\n", 0, span.start) + 1
    end = source.find("\n", span.start)
    end = len(source) if end < 0 else end
    first = max(begin, span.start - _BEFORE)
    last = min(end, first + _WIDTH)
    head = "…" if first > begin else ""
    tail = "…" if last < end else ""
    before = head + source[first : span.start]
    marked = source[span.start : min(span.end, last)]
    line = f"{before}{source[span.start : last].rstrip()}{tail}"
    shown = "".join(char if char == "\t" or is_shown_as_it_is(char) else "\ufffd" for char in line)
    # Tabs stay tabs, so that the marks line up whatever the tab width.
    padding = "".join("\t" if char == "\t" else " " * columns_of(char) for char in before)
    return f"  {shown}", f"  {padding}{'^' * max(1, columns_of(marked))}"
