"""How figures are told from words before anyone reads them.

`1,208`, `3件`, `3件(含1件)` and `/` may be cells; `12%`, `(2)` and `1.` are none; and what a digit is misread as, `O`
or `l`, is one only beside others.
"""

from __future__ import annotations

import re
from functools import cache

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.words.vocabulary import any_of, squeeze, vocabulary
from gov_open_report.wording import wordings

PIECE = re.compile(r"[^ \t]+")
"""What stands between spaces."""

AROUND = " \t" + JOIN
"""What may stand around a figure, in its cell or on its line, and around a row on its line."""

_NUMBER = r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?"

NUMBER = re.compile(_NUMBER)
"""A number, with thousands grouped rightly if at all."""

_OF_COUNTS = frozenset(("PIECES", "ITEMS", "TIMES"))
_OF_MONEY = frozenset(("YUAN", "TEN_THOUSAND_YUAN", "TEN_THOUSAND", "THOUSAND_YUAN", "HUNDRED_MILLION_YUAN"))

UNITS_OF_COUNTS = frozenset(
    wording for name, wording in wordings("cells").items() if name.partition("__")[0] in _OF_COUNTS
)
"""What stands behind a count and says what is counted."""

UNITS_OF_MONEY = frozenset(wording for name, wording in wordings("cells").items() if name in _OF_MONEY)
"""What stands behind an amount, and may be cut off it by a line break."""

A_UNIT_OF_COUNTS = any_of(UNITS_OF_COUNTS)
"""A pattern for any of them."""

# Pieces of labels stand a space behind figures as well: 事项 ends in the one, 部分 begins with the other.
_OF_LABELS = frozenset("项部")
A_UNIT_BEHIND = any_of(UNITS_OF_COUNTS - _OF_LABELS)
"""A pattern for any of them that may stand off its figure."""

TOGETHER = wordings("cells")["TOGETHER"]
"""Stands before a count and says that it is all there is: 共3件."""

_UNITS_OF_MONEY = any_of(UNITS_OF_MONEY)
DIRECTIONS = frozenset(
    wording for name, wording in wordings("cells").items() if name.startswith(("INCREASED", "DECREASED"))
)
"""Words for the sign of the number behind them: 减."""

_A_DIRECTION = any_of(DIRECTIONS)
NOTED = re.compile(
    rf"(?:(?:{_A_DIRECTION}|{TOGETHER}) ?)?{_NUMBER} ?(?:{A_UNIT_OF_COUNTS}|{_UNITS_OF_MONEY})? ?(?:\([^()]{{0,60}}\))?"
)
"""A number with a word for its sign, its unit and a remark."""

_MORE_OR_LESS, _TIMES = "约近超逾负", "余多万千百亿"

TIMES = frozenset(_TIMES)
"""What makes more of a number before it, a space between: 3 万."""

CHANGED = re.compile(
    rf"(?:{_A_DIRECTION}|[{_MORE_OR_LESS}]) *{_NUMBER}(?:{A_UNIT_OF_COUNTS}|(?![^ \t]))"
    rf"|{TOGETHER} *{_NUMBER}(?: ?(?:{A_UNIT_OF_COUNTS}))?(?![^ \t\n])(?! *页)"
    rf"|{_NUMBER} +[{_TIMES}](?:{A_UNIT_OF_COUNTS}|{_UNITS_OF_MONEY}|(?![^ \t]))"
    rf"|{_NUMBER}(?:{_A_DIRECTION})(?![^ \t])"
)
"""A number with a character beside it that makes another of it: 减 2, 约 30, 3 万. Alone it may seem a stray mark.

So may the word before a sum: 共 3 件.
"""

BESIDE_FIRST = frozenset(word[0] for word in DIRECTIONS.union(_MORE_OR_LESS, TOGETHER))
"""What a word begins with that makes another of the number behind it."""

BESIDE_LAST = frozenset(word[-1] for word in DIRECTIONS.union(_MORE_OR_LESS))
"""What such a word ends with, but for that which says that the number is a sum."""

BEHIND_FIRST = frozenset(wording[0] for wording in (UNITS_OF_COUNTS - _OF_LABELS) | UNITS_OF_MONEY).union(_TIMES)
"""What begins a word behind a number, a space between, that is its unit or makes another of it."""

