"""What the README and the docs show is what happens."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from itertools import zip_longest
from pathlib import Path
from typing import Final, NamedTuple

import pytest

_ROOT: Final = Path(__file__).parents[1]
_TOP: Final = ("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md")
_PAGES: Final = (
    *(_ROOT / name for name in _TOP),
    *sorted((_ROOT / "docs").glob("*.md")),
    *sorted((_ROOT / "docs" / "zh").glob("*.md")),
)
_FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK: Final = re.compile(r"\]\(([^)#:]+)\)")

pages = pytest.mark.parametrize("page", _PAGES, ids=lambda page: str(page.relative_to(_ROOT)))
# The blocks of a page in Chinese are those of the page in English to the letter, as test_translation.py says.
pages_that_run = pytest.mark.parametrize(
    "page", [page for page in _PAGES if page.parent.name != "zh"], ids=lambda page: str(page.relative_to(_ROOT))
)


class _Block(NamedTuple):
    language: str
    code: str
    output: str
    """What the block of text that follows at once says; ``""`` if none does."""


def _blocks(page: Path) -> Iterator[_Block]:
    text = page.read_text("utf-8")
    fences = list(_FENCE.finditer(text))
    for fence, following in zip_longest(fences, fences[1:]):
        shown = following and following[1] == "text" and not text[fence.end() : following.start()].strip()
        yield _Block(fence[1], fence[2], following[2] if following and shown else "")


@pages_that_run
def test_python_prints_what_the_page_shows(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The blocks of a page run from top to bottom, each with the names of those before.
    """
    monkeypatch.chdir(_ROOT)
    names: dict[str, object] = {"__name__": page.stem}
    for block in _blocks(page):
        if block.language == "python":
            with redirect_stdout(StringIO()) as printed:
                exec(compile(block.code, str(page), "exec"), names)  # noqa: S102  # ours
            assert block.output == printed.getvalue()


@pytest.mark.slow
@pages_that_run
def test_commands_print_what_the_page_shows(page: Path) -> None:
    """
    Those that install something are run by hand and by continuous integration.
    """
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for block in _blocks(page):
        if block.language == "sh" and block.output:
            command = ["bash", "-c", block.code]
            ran = subprocess.run(
                command, cwd=_ROOT, env={**os.environ, "PATH": tools}, capture_output=True, check=True
            )
            assert b"" == ran.stderr
            assert block.output == ran.stdout.decode()


@pages
def test_links_lead_somewhere(page: Path) -> None:
    """
    Every relative link of a page names a file of the project.
    """
    for target in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pages
def test_a_sentence_stands_on_a_line_of_its_own(page: Path) -> None:
    """
    A line of prose has no second sentence, so that a change shows as what it is.
    """
    prose = _FENCE.sub("", page.read_text("utf-8"))
    assert not re.findall(r"^.*[a-z)`][.!?] [A-Z`].*$", prose, re.MULTILINE)


def test_the_readme_installs_with_one_command_and_tests_with_another() -> None:
    """
    Both are one line, complete on a machine that has Python and nothing else, and found by
    continuous integration by how they begin.
    """
    readme = _ROOT / "README.md"
    commands = [block.code.removesuffix("\n") for block in _blocks(readme) if "pip install" in block.code]
    install, test = commands
    assert "docs/examples/" in install
    assert "pytest" in test
    assert commands == re.findall(r"^python3 -m venv .+$", readme.read_text("utf-8"), re.MULTILINE)
