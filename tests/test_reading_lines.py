"""What a line without bars holds: labels, figures, and words that nothing explains."""

from __future__ import annotations

from typing import Final

import pytest

from texts.scanned import scanned

_GAP: Final = " " * 70
"""More than what is remembered of one line for the next may hold."""

# Of each line where it stands, how many cells wide it is, and what is on it: labels, cells, text, and pages' numbers.
_CASES: Final = {
    "figures behind a label": (
        "1.属于国家秘密 5 0  / - 1,208",
        """
0-23: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; C 11-12 0; C 14-15 /; C 16-17 -; C 18-23 1,208
        """,
    ),
    "words for a blank": (
        "1.属于国家秘密 无 不适用 5",
        """
0-16: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 无; C 11-14 不适用; C 15-16 5
        """,
    ),
    "a figure with its unit": (
        "1.属于国家秘密 5 件 6件 7  件 8 万元",
        """
0-25: L 0-8 ROW_STATE_SECRET requests whole; C 9-12 5件; C 13-15 6件; C 16-17 7; C 21-25 8万元
        """,
    ),
    "a figure with its remark": (
        "1.属于国家秘密 5（含3 件） 6",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 9-16 5(含3件); C 17-18 6
        """,
    ),
    "a remark that does not close": (
        "1.属于国家秘密 5（含3 件 6",
        """
0-17: L 0-15 ROW_STATE_SECRET requests misread; C 16-17 6
        """,
    ),
    "a remark of words": (
        "1.属于国家秘密 5（见下） 6",
        """
0-16: L 0-8 ROW_STATE_SECRET requests whole; C 9-14 5(见下); C 15-16 6
        """,
    ),
    "a sign before figures": (
        "1.属于国家秘密 +5 -6 - 7",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 9-11 +5; C 12-14 -6; C 15-16 -; C 17-18 7
        """,
    ),
    "figures and words": (
        "5 柳林路27号 6",
        """
0-10: T 0-1 5; T 2-8 柳林路27号; T 9-10 6
        """,
    ),
    "words behind figures": (
        "1.属于国家秘密 5 6 见柳林路27号",
        """
0-20: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; C 11-12 6; T 13-20 见柳林路27号
        """,
    ),
    "words before a label": (
        "另有27件 5 1.属于国家秘密 6",
        """
0-18: T 0-5 另有27件; T 6-7 5; L 8-16 ROW_STATE_SECRET requests whole; C 17-18 6
        """,
    ),
    "a lone figure": (
        "1.属于国家秘密 5\n6\n\n7\n8件",
        """
0-10: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5
11-12 stray: C 11-12 6
14-15 gap: C 14-15 7
16-18 stray: C 16-18 8件
        """,
    ),
    "a lone figure with a space": (
        "1.属于国家秘密\n 6 \n/\n-\n",
        """
0-8: L 0-8 ROW_STATE_SECRET requests whole
9-12 stray: C 10-11 6
13-14 stray: C 13-14 /
15-16 stray: C 15-16 -
        """,
    ),
    "a unit on a line of its own": (
        "本年收费金额（单位：万元）\n行政事业性收费 5\n万元\n件",
        """
0-13: L 0-13 COLUMN_FEE_AMOUNT disclosure whole
14-23: L 14-21 ROW_FEES disclosure whole; C 22-26 5万元
24-26
27-28
        """,
    ),
    "a unit without a figure above": (
        "1.属于国家秘密\n万元",
        """
0-8: L 0-8 ROW_STATE_SECRET requests whole
9-11
        """,
    ),
    "a unit two lines below": (
        "1.属于国家秘密 5\n\n万元",
        """
0-10: L 0-8 ROW_STATE_SECRET requests whole; C 9-14 5万元
12-14 gap
        """,
    ),
    "the number of a page": (
        "- 4 -\n第4页\n第 4 页 共 9 页\n4/9\nPage 4 of 9\n·4·\n4 / 9 页",
        """
0-5: P 0-5 - 4 -
6-9: P 6-9 第4页
10-21: P 10-21 第 4 页 共 9 页
22-25: P 22-25 4/9
26-37: P 26-37 Page 4 of 9
38-41: P 38-41 ·4·
42-49: C 42-43 4; C 44-45 /; C 46-47 9; T 48-49 页
        """,
    ),
    "a note": (
        "注：其中3件为上年度结转。\n（备注）5\n说明 5\n填表说明：1.属于国家秘密 5\n注册 5",
        """
0-13: T 0-13 注其中3件为上年度结转
14-19: T 14-19 备注5
20-24: T 20-24 说明5
25-40: T 25-40 填表说明1属于国家秘密5
41-45: T 41-43 注册; T 44-45 5
        """,
    ),
    "a rule": (
        "----\n====\n|---|---|\n: : :\n-\n***",
        """
0-4
5-9
10-19
20-25
26-27 stray: C 26-27 -
28-31
        """,
    ),
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
    "labels run together": (
        "1.属于国家秘密2.重复申请",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; L 8-14 ROW_REPEATED requests whole
        """,
    ),
    "labels and figures run together": (
        "1.属于国家秘密122.重复申请3",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-10 12; L 10-16 ROW_REPEATED requests whole; C 16-17 3
        """,
    ),
    "a figure run together with its label": (
        "1.属于国家秘密12 3 2.重复申请",
        """
0-19: L 0-8 ROW_STATE_SECRET requests whole; C 8-10 12; C 11-12 3; L 13-19 ROW_REPEATED requests whole
        """,
    ),
    "a comma between": (
        "1.属于国家秘密1,2,32.重复申请",
        """
0-19: L 0-8 ROW_STATE_SECRET requests whole; C 8-13 1,2,3; L 13-19 ROW_REPEATED requests whole
        """,
    ),
    "a sign between": (
        "1.属于国家秘密-122.重复申请",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-11 -12; L 11-17 ROW_REPEATED requests whole
        """,
    ),
    "words around a label": (
        "对1.属于国家秘密的答复 5",
        """
0-14: L 0-12 ROW_STATE_SECRET requests misread; C 13-14 5
        """,
    ),
    "words with a label in them": (
        "本年度共收到重复申请的告知书若干件次",
        """
0-18: T 0-18 本年度共收到重复申请的告知书若干件次
        """,
    ),
    "prose": (
        "全年发布信息二百余条，其中重复申请若干，均已答复，没有其他情况需要说明",
        """
0-35: T 0-35 全年发布信息二百余条其中重复申请若干均已答复没有其他情况需要说明
        """,
    ),
    "a misread label": (
        "1.属于国家秘蜜 5\n2.重复申清 6",
        """
0-10: L 0-8 ROW_STATE_SECRET requests misread; C 9-10 5
11-19: L 11-17 ROW_REPEATED requests misread; C 18-19 6
        """,
    ),
    "a letter like a figure": (
        "1.属于国家秘密\no\n〇 I\nO件",
        """
0-8: L 0-8 ROW_STATE_SECRET requests whole
9-10 stray: C 9-10 o
11-14: T 11-14 〇I
15-17: T 15-17 O件
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
    "digits with marks": (
        "2-\n,312,312\n5。\n“5”\n（5）",
        """
0-2 stray: C 0-2 2-
3-11 stray: C 3-11 ,312,312
12-14
15-18 stray: C 15-18 5
19-22 stray: C 19-22 (5)
        """,
    ),
    "an unreadable figure": (
        "1.属于国家秘密 5x 12约 3.1415.9 二5",
        """
0-27: T 0-27 1属于国家秘密5x12约314159二5
        """,
    ),
    "a long unreadable figure": (
        ("5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        """
0-91: T 0-91 5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
    ),
    "a label cut short in a line": (
        "4.保护第… 5",
        """
0-8: L 0-5 ROW_THIRD_PARTY_RIGHTS requests; C 7-8 5
        """,
    ),
    "a label in other words": (
        "2.重复提交申请 5",
        """
0-10: L 0-8 ROW_REPEATED requests misread; C 9-10 5
        """,
    ),
    "quoted figures": (
        "1.属于国家秘密 ‘5’ \"6\" '7' 8",
        """
0-22: L 0-8 ROW_STATE_SECRET requests whole; C 10-19 5""6"'7; C 21-22 8
        """,
    ),
    "thousands": (
        "1.属于国家秘密 1,208 12 208 1，208",
        """
0-27: L 0-8 ROW_STATE_SECRET requests whole; C 9-14 1,208; C 15-17 12; C 18-21 208; C 22-27 1,208
        """,
    ),
    "digits of other scripts": (
        "1.属于国家秘密 ٣ ５ ²",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 ٣; C 11-12 5; C 13-14 ²
        """,
    ),
    "a figure in words": (
        "1.属于国家秘密 五 十",
        """
0-12: L 0-8 ROW_STATE_SECRET requests whole
        """,
    ),
    "a unit beside a label": (
        "1.属于国家秘密 件 5",
        """
0-12: L 0-8 ROW_STATE_SECRET requests whole; C 11-12 5
        """,
    ),
    "money": (
        "行政事业性收费 5 万元 6.5万元 7元",
        """
0-21: L 0-7 ROW_FEES disclosure whole; C 8-12 5万元; C 13-18 6.5万元; C 19-21 7元
        """,
    ),
    "labels with figures on one line": (
        "规章 7 3 41 行政规范性文件 0 12 5",
        """
0-24: L 0-2 ROW_RULES disclosure whole; C 3-4 7; C 5-6 3; C 7-9 41;
    L 10-17 ROW_NORMATIVE_DOCUMENTS disclosure whole; C 18-19 0; C 20-22 12; C 23-24 5
        """,
    ),
    "spaces in labels": (
        "1. 属 于 国 家 秘 密  5",
        """
0-17: L 0-14 ROW_STATE_SECRET requests whole; C 16-17 5
        """,
    ),
    "heads and a word": (
        "自然人 商业企业 合计",
        """
0-11: L 0-3 COLUMN_NATURAL_PERSON requests whole; T 9-11 合计
        """,
    ),
    "a head and its unit": (
        "本年收费金额 （单位：万元）",
        """
0-14: L 0-14 COLUMN_FEE_AMOUNT disclosure whole
        """,
    ),
    "repeated with brackets": (
        "（1.属于国家秘密） 5",
        """
0-12: L 0-10 ROW_STATE_SECRET requests whole; C 11-12 5
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
    "labels and words": (
        "1.属于国家秘密 柳林 2.重复申请 5",
        """
0-20: T 0-18 1属于国家秘密柳林2重复申请; T 19-20 5
        """,
    ),
    "six strange letters beside a label": (
        "2.重复申请，请看柳林路，2.重复申请 5",
        """
0-21: T 0-19 2重复申请请看柳林路2重复申请; T 20-21 5
        """,
    ),
    "seven strange letters beside labels": (
        "2.重复申请，请看柳林路口，2.重复申请，1.属于国家秘密 5",
        """
0-31: T 7-13 请看柳林路口; L 21-29 ROW_STATE_SECRET requests whole; C 30-31 5
        """,
    ),
    "a figure with its unit between labels": (
        "1.属于国家秘密12件2.重复申请",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-11 12件; L 11-17 ROW_REPEATED requests whole
        """,
    ),
    "a figure in quotes between labels": (
        "1.属于国家秘密“12”2.重复申请",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 9-11 12; L 12-18 ROW_REPEATED requests whole
        """,
    ),
    "brackets around a figure between labels": (
        "1.属于国家秘密（12）2.重复申请",
        """
0-18: L 0-8 ROW_STATE_SECRET requests whole; C 8-12 (12); L 12-18 ROW_REPEATED requests whole
        """,
    ),
    "a figure before a label and behind it": (
        "71.属于国家秘密8",
        """
0-10: C 0-1 7; L 1-9 ROW_STATE_SECRET requests whole; C 9-10 8
        """,
    ),
    "a mark before a figure at the beginning": (
        "-71.属于国家秘密-8-",
        """
0-13: C 0-2 -7; L 2-10 ROW_STATE_SECRET requests whole; C 10-13 -8-
        """,
    ),
    "figures that nothing tells apart": (
        "1.属于国家秘密5 62.重复申请",
        """
0-17: L 0-8 ROW_STATE_SECRET requests whole; C 8-9 5; C 10-11 6; L 11-17 ROW_REPEATED requests whole
        """,
    ),
    "a label with a remark": (
        "1.属于国家秘密（含3件）5",
        """
0-14: L 0-14 ROW_STATE_SECRET requests misread
        """,
    ),
    "far apart: a label": (
        f"1.属于{_GAP}国家秘密 5 6",
        """
0-82: L 0-78 ROW_STATE_SECRET requests whole; C 79-80 5; C 81-82 6
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
    "far apart: labels and figures": (
        f"1.属于国家秘密12{_GAP}2.重复申请3",
        """
0-87: L 0-8 ROW_STATE_SECRET requests whole; C 8-10 12; L 80-86 ROW_REPEATED requests whole; C 86-87 3
        """,
    ),
    "far apart: labels and words": (
        (f"1.属于国家秘密{_GAP}柳林路上2.重复申请 5"),
        """
0-90: T 0-88 1属于国家秘密柳林路上2重复申请; T 89-90 5
        """,
    ),
    "far apart: an unreadable figure without a label": (
        f"5{_GAP}x",
        """
0-72: C 0-1 5; T 71-72 x
        """,
    ),
    "far apart: words": (
        f"柳林{_GAP}路",
        """
0-73: T 0-73 柳林路
        """,
    ),
    "far apart: a misread label": (
        f"1.属于{_GAP}国家秘蜜 5",
        """
0-80: L 0-78 ROW_STATE_SECRET requests misread; C 79-80 5
        """,
    ),
    "far apart: digits and marks between labels": (
        (f"1.属于国家秘密,{_GAP}7-,2.重复申请 5"),
        """
0-90: L 0-8 ROW_STATE_SECRET requests whole; C 8-82 ,7-,; L 82-88 ROW_REPEATED requests whole; C 89-90 5
        """,
    ),
    "two pieces of heads": (
        "自然 商业\n人 企业",
        """
0-5
6-10: L 8-10 COLUMN_BUSINESS requests
        """,
    ),
    "an unreadable figure alone": (
        "5x\n5月\n5月5日 6",
        """
0-2 stray: C 0-2 5x
3-5: T 3-5 5月
6-12: T 6-10 5月5日; T 11-12 6
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
    "as many strange letters as others": (
        "柳林路上山里水边田间地头2.重复申请1.属于国家秘密 5",
        """
0-28: T 0-12 柳林路上山里水边田间地头; L 18-26 ROW_STATE_SECRET requests whole; C 27-28 5
        """,
    ),
    "more strange letters than others": (
        "柳林路上山里水边田间地头沟2.重复申请1.属于国家秘密 5",
        """
0-29: T 0-27 柳林路上山里水边田间地头沟2重复申请1属于国家秘密; T 28-29 5
        """,
    ),
    "fewer strange letters than others": (
        "柳林路上山里水边田2.重复申请1.属于国家秘密 5",
        """
0-25: T 0-9 柳林路上山里水边田; L 15-23 ROW_STATE_SECRET requests whole; C 24-25 5
        """,
    ),
    "a misread label among others": (
        "本年制发件数本年止件数现行有效件数",
        """
0-17: T 0-17 本年制发件数本年止件数现行有效件数
        """,
    ),
    "a figure in quotes with its unit between labels": (
        "1.属于国家秘密“12件”2.重复申请",
        """
0-19: L 0-8 ROW_STATE_SECRET requests whole; C 9-12 12件; L 13-19 ROW_REPEATED requests whole
        """,
    ),
    "a figure that marks of a page cut between labels": (
        "1.属于国家秘密1<b></b>2件2.重复申请",
        """
0-24: L 0-8 ROW_STATE_SECRET requests whole; C 8-18 12件; L 18-24 ROW_REPEATED requests whole
        """,
    ),
    "a figure of seventy-nine characters": (
        "5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        """
0-79 stray: C 0-79 5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
    ),
    "a figure of eighty characters": (
        "5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        """
0-80: T 0-80 5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
    ),
    "far apart: strange letters and labels": (
        (f"柳林路上山里水边田2.重复申请{_GAP}1.属于国家秘密 5"),
        """
0-95: T 0-9 柳林路上山里水边田; L 85-93 ROW_STATE_SECRET requests whole; C 94-95 5
        """,
    ),
    "a note in brackets": (
        "（备注：1.属于国家秘密 5）\n（1.属于国家秘密） 5",
        """
0-15: T 0-15 备注1属于国家秘密5
16-28: L 16-26 ROW_STATE_SECRET requests whole; C 27-28 5
        """,
    ),
    "a unit below one of several rows": (
        "规章 7 3 41\n行政事业性收费 5\n万元",
        """
0-9: L 0-2 ROW_RULES disclosure whole; C 3-4 7; C 5-6 3; C 7-9 41
10-19: L 10-17 ROW_FEES disclosure whole; C 18-22 5万元
20-22
        """,
    ),
    "pieces apart from their unit": (
        "1.属于国家秘密 5 件 6",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; C 9-12 5件; C 13-14 6
        """,
    ),
    "yuan apart from its figure": (
        "行政事业性收费 5 元 6",
        """
0-13: L 0-7 ROW_FEES disclosure whole; C 8-11 5元; C 12-13 6
        """,
    ),
    "ten thousands apart from their figure": (
        "行政事业性收费 5 万 6",
        """
0-13: L 0-7 ROW_FEES disclosure whole; C 8-9 5; C 12-13 6
        """,
    ),
    "marks of a page among figures": (
        "1.属于国家秘密 <b></b> 5 1<b></b>2 <i>7</i> 6<b></b>7件 柳<b></b>林",
        """
0-58: L 0-8 ROW_STATE_SECRET requests whole; C 17-18 5; C 19-28 12; C 29-37 7; C 38-48 67件; T 49-58 柳林
        """,
    ),
    "a figure inside a remark": (
        "1.属于国家秘密 5（含 3 件） 6（含 2 件）7",
        """
0-27: L 0-8 ROW_STATE_SECRET requests whole; C 9-17 5(含3件); C 18-26 6(含2件)
        """,
    ),
    "a letter before figures": (
        "甲 5 1.属于国家秘密 6",
        """
0-14: T 0-1 甲; C 2-3 5; L 4-12 ROW_STATE_SECRET requests whole; C 13-14 6
        """,
    ),
    "two letters before figures": (
        "甲乙 5 1.属于国家秘密 6",
        """
0-15: T 0-2 甲乙; T 3-4 5; L 5-13 ROW_STATE_SECRET requests whole; C 14-15 6
        """,
    ),
    "a letter among figures": (
        "1.属于国家秘密 5 甲 6",
        """
0-14: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; T 11-12 甲; C 13-14 6
        """,
    ),
    "two letters among figures": (
        "1.属于国家秘密 5 甲乙 6",
        """
0-15: L 0-8 ROW_STATE_SECRET requests whole; C 9-10 5; T 11-13 甲乙; T 14-15 6
        """,
    ),
    "words, a label and words": (
        "柳林路 5 1.属于国家秘密 6 柳林路 7 2.重复申请 8",
        """
0-31: T 0-3 柳林路; T 4-5 5; L 6-14 ROW_STATE_SECRET requests whole; C 15-16 6; T 17-20 柳林路; T 21-22 7;
    L 23-29 ROW_REPEATED requests whole; C 30-31 8
        """,
    ),
    "a figure before the first and the last of Chinese characters": (
        "5㐀\n5鿿",
        """
0-2: T 0-2 5㐀
3-5: T 3-5 5鿿
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES)
def test_a_line_is_labels_and_figures(text: str, expected: str) -> None:
    """
    In the order in which they stand; of what is left over, nothing that may be a figure is lost.
    """
    assert expected.replace("\n    ", " ").strip().split("\n") == scanned(text)


def test_of_strange_words_two_hundred_are_held_against_labels() -> None:
    """
    Telling what they may be a misreading of is dear, and a report has some dozens.
    """
    lines = scanned("1.属于国家秘蜜\n" * 201)
    assert ["L 0-8 ROW_STATE_SECRET requests misread"] == [line.partition(": ")[2] for line in lines[:1]]
    assert all(" ROW_STATE_SECRET requests misread" in line for line in lines[:200])
    assert "1800-1808: T 1800-1808 1属于国家秘蜜" == lines[200]


def test_strange_words_are_counted_wherever_they_stand() -> None:
    """
    Those that are too long to be remembered as well.
    """
    words = "柳林路\n" * 100 + f"柳{_GAP}林路\n" * 99
    assert " misread" in scanned(f"{words}1.属于国家秘蜜")[-1]
    assert " misread" not in scanned(f"{words}柳林路\n1.属于国家秘蜜")[-1]
    assert " misread" not in scanned(f"{words}柳林路\n1.属于{_GAP}国家秘蜜")[-1]


@pytest.mark.parametrize("length", [20_000, 20_001])
def test_what_is_longer_than_any_stretch_is_kept_as_it_is(length: int) -> None:
    """
    Else it has its letters alone.
    """
    words = "字。" + "字" * (length - 2)
    kept = words if length > 20_000 else words.replace("。", "")
    kept = kept.replace("。", ".")
    assert [f"0-{length}: T 0-{length} {kept}"] == scanned(words)
    between = f"1.属于国家秘密 | {words}"
    assert [
        f"T1 11-{11 + length} {kept}" if length > 20_000 else f"C1 11-{11 + length} {words.replace('。', '.')}"
    ] == [line.rpartition("; ")[2] for line in scanned(between)]


def test_a_heading_is_a_line_of_its_own_and_ends_what_was_begun() -> None:
    """
    Wherever it stands, but behind the end.
    """
    text = "三、收到\n第二十条第\n四、行政\n（一）项\n五、问题"
    headings = [(text.index(words), text.index(words) + 4, number) for words, number in (("三、", 3), ("四、", 4))]
    expected = ["0-4 gap: H 0-4 3", "5-10", "11-15 gap: H 11-15 4", "16-20"]
    assert expected == scanned(text, headings, end=20)
    assert expected[:3] == scanned(text, [*headings, (16, 20, 5)], end=16)


@pytest.mark.parametrize(("figures", "kept"), [(20_000, 20_000), (20_001, 20_001), (20_003, 20_001)])
def test_what_comes_after_too_many_figures_is_told_as_one_stretch(figures: int, kept: int) -> None:
    """
    Of twenty thousand that are all read; on lines of their own, and on one.
    """
    lines = scanned("5\n" * figures)
    assert kept == len(lines)
    at = 2 * kept
    rest = f"; T {at - 1}-{2 * figures} ……" if figures > 20_000 else ""
    assert f"{at - 2}-{at - 1} stray: C {at - 2}-{at - 1} 5{rest}" == lines[-1]
    (line,) = scanned("5 " * figures)
    assert line.count("C ") == kept
    assert line.endswith(f"C {at - 2}-{at - 1} 5{f'; T {2 * figures}-{2 * figures} ……' if figures > 20_000 else ''}")


def test_lines_of_a_long_text_are_where_they_stand() -> None:
    """
    However many thousands of characters it has.
    """
    lines = scanned(("5 " * 49 + "7\n") * 300 + ("字" * 99 + "\n") * 400)
    assert [f"{at}-{at + 99}" for at in range(0, 70_000, 100)] == [line.partition(":")[0] for line in lines]
