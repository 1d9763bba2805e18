"""What an edition of the form is made of: tables, rows, heads, sums."""

from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen


class Edition(StrEnum):
    """An edition of the form, named for the first report year that uses it."""

    FORM_2019 = "2019"
    """国办公开办函〔2019〕60号, made for the report years 2019 and 2020."""

    FORM_2021 = "2021"
    """国办公开办函〔2021〕30号, made for the report years from 2021 on."""


class Table(StrEnum):
    """A table of the form; the value is also the name of its grammar."""

    DISCLOSURE = "disclosure"
    """Table two: information disclosed on the body's own initiative."""

    REQUESTS = "requests"
    """Table three: requests received and handled."""

    DISPUTES = "disputes"
    """Table four: reconsideration and litigation."""


class Measure(StrEnum):
    """What kind of number a cell holds."""

    COUNT = "count"
    """A whole number, zero or more."""

    CHANGE = "change"
    """A whole number of either sign: 本年增/减."""

    MONEY = "money"
    """An amount of 万元, with decimals, zero or more."""


class IdentityKind(StrEnum):
    """Which of the form's sums an identity is."""

    ROW = "row"
    """The six kinds of applicant add up to the total of the row."""

    COLUMN = "column"
    """The outcomes of a column add up to outcomes.total."""

    BALANCE = "balance"
    """What came in is what was handled and what is left."""

    DISPUTE = "dispute"
    """The four results of a block add up to its total."""


@frozen
class Head:
    """The head of a column."""

    name: str
    """Last part of the path of every cell under it."""

    terminal: str
    """Terminal of the official wording."""


@frozen
class DisclosureCell:
    """A cell of a row of table two, where every row has heads of its own."""

    name: str
    """Last part of the cell's path."""

    terminal: str
    """Terminal of the official wording of its head."""

    measure: Measure = Measure.COUNT
    """What kind of number it holds."""


@frozen
class DisclosureRow:
    """A row of table two."""

    name: str
    """Middle part of the path of its cells."""

    terminal: str
    """Terminal of the official wording."""

    item: str
    """Terminal of the item of Article 20 that heads its block."""

    cells: tuple[DisclosureCell, ...]
    """Its cells, one to three."""

    paths: tuple[str, ...] = field(init=False)
    """The paths of its cells."""

    @paths.default
    def _paths(self) -> tuple[str, ...]:
        return tuple(f"{Table.DISCLOSURE}.{self.name}.{cell.name}" for cell in self.cells)


@frozen
class RequestsRow:
    """A row of table three: seven cells, one for each column."""

    name: str
    """Middle part of the path of its cells, with a point for each level."""

    terminal: str
    """Terminal of the official wording."""

    group: str | None
    """Terminal of the label that spans it and its neighbours, if any does."""

    level: int
    """How deep its label is numbered: 0 for 一、, 1 for （一）, 2 for 1."""

    paths: tuple[str, ...]
    """The paths of its cells."""


@frozen
class DisputesBlock:
    """A block of table four: five cells, one for each column."""

    name: str
    """Middle part of the path of its cells."""

    terminal: str
    """Terminal of the official wording."""

    group: str | None
    """Terminal of the label that spans it and its neighbour, if any does."""

    paths: tuple[str, ...]
    """The paths of its cells."""


Row: TypeAlias = DisclosureRow | RequestsRow | DisputesBlock
"""A line of cells of any table: one label, one path a cell."""


@frozen
class Identity:
    """Two sums of cells that are equal wherever the form is filled in rightly."""

    kind: IdentityKind
    """Which sum of the form."""

    name: str
    """The row, column or block that it is of."""

    left: tuple[str, ...]
    """Paths of the addends; for a total, of its parts."""

    right: tuple[str, ...]
    """Paths of the other side; for a total, of the total alone."""