RUN_TOGETHER = re.compile(rf"[0-9]\s+[0-9]|[^\W\d]\s*[0-9]+$|^[0-9]+\s+(?!(?:{A_UNIT_BEHIND}|{_UNITS_OF_MONEY})$)\w")
"""Words and a figure in one field, or two figures: columns are run together, and commas may be inside of figures."""

SEVERAL = re.compile(r"[+-]?[0-9.,]*[0-9](?:[ \t]+[+-]?[0-9.,]*[0-9])+")
"""Figures side by side."""

_UNIT_BEHIND = re.compile(rf" (?:{A_UNIT_BEHIND}|{_UNITS_OF_MONEY})(?= |$|\n)")
_LONGEST_REMARK = 80

QUOTES = "\"'"
"""What a printed list has around its cells, and CSV."""

# The last four are letters of other scripts.
LIKE_ZERO = frozenset("oODQ〇○°ОоΟο")
"""What a lone 0 is misread as."""

# And other digits.
_LIKE_FIGURES = LIKE_ZERO.union("lIBSZ")
# And where a figure stands beside it.
_LIKE_FIGURES_IN_ROWS = frozenset("□口丨")

LONGEST_COUNT = 15
"""Digits of the longest number that is read; the largest published has eight."""

NUMERALS = "〇零○一二三四五六七八九"
"""Chinese numerals for digits."""

ALL_NUMERALS = NUMERALS + "十百千万两壹贰叁肆伍陆柒捌玖拾佰仟"
"""And those for tens and more, and those that no one can change into another."""

_IN_WORDS = re.compile(rf"(?![百千万佰仟])[{ALL_NUMERALS}]++(?:{A_UNIT_OF_COUNTS})?")
# Others like it may stand before the figure that is behind, as many as table four has cells.
_BEFORE_FIGURE = re.compile(rf"(?:[ \t\0]++[{ALL_NUMERALS}]++){{0,15}}[ \t\0]*+(?:\Z|[-+/0-9])")

WORDS_FOR_NOTHING = ("NaN", "nan", "None", "null", "NULL", "<NA>")
"""What programs write for a cell that is empty."""

A_WORD_FOR_NOTHING = f"(?:{'|'.join(WORDS_FOR_NOTHING)})"
"""A pattern for any of them."""

_IN_FIGURES = "0123456789.,+-"

UNREADABLE = "?"
"""Stands with figures of which no one knows the columns, so that none of them is read."""

# What says with the digits beside it how many they are, or which year; and no label is longer than this.
_COUNTING = frozenset("〇一二三四五六七八九十百千万亿年")
_LONGEST_REST = 48
_MOST_BESIDE = 3

_SIGNS_FOR_NOTHING = "-/\\*"

# Of spaces between digits, one stays.
_SPACES = re.compile(r"(?<=[0-9])[ \t]*([ \t])(?=[0-9])|[ \t]+")
_CLOSERS = " :;)"


# What stands in words for a zero; no label has it.
_ZERO = "零"


@cache
def words_in_cells() -> frozenset[str]:
    """Give what in any line is a cell and no label: a placeholder, and a zero in words."""
    return placeholders() | {_ZERO}


@cache
def placeholders() -> frozenset[str]:
    """Give the placeholders in words: 无, 不适用, N/A."""
    return (
        frozenset(filter(squeeze, wordings("cells").values()))
        - UNITS_OF_COUNTS
        - UNITS_OF_MONEY
        - DIRECTIONS
        - {TOGETHER}
    )


def is_cell(content: str) -> bool:
    """Whether *content* is no label: a figure, with its unit or a remark, nothing, or what stands for nothing."""
    return (
        not content.strip(_SIGNS_FOR_NOTHING)
        or NOTED.fullmatch(content) is not None
        or content in WORDS_FOR_NOTHING
        or content in placeholders()
    )


def bare(content: str) -> str:
    """Give *content* without what is not there and spaces, but those that part digits: two figures are not one."""
    content = content.replace(JOIN, "").strip()
    return content if content.isalnum() else _SPACES.sub(r"\1", content)


def unquoted(content: str) -> str:
    """Give a figure without the marks that close the label before it, or the quotes around it."""
    content = content.lstrip(_CLOSERS).rstrip()
    if len(content) > 1 and content[0] == content[-1] and content[0] in QUOTES:
        return content[1:-1].strip()
    return content


