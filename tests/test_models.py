"""What a report is."""

import copy
import pickle
from datetime import date
from decimal import Decimal

import attrs
import pytest

from gov_open_report.assembly import assemble
from gov_open_report.diagnostics import Code, DamagedReportError, Diagnostic
from gov_open_report.form import FORMS, Edition, Measure
from gov_open_report.models import (
    Applicants,
    Decisions,
    Disclosure2019,
    Disclosure2021,
    DisputeResults,
    Disputes,
    FeesCharged,
    Items,
    Layout,
    Origin,
    OtherOutcomes,
    Outcomes,
    Provenance,
    Report,
    Requests,
    Section,
    Span,
    Subsection,
    Value,
)

editions = pytest.mark.parametrize("edition", list(Edition))


def _numbered(edition: Edition) -> dict[str, Value]:
    """Give every cell of *edition* a value of its own, by path."""
    values: dict[str, Value] = dict(zip(FORMS[edition].paths, range(1, 999), strict=False))
    for row in FORMS[edition].disclosure:
        for path, cell in zip(row.paths, row.cells, strict=True):
            if cell.measure is Measure.MONEY:
                values[path] = Decimal("25.034")
            if cell.measure is Measure.CHANGE:
                values[path] = -3
    return values


def _report(edition: Edition) -> Report:
    disclosure, requests, disputes = assemble(edition, edition, _numbered(edition))
    return Report(
        title="望湖市教育局2023年政府信息公开工作年度报告",
        authority="望湖市教育局",
        year=2023,
        period=(date(2023, 1, 1), date(2023, 12, 31)),
        edition=edition,
        sections=(
            Section(1, "overview", "一、总体情况", "全年…", (Subsection("（一）主动公开", "…"),)),
        ),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
    )


@editions
def test_cells_give_what_the_tables_were_built_from(edition: Edition) -> None:
    """
    Assembling values by path and asking for the cells are inverse, order included.
    """
    values = _numbered(edition)
    found = {cell.path: cell.value for cell in _report(edition).cells()}
    assert list(values.items()) == list(found.items())


@editions
def test_a_path_leads_to_its_cell(edition: Edition) -> None:
    """
    cell(path) is the cell that cells() yields under that path.
    """
    report = _report(edition)
    assert list(report.cells()) == [report.cell(path) for path in FORMS[edition].paths]


def test_values_stand_where_their_names_say() -> None:
    """
    A value is read by the attributes of its path.
    """
    values: dict[str, Value] = {
        "disclosure.fees.amount": Decimal("25.034"),
        "requests.outcomes.denied.state_secret.natural_person": 456,
        "requests.outcomes.other.fee_overdue.total": 2,
        "disputes.litigation_direct.pending": 36,
    }
    disclosure, requests, disputes = assemble(Edition.FORM_2021, Edition.FORM_2021, values)
    assert disclosure == Disclosure2021(fees=FeesCharged(Decimal("25.034")))
    assert requests.outcomes.denied.state_secret == Applicants(natural_person=456)
    assert requests.outcomes.other.fee_overdue.total == 2
    assert disputes == Disputes(litigation_direct=DisputeResults(pending=36))


def test_a_report_may_mix_the_editions() -> None:
    """
    Tables two and three each have the cells of their own edition.
    """
    report = Report(edition=Edition.FORM_2019, requests_edition=Edition.FORM_2021)
    paths = [cell.path for cell in report.cells()]
    assert "disclosure.procurement.amount" in paths
    assert "requests.outcomes.other.fee_overdue.total" in paths
    assert isinstance(report.disclosure, Disclosure2019)


def test_an_empty_report_is_all_blank() -> None:
    """
    Everything may be left out; what nobody gave is blank.
    """
    report = Report()
    assert report.edition is report.requests_edition is Edition.FORM_2021
    assert {Origin.BLANK} == {cell.origin for cell in report.cells()}
    assert report.disclosure == Disclosure2021()


def test_a_value_given_by_hand_counts_as_printed() -> None:
    """
    Without provenance a value is printed, and None is blank.
    """
    report = Report(disclosure=Disclosure2021(licensing=Decisions(0)))
    cell = report.cell("disclosure.licensing.decisions")
    assert (0, Origin.PRINTED, "", None) == (cell.value, cell.origin, cell.raw, cell.span)


