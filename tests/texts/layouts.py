"""A table as text, in every layout that reports reach a scraper in.

Each layout is a function from a grid to lines, named as in ``LAYOUTS``. Nothing
here knows how the library reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from html import escape
from typing import Final, NamedTuple, TypeAlias
from unicodedata import east_asian_width

from texts.grids import Cell, Grid, matrix
from texts.marks import bare, mark

Lines: TypeAlias = list[str]

_NOTHING: Final = Cell("", "head:none")

_COLUMNS_OF_REQUESTS: Final = 7


class Keeps(IntEnum):
    """What a layout keeps of a table."""

    NOTHING = 0
    """The figures, in another order than that of the form."""

    FIGURES = 1
    """The figures in order; where one ends, only sums can tell."""

    ORDER = 2
    """Every figure by itself, in order; a blank cell leaves no trace."""

    COLUMNS = 3
    """Blank cells too, by the column that a figure stands in."""

    CELLS = 4
    """Every cell, blank or not."""


class Way(NamedTuple):
    """A way to lay a table out."""

    name: str
    render: Callable[[Grid], Lines]
    keeps: Keeps
    between: str = "\n"
    """What stands between the lines of a report in this layout."""

    @property
    def tags(self) -> bool:
        """Whether the text holds tags."""
        return self.name.startswith("html")


# One row a line, a separator between cells


def tabs_spanned(grid: Grid) -> Lines:
    """Leave a column empty wherever a label spans it, as PDF table finders do."""
    return ["\t".join(_padded(line)) for line in matrix(grid)]


def tabs_ragged(grid: Grid) -> Lines:
    """Join the cells of each row, as a naive walk over ``td`` does."""
    return ["\t".join(cell.marked for cell in line) for line in grid]


def tabs_trimmed(grid: Grid) -> Lines:
    """Join the cells of each row, and strip the line: blanks at its end are gone."""
    return [_trimmed([cell.marked for cell in line], "\t") for line in grid]


def tabs_doubled(grid: Grid) -> Lines:
    """Join the cells of each row by two tabs, as some web archives' extractors do."""
    return ["\t\t".join(cell.marked for cell in line) for line in grid]


def commas(grid: Grid) -> Lines:
    """Write CSV, a spanning cell said again in every place it covers, and quotes where they are needed."""
    return [",".join(_quoted(cell) for cell, _ in line) for line in matrix(grid)]


def _quoted(cell: Cell) -> str:
    text = cell.text.replace('"', '""')
    return f'"{mark(cell.name, text)}"' if set(text) & set(',"\n') else cell.marked


def lists(grid: Grid) -> Lines:
    """Print a Python list for each row, with nothing for what a label spans."""
    return [f"[{', '.join(_in_quotes(cell) if begins else 'None' for cell, begins in line)}]" for line in matrix(grid)]


def lists_nested(grid: Grid) -> Lines:
    """Write the table as JSON on one line, spanning cells said again."""
    return [f"[{', '.join('[' + ', '.join(_in_quotes(cell) for cell, _ in line) + ']' for line in matrix(grid))}]"]


