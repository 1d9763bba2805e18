"""What reports of several years say of each other."""

from collections.abc import Sequence
from importlib.util import find_spec, module_from_spec
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.assembly import assemble
from gov_open_report.form import FORMS
from gov_open_report.wording import label

_COLUMNS = [column.name for column in FORMS[gor.Edition.FORM_2021].columns]
_ROWS = ("rules", "normative_documents")
_BODY = "云溪县林业和草原局"
_SEVEN = len(_COLUMNS)

counts = st.integers(0, 10**12)
rows_of_counts = st.lists(counts, min_size=_SEVEN, max_size=_SEVEN)


def _report(
    year: int | None,
    carried_in: Sequence[int | None] = (),
    carried_out: Sequence[int | None] = (),
    *,
    documents: Sequence[tuple[int | None, int | None, int | None]] = (),
    body: str | None = _BODY,
    edition: gor.Edition = gor.Edition.FORM_2021,
) -> gor.Report:
    values: dict[str, int | None] = {}
    for name, figures in (("carried_in", carried_in), ("carried_out", carried_out)):
        values |= {f"requests.{name}.{column}": figure for column, figure in zip(_COLUMNS, figures, strict=False)}
    for row, figures in zip(_ROWS, documents, strict=False):
        cells = ("issued", "repealed", "in_force")
        values |= {f"disclosure.{row}.{cell}": figure for cell, figure in zip(cells, figures, strict=True)}
    disclosure, requests, disputes = assemble(edition, edition, values)
    return gor.Report(
        year=year, authority=body, edition=edition, disclosure=disclosure, requests=requests, disputes=disputes
    )


def _remarks(result: gor.SeriesResult) -> list[gor.SeriesRemarkKind]:
    return [remark.kind for remark in result.remarks]


def _statuses(result: gor.SeriesResult, law: gor.SeriesLaw) -> list[gor.SeriesStatus]:
    return [check.status for check in result.checks if check.law is law]


@st.composite
def true_series(draw: st.DrawFn) -> list[gor.Report]:
    """Reports of consecutive years in which both laws hold, in any order."""
    carried = draw(rows_of_counts)
    in_force = [draw(st.integers(0, 500)) for _ in _ROWS]
    reports = []
    for year in range(2021, 2021 + draw(st.integers(2, 5))):
        left = draw(rows_of_counts)
        issued = [draw(st.integers(0, 9)) for _ in _ROWS]
        repealed = [draw(st.integers(0, old + new)) for old, new in zip(in_force, issued, strict=True)]
        in_force = [old + new - gone for old, new, gone in zip(in_force, issued, repealed, strict=True)]
        documents = list(zip(issued, repealed, in_force, strict=True))
        reports.append(_report(year, carried, left, documents=documents))
        carried = left
    return draw(st.permutations(reports))


@given(true_series())
def test_a_true_series_holds_in_whatever_order(reports: list[gor.Report]) -> None:
    """
    Every column and row of every pair of years is compared, nothing differs, nothing is remarked.
    """
    result = gor.check_series(reports)
    pairs = len(reports) - 1
    assert [gor.SeriesStatus.HOLDS] * pairs * _SEVEN == _statuses(result, gor.SeriesLaw.CARRIED)
    assert [gor.SeriesStatus.HOLDS] * pairs * len(_ROWS) == _statuses(result, gor.SeriesLaw.IN_FORCE)
    assert ((), ()) == (result.remarks, result.differing)


@given(true_series(), st.data())
def test_one_wrong_figure_shows_where_it_is_compared(reports: list[gor.Report], data: st.DataObject) -> None:
    """
    A figure carried in that is changed differs at its cell alone, and says both figures.
    """
    reports = sorted(reports, key=lambda report: report.year or 0)
    at = data.draw(st.integers(1, len(reports) - 1))
    column = data.draw(st.sampled_from(_COLUMNS))
    true = getattr(reports[at].requests.carried_in, column)
    wrong = data.draw(counts.filter(lambda figure: figure != true))
    row = attrs.evolve(reports[at].requests.carried_in, **{column: wrong})
    reports[at] = attrs.evolve(reports[at], requests=attrs.evolve(reports[at].requests, carried_in=row))
    (check,) = gor.check_series(reports).differing
    path = f"requests.carried_in.{column}"
    assert (path, wrong, true) == (check.found.path, check.found.value, check.expected_value)
    assert ((at - 1,), (at,)) == (check.earlier, check.later)
    for message in (check.message, check.message_zh):
        assert label(path) in message
        assert str(wrong) in message
        assert str(true) in message


