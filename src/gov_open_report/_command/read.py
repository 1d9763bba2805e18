"""``read``: what reports say, on a terminal."""

from argparse import ArgumentParser, Namespace
from typing import Final

from gov_open_report._command.command import Command, add_language
from gov_open_report._command.files import ENCODINGS, add_files, complain, read_report, shown
from gov_open_report._display import display
from gov_open_report.diagnostics import Severity

_DESCRIPTION: Final = """\
Read 政府信息公开工作年度报告, the yearly reports on open government information
that Chinese administrative bodies publish, from extracted text.

Of each FILE are shown: title, body, year, period and edition of the form; the
figures of its three tables under the form's own labels; and what could not be
read, with line and column. A figure without a mark is printed at that place;
every other cell has a mark, and a legend says what it means."""

_EPILOG: Final = f"""\
{ENCODINGS}

exit status:
  0  every figure was read, or is blank in the report
  1  some could not be read, or a file is no report, or could not be opened or
     decoded; the other files are shown all the same
  2  the command line was wrong

examples:
  {{prog}} report.txt
  pdftotext -layout report.pdf - | {{prog}} -
  {{prog}} --lang zh *.txt > read.txt"""


def _add_arguments(parser: ArgumentParser) -> None:
    add_files(parser)
    add_language(parser)


def _run(options: Namespace) -> int:
    status = 0
    for at, name in enumerate(options.files):
        if at:
            print()
        status |= _show(name, options.lang)
    return status


def _show(name: str, language: str) -> int:
    """Show the report in the file *name*; return 1 if any of it could not be read, else 0."""
    print(f"== {shown(name)}", flush=True)
    report = read_report(name, language)
    if isinstance(report, str):
        complain(name, report)
        return 1
    for line in display(report, language):
        print(line)
    return int(any(problem.severity is Severity.ERROR for problem in report.diagnostics))


READ: Final = Command(
    "show what reports say; this is what is done if no command is named", _DESCRIPTION, _EPILOG, _add_arguments, _run
)
"""The command."""
