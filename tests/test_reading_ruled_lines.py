"""What a line with bars or tabs holds: labels, cells and blanks, each in its column."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code
from texts.scanned import scanned

_GAP: Final = " " * 70
"""More than what is remembered of one line for the next may hold."""

# Of each line where it stands, how many cells wide it is, and what is on it: labels, cells, text, and pages' numbers.
_CASES: Final = {
    "cells between bars": (
        "1.属于国家秘密 | 5 |  | 07 | 1,208 | -",
        """
0-32 6 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5; C2 14-14; C3 18-20 07; C4 23-28 1,208;
    C5 31-32 -
        """,
    ),
    "spaces around figures": (
        "| 1.属于国家秘密 |  5  |\t6 |   | 7件 |",
        """
0-31 5 wide ruled: L0 2-10 ROW_STATE_SECRET requests whole; C1 14-15 5; C2 19-20 6; C3 22-22; C4 27-29 7件
        """,
    ),
    "tabs": (
        "1.属于国家秘密\t5\t\t6 \t 7",
        """
0-17 5 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 9-10 5; C2 11-11; C3 12-13 6; C4 16-17 7
        """,
    ),
    "tabs where bars are no separators": (
        "1.属于国家秘密\t5\t|\t6",
        """
0-14 4 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 9-10 5; C2 11-12 |; C3 13-14 6
        """,
    ),
    "an unreadable cell behind a label": (
        "1.属于国家秘密 | x | 约5 | 5 6 | ?",
        """
0-27 5 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 x; C2 15-17 约5; C3 20-21 5; C3 22-23 6;
    C4 26-27 ?
        """,
    ),
    "a sign by itself": (
        "| ? | - | ～ | * | / |",
        """
0-21 5 wide ruled: C0 2-3 ?; C1 6-7 -; C2 10-11 ~; C3 14-15 *; C4 18-19 /
        """,
    ),
    "a figure before a label in quotes": (
        '3 | "1.属于国家秘密" | 5 |  | 6\n2.重复申请 | 1 |  | 2\n4.保护第三方合法权益 | 1 |  | 2',
        """
0-25 5 wide ruled upset: T0 0-1 3; L1 4-14 ROW_STATE_SECRET requests whole; C2 17-18 5; C3 20-20; C4 24-25 6
26-43 4 wide ruled: L0 26-32 ROW_REPEATED requests whole; C1 35-36 1; C2 38-38; C3 42-43 2
44-66 4 wide ruled: L0 44-55 ROW_THIRD_PARTY_RIGHTS requests whole; C1 58-59 1; C2 61-61; C3 65-66 2
        """,
    ),
    "halves of two figures": (
        "1.属于国家秘密 | 7. | 8. | 6",
        """
0-22 4 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-13 7.; C2 16-18 8.; C3 21-22 6
        """,
    ),
    "a figure before the label": (
        "3 | 1.属于国家秘密 | 5 |  | 6\n2.重复申请 | 1 |  | 2\n4.保护第三方合法权益 | 1 |  | 2",
        """
0-23 5 wide ruled upset: T0 0-1 3; L1 4-12 ROW_STATE_SECRET requests whole; C2 15-16 5; C3 18-18; C4 22-23 6
24-41 4 wide ruled: L0 24-30 ROW_REPEATED requests whole; C1 33-34 1; C2 36-36; C3 40-41 2
42-64 4 wide ruled: L0 42-53 ROW_THIRD_PARTY_RIGHTS requests whole; C1 56-57 1; C2 59-59; C3 63-64 2
        """,
    ),
    "a figure before most labels": (
        "3 | 1.属于国家秘密 | 5 |  | 6\n4 | 2.重复申请 | 1 |  | 2\n4.保护第三方合法权益 | 1 |  | 2",
        """
0-23 5 wide ruled: T0 0-1 3; L1 4-12 ROW_STATE_SECRET requests whole; C2 15-16 5; C3 18-18; C4 22-23 6
24-45 5 wide ruled: T0 24-25 4; L1 28-34 ROW_REPEATED requests whole; C2 37-38 1; C3 40-40; C4 44-45 2
46-68 4 wide ruled: L0 46-57 ROW_THIRD_PARTY_RIGHTS requests whole; C1 60-61 1; C2 63-63; C3 67-68 2
        """,
    ),
    "figures before half of the labels": (
        "3 | 1.属于国家秘密 | 5 |  | 6\n | 2.重复申请 | 1 |  | 2",
        """
