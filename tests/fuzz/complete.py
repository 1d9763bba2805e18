"""Any table with blanks: nothing is proven that is not so, and nothing printed is changed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

import gov_open_report as gor
from fuzz.choices import Choices
from gov_open_report.assembly import assemble
from gov_open_report.form import FORMS, IdentityKind
from gov_open_report.models import Origin, Value
from texts.figures import Number, fill
from texts.form import EDITIONS, Edition

_KINDS: Final = tuple(gor.Blanks)


def one(data: bytes) -> None:
    """Complete and check the tables that *data* chooses, and assert what holds for any."""
    edition, true, printed = tables(data)
    report = _report(edition, printed)
    done = gor.complete(report)
    misprinted = any(figure is not None and figure != true[path] for path, figure in printed.items())
    for before, after in zip(report.cells(), done.cells(), strict=True):
        if before.value is not None:
            assert before.value == after.value
        elif after.value is not None:
            assert after.origin is Origin.PROVEN
            assert isinstance(after.value, int)
            assert after.value >= 0
            # The figures before the blanks are a solution, so what all solutions have is theirs.
            assert misprinted or after.value == true[after.path]
    assert done == gor.complete(done)
    if None not in printed.values():
        assert report is done
    _are_sums(report, done)
    if not misprinted:
        assert gor.Status.FAILS not in {each.status for each in gor.check(report)}
        assert gor.suspects(report) == ()
    for kind in _KINDS:
        gor.suspects(report, blanks=kind)


def _are_sums(report: gor.Report, done: gor.Report) -> None:
    """What ``check`` says is so of the figures with what is proven."""
    values = {cell.path: cell.value for cell in done.cells()}
    identities = FORMS[report.requests_edition].identities
    checks = gor.check(report)
    assert [(each.kind, each.name) for each in checks] == [(each.kind, each.name) for each in identities]
    for each in checks:
        left, right = ([values[path] for path in side] for side in (each.left_paths, each.right_paths))
        unknown = [path for path in (*each.left_paths, *each.right_paths) if values[path] is None]
        assert unknown == list(each.unknown)
        sums = [None if None in side else sum(figure or 0 for figure in side) for side in (left, right)]
        assert sums == [each.left, each.right]
        holds = gor.Status.HOLDS if sums[0] == sums[1] else gor.Status.FAILS
        assert each.status is (gor.Status.OPEN if None in sums else holds)
        assert each.kind in IdentityKind


def tables(data: bytes) -> tuple[Edition, dict[str, Number], dict[str, Value]]:
    """Return an edition, figures whose sums hold, and what is printed of them."""
    choices = Choices(data)
    edition = choices.of(EDITIONS)
    rare, misprints = choices.of((1, 2, 3, 5, 20, 256)), choices.of((0, 0, 0, 1, 2, 9))
    large = choices.of((0, 10, 100))
    figures = fill(edition, lambda: choices.count(large)).true
    true = {path: figure for path, figure in figures.items() if not path.startswith("disclosure.")}
    # A mask, and a few cells by name: a figure more or less is one byte.
    printed: dict[str, Value] = {path: None if choices.yes(rare) else figure for path, figure in true.items()}
    names = list(true)
    for _ in range(misprints):
        printed[choices.of(names)] = choices.count(large)
    return edition, true, printed


def _report(edition: Edition, values: dict[str, Value]) -> gor.Report:
    on = gor.Edition(edition)
    disclosure, requests, disputes = assemble(on, on, values)
    return gor.Report(edition=on, disclosure=disclosure, requests=requests, disputes=disputes)


def shown(data: bytes) -> str:
    """Return the tables that *data* chooses, for a person."""
    edition, true, printed = tables(data)
    lines = (
        f"{path} = {printed[path]}" + ("" if printed[path] == figure else f"  of {figure}")
        for path, figure in true.items()
    )
    return "\n".join([edition, *lines])


def seeds() -> Iterator[bytes]:
    """Yield choices to begin with: all of each kind of blank and number of misprints."""
    random = Random(0)
    for at in range(72):
        yield bytes([at % 2, at % 6, at // 6 % 6]) + random.randbytes(800)


mutate = None
