"""Checks sums, fills what they prove, and follows a body over the years."""

from typing import assert_never, assert_type

import gov_open_report as gor


def checked(report: gor.Report) -> dict[gor.IdentityKind, int]:
    """Count the sums that fail, by kind."""
    checks = gor.check(report, blanks="zero")
    assert_type(checks, tuple[gor.Check, ...])
    assert_type(gor.check(report, blanks=gor.Blanks.PROVEN), tuple[gor.Check, ...])
    failing = dict.fromkeys(gor.IdentityKind, 0)
    for each in checks:
        assert_type(each.difference, int | None)
        assert_type(each.left_paths, tuple[str, ...])
        match each.status:
            case gor.Status.FAILS:
                failing[each.kind] += 1
            case gor.Status.HOLDS | gor.Status.OPEN:
                pass
            case _:
                assert_never(each.status)
    return failing


def filled(report: gor.Report) -> gor.Report:
    """Fill what is proven."""
    assert_type(gor.complete(report), gor.Report)
    return gor.complete(report)


def suspected(report: gor.Report) -> list[tuple[gor.Slip, str]]:
    """Say what may be misprinted."""
    assert_type(gor.suspects(report), tuple[gor.Suspect, ...])
    for each in gor.suspects(report):
        assert_type(each.printed, tuple[int | None, ...])
        assert_type(each.failures, tuple[gor.Check, ...])
    return [(each.slip, each.message_zh) for each in gor.suspects(report)]


def followed(report: gor.Report) -> list[str]:
    """Compare years, from any iterable."""
    result = gor.check_series(map(gor.complete, [report]))
    assert_type(result, gor.SeriesResult)
    assert_type(result.checks, tuple[gor.SeriesCheck, ...])
    assert_type(result.differing, tuple[gor.SeriesCheck, ...])
    assert_type(result.remarks, tuple[gor.SeriesRemark, ...])
    for each in result.checks:
        assert_type(each.law, gor.SeriesLaw)
        assert_type(each.status, gor.SeriesStatus)
        assert_type(each.found, gor.SeriesTerm)
        assert_type(each.expected_value, int | None)
    kinds: list[gor.SeriesRemarkKind] = [remark.kind for remark in result.remarks]
    return [*map(str, kinds), *(each.message for each in result.differing)]


def compared(report: gor.Report) -> list[gor.Meaning]:
    """Hold the prose against the tables."""
    found = gor.statements(report)
    assert_type(found, tuple[gor.Statement, ...])
    for each in found:
        assert_type(each.kind, gor.StatementKind)
        assert_type(each.status, gor.StatementStatus)
        assert_type(each.doubt, gor.StatementDoubt | None)
        assert_type(each.figure, int)
        assert_type(each.span, gor.Span | None)
    return [meaning for each in found if each.status is gor.StatementStatus.DIFFERS for meaning in each.meanings]
