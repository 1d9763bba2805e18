"""What holds for whatever is read, of any text: each law takes the text and its report, and asserts."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final, TypeAlias

import gov_open_report as gor
from gov_open_report._reading.characters.glyphs import fold
from gov_open_report.models import Origin
from texts.figures import Figures
from texts.judge import silent

Law: TypeAlias = Callable[[str, gor.Report], None]

_TAG: Final = re.compile("<[^<>]*>")


def every_cell_of_the_form_is_there(_: str, read: gor.Report) -> None:
    """
    "`report.cells()` yields every cell of the edition, in form order, those of a
    lost table too."
    """
    cells = list(read.cells())
    tables = [cell.path.partition(".")[0] for cell in cells]
    assert {"2019": 22, "2021": 10}[read.edition] == tables.count("disclosure")
    assert {"2019": 161, "2021": 175}[read.requests_edition] == tables.count("requests")
    assert tables.count("disputes") == 15
    assert sorted(tables, key=["disclosure", "requests", "disputes"].index) == tables
    assert len({cell.path for cell in cells}) == len(cells)


def every_open_place_is_accounted_for(_: str, read: gor.Report) -> None:
    """
    "Every None that is not a printed blank, every recovered value […] has a
    diagnostic with its span. Nothing is dropped in silence."
    """
    # Whatever the text prints, a place called blank may be blank.
    blank = frozenset(cell.path for cell in read.cells() if cell.origin is Origin.BLANK)
    assert {} == silent(read, Figures(read.edition.value, {}, blank))


def value_and_origin_agree(_: str, read: gor.Report) -> None:
    """
    Blank, placeholder, missing and ambiguous have no value; recovered has one.
    """
    for cell in read.cells():
        match cell.origin:
            case Origin.BLANK | Origin.PLACEHOLDER | Origin.MISSING | Origin.AMBIGUOUS:
                assert cell.value is None
            case Origin.RECOVERED | Origin.PROVEN:
                assert cell.value is not None
        assert cell.origin is not Origin.PROVEN  # only complete() proves


def spans_lie_in_the_text(text: str, read: gor.Report) -> None:
    """
    "Spans are half-open code-point offsets into the text that the caller gave."
    """
    spans = [cell.span for cell in read.cells()] + [problem.span for problem in read.diagnostics]
    for section in read.sections:
        spans += [section.span, *(part.span for part in section.subsections)]
    for span in spans:
        assert span is None or 0 <= span.start <= span.end <= len(text)
    for cell in read.cells():
        assert cell.raw == ("" if cell.span is None else cell.span.of(text))


def a_printed_count_has_its_digits_under_its_span(text: str, read: gor.Report) -> None:
    """
    What is given as printed is printed: no digit of a count comes from elsewhere.
    """
    for cell in read.cells():
        if cell.origin is Origin.PRINTED and isinstance(cell.value, int):
            assert cell.span is not None
            # A tag may cut a figure, and have digits of its own.
            content = _TAG.sub("", fold(cell.span.of(text)))
            digits = "".join(char for char in content if char in "0123456789")
            assert str(abs(cell.value)) in digits


def diagnostics_stand_in_the_order_of_the_text(text: str, read: gor.Report) -> None:
    """
    ``Report.diagnostics`` is by place, and each can be shown.
    """
    starts = [problem.span.start for problem in read.diagnostics]
    assert sorted(starts) == starts
    paths = {cell.path for cell in read.cells()}
    for problem in read.diagnostics:
        assert set(problem.paths) <= paths
        assert problem.render(text)
        assert problem.message_zh


def sections_stand_apart(_: str, read: gor.Report) -> None:
    """
    No two sections share a piece of the text, and each holds its subsections.
    """
    spans = [section.span for section in read.sections if section.span is not None]
    assert len(read.sections) == len(spans)
    for span, after in pairwise(sorted(spans)):
        assert span.end <= after.start
    for section, span in zip(read.sections, spans, strict=True):
        for part in section.subsections:
            assert part.span is not None
            assert span.start <= part.span.start <= part.span.end <= span.end


LAWS: Final[tuple[Law, ...]] = (
    every_cell_of_the_form_is_there,
    every_open_place_is_accounted_for,
    value_and_origin_agree,
    spans_lie_in_the_text,
    a_printed_count_has_its_digits_under_its_span,
    diagnostics_stand_in_the_order_of_the_text,
    sections_stand_apart,
)
