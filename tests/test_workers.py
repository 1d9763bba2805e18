"""The processes that read many texts, where they or the one that started them are ended."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from multiprocessing import active_children
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from time import sleep
from typing import Any, Final

import pytest

import gov_open_report as gor
from gov_open_report import _outcome, _workers
from texts.built import everything

_ROOT: Final = Path(__file__).parents[1]
_EXAMPLE: Final = (_ROOT / "docs" / "examples" / "yunting-water-2023.txt").read_text("utf-8")
_NOTICE: Final = "关于召开防汛工作会议的通知"
_DEADLY: Final = "这份文本使进程终止"

_LARGE: Final = _EXAMPLE.replace("一、总体情况\n", "一、总体情况\n" + "全年工作平稳有序。\n" * 40_000)
"""What is made of it is ten times what a pipe takes before somebody reads it, and so is the text."""

pytestmark = [
    # From Python 3.12 on, forking warns where another test has left threads behind.
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="has no such signals, and forks nothing"),
    # What is tested is that nothing waits for ever.
    pytest.mark.timeout(120),
]

_METHODS: Final = multiprocessing.get_all_start_methods()
_FORK: Final = multiprocessing.get_context("fork") if "fork" in _METHODS else None


@pytest.fixture
def processes() -> Iterator[Callable[[], set[Any]]]:
    """
    Those that the test has started, of which none is left at its end.
    """
    before = set(active_children())
    yield lambda: set(active_children()) - before
    assert set() == set(active_children()) - before


def _told(results: Iterator[gor.Report | gor.ParseError]) -> list[object]:
    return [everything(each) if isinstance(each, gor.Report) else type(each) for each in results]


@cache
def _large_told() -> object:
    return everything(gor.parse(_LARGE))


def test_the_large_text_is_large() -> None:
    """
    Nothing here would be about half a message otherwise.
    """
    assert 3_000_000 > len(_LARGE.encode()) > 1_000_000


@pytest.mark.usefixtures("processes")
@pytest.mark.parametrize("times", [1, 2])
def test_a_process_that_is_killed_amid_a_word_is_the_end_of_no_other(
    times: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """
    Once, and all texts are read; twice, and the one is told whose result it was.
    """
    here = os.getpid()
    send = Connection._send  # type: ignore[attr-defined]  # noqa: SLF001  # nothing public is amid a word

    def half(self: Connection, words: bytes, *write: object) -> None:
        if os.getpid() == here or len(words) < 500_000 or len(list(tmp_path.iterdir())) == times:
            send(self, words, *write)
            return
        (tmp_path / str(os.getpid())).touch()
        send(self, words[: len(words) // 2], *write)
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(Connection, "_send", half)
    texts = [*[_NOTICE] * 20, _LARGE, *[_NOTICE] * 40]
    found = _told(gor.parse_many(texts, jobs=2, context=_FORK))
    assert times == len(list(tmp_path.iterdir()))
    assert [gor.NotAReportError] * 20 == found[:20]
    assert (_large_told() if times == 1 else gor.LostWorkerError) == found[20]
    assert [gor.NotAReportError] * 40 == found[21:]


def _with_full_pipes(processes: Callable[[], set[Any]]) -> Iterator[gor.Report | gor.ParseError]:
    """
    Results of which the first was asked for, when processes have others that nobody takes.
    """
    results = gor.parse_many([_NOTICE, _LARGE, *[_LARGE] * 3], jobs=2)
    assert isinstance(next(results), gor.NotAReportError)
    sleep(2)  # for what is under way to fill the pipes
    assert 2 == len(processes())
    return results


def test_processes_that_are_killed_with_results_in_hand_lose_no_text(processes: Callable[[], set[Any]]) -> None:
    """
    As by the signal that a service gets with all of its processes.
    """
    results = _with_full_pipes(processes)
    for process in processes():
        process.terminate()
        process.join()
    assert [_large_told()] * 4 == _told(results)


def test_closing_waits_for_nobody(processes: Callable[[], set[Any]]) -> None:
    """
    Not for processes that wait for their results to be taken either: that would never end.
    """
    results = _with_full_pipes(processes)
    results.close()  # type: ignore[attr-defined]  # a generator, as far as it matters here
    assert set() == processes()


@pytest.mark.usefixtures("processes")
def test_a_text_that_ends_whoever_takes_it_is_told_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Before it is all there.
    """
    here = os.getpid()
    receive = Connection._recv  # type: ignore[attr-defined]  # noqa: SLF001  # as above

    def lost(self: Connection, size: int, *read: object) -> object:
        if os.getpid() != here and size > 500_000:
            os._exit(9)
        return receive(self, size, *read)

    monkeypatch.setattr(Connection, "_recv", lost)
    texts = [_NOTICE, _DEADLY * 300_000, _NOTICE]
    found = _told(gor.parse_many(texts, jobs=2, context=_FORK))
    assert [gor.NotAReportError, gor.LostWorkerError, gor.NotAReportError] == found


