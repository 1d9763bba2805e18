"""The three tables: which labels and cells are whose, and their figures.

A label of one table begins that table, and so does a section's heading; the cells behind are its own up to the next.
Table three is looked at first, for what it shows of the text holds for the others, which have fewer sums or none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from gov_open_report._reading.blocks.column_blocks import find_column_blocks
from gov_open_report._reading.blocks.full_tables import find_zeros
from gov_open_report._reading.blocks.moved_figures import find_moved_figures
from gov_open_report._reading.cells.findings import with_digits
from gov_open_report._reading.cells.segments import segments
from gov_open_report._reading.cells.terminals import BREAK, CELLS
from gov_open_report._reading.disclosure.disclosure import disclosure_edition, read_disclosure
from gov_open_report._reading.disclosure.disclosure_rows import print_rows
from gov_open_report._reading.disputes.disputes import DISPUTE_PATHS, read_disputes
from gov_open_report._reading.lines.items import Item, Kind, Scan, is_name_of_others
from gov_open_report._reading.places.evidence import WIDTH
from gov_open_report._reading.places.steps import Steps
from gov_open_report._reading.requests.head_order import heads_added, heads_out_of_order
from gov_open_report._reading.requests.requests import read_requests, requests_edition
from gov_open_report._reading.requests.rows import one_each, rows_of
from gov_open_report._reading.sections.other_years import has_other_years, without_other_years
from gov_open_report._reading.words.added import SUMS
from gov_open_report.diagnostics import Code
from gov_open_report.form import FORMS, Edition, IdentityKind
from gov_open_report.models import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from gov_open_report._reading.blocks.full_tables import FullTable
    from gov_open_report._reading.cells.findings import Findings
    from gov_open_report._reading.cells.segments import Segment
    from gov_open_report._reading.sections.outline import Outline
    from gov_open_report._reading.told.told_table import ToldTable
    from gov_open_report._reading.told_all.around import ToldAround
    from gov_open_report.form import Form, Identity

# Rows of table three, in the edition that has fewer.
_FEWEST_ROWS = min(len(form.requests) for form in FORMS.values())

# Rows that may have other than seven figures behind their labels where those of all others do.
_FEW_AMISS = 2

# Lines, or labels and cells, around table three; no report has as many.
_MOST_AROUND = 2_000

TABLES = {2: "disclosure", 3: "requests", 4: "disputes"}
"""The sections that are tables, by number, with the names of their grammars."""


def read_tables(scan: Scan, outline: Outline, year: int | None, findings: Findings) -> tuple[Edition, Edition]:
    """Read the tables of the *year* into *findings*; gives the editions of table two and of table three."""
    scan = without_other_years(scan, outline, year, findings)
    parts, places = _parts(scan), _places(outline)
    requests = parts["requests"]
    edition, requests_part = _editions(parts, requests_edition(requests, scan.folded), places["disclosure"], findings)
    ordered = _is_ordered(requests)
    counts = _counts_of_figures(requests)
    form = FORMS[requests_part]
    full = _full_table(scan, requests, counts, form, ordered=ordered)
    if full is not None:
        counts = [WIDTH] * len(form.requests)
        scan = full.without_it(scan)
        parts = _parts(scan)
    steps = Steps(scan, requests, form, outline.tables_end)
    orphans = _read_disputes(scan, parts, places, steps, findings, ordered=ordered, counts=counts)
    is_closed = False
    if full is not None:
        is_closed = True
        labelled = one_each(rows_of(scan, parts["requests"], form), form, findings)
        full.put_into(findings, form, labelled)
        findings.unexplained(with_digits(orphans))
    elif any(segment.terminal.startswith("ROW_") for segment in requests):
        at = places["requests"]
        is_closed = read_requests(scan, requests, orphans, requests_part, at, steps, findings, ordered=ordered)
    else:
        _missing("requests", requests_part, places["requests"], requests, findings)
        findings.unexplained(with_digits(orphans))
    without_blanks = _are_without_blanks(counts) or all(
        findings.values.get(path) is not None for row in form.requests for path in row.paths
    )
    _read_disclosure(scan, parts, places, edition, steps, findings, ordered=ordered, without_blanks=without_blanks)
    _report_sums(requests_part, findings, is_closed=is_closed)
    _report_noise(scan, findings)
    return edition, requests_part


def read_around(
    table: ToldTable, scan: Scan, outline: Outline, year: int | None, findings: Findings
) -> tuple[Edition, Edition] | None:
    """Read the tables of which the third was told at once: *table*, whose lines *scan* has not.

    It gives what `read_tables` would with these lines, or None if without them it cannot be told what that is.
    """
    parts, places = _parts(scan), _places(outline)
    is_alone = _is_between_its_own(table, scan) and _is_alone(parts["requests"], scan, table)
    if not (is_alone and table.agrees_with(scan)) or has_other_years(scan, outline, year):
        return None
    edition, requests_part = _editions(parts, table.edition, places["disclosure"], findings)
    steps = Steps(scan, parts["requests"], FORMS[requests_part], outline.tables_end)
    ordered, counts = not table.wraps_labels, table.counts
    without_blanks = _are_without_blanks(counts)
    _read_disclosure(scan, parts, places, edition, steps, findings, ordered=ordered, without_blanks=without_blanks)
    orphans = _read_disputes(scan, parts, places, steps, findings, ordered=ordered, counts=counts)
    if table.has_a_line_each and steps.were_asked:
        return None
    table.print_into(findings)
    findings.unexplained(with_digits(orphans))
    _report_sums(requests_part, findings, is_closed=table.is_closed)
    _report_noise(scan, findings, table)
    return edition, requests_part


def print_told(table: ToldTable, around: ToldAround, findings: Findings) -> None:
    """Take all tables, each of which was told at once."""
    print_rows(around.disclosure, findings)
    findings.printed_row(DISPUTE_PATHS, around.disputes)
    table.print_into(findings)
    _report_sums(table.edition, findings, is_closed=table.is_closed)


def _is_between_its_own(table: ToldTable, scan: Scan) -> bool:
    """Whether heads or the heading of table three stand above it, and a heading or a label of table four below.

    Else what stands around it may be its own, or might pass for another table's.
    """
    if max(len(scan.lines), len(scan.items)) > _MOST_AROUND:
        return False
    named = [item for item in scan.items if item.kind is Kind.HEADING or item.table]
    above = [item for item in named if item.start < table.start]
    below = next((item for item in scan.items if item.start >= table.end), None)
    is_headed = bool(above) and (above[-1].table == "requests" or above[-1][:2] == (Kind.HEADING, "3"))
    return is_headed and (below is None or below.kind is Kind.HEADING or below.table == "disputes")


def _is_alone(requests: Sequence[Segment], scan: Scan, table: ToldTable) -> bool:
    """Whether nothing around the *table*, of which are *requests* and *scan*, leaves it in doubt or needs its lines."""
    if scan.upset or (scan.cells and not scan.cells[-1].text):
        # What is before labels or at line ends elsewhere is told by what is there in most lines.
        return False
    if any(segment.terminal.startswith("ROW_") or any(cell.text for cell in segment.cells) for segment in requests):
        return False
    # What a scan passes over is a line of it.
    first_row = next(at for at, line in enumerate(scan.lines) if line.start == table.start)
    ordered = not table.wraps_labels
    return not heads_out_of_order(scan, first_row, ordered=ordered) and not heads_added(scan)


def _parts(scan: Scan) -> dict[str, list[Segment]]:
    """The labels and cells of each table."""
    return {name: segments(name, *tokens) for name, tokens in _tokens(scan).items()}


def _places(outline: Outline) -> dict[str, int]:
    """Where each table stands, or would stand."""
    ends = {heading.number: heading.end for heading in outline.headings}
    return {name: ends.get(number, outline.tables_end) for number, name in TABLES.items()}


def _are_without_blanks(counts: Sequence[int]) -> bool:
    """Whether table three is there, or half of it at least, and no row has fewer figures than cells; of each *counts*.

    Some may have more, where a page or the text as one line has put others behind them.
    """
    return 2 * len(counts) > _FEWEST_ROWS and min(counts) >= WIDTH


def _read_disclosure(
    scan: Scan,
    parts: Mapping[str, Sequence[Segment]],
    places: Mapping[str, int],
    edition: Edition,
    steps: Steps,
    findings: Findings,
    *,
    ordered: bool,
    without_blanks: bool,
) -> None:
    """Read table two; *without_blanks* says that table three has none."""
    disclosure, at = parts["disclosure"], places["disclosure"]
    if any(segment.terminal not in {"", BREAK} for segment in disclosure):
        read_disclosure(scan, disclosure, edition, at, steps, findings, ordered=ordered, without_blanks=without_blanks)
    else:
        _missing("disclosure", edition, at, disclosure, findings)


def _read_disputes(
    scan: Scan,
    parts: Mapping[str, Sequence[Segment]],
    places: Mapping[str, int],
    steps: Steps,
    findings: Findings,
    *,
    ordered: bool,
    counts: Sequence[int],
) -> list[Item]:
    """Read table four; gives figures that are not its own. *counts* are of those in each row of table three."""
    full = all(count == WIDTH for count in counts)
    without_blanks = _are_without_blanks(counts)
    disputes, at = parts["disputes"], places["disputes"]
    return read_disputes(
        scan, disputes, at, steps, findings, ordered=ordered, full=full, without_blanks=without_blanks
    )


def _is_ordered(requests: Sequence[Segment]) -> bool:
    """Whether labels and figures come in the order of the tables, and not in that of a page.

    They do where no row label of table three is cut by a line break, or where
    each has exactly its seven figures behind it, one on a line.
    """
    rows = [(label, cells) for terminal, label, cells in requests if terminal.startswith("ROW_")]
    if all(label.whole or label.misread for label, _ in rows if label is not None):
        return True
    owning = [cells for _, cells in rows if cells]
    return len(owning) >= _FEWEST_ROWS and all(
        len(cells) == WIDTH == len({cell.line for cell in cells}) for cells in owning
    )


def _full_table(
    scan: Scan, requests: Sequence[Segment], counts: Sequence[int], form: Form, *, ordered: bool
) -> FullTable | None:
    """Table three if its figures alone tell it: by columns, or by rows in the order of a page, some without their ends.

    *counts* are of figures behind its labels. Where nearly all of these have seven, they tell whose figures are.
    """
    has_own = counts.count(WIDTH) >= len(form.requests) - _FEW_AMISS
    is_by_row = not (ordered or has_own)
    if not (is_by_row or _are_short(requests)):
        return None
    return (
        find_zeros(scan, form)
        or (find_column_blocks(scan, form) if _are_short(requests) else None)
        or (find_moved_figures(scan, form) if is_by_row else None)
    )


def _are_short(requests: Sequence[Segment]) -> bool:
    """Whether most row labels of table three have fewer figures behind them than a row."""
    behind = [len(cells) >= WIDTH for terminal, _, cells in requests if terminal.startswith("ROW_")]
    return 2 * sum(behind) < len(behind)


def _counts_of_figures(requests: Sequence[Segment]) -> list[int]:
    """How many figures the text has behind each row label of table three that has cells there, blank ones or not."""
    rows = [cells for terminal, _, cells in requests if cells and terminal.startswith("ROW_")]
    return [len(cells) - [cell[1] for cell in cells].count("") for cells in rows]


class _Tokens(NamedTuple):
    """The tokens of one table, and the items they stand for."""

    terminals: list[str]
    labels: list[Item]
    cells: list[list[Item]]


def _tokens(scan: Scan) -> dict[str, _Tokens]:
    """The items of each table as tokens of its grammar."""
    tables = {name: _Tokens([], [], []) for name in TABLES.values()}
    table = "disclosure"
    tokens = tables[table]
    cells: list[Item] = []
    # Looked up once: there are hundreds of items.
    label_kind, cell_kind, heading_kind, text_kind = Kind.LABEL, Kind.CELL, Kind.HEADING, Kind.TEXT
    for at, item in enumerate(scan.items):
        kind = item[0]
        if kind is cell_kind:
            if not cells:
                tokens.terminals.append(CELLS)
                tokens.cells.append(cells)
            cells.append(item)
        elif kind is label_kind:
            if table == "disputes" and item.table == "requests" and item.text == "COLUMN_OTHER":
                continue  # a piece of 其他结果, a head of table four
            table = item.table or ("requests" if table == "disclosure" else table)
            tokens = tables[table]
            tokens.terminals.append(item.text)
            tokens.labels.append(item)
            cells = []
        # What is behind a row that the form does not have is not the row's above.
        elif kind is heading_kind or (
            (kind is text_kind and table == "requests") and (item[1] in SUMS or is_name_of_others(scan, at))
        ):
            if kind is heading_kind:
                table = TABLES[int(item.text)]
                tokens = tables[table]
            tokens.terminals.append(BREAK)
            tokens.labels.append(item)
            cells = []
    return tables


def _editions(
    parts: Mapping[str, Sequence[Segment]], of_requests: Edition | None, at: int, findings: Findings
) -> tuple[Edition, Edition]:
    """The editions of tables two and three, each by its own labels, or by the other's where it has none."""
    of_disclosure = disclosure_edition(parts["disclosure"], of_requests)
    if of_disclosure and of_requests and of_disclosure is not of_requests:
        findings.say(Code.EDITIONS_MIXED, at, at, (), of_requests.value, of_disclosure.value)
    if not of_disclosure and not of_requests:
        findings.say(Code.EDITION_UNKNOWN, at, at)
    return of_disclosure or of_requests or Edition.FORM_2021, of_requests or of_disclosure or Edition.FORM_2021


