"""Tags, entities and escapes left in the text, blanked without moving anything.

A table kept as HTML becomes lines of cells between bars; an inline tag becomes
nothing, so that `20</span><span>23` is one number, or a sign that no figure has
where it sets apart what stands in it, as a note's number; an entity becomes the
character it names. Every replacement has the length of what it replaces.
"""

import html
import re
from functools import lru_cache, partial
from itertools import compress

from gov_open_report._reading.characters.doctags import with_names_of_html
from gov_open_report._reading.characters.escapes import WITHIN_A_CELL, escaped_in, read_escapes
from gov_open_report._reading.characters.glyphs import JOIN, SIGN, fold, fold_and_repair
from gov_open_report._reading.characters.latex import with_rows_of_latex
from gov_open_report._reading.characters.shown import without_unseen
from gov_open_report._reading.characters.tags import APART, BLOCKS, UNSEEN

# Each alternative is one bounded or negated-class repeat, so that the scan is
# linear on any input; what needs a closing mark is dropped before, by `find`.
# Browsers read some entities without the mark that should close them.
_ENTITY = re.compile(
    r"&(?:(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"
    r"|#[0-9]{1,7}(?![0-9])|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|nbsp(?![a-zA-Z]))"
)
_MARKUP = re.compile(
    rf"<(?P<tag>/?[a-zA-Z][a-zA-Z0-9:]{{0,15}})(?![a-zA-Z0-9:])[^<>]*>|{_ENTITY.pattern}"
)
# What stands behind the first character of an entity.
_REST = re.compile(rf"{JOIN}{{1,9}}")
_ESCAPE = re.compile(r"\\(?=[!-/:;=?@\[-`{-~])")
# A cell in which DokuWiki breaks a line, and nothing else stands.
_FORCED_BREAK = re.compile(r"(?<=\|)\\\\(?=[ \n])")
# A figure, with a unit of two characters, that Markdown makes bold, slanted or code; one mark alone is that of a note.
_EMPHASIS = re.compile(
    r"(?<![\w*`])(\*{1,3}|_{1,3}|`{1,2})([+-]?[0-9][0-9,.]{0,20} ?[^\W\d_]{0,2})\1(?![\w*`])"
)
# What pandoc says of the looks of a stretch, `[7]{style="…"}`, or of a box, `::: {.left}`; the former may hold another.
_ATTRIBUTE = r"(?:[.#][\w-]{1,80}|[\w-]{1,80}=\"[^\"{}\[\]\n]{0,200}\")"
_ATTRIBUTED = re.compile(rf"\[([^\[\]\n]{{0,200}})\]\{{(?:{_ATTRIBUTE}(?: {_ATTRIBUTE}){{0,9}})?\}}")
_DEEPEST = 4
_BOX = re.compile(r"(?<![^ |\n])(:{3,20}(?: \{[^{}\n]{0,200}\})?)(?![^ |\n])")
# How Textile aligns what a cell holds, or makes it a head.
_ALIGNMENT = re.compile(r"\|[<>=_]\. ")
# What is left before a no-break space, of two bytes, that was read as two characters.
_NO_BREAK = re.compile(r"Â(?=[\s|]|\Z)")
# Frames print a cell's line break so, and JSON all of them; `\newline` is a command of TeX.
_WRITTEN_BREAK = re.compile(r"\\([nrt])(?![a-zA-Z])")
_MARK_BEGINS = re.compile(r"[<\\]")
_WRITTEN = {"n": "\n", "r": " ", "t": "\t"}
# No report has fewer lines, unless all its breaks are written out, or are tags; in cells there may be some of these.
_FEWEST_LINES = 10
_FEWEST_BREAKS = 20
_BREAKS = re.compile(r"(?P<bar>\|\s*+(?:</(?:p|div|li)>)?+\s*+)?<(?:br|p|div|li)\b", re.IGNORECASE)
_TABLE = re.compile(r"<t[dhr]\b", re.IGNORECASE)
# So TEI names them, trafilatura's XML, and DocBook; what is as long stands for each.
_ROW_OF_XML = re.compile(r"<row(?:\s[^<>]*)?>\s*+<(?:cell|entry)\b")
_OF_XML = re.compile(r"<(/?)(row|cell|entry)(?=[\s/>])")

