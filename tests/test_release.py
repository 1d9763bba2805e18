"""What a release says of itself agrees: its tag, its version and its changelog."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

_ROOT: Final = Path(__file__).parents[1]
_NEWS: Final = _ROOT / "docs" / "news"
_NOT_NEWS: Final = frozenset({"README.md", "template.md"})


def test_the_changelog_begins_with_this_version() -> None:
    """
    Below the marker that new releases are put under.
    """
    _, marker, told = (_ROOT / "CHANGELOG.md").read_text("utf-8").partition("<!-- news -->\n")
    assert marker
    assert _project()["project"]["version"] == _headings(told)[0][0]


def test_a_tag_is_of_what_it_names() -> None:
    """
    Where a tag of a release is checked out, version and changelog are that release's: dated, and
    with no news left to tell.
    """
    tags = [tag for tag in _git("tag", "--points-at", "HEAD") if re.fullmatch(r"v[0-9].*", tag)]
    if not tags:
        pytest.skip("no release is checked out")
    version, date = _headings((_ROOT / "CHANGELOG.md").read_text("utf-8"))[0]
    assert [f"v{version}"] == tags
    assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date)
    assert [] == _fragments()


def test_every_fragment_of_news_is_of_a_kind() -> None:
    """
    What has no kind would never be told.
    """
    kinds = {kind["directory"] for kind in _project()["tool"]["towncrier"]["type"]}
    assert {"added", "changed", "deprecated", "removed", "fixed", "security"} == kinds
    endings = [[kind, "md"] for kind in kinds]
    assert [] == [path.name for path in _fragments() if path.name.split(".")[1:] not in endings]


def _project() -> dict[str, Any]:
    return tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))


def _headings(changelog: str) -> list[tuple[str, str]]:
    return re.findall(r"^## (\S+) - (\S+)$", changelog, re.MULTILINE)


def _fragments() -> list[Path]:
    return sorted(path for path in _NEWS.iterdir() if path.name not in _NOT_NEWS)


def _git(*command: str) -> list[str]:
    git = shutil.which("git")
    if git is None or not (_ROOT / ".git").exists():
        pytest.skip("no checkout")
    return subprocess.run(
        [git, "-c", "safe.directory=*", *command], cwd=_ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
