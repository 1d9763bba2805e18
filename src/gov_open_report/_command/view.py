"""``view``: a page on which source and figures of a report stand side by side."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from gov_open_report import review_page
from gov_open_report._command.command import Command
from gov_open_report._command.files import ENCODINGS, complain, read_report, shown
from gov_open_report._command.finding import reason
from gov_open_report.diagnostics import Severity

_DESCRIPTION: Final = """\
Write one page in HTML to review a report with: its source on the left, its three
tables on the right, and a click or a key leads from a figure to its place and back.
Origins, failing sums, suspects and diagnostics are marked and listed.

The page needs no network and no other file, and runs no script but its own."""

_EPILOG: Final = f"""\
{ENCODINGS}

exit status:
  0  the page was written, and every figure was read or is blank in the report
  1  it was written and some figure could not be read; or FILE is no report, or
     could not be opened or decoded, or the page could not be made or written
  2  the command line was wrong

The page needs jinja2: pip install "gov-open-report[view]"

examples:
  {{prog}} report.txt
  {{prog}} --lang zh report.txt -o page.html
  pdftotext -layout report.pdf - | {{prog}} - -o page.html"""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a report as text or as a page; - is standard input")
    parser.add_argument(
        "-o",
        "--output",
        metavar="PAGE",
        help="the page to write, over what is there; by default FILE.html, and standard output for standard input; "
        "- is standard output",
    )
    parser.add_argument(
        "--lang",
        choices=("en", "zh"),
        default="en",
        help="language in which the page opens and problems are told: English, which is the default, or Chinese",
    )


def _run(options: Namespace) -> int:
    name = options.file
    output = options.output or ("-" if name == "-" else f"{name}.html")
    if _are_same(name, output):
        complain(output, "the page would overwrite the report" if options.lang == "en" else "网页会覆盖报告原文")
        return 1
    if Path(name).is_dir():
        one = "a folder, and a page is of one report" if options.lang == "en" else "是文件夹，而审阅页只依据一份报告"
        complain(name, one)
        return 1
    report = read_report(name, options.lang)
    if isinstance(report, str):
        complain(name, report)
        return 1
    try:
        page = review_page(report, lang=options.lang).encode()
    except ImportError as error:
        complain(output, str(error))
        return 1
    try:
        _write(output, page)
    except OSError as error:
        complain(output, reason(error, options.lang))
        return 1
    if output != "-":
        print(shown(output))
    return int(any(problem.severity is Severity.ERROR for problem in report.diagnostics))


def _are_same(name: str, output: str) -> bool:
    if "-" in {name, output}:
        return False
    try:
        return Path(name).samefile(output)
    except OSError:
        return False


def _write(output: str, page: bytes) -> None:
    if output == "-":
        # As bytes: the page says that it is UTF-8, whatever standard output is.
        sys.stdout.flush()
        sys.stdout.buffer.write(page)
    else:
        Path(output).write_bytes(page)


VIEW: Final = Command("write a page to review a report with", _DESCRIPTION, _EPILOG, _add_arguments, _run)
"""The command."""
