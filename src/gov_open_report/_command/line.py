"""A command line taken apart, and its command run."""

import os
import signal
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from threading import current_thread, main_thread
from types import MappingProxyType
from typing import Final

from gov_open_report._command.check import CHECK
from gov_open_report._command.command import INTERRUPTED, TERMINATED, Command, Terminated, UsageError
from gov_open_report._command.export import EXPORT
from gov_open_report._command.read import READ
from gov_open_report._command.view import VIEW

COMMANDS: Final[Mapping[str, Command]] = MappingProxyType(
    {"read": READ, "check": CHECK, "export": EXPORT, "view": VIEW}
)
"""Every command by its name; one that is named by none is ``read``."""


def run(arguments: Sequence[str], version: str) -> int:
    """Run the command that *arguments* name; return the exit status.

    The first argument is the name of a command, or else one of ``read``. So a file
    of such a name is given as ``./check``.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal may lack a glyph of the report, and a file name may be no text.
            stream.reconfigure(errors="backslashreplace")
    status = 0
    try:
        try:
            with _ends_when_asked():
                status = _run(arguments, version)
        except Terminated:
            status = TERMINATED
        except KeyboardInterrupt:
            status = INTERRUPTED
        finally:
            print(end="", flush=True)
    except BrokenPipeError:
        # Whoever reads this has read enough; without a sink Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return status


@contextmanager
def _ends_when_asked() -> Iterator[None]:
    """Let SIGTERM end what is done as Ctrl-C does: by itself it leaves processes behind, and files half written."""
    # None of ours where a caller of `main` has made it mean something, or in a thread.
    if current_thread() is not main_thread() or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(*_: object) -> None:
    # Once is enough: what is under way then puts its files in order.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise Terminated


def _run(arguments: Sequence[str], version: str) -> int:
    program = "python -m gov_open_report" if Path(sys.argv[0]).name == "__main__.py" else "gov-open-report"
    name, *rest = arguments or [""]
    command = COMMANDS.get(name)
    if command is None:
        command, rest = READ, list(arguments)
        parser = _parser(command, program, _NAMES)
        parser.add_argument("--version", action="version", version=f"gov-open-report {version}")
    else:
        parser = _parser(command, f"{program} {name}")
    if not arguments:
        parser.error(f"name a file or a folder, or one of {', '.join(COMMANDS)}; --help tells more")
    options = parser.parse_args(rest)
    if name not in COMMANDS:
        _refuse_commands(parser, program, options.files)
    try:
        return command.run(options)
    except UsageError as error:
        parser.error(str(error))


def _refuse_commands(parser: ArgumentParser, program: str, files: Sequence[str]) -> None:
    """End with what to do where a word among *files* was meant for a command and names no file."""
    for at, word in enumerate(files):
        if Path(word).exists():
            continue
        if word in COMMANDS:
            parser.error(f"a command comes first: {program} {word} ...")
        if not at and word.isascii() and word.isalpha():
            parser.error(f"{word} is no command and no file; the commands are {', '.join(COMMANDS)}")


def _parser(command: Command, program: str, names: str = "") -> ArgumentParser:
    parser = ArgumentParser(
        prog=program,
        description=command.description,
        epilog=names + command.epilog.format(prog=program),
        formatter_class=RawDescriptionHelpFormatter,
    )
    command.add_arguments(parser)
    return parser


_NAMES: Final = (
    "commands, where the first argument names one; --help after it tells more:\n"
    + "".join(f"  {name:8}{command.summary}\n" for name, command in COMMANDS.items())
    + "A file of such a name is given with its folder: ./check\n\n"
)
