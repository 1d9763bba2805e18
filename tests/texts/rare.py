"""Layouts that few tools make: cells that go over lines, columns that drift, are spare or stand elsewhere."""

from __future__ import annotations

from typing import Final

from texts.form import DISPUTE_BLOCKS, DISPUTE_COLUMNS
from texts.grids import Cell, Grid, matrix
from texts.layouts import Keeps, Lines, Way, columns_of
from texts.marks import bare, mark

_WIDTH: Final = 7

# Of a terminal, where a line is wrapped.
_COLUMNS: Final = 72

# Ideographs on a line of a cell.
_NARROW: Final = 10

# Columns of figures that stand behind the labels.
_BESIDE: Final = 4

_NOTHING: Final = Cell("", "head:none")


def wrapped_grid(grid: Grid) -> Lines:
    """Draw lines around cells, and wrap what is long within its cell, as documentation tools do."""
    rule = "+" + "+".join("-" * (2 * _NARROW + 2) for _ in matrix(grid)[0]) + "+"
    lines = [rule]
    for row in matrix(grid):
        cells = [_pieces(cell) if begins else [("", 0)] for cell, begins in row]
        for at in range(max(map(len, cells))):
            pieces = [cell[at] if at < len(cell) else ("", 0) for cell in cells]
            lines.append("|" + "|".join(f" {piece}{' ' * (2 * _NARROW - width)} " for piece, width in pieces) + "|")
        lines.append(rule)
    return lines


def _pieces(cell: Cell) -> list[tuple[str, int]]:
    """The lines of a cell, each with the columns that it takes."""
    pieces = [cell.text[at : at + _NARROW] for at in range(0, len(cell.text), _NARROW)] or [""]
    return [(mark(cell.name, piece), columns_of(piece)) for piece in pieces]


def drifting_columns(grid: Grid) -> Lines:
    """Lay columns out with spaces, every other row of figures a character further to the right."""
    widths = [max(len(cell.text) for cell in column) + 2 for column in _columns(grid)]
    lines = [""]
    for number, row in enumerate(matrix(grid)):
        text, reached, at = "  ", 2, 2
        for (cell, begins), width in zip(row, widths, strict=True):
            if begins:
                place = max(at + (number % 2 if cell.is_figure else 0), reached) if cell.text else reached
                text += " " * (place - reached) + cell.marked
                reached = place + len(cell.text)
            at += width
        lines.append(text)
    return [*lines, ""]


def _columns(grid: Grid) -> list[list[Cell]]:
    """What stands in each column and spans no other; labels that span are written over their neighbours' blanks."""
    columns: list[list[Cell]] = [[_NOTHING] for _ in matrix(grid)[0]]
    for row in matrix(grid):
        for at, (cell, begins) in enumerate(row):
            if begins and cell.columns == 1:
                columns[at].append(cell)
    return columns


def last_columns_below(grid: Grid) -> Lines:
    """Put the last columns of table three in a block of lines below it, under their heads, as two frames of a page."""
    lines: Lines = []
    below: Lines = []
    for row in grid:
        figures = [cell.marked for cell in row if cell.is_figure]
        labels = [cell.marked for cell in row if not cell.is_figure]
        if len(figures) == _WIDTH:
            below.append(" ".join(figures[_BESIDE:]))
            figures = figures[:_BESIDE]
        lines.append(" ".join(labels + figures))
    return [*lines, *(["法律服务机构 其他 总计", *below] if below else [])]


def broken_in_bars(grid: Grid) -> Lines:
    """Put cells between bars with the line breaks that they have, a spanning cell said again."""
    return ["| " + " | ".join(_broken(cell) for cell, _ in line) + " |" for line in matrix(grid)]


def broken_in_tabs(grid: Grid) -> Lines:
    """Put tabs between cells with the line breaks that they have."""
    return ["\t".join(_broken(cell) if begins else "" for cell, begins in line) for line in matrix(grid)]


