"""``export``: reports as a file of records, of rows, or of whole reports."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from gov_open_report import Report
from gov_open_report._command.command import INTERRUPTED, TERMINATED, Command, Terminated, UsageError, add_language
from gov_open_report._command.files import ENCODINGS, PLACES, add_files, complain, complaint, shown
from gov_open_report._command.finding import Found, find, once, reason
from gov_open_report._command.output import Output, Put
from gov_open_report._command.progress import progress
from gov_open_report._command.reports import add_jobs, read_reports
from gov_open_report.exports import FileFormat, Shape

_DESCRIPTION: Final = """\
Write what reports say as a table or as JSON, one report at a time as it is read.

Each line begins with the name of its file, in a column called file. With --shape
records a report is one line, with a column for each cell of both editions; with
rows it is one line for each cell, which tells where the figure is printed, or why
there is none; with reports it is all of it, in jsonl only."""

_EPILOG: Final = f"""\
{ENCODINGS}

{PLACES}

A file that is no report, or cannot be opened or decoded, is told on standard error
when it is met and again at the end, and is passed over. A file that is named twice
is written once.

Ctrl-C or SIGTERM ends a csv or jsonl after a whole report, and the same command with
--resume adds what is missing. Parquet is written whole or not at all.

The format parquet needs the extra arrow, the shape reports the extra json.

exit status:
  0    every file was written, with whatever diagnostics: see the columns errors
       and diagnostics
  1    some file was not, or the output could not be written
  2    the command line was wrong
  130  interrupted by Ctrl-C
  143  ended by SIGTERM

