"""Characters that stand for other characters, folded one to one.

Extracted text is full of look-alikes: Kangxi radicals and radical supplements
where a font lacked the ideograph, compatibility ideographs, full-width digits,
a dozen dashes and spaces. Every mapping here is one code point to one code
point, so an offset into folded text is the same offset into the caller's text.

NFKC will not do: it leaves the radicals supplement alone, turns ⼾ into 戶
where Chinese text means 户, and changes lengths.

Two foldings: what is *repaired* has changed only what a reader would not see,
and is fit for prose; what is *folded* has its punctuation and spaces levelled
as well, and is fit for matching.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

JOIN = "\0"
"""Stands for a character that is not there: NUL itself, zero-width marks, tags."""

SIGN = "¦"
"""Stands for what no figure has: one that holds it cannot be read."""

NOTHING = "\1"
"""Stands for a word that says of a cell that it is empty; no folded text has one of its own."""

# CJK Radicals Supplement, by Unicode's EquivalentUnifiedIdeograph property
# (version 15). Python's unicodedata does not carry that property, hence the
# two strings; the Kangxi radicals and compatibility ideographs it does carry.
_SUPPLEMENT = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳"
    "⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧"
    "⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_SUPPLEMENT_UNIFIED = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁"
    "冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤"
    "麦黄黾斉齐歯齿竜龙龜亀龟"
)

# A simplified font shares the glyph of 户 with this radical, whose Unicode
# equivalent is the traditional 戶.
_SIMPLIFIED = {"⼾": "户"}

_DASHES = "‐‑‒–—―−﹘﹣－─━┄┅┈┉╌╍═⸺⸻"
_CORNERS = "┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋"
_DOUBLE_CORNERS = "╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬"
_BARS = "│┃║｜￨┆┇┊┋╎╏"
_QUOTES = "“”„‟‘’＂＇『』「」″′〝〞"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

# It parts what is listed, and no thousands: `1、163` are two figures, and stand in one cell.
_LISTING = "、"
# It begins with the mark itself, which is found far faster than what is before it.
_LISTED = re.compile(rf"{_LISTING}(?<=[0-9]{_LISTING})(?=[0-9])")

# Marks of every text, to be replaced without a look whether they are there.
_COMMON = frozenset("，。、：；（）“”\u3000")

# All else that a table can hold: most of a text is none of it, which is told without a look at each character.
_ODD = re.compile(rf"[^\n\t -~\u3400-\u9fff{''.join(sorted(_COMMON))}]+")

# Up to so many different characters, one pass for each beats a look-up for every character.
_MOST_REPLACED = 48


class _Table(NamedTuple):
    """Characters and what each is folded to, by code point."""

    codes: dict[int, int]
    characters: frozenset[str]


def _table(codes: dict[int, int]) -> _Table:
    return _Table(codes, frozenset(map(chr, codes)))


@cache
def _glyphs() -> _Table:
    """Ideographs that look like another and mean it; and control characters but NUL, each of which is a space."""
    table = str.maketrans(_SUPPLEMENT, _SUPPLEMENT_UNIFIED)
    for start, end in ((0x2F00, 0x2FD6), (0xF900, 0xFB00), (0x2F800, 0x2FA20)):
        for code in range(start, end):
            # All of these are one character for one, and Unicode never changes a normalisation.
            table[code] = ord(unicodedata.normalize("NFKC", chr(code)))
    table.update({ord(radical): ord(ideograph) for radical, ideograph in _SIMPLIFIED.items()})
    # Word ends a cell by one, and a font without names for its glyphs gives one for a space.
    table.update({code: ord(" ") for code in range(1, 32) if chr(code) not in "\t\n\r" + _BREAKS})
    return _table(table)


@cache
def _shapes() -> _Table:
    """The glyphs, and every punctuation mark, space and digit in its plainest shape."""
    table = dict(_glyphs().codes)
    table.update({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    for characters, plain in (
        (_DASHES, "-"),
        (_CORNERS + _DOUBLE_CORNERS, "+"),
        (_BARS, "|"),
        (_QUOTES, '"'),
        (_SPACES, " "),
        (_BREAKS, "\n"),
        (_INVISIBLE, JOIN),
        ("，", ","),
        ("﹑", _LISTING),
        ("。", "."),
        ("〔【［﹝", "("),
        ("〕】］﹞", ")"),
    ):
        table.update(dict.fromkeys(map(ord, characters), ord(plain)))
    return _table(table)


def fold(text: str) -> str:
    """Give *text* in plain shapes for matching: same length, same offsets."""
    return _folded(text, _odd_in(text))


def fold_and_repair(text: str) -> tuple[str, str]:
    """Give *text* in plain shapes for matching, and with nothing but look-alike ideographs and controls replaced.

    Both have the length and the offsets of *text*.
    """
    odd = _odd_in(text)
    return _folded(text, odd), _replace(text, _glyphs(), odd)


def _odd_in(text: str) -> frozenset[str]:
    """The characters of *text* that may stand for others, and perhaps some that it has not."""
    return _COMMON.union("".join(_ODD.findall(text)))


def _folded(text: str, odd: frozenset[str]) -> str:
    folded = _replace(text, _shapes(), odd)
    if _LISTING in folded:
        folded = _LISTED.sub(SIGN, folded).replace(_LISTING, ",")
    if "\r" in folded:
        folded = folded.replace("\r\n", " \n").replace("\r", "\n")
    return folded


def _replace(text: str, table: _Table, odd: frozenset[str]) -> str:
    found = table.characters & odd
    if len(found) > _MOST_REPLACED:
        return text.translate(table.codes)
    for character in found:
        text = text.replace(character, chr(table.codes[ord(character)]))
    return text
