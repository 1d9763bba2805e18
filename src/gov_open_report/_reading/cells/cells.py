"""What one cell says: a figure, a blank, a placeholder, or something unreadable.

`12` and `1,208件(含2件)` are counts, `3.5万元` is an amount, `/` and `无` say that no figure is given, and of `1、2`
nobody can say what it is. Plain digits are told at once; all else is read by the grammar of cells, `cells.lark`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.characters.glyphs import NOTHING
from gov_open_report._reading.words.figures import LONGEST_COUNT, UNITS_OF_COUNTS
from gov_open_report._reading.words.money import TEN_THOUSAND, YUAN, unit_named
from gov_open_report.diagnostics import Code
from gov_open_report.form import Measure
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gov_open_report._reading.cells.grammars import Figure

# What is longer is prose, and no figure whatever it begins with.
_LONGEST_CELL = 120
_UNITS_NAMED = {YUAN: "YUAN", TEN_THOUSAND: "TEN_THOUSAND_YUAN"}
# Places by which the point of an amount moves that is not in 万元.
_SHIFTS = {"YUAN": -4, "THOUSAND_YUAN": -1, "HUNDRED_MILLION_YUAN": 4}
_MONEY_UNITS = frozenset(("TEN_THOUSAND", *_UNITS_NAMED.values(), *_SHIFTS))
# No amount has parts of a 分: in 万元 it has no more places.
_PLACES = 6
_DECREASED = "DECREASED"
_TOGETHER = "TOGETHER"


class Content(NamedTuple):
    """What a cell says."""

    value: int | Decimal | None
    origin: Origin
    note: str | None = None
    code: Code | None = None
    """What is wrong or notable, if anything."""
    expected: str = ""


BLANK = Content(None, Origin.BLANK)


SMALL_COUNTS = {str(number): number for number in range(1000)}
"""Nearly all counts are small, and telling one from its text is what is done most."""


def plain_count(text: str) -> int | None:
    """Give the number that *text* is in plain digits; None where it is none, or begins with a spare zero."""
    small = SMALL_COUNTS.get(text)
    if small is not None:
        return small
    # Nobody prints 007: two figures were run together, or one was cut.
    if text.isdigit() and text.isascii() and len(text) <= LONGEST_COUNT and (text[0] != "0" or len(text) == 1):
        return int(text)
    return None


def count_of(text: str) -> int | None:
    """Give the whole number that the content *text* of a cell is; None where it is blank, or anything else."""
    count = plain_count(text)
    if count is not None or not text:
        return count
    value = read_cell(text, Measure.COUNT).value
    return value if isinstance(value, int) else None


def plain_counts(texts: Iterable[str]) -> list[int] | None:
    """Give the numbers that *texts* are in plain digits; None where one is none."""
    numbers: list[int] = []
    for text in texts:
        # Told without a call where it is small, as this is asked of whole tables.
        count = SMALL_COUNTS.get(text)
        if count is None:
            count = plain_count(text)
            if count is None:
                return None
        numbers.append(count)
    return numbers


def read_cell(raw: str, measure: Measure) -> Content:
    """Read the folded content *raw* of one cell, spaces gone, as a *measure*. Never fails."""
    count = plain_count(raw)
    if count is not None:
        return Content(Decimal(count) if measure is Measure.MONEY else count, Origin.PRINTED)
    if not raw or raw == NOTHING:
        return BLANK
    return _read_odd_cell(raw[: _LONGEST_CELL + 1], measure)


# A report repeats its odd contents, `/` above all; the cache is bounded.
@lru_cache(maxsize=1024)
def _read_odd_cell(raw: str, measure: Measure) -> Content:
    """Read what is no plain number: a number with signs, commas, a unit or a note, or a placeholder."""
    # Behind a space stands a unit that is said elsewhere, and that no amount is read in.
    unit = raw.partition(" ")[2] if measure is Measure.MONEY else ""
    expected = TEN_THOUSAND if unit and not unit[0].isdigit() else ""
    unreadable = Content(None, Origin.PRINTED, None, Code.NOT_A_COUNT, expected)
    if sum(map(str.isdigit, raw)) > LONGEST_COUNT:
        return unreadable._replace(code=Code.NUMBER_TOO_LONG, expected=f"≤ {LONGEST_COUNT}")
    if len(raw) > _LONGEST_CELL:
        return unreadable
    if len(raw) > 3 and not raw.strip("-"):  # noqa: PLR2004 - however long a dash is drawn
        raw = "---"
    from gov_open_report._reading.cells.grammars import figure_in  # noqa: PLC0415  # imports Lark

    try:
        figure = figure_in(raw)
    except ValueError:
        return unreadable
    if figure is None:
        return Content(None, Origin.PLACEHOLDER, None, Code.PLACEHOLDER)
    return _as_measure(figure, measure, unreadable)


def _as_measure(figure: Figure, measure: Measure, unreadable: Content) -> Content:
    """What *figure* says as a *measure*; *unreadable* where it is none."""
    sign = figure.number[0] if figure.number[0] in "+-" else ""
    whole, point, places = figure.number.lstrip("+-").partition(".")
    digits = _ungrouped(whole)
    unit, note = _unit_and_note(figure)
    if note in UNITS_OF_COUNTS and not unit and measure is not Measure.MONEY:
        note = None
    if figure.direction == _TOGETHER:
        # Which unit the sum of an amount is in is told by what stands beside plain ones alone.
        is_odd = measure is Measure.MONEY
    else:
        # Of 减-2 nobody can say which way it goes.
        is_odd = bool(figure.direction) and (bool(sign) or measure is not Measure.CHANGE)
    if digits is None or unit is None or is_odd:
        return unreadable
    if figure.direction.startswith(_DECREASED):
        sign = "-"
    code = Code.NOTE_IN_CELL if note else None
    if measure is Measure.MONEY:
        is_money = sign != "-" and (not unit or unit in _MONEY_UNITS)
        return _as_amount(f"{digits}{point}{places}", unit, note, unreadable) if is_money else unreadable
    is_count = not point and unit not in _MONEY_UNITS and (not sign or measure is Measure.CHANGE)
    count = Content(-int(digits) if sign == "-" else int(digits), Origin.PRINTED, note, code)
    return count if is_count else unreadable


def _as_amount(number: str, unit: str, note: str | None, unreadable: Content) -> Content:
    """What a *number* of money in a *unit* says; *unreadable* where it is none."""
    amount, shift = Decimal(number), _SHIFTS.get(unit)
    if shift is None:
        return Content(amount, Origin.PRINTED, note, Code.NOTE_IN_CELL if note else None)
    # The unit may have lost its 万.
    if number.partition(".")[2][_PLACES + shift :].strip("0"):
        return unreadable
    # An exponent above zero would show it as 1E+4.
    converted = amount.scaleb(shift) if shift < 0 else amount * 10**shift
    if converted >= 10**LONGEST_COUNT:
        return unreadable._replace(code=Code.NUMBER_TOO_LONG, expected=f"≤ {LONGEST_COUNT}")
    return Content(converted, Origin.PRINTED, note, Code.UNIT_CONVERTED, f"{converted} 万元")


def _unit_and_note(figure: Figure) -> tuple[str | None, str | None]:
    """The terminal of a figure's unit and what its note says besides; None for a unit that nobody can read it in.

    A note may name the unit, and then it is as good as one before it: `251000(元)`.
    """
    if figure.note is None:
        return figure.unit, None
    named = [unit for unit in map(unit_named, figure.note.split(",")) if unit]
    units = {*([figure.unit] if figure.unit else []), *(_UNITS_NAMED.get(unit) for unit in named)}
    if len(units) > 1:
        return None, figure.note
    is_unit = len(named) == figure.note.count(",") + 1
    return next(iter(units), ""), None if is_unit else figure.note


def _ungrouped(whole: str) -> str | None:
    """The digits of a whole number without their commas; None where those do not part thousands, or a zero leads."""
    first, *groups = whole.split(",")
    if groups and (len(first) > 3 or any(len(group) != 3 for group in groups)):  # noqa: PLR2004 - thousands
        return None
    return None if len(first) > 1 and first[0] == "0" else first + "".join(groups)
