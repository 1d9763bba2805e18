"""The docs are built without a warning, and what is generated is what the library says."""

import runpy
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parents[1]
_DOCS: Final = _ROOT / "docs"
_NEEDED: Final = ("sphinx", "myst_parser", "furo", "pyarrow", "hypothesis")


@pytest.mark.slow
@pytest.mark.skipif(
    not all(map(find_spec, _NEEDED)), reason='the docs are built with the extra "docs", which is not installed'
)
@pytest.mark.parametrize(
    "options",
    [[_DOCS], ["-c", _DOCS, "-D", "language=zh_CN", _DOCS / "zh"]],
    ids=["English", "Chinese"],
)
def test_the_docs_are_built_without_a_warning(options: list[str | Path], tmp_path: Path) -> None:
    """
    Every link leads somewhere, every page is in the contents, and every type in a signature is known.
    """
    command = [sys.executable, "-m", "sphinx", "-n", "-W", "--keep-going", "-q", *options, tmp_path]
    ran = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert "" == ran.stderr
    assert 0 == ran.returncode
    assert (tmp_path / "index.html").is_file()
    assert 'id="gor101"' in (tmp_path / "diagnostics.html").read_text("utf-8")


def test_the_pages_of_the_form_are_what_the_form_says() -> None:
    """
    ``python docs/site/form_page.py`` would change nothing.
    """
    generator = runpy.run_path(str(_DOCS / "site" / "form_page.py"))
    for path, words in generator["PAGES"].items():
        assert generator["page"](words) == path.read_text("utf-8"), f"run python docs/site/form_page.py for {path.name}"