def _missing(table: str, edition: Edition, at: int, segments: Sequence[Segment], findings: Findings) -> None:
    """Say that a table is missing, and which figures stand where it would."""
    paths = [path for path in FORMS[edition].paths if path.startswith(f"{table}.")]
    findings.absent(paths, Origin.MISSING, at)
    findings.say(Code.TABLE_MISSING, at, at, paths, table)
    findings.unexplained(with_digits(cell for segment in segments for cell in segment.cells))


def _report_sums(edition: Edition, findings: Findings, *, is_closed: bool) -> None:
    """Say which sums of printed figures fail; the figures stand, and which of them is wrong is not for here.

    Those of table three hold where it *is_closed*, and need no look.
    """
    identities: Iterable[Identity] = FORMS[edition].identities
    if is_closed:
        identities = (identity for identity in identities if identity.kind is IdentityKind.DISPUTE)
    places = findings.provenance
    # Identities are of counts alone.
    get = cast("Callable[[str], int | None]", findings.values.get)
    for identity in identities:
        failing = _failing([*map(get, identity.left)], [*map(get, identity.right)])
        if failing:
            paths = (*identity.left, *identity.right)
            start, end = places.extent(identity.right if len(identity.right) == 1 else paths)
            findings.say(Code.IDENTITY_FAILS, start, end, paths, *failing)


