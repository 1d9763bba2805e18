"""What is written in an afternoon instead: patterns over a text, or rows of tables that a library found.

Both are told the edition of the form, and both get the official labels; ``parse`` finds out for
itself. They are written to read as much as they can, since a comparison with less would say nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from gov_open_report.form import FORMS, Edition, Table
from gov_open_report.models import Value
from gov_open_report.wording import official

_NUMBER: Final = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?")
_TAGS: Final = re.compile(r"<[^>]*>")
_FOURTH: Final = re.compile("四、政府信息公开行政复议")


class _Row(NamedTuple):
    """One row of tables two or three."""

    label: str
    """Its official label, in plain characters, without spaces."""

    pattern: "re.Pattern[str]"
    """The label, spaces and line breaks wherever they may be."""

    paths: tuple[str, ...]
    """Its cells."""


def by_patterns(text: str, edition: Edition) -> dict[str, Value]:
    """Take each label, and as many numbers behind it as its row has cells."""
    plain = unicodedata.normalize("NFKC", _TAGS.sub(" ", text))
    found: dict[str, Value] = {}
    for row in _rows(edition):
        if match := row.pattern.search(plain):
            found |= _numbers(plain, match.end(), row.paths)
    if match := _FOURTH.search(plain):
        found |= _numbers(plain, match.end(), _dispute_paths(edition))
    return found


def by_tables(tables: Iterable[Sequence[Sequence[str | None]]], edition: Edition) -> dict[str, Value]:
    """Take the cells behind each label, in *tables* as rows of cells, spanned ones repeated or empty."""
    rows = {row.label: row for row in _rows(edition)}
    disputes = _dispute_paths(edition)
    found: dict[str, Value] = {}
    for table in tables:
        for line in table:
            cells = [_plain(cell) for cell in line]
            at = max((at for at, cell in enumerate(cells[:3]) if cell in rows), default=None)
            if at is not None:
                row = rows[cells[at]]
                # A label that spans the columns before the figures stands in each, or in the first.
                first = len(cells) - len(row.paths) if row.paths[0].startswith("requests") else at + 1
                found |= _values(row.paths, cells[first:])
            elif len(cells) == len(disputes) and not any(map(_is_word, cells)):
                found |= _values(disputes, cells)
    return found


def _values(paths: Sequence[str], cells: Sequence[str]) -> Mapping[str, Value]:
    return {path: _value(cell) for path, cell in zip(paths, cells, strict=False)}


def _numbers(text: str, start: int, paths: Sequence[str]) -> Mapping[str, Value]:
    numbers = _NUMBER.finditer(text, start)
    return {path: _value(number[0]) for path, number in zip(paths, numbers, strict=False)}


def _value(cell: str) -> Value:
    match = _NUMBER.fullmatch(cell)
    number = Decimal(match[0].replace(",", "")) if match else None
    return int(number) if number is not None and number == number.to_integral_value() else number


def _plain(cell: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", cell or "").split())


def _is_word(cell: str) -> bool:
    return bool(cell) and not _NUMBER.fullmatch(cell)


@cache
def _rows(edition: Edition) -> tuple[_Row, ...]:
    form = FORMS[edition]
    lines = [(official(Table.DISCLOSURE, row.terminal), row.paths) for row in form.disclosure]
    lines += [(official(Table.REQUESTS, row.terminal), row.paths) for row in form.requests]
    return tuple(_Row(_plain(words), _pattern(words), paths) for words, paths in lines)


def _pattern(words: str) -> "re.Pattern[str]":
    return re.compile(r"\s*".join(map(re.escape, _plain(words))))


@cache
def _dispute_paths(edition: Edition) -> tuple[str, ...]:
    return tuple(path for block in FORMS[edition].blocks for path in block.paths)
