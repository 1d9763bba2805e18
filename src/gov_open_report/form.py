"""The form as data: the cells that each edition has, and the sums that tie them.

Nothing here is worded. A row or a head names the *terminal* of the grammar that
holds its official wording (``wording.official``), so that the grammars stay the
one place where the form's words stand. Everything is in the order of the form.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from gov_open_report._rows import (
    DisclosureCell,
    DisclosureRow,
    DisputesBlock,
    Edition,
    Head,
    Identity,
    IdentityKind,
    Measure,
    RequestsRow,
    Row,
    Table,
)

__all__ = [
    "FORMS",
    "SECTIONS",
    "DisclosureCell",
    "DisclosureRow",
    "DisputesBlock",
    "Edition",
    "Form",
    "Head",
    "Identity",
    "IdentityKind",
    "Measure",
    "RequestsRow",
    "Row",
    "Table",
    "paths",
]


@frozen
class Form:
    """One edition of the form."""

    edition: Edition
    """Which edition."""

    disclosure: tuple[DisclosureRow, ...]
    """Rows of table two."""

    requests: tuple[RequestsRow, ...]
    """Rows of table three."""

    columns: tuple[Head, ...]
    """Columns of table three."""

    blocks: tuple[DisputesBlock, ...]
    """Blocks of table four."""

    dispute_columns: tuple[Head, ...]
    """Columns of each block of table four."""

    identities: tuple[Identity, ...]
    """Rows, columns, balances, disputes."""

    paths: tuple[str, ...] = field(init=False)
    """The paths of all cells: 198 in the 2019 edition, 200 in that of 2021."""

    @paths.default
    def _paths(self) -> tuple[str, ...]:
        return tuple(path for row in self.rows for path in row.paths)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows and blocks of all three tables."""
        return (*self.disclosure, *self.requests, *self.blocks)


SECTIONS: Final = ("overview", "disclosure", "requests", "disputes", "problems", "other_matters")
"""The six sections; the first is number 1."""


@cache
def paths(edition: Edition, requests_edition: Edition) -> tuple[str, ...]:
    """Return the cells of a report whose tables two and three are of these editions."""
    return tuple(
        path
        for source, table in zip((edition, requests_edition, requests_edition), Table, strict=True)
        for path in FORMS[source].paths
        if path.startswith(f"{table}.")
    )


_COLUMNS: Final = tuple(
    Head(name, f"COLUMN_{name.upper()}")
    for name in (
        "natural_person",
        "business",
        "research",
        "public_welfare",
        "legal_service",
        "other",
        "total",
    )
)

_DISPUTE_COLUMNS: Final = tuple(
    Head(name, f"COLUMN_{name.upper()}")
    for name in ("upheld", "corrected", "other", "pending", "total")
)


def _block(name: str, group: str | None) -> DisputesBlock:
    cells = tuple(f"{Table.DISPUTES}.{name}.{column.name}" for column in _DISPUTE_COLUMNS)
    return DisputesBlock(name, f"BLOCK_{name.upper()}", group, cells)


_BLOCKS: Final = (
    _block("reconsideration", None),
    _block("litigation_direct", "LITIGATION"),
    _block("litigation_after_reconsideration", "LITIGATION"),
)

_CREATED: Final = (
    DisclosureCell("created", "COLUMN_CREATED"),
    DisclosureCell("disclosed", "COLUMN_DISCLOSED"),
    DisclosureCell("total_disclosed", "COLUMN_TOTAL_DISCLOSED"),
)
_ITEMS: Final = (
    DisclosureCell("previous_items", "COLUMN_PREVIOUS_ITEMS"),
    DisclosureCell("change", "COLUMN_CHANGE", Measure.CHANGE),
)
_ITEMS_AND_DECISIONS: Final = (*_ITEMS, DisclosureCell("decisions", "COLUMN_DECISIONS__2019"))
_PROCUREMENT: Final = (
    DisclosureCell("projects", "COLUMN_PROJECTS"),
    DisclosureCell("amount", "COLUMN_PURCHASE_AMOUNT", Measure.MONEY),
)
_ISSUED: Final = (
    DisclosureCell("issued", "COLUMN_ISSUED"),
    DisclosureCell("repealed", "COLUMN_REPEALED"),
    DisclosureCell("in_force", "COLUMN_IN_FORCE"),
)
_DECISIONS: Final = (DisclosureCell("decisions", "COLUMN_DECISIONS"),)
_FEES: Final = (DisclosureCell("amount", "COLUMN_FEE_AMOUNT", Measure.MONEY),)

