"""Many texts in order, a few of them ahead in processes."""

from __future__ import annotations

from collections import deque
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final, TypeVar

from gov_open_report._outcome import Page, outcome
from gov_open_report._parcels import unpack
from gov_open_report._workers import Chunk, Result, Workers
from gov_open_report.diagnostics import ParseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.context import BaseContext

    from gov_open_report.models import Report

_Key = TypeVar("_Key")

_MOST_TEXTS: Final = 16
"""Texts that go to a process together, so that the way there is paid once."""

_MOST_CHARACTERS: Final = 400_000
"""Characters after which a chunk is full, whatever the number of its texts."""

_CHUNKS_AHEAD: Final = 3
"""Chunks for each process that are under way, or done and not yet asked for."""


def read_over_processes(
    pairs: Iterable[tuple[_Key, str | Page]], jobs: int, context: BaseContext | None
) -> Iterator[tuple[_Key, Report | ParseError]]:
    """Read the text of each of *pairs* in *jobs* processes, as ``parse_pairs`` says."""
    chunks = _chunks(pairs)
    window: deque[tuple[list[_Key], Chunk]] = deque()
    with Workers(jobs, context or get_context()) as workers:
        while True:
            for keys, chunk in islice(chunks, jobs * _CHUNKS_AHEAD - len(window)):
                workers.begin(chunk)
                window.append((keys, chunk))
            if not window:
                return
            keys, chunk = window.popleft()
            for key, text, found in zip(keys, chunk.texts, workers.finish(chunk), strict=True):
                yield key, _unpacked(found, text)
                # No process is to wait for work because the caller takes time over each result.
                workers.go_on()


def _chunks(pairs: Iterable[tuple[_Key, str | Page]]) -> Iterator[tuple[list[_Key], Chunk]]:
    """Cut *pairs* in chunks, with their keys, and take no more of them than a chunk holds."""
    keys: list[_Key] = []
    texts: list[str | Page] = []
    characters = 0
    for key, text in pairs:
        if not isinstance(text, str | Page):
            # By itself, and after those before it.
            if texts:
                yield keys, Chunk(texts)
            yield [key], Chunk([text], _refusal(text))
            keys, texts, characters = [], [], 0
            continue
        keys.append(key)
        texts.append(text)
        characters += len(text.data if isinstance(text, Page) else text)
        if len(texts) == _MOST_TEXTS or characters >= _MOST_CHARACTERS:
            yield keys, Chunk(texts)
            keys, texts, characters = [], [], 0
    if texts:
        yield keys, Chunk(texts)


def _refusal(text: str | Page) -> list[Result]:
    """Return what is raised where *text* is none, for its turn, without a process that it might not pickle for."""
    found: list[Result] = []
    try:
        outcome(text)
    except TypeError as error:
        found.append(error)
    return found


def _unpacked(found: Result, text: str | Page) -> Report | ParseError:
    if isinstance(found, ParseError):
        return found
    if isinstance(found, Exception):
        raise found
    parcel, source = found
    if source is None:
        assert isinstance(text, str)  # the source of a page comes with it
        return unpack(parcel, text)
    return unpack(parcel, source)