def broken_in_commas(grid: Grid) -> Lines:
    """Write CSV whose fields keep their line breaks."""
    return [",".join(_field(cell) if begins else "" for cell, begins in line) for line in matrix(grid)]


def _field(cell: Cell) -> str:
    broken = _broken(cell)
    return f'"{broken}"' if "\n" in broken else broken


def _broken(cell: Cell) -> str:
    return "\n".join(piece for piece, _ in _pieces(cell))


def spare_column(grid: Grid) -> Lines:
    """Write Markdown in which only a row's own label is left, with an empty column behind the figures."""
    lines = []
    for row in grid:
        labels = [cell.marked for cell in row if not cell.is_figure]
        figures = [cell.marked for cell in row if cell.is_figure]
        lines.append([*(labels[-1:] if figures else labels), *figures, ""])
    return [f"| {' | '.join(line)} |" for line in lines]


def ragged_commas(grid: Grid) -> Lines:
    """Join the cells of each row by commas, as a naive walk over ``td`` does: a spanning cell stands once."""
    return [",".join(cell.marked for cell in row) for row in grid]


def ragged_semicolons(grid: Grid) -> Lines:
    """Write CSV as programs do where a comma is a decimal point; a spanning cell stands once."""
    return [";".join(cell.marked for cell in row) for row in grid]


def ragged_chinese_commas(grid: Grid) -> Lines:
    """Join the cells of each row by the comma that stands in their labels."""
    return ["，".join(cell.marked for cell in row) for row in grid]


def spaces_for_blanks(grid: Grid) -> Lines:
    """Join the cells of each row by a space, blank ones too; a spanning cell stands once."""
    return [" ".join(cell.marked for cell in row) for row in grid]


def heads_of_several_lines(grid: Grid) -> Lines:
    """Write the Markdown of a frame whose columns have several heads each: they stand in brackets, between bars."""
    lines = matrix(grid)
    first = next((at for at, line in enumerate(lines) if line[-1][0].is_figure), 1)
    heads = [f"({', '.join(repr(line[at][0].text) for line in lines[:first])})" for at in range(len(lines[0]))]
    rows = [heads, ["---"] * len(heads), *([cell.marked for cell, _ in line] for line in lines[first:])]
    return [f"| {' | '.join(row)} |" for row in rows]


def blocks_of_five(grid: Grid) -> Lines:
    """Write Markdown in which table four has a row for each of its blocks, under heads that stand once."""
    figures = [cell.marked for row in grid for cell in row if cell.name.startswith("disputes.")]
    if not figures:
        return ragged_pipes(grid)
    heads = [mark("head:reconsideration." + name, label) for name, label in DISPUTE_COLUMNS]
    rows = [["类别", *heads], ["---"] * 6]
    for at, (name, label) in enumerate(DISPUTE_BLOCKS):
        rows.append([mark(f"row:disputes.{name}", label), *figures[5 * at : 5 * at + 5]])
    return [f"| {' | '.join(row)} |" for row in rows]


def ragged_pipes(grid: Grid) -> Lines:
    """Write the cells of each row between bars; a spanning cell stands once."""
    return [f"| {' | '.join(cell.marked for cell in row)} |" for row in grid]


def frame(grid: Grid) -> Lines:
    """Print a data frame: a spanning cell said again, all cells at the right ends of their columns, numbers before."""
    return _framed([[cell.marked for cell, _ in line] for line in matrix(grid)])


def frame_of_merged_cells(grid: Grid) -> Lines:
    """Print a data frame that was read from a workbook, which has nothing but the first cell of those that are one."""
    return _framed([[cell.marked if begins else "NaN" for cell, begins in line] for line in matrix(grid)])


def _framed(rows: list[list[str]]) -> Lines:
    rows = [[str(at) for at in range(len(rows[0]))], *rows]
    widths = [max(columns_of(bare(cell)) for cell in column) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(" " * (width - columns_of(bare(cell))) + cell for cell, width in zip(row, widths, strict=True))
        for row in rows
    ]
    return ["", *(f"{'' if not at else at - 1:<4}{line}" for at, line in enumerate(lines)), ""]


