"""The sums of the form in words, under the form's own labels."""

from functools import cache
from typing import Final

from gov_open_report.form import FORMS, Edition, Identity, IdentityKind
from gov_open_report.wording import row_and_column


@cache
def formulas(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return each sum of *edition*, in the order of the form, in English and in Chinese.

    Labels are Chinese in both; the form has no others.
    """
    return tuple(map(_formula, FORMS[edition].identities))


def _formula(identity: Identity) -> tuple[str, str]:
    row, column = row_and_column(identity.right[0])
    if identity.kind is IdentityKind.COLUMN:
        # Twenty labels would tell less than the first and the last.
        (first, *_, last), right = _rows(identity.left), _rows(identity.right)
        return (
            f"the column {column}: all outcomes from {first} to {last} = {right[0]}",
            f"“{column}”列：“{first}”至“{last}”各项之和＝{right[0]}",
        )
    by_rows = identity.kind is IdentityKind.BALANCE
    left, right = (_rows(paths) if by_rows else _columns(paths) for paths in (identity.left, identity.right))
    name = column if by_rows else row
    english, chinese = _PLACES[identity.kind]
    return (
        f"the {english} {name}: {' + '.join(left)} = {' + '.join(right)}",
        f"“{name}”{chinese}：{'＋'.join(left)}＝{'＋'.join(right)}",
    )


_PLACES: Final = {
    IdentityKind.ROW: ("row", "行"),
    IdentityKind.DISPUTE: ("block", "栏"),
    IdentityKind.BALANCE: ("column", "列"),
}


def _rows(paths: tuple[str, ...]) -> list[str]:
    return [row_and_column(path)[0] for path in paths]


def _columns(paths: tuple[str, ...]) -> list[str]:
    return [row_and_column(path)[1] for path in paths]
