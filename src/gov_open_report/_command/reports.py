"""The reports of a command's files, one after another, over one process or several."""

from argparse import ArgumentParser, ArgumentTypeError
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from typing import Final, TypeAlias

from gov_open_report import Report
from gov_open_report._command.files import Unread, load, read_report, told
from gov_open_report._command.finding import Found
from gov_open_report._many import processors, read_pairs
from gov_open_report._outcome import Page

_Reports: TypeAlias = Generator[tuple[str, Report | str], None, None]

_FEW: Final = 50
"""Files that are read sooner than processes are started."""


def add_jobs(parser: ArgumentParser) -> None:
    """Add the option of the number of processes."""
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_number,
        help=f"read in N processes; by default in this one up to {_FEW} files, "
        "and for more in one for each processor",
    )


def read_reports(files: Sequence[Found], jobs: int | None, language: str) -> _Reports:
    """Yield each of *files*, in order, with its report, or why there is none in *language*.

    Texts are taken a few ahead, as ``parse_many`` takes them, so memory does not
    grow with their number. Closing the iterator stops the processes.
    """
    number = jobs or (processors() if len(files) > _FEW else 1)
    return _over_processes(files, number, language) if number > 1 else _one_by_one(files, language)


def _one_by_one(files: Sequence[Found], language: str) -> _Reports:
    for name, problem in files:
        yield name, problem or read_report(name, language)


def _over_processes(files: Sequence[Found], jobs: int, language: str) -> _Reports:
    unread: deque[tuple[int, str, str]] = deque()

    def texts() -> Iterator[tuple[tuple[int, str], str | Page]]:
        for at, (name, problem) in enumerate(files):
            text = Unread(problem) if problem else load(name, language)
            if isinstance(text, Unread):
                unread.append((at, name, text.reason))
            else:
                yield (at, name), text

    for (place, name), result in read_pairs(texts(), jobs):
        # They were met while texts were taken ahead, and are told in their turn.
        while unread and unread[0][0] < place:
            _, other, why = unread.popleft()
            yield other, why
        yield name, told(result, language)
    for _, other, why in unread:
        yield other, why


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:9]) == 0:
        msg = f"expected a whole number from 1 on, got {text!r}"
        raise ArgumentTypeError(msg)
    return int(text[:9])  # there are never as many processors
