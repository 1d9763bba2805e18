"""Every text in ``cases/`` is read as it says.

A case is a file, ``cases/NAME.txt``, or ``.html`` for a page, with no more to do than to add it. It has

- a text, as a scraper would have it;
- a line ``---``;
- lines ``path = figure`` for the cells that it is about, nothing behind ``=`` for one without a figure;
- a line ``line:column CODE`` for each diagnostic of the report, all of them, in their order.

A case is named for its fault, and the one that shows a code for that code. Figures, bodies and
prose are made up: no published report is among them.
"""

import re
from pathlib import Path
from typing import Final

import pytest

import gov_open_report as gor
from gov_open_report import Code

_CASES: Final = sorted((Path(__file__).parent / "cases").glob("*.*"))
assert _CASES, "tests/cases has no case"  # without any, the test below would pass


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.stem)
def test_a_case_is_read_as_it_says(case: Path) -> None:
    """
    Its figures, and all of its diagnostics.
    """
    text, _, expected = case.read_text("utf-8").rpartition("---\n")
    report = gor.parse_html(text) if case.suffix == ".html" else gor.parse(text)
    figures = [(re.fullmatch(r"(\w+(?:\.\w+)+) =(?: (\S+))?", line), line) for line in expected.splitlines()]
    wanted = {found[1]: found[2] or "" for found, _ in figures if found}
    assert wanted, "a case is about some figure"
    values = {path: report.cell(path).value for path in wanted}
    assert wanted == {path: "" if value is None else str(value) for path, value in values.items()}
    problems = ("{}:{} {}".format(*each.line_and_column(report.source), each.code) for each in report.diagnostics)
    assert [line for found, line in figures if not found] == list(problems)


@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_case(code: Code) -> None:
    """
    ``cases/title-missing.txt`` shows ``TITLE_MISSING``, and so for every code.
    """
    name = code.name.lower().replace("_", "-")
    (case,) = (case for case in _CASES if case.stem == name)
    assert f" {code}\n" in case.read_text("utf-8").rpartition("---\n")[2]
