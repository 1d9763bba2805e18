"""Characters put in place of those that look like them."""

import unicodedata
from functools import cache

from gov_open_report.rendering._grid import Cell, Grid
from gov_open_report.rendering._style import Style

# Radicals of simplified characters, which the Kangxi block lacks. By Unicode's property
# EquivalentUnifiedIdeograph, which Python's unicodedata does not carry. Not the reader's table
# turned round: what prints a report should share no fault with what reads it.
_SUPPLEMENT = "⺠⻅⻉⻋⻓⻔⻘⻙⻚⻛⻜⻢⻥⻦⻨⻩⻬⻰"
_SUPPLEMENT_UNIFIED = "民见贝车长门青韦页风飞马鱼鸟麦黄齐龙"

_PUNCTUATION = str.maketrans("，、；：（）“”．", ",,;:()\u0022\u0022.")
_FULL_WIDTH = str.maketrans("+-0123456789", "＋－０１２３４５６７８９")


@cache
def _radicals() -> dict[int, str]:
    """Every ideograph that a radical looks like, with the radical."""
    found = {}
    for code in range(0x2F00, 0x2FD6):
        found[ord(unicodedata.normalize("NFKC", chr(code)))] = chr(code)
    # Fonts draw this radical as the simplified character, not as the 戶 that Unicode makes of it.
    found[ord("户")] = found.pop(ord("戶"))
    return found | dict(zip(map(ord, _SUPPLEMENT_UNIFIED), _SUPPLEMENT, strict=True))


def with_radicals(text: str) -> str:
    """Put a radical in place of every ideograph that looks like one."""
    return text.translate(_radicals())


def styled(grid: Grid, style: Style) -> Grid:
    """Return *grid* with the characters of *style*; radicals are left to the text as a whole."""
    return [[cell._replace(text=_styled(cell, style)) for cell in row] for row in grid]


def _styled(cell: Cell, style: Style) -> str:
    text = cell.text
    if style.half_width:
        text = text.translate(_PUNCTUATION)
    return text.translate(_FULL_WIDTH) if style.full_width else text
