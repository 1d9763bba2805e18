"""Rules of Markdown that have a dash for each cell, `| - | - |` or `|-|-|`, as it allows.

    | 信息内容 | 本年制发件数 |
    |-|-|
    | 规章 | 2 |

Anywhere else such a line is a row whose cells have a sign for nothing. Below the first line of a table, which is one of
words alone, with as many cells and another line below it, it is the rule: what has three dashes or more is one already.
"""

from __future__ import annotations

import re

_SIGNS = ("|-|", "| - |", "-|-", "- | -")
_RULE = re.compile(r" *+\|?(?: ?-{1,2} ?\|)+(?: ?-{1,2})? *+")


def with_long_rules(folded: str) -> str:
    """Make lines of dashes of such rules in *folded*; the length stays. Linear."""
    if not any(sign in folded for sign in _SIGNS):
        return folded
    lines = folded.split("\n")
    for at in range(1, len(lines) - 1):
        if "-" in lines[at] and _RULE.fullmatch(lines[at]) and _stands_below_heads(lines, at):
            rule = lines[at]
            bars = rule[:1] == "|", rule[-1:] == "|"
            lines[at] = f"{'|' * bars[0]}{'-' * (len(rule) - sum(bars))}{'|' * bars[1]}"
    return "\n".join(lines)


def _stands_below_heads(lines: list[str], at: int) -> bool:
    """Whether the line above is the first of a table, of as many cells and without figures, and another is below."""
    heads = lines[at - 1]
    is_first = at == 1 or "|" not in lines[at - 2]
    is_alike = heads.count("|") == lines[at].count("|")
    return is_first and is_alike and "|" in lines[at + 1] and not any(map(str.isdigit, heads))
