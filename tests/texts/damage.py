"""A report damaged in one place, whatever its layout."""

# Every damage is given the layout, though not all look at it.
# ruff: noqa: ARG001

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Final, NamedTuple, TypeAlias

from texts.form import HEADINGS
from texts.layouts import Keeps, Way, columns_of
from texts.marks import Place, Text


class Damaged(NamedTuple):
    """A damaged text."""

    text: str
    what: str
    """What was done, for the message of a test that fails."""

    blanked: frozenset[str] = frozenset()
    """Cells that now cannot be told from printed blanks."""


Damage: TypeAlias = Callable[[Text, Way, Random], Damaged]


def drop_a_figure(source: Text, way: Way, random: Random) -> Damaged:
    """Leave a cell out, with what parts it from its neighbour."""
    place, after = _neighbours(source, random)
    text = source.text
    if way.keeps is Keeps.COLUMNS:
        # The columns of the others stay, so the place is just empty.
        text = _without(text, place, way)
        return Damaged(text, f"emptied {place.name}", frozenset({place.name}))
    if random.random() < 0.5:
        return Damaged(text[: place.start] + text[after.start :], f"dropped {place.name}")
    return Damaged(text[: place.end] + text[after.end :], f"dropped {after.name}")


def double_a_figure(source: Text, way: Way, random: Random) -> Damaged:
    """Say a cell twice."""
    place, after = _neighbours(source, random)
    again = source.text[place.start : after.start]
    text = source.text[: place.start] + again + source.text[place.start :]
    return Damaged(text, f"doubled {place.name}")


def glue_two_figures(source: Text, way: Way, random: Random) -> Damaged:
    """Take away what parts two figures."""
    text = source.text
    place, after = _neighbours(source, random, lambda a, b: a.of(text) and b.of(text))
    return Damaged(text[: place.end] + text[after.start :], f"glued {place.name} and {after.name}")


def split_a_figure(source: Text, way: Way, random: Random) -> Damaged:
    """Put into a figure what parts figures."""
    text = source.text
    before, after = _neighbours(source, random)
    long = [place for place in source.places if place.is_figure and len(place.of(text)) > 1]
    place = random.choice(long)
    cut = random.randrange(place.start + 1, place.end)
    text = text[:cut] + text[before.end : after.start] + text[cut:]
    return Damaged(text, f"split {place.name}")


def lose_a_label(source: Text, way: Way, random: Random) -> Damaged:
    """Leave a label out, every piece of it."""
    text = source.text
    labels = [place for place in source.places if not place.is_figure and place.of(text)]
    name = random.choice(sorted({place.name for place in labels}))
    for place in reversed(labels):
        if place.name == name:
            text = _without(text, place, way)
    return Damaged(text, f"lost the label {name}")


def lose_a_line(source: Text, way: Way, random: Random) -> Damaged:
    """Leave out a line of a table."""
    at = random.choice(sorted(_lines_of_tables(source)))
    lines = source.text.split("\n")
    return Damaged("\n".join(lines[:at] + lines[at + 1 :]), f"lost the line {lines[at]!r}")


def repeat_a_line(source: Text, way: Way, random: Random) -> Damaged:
    """Say a line of a table twice."""
    at = random.choice(sorted(_lines_of_tables(source)))
    lines = source.text.split("\n")
    return Damaged("\n".join(lines[: at + 1] + lines[at:]), f"repeated the line {lines[at]!r}")


def swap_two_lines(source: Text, way: Way, random: Random) -> Damaged:
    """Let two neighbouring lines of a table change places.

    Never two lines of bare figures, or two of bare heads: what those say has
    changed with them, and nothing shows that they were meant otherwise.
    """
    lines = source.text.split("\n")
    kinds = _lines_of_tables(source)
    a, b = random.choice(
        [
            (a, b)
            for a, b in zip(sorted(kinds), sorted(kinds)[1:], strict=False)
            if not (kinds[a] == kinds[b] and kinds[a] <= {"figure"})
            and not (kinds[a] == kinds[b] and kinds[a] <= {"head"})
        ]
    )
    what = f"swapped the lines {lines[a]!r} and {lines[b]!r}"
    lines[a], lines[b] = lines[b], lines[a]
    return Damaged("\n".join(lines), what)


def swap_label_and_figure(source: Text, way: Way, random: Random) -> Damaged:
    """Let the label of a row and the first figure behind it change places."""
    text = source.text
    label, figure = random.choice(
        [
            (label, figure)
            for label, figure in pairwise(source.places)
            if label.name.startswith("row:") and figure.is_figure and figure.of(text)
        ]
    )
    between = text[label.end : figure.start]
    swapped = f"{figure.of(text)}{between}{label.of(text)}"
    text = text[: label.start] + swapped + text[figure.end :]
    return Damaged(text, f"swapped the label and the first figure of {figure.name}")


def number_a_page(source: Text, way: Way, random: Random) -> Damaged:
    """Put a page number between two lines of a table."""
    number = random.choice(["4", "- 4 -", "—12—", "第3页", "7 / 9", "10"])
    return _between_lines(source, random, number)


