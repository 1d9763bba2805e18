"""What befalls the text of a table on its way, its digits left as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gov_open_report.models import Layout
from gov_open_report.rendering._document import assembled, parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from gov_open_report.form import Table
    from gov_open_report.models import Report
    from gov_open_report.rendering._style import Style

_STRANGE_LINES = ("- 4 -", "—12—", "第3页", "注：其中3件为上年度结转。", "续表", "（以上数据截至12月31日）")
_MISREAD = "日曰"
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


@st.composite
def damaged(draw: st.DrawFn, report: Report, layout: Layout, style: Style) -> tuple[str, str, Table]:
    """A text of *report* damaged in one place of its tables, what was done, and to which."""
    pieces = list(parts(report, layout, style))
    at, table = draw(st.sampled_from([(at, part.table) for at, part in enumerate(pieces) if part.table is not None]))
    lines = pieces[at].text.split("\n")
    line = draw(st.integers(0, len(lines) - 1))
    do = draw(st.sampled_from(_DAMAGES if layout in _OF_ROWS else _DAMAGES[:-1]))
    what = f"{do.__name__.strip('_').replace('_', ' ')}: {lines[line]!r} of {table}"
    if do is _ends_before:
        pieces = pieces[: at + 1]
    pieces[at] = pieces[at]._replace(text="\n".join(do(draw, lines, line)))
    return assembled(pieces, layout, style), what, table


def _lost(_: st.DrawFn, lines: list[str], at: int) -> list[str]:
    return lines[:at] + lines[at + 1 :]


def _repeated(_: st.DrawFn, lines: list[str], at: int) -> list[str]:
    return lines[: at + 1] + lines[at:]


def _ends_before(_: st.DrawFn, lines: list[str], at: int) -> list[str]:
    return lines[:at]


def _strange_line_before(draw: st.DrawFn, lines: list[str], at: int) -> list[str]:
    return [*lines[:at], draw(st.sampled_from(_STRANGE_LINES)), *lines[at:]]


def _character_misread(draw: st.DrawFn, lines: list[str], at: int) -> list[str]:
    places = [match.start() for match in _IDEOGRAPH.finditer(lines[at])]
    if not places:
        return lines
    place = draw(st.sampled_from(places))
    return [*lines[:at], lines[at][:place] + draw(st.sampled_from(_MISREAD)) + lines[at][place + 1 :], *lines[at + 1 :]]


def _moved_up(_: st.DrawFn, lines: list[str], at: int) -> list[str]:
    return lines if at == 0 else [*lines[: at - 1], lines[at], lines[at - 1], *lines[at + 1 :]]


_DAMAGES: tuple[Callable[[st.DrawFn, list[str], int], list[str]], ...] = (
    _lost,
    _repeated,
    _ends_before,
    _strange_line_before,
    _character_misread,
    # Last, since it is for layouts with a row a line: anywhere else figures change places unseen.
    _moved_up,
)
_OF_ROWS = frozenset({Layout.TABS, Layout.PIPES, Layout.HTML})
