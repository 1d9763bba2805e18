"""Numbers that a printed data frame gives its columns, their names and its lines, blanked where they stand.

Above `| 规章 | 1 | 13 |` may stand `| 0 | 1 | 2 |`, before it the number of its line, and where two heads have one
name, `总计` and `总计.1`; and a cell that is blank may have a name for that, `Col2`. None of these is a figure of the
report's, or a word.
"""

from __future__ import annotations

import re
from collections import Counter

from gov_open_report._reading.words.figures import AROUND
from gov_open_report._reading.words.vocabulary import squeeze, vocabulary

# From two spaces on: what stands closer may be a figure and its neighbour.
_NUMBERED = re.compile(r"^(?P<number>[0-9]{1,4})(?P<gap> {2,})(?P<rest>[^\n]*\S[^\n]*)$", re.MULTILINE)
# Columns count from 0 as well, above a line of as many cells, with a rule between or not, or one that is numbered.
_COLUMNS = re.compile(
    r"^(?:\t?0\t1\t2\t3(?:\t[0-9]{1,2})*(?=\n(?P<below>[^\n]*))| *0 +1 +2 +3(?: +[0-9]{1,2})* *(?=\n0 {2})"
    r"|[| ]*0 *\| *1 *\| *2 *\| *3(?: *\| *[0-9]{1,2})*[| ]*(?=\n(?:[^\w\n]+\n)?(?P<barred>[^\n]*)))",
    re.MULTILINE,
)
_BARRED = re.compile(r"0 *\| *1 *\| *2 *\| *3")
_BEFORE_WORDS = re.compile(r"(?<![0-9])(?P<number>[0-9]+)(?= {2,}(?P<words>[^ \n]+))")
_LETTER = re.compile(r"[^\W\d_]")
# A name that came before, with its number: `行政复议.1`, alone in a cell. That is found faster from the number on.
_SECOND = re.compile(r"\.1(?:(?<=[^\W\d]\.1)|(?<=[^\W\d]\)\.1))[ \0]*+[|\t\n]")
_CELL = re.compile(r"[^|\t\n]+")
# Names that a frame, or a finder of tables, gives to columns whose first cell is blank.
_NO_NAME = re.compile(r"(?<=[|\t])( *+)(Col[1-9][0-9]?|Unnamed: [0-9]{1,2}(?:_level_[0-9])?)(?= *+[|\t\n])")

# Fewer lines may be numbered by chance; and so many of the first hold words, as a table's heads do.
_FEWEST_LINES = 4
_WORDED = 3

# Notes and numbers of pages may stand between, a line or two.
_MOST_BETWEEN = 2


def drop_column_numbers(folded: str) -> str:
    """Blank the lines that number the columns of a frame. Linear."""
    if "0\t1\t2\t3" not in folded and "\n0  " not in folded and not ("|" in folded and _BARRED.search(folded)):
        return folded
    return _COLUMNS.sub(_blank_if_counted, folded)


def _blank_if_counted(line: re.Match[str]) -> str:
    numbers, separator = line[0].replace("|", " ").split(), "|" if line["barred"] else "\t"
    below = line["barred"] or line["below"]
    if numbers != [str(at) for at in range(len(numbers))]:
        return line[0]
    if below is not None and (below.count(separator) != line[0].count(separator) or not _LETTER.search(below)):
        return line[0]
    return " " * len(line[0])


def drop_numbers_of_names(folded: str) -> str:
    """Blank what tells columns of a frame apart that have one name, between bars or tabs: X, X.1, X.2. Linear."""
    if ".1" not in folded or not ("|" in folded or "\t" in folded) or not _SECOND.search(folded):
        return folded
    pieces, at = [], 0
    times: Counter[str] = Counter()
    for cell in _CELL.finditer(folded):
        content = cell[0].strip(AROUND)
        if content.isdigit():
            # Below names stand figures, and names of another frame are numbered from the first.
            times.clear()
            continue
        name, _, number = content.rpartition(".")
        if number.isdigit() and number == str(times[name]):
            start = cell.start() + cell[0].rindex(".")
            pieces += [folded[at:start], " " * (1 + len(number))]
            at = start + 1 + len(number)
            content = name
        if content:
            times[content] += 1
    return "".join([*pieces, folded[at:]])


def drop_names_for_blanks(folded: str) -> str:
    """Blank what a tool names columns whose first cell is blank, between bars or tabs: `Col2`, `Unnamed: 2`. Linear."""
    if "Col" not in folded and "Unnamed" not in folded:
        return folded
    return _NO_NAME.sub(lambda name: " " * len(name[0]), folded)


def drop_line_numbers(folded: str) -> str:
    """Blank the numbers of lines that are numbered from 0 on, one after the other or nearly so. Linear."""
    if "\n0  " not in folded and not folded.startswith("0  "):
        return folded
    pieces, at = [], 0
    run: list[re.Match[str]] = []
    numbers: list[tuple[int, int]] = []
    due = 0
    for match in [*_NUMBERED.finditer(folded), None]:
        if match is not None and run and due <= int(match["number"]) <= due + 1 and _are_close(folded, run[-1], match):
            if int(match["number"]) > due:
                numbers += _inside(run[-1], due)
            due = int(match["number"]) + 1
            run.append(match)
            numbers.append(match.span("number"))
            continue
        if len(run) >= _FEWEST_LINES and all(_LETTER.search(line["rest"]) for line in run[:_WORDED]):
            for start, end in numbers:
                pieces += [folded[at:start], " " * (end - start)]
                at = end
        run, numbers, due = [], [], 1
        if match is not None and match["number"] == "0":
            run, numbers = [match], [match.span("number")]
    return "".join([*pieces, folded[at:]])


def _inside(line: re.Match[str], number: int) -> list[tuple[int, int]]:
    """Where the *number* of the next line stands in a *line*, if a line break was lost: before a label, and once."""
    found = [
        (match.end("number") - len(str(number)), match.end("number"))
        for match in _BEFORE_WORDS.finditer(line.string, line.start("rest"), line.end())
        if match["number"].endswith(str(number)) and _begins_label(squeeze(match["words"]))
    ]
    return found if len(found) == 1 else []


def _begins_label(words: str) -> bool:
    return any(
        words.startswith(wording.text) or wording.text.startswith(words)
        for wording in vocabulary().by_first_two.get(words[:2], ())
    )


def _are_close(folded: str, above: re.Match[str], below: re.Match[str]) -> bool:
    return folded.count("\n", above.end(), below.start()) <= 1 + _MOST_BETWEEN
