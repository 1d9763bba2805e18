"""What a command is made of."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import Final

from attrs import frozen

INTERRUPTED: Final = 130
"""The exit status after Ctrl-C, as shells have it."""


TERMINATED: Final = 143
"""The exit status after SIGTERM, as shells have it."""


class Terminated(KeyboardInterrupt):
    """SIGTERM: whatever is under way ends as it does at Ctrl-C."""


class UsageError(Exception):
    """A command line that asks for what cannot be; the message says what to do."""


@frozen
class Command:
    """One command of the command line."""

    summary: str
    """What it does, in one line of the list of commands."""

    description: str
    """What it does, above its options in its help."""

    epilog: str
    """Encodings, exit status and examples, below them; ``{prog}`` is how it was called."""

    add_arguments: Callable[[ArgumentParser], None]
    """Adds its arguments to a parser."""

    run: Callable[[Namespace], int]
    """Runs it with its arguments; returns the exit status, or raises ``UsageError``."""


def add_language(parser: ArgumentParser) -> None:
    """Add the option of the language in which a command speaks."""
    parser.add_argument(
        "--lang",
        choices=("en", "zh"),
        default="en",
        help="language of what is told: English, which is the default, or Chinese",
    )
