"""The processes that read many texts, and what happens when one is lost.

Each has a pipe of its own and one chunk at a time, and nothing is shared: one that
is killed, be it in the middle of a word, is an end of its pipe and no more. There
are no threads either: who asks for results keeps the processes going.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from contextlib import contextmanager, nullcontext, suppress
from multiprocessing.connection import wait
from traceback import format_tb
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias
from weakref import WeakSet

from attrs import Factory, define

from gov_open_report._outcome import Page, outcome
from gov_open_report._parcels import Parcel, pack
from gov_open_report.diagnostics import LostWorkerError, ParseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    _Pipe: TypeAlias = Connection[Any, Any]

Result: TypeAlias = tuple[Parcel, str | None] | Exception
"""What came of a text: a report, and its source where that is not the text itself; or what was raised."""

LOST: Final = (
    "the process that read this text ended twice, such as for want of memory",
    "读取该文本的进程两次异常终止，例如内存不足",
)

_PATIENCE: Final = 1.0
"""Seconds without a word from any process, after which each is looked at."""


@define(eq=False)
class Chunk:
    """Texts that go to a process together."""

    texts: list[str | Page]

    found: list[Result] = Factory(list)
    """What the first of them came to, or all."""

    was_lost: bool = False
    """Whether a process was lost that had them all: then they go by themselves, to find which of them did it."""

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is left to read."""
        return len(self.found) == len(self.texts)

    def next(self) -> list[str | Page]:
        """Return those of its texts that a process is to read now."""
        return self.texts[len(self.found) :][: 1 if self.was_lost else None]

    def lose(self) -> None:
        """Note that the process which had these is lost."""
        if self.was_lost:
            self.found.append(LostWorkerError(*LOST))
        self.was_lost = True


@define(eq=False)
class _Worker:
    """A process, as it is known to the one that started it."""

    process: BaseProcess

    pipe: _Pipe
    """Of the pipe to it, the one that is here."""

    is_ready: bool = False

    chunk: Chunk | None = None
    """What it has to read."""


