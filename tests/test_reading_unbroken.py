"""Rows whose cells keep their line breaks: which lines are made one, and which are left as they are."""

from __future__ import annotations

from typing import Final

import pytest

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.lines.grids import ruling
from gov_open_report._reading.lines.unbroken import join_rows

# A break that is no end of a row is written ⏎ here.
_BARS: Final = "| 3.其他 | 7 | 8 |\n" * 2
_OPEN: Final = "3.其他 | 7 | 8\n" * 2
_TABS: Final = "3.其他\t7\t8\n" * 2
_LETTERS: Final = [*"申请人逾期未按收费通知要求缴纳费", "用、", *"行政机关不再处理其"]

_CASES: Final = {
    "between bars": "| 1.属于国⏎家秘密 | 5 | 6 |\n| 2.重复⏎申请 | 7 | 8 |\n" + _BARS,
    "with spaces around them": " | 1.属于国⏎家秘密 | 5 | 6 | \n" + _BARS,
    "on three lines": "| 4.保护⏎第三方⏎合法权益 | 5 | 6 |\n" + _BARS,
    "with characters around them that are not seen": "\u200b| 1.属于国⏎家秘密 | 5 | 6 |\u200b\n" + _BARS,
    "behind one character": "|（三）不予公开|属⏎于国家秘密|5|6|\n" + _BARS,
    "in the last cell": "| 5 | 1.属于国⏎家秘密 |\n" + _BARS,
    "where another row begins": "| 1.属于国\n| 2.重复⏎申请 | 5 | 6 |\n" + _BARS,
    "but not before a whole label": "| 1.属于国\n2.重复申请 | 5 | 6 |\n" + _BARS,
    "but not where no bar closes it": "| 1.属于国\n家秘密 | 5 | 6\n" + _BARS,
    "but not where no bar opens it": "1.属于国\n家秘密 | 5 | 6 |\n" + _BARS * 4,
    "but not where no bar opens it, below a whole row": " | 3.其他 | 7 | 8 |\n1.属于国\n家秘密 | 5 | 6 |\n" + _BARS * 4,
    "but not where none opened a row": "柳林\n1.属于国\n家秘密 | 5 | 6 |\n" + _BARS * 4,
    "but not behind words of no label": "| 柳林\n家秘密 | 5 | 6 |\n" + _BARS,
    "but not where a blank is above": "| 5 |\n家秘密 | 5 | 6 |\n" + _BARS,
    "but not where one of three lines does not go on": "| 4.保护\n柳林\n合法权益 | 5 | 6 |\n" + _BARS,
    "bars between alone": "1.属于国⏎家秘密 | 5 | 6\n2.重复⏎申请 | 7 | 8\n" + _OPEN,
    "tabs": "1.属于国⏎家秘密\t5\t6\n2.重复⏎申请\t7\t8\n" + _TABS,
    "tabs, on three lines": "4.保护⏎第三方⏎合法权益\t5\t6\n" + _TABS,
    "tabs, in the second cell": "（三）不予公开\t1.属于国⏎家秘密\t5\n" + _TABS,
    "tabs, in both": "（三）不予⏎公开\t1.属于国⏎家秘密\t5\n" + _TABS,
    "tabs, with blank lines between": "1.属于国⏎家秘密\t5\t6\n\n" + _TABS,
    "tabs, with words below": "1.属于国⏎家秘密\t5\t6\n" + _TABS + "第3页",
    "tabs, with words above": "续表\n1.属于国⏎家秘密\t5\t6\n" + _TABS,
    "tabs, below a whole label": "（三）不予公开\n1.属于国⏎家秘密\t5\t6\n" + _TABS,
    "tabs, below the end of another row": _TABS + "1.属于国⏎家秘密\t5\t6\n",
    "tabs, with words longer than a cell's above": "属于国" + "，" * 78 + "\n家秘密\t5\t6\n" + _TABS * 2,
    "tabs, with as many as a cell's": "属于国" + "，" * 77 + "⏎家秘密\t5\t6\n" + _TABS,
    "tabs, but not below a blank": "1.属于国家秘密\t\n家秘密\t5\n" + _TABS,
    "tabs, but not above a blank": "1.属于国\n\t5\t6\n" + _TABS,
    "tabs, but not where a line between is of another label": "（三）不予公开\t4.保护\n合法\n权益\t5\n" + _TABS,
    "tabs, but of two rows": "1.属于国\n家秘密\t5\t6\n3.其他\t7\t8\n",
    "tabs, but with a row that is short": "1.属于国\n家秘密\t5\t6\n" + _TABS + "2.重复申请\t7\n",
    "tabs, but with a row that is short before another": "1.属于国\n家秘密\t5\t6\n2.重复申请\t7\n" + _TABS,
    "tabs, but with a row that is wider": "1.属于国\n家秘密\t5\t6\n2.重复申请\t7\t7\t8\n" + _TABS,
    "tabs, but with a row that goes on too far": "（三）不予公开\t1.属于国\n家秘密\t5\t6\n" + _TABS,
    "neither": "1.属于国\n家秘密\n",
    "on twenty-four lines": f"| {'⏎'.join(_LETTERS[:24])} | 5 | 6 |\n" + _BARS,
    "but not on twenty-five": f"| {'⏎'.join(_LETTERS[:25])} | 5 | 6 |\n".replace("⏎", "\n") + _BARS,
    "tabs, on twenty-four lines": f"{'⏎'.join(_LETTERS[:24])}\t5\t6\n" + _TABS,
    "tabs, but not on twenty-five": f"{'⏎'.join(_LETTERS[:25])}\t5\t6\n".replace("⏎", "\n") + _TABS,
}