_CELLS = frozenset({"td", "th"})
_CELL_ENDS = frozenset({"/td", "/th"})
_BLANK = " \t\n\0"
_ROW_ENDS = frozenset({"tr", "/tr", "table", "/table"})
_NOT_OF_A_FIGURE = APART | UNSEEN | {"input"}
# Other names in angle brackets are text where no table is: `<http://…>`, `<条例>`.
_INLINE = frozenset({
    "a", "b", "big", "em", "font", "i", "o:p", "small", "span", "strong", "tbody", "thead", "tfoot", "u",
})  # fmt: skip
# A line break or a bar inside a row is layout of the source, or of a table in a cell, and not of the table.
_PLAIN = str.maketrans("\n\t|", "   ")
# Beside a digit, or alone between two tags, it is neither, but a 1 that was misread.
_MISREAD = re.compile(r"(?<=[0-9.,|])\||\|(?=[0-9.,|])|\A\|(?=\s*\Z)")
_WORD = re.compile(r"[^\W\d_]")
# Not by lower case: a few capitals grow when lowered, and then offsets would lie.
_DROPPED = tuple(
    (re.compile(opening, re.IGNORECASE | re.ASCII), re.compile(closing, re.IGNORECASE | re.ASCII))
    for opening, closing in (("<!--", "-->"), ("<script", "</script[^<>]*>"), ("<style", "</style[^<>]*>"))
)


def strip_markup(folded: str) -> str:
    """Blank tags, entities, escapes and emphasis in *folded*; the length stays. Linear."""
    if "\\" in folded:
        folded = with_rows_of_latex(folded)
        folded = _FORCED_BREAK.sub(" " + JOIN, _without_written_breaks(read_escapes(folded)))
        folded = _ESCAPE.sub(JOIN, folded)
    if "Â" in folded:
        folded = _NO_BREAK.sub(JOIN, folded)
    if "*" in folded or "_" in folded or "`" in folded:
        folded = _EMPHASIS.sub(_without_emphasis, folded)
    if "]{" in folded:
        for _ in range(_DEEPEST):
            folded = _ATTRIBUTED.sub(_without_attributes, folded)
    if ":::" in folded:
        folded = _BOX.sub(lambda found: " " * len(found[0]), folded)
    if "|" in folded:
        folded = _ALIGNMENT.sub(f"|{JOIN * 2} ", folded)
    if "<" in folded:
        folded = without_unseen(_with_tables_of_html(with_names_of_html(_drop_unseen(folded))))
        if _TABLE.search(folded):
            return _flatten_tables(folded)
        mark = "\n" if _tags_are_lines(folded) else " "
        # Of this one tag Markdown's tables have a hundred.
        folded = folded.replace("<br>", mark + JOIN * 3)
        return _MARKUP.sub(partial(_outside_tables, mark), folded)
    return _MARKUP.sub(partial(_outside_tables, " "), folded) if "&" in folded else folded


def end_of_character(folded: str, at: int) -> int:
    """Give where the character before *at* ends in the text itself, if it is written out there as an entity."""
    rest = _REST.match(folded, at)
    return rest.end() if rest else at


def as_seen(folded: str, repaired: str, start: int, end: int) -> str:
    """Give *repaired*[start:end] as a reader sees it: without tags, and each entity as what it names. Linear."""
    # What stands behind the last character may be the rest of it.
    if JOIN not in folded[start : end + 1]:
        return repaired[start:end]
    end = end_of_character(folded, end)
    text, shapes = repaired[start:end], folded[start:end]
    characters = list(text)
    for match in _ENTITY.finditer(text) if "&" in text else ():
        # What it was folded to is not always what it names.
        if shapes[match.start()] != "&" and (named := _named(match[0])):
            characters[match.start()] = named
    for match in _MARK_BEGINS.finditer(text):
        at = match.start()
        if shapes[at] not in {text[at], JOIN}:
            # What a tag or a written break is made: a space, or what parts cells.
            characters[at] = " "
    for at, character in escaped_in(text) if "\\" in text else ():
        if shapes[at] not in {"\\", JOIN}:
            characters[at] = character
    return "".join(compress(characters, map(JOIN.__ne__, shapes)))


def _without_written_breaks(folded: str) -> str:
    """Make spaces of breaks that are written out as letters, and lines in a text that has no others.

    No less than a space, for a cell may hold two figures.
    """
    if folded.count("\n") >= _FEWEST_LINES:
        return _WRITTEN_BREAK.sub(" " + JOIN, folded)
    return _WRITTEN_BREAK.sub(lambda found: _WRITTEN[found[1]] + JOIN, folded)


