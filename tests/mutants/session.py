"""One process of pytest that runs the tests of a module's mutants, each mutant in a fork."""

from __future__ import annotations

import gc
import importlib
import os
import resource
import select
import signal
import sys
import traceback
from collections import defaultdict
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.util import spec_from_file_location
from random import Random
from time import process_time
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from _pytest.runner import runtestprotocol
from coverage import Coverage
from mutmut.mutation import trampoline

from mutants.texts import Recorder, Text, outcome

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path

    from mutants.made import Mutant

KILLED_BY_TIME: Final = "time"
"""In place of the test that failed: the mutant took many times as long as the module does, or all memory."""

_PACKAGE: Final = "gov_open_report._reading"
_MEMORY: Final = 3 << 30
# A fork that takes this many seconds, and so many times those that its tests may take, goes on for ever.
_FOREVER: Final = 120
# Of a test with more parameters than this, as many are run, evenly over all of them.
_MOST: Final = 24
# Of tests that read a text which a mutant reads otherwise, as many are run.
_TRIED: Final = 5
# What a table told at once holds would be read line by line as well, so that no text shows a mutant: tests ask for it.
_TESTED_WITH: Final = {
    "row_patterns": "clean_table", "ruled_table": "clean_table",
    **dict.fromkeys(
        ("around", "disclosure_lines", "dispute_lines", "extents", "form_lines", "spaced_lines"), "told_all"
    ),
    "first_columns": "column_blocks", "taken_columns": "column_blocks", "doubtful_blocks": "column_blocks",
}  # fmt: skip
_SHARP: Final = (
    "tests/test_additions.py", "tests/test_cases.py", "tests/test_codes.py", "tests/test_reading_", "no_count",
)  # fmt: skip
# What this module builds from the grammars alone, and slowly: only its own mutants can show in that.
_GRAMMARS: Final = f"{_PACKAGE}.cells.grammars"
_BUILDERS: Final = ("load", "load_cells")
_READS: Final = (_PACKAGE, "gov_open_report._html", "gov_open_report._statements")


