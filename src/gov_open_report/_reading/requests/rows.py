"""The rows of table three that a text has: labels, and the cells behind each.

Lines and labels are not always one: `一、本年新收… 12 0 3⏎2 0 0 17` has a row's figures on two lines, a page may say a
row again, and a tool put the figures of a blank row's neighbour beside its label. Such rows are doubted here.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from gov_open_report._reading.lines.items import say_the_same
from gov_open_report._reading.lines.unbroken import MOST_LINES
from gov_open_report._reading.places.evidence import (
    GROUPS,
    WIDTH,
    Row,
    adds_up_with_blanks,
    count_up,
    is_put_together,
    may_add_up,
)
from gov_open_report._reading.words.pages import FEED
from gov_open_report.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.lines.items import Item, Scan
    from gov_open_report.form import Form

# One alone may be the number of a page.
_FEWEST_OF_LINE = 2


def rows_of(scan: Scan, segments: Sequence[Segment], form: Form) -> list[Row]:
    """Give the labels and the cells behind each; a ruled line without a label is a row of its own."""
    index_of = {row.terminal: index for index, row in enumerate(form.requests)}
    rows: list[Row] = []
    for terminal, label, cells in segments:
        index = index_of.get(terminal, -1)
        if index < 0 and not cells and terminal not in GROUPS:
            continue
        waiting = rows[-1] if rows and index < 0 and terminal in GROUPS else None
        if waiting is not None and _is_cut_by(waiting, label):
            # A group's label that a page has between the lines of a row's: the figures are the row's.
            rows[-1] = Row(waiting.index, waiting.label, [cell for cell in cells if cell.text], ruled=False)
            continue
        rows += _rows_behind(label, cells, index, scan)
    lines = [
        row.label.line
        for row, after in pairwise([*rows, None])
        if row is not None and row.index >= 0 and row.label is not None and not _is_said_again(row, after)
    ]
    if len(set(lines)) < len(lines):
        labels = Counter(lines)
        for row in rows:
            row.alone = row.label is None or labels[row.label.line] <= 1
    if any(len(row.figures) > WIDTH for row in rows):
        rows = [part for row in rows for part in _without_row_below(row)]
    if FEED in scan.source:
        rows = _with_figures_above_page(rows, scan)
    sharing = [row for row in rows if row.ruled and len({cell[6] for cell in row.figures}) < len(row.figures)]
    if sharing:
        # Two figures in one cell: the bars do not stand where the table's cells end, or in one row one was said twice.
        unruled = {id(row) for row in (sharing if len(sharing) == 1 else rows)}
        rows = [
            row.with_cells(row.figures, ruled=False) if id(row) in unruled else row
            for row in rows
        ]
    return rows


def _is_said_again(row: Row, after: Row | None) -> bool:
    """Whether a row's label is there again before its figures, as in each of the columns that it spans."""
    return (
        after is not None
        and (row.index == after.index and not row.cells)
        and (row.label is not None and after.label is not None and row.label.line == after.label.line)
    )


def _without_row_below(row: Row) -> Iterator[Row]:
    """A row of a plain line by itself, and the figures on the lines below it as those of a lost label."""
    label = row.label
    if label is not None and row.alone and not row.ruled and len(row.figures) > WIDTH and row.index >= 0:
        own = [cell for cell in row.figures if cell.line == label.line]
        if len(own) == WIDTH and may_add_up(own):
            yield Row(row.index, label, own, ruled=False, alone=True)
            yield Row(-1, None, row.figures[WIDTH:], ruled=False)
            return
    yield row


def _with_figures_above_page(rows: Sequence[Row], scan: Scan) -> list[Row]:
    """Give rows the figures that are the last line of a page, where their label is the first of the next.

    A page that ends within a row leaves the one above with figures on a line more than its own. Those of one row in two
    lines do not add up in each of them, unless the first has nothing but zeros. Where that one has none of its own, and
    others have theirs beside their labels, they are no row's.
    """
    found = [[row] for row in rows]
    labelled = [at for at, row in enumerate(rows) if row.index >= 0]
    filled = [rows[at] for at in labelled if rows[at].figures]
    are_beside = 2 * sum(row.on_label_line for row in filled) > len(filled)
    for at, below in pairwise(labelled):
        row, following = rows[at], rows[below]
        if row.ruled or following.cells or row.label is None or following.label is None or not row.figures:
            continue
        last = [figure for figure in row.figures if figure.line == row.figures[-1].line]
        between = scan.source[last[-1].end : following.label.start]
        is_page_end = between.isspace() and FEED in between
        if not is_page_end or following.index != row.index + 1 or len(last) < _FEWEST_OF_LINE:
            continue
        own = row.figures[: -len(last)]
        if any(figure.text.strip("0") for figure in own) and adds_up_with_blanks(own) and adds_up_with_blanks(last):
            found[at], found[below] = [row.with_cells(own, ruled=False)], [following.with_cells(last, ruled=False)]
        elif not own and last[0].line != row.label.line and are_beside:
            found[at] = [row.with_cells([], ruled=False), Row(-1, None, last, ruled=False)]
    return [row for each in found for row in each]


