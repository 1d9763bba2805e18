"""``view``: pages on which source and figures of a report stand side by side."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from gov_open_report import Report, review_page
from gov_open_report._command.command import Command, UsageError
from gov_open_report._command.files import ENCODINGS, PLACES, add_files, complain, complaint, shown
from gov_open_report._command.finding import REVIEW, Found, find, once, reason
from gov_open_report._command.progress import progress
from gov_open_report._command.reports import add_jobs, read_reports
from gov_open_report.diagnostics import Severity

_DESCRIPTION: Final = """\
Write a page in HTML for each report, to review it with: its source on the left, its
three tables on the right, and a click or a key leads from a figure to its place and
back. Origins, failing sums, suspects and diagnostics are marked and listed.

A page needs no network and no other file, and runs no script but its own."""

_EPILOG: Final = f"""\
{ENCODINGS}

{PLACES}

The page of report.txt is report.txt{REVIEW}, beside it or in the folder OUT;
of files from several folders, in such folders there. No page is taken for a
report: in a folder, what ends so is left out.

exit status:
  0    every page was written, and every figure was read or is blank in its report
  1    they were written and some figure could not be read; or a file is no report,
       or could not be opened or decoded, or a page could not be made or written;
       the others are written all the same
  2    the command line was wrong
  130  interrupted by Ctrl-C

A page needs jinja2: pip install "gov-open-report[view]"

examples:
  {{prog}} report.txt
  {{prog}} --lang zh report.txt -o page.html
  {{prog}} reports/ -o pages/
  pdftotext -layout report.pdf - | {{prog}} - -o page.html"""


def _add_arguments(parser: ArgumentParser) -> None:
    add_files(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="the page to write, over what is there; or the folder for pages, if there are several or it is one; "
        "by default beside each report, and standard output for standard input; - is standard output",
    )
    parser.add_argument(
        "--lang",
        choices=("en", "zh"),
        default="en",
        help="language in which the page opens and problems are told: English, which is the default, or Chinese",
    )
    add_jobs(parser)


def _run(options: Namespace) -> int:
    files = once(find(options.files, options.lang))
    pages = _pages([each.name for each in files if each.problem is None], options.output)
    reports = {os.path.realpath(name) for name in pages if name != "-"}
    try:
        # What it needs may not be installed: known before anything is read.
        review_page(Report())
    except ImportError as error:
        complain("view", str(error))
        return 1
    status = 0
    with (
        closing(read_reports(_writable(files, pages, reports, options.lang), options.jobs, options.lang)) as read,
        progress(len(files), shared=True) as shows,
    ):
        for name, report in read:
            if isinstance(report, str):
                shows.tell(complaint(name, report))
                status = 1
            else:
                status |= _show(report, pages[name], options.lang)
            shows.advance()
    return status


def _pages(names: Sequence[str], output: str | None) -> Mapping[str, str]:
    """Return the page for each of *names*; ``-`` is standard output.

    Raises:
        UsageError: If several would have one.
    """
    if output == "-" or (output is None and "-" in names):
        if len(names) > 1:
            msg = "several pages need a folder: -o FOLDER"
            raise UsageError(msg)
        return dict.fromkeys(names, "-")
    if output is None:
        return {name: f"{name}{REVIEW}" for name in names}
    folder = Path(output)
    if len(names) < 2 and not folder.is_dir() and not output.endswith(("/", os.sep)):  # noqa: PLR2004 - one, or none
        return dict.fromkeys(names, output)
    if folder.exists() and not folder.is_dir():
        msg = f"several pages need a folder, and {shown(output)} is none"
        raise UsageError(msg)
    whole = {name: os.path.abspath("standard-input" if name == "-" else name) for name in names}  # noqa: PTH100 - keeps links
    shared = os.path.commonpath([os.path.dirname(path) for path in whole.values()]) if whole else ""  # noqa: PTH120
    return {name: str(folder / f"{os.path.relpath(path, shared)}{REVIEW}") for name, path in whole.items()}


def _writable(
    files: Sequence[Found], pages: Mapping[str, str], reports: set[str], language: str
) -> list[Found]:
    """Return *files*; one whose page would be written over a report is none to read."""
    problem = "the page would overwrite the report" if language == "en" else "网页会覆盖报告原文"
    return [
        Found(each.name, problem) if os.path.realpath(pages.get(each.name, "")) in reports else each for each in files
    ]


def _show(report: Report, page: str, language: str) -> int:
    """Write the *page* of *report*; return 1 if it could not be, or a figure could not be read, else 0."""
    try:
        data = review_page(report, lang="zh" if language == "zh" else "en").encode()
        _write(page, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(page, reason(error, language))
        return 1
    if page != "-":
        print(shown(page), flush=True)
    return int(any(problem.severity is Severity.ERROR for problem in report.diagnostics))


def _write(page: str, data: bytes) -> None:
    if page == "-":
        # As bytes: the page says that it is UTF-8, whatever standard output is.
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    path = Path(page)
    if page.endswith(REVIEW):
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


VIEW: Final = Command("write pages to review reports with", _DESCRIPTION, _EPILOG, _add_arguments, _run)
"""The command."""
