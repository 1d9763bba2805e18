"""Places in lines without bars: which figures behind a label are its seven.

Blanks leave no trace in such lines, so seven figures are a row's seven only if
nothing around them is amiss; otherwise they are a reading like any other, for
arithmetic to bear out.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from gov_open_report._reading.cells.cells import count_of
from gov_open_report._reading.characters.glyphs import NOTHING
from gov_open_report._reading.lines.items import ends_text, stray_below
from gov_open_report._reading.places.evidence import (
    WIDTH,
    Row,
    adds_up_with_blanks,
    ends_as_page_number,
    has_total_before_sign,
    may_add_up,
    may_be_neighbours,
    runs_together,
)
from gov_open_report._reading.places.filled_up import is_sign
from gov_open_report._reading.places.positions import fix_by_position
from gov_open_report._reading.words.figures import LIKE_ZERO, UNREADABLE, has_number, is_no_cell
from gov_open_report._reading.words.years import are_of_others

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gov_open_report._reading.lines.items import Item, Scan

# It may stand behind the total, `0.91`; counts that a frame has made fractions of have lost their zeros before.
_SHARE = re.compile(r"[+-]?[0-9,]*\.[0-9]+")

# What one letter may stand for.
_LARGEST_DIGIT = 9

# Fewer rows that have signs, where others have lost their blanks, do not show that a sign stands for a blank here.
_FEWEST_WITH_SIGNS = 3

# In as many rows that lack figures a body would hardly leave each zero blank by chance.
_FEWEST_LACKING = 3


def fix_plain(rows: Sequence[Row], scan: Scan, *, ordered: bool) -> None:
    """Fix the places of the rows that stand in plain lines, where the text does.

    *ordered* says that no label is cut by a line break, so that labels and
    figures come in the order of the table and not in that of a page.
    """
    plain = [row for row in rows if not row.ruled]
    if not plain:
        return
    labelled = [row for row in plain if row.index >= 0]
    # A row's figures below what is no row's label may be those of the label before it, or of the one behind.
    loose = any(row.index < 0 and not row.on_label_line and len(row.figures) >= WIDTH for row in plain)
    regular = not loose and all(len(row.figures) == WIDTH for row in labelled)
    # Where other rows are ruled, this one's bars were no grid, and its blanks left no trace either.
    ruled = any(row.ruled and row.index >= 0 for row in rows)
    displaced = _displaced(rows)
    by_index = {row.index: row for row in labelled}
    is_wider = any(len(row.figures) > WIDTH for row in labelled)
    has_lost_blanks = any(0 < len(row.figures) < WIDTH for row in labelled)
    doubts_signs = has_lost_blanks and sum(any(map(is_sign, row.figures)) for row in labelled) < _FEWEST_WITH_SIGNS
    zeros_are_blank = has_lost_blanks and _are_zeros_blank(labelled)
    for at, row in enumerate(rows):
        if row.ruled or row.index < 0 or len(row.figures) != WIDTH or runs_together(row.figures):
            continue
        if _holds_others(row, scan, is_wider=is_wider) or _holds_unread(row.figures, regular=regular):
            continue
        if doubts_signs and _has_stray_sign(row):
            # Other blanks have left no trace, and the sign may stand for none.
            continue
        if zeros_are_blank and _zeros_within(row) == 1:
            # It may be one that came twice, or the number of a page.
            continue
        alike = regular and not ruled and _is_by_itself(row)
        its_own = alike or row.on_label_line or (ordered and not displaced(at) and _in_order(rows, at))
        adds_up = its_own and _tells_total(row) and may_add_up(row.figures)
        if scan.numbers and not adds_up_with_blanks(row.figures) and _has_piece(row, scan.numbers):
            continue
        borne_out = adds_up or (alike and _is_whole(row, scan))
        if borne_out and not may_be_neighbours(row, by_index, scan):
            row.fixed = row.figures
    fix_by_position(plain, scan)


def _has_stray_sign(row: Row) -> bool:
    """Whether a sign among figures may be none of the row's cells, as what has a line for itself, or is alone of them.

    The last stands for a total.
    """
    signs = [*map(is_sign, row.figures)]
    return any(signs) if _is_a_line_each(row) else sum(signs) == 1 and not signs[-1]


def _are_zeros_blank(rows: Sequence[Row]) -> bool:
    """Whether a body leaves zeros blank, but for some at the ends of rows: one row alone has one between others."""
    lacking = sum(1 < len(row.figures) < WIDTH for row in rows)
    return lacking >= _FEWEST_LACKING and sum(map(bool, map(_zeros_within, rows))) == 1


def _zeros_within(row: Row) -> int:
    return sum(figure.text == "0" for figure in row.figures[1:-1])


def _has_piece(row: Row, numbers: Sequence[int]) -> bool:
    """Whether one of the *numbers* that were passed over as rows', `5.`, stands before a figure: it may begin that."""
    start = row.label.end if row.label is not None else row.figures[0].start
    return any(start <= at < row.figures[-1].start for at in numbers)


def _is_by_itself(row: Row) -> bool:
    """Whether a row's seven figures share neither their line nor a cell.

    On a line that another row shares, or around a piece of a label, there may be page numbers among the seven, and
    whatever else a line break would tell apart; and of two figures that share a cell, one may have come from another.
    """
    is_line = len(row.lines) == 1 and row.alone
    return not _shares_cells(row) and (row.on_label_line or _is_a_line_each(row) or is_line)


def _is_a_line_each(row: Row) -> bool:
    """Whether each of a row's seven figures has a line of its own, none between."""
    return len(row.lines) == WIDTH == row.figures[-1].line - row.figures[0].line + 1


