"""The list of mutants that no test kills tells of this source, and gives a reason for each."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from mutants.explained import FOLDER, change_of, explained

_READING: Final = Path(__file__).parents[1] / "src/gov_open_report/_reading"
_PATHS: Final = {path.stem: path for path in _READING.rglob("[a-z]*.py")}
_MODULES: Final = {file.stem: _PATHS[file.stem] for file in FOLDER.glob("*.toml")}


def _functions(module: Path) -> dict[str, str]:
    """The code of each function as one line, under the name it has in the list."""
    functions: dict[str, str] = {}
    lines = module.read_text("utf-8").splitlines()
    tree = ast.parse("\n".join(lines))
    for owner, body in [("", tree.body), *((f"{n.name}.", n.body) for n in tree.body if isinstance(n, ast.ClassDef))]:
        for node in body:
            if isinstance(node, ast.FunctionDef):
                code = " ".join(line.strip() for line in lines[node.lineno - 1 : node.end_lineno])
                functions[f"{owner}{node.name}"] = code
    return functions


@pytest.mark.parametrize("module", sorted(_MODULES))
def test_what_a_survivor_changes_is_in_its_function(module: str) -> None:
    """
    What is listed as changed stands in the source, in that function: else it is of another state.
    """
    functions = _functions(_MODULES[module])
    strange = [change for change, _why in explained(module) if change.old not in functions.get(change.function, "")]
    assert not strange


@pytest.mark.parametrize("module", sorted(_MODULES))
def test_each_survivor_is_listed_once_and_has_a_reason(module: str) -> None:
    """
    None is listed twice, or without a sentence that says why.
    """
    survivors = list(explained(module))
    twice = [change for change, times in Counter(survivor.change for survivor in survivors).items() if times > 1]
    assert survivors
    assert not twice
    assert all(survivor.why.endswith(".") for survivor in survivors)


def test_a_change_is_told_by_its_function_and_its_lines() -> None:
    """
    A change elsewhere, which moves lines and numbers, leaves its entry as it is.
    """
    difference = "@@ -3,3 +3,3 @@\n def f(a):\n-    return a\n+    return None\n # -"
    assert change_of("x__f", difference) == ("_f", "return a", "return None")
    assert change_of("xǁRowǁcells", difference).function == "Row.cells"
