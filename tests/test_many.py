"""Many texts, over several processes."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, cycle, islice
from multiprocessing import active_children
from pathlib import Path
from time import sleep
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from gov_open_report import _outcome, _workers
from gov_open_report._parcels import pack, unpack
from texts.built import everything, fewer
from texts.figures import any_figures, seeded
from texts.layouts import LAYOUTS
from texts.reports import report as laid_out

_ROOT: Final = Path(__file__).parents[1]
_EXAMPLES: Final = [path.read_text("utf-8") for path in sorted((_ROOT / "docs" / "examples").iterdir())]
_NOTICE: Final = "关于召开防汛工作会议的通知"
_DEADLY: Final = "这份文本使进程终止"

# From Python 3.12 on, forking warns where another test has left threads behind.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

_forked = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="a process takes over what a test changes by forking"
)


def _told(result: gor.Report | gor.ParseError) -> object:
    """
    All that a result says.
    """
    return everything(result) if isinstance(result, gor.Report) else (type(result), result.args)


@fewer
@given(st.builds(lambda figures, way: laid_out(figures, way).text, any_figures(), st.sampled_from(LAYOUTS)))
def test_nothing_of_a_report_is_lost_on_its_way(text: str) -> None:
    """
    Source, spans, diagnostics and provenance come out of a parcel as they went in, order included.
    """
    report = gor.parse(text)
    back = unpack(pack(report), text)
    assert report == back
    assert everything(report) == everything(back)
    assert list(report.provenance) == list(back.provenance)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_are_those_of_parse_in_order(jobs: int) -> None:
    """
    Whatever the number of processes; what parse raises is a value.
    """
    texts = [laid_out(seeded("2021", seed), way).text for seed, way in zip(range(34), cycle(LAYOUTS), strict=False)]
    texts[7::9] = [_NOTICE] * len(texts[7::9])
    expected = [_outcome.outcome(text) for text in texts]
    assert sum(isinstance(result, gor.NotAReportError) for result in expected) == 3
    assert [_told(result) for result in expected] == [_told(result) for result in gor.parse_many(texts, jobs=jobs)]


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_a_key_comes_back_with_its_result(jobs: int | None) -> None:
    """
    The very object: it goes to no process, and need not pickle.
    """
    keys = [lambda: None, object(), open]
    pairs = gor.parse_pairs(zip(keys, _EXAMPLES, strict=True), jobs=jobs)
    for key, (found, result) in zip(keys, pairs, strict=True):
        assert key is found
        assert isinstance(result, gor.Report)


def test_no_texts_give_no_results() -> None:
    """
    And no error.
    """
    assert [] == list(gor.parse_many([], jobs=2))


@pytest.mark.parametrize(("padding", "most"), [(0, 96), (150_000, 18)])
def test_texts_are_taken_as_results_are_asked_for(padding: int, most: int) -> None:
    """
    48 ahead for each process, fewer if they are long; none before the first result is asked for.
    """
    taken = 0

    def texts() -> Iterator[str]:
        nonlocal taken
        for text in cycle(_EXAMPLES):
            taken += 1
            yield text + "\n" * padding

    results = gor.parse_many(texts(), jobs=2)
    assert 0 == taken
    for given_so_far in range(1, 20):
        assert isinstance(next(results), gor.Report)
        assert taken <= given_so_far + most
    results.close()  # type: ignore[attr-defined]  # a generator, as far as it matters here


def test_closing_stops_the_processes() -> None:
    """
    Nothing runs on behind a caller who has seen enough.
    """
    before = set(active_children())
    results = gor.parse_many(cycle(_EXAMPLES), jobs=2)
    next(results)
    assert set(active_children()) > before
    results.close()  # type: ignore[attr-defined]  # as above
    assert set(active_children()) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_no_text_is_an_error_when_its_turn_comes(jobs: int) -> None:
    """
    A mistake of the program's own, so no value; what stands before it is given first.
    """
    texts = [*_EXAMPLES, b"\xd5\xfe", *_EXAMPLES]
    results = gor.parse_many(texts, jobs=jobs)  # type: ignore[arg-type]  # what a careless caller may give
    for _ in _EXAMPLES:
        assert isinstance(next(results), gor.Report)
    with pytest.raises(TypeError, match="a report is read from str, got bytes: decode it first"):
        next(results)


@pytest.mark.parametrize("texts", [[b"x"], [b"x", *_EXAMPLES]], ids=["alone", "first"])
def test_what_is_no_text_may_come_first(texts: list[object]) -> None:
    """
    Then nothing is given before.
    """
    results = gor.parse_many(texts, jobs=2)  # type: ignore[arg-type]  # what a careless caller may give
    with pytest.raises(TypeError, match="a report is read from str, got bytes: decode it first"):
        next(results)


def test_one_text_is_not_several() -> None:
    """
    Its characters would each be a text that is no report.
    """
    with pytest.raises(TypeError, match="got one str: give a list, or use parse"):
        gor.parse_many(_EXAMPLES[0])


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("pair", ["一", "一、", "一、总体情况", b"ab", ("a", "b", "c"), 3], ids=repr)
def test_what_is_no_pair_is_told_when_its_turn_comes(pair: object, jobs: int) -> None:
    """
    A text by itself is none, though one of two characters could be taken apart as one.
    """
    pairs: Any = [pair]  # what a careless caller may give
    results = gor.parse_pairs(pairs, jobs=jobs)
    message = f"^parse_pairs reads pairs of a key and a text, got {type(pair).__name__}$"
    with pytest.raises(TypeError, match=message):
        next(results)


@pytest.mark.parametrize("jobs", [0, -1, True, 1.5, "2"], ids=repr)
def test_jobs_are_a_number(jobs: int) -> None:
    """
    Told at once, before anything is read.
    """
    with pytest.raises(ValueError, match="jobs is a whole number from 1 on, or None, got"):
        gor.parse_many([], jobs=jobs)


def test_processes_may_be_started_anew() -> None:
    """
    Nothing that a process needs has to be inherited.
    """
    context = multiprocessing.get_context("spawn")
    results = gor.parse_many(_EXAMPLES, jobs=2, context=context)
    assert [_told(gor.parse(text)) for text in _EXAMPLES] == [_told(result) for result in results]


@_forked
@pytest.mark.parametrize("places", [[0], [3, 4, 37]], ids=str)
def test_a_text_that_takes_its_process_down_is_told_alone(places: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Every other text is read, those that were under way in lost processes too.
    """
    monkeypatch.setattr(_workers, "outcome", _deadly)
    texts = list(islice(cycle(_EXAMPLES), 38))
    expected: list[object] = [_told(gor.parse(text)) for text in texts]
    for place in places:
        texts[place] = _DEADLY
        expected[place] = gor.LostWorkerError
    results = gor.parse_many(texts, jobs=2, context=multiprocessing.get_context("fork"))
    found = [type(each) if isinstance(each, gor.LostWorkerError) else _told(each) for each in results]
    assert expected == found