def _failing(left: Sequence[int | None], right: Sequence[int | None]) -> tuple[str, str] | None:
    """What the left side adds up to and what it may, if nothing in the cells without a figure makes both equal.

    No count is below zero, so what a side has is the least that it adds up to.
    """
    is_known, is_known_right = None not in left, None not in right
    if not is_known and not is_known_right:
        return None
    least, least_right = sum(filter(None, left)), sum(filter(None, right))
    if is_known_right and least > least_right:
        return str(least), str(least_right) if is_known else f"≤ {least_right}"
    if is_known and least < least_right:
        return str(least), str(least_right) if is_known_right else f"≥ {least_right}"
    return None


def _says_something(text: Item) -> bool:
    """Whether *text* is more than a stray mark: words, or a figure among them."""
    return len(text.text) > 1 or text.text.isdigit()


def _report_noise(scan: Scan, findings: Findings, told: ToldTable | None = None) -> None:
    """Text that nothing explains between the first and the last cell or label of the tables, or what was *told*."""
    noise = [item for item in scan.texts if _says_something(item) or item.line in scan.upset]
    if not noise:
        return
    outermost = (*scan.labels[:1], *scan.labels[-1:], *scan.cells[:1], *scan.cells[-1:])
    of_tables = [item.start for item in outermost] + ([told.start, told.end] if told is not None else [])
    first, last = min(of_tables, default=0), max(of_tables, default=0)
    for item in noise:
        if first < item.start < last:
            findings.say(Code.UNEXPLAINED_TEXT, item.start, item.end, (), findings.quote(item.start, item.end))
