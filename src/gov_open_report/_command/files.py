"""Files of the command line: opened, decoded and read as reports."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from gov_open_report import ParseError, Report, parse
from gov_open_report._display import plain

ENCODINGS: Final = """\
A file is text in UTF-8 or GB18030, in any layout: tabs, Markdown, text of a PDF,
one cell a line, HTML. Other documents have to be turned into text before."""
"""What a file may be, for the help of a command."""


def add_files(parser: ArgumentParser) -> None:
    """Add the files that a command reads."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a report as text; - is standard input")


def shown(name: str) -> str:
    """Return the *name* of a file as it is told to a reader."""
    return "standard input" if name == "-" else plain(name)


def read_report(name: str, language: str) -> Report | str:
    """Return the report in the file *name*, or why there is none, in *language*."""
    try:
        return parse(_text(name))
    except OSError as error:
        return error.strerror or type(error).__name__
    except UnicodeDecodeError:
        return "neither UTF-8 nor GB18030" if language == "en" else "既非 UTF-8 亦非 GB18030 编码"
    except ParseError as error:
        return error.message if language == "en" else error.message_zh


def complain(name: str, reason: str) -> None:
    """Tell on standard error why the file *name* could not be read."""
    print(f"{plain(name)}: {reason}", file=sys.stderr)


def _text(name: str) -> str:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # In this order: hardly any text in GB18030 is also valid UTF-8.
        return data.decode("gb18030")