0-23 5 wide ruled upset: T0 0-1 3; L1 4-12 ROW_STATE_SECRET requests whole; C2 15-16 5; C3 18-18; C4 22-23 6
24-44 5 wide ruled: L1 27-33 ROW_REPEATED requests whole; C2 36-37 1; C3 39-39; C4 43-44 2
        """,
    ),
    "a blank before the label": (
        " |  | 1.属于国家秘密 | 5 |  | 6",
        """
0-25 5 wide ruled: L1 6-14 ROW_STATE_SECRET requests whole; C2 17-18 5; C3 20-20; C4 24-25 6
        """,
    ),
    "a label behind another": (
        "（三）不予公开 | 1.属于国家秘密 |  | 5",
        """
0-25 4 wide ruled: L0 0-7 GROUP_DENIED requests whole; L1 10-18 ROW_STATE_SECRET requests whole; C2 20-20;
    C3 24-25 5
        """,
    ),
    "a label of a group alone": (
        "（三）不予公开 |  | ",
        """
0-13 3 wide ruled: L0 0-7 GROUP_DENIED requests whole
        """,
    ),
    "a row's label alone": (
        "1.属于国家秘密 |  | ",
        """
0-14 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 10-10; C2 13-13
        """,
    ),
    "heads": (
        "自然人 |  | 商业企业 |  | 总计",
        """
0-21 5 wide ruled: L0 0-3 COLUMN_NATURAL_PERSON requests whole; L2 9-13 COLUMN_BUSINESS requests whole;
    L4 19-21 COLUMN_TOTAL whole
        """,
    ),
    "a label repeated": (
        "1.属于国家秘密 | 1.属于国家秘密 | 5 | 6",
        """
0-27 4 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; L1 11-19 ROW_STATE_SECRET requests whole;
    C2 22-23 5; C3 26-27 6
        """,
    ),
    "two rows run together": (
        "1.属于国家秘密 | 5 |  | 2.重复申请 | 6 |  | 7",
        """
0-35 7 wide: L 0-8 ROW_STATE_SECRET requests whole; C 11-12 5; L 18-24 ROW_REPEATED requests whole; C 27-28 6;
    C 34-35 7
        """,
    ),
    "three rows run together": (
        "1.属于国家秘密 | 5 | 2.重复申请 | 6 |  | 4.保护第三方合法权益 | 7",
        """
0-46 7 wide: L 0-8 ROW_STATE_SECRET requests whole; C 11-12 5; L 15-21 ROW_REPEATED requests whole; C 24-25 6;
    L 31-42 ROW_THIRD_PARTY_RIGHTS requests whole; C 45-46 7
        """,
    ),
    "a spanning label and one it leads on to": (
        "（六）其他处理 | 3.其他 | 5 | ",
        """
0-21 4 wide ruled: L0 0-7 ROW_UNDIVIDED requests whole; L1 10-14 ROW_OTHER requests whole; C2 17-18 5; C3 20-20
        """,
    ),
    "a label and a spanning one behind it": (
        "3.其他 | （六）其他处理 | 5 | ",
        """
0-21 4 wide: L 0-4 ROW_OTHER requests whole; L 7-14 ROW_UNDIVIDED requests whole; C 17-18 5
        """,
    ),
    "a spanning label repeated": (
        "（六）其他处理 | （六）其他处理 | 5 | ",
        """
0-24 4 wide ruled: L0 0-7 ROW_UNDIVIDED requests whole; L1 10-17 ROW_UNDIVIDED requests whole; C2 20-21 5; C3 23-23
        """,
    ),
    "a spanning label before two others": (
        "（六）其他处理 | 1.属于国家秘密 | 2.重复申请 | 5 | ",
        """