def test_cells_are_joined_with_where_they_came_from() -> None:
    """
    Raw text, span, note and origin come from the provenance under the cell's path.
    """
    path = "disclosure.licensing.decisions"
    source = Provenance("55（含自然失效29件）", Origin.PRINTED, Span(7, 18), "含自然失效29件")
    report = Report(disclosure=Disclosure2021(licensing=Decisions(55)), provenance={path: source})
    cell = report.cell(path)
    assert (55, source.raw, source.origin, source.span, source.note) == attrs.astuple(
        cell, recurse=False
    )[1:]


def test_an_unknown_path_is_an_error_that_names_its_neighbours() -> None:
    """
    KeyError says what was asked for, and what is like it.
    """
    with pytest.raises(KeyError, match=r"recieved.*requests\.received\.total"):
        Report().cell("requests.recieved.total")


def test_a_path_of_the_other_edition_is_an_error() -> None:
    """
    The editions have different cells.
    """
    with pytest.raises(KeyError, match="2021 edition"):
        Report().cell("disclosure.procurement.amount")


@pytest.mark.parametrize("path", [3, None, ("requests", "received", "total")])
def test_a_cell_is_asked_for_by_its_path(path: object) -> None:
    """
    Anything but a text is a mistake of the program's own, and no path that a report lacks.
    """
    message = f"a cell has a path, such as 'requests.received.total', got {type(path).__name__}"
    with pytest.raises(TypeError, match=f"^{message}$"):
        Report().cell(path)  # type: ignore[arg-type]  # wrong on purpose


def test_a_report_is_shown_on_one_line() -> None:
    """
    Which it is, and how much of it was read; not each of its two hundred cells.
    """
    assert "<Report None, year None, edition 2021: 0 of 200 cells have a figure, diagnostics: 0>" == repr(Report())
    report = Report(
        title="某县\n年度报告",
        year=2020,
        edition=Edition.FORM_2019,
        requests_edition=Edition.FORM_2021,
        requests=Requests(received=Applicants(natural_person=0, total=3)),
        diagnostics=(Diagnostic(Code.TITLE_MISSING, Span(0, 0)),),
    )
    assert (
        "<Report '某县\\n年度报告', year 2020, edition 2019 and 2021: 2 of 212 cells have a figure, diagnostics: 1>"
        == repr(report)
    )


def test_how_a_report_was_read_never_counts() -> None:
    """
    Source, spans, layout, diagnostics and provenance never count in equality.
    """
    report = _report(Edition.FORM_2021)
    read = attrs.evolve(
        report,
        layout=Layout.PIPES,
        source="…",
        diagnostics=(Diagnostic(Code.TITLE_MISSING, Span(0, 0)),),
        provenance={"requests.received.total": Provenance("7", Origin.PRINTED)},
        sections=(attrs.evolve(report.sections[0], span=Span(0, 3)),),
    )
    assert report == read
    assert hash(report) == hash(read)
    assert report != attrs.evolve(report, year=2022)


@editions
def test_a_report_pickles_and_copies(edition: Edition) -> None:
    """
    A report survives pickling and deep copying whole, what equality passes over too.
    """
    report = attrs.evolve(
        _report(edition),
        layout=Layout.TABS,
        source="…",
        diagnostics=(Diagnostic(Code.TITLE_MISSING, Span(0, 0)),),
        provenance={"requests.received.total": Provenance("7", Origin.PRINTED)},
    )
    for twin in (pickle.loads(pickle.dumps(report)), copy.deepcopy(report)):  # noqa: S301  # ours
        assert attrs.asdict(report) == attrs.asdict(twin)


def test_annotations_can_be_resolved() -> None:
    """
    Converters such as cattrs find every type that a field names.
    """
    for model in (Report, Section, Provenance, Diagnostic, Requests, Disclosure2019):
        attrs.resolve_types(model)


def test_a_section_that_the_text_lacks_is_empty() -> None:
    """
    overview, problems and other_matters are always sections.
    """
    report = _report(Edition.FORM_2021)
    assert report.overview is report.sections[0]
    assert report.problems == Section(5, "problems")
    assert report.other_matters.text == ""


