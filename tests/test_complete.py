"""What arithmetic proves, and what it leaves alone."""

from collections.abc import Mapping
from typing import Final

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gov_open_report import Code, parse
from gov_open_report.arithmetic import complete
from gov_open_report.assembly import assemble
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Origin, Provenance, Report, Span, Value
from texts import grids
from texts.blanks import gaps
from texts.figures import BLANKS, Blanks, Figures, seeded, zeros
from texts.judge import wrong
from texts.layouts import LAYOUTS, Way
from texts.marks import finish
from texts.reports import parts, report
from texts.solver import settled

editions = st.sampled_from(Edition)

# Real tables are mostly zeros, which is what makes blanks provable.
figures = st.sampled_from([0, 0, 0, 0, 1, 2, 3, 40]) | st.integers(0, 10**12)


@st.composite
def tables(draw: st.DrawFn, edition: Edition) -> dict[str, Value]:
    """Tables three and four of *edition*, every sum of the form holding."""
    values: dict[str, Value] = {}

    def put(paths: tuple[str, ...], row: list[int]) -> None:
        values.update(zip(paths, [*row, sum(row)], strict=True))

    received, carried_in, *outcomes, total, carried_out = FORMS[edition].requests
    size = len(outcomes) * 6
    drawn = iter(draw(st.lists(figures, min_size=size, max_size=size)))
    rows = [[next(drawn) for _ in range(6)] for _ in outcomes]
    for outcome, row in zip(outcomes, rows, strict=True):
        put(outcome.paths, row)
    handled = [sum(column) for column in zip(*rows, strict=True)]
    left = draw(st.lists(figures, min_size=6, max_size=6))
    carried = [draw(st.integers(0, a + b)) for a, b in zip(handled, left, strict=True)]
    put(total.paths, handled)
    put(carried_out.paths, left)
    put(carried_in.paths, carried)
    put(received.paths, [a + b - c for a, b, c in zip(handled, left, carried, strict=True)])
    for block in FORMS[edition].blocks:
        put(block.paths, draw(st.lists(figures, min_size=4, max_size=4)))
    return values


def _report(edition: Edition, values: Mapping[str, Value]) -> Report:
    disclosure, requests, disputes = assemble(edition, edition, values)
    return Report(edition=edition, disclosure=disclosure, requests=requests, disputes=disputes)


def _values(report: Report) -> dict[str, Value]:
    return {cell.path: cell.value for cell in report.cells() if cell.value is not None}


def _blanked(values: dict[str, Value], *paths: str) -> dict[str, Value]:
    return {path: value for path, value in values.items() if path not in paths}


def _full(edition: Edition = Edition.FORM_2021) -> dict[str, Value]:
    """Return a small consistent table: one request, granted; no disputes."""
    paths = [path for path in FORMS[edition].paths if not path.startswith("disclosure")]
    ones = {
        f"requests.{row}.{column}"
        for row in ("received", "outcomes.granted", "outcomes.total")
        for column in ("natural_person", "total")
    }
    return {path: int(path in ones) for path in paths}


@given(st.data(), editions)
def test_what_is_filled_is_true(data: st.DataObject, edition: Edition) -> None:
    """
    Of a table whose sums hold, only figures that stood there before are filled in.
    """
    truth = data.draw(tables(edition))
    gaps = data.draw(st.sets(st.sampled_from(sorted(truth)), max_size=60))
    report = _report(edition, _blanked(truth, *gaps))
    filled = _values(complete(report))
    assert filled.items() <= truth.items()
    assert _values(report).items() <= filled.items()


@given(st.data(), editions)
def test_one_gap_is_always_filled(data: st.DataObject, edition: Edition) -> None:
    """
    Every cell is in a sum, so a single lost figure is proven by it.
    """
    truth = data.draw(tables(edition))
    gap = data.draw(st.sampled_from(sorted(truth)))
    done = complete(_report(edition, _blanked(truth, gap)))
    assert truth == _values(done)
    assert done.cell(gap).origin is Origin.PROVEN


@given(st.data(), editions)
def test_what_is_printed_stays(data: st.DataObject, edition: Edition) -> None:
    """
    Whatever the figures, none changes, and completing twice is completing once.
    """
    paths = [path for path in FORMS[edition].paths if not path.startswith("disclosure")]
    values = data.draw(st.dictionaries(st.sampled_from(paths), figures))
    report = _report(edition, values)
    done = complete(report)
    assert values.items() <= _values(done).items()
    assert done == complete(done)
    proven = {cell.path for cell in done.cells() if cell.origin is Origin.PROVEN}
    assert _values(done).keys() - values.keys() == proven


