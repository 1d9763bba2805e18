r"""Tables of LaTeX, made lines of cells between bars without moving anything.

    \begin{tabular}{|c|c|c|} \hline
    \multirow{2}{*}{规章} & 3 & \\ \hline

So programs write what they read off the picture of a page, all in one line or a row a line. A cell that goes over
columns stands once, and one that goes over rows is left empty below. A bar is put before each cell, and one where a
row ends; commands and braces become blank. In braces, and in a table that stands in a cell, a line's end ends no row.
"""

import re

from gov_open_report._reading.characters.glyphs import JOIN, SIGN

_NAME = r"(?:tabular[xy]?\*?|long(?:table|tabu|tblr)|array|tab(?:u|ulary|larray)|supertabular|xltabular|tblr)"
_TABLE = re.compile(rf"\\(?P<edge>begin|end)\s?\{{{_NAME}\}}")
_GROUP = r"\{(?:[^{}]|\{[^{}]*\})*+\}"
_FLAT = r"\{[^{}]*\}"
_OPTION = r"\[[^\[\]\n]{0,40}\]"
# How much is to be left free below a row: no figure in brackets.
_LENGTH = r"\[\s?-?[0-9.]{1,6}\s?(?:pt|ex|em|mm|cm|in|bp)\s?\]"

# These say how what follows is set, in braces or not; of any other command it is not known what it shows.
_STYLE = (
    "text(?:bf|it|rm|sf|tt|sc|sl|md|up|normal)?|math(?:bf|it|rm|sf|tt|normal)|operatorname|boldsymbol|bm|emph|em"
    "|u(?:nder)?line|hl|[mhf]box|(?:make|frame)box|makecell|thead|shortstack|num|(?:bf|md)(?:series)?"
    "|(?:it|sl|sc|up)(?:shape)?|(?:rm|sf|tt)(?:family)?|normal(?:font|size)|tiny|(?:script|footnote)size|small"
    "|[lL]arge|LARGE|[hH]uge|centering|ragged(?:left|right)|arraybackslash|(?:display|text)style|noindent|strut"
    "|(?:song|hei|kai)(?:ti)?|kaishu|fangsong"
)

_ROW = rf"\\\\\*?(?:{_LENGTH})?|\\tabularnewline(?![a-zA-Z])"
_TOKEN = re.compile(
    rf"(?P<row>{_ROW})"
    r"|(?P<begin>\\begin\s?\{[a-zA-Z]{1,20}\*?\})"
    r"|(?P<end>\\end\s?\{[a-zA-Z]{1,20}\*?\})"
    rf"|(?P<rule>\\(?:h(?:dash)?line|end(?:first|last)?(?:head|foot)"
    rf"|(?:(?:top|mid|bottom)rule|addlinespace)(?:{_OPTION})?"
    rf"|(?:cline|cdashline|X[hc]line|hhline|cmidrule|specialrule|noalign)"
    rf"(?:\([a-z]{{0,4}}\)|{_OPTION}|\s?{_GROUP})*+)(?![a-zA-Z]))"
    rf"|(?P<span>\\multi(?:column|row(?:cell)?)\s?(?:{_OPTION}\s?)?{_FLAT}\s?(?:{_OPTION}\s?)?(?:\*|{_GROUP})"
    rf"\s?(?:{_LENGTH}\s?)?(?=\{{))"
    rf"|(?P<looks>\\(?:(?:row|cell|column|text)?color|[hv]?phantom|label|(?:raise|rotate|scale|par)box)(?![a-zA-Z])\*?"
    rf"(?:{_OPTION})?{_FLAT}|\\(?:rule|fontsize)(?:{_OPTION})?{_FLAT}{_FLAT})"
    r"|(?P<apart>\\(?:text(?:super|sub)script|(?:table)?footnote(?:mark)?|tnote|sout|st)(?![a-zA-Z])|\^)"
    rf"|(?P<space>\\[,;:!> ]|[~\n\t]|%(?=\n)|\\[hv]space\*?{_FLAT}"
    r"|\\(?:q?quad|en(?:space|skip)|thinspace|hfill?|newline|linebreak|par)(?![a-zA-Z]))"
    rf"|(?P<style>\\(?:{_STYLE})(?![a-zA-Z])\*?(?:{_OPTION})?)"
    rf"|(?P<command>\\[a-zA-Z]++\*?(?:{_OPTION})?)"
    r"|(?P<escaped>\\[%&_#${}])"
    r"|(?P<open>\{)|(?P<close>\})|(?P<cell>&)|(?P<bar>\|)|(?P<nothing>\$)"
)
_BETWEEN_ROWS = frozenset({"rule", "space", "nothing", "looks", "close"})

