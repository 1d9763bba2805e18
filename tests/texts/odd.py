"""Single cells of a text printed otherwise than all others."""

from __future__ import annotations

from collections.abc import Mapping

from texts.marks import Text


def counts_in(made: Text) -> dict[str, str]:
    """What stands in the cells of a text that are plain digits, by path; no changes, which may have a sign."""
    cells = {place.name: place.of(made.text) for place in made.places if place.is_figure}
    return {path: cell for path, cell in cells.items() if cell.isdigit() and not path.endswith("change")}


def printed_otherwise(made: Text, contents: Mapping[str, str]) -> str:
    """The text with other *contents* of some cells, wherever they are printed."""
    text = made.text
    for place in reversed(made.places):
        if place.name in contents:
            text = text[: place.start] + contents[place.name] + text[place.end :]
    return text