@given(st.data(), editions)
def test_nothing_follows_from_a_contradiction(data: st.DataObject, edition: Edition) -> None:
    """
    Where printed figures fail a sum, no cell that shares a sum with any of them is filled.
    """
    truth = data.draw(tables(edition))
    gaps = data.draw(st.sets(st.sampled_from(sorted(truth)), max_size=20))
    printed = _blanked(truth, *gaps)
    misprint = data.draw(st.sampled_from(sorted(printed)))
    value = printed[misprint]
    assert isinstance(value, int)
    printed[misprint] = value + 1
    sums = [{*each.left, *each.right} for each in FORMS[edition].identities]
    failing = [cells for cells in sums if misprint in cells and cells <= printed.keys()]
    assume(failing)
    in_doubt = set().union(*failing)
    touched = set().union(*(cells for cells in sums if cells & in_doubt))
    filled = _values(complete(_report(edition, printed))).keys() - printed.keys()
    # A cell may still be proven by a sum of its own that shares nothing with the others.
    alone = set().union(*(cells for cells in sums if not cells & in_doubt))
    assert not filled & (touched - alone)


def test_a_report_without_gaps_is_returned_as_it_is() -> None:
    """
    Nothing to fill, nothing to build; nor where nothing can be proven.
    """
    full = _report(Edition.FORM_2021, _full())
    assert full is complete(full)
    empty = Report()
    assert empty is complete(empty)


def test_zeros_are_proven_by_a_total_of_zero() -> None:
    """
    Nothing is below zero, so a total of zero leaves nothing to its parts.
    """
    block = FORMS[Edition.FORM_2021].blocks[0].paths
    done = complete(_report(Edition.FORM_2021, _blanked(_full(), *block[:4])))
    assert _full() == _values(done)


def test_a_gap_is_proven_through_another() -> None:
    """
    A row's sum gives one figure, its column's then gives the next.
    """
    row = "requests.outcomes.denied.state_secret"
    column = "requests.outcomes.declined.repeated.natural_person"
    gaps = (f"{row}.natural_person", column, column.replace("natural_person", "total"))
    done = complete(_report(Edition.FORM_2021, _blanked(_full(), *gaps)))
    assert _full() == _values(done)


def test_a_misprint_is_felt_through_a_gap() -> None:
    """
    A figure derived from a misprint contradicts others that are right: none is filled.
    """
    row = "requests.outcomes.denied.state_secret"
    printed = _blanked(_full(), f"{row}.natural_person", f"{row}.business")
    # The row now wants five of its two gaps, and their columns nothing.
    printed[f"{row}.total"] = 5
    assert printed == _values(complete(_report(Edition.FORM_2021, printed)))


def test_a_row_proves_its_gap_beside_sums_in_doubt() -> None:
    """
    A misprint of what was received casts doubt on the balances, and on no row or column of an outcome.
    """
    gap = "requests.outcomes.declined.repeated.research"
    printed = _blanked(_full(), gap)
    printed["requests.received.business"] = 7
    assert 0 == complete(_report(Edition.FORM_2021, printed)).cell(gap).value


def test_doubt_goes_on_through_gaps() -> None:
    """
    Behind a gap of a sum that fails, another sum is in doubt, and with it all that shares a figure with that.
    """
    row, totals, received = "requests.outcomes.declined.repeated", "requests.outcomes.total", "requests.received"
    gaps = {f"{row}.business": 1, f"{row}.research": 0, f"{totals}.business": 1}
    printed = _full() | {f"{row}.total": 1, f"{totals}.total": 2, f"{received}.total": 2, f"{received}.business": 1}
    printed = _blanked(printed, *gaps)
    # The row of what was received fails, with the balance of this column; that of research tells the gaps.
    printed[f"{received}.natural_person"] = 6
    done = complete(_report(Edition.FORM_2021, printed))
    assert gaps == {gap: done.cell(gap).value for gap in gaps}
    # Now the balance of research may be wrong too, and so may the figure that it shares with that column.
    done = complete(_report(Edition.FORM_2021, _blanked(printed, f"{received}.research")))
    assert {None} == {done.cell(gap).value for gap in gaps}


