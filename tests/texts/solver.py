"""What a general solver of integer programs says about blanks, to hold arithmetic against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from texts.form import DISPUTE_BLOCKS, REQUESTS, Edition, disputes_paths, requests_paths

_INFEASIBLE: Final = 2
"""Status of ``milp``: no numbers satisfy the sums."""


def sums(edition: Edition) -> Iterator[tuple[list[str], list[str]]]:
    """Yield both sides of every sum of tables three and four of *edition*."""
    rows = [list(requests_paths(row.name)) for row in REQUESTS[edition]]
    received, carried_in, *outcomes, total, carried_out = rows
    for *parts, whole in rows:
        yield parts, [whole]
    for column in range(7):
        yield [outcome[column] for outcome in outcomes], [total[column]]
        yield [received[column], carried_in[column]], [total[column], carried_out[column]]
    for name, _ in DISPUTE_BLOCKS:
        *parts, whole = disputes_paths(name)
        yield parts, [whole]


def settled(edition: Edition, printed: Mapping[str, int | None]) -> dict[str, int] | None:
    """Return the blanks of *printed* that are the same in all solutions; ``None`` if there are none.

    Figures are to stay below a million or so, as the solver reckons in floating point.
    """
    blanks = [path for path, figure in printed.items() if figure is None]
    programme = _Programme(edition, printed, blanks)
    first = programme.solve(np.zeros(len(blanks)))
    if first is None:
        return None
    same = np.ones(len(blanks), dtype=bool)
    # Many cells at once show soon that they are free; what is left is asked one by one.
    random = np.random.default_rng(len(blanks))
    for _ in range(4):
        same &= programme.solve(random.choice([-1.0, 0.0, 1.0], len(blanks))) == first
    # Nothing is below zero, so zeros whose sum cannot be more are all fixed.
    while (zeros := same & (first == 0)).any():
        other = programme.solve(np.where(zeros, -1.0, 0.0))
        assert other is not None  # the first is a solution
        if (other == first)[zeros].all():
            break
        same &= other == first
    for at in np.flatnonzero(first):
        for sense in (1.0, -1.0):
            if same[at]:
                objective = np.zeros(len(blanks))
                objective[at] = sense
                same &= programme.solve(objective) == first
    return {path: int(first[at]) for at, path in enumerate(blanks) if same[at]}


class _Programme:
    """The sums of the form over the blanks, as an integer program."""

    def __init__(self, edition: Edition, printed: Mapping[str, int | None], blanks: Sequence[str]) -> None:
        index = {path: at for at, path in enumerate(blanks)}
        matrix: list[NDArray[np.float64]] = []
        right: list[float] = []
        for sides in sums(edition):
            row, rest = np.zeros(len(blanks)), 0.0
            for sign, side in zip((1, -1), sides, strict=True):
                for path in side:
                    figure = printed[path]
                    if figure is None:
                        row[index[path]] = sign
                    else:
                        rest -= sign * figure
            matrix.append(row)
            right.append(rest)
        self._right = right
        self._constraints = LinearConstraint(np.array(matrix), right, right)
        # No cell need be more than all figures together; if it may, it is free below that too.
        self._bounds = Bounds(0, 2 * sum(filter(None, printed.values())) + 10)

    def solve(self, objective: NDArray[np.float64]) -> NDArray[np.int64] | None:
        """Return the solution with the least *objective*; ``None`` if there is none."""
        if not len(objective):
            return None if any(self._right) else np.zeros(0, dtype=np.int64)
        found = milp(
            objective,
            integrality=np.ones(len(objective), dtype=np.int64),
            bounds=self._bounds,
            constraints=self._constraints,
        )
        if found.status == _INFEASIBLE:
            return None
        assert found.success, found.message
        return np.rint(found.x).astype(np.int64)
