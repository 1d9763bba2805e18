"""What a figure may be."""

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import Attribute


def is_count(_: object, attribute: "Attribute[int | None]", value: int | None) -> None:
    """Hold for a whole number, zero or more, or nothing."""
    # Exactly int, here and below: True is no count.
    if value is not None and (type(value) is not int or value < 0):
        msg = f"{attribute.name} is a whole number, zero or more, or None, got {value!r}"
        raise ValueError(msg)


def is_change(_: object, attribute: "Attribute[int | None]", value: int | None) -> None:
    """Hold for a whole number of either sign, or nothing."""
    if value is not None and type(value) is not int:
        msg = f"{attribute.name} is a whole number or None, got {value!r}"
        raise ValueError(msg)


def is_money(_: object, attribute: "Attribute[Decimal | None]", value: object) -> None:
    """Hold for a finite decimal, zero or more, or nothing."""
    if value is None:
        return
    if not isinstance(value, Decimal) or not value.is_finite() or value < 0:
        msg = f"{attribute.name} is a finite Decimal, zero or more, or None, got {value!r}"
        raise ValueError(msg)
