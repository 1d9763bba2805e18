"""What the search begins with, made anew at each start: whole reports, near reports, and the form's words."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, given, seed, settings

from gov_open_report import strategies
from gov_open_report.form import Table
from gov_open_report.wording import wordings
from texts.figures import seeded
from texts.form import EDITIONS
from texts.layouts import LAYOUTS
from texts.reports import report

SIGNS = (
    *("\t", "\n", "|", " | ", "  ", "\u3000", "│", "---|", "<td>", "</td>", "<tr>", "<td colspan=2>", "<br>", "<!--"),
    *("&nbsp;", "&#", "\\", "（", "）", "(", "、", "。", "/", "—", "-", "1,000", "3.5", "万元", "元", "件", "一、"),
    *("（一）", "1.", "- 4 -", "第3页", "注：", "其中：", "合计", "2023年", "None", '", "', "[", "\x00", "\u200b"),
)
"""What stands between words and figures, and what is neither."""


def words() -> list[str]:
    """Return every wording of the form that the library knows, and signs."""
    known = (words for grammar in ("report", *Table) for words in wordings(grammar).values())
    return sorted({*known, *SIGNS})


def whole_reports() -> Iterator[str]:
    """Yield a report in each layout of the tests and of both editions, some of them with blanks."""
    for at, way in enumerate(LAYOUTS):
        for edition in EDITIONS:
            yield report(seeded(edition, at, "none" if at % 3 else "some"), way).text


def near_reports(number: int) -> list[str]:
    """Return texts as the strategies make them: in the library's own layouts, damaged, and near reports."""
    made: list[str] = []

    @seed(0)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.near_reports() | strategies.texts(damage=True).map(lambda made: made.text))
    def collect(text: str) -> None:
        made.append(text)

    collect()
    return made
