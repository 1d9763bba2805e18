r"""HTML whose own marks are written out, as feeds and programs store it: `&lt;td&gt;`, `\u003ctd\u003e`.

They are put where the last of their characters stands, behind what is not there, so that nothing moves.
"""

import re

from gov_open_report._reading.characters.glyphs import JOIN

# Fewer cells are no table, and no text is escaped more often.
_FEWEST = 10
_MOST_TIMES = 3

_CELL = re.compile(rf"(?:&(?:amp;){{0,{_MOST_TIMES - 1}}}lt;|\\u003[cC])t[dr]\b")
_MARK = re.compile(r"&(?:lt|gt|quot|amp);|\\u00(?:3[cCdDeE]|26)")
_MARKS = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&amp;": "&",
    r"\u003c": "<",
    r"\u003d": "=",
    r"\u003e": ">",
    r"\u0026": "&",
}


def with_marks(folded: str, repaired: str) -> tuple[str, str]:
    """Give both texts with the marks of their tags, if those of a table's cells are written out. Linear."""
    for _ in range(_MOST_TIMES):
        if ("lt;t" not in folded and r"\u003" not in folded) or len(_CELL.findall(folded)) < _FEWEST:
            break
        folded, repaired = _MARK.sub(_mark, folded), _MARK.sub(_mark, repaired)
    return folded, repaired


def _mark(found: re.Match[str]) -> str:
    return JOIN * (len(found[0]) - 1) + _MARKS[found[0].lower()]
