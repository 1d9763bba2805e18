"""The docs name everything that they should, and nothing else."""

import re
from pathlib import Path
from typing import Final

import gov_open_report
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.models import Origin, Span

_DOCS: Final = Path(__file__).parents[1] / "docs"


def test_every_code_is_explained() -> None:
    """
    One entry for each, in order, under its value, its name and its severity.
    """
    entries = re.findall(r"^- \*\*(GOR\d+)\*\* `(\w+)`, (\w+): .+\n  .+$", _page("diagnostics"), re.MULTILINE)
    expected = [(code.value, code.name, Diagnostic(code, Span(0, 0)).severity.value) for code in Code]
    assert expected == entries


def test_every_public_name_is_listed() -> None:
    """
    One line for each; a name that is gone is listed no more.
    """
    entries = re.findall(r"^- `(\w+)[^`]*`: .+$", _page("api"), re.MULTILINE)
    assert sorted(gov_open_report.__all__) == sorted(entries)


def test_every_origin_is_explained() -> None:
    """
    One entry for each, in the order of the enum.
    """
    entries = re.findall(r"^- \*\*(\w+)\*\*: .+$", _page("reading"), re.MULTILINE)
    assert [origin.value for origin in Origin] == entries


def test_what_is_decided_is_decided_there() -> None:
    """
    Each name that CONTRIBUTING leads to is defined in the file beside it.
    """
    contributing = (_DOCS.parent / "CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| .+ \| (`\S+\.py`.*) \| (`\w+`.*) \|$", contributing, re.MULTILINE)
    assert rows
    for row in rows:
        files, names = (re.findall(r"`([^`]+)`", cell) for cell in row)
        for file, name in zip(files, names, strict=True):
            source = (_DOCS.parent / "src" / "gov_open_report" / file).read_text("utf-8")
            assert re.search(rf"^(?: *def |){name}\b", source, re.MULTILINE), f"{name} in {file}"


def _page(name: str) -> str:
    return (_DOCS / f"{name}.md").read_text("utf-8")
