"""Models to plain values and back, by cattrs, with nothing converted that is not meant."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from reprlib import Repr
from typing import Any, Final, NoReturn, get_args, get_origin

from attrs import fields, has
from cattrs import BaseValidationError, Converter, transform_error
from cattrs.cols import homogenous_tuple_structure_factory, is_mapping, mapping_structure_factory
from cattrs.gen import make_dict_structure_fn, make_hetero_tuple_structure_fn, override

from gov_open_report.diagnostics import Code
from gov_open_report.form import Edition
from gov_open_report.models import DISCLOSURES, Layout, Origin, Report

_Hook = Callable[[Any, Any], Any]

_MONEY: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:E[+-]?[0-9]{1,9})?")
_MOST_PLACES: Final = 28
"""Decimal places that are written out; of more, the exponent is."""
_MOST_ERRORS: Final = 3
"""Errors that a message tells; of more, it gives the number."""


def unstructure(report: Report) -> dict[str, Any]:
    """Return the fields of *report* as plain values."""
    made: dict[str, Any] = _CONVERTER.unstructure(report, Report)
    return made


def structure(data: Mapping[str, Any]) -> Report:
    """Return the report that ``unstructure`` made *data* of.

    Raises:
        ValueError: If *data* is nothing of the kind; tells each place, then what it should be.
    """
    try:
        return _CONVERTER.structure(data, Report)
    except (BaseValidationError, ValueError) as error:
        errors = transform_error(error, path="", format_exception=_said)
        told = [_place_first(each) for each in errors[:_MOST_ERRORS]]
        if len(errors) > _MOST_ERRORS:
            told.append(f"and {len(errors) - _MOST_ERRORS} more")
        msg = f"not an exported report: {'; '.join(told)}"
        raise ValueError(msg) from None


def shown(value: object) -> str:
    """Show *value* in a message, cut short if it is long or deep."""
    return _SHORT.repr(value)


_SHORT: Final = Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 60


def _said(error: BaseException, _: object) -> str:
    return str(error)


def _place_first(error: str) -> str:
    """Put the place first, which cattrs puts behind."""
    said, _, place = error.rpartition(" @ ")
    return f"{place.removeprefix('.') or 'report'}: {said}"


# A hook for each kind of value that a model holds


def _converter() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list})
    for kind, words in ((str, "a string"), (int, "a whole number")):
        converter.register_structure_hook(kind, _exactly(kind, words))
    for members in (Code, Edition, Layout, Origin):
        converter.register_structure_hook(members, _member)
        converter.register_unstructure_hook(members, attrgetter("value"))
    converter.register_structure_hook(Decimal, _money)
    converter.register_structure_hook(date, _date)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _items(converter, kind))
    converter.register_structure_hook_factory(is_mapping, lambda kind: _mapping(converter, kind))
    converter.register_structure_hook_factory(has, lambda kind: _model(kind, make_dict_structure_fn(kind, converter)))
    converter.register_structure_hook(Report, _report(converter))
    converter.register_unstructure_hook(Decimal, _digits)
    converter.register_unstructure_hook(date, date.isoformat)
    return converter


def _exactly(kind: type, words: str) -> _Hook:
    """Take a *kind* and nothing else: ``True`` is no number, and "1" is none either."""

    def take(value: object, _: object) -> object:
        if type(value) is not kind:
            _refuse(words, value)
        return value

    return take


def _member(value: object, kind: type[StrEnum]) -> StrEnum:
    if type(value) is not str or value not in set(kind):
        _refuse(f"one of {', '.join(kind)}", value)
    return kind(value)


def _money(value: object, _: object) -> Decimal:
    if type(value) is not str or not _MONEY.fullmatch(value):
        _refuse('the digits of an amount as a string, such as "25.034",', value)
    return Decimal(value)


def _digits(amount: Decimal) -> str:
    """Write *amount* so that ``Decimal`` gives it back, number of places included."""
    exponent = amount.as_tuple().exponent
    # An exponent is not written out without bound: what is built by hand can have any.
    plain = isinstance(exponent, int) and -_MOST_PLACES <= exponent <= 0
    return format(amount, "f") if plain else str(amount)


def _date(value: object, _: object) -> date:
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    # Of the many ways in which ISO 8601 writes a day, the one that is written here.
    if found is None or found.isoformat() != value:
        _refuse('a day such as "2023-12-31"', value)
    return found


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401  # any type expression
    return get_origin(kind) is tuple


def _items(converter: Converter, kind: Any) -> _Hook:  # noqa: ANN401  # any type expression
    arguments = get_args(kind)
    length = None if arguments[-1] is ... else len(arguments)
    # The types of the two factories of cattrs are wider than they say.
    build: Any = homogenous_tuple_structure_factory if length is None else make_hetero_tuple_structure_fn
    inner = build(kind, converter)

    def take(value: object, _: object) -> object:
        if not isinstance(value, list) or length not in {None, len(value)}:
            _refuse("a list" if length is None else f"a list of {length}", value)
        return inner(value, kind)

    return take


def _mapping(converter: Converter, kind: Any) -> _Hook:  # noqa: ANN401  # any type expression
    inner: Any = mapping_structure_factory(kind, converter)

    def take(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            _refuse("an object", value)
        return inner(value, kind)

    return take


def _model(kind: Any, inner: _Hook) -> _Hook:  # noqa: ANN401  # any attrs class
    """Take a mapping with the fields of *kind*, all of them: a default is for what is built by hand."""
    names = frozenset(field.name for field in fields(kind))

    def take(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            _refuse("an object", value)
        if lacking := sorted(names - value.keys()):
            msg = f"expected the {_keys(lacking)}, which it lacks"
            raise ValueError(msg)
        if unknown := sorted(map(shown, value.keys() - names)):
            msg = f"expected nothing but the fields of a {kind.__name__}, got the {_keys(unknown)} too"
            raise ValueError(msg)
        return inner(value, kind)

    return take


def _report(converter: Converter) -> _Hook:
    """Take a report, whose edition says which class its table two is of."""

    def of(kind: type) -> _Hook:
        table = override(struct_hook=lambda value, _: converter.structure(value, kind))
        return _model(Report, make_dict_structure_fn(Report, converter, disclosure=table))

    hooks = {edition: of(table) for edition, table in DISCLOSURES.items()}

    def take(value: object, kind: object) -> object:
        named = value.get("edition") if isinstance(value, Mapping) else None
        # An edition that is none is refused by the hook of its own field.
        edition = next((each for each in hooks if each == named), Edition.FORM_2021)
        return hooks[edition](value, kind)

    return take


def _keys(names: list[str]) -> str:
    more = f" and {len(names) - _MOST_ERRORS} more" if len(names) > _MOST_ERRORS else ""
    return f"{'key' if len(names) == 1 else 'keys'} {', '.join(names[:_MOST_ERRORS])}{more}"


def _refuse(expected: str, value: object) -> NoReturn:
    msg = f"expected {expected}, got {shown(value)}"
    raise ValueError(msg)


_CONVERTER: Final = _converter()