# Around a table stand marks of its own, and those of the sections.
_AROUND = re.compile(
    rf"\\(?:begin|end)\s?\{{[a-zA-Z]{{1,20}}\*?\}}(?:{_OPTION})?|\\(?:centering|maketitle|small|newpage|par)(?![a-zA-Z])"
)
_HEADING = re.compile(
    r"\\(?:(?:sub){0,2}section|(?:sub)?paragraph|chapter|title|caption|textbf|text)\*?\s?\{([^{}]{0,300})\}"
)
# Nothing in a cell says more of its looks.
_LONGEST = 200
# Nor are all tables of a report longer together: what comes after so many is left as it is.
_LONGEST_TABLES = 250_000

_IN_JSON = re.compile(rf"(?<!\\)(?:\\\\)++begin\s?\{{{_NAME}\}}")
_SLASHES = re.compile(r"\\+")

# What no figure goes on over, and what may stand between that and a figure.
_BETWEEN_DIGITS = frozenset({"open", "looks", "style", "command"})
_GAP = " {}$~\n"
_LONGEST_GAP = 8

_WORD = re.compile(r"[^\W\d_]")


def with_rows_of_latex(folded: str) -> str:
    """Give each row of LaTeX's tables in *folded* a line of cells between bars. Linear."""
    if "\\begin" not in folded or not _TABLE.search(folded):
        return folded
    if _IN_JSON.search(folded):
        # In a string of JSON each of these signs stands twice.
        folded = _SLASHES.sub(_single, folded)
    pieces: list[str] = []
    at, left = 0, _LONGEST_TABLES
    for start, end in _tables(folded):
        if start >= at and end - start <= left:
            left -= end - start
            pieces += [_around(folded[at:start]), _Table(folded, start, end).rows()]
            at = end
    return "".join([*pieces, _around(folded[at:])])


def _tables(folded: str) -> list[tuple[int, int]]:
    """Where each table begins and ends; one that nothing closes ends with its last row before the next."""
    begun: list[int] = []
    ends: dict[int, int] = {}
    edges = list(_TABLE.finditer(folded))
    for edge in edges:
        if edge["edge"] == "begin":
            begun.append(edge.start())
        elif begun:
            ends[begun.pop()] = edge.end()
    tables = []
    for edge, below in zip(edges, [*(edge.start() for edge in edges[1:]), len(folded)], strict=True):
        if edge["edge"] == "begin":
            start = edge.start()
            rows = re.finditer(_ROW, folded[start:below])
            tables.append((start, ends.get(start) or max((start + row.end() for row in rows), default=edge.end())))
    return tables


def _single(found: re.Match[str]) -> str:
    half = len(found[0]) // 2
    return JOIN * (len(found[0]) - half) + "\\" * half if half else found[0]


def _around(folded: str) -> str:
    """Blank the commands that stand around tables."""
    if "\\" not in folded:
        return folded
    return _HEADING.sub(_argument, _AROUND.sub(lambda found: JOIN * len(found[0]), folded))


def _argument(command: re.Match[str]) -> str:
    """A command's argument, with nothing for the command."""
    return f"{JOIN * (command.start(1) - command.start())}{command[1]}{JOIN}"