@pytest.mark.usefixtures("processes")
def test_a_process_that_is_killed_as_it_starts_is_started_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """
    One for each that there may be: then it is no chance.
    """

    def shaky(text: str) -> gor.Report | gor.ParseError:
        if len(list(tmp_path.iterdir())) < 2:
            (tmp_path / str(os.getpid())).touch()
            os._exit(9)
        return _outcome.outcome(text)

    monkeypatch.setattr(_workers, "outcome", shaky)
    assert [gor.NotAReportError] * 3 == _told(gor.parse_many([_NOTICE] * 3, jobs=2, context=_FORK))
    assert 2 == len(list(tmp_path.iterdir()))


@pytest.mark.usefixtures("processes")
def test_what_is_raised_in_a_process_is_raised_in_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What stands before is given first; a note tells where it was raised.
    """

    def broken(text: str) -> gor.Report | gor.ParseError:
        if text == _DEADLY:
            raise ImportError(name="lxml")
        return _outcome.outcome(text)

    monkeypatch.setattr(_workers, "outcome", broken)
    results = gor.parse_many([_NOTICE, _NOTICE, _DEADLY, _NOTICE], jobs=2, context=_FORK)
    assert [gor.NotAReportError] * 2 == [type(next(results)) for _ in range(2)]
    with pytest.raises(ImportError) as raised:
        next(results)
    assert "lxml" == raised.value.name
    assert ", in broken\n" in raised.value.__notes__[0]


@pytest.mark.usefixtures("processes")
@pytest.mark.parametrize("method", _METHODS)
def test_signals_need_not_be_held_back(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    As where a system cannot do that.
    """
    monkeypatch.delattr(signal, "pthread_sigmask")
    context = multiprocessing.get_context(method)
    assert [gor.NotAReportError] * 40 == _told(gor.parse_many([_NOTICE] * 40, jobs=2, context=context))


@pytest.mark.usefixtures("processes")
def test_an_end_that_the_pipe_does_not_tell_is_noticed() -> None:
    """
    Somebody else has a copy of the process's side, as after a fork by another thread.
    """
    copies: list[int] = []

    class Copied(type(_FORK)):  # type: ignore[misc]  # whichever it is
        def Pipe(self) -> tuple[Connection, Connection]:  # noqa: N802  # the name it has
            ours, theirs = super().Pipe()
            copies.append(os.dup(theirs.fileno()))
            return ours, theirs

    results = gor.parse_many([_NOTICE] * 16 * 8, jobs=2, context=Copied())
    before = set(active_children())
    found = [next(results)]
    for process in set(active_children()) - before:
        process.kill()
    found += results
    assert [gor.NotAReportError] * 16 * 8 == [type(each) for each in found]
    for copy in copies:
        os.close(copy)


@pytest.mark.usefixtures("processes")
def test_a_fork_of_the_caller_ends_nothing() -> None:
    """
    Its copy of the iterator has no processes; whose they are goes on with them.
    """
    results = gor.parse_many([_NOTICE] * 16 * 8, jobs=2)
    found = [next(results)]
    context: BaseContext | None = _FORK
    assert context is not None
    fork = context.Process(target=results.close)  # type: ignore[attr-defined]  # a generator, and every context has it
    fork.start()
    fork.join()
    assert 0 == fork.exitcode
    children = set(active_children())
    found += results
    assert [gor.NotAReportError] * 16 * 8 == [type(each) for each in found]
    assert 2 == len(children)


# Whole processes, whose workers have their standard error


