"""Statements in prose against the tables."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from gov_open_report._reading.characters.glyphs import fold
from gov_open_report._statements.clauses import Names
from gov_open_report._statements.finding import Claim, find
from gov_open_report._statements.meanings import Tables
from gov_open_report._statements.places import Places
from gov_open_report._statements.results import Meaning, Statement, StatementDoubt, StatementKind, StatementStatus
from gov_open_report._statements.words import Word
from gov_open_report.models import Report, Section


def compare(report: Report) -> tuple[Statement, ...]:
    """Find the statements of *report* and judge each, in the order of the text."""
    names, tables = _own_names(report.authority), Tables(report)
    found = tuple(
        statement for section in report.sections for statement in _of_section(report, section, names, tables)
    )
    # Several figures for one thing are parts of it, or counted in several ways, sooner than a contradiction.
    figures: dict[StatementKind, set[int]] = {}
    for statement in found:
        if statement.doubt is not StatementDoubt.PART:
            figures.setdefault(statement.kind, set()).add(statement.figure)
    return tuple(
        evolve(statement, status=StatementStatus.UNCLEAR, doubt=StatementDoubt.OTHER_COUNT)
        if statement.status is StatementStatus.DIFFERS and len(figures[statement.kind]) > 1
        else statement
        for statement in found
    )


def _of_section(report: Report, section: Section, names: Names, tables: Tables) -> Iterator[Statement]:
    places: Places | None = None
    for claim in find(section.text, report.year, names):
        # Most sections say nothing of requests, so they are lined up with the source only when needed.
        places = places or Places(section, report.source)
        cells = tables.meanings(claim.kind, claim.name)
        status, doubt = _judged(claim, cells, tables)
        yield Statement(
            kind=claim.kind,
            figure=claim.figure,
            status=status,
            meanings=cells,
            doubt=doubt,
            section=section.number,
            words=section.text[claim.start : claim.end],
            span=places.span(claim.start, claim.end),
        )


def _judged(
    claim: Claim, cells: Sequence[Meaning], tables: Tables
) -> tuple[StatementStatus, StatementDoubt | None]:
    rough = claim.doubt is StatementDoubt.ROUGH
    if not rough and any(meaning.value == claim.figure for meaning in cells):
        return StatementStatus.AGREES, None
    if any(meaning.value is None for meaning in cells):
        return StatementStatus.UNCLEAR, StatementDoubt.NO_FIGURE
    doubt = claim.doubt
    if doubt is None and tables.may_count_otherwise(claim.kind, claim.figure):
        doubt = StatementDoubt.OTHER_COUNT
    return (StatementStatus.UNCLEAR, doubt) if doubt else (StatementStatus.DIFFERS, None)


# A body's name without the places in front: 卫滨区胜利路街道办事处, 胜利路街道办事处.
_PLACE_ENDS = frozenset("省市县区州盟旗镇乡")
_SHORTEST, _LONGEST = 3, 60


def _own_names(authority: str | None) -> Names:
    """Give the names by which prose may call the body that reports."""
    name = fold("".join((authority or "").split()))[:_LONGEST]
    cuts = [0, *(at + 1 for at, sign in enumerate(name) if sign in _PLACE_ENDS)]
    return {name[cut:]: (Word.SELF, "") for cut in cuts if len(name) - cut >= _SHORTEST}
