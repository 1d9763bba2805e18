"""How a year is written, and which words say that what stands below or beside them is of another than the report.

`2022年`, `上年` and `去年` over a table, or before a head, give figures to a year that no cell of the report is of.
"""

from __future__ import annotations

import re

from gov_open_report._reading.words.figures import NUMERALS

YEAR_IN_FIGURES = "(?:19|20)[0-9]{2}"
"""A pattern for `2023`."""

ZEROS_IN_WORDS = "0O\u041e\u039f\u25ef"
"""What stands for 〇 where that is hard to type, as in `二0二三`: a digit, letters of three scripts, a large circle."""

YEAR_IN_WORDS = f"[一二][九〇零○{ZEROS_IN_WORDS}][{NUMERALS}{ZEROS_IN_WORDS}]{{2}}"
"""A pattern for `二〇二三`."""

_DIGITS = str.maketrans(NUMERALS + ZEROS_IN_WORDS, "000123456789" + "0" * len(ZEROS_IN_WORDS))

EARLIER = r"(?:上一?年|去年|前年|往年|历年)"
"""A pattern for a year before."""

_SAYS_EARLIER = re.compile(EARLIER)
# Held against the year before, figures are still those of this one.
_GIVES_EARLIER = re.compile(rf"(?<![与和较比同跟]){EARLIER}")

# Not that of a date: below the prose a report is signed, a month or more after its year.
_YEAR = re.compile(r"(20[0-9]{2})年(?! ?[0-9]{1,2} ?月)")
# Above it a page may say when it was put there.
_YEAR_OF_TITLE = re.compile(r"(20[0-9]{2})年度?[^\n]{0,20}?公开[^\n]{0,14}?报告")


def number_of_year(written: str) -> int:
    """Give the number of a year that is *written* as one of the patterns has it."""
    return int(written.translate(_DIGITS))


def names_earlier_year(words: str) -> bool:
    """Tell whether folded *words* name a year before, as 上年 does."""
    return _SAYS_EARLIER.search(words) is not None


def are_of_others(words: str) -> bool:
    """Tell whether figures below folded *words* are of a year before, or of a part of what a row counts: `其中：`."""
    return "其中" in words or names_earlier_year(words)


def is_of_another_year(caption: str, folded: str) -> bool:
    """Tell whether a folded *caption* gives what is below it to another year than any title in *folded* names.

    A page may link to reports of other years. Without a title it is the first year that is named.
    """
    if _GIVES_EARLIER.search(caption) is not None:
        return True
    year = _YEAR.search(caption)
    if year is None:
        return False
    own = _YEAR_OF_TITLE.findall(folded) or _YEAR.findall(folded)[:1]
    return bool(own) and year[1] not in own
