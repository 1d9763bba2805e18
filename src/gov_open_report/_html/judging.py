"""What a table is for: the form's cells, other cells, or the places of what is on the page."""

from __future__ import annotations

from typing import Final

from gov_open_report._html.flow import Cell, Flow, Mark, Row, Table
from gov_open_report._html.signs import is_label, section_of
from gov_open_report._html.text import joined, text_of, words_of

_FEWEST_LABELS: Final = 2
# A table in a cell with so many labels is one of the form's.
_FORM: Final = 4
# A cell with so much text in so many paragraphs holds no figure and no label: a page stands in it.
_PROSE: Final = 300
_PARAGRAPHS: Final = 3
# Pieces of a cell that are looked at, so that tables in tables stay linear.
_MOST: Final = 1000


def judge(table: Table) -> None:
    """Decide what *table* is, by the words and paragraphs in its own cells."""
    cells = [cell for row in table.rows for cell in row.cells]
    places_a_page = all(len(row.cells) <= 1 for row in table.rows)
    for cell in cells:
        if isinstance(cell.content, str):
            table.labels += bool(cell.content) and is_label(words_of(cell))
            continue
        text = text_of(cell.content, nested=False, most=_MOST)
        table.labels += is_label(text)
        places_a_page = (
            places_a_page
            or any(isinstance(piece, Table) for piece in cell.content)
            or (len(text) > _PROSE and cell.content.count(Mark.BLOCK) > _PARAGRAPHS)
        )
    table.is_grid = table.labels >= _FEWEST_LABELS or not places_a_page
    if table.is_grid:
        of_form = table.labels >= _FORM
        table.parts = [part for whole in table.parts for part in _set_free(whole, of_form=of_form)]


def _set_free(part: Row | Flow, *, of_form: bool) -> list[Row | Flow]:
    """Take the next section or table of the form out of a cell that was never closed, or is a heading's."""
    if not isinstance(part, Row):
        return [part]
    found: list[Row | Flow] = [part]
    kept: list[Cell] = []
    for cell in part.cells:
        if isinstance(cell.content, str) and not (of_form and cell.content and section_of(words_of(cell))):
            kept.append(cell)
            continue
        flow = cell.flow
        at = _end_of_cell(flow, of_form=of_form)
        freed = flow[at:]
        cell.content = flow[:at]
        # A cell with nothing but the table that was in it was none: it must not pass for a blank.
        if not (freed and isinstance(freed[0], Table) and not text_of(cell.content, most=_MOST)):
            kept.append(cell)
        if freed:
            found.append(freed)
    part.cells = kept
    return found


def _end_of_cell(flow: Flow, *, of_form: bool) -> int:
    """Return where a cell's own line ends, if a section or table of the form follows; else where it ends.

    A table *of_form* has no cell for the heading of a section.
    """
    line: list[str] = []
    own = 0
    for at, piece in enumerate([*flow, Mark.BLOCK]):
        if isinstance(piece, str):
            line.append(piece)
        elif isinstance(piece, Table) and piece.labels >= _FORM:
            return own or at
        elif piece is Mark.BLOCK:
            words = joined("".join(line))
            if words and (own or of_form) and section_of(words):
                return own
            own = own or (at if words else 0)
            line = []
    return len(flow)