def test_totals_prove_a_gap_by_themselves_where_nothing_else_can() -> None:
    """
    Their row follows from the columns and from the balances, until two swaps cast doubt on all of these.
    """
    gap = "requests.outcomes.total.business"
    printed = _blanked(_full(), gap)
    for one, other in (
        ("requests.outcomes.granted.total", "requests.outcomes.declined.repeated.total"),
        ("requests.received.natural_person", "requests.carried_in.natural_person"),
    ):
        printed[one], printed[other] = printed[other], printed[one]
    assert 0 == complete(_report(Edition.FORM_2021, printed)).cell(gap).value


def test_contradictions_leave_the_rest_alone() -> None:
    """
    What shares no figure with a contradiction is filled as ever.
    """
    gap = "disputes.reconsideration.total"
    printed = _blanked(_full(), gap)
    printed["requests.received.business"] = 7
    done = complete(_report(Edition.FORM_2021, printed))
    assert printed | {gap: 0} == _values(done)


def test_only_filled_cells_get_a_new_origin() -> None:
    """
    A filled cell keeps its place in the text, loses its raw text, and is proven.
    """
    gap, other = "disputes.reconsideration.total", "disputes.reconsideration.other"
    report = attrs.evolve(
        _report(Edition.FORM_2021, _blanked(_full(), gap)),
        provenance={
            gap: Provenance("/", Origin.PLACEHOLDER, Span(4, 5)),
            other: Provenance("0", Origin.PRINTED, Span(2, 3)),
        },
    )
    done = complete(report)
    assert {
        gap: Provenance("", Origin.PROVEN, Span(4, 5)),
        other: Provenance("0", Origin.PRINTED, Span(2, 3)),
    } == done.provenance
    assert report.provenance[gap].origin is Origin.PLACEHOLDER


def test_a_figure_that_could_not_be_read_is_not_filled() -> None:
    """
    Its digits are in the text: what sums say it is fills others, and not itself.
    """
    unread, gap = "disputes.reconsideration.total", "disputes.reconsideration.other"
    report = attrs.evolve(
        _report(Edition.FORM_2021, _blanked(_full(), unread, "requests.received.business")),
        provenance={unread: Provenance("０ 0", Origin.AMBIGUOUS, Span(4, 7))},
    )
    done = complete(report)
    assert (None, Origin.AMBIGUOUS) == (done.cell(unread).value, done.cell(unread).origin)
    assert 0 == done.cell("requests.received.business").value
    assert 0 == done.cell(gap).value


@pytest.mark.parametrize("seed", range(12))
def test_all_is_filled_that_is_the_same_in_every_solution(seed: int) -> None:
    """
    An integer program says which blanks are fixed: those are filled, and no others.
    """
    case = gaps(seed)
    filled = _values(complete(_report(Edition(case.edition), case.printed)))
    expected = settled(case.edition, case.printed)
    assert expected is not None
    printed = {path: figure for path, figure in case.printed.items() if figure is not None}
    assert printed | expected == filled


@pytest.mark.parametrize("seed", range(12, 24))
def test_nothing_is_filled_that_only_contradictions_prove(seed: int) -> None:
    """
    After a misprint there may be solutions still, and then all that they share is filled;
    where there are none, what is filled is the same as without any figure of a sum in doubt.
    """
    case = gaps(seed)
    printed = dict(case.printed)
    kept = [path for path, figure in printed.items() if figure is not None] or [*printed]
    misprint = kept[seed % len(kept)]
    printed[misprint] = (printed[misprint] or 0) + 1 + seed % 3
    filled = {
        path: value
        for path, value in _values(complete(_report(Edition(case.edition), printed))).items()
        if printed[path] is None
    }
    expected = settled(case.edition, printed)
    if expected is not None:
        assert expected == filled
    else:
        # What is proven without the misprint is all that can be true.
        assert filled.items() <= (settled(case.edition, {**printed, misprint: None}) or {}).items()


def test_what_no_single_sum_shows_is_filled() -> None:
    """
    Four gaps in two rows and two columns: the sums leave one way, though each sum leaves two.
    """
    rows = ("requests.outcomes.denied.state_secret", "requests.outcomes.declined.repeated")
    square = [f"{row}.{column}" for row in rows for column in ("research", "business")]
    # All four are zero, as are their rows' totals; these are lost as well.
    lost = [*square, *(f"{row}.total" for row in rows), "requests.outcomes.total.research"]
    done = complete(_report(Edition.FORM_2021, _blanked(_full(), *lost)))
    assert _full() == _values(done)


