"""Pages that hold a report as content systems and office programs write them, none of them clean.

A page is a *dress* for the tables, put into a *site*: each is a function of markup, and
any of the one goes with any of the other.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Final, TypeAlias

from texts import grids
from texts.figures import Figures
from texts.form import HEADINGS
from texts.grids import Cell, Grid
from texts.reports import BODY, YEAR, title

Dress: TypeAlias = Callable[[Grid], str]
Site: TypeAlias = Callable[[str, str, str], str]
"""Title, preamble and sections; each in markup but the title."""


def page(figures: Figures, dress: Dress, site: Site) -> str:
    """Return a page with the report that *figures* are of."""
    year = YEAR[figures.edition]
    preamble = (
        f"<p>本报告由{BODY}编制，依据《中华人民共和国政府信息公开条例》第五十条撰写。"
        f"数据统计期限为{year}年1月1日至{year}年12月31日。</p>"
    )
    first, second, third, fourth, fifth, sixth = (f"<p><strong>{heading}</strong></p>" for heading in HEADINGS)
    sections = (
        f"{first}<p>{year}年，本局发布信息846条；（一）项所列逐件上网。</p>",
        f"{second}{dress(grids.disclosure(figures))}",
        f"{third}{dress(grids.requests(figures))}",
        f"{fourth}{dress(grids.disputes(figures))}",
        f"{fifth}<p>一是解释不够；二是报送慢，平均晚6天。</p>",
        f"{sixth}<p>全年没有收取信息处理费。</p>",
    )
    return site(title(figures), preamble, "\n".join(sections))


# Dresses: one table each


def plain(grid: Grid) -> str:
    """As a teacher of HTML would write it."""
    return _table(grid, lambda cell: escape(cell.text))


def _rows(grid: Grid) -> str:
    return "".join(f"{_row(line)}</tr>" for line in grid)


def _row(line: list[Cell], more: str = "") -> str:
    return "<tr>" + "".join(f"<td{spans(cell)}>{escape(cell.text)}{more}</td>" for cell in line)


def _table(grid: Grid, words: Callable[[Cell], str], opening: str = '<table border="1">') -> str:
    rows = ("".join(f"<td{spans(cell)}>{words(cell)}</td>" for cell in line) for line in grid)
    return f"{opening}{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def spans(cell: Cell) -> str:
    """Return the attributes of *cell*."""
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return columns + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")


def office(grid: Grid) -> str:
    """As an office program exports it: conditional comments, ``o:p``, styles, figures in pieces."""

    def words(cell: Cell) -> str:
        halves = escape(cell.text[:1]), escape(cell.text[1:])
        inner = "".join(f'<span lang="EN-US" style="font-size:12.0pt">{half}</span>' for half in halves if half)
        return (
            "<p class=MsoNormal align=center style='mso-pagination:widow-orphan'>"
            f"{inner or '<span>&nbsp;</span>'}<o:p></o:p></p>"
        )

    opening = "<!--[if gte mso 9]><xml><w:View>1</w:View></xml><![endif]--><table class=MsoNormalTable width='100%'>"
    return f"<div align=center>{_table(grid, words, opening)}</div>"


def a_tag_a_character(grid: Grid) -> str:
    """Every character in a tag of its own, comments between them."""

    def words(cell: Cell) -> str:
        return "<!-- x -->".join(f"<font><b>{escape(char)}</b></font>" for char in cell.text) or "<font></font>"

    return _table(grid, words)


def broken_labels(grid: Grid) -> str:
    """Labels broken into lines, blanks that are spaces of every kind, words between invisible marks."""
    blanks = ("&nbsp;", "&#12288;", "\u200b", " \n ", "<br>", "<p></p>", "&emsp;", "")

    def words(cell: Cell) -> str:
        if cell.is_figure:
            shown = "\u200b".join(cell.text)
            return f"\n   {shown}&nbsp;\n" if shown else blanks[len(cell.name) % len(blanks)]
        return "<br/>".join(escape(cell.text[at : at + 4]) for at in range(0, len(cell.text), 4))

    return _table(grid, words)


def unclosed(grid: Grid) -> str:
    """No cell and no row is ever closed."""
    return "<table>" + _rows(grid).replace("</td>", "").replace("</tr>", "") + "</table>"


def loose_cells(grid: Grid) -> str:
    """Rows that close twice, inline tags across cells, upper case, attributes without quotes."""
    rows = (
        "".join(f"<TD{spans(c).replace(chr(34), '')} nowrap><font size=2>{escape(c.text)}</TD></font>" for c in line)
        for line in grid
    )
    return f"<TABLE>{''.join(f'<TR>{row}</td></TR></tr>' for row in rows)}</TABLE>"


def headed(grid: Grid) -> str:
    """Heads in ``thead`` and ``th``, rows in several ``tbody``, a caption, columns declared."""
    head = [line for line in grid if not any(cell.is_figure for cell in line)][:3]
    head = head if len(head) == 3 and grid[:3] == head else []
    tops = _rows(head).replace("<td", "<th").replace("</td>", "</th>")
    columns = "<caption></caption><colgroup><col span=3></colgroup>"
    return f"<table>{columns}<thead>{tops}</thead><tbody>{_rows(grid[len(head) :])}</tbody></table>"


def spans_too_long(grid: Grid) -> str:
    """Spans of groups and heads reach further down than their rows."""
    longer = [[cell._replace(rows=cell.rows + 1 if cell.rows > 3 else cell.rows) for cell in line] for line in grid]
    return plain(longer)


def hostile_spans(grid: Grid) -> str:
    """Spans that no one means: 0, a thousand million, words; on labels of rows and captions."""
    odd = iter([' colspan="1000000000"', ' colspan="0"', ' rowspan="-3"', ' colspan="many"', ' rowspan="1.5"'] * 20)

    def attributes(cell: Cell) -> str:
        return next(odd) if cell.name == "head:caption" else spans(cell)

    rows = ("".join(f"<td{attributes(c)}>{escape(c.text)}</td>" for c in line) for line in grid)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def merged_blanks(grid: Grid) -> str:
    """Blank cells side by side are one cell that is drawn over their columns."""
    merged = []
    for line in grid:
        row: list[Cell] = []
        for cell in line:
            before = row[-1] if row else None
            if before and before.is_figure and cell.is_figure and not before.text and not cell.text:
                row[-1] = before._replace(columns=before.columns + cell.columns)
            else:
                row.append(cell)
        merged.append(row)
    return plain(merged)


def finer_columns(grid: Grid) -> str:
    """Every cell spans three times the columns, as where edges do not meet."""
    return plain([[cell._replace(columns=cell.columns * 3) for cell in line] for line in grid])


def nested(grid: Grid) -> str:
    """A table in the cell of a table in the cell of a table, and a table in each cell."""

    def words(cell: Cell) -> str:
        return f"<table><tr><td>{escape(cell.text)}</td></tr></table>"

    return f"<table width=100%><tr><td><table><tr><td>{_table(grid, words)}</td></tr></table></td></tr></table>"


def split(grid: Grid) -> str:
    """Table three in three tables: heads again, then rows without heads; the others whole."""
    if len(grid) < 20 or not any(cell.name == "head:sums" for cell in grid[0]):
        return plain(grid)
    flat = [[cell for cell in line if not cell.name.startswith("group:")] for line in grid]
    head = grid[:3]
    body = [[cell._replace(columns=3) if cell.name.startswith("row:") else cell for cell in line] for line in flat[3:]]
    return plain(head + body[:9]) + "<p>&nbsp;</p>" + plain(head + body[9:18]) + plain(body[18:])


def hidden_cells(grid: Grid) -> str:
    """Rows and cells that are not shown, with figures in them."""
    unseen = '<span style="DISPLAY: none">7</span>'
    rows = "".join(
        f"{_row(line, unseen)}<td style='display:none'>5</td></tr>"
        "<tr style='display:none'><td>行政许可</td><td>9</td></tr>"
        for line in grid
    )
    return f"<table>{rows}<script>document.write('<tr><td>行政许可</td><td>1</td></tr>')</script></table>"


def never_closed(grid: Grid) -> str:
    """The table, its last row and its last cell stay open: the rest of the page is in them."""
    return plain(grid).removesuffix("</td></tr></table>")


DRESSES: Final[tuple[Dress, ...]] = (
    plain,
    office,
    a_tag_a_character,
    broken_labels,
    unclosed,
    loose_cells,
    headed,
    spans_too_long,
    hostile_spans,
    merged_blanks,
    finer_columns,
    nested,
    split,
    hidden_cells,
    never_closed,
)

# Sites: what stands around


def bare(heading: str, preamble: str, sections: str) -> str:
    """Nothing but the report."""
    return f"<h1>{heading}</h1>{preamble}{sections}"


_OTHERS: Final = "".join(
    f'<li><a href="/{year}.html">{body}{year}年政府信息公开工作年度报告</a><span>{year + 1}-01-20</span></li>'
    for year in (2019, 2020, 2021, 2022, 2024)
    for body in ("云溪县", "青川乡人民政府")
)
_MENU: Final = "".join(f'<li><a href="#">{words}</a></li>' for words in ("首页", "政务公开", "公开年报", "互动交流"))
_PLACE: Final = (
    '<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; '
    '<a href="/nb">政府信息公开年报</a></div>'
)
_RECORD: Final = (
    "<table class='xxgk'><tr><td>索 引 号：</td><td>113302/2024-00012</td><td>分类：</td><td>公开年报；其他</td></tr>"
    "<tr><td>发布机构：</td><td>云溪县林业和草原局</td><td>发文日期：</td><td>2024年01月19日</td></tr>"
    "<tr><td>名　　称：</td><td colspan=3>{heading}</td></tr>"
    "<tr><td>有效性：</td><td>有效</td><td>文号：</td><td></td></tr></table>"
)
_FOOT: Final = (
    "<div class='share'>【字体：大 中 小】</div><p>打印本页　关闭窗口</p>"
    "<p>上一篇：<a href='1.html'>云溪县林业和草原局2021年政府信息公开工作年度报告</a></p>"
    "<p>下一篇：没有了</p><div><h3>相关阅读</h3><ul>" + _OTHERS + "</ul></div>"
    "<footer><p>主办：云溪县人民政府办公室　承办：云溪县大数据中心</p>"
    "<p>网站标识码：4307260001　湘ICP备05000001号</p></footer>"
)


def content_system(heading: str, preamble: str, sections: str) -> str:
    """A site of a county: menu, place, record, tools, related reports, footer."""
    record = _RECORD.format(heading=heading)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="{heading}">'
        f"<title>{heading}_云溪县人民政府</title><style>td{{padding:0}}</style>"
        f"<script>var t = '<table><tr><td>行政许可</td><td>5</td></tr></table>';</script></head><body>"
        f'<div class="head"><ul>{_MENU}</ul></div>{_PLACE}<div class="side"><ul>{_OTHERS}</ul></div>'
        f'<div class="main">{record}<h1>{heading}</h1>'
        "<div>发布日期：2024-01-19　来源：办公室　浏览次数：<span>128</span></div>"
        f'<div id="zoom"><div class="TRS_Editor">{preamble}{sections}'
        "<p>云溪县林业和草原局</p><p>2024年1月18日</p></div></div>"
        f"{_FOOT}</div></body></html>"
    )


def layout_tables(heading: str, preamble: str, sections: str) -> str:
    """A site of twenty years ago: all is placed by tables."""
    return (
        f"<html><head><title>{heading}</title></head><body><table>"
        "<tr><td colspan=2><table><tr><td>首页</td><td>公开</td></tr></table></td></tr>"
        f"<tr><td width=200><table><tr><td><ul>{_OTHERS}</ul></td></tr></table></td><td><table>"
        f"<tr><td align=center><b>{heading}</b></td></tr><tr><td>发布时间：2024-1-19</td></tr>"
        f"<tr><td>{preamble}{sections}</td></tr></table></td></tr>"
        "<tr><td colspan=2>版权所有：云溪县人民政府</td></tr></table></body></html>"
    )


def in_pieces(heading: str, preamble: str, sections: str) -> str:
    """Each section is in divisions of its own, the title in the head alone, contents at the side."""
    parts = "".join(f"<section><div><div>{part}</div></div></section>" for part in sections.split("\n"))
    contents = "".join(f'<li><a href="#{at}">{words}</a></li>' for at, words in enumerate(HEADINGS))
    return (
        f"<html><head><title>{heading}-公开年报-云溪县</title></head><body><aside><ul>{contents}</ul></aside>"
        f"<article><div>{preamble}</div>{parts}</article><ul>{_OTHERS}</ul></body></html>"
    )


def twice(heading: str, preamble: str, sections: str) -> str:
    """The page has the report for large screens and, below, for small ones."""
    report = f"<h2>{heading}</h2>{preamble}{sections}"
    return f"<body><div class=pc>{report}</div><div class=mobile>{report}</div><p>版权所有</p></body>"


def twice_one_hidden(heading: str, preamble: str, sections: str) -> str:
    """As above, but the first is not shown, and has no title."""
    return f"<body><div style='display: none'>{sections}</div><div><h2>{heading}</h2>{preamble}{sections}</div></body>"


def revealed_by_script(heading: str, preamble: str, sections: str) -> str:
    """Nothing is shown until a script shows it."""
    report = f"<h1>{heading}</h1>{preamble}{sections}"
    return f"<body><div id=a style='display:none'>{report}</div><script>show()</script></body>"


def title_on_two_lines(heading: str, preamble: str, sections: str) -> str:
    """XHTML of an office program; the title is two paragraphs."""
    cut = heading.index("局") + 1
    return (
        '<?xml version="1.0" encoding="gb2312"?>\n'
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<?xml:namespace prefix = o /><meta http-equiv="Content-Type" content="text/html; charset=gb2312"/></head>'
        f"<body lang='ZH-CN'><ul>{_MENU}</ul>"
        f"<p align='center'><b>{heading[:cut]}</b></p><p align='center'>{heading[cut:]}</p>{preamble}"
        f"{sections}</body></html>"
    )


def deep(heading: str, preamble: str, sections: str) -> str:
    """Three thousand tags that nobody closed."""
    return f"<body>{'<font>' * 3000}<h1>{heading}</h1>{preamble}{sections}</body>"


SITES: Final[tuple[Site, ...]] = (
    bare,
    content_system,
    layout_tables,
    in_pieces,
    twice,
    twice_one_hidden,
    revealed_by_script,
    title_on_two_lines,
    deep,
)
