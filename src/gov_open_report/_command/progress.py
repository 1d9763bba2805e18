"""How far a long command is: a bar by rich where that is installed, else a line; only on a terminal."""

import os
import sys
from abc import abstractmethod
from contextlib import AbstractContextManager
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TextIO

if TYPE_CHECKING:
    from rich.progress import TaskID

_LONG: Final = 20
"""Files from which on work is long."""

_INTERVAL: Final = 0.1
"""Seconds between two looks of a bar: drawing takes as long as reading a report."""


class Progress(AbstractContextManager["Progress"]):
    """Tells lines on standard error, and nothing of how far it is."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End, and leave nothing of it on the terminal."""

    def advance(self) -> None:
        """Tell that one more file is done."""

    def tell(self, line: str) -> None:
        """Print *line* above it."""
        print(line, file=sys.stderr)


def progress(total: int, *, shared: bool) -> Progress:
    """Return the progress of *total* files; *shared* says that the command's output may go to the same terminal.

    It is silent for a few files, where standard error is no terminal or a dumb one,
    and where the output is on that terminal, which shows by itself how far it is.
    """
    if total < _LONG or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return Progress()
    if shared and sys.stdout.isatty():
        return Progress()
    try:
        return _Bar(total)
    except ImportError:
        return _Line(total, sys.stderr)


class _Throttled(Progress):
    """Draws no more often than a reader can follow."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._next = 0.0

    def advance(self) -> None:
        """Count a file, and draw if it is time."""
        self._done += 1
        if monotonic() >= self._next:
            self._draw()
            self._next = monotonic() + _INTERVAL

    @abstractmethod
    def _draw(self) -> None:
        """Show how many files are done."""


class _Line(_Throttled):
    """A line that is written over again and again."""

    def __init__(self, total: int, stream: TextIO) -> None:
        super().__init__(total)
        self._stream = stream
        self._shown = 0

    def _draw(self) -> None:
        self._put(f"{self._done}/{self._total} {self._done * 100 // self._total}%")

    def _put(self, line: str) -> None:
        # Blanks rather than codes of a terminal: it may know none.
        print(f"\r{line:{self._shown}}", end="", file=self._stream, flush=True)
        self._shown = len(line)

    def _clear(self) -> None:
        if self._shown:
            self._put("")
            print(end="\r", file=self._stream, flush=True)

    def tell(self, line: str) -> None:
        """Print *line* where the progress stood, and that below it."""
        self._clear()
        print(line, file=self._stream)
        self._next = 0.0

    def __exit__(self, *_: object) -> None:
        """Clear the line."""
        self._clear()


class _Bar(_Throttled):
    """The bar of rich, which heeds ``NO_COLOR`` and the width of the terminal."""

    def __init__(self, total: int) -> None:
        from rich.console import Console  # noqa: PLC0415  # an extra, and a fifth of a second
        from rich.progress import (  # noqa: PLC0415 - as above
            BarColumn,
            MofNCompleteColumn,
            TaskProgressColumn,
            TimeRemainingColumn,
        )
        from rich.progress import Progress as RichProgress  # noqa: PLC0415 - as above

        super().__init__(total)
        self._rich = RichProgress(
            BarColumn(),
            MofNCompleteColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
            # Drawn here when it is time, not by a thread: processes are forked beside it.
            auto_refresh=False,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task: TaskID = self._rich.add_task("", total=total)

    def _draw(self) -> None:
        self._rich.update(self._task, completed=self._done, refresh=True)

    def tell(self, line: str) -> None:
        """Print *line* above the bar, as it is."""
        self._rich.console.print(line, markup=False, highlight=False, emoji=False, soft_wrap=True)

    def __enter__(self) -> Self:
        """Show the bar."""
        self._rich.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        self._rich.stop()
