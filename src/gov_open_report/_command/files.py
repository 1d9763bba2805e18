"""Files of the command line: opened, decoded and read as reports."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Final, NamedTuple

from gov_open_report import ParseError, Report
from gov_open_report._command.finding import reason
from gov_open_report._display import plain
from gov_open_report._outcome import Page, outcome

ENCODINGS: Final = """\
A file is text in UTF-8 or GB18030, in any layout: tabs, Markdown, text of a PDF,
one cell a line; or, with .html or .htm, a page as it was fetched (needs the extra
html). Other documents have to be turned into text before."""
"""What a file may be, for the help of a command."""

PLACES: Final = """\
A folder stands for every .txt, .md, .html and .htm file in it and below, sorted; a
pattern, also one in quotes, for what it matches: 'reports/**/*2023*.txt'."""
"""What else may be named, for the help of a command."""


def add_files(parser: ArgumentParser) -> None:
    """Add the files that a command reads."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="a report, a folder or a pattern; - is standard input"
    )


def shown(name: str) -> str:
    """Return the *name* of a file as it is told to a reader."""
    return "standard input" if name == "-" else plain(name)


class Unread(NamedTuple):
    """A file whose text could not be had."""

    reason: str


def load(name: str, language: str) -> str | Page | Unread:
    """Return the text or the page in the file *name*, or why there is none, in *language*."""
    is_page = Path(name).suffix.lower() in {".html", ".htm"}
    try:
        if is_page:
            _need_lxml()
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return Page(data) if is_page else _decode(data)
    except ImportError as error:
        return Unread(str(error))
    except OSError as error:
        return Unread(reason(error, language))
    except UnicodeDecodeError:
        return Unread("neither UTF-8 nor GB18030" if language == "en" else "既非 UTF-8 亦非 GB18030 编码")


def read_report(name: str, language: str) -> Report | str:
    """Return the report in the file *name*, or why there is none, in *language*."""
    found = load(name, language)
    return found.reason if isinstance(found, Unread) else told(outcome(found), language)


def told(result: Report | ParseError, language: str) -> Report | str:
    """Return *result*, or what it says in *language* if it is an error."""
    if isinstance(result, Report):
        return result
    return result.message if language == "en" else result.message_zh


def complaint(name: str, why: str) -> str:
    """Return the line that tells *why* the file *name* could not be read."""
    return f"{plain(name)}: {why}"


def complain(name: str, why: str) -> None:
    """Tell on standard error *why* the file *name* could not be read."""
    print(complaint(name, why), file=sys.stderr)


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # In this order: hardly any text in GB18030 is also valid UTF-8.
        return data.decode("gb18030")


def _need_lxml() -> None:
    """Tell here, not in the process that a page is sent to, that nothing can read it.

    Raises:
        ModuleNotFoundError: If lxml is not installed.
    """
    import gov_open_report._html  # noqa: F401, PLC0415  # an extra
