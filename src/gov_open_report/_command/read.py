"""``read``: what reports say, on a terminal or as JSON."""

import json
import sys
from argparse import ArgumentParser, Namespace
from contextlib import closing
from typing import Final

from gov_open_report import Report
from gov_open_report._command.command import Command, add_language
from gov_open_report._command.files import ENCODINGS, PLACES, add_files, complain, complaint, shown
from gov_open_report._command.finding import find
from gov_open_report._command.progress import Progress, progress
from gov_open_report._command.reports import add_jobs, read_reports
from gov_open_report._display import display
from gov_open_report.diagnostics import Severity
from gov_open_report.exports import to_dict, to_json

_DESCRIPTION: Final = """\
Read 政府信息公开工作年度报告, the yearly reports on open government information
that Chinese administrative bodies publish, from extracted text.

Of each FILE are shown: title, body, year, period and edition of the form; the
figures of its three tables under the form's own labels; and what could not be
read, with line and column. A figure without a mark is printed at that place;
every other cell has a mark, and a legend says what it means."""

_EPILOG: Final = f"""\
{ENCODINGS}

{PLACES}

With --format jsonl each FILE is one line, a JSON object, and with json an element of
one array; nothing else is printed on standard output. Both need the extra json:
  file    as named on the command line, or found in a folder
  report  all of it, as gov_open_report.exports.from_dict takes it back
  error   why there is none; instead of report

exit status:
  0    every figure was read, or is blank in the report
  1    some could not be read, or a file is no report, or could not be opened or
       decoded; the other files are shown all the same
  2    the command line was wrong
  130  interrupted by Ctrl-C

examples:
  {{prog}} report.txt
  pdftotext -layout report.pdf - | {{prog}} -
  {{prog}} --lang zh *.txt > read.txt
  {{prog}} --format json page.html"""


def _add_arguments(parser: ArgumentParser) -> None:
    add_files(parser)
    add_language(parser)
    parser.add_argument(
        "--format",
        choices=("table", "json", "jsonl"),
        default="table",
        help="tables for readers, which is the default, or whole reports as JSON",
    )
    add_jobs(parser)


def _run(options: Namespace) -> int:
    files = find(options.files, options.lang)
    status = 0
    try:
        if options.format != "table":
            # What it needs may not be installed: known before anything is printed.
            to_json(Report())
    except ImportError as error:
        complain(f"--format {options.format}", str(error))
        return 1
    before, between, after = _FRAMES[options.format]
    with (
        closing(read_reports(files, options.jobs, options.lang)) as reports,
        progress(len(files), shared=True) as shows,
    ):
        _put(before)
        for at, (name, report) in enumerate(reports):
            _put(between * bool(at))
            status |= _show(name, report, options, shows)
            shows.advance()
        _put(after)
    return status


_FRAMES: Final = {"table": ("", "\n", ""), "json": ("[\n", ",\n", "\n]\n"), "jsonl": ("", "", "")}
"""What stands before, between and after the reports of each format."""


def _show(name: str, report: Report | str, options: Namespace, shows: Progress) -> int:
    """Show *report*, or why there is none; return 1 if any of it could not be read, else 0."""
    if options.format == "table":
        print(f"== {shown(name)}", flush=True)
        for line in display(report, options.lang) if isinstance(report, Report) else ():
            print(line)
    else:
        _put(_json(name, report, indented=options.format == "json") + "\n" * (options.format == "jsonl"))
    if isinstance(report, str):
        shows.tell(complaint(name, report))
        return 1
    return int(any(problem.severity is Severity.ERROR for problem in report.diagnostics))


def _json(name: str, report: Report | str, *, indented: bool) -> str:
    """Return an object of JSON for *report*, or for why there is none."""
    named = {"file": name, **({"error": report} if isinstance(report, str) else {"report": to_dict(report)})}
    return json.dumps(
        named, ensure_ascii=False, indent=2 if indented else None, separators=None if indented else (",", ":")
    )


def _put(text: str) -> None:
    """Print *text* as it is: JSON is UTF-8, whatever the encoding of standard output."""
    if text:
        sys.stdout.flush()
        # Half of a surrogate pair, as in a file's name that is no text, is an escape in JSON too.
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()


READ: Final = Command(
    "show what reports say; this is what is done if no command is named", _DESCRIPTION, _EPILOG, _add_arguments, _run
)
"""The command."""