0-34 5 wide: L 0-7 ROW_UNDIVIDED requests whole; L 10-18 ROW_STATE_SECRET requests whole;
    L 21-27 ROW_REPEATED requests whole; C 30-31 5
        """,
    ),
    "a quoted cell that is cut": (
        '1.属于国家秘密 | "5 |  | 6" | 7',
        """
0-25 5 wide: L 0-8 ROW_STATE_SECRET requests whole; C 11-13 "5; C 19-21 6"; C 24-25 7
        """,
    ),
    "a quoted cell": (
        '1.属于国家秘密 | "5" |  | "六" | 7',
        """
0-27 5 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-14 5; C2 16-16; C3 20-23 "六"; C4 26-27 7
        """,
    ),
    "a quoted label that is cut": (
        '"1.属于国家秘密 |  | 5 | 6',
        """
0-20 4 wide: L 0-9 ROW_STATE_SECRET requests whole; C 15-16 5; C 19-20 6
        """,
    ),
    "words among five figures": (
        "总数 | 1 | 2 | 缺 | 3 | 4 | 5 | 无数据",
        """
0-32 8 wide ruled: C1 5-6 1; C2 9-10 2; C3 13-14 缺; C4 17-18 3; C5 21-22 4; C6 25-26 5; C7 29-32 无数据
        """,
    ),
    "words among four figures": (
        "总数 | 1 | 2 | 缺 | 3 | 4",
        """
0-22 6 wide ruled: C1 5-6 1; C2 9-10 2; C3 13-14 缺; C4 17-18 3; C5 21-22 4
        """,
    ),
    "words among five figures of a row": (
        "1.属于国家秘密 | 1 | 2 | 缺 | 3 | 4 | 5",
        """
