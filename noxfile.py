"""Every check, each in an environment of its own: ``nox``, or ``nox -s types`` for one of them.

With uv where it is installed, without it where it is not.
"""

import os
import sys
from pathlib import Path

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["lint", "types", "tests", "wheel", "docs"]
nox.options.error_on_missing_interpreters = False

_PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


@nox.session
def lint(session: nox.Session) -> None:
    """Hold style and the way imports go."""
    session.install("-e", ".[lint]")
    session.run("ruff", "check")
    session.run("lint-imports", "--no-logo")


@nox.session
def types(session: nox.Session) -> None:
    """Check types: mypy everything, and all four checkers what a user writes."""
    session.install("-e", ".[test,lint]")
    python = Path(session.bin) / ("python.exe" if sys.platform == "win32" else "python")
    session.run("mypy")
    session.run("pyright", "--pythonpath", str(python))
    session.run("ty", "check", "--python", str(python))
    session.run("pyrefly", "check", "--python-interpreter-path", str(python))


@nox.session(python=_PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests, on each Python that is there: ``nox -s tests-3.12 -- tests/test_form.py``."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "-n", "auto", "-m", "not slow", *session.posargs)


@nox.session
def wheel(session: nox.Session) -> None:
    """Build both distributions, and read a report where only the wheel is installed."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "-m", "slow", "tests/test_wheel.py")


@nox.session
def docs(session: nox.Session) -> None:
    """Run what the documentation shows, and compare it with what there is."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "tests/test_docs.py", "tests/test_readme.py")


@nox.session
def spark(session: nox.Session) -> None:
    """Read texts on a local Spark, not by default, as it takes 300 MB and Java 17 or later: ``nox -s spark``."""
    session.install("-e", ".[test,spark]")
    session.run("pytest", "-q", "tests/test_spark.py", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """Drive a Chromium over the review page, not by default, as it has to be there: ``nox -s browser``."""
    session.install("-e", ".[test,browser]")
    session.run("pytest", "-q", "tests/test_review_in_browser.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Search for hours, not by default: ``nox -s fuzz -- tests/test_damage.py``."""
    session.install("-e", ".[test]")
    which = session.posargs or [f"tests/test_{name}.py" for name in ("bad_input", "damage", "laws", "round_trip")]
    profile = os.environ.get("HYPOTHESIS_PROFILE", "night")
    # A session_timeout of 0 would end the run after its first test.
    unlimited = ("-o", "timeout=0", "-o", f"session_timeout={7 * 24 * 3600}")
    session.run("pytest", "-q", "-n", "auto", *unlimited, *which, env={"HYPOTHESIS_PROFILE": profile})


@nox.session
def benchmark(session: nox.Session) -> None:
    """Read the same reports by this library and by others, not by default: ``nox -s benchmark``."""
    session.install("-e", ".[test,benchmark]")
    session.run("python", "tests/benchmarks/beside.py", *session.posargs)


@nox.session
def changelog(session: nox.Session) -> None:
    """Show what the fragments will make of the changelog: ``nox -s changelog -- --version 0.2.0``."""
    session.install("towncrier>=24.8")
    session.run("towncrier", "build", "--draft", *(session.posargs or ["--version", "next"]))
