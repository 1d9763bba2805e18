"""Titles, bodies and prose such as reports have, of bodies that do not exist."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from gov_open_report.form import SECTIONS, Table
from gov_open_report.models import Section, Subsection
from gov_open_report.wording import wordings

if TYPE_CHECKING:
    from gov_open_report.form import Edition

_PLACES = ("云溪", "青岫", "兰沙", "白榆", "石渡", "望湖")
_LEVELS = ("县", "市", "区", "自治县")
_BODIES = ("林业和草原局", "水利局", "教育局", "卫生健康委员会", "人民政府办公室", "自然资源和规划局", "街道办事处")
_TITLES = (
    "{body}{year}年政府信息公开工作年度报告",
    "{year}年{body}政府信息公开工作年度报告",
    "{body}{year}年政府信息公开年度报告",
    "{body}{year}年度政府信息公开工作年度报告",
    "关于{body}{year}年政府信息公开工作的年度报告",
)


class Preamble(NamedTuple):
    """What a report says of itself."""

    title: str | None
    authority: str
    year: int
    period: tuple[date, date] | None


@st.composite
def preambles(draw: st.DrawFn, edition: Edition) -> Preamble:
    """A body, a year of *edition*, a title or a period that tell them, or both."""
    body, title = draw(_NAMES), draw(_ANY_TITLE)
    year = int(edition) + draw(_YEARS)
    whole = date(year, 1, 1), date(year, 12, 31)
    period = whole if title is None or draw(_EITHER) else None
    return Preamble(title and title.format(body=body, year=year), body, year, period)


_NAMES = st.tuples(*map(st.sampled_from, (_PLACES, _LEVELS, _BODIES))).map("".join)
_ANY_TITLE = st.sampled_from([*_TITLES, None])
_EITHER = st.booleans()
# An edition goes on being used for some years.
_YEARS = st.integers(0, 9)

_CLAUSES = (
    "全年发布信息{}条",
    "新收申请{}件",
    "办结申请{}件，办结率达到{}%",
    "网站新开专栏{}个",
    "清理失效链接{}个",
    "组织培训{}场次",
    "1.当日登记；2.重复申请先核对旧档；3.其他来信转相关科室",
    "第二十条第（五）项所列事项逐件上网",
    "一是解读不够；二是报送偏慢，平均晚{}天",
    "本级预决算同步公布，总计{}万元",
    "没有收取信息处理费",
    "“网上问”栏目改版为“一问一答”",
)
_TOPICS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")
_REMARKS = ("以下数据由各科室汇总，并经办公室核对。", "相关数据按统一口径统计，详见下表。")
_NUMERALS = "一二三四五六七八九十"

_NUMBERS = st.integers(0, 99_999).map(str)


@st.composite
def _sentences(draw: st.DrawFn) -> str:
    clauses = draw(_SOME_CLAUSES)
    filled = [clause.format(*(draw(_NUMBERS) for _ in range(clause.count("{}")))) for clause in clauses]
    return f"{'，'.join(filled)}。"


# Made once: making a strategy takes Hypothesis longer than drawing from it.
_SOME_CLAUSES = st.lists(st.sampled_from(_CLAUSES), min_size=1, max_size=3)
_SENTENCES = _sentences()
_LEADS = st.none() | _SENTENCES
_ANY_REMARK = st.sampled_from(["", *_REMARKS])
_PARTS = st.lists(st.tuples(st.sampled_from(_TOPICS), _SENTENCES, st.booleans()), max_size=3)


@st.composite
def _sections(draw: st.DrawFn) -> tuple[Section, ...]:
    return tuple(_section(draw, number, name) for number, name in enumerate(SECTIONS, 1))


SECTIONS_OF_ALL_KINDS = _sections()
"""The six sections under headings that bodies print, with prose in any, and parts of 一, 五 and 六."""


def _section(draw: st.DrawFn, number: int, name: str) -> Section:
    heading = draw(_HEADINGS[number])
    if name in _TABLES:
        return Section(number, name, heading, draw(_ANY_REMARK))
    lead = draw(_LEADS)
    paragraphs = [lead] if lead else []
    parts: list[Subsection] = []
    for numeral, (topic, text, alone) in zip(_NUMERALS, draw(_PARTS), strict=False):
        part = Subsection(f"（{numeral}）{topic}", text)
        parts.append(part)
        # A sub-heading stands on a line of its own, or begins its paragraph.
        paragraphs += [part.heading, text] if alone else [f"{part.heading}。{text}"]
    return Section(number, name, heading, "\n".join(paragraphs), tuple(parts))


_TABLES = frozenset(map(str, Table))
# The official wording first, so that it is the simplest.
_HEADINGS = {
    number: st.sampled_from(
        [
            f"{_NUMERALS[number - 1]}、{words}"
            for terminal, words in wordings("report").items()
            if terminal.partition("__")[0] == name.upper()
        ]
    )
    for number, name in enumerate(SECTIONS, 1)
}
