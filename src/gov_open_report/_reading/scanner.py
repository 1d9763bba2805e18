"""Lines of any layout, turned into labels and cells in reading order.

A line with bars or tabs is *ruled*: its cells, blank ones too, are counted. In
any other line cells are told by spaces, and blanks leave no trace but their
width. Nothing is decided here about which figure belongs where.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from gov_open_report._reading.glyphs import JOIN
from gov_open_report._reading.labels import find_labels, find_misread, is_fragment
from gov_open_report._reading.vocabulary import squeeze, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gov_open_report._reading.labels import Stretch
    from gov_open_report._reading.vocabulary import Wording


class Kind(IntEnum):
    """What an item is."""

    LABEL = 0
    CELL = 1
    TEXT = 2
    """Text that nothing of the form explains, or figures inside such text."""
    HEADING = 3
    """The heading of a section, inside the tables' stretch."""
    PAGE = 4
    """A page number."""


class Item(NamedTuple):
    """A label, a cell or a piece of noise."""

    kind: Kind
    text: str
    """A label's terminal, a cell's content without spaces (empty: blank), a heading's section number."""
    table: str
    """The grammar that a label belongs to; empty where several share it."""
    start: int
    end: int
    line: int
    """Index of its line."""
    column: int
    """Which cell of a ruled line; -1 in any other line."""
    misread: bool = False
    """Whether a label was told by its likeness to a wording."""
    whole: bool = False
    """Whether a label stands there from beginning to end, on one line."""


class Line(NamedTuple):
    """A line that is not empty."""

    start: int
    end: int
    ruled: bool
    width: int
    """Number of cells of a ruled line."""
    after_gap: bool
    """Whether empty lines stand before it."""


class Scan(NamedTuple):
    """All that a stretch of text holds."""

    source: str
    """The text that offsets refer to, as the caller gave it."""
    items: list[Item]
    lines: list[Line]
    rules: list[int]
    """Indexes of lines made of dashes."""


_LINE = re.compile(r"[^\n]+")
_PIECE = re.compile(r"[^ \t]+")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_LOOSE_NUMBER = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_NOTED = re.compile(
    r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)? ?(?:件|项|次|元|万元)? ?(?:\([^()]{0,60}\))?"
)
# Figures side by side in one cell, or behind a label.
_SEVERAL = re.compile(r"[+-]?[0-9.,]*[0-9](?: +[+-]?[0-9.,]*[0-9])+")
_UNIT = re.compile(r" (?:件|元|万元)(?= |$|\n)")
_UNITS = frozenset(("元", "万元"))
_QUOTES = "\"'"
_CLOSERS = " :;)"
_LABEL_ENDS = frozenset("\"' :;)\0")
_RULE = re.compile(r"[-=+|: _~*\t\0]*")
_DASHES = re.compile(r"-{3}|={3}|:-|-:|\|--\||_{3}|^\|-+$")
_PAGE = re.compile(
    r"-+ ?[0-9]{1,4} ?-+|第 ?[0-9]{1,4} ?页(?: ?[,/]? ?共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?/ ?[0-9]{1,4}"
    r"|(?:page|Page|PAGE|P|p)\.? ?[0-9]{1,4}(?: ?of ?[0-9]{1,4})?|~ ?[0-9]{1,4} ?~|· ?[0-9]{1,4} ?·"
)
_LETTER = re.compile(r"[^\W_]")
_MARKS = frozenset("/\\-*")
_PLAIN_MARKS = frozenset("/-")

# Prose that quotes a label is told by how much of it is none of the form's.
_PROSE = 6

# Notes under and between rows quote labels and figures alike.
_NOTE = re.compile(r"\(?(?:注|备注|说明|附注|填表说明)[0-9]?[:.,)( ]")

# A stretch longer than this is no label with figures; only its labels are looked for.
_LONGEST_NOTE = 80


def scan(source: str, folded: str, start: int, end: int, headings: Sequence[tuple[int, int, int]]) -> Scan:
    """Scan folded[start:end]; *headings* are (start, end, section number), in order. Linear."""
    return Scan(source, *_Scanner(folded, headings).run(start, end))


