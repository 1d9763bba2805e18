"""The grammars are sound, and hold every word that the library knows of the form."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark, Token
from lark.lexer import Lexer

import gov_open_report as gor
from gov_open_report import Code
from gov_open_report._reading.cells import grammars
from gov_open_report.models import Origin
from gov_open_report.wording import grammar_text, wordings
from texts import grids
from texts.figures import Figures, seeded
from texts.form import DISCLOSURE, EDITIONS, HEADINGS, REQUESTS
from texts.grids import Grid
from texts.judge import differing
from texts.layouts import LAYOUTS, Way
from texts.marks import finish
from texts.reports import Options, parts, report

_TABLES = ("disclosure", "requests", "disputes")
_COUNTED = {"PIECES", "ITEMS", "TIMES"}
_DIRECTIONS = {"INCREASED", "DECREASED"}
_WAYS = {way.name: way for way in LAYOUTS}
_GRIDS = {
    "disclosure": grids.disclosure,
    "requests": grids.requests,
    "disputes": grids.disputes,
}


def _lexer() -> type[Lexer]:
    """Return the class of lexer that the library gives Lark for its tables."""
    (found,) = (
        each
        for each in vars(grammars).values()
        if isinstance(each, type) and issubclass(each, Lexer) and each is not Lexer
    )
    return found


@cache
def _table_parser(name: str) -> Lark:
    return Lark(grammar_text(name), parser="lalr", lexer=_lexer(), strict=True)


@cache
def _cells_parser() -> Lark:
    return Lark(grammar_text("cells"), parser="lalr", lexer="contextual", strict=True)


@pytest.mark.parametrize("name", [*_TABLES, "report"])
def test_a_table_has_one_way_to_be_parsed(name: str) -> None:
    """
    Lark finds no conflict, nor anything else to object to, in a table's grammar.
    """
    assert _table_parser(name).terminals


def test_a_cell_has_one_way_to_be_parsed() -> None:
    """
    No two terminals of a cell fit the same text.
    """
    assert _cells_parser().terminals


@pytest.mark.parametrize("name", [*_TABLES, "report", "cells"])
def test_every_wording_is_named_in_a_rule(name: str) -> None:
    """
    Lark passes over a terminal that no rule names.
    """
    parser = _cells_parser() if name == "cells" else _table_parser(name)
    named = {symbol.name for rule in parser.rules for symbol in rule.expansion if symbol.is_term}
    assert set() == set(wordings(name)) - named


# What the scanner makes of all cells between two labels.
_CELLS = "CELLS"


@cache
def _terminals(name: str) -> list[str]:
    """Return the terminals of a table's grammar: labels, cells, and what else the scanner makes."""
    rules = _table_parser(name).rules
    return sorted({symbol.name for rule in rules for symbol in rule.expansion if symbol.is_term})


@cache
def _sentences(name: str) -> st.SearchStrategy[list[str]]:
    """Sentences of a table's grammar, as names of terminals."""
    each = {terminal: st.just(f"{terminal} ") for terminal in _terminals(name)}
    return from_lark(_table_parser(name), explicit=each).map(str.split)


def _tokens(sentence: Sequence[str]) -> list[Token]:
    return [Token(terminal, "", at) for at, terminal in enumerate(sentence)]


@pytest.mark.parametrize("name", _TABLES)
@given(data=st.data())
def test_what_a_table_grammar_generates_it_accepts(name: str, data: st.DataObject) -> None:
    """
    Each sentence of a table's grammar is parsed by it, token for token.
    """
    sentence = data.draw(_sentences(name))
    tree = _table_parser(name).parse(_tokens(sentence))
    kept = [token.type for token in tree.scan_values(lambda value: isinstance(value, Token))]
    assert [terminal for terminal in sentence if terminal in kept] == kept
    assert {*wordings(name), _CELLS} & set(sentence) <= set(kept)


