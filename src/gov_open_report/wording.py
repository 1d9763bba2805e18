"""The form's own words, read from the grammars that hold them.

Every wording stands once in the project, as a plain string of a terminal in
``grammars/*.lark``. They are read from there as text, so that naming a cell
needs no parser.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from gov_open_report.form import FORMS, SECTIONS, Edition, Table

# A terminal that is one string, as Lark writes it: `NAME: "words"`.
_TERMINAL: Final = re.compile(
    r'^([A-Z][A-Z0-9_]*):[ \t]*"((?:[^"\\\n]|\\.)+)"[ \t]*$', re.MULTILINE
)
_ESCAPED: Final = re.compile(r"\\(.)")


@cache
def grammar_text(name: str) -> str:
    """Return the text of the grammar *name*, such as ``requests``.

    Raises:
        FileNotFoundError: If no grammar has this name.
    """
    # Imported on first use: together they are a sixth of the time that the library takes
    # to import, and a report built by hand needs no words.
    from importlib.resources import files  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415 - as above

    # Beside the package once it is installed or zipped, two folders up in a checkout.
    beside = files(__package__) / "grammars" / f"{name}.lark"
    checkout = Path(__file__).parents[2] / "grammars" / f"{name}.lark"
    for place in (beside, checkout):
        if place.is_file():
            return place.read_text(encoding="utf-8")
    msg = f"the grammar {name}.lark is neither at {beside} nor at {checkout}"
    raise FileNotFoundError(msg)


@cache
def wordings(grammar: str) -> Mapping[str, str]:
    """Return every terminal of *grammar* that is one wording, with that wording."""
    return MappingProxyType(
        {
            match[1]: _ESCAPED.sub(r"\1", match[2])
            for match in _TERMINAL.finditer(grammar_text(grammar))
        }
    )


def official(table: str, terminal: str) -> str:
    """Return the official wording that *terminal* holds in the grammar of *table*.

    Raises:
        KeyError: If the grammar has no such terminal, or it is no plain wording.
    """
    try:
        return wordings(table)[terminal]
    except KeyError:
        msg = f"no terminal {terminal!r} with a wording in {table}.lark"
        raise KeyError(msg) from None


def section_heading(name: str) -> str:
    """Return the heading of the section *name*, with its ordinal.

    Raises:
        KeyError: If *name* is none of ``SECTIONS``.
    """
    if name not in SECTIONS:
        message = f"no section {name!r}, one of {', '.join(SECTIONS)}"
        raise KeyError(message)
    return f"{_ORDINALS[SECTIONS.index(name)]}、{official('report', name.upper())}"


_ORDINALS: Final = "一二三四五六"


def label(path: str) -> str:
    """Return the official labels of a cell: its row's, and its column's after ``/``.

    A cell that both editions have is worded as in that of 2021.

    Raises:
        KeyError: If no edition has such a cell.
    """
    row, column = row_and_column(path)
    return f"{row} / {column}"


def row_and_column(path: str) -> tuple[str, str]:
    """Return the official label of a cell's row, group first, and of its column.

    Raises:
        KeyError: If no edition has such a cell.
    """
    try:
        return _labels()[path]
    except KeyError:
        msg = f"no cell {path!r} in any edition of the form"
        raise KeyError(msg) from None


@cache
def _labels() -> Mapping[str, tuple[str, str]]:
    labels: dict[str, tuple[str, str]] = {}
    # The later edition last: of a cell that both have, its words stand.
    for edition in Edition:
        form = FORMS[edition]
        for row in form.disclosure:
            name = official(Table.DISCLOSURE, row.terminal)
            for path, cell in zip(row.paths, row.cells, strict=True):
                labels[path] = name, official(Table.DISCLOSURE, cell.terminal)
        for table, rows, heads in (
            (Table.REQUESTS, form.requests, form.columns),
            (Table.DISPUTES, form.blocks, form.dispute_columns),
        ):
            for line in rows:
                words = (official(table, part) for part in (line.group, line.terminal) if part)
                name = " ".join(words)
                for path, head in zip(line.paths, heads, strict=True):
                    labels[path] = name, official(table, head.terminal)
    return labels
