"""Which reports are of one body, by the names that they give it."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from gov_open_report.models import Report

# Names end like other names, so what one has more than the other must be a place: 洛阳市 before 西工区教育局.
_PLACE_ENDS: Final = frozenset("省市县区州盟旗镇乡")

# No body has a longer name; trying every place to cut is quadratic.
_LONGEST: Final = 100


@frozen
class Bodies:
    """Reports by body; each index is a place in the sequence that was given."""

    groups: Mapping[str, tuple[int, ...]]
    """The reports of each body, by the longest of its names; ``""`` where no report names any."""

    unnamed: tuple[int, ...]
    """Reports that name no body."""

    shortened: tuple[int, ...]
    """Reports that leave out the place in front of the name by which another has its body."""

    unplaced: tuple[int, ...]
    """Reports in no group: they name no body, or less than tells which of several."""


def group_by_body(reports: Sequence[Report]) -> Bodies:
    """Tell which of *reports* are of one body.

    Two names are of one body if they are equal, spaces aside, or if one is the
    other without the place in front. A report that names no body belongs to
    the only body that others name; among several it belongs to none.
    Linear in the reports.
    """
    names = ["".join((report.authority or "").split()) for report in reports]
    longer = _longer(sorted({name for name in names if name}))
    bodies = [name for name, others in longer.items() if not others]
    only = bodies[0] if len(bodies) == 1 else ""
    groups: dict[str, list[int]] = {}
    unplaced: list[int] = []
    for at, name in enumerate(names):
        candidates = longer[name] or (name,) if name else (only,)
        if len(candidates) > 1 or (not name and len(bodies) > 1):
            unplaced.append(at)
        else:
            groups.setdefault(candidates[0], []).append(at)
    return Bodies(
        groups={name: tuple(members) for name, members in groups.items()},
        unnamed=tuple(at for at, name in enumerate(names) if not name),
        shortened=tuple(at for at, name in enumerate(names) if name and longer[name]),
        unplaced=tuple(unplaced),
    )


def _longer(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Give for each of *names* the fullest ones that say the same with a place in front."""
    known = set(names)
    found: dict[str, list[str]] = {name: [] for name in names}
    for name in names:
        for cut in range(1, len(name)) if len(name) <= _LONGEST else ():
            if name[cut - 1] in _PLACE_ENDS and name[cut:] in known:
                found[name[cut:]].append(name)
    return {name: tuple(each for each in others if not found[each]) for name, others in found.items()}
