"""Run the tests against mutants of modules that read: ``python tests/mutants/run.py cells labels``.

A mutant, the module with one small change as mutmut makes them, is killed where a test fails. mutmut
itself starts pytest for each; here one process collects the tests once for a module, and each mutant is
a fork of it that stops at the first failure, which takes a tenth of a second rather than ten. What is
kept in a cache does not hide a mutant: each begins with none filled. Functions that are cached are
mutated as well, which mutmut leaves out.

For each module it prints how many mutants there are, and how many of them were killed; before that those
that survived and have no reason in ``survivors/MODULE.toml``, each as a difference and as a line of that file.
``--left`` runs only what survived before, with what is kept in ``.mutants/``; ``--show`` runs nothing.
"""

from __future__ import annotations

import json
import os
import pickle
import re
import sys
import traceback
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from mutants.explained import change_of, explained
from mutants.made import function_of, mutants
from mutants.session import KILLED_BY_TIME, LineMap, Map, Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from mutants.texts import Text

_ROOT: Final = Path(__file__).parents[2]
_FOLDER: Final = _ROOT / "src/gov_open_report/_reading"
_MODULES: Final = {path.stem: path for path in _FOLDER.rglob("[a-z]*.py")}
_KEPT: Final = _ROOT / ".mutants"
_LINES: Final = _KEPT / "lines.pickle"

# Those that are about reading, but for the cost of a text.
_TESTS: Final = (
    "additions", "cases", "clean_table", "codes", "damage", "diagnostics", "disclosure", "displaced_tables", "disputes",
    "examples", "html", "laws", "layouts", "lost_cells", "odd_texts", "places", "prose", "rare_layouts", "round_trip",
    "rows", "bad_input", "wording", "grammars", "told_all",
)  # fmt: skip
_SLOW: Final = (
    "cost", "megabyte", "too_many_readings", "worded_in_python", "zeros_hide", "where_and_when_it", "hundred_thousand",
)  # fmt: skip
# That a test fails is all that is asked: a traceback with its lines of code takes ten times as long.
_ARGUMENTS: Final = (
    "-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov",
    "-o", "timeout=0", "-o", "session_timeout=604800", "--assert=plain", "--tb=native",
    "-m", "not slow", "-k", " and ".join(f"not {words}" for words in _SLOW),
)  # fmt: skip


def main() -> int:
    """Run, and print; return 1 if any mutant survived that has no reason."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="of _reading/; all without any")
    parser.add_argument("--left", action="store_true", help="only what survived before")
    parser.add_argument("--only", metavar="REGEX", default="", help="only mutants whose name it is found in")
    parser.add_argument("--seconds", type=float, default=3.0, help="of tests, at most, for one mutant")
    parser.add_argument("--show", action="store_true", help="print what survived before, and run nothing")
    parser.add_argument("--map", action="store_true", help="look for new tests first")
    options = parser.parse_args()
    modules = options.modules or sorted(_MODULES)
    os.environ["HYPOTHESIS_PROFILE"] = "mutants"
    os.chdir(_ROOT)
    _KEPT.mkdir(exist_ok=True)
    if options.map or not _LINES.exists():
        _in_child(_map_lines)
    survived = 0
    for module in modules:
        if not options.show:
            _in_child(lambda: _run(module, options.left, options.only, options.seconds))  # noqa: B023 - run at once
        survived += _print(module)
    return int(survived > 0)


def _in_child(work: Callable[[], None]) -> None:
    """Work in a process of its own: the next imports another module mutated."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - no process goes on twice
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        sys.exit("the tests could not be run")


def _pytest(plugin: object) -> None:
    tests = [f"tests/test_{name}.py" for name in _TESTS]
    code = pytest.main([*_ARGUMENTS, *tests, *map(str, Path("tests").glob("test_reading_*.py"))], plugins=[plugin])
    if code:
        sys.exit(f"pytest ended with {code}")


