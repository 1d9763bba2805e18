"""Reports built by hand: everything that the models can hold, likely or not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from hypothesis import settings
from hypothesis import strategies as st

from gov_open_report.assembly import assemble
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.form import FORMS, SECTIONS, Edition, Measure, paths
from gov_open_report.models import Layout, Origin, Provenance, Report, Section, Span, Subsection, Value

fewer: Final = settings(max_examples=max(1, settings().max_examples // 4))
"""For laws whose every example is a whole report, made, written and read again."""

_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")

# JSON cannot tell the halves of a pair from one character, and says so: a test of its own.
words = st.text(st.characters(codec=None) | st.sampled_from("=+-@'\",;\t\r\n\x00\ud800😀一"), max_size=12).filter(
    lambda text: not _PAIR.search(text)
)
_spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda ends: Span(min(ends), max(ends)))
_maybe_spans = st.none() | _spans
_any_path = st.sampled_from(FORMS[Edition.FORM_2019].paths + FORMS[Edition.FORM_2021].paths) | words
_counts = st.none() | st.integers(0, 10**15)
_amounts = st.none() | st.decimals(0, 10**12, places=6) | st.sampled_from([Decimal("0E-18"), Decimal("25.0340")])
_changes = st.none() | st.integers(-(10**15), 10**15)
odd_amounts = st.sampled_from([Decimal(odd) for odd in ("1E+30", "1E-40", "-0", "0E-999999", "9" * 60)])
"""Amounts that nobody prints, and that the models hold all the same."""

_KINDS: Final = {
    path: cell.measure
    for form in FORMS.values()
    for row in form.disclosure
    for path, cell in zip(row.paths, row.cells, strict=True)
}


def _values(
    names: tuple[str, ...], amounts: st.SearchStrategy[Decimal | None]
) -> st.SearchStrategy[Mapping[str, Value]]:
    kinds: dict[Measure, st.SearchStrategy[Value]] = {
        Measure.COUNT: _counts,
        Measure.CHANGE: _changes,
        Measure.MONEY: amounts,
    }
    table_two = {name: kinds[_KINDS[name]] for name in names if name in _KINDS}
    rest = [name for name in names if name not in _KINDS]
    # A few numbers, spread over the many cells: drawing each by itself would take most of the time.
    pools = st.lists(_counts, min_size=1, max_size=9)
    spread = pools.map(lambda pool: {name: pool[at % len(pool)] for at, name in enumerate(rest)})
    return st.tuples(st.fixed_dictionaries(table_two), spread).map(lambda both: {**both[0], **both[1]})


_subsections = st.builds(Subsection, words, words, _maybe_spans)


@st.composite
def built_reports(draw: st.DrawFn, amounts: st.SearchStrategy[Decimal | None] = _amounts) -> Report:
    """Reports of either edition or both, with anything in every field."""
    edition, requests_edition = draw(st.sampled_from(Edition)), draw(st.sampled_from(Edition))
    values = draw(_values(paths(edition, requests_edition), amounts))
    disclosure, requests, disputes = assemble(edition, requests_edition, values)
    numbers = sorted(draw(st.sets(st.integers(1, len(SECTIONS)), max_size=3)))
    days = sorted(draw(st.tuples(st.dates(), st.dates())))
    diagnostics = st.builds(
        Diagnostic, st.sampled_from(Code), _spans, st.lists(_any_path, max_size=2).map(tuple), words, words
    )
    provenance = st.builds(Provenance, words, st.sampled_from(Origin), _maybe_spans, st.none() | words)
    return Report(
        title=draw(st.none() | words),
        authority=draw(st.none() | words),
        year=draw(st.none() | st.integers(1, 9999)),
        period=draw(st.sampled_from([None, (days[0], days[1])])),
        edition=edition,
        requests_edition=requests_edition,
        sections=tuple(
            Section(
                number,
                SECTIONS[number - 1],
                draw(words),
                draw(words),
                tuple(draw(st.lists(_subsections, max_size=2))),
                draw(_maybe_spans),
            )
            for number in numbers
        ),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
        layout=draw(st.none() | st.sampled_from(Layout)),
        source=draw(words),
        diagnostics=tuple(draw(st.lists(diagnostics, max_size=2))),
        provenance=draw(st.dictionaries(_any_path, provenance, max_size=3)),
    )


def everything(report: Report) -> dict[str, object]:
    """Return what *report* holds, what equality passes over too, number of decimal places included."""
    fields: dict[str, object] = {
        name: repr(getattr(report, name))
        for name in (
            *("title", "authority", "year", "period", "edition", "requests_edition", "sections", "disclosure"),
            *("requests", "disputes", "layout", "source", "diagnostics"),
        )
    }
    fields["provenance"] = dict(report.provenance)
    return fields
