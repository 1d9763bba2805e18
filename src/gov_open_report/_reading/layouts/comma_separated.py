"""Tables kept as CSV, cut at tabs without moving anything.

Each comma between two fields becomes a tab, and quotes around one nothing; every
replacement has the length of what it replaces.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import dropwhile, groupby
from typing import NamedTuple

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.words.figures import RUN_TOGETHER, is_cell

# Fewer rows are a quotation in prose, and so are lines of fewer fields.
_FEWEST_ROWS = 3
_FEWEST_FIELDS = 3
# So many rows say that the tables are CSV, and a row by itself is one as well.
_MANY_ROWS = 6
# With fewer commas there is no table of CSV, which is cheaply told.
_FEWEST_COMMAS = 24
# A report has a hundred; what comes after so many is no table.
_MOST_LINES = 20_000

_LINE = re.compile(r"[^\r\n]+")
_FIELD = re.compile(r"\"(?:[^\"\n]|\"\")*+\"(?=,|$)|[^,\n]*+")
# A field in quotes, its line breaks among what it holds.
_QUOTED = re.compile(r"(?<![^\n,])\"[^\"]{0,200}+\"(?![^\n\r,])")
# `1,234,567` has commas inside its figure, as have `1,208 0` and `规章 1,208`, which are run together.
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def cut_commas(folded: str, source: str) -> str:
    """Turn the lines of CSV in *folded*, which *source* was folded into, into lines of cells. Linear."""
    if source.count(",") < _FEWEST_COMMAS:
        return folded
    joined = _QUOTED.sub(_without_breaks, source) if '"' in source else source
    if joined != source:
        folded = "".join(new if old != new else kept for kept, old, new in zip(folded, source, joined, strict=True))
    return _cut_rows(folded, joined)


def _without_breaks(field: re.Match[str]) -> str:
    """The field on one line, if a comma stands beside it; a quotation on lines of its own is none."""
    start, end = field.span()
    commas = field.string[max(0, start - 1) : start] + field.string[end : end + 1]
    return field[0].replace("\r", " ").replace("\n", " ") if "," in commas else field[0]


class _Line(NamedTuple):
    """A line of fields between commas."""

    number: int
    start: int
    end: int
    fields: list[tuple[int, int]]


def _cut_rows(folded: str, source: str) -> str:
    """Cut the lines of CSV: several in a row with as many fields each, every one a word, a figure or nothing.

    Where there are many of these, so are other lines that end in figures: rows of
    a table whose spanning cells are left out have more fields or fewer.
    """
    lines, refused = _lines(source)
    rows: list[_Line] = []
    alone: list[_Line] = []
    for _, group in groupby(enumerate(lines), key=lambda each: (each[1].number - each[0], len(each[1].fields))):
        alike = [line for _, line in group]
        width = len(alike[0].fields)
        # Labels and figures in one field say that columns are run together in lines of as many fields.
        run_together = refused[width - 1] >= _FEWEST_ROWS
        if not run_together and not all(_GROUPED.fullmatch(source, row.start, row.end) for row in alike):
            (rows if len(alike) >= _FEWEST_ROWS and width >= _FEWEST_FIELDS else alone).extend(alike)
    if len(rows) >= _MANY_ROWS:
        rows = sorted([*rows, *(line for line in alone if _ends_in_figures(line, folded))])
    pieces, at = [], 0
    for row in rows:
        for start, end in row.fields:
            pieces.append(folded[at : row.start + start])
            at = row.start + start
            # One that is not closed was cut, and ends in what it holds.
            if end - start > 1 and source[at] == source[row.start + end - 1] == '"':
                pieces.append(JOIN + folded[at + 1 : row.start + end - 1] + JOIN)
                at = row.start + end
            pieces.append(folded[at : row.start + end])
            at = row.start + end
            if end < row.fields[-1][1]:
                pieces.append("\t")
                at += 1
    pieces.append(folded[at:])
    return "".join(pieces)


def _ends_in_figures(line: _Line, folded: str) -> bool:
    """Whether a line is labels, and behind them figures or blanks whose commas do not part thousands."""
    fields = [folded[line.start + start : line.start + end].strip(f' "{JOIN}') for start, end in line.fields]
    behind = list(dropwhile(lambda field: not is_cell(field), fields))
    return bool(behind) and all(map(is_cell, behind)) and not _GROUPED.fullmatch(",".join(behind))


def _lines(source: str) -> tuple[list[_Line], Counter[int]]:
    """The lines of fields, and how many others have as many commas, by their number."""
    lines = []
    refused: Counter[int] = Counter()
    seen = 0
    for number, match in enumerate(_LINE.finditer(source)):
        text = match[0]
        if "," in text and "|" not in text and "\t" not in text:
            seen += 1
            if seen > _MOST_LINES:
                break
            fields = _fields(text)
            if fields is None:
                refused[text.count(",")] += 1
            else:
                lines.append(_Line(number, *match.span(), fields))
    return lines, refused


def _fields(text: str) -> list[tuple[int, int]] | None:
    """Where the fields of a line of CSV begin and end; None where it is none."""
    fields, at = [], 0
    while True:
        match = _FIELD.match(text, at)
        assert match is not None  # the pattern matches the empty string
        field = match[0].strip()
        if RUN_TOGETHER.search(field):
            return None
        fields.append(match.span())
        at = match.end()
        if at >= len(text):
            break
        at += 1  # the comma: nothing else ends a field
    return fields
