"""Changes of one or two figures that make failing sums hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations
from typing import Final, NamedTuple, Self, TypeAlias

from attrs import frozen

from gov_open_report.arithmetic.slips import Slip, digit_slip
from gov_open_report.arithmetic.system import Figures, System
from gov_open_report.form import IdentityKind

_Touch: TypeAlias = tuple[int, int]


class Explanation(NamedTuple):
    """Figures that would fit in one or two cells."""

    slip: Slip
    """What may have gone wrong."""

    fits: tuple[tuple[int, int], ...]
    """Each cell with what would fit, in the order of the form."""

    explained: frozenset[int]
    """The failing sums that would hold."""

    is_total: bool = False
    """Whether it is a single cell, and a total."""

    distance: int = 0
    """How far apart two cells stand in their row or column; 0 for one cell."""

    @property
    def rank(self) -> tuple[int, ...]:
        """What explanations are ordered by, the best first."""
        order = _ORDER[self.slip]
        # Whoever fills the form in adds totals up, and copies the rest.
        telling = min(order, _ORDER[Slip.TOTAL_OFF]) if self.is_total else order
        cells = (cell for cell, _ in self.fits)
        return (-len(self.explained), telling, len(self.fits), self.distance, *cells)


_ORDER: Final = {
    slip: at
    for at, slip in enumerate(
        (
            Slip.BLANK_NOT_ZERO,
            Slip.DIGITS_SWAPPED,
            Slip.DIGIT_DOUBLED,
            Slip.DIGIT_LOST,
            Slip.FIGURE_MOVED,
            Slip.FIGURES_SWAPPED,
            Slip.TOTAL_OFF,
            Slip.DIGIT_CHANGED,
            Slip.FIGURE_OFF,
        )
    )
}
"""Slips, the most telling first: few figures are one of the first from another by chance."""


def explain(system: System, figures: Figures, taken: Figures, printed: Figures) -> list[Explanation]:
    """Return the smallest explanations of the sums that fail with *figures*, the best first.

    Only cells that *taken* has a figure for are doubted, as others follow from these;
    where *printed* has none, a blank was taken for zero. Each explanation stands by itself.
    """
    case = _Case.of(system, figures, taken, printed)
    found = [*_single(case), *_pairs(case)]
    # No explanation is of more than six sums, so their subsets are few.
    bettered = {
        frozenset(some)
        for sums in {one.explained for one in found}
        for size in range(len(sums))
        for some in combinations(sums, size)
    }
    return sorted((one for one in found if one.explained not in bettered), key=lambda one: one.rank)


@frozen
class _Case:
    """Sums, and what they come to with the figures at hand."""

    system: System

    figures: Figures
    """What is known of each cell."""

    taken: Figures
    """What each cell was taken to say before anything was proven."""

    printed: Figures
    """What each cell prints."""

    gaps: tuple[int, ...]
    """By how much the left side of each sum exceeds the right, unknown cells aside."""

    unknown: tuple[tuple[bool, bool], ...]
    """Whether each side of each sum has a cell that is not known."""

    @classmethod
    def of(cls, system: System, figures: Figures, taken: Figures, printed: Figures) -> Self:
        """Add up *figures*."""
        sides = [tuple([figures[cell] for cell in side] for side in sides) for sides in system.sums]
        # filter drops the zeros too, which add nothing.
        gaps = tuple(sum(filter(None, left)) - sum(filter(None, right)) for left, right in sides)
        unknown = tuple((None in left, None in right) for left, right in sides)
        return cls(system, figures, taken, printed, gaps, unknown)

    def fails(self, at: int) -> bool:
        """Whether the sum at *at* has all its figures and they do not add up."""
        return self.gaps[at] != 0 and not any(self.unknown[at])

    def want(self, cell: int, touching: Iterable[_Touch]) -> int | None:
        """Return what *cell* would have to be for all sums *touching* it; ``None`` if no one figure does."""
        figure = self.taken[cell]
        wants = {-sign * self.gaps[at] for at, sign in touching if not any(self.unknown[at])}
        if figure is None or len(wants) != 1:
            return None
        return figure + wants.pop()

    def explained(self, fits: Sequence[tuple[int, int]]) -> frozenset[int]:
        """Return the failing sums that hold if the cells say what *fits*.

        None at all, if one that has any of the cells fails then, or has no solution.
        """
        changes: dict[int, int] = {}
        for cell, fit in fits:
            if fit < 0:
                return frozenset()
            for at, sign in self.system.touching[cell]:
                changes[at] = changes.get(at, 0) + sign * (fit - (self.figures[cell] or 0))
        for at, change in changes.items():
            gap, (left, right) = self.gaps[at] + change, self.unknown[at]
            if (gap > 0 and not right) or (gap < 0 and not left):
                return frozenset()
        return frozenset(at for at in changes if self.fails(at))


def _single(case: _Case) -> Iterator[Explanation]:
    """Explain by one cell: the only one where all failing sums that have it cross."""
    sums = case.system.sums
    failing = [at for at in range(len(sums)) if case.fails(at)]
    for cell in sorted({cell for at in failing for cell in chain(*sums[at])}):
        touching = case.system.touching[cell]
        figure, fit = case.taken[cell], case.want(cell, touching)
        if figure is None or fit is None or fit == figure:
            continue
        explained = case.explained([(cell, fit)])
        if not explained:
            continue
        is_total = any(
            sign == -1 and case.system.identities[at].kind is not IdentityKind.BALANCE for at, sign in touching
        )
        slip = (
            Slip.BLANK_NOT_ZERO
            if case.printed[cell] is None
            else digit_slip(figure, fit) or (Slip.TOTAL_OFF if is_total else Slip.FIGURE_OFF)
        )
        # Nothing but its digits tells a cell of one sum from the others of that sum.
        if slip is not Slip.FIGURE_OFF or len(explained) > 1:
            yield Explanation(slip, ((cell, fit),), explained, is_total)


def _pairs(case: _Case) -> Iterator[Explanation]:
    """Explain by two cells of a row or a column that should be each other."""
    system = case.system
    rows: list[tuple[int, ...]] = []
    of_row: dict[int, int] = {}
    for at, (identity, (left, right)) in enumerate(zip(system.identities, system.sums, strict=True)):
        if identity.kind is IdentityKind.ROW:
            rows.append((*left, *right))
            of_row.update(dict.fromkeys(rows[-1], at))
        elif identity.kind is IdentityKind.DISPUTE and case.fails(at):
            # Among its parts nothing shows.
            line = (*left, *right)
            yield from _swap(case, line, ((part, len(left)) for part in range(len(left))))

    def across(cell: int) -> int | None:
        return case.want(cell, [each for each in system.touching[cell] if each[0] != of_row[cell]])

    def along(cell: int) -> int | None:
        return case.want(cell, [each for each in system.touching[cell] if each[0] == of_row[cell]])

    for row in rows:
        yield from _swap(case, row, _matches(case, row, across))
    for column in zip(*rows, strict=True):
        yield from _swap(case, column, _matches(case, column, along))


def _matches(case: _Case, line: Sequence[int], want: Callable[[int], int | None]) -> Iterator[tuple[int, int]]:
    """Yield places of *line* whose cells say what the other's sums want."""
    seen: dict[tuple[int | None, int | None], list[int]] = {}
    for at, cell in enumerate(line):
        figure, fit = case.taken[cell], want(cell)
        # Of a cell without a figure nothing is wanted.
        if fit in {None, figure}:
            continue
        for before in seen.get((fit, figure), ()):
            yield before, at
        seen.setdefault((figure, fit), []).append(at)


def _swap(case: _Case, line: Sequence[int], places: Iterable[tuple[int, int]]) -> Iterator[Explanation]:
    for first, second in places:
        match case.taken[line[first]], case.taken[line[second]]:
            case int(one), int(other) if one != other:
                fits = ((line[first], other), (line[second], one))
                explained = case.explained(fits)
                if explained:
                    distance = second - first
                    moved = distance == 1 and 0 in {one, other}
                    slip = Slip.FIGURE_MOVED if moved else Slip.FIGURES_SWAPPED
                    yield Explanation(slip, fits, explained, distance=distance)