def _in_quotes(cell: Cell) -> str:
    return '"' + mark(cell.name, cell.text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def wiki(grid: Grid) -> Lines:
    """Write a wiki's table: two bars between cells, one before the first."""
    return ["{| class=x", *(part for line in matrix(grid) for part in ("|-", f"| {' || '.join(_padded(line))}")), "|}"]


def pipes_padded(grid: Grid) -> Lines:
    """Write Markdown with an empty cell wherever a label spans."""
    return _markdown([_padded(line) for line in matrix(grid)])


def pipes_repeated(grid: Grid) -> Lines:
    """Write Markdown with a spanning cell said again in every place it covers."""
    lines = [[cell.marked for cell, _ in line] for line in matrix(grid)]
    return _markdown([[""] * len(lines[0]), *lines])


def pipes_dropped(grid: Grid) -> Lines:
    """Write Markdown without outer bars, spans dropped and rows ragged."""
    first, *rest = ["| ".join(cell.marked for cell in line) for line in grid]
    return [first, "|".join(["---"] * max(2, len(grid[0]))), *rest]


def pipes_broken(grid: Grid) -> Lines:
    """Write Markdown with ``<br>`` wherever a long label was broken."""
    return _markdown(
        [["<br>".join(_pieces(cell, 6)) if begins else "" for cell, begins in line] for line in matrix(grid)]
    )


def _markdown(lines: list[list[str]]) -> Lines:
    first, *rest = (f"| {' | '.join(line)} |" for line in lines)
    return [first, f"|{'|'.join(['---'] * len(lines[0]))}|", *rest]


def _padded(line: list[tuple[Cell, bool]]) -> list[str]:
    return [cell.marked if begins else "" for cell, begins in line]


def _trimmed(cells: list[str], separator: str) -> str:
    while cells and not bare(cells[-1]):
        cells = cells[:-1]
    return separator.join(cells)


def box(grid: Grid) -> Lines:
    """Draw lines around the cells, as terminal programs do."""
    cells = [[cell if begins else _NOTHING for cell, begins in line] for line in matrix(grid)]
    widths = [max(columns_of(cell.text) for cell in column) for column in zip(*cells, strict=True)]
    top, middle, bottom = (
        f"{left}{between.join('─' * (width + 2) for width in widths)}{right}"
        for left, between, right in ("┌┬┐", "├┼┤", "└┴┘")
    )
    drawn = [
        "│".join(
            f" {cell.marked}{' ' * (width - columns_of(cell.text))} " for cell, width in zip(line, widths, strict=True)
        )
        for line in cells
    ]
    ruled = [part for line in drawn for part in (middle, f"│{line}│")]
    return [top, *ruled[1:], bottom]


# Columns by position


def columns_wide(grid: Grid) -> Lines:
    """Align columns for wide characters, with dashes above and below."""
    widths = _widths(grid, columns_of)
    rule = "  " + " ".join("-" * width for width in widths)
    lines = [_placed(line, widths, columns_of, "  ") for line in matrix(grid)]
    return ["", rule, *lines, rule, ""]


def columns_points(grid: Grid) -> Lines:
    """Align columns by code points, as text browsers do that count no widths."""
    widths = _widths(grid, len)
    return ["", *(_placed(line, widths, len, "   ") for line in matrix(grid)), ""]


def columns_right(grid: Grid) -> Lines:
    """Align figures to the right end of their heads."""
    widths = [width + 1 for width in _widths(grid, columns_of)]
    return ["", *(_placed(line, widths, columns_of, "", right=True) for line in matrix(grid)), ""]


def _widths(grid: Grid, measure: Callable[[str], int]) -> list[int]:
    cells = [(column, cell) for line in matrix(grid) for column, (cell, begins) in enumerate(line) if begins]
    widths = [1] * sum(cell.columns for cell in grid[0])
    for column, cell in sorted(cells, key=lambda each: each[1].columns):
        spanned = slice(column, column + cell.columns)
        lacking = measure(cell.text) - sum(widths[spanned]) - cell.columns + 1
        if lacking > 0:
            widths[spanned.stop - 1] += lacking
    return widths


def _placed(
    line: list[tuple[Cell, bool]],
    widths: list[int],
    measure: Callable[[str], int],
    indent: str,
    *,
    right: bool = False,
) -> str:
    text, reached, at = indent, 0, 0
    for (cell, begins), width in zip(line, widths, strict=True):
        if begins and cell.text:
            moved = width - measure(cell.text) if right and cell.is_figure and cell.columns == 1 else 0
            text += " " * (at + moved - reached) + cell.marked
            reached = at + moved + measure(cell.text)
        elif begins:
            # No spaces for a blank: what ends a line is trimmed.
            text += cell.marked
        at += width + 1
    return text


def columns_of(text: str) -> int:
    """Return how many columns of a terminal *text* takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def columns_numbered(grid: Grid) -> Lines:
    """Print a data frame: columns for wide characters, and each line behind its number."""
    widths = _widths(grid, columns_of)
    return ["", *(f"{n:<4}{_placed(line, widths, columns_of, '')}" for n, line in enumerate(matrix(grid))), ""]


# Spaces alone


def rows(grid: Grid) -> Lines:
    """Put each row on a line, a space between cells."""
    return [_spaced(line) for line in grid]


def _spaced(line: list[Cell]) -> str:
    return " ".join(cell.marked for cell in line if cell.text)


def rows_wrapped(grid: Grid) -> Lines:
    """Wrap labels around their figures, as text laid out on a page comes."""
    lines: Lines = []
    prefixes: dict[int, list[str]] = {}
    for at, line in enumerate(grid):
        tall = [cell for cell in line if cell.name.startswith("group:")]
        for cell in tall:
            pieces = _pieces(cell, 5)
            first = at + max(0, (cell.rows - len(pieces)) // 2)
            for down, piece in enumerate(pieces):
                prefixes.setdefault(first + min(down, cell.rows - 1), []).append(piece)
        rest = [cell for cell in line if cell not in tall]
        if not any(cell.is_figure for cell in rest):
            lines += _wrapped_heads(rest)
            continue
        labels = [cell for cell in rest if not cell.is_figure]
        figures = _spaced([cell for cell in rest if cell.is_figure])
        lines += _around(labels, figures, " ".join(prefixes.get(at, [])))
    return lines


def _wrapped_heads(line: list[Cell]) -> Lines:
    wrapped = [_pieces(cell, 4 if cell.columns == 1 else 22) for cell in line]
    height = max(map(len, wrapped))
    return [" ".join(pieces[at] for pieces in wrapped if at < len(pieces)) for at in range(height)]


def _around(labels: list[Cell], figures: str, prefix: str) -> Lines:
    pieces = [piece for cell in labels for piece in _pieces(cell, 17)]
    middle = len(pieces) // 2
    # An even number of pieces leaves the figures a line of their own between them.
    inline = [pieces[middle]] if len(pieces) % 2 else []
    between = " ".join(part for part in (prefix, *inline, figures) if part)
    return [*pieces[:middle], between, *pieces[middle + len(inline) :]]


def _pieces(cell: Cell, size: int) -> list[str]:
    if cell.is_figure or not cell.text:
        return [cell.marked]
    text = cell.text
    return [mark(cell.name, text[at : at + size]) for at in range(0, len(text), size)]


# One cell a line


def lines(grid: Grid) -> Lines:
    """Put each cell on a line of its own; blank ones leave none."""
    return [cell.marked for line in grid for cell in line if cell.text]


def lines_open(grid: Grid) -> Lines:
    """Put each cell on a line of its own, an empty line behind it."""
    return [part for cell in lines(grid) for part in (cell, "")]


def lines_wrapped(grid: Grid) -> Lines:
    """Put each cell on a line of its own, long labels on several."""
    return [piece for line in grid for cell in line if cell.text for piece in _pieces(cell, 9)]


# Nothing between cells


def together(grid: Grid) -> Lines:
    """Put nothing between the cells of a row."""
    return ["".join(cell.marked for cell in line) for line in grid]


def together_whole(grid: Grid) -> Lines:
    """Put nothing between the cells of a table."""
    return ["".join(together(grid))]


# Columns first


def blocks(grid: Grid) -> Lines:
    """Read the table down its columns, as a program does that sees boxes of text."""
    cells = matrix(grid)
    found: Lines = []
    for column in range(len(cells[0])):
        block = [line[column][0].marked for line in cells if line[column][1] and line[column][0].text]
        found += [*block, ""] if block else []
    return found


# Down to here a row, from there on a row again; the columns between stand by themselves.
_BANDS: Final = ((0, 11), (11, 19), (19, 99))
_BESIDE_LABELS: Final = 2


def page_blocks(grid: Grid) -> Lines:
    """Cut table three as a PDF program does that sees white space: two columns beside the labels, then the others."""
    cells = matrix(grid)
    first = next((at for at, (cell, _) in enumerate(cells[-1]) if cell.is_figure), 0)
    if len(cells[0]) - first != _COLUMNS_OF_REQUESTS:
        return rows(grid)
    middle, last = first + _BESIDE_LABELS, len(cells[0])
    found = [_beginning(line[:middle]) for line in cells]
    for band, (top, bottom) in enumerate(_BANDS):
        starts = range(middle, last - 1) if band % 2 else (middle,)
        for start, end in zip(starts, [*starts[1:], last], strict=True):
            found += ["", *filter(None, (_beginning(line[start:end]) for line in cells[top:bottom]))]
    return [*found, ""]


def _beginning(cells: list[tuple[Cell, bool]]) -> str:
    """What of a line begins there."""
    return _spaced([cell for cell, begins in cells if begins])


Places: TypeAlias = Sequence[tuple[int, int]]
"""Rows and columns of table three, both from nothing up."""


def rectangles(grid: Grid) -> Lines:
    """Take table three block by block, as a PDF program does that sees which boxes of text are close."""
    return by_blocks(grid, _places(len(grid) - _LINES_OF_HEADS))


def by_blocks(grid: Grid, lines: Iterable[Places]) -> Lines:
    """Give the labels of table three, then its figures: those of each of *lines* on one line, all lines apart."""
    cells = matrix(grid)
    figures = [[cell for cell, begins in line if begins and cell.is_figure] for line in cells]
    if len(figures[-1]) != _COLUMNS_OF_REQUESTS:
        return lines_open(grid)
    labels = [cell for line in grid for cell in line if not cell.is_figure]
    found = [piece for label in labels for piece in (*_pieces(label, 9), "")]
    for places in lines:
        beside = [figures[row + _LINES_OF_HEADS][column] for row, column in places]
        printed = [cell.marked for cell in beside if cell.text]
        found += [" ".join(printed), ""] if printed else []
    return found


_LINES_OF_HEADS: Final = 3


def _places(rows: int) -> Iterator[Places]:
    """Two columns, one, and the other four, each with what is close to what at the top and the bottom."""
    yield [(0, 0), (0, 1)]
    yield from _down(range(1, rows - 2), range(2))
    yield [(rows - 2, 0), (rows - 2, 1)]
    yield from _down(range(rows - 1, rows), range(2))
    yield from _down(range(rows), range(2, 3))
    yield from _down(range(1), range(3, 7))
    yield from _down(range(1, rows - 2), range(3, 7))
    yield from _down(range(rows - 2, rows), range(3, 7))


def _down(rows: range, columns: range) -> Iterator[Places]:
    return ([(row, column)] for column in columns for row in rows)


# Tags


def html(grid: Grid) -> Lines:
    """Leave the table as it stands in a page."""
    rows_of_tags = ("".join(f"<td{_spans(cell)}>{_escaped(cell)}</td>" for cell in line) for line in grid)
    return ["<table>", *(f"<tr>{line}</tr>" for line in rows_of_tags), "</table>"]


def html_nested(grid: Grid) -> Lines:
    """Leave the table as an office program writes it: tags in tags, figures cut by them."""
    found = ['<table border="1" class="MsoTable">', "<tbody>"]
    for line in grid:
        found.append("  <tr style='height:20px'>")
        for cell in line:
            found += [
                f'    <td{_spans(cell)} valign="top">',
                f'      <p align="center">{_cut_by_tags(cell)}</p>',
                "    </td>",
            ]
        found.append("  </tr>")
    return [*found, "</tbody>", "</table>"]


def _spans(cell: Cell) -> str:
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return columns + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")


def _escaped(cell: Cell) -> str:
    return mark(cell.name, escape(cell.text, quote=False))


def _cut_by_tags(cell: Cell) -> str:
    text = escape(cell.text, quote=False)
    if not text:
        return f"<span>{mark(cell.name, '')}&nbsp;</span>"
    if not cell.is_figure or len(text) < 2:
        return f'<span lang="EN-US">{mark(cell.name, text)}</span>'
    return f"<span>{mark(cell.name, f'{text[0]}</span><span>{text[1:]}')}</span>"


LAYOUTS: Final = (
    Way("tabs_spanned", tabs_spanned, Keeps.CELLS),
    Way("tabs_ragged", tabs_ragged, Keeps.CELLS),
    Way("tabs_trimmed", tabs_trimmed, Keeps.ORDER),
    Way("tabs_doubled", tabs_doubled, Keeps.CELLS),
    Way("commas", commas, Keeps.CELLS),
    Way("lists", lists, Keeps.CELLS),
    Way("lists_nested", lists_nested, Keeps.CELLS),
    Way("wiki", wiki, Keeps.CELLS),
    Way("pipes_padded", pipes_padded, Keeps.CELLS),
    Way("pipes_repeated", pipes_repeated, Keeps.CELLS),
    Way("pipes_dropped", pipes_dropped, Keeps.CELLS),
    Way("pipes_broken", pipes_broken, Keeps.CELLS),
    Way("box", box, Keeps.CELLS),
    Way("html", html, Keeps.CELLS),
    Way("html_nested", html_nested, Keeps.CELLS),
    Way("columns_wide", columns_wide, Keeps.COLUMNS),
    Way("columns_points", columns_points, Keeps.COLUMNS),
    Way("columns_right", columns_right, Keeps.COLUMNS),
    Way("columns_numbered", columns_numbered, Keeps.COLUMNS),
    Way("rows", rows, Keeps.ORDER),
    Way("rows_wrapped", rows_wrapped, Keeps.ORDER),
    Way("lines", lines, Keeps.ORDER),
    Way("lines_open", lines_open, Keeps.ORDER),
    Way("lines_wrapped", lines_wrapped, Keeps.ORDER),
    Way("together", together, Keeps.FIGURES),
    Way("together_whole", together_whole, Keeps.FIGURES),
    Way("together_page", together_whole, Keeps.FIGURES, between=""),
    Way("blocks", blocks, Keeps.NOTHING),
    Way("page_blocks", page_blocks, Keeps.NOTHING),
    Way("rectangles", rectangles, Keeps.NOTHING),
)
