"""Read reports from the command line: ``python -m gov_open_report FILE…``."""

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from gov_open_report import ParseError, parse
from gov_open_report._display import display, plain
from gov_open_report.diagnostics import Severity

_DESCRIPTION: Final = """\
Read 政府信息公开工作年度报告, the yearly reports on open government information
that Chinese administrative bodies publish, from extracted text.

Of each FILE are shown: title, body, year, period and edition of the form; the
figures of its three tables under the form's own labels; and what could not be
read, with line and column. A figure without a mark is printed at that place;
every other cell has a mark, and a legend says what it means."""

_EPILOG: Final = """\
A file is text in UTF-8 or GB18030, in any layout: tabs, Markdown, text of a PDF,
one cell a line, HTML. Other documents have to be turned into text before.

exit status:
  0  every figure was read, or is blank in the report
  1  some could not be read, or a file is no report, or could not be opened or
     decoded; the other files are shown all the same
  2  the command line was wrong

examples:
  python -m gov_open_report report.txt
  pdftotext -layout report.pdf - | python -m gov_open_report -
  python -m gov_open_report --lang zh *.txt > read.txt"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the reports that *arguments* name; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal may lack a glyph of the report, and a file name may be no text.
            stream.reconfigure(errors="backslashreplace")
    status = 0
    try:
        try:
            options = _options(arguments)
            for at, name in enumerate(options.files):
                if at:
                    print()
                status |= _show(name, options.lang)
        finally:
            print(end="", flush=True)
    except BrokenPipeError:
        # Whoever reads this has read enough; without a sink Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return status


def _options(arguments: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(
        prog="python -m gov_open_report",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="a report as text; - is standard input")
    parser.add_argument(
        "--lang",
        choices=("en", "zh"),
        default="en",
        help="language in which problems are told: English, which is the default, or Chinese",
    )
    parser.add_argument("--version", action="version", version=f"gov-open-report {_version()}")
    return parser.parse_args(arguments)


def _version() -> str:
    try:
        return version("gov-open-report")
    except PackageNotFoundError:
        return "(not installed)"


def _show(name: str, language: str) -> int:
    """Show the report in the file *name*; return 1 if any of it could not be read, else 0."""
    print(f"== {'standard input' if name == '-' else plain(name)}", flush=True)
    try:
        report = parse(_text(name))
    except OSError as error:
        return _fail(name, error.strerror or type(error).__name__)
    except UnicodeDecodeError:
        return _fail(name, "neither UTF-8 nor GB18030" if language == "en" else "既非 UTF-8 亦非 GB18030 编码")
    except ParseError as error:
        return _fail(name, error.message if language == "en" else error.message_zh)
    for line in display(report, language):
        print(line)
    return int(any(problem.severity is Severity.ERROR for problem in report.diagnostics))


def _fail(name: str, reason: str) -> int:
    print(f"{plain(name)}: {reason}", file=sys.stderr)
    return 1


def _text(name: str) -> str:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # In this order: hardly any text in GB18030 is also valid UTF-8.
        return data.decode("gb18030")


if __name__ == "__main__":
    sys.exit(main())
