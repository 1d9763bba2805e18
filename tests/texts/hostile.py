"""What a text may be full of, to see what it costs: pieces, and a report with one of them over and over."""

from __future__ import annotations

from functools import cache
from typing import Final

from fuzz.seeds import words
from texts.figures import seeded
from texts.form import HEADINGS, REQUESTS
from texts.layouts import LAYOUTS
from texts.marks import finish
from texts.reports import parts

SEPARATORS: Final = [
    "\t",
    " ",
    "\n",
    "\r",
    "\u3000",
    "\u00a0",
    "|",
    " | ",
    "||",
    "│",
    ",",
    '", "',
    "、",
    "；",
    "\t\t",
    "---|",
]
BRACKETS: Final = [*"（）()〔〕【】[]{}《》<>“”", "（(", "）)", "5（", "（5）", "〔2021〕"]
DIGITS: Final = ["0", "7", "12 ", "3,", "1.", "-", "—3", "０", "١", "½", "三", "1\n", "0\t", "05 ", "9" * 40 + " "]
TAGS: Final = [
    "<",
    "</",
    "<td>",
    "</td>",
    "<tr><td>",
    "<td colspan=9>",
    "<!--",
    "-->",
    "<p",
    "&",
    "&lt;",
    "&#48;",
    "\\|",
]
_TABLES: Final = [
    "| 商业企业 |\n| 重复申请 | 1 |\n\n",
    "| 商业企业\n",
    "重复申请\n1\t1\n",
    "自然人\n重复申请 1 2\n",
    "\f2.重复申请 1 2\n",
    "（五）不 2.重复申请 1 0 0 0 0 0 1\n",
    "{|\n| 规章\n| 1\n|-\n",
    "|===\n|规章\n|1\n\n",
    "==== ==\n规章 1\n",
    "\\begin{tabular}{c} 规章 & 3 \\\\ ",
    "\\begin{tabular}{c} \\multicolumn{2}{c}{规章 & {",
    "<otsl><fcel>3<nl>",
    "受理：自然人 3，商业企业 1，",
    "\t规章\n\t3\n\n",
    "[[1, 2], [3, 4], [5, 6], [7, 8]], ",
    "规章① 7 |20 4\n",
    "规章  1  \n规章   \n",
    "['规章', '1', '2']\n",
    '- row "规章 1":\n  - cell "规章"\n  - cell "1"\n',
    '- row "规章":\n    - cell "',
    "['规章' '1' '2']\n",
    "{'0': '规章', '1': '1'}\n",
    "1 ['规章', '1']\n",
    "{'0':",
    "['",
    "1.属于国家秘密 1  3   6 10\n",
]
"""Heads and rows, each a table or a page of its own, or a line that may go on."""
_ROW: Final = REQUESTS["2021"][4].label
_LINES: Final = [
    "31\n",
    f"{_ROW}\n",
    f"{_ROW[:-1]}\n",
    "1.属于国家秘蜜\n",
    "1.属于国\t\t\n",
    "属于国\t\t\n" + "某" * 500 + "\t\t\n",
    "3.危及“三\t\t\n",
    "（六）其他处\t2.申请人逾期\t\t\n",
    "\t".join([_ROW, *"1234567"]) + "\n",
    f"{_ROW}1000010000100001000010000100006\n",
    "".join(f"{row.label}\n" for row in REQUESTS["2021"]),
    "".join(f"{heading}\n" for heading in HEADINGS),
    "一\n",
    "- 4 -\n",
    "某局2023年政府信息公开工作年度报告\n",
    "某局\n",
]
"""Labels whole, cut short, misread and glued to figures, and what else has a line to itself."""
_PROSE: Final = ["三、", "5（含3件）", "1,000,", "2023年", "2023年1月1日至", "全年公开信息，办理申请，改进工作。"]
_OTHER: Final = ["| 0 ", "│ ─ ┼ ", "<td ", "<tr><td>3</td></tr>", "<script", "&nbsp;", "&#", "\\", "\x00", "\ud800"]
PIECES: Final = tuple(
    dict.fromkeys(
        [
            *_TABLES,
            *SEPARATORS,
            *BRACKETS,
            *DIGITS,
            *TAGS,
            *_LINES,
            *_PROSE,
            *_OTHER,
            *sorted(set("".join(HEADINGS))),
            *words(),
            *(f"{heading}\n" for heading in HEADINGS),
        ]
    )
)


@cache
def _around() -> tuple[str, str]:
    """Return what stands before the rows of table three, and from its third row on."""
    made = parts(seeded("2021", 1), next(way for way in LAYOUTS if way.name == "tabs_ragged"))
    before = [*made.before, *made.disclosure, *made.requests[:5]]
    after = [*made.requests[5:], *made.disputes, *made.after]
    return finish("\n".join([*before, ""])).text, finish("\n".join(["", *after, ""])).text


def within(piece: str, characters: int) -> str:
    """Return a report with *piece* over and over in table three, *characters* of it at most."""
    before, after = _around()
    return before + piece * (characters // len(piece)) + after
