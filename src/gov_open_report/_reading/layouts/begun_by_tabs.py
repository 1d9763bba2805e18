"""Cells that a tab begins, each on a line of its own or all of a row on one, as Tika gives the tables of a page.

    →规章                      →规章→3→→61
    →3
    →
    →61
                               (an empty line ends the row)

A tab that begins a row parts no cells, and is taken away, as is one that ends it where every line has both, padded as
a page is; the lines of a row are joined. Where the ends of lines were trimmed, a blank cell is an empty line as well,
and tells nothing.
"""

from __future__ import annotations

from itertools import pairwise, starmap

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.layouts.joined_lines import JoinedLines
from gov_open_report._reading.words.row_widths import DISPUTES_WIDTH

_TAB = "\t"

# Fewer are none of a report's.
_FEWEST_ROWS = 12

# An empty line stands between two rows.
_NEXT_ROW = 2

# What stands around fifteen figures in their row.
_MOST_CELLS = DISPUTES_WIDTH + 3


def join_cells_begun_by_tabs(folded: str) -> str:
    """Give each row of such tables in *folded* one line, and no tab before its first cell. Linear."""
    if f"\n{_TAB}" not in folded:
        return folded
    text = JoinedLines(folded)
    lines = text.lines
    tabbed = [at for at, line in enumerate(lines) if _TAB in line]
    if len(tabbed) < _FEWEST_ROWS or not all(lines[at].startswith(_TAB) for at in tabbed):
        return folded
    if all(lines[at].count(_TAB) == 1 for at in tabbed):
        rows = _rows(lines, tabbed)
        if len(rows) < _FEWEST_ROWS or not _hold_figures(lines, tabbed) or not _are_whole(lines, rows):
            return folded
        for first, last in rows:
            text.join(first, last)
        tabbed = [first for first, _ in rows]
    for at in tabbed:
        lines[at] = JOIN + lines[at][1:]
    filled = [at for at in tabbed if lines[at] != JOIN]
    if all(lines[at].endswith(_TAB) for at in filled):
        for at in filled:
            lines[at] = lines[at][:-1] + JOIN
    return text.text()


def _rows(lines: list[str], tabbed: list[int]) -> list[tuple[int, int]]:
    """The first and the last line of each row: from a cell down to the next empty line."""
    rows: list[tuple[int, int]] = []
    for at in tabbed:
        if rows and at <= rows[-1][1]:
            continue
        last = at
        while last + 1 < len(lines) and lines[last + 1]:
            last += 1
        rows.append((at, _end(lines, at, last)))
    return rows


def _end(lines: list[str], first: int, last: int) -> int:
    """The last line of a row: what has no tab goes on behind a label at its end, but is none of it behind a figure."""
    cell = max(at for at in range(first, last + 1) if lines[at].startswith(_TAB))
    return last if _has_words(lines[cell]) else cell


def _hold_figures(lines: list[str], tabbed: list[int]) -> bool:
    """Whether most of what tabs begin has no words: paragraphs begin with one as well."""
    return 2 * sum(not _has_words(lines[at]) for at in tabbed) > len(tabbed)


def _are_whole(lines: list[str], rows: list[tuple[int, int]]) -> bool:
    """Whether each of the *rows* may be one, and none has an end where a blank cell was trimmed."""
    cells = [[line for line in lines[first : last + 1] if line.startswith(_TAB)] for first, last in rows]
    if max(map(len, cells)) > _MOST_CELLS or any(starmap(_is_page_number, pairwise(lines))):
        return False
    if any(not line.strip() for row in cells for line in row):
        return True
    # No cell shows that it is blank: behind one that was trimmed there is no label, or a line more is empty.
    is_cut = any(len(row) < DISPUTES_WIDTH and not any(map(_has_words, row)) for row in cells)
    return not is_cut and not any(
        below - last > _NEXT_ROW and not any(lines[last + 1 : below]) for (_, last), (below, _) in pairwise(rows)
    )


def _is_page_number(cell: str, line: str) -> bool:
    """Whether *line* goes on in a blank *cell* of which it may be no figure."""
    return cell.startswith(_TAB) and not cell.strip() and not line.startswith(_TAB) and any(map(str.isdigit, line))


def _has_words(line: str) -> bool:
    return any(character.isalpha() for character in line)
