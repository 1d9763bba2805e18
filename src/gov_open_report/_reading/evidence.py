"""What the text says of a row before anyone decides which figure goes where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

if TYPE_CHECKING:
    from gov_open_report._reading.scanner import Item

WIDTH = 7
"""Cells of a row of table three."""


@define
class Row:
    """A row label of table three and the cells behind it."""

    index: int
    """Which row of the form; -1 for cells that follow another label."""

    label: Item | None
    cells: list[Item]

    ruled: bool
    """Whether label and cells stand in one ruled line."""

    rivals: list[Row] = Factory(list)
    """Other rows of the same label whose cells differ."""

    fixed: list[Item] | None = None
    """The seven cells where the text fixes their places; blanks have no text."""

    figures: list[Item] = Factory(list)
    """The cells that are not blank."""

    def __attrs_post_init__(self) -> None:
        """Derive the figures."""
        self.figures = [cell for cell in self.cells if cell.text]

    @property
    def lines(self) -> set[int]:
        """The lines on which figures stand."""
        return {cell.line for cell in self.figures}

    @property
    def on_label_line(self) -> bool:
        """Whether label and figures share one line."""
        return self.label is not None and self.lines == {self.label.line}