def _map_lines() -> None:
    """Find what passes each line, if that is not known, and add the tests that are new."""
    seconds, lines, texts, sources = _map()
    plugin = LineMap(_FOLDER, seconds)
    _pytest(plugin)
    moved = len(texts)
    for module, found in plugin.lines.items():
        known = lines.setdefault(module, {})
        for line, names in found.items():
            numbered = [f"text {int(name[5:]) + moved}" if name.startswith("text ") else name for name in names]
            known[line] = sorted({*known.get(line, ()), *numbered})
    sources = {module: path.read_text("utf-8") for module, path in _MODULES.items()} | sources
    _LINES.write_bytes(pickle.dumps((seconds | plugin.seconds, lines, [*texts, *plugin.texts], sources)))


def _map() -> tuple[dict[str, float], dict[str, dict[str, list[str]]], list[Text], dict[str, str]]:
    """How long each test takes, what passes each line, what the tests read, and the modules as they were then."""
    return pickle.loads(_LINES.read_bytes()) if _LINES.exists() else ({}, {}, [], {})  # noqa: S301 - written here


def _run(module: str, left: bool, only: str, seconds: float) -> None:  # noqa: FBT001 - as given
    """Run the mutants of one module, and keep what became of them."""
    durations, lines, texts, sources = _map()
    passing = lines.get(f"{module}.py", {})
    if sources.get(module) != _MODULES[module].read_text("utf-8"):
        # Its lines have moved since: whatever passed any may pass each.
        passing = {"": sorted({name for names in passing.values() for name in names})}
    mutated, made = mutants(_MODULES[module])
    before = _kept(module)
    same = {name for name, known in before["hashes"].items() if mutated.hash_by_function_name.get(name) == known}
    killers: dict[str, str] = {
        name: killer
        for name, killer in before["killers"].items()
        if left and function_of(name) in same and name in mutated.mutant_names
    }
    file = _KEPT / f"{module}.py"
    file.write_text(mutated.code, "utf-8")
    chosen = [mutant for mutant in made if mutant.name not in killers and re.search(only, mutant.name)]
    known = Counter(before["killers"].values())
    package = ".".join(_MODULES[module].relative_to(_FOLDER.parents[1]).with_suffix("").parts)
    session = Session(package, file, chosen, known, Map(durations, passing, texts), seconds)
    if chosen:
        _pytest(session)
    differences = {mutant.name: mutant.difference for mutant in made}
    _file(module).write_text(
        json.dumps(
            {
                "mutants": len(made),
                "hashes": dict(mutated.hash_by_function_name),
                "killers": killers | session.killers,
                "survivors": {name: differences[name] for name in session.survivors},
            },
            ensure_ascii=False,
            indent=1,
        ),
        "utf-8",
    )


def _file(module: str) -> Path:
    return _KEPT / f"{module}.json"


def _kept(module: str) -> dict[str, Any]:
    empty = {"mutants": 0, "hashes": {}, "killers": {}, "survivors": {}}
    return json.loads(_file(module).read_text("utf-8")) if _file(module).exists() else empty


def _print(module: str) -> int:
    """Print what became of the mutants of one module; give the number of survivors that have no reason."""
    kept = _kept(module)
    known = {survivor.change for survivor in explained(module)}
    changes = {name: change_of(function_of(name), difference) for name, difference in kept["survivors"].items()}
    unexplained = {name: change for name, change in changes.items() if change not in known}
    for name, change in unexplained.items():
        print(f"\n{name}\n{kept['survivors'][name]}\n{json.dumps(change, ensure_ascii=False)},")
    for change in sorted(known - set(changes.values())):
        print(f"\nlisted as a survivor, but killed, or made no more:\n{json.dumps(change, ensure_ascii=False)},")
    by_time = sum(killer == KILLED_BY_TIME for killer in kept["killers"].values())
    killed = f"{len(kept['killers'])} killed, {by_time} of these by time"
    survived = f"{len(changes)} survived, {len(unexplained)} of these without a reason"
    print(f"{module}: {kept['mutants']} mutants, {killed}; {survived}", flush=True)
    return len(unexplained)


if __name__ == "__main__":
    sys.exit(main())