class Workers:
    """Processes, started as there is work for them, and again when one is lost."""

    def __init__(self, jobs: int, context: BaseContext) -> None:
        """Have *jobs* processes at most, started as *context* says."""
        self._jobs = jobs
        self._context = context
        self._workers: list[_Worker] = []
        self._waiting: deque[Chunk] = deque()
        self._failed_starts = 0
        self._owner = os.getpid()

    def __enter__(self) -> Self:
        """Begin the block with which the processes end."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, whatever they are doing."""
        # A fork of the caller's process may have a copy, which has none to end.
        _kill(self._workers if os.getpid() == self._owner else [])

    def begin(self, chunk: Chunk) -> None:
        """Have *chunk* read after those that were begun before."""
        if not chunk.is_done:
            self._waiting.append(chunk)
        self.go_on()

    def finish(self, chunk: Chunk) -> list[Result]:
        """Wait for what *chunk* comes to, which was begun."""
        while not chunk.is_done:
            self.go_on(_PATIENCE)
        return chunk.found

    def go_on(self, seconds: float = 0) -> None:
        """Take what arrives, for which *seconds* are waited, and give work to those who have none.

        Raises:
            RuntimeError: If processes end as soon as they are started.
        """
        arrived = wait([each.pipe for each in self._workers], seconds)
        for worker in self._workers.copy():
            if worker.pipe in arrived:
                self._hear(worker)
            elif seconds and not arrived and not worker.process.is_alive():
                # Its pipe tells nothing while there is a copy of its end: on Windows until it takes
                # that over, and elsewhere in processes that were forked meanwhile.
                self._lose(worker)
        for worker in self._workers.copy():
            if self._waiting and worker.is_ready and worker.chunk is None:
                self._give(worker)
        starting = sum(not each.is_ready for each in self._workers)
        for _ in range(min(len(self._waiting) - starting, self._jobs - len(self._workers))):
            self._start()

    def _start(self) -> None:
        # What is raised in a fork before it has become a process of its own would go on there as here. What is
        # started in other ways keeps what is held, which a server of forks would hand on to those of the caller.
        with _held_signals() if self._context.get_start_method() == "fork" else nullcontext():
            self._launch()

    def _launch(self) -> None:
        ours, theirs = self._context.Pipe()
        _PIPES.update((ours, theirs))
        with theirs:
            # A daemon: this process may end with the iterator still open, and waits for no other kind.
            process = self._context.Process(  # type: ignore[attr-defined]  # every context has it
                target=_work, args=(theirs,), daemon=True
            )
            # Known before it runs: whatever is raised meanwhile, its pipe is closed, which ends it.
            self._workers.append(_Worker(process, ours))
            process.start()

    def _hear(self, worker: _Worker) -> None:
        try:
            found = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker)
            return
        if worker.chunk is None:
            worker.is_ready = True
            self._failed_starts = 0
        else:
            worker.chunk.found += found
            self._take(worker)

    def _give(self, worker: _Worker) -> None:
        """Send *worker* the chunk that has waited longest; never a second, or both would send and neither take."""
        if wait([worker.pipe], 0):
            self._lose(worker)  # it owes nothing, so that is its end
            return
        worker.chunk = self._waiting.popleft()
        try:
            worker.pipe.send(worker.chunk.next())
        except OSError:
            self._lose(worker)

    def _take(self, worker: _Worker) -> None:
        """Take its chunk from *worker*; what is left to read of it comes first."""
        chunk, worker.chunk = worker.chunk, None
        if chunk is not None and not chunk.is_done:
            self._waiting.appendleft(chunk)

    def _lose(self, worker: _Worker) -> None:
        _kill([worker])
        self._workers.remove(worker)
        if worker.chunk is not None:
            worker.chunk.lose()
            self._take(worker)
        elif not worker.is_ready:
            self._failed_starts += 1
            # As many may be killed at once, and then start well.
            if self._failed_starts > self._jobs:
                msg = (
                    "processes end as soon as they are started: a script has to guard what it does "
                    'by `if __name__ == "__main__":`; with jobs=1 none are needed'
                )
                raise RuntimeError(msg)


_ASKING: Final = (signal.SIGINT, signal.SIGTERM)
"""What asks a process to end."""


@contextmanager
def _held_signals() -> Iterator[None]:
    """Hold back what asks to end, while something is done of which a half would leave processes behind."""
    if not hasattr(signal, "pthread_sigmask"):  # as on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, _ASKING)
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@_held_signals()
def _kill(workers: list[_Worker]) -> None:
    """End *workers* at once, and empty the list: they have nothing to put in order."""
    for worker in workers:
        worker.pipe.close()
    started = [worker.process for worker in workers if worker.process.pid is not None]
    for process in started:
        process.kill()
    for process in started:
        process.join()
    # Here, as what is raised while an object is done away with is raised nowhere else.
    workers.clear()


_PIPES: Final[WeakSet[_Pipe]] = WeakSet()
"""Both ends of all pipes, which a process that is forked has too, and closes: none is to hide from another its end."""


# In the processes


def _work(pipe: _Pipe) -> None:
    """Read what comes by *pipe* and send back what it comes to, until nobody is there."""
    # A terminal sends it to all processes; who started this one says when it ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What the caller's process does at its own end is not for this one, which has nothing to put in order.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(AttributeError):  # Windows holds nothing back
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ASKING)
    for other in _PIPES - {pipe}:
        with suppress(OSError):  # who becomes a daemon may have closed all that there was
            other.close()
    # Once, what the first text would wait for.
    outcome("")
    with suppress(EOFError, OSError), pipe:
        pipe.send("ready")
        while True:
            pipe.send([_read(text) for text in pipe.recv()])


def _read(text: str | Page) -> Result:
    try:
        found = outcome(text)
    except Exception as error:  # noqa: BLE001  # whatever it is, the caller's process raises it in its turn
        # As a note, since the traceback itself stays behind.
        error.add_note("".join(format_tb(error.__traceback__)))
        return error
    return found if isinstance(found, ParseError) else (pack(found), found.source if isinstance(text, Page) else None)
