"""Many texts over several processes: in order, in bounded memory, errors as values."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NoReturn, TypeVar

from gov_open_report._outcome import outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.context import BaseContext

    from gov_open_report._outcome import Page
    from gov_open_report.diagnostics import ParseError
    from gov_open_report.models import Report

_Key = TypeVar("_Key")

_MOST_JOBS: Final = 61
"""As many processes as Windows can wait for."""


def parse_many(
    texts: Iterable[str], *, jobs: int | None = None, context: BaseContext | None = None
) -> Iterator[Report | ParseError]:
    """Read each of *texts*, in *jobs* processes; yield a report or the reason why there is none.

    One result for each text, in their order. A text that is no report gives its
    ``NotAReportError`` or ``UnsupportedFormError`` as a value, and one that twice
    took its process down with it, such as for want of memory, a
    ``LostWorkerError``; the others are read all the same.

    *texts* are taken as results are asked for, at most ``48 * jobs`` ahead, and
    fewer if they are long: memory does not grow with their number. *jobs* is the
    number of processors if not given; with 1, all happens in this process.
    *context* says how processes are started, as ``multiprocessing.get_context``
    gives it; unless they are forked, a script has to guard what it does by
    ``if __name__ == "__main__":``, as all scripts that start processes.

    Closing the iterator stops the processes.

    Raises:
        TypeError: When the turn of a text comes that is not a ``str``; at once if *texts* is one text.
        ValueError: If *jobs* is less than 1; at once.
        RuntimeError: If processes cannot be started.
    """
    if isinstance(texts, str | bytes):
        msg = f"parse_many reads several texts, got one {type(texts).__name__}: give a list, or use parse"
        raise TypeError(msg)
    return (result for _, result in read_pairs(((None, text) for text in texts), jobs, context))


def parse_pairs(
    pairs: Iterable[tuple[_Key, str]], *, jobs: int | None = None, context: BaseContext | None = None
) -> Iterator[tuple[_Key, Report | ParseError]]:
    """Read the text of each of *pairs* as ``parse_many`` does; yield it with its key.

    A key is whatever tells the caller which text it was, such as a path; it
    stays in this process.

    Raises:
        TypeError: When the turn of something comes that is no pair, or of a pair whose text is not a ``str``.
        ValueError: As ``parse_many``.
        RuntimeError: As ``parse_many``.
    """
    return read_pairs(_each_pair(pairs), jobs, context)


def _each_pair(pairs: Iterable[tuple[_Key, str]]) -> Iterator[tuple[_Key, str]]:
    for pair in pairs:
        try:
            key, text = pair
        except (TypeError, ValueError):
            _refuse(pair)
        # A text of two characters would pass for a pair of them.
        if isinstance(pair, str | bytes):
            _refuse(pair)
        yield key, text


def _refuse(pair: object) -> NoReturn:
    msg = f"parse_pairs reads pairs of a key and a text, got {type(pair).__name__}"
    raise TypeError(msg) from None


def read_pairs(
    pairs: Iterable[tuple[_Key, str | Page]], jobs: int | None = None, context: BaseContext | None = None
) -> Iterator[tuple[_Key, Report | ParseError]]:
    """Read texts and pages as ``parse_pairs`` reads texts; a page needs lxml in every process."""
    number = processors() if jobs is None else jobs
    if type(number) is not int or number < 1:
        msg = f"jobs is a whole number from 1 on, or None, got {jobs!r}"
        raise ValueError(msg)
    if number == 1:
        return ((key, outcome(text)) for key, text in pairs)
    from gov_open_report._over_processes import read_over_processes  # noqa: PLC0415  # imports multiprocessing

    return read_over_processes(pairs, min(number, _MOST_JOBS), context)


def processors() -> int:
    """Return the number of processors that this process may use, where the system says, or else of all."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
