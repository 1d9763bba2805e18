"""All printed layouts in order: what each step knows becomes lines of cells, and no step moves anything.

A step that knows nothing of a text gives it back as it is, so that most texts pass all of them unchanged. A line that
was cut into cells has tabs or bars, and is left alone by those behind: the surest signs come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gov_open_report._reading.layouts.asciidoc import join_asciidoc_rows
from gov_open_report._reading.layouts.begun_by_tabs import join_cells_begun_by_tabs
from gov_open_report._reading.layouts.column_rules import cut_columns
from gov_open_report._reading.layouts.counted import drop_units
from gov_open_report._reading.layouts.decimals import make_whole
from gov_open_report._reading.layouts.delimited import cut_delimited
from gov_open_report._reading.layouts.emptied import without_words_for_nothing
from gov_open_report._reading.layouts.framed import cut_frames
from gov_open_report._reading.layouts.list_marks import drop_list_marks
from gov_open_report._reading.layouts.misread_bars import distrust_misread_bars
from gov_open_report._reading.layouts.misread_ones import distrust_misread_ones
from gov_open_report._reading.layouts.named import cut_at_names
from gov_open_report._reading.layouts.note_marks import drop_note_marks
from gov_open_report._reading.layouts.numbering import (
    drop_column_numbers,
    drop_line_numbers,
    drop_names_for_blanks,
    drop_numbers_of_names,
)
from gov_open_report._reading.layouts.padded import cut_padded
from gov_open_report._reading.layouts.page_numbers import drop_page_numbers
from gov_open_report._reading.layouts.parted_thousands import join_thousands
from gov_open_report._reading.layouts.scores import drop_scores
from gov_open_report._reading.layouts.separated import cut_separated
from gov_open_report._reading.layouts.short_rules import with_long_rules
from gov_open_report._reading.layouts.snapshots import join_snapshot_cells
from gov_open_report._reading.layouts.spaced import cut_spaced
from gov_open_report._reading.layouts.spare_zeros import drop_spare_zeros
from gov_open_report._reading.layouts.whole_scores import distrust_whole_scores
from gov_open_report._reading.layouts.wiki import join_wiki_cells
from gov_open_report._reading.layouts.words_for_zero import with_zeros

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gov_open_report._reading.layouts.framed import RowsInBlocks

# They ask what was printed: `，` and `,` are one when they are folded, and differ in width; a page's end is a line's.
_BY_PRINT: Sequence[Callable[[str, str], str]] = (
    drop_page_numbers,
    # Lists and CSV first, since their cells may hold any of the marks that the others look for.
    cut_delimited,
    cut_separated,
    cut_columns,
)

_BY_LINES: Sequence[Callable[[str], str]] = (
    drop_list_marks,
    # Columns that nothing but spaces tells, the exact ones first.
    cut_padded,
    cut_spaced,
    # Rows that go over several lines, told by signs of their own.
    join_cells_begun_by_tabs,
    join_snapshot_cells,
    join_wiki_cells,
    join_asciidoc_rows,
    # Numbers that a frame has put around cells, whether these were cut here or printed between bars. Those of names are
    # told in a line of names alone, which one of numbers above it is not.
    drop_column_numbers,
    drop_numbers_of_names,
    drop_names_for_blanks,
    drop_line_numbers,
)

_IN_TABLES: Sequence[Callable[[str], str]] = (
    # One is no figure, whatever stands beside it.
    drop_note_marks,
    # A score is a fraction as well, and a figure more in its line.
    drop_scores,
    distrust_misread_ones,
    distrust_misread_bars,
    distrust_whole_scores,
    make_whole,
    # The digits of one figure, however it is printed. Zeros before them are told by rows that add up.
    with_zeros,
    join_thousands,
    drop_spare_zeros,
    # Whether such a word is a cell is told by the figures beside it.
    without_words_for_nothing,
)


def lines_of_cells(folded: str, source: str) -> tuple[str, RowsInBlocks]:
    """Make lines of cells of *folded*, whatever its layout; *source* was folded into it. Linear.

    Gives with it the rows of frames that stand in blocks, and are not cut.
    """
    # What commas and quotation marks stand between names and their figures part no cells.
    folded = cut_at_names(with_long_rules(folded))
    for by_print in _BY_PRINT:
        folded = by_print(folded, source)
    folded, rows_in_blocks = cut_frames(folded, source)
    for by_lines in _BY_LINES:
        folded = by_lines(folded)
    return folded, rows_in_blocks


def with_plain_cells(folded: str, start: int, end: int, counts: int) -> str:
    """Blank what is no part of any cell in the tables, folded[start:end]: not in the prose around them. Linear.

    From *counts* on all figures are counts. In table two, behind an amount, the unit of one says that it is none.
    """
    folded = f"{folded[:counts]}{drop_units(folded[counts:end])}{folded[end:]}"
    tables = folded[start:end]
    for step in _IN_TABLES:
        tables = step(tables)
    return f"{folded[:start]}{tables}{folded[end:]}"
