"""Prose cut into clauses, and clauses into words with a task.

Spaces are left out first, since PDF text has them anywhere. Each word keeps its
place in the text. Linear: words are found by their first two characters, and none is
longer than a line of the form.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from gov_open_report._reading.characters.glyphs import JOIN, fold
from gov_open_report._statements.words import CLAUSE_ENDS, SUBJECTS, UNITS, Word, vocabulary


class Token(NamedTuple):
    """A word, a number with its unit, a year, or the sign that ends a clause."""

    word: Word
    start: int
    """Where it starts in the text given."""
    end: int
    text: str
    """The sign of an end; the row or group of an outcome; what a request names, if that may be something else;
    otherwise empty."""
    value: int = 0
    """The figure of a number, the year of a year."""
    rough: bool = False
    """Whether a number is rough, or its digits stand apart, or it may mean each one: 一件."""


Names: TypeAlias = Mapping[str, tuple[Word, str]]
"""Words with their task, and what they name."""

_ROUGH: Final = "余多几来"
_SPACES: Final = " \t" + JOIN
_UNIT: Final = "(?:" + "|".join(UNITS) + ")"
_CENTURY: Final = "(?:19|20)[0-9]{2}"
_CHINESE: Final = "零〇一二三四五六七八九"
_CENTURIES: Final = frozenset("12一二")

# Each repeats one class of characters only, and has a bound or takes all that there is.
_WHOLE_YEAR: Final = re.compile(
    rf"({_CENTURY})年1月1日起?(?:至|到|-|~)(?:({_CENTURY})年|同年|当年)?12月31日(?:止|期间)?|({_CENTURY})年1月?(?:至|到|-|~)12月份?"
)
_UNTIL: Final = re.compile(rf"(?:截至|截止)(?:到|至)?({_CENTURY})年度?(?:12月31日|12月底|年底|末|底)")
_YEAR: Final = re.compile(rf"({_CENTURY}|[一二][{_CHINESE}]{{3}})年(?:度内|度|内)?")
_DIGITS: Final = re.compile(r"[0-9]+(?:,[0-9]{3}(?![0-9]))*")
_COUNTED: Final = re.compile(rf"([{_ROUGH}]?){_UNIT}(次?)")
_CHINESE_NUMBER: Final = re.compile(rf"([{_CHINESE}两十百千万]{{1,16}})([{_ROUGH}]?){_UNIT}(次?)")

# A larger figure is no count of requests.
_MOST_DIGITS: Final = 15


def clauses(text: str, names: Names) -> Iterator[list[Token]]:
    """Yield the clauses of *text*, each with the sign that ends it last; *names* are words besides the known ones.

    None of a text that never speaks of requests or disputes.
    """
    squeezed, places = _squeeze(text)
    if not any(subject in squeezed for subject in SUBJECTS):
        return
    clause: list[Token] = []
    for token in _tokens(squeezed, names):
        word, start, end, named, value, rough = token
        rough = rough or (word is Word.NUMBER and _has_gap(places, token))
        clause.append(Token(word, places[start], places[end - 1] + 1, named, value, rough))
        if word is Word.END:
            yield clause
            clause = []
    yield [*clause, Token(Word.END, len(text), len(text), ".")]


def _squeeze(text: str) -> tuple[str, list[int]]:
    """Leave out what is not seen; give what is left and where it stood."""
    folded = "、".join(map(fold, text.split("、")))
    places = [at for at, character in enumerate(folded) if character not in _SPACES]
    return "".join([folded[at] for at in places]), places


def _has_gap(places: list[int], token: Token) -> bool:
    """Whether there was a space between two signs of a number, which may have been two numbers."""
    # Before the unit one is usual: 12 件.
    last = token.end - len(token.text) - 1
    return places[last] - places[token.start] != last - token.start


def _tokens(text: str, names: Names) -> Iterator[Token]:
    own = {name[0] for name in names}
    starts = _starts() | own
    at = known = 0
    while at < len(text):
        character = text[at]
        token = _token(text, at, character, names if character in own else {}) if character in starts else None
        if token is None:
            at += 1
            continue
        # What is unknown is one word, however long: most of what prose says.
        if known < at:
            yield Token(Word.UNKNOWN, known, at, "")
        yield token
        at = known = token.end
    if known < at:
        yield Token(Word.UNKNOWN, known, at, "")


_NUMERALS: Final = frozenset("0123456789两十百千万" + _CHINESE)


def _token(text: str, at: int, character: str, names: Names) -> Token | None:
    """Give what stands at *at*; ``None`` if nothing known begins there."""
    token: Token | None = None
    if character in CLAUSE_ENDS:
        return Token(Word.END, at, at + 1, character)
    if character in _NUMERALS:
        token = _number(text, at)
    elif character == "截":
        match = _UNTIL.match(text, at)
        token = match and Token(Word.SINCE, at, match.end(), "", int(match[1]))
    return token or _word(text, at, names)


def _word(text: str, at: int, names: Names) -> Token | None:
    """Give the longest word that stands at *at*."""
    known, lengths = _index()
    own = max((name for name in names if text.startswith(name, at)), key=len, default="") if names else ""
    for length in lengths.get(text[at : at + 2]) or lengths.get(text[at], ()):
        word = text[at : at + length]
        if len(word) <= len(own):
            break
        if word in known:
            task, named = known[word]
            return Token(task, at, at + len(word), named)
    return Token(names[own][0], at, at + len(own), names[own][1]) if own else None


@cache
def _index() -> tuple[Names, Mapping[str, tuple[int, ...]]]:
    """Give the known words, and by first two characters the lengths that they have, longest first.

    Under the first alone where it is a word by itself.
    """
    known = vocabulary()
    lengths: dict[str, set[int]] = {}
    for word in known:
        lengths.setdefault(word[:2], set()).add(len(word))
    for start in [start for start in lengths if start[0] in known]:
        lengths[start].add(1)
    return known, {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


@cache
def _starts() -> frozenset[str]:
    """Give every character that anything known begins with."""
    return CLAUSE_ENDS | _NUMERALS | {"截"} | {word[0] for word in vocabulary()}


def _number(text: str, at: int) -> Token | None:
    """Read a year or a number with its unit; other figures are unknown, and words that begin with a numeral none."""
    year = _year(text, at) if text[at] in _CENTURIES else None
    return year or (_in_digits(text, at) if text[at].isascii() else _in_chinese(text, at))


def _year(text: str, at: int) -> Token | None:
    match = _WHOLE_YEAR.match(text, at)
    if match is not None:
        first = int(match[1] or match[3])
        same = match[2] is None or int(match[2]) == first
        return Token(Word.YEAR if same else Word.OTHER_TIME, at, match.end(), "", first)
    match = _YEAR.match(text, at)
    return match and Token(Word.YEAR, at, match.end(), "", _digits(match[1]))


def _in_chinese(text: str, at: int) -> Token | None:
    match = _CHINESE_NUMBER.match(text, at)
    if match is None:
        return None
    value = _chinese(match[1])
    if value is None:
        return Token(Word.UNKNOWN, at, match.end(), "")
    unit = text[match.end(1) : match.end()]
    # 受理一件、办结一件 means every one.
    rough = bool(match[2] or match[3]) or match[1] == "一"
    return Token(Word.NUMBER, at, match.end(), unit, value, rough=rough)


def _in_digits(text: str, at: int) -> Token:
    match = _DIGITS.match(text, at)
    assert match is not None  # a digit stands there
    digits = match[0].replace(",", "")
    counted = _COUNTED.match(text, match.end())
    if counted is None or len(digits) > _MOST_DIGITS or not _grouped(match[0]):
        return Token(Word.UNKNOWN, at, _end_of_digits(text, match.end()), "")
    rough = bool(counted[1] or counted[2])
    return Token(Word.NUMBER, at, counted.end(), counted[0], int(digits), rough=rough)


_DECIMALS: Final = re.compile(r"\.?[0-9]*%?")


def _end_of_digits(text: str, at: int) -> int:
    match = _DECIMALS.match(text, at)
    # A full stop behind a figure ends its sentence, and no decimals follow it.
    return match.end() if match is not None and match[0] not in {".", ""} else at


def _grouped(digits: str) -> bool:
    """Whether thousands are grouped rightly, if at all: 1,208 and 1208, not 2021,208."""
    first, comma, _ = digits.partition(",")
    return not comma or len(first) <= len("999")


def _digits(text: str) -> int:
    return int("".join(str(max(_CHINESE.index(one) - 1, 0)) if one in _CHINESE else one for one in text))


def _chinese(text: str) -> int | None:
    """Read a Chinese numeral below 100 million; ``None`` if it is no well-formed one."""
    total, section, digit = 0, 0, -1
    unit = 10_000
    for one in text:
        if one in _SCALES:
            scale = _SCALES[one]
            if scale >= unit:
                return None
            unit = scale
            section += (1 if digit < 0 else digit) * scale
            digit = -1
        elif one == "万":
            if total or (digit < 0 and not section):
                return None
            total, section, digit, unit = (section + max(digit, 0)) * 10_000, 0, -1, 10_000
        else:
            if digit > 0:
                return None
            digit = 2 if one == "两" else max(_CHINESE.index(one) - 1, 0)
    return total + section + max(digit, 0)


_SCALES: Final = {"十": 10, "百": 100, "千": 1000}
