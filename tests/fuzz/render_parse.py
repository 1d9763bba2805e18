"""Any report in any layout and style, damaged or not: no figure comes back wrong, and none is lost in silence."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

import gov_open_report as gor
from fuzz.choices import Choices
from gov_open_report.assembly import assemble
from gov_open_report.models import Value
from gov_open_report.rendering import Spans, Style
from gov_open_report.strategies._texts import _ALTERNATIVES  # the wordings that leave a report what it is
from texts.damage import DAMAGES, shows, split_a_figure
from texts.figures import Figures, fill
from texts.form import EDITIONS
from texts.judge import faults, wrong
from texts.laws import LAWS
from texts.layouts import LAYOUTS
from texts.reports import CHANGES, Options, report

_OPTIONS: Final = (Options(), *CHANGES.values())


def one(data: bytes) -> None:
    """Read the text that *data* chooses, and assert that it is read as it was made, or left open."""
    text, figures, excused, told = made(data)
    read = gor.parse(text)
    for law in LAWS:
        law(text, read)
    assert figures.edition == read.edition.value == read.requests_edition.value
    if told:
        found = faults(read, figures, excused)
    else:
        found = {"wrong": wrong(read, figures), "completed wrong": wrong(gor.complete(read), figures)}
    assert not any(found.values()), found


def made(data: bytes) -> tuple[str, Figures, frozenset[str], bool]:
    """Return a text, the figures of its report, cells that nothing tells from blanks, and whether blanks are told."""
    choices = Choices(data)
    figures = _figures(choices)
    if choices.yes():
        return _rendered(figures, choices), figures, frozenset(), False
    way = choices.of(LAYOUTS)
    options = choices.of(_OPTIONS)
    whole = report(figures, way, options)
    damage, place = choices.of(DAMAGES), Random(choices.number(1 << 16))
    # Damages look for headings as the form words them.
    seen = options is _OPTIONS[0] and shows(damage, way, blanks=bool(figures.blank))
    long = any(place.is_figure and place.end - place.start > 1 for place in whole.places)
    if not seen or (damage is split_a_figure and not long) or choices.yes(3):
        return whole.text, figures, frozenset(), False
    damaged = damage(whole, way, place)
    return damaged.text, figures, damaged.blanked, True


def _figures(choices: Choices) -> Figures:
    # Long figures without separators have many readings, and take long.
    edition, large = choices.of(EDITIONS), choices.of((0, 0, 2, 10, 60))
    figures = fill(edition, lambda: choices.count(large))
    rare = choices.of((0, 0, 0, 2, 5, 40))
    blank = frozenset(path for path in figures.true if rare and choices.yes(rare))
    return figures._replace(blank=blank)


def _rendered(figures: Figures, choices: Choices) -> str:
    on = gor.Edition(figures.edition)
    values: dict[str, Value] = {path: figures.value(path) for path in figures.true}
    disclosure, requests, disputes = assemble(on, on, values)
    printed = gor.Report(
        title="某县水利局政府信息公开工作年度报告",
        year=2023,
        edition=on,
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
    )
    style = Style(
        blank=choices.of(("", "/", "—")),
        spans=choices.of(tuple(Spans)),
        aligned=not choices.yes(),
        label_width=choices.of((None, None, 4, 5, 6, 8, 12, 20)),
        rows_per_page=choices.of((None, None, 5, 9, 17)),
        page_number=choices.of(("", "- {} -", "第{}页")),
        radicals=choices.yes(4),
        half_width=choices.yes(4),
        full_width=choices.yes(4),
        wordings=tuple({choices.of(_ALTERNATIVES): None for _ in range(choices.number(4))}),
    )
    return gor.render(printed, layout=choices.of(tuple(gor.Layout)), style=style)


def shown(data: bytes) -> str:
    """Return the text that *data* chooses, for a person."""
    return made(data)[0]


def seeds() -> Iterator[bytes]:
    """Yield choices to begin with."""
    random = Random(0)
    for _ in range(150):
        yield random.randbytes(520)


mutate = None
