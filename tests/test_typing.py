"""What ``tests/typing`` writes as a user would is all of the library, and runs.

That its types are right is said by mypy, pyright, ty and pyrefly (``nox -s types``).
"""

import ast
import inspect
import runpy
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import GeneratorType
from typing import Any, Final

import pytest

import gov_open_report as gor
from gov_open_report import arrow, exports, strategies

_FOLDER: Final = Path(__file__).parent / "typing"
_USES: Final = sorted(_FOLDER.glob("use_*.py"))
_EXAMPLES: Final = Path(__file__).parents[1] / "docs"

uses = pytest.mark.parametrize("path", _USES, ids=lambda path: path.stem)


@pytest.mark.parametrize(
    ("module", "names"),
    [
        (gor, gor.__all__),
        (exports, exports.__all__),
        (strategies, strategies.__all__),
        (arrow, ("parse_batch", "parsed_schema", "rows_schema", "rows_table", "schema", "table")),
    ],
    ids=["gov_open_report", "exports", "strategies", "arrow"],
)
def test_every_public_name_is_used_under_the_eyes_of_type_checkers(module: object, names: Iterable[str]) -> None:
    """
    None is left out, by whatever way it was imported.
    """
    used: set[object] = set()
    for path in _USES:
        imported = _functions(path, lambda _: True)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                used.add((id(imported.get(node.value.id)), node.attr))
            elif isinstance(node, ast.ImportFrom) and node.module == getattr(module, "__name__", None):
                used |= {(id(module), alias.name) for alias in node.names}
    assert [] == [name for name in names if (id(module), name) not in used]


@uses
def test_what_is_typed_runs(path: Path, tmp_path: Path) -> None:
    """
    Every function of the folder does what its types say, given an example.
    """
    text = (_EXAMPLES / "examples" / "qingxiu-town-2022.txt").read_text("utf-8")
    report = gor.parse(text)
    given: Mapping[type[Any], object] = {
        str: text,
        bytes: (_EXAMPLES / "pages" / "tingkou-water-2023.html").read_bytes(),
        gor.Report: report,
        gor.Diagnostic: report.diagnostics[0],
        Path: tmp_path,
    }
    functions = _functions(path, lambda value: inspect.isfunction(value) and value.__module__ == path.stem)
    assert functions
    for function in functions.values():
        needed = [each for each in inspect.signature(function).parameters.values() if each.default is each.empty]
        made = function(*(given[each.annotation] for each in needed))
        if isinstance(made, GeneratorType):
            assert list(made)


def _functions(path: Path, wanted: Callable[[object], bool]) -> dict[str, Any]:
    names = runpy.run_path(str(path), run_name=path.stem)
    return {name: value for name, value in names.items() if wanted(value)}
