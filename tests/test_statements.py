"""What prose says of requests and disputes, against the tables."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import StatementDoubt as Doubt
from gov_open_report import StatementKind as Kind
from gov_open_report import StatementStatus as Status
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._statements.clauses import clauses
from gov_open_report._statements.words import Word, vocabulary
from gov_open_report.assembly import assemble
from gov_open_report.form import FORMS
from gov_open_report.wording import label
from texts.figures import Figures, any_figures, seeded
from texts.layouts import LAYOUTS, Way
from texts.reports import BODY, CHANGES, YEAR, Options, report

# The report that most sentences below are of.
_FIGURES: Final = {
    "requests.received.natural_person": 10,
    "requests.received.business": 2,
    "requests.received.total": 12,
    "requests.carried_in.natural_person": 2,
    "requests.carried_in.total": 2,
    "requests.outcomes.granted.total": 5,
    "requests.outcomes.partially_granted.total": 2,
    "requests.outcomes.denied.internal_affairs.total": 1,
    "requests.outcomes.unavailable.not_held.total": 3,
    "requests.outcomes.total.total": 11,
    "requests.carried_out.total": 3,
    "disputes.reconsideration.total": 2,
    "disputes.litigation_direct.total": 1,
}


def _report(
    prose: str,
    figures: Mapping[str, int | None] = _FIGURES,
    *,
    year: int | None = 2023,
    body: str | None = BODY,
    blank: Iterable[str] = (),
) -> gor.Report:
    edition = gor.Edition.FORM_2021
    counts = {path: figures.get(path, 0) for path in FORMS[edition].paths if not path.startswith("disclosure")}
    values = {path: value for path, value in counts.items() if path not in set(blank)}
    disclosure, requests, disputes = assemble(edition, edition, values)
    sections = (gor.Section(1, "overview", "一、总体情况", prose),)
    return gor.Report(
        year=year, authority=body, sections=sections, disclosure=disclosure, requests=requests, disputes=disputes
    )


def _said(prose: str, *, year: int | None = 2023, body: str | None = BODY) -> list[tuple[Kind, int, Status]]:
    return [(one.kind, one.figure, one.status) for one in gor.statements(_report(prose, year=year, body=body))]


# True reports

_KINDS: Final[Mapping[str, Callable[[Mapping[str, int]], int]]] = {
    "received": lambda true: true["requests.received.total"],
    "carried_in": lambda true: true["requests.carried_in.total"],
    "both": lambda true: true["requests.received.total"] + true["requests.carried_in.total"],
    "handled": lambda true: true["requests.outcomes.total.total"],
    "carried_out": lambda true: true["requests.carried_out.total"],
    "granted": lambda true: _group(true, "granted"),
    "partial": lambda true: _group(true, "partially_granted"),
    "denied": lambda true: _group(true, "denied"),
    "unavailable": lambda true: _group(true, "unavailable"),
    "declined": lambda true: _group(true, "declined"),
    "person": lambda true: true["requests.received.natural_person"],
    "reviews": lambda true: true["disputes.reconsideration.total"],
    "suits": lambda true: (
        true["disputes.litigation_direct.total"] + true["disputes.litigation_after_reconsideration.total"]
    ),
}
_TRUE: Final = (
    "{year}年，我局共收到政府信息公开申请{received}件，上年结转{carried_in}件，办结{handled}件，结转下年度{carried_out}件。",
    "全年受理依申请公开{both}件（含上年结转{carried_in}件），答复{handled}件，{carried_out}件结转下年度继续办理。",
    "本年度，本局新收政府信息公开申请{received}件，其中自然人{person}件，已全部办结。",
    "{year}年度共办理答复政府信息公开申请{handled}件，其中予以公开{granted}件，部分公开{partial}件。",
    "收到政府信息公开申请{received}件，不予公开{denied}件，无法提供{unavailable}件，不予处理{declined}件。",
    "{body}{year}年1月1日至12月31日接收{received:,} 件政府信息公开申请。",
    "因政府信息公开工作被申请行政复议{reviews}件，因政府信息公开被提起行政诉讼{suits}件。",
    "全年收到政府信息公开申请{received}件，较上年增加6件，同比增长12.5%，依法答复{handled}件，答复率100%。",
)


def _group(true: Mapping[str, int], name: str) -> int:
    prefix = f"requests.outcomes.{name}."
    paths = [path for path in true if path.startswith(prefix) and path.endswith(".total")]
    return sum(true[path] for path in paths)


def _count(*templates: str) -> int:
    """Count the figures that *templates* give."""
    return sum(len(re.findall(r"\{(?!year|body)", template)) for template in templates)


def _of(figures: Figures, prose: str) -> gor.Report:
    """Build the report that prints *figures* and says *prose*, by hand."""
    values = {path: value for path, value in figures.values.items() if not path.startswith("disclosure")}
    edition = gor.Edition(figures.edition)
    disclosure, requests, disputes = assemble(edition, edition, values)
    return gor.Report(
        year=YEAR[figures.edition],
        authority=BODY,
        edition=edition,
        sections=(gor.Section(1, "overview", "一、总体情况", prose),),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
    )


def _told(template: str, figures: Figures) -> str:
    true = cast("Mapping[str, int]", figures.true)
    counts = {name: count(true) for name, count in _KINDS.items()}
    return template.format(**counts, year=YEAR[figures.edition], body=BODY)


def _read_with(prose: str, figures: Figures, way: Way, options: Options | None = None) -> gor.Report:
    """Read a report that has *prose* in its first section."""
    options = options or Options()
    said = options.change(prose).replace(" ", options.space)
    place = options.change("（二）申请办理。")
    text = report(figures, way, options).text
    assert place in text
    return gor.parse(text.replace(place, place + said, 1))


@given(any_figures(("none",)), st.sampled_from(_TRUE))
def test_what_is_true_agrees(figures: Figures, template: str) -> None:
    """
    Every figure that a template gives is found, and is that of the tables, whatever they say.
    """
    found = gor.statements(_of(figures, _told(template, figures)))
    assert [Status.AGREES] * _count(template) == [one.status for one in found]


@pytest.mark.sweep
@pytest.mark.parametrize("way", LAYOUTS, ids=lambda way: way.name)
@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_no_layout_makes_a_true_statement_differ(way: Way, edition: str) -> None:
    """
    What a layout loses makes it unclear at most, and its words are where the span says.
    """
    figures = seeded("2019" if edition == "2019" else "2021", 7)
    read = _read_with("".join(_told(template, figures) for template in _TRUE), figures, way)
    found = gor.statements(gor.complete(read))
    assert Status.DIFFERS not in {one.status for one in found}
    for one in found:
        assert one.span is not None
        assert "".join(one.words.split()) == "".join(one.span.of(read.source).split())


@pytest.mark.parametrize("change", CHANGES)
def test_characters_that_stand_for_others_change_nothing(change: str) -> None:
    """
    Radicals, full-width digits, half-width signs and other spaces are read as what they mean.
    """
    figures = seeded("2021", 7)
    prose = "".join(_told(template, figures) for template in _TRUE)
    read = _read_with(prose, figures, LAYOUTS[0], CHANGES[change])
    found = gor.statements(read)
    assert [Status.AGREES] * _count(*_TRUE) == [one.status for one in found]
    for one in found:
        assert one.span is not None
        assert fold("".join(one.words.split())) == fold("".join(one.span.of(read.source).split()))


@given(any_figures(("none",)), st.integers(10**12, 10**14))
def test_a_figure_that_nothing_explains_differs(figures: Figures, wrong: int) -> None:
    """
    Of the year, of the body, in words that are known, and more than the tables have in all.
    """
    for template, kind in (
        ("2023年，我局共收到政府信息公开申请{}件。", Kind.RECEIVED),
        ("2023年，我局办结政府信息公开申请{}件。", Kind.HANDLED),
        ("2023年，我局上年结转政府信息公开申请{}件。", Kind.CARRIED_IN),
        ("2023年，{}件政府信息公开申请结转下年度办理。", Kind.CARRIED_OUT),
        ("2023年，我局因政府信息公开引发行政复议{}件。", Kind.RECONSIDERATION),
    ):
        # The year first: the figure may have its digits.
        prose = template.replace("2023", str(YEAR[figures.edition])).format(wrong)
        (found,) = gor.statements(_of(figures, prose))
        assert (kind, wrong, Status.DIFFERS, None) == (found.kind, found.figure, found.status, found.doubt)


# What is said, and in which words


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("我局共收到政府信息公开申请12件。", [(Kind.RECEIVED, 12)]),
        ("我局共收到12件政府信息公开申请。", [(Kind.RECEIVED, 12)]),
        ("受理政府信息公开申请14件。", [(Kind.RECEIVED, 14)]),
        ("收到政府信息公开申请十二件。", [(Kind.RECEIVED, 12)]),
        ("二〇二三年收到政府信息公开申请１２件。", [(Kind.RECEIVED, 12)]),
        ("政府信息公开申请已办结11件。", [(Kind.HANDLED, 11)]),
        ("11件政府信息公开申请均已答复。", [(Kind.HANDLED, 11)]),
        ("收到政府信息公开申请12件、办结11件。", [(Kind.RECEIVED, 12), (Kind.HANDLED, 11)]),
        ("依申请公开5件予以公开、1件不予公开。", [(Kind.DENIED, 1)]),
        (
            "收到政府信息公开申请12件，5件予以公开、1件不予公开。",
            [(Kind.RECEIVED, 12), (Kind.GRANTED, 5), (Kind.DENIED, 1)],
        ),
        (
            "办结政府信息公开申请11件，其中予以公开7件，本机关不掌握相关政府信息3件。",
            [(Kind.HANDLED, 11), (Kind.GRANTED, 7), (Kind.REASON, 3)],
        ),
        (
            "收到政府信息公开申请12件，其中自然人10件，法人或其他组织2件。",
            [(Kind.RECEIVED, 12), (Kind.NATURAL_PERSON, 10), (Kind.ORGANISATION, 2)],
        ),
        (
            "2022年结转政府信息公开申请2件，结转2024年3件。",
            [(Kind.CARRIED_IN, 2), (Kind.CARRIED_OUT, 3)],
        ),
        ("因政府信息公开工作被申请行政复议、行政诉讼3件。", [(Kind.DISPUTES, 3)]),
        ("因政府信息公开引发行政复议2件、行政诉讼1件。", [(Kind.RECONSIDERATION, 2), (Kind.LITIGATION, 1)]),
    ],
)
def test_statements_are_known_by_their_words(prose: str, expected: list[tuple[Kind, int]]) -> None:
    """
    All of these are true of the report.
    """
    assert [(*one, Status.AGREES) for one in expected] == _said(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "2023年，未收到政府信息公开申请。",
        "本年度，我局未收到和处理政府信息公开申请。",
        "全年没有接到依申请公开政府信息。",
        "2023年度未收到公民、法人和其他组织提出的政府信息公开申请。",
        "我局2023年无政府信息公开申请。",
        "收到政府信息公开申请0件。",
        "收到政府信息公开申请零件。",
    ],
)
def test_none_is_a_figure(prose: str) -> None:
    """
    It agrees with a zero, and differs from what is none.
    """
    (said,) = gor.statements(_report(prose, {}))
    assert (Kind.RECEIVED, 0, Status.AGREES) == (said.kind, said.figure, said.status)
    assert [(Kind.RECEIVED, 0, Status.DIFFERS)] == _said(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "处理12345热线、市长信箱、留言等群众反映问题782件，办结782件。",
        "受理信访事项30件，办结30件。",
        "办理人大建议30件、政协提案18件，全部答复。",
        "主动公开政府信息300条，公开行政规范性文件30件，回应社会关切30次。",
        "政务公开专栏发布信息30件，收到意见30件，均已答复。",
        "全年作出行政许可决定30件，行政处罚30件。",
        "全年办理行政复议案件30件，行政应诉30件。",
        "市公安局收到政府信息公开申请30件。",
        "收到涉企政府信息公开申请30件。",
        "上年度收到政府信息公开申请30件，答复30件。",
        "2022年，我局收到政府信息公开申请30件，办结30件。",
        "2024年，计划办理政府信息公开申请30件。",
        "2023年1月至10月，收到政府信息公开申请30件。",
        "上半年收到政府信息公开申请30件。",
        "政府信息公开申请比上年增加30件。",
        "政府信息公开申请由2022年的30件增加到40件。",
        "收到、答复政府信息公开申请分别为30件、40件。",
        "收到政府信息公开申请1.5万件。",
        "收到政府信息公开申请30%。",
        "收到政府信息公开申请2021,208件。",
        "政府信息公开申请按时答复率为99件中的98件。",
        "依申请公开工作培训3次，参加30件。",
        "收到政府信息公开申请" + "9" * 40 + "件。",
        "收到政府信息公开申请三四件。",
        "收到政府信息公开申请十百件。",
        "收到政府信息公开申请万件。",
        "30件申请办结12件。",
        f"我局收到{'政府信息公开申请' * 60}30件。",
    ],
)
def test_figures_of_something_else_are_no_statements(prose: str) -> None:
    """
    Other matters, other bodies, other years, changes, shares, plans, and what is no count.
    """
    assert [] == _said(prose)


@pytest.mark.parametrize(
    ("prose", "doubt"),
    [
        ("收到政府信息公开申请约30件。", Doubt.ROUGH),
        ("收到政府信息公开申请百余件。", Doubt.ROUGH),
        ("收到政府信息公开申请30余件。", Doubt.ROUGH),
        ("收到政府信息公开申请30件次。", Doubt.ROUGH),
        ("收到政府信息公开申请3 0件。", Doubt.ROUGH),
        ("处理来件，其中政府信息公开申请30件。", Doubt.PART),
        ("收到公民政府信息公开申请30件。", Doubt.PART),
        ("截至2023年底，我局共收到政府信息公开申请30件。", Doubt.TIME),
        ("累计收到政府信息公开申请30件。", Doubt.TIME),
        ("2022年，我局修订了制度。收到政府信息公开申请30件。", Doubt.TIME),
        ("政府信息公开申请尚未办结30件。", Doubt.TIME),
        ("全县共收到政府信息公开申请30件。", Doubt.BODY),
        ("市公安局深入推进政务公开。全年收到政府信息公开申请30件。", Doubt.BODY),
        ("通过网络渠道，收到政府信息公开申请30件。", Doubt.MATTER),
        ("涉及征地拆迁的，收到政府信息公开申请30件。", Doubt.MATTER),
        ("做好依申请公开工作。全年收到30件。", Doubt.MATTER),
        ("政府信息公开工作有序。行政复议30件。", Doubt.MATTER),
        ("因政府信息公开引发行政复议1件。", Doubt.OTHER_COUNT),
        ("因政府信息公开引发行政复议3件。", Doubt.OTHER_COUNT),
        ("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", Doubt.OTHER_COUNT),
        ("我局收到政府信息公开申请30件，属于林权事项。", Doubt.MATTER),
        ("我局收到政府信息公开申请7件，下属林场收到5件。", Doubt.MATTER),
        ("答复政府信息公开申请14件。", Doubt.OTHER_COUNT),
        ("答复政府信息公开申请9件。", Doubt.OTHER_COUNT),
        ("收到政府信息公开申请10件。", Doubt.OTHER_COUNT),
        ("依申请公开政府信息7件。", Doubt.OTHER_COUNT),
        ("我局无依申请公开。", Doubt.OTHER_COUNT),
        ("公文主动公开70件，依申请公开30件。", Doubt.OTHER_COUNT),
        ("公文主动公开70件，政府信息公开申请30件。", Doubt.MATTER),
        ("2022年、2023年，我局共收到政府信息公开申请30件。", Doubt.MATTER),
        ("上年度和本年度，我局收到政府信息公开申请30件。", Doubt.MATTER),
        ("收到政府信息公开申请7件，均为上半年。", Doubt.MATTER),
        ("收到政府信息公开申请7件（上半年）。", Doubt.MATTER),
        ("政府信息公开申请受理一件。", Doubt.ROUGH),
        ("另收到政府信息公开申请6件。", Doubt.PART),
        ("政府信息公开申请新增6件。", Doubt.PART),
        ("政府信息公开申请结转下年度1件。", Doubt.OTHER_COUNT),
        ("答复政府信息公开申请30份。", Doubt.OTHER_COUNT),
        ("办理政府信息公开行政复议案件30件。", Doubt.MATTER),
        ("收到因政府信息公开申请的行政诉讼30件。", Doubt.MATTER),
    ],
)
def test_what_may_mean_something_else_is_unclear(prose: str, doubt: Doubt) -> None:
    """
    None of these is the figure of its cells, and none need be.
    """
    assert [(Status.UNCLEAR, doubt)] == [(one.status, one.doubt) for one in gor.statements(_report(prose))]


def test_what_is_handled_with_other_matters_is_unclear() -> None:
    """
    Requests may be told beside permits and counted with them from there on.
    """
    prose = "收到行政许可申请30件和政府信息公开申请12件，共办结40件。"
    assert [Status.AGREES, Status.UNCLEAR] == [status for *_, status in _said(prose)]


@given(any_figures(("none",)), st.data())
def test_requests_that_are_left_out_are_no_contradiction(figures: Figures, data: st.DataObject) -> None:
    """
    Those carried in, those of some outcomes or reasons, and those that needed no answer.
    """
    true = cast("Mapping[str, int]", figures.true)
    received, carried_in, handled, carried_out = (
        true[f"requests.{row}.total"] for row in ("received", "carried_in", "outcomes.total", "carried_out")
    )
    unanswered = _group(true, "declined") + _group(true, "other")
    old = data.draw(st.integers(max(0, carried_in - carried_out), min(carried_in, handled)), label="handled of old")
    reasons = [
        true[path]
        for path in true
        if path.startswith("requests.outcomes.unavailable.") and path.endswith(".total") and data.draw(st.booleans())
    ]
    for prose in (
        f"我局新收政府信息公开申请{received}件，已办结{handled - old}件。",
        f"我局政府信息公开申请结转下年度{carried_out - carried_in + old}件。",
        f"我局上年结转政府信息公开申请{carried_in}件，已办结{old}件。",
        f"我局受理政府信息公开申请{received - data.draw(st.integers(0, min(unanswered, received)))}件。",
        f"我局答复政府信息公开申请{handled - data.draw(st.integers(0, unanswered))}件。",
        f"我局收到政府信息公开申请{received}件，无法提供{sum(reasons)}件。",
        f"我局收到政府信息公开申请{received}件，重复申请{received}件。",
    ):
        found = gor.statements(_of(figures, prose))
        assert Status.DIFFERS not in {one.status for one in found if one.figure}, prose


def test_a_body_is_known_by_its_own_names() -> None:
    """
    With or without the place in front, and as 我局; another place's body is another.
    """
    for own in ("云溪县林业和草原局", "林业和草原局", "我局", "本单位"):
        assert [(Kind.RECEIVED, 30, Status.DIFFERS)] == _said(f"2023年，{own}收到政府信息公开申请30件。")
    assert [] == _said("2023年，松林县林业和草原局收到政府信息公开申请30件。")
    assert [] == _said("2023年，云溪县林业和草原局收到政府信息公开申请30件。", body=None)
    # Letters and visits are another matter, but not in the name of the office for them.
    assert [(Kind.RECEIVED, 30, Status.DIFFERS)] == _said("信访局收到政府信息公开申请30件。", body="云溪县信访局")


def test_several_figures_that_differ_are_each_told() -> None:
    """
    Neither excuses the other.
    """
    expected = [(Kind.RECEIVED, 30, Status.DIFFERS), (Kind.HANDLED, 31, Status.DIFFERS)]
    assert expected == _said("收到政府信息公开申请30件，答复31件。")
    expected = [(Kind.RECEIVED, 30, Status.DIFFERS), (Kind.CARRIED_OUT, 31, Status.DIFFERS)]
    assert expected == _said("收到政府信息公开申请30件，结转下年度31件。")


def test_without_a_year_of_its_own_a_report_contradicts_no_year() -> None:
    """
    A year in the prose may then be another.
    """
    prose = "2022年，我局收到政府信息公开申请{}件。"
    assert [(Kind.RECEIVED, 30, Status.UNCLEAR)] == _said(prose.format(30), year=None)
    assert [(Kind.RECEIVED, 12, Status.AGREES)] == _said(prose.format(12), year=None)


def test_what_is_not_known_makes_it_unclear() -> None:
    """
    A cell without a figure contradicts nothing, and one that is proven counts if the report is completed.
    """
    blank = _report("收到政府信息公开申请30件。", {}, blank=["requests.received.total"])
    (said,) = gor.statements(blank)
    assert (Status.UNCLEAR, Doubt.NO_FIGURE) == (said.status, said.doubt)
    (said,) = gor.statements(gor.complete(blank))
    assert Status.DIFFERS is said.status


def test_a_figure_that_agrees_elsewhere_excuses_another() -> None:
    """
    Prose that gives the right figure once is not contradicted by a part of it.
    """
    prose = "我局共收到政府信息公开申请12件。收到政府信息公开申请7件。"
    first, second = gor.statements(_report(prose))
    assert (Status.AGREES, Status.UNCLEAR, Doubt.OTHER_COUNT) == (first.status, second.status, second.doubt)
    parts = gor.statements(_report("我局收到政府信息公开申请7件。所属单位收到政府信息公开申请5件。"))
    assert [Status.UNCLEAR, Status.UNCLEAR] == [one.status for one in parts]
    (part,) = gor.statements(_report("我局收到政府信息公开申请7件。县林场收到政府信息公开申请5件。"))
    assert (Status.UNCLEAR, Doubt.OTHER_COUNT) == (part.status, part.doubt)


def test_headings_lend_what_they_name_and_paragraphs_end_it() -> None:
    """
    What is counted is known from the heading above, though not well enough to differ.
    """
    heading = "（二）依申请公开情况。\n"
    assert [(Kind.RECEIVED, 12, Status.AGREES)] == _said(f"{heading}全年共收到12件。")
    assert [(Kind.RECEIVED, 30, Status.UNCLEAR)] == _said(f"{heading}全年共收到30件。")
    assert [] == _said(f"{heading}依法办理。\n（三）信箱。\n全年共收到30件。")
    assert [(Kind.RECEIVED, 30, Status.DIFFERS)] == _said(f"{heading}2023年，收到政府信息公开申请30件。")


def test_a_bracket_ends_the_parts_that_it_begins() -> None:
    """
    What follows it is of the whole again.
    """
    prose = "收到政府信息公开申请12件（其中自然人10件），办结30件。"
    assert [Status.AGREES, Status.AGREES, Status.DIFFERS] == [status for *_, status in _said(prose)]


# What a statement tells


def test_messages_name_the_cells_in_both_languages() -> None:
    """
    What the prose says, what the tables say, under the form's labels.
    """
    (said,) = gor.statements(_report("2023年，我局办结政府信息公开申请30件。"))
    assert "the prose says 30 (办结政府信息公开申请30件), but the tables say 11 (（七）总计 / 总计)" == said.message
    assert "正文为30（办结政府信息公开申请30件），而表格为11（（七）总计 / 总计）" == said.message_zh
    (said,) = gor.statements(_report("我局办结政府信息公开申请11件。"))
    assert "the prose says 11 (办结政府信息公开申请11件), as do the tables: 11 (（七）总计 / 总计)" == said.message
    assert said.message_zh.endswith("，与表格一致：11（（七）总计 / 总计）")
    (said,) = gor.statements(_report("办结政府信息公开申请约30件。", blank=["requests.outcomes.total.total"]))
    assert "nothing (（七）总计 / 总计)" in said.message
    assert "无数字（（七）总计 / 总计）" in said.message_zh


def test_figures_too_long_to_print_are_told_by_their_size() -> None:
    """
    Of a report built by hand, whose messages are still lines.
    """
    (said,) = gor.statements(_report("收到政府信息公开申请1件。", {"requests.received.total": 1 << 20_000}))
    assert "2^20000… (" in said.message
    assert "2^20000…（" in said.message_zh


def test_every_doubt_is_said() -> None:
    """
    In words of its own, in either language.
    """
    (said,) = gor.statements(_report("办结政府信息公开申请约30件。"))
    doubtful = [attrs.evolve(said, doubt=doubt) for doubt in Doubt]
    assert len(Doubt) == len({one.message for one in doubtful}) == len({one.message_zh for one in doubtful})


def test_meanings_are_cells_that_the_form_has() -> None:
    """
    Received alone or with what was carried in; each has its label.
    """
    (said,) = gor.statements(_report("受理政府信息公开申请30件。"))
    received, carried_in = "requests.received.total", "requests.carried_in.total"
    assert (gor.Meaning((received,), 12), gor.Meaning((received, carried_in), 14)) == said.meanings
    assert label(received) in said.message


def test_statements_of_a_report_built_by_hand_have_no_place() -> None:
    """
    The words are there all the same.
    """
    (said,) = gor.statements(_report("我局 收到政府信息公开申请 12 件。"))
    assert (None, 1, "收到政府信息公开申请 12 件") == (said.span, said.section, said.words)


def test_words_that_are_not_found_again_are_placed_in_their_section() -> None:
    """
    A report whose text was changed by hand still points somewhere true.
    """
    read = _read_with("收到政府信息公开申请3件。", seeded("2021", 1), LAYOUTS[0])
    section = attrs.evolve(read.overview, text="收到政府信息公开申请77件。")
    changed = attrs.evolve(read, sections=(section, *read.sections[1:]))
    (said,) = gor.statements(changed)
    assert read.overview.span == said.span


# Any text

_PIECES: Final = st.sampled_from([
    *sorted(vocabulary())[::5], "12件", "三件", "2023年", "2022年", "1,208件", "１２ 件", "9" * 30, "十百千万件",
    "，", "。", "；", "（", "）", "\n", "、", "：", " ", "\u3000", "件", "\0", "\ud800", ".5", "%", "<td>", "**", "#",
    "截至2023年底", "2023年1月1日至12月31日", "政府信息公开申请", "收到",
])  # fmt: skip
_prose = st.lists(_PIECES | st.text(max_size=3), max_size=40).map("".join)


@given(_prose)
def test_whatever_the_prose_nothing_raises(prose: str) -> None:
    """
    Each statement stands where it says, in order, with a message.
    """
    found = gor.statements(_report(prose))
    for one in found:
        assert one.words in prose
        assert one.message
        assert one.message_zh
        assert (one.status is Status.UNCLEAR) == (one.doubt is not None)


@given(_prose)
def test_whatever_is_read_spans_are_of_the_source(prose: str) -> None:
    """
    In the source of a report that was parsed, within the section that says it.
    """
    read = _read_with(prose, seeded("2021", 3), LAYOUTS[0])
    for one in gor.statements(read):
        section = next(section for section in read.sections if section.number == one.section)
        assert one.span is not None
        assert section.span is not None
        assert section.span.start <= one.span.start < one.span.end <= section.span.end


@given(_prose)
def test_each_character_is_looked_at_once(prose: str) -> None:
    """
    Words follow each other and never overlap, so reading is linear in the text.
    """
    tokens = [token for clause in clauses(f"申请{prose}", {}) for token in clause]
    places = [place for token in tokens for place in (token.start, token.end)]
    assert sorted(places) == places
    assert all(token.start < token.end for token in tokens[:-1])
    assert Word.END is tokens[-1].word


@given(st.integers(1, 99_999_999))
def test_a_number_in_chinese_is_a_number(number: int) -> None:
    """
    As it is written out, and 两 for 二 before a unit.
    """
    written = _in_chinese(number)
    assert [(Kind.RECEIVED, number)] == [one[:2] for one in _said(f"我局收到政府信息公开申请{written}件。")]


def _in_chinese(number: int) -> str:
    if number >= 10_000:
        above, rest = divmod(number, 10_000)
        gap_below = "零" if 0 < rest < 1_000 else ""
        return f"{_in_chinese(above)}万{gap_below}{_in_chinese(rest)}"
    digits = "零一二三四五六七八九"
    written, gap = "", False
    for scale, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // scale % 10
        if digit:
            written += ("零" if gap and written else "") + digits[digit] + unit
        gap = not digit
    return written


# The corpus

_VARIABLE: Final = "GOV_OPEN_REPORT_CORPUS"
_TEXTS: Final = [
    path
    for pattern in ("seeds/*.txt", "extracted/*.txt")
    for path in sorted(Path(os.environ.get(_VARIABLE, "")).glob(pattern))
    if _VARIABLE in os.environ
]


@pytest.mark.skipif(not _TEXTS, reason=f"set {_VARIABLE} to the folder of the corpus to run this")
def test_no_statement_of_a_published_report_differs() -> None:
    """
    Read as it is and completed; what a seed says of itself agrees.
    """
    agreeing = 0
    for path in _TEXTS:
        read = gor.parse(path.read_text("utf-8"))
        for one in (*gor.statements(read), *gor.statements(gor.complete(read))):
            assert Status.DIFFERS is not one.status, (path.name, one.message)
            agreeing += one.status is Status.AGREES
    assert agreeing