class _Selection:
    """What is common to both plugins: of tests with very many parameters, only some are run."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what is more of the same."""
        functions: dict[str, list[pytest.Item]] = defaultdict(list)
        for item in items:
            functions[item.nodeid.partition("[")[0]].append(item)
        kept = [same[at * len(same) // _MOST] for same in functions.values() for at in range(_MOST) if at < len(same)]
        items[:] = dict.fromkeys(
            item
            for name, same in functions.items()
            for item in (same if len(same) <= _MOST or any(sharp in name for sharp in _SHARP) else kept)
            if item in same
        )


class LineMap(_Selection):
    """A plugin of pytest that finds, for each line of what reads, which tests pass it."""

    def __init__(self, folder: Path, known: Collection[str]) -> None:
        """Look at the modules in *folder*, and at tests that are not *known*."""
        self.folder, self.known = folder, known
        self.seconds: dict[str, float] = {}
        self.lines: dict[str, dict[str, list[str]]] = {}
        """Of each module, what passes each line: tests, and ``text N``."""
        self.texts: list[Text] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run each test by itself, from empty caches."""
        new = [item for item in session.items if item.nodeid not in self.known]
        if not new:
            return True
        _build_grammars()
        recorder = Recorder()
        coverage = Coverage(data_file=None, include=[f"{self.folder}/*"], config_file=False)
        coverage.start()
        with recorder.listening():
            for item in new:
                _forget(but_grammars=True)
                recorder.test = item.nodeid
                coverage.switch_context(item.nodeid)
                start = process_time()
                if not _fails(item):
                    self.seconds[item.nodeid] = process_time() - start
                else:
                    print("left out, for it fails:", item.nodeid)
        for at, ((source, is_report), tests) in enumerate(recorder.tests.items()):
            _forget(but_grammars=True)
            coverage.switch_context(f"text {at}")
            self.texts.append(Text(source, is_report, outcome(source, is_report=is_report), tuple(tests)))
        coverage.stop()
        data = coverage.get_data()
        for file in data.measured_files():
            self.lines[file.rpartition("/")[2]] = {
                str(line): sorted(set(passing)) for line, passing in data.contexts_by_lineno(file).items()
            }
        return True


class Map(NamedTuple):
    """What passes the lines of one module."""

    seconds: Mapping[str, float]
    """Of every test."""
    lines: Mapping[str, list[str]]
    texts: Sequence[Text]


class Session(_Selection):
    """A plugin of pytest that runs, for each mutant, tests until one fails."""

    def __init__(
        self,
        module: str,
        file: Path,
        mutants: Sequence[Mutant],
        known: Counter[str],
        map_: Map,
        seconds: float,
    ) -> None:
        """Take the *mutants* of *module* that *file* holds, and the tests *known* to kill others."""
        self.map = map_
        self.module, self.mutants, self.known, self.seconds = module, mutants, known, seconds
        self.killers: dict[str, str] = {}
        self.survivors: list[str] = []
        self.active = ""
        sys.meta_path.insert(0, _Finder(self.module, file))
        trampoline.get_mutant_under_test = lambda: self.active
        called: set[str] = set()
        vars(trampoline)["record_trampoline_hit"] = lambda name, **_caller: called.add(name)
        self.active = "stats"
        importlib.import_module(f"{_PACKAGE}.reader")
        self.at_import = sorted(name.rpartition(".")[2] for name in called)
        self.active = ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests of each mutant in a fork."""
        items = self.items = {item.nodeid: item for item in session.items}
        _build_grammars()
        gc.collect()
        gc.freeze()
        for mutant in self.mutants:
            killer = _in_fork(partial(self._first_failure, mutant, items), self.seconds)
            if killer is None:
                killer = KILLED_BY_TIME
            if killer:
                self.killers[mutant.name] = killer
                self.known[killer] += 1
            else:
                self.survivors.append(mutant.name)
            print("S" if not killer else "T" if killer == KILLED_BY_TIME else ".", end="", flush=True)
        print()
        if self.at_import:
            print("called while the module is imported, before a mutant is chosen:", ", ".join(self.at_import))
        return True

    def _first_failure(self, mutant: Mutant, items: Mapping[str, pytest.Item]) -> str:
        """Give the test that fails for the *mutant*, of as many as there is time for; nothing if none does."""
        self.active = f"{self.module}.{mutant.name}"
        _forget(but_grammars=self.module != _GRAMMARS)
        # Texts that are read otherwise are soon found, and then some test of these should fail.
        for test in self._suspects(mutant):
            if test in items and _fails(items[test]):
                return test
            if process_time() > self.seconds:
                break
        return ""

    def _suspects(self, mutant: Mutant) -> Iterator[str]:
        tried: set[str] = set()
        passing = {name for line in mutant.lines for name in self.map.lines.get(str(line), ())}
        if not passing:
            # It is called where no test was looked at, as where grammars are built: any may see it.
            passing = {name for names in self.map.lines.values() for name in names}
        # The module's own tests, that its many texts do not crowd them out.
        tests = sorted((test for test in passing if test in self.map.seconds), key=self._order)
        own = filter(self._is_own, tests)
        while process_time() < self.seconds / 2 and (test := next(own, None)):
            yield test
        silent = passing - {test for text in self.map.texts for test in text.tests}
        waiting = (test for test in tests if test in silent)
        # They are quick, and there may be many.
        begin = process_time()
        while process_time() - begin < self.seconds / 10 and (test := next(waiting, None)):
            yield test
        texts = [self.map.texts[int(name[5:])] for name in passing if name.startswith("text ")]
        Random(0).shuffle(texts)
        # In turn any text and the shortest, of which many are read in little time.
        turns = zip(texts, sorted(texts, key=lambda text: len(text.source)), strict=True)
        for text in {id(text): text for turn in turns for text in turn}.values():
            if outcome(text.source, is_report=text.is_report) != text.outcome:
                for test in sorted(text.tests, key=self._order)[:_TRIED]:
                    if test not in tried:
                        tried.add(test)
                        yield test
            if process_time() > self.seconds:
                return
        yield from waiting

    def _is_own(self, test: str) -> bool:
        """Whether the test's file is named for the module, or what its name begins with, or what it is tested with."""
        subject = test.partition(".py")[0].removeprefix("tests/test_").removeprefix("reading_")
        module = self.module.rpartition(".")[2]
        return module.startswith(subject) or _TESTED_WITH.get(module) == subject

    def _order(self, test: str) -> float:
        # Those first that killed most others in least time.
        return -(self.known[test] + 0.1) / (self.map.seconds.get(test, 0.0) + 0.01)


class _Finder(MetaPathFinder):
    """Gives the mutated file in place of one module."""

    def __init__(self, module: str, file: Path) -> None:
        self.module, self.file = module, file

    def find_spec(self, fullname: str, _path: object, _target: object = None) -> ModuleSpec | None:
        return spec_from_file_location(fullname, self.file) if fullname == self.module else None


def _fails(item: pytest.Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _forget(*, but_grammars: bool) -> None:
    """Empty what the library keeps of what it has read."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_READS):
            for kept in list(vars(module).values()):
                built = but_grammars and getattr(kept, "__name__", "") in _BUILDERS
                if hasattr(kept, "cache_clear") and not built:
                    kept.cache_clear()


def _build_grammars() -> None:
    """Build all of them, so that no fork need do so."""
    grammars = importlib.import_module(_GRAMMARS)
    for table in ("disclosure", "requests", "disputes"):
        grammars.load(table)
    grammars.load_cells()


def _in_fork(work: Callable[[], str], seconds: float) -> str | None:
    """Give what *work* gives in a process of its own; None where it takes four times as many seconds as it may."""
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (4 * int(seconds), 4 * int(seconds)))
        for printed in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), printed)
        try:
            os.write(sending, f"={work()}".encode())
        except BaseException:  # noqa: BLE001 - the parent raises it
            os.write(sending, traceback.format_exc()[-1000:].encode())
        os._exit(0)
    os.close(sending)
    with os.fdopen(receiving, "rb") as stream:
        if not select.select([stream], [], [], _FOREVER)[0]:
            os.kill(child, signal.SIGKILL)
        received = stream.read().decode()
    _, status = os.waitpid(child, 0)
    if received[:1] == "=":
        return received[1:]
    if os.WIFSIGNALED(status):
        return None
    raise RuntimeError(received)
