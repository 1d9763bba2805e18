"""``check``: whether the figures of reports add up, and which may be wrong if not."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing
from typing import Final, NamedTuple

from gov_open_report import Blanks, Check, Report, Status, Suspect, check, suspects
from gov_open_report._command.command import Command, add_language
from gov_open_report._command.files import ENCODINGS, PLACES, add_files, complaint, shown
from gov_open_report._command.finding import find
from gov_open_report._command.progress import Progress, progress
from gov_open_report._command.reports import add_jobs, read_reports
from gov_open_report._display import plain
from gov_open_report.wording import label

_DESCRIPTION: Final = """\
Check the sums of the form: in table three the rows, the columns and the balance
that the form prints in its corner, in table four the blocks.

Of each FILE are shown the sums that fail, with both sides; those that stay open
as a cell has no figure that is printed or proven; and the suspects: figures that,
printed otherwise, would make failing sums hold and break no other, the most
telling first."""

_EPILOG: Final = f"""\
{ENCODINGS}

{PLACES}

With --format jsonl each FILE is one line, a JSON object, and nothing else is
printed on standard output:
  file       as named on the command line
  error      why it could not be read; nothing but file stands beside it then
  authority, year, edition
             of the report, null where it does not tell; edition is table three's
  holds, fails, open
             how many sums do
  checks     those that fail or are open, in the order of the form: kind, name,
             status, left, right, difference, left_paths, right_paths, unknown,
             formula
  suspects   the best first: slip, cells (each with path, printed, fits), explains
             (the indexes in checks), rivals, message

exit status:
  0    no sum fails
  1    one fails, or a file is no report, or could not be opened or decoded; the
       other files are checked all the same
  2    the command line was wrong
  130  interrupted by Ctrl-C

examples:
  {{prog}} report.txt
  {{prog}} --blanks zero --lang zh *.txt
  {{prog}} --format jsonl reports/ > checked.jsonl"""


def _add_arguments(parser: ArgumentParser) -> None:
    add_files(parser)
    add_language(parser)
    parser.add_argument(
        "--blanks",
        choices=[each.value for each in Blanks],
        default=Blanks.PROVEN.value,
        help="take a blank cell for what the other figures prove, which is the default, or for zero",
    )
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="text for readers, which is the default, or a line of JSON for each file",
    )
    add_jobs(parser)


def _run(options: Namespace) -> int:
    files = find(options.files, options.lang)
    status = 0
    with (
        closing(read_reports(files, options.jobs, options.lang)) as reports,
        progress(len(files), shared=True) as shows,
    ):
        for at, (name, report) in enumerate(reports):
            if options.format == "text":
                print("\n" * bool(at) + f"== {shown(name)}", flush=True)
            status |= _show(name, report, options, shows)
            shows.advance()
    return status


def _show(name: str, report: Report | str, options: Namespace, shows: Progress) -> int:
    """Show the checks of *report*, or why there is none; return 1 if a sum fails or none can be checked, else 0."""
    if isinstance(report, str):
        if options.format == "jsonl":
            _print_json({"file": name, "error": report})
        shows.tell(complaint(name, report))
        return 1
    blanks = Blanks(options.blanks)
    checks, suspected = check(report, blanks=blanks), suspects(report, blanks=blanks)
    if options.format == "jsonl":
        _print_json(_record(name, report, checks, suspected, options.lang))
    else:
        for line in _lines(report, checks, suspected, options.lang):
            print(line)
    return int(any(each.status is Status.FAILS for each in checks))


def _lines(
    report: Report, checks: tuple[Check, ...], suspected: tuple[Suspect, ...], language: str
) -> Iterator[str]:
    """Yield what is shown of a report."""
    words = _WORDS[language]
    yield f"{plain(report.authority or '') or words.no_authority} {report.year or words.no_year}"
    numbers = [sum(each.status is status for each in checks) for status in Status]
    yield words.numbers.format(len(checks), *numbers)
    for each in checks:
        formula = each.formula if language == "en" else each.formula_zh
        if each.status is Status.FAILS:
            yield words.fails.format(formula, each.left, each.right, each.difference)
        elif each.status is Status.OPEN:
            yield words.open.format(formula, "; ".join(map(label, each.unknown)))
    if numbers[1]:
        yield words.suspects if suspected else words.no_suspects
    for one in suspected:
        yield f"  {one.message if language == 'en' else one.message_zh}"


def _record(
    name: str, report: Report, checks: tuple[Check, ...], suspected: tuple[Suspect, ...], language: str
) -> dict[str, object]:
    """Return what a program is told of a report."""
    told = [each for each in checks if each.status is not Status.HOLDS]
    index = {(each.kind, each.name): at for at, each in enumerate(told)}
    return {
        "file": name,
        "authority": report.authority,
        "year": report.year,
        "edition": report.requests_edition,
        **{status: sum(each.status is status for each in checks) for status in Status},
        "checks": [
            {
                "kind": each.kind,
                "name": each.name,
                "status": each.status,
                "left": each.left,
                "right": each.right,
                "difference": each.difference,
                "left_paths": each.left_paths,
                "right_paths": each.right_paths,
                "unknown": each.unknown,
                "formula": each.formula if language == "en" else each.formula_zh,
            }
            for each in told
        ],
        "suspects": [
            {
                "slip": one.slip,
                "cells": [
                    {"path": path, "printed": printed, "fits": fits}
                    for path, printed, fits in zip(one.paths, one.printed, one.fits, strict=True)
                ],
                "explains": [index[each.kind, each.name] for each in one.failures],
                "rivals": one.rivals,
                "message": one.message if language == "en" else one.message_zh,
            }
            for one in suspected
        ],
    }


def _print_json(record: dict[str, object]) -> None:
    # Escaped beyond ASCII: a line is the same whatever the encoding of standard output.
    print(json.dumps(record), flush=True)


class _Words(NamedTuple):
    """What is shown, in one language."""

    no_authority: str
    no_year: str
    numbers: str
    fails: str
    open: str
    suspects: str
    no_suspects: str


_WORDS: Final = {
    "en": _Words(
        "(body not told)",
        "(year not told)",
        "{} sums of the form: {} hold, {} fail, {} open",
        "fails: {}; left {}, right {}, difference {}",
        "open: {}; no figure in {}",
        "suspects:",
        "suspects: none; no one figure and no swap of two explains it",
    ),
    "zh": _Words(
        "（未载明机关）",
        "（未载明年度）",
        "勾稽关系共{}项：成立{}项，不成立{}项，未定{}项",
        "不成立：{}；左边{}，右边{}，相差{}",
        "未定：{}；缺少数字：{}",
        "疑误：",
        "疑误：无；没有单个数字或两数互换可以解释",
    ),
}


CHECK: Final = Command(
    "check the sums of reports, and name suspects where one fails", _DESCRIPTION, _EPILOG, _add_arguments, _run
)
"""The command."""