def end_with_remark(folded: str, piece: str, start: int, piece_end: int, end: int) -> int:
    """Give where a figure ends with the unit or the remark behind it, spaces and all.

    *piece* is what stands there up to a space, at folded[start:piece_end]; nothing of it is behind *end*.
    """
    if (changed := CHANGED.match(folded, start, end)) is not None:
        return max(piece_end, changed.end())
    if "(" in piece and ")" not in piece:
        closing = folded.find(")", piece_end, min(end, piece_end + _LONGEST_REMARK))
        if closing >= 0 and NOTED.fullmatch(folded, start, closing + 1):
            return closing + 1
    elif piece[-1].isdigit() and NUMBER.fullmatch(piece):
        unit = _UNIT_BEHIND.match(folded, piece_end, end)
        if unit is not None:
            return unit.end()
    return piece_end


def begins_thousands(piece: str, behind: str, before: int) -> bool:
    """Tell whether a *piece* and what is *behind* it are one figure that a space has cut, `1, 532`.

    A point may be a comma that was misread, if as much as *before* stands there on the line: else it ends an ordinal.
    """
    is_cut = len(piece) == len("1,") and len(behind) == len("532") and piece[0].isdigit()
    return is_cut and (piece[1] == "," or (piece[1] == "." and before > 0))


def digits_before_rest(piece: str) -> int:
    """Give how many digits a *piece* begins with, if all else is the rest of a label that a line break has cut.

    So where a tool joins lines of a page, with no space between: `39理结果`.
    """
    rest = piece.lstrip("0123456789")
    # What begins a label would have an ordinal there.
    return len(piece) - len(rest) if _is_rest(rest, rest[:1]) and piece not in vocabulary().beginnings else 0


def digits_behind_rest(stretch: str) -> int:
    """Give how many digits a *stretch* ends in, if such a rest, or several, is all else: `不计其他情形）53`."""
    rest = stretch.rstrip("0123456789")
    # No sign of the figure's stands between.
    last = rest.rstrip(')"')[-1:]
    if len(rest) == len(stretch) or len(rest) <= 1 or not last.isalpha():
        return 0
    *others, own = map(squeeze, rest.split(maxsplit=_MOST_BESIDE))
    is_rest = _is_rest(own, last) and all(other in vocabulary().fragments for other in others)
    return len(stretch) - len(rest) if is_rest else 0


def _is_rest(text: str, beside: str) -> bool:
    """Whether *text* is a piece of a label, not all of it nor its beginning, and says no number *beside* digits."""
    words = vocabulary()
    return (
        len(text) <= _LONGEST_REST
        and text.isalpha()
        and beside not in _COUNTING
        and text in words.fragments
        and text not in words.exact
        and text not in words.beginnings
    )


def is_like_a_figure(content: str) -> bool:
    """Whether a digit may have been misread so, if a figure stands beside it."""
    return content in _LIKE_FIGURES or is_letter(content)


def is_in_words(piece: str, folded: str, piece_end: int, end: int) -> bool:
    """Tell whether a *piece* that ends at *piece_end* of a line is a number in words.

    Behind it stands a figure, or nothing up to the *end*: else it is of a label, all characters of which stand apart.
    """
    return _IN_WORDS.fullmatch(piece) is not None and _BEFORE_FIGURE.match(folded, piece_end, end) is not None


def has_number(text: str) -> bool:
    """Whether *text* has digits, or numerals in words that no digit is misread as."""
    return any(map(str.isnumeric, text)) and text not in _LIKE_FIGURES


def is_letter(content: str) -> bool:
    """Whether *content* is one letter that is no Chinese one, or what is read for a digit beside others alone."""
    if content in _LIKE_FIGURES_IN_ROWS:
        return True
    return len(content) == 1 and content.isalpha() and content not in _LIKE_FIGURES and not has_ideograph(content)


def is_no_cell(content: str) -> bool:
    """Whether *content* is a share of something, a remark or a piece of the figure beside it: `12%`, `(2)`, `45,`."""
    if content.isalnum():
        return False
    return "%" in content or content[0] == "(" or ("," in content and NOTED.fullmatch(content) is None)


def is_part_of_figure(content: str) -> bool:
    """Whether *content* is all or a part of a figure that a line break has cut: `22604.60` and `13`."""
    return not content.strip(_IN_FIGURES) and any(map(str.isdigit, content))


def has_ideograph(content: str) -> bool:
    """Whether there is a Chinese character in *content*."""
    return any("\u3400" <= character <= "\u9fff" for character in content)
