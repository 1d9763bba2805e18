"""Texts that are nearly reports."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gov_open_report.form import SECTIONS, Table
from gov_open_report.strategies._texts import texts
from gov_open_report.wording import official, section_heading, wordings

if TYPE_CHECKING:
    from collections.abc import Sequence


def near_reports() -> st.SearchStrategy[str]:
    """Generate texts that mean something to a reader of reports and mostly are none.

    Words of this form and of the one used before 2019, mixed with figures, signs, markup
    and noise; texts of reports cut in pieces and put together in another order; and plain
    noise. Whatever reads reports should stand them: a lone surrogate, a control
    character, fifty digits in a row.
    """
    return _mixed | _recut | st.text(st.characters(codec=None))


_HEADINGS = [section_heading(name) for name in SECTIONS]
# Pieces that mean something, so that the search reaches past the first of them.
_WORDS = st.sampled_from(
    [
        *_HEADINGS,
        *(words for table in Table for words in wordings(table).values()),
        *["某县水利局2023年政府信息公开工作年度报告", "2022年1月1日至2022年12月31日", "本报告由某县水利局编制"],
        *["统计指标", "统计数", "注：", "（", "）", "<table>", "<tr>", "<td>", "</td>", "<br>", "&nbsp;", "- 4 -"],
    ]
)
_ODD = ["0", "/", "—", "-3", "2.50", "5（含2件）", "251000元", "1,208", "１２", "3214069", "١٢", "½", "三", "9" * 50]
_ROWS = ["0 0 0 0 0 0 0", "1\t0\t0\t0\t0\t0\t1", "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |"]
_NUMBERS = st.integers(0, 99_999).map(str) | st.sampled_from([*_ODD, *_ROWS])
_SEPARATORS = st.sampled_from(["", " ", "\t", "\n", "|", " | ", "\n\n", "  ", "\u3000", "│", "、", "。"])
# Two headings are enough to be a report: what follows is then read, whatever it is.
_FORMER = f"{official('report', 'FORMER_INDICATOR')}\t单位\t{official('report', 'FORMER_FIGURE')}\n"
_BEGINNINGS = st.sampled_from(["", *("\n".join(_HEADINGS[:last]) + "\n" for last in (2, 3, 4)), _FORMER])
_PIECES = st.lists(st.tuples(_WORDS | _NUMBERS | st.text(max_size=3), _SEPARATORS), max_size=60)

_mixed = st.tuples(_BEGINNINGS, _PIECES).map(
    lambda drawn: drawn[0] + "".join(f"{piece}{separator}" for piece, separator in drawn[1])
)


def _shuffled(text: str, cuts: Sequence[int], order: int) -> str:
    """Cut *text* at any places, and put the pieces together in another order."""
    at = sorted({cut % len(text) for cut in cuts})
    pieces = [text[a:b] for a, b in zip([0, *at], [*at, len(text)], strict=True)]
    Random(order).shuffle(pieces)  # noqa: S311 - chance makes texts here, and no secrets
    return "".join(pieces)


_recut = st.builds(
    _shuffled,
    texts().map(lambda made: made.text),
    st.lists(st.integers(0, 20_000), max_size=6),
    st.integers(0, 99),
)