@pytest.mark.parametrize("name", _TABLES)
@given(data=st.data())
def test_any_order_of_labels_is_a_table(name: str, data: st.DataObject) -> None:
    """
    "Order and number are left out on purpose. […] So every sequence of these
    tokens is a table, and reading one cannot fail."
    """
    labels = st.sampled_from([terminal for terminal in _terminals(name) if terminal != _CELLS])
    # Cells come in one run: before the first label, and behind any.
    runs = st.lists(st.tuples(labels, st.booleans()), max_size=30)
    sequence = [_CELLS] * data.draw(st.booleans())
    for label, has_cells in data.draw(runs):
        sequence += [label, _CELLS] if has_cells else [label]
    assert _table_parser(name).parse(_tokens(sequence)).data == "start"


@given(from_lark(_cells_parser()))
def test_what_the_grammar_of_cells_generates_it_accepts(cell: str) -> None:
    """
    "No look-around and no overlap: what this grammar generates, it accepts."
    """
    assert _cells_parser().parse(cell).data in {"figure", "placeholder"}


@cache
def _written(name: str) -> st.SearchStrategy[str]:
    """Sentences of a table's grammar, written out with tabs."""
    cells = st.lists(st.sampled_from(["\t0", "\t7", "\t15", "\t", "\t/"]), min_size=1)
    # What is neither a label nor cells is the heading of a section.
    heading = HEADINGS[1 + _TABLES.index(name)]
    words = {each: st.just(f"\n{wordings(name).get(each, heading)}") for each in _terminals(name)}
    return from_lark(_table_parser(name), explicit={**words, _CELLS: cells.map("".join)})


@pytest.mark.parametrize("name", _TABLES)
@given(data=st.data())
def test_any_sentence_of_a_table_is_read_as_text(name: str, data: st.DataObject) -> None:
    """
    A sentence written out, its cells behind tabs, is part of a report that is read.
    """
    sentence = data.draw(_written(name))
    text = "\n".join((*HEADINGS[:4], sentence, *HEADINGS[4:]))
    read = gor.parse(text)
    assert text == read.source
    gor.complete(read)


# Every wording is known


def _worded() -> Iterator[tuple[str, str, str, str]]:
    """Yield table, terminal, wording, and the official wording that it stands for."""
    for table in _TABLES:
        words = wordings(table)
        for terminal, wording in words.items():
            base = terminal.partition("__")[0]
            yield table, terminal, wording, words.get(base, wording)


def _reworded(table: str, official: str, wording: str) -> tuple[Figures, Grid] | None:
    """Return a table with one label worded otherwise; None if no edition has that label."""
    for edition in reversed(EDITIONS):
        figures = seeded(edition, 1)
        grid = _GRIDS[table](figures)
        for words in (wording, official):
            if any(cell.text == words for line in grid for cell in line):
                return figures, [
                    [cell._replace(text=wording) if cell.text == words else cell for cell in line] for line in grid
                ]
    return None


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["tabs_ragged", "lines"])
@pytest.mark.parametrize(("table", "terminal", "wording", "official"), list(_worded()), ids=lambda value: value[:40])
def test_every_wording_is_known_for_what_it_is(
    way: str, table: str, terminal: str, wording: str, official: str
) -> None:
    """
    "To teach the library a wording, add its terminal and name it in its rule:
    nothing else."
    """
    found = _reworded(table, official, wording)
    assert found is not None, f"no table of the form has {terminal}"
    figures, grid = found
    made = parts(figures, _WAYS[way])._replace(**{table: _headed(table, grid, _WAYS[way])})
    read = gor.parse(finish("\n".join(line for part in made for line in part)).text)
    values = {cell.path: cell.value for cell in read.cells() if cell.path.startswith(table)}
    expected = {path: figures.value(path) for path in values}
    if terminal.endswith("__YUAN"):
        # The same digits under a head of 元: ten thousand of them are one 万元.
        expected = {path: each.scaleb(-4) if isinstance(each, Decimal) else each for path, each in expected.items()}
    assert expected == values
    unknown = {Code.UNEXPLAINED_TEXT, Code.LABEL_MISREAD, Code.ROW_MISSING}
    assert set() == unknown & {problem.code for problem in read.diagnostics}


