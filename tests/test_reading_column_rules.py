"""Columns that rules above and below a table draw: which lines are cut, and where."""

from __future__ import annotations

from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.layouts.column_rules import cut_columns
from texts.figures import BLANKS, Blanks, seeded
from texts.form import EDITIONS, Edition
from texts.judge import differing
from texts.rare import RARE
from texts.reports import report

_WAY: Final = next(way for way in RARE if way.name == "ruled_columns")

_RULE: Final = "==== ====  ====\n"

# Where a tab is put stands `⇥`; in the text a space is there.
_CASES: Final = {
    "left": "规章⇥5   ⇥ 12\n其他⇥6   ⇥ 3\n",
    "right": "规章⇥   5⇥   12\n其他⇥   6⇥    3\n",
    "in the middle": "规章⇥ 12 ⇥  5\n其他⇥ 7  ⇥  12\n六  ⇥ 15 ⇥ 1234\n",
    "blanks": "规章⇥    ⇥ 12\n    ⇥6   ⇥ \n",
    "one line": "规章⇥1234⇥ 1\n",
    "blanks that are wide": "规章⇥5   ⇥ 12\n其他⇥　　⇥ 12\n",
    "words below figures": "规章⇥  12⇥ 1234\n其他⇥  无⇥ 1234\n六  ⇥   5⇥ 1234\n",
    "but a line that ends too early": "规章 5     12\n其他 6\n",
    "but a line that is empty": "规章 5     12\n\n其他 6     3\n",
    "but a line of spaces": "规章 5     12\n               \n其他 6     3\n",
    "but a line of what shows nothing": "规章 5     12\n\u200b              \n其他 6     3\n",
    "but a line that has a tab in its place": "规章 5     12\n其他 6\t    3\n",
    "but a line that has tabs": "规章 5     12\n其\t他 6     3\n",
    "but a line whose figures go on too far": "规章 5     12\n其他 6     3\n其他 6     34567\n",
    "but a line whose figures cross a gap": "规章 5     12\n其他 6     3\n其他 66666  3\n",
    "but a line whose figures cross a gap within a character": "规章 5     12\n其他 6     3\n a其他6   3 \n",
    "but a line with a character across the end of a column": "规章 5     12\n其他 6     3\n其他 666他 3   \n",
    "but a line that has a figure in a wide gap": "规章 5     12\n其他 6     3\n其他 6   7 3\n",
    "and one that stands elsewhere is left": "规章⇥5   ⇥ 12\n其他⇥6   ⇥ 3\n其他   6   3  \n",
    "and those that are farther than one place from the middle are left": (
        "规章⇥ 12 ⇥ 1234\n其他⇥ 7  ⇥ 1234\n六  ⇥  6 ⇥ 1234\n其他 12    1234\n其他   12  1234\n"
    ),
    "and one whose words go on too far is left": "规章⇥5   ⇥ 12\n其他⇥6   ⇥ 3\n其他       其他其他\n",
    "and one whose words cross the end of a gap is left": "规章⇥5   ⇥ 12\n其他⇥6   ⇥ 3\n其他      其他\n",
}


@pytest.mark.parametrize("marked", _CASES.values(), ids=_CASES)
@pytest.mark.parametrize("rule", [_RULE, f"{_RULE[:-1]}  \n", _RULE.replace("=", "-")])
def test_a_line_is_cut_between_its_columns(marked: str, rule: str) -> None:
    """
    Where it is as wide as they are and stands in them as others do; nothing is moved.
    """
    expected = f"二、主动\n{rule}{marked}{_RULE if '=' in rule else rule}\n"
    text = expected.replace("⇥", " ")
    assert fold(expected).replace("⇥", "\t") == cut_columns(fold(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "==== ====\n规章 5\n",
        "==== ====\n规章 5\n==== =====\n",
        "==== ====\n规章 5\n---- ----\n",
        "==== ====\n\n==== ====\n",
        "====　====\n规章 5\n====　====\n",
        "———— ————\n规章 5\n———— ————\n",
        "====\n规章 5\n====\n",
        "==== ====\n==== ====\n",
        "x== ==\nabc 5\nx== ==\n",
    ],
)
def test_nothing_is_cut_without_two_rules_that_are_alike(text: str) -> None:
    """
    Nor by rules that are no dashes, for how wide others are no two programs agree.
    """
    assert fold(text) == cut_columns(fold(text), text)


def test_a_rule_may_stand_below_heads_as_well() -> None:
    """
    What is above it and what is below it are each as wide as the rules.
    """
    rule = "==== ====\n"
    expected = f"{rule}甲  ⇥乙\n{rule}规章⇥5\n其他⇥\n{rule}"
    text = expected.replace("⇥", " ")
    assert expected.replace("⇥", "\t") == cut_columns(fold(text), text)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("indent", ["", "  "])
def test_every_cell_between_rules_is_counted_blank_or_not(edition: Edition, blanks: Blanks, indent: str) -> None:
    """
    So each figure stands where it is printed, and the text is still one of columns.
    """
    figures = seeded(edition, 5, blanks)
    dashes = "-" if indent else "="
    lines = report(figures, _WAY).text.replace("=", dashes).split("\n")
    text = "\n".join(f"{indent}{line}" if "  " in line or dashes * 2 in line else line for line in lines)
    read = gor.parse(text)
    assert {} == differing(read, figures)
    assert gor.Layout.WHITESPACE is read.layout
    assert not read.diagnostics


def test_a_table_whose_lines_are_trimmed_is_read_as_before() -> None:
    """
    Where a blank ends a line, its place has gone, and nothing is counted.
    """
    figures = seeded("2021", 5, "zeros")
    text = "\n".join(line.rstrip() for line in report(figures, _WAY).text.split("\n"))
    requests = {cell.path: cell.value for cell in gor.parse(text).cells() if cell.path.startswith("requests.")}
    assert requests == {path: figures.value(path) for path in requests}


@pytest.mark.parametrize(("before", "is_cut"), [(199, True), (200, False)])
def test_two_hundred_tables_are_looked_at(before: int, *, is_cut: bool) -> None:
    """
    No report has as many, and a hostile text may have one every other line.
    """
    text = f"{_RULE}\n" * before + f"{_RULE}规章 1234  1\n{_RULE}"
    assert ("\t" in cut_columns(text, text)) is is_cut


@pytest.mark.parametrize(("columns", "is_cut"), [(40, True), (41, False)])
def test_forty_columns_are_cut(columns: int, *, is_cut: bool) -> None:
    """
    No form has as many, and each is looked at in every line.
    """
    rule, line = " ".join(["=="] * columns), " ".join(["1 "] * columns)
    text = f"{rule}\n{line}\n{rule}"
    assert ("\t" in cut_columns(text, text)) is is_cut
