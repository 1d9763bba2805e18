"""Text and figures as they can be shown: nothing that a page would drop, obey or choke on."""

import re
from decimal import Decimal
from typing import Final

from gov_open_report._figure import shown_figure
from gov_open_report._messages import is_shown_as_it_is
from gov_open_report.models import Value

_LONGEST_FIGURE: Final = 40
"""Digits that are shown of a figure, and zeros that are written out."""

_CARRIAGE_RETURN: Final = re.compile(r"\r(?=\n)")


def visible(text: str) -> str:
    """Return *text* with a sign for every character that cannot be seen.

    Controls become their pictures, such as ␀; formats, halves of surrogate pairs and
    what has no glyph become �. A line end of two characters becomes one of one.
    """
    if "\r" in text:
        # A page would make a line end of either, and one of them is none.
        text = _CARRIAGE_RETURN.sub("", text)
    signs = {ord(char): _sign(char) for char in _unseen(text)}
    return text.translate(signs) if signs else text


def replaced(text: str) -> int:
    """Return how many characters of *text* ``visible`` shows as a sign."""
    text = _CARRIAGE_RETURN.sub("", text)
    unseen = _unseen(text)
    return len(text) - len(text.translate(dict.fromkeys(map(ord, unseen)))) if unseen else 0


def cut(text: str, longest: int) -> str:
    """Return *text* on one line, its end left out if it has more than *longest* characters."""
    kept = text if len(text) <= longest else f"{text[:longest]}…"
    return visible(kept.replace("\n", " ").replace("\t", " "))


def figure(value: Value) -> str:
    """Return *value* in digits, as a report prints it; ``""`` for none."""
    if value is None:
        return ""
    if isinstance(value, int):
        return shown_figure(value)
    return _amount(value)


def _amount(value: Decimal) -> str:
    # Written out, as a Decimal may come out as 0E-7; but 1E+999999 has a million zeros.
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)  # an amount is finite
    if abs(exponent) <= _LONGEST_FIGURE and value.adjusted() <= _LONGEST_FIGURE:
        return cut(f"{value:f}", 2 * _LONGEST_FIGURE)
    return f"{value:.{_LONGEST_FIGURE // 2}e}"


def _unseen(text: str) -> set[str]:
    return {char for char in set(text) if char not in "\n\t" and not is_shown_as_it_is(char)}


def _sign(char: str) -> str:
    if char < " ":
        return chr(0x2400 + ord(char))
    return "\u2421" if char == "\x7f" else "\ufffd"
