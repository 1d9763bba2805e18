"""The code keeps to its own measure: small modules, words on everything public, a reason for every exception."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parents[1]
_PACKAGE: Final = _ROOT / "src" / "gov_open_report"
_MODULES: Final = sorted(_PACKAGE.rglob("*.py"))
_FOLDERS: Final = ("src", "tests", "docs/scripts")
_ALL: Final = sorted(path for folder in _FOLDERS for path in (_ROOT / folder).rglob("*.py"))

_MOST_LINES: Final = 400
_MEDIAN: Final = 200

_NAMES: Final = frozenset({"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"})
"""Names that say nothing of what a module is for."""

_SUPPRESSION: Final = re.compile(r"#\s*(ruff: noqa|noqa|type: ignore|ty: ignore|pragma: no (?:cover|branch))\b(.*)$")
_REASONED: Final = re.compile(r"(?:: [A-Z]+[0-9]+(?:, [A-Z]+[0-9]+)*|\[[a-z-]+(?:, [a-z-]+)*\])\s+(?:#|-) \S+")

modules = pytest.mark.parametrize("path", _MODULES, ids=lambda path: str(path.relative_to(_PACKAGE)))


def test_no_module_is_long() -> None:
    """
    None above 400 lines.
    """
    lengths = {str(path.relative_to(_ROOT)): _length(path) for path in _MODULES}
    assert {} == {name: length for name, length in lengths.items() if length > _MOST_LINES}


def test_most_modules_are_short() -> None:
    """
    Half of them have fewer than 200 lines, those that are only names left out.
    """
    lengths = [_length(path) for path in _MODULES if path.name != "__init__.py"]
    assert median(lengths) < _MEDIAN


def test_a_module_is_named_for_what_it_is_for() -> None:
    """
    No name would do for any module.
    """
    assert [] == [path for path in _MODULES if path.stem.strip("_") in _NAMES]


@modules
def test_what_is_public_is_told(path: Path) -> None:
    """
    A module, its public classes and functions, their public methods and fields have docstrings.
    """
    tree = ast.parse(path.read_text("utf-8"))
    assert [] == [name for name, told in _public(tree) if not told]


@pytest.mark.parametrize("path", _ALL, ids=lambda path: str(path.relative_to(_ROOT)))
def test_every_suppression_has_its_code_and_its_reason(path: Path) -> None:
    """
    As in ``# noqa: S301  # our own``: nothing is switched off without saying what, and why.
    """
    assert [] == [line for line in _lines(path) if not _is_reasoned(line)]


@pytest.mark.parametrize(
    "line",
    ["x  # noqa", "x  # noqa: S301", "x  # type: ignore", "x  # type: ignore[misc]", "x  # pragma: no cover"],
)
def test_a_suppression_without_either_is_found(line: str) -> None:
    """
    The test before can fail.
    """
    assert not _is_reasoned(line)


@pytest.mark.parametrize(
    "line",
    ["x  # noqa: S301, S302  # ours", "x  # type: ignore[misc]  # frozen", "x  # noqa: S301 - our own", "x"],
)
def test_a_suppression_with_both_is_fine(line: str) -> None:
    """
    And passes otherwise.
    """
    assert _is_reasoned(line)


@pytest.mark.parametrize("config", ["ignore", "per-file-ignores"])
def test_every_rule_that_is_off_has_its_reason(config: str) -> None:
    """
    A comment on its line in pyproject.toml.
    """
    text = (_ROOT / "pyproject.toml").read_text("utf-8")
    start = text.index('ignore = [\n    "COM812"' if config == "ignore" else "[tool.ruff.lint.per-file-ignores]")
    part = text[start : text.index("\n[", start + 1)]
    rules = re.findall(r'^    "[A-Z]+[0-9]+",.*$', part, re.MULTILINE)
    assert rules
    assert [] == [line for line in rules if not re.search(r"# \S+", line)]


def _length(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def _lines(path: Path) -> list[str]:
    # Not what stands in quotes: this file has suppressions as examples.
    return [line for line in path.read_text("utf-8").splitlines() if not re.match(r'\s*\["x  #', line)]


def _is_reasoned(line: str) -> bool:
    found = _SUPPRESSION.search(line)
    if found is None:
        return True
    rest = re.sub(r"^(: \S+|\[[^]]*\])\s+# (?:ty: ignore\[[^]]*\]|noqa: [A-Z0-9]+)", r"\1", found[2])
    return _REASONED.match(rest) is not None


def _public(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield the public names of a module, and whether each has words of its own."""
    yield "module", ast.get_docstring(tree) is not None
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name, ast.get_docstring(node) is not None
            if isinstance(node, ast.ClassDef):
                yield from _members(node)


def _members(node: ast.ClassDef) -> Iterator[tuple[str, bool]]:
    inherits = bool(node.bases)
    for at, member in enumerate(node.body):
        if isinstance(member, ast.FunctionDef):
            if not member.name.startswith("_"):
                # What a method of a base does is told there.
                yield f"{node.name}.{member.name}", inherits or ast.get_docstring(member) is not None
            continue
        for name in _targets(member):
            if not name.startswith("_"):
                yield f"{node.name}.{name}", _is_text(node.body[at + 1 : at + 2])


def _targets(member: ast.stmt) -> list[str]:
    match member:
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
    return []


def _is_text(following: list[ast.stmt]) -> bool:
    match following:
        case [ast.Expr(value=ast.Constant(value=str()))]:
            return True
    return False
