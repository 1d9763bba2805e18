"""The form as data: cells, sums, and the terminals that word them."""

from operator import attrgetter

import attrs
import pytest

from gov_open_report.form import FORMS, SECTIONS, Edition, IdentityKind, Measure, Table, paths
from gov_open_report.models import Applicants, DisputeResults, Report
from gov_open_report.wording import official, wordings

editions = pytest.mark.parametrize("edition", list(Edition))


@pytest.mark.parametrize(("edition", "count"), [("2019", 198), ("2021", 200)])
def test_an_edition_has_so_many_cells(edition: str, count: int) -> None:
    """
    198 cells in the 2019 edition, 200 in that of 2021, no path twice.
    """
    form = FORMS[Edition(edition)]
    assert count == len(form.paths) == len(set(form.paths))


@pytest.mark.parametrize(("edition", "counts"), [("2019", [23, 7, 7, 3]), ("2021", [25, 7, 7, 3])])
def test_an_edition_has_so_many_sums(edition: str, counts: list[int]) -> None:
    """
    One sum for each row, two for each column, one for each block, in that order.
    """
    kinds = [identity.kind for identity in FORMS[Edition(edition)].identities]
    expected = [kind for kind, n in zip(IdentityKind, counts, strict=True) for _ in range(n)]
    assert expected == kinds


@editions
def test_every_path_is_a_path_of_attributes(edition: Edition) -> None:
    """
    A cell's path leads from a report to its value, whatever the report.
    """
    report = Report(edition=edition)
    for path in FORMS[edition].paths:
        assert attrgetter(path)(report) is None


@editions
def test_rows_have_the_cells_of_their_models_in_order(edition: Edition) -> None:
    """
    The form and the models have the same cells in the same order.
    """
    form = FORMS[edition]
    disclosure = Report(edition=edition).disclosure
    for disclosed in form.disclosure:
        row = type(getattr(disclosure, disclosed.name))
        assert [cell.name for cell in disclosed.cells] == _fields(row)
    assert [head.name for head in form.columns] == _fields(Applicants)
    assert [head.name for head in form.dispute_columns] == _fields(DisputeResults)
    assert [row.name for row in form.disclosure] == _fields(type(disclosure))


@editions
def test_every_terminal_has_a_wording_in_its_grammar(edition: Edition) -> None:
    """
    The form names terminals; the grammars hold their words.
    """
    form = FORMS[edition]
    terminals = [
        *((Table.DISCLOSURE, row.terminal) for row in form.disclosure),
        *((Table.DISCLOSURE, row.item) for row in form.disclosure),
        *((Table.DISCLOSURE, cell.terminal) for row in form.disclosure for cell in row.cells),
        *((Table.REQUESTS, row.terminal) for row in form.requests),
        *((Table.REQUESTS, head.terminal) for head in form.columns),
        *((Table.REQUESTS, row.group) for row in form.requests if row.group),
        *((Table.DISPUTES, block.terminal) for block in form.blocks),
        *((Table.DISPUTES, head.terminal) for head in form.dispute_columns),
        *((Table.DISPUTES, block.group) for block in form.blocks if block.group),
    ]
    for table, terminal in terminals:
        assert official(table, terminal)


def test_every_section_has_a_heading_in_its_grammar() -> None:
    """
    A section's name in capitals is the terminal of its heading.
    """
    assert {name.upper() for name in SECTIONS} <= wordings("report").keys()


@editions
def test_every_count_of_tables_three_and_four_is_in_a_sum(edition: Edition) -> None:
    """
    All cells of tables three and four take part in some sum, those of table two in none.
    """
    form = FORMS[edition]
    summed = {path for each in form.identities for path in (*each.left, *each.right)}
    expected = {path for path in form.paths if not path.startswith("disclosure.")}
    assert expected == summed


@editions
def test_sums_are_those_that_the_form_prints(edition: Edition) -> None:
    """
    （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
    """
    by_name = {(each.kind, each.name): each for each in FORMS[edition].identities}
    balance = by_name[IdentityKind.BALANCE, "business"]
    assert balance.left == ("requests.received.business", "requests.carried_in.business")
    assert balance.right == ("requests.outcomes.total.business", "requests.carried_out.business")
    row = by_name[IdentityKind.ROW, "outcomes.denied.state_secret"]
    assert len(row.left) == 6
    assert row.right == ("requests.outcomes.denied.state_secret.total",)
    column = by_name[IdentityKind.COLUMN, "total"]
    assert {path.rpartition(".")[2] for path in column.left} == {"total"}
    assert column.right == ("requests.outcomes.total.total",)
    dispute = by_name[IdentityKind.DISPUTE, "litigation_direct"]
    assert dispute.right == ("disputes.litigation_direct.total",)


def test_only_the_change_of_items_is_signed_and_only_amounts_are_money() -> None:
    """
    本年增/减 is signed; fees of 2021 and procurement of 2019 are money.
    """
    measured = {
        path: cell.measure
        for form in FORMS.values()
        for row in form.disclosure
        for path, cell in zip(row.paths, row.cells, strict=True)
        if cell.measure is not Measure.COUNT
    }
    money = {path for path, measure in measured.items() if measure is Measure.MONEY}
    assert money == {"disclosure.fees.amount", "disclosure.procurement.amount"}
    assert {path.rpartition(".")[2] for path in measured.keys() - money} == {"change"}


def test_tables_two_and_three_may_be_of_different_editions() -> None:
    """
    Each table has the cells of its own edition, and the order stays.
    """
    mixed = paths(Edition.FORM_2021, Edition.FORM_2019)
    assert mixed[0] == "disclosure.rules.issued"
    assert "requests.outcomes.other.undivided.total" in mixed
    assert "disclosure.procurement.amount" not in mixed
    assert mixed[-1] == "disputes.litigation_after_reconsideration.total"
    assert paths(Edition.FORM_2019, Edition.FORM_2019) == FORMS[Edition.FORM_2019].paths


def _fields(model: type) -> list[str]:
    return [field.name for field in attrs.fields(model)]