def _deadly(text: str) -> gor.Report | gor.ParseError:
    if text == _DEADLY:
        os._exit(9)
    return _outcome.outcome(text)


@_forked
def test_a_process_that_is_lost_by_chance_loses_no_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """
    What was under way is read again, once.
    """
    counter = count()

    def shaky(text: str) -> gor.Report | gor.ParseError:
        if next(counter) == 5 and not (tmp_path / "lost").exists():
            (tmp_path / "lost").touch()
            os._exit(9)
        return _outcome.outcome(text)

    monkeypatch.setattr(_workers, "outcome", shaky)
    texts = list(islice(cycle(_EXAMPLES), 20))
    results = gor.parse_many(texts, jobs=2, context=multiprocessing.get_context("fork"))
    assert [_told(gor.parse(text)) for text in texts] == [_told(result) for result in results]
    assert (tmp_path / "lost").exists()


@_forked
def test_what_was_done_before_a_process_was_lost_is_not_done_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """
    By another process, which had read the last text by then.
    """

    def lost_last(text: str) -> gor.Report | gor.ParseError:
        with (tmp_path / "read").open("a") as read:
            read.write(f"{text}\n")
        if text == _DEADLY:
            while _LAST not in (tmp_path / "read").read_text("utf-8"):
                sleep(0.01)
            sleep(0.5)  # for what was made of it to arrive
            os._exit(9)
        return _outcome.outcome(text)

    monkeypatch.setattr(_workers, "outcome", lost_last)
    texts = [_DEADLY, *[_NOTICE] * 30, _LAST]
    results = list(gor.parse_many(texts, jobs=2, context=multiprocessing.get_context("fork")))
    assert [gor.LostWorkerError, *[gor.NotAReportError] * 31] == [type(result) for result in results]
    assert 1 == (tmp_path / "read").read_text("utf-8").split("\n").count(_LAST)


_LAST: Final = "最后一份文本"


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
def test_processes_that_are_killed_while_nothing_is_under_way_are_started_anew() -> None:
    """
    As by a system that wants their memory back.
    """
    before = set(active_children())
    results = gor.parse_many([_NOTICE] * 16 * 8, jobs=2)
    found = [next(results)]
    sleep(0.5)  # for all that is under way to be done
    for process in set(active_children()) - before:
        process.kill()
        process.join()
    found += results
    assert [gor.NotAReportError] * 16 * 8 == [type(result) for result in found]


def test_a_lost_process_is_told_in_both_languages() -> None:
    """
    As all errors are.
    """
    error = gor.LostWorkerError(*_workers.LOST)
    assert "ended twice" in str(error)
    assert "两次异常终止" in error.message_zh


def test_a_script_without_a_guard_is_told_so(tmp_path: Path) -> None:
    """
    Processes that import it would start processes themselves, for ever.
    """
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, gov_open_report as gor\n"
        "print(list(gor.parse_many(['x'], jobs=2, context=multiprocessing.get_context('spawn'))))\n",
        "utf-8",
    )
    ran = subprocess.run([sys.executable, script], capture_output=True, check=False, timeout=60)
    assert 1 == ran.returncode
    last = ran.stderr.decode().splitlines()[-1]
    assert last.startswith("RuntimeError: processes end as soon as they are started: a script has to guard")


def test_importing_the_library_starts_nothing_heavy() -> None:
    """
    What processes and exports need is imported with the first use of them.
    """
    heavy = ["multiprocessing", "concurrent.futures", "lark", "cattrs", "pyarrow", "json", "csv"]
    # What measures coverage may have imported some of them before.
    code = f"""
import sys
before = set(sys.modules)
import gov_open_report
print([name for name in {heavy} if name in sys.modules and name not in before])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert "[]" == ran.stdout.decode().strip()
