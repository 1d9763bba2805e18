"""What arithmetic proves, and what it leaves alone."""

from collections.abc import Mapping
from itertools import product

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gov_open_report.arithmetic import complete

from gov_open_report.assembly import assemble
from gov_open_report.form import FORMS, Edition
from gov_open_report.models import Origin, Provenance, Report, Span, Value

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


_NUMBERS = 4
_MOST = 3

_sides = st.sets(st.integers(0, _NUMBERS - 1), max_size=3).map(sorted)
systems = st.lists(
    st.tuples(_sides, _sides).filter(lambda sides: not set(sides[0]) & set(sides[1])), max_size=4
)
bounds = st.lists(
    st.tuples(st.integers(0, _MOST), st.integers(0, _MOST) | st.none()).map(
        lambda pair: (min(pair), max(pair)) if pair[1] is not None else pair  # type: ignore[type-var]  # not None
    ),
    min_size=_NUMBERS,
    max_size=_NUMBERS,
)


@given(bounds, systems)
def test_bounds_lose_no_solution(bounds: list[tuple[int, int | None]], sums: list[Sum]) -> None:
    """
    Every solution of the sums stays within the bounds left, and no sum of theirs fails.
    """
    lows, highs = [low for low, _ in bounds], [high for _, high in bounds]
    # No bound at all is tried up to twice the largest bound.
    ranges = [range(low, 2 * _MOST + 1 if high is None else high + 1) for low, high in bounds]
    solutions = [
        numbers
        for numbers in product(*ranges)
        if all(
            sum(numbers[at] for at in left) == sum(numbers[at] for at in right)
            for left, right in sums
        )
    ]
    failed = propagate(lows, highs, sums)
    if solutions:
        assert failed == set()
    for numbers in solutions:
        for number, low, high in zip(numbers, lows, highs, strict=True):
            assert low <= number
            assert high is None or number <= high


@pytest.mark.parametrize(
    ("sums", "failed"),
    [
        ([([0], [1])], set()),
        # x + 1 = y and y + 1 = x push each other up without end.
        ([([0, 2], [1]), ([1, 2], [0])], {0, 1}),
    ],
)
def test_sums_that_never_settle_fail(sums: list[Sum], failed: set[int]) -> None:
    """
    The cost is bounded, and what has not settled by then is not trusted.
    """
    assert failed == propagate([0, 0, 1], [None, None, 1], sums)


def test_a_sum_that_cannot_hold_fails_alone() -> None:
    """
    The other sums narrow their numbers as if it were not there.
    """
    lows, highs = [1, 2, 0, 5], [1, 2, None, 5]
    assert {0} == propagate(lows, highs, [([0], [1]), ([1, 2], [3])])
    assert (lows[2], highs[2]) == (3, 3)