0-32 7 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 1; C2 15-16 2; C3 19-20 缺; C4 23-24 3;
    C5 27-28 4; C6 31-32 5
        """,
    ),
    "words among figures below a label": (
        "1.属于国家秘密 | 1\n缺损 | 1 | 2 | 缺 | 3 | 4 | 5",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 1
13-39 7 wide ruled: T0 13-15 缺损; C1 18-19 1; C2 22-23 2; C3 26-27 缺; C4 30-31 3; C5 34-35 4; C6 38-39 5
        """,
    ),
    "a lone figure between bars": (
        "1.属于国家秘密 | 5\n |  | 7 | ",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5
13-23 4 wide ruled stray: C0 14-14; C1 15-15; C2 19-20 7; C3 22-22
        """,
    ),
    "two figures between bars": (
        "1.属于国家秘密 | 5\n |  | 7 | 8",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5
13-24 4 wide ruled: C0 14-14; C1 15-15; C2 19-20 7; C3 23-24 8
        """,
    ),
    "a lone word between bars": (
        "1.属于国家秘密 | 5\n |  | 字样 | ",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5
13-24 4 wide ruled: T2 19-21 字样
        """,
    ),
    "a lone figure beside a label": (
        "1.属于国家秘密 | 5\n自然人 | 7 | ",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5
13-23 3 wide ruled: L0 13-16 COLUMN_NATURAL_PERSON requests whole; C1 19-20 7; C2 22-22
        """,
    ),
    "fourteen blanks": (
        "| | | | | | | | | | | | | | |",
        """
0-29 14 wide ruled
        """,
    ),
    "fifteen blanks": (
        "| | | | | | | | | | | | | | | |",
        """
0-31 15 wide ruled: C0 1-1; C1 3-3; C2 5-5; C3 7-7; C4 9-9; C5 11-11; C6 13-13; C7 15-15; C8 17-17; C9 19-19;
    C10 21-21; C11 23-23; C12 25-25; C13 27-27; C14 29-29
        """,
    ),
    "fifteen blanks and a word": (
        "| | | | | | | | | | | | | | | | 字样 |",
        """
0-36 16 wide ruled: T15 32-34 字样
        """,
    ),
    "fifteen blanks and a label": (
        "| | | | | | | | | | | | | | | | 自然人 |",
        """
0-37 16 wide ruled: L15 32-35 COLUMN_NATURAL_PERSON requests whole
        """,
    ),
    "a character that is not there": (
        "1.属于国家秘密 | <b>5</b> | <i></i> | <b>5 </b>件 | 1<b></b>2",
        """
0-54 5 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 14-15 5; C2 21-21; C3 35-42 5件; C4 45-54 12
        """,
    ),
    "one cell": (
        "| 5 |",
        """
0-5 1 wide ruled stray: C0 2-3 5
        """,
    ),
    "a row of a grid on two lines": (
        (
            "+------+---+---+\n"
            "| 1.属于国 | 5 |   |\n"
            "| 家秘密 |  |  |\n"
            "+------+---+---+\n"
            "| 2.重复申 |   | 6 |\n"
            "| 请 |  | 7 |\n"
            "+------+---+---+\n"
            "| 3.其他 | x | 8 |\n"
            "|  | y |   |\n"
            "+------+---+---+"
        ),
        """
0-16
16-48 3 wide ruled: L0 19-40 ROW_STATE_SECRET requests; C1 27-28 5; C2 30-30
49-65
65-96 3 wide ruled: L0 68-87 ROW_REPEATED requests; C1 75-75; C2 80-94 6 7
97-113
113-143 3 wide ruled: L0 116-120 ROW_OTHER requests whole; C1 123-124 x; C1 136-137 y; C2 127-128 8
144-160
        """,
    ),
    "words of a grid on two lines": (
        "+------+---+\n| 字样 | 5 |\n| 又是 | 件 |\n+------+---+\n| 自然 |  |\n| 人 |  |\n+------+---+",
        """
0-12
12-34 2 wide ruled: T0 15-17 字样; T0 26-28 又是; C1 20-21 5
35-47
47-66 2 wide ruled: L0 50-61 COLUMN_NATURAL_PERSON requests
67-79
        """,
    ),
    "a misread label between bars": (
        "1.属于国家秘蜜 | 5",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests misread; C1 11-12 5
        """,
    ),
    "a misread word in a row": (
        "1.属于国家秘密 | 2.重复申清 | 5",
        """
0-21 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-17 2.重复申清; C2 20-21 5
        """,
    ),
    "a label cut short": (
        "4.保护第… | 5\n一… | 6\n（一… | 7\n4… | 8\n保护…  | 9\n1.… | 3",
        """
0-10 2 wide ruled: L0 0-6 ROW_THIRD_PARTY_RIGHTS requests whole; C1 9-10 5
11-17 2 wide ruled: L0 11-13 ROW_RECEIVED requests whole; C1 16-17 6
18-25 2 wide ruled: L0 18-21 ROW_GRANTED requests whole; C1 24-25 7
26-32 2 wide ruled: C0 26-28 4…; C1 31-32 8
33-41 2 wide ruled stray: C1 40-41 9
42-49 2 wide ruled: C0 42-45 1.…; C1 48-49 3
        """,
    ),
    "marks": (
        "。 、 | （） | —— | ～",
        """
0-17 4 wide ruled: C2 11-13 --; C3 16-17 ~
        """,
    ),
    "marks in a row": (
        "1.属于国家秘密 | 。 | （） | 、",
        """
0-21 4 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 .; C2 15-17 (); C3 20-21 ,
        """,
    ),
    "a lone figure with its unit": (
        "1.属于国家秘密 | 5\n |  | 7件 | ",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5
13-24 4 wide ruled stray: C0 14-14; C1 15-15; C2 19-21 7件; C3 23-23
        """,
    ),
    "a word behind a figure below a head": (
        "自然人 | 7 | 缺",
        """
0-11 3 wide ruled: L0 0-3 COLUMN_NATURAL_PERSON requests whole; C1 6-7 7; T2 10-11 缺
        """,
    ),
    "a figure in the label's cell": (
        "（三）不予公开 | 1.属于国家秘密 5 |  | 6",
        """
0-27 4 wide ruled: L0 0-7 GROUP_DENIED requests whole; L1 10-18 ROW_STATE_SECRET requests whole; C1 19-20 5;
    C2 22-22; C3 26-27 6
        """,
    ),
    "a head between a label and itself": (
        "1.属于国家秘密 | 自然人 | 1.属于国家秘密 | 5 | ",
        """
0-32 5 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; L1 11-14 COLUMN_NATURAL_PERSON requests whole;
    L2 17-25 ROW_STATE_SECRET requests whole; C3 28-29 5; C4 31-31
        """,
    ),
    "a spanning label twice before one that it leads on to": (
        "（六）其他处理 | （六）其他处理 | 3.其他 | 5 | ",
        """
0-31 5 wide ruled: L0 0-7 ROW_UNDIVIDED requests whole; L1 10-17 ROW_UNDIVIDED requests whole;
    L2 20-24 ROW_OTHER requests whole; C3 27-28 5; C4 30-30
        """,
    ),
    "a lone figure in a grid": (
        "+----+---+----+\n|    | 7 |    |\n|    |   |    |\n+----+---+----+",
        """
0-15
15-47 3 wide ruled stray: C0 17-17; C1 23-24 7; C2 26-26
48-63
        """,
    ),
    "words alone in a grid": (
        "+------+---+\n| 字样 |   |\n| 又是 |   |\n+------+---+",
        """
0-12
12-34 2 wide ruled: T0 15-17 字样; T0 26-28 又是
35-47
        """,
    ),
    "marks of a page in a grid": (
        "+------+------+\n| 2.重 | <b>5</b> |\n| 复申请 |      |\n+------+------+",
        """
0-15
15-49 2 wide ruled: L0 18-40 ROW_REPEATED requests; C1 27-28 5
50-65
        """,
    ),
    "the beginning of a label between bars": (
        "行政 | 88\n许可 | 5",
        """
0-14 2 wide ruled: L0 0-10 ROW_LICENSING disclosure; C1 5-14 88 5
        """,
    ),
    "words for a blank with marks": (
        "1.属于国家秘密 | 无。 | “无” | 无 无",
        """
0-25 4 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-13 无.; C2 16-19 "无"; C3 22-25 无无
        """,
    ),
    "a letter in a row": (
        "1.属于国家秘密 | 申 | 申请 | 申请人 | 年",
        """
0-27 5 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 申; C2 15-17 申请; C4 26-27 年
        """,
    ),
    "digits with marks in a row": (
        "1.属于国家秘密 | 2- | ,312,312 | 5。",
        """
0-29 4 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-13 2-; C2 16-24 ,312,312;
    C3 27-29 5.
        """,
    ),
    "the number of a row between its group's label and its own": (
        "（六）其他处理 | 1. | 3.其他 | 5",
        """
0-23 4 wide ruled: L0 0-7 ROW_UNDIVIDED requests whole; L2 15-19 ROW_OTHER requests whole; C3 22-23 5
        """,
    ),
    "strange words around a label": (
        "重复申请的告知 | 属于国家秘密的答复",
        """
0-19 2 wide ruled: T0 0-7 重复申请的告知; L1 10-19 ROW_STATE_SECRET requests misread
        """,
    ),
    "far apart: a label between bars": (
        f"x | 1.属于{_GAP}国家秘密 | 5",
        """
0-86 3 wide ruled: T0 0-1 x; L1 4-82 ROW_STATE_SECRET requests whole; C2 85-86 5
        """,
    ),
    "far apart: marks": (
        f"1.属于国家秘密 | 。{_GAP}、 | 5",
        """
0-87 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-83 .,; C2 86-87 5
        """,
    ),
    "far apart: a word for a blank": (
        f"1.属于国家秘密 | 不{_GAP}适用 | 5",
        """
0-88 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-84 不适用; C2 87-88 5
        """,
    ),
    "far apart: two figures": (
        f"1.属于国家秘密 | 5{_GAP}6 | 7",
        """
0-87 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5; C1 82-83 6; C2 86-87 7
        """,
    ),
    "far apart: a figure and its unit": (
        f"1.属于国家秘密 | 5{_GAP}件 | 7",
        """
0-87 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-83 5件; C2 86-87 7
        """,
    ),
    "far apart: a label cut short": (
        f"x | 4.保护{_GAP}第… | 5",
        """
0-84 3 wide ruled: T0 0-1 x; L1 4-80 ROW_THIRD_PARTY_RIGHTS requests whole; C2 83-84 5
        """,
    ),
    "far apart: an unreadable figure": (
        f"1.属于国家秘密 | 5{_GAP}x | 6",
        """
0-87 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-83 5x; C2 86-87 6
        """,
    ),
    "far apart: words between bars": (
        f"x | 柳林{_GAP}路 | 5",
        """
0-81 3 wide ruled: T0 0-1 x; T1 4-77 柳林路; C2 80-81 5
        """,
    ),
    "far apart: a misread label between bars": (
        f"x | 1.属于{_GAP}国家秘蜜 | 5",
        """
0-86 3 wide ruled: T0 0-1 x; L1 4-82 ROW_STATE_SECRET requests misread; C2 85-86 5
        """,
    ),
    "far apart: digits with marks": (
        f"2{_GAP}- | 5",
        """
0-76 2 wide ruled: C0 0-72 2-; C1 75-76 5
        """,
    ),
    "far apart: a letter in a row": (
        f"1.属于国家秘密 | 申{_GAP}请 | 5",
        """
0-87 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-83 申请; C2 86-87 5
        """,
    ),
    "far apart: a comma and figures between labels": (
        (f"x | 1.属于国家秘密,7,,{_GAP}82.重复申请 | 5"),
        """
0-97 3 wide: T 0-1 x; L 4-12 ROW_STATE_SECRET requests whole; C 12-87 ,7,,8;
    L 87-93 ROW_REPEATED requests whole; C 96-97 5
        """,
    ),
    "a star in the first column": (
        "* | 5",
        """
0-5 2 wide ruled: C0 0-1 *; C1 4-5 5
        """,
    ),
    "an unreadable figure in the first column": (
        "5x | 1.属于国家秘密 | 6",
        """
0-17 3 wide ruled: T0 0-2 5x; L1 5-13 ROW_STATE_SECRET requests whole; C2 16-17 6
        """,
    ),
    "pieces of heads in the first column": (
        "自然 商业 科研 | 5\n人 企业 机构 | 6",
        """
0-12 2 wide ruled: T0 0-8 自然商业科研; C1 11-12 5
13-24 2 wide ruled: T0 13-20 人企业机构; C1 23-24 6
        """,
    ),
    "figures that marks of a page cut in a cell": (
        "1.属于国家秘密 | 1<b></b>2 3<i></i>4 | 5",
        """
0-34 3 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-20 12; C1 21-30 34; C2 33-34 5
        """,
    ),
    "two letters of a label cut short": (
        "1.属… | 5\n2.其… | 6",
        """
0-8 2 wide ruled: L0 0-4 ROW_STATE_SECRET requests whole; C1 7-8 5
9-17 2 wide ruled: L0 9-13 ROW_PROHIBITED_BY_LAW requests whole; C1 16-17 6
        """,
    ),
    "a label in a grid that is cut short": (
        "+------+---+\n| 4.保护第 | 5 |\n| 三方合法 |   |\n+------+---+",
        """
0-12
12-39 2 wide ruled: L0 15-33 ROW_THIRD_PARTY_RIGHTS requests; C1 23-24 5
40-52
        """,
    ),
    "a label and words in a grid": (
        "+------+---+\n| 柳林 | 5 |\n| 2.重复申请 |   |\n+------+---+",
        """
0-12
12-38 2 wide ruled: T0 15-17 柳林; L0 26-32 ROW_REPEATED requests whole; C1 20-21 5
39-51
        """,
    ),
    "two labels in a cell of a grid": (
        "+------+---+\n| 2.重复申请 | 5 |\n| 3.要求提供公开出版物 | 6 |\n+------+---+",
        """
0-12
13-27 2 wide ruled: L0 15-21 ROW_REPEATED requests whole; C1 24-25 5
28-47 2 wide ruled: L0 30-41 ROW_PUBLIC_PUBLICATION requests whole; C1 44-45 6
48-60
        """,
    ),
    "a label on three lines of a grid": (
        "+------+---+\n| 2.重 | 5 |\n| 复申 |   |\n| 请 |   |\n+------+---+",
        """
0-12
12-45 2 wide ruled: L0 15-39 ROW_REPEATED requests; C1 21-22 5
46-58
        """,
    ),
    "far apart: strange letters and labels between bars": (
        (f"x | 柳林路上山里水边田2.重复申请{_GAP}1.属于国家秘密 | 5"),
        """
0-101 3 wide ruled: T0 0-1 x; T1 4-13 柳林路上山里水边田; L1 89-97 ROW_STATE_SECRET requests whole; C2 100-101 5
        """,
    ),
    "a figure before the only row between bars": (
        "3 | 1.属于国家秘密 | 5 |  | 6\n2.重复申请 5\n3.其他 6",
        """
0-23 5 wide ruled: T0 0-1 3; L1 4-12 ROW_STATE_SECRET requests whole; C2 15-16 5; C3 18-18; C4 22-23 6
24-32: L 24-30 ROW_REPEATED requests whole; C 31-32 5
33-39: L 33-37 ROW_OTHER requests whole; C 38-39 6
        """,
    ),
    "a lone figure between tabs": (
        "1.属于国家秘密\t5\n\t5\t\n5",
        """
0-10 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 9-10 5
11-14 3 wide ruled stray: C0 11-11; C1 12-13 5; C2 14-14
15-16 stray: C 15-16 5
        """,
    ),
    "tabs alone": (
        "1.属于国家秘密\t5\n\t\t\n2.重复申请\t6",
        """
0-10 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 9-10 5
11-13 3 wide ruled
14-22 2 wide ruled: L0 14-20 ROW_REPEATED requests whole; C1 21-22 6
        """,
    ),
    "bars alone": (
        "1.属于国家秘密 | 5\n| |\n   \n2.重复申请 | 6",
        """
0-12 2 wide ruled: L0 0-8 ROW_STATE_SECRET requests whole; C1 11-12 5
13-16 3 wide ruled
21-31 2 wide ruled gap: L0 21-27 ROW_REPEATED requests whole; C1 30-31 6
        """,
    ),
    "a rule without corners": (
        "-----\n| 2.重复申 | 5 |\n| 柳 |  |\n-----",
        """
0-5
6-19 2 wide ruled: L0 8-13 ROW_REPEATED requests; C1 16-17 5
20-28 2 wide ruled: T0 22-23 柳
29-34
        """,
    ),
    "a label above words in a grid": (
        "+------+---+\n| 2.重复申请 | 5 |\n| 柳林 |   |\n+------+---+",
        """
0-12
12-38 2 wide ruled: L0 15-21 ROW_REPEATED requests whole; T0 30-32 柳林; C1 24-25 5
39-51
        """,
    ),
    "the beginning of a label in a grid": (
        "+----+---+\n| 属于国 | 5 |\n| 家秘 |   |\n+----+---+",
        """
0-10
10-33 2 wide ruled stray: C1 19-20 5
34-44
        """,
    ),
    "a cell of a grid with nothing to see in it": (
        "+------+---+---+\n| 2.重复申 | \u200b | 5 |\n| 请 | \u200b |  |\n+------+---+---+",
        """
0-16
16-47 3 wide ruled: L0 19-38 ROW_REPEATED requests; C1 26-26; C2 31-32 5
48-64
        """,
    ),
    "a short head in a grid": (
        "+------+---+\n| 其 | 5 |\n| 他 |   |\n+------+---+\n| 总 | 5 |\n| 计 |   |\n+------+---+",
        """
0-12
12-32 2 wide ruled: L0 15-26 COLUMN_OTHER requests; C1 19-20 5
33-45
45-65 2 wide ruled: L0 48-59 COLUMN_TOTAL; C1 52-53 5
66-78
        """,
    ),
    "an unreadable figure and another": (
        "5x | 6",
        """
0-6 2 wide ruled: T0 0-2 5x; C1 5-6 6
        """,
    ),
    "long words on two lines of a grid": (
        (
            "+---+---+\n| 有申请人要求更正或者补充的政府信息并不属于本机关的 | 5 |\n"
            "| 制作或者保存的，已按规定告知其向有权更正的机关提出 |   |\n+---+---+"
        ),
        """
0-9
9-77 2 wide ruled: T0 12-37 有申请人要求更正或者补充的政府信息并不属于本机关的;
    T0 46-71 制作或者保存的已按规定告知其向有权更正的机关提出; C1 40-41 5
78-87
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES)
def test_a_ruled_line_is_cells(text: str, expected: str) -> None:
    """
    Blanks count, but for those before a label; where bars are no grid, none is left.
    """
    assert expected.replace("\n    ", " ").strip().split("\n") == scanned(text)


_LONG: Final = "字" * 20_001
"""Longer than any stretch that is looked into."""

_DIGITS: Final = "1" * 20_001


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        pytest.param("1|2|3|4|5|{}", "C5", id="behind five figures"),
        pytest.param(" 1 | 2 | 3 | 4 | 5 | {}", "C5", id="with spaces"),
        pytest.param("1件|2件|3件|4件|5件|{}", "C5", id="with units"),
        pytest.param("1|2|3|4|{}", "T4", id="behind four"),
        pytest.param("1|2|3|{}", "T3", id="behind three"),
        pytest.param("1件|2件|3件|{}", "T3", id="behind three with units"),
        pytest.param("1||2|3|4|5|{}", "C6", id="with a blank"),
        pytest.param("{}|1|2|3|4|5", "T0", id="before them"),
        pytest.param("自然人|1|2|3|4|5|{}", "T6", id="behind a label"),
        pytest.param("1.属于国家秘密|1\n1|2|3|4|5|{}", "C5", id="below a row"),
        pytest.param("{}\n1|2|3|4|5|6", "T", id="on another line"),
    ],
)
def test_words_that_are_too_long_are_a_cell_among_five_figures(cells: str, kind: str) -> None:
    """
    In a line without a label, behind one of them.
    """
    found = [item for line in scanned(cells.format(_LONG)) for item in line.partition(": ")[2].split("; ")]
    assert [kind] == [item.partition(" ")[0] for item in found if item.endswith(_LONG)]


def test_a_cell_of_long_words_has_no_spaces() -> None:
    """
    As no cell has.
    """
    (line,) = scanned(f"1|2|3|4|5|字 {_LONG}")
    assert line.endswith(f"; C5 10-20013 字{_LONG}")


@pytest.mark.parametrize("figure", [_DIGITS, f"-{_DIGITS}", f"1\u200b{_DIGITS}", f"{_DIGITS}.5"])
def test_a_figure_is_a_cell_however_long_it_is(figure: str) -> None:
    """
    With a sign before it, or something that nobody sees in it: that it is too long is told where it is read.
    """
    (line,) = scanned(f"1.属于国家秘密|{figure}|5")
    cells = line.partition("; ")[2]
    assert [("C1", figure.replace("\u200b", "")), ("C2", "5")] == [
        (cell.split(" ")[0], cell.split(" ")[2]) for cell in cells.split("; ")
    ]


def test_half_of_a_figure_takes_up_a_cell_behind_the_label_of_each_row_that_has_one() -> None:
    """
    In a line without a label it is a number, and no cell.
    """
    assert [line.partition(": ")[2] for line in scanned("规章|1.|3\n规章|2.|4\n3.|5|6")] == [
        "L0 0-2 ROW_RULES disclosure whole; C1 3-5 1.; C2 6-7 3",
        "L0 8-10 ROW_RULES disclosure whole; C1 11-13 2.; C2 14-15 4",
        "C1 19-20 5; C2 21-22 6",
    ]


def test_a_number_stands_before_figures_between_bars_that_are_no_grid() -> None:
    """
    As before those of any line that has no cells: to the left of all heads, which have none either.
    """
    heads = "结果维持 结果纠正 其他结果 尚未审结 总计 " * 3
    figures = [1, 0, 2, 0, 3, 0, 4, 0, 0, 4, 5, 0, 0, 1, 6]
    lines = ["四、政府信息公开行政复议、行政诉讼情况", f"    {heads}", f'"9 | {" | ".join(map(str, figures))}']
    read = gor.parse("\n".join(["三、收到和处理政府信息公开申请情况", *lines]))
    assert figures == [cell.value for cell in read.cells() if cell.path.startswith("disputes.")]
    assert ['"9'] == [each.found for each in read.diagnostics if each.code is Code.UNEXPLAINED_FIGURES]
