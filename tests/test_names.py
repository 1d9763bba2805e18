"""What `import gov_open_report` gives, and what it leaves for later."""

from __future__ import annotations

import subprocess
import sys

import pytest

import gov_open_report as gor

_LOADED = """
import sys
import gov_open_report
print(*sorted(name for name in sys.modules if name.split(".")[0] in {"gov_open_report", "lark", "lxml", "cattrs"}))
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


def test_importing_loads_what_every_user_needs_and_no_more() -> None:
    """
    Neither Lark nor the grammars, nor what checks, renders, or reads many reports.
    """
    ran = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, check=True, text=True)
    loaded = set(ran.stdout.split())
    assert "gov_open_report.models" in loaded
    later = ("_reading", "_review", "_statements", "arithmetic", "rendering", "_many", "exports", "_html")
    assert set() == loaded & {"lark", "lxml", "cattrs", *(f"gov_open_report.{module}" for module in later)}
