"""The sums of an edition over numbered cells, and the network that they are.

Every sum is a node and every cell an arc, so that a table whose sums hold is a flow
through the network, and arithmetic on it is exact where bounds on single cells are
not. That needs each cell to be in two sums at most, counted in one as what comes and
in the other as what goes. Cells of outcomes.total are in three: the sum of their row,
of their column, and a balance. But the sum of that row says nothing new, as it follows
from the columns and from the rows of the outcomes: both add up all outcomes.
"""

from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import Final, TypeAlias

from attrs import frozen

from gov_open_report.arithmetic.flows import Arc
from gov_open_report.form import FORMS, Edition, Identity, IdentityKind
from gov_open_report.models import Report

Sum: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""Two lists of cells whose figures have equal sums; no cell comes twice."""

Figures: TypeAlias = tuple[int | None, ...]
"""The figure of each cell of a system, ``None`` where it is not known."""


@frozen
class System:
    """The sums of an edition over the cells that any of them has."""

    identities: tuple[Identity, ...]
    """The sums in the order of the form."""

    paths: tuple[str, ...]
    """The paths of the cells."""

    sums: tuple[Sum, ...]
    """The sums, their cells as indexes of *paths*."""

    touching: tuple[tuple[tuple[int, int], ...], ...]
    """Of each cell the sums that it is in, each with 1 for its left side, -1 for its right."""

    of_any_edition: frozenset[int]
    """The sums, by index, that every edition has; what the outcomes add up to is none of them."""

    _getter: Callable[[Report], Figures]

    def figures(self, report: Report) -> Figures:
        """Return the figures of *report*, in the order of *paths*."""
        return self._getter(report)

    def network(self, trusted: frozenset[int], figures: Figures) -> tuple[dict[int, Arc], list[int]]:
        """Return the cells without a figure as arcs, and the surplus of each node.

        Nodes are the sums, those that are not *trusted* without arcs and without
        surplus, and the ground after them.
        """
        ground = len(self.sums)
        ends: dict[int, list[int]] = {}
        surplus = [0] * (ground + 1)
        for at in self._telling(trusted):
            sign = _sign(self.identities[at])
            left, right = self.sums[at]
            for side, way in ((left, sign), (right, -sign)):
                for cell in side:
                    figure = figures[cell]
                    if figure is None:
                        ends.setdefault(cell, [ground, ground])[way == 1] = at
                    else:
                        surplus[at] += way * figure
        return {cell: (tail, head) for cell, (tail, head) in ends.items()}, surplus

    def impossible(self, trusted: frozenset[int], figures: Figures) -> set[int]:
        """Return the *trusted* that cannot hold with *figures*, each taken by itself."""
        failing = set()
        for at in trusted:
            left, right = ([figures[cell] for cell in side] for side in self.sums[at])
            # filter drops the zeros too, which add nothing.
            gap = sum(filter(None, left)) - sum(filter(None, right))
            if (gap > 0 and None not in right) or (gap < 0 and None not in left):
                failing.add(at)
        return failing

    def _telling(self, trusted: frozenset[int]) -> Iterable[int]:
        """Return those *trusted* that do not follow from others."""
        # Whatever casts doubt on a column or on the row of an outcome does so on all columns
        # or on the row of their totals as well, as they share figures. So where a column is
        # trusted, that row is not, or all that it follows from is.
        if any(self.identities[at].kind is IdentityKind.COLUMN for at in trusted):
            return [at for at in trusted if self.identities[at].name != _TOTALS]
        return trusted


_TOTALS: Final = "outcomes.total"
_CAME: Final = frozenset({"received", "carried_in"})


def _sign(identity: Identity) -> int:
    """Return 1 if the left side of a sum is what comes to its node, -1 if what goes.

    Requests go from the rows of what was received to the balances, from there to
    what was left and to the columns, and on to the rows of the outcomes. Totals of
    rows take the same ways backwards. A block of disputes shares no cell, so either does.
    """
    goes = {
        IdentityKind.ROW: identity.name in _CAME,
        IdentityKind.COLUMN: identity.name != "total",
        IdentityKind.BALANCE: identity.name == "total",
    }
    return -1 if goes.get(identity.kind) else 1


@cache
def system(edition: Edition) -> System:
    """Return the sums of tables three and four of *edition*."""
    identities = FORMS[edition].identities
    paths = tuple(dict.fromkeys(path for each in identities for path in (*each.left, *each.right)))
    index = {path: at for at, path in enumerate(paths)}
    sums = tuple(
        (tuple(index[path] for path in each.left), tuple(index[path] for path in each.right)) for each in identities
    )
    touching: list[list[tuple[int, int]]] = [[] for _ in paths]
    for at, (left, right) in enumerate(sums):
        for cell in left:
            touching[cell].append((at, 1))
        for cell in right:
            touching[cell].append((at, -1))
    known = set[Identity].intersection(*(set(form.identities) for form in FORMS.values()))
    of_any = frozenset(at for at, each in enumerate(identities) if each in known)
    # What it gets are counts, as every cell is that a sum has.
    return System(identities, paths, sums, tuple(map(tuple, touching)), of_any, attrgetter(*paths))