@given(true_series(), st.data())
def test_a_figure_that_is_not_known_is_never_a_difference(reports: list[gor.Report], data: st.DataObject) -> None:
    """
    Whatever is left out, what is open is exactly what needs it, and the rest holds.
    """
    at = data.draw(st.integers(0, len(reports) - 1))
    blank = attrs.evolve(reports[at], requests=gor.Requests())
    result = gor.check_series([*reports[:at], blank, *reports[at + 1 :]])
    assert () == result.differing
    for check in result.checks:
        touched = check.law is gor.SeriesLaw.CARRIED and at in (*check.earlier, *check.later)
        assert (gor.SeriesStatus.OPEN if touched else gor.SeriesStatus.HOLDS) == check.status


def test_carried_requests_are_compared_over_a_change_of_edition() -> None:
    """
    2020 on the 2019 edition, 2021 on its own: table three counts them alike, table two does not.
    """
    first = _report(2020, [0] * 7, [4, 0, 0, 0, 0, 0, 4], edition=gor.Edition.FORM_2019)
    second = _report(2021, [3, 0, 0, 0, 0, 0, 3], documents=[(1, 0, 9), (2, 0, 30)])
    result = gor.check_series([first, second])
    assert ["natural_person", "total"] == [check.found.path.rpartition(".")[2] for check in result.differing]
    assert [] == _statuses(result, gor.SeriesLaw.IN_FORCE)
    (remark,) = result.remarks
    assert (gor.SeriesRemarkKind.IN_FORCE_NOT_COUNTED, (2020, 2021)) == (remark.kind, remark.years)


def test_documents_in_force_are_told_with_every_term() -> None:
    """
    What was, what came, what went.
    """
    first = _report(2022, documents=[(0, 0, 9), (0, 0, 30)])
    second = _report(2023, documents=[(4, 1, 12), (2, 3, 30)])
    (check,) = gor.check_series([second, first]).differing
    assert ("disclosure.normative_documents.in_force", 30, 29) == (
        check.found.path,
        check.found.value,
        check.expected_value,
    )
    assert (
        "2023 行政规范性文件 / 现行有效件数 is 30, but expected 29 = 30 (2022 行政规范性文件 / 现行有效件数)"
        " + 2 (2023 行政规范性文件 / 本年制发件数) - 3 (2023 行政规范性文件 / 本年废止件数)"
    ) == check.message
    assert (
        "2023年“行政规范性文件 / 现行有效件数”为30，应为29 = 30（2022年“行政规范性文件 / 现行有效件数”）"
        " + 2（2023年“行政规范性文件 / 本年制发件数”） - 3（2023年“行政规范性文件 / 本年废止件数”）"
    ) == check.message_zh


def test_more_documents_repealed_than_there_were_is_a_difference() -> None:
    """
    The sum may fall below zero, which no table says.
    """
    result = gor.check_series([_report(2022, documents=[(0, 0, 1)]), _report(2023, documents=[(0, 3, 0)])])
    assert [-2] == [check.expected_value for check in result.differing]


def test_documents_in_force_are_compared_row_by_row_of_each_version() -> None:
    """
    Of 规章 and 行政规范性文件, each with its own cells; the reports are told that have them.
    """
    # Read anew: the rows are looked up once, on import, and a change of how would not show any more.
    spec = find_spec("gov_open_report.arithmetic.series")
    assert spec
    assert spec.loader
    series = module_from_spec(spec)
    spec.loader.exec_module(series)
    years = [_report(2023, documents=[(1, 2, 3), (4, 5, 6)]), _report(2022), _report(2023)]
    checks = [check for check in series.check_series(years).checks if check.law is gor.SeriesLaw.IN_FORCE]
    assert [
        (
            f"disclosure.{row}.in_force",
            f"disclosure.{row}.in_force",
            f"disclosure.{row}.issued",
            f"disclosure.{row}.repealed",
        )
        for row in _ROWS
    ] == [(check.found.path, *(term.path for term in check.expected)) for check in checks]
    assert [(2022, None, 1), (2023, 1, 1), (2023, 2, -1)] == [
        (term.year, term.value, term.sign) for term in checks[0].expected
    ]
    assert [((1,), (0, 2))] * len(_ROWS) == [(check.earlier, check.later) for check in checks]


