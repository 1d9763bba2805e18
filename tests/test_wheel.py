"""What is built is what was written: the wheel, from the source distribution, in an environment of its own."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest

_ROOT: Final = Path(__file__).parents[1]
_EXAMPLE: Final = _ROOT / "docs" / "examples" / "yunting-water-2023.txt"
_GRAMMARS: Final = {path.name for path in (_ROOT / "grammars").glob("*.lark")}
_READ: Final = """
import sys, gov_open_report
report = gov_open_report.parse(open(sys.argv[1], encoding="utf-8").read())
print(gov_open_report.__file__)
print(report.authority, report.requests.outcomes.total.total, len(report.diagnostics))
"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A folder with both distributions; the wheel is built from the source one.
    """
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--outdir", folder, _ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """
    The wheel.
    """
    (found,) = built.glob("*.whl")
    return found


def test_the_wheel_holds_the_package_and_its_grammars(wheel: Path) -> None:
    """
    Every grammar, the mark for type checkers, the licence; no tests, no docs.
    """
    names = ZipFile(wheel).namelist()
    assert {f"gov_open_report/grammars/{name}" for name in _GRAMMARS} == {n for n in names if n.endswith(".lark")}
    assert "gov_open_report/py.typed" in names
    assert {f"gov_open_report/_review/page.{suffix}" for suffix in ("css", "html.jinja", "js")} <= {*names}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    tops = {name.split("/")[0] for name in names}
    assert {"gov_open_report"} == {top for top in tops if not top.endswith(".dist-info")}


def test_the_source_distribution_holds_what_its_tests_need(built: Path) -> None:
    """
    Sources, grammars, tests and docs, and nothing that lies about.
    """
    (found,) = built.glob("*.tar.gz")
    with tarfile.open(found) as archive:
        tops = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    pages = {"README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
    expected = {"src", "grammars", "tests", "docs", "LICENSE"} | pages
    # Build back ends add the first of these, the second, and what git ignores.
    assert expected | {"PKG-INFO", "pyproject.toml", ".gitignore"} == tops


def test_a_report_is_read_where_only_the_wheel_is_installed(wheel: Path, tmp_path: Path) -> None:
    """
    In a clean environment, from a folder outside the checkout.
    """
    _run(sys.executable, "-m", "venv", tmp_path / "env", cwd=tmp_path)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)
    place, told = _run(python, "-I", "-c", _READ, _EXAMPLE, cwd=tmp_path).splitlines()
    assert Path(place).is_relative_to(tmp_path / "env")
    assert "云汀县水利局 53 0" == told
    shown = _run(python, "-I", "-m", "gov_open_report", _EXAMPLE, cwd=tmp_path)
    assert "diagnostics: none" in shown


def test_a_report_is_read_from_the_wheel_as_it_is(wheel: Path, tmp_path: Path) -> None:
    """
    A wheel is a zip, and Python imports from zips.
    """
    code = f"import sys; sys.path.insert(0, {str(wheel)!r})\n{_READ}"
    place, told = _run(sys.executable, "-c", code, _EXAMPLE, cwd=tmp_path).splitlines()
    assert place.startswith(str(wheel))
    assert "云汀县水利局 53 0" == told


def _run(*command: str | Path, cwd: Path) -> str:
    """
    Run *command* in *cwd* and return what it prints; what it says in failing is shown.
    """
    # Not what this process was told of paths: the checkout must not be found.
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHONPATH", "COVERAGE_"))}
    kept["PYTHONIOENCODING"] = "utf-8"
    ran = subprocess.run([*command], cwd=cwd, env=kept, capture_output=True, check=False)
    assert 0 == ran.returncode, ran.stderr.decode() + ran.stdout.decode()
    return ran.stdout.decode()