def _run(code: str, timeout: float = 60) -> tuple[int, str, str]:
    """
    What comes of *code*, once it and all processes that it has started have ended.
    """
    head = "import multiprocessing, os, signal, sys\nimport gov_open_report as gor\n"
    with subprocess.Popen(
        [sys.executable, "-c", head + code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        try:
            printed, told = running.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            printed, told = running.communicate()
            pytest.fail(f"goes on for ever: {printed.decode()} {told.decode()}")
    return running.returncode, printed.decode(), told.decode()


@pytest.mark.parametrize("method", _METHODS)
def test_processes_end_by_themselves_where_their_starter_is_killed(method: str) -> None:
    """
    By a signal that leaves it no time to end them.
    """
    code = f"""
results = gor.parse_many([{_NOTICE!r}] * 1000, jobs=2, context=multiprocessing.get_context({method!r}))
print(type(next(results)).__name__, flush=True)
assert len(multiprocessing.active_children()) == 2
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert (-signal.SIGKILL, "NotAReportError\n", "") == _run(code)


@pytest.mark.parametrize("method", _METHODS)
def test_an_iterator_that_is_left_open_holds_no_program_up(method: str) -> None:
    """
    At its end, where somebody still has it.
    """
    code = f"""
results = gor.parse_many([{_NOTICE!r}] * 1000, jobs=2, context=multiprocessing.get_context({method!r}))
print(type(next(results)).__name__)
"""
    assert (0, "NotAReportError\n", "") == _run(code)


@pytest.mark.skipif(_FORK is None, reason="nothing is taken over")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_that_meets_a_process_at_its_first_breath_is_no_matter(name: str) -> None:
    """
    When it still has what its starter does at a signal; an interrupt is not for it, and nobody complains.
    """
    code = f"""
def handler(*_):
    raise KeyboardInterrupt
signal.signal(signal.{name}, handler)
met = []
def meet():
    # Later ones are let be.
    if not met:
        os.kill(os.getpid(), signal.{name})
os.register_at_fork(after_in_child=meet, after_in_parent=lambda: met.append(1))
results = gor.parse_many([{_NOTICE!r}] * 100, jobs=2, context=multiprocessing.get_context("fork"))
print({{type(each).__name__ for each in results}}, bool(met))
"""
    assert (0, "{'NotAReportError'} True\n", "") == _run(code)


@pytest.mark.skipif(_FORK is None, reason="takes long")
def test_an_interrupt_leaves_nothing_behind_wherever_it_falls() -> None:
    """
    At any call or its end, which are the places where Python lets one in.
    """
    code = f"""
from gov_open_report import _over_processes
from time import monotonic, sleep
here = os.getpid()
interrupted = []
def events(at):
    passed = 0
    def profile(frame, event, _):
        nonlocal passed
        name = frame.f_code.co_filename
        if os.getpid() != here or event not in ("call", "c_return"):
            return
        if "_workers.py" in name or "_over_processes" in name or "multiprocessing" in name:
            passed += 1
            if passed == at:
                sys.setprofile(None)
                signal.raise_signal(signal.SIGINT)
    results = gor.parse_many([{_NOTICE!r}] * 40, jobs=2, context=multiprocessing.get_context("fork"))
    sys.setprofile(profile)
    try:
        assert len(list(results)) == 40
    except KeyboardInterrupt:
        interrupted.append(at)
        results = None
    finally:
        sys.setprofile(None)
    until = monotonic() + 10
    while multiprocessing.active_children():
        assert monotonic() < until, at
        sleep(0.001)
    return passed
list(gor.parse_many(["x"], jobs=1))  # what each would do anew
events(0)
most = events(0)
places = range(1, most, most // 40)
for at in places:
    events(at)
assert len(interrupted) > 30, interrupted
try:
    while True:
        os.waitpid(-1, 0)  # one that nobody knows of
        print("left")
except ChildProcessError:
    print("none left")
"""
    assert (0, "none left\n", "") == _run(code, timeout=100)


def test_a_process_reads_until_nobody_is_there() -> None:
    """
    It says that it is ready, and answers; nobody to answer to is its end, and no error.
    What it was forked with of other pipes it closes, so that it keeps nobody else from hearing of an end.
    """
    ours, theirs = multiprocessing.Pipe()
    code = f"""
import multiprocessing, os
from multiprocessing.connection import Connection
from gov_open_report import _workers
others = multiprocessing.Pipe()
_workers._PIPES.update(others)
os.close(others[0].fileno())
_workers._work(Connection({theirs.fileno()}))
print(all(each.closed for each in others))
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, pass_fds=[theirs.fileno()]
    ) as running:
        theirs.close()
        with ours:
            assert "ready" == ours.recv()
            ours.send([_NOTICE, _EXAMPLE, _outcome.Page(_EXAMPLE.encode()), 3])
            notice, report, page, mistake = ours.recv()
        printed, told = running.communicate(timeout=60)
    assert isinstance(notice, gor.NotAReportError)
    assert report[1] is None
    assert isinstance(page[1], str)
    assert isinstance(mistake, TypeError)
    assert (0, b"True\n", b"") == (running.returncode, printed, told)
