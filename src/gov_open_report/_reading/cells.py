"""What one cell says: a figure, a blank, a placeholder, or something unreadable."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from lark import Lark, Token, Transformer, UnexpectedInput

from gov_open_report.diagnostics import Code
from gov_open_report.form import Measure
from gov_open_report.models import Origin
from gov_open_report.wording import grammar_text

LONGEST_COUNT = 15
"""Digits of the longest number that is read; the largest published has eight."""

_LONGEST_CELL = 120


class Content(NamedTuple):
    """What a cell says."""

    value: int | Decimal | None
    origin: Origin
    note: str | None = None
    code: Code | None = None
    """What is wrong or notable, if anything."""
    expected: str = ""


BLANK = Content(None, Origin.BLANK)


class _Figure(NamedTuple):
    number: str
    unit: str
    note: str | None


class _Parts(Transformer[Token, "_Figure | None"]):
    """One method a rule of `cells.lark`, of the same name."""

    def note(self, children: list[Token]) -> Token:
        return Token("NOTE", str(children[1]))

    def figure(self, children: list[Token]) -> _Figure:
        rest = {token.type: str(token) for token in children[1:]}
        note = rest.pop("NOTE", None)
        return _Figure(str(children[0]), next(iter(rest), ""), note)

    def placeholder(self, children: list[Token]) -> None:
        return None


@cache
def _grammar() -> Lark:
    return Lark(grammar_text("cells"), parser="lalr", transformer=_Parts(), keep_all_tokens=True)


def read_cell(raw: str, measure: Measure) -> Content:
    """Read the folded content *raw* of one cell, spaces gone, as a *measure*. Never fails."""
    if raw.isdigit() and raw.isascii() and len(raw) <= LONGEST_COUNT and (raw[0] != "0" or len(raw) == 1):
        return Content(Decimal(raw) if measure is Measure.MONEY else int(raw), Origin.PRINTED)
    if not raw:
        return BLANK
    return _read_odd_cell(raw[: _LONGEST_CELL + 1], measure)


# A report repeats its odd contents, `/` above all; the cache is bounded.
@lru_cache(maxsize=1024)
def _read_odd_cell(raw: str, measure: Measure) -> Content:
    expected = "an amount" if measure is Measure.MONEY else "a whole number"
    unreadable = Content(None, Origin.PRINTED, None, Code.NOT_A_COUNT, expected)
    if sum(map(str.isdigit, raw)) > LONGEST_COUNT:
        return unreadable._replace(code=Code.NUMBER_TOO_LONG, expected=f"at most {LONGEST_COUNT} digits")
    if len(raw) > _LONGEST_CELL:
        return unreadable
    if len(raw) > 3 and not raw.strip("-"):  # noqa: PLR2004 - however long a dash is drawn
        raw = "---"
    try:
        # A transformer makes `parse` return its result, which Lark's types cannot say.
        parts: object = _grammar().parse(raw)
    except UnexpectedInput:
        return unreadable
    if not isinstance(parts, _Figure):
        return Content(None, Origin.PLACEHOLDER, None, Code.PLACEHOLDER)
    return _as_measure(parts, measure, unreadable)


def _as_measure(figure: _Figure, measure: Measure, unreadable: Content) -> Content:
    whole, point, places = figure.number.lstrip("+-").partition(".")
    first, *groups = whole.split(",")
    if groups and (len(first) > 3 or any(len(group) != 3 for group in groups)):  # noqa: PLR2004 - thousands
        return unreadable
    if len(first) > 1 and first[0] == "0":
        # Nobody prints 007: two figures were run together, or one was cut.
        return unreadable
    negative = figure.number[0] == "-"
    money_unit = figure.unit in {"YUAN", "TEN_THOUSAND_YUAN"}
    digits = first + "".join(groups)
    code = Code.NOTE_IN_CELL if figure.note else None
    if measure is Measure.MONEY:
        if negative or (figure.unit and not money_unit):
            return unreadable
        amount = Decimal(digits + point + places)
        if figure.unit == "YUAN":
            converted = amount.scaleb(-4)
            return Content(converted, Origin.PRINTED, figure.note, Code.UNIT_CONVERTED, f"{converted} 万元")
        return Content(amount, Origin.PRINTED, figure.note, code)
    if point or money_unit or (negative and measure is not Measure.CHANGE):
        return unreadable
    if figure.number[0] == "+" and measure is not Measure.CHANGE:
        return unreadable
    return Content(-int(digits) if negative else int(digits), Origin.PRINTED, figure.note, code)