@pytest.mark.parametrize("digits", [1, 4_300, 10**6])
def test_figures_of_any_length_are_reckoned_exactly(digits: int) -> None:
    """
    A gap beside a number of a million digits is what is left.
    """
    row = [f"disputes.reconsideration.{name}" for name in ("upheld", "corrected", "other", "pending", "total")]
    large = 1 << 3 * digits
    printed = _blanked(_full(), *row) | dict(zip(row, (large, 0, None, 7, 2 * large + 8), strict=True))
    assert large + 1 == complete(_report(Edition.FORM_2021, printed)).cell(row[2]).value


def test_a_village_without_requests_is_proven_by_few_zeros() -> None:
    """
    A total of zero in the rows that everything adds up to leaves nothing anywhere.
    """
    figures = zeros("2021").true
    true = {path: int(figure) for path, figure in figures.items() if not path.startswith("disclosure")}
    shown = ("requests.received.total", "requests.carried_in.total")
    printed = {path: figure for path, figure in true.items() if path in shown or path.endswith("tion.total")}
    filled = _values(complete(_report(Edition.FORM_2021, printed)))
    assert {path for path in true if path.startswith("requests")} <= filled.keys()


def _of_no_edition(figures: Figures, way: Way) -> Report:
    """A report of 2019 that has lost table two and its row 其他处理."""
    lines = parts(figures, way)
    rows = [line for line in grids.requests(figures) if not any("other.undivided" in cell.name for cell in line)]
    whole = [*lines.before, lines.requests[0], *way.render(rows), *lines.disputes, *lines.after, ""]
    return parse(finish("\n".join(whole)).text)


_WAYS: Final = [way for way in LAYOUTS if way.name in {"tabs_ragged", "pipes_padded", "lines"}]


@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("way", _WAYS)
def test_where_nothing_tells_the_edition_no_sum_proves_what_only_one_has(way: Way, blanks: Blanks) -> None:
    """
    What its outcomes lack is none of those of 2021.
    """
    for seed in range(4):
        figures = seeded("2019", seed, blanks)
        read = _of_no_edition(figures, way)
        assert Code.EDITION_UNKNOWN in {problem.code for problem in read.diagnostics}
        assert {} == wrong(complete(read), figures)


@pytest.mark.parametrize("path", ["requests.received.legal_service", "disputes.reconsideration.total"])
def test_where_nothing_tells_the_edition_a_row_is_proven_all_the_same(path: str) -> None:
    """
    Every edition has it.
    """
    figures = seeded("2019", 1)._replace(blank=frozenset({path}))
    cell = complete(_of_no_edition(figures, _WAYS[0])).cell(path)
    assert (figures.true[path], Origin.PROVEN) == (cell.value, cell.origin)


@pytest.mark.parametrize("way", [way for way in LAYOUTS if way.name in {"tabs_ragged", "rows", "lines"}])
def test_a_row_that_the_form_does_not_have_proves_nothing_of_one_that_is_blank(way: Way) -> None:
    """
    What the columns lack are its figures; the sums of other rows prove what they did.
    """
    figures = seeded("2021", 5)
    repeated = [path for path in figures.true if path.startswith("requests.outcomes.declined.repeated.")]
    known = "requests.received.total"
    text = report(figures._replace(blank=frozenset((*repeated, known))), way).text
    gap = {"tabs_ragged": "\t", "rows": " ", "lines": "\n"}[way.name]
    row = gap.join(["咨询类申请", *(str(figures.true[path]) for path in repeated)])
    before, below, rest = text.partition("3.要求提供公开出版物")
    with_row, without = (complete(parse(each)) for each in (f"{before}{row}\n{below}{rest}", text))
    assert {None} == {with_row.cell(path).value for path in repeated}
    # One figure a line, no text tells which cell of a row is blank.
    assert way.name == "lines" or figures.true[known] == with_row.cell(known).value
    assert way.name != "tabs_ragged" or {figures.true[path] for path in repeated} == {
        without.cell(path).value for path in repeated
    }


@pytest.mark.parametrize("number", ["7", "1 2 0", "７", "１ ２ ０"])
def test_one_number_among_rows_leaves_what_columns_prove(number: str) -> None:
    """
    It may be that of a page; several are figures of a row.
    """
    figures = seeded("2021", 5)
    blank = [f"requests.outcomes.declined.repeated.{column}" for column in ("business", "total")]
    text = report(figures._replace(blank=frozenset(blank)), LAYOUTS[0]).text
    before, below, rest = text.partition("二、上年结转")
    read = parse(f"{before}{number}\n{below}{rest}")
    assert Code.UNEXPLAINED_FIGURES in {problem.code for problem in read.diagnostics}
    told = complete(read)
    assert [told.cell(path).value for path in blank] == [
        figures.true[path] if len(number) == 1 else None for path in blank
    ]