def frame_in_blocks(grid: Grid) -> Lines:
    """Print a data frame that is wider than the screen: blocks of its columns stand one below the other."""
    return _in_blocks([[cell.marked for cell, _ in line] for line in matrix(grid)])


def frame_in_blocks_of_merged_cells(grid: Grid) -> Lines:
    """Print one so that has nothing but the first cell of those that are one, without the numbers of its rows."""
    rows = [[cell.marked if begins else "NaN" for cell, begins in line] for line in matrix(grid)]
    return _in_blocks(rows, numbered=False)


def _in_blocks(rows: list[list[str]], *, numbered: bool = True) -> Lines:
    index = len(str(len(rows))) if numbered else -1
    columns = [[str(at), *cells] for at, cells in enumerate(zip(*rows, strict=True))]
    blocks: list[list[str]] = []
    for column in columns:
        width = max(columns_of(bare(cell)) for cell in column)
        cells = ["  " + " " * (width - columns_of(bare(cell))) + cell for cell in column]
        if not blocks or columns_of(bare(blocks[-1][0])) + width > _COLUMNS - index:
            blocks.append(["" if at == 0 or not numbered else str(at - 1) for at in range(len(column))])
            blocks[-1] = [number.ljust(index) if numbered else "" for number in blocks[-1]]
            cells = [cell if numbered else cell[2:] for cell in cells]
        blocks[-1] = [line + cell for line, cell in zip(blocks[-1], cells, strict=True)]
    lines: Lines = []
    for block in blocks:
        ends = ("  \\", "   ") if block is not blocks[-1] else ("", "") if len(blocks) == 1 else ("  ", "  ")
        lines += ["", block[0] + ends[0], *(line + ends[1] for line in block[1:])]
    return [*lines, ""]


def lists_over_lines(grid: Grid) -> Lines:
    """Write JSON that is indented, a cell on each line; a spanning cell is said again."""
    rows = [",\n  ".join(f'"{cell.marked}"' for cell, _ in row) for row in matrix(grid)]
    return ["[", *(f" [\n  {row}\n ]," for row in rows[:-1]), f" [\n  {rows[-1]}\n ]", "]"]


def tuples(grid: Grid) -> Lines:
    """Print the rows of a database, as tuples."""
    rows = ((f"'{cell.marked}'" if begins else "None" for cell, begins in row) for row in matrix(grid))
    return [f"({', '.join(row)})" for row in rows]


def arrays(grid: Grid) -> Lines:
    """Print arrays of strings, which nothing but spaces parts; a spanning cell is said again."""
    rows = ["[" + " ".join(f"'{cell.marked}'" for cell, _ in row) + "]" for row in matrix(grid)]
    return ["[" + rows[0], *(f" {row}" for row in rows[1:-1]), f" {rows[-1]}]"] if rows[1:] else [f"[{rows[0]}]"]


def records(grid: Grid) -> Lines:
    """Write JSON as records whose fields have the numbers of their columns."""
    rows = (", ".join(f'"{at}": "{cell.marked}"' for at, (cell, _) in enumerate(row)) for row in matrix(grid))
    return ["[" + ", ".join(f"{{{row}}}" for row in rows) + "]"]


def wiki_cells(grid: Grid) -> Lines:
    """Write a wiki's table with each cell on a line of its own, behind a bar; nothing stands behind a blank one's."""
    rows = [[f"|{' ' if cell.text else ''}{cell.marked}" for cell in _padded(line)] for line in matrix(grid)]
    return ["{|", *rows[0], *(part for row in rows[1:] for part in ("|-", *row)), "|}"]