def add_a_note(source: Text, way: Way, random: Random) -> Damaged:
    """Put a note with figures between two lines of a table."""
    note = random.choice(
        [
            "注：其中3件为上年度结转，12件由下属林场转来。",
            "（以上数据截至12月31日，含委托办理的 5 件）",
            "说明：总计一栏不含重复申请的 8 件，其他栏含 2 件。",
            "续表3",
            "备注 1 2 3",
        ]
    )
    return _between_lines(source, random, note)


def cut_short(source: Text, way: Way, random: Random) -> Damaged:
    """End the text behind some cell."""
    place = random.choice([place for place in source.places if place.is_figure])
    text = source.text[: place.end]
    return Damaged(text, f"ended behind {place.name}", _rest_of_row(source, place, way))


def lose_an_end(source: Text, way: Way, random: Random) -> Damaged:
    """Leave out what follows some cell in table three."""
    place = random.choice([place for place in source.places if place.name.startswith("requests.")])
    heading = source.text.index(HEADINGS[3], place.end)
    text = source.text[: place.end] + way.between + source.text[heading:]
    what = f"lost table three behind {place.name}"
    return Damaged(text, what, _rest_of_row(source, place, way))


DAMAGES: Final[tuple[Damage, ...]] = (
    drop_a_figure,
    double_a_figure,
    glue_two_figures,
    split_a_figure,
    lose_a_label,
    lose_a_line,
    repeat_a_line,
    swap_two_lines,
    swap_label_and_figure,
    number_a_page,
    add_a_note,
    cut_short,
    lose_an_end,
)

OF_CELLS: Final[tuple[Damage, ...]] = (drop_a_figure, double_a_figure, glue_two_figures, split_a_figure)
"""Of these, what is done to cells and needs nothing else of the text."""

_OF_LINES: Final = {lose_a_line, repeat_a_line, swap_two_lines}
_LESSENING: Final = {drop_a_figure, glue_two_figures, cut_short, lose_an_end}


def shows(damage: Damage, way: Way, *, blanks: bool) -> bool:
    """Say whether a reader could see *damage* in a text of this layout, with or without blanks.

    Where a blank leaves no trace, a figure too many may take its place, and nothing
    shows it: such a text prints what it prints.
    """
    if blanks and way.keeps is not Keeps.CELLS:
        return way.keeps is not Keeps.COLUMNS and damage in _LESSENING
    if damage is swap_label_and_figure and way.keeps in {Keeps.COLUMNS, Keeps.NOTHING}:
        return False
    # Lines of these are no lines of the table.
    return damage not in _OF_LINES or way.name not in {"html_nested", "together_page"}


def _always(_: Place, __: Place) -> bool:
    return True


def _neighbours(source: Text, random: Random, suits: Callable[[Place, Place], object] = _always) -> tuple[Place, Place]:
    """Choose two cells that stand side by side, not both blank."""
    pairs = [
        (place, after)
        for place, after in pairwise(source.places)
        if place.is_figure
        and after.is_figure
        and (place.of(source.text) or after.of(source.text))
        and suits(place, after)
    ]
    # Of one row, or of one column where the text has columns first.
    of_rows = [pair for pair in pairs if _row(pair[0]) == _row(pair[1])]
    return random.choice(of_rows or pairs)


def _row(place: Place) -> str:
    return place.name.rpartition(".")[0]


def _rest_of_row(source: Text, place: Place, way: Way) -> frozenset[str]:
    """Return the cells behind *place* that look blank once its line ends there."""
    if way.keeps is not Keeps.COLUMNS:
        return frozenset()
    return frozenset(other.name for other in source.places if other.start > place.start and _row(other) == _row(place))


def _without(text: str, place: Place, way: Way) -> str:
    """Leave *place* out of *text*; what stands in columns stays there."""
    room = ""
    if way.keeps is Keeps.COLUMNS:
        measure = len if way.name == "columns_points" else columns_of
        room = " " * measure(place.of(text))
    return text[: place.start] + room + text[place.end :]


def _lines_of_tables(source: Text) -> dict[int, set[str]]:
    """Number the lines on which cells stand, and say of what kinds those are."""
    kinds: dict[int, set[str]] = {}
    line, at = 0, 0
    for place in source.places:
        line += source.text.count("\n", at, place.start)
        at = place.start
        kind = "figure" if place.is_figure else place.name.partition(":")[0]
        kinds.setdefault(line, set()).add(kind)
    return kinds


def _between_lines(source: Text, random: Random, words: str) -> Damaged:
    lines = source.text.split("\n")
    at = random.choice(
        [
            at
            for at in sorted(_lines_of_tables(source))
            # Within a row of tags it would be the words of a cell.
            if "<t" not in source.text or lines[at].startswith(("<tr", "<row"))
        ]
        or [at for at, line in enumerate(lines) if line.startswith("  <tr")]
    )
    what = f"put {words!r} before the line {lines[at]!r}"
    return Damaged("\n".join([*lines[:at], words, *lines[at:]]), what)