_DISCLOSURE: Final = {
    Edition.FORM_2019: (
        DisclosureRow("rules", "ROW_RULES", "ITEM_1", _CREATED),
        DisclosureRow("normative_documents", "ROW_NORMATIVE_DOCUMENTS__2019", "ITEM_1", _CREATED),
        DisclosureRow("licensing", "ROW_LICENSING", "ITEM_5", _ITEMS_AND_DECISIONS),
        DisclosureRow("other_services", "ROW_OTHER_SERVICES", "ITEM_5", _ITEMS_AND_DECISIONS),
        DisclosureRow("penalties", "ROW_PENALTIES", "ITEM_6", _ITEMS_AND_DECISIONS),
        DisclosureRow("coercion", "ROW_COERCION", "ITEM_6", _ITEMS_AND_DECISIONS),
        DisclosureRow("fees", "ROW_FEES", "ITEM_8", _ITEMS),
        DisclosureRow("procurement", "ROW_PROCUREMENT", "ITEM_9", _PROCUREMENT),
    ),
    Edition.FORM_2021: (
        DisclosureRow("rules", "ROW_RULES", "ITEM_1", _ISSUED),
        DisclosureRow("normative_documents", "ROW_NORMATIVE_DOCUMENTS", "ITEM_1", _ISSUED),
        DisclosureRow("licensing", "ROW_LICENSING", "ITEM_5", _DECISIONS),
        DisclosureRow("penalties", "ROW_PENALTIES", "ITEM_6", _DECISIONS),
        DisclosureRow("coercion", "ROW_COERCION", "ITEM_6", _DECISIONS),
        DisclosureRow("fees", "ROW_FEES", "ITEM_8", _FEES),
    ),
}

# Rows under each outcome. An empty tuple is an outcome that is one row itself.
# In the 2019 edition （六）其他处理 is one row; that of 2021 divides it in three.
_OUTCOMES: Final[Mapping[str, tuple[str, ...]]] = {
    "granted": (),
    "partially_granted": (),
    "denied": (
        "state_secret",
        "prohibited_by_law",
        "security_and_stability",
        "third_party_rights",
        "internal_affairs",
        "process_information",
        "enforcement_file",
        "administrative_inquiry",
    ),
    "unavailable": ("not_held", "creation_required", "unclear_after_correction"),
    "declined": (
        "petition_or_complaint",
        "repeated",
        "public_publication",
        "excessive",
        "confirmation_or_reissue",
    ),
    "other": ("correction_overdue", "fee_overdue", "other"),
    "total": (),
}


def _requests(edition: Edition) -> Iterator[RequestsRow]:
    yield _row("received", 0)
    yield _row("carried_in", 0)
    for outcome, leaves in _OUTCOMES.items():
        if outcome == "other" and edition is Edition.FORM_2019:
            yield _row("outcomes.other.undivided", 1)
            continue
        if not leaves:
            yield _row(f"outcomes.{outcome}", 1)
        # The label of the undivided row spans the three that divide it.
        group = "ROW_UNDIVIDED" if outcome == "other" else f"GROUP_{outcome.upper()}"
        for leaf in leaves:
            yield _row(f"outcomes.{outcome}.{leaf}", 2, group)
    yield _row("carried_out", 0)


def _row(name: str, level: int, group: str | None = None) -> RequestsRow:
    terminal = f"ROW_{name.rpartition('.')[2].upper()}"
    cells = tuple(f"{Table.REQUESTS}.{name}.{column.name}" for column in _COLUMNS)
    return RequestsRow(name, terminal, group, level, cells)


def _identities(requests: tuple[RequestsRow, ...]) -> Iterator[Identity]:
    for row in requests:
        yield Identity(IdentityKind.ROW, row.name, row.paths[:-1], row.paths[-1:])
    received, carried_in, *outcomes, total, carried_out = (row.paths for row in requests)
    for at, column in enumerate(_COLUMNS):
        parts = tuple(outcome[at] for outcome in outcomes)
        yield Identity(IdentityKind.COLUMN, column.name, parts, (total[at],))
    for at, column in enumerate(_COLUMNS):
        came, went = (received[at], carried_in[at]), (total[at], carried_out[at])
        yield Identity(IdentityKind.BALANCE, column.name, came, went)
    for block in _BLOCKS:
        yield Identity(IdentityKind.DISPUTE, block.name, block.paths[:-1], block.paths[-1:])


def _form(edition: Edition) -> Form:
    requests = tuple(_requests(edition))
    return Form(
        edition,
        disclosure=_DISCLOSURE[edition],
        requests=requests,
        columns=_COLUMNS,
        blocks=_BLOCKS,
        dispute_columns=_DISPUTE_COLUMNS,
        identities=tuple(_identities(requests)),
    )


FORMS: Final[Mapping[Edition, Form]] = MappingProxyType(
    {edition: _form(edition) for edition in Edition}
)
"""Each edition of the form."""
