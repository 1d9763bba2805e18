"""Any text: it is read, or refused as documented, and the laws of reading hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import evolve

import gov_open_report as gor
from fuzz.mutating import mutated
from fuzz.seeds import near_reports, whole_reports
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._reading.characters.markup import strip_markup
from texts.judge import not_as_it_was
from texts.laws import LAWS

_AGAIN: Final = 8
"""Of so many texts, one is read twice and rendered: that takes as long as reading it three times."""


def one(data: bytes) -> None:
    """Read the text that *data* holds, and assert what holds for any."""
    text = text_of(data)
    folded = fold(text)
    assert len(text) == len(folded) == len(strip_markup(folded))
    try:
        read = gor.parse(text)
    except (gor.NotAReportError, gor.UnsupportedFormError) as raised:
        _is_told(raised, text)
        return
    assert text == read.source
    for law in LAWS:
        law(text, read)
    if sum(data) % _AGAIN == 0:
        _read_again(text, read)


def _is_told(error: gor.ParseError, text: str) -> None:
    assert error.message
    assert error.message_zh
    assert error.span is None or error.span.end <= len(text)


def _read_again(text: str, read: gor.Report) -> None:
    """Reading depends on nothing but the text, and the tables that were read come back from their rendering."""
    again = gor.parse(text)
    assert read == again
    assert read.diagnostics == again.diagnostics
    assert list(read.cells()) == list(again.cells())
    # Prose may hold a table that a heading out of its place has left there.
    back = gor.parse(gor.render(evolve(read, title=None, sections=()), layout=gor.Layout.HTML))
    assert (read.edition, read.requests_edition) == (back.edition, back.requests_edition)
    assert {} == not_as_it_was(read, back)
    gor.check(read)
    gor.suspects(read)
    gor.statements(read)


def text_of(data: bytes) -> str:
    """Return the text of *data*, where what is no UTF-8 is a lone surrogate."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def data_of(text: str) -> bytes:
    """Return the bytes that hold *text*."""
    return text.encode("utf-8", "surrogatepass")


def shown(data: bytes) -> str:
    """Return the text, for a person."""
    return text_of(data)


def seeds() -> Iterator[bytes]:
    """Yield texts to begin with."""
    for text in (*whole_reports(), *near_reports(200)):
        yield data_of(text)


def mutate(data: bytes, seed: int) -> bytes:
    """Change *data* as texts change on their way."""
    return data_of(mutated(text_of(data), seed))
