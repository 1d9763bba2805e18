"""The three tables as a page has them: rows of cells that span rows and columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from texts.figures import Figures
from texts.form import (
    COLUMNS,
    CORNER,
    DISCLOSURE,
    DISPUTE_BLOCKS,
    DISPUTE_COLUMNS,
    REQUESTS,
    RESULTS,
    disputes_paths,
    requests_paths,
)
from texts.marks import mark


class Cell(NamedTuple):
    """A cell of a page's table."""

    text: str
    name: str
    """The path of a figure; of a label, ``head:``, ``row:`` or ``group:`` and what it labels."""

    columns: int = 1
    rows: int = 1

    @property
    def marked(self) -> str:
        """The text, marked with the name."""
        return mark(self.name, self.text)

    @property
    def is_figure(self) -> bool:
        """Whether the cell has a path."""
        return ":" not in self.name


Grid: TypeAlias = list[list[Cell]]


def disclosure(figures: Figures) -> Grid:
    """Return table two."""
    grid = []
    for block in DISCLOSURE[figures.edition]:
        grid.append([Cell(block.caption, "head:caption", columns=4)])
        heads = [Cell(words, f"head:{name}") for words, name in zip(block.heads, block.cells, strict=True)]
        grid.append([Cell("信息内容", "head:corner"), *_widened(heads)])
        for row, label in block.rows:
            cells = (f"disclosure.{row}.{cell}" for cell in block.cells)
            values = [Cell(figures.printed(path), path) for path in cells]
            grid.append([Cell(label, f"row:disclosure.{row}"), *_widened(values)])
    return grid


def _widened(cells: list[Cell]) -> list[Cell]:
    """Let the last cell span what is left of the three columns."""
    return [*cells[:-1], cells[-1]._replace(columns=4 - len(cells))]


def requests_head() -> Grid:
    """Return the three lines of heads of table three."""
    first, *middle, last = (Cell(label, f"head:{name}") for name, label in COLUMNS)
    return [
        [Cell(CORNER, "head:sums", 3, 3), Cell("申请人情况", "head:applicants", 7)],
        [
            first._replace(rows=2),
            Cell("法人或其他组织", "head:organisations", 5),
            last._replace(rows=2),
        ],
        middle,
    ]


def requests_body(figures: Figures, names: Iterable[str] | None = None) -> Grid:
    """Return the rows of table three; of *names* alone, groups cut where they end."""
    wanted = None if names is None else set(names)
    rows = [row for row in REQUESTS[figures.edition] if wanted is None or row.name in wanted]
    grid: Grid = []
    results = [row for row in rows if row.level]
    for at, row in enumerate(rows):
        line: list[Cell] = []
        if row.level and row is results[0]:
            line.append(Cell(RESULTS, "group:results", 1, len(results)))
        if row.group and (at == 0 or rows[at - 1].group != row.group):
            size = sum(1 for other in rows if other.group == row.group)
            line.append(Cell(row.group, f"group:{row.name}", 1, size))
        line.append(Cell(row.label, f"row:requests.{row.name}", 3 - row.level))
        line += (Cell(figures.printed(path), path) for path in requests_paths(row.name))
        grid.append(line)
    return grid


def requests(figures: Figures) -> Grid:
    """Return table three."""
    return requests_head() + requests_body(figures)


def disputes(figures: Figures) -> Grid:
    """Return table four, one row of fifteen figures."""
    (first, block), *litigation = DISPUTE_BLOCKS
    heads = {name: _dispute_heads(name) for name, _ in DISPUTE_BLOCKS}
    return [
        [Cell(block, f"head:{first}", 5), Cell("行政诉讼", "head:litigation", 10)],
        [
            *(head._replace(rows=2) for head in heads[first]),
            *(Cell(label, f"head:{name}", 5) for name, label in litigation),
        ],
        [head for name, _ in litigation for head in heads[name]],
        [Cell(figures.printed(path), path) for name, _ in DISPUTE_BLOCKS for path in disputes_paths(name)],
    ]


def _dispute_heads(block: str) -> list[Cell]:
    return [Cell(label, f"head:{block}.{name}") for name, label in DISPUTE_COLUMNS]


def matrix(grid: Grid) -> list[list[tuple[Cell, bool]]]:
    """Return every place of *grid*: the cell that covers it, and whether it begins there."""
    width = sum(cell.columns for cell in grid[0])
    covered: dict[tuple[int, int], tuple[Cell, bool]] = {}
    for at, line in enumerate(grid):
        column = 0
        for cell in line:
            while (at, column) in covered:
                column += 1
            for down in range(cell.rows):
                for across in range(cell.columns):
                    covered[at + down, column + across] = cell, not down and not across
    empty = Cell("", "head:none"), True
    return [[covered.get((at, column), empty) for column in range(width)] for at in range(len(grid))]
