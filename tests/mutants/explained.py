"""The mutants that no test can kill, or none that is worth its time, each with the reason: ``survivors/MODULE.toml``.

A file has one table for each reason, and in it the changes it holds for: the function, the lines it loses,
and the lines it gets for them, stripped, as one line each::

    [[survivors]]
    why = "Both are made of one list, so they are of one length."
    changes = [
        ["Row.cells", "return tuple(zip(cells, heads, strict=True))", "return tuple(zip(cells, heads))"],
    ]
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = Path(__file__).parent / "survivors"


class Change(NamedTuple):
    """What a mutant changes, told so that it outlives a change anywhere else."""

    function: str
    """``name``, or ``Class.name``."""
    old: str
    new: str


class Survivor(NamedTuple):
    """A change that no test sees, and why."""

    change: Change
    why: str


def change_of(mangled: str, difference: str) -> Change:
    """Tell what the *difference* of a mutant changes, of the function with this name *mangled* by mutmut."""
    separator = mangled[1]
    function = mangled[2:].replace("ǁ", ".") if separator == "ǁ" else mangled[2:]
    changed = difference.splitlines()[1:]
    old, new = (" ".join(line[1:].strip() for line in changed if line[0] == sign) for sign in "-+")
    return Change(function, old, new)


def explained(module: str) -> Iterator[Survivor]:
    """Give the survivors of *module* that there is a reason for."""
    file = FOLDER / f"{module}.toml"
    if file.exists():
        for group in tomllib.loads(file.read_text("utf-8"))["survivors"]:
            for function, old, new in group["changes"]:
                yield Survivor(Change(function, old, new), group["why"])