def _is_cut_by(row: Row, group: Item | None) -> bool:
    """Whether a row's label is cut by a line break, and its figures may follow the label of its *group*."""
    cut = row.label is not None and not row.label.whole
    return cut and row.index >= 0 and not row.cells and not (group is not None and group.column >= 0)


def _rows_behind(label: Item | None, cells: list[Item], index: int, scan: Scan) -> Iterator[Row]:
    """The label's row, and a row for each further line where the label's own line is ruled."""
    if label is None or label.column < 0:
        if index >= 0 or cells:
            yield Row(index, label, [cell for cell in cells if cell.text], ruled=False)
        return
    # Mostly label and cells are one ruled line.
    is_one_line = bool(cells) and cells[0][5] == cells[-1][5] == label[5]
    own = cells if is_one_line else [cell for cell in cells if cell.line == label.line]
    if own:
        # A figure before the label may be the row's: then a blank may be where it belongs.
        ruled = label.line not in scan.upset or all(cell.text for cell in own)
        yield Row(index, label, own if ruled else [cell for cell in own if cell.text], ruled)
    else:
        one_a_line = scan.lines[label.line].width == 1  # between bars
        own = cells if one_a_line else []
        if index >= 0 or own:
            yield Row(index, label, [cell for cell in own if cell.text], ruled=False)
    rest = [] if len(own) == len(cells) else [cell for cell in cells if cell.line != label.line]
    for _, line in groupby(rest, key=lambda cell: cell.line):
        yield Row(-1, None, [cell for cell in line if cell.text], ruled=False)


def _says_the_same(one: Row, other: Row) -> bool:
    """Whether two rows have the same figures, and not in other places."""
    if one.fixed and other.fixed:
        return say_the_same(one.fixed, other.fixed)
    return say_the_same(one.figures, other.figures)


def one_each(rows: Sequence[Row], form: Form, findings: Findings) -> dict[int, Row]:
    """Give the row that counts for each label; a label repeated without figures is no second row."""
    labelled: dict[int, Row] = {}
    highest = -1
    for row in rows:
        if row.index < 0 or row.label is None:
            continue
        start, end, paths = row.label.start, row.label.end, form.requests[row.index].paths
        known = labelled.get(row.index)
        if known is None:
            labelled[row.index] = row
            if row.index < highest:
                findings.say(Code.ROW_OUT_OF_ORDER, start, end, paths)
            highest = max(highest, row.index)
        elif not row.cells or (row.misread and not known.misread and known.cells):
            continue
        elif not known.cells or (known.misread and not row.misread):
            labelled[row.index] = row
        else:
            findings.say(Code.ROW_REPEATED, start, end, paths)
            if not known.rivals and _says_the_same(known, row):
                # Once without its places, as text, and once with them, as a table: neither is open.
                labelled[row.index] = known if known.fixed or not row.fixed else row
                known.fixed = row.fixed = labelled[row.index].fixed
            else:
                # Two rows that differ: neither place is fixed any more, and arithmetic chooses.
                known.fixed = row.fixed = None
                known.rivals.append(row)
        if row.misread:
            findings.say(Code.LABEL_MISREAD, start, end, paths, findings.quote(start, end))
    return labelled


def doubt_blanks(rows: Sequence[Row]) -> None:
    """Take rows for blank no more beside which figures stand that are of no row.

    A table finder makes rows of the lines of a label that wraps, and its figures stand in one of them.
    """
    # Lines without a figure, as of a group's label, may stand between.
    saying = [row for row in rows if row.index >= 0 or row.figures]
    for above, below in pairwise(saying):
        for row, other in ((above, below), (below, above)):
            is_blank = row.index >= 0 and not row.figures and row.label is not None
            if is_blank and _has_others(other) and _are_close(row, other):
                row.beside_figures, row.fixed = True, None


def doubt_cut_off(rows: Sequence[Row], scan: Scan) -> None:
    """Open ruled rows again that do not add up where the rest of one stands right below, or the row comes again there.

    So it does where a text was cut, within a figure or behind it, and joined again.
    """
    for above, below in pairwise(rows):
        torn = above.ruled and above.fixed is not None and not adds_up_with_blanks(above.fixed)
        if torn and below.index < 0 and _is_more_than_page(below, scan) and _may_go_on(above, below, scan):
            above.fixed = None
        # What stands beside the beginning of a label that is cut may be its row's, and what is beside its end a piece.
        if above.index < 0 and len(above.figures) > 1 and _is_end_of_row(below, above.figures[-1].line):
            below.fixed = None


def _is_end_of_row(row: Row, line: int) -> bool:
    """Whether a ruled row has a label that may begin on the *line* above, and does not add up."""
    if row.label is None or row.fixed is None or not row.ruled:
        return False
    return not row.label.whole and row.label.line == line + 1 and not adds_up_with_blanks(row.fixed)