def snapshot(grid: Grid) -> Lines:
    """Write an ARIA snapshot's table: a line for each row, with all that it says, and one for each of its cells."""
    lines = ["- table:", "  - rowgroup:"]
    for line in matrix(grid):
        cells = [cell for cell, begins in line if begins]
        lines.append(f'    - row "{" ".join(cell.text for cell in cells if cell.text)}":')
        lines += [f'      - cell "{cell.marked}"' if cell.text else f"      - cell{cell.marked}" for cell in cells]
    return lines


def xml(grid: Grid) -> Lines:
    """Write XML with the names that TEI has for a table's parts; a spanning cell leaves others empty."""
    rows = ("".join(f"<cell>{cell.marked}</cell>" for cell in _padded(line)) for line in matrix(grid))
    return ["<table>", *(f"<row>{cells}</row>" for cells in rows), "</table>"]


def _padded(line: list[tuple[Cell, bool]]) -> list[Cell]:
    """The cells of a line, with a blank that has no path wherever a label spans."""
    return [cell if begins else _NOTHING for cell, begins in line]


def asciidoc(grid: Grid) -> Lines:
    """Write AsciiDoc in lines that are no longer than others, an empty line between rows."""
    lines = [f'[cols="{"," * (len(matrix(grid)[0]) - 1)}"]', "|==="]
    for row in matrix(grid):
        for cell in _padded(row):
            text = f"|{cell.marked}"
            if lines[-1].startswith("|") and lines[-1] != "|===" and _fits(f"{lines[-1]} {text}"):
                lines[-1] += f" {text}"
            else:
                lines.append(text)
        lines.append("")
    return [*lines[:-1], "|===", ""]


def _fits(line: str) -> bool:
    return columns_of(bare(line)) <= _COLUMNS


def ruled_columns(grid: Grid) -> Lines:
    """Put rules above and below the table that say where its columns are, and spaces wherever a cell is blank."""
    rows = [_padded(line) for line in matrix(grid)]
    widths = [max(2, *(columns_of(cell.text) for cell in column)) for column in zip(*rows, strict=True)]
    rule = " ".join("=" * width for width in widths)
    lines = []
    for row in rows:
        cells = [cell.marked + " " * (width - columns_of(cell.text)) for cell, width in zip(row, widths, strict=True)]
        # Nothing fills up the last column.
        lines.append(" ".join([*cells[:-1], row[-1].marked]))
    return ["", rule, *lines, rule, ""]


def filled_rows(grid: Grid) -> Lines:
    """Fill each row's cells up to the widths of their columns; a spanning cell stands once, and moves what follows."""
    widths: dict[int, int] = {}
    for row in grid:
        for at, cell in enumerate(row):
            widths[at] = max(widths.get(at, 1), len(cell.text))
    rows = ([cell.marked + " " * (widths[at] - len(cell.text)) for at, cell in enumerate(row)] for row in grid)
    return ["", *map("  ".join, rows), ""]


def doctags(grid: Grid) -> Lines:
    """Write DocTags, in which a spanned place says in which direction its cell begins."""
    cells = matrix(grid)
    rows = ("".join(_doctag(cells, at, column) for column in range(len(row))) for at, row in enumerate(cells))
    return [f"<otsl>{'<nl>'.join(rows)}<nl></otsl>"]


def _doctag(cells: list[list[tuple[Cell, bool]]], at: int, column: int) -> str:
    cell, begins = cells[at][column]
    if begins:
        kind = "fcel" if cell.is_figure and cell.text else "ecel" if not cell.text else "ched"
        return f"<{kind}>{cell.marked}"
    is_below = at > 0 and cells[at - 1][column][0] is cell
    return "<xcel>" if is_below and column and cells[at][column - 1][0] is cell else "<ucel>" if is_below else "<lcel>"


def latex(grid: Grid) -> Lines:
    """Write LaTeX, a line for each row; a cell that goes over rows is left empty below."""
    width = sum(cell.columns for cell in grid[0])
    rows = (" & ".join(_latex_cells(row)) for row in matrix(grid))
    return [
        f"\\begin{{tabular}}{{|{'c|' * width}}}",
        "\\hline",
        *(f"{row} \\\\ \\hline" for row in rows),
        "\\end{tabular}",
    ]