def _shares_cells(row: Row) -> bool:
    return row.figures[0].column >= 0 and len({cell.column for cell in row.figures}) < WIDTH


def _tells_total(row: Row) -> bool:
    """Whether the last of a row's figures may be a total: it can be read, and is no sign where two share a cell."""
    last = row.figures[-1]
    return not _is_unread(last) and not (count_of(last.text) is None and _shares_cells(row))


def _is_whole(row: Row, scan: Scan) -> bool:
    """Whether the last figure of a row is not cut off, nor one alone below its other half."""
    last = row.figures[-1]
    return not ends_text(last, scan.source) and (len(row.lines) > 1 or stray_below(scan, last.line) is None)


def _holds_others(row: Row, scan: Scan, *, is_wider: bool) -> bool:
    """Whether one of a *row*'s seven may be none of its cells, and a blank have left no trace; or all may be others.

    *is_wider* says that other rows have more.
    """
    figures, label = row.figures, row.label
    if _is_no_total(figures, is_wider=is_wider) or any(is_no_cell(figure.text) for figure in figures):
        return True
    if ends_as_page_number(figures):
        return True
    # Between bars, where a cell is blank, a figure that has one for itself stands in its own column: else more are.
    columns = [figure.column for figure in figures]
    times = Counter(columns)
    has_blank = len(times) <= columns[-1] - columns[0]
    if has_blank and len({column - at for at, column in enumerate(columns) if times[column] == 1}) > 1:
        return True
    # Where some of the lines are apart, blank cells may have kept theirs.
    if len(row.lines) == WIDTH and len({scan.lines[figure.line].after_gap for figure in figures[1:]}) > 1:
        return True
    if label is None or not label.whole or label.line == figures[0].line:
        return False
    # The row may be blank, and these be of the year before or of a part of it.
    return are_of_others(scan.folded[label.end : figures[0].start])


def _holds_unread(figures: Sequence[Item], *, regular: bool) -> bool:
    """Whether one of seven has digits but cannot be read, as `[8]` of a page, and may stand there for a lost blank.

    Where not all rows are *regular* blanks are lost, and so may be what else cannot be read, unless the row would add
    up with a digit for it; where they are, the others by themselves add up.
    """
    if not regular and not _may_be_digits(figures):
        return True
    # A bar beside digits is a table's line, or a 1.
    others = [figure for figure in figures if figure.text.strip("|").isdecimal() or not _is_unread(figure)]
    return 0 < len(others) < WIDTH and (not regular or adds_up_with_blanks(others))


def _may_be_digits(figures: Sequence[Item]) -> bool:
    """Whether letters and bars among *figures* may be digits: with nothing for them a row lacks as much, and not less.

    A bar is a one, and a letter any digit but zero: nothing is lacking without it, nor tells that it is no stray mark.
    """
    if any(figure.text in LIKE_ZERO for figure in figures):
        return False
    *parts, total = [count_of(figure.text) for figure in figures]
    letters = sum(figure.text.isalpha() for figure in figures[:-1])
    bars = sum(figure.text == "|" for figure in figures[:-1])
    if not letters + bars or total is None or len([part for part in parts if part is None]) > letters + bars:
        return True
    lacking = total - sum(part or 0 for part in parts) - bars
    return 0 < lacking <= _LARGEST_DIGIT * letters if letters else not lacking


def _is_unread(figure: Item) -> bool:
    """Whether a figure has digits but cannot be read: last in a row it hides the sum, and a blank does not."""
    return count_of(figure.text) is None and has_number(figure.text)


def _is_no_total(figures: Sequence[Item], *, is_wider: bool) -> bool:
    """Whether what stands last is a share or a mark, or a sign that may stand behind the total."""
    last = figures[-1].text
    if last.isdigit() or last in {NOTHING, UNREADABLE}:
        return False
    is_mark = bool(last.strip("-/\\*")) and not any(map(str.isalnum, last))
    return is_mark or _SHARE.fullmatch(last) is not None or has_total_before_sign(figures, exactly=not is_wider)


def _displaced(rows: Sequence[Row]) -> Callable[[int], bool]:
    """Give whether figures stand behind no label on one side of a row, and a label without any on the other.

    Of a page told block by block, labels that wrap come behind or before their lines: then all rows between these two
    may have the figures of others, each in the form's order. Where rows share a line, a page is one, and running heads
    may take the first figures to themselves: any such two tell then.
    """
    astray = [at for at, row in enumerate(rows) if _is_astray(row)]
    empty = [at for at, row in enumerate(rows) if row.index >= 0 and not row.cells]
    if not astray or not empty:
        return lambda _: False
    return lambda at: not rows[at].alone or astray[0] < at < empty[-1] or empty[0] < at < astray[-1]


def _is_astray(row: Row) -> bool:
    """Whether these are figures of no row, and more than a page's number."""
    return row.index < 0 and len(row.figures) > 1


def _in_order(rows: Sequence[Row], at: int) -> bool:
    """Whether the rows before and behind are the form's neighbours, each with figures of its own.

    A label lost in between would leave its figures to the row before; a label
    that follows its figures would leave them there too.
    """
    row = rows[at]
    one_line = len(row.lines) == 1
    one_each = len(row.lines) == WIDTH
    if not (one_line or one_each):
        return False
    before = next((other for other in reversed(rows[:at]) if other.index >= 0), None)
    behind = next((other for other in rows[at + 1 :] if other.index >= 0), None)
    return (before is None or (before.index == row.index - 1 and bool(before.figures))) and (
        behind is None or (behind.index == row.index + 1 and bool(behind.figures))
    )
