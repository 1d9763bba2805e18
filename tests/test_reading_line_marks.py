"""What marks every line of a text, and is not the report's: signs of quoting and of lists, and numbers of lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report._reading.layouts.line_marks import drop_line_marks
from texts.figures import seeded
from texts.form import EDITIONS, Edition
from texts.layouts import LAYOUTS, Way
from texts.reports import report

_Marking = Callable[[int, str], str]
"""A line, with what marks it before it; how many lines are before it is known."""

_BOM, _FEED = "\ufeff", "\f"

_MARKINGS: dict[str, _Marking] = {
    "mail": lambda _, line: f"> {line}",
    "mail, with a mark of byte order": lambda at, line: f"{_BOM * (not at)}> {line}",
    "mail, in pages": lambda at, line: f"{_FEED * (not at % 30)}> {line}",
    "mail, close": lambda _, line: f">{line}",
    "mail, twice": lambda _, line: f">> {line}",
    "mail, apart": lambda _, line: f"> > {line}",
    "list": lambda _, line: f"- {line}",
    "list, stars": lambda _, line: f"  * {line}",
    "list, dots": lambda _, line: f"• {line}",
    "list, stripped": lambda _, line: f"+ {line}" if line else "+",
    "grep -n": lambda at, line: f"{at + 1}:{line}",
    "cat -n": lambda at, line: f"{at + 1:6}\t{line}",
    "from zero": lambda at, line: f"{at}: {line}",
    "as editors": lambda at, line: f"{at + 1:>4} {line}",
    "from elsewhere": lambda at, line: f"{at + 95}) {line}",
    "arrows": lambda at, line: f"{at + 1:5}→{line}",
    "bars": lambda at, line: f"{at + 1:>4} | {line}",
    "stripped": lambda at, line: f"{at + 1}. {line}" if line else f"{at + 1}.",
    "none before empty lines": lambda at, line: f"{at + 1:6}\t{line}" if line else "",
}


def _mark(text: str, marking: _Marking) -> str:
    return "\n".join(marking(at, line) for at, line in enumerate(text.split("\n")))


def _values(text: str) -> Iterator[object]:
    read = gor.parse(text)
    yield from (cell.value for cell in read.cells())
    yield from (read.title, read.authority, read.year, read.period)
    yield from ((section.heading, section.text) for section in read.sections)


@pytest.mark.parametrize("marking", _MARKINGS.values(), ids=_MARKINGS)
@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
def test_a_text_whose_lines_are_all_marked_is_read_as_it_would_be_without_marks(way: Way, marking: _Marking) -> None:
    """
    Figures, blanks, titles and prose, in every layout that has lines.
    """
    made = report(seeded("2021", 6, "some"), way).text
    if made.count("\n") < 20:
        pytest.skip("it has fewer lines than a text that anybody would mark")
    assert [*_values(made)] == [*_values(_mark(made, marking))]


@pytest.mark.parametrize("edition", EDITIONS)
def test_places_are_those_of_the_text_with_its_marks(edition: Edition) -> None:
    """
    A span is what the caller gave.
    """
    made = _mark(report(seeded(edition, 6), LAYOUTS[0]).text, _MARKINGS["grep -n"])
    cells = [
        cell for cell in gor.parse(made).cells() if cell.value is not None and cell.path != "disclosure.fees.amount"
    ]
    assert cells
    assert [str(cell.value) for cell in cells] == [cell.span.of(made) for cell in cells if cell.span]


_LINES = [f"第{number}行\t7" for number in range(30)]


def _numbered(numbers: list[int], behind: str = ": ") -> str:
    return "\n".join(f"{number}{behind}{line}" for number, line in zip(numbers, _LINES, strict=True))


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        (_numbered([*range(30)]), True),
        (_numbered([*range(1, 31)], "\t"), True),
        (_numbered([*range(15), *range(16, 31)]), False),
        (_numbered([*range(15), *range(14, 29)]), False),
        (_numbered([*range(30)], "、"), False),
        (_numbered([*range(30)]).replace("7: ", "7. "), False),
        ("\n".join(f"{number}" for number in range(30)), False),
        ("\n\n".join(f"{number}: 7" for number in range(30)), True),
        ("\n\n".join(f"{2 * number}: 7" for number in range(30)), True),
        ("\n\n".join(f"{3 * number}: 7" for number in range(30)), False),
        ("\n".join(f"> {line}" for line in _LINES), True),
        ("\n" + "\n".join(f"> {line}" for line in _LINES), True),
        ("\n".join(f"> {line}" for line in _LINES[:20]), False),
        ("\n".join(f"> {line}" for line in _LINES[:21]), True),
        ("\n".join([*(f"> {line}" for line in _LINES), "7"]), False),
        ("\n".join(["7", *(f"> {line}" for line in _LINES)]), False),
        ("\n".join(f"- {line}" for line in _LINES), True),
        ("\n".join(f"-{line}" for line in _LINES), False),
        ("\n".join(["- 7", *(f"  - {line}" for line in _LINES)]), False),
        ("\n".join(["- 7", *(f"* {line}" for line in _LINES)]), False),
        ("\r\n".join(["- 7", "-", *(f"- {line}" for line in _LINES)]), True),
        ("\r\n".join(f"{number}" + ": 7" * (number != 7) for number in range(30)), True),
    ],
)
def test_marks_are_those_of_all_lines_and_numbers_count_them(text: str, is_marked: bool) -> None:  # noqa: FBT001 - expected
    """
    Else what stands there may be the report's own.
    """
    left = drop_line_marks(text)
    assert (len(text), is_marked) == (len(left), left != text)


@given(
    st.sampled_from(("> ", ">", "- ", "\ufeff- ", "*", "3: ", "\f> ", "")),
    st.lists(st.text(st.sampled_from("> -*+•0127:.)|→\t\r7八"), max_size=6), min_size=21, max_size=40),
)
def test_whatever_is_blanked_nothing_moves_but_line_breaks(mark: str, lines: list[str]) -> None:
    """
    What is left stands where it stood.
    """
    text = "\n".join(f"{mark}{line}" for line in lines)
    left = drop_line_marks(text)
    assert len(left) == len(text)
    assert all(new in {old, " ", "\n"} for old, new in zip(text, left, strict=True))
    assert (left != text) >= (mark in {"> ", ">", "- "})
