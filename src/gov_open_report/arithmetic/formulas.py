"""The sums of the form in words, under the form's own labels."""

from functools import cache

from gov_open_report.form import FORMS, Edition, Identity, IdentityKind
from gov_open_report.wording import row_and_column


@cache
def formulas(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return each sum of *edition*, in the order of the form, in English and in Chinese.

    Labels are Chinese in both; the form has no others.
    """
    return tuple(map(_formula, FORMS[edition].identities))


def _formula(identity: Identity) -> tuple[str, str]:
    row, column = row_and_column(identity.left[0])
    match identity.kind:
        case IdentityKind.ROW | IdentityKind.DISPUTE:
            left, right = _columns(identity.left), _columns(identity.right)
            place = ("row", "行") if identity.kind is IdentityKind.ROW else ("block", "栏")
            name = row
        case IdentityKind.COLUMN:
            # Twenty labels would tell less than the first and the last.
            (first, *_, last), right = _rows(identity.left), _rows(identity.right)
            return (
                f"the column {column}: all outcomes from {first} to {last} = {right[0]}",
                f"“{column}”列：“{first}”至“{last}”各项之和＝{right[0]}",
            )
        case IdentityKind.BALANCE:
            left, right = _rows(identity.left), _rows(identity.right)
            place, name = ("column", "列"), column
    return (
        f"the {place[0]} {name}: {' + '.join(left)} = {' + '.join(right)}",
        f"“{name}”{place[1]}：{'＋'.join(left)}＝{'＋'.join(right)}",
    )


def _rows(paths: tuple[str, ...]) -> list[str]:
    return [row_and_column(path)[0] for path in paths]


def _columns(paths: tuple[str, ...]) -> list[str]:
    return [row_and_column(path)[1] for path in paths]
