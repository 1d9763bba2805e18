"""Slips of the hand by which one figure becomes another."""

from enum import StrEnum
from typing import Final


class Slip(StrEnum):
    """What may have gone wrong where figures do not add up."""

    DIGITS_SWAPPED = "digits_swapped"
    """Two neighbouring digits of a figure stand in each other's place."""

    DIGIT_DOUBLED = "digit_doubled"
    """A digit is printed twice."""

    DIGIT_LOST = "digit_lost"
    """A digit is not printed."""

    DIGIT_CHANGED = "digit_changed"
    """One digit is printed as another."""

    FIGURE_MOVED = "figure_moved"
    """A figure stands in the next column or row, and a zero where it belongs."""

    FIGURES_SWAPPED = "figures_swapped"
    """Two figures of a row or column stand in each other's place."""

    BLANK_NOT_ZERO = "blank_not_zero"
    """A cell is blank, and was taken for zero, and stands for another figure."""

    TOTAL_OFF = "total_off"
    """A total is not the sum of its parts, by no slip of digits."""

    FIGURE_OFF = "figure_off"
    """Another figure is printed, by no slip of digits."""


_TOO_LONG: Final = 10**40
"""No figure is as long; digits of longer ones are not looked at, which would take long."""


def digit_slip(printed: int, fits: int) -> Slip | None:
    """Return the slip of one digit by which *fits* is printed as *printed*; ``None`` if none does."""
    if printed >= _TOO_LONG or fits >= _TOO_LONG:
        return None
    wrong, right = str(printed), str(fits)
    if len(wrong) == len(right):
        return _digits_in_place(wrong, right)
    if any(wrong == right[:at] + right[at + 1 :] for at in range(len(right))):
        return Slip.DIGIT_LOST
    if any(wrong == right[: at + 1] + right[at:] for at in range(len(right))):
        return Slip.DIGIT_DOUBLED
    return None


def _digits_in_place(wrong: str, right: str) -> Slip | None:
    match [at for at in range(len(right)) if wrong[at] != right[at]]:
        case [_]:
            return Slip.DIGIT_CHANGED
        case [at, after] if after == at + 1 and wrong[at] == right[after] and wrong[after] == right[at]:
            return Slip.DIGITS_SWAPPED
    return None