def latex_of_a_line(grid: Grid) -> Lines:
    """Write LaTeX on one line, with no more spaces than it needs."""
    text = "".join(latex(grid))
    return [text.replace(" & ", "&").replace(" \\\\ ", "\\\\")]


def _latex_cells(row: list[tuple[Cell, bool]]) -> Lines:
    cells = []
    column = 0
    while column < len(row):
        cell, begins = row[column]
        text = cell.marked if begins else ""
        if begins and cell.rows > 1:
            text = f"\\multirow{{{cell.rows}}}{{*}}{{{text}}}"
        cells.append(f"\\multicolumn{{{cell.columns}}}{{|c|}}{{{text}}}" if cell.columns > 1 else text)
        column += cell.columns
    return cells


def begun_by_tabs(grid: Grid) -> Lines:
    """Put each cell on a line, a tab before it, and an empty line behind each row."""
    return [line for row in grid for line in (*(f"\t{cell.marked}" for cell in row), "")]


def rows_begun_by_tabs(grid: Grid) -> Lines:
    """Put a tab before each cell of a row, the first one too."""
    return ["".join(f"\t{cell.marked}" for cell in row) for row in grid]


RARE: Final = (
    Way("wrapped_grid", wrapped_grid, Keeps.CELLS),
    Way("drifting_columns", drifting_columns, Keeps.COLUMNS),
    Way("last_columns_below", last_columns_below, Keeps.ORDER),
    Way("broken_in_bars", broken_in_bars, Keeps.CELLS),
    Way("broken_in_tabs", broken_in_tabs, Keeps.CELLS),
    Way("broken_in_commas", broken_in_commas, Keeps.CELLS),
    Way("spare_column", spare_column, Keeps.CELLS),
    Way("ragged_commas", ragged_commas, Keeps.CELLS),
    Way("lists_over_lines", lists_over_lines, Keeps.CELLS),
    Way("tuples", tuples, Keeps.CELLS),
    Way("wiki_cells", wiki_cells, Keeps.CELLS),
    Way("snapshot", snapshot, Keeps.CELLS),
    Way("asciidoc", asciidoc, Keeps.CELLS),
    Way("ruled_columns", ruled_columns, Keeps.COLUMNS),
    Way("filled_rows", filled_rows, Keeps.COLUMNS),
    Way("ragged_semicolons", ragged_semicolons, Keeps.CELLS),
    Way("ragged_chinese_commas", ragged_chinese_commas, Keeps.CELLS),
    Way("pipes_heads_of_several_lines", heads_of_several_lines, Keeps.CELLS),
    Way("pipes_blocks_of_five", blocks_of_five, Keeps.CELLS),
    Way("frame", frame, Keeps.COLUMNS),
    Way("frame_of_merged_cells", frame_of_merged_cells, Keeps.COLUMNS),
    Way("frame_in_blocks", frame_in_blocks, Keeps.COLUMNS),
    Way("frame_in_blocks_of_merged_cells", frame_in_blocks_of_merged_cells, Keeps.COLUMNS),
    Way("arrays", arrays, Keeps.CELLS),
    Way("records", records, Keeps.CELLS),
    Way("spaces_for_blanks", spaces_for_blanks, Keeps.CELLS),
    Way("html_as_xml", xml, Keeps.CELLS),
    Way("html_as_doctags", doctags, Keeps.CELLS),
    Way("latex", latex, Keeps.CELLS),
    Way("latex_of_a_line", latex_of_a_line, Keeps.CELLS),
    Way("begun_by_tabs", begun_by_tabs, Keeps.CELLS),
    Way("rows_begun_by_tabs", rows_begun_by_tabs, Keeps.CELLS),
)
"""Not among ``LAYOUTS``, which every law is tried on."""