class _Scanner:
    def __init__(self, folded: str, headings: Sequence[tuple[int, int, int]]) -> None:
        self._folded = folded
        self._headings = list(headings)
        self._vocabulary = vocabulary()
        self._items: list[Item] = []
        self._lines: list[Line] = []
        self._rules: list[int] = []
        # The beginning of a label that a line break cut, waiting for the rest.
        self._pending = ""
        self._pending_start = 0
        self._framed = True

    def run(self, start: int, end: int) -> tuple[list[Item], list[Line], list[int]]:
        self._framed = _is_framed(self._folded, start, end)
        cuts = [*self._headings, (end, end, 0)]
        at = start
        for heading_start, heading_end, number in cuts:
            if heading_start > at:
                self._scan_lines(at, min(heading_start, end))
            if number and start <= heading_start < end:
                line = len(self._lines)
                self._lines.append(Line(heading_start, heading_end, ruled=False, width=0, after_gap=True))
                self._items.append(Item(Kind.HEADING, str(number), "", heading_start, heading_end, line, -1))
                self._pending = ""
            at = max(at, heading_end)
        return self._items, self._lines, self._rules

    def _scan_lines(self, start: int, end: int) -> None:
        folded = self._folded
        previous_end = start
        merged_until = start
        for match in _LINE.finditer(folded, start, end):
            if match.start() < merged_until:
                continue
            text = match[0]
            bare = text.strip(" \t\0")
            if not bare and "\t" not in text:
                continue
            after_gap = match.start() - previous_end > 1
            previous_end = match.end()
            if _RULE.fullmatch(bare) and _DASHES.search(bare):
                self._rules.append(len(self._lines))
                self._lines.append(Line(match.start(), match.end(), ruled=False, width=0, after_gap=after_gap))
                if "+" in bare:
                    merged_until = previous_end = self._merged_row(match.end(), end)
                continue
            if "|" in text:
                self._ruled(match.start(), match.end(), "|", after_gap=after_gap)
            elif "\t" in text:
                self._ruled(match.start(), match.end(), "\t", after_gap=after_gap)
            else:
                self._lines.append(Line(match.start(), match.end(), ruled=False, width=0, after_gap=after_gap))
                self._plain(match.start(), match.end(), bare)

    # Lines without bars

    def _plain(self, start: int, end: int, bare: str) -> None:
        folded, line = self._folded, len(self._lines) - 1
        if not bare[0].isdigit() and _NOTE.match(bare):
            self._note(start, end, line)
            return
        if len(bare) < 24 and _PAGE.fullmatch(bare):
            self._items.append(Item(Kind.PAGE, bare, "", start, end, line, -1))
            return
        first = len(self._items)
        if bare in _UNITS and first and self._items[-1].kind == Kind.CELL and self._items[-1].line == line - 1:
            # A unit that a line break cut off its figure.
            self._items[-1] = self._items[-1]._replace(text=self._items[-1].text + bare, end=end)
            return
        run_start = run_end = -1
        for piece_start, piece_end in self._pieces(start, end):
            piece = folded[piece_start:piece_end]
            if JOIN in piece:
                piece = piece.replace(JOIN, "")
                if not piece:
                    continue
            plain = (piece.isdigit() and piece.isascii()) or _NOTED.fullmatch(piece) or _PLAIN_MARKS.issuperset(piece)
            if not plain:
                run_start, run_end = (run_start if run_start >= 0 else piece_start), piece_end
                continue
            if run_start >= 0:
                self._stretch(run_start, run_end, line, -1)
                run_start = -1
            self._items.append(Item(Kind.CELL, piece.replace(" ", ""), "", piece_start, piece_end, line, -1))
        if run_start >= 0:
            self._stretch(run_start, run_end, line, -1)
        self._distrust(first)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Pieces between spaces; a figure keeps the note behind it, spaces and all."""
        folded = self._folded
        note_end = start
        for match in _PIECE.finditer(folded, start, end):
            if match.start() < note_end:
                continue
            piece_end = match.end()
            piece = match[0]
            if "(" in piece and ")" not in piece and piece[0].isdigit():
                closing = folded.find(")", piece_end, min(end, piece_end + _LONGEST_NOTE))
                if closing >= 0 and _NOTED.fullmatch(folded, match.start(), closing + 1):
                    piece_end = note_end = closing + 1
            unit = _UNIT.match(folded, piece_end, end)
            if unit is not None and piece[-1].isdigit() and _NUMBER.fullmatch(piece):
                piece_end = note_end = unit.end()
            yield match.start(), piece_end

    def _note(self, start: int, end: int, line: int) -> None:
        self._items.append(Item(Kind.TEXT, squeeze(self._folded[start:end]), "", start, end, line, -1))

    def _distrust(self, first: int) -> None:
        """Figures on a line of strange words are part of those words."""
        items = self._items
        strange = any(item.kind == Kind.TEXT and len(item.text) > 1 for item in items[first:])
        if not strange:
            return
        labelled = False
        for index in range(first, len(items)):
            item = items[index]
            if item.kind == Kind.LABEL:
                labelled = True
            elif item.kind == Kind.TEXT and len(item.text) > 1:
                labelled = False
            elif item.kind == Kind.CELL and not labelled:
                items[index] = item._replace(kind=Kind.TEXT)

    # Lines with bars or tabs

    def _ruled(self, start: int, end: int, separator: str, *, after_gap: bool) -> None:
        folded, line = self._folded, len(self._lines)
        bounds = self._cells(start, end, separator)
        self._lines.append(Line(start, end, ruled=True, width=len(bounds), after_gap=after_gap))
        self._row([(cell,) for cell in bounds], line)

    def _row(self, cells: Sequence[tuple[tuple[int, int], ...]], line: int) -> None:
        """Emit the cells of one ruled row, each the parts that its lines have of it."""
        items = self._items
        first = len(items)
        last_label, row_label, figures, torn = -1, False, 0, False
        blanks: list[tuple[int, int]] = []
        for column, parts in enumerate(cells):
            filled = [(part, content) for part in parts if (content := self._content(part))]
            if not filled:
                blanks.append((column, parts[0][0]))
                continue
            if len(filled) == 1 and (content := filled[0][1]).isdigit() and content.isascii():
                items.append(Item(Kind.CELL, content, "", *filled[0][0], line, column))
                figures += 1
                continue
            torn = torn or any(content.count('"') % 2 for _, content in filled)
            before = len(items)
            if len(filled) == 1 or not self._wrapped_label([part for part, _ in filled], line, column):
                for (start, end), content in filled:
                    if _NUMBER.fullmatch(content):
                        items.append(Item(Kind.CELL, content, "", start, end, line, column))
                    else:
                        self._stretch(start, end, line, column, in_row=row_label)
            for item in items[before:]:
                if item.kind == Kind.LABEL:
                    last_label = column
                    row_label = row_label or item.text.startswith("ROW_")
                elif item.kind == Kind.CELL:
                    figures += 1
        rows = sum(1 for item in items[first:] if item.kind == Kind.LABEL and item.text.startswith("ROW_"))
        if torn or (rows > 1 and not _leads_on(items[first:])):
            # Rows run together, or a quoted cell cut by a line break: the bars are no grid.
            items[first:] = [item._replace(column=-1) for item in items[first:]]
            self._lines[line] = self._lines[line]._replace(ruled=False)
            return
        self._settle_ruled(first, last_label, blanks, line, keep=row_label or figures > 0, width=len(cells))

    def _wrapped_label(self, parts: Sequence[tuple[int, int]], line: int, column: int) -> bool:
        """Emit the label that the parts of a cell make together, if they do."""
        text = "".join(squeeze(self._folded[start:end]) for start, end in parts)
        whole = self._vocabulary.exact.get(text)
        if whole is None:
            stretch = find_labels(text, self._vocabulary)
            if len(stretch.labels) != 1 or stretch.strange or stretch.labels[0].start:
                return False
            whole = stretch.labels[0].wording
        self._label(whole, parts[0][0], parts[-1][1], line, column)
        return True

    def _merged_row(self, start: int, end: int) -> int:
        """Scan a row of a grid whose cells go over several lines, up to the next rule; gives where it ends."""
        lines: list[list[tuple[int, int]]] = []
        at = start
        for match in _LINE.finditer(self._folded, start, end):
            text = match[0]
            if "|" not in text or _DASHES.search(text):
                break
            bounds = self._cells(match.start(), match.end(), "|")
            lines.append(bounds)
            at = match.end()
        if len(lines) < 2 or len({len(bounds) for bounds in lines}) > 1:  # noqa: PLR2004 - one line needs no merging
            return start
        # Several labels are several rows: the rules of such a grid only frame it.
        if self._row_labels(lines) > 1:
            return start
        line = len(self._lines)
        self._lines.append(Line(start, at, ruled=True, width=len(lines[0]), after_gap=False))
        self._row(list(zip(*lines, strict=True)), line)
        return at

    def _row_labels(self, lines: Sequence[Sequence[tuple[int, int]]]) -> int:
        """How many row labels the columns of a grid's row hold, their lines joined."""
        count = 0
        for column in zip(*lines, strict=True):
            text = "".join(squeeze(self._folded[start:end]) for start, end in column)
            if text and not text.isdigit():
                labels = find_labels(text, self._vocabulary).labels
                count += sum(1 for label in labels if label.wording.terminal.startswith("ROW_"))
        return count

    def _content(self, cell: tuple[int, int]) -> str:
        return self._folded[cell[0] : cell[1]].replace(JOIN, "").strip()

    def _settle_ruled(
        self, first: int, last_label: int, blanks: list[tuple[int, int]], line: int, *, keep: bool, width: int
    ) -> None:
        """Put the blanks behind the last label in their places; what stands before it is no cell."""
        items = self._items
        if last_label > 0:
            for index in range(first, len(items)):
                item = items[index]
                if item.kind == Kind.CELL and item.column < last_label:
                    items[index] = item._replace(kind=Kind.TEXT)
        if not keep and (last_label >= 0 or width < _DISPUTES_WIDTH or len(items) > first):
            return
        wanted = [
            Item(Kind.CELL, "", "", at, at, line, column) for column, at in blanks if column > last_label
        ]
        if wanted:
            tail = sorted([*items[first:], *wanted], key=lambda item: item.column)
            items[first:] = tail

    def _cells(self, start: int, end: int, separator: str) -> list[tuple[int, int]]:
        folded = self._folded
        if separator == "|":
            # Bars at the ends close a framed table; in any other, a bar at the end opens a last cell.
            inner = folded[start:end]
            left = len(inner) - len(inner.lstrip(" \0"))
            right = len(inner.rstrip(" \0\t"))
            if self._framed and inner[left : left + 1] == "|":
                left += 1
            if self._framed and right > left and inner[right - 1] == "|":
                right -= 1
            start, end = start + left, start + max(left, right)
        bounds, at = [], start
        while (bar := folded.find(separator, at, end)) >= 0:
            bounds.append((at, bar))
            at = bar + 1
        bounds.append((at, end))
        return bounds

    # What stands between figures, or in one cell

    def _stretch(self, start: int, end: int, line: int, column: int, *, in_row: bool = False) -> None:
        folded = self._folded
        text = squeeze(folded[start:end])
        if not text:
            self._marks(start, end, line, column)
            return
        whole = self._vocabulary.exact.get(text)
        if whole is not None and not self._pending:
            self._label(whole, start, end, line, column, whole=True)
            return
        if whole is None and text[0].isdigit() and self._figures(start, end, line, column):
            return
        if column < 0 and whole is None and self._columns_of_labels(text, start, end):
            for match in _PIECE.finditer(folded, start, end):
                self._stretch(match.start(), match.end(), line, column)
            return
        if self._continue_pending(text, start, end, line, column):
            return
        if whole is not None:
            self._label(whole, start, end, line, column, whole=True)
            return
        self._parts(find_labels(text, self._vocabulary), text, start, end, line, column, in_row=in_row)

    def _columns_of_labels(self, text: str, start: int, end: int) -> bool:
        """Whether the stretch is pieces of several labels side by side, as in a wrapped head."""
        pieces = [squeeze(match[0]) for match in _PIECE.finditer(self._folded, start, end)]
        if len(pieces) < 2 or not _UNITS.isdisjoint(pieces) or not find_labels(text, self._vocabulary).strange:  # noqa: PLR2004 - side by side
            return False
        return not any(find_labels(piece, self._vocabulary).strange for piece in pieces)

    def _marks(self, start: int, end: int, line: int, column: int) -> None:
        """Punctuation alone: a placeholder, or nothing."""
        content = _bare(self._folded[start:end])
        if content and (_MARKS if column >= 0 else _PLAIN_MARKS).issuperset(content):
            self._items.append(Item(Kind.CELL, content, "", start, end, line, column))

    def _label(
        self, wording: Wording, start: int, end: int, line: int, column: int, *, misread: bool = False, whole: bool = False
    ) -> None:
        self._items.append(Item(Kind.LABEL, wording.terminal, wording.table, start, end, line, column, misread, whole))
        self._pending = ""

    def _continue_pending(self, text: str, start: int, end: int, line: int, column: int) -> bool:
        """Join *text* to the label that the last break cut, if together they are one."""
        pending = self._pending
        if not pending:
            return False
        joined = pending + text
        whole = self._vocabulary.exact.get(joined)
        if whole is not None:
            self._label(whole, start, end, line, column)
            return True
        stretch = find_labels(joined, self._vocabulary)
        if stretch.labels and stretch.labels[0].start == 0 and stretch.labels[0].end > len(pending) and not stretch.strange:
            shifted = find_labels(text, self._vocabulary)
            if shifted.labels and shifted.labels[0].start == 0:
                return False
            first = stretch.labels[0]
            self._label(first.wording, start, end, line, column)
            return True
        if joined in self._vocabulary.beginnings:
            self._pending = joined
            return True
        return False

    def _parts(
        self, stretch: Stretch, text: str, start: int, end: int, line: int, column: int, *, in_row: bool
    ) -> None:
        """Emit the labels of a stretch and what stands between them."""
        folded = self._folded
        if not stretch.labels and not stretch.strange:
            self._remember(text, start)
            if text.isdigit():
                # Digits with marks around them that no figure has: `2-`, `,312,312`.
                self._items.append(Item(Kind.CELL, _bare(folded[start:end]), "", start, end, line, column))
            return
        places = [start + match.start() for match in _LETTER.finditer(self._folded[start:end])]
        places.append(end)
        rest, labels = self._strangers(stretch, text, places)
        if len(text) > _PROSE and sum(b - a for a, b in rest) > max(_PROSE, len(text) // 2):
            labels, rest = [], [(0, len(text))]
        if not labels and rest:
            self._strange(text, start, end, line, column, in_row=in_row)
            return
        parts = sorted(
            [(label.start, label.end, label) for label in labels]
            + [(a, b, None) for a, b in stretch.rest if (a, b) not in rest]
            + [(a, b, None) for a, b in rest],
            key=lambda part: part[0],
        )
        for a, b, label in parts:
            part_start, part_end = places[a], places[b - 1] + 1
            if label is not None:
                whole = b - a == len(label.wording.text)
                self._label(label.wording, part_start, part_end, line, column, misread=label.misread, whole=whole)
            elif (a, b) in rest:
                self._items.append(Item(Kind.TEXT, text[a:b], "", part_start, part_end, line, column))
            elif not any(character.isdigit() for character in text[a:b]):
                self._remember(text[a:b], part_start)
            else:
                # Marks before the first digit are part of the figure: a sign, or a comma that makes it unreadable.
                before = places[a - 1] + 1 if a else start
                while before < part_start and folded[before] in _LABEL_ENDS:
                    before += 1
                behind = places[b] if b < len(text) else end
                if not self._figures(before, behind, line, column):
                    self._items.append(
                        Item(Kind.CELL, _bare(self._folded[before:behind]), "", before, behind, line, column)
                    )

    def _strangers(self, stretch: Stretch, text: str, places: list[int]) -> tuple[list[tuple[int, int]], list[object]]:
        """The rest that no wording explains, and the labels that do not lean on it."""
        folded = self._folded
        strange = [
            (a, b)
            for a, b in stretch.rest
            if not is_fragment(text[a:b], self._vocabulary)
            and not _NOTED.fullmatch(folded[places[a] : places[b]].replace(JOIN, "").strip("\"' "))
        ]
        edges = {a for a, _ in strange} | {b for _, b in strange}
        # A word beside a label makes it part of a sentence: 重复申请的告知….
        return strange, [label for label in stretch.labels if label.start not in edges and label.end not in edges]

    def _figures(self, start: int, end: int, line: int, column: int) -> bool:
        """Emit the figures that the stretch is, if it is figures and nothing else."""
        part = self._folded[start:end]
        seen = _unquoted(part.replace(JOIN, ""))
        if _NOTED.fullmatch(seen):
            self._items.append(Item(Kind.CELL, _bare(seen), "", start, end, line, column))
            return True
        if not _SEVERAL.fullmatch(seen):
            return False
        for match in _PIECE.finditer(part):
            piece = _unquoted(match[0].replace(JOIN, ""))
            if piece:
                place = (start + match.start(), start + match.end())
                self._items.append(Item(Kind.CELL, piece, "", *place, line, column))
        return True

    def _strange(self, text: str, start: int, end: int, line: int, column: int, *, in_row: bool) -> None:
        """A stretch without a label: a misread one, an unreadable cell, or noise."""
        misread = None if in_row else find_misread(text, self._vocabulary)
        if misread is not None:
            self._label(misread, start, end, line, column, misread=True)
            return
        content = _bare(self._folded[start:end])
        if in_row or (content[0].isdigit() and column < 0 and len(content) < _LONGEST_NOTE and not _chinese(content)):
            self._items.append(Item(Kind.CELL, content, "", start, end, line, column))
        else:
            self._items.append(Item(Kind.TEXT, text, "", start, end, line, column))

    def _remember(self, text: str, start: int) -> None:
        """Keep *text* if a label may begin with it; other pieces of labels pass by."""
        if text in self._vocabulary.beginnings and not text.isdigit():
            self._pending, self._pending_start = text, start


_FRAMED = re.compile(r"(?m)^[ \t\0]*\|")


def _is_framed(folded: str, start: int, end: int) -> bool:
    """Whether tables have bars at their sides as well: whether most lines with bars begin with one."""
    zone = folded[start:end]
    if "|" not in zone:
        return False
    barred = sum(1 for line in zone.split("\n") if "|" in line)
    return 2 * len(_FRAMED.findall(zone)) > barred


# Table four has fifteen columns, and no label in front of them.
_DISPUTES_WIDTH = 15


def stray_figure_below(scan: Scan, line: int) -> Item | None:
    """The figure that is all there is on the line below *line*, if that line is not ruled."""
    if line + 1 >= len(scan.lines) or scan.lines[line + 1].ruled:
        return None
    at = bisect_left(scan.items, line + 1, key=lambda item: item.line)
    below = scan.items[at : at + 2]
    if not below or below[0].line != line + 1 or below[0].kind != Kind.CELL:
        return None
    return below[0] if len(below) == 1 or below[1].line != line + 1 else None


def _leads_on(items: Sequence[Item]) -> bool:
    """Whether the row labels of a line are one label repeated, or a spanning label and one it leads on to."""
    labels = [item.text for item in items if item.kind == Kind.LABEL and item.text.startswith("ROW_")]
    return len({label for label in labels if label != "ROW_UNDIVIDED"}) <= 1 and (
        labels.count("ROW_UNDIVIDED") == len(labels) or labels[-1] != "ROW_UNDIVIDED"
    )


def _unquoted(content: str) -> str:
    """A figure without the marks that close the label before it, or the quotes around it."""
    content = content.lstrip(_CLOSERS).rstrip()
    if len(content) > 1 and content[0] == content[-1] and content[0] in _QUOTES:
        return content[1:-1].strip()
    return content


def _bare(content: str) -> str:
    return content.replace(JOIN, "").replace(" ", "").replace("\t", "").strip()


def _chinese(content: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in content)