examples:
  {{prog}} reports/ -o reports.csv --bom
  {{prog}} reports/ -o reports.csv --resume
  {{prog}} --shape rows 'reports/**/*2023*.txt' -o cells.parquet
  {{prog}} --format jsonl reports/ | gzip > reports.jsonl.gz"""


def _add_arguments(parser: ArgumentParser) -> None:
    add_files(parser)
    add_language(parser)
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="the file to write, over what is there; by default standard output"
    )
    parser.add_argument(
        "--format",
        choices=[each.value for each in FileFormat],
        help="by default that of the suffix of OUT, and jsonl for standard output",
    )
    parser.add_argument(
        "--shape",
        choices=[each.value for each in Shape],
        default=Shape.RECORDS.value,
        help="a line for each report, which is the default, or for each cell, or all that is read of a report",
    )
    parser.add_argument(
        "--bom", action="store_true", help="begin a csv with the mark without which Excel takes it for another encoding"
    )
    parser.add_argument("--resume", action="store_true", help="add to OUT the files that it does not have yet")
    add_jobs(parser)


def _run(options: Namespace) -> int:
    output = _output(options)
    # Where an export was resumed, a second time could not be told.
    files = once(find(options.files, options.lang))
    _refuse_own(output, files)
    try:
        return _export(files, output, options)
    except (ImportError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        why = reason(error, options.lang) if isinstance(error, OSError) else str(error)
        complain(options.output or "standard output", why)
        return 1


def _output(options: Namespace) -> Output:
    """Return where *options* say that it goes.

    Raises:
        UsageError: If they do not say how, or what cannot be.
    """
    target = None if options.output == "-" else options.output
    suffix = Path(target).suffix.removeprefix(".").lower() if target is not None else FileFormat.JSON_LINES
    name = options.format or suffix
    if name not in set(FileFormat):
        known = ", ".join(FileFormat)
        msg = f"the name {shown(target or '')} tells no format: end it in one of these, or give --format: {known}"
        raise UsageError(msg)
    form, shape = FileFormat(name), Shape(options.shape)
    if shape is Shape.REPORTS and form is not FileFormat.JSON_LINES:
        msg = f"whole reports are written as {FileFormat.JSON_LINES}, not as {form}"
        raise UsageError(msg)
    if options.bom and form is not FileFormat.CSV:
        msg = f"--bom is for csv, not for {form}"
        raise UsageError(msg)
    if form is FileFormat.PARQUET and target is None:
        msg = "parquet is no text, and needs a file: -o OUT"
        raise UsageError(msg)
    return Output(target, form, shape, bom=options.bom)


def _refuse_own(output: Output, files: Sequence[Found]) -> None:
    """Refuse to write over one of *files*.

    Raises:
        UsageError: If *output* is one of them.
    """
    if output.target is None or not Path(output.target).is_file():
        return
    own = Path(output.target)
    for name, problem in files:
        if name != "-" and problem is None and Path(name).is_file() and own.samefile(name):
            msg = f"{shown(name)} would be written over, and is one of the files to read"
            raise UsageError(msg)


def _export(files: Sequence[Found], output: Output, options: Namespace) -> int:
    words = _WORDS[options.lang]
    have = output.already() if options.resume else None
    left = [each for each in files if have is None or output.key(each.name) not in have.names]
    failed: list[str] = []
    done = 0
    try:
        with (
            output.open(*([have] if have is not None else [])) as put,
            closing(read_reports(left, options.jobs, options.lang)) as reports,
            progress(len(left), shared=output.target is None) as shows,
        ):
            for name, report in reports:
                why = _write(put, report, name)
                if why is not None:
                    failed.append(name)
                    shows.tell(complaint(name, why))
                done += 1
                shows.advance()
    except KeyboardInterrupt as interrupt:
        how = words.resume if output.is_resumable else words.stream if output.target is None else words.nothing
        print(f"{words.interrupted.format(done, len(left))}{how}", file=sys.stderr)
        return TERMINATED if isinstance(interrupt, Terminated) else INTERRUPTED
    _sum_up(len(left), len(files) - len(left), failed, output, words)
    return int(bool(failed))


def _write(put: Put, report: Report | str, name: str) -> str | None:
    """Write *report*; return why there is none. Whatever is read fits every format."""
    if isinstance(report, str):
        return report
    put(report, name)
    return None


def _sum_up(number: int, before: int, failed: Sequence[str], output: Output, words: "_Words") -> None:
    """Tell on standard error what was done: if something went wrong, or a reader sits there and saw nothing else."""
    if failed or (output.target is not None and sys.stderr.isatty()):
        print(words.done.format(number - len(failed), words.before.format(before) * bool(before)), file=sys.stderr)
    if failed:
        print(words.failed.format(len(failed)), file=sys.stderr)
        for name in failed[:_MOST_FAILED]:
            print(f"  {shown(name)}", file=sys.stderr)
        if len(failed) > _MOST_FAILED:
            print(words.more.format(len(failed) - _MOST_FAILED), file=sys.stderr)


_MOST_FAILED: Final = 50
"""Failed files that are named again at the end; of more, their number."""


class _Words(NamedTuple):
    """What is told, in one language."""

    done: str
    before: str
    failed: str
    more: str
    interrupted: str
    resume: str
    stream: str
    nothing: str


_WORDS: Final = {
    "en": _Words(
        "written: {}{}",
        ", and {} before",
        "passed over: {}",
        "  … and {} more",
        "interrupted after {} of {} files",
        "; the same command with --resume adds the others",
        "",
        "; nothing was written: parquet is written whole, csv and jsonl can be resumed",
    ),
    "zh": _Words(
        "已写入{}份{}",
        "，此前已有{}份",
        "跳过{}份：",
        "  ……另有{}份",
        "已中断：完成{}/{}个文件",
        "；用同一命令加 --resume 可接着写",
        "",
        "；没有写入任何内容：parquet 须一次写完，csv 和 jsonl 可以接着写",
    ),
}


EXPORT: Final = Command(
    "write what reports say as csv, jsonl or parquet", _DESCRIPTION, _EPILOG, _add_arguments, _run
)
"""The command."""