def test_what_holds_and_what_is_open_say_so() -> None:
    """
    Both have messages too, under the form's labels.
    """
    checks = gor.check_series([_report(2022, [], [5]), _report(2023, [5])]).checks
    assert checks[0].message == (
        "2023 二、上年结转政府信息公开申请数量 / 自然人 is 5, as expected 5 (2022 四、结转下年度继续办理 / 自然人)"
    )
    assert checks[1].message_zh == (
        "缺少数字，未作比对：2023年“二、上年结转政府信息公开申请数量 / 商业企业”；"
        "2022年“四、结转下年度继续办理 / 商业企业”"
    )
    assert "not compared, for want of a figure: 2023 " in checks[1].message


def test_years_on_either_side_of_a_gap_are_not_compared() -> None:
    """
    The gap is named instead.
    """
    result = gor.check_series([_report(2024, [1] * 7), _report(2021, [0] * 7, [9] * 7)])
    assert () == result.checks
    (remark,) = result.remarks
    assert (gor.SeriesRemarkKind.YEARS_MISSING, (1, 0), (2022, 2023)) == (remark.kind, remark.reports, remark.years)
    assert "2022, 2023" in remark.message
    assert "2022、2023" in remark.message_zh


@pytest.mark.parametrize(
    ("later", "years"),
    [
        (2023, (2022,)),
        (2025, (2022, 2023, 2024)),
        (2052, tuple(range(2022, 2052))),
        (2053, (2022, 2052)),
    ],
)
def test_a_gap_names_each_year_up_to_thirty(later: int, years: tuple[int, ...]) -> None:
    """
    One year is a gap too; of more than thirty the first and the last are named.
    """
    result = gor.check_series([_report(2021), _report(later)])
    assert ((), [years]) == (result.checks, [remark.years for remark in result.remarks])


def test_a_gap_of_centuries_names_its_ends() -> None:
    """
    A misread year costs nothing.
    """
    (remark,) = gor.check_series([_report(2), _report(2021)]).remarks
    assert (3, 2020) == remark.years
    assert "no report of 3 to 2020: the years on either side are not compared" == remark.message
    assert "缺少3至2020年的报告，其前后两年未作比对" == remark.message_zh
    # Two years that are not neighbours are the ends of what lies between, however short.
    assert "no report of 2021 to 2023: " in attrs.evolve(remark, years=(2021, 2023)).message
    assert "no report of 2021, 2022: " in attrs.evolve(remark, years=(2021, 2022)).message


def test_figures_too_long_to_print_are_told_by_their_size() -> None:
    """
    Of a report built by hand: nothing raises, and what differs is still seen.
    """
    huge = 1 << 20_000
    totals = [*[0] * (_SEVEN - 1), huge]
    result = gor.check_series([_report(2022, carried_out=totals), _report(2023, carried_in=[*totals[:-1], huge + 1])])
    (check,) = result.differing
    assert "2^20000… (2022 " in check.message
    assert "应为2^20000…" in check.message_zh


def test_versions_of_a_year_count_where_they_agree() -> None:
    """
    Where two reports of a year differ, nothing is known; where they agree, or one is silent, it is.
    """
    old = _report(2022, [], [1, 2, 3, 0, 0, 0, 6])
    new = _report(2022, [], [1, 5, None, 0, 0, 0, 9])
    later = _report(2023, [1, 5, 4, 0, 0, 0, 9])
    result = gor.check_series([old, later, new])
    assert [gor.SeriesRemarkKind.YEAR_REPEATED] == _remarks(result)
    assert ((0, 2), (2022,)) == (result.remarks[0].reports, result.remarks[0].years)
    assert "several reports of 2022: where their figures differ, nothing is compared" == result.remarks[0].message
    assert "2022年有多份报告，数字不一致之处未作比对" == result.remarks[0].message_zh
    holds, differs, unknown = gor.SeriesStatus.HOLDS, gor.SeriesStatus.DIFFERS, gor.SeriesStatus.OPEN
    statuses = [holds, unknown, differs, holds, holds, holds, unknown]
    assert statuses == _statuses(result, gor.SeriesLaw.CARRIED)
    assert ((0, 2), (1,)) == (result.checks[0].earlier, result.checks[0].later)


def test_a_report_without_a_year_is_left_out() -> None:
    """
    And remarked.
    """
    result = gor.check_series([_report(None, [1]), _report(2023, [2])])
    assert ((), [gor.SeriesRemarkKind.YEAR_UNKNOWN], (0,)) == (
        result.checks,
        _remarks(result),
        result.remarks[0].reports,
    )


