"""Which words name a unit of money.

`元`, `圆`, `人民币元` and `yuan` are one, and so are `万元` and `万`. Others, as `千元` or `美元`, are given as they
stand.
"""

from __future__ import annotations

import re

YUAN, TEN_THOUSAND = "元", "万元"

# A number before it, as in `1000元`, makes it another unit.
_NAMED = re.compile(
    r"(?:单位[:为]?)?(?:人民币|RMB|CNY|[¥￥])*:?"
    r"(?P<name>[0-9]*[十百千万亿拾佰仟萬億美港欧澳日英加台新韩]*[元圆]"
    r"|[0-9]*(?:(?:ten|hundred|thousand|million|wan|chinese|rmb)*yuan)|[十百千万亿拾佰仟萬億]+|[角分$€£]|)"
    r"(?P<currency>人民币|RMB|CNY)?(?:整|/年|保留.*)?",
    re.IGNORECASE,
)
_SAME = {
    "圆": YUAN,
    "yuan": YUAN,
    "chineseyuan": YUAN,
    "rmbyuan": YUAN,
    "万": TEN_THOUSAND,
    "萬": TEN_THOUSAND,
    "万圆": TEN_THOUSAND,
    "萬元": TEN_THOUSAND,
    "萬圆": TEN_THOUSAND,
    "wanyuan": TEN_THOUSAND,
    "tenthousandyuan": TEN_THOUSAND,
}
_LONGEST = 40


def unit_named(words: str) -> str:
    """Give the unit of money that *words*, folded and without spaces, are and nothing else; empty if they are none.

    It is 元 or 万元 in whatever way these are written, and any other as it stands there.
    """
    found = _NAMED.fullmatch(words) if len(words) <= _LONGEST else None
    if found is None:
        return ""
    name = found["name"].lower()
    if not name:
        # A sign alone is 元, and the name of the currency alone says nothing of how many.
        return YUAN if "¥" in words or "￥" in words else ""
    return _SAME.get(name, name)
