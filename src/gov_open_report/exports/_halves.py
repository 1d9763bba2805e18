"""Halves of surrogate pairs, which a ``str`` can hold and UTF-8 cannot."""

import re
from typing import Final

_HALF: Final = re.compile("[\ud800-\udfff]")


def replaced(text: str) -> str:
    """Return *text* with U+FFFD in place of each half."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def escaped(json: str) -> str:
    """Return the text of *json* with each half as an escape."""
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", json)