def test_bodies_are_compared_each_with_itself() -> None:
    """
    A mixed list is no error: each body is a series, and all but the first are remarked.
    """
    reports = [
        _report(2022, [], [1] * 7),
        _report(2022, [], [2] * 7, body="平川县教育局"),
        _report(2023, [1] * 7),
        _report(2023, [2] * 7, body="平川县教育局"),
    ]
    result = gor.check_series(reports)
    assert [gor.SeriesStatus.HOLDS] * 2 * _SEVEN == _statuses(result, gor.SeriesLaw.CARRIED)
    (remark,) = result.remarks
    assert (gor.SeriesRemarkKind.OTHER_BODY, (1, 3), "平川县教育局") == (remark.kind, remark.reports, remark.body)
    assert "平川县教育局" in remark.message


def test_a_name_that_several_bodies_share_is_of_none() -> None:
    """
    教育局 is that of either county.
    """
    reports = [_report(2022, body="甲县教育局"), _report(2022, body="乙县教育局"), _report(2023, body="教育局")]
    result = gor.check_series(reports)
    assert () == result.checks
    assert [gor.SeriesRemarkKind.BODY_SHORTENED, gor.SeriesRemarkKind.OTHER_BODY] == _remarks(result)


def test_reports_without_a_body_are_taken_at_the_callers_word() -> None:
    """
    They join the only body named, or each other, with a remark.
    """
    named = gor.check_series([_report(2022, [], [1] * 7), _report(2023, [1] * 7, body=None)])
    nameless = gor.check_series([_report(2022, [], [1] * 7, body=None), _report(2023, [1] * 7, body=None)])
    assert [gor.SeriesStatus.HOLDS] * 7 == _statuses(named, gor.SeriesLaw.CARRIED)
    assert [gor.SeriesStatus.HOLDS] * 7 == _statuses(nameless, gor.SeriesLaw.CARRIED)
    assert [gor.SeriesRemarkKind.BODY_UNKNOWN] == _remarks(named)
    assert [gor.SeriesRemarkKind.BODY_UNKNOWN] * 2 == _remarks(nameless)
    assert [((0,), ""), ((1,), "")] == [(remark.reports, remark.body) for remark in nameless.remarks]


def test_proven_figures_count_if_the_caller_completes_the_reports() -> None:
    """
    By itself a blank is open.
    """
    earlier = _report(2022, [], [2, 0, 0, 0, 0, 0, None])
    later = _report(2023, [2, 0, 0, 0, 0, 0, 2])
    as_read = gor.check_series([earlier, later])
    completed = gor.check_series(map(gor.complete, [earlier, later]))
    assert gor.SeriesStatus.OPEN is _statuses(as_read, gor.SeriesLaw.CARRIED)[-1]
    assert gor.SeriesStatus.HOLDS is _statuses(completed, gor.SeriesLaw.CARRIED)[-1]


@given(st.integers(0))
def test_whatever_the_reports_nothing_raises(seed: int) -> None:
    """
    Any years, bodies, editions and figures; every message can be made.
    """
    random = Random(seed)
    reports = [
        _report(
            random.choice([None, 2019, 2020, 2021, 2022, 2023]),
            [random.choice([None, 0, 1, 7]) for _ in range(7)],
            [random.choice([None, 0, 1, 7]) for _ in range(7)],
            body=random.choice([None, "", " ", "市", "甲市教育局", "教育局", "乙县甲市教育局"]),
            edition=random.choice(list(gor.Edition)),
        )
        for _ in range(random.randint(0, 12))
    ]
    result = gor.check_series(reports)
    assert result == gor.check_series(iter(reports))
    messages = [(check.message, check.message_zh) for check in result.checks]
    messages += [(remark.message, remark.message_zh) for remark in result.remarks]
    assert all(english and chinese for english, chinese in messages)


def test_an_empty_series_is_empty() -> None:
    """
    Nothing to compare is no error; one report is not one either.
    """
    assert gor.SeriesResult() == gor.check_series([])
    assert gor.SeriesResult() == gor.check_series([_report(2023)])


def test_anything_but_reports_is_a_type_error() -> None:
    """
    Said with what was given and where.
    """
    with pytest.raises(TypeError, match=r"^a series is made of Report, got str at index 1$"):
        gor.check_series([_report(2023), "text"])  # type: ignore[list-item]  # what the test is of
    with pytest.raises(TypeError, match=r"^a series is several reports, got one Report: give a list of them$"):
        gor.check_series(_report(2023))  # type: ignore[arg-type]  # what the test is of
