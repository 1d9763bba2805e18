"""Tables kept as lists of strings, cut at tabs without moving anything.

Table finders give rows as lists, and what prints them leaves brackets, quotes
and commas in the text: ``['规章', '1', '13', '24']``, or tuples, JSON, records whose
fields have numbers, arrays without commas; and programs that read pictures, each piece of text with its
box and how sure they are of it. Each row becomes a line of cells
between tabs, and one list of all that a page says a line for each; every
replacement has the length of what it replaces.
"""

from __future__ import annotations

import re
from itertools import pairwise

from gov_open_report._reading.characters.glyphs import JOIN
from gov_open_report._reading.words.figures import A_WORD_FOR_NOTHING, QUOTES, WORDS_FOR_NOTHING

# Possessive throughout: what was matched is never tried again, so the scan is linear.
_CELL = rf"'(?:[^'\\\n]|\\.)*+'|\"(?:[^\"\\\n]|\\.)*+\"|{A_WORD_FOR_NOTHING}(?!\w)|-?[0-9.]++"
_CELLS = rf"\s*+(?:{_CELL})(?:(?:\s*+,\s*+|\s++)(?:{_CELL}))*+\s*+,?+\s*+"
# Of a field that has a number and no name; one with a name may stand in any order.
_KEY = r"(?:'[0-9]{1,2}'|\"[0-9]{1,2}\"|[0-9]{1,2})\s*+:"
_FIELDS = rf"\s*+{_KEY}\s*+(?:{_CELL})(?:\s*+,\s*+{_KEY}\s*+(?:{_CELL}))*+\s*+"
_LIST = re.compile(rf"\[{_CELLS}\]|\({_CELLS}\)|\{{{_FIELDS}\}}")
# Where on a picture a piece of text stands, by the corners of its box, and what a program's log has before it.
_NUMBER = r"\s*+-?[0-9]{1,6}+(?:\.[0-9]*+)?\s*+"
_CORNER = rf"\[{_NUMBER},{_NUMBER}\]"
_LOGGED = r"\[[0-9][0-9/: .,-]{9,24}\] ppocr [A-Z]{4,8}: \["
_BOX = re.compile(rf"(?:{_LOGGED})?\[\s*+{_CORNER}(?:\s*+,\s*+{_CORNER}){{3}}\s*+\]\s*+,")
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

# Fewer rows are a quotation in prose.
_FEWEST_ROWS = 3


def cut_lists(folded: str, source: str) -> str:
    """Turn the rows of lists in *folded*, which *source* was folded into, into lines of cells. Linear.

    Where there are none, it is *folded* itself.
    """
    if "]," in source and len(boxes := list(_BOX.finditer(source))) >= _FEWEST_PIECES:
        folded, source = _without(boxes, folded, JOIN), _without(boxes, source, " ")
    quotes = source.count("'") + source.count('"')
    if quotes < 2 * _FEWEST_ROWS or not any(mark in source for mark in "[({"):
        return folded
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


def _without(found: list[re.Match[str]], text: str, blank: str) -> str:
    """Give *text* with *blank* characters where those were *found*."""
    pieces, at = [], 0
    for match in found:
        pieces += [text[at : match.start()], blank * len(match[0])]
        at = match.end()
    return "".join([*pieces, text[at:]])


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
    if found[-1][0] == ",":
        # It parts nothing, and a row whose last cell was lost with its line has no blank one instead.
        del found[-1]
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
