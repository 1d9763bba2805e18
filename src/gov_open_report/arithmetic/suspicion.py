"""Which figures may be wrong where sums fail."""

from typing import Final, Literal

from attrs import frozen

from gov_open_report.arithmetic.checking import Blanks, Check, Status, assumption, check, known
from gov_open_report.arithmetic.explanations import explain
from gov_open_report.arithmetic.slips import Slip
from gov_open_report.arithmetic.system import system
from gov_open_report.models import Report


@frozen
class Suspect:
    """One or two cells that, printed otherwise, would make failing sums hold."""

    slip: Slip
    """What may have gone wrong."""

    paths: tuple[str, ...]
    """The cells, in the order of the form."""

    printed: tuple[int | None, ...]
    """What each prints; ``None`` for a blank that was taken for zero."""

    fits: tuple[int, ...]
    """What would fit in each."""

    failures: tuple[Check, ...]
    """The failing sums that would hold: all of those that have any of the cells."""

    rivals: int
    """How many other suspects explain any of the same failures; 0 if nothing else does."""

    @property
    def explained(self) -> int:
        """How many failing sums would hold."""
        return len(self.failures)


def suspects(
    report: Report, *, blanks: Blanks | Literal["proven", "zero"] = Blanks.PROVEN
) -> tuple[Suspect, ...]:
    """Return the smallest explanations of the sums that fail in *report*, the best first.

    An explanation is one printed figure that should be another, or two of a row
    or column that should be each other. Each makes every failing sum hold that has any
    of its cells, breaks no other, and leaves every open one a solution. None is
    returned that another betters by explaining the same failures and more, nor any
    that has ten rivals, as it tells next to nothing.

    One figure that is wrong in table three makes two or three sums fail, its row's
    among them, by the same difference, and they cross in it alone. Where no second sum
    is known, as in the blocks of table four, any cell of the sum could be
    meant; then only a total is named, and those cells that a slip of one digit
    explains, and *rivals* tells how many they are.

    The order is by failures explained, slip, cells, distance, and place in the form.
    Several misprints are explained one by one as far as they share no sum; where
    nothing small explains a failure, nothing is returned for it. *blanks* is as
    ``check`` has it.

    The cost is below a millisecond for a few failures, some milliseconds where all sums fail.

    Raises:
        ValueError: If *blanks* is no such assumption.
    """
    assumed = assumption(blanks)
    checks = check(report, blanks=assumed)
    if all(each.status is not Status.FAILS for each in checks):
        return ()
    sums = system(report.requests_edition)
    printed = sums.figures(report)
    best = explain(sums, known(report, sums, assumed), printed)
    explaining: dict[int, set[int]] = {}
    for at, one in enumerate(best):
        for failure in one.explained:
            explaining.setdefault(failure, set()).add(at)
    found = []
    for one in best:
        rivals = len(set().union(*(explaining[failure] for failure in one.explained))) - 1
        if rivals > _MOST_RIVALS:
            continue
        paths = tuple(sums.paths[cell] for cell, _ in one.fits)
        prints = tuple(printed[cell] for cell, _ in one.fits)
        fits = tuple(fit for _, fit in one.fits)
        failures = tuple(checks[failure] for failure in sorted(one.explained))
        found.append(Suspect(one.slip, paths, prints, fits, failures, rivals))
    return tuple(found)


_MOST_RIVALS: Final = 9