def _without_emphasis(found: re.Match[str]) -> str:
    marks = " " * len(found[1])
    return f"{marks}{found[2]}{marks}"


def _without_attributes(found: re.Match[str]) -> str:
    return f"{JOIN}{found[1]}{JOIN * (len(found[0]) - len(found[1]) - 1)}"


def _with_tables_of_html(folded: str) -> str:
    """Give the tables of XML the names of HTML, if there are none of that; the length stays."""
    if not _ROW_OF_XML.search(folded) or _TABLE.search(folded):
        return folded
    return _OF_XML.sub(lambda found: f"<{found[1]}{'tr' if found[2] == 'row' else 'td':{len(found[2])}}", folded)


def _drop_unseen(folded: str) -> str:
    """Blank comments, scripts and styles."""
    for opening, closing in _DROPPED:
        pieces, at = [], 0
        while (first := opening.search(folded, at)) and (last := closing.search(folded, first.end())):
            pieces += [folded[at : first.start()], JOIN * (last.end() - first.start())]
            at = last.end()
        folded = "".join([*pieces, folded[at:]])
    return folded


def _tags_are_lines(folded: str) -> bool:
    """Whether a text has hardly any line breaks, and many tags that begin a line: between bars most behind a bar."""
    if folded.count("\n") >= _FEWEST_LINES:
        return False
    behind_bar = [found["bar"] is not None for found in _BREAKS.finditer(folded)]
    return len(behind_bar) >= _FEWEST_BREAKS and ("|" not in folded or 2 * sum(behind_bar) > len(behind_bar))


def _outside_tables(mark: str, match: re.Match[str]) -> str:
    """What stands for a tag or entity in text without tables; *mark* for one that begins a line."""
    found = match[0]
    if found[0] == "&":
        return _entity(found)
    name = match["tag"].lower().strip("/")
    if name in APART or name in BLOCKS or name == "br":
        return (SIGN if name in APART else mark) + JOIN * (len(found) - 1)
    return JOIN * len(found) if name in _INLINE else found


# A text names few characters, many times over; the cache is bounded.
@lru_cache(maxsize=256)
def _entity(found: str) -> str:
    """The character that *found* names, folded; *found* itself where it names none, or two."""
    character = html.unescape(found)
    if len(character) != 1:
        return found
    return fold(character) + JOIN * (len(found) - 1)


@lru_cache(maxsize=256)
def _named(found: str) -> str:
    """The character that *found* names, as a reader sees it; nothing where it names none, or two."""
    character = html.unescape(found)
    return fold_and_repair(character)[1] if len(character) == 1 else ""


def _flatten_tables(folded: str) -> str:
    """Make each table row one line of cells between bars, whatever lines its tags were spread over."""
    pieces: list[str] = []
    at, in_row, closed = 0, False, False
    for match in _MARKUP.finditer(folded):
        between, found = folded[at : match.start()], match[0]
        at = match.end()
        if closed and between.strip(_BLANK):
            # What stands between two cells is in neither; as a cell of its own it shows that something is amiss.
            pieces[-1] = "|" + pieces[-1][1:]
            closed = False
        if in_row and "|" in between and not _WORD.search(between):
            between = _MISREAD.sub(SIGN, between)
        pieces.append(between.translate(_PLAIN) if in_row else between)
        if found[0] == "&":
            character = _entity(found)
            # Converters fill a cell that is empty with a break so, `&#10;`.
            pieces.append(character.translate(WITHIN_A_CELL) if in_row else character)
            continue
        tag, mark = match["tag"].lower(), ""
        name = tag.strip("/")
        if tag in _CELLS:
            mark, in_row, closed = "|", True, False
        elif tag in _CELL_ENDS:
            closed = in_row
        elif tag in _ROW_ENDS and in_row:
            mark, in_row, closed = "|\n", False, False
        elif tag in _ROW_ENDS or name in BLOCKS or name == "br":
            mark = " " if in_row else "\n"
        elif name in _NOT_OF_A_FIGURE:
            # A note's number, a figure struck out, or what is shown in a way of its own.
            mark = SIGN if in_row else " "
        pieces.append(mark + JOIN * (len(found) - len(mark)))
    pieces.append(folded[at:])
    return "".join(pieces)
