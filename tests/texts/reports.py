"""Whole reports: a title, a preamble, six sections, three tables in some layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from texts import grids
from texts.figures import Figures
from texts.form import HEADINGS, REQUESTS
from texts.grids import Grid
from texts.layouts import Way
from texts.marks import Text, finish

BODY: Final = "云溪县林业和草原局"
YEAR: Final = {"2019": 2020, "2021": 2023}

_PREAMBLE: Final = (
    "本报告由{body}编制，依据《中华人民共和国政府信息公开条例》第五十条撰写。"
    "数据统计期限为{year}年1月1日至{year}年12月31日。对内容有疑问的，可拨打"
    "0736-5551208，或寄信至云溪县松林路27号（邮编415300）。"
)
_OVERVIEW: Final = (
    "{year}年，本局围绕森林防火、古树名木保护两条主线推进公开，全年发布信息846条。",
    "（一）公开渠道。网站新开专栏3个，访问11.2万人次；第二十条第（五）项所列事项逐件上网。",
    "（二）申请办理。工作人员须做到：1.当日登记；2.重复申请先核对旧档；3.其他来信转相关科室。",
)
_PROBLEMS: Final = (
    "一是专业术语解释不够，林农看不懂；二是基层林场报送慢，平均晚6天。",
    "下一步，一是配发图解12种；二是把报送时限纳入考核，总计扣分不超过5分。",
)
_OTHER: Final = "全年没有收取信息处理费，也没有别的情况要说明。"


class Options(NamedTuple):
    """What befalls a report on its way to a scraper."""

    page_number: str = ""
    """A page number within table three, and the heads again below it."""

    split: bool = False
    """Whether table three is two tables, each with its heads."""

    change: Callable[[str], str] = str
    """A change of the characters of prose and cells, one for one."""

    space: str = " "
    """What stands for a space; never within tags."""


class Parts(NamedTuple):
    """The lines of a report, piece by piece, marked."""

    before: list[str]
    disclosure: list[str]
    requests: list[str]
    disputes: list[str]
    after: list[str]


def title(figures: Figures, body: str = BODY) -> str:
    """Return the title of the report that *figures* are of."""
    return f"{body}{YEAR[figures.edition]}年政府信息公开工作年度报告"


def parts(figures: Figures, way: Way, options: Options | None = None) -> Parts:
    """Lay *figures* out as a report."""
    options = options or Options()
    year = YEAR[figures.edition]
    first, second, third, fourth, fifth, sixth = HEADINGS

    def said(*lines: str) -> list[str]:
        return [options.change(line.format(body=BODY, year=year)) for line in lines]

    def table(grid: Grid) -> list[str]:
        return way.render([[cell._replace(text=options.change(cell.text)) for cell in line] for line in grid])

    return Parts(
        before=said(title(figures), _PREAMBLE, first, *_OVERVIEW, second),
        disclosure=table(grids.disclosure(figures)),
        requests=[*said(third), *_requests(figures, table, options)],
        disputes=[*said(fourth), *table(grids.disputes(figures))],
        after=said(fifth, *_PROBLEMS, sixth, _OTHER),
    )


def report(figures: Figures, way: Way, options: Options | None = None) -> Text:
    """Lay *figures* out as a report, and say where each cell went."""
    options = options or Options()
    lines = [line for part in parts(figures, way, options) for line in part]
    whole = way.between.join([*lines, ""])
    return finish(whole if way.tags else whole.replace(" ", options.space))


def _requests(figures: Figures, table: Callable[[Grid], list[str]], options: Options) -> Iterator[str]:
    if not options.page_number and not options.split:
        yield from table(grids.requests(figures))
        return
    names = [row.name for row in REQUESTS[figures.edition]]
    cut = len(names) // 2
    yield from table(grids.requests_head() + grids.requests_body(figures, names[:cut]))
    yield ""
    if options.page_number:
        yield from (options.page_number, "")
    yield from table(grids.requests_head() + grids.requests_body(figures, names[cut:]))


# Changes of characters

# What a PDF font without the ideograph gives, some from the Kangxi block, some from the
# supplement; all stand in the labels and headings of the form.
_RADICALS: Final = str.maketrans(
    {
        "一": "⼀", "二": "⼆", "人": "⼈", "八": "⼋", "力": "⼒", "十": "⼗", "又": "⼜",
        "口": "⼝", "土": "⼟", "大": "⼤", "女": "⼥", "子": "⼦", "小": "⼩", "工": "⼯",
        "心": "⼼", "户": "⼾", "手": "⼿", "文": "⽂", "方": "⽅", "无": "⽆", "日": "⽇",
        "月": "⽉", "木": "⽊", "止": "⽌", "比": "⽐", "水": "⽔", "火": "⽕", "用": "⽤",
        "目": "⽬", "立": "⽴", "网": "⽹", "自": "⾃", "行": "⾏", "里": "⾥", "金": "⾦",
        "面": "⾯", "音": "⾳", "页": "⻚", "见": "⻅", "车": "⻋", "长": "⻓", "门": "⻔",
        "民": "⺠", "青": "⻘", "龙": "⻰", "齐": "⻬",
    }
)  # fmt: skip
_FULL_WIDTH: Final = {ord("0") + digit: ord("０") + digit for digit in range(10)}
_HALF_WIDTH: Final = str.maketrans("，、；：（）“”．", ",,;:()\u0022\u0022.")


def radicals(text: str) -> str:
    """Put radicals in place of ideographs."""
    return text.translate(_RADICALS)


def full_width(text: str) -> str:
    """Put full-width digits in place of plain ones."""
    return text.translate(_FULL_WIDTH)


def half_width(text: str) -> str:
    """Put half-width punctuation in place of Chinese."""
    return text.translate(_HALF_WIDTH)


CHANGES: Final = {
    "radicals": Options(change=radicals),
    "full_width": Options(change=full_width),
    "half_width": Options(change=half_width),
    "no_break": Options(space="\u00a0"),
    "ideographic": Options(space="\u3000"),
}
"""Changes that a reader of the page would not see, or hardly."""
