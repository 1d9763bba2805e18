"""What work costs, told alike on every machine: the lines of Python that it runs."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import gov_open_report as gor

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from _typeshed import TraceFunction

MOST = 10
"""
For eight times the text, that many times the effort at most.

What is linear stays below eight. What is not comes to sixty-four times what its own
part is: texts are to be so long that the report around it does not hide that.
"""


def effort(do: Callable[[], object]) -> int:
    """Return how many lines of Python *do* runs, whatever comes of it.

    A loop counts once a turn, also one within a line. What C does by itself is one line
    however long it takes, as a pattern, a slice, ``in``, ``sorted`` or the ``map`` of a
    built-in: what that takes is for ``tests/benchmarks/growth.py`` to show.
    """
    lines = 0

    def trace(_: FrameType, event: str, __: object) -> TraceFunction:
        nonlocal lines
        lines += event == "line"
        return trace

    before, collects = sys.gettrace(), gc.isenabled()
    # What is collected meanwhile may be anybody's, and run lines of its own.
    gc.disable()
    sys.settrace(trace)
    try:
        with suppress(gor.ParseError):
            do()
    finally:
        sys.settrace(before)
        if collects:
            gc.enable()
    return lines
