"""What has been found so far: values, where each stands, and what is amiss."""

from __future__ import annotations

from typing import Final

import pytest

from gov_open_report._reading.cells.findings import Findings, extent
from gov_open_report._reading.lines.items import Item, Kind
from gov_open_report._span import Span
from gov_open_report.diagnostics import Code, Diagnostic
from gov_open_report.models import Origin, Provenance

_SOURCE: Final = "规章 7 3（含1件） /"
_PATHS: Final = ("disclosure.rules.issued", "disclosure.rules.repealed", "disclosure.rules.in_force")


def _item(start: int, end: int) -> Item:
    return Item(Kind.CELL, _SOURCE[start:end].replace("（", "(").replace("）", ")"), "", start, end, 0, -1)


_ITEMS: Final = (_item(3, 4), _item(5, 11), _item(12, 13))


def test_a_row_is_taken_with_the_place_and_the_note_of_each_cell() -> None:
    """
    In the order of the row; what a cell has beside its figure is said as it is printed.
    """
    findings = Findings(_SOURCE)
    findings.printed_row(_PATHS, _ITEMS)
    assert dict(zip(_PATHS, (7, 3, None), strict=True)) == findings.values
    assert dict(zip(_PATHS, (
        Provenance("7", Origin.PRINTED, Span(3, 4), None),
        Provenance("3（含1件）", Origin.PRINTED, Span(5, 11), "含1件"),
        Provenance("/", Origin.PLACEHOLDER, Span(12, 13), None),
    ), strict=True)) == dict(findings.provenance)  # fmt: skip
    assert [
        Diagnostic(Code.NOTE_IN_CELL, Span(5, 11), _PATHS[1:2], "3（含1件）"),
        Diagnostic(Code.PLACEHOLDER, Span(12, 13), _PATHS[2:], "/"),
    ] == findings.diagnostics


@pytest.mark.parametrize("items", [_ITEMS[:2], (*_ITEMS, _ITEMS[0])])
def test_a_row_has_as_many_figures_as_cells(items: tuple[Item, ...]) -> None:
    """
    Others are a mistake of what reads, and no figure is put where another may belong.
    """
    with pytest.raises(ValueError, match="zip"):
        Findings(_SOURCE).printed_row(_PATHS, items)


def test_of_a_row_cells_are_taken_that_are_told_and_the_others_left_open_among_all_its_figures() -> None:
    """
    With one diagnostic for all that are open, and none where none is.
    """
    findings = Findings(_SOURCE)
    findings.printed_in_part(_PATHS, (_ITEMS[0], None, None), _ITEMS)
    assert dict(zip(_PATHS, (7, None, None), strict=True)) == findings.values
    assert [place[2] for place in findings.provenance.places.values()] == [
        Origin.PRINTED, Origin.AMBIGUOUS, Origin.AMBIGUOUS
    ]  # fmt: skip
    assert [Diagnostic(Code.PLACE_AMBIGUOUS, Span(3, 13), _PATHS[1:], _SOURCE[3:13])] == findings.diagnostics
    whole = Findings(_SOURCE)
    whole.printed_in_part(_PATHS[:1], _ITEMS[:1], _ITEMS[:1])
    assert [] == whole.diagnostics


def test_places_are_kept_by_path_and_made_when_asked_for() -> None:
    """
    A cell that is absent has an empty place, one that is ambiguous all that it may be among.
    """
    findings = Findings(_SOURCE)
    findings.absent(_PATHS[:1], Origin.MISSING, 2)
    findings.ambiguous(_PATHS[1:2], _ITEMS)
    findings.recovered(_PATHS[2], 73, _ITEMS[:2])
    assert [None, None, 73] == list(findings.values.values())
    assert list(_PATHS) == list(findings.provenance)
    assert 3 == len(findings.provenance)
    assert [
        Provenance("", Origin.MISSING, Span(2, 2)),
        Provenance("7 3（含1件） /", Origin.AMBIGUOUS, Span(3, 13)),
        Provenance("7 3（含1件）", Origin.RECOVERED, Span(3, 11)),
    ] == list(findings.provenance.values())
    assert (2, 13) == findings.provenance.extent(_PATHS)
    assert (3, 11) == findings.provenance.extent(_PATHS[2:])


def test_the_range_of_figures_is_from_the_first_to_the_last() -> None:
    """
    In whichever order they come.
    """
    assert (3, 13) == extent(_ITEMS) == extent(_ITEMS[::-1])


def test_of_what_was_found_sixty_characters_are_kept() -> None:
    """
    Of what would have done, all.
    """
    findings = Findings("")
    findings.say(Code.UNEXPLAINED_TEXT, 0, 0, _PATHS, "甲" * 61, "乙" * 61)
    findings.say(Code.TITLE_MISSING, 0, 0)
    assert [
        Diagnostic(Code.UNEXPLAINED_TEXT, Span(0, 0), _PATHS, "甲" * 60, "乙" * 61),
        Diagnostic(Code.TITLE_MISSING, Span(0, 0)),
    ] == findings.diagnostics
