"""A figure as messages show it."""

from typing import Final

_LONGEST: Final = 10**40


def shown_figure(figure: int | None) -> str:
    """Return *figure* in digits, ``None`` as such, and what has more than forty digits by its size.

    Python turns no number of thousands of digits into text, and no reader wants one.
    """
    if figure is None or abs(figure) < _LONGEST:
        return str(figure)
    return f"{'-' if figure < 0 else ''}2^{abs(figure).bit_length() - 1}…"
