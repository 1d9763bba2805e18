"""Table four as ``pdftotext -layout`` prints it, drawn from where its words stand on the page.

What stands in a line with little between is a run, printed with single spaces. A run
begins where the runs to the left of its beginning, in all lines, have the character
that is over it, or behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple, TypeAlias

_HEADS: Final = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
_CLOSEST: Final = 3


class Word(NamedTuple):
    """A word, and where it begins; all measures are in sizes of the font."""

    text: str
    left: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + _width(self.text)


Rows: TypeAlias = Sequence[Sequence[Word]]


class Sheet(NamedTuple):
    """How wide the table's fifteen columns are, and where its figures stand in them."""

    widths: Sequence[float]
    between: float = 0.5
    """What is left free between two columns."""
    aligned: float = 0.0
    """What is left of figures and heads of what they leave free: 0 to the left, 0.5 in the middle, 1 to the right."""

    def heads(self) -> Rows:
        """Return the lines of heads, those of litigation a line lower, each head on as many lines as it needs."""
        left = self._lefts()
        names = [Word("行政复议", left[0]), Word("行政诉讼", left[5])]
        rows: list[list[Word]] = [[], [Word("未经复议直接起诉", left[5]), Word("复议后起诉", left[10])]]
        for column, head in enumerate(_HEADS * 3):
            step = max(1, int(self.widths[column]))
            for line, at in enumerate(range(0, len(head), step), start=1 + (column >= 5)):
                rows += [[] for _ in range(line + 1 - len(rows))]
                rows[line].append(self._word(head[at : at + step], column))
        return [names, *rows[1:]]

    def figures(self, cells: Sequence[int | None]) -> Sequence[Word]:
        """Return the line of figures; blanks are ``None``."""
        return [self._word(str(figure), column) for column, figure in enumerate(cells) if figure is not None]

    def _lefts(self) -> list[float]:
        return list(accumulate((width + self.between for width in self.widths[:-1]), initial=0.0))

    def _word(self, text: str, column: int) -> Word:
        return Word(text, self._lefts()[column] + self.aligned * (self.widths[column] - _width(text)))


def drawn(rows: Rows, loose: float = 3.0) -> list[str]:
    """Return the lines of one block of text, in which words less than *loose* apart are a run."""
    runs = sorted(
        ((run, line) for line, row in enumerate(rows) for run in _runs(row, loose)), key=lambda pair: pair[0][0].left
    )
    begun: list[tuple[int, list[Word]]] = []
    lines = [""] * len(rows)
    for run, line in runs:
        at = max((_over(run[0].left, column, other) for column, other in begun), default=0)
        begun.append((at, run))
        lines[line] = lines[line].ljust(at) + " ".join(word.text for word in run)
    return lines


def drawn_apart(heads: Rows, figures: Sequence[Word], close: float = 1.0) -> list[str]:
    """Return the lines of *heads*, and *figures* below them as blocks of text of their own, each a run of *close* ones.

    Each begins three spaces behind the one before it, or about where heads would have it.
    """
    lines = drawn(heads)
    right = max(word.right for row in heads for word in row)
    long = max(map(len, lines))
    row = ""
    for run in _runs(figures, close):
        behind = len(row) + _CLOSEST if row else 0
        row = row.ljust(max(behind, int(run[0].left / right * long))) + " ".join(word.text for word in run)
    return [*lines, row]


def _runs(row: Sequence[Word], loose: float) -> list[list[Word]]:
    runs: list[list[Word]] = []
    for word in sorted(row, key=lambda word: word.left):
        if runs and word.left - runs[-1][-1].right < loose:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _over(left: float, column: int, run: Sequence[Word]) -> int:
    """Where a run that begins at *left* is to stand by one that begins in *column*."""
    edges: list[tuple[float, float]] = []
    for word in run:
        if edges:
            edges.append((edges[-1][1], word.left))
        at = word.left
        for character in word.text:
            edges.append((at, at + _width(character)))
            at = edges[-1][1]
    if edges[-1][1] <= left:
        return column + len(edges) + 1
    return column + sum(left >= (begin + end) / 2 for begin, end in edges)


def _width(text: str) -> float:
    return sum(0.56 if character.isascii() else 1.0 for character in text)
