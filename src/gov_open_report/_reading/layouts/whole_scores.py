"""Scores that are whole numbers, `12 98 0 95`: how sure a program was of each figure it read off a picture.

They look like figures, and which of two that stand beside a label is one nothing tells where cells are blank; so no
figure of such a text is read.
"""

from __future__ import annotations

from gov_open_report._reading.layouts.misread_bars import NUMBER, without_figures
from gov_open_report._reading.words.figures import has_ideograph

# A program that is less sure gives no figure.
_SCORES = frozenset(map(str, range(50, 101)))

# By chance not every second figure of so many rows is one, each having two at least.
_FEWEST_ROWS = 5
_FEWEST_FIGURES = 2
_SHARE = 2
_MOST_BESIDES = 6


def distrust_whole_scores(tables: str) -> str:
    """Make all figures of the *tables* unreadable if every second one is a score in many rows. Linear."""
    # Cheaply told of most: rows too short to tell may have more figures than the others, but not so many.
    alone = sum(map(_SCORES.__contains__, tables.replace("|", " ").split()))
    if alone < _FEWEST_ROWS * _FEWEST_FIGURES or _MOST_BESIDES * alone < len(NUMBER.findall(tables)):
        return tables
    rows = [row for row in _rows(tables) if len(row) >= 2 * _FEWEST_FIGURES]
    scored = sum(map(_has_scores, rows))
    if scored < _FEWEST_ROWS or _SHARE * scored < len(rows):
        return tables
    return without_figures(tables)


def _rows(text: str) -> list[list[str]]:
    """The numbers of *text* between any two words, on one line or on several."""
    rows: list[list[str]] = [[]]
    done = 0
    for number in NUMBER.finditer(text):
        if has_ideograph(text[done : number.start()]):
            rows.append([])
        rows[-1].append(number[0])
        done = number.end()
    return rows


def _has_scores(row: list[str]) -> bool:
    """Whether every second number of a *row* is a score, that of its label before all others if it has one."""
    return _SCORES.issuperset(row[1 - len(row) % 2 :: 2])
