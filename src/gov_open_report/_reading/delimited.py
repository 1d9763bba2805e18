"""Tables kept as lists of strings or as CSV, cut at tabs without moving anything.

Table finders give rows as lists, and what prints them leaves brackets, quotes
and commas in the text: ``['规章', '1', '13', '24']``, or tuples, JSON, records whose
fields have numbers, arrays without commas, or a CSV. Each row becomes a line of
cells between tabs, and one list of all that a page says a line for each; every
replacement has the length of what it replaces.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import dropwhile, groupby, pairwise
from typing import NamedTuple

from gov_open_report._reading.figures import QUOTES, WORDS_FOR_NOTHING, is_cell
from gov_open_report._reading.glyphs import JOIN

# Possessive throughout: what was matched is never tried again, so the scan is linear.
_NOTHING = "|".join(WORDS_FOR_NOTHING)
_CELL = rf"'(?:[^'\\\n]|\\.)*+'|\"(?:[^\"\\\n]|\\.)*+\"|(?:{_NOTHING})(?!\w)|-?[0-9.]++"
_CELLS = rf"\s*+(?:{_CELL})(?:(?:\s*+,\s*+|\s++)(?:{_CELL}))*+\s*+,?+\s*+"
# Of a field that has a number and no name; one with a name may stand in any order.
_KEY = r"(?:'[0-9]{1,2}'|\"[0-9]{1,2}\"|[0-9]{1,2})\s*+:"
_FIELDS = rf"\s*+{_KEY}\s*+(?:{_CELL})(?:\s*+,\s*+{_KEY}\s*+(?:{_CELL}))*+\s*+"
_LIST = re.compile(rf"\[{_CELLS}\]|\({_CELLS}\)|\{{{_FIELDS}\}}")
_IN_LIST = re.compile(rf"(?P<key>{_KEY})|(?P<cell>{_CELL})|,")
_RECORD = re.compile(rf"\{{\s*+{_KEY}")
# What a program puts before each row that it prints.
_NUMBER_BEFORE = re.compile(r"(?:\A|(?<=\n))[ \t]*+[0-9]{1,4}+[ \t]*+(?:[:.)][ \t]*+)?+\Z")
_QUOTE = re.compile("['\"]")
_BETWEEN = " \t\n\0,[](){}"
# Letters for control characters, and marks that would end the cell. No more is written so: what `\\0` was is not told.
_ESCAPE = re.compile(r"\\[abfnrtv]|\\[^\w\0]")

# No column that a list heads is wider.
_WIDEST_GAP = 400

# No row has as many cells, and no column: a list that has is all that a page says, piece by piece.
_FEWEST_PIECES = 60

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
# `1,208 0`, `规章 1,208` and `1,234,567` have commas inside their figures.
_SIDE_BY_SIDE = re.compile(r"[0-9]\s+[0-9]|[^\W\d]\s*[0-9]+$|^[0-9]+\s+\w")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def cut_delimited(folded: str, source: str) -> str:
    """Turn the rows of lists and of CSV in *folded*, which *source* was folded into, into lines of cells. Linear."""
    quotes = source.count("'") + source.count('"')
    if quotes >= 2 * _FEWEST_ROWS and any(mark in source for mark in "[({"):
        cut = _cut_lists(folded, source)
        if cut is not folded:
            # Commas are those of lists then, also in one that the text ends in.
            return cut
    if source.count(",") >= _FEWEST_COMMAS:
        joined = _QUOTED.sub(_without_breaks, source) if '"' in source else source
        if joined != source:
            folded = "".join(new if old != new else kept for kept, old, new in zip(folded, source, joined, strict=True))
        source = joined
        folded = _cut_commas(folded, source)
    return folded


def _without_breaks(field: re.Match[str]) -> str:
    """The field on one line, if a comma stands beside it; a quotation on lines of its own is none."""
    start, end = field.span()
    commas = field.string[max(0, start - 1) : start] + field.string[end : end + 1]
    return field[0].replace("\r", " ").replace("\n", " ") if "," in commas else field[0]


def _cut_lists(folded: str, source: str) -> str:
    pieces, at = [], 0
    rows = [row for row in _LIST.finditer(source) if _is_row(row[0])]
    if len(_RECORD.findall(source)) > sum(row[0][0] == "{" for row in rows):
        # A record that breaks off, or has its fields in another order: what is left of it may be anything.
        rows = [row for row in rows if row[0][0] != "{"]
    rows = [row for row in rows if not _in_bars(row)] if "|" in source else rows
    quoted = [len(_QUOTE.findall(row[0])) for row in rows]
    if sum(map(bool, quoted)) < _FEWEST_ROWS and max(quoted, default=0) < 2 * _FEWEST_PIECES:
        return folded
    for row in rows:
        between = _NUMBER_BEFORE.sub(lambda number: JOIN * len(number[0]), folded[at : row.start()])
        # Each row ends its own line; an empty one would part it from the next.
        pieces += [JOIN * len(between) if at and not between.strip(_BETWEEN) else between, _list_as_line(folded, row)]
        at = row.end()
    pieces.append(folded[at:])
    return "".join(pieces)


def _is_row(text: str) -> bool:
    """Whether a list may be a row: `[1]` is a note, `(1,208)` a figure, and `("…")` a quotation.

    Fields of a record are numbered from 0, all there and in order.
    """
    if text[0] == "{":
        keys = [match["key"].rstrip(":").strip().strip("'\"") for match in _IN_LIST.finditer(text) if match["key"]]
        return keys == list(map(str, range(len(keys))))
    if "," in text:
        return text[0] != "(" or _QUOTE.search(text) is not None
    return text[0] == "[" and len(_QUOTE.findall(text)) > 2  # noqa: PLR2004 - more than one cell


def _in_bars(row: re.Match[str]) -> bool:
    """Whether a list is a cell between bars: the head of a frame that has several lines of heads, and no row."""
    source, (start, end) = row.string, row.span()
    before, behind = source[max(0, start - _WIDEST_GAP) : start], source[end : end + _WIDEST_GAP]
    return before.rstrip(" \t").endswith("|") or behind.lstrip(" \t").startswith("|")


def _list_as_line(folded: str, row: re.Match[str]) -> str:
    """The cells between tabs, or between line breaks if they are too many; a line break for the closing bracket."""
    found = list(_IN_LIST.finditer(row.string, row.start() + 1, row.end() - 1))
    mark = "\t" if sum(1 for match in found if match["cell"]) < _FEWEST_PIECES else "\n"
    pieces, at = [], row.start()
    for before, match in pairwise([None, *found]):
        assert match is not None  # the first is no more than what stands before
        between = JOIN * (match.start() - at)
        if match["cell"] and before is not None and before["cell"]:
            # In an array white space parts two cells.
            between = mark + between[1:]
        pieces += [between, _content(folded, match, mark)]
        at = match.end()
    return "".join(pieces) + JOIN * (row.end() - at - 1) + "\n"


def _content(folded: str, match: re.Match[str], mark: str) -> str:
    """What stands for a piece of a list: a cell's content, *mark* for a comma, nothing for a key."""
    start, end = match.span()
    cell = match["cell"]
    if cell is None:
        return mark if match[0] == "," else JOIN * (end - start)
    if cell[0] in QUOTES:
        # A break in quotes is one that was written out as letters.
        content = _ESCAPE.sub(_unescaped, folded[start + 1 : end - 1]).replace("\n", " ").replace("\t", " ")
        return f"{JOIN}{content}{JOIN}"
    return JOIN * (end - start) if cell in WORDS_FOR_NOTHING else folded[start:end]


def _unescaped(escape: re.Match[str]) -> str:
    """A space for a control character, which may part figures; a mark is itself."""
    return (" " if escape[0][1].isalpha() else escape[0][1]) + JOIN


class _Line(NamedTuple):
    """A line of fields between commas."""

    number: int
    start: int
    end: int
    fields: list[tuple[int, int]]


def _cut_commas(folded: str, source: str) -> str:
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
        if _SIDE_BY_SIDE.search(field):
            return None
        fields.append(match.span())
        at = match.end()
        if at >= len(text):
            break
        at += 1  # the comma: nothing else ends a field
    return fields