def _is_more_than_page(row: Row, scan: Scan) -> bool:
    """Whether figures of no row are several, or one beside words or cells, as the number of a page is not."""
    return len(row.figures) > 1 or any(scan.lines[figure.line].width > 1 for figure in row.figures)


def _may_go_on(row: Row, rest: Row, scan: Scan) -> bool:
    """Whether figures of no row are fewer than a *row*'s line has cells, its label left out, or begin as all of it."""
    if scan.lines[rest.figures[0].line].width < scan.lines[row.cells[0].line].width - 1:
        return _are_close(row, rest)
    above = {cell.column: cell.text for cell in row.figures}
    is_all = len(rest.figures) == len(row.figures) == WIDTH
    begun = [*above.values()] if is_all else [above.get(figure.column, "") for figure in rest.figures]
    # A line of seven that adds up is a row.
    if _may_go_on_below(begun, rest.figures) and not (is_all and adds_up_with_blanks(rest.figures)):
        return _are_close(row, rest)
    begun = [cell.text for cell in row.figures]
    again = [cell.text for cell in rest.figures[: len(begun)]]
    return again[:-1] == begun[:-1] and again[-1].startswith(begun[-1])


def _may_go_on_below(begun: Sequence[str], rest: Sequence[Item]) -> bool:
    """Whether figures may go on below as a narrow column cuts them: none begins with a zero or with fewer digits."""
    return all(
        upper.isdecimal() and upper[0] != "0" and len(lower.text) <= len(upper)
        for upper, lower in zip(begun, rest, strict=True)
    )


def _has_others(row: Row) -> bool:
    """Whether figures of a row may be another's: it has no label, or they stand on lines of their own below it."""
    label = row.label if row.index >= 0 else None
    return bool(row.figures) and (label is None or (not row.ruled and row.figures[-1].line != label.line))


def _are_close(row: Row, other: Row) -> bool:
    """Whether figures of an *other* row stand no further from a blank row than the lines of its label may."""
    lines = {cell.line for cell in row.cells}
    return any(abs(figure.line - line) <= MOST_LINES for figure in other.figures[-1:] for line in lines)


def doubt_exchanged(labelled: Mapping[int, Row], scan: Scan) -> None:
    """Open two rows again whose labels have changed places, with lines that were put together from several.

    Each may have the other's figures: then it is these that stand in the form's order, and no sum may show it.
    """
    for above, below in pairwise(labelled.values()):
        labels = [row.label for row in (above, below) if row.label is not None and row.figures and not row.ruled]
        if below.index == above.index - 1 and len(labels) == 2 and any(is_put_together(each, scan) for each in labels):  # noqa: PLR2004 - both
            figures = above.figures, below.figures
            for row, other in zip((above, below), reversed(figures), strict=True):
                row.fixed = row.in_part = None
                row.rivals.append(Row(row.index, row.label, other, ruled=False))


def doubt_moved(rows: Sequence[Row]) -> None:
    """Open rows again whose figures may be those of the next on one side, down to one that has none.

    On their other side stand figures of no row, which are those of the first then. Of lines that are not as high,
    `pdftotext` may put a label beside the figures above or below its own. Linear.
    """
    if any(map(_belong_to_no_row, rows)):
        # Labels of no row that have no cells are passed over.
        those = [row for row in rows if row.index >= 0 or row.cells]
        # Above all labels stand numbers of columns and the like.
        first = those[0]
        is_row = first.index >= 0 or (len(first.figures) == WIDTH and may_add_up(first.figures))
        for row in [*_moved(those[0 if is_row else 1 :]), *_moved(those[::-1])]:
            row.fixed, row.may_be_moved = None, True


def _moved(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows behind figures of no row, in one direction, down to one that has none.

    In ruled lines figures of no row are those of one whose label is lost, if one is lacking there; and right behind a
    label that a line break cuts they are its own.
    """
    beyond: Row | None = None
    run: list[Row] | None = None
    for before, row, behind in zip([None, *rows], rows, [*rows[1:], None], strict=False):
        if _belong_to_no_row(row):
            beyond, run = before, []
        elif row.index < 0:
            run = None
        elif run is not None and row.figures:
            last = run[-1] if run else beyond
            is_lacking = last is not None and last.index >= 0 and abs(row.index - last.index) > 1
            is_explained = row.ruled and (is_lacking or (not run and _is_cut(beyond)))
            if is_explained:
                run = None
            else:
                run.append(row)
        elif run is not None:
            yield from () if row.ruled and _is_cut(row) and _belong_to_no_row(behind) else run
            run = None


def _belong_to_no_row(row: Row | None) -> bool:
    """Whether these are figures of no row, and more than a page's number, numbers of columns or a group's sums."""
    if row is None or row.index >= 0 or len(row.figures) < 2 or count_up(row.figures):  # noqa: PLR2004 - several
        return False
    return not (row.ruled and row.label is not None and row.label.text.startswith("GROUP_"))


def _is_cut(row: Row | None) -> bool:
    """Whether a row of the form has no figures, and a label of which some is elsewhere."""
    return row is not None and row.index >= 0 and not row.figures and row.label is not None and not row.label.whole
