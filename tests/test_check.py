"""Every sum of the form: whether it holds, fails or is open."""

from collections import Counter
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report.arithmetic.formulas import formulas
from gov_open_report.assembly import assemble
from gov_open_report.form import FORMS
from gov_open_report.models import Value
from texts.figures import Figures, any_figures, seeded
from texts.form import EDITIONS, Edition
from texts.solver import sums

_CAME: Final = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量")
_WHO: Final = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
_BLOCK: Final = tuple(
    f"disputes.reconsideration.{name}" for name in ("upheld", "corrected", "other", "pending", "total")
)
editions = pytest.mark.parametrize("edition", EDITIONS)


def _report(edition: Edition, values: Mapping[str, Value]) -> gor.Report:
    on = gor.Edition(edition)
    disclosure, requests, disputes = assemble(on, on, values)
    return gor.Report(edition=on, disclosure=disclosure, requests=requests, disputes=disputes)


def _statuses(checks: tuple[gor.Check, ...]) -> "Counter[gor.Status]":
    return Counter(each.status for each in checks)


@editions
def test_every_sum_of_the_form_is_there(edition: Edition) -> None:
    """
    Rows, columns, balances, blocks, in the order of the form, over the cells that the form adds up.
    """
    checks = gor.check(gor.Report(edition=gor.Edition(edition)))
    rows = 25 if edition == "2021" else 23
    kinds = ["row"] * rows + ["column"] * 7 + ["balance"] * 7 + ["dispute"] * 3
    assert kinds == [each.kind for each in checks]
    assert len(checks) == len({(each.kind, each.name) for each in checks})
    expected = {(tuple(left), tuple(right)) for left, right in sums(edition)}
    assert expected == {(each.left_paths, each.right_paths) for each in checks}


@given(any_figures(("none",)))
def test_all_hold_where_figures_add_up(figures: Figures) -> None:
    """
    Both sides are what they add up to, and the difference is nothing.
    """
    edition, true = figures.edition, figures.true
    checks = gor.check(_report(edition, true))
    assert {gor.Status.HOLDS} == set(_statuses(checks))
    for each in checks:
        assert sum(true[path] for path in each.left_paths) == each.left == each.right
        assert 0 == each.difference
        assert () == each.unknown


@given(st.integers(0, 99), st.sampled_from(EDITIONS), st.integers(1, 10**30), st.randoms(use_true_random=False))
def test_a_misprint_fails_the_sums_that_have_it(seed: int, edition: Edition, more: int, random: Random) -> None:
    """
    Those and no others, by as much as is misprinted, with the sign of its side.
    """
    true = seeded(edition, seed).true
    path = random.choice([path for path in true if not path.startswith("disclosure")])
    for each in gor.check(_report(edition, {**true, path: true[path] + more})):
        expected = more * ((path in each.left_paths) - (path in each.right_paths))
        assert expected == each.difference
        assert (gor.Status.FAILS if expected else gor.Status.HOLDS) is each.status


def test_a_cell_without_a_figure_leaves_its_sum_open() -> None:
    """
    Two of a block are lost, and nothing proves either: no left side, and a right one.
    """
    values = dict(zip(_BLOCK, (1, None, 0, None, 3), strict=True))
    found = next(each for each in gor.check(_report("2021", values)) if each.name == "reconsideration")
    assert gor.Status.OPEN is found.status
    assert (None, 3, None) == (found.left, found.right, found.difference)
    assert (_BLOCK[1], _BLOCK[3]) == found.unknown


def test_what_is_proven_counts_and_the_report_stays() -> None:
    """
    A gap that its sum proves leaves nothing open, in the report it stays a gap.
    """
    report = _report("2021", dict(zip(_BLOCK, (1, None, 0, 1, 3), strict=True)))
    found = next(each for each in gor.check(report) if each.name == "reconsideration")
    assert (gor.Status.HOLDS, 3) == (found.status, found.left)
    assert report.cell(_BLOCK[1]).value is None


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (gor.Origin.BLANK, gor.Status.HOLDS),
        (gor.Origin.PLACEHOLDER, gor.Status.OPEN),
        (gor.Origin.MISSING, gor.Status.OPEN),
        (gor.Origin.AMBIGUOUS, gor.Status.OPEN),
    ],
)
def test_only_a_blank_may_be_taken_for_zero(origin: gor.Origin, status: gor.Status) -> None:
    """
    A sign, a lost cell and unreadable digits are something else.
    """
    gaps = (_BLOCK[1], _BLOCK[2])
    # A total of three would prove both to be zero, and one of four fails if they are.
    total = 3 if origin is gor.Origin.BLANK else 4
    report = attrs.evolve(
        _report("2021", dict(zip(_BLOCK, (0, None, None, 3, total), strict=True))),
        provenance={path: gor.Provenance("", origin) for path in gaps},
    )
    found = next(each for each in gor.check(report, blanks="zero") if each.name == "reconsideration")
    assert status is found.status


def test_a_blank_taken_for_zero_may_fail() -> None:
    """
    It is an assumption: a total left blank is none of the zeros left out.
    """
    report = _report("2021", dict(zip(_BLOCK, (1, None, None, 2, None), strict=True)))
    (found,) = (each for each in gor.check(report, blanks=gor.Blanks.ZERO) if each.name == "reconsideration")
    assert (gor.Status.FAILS, 3) == (found.status, found.difference)


@pytest.mark.parametrize("verb", [gor.check, gor.suspects])
def test_another_assumption_is_refused(verb: Callable[..., object]) -> None:
    """
    The message tells those that there are.
    """
    with pytest.raises(ValueError, match=r"blanks is 'proven' or 'zero', got 'none'"):
        verb(gor.Report(), blanks="none")


def test_formulas_are_worded_as_the_form_is() -> None:
    """
    In both languages, of each kind.
    """
    formulas.cache_clear()  # made once, they would show a change to the first test alone that asks for them
    checks = {(each.kind.value, each.name): each for each in gor.check(gor.Report())}
    for kind, name, english, chinese in (
        (
            "row",
            "outcomes.denied.state_secret",
            f"the row （三）不予公开 1.属于国家秘密: {' + '.join(_WHO)} = 总计",
            f"“（三）不予公开 1.属于国家秘密”行：{'＋'.join(_WHO)}＝总计",
        ),
        (
            "column",
            "business",
            "the column 商业企业: all outcomes from （一）予以公开 to （六）其他处理 3.其他 = （七）总计",
            "“商业企业”列：“（一）予以公开”至“（六）其他处理 3.其他”各项之和＝（七）总计",
        ),
        (
            "balance",
            "total",
            f"the column 总计: {_CAME[0]} + {_CAME[1]} = （七）总计 + 四、结转下年度继续办理",
            f"“总计”列：{_CAME[0]}＋{_CAME[1]}＝（七）总计＋四、结转下年度继续办理",
        ),
        (
            "dispute",
            "litigation_direct",
            "the block 行政诉讼 未经复议直接起诉: 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计",
            "“行政诉讼 未经复议直接起诉”栏：结果维持＋结果纠正＋其他结果＋尚未审结＝总计",
        ),
    ):
        found = checks[kind, name]
        assert (english, chinese) == (found.formula, found.formula_zh)


def test_the_edition_of_table_three_counts() -> None:
    """
    Tables two and three may be of different editions.
    """
    report = gor.Report(edition=gor.Edition.FORM_2021, requests_edition=gor.Edition.FORM_2019)
    assert len(FORMS[gor.Edition.FORM_2019].identities) == len(gor.check(report))
