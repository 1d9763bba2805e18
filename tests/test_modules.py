"""The code keeps to its own measure: small modules, words on everything public, a reason for every exception."""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Final

import pytest

import gov_open_report
from gov_open_report import exports, strategies

_ROOT: Final = Path(__file__).parents[1]
_PACKAGE: Final = _ROOT / "src" / "gov_open_report"
_MODULES: Final = sorted(_PACKAGE.rglob("*.py"))
_READING: Final = _PACKAGE / "_reading"
_ROOMS: Final = sorted(path.parent for path in _READING.glob("*/__init__.py"))
_FOLDERS: Final = ("src", "tests", "docs/scripts")
_ALL: Final = sorted(path for folder in _FOLDERS for path in (_ROOT / folder).rglob("*.py"))

_MOST_LINES: Final = 400
_MEDIAN: Final = 200

_NAMES: Final = frozenset({"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"})
"""Names that say nothing of what a module is for."""

_PUBLIC: Final = frozenset(
    (value.__module__, name)
    for module in (gov_open_report, exports, strategies)
    for name in module.__all__
    if isinstance(value := getattr(module, name), type)
)
"""Classes of users: module and name."""

# Those of pyrefly stand above a line that has the others, and the reason.
_SUPPRESSION: Final = re.compile(r"# *(?:ruff: noqa|noqa|type: ignore|ty: ignore|pragma: no)\b.*$")
_CODES: Final = re.compile(
    r"(?:# *(?:(?:ruff: )?noqa: [A-Z]+[0-9]+(?:, [A-Z]+[0-9]+)*"
    r"|(?:type|ty): ignore\[[a-z-]+(?:, [a-z-]+)*\]"
    r"|pragma: no (?:cover|branch)) *)+"
)
_REASON: Final = re.compile(r"(?:#|-|:) *\S+")

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


@pytest.mark.parametrize("room", [_READING, *_ROOMS], ids=lambda room: room.name)
def test_a_stage_of_reading_knows_only_those_above_it(room: Path) -> None:
    """
    In the order in which its room lists them, each once; and so do rooms.
    """
    order = room / "__init__.py"
    stages = re.findall(r"^    (\w+) {3,}\S", order.read_text("utf-8"), re.MULTILINE)
    there = {path.stem for path in room.iterdir() if path.suffix == ".py" or path in _ROOMS} - {"__init__"}
    assert set() == there - set(stages), f"to be listed in {order.relative_to(_ROOT)}, below all that it knows"
    assert sorted(there) == sorted(stages)
    package = ".".join(room.relative_to(_PACKAGE.parent).parts)
    for at, stage in enumerate(stages):
        files = [*room.glob(f"{stage}.py"), *(room / stage).glob("*.py")]
        sources = "".join(file.read_text("utf-8") for file in files)
        known = set(re.findall(rf"^ *from {re.escape(package)}\.(\w+)[. ]", sources, re.MULTILINE))
        below = known - {stage} - set(stages[:at])
        assert set() == below, f"known to {stage}, and not listed above it in {order.relative_to(_ROOT)}"


def test_no_two_stages_of_reading_have_one_name() -> None:
    """
    Whatever their rooms: tests, lists of mutants and people name them without these.
    """
    names = [path.stem for path in _READING.rglob("[a-z]*.py")]
    assert sorted(set(names)) == sorted(names)


@modules
def test_what_is_public_is_told(path: Path) -> None:
    """
    A module, its classes and functions and their methods have docstrings, and so has each field of
    a class that users meet.
    """
    tree = ast.parse(path.read_text("utf-8"))
    module = ".".join(path.relative_to(_PACKAGE.parent).with_suffix("").parts)
    assert [] == [name for name, told in _public(tree, module) if not told]


@modules
def test_what_is_private_to_a_module_is_used_in_it(path: Path) -> None:
    """
    A pattern or a bound that a change has left behind would tell a reader of a rule that there is not.
    """
    tree = ast.parse(path.read_text("utf-8"))
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    assert set() == {name for name in _names_of(tree) if name.startswith("_") and not name.endswith("__")} - used


def test_the_classes_of_users_are_found() -> None:
    """
    All of them are where the test before looks.
    """
    defined = {
        (".".join(path.relative_to(_PACKAGE.parent).with_suffix("").parts), node.name)
        for path in _MODULES
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    assert _PUBLIC
    assert set() == {each for each in _PUBLIC - defined if each[0].startswith("gov_open_report")}


@pytest.mark.parametrize("path", _ALL, ids=lambda path: str(path.relative_to(_ROOT)))
def test_every_suppression_has_its_code_and_its_reason(path: Path) -> None:
    """
    As in ``# noqa: S301  # our own``, or with a comment above: nothing is switched off without
    saying what, and why.
    """
    lines = _lines(path)
    assert [] == [line for above, line in pairwise(["", *lines]) if not _is_reasoned(line, above)]


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
    # Not what stands in quotes: this file has suppressions as examples, and names them.
    return [line for line in path.read_text("utf-8").splitlines() if not re.search(r'["`]x? *#|\(r"', line)]


def _is_reasoned(line: str, above: str = "") -> bool:
    found = _SUPPRESSION.search(line)
    if found is None:
        return True
    # One code may follow another, and the reason is told behind the last.
    codes = _CODES.match(found[0])
    return codes is not None and (bool(_REASON.match(found[0], codes.end())) or above.lstrip().startswith("# "))


def _public(tree: ast.Module, module: str) -> Iterator[tuple[str, bool]]:
    """
    The public names of a module, and whether each has words of its own.
    """
    yield "module", ast.get_docstring(tree) is not None
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name, ast.get_docstring(node) is not None
            if isinstance(node, ast.ClassDef):
                yield from _members(node, fields=(module, node.name) in _PUBLIC)


def _members(node: ast.ClassDef, *, fields: bool) -> Iterator[tuple[str, bool]]:
    inherits = bool(node.bases)
    for at, member in enumerate(node.body):
        if isinstance(member, ast.FunctionDef):
            if not member.name.startswith("_"):
                # What a method of a base does is told there.
                yield f"{node.name}.{member.name}", inherits or ast.get_docstring(member) is not None
            continue
        for name in _targets(member) if fields else ():
            if not name.startswith("_"):
                yield f"{node.name}.{name}", _is_text(node.body[at + 1 : at + 2])


def _names_of(tree: ast.Module) -> Iterator[str]:
    """
    What a module defines.
    """
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        yield from _targets(node)


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
