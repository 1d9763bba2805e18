"""What a shortcut of the reader finds in a text, where what is read must be what would be without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import gov_open_report as gor

if TYPE_CHECKING:
    from types import ModuleType

    from gov_open_report import Report


def everything(read: Report) -> object:
    """All that a report tells of its text."""
    return read, dict(read.provenance), read.diagnostics, read.layout, read.sections


def without(module: ModuleType, *shortcuts: str, text: str) -> Report:
    """Read *text* as if functions of a *module* found nothing."""
    with pytest.MonkeyPatch.context() as patched:
        for shortcut in shortcuts:
            patched.setattr(module, shortcut, lambda *_: None)
        return gor.parse(text)


def is_told(module: ModuleType, shortcut: str, text: str) -> bool:
    """Tell whether a function of a *module* finds anything in *text*, and hold that all is read as without it."""
    find = getattr(module, shortcut)
    found: list[object] = []

    def spy(*of: Any) -> object:  # noqa: ANN401 - they are passed on as they come
        found.append(find(*of))
        return found[-1]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, shortcut, spy)
        read = gor.parse(text)
    assert everything(without(module, shortcut, text=text)) == everything(read)
    return any(found)