def _joined(text: str, headings: list[int], start: int, end: int) -> str:
    folded = fold(text)
    return join_rows(folded, start, end, headings, ruling(folded, start, end))


@pytest.mark.parametrize("marked", _CASES.values(), ids=_CASES)
def test_lines_of_a_row_are_made_one(marked: str) -> None:
    """
    Where what they make together is a piece of a label; nothing is moved.
    """
    text = marked.replace("⏎", "\n")
    assert fold(marked).replace("⏎", " ") == _joined(text, [], 0, len(text))


@pytest.mark.parametrize("first", [_BARS, _TABS, _OPEN, "字样\n"])
@pytest.mark.parametrize("second", ["| 1.属于国⏎家秘密 | 5 | 6 |\n" + _BARS, "1.属于国⏎家秘密\t5\t6\n" + _TABS])
def test_each_table_is_joined_by_itself(first: str, second: str) -> None:
    """
    A heading is between them, and what stands before the first and behind the last is left as it is.
    """
    if "|" in first and "\t" in second:
        second = second.replace("\t", " | ")
    if "\t" in first and "|" in second:
        first = "字样\n"
    before, heading, behind = "| 1.属于国\n家秘密 | 5 | 6 |\n", "四、行政\n", "| 2.重复\n申请 | 7 | 8 |\n"
    marked = before + first + heading + second + behind
    text = marked.replace("⏎", "\n")
    start, end = len(before), len(text) - len(behind)
    at = start + len(first)
    assert fold(marked).replace("⏎", " ") == _joined(text, [0, at, len(text) - 1], start, end)


def test_no_row_goes_on_past_a_heading() -> None:
    """
    Nor does one that the end cuts.
    """
    above = _BARS + "| 1.属于国\n"
    text = above + "家秘密 | 5 | 6 |\n" + _BARS
    assert text.replace("国\n", "国 ") == _joined(text, [], 0, len(text))
    assert text == _joined(text, [len(above)], 0, len(text))
    assert text == _joined(text, [], 0, len(above))
    assert text == _joined(text, [], len(text), 0)
