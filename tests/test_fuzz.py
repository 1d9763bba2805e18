"""The harnesses of fuzz/ run without the engine, and find what is wrong."""

from __future__ import annotations

import subprocess
import sys
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gov_open_report as gor
from fuzz import complete, parse, render_parse
from fuzz.choices import Choices
from fuzz.mutating import mutated
from fuzz.reducing import reduced, reduced_data
from texts.built import fewer

pytestmark = pytest.mark.sweep

_every_harness = pytest.mark.parametrize(
    "harness", [parse, complete, render_parse], ids=lambda harness: harness.__name__.rpartition(".")[2]
)


@_every_harness
def test_every_harness_begins_with_what_is_right(harness: ModuleType) -> None:
    """
    The first seeds break no law, and can be shown.
    """
    seeds = list(islice(harness.seeds(), 12))
    assert len(set(seeds)) == 12
    for data in seeds:
        harness.one(data)
        assert harness.shown(data)


@fewer
@given(st.binary(max_size=600))
def test_any_bytes_are_an_input(data: bytes) -> None:
    """
    No bytes are refused, and none break a law.
    """
    for harness in (parse, complete, render_parse):
        harness.one(data)


def test_a_wrong_figure_is_a_find(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where a reader gave a figure that is not the report's, the harness says so.
    """
    data, read = bytes(600), gor.parse
    render_parse.one(data)

    def misread(text: str) -> gor.Report:
        report = read(text)
        upheld = report.disputes.reconsideration.upheld
        results = evolve(report.disputes.reconsideration, upheld=1 if upheld == 0 else 0)
        return evolve(report, disputes=evolve(report.disputes, reconsideration=results))

    monkeypatch.setattr(gor, "parse", misread)
    with pytest.raises(AssertionError):  # by a law: the digits are not in the text
        render_parse.one(data)
    monkeypatch.setattr(render_parse, "LAWS", ())
    with pytest.raises(AssertionError, match=r"disputes\.reconsideration\.upheld"):
        render_parse.one(data)


def test_a_figure_proven_wrongly_is_a_find(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where a blank was filled with what no sum proves, the harness says so.
    """
    data = next(complete.seeds())
    complete.one(data)
    monkeypatch.setattr(gor, "complete", lambda report: evolve(report, requests=gor.Requests()))
    with pytest.raises(AssertionError):
        complete.one(bytes([0, 5]) + data[2:])


def test_an_undocumented_error_is_a_find(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Only the documented errors are no finds.
    """

    def fails(_: str) -> gor.Report:
        raise KeyError

    monkeypatch.setattr(gor, "parse", fails)
    with pytest.raises(KeyError):
        parse.one(b"")


@given(st.binary(max_size=40), st.lists(st.integers(1, 1 << 20), max_size=20))
def test_a_choice_is_below_its_bound(data: bytes, bounds: list[int]) -> None:
    """
    Whatever the bytes, and past their end.
    """
    choices = Choices(data)
    for below in bounds:
        assert 0 <= choices.number(below) < below
    assert choices.of("ab") in {"a", "b"}
    assert choices.count() >= 0


@fewer
@given(st.text(st.characters(codec=None), max_size=200), st.integers(0, 1 << 32))
def test_a_text_is_changed_the_same_way_again(text: str, seed: int) -> None:
    """
    What the seed says is done, to any text, and it goes through bytes.
    """
    assert mutated(text, seed) == mutated(text, seed)
    assert parse.mutate(parse.data_of(text), seed) == parse.mutate(parse.data_of(text), seed)


@given(st.text("abc\n", max_size=60))
def test_a_find_is_reduced_to_what_it_needs(text: str) -> None:
    """
    No line and no character is left that the find does without.
    """
    whole = f"{text}x{text}\ny"
    assert "xy" == reduced(whole, lambda some: "x" in some and "y" in some)
    assert b"x" == reduced_data(whole.encode(), lambda some: b"x" in some)


def test_the_runner_says_what_it_lacks() -> None:
    """
    A harness that there is not is named, with those that there are.
    """
    runner = Path(__file__).parent / "fuzz" / "run.py"
    ran = subprocess.run(
        [sys.executable, str(runner), "no_such"], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert ran.returncode == 2
    assert "no harness no_such; there are parse, complete, render_parse" in ran.stderr.replace("\n", " ")