def test_errors_are_raised_on_demand() -> None:
    """
    raise_for_errors raises for errors alone, and carries the report.
    """
    warned = Report(diagnostics=(Diagnostic(Code.TITLE_MISSING, Span(0, 0)),))
    warned.raise_for_errors()
    damaged = Report(diagnostics=(Diagnostic(Code.CELL_MISSING, Span(0, 0)),))
    with pytest.raises(DamagedReportError) as caught:
        damaged.raise_for_errors()
    assert caught.value.report is damaged


@pytest.mark.parametrize("value", [-1, True, "1", 1.0, Decimal(1)])
def test_a_count_is_a_whole_number_from_zero_on(value: object) -> None:
    """
    The message says the rule, then the value.
    """
    with pytest.raises(ValueError, match="business is a whole number, zero or more, or None, got"):
        Applicants(business=value)  # type: ignore[arg-type]  # what a careless caller may give


def test_a_change_may_be_negative() -> None:
    """
    本年增/减 is signed; everything else is not.
    """
    assert Items(change=-3).change == -3
    with pytest.raises(ValueError, match="change is a whole number or None"):
        Items(change=True)
    with pytest.raises(ValueError, match="previous_items is a whole number, zero or more"):
        Items(previous_items=-3)


@pytest.mark.parametrize("amount", [Decimal(-1), Decimal("NaN"), Decimal("Infinity"), 1, 0.5])
def test_money_is_a_finite_decimal_from_zero_on(amount: object) -> None:
    """
    Neither floats nor counts are money.
    """
    with pytest.raises(ValueError, match="amount is a finite Decimal, zero or more"):
        FeesCharged(amount)  # type: ignore[arg-type]  # what a careless caller may give


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 2), (True, 3), (0, 1.0)])
def test_a_span_is_a_range_of_offsets(start: int, end: int) -> None:
    """
    Whole numbers from 0 on, the end at or after the start.
    """
    with pytest.raises(ValueError, match="a span"):
        Span(start, end)


def test_a_span_gives_its_part_of_the_text() -> None:
    """
    Half-open, in code points.
    """
    assert "二三" == Span(1, 3).of("一二三四")
    assert "" == Span(1, 1).of("一二三四")


def test_table_two_is_of_the_edition() -> None:
    """
    A report cannot hold the table of another edition.
    """
    with pytest.raises(ValueError, match="table two of the 2019 edition is a Disclosure2019"):
        Report(edition=Edition.FORM_2019, disclosure=Disclosure2021())


@editions
def test_rows_that_the_edition_lacks_are_empty(edition: Edition) -> None:
    """
    A figure that cells() would pass over cannot be put into a report.
    """
    row = Applicants(total=1)
    foreign = (
        OtherOutcomes(fee_overdue=row)
        if edition is Edition.FORM_2019
        else OtherOutcomes(undivided=row)
    )
    with pytest.raises(ValueError, match=f"the {edition} edition has no such row"):
        Report(edition=edition, requests=Requests(outcomes=Outcomes(other=foreign)))


def test_sections_stand_in_the_order_of_the_form() -> None:
    """
    Each at most once, by number.
    """
    first, last = Section(1, "overview"), Section(6, "other_matters")
    with pytest.raises(ValueError, match="in the order of the form"):
        Report(sections=(last, first))
    with pytest.raises(ValueError, match="each once"):
        Report(sections=(first, first))


def test_a_section_has_the_name_of_its_number() -> None:
    """
    Number and name say the same thing twice, so they agree.
    """
    with pytest.raises(ValueError, match="section 5 is problems"):
        Section(5, "overview")
    with pytest.raises(ValueError, match="from 1 to 6"):
        Section(7, "appendix")


def test_years_and_periods_are_possible() -> None:
    """
    A year is from 1 on, a period is not backwards.
    """
    with pytest.raises(ValueError, match="a year"):
        Report(year=0)
    with pytest.raises(ValueError, match="a period"):
        Report(period=(date(2023, 12, 31), date(2023, 1, 1)))


def test_an_edition_may_be_given_by_its_name() -> None:
    """
    What comes from JSON is a string, and becomes a member.
    """
    assert Report(edition="2019").requests_edition is Edition.FORM_2019