def _headed(table: str, grid: Grid, way: Way) -> list[str]:
    heading = {"disclosure": [], "requests": [HEADINGS[2]], "disputes": [HEADINGS[3]]}[table]
    return [*heading, *way.render(grid)]


@pytest.mark.parametrize(
    ("terminal", "wording"),
    [each for each in wordings("report").items() if not each[0].startswith("FORMER")],
)
@pytest.mark.parametrize("way", ["tabs_ragged", "lines"])
def test_every_heading_is_known_for_what_it_is(way: str, terminal: str, wording: str) -> None:
    """
    A heading in any of its wordings begins its section.
    """
    names = ("OVERVIEW", "DISCLOSURE", "REQUESTS", "DISPUTES", "PROBLEMS", "OTHER_MATTERS")
    at = names.index(terminal.partition("__")[0])
    heading = f"{HEADINGS[at][:2]}{wording}"
    text = report(seeded("2021", 2), _WAYS[way]).text.replace(f"\n{HEADINGS[at]}\n", f"\n{heading}\n")
    read = gor.parse(text)
    assert [1, 2, 3, 4, 5, 6] == [section.number for section in read.sections]
    assert heading == read.sections[at].heading


_OF_AMOUNTS = ("YUAN", "THOUSAND_YUAN", "TEN_THOUSAND", "TEN_THOUSAND_YUAN", "HUNDRED_MILLION_YUAN")


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "html"])
@pytest.mark.parametrize(
    "wording",
    [
        words
        for terminal, words in wordings("cells").items()
        if terminal.partition("__")[0] not in {*_COUNTED, *_DIRECTIONS, *_OF_AMOUNTS, "TOGETHER"}
    ],
)
def test_every_placeholder_is_known_for_what_it_is(way: str, wording: str) -> None:
    """
    A cell with any of the signs for no figure is a placeholder.
    """
    path = "requests.outcomes.granted.business"
    figures = seeded("2021", 2)._replace(blank=frozenset({path}), placeholder=wording)
    cell = gor.parse(report(figures, _WAYS[way]).text).cell(path)
    assert (None, Origin.PLACEHOLDER, wording) == (cell.value, cell.origin, cell.raw.strip())


@pytest.mark.parametrize("way", ["tabs_ragged", "pipes_padded", "html", "rows", "lines", "columns_wide"])
@pytest.mark.parametrize(
    "unit", [words for terminal, words in wordings("cells").items() if terminal.partition("__")[0] in _COUNTED]
)
def test_a_count_is_read_whatever_is_counted(way: str, unit: str) -> None:
    """
    As `3件`, `3宗` or `3人次`, in every cell of a report.
    """
    figures = seeded("2021", 2)
    counted = Options(change=lambda words: f"{words}{unit}" if words.isdigit() else words)
    assert {} == differing(gor.parse(report(figures, _WAYS[way], counted).text), figures)


# The grammars are the one place


@cache
def _labels() -> list[str]:
    rows = {row.label for edition in EDITIONS for row in REQUESTS[edition]}
    rows |= {label for edition in EDITIONS for block in DISCLOSURE[edition] for _, label in block.rows}
    bodies = {label.lstrip("（一二三四五六七）、0123456789.") for label in rows}
    # Shorter ones are words of everyday use.
    return sorted(body for body in bodies if len(body) >= 4)


def _strings(path: Path) -> Iterator[str]:
    """Yield every string of a module that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def _sources() -> list[Path]:
    folder = Path(gor.__file__).parent
    return sorted(folder.rglob("*.py"))


# Prose has words of its own, which labels share; nothing there names a cell's place.
_PROSE = {"_statements/words.py", "strategies/_prose.py"}


def _name(path: Path) -> str:
    return "/".join(path.parts[-2:])


@pytest.mark.parametrize("path", [path for path in _sources() if _name(path) not in _PROSE], ids=_name)
def test_no_label_of_a_row_is_worded_in_python(path: Path) -> None:
    """
    "The `.lark` files are the one place where the form's wording stands."
    """
    said = "\n".join(_strings(path))
    worded = {label for label in _labels() if label in said}
    assert set() == worded