class _Table:
    """The rows of a table that stands in text[start:end]."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._made = list(text[start:end])
        # Whether a row has begun, and where a bar may stand before the next; -1 if nothing has room for it.
        self._in_row = False
        self._room = -1
        # Whether nothing had: without a bar on both sides of each row, a blank cell at its end does not show.
        self._is_cramped = False
        # How many tables and the like are open, and how many braces.
        self._inside = 0
        self._braces = 0

    def rows(self) -> str:
        """Give the text with a line of cells for each row, or as it is if one has no room for its bars."""
        at = self._start
        for token in _TOKEN.finditer(self._text, self._start, self._end):
            if token.start() < at:
                # It says how the columns look.
                continue
            self._words(at, token.start())
            at = token.end()
            if token["begin"]:
                at = self._begin(token)
            elif self._inside > 1 or self._braces or token["end"]:
                self._within_cell(token)
            else:
                self._between_cells(token)
        self._words(at, self._end)
        return self._text[self._start : self._end] if self._is_cramped else "".join(self._made)

    def _begin(self, token: re.Match[str]) -> int:
        """Begin a table, or what stands in a cell; gives where what it says of its columns ends."""
        start, at = token.start(), token.end()
        end = _end_of_groups(self._text, at, min(self._end, at + _LONGEST) if self._inside else self._end)
        self._put(start, end, " " if self._inside else "\n")
        if not self._inside:
            self._room = end - 1
        elif not self._in_row:
            self._begin_row(start, has_room=True)
        self._inside += 1
        return end

    def _within_cell(self, token: re.Match[str]) -> None:
        """Take a mark in braces, in a table within a cell, or at the end of one."""
        kind, start, end = token.lastgroup, token.start(), token.end()
        mark = ""
        if kind in _BETWEEN_DIGITS:
            self._braces += kind == "open"
            mark = self._shown(token)
        elif kind == "close":
            self._braces = max(0, self._braces - 1)
        elif kind == "end":
            self._inside -= 1
            if not self._inside:
                mark = "|\n" if self._in_row else "\n"
        elif kind == "rule" and self._inside == 1:
            # No cell holds one: a brace was lost.
            self._braces = 0
            mark, self._in_row = "|\n", False
        elif kind in {"row", "space"}:
            mark = " "
        elif kind in {"cell", "apart"}:
            mark = SIGN
        elif kind == "bar":
            mark = self._misread(start)
        elif kind == "escaped":
            mark = JOIN + token[0][1]
        self._put(start, end, mark)

    def _between_cells(self, token: re.Match[str]) -> None:
        """Take a mark of the table itself."""
        kind, start, end = token.lastgroup, token.start(), token.end()
        if kind == "row":
            self._put(start, end, "|\n" if self._in_row else "")
            self._room = end - 1 if end - start > len("|\n") or not self._in_row else -1
            self._in_row = False
        elif kind == "cell":
            if not self._in_row:
                self._begin_row(start)
            self._put(start, end, "|")
        elif not self._in_row and kind in _BETWEEN_ROWS:
            self._put(start, end, "")
            self._room = end - 1
        else:
            begins = not self._in_row
            self._within_cell(token)
            if begins:
                self._begin_row(start, has_room=True)

    def _words(self, start: int, end: int) -> None:
        """Take text between two marks."""
        if self._in_row:
            return
        words = self._text[start:end]
        blank = len(words) - len(words.lstrip(" \0"))
        if blank:
            self._room = start + blank - 1
        if blank < len(words):
            self._begin_row(start)

    def _begin_row(self, start: int, *, has_room: bool = False) -> None:
        """Put a bar before a row that begins there, or in its own place if it *has_room*."""
        if self._room < 0 and has_room:
            self._room = start
        if self._room < 0:
            self._is_cramped = True
        else:
            self._made[self._room - self._start] = "|"
        self._in_row = True

    def _misread(self, at: int) -> str:
        """What a bar within a cell is: beside a letter nothing, and else a 1 that was misread."""
        return " " if _WORD.match(self._text, at - 1) or _WORD.match(self._text, at + 1) else SIGN

    def _shown(self, token: re.Match[str]) -> str:
        """What stands for a command or a brace: nothing, where a word or a figure is as it is without it."""
        before = self._text[max(0, token.start() - _LONGEST_GAP) : token.start()].rstrip(_GAP)
        behind = self._text[token.end() : token.end() + _LONGEST_GAP].lstrip(_GAP)
        is_behind_figure = before[-1:].isdigit()
        if token["command"]:
            # It may hide what follows, raise it, or be a sign itself, as a minus.
            return SIGN if is_behind_figure or not _WORD.match(behind) else ""
        return SIGN if is_behind_figure and behind[:1].isdigit() else ""

    def _put(self, start: int, end: int, mark: str) -> None:
        """Put a *mark* in place of text[start:end], and nothing for the rest of it."""
        self._made[start - self._start : end - self._start] = f"{mark}{JOIN * (end - start - len(mark))}"


def _end_of_groups(text: str, at: int, end: int) -> int:
    """Where what a table says of its columns ends: groups in brackets or braces, which may hold others."""
    opened = at + (text[at : at + 1] == " ")
    while text[opened : opened + 1] in {"[", "{"} and opened < end:
        depth, here = 1, opened + 1
        while depth and here < end:
            depth += (text[here] in "[{") - (text[here] in "]}")
            here += 1
        if depth:
            break
        at = opened = here
    return at
