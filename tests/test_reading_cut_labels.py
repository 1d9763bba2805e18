"""Labels that a line break or a gap has cut, and what of them is waited for."""

from __future__ import annotations

from typing import Final

import pytest

from texts.scanned import scanned

_GAP: Final = " " * 70
"""More than what is remembered of one line for the next may hold."""

# Of each line where it stands, how many cells wide it is, and what is on it: labels, cells, text, and pages' numbers.
_CASES: Final = {
    "a label across two lines": (
        "4.保护第三方\n合法权益 5 6",
        """
0-7: L 0-7 ROW_THIRD_PARTY_RIGHTS requests
8-16: C 13-14 5; C 15-16 6
        """,
    ),
    "a label across three lines": (
        "4.保护\n第三方\n合法权益 5",
        """
0-4: L 0-4 ROW_THIRD_PARTY_RIGHTS requests
5-8
9-15 stray: C 14-15 5
        """,
    ),
    "a label that goes on below its figures": (
        "4.保护第三方 5 6\n合法权益\n5.属于三类内部事务信息 7",
        """
0-11: L 0-7 ROW_THIRD_PARTY_RIGHTS requests; C 8-9 5; C 10-11 6
12-16
17-31: L 17-29 ROW_INTERNAL_AFFAIRS requests whole; C 30-31 7
        """,
    ),
    "a label that goes on two lines below": (
        "4.保护第三方 5 6\n\n7\n合法权益",
        """
0-11: L 0-7 ROW_THIRD_PARTY_RIGHTS requests; C 8-9 5; C 10-11 6
13-14 gap: C 13-14 7
15-19
        """,
    ),
    "a label that goes on below a line of its figures": (
        "行政许可 7\n其他对外管理服务事\n\n5 6\n项",
        """
0-6: L 0-4 ROW_LICENSING disclosure whole; C 5-6 7
7-16: L 7-16 ROW_OTHER_SERVICES disclosure
18-21 gap: C 18-19 5; C 20-21 6
22-23
        """,
    ),
    "a label that goes on below a figure alone": (
        "其他对外管理服务事\n5\n项",
        """
0-9
10-11 stray: C 10-11 5
12-13: L 12-13 ROW_OTHER_SERVICES disclosure
        """,
    ),
    "a label that goes on below two lines of figures": (
        "其他对外管理服务事\n5 6\n7 8\n项",
        """
0-9
10-13: C 10-11 5; C 12-13 6
14-17: C 14-15 7; C 16-17 8
18-19: L 18-19 ROW_OTHER_SERVICES disclosure
        """,
    ),
    "a label that goes on beside figures": (
        "4.保护第三方 5\n合法权益 6",
        """
0-9: L 0-7 ROW_THIRD_PARTY_RIGHTS requests; C 8-9 5
10-16 stray: C 15-16 6
        """,
    ),
    "a label that never goes on": (
        "4.保护第三方\n1.属于国家秘密 5",
        """
0-7: L 0-7 ROW_THIRD_PARTY_RIGHTS requests
8-18: L 8-16 ROW_STATE_SECRET requests whole; C 17-18 5
        """,
    ),
    "two labels in pieces": (
        "4.保护第三方合法 权益 5.属于三类 内部事务信息 5",
        """
0-28: L 0-12 ROW_THIRD_PARTY_RIGHTS requests whole; L 13-26 ROW_INTERNAL_AFFAIRS requests whole; C 27-28 5
        """,
    ),
    "pieces of heads side by side": (
        "自然 商业 科研\n人 企业 机构",
        """
0-8
9-16: L 14-16 COLUMN_RESEARCH requests
        """,
    ),
    "a number of a row alone": (
        "1.\n属于国家秘密 5\n2)\n重复申请 6\n9.\n",
        """
0-2
3-11: L 3-9 ROW_STATE_SECRET requests; C 10-11 5
12-14
15-21: L 15-19 ROW_REPEATED requests; C 20-21 6
22-24 stray: C 22-24 9.
        """,
    ),
    "a label cut short in a line": (
        "4.保护第… 5",
        """
0-8: L 0-5 ROW_THIRD_PARTY_RIGHTS requests; C 7-8 5
        """,
    ),
    "a label put before figures that stand beside its beginning": (
        "行政 88\n许可\n行政 19 20\n处罚\n规章 7 3 41",
        """
0-5 stray: L 0-2 ROW_LICENSING disclosure; C 3-5 88
6-8
9-17: L 9-11 ROW_PENALTIES disclosure; C 12-14 19; C 15-17 20
18-20
21-30: L 21-23 ROW_RULES disclosure whole; C 24-25 7; C 26-27 3; C 28-30 41
        """,
    ),
    "words between the two halves of a label": (
        "行政 88\n规章 7\n许可",
        """
0-5 stray: C 3-5 88
6-10: L 6-8 ROW_RULES disclosure whole; C 9-10 7
11-13
        """,
    ),
    "a label beside figures before its rest": (
        "行政 88 规章\n许可",
        """
0-8: C 3-5 88; L 6-8 ROW_RULES disclosure whole
9-11
        """,
    ),
    "two lines below the beginning of a label": (
        "行政\n5\n许可",
        """
0-2
3-4 stray: C 3-4 5
5-7: L 5-7 ROW_LICENSING disclosure
        """,
    ),
    "no figures beside the beginning of a label": (
        "行政\n许可 5",
        """
0-2
3-7: L 3-5 ROW_LICENSING disclosure; C 6-7 5
        """,
    ),
    "a number and a row that it is not of": (
        "2.\n重复申请3.其他 5",
        """
0-2
3-13: L 3-7 ROW_REPEATED requests whole; L 7-11 ROW_OTHER requests whole; C 12-13 5
        """,
    ),
    "the rest of a label and another": (
        "第二十条第\n（一）项 规章 5",
        """
0-5
6-15: L 6-10 ITEM_1 disclosure; L 10-13 ROW_RULES disclosure whole; C 14-15 5
        """,
    ),
    "the rest of a label and figures": (
        "第二十条第\n（一）项7规章 5",
        """
0-5
6-15: L 6-10 ITEM_1 disclosure; C 10-11 7; L 11-13 ROW_RULES disclosure whole; C 14-15 5
        """,
    ),
    "the beginning of a label and a whole one": (
        "第二十条第\n规章 5",
        """
0-5
6-10: L 6-8 ROW_RULES disclosure whole; C 9-10 5
        """,
    ),
    "the beginning of a label, more of it, and the rest": (
        "第二十\n条第\n（一）项 5\n规章 7",
        """
0-3
4-6
7-13: L 7-11 ITEM_1 disclosure; C 12-13 5
14-18: L 14-16 ROW_RULES disclosure whole; C 17-18 7
        """,
    ),
    "the beginning of a label, and words": (
        "第二十条第\n柳林路 5\n（一）项 规章 7",
        """
0-5
6-11: T 6-9 柳林路; T 10-11 5
12-21: L 12-16 ITEM_1 disclosure; L 16-19 ROW_RULES disclosure whole; C 20-21 7
        """,
    ),
    "a heading ends what was begun": (
        "第二十条第 5",
        """
0-7 stray: C 6-7 5
        """,
    ),
    "far apart: pieces of heads": (
        (f"自然{_GAP}商业 科研\n人{_GAP}企业 机构"),
        """
0-77
78-154: L 152-154 COLUMN_RESEARCH requests
        """,
    ),
    "far apart: the rest of a label": (
        f"行政\n处{_GAP}罚 5",
        """
0-2
3-77: L 3-75 ROW_PENALTIES disclosure; C 76-77 5
        """,
    ),
    "far apart: more of a label": (
        f"第\n二十{_GAP}条\n第（一）项 5",
        """
0-1
2-75
76-83: L 76-81 ITEM_1 disclosure; C 82-83 5
        """,
    ),
    "far apart: the rest of a label and another": (
        f"第二十条第\n（一）项{_GAP}规章 5",
        """
0-5
6-84: L 6-10 ITEM_1 disclosure; L 10-82 ROW_RULES disclosure whole; C 83-84 5
        """,
    ),
    "far apart: the rest of a label and a figure": (
        f"第二十条第\n（一）项7{_GAP}规章 5",
        """
0-5
6-85: L 6-10 ITEM_1 disclosure; C 10-11 7; L 81-83 ROW_RULES disclosure whole; C 84-85 5
        """,
    ),
    "far apart: the beginning of a label and a whole one": (
        f"第二十条第\n规{_GAP}章 5",
        """
0-5
6-80: L 6-78 ROW_RULES disclosure whole; C 79-80 5
        """,
    ),
    "far apart: a label beside the figures of its beginning": (
        f"行政 88\n许{_GAP}可",
        """
0-5 stray: C 3-5 88
6-78: L 6-78 ROW_LICENSING disclosure
        """,
    ),
    "two pieces of heads": (
        "自然 商业\n人 企业",
        """
0-5
6-10: L 8-10 COLUMN_BUSINESS requests
        """,
    ),
    "words behind the figure beside the beginning of a label": (
        "行政 88 柳林路上\n许可",
        """
0-10: T 3-5 88; T 6-10 柳林路上
11-13: L 11-13 ROW_LICENSING disclosure
        """,
    ),
    "another label behind the rest of one": (
        "行政 88\n许可规章 7",
        """
0-5 stray: L 0-2 ROW_LICENSING disclosure; C 3-5 88
6-12: L 8-10 ROW_RULES disclosure whole; C 11-12 7
        """,
    ),
    "another label behind the rest of one that a figure follows": (
        "第二十条第 5\n（一）项规章 7",
        """
0-7 stray: L 0-5 ITEM_1 disclosure; C 6-7 5
8-16: L 12-14 ROW_RULES disclosure whole; C 15-16 7
        """,
    ),
    "the beginning of a label behind another label": (
        "1.属于国家秘密 行政\n许可 5",
        """
0-11: L 0-8 ROW_STATE_SECRET requests whole
12-16: L 12-14 ROW_LICENSING disclosure; C 15-16 5
        """,
    ),
    "pieces apart from their unit": (
        "1.属于国家秘密 5 件 6",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; C 9-12 5件; C 13-14 6
        """,
    ),
    "a label across three lines, the second like the beginning of another": (
        "上年\n结转\n政府信息公开申请数量 5",
        """
0-2
3-5
6-18: L 6-16 ROW_CARRIED_IN requests; C 17-18 5
        """,
    ),
    "a mark that closes the rest of a label": (
        "4.保\n护第三方- 5",
        """
0-3
4-11: L 4-8 ROW_THIRD_PARTY_RIGHTS requests; C 10-11 5
        """,
    ),
    "the rest of a label and many others": (
        (
            "第二十条第\n（一）项规章行政规范性文件第二十条第（五）项行政许可"
            "第二十条第（六）项行政处罚行政强制第二十条第（八）项行政事业性收费"
        ),
        """
0-5
6-65: L 6-10 ITEM_1 disclosure; L 10-12 ROW_RULES disclosure whole;
    L 12-19 ROW_NORMATIVE_DOCUMENTS disclosure whole; L 19-28 ITEM_5 disclosure whole;
    L 28-32 ROW_LICENSING disclosure whole; L 32-41 ITEM_6 disclosure whole;
    L 41-45 ROW_PENALTIES disclosure whole; L 45-49 ROW_COERCION disclosure whole;
    L 49-58 ITEM_8 disclosure whole; L 58-65 ROW_FEES disclosure whole
        """,
    ),
    "far apart: two lines below the beginning of a label": (
        f"行{_GAP}政\n88\n许可",
        """
0-72
73-75 stray: C 73-75 88
76-78: L 76-78 ROW_LICENSING disclosure
        """,
    ),
    "a label across lines that are numbered with colons": (
        "40: （本列数据的勾稽关\n41: 系为：第一项加第二\n42: 项之和，等于第三项\n43: 加第四项之和）",
        """
0-13: L 0-13 CORNER requests; C 0-3 40: 41: 42: 43:
14-27
28-41
42-53
        """,
    ),
    "pieces of heads below a row": (
        "规章 88\n自然 商业 科研 机构",
        """
0-5: L 0-2 ROW_RULES disclosure whole; C 3-5 88
6-17: L 15-17 COLUMN_RESEARCH requests
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES)
def test_a_label_goes_on_where_its_rest_stands(text: str, expected: str) -> None:
    """
    On its line or on one below, with nothing between but its own figures; what never goes on is no label.
    """
    assert expected.replace("\n    ", " ").strip().split("\n") == scanned(text)
