"""The processes that read many texts, and what happens when one is lost."""

from __future__ import annotations

import signal
from collections import deque
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar

from attrs import define

from gov_open_report._outcome import Page, outcome
from gov_open_report._parcels import Parcel, pack, unpack
from gov_open_report.diagnostics import LostWorkerError, ParseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from multiprocessing.context import BaseContext

    from gov_open_report.models import Report

_Key = TypeVar("_Key")

_MOST_TEXTS: Final = 16
"""Texts that go to a process together, so that the way there is paid once."""

_MOST_CHARACTERS: Final = 400_000
"""Characters after which a chunk is full, whatever the number of its texts."""

_CHUNKS_AHEAD: Final = 3
"""Chunks for each process that are under way, or done and not yet asked for."""


_Result = tuple[Parcel, str | None] | ParseError
"""What came of a text: a report, and its source where that is not the text itself; or none."""

LOST: Final = (
    "the process that read this text ended twice, such as for want of memory",
    "读取该文本的进程两次异常终止，例如内存不足",
)


def read_over_processes(
    pairs: Iterable[tuple[_Key, str | Page]], jobs: int, context: BaseContext | None
) -> Iterator[tuple[_Key, Report | ParseError]]:
    """Read the text of each of *pairs* in *jobs* processes, as ``parse_pairs`` says."""
    chunks = _chunks(pairs)
    window: deque[_Chunk[_Key]] = deque()
    with _Workers(jobs, context) as workers:
        while True:
            for chunk in islice(chunks, jobs * _CHUNKS_AHEAD - len(window)):
                workers.begin(chunk)
                window.append(chunk)
            if not window:
                return
            chunk = window.popleft()
            for (key, text), found in zip(chunk.pairs, _results(chunk, window, workers), strict=True):
                yield key, found if isinstance(found, ParseError) else _unpacked(*found, text)


def _unpacked(parcel: Parcel, source: str | None, text: str | Page) -> Report:
    if source is None:
        assert isinstance(text, str)  # the source of a page comes with it
        return unpack(parcel, text)
    return unpack(parcel, source)


@define(eq=False)
class _Chunk(Generic[_Key]):
    """Texts that go to a process together."""

    pairs: list[tuple[_Key, str | Page]]
    """The texts, each with its key; or one that is no ``str``."""

    future: Future[list[_Result]] | None = None
    """What they come to; ``None`` as long as no process has them."""

    refused: bool = False
    """Whether it is no text."""

    @property
    def texts(self) -> list[str | Page]:
        return [text for _, text in self.pairs]


def _chunks(pairs: Iterable[tuple[_Key, str | Page]]) -> Iterator[_Chunk[_Key]]:
    """Cut *pairs* in chunks, and take no more of them than a chunk holds."""
    taken: list[tuple[_Key, str | Page]] = []
    characters = 0
    for key, text in pairs:
        if not isinstance(text, str | Page):
            # By itself, and after those before it: `parse` refuses it when its turn comes.
            if taken:
                yield _Chunk(taken)
            yield _Chunk([(key, text)], refused=True)
            taken, characters = [], 0
            continue
        taken.append((key, text))
        characters += len(text.data if isinstance(text, Page) else text)
        if len(taken) == _MOST_TEXTS or characters >= _MOST_CHARACTERS:
            yield _Chunk(taken)
            taken, characters = [], 0
    if taken:
        yield _Chunk(taken)


def _results(chunk: _Chunk[_Key], window: Iterable[_Chunk[_Key]], workers: _Workers) -> list[_Result]:
    """Wait for what *chunk* comes to; where a process is lost, find the text that did it."""
    if chunk.refused:
        outcome(chunk.texts[0])
    with suppress(BrokenProcessPool):
        if chunk.future is not None:
            return chunk.future.result()
    workers.restart()
    # Nothing else is under way: a process that is lost now is lost to the text that it has.
    found = [workers.read_alone(text) for text in chunk.texts]
    for later in window:
        if _is_lost(later.future):
            workers.begin(later)
    return found


def _is_lost(future: Future[list[_Result]] | None) -> bool:
    return future is None or future.cancelled() or isinstance(future.exception(), BrokenProcessPool)


class _Workers:
    """A pool of processes that is made anew when one of them is lost."""

    def __init__(self, jobs: int, context: BaseContext | None) -> None:
        self._jobs = jobs
        self._context = context
        self._pool = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def _open(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._jobs, mp_context=self._context, initializer=_warm_up)

    def begin(self, chunk: _Chunk[_Key]) -> None:
        """Send *chunk* to a process, if there is one."""
        chunk.future = None
        with suppress(BrokenProcessPool):
            if not chunk.refused:
                # Without keys, which are the caller's and may not pickle.
                chunk.future = self._pool.submit(_read, chunk.texts)

    def read_alone(self, text: str | Page) -> _Result:
        """Read *text* with nothing else under way."""
        try:
            return self._pool.submit(_read, [text]).result()[0]
        except BrokenProcessPool:
            self.restart()
            return LostWorkerError(*LOST)

    def restart(self) -> None:
        """Start new processes.

        Raises:
            RuntimeError: If they end at once.
        """
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._open()
        try:
            self._pool.submit(_warm_up).result()
        except BrokenProcessPool as error:
            msg = (
                "processes end as soon as they are started: a script has to guard what it does "
                'by `if __name__ == "__main__":`; with jobs=1 none are needed'
            )
            raise RuntimeError(msg) from error


# In the processes


def _warm_up() -> None:
    """Do once in a process what its first text would wait for, and leave an interrupt to the caller's process."""
    # A terminal sends it to all processes; who started this one says when it ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What the caller's process does at its own end is not for this one, which has nothing to put in order.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    outcome("")


def _read(texts: list[str | Page]) -> list[_Result]:
    return [_packed(outcome(text), isinstance(text, Page)) for text in texts]


def _packed(found: Report | ParseError, is_page: bool) -> _Result:  # noqa: FBT001  # one caller, above
    return found if isinstance(found, ParseError) else (pack(found), found.source if is_page else None)
