"""What `import gov_open_report` gives, and what it leaves for later."""

from __future__ import annotations

import subprocess
import sys

import pytest

import gov_open_report as gor
from gov_open_report import exports

_LOADED = """
import sys
import gov_open_report
print(*sorted(name for name in sys.modules if name.split(".")[0] in {"gov_open_report", "lark", "lxml", "cattrs"}))
print("importlib.metadata" in sys.modules)
"""


@pytest.mark.parametrize("name", gor.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """
    Imported at once or when it is first asked for.
    """
    assert getattr(gor, name) is not None
    assert name in dir(gor)


def test_no_other_name_is_there() -> None:
    """
    A name that is none says so, as any module does.
    """
    with pytest.raises(AttributeError, match="gov_open_report"):
        gor.chekc  # type: ignore[attr-defined]  # noqa: B018 - the point


def test_what_is_listed_is_public() -> None:
    """
    Names, the version, and modules that were imported: nothing that the package has for itself.
    """
    assert {*gor.__all__, "__version__", "exports"} <= {*dir(gor)}
    assert [] == [name for name in dir(gor) if name[0] == "_" and name != "__version__"]
    assert not {"import_module", "Final", "TYPE_CHECKING", "ModuleType"} & {*dir(gor)}


def test_the_version_is_that_of_what_is_installed() -> None:
    """
    As exports have it.
    """
    assert exports.library_version() == gor.__version__
    assert "__version__" not in gor.__all__


def test_importing_loads_what_every_user_needs_and_no_more() -> None:
    """
    Neither Lark nor the grammars, nor what checks, renders, or reads many reports.
    """
    ran = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, check=True, text=True)
    loaded = set(ran.stdout.split())
    assert "gov_open_report.models" in loaded
    assert "False" in loaded  # the version is slow to find
    later = ("_reading", "_review", "_statements", "arithmetic", "rendering", "_many", "exports", "_html")
    assert set() == loaded & {"lark", "lxml", "cattrs", *(f"gov_open_report.{module}" for module in later)}
